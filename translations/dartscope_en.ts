<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CaptionWords</name>
    <message>
        <source>%1 darts</source>
        <extracomment>%1 is a number of any size, so always more than one</extracomment>
        <translation>%1 darts</translation>
    </message>
    <message>
        <source>%1 darts for each worker</source>
        <translation>%1 darts for each worker</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a model, %2 its darts: &quot;Threads: 6,000,000,000 darts&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n worker(s)</source>
        <translation>
            <numerusform>%n worker</numerusform>
            <numerusform>%n workers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeat(s)</source>
        <translation>
            <numerusform>%n repeat</numerusform>
            <numerusform>%n repeats</numerusform>
        </translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>seed %1</translation>
    </message>
    <message>
        <source>vector kernel</source>
        <translation>vector kernel</translation>
    </message>
    <message>
        <source>textbook kernel</source>
        <translation>textbook kernel</translation>
    </message>
    <message>
        <source>static schedule</source>
        <translation>static schedule</translation>
    </message>
    <message>
        <source>dynamic schedule</source>
        <translation>dynamic schedule</translation>
    </message>
    <message>
        <source>guided schedule</source>
        <translation>guided schedule</translation>
    </message>
    <message>
        <source>tasks of %1 darts</source>
        <translation>tasks of %1 darts</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n CPU(s) allowed</source>
        <extracomment>%1 CPUs of the machine&apos;s %n</extracomment>
        <translation>
            <numerusform>%1 of %n CPU allowed</numerusform>
            <numerusform>%1 of %n CPUs allowed</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, bound by %2</source>
        <extracomment>%1 is &quot;2 of 8 CPUs allowed&quot;, %2 what limits them</extracomment>
        <translation>%1, bound by %2</translation>
    </message>
    <message>
        <source>stopped before its end</source>
        <translation>stopped before its end</translation>
    </message>
</context>
<context>
    <name>ChartWords</name>
    <message>
        <source>Speedup</source>
        <extracomment>How many times faster than the base</extracomment>
        <translation>Speedup</translation>
    </message>
    <message>
        <source>Efficiency</source>
        <extracomment>Speedup divided by the number of workers</extracomment>
        <translation>Efficiency</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Rate</source>
        <extracomment>Darts a second</extracomment>
        <translation>Rate</translation>
    </message>
    <message>
        <source>compute time</source>
        <translation>compute time</translation>
    </message>
    <message>
        <source>end-to-end time</source>
        <translation>end-to-end time</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Workers</translation>
    </message>
    <message>
        <source>ideal</source>
        <extracomment>Label of the line that perfect scaling would give</extracomment>
        <translation>ideal</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 is &quot;Speedup&quot;, &quot;Time&quot; …, %2 a model</extracomment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>same darts for each worker (weak scaling)</source>
        <translation>same darts for each worker (weak scaling)</translation>
    </message>
    <message>
        <source>same darts in all (strong scaling)</source>
        <translation>same darts in all (strong scaling)</translation>
    </message>
    <message>
        <source>Median %1; %2.</source>
        <extracomment>%1 is &quot;compute time&quot; or &quot;end-to-end time&quot;, %2 says how the work grows</extracomment>
        <translation>Median %1; %2.</translation>
    </message>
    <message>
        <source>Each model against itself with 1 worker; median %1; %2.</source>
        <translation>Each model against itself with 1 worker; median %1; %2.</translation>
    </message>
    <message>
        <source>No base was measured; %1; %2.</source>
        <translation>No base was measured; %1; %2.</translation>
    </message>
    <message>
        <source>Against %1; median %2; %3.</source>
        <extracomment>%1 is the base: &quot;threads with 1 worker&quot;</extracomment>
        <translation>Against %1; median %2; %3.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Title of an axis: %1 a quantity, %2 its unit</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n allowed CPU(s)</source>
        <translation>
            <numerusform>%n allowed CPU</numerusform>
            <numerusform>%n allowed CPUs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n allowed CPU(s), bound by %1</source>
        <extracomment>%1 names what limits them: &quot;affinity&quot;, &quot;CPU quota&quot;</extracomment>
        <translation>
            <numerusform>%n allowed CPU, bound by %1</numerusform>
            <numerusform>%n allowed CPUs, bound by %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n physical core(s)</source>
        <translation>
            <numerusform>%n physical core</numerusform>
            <numerusform>%n physical cores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n logical CPU(s)</source>
        <translation>
            <numerusform>%n logical CPU</numerusform>
            <numerusform>%n logical CPUs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bars: at least 92 % interval of the ratio of medians, %n repeat(s)</source>
        <translation>
            <numerusform>Bars: at least 92 % interval of the ratio of medians, %n repeat</numerusform>
            <numerusform>Bars: at least 92 % interval of the ratio of medians, %n repeats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bars: at least 96 % interval of the median, %n repeat(s)</source>
        <translation>
            <numerusform>Bars: at least 96 % interval of the median, %n repeat</numerusform>
            <numerusform>Bars: at least 96 % interval of the median, %n repeats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No bars: %n repeat(s), an interval needs 6</source>
        <translation>
            <numerusform>No bars: %n repeat, an interval needs 6</numerusform>
            <numerusform>No bars: %n repeats, an interval needs 6</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeat(s) planned</source>
        <translation>
            <numerusform>%n repeat planned</numerusform>
            <numerusform>%n repeats planned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hollow grey: more workers than the %n allowed CPU(s)</source>
        <translation>
            <numerusform>Hollow grey: more workers than the %n allowed CPU</numerusform>
            <numerusform>Hollow grey: more workers than the %n allowed CPUs</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked points: %1</source>
        <extracomment>%1 lists why points are marked: &quot;too short to trust, noisy machine&quot;</extracomment>
        <translation>Marked points: %1</translation>
    </message>
    <message>
        <source>%1: no point measured yet.</source>
        <extracomment>%1 is &quot;Speedup&quot;, &quot;Time&quot; …</extracomment>
        <translation>%1: no point measured yet.</translation>
    </message>
    <message numerus="yes">
        <source>%1 at %n worker(s)</source>
        <extracomment>%1 is a value: &quot;1.97× at 2 workers&quot;</extracomment>
        <translation>
            <numerusform>%1 at %n worker</numerusform>
            <numerusform>%1 at %n workers</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2: %3.</source>
        <extracomment>&quot;Speedup of threads: 1× at 1 worker, 1.97× at 2 workers.&quot;</extracomment>
        <translation>%1 of %2: %3.</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 to %3)</translation>
    </message>
    <message>
        <source>the base</source>
        <translation>the base</translation>
    </message>
    <message>
        <source>speedup %1 (%2 to %3)</source>
        <translation>speedup %1 (%2 to %3)</translation>
    </message>
    <message>
        <source>speedup %1</source>
        <translation>speedup %1</translation>
    </message>
    <message>
        <source>efficiency %1</source>
        <translation>efficiency %1</translation>
    </message>
    <message numerus="yes">
        <source>%n repeat(s)</source>
        <translation>
            <numerusform>%n repeat</numerusform>
            <numerusform>%n repeats</numerusform>
        </translation>
    </message>
    <message>
        <source>more workers than allowed CPUs</source>
        <translation>more workers than allowed CPUs</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n worker(s): %2</source>
        <extracomment>%1 is a model, %2 its numbers</extracomment>
        <translation>
            <numerusform>%1, %n worker: %2</numerusform>
            <numerusform>%1, %n workers: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Weak scaling</source>
        <extracomment>Time at the same work for each worker, over that of one worker</extracomment>
        <translation>Weak scaling</translation>
    </message>
    <message>
        <source>Losses</source>
        <extracomment>Chart of where the speedup went</extracomment>
        <translation>Losses</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 a model, %2 a sentence about the law that its times follow</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Median %1 over that of one worker, at the same darts for each worker: 1 is ideal.</source>
        <extracomment>%1 is &quot;compute time&quot; or &quot;end-to-end time&quot;</extracomment>
        <translation>Median %1 over that of one worker, at the same darts for each worker: 1 is ideal.</translation>
    </message>
    <message numerus="yes">
        <source>%n repeat(s): %1</source>
        <extracomment>%1 lists the times of all repeats</extracomment>
        <translation>
            <numerusform>%n repeat: %1</numerusform>
            <numerusform>%n repeats: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>same work for each worker (weak scaling)</source>
        <translation>same work for each worker (weak scaling)</translation>
    </message>
    <message>
        <source>same command at every point (strong scaling)</source>
        <translation>same command at every point (strong scaling)</translation>
    </message>
    <message>
        <source>Median %1 over that of one worker, at the same work for each worker: 1 is ideal.</source>
        <extracomment>%1 is &quot;compute time&quot; or &quot;end-to-end time&quot;</extracomment>
        <translation>Median %1 over that of one worker, at the same work for each worker: 1 is ideal.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>The number of darts cannot be “%2”: give a whole number from %3 to %4, such as 1000000, 1e9 or 30M.</source>
        <translation>The number of darts cannot be “%2”: give a whole number from %3 to %4, such as 1000000, 1e9 or 30M.</translation>
    </message>
    <message>
        <source>The number of workers cannot be “%2”: give a whole number from %3 to %4.</source>
        <translation>The number of workers cannot be “%2”: give a whole number from %3 to %4.</translation>
    </message>
    <message>
        <source>The number of ranks cannot be “%2”: give a whole number from %3 to %4.</source>
        <translation>The number of ranks cannot be “%2”: give a whole number from %3 to %4.</translation>
    </message>
    <message>
        <source>The task size cannot be “%2” darts: give a whole number from %3 to %4, such as 65536 or 1M.</source>
        <translation>The task size cannot be “%2” darts: give a whole number from %3 to %4, such as 65536 or 1M.</translation>
    </message>
    <message>
        <source>The seed cannot be “%2”: give a whole number from %3 to %4.</source>
        <translation>The seed cannot be “%2”: give a whole number from %3 to %4.</translation>
    </message>
    <message>
        <source>The run cannot be confined to “%2” CPUs: give a whole number from %3 to %4, the CPUs that may be used here.</source>
        <translation>The run cannot be confined to “%2” CPUs: give a whole number from %3 to %4, the CPUs that may be used here.</translation>
    </message>
    <message>
        <source>The number of repeats cannot be “%2”: give a whole number from %3 to %4.</source>
        <translation>The number of repeats cannot be “%2”: give a whole number from %3 to %4.</translation>
    </message>
    <message>
        <source>The time of a run with one worker cannot be “%2” ms: give a number from %3 to %4.</source>
        <translation>The time of a run with one worker cannot be “%2” ms: give a number from %3 to %4.</translation>
    </message>
    <message>
        <source>The time limit cannot be “%2” minutes: give a number from %3 to %4.</source>
        <translation>The time limit cannot be “%2” minutes: give a number from %3 to %4.</translation>
    </message>
    <message>
        <source>The sweep would take %2 runs, and at most %4 are possible: choose fewer repeats, worker counts or models.</source>
        <translation>The sweep would take %2 runs, and at most %4 are possible: choose fewer repeats, worker counts or models.</translation>
    </message>
    <message>
        <source>%1 cannot be “%2”: give a number from %3 to %4.</source>
        <translation>%1 cannot be “%2”: give a number from %3 to %4.</translation>
    </message>
    <message>
        <source>There is no model “%1”: choose one of %2.</source>
        <translation>There is no model “%1”: choose one of %2.</translation>
    </message>
    <message>
        <source>The model %2 has no schedule to choose: leave it out, or choose one of the models %3.</source>
        <translation>The model %2 has no schedule to choose: leave it out, or choose one of the models %3.</translation>
    </message>
    <message>
        <source>The model %2 combines its hits in one way only: leave the sharing out, or choose one of the models %3.</source>
        <translation>The model %2 combines its hits in one way only: leave the sharing out, or choose one of the models %3.</translation>
    </message>
    <message>
        <source>The model %2 has no tasks: leave the task size out, or choose one of the models %3.</source>
        <translation>The model %2 has no tasks: leave the task size out, or choose one of the models %3.</translation>
    </message>
    <message>
        <source>The model %2 has no option “%1”: leave it out, or choose one of the models %3.</source>
        <translation>The model %2 has no option “%1”: leave it out, or choose one of the models %3.</translation>
    </message>
    <message>
        <source>The model %2 has no option “%1”: leave it out.</source>
        <translation>The model %2 has no option “%1”: leave it out.</translation>
    </message>
    <message>
        <source>The model %3 has no schedule “%2”: choose one of %4.</source>
        <translation>The model %3 has no schedule “%2”: choose one of %4.</translation>
    </message>
    <message>
        <source>The model %3 cannot combine its hits by “%2”: choose one of %4.</source>
        <translation>The model %3 cannot combine its hits by “%2”: choose one of %4.</translation>
    </message>
    <message>
        <source>The model %3 does not know “%2” for the option “%1”: choose one of %4.</source>
        <translation>The model %3 does not know “%2” for the option “%1”: choose one of %4.</translation>
    </message>
    <message>
        <source>The sharing “%1” counts every dart, which only the textbook kernel does: choose that kernel, or leave the kernel out.</source>
        <translation>The sharing “%1” counts every dart, which only the textbook kernel does: choose that kernel, or leave the kernel out.</translation>
    </message>
    <message>
        <source>“%1” is not a list of worker counts: write 1-8, 1,2,4 or 1-4,8.</source>
        <translation>“%1” is not a list of worker counts: write 1-8, 1,2,4 or 1-4,8.</translation>
    </message>
    <message>
        <source>The vector kernel does not know the instruction set “%1”, or this processor does not have it.</source>
        <translation>The vector kernel does not know the instruction set “%1”, or this processor does not have it.</translation>
    </message>
    <message>
        <source>%1 workers are more than the limits of processes and memory leave room for: choose at most %2.</source>
        <translation>%1 workers are more than the limits of processes and memory leave room for: choose at most %2.</translation>
    </message>
    <message>
        <source>The limits of processes and memory do not leave room for a single worker: end other programs, or raise the limits.</source>
        <translation>The limits of processes and memory do not leave room for a single worker: end other programs, or raise the limits.</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2): choose another place, or make room there. What was in the file before is still there.</source>
        <translation>%1 cannot be written (%2): choose another place, or make room there. What was in the file before is still there.</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2): choose another file.</source>
        <translation>%1 cannot be read (%2): choose another file.</translation>
    </message>
    <message>
        <source>%1 has %2 bytes, and at most %3 are read: choose another file.</source>
        <translation>%1 has %2 bytes, and at most %3 are read: choose another file.</translation>
    </message>
    <message>
        <source>%1 is not a record of Dartscope, or it is cut off: choose a file that was stored as a run or a sweep.</source>
        <translation>%1 is not a record of Dartscope, or it is cut off: choose a file that was stored as a run or a sweep.</translation>
    </message>
    <message>
        <source>There is not enough memory to read %1: end other programs, or choose a smaller file.</source>
        <translation>There is not enough memory to read %1: end other programs, or choose a smaller file.</translation>
    </message>
    <message>
        <source>%1 was stored by a newer Dartscope (its format is %2): read it with that one, or install it here.</source>
        <translation>%1 was stored by a newer Dartscope (its format is %2): read it with that one, or install it here.</translation>
    </message>
    <message>
        <source>%1 is broken: its field “%2” is missing or impossible. Store the run anew.</source>
        <translation>%1 is broken: its field “%2” is missing or impossible. Store the run anew.</translation>
    </message>
    <message>
        <source>The worker program %1 is not there: build or install Dartscope anew, or name the worker in the environment variable DARTSCOPE_WORKER.</source>
        <translation>The worker program %1 is not there: build or install Dartscope anew, or name the worker in the environment variable DARTSCOPE_WORKER.</translation>
    </message>
    <message>
        <source>The worker program %1 could not be started (%2): check that it may be executed and that there is room for one more process.</source>
        <translation>The worker program %1 could not be started (%2): check that it may be executed and that there is room for one more process.</translation>
    </message>
    <message>
        <source>The program %1 could not be started (%2): check that it may be executed and that there is room for one more process.</source>
        <translation>The program %1 could not be started (%2): check that it may be executed and that there is room for one more process.</translation>
    </message>
    <message>
        <source>The worker process ended before it had finished. Throw again.</source>
        <translation>The worker process ended before it had finished. Throw again.</translation>
    </message>
    <message>
        <source>The worker process was ended by the signal %2 before it had finished. Throw again; if memory is short, choose fewer workers.</source>
        <translation>The worker process was ended by the signal %2 before it had finished. Throw again; if memory is short, choose fewer workers.</translation>
    </message>
    <message>
        <source>The worker process was ended by the signal %2 before it had finished. Its last words: %3</source>
        <translation>The worker process was ended by the signal %2 before it had finished. Its last words: %3</translation>
    </message>
    <message>
        <source>The worker process ended before it had finished, with the status %2. Throw again; if it stays so, install Dartscope anew.</source>
        <translation>The worker process ended before it had finished, with the status %2. Throw again; if it stays so, install Dartscope anew.</translation>
    </message>
    <message>
        <source>The worker process ended before it had finished, with the status %2. Its last words: %3</source>
        <translation>The worker process ended before it had finished, with the status %2. Its last words: %3</translation>
    </message>
    <message>
        <source>The worker process said nothing for %1 s and was ended. Throw again; if it stays so, choose fewer workers or end other programs.</source>
        <translation>The worker process said nothing for %1 s and was ended. Throw again; if it stays so, choose fewer workers or end other programs.</translation>
    </message>
    <message>
        <source>The worker process said nothing for %1 s and was ended. Its last words: %2</source>
        <translation>The worker process said nothing for %1 s and was ended. Its last words: %2</translation>
    </message>
    <message>
        <source>The worker process wrote what is not in the protocol, and was ended: %1</source>
        <translation>The worker process wrote what is not in the protocol, and was ended: %1</translation>
    </message>
    <message>
        <source>The worker program speaks version %1 of the protocol, and this program version %2: install both from one Dartscope.</source>
        <translation>The worker program speaks version %1 of the protocol, and this program version %2: install both from one Dartscope.</translation>
    </message>
    <message>
        <source>The worker program (%2) cannot run the model %1: install both programs from one Dartscope, or choose another model.</source>
        <translation>The worker program (%2) cannot run the model %1: install both programs from one Dartscope, or choose another model.</translation>
    </message>
    <message>
        <source>The worker process gave up (%1): %2</source>
        <translation>The worker process gave up (%1): %2</translation>
    </message>
    <message>
        <source>The system did not give the worker process all its threads (%2): choose fewer workers.</source>
        <translation>The system did not give the worker process all its threads (%2): choose fewer workers.</translation>
    </message>
    <message>
        <source>The worker process ran out of memory: choose fewer workers or larger tasks.</source>
        <translation>The worker process ran out of memory: choose fewer workers or larger tasks.</translation>
    </message>
    <message>
        <source>The worker&apos;s figures contradict each other: it reports %2 darts where there are %3. Do not use this run.</source>
        <translation>The worker&apos;s figures contradict each other: it reports %2 darts where there are %3. Do not use this run.</translation>
    </message>
    <message>
        <source>The worker&apos;s figures contradict each other: it reports %2 hits where there are %3. Do not use this run.</source>
        <translation>The worker&apos;s figures contradict each other: it reports %2 hits where there are %3. Do not use this run.</translation>
    </message>
    <message>
        <source>The worker&apos;s figures contradict each other: it reports the lane or number of lanes %2 in a run of %3. Do not use this run.</source>
        <translation>The worker&apos;s figures contradict each other: it reports the lane or number of lanes %2 in a run of %3. Do not use this run.</translation>
    </message>
    <message>
        <source>The worker&apos;s figures contradict each other: it reports the instant %2 ns where %3 ns is the limit. Do not use this run.</source>
        <translation>The worker&apos;s figures contradict each other: it reports the instant %2 ns where %3 ns is the limit. Do not use this run.</translation>
    </message>
    <message>
        <source>The system gave %1 of %2 threads: choose fewer workers.</source>
        <translation>The system gave %1 of %2 threads: choose fewer workers.</translation>
    </message>
    <message>
        <source>The model failed: %1</source>
        <translation>The model failed: %1</translation>
    </message>
    <message>
        <source>This line is not in the protocol of the workers: %1</source>
        <translation>This line is not in the protocol of the workers: %1</translation>
    </message>
    <message>
        <source>A line of the type “%1” is not as in the protocol of the workers: its field “%2” is missing or impossible.</source>
        <translation>A line of the type “%1” is not as in the protocol of the workers: its field “%2” is missing or impossible.</translation>
    </message>
    <message>
        <source>The other program speaks version %1 of the protocol, and this one version %2: install both from one Dartscope.</source>
        <translation>The other program speaks version %1 of the protocol, and this one version %2: install both from one Dartscope.</translation>
    </message>
    <message>
        <source>Stopped before anything was measured.</source>
        <translation>Stopped before anything was measured.</translation>
    </message>
    <message>
        <source>Something failed that has no description (%1): %2</source>
        <translation>Something failed that has no description (%1): %2</translation>
    </message>
    <message>
        <source>The result cannot be written to standard output (%1): make room there, or send it somewhere else.</source>
        <translation>The result cannot be written to standard output (%1): make room there, or send it somewhere else.</translation>
    </message>
    <message>
        <source>%1 is not a record of Dartscope: it is not text in UTF-8. Choose a file that was stored as a run or a sweep, and was not converted.</source>
        <translation>%1 is not a record of Dartscope: it is not text in UTF-8. Choose a file that was stored as a run or a sweep, and was not converted.</translation>
    </message>
    <message>
        <source>There is no mpirun to start ranks with: install one (Debian: openmpi-bin), load your cluster&apos;s MPI module, or name it in the environment variable DARTSCOPE_MPIRUN.</source>
        <translation>There is no mpirun to start ranks with: install one (Debian: openmpi-bin), load your cluster&apos;s MPI module, or name it in the environment variable DARTSCOPE_MPIRUN.</translation>
    </message>
    <message>
        <source>The file of hosts %1 is not there or cannot be read: name one with a line such as “node1 slots=4” for each host.</source>
        <translation>The file of hosts %1 is not there or cannot be read: name one with a line such as “node1 slots=4” for each host.</translation>
    </message>
    <message>
        <source>No folder for the launcher&apos;s files could be made in %1 (%2): make room there, or name another place in the environment variable TMPDIR.</source>
        <translation>No folder for the launcher&apos;s files could be made in %1 (%2): make room there, or name another place in the environment variable TMPDIR.</translation>
    </message>
    <message>
        <source>Rank %1 on the host %2 was ended by %3, and the run with it. Throw again; if memory is short, choose fewer ranks.</source>
        <translation>Rank %1 on the host %2 was ended by %3, and the run with it. Throw again; if memory is short, choose fewer ranks.</translation>
    </message>
    <message>
        <source>The system did not start all processes of the run (%2): choose fewer workers.</source>
        <translation>The system did not start all processes of the run (%2): choose fewer workers.</translation>
    </message>
    <message>
        <source>One of the run&apos;s processes ended before it had finished (%2); the others were stopped, and what they had done is kept. Throw again.</source>
        <translation>One of the run&apos;s processes ended before it had finished (%2); the others were stopped, and what they had done is kept. Throw again.</translation>
    </message>
    <message>
        <source>One of the run&apos;s processes stood still, stopped by a signal (%2); it was ended, and what the others had done is kept. Throw again.</source>
        <translation>One of the run&apos;s processes stood still, stopped by a signal (%2); it was ended, and what the others had done is kept. Throw again.</translation>
    </message>
    <message>
        <source>Dartscope was built without a library that this needs (%2): install it and build anew.</source>
        <translation>Dartscope was built without a library that this needs (%2): install it and build anew.</translation>
    </message>
    <message>
        <source>The worker&apos;s figures contradict each other: lane %4 reports %2 darts, and its tasks have %3. Do not use this run.</source>
        <translation>The worker&apos;s figures contradict each other: lane %4 reports %2 darts, and its tasks have %3. Do not use this run.</translation>
    </message>
    <message>
        <source>The worker&apos;s figures contradict each other: lane %4 reports %2 hits of %3 darts. Do not use this run.</source>
        <translation>The worker&apos;s figures contradict each other: lane %4 reports %2 hits of %3 darts. Do not use this run.</translation>
    </message>
    <message>
        <source>The worker&apos;s figures contradict each other: lane %4 reports the instant %2 ns where %3 ns is the limit. Do not use this run.</source>
        <translation>The worker&apos;s figures contradict each other: lane %4 reports the instant %2 ns where %3 ns is the limit. Do not use this run.</translation>
    </message>
    <message>
        <source>The worker reports %2 tasks and waits, and no run records more than %3: it was ended. Do not use this run.</source>
        <translation>The worker reports %2 tasks and waits, and no run records more than %3: it was ended. Do not use this run.</translation>
    </message>
    <message>
        <source>The system started %1 of %2 processes: choose fewer workers.</source>
        <translation>The system started %1 of %2 processes: choose fewer workers.</translation>
    </message>
    <message>
        <source>The process %2 of worker %1 ended before it had finished (%3 %4).</source>
        <translation>The process %2 of worker %1 ended before it had finished (%3 %4).</translation>
    </message>
    <message>
        <source>The process %2 of worker %1 stood still, stopped by a signal.</source>
        <translation>The process %2 of worker %1 stood still, stopped by a signal.</translation>
    </message>
    <message>
        <source>The process of worker %1 said what no such process says: install Dartscope anew.</source>
        <translation>The process of worker %1 said what no such process says: install Dartscope anew.</translation>
    </message>
    <message>
        <source>Stealing needs %1, which Dartscope was built without: install it (Debian: %2) and build Dartscope anew, or choose the central queue.</source>
        <translation>Stealing needs %1, which Dartscope was built without: install it (Debian: %2) and build Dartscope anew, or choose the central queue.</translation>
    </message>
    <message>
        <source>This sweep lacks nothing: it was measured to its end. Leave out --resume to measure it anew.</source>
        <translation>This sweep lacks nothing: it was measured to its end. Leave out --resume to measure it anew.</translation>
    </message>
    <message>
        <source>%1 holds a run: only a sweep can be gone on with.</source>
        <translation>%1 holds a run: only a sweep can be gone on with.</translation>
    </message>
    <message>
        <source>The stored sweep cannot be gone on with: its “%1” is %2 and not %3. Ask for the same, or leave out --resume.</source>
        <translation>The stored sweep cannot be gone on with: its “%1” is %2 and not %3. Ask for the same, or leave out --resume.</translation>
    </message>
    <message>
        <source>The stored sweep cannot be gone on with here: its “%1” is %2, and here it is %3. Go on with it on the machine that it began on.</source>
        <translation>The stored sweep cannot be gone on with here: its “%1” is %2, and here it is %3. Go on with it on the machine that it began on.</translation>
    </message>
    <message>
        <source>The stored sweep was measured with version %1, and this is %2: times of two versions do not belong into one sweep. Measure it anew.</source>
        <translation>The stored sweep was measured with version %1, and this is %2: times of two versions do not belong into one sweep. Measure it anew.</translation>
    </message>
    <message>
        <source>The stored sweep cannot be gone on with: the points of %1 are not those that it asks for. Measure it anew.</source>
        <translation>The stored sweep cannot be gone on with: the points of %1 are not those that it asks for. Measure it anew.</translation>
    </message>
    <message>
        <source>%1 is no Dartscope session: choose a file that was stored as one.</source>
        <translation>%1 is no Dartscope session: choose a file that was stored as one.</translation>
    </message>
    <message>
        <source>%1 is not as it was stored (%2): it may have been cut short on its way here. Take a copy of it that is whole.</source>
        <translation>%1 is not as it was stored (%2): it may have been cut short on its way here. Take a copy of it that is whole.</translation>
    </message>
    <message>
        <source>There is no Slurm here: log in to a cluster that has it, load its module, or name its sbatch in the environment variable DARTSCOPE_SBATCH.</source>
        <translation>There is no Slurm here: log in to a cluster that has it, load its module, or name its sbatch in the environment variable DARTSCOPE_SBATCH.</translation>
    </message>
    <message>
        <source>Slurm&apos;s controller does not answer (%1): try again later, or ask those who run the cluster.</source>
        <translation>Slurm&apos;s controller does not answer (%1): try again later, or ask those who run the cluster.</translation>
    </message>
    <message>
        <source>Slurm did not take the job. It said: %1 What to ask it for is said with --scheduler-args.</source>
        <translation>Slurm did not take the job. It said: %1 What to ask it for is said with --scheduler-args.</translation>
    </message>
    <message>
        <source>An array of %1 tasks is more than this cluster takes: choose at most %2 with --array-tasks; several workers then share a task.</source>
        <translation>An array of %1 tasks is more than this cluster takes: choose at most %2 with --array-tasks; several workers then share a task.</translation>
    </message>
    <message>
        <source>A quotation mark in the scheduler&apos;s arguments “%1” does not end: write such as --partition=short --time=10.</source>
        <translation>A quotation mark in the scheduler&apos;s arguments “%1” does not end: write such as --partition=short --time=10.</translation>
    </message>
    <message>
        <source>The scheduler&apos;s argument “%1” is Dartscope&apos;s to give: leave it out. Tasks of an array are chosen with --array-tasks, and its folder with --work-folder.</source>
        <translation>The scheduler&apos;s argument “%1” is Dartscope&apos;s to give: leave it out. Tasks of an array are chosen with --array-tasks, and its folder with --work-folder.</translation>
    </message>
    <message>
        <source>“%1” is no option of the scheduler: write such as --partition=short --time=10.</source>
        <translation>“%1” is no option of the scheduler: write such as --partition=short --time=10.</translation>
    </message>
    <message>
        <source>No folder for the job could be made in %1 (%2): name one with --work-folder that you may write to and that all nodes see.</source>
        <translation>No folder for the job could be made in %1 (%2): name one with --work-folder that you may write to and that all nodes see.</translation>
    </message>
    <message>
        <source>You have no home folder for the job&apos;s files: name a folder with --work-folder that all nodes see.</source>
        <translation>You have no home folder for the job&apos;s files: name a folder with --work-folder that all nodes see.</translation>
    </message>
    <message>
        <source>%1 holds no job of Dartscope (%2 is missing or impossible): name the folder that --detach printed.</source>
        <translation>%1 holds no job of Dartscope (%2 is missing or impossible): name the folder that --detach printed.</translation>
    </message>
    <message>
        <source>The job in %1 was submitted by a newer Dartscope (its format is %2): collect it with that one, or install it here.</source>
        <translation>The job in %1 was submitted by a newer Dartscope (its format is %2): collect it with that one, or install it here.</translation>
    </message>
    <message>
        <source>The job %1 is not finished: of %3 tasks %2 are done, %4 run and %5 wait in the queue. Collect it again later.</source>
        <translation>The job %1 is not finished: of %3 tasks %2 are done, %4 run and %5 wait in the queue. Collect it again later.</translation>
    </message>
    <message>
        <source>The job %1 was cancelled: %2 of %3 tasks did not finish. What they had done is kept. Throw again.</source>
        <translation>The job %1 was cancelled: %2 of %3 tasks did not finish. What they had done is kept. Throw again.</translation>
    </message>
    <message>
        <source>Slurm did not confirm that the job %1 is cancelled (%2). It may still run: cancel it later with scancel %1.</source>
        <translation>Slurm did not confirm that the job %1 is cancelled (%2). It may still run: cancel it later with scancel %1.</translation>
    </message>
    <message>
        <source>Task %1 ended without a result (%2 on the node %3); %6 of %7 tasks are lost, and what the others threw is kept. Its last words: %4</source>
        <translation>Task %1 ended without a result (%2 on the node %3); %6 of %7 tasks are lost, and what the others threw is kept. Its last words: %4</translation>
    </message>
    <message>
        <source>Task %1 ended (%2 on the node %3) and left neither a result nor a word in %5; %6 of %7 tasks are lost. That node may not see this folder: name one with --work-folder that all nodes share.</source>
        <translation>Task %1 ended (%2 on the node %3) and left neither a result nor a word in %5; %6 of %7 tasks are lost. That node may not see this folder: name one with --work-folder that all nodes share.</translation>
    </message>
    <message>
        <source>Task %1 has left no result yet: collect it later.</source>
        <translation>Task %1 has left no result yet: collect it later.</translation>
    </message>
    <message>
        <source>Task %1 failed; %6 of %7 tasks are lost, and what the others threw is kept. It said: %2</source>
        <translation>Task %1 failed; %6 of %7 tasks are lost, and what the others threw is kept. It said: %2</translation>
    </message>
    <message>
        <source>The result of task %1 cannot be read (%2); %6 of %7 tasks are lost, and what the others threw is kept. Throw again.</source>
        <translation>The result of task %1 cannot be read (%2); %6 of %7 tasks are lost, and what the others threw is kept. Throw again.</translation>
    </message>
    <message>
        <source>%1 cannot be swept: each of many runs would wait in the queue, and time in a queue says nothing of the program. Sweep another model inside one job, for example by sbatch.</source>
        <translation>%1 cannot be swept: each of many runs would wait in the queue, and time in a queue says nothing of the program. Sweep another model inside one job, for example by sbatch.</translation>
    </message>
    <message>
        <source>The number of array tasks cannot be “%2”: give a whole number from %3 to %4.</source>
        <translation>The number of array tasks cannot be “%2”: give a whole number from %3 to %4.</translation>
    </message>
    <message>
        <source>The workers of the model %2 share no memory, and so no lock that they could wait for: leave the lock share out, or choose one of the models %3.</source>
        <translation>The workers of the model %2 share no memory, and so no lock that they could wait for: leave the lock share out, or choose one of the models %3.</translation>
    </message>
    <message>
        <source>The ranks of the lesson&apos;s MPI program throw darts of their own and wait for nobody: leave the serial share out, or choose gather or reduce.</source>
        <translation>The ranks of the lesson&apos;s MPI program throw darts of their own and wait for nobody: leave the serial share out, or choose gather or reduce.</translation>
    </message>
    <message>
        <source>%1 is no manifest: it must hold one JSON object of at most 64 KiB.</source>
        <translation>%1 is no manifest: it must hold one JSON object of at most 64 KiB.</translation>
    </message>
    <message>
        <source>The manifest %1 lacks the field “%2”: give it %3.</source>
        <translation>The manifest %1 lacks the field “%2”: give it %3.</translation>
    </message>
    <message>
        <source>In the manifest %1 the field “%2” is %3, and it must be %4.</source>
        <translation>In the manifest %1 the field “%2” is %3, and it must be %4.</translation>
    </message>
    <message>
        <source>The manifest %1 has a field “%2” that no manifest has. Fields are %3.</source>
        <translation>The manifest %1 has a field “%2” that no manifest has. Fields are %3.</translation>
    </message>
    <message>
        <source>The manifest %1 is left out: its id %2 is taken by %3. Choose another id.</source>
        <translation>The manifest %1 is left out: its id %2 is taken by %3. Choose another id.</translation>
    </message>
    <message>
        <source>The program %2 of the model %1 is not there or may not be executed: install it, or correct the model&apos;s manifest.</source>
        <translation>The program %2 of the model %1 is not there or may not be executed: install it, or correct the model&apos;s manifest.</translation>
    </message>
    <message>
        <source>The program %2 of the model %1 could not be started (%3): check that it may be executed and that there is room for one more process.</source>
        <translation>The program %2 of the model %1 could not be started (%3): check that it may be executed and that there is room for one more process.</translation>
    </message>
    <message>
        <source>The program of the model %1 was ended by the signal %3 before it had finished.</source>
        <translation>The program of the model %1 was ended by the signal %3 before it had finished.</translation>
    </message>
    <message>
        <source>The program of the model %1 was ended by the signal %3 before it had finished. Its last words: %4</source>
        <translation>The program of the model %1 was ended by the signal %3 before it had finished. Its last words: %4</translation>
    </message>
    <message>
        <source>The program of the model %1 failed with the status %3 and said nothing.</source>
        <translation>The program of the model %1 failed with the status %3 and said nothing.</translation>
    </message>
    <message>
        <source>The program of the model %1 failed with the status %3. Its last words: %4</source>
        <translation>The program of the model %1 failed with the status %3. Its last words: %4</translation>
    </message>
    <message>
        <source>The program of the model %1 ended without a result: its last line on standard output must be one of type “result”.</source>
        <translation>The program of the model %1 ended without a result: its last line on standard output must be one of type “result”.</translation>
    </message>
    <message>
        <source>The program of the model %1 ended without a result: its last line on standard output must be one of type “result”. Its last words: %4</source>
        <translation>The program of the model %1 ended without a result: its last line on standard output must be one of type “result”. Its last words: %4</translation>
    </message>
    <message>
        <source>The program of the model %1 said nothing for %2 s and was ended. If it does work so long without a line, raise “silence_s” in its manifest or let it report its progress.</source>
        <translation>The program of the model %1 said nothing for %2 s and was ended. If it does work so long without a line, raise “silence_s” in its manifest or let it report its progress.</translation>
    </message>
    <message>
        <source>The program of the model %1 wrote what is not in the protocol, and was ended: %2. Whatever else it prints belongs on standard error.</source>
        <translation>The program of the model %1 wrote what is not in the protocol, and was ended: %2. Whatever else it prints belongs on standard error.</translation>
    </message>
    <message>
        <source>The program of the model %1 speaks version %2 of the protocol, and Dartscope version %3.</source>
        <translation>The program of the model %1 speaks version %2 of the protocol, and Dartscope version %3.</translation>
    </message>
    <message>
        <source>The program of the model %1 gave up (%2): %3</source>
        <translation>The program of the model %1 gave up (%2): %3</translation>
    </message>
    <message>
        <source>The Python program of the model %1 failed: %3</source>
        <translation>The Python program of the model %1 failed: %3</translation>
    </message>
    <message>
        <source>The figures of the model %1 contradict each other (%2): it reports %3 where %4 is right. Do not use this run; correct the program.</source>
        <translation>The figures of the model %1 contradict each other (%2): it reports %3 where %4 is right. Do not use this run; correct the program.</translation>
    </message>
    <message>
        <source>The figures of the model %1 contradict each other: it reports %3 darts where there are %4. Do not use this run; correct the program.</source>
        <translation>The figures of the model %1 contradict each other: it reports %3 darts where there are %4. Do not use this run; correct the program.</translation>
    </message>
    <message>
        <source>The figures of the model %1 contradict each other: it reports %3 hits where there are %4. Do not use this run; correct the program.</source>
        <translation>The figures of the model %1 contradict each other: it reports %3 hits where there are %4. Do not use this run; correct the program.</translation>
    </message>
    <message>
        <source>Nothing tells the command how many workers to start: name a variable with --set, such as OMP_NUM_THREADS, or write {workers} where the command takes the number.</source>
        <translation>Nothing tells the command how many workers to start: name a variable with --set, such as OMP_NUM_THREADS, or write {workers} where the command takes the number.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of an environment variable: give one without “=”, such as OMP_NUM_THREADS.</source>
        <translation>“%1” cannot be the name of an environment variable: give one without “=”, such as OMP_NUM_THREADS.</translation>
    </message>
    <message>
        <source>Slurm was told to cancel the job %1, and its end was not waited for. What its tasks leave is in %2: collect it from there.</source>
        <translation>Slurm was told to cancel the job %1, and its end was not waited for. What its tasks leave is in %2: collect it from there.</translation>
    </message>
    <message>
        <source>The command “%1” could not be started (%2): check its name and that it may be executed.</source>
        <translation>The command “%1” could not be started (%2): check its name and that it may be executed.</translation>
    </message>
    <message>
        <source>The command “%1” ended with the status %2: what it wrote before says why.</source>
        <translation>The command “%1” ended with the status %2: what it wrote before says why.</translation>
    </message>
    <message>
        <source>The command “%1” was ended by the signal %2: what it wrote before may say why.</source>
        <translation>The command “%1” was ended by the signal %2: what it wrote before may say why.</translation>
    </message>
    <message>
        <source>The command “%1” still runs, as another user&apos;s: no signal from here reaches it. End process %2 as that user.</source>
        <translation>The command “%1” still runs, as another user&apos;s: no signal from here reaches it. End process %2 as that user.</translation>
    </message>
    <message>
        <source>%1 workers are to block, and there are only %2: choose from 0 to %2, or more workers.</source>
        <translation>%1 workers are to block, and there are only %2: choose from 0 to %2, or more workers.</translation>
    </message>
    <message>
        <source>The time limit of %1 min was over before anything was measured: allow more minutes, or give it less work.</source>
        <translation>The time limit of %1 min was over before anything was measured: allow more minutes, or give it less work.</translation>
    </message>
    <message>
        <source>What the blocking workers wait for could not be set up (%2): throw again, or let no worker block.</source>
        <translation>What the blocking workers wait for could not be set up (%2): throw again, or let no worker block.</translation>
    </message>
    <message>
        <source>What the blocking workers wait for could not be set up (%1): throw again, or let no worker block.</source>
        <translation>What the blocking workers wait for could not be set up (%1): throw again, or let no worker block.</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>workers</source>
        <translation>workers</translation>
    </message>
    <message>
        <source>allowed CPUs</source>
        <translation>allowed CPUs</translation>
    </message>
    <message>
        <source>waiting for a CPU to be expected</source>
        <translation>waiting for a CPU to be expected</translation>
    </message>
    <message>
        <source>waiting for a CPU as measured</source>
        <translation>waiting for a CPU as measured</translation>
    </message>
    <message>
        <source>CPUs used by other programs</source>
        <translation>CPUs used by other programs</translation>
    </message>
    <message>
        <source>CPU time taken by the hypervisor</source>
        <translation>CPU time taken by the hypervisor</translation>
    </message>
    <message>
        <source>periods cut short by a CPU quota</source>
        <translation>periods cut short by a CPU quota</translation>
    </message>
    <message>
        <source>compute time</source>
        <translation>compute time</translation>
    </message>
    <message>
        <source>median time</source>
        <translation>median time</translation>
    </message>
    <message>
        <source>time that can be trusted</source>
        <translation>time that can be trusted</translation>
    </message>
    <message>
        <source>repeats</source>
        <translation>repeats</translation>
    </message>
    <message>
        <source>repeats that give an interval</source>
        <translation>repeats that give an interval</translation>
    </message>
    <message>
        <source>speedup, lower end</source>
        <translation>speedup, lower end</translation>
    </message>
    <message>
        <source>speedup, upper end</source>
        <translation>speedup, upper end</translation>
    </message>
    <message>
        <source>spread of the repeats</source>
        <translation>spread of the repeats</translation>
    </message>
    <message>
        <source>drift of one worker from start to end</source>
        <translation>drift of one worker from start to end</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Something else used the CPUs: the workers waited for one %1 % of their time, though there was one for each.</source>
        <translation>Something else used the CPUs: the workers waited for one %1 % of their time, though there was one for each.</translation>
    </message>
    <message>
        <source>The hypervisor gave %1 % of the CPUs&apos; time to other virtual machines.</source>
        <translation>The hypervisor gave %1 % of the CPUs&apos; time to other virtual machines.</translation>
    </message>
    <message>
        <source>Other programs used %1 % of the CPUs while the darts were thrown.</source>
        <translation>Other programs used %1 % of the CPUs while the darts were thrown.</translation>
    </message>
    <message>
        <source>Close other programs, or measure when the machine is quiet, and run it again.</source>
        <translation>Close other programs, or measure when the machine is quiet, and run it again.</translation>
    </message>
    <message>
        <source>Whether others used the CPUs cannot be told: this machine does not say how long workers wait for one.</source>
        <translation>Whether others used the CPUs cannot be told: this machine does not say how long workers wait for one.</translation>
    </message>
    <message>
        <source>Repeat the run and see whether its times agree.</source>
        <translation>Repeat the run and see whether its times agree.</translation>
    </message>
    <message>
        <source>Some points (workers: %1) are noisy: something else used the CPUs, or their repeats differ widely.</source>
        <translation>Some points (workers: %1) are noisy: something else used the CPUs, or their repeats differ widely.</translation>
    </message>
    <message>
        <source>Medians of many repeats bear some noise: where the intervals are narrow the points still hold.</source>
        <translation>Medians of many repeats bear some noise: where the intervals are narrow the points still hold.</translation>
    </message>
    <message>
        <source>One worker measured again at the end took a time that differs by %1 %: the machine changed meanwhile.</source>
        <translation>One worker measured again at the end took a time that differs by %1 %: the machine changed meanwhile.</translation>
    </message>
    <message>
        <source>It is one run, and one run may be off by chance.</source>
        <translation>It is one run, and one run may be off by chance.</translation>
    </message>
    <message>
        <source>Threads of this program&apos;s own beside the workers, or workers tied to one CPU, look the same.</source>
        <translation>Threads of this program&apos;s own beside the workers, or workers tied to one CPU, look the same.</translation>
    </message>
    <message numerus="yes">
        <source>Start %n worker(s), or allow more CPUs with --cpus.</source>
        <translation>
            <numerusform>Start %n worker, or allow more CPUs with --cpus.</numerusform>
            <numerusform>Start %n workers, or allow more CPUs with --cpus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Start %n worker(s), or ask Slurm for more CPUs with --cpus-per-task.</source>
        <translation>
            <numerusform>Start %n worker, or ask Slurm for more CPUs with --cpus-per-task.</numerusform>
            <numerusform>Start %n workers, or ask Slurm for more CPUs with --cpus-per-task.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Start %n worker(s), or ask the scheduler for more CPUs.</source>
        <translation>
            <numerusform>Start %n worker, or ask the scheduler for more CPUs.</numerusform>
            <numerusform>Start %n workers, or ask the scheduler for more CPUs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Start %n worker(s), or let the program use more CPUs (its CPU affinity, set by taskset or by what started it, is the limit).</source>
        <translation>
            <numerusform>Start %n worker, or let the program use more CPUs (its CPU affinity, set by taskset or by what started it, is the limit).</numerusform>
            <numerusform>Start %n workers, or let the program use more CPUs (its CPU affinity, set by taskset or by what started it, is the limit).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Start %n worker(s), or raise the CPU quota of the container or group.</source>
        <translation>
            <numerusform>Start %n worker, or raise the CPU quota of the container or group.</numerusform>
            <numerusform>Start %n workers, or raise the CPU quota of the container or group.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Start %n worker(s): this machine has no more CPUs.</source>
        <translation>
            <numerusform>Start %n worker: this machine has no more CPUs.</numerusform>
            <numerusform>Start %n workers: this machine has no more CPUs.</numerusform>
        </translation>
    </message>
    <message>
        <source>This machine does not say how long workers wait for a CPU: only the numbers speak for it.</source>
        <translation>This machine does not say how long workers wait for a CPU: only the numbers speak for it.</translation>
    </message>
    <message>
        <source>Other programs used %1 % of the CPUs as well, so part of the waiting is theirs.</source>
        <translation>Other programs used %1 % of the CPUs as well, so part of the waiting is theirs.</translation>
    </message>
    <message>
        <source>The run was too short to see the workers take turns.</source>
        <translation>The run was too short to see the workers take turns.</translation>
    </message>
    <message>
        <source>The workers waited for a CPU %1 % of the time, where taking turns would make it about %2 %.</source>
        <translation>The workers waited for a CPU %1 % of the time, where taking turns would make it about %2 %.</translation>
    </message>
    <message>
        <source>More workers than CPUs can be right on purpose where workers mostly wait for something else, such as a disk.</source>
        <translation>More workers than CPUs can be right on purpose where workers mostly wait for something else, such as a disk.</translation>
    </message>
    <message numerus="yes">
        <source>%1 workers share %n CPU(s) and take turns.</source>
        <translation>
            <numerusform>%1 workers share %n CPU and take turns.</numerusform>
            <numerusform>%1 workers share %n CPUs and take turns.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 workers share the time of %2 CPUs and take turns.</source>
        <translation>%1 workers share the time of %2 CPUs and take turns.</translation>
    </message>
    <message>
        <source>Whether the workers shared CPUs cannot be told: how many CPUs they were allowed is not recorded.</source>
        <translation>Whether the workers shared CPUs cannot be told: how many CPUs they were allowed is not recorded.</translation>
    </message>
    <message numerus="yes">
        <source>Some points (workers: %1) have more workers than the %n CPU(s) allowed, so their workers take turns.</source>
        <translation>
            <numerusform>Some points (workers: %1) have more workers than the %n CPU allowed, so their workers take turns.</numerusform>
            <numerusform>Some points (workers: %1) have more workers than the %n CPUs allowed, so their workers take turns.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Judge the scaling by the points of up to %n worker(s); those beyond are greyed and not fitted.</source>
        <translation>
            <numerusform>Judge the scaling by the points of up to %n worker; those beyond are greyed and not fitted.</numerusform>
            <numerusform>Judge the scaling by the points of up to %n workers; those beyond are greyed and not fitted.</numerusform>
        </translation>
    </message>
    <message>
        <source>Throw more darts, so that it takes 50 ms or more.</source>
        <translation>Throw more darts, so that it takes 50 ms or more.</translation>
    </message>
    <message>
        <source>Throw %1 darts or more, which takes about 50 ms.</source>
        <translation>Throw %1 darts or more, which takes about 50 ms.</translation>
    </message>
    <message>
        <source>π and its standard error hold all the same: only times, rates and speedups do not.</source>
        <translation>π and its standard error hold all the same: only times, rates and speedups do not.</translation>
    </message>
    <message numerus="yes">
        <source>With %n repeat(s) nothing says how far the times could be off: they have no interval.</source>
        <translation>
            <numerusform>With %n repeat nothing says how far the times could be off: they have no interval.</numerusform>
            <numerusform>With %n repeats nothing says how far the times could be off: they have no interval.</numerusform>
        </translation>
    </message>
    <message>
        <source>Repeat each point %1 times or more; 9 is a good choice.</source>
        <translation>Repeat each point %1 times or more; 9 is a good choice.</translation>
    </message>
    <message>
        <source>The medians may still be right: only how sure they are is not known.</source>
        <translation>The medians may still be right: only how sure they are is not known.</translation>
    </message>
    <message>
        <source>Whether more workers gain anything is not known at some points (workers: %1): the interval of the speedup includes 1.</source>
        <translation>Whether more workers gain anything is not known at some points (workers: %1): the interval of the speedup includes 1.</translation>
    </message>
    <message>
        <source>Repeat more often, throw more darts or use a quieter machine.</source>
        <translation>Repeat more often, throw more darts or use a quieter machine.</translation>
    </message>
    <message>
        <source>More workers may really gain nothing here.</source>
        <translation>More workers may really gain nothing here.</translation>
    </message>
    <message>
        <source>Throwing the darts took %1 ms, which is too short for its times to be trusted.</source>
        <translation>Throwing the darts took %1 ms, which is too short for its times to be trusted.</translation>
    </message>
    <message>
        <source>Some points (workers: %1) took as little as %2 ms, which is too short for their times to be trusted.</source>
        <translation>Some points (workers: %1) took as little as %2 ms, which is too short for their times to be trusted.</translation>
    </message>
    <message>
        <source>The workers add to one atomic counter, which their cores take from each other: a dart costs %1 times what it costs a single worker.</source>
        <translation>The workers add to one atomic counter, which their cores take from each other: a dart costs %1 times what it costs a single worker.</translation>
    </message>
    <message>
        <source>Let every worker count for itself and add the counts up once.</source>
        <translation>Let every worker count for itself and add the counts up once.</translation>
    </message>
    <message>
        <source>Whether the workers fight for their atomic counter cannot be told: what a dart costs a single worker is not known.</source>
        <translation>Whether the workers fight for their atomic counter cannot be told: what a dart costs a single worker is not known.</translation>
    </message>
    <message>
        <source>Whether threads were tied to too few cores cannot be told: what they were tied to is not recorded.</source>
        <translation>Whether threads were tied to too few cores cannot be told: what they were tied to is not recorded.</translation>
    </message>
    <message numerus="yes">
        <source>%1 threads are tied to %n core(s), while the machine has %2 for them.</source>
        <translation>
            <numerusform>%1 threads are tied to %n core, while the machine has %2 for them.</numerusform>
            <numerusform>%1 threads are tied to %n cores, while the machine has %2 for them.</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not tie them: --bind none (mpirun --bind-to none), or give each rank as many cores as it has threads.</source>
        <translation>Do not tie them: --bind none (mpirun --bind-to none), or give each rank as many cores as it has threads.</translation>
    </message>
    <message>
        <source>One thread to a core is right where each has its own; this is not so here.</source>
        <translation>One thread to a core is right where each has its own; this is not so here.</translation>
    </message>
    <message>
        <source>Whether the clock slowed down cannot be told: the fixed piece of arithmetic was not timed.</source>
        <translation>Whether the clock slowed down cannot be told: the fixed piece of arithmetic was not timed.</translation>
    </message>
    <message>
        <source>The processor&apos;s clock was %1 % slower with all workers busy than with one.</source>
        <translation>The processor&apos;s clock was %1 % slower with all workers busy than with one.</translation>
    </message>
    <message>
        <source>Hold the speedup against the base clock: a single worker runs faster than the machine can keep up.</source>
        <translation>Hold the speedup against the base clock: a single worker runs faster than the machine can keep up.</translation>
    </message>
    <message>
        <source>A short probe that was interrupted looks slow, too, and so does a virtual machine whose host is busy.</source>
        <translation>A short probe that was interrupted looks slow, too, and so does a virtual machine whose host is busy.</translation>
    </message>
    <message>
        <source>Each worker has a counter of its own, but the counters lie on one cache line: a dart costs %1 times what it costs a single worker.</source>
        <translation>Each worker has a counter of its own, but the counters lie on one cache line: a dart costs %1 times what it costs a single worker.</translation>
    </message>
    <message>
        <source>Keep the counters a cache line or two apart (alignas), or count in a local variable.</source>
        <translation>Keep the counters a cache line or two apart (alignas), or count in a local variable.</translation>
    </message>
    <message>
        <source>Whether the counters disturb each other cannot be told: what a dart costs a single worker is not known.</source>
        <translation>Whether the counters disturb each other cannot be told: what a dart costs a single worker is not known.</translation>
    </message>
    <message numerus="yes">
        <source>%n worker(s) waited for the last one: %1 % of the workers&apos; time passed after the first had finished.</source>
        <translation>
            <numerusform>%n worker waited for the last one: %1 % of the workers&apos; time passed after the first had finished.</numerusform>
            <numerusform>%n workers waited for the last one: %1 % of the workers&apos; time passed after the first had finished.</numerusform>
        </translation>
    </message>
    <message>
        <source>Use smaller tasks, or as many as divide evenly among the workers.</source>
        <translation>Use smaller tasks, or as many as divide evenly among the workers.</translation>
    </message>
    <message>
        <source>One worker that was interrupted near the end makes the others wait, too.</source>
        <translation>One worker that was interrupted near the end makes the others wait, too.</translation>
    </message>
    <message>
        <source>Hand the tasks out while they run (--schedule dynamic) instead of dealing them out beforehand.</source>
        <translation>Hand the tasks out while they run (--schedule dynamic) instead of dealing them out beforehand.</translation>
    </message>
    <message>
        <source>Cut the work into smaller tasks, so that it can be evened out.</source>
        <translation>Cut the work into smaller tasks, so that it can be evened out.</translation>
    </message>
    <message>
        <source>Whether the lanes did equal work cannot be told: this machine does not say how long they ran.</source>
        <translation>Whether the lanes did equal work cannot be told: this machine does not say how long they ran.</translation>
    </message>
    <message>
        <source>The work was dealt out unevenly: a worker had %1 % of the busiest one&apos;s work on average.</source>
        <translation>The work was dealt out unevenly: a worker had %1 % of the busiest one&apos;s work on average.</translation>
    </message>
    <message>
        <source>A worker that came late or was kept from its CPU does less, too.</source>
        <translation>A worker that came late or was kept from its CPU does less, too.</translation>
    </message>
    <message>
        <source>The workers wait for one mutex, which each locks for every dart: %1 % of their time.</source>
        <translation>The workers wait for one mutex, which each locks for every dart: %1 % of their time.</translation>
    </message>
    <message>
        <source>The workers wait for one critical section, which each enters for every dart: %1 % of their time.</source>
        <translation>The workers wait for one critical section, which each enters for every dart: %1 % of their time.</translation>
    </message>
    <message>
        <source>The workers wait for the planted lock, which each task holds for a part: %1 % of their time.</source>
        <translation>The workers wait for the planted lock, which each task holds for a part: %1 % of their time.</translation>
    </message>
    <message>
        <source>The workers wait for one lock: %1 % of their time.</source>
        <translation>The workers wait for one lock: %1 % of their time.</translation>
    </message>
    <message>
        <source>The same run without the lock took %1 ms instead of %2 ms.</source>
        <translation>The same run without the lock took %1 ms instead of %2 ms.</translation>
    </message>
    <message>
        <source>A lock that is held while its holder has no CPU is waited for as well; as far as that is known it was left out.</source>
        <translation>A lock that is held while its holder has no CPU is waited for as well; as far as that is known it was left out.</translation>
    </message>
    <message>
        <source>One lock (%1) is fought for: a dart costs %2 times what it costs a single worker.</source>
        <translation>One lock (%1) is fought for: a dart costs %2 times what it costs a single worker.</translation>
    </message>
    <message>
        <source>Hold the lock for less, or let every worker work on data of its own.</source>
        <translation>Hold the lock for less, or let every worker work on data of its own.</translation>
    </message>
    <message>
        <source>Whether the workers wait for their lock cannot be told: such waits were not timed.</source>
        <translation>Whether the workers wait for their lock cannot be told: such waits were not timed.</translation>
    </message>
    <message>
        <source>%1 darts were asked for and %2 thrown: %3 are lost.</source>
        <translation>%1 darts were asked for and %2 thrown: %3 are lost.</translation>
    </message>
    <message>
        <source>Give the remainder of the division to the first workers, one dart each.</source>
        <translation>Give the remainder of the division to the first workers, one dart each.</translation>
    </message>
    <message>
        <source>π hardly suffers from so few: but a run that throws fewer darts is compared with one that throws them all.</source>
        <translation>π hardly suffers from so few: but a run that throws fewer darts is compared with one that throws them all.</translation>
    </message>
    <message>
        <source>It is not the remainder of a division that is missing: the program may have lost whole tasks.</source>
        <translation>It is not the remainder of a division that is missing: the program may have lost whole tasks.</translation>
    </message>
    <message>
        <source>The workers race for one counter, and this time no hit was lost.</source>
        <translation>The workers race for one counter, and this time no hit was lost.</translation>
    </message>
    <message>
        <source>Run it again, or with more workers.</source>
        <translation>Run it again, or with more workers.</translation>
    </message>
    <message>
        <source>A program with a race is wrong even where its result is right.</source>
        <translation>A program with a race is wrong even where its result is right.</translation>
    </message>
    <message>
        <source>Workers overwrote each other&apos;s counts: %1 of %2 hits (%3 %) are lost, and π with them.</source>
        <translation>Workers overwrote each other&apos;s counts: %1 of %2 hits (%3 %) are lost, and π with them.</translation>
    </message>
    <message>
        <source>Let every worker count for itself and add the counts up at the end.</source>
        <translation>Let every worker count for itself and add the counts up at the end.</translation>
    </message>
    <message>
        <source>How many are lost differs from run to run; that any are lost does not.</source>
        <translation>How many are lost differs from run to run; that any are lost does not.</translation>
    </message>
    <message>
        <source>%1 processes with up to %2 threads each share %3 CPUs: parallel work was started inside parallel work.</source>
        <translation>%1 processes with up to %2 threads each share %3 CPUs: parallel work was started inside parallel work.</translation>
    </message>
    <message>
        <source>Let processes × threads be at most the CPUs: set OMP_NUM_THREADS, or start fewer processes.</source>
        <translation>Let processes × threads be at most the CPUs: set OMP_NUM_THREADS, or start fewer processes.</translation>
    </message>
    <message>
        <source>Whether the workers ran one at a time cannot be told: this machine does not say how long they ran and waited.</source>
        <translation>Whether the workers ran one at a time cannot be told: this machine does not say how long they ran and waited.</translation>
    </message>
    <message>
        <source>%1 workers all have work, and only %2 run at a time: a global lock lets one through.</source>
        <translation>%1 workers all have work, and only %2 run at a time: a global lock lets one through.</translation>
    </message>
    <message>
        <source>Use processes, or let the work go on outside the lock, as compiled code can.</source>
        <translation>Use processes, or let the work go on outside the lock, as compiled code can.</translation>
    </message>
    <message>
        <source>Threads that are tied to one core run one at a time as well, and so do those that wait for one another at barriers.</source>
        <translation>Threads that are tied to one core run one at a time as well, and so do those that wait for one another at barriers.</translation>
    </message>
    <message>
        <source>Whether one tuned core would do cannot be told: what a dart costs at best is not known.</source>
        <translation>Whether one tuned core would do cannot be told: what a dart costs at best is not known.</translation>
    </message>
    <message>
        <source>One worker with the vector kernel would throw these darts in %1 ms; %2 workers took %3 ms.</source>
        <translation>One worker with the vector kernel would throw these darts in %1 ms; %2 workers took %3 ms.</translation>
    </message>
    <message>
        <source>The vector kernel makes each worker %1 times as fast, before any second one is started.</source>
        <translation>The vector kernel makes each worker %1 times as fast, before any second one is started.</translation>
    </message>
    <message>
        <source>Make one worker fast first (--kernel vector); then see whether more are needed.</source>
        <translation>Make one worker fast first (--kernel vector); then see whether more are needed.</translation>
    </message>
    <message>
        <source>Where slow code is the subject, or a fast form does not exist, more workers are the right way.</source>
        <translation>Where slow code is the subject, or a fast form does not exist, more workers are the right way.</translation>
    </message>
    <message>
        <source>Whether there was a slot for every rank cannot be told: the launcher&apos;s slots are not recorded.</source>
        <translation>Whether there was a slot for every rank cannot be told: the launcher&apos;s slots are not recorded.</translation>
    </message>
    <message>
        <source>%1 MPI ranks were started on %2 slots, and there are no more than %3 CPUs for them.</source>
        <translation>%1 MPI ranks were started on %2 slots, and there are no more than %3 CPUs for them.</translation>
    </message>
    <message>
        <source>%1 MPI ranks were started on %2 slots, though there are %3 CPUs: slots are what the launcher was told, not cores.</source>
        <translation>%1 MPI ranks were started on %2 slots, though there are %3 CPUs: slots are what the launcher was told, not cores.</translation>
    </message>
    <message>
        <source>Start as many ranks as there are slots, or add hosts with --hostfile.</source>
        <translation>Start as many ranks as there are slots, or add hosts with --hostfile.</translation>
    </message>
    <message>
        <source>Say how many slots each host has, with slots=N in the hostfile.</source>
        <translation>Say how many slots each host has, with slots=N in the hostfile.</translation>
    </message>
    <message>
        <source>Ranks that mostly wait may share a core on purpose.</source>
        <translation>Ranks that mostly wait may share a core on purpose.</translation>
    </message>
    <message>
        <source>Whether workers threw the same darts cannot be told: they did not say which ones they threw.</source>
        <translation>Whether workers threw the same darts cannot be told: they did not say which ones they threw.</translation>
    </message>
    <message numerus="yes">
        <source>%n worker(s) threw the same darts as each other: they count one experiment several times.</source>
        <translation>
            <numerusform>%n worker threw the same darts as each other: they count one experiment several times.</numerusform>
            <numerusform>%n workers threw the same darts as each other: they count one experiment several times.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give every worker its own stream of random numbers, not the same seed.</source>
        <translation>Give every worker its own stream of random numbers, not the same seed.</translation>
    </message>
    <message>
        <source>Only the first darts of each worker were compared; repeating a whole run with one seed is no mistake.</source>
        <translation>Only the first darts of each worker were compared; repeating a whole run with one seed is no mistake.</translation>
    </message>
    <message>
        <source>Shorten the part that one worker does alone, or let the others begin beside it.</source>
        <translation>Shorten the part that one worker does alone, or let the others begin beside it.</translation>
    </message>
    <message>
        <source>The speedup behaves as if %1 % of the work could not be shared: it can never exceed %2.</source>
        <translation>The speedup behaves as if %1 % of the work could not be shared: it can never exceed %2.</translation>
    </message>
    <message>
        <source>It is inferred from the times alone: anything that costs the same at every worker count looks so.</source>
        <translation>It is inferred from the times alone: anything that costs the same at every worker count looks so.</translation>
    </message>
    <message>
        <source>One worker alone did %1 % of the work, so the speedup can never exceed %2, with however many workers.</source>
        <translation>One worker alone did %1 % of the work, so the speedup can never exceed %2, with however many workers.</translation>
    </message>
    <message>
        <source>With more work the serial part often stays as it is, and its share shrinks: Gustafson&apos;s law.</source>
        <translation>With more work the serial part often stays as it is, and its share shrinks: Gustafson&apos;s law.</translation>
    </message>
    <message>
        <source>Whether workers shared a physical core cannot be told: a dart was dearer than with one worker, and which CPUs belong together is hidden here.</source>
        <translation>Whether workers shared a physical core cannot be told: a dart was dearer than with one worker, and which CPUs belong together is hidden here.</translation>
    </message>
    <message>
        <source>%1 workers ran on %2 physical cores: two hyperthreads share one core&apos;s units, so a dart was %3 times as dear.</source>
        <translation>%1 workers ran on %2 physical cores: two hyperthreads share one core&apos;s units, so a dart was %3 times as dear.</translation>
    </message>
    <message>
        <source>Expect no more than the physical cores give: judge the scaling up to one worker a core.</source>
        <translation>Expect no more than the physical cores give: judge the scaling up to one worker a core.</translation>
    </message>
    <message>
        <source>A slower clock or a busy neighbour makes darts dearer as well; and two hyperthreads still gain a little.</source>
        <translation>A slower clock or a busy neighbour makes darts dearer as well; and two hyperthreads still gain a little.</translation>
    </message>
    <message>
        <source>Launching took %1 ms, which is %2 % of the whole run.</source>
        <translation>Launching took %1 ms, which is %2 % of the whole run.</translation>
    </message>
    <message>
        <source>Give each start more to do: throw more darts, or keep the workers for several runs.</source>
        <translation>Give each start more to do: throw more darts, or keep the workers for several runs.</translation>
    </message>
    <message>
        <source>Where workers are started once and used for long, their start does not matter.</source>
        <translation>Where workers are started once and used for long, their start does not matter.</translation>
    </message>
    <message>
        <source>Whether tasks are too small cannot be told: what their darts cost by themselves is not known.</source>
        <translation>Whether tasks are too small cannot be told: what their darts cost by themselves is not known.</translation>
    </message>
    <message>
        <source>A task of %1 darts takes %2 µs, and %3 % of that goes into handing it out.</source>
        <translation>A task of %1 darts takes %2 µs, and %3 % of that goes into handing it out.</translation>
    </message>
    <message>
        <source>Hand out %1 darts at once, or more.</source>
        <translation>Hand out %1 darts at once, or more.</translation>
    </message>
    <message>
        <source>What recording a task costs is in it: some ten nanoseconds each.</source>
        <translation>What recording a task costs is in it: some ten nanoseconds each.</translation>
    </message>
    <message>
        <source>Whether the CPU quota stopped the workers cannot be told: its statistics cannot be read here.</source>
        <translation>Whether the CPU quota stopped the workers cannot be told: its statistics cannot be read here.</translation>
    </message>
    <message>
        <source>The CPU quota stopped the workers in %1 % of its periods.</source>
        <translation>The CPU quota stopped the workers in %1 % of its periods.</translation>
    </message>
    <message>
        <source>Start no more workers than the quota has CPUs, or raise the quota of the container or group.</source>
        <translation>Start no more workers than the quota has CPUs, or raise the quota of the container or group.</translation>
    </message>
    <message>
        <source>Other programs in the same container or group use up the quota, too.</source>
        <translation>Other programs in the same container or group use up the quota, too.</translation>
    </message>
    <message>
        <source>The points did different work, so their times cannot be divided by each other.</source>
        <translation>The points did different work, so their times cannot be divided by each other.</translation>
    </message>
    <message>
        <source>Let every point throw the same darts, or with weak scaling every worker.</source>
        <translation>Let every point throw the same darts, or with weak scaling every worker.</translation>
    </message>
    <message>
        <source>Rates (darts a second) may still be compared.</source>
        <translation>Rates (darts a second) may still be compared.</translation>
    </message>
    <message>
        <source>The clock that the program prints runs on rank 0 alone: it says %1 ms where the darts took %2 ms.</source>
        <translation>The clock that the program prints runs on rank 0 alone: it says %1 ms where the darts took %2 ms.</translation>
    </message>
    <message>
        <source>Start the clock after a barrier and stop it when the slowest rank is done.</source>
        <translation>Start the clock after a barrier and stop it when the slowest rank is done.</translation>
    </message>
    <message>
        <source>A part of the difference is the start of the ranks, which may be left out on purpose.</source>
        <translation>A part of the difference is the start of the ranks, which may be left out on purpose.</translation>
    </message>
    <message>
        <source>This time rank 0 was among the slowest, so that it made little difference.</source>
        <translation>This time rank 0 was among the slowest, so that it made little difference.</translation>
    </message>
    <message>
        <source>The same run with private counters took %1 ms; with them a dart cost %2 times what it costs one worker.</source>
        <translation>The same run with private counters took %1 ms; with them a dart cost %2 times what it costs one worker.</translation>
    </message>
    <message>
        <source>Two workers on one physical core or a slower clock make darts dearer, too: a run with private counters would tell (--confirm).</source>
        <translation>Two workers on one physical core or a slower clock make darts dearer, too: a run with private counters would tell (--confirm).</translation>
    </message>
    <message>
        <source>Do not tie them (OMP_PROC_BIND=false, mpirun --bind-to none, no taskset), or give each process as many cores as it has threads.</source>
        <translation>Do not tie them (OMP_PROC_BIND=false, mpirun --bind-to none, no taskset), or give each process as many cores as it has threads.</translation>
    </message>
    <message>
        <source>Other programs used %1 % of the CPUs while the command ran.</source>
        <translation>Other programs used %1 % of the CPUs while the command ran.</translation>
    </message>
    <message>
        <source>More of the command&apos;s own threads than were seen at once, or threads tied to one CPU, look the same.</source>
        <translation>More of the command&apos;s own threads than were seen at once, or threads tied to one CPU, look the same.</translation>
    </message>
    <message>
        <source>%1 threads shared the work and took turns: together they used the time of %2 CPUs, of %3 that there were.</source>
        <translation>%1 threads shared the work and took turns: together they used the time of %2 CPUs, of %3 that there were.</translation>
    </message>
    <message>
        <source>Look for what lets one thread through at a time: a global lock (as Python&apos;s), one mutex around the work, or a chain in which each waits for the one before.</source>
        <translation>Look for what lets one thread through at a time: a global lock (as Python&apos;s), one mutex around the work, or a chain in which each waits for the one before.</translation>
    </message>
    <message>
        <source>From outside a lock cannot be seen: threads that wait for a disk or for messages half of the time look the same.</source>
        <translation>From outside a lock cannot be seen: threads that wait for a disk or for messages half of the time look the same.</translation>
    </message>
    <message>
        <source>Make one worker fast first, with compiled code or whole arrays at a time; then see whether more are needed.</source>
        <translation>Make one worker fast first, with compiled code or whole arrays at a time; then see whether more are needed.</translation>
    </message>
    <message numerus="yes">
        <source>%1 threads want a CPU at a time and share %n CPU(s), so they take turns.</source>
        <translation>
            <numerusform>%1 threads want a CPU at a time and share %n CPU, so they take turns.</numerusform>
            <numerusform>%1 threads want a CPU at a time and share %n CPUs, so they take turns.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 threads want a CPU at a time and share the time of %2 CPUs, so they take turns.</source>
        <translation>%1 threads want a CPU at a time and share the time of %2 CPUs, so they take turns.</translation>
    </message>
    <message>
        <source>Repeat more often, give the command more to do or use a quieter machine.</source>
        <translation>Repeat more often, give the command more to do or use a quieter machine.</translation>
    </message>
    <message>
        <source>Give the command more to do, so that it takes 50 ms or more.</source>
        <translation>Give the command more to do, so that it takes 50 ms or more.</translation>
    </message>
    <message>
        <source>What so short a run tells is mostly how long its start takes.</source>
        <translation>What so short a run tells is mostly how long its start takes.</translation>
    </message>
    <message numerus="yes">
        <source>%1 threads want a CPU at a time and are tied to %n core(s), while the machine has %2 for them.</source>
        <translation>
            <numerusform>%1 threads want a CPU at a time and are tied to %n core, while the machine has %2 for them.</numerusform>
            <numerusform>%1 threads want a CPU at a time and are tied to %n cores, while the machine has %2 for them.</numerusform>
        </translation>
    </message>
    <message>
        <source>Something else used the CPUs: threads waited for one %1 % of the time in which they wanted one, though there was one for each.</source>
        <translation>Something else used the CPUs: threads waited for one %1 % of the time in which they wanted one, though there was one for each.</translation>
    </message>
    <message>
        <source>Whether others used the CPUs cannot be told: the command&apos;s threads waited for one, and too little was seen of them to know how many wanted one at a time.</source>
        <translation>Whether others used the CPUs cannot be told: the command&apos;s threads waited for one, and too little was seen of them to know how many wanted one at a time.</translation>
    </message>
    <message>
        <source>%1 workers all have work, and only %2 run at a time: a global lock lets one through. Those that block waited for it %3 times, and half of these waits took %4 ms or more; the switch interval is %5 ms.</source>
        <translation>%1 workers all have work, and only %2 run at a time: a global lock lets one through. Those that block waited for it %3 times, and half of these waits took %4 ms or more; the switch interval is %5 ms.</translation>
    </message>
    <message numerus="yes">
        <source>At some points (workers: %1) more threads want a CPU at a time than the %n CPU(s) allowed, so they take turns.</source>
        <translation>
            <numerusform>At some points (workers: %1) more threads want a CPU at a time than the %n CPU allowed, so they take turns.</numerusform>
            <numerusform>At some points (workers: %1) more threads want a CPU at a time than the %n CPUs allowed, so they take turns.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Check that the command starts as many threads as it is told, and judge the scaling by points at which at most %n thread(s) want a CPU at a time.</source>
        <translation>
            <numerusform>Check that the command starts as many threads as it is told, and judge the scaling by points at which at most %n thread want a CPU at a time.</numerusform>
            <numerusform>Check that the command starts as many threads as it is told, and judge the scaling by points at which at most %n threads want a CPU at a time.</numerusform>
        </translation>
    </message>
    <message>
        <source>No point was measured, so nothing can be concluded.</source>
        <translation>No point was measured, so nothing can be concluded.</translation>
    </message>
    <message>
        <source>No base was measured, so nothing can be concluded about what more workers gain.</source>
        <translation>No base was measured, so nothing can be concluded about what more workers gain.</translation>
    </message>
    <message>
        <source>Only one worker was measured, so nothing can be concluded about what more workers gain.</source>
        <translation>Only one worker was measured, so nothing can be concluded about what more workers gain.</translation>
    </message>
</context>
<context>
    <name>LawWords</name>
    <message>
        <source>Amdahl</source>
        <translation>Amdahl</translation>
    </message>
    <message>
        <source>Gustafson</source>
        <translation>Gustafson</translation>
    </message>
    <message>
        <source>USL</source>
        <extracomment>Universal Scalability Law, as its author abbreviates it</extracomment>
        <translation>USL</translation>
    </message>
    <message>
        <source>at most %1</source>
        <extracomment>a bound; %1 is a percentage</extracomment>
        <translation>at most %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <extracomment>a bound; %1 is a percentage</extracomment>
        <translation>at least %1</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <extracomment>a value and the ends of its range, all percentages</extracomment>
        <translation>%1 (%2 to %3)</translation>
    </message>
    <message>
        <source>Universal Scalability Law: contention σ = %1, coherency κ = %2.</source>
        <translation>Universal Scalability Law: contention σ = %1, coherency κ = %2.</translation>
    </message>
    <message>
        <source>Fastest with %1 workers.</source>
        <translation>Fastest with %1 workers.</translation>
    </message>
    <message>
        <source>Never faster than %1.</source>
        <translation>Never faster than %1.</translation>
    </message>
    <message>
        <source>Amdahl&apos;s law: serial share s = %1.</source>
        <translation>Amdahl&apos;s law: serial share s = %1.</translation>
    </message>
    <message>
        <source>Gustafson&apos;s law: serial share s = %1.</source>
        <translation>Gustafson&apos;s law: serial share s = %1.</translation>
    </message>
    <message>
        <source>Amdahl&apos;s bound</source>
        <extracomment>label of a curve: the bound by Amdahl&apos;s law</extracomment>
        <translation>Amdahl&apos;s bound</translation>
    </message>
    <message>
        <source>Amdahl&apos;s bound from the serial share of %1 that was asked for.</source>
        <translation>Amdahl&apos;s bound from the serial share of %1 that was asked for.</translation>
    </message>
    <message>
        <source>Amdahl&apos;s bound from the measured serial share of %1.</source>
        <translation>Amdahl&apos;s bound from the measured serial share of %1.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>a share of a hundred; %1 is a number</extracomment>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>Laws</name>
    <message>
        <source>A law needs at least %1 worker counts within the allowed CPUs; measured: %2.</source>
        <translation>A law needs at least %1 worker counts within the allowed CPUs; measured: %2.</translation>
    </message>
    <message>
        <source>No law: with %1 worker(s) a time was measured that is not above 0.</source>
        <translation>No law: with %1 worker(s) a time was measured that is not above 0.</translation>
    </message>
    <message>
        <source>No law: %1 workers are %2 times as fast as one, and no law of speedup goes above the number of workers.</source>
        <translation>No law: %1 workers are %2 times as fast as one, and no law of speedup goes above the number of workers.</translation>
    </message>
    <message>
        <source>No law: with more workers it only took longer, so that the time of one worker cannot be told from these points.</source>
        <translation>No law: with more workers it only took longer, so that the time of one worker cannot be told from these points.</translation>
    </message>
</context>
<context>
    <name>Losses</name>
    <message>
        <source>No run of this point was kept with its lanes.</source>
        <translation>No run of this point was kept with its lanes.</translation>
    </message>
    <message>
        <source>The base was not measured with its lanes, so there is nothing to hold these workers against.</source>
        <translation>The base was not measured with its lanes, so there is nothing to hold these workers against.</translation>
    </message>
    <message>
        <source>Not every worker&apos;s CPU time was measured: where it went cannot be told.</source>
        <translation>Not every worker&apos;s CPU time was measured: where it went cannot be told.</translation>
    </message>
    <message>
        <source>Other darts were thrown than with one worker, so that the two cannot be held against each other.</source>
        <translation>Other darts were thrown than with one worker, so that the two cannot be held against each other.</translation>
    </message>
    <message>
        <source>The times of this run contradict each other.</source>
        <translation>The times of this run contradict each other.</translation>
    </message>
    <message>
        <source>the same darts cost more</source>
        <translation>the same darts cost more</translation>
    </message>
    <message>
        <source>one worked alone</source>
        <translation>one worked alone</translation>
    </message>
    <message>
        <source>uneven work</source>
        <translation>uneven work</translation>
    </message>
    <message>
        <source>waiting for a lock</source>
        <translation>waiting for a lock</translation>
    </message>
    <message>
        <source>waiting for a CPU</source>
        <translation>waiting for a CPU</translation>
    </message>
    <message>
        <source>waiting for messages</source>
        <translation>waiting for messages</translation>
    </message>
    <message>
        <source>unexplained</source>
        <translation>unexplained</translation>
    </message>
    <message>
        <source>Where the time of a program went that was watched from outside cannot be told.</source>
        <translation>Where the time of a program went that was watched from outside cannot be told.</translation>
    </message>
</context>
<context>
    <name>Model</name>
    <message>
        <source>Serial</source>
        <translation>Serial</translation>
    </message>
    <message>
        <source>One worker throws all the darts, one task after another: the base that the others are held against.</source>
        <translation>One worker throws all the darts, one task after another: the base that the others are held against.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Threads of one process share its memory; each counts its own hits, and the counts are added at the end.</source>
        <translation>Threads of one process share its memory; each counts its own hits, and the counts are added at the end.</translation>
    </message>
    <message>
        <source>OpenMP</source>
        <translation>OpenMP</translation>
    </message>
    <message>
        <source>A parallel loop over the tasks: OpenMP starts the threads, deals out the loop and adds up the hits.</source>
        <translation>A parallel loop over the tasks: OpenMP starts the threads, deals out the loop and adds up the hits.</translation>
    </message>
    <message>
        <source>One worker</source>
        <translation>One worker</translation>
    </message>
    <message>
        <source>Embarrassingly parallel</source>
        <translation>Embarrassingly parallel</translation>
    </message>
    <message>
        <source>Shared memory</source>
        <translation>Shared memory</translation>
    </message>
    <message>
        <source>Message passing</source>
        <translation>Message passing</translation>
    </message>
    <message>
        <source>The worker program %1 is not there.</source>
        <translation>The worker program %1 is not there.</translation>
    </message>
    <message>
        <source>Build or install Dartscope anew, or name the worker in the environment variable %1.</source>
        <translation>Build or install Dartscope anew, or name the worker in the environment variable %1.</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Processes</translation>
    </message>
    <message>
        <source>Independent copies of a program throw a share of the darts each; what they found is added up afterwards.</source>
        <translation>Independent copies of a program throw a share of the darts each; what they found is added up afterwards.</translation>
    </message>
    <message>
        <source>Process pool</source>
        <translation>Process pool</translation>
    </message>
    <message>
        <source>Processes are started once and get tasks through a pipe, several at a time, as Python&apos;s Pool.map deals them out.</source>
        <translation>Processes are started once and get tasks through a pipe, several at a time, as Python&apos;s Pool.map deals them out.</translation>
    </message>
    <message>
        <source>Thread pool</source>
        <translation>Thread pool</translation>
    </message>
    <message>
        <source>Threads are started once and take tasks out of a queue; nothing but the queue is ever locked.</source>
        <translation>Threads are started once and take tasks out of a queue; nothing but the queue is ever locked.</translation>
    </message>
    <message>
        <source>Threads with a global lock</source>
        <translation>Threads with a global lock</translation>
    </message>
    <message>
        <source>A thread pool in which whoever runs needs one lock, which is handed over on request, as in Python.</source>
        <translation>A thread pool in which whoever runs needs one lock, which is handed over on request, as in Python.</translation>
    </message>
    <message>
        <source>Task queue</source>
        <translation>Task queue</translation>
    </message>
    <message>
        <source>Runners work off tasks: they steal from each other (oneTBB), or ask one central queue for the next.</source>
        <translation>Runners work off tasks: they steal from each other (oneTBB), or ask one central queue for the next.</translation>
    </message>
    <message>
        <source>MPI</source>
        <translation>MPI</translation>
    </message>
    <message>
        <source>Ranks share no memory: each throws its part of the darts, and messages bring the hits to rank 0.</source>
        <translation>Ranks share no memory: each throws its part of the darts, and messages bring the hits to rank 0.</translation>
    </message>
    <message>
        <source>MPI with OpenMP</source>
        <translation>MPI with OpenMP</translation>
    </message>
    <message>
        <source>Ranks that share no memory, each with OpenMP threads that share the rank&apos;s.</source>
        <translation>Ranks that share no memory, each with OpenMP threads that share the rank&apos;s.</translation>
    </message>
    <message>
        <source>Dartscope was built without MPI.</source>
        <translation>Dartscope was built without MPI.</translation>
    </message>
    <message>
        <source>Install an MPI library for developers (Debian: libopenmpi-dev and openmpi-bin) and build Dartscope anew.</source>
        <translation>Install an MPI library for developers (Debian: libopenmpi-dev and openmpi-bin) and build Dartscope anew.</translation>
    </message>
    <message>
        <source>There is no mpirun to start ranks with.</source>
        <translation>There is no mpirun to start ranks with.</translation>
    </message>
    <message>
        <source>Install one (Debian: openmpi-bin), load your cluster&apos;s MPI module, or name it in the environment variable %1.</source>
        <translation>Install one (Debian: openmpi-bin), load your cluster&apos;s MPI module, or name it in the environment variable %1.</translation>
    </message>
    <message>
        <source>Slurm job array</source>
        <translation>Slurm job array</translation>
    </message>
    <message>
        <source>The cluster&apos;s scheduler starts tasks when it has room for them; each leaves its hits in a file, and the files are added up.</source>
        <translation>The cluster&apos;s scheduler starts tasks when it has room for them; each leaves its hits in a file, and the files are added up.</translation>
    </message>
    <message>
        <source>MPI in a Slurm job</source>
        <translation>MPI in a Slurm job</translation>
    </message>
    <message>
        <source>The cluster&apos;s scheduler finds nodes for all ranks at once; then they run as under MPI, and rank 0 leaves the result in a file.</source>
        <translation>The cluster&apos;s scheduler finds nodes for all ranks at once; then they run as under MPI, and rank 0 leaves the result in a file.</translation>
    </message>
    <message>
        <source>There is no Slurm here (no sbatch).</source>
        <translation>There is no Slurm here (no sbatch).</translation>
    </message>
    <message>
        <source>Log in to a cluster that has it, load its module, or name its sbatch in the environment variable %1.</source>
        <translation>Log in to a cluster that has it, load its module, or name its sbatch in the environment variable %1.</translation>
    </message>
    <message>
        <source>There is no Python 3 here.</source>
        <translation>There is no Python 3 here.</translation>
    </message>
    <message>
        <source>Install Python 3.9 or newer (Debian: python3), or name one in the environment variable %1.</source>
        <translation>Install Python 3.9 or newer (Debian: python3), or name one in the environment variable %1.</translation>
    </message>
    <message>
        <source>No Python here has what this needs; %1 lacks %2.</source>
        <translation>No Python here has what this needs; %1 lacks %2.</translation>
    </message>
    <message>
        <source>Install the Python module %1.</source>
        <translation>Install the Python module %1.</translation>
    </message>
    <message>
        <source>The Python here, %1, is too old (%2).</source>
        <translation>The Python here, %1, is too old (%2).</translation>
    </message>
    <message>
        <source>There is no program %1 here.</source>
        <translation>There is no program %1 here.</translation>
    </message>
    <message>
        <source>Install %1.</source>
        <translation>Install %1.</translation>
    </message>
    <message>
        <source>The file %1 is not there.</source>
        <translation>The file %1 is not there.</translation>
    </message>
    <message>
        <source>Put %1 where it is looked for.</source>
        <translation>Put %1 where it is looked for.</translation>
    </message>
    <message>
        <source>Dartscope&apos;s library libdartscope.so is not there.</source>
        <translation>Dartscope&apos;s library libdartscope.so is not there.</translation>
    </message>
    <message>
        <source>Build or install Dartscope anew.</source>
        <translation>Build or install Dartscope anew.</translation>
    </message>
    <message>
        <source>Install it, or name another one in %1.</source>
        <translation>Install it, or name another one in %1.</translation>
    </message>
    <message>
        <source>The environment variable %1 names %2, and no Python 3 answers there.</source>
        <translation>The environment variable %1 names %2, and no Python 3 answers there.</translation>
    </message>
    <message>
        <source>Name another one in %1, or unset it.</source>
        <translation>Name another one in %1, or unset it.</translation>
    </message>
</context>
<context>
    <name>SaveDialogWords</name>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG picture (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG drawing (*.svg)</translation>
    </message>
    <message>
        <source>PDF page (*.pdf)</source>
        <translation>PDF page (*.pdf)</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV table (*.csv)</translation>
    </message>
    <message>
        <source>Record (*.json)</source>
        <translation>Record (*.json)</translation>
    </message>
    <message>
        <source>Session (*.dartscope)</source>
        <translation>Session (*.dartscope)</translation>
    </message>
</context>
<context>
    <name>SaveWords</name>
    <message>
        <source>The ending of “%1” names no format that can be written here. Known are .png, .svg, .pdf and .csv.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>The ending of “%1” names no format that can be written here. Known are .png, .svg, .pdf and .csv.</translation>
    </message>
    <message>
        <source>The ending of “%1” names no format that can be written here. Known are .png, .svg and .pdf.</source>
        <translation>The ending of “%1” names no format that can be written here. Known are .png, .svg and .pdf.</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of %1 × %2 pixels; choose a smaller size.</source>
        <extracomment>%1 and %2 are a width and a height in pixels</extracomment>
        <translation>There is not enough memory for a picture of %1 × %2 pixels; choose a smaller size.</translation>
    </message>
</context>
<context>
    <name>SweepWords</name>
    <message>
        <source>too short to trust</source>
        <translation>too short to trust</translation>
    </message>
    <message>
        <source>too few repeats for an interval</source>
        <translation>too few repeats for an interval</translation>
    </message>
    <message>
        <source>noisy machine</source>
        <translation>noisy machine</translation>
    </message>
    <message>
        <source>disturbed by this program</source>
        <translation>disturbed by this program</translation>
    </message>
    <message>
        <source>threw other darts than the base</source>
        <translation>threw other darts than the base</translation>
    </message>
    <message>
        <source>affinity</source>
        <translation>affinity</translation>
    </message>
    <message>
        <source>cpuset</source>
        <translation>cpuset</translation>
    </message>
    <message>
        <source>CPU quota</source>
        <translation>CPU quota</translation>
    </message>
    <message>
        <source>your choice</source>
        <extracomment>The person&apos;s own choice of how many CPUs to use</extracomment>
        <translation>your choice</translation>
    </message>
    <message>
        <source>%1 with 1 worker</source>
        <extracomment>%1 is a model: &quot;threads with 1 worker&quot;</extracomment>
        <translation>%1 with 1 worker</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 a model, %2 the name of the measurement that it is part of</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>UnitWords</name>
    <message>
        <source>darts/s</source>
        <translation>darts/s</translation>
    </message>
    <message>
        <source>million darts/s</source>
        <translation>million darts/s</translation>
    </message>
    <message>
        <source>billion darts/s</source>
        <translation>billion darts/s</translation>
    </message>
</context>
<context>
    <name>constraint</name>
    <message>
        <source>this machine&apos;s CPUs</source>
        <translation>this machine&apos;s CPUs</translation>
    </message>
    <message>
        <source>CPU affinity (taskset)</source>
        <translation>CPU affinity (taskset)</translation>
    </message>
    <message>
        <source>cpuset</source>
        <translation>cpuset</translation>
    </message>
    <message>
        <source>cgroup CPU quota</source>
        <translation>cgroup CPU quota</translation>
    </message>
    <message>
        <source>cgroup CPU quota (version 1)</source>
        <translation>cgroup CPU quota (version 1)</translation>
    </message>
    <message>
        <source>Slurm</source>
        <translation>Slurm</translation>
    </message>
    <message>
        <source>PBS</source>
        <translation>PBS</translation>
    </message>
    <message>
        <source>LSF</source>
        <translation>LSF</translation>
    </message>
    <message>
        <source>Grid Engine</source>
        <translation>Grid Engine</translation>
    </message>
    <message>
        <source>chosen here (--cpus)</source>
        <translation>chosen here (--cpus)</translation>
    </message>
    <message>
        <source>OMP_NUM_THREADS (a wish, not a limit)</source>
        <translation>OMP_NUM_THREADS (a wish, not a limit)</translation>
    </message>
    <message>
        <source>OMP_THREAD_LIMIT (a wish, not a limit)</source>
        <translation>OMP_THREAD_LIMIT (a wish, not a limit)</translation>
    </message>
    <message>
        <source>what MPI tied the ranks to</source>
        <translation>what MPI tied the ranks to</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::BoardWidget</name>
    <message>
        <source>Stopping…</source>
        <translation>Stopping…</translation>
    </message>
    <message>
        <source>Starting the workers…</source>
        <translation>Starting the workers…</translation>
    </message>
    <message>
        <source>Live</source>
        <extracomment>the darts are drawn while they are thrown</extracomment>
        <translation>Live</translation>
    </message>
    <message>
        <source>Collecting what the workers recorded…</source>
        <translation>Collecting what the workers recorded…</translation>
    </message>
    <message>
        <source>Measuring what one worker needs…</source>
        <translation>Measuring what one worker needs…</translation>
    </message>
    <message>
        <source>Measuring: nothing is drawn, so that nothing disturbs</source>
        <translation>Measuring: nothing is drawn, so that nothing disturbs</translation>
    </message>
    <message>
        <source>Slow motion: %1 times slower</source>
        <translation>Slow motion: %1 times slower</translation>
    </message>
    <message>
        <source>Paused replay, %1 times slower</source>
        <translation>Paused replay, %1 times slower</translation>
    </message>
    <message>
        <source>Time lapse: %1 times faster</source>
        <translation>Time lapse: %1 times faster</translation>
    </message>
    <message>
        <source>Paused replay, %1 times faster</source>
        <translation>Paused replay, %1 times faster</translation>
    </message>
    <message>
        <source>Replay as fast as it was</source>
        <translation>Replay as fast as it was</translation>
    </message>
    <message>
        <source>Paused replay</source>
        <translation>Paused replay</translation>
    </message>
    <message>
        <source>Every dart is drawn</source>
        <translation>Every dart is drawn</translation>
    </message>
    <message>
        <source>1 drawn ≈ %1 thrown</source>
        <extracomment>each dart drawn on the board stands for about %1 darts that were thrown</extracomment>
        <translation>1 drawn ≈ %1 thrown</translation>
    </message>
    <message>
        <source>A sample: %1 of %2 workers</source>
        <extracomment>%1 of %2 workers: too many for all to be drawn</extracomment>
        <translation>A sample: %1 of %2 workers</translation>
    </message>
    <message>
        <source>The darts will land here</source>
        <translation>The darts will land here</translation>
    </message>
    <message>
        <source>Throw</source>
        <translation>Throw</translation>
    </message>
    <message>
        <source>Throw the darts with the settings on the left (F5)</source>
        <translation>Throw the darts with the settings on the left (F5)</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Each dot is a dart that was really thrown, in its worker&apos;s colour: full where it hit the circle, hollow and dimmer where it missed.</source>
        <translation>Each dot is a dart that was really thrown, in its worker&apos;s colour: full where it hit the circle, hollow and dimmer where it missed.</translation>
    </message>
    <message>
        <source>Waiting in the queue…</source>
        <extracomment>a scheduler has not started the run yet</extracomment>
        <translation>Waiting in the queue…</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <extracomment>until a scheduler has confirmed it</extracomment>
        <translation>Cancelling…</translation>
    </message>
    <message>
        <source>The model threw its own darts: these stand for them</source>
        <extracomment>said of a program of somebody else&apos;s, whose darts cannot be known from outside</extracomment>
        <translation>The model threw its own darts: these stand for them</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::ChartPanel</name>
    <message>
        <source>Point at a marker, or walk with the arrow keys, to read its numbers.</source>
        <translation>Point at a marker, or walk with the arrow keys, to read its numbers.</translation>
    </message>
    <message>
        <source>What the chart plots</source>
        <translation>What the chart plots</translation>
    </message>
    <message>
        <source>Speedup: how many times faster than one worker. No unit; ideal is one per worker.</source>
        <translation>Speedup: how many times faster than one worker. No unit; ideal is one per worker.</translation>
    </message>
    <message>
        <source>Efficiency: speedup divided by workers, in percent; 100 % is ideal.</source>
        <translation>Efficiency: speedup divided by workers, in percent; 100 % is ideal.</translation>
    </message>
    <message>
        <source>Time: median of the repeats, in seconds or parts of one.</source>
        <translation>Time: median of the repeats, in seconds or parts of one.</translation>
    </message>
    <message>
        <source>Rate: darts a second at the median time.</source>
        <translation>Rate: darts a second at the median time.</translation>
    </message>
    <message>
        <source>Compute time</source>
        <translation>Compute time</translation>
    </message>
    <message>
        <source>End to end</source>
        <translation>End to end</translation>
    </message>
    <message>
        <source>Which time counts</source>
        <translation>Which time counts</translation>
    </message>
    <message>
        <source>Which time counts, in seconds. Compute: from the first dart until the hits are combined. End to end: from the request until everything has ended, start-up included.</source>
        <translation>Which time counts, in seconds. Compute: from the first dart until the hits are combined. End to end: from the request until everything has ended, start-up included.</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Show the points as a chart.</source>
        <translation>Show the points as a chart.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Show the numbers behind the charts as a table that can be copied.</source>
        <translation>Show the numbers behind the charts as a table that can be copied.</translation>
    </message>
    <message>
        <source>Save…</source>
        <extracomment>Button that exports the chart to a file</extracomment>
        <translation>Save…</translation>
    </message>
    <message>
        <source>Save this chart as PNG, SVG, PDF or CSV.</source>
        <translation>Save this chart as PNG, SVG, PDF or CSV.</translation>
    </message>
    <message>
        <source>Numbers behind the charts</source>
        <translation>Numbers behind the charts</translation>
    </message>
    <message>
        <source>Arrow keys walk from point to point.</source>
        <translation>Arrow keys walk from point to point.</translation>
    </message>
    <message>
        <source>Numbers of the point</source>
        <translation>Numbers of the point</translation>
    </message>
    <message>
        <source>The speedup of more workers will be drawn here, point by point, against the ideal line. That takes a sweep: timed runs with one worker, two workers and so on.</source>
        <translation>The speedup of more workers will be drawn here, point by point, against the ideal line. That takes a sweep: timed runs with one worker, two workers and so on.</translation>
    </message>
    <message>
        <source>Measure the speedup</source>
        <translation>Measure the speedup</translation>
    </message>
    <message>
        <source>Start a sweep: timed, repeated runs at growing worker counts.</source>
        <translation>Start a sweep: timed, repeated runs at growing worker counts.</translation>
    </message>
    <message>
        <source>How the estimate comes near π will be drawn here after a run: throw darts with F5.</source>
        <translation>How the estimate comes near π will be drawn here after a run: throw darts with F5.</translation>
    </message>
    <message>
        <source>π: how the last run&apos;s estimate comes near it; no unit.</source>
        <translation>π: how the last run&apos;s estimate comes near it; no unit.</translation>
    </message>
    <message>
        <source>Weak scaling: time over that of one worker, at the same darts for each worker; 1 is ideal.</source>
        <translation>Weak scaling: time over that of one worker, at the same darts for each worker; 1 is ideal.</translation>
    </message>
    <message>
        <source>Losses: where the speedup went, in percent of the time that all workers had.</source>
        <translation>Losses: where the speedup went, in percent of the time that all workers had.</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::ChoiceControl</name>
    <message>
        <source>Reset: %1</source>
        <translation>Reset: %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>a choice that cannot be had here; %2 says why</extracomment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::CloseQuestion</name>
    <message numerus="yes">
        <source>%n run(s) and measurement(s) of this session are in no file yet. Save them before the window closes?</source>
        <translation>
            <numerusform>%n run or measurement of this session is in no file yet. Save it before the window closes?</numerusform>
            <numerusform>%n runs and measurements of this session are in no file yet. Save them before the window closes?</numerusform>
        </translation>
    </message>
    <message>
        <source>Save session …</source>
        <translation>Save session …</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <extracomment>button: close the window; what was measured is lost</extracomment>
        <translation>Close without saving</translation>
    </message>
    <message>
        <source>Stay</source>
        <extracomment>button: do not close the window after all</extracomment>
        <translation>Stay</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::CollectDialog</name>
    <message>
        <source>&amp;Collect</source>
        <translation>&amp;Collect</translation>
    </message>
    <message>
        <source>Collect a job</source>
        <translation>Collect a job</translation>
    </message>
    <message numerus="yes">
        <source>%1   job %2   %3, %n worker(s)</source>
        <extracomment>%1 is a date, %2 a job&apos;s number, %3 a model, %n its workers</extracomment>
        <translation>
            <numerusform>%1   job %2   %3, %n worker</numerusform>
            <numerusform>%1   job %2   %3, %n workers</numerusform>
        </translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>No jobs are known here.</source>
        <translation>No jobs are known here.</translation>
    </message>
    <message>
        <source>Jobs that were submitted here:</source>
        <translation>Jobs that were submitted here:</translation>
    </message>
    <message>
        <source>Another &amp;folder …</source>
        <translation>Another &amp;folder …</translation>
    </message>
    <message>
        <source>Folder of the job</source>
        <translation>Folder of the job</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::ControlWords</name>
    <message>
        <source>Vector: many at once</source>
        <extracomment>how darts are thrown: many at once with vector instructions</extracomment>
        <translation>Vector: many at once</translation>
    </message>
    <message>
        <source>The same darts, many at once with vector instructions</source>
        <translation>The same darts, many at once with vector instructions</translation>
    </message>
    <message>
        <source>Textbook: one by one</source>
        <extracomment>how darts are thrown: the loop of a textbook</extracomment>
        <translation>Textbook: one by one</translation>
    </message>
    <message>
        <source>The loop of a textbook: readable, and many times slower</source>
        <translation>The loop of a textbook: readable, and many times slower</translation>
    </message>
    <message>
        <source>Static: equal shares</source>
        <extracomment>how tasks reach the workers</extracomment>
        <translation>Static: equal shares</translation>
    </message>
    <message>
        <source>Each worker&apos;s tasks are fixed before the start</source>
        <translation>Each worker&apos;s tasks are fixed before the start</translation>
    </message>
    <message>
        <source>Dynamic: the next one free</source>
        <extracomment>how tasks reach the workers</extracomment>
        <translation>Dynamic: the next one free</translation>
    </message>
    <message>
        <source>Whoever is free takes the next task</source>
        <translation>Whoever is free takes the next task</translation>
    </message>
    <message>
        <source>Guided: shrinking</source>
        <extracomment>how tasks reach the workers</extracomment>
        <translation>Guided: shrinking</translation>
    </message>
    <message>
        <source>Large portions first, smaller ones towards the end</source>
        <translation>Large portions first, smaller ones towards the end</translation>
    </message>
    <message>
        <source>Private: added at the end</source>
        <extracomment>how hits are combined</extracomment>
        <translation>Private: added at the end</translation>
    </message>
    <message>
        <source>Each worker counts for itself; the counts are added once</source>
        <translation>Each worker counts for itself; the counts are added once</translation>
    </message>
    <message>
        <source>Atomic, once a task</source>
        <extracomment>how hits are combined</extracomment>
        <translation>Atomic, once a task</translation>
    </message>
    <message>
        <source>One counter for all; each task adds to it once</source>
        <translation>One counter for all; each task adds to it once</translation>
    </message>
    <message>
        <source>Atomic, every dart</source>
        <extracomment>how hits are combined</extracomment>
        <translation>Atomic, every dart</translation>
    </message>
    <message>
        <source>One counter for all, added to indivisibly at every dart</source>
        <translation>One counter for all, added to indivisibly at every dart</translation>
    </message>
    <message>
        <source>Critical section, every dart</source>
        <extracomment>how hits are combined; &quot;critical&quot; is OpenMP&apos;s word</extracomment>
        <translation>Critical section, every dart</translation>
    </message>
    <message>
        <source>One counter for all in an OpenMP critical section</source>
        <translation>One counter for all in an OpenMP critical section</translation>
    </message>
    <message>
        <source>Mutex, every dart</source>
        <extracomment>how hits are combined</extracomment>
        <translation>Mutex, every dart</translation>
    </message>
    <message>
        <source>One counter for all, behind a lock taken at every dart</source>
        <translation>One counter for all, behind a lock taken at every dart</translation>
    </message>
    <message>
        <source>False sharing: one cache line</source>
        <extracomment>how hits are combined</extracomment>
        <translation>False sharing: one cache line</translation>
    </message>
    <message>
        <source>Counters of their own that lie side by side in memory</source>
        <translation>Counters of their own that lie side by side in memory</translation>
    </message>
    <message>
        <source>Racy: hits get lost</source>
        <extracomment>how hits are combined: without protection, so that some get lost</extracomment>
        <translation>Racy: hits get lost</translation>
    </message>
    <message>
        <source>One counter for all without protection: a data race</source>
        <translation>One counter for all without protection: a data race</translation>
    </message>
    <message>
        <source>Own darts for each worker</source>
        <extracomment>which darts the workers throw</extracomment>
        <translation>Own darts for each worker</translation>
    </message>
    <message>
        <source>As it should be: no dart is thrown twice</source>
        <translation>As it should be: no dart is thrown twice</translation>
    </message>
    <message>
        <source>The same darts for all</source>
        <extracomment>which darts the workers throw</extracomment>
        <translation>The same darts for all</translation>
    </message>
    <message>
        <source>A seeding mistake: more workers, no better estimate</source>
        <translation>A seeding mistake: more workers, no better estimate</translation>
    </message>
    <message>
        <source>Work stealing</source>
        <extracomment>how runners come by their next task</extracomment>
        <translation>Work stealing</translation>
    </message>
    <message>
        <source>Each has a queue; whose is empty steals from another</source>
        <translation>Each has a queue; whose is empty steals from another</translation>
    </message>
    <message>
        <source>One central queue</source>
        <extracomment>how runners come by their next task</extracomment>
        <translation>One central queue</translation>
    </message>
    <message>
        <source>Runners ask one queue for the next task</source>
        <translation>Runners ask one queue for the next task</translation>
    </message>
    <message>
        <source>Gather to rank 0</source>
        <extracomment>how ranks bring their hits together; MPI&apos;s word</extracomment>
        <translation>Gather to rank 0</translation>
    </message>
    <message>
        <source>Rank 0 receives every rank&apos;s hits and adds them</source>
        <translation>Rank 0 receives every rank&apos;s hits and adds them</translation>
    </message>
    <message>
        <source>Reduce to rank 0</source>
        <extracomment>how ranks bring their hits together; MPI&apos;s word</extracomment>
        <translation>Reduce to rank 0</translation>
    </message>
    <message>
        <source>MPI adds the hits on their way to rank 0</source>
        <translation>MPI adds the hits on their way to rank 0</translation>
    </message>
    <message>
        <source>As in the lesson</source>
        <extracomment>how ranks bring their hits together: as in the lesson, with its two mistakes</extracomment>
        <translation>As in the lesson</translation>
    </message>
    <message>
        <source>int(n / size) darts a rank, and a timer on rank 0 alone</source>
        <translation>int(n / size) darts a rank, and a timer on rank 0 alone</translation>
    </message>
    <message>
        <source>Not bound</source>
        <extracomment>what ranks are tied to</extracomment>
        <translation>Not bound</translation>
    </message>
    <message>
        <source>The system moves ranks between CPUs as it likes</source>
        <translation>The system moves ranks between CPUs as it likes</translation>
    </message>
    <message>
        <source>As the launcher likes</source>
        <extracomment>what ranks are tied to</extracomment>
        <translation>As the launcher likes</translation>
    </message>
    <message>
        <source>mpirun binds as it does by itself: a trap for threads</source>
        <translation>mpirun binds as it does by itself: a trap for threads</translation>
    </message>
    <message>
        <source>To a core each</source>
        <extracomment>what ranks are tied to</extracomment>
        <translation>To a core each</translation>
    </message>
    <message>
        <source>Each rank stays on one core, and so do its threads</source>
        <translation>Each rank stays on one core, and so do its threads</translation>
    </message>
    <message>
        <source>To a socket each</source>
        <extracomment>what ranks are tied to</extracomment>
        <translation>To a socket each</translation>
    </message>
    <message>
        <source>Each rank stays on the cores of one processor</source>
        <translation>Each rank stays on the cores of one processor</translation>
    </message>
    <message>
        <source>To a NUMA node each</source>
        <extracomment>what ranks are tied to</extracomment>
        <translation>To a NUMA node each</translation>
    </message>
    <message>
        <source>Each rank stays where its memory is near</source>
        <translation>Each rank stays where its memory is near</translation>
    </message>
    <message>
        <source>Spawn: a new program</source>
        <extracomment>how a pool starts its processes</extracomment>
        <translation>Spawn: a new program</translation>
    </message>
    <message>
        <source>Each process starts from nothing: slow and clean</source>
        <translation>Each process starts from nothing: slow and clean</translation>
    </message>
    <message>
        <source>Fork: a copy</source>
        <extracomment>how a pool starts its processes</extracomment>
        <translation>Fork: a copy</translation>
    </message>
    <message>
        <source>Each process is a copy of its parent: fast</source>
        <translation>Each process is a copy of its parent: fast</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::ControlsPanel</name>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Model</translation>
    </message>
    <message>
        <source>The parallel model that throws the darts</source>
        <translation>The parallel model that throws the darts</translation>
    </message>
    <message>
        <source>&amp;Workers</source>
        <translation>&amp;Workers</translation>
    </message>
    <message>
        <source>How many workers throw at the same time (threads, processes or ranks, 1 to 4096)</source>
        <translation>How many workers throw at the same time (threads, processes or ranks, 1 to 4096)</translation>
    </message>
    <message>
        <source>CP&amp;Us you may use</source>
        <translation>CP&amp;Us you may use</translation>
    </message>
    <message>
        <source>Confines everything that is started to so many of the allowed CPUs, as a job on a cluster would be</source>
        <translation>Confines everything that is started to so many of the allowed CPUs, as a job on a cluster would be</translation>
    </message>
    <message>
        <source>&amp;Darts</source>
        <translation>&amp;Darts</translation>
    </message>
    <message>
        <source>How many darts are thrown in all, 1 to 1e18; the field takes 1e9 or 30M too</source>
        <translation>How many darts are thrown in all, 1 to 1e18; the field takes 1e9 or 30M too</translation>
    </message>
    <message>
        <source>&amp;Task size</source>
        <translation>&amp;Task size</translation>
    </message>
    <message>
        <source>Darts handed to a worker at once, 1 to 2^40; left empty, the program chooses tasks of about a millisecond</source>
        <translation>Darts handed to a worker at once, 1 to 2^40; left empty, the program chooses tasks of about a millisecond</translation>
    </message>
    <message>
        <source>automatic</source>
        <extracomment>task size: the program chooses
----------
array tasks: the program chooses</extracomment>
        <translation>automatic</translation>
    </message>
    <message>
        <source>&amp;Kernel</source>
        <translation>&amp;Kernel</translation>
    </message>
    <message>
        <source>How one worker throws its darts; both throw exactly the same ones</source>
        <translation>How one worker throws its darts; both throw exactly the same ones</translation>
    </message>
    <message>
        <source>&amp;Schedule</source>
        <translation>&amp;Schedule</translation>
    </message>
    <message>
        <source>How tasks reach the workers</source>
        <translation>How tasks reach the workers</translation>
    </message>
    <message>
        <source>&amp;Advanced</source>
        <translation>&amp;Advanced</translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation>S&amp;eed</translation>
    </message>
    <message>
        <source>Which darts are thrown: the same seed and number always mean the same dart (0 to 18446744073709551615)</source>
        <translation>Which darts are thrown: the same seed and number always mean the same dart (0 to 18446744073709551615)</translation>
    </message>
    <message>
        <source>one with this model</source>
        <translation>one with this model</translation>
    </message>
    <message numerus="yes">
        <source>of %n allowed</source>
        <extracomment>beside &quot;CPUs you may use&quot;</extracomment>
        <translation>
            <numerusform>of %n allowed</numerusform>
            <numerusform>of %n allowed</numerusform>
        </translation>
    </message>
    <message>
        <source>only one allowed</source>
        <translation>only one allowed</translation>
    </message>
    <message>
        <source>%1 darts</source>
        <extracomment>size of a task; %1 is a number in words</extracomment>
        <translation>%1 darts</translation>
    </message>
    <message>
        <source>No choice with this model</source>
        <extracomment>shown instead of a schedule where a model has only one way</extracomment>
        <translation>No choice with this model</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>Sharing</translation>
    </message>
    <message>
        <source>How the workers&apos; hits are combined into one count. Where every dart is counted in shared memory, the textbook kernel throws</source>
        <translation>How the workers&apos; hits are combined into one count. Where every dart is counted in shared memory, the textbook kernel throws</translation>
    </message>
    <message>
        <source>Show or hide the rarer settings</source>
        <translation>Show or hide the rarer settings</translation>
    </message>
    <message>
        <source>Serial share</source>
        <translation>Serial share</translation>
    </message>
    <message>
        <source>Share of the darts, 0 to 100 %, that the first worker throws alone before the others start: really thrown, never slept</source>
        <translation>Share of the darts, 0 to 100 %, that the first worker throws alone before the others start: really thrown, never slept</translation>
    </message>
    <message>
        <source>Lock share</source>
        <translation>Lock share</translation>
    </message>
    <message>
        <source>Share of each task&apos;s work, 0 to 100 %, that is done holding one lock for all</source>
        <translation>Share of each task&apos;s work, 0 to 100 %, that is done holding one lock for all</translation>
    </message>
    <message>
        <source>Imbalance</source>
        <translation>Imbalance</translation>
    </message>
    <message>
        <source>How unevenly the work is spread, 0 to 90 %: the cost of a task rises from so much below to so much above the mean, by darts thrown again and not counted</source>
        <translation>How unevenly the work is spread, 0 to 90 %: the cost of a task rises from so much below to so much above the mean, by darts thrown again and not counted</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Streams</translation>
    </message>
    <message>
        <source>Which darts the workers throw: each its own, or all the same ones by a seeding mistake</source>
        <translation>Which darts the workers throw: each its own, or all the same ones by a seeding mistake</translation>
    </message>
    <message>
        <source>Ranks</source>
        <translation>Ranks</translation>
    </message>
    <message>
        <source>Processes that speak through MPI, 1 to 4096; each has as many threads as there are workers</source>
        <translation>Processes that speak through MPI, 1 to 4096; each has as many threads as there are workers</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>How runners come by their next task</source>
        <translation>How runners come by their next task</translation>
    </message>
    <message>
        <source>Combining</source>
        <translation>Combining</translation>
    </message>
    <message>
        <source>How the ranks bring their hits together</source>
        <translation>How the ranks bring their hits together</translation>
    </message>
    <message>
        <source>Binding</source>
        <translation>Binding</translation>
    </message>
    <message>
        <source>What each rank is tied to: it and its threads run nowhere else</source>
        <translation>What each rank is tied to: it and its threads run nowhere else</translation>
    </message>
    <message>
        <source>Start method</source>
        <translation>Start method</translation>
    </message>
    <message>
        <source>How the pool&apos;s processes come to be</source>
        <translation>How the pool&apos;s processes come to be</translation>
    </message>
    <message>
        <source>Without the lock</source>
        <translation>Without the lock</translation>
    </message>
    <message>
        <source>Share of the work, 0 to 100 %, that is done without the global lock, as compiled code called from Python can</source>
        <translation>Share of the work, 0 to 100 %, that is done without the global lock, as compiled code called from Python can</translation>
    </message>
    <message>
        <source>Switch interval</source>
        <translation>Switch interval</translation>
    </message>
    <message>
        <source>Time in milliseconds, 0.01 to 10000, after which a waiting thread asks for the global lock; Python&apos;s is 5 ms</source>
        <translation>Time in milliseconds, 0.01 to 10000, after which a waiting thread asks for the global lock; Python&apos;s is 5 ms</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>at most %1</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s) in all</source>
        <extracomment>beside the ranks: ranks times workers</extracomment>
        <translation>
            <numerusform>%n thread in all</numerusform>
            <numerusform>%n threads in all</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait for the result</source>
        <translation>Wait for the result</translation>
    </message>
    <message>
        <source>Submit and leave alone</source>
        <extracomment>a job is left to the scheduler</extracomment>
        <translation>Submit and leave alone</translation>
    </message>
    <message>
        <source>Host file</source>
        <translation>Host file</translation>
    </message>
    <message>
        <source>A file with a line such as “node1 slots=4” for each host that ranks are to run on, in Open MPI&apos;s form</source>
        <translation>A file with a line such as “node1 slots=4” for each host that ranks are to run on, in Open MPI&apos;s form</translation>
    </message>
    <message>
        <source>this host</source>
        <extracomment>no file of hosts: all ranks run on this host</extracomment>
        <translation>this host</translation>
    </message>
    <message>
        <source>Array tasks</source>
        <translation>Array tasks</translation>
    </message>
    <message>
        <source>Tasks that the workers are dealt out to, 1 to 4096; left empty, as many as workers, or as many as the cluster takes</source>
        <translation>Tasks that the workers are dealt out to, 1 to 4096; left empty, as many as workers, or as many as the cluster takes</translation>
    </message>
    <message>
        <source>Scheduler&apos;s arguments</source>
        <translation>Scheduler&apos;s arguments</translation>
    </message>
    <message>
        <source>What to ask the scheduler for, as words for sbatch</source>
        <translation>What to ask the scheduler for, as words for sbatch</translation>
    </message>
    <message>
        <source>Work folder</source>
        <translation>Work folder</translation>
    </message>
    <message>
        <source>Where the job&apos;s files go: a folder that all nodes see</source>
        <translation>Where the job&apos;s files go: a folder that all nodes see</translation>
    </message>
    <message>
        <source>your own folder for jobs</source>
        <extracomment>work folder: left to the program</extracomment>
        <translation>your own folder for jobs</translation>
    </message>
    <message>
        <source>When submitted</source>
        <translation>When submitted</translation>
    </message>
    <message>
        <source>Whether the window waits for the job, or leaves it alone until it is collected by the menu File</source>
        <translation>Whether the window waits for the job, or leaves it alone until it is collected by the menu File</translation>
    </message>
    <message>
        <source>Blocking workers</source>
        <translation>Blocking workers</translation>
    </message>
    <message>
        <source>So many of the first workers give the lock away after each step of their work, to wait for a real message. Behind a worker that computes they then wait a whole switch interval for the lock, each time anew: a convoy</source>
        <translation>So many of the first workers give the lock away after each step of their work, to wait for a real message. Behind a worker that computes they then wait a whole switch interval for the lock, each time anew: a convoy</translation>
    </message>
    <message numerus="yes">
        <source>of %n worker(s)</source>
        <extracomment>beside the number of blocking workers: there are so many in all</extracomment>
        <translation>
            <numerusform>of %n worker</numerusform>
            <numerusform>of %n workers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dartscope::gui::FlagBar</name>
    <message>
        <source>Why?</source>
        <extracomment>opens the explanation of what was found</extracomment>
        <translation>Why?</translation>
    </message>
    <message>
        <source>Highlight the workers concerned and explain with numbers</source>
        <translation>Highlight the workers concerned and explain with numbers</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Dismiss</translation>
    </message>
    <message>
        <source>Put this message away</source>
        <translation>Put this message away</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the next finding</source>
        <translation>Show the next finding</translation>
    </message>
    <message>
        <source>Nothing to flag.</source>
        <translation>Nothing to flag.</translation>
    </message>
    <message>
        <source>What goes wrong in a run is flagged here, with evidence.</source>
        <translation>What goes wrong in a run is flagged here, with evidence.</translation>
    </message>
    <message>
        <source>Confirm (about %1)</source>
        <extracomment>runs the same again with one thing changed; %1 is a duration</extracomment>
        <translation>Confirm (about %1)</translation>
    </message>
    <message numerus="yes">
        <source>Run %n twin run(s), the same but for one thing, to be sure: about %1 in all</source>
        <translation>
            <numerusform>Run %n twin run, the same but for one thing, to be sure: about %1 in all</numerusform>
            <numerusform>Run %n twin runs, the same but for one thing, to be sure: about %1 in all</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <extracomment>opens all that the failed program said</extracomment>
        <translation>Details</translation>
    </message>
    <message>
        <source>Read all that the program said</source>
        <translation>Read all that the program said</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::GapLabels</name>
    <message>
        <source>Workers</source>
        <translation>Workers</translation>
    </message>
    <message>
        <source>ideal: useful work, shared out</source>
        <translation>ideal: useful work, shared out</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>measured</translation>
    </message>
    <message>
        <source>From the ideal time to the measured one, %1 workers</source>
        <extracomment>caption of a waterfall chart; %1 says how many workers</extracomment>
        <translation>From the ideal time to the measured one, %1 workers</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::GapWords</name>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is the name of an efficiency, %2 a percentage
----------
label of a bar: %1 a model, %2 a number of workers</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>load balance</source>
        <extracomment>an efficiency, as the POP project calls it</extracomment>
        <translation>load balance</translation>
    </message>
    <message>
        <source>communication efficiency</source>
        <extracomment>an efficiency, as the POP project calls it</extracomment>
        <translation>communication efficiency</translation>
    </message>
    <message>
        <source>computation scaling</source>
        <extracomment>an efficiency, as the POP project calls it</extracomment>
        <translation>computation scaling</translation>
    </message>
    <message>
        <source>useful work</source>
        <translation>useful work</translation>
    </message>
    <message>
        <source>Where the speedup went</source>
        <translation>Where the speedup went</translation>
    </message>
    <message>
        <source>Where the speedup of %1 went</source>
        <translation>Where the speedup of %1 went</translation>
    </message>
    <message>
        <source>What the workers did with the time they had, for each number of workers; the run nearest the median.</source>
        <translation>What the workers did with the time they had, for each number of workers; the run nearest the median.</translation>
    </message>
    <message>
        <source>%1 workers: %2</source>
        <extracomment>%1 says how many workers, %2 why nothing is known of them</extracomment>
        <translation>%1 workers: %2</translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <extracomment>a part of the time: %1 its name, %2 a percentage, %3 a time</extracomment>
        <translation>%1 %2 (%3)</translation>
    </message>
    <message>
        <source>%1 workers, %2: %3.</source>
        <extracomment>%1 says how many workers, %2 is a time, %3 lists what became of it, %4 names efficiencies</extracomment>
        <translation>%1 workers, %2: %3.</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Workers</translation>
    </message>
    <message>
        <source>Time (ms)</source>
        <translation>Time (ms)</translation>
    </message>
    <message>
        <source>%1 (%)</source>
        <extracomment>column header: a part of the time, in percent</extracomment>
        <translation>%1 (%)</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::HelpWindow</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::HistoryPanel</name>
    <message>
        <source>A measurement of speedup. Tick it to draw it over the present one.</source>
        <translation>A measurement of speedup. Tick it to draw it over the present one.</translation>
    </message>
    <message>
        <source>A run. Select two runs to race them.</source>
        <translation>A run. Select two runs to race them.</translation>
    </message>
    <message>
        <source>%1 (stopped early)</source>
        <extracomment>of a run that was stopped before its end</extracomment>
        <translation>%1 (stopped early)</translation>
    </message>
    <message>
        <source>Runs and measurements of this session</source>
        <translation>Runs and measurements of this session</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Started</translation>
    </message>
    <message>
        <source>Darts</source>
        <translation>Darts</translation>
    </message>
    <message>
        <source>Compute time</source>
        <translation>Compute time</translation>
    </message>
    <message>
        <source>Estimate of π</source>
        <translation>Estimate of π</translation>
    </message>
    <message>
        <source>Every run and every measurement of this session will be listed here, to be shown again, compared and saved. Throw darts with F5.</source>
        <translation>Every run and every measurement of this session will be listed here, to be shown again, compared and saved. Throw darts with F5.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Show the selected run or measurement again</source>
        <translation>Show the selected run or measurement again</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Race</translation>
    </message>
    <message>
        <source>Replay the two selected runs side by side on one time axis</source>
        <translation>Replay the two selected runs side by side on one time axis</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Forget</translation>
    </message>
    <message>
        <source>Take the selected entries out of the session; files stay</source>
        <translation>Take the selected entries out of the session; files stay</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::HistoryWords</name>
    <message numerus="yes">
        <source>%1, %n worker(s)</source>
        <extracomment>name of a run: %1 is its model</extracomment>
        <translation>
            <numerusform>%1, %n worker</numerusform>
            <numerusform>%1, %n workers</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 to %3 workers</source>
        <extracomment>name of a measurement of speedup: %1 lists models, %2 and %3 are worker counts</extracomment>
        <translation>%1, %2 to %3 workers</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::HoodWords</name>
    <message>
        <source>Copy</source>
        <extracomment>link that copies what stands below it</extracomment>
        <translation>Copy</translation>
    </message>
    <message>
        <source>%1 CPUs (%2)</source>
        <extracomment>a limit of CPUs: %1 their number, %2 where it stands</extracomment>
        <translation>%1 CPUs (%2)</translation>
    </message>
    <message>
        <source>CPU budget, and who set it</source>
        <translation>CPU budget, and who set it</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n of %2 CPU(s) allowed, bound by %3.</source>
        <translation>
            <numerusform>%1: %n of %2 CPU allowed, bound by %3.</numerusform>
            <numerusform>%1: %n of %2 CPUs allowed, bound by %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confined to %n CPU(s) by “CPUs you may use”.</source>
        <translation>
            <numerusform>Confined to %n CPU by “CPUs you may use”.</numerusform>
            <numerusform>Confined to %n CPUs by “CPUs you may use”.</numerusform>
        </translation>
    </message>
    <message>
        <source>Where the time went</source>
        <translation>Where the time went</translation>
    </message>
    <message>
        <source>Starting the process</source>
        <translation>Starting the process</translation>
    </message>
    <message>
        <source>Until all workers stood at the start line</source>
        <translation>Until all workers stood at the start line</translation>
    </message>
    <message>
        <source>First dart to last dart</source>
        <translation>First dart to last dart</translation>
    </message>
    <message>
        <source>Bringing the hits together</source>
        <translation>Bringing the hits together</translation>
    </message>
    <message>
        <source>Compute: first dart to combined hits</source>
        <translation>Compute: first dart to combined hits</translation>
    </message>
    <message>
        <source>End to end</source>
        <translation>End to end</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>Rank %1</source>
        <extracomment>%1 is the number of an MPI rank</extracomment>
        <translation>Rank %1</translation>
    </message>
    <message>
        <source>before: %1; after: %2</source>
        <extracomment>hits of a rank, %1 before and %2 after they were gathered</extracomment>
        <translation>before: %1; after: %2</translation>
    </message>
    <message>
        <source>Hits of each rank, before and after the gather</source>
        <translation>Hits of each rank, before and after the gather</translation>
    </message>
    <message>
        <source>A timer on rank 0 alone said %1.</source>
        <translation>A timer on rank 0 alone said %1.</translation>
    </message>
    <message>
        <source>What the launcher tied ranks to</source>
        <translation>What the launcher tied ranks to</translation>
    </message>
    <message>
        <source>The model as you would write it in %1</source>
        <extracomment>%1 is a programming language</extracomment>
        <translation>The model as you would write it in %1</translation>
    </message>
    <message>
        <source>Under the hood</source>
        <translation>Under the hood</translation>
    </message>
    <message>
        <source>The same run on the command line</source>
        <translation>The same run on the command line</translation>
    </message>
    <message>
        <source>Process that threw the darts</source>
        <translation>Process that threw the darts</translation>
    </message>
    <message>
        <source>Environment set for it</source>
        <translation>Environment set for it</translation>
    </message>
    <message>
        <source>Vector instructions</source>
        <translation>Vector instructions</translation>
    </message>
    <message>
        <source>What the scheduler was given to run</source>
        <translation>What the scheduler was given to run</translation>
    </message>
    <message>
        <source>Waited in the scheduler&apos;s queue</source>
        <translation>Waited in the scheduler&apos;s queue</translation>
    </message>
    <message>
        <source>The model&apos;s own code</source>
        <translation>The model&apos;s own code</translation>
    </message>
    <message>
        <source>What was seen from outside</source>
        <translation>What was seen from outside</translation>
    </message>
    <message>
        <source>From the start of the command to its end</source>
        <translation>From the start of the command to its end</translation>
    </message>
    <message>
        <source>CPU time of all its processes</source>
        <translation>CPU time of all its processes</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Processes</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Threads that wanted a CPU at a time, the median</source>
        <translation>Threads that wanted a CPU at a time, the median</translation>
    </message>
    <message>
        <source>Threads that wanted a CPU at a time, at most</source>
        <translation>Threads that wanted a CPU at a time, at most</translation>
    </message>
    <message>
        <source>Variables that decide about its threads</source>
        <translation>Variables that decide about its threads</translation>
    </message>
    <message>
        <source>Command that was watched</source>
        <translation>Command that was watched</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::LiveStrip</name>
    <message numerus="yes">
        <source>Starting %n worker(s)…</source>
        <translation>
            <numerusform>Starting %n worker…</numerusform>
            <numerusform>Starting %n workers…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 darts thrown, %3 since the request</source>
        <extracomment>%1 is a percentage, %2 a number of darts, %3 a duration</extracomment>
        <translation>%1 of %2 darts thrown, %3 since the request</translation>
    </message>
    <message>
        <source>Collecting what the workers recorded…</source>
        <translation>Collecting what the workers recorded…</translation>
    </message>
    <message>
        <source>Measuring what one worker needs…</source>
        <translation>Measuring what one worker needs…</translation>
    </message>
    <message>
        <source>Full markers have a task in hand. The lanes appear when the run has ended: only then are the times of all tasks known.</source>
        <translation>Full markers have a task in hand. The lanes appear when the run has ended: only then are the times of all tasks known.</translation>
    </message>
    <message>
        <source>Waiting in the queue for %1</source>
        <extracomment>a scheduler has not started the run yet; %1 is a duration</extracomment>
        <translation>Waiting in the queue for %1</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <extracomment>until a scheduler has confirmed it</extracomment>
        <translation>Cancelling…</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Save run …</source>
        <translation>&amp;Save run …</translation>
    </message>
    <message>
        <source>Save speedup &amp;measurement …</source>
        <translation>Save speedup &amp;measurement …</translation>
    </message>
    <message>
        <source>&amp;Export chart</source>
        <translation>&amp;Export chart</translation>
    </message>
    <message>
        <source>As &amp;PNG picture …</source>
        <translation>As &amp;PNG picture …</translation>
    </message>
    <message>
        <source>As &amp;SVG drawing …</source>
        <translation>As &amp;SVG drawing …</translation>
    </message>
    <message>
        <source>As P&amp;DF page …</source>
        <translation>As P&amp;DF page …</translation>
    </message>
    <message>
        <source>As &amp;CSV table …</source>
        <translation>As &amp;CSV table …</translation>
    </message>
    <message>
        <source>Export &amp;picture of the window …</source>
        <translation>Export &amp;picture of the window …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Run</translation>
    </message>
    <message>
        <source>&amp;Throw darts</source>
        <translation>&amp;Throw darts</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stop</translation>
    </message>
    <message>
        <source>&amp;Measure speedup</source>
        <translation>&amp;Measure speedup</translation>
    </message>
    <message>
        <source>Measure &amp;one worker</source>
        <translation>Measure &amp;one worker</translation>
    </message>
    <message>
        <source>&amp;Replay or pause</source>
        <translation>&amp;Replay or pause</translation>
    </message>
    <message>
        <source>&amp;Undo change</source>
        <translation>&amp;Undo change</translation>
    </message>
    <message>
        <source>Re&amp;do change</source>
        <translation>Re&amp;do change</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>Reset &amp;all</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Theme</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>As the &amp;system</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Light</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dark</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>Lar&amp;ger text</source>
        <translation>Lar&amp;ger text</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>S&amp;maller text</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>&amp;Normal text</translation>
    </message>
    <message>
        <source>&amp;Reduced motion</source>
        <translation>&amp;Reduced motion</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Keys</translation>
    </message>
    <message>
        <source>&amp;About Dartscope</source>
        <translation>&amp;About Dartscope</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>About Dartscope</source>
        <translation>About Dartscope</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Throw darts, where no control takes the key</source>
        <translation>Throw darts, where no control takes the key</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Shift+Tab</translation>
    </message>
    <message>
        <source>Next and previous control</source>
        <translation>Next and previous control</translation>
    </message>
    <message>
        <source>Alt and a letter</source>
        <translation>Alt and a letter</translation>
    </message>
    <message>
        <source>The control or menu whose name underlines that letter</source>
        <translation>The control or menu whose name underlines that letter</translation>
    </message>
    <message>
        <source>Arrow keys, Page keys</source>
        <translation>Arrow keys, Page keys</translation>
    </message>
    <message>
        <source>Change the slider or list that has the focus</source>
        <translation>Change the slider or list that has the focus</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Take the number typed into a field</source>
        <translation>Take the number typed into a field</translation>
    </message>
    <message>
        <source>Timeline: arrow keys</source>
        <translation>Timeline: arrow keys</translation>
    </message>
    <message>
        <source>Move the time cursor; Home and End to the ends</source>
        <translation>Move the time cursor; Home and End to the ends</translation>
    </message>
    <message>
        <source>Shows what parallel programs really do: it estimates π by throwing darts under every common parallel model, in real worker processes, and shows what happened.</source>
        <translation>Shows what parallel programs really do: it estimates π by throwing darts under every common parallel model, in real worker processes, and shows what happened.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</translation>
    </message>
    <message>
        <source>The experiments follow the lesson “Parallel programming” of CodeRefinery and Aalto Scientific Computing, licence %1.</source>
        <translation>The experiments follow the lesson “Parallel programming” of CodeRefinery and Aalto Scientific Computing, licence %1.</translation>
    </message>
    <message>
        <source>The darts come from the generator SFC64 by Chris Doty-Humphrey; the colours of the workers are those of Masataka Okabe and Kei Ito.</source>
        <translation>The darts come from the generator SFC64 by Chris Doty-Humphrey; the colours of the workers are those of Masataka Okabe and Kei Ito.</translation>
    </message>
    <message>
        <source>Built with Qt and Qt Charts (GPL version 3), Highway, OpenMP, nlohmann/json, CLI11, {fmt} and tl::expected.</source>
        <translation>Built with Qt and Qt Charts (GPL version 3), Highway, OpenMP, nlohmann/json, CLI11, {fmt} and tl::expected.</translation>
    </message>
    <message>
        <source>&amp;Open record or session …</source>
        <translation>&amp;Open record or session …</translation>
    </message>
    <message>
        <source>&amp;Add speedup measurement …</source>
        <translation>&amp;Add speedup measurement …</translation>
    </message>
    <message>
        <source>&amp;Remove added measurements</source>
        <translation>&amp;Remove added measurements</translation>
    </message>
    <message>
        <source>Save sess&amp;ion …</source>
        <translation>Save sess&amp;ion …</translation>
    </message>
    <message>
        <source>&amp;Presentation</source>
        <translation>&amp;Presentation</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Escape</translation>
    </message>
    <message>
        <source>Stop what is running; otherwise leave the presentation</source>
        <translation>Stop what is running; otherwise leave the presentation</translation>
    </message>
    <message>
        <source>&amp;Collect job …</source>
        <translation>&amp;Collect job …</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::MainWindow</name>
    <message>
        <source>Written: %1</source>
        <translation>Written: %1</translation>
    </message>
    <message>
        <source>Save run</source>
        <translation>Save run</translation>
    </message>
    <message>
        <source>Save speedup measurement</source>
        <translation>Save speedup measurement</translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation>Export chart</translation>
    </message>
    <message>
        <source>Export picture of the window</source>
        <translation>Export picture of the window</translation>
    </message>
    <message>
        <source>Dartscope</source>
        <translation>Dartscope</translation>
    </message>
    <message>
        <source>&amp;Charts</source>
        <translation>&amp;Charts</translation>
    </message>
    <message>
        <source>Wh&amp;y and how</source>
        <extracomment>tab with the findings and the exact command</extracomment>
        <translation>Wh&amp;y and how</translation>
    </message>
    <message>
        <source>Charts and explanations</source>
        <translation>Charts and explanations</translation>
    </message>
    <message>
        <source>The darts of a run</source>
        <translation>The darts of a run</translation>
    </message>
    <message>
        <source>What the workers did</source>
        <translation>What the workers did</translation>
    </message>
    <message>
        <source>History</source>
        <extracomment>tab with all runs and measurements of the session</extracomment>
        <translation>History</translation>
    </message>
    <message>
        <source>Records and sessions (*.json *.dartscope);;All files (*)</source>
        <translation>Records and sessions (*.json *.dartscope);;All files (*)</translation>
    </message>
    <message>
        <source>Open record or session</source>
        <translation>Open record or session</translation>
    </message>
    <message>
        <source>Add a measurement of speedup</source>
        <translation>Add a measurement of speedup</translation>
    </message>
    <message>
        <source>Save session</source>
        <translation>Save session</translation>
    </message>
    <message>
        <source>Job %1 is submitted. Collect it by the menu File; its folder is %2</source>
        <extracomment>%1 is a job&apos;s number, %2 a folder</extracomment>
        <translation>Job %1 is submitted. Collect it by the menu File; its folder is %2</translation>
    </message>
    <message>
        <source>What the program said</source>
        <translation>What the program said</translation>
    </message>
    <message>
        <source>This program was watched from outside: it threw no darts, and what each of its threads did when is not known. The findings say what can be said.</source>
        <translation>This program was watched from outside: it threw no darts, and what each of its threads did when is not known. The findings say what can be said.</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::MemoryPicture</name>
    <message>
        <source>One worker with its memory</source>
        <translation>One worker with its memory</translation>
    </message>
    <message>
        <source>Each worker has a memory of its own and speaks to nobody</source>
        <translation>Each worker has a memory of its own and speaks to nobody</translation>
    </message>
    <message>
        <source>All workers share one memory</source>
        <translation>All workers share one memory</translation>
    </message>
    <message>
        <source>Each worker has a memory of its own and sends messages</source>
        <translation>Each worker has a memory of its own and sends messages</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::PathControl</name>
    <message>
        <source>Choose a file: %1</source>
        <translation>Choose a file: %1</translation>
    </message>
    <message>
        <source>Reset: %1</source>
        <translation>Reset: %1</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::PiWords</name>
    <message>
        <source>%1: %2 darts, π ≈ %3, %4 standard errors from π</source>
        <extracomment>%1 says whose darts, %2 is a number of darts, %3 an estimate of π, %4 a number</extracomment>
        <translation>%1: %2 darts, π ≈ %3, %4 standard errors from π</translation>
    </message>
    <message>
        <source>Hits were lost: the workers counted more.</source>
        <translation>Hits were lost: the workers counted more.</translation>
    </message>
    <message>
        <source>How the estimate comes near π</source>
        <translation>How the estimate comes near π</translation>
    </message>
    <message>
        <source>How the estimate comes near π: %1</source>
        <translation>How the estimate comes near π: %1</translation>
    </message>
    <message>
        <source>The error shrinks with the root of the darts: a hundred times as many for one more digit.</source>
        <translation>The error shrinks with the root of the darts: a hundred times as many for one more digit.</translation>
    </message>
    <message>
        <source>Darts</source>
        <translation>Darts</translation>
    </message>
    <message>
        <source>Estimate of π</source>
        <translation>Estimate of π</translation>
    </message>
    <message>
        <source>first darts</source>
        <extracomment>darts 1, 2, 3 … of a run</extracomment>
        <translation>first darts</translation>
    </message>
    <message>
        <source>each worker</source>
        <translation>each worker</translation>
    </message>
    <message>
        <source>all darts</source>
        <translation>all darts</translation>
    </message>
    <message>
        <source>Band: one standard error around π; 68 of 100 estimates fall within it.</source>
        <translation>Band: one standard error around π; 68 of 100 estimates fall within it.</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Estimate</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Hits</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>Standard error</translation>
    </message>
    <message>
        <source>worker %1</source>
        <extracomment>%1 is a number</extracomment>
        <translation>worker %1</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::PointTable</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Select &amp;all</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::PointTableModel</name>
    <message>
        <source>more workers than allowed CPUs</source>
        <translation>more workers than allowed CPUs</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Workers</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <extracomment>Column header: %1 is a unit of time</extracomment>
        <translation>Time (%1)</translation>
    </message>
    <message>
        <source>Time from (%1)</source>
        <extracomment>Column header: lower end of the interval of the time; %1 is a unit</extracomment>
        <translation>Time from (%1)</translation>
    </message>
    <message>
        <source>Time to (%1)</source>
        <extracomment>Column header: upper end of the interval of the time; %1 is a unit</extracomment>
        <translation>Time to (%1)</translation>
    </message>
    <message>
        <source>Speedup</source>
        <translation>Speedup</translation>
    </message>
    <message>
        <source>Speedup from</source>
        <extracomment>Column header: lower end of the interval of the speedup</extracomment>
        <translation>Speedup from</translation>
    </message>
    <message>
        <source>Speedup to</source>
        <extracomment>Column header: upper end of the interval of the speedup</extracomment>
        <translation>Speedup to</translation>
    </message>
    <message>
        <source>Efficiency (%)</source>
        <extracomment>Column header; do not translate the unit</extracomment>
        <translation>Efficiency (%)</translation>
    </message>
    <message>
        <source>Rate (%1)</source>
        <extracomment>Column header: %1 is a unit such as &quot;billion darts/s&quot;</extracomment>
        <translation>Rate (%1)</translation>
    </message>
    <message>
        <source>Darts</source>
        <translation>Darts</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Repeats</translation>
    </message>
    <message>
        <source>Flags</source>
        <extracomment>Column header: why a point is not to be trusted</extracomment>
        <translation>Flags</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::PresentationBar</name>
    <message numerus="yes">
        <source>%n worker(s)</source>
        <translation>
            <numerusform>%n worker</numerusform>
            <numerusform>%n workers</numerusform>
        </translation>
    </message>
    <message>
        <source>Speedup %1</source>
        <extracomment>%1 is &quot;1.97×&quot;</extracomment>
        <translation>Speedup %1</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Workers</translation>
    </message>
    <message>
        <source>One worker fewer</source>
        <translation>One worker fewer</translation>
    </message>
    <message>
        <source>One worker more</source>
        <translation>One worker more</translation>
    </message>
    <message>
        <source>▶ Throw</source>
        <translation>▶ Throw</translation>
    </message>
    <message>
        <source>Throw darts</source>
        <translation>Throw darts</translation>
    </message>
    <message>
        <source>Throw darts (F5)</source>
        <translation>Throw darts (F5)</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Measure the speedup</source>
        <translation>Measure the speedup</translation>
    </message>
    <message>
        <source>Measure the speedup (F6)</source>
        <translation>Measure the speedup (F6)</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::PresentationHead</name>
    <message numerus="yes">
        <source>%1: how much faster with %n worker(s)?</source>
        <extracomment>headline of a presentation; %1 is a model</extracomment>
        <translation>
            <numerusform>%1: how much faster with %n worker?</numerusform>
            <numerusform>%1: how much faster with %n workers?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dartscope::gui::QuantityControl</name>
    <message>
        <source>%1, exact value</source>
        <extracomment>accessible name of a text field beside the slider; %1 is the quantity</extracomment>
        <translation>%1, exact value</translation>
    </message>
    <message>
        <source>Reset: %1</source>
        <translation>Reset: %1</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::RaceWindow</name>
    <message>
        <source>Race: %1 against %2</source>
        <translation>Race: %1 against %2</translation>
    </message>
    <message>
        <source>%1: compute %2, end to end %3</source>
        <extracomment>%1 names a run, %2 and %3 are durations</extracomment>
        <translation>%1: compute %2, end to end %3</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::RunBar</name>
    <message>
        <source>Throw</source>
        <extracomment>button: starts a run</extracomment>
        <translation>Throw</translation>
    </message>
    <message>
        <source>Throw the darts (F5 or Ctrl+Enter)</source>
        <translation>Throw the darts (F5 or Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>button: stops what is running</extracomment>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Stop what is running and keep what was measured (Esc)</source>
        <translation>Stop what is running and keep what was measured (Esc)</translation>
    </message>
    <message>
        <source>Reset</source>
        <extracomment>button: all parameters back to their defaults, results cleared</extracomment>
        <translation>Reset</translation>
    </message>
    <message>
        <source>Set every control back and clear the results (Ctrl+R)</source>
        <translation>Set every control back and clear the results (Ctrl+R)</translation>
    </message>
    <message>
        <source>Measure speedup</source>
        <extracomment>button: measures the speedup over several worker counts</extracomment>
        <translation>Measure speedup</translation>
    </message>
    <message>
        <source>Run the same darts with 1, 2, 3, … workers, each several times, and draw the speedup (F6)</source>
        <translation>Run the same darts with 1, 2, 3, … workers, each several times, and draw the speedup (F6)</translation>
    </message>
    <message>
        <source>π with its standard error</source>
        <translation>π with its standard error</translation>
    </message>
    <message>
        <source>Rate</source>
        <extracomment>caption above darts per second</extracomment>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Speedup</source>
        <translation>Speedup</translation>
    </message>
    <message>
        <source>How many times faster than one worker with the same model, darts and kernel; shown only where that was measured</source>
        <translation>How many times faster than one worker with the same model, darts and kernel; shown only where that was measured</translation>
    </message>
    <message>
        <source>Measure one worker</source>
        <translation>Measure one worker</translation>
    </message>
    <message>
        <source>Runs the same darts with one worker, so that there is something to compare with</source>
        <translation>Runs the same darts with one worker, so that there is something to compare with</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Stopping …</translation>
    </message>
    <message>
        <source>Starting …</source>
        <extracomment>the worker processes are being started</extracomment>
        <translation>Starting …</translation>
    </message>
    <message>
        <source>Run %1 of %2</source>
        <translation>Run %1 of %2</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, %2 left</translation>
    </message>
    <message>
        <source>Measuring the reference …</source>
        <extracomment>after a run: what one worker alone costs is being measured</extracomment>
        <translation>Measuring the reference …</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>Confirming …</source>
        <extracomment>twin runs are made to be sure of a finding</extracomment>
        <translation>Confirming …</translation>
    </message>
    <message>
        <source>The scheduler does not answer …</source>
        <translation>The scheduler does not answer …</translation>
    </message>
    <message>
        <source>%1 of %2 tasks done, %3 running</source>
        <extracomment>tasks of a job: %1 of %2 are done, %3 run</extracomment>
        <translation>%1 of %2 tasks done, %3 running</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <extracomment>a job waits in the queue; %1 is the scheduler&apos;s own word for why (&quot;Resources&quot;)</extracomment>
        <translation>Waiting: %1</translation>
    </message>
    <message>
        <source>Waiting: %1 (%2)</source>
        <extracomment>%1 is the scheduler&apos;s own word for why a job waits, %2 what it means</extracomment>
        <translation>Waiting: %1 (%2)</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::Session</name>
    <message>
        <source>That file holds a single run: only measurements of speedup can be drawn over one another.</source>
        <translation>That file holds a single run: only measurements of speedup can be drawn over one another.</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::StatusPanel</name>
    <message>
        <source>%1: %2 CPUs (%3)</source>
        <translation>%1: %2 CPUs (%3)</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>Seed %1</translation>
    </message>
    <message>
        <source>The same seed and number always mean the same dart</source>
        <translation>The same seed and number always mean the same dart</translation>
    </message>
    <message>
        <source>Rate %1</source>
        <translation>Rate %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n CPU(s) allowed, bound by %2</source>
        <translation>
            <numerusform>%1 of %n CPU allowed, bound by %2</numerusform>
            <numerusform>%1 of %n CPUs allowed, bound by %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Own share %1 (watched)</source>
        <translation>Own share %1 (watched)</translation>
    </message>
    <message>
        <source>Own share %1</source>
        <translation>Own share %1</translation>
    </message>
    <message>
        <source>Own share –</source>
        <translation>Own share –</translation>
    </message>
    <message>
        <source>Share of the allowed CPUs that this window and the display server used during the run; a run watched live is not used in charts</source>
        <translation>Share of the allowed CPUs that this window and the display server used during the run; a run watched live is not used in charts</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::SweepPanel</name>
    <message numerus="yes">
        <source>%n run(s) in shuffled order, each computing for 50 ms or longer.</source>
        <translation>
            <numerusform>%n run in shuffled order, each computing for 50 ms or longer.</numerusform>
            <numerusform>%n runs in shuffled order, each computing for 50 ms or longer.</numerusform>
        </translation>
    </message>
    <message>
        <source>W&amp;orkers</source>
        <translation>W&amp;orkers</translation>
    </message>
    <message>
        <source>Worker counts to measure</source>
        <translation>Worker counts to measure</translation>
    </message>
    <message>
        <source>Worker counts to measure, such as 1-8 or 1,2,4 (1 to 4096)</source>
        <translation>Worker counts to measure, such as 1-8 or 1,2,4 (1 to 4096)</translation>
    </message>
    <message>
        <source>Re&amp;peats</source>
        <translation>Re&amp;peats</translation>
    </message>
    <message>
        <source>Repeats at each worker count</source>
        <translation>Repeats at each worker count</translation>
    </message>
    <message>
        <source>How often each worker count is run, 1 to 1000; fewer than 6 give no interval</source>
        <translation>How often each worker count is run, 1 to 1000; fewer than 6 give no interval</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Start the sweep (F6)</source>
        <translation>Start the sweep (F6)</translation>
    </message>
    <message>
        <source>Strong</source>
        <extracomment>the same darts in all, however many workers</extracomment>
        <translation>Strong</translation>
    </message>
    <message>
        <source>Weak</source>
        <extracomment>the same darts for each worker</extracomment>
        <translation>Weak</translation>
    </message>
    <message>
        <source>How the work grows</source>
        <translation>How the work grows</translation>
    </message>
    <message>
        <source>Strong scaling: the same darts in all, however many workers. Weak scaling: the same darts for each worker</source>
        <translation>Strong scaling: the same darts in all, however many workers. Weak scaling: the same darts for each worker</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::TextControl</name>
    <message>
        <source>Reset: %1</source>
        <translation>Reset: %1</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::Texts</name>
    <message>
        <source>%1 million</source>
        <extracomment>a number of darts; %1 is 1 to 999.9</extracomment>
        <translation>%1 million</translation>
    </message>
    <message>
        <source>%1 billion</source>
        <extracomment>a thousand million</extracomment>
        <translation>%1 billion</translation>
    </message>
    <message>
        <source>%1 trillion</source>
        <extracomment>a million million</extracomment>
        <translation>%1 trillion</translation>
    </message>
    <message>
        <source>%1 quadrillion</source>
        <translation>%1 quadrillion</translation>
    </message>
    <message>
        <source>%1 darts/s</source>
        <translation>%1 darts/s</translation>
    </message>
    <message>
        <source>%1 thousand darts/s</source>
        <translation>%1 thousand darts/s</translation>
    </message>
    <message>
        <source>%1 million darts/s</source>
        <translation>%1 million darts/s</translation>
    </message>
    <message>
        <source>%1 billion darts/s</source>
        <translation>%1 billion darts/s</translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation>%1 ns</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>a share of a hundred; %1 is a number</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1×</source>
        <extracomment>a factor, &quot;2.00×&quot;</extracomment>
        <translation>%1×</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::TimeUnits</name>
    <message>
        <source>s</source>
        <extracomment>unit of time on an axis: seconds</extracomment>
        <translation>s</translation>
    </message>
    <message>
        <source>ms</source>
        <extracomment>milliseconds</extracomment>
        <translation>ms</translation>
    </message>
    <message>
        <source>µs</source>
        <extracomment>microseconds</extracomment>
        <translation>µs</translation>
    </message>
    <message>
        <source>ns</source>
        <extracomment>nanoseconds</extracomment>
        <translation>ns</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::TimelineWidget</name>
    <message>
        <source>Timeline</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Lanes of the timeline</source>
        <translation>Lanes of the timeline</translation>
    </message>
    <message>
        <source>Empty: the lanes of a run will appear here</source>
        <translation>Empty: the lanes of a run will appear here</translation>
    </message>
    <message>
        <source>Worker %1: click to make its darts and lane stand out, again to show all alike</source>
        <translation>Worker %1: click to make its darts and lane stand out, again to show all alike</translation>
    </message>
    <message>
        <source>Time since the run was requested. Ctrl+wheel zooms, Shift+wheel moves along, 0 shows all.</source>
        <translation>Time since the run was requested. Ctrl+wheel zooms, Shift+wheel moves along, 0 shows all.</translation>
    </message>
    <message>
        <source>The lanes will appear here: what each worker did and when, working or waiting for a CPU, a lock or others.</source>
        <translation>The lanes will appear here: what each worker did and when, working or waiting for a CPU, a lock or others.</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::TimelineWords</name>
    <message>
        <source>starting</source>
        <extracomment>strip above the lanes: the processes are being started</extracomment>
        <translation>starting</translation>
    </message>
    <message>
        <source>getting ready</source>
        <extracomment>strip above the lanes: the workers come to the start line</extracomment>
        <translation>getting ready</translation>
    </message>
    <message>
        <source>throwing darts</source>
        <extracomment>strip above the lanes: first dart to last dart</extracomment>
        <translation>throwing darts</translation>
    </message>
    <message>
        <source>combining</source>
        <extracomment>strip above the lanes: the workers&apos; hits are added up</extracomment>
        <translation>combining</translation>
    </message>
    <message>
        <source>ending</source>
        <extracomment>strip above the lanes: records are handed over, processes end</extracomment>
        <translation>ending</translation>
    </message>
    <message>
        <source>Starting the processes: %1</source>
        <translation>Starting the processes: %1</translation>
    </message>
    <message>
        <source>From started processes to the first dart: %1</source>
        <translation>From started processes to the first dart: %1</translation>
    </message>
    <message>
        <source>From the first to the last dart: %1</source>
        <translation>From the first to the last dart: %1</translation>
    </message>
    <message>
        <source>Combining the hits: %1</source>
        <translation>Combining the hits: %1</translation>
    </message>
    <message>
        <source>Handing over the records and ending: %1</source>
        <translation>Handing over the records and ending: %1</translation>
    </message>
    <message>
        <source>begins %1 after the request</source>
        <translation>begins %1 after the request</translation>
    </message>
    <message>
        <source>work</source>
        <translation>work</translation>
    </message>
    <message>
        <source>waiting for a CPU</source>
        <translation>waiting for a CPU</translation>
    </message>
    <message>
        <source>waiting for a lock</source>
        <translation>waiting for a lock</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>idle</translation>
    </message>
    <message>
        <source>Worker %1</source>
        <translation>Worker %1</translation>
    </message>
    <message>
        <source>no task at %1</source>
        <translation>no task at %1</translation>
    </message>
    <message>
        <source>waited for a CPU: %1</source>
        <translation>waited for a CPU: %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>took %1</translation>
    </message>
    <message>
        <source>CPU %1</source>
        <translation>CPU %1</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks recorded together</source>
        <translation>
            <numerusform>%n tasks recorded together</numerusform>
            <numerusform>%n tasks recorded together</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 darts</source>
        <translation>%1 darts</translation>
    </message>
    <message>
        <source>from dart %1</source>
        <translation>from dart %1</translation>
    </message>
    <message numerus="yes">
        <source>%n worker(s), %1 from the first dart to the combined result.</source>
        <extracomment>%n workers; %1 is a duration</extracomment>
        <translation>
            <numerusform>%n worker, %1 from the first dart to the combined result.</numerusform>
            <numerusform>%n workers, %1 from the first dart to the combined result.</numerusform>
        </translation>
    </message>
    <message>
        <source>Worker %1: %2 work.</source>
        <translation>Worker %1: %2 work.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more worker(s).</source>
        <translation>
            <numerusform>And %n more worker.</numerusform>
            <numerusform>And %n more workers.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is &quot;waiting for a lock&quot;, %2 a duration</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, of worker %3</source>
        <extracomment>%1 is &quot;waiting for a message&quot;, %2 a duration, %3 a number of a worker</extracomment>
        <translation>%1: %2, of worker %3</translation>
    </message>
    <message>
        <source>serial part</source>
        <extracomment>part of a run that one worker does alone</extracomment>
        <translation>serial part</translation>
    </message>
    <message>
        <source>waiting for a message</source>
        <translation>waiting for a message</translation>
    </message>
    <message>
        <source>waiting for others</source>
        <translation>waiting for others</translation>
    </message>
    <message numerus="yes">
        <source>sends %n byte(s) to worker %1: %2</source>
        <extracomment>%1 is the number of a worker, %2 a duration</extracomment>
        <translation>
            <numerusform>sends %n byte to worker %1: %2</numerusform>
            <numerusform>sends %n bytes to worker %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>gets %n byte(s) from worker %1: %2</source>
        <translation>
            <numerusform>gets %n byte from worker %1: %2</numerusform>
            <numerusform>gets %n bytes from worker %1: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is a share of the time, %2 is &quot;waiting for a lock&quot; or the like</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Worker %1: %2 work, %3.</source>
        <translation>Worker %1: %2 work, %3.</translation>
    </message>
    <message>
        <source>Worker %1 threw alone for %2 (serial part).</source>
        <translation>Worker %1 threw alone for %2 (serial part).</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) were sent.</source>
        <translation>
            <numerusform>%n message were sent.</numerusform>
            <numerusform>%n messages were sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dartscope::gui::TransportBar</name>
    <message>
        <source>Replay</source>
        <translation>Replay</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>To the start</translation>
    </message>
    <message>
        <source>Back to the start of the replay</source>
        <translation>Back to the start of the replay</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Step back</translation>
    </message>
    <message>
        <source>Back to where the previous task of any worker ended</source>
        <translation>Back to where the previous task of any worker ended</translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation>Step forward</translation>
    </message>
    <message>
        <source>On to where the next task of any worker ends</source>
        <translation>On to where the next task of any worker ends</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Slower</translation>
    </message>
    <message>
        <source>Replay slower: the next step of 1, 2, 5, 10 …</source>
        <translation>Replay slower: the next step of 1, 2, 5, 10 …</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Faster</translation>
    </message>
    <message>
        <source>Replay faster: the next step of 1, 2, 5, 10 …</source>
        <translation>Replay faster: the next step of 1, 2, 5, 10 …</translation>
    </message>
    <message>
        <source>How much slower or faster than it was the replay runs</source>
        <translation>How much slower or faster than it was the replay runs</translation>
    </message>
    <message>
        <source>Time since the run was requested, of the instant shown and of the end</source>
        <translation>Time since the run was requested, of the instant shown and of the end</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Play</translation>
    </message>
    <message>
        <source>Pause the replay</source>
        <translation>Pause the replay</translation>
    </message>
    <message>
        <source>Replay the run from here</source>
        <translation>Replay the run from here</translation>
    </message>
    <message>
        <source>%1× slower</source>
        <translation>%1× slower</translation>
    </message>
    <message>
        <source>%1× faster</source>
        <translation>%1× faster</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>as it was</translation>
    </message>
    <message>
        <source>Speed of the replay: %1</source>
        <translation>Speed of the replay: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>instant shown of the end: &quot;12.3 ms of 45.6 ms&quot;</extracomment>
        <translation>%1 of %2</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::WhyPanel</name>
    <message>
        <source>Confirmed by what was measured</source>
        <extracomment>how sure a finding is</extracomment>
        <translation>Confirmed by what was measured</translation>
    </message>
    <message>
        <source>Likely</source>
        <extracomment>how sure a finding is</extracomment>
        <translation>Likely</translation>
    </message>
    <message>
        <source>Cannot tell on this machine</source>
        <extracomment>how sure a finding is</extracomment>
        <translation>Cannot tell on this machine</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>heading of a finding; %1 is &quot;Warning&quot;, %2 its sentence</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Formula with its numbers</source>
        <translation>Formula with its numbers</translation>
    </message>
    <message>
        <source>Fixing it would win about</source>
        <translation>Fixing it would win about</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Why this might be wrong</source>
        <translation>Why this might be wrong</translation>
    </message>
    <message>
        <source>Findings and how the run was started</source>
        <translation>Findings and how the run was started</translation>
    </message>
    <message>
        <source>Nothing to flag in this run.</source>
        <translation>Nothing to flag in this run.</translation>
    </message>
    <message>
        <source>After a run this explains what was found and how the run was started.</source>
        <translation>After a run this explains what was found and how the run was started.</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::WorkerChip</name>
    <message>
        <source>Worker %1</source>
        <translation>Worker %1</translation>
    </message>
    <message>
        <source>Makes this worker&apos;s darts and lane stand out</source>
        <translation>Makes this worker&apos;s darts and lane stand out</translation>
    </message>
    <message>
        <source>Worker %1: click to make its darts and lane stand out, again to show all alike. Ctrl+click adds a worker.</source>
        <translation>Worker %1: click to make its darts and lane stand out, again to show all alike. Ctrl+click adds a worker.</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::WorkerChips</name>
    <message>
        <source>Workers 1–%1, highlighted:</source>
        <extracomment>legend of the board with many workers; %1 is their number; a field to pick one follows</extracomment>
        <translation>Workers 1–%1, highlighted:</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>no worker is highlighted</extracomment>
        <translation>none</translation>
    </message>
    <message>
        <source>Highlighted worker</source>
        <translation>Highlighted worker</translation>
    </message>
    <message>
        <source>Number of the worker whose darts and lane stand out; 0 shows all alike</source>
        <translation>Number of the worker whose darts and lane stand out; 0 shows all alike</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Workers</translation>
    </message>
</context>
<context>
    <name>slurm-reason</name>
    <message>
        <source>other jobs have the CPUs</source>
        <translation>other jobs have the CPUs</translation>
    </message>
    <message>
        <source>others are before it</source>
        <translation>others are before it</translation>
    </message>
    <message>
        <source>the array&apos;s own limit of tasks at once</source>
        <translation>the array&apos;s own limit of tasks at once</translation>
    </message>
    <message>
        <source>a limit of your account</source>
        <translation>a limit of your account</translation>
    </message>
    <message>
        <source>a node that it asks for is not available</source>
        <translation>a node that it asks for is not available</translation>
    </message>
    <message>
        <source>nodes that it needs are down</source>
        <translation>nodes that it needs are down</translation>
    </message>
    <message>
        <source>nodes that it needs are down or kept for others</source>
        <translation>nodes that it needs are down or kept for others</translation>
    </message>
    <message>
        <source>its partition is down</source>
        <translation>its partition is down</translation>
    </message>
    <message>
        <source>it is to begin later</source>
        <translation>it is to begin later</translation>
    </message>
    <message>
        <source>it is to follow another job</source>
        <translation>it is to follow another job</translation>
    </message>
</context>
</TS>
