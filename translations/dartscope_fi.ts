<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fi" sourcelanguage="en">
<context>
    <name>CaptionWords</name>
    <message>
        <source>%1 darts</source>
        <extracomment>%1 is a number of any size, so always more than one</extracomment>
        <translation>%1 tikkaa</translation>
    </message>
    <message>
        <source>%1 darts for each worker</source>
        <translation>%1 tikkaa kullekin työläiselle</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a model, %2 its darts: &quot;Threads: 6,000,000,000 darts&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n worker(s)</source>
        <translation>
            <numerusform>%n työläinen</numerusform>
            <numerusform>%n työläistä</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeat(s)</source>
        <translation>
            <numerusform>%n toisto</numerusform>
            <numerusform>%n toistoa</numerusform>
        </translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>siemenluku %1</translation>
    </message>
    <message>
        <source>vector kernel</source>
        <translation>vektoriydin</translation>
    </message>
    <message>
        <source>textbook kernel</source>
        <translation>oppikirjaydin</translation>
    </message>
    <message>
        <source>static schedule</source>
        <translation>staattinen työnjako</translation>
    </message>
    <message>
        <source>dynamic schedule</source>
        <translation>dynaaminen työnjako</translation>
    </message>
    <message>
        <source>guided schedule</source>
        <translation>pienenevä työnjako</translation>
    </message>
    <message>
        <source>tasks of %1 darts</source>
        <translation>tehtävässä %1 tikkaa</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n CPU(s) allowed</source>
        <extracomment>%1 CPUs of the machine&apos;s %n</extracomment>
        <translation>
            <numerusform>%1 / %n suoritin sallittu</numerusform>
            <numerusform>%1 / %n suoritinta sallittu</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, bound by %2</source>
        <extracomment>%1 is &quot;2 of 8 CPUs allowed&quot;, %2 what limits them</extracomment>
        <translation>%1, rajoittaja: %2</translation>
    </message>
    <message>
        <source>stopped before its end</source>
        <translation>pysäytetty ennen loppua</translation>
    </message>
</context>
<context>
    <name>ChartWords</name>
    <message>
        <source>Speedup</source>
        <extracomment>How many times faster than the base</extracomment>
        <translation>Nopeutus</translation>
    </message>
    <message>
        <source>Efficiency</source>
        <extracomment>Speedup divided by the number of workers</extracomment>
        <translation>Tehokkuus</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Aika</translation>
    </message>
    <message>
        <source>Rate</source>
        <extracomment>Darts a second</extracomment>
        <translation>Nopeus</translation>
    </message>
    <message>
        <source>compute time</source>
        <translation>laskenta-aika</translation>
    </message>
    <message>
        <source>end-to-end time</source>
        <translation>kokonaisaika</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Työläiset</translation>
    </message>
    <message>
        <source>ideal</source>
        <extracomment>Label of the line that perfect scaling would give</extracomment>
        <translation>ihanne</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 is &quot;Speedup&quot;, &quot;Time&quot; …, %2 a model</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>same darts for each worker (weak scaling)</source>
        <translation>sama määrä tikkoja kullekin työläiselle (heikko skaalautuvuus)</translation>
    </message>
    <message>
        <source>same darts in all (strong scaling)</source>
        <translation>yhteensä sama määrä tikkoja (vahva skaalautuvuus)</translation>
    </message>
    <message>
        <source>Median %1; %2.</source>
        <extracomment>%1 is &quot;compute time&quot; or &quot;end-to-end time&quot;, %2 says how the work grows</extracomment>
        <translation>Mediaani, %1; %2.</translation>
    </message>
    <message>
        <source>Each model against itself with 1 worker; median %1; %2.</source>
        <translation>Kutakin mallia verrataan siihen itseensä yhdellä työläisellä; mediaani, %1; %2.</translation>
    </message>
    <message>
        <source>No base was measured; %1; %2.</source>
        <translation>Vertailukohtaa ei mitattu; %1; %2.</translation>
    </message>
    <message>
        <source>Against %1; median %2; %3.</source>
        <extracomment>%1 is the base: &quot;threads with 1 worker&quot;</extracomment>
        <translation>Vertailukohta: %1; mediaani, %2; %3.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Title of an axis: %1 a quantity, %2 its unit</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n allowed CPU(s)</source>
        <translation>
            <numerusform>%n sallittu suoritin</numerusform>
            <numerusform>%n sallittua suoritinta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n allowed CPU(s), bound by %1</source>
        <extracomment>%1 names what limits them: &quot;affinity&quot;, &quot;CPU quota&quot;</extracomment>
        <translation>
            <numerusform>%n sallittu suoritin, rajoittaja: %1</numerusform>
            <numerusform>%n sallittua suoritinta, rajoittaja: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n physical core(s)</source>
        <translation>
            <numerusform>%n fyysinen ydin</numerusform>
            <numerusform>%n fyysistä ydintä</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n logical CPU(s)</source>
        <translation>
            <numerusform>%n looginen suoritin</numerusform>
            <numerusform>%n loogista suoritinta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bars: at least 92 % interval of the ratio of medians, %n repeat(s)</source>
        <translation>
            <numerusform>Palkit: mediaanien suhteen vähintään 92 %:n väli, %n toisto</numerusform>
            <numerusform>Palkit: mediaanien suhteen vähintään 92 %:n väli, %n toistoa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bars: at least 96 % interval of the median, %n repeat(s)</source>
        <translation>
            <numerusform>Palkit: mediaanin vähintään 96 %:n väli, %n toisto</numerusform>
            <numerusform>Palkit: mediaanin vähintään 96 %:n väli, %n toistoa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No bars: %n repeat(s), an interval needs 6</source>
        <translation>
            <numerusform>Ei palkkeja: %n toisto, väliin tarvitaan 6</numerusform>
            <numerusform>Ei palkkeja: %n toistoa, väliin tarvitaan 6</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeat(s) planned</source>
        <translation>
            <numerusform>suunniteltu %n toisto</numerusform>
            <numerusform>suunniteltu %n toistoa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hollow grey: more workers than the %n allowed CPU(s)</source>
        <translation>
            <numerusform>Ontto harmaa: työläisiä enemmän kuin %n sallittu suoritin</numerusform>
            <numerusform>Ontto harmaa: työläisiä enemmän kuin %n sallittua suoritinta</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked points: %1</source>
        <extracomment>%1 lists why points are marked: &quot;too short to trust, noisy machine&quot;</extracomment>
        <translation>Merkityt pisteet: %1</translation>
    </message>
    <message>
        <source>%1: no point measured yet.</source>
        <extracomment>%1 is &quot;Speedup&quot;, &quot;Time&quot; …</extracomment>
        <translation>%1: yhtään pistettä ei ole vielä mitattu.</translation>
    </message>
    <message numerus="yes">
        <source>%1 at %n worker(s)</source>
        <extracomment>%1 is a value: &quot;1.97× at 2 workers&quot;</extracomment>
        <translation>
            <numerusform>%1, %n työläinen</numerusform>
            <numerusform>%1, %n työläistä</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2: %3.</source>
        <extracomment>&quot;Speedup of threads: 1× at 1 worker, 1.97× at 2 workers.&quot;</extracomment>
        <translation>%1, %2: %3.</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2–%3)</translation>
    </message>
    <message>
        <source>the base</source>
        <translation>vertailukohta</translation>
    </message>
    <message>
        <source>speedup %1 (%2 to %3)</source>
        <translation>nopeutus %1 (%2–%3)</translation>
    </message>
    <message>
        <source>speedup %1</source>
        <translation>nopeutus %1</translation>
    </message>
    <message>
        <source>efficiency %1</source>
        <translation>tehokkuus %1</translation>
    </message>
    <message numerus="yes">
        <source>%n repeat(s)</source>
        <translation>
            <numerusform>%n toisto</numerusform>
            <numerusform>%n toistoa</numerusform>
        </translation>
    </message>
    <message>
        <source>more workers than allowed CPUs</source>
        <translation>työläisiä enemmän kuin sallittuja suorittimia</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n worker(s): %2</source>
        <extracomment>%1 is a model, %2 its numbers</extracomment>
        <translation>
            <numerusform>%1, %n työläinen: %2</numerusform>
            <numerusform>%1, %n työläistä: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Weak scaling</source>
        <extracomment>Time at the same work for each worker, over that of one worker</extracomment>
        <translation>Heikko skaalautuvuus</translation>
    </message>
    <message>
        <source>Losses</source>
        <extracomment>Chart of where the speedup went</extracomment>
        <translation>Häviöt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 a model, %2 a sentence about the law that its times follow</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Median %1 over that of one worker, at the same darts for each worker: 1 is ideal.</source>
        <extracomment>%1 is &quot;compute time&quot; or &quot;end-to-end time&quot;</extracomment>
        <translation>Mediaani, %1, suhteessa yhteen työläiseen; kullakin sama määrä tikkoja: 1 on ihanne.</translation>
    </message>
    <message numerus="yes">
        <source>%n repeat(s): %1</source>
        <extracomment>%1 lists the times of all repeats</extracomment>
        <translation>
            <numerusform>%n toisto: %1</numerusform>
            <numerusform>%n toistoa: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>same work for each worker (weak scaling)</source>
        <translation>sama työ kullekin työläiselle (heikko skaalautuvuus)</translation>
    </message>
    <message>
        <source>same command at every point (strong scaling)</source>
        <translation>sama komento joka pisteessä (vahva skaalautuvuus)</translation>
    </message>
    <message>
        <source>Median %1 over that of one worker, at the same work for each worker: 1 is ideal.</source>
        <extracomment>%1 is &quot;compute time&quot; or &quot;end-to-end time&quot;</extracomment>
        <translation>Mediaani, %1, suhteessa yhteen työläiseen; kullakin sama työ: 1 on ihanne.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>The number of darts cannot be “%2”: give a whole number from %3 to %4, such as 1000000, 1e9 or 30M.</source>
        <translation>Tikkojen määrä ei voi olla ”%2”: anna kokonaisluku väliltä %3–%4, esimerkiksi 1000000, 1e9 tai 30M.</translation>
    </message>
    <message>
        <source>The number of workers cannot be “%2”: give a whole number from %3 to %4.</source>
        <translation>Työläisten määrä ei voi olla ”%2”: anna kokonaisluku väliltä %3–%4.</translation>
    </message>
    <message>
        <source>The number of ranks cannot be “%2”: give a whole number from %3 to %4.</source>
        <translation>Rankkien määrä ei voi olla ”%2”: anna kokonaisluku väliltä %3–%4.</translation>
    </message>
    <message>
        <source>The task size cannot be “%2” darts: give a whole number from %3 to %4, such as 65536 or 1M.</source>
        <translation>Tehtävän koko ei voi olla ”%2” tikkaa: anna kokonaisluku väliltä %3–%4, esimerkiksi 65536 tai 1M.</translation>
    </message>
    <message>
        <source>The seed cannot be “%2”: give a whole number from %3 to %4.</source>
        <translation>Siemenluku ei voi olla ”%2”: anna kokonaisluku väliltä %3–%4.</translation>
    </message>
    <message>
        <source>The run cannot be confined to “%2” CPUs: give a whole number from %3 to %4, the CPUs that may be used here.</source>
        <translation>Ajoa ei voi rajata ”%2” suorittimeen: anna kokonaisluku väliltä %3–%4 eli täällä sallitut suorittimet.</translation>
    </message>
    <message>
        <source>The number of repeats cannot be “%2”: give a whole number from %3 to %4.</source>
        <translation>Toistojen määrä ei voi olla ”%2”: anna kokonaisluku väliltä %3–%4.</translation>
    </message>
    <message>
        <source>The time of a run with one worker cannot be “%2” ms: give a number from %3 to %4.</source>
        <translation>Yhden työläisen ajon kesto ei voi olla ”%2” ms: anna luku väliltä %3–%4.</translation>
    </message>
    <message>
        <source>The time limit cannot be “%2” minutes: give a number from %3 to %4.</source>
        <translation>Aikaraja ei voi olla ”%2” minuuttia: anna luku väliltä %3–%4.</translation>
    </message>
    <message>
        <source>The sweep would take %2 runs, and at most %4 are possible: choose fewer repeats, worker counts or models.</source>
        <translation>Mittaussarjassa olisi %2 ajoa, ja enintään %4 on mahdollista: valitse vähemmän toistoja, työläismääriä tai malleja.</translation>
    </message>
    <message>
        <source>%1 cannot be “%2”: give a number from %3 to %4.</source>
        <translation>%1 ei voi olla ”%2”: anna luku väliltä %3–%4.</translation>
    </message>
    <message>
        <source>There is no model “%1”: choose one of %2.</source>
        <translation>Mallia ”%1” ei ole: valitse jokin näistä: %2.</translation>
    </message>
    <message>
        <source>The model %2 has no schedule to choose: leave it out, or choose one of the models %3.</source>
        <translation>Mallissa %2 ei voi valita työnjakoa: jätä se pois tai valitse jokin malleista %3.</translation>
    </message>
    <message>
        <source>The model %2 combines its hits in one way only: leave the sharing out, or choose one of the models %3.</source>
        <translation>Malli %2 yhdistää osumat vain yhdellä tavalla: jätä yhdistämistapa pois tai valitse jokin malleista %3.</translation>
    </message>
    <message>
        <source>The model %2 has no tasks: leave the task size out, or choose one of the models %3.</source>
        <translation>Mallissa %2 ei ole tehtäviä: jätä tehtävän koko pois tai valitse jokin malleista %3.</translation>
    </message>
    <message>
        <source>The model %2 has no option “%1”: leave it out, or choose one of the models %3.</source>
        <translation>Mallissa %2 ei ole valintaa ”%1”: jätä se pois tai valitse jokin malleista %3.</translation>
    </message>
    <message>
        <source>The model %2 has no option “%1”: leave it out.</source>
        <translation>Mallissa %2 ei ole valintaa ”%1”: jätä se pois.</translation>
    </message>
    <message>
        <source>The model %3 has no schedule “%2”: choose one of %4.</source>
        <translation>Mallissa %3 ei ole työnjakoa ”%2”: valitse jokin näistä: %4.</translation>
    </message>
    <message>
        <source>The model %3 cannot combine its hits by “%2”: choose one of %4.</source>
        <translation>Malli %3 ei voi yhdistää osumia tavalla ”%2”: valitse jokin näistä: %4.</translation>
    </message>
    <message>
        <source>The model %3 does not know “%2” for the option “%1”: choose one of %4.</source>
        <translation>Malli %3 ei tunne arvoa ”%2” valinnalle ”%1”: valitse jokin näistä: %4.</translation>
    </message>
    <message>
        <source>The sharing “%1” counts every dart, which only the textbook kernel does: choose that kernel, or leave the kernel out.</source>
        <translation>Yhdistämistapa ”%1” laskee jokaisen tikan, minkä tekee vain oppikirjaydin: valitse se tai jätä ydin pois.</translation>
    </message>
    <message>
        <source>“%1” is not a list of worker counts: write 1-8, 1,2,4 or 1-4,8.</source>
        <translation>”%1” ei ole luettelo työläismääristä: kirjoita 1-8, 1,2,4 tai 1-4,8.</translation>
    </message>
    <message>
        <source>The vector kernel does not know the instruction set “%1”, or this processor does not have it.</source>
        <translation>Vektoriydin ei tunne käskykantaa ”%1”, tai tällä suorittimella ei ole sitä.</translation>
    </message>
    <message>
        <source>%1 workers are more than the limits of processes and memory leave room for: choose at most %2.</source>
        <translation>%1 työläistä on enemmän kuin prosessien ja muistin rajat sallivat: valitse enintään %2.</translation>
    </message>
    <message>
        <source>The limits of processes and memory do not leave room for a single worker: end other programs, or raise the limits.</source>
        <translation>Prosessien ja muistin rajat eivät jätä tilaa edes yhdelle työläiselle: lopeta muita ohjelmia tai nosta rajoja.</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2): choose another place, or make room there. What was in the file before is still there.</source>
        <translation>%1 ei ole kirjoitettavissa (%2): valitse toinen paikka tai tee sinne tilaa. Tiedoston aiempi sisältö on tallella.</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2): choose another file.</source>
        <translation>%1 ei ole luettavissa (%2): valitse toinen tiedosto.</translation>
    </message>
    <message>
        <source>%1 has %2 bytes, and at most %3 are read: choose another file.</source>
        <translation>Tiedostossa %1 on %2 tavua, ja enintään %3 luetaan: valitse toinen tiedosto.</translation>
    </message>
    <message>
        <source>%1 is not a record of Dartscope, or it is cut off: choose a file that was stored as a run or a sweep.</source>
        <translation>%1 ei ole Dartscopen tallenne, tai se on katkennut: valitse ajona tai mittaussarjana tallennettu tiedosto.</translation>
    </message>
    <message>
        <source>There is not enough memory to read %1: end other programs, or choose a smaller file.</source>
        <translation>Muisti ei riitä tiedoston %1 lukemiseen: lopeta muita ohjelmia tai valitse pienempi tiedosto.</translation>
    </message>
    <message>
        <source>%1 was stored by a newer Dartscope (its format is %2): read it with that one, or install it here.</source>
        <translation>%1 on tallennettu uudemmalla Dartscopella (muoto %2): lue se sillä tai asenna se tänne.</translation>
    </message>
    <message>
        <source>%1 is broken: its field “%2” is missing or impossible. Store the run anew.</source>
        <translation>%1 on rikki: sen kenttä ”%2” puuttuu tai on mahdoton. Tallenna ajo uudelleen.</translation>
    </message>
    <message>
        <source>The worker program %1 is not there: build or install Dartscope anew, or name the worker in the environment variable DARTSCOPE_WORKER.</source>
        <translation>Työohjelmaa %1 ei ole: käännä tai asenna Dartscope uudelleen, tai nimeä työohjelma ympäristömuuttujassa DARTSCOPE_WORKER.</translation>
    </message>
    <message>
        <source>The worker program %1 could not be started (%2): check that it may be executed and that there is room for one more process.</source>
        <translation>Työohjelmaa %1 ei voitu käynnistää (%2): tarkista, että sen saa suorittaa ja että uudelle prosessille on tilaa.</translation>
    </message>
    <message>
        <source>The program %1 could not be started (%2): check that it may be executed and that there is room for one more process.</source>
        <translation>Ohjelmaa %1 ei voitu käynnistää (%2): tarkista, että sen saa suorittaa ja että uudelle prosessille on tilaa.</translation>
    </message>
    <message>
        <source>The worker process ended before it had finished. Throw again.</source>
        <translation>Työprosessi päättyi ennen kuin se oli valmis. Heitä uudelleen.</translation>
    </message>
    <message>
        <source>The worker process was ended by the signal %2 before it had finished. Throw again; if memory is short, choose fewer workers.</source>
        <translation>Signaali %2 lopetti työprosessin ennen kuin se oli valmis. Heitä uudelleen; jos muisti on vähissä, valitse vähemmän työläisiä.</translation>
    </message>
    <message>
        <source>The worker process was ended by the signal %2 before it had finished. Its last words: %3</source>
        <translation>Signaali %2 lopetti työprosessin ennen kuin se oli valmis. Sen viimeiset sanat: %3</translation>
    </message>
    <message>
        <source>The worker process ended before it had finished, with the status %2. Throw again; if it stays so, install Dartscope anew.</source>
        <translation>Työprosessi päättyi ennen kuin se oli valmis, paluuarvo %2. Heitä uudelleen; jos tämä toistuu, asenna Dartscope uudelleen.</translation>
    </message>
    <message>
        <source>The worker process ended before it had finished, with the status %2. Its last words: %3</source>
        <translation>Työprosessi päättyi ennen kuin se oli valmis, paluuarvo %2. Sen viimeiset sanat: %3</translation>
    </message>
    <message>
        <source>The worker process said nothing for %1 s and was ended. Throw again; if it stays so, choose fewer workers or end other programs.</source>
        <translation>Työprosessi oli vaiti %1 s ja lopetettiin. Heitä uudelleen; jos tämä toistuu, valitse vähemmän työläisiä tai lopeta muita ohjelmia.</translation>
    </message>
    <message>
        <source>The worker process said nothing for %1 s and was ended. Its last words: %2</source>
        <translation>Työprosessi oli vaiti %1 s ja lopetettiin. Sen viimeiset sanat: %2</translation>
    </message>
    <message>
        <source>The worker process wrote what is not in the protocol, and was ended: %1</source>
        <translation>Työprosessi kirjoitti jotain, mikä ei kuulu protokollaan, ja lopetettiin: %1</translation>
    </message>
    <message>
        <source>The worker program speaks version %1 of the protocol, and this program version %2: install both from one Dartscope.</source>
        <translation>Työohjelma puhuu protokollan versiota %1 ja tämä ohjelma versiota %2: asenna molemmat samasta Dartscopesta.</translation>
    </message>
    <message>
        <source>The worker program (%2) cannot run the model %1: install both programs from one Dartscope, or choose another model.</source>
        <translation>Työohjelma (%2) ei osaa ajaa mallia %1: asenna molemmat ohjelmat samasta Dartscopesta tai valitse toinen malli.</translation>
    </message>
    <message>
        <source>The worker process gave up (%1): %2</source>
        <translation>Työprosessi luovutti (%1): %2</translation>
    </message>
    <message>
        <source>The system did not give the worker process all its threads (%2): choose fewer workers.</source>
        <translation>Järjestelmä ei antanut työprosessille kaikkia säikeitä (%2): valitse vähemmän työläisiä.</translation>
    </message>
    <message>
        <source>The worker process ran out of memory: choose fewer workers or larger tasks.</source>
        <translation>Työprosessin muisti loppui: valitse vähemmän työläisiä tai isompia tehtäviä.</translation>
    </message>
    <message>
        <source>The worker&apos;s figures contradict each other: it reports %2 darts where there are %3. Do not use this run.</source>
        <translation>Työläisen luvut ovat ristiriidassa: se ilmoittaa %2 tikkaa, kun niitä on %3. Älä käytä tätä ajoa.</translation>
    </message>
    <message>
        <source>The worker&apos;s figures contradict each other: it reports %2 hits where there are %3. Do not use this run.</source>
        <translation>Työläisen luvut ovat ristiriidassa: se ilmoittaa %2 osumaa, kun niitä on %3. Älä käytä tätä ajoa.</translation>
    </message>
    <message>
        <source>The worker&apos;s figures contradict each other: it reports the lane or number of lanes %2 in a run of %3. Do not use this run.</source>
        <translation>Työläisen luvut ovat ristiriidassa: se ilmoittaa kaistan tai kaistojen määrän %2 ajossa, jossa niitä on %3. Älä käytä tätä ajoa.</translation>
    </message>
    <message>
        <source>The worker&apos;s figures contradict each other: it reports the instant %2 ns where %3 ns is the limit. Do not use this run.</source>
        <translation>Työläisen luvut ovat ristiriidassa: se ilmoittaa hetken %2 ns, kun raja on %3 ns. Älä käytä tätä ajoa.</translation>
    </message>
    <message>
        <source>The system gave %1 of %2 threads: choose fewer workers.</source>
        <translation>Järjestelmä antoi %1 säiettä %2:sta: valitse vähemmän työläisiä.</translation>
    </message>
    <message>
        <source>The model failed: %1</source>
        <translation>Malli epäonnistui: %1</translation>
    </message>
    <message>
        <source>This line is not in the protocol of the workers: %1</source>
        <translation>Tämä rivi ei kuulu työläisten protokollaan: %1</translation>
    </message>
    <message>
        <source>A line of the type “%1” is not as in the protocol of the workers: its field “%2” is missing or impossible.</source>
        <translation>Tyypin ”%1” rivi ei ole työläisten protokollan mukainen: sen kenttä ”%2” puuttuu tai on mahdoton.</translation>
    </message>
    <message>
        <source>The other program speaks version %1 of the protocol, and this one version %2: install both from one Dartscope.</source>
        <translation>Toinen ohjelma puhuu protokollan versiota %1 ja tämä versiota %2: asenna molemmat samasta Dartscopesta.</translation>
    </message>
    <message>
        <source>Stopped before anything was measured.</source>
        <translation>Pysäytettiin ennen kuin mitään oli mitattu.</translation>
    </message>
    <message>
        <source>Something failed that has no description (%1): %2</source>
        <translation>Jokin epäonnistui, eikä sille ole kuvausta (%1): %2</translation>
    </message>
    <message>
        <source>The result cannot be written to standard output (%1): make room there, or send it somewhere else.</source>
        <translation>Tulosta ei voi kirjoittaa vakiotulosteeseen (%1): tee sinne tilaa tai ohjaa se muualle.</translation>
    </message>
    <message>
        <source>%1 is not a record of Dartscope: it is not text in UTF-8. Choose a file that was stored as a run or a sweep, and was not converted.</source>
        <translation>%1 ei ole Dartscopen tallenne: se ei ole UTF-8-tekstiä. Valitse ajona tai mittaussarjana tallennettu tiedosto, jota ei ole muunnettu.</translation>
    </message>
    <message>
        <source>There is no mpirun to start ranks with: install one (Debian: openmpi-bin), load your cluster&apos;s MPI module, or name it in the environment variable DARTSCOPE_MPIRUN.</source>
        <translation>Rankkien käynnistämiseen tarvittavaa mpirun-ohjelmaa ei ole: asenna se (Debian: openmpi-bin), lataa klusterin MPI-moduuli tai nimeä se ympäristömuuttujassa DARTSCOPE_MPIRUN.</translation>
    </message>
    <message>
        <source>The file of hosts %1 is not there or cannot be read: name one with a line such as “node1 slots=4” for each host.</source>
        <translation>Konetiedostoa %1 ei ole tai se ei ole luettavissa: nimeä tiedosto, jossa on kullekin koneelle rivi kuten ”node1 slots=4”.</translation>
    </message>
    <message>
        <source>No folder for the launcher&apos;s files could be made in %1 (%2): make room there, or name another place in the environment variable TMPDIR.</source>
        <translation>Käynnistimen tiedostoille ei voitu tehdä kansiota paikkaan %1 (%2): tee sinne tilaa tai nimeä toinen paikka ympäristömuuttujassa TMPDIR.</translation>
    </message>
    <message>
        <source>Rank %1 on the host %2 was ended by %3, and the run with it. Throw again; if memory is short, choose fewer ranks.</source>
        <translation>Rankin %1 koneessa %2 lopetti %3, ja ajo päättyi sen mukana. Heitä uudelleen; jos muisti on vähissä, valitse vähemmän rankkeja.</translation>
    </message>
    <message>
        <source>The system did not start all processes of the run (%2): choose fewer workers.</source>
        <translation>Järjestelmä ei käynnistänyt kaikkia ajon prosesseja (%2): valitse vähemmän työläisiä.</translation>
    </message>
    <message>
        <source>One of the run&apos;s processes ended before it had finished (%2); the others were stopped, and what they had done is kept. Throw again.</source>
        <translation>Yksi ajon prosesseista päättyi ennen kuin se oli valmis (%2); muut pysäytettiin, ja niiden siihenastinen työ säilytettiin. Heitä uudelleen.</translation>
    </message>
    <message>
        <source>One of the run&apos;s processes stood still, stopped by a signal (%2); it was ended, and what the others had done is kept. Throw again.</source>
        <translation>Yksi ajon prosesseista seisoi signaalin pysäyttämänä (%2); se lopetettiin, ja muiden siihenastinen työ säilytettiin. Heitä uudelleen.</translation>
    </message>
    <message>
        <source>Dartscope was built without a library that this needs (%2): install it and build anew.</source>
        <translation>Dartscope on käännetty ilman kirjastoa, jonka tämä tarvitsee (%2): asenna se ja käännä uudelleen.</translation>
    </message>
    <message>
        <source>The worker&apos;s figures contradict each other: lane %4 reports %2 darts, and its tasks have %3. Do not use this run.</source>
        <translation>Työläisen luvut ovat ristiriidassa: kaista %4 ilmoittaa %2 tikkaa, ja sen tehtävissä niitä on %3. Älä käytä tätä ajoa.</translation>
    </message>
    <message>
        <source>The worker&apos;s figures contradict each other: lane %4 reports %2 hits of %3 darts. Do not use this run.</source>
        <translation>Työläisen luvut ovat ristiriidassa: kaista %4 ilmoittaa %2 osumaa, kun tikkoja on %3. Älä käytä tätä ajoa.</translation>
    </message>
    <message>
        <source>The worker&apos;s figures contradict each other: lane %4 reports the instant %2 ns where %3 ns is the limit. Do not use this run.</source>
        <translation>Työläisen luvut ovat ristiriidassa: kaista %4 ilmoittaa hetken %2 ns, kun raja on %3 ns. Älä käytä tätä ajoa.</translation>
    </message>
    <message>
        <source>The worker reports %2 tasks and waits, and no run records more than %3: it was ended. Do not use this run.</source>
        <translation>Työläinen ilmoittaa yhteensä %2 tehtävää ja odotusta, ja ajosta tallennetaan enintään %3: se lopetettiin. Älä käytä tätä ajoa.</translation>
    </message>
    <message>
        <source>The system started %1 of %2 processes: choose fewer workers.</source>
        <translation>Järjestelmä käynnisti prosesseista vain %1 / %2: valitse vähemmän työläisiä.</translation>
    </message>
    <message>
        <source>The process %2 of worker %1 ended before it had finished (%3 %4).</source>
        <translation>Työläisen %1 prosessi %2 päättyi ennen kuin se oli valmis (%3 %4).</translation>
    </message>
    <message>
        <source>The process %2 of worker %1 stood still, stopped by a signal.</source>
        <translation>Työläisen %1 prosessi %2 seisoi signaalin pysäyttämänä.</translation>
    </message>
    <message>
        <source>The process of worker %1 said what no such process says: install Dartscope anew.</source>
        <translation>Työläisen %1 prosessi sanoi jotain, mitä sellainen prosessi ei sano: asenna Dartscope uudelleen.</translation>
    </message>
    <message>
        <source>Stealing needs %1, which Dartscope was built without: install it (Debian: %2) and build Dartscope anew, or choose the central queue.</source>
        <translation>Työn varastaminen vaatii kirjaston %1, jota ilman Dartscope on käännetty: asenna se (Debian: %2) ja käännä Dartscope uudelleen, tai valitse keskusjono.</translation>
    </message>
    <message>
        <source>This sweep lacks nothing: it was measured to its end. Leave out --resume to measure it anew.</source>
        <translation>Tästä mittaussarjasta ei puutu mitään: se mitattiin loppuun. Jätä --resume pois, jos haluat mitata sen uudelleen.</translation>
    </message>
    <message>
        <source>%1 holds a run: only a sweep can be gone on with.</source>
        <translation>%1 sisältää ajon: vain mittaussarjaa voi jatkaa.</translation>
    </message>
    <message>
        <source>The stored sweep cannot be gone on with: its “%1” is %2 and not %3. Ask for the same, or leave out --resume.</source>
        <translation>Tallennettua mittaussarjaa ei voi jatkaa: sen ”%1” on %2 eikä %3. Pyydä samaa tai jätä --resume pois.</translation>
    </message>
    <message>
        <source>The stored sweep cannot be gone on with here: its “%1” is %2, and here it is %3. Go on with it on the machine that it began on.</source>
        <translation>Tallennettua mittaussarjaa ei voi jatkaa täällä: sen ”%1” on %2, ja täällä se on %3. Jatka sitä koneella, jolla se aloitettiin.</translation>
    </message>
    <message>
        <source>The stored sweep was measured with version %1, and this is %2: times of two versions do not belong into one sweep. Measure it anew.</source>
        <translation>Tallennettu mittaussarja mitattiin versiolla %1, ja tämä on %2: kahden version ajat eivät kuulu samaan mittaussarjaan. Mittaa se uudelleen.</translation>
    </message>
    <message>
        <source>The stored sweep cannot be gone on with: the points of %1 are not those that it asks for. Measure it anew.</source>
        <translation>Tallennettua mittaussarjaa ei voi jatkaa: mallin %1 pisteet eivät ole ne, joita siinä pyydetään. Mittaa se uudelleen.</translation>
    </message>
    <message>
        <source>%1 is no Dartscope session: choose a file that was stored as one.</source>
        <translation>%1 ei ole Dartscopen istunto: valitse istuntona tallennettu tiedosto.</translation>
    </message>
    <message>
        <source>%1 is not as it was stored (%2): it may have been cut short on its way here. Take a copy of it that is whole.</source>
        <translation>%1 ei ole sellainen kuin se tallennettiin (%2): se on voinut katketa matkalla tänne. Ota siitä ehjä kopio.</translation>
    </message>
    <message>
        <source>There is no Slurm here: log in to a cluster that has it, load its module, or name its sbatch in the environment variable DARTSCOPE_SBATCH.</source>
        <translation>Täällä ei ole Slurmia: kirjaudu klusteriin, jossa se on, lataa sen moduuli tai nimeä sen sbatch ympäristömuuttujassa DARTSCOPE_SBATCH.</translation>
    </message>
    <message>
        <source>Slurm&apos;s controller does not answer (%1): try again later, or ask those who run the cluster.</source>
        <translation>Slurmin ohjain ei vastaa (%1): yritä myöhemmin uudelleen tai kysy klusterin ylläpidolta.</translation>
    </message>
    <message>
        <source>Slurm did not take the job. It said: %1 What to ask it for is said with --scheduler-args.</source>
        <translation>Slurm ei ottanut työtä vastaan. Se sanoi: %1 Se, mitä siltä pyydetään, annetaan valinnalla --scheduler-args.</translation>
    </message>
    <message>
        <source>An array of %1 tasks is more than this cluster takes: choose at most %2 with --array-tasks; several workers then share a task.</source>
        <translation>%1 tehtävän taulukko on enemmän kuin tämä klusteri ottaa: valitse enintään %2 valinnalla --array-tasks; silloin useat työläiset jakavat tehtävän.</translation>
    </message>
    <message>
        <source>A quotation mark in the scheduler&apos;s arguments “%1” does not end: write such as --partition=short --time=10.</source>
        <translation>Lainausmerkki vuorontajan argumenteissa ”%1” ei pääty: kirjoita esimerkiksi --partition=short --time=10.</translation>
    </message>
    <message>
        <source>The scheduler&apos;s argument “%1” is Dartscope&apos;s to give: leave it out. Tasks of an array are chosen with --array-tasks, and its folder with --work-folder.</source>
        <translation>Vuorontajan argumentin ”%1” antaa Dartscope: jätä se pois. Taulukon tehtävät valitaan valinnalla --array-tasks ja sen kansio valinnalla --work-folder.</translation>
    </message>
    <message>
        <source>“%1” is no option of the scheduler: write such as --partition=short --time=10.</source>
        <translation>”%1” ei ole vuorontajan valinta: kirjoita esimerkiksi --partition=short --time=10.</translation>
    </message>
    <message>
        <source>No folder for the job could be made in %1 (%2): name one with --work-folder that you may write to and that all nodes see.</source>
        <translation>Työlle ei voitu tehdä kansiota paikkaan %1 (%2): nimeä valinnalla --work-folder kansio, johon saat kirjoittaa ja jonka kaikki solmut näkevät.</translation>
    </message>
    <message>
        <source>You have no home folder for the job&apos;s files: name a folder with --work-folder that all nodes see.</source>
        <translation>Sinulla ei ole kotikansiota työn tiedostoille: nimeä valinnalla --work-folder kansio, jonka kaikki solmut näkevät.</translation>
    </message>
    <message>
        <source>%1 holds no job of Dartscope (%2 is missing or impossible): name the folder that --detach printed.</source>
        <translation>Kansiossa %1 ei ole Dartscopen työtä (%2 puuttuu tai on mahdoton): nimeä kansio, jonka --detach tulosti.</translation>
    </message>
    <message>
        <source>The job in %1 was submitted by a newer Dartscope (its format is %2): collect it with that one, or install it here.</source>
        <translation>Kansiossa %1 olevan työn lähetti uudempi Dartscope (sen muoto on %2): nouda se sillä tai asenna se tänne.</translation>
    </message>
    <message>
        <source>The job %1 is not finished: of %3 tasks %2 are done, %4 run and %5 wait in the queue. Collect it again later.</source>
        <translation>Työ %1 ei ole valmis: %3 tehtävästä %2 on tehty, %4 on käynnissä ja %5 odottaa jonossa. Nouda se myöhemmin uudelleen.</translation>
    </message>
    <message>
        <source>The job %1 was cancelled: %2 of %3 tasks did not finish. What they had done is kept. Throw again.</source>
        <translation>Työ %1 peruttiin: %3 tehtävästä %2 ei valmistunut. Tehty työ on tallessa. Heitä uudelleen.</translation>
    </message>
    <message>
        <source>Slurm did not confirm that the job %1 is cancelled (%2). It may still run: cancel it later with scancel %1.</source>
        <translation>Slurm ei vahvistanut, että työ %1 on peruttu (%2). Se voi yhä olla käynnissä: peru se myöhemmin komennolla scancel %1.</translation>
    </message>
    <message>
        <source>Task %1 ended without a result (%2 on the node %3); %6 of %7 tasks are lost, and what the others threw is kept. Its last words: %4</source>
        <translation>Tehtävä %1 päättyi ilman tulosta (%2 solmussa %3); %7 tehtävästä %6 menetettiin, ja muiden heitot ovat tallessa. Sen viimeiset sanat: %4</translation>
    </message>
    <message>
        <source>Task %1 ended (%2 on the node %3) and left neither a result nor a word in %5; %6 of %7 tasks are lost. That node may not see this folder: name one with --work-folder that all nodes share.</source>
        <translation>Tehtävä %1 päättyi (%2 solmussa %3) eikä jättänyt tulosta eikä sanaakaan tiedostoon %5; %7 tehtävästä %6 menetettiin. Solmu ei ehkä näe tätä kansiota: nimeä valinnalla --work-folder kaikkien solmujen yhteinen kansio.</translation>
    </message>
    <message>
        <source>Task %1 has left no result yet: collect it later.</source>
        <translation>Tehtävä %1 ei ole vielä jättänyt tulosta: nouda se myöhemmin.</translation>
    </message>
    <message>
        <source>Task %1 failed; %6 of %7 tasks are lost, and what the others threw is kept. It said: %2</source>
        <translation>Tehtävä %1 epäonnistui; %7 tehtävästä %6 menetettiin, ja muiden heitot ovat tallessa. Se sanoi: %2</translation>
    </message>
    <message>
        <source>The result of task %1 cannot be read (%2); %6 of %7 tasks are lost, and what the others threw is kept. Throw again.</source>
        <translation>Tehtävän %1 tulosta ei voi lukea (%2); %7 tehtävästä %6 menetettiin, ja muiden heitot ovat tallessa. Heitä uudelleen.</translation>
    </message>
    <message>
        <source>%1 cannot be swept: each of many runs would wait in the queue, and time in a queue says nothing of the program. Sweep another model inside one job, for example by sbatch.</source>
        <translation>Mallista %1 ei voi mitata sarjaa: jokainen monista ajoista odottaisi jonossa, eikä jonossa kulunut aika kerro ohjelmasta mitään. Mittaa toinen malli yhden työn sisällä, esimerkiksi sbatchilla.</translation>
    </message>
    <message>
        <source>The number of array tasks cannot be “%2”: give a whole number from %3 to %4.</source>
        <translation>Taulukon tehtävien määrä ei voi olla ”%2”: anna kokonaisluku väliltä %3–%4.</translation>
    </message>
    <message>
        <source>The workers of the model %2 share no memory, and so no lock that they could wait for: leave the lock share out, or choose one of the models %3.</source>
        <translation>Mallin %2 työläisillä ei ole yhteistä muistia eikä siis lukkoa, jota odottaa: jätä lukon osuus pois tai valitse jokin malleista %3.</translation>
    </message>
    <message>
        <source>The ranks of the lesson&apos;s MPI program throw darts of their own and wait for nobody: leave the serial share out, or choose gather or reduce.</source>
        <translation>Oppitunnin MPI-ohjelman rankit heittävät omat tikkansa eivätkä odota ketään: jätä sarjallinen osuus pois tai valitse gather tai reduce.</translation>
    </message>
    <message>
        <source>%1 is no manifest: it must hold one JSON object of at most 64 KiB.</source>
        <translation>%1 ei ole mallin kuvaus: siinä on oltava yksi JSON-olio, enintään 64 KiB.</translation>
    </message>
    <message>
        <source>The manifest %1 lacks the field “%2”: give it %3.</source>
        <translation>Kuvauksesta %1 puuttuu kenttä ”%2”: anna sille %3.</translation>
    </message>
    <message>
        <source>In the manifest %1 the field “%2” is %3, and it must be %4.</source>
        <translation>Kuvauksessa %1 kenttä ”%2” on %3, ja sen on oltava %4.</translation>
    </message>
    <message>
        <source>The manifest %1 has a field “%2” that no manifest has. Fields are %3.</source>
        <translation>Kuvauksessa %1 on kenttä ”%2”, jota kuvauksissa ei ole. Kentät ovat %3.</translation>
    </message>
    <message>
        <source>The manifest %1 is left out: its id %2 is taken by %3. Choose another id.</source>
        <translation>Kuvaus %1 jätetään pois: sen tunnus %2 on jo tiedostossa %3. Valitse toinen tunnus.</translation>
    </message>
    <message>
        <source>The program %2 of the model %1 is not there or may not be executed: install it, or correct the model&apos;s manifest.</source>
        <translation>Mallin %1 ohjelmaa %2 ei ole, tai sitä ei saa suorittaa: asenna se tai korjaa mallin kuvaus.</translation>
    </message>
    <message>
        <source>The program %2 of the model %1 could not be started (%3): check that it may be executed and that there is room for one more process.</source>
        <translation>Mallin %1 ohjelmaa %2 ei voitu käynnistää (%3): tarkista, että sen saa suorittaa ja että yhdelle prosessille on vielä tilaa.</translation>
    </message>
    <message>
        <source>The program of the model %1 was ended by the signal %3 before it had finished.</source>
        <translation>Signaali %3 lopetti mallin %1 ohjelman kesken.</translation>
    </message>
    <message>
        <source>The program of the model %1 was ended by the signal %3 before it had finished. Its last words: %4</source>
        <translation>Signaali %3 lopetti mallin %1 ohjelman kesken. Sen viimeiset sanat: %4</translation>
    </message>
    <message>
        <source>The program of the model %1 failed with the status %3 and said nothing.</source>
        <translation>Mallin %1 ohjelma epäonnistui tilaan %3 sanomatta mitään.</translation>
    </message>
    <message>
        <source>The program of the model %1 failed with the status %3. Its last words: %4</source>
        <translation>Mallin %1 ohjelma epäonnistui tilaan %3. Sen viimeiset sanat: %4</translation>
    </message>
    <message>
        <source>The program of the model %1 ended without a result: its last line on standard output must be one of type “result”.</source>
        <translation>Mallin %1 ohjelma päättyi ilman tulosta: sen viimeisen rivin vakiotulosteessa on oltava tyyppiä ”result”.</translation>
    </message>
    <message>
        <source>The program of the model %1 ended without a result: its last line on standard output must be one of type “result”. Its last words: %4</source>
        <translation>Mallin %1 ohjelma päättyi ilman tulosta: sen viimeisen rivin vakiotulosteessa on oltava tyyppiä ”result”. Sen viimeiset sanat: %4</translation>
    </message>
    <message>
        <source>The program of the model %1 said nothing for %2 s and was ended. If it does work so long without a line, raise “silence_s” in its manifest or let it report its progress.</source>
        <translation>Mallin %1 ohjelma ei sanonut mitään %2 sekuntiin, ja se lopetettiin. Jos se työskentelee niin kauan hiljaa, suurenna kuvauksen kenttää ”silence_s” tai anna sen kertoa edistymisestään.</translation>
    </message>
    <message>
        <source>The program of the model %1 wrote what is not in the protocol, and was ended: %2. Whatever else it prints belongs on standard error.</source>
        <translation>Mallin %1 ohjelma kirjoitti jotakin, mitä protokollassa ei ole, ja se lopetettiin: %2. Muut tulosteet kuuluvat vakiovirhetulosteeseen.</translation>
    </message>
    <message>
        <source>The program of the model %1 speaks version %2 of the protocol, and Dartscope version %3.</source>
        <translation>Mallin %1 ohjelma puhuu protokollan versiota %2 ja Dartscope versiota %3.</translation>
    </message>
    <message>
        <source>The program of the model %1 gave up (%2): %3</source>
        <translation>Mallin %1 ohjelma luovutti (%2): %3</translation>
    </message>
    <message>
        <source>The Python program of the model %1 failed: %3</source>
        <translation>Mallin %1 Python-ohjelma epäonnistui: %3</translation>
    </message>
    <message>
        <source>The figures of the model %1 contradict each other (%2): it reports %3 where %4 is right. Do not use this run; correct the program.</source>
        <translation>Mallin %1 luvut ovat ristiriidassa (%2): se ilmoittaa %3, kun oikea on %4. Älä käytä tätä ajoa; korjaa ohjelma.</translation>
    </message>
    <message>
        <source>The figures of the model %1 contradict each other: it reports %3 darts where there are %4. Do not use this run; correct the program.</source>
        <translation>Mallin %1 luvut ovat ristiriidassa: se ilmoittaa %3 tikkaa, kun niitä on %4. Älä käytä tätä ajoa; korjaa ohjelma.</translation>
    </message>
    <message>
        <source>The figures of the model %1 contradict each other: it reports %3 hits where there are %4. Do not use this run; correct the program.</source>
        <translation>Mallin %1 luvut ovat ristiriidassa: se ilmoittaa %3 osumaa, kun niitä on %4. Älä käytä tätä ajoa; korjaa ohjelma.</translation>
    </message>
    <message>
        <source>Nothing tells the command how many workers to start: name a variable with --set, such as OMP_NUM_THREADS, or write {workers} where the command takes the number.</source>
        <translation>Mikään ei kerro komennolle, montako työntekijää käynnistetään: nimeä muuttuja valitsimella --set, kuten OMP_NUM_THREADS, tai kirjoita {workers} kohtaan, jossa komento ottaa luvun.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of an environment variable: give one without “=”, such as OMP_NUM_THREADS.</source>
        <translation>”%1” ei voi olla ympäristömuuttujan nimi: anna nimi ilman merkkiä ”=”, kuten OMP_NUM_THREADS.</translation>
    </message>
    <message>
        <source>Slurm was told to cancel the job %1, and its end was not waited for. What its tasks leave is in %2: collect it from there.</source>
        <translation>Slurmia pyydettiin perumaan työ %1, eikä sen loppua odotettu. Mitä sen tehtävistä jää, on kansiossa %2: nouda se sieltä.</translation>
    </message>
    <message>
        <source>The command “%1” could not be started (%2): check its name and that it may be executed.</source>
        <translation>Komentoa ”%1” ei voitu käynnistää (%2): tarkista sen nimi ja että sen saa suorittaa.</translation>
    </message>
    <message>
        <source>The command “%1” ended with the status %2: what it wrote before says why.</source>
        <translation>Komento ”%1” päättyi tilaan %2: syyn kertoo se, mitä se ennen sitä kirjoitti.</translation>
    </message>
    <message>
        <source>The command “%1” was ended by the signal %2: what it wrote before may say why.</source>
        <translation>Signaali %2 lopetti komennon ”%1”: syyn voi kertoa se, mitä se ennen sitä kirjoitti.</translation>
    </message>
    <message>
        <source>The command “%1” still runs, as another user&apos;s: no signal from here reaches it. End process %2 as that user.</source>
        <translation>Komento ”%1” on yhä käynnissä toisen käyttäjän prosessina: mikään signaali täältä ei tavoita sitä. Lopeta prosessi %2 kyseisenä käyttäjänä.</translation>
    </message>
    <message>
        <source>%1 workers are to block, and there are only %2: choose from 0 to %2, or more workers.</source>
        <translation>%1 työläisen pitäisi estyä, mutta niitä on vain %2: valitse 0–%2 tai enemmän työläisiä.</translation>
    </message>
    <message>
        <source>The time limit of %1 min was over before anything was measured: allow more minutes, or give it less work.</source>
        <translation>Aikaraja %1 min täyttyi ennen kuin mitään oli mitattu: anna lisää minuutteja tai vähemmän työtä.</translation>
    </message>
    <message>
        <source>What the blocking workers wait for could not be set up (%2): throw again, or let no worker block.</source>
        <translation>Sitä, mitä estyvät työläiset odottavat, ei saatu käyntiin (%2): heitä uudelleen tai älä anna yhdenkään työläisen estyä.</translation>
    </message>
    <message>
        <source>What the blocking workers wait for could not be set up (%1): throw again, or let no worker block.</source>
        <translation>Sitä, mitä estyvät työläiset odottavat, ei saatu käyntiin (%1): heitä uudelleen tai älä anna yhdenkään työläisen estyä.</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>workers</source>
        <translation>työläisiä</translation>
    </message>
    <message>
        <source>allowed CPUs</source>
        <translation>sallittuja suorittimia</translation>
    </message>
    <message>
        <source>waiting for a CPU to be expected</source>
        <translation>odotettavissa oleva suorittimen odotus</translation>
    </message>
    <message>
        <source>waiting for a CPU as measured</source>
        <translation>mitattu suorittimen odotus</translation>
    </message>
    <message>
        <source>CPUs used by other programs</source>
        <translation>muiden ohjelmien käyttämät suorittimet</translation>
    </message>
    <message>
        <source>CPU time taken by the hypervisor</source>
        <translation>hypervisorin viemä suoritinaika</translation>
    </message>
    <message>
        <source>periods cut short by a CPU quota</source>
        <translation>suoritinkiintiön katkaisemat jaksot</translation>
    </message>
    <message>
        <source>compute time</source>
        <translation>laskenta-aika</translation>
    </message>
    <message>
        <source>median time</source>
        <translation>mediaaniaika</translation>
    </message>
    <message>
        <source>time that can be trusted</source>
        <translation>aika, johon voi luottaa</translation>
    </message>
    <message>
        <source>repeats</source>
        <translation>toistoja</translation>
    </message>
    <message>
        <source>repeats that give an interval</source>
        <translation>väliin tarvittavia toistoja</translation>
    </message>
    <message>
        <source>speedup, lower end</source>
        <translation>nopeutus, alaraja</translation>
    </message>
    <message>
        <source>speedup, upper end</source>
        <translation>nopeutus, yläraja</translation>
    </message>
    <message>
        <source>spread of the repeats</source>
        <translation>toistojen hajonta</translation>
    </message>
    <message>
        <source>drift of one worker from start to end</source>
        <translation>yhden työläisen ajan muutos alusta loppuun</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Something else used the CPUs: the workers waited for one %1 % of their time, though there was one for each.</source>
        <translation>Jokin muu käytti suorittimia: työläiset odottivat suoritinta %1 % ajastaan, vaikka jokaiselle oli oma.</translation>
    </message>
    <message>
        <source>The hypervisor gave %1 % of the CPUs&apos; time to other virtual machines.</source>
        <translation>Hypervisor antoi %1 % suoritinajasta muille virtuaalikoneille.</translation>
    </message>
    <message>
        <source>Other programs used %1 % of the CPUs while the darts were thrown.</source>
        <translation>Muut ohjelmat käyttivät %1 % suorittimista tikkoja heitettäessä.</translation>
    </message>
    <message>
        <source>Close other programs, or measure when the machine is quiet, and run it again.</source>
        <translation>Sulje muut ohjelmat tai mittaa, kun kone on hiljainen, ja aja uudelleen.</translation>
    </message>
    <message>
        <source>Whether others used the CPUs cannot be told: this machine does not say how long workers wait for one.</source>
        <translation>Ei voida sanoa, käyttivätkö muut suorittimia: tämä kone ei kerro, kauanko työläiset odottavat suoritinta.</translation>
    </message>
    <message>
        <source>Repeat the run and see whether its times agree.</source>
        <translation>Toista ajo ja katso, ovatko ajat samat.</translation>
    </message>
    <message>
        <source>Some points (workers: %1) are noisy: something else used the CPUs, or their repeats differ widely.</source>
        <translation>Jotkin pisteet (työläisiä: %1) ovat kohinaisia: jokin muu käytti suorittimia, tai toistot eroavat paljon toisistaan.</translation>
    </message>
    <message>
        <source>Medians of many repeats bear some noise: where the intervals are narrow the points still hold.</source>
        <translation>Monen toiston mediaani kestää hieman kohinaa: missä välit ovat kapeita, pisteet pätevät silti.</translation>
    </message>
    <message>
        <source>One worker measured again at the end took a time that differs by %1 %: the machine changed meanwhile.</source>
        <translation>Lopuksi uudelleen mitattu yksi työläinen vei ajan, joka eroaa %1 %: kone muuttui sillä välin.</translation>
    </message>
    <message>
        <source>It is one run, and one run may be off by chance.</source>
        <translation>Tämä on yksi ajo, ja yksi ajo voi olla sattumalta pielessä.</translation>
    </message>
    <message>
        <source>Threads of this program&apos;s own beside the workers, or workers tied to one CPU, look the same.</source>
        <translation>Tämän ohjelman omat säikeet työläisten rinnalla tai yhteen suorittimeen sidotut työläiset näyttävät samalta.</translation>
    </message>
    <message numerus="yes">
        <source>Start %n worker(s), or allow more CPUs with --cpus.</source>
        <translation>
            <numerusform>Käynnistä %n työläinen tai salli lisää suorittimia valinnalla --cpus.</numerusform>
            <numerusform>Käynnistä %n työläistä tai salli lisää suorittimia valinnalla --cpus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Start %n worker(s), or ask Slurm for more CPUs with --cpus-per-task.</source>
        <translation>
            <numerusform>Käynnistä %n työläinen tai pyydä Slurmilta lisää suorittimia valinnalla --cpus-per-task.</numerusform>
            <numerusform>Käynnistä %n työläistä tai pyydä Slurmilta lisää suorittimia valinnalla --cpus-per-task.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Start %n worker(s), or ask the scheduler for more CPUs.</source>
        <translation>
            <numerusform>Käynnistä %n työläinen tai pyydä eräajojärjestelmältä lisää suorittimia.</numerusform>
            <numerusform>Käynnistä %n työläistä tai pyydä eräajojärjestelmältä lisää suorittimia.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Start %n worker(s), or let the program use more CPUs (its CPU affinity, set by taskset or by what started it, is the limit).</source>
        <translation>
            <numerusform>Käynnistä %n työläinen tai salli ohjelmalle lisää suorittimia (rajana on sen suoritinsidonta, jonka asetti taskset tai käynnistäjä).</numerusform>
            <numerusform>Käynnistä %n työläistä tai salli ohjelmalle lisää suorittimia (rajana on sen suoritinsidonta, jonka asetti taskset tai käynnistäjä).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Start %n worker(s), or raise the CPU quota of the container or group.</source>
        <translation>
            <numerusform>Käynnistä %n työläinen tai nosta säiliön tai ryhmän suoritinkiintiötä.</numerusform>
            <numerusform>Käynnistä %n työläistä tai nosta säiliön tai ryhmän suoritinkiintiötä.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Start %n worker(s): this machine has no more CPUs.</source>
        <translation>
            <numerusform>Käynnistä %n työläinen: tässä koneessa ei ole enempää suorittimia.</numerusform>
            <numerusform>Käynnistä %n työläistä: tässä koneessa ei ole enempää suorittimia.</numerusform>
        </translation>
    </message>
    <message>
        <source>This machine does not say how long workers wait for a CPU: only the numbers speak for it.</source>
        <translation>Tämä kone ei kerro, kauanko työläiset odottavat suoritinta: vain lukumäärät puhuvat tämän puolesta.</translation>
    </message>
    <message>
        <source>Other programs used %1 % of the CPUs as well, so part of the waiting is theirs.</source>
        <translation>Muut ohjelmat käyttivät lisäksi %1 % suorittimista, joten osa odotuksesta on niiden.</translation>
    </message>
    <message>
        <source>The run was too short to see the workers take turns.</source>
        <translation>Ajo oli liian lyhyt, jotta vuorottelu olisi näkynyt.</translation>
    </message>
    <message>
        <source>The workers waited for a CPU %1 % of the time, where taking turns would make it about %2 %.</source>
        <translation>Työläiset odottivat suoritinta %1 % ajasta, kun vuorottelu selittäisi noin %2 %.</translation>
    </message>
    <message>
        <source>More workers than CPUs can be right on purpose where workers mostly wait for something else, such as a disk.</source>
        <translation>Suorittimia useampi työläinen voi olla tarkoituksellista, kun työläiset enimmäkseen odottavat muuta, kuten levyä.</translation>
    </message>
    <message numerus="yes">
        <source>%1 workers share %n CPU(s) and take turns.</source>
        <translation>
            <numerusform>%1 työläistä jakaa %n suorittimen ja vuorottelee.</numerusform>
            <numerusform>%1 työläistä jakaa %n suoritinta ja vuorottelee.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 workers share the time of %2 CPUs and take turns.</source>
        <translation>%1 työläistä jakaa %2 suorittimen ajan ja vuorottelee.</translation>
    </message>
    <message>
        <source>Whether the workers shared CPUs cannot be told: how many CPUs they were allowed is not recorded.</source>
        <translation>Ei voida sanoa, jakoivatko työläiset suorittimia: sallittujen suorittimien määrää ei ole tallennettu.</translation>
    </message>
    <message numerus="yes">
        <source>Some points (workers: %1) have more workers than the %n CPU(s) allowed, so their workers take turns.</source>
        <translation>
            <numerusform>Joissakin pisteissä (työläisiä: %1) työläisiä on enemmän kuin %n sallittu suoritin, joten ne vuorottelevat.</numerusform>
            <numerusform>Joissakin pisteissä (työläisiä: %1) työläisiä on enemmän kuin %n sallittua suoritinta, joten ne vuorottelevat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Judge the scaling by the points of up to %n worker(s); those beyond are greyed and not fitted.</source>
        <translation>
            <numerusform>Arvioi skaalautuvuutta pisteistä, joissa on enintään %n työläinen; muut ovat harmaita eikä niitä soviteta.</numerusform>
            <numerusform>Arvioi skaalautuvuutta pisteistä, joissa on enintään %n työläistä; muut ovat harmaita eikä niitä soviteta.</numerusform>
        </translation>
    </message>
    <message>
        <source>Throw more darts, so that it takes 50 ms or more.</source>
        <translation>Heitä enemmän tikkoja, jotta se kestää vähintään 50 ms.</translation>
    </message>
    <message>
        <source>Throw %1 darts or more, which takes about 50 ms.</source>
        <translation>Heitä vähintään %1 tikkaa, mikä kestää noin 50 ms.</translation>
    </message>
    <message>
        <source>π and its standard error hold all the same: only times, rates and speedups do not.</source>
        <translation>π ja sen keskivirhe pätevät silti: vain ajat, nopeudet ja nopeutukset eivät.</translation>
    </message>
    <message numerus="yes">
        <source>With %n repeat(s) nothing says how far the times could be off: they have no interval.</source>
        <translation>
            <numerusform>Kun toistoja on %n, mikään ei kerro, kuinka pielessä ajat voivat olla: niillä ei ole väliä.</numerusform>
            <numerusform>Kun toistoja on %n, mikään ei kerro, kuinka pielessä ajat voivat olla: niillä ei ole väliä.</numerusform>
        </translation>
    </message>
    <message>
        <source>Repeat each point %1 times or more; 9 is a good choice.</source>
        <translation>Toista jokainen piste vähintään %1 kertaa; 9 on hyvä valinta.</translation>
    </message>
    <message>
        <source>The medians may still be right: only how sure they are is not known.</source>
        <translation>Mediaanit voivat silti olla oikein: vain niiden varmuutta ei tiedetä.</translation>
    </message>
    <message>
        <source>Whether more workers gain anything is not known at some points (workers: %1): the interval of the speedup includes 1.</source>
        <translation>Joissakin pisteissä (työläisiä: %1) ei tiedetä, onko useammasta työläisestä hyötyä: nopeutuksen väli sisältää arvon 1.</translation>
    </message>
    <message>
        <source>Repeat more often, throw more darts or use a quieter machine.</source>
        <translation>Toista useammin, heitä enemmän tikkoja tai käytä hiljaisempaa konetta.</translation>
    </message>
    <message>
        <source>More workers may really gain nothing here.</source>
        <translation>Useammasta työläisestä ei ehkä todella ole täällä hyötyä.</translation>
    </message>
    <message>
        <source>Throwing the darts took %1 ms, which is too short for its times to be trusted.</source>
        <translation>Tikkojen heitto kesti %1 ms, mikä on liian vähän, jotta aikoihin voisi luottaa.</translation>
    </message>
    <message>
        <source>Some points (workers: %1) took as little as %2 ms, which is too short for their times to be trusted.</source>
        <translation>Jotkin pisteet (työläisiä: %1) kestivät vain %2 ms, mikä on liian vähän, jotta aikoihin voisi luottaa.</translation>
    </message>
    <message>
        <source>The workers add to one atomic counter, which their cores take from each other: a dart costs %1 times what it costs a single worker.</source>
        <translation>Työläiset kasvattavat yhtä atomista laskuria, jonka niiden ytimet vievät toisiltaan: tikka on %1 kertaa niin kallis kuin yhdellä työläisellä.</translation>
    </message>
    <message>
        <source>Let every worker count for itself and add the counts up once.</source>
        <translation>Anna jokaisen työläisen laskea itse ja laske luvut yhteen kerran.</translation>
    </message>
    <message>
        <source>Whether the workers fight for their atomic counter cannot be told: what a dart costs a single worker is not known.</source>
        <translation>Ei voida sanoa, kiistelevätkö työläiset atomisesta laskuristaan: ei tiedetä, mitä tikka maksaa yhdelle työläiselle.</translation>
    </message>
    <message>
        <source>Whether threads were tied to too few cores cannot be told: what they were tied to is not recorded.</source>
        <translation>Ei voida sanoa, sidottiinko säikeet liian harvaan ytimeen: sitä, mihin ne sidottiin, ei ole tallennettu.</translation>
    </message>
    <message numerus="yes">
        <source>%1 threads are tied to %n core(s), while the machine has %2 for them.</source>
        <translation>
            <numerusform>%1 säiettä on sidottu %n ytimeen, vaikka koneessa on niille %2.</numerusform>
            <numerusform>%1 säiettä on sidottu %n ytimeen, vaikka koneessa on niille %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not tie them: --bind none (mpirun --bind-to none), or give each rank as many cores as it has threads.</source>
        <translation>Älä sido niitä: --bind none (mpirun --bind-to none), tai anna kullekin rankille yhtä monta ydintä kuin sillä on säikeitä.</translation>
    </message>
    <message>
        <source>One thread to a core is right where each has its own; this is not so here.</source>
        <translation>Yksi säie ydintä kohti on oikein, kun jokaisella on oma ydin; täällä näin ei ole.</translation>
    </message>
    <message>
        <source>Whether the clock slowed down cannot be told: the fixed piece of arithmetic was not timed.</source>
        <translation>Ei voida sanoa, hidastuiko kellotaajuus: vakiolaskutoimituksen kestoa ei mitattu.</translation>
    </message>
    <message>
        <source>The processor&apos;s clock was %1 % slower with all workers busy than with one.</source>
        <translation>Suorittimen kello kävi %1 % hitaammin, kun kaikki työläiset olivat työssä, kuin yhden työskennellessä.</translation>
    </message>
    <message>
        <source>Hold the speedup against the base clock: a single worker runs faster than the machine can keep up.</source>
        <translation>Vertaa nopeutusta peruskellotaajuuteen: yksi työläinen käy nopeammin kuin kone jaksaa pitää yllä.</translation>
    </message>
    <message>
        <source>A short probe that was interrupted looks slow, too, and so does a virtual machine whose host is busy.</source>
        <translation>Lyhyt keskeytynyt koemittaus näyttää myös hitaalta, samoin virtuaalikone, jonka isäntäkone on kiireinen.</translation>
    </message>
    <message>
        <source>Each worker has a counter of its own, but the counters lie on one cache line: a dart costs %1 times what it costs a single worker.</source>
        <translation>Jokaisella työläisellä on oma laskuri, mutta laskurit ovat samalla välimuistirivillä: tikka on %1 kertaa niin kallis kuin yhdellä työläisellä.</translation>
    </message>
    <message>
        <source>Keep the counters a cache line or two apart (alignas), or count in a local variable.</source>
        <translation>Pidä laskurit yhden tai kahden välimuistirivin päässä toisistaan (alignas) tai laske paikalliseen muuttujaan.</translation>
    </message>
    <message>
        <source>Whether the counters disturb each other cannot be told: what a dart costs a single worker is not known.</source>
        <translation>Ei voida sanoa, häiritsevätkö laskurit toisiaan: ei tiedetä, mitä tikka maksaa yhdelle työläiselle.</translation>
    </message>
    <message numerus="yes">
        <source>%n worker(s) waited for the last one: %1 % of the workers&apos; time passed after the first had finished.</source>
        <translation>
            <numerusform>%n työläinen odotti viimeistä: %1 % työläisten ajasta kului sen jälkeen, kun ensimmäinen oli valmis.</numerusform>
            <numerusform>%n työläistä odotti viimeistä: %1 % työläisten ajasta kului sen jälkeen, kun ensimmäinen oli valmis.</numerusform>
        </translation>
    </message>
    <message>
        <source>Use smaller tasks, or as many as divide evenly among the workers.</source>
        <translation>Käytä pienempiä tehtäviä tai niin monta, että ne jakautuvat tasan työläisille.</translation>
    </message>
    <message>
        <source>One worker that was interrupted near the end makes the others wait, too.</source>
        <translation>Yksikin lähellä loppua keskeytetty työläinen panee muut odottamaan.</translation>
    </message>
    <message>
        <source>Hand the tasks out while they run (--schedule dynamic) instead of dealing them out beforehand.</source>
        <translation>Jaa tehtävät ajon aikana (--schedule dynamic) eikä etukäteen.</translation>
    </message>
    <message>
        <source>Cut the work into smaller tasks, so that it can be evened out.</source>
        <translation>Pilko työ pienemmiksi tehtäviksi, jotta sitä voi tasata.</translation>
    </message>
    <message>
        <source>Whether the lanes did equal work cannot be told: this machine does not say how long they ran.</source>
        <translation>Ei voida sanoa, tekivätkö kaistat yhtä paljon työtä: tämä kone ei kerro, kauanko ne ajoivat.</translation>
    </message>
    <message>
        <source>The work was dealt out unevenly: a worker had %1 % of the busiest one&apos;s work on average.</source>
        <translation>Työ jakautui epätasaisesti: työläisellä oli keskimäärin %1 % kiireisimmän työmäärästä.</translation>
    </message>
    <message>
        <source>A worker that came late or was kept from its CPU does less, too.</source>
        <translation>Myöhästynyt tai suorittimetta jäänyt työläinen tekee myös vähemmän.</translation>
    </message>
    <message>
        <source>The workers wait for one mutex, which each locks for every dart: %1 % of their time.</source>
        <translation>Työläiset odottavat yhtä mutexia, jonka kukin lukitsee jokaista tikkaa varten: %1 % ajastaan.</translation>
    </message>
    <message>
        <source>The workers wait for one critical section, which each enters for every dart: %1 % of their time.</source>
        <translation>Työläiset odottavat yhtä kriittistä aluetta, johon kukin astuu jokaista tikkaa varten: %1 % ajastaan.</translation>
    </message>
    <message>
        <source>The workers wait for the planted lock, which each task holds for a part: %1 % of their time.</source>
        <translation>Työläiset odottavat ajoon lisättyä lukkoa, jota kukin tehtävä pitää osan kestostaan: %1 % ajastaan.</translation>
    </message>
    <message>
        <source>The workers wait for one lock: %1 % of their time.</source>
        <translation>Työläiset odottavat yhtä lukkoa: %1 % ajastaan.</translation>
    </message>
    <message>
        <source>The same run without the lock took %1 ms instead of %2 ms.</source>
        <translation>Sama ajo ilman lukkoa kesti %1 ms eikä %2 ms.</translation>
    </message>
    <message>
        <source>A lock that is held while its holder has no CPU is waited for as well; as far as that is known it was left out.</source>
        <translation>Odotetaan myös lukkoa, jonka haltijalla ei ole suoritinta; siltä osin kuin tämä tiedetään, se on jätetty pois.</translation>
    </message>
    <message>
        <source>One lock (%1) is fought for: a dart costs %2 times what it costs a single worker.</source>
        <translation>Yhdestä lukosta (%1) kiistellään: tikka on %2 kertaa niin kallis kuin yhdellä työläisellä.</translation>
    </message>
    <message>
        <source>Hold the lock for less, or let every worker work on data of its own.</source>
        <translation>Pidä lukkoa lyhyemmän aikaa tai anna kunkin työläisen käsitellä omia tietojaan.</translation>
    </message>
    <message>
        <source>Whether the workers wait for their lock cannot be told: such waits were not timed.</source>
        <translation>Ei voida sanoa, odottavatko työläiset lukkoaan: näitä odotuksia ei mitattu.</translation>
    </message>
    <message>
        <source>%1 darts were asked for and %2 thrown: %3 are lost.</source>
        <translation>Tikkoja pyydettiin %1 ja heitettiin %2: %3 puuttuu.</translation>
    </message>
    <message>
        <source>Give the remainder of the division to the first workers, one dart each.</source>
        <translation>Anna jakojäännös ensimmäisille työläisille, kullekin yksi tikka.</translation>
    </message>
    <message>
        <source>π hardly suffers from so few: but a run that throws fewer darts is compared with one that throws them all.</source>
        <translation>π tuskin kärsii näin harvasta: mutta vähemmän tikkoja heittävää ajoa verrataan ajoon, joka heittää ne kaikki.</translation>
    </message>
    <message>
        <source>It is not the remainder of a division that is missing: the program may have lost whole tasks.</source>
        <translation>Puuttuva määrä ei ole jakojäännös: ohjelma on voinut hukata kokonaisia tehtäviä.</translation>
    </message>
    <message>
        <source>The workers race for one counter, and this time no hit was lost.</source>
        <translation>Työläiset kilpailevat yhdestä laskurista, ja tällä kertaa yhtään osumaa ei hävinnyt.</translation>
    </message>
    <message>
        <source>Run it again, or with more workers.</source>
        <translation>Aja uudelleen tai useammalla työläisellä.</translation>
    </message>
    <message>
        <source>A program with a race is wrong even where its result is right.</source>
        <translation>Ohjelma, jossa on kilpailutilanne, on virheellinen, vaikka sen tulos olisi oikein.</translation>
    </message>
    <message>
        <source>Workers overwrote each other&apos;s counts: %1 of %2 hits (%3 %) are lost, and π with them.</source>
        <translation>Työläiset kirjoittivat toistensa laskemien päälle: %2 osumasta hävisi %1 (%3 %), ja niiden mukana π.</translation>
    </message>
    <message>
        <source>Let every worker count for itself and add the counts up at the end.</source>
        <translation>Anna jokaisen työläisen laskea itse ja laske luvut lopuksi yhteen.</translation>
    </message>
    <message>
        <source>How many are lost differs from run to run; that any are lost does not.</source>
        <translation>Häviävien määrä vaihtelee ajosta toiseen; se, että niitä häviää, ei vaihtele.</translation>
    </message>
    <message>
        <source>%1 processes with up to %2 threads each share %3 CPUs: parallel work was started inside parallel work.</source>
        <translation>%1 prosessia, kussakin enintään %2 säiettä, jakaa %3 suoritinta: rinnakkaisen työn sisällä aloitettiin rinnakkaista työtä.</translation>
    </message>
    <message>
        <source>Let processes × threads be at most the CPUs: set OMP_NUM_THREADS, or start fewer processes.</source>
        <translation>Pidä prosessit × säikeet enintään suorittimien määränä: aseta OMP_NUM_THREADS tai käynnistä vähemmän prosesseja.</translation>
    </message>
    <message>
        <source>Whether the workers ran one at a time cannot be told: this machine does not say how long they ran and waited.</source>
        <translation>Ei voida sanoa, ajoivatko työläiset yksi kerrallaan: tämä kone ei kerro, kauanko ne ajoivat ja odottivat.</translation>
    </message>
    <message>
        <source>%1 workers all have work, and only %2 run at a time: a global lock lets one through.</source>
        <translation>Kaikilla %1 työläisellä on työtä, mutta vain %2 ajaa kerrallaan: globaali lukko päästää läpi yhden.</translation>
    </message>
    <message>
        <source>Use processes, or let the work go on outside the lock, as compiled code can.</source>
        <translation>Käytä prosesseja tai anna työn jatkua lukon ulkopuolella, kuten käännetty koodi voi.</translation>
    </message>
    <message>
        <source>Threads that are tied to one core run one at a time as well, and so do those that wait for one another at barriers.</source>
        <translation>Yhteen ytimeen sidotut säikeet ajavat myös yksi kerrallaan, samoin ne, jotka odottavat toisiaan synkronointiesteillä.</translation>
    </message>
    <message>
        <source>Whether one tuned core would do cannot be told: what a dart costs at best is not known.</source>
        <translation>Ei voida sanoa, riittäisikö yksi viritetty ydin: ei tiedetä, mitä tikka parhaimmillaan maksaa.</translation>
    </message>
    <message>
        <source>One worker with the vector kernel would throw these darts in %1 ms; %2 workers took %3 ms.</source>
        <translation>Yksi työläinen heittäisi nämä tikat vektoriytimellä ajassa %1 ms; %2 työläistä käytti %3 ms.</translation>
    </message>
    <message>
        <source>The vector kernel makes each worker %1 times as fast, before any second one is started.</source>
        <translation>Vektoriydin tekee kustakin työläisestä %1 kertaa niin nopean, ennen kuin toista edes käynnistetään.</translation>
    </message>
    <message>
        <source>Make one worker fast first (--kernel vector); then see whether more are needed.</source>
        <translation>Tee ensin yhdestä työläisestä nopea (--kernel vector); katso sitten, tarvitaanko useampia.</translation>
    </message>
    <message>
        <source>Where slow code is the subject, or a fast form does not exist, more workers are the right way.</source>
        <translation>Kun aiheena on hidas koodi tai nopeaa muotoa ei ole, useampi työläinen on oikea keino.</translation>
    </message>
    <message>
        <source>Whether there was a slot for every rank cannot be told: the launcher&apos;s slots are not recorded.</source>
        <translation>Ei voida sanoa, oliko jokaiselle rankille paikka: käynnistimen paikkoja ei ole tallennettu.</translation>
    </message>
    <message>
        <source>%1 MPI ranks were started on %2 slots, and there are no more than %3 CPUs for them.</source>
        <translation>%1 MPI-rankkia käynnistettiin %2 paikalle, ja niille on enintään %3 suoritinta.</translation>
    </message>
    <message>
        <source>%1 MPI ranks were started on %2 slots, though there are %3 CPUs: slots are what the launcher was told, not cores.</source>
        <translation>%1 MPI-rankkia käynnistettiin %2 paikalle, vaikka suorittimia on %3: paikat ovat se, mitä käynnistimelle kerrottiin, eivät ytimiä.</translation>
    </message>
    <message>
        <source>Start as many ranks as there are slots, or add hosts with --hostfile.</source>
        <translation>Käynnistä yhtä monta rankkia kuin paikkoja on tai lisää koneita valinnalla --hostfile.</translation>
    </message>
    <message>
        <source>Say how many slots each host has, with slots=N in the hostfile.</source>
        <translation>Kerro konetiedostossa merkinnällä slots=N, montako paikkaa kullakin koneella on.</translation>
    </message>
    <message>
        <source>Ranks that mostly wait may share a core on purpose.</source>
        <translation>Rankit, jotka enimmäkseen odottavat, voivat tarkoituksella jakaa ytimen.</translation>
    </message>
    <message>
        <source>Whether workers threw the same darts cannot be told: they did not say which ones they threw.</source>
        <translation>Ei voida sanoa, heittivätkö työläiset samat tikat: ne eivät kertoneet, mitkä ne heittivät.</translation>
    </message>
    <message numerus="yes">
        <source>%n worker(s) threw the same darts as each other: they count one experiment several times.</source>
        <translation>
            <numerusform>%n työläinen heitti samat tikat kuin toiset: ne laskevat yhden kokeen monta kertaa.</numerusform>
            <numerusform>%n työläistä heitti keskenään samat tikat: ne laskevat yhden kokeen monta kertaa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give every worker its own stream of random numbers, not the same seed.</source>
        <translation>Anna jokaiselle työläiselle oma satunnaislukujono, ei samaa siemenlukua.</translation>
    </message>
    <message>
        <source>Only the first darts of each worker were compared; repeating a whole run with one seed is no mistake.</source>
        <translation>Vain kunkin työläisen ensimmäisiä tikkoja verrattiin; koko ajon toistaminen samalla siemenluvulla ei ole virhe.</translation>
    </message>
    <message>
        <source>Shorten the part that one worker does alone, or let the others begin beside it.</source>
        <translation>Lyhennä osaa, jonka yksi työläinen tekee yksin, tai anna muiden aloittaa sen rinnalla.</translation>
    </message>
    <message>
        <source>The speedup behaves as if %1 % of the work could not be shared: it can never exceed %2.</source>
        <translation>Nopeutus käyttäytyy kuin %1 % työstä olisi jakamatonta: se ei voi koskaan ylittää arvoa %2.</translation>
    </message>
    <message>
        <source>It is inferred from the times alone: anything that costs the same at every worker count looks so.</source>
        <translation>Tämä on päätelty vain ajoista: kaikki, mikä maksaa saman jokaisella työläismäärällä, näyttää tältä.</translation>
    </message>
    <message>
        <source>One worker alone did %1 % of the work, so the speedup can never exceed %2, with however many workers.</source>
        <translation>Yksi työläinen teki yksin %1 % työstä, joten nopeutus ei voi koskaan ylittää arvoa %2, oli työläisiä kuinka monta tahansa.</translation>
    </message>
    <message>
        <source>With more work the serial part often stays as it is, and its share shrinks: Gustafson&apos;s law.</source>
        <translation>Kun työtä on enemmän, sarjallinen osa usein pysyy ennallaan ja sen osuus pienenee: Gustafsonin laki.</translation>
    </message>
    <message>
        <source>Whether workers shared a physical core cannot be told: a dart was dearer than with one worker, and which CPUs belong together is hidden here.</source>
        <translation>Ei voida sanoa, jakoivatko työläiset fyysisen ytimen: tikka oli kalliimpi kuin yhdellä työläisellä, ja täällä ei näy, mitkä suorittimet kuuluvat yhteen.</translation>
    </message>
    <message>
        <source>%1 workers ran on %2 physical cores: two hyperthreads share one core&apos;s units, so a dart was %3 times as dear.</source>
        <translation>%1 työläistä ajoi %2 fyysisellä ytimellä: kaksi hypersäiettä jakaa yhden ytimen yksiköt, joten tikka oli %3 kertaa niin kallis.</translation>
    </message>
    <message>
        <source>Expect no more than the physical cores give: judge the scaling up to one worker a core.</source>
        <translation>Älä odota enempää kuin fyysiset ytimet antavat: arvioi skaalautuvuutta yhteen työläiseen ydintä kohti asti.</translation>
    </message>
    <message>
        <source>A slower clock or a busy neighbour makes darts dearer as well; and two hyperthreads still gain a little.</source>
        <translation>Hitaampi kellotaajuus tai kiireinen naapuri kallistaa tikkoja myös; ja kaksi hypersäiettä voittaa silti hieman.</translation>
    </message>
    <message>
        <source>Launching took %1 ms, which is %2 % of the whole run.</source>
        <translation>Käynnistys kesti %1 ms, mikä on %2 % koko ajosta.</translation>
    </message>
    <message>
        <source>Give each start more to do: throw more darts, or keep the workers for several runs.</source>
        <translation>Anna kullekin käynnistykselle enemmän tehtävää: heitä enemmän tikkoja tai pidä työläiset usean ajon ajan.</translation>
    </message>
    <message>
        <source>Where workers are started once and used for long, their start does not matter.</source>
        <translation>Kun työläiset käynnistetään kerran ja niitä käytetään pitkään, niiden käynnistys ei merkitse mitään.</translation>
    </message>
    <message>
        <source>Whether tasks are too small cannot be told: what their darts cost by themselves is not known.</source>
        <translation>Ei voida sanoa, ovatko tehtävät liian pieniä: ei tiedetä, mitä niiden tikat maksavat yksinään.</translation>
    </message>
    <message>
        <source>A task of %1 darts takes %2 µs, and %3 % of that goes into handing it out.</source>
        <translation>%1 tikan tehtävä kestää %2 µs, ja siitä %3 % kuluu sen jakamiseen.</translation>
    </message>
    <message>
        <source>Hand out %1 darts at once, or more.</source>
        <translation>Jaa kerralla vähintään %1 tikkaa.</translation>
    </message>
    <message>
        <source>What recording a task costs is in it: some ten nanoseconds each.</source>
        <translation>Tehtävän tallennuksen hinta sisältyy tähän: noin kymmenen nanosekuntia kutakin kohti.</translation>
    </message>
    <message>
        <source>Whether the CPU quota stopped the workers cannot be told: its statistics cannot be read here.</source>
        <translation>Ei voida sanoa, pysäyttikö suoritinkiintiö työläiset: sen tilastoja ei voi lukea täällä.</translation>
    </message>
    <message>
        <source>The CPU quota stopped the workers in %1 % of its periods.</source>
        <translation>Suoritinkiintiö pysäytti työläiset %1 %:ssa jaksoistaan.</translation>
    </message>
    <message>
        <source>Start no more workers than the quota has CPUs, or raise the quota of the container or group.</source>
        <translation>Käynnistä enintään niin monta työläistä kuin kiintiössä on suorittimia, tai nosta säiliön tai ryhmän kiintiötä.</translation>
    </message>
    <message>
        <source>Other programs in the same container or group use up the quota, too.</source>
        <translation>Myös saman säiliön tai ryhmän muut ohjelmat kuluttavat kiintiötä.</translation>
    </message>
    <message>
        <source>The points did different work, so their times cannot be divided by each other.</source>
        <translation>Pisteet tekivät eri työn, joten niiden aikoja ei voi jakaa toisillaan.</translation>
    </message>
    <message>
        <source>Let every point throw the same darts, or with weak scaling every worker.</source>
        <translation>Anna jokaisen pisteen heittää samat tikat tai heikossa skaalautuvuudessa jokaisen työläisen.</translation>
    </message>
    <message>
        <source>Rates (darts a second) may still be compared.</source>
        <translation>Nopeuksia (tikkoja sekunnissa) voi silti verrata.</translation>
    </message>
    <message>
        <source>The clock that the program prints runs on rank 0 alone: it says %1 ms where the darts took %2 ms.</source>
        <translation>Ohjelman tulostama kello käy vain rankissa 0: se näyttää %1 ms, kun tikat kestivät %2 ms.</translation>
    </message>
    <message>
        <source>Start the clock after a barrier and stop it when the slowest rank is done.</source>
        <translation>Käynnistä kello synkronointiesteen jälkeen ja pysäytä se, kun hitain rankki on valmis.</translation>
    </message>
    <message>
        <source>A part of the difference is the start of the ranks, which may be left out on purpose.</source>
        <translation>Osa erosta on rankkien käynnistystä, jonka voi jättää tarkoituksella pois.</translation>
    </message>
    <message>
        <source>This time rank 0 was among the slowest, so that it made little difference.</source>
        <translation>Tällä kertaa rankki 0 oli hitaimpien joukossa, joten ero oli pieni.</translation>
    </message>
    <message>
        <source>The same run with private counters took %1 ms; with them a dart cost %2 times what it costs one worker.</source>
        <translation>Sama ajo omin laskurein kesti %1 ms; niillä tikka oli %2 kertaa niin kallis kuin yhdellä työläisellä.</translation>
    </message>
    <message>
        <source>Two workers on one physical core or a slower clock make darts dearer, too: a run with private counters would tell (--confirm).</source>
        <translation>Kaksi työläistä yhdellä fyysisellä ytimellä tai hitaampi kellotaajuus kallistaa tikkoja myös: ajo omin laskurein kertoisi (--confirm).</translation>
    </message>
    <message>
        <source>Do not tie them (OMP_PROC_BIND=false, mpirun --bind-to none, no taskset), or give each process as many cores as it has threads.</source>
        <translation>Älä sido niitä (OMP_PROC_BIND=false, mpirun --bind-to none, ei taskset-komentoa), tai anna kullekin prosessille yhtä monta ydintä kuin sillä on säikeitä.</translation>
    </message>
    <message>
        <source>Other programs used %1 % of the CPUs while the command ran.</source>
        <translation>Muut ohjelmat käyttivät %1 % suorittimista komennon aikana.</translation>
    </message>
    <message>
        <source>More of the command&apos;s own threads than were seen at once, or threads tied to one CPU, look the same.</source>
        <translation>Komennon omat säikeet, joita oli enemmän kuin kerralla nähtiin, tai yhteen suorittimeen sidotut säikeet näyttävät samalta.</translation>
    </message>
    <message>
        <source>%1 threads shared the work and took turns: together they used the time of %2 CPUs, of %3 that there were.</source>
        <translation>%1 säiettä jakoi työn ja vuorotteli: yhdessä ne käyttivät %2 suorittimen ajan, kun niitä oli %3.</translation>
    </message>
    <message>
        <source>Look for what lets one thread through at a time: a global lock (as Python&apos;s), one mutex around the work, or a chain in which each waits for the one before.</source>
        <translation>Etsi, mikä päästää läpi yhden säikeen kerrallaan: globaali lukko (kuten Pythonin), yksi mutex työn ympärillä tai ketju, jossa kukin odottaa edellistä.</translation>
    </message>
    <message>
        <source>From outside a lock cannot be seen: threads that wait for a disk or for messages half of the time look the same.</source>
        <translation>Lukkoa ei näe ulkoa: säikeet, jotka odottavat levyä tai viestejä puolet ajasta, näyttävät samalta.</translation>
    </message>
    <message>
        <source>Make one worker fast first, with compiled code or whole arrays at a time; then see whether more are needed.</source>
        <translation>Tee ensin yhdestä työntekijästä nopea, käännetyllä koodilla tai kokonaisilla taulukoilla kerrallaan; katso sitten, tarvitaanko lisää.</translation>
    </message>
    <message numerus="yes">
        <source>%1 threads want a CPU at a time and share %n CPU(s), so they take turns.</source>
        <translation>
            <numerusform>%1 säiettä haluaa suorittimen samaan aikaan ja jakaa %n suorittimen, joten ne vuorottelevat.</numerusform>
            <numerusform>%1 säiettä haluaa suorittimen samaan aikaan ja jakaa %n suoritinta, joten ne vuorottelevat.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 threads want a CPU at a time and share the time of %2 CPUs, so they take turns.</source>
        <translation>%1 säiettä haluaa suorittimen samaan aikaan ja jakaa %2 suorittimen ajan, joten ne vuorottelevat.</translation>
    </message>
    <message>
        <source>Repeat more often, give the command more to do or use a quieter machine.</source>
        <translation>Toista useammin, anna komennolle enemmän tehtävää tai käytä hiljaisempaa konetta.</translation>
    </message>
    <message>
        <source>Give the command more to do, so that it takes 50 ms or more.</source>
        <translation>Anna komennolle enemmän tehtävää, niin että se kestää vähintään 50 ms.</translation>
    </message>
    <message>
        <source>What so short a run tells is mostly how long its start takes.</source>
        <translation>Näin lyhyt ajo kertoo lähinnä, kauanko sen käynnistys kestää.</translation>
    </message>
    <message numerus="yes">
        <source>%1 threads want a CPU at a time and are tied to %n core(s), while the machine has %2 for them.</source>
        <translation>
            <numerusform>%1 säiettä haluaa suorittimen samaan aikaan, ja ne on sidottu %n ytimeen, vaikka koneessa on niille %2.</numerusform>
            <numerusform>%1 säiettä haluaa suorittimen samaan aikaan, ja ne on sidottu %n ytimeen, vaikka koneessa on niille %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Something else used the CPUs: threads waited for one %1 % of the time in which they wanted one, though there was one for each.</source>
        <translation>Jokin muu käytti suorittimia: säikeet odottivat suoritinta %1 % ajasta, jona halusivat sellaisen, vaikka kullekin olisi ollut omansa.</translation>
    </message>
    <message>
        <source>Whether others used the CPUs cannot be told: the command&apos;s threads waited for one, and too little was seen of them to know how many wanted one at a time.</source>
        <translation>Ei voida sanoa, käyttivätkö muut suorittimia: komennon säikeet odottivat suoritinta, ja niistä nähtiin liian vähän, jotta tiedettäisiin, kuinka moni halusi sellaisen samaan aikaan.</translation>
    </message>
    <message>
        <source>%1 workers all have work, and only %2 run at a time: a global lock lets one through. Those that block waited for it %3 times, and half of these waits took %4 ms or more; the switch interval is %5 ms.</source>
        <translation>Kaikilla %1 työläisellä on työtä, mutta vain %2 ajaa kerrallaan: globaali lukko päästää läpi yhden. Estyvät työläiset odottivat lukkoa %3 kertaa, ja puolet odotuksista kesti vähintään %4 ms; vaihtoväli on %5 ms.</translation>
    </message>
    <message numerus="yes">
        <source>At some points (workers: %1) more threads want a CPU at a time than the %n CPU(s) allowed, so they take turns.</source>
        <translation>
            <numerusform>Joissakin pisteissä (työläisiä: %1) suorittimen haluaa samaan aikaan useampi säie kuin on %n sallittu suoritin, joten ne vuorottelevat.</numerusform>
            <numerusform>Joissakin pisteissä (työläisiä: %1) suorittimen haluaa samaan aikaan useampi säie kuin on %n sallittua suoritinta, joten ne vuorottelevat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Check that the command starts as many threads as it is told, and judge the scaling by points at which at most %n thread(s) want a CPU at a time.</source>
        <translation>
            <numerusform>Tarkista, että komento käynnistää niin monta säiettä kuin sille sanotaan, ja arvioi skaalautuvuutta pisteistä, joissa enintään %n säie haluaa suorittimen kerrallaan.</numerusform>
            <numerusform>Tarkista, että komento käynnistää niin monta säiettä kuin sille sanotaan, ja arvioi skaalautuvuutta pisteistä, joissa enintään %n säiettä haluaa suorittimen samaan aikaan.</numerusform>
        </translation>
    </message>
    <message>
        <source>No point was measured, so nothing can be concluded.</source>
        <translation>Yhtään pistettä ei mitattu, joten mitään ei voi päätellä.</translation>
    </message>
    <message>
        <source>No base was measured, so nothing can be concluded about what more workers gain.</source>
        <translation>Vertailukohtaa ei mitattu, joten ei voi päätellä, mitä lisätyöntekijät hyödyttävät.</translation>
    </message>
    <message>
        <source>Only one worker was measured, so nothing can be concluded about what more workers gain.</source>
        <translation>Vain yksi työntekijä mitattiin, joten ei voi päätellä, mitä lisätyöntekijät hyödyttävät.</translation>
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
        <translation>enintään %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <extracomment>a bound; %1 is a percentage</extracomment>
        <translation>vähintään %1</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <extracomment>a value and the ends of its range, all percentages</extracomment>
        <translation>%1 (%2–%3)</translation>
    </message>
    <message>
        <source>Universal Scalability Law: contention σ = %1, coherency κ = %2.</source>
        <translation>Universaali skaalautuvuuslaki: kilpailu σ = %1, koherenssi κ = %2.</translation>
    </message>
    <message>
        <source>Fastest with %1 workers.</source>
        <translation>Nopein, kun työläisiä on %1.</translation>
    </message>
    <message>
        <source>Never faster than %1.</source>
        <translation>Nopeutus enintään %1.</translation>
    </message>
    <message>
        <source>Amdahl&apos;s law: serial share s = %1.</source>
        <translation>Amdahlin laki: sarjallinen osuus s = %1.</translation>
    </message>
    <message>
        <source>Gustafson&apos;s law: serial share s = %1.</source>
        <translation>Gustafsonin laki: sarjallinen osuus s = %1.</translation>
    </message>
    <message>
        <source>Amdahl&apos;s bound</source>
        <extracomment>label of a curve: the bound by Amdahl&apos;s law</extracomment>
        <translation>Amdahlin raja</translation>
    </message>
    <message>
        <source>Amdahl&apos;s bound from the serial share of %1 that was asked for.</source>
        <translation>Amdahlin raja pyydetystä sarjallisesta osuudesta %1.</translation>
    </message>
    <message>
        <source>Amdahl&apos;s bound from the measured serial share of %1.</source>
        <translation>Amdahlin raja mitatusta sarjallisesta osuudesta %1.</translation>
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
        <translation>Laki vaatii vähintään %1 työläismäärää sallittujen suorittimien rajoissa; mitattuja: %2.</translation>
    </message>
    <message>
        <source>No law: with %1 worker(s) a time was measured that is not above 0.</source>
        <translation>Ei lakia: työläismäärällä %1 mitattiin aika, joka ei ole yli 0.</translation>
    </message>
    <message>
        <source>No law: %1 workers are %2 times as fast as one, and no law of speedup goes above the number of workers.</source>
        <translation>Ei lakia: %1 työläisen nopeutus on %2, eikä mikään nopeutuslaki ylitä työläisten määrää.</translation>
    </message>
    <message>
        <source>No law: with more workers it only took longer, so that the time of one worker cannot be told from these points.</source>
        <translation>Ei lakia: useampi työläinen vain pidensi aikaa, joten yhden työläisen aikaa ei voi päätellä näistä pisteistä.</translation>
    </message>
</context>
<context>
    <name>Losses</name>
    <message>
        <source>No run of this point was kept with its lanes.</source>
        <translation>Tästä pisteestä ei ole tallessa yhtään ajoa kaistoineen.</translation>
    </message>
    <message>
        <source>The base was not measured with its lanes, so there is nothing to hold these workers against.</source>
        <translation>Vertailukohtaa ei mitattu kaistoineen, joten näitä työläisiä ei voi verrata mihinkään.</translation>
    </message>
    <message>
        <source>Not every worker&apos;s CPU time was measured: where it went cannot be told.</source>
        <translation>Kaikkien työläisten suoritinaikaa ei mitattu: ei voida sanoa, mihin se kului.</translation>
    </message>
    <message>
        <source>Other darts were thrown than with one worker, so that the two cannot be held against each other.</source>
        <translation>Heitettiin eri tikat kuin yhdellä työläisellä, joten näitä kahta ei voi verrata toisiinsa.</translation>
    </message>
    <message>
        <source>The times of this run contradict each other.</source>
        <translation>Tämän ajon ajat ovat ristiriidassa keskenään.</translation>
    </message>
    <message>
        <source>the same darts cost more</source>
        <translation>samat tikat maksoivat enemmän</translation>
    </message>
    <message>
        <source>one worked alone</source>
        <translation>yksi teki yksin</translation>
    </message>
    <message>
        <source>uneven work</source>
        <translation>epätasainen työ</translation>
    </message>
    <message>
        <source>waiting for a lock</source>
        <translation>lukon odotus</translation>
    </message>
    <message>
        <source>waiting for a CPU</source>
        <translation>suorittimen odotus</translation>
    </message>
    <message>
        <source>waiting for messages</source>
        <translation>viestien odotus</translation>
    </message>
    <message>
        <source>unexplained</source>
        <translation>selittämätön</translation>
    </message>
    <message>
        <source>Where the time of a program went that was watched from outside cannot be told.</source>
        <translation>Ulkoa tarkkaillun ohjelman ajankäyttöä ei voi eritellä.</translation>
    </message>
</context>
<context>
    <name>Model</name>
    <message>
        <source>Serial</source>
        <translation>Sarjallinen</translation>
    </message>
    <message>
        <source>One worker throws all the darts, one task after another: the base that the others are held against.</source>
        <translation>Yksi työläinen heittää kaikki tikat tehtävä kerrallaan: vertailukohta muille.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Säikeet</translation>
    </message>
    <message>
        <source>Threads of one process share its memory; each counts its own hits, and the counts are added at the end.</source>
        <translation>Saman prosessin säikeet jakavat muistin; kukin laskee omat osumansa, ja ne lasketaan lopuksi yhteen.</translation>
    </message>
    <message>
        <source>OpenMP</source>
        <translation>OpenMP</translation>
    </message>
    <message>
        <source>A parallel loop over the tasks: OpenMP starts the threads, deals out the loop and adds up the hits.</source>
        <translation>Rinnakkainen silmukka tehtävien yli: OpenMP käynnistää säikeet, jakaa työn ja laskee osumat yhteen.</translation>
    </message>
    <message>
        <source>One worker</source>
        <translation>Yksi työläinen</translation>
    </message>
    <message>
        <source>Embarrassingly parallel</source>
        <translation>Itsenäiset osat</translation>
    </message>
    <message>
        <source>Shared memory</source>
        <translation>Jaettu muisti</translation>
    </message>
    <message>
        <source>Message passing</source>
        <translation>Viestinvälitys</translation>
    </message>
    <message>
        <source>The worker program %1 is not there.</source>
        <translation>Työohjelmaa %1 ei ole.</translation>
    </message>
    <message>
        <source>Build or install Dartscope anew, or name the worker in the environment variable %1.</source>
        <translation>Käännä tai asenna Dartscope uudelleen, tai nimeä työohjelma ympäristömuuttujassa %1.</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prosessit</translation>
    </message>
    <message>
        <source>Independent copies of a program throw a share of the darts each; what they found is added up afterwards.</source>
        <translation>Ohjelman itsenäiset kopiot heittävät kukin osan tikoista; niiden tulokset lasketaan lopuksi yhteen.</translation>
    </message>
    <message>
        <source>Process pool</source>
        <translation>Prosessiallas</translation>
    </message>
    <message>
        <source>Processes are started once and get tasks through a pipe, several at a time, as Python&apos;s Pool.map deals them out.</source>
        <translation>Prosessit käynnistetään kerran, ja ne saavat tehtäviä putken kautta, useita kerralla, kuten Pythonin Pool.map ne jakaa.</translation>
    </message>
    <message>
        <source>Thread pool</source>
        <translation>Säieallas</translation>
    </message>
    <message>
        <source>Threads are started once and take tasks out of a queue; nothing but the queue is ever locked.</source>
        <translation>Säikeet käynnistetään kerran, ja ne ottavat tehtäviä jonosta; mitään muuta kuin jono ei koskaan lukita.</translation>
    </message>
    <message>
        <source>Threads with a global lock</source>
        <translation>Säikeet ja globaali lukko</translation>
    </message>
    <message>
        <source>A thread pool in which whoever runs needs one lock, which is handed over on request, as in Python.</source>
        <translation>Säieallas, jossa ajossa oleva säie tarvitsee yhden yhteisen lukon; se luovutetaan pyynnöstä, kuten Pythonissa.</translation>
    </message>
    <message>
        <source>Task queue</source>
        <translation>Tehtäväjono</translation>
    </message>
    <message>
        <source>Runners work off tasks: they steal from each other (oneTBB), or ask one central queue for the next.</source>
        <translation>Työläiset purkavat tehtäviä: ne varastavat toisiltaan (oneTBB) tai pyytävät seuraavan yhteisestä keskusjonosta.</translation>
    </message>
    <message>
        <source>MPI</source>
        <translation>MPI</translation>
    </message>
    <message>
        <source>Ranks share no memory: each throws its part of the darts, and messages bring the hits to rank 0.</source>
        <translation>Rankit eivät jaa muistia: kukin heittää osansa tikoista, ja viestit tuovat osumat rankille 0.</translation>
    </message>
    <message>
        <source>MPI with OpenMP</source>
        <translation>MPI ja OpenMP</translation>
    </message>
    <message>
        <source>Ranks that share no memory, each with OpenMP threads that share the rank&apos;s.</source>
        <translation>Rankit, jotka eivät jaa muistia; kullakin on OpenMP-säikeitä, jotka jakavat rankin muistin.</translation>
    </message>
    <message>
        <source>Dartscope was built without MPI.</source>
        <translation>Dartscope on käännetty ilman MPI:tä.</translation>
    </message>
    <message>
        <source>Install an MPI library for developers (Debian: libopenmpi-dev and openmpi-bin) and build Dartscope anew.</source>
        <translation>Asenna MPI-kirjasto kehitystiedostoineen (Debian: libopenmpi-dev ja openmpi-bin) ja käännä Dartscope uudelleen.</translation>
    </message>
    <message>
        <source>There is no mpirun to start ranks with.</source>
        <translation>Rankkien käynnistäjää mpirun ei ole.</translation>
    </message>
    <message>
        <source>Install one (Debian: openmpi-bin), load your cluster&apos;s MPI module, or name it in the environment variable %1.</source>
        <translation>Asenna se (Debian: openmpi-bin), lataa klusterisi MPI-moduuli tai nimeä se ympäristömuuttujassa %1.</translation>
    </message>
    <message>
        <source>Slurm job array</source>
        <translation>Slurmin työtaulukko</translation>
    </message>
    <message>
        <source>The cluster&apos;s scheduler starts tasks when it has room for them; each leaves its hits in a file, and the files are added up.</source>
        <translation>Klusterin vuorontaja käynnistää tehtäviä, kun niille on tilaa; kukin jättää osumansa tiedostoon, ja tiedostot lasketaan yhteen.</translation>
    </message>
    <message>
        <source>MPI in a Slurm job</source>
        <translation>MPI Slurmin työssä</translation>
    </message>
    <message>
        <source>The cluster&apos;s scheduler finds nodes for all ranks at once; then they run as under MPI, and rank 0 leaves the result in a file.</source>
        <translation>Klusterin vuorontaja etsii solmut kaikille rankeille kerralla; sitten ne toimivat kuten MPI:ssä, ja rankki 0 jättää tuloksen tiedostoon.</translation>
    </message>
    <message>
        <source>There is no Slurm here (no sbatch).</source>
        <translation>Täällä ei ole Slurmia (sbatch puuttuu).</translation>
    </message>
    <message>
        <source>Log in to a cluster that has it, load its module, or name its sbatch in the environment variable %1.</source>
        <translation>Kirjaudu klusteriin, jossa se on, lataa sen moduuli tai nimeä sen sbatch ympäristömuuttujassa %1.</translation>
    </message>
    <message>
        <source>There is no Python 3 here.</source>
        <translation>Täällä ei ole Python 3:a.</translation>
    </message>
    <message>
        <source>Install Python 3.9 or newer (Debian: python3), or name one in the environment variable %1.</source>
        <translation>Asenna Python 3.9 tai uudempi (Debian: python3), tai nimeä sellainen ympäristömuuttujassa %1.</translation>
    </message>
    <message>
        <source>No Python here has what this needs; %1 lacks %2.</source>
        <translation>Missään täällä olevassa Pythonissa ei ole kaikkea, mitä tämä tarvitsee; tulkista %1 puuttuu %2.</translation>
    </message>
    <message>
        <source>Install the Python module %1.</source>
        <translation>Asenna Python-moduuli %1.</translation>
    </message>
    <message>
        <source>The Python here, %1, is too old (%2).</source>
        <translation>Täällä oleva Python, %1, on liian vanha (%2).</translation>
    </message>
    <message>
        <source>There is no program %1 here.</source>
        <translation>Täällä ei ole ohjelmaa %1.</translation>
    </message>
    <message>
        <source>Install %1.</source>
        <translation>Asenna %1.</translation>
    </message>
    <message>
        <source>The file %1 is not there.</source>
        <translation>Tiedostoa %1 ei ole.</translation>
    </message>
    <message>
        <source>Put %1 where it is looked for.</source>
        <translation>Pane %1 sinne, mistä sitä etsitään.</translation>
    </message>
    <message>
        <source>Dartscope&apos;s library libdartscope.so is not there.</source>
        <translation>Dartscopen kirjastoa libdartscope.so ei ole.</translation>
    </message>
    <message>
        <source>Build or install Dartscope anew.</source>
        <translation>Käännä tai asenna Dartscope uudelleen.</translation>
    </message>
    <message>
        <source>Install it, or name another one in %1.</source>
        <translation>Asenna se tai nimeä toinen tiedostossa %1.</translation>
    </message>
    <message>
        <source>The environment variable %1 names %2, and no Python 3 answers there.</source>
        <translation>Ympäristömuuttuja %1 nimeää ohjelman %2, eikä siellä vastaa mikään Python 3.</translation>
    </message>
    <message>
        <source>Name another one in %1, or unset it.</source>
        <translation>Nimeä toinen muuttujassa %1 tai poista muuttuja.</translation>
    </message>
</context>
<context>
    <name>SaveDialogWords</name>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-kuva (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-piirros (*.svg)</translation>
    </message>
    <message>
        <source>PDF page (*.pdf)</source>
        <translation>PDF-sivu (*.pdf)</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV-taulukko (*.csv)</translation>
    </message>
    <message>
        <source>Record (*.json)</source>
        <translation>Tallenne (*.json)</translation>
    </message>
    <message>
        <source>Session (*.dartscope)</source>
        <translation>Istunto (*.dartscope)</translation>
    </message>
</context>
<context>
    <name>SaveWords</name>
    <message>
        <source>The ending of “%1” names no format that can be written here. Known are .png, .svg, .pdf and .csv.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>Tiedoston ”%1” pääte ei ole mikään muoto, jonka tästä voi kirjoittaa. Mahdollisia ovat .png, .svg, .pdf ja .csv.</translation>
    </message>
    <message>
        <source>The ending of “%1” names no format that can be written here. Known are .png, .svg and .pdf.</source>
        <translation>Tiedoston ”%1” pääte ei ole mikään muoto, jonka tästä voi kirjoittaa. Mahdollisia ovat .png, .svg ja .pdf.</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of %1 × %2 pixels; choose a smaller size.</source>
        <extracomment>%1 and %2 are a width and a height in pixels</extracomment>
        <translation>Muisti ei riitä %1 × %2 kuvapisteen kuvaan; valitse pienempi koko.</translation>
    </message>
</context>
<context>
    <name>SweepWords</name>
    <message>
        <source>too short to trust</source>
        <translation>liian lyhyt luotettavaksi</translation>
    </message>
    <message>
        <source>too few repeats for an interval</source>
        <translation>liian vähän toistoja välille</translation>
    </message>
    <message>
        <source>noisy machine</source>
        <translation>kohinainen kone</translation>
    </message>
    <message>
        <source>disturbed by this program</source>
        <translation>tämä ohjelma häiritsi</translation>
    </message>
    <message>
        <source>threw other darts than the base</source>
        <translation>heitti eri tikat kuin vertailukohta</translation>
    </message>
    <message>
        <source>affinity</source>
        <translation>suoritinsidonta</translation>
    </message>
    <message>
        <source>cpuset</source>
        <translation>cpuset</translation>
    </message>
    <message>
        <source>CPU quota</source>
        <translation>suoritinkiintiö</translation>
    </message>
    <message>
        <source>your choice</source>
        <extracomment>The person&apos;s own choice of how many CPUs to use</extracomment>
        <translation>oma valintasi</translation>
    </message>
    <message>
        <source>%1 with 1 worker</source>
        <extracomment>%1 is a model: &quot;threads with 1 worker&quot;</extracomment>
        <translation>%1, 1 työläinen</translation>
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
        <translation>tikkaa/s</translation>
    </message>
    <message>
        <source>million darts/s</source>
        <translation>miljoonaa tikkaa/s</translation>
    </message>
    <message>
        <source>billion darts/s</source>
        <translation>miljardia tikkaa/s</translation>
    </message>
</context>
<context>
    <name>constraint</name>
    <message>
        <source>this machine&apos;s CPUs</source>
        <translation>koneen suorittimet</translation>
    </message>
    <message>
        <source>CPU affinity (taskset)</source>
        <translation>suoritinsidonta (taskset)</translation>
    </message>
    <message>
        <source>cpuset</source>
        <translation>cpuset</translation>
    </message>
    <message>
        <source>cgroup CPU quota</source>
        <translation>cgroupin suoritinkiintiö</translation>
    </message>
    <message>
        <source>cgroup CPU quota (version 1)</source>
        <translation>cgroupin suoritinkiintiö (versio 1)</translation>
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
        <translation>valittu täällä (--cpus)</translation>
    </message>
    <message>
        <source>OMP_NUM_THREADS (a wish, not a limit)</source>
        <translation>OMP_NUM_THREADS (toive, ei raja)</translation>
    </message>
    <message>
        <source>OMP_THREAD_LIMIT (a wish, not a limit)</source>
        <translation>OMP_THREAD_LIMIT (toive, ei raja)</translation>
    </message>
    <message>
        <source>what MPI tied the ranks to</source>
        <translation>rankkien MPI-sidonta</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::BoardWidget</name>
    <message>
        <source>Stopping…</source>
        <translation>Pysäytetään…</translation>
    </message>
    <message>
        <source>Starting the workers…</source>
        <translation>Käynnistetään työläisiä…</translation>
    </message>
    <message>
        <source>Live</source>
        <extracomment>the darts are drawn while they are thrown</extracomment>
        <translation>Suora</translation>
    </message>
    <message>
        <source>Collecting what the workers recorded…</source>
        <translation>Kerätään työläisten tallenteita…</translation>
    </message>
    <message>
        <source>Measuring what one worker needs…</source>
        <translation>Mitataan, mitä yksi työläinen tarvitsee…</translation>
    </message>
    <message>
        <source>Measuring: nothing is drawn, so that nothing disturbs</source>
        <translation>Mitataan: mitään ei piirretä, jotta mikään ei häiritse</translation>
    </message>
    <message>
        <source>Slow motion: %1 times slower</source>
        <translation>Hidastus: %1-kertainen</translation>
    </message>
    <message>
        <source>Paused replay, %1 times slower</source>
        <translation>Uusinta pysäytetty, %1-kertainen hidastus</translation>
    </message>
    <message>
        <source>Time lapse: %1 times faster</source>
        <translation>Nopeutettu: %1-kertainen</translation>
    </message>
    <message>
        <source>Paused replay, %1 times faster</source>
        <translation>Uusinta pysäytetty, %1-kertainen nopeutus</translation>
    </message>
    <message>
        <source>Replay as fast as it was</source>
        <translation>Uusinta todellisessa tahdissa</translation>
    </message>
    <message>
        <source>Paused replay</source>
        <translation>Uusinta pysäytetty</translation>
    </message>
    <message>
        <source>Every dart is drawn</source>
        <translation>Jokainen tikka piirretään</translation>
    </message>
    <message>
        <source>1 drawn ≈ %1 thrown</source>
        <extracomment>each dart drawn on the board stands for about %1 darts that were thrown</extracomment>
        <translation>1 piirretty ≈ %1 heitettyä</translation>
    </message>
    <message>
        <source>A sample: %1 of %2 workers</source>
        <extracomment>%1 of %2 workers: too many for all to be drawn</extracomment>
        <translation>Otos: %1 työläistä %2:sta</translation>
    </message>
    <message>
        <source>The darts will land here</source>
        <translation>Tikat osuvat tähän</translation>
    </message>
    <message>
        <source>Throw</source>
        <translation>Heitä</translation>
    </message>
    <message>
        <source>Throw the darts with the settings on the left (F5)</source>
        <translation>Heitä tikat vasemmalla olevilla asetuksilla (F5)</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Taulu</translation>
    </message>
    <message>
        <source>Each dot is a dart that was really thrown, in its worker&apos;s colour: full where it hit the circle, hollow and dimmer where it missed.</source>
        <translation>Jokainen piste on todella heitetty tikka työläisensä värissä: täysi, jos se osui ympyrään, ontto ja himmeämpi, jos ei.</translation>
    </message>
    <message>
        <source>Waiting in the queue…</source>
        <extracomment>a scheduler has not started the run yet</extracomment>
        <translation>Odottaa jonossa…</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <extracomment>until a scheduler has confirmed it</extracomment>
        <translation>Perutaan…</translation>
    </message>
    <message>
        <source>The model threw its own darts: these stand for them</source>
        <extracomment>said of a program of somebody else&apos;s, whose darts cannot be known from outside</extracomment>
        <translation>Malli heitti omat tikkansa: nämä ovat niiden sijaisia</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::ChartPanel</name>
    <message>
        <source>Point at a marker, or walk with the arrow keys, to read its numbers.</source>
        <translation>Osoita merkkiä tai kulje nuolinäppäimillä, niin näet sen luvut.</translation>
    </message>
    <message>
        <source>What the chart plots</source>
        <translation>Mitä kuvaaja esittää</translation>
    </message>
    <message>
        <source>Speedup: how many times faster than one worker. No unit; ideal is one per worker.</source>
        <translation>Nopeutus: kuinka monta kertaa nopeampi kuin yksi työläinen. Ei yksikköä; ihanne on yksi työläistä kohti.</translation>
    </message>
    <message>
        <source>Efficiency: speedup divided by workers, in percent; 100 % is ideal.</source>
        <translation>Tehokkuus: nopeutus jaettuna työläisten määrällä, prosentteina; 100 % on ihanne.</translation>
    </message>
    <message>
        <source>Time: median of the repeats, in seconds or parts of one.</source>
        <translation>Aika: toistojen mediaani sekunteina tai niiden osina.</translation>
    </message>
    <message>
        <source>Rate: darts a second at the median time.</source>
        <translation>Nopeus: tikkoja sekunnissa mediaaniajalla.</translation>
    </message>
    <message>
        <source>Compute time</source>
        <translation>Laskenta-aika</translation>
    </message>
    <message>
        <source>End to end</source>
        <translation>Kokonaisaika</translation>
    </message>
    <message>
        <source>Which time counts</source>
        <translation>Mikä aika lasketaan</translation>
    </message>
    <message>
        <source>Which time counts, in seconds. Compute: from the first dart until the hits are combined. End to end: from the request until everything has ended, start-up included.</source>
        <translation>Mikä aika lasketaan, sekunteina. Laskenta-aika: ensimmäisestä tikasta siihen, kun osumat on yhdistetty. Kokonaisaika: pyynnöstä siihen, kun kaikki on päättynyt, käynnistys mukaan lukien.</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Kuvaaja</translation>
    </message>
    <message>
        <source>Show the points as a chart.</source>
        <translation>Näytä pisteet kuvaajana.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Taulukko</translation>
    </message>
    <message>
        <source>Show the numbers behind the charts as a table that can be copied.</source>
        <translation>Näytä kuvaajien luvut taulukkona, jonka voi kopioida.</translation>
    </message>
    <message>
        <source>Save…</source>
        <extracomment>Button that exports the chart to a file</extracomment>
        <translation>Tallenna…</translation>
    </message>
    <message>
        <source>Save this chart as PNG, SVG, PDF or CSV.</source>
        <translation>Tallenna tämä kuvaaja muodossa PNG, SVG, PDF tai CSV.</translation>
    </message>
    <message>
        <source>Numbers behind the charts</source>
        <translation>Kuvaajien luvut</translation>
    </message>
    <message>
        <source>Arrow keys walk from point to point.</source>
        <translation>Nuolinäppäimet kulkevat pisteestä toiseen.</translation>
    </message>
    <message>
        <source>Numbers of the point</source>
        <translation>Pisteen luvut</translation>
    </message>
    <message>
        <source>The speedup of more workers will be drawn here, point by point, against the ideal line. That takes a sweep: timed runs with one worker, two workers and so on.</source>
        <translation>Useamman työläisen nopeutus piirtyy tähän piste kerrallaan ihanneviivan rinnalle. Siihen tarvitaan mittaussarja: ajoitettuja ajoja yhdellä työläisellä, kahdella ja niin edelleen.</translation>
    </message>
    <message>
        <source>Measure the speedup</source>
        <translation>Mittaa nopeutus</translation>
    </message>
    <message>
        <source>Start a sweep: timed, repeated runs at growing worker counts.</source>
        <translation>Aloita mittaussarja: ajoitettuja, toistettuja ajoja kasvavilla työläismäärillä.</translation>
    </message>
    <message>
        <source>How the estimate comes near π will be drawn here after a run: throw darts with F5.</source>
        <translation>Miten arvio lähestyy π:tä, piirtyy tähän ajon jälkeen: heitä tikat näppäimellä F5.</translation>
    </message>
    <message>
        <source>π: how the last run&apos;s estimate comes near it; no unit.</source>
        <translation>π: miten viime ajon arvio lähestyy sitä; ei yksikköä.</translation>
    </message>
    <message>
        <source>Weak scaling: time over that of one worker, at the same darts for each worker; 1 is ideal.</source>
        <translation>Heikko skaalautuvuus: aika / yhden työläisen aika, kullakin työläisellä sama määrä tikkoja; 1 on ihanne.</translation>
    </message>
    <message>
        <source>Losses: where the speedup went, in percent of the time that all workers had.</source>
        <translation>Häviöt: mihin nopeutus kului, prosentteina kaikkien työläisten ajasta.</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::ChoiceControl</name>
    <message>
        <source>Reset: %1</source>
        <translation>Palauta: %1</translation>
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
            <numerusform>%n tämän istunnon ajo tai mittaus ei ole vielä missään tiedostossa. Tallennetaanko se ennen kuin ikkuna sulkeutuu?</numerusform>
            <numerusform>%n tämän istunnon ajoa tai mittausta ei ole vielä missään tiedostossa. Tallennetaanko ne ennen kuin ikkuna sulkeutuu?</numerusform>
        </translation>
    </message>
    <message>
        <source>Save session …</source>
        <translation>Tallenna istunto …</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <extracomment>button: close the window; what was measured is lost</extracomment>
        <translation>Sulje tallentamatta</translation>
    </message>
    <message>
        <source>Stay</source>
        <extracomment>button: do not close the window after all</extracomment>
        <translation>Jää tänne</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::CollectDialog</name>
    <message>
        <source>&amp;Collect</source>
        <translation>&amp;Nouda</translation>
    </message>
    <message>
        <source>Collect a job</source>
        <translation>Nouda työ</translation>
    </message>
    <message numerus="yes">
        <source>%1   job %2   %3, %n worker(s)</source>
        <extracomment>%1 is a date, %2 a job&apos;s number, %3 a model, %n its workers</extracomment>
        <translation>
            <numerusform>%1   työ %2   %3, %n työläinen</numerusform>
            <numerusform>%1   työ %2   %3, %n työläistä</numerusform>
        </translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Työt</translation>
    </message>
    <message>
        <source>No jobs are known here.</source>
        <translation>Täällä ei tunneta yhtään työtä.</translation>
    </message>
    <message>
        <source>Jobs that were submitted here:</source>
        <translation>Täältä lähetetyt työt:</translation>
    </message>
    <message>
        <source>Another &amp;folder …</source>
        <translation>Toinen &amp;kansio …</translation>
    </message>
    <message>
        <source>Folder of the job</source>
        <translation>Työn kansio</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::ControlWords</name>
    <message>
        <source>Vector: many at once</source>
        <extracomment>how darts are thrown: many at once with vector instructions</extracomment>
        <translation>Vektori: monta kerralla</translation>
    </message>
    <message>
        <source>The same darts, many at once with vector instructions</source>
        <translation>Samat tikat, monta kerralla vektorikäskyillä</translation>
    </message>
    <message>
        <source>Textbook: one by one</source>
        <extracomment>how darts are thrown: the loop of a textbook</extracomment>
        <translation>Oppikirja: yksi kerrallaan</translation>
    </message>
    <message>
        <source>The loop of a textbook: readable, and many times slower</source>
        <translation>Oppikirjan silmukka: luettava ja monta kertaa hitaampi</translation>
    </message>
    <message>
        <source>Static: equal shares</source>
        <extracomment>how tasks reach the workers</extracomment>
        <translation>Staattinen: tasan</translation>
    </message>
    <message>
        <source>Each worker&apos;s tasks are fixed before the start</source>
        <translation>Kunkin työläisen tehtävät on päätetty ennen alkua</translation>
    </message>
    <message>
        <source>Dynamic: the next one free</source>
        <extracomment>how tasks reach the workers</extracomment>
        <translation>Dynaaminen: vapaalle</translation>
    </message>
    <message>
        <source>Whoever is free takes the next task</source>
        <translation>Se, joka on vapaa, ottaa seuraavan tehtävän</translation>
    </message>
    <message>
        <source>Guided: shrinking</source>
        <extracomment>how tasks reach the workers</extracomment>
        <translation>Pienenevät erät</translation>
    </message>
    <message>
        <source>Large portions first, smaller ones towards the end</source>
        <translation>Ensin suuria eriä, loppua kohti pienempiä</translation>
    </message>
    <message>
        <source>Private: added at the end</source>
        <extracomment>how hits are combined</extracomment>
        <translation>Omat: yhteen lopuksi</translation>
    </message>
    <message>
        <source>Each worker counts for itself; the counts are added once</source>
        <translation>Kukin työläinen laskee itse; tulokset yhdistetään kerran</translation>
    </message>
    <message>
        <source>Atomic, once a task</source>
        <extracomment>how hits are combined</extracomment>
        <translation>Atominen, joka tehtävä</translation>
    </message>
    <message>
        <source>One counter for all; each task adds to it once</source>
        <translation>Yhteinen laskuri; kukin tehtävä lisää kerran</translation>
    </message>
    <message>
        <source>Atomic, every dart</source>
        <extracomment>how hits are combined</extracomment>
        <translation>Atominen, joka tikka</translation>
    </message>
    <message>
        <source>One counter for all, added to indivisibly at every dart</source>
        <translation>Yhteinen laskuri, johon joka tikka lisätään jakamattomasti</translation>
    </message>
    <message>
        <source>Critical section, every dart</source>
        <extracomment>how hits are combined; &quot;critical&quot; is OpenMP&apos;s word</extracomment>
        <translation>Kriittinen alue, joka tikka</translation>
    </message>
    <message>
        <source>One counter for all in an OpenMP critical section</source>
        <translation>Yksi yhteinen laskuri OpenMP:n kriittisellä alueella</translation>
    </message>
    <message>
        <source>Mutex, every dart</source>
        <extracomment>how hits are combined</extracomment>
        <translation>Mutex, joka tikka</translation>
    </message>
    <message>
        <source>One counter for all, behind a lock taken at every dart</source>
        <translation>Yhteinen laskuri lukon takana, joka otetaan joka tikalla</translation>
    </message>
    <message>
        <source>False sharing: one cache line</source>
        <extracomment>how hits are combined</extracomment>
        <translation>Näennäisjako: yksi välimuistirivi</translation>
    </message>
    <message>
        <source>Counters of their own that lie side by side in memory</source>
        <translation>Omat laskurit, jotka ovat muistissa vierekkäin</translation>
    </message>
    <message>
        <source>Racy: hits get lost</source>
        <extracomment>how hits are combined: without protection, so that some get lost</extracomment>
        <translation>Suojaton: osumia katoaa</translation>
    </message>
    <message>
        <source>One counter for all without protection: a data race</source>
        <translation>Yksi yhteinen laskuri ilman suojaa: kilpailutilanne</translation>
    </message>
    <message>
        <source>Own darts for each worker</source>
        <extracomment>which darts the workers throw</extracomment>
        <translation>Omat tikat työläisille</translation>
    </message>
    <message>
        <source>As it should be: no dart is thrown twice</source>
        <translation>Kuten pitää: mitään tikkaa ei heitetä kahdesti</translation>
    </message>
    <message>
        <source>The same darts for all</source>
        <extracomment>which darts the workers throw</extracomment>
        <translation>Samat tikat kaikille</translation>
    </message>
    <message>
        <source>A seeding mistake: more workers, no better estimate</source>
        <translation>Siemenlukuvirhe: lisää työläisiä, ei parempaa arviota</translation>
    </message>
    <message>
        <source>Work stealing</source>
        <extracomment>how runners come by their next task</extracomment>
        <translation>Työn varastaminen</translation>
    </message>
    <message>
        <source>Each has a queue; whose is empty steals from another</source>
        <translation>Kullakin on jono; jos se on tyhjä, varastetaan muilta</translation>
    </message>
    <message>
        <source>One central queue</source>
        <extracomment>how runners come by their next task</extracomment>
        <translation>Yksi keskusjono</translation>
    </message>
    <message>
        <source>Runners ask one queue for the next task</source>
        <translation>Seuraava tehtävä pyydetään yhdestä jonosta</translation>
    </message>
    <message>
        <source>Gather to rank 0</source>
        <extracomment>how ranks bring their hits together; MPI&apos;s word</extracomment>
        <translation>Gather rankille 0</translation>
    </message>
    <message>
        <source>Rank 0 receives every rank&apos;s hits and adds them</source>
        <translation>Rank 0 saa kaikkien rankkien osumat ja laskee ne yhteen</translation>
    </message>
    <message>
        <source>Reduce to rank 0</source>
        <extracomment>how ranks bring their hits together; MPI&apos;s word</extracomment>
        <translation>Reduce rankille 0</translation>
    </message>
    <message>
        <source>MPI adds the hits on their way to rank 0</source>
        <translation>MPI laskee osumat yhteen matkalla rankille 0</translation>
    </message>
    <message>
        <source>As in the lesson</source>
        <extracomment>how ranks bring their hits together: as in the lesson, with its two mistakes</extracomment>
        <translation>Kuten oppitunnilla</translation>
    </message>
    <message>
        <source>int(n / size) darts a rank, and a timer on rank 0 alone</source>
        <translation>int(n / size) tikkaa rankille, ja ajanotto vain rankissa 0</translation>
    </message>
    <message>
        <source>Not bound</source>
        <extracomment>what ranks are tied to</extracomment>
        <translation>Ei sidottu</translation>
    </message>
    <message>
        <source>The system moves ranks between CPUs as it likes</source>
        <translation>Järjestelmä siirtää rankkeja suorittimelta toiselle</translation>
    </message>
    <message>
        <source>As the launcher likes</source>
        <extracomment>what ranks are tied to</extracomment>
        <translation>Käynnistimen mukaan</translation>
    </message>
    <message>
        <source>mpirun binds as it does by itself: a trap for threads</source>
        <translation>mpirunin oma oletussidonta: ansa säikeille</translation>
    </message>
    <message>
        <source>To a core each</source>
        <extracomment>what ranks are tied to</extracomment>
        <translation>Kukin ytimeen</translation>
    </message>
    <message>
        <source>Each rank stays on one core, and so do its threads</source>
        <translation>Kukin rank säikeineen pysyy yhdellä ytimellä</translation>
    </message>
    <message>
        <source>To a socket each</source>
        <extracomment>what ranks are tied to</extracomment>
        <translation>Kukin suoritinkantaan</translation>
    </message>
    <message>
        <source>Each rank stays on the cores of one processor</source>
        <translation>Kukin rank pysyy yhden prosessorin ytimillä</translation>
    </message>
    <message>
        <source>To a NUMA node each</source>
        <extracomment>what ranks are tied to</extracomment>
        <translation>Kukin NUMA-solmuun</translation>
    </message>
    <message>
        <source>Each rank stays where its memory is near</source>
        <translation>Kukin rank pysyy lähellä muistiaan</translation>
    </message>
    <message>
        <source>Spawn: a new program</source>
        <extracomment>how a pool starts its processes</extracomment>
        <translation>Spawn: uusi ohjelma</translation>
    </message>
    <message>
        <source>Each process starts from nothing: slow and clean</source>
        <translation>Kukin prosessi alkaa tyhjästä: hidas ja puhdas</translation>
    </message>
    <message>
        <source>Fork: a copy</source>
        <extracomment>how a pool starts its processes</extracomment>
        <translation>Fork: kopio</translation>
    </message>
    <message>
        <source>Each process is a copy of its parent: fast</source>
        <translation>Kukin prosessi on emonsa kopio: nopea</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::ControlsPanel</name>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Malli</translation>
    </message>
    <message>
        <source>The parallel model that throws the darts</source>
        <translation>Rinnakkaismalli, joka heittää tikat</translation>
    </message>
    <message>
        <source>&amp;Workers</source>
        <translation>T&amp;yöläiset</translation>
    </message>
    <message>
        <source>How many workers throw at the same time (threads, processes or ranks, 1 to 4096)</source>
        <translation>Kuinka monta työläistä heittää yhtä aikaa (säikeitä, prosesseja tai rankkeja, 1–4096)</translation>
    </message>
    <message>
        <source>CP&amp;Us you may use</source>
        <translation>Käytettävät &amp;suorittimet</translation>
    </message>
    <message>
        <source>Confines everything that is started to so many of the allowed CPUs, as a job on a cluster would be</source>
        <translation>Rajaa kaiken käynnistettävän näin moneen sallittuun suorittimeen, kuten työ laskentaklusterissa</translation>
    </message>
    <message>
        <source>&amp;Darts</source>
        <translation>Ti&amp;kat</translation>
    </message>
    <message>
        <source>How many darts are thrown in all, 1 to 1e18; the field takes 1e9 or 30M too</source>
        <translation>Kuinka monta tikkaa heitetään yhteensä, 1–1e18; kenttään voi kirjoittaa myös 1e9 tai 30M</translation>
    </message>
    <message>
        <source>&amp;Task size</source>
        <translation>T&amp;ehtävän koko</translation>
    </message>
    <message>
        <source>Darts handed to a worker at once, 1 to 2^40; left empty, the program chooses tasks of about a millisecond</source>
        <translation>Työläiselle kerralla annettavat tikat, 1–2^40; tyhjänä ohjelma valitsee noin millisekunnin tehtävät</translation>
    </message>
    <message>
        <source>automatic</source>
        <extracomment>task size: the program chooses
----------
array tasks: the program chooses</extracomment>
        <translation>automaattinen</translation>
    </message>
    <message>
        <source>&amp;Kernel</source>
        <translation>&amp;Laskentaydin</translation>
    </message>
    <message>
        <source>How one worker throws its darts; both throw exactly the same ones</source>
        <translation>Miten yksi työläinen heittää tikkansa; molemmat heittävät täsmälleen samat</translation>
    </message>
    <message>
        <source>&amp;Schedule</source>
        <translation>Työn&amp;jako</translation>
    </message>
    <message>
        <source>How tasks reach the workers</source>
        <translation>Miten tehtävät päätyvät työläisille</translation>
    </message>
    <message>
        <source>&amp;Advanced</source>
        <translation>Lisäaset&amp;ukset</translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation>S&amp;iemenluku</translation>
    </message>
    <message>
        <source>Which darts are thrown: the same seed and number always mean the same dart (0 to 18446744073709551615)</source>
        <translation>Mitkä tikat heitetään: sama siemenluku ja järjestysnumero tarkoittavat aina samaa tikkaa (0–18446744073709551615)</translation>
    </message>
    <message>
        <source>one with this model</source>
        <translation>tässä mallissa yksi</translation>
    </message>
    <message numerus="yes">
        <source>of %n allowed</source>
        <extracomment>beside &quot;CPUs you may use&quot;</extracomment>
        <translation>
            <numerusform>%n sallittu</numerusform>
            <numerusform>%n sallittua</numerusform>
        </translation>
    </message>
    <message>
        <source>only one allowed</source>
        <translation>vain yksi sallittu</translation>
    </message>
    <message>
        <source>%1 darts</source>
        <extracomment>size of a task; %1 is a number in words</extracomment>
        <translation>%1 tikkaa</translation>
    </message>
    <message>
        <source>No choice with this model</source>
        <extracomment>shown instead of a schedule where a model has only one way</extracomment>
        <translation>Ei valittavissa tässä mallissa</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>Yhdistämistapa</translation>
    </message>
    <message>
        <source>How the workers&apos; hits are combined into one count. Where every dart is counted in shared memory, the textbook kernel throws</source>
        <translation>Miten työläisten osumat yhdistetään yhdeksi luvuksi. Kun jokainen tikka lasketaan jaettuun muistiin, oppikirjaydin heittää</translation>
    </message>
    <message>
        <source>Show or hide the rarer settings</source>
        <translation>Näytä tai piilota lisäasetukset</translation>
    </message>
    <message>
        <source>Serial share</source>
        <translation>Sarjallinen osuus</translation>
    </message>
    <message>
        <source>Share of the darts, 0 to 100 %, that the first worker throws alone before the others start: really thrown, never slept</source>
        <translation>Osuus tikoista, 0–100 %, jonka ensimmäinen työläinen heittää yksin ennen kuin muut alkavat: todella heitetään, ei nukuta</translation>
    </message>
    <message>
        <source>Lock share</source>
        <translation>Lukon osuus</translation>
    </message>
    <message>
        <source>Share of each task&apos;s work, 0 to 100 %, that is done holding one lock for all</source>
        <translation>Osuus kunkin tehtävän työstä, 0–100 %, joka tehdään pitäen kaikille yhteistä lukkoa</translation>
    </message>
    <message>
        <source>Imbalance</source>
        <translation>Epätasaisuus</translation>
    </message>
    <message>
        <source>How unevenly the work is spread, 0 to 90 %: the cost of a task rises from so much below to so much above the mean, by darts thrown again and not counted</source>
        <translation>Kuinka epätasaisesti työ jakautuu, 0–90 %: tehtävän hinta nousee näin paljon keskiarvon alta näin paljon sen yli, kun tikkoja heitetään uudelleen laskematta niitä</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Lukujonot</translation>
    </message>
    <message>
        <source>Which darts the workers throw: each its own, or all the same ones by a seeding mistake</source>
        <translation>Mitkä tikat työläiset heittävät: kukin omansa, tai siemenlukuvirheen takia kaikki samat</translation>
    </message>
    <message>
        <source>Ranks</source>
        <translation>Rankit</translation>
    </message>
    <message>
        <source>Processes that speak through MPI, 1 to 4096; each has as many threads as there are workers</source>
        <translation>MPI:llä viestivät prosessit, 1–4096; kullakin on niin monta säiettä kuin työläisiä on</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Jono</translation>
    </message>
    <message>
        <source>How runners come by their next task</source>
        <translation>Miten työläiset saavat seuraavan tehtävänsä</translation>
    </message>
    <message>
        <source>Combining</source>
        <translation>Kokoaminen</translation>
    </message>
    <message>
        <source>How the ranks bring their hits together</source>
        <translation>Miten rankit kokoavat osumansa yhteen</translation>
    </message>
    <message>
        <source>Binding</source>
        <translation>Sidonta</translation>
    </message>
    <message>
        <source>What each rank is tied to: it and its threads run nowhere else</source>
        <translation>Mihin kukin rank sidotaan: se ja sen säikeet eivät käy muualla</translation>
    </message>
    <message>
        <source>Start method</source>
        <translation>Käynnistystapa</translation>
    </message>
    <message>
        <source>How the pool&apos;s processes come to be</source>
        <translation>Miten altaan prosessit syntyvät</translation>
    </message>
    <message>
        <source>Without the lock</source>
        <translation>Ilman lukkoa</translation>
    </message>
    <message>
        <source>Share of the work, 0 to 100 %, that is done without the global lock, as compiled code called from Python can</source>
        <translation>Osuus työstä, 0–100 %, joka tehdään ilman globaalia lukkoa, kuten Pythonista kutsuttu käännetty koodi voi tehdä</translation>
    </message>
    <message>
        <source>Switch interval</source>
        <translation>Vaihtoväli</translation>
    </message>
    <message>
        <source>Time in milliseconds, 0.01 to 10000, after which a waiting thread asks for the global lock; Python&apos;s is 5 ms</source>
        <translation>Aika millisekunteina, 0,01–10000, jonka jälkeen odottava säie pyytää globaalia lukkoa; Pythonissa se on 5 ms</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>enintään %1</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s) in all</source>
        <extracomment>beside the ranks: ranks times workers</extracomment>
        <translation>
            <numerusform>yhteensä %n säie</numerusform>
            <numerusform>yhteensä %n säiettä</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait for the result</source>
        <translation>Odota tulosta</translation>
    </message>
    <message>
        <source>Submit and leave alone</source>
        <extracomment>a job is left to the scheduler</extracomment>
        <translation>Lähetä ja jätä</translation>
    </message>
    <message>
        <source>Host file</source>
        <translation>Konetiedosto</translation>
    </message>
    <message>
        <source>A file with a line such as “node1 slots=4” for each host that ranks are to run on, in Open MPI&apos;s form</source>
        <translation>Tiedosto, jossa on rivi kuten ”node1 slots=4” jokaiselle koneelle, jolla rankkien on tarkoitus toimia, Open MPI:n muodossa</translation>
    </message>
    <message>
        <source>this host</source>
        <extracomment>no file of hosts: all ranks run on this host</extracomment>
        <translation>tämä kone</translation>
    </message>
    <message>
        <source>Array tasks</source>
        <translation>Taulukon tehtävät</translation>
    </message>
    <message>
        <source>Tasks that the workers are dealt out to, 1 to 4096; left empty, as many as workers, or as many as the cluster takes</source>
        <translation>Tehtävät, joille työläiset jaetaan, 1–4096; tyhjänä yhtä monta kuin työläisiä tai niin monta kuin klusteri ottaa</translation>
    </message>
    <message>
        <source>Scheduler&apos;s arguments</source>
        <translation>Vuorontajan argumentit</translation>
    </message>
    <message>
        <source>What to ask the scheduler for, as words for sbatch</source>
        <translation>Mitä vuorontajalta pyydetään, sbatchin sanoina</translation>
    </message>
    <message>
        <source>Work folder</source>
        <translation>Työkansio</translation>
    </message>
    <message>
        <source>Where the job&apos;s files go: a folder that all nodes see</source>
        <translation>Minne työn tiedostot menevät: kansio, jonka kaikki solmut näkevät</translation>
    </message>
    <message>
        <source>your own folder for jobs</source>
        <extracomment>work folder: left to the program</extracomment>
        <translation>oma kansiosi töille</translation>
    </message>
    <message>
        <source>When submitted</source>
        <translation>Lähetyksen jälkeen</translation>
    </message>
    <message>
        <source>Whether the window waits for the job, or leaves it alone until it is collected by the menu File</source>
        <translation>Odottaako ikkuna työtä vai jättääkö se sen, kunnes työ noudetaan Tiedosto-valikosta</translation>
    </message>
    <message>
        <source>Blocking workers</source>
        <translation>Estyvät työläiset</translation>
    </message>
    <message>
        <source>So many of the first workers give the lock away after each step of their work, to wait for a real message. Behind a worker that computes they then wait a whole switch interval for the lock, each time anew: a convoy</source>
        <translation>Näin moni ensimmäisistä työläisistä luovuttaa lukon jokaisen työvaiheen jälkeen odottaakseen oikeaa viestiä. Laskevan työläisen takana ne odottavat sitten lukkoa kokonaisen vaihtovälin, joka kerta uudelleen: saattue</translation>
    </message>
    <message numerus="yes">
        <source>of %n worker(s)</source>
        <extracomment>beside the number of blocking workers: there are so many in all</extracomment>
        <translation>
            <numerusform>yhteensä %n työläisestä</numerusform>
            <numerusform>yhteensä %n työläisestä</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dartscope::gui::FlagBar</name>
    <message>
        <source>Why?</source>
        <extracomment>opens the explanation of what was found</extracomment>
        <translation>Miksi?</translation>
    </message>
    <message>
        <source>Highlight the workers concerned and explain with numbers</source>
        <translation>Korosta kyseiset työläiset ja selitä luvuilla</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Sulje</translation>
    </message>
    <message>
        <source>Put this message away</source>
        <translation>Poista tämä viesti</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n muu</numerusform>
            <numerusform>%n muuta</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the next finding</source>
        <translation>Näytä seuraava havainto</translation>
    </message>
    <message>
        <source>Nothing to flag.</source>
        <translation>Ei huomautettavaa.</translation>
    </message>
    <message>
        <source>What goes wrong in a run is flagged here, with evidence.</source>
        <translation>Mikä ajossa menee pieleen, näytetään tässä perusteluineen.</translation>
    </message>
    <message>
        <source>Confirm (about %1)</source>
        <extracomment>runs the same again with one thing changed; %1 is a duration</extracomment>
        <translation>Varmista (noin %1)</translation>
    </message>
    <message numerus="yes">
        <source>Run %n twin run(s), the same but for one thing, to be sure: about %1 in all</source>
        <translation>
            <numerusform>Varmista %n verrokkiajolla, joka eroaa vain yhdessä asiassa: yhteensä noin %1</numerusform>
            <numerusform>Varmista %n verrokkiajolla, jotka eroavat vain yhdessä asiassa: yhteensä noin %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <extracomment>opens all that the failed program said</extracomment>
        <translation>Tiedot</translation>
    </message>
    <message>
        <source>Read all that the program said</source>
        <translation>Lue kaikki, mitä ohjelma sanoi</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::GapLabels</name>
    <message>
        <source>Workers</source>
        <translation>Työläiset</translation>
    </message>
    <message>
        <source>ideal: useful work, shared out</source>
        <translation>ihanne: hyötytyö jaettuna</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>mitattu</translation>
    </message>
    <message>
        <source>From the ideal time to the measured one, %1 workers</source>
        <extracomment>caption of a waterfall chart; %1 says how many workers</extracomment>
        <translation>Ihanneajasta mitattuun, %1 työläistä</translation>
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
        <translation>kuormantasapaino</translation>
    </message>
    <message>
        <source>communication efficiency</source>
        <extracomment>an efficiency, as the POP project calls it</extracomment>
        <translation>viestinnän tehokkuus</translation>
    </message>
    <message>
        <source>computation scaling</source>
        <extracomment>an efficiency, as the POP project calls it</extracomment>
        <translation>laskennan skaalautuvuus</translation>
    </message>
    <message>
        <source>useful work</source>
        <translation>hyötytyö</translation>
    </message>
    <message>
        <source>Where the speedup went</source>
        <translation>Mihin nopeutus katosi</translation>
    </message>
    <message>
        <source>Where the speedup of %1 went</source>
        <translation>Mihin mallin %1 nopeutus katosi</translation>
    </message>
    <message>
        <source>What the workers did with the time they had, for each number of workers; the run nearest the median.</source>
        <translation>Mitä työläiset tekivät ajallaan kullakin työläismäärällä; mediaania lähin ajo.</translation>
    </message>
    <message>
        <source>%1 workers: %2</source>
        <extracomment>%1 says how many workers, %2 why nothing is known of them</extracomment>
        <translation>%1 työläistä: %2</translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <extracomment>a part of the time: %1 its name, %2 a percentage, %3 a time</extracomment>
        <translation>%1 %2 (%3)</translation>
    </message>
    <message>
        <source>%1 workers, %2: %3.</source>
        <extracomment>%1 says how many workers, %2 is a time, %3 lists what became of it, %4 names efficiencies</extracomment>
        <translation>%1 työläistä, %2: %3.</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Työläiset</translation>
    </message>
    <message>
        <source>Time (ms)</source>
        <translation>Aika (ms)</translation>
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
        <translation>Sulje</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::HistoryPanel</name>
    <message>
        <source>A measurement of speedup. Tick it to draw it over the present one.</source>
        <translation>Nopeutusmittaus. Rastita se, niin se piirtyy nykyisen päälle.</translation>
    </message>
    <message>
        <source>A run. Select two runs to race them.</source>
        <translation>Ajo. Valitse kaksi ajoa, niin ne voivat kisata.</translation>
    </message>
    <message>
        <source>%1 (stopped early)</source>
        <extracomment>of a run that was stopped before its end</extracomment>
        <translation>%1 (pysäytetty ennen loppua)</translation>
    </message>
    <message>
        <source>Runs and measurements of this session</source>
        <translation>Tämän istunnon ajot ja mittaukset</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nimi</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Aloitettu</translation>
    </message>
    <message>
        <source>Darts</source>
        <translation>Tikat</translation>
    </message>
    <message>
        <source>Compute time</source>
        <translation>Laskenta-aika</translation>
    </message>
    <message>
        <source>Estimate of π</source>
        <translation>π:n arvio</translation>
    </message>
    <message>
        <source>Every run and every measurement of this session will be listed here, to be shown again, compared and saved. Throw darts with F5.</source>
        <translation>Kaikki tämän istunnon ajot ja mittaukset luetellaan tässä, ja ne voi näyttää uudelleen, verrata ja tallentaa. Heitä tikat näppäimellä F5.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Näytä</translation>
    </message>
    <message>
        <source>Show the selected run or measurement again</source>
        <translation>Näytä valittu ajo tai mittaus uudelleen</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Kisa</translation>
    </message>
    <message>
        <source>Replay the two selected runs side by side on one time axis</source>
        <translation>Toista valitut kaksi ajoa rinnakkain samalla aika-akselilla</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Unohda</translation>
    </message>
    <message>
        <source>Take the selected entries out of the session; files stay</source>
        <translation>Poista valitut kohdat istunnosta; tiedostot säilyvät</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::HistoryWords</name>
    <message numerus="yes">
        <source>%1, %n worker(s)</source>
        <extracomment>name of a run: %1 is its model</extracomment>
        <translation>
            <numerusform>%1, %n työläinen</numerusform>
            <numerusform>%1, %n työläistä</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 to %3 workers</source>
        <extracomment>name of a measurement of speedup: %1 lists models, %2 and %3 are worker counts</extracomment>
        <translation>%1, %2–%3 työläistä</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::HoodWords</name>
    <message>
        <source>Copy</source>
        <extracomment>link that copies what stands below it</extracomment>
        <translation>Kopioi</translation>
    </message>
    <message>
        <source>%1 CPUs (%2)</source>
        <extracomment>a limit of CPUs: %1 their number, %2 where it stands</extracomment>
        <translation>%1 suoritinta (%2)</translation>
    </message>
    <message>
        <source>CPU budget, and who set it</source>
        <translation>Suoritinbudjetti ja sen asettaja</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n of %2 CPU(s) allowed, bound by %3.</source>
        <translation>
            <numerusform>%1: %n / %2 suoritin sallittu, rajoittaja: %3.</numerusform>
            <numerusform>%1: %n / %2 suoritinta sallittu, rajoittaja: %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confined to %n CPU(s) by “CPUs you may use”.</source>
        <translation>
            <numerusform>Rajattu %n suorittimeen valinnalla ”Käytettävät suorittimet”.</numerusform>
            <numerusform>Rajattu %n suorittimeen valinnalla ”Käytettävät suorittimet”.</numerusform>
        </translation>
    </message>
    <message>
        <source>Where the time went</source>
        <translation>Mihin aika kului</translation>
    </message>
    <message>
        <source>Starting the process</source>
        <translation>Prosessin käynnistys</translation>
    </message>
    <message>
        <source>Until all workers stood at the start line</source>
        <translation>Kunnes kaikki työläiset olivat lähtöviivalla</translation>
    </message>
    <message>
        <source>First dart to last dart</source>
        <translation>Ensimmäisestä tikasta viimeiseen</translation>
    </message>
    <message>
        <source>Bringing the hits together</source>
        <translation>Osumien yhdistäminen</translation>
    </message>
    <message>
        <source>Compute: first dart to combined hits</source>
        <translation>Laskenta-aika: ensimmäisestä tikasta yhdistettyihin osumiin</translation>
    </message>
    <message>
        <source>End to end</source>
        <translation>Kokonaisaika</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ei mitään</translation>
    </message>
    <message>
        <source>Rank %1</source>
        <extracomment>%1 is the number of an MPI rank</extracomment>
        <translation>Rankki %1</translation>
    </message>
    <message>
        <source>before: %1; after: %2</source>
        <extracomment>hits of a rank, %1 before and %2 after they were gathered</extracomment>
        <translation>ennen: %1; jälkeen: %2</translation>
    </message>
    <message>
        <source>Hits of each rank, before and after the gather</source>
        <translation>Kunkin rankin osumat ennen keräämistä ja sen jälkeen</translation>
    </message>
    <message>
        <source>A timer on rank 0 alone said %1.</source>
        <translation>Kello pelkästään rankissa 0 näytti %1.</translation>
    </message>
    <message>
        <source>What the launcher tied ranks to</source>
        <translation>Mihin käynnistin sitoi rankit</translation>
    </message>
    <message>
        <source>The model as you would write it in %1</source>
        <extracomment>%1 is a programming language</extracomment>
        <translation>Malli sellaisena kuin sen kirjoittaisi kielellä %1</translation>
    </message>
    <message>
        <source>Under the hood</source>
        <translation>Konepellin alla</translation>
    </message>
    <message>
        <source>The same run on the command line</source>
        <translation>Sama ajo komentorivillä</translation>
    </message>
    <message>
        <source>Process that threw the darts</source>
        <translation>Prosessi, joka heitti tikat</translation>
    </message>
    <message>
        <source>Environment set for it</source>
        <translation>Sille asetettu ympäristö</translation>
    </message>
    <message>
        <source>Vector instructions</source>
        <translation>Vektorikäskyt</translation>
    </message>
    <message>
        <source>What the scheduler was given to run</source>
        <translation>Mitä vuorontajalle annettiin ajettavaksi</translation>
    </message>
    <message>
        <source>Waited in the scheduler&apos;s queue</source>
        <translation>Odotti vuorontajan jonossa</translation>
    </message>
    <message>
        <source>The model&apos;s own code</source>
        <translation>Mallin oma koodi</translation>
    </message>
    <message>
        <source>What was seen from outside</source>
        <translation>Mitä ulkoa nähtiin</translation>
    </message>
    <message>
        <source>From the start of the command to its end</source>
        <translation>Komennon alusta sen loppuun</translation>
    </message>
    <message>
        <source>CPU time of all its processes</source>
        <translation>Sen kaikkien prosessien suoritinaika</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prosesseja</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Säikeitä</translation>
    </message>
    <message>
        <source>Threads that wanted a CPU at a time, the median</source>
        <translation>Säikeitä, jotka halusivat suorittimen samaan aikaan, mediaani</translation>
    </message>
    <message>
        <source>Threads that wanted a CPU at a time, at most</source>
        <translation>Säikeitä, jotka halusivat suorittimen samaan aikaan, enintään</translation>
    </message>
    <message>
        <source>Variables that decide about its threads</source>
        <translation>Muuttujat, jotka päättävät sen säikeistä</translation>
    </message>
    <message>
        <source>Command that was watched</source>
        <translation>Tarkkailtu komento</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::LiveStrip</name>
    <message numerus="yes">
        <source>Starting %n worker(s)…</source>
        <translation>
            <numerusform>Käynnistetään %n työläinen…</numerusform>
            <numerusform>Käynnistetään %n työläistä…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 darts thrown, %3 since the request</source>
        <extracomment>%1 is a percentage, %2 a number of darts, %3 a duration</extracomment>
        <translation>%1 heitetty %2 tikasta, %3 pyynnöstä</translation>
    </message>
    <message>
        <source>Collecting what the workers recorded…</source>
        <translation>Kerätään työläisten tallenteita…</translation>
    </message>
    <message>
        <source>Measuring what one worker needs…</source>
        <translation>Mitataan, mitä yksi työläinen tarvitsee…</translation>
    </message>
    <message>
        <source>Full markers have a task in hand. The lanes appear when the run has ended: only then are the times of all tasks known.</source>
        <translation>Täysillä merkeillä on tehtävä käsissään. Kaistat ilmestyvät ajon päätyttyä: vasta silloin kaikkien tehtävien ajat tiedetään.</translation>
    </message>
    <message>
        <source>Waiting in the queue for %1</source>
        <extracomment>a scheduler has not started the run yet; %1 is a duration</extracomment>
        <translation>Odottanut jonossa %1</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <extracomment>until a scheduler has confirmed it</extracomment>
        <translation>Perutaan…</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Tiedosto</translation>
    </message>
    <message>
        <source>&amp;Save run …</source>
        <translation>&amp;Tallenna ajo …</translation>
    </message>
    <message>
        <source>Save speedup &amp;measurement …</source>
        <translation>Tallenna nopeutus&amp;mittaus …</translation>
    </message>
    <message>
        <source>&amp;Export chart</source>
        <translation>&amp;Vie kuvaaja</translation>
    </message>
    <message>
        <source>As &amp;PNG picture …</source>
        <translation>&amp;PNG-kuvana …</translation>
    </message>
    <message>
        <source>As &amp;SVG drawing …</source>
        <translation>&amp;SVG-piirroksena …</translation>
    </message>
    <message>
        <source>As P&amp;DF page …</source>
        <translation>P&amp;DF-sivuna …</translation>
    </message>
    <message>
        <source>As &amp;CSV table …</source>
        <translation>&amp;CSV-taulukkona …</translation>
    </message>
    <message>
        <source>Export &amp;picture of the window …</source>
        <translation>Vie ikkunan &amp;kuva …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Lopeta</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ajo</translation>
    </message>
    <message>
        <source>&amp;Throw darts</source>
        <translation>&amp;Heitä tikat</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Pysäytä</translation>
    </message>
    <message>
        <source>&amp;Measure speedup</source>
        <translation>&amp;Mittaa nopeutus</translation>
    </message>
    <message>
        <source>Measure &amp;one worker</source>
        <translation>Mittaa &amp;yksi työläinen</translation>
    </message>
    <message>
        <source>&amp;Replay or pause</source>
        <translation>&amp;Uusinta tai tauko</translation>
    </message>
    <message>
        <source>&amp;Undo change</source>
        <translation>&amp;Kumoa muutos</translation>
    </message>
    <message>
        <source>Re&amp;do change</source>
        <translation>&amp;Tee muutos uudelleen</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>P&amp;alauta kaikki</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Teema</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>&amp;Järjestelmän mukaan</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Vaalea</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>T&amp;umma</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Kieli</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Näytä</translation>
    </message>
    <message>
        <source>Lar&amp;ger text</source>
        <translation>&amp;Suurempi teksti</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>&amp;Pienempi teksti</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>&amp;Normaali teksti</translation>
    </message>
    <message>
        <source>&amp;Reduced motion</source>
        <translation>&amp;Vähemmän liikettä</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Ohje</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Näppäimet</translation>
    </message>
    <message>
        <source>&amp;About Dartscope</source>
        <translation>&amp;Tietoja Dartscopesta</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Näppäimet</translation>
    </message>
    <message>
        <source>About Dartscope</source>
        <translation>Tietoja Dartscopesta</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Välilyönti</translation>
    </message>
    <message>
        <source>Throw darts, where no control takes the key</source>
        <translation>Heitä tikat, kun mikään säädin ei ota näppäintä</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Sarkain, Vaihto+Sarkain</translation>
    </message>
    <message>
        <source>Next and previous control</source>
        <translation>Seuraava ja edellinen säädin</translation>
    </message>
    <message>
        <source>Alt and a letter</source>
        <translation>Alt ja kirjain</translation>
    </message>
    <message>
        <source>The control or menu whose name underlines that letter</source>
        <translation>Säädin tai valikko, jonka nimessä kirjain on alleviivattu</translation>
    </message>
    <message>
        <source>Arrow keys, Page keys</source>
        <translation>Nuoli- ja sivunäppäimet</translation>
    </message>
    <message>
        <source>Change the slider or list that has the focus</source>
        <translation>Muuta kohdistettua liukusäädintä tai luetteloa</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Take the number typed into a field</source>
        <translation>Hyväksy kenttään kirjoitettu luku</translation>
    </message>
    <message>
        <source>Timeline: arrow keys</source>
        <translation>Aikajana: nuolinäppäimet</translation>
    </message>
    <message>
        <source>Move the time cursor; Home and End to the ends</source>
        <translation>Siirrä aikakohdistinta; Home ja End päihin</translation>
    </message>
    <message>
        <source>Shows what parallel programs really do: it estimates π by throwing darts under every common parallel model, in real worker processes, and shows what happened.</source>
        <translation>Näyttää, mitä rinnakkaisohjelmat todella tekevät: arvioi π:n heittämällä tikkoja jokaisella yleisellä rinnakkaismallilla oikeissa työprosesseissa ja näyttää, mitä tapahtui.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Vapaa ohjelmisto, GNU General Public License, versio 3 tai uudempi. Ohjelmalla ei ole mitään takuuta.</translation>
    </message>
    <message>
        <source>The experiments follow the lesson “Parallel programming” of CodeRefinery and Aalto Scientific Computing, licence %1.</source>
        <translation>Kokeet seuraavat CodeRefineryn ja Aalto Scientific Computingin oppituntia ”Parallel programming”, lisenssi %1.</translation>
    </message>
    <message>
        <source>The darts come from the generator SFC64 by Chris Doty-Humphrey; the colours of the workers are those of Masataka Okabe and Kei Ito.</source>
        <translation>Tikat tuottaa Chris Doty-Humphreyn generaattori SFC64; työläisten värit ovat Masataka Okaben ja Kei Iton.</translation>
    </message>
    <message>
        <source>Built with Qt and Qt Charts (GPL version 3), Highway, OpenMP, nlohmann/json, CLI11, {fmt} and tl::expected.</source>
        <translation>Rakennettu näillä: Qt ja Qt Charts (GPL-versio 3), Highway, OpenMP, nlohmann/json, CLI11, {fmt} ja tl::expected.</translation>
    </message>
    <message>
        <source>&amp;Open record or session …</source>
        <translation>&amp;Avaa tallenne tai istunto …</translation>
    </message>
    <message>
        <source>&amp;Add speedup measurement …</source>
        <translation>L&amp;isää nopeutusmittaus …</translation>
    </message>
    <message>
        <source>&amp;Remove added measurements</source>
        <translation>&amp;Poista lisätyt mittaukset</translation>
    </message>
    <message>
        <source>Save sess&amp;ion …</source>
        <translation>Tallenna i&amp;stunto …</translation>
    </message>
    <message>
        <source>&amp;Presentation</source>
        <translation>&amp;Esitys</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Stop what is running; otherwise leave the presentation</source>
        <translation>Pysäytä käynnissä oleva; muuten poistu esityksestä</translation>
    </message>
    <message>
        <source>&amp;Collect job …</source>
        <translation>&amp;Nouda työ …</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::MainWindow</name>
    <message>
        <source>Written: %1</source>
        <translation>Kirjoitettu: %1</translation>
    </message>
    <message>
        <source>Save run</source>
        <translation>Tallenna ajo</translation>
    </message>
    <message>
        <source>Save speedup measurement</source>
        <translation>Tallenna nopeutusmittaus</translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation>Vie kuvaaja</translation>
    </message>
    <message>
        <source>Export picture of the window</source>
        <translation>Vie ikkunan kuva</translation>
    </message>
    <message>
        <source>Dartscope</source>
        <translation>Dartscope</translation>
    </message>
    <message>
        <source>&amp;Charts</source>
        <translation>Ku&amp;vaajat</translation>
    </message>
    <message>
        <source>Wh&amp;y and how</source>
        <extracomment>tab with the findings and the exact command</extracomment>
        <translation>&amp;Perustelut</translation>
    </message>
    <message>
        <source>Charts and explanations</source>
        <translation>Kuvaajat ja selitykset</translation>
    </message>
    <message>
        <source>The darts of a run</source>
        <translation>Ajon tikat</translation>
    </message>
    <message>
        <source>What the workers did</source>
        <translation>Mitä työläiset tekivät</translation>
    </message>
    <message>
        <source>History</source>
        <extracomment>tab with all runs and measurements of the session</extracomment>
        <translation>Historia</translation>
    </message>
    <message>
        <source>Records and sessions (*.json *.dartscope);;All files (*)</source>
        <translation>Tallenteet ja istunnot (*.json *.dartscope);;Kaikki tiedostot (*)</translation>
    </message>
    <message>
        <source>Open record or session</source>
        <translation>Avaa tallenne tai istunto</translation>
    </message>
    <message>
        <source>Add a measurement of speedup</source>
        <translation>Lisää nopeutusmittaus</translation>
    </message>
    <message>
        <source>Save session</source>
        <translation>Tallenna istunto</translation>
    </message>
    <message>
        <source>Job %1 is submitted. Collect it by the menu File; its folder is %2</source>
        <extracomment>%1 is a job&apos;s number, %2 a folder</extracomment>
        <translation>Työ %1 on lähetetty. Nouda se Tiedosto-valikosta; sen kansio on %2</translation>
    </message>
    <message>
        <source>What the program said</source>
        <translation>Mitä ohjelma sanoi</translation>
    </message>
    <message>
        <source>This program was watched from outside: it threw no darts, and what each of its threads did when is not known. The findings say what can be said.</source>
        <translation>Tätä ohjelmaa tarkkailtiin ulkoa: se ei heittänyt tikkoja, eikä tiedetä, mitä kukin sen säie milloinkin teki. Havainnot kertovat, mitä voi kertoa.</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::MemoryPicture</name>
    <message>
        <source>One worker with its memory</source>
        <translation>Yksi työläinen ja sen muisti</translation>
    </message>
    <message>
        <source>Each worker has a memory of its own and speaks to nobody</source>
        <translation>Jokaisella työläisellä on oma muisti, eikä se puhu kenellekään</translation>
    </message>
    <message>
        <source>All workers share one memory</source>
        <translation>Kaikki työläiset jakavat yhden muistin</translation>
    </message>
    <message>
        <source>Each worker has a memory of its own and sends messages</source>
        <translation>Jokaisella työläisellä on oma muisti, ja se lähettää viestejä</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::PathControl</name>
    <message>
        <source>Choose a file: %1</source>
        <translation>Valitse tiedosto: %1</translation>
    </message>
    <message>
        <source>Reset: %1</source>
        <translation>Palauta: %1</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::PiWords</name>
    <message>
        <source>%1: %2 darts, π ≈ %3, %4 standard errors from π</source>
        <extracomment>%1 says whose darts, %2 is a number of darts, %3 an estimate of π, %4 a number</extracomment>
        <translation>%1: %2 tikkaa, π ≈ %3, %4 keskivirhettä π:stä</translation>
    </message>
    <message>
        <source>Hits were lost: the workers counted more.</source>
        <translation>Osumia katosi: työläiset laskivat enemmän.</translation>
    </message>
    <message>
        <source>How the estimate comes near π</source>
        <translation>Miten arvio lähestyy π:tä</translation>
    </message>
    <message>
        <source>How the estimate comes near π: %1</source>
        <translation>Miten arvio lähestyy π:tä: %1</translation>
    </message>
    <message>
        <source>The error shrinks with the root of the darts: a hundred times as many for one more digit.</source>
        <translation>Virhe pienenee tikkojen määrän neliöjuuren mukaan: yksi numero lisää vaatii satakertaisen määrän.</translation>
    </message>
    <message>
        <source>Darts</source>
        <translation>Tikat</translation>
    </message>
    <message>
        <source>Estimate of π</source>
        <translation>π:n arvio</translation>
    </message>
    <message>
        <source>first darts</source>
        <extracomment>darts 1, 2, 3 … of a run</extracomment>
        <translation>ensimmäiset tikat</translation>
    </message>
    <message>
        <source>each worker</source>
        <translation>kukin työläinen</translation>
    </message>
    <message>
        <source>all darts</source>
        <translation>kaikki tikat</translation>
    </message>
    <message>
        <source>Band: one standard error around π; 68 of 100 estimates fall within it.</source>
        <translation>Vyöhyke: yksi keskivirhe π:n ympärillä; 68 arviota 100:sta osuu siihen.</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Arvio</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Osumat</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>Keskivirhe</translation>
    </message>
    <message>
        <source>worker %1</source>
        <extracomment>%1 is a number</extracomment>
        <translation>työläinen %1</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::PointTable</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopioi</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Valitse k&amp;aikki</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::PointTableModel</name>
    <message>
        <source>more workers than allowed CPUs</source>
        <translation>työläisiä enemmän kuin sallittuja suorittimia</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Malli</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Työläiset</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <extracomment>Column header: %1 is a unit of time</extracomment>
        <translation>Aika (%1)</translation>
    </message>
    <message>
        <source>Time from (%1)</source>
        <extracomment>Column header: lower end of the interval of the time; %1 is a unit</extracomment>
        <translation>Aika, alaraja (%1)</translation>
    </message>
    <message>
        <source>Time to (%1)</source>
        <extracomment>Column header: upper end of the interval of the time; %1 is a unit</extracomment>
        <translation>Aika, yläraja (%1)</translation>
    </message>
    <message>
        <source>Speedup</source>
        <translation>Nopeutus</translation>
    </message>
    <message>
        <source>Speedup from</source>
        <extracomment>Column header: lower end of the interval of the speedup</extracomment>
        <translation>Nopeutus, alaraja</translation>
    </message>
    <message>
        <source>Speedup to</source>
        <extracomment>Column header: upper end of the interval of the speedup</extracomment>
        <translation>Nopeutus, yläraja</translation>
    </message>
    <message>
        <source>Efficiency (%)</source>
        <extracomment>Column header; do not translate the unit</extracomment>
        <translation>Tehokkuus (%)</translation>
    </message>
    <message>
        <source>Rate (%1)</source>
        <extracomment>Column header: %1 is a unit such as &quot;billion darts/s&quot;</extracomment>
        <translation>Nopeus (%1)</translation>
    </message>
    <message>
        <source>Darts</source>
        <translation>Tikat</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Toistot</translation>
    </message>
    <message>
        <source>Flags</source>
        <extracomment>Column header: why a point is not to be trusted</extracomment>
        <translation>Huomautukset</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::PresentationBar</name>
    <message numerus="yes">
        <source>%n worker(s)</source>
        <translation>
            <numerusform>%n työläinen</numerusform>
            <numerusform>%n työläistä</numerusform>
        </translation>
    </message>
    <message>
        <source>Speedup %1</source>
        <extracomment>%1 is &quot;1.97×&quot;</extracomment>
        <translation>Nopeutus %1</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Työläiset</translation>
    </message>
    <message>
        <source>One worker fewer</source>
        <translation>Yksi työläinen vähemmän</translation>
    </message>
    <message>
        <source>One worker more</source>
        <translation>Yksi työläinen lisää</translation>
    </message>
    <message>
        <source>▶ Throw</source>
        <translation>▶ Heitä</translation>
    </message>
    <message>
        <source>Throw darts</source>
        <translation>Heitä tikat</translation>
    </message>
    <message>
        <source>Throw darts (F5)</source>
        <translation>Heitä tikat (F5)</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mittaa</translation>
    </message>
    <message>
        <source>Measure the speedup</source>
        <translation>Mittaa nopeutus</translation>
    </message>
    <message>
        <source>Measure the speedup (F6)</source>
        <translation>Mittaa nopeutus (F6)</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::PresentationHead</name>
    <message numerus="yes">
        <source>%1: how much faster with %n worker(s)?</source>
        <extracomment>headline of a presentation; %1 is a model</extracomment>
        <translation>
            <numerusform>%1: kuinka paljon nopeammin %n työläisellä?</numerusform>
            <numerusform>%1: kuinka paljon nopeammin %n työläisellä?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dartscope::gui::QuantityControl</name>
    <message>
        <source>%1, exact value</source>
        <extracomment>accessible name of a text field beside the slider; %1 is the quantity</extracomment>
        <translation>%1, tarkka arvo</translation>
    </message>
    <message>
        <source>Reset: %1</source>
        <translation>Palauta: %1</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::RaceWindow</name>
    <message>
        <source>Race: %1 against %2</source>
        <translation>Kisa: %1 vastaan %2</translation>
    </message>
    <message>
        <source>%1: compute %2, end to end %3</source>
        <extracomment>%1 names a run, %2 and %3 are durations</extracomment>
        <translation>%1: laskenta-aika %2, kokonaisaika %3</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::RunBar</name>
    <message>
        <source>Throw</source>
        <extracomment>button: starts a run</extracomment>
        <translation>Heitä</translation>
    </message>
    <message>
        <source>Throw the darts (F5 or Ctrl+Enter)</source>
        <translation>Heitä tikat (F5 tai Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>button: stops what is running</extracomment>
        <translation>Pysäytä</translation>
    </message>
    <message>
        <source>Stop what is running and keep what was measured (Esc)</source>
        <translation>Pysäytä käynnissä oleva ja säilytä mitattu (Esc)</translation>
    </message>
    <message>
        <source>Reset</source>
        <extracomment>button: all parameters back to their defaults, results cleared</extracomment>
        <translation>Palauta</translation>
    </message>
    <message>
        <source>Set every control back and clear the results (Ctrl+R)</source>
        <translation>Palauta kaikki säätimet ja tyhjennä tulokset (Ctrl+R)</translation>
    </message>
    <message>
        <source>Measure speedup</source>
        <extracomment>button: measures the speedup over several worker counts</extracomment>
        <translation>Mittaa nopeutus</translation>
    </message>
    <message>
        <source>Run the same darts with 1, 2, 3, … workers, each several times, and draw the speedup (F6)</source>
        <translation>Aja samat tikat 1, 2, 3, … työläisellä, kukin monta kertaa, ja piirrä nopeutus (F6)</translation>
    </message>
    <message>
        <source>π with its standard error</source>
        <translation>π ja sen keskivirhe</translation>
    </message>
    <message>
        <source>Rate</source>
        <extracomment>caption above darts per second</extracomment>
        <translation>Nopeus</translation>
    </message>
    <message>
        <source>Speedup</source>
        <translation>Nopeutus</translation>
    </message>
    <message>
        <source>How many times faster than one worker with the same model, darts and kernel; shown only where that was measured</source>
        <translation>Kuinka monta kertaa nopeampi kuin yksi työläinen samalla mallilla, samoilla tikoilla ja ytimellä; näytetään vain, jos se on mitattu</translation>
    </message>
    <message>
        <source>Measure one worker</source>
        <translation>Mittaa yksi työläinen</translation>
    </message>
    <message>
        <source>Runs the same darts with one worker, so that there is something to compare with</source>
        <translation>Ajaa samat tikat yhdellä työläisellä, jotta on mihin verrata</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Edistyminen</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Pysäytetään …</translation>
    </message>
    <message>
        <source>Starting …</source>
        <extracomment>the worker processes are being started</extracomment>
        <translation>Käynnistetään …</translation>
    </message>
    <message>
        <source>Run %1 of %2</source>
        <translation>Ajo %1 / %2</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, %2 jäljellä</translation>
    </message>
    <message>
        <source>Measuring the reference …</source>
        <extracomment>after a run: what one worker alone costs is being measured</extracomment>
        <translation>Mitataan vertailuarvoa …</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 jäljellä</translation>
    </message>
    <message>
        <source>Confirming …</source>
        <extracomment>twin runs are made to be sure of a finding</extracomment>
        <translation>Varmistetaan …</translation>
    </message>
    <message>
        <source>The scheduler does not answer …</source>
        <translation>Vuorontaja ei vastaa …</translation>
    </message>
    <message>
        <source>%1 of %2 tasks done, %3 running</source>
        <extracomment>tasks of a job: %1 of %2 are done, %3 run</extracomment>
        <translation>%2 tehtävästä %1 valmiina, %3 käynnissä</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <extracomment>a job waits in the queue; %1 is the scheduler&apos;s own word for why (&quot;Resources&quot;)</extracomment>
        <translation>Odottaa: %1</translation>
    </message>
    <message>
        <source>Waiting: %1 (%2)</source>
        <extracomment>%1 is the scheduler&apos;s own word for why a job waits, %2 what it means</extracomment>
        <translation>Odottaa: %1 (%2)</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::Session</name>
    <message>
        <source>That file holds a single run: only measurements of speedup can be drawn over one another.</source>
        <translation>Tiedostossa on yksittäinen ajo: vain nopeutusmittauksia voi piirtää päällekkäin.</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::StatusPanel</name>
    <message>
        <source>%1: %2 CPUs (%3)</source>
        <translation>%1: %2 suoritinta (%3)</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>Siemenluku %1</translation>
    </message>
    <message>
        <source>The same seed and number always mean the same dart</source>
        <translation>Sama siemenluku ja järjestysnumero tarkoittavat aina samaa tikkaa</translation>
    </message>
    <message>
        <source>Rate %1</source>
        <translation>Nopeus %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n CPU(s) allowed, bound by %2</source>
        <translation>
            <numerusform>%1 / %n suoritin sallittu, rajoittaja: %2</numerusform>
            <numerusform>%1 / %n suoritinta sallittu, rajoittaja: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Own share %1 (watched)</source>
        <translation>Oma osuus %1 (katsottu)</translation>
    </message>
    <message>
        <source>Own share %1</source>
        <translation>Oma osuus %1</translation>
    </message>
    <message>
        <source>Own share –</source>
        <translation>Oma osuus –</translation>
    </message>
    <message>
        <source>Share of the allowed CPUs that this window and the display server used during the run; a run watched live is not used in charts</source>
        <translation>Tämän ikkunan ja näyttöpalvelimen osuus sallituista suorittimista ajon aikana; suorana katsottua ajoa ei käytetä kuvaajissa</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::SweepPanel</name>
    <message numerus="yes">
        <source>%n run(s) in shuffled order, each computing for 50 ms or longer.</source>
        <translation>
            <numerusform>%n ajo sekoitetussa järjestyksessä, kukin laskee vähintään 50 ms.</numerusform>
            <numerusform>%n ajoa sekoitetussa järjestyksessä, kukin laskee vähintään 50 ms.</numerusform>
        </translation>
    </message>
    <message>
        <source>W&amp;orkers</source>
        <translation>Ty&amp;öläisiä</translation>
    </message>
    <message>
        <source>Worker counts to measure</source>
        <translation>Mitattavat työläismäärät</translation>
    </message>
    <message>
        <source>Worker counts to measure, such as 1-8 or 1,2,4 (1 to 4096)</source>
        <translation>Mitattavat työläismäärät, esimerkiksi 1-8 tai 1,2,4 (1–4096)</translation>
    </message>
    <message>
        <source>Re&amp;peats</source>
        <translation>Toistoke&amp;rrat</translation>
    </message>
    <message>
        <source>Repeats at each worker count</source>
        <translation>Toistot kullakin työläismäärällä</translation>
    </message>
    <message>
        <source>How often each worker count is run, 1 to 1000; fewer than 6 give no interval</source>
        <translation>Kuinka monta kertaa kukin työläismäärä ajetaan, 1–1000; alle 6 ei anna väliä</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mittaa</translation>
    </message>
    <message>
        <source>Start the sweep (F6)</source>
        <translation>Aloita mittaussarja (F6)</translation>
    </message>
    <message>
        <source>Strong</source>
        <extracomment>the same darts in all, however many workers</extracomment>
        <translation>Vahva</translation>
    </message>
    <message>
        <source>Weak</source>
        <extracomment>the same darts for each worker</extracomment>
        <translation>Heikko</translation>
    </message>
    <message>
        <source>How the work grows</source>
        <translation>Miten työ kasvaa</translation>
    </message>
    <message>
        <source>Strong scaling: the same darts in all, however many workers. Weak scaling: the same darts for each worker</source>
        <translation>Vahva skaalautuvuus: yhteensä sama määrä tikkoja työläisten määrästä riippumatta. Heikko skaalautuvuus: sama määrä tikkoja kullekin työläiselle</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::TextControl</name>
    <message>
        <source>Reset: %1</source>
        <translation>Palauta: %1</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::Texts</name>
    <message>
        <source>%1 million</source>
        <extracomment>a number of darts; %1 is 1 to 999.9</extracomment>
        <translation>%1 miljoonaa</translation>
    </message>
    <message>
        <source>%1 billion</source>
        <extracomment>a thousand million</extracomment>
        <translation>%1 miljardia</translation>
    </message>
    <message>
        <source>%1 trillion</source>
        <extracomment>a million million</extracomment>
        <translation>%1 biljoonaa</translation>
    </message>
    <message>
        <source>%1 quadrillion</source>
        <translation>%1 biljardia</translation>
    </message>
    <message>
        <source>%1 darts/s</source>
        <translation>%1 tikkaa/s</translation>
    </message>
    <message>
        <source>%1 thousand darts/s</source>
        <translation>%1 tuhatta tikkaa/s</translation>
    </message>
    <message>
        <source>%1 million darts/s</source>
        <translation>%1 milj. tikkaa/s</translation>
    </message>
    <message>
        <source>%1 billion darts/s</source>
        <translation>%1 mrd. tikkaa/s</translation>
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
        <translation>Aikajana</translation>
    </message>
    <message>
        <source>Lanes of the timeline</source>
        <translation>Aikajanan kaistat</translation>
    </message>
    <message>
        <source>Empty: the lanes of a run will appear here</source>
        <translation>Tyhjä: ajon kaistat ilmestyvät tähän</translation>
    </message>
    <message>
        <source>Worker %1: click to make its darts and lane stand out, again to show all alike</source>
        <translation>Työläinen %1: napsautus korostaa sen tikat ja kaistan, toinen näyttää kaikki samoin</translation>
    </message>
    <message>
        <source>Time since the run was requested. Ctrl+wheel zooms, Shift+wheel moves along, 0 shows all.</source>
        <translation>Aika ajon pyynnöstä. Ctrl+rulla zoomaa, Vaihto+rulla siirtää, 0 näyttää kaiken.</translation>
    </message>
    <message>
        <source>The lanes will appear here: what each worker did and when, working or waiting for a CPU, a lock or others.</source>
        <translation>Kaistat ilmestyvät tähän: mitä kukin työläinen teki ja milloin, työssä vai odottamassa suoritinta, lukkoa tai muita.</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::TimelineWords</name>
    <message>
        <source>starting</source>
        <extracomment>strip above the lanes: the processes are being started</extracomment>
        <translation>käynnistys</translation>
    </message>
    <message>
        <source>getting ready</source>
        <extracomment>strip above the lanes: the workers come to the start line</extracomment>
        <translation>valmistelu</translation>
    </message>
    <message>
        <source>throwing darts</source>
        <extracomment>strip above the lanes: first dart to last dart</extracomment>
        <translation>tikkojen heitto</translation>
    </message>
    <message>
        <source>combining</source>
        <extracomment>strip above the lanes: the workers&apos; hits are added up</extracomment>
        <translation>yhdistäminen</translation>
    </message>
    <message>
        <source>ending</source>
        <extracomment>strip above the lanes: records are handed over, processes end</extracomment>
        <translation>lopetus</translation>
    </message>
    <message>
        <source>Starting the processes: %1</source>
        <translation>Prosessien käynnistys: %1</translation>
    </message>
    <message>
        <source>From started processes to the first dart: %1</source>
        <translation>Käynnistyneistä prosesseista ensimmäiseen tikkaan: %1</translation>
    </message>
    <message>
        <source>From the first to the last dart: %1</source>
        <translation>Ensimmäisestä viimeiseen tikkaan: %1</translation>
    </message>
    <message>
        <source>Combining the hits: %1</source>
        <translation>Osumien yhdistäminen: %1</translation>
    </message>
    <message>
        <source>Handing over the records and ending: %1</source>
        <translation>Tallenteiden luovutus ja lopetus: %1</translation>
    </message>
    <message>
        <source>begins %1 after the request</source>
        <translation>alkaa %1 pyynnön jälkeen</translation>
    </message>
    <message>
        <source>work</source>
        <translation>työ</translation>
    </message>
    <message>
        <source>waiting for a CPU</source>
        <translation>odottaa suoritinta</translation>
    </message>
    <message>
        <source>waiting for a lock</source>
        <translation>odottaa lukkoa</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>jouten</translation>
    </message>
    <message>
        <source>Worker %1</source>
        <translation>Työläinen %1</translation>
    </message>
    <message>
        <source>no task at %1</source>
        <translation>ei tehtävää hetkellä %1</translation>
    </message>
    <message>
        <source>waited for a CPU: %1</source>
        <translation>odotti suoritinta: %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>kesti %1</translation>
    </message>
    <message>
        <source>CPU %1</source>
        <translation>suoritin %1</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks recorded together</source>
        <translation>
            <numerusform>%n yhdessä tallennettu tehtävä</numerusform>
            <numerusform>%n yhdessä tallennettua tehtävää</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 darts</source>
        <translation>%1 tikkaa</translation>
    </message>
    <message>
        <source>from dart %1</source>
        <translation>tikasta %1 alkaen</translation>
    </message>
    <message numerus="yes">
        <source>%n worker(s), %1 from the first dart to the combined result.</source>
        <extracomment>%n workers; %1 is a duration</extracomment>
        <translation>
            <numerusform>%n työläinen, %1 ensimmäisestä tikasta yhdistettyyn tulokseen.</numerusform>
            <numerusform>%n työläistä, %1 ensimmäisestä tikasta yhdistettyyn tulokseen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Worker %1: %2 work.</source>
        <translation>Työläinen %1: %2 työtä.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more worker(s).</source>
        <translation>
            <numerusform>Ja %n työläinen lisää.</numerusform>
            <numerusform>Ja %n työläistä lisää.</numerusform>
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
        <translation>%1: %2, työläiseltä %3</translation>
    </message>
    <message>
        <source>serial part</source>
        <extracomment>part of a run that one worker does alone</extracomment>
        <translation>sarjallinen osa</translation>
    </message>
    <message>
        <source>waiting for a message</source>
        <translation>odottaa viestiä</translation>
    </message>
    <message>
        <source>waiting for others</source>
        <translation>odottaa muita</translation>
    </message>
    <message numerus="yes">
        <source>sends %n byte(s) to worker %1: %2</source>
        <extracomment>%1 is the number of a worker, %2 a duration</extracomment>
        <translation>
            <numerusform>lähettää %n tavun työläiselle %1: %2</numerusform>
            <numerusform>lähettää %n tavua työläiselle %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>gets %n byte(s) from worker %1: %2</source>
        <translation>
            <numerusform>saa %n tavun työläiseltä %1: %2</numerusform>
            <numerusform>saa %n tavua työläiseltä %1: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is a share of the time, %2 is &quot;waiting for a lock&quot; or the like</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Worker %1: %2 work, %3.</source>
        <translation>Työläinen %1: %2 työtä, %3.</translation>
    </message>
    <message>
        <source>Worker %1 threw alone for %2 (serial part).</source>
        <translation>Työläinen %1 heitti yksin, kesto %2 (sarjallinen osa).</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) were sent.</source>
        <translation>
            <numerusform>Lähetettiin %n viesti.</numerusform>
            <numerusform>Lähetettiin %n viestiä.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dartscope::gui::TransportBar</name>
    <message>
        <source>Replay</source>
        <translation>Uusinta</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Alkuun</translation>
    </message>
    <message>
        <source>Back to the start of the replay</source>
        <translation>Takaisin uusinnan alkuun</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Askel taakse</translation>
    </message>
    <message>
        <source>Back to where the previous task of any worker ended</source>
        <translation>Takaisin siihen, missä jonkin työläisen edellinen tehtävä päättyi</translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation>Askel eteen</translation>
    </message>
    <message>
        <source>On to where the next task of any worker ends</source>
        <translation>Eteen siihen, missä jonkin työläisen seuraava tehtävä päättyy</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Hitaammin</translation>
    </message>
    <message>
        <source>Replay slower: the next step of 1, 2, 5, 10 …</source>
        <translation>Uusinta hitaammin: seuraava askel sarjassa 1, 2, 5, 10 …</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Nopeammin</translation>
    </message>
    <message>
        <source>Replay faster: the next step of 1, 2, 5, 10 …</source>
        <translation>Uusinta nopeammin: seuraava askel sarjassa 1, 2, 5, 10 …</translation>
    </message>
    <message>
        <source>How much slower or faster than it was the replay runs</source>
        <translation>Kuinka paljon todellista hitaammin tai nopeammin uusinta kulkee</translation>
    </message>
    <message>
        <source>Time since the run was requested, of the instant shown and of the end</source>
        <translation>Aika ajon pyynnöstä: näytetty hetki ja loppu</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Tauko</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Toista</translation>
    </message>
    <message>
        <source>Pause the replay</source>
        <translation>Keskeytä uusinta</translation>
    </message>
    <message>
        <source>Replay the run from here</source>
        <translation>Toista ajo tästä eteenpäin</translation>
    </message>
    <message>
        <source>%1× slower</source>
        <translation>%1× hitaammin</translation>
    </message>
    <message>
        <source>%1× faster</source>
        <translation>%1× nopeammin</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>todellinen tahti</translation>
    </message>
    <message>
        <source>Speed of the replay: %1</source>
        <translation>Uusinnan nopeus: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>instant shown of the end: &quot;12.3 ms of 45.6 ms&quot;</extracomment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::WhyPanel</name>
    <message>
        <source>Confirmed by what was measured</source>
        <extracomment>how sure a finding is</extracomment>
        <translation>Mittausten vahvistama</translation>
    </message>
    <message>
        <source>Likely</source>
        <extracomment>how sure a finding is</extracomment>
        <translation>Todennäköinen</translation>
    </message>
    <message>
        <source>Cannot tell on this machine</source>
        <extracomment>how sure a finding is</extracomment>
        <translation>Ei voida sanoa tällä koneella</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Näyttö</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Huomautus</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Varoitus</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Virhe</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>heading of a finding; %1 is &quot;Warning&quot;, %2 its sentence</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Formula with its numbers</source>
        <translation>Kaava lukuineen</translation>
    </message>
    <message>
        <source>Fixing it would win about</source>
        <translation>Korjaamalla voittaisi noin</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Mitä tehdä</translation>
    </message>
    <message>
        <source>Why this might be wrong</source>
        <translation>Miksi tämä voi olla väärin</translation>
    </message>
    <message>
        <source>Findings and how the run was started</source>
        <translation>Havainnot ja miten ajo käynnistettiin</translation>
    </message>
    <message>
        <source>Nothing to flag in this run.</source>
        <translation>Tässä ajossa ei ole huomautettavaa.</translation>
    </message>
    <message>
        <source>After a run this explains what was found and how the run was started.</source>
        <translation>Ajon jälkeen tässä selitetään, mitä havaittiin ja miten ajo käynnistettiin.</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::WorkerChip</name>
    <message>
        <source>Worker %1</source>
        <translation>Työläinen %1</translation>
    </message>
    <message>
        <source>Makes this worker&apos;s darts and lane stand out</source>
        <translation>Korostaa tämän työläisen tikat ja kaistan</translation>
    </message>
    <message>
        <source>Worker %1: click to make its darts and lane stand out, again to show all alike. Ctrl+click adds a worker.</source>
        <translation>Työläinen %1: napsautus korostaa sen tikat ja kaistan, toinen näyttää kaikki samoin. Ctrl+napsautus lisää työläisen.</translation>
    </message>
</context>
<context>
    <name>dartscope::gui::WorkerChips</name>
    <message>
        <source>Workers 1–%1, highlighted:</source>
        <extracomment>legend of the board with many workers; %1 is their number; a field to pick one follows</extracomment>
        <translation>Työläiset 1–%1, korostettu:</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>no worker is highlighted</extracomment>
        <translation>ei mikään</translation>
    </message>
    <message>
        <source>Highlighted worker</source>
        <translation>Korostettu työläinen</translation>
    </message>
    <message>
        <source>Number of the worker whose darts and lane stand out; 0 shows all alike</source>
        <translation>Sen työläisen numero, jonka tikat ja kaista korostetaan; 0 näyttää kaikki samoin</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Työläiset</translation>
    </message>
</context>
<context>
    <name>slurm-reason</name>
    <message>
        <source>other jobs have the CPUs</source>
        <translation>suorittimet ovat muilla töillä</translation>
    </message>
    <message>
        <source>others are before it</source>
        <translation>muita on ennen sitä</translation>
    </message>
    <message>
        <source>the array&apos;s own limit of tasks at once</source>
        <translation>työjoukon oma raja samanaikaisille tehtäville</translation>
    </message>
    <message>
        <source>a limit of your account</source>
        <translation>tilisi raja</translation>
    </message>
    <message>
        <source>a node that it asks for is not available</source>
        <translation>sen pyytämä solmu ei ole saatavilla</translation>
    </message>
    <message>
        <source>nodes that it needs are down</source>
        <translation>sen tarvitsemat solmut ovat poissa käytöstä</translation>
    </message>
    <message>
        <source>nodes that it needs are down or kept for others</source>
        <translation>sen tarvitsemat solmut ovat poissa käytöstä tai varattu muille</translation>
    </message>
    <message>
        <source>its partition is down</source>
        <translation>sen osio on poissa käytöstä</translation>
    </message>
    <message>
        <source>it is to begin later</source>
        <translation>sen on määrä alkaa myöhemmin</translation>
    </message>
    <message>
        <source>it is to follow another job</source>
        <translation>sen on määrä seurata toista työtä</translation>
    </message>
</context>
</TS>
