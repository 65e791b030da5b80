<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CaptionWords</name>
    <message>
        <source>%1 darts</source>
        <extracomment>%1 is a number of any size, so always more than one</extracomment>
        <translation>%1 Pfeile</translation>
    </message>
    <message>
        <source>%1 darts for each worker</source>
        <translation>%1 Pfeile je Worker</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a model, %2 its darts: &quot;Threads: 6,000,000,000 darts&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n worker(s)</source>
        <translation>
            <numerusform>%n Worker</numerusform>
            <numerusform>%n Worker</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeat(s)</source>
        <translation>
            <numerusform>%n Wiederholung</numerusform>
            <numerusform>%n Wiederholungen</numerusform>
        </translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Startwert %1</translation>
    </message>
    <message>
        <source>vector kernel</source>
        <translation>Vektorkern</translation>
    </message>
    <message>
        <source>textbook kernel</source>
        <translation>Lehrbuchkern</translation>
    </message>
    <message>
        <source>static schedule</source>
        <translation>statische Verteilung</translation>
    </message>
    <message>
        <source>dynamic schedule</source>
        <translation>dynamische Verteilung</translation>
    </message>
    <message>
        <source>guided schedule</source>
        <translation>schrumpfende Verteilung</translation>
    </message>
    <message>
        <source>tasks of %1 darts</source>
        <translation>Aufgaben zu %1 Pfeilen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n CPU(s) allowed</source>
        <extracomment>%1 CPUs of the machine&apos;s %n</extracomment>
        <translation>
            <numerusform>%1 von %n CPU erlaubt</numerusform>
            <numerusform>%1 von %n CPUs erlaubt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, bound by %2</source>
        <extracomment>%1 is &quot;2 of 8 CPUs allowed&quot;, %2 what limits them</extracomment>
        <translation>%1, begrenzt durch: %2</translation>
    </message>
    <message>
        <source>stopped before its end</source>
        <translation>vor dem Ende gestoppt</translation>
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
        <translation>Effizienz</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Rate</source>
        <extracomment>Darts a second</extracomment>
        <translation>Rate</translation>
    </message>
    <message>
        <source>compute time</source>
        <translation>Rechenzeit</translation>
    </message>
    <message>
        <source>end-to-end time</source>
        <translation>Gesamtzeit</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>ideal</source>
        <extracomment>Label of the line that perfect scaling would give</extracomment>
        <translation>ideal</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 is &quot;Speedup&quot;, &quot;Time&quot; …, %2 a model</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>same darts for each worker (weak scaling)</source>
        <translation>gleich viele Pfeile je Worker (schwache Skalierung)</translation>
    </message>
    <message>
        <source>same darts in all (strong scaling)</source>
        <translation>insgesamt gleich viele Pfeile (starke Skalierung)</translation>
    </message>
    <message>
        <source>Median %1; %2.</source>
        <extracomment>%1 is &quot;compute time&quot; or &quot;end-to-end time&quot;, %2 says how the work grows</extracomment>
        <translation>Median der %1; %2.</translation>
    </message>
    <message>
        <source>Each model against itself with 1 worker; median %1; %2.</source>
        <translation>Jedes Modell gegen sich selbst mit 1 Worker; Median der %1; %2.</translation>
    </message>
    <message>
        <source>No base was measured; %1; %2.</source>
        <translation>Keine Basis gemessen; %1; %2.</translation>
    </message>
    <message>
        <source>Against %1; median %2; %3.</source>
        <extracomment>%1 is the base: &quot;threads with 1 worker&quot;</extracomment>
        <translation>Gegenüber: %1; Median der %2; %3.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Title of an axis: %1 a quantity, %2 its unit</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n allowed CPU(s)</source>
        <translation>
            <numerusform>%n erlaubte CPU</numerusform>
            <numerusform>%n erlaubte CPUs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n allowed CPU(s), bound by %1</source>
        <extracomment>%1 names what limits them: &quot;affinity&quot;, &quot;CPU quota&quot;</extracomment>
        <translation>
            <numerusform>%n erlaubte CPU, begrenzt durch: %1</numerusform>
            <numerusform>%n erlaubte CPUs, begrenzt durch: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n physical core(s)</source>
        <translation>
            <numerusform>%n physischer Kern</numerusform>
            <numerusform>%n physische Kerne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n logical CPU(s)</source>
        <translation>
            <numerusform>%n logische CPU</numerusform>
            <numerusform>%n logische CPUs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bars: at least 92 % interval of the ratio of medians, %n repeat(s)</source>
        <translation>
            <numerusform>Balken: Intervall des Medianverhältnisses von mindestens 92 %, %n Wiederholung</numerusform>
            <numerusform>Balken: Intervall des Medianverhältnisses von mindestens 92 %, %n Wiederholungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bars: at least 96 % interval of the median, %n repeat(s)</source>
        <translation>
            <numerusform>Balken: Intervall des Medians von mindestens 96 %, %n Wiederholung</numerusform>
            <numerusform>Balken: Intervall des Medians von mindestens 96 %, %n Wiederholungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No bars: %n repeat(s), an interval needs 6</source>
        <translation>
            <numerusform>Keine Balken: %n Wiederholung, ein Intervall braucht 6</numerusform>
            <numerusform>Keine Balken: %n Wiederholungen, ein Intervall braucht 6</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeat(s) planned</source>
        <translation>
            <numerusform>%n Wiederholung geplant</numerusform>
            <numerusform>%n Wiederholungen geplant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hollow grey: more workers than the %n allowed CPU(s)</source>
        <translation>
            <numerusform>Hohl, grau: mehr Worker als die %n erlaubte CPU</numerusform>
            <numerusform>Hohl, grau: mehr Worker als die %n erlaubten CPUs</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked points: %1</source>
        <extracomment>%1 lists why points are marked: &quot;too short to trust, noisy machine&quot;</extracomment>
        <translation>Markierte Punkte: %1</translation>
    </message>
    <message>
        <source>%1: no point measured yet.</source>
        <extracomment>%1 is &quot;Speedup&quot;, &quot;Time&quot; …</extracomment>
        <translation>%1: noch kein Punkt gemessen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 at %n worker(s)</source>
        <extracomment>%1 is a value: &quot;1.97× at 2 workers&quot;</extracomment>
        <translation>
            <numerusform>%1 mit %n Worker</numerusform>
            <numerusform>%1 mit %n Workern</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2: %3.</source>
        <extracomment>&quot;Speedup of threads: 1× at 1 worker, 1.97× at 2 workers.&quot;</extracomment>
        <translation>%1, %2: %3.</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>the base</source>
        <translation>die Basis</translation>
    </message>
    <message>
        <source>speedup %1 (%2 to %3)</source>
        <translation>Speedup %1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>speedup %1</source>
        <translation>Speedup %1</translation>
    </message>
    <message>
        <source>efficiency %1</source>
        <translation>Effizienz %1</translation>
    </message>
    <message numerus="yes">
        <source>%n repeat(s)</source>
        <translation>
            <numerusform>%n Wiederholung</numerusform>
            <numerusform>%n Wiederholungen</numerusform>
        </translation>
    </message>
    <message>
        <source>more workers than allowed CPUs</source>
        <translation>mehr Worker als erlaubte CPUs</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n worker(s): %2</source>
        <extracomment>%1 is a model, %2 its numbers</extracomment>
        <translation>
            <numerusform>%1, %n Worker: %2</numerusform>
            <numerusform>%1, %n Worker: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Weak scaling</source>
        <extracomment>Time at the same work for each worker, over that of one worker</extracomment>
        <translation>Schwache Skalierung</translation>
    </message>
    <message>
        <source>Losses</source>
        <extracomment>Chart of where the speedup went</extracomment>
        <translation>Verluste</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 a model, %2 a sentence about the law that its times follow</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Median %1 over that of one worker, at the same darts for each worker: 1 is ideal.</source>
        <extracomment>%1 is &quot;compute time&quot; or &quot;end-to-end time&quot;</extracomment>
        <translation>Median der %1 im Verhältnis zu einem Worker, bei gleich vielen Pfeilen je Worker: 1 ist ideal.</translation>
    </message>
    <message numerus="yes">
        <source>%n repeat(s): %1</source>
        <extracomment>%1 lists the times of all repeats</extracomment>
        <translation>
            <numerusform>%n Wiederholung: %1</numerusform>
            <numerusform>%n Wiederholungen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>same work for each worker (weak scaling)</source>
        <translation>gleiche Arbeit für jeden Worker (schwache Skalierung)</translation>
    </message>
    <message>
        <source>same command at every point (strong scaling)</source>
        <translation>gleicher Befehl an jedem Punkt (starke Skalierung)</translation>
    </message>
    <message>
        <source>Median %1 over that of one worker, at the same work for each worker: 1 is ideal.</source>
        <extracomment>%1 is &quot;compute time&quot; or &quot;end-to-end time&quot;</extracomment>
        <translation>Median der %1 im Verhältnis zu einem Worker, bei gleicher Arbeit je Worker: 1 ist ideal.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>The number of darts cannot be “%2”: give a whole number from %3 to %4, such as 1000000, 1e9 or 30M.</source>
        <translation>Die Zahl der Pfeile kann nicht „%2“ sein: Geben Sie eine ganze Zahl von %3 bis %4 an, etwa 1000000, 1e9 oder 30M.</translation>
    </message>
    <message>
        <source>The number of workers cannot be “%2”: give a whole number from %3 to %4.</source>
        <translation>Die Zahl der Worker kann nicht „%2“ sein: Geben Sie eine ganze Zahl von %3 bis %4 an.</translation>
    </message>
    <message>
        <source>The number of ranks cannot be “%2”: give a whole number from %3 to %4.</source>
        <translation>Die Zahl der Ranks kann nicht „%2“ sein: Geben Sie eine ganze Zahl von %3 bis %4 an.</translation>
    </message>
    <message>
        <source>The task size cannot be “%2” darts: give a whole number from %3 to %4, such as 65536 or 1M.</source>
        <translation>Die Aufgabengröße kann nicht „%2“ Pfeile sein: Geben Sie eine ganze Zahl von %3 bis %4 an, etwa 65536 oder 1M.</translation>
    </message>
    <message>
        <source>The seed cannot be “%2”: give a whole number from %3 to %4.</source>
        <translation>Der Startwert kann nicht „%2“ sein: Geben Sie eine ganze Zahl von %3 bis %4 an.</translation>
    </message>
    <message>
        <source>The run cannot be confined to “%2” CPUs: give a whole number from %3 to %4, the CPUs that may be used here.</source>
        <translation>Der Lauf kann nicht auf „%2“ CPUs beschränkt werden: Geben Sie eine ganze Zahl von %3 bis %4 an, die hier nutzbaren CPUs.</translation>
    </message>
    <message>
        <source>The number of repeats cannot be “%2”: give a whole number from %3 to %4.</source>
        <translation>Die Zahl der Wiederholungen kann nicht „%2“ sein: Geben Sie eine ganze Zahl von %3 bis %4 an.</translation>
    </message>
    <message>
        <source>The time of a run with one worker cannot be “%2” ms: give a number from %3 to %4.</source>
        <translation>Die Dauer eines Laufs mit einem Worker kann nicht „%2“ ms sein: Geben Sie eine Zahl von %3 bis %4 an.</translation>
    </message>
    <message>
        <source>The time limit cannot be “%2” minutes: give a number from %3 to %4.</source>
        <translation>Die Zeitgrenze kann nicht „%2“ Minuten sein: Geben Sie eine Zahl von %3 bis %4 an.</translation>
    </message>
    <message>
        <source>The sweep would take %2 runs, and at most %4 are possible: choose fewer repeats, worker counts or models.</source>
        <translation>Die Messreihe hätte %2 Läufe, höchstens %4 sind möglich: Wählen Sie weniger Wiederholungen, Workerzahlen oder Modelle.</translation>
    </message>
    <message>
        <source>%1 cannot be “%2”: give a number from %3 to %4.</source>
        <translation>%1 kann nicht „%2“ sein: Geben Sie eine Zahl von %3 bis %4 an.</translation>
    </message>
    <message>
        <source>There is no model “%1”: choose one of %2.</source>
        <translation>Es gibt kein Modell „%1“: Wählen Sie eines von %2.</translation>
    </message>
    <message>
        <source>The model %2 has no schedule to choose: leave it out, or choose one of the models %3.</source>
        <translation>Beim Modell %2 gibt es keine Verteilung zu wählen: Lassen Sie sie weg, oder wählen Sie eines der Modelle %3.</translation>
    </message>
    <message>
        <source>The model %2 combines its hits in one way only: leave the sharing out, or choose one of the models %3.</source>
        <translation>Das Modell %2 führt seine Treffer nur auf eine Art zusammen: Lassen Sie die Art weg, oder wählen Sie eines der Modelle %3.</translation>
    </message>
    <message>
        <source>The model %2 has no tasks: leave the task size out, or choose one of the models %3.</source>
        <translation>Das Modell %2 hat keine Aufgaben: Lassen Sie die Aufgabengröße weg, oder wählen Sie eines der Modelle %3.</translation>
    </message>
    <message>
        <source>The model %2 has no option “%1”: leave it out, or choose one of the models %3.</source>
        <translation>Das Modell %2 hat keine Option „%1“: Lassen Sie sie weg, oder wählen Sie eines der Modelle %3.</translation>
    </message>
    <message>
        <source>The model %2 has no option “%1”: leave it out.</source>
        <translation>Das Modell %2 hat keine Option „%1“: Lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>The model %3 has no schedule “%2”: choose one of %4.</source>
        <translation>Das Modell %3 hat keine Verteilung „%2“: Wählen Sie eine von %4.</translation>
    </message>
    <message>
        <source>The model %3 cannot combine its hits by “%2”: choose one of %4.</source>
        <translation>Das Modell %3 kann seine Treffer nicht durch „%2“ zusammenführen: Wählen Sie eine von %4.</translation>
    </message>
    <message>
        <source>The model %3 does not know “%2” for the option “%1”: choose one of %4.</source>
        <translation>Das Modell %3 kennt „%2“ bei der Option „%1“ nicht: Wählen Sie eines von %4.</translation>
    </message>
    <message>
        <source>The sharing “%1” counts every dart, which only the textbook kernel does: choose that kernel, or leave the kernel out.</source>
        <translation>Die Art „%1“ zählt jeden Pfeil, was nur der Lehrbuchkern tut: Wählen Sie diesen Rechenkern, oder lassen Sie ihn weg.</translation>
    </message>
    <message>
        <source>“%1” is not a list of worker counts: write 1-8, 1,2,4 or 1-4,8.</source>
        <translation>„%1“ ist keine Liste von Workerzahlen: Schreiben Sie 1-8, 1,2,4 oder 1-4,8.</translation>
    </message>
    <message>
        <source>The vector kernel does not know the instruction set “%1”, or this processor does not have it.</source>
        <translation>Der Vektorkern kennt den Befehlssatz „%1“ nicht, oder dieser Prozessor hat ihn nicht.</translation>
    </message>
    <message>
        <source>%1 workers are more than the limits of processes and memory leave room for: choose at most %2.</source>
        <translation>Für %1 Worker lassen die Grenzen von Prozessen und Speicher keinen Platz: Wählen Sie höchstens %2.</translation>
    </message>
    <message>
        <source>The limits of processes and memory do not leave room for a single worker: end other programs, or raise the limits.</source>
        <translation>Die Grenzen von Prozessen und Speicher lassen nicht einmal Platz für einen Worker: Beenden Sie andere Programme, oder heben Sie die Grenzen an.</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2): choose another place, or make room there. What was in the file before is still there.</source>
        <translation>%1 kann nicht geschrieben werden (%2): Wählen Sie einen anderen Ort, oder schaffen Sie dort Platz. Was vorher in der Datei war, ist noch da.</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2): choose another file.</source>
        <translation>%1 kann nicht gelesen werden (%2): Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>%1 has %2 bytes, and at most %3 are read: choose another file.</source>
        <translation>%1 hat %2 Bytes, höchstens %3 werden gelesen: Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>%1 is not a record of Dartscope, or it is cut off: choose a file that was stored as a run or a sweep.</source>
        <translation>%1 ist keine Aufzeichnung von Dartscope oder abgeschnitten: Wählen Sie eine Datei, die als Lauf oder Messreihe gespeichert wurde.</translation>
    </message>
    <message>
        <source>There is not enough memory to read %1: end other programs, or choose a smaller file.</source>
        <translation>Der Speicher reicht nicht, um %1 zu lesen: Beenden Sie andere Programme, oder wählen Sie eine kleinere Datei.</translation>
    </message>
    <message>
        <source>%1 was stored by a newer Dartscope (its format is %2): read it with that one, or install it here.</source>
        <translation>%1 wurde von einem neueren Dartscope gespeichert (Format %2): Lesen Sie die Datei damit, oder installieren Sie es hier.</translation>
    </message>
    <message>
        <source>%1 is broken: its field “%2” is missing or impossible. Store the run anew.</source>
        <translation>%1 ist beschädigt: Das Feld „%2“ fehlt oder ist unmöglich. Speichern Sie den Lauf neu.</translation>
    </message>
    <message>
        <source>The worker program %1 is not there: build or install Dartscope anew, or name the worker in the environment variable DARTSCOPE_WORKER.</source>
        <translation>Das Workerprogramm %1 ist nicht da: Übersetzen oder installieren Sie Dartscope neu, oder nennen Sie es in der Umgebungsvariablen DARTSCOPE_WORKER.</translation>
    </message>
    <message>
        <source>The worker program %1 could not be started (%2): check that it may be executed and that there is room for one more process.</source>
        <translation>Das Workerprogramm %1 konnte nicht gestartet werden (%2): Prüfen Sie, ob es ausführbar ist und ob für einen weiteren Prozess Platz ist.</translation>
    </message>
    <message>
        <source>The program %1 could not be started (%2): check that it may be executed and that there is room for one more process.</source>
        <translation>Das Programm %1 konnte nicht gestartet werden (%2): Prüfen Sie, ob es ausführbar ist und ob für einen weiteren Prozess Platz ist.</translation>
    </message>
    <message>
        <source>The worker process ended before it had finished. Throw again.</source>
        <translation>Der Workerprozess endete, bevor er fertig war. Werfen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The worker process was ended by the signal %2 before it had finished. Throw again; if memory is short, choose fewer workers.</source>
        <translation>Der Workerprozess wurde vom Signal %2 beendet, bevor er fertig war. Werfen Sie noch einmal; ist der Speicher knapp, wählen Sie weniger Worker.</translation>
    </message>
    <message>
        <source>The worker process was ended by the signal %2 before it had finished. Its last words: %3</source>
        <translation>Der Workerprozess wurde vom Signal %2 beendet, bevor er fertig war. Seine letzten Worte: %3</translation>
    </message>
    <message>
        <source>The worker process ended before it had finished, with the status %2. Throw again; if it stays so, install Dartscope anew.</source>
        <translation>Der Workerprozess endete mit dem Status %2, bevor er fertig war. Werfen Sie noch einmal; bleibt es so, installieren Sie Dartscope neu.</translation>
    </message>
    <message>
        <source>The worker process ended before it had finished, with the status %2. Its last words: %3</source>
        <translation>Der Workerprozess endete mit dem Status %2, bevor er fertig war. Seine letzten Worte: %3</translation>
    </message>
    <message>
        <source>The worker process said nothing for %1 s and was ended. Throw again; if it stays so, choose fewer workers or end other programs.</source>
        <translation>Der Workerprozess schwieg %1 s und wurde beendet. Werfen Sie noch einmal; bleibt es so, wählen Sie weniger Worker, oder beenden Sie andere Programme.</translation>
    </message>
    <message>
        <source>The worker process said nothing for %1 s and was ended. Its last words: %2</source>
        <translation>Der Workerprozess schwieg %1 s und wurde beendet. Seine letzten Worte: %2</translation>
    </message>
    <message>
        <source>The worker process wrote what is not in the protocol, and was ended: %1</source>
        <translation>Der Workerprozess schrieb, was nicht zum Protokoll gehört, und wurde beendet: %1</translation>
    </message>
    <message>
        <source>The worker program speaks version %1 of the protocol, and this program version %2: install both from one Dartscope.</source>
        <translation>Das Workerprogramm spricht Version %1 des Protokolls, dieses Programm Version %2: Installieren Sie beide aus demselben Dartscope.</translation>
    </message>
    <message>
        <source>The worker program (%2) cannot run the model %1: install both programs from one Dartscope, or choose another model.</source>
        <translation>Das Workerprogramm (%2) kann das Modell %1 nicht ausführen: Installieren Sie beide Programme aus demselben Dartscope, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>The worker process gave up (%1): %2</source>
        <translation>Der Workerprozess gab auf (%1): %2</translation>
    </message>
    <message>
        <source>The system did not give the worker process all its threads (%2): choose fewer workers.</source>
        <translation>Das System gab dem Workerprozess nicht alle Threads (%2): Wählen Sie weniger Worker.</translation>
    </message>
    <message>
        <source>The worker process ran out of memory: choose fewer workers or larger tasks.</source>
        <translation>Dem Workerprozess ging der Speicher aus: Wählen Sie weniger Worker oder größere Aufgaben.</translation>
    </message>
    <message>
        <source>The worker&apos;s figures contradict each other: it reports %2 darts where there are %3. Do not use this run.</source>
        <translation>Die Zahlen des Workers widersprechen sich: Er meldet %2 Pfeile, wo es %3 sind. Verwenden Sie diesen Lauf nicht.</translation>
    </message>
    <message>
        <source>The worker&apos;s figures contradict each other: it reports %2 hits where there are %3. Do not use this run.</source>
        <translation>Die Zahlen des Workers widersprechen sich: Er meldet %2 Treffer, wo es %3 sind. Verwenden Sie diesen Lauf nicht.</translation>
    </message>
    <message>
        <source>The worker&apos;s figures contradict each other: it reports the lane or number of lanes %2 in a run of %3. Do not use this run.</source>
        <translation>Die Zahlen des Workers widersprechen sich: Er meldet die Spur oder Spurenzahl %2 in einem Lauf mit %3. Verwenden Sie diesen Lauf nicht.</translation>
    </message>
    <message>
        <source>The worker&apos;s figures contradict each other: it reports the instant %2 ns where %3 ns is the limit. Do not use this run.</source>
        <translation>Die Zahlen des Workers widersprechen sich: Er meldet den Zeitpunkt %2 ns, wo %3 ns die Grenze ist. Verwenden Sie diesen Lauf nicht.</translation>
    </message>
    <message>
        <source>The system gave %1 of %2 threads: choose fewer workers.</source>
        <translation>Das System gab %1 von %2 Threads: Wählen Sie weniger Worker.</translation>
    </message>
    <message>
        <source>The model failed: %1</source>
        <translation>Das Modell scheiterte: %1</translation>
    </message>
    <message>
        <source>This line is not in the protocol of the workers: %1</source>
        <translation>Diese Zeile gehört nicht zum Protokoll der Worker: %1</translation>
    </message>
    <message>
        <source>A line of the type “%1” is not as in the protocol of the workers: its field “%2” is missing or impossible.</source>
        <translation>Eine Zeile vom Typ „%1“ entspricht nicht dem Protokoll der Worker: Das Feld „%2“ fehlt oder ist unmöglich.</translation>
    </message>
    <message>
        <source>The other program speaks version %1 of the protocol, and this one version %2: install both from one Dartscope.</source>
        <translation>Das andere Programm spricht Version %1 des Protokolls, dieses Version %2: Installieren Sie beide aus demselben Dartscope.</translation>
    </message>
    <message>
        <source>Stopped before anything was measured.</source>
        <translation>Gestoppt, bevor etwas gemessen war.</translation>
    </message>
    <message>
        <source>Something failed that has no description (%1): %2</source>
        <translation>Etwas ist gescheitert, das keine Beschreibung hat (%1): %2</translation>
    </message>
    <message>
        <source>The result cannot be written to standard output (%1): make room there, or send it somewhere else.</source>
        <translation>Das Ergebnis kann nicht in die Standardausgabe geschrieben werden (%1): Schaffen Sie dort Platz, oder leiten Sie es anderswohin.</translation>
    </message>
    <message>
        <source>%1 is not a record of Dartscope: it is not text in UTF-8. Choose a file that was stored as a run or a sweep, and was not converted.</source>
        <translation>%1 ist keine Aufzeichnung von Dartscope: Es ist kein Text in UTF-8. Wählen Sie eine Datei, die als Lauf oder Messreihe gespeichert und nicht umgewandelt wurde.</translation>
    </message>
    <message>
        <source>There is no mpirun to start ranks with: install one (Debian: openmpi-bin), load your cluster&apos;s MPI module, or name it in the environment variable DARTSCOPE_MPIRUN.</source>
        <translation>Es gibt kein mpirun, um Ranks zu starten: Installieren Sie eines (Debian: openmpi-bin), laden Sie das MPI-Modul Ihres Clusters, oder nennen Sie es in der Umgebungsvariablen DARTSCOPE_MPIRUN.</translation>
    </message>
    <message>
        <source>The file of hosts %1 is not there or cannot be read: name one with a line such as “node1 slots=4” for each host.</source>
        <translation>Die Hostdatei %1 ist nicht da oder nicht lesbar: Nennen Sie eine, die für jeden Host eine Zeile wie „node1 slots=4“ hat.</translation>
    </message>
    <message>
        <source>No folder for the launcher&apos;s files could be made in %1 (%2): make room there, or name another place in the environment variable TMPDIR.</source>
        <translation>In %1 konnte kein Ordner für die Dateien des Launchers angelegt werden (%2): Schaffen Sie dort Platz, oder nennen Sie einen anderen Ort in der Umgebungsvariablen TMPDIR.</translation>
    </message>
    <message>
        <source>Rank %1 on the host %2 was ended by %3, and the run with it. Throw again; if memory is short, choose fewer ranks.</source>
        <translation>Rank %1 auf dem Host %2 wurde von %3 beendet und mit ihm der Lauf. Werfen Sie noch einmal; ist der Speicher knapp, wählen Sie weniger Ranks.</translation>
    </message>
    <message>
        <source>The system did not start all processes of the run (%2): choose fewer workers.</source>
        <translation>Das System startete nicht alle Prozesse des Laufs (%2): Wählen Sie weniger Worker.</translation>
    </message>
    <message>
        <source>One of the run&apos;s processes ended before it had finished (%2); the others were stopped, and what they had done is kept. Throw again.</source>
        <translation>Einer der Prozesse des Laufs endete, bevor er fertig war (%2); die anderen wurden gestoppt, und was sie getan hatten, bleibt erhalten. Werfen Sie noch einmal.</translation>
    </message>
    <message>
        <source>One of the run&apos;s processes stood still, stopped by a signal (%2); it was ended, and what the others had done is kept. Throw again.</source>
        <translation>Einer der Prozesse des Laufs stand still, von einem Signal angehalten (%2); er wurde beendet, und was die anderen getan hatten, bleibt erhalten. Werfen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Dartscope was built without a library that this needs (%2): install it and build anew.</source>
        <translation>Dartscope wurde ohne eine Bibliothek übersetzt, die hierfür nötig ist (%2): Installieren Sie sie, und übersetzen Sie neu.</translation>
    </message>
    <message>
        <source>The worker&apos;s figures contradict each other: lane %4 reports %2 darts, and its tasks have %3. Do not use this run.</source>
        <translation>Die Zahlen des Workers widersprechen sich: Spur %4 meldet %2 Pfeile, und ihre Aufgaben haben %3. Verwenden Sie diesen Lauf nicht.</translation>
    </message>
    <message>
        <source>The worker&apos;s figures contradict each other: lane %4 reports %2 hits of %3 darts. Do not use this run.</source>
        <translation>Die Zahlen des Workers widersprechen sich: Spur %4 meldet %2 Treffer bei %3 Pfeilen. Verwenden Sie diesen Lauf nicht.</translation>
    </message>
    <message>
        <source>The worker&apos;s figures contradict each other: lane %4 reports the instant %2 ns where %3 ns is the limit. Do not use this run.</source>
        <translation>Die Zahlen des Workers widersprechen sich: Spur %4 meldet den Zeitpunkt %2 ns, wo %3 ns die Grenze ist. Verwenden Sie diesen Lauf nicht.</translation>
    </message>
    <message>
        <source>The worker reports %2 tasks and waits, and no run records more than %3: it was ended. Do not use this run.</source>
        <translation>Der Worker meldet %2 Aufgaben und Wartezeiten, und kein Lauf zeichnet mehr als %3 auf: Er wurde beendet. Verwenden Sie diesen Lauf nicht.</translation>
    </message>
    <message>
        <source>The system started %1 of %2 processes: choose fewer workers.</source>
        <translation>Das System startete %1 von %2 Prozessen: Wählen Sie weniger Worker.</translation>
    </message>
    <message>
        <source>The process %2 of worker %1 ended before it had finished (%3 %4).</source>
        <translation>Der Prozess %2 von Worker %1 endete, bevor er fertig war (%3 %4).</translation>
    </message>
    <message>
        <source>The process %2 of worker %1 stood still, stopped by a signal.</source>
        <translation>Der Prozess %2 von Worker %1 stand still, von einem Signal angehalten.</translation>
    </message>
    <message>
        <source>The process of worker %1 said what no such process says: install Dartscope anew.</source>
        <translation>Der Prozess von Worker %1 sagte, was kein solcher Prozess sagt: Installieren Sie Dartscope neu.</translation>
    </message>
    <message>
        <source>Stealing needs %1, which Dartscope was built without: install it (Debian: %2) and build Dartscope anew, or choose the central queue.</source>
        <translation>Work Stealing braucht %1, aber Dartscope wurde ohne übersetzt: Installieren Sie es (Debian: %2), und übersetzen Sie Dartscope neu, oder wählen Sie die zentrale Warteschlange.</translation>
    </message>
    <message>
        <source>This sweep lacks nothing: it was measured to its end. Leave out --resume to measure it anew.</source>
        <translation>Dieser Messreihe fehlt nichts: Sie wurde bis zum Ende gemessen. Lassen Sie --resume weg, um sie neu zu messen.</translation>
    </message>
    <message>
        <source>%1 holds a run: only a sweep can be gone on with.</source>
        <translation>%1 enthält einen Lauf: Nur eine Messreihe lässt sich fortsetzen.</translation>
    </message>
    <message>
        <source>The stored sweep cannot be gone on with: its “%1” is %2 and not %3. Ask for the same, or leave out --resume.</source>
        <translation>Die gespeicherte Messreihe lässt sich nicht fortsetzen: Ihr „%1“ ist %2 und nicht %3. Verlangen Sie dasselbe, oder lassen Sie --resume weg.</translation>
    </message>
    <message>
        <source>The stored sweep cannot be gone on with here: its “%1” is %2, and here it is %3. Go on with it on the machine that it began on.</source>
        <translation>Die gespeicherte Messreihe lässt sich hier nicht fortsetzen: Ihr „%1“ ist %2, und hier ist es %3. Setzen Sie sie auf dem Rechner fort, auf dem sie begann.</translation>
    </message>
    <message>
        <source>The stored sweep was measured with version %1, and this is %2: times of two versions do not belong into one sweep. Measure it anew.</source>
        <translation>Die gespeicherte Messreihe wurde mit Version %1 gemessen, und dies ist %2: Zeiten zweier Versionen gehören nicht in eine Messreihe. Messen Sie sie neu.</translation>
    </message>
    <message>
        <source>The stored sweep cannot be gone on with: the points of %1 are not those that it asks for. Measure it anew.</source>
        <translation>Die gespeicherte Messreihe lässt sich nicht fortsetzen: Die Punkte von %1 sind nicht die, die sie verlangt. Messen Sie sie neu.</translation>
    </message>
    <message>
        <source>%1 is no Dartscope session: choose a file that was stored as one.</source>
        <translation>%1 ist keine Sitzung von Dartscope: Wählen Sie eine Datei, die als solche gespeichert wurde.</translation>
    </message>
    <message>
        <source>%1 is not as it was stored (%2): it may have been cut short on its way here. Take a copy of it that is whole.</source>
        <translation>Die Datei %1 ist nicht so, wie sie gespeichert wurde (%2): Vielleicht wurde sie auf dem Weg hierher abgeschnitten. Nehmen Sie eine vollständige Kopie.</translation>
    </message>
    <message>
        <source>There is no Slurm here: log in to a cluster that has it, load its module, or name its sbatch in the environment variable DARTSCOPE_SBATCH.</source>
        <translation>Hier gibt es kein Slurm: Melden Sie sich an einem Cluster an, der es hat, laden Sie sein Modul, oder nennen Sie sein sbatch in der Umgebungsvariablen DARTSCOPE_SBATCH.</translation>
    </message>
    <message>
        <source>Slurm&apos;s controller does not answer (%1): try again later, or ask those who run the cluster.</source>
        <translation>Slurms Controller antwortet nicht (%1): Versuchen Sie es später noch einmal, oder fragen Sie die Betreiber des Clusters.</translation>
    </message>
    <message>
        <source>Slurm did not take the job. It said: %1 What to ask it for is said with --scheduler-args.</source>
        <translation>Slurm hat den Auftrag nicht angenommen. Es sagte: %1 Was es bekommen soll, wird mit --scheduler-args gesagt.</translation>
    </message>
    <message>
        <source>An array of %1 tasks is more than this cluster takes: choose at most %2 with --array-tasks; several workers then share a task.</source>
        <translation>Ein Array von %1 Aufgaben ist mehr, als dieser Cluster annimmt: Wählen Sie mit --array-tasks höchstens %2; dann teilen sich mehrere Worker eine Aufgabe.</translation>
    </message>
    <message>
        <source>A quotation mark in the scheduler&apos;s arguments “%1” does not end: write such as --partition=short --time=10.</source>
        <translation>Ein Anführungszeichen in den Argumenten des Schedulers „%1“ endet nicht: Schreiben Sie etwa --partition=short --time=10.</translation>
    </message>
    <message>
        <source>The scheduler&apos;s argument “%1” is Dartscope&apos;s to give: leave it out. Tasks of an array are chosen with --array-tasks, and its folder with --work-folder.</source>
        <translation>Das Argument „%1“ des Schedulers gibt Dartscope selbst: Lassen Sie es weg. Die Aufgaben eines Arrays werden mit --array-tasks gewählt, sein Ordner mit --work-folder.</translation>
    </message>
    <message>
        <source>“%1” is no option of the scheduler: write such as --partition=short --time=10.</source>
        <translation>„%1“ ist keine Option des Schedulers: Schreiben Sie etwa --partition=short --time=10.</translation>
    </message>
    <message>
        <source>No folder for the job could be made in %1 (%2): name one with --work-folder that you may write to and that all nodes see.</source>
        <translation>In %1 konnte kein Ordner für den Auftrag angelegt werden (%2): Nennen Sie mit --work-folder einen, in den Sie schreiben dürfen und den alle Knoten sehen.</translation>
    </message>
    <message>
        <source>You have no home folder for the job&apos;s files: name a folder with --work-folder that all nodes see.</source>
        <translation>Sie haben keinen eigenen Ordner für die Dateien des Auftrags: Nennen Sie mit --work-folder einen Ordner, den alle Knoten sehen.</translation>
    </message>
    <message>
        <source>%1 holds no job of Dartscope (%2 is missing or impossible): name the folder that --detach printed.</source>
        <translation>%1 enthält keinen Auftrag von Dartscope (%2 fehlt oder ist unmöglich): Nennen Sie den Ordner, den --detach ausgegeben hat.</translation>
    </message>
    <message>
        <source>The job in %1 was submitted by a newer Dartscope (its format is %2): collect it with that one, or install it here.</source>
        <translation>Den Auftrag in %1 hat ein neueres Dartscope abgeschickt (sein Format ist %2): Holen Sie ihn mit diesem ab, oder installieren Sie es hier.</translation>
    </message>
    <message>
        <source>The job %1 is not finished: of %3 tasks %2 are done, %4 run and %5 wait in the queue. Collect it again later.</source>
        <translation>Der Auftrag %1 ist nicht fertig: Von %3 Aufgaben sind %2 erledigt, %4 laufen und %5 warten in der Warteschlange. Holen Sie ihn später noch einmal ab.</translation>
    </message>
    <message>
        <source>The job %1 was cancelled: %2 of %3 tasks did not finish. What they had done is kept. Throw again.</source>
        <translation>Der Auftrag %1 wurde abgebrochen: %2 von %3 Aufgaben wurden nicht fertig. Was sie getan hatten, ist aufgehoben. Werfen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Slurm did not confirm that the job %1 is cancelled (%2). It may still run: cancel it later with scancel %1.</source>
        <translation>Slurm hat nicht bestätigt, dass der Auftrag %1 abgebrochen ist (%2). Vielleicht läuft er noch: Brechen Sie ihn später mit scancel %1 ab.</translation>
    </message>
    <message>
        <source>Task %1 ended without a result (%2 on the node %3); %6 of %7 tasks are lost, and what the others threw is kept. Its last words: %4</source>
        <translation>Aufgabe %1 endete ohne Ergebnis (%2 auf dem Knoten %3); %6 von %7 Aufgaben sind verloren, und was die anderen geworfen haben, ist aufgehoben. Ihre letzten Worte: %4</translation>
    </message>
    <message>
        <source>Task %1 ended (%2 on the node %3) and left neither a result nor a word in %5; %6 of %7 tasks are lost. That node may not see this folder: name one with --work-folder that all nodes share.</source>
        <translation>Aufgabe %1 endete (%2 auf dem Knoten %3) und hinterließ weder ein Ergebnis noch ein Wort in %5; %6 von %7 Aufgaben sind verloren. Vielleicht sieht dieser Knoten diesen Ordner nicht: Nennen Sie mit --work-folder einen, den alle Knoten teilen.</translation>
    </message>
    <message>
        <source>Task %1 has left no result yet: collect it later.</source>
        <translation>Aufgabe %1 hat noch kein Ergebnis hinterlassen: Holen Sie es später ab.</translation>
    </message>
    <message>
        <source>Task %1 failed; %6 of %7 tasks are lost, and what the others threw is kept. It said: %2</source>
        <translation>Aufgabe %1 ist gescheitert; %6 von %7 Aufgaben sind verloren, und was die anderen geworfen haben, ist aufgehoben. Sie sagte: %2</translation>
    </message>
    <message>
        <source>The result of task %1 cannot be read (%2); %6 of %7 tasks are lost, and what the others threw is kept. Throw again.</source>
        <translation>Das Ergebnis der Aufgabe %1 lässt sich nicht lesen (%2); %6 von %7 Aufgaben sind verloren, und was die anderen geworfen haben, ist aufgehoben. Werfen Sie noch einmal.</translation>
    </message>
    <message>
        <source>%1 cannot be swept: each of many runs would wait in the queue, and time in a queue says nothing of the program. Sweep another model inside one job, for example by sbatch.</source>
        <translation>Von %1 lässt sich keine Messreihe machen: Jeder der vielen Läufe würde in der Warteschlange warten, und die Zeit dort sagt nichts über das Programm. Messen Sie ein anderes Modell innerhalb eines Auftrags, etwa mit sbatch.</translation>
    </message>
    <message>
        <source>The number of array tasks cannot be “%2”: give a whole number from %3 to %4.</source>
        <translation>Die Zahl der Array-Aufgaben kann nicht „%2“ sein: Geben Sie eine ganze Zahl von %3 bis %4 an.</translation>
    </message>
    <message>
        <source>The workers of the model %2 share no memory, and so no lock that they could wait for: leave the lock share out, or choose one of the models %3.</source>
        <translation>Die Worker des Modells %2 teilen keinen Speicher und also keine Sperre, auf die sie warten könnten: Lassen Sie den Sperranteil weg, oder wählen Sie eines der Modelle %3.</translation>
    </message>
    <message>
        <source>The ranks of the lesson&apos;s MPI program throw darts of their own and wait for nobody: leave the serial share out, or choose gather or reduce.</source>
        <translation>Die Ranks des MPI-Programms der Lektion werfen eigene Pfeile und warten auf niemanden: Lassen Sie den seriellen Anteil weg, oder wählen Sie gather oder reduce.</translation>
    </message>
    <message>
        <source>%1 is no manifest: it must hold one JSON object of at most 64 KiB.</source>
        <translation>%1 ist keine Modellbeschreibung: Sie muss ein JSON-Objekt von höchstens 64 KiB enthalten.</translation>
    </message>
    <message>
        <source>The manifest %1 lacks the field “%2”: give it %3.</source>
        <translation>Der Beschreibung %1 fehlt das Feld „%2“: Geben Sie ihm %3.</translation>
    </message>
    <message>
        <source>In the manifest %1 the field “%2” is %3, and it must be %4.</source>
        <translation>In der Beschreibung %1 ist das Feld „%2“ %3, und es muss %4 sein.</translation>
    </message>
    <message>
        <source>The manifest %1 has a field “%2” that no manifest has. Fields are %3.</source>
        <translation>Die Beschreibung %1 hat ein Feld „%2“, das es nicht gibt. Felder sind %3.</translation>
    </message>
    <message>
        <source>The manifest %1 is left out: its id %2 is taken by %3. Choose another id.</source>
        <translation>Die Beschreibung %1 bleibt außen vor: Ihre Kennung %2 steht schon in %3. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The program %2 of the model %1 is not there or may not be executed: install it, or correct the model&apos;s manifest.</source>
        <translation>Das Programm %2 des Modells %1 gibt es nicht, oder es darf nicht ausgeführt werden: Installieren Sie es oder berichtigen Sie die Beschreibung.</translation>
    </message>
    <message>
        <source>The program %2 of the model %1 could not be started (%3): check that it may be executed and that there is room for one more process.</source>
        <translation>Das Programm %2 des Modells %1 ließ sich nicht starten (%3): Prüfen Sie, ob es ausgeführt werden darf und Platz für einen weiteren Prozess ist.</translation>
    </message>
    <message>
        <source>The program of the model %1 was ended by the signal %3 before it had finished.</source>
        <translation>Das Programm des Modells %1 wurde vom Signal %3 beendet, bevor es fertig war.</translation>
    </message>
    <message>
        <source>The program of the model %1 was ended by the signal %3 before it had finished. Its last words: %4</source>
        <translation>Das Programm des Modells %1 wurde vom Signal %3 beendet, bevor es fertig war. Seine letzten Worte: %4</translation>
    </message>
    <message>
        <source>The program of the model %1 failed with the status %3 and said nothing.</source>
        <translation>Das Programm des Modells %1 scheiterte mit dem Status %3 und sagte nichts.</translation>
    </message>
    <message>
        <source>The program of the model %1 failed with the status %3. Its last words: %4</source>
        <translation>Das Programm des Modells %1 scheiterte mit dem Status %3. Seine letzten Worte: %4</translation>
    </message>
    <message>
        <source>The program of the model %1 ended without a result: its last line on standard output must be one of type “result”.</source>
        <translation>Das Programm des Modells %1 endete ohne Ergebnis: Seine letzte Zeile auf der Standardausgabe muss vom Typ „result“ sein.</translation>
    </message>
    <message>
        <source>The program of the model %1 ended without a result: its last line on standard output must be one of type “result”. Its last words: %4</source>
        <translation>Das Programm des Modells %1 endete ohne Ergebnis: Seine letzte Zeile auf der Standardausgabe muss vom Typ „result“ sein. Seine letzten Worte: %4</translation>
    </message>
    <message>
        <source>The program of the model %1 said nothing for %2 s and was ended. If it does work so long without a line, raise “silence_s” in its manifest or let it report its progress.</source>
        <translation>Das Programm des Modells %1 sagte %2 s lang nichts und wurde beendet. Wenn es so lange still arbeitet, erhöhen Sie „silence_s“ in seiner Beschreibung oder lassen Sie es seinen Fortschritt melden.</translation>
    </message>
    <message>
        <source>The program of the model %1 wrote what is not in the protocol, and was ended: %2. Whatever else it prints belongs on standard error.</source>
        <translation>Das Programm des Modells %1 schrieb, was nicht im Protokoll steht, und wurde beendet: %2. Was es sonst ausgibt, gehört auf die Standardfehlerausgabe.</translation>
    </message>
    <message>
        <source>The program of the model %1 speaks version %2 of the protocol, and Dartscope version %3.</source>
        <translation>Das Programm des Modells %1 spricht Version %2 des Protokolls, Dartscope Version %3.</translation>
    </message>
    <message>
        <source>The program of the model %1 gave up (%2): %3</source>
        <translation>Das Programm des Modells %1 gab auf (%2): %3</translation>
    </message>
    <message>
        <source>The Python program of the model %1 failed: %3</source>
        <translation>Das Python-Programm des Modells %1 scheiterte: %3</translation>
    </message>
    <message>
        <source>The figures of the model %1 contradict each other (%2): it reports %3 where %4 is right. Do not use this run; correct the program.</source>
        <translation>Die Zahlen des Modells %1 widersprechen sich (%2): Es meldet %3, wo %4 richtig ist. Verwenden Sie diesen Lauf nicht; berichtigen Sie das Programm.</translation>
    </message>
    <message>
        <source>The figures of the model %1 contradict each other: it reports %3 darts where there are %4. Do not use this run; correct the program.</source>
        <translation>Die Zahlen des Modells %1 widersprechen sich: Es meldet %3 Darts, wo es %4 sind. Verwenden Sie diesen Lauf nicht; berichtigen Sie das Programm.</translation>
    </message>
    <message>
        <source>The figures of the model %1 contradict each other: it reports %3 hits where there are %4. Do not use this run; correct the program.</source>
        <translation>Die Zahlen des Modells %1 widersprechen sich: Es meldet %3 Treffer, wo es %4 sind. Verwenden Sie diesen Lauf nicht; berichtigen Sie das Programm.</translation>
    </message>
    <message>
        <source>Nothing tells the command how many workers to start: name a variable with --set, such as OMP_NUM_THREADS, or write {workers} where the command takes the number.</source>
        <translation>Nichts sagt dem Befehl, wie viele Arbeiter er starten soll: Nennen Sie mit --set eine Variable wie OMP_NUM_THREADS, oder schreiben Sie {workers} dorthin, wo der Befehl die Zahl nimmt.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of an environment variable: give one without “=”, such as OMP_NUM_THREADS.</source>
        <translation>„%1“ kann nicht der Name einer Umgebungsvariablen sein: Geben Sie einen ohne „=“ an, etwa OMP_NUM_THREADS.</translation>
    </message>
    <message>
        <source>Slurm was told to cancel the job %1, and its end was not waited for. What its tasks leave is in %2: collect it from there.</source>
        <translation>Slurm soll den Auftrag %1 abbrechen; auf sein Ende wurde nicht gewartet. Was seine Aufgaben hinterlassen, liegt in %2: Holen Sie es dort ab.</translation>
    </message>
    <message>
        <source>The command “%1” could not be started (%2): check its name and that it may be executed.</source>
        <translation>Der Befehl „%1“ ließ sich nicht starten (%2): Prüfen Sie seinen Namen und ob er ausgeführt werden darf.</translation>
    </message>
    <message>
        <source>The command “%1” ended with the status %2: what it wrote before says why.</source>
        <translation>Der Befehl „%1“ endete mit dem Status %2: Was er vorher geschrieben hat, sagt warum.</translation>
    </message>
    <message>
        <source>The command “%1” was ended by the signal %2: what it wrote before may say why.</source>
        <translation>Der Befehl „%1“ wurde vom Signal %2 beendet: Was er vorher geschrieben hat, kann sagen warum.</translation>
    </message>
    <message>
        <source>The command “%1” still runs, as another user&apos;s: no signal from here reaches it. End process %2 as that user.</source>
        <translation>Der Befehl „%1“ läuft noch, als der eines anderen Benutzers: Kein Signal von hier erreicht ihn. Beenden Sie Prozess %2 als dieser Benutzer.</translation>
    </message>
    <message>
        <source>%1 workers are to block, and there are only %2: choose from 0 to %2, or more workers.</source>
        <translation>%1 Worker sollen blockieren, und es gibt nur %2: Wählen Sie 0 bis %2 oder mehr Worker.</translation>
    </message>
    <message>
        <source>The time limit of %1 min was over before anything was measured: allow more minutes, or give it less work.</source>
        <translation>Die Zeitgrenze von %1 min war vorbei, bevor etwas gemessen war: Erlauben Sie mehr Minuten, oder geben Sie weniger Arbeit.</translation>
    </message>
    <message>
        <source>What the blocking workers wait for could not be set up (%2): throw again, or let no worker block.</source>
        <translation>Worauf die blockierenden Worker warten, ließ sich nicht einrichten (%2): Werfen Sie noch einmal, oder lassen Sie keinen Worker blockieren.</translation>
    </message>
    <message>
        <source>What the blocking workers wait for could not be set up (%1): throw again, or let no worker block.</source>
        <translation>Worauf die blockierenden Worker warten, ließ sich nicht einrichten (%1): Werfen Sie noch einmal, oder lassen Sie keinen Worker blockieren.</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>workers</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>allowed CPUs</source>
        <translation>erlaubte CPUs</translation>
    </message>
    <message>
        <source>waiting for a CPU to be expected</source>
        <translation>zu erwartendes Warten auf eine CPU</translation>
    </message>
    <message>
        <source>waiting for a CPU as measured</source>
        <translation>gemessenes Warten auf eine CPU</translation>
    </message>
    <message>
        <source>CPUs used by other programs</source>
        <translation>von anderen Programmen benutzte CPUs</translation>
    </message>
    <message>
        <source>CPU time taken by the hypervisor</source>
        <translation>vom Hypervisor genommene CPU-Zeit</translation>
    </message>
    <message>
        <source>periods cut short by a CPU quota</source>
        <translation>durch eine CPU-Quote verkürzte Perioden</translation>
    </message>
    <message>
        <source>compute time</source>
        <translation>Rechenzeit</translation>
    </message>
    <message>
        <source>median time</source>
        <translation>Medianzeit</translation>
    </message>
    <message>
        <source>time that can be trusted</source>
        <translation>Zeit, der man trauen kann</translation>
    </message>
    <message>
        <source>repeats</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>repeats that give an interval</source>
        <translation>Wiederholungen für ein Intervall</translation>
    </message>
    <message>
        <source>speedup, lower end</source>
        <translation>Speedup, unteres Ende</translation>
    </message>
    <message>
        <source>speedup, upper end</source>
        <translation>Speedup, oberes Ende</translation>
    </message>
    <message>
        <source>spread of the repeats</source>
        <translation>Streuung der Wiederholungen</translation>
    </message>
    <message>
        <source>drift of one worker from start to end</source>
        <translation>Drift eines Workers vom Anfang zum Ende</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Something else used the CPUs: the workers waited for one %1 % of their time, though there was one for each.</source>
        <translation>Etwas anderes benutzte die CPUs: Die Worker warteten %1 % ihrer Zeit auf eine, obwohl für jeden eine da war.</translation>
    </message>
    <message>
        <source>The hypervisor gave %1 % of the CPUs&apos; time to other virtual machines.</source>
        <translation>Der Hypervisor gab %1 % der CPU-Zeit an andere virtuelle Maschinen.</translation>
    </message>
    <message>
        <source>Other programs used %1 % of the CPUs while the darts were thrown.</source>
        <translation>Andere Programme benutzten %1 % der CPUs, während die Pfeile geworfen wurden.</translation>
    </message>
    <message>
        <source>Close other programs, or measure when the machine is quiet, and run it again.</source>
        <translation>Schließen Sie andere Programme, oder messen Sie, wenn der Rechner ruhig ist, und wiederholen Sie den Lauf.</translation>
    </message>
    <message>
        <source>Whether others used the CPUs cannot be told: this machine does not say how long workers wait for one.</source>
        <translation>Ob andere die CPUs benutzten, lässt sich nicht sagen: Dieser Rechner verrät nicht, wie lange Worker auf eine warten.</translation>
    </message>
    <message>
        <source>Repeat the run and see whether its times agree.</source>
        <translation>Wiederholen Sie den Lauf und sehen Sie, ob die Zeiten übereinstimmen.</translation>
    </message>
    <message>
        <source>Some points (workers: %1) are noisy: something else used the CPUs, or their repeats differ widely.</source>
        <translation>Manche Punkte (Worker: %1) sind verrauscht: Etwas anderes benutzte die CPUs, oder ihre Wiederholungen weichen stark voneinander ab.</translation>
    </message>
    <message>
        <source>Medians of many repeats bear some noise: where the intervals are narrow the points still hold.</source>
        <translation>Mediane vieler Wiederholungen vertragen etwas Rauschen: Wo die Intervalle eng sind, gelten die Punkte trotzdem.</translation>
    </message>
    <message>
        <source>One worker measured again at the end took a time that differs by %1 %: the machine changed meanwhile.</source>
        <translation>Ein am Ende noch einmal gemessener Worker brauchte eine um %1 % andere Zeit: Der Rechner hat sich inzwischen verändert.</translation>
    </message>
    <message>
        <source>It is one run, and one run may be off by chance.</source>
        <translation>Es ist ein Lauf, und ein Lauf kann zufällig danebenliegen.</translation>
    </message>
    <message>
        <source>Threads of this program&apos;s own beside the workers, or workers tied to one CPU, look the same.</source>
        <translation>Eigene Threads dieses Programms neben den Workern oder an eine CPU gebundene Worker sehen genauso aus.</translation>
    </message>
    <message numerus="yes">
        <source>Start %n worker(s), or allow more CPUs with --cpus.</source>
        <translation>
            <numerusform>Starten Sie %n Worker, oder erlauben Sie mit --cpus mehr CPUs.</numerusform>
            <numerusform>Starten Sie %n Worker, oder erlauben Sie mit --cpus mehr CPUs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Start %n worker(s), or ask Slurm for more CPUs with --cpus-per-task.</source>
        <translation>
            <numerusform>Starten Sie %n Worker, oder fordern Sie bei Slurm mit --cpus-per-task mehr CPUs an.</numerusform>
            <numerusform>Starten Sie %n Worker, oder fordern Sie bei Slurm mit --cpus-per-task mehr CPUs an.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Start %n worker(s), or ask the scheduler for more CPUs.</source>
        <translation>
            <numerusform>Starten Sie %n Worker, oder fordern Sie beim Scheduler mehr CPUs an.</numerusform>
            <numerusform>Starten Sie %n Worker, oder fordern Sie beim Scheduler mehr CPUs an.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Start %n worker(s), or let the program use more CPUs (its CPU affinity, set by taskset or by what started it, is the limit).</source>
        <translation>
            <numerusform>Starten Sie %n Worker, oder lassen Sie das Programm mehr CPUs nutzen (die Grenze ist seine CPU-Affinität, gesetzt von taskset oder dem, was es gestartet hat).</numerusform>
            <numerusform>Starten Sie %n Worker, oder lassen Sie das Programm mehr CPUs nutzen (die Grenze ist seine CPU-Affinität, gesetzt von taskset oder dem, was es gestartet hat).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Start %n worker(s), or raise the CPU quota of the container or group.</source>
        <translation>
            <numerusform>Starten Sie %n Worker, oder heben Sie die CPU-Quote des Containers oder der Gruppe an.</numerusform>
            <numerusform>Starten Sie %n Worker, oder heben Sie die CPU-Quote des Containers oder der Gruppe an.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Start %n worker(s): this machine has no more CPUs.</source>
        <translation>
            <numerusform>Starten Sie %n Worker: Dieser Rechner hat nicht mehr CPUs.</numerusform>
            <numerusform>Starten Sie %n Worker: Dieser Rechner hat nicht mehr CPUs.</numerusform>
        </translation>
    </message>
    <message>
        <source>This machine does not say how long workers wait for a CPU: only the numbers speak for it.</source>
        <translation>Dieser Rechner verrät nicht, wie lange Worker auf eine CPU warten: Nur die Anzahlen sprechen dafür.</translation>
    </message>
    <message>
        <source>Other programs used %1 % of the CPUs as well, so part of the waiting is theirs.</source>
        <translation>Andere Programme benutzten außerdem %1 % der CPUs, also geht ein Teil des Wartens auf sie zurück.</translation>
    </message>
    <message>
        <source>The run was too short to see the workers take turns.</source>
        <translation>Der Lauf war zu kurz, um zu sehen, wie die Worker sich abwechseln.</translation>
    </message>
    <message>
        <source>The workers waited for a CPU %1 % of the time, where taking turns would make it about %2 %.</source>
        <translation>Die Worker warteten %1 % der Zeit auf eine CPU, wo Abwechseln etwa %2 % erklären würde.</translation>
    </message>
    <message>
        <source>More workers than CPUs can be right on purpose where workers mostly wait for something else, such as a disk.</source>
        <translation>Mehr Worker als CPUs können Absicht sein, wo die Worker meist auf anderes warten, etwa auf eine Festplatte.</translation>
    </message>
    <message numerus="yes">
        <source>%1 workers share %n CPU(s) and take turns.</source>
        <translation>
            <numerusform>%1 Worker teilen sich %n CPU und wechseln sich ab.</numerusform>
            <numerusform>%1 Worker teilen sich %n CPUs und wechseln sich ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 workers share the time of %2 CPUs and take turns.</source>
        <translation>%1 Worker teilen sich die Zeit von %2 CPUs und wechseln sich ab.</translation>
    </message>
    <message>
        <source>Whether the workers shared CPUs cannot be told: how many CPUs they were allowed is not recorded.</source>
        <translation>Ob sich die Worker CPUs teilten, lässt sich nicht sagen: Wie viele CPUs erlaubt waren, ist nicht aufgezeichnet.</translation>
    </message>
    <message numerus="yes">
        <source>Some points (workers: %1) have more workers than the %n CPU(s) allowed, so their workers take turns.</source>
        <translation>
            <numerusform>Manche Punkte (Worker: %1) haben mehr Worker als die %n erlaubte CPU, daher wechseln sich die Worker ab.</numerusform>
            <numerusform>Manche Punkte (Worker: %1) haben mehr Worker als die %n erlaubten CPUs, daher wechseln sich die Worker ab.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Judge the scaling by the points of up to %n worker(s); those beyond are greyed and not fitted.</source>
        <translation>
            <numerusform>Beurteilen Sie die Skalierung nach den Punkten bis %n Worker; die darüber sind grau und gehen in keine Anpassung ein.</numerusform>
            <numerusform>Beurteilen Sie die Skalierung nach den Punkten bis %n Worker; die darüber sind grau und gehen in keine Anpassung ein.</numerusform>
        </translation>
    </message>
    <message>
        <source>Throw more darts, so that it takes 50 ms or more.</source>
        <translation>Werfen Sie mehr Pfeile, sodass es 50 ms oder länger dauert.</translation>
    </message>
    <message>
        <source>Throw %1 darts or more, which takes about 50 ms.</source>
        <translation>Werfen Sie mindestens %1 Pfeile, was etwa 50 ms dauert.</translation>
    </message>
    <message>
        <source>π and its standard error hold all the same: only times, rates and speedups do not.</source>
        <translation>π und sein Standardfehler gelten trotzdem: nur Zeiten, Raten und Speedups nicht.</translation>
    </message>
    <message numerus="yes">
        <source>With %n repeat(s) nothing says how far the times could be off: they have no interval.</source>
        <translation>
            <numerusform>Bei %n Wiederholung sagt nichts, wie weit die Zeiten danebenliegen könnten: Sie haben kein Intervall.</numerusform>
            <numerusform>Bei %n Wiederholungen sagt nichts, wie weit die Zeiten danebenliegen könnten: Sie haben kein Intervall.</numerusform>
        </translation>
    </message>
    <message>
        <source>Repeat each point %1 times or more; 9 is a good choice.</source>
        <translation>Wiederholen Sie jeden Punkt mindestens %1-mal; 9 ist eine gute Wahl.</translation>
    </message>
    <message>
        <source>The medians may still be right: only how sure they are is not known.</source>
        <translation>Die Mediane können trotzdem stimmen: nur wie sicher sie sind, weiß man nicht.</translation>
    </message>
    <message>
        <source>Whether more workers gain anything is not known at some points (workers: %1): the interval of the speedup includes 1.</source>
        <translation>Ob mehr Worker etwas bringen, ist bei manchen Punkten (Worker: %1) nicht bekannt: Das Intervall des Speedups enthält 1.</translation>
    </message>
    <message>
        <source>Repeat more often, throw more darts or use a quieter machine.</source>
        <translation>Wiederholen Sie öfter, werfen Sie mehr Pfeile, oder nehmen Sie einen ruhigeren Rechner.</translation>
    </message>
    <message>
        <source>More workers may really gain nothing here.</source>
        <translation>Mehr Worker bringen hier vielleicht wirklich nichts.</translation>
    </message>
    <message>
        <source>Throwing the darts took %1 ms, which is too short for its times to be trusted.</source>
        <translation>Das Werfen der Pfeile dauerte %1 ms, zu kurz, um den Zeiten zu trauen.</translation>
    </message>
    <message>
        <source>Some points (workers: %1) took as little as %2 ms, which is too short for their times to be trusted.</source>
        <translation>Manche Punkte (Worker: %1) dauerten nur %2 ms, zu kurz, um ihren Zeiten zu trauen.</translation>
    </message>
    <message>
        <source>The workers add to one atomic counter, which their cores take from each other: a dart costs %1 times what it costs a single worker.</source>
        <translation>Die Worker zählen in einen atomaren Zähler, den sich ihre Kerne gegenseitig wegnehmen: Ein Pfeil kostet %1-mal so viel wie bei einem einzelnen Worker.</translation>
    </message>
    <message>
        <source>Let every worker count for itself and add the counts up once.</source>
        <translation>Lassen Sie jeden Worker für sich zählen, und addieren Sie die Zahlen einmal.</translation>
    </message>
    <message>
        <source>Whether the workers fight for their atomic counter cannot be told: what a dart costs a single worker is not known.</source>
        <translation>Ob die Worker um ihren atomaren Zähler kämpfen, lässt sich nicht sagen: Was ein Pfeil einen einzelnen Worker kostet, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Whether threads were tied to too few cores cannot be told: what they were tied to is not recorded.</source>
        <translation>Ob Threads an zu wenige Kerne gebunden waren, lässt sich nicht sagen: Woran sie gebunden waren, ist nicht aufgezeichnet.</translation>
    </message>
    <message numerus="yes">
        <source>%1 threads are tied to %n core(s), while the machine has %2 for them.</source>
        <translation>
            <numerusform>%1 Threads sind an %n Kern gebunden, obwohl der Rechner %2 für sie hat.</numerusform>
            <numerusform>%1 Threads sind an %n Kerne gebunden, obwohl der Rechner %2 für sie hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not tie them: --bind none (mpirun --bind-to none), or give each rank as many cores as it has threads.</source>
        <translation>Binden Sie sie nicht: --bind none (mpirun --bind-to none), oder geben Sie jedem Rank so viele Kerne, wie er Threads hat.</translation>
    </message>
    <message>
        <source>One thread to a core is right where each has its own; this is not so here.</source>
        <translation>Ein Thread je Kern ist richtig, wo jeder seinen eigenen hat; das ist hier nicht so.</translation>
    </message>
    <message>
        <source>Whether the clock slowed down cannot be told: the fixed piece of arithmetic was not timed.</source>
        <translation>Ob der Takt langsamer wurde, lässt sich nicht sagen: Für die feste Rechenprobe wurde keine Zeit gemessen.</translation>
    </message>
    <message>
        <source>The processor&apos;s clock was %1 % slower with all workers busy than with one.</source>
        <translation>Der Prozessortakt war mit allen Workern um %1 % langsamer als mit einem.</translation>
    </message>
    <message>
        <source>Hold the speedup against the base clock: a single worker runs faster than the machine can keep up.</source>
        <translation>Messen Sie den Speedup am Grundtakt: Ein einzelner Worker läuft schneller, als der Rechner durchhalten kann.</translation>
    </message>
    <message>
        <source>A short probe that was interrupted looks slow, too, and so does a virtual machine whose host is busy.</source>
        <translation>Auch eine kurze Probe, die unterbrochen wurde, sieht langsam aus, ebenso eine virtuelle Maschine, deren Host beschäftigt ist.</translation>
    </message>
    <message>
        <source>Each worker has a counter of its own, but the counters lie on one cache line: a dart costs %1 times what it costs a single worker.</source>
        <translation>Jeder Worker hat einen eigenen Zähler, aber die Zähler liegen auf einer Cachezeile: Ein Pfeil kostet %1-mal so viel wie bei einem einzelnen Worker.</translation>
    </message>
    <message>
        <source>Keep the counters a cache line or two apart (alignas), or count in a local variable.</source>
        <translation>Halten Sie die Zähler ein oder zwei Cachezeilen auseinander (alignas), oder zählen Sie in einer lokalen Variablen.</translation>
    </message>
    <message>
        <source>Whether the counters disturb each other cannot be told: what a dart costs a single worker is not known.</source>
        <translation>Ob die Zähler einander stören, lässt sich nicht sagen: Was ein Pfeil einen einzelnen Worker kostet, ist nicht bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>%n worker(s) waited for the last one: %1 % of the workers&apos; time passed after the first had finished.</source>
        <translation>
            <numerusform>%n Worker wartete auf den letzten: %1 % der Zeit der Worker vergingen, nachdem der erste fertig war.</numerusform>
            <numerusform>%n Worker warteten auf den letzten: %1 % der Zeit der Worker vergingen, nachdem der erste fertig war.</numerusform>
        </translation>
    </message>
    <message>
        <source>Use smaller tasks, or as many as divide evenly among the workers.</source>
        <translation>Nehmen Sie kleinere Aufgaben, oder so viele, dass sie sich gleichmäßig auf die Worker verteilen.</translation>
    </message>
    <message>
        <source>One worker that was interrupted near the end makes the others wait, too.</source>
        <translation>Auch ein Worker, der kurz vor dem Ende unterbrochen wurde, lässt die anderen warten.</translation>
    </message>
    <message>
        <source>Hand the tasks out while they run (--schedule dynamic) instead of dealing them out beforehand.</source>
        <translation>Verteilen Sie die Aufgaben während des Laufs (--schedule dynamic), statt sie vorher zuzuteilen.</translation>
    </message>
    <message>
        <source>Cut the work into smaller tasks, so that it can be evened out.</source>
        <translation>Zerlegen Sie die Arbeit in kleinere Aufgaben, damit sie sich ausgleichen lässt.</translation>
    </message>
    <message>
        <source>Whether the lanes did equal work cannot be told: this machine does not say how long they ran.</source>
        <translation>Ob die Spuren gleich viel arbeiteten, lässt sich nicht sagen: Dieser Rechner verrät nicht, wie lange sie liefen.</translation>
    </message>
    <message>
        <source>The work was dealt out unevenly: a worker had %1 % of the busiest one&apos;s work on average.</source>
        <translation>Die Arbeit war ungleich verteilt: Ein Worker hatte im Mittel %1 % der Arbeit des meistbeschäftigten.</translation>
    </message>
    <message>
        <source>A worker that came late or was kept from its CPU does less, too.</source>
        <translation>Auch ein Worker, der spät kam oder von seiner CPU ferngehalten wurde, tut weniger.</translation>
    </message>
    <message>
        <source>The workers wait for one mutex, which each locks for every dart: %1 % of their time.</source>
        <translation>Die Worker warten auf einen Mutex, den jeder für jeden Pfeil sperrt: %1 % ihrer Zeit.</translation>
    </message>
    <message>
        <source>The workers wait for one critical section, which each enters for every dart: %1 % of their time.</source>
        <translation>Die Worker warten auf einen kritischen Abschnitt, den jeder für jeden Pfeil betritt: %1 % ihrer Zeit.</translation>
    </message>
    <message>
        <source>The workers wait for the planted lock, which each task holds for a part: %1 % of their time.</source>
        <translation>Die Worker warten auf die eingebaute Sperre, die jede Aufgabe einen Teil lang hält: %1 % ihrer Zeit.</translation>
    </message>
    <message>
        <source>The workers wait for one lock: %1 % of their time.</source>
        <translation>Die Worker warten auf eine Sperre: %1 % ihrer Zeit.</translation>
    </message>
    <message>
        <source>The same run without the lock took %1 ms instead of %2 ms.</source>
        <translation>Derselbe Lauf ohne die Sperre dauerte %1 ms statt %2 ms.</translation>
    </message>
    <message>
        <source>A lock that is held while its holder has no CPU is waited for as well; as far as that is known it was left out.</source>
        <translation>Auf eine Sperre wird auch gewartet, während ihr Halter keine CPU hat; soweit das bekannt ist, wurde es nicht mitgezählt.</translation>
    </message>
    <message>
        <source>One lock (%1) is fought for: a dart costs %2 times what it costs a single worker.</source>
        <translation>Um eine Sperre (%1) wird gekämpft: Ein Pfeil kostet %2-mal so viel wie bei einem einzelnen Worker.</translation>
    </message>
    <message>
        <source>Hold the lock for less, or let every worker work on data of its own.</source>
        <translation>Halten Sie die Sperre kürzer, oder lassen Sie jeden Worker mit eigenen Daten arbeiten.</translation>
    </message>
    <message>
        <source>Whether the workers wait for their lock cannot be told: such waits were not timed.</source>
        <translation>Ob die Worker auf ihre Sperre warten, lässt sich nicht sagen: Solche Wartezeiten wurden nicht gemessen.</translation>
    </message>
    <message>
        <source>%1 darts were asked for and %2 thrown: %3 are lost.</source>
        <translation>%1 Pfeile waren verlangt, %2 wurden geworfen: %3 fehlen.</translation>
    </message>
    <message>
        <source>Give the remainder of the division to the first workers, one dart each.</source>
        <translation>Geben Sie den Rest der Division den ersten Workern, je einen Pfeil.</translation>
    </message>
    <message>
        <source>π hardly suffers from so few: but a run that throws fewer darts is compared with one that throws them all.</source>
        <translation>π leidet unter so wenigen kaum, aber ein Lauf, der weniger Pfeile wirft, wird mit einem verglichen, der alle wirft.</translation>
    </message>
    <message>
        <source>It is not the remainder of a division that is missing: the program may have lost whole tasks.</source>
        <translation>Was fehlt, ist nicht der Rest einer Division: Vielleicht hat das Programm ganze Aufgaben verloren.</translation>
    </message>
    <message>
        <source>The workers race for one counter, and this time no hit was lost.</source>
        <translation>Die Worker greifen um die Wette auf einen Zähler zu, und diesmal ging kein Treffer verloren.</translation>
    </message>
    <message>
        <source>Run it again, or with more workers.</source>
        <translation>Wiederholen Sie den Lauf, oder nehmen Sie mehr Worker.</translation>
    </message>
    <message>
        <source>A program with a race is wrong even where its result is right.</source>
        <translation>Ein Programm mit einem Data Race ist falsch, auch wo sein Ergebnis stimmt.</translation>
    </message>
    <message>
        <source>Workers overwrote each other&apos;s counts: %1 of %2 hits (%3 %) are lost, and π with them.</source>
        <translation>Worker überschrieben einander die Zähler: %1 von %2 Treffern (%3 %) sind verloren und π mit ihnen.</translation>
    </message>
    <message>
        <source>Let every worker count for itself and add the counts up at the end.</source>
        <translation>Lassen Sie jeden Worker für sich zählen, und addieren Sie die Zahlen am Ende.</translation>
    </message>
    <message>
        <source>How many are lost differs from run to run; that any are lost does not.</source>
        <translation>Wie viele verloren gehen, ist von Lauf zu Lauf verschieden; dass welche verloren gehen, nicht.</translation>
    </message>
    <message>
        <source>%1 processes with up to %2 threads each share %3 CPUs: parallel work was started inside parallel work.</source>
        <translation>%1 Prozesse mit bis zu je %2 Threads teilen sich %3 CPUs: Innerhalb paralleler Arbeit wurde parallele Arbeit gestartet.</translation>
    </message>
    <message>
        <source>Let processes × threads be at most the CPUs: set OMP_NUM_THREADS, or start fewer processes.</source>
        <translation>Halten Sie Prozesse × Threads höchstens bei der Zahl der CPUs: Setzen Sie OMP_NUM_THREADS, oder starten Sie weniger Prozesse.</translation>
    </message>
    <message>
        <source>Whether the workers ran one at a time cannot be told: this machine does not say how long they ran and waited.</source>
        <translation>Ob die Worker nacheinander liefen, lässt sich nicht sagen: Dieser Rechner verrät nicht, wie lange sie liefen und warteten.</translation>
    </message>
    <message>
        <source>%1 workers all have work, and only %2 run at a time: a global lock lets one through.</source>
        <translation>Alle %1 Worker haben Arbeit, aber nur %2 laufen zugleich: Eine globale Sperre lässt einen durch.</translation>
    </message>
    <message>
        <source>Use processes, or let the work go on outside the lock, as compiled code can.</source>
        <translation>Nehmen Sie Prozesse, oder lassen Sie die Arbeit außerhalb der Sperre laufen, wie es übersetzter Code kann.</translation>
    </message>
    <message>
        <source>Threads that are tied to one core run one at a time as well, and so do those that wait for one another at barriers.</source>
        <translation>Auch Threads, die an einen Kern gebunden sind, laufen nacheinander, ebenso solche, die an Barrieren aufeinander warten.</translation>
    </message>
    <message>
        <source>Whether one tuned core would do cannot be told: what a dart costs at best is not known.</source>
        <translation>Ob ein gut genutzter Kern reichen würde, lässt sich nicht sagen: Was ein Pfeil im besten Fall kostet, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>One worker with the vector kernel would throw these darts in %1 ms; %2 workers took %3 ms.</source>
        <translation>Ein Worker mit dem Vektorkern würde diese Pfeile in %1 ms werfen; %2 Worker brauchten %3 ms.</translation>
    </message>
    <message>
        <source>The vector kernel makes each worker %1 times as fast, before any second one is started.</source>
        <translation>Der Vektorkern macht jeden Worker %1-mal so schnell, noch bevor ein zweiter gestartet wird.</translation>
    </message>
    <message>
        <source>Make one worker fast first (--kernel vector); then see whether more are needed.</source>
        <translation>Machen Sie zuerst einen Worker schnell (--kernel vector); sehen Sie dann, ob mehr nötig sind.</translation>
    </message>
    <message>
        <source>Where slow code is the subject, or a fast form does not exist, more workers are the right way.</source>
        <translation>Wo langsamer Code das Thema ist oder es keine schnelle Form gibt, sind mehr Worker der richtige Weg.</translation>
    </message>
    <message>
        <source>Whether there was a slot for every rank cannot be told: the launcher&apos;s slots are not recorded.</source>
        <translation>Ob es für jeden Rank einen Slot gab, lässt sich nicht sagen: Die Slots des Launchers sind nicht aufgezeichnet.</translation>
    </message>
    <message>
        <source>%1 MPI ranks were started on %2 slots, and there are no more than %3 CPUs for them.</source>
        <translation>%1 MPI-Ranks wurden auf %2 Slots gestartet, und es gibt für sie nicht mehr als %3 CPUs.</translation>
    </message>
    <message>
        <source>%1 MPI ranks were started on %2 slots, though there are %3 CPUs: slots are what the launcher was told, not cores.</source>
        <translation>%1 MPI-Ranks wurden auf %2 Slots gestartet, obwohl es %3 CPUs gibt: Slots sind, was dem Launcher gesagt wurde, keine Kerne.</translation>
    </message>
    <message>
        <source>Start as many ranks as there are slots, or add hosts with --hostfile.</source>
        <translation>Starten Sie so viele Ranks, wie es Slots gibt, oder nehmen Sie mit --hostfile Hosts dazu.</translation>
    </message>
    <message>
        <source>Say how many slots each host has, with slots=N in the hostfile.</source>
        <translation>Geben Sie mit slots=N in der Hostdatei an, wie viele Slots jeder Host hat.</translation>
    </message>
    <message>
        <source>Ranks that mostly wait may share a core on purpose.</source>
        <translation>Ranks, die meist warten, können sich mit Absicht einen Kern teilen.</translation>
    </message>
    <message>
        <source>Whether workers threw the same darts cannot be told: they did not say which ones they threw.</source>
        <translation>Ob Worker dieselben Pfeile warfen, lässt sich nicht sagen: Sie meldeten nicht, welche sie warfen.</translation>
    </message>
    <message numerus="yes">
        <source>%n worker(s) threw the same darts as each other: they count one experiment several times.</source>
        <translation>
            <numerusform>%n Worker warf dieselben Pfeile wie ein anderer: Ein Versuch wird mehrfach gezählt.</numerusform>
            <numerusform>%n Worker warfen dieselben Pfeile: Sie zählen einen Versuch mehrfach.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give every worker its own stream of random numbers, not the same seed.</source>
        <translation>Geben Sie jedem Worker einen eigenen Strom von Zufallszahlen, nicht denselben Startwert.</translation>
    </message>
    <message>
        <source>Only the first darts of each worker were compared; repeating a whole run with one seed is no mistake.</source>
        <translation>Nur die ersten Pfeile jedes Workers wurden verglichen; einen ganzen Lauf mit einem Startwert zu wiederholen ist kein Fehler.</translation>
    </message>
    <message>
        <source>Shorten the part that one worker does alone, or let the others begin beside it.</source>
        <translation>Verkürzen Sie den Teil, den ein Worker allein tut, oder lassen Sie die anderen daneben anfangen.</translation>
    </message>
    <message>
        <source>The speedup behaves as if %1 % of the work could not be shared: it can never exceed %2.</source>
        <translation>Der Speedup verhält sich, als ließen sich %1 % der Arbeit nicht teilen: Er kann %2 nie überschreiten.</translation>
    </message>
    <message>
        <source>It is inferred from the times alone: anything that costs the same at every worker count looks so.</source>
        <translation>Das ist allein aus den Zeiten geschlossen: Alles, was bei jeder Workerzahl gleich viel kostet, sieht so aus.</translation>
    </message>
    <message>
        <source>One worker alone did %1 % of the work, so the speedup can never exceed %2, with however many workers.</source>
        <translation>Ein Worker tat %1 % der Arbeit allein, also kann der Speedup %2 nie überschreiten, mit noch so vielen Workern.</translation>
    </message>
    <message>
        <source>With more work the serial part often stays as it is, and its share shrinks: Gustafson&apos;s law.</source>
        <translation>Bei mehr Arbeit bleibt der serielle Teil oft, wie er ist, und sein Anteil schrumpft: das Gustafsonsche Gesetz.</translation>
    </message>
    <message>
        <source>Whether workers shared a physical core cannot be told: a dart was dearer than with one worker, and which CPUs belong together is hidden here.</source>
        <translation>Ob sich Worker einen physischen Kern teilten, lässt sich nicht sagen: Ein Pfeil war teurer als bei einem Worker, und welche CPUs zusammengehören, ist hier verborgen.</translation>
    </message>
    <message>
        <source>%1 workers ran on %2 physical cores: two hyperthreads share one core&apos;s units, so a dart was %3 times as dear.</source>
        <translation>%1 Worker liefen auf %2 physischen Kernen: Zwei Hyperthreads teilen sich die Einheiten eines Kerns, daher war ein Pfeil %3-mal so teuer.</translation>
    </message>
    <message>
        <source>Expect no more than the physical cores give: judge the scaling up to one worker a core.</source>
        <translation>Erwarten Sie nicht mehr, als die physischen Kerne hergeben: Beurteilen Sie die Skalierung bis zu einem Worker je Kern.</translation>
    </message>
    <message>
        <source>A slower clock or a busy neighbour makes darts dearer as well; and two hyperthreads still gain a little.</source>
        <translation>Auch ein langsamerer Takt oder ein beschäftigter Nachbar macht Pfeile teurer; und zwei Hyperthreads bringen dennoch etwas.</translation>
    </message>
    <message>
        <source>Launching took %1 ms, which is %2 % of the whole run.</source>
        <translation>Das Starten dauerte %1 ms, das sind %2 % des ganzen Laufs.</translation>
    </message>
    <message>
        <source>Give each start more to do: throw more darts, or keep the workers for several runs.</source>
        <translation>Geben Sie jedem Start mehr zu tun: Werfen Sie mehr Pfeile, oder behalten Sie die Worker für mehrere Läufe.</translation>
    </message>
    <message>
        <source>Where workers are started once and used for long, their start does not matter.</source>
        <translation>Wo Worker einmal gestartet und lange benutzt werden, spielt ihr Start keine Rolle.</translation>
    </message>
    <message>
        <source>Whether tasks are too small cannot be told: what their darts cost by themselves is not known.</source>
        <translation>Ob Aufgaben zu klein sind, lässt sich nicht sagen: Was ihre Pfeile für sich kosten, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>A task of %1 darts takes %2 µs, and %3 % of that goes into handing it out.</source>
        <translation>Eine Aufgabe von %1 Pfeilen dauert %2 µs, und %3 % davon gehen in ihr Austeilen.</translation>
    </message>
    <message>
        <source>Hand out %1 darts at once, or more.</source>
        <translation>Teilen Sie mindestens %1 Pfeile auf einmal aus.</translation>
    </message>
    <message>
        <source>What recording a task costs is in it: some ten nanoseconds each.</source>
        <translation>Was das Aufzeichnen einer Aufgabe kostet, ist enthalten: je etwa zehn Nanosekunden.</translation>
    </message>
    <message>
        <source>Whether the CPU quota stopped the workers cannot be told: its statistics cannot be read here.</source>
        <translation>Ob die CPU-Quote die Worker anhielt, lässt sich nicht sagen: Ihre Statistik ist hier nicht lesbar.</translation>
    </message>
    <message>
        <source>The CPU quota stopped the workers in %1 % of its periods.</source>
        <translation>Die CPU-Quote hielt die Worker in %1 % ihrer Perioden an.</translation>
    </message>
    <message>
        <source>Start no more workers than the quota has CPUs, or raise the quota of the container or group.</source>
        <translation>Starten Sie nicht mehr Worker, als die Quote CPUs hat, oder heben Sie die Quote des Containers oder der Gruppe an.</translation>
    </message>
    <message>
        <source>Other programs in the same container or group use up the quota, too.</source>
        <translation>Auch andere Programme im selben Container oder in derselben Gruppe verbrauchen die Quote.</translation>
    </message>
    <message>
        <source>The points did different work, so their times cannot be divided by each other.</source>
        <translation>Die Punkte taten verschiedene Arbeit, daher lassen sich ihre Zeiten nicht ins Verhältnis setzen.</translation>
    </message>
    <message>
        <source>Let every point throw the same darts, or with weak scaling every worker.</source>
        <translation>Lassen Sie jeden Punkt dieselben Pfeile werfen, oder bei schwacher Skalierung jeden Worker.</translation>
    </message>
    <message>
        <source>Rates (darts a second) may still be compared.</source>
        <translation>Raten (Pfeile je Sekunde) lassen sich trotzdem vergleichen.</translation>
    </message>
    <message>
        <source>The clock that the program prints runs on rank 0 alone: it says %1 ms where the darts took %2 ms.</source>
        <translation>Die Uhr, deren Zeit das Programm ausgibt, läuft nur auf Rank 0: Sie sagt %1 ms, wo die Pfeile %2 ms brauchten.</translation>
    </message>
    <message>
        <source>Start the clock after a barrier and stop it when the slowest rank is done.</source>
        <translation>Starten Sie die Uhr nach einer Barriere, und halten Sie sie an, wenn der langsamste Rank fertig ist.</translation>
    </message>
    <message>
        <source>A part of the difference is the start of the ranks, which may be left out on purpose.</source>
        <translation>Ein Teil des Unterschieds ist der Start der Ranks, der mit Absicht weggelassen sein kann.</translation>
    </message>
    <message>
        <source>This time rank 0 was among the slowest, so that it made little difference.</source>
        <translation>Diesmal war Rank 0 unter den langsamsten, sodass es wenig ausmachte.</translation>
    </message>
    <message>
        <source>The same run with private counters took %1 ms; with them a dart cost %2 times what it costs one worker.</source>
        <translation>Derselbe Lauf mit privaten Zählern dauerte %1 ms; damit kostete ein Pfeil %2-mal so viel wie bei einem Worker.</translation>
    </message>
    <message>
        <source>Two workers on one physical core or a slower clock make darts dearer, too: a run with private counters would tell (--confirm).</source>
        <translation>Auch zwei Worker auf einem physischen Kern oder ein langsamerer Takt machen Pfeile teurer: Ein Lauf mit privaten Zählern würde es zeigen (--confirm).</translation>
    </message>
    <message>
        <source>Do not tie them (OMP_PROC_BIND=false, mpirun --bind-to none, no taskset), or give each process as many cores as it has threads.</source>
        <translation>Binden Sie sie nicht (OMP_PROC_BIND=false, mpirun --bind-to none, kein taskset), oder geben Sie jedem Prozess so viele Kerne, wie er Threads hat.</translation>
    </message>
    <message>
        <source>Other programs used %1 % of the CPUs while the command ran.</source>
        <translation>Andere Programme nutzten %1 % der CPUs, während der Befehl lief.</translation>
    </message>
    <message>
        <source>More of the command&apos;s own threads than were seen at once, or threads tied to one CPU, look the same.</source>
        <translation>Mehr eigene Threads des Befehls, als auf einmal zu sehen waren, oder an eine CPU gebundene Threads sehen genauso aus.</translation>
    </message>
    <message>
        <source>%1 threads shared the work and took turns: together they used the time of %2 CPUs, of %3 that there were.</source>
        <translation>%1 Threads teilten sich die Arbeit und wechselten sich ab: Zusammen nutzten sie die Zeit von %2 CPUs, von %3 vorhandenen.</translation>
    </message>
    <message>
        <source>Look for what lets one thread through at a time: a global lock (as Python&apos;s), one mutex around the work, or a chain in which each waits for the one before.</source>
        <translation>Suchen Sie, was nur einen Thread auf einmal durchlässt: eine globale Sperre (wie die von Python), ein Mutex um die Arbeit oder eine Kette, in der jeder auf den vorigen wartet.</translation>
    </message>
    <message>
        <source>From outside a lock cannot be seen: threads that wait for a disk or for messages half of the time look the same.</source>
        <translation>Von außen ist eine Sperre nicht zu sehen: Threads, die die halbe Zeit auf eine Platte oder auf Nachrichten warten, sehen genauso aus.</translation>
    </message>
    <message>
        <source>Make one worker fast first, with compiled code or whole arrays at a time; then see whether more are needed.</source>
        <translation>Machen Sie zuerst einen Arbeiter schnell, mit übersetztem Code oder ganzen Feldern auf einmal; sehen Sie dann, ob mehr nötig sind.</translation>
    </message>
    <message numerus="yes">
        <source>%1 threads want a CPU at a time and share %n CPU(s), so they take turns.</source>
        <translation>
            <numerusform>%1 Threads wollen zugleich eine CPU und teilen sich %n CPU, also wechseln sie sich ab.</numerusform>
            <numerusform>%1 Threads wollen zugleich eine CPU und teilen sich %n CPUs, also wechseln sie sich ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 threads want a CPU at a time and share the time of %2 CPUs, so they take turns.</source>
        <translation>%1 Threads wollen zugleich eine CPU und teilen sich die Zeit von %2 CPUs, also wechseln sie sich ab.</translation>
    </message>
    <message>
        <source>Repeat more often, give the command more to do or use a quieter machine.</source>
        <translation>Wiederholen Sie öfter, geben Sie dem Befehl mehr zu tun oder nehmen Sie eine ruhigere Maschine.</translation>
    </message>
    <message>
        <source>Give the command more to do, so that it takes 50 ms or more.</source>
        <translation>Geben Sie dem Befehl mehr zu tun, sodass er mindestens 50 ms dauert.</translation>
    </message>
    <message>
        <source>What so short a run tells is mostly how long its start takes.</source>
        <translation>Was ein so kurzer Lauf zeigt, ist vor allem, wie lange sein Start dauert.</translation>
    </message>
    <message numerus="yes">
        <source>%1 threads want a CPU at a time and are tied to %n core(s), while the machine has %2 for them.</source>
        <translation>
            <numerusform>%1 Threads wollen zugleich eine CPU und sind an %n Kern gebunden, obwohl der Rechner %2 für sie hat.</numerusform>
            <numerusform>%1 Threads wollen zugleich eine CPU und sind an %n Kerne gebunden, obwohl der Rechner %2 für sie hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>Something else used the CPUs: threads waited for one %1 % of the time in which they wanted one, though there was one for each.</source>
        <translation>Etwas anderes hat die CPUs benutzt: Threads warteten %1 % der Zeit, in der sie eine wollten, auf eine CPU, obwohl für jeden eine da war.</translation>
    </message>
    <message>
        <source>Whether others used the CPUs cannot be told: the command&apos;s threads waited for one, and too little was seen of them to know how many wanted one at a time.</source>
        <translation>Ob andere die CPUs benutzt haben, lässt sich nicht sagen: Die Threads des Befehls warteten auf eine, und von ihnen war zu wenig zu sehen, um zu wissen, wie viele zugleich eine wollten.</translation>
    </message>
    <message>
        <source>%1 workers all have work, and only %2 run at a time: a global lock lets one through. Those that block waited for it %3 times, and half of these waits took %4 ms or more; the switch interval is %5 ms.</source>
        <translation>Alle %1 Worker haben Arbeit, aber nur %2 laufen zugleich: Eine globale Sperre lässt einen durch. Die blockierenden warteten %3-mal auf sie, und die Hälfte davon dauerte %4 ms oder länger; das Wechselintervall ist %5 ms.</translation>
    </message>
    <message numerus="yes">
        <source>At some points (workers: %1) more threads want a CPU at a time than the %n CPU(s) allowed, so they take turns.</source>
        <translation>
            <numerusform>An manchen Punkten (Worker: %1) wollen mehr Threads zugleich eine CPU, als die %n erlaubte CPU hergibt, daher wechseln sie sich ab.</numerusform>
            <numerusform>An manchen Punkten (Worker: %1) wollen mehr Threads zugleich eine CPU, als die %n erlaubten CPUs hergeben, daher wechseln sie sich ab.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Check that the command starts as many threads as it is told, and judge the scaling by points at which at most %n thread(s) want a CPU at a time.</source>
        <translation>
            <numerusform>Prüfen Sie, ob der Befehl so viele Threads startet, wie ihm gesagt wird, und beurteilen Sie die Skalierung an Punkten, an denen höchstens %n Thread eine CPU will.</numerusform>
            <numerusform>Prüfen Sie, ob der Befehl so viele Threads startet, wie ihm gesagt wird, und beurteilen Sie die Skalierung an Punkten, an denen höchstens %n Threads zugleich eine CPU wollen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No point was measured, so nothing can be concluded.</source>
        <translation>Es wurde kein Punkt gemessen, also lässt sich nichts schließen.</translation>
    </message>
    <message>
        <source>No base was measured, so nothing can be concluded about what more workers gain.</source>
        <translation>Es wurde keine Basis gemessen, also lässt sich nicht schließen, was mehr Worker bringen.</translation>
    </message>
    <message>
        <source>Only one worker was measured, so nothing can be concluded about what more workers gain.</source>
        <translation>Es wurde nur ein Worker gemessen, also lässt sich nicht schließen, was mehr Worker bringen.</translation>
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
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <extracomment>a bound; %1 is a percentage</extracomment>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <extracomment>a value and the ends of its range, all percentages</extracomment>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>Universal Scalability Law: contention σ = %1, coherency κ = %2.</source>
        <translation>Universal Scalability Law: Konkurrenz σ = %1, Kohärenz κ = %2.</translation>
    </message>
    <message>
        <source>Fastest with %1 workers.</source>
        <translation>Am schnellsten mit %1 Workern.</translation>
    </message>
    <message>
        <source>Never faster than %1.</source>
        <translation>Nie schneller als %1.</translation>
    </message>
    <message>
        <source>Amdahl&apos;s law: serial share s = %1.</source>
        <translation>Amdahlsches Gesetz: serieller Anteil s = %1.</translation>
    </message>
    <message>
        <source>Gustafson&apos;s law: serial share s = %1.</source>
        <translation>Gustafsonsches Gesetz: serieller Anteil s = %1.</translation>
    </message>
    <message>
        <source>Amdahl&apos;s bound</source>
        <extracomment>label of a curve: the bound by Amdahl&apos;s law</extracomment>
        <translation>Amdahls Schranke</translation>
    </message>
    <message>
        <source>Amdahl&apos;s bound from the serial share of %1 that was asked for.</source>
        <translation>Amdahls Schranke aus dem verlangten seriellen Anteil von %1.</translation>
    </message>
    <message>
        <source>Amdahl&apos;s bound from the measured serial share of %1.</source>
        <translation>Amdahls Schranke aus dem gemessenen seriellen Anteil von %1.</translation>
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
        <translation>Ein Gesetz braucht mindestens %1 Workerzahlen innerhalb der erlaubten CPUs; gemessen: %2.</translation>
    </message>
    <message>
        <source>No law: with %1 worker(s) a time was measured that is not above 0.</source>
        <translation>Kein Gesetz: Bei der Workerzahl %1 wurde eine Zeit gemessen, die nicht über 0 liegt.</translation>
    </message>
    <message>
        <source>No law: %1 workers are %2 times as fast as one, and no law of speedup goes above the number of workers.</source>
        <translation>Kein Gesetz: %1 Worker sind %2-mal so schnell wie einer, und kein Gesetz des Speedups geht über die Zahl der Worker hinaus.</translation>
    </message>
    <message>
        <source>No law: with more workers it only took longer, so that the time of one worker cannot be told from these points.</source>
        <translation>Kein Gesetz: Mit mehr Workern dauerte es nur länger, sodass sich die Zeit eines Workers aus diesen Punkten nicht bestimmen lässt.</translation>
    </message>
</context>
<context>
    <name>Losses</name>
    <message>
        <source>No run of this point was kept with its lanes.</source>
        <translation>Von diesem Punkt wurde kein Lauf mit seinen Spuren behalten.</translation>
    </message>
    <message>
        <source>The base was not measured with its lanes, so there is nothing to hold these workers against.</source>
        <translation>Die Basis wurde ohne ihre Spuren gemessen, also gibt es nichts, womit sich diese Worker vergleichen lassen.</translation>
    </message>
    <message>
        <source>Not every worker&apos;s CPU time was measured: where it went cannot be told.</source>
        <translation>Nicht von jedem Worker wurde die CPU-Zeit gemessen: Wo sie blieb, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>Other darts were thrown than with one worker, so that the two cannot be held against each other.</source>
        <translation>Es wurden andere Pfeile geworfen als mit einem Worker, daher lassen sich die beiden nicht vergleichen.</translation>
    </message>
    <message>
        <source>The times of this run contradict each other.</source>
        <translation>Die Zeiten dieses Laufs widersprechen sich.</translation>
    </message>
    <message>
        <source>the same darts cost more</source>
        <translation>dieselben Pfeile kosteten mehr</translation>
    </message>
    <message>
        <source>one worked alone</source>
        <translation>einer arbeitete allein</translation>
    </message>
    <message>
        <source>uneven work</source>
        <translation>ungleiche Arbeit</translation>
    </message>
    <message>
        <source>waiting for a lock</source>
        <translation>Warten auf eine Sperre</translation>
    </message>
    <message>
        <source>waiting for a CPU</source>
        <translation>Warten auf eine CPU</translation>
    </message>
    <message>
        <source>waiting for messages</source>
        <translation>Warten auf Nachrichten</translation>
    </message>
    <message>
        <source>unexplained</source>
        <translation>ungeklärt</translation>
    </message>
    <message>
        <source>Where the time of a program went that was watched from outside cannot be told.</source>
        <translation>Wohin die Zeit eines von außen beobachteten Programms ging, lässt sich nicht sagen.</translation>
    </message>
</context>
<context>
    <name>Model</name>
    <message>
        <source>Serial</source>
        <translation>Seriell</translation>
    </message>
    <message>
        <source>One worker throws all the darts, one task after another: the base that the others are held against.</source>
        <translation>Ein Worker wirft alle Pfeile, eine Aufgabe nach der anderen: die Basis für die anderen.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Threads of one process share its memory; each counts its own hits, and the counts are added at the end.</source>
        <translation>Threads eines Prozesses teilen den Speicher; jeder zählt seine Treffer, am Ende wird addiert.</translation>
    </message>
    <message>
        <source>OpenMP</source>
        <translation>OpenMP</translation>
    </message>
    <message>
        <source>A parallel loop over the tasks: OpenMP starts the threads, deals out the loop and adds up the hits.</source>
        <translation>Parallele Schleife über die Aufgaben: OpenMP startet Threads, verteilt sie und addiert die Treffer.</translation>
    </message>
    <message>
        <source>One worker</source>
        <translation>Ein Worker</translation>
    </message>
    <message>
        <source>Embarrassingly parallel</source>
        <translation>Völlig unabhängig</translation>
    </message>
    <message>
        <source>Shared memory</source>
        <translation>Gemeinsamer Speicher</translation>
    </message>
    <message>
        <source>Message passing</source>
        <translation>Nachrichtenaustausch</translation>
    </message>
    <message>
        <source>The worker program %1 is not there.</source>
        <translation>Das Workerprogramm %1 ist nicht da.</translation>
    </message>
    <message>
        <source>Build or install Dartscope anew, or name the worker in the environment variable %1.</source>
        <translation>Übersetzen oder installieren Sie Dartscope neu, oder nennen Sie das Programm in der Umgebungsvariablen %1.</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>Independent copies of a program throw a share of the darts each; what they found is added up afterwards.</source>
        <translation>Unabhängige Kopien eines Programms werfen je einen Teil der Pfeile; ihre Ergebnisse werden danach addiert.</translation>
    </message>
    <message>
        <source>Process pool</source>
        <translation>Prozesspool</translation>
    </message>
    <message>
        <source>Processes are started once and get tasks through a pipe, several at a time, as Python&apos;s Pool.map deals them out.</source>
        <translation>Einmal gestartete Prozesse bekommen Aufgaben durch eine Pipe, mehrere auf einmal, wie Pythons Pool.map sie austeilt.</translation>
    </message>
    <message>
        <source>Thread pool</source>
        <translation>Threadpool</translation>
    </message>
    <message>
        <source>Threads are started once and take tasks out of a queue; nothing but the queue is ever locked.</source>
        <translation>Einmal gestartete Threads nehmen Aufgaben aus einer Warteschlange; nur diese wird je gesperrt.</translation>
    </message>
    <message>
        <source>Threads with a global lock</source>
        <translation>Threads mit globaler Sperre</translation>
    </message>
    <message>
        <source>A thread pool in which whoever runs needs one lock, which is handed over on request, as in Python.</source>
        <translation>Ein Threadpool, in dem jeder zum Laufen die eine Sperre braucht; sie wird auf Anfrage übergeben, wie in Python.</translation>
    </message>
    <message>
        <source>Task queue</source>
        <translation>Aufgabenwarteschlange</translation>
    </message>
    <message>
        <source>Runners work off tasks: they steal from each other (oneTBB), or ask one central queue for the next.</source>
        <translation>Runner arbeiten Aufgaben ab: Sie stehlen voneinander (oneTBB) oder fragen eine zentrale Warteschlange.</translation>
    </message>
    <message>
        <source>MPI</source>
        <translation>MPI</translation>
    </message>
    <message>
        <source>Ranks share no memory: each throws its part of the darts, and messages bring the hits to rank 0.</source>
        <translation>Ranks teilen keinen Speicher: Jeder wirft seinen Teil der Pfeile, Nachrichten bringen die Treffer zu Rank 0.</translation>
    </message>
    <message>
        <source>MPI with OpenMP</source>
        <translation>MPI mit OpenMP</translation>
    </message>
    <message>
        <source>Ranks that share no memory, each with OpenMP threads that share the rank&apos;s.</source>
        <translation>Ranks ohne gemeinsamen Speicher, jeder mit OpenMP-Threads, die sich den des Ranks teilen.</translation>
    </message>
    <message>
        <source>Dartscope was built without MPI.</source>
        <translation>Dartscope wurde ohne MPI übersetzt.</translation>
    </message>
    <message>
        <source>Install an MPI library for developers (Debian: libopenmpi-dev and openmpi-bin) and build Dartscope anew.</source>
        <translation>Installieren Sie eine MPI-Bibliothek für Entwickler (Debian: libopenmpi-dev und openmpi-bin), und übersetzen Sie Dartscope neu.</translation>
    </message>
    <message>
        <source>There is no mpirun to start ranks with.</source>
        <translation>Es gibt kein mpirun, um Ranks zu starten.</translation>
    </message>
    <message>
        <source>Install one (Debian: openmpi-bin), load your cluster&apos;s MPI module, or name it in the environment variable %1.</source>
        <translation>Installieren Sie eines (Debian: openmpi-bin), laden Sie das MPI-Modul Ihres Clusters, oder nennen Sie das Programm in der Umgebungsvariablen %1.</translation>
    </message>
    <message>
        <source>Slurm job array</source>
        <translation>Slurm-Job-Array</translation>
    </message>
    <message>
        <source>The cluster&apos;s scheduler starts tasks when it has room for them; each leaves its hits in a file, and the files are added up.</source>
        <translation>Der Scheduler des Clusters startet Aufgaben, wenn er Platz für sie hat; jede hinterlässt ihre Treffer in einer Datei, und die Dateien werden zusammengezählt.</translation>
    </message>
    <message>
        <source>MPI in a Slurm job</source>
        <translation>MPI in einem Slurm-Auftrag</translation>
    </message>
    <message>
        <source>The cluster&apos;s scheduler finds nodes for all ranks at once; then they run as under MPI, and rank 0 leaves the result in a file.</source>
        <translation>Der Scheduler des Clusters sucht Knoten für alle Ranks auf einmal; dann laufen sie wie unter MPI, und Rank 0 hinterlässt das Ergebnis in einer Datei.</translation>
    </message>
    <message>
        <source>There is no Slurm here (no sbatch).</source>
        <translation>Hier gibt es kein Slurm (kein sbatch).</translation>
    </message>
    <message>
        <source>Log in to a cluster that has it, load its module, or name its sbatch in the environment variable %1.</source>
        <translation>Melden Sie sich an einem Cluster an, der es hat, laden Sie sein Modul, oder nennen Sie sein sbatch in der Umgebungsvariablen %1.</translation>
    </message>
    <message>
        <source>There is no Python 3 here.</source>
        <translation>Hier gibt es kein Python 3.</translation>
    </message>
    <message>
        <source>Install Python 3.9 or newer (Debian: python3), or name one in the environment variable %1.</source>
        <translation>Installieren Sie Python 3.9 oder neuer (Debian: python3), oder nennen Sie eines in der Umgebungsvariablen %1.</translation>
    </message>
    <message>
        <source>No Python here has what this needs; %1 lacks %2.</source>
        <translation>Kein Python hier hat, was dies braucht; %1 fehlt %2.</translation>
    </message>
    <message>
        <source>Install the Python module %1.</source>
        <translation>Installieren Sie das Python-Modul %1.</translation>
    </message>
    <message>
        <source>The Python here, %1, is too old (%2).</source>
        <translation>Das Python hier, %1, ist zu alt (%2).</translation>
    </message>
    <message>
        <source>There is no program %1 here.</source>
        <translation>Hier gibt es kein Programm %1.</translation>
    </message>
    <message>
        <source>Install %1.</source>
        <translation>Installieren Sie %1.</translation>
    </message>
    <message>
        <source>The file %1 is not there.</source>
        <translation>Die Datei %1 ist nicht da.</translation>
    </message>
    <message>
        <source>Put %1 where it is looked for.</source>
        <translation>Legen Sie %1 dorthin, wo gesucht wird.</translation>
    </message>
    <message>
        <source>Dartscope&apos;s library libdartscope.so is not there.</source>
        <translation>Die Bibliothek libdartscope.so von Dartscope ist nicht da.</translation>
    </message>
    <message>
        <source>Build or install Dartscope anew.</source>
        <translation>Bauen oder installieren Sie Dartscope neu.</translation>
    </message>
    <message>
        <source>Install it, or name another one in %1.</source>
        <translation>Installieren Sie es, oder nennen Sie ein anderes in %1.</translation>
    </message>
    <message>
        <source>The environment variable %1 names %2, and no Python 3 answers there.</source>
        <translation>Die Umgebungsvariable %1 nennt %2, und dort antwortet kein Python 3.</translation>
    </message>
    <message>
        <source>Name another one in %1, or unset it.</source>
        <translation>Nennen Sie ein anderes in %1, oder löschen Sie die Variable.</translation>
    </message>
</context>
<context>
    <name>SaveDialogWords</name>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>PDF page (*.pdf)</source>
        <translation>PDF-Seite (*.pdf)</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV-Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Record (*.json)</source>
        <translation>Aufzeichnung (*.json)</translation>
    </message>
    <message>
        <source>Session (*.dartscope)</source>
        <translation>Sitzung (*.dartscope)</translation>
    </message>
</context>
<context>
    <name>SaveWords</name>
    <message>
        <source>The ending of “%1” names no format that can be written here. Known are .png, .svg, .pdf and .csv.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>Die Endung von „%1“ ist kein Format, das hier geschrieben werden kann. Bekannt sind .png, .svg, .pdf und .csv.</translation>
    </message>
    <message>
        <source>The ending of “%1” names no format that can be written here. Known are .png, .svg and .pdf.</source>
        <translation>Die Endung von „%1“ ist kein Format, das hier geschrieben werden kann. Bekannt sind .png, .svg und .pdf.</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of %1 × %2 pixels; choose a smaller size.</source>
        <extracomment>%1 and %2 are a width and a height in pixels</extracomment>
        <translation>Der Speicher reicht nicht für ein Bild von %1 × %2 Pixeln; wählen Sie eine kleinere Größe.</translation>
    </message>
</context>
<context>
    <name>SweepWords</name>
    <message>
        <source>too short to trust</source>
        <translation>zu kurz, um zu gelten</translation>
    </message>
    <message>
        <source>too few repeats for an interval</source>
        <translation>zu wenige Wiederholungen für ein Intervall</translation>
    </message>
    <message>
        <source>noisy machine</source>
        <translation>unruhiger Rechner</translation>
    </message>
    <message>
        <source>disturbed by this program</source>
        <translation>von diesem Programm gestört</translation>
    </message>
    <message>
        <source>threw other darts than the base</source>
        <translation>warf andere Pfeile als die Basis</translation>
    </message>
    <message>
        <source>affinity</source>
        <translation>Affinität</translation>
    </message>
    <message>
        <source>cpuset</source>
        <translation>cpuset</translation>
    </message>
    <message>
        <source>CPU quota</source>
        <translation>CPU-Quote</translation>
    </message>
    <message>
        <source>your choice</source>
        <extracomment>The person&apos;s own choice of how many CPUs to use</extracomment>
        <translation>Ihre Wahl</translation>
    </message>
    <message>
        <source>%1 with 1 worker</source>
        <extracomment>%1 is a model: &quot;threads with 1 worker&quot;</extracomment>
        <translation>%1 mit 1 Worker</translation>
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
        <translation>Pfeile/s</translation>
    </message>
    <message>
        <source>million darts/s</source>
        <translation>Mio. Pfeile/s</translation>
    </message>
    <message>
        <source>billion darts/s</source>
        <translation>Mrd. Pfeile/s</translation>
    </message>
</context>
<context>
    <name>constraint</name>
    <message>
        <source>this machine&apos;s CPUs</source>
        <translation>CPUs des Rechners</translation>
    </message>
    <message>
        <source>CPU affinity (taskset)</source>
        <translation>CPU-Affinität (taskset)</translation>
    </message>
    <message>
        <source>cpuset</source>
        <translation>cpuset</translation>
    </message>
    <message>
        <source>cgroup CPU quota</source>
        <translation>CPU-Quote der cgroup</translation>
    </message>
    <message>
        <source>cgroup CPU quota (version 1)</source>
        <translation>CPU-Quote der cgroup (Version 1)</translation>
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
        <translation>hier gewählt (--cpus)</translation>
    </message>
    <message>
        <source>OMP_NUM_THREADS (a wish, not a limit)</source>
        <translation>OMP_NUM_THREADS (ein Wunsch, keine Grenze)</translation>
    </message>
    <message>
        <source>OMP_THREAD_LIMIT (a wish, not a limit)</source>
        <translation>OMP_THREAD_LIMIT (ein Wunsch, keine Grenze)</translation>
    </message>
    <message>
        <source>what MPI tied the ranks to</source>
        <translation>Bindung der Ranks durch MPI</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::BoardWidget</name>
    <message>
        <source>Stopping…</source>
        <translation>Wird gestoppt…</translation>
    </message>
    <message>
        <source>Starting the workers…</source>
        <translation>Worker werden gestartet…</translation>
    </message>
    <message>
        <source>Live</source>
        <extracomment>the darts are drawn while they are thrown</extracomment>
        <translation>Live</translation>
    </message>
    <message>
        <source>Collecting what the workers recorded…</source>
        <translation>Aufzeichnungen der Worker werden gesammelt…</translation>
    </message>
    <message>
        <source>Measuring what one worker needs…</source>
        <translation>Es wird gemessen, was ein Worker braucht…</translation>
    </message>
    <message>
        <source>Measuring: nothing is drawn, so that nothing disturbs</source>
        <translation>Messung: Es wird nichts gezeichnet, damit nichts stört</translation>
    </message>
    <message>
        <source>Slow motion: %1 times slower</source>
        <translation>Zeitlupe: %1-mal langsamer</translation>
    </message>
    <message>
        <source>Paused replay, %1 times slower</source>
        <translation>Wiedergabe angehalten, %1-mal langsamer</translation>
    </message>
    <message>
        <source>Time lapse: %1 times faster</source>
        <translation>Zeitraffer: %1-mal schneller</translation>
    </message>
    <message>
        <source>Paused replay, %1 times faster</source>
        <translation>Wiedergabe angehalten, %1-mal schneller</translation>
    </message>
    <message>
        <source>Replay as fast as it was</source>
        <translation>Wiedergabe so schnell, wie es war</translation>
    </message>
    <message>
        <source>Paused replay</source>
        <translation>Wiedergabe angehalten</translation>
    </message>
    <message>
        <source>Every dart is drawn</source>
        <translation>Jeder Pfeil wird gezeichnet</translation>
    </message>
    <message>
        <source>1 drawn ≈ %1 thrown</source>
        <extracomment>each dart drawn on the board stands for about %1 darts that were thrown</extracomment>
        <translation>1 gezeichnet ≈ %1 geworfen</translation>
    </message>
    <message>
        <source>A sample: %1 of %2 workers</source>
        <extracomment>%1 of %2 workers: too many for all to be drawn</extracomment>
        <translation>Stichprobe: %1 von %2 Workern</translation>
    </message>
    <message>
        <source>The darts will land here</source>
        <translation>Hier landen die Pfeile</translation>
    </message>
    <message>
        <source>Throw</source>
        <translation>Werfen</translation>
    </message>
    <message>
        <source>Throw the darts with the settings on the left (F5)</source>
        <translation>Die Pfeile mit den Einstellungen links werfen (F5)</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Scheibe</translation>
    </message>
    <message>
        <source>Each dot is a dart that was really thrown, in its worker&apos;s colour: full where it hit the circle, hollow and dimmer where it missed.</source>
        <translation>Jeder Punkt ist ein wirklich geworfener Pfeil in der Farbe seines Workers: gefüllt, wo er den Kreis traf, hohl und blasser, wo nicht.</translation>
    </message>
    <message>
        <source>Waiting in the queue…</source>
        <extracomment>a scheduler has not started the run yet</extracomment>
        <translation>Wartet in der Warteschlange…</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <extracomment>until a scheduler has confirmed it</extracomment>
        <translation>Wird abgebrochen…</translation>
    </message>
    <message>
        <source>The model threw its own darts: these stand for them</source>
        <extracomment>said of a program of somebody else&apos;s, whose darts cannot be known from outside</extracomment>
        <translation>Das Modell warf eigene Darts: Diese stehen für sie</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::ChartPanel</name>
    <message>
        <source>Point at a marker, or walk with the arrow keys, to read its numbers.</source>
        <translation>Zeigen Sie auf einen Punkt, oder gehen Sie mit den Pfeiltasten, um seine Zahlen zu lesen.</translation>
    </message>
    <message>
        <source>What the chart plots</source>
        <translation>Was das Diagramm zeigt</translation>
    </message>
    <message>
        <source>Speedup: how many times faster than one worker. No unit; ideal is one per worker.</source>
        <translation>Speedup: wie viel mal schneller als ein Worker. Keine Einheit; ideal ist eins je Worker.</translation>
    </message>
    <message>
        <source>Efficiency: speedup divided by workers, in percent; 100 % is ideal.</source>
        <translation>Effizienz: Speedup durch Worker, in Prozent; 100 % sind ideal.</translation>
    </message>
    <message>
        <source>Time: median of the repeats, in seconds or parts of one.</source>
        <translation>Zeit: Median der Wiederholungen, in Sekunden oder Teilen davon.</translation>
    </message>
    <message>
        <source>Rate: darts a second at the median time.</source>
        <translation>Rate: Pfeile je Sekunde bei der Medianzeit.</translation>
    </message>
    <message>
        <source>Compute time</source>
        <translation>Rechenzeit</translation>
    </message>
    <message>
        <source>End to end</source>
        <translation>Gesamtzeit</translation>
    </message>
    <message>
        <source>Which time counts</source>
        <translation>Welche Zeit zählt</translation>
    </message>
    <message>
        <source>Which time counts, in seconds. Compute: from the first dart until the hits are combined. End to end: from the request until everything has ended, start-up included.</source>
        <translation>Welche Zeit zählt, in Sekunden. Rechenzeit: vom ersten Pfeil, bis die Treffer zusammengeführt sind. Gesamtzeit: von der Anforderung, bis alles beendet ist, den Start eingeschlossen.</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Show the points as a chart.</source>
        <translation>Die Punkte als Diagramm zeigen.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Show the numbers behind the charts as a table that can be copied.</source>
        <translation>Die Zahlen der Diagramme als Tabelle zeigen, die man kopieren kann.</translation>
    </message>
    <message>
        <source>Save…</source>
        <extracomment>Button that exports the chart to a file</extracomment>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Save this chart as PNG, SVG, PDF or CSV.</source>
        <translation>Dieses Diagramm als PNG, SVG, PDF oder CSV speichern.</translation>
    </message>
    <message>
        <source>Numbers behind the charts</source>
        <translation>Zahlen der Diagramme</translation>
    </message>
    <message>
        <source>Arrow keys walk from point to point.</source>
        <translation>Pfeiltasten gehen von Punkt zu Punkt.</translation>
    </message>
    <message>
        <source>Numbers of the point</source>
        <translation>Zahlen des Punktes</translation>
    </message>
    <message>
        <source>The speedup of more workers will be drawn here, point by point, against the ideal line. That takes a sweep: timed runs with one worker, two workers and so on.</source>
        <translation>Der Speedup mit mehr Workern wird hier Punkt für Punkt gegen die ideale Linie gezeichnet. Dafür braucht es eine Messreihe: gemessene Läufe mit einem Worker, mit zwei und so weiter.</translation>
    </message>
    <message>
        <source>Measure the speedup</source>
        <translation>Speedup messen</translation>
    </message>
    <message>
        <source>Start a sweep: timed, repeated runs at growing worker counts.</source>
        <translation>Eine Messreihe starten: gemessene, wiederholte Läufe mit wachsender Workerzahl.</translation>
    </message>
    <message>
        <source>How the estimate comes near π will be drawn here after a run: throw darts with F5.</source>
        <translation>Wie sich die Schätzung π nähert, wird nach einem Lauf hier gezeichnet: Werfen Sie Pfeile mit F5.</translation>
    </message>
    <message>
        <source>π: how the last run&apos;s estimate comes near it; no unit.</source>
        <translation>π: wie nahe ihm die Schätzung des letzten Laufs kommt; keine Einheit.</translation>
    </message>
    <message>
        <source>Weak scaling: time over that of one worker, at the same darts for each worker; 1 is ideal.</source>
        <translation>Schwache Skalierung: Zeit durch die eines Workers, bei gleich vielen Pfeilen je Worker; 1 ist ideal.</translation>
    </message>
    <message>
        <source>Losses: where the speedup went, in percent of the time that all workers had.</source>
        <translation>Verluste: wo der Speedup blieb, in Prozent der Zeit, die alle Worker hatten.</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::ChoiceControl</name>
    <message>
        <source>Reset: %1</source>
        <translation>Zurücksetzen: %1</translation>
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
            <numerusform>%n Lauf oder Messung dieser Sitzung steht noch in keiner Datei. Speichern, bevor das Fenster schließt?</numerusform>
            <numerusform>%n Läufe und Messungen dieser Sitzung stehen noch in keiner Datei. Speichern, bevor das Fenster schließt?</numerusform>
        </translation>
    </message>
    <message>
        <source>Save session …</source>
        <translation>Sitzung speichern …</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <extracomment>button: close the window; what was measured is lost</extracomment>
        <translation>Schließen ohne zu speichern</translation>
    </message>
    <message>
        <source>Stay</source>
        <extracomment>button: do not close the window after all</extracomment>
        <translation>Bleiben</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::CollectDialog</name>
    <message>
        <source>&amp;Collect</source>
        <translation>&amp;Abholen</translation>
    </message>
    <message>
        <source>Collect a job</source>
        <translation>Auftrag abholen</translation>
    </message>
    <message numerus="yes">
        <source>%1   job %2   %3, %n worker(s)</source>
        <extracomment>%1 is a date, %2 a job&apos;s number, %3 a model, %n its workers</extracomment>
        <translation>
            <numerusform>%1   Auftrag %2   %3, %n Worker</numerusform>
            <numerusform>%1   Auftrag %2   %3, %n Worker</numerusform>
        </translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>No jobs are known here.</source>
        <translation>Hier sind keine Aufträge bekannt.</translation>
    </message>
    <message>
        <source>Jobs that were submitted here:</source>
        <translation>Von hier abgeschickte Aufträge:</translation>
    </message>
    <message>
        <source>Another &amp;folder …</source>
        <translation>Anderer &amp;Ordner …</translation>
    </message>
    <message>
        <source>Folder of the job</source>
        <translation>Ordner des Auftrags</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::ControlWords</name>
    <message>
        <source>Vector: many at once</source>
        <extracomment>how darts are thrown: many at once with vector instructions</extracomment>
        <translation>Vektor: viele zugleich</translation>
    </message>
    <message>
        <source>The same darts, many at once with vector instructions</source>
        <translation>Dieselben Pfeile, viele zugleich mit Vektorbefehlen</translation>
    </message>
    <message>
        <source>Textbook: one by one</source>
        <extracomment>how darts are thrown: the loop of a textbook</extracomment>
        <translation>Lehrbuch: einer nach dem anderen</translation>
    </message>
    <message>
        <source>The loop of a textbook: readable, and many times slower</source>
        <translation>Die Schleife eines Lehrbuchs: lesbar und um ein Vielfaches langsamer</translation>
    </message>
    <message>
        <source>Static: equal shares</source>
        <extracomment>how tasks reach the workers</extracomment>
        <translation>Statisch: gleiche Teile</translation>
    </message>
    <message>
        <source>Each worker&apos;s tasks are fixed before the start</source>
        <translation>Die Aufgaben jedes Workers stehen vor dem Start fest</translation>
    </message>
    <message>
        <source>Dynamic: the next one free</source>
        <extracomment>how tasks reach the workers</extracomment>
        <translation>Dynamisch: wer frei ist</translation>
    </message>
    <message>
        <source>Whoever is free takes the next task</source>
        <translation>Wer frei ist, nimmt die nächste Aufgabe</translation>
    </message>
    <message>
        <source>Guided: shrinking</source>
        <extracomment>how tasks reach the workers</extracomment>
        <translation>Geführt: schrumpfend</translation>
    </message>
    <message>
        <source>Large portions first, smaller ones towards the end</source>
        <translation>Erst große Portionen, gegen Ende kleinere</translation>
    </message>
    <message>
        <source>Private: added at the end</source>
        <extracomment>how hits are combined</extracomment>
        <translation>Privat: am Ende addiert</translation>
    </message>
    <message>
        <source>Each worker counts for itself; the counts are added once</source>
        <translation>Jeder Worker zählt für sich; einmal wird addiert</translation>
    </message>
    <message>
        <source>Atomic, once a task</source>
        <extracomment>how hits are combined</extracomment>
        <translation>Atomar, je Aufgabe</translation>
    </message>
    <message>
        <source>One counter for all; each task adds to it once</source>
        <translation>Ein Zähler für alle; jede Aufgabe addiert einmal</translation>
    </message>
    <message>
        <source>Atomic, every dart</source>
        <extracomment>how hits are combined</extracomment>
        <translation>Atomar, je Pfeil</translation>
    </message>
    <message>
        <source>One counter for all, added to indivisibly at every dart</source>
        <translation>Ein Zähler für alle, bei jedem Pfeil unteilbar erhöht</translation>
    </message>
    <message>
        <source>Critical section, every dart</source>
        <extracomment>how hits are combined; &quot;critical&quot; is OpenMP&apos;s word</extracomment>
        <translation>Kritischer Abschnitt, je Pfeil</translation>
    </message>
    <message>
        <source>One counter for all in an OpenMP critical section</source>
        <translation>Ein Zähler für alle im kritischen Abschnitt von OpenMP</translation>
    </message>
    <message>
        <source>Mutex, every dart</source>
        <extracomment>how hits are combined</extracomment>
        <translation>Mutex, je Pfeil</translation>
    </message>
    <message>
        <source>One counter for all, behind a lock taken at every dart</source>
        <translation>Ein Zähler für alle, bei jedem Pfeil gesperrt</translation>
    </message>
    <message>
        <source>False sharing: one cache line</source>
        <extracomment>how hits are combined</extracomment>
        <translation>False Sharing: eine Cachezeile</translation>
    </message>
    <message>
        <source>Counters of their own that lie side by side in memory</source>
        <translation>Eigene Zähler, die im Speicher nebeneinanderliegen</translation>
    </message>
    <message>
        <source>Racy: hits get lost</source>
        <extracomment>how hits are combined: without protection, so that some get lost</extracomment>
        <translation>Wettlauf: Treffer fehlen</translation>
    </message>
    <message>
        <source>One counter for all without protection: a data race</source>
        <translation>Ein Zähler für alle ohne Schutz: ein Data Race</translation>
    </message>
    <message>
        <source>Own darts for each worker</source>
        <extracomment>which darts the workers throw</extracomment>
        <translation>Eigene Pfeile je Worker</translation>
    </message>
    <message>
        <source>As it should be: no dart is thrown twice</source>
        <translation>Wie es sein soll: Kein Pfeil wird zweimal geworfen</translation>
    </message>
    <message>
        <source>The same darts for all</source>
        <extracomment>which darts the workers throw</extracomment>
        <translation>Dieselben Pfeile für alle</translation>
    </message>
    <message>
        <source>A seeding mistake: more workers, no better estimate</source>
        <translation>Ein Startwertfehler: mehr Worker, keine bessere Schätzung</translation>
    </message>
    <message>
        <source>Work stealing</source>
        <extracomment>how runners come by their next task</extracomment>
        <translation>Work Stealing</translation>
    </message>
    <message>
        <source>Each has a queue; whose is empty steals from another</source>
        <translation>Jeder hat eine Warteschlange; ist sie leer, stiehlt er</translation>
    </message>
    <message>
        <source>One central queue</source>
        <extracomment>how runners come by their next task</extracomment>
        <translation>Zentrale Warteschlange</translation>
    </message>
    <message>
        <source>Runners ask one queue for the next task</source>
        <translation>Runner holen Aufgaben aus einer Warteschlange</translation>
    </message>
    <message>
        <source>Gather to rank 0</source>
        <extracomment>how ranks bring their hits together; MPI&apos;s word</extracomment>
        <translation>Gather zu Rank 0</translation>
    </message>
    <message>
        <source>Rank 0 receives every rank&apos;s hits and adds them</source>
        <translation>Rank 0 empfängt die Treffer aller Ranks und addiert sie</translation>
    </message>
    <message>
        <source>Reduce to rank 0</source>
        <extracomment>how ranks bring their hits together; MPI&apos;s word</extracomment>
        <translation>Reduce zu Rank 0</translation>
    </message>
    <message>
        <source>MPI adds the hits on their way to rank 0</source>
        <translation>MPI addiert die Treffer auf dem Weg zu Rank 0</translation>
    </message>
    <message>
        <source>As in the lesson</source>
        <extracomment>how ranks bring their hits together: as in the lesson, with its two mistakes</extracomment>
        <translation>Wie in der Lektion</translation>
    </message>
    <message>
        <source>int(n / size) darts a rank, and a timer on rank 0 alone</source>
        <translation>int(n / size) Pfeile je Rank, und nur Rank 0 misst die Zeit</translation>
    </message>
    <message>
        <source>Not bound</source>
        <extracomment>what ranks are tied to</extracomment>
        <translation>Nicht gebunden</translation>
    </message>
    <message>
        <source>The system moves ranks between CPUs as it likes</source>
        <translation>Das System verschiebt Ranks beliebig zwischen CPUs</translation>
    </message>
    <message>
        <source>As the launcher likes</source>
        <extracomment>what ranks are tied to</extracomment>
        <translation>Wie der Launcher will</translation>
    </message>
    <message>
        <source>mpirun binds as it does by itself: a trap for threads</source>
        <translation>mpirun bindet nach eigener Art: eine Falle für Threads</translation>
    </message>
    <message>
        <source>To a core each</source>
        <extracomment>what ranks are tied to</extracomment>
        <translation>An je einen Kern</translation>
    </message>
    <message>
        <source>Each rank stays on one core, and so do its threads</source>
        <translation>Jeder Rank bleibt auf einem Kern, seine Threads auch</translation>
    </message>
    <message>
        <source>To a socket each</source>
        <extracomment>what ranks are tied to</extracomment>
        <translation>An je einen Sockel</translation>
    </message>
    <message>
        <source>Each rank stays on the cores of one processor</source>
        <translation>Jeder Rank bleibt auf den Kernen eines Prozessors</translation>
    </message>
    <message>
        <source>To a NUMA node each</source>
        <extracomment>what ranks are tied to</extracomment>
        <translation>An je einen NUMA-Knoten</translation>
    </message>
    <message>
        <source>Each rank stays where its memory is near</source>
        <translation>Jeder Rank bleibt, wo sein Speicher nah ist</translation>
    </message>
    <message>
        <source>Spawn: a new program</source>
        <extracomment>how a pool starts its processes</extracomment>
        <translation>Spawn: neues Programm</translation>
    </message>
    <message>
        <source>Each process starts from nothing: slow and clean</source>
        <translation>Jeder Prozess fängt bei null an: langsam und sauber</translation>
    </message>
    <message>
        <source>Fork: a copy</source>
        <extracomment>how a pool starts its processes</extracomment>
        <translation>Fork: eine Kopie</translation>
    </message>
    <message>
        <source>Each process is a copy of its parent: fast</source>
        <translation>Jeder Prozess kopiert seinen Elternprozess: schnell</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::ControlsPanel</name>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>The parallel model that throws the darts</source>
        <translation>Das parallele Modell, das die Pfeile wirft</translation>
    </message>
    <message>
        <source>&amp;Workers</source>
        <translation>&amp;Worker</translation>
    </message>
    <message>
        <source>How many workers throw at the same time (threads, processes or ranks, 1 to 4096)</source>
        <translation>Wie viele Worker zugleich werfen (Threads, Prozesse oder Ranks, 1 bis 4096)</translation>
    </message>
    <message>
        <source>CP&amp;Us you may use</source>
        <translation>&amp;Nutzbare CPUs</translation>
    </message>
    <message>
        <source>Confines everything that is started to so many of the allowed CPUs, as a job on a cluster would be</source>
        <translation>Beschränkt alles Gestartete auf so viele der erlaubten CPUs, wie ein Job auf einem Cluster</translation>
    </message>
    <message>
        <source>&amp;Darts</source>
        <translation>&amp;Pfeile</translation>
    </message>
    <message>
        <source>How many darts are thrown in all, 1 to 1e18; the field takes 1e9 or 30M too</source>
        <translation>Wie viele Pfeile insgesamt geworfen werden, 1 bis 1e18; das Feld nimmt auch 1e9 oder 30M</translation>
    </message>
    <message>
        <source>&amp;Task size</source>
        <translation>Aufgaben&amp;größe</translation>
    </message>
    <message>
        <source>Darts handed to a worker at once, 1 to 2^40; left empty, the program chooses tasks of about a millisecond</source>
        <translation>Pfeile, die ein Worker auf einmal bekommt, 1 bis 2^40; leer gelassen wählt das Programm Aufgaben von etwa einer Millisekunde</translation>
    </message>
    <message>
        <source>automatic</source>
        <extracomment>task size: the program chooses
----------
array tasks: the program chooses</extracomment>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>&amp;Kernel</source>
        <translation>&amp;Rechenkern</translation>
    </message>
    <message>
        <source>How one worker throws its darts; both throw exactly the same ones</source>
        <translation>Wie ein Worker seine Pfeile wirft; beide werfen genau dieselben</translation>
    </message>
    <message>
        <source>&amp;Schedule</source>
        <translation>&amp;Verteilung</translation>
    </message>
    <message>
        <source>How tasks reach the workers</source>
        <translation>Wie die Aufgaben zu den Workern kommen</translation>
    </message>
    <message>
        <source>&amp;Advanced</source>
        <translation>&amp;Erweitert</translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation>&amp;Startwert</translation>
    </message>
    <message>
        <source>Which darts are thrown: the same seed and number always mean the same dart (0 to 18446744073709551615)</source>
        <translation>Welche Pfeile geworfen werden: Startwert und Nummer bedeuten immer denselben Pfeil (0 bis 18446744073709551615)</translation>
    </message>
    <message>
        <source>one with this model</source>
        <translation>bei diesem Modell einer</translation>
    </message>
    <message numerus="yes">
        <source>of %n allowed</source>
        <extracomment>beside &quot;CPUs you may use&quot;</extracomment>
        <translation>
            <numerusform>von %n erlaubten</numerusform>
            <numerusform>von %n erlaubten</numerusform>
        </translation>
    </message>
    <message>
        <source>only one allowed</source>
        <translation>nur eine erlaubt</translation>
    </message>
    <message>
        <source>%1 darts</source>
        <extracomment>size of a task; %1 is a number in words</extracomment>
        <translation>%1 Pfeile</translation>
    </message>
    <message>
        <source>No choice with this model</source>
        <extracomment>shown instead of a schedule where a model has only one way</extracomment>
        <translation>Keine Wahl bei diesem Modell</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>Zählart</translation>
    </message>
    <message>
        <source>How the workers&apos; hits are combined into one count. Where every dart is counted in shared memory, the textbook kernel throws</source>
        <translation>Wie die Treffer der Worker zu einer Zahl zusammengeführt werden. Wo jeder Pfeil im gemeinsamen Speicher gezählt wird, wirft der Lehrbuchkern</translation>
    </message>
    <message>
        <source>Show or hide the rarer settings</source>
        <translation>Seltenere Einstellungen zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Serial share</source>
        <translation>Serieller Anteil</translation>
    </message>
    <message>
        <source>Share of the darts, 0 to 100 %, that the first worker throws alone before the others start: really thrown, never slept</source>
        <translation>Anteil der Pfeile, 0 bis 100 %, den der erste Worker allein wirft, bevor die anderen anfangen: wirklich geworfen, nie nur gewartet</translation>
    </message>
    <message>
        <source>Lock share</source>
        <translation>Sperranteil</translation>
    </message>
    <message>
        <source>Share of each task&apos;s work, 0 to 100 %, that is done holding one lock for all</source>
        <translation>Anteil der Arbeit jeder Aufgabe, 0 bis 100 %, der unter einer Sperre für alle getan wird</translation>
    </message>
    <message>
        <source>Imbalance</source>
        <translation>Ungleichheit</translation>
    </message>
    <message>
        <source>How unevenly the work is spread, 0 to 90 %: the cost of a task rises from so much below to so much above the mean, by darts thrown again and not counted</source>
        <translation>Wie ungleich die Arbeit verteilt ist, 0 bis 90 %: Die Kosten einer Aufgabe steigen von so viel unter bis so viel über den Mittelwert, durch Pfeile, die noch einmal geworfen und nicht gezählt werden</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Ströme</translation>
    </message>
    <message>
        <source>Which darts the workers throw: each its own, or all the same ones by a seeding mistake</source>
        <translation>Welche Pfeile die Worker werfen: jeder eigene, oder durch einen Startwertfehler alle dieselben</translation>
    </message>
    <message>
        <source>Ranks</source>
        <translation>Ranks</translation>
    </message>
    <message>
        <source>Processes that speak through MPI, 1 to 4096; each has as many threads as there are workers</source>
        <translation>Prozesse, die über MPI sprechen, 1 bis 4096; jeder hat so viele Threads, wie es Worker gibt</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>How runners come by their next task</source>
        <translation>Wie Runner an ihre nächste Aufgabe kommen</translation>
    </message>
    <message>
        <source>Combining</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>How the ranks bring their hits together</source>
        <translation>Wie die Ranks ihre Treffer zusammenführen</translation>
    </message>
    <message>
        <source>Binding</source>
        <translation>Bindung</translation>
    </message>
    <message>
        <source>What each rank is tied to: it and its threads run nowhere else</source>
        <translation>Woran jeder Rank gebunden ist: Er und seine Threads laufen nirgendwo sonst</translation>
    </message>
    <message>
        <source>Start method</source>
        <translation>Startmethode</translation>
    </message>
    <message>
        <source>How the pool&apos;s processes come to be</source>
        <translation>Wie die Prozesse des Pools entstehen</translation>
    </message>
    <message>
        <source>Without the lock</source>
        <translation>Ohne Sperre</translation>
    </message>
    <message>
        <source>Share of the work, 0 to 100 %, that is done without the global lock, as compiled code called from Python can</source>
        <translation>Anteil der Arbeit, 0 bis 100 %, der ohne die globale Sperre getan wird, wie es aus Python aufgerufener übersetzter Code kann</translation>
    </message>
    <message>
        <source>Switch interval</source>
        <translation>Wechselintervall</translation>
    </message>
    <message>
        <source>Time in milliseconds, 0.01 to 10000, after which a waiting thread asks for the global lock; Python&apos;s is 5 ms</source>
        <translation>Zeit in Millisekunden, 0,01 bis 10000, nach der ein wartender Thread die globale Sperre verlangt; bei Python sind es 5 ms</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s) in all</source>
        <extracomment>beside the ranks: ranks times workers</extracomment>
        <translation>
            <numerusform>%n Thread insgesamt</numerusform>
            <numerusform>%n Threads insgesamt</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait for the result</source>
        <translation>Auf das Ergebnis warten</translation>
    </message>
    <message>
        <source>Submit and leave alone</source>
        <extracomment>a job is left to the scheduler</extracomment>
        <translation>Abschicken und sich selbst überlassen</translation>
    </message>
    <message>
        <source>Host file</source>
        <translation>Hostdatei</translation>
    </message>
    <message>
        <source>A file with a line such as “node1 slots=4” for each host that ranks are to run on, in Open MPI&apos;s form</source>
        <translation>Eine Datei mit einer Zeile wie „node1 slots=4“ für jeden Host, auf dem Ranks laufen sollen, in der Form von Open MPI</translation>
    </message>
    <message>
        <source>this host</source>
        <extracomment>no file of hosts: all ranks run on this host</extracomment>
        <translation>dieser Host</translation>
    </message>
    <message>
        <source>Array tasks</source>
        <translation>Array-Aufgaben</translation>
    </message>
    <message>
        <source>Tasks that the workers are dealt out to, 1 to 4096; left empty, as many as workers, or as many as the cluster takes</source>
        <translation>Aufgaben, auf die die Worker verteilt werden, 1 bis 4096; leer so viele wie Worker oder so viele, wie der Cluster annimmt</translation>
    </message>
    <message>
        <source>Scheduler&apos;s arguments</source>
        <translation>Argumente des Schedulers</translation>
    </message>
    <message>
        <source>What to ask the scheduler for, as words for sbatch</source>
        <translation>Worum der Scheduler gebeten wird, in Worten für sbatch</translation>
    </message>
    <message>
        <source>Work folder</source>
        <translation>Arbeitsordner</translation>
    </message>
    <message>
        <source>Where the job&apos;s files go: a folder that all nodes see</source>
        <translation>Wohin die Dateien des Auftrags kommen: ein Ordner, den alle Knoten sehen</translation>
    </message>
    <message>
        <source>your own folder for jobs</source>
        <extracomment>work folder: left to the program</extracomment>
        <translation>Ihr eigener Ordner für Aufträge</translation>
    </message>
    <message>
        <source>When submitted</source>
        <translation>Nach dem Abschicken</translation>
    </message>
    <message>
        <source>Whether the window waits for the job, or leaves it alone until it is collected by the menu File</source>
        <translation>Ob das Fenster auf den Auftrag wartet oder ihn sich selbst überlässt, bis er im Menü Datei abgeholt wird</translation>
    </message>
    <message>
        <source>Blocking workers</source>
        <translation>Blockierende Worker</translation>
    </message>
    <message>
        <source>So many of the first workers give the lock away after each step of their work, to wait for a real message. Behind a worker that computes they then wait a whole switch interval for the lock, each time anew: a convoy</source>
        <translation>So viele der ersten Worker geben die Sperre nach jedem Arbeitsschritt ab, um auf eine echte Nachricht zu warten. Hinter einem Worker, der rechnet, warten sie dann ein ganzes Wechselintervall auf die Sperre, jedes Mal von neuem: ein Konvoi</translation>
    </message>
    <message numerus="yes">
        <source>of %n worker(s)</source>
        <extracomment>beside the number of blocking workers: there are so many in all</extracomment>
        <translation>
            <numerusform>von %n Worker</numerusform>
            <numerusform>von %n Workern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dartscope::gui::FlagBar</name>
    <message>
        <source>Why?</source>
        <extracomment>opens the explanation of what was found</extracomment>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Highlight the workers concerned and explain with numbers</source>
        <translation>Die betroffenen Worker hervorheben und mit Zahlen erklären</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Put this message away</source>
        <translation>Diese Meldung weglegen</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the next finding</source>
        <translation>Den nächsten Befund zeigen</translation>
    </message>
    <message>
        <source>Nothing to flag.</source>
        <translation>Nichts zu beanstanden.</translation>
    </message>
    <message>
        <source>What goes wrong in a run is flagged here, with evidence.</source>
        <translation>Was in einem Lauf schiefgeht, wird hier mit Belegen gezeigt.</translation>
    </message>
    <message>
        <source>Confirm (about %1)</source>
        <extracomment>runs the same again with one thing changed; %1 is a duration</extracomment>
        <translation>Bestätigen (etwa %1)</translation>
    </message>
    <message numerus="yes">
        <source>Run %n twin run(s), the same but for one thing, to be sure: about %1 in all</source>
        <translation>
            <numerusform>Zur Sicherheit %n Zwillingslauf starten, gleich bis auf eines: insgesamt etwa %1</numerusform>
            <numerusform>Zur Sicherheit %n Zwillingsläufe starten, gleich bis auf eines: insgesamt etwa %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <extracomment>opens all that the failed program said</extracomment>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Read all that the program said</source>
        <translation>Alles lesen, was das Programm sagte</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::GapLabels</name>
    <message>
        <source>Workers</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>ideal: useful work, shared out</source>
        <translation>ideal: nützliche Arbeit, aufgeteilt</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>From the ideal time to the measured one, %1 workers</source>
        <extracomment>caption of a waterfall chart; %1 says how many workers</extracomment>
        <translation>Von der idealen zur gemessenen Zeit, %1 Worker</translation>
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
        <translation>Lastbalance</translation>
    </message>
    <message>
        <source>communication efficiency</source>
        <extracomment>an efficiency, as the POP project calls it</extracomment>
        <translation>Kommunikationseffizienz</translation>
    </message>
    <message>
        <source>computation scaling</source>
        <extracomment>an efficiency, as the POP project calls it</extracomment>
        <translation>Rechenskalierung</translation>
    </message>
    <message>
        <source>useful work</source>
        <translation>nützliche Arbeit</translation>
    </message>
    <message>
        <source>Where the speedup went</source>
        <translation>Wo der Speedup blieb</translation>
    </message>
    <message>
        <source>Where the speedup of %1 went</source>
        <translation>Wo der Speedup von %1 blieb</translation>
    </message>
    <message>
        <source>What the workers did with the time they had, for each number of workers; the run nearest the median.</source>
        <translation>Was die Worker mit ihrer Zeit taten, für jede Workerzahl; der Lauf, der dem Median am nächsten liegt.</translation>
    </message>
    <message>
        <source>%1 workers: %2</source>
        <extracomment>%1 says how many workers, %2 why nothing is known of them</extracomment>
        <translation>%1 Worker: %2</translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <extracomment>a part of the time: %1 its name, %2 a percentage, %3 a time</extracomment>
        <translation>%1 %2 (%3)</translation>
    </message>
    <message>
        <source>%1 workers, %2: %3.</source>
        <extracomment>%1 says how many workers, %2 is a time, %3 lists what became of it, %4 names efficiencies</extracomment>
        <translation>%1 Worker, %2: %3.</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Time (ms)</source>
        <translation>Zeit (ms)</translation>
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
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::HistoryPanel</name>
    <message>
        <source>A measurement of speedup. Tick it to draw it over the present one.</source>
        <translation>Eine Speedup-Messung. Haken Sie sie an, um sie über die jetzige zu zeichnen.</translation>
    </message>
    <message>
        <source>A run. Select two runs to race them.</source>
        <translation>Ein Lauf. Wählen Sie zwei Läufe für ein Rennen aus.</translation>
    </message>
    <message>
        <source>%1 (stopped early)</source>
        <extracomment>of a run that was stopped before its end</extracomment>
        <translation>%1 (vorzeitig gestoppt)</translation>
    </message>
    <message>
        <source>Runs and measurements of this session</source>
        <translation>Läufe und Messungen dieser Sitzung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Darts</source>
        <translation>Pfeile</translation>
    </message>
    <message>
        <source>Compute time</source>
        <translation>Rechenzeit</translation>
    </message>
    <message>
        <source>Estimate of π</source>
        <translation>Schätzung von π</translation>
    </message>
    <message>
        <source>Every run and every measurement of this session will be listed here, to be shown again, compared and saved. Throw darts with F5.</source>
        <translation>Hier erscheinen alle Läufe und Messungen dieser Sitzung, um sie wieder zu zeigen, zu vergleichen und zu speichern. Werfen Sie Pfeile mit F5.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show the selected run or measurement again</source>
        <translation>Den gewählten Lauf oder die gewählte Messung wieder zeigen</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Rennen</translation>
    </message>
    <message>
        <source>Replay the two selected runs side by side on one time axis</source>
        <translation>Die zwei gewählten Läufe nebeneinander auf einer Zeitachse wiedergeben</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Take the selected entries out of the session; files stay</source>
        <translation>Die gewählten Einträge aus der Sitzung nehmen; Dateien bleiben</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::HistoryWords</name>
    <message numerus="yes">
        <source>%1, %n worker(s)</source>
        <extracomment>name of a run: %1 is its model</extracomment>
        <translation>
            <numerusform>%1, %n Worker</numerusform>
            <numerusform>%1, %n Worker</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 to %3 workers</source>
        <extracomment>name of a measurement of speedup: %1 lists models, %2 and %3 are worker counts</extracomment>
        <translation>%1, %2 bis %3 Worker</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::HoodWords</name>
    <message>
        <source>Copy</source>
        <extracomment>link that copies what stands below it</extracomment>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>%1 CPUs (%2)</source>
        <extracomment>a limit of CPUs: %1 their number, %2 where it stands</extracomment>
        <translation>%1 CPUs (%2)</translation>
    </message>
    <message>
        <source>CPU budget, and who set it</source>
        <translation>CPU-Budget, und wer es gesetzt hat</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n of %2 CPU(s) allowed, bound by %3.</source>
        <translation>
            <numerusform>%1: %n von %2 CPUs erlaubt, begrenzt durch: %3.</numerusform>
            <numerusform>%1: %n von %2 CPUs erlaubt, begrenzt durch: %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confined to %n CPU(s) by “CPUs you may use”.</source>
        <translation>
            <numerusform>Durch „Nutzbare CPUs“ auf %n CPU beschränkt.</numerusform>
            <numerusform>Durch „Nutzbare CPUs“ auf %n CPUs beschränkt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Where the time went</source>
        <translation>Wo die Zeit blieb</translation>
    </message>
    <message>
        <source>Starting the process</source>
        <translation>Starten des Prozesses</translation>
    </message>
    <message>
        <source>Until all workers stood at the start line</source>
        <translation>Bis alle Worker an der Startlinie standen</translation>
    </message>
    <message>
        <source>First dart to last dart</source>
        <translation>Erster bis letzter Pfeil</translation>
    </message>
    <message>
        <source>Bringing the hits together</source>
        <translation>Zusammenführen der Treffer</translation>
    </message>
    <message>
        <source>Compute: first dart to combined hits</source>
        <translation>Rechenzeit: vom ersten Pfeil bis zu den zusammengeführten Treffern</translation>
    </message>
    <message>
        <source>End to end</source>
        <translation>Gesamtzeit</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Rank %1</source>
        <extracomment>%1 is the number of an MPI rank</extracomment>
        <translation>Rank %1</translation>
    </message>
    <message>
        <source>before: %1; after: %2</source>
        <extracomment>hits of a rank, %1 before and %2 after they were gathered</extracomment>
        <translation>vorher: %1; nachher: %2</translation>
    </message>
    <message>
        <source>Hits of each rank, before and after the gather</source>
        <translation>Treffer jedes Ranks, vor und nach dem Einsammeln</translation>
    </message>
    <message>
        <source>A timer on rank 0 alone said %1.</source>
        <translation>Eine Uhr nur auf Rank 0 zeigte %1.</translation>
    </message>
    <message>
        <source>What the launcher tied ranks to</source>
        <translation>Woran der Launcher die Ranks band</translation>
    </message>
    <message>
        <source>The model as you would write it in %1</source>
        <extracomment>%1 is a programming language</extracomment>
        <translation>Das Modell, wie man es in %1 schreiben würde</translation>
    </message>
    <message>
        <source>Under the hood</source>
        <translation>Unter der Haube</translation>
    </message>
    <message>
        <source>The same run on the command line</source>
        <translation>Derselbe Lauf auf der Kommandozeile</translation>
    </message>
    <message>
        <source>Process that threw the darts</source>
        <translation>Prozess, der die Pfeile warf</translation>
    </message>
    <message>
        <source>Environment set for it</source>
        <translation>Dafür gesetzte Umgebung</translation>
    </message>
    <message>
        <source>Vector instructions</source>
        <translation>Vektorbefehle</translation>
    </message>
    <message>
        <source>What the scheduler was given to run</source>
        <translation>Was der Scheduler auszuführen bekam</translation>
    </message>
    <message>
        <source>Waited in the scheduler&apos;s queue</source>
        <translation>Wartete in der Warteschlange des Schedulers</translation>
    </message>
    <message>
        <source>The model&apos;s own code</source>
        <translation>Der Code des Modells selbst</translation>
    </message>
    <message>
        <source>What was seen from outside</source>
        <translation>Was von außen zu sehen war</translation>
    </message>
    <message>
        <source>From the start of the command to its end</source>
        <translation>Vom Start des Befehls bis zu seinem Ende</translation>
    </message>
    <message>
        <source>CPU time of all its processes</source>
        <translation>CPU-Zeit aller seiner Prozesse</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Threads that wanted a CPU at a time, the median</source>
        <translation>Threads, die zugleich eine CPU wollten, im Median</translation>
    </message>
    <message>
        <source>Threads that wanted a CPU at a time, at most</source>
        <translation>Threads, die zugleich eine CPU wollten, höchstens</translation>
    </message>
    <message>
        <source>Variables that decide about its threads</source>
        <translation>Variablen, die über seine Threads bestimmen</translation>
    </message>
    <message>
        <source>Command that was watched</source>
        <translation>Beobachteter Befehl</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::LiveStrip</name>
    <message numerus="yes">
        <source>Starting %n worker(s)…</source>
        <translation>
            <numerusform>%n Worker wird gestartet…</numerusform>
            <numerusform>%n Worker werden gestartet…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 darts thrown, %3 since the request</source>
        <extracomment>%1 is a percentage, %2 a number of darts, %3 a duration</extracomment>
        <translation>%1 von %2 Pfeilen geworfen, %3 seit der Anforderung</translation>
    </message>
    <message>
        <source>Collecting what the workers recorded…</source>
        <translation>Aufzeichnungen der Worker werden gesammelt…</translation>
    </message>
    <message>
        <source>Measuring what one worker needs…</source>
        <translation>Es wird gemessen, was ein Worker braucht…</translation>
    </message>
    <message>
        <source>Full markers have a task in hand. The lanes appear when the run has ended: only then are the times of all tasks known.</source>
        <translation>Volle Marken haben eine Aufgabe in Arbeit. Die Spuren erscheinen nach dem Lauf: Erst dann sind die Zeiten aller Aufgaben bekannt.</translation>
    </message>
    <message>
        <source>Waiting in the queue for %1</source>
        <extracomment>a scheduler has not started the run yet; %1 is a duration</extracomment>
        <translation>Wartet seit %1 in der Warteschlange</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <extracomment>until a scheduler has confirmed it</extracomment>
        <translation>Wird abgebrochen…</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Save run …</source>
        <translation>&amp;Lauf speichern …</translation>
    </message>
    <message>
        <source>Save speedup &amp;measurement …</source>
        <translation>Speedup-&amp;Messung speichern …</translation>
    </message>
    <message>
        <source>&amp;Export chart</source>
        <translation>&amp;Diagramm exportieren</translation>
    </message>
    <message>
        <source>As &amp;PNG picture …</source>
        <translation>Als &amp;PNG-Bild …</translation>
    </message>
    <message>
        <source>As &amp;SVG drawing …</source>
        <translation>Als &amp;SVG-Zeichnung …</translation>
    </message>
    <message>
        <source>As P&amp;DF page …</source>
        <translation>Als P&amp;DF-Seite …</translation>
    </message>
    <message>
        <source>As &amp;CSV table …</source>
        <translation>Als &amp;CSV-Tabelle …</translation>
    </message>
    <message>
        <source>Export &amp;picture of the window …</source>
        <translation>&amp;Bild des Fensters exportieren …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Throw darts</source>
        <translation>Pfeile &amp;werfen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stoppen</translation>
    </message>
    <message>
        <source>&amp;Measure speedup</source>
        <translation>Speedup &amp;messen</translation>
    </message>
    <message>
        <source>Measure &amp;one worker</source>
        <translation>&amp;Einen Worker messen</translation>
    </message>
    <message>
        <source>&amp;Replay or pause</source>
        <translation>Wieder&amp;geben oder anhalten</translation>
    </message>
    <message>
        <source>&amp;Undo change</source>
        <translation>Änderung &amp;rückgängig</translation>
    </message>
    <message>
        <source>Re&amp;do change</source>
        <translation>Änderung wieder&amp;herstellen</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>&amp;Alles zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Lar&amp;ger text</source>
        <translation>&amp;Größere Schrift</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>&amp;Kleinere Schrift</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>&amp;Normale Schrift</translation>
    </message>
    <message>
        <source>&amp;Reduced motion</source>
        <translation>Weniger &amp;Bewegung</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;About Dartscope</source>
        <translation>&amp;Über Dartscope</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>About Dartscope</source>
        <translation>Über Dartscope</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Throw darts, where no control takes the key</source>
        <translation>Pfeile werfen, wo kein Bedienelement die Taste nimmt</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Umschalt+Tab</translation>
    </message>
    <message>
        <source>Next and previous control</source>
        <translation>Nächstes und voriges Bedienelement</translation>
    </message>
    <message>
        <source>Alt and a letter</source>
        <translation>Alt und ein Buchstabe</translation>
    </message>
    <message>
        <source>The control or menu whose name underlines that letter</source>
        <translation>Das Bedienelement oder Menü, in dessen Namen der Buchstabe unterstrichen ist</translation>
    </message>
    <message>
        <source>Arrow keys, Page keys</source>
        <translation>Pfeil- und Bildtasten</translation>
    </message>
    <message>
        <source>Change the slider or list that has the focus</source>
        <translation>Den Regler oder die Liste mit dem Fokus ändern</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>Take the number typed into a field</source>
        <translation>Die ins Feld geschriebene Zahl übernehmen</translation>
    </message>
    <message>
        <source>Timeline: arrow keys</source>
        <translation>Zeitleiste: Pfeiltasten</translation>
    </message>
    <message>
        <source>Move the time cursor; Home and End to the ends</source>
        <translation>Den Zeitzeiger bewegen; Pos1 und Ende an die Enden</translation>
    </message>
    <message>
        <source>Shows what parallel programs really do: it estimates π by throwing darts under every common parallel model, in real worker processes, and shows what happened.</source>
        <translation>Zeigt, was parallele Programme wirklich tun: schätzt π durch Pfeilwürfe mit jedem gängigen parallelen Modell, in echten Workerprozessen, und zeigt, was geschah.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer. Ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>The experiments follow the lesson “Parallel programming” of CodeRefinery and Aalto Scientific Computing, licence %1.</source>
        <translation>Die Versuche folgen der Lektion „Parallel programming“ von CodeRefinery und Aalto Scientific Computing, Lizenz %1.</translation>
    </message>
    <message>
        <source>The darts come from the generator SFC64 by Chris Doty-Humphrey; the colours of the workers are those of Masataka Okabe and Kei Ito.</source>
        <translation>Die Pfeile kommen vom Generator SFC64 von Chris Doty-Humphrey; die Farben der Worker sind die von Masataka Okabe und Kei Ito.</translation>
    </message>
    <message>
        <source>Built with Qt and Qt Charts (GPL version 3), Highway, OpenMP, nlohmann/json, CLI11, {fmt} and tl::expected.</source>
        <translation>Gebaut mit Qt und Qt Charts (GPL Version 3), Highway, OpenMP, nlohmann/json, CLI11, {fmt} und tl::expected.</translation>
    </message>
    <message>
        <source>&amp;Open record or session …</source>
        <translation>Aufzeichnung oder Sitzung ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Add speedup measurement …</source>
        <translation>Speedup-Messung &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Remove added measurements</source>
        <translation>Hinzugefügte Messungen en&amp;tfernen</translation>
    </message>
    <message>
        <source>Save sess&amp;ion …</source>
        <translation>&amp;Sitzung speichern …</translation>
    </message>
    <message>
        <source>&amp;Presentation</source>
        <translation>&amp;Präsentation</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Stop what is running; otherwise leave the presentation</source>
        <translation>Anhalten, was läuft; sonst die Präsentation verlassen</translation>
    </message>
    <message>
        <source>&amp;Collect job …</source>
        <translation>&amp;Auftrag abholen …</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::MainWindow</name>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Save run</source>
        <translation>Lauf speichern</translation>
    </message>
    <message>
        <source>Save speedup measurement</source>
        <translation>Speedup-Messung speichern</translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation>Diagramm exportieren</translation>
    </message>
    <message>
        <source>Export picture of the window</source>
        <translation>Bild des Fensters exportieren</translation>
    </message>
    <message>
        <source>Dartscope</source>
        <translation>Dartscope</translation>
    </message>
    <message>
        <source>&amp;Charts</source>
        <translation>D&amp;iagramme</translation>
    </message>
    <message>
        <source>Wh&amp;y and how</source>
        <extracomment>tab with the findings and the exact command</extracomment>
        <translation>Warum &amp;und wie</translation>
    </message>
    <message>
        <source>Charts and explanations</source>
        <translation>Diagramme und Erklärungen</translation>
    </message>
    <message>
        <source>The darts of a run</source>
        <translation>Die Pfeile eines Laufs</translation>
    </message>
    <message>
        <source>What the workers did</source>
        <translation>Was die Worker taten</translation>
    </message>
    <message>
        <source>History</source>
        <extracomment>tab with all runs and measurements of the session</extracomment>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Records and sessions (*.json *.dartscope);;All files (*)</source>
        <translation>Aufzeichnungen und Sitzungen (*.json *.dartscope);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open record or session</source>
        <translation>Aufzeichnung oder Sitzung öffnen</translation>
    </message>
    <message>
        <source>Add a measurement of speedup</source>
        <translation>Speedup-Messung hinzufügen</translation>
    </message>
    <message>
        <source>Save session</source>
        <translation>Sitzung speichern</translation>
    </message>
    <message>
        <source>Job %1 is submitted. Collect it by the menu File; its folder is %2</source>
        <extracomment>%1 is a job&apos;s number, %2 a folder</extracomment>
        <translation>Auftrag %1 ist abgeschickt. Holen Sie ihn im Menü Datei ab; sein Ordner ist %2</translation>
    </message>
    <message>
        <source>What the program said</source>
        <translation>Was das Programm sagte</translation>
    </message>
    <message>
        <source>This program was watched from outside: it threw no darts, and what each of its threads did when is not known. The findings say what can be said.</source>
        <translation>Dieses Programm wurde von außen beobachtet: Es warf keine Darts, und was jeder seiner Threads wann tat, ist nicht bekannt. Die Befunde sagen, was sich sagen lässt.</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::MemoryPicture</name>
    <message>
        <source>One worker with its memory</source>
        <translation>Ein Worker mit seinem Speicher</translation>
    </message>
    <message>
        <source>Each worker has a memory of its own and speaks to nobody</source>
        <translation>Jeder Worker hat einen eigenen Speicher und spricht mit niemandem</translation>
    </message>
    <message>
        <source>All workers share one memory</source>
        <translation>Alle Worker teilen einen Speicher</translation>
    </message>
    <message>
        <source>Each worker has a memory of its own and sends messages</source>
        <translation>Jeder Worker hat einen eigenen Speicher und sendet Nachrichten</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::PathControl</name>
    <message>
        <source>Choose a file: %1</source>
        <translation>Datei wählen: %1</translation>
    </message>
    <message>
        <source>Reset: %1</source>
        <translation>Zurücksetzen: %1</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::PiWords</name>
    <message>
        <source>%1: %2 darts, π ≈ %3, %4 standard errors from π</source>
        <extracomment>%1 says whose darts, %2 is a number of darts, %3 an estimate of π, %4 a number</extracomment>
        <translation>%1: %2 Pfeile, π ≈ %3, %4 Standardfehler von π entfernt</translation>
    </message>
    <message>
        <source>Hits were lost: the workers counted more.</source>
        <translation>Treffer gingen verloren: Die Worker zählten mehr.</translation>
    </message>
    <message>
        <source>How the estimate comes near π</source>
        <translation>Wie sich die Schätzung π nähert</translation>
    </message>
    <message>
        <source>How the estimate comes near π: %1</source>
        <translation>Wie sich die Schätzung π nähert: %1</translation>
    </message>
    <message>
        <source>The error shrinks with the root of the darts: a hundred times as many for one more digit.</source>
        <translation>Der Fehler schrumpft mit der Wurzel der Pfeilzahl: hundertmal so viele für eine Stelle mehr.</translation>
    </message>
    <message>
        <source>Darts</source>
        <translation>Pfeile</translation>
    </message>
    <message>
        <source>Estimate of π</source>
        <translation>Schätzung von π</translation>
    </message>
    <message>
        <source>first darts</source>
        <extracomment>darts 1, 2, 3 … of a run</extracomment>
        <translation>erste Pfeile</translation>
    </message>
    <message>
        <source>each worker</source>
        <translation>jeder Worker</translation>
    </message>
    <message>
        <source>all darts</source>
        <translation>alle Pfeile</translation>
    </message>
    <message>
        <source>Band: one standard error around π; 68 of 100 estimates fall within it.</source>
        <translation>Band: ein Standardfehler um π; 68 von 100 Schätzungen fallen hinein.</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>Standardfehler</translation>
    </message>
    <message>
        <source>worker %1</source>
        <extracomment>%1 is a number</extracomment>
        <translation>Worker %1</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::PointTable</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::PointTableModel</name>
    <message>
        <source>more workers than allowed CPUs</source>
        <translation>mehr Worker als erlaubte CPUs</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <extracomment>Column header: %1 is a unit of time</extracomment>
        <translation>Zeit (%1)</translation>
    </message>
    <message>
        <source>Time from (%1)</source>
        <extracomment>Column header: lower end of the interval of the time; %1 is a unit</extracomment>
        <translation>Zeit von (%1)</translation>
    </message>
    <message>
        <source>Time to (%1)</source>
        <extracomment>Column header: upper end of the interval of the time; %1 is a unit</extracomment>
        <translation>Zeit bis (%1)</translation>
    </message>
    <message>
        <source>Speedup</source>
        <translation>Speedup</translation>
    </message>
    <message>
        <source>Speedup from</source>
        <extracomment>Column header: lower end of the interval of the speedup</extracomment>
        <translation>Speedup von</translation>
    </message>
    <message>
        <source>Speedup to</source>
        <extracomment>Column header: upper end of the interval of the speedup</extracomment>
        <translation>Speedup bis</translation>
    </message>
    <message>
        <source>Efficiency (%)</source>
        <extracomment>Column header; do not translate the unit</extracomment>
        <translation>Effizienz (%)</translation>
    </message>
    <message>
        <source>Rate (%1)</source>
        <extracomment>Column header: %1 is a unit such as &quot;billion darts/s&quot;</extracomment>
        <translation>Rate (%1)</translation>
    </message>
    <message>
        <source>Darts</source>
        <translation>Pfeile</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Flags</source>
        <extracomment>Column header: why a point is not to be trusted</extracomment>
        <translation>Hinweise</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::PresentationBar</name>
    <message numerus="yes">
        <source>%n worker(s)</source>
        <translation>
            <numerusform>%n Worker</numerusform>
            <numerusform>%n Worker</numerusform>
        </translation>
    </message>
    <message>
        <source>Speedup %1</source>
        <extracomment>%1 is &quot;1.97×&quot;</extracomment>
        <translation>Speedup %1</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>One worker fewer</source>
        <translation>Ein Worker weniger</translation>
    </message>
    <message>
        <source>One worker more</source>
        <translation>Ein Worker mehr</translation>
    </message>
    <message>
        <source>▶ Throw</source>
        <translation>▶ Werfen</translation>
    </message>
    <message>
        <source>Throw darts</source>
        <translation>Pfeile werfen</translation>
    </message>
    <message>
        <source>Throw darts (F5)</source>
        <translation>Pfeile werfen (F5)</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Measure the speedup</source>
        <translation>Speedup messen</translation>
    </message>
    <message>
        <source>Measure the speedup (F6)</source>
        <translation>Speedup messen (F6)</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::PresentationHead</name>
    <message numerus="yes">
        <source>%1: how much faster with %n worker(s)?</source>
        <extracomment>headline of a presentation; %1 is a model</extracomment>
        <translation>
            <numerusform>%1: wie viel schneller mit %n Worker?</numerusform>
            <numerusform>%1: wie viel schneller mit %n Workern?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dartscope::gui::QuantityControl</name>
    <message>
        <source>%1, exact value</source>
        <extracomment>accessible name of a text field beside the slider; %1 is the quantity</extracomment>
        <translation>%1, genauer Wert</translation>
    </message>
    <message>
        <source>Reset: %1</source>
        <translation>Zurücksetzen: %1</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::RaceWindow</name>
    <message>
        <source>Race: %1 against %2</source>
        <translation>Rennen: %1 gegen %2</translation>
    </message>
    <message>
        <source>%1: compute %2, end to end %3</source>
        <extracomment>%1 names a run, %2 and %3 are durations</extracomment>
        <translation>%1: Rechenzeit %2, Gesamtzeit %3</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::RunBar</name>
    <message>
        <source>Throw</source>
        <extracomment>button: starts a run</extracomment>
        <translation>Werfen</translation>
    </message>
    <message>
        <source>Throw the darts (F5 or Ctrl+Enter)</source>
        <translation>Die Pfeile werfen (F5 oder Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>button: stops what is running</extracomment>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stop what is running and keep what was measured (Esc)</source>
        <translation>Anhalten, was läuft, und das Gemessene behalten (Esc)</translation>
    </message>
    <message>
        <source>Reset</source>
        <extracomment>button: all parameters back to their defaults, results cleared</extracomment>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Set every control back and clear the results (Ctrl+R)</source>
        <translation>Alle Regler zurücksetzen und die Ergebnisse löschen (Strg+R)</translation>
    </message>
    <message>
        <source>Measure speedup</source>
        <extracomment>button: measures the speedup over several worker counts</extracomment>
        <translation>Speedup messen</translation>
    </message>
    <message>
        <source>Run the same darts with 1, 2, 3, … workers, each several times, and draw the speedup (F6)</source>
        <translation>Dieselben Pfeile mit 1, 2, 3, … Workern je mehrmals werfen und den Speedup zeichnen (F6)</translation>
    </message>
    <message>
        <source>π with its standard error</source>
        <translation>π mit Standardfehler</translation>
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
        <translation>Wie viel mal schneller als ein Worker mit demselben Modell, denselben Pfeilen und demselben Rechenkern; nur gezeigt, wo das gemessen wurde</translation>
    </message>
    <message>
        <source>Measure one worker</source>
        <translation>Einen Worker messen</translation>
    </message>
    <message>
        <source>Runs the same darts with one worker, so that there is something to compare with</source>
        <translation>Wirft dieselben Pfeile mit einem Worker, damit es etwas zu vergleichen gibt</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird gestoppt …</translation>
    </message>
    <message>
        <source>Starting …</source>
        <extracomment>the worker processes are being started</extracomment>
        <translation>Wird gestartet …</translation>
    </message>
    <message>
        <source>Run %1 of %2</source>
        <translation>Lauf %1 von %2</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, noch %2</translation>
    </message>
    <message>
        <source>Measuring the reference …</source>
        <extracomment>after a run: what one worker alone costs is being measured</extracomment>
        <translation>Referenz wird gemessen …</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Confirming …</source>
        <extracomment>twin runs are made to be sure of a finding</extracomment>
        <translation>Wird bestätigt …</translation>
    </message>
    <message>
        <source>The scheduler does not answer …</source>
        <translation>Der Scheduler antwortet nicht …</translation>
    </message>
    <message>
        <source>%1 of %2 tasks done, %3 running</source>
        <extracomment>tasks of a job: %1 of %2 are done, %3 run</extracomment>
        <translation>%1 von %2 Aufgaben erledigt, %3 laufen</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <extracomment>a job waits in the queue; %1 is the scheduler&apos;s own word for why (&quot;Resources&quot;)</extracomment>
        <translation>Wartet: %1</translation>
    </message>
    <message>
        <source>Waiting: %1 (%2)</source>
        <extracomment>%1 is the scheduler&apos;s own word for why a job waits, %2 what it means</extracomment>
        <translation>Wartet: %1 (%2)</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::Session</name>
    <message>
        <source>That file holds a single run: only measurements of speedup can be drawn over one another.</source>
        <translation>Diese Datei enthält einen einzelnen Lauf: Nur Speedup-Messungen lassen sich übereinander zeichnen.</translation>
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
        <translation>Startwert %1</translation>
    </message>
    <message>
        <source>The same seed and number always mean the same dart</source>
        <translation>Startwert und Nummer bedeuten immer denselben Pfeil</translation>
    </message>
    <message>
        <source>Rate %1</source>
        <translation>Rate %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n CPU(s) allowed, bound by %2</source>
        <translation>
            <numerusform>%1 von %n CPU erlaubt, begrenzt durch: %2</numerusform>
            <numerusform>%1 von %n CPUs erlaubt, begrenzt durch: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Own share %1 (watched)</source>
        <translation>Eigenanteil %1 (beobachtet)</translation>
    </message>
    <message>
        <source>Own share %1</source>
        <translation>Eigenanteil %1</translation>
    </message>
    <message>
        <source>Own share –</source>
        <translation>Eigenanteil –</translation>
    </message>
    <message>
        <source>Share of the allowed CPUs that this window and the display server used during the run; a run watched live is not used in charts</source>
        <translation>Anteil der erlaubten CPUs, den dieses Fenster und der Anzeigeserver während des Laufs benutzten; ein live beobachteter Lauf geht nicht in Diagramme ein</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::SweepPanel</name>
    <message numerus="yes">
        <source>%n run(s) in shuffled order, each computing for 50 ms or longer.</source>
        <translation>
            <numerusform>%n Lauf in gemischter Reihenfolge, jeder rechnet 50 ms oder länger.</numerusform>
            <numerusform>%n Läufe in gemischter Reihenfolge, jeder rechnet 50 ms oder länger.</numerusform>
        </translation>
    </message>
    <message>
        <source>W&amp;orkers</source>
        <translation>Wor&amp;ker</translation>
    </message>
    <message>
        <source>Worker counts to measure</source>
        <translation>Zu messende Workerzahlen</translation>
    </message>
    <message>
        <source>Worker counts to measure, such as 1-8 or 1,2,4 (1 to 4096)</source>
        <translation>Zu messende Workerzahlen, etwa 1-8 oder 1,2,4 (1 bis 4096)</translation>
    </message>
    <message>
        <source>Re&amp;peats</source>
        <translation>Wiederh&amp;olungen</translation>
    </message>
    <message>
        <source>Repeats at each worker count</source>
        <translation>Wiederholungen je Workerzahl</translation>
    </message>
    <message>
        <source>How often each worker count is run, 1 to 1000; fewer than 6 give no interval</source>
        <translation>Wie oft jede Workerzahl gemessen wird, 1 bis 1000; weniger als 6 geben kein Intervall</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Start the sweep (F6)</source>
        <translation>Die Messreihe starten (F6)</translation>
    </message>
    <message>
        <source>Strong</source>
        <extracomment>the same darts in all, however many workers</extracomment>
        <translation>Stark</translation>
    </message>
    <message>
        <source>Weak</source>
        <extracomment>the same darts for each worker</extracomment>
        <translation>Schwach</translation>
    </message>
    <message>
        <source>How the work grows</source>
        <translation>Wie die Arbeit wächst</translation>
    </message>
    <message>
        <source>Strong scaling: the same darts in all, however many workers. Weak scaling: the same darts for each worker</source>
        <translation>Starke Skalierung: insgesamt gleich viele Pfeile, mit beliebig vielen Workern. Schwache Skalierung: gleich viele Pfeile je Worker</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::TextControl</name>
    <message>
        <source>Reset: %1</source>
        <translation>Zurücksetzen: %1</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::Texts</name>
    <message>
        <source>%1 million</source>
        <extracomment>a number of darts; %1 is 1 to 999.9</extracomment>
        <translation>%1 Millionen</translation>
    </message>
    <message>
        <source>%1 billion</source>
        <extracomment>a thousand million</extracomment>
        <translation>%1 Milliarden</translation>
    </message>
    <message>
        <source>%1 trillion</source>
        <extracomment>a million million</extracomment>
        <translation>%1 Billionen</translation>
    </message>
    <message>
        <source>%1 quadrillion</source>
        <translation>%1 Billiarden</translation>
    </message>
    <message>
        <source>%1 darts/s</source>
        <translation>%1 Pfeile/s</translation>
    </message>
    <message>
        <source>%1 thousand darts/s</source>
        <translation>%1 Tsd. Pfeile/s</translation>
    </message>
    <message>
        <source>%1 million darts/s</source>
        <translation>%1 Mio. Pfeile/s</translation>
    </message>
    <message>
        <source>%1 billion darts/s</source>
        <translation>%1 Mrd. Pfeile/s</translation>
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
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Lanes of the timeline</source>
        <translation>Spuren der Zeitleiste</translation>
    </message>
    <message>
        <source>Empty: the lanes of a run will appear here</source>
        <translation>Leer: Hier erscheinen die Spuren eines Laufs</translation>
    </message>
    <message>
        <source>Worker %1: click to make its darts and lane stand out, again to show all alike</source>
        <translation>Worker %1: Ein Klick hebt seine Pfeile und seine Spur hervor, ein zweiter zeigt alle gleich</translation>
    </message>
    <message>
        <source>Time since the run was requested. Ctrl+wheel zooms, Shift+wheel moves along, 0 shows all.</source>
        <translation>Zeit seit der Anforderung des Laufs. Strg+Rad zoomt, Umschalt+Rad verschiebt, 0 zeigt alles.</translation>
    </message>
    <message>
        <source>The lanes will appear here: what each worker did and when, working or waiting for a CPU, a lock or others.</source>
        <translation>Hier erscheinen die Spuren: was jeder Worker wann tat, ob er arbeitete oder auf eine CPU, eine Sperre oder andere wartete.</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::TimelineWords</name>
    <message>
        <source>starting</source>
        <extracomment>strip above the lanes: the processes are being started</extracomment>
        <translation>Start</translation>
    </message>
    <message>
        <source>getting ready</source>
        <extracomment>strip above the lanes: the workers come to the start line</extracomment>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>throwing darts</source>
        <extracomment>strip above the lanes: first dart to last dart</extracomment>
        <translation>Pfeile werfen</translation>
    </message>
    <message>
        <source>combining</source>
        <extracomment>strip above the lanes: the workers&apos; hits are added up</extracomment>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>ending</source>
        <extracomment>strip above the lanes: records are handed over, processes end</extracomment>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Starting the processes: %1</source>
        <translation>Starten der Prozesse: %1</translation>
    </message>
    <message>
        <source>From started processes to the first dart: %1</source>
        <translation>Von den gestarteten Prozessen zum ersten Pfeil: %1</translation>
    </message>
    <message>
        <source>From the first to the last dart: %1</source>
        <translation>Vom ersten zum letzten Pfeil: %1</translation>
    </message>
    <message>
        <source>Combining the hits: %1</source>
        <translation>Zusammenführen der Treffer: %1</translation>
    </message>
    <message>
        <source>Handing over the records and ending: %1</source>
        <translation>Übergabe der Aufzeichnungen und Ende: %1</translation>
    </message>
    <message>
        <source>begins %1 after the request</source>
        <translation>beginnt %1 nach der Anforderung</translation>
    </message>
    <message>
        <source>work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>waiting for a CPU</source>
        <translation>wartet auf eine CPU</translation>
    </message>
    <message>
        <source>waiting for a lock</source>
        <translation>wartet auf eine Sperre</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>untätig</translation>
    </message>
    <message>
        <source>Worker %1</source>
        <translation>Worker %1</translation>
    </message>
    <message>
        <source>no task at %1</source>
        <translation>keine Aufgabe bei %1</translation>
    </message>
    <message>
        <source>waited for a CPU: %1</source>
        <translation>wartete auf eine CPU: %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>dauerte %1</translation>
    </message>
    <message>
        <source>CPU %1</source>
        <translation>CPU %1</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks recorded together</source>
        <translation>
            <numerusform>%n gemeinsam aufgezeichnete Aufgabe</numerusform>
            <numerusform>%n gemeinsam aufgezeichnete Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 darts</source>
        <translation>%1 Pfeile</translation>
    </message>
    <message>
        <source>from dart %1</source>
        <translation>ab Pfeil %1</translation>
    </message>
    <message numerus="yes">
        <source>%n worker(s), %1 from the first dart to the combined result.</source>
        <extracomment>%n workers; %1 is a duration</extracomment>
        <translation>
            <numerusform>%n Worker, %1 vom ersten Pfeil bis zum Gesamtergebnis.</numerusform>
            <numerusform>%n Worker, %1 vom ersten Pfeil bis zum Gesamtergebnis.</numerusform>
        </translation>
    </message>
    <message>
        <source>Worker %1: %2 work.</source>
        <translation>Worker %1: %2 Arbeit.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more worker(s).</source>
        <translation>
            <numerusform>Und %n weiterer Worker.</numerusform>
            <numerusform>Und %n weitere Worker.</numerusform>
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
        <translation>%1: %2, von Worker %3</translation>
    </message>
    <message>
        <source>serial part</source>
        <extracomment>part of a run that one worker does alone</extracomment>
        <translation>serieller Teil</translation>
    </message>
    <message>
        <source>waiting for a message</source>
        <translation>wartet auf eine Nachricht</translation>
    </message>
    <message>
        <source>waiting for others</source>
        <translation>wartet auf andere</translation>
    </message>
    <message numerus="yes">
        <source>sends %n byte(s) to worker %1: %2</source>
        <extracomment>%1 is the number of a worker, %2 a duration</extracomment>
        <translation>
            <numerusform>sendet %n Byte an Worker %1: %2</numerusform>
            <numerusform>sendet %n Bytes an Worker %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>gets %n byte(s) from worker %1: %2</source>
        <translation>
            <numerusform>erhält %n Byte von Worker %1: %2</numerusform>
            <numerusform>erhält %n Bytes von Worker %1: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is a share of the time, %2 is &quot;waiting for a lock&quot; or the like</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Worker %1: %2 work, %3.</source>
        <translation>Worker %1: %2 Arbeit, %3.</translation>
    </message>
    <message>
        <source>Worker %1 threw alone for %2 (serial part).</source>
        <translation>Worker %1 warf %2 lang allein (serieller Teil).</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) were sent.</source>
        <translation>
            <numerusform>%n Nachricht wurde gesendet.</numerusform>
            <numerusform>%n Nachrichten wurden gesendet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dartscope::gui::TransportBar</name>
    <message>
        <source>Replay</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Zum Anfang</translation>
    </message>
    <message>
        <source>Back to the start of the replay</source>
        <translation>Zurück zum Anfang der Wiedergabe</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Schritt zurück</translation>
    </message>
    <message>
        <source>Back to where the previous task of any worker ended</source>
        <translation>Zurück dorthin, wo die vorige Aufgabe eines Workers endete</translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation>Schritt vor</translation>
    </message>
    <message>
        <source>On to where the next task of any worker ends</source>
        <translation>Weiter dorthin, wo die nächste Aufgabe eines Workers endet</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langsamer</translation>
    </message>
    <message>
        <source>Replay slower: the next step of 1, 2, 5, 10 …</source>
        <translation>Langsamer wiedergeben: die nächste Stufe von 1, 2, 5, 10 …</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Schneller</translation>
    </message>
    <message>
        <source>Replay faster: the next step of 1, 2, 5, 10 …</source>
        <translation>Schneller wiedergeben: die nächste Stufe von 1, 2, 5, 10 …</translation>
    </message>
    <message>
        <source>How much slower or faster than it was the replay runs</source>
        <translation>Wie viel langsamer oder schneller als in Wirklichkeit die Wiedergabe läuft</translation>
    </message>
    <message>
        <source>Time since the run was requested, of the instant shown and of the end</source>
        <translation>Zeit seit der Anforderung: der gezeigte Zeitpunkt und das Ende</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Pause the replay</source>
        <translation>Die Wiedergabe anhalten</translation>
    </message>
    <message>
        <source>Replay the run from here</source>
        <translation>Den Lauf von hier an wiedergeben</translation>
    </message>
    <message>
        <source>%1× slower</source>
        <translation>%1× langsamer</translation>
    </message>
    <message>
        <source>%1× faster</source>
        <translation>%1× schneller</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>wie es war</translation>
    </message>
    <message>
        <source>Speed of the replay: %1</source>
        <translation>Geschwindigkeit der Wiedergabe: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>instant shown of the end: &quot;12.3 ms of 45.6 ms&quot;</extracomment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::WhyPanel</name>
    <message>
        <source>Confirmed by what was measured</source>
        <extracomment>how sure a finding is</extracomment>
        <translation>Durch Messung bestätigt</translation>
    </message>
    <message>
        <source>Likely</source>
        <extracomment>how sure a finding is</extracomment>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <source>Cannot tell on this machine</source>
        <extracomment>how sure a finding is</extracomment>
        <translation>Auf diesem Rechner nicht zu sagen</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>heading of a finding; %1 is &quot;Warning&quot;, %2 its sentence</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Formula with its numbers</source>
        <translation>Formel mit ihren Zahlen</translation>
    </message>
    <message>
        <source>Fixing it would win about</source>
        <translation>Die Behebung brächte etwa</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Why this might be wrong</source>
        <translation>Warum das falsch sein könnte</translation>
    </message>
    <message>
        <source>Findings and how the run was started</source>
        <translation>Befunde und wie der Lauf gestartet wurde</translation>
    </message>
    <message>
        <source>Nothing to flag in this run.</source>
        <translation>An diesem Lauf ist nichts zu beanstanden.</translation>
    </message>
    <message>
        <source>After a run this explains what was found and how the run was started.</source>
        <translation>Nach einem Lauf steht hier, was gefunden und wie er gestartet wurde.</translation>
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
        <translation>Hebt Pfeile und Spur dieses Workers hervor</translation>
    </message>
    <message>
        <source>Worker %1: click to make its darts and lane stand out, again to show all alike. Ctrl+click adds a worker.</source>
        <translation>Worker %1: Ein Klick hebt seine Pfeile und seine Spur hervor, ein zweiter zeigt alle gleich. Strg+Klick nimmt einen Worker dazu.</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::WorkerChips</name>
    <message>
        <source>Workers 1–%1, highlighted:</source>
        <extracomment>legend of the board with many workers; %1 is their number; a field to pick one follows</extracomment>
        <translation>Worker 1–%1, hervorgehoben:</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>no worker is highlighted</extracomment>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Highlighted worker</source>
        <translation>Hervorgehobener Worker</translation>
    </message>
    <message>
        <source>Number of the worker whose darts and lane stand out; 0 shows all alike</source>
        <translation>Nummer des Workers, dessen Pfeile und Spur hervorgehoben werden; 0 zeigt alle gleich</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Worker</translation>
    </message>
</context>
<context>
    <name>slurm-reason</name>
    <message>
        <source>other jobs have the CPUs</source>
        <translation>andere Aufträge haben die CPUs</translation>
    </message>
    <message>
        <source>others are before it</source>
        <translation>andere sind vor ihm</translation>
    </message>
    <message>
        <source>the array&apos;s own limit of tasks at once</source>
        <translation>die eigene Grenze des Arrays für gleichzeitige Aufgaben</translation>
    </message>
    <message>
        <source>a limit of your account</source>
        <translation>eine Grenze Ihres Kontos</translation>
    </message>
    <message>
        <source>a node that it asks for is not available</source>
        <translation>ein Knoten, den er verlangt, ist nicht verfügbar</translation>
    </message>
    <message>
        <source>nodes that it needs are down</source>
        <translation>Knoten, die er braucht, sind ausgefallen</translation>
    </message>
    <message>
        <source>nodes that it needs are down or kept for others</source>
        <translation>Knoten, die er braucht, sind ausgefallen oder für andere reserviert</translation>
    </message>
    <message>
        <source>its partition is down</source>
        <translation>seine Partition ist außer Betrieb</translation>
    </message>
    <message>
        <source>it is to begin later</source>
        <translation>er soll später beginnen</translation>
    </message>
    <message>
        <source>it is to follow another job</source>
        <translation>er soll auf einen anderen Auftrag folgen</translation>
    </message>
</context>
</TS>
