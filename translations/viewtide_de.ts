<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccountHealth</name>
    <message>
        <source>Link this network to the profile in the Ayrshare dashboard to collect it.</source>
        <translation>Verknüpfen Sie dieses Netzwerk im Ayrshare-Dashboard mit dem Profil, damit es erfasst wird.</translation>
    </message>
    <message>
        <source>The first snapshot is taken with the next pass.</source>
        <translation>Der erste Snapshot entsteht beim nächsten Durchlauf.</translation>
    </message>
    <message>
        <source>Nothing was recorded for more than two days. The next pass asks again.</source>
        <translation>Seit mehr als zwei Tagen wurde nichts erfasst. Der nächste Durchlauf fragt erneut an.</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Trying again</source>
        <translation>Neuer Versuch</translation>
    </message>
    <message>
        <source>Needs sign-in</source>
        <translation>Anmeldung nötig</translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation>Nicht verknüpft</translation>
    </message>
</context>
<context>
    <name>AccountSeries</name>
    <message>
        <source>not recorded yet</source>
        <translation>noch nicht erfasst</translation>
    </message>
    <message>
        <source>first recorded day</source>
        <translation>erster erfasster Tag</translation>
    </message>
    <message>
        <source>first day after a gap</source>
        <translation>erster Tag nach einer Lücke</translation>
    </message>
    <message>
        <source>measured differently before: %1 since the end of that day</source>
        <translation>vorher anders gemessen: %1 seit dem Ende dieses Tages</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n days</source>
        <translation>
            <numerusform>%1 in %n Tag</numerusform>
            <numerusform>%1 in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>of %1 of %2 networks</source>
        <translation>von %1 von %2 Netzwerken</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Total before</source>
        <translation>Gesamt davor</translation>
    </message>
    <message>
        <source>provisional, %1 of %2 accounts as of %3: %4</source>
        <translation>vorläufig, %1 von %2 Konten mit Stand vom %3: %4</translation>
    </message>
    <message>
        <source>provisional, %1 of %2 networks as last known</source>
        <translation>vorläufig, %1 von %2 Netzwerken mit letztem bekanntem Stand</translation>
    </message>
</context>
<context>
    <name>AccountSheetText</name>
    <message>
        <source>The first line must name the columns; &quot;date&quot; and &quot;platform&quot; must be among them.</source>
        <translation>Die erste Zeile muss die Spalten benennen; „date“ und „platform“ müssen darunter sein.</translation>
    </message>
    <message>
        <source>No column of the header is a metric, such as &quot;followers&quot; or &quot;views_total&quot;.</source>
        <translation>Keine Spalte der Kopfzeile ist eine Kennzahl wie „followers“ oder „views_total“.</translation>
    </message>
    <message>
        <source>Line %1: a quote is opened and never closed.</source>
        <translation>Zeile %1: Ein Anführungszeichen wird geöffnet und nie geschlossen.</translation>
    </message>
    <message>
        <source>Line %1 has no number.</source>
        <translation>Zeile %1 enthält keine Zahl.</translation>
    </message>
    <message>
        <source>is not a day; write 2025-12-31</source>
        <translation>ist kein Tag; schreiben Sie 2025-12-31</translation>
    </message>
    <message>
        <source>lies in the future</source>
        <translation>liegt in der Zukunft</translation>
    </message>
    <message>
        <source>is today, of which the snapshot tells</source>
        <translation>ist heute; davon berichtet der Snapshot</translation>
    </message>
    <message>
        <source>is no network that is known; write a key such as tiktok</source>
        <translation>ist kein bekanntes Netzwerk; schreiben Sie einen Schlüssel wie tiktok</translation>
    </message>
    <message>
        <source>is not a time; write 2025-12-31T11:00:00Z</source>
        <translation>ist keine Zeitangabe; schreiben Sie 2025-12-31T11:00:00Z</translation>
    </message>
    <message>
        <source>is no metric; see viewtide metric list</source>
        <translation>ist keine Kennzahl; siehe viewtide metric list</translation>
    </message>
    <message>
        <source>is not a number of 0 or more; write digits and a point only</source>
        <translation>ist keine Zahl ab 0; schreiben Sie nur Ziffern und einen Punkt</translation>
    </message>
    <message>
        <source>Line %1, column %2: &quot;%3&quot; %4.</source>
        <translation>Zeile %1, Spalte %2: „%3“ %4.</translation>
    </message>
    <message>
        <source>Line %1: an earlier line tells of the same day; that one counts.</source>
        <translation>Zeile %1: Eine frühere Zeile nennt denselben Tag; diese gilt.</translation>
    </message>
    <message>
        <source>Line %1 names no profile, and there is not just one; choose one.</source>
        <translation>Zeile %1 nennt kein Profil, und es gibt nicht nur eines; wählen Sie eines aus.</translation>
    </message>
    <message>
        <source>Line %1: there is no profile &quot;%2&quot;.</source>
        <translation>Zeile %1: Es gibt kein Profil „%2“.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>Will be added where the day or its number is not there yet.</source>
        <translation>Wird hinzugefügt, wo der Tag oder seine Zahl noch fehlt.</translation>
    </message>
    <message>
        <source>Added.</source>
        <translation>Hinzugefügt.</translation>
    </message>
    <message>
        <source>Left out: that day was observed, and stays as it is.</source>
        <translation>Ausgelassen: Dieser Tag wurde gemessen und bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>That day was there already; it got the numbers that it lacked.</source>
        <translation>Dieser Tag war schon vorhanden; fehlende Zahlen wurden ergänzt.</translation>
    </message>
    <message>
        <source>Left out: that day is there already.</source>
        <translation>Ausgelassen: Dieser Tag ist schon vorhanden.</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Accounts of all networks</source>
        <translation>Konten aller Netzwerke</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Filter by network, profile, message</source>
        <translation>Nach Netzwerk, Profil, Meldung filtern</translation>
    </message>
</context>
<context>
    <name>AddProfileCommand</name>
    <message>
        <source>adding the profile &quot;%1&quot;</source>
        <translation>Profil „%1“ hinzufügen</translation>
    </message>
</context>
<context>
    <name>AddVideosDialog</name>
    <message>
        <source>Add videos</source>
        <translation>Videos hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Links of TikTok, Instagram or YouTube videos, or a table (CSV) with a column &quot;url&quot;. Paste them, or drop links and files here:</source>
        <translation>&amp;Links von TikTok-, Instagram- oder YouTube-Videos oder eine Tabelle (CSV) mit einer Spalte „url“. Fügen Sie sie hier ein oder ziehen Sie Links und Dateien hierher:</translation>
    </message>
    <message>
        <source>Links, one on each line</source>
        <translation>Links, einer je Zeile</translation>
    </message>
    <message>
        <source>https://www.tiktok.com/@name/video/7312345678901234567
https://www.instagram.com/reel/C1abcDEFghi/
https://youtu.be/dQw4w9WgXcQ</source>
        <translation>https://www.tiktok.com/@name/video/7312345678901234567
https://www.instagram.com/reel/C1abcDEFghi/
https://youtu.be/dQw4w9WgXcQ</translation>
    </message>
    <message>
        <source>Choose &amp;file…</source>
        <translation>&amp;Datei auswählen…</translation>
    </message>
    <message>
        <source>Read links or a table from a file</source>
        <translation>Links oder eine Tabelle aus einer Datei lesen</translation>
    </message>
    <message>
        <source>Put them into &amp;campaign</source>
        <translation>Der &amp;Kampagne zuordnen</translation>
    </message>
    <message>
        <source>Campaign for the new videos</source>
        <translation>Kampagne für die neuen Videos</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Add the videos</source>
        <translation>Videos hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Make the campaigns that the table names and that are not there yet</source>
        <translation>Ka&amp;mpagnen anlegen, die die Tabelle nennt und die es noch nicht gibt</translation>
    </message>
    <message>
        <source>Make missing campaigns</source>
        <translation>Fehlende Kampagnen anlegen</translation>
    </message>
    <message>
        <source>What became of each line</source>
        <translation>Was aus jeder Zeile wurde</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
</context>
<context>
    <name>AlertTable</name>
    <message numerus="yes">
        <source>a video&apos;s robust score against the %n or more before it</source>
        <translation>
            <numerusform>robuster Score eines Videos gegenüber mindestens %n Video davor</numerusform>
            <numerusform>robuster Score eines Videos gegenüber mindestens %n Videos davor</numerusform>
        </translation>
    </message>
    <message>
        <source>lowest milestone of views; then 1, 2, 5 times each power of ten, passed between two observations</source>
        <translation>niedrigster Meilenstein der Aufrufe; danach das 1-, 2- und 5-Fache jeder Zehnerpotenz, überschritten zwischen zwei Messungen</translation>
    </message>
    <message>
        <source>lowest milestone of followers, passed between two recorded days</source>
        <translation>niedrigster Meilenstein der Follower, überschritten zwischen zwei erfassten Tagen</translation>
    </message>
    <message numerus="yes">
        <source>percent of the followers lost in a day, after %n recorded days</source>
        <translation>
            <numerusform>Prozent der Follower, die an einem Tag verloren gehen, nach %n erfassten Tag</numerusform>
            <numerusform>Prozent der Follower, die an einem Tag verloren gehen, nach %n erfassten Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>percent fewer views in 24 h of the last five videos than of the %n or more before</source>
        <translation>
            <numerusform>Prozent weniger Aufrufe in 24 h bei den letzten fünf Videos als bei mindestens %n davor</numerusform>
            <numerusform>Prozent weniger Aufrufe in 24 h bei den letzten fünf Videos als bei mindestens %n davor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>days without a video, twice the usual gap, after %n posts</source>
        <translation>
            <numerusform>Tage ohne Video, doppelt so lange wie üblich, ab %n Beitrag</numerusform>
            <numerusform>Tage ohne Video, doppelt so lange wie üblich, ab %n Beiträgen</numerusform>
        </translation>
    </message>
    <message>
        <source>a network or a key needs a new sign-in</source>
        <translation>ein Netzwerk oder ein Schlüssel braucht eine neue Anmeldung</translation>
    </message>
    <message>
        <source>every question failed for %1 min</source>
        <translation>jede Anfrage ist %1 min lang fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>AlertText</name>
    <message>
        <source>A video on %1</source>
        <translation>Ein Video auf %1</translation>
    </message>
    <message>
        <source>“%1” on %2</source>
        <translation>„%1“ auf %2</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1 breaks out: %2× for its age</source>
        <translation>%1 startet durch: %2× so viel wie in diesem Alter üblich</translation>
    </message>
    <message numerus="yes">
        <source>%1 views at the age of %2; the median of the %n video(s) before it on this account is %3 at that age. Robust score %4, and the rule asks for %5.</source>
        <translation>
            <numerusform>%1 Aufrufe im Alter von %2; der Median des %n Videos davor auf diesem Konto liegt in diesem Alter bei %3. Robuster Score %4; die Regel verlangt %5.</numerusform>
            <numerusform>%1 Aufrufe im Alter von %2; der Median der %n Videos davor auf diesem Konto liegt in diesem Alter bei %3. Robuster Score %4; die Regel verlangt %5.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 passed %2 views</source>
        <translation>%1 hat %2 Aufrufe überschritten</translation>
    </message>
    <message>
        <source>It has %1 views now and had %2 at the observation before, a day ago or when tracking began. Milestones are 1, 2 and 5 times each power of ten.</source>
        <translation>Das Video hat jetzt %1 Aufrufe; bei der Messung davor – vor einem Tag oder zu Beginn der Verfolgung – waren es %2. Meilensteine sind das 1-, 2- und 5-Fache jeder Zehnerpotenz.</translation>
    </message>
    <message>
        <source>%1 passed %2 followers</source>
        <translation>%1 hat %2 Follower überschritten</translation>
    </message>
    <message>
        <source>%1 followers on the last recorded day, %2 on the one before. Milestones are 1, 2 and 5 times each power of ten.</source>
        <translation>%1 Follower am letzten erfassten Tag, %2 am Tag davor. Meilensteine sind das 1-, 2- und 5-Fache jeder Zehnerpotenz.</translation>
    </message>
    <message>
        <source>%1 lost %2 followers in a day</source>
        <translation>%1 hat an einem Tag %2 Follower verloren</translation>
    </message>
    <message numerus="yes">
        <source>%1 followers on %2, %3 on the day before: %4 % less. The rule asks for %5 % from one day to the next, after at least %n recorded day(s).</source>
        <translation>
            <numerusform>%1 Follower am %2, %3 am Tag davor: %4 % weniger. Die Regel verlangt %5 % von einem Tag auf den nächsten, nach mindestens %n erfassten Tag.</numerusform>
            <numerusform>%1 Follower am %2, %3 am Tag davor: %4 % weniger. Die Regel verlangt %5 % von einem Tag auf den nächsten, nach mindestens %n erfassten Tagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the last videos have %2 % fewer views</source>
        <translation>%1: Die letzten Videos haben %2 % weniger Aufrufe</translation>
    </message>
    <message numerus="yes">
        <source>Median of %1 views in the first 24 h for the last %2 videos, %3 for the %n before. The rule asks for %4 % less.</source>
        <translation>
            <numerusform>Median von %1 Aufrufen in den ersten 24 h bei den letzten %2 Videos, %3 bei dem %n davor. Die Regel verlangt %4 % weniger.</numerusform>
            <numerusform>Median von %1 Aufrufen in den ersten 24 h bei den letzten %2 Videos, %3 bei den %n davor. Die Regel verlangt %4 % weniger.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has been silent for %n day(s)</source>
        <translation>
            <numerusform>%1 hat seit %n Tag nichts gepostet</numerusform>
            <numerusform>%1 hat seit %n Tagen nichts gepostet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last video went out on %1. It is usually one every %2 days; the rule asks for %n day(s) and twice the usual gap.</source>
        <translation>
            <numerusform>Das letzte Video erschien am %1. Üblich ist eines alle %2 Tage; die Regel verlangt %n Tag und das Doppelte des üblichen Abstands.</numerusform>
            <numerusform>Das letzte Video erschien am %1. Üblich ist eines alle %2 Tage; die Regel verlangt %n Tage und das Doppelte des üblichen Abstands.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 needs a new sign-in</source>
        <translation>%1 braucht eine neue Anmeldung</translation>
    </message>
    <message>
        <source>Ayrshare lost its permission; the last recorded day is %1. Link the network again at Ayrshare. Its history stays.</source>
        <translation>Ayrshare hat die Berechtigung verloren; der letzte erfasste Tag ist der %1. Verknüpfen Sie das Netzwerk bei Ayrshare neu. Der Verlauf bleibt erhalten.</translation>
    </message>
    <message>
        <source>Ayrshare has no permission, and no day was recorded yet. Link the network at Ayrshare.</source>
        <translation>Ayrshare hat keine Berechtigung, und es wurde noch kein Tag erfasst. Verknüpfen Sie das Netzwerk bei Ayrshare.</translation>
    </message>
    <message>
        <source>The key of %1 was refused</source>
        <translation>Der Schlüssel von %1 wurde abgelehnt</translation>
    </message>
    <message>
        <source>Nothing is collected for this profile until its key works again: %1</source>
        <translation>Für dieses Profil wird nichts erfasst, bis sein Schlüssel wieder funktioniert: %1</translation>
    </message>
    <message>
        <source>The sync is failing</source>
        <translation>Der Abruf schlägt fehl</translation>
    </message>
    <message>
        <source>Every question of the last %1 min failed. The last time: %2 Viewtide goes on trying by itself; what is stored stays.</source>
        <translation>Jede Anfrage der letzten %1 min ist fehlgeschlagen. Zuletzt: %2 Viewtide versucht es von selbst weiter; was gespeichert ist, bleibt erhalten.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>at the age of so many days</comment>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>at the age of so many hours</comment>
        <translation>%1 h</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>no API key: set AYRSHARE_API_KEY, or save one with &apos;viewtide profile add --account-key&apos;; &apos;viewtide --demo&apos; shows everything without a key</source>
        <translation>kein API-Schlüssel: Setzen Sie AYRSHARE_API_KEY oder speichern Sie einen mit „viewtide profile add --account-key“; „viewtide --demo“ zeigt alles ohne Schlüssel</translation>
    </message>
    <message>
        <source>there is no display for the window; &apos;viewtide watch&apos; collects without one, see viewtide --help</source>
        <translation>es gibt keine Anzeige für das Fenster; „viewtide watch“ erfasst auch ohne, siehe viewtide --help</translation>
    </message>
    <message>
        <source>no API key in the workspace &apos;%1&apos;: save one with &apos;viewtide --workspace %2 profile add --account-key&apos;</source>
        <translation>kein API-Schlüssel im Workspace „%1“: Speichern Sie einen mit „viewtide --workspace %2 profile add --account-key“</translation>
    </message>
</context>
<context>
    <name>Autostart</name>
    <message>
        <source>The entry could not be changed: %1</source>
        <translation>Der Eintrag konnte nicht geändert werden: %1</translation>
    </message>
    <message>
        <source>its folder cannot be made</source>
        <translation>sein Ordner lässt sich nicht anlegen</translation>
    </message>
</context>
<context>
    <name>AutostartCommand</name>
    <message>
        <source>say on, off, or nothing to be told how it is</source>
        <translation>geben Sie on oder off an, oder nichts, um den Stand zu erfahren</translation>
    </message>
    <message>
        <source>the demo changes nothing outside of its own folder</source>
        <translation>die Demo ändert nichts außerhalb ihres eigenen Ordners</translation>
    </message>
    <message>
        <source>Viewtide is started at login by %1</source>
        <translation>Viewtide wird bei der Anmeldung gestartet durch %1</translation>
    </message>
    <message>
        <source>Viewtide is not started at login</source>
        <translation>Viewtide wird bei der Anmeldung nicht gestartet</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>A PostgreSQL database is backed up with pg_dump on the server.</source>
        <translation>Eine PostgreSQL-Datenbank wird mit pg_dump auf dem Server gesichert.</translation>
    </message>
</context>
<context>
    <name>Bootstrap</name>
    <message>
        <source>there is no database at %1 yet; run &apos;viewtide sync&apos; first, or set DATABASE_URL</source>
        <translation>unter %1 gibt es noch keine Datenbank; führen Sie zuerst „viewtide sync“ aus oder setzen Sie DATABASE_URL</translation>
    </message>
    <message>
        <source>the workspace &apos;%1&apos; has no database yet; run &apos;viewtide --workspace %2 sync&apos; first</source>
        <translation>im Workspace „%1“ gibt es noch keine Datenbank; führen Sie zuerst „viewtide --workspace %2 sync“ aus</translation>
    </message>
</context>
<context>
    <name>Campaign</name>
    <message>
        <source>The campaign needs a name.</source>
        <translation>Die Kampagne braucht einen Namen.</translation>
    </message>
    <message>
        <source>The name is longer than 200 characters.</source>
        <translation>Der Name ist länger als 200 Zeichen.</translation>
    </message>
    <message>
        <source>The campaign ends before it begins.</source>
        <translation>Die Kampagne endet, bevor sie beginnt.</translation>
    </message>
    <message>
        <source>The cost cannot be below 0.</source>
        <translation>Die Kosten können nicht unter 0 liegen.</translation>
    </message>
    <message>
        <source>The currency is three letters, for example EUR.</source>
        <translation>Die Währung besteht aus drei Buchstaben, zum Beispiel EUR.</translation>
    </message>
    <message>
        <source>The target is a whole number of views, for example 100000.</source>
        <translation>Das Ziel ist eine ganze Zahl von Aufrufen, zum Beispiel 100000.</translation>
    </message>
</context>
<context>
    <name>CampaignDays</name>
    <message>
        <source>Views won</source>
        <translation>Neue Aufrufe</translation>
    </message>
    <message>
        <source>Views against the snapshot of the day before. Unknown over a gap, and when videos joined that were not posted that day, or left.</source>
        <translation>Aufrufe gegenüber dem Snapshot des Vortags. Unbekannt nach einer Lücke und wenn Videos hinzukamen, die nicht an diesem Tag gepostet wurden, oder wegfielen.</translation>
    </message>
    <message>
        <source>Day (UTC)</source>
        <translation>Tag (UTC)</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Campaign %1</source>
        <translation>Kampagne %1</translation>
    </message>
    <message>
        <source>the last snapshot of %1 (UTC)</source>
        <translation>der letzte Snapshot vom %1 (UTC)</translation>
    </message>
    <message>
        <source>There is no snapshot of the day before to compare with.</source>
        <translation>Vom Vortag gibt es keinen Snapshot zum Vergleichen.</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) left the campaign, with views that were won before.</source>
        <translation>
            <numerusform>%n Video fiel aus der Kampagne weg, mit Aufrufen aus der Zeit davor.</numerusform>
            <numerusform>%n Videos fielen aus der Kampagne weg, mit Aufrufen aus der Zeit davor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) joined the campaign, and not all of them were posted that day: which of their views are of this day is not known.</source>
        <translation>
            <numerusform>%n Video kam zur Kampagne hinzu und wurde nicht an diesem Tag gepostet: Welche seiner Aufrufe von diesem Tag sind, ist nicht bekannt.</numerusform>
            <numerusform>%n Videos kamen zur Kampagne hinzu, und nicht alle wurden an diesem Tag gepostet: Welche ihrer Aufrufe von diesem Tag sind, ist nicht bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Views of the day</source>
        <translation>Aufrufe des Tages</translation>
    </message>
    <message>
        <source>Views of the day before</source>
        <translation>Aufrufe des Vortags</translation>
    </message>
</context>
<context>
    <name>CampaignDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Spring launch</source>
        <translation>Frühjahrskampagne</translation>
    </message>
    <message>
        <source>Name of the campaign</source>
        <translation>Name der Kampagne</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>&amp;Zuständig</translation>
    </message>
    <message>
        <source>Choose an owner, or write a new name</source>
        <translation>Wählen Sie eine zuständige Person oder tragen Sie einen neuen Namen ein</translation>
    </message>
    <message>
        <source>Owner of the campaign</source>
        <translation>Für die Kampagne zuständig</translation>
    </message>
    <message>
        <source>&amp;Starts</source>
        <translation>&amp;Beginn</translation>
    </message>
    <message>
        <source>The campaign has a first day</source>
        <translation>Die Kampagne hat einen ersten Tag</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>&amp;Ends</source>
        <translation>&amp;Ende</translation>
    </message>
    <message>
        <source>The campaign has a last day</source>
        <translation>Die Kampagne hat einen letzten Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>&amp;Cost</source>
        <translation>&amp;Kosten</translation>
    </message>
    <message>
        <source>The cost is known</source>
        <translation>Die Kosten sind bekannt</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Currency, three letters</source>
        <translation>Währung, drei Buchstaben</translation>
    </message>
    <message>
        <source>&amp;Target views</source>
        <translation>&amp;Aufrufziel</translation>
    </message>
    <message>
        <source>The campaign has a target</source>
        <translation>Die Kampagne hat ein Ziel</translation>
    </message>
    <message>
        <source>Target views</source>
        <translation>Aufrufziel</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Was noch fehlt</translation>
    </message>
</context>
<context>
    <name>CampaignFacts</name>
    <message>
        <source>%1 of %2 views, %3</source>
        <translation>%1 von %2 Aufrufen, %3</translation>
    </message>
    <message>
        <source>%1, on pace for %2 %</source>
        <translation>%1, auf Kurs für %2 %</translation>
    </message>
    <message>
        <source>spent %1</source>
        <translation>%1 ausgegeben</translation>
    </message>
    <message>
        <source>Owner %1</source>
        <translation>Zuständig: %1</translation>
    </message>
    <message>
        <source>CPM %1</source>
        <translation>TKP %1</translation>
    </message>
    <message>
        <source>No days set</source>
        <translation>Keine Tage festgelegt</translation>
    </message>
    <message>
        <source>No target set</source>
        <translation>Kein Ziel festgelegt</translation>
    </message>
</context>
<context>
    <name>CampaignHistory</name>
    <message>
        <source>Only days that are over (in UTC) are made again; the last one is %1.</source>
        <translation>Nur abgeschlossene Tage (in UTC) werden neu erstellt; der letzte ist der %1.</translation>
    </message>
</context>
<context>
    <name>CampaignTable</name>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Videos of the campaign, from both sources.</source>
        <translation>Videos der Kampagne aus beiden Quellen.</translation>
    </message>
    <message>
        <source>Sum over the videos that report it. %1</source>
        <translation>Summe über die Videos, die diese Zahl melden. %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>ER by views</source>
        <translation>ER nach Aufrufen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Engagements over views, summed over the videos where both are known: never a mean of rates. In brackets: how many videos that are.</source>
        <translation>Interaktionen geteilt durch Aufrufe, summiert über die Videos, bei denen beides bekannt ist: nie ein Mittelwert von Raten. In Klammern: wie viele Videos das sind.</translation>
    </message>
    <message>
        <source>%1 videos rated</source>
        <translation>%1 Videos mit Rate</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>CPM</source>
        <translation>TKP</translation>
    </message>
    <message>
        <source>Cost per 1,000 views. Unknown without a cost or without views.</source>
        <translation>Kosten je 1.000 Aufrufe. Unbekannt ohne Kosten oder ohne Aufrufe.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Views over the target of the campaign.</source>
        <translation>Aufrufe im Verhältnis zum Ziel der Kampagne.</translation>
    </message>
    <message>
        <source>No target. Edit the campaign to set one.</source>
        <translation>Kein Ziel. Bearbeiten Sie die Kampagne, um eines festzulegen.</translation>
    </message>
    <message>
        <source>%1 of %2 views</source>
        <translation>%1 von %2 Aufrufen</translation>
    </message>
    <message>
        <source>No daily snapshot yet.</source>
        <translation>Noch kein täglicher Snapshot.</translation>
    </message>
    <message>
        <source>%1 at the last of %2 snapshots</source>
        <translation>%1 beim letzten von %2 Snapshots</translation>
    </message>
    <message>
        <source>Campaign %1</source>
        <translation>Kampagne %1</translation>
    </message>
    <message>
        <source>from when each video was posted until it was last observed</source>
        <translation>vom Posten jedes Videos bis zu seiner letzten Messung</translation>
    </message>
    <message>
        <source>Videos rated</source>
        <translation>Videos mit Rate</translation>
    </message>
    <message>
        <source>Views of all videos</source>
        <translation>Aufrufe aller Videos</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>There is no daily snapshot of these days.</source>
        <translation>Von diesen Tagen gibt es keinen täglichen Snapshot.</translation>
    </message>
    <message>
        <source>There is no snapshot of the day before: counted from the first one on.</source>
        <translation>Vom Vortag gibt es keinen Snapshot: Gezählt wird ab dem ersten.</translation>
    </message>
    <message numerus="yes">
        <source>Without %n days on which videos joined that were not posted then, or left: what was won on them is not known.</source>
        <translation>
            <numerusform>Ohne %n Tag, an dem Videos wegfielen oder solche hinzukamen, die nicht an diesem Tag gepostet wurden: Was an ihm dazukam, ist nicht bekannt.</numerusform>
            <numerusform>Ohne %n Tage, an denen Videos wegfielen oder solche hinzukamen, die nicht am selben Tag gepostet wurden: Was an ihnen dazukam, ist nicht bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to say %1: one of the two is not known in full.</source>
        <translation>Veränderung %1 unbekannt: Einer der beiden Werte ist nicht vollständig bekannt.</translation>
    </message>
    <message>
        <source>%1 (%2) %3</source>
        <translation>%1 (%2) %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Views won</source>
        <translation>Neue Aufrufe</translation>
    </message>
    <message>
        <source>What the views of the campaign rose by in the range, from the day before it on. Unknown over days on which videos joined or left with views.</source>
        <translation>Um wie viel die Aufrufe der Kampagne im Zeitraum gestiegen sind, ab dem Tag davor. Unbekannt an Tagen, an denen Videos mit Aufrufen hinzukamen oder wegfielen.</translation>
    </message>
    <message>
        <source>Against before</source>
        <translation>Gegenüber vorher</translation>
    </message>
    <message>
        <source>The views won against those of the compared days.</source>
        <translation>Die neuen Aufrufe gegenüber denen der Vergleichstage.</translation>
    </message>
    <message>
        <source>Views by day</source>
        <translation>Aufrufe nach Tag</translation>
    </message>
    <message>
        <source>Total views at each daily snapshot of the range.</source>
        <translation>Aufrufe insgesamt bei jedem täglichen Snapshot des Zeitraums.</translation>
    </message>
    <message>
        <source>Views won in the range</source>
        <translation>Neue Aufrufe im Zeitraum</translation>
    </message>
    <message>
        <source>Views won in the compared days</source>
        <translation>Neue Aufrufe an den Vergleichstagen</translation>
    </message>
    <message>
        <source>No days are set. F2 edits the campaign.</source>
        <translation>Keine Tage festgelegt. F2 bearbeitet die Kampagne.</translation>
    </message>
</context>
<context>
    <name>Campaigns</name>
    <message>
        <source>There is a campaign &quot;%1&quot; already.</source>
        <translation>Es gibt schon eine Kampagne „%1“.</translation>
    </message>
    <message>
        <source>The campaign for what nobody assigned keeps its name; it cannot be &quot;%1&quot;.</source>
        <translation>Die Kampagne für alles, was niemand zugeordnet hat, behält ihren Namen; sie kann nicht „%1“ heißen.</translation>
    </message>
    <message>
        <source>The campaign already has this video from another post.</source>
        <translation>Die Kampagne enthält dieses Video bereits über einen anderen Beitrag.</translation>
    </message>
</context>
<context>
    <name>CampaignsPage</name>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Filter campaigns by name</source>
        <translation>Kampagnen nach Namen filtern</translation>
    </message>
    <message>
        <source>Filter campaigns</source>
        <translation>Kampagnen filtern</translation>
    </message>
    <message>
        <source>Campaigns shown</source>
        <translation>Angezeigte Kampagnen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Choose which columns are shown</source>
        <translation>Angezeigte Spalten auswählen</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Spalten auswählen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Write the campaigns to a file</source>
        <translation>Kampagnen in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Export campaigns</source>
        <translation>Kampagnen exportieren</translation>
    </message>
    <message>
        <source>Uploads…</source>
        <translation>Uploads…</translation>
    </message>
    <message>
        <source>Everything that went through Ayrshare, also what failed (Ctrl+Shift+L)</source>
        <translation>Alles, was über Ayrshare lief, auch Fehlgeschlagenes (Strg+Umschalt+L)</translation>
    </message>
    <message>
        <source>Show the uploads</source>
        <translation>Uploads anzeigen</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>Regeln…</translation>
    </message>
    <message>
        <source>Which posts go to which campaign (Ctrl+Shift+R)</source>
        <translation>Welche Beiträge zu welcher Kampagne gehören (Strg+Umschalt+R)</translation>
    </message>
    <message>
        <source>Edit the rules</source>
        <translation>Regeln bearbeiten</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Change name, dates, cost and target of the selected campaign (F2)</source>
        <translation>Name, Zeitraum, Kosten und Ziel der ausgewählten Kampagne ändern (F2)</translation>
    </message>
    <message>
        <source>Edit the selected campaign</source>
        <translation>Ausgewählte Kampagne bearbeiten</translation>
    </message>
    <message>
        <source>New campaign…</source>
        <translation>Neue Kampagne…</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Neue Kampagne</translation>
    </message>
    <message>
        <source>Campaigns and their totals</source>
        <translation>Kampagnen und ihre Summen</translation>
    </message>
    <message>
        <source>Selected campaign</source>
        <translation>Ausgewählte Kampagne</translation>
    </message>
    <message>
        <source>Owner, progress and cost of the selected campaign</source>
        <translation>Zuständigkeit, Fortschritt und Kosten der ausgewählten Kampagne</translation>
    </message>
    <message>
        <source>Details of the selected campaign</source>
        <translation>Details der ausgewählten Kampagne</translation>
    </message>
    <message>
        <source>Daily snapshots</source>
        <translation>Tägliche Snapshots</translation>
    </message>
    <message>
        <source>Daily snapshots of the campaign</source>
        <translation>Tägliche Snapshots der Kampagne</translation>
    </message>
    <message>
        <source>Number shown in the chart</source>
        <translation>Im Diagramm gezeigte Zahl</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>Videos of the campaign</source>
        <translation>Videos der Kampagne</translation>
    </message>
    <message>
        <source>Set days and target…</source>
        <translation>Tage und Ziel festlegen…</translation>
    </message>
    <message>
        <source>Without them nothing can be said of its pace and progress</source>
        <translation>Ohne sie lässt sich über Tempo und Fortschritt nichts sagen</translation>
    </message>
    <message>
        <source>Set days and target of the campaign</source>
        <translation>Tage und Ziel der Kampagne festlegen</translation>
    </message>
</context>
<context>
    <name>CardOpener</name>
    <message>
        <source>%1: click, or press Enter.</source>
        <translation>%1: Klicken Sie oder drücken Sie die Eingabetaste.</translation>
    </message>
</context>
<context>
    <name>ChartNote</name>
    <message>
        <source>The note needs a text.</source>
        <translation>Die Notiz braucht einen Text.</translation>
    </message>
    <message>
        <source>A note has at most %1 characters.</source>
        <translation>Eine Notiz hat höchstens %1 Zeichen.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>--%1 %2: %3</source>
        <translation>--%1 %2: %3</translation>
    </message>
    <message>
        <source>not a date; write it as 2025-12-31</source>
        <translation>kein Datum; schreiben Sie es wie 2025-12-31</translation>
    </message>
    <message>
        <source>not a time zone; write it as Europe/Berlin or UTC</source>
        <translation>keine Zeitzone; schreiben Sie sie wie Europe/Berlin oder UTC</translation>
    </message>
    <message>
        <source>not a whole number of 0 or more, of at most 15 digits</source>
        <translation>keine ganze Zahl ab 0 mit höchstens 15 Ziffern</translation>
    </message>
    <message>
        <source>not an amount; write it as 1250 or 1250.50</source>
        <translation>kein Betrag; schreiben Sie ihn wie 1250 oder 1250.50</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not name a video; write api:17 or manual:3 as in viewtide video list</source>
        <translation>„%1“ benennt kein Video; schreiben Sie api:17 oder manual:3 wie in viewtide video list</translation>
    </message>
    <message>
        <source>name at least one video, e.g. api:17 or manual:3 as in viewtide video list</source>
        <translation>nennen Sie mindestens ein Video, z. B. api:17 oder manual:3 wie in viewtide video list</translation>
    </message>
    <message>
        <source>open the window</source>
        <translation>das Fenster öffnen</translation>
    </message>
    <message>
        <source>collect once what is due, then exit (--all: also what is not due yet)</source>
        <translation>einmal erfassen, was fällig ist, dann beenden (--all: auch, was noch nicht fällig ist)</translation>
    </message>
    <message>
        <source>collect until SIGTERM or SIGINT</source>
        <translation>bis SIGTERM oder SIGINT erfassen</translation>
    </message>
    <message>
        <source>add a profile; its key is read from standard input (--primary: no key; --account-key: save the account&apos;s API key)</source>
        <translation>ein Profil hinzufügen; sein Schlüssel wird von der Standardeingabe gelesen (--primary: kein Schlüssel; --account-key: den API-Schlüssel des Kontos speichern)</translation>
    </message>
    <message>
        <source>list the profiles</source>
        <translation>die Profile auflisten</translation>
    </message>
    <message>
        <source>stop collecting for a profile and forget its key; its history stays (--account-key: forget the account&apos;s API key)</source>
        <translation>die Erfassung für ein Profil beenden und seinen Schlüssel vergessen; sein Verlauf bleibt (--account-key: den API-Schlüssel des Kontos vergessen)</translation>
    </message>
    <message>
        <source>give a profile another name</source>
        <translation>einem Profil einen anderen Namen geben</translation>
    </message>
    <message>
        <source>ask Ayrshare whether the key of a profile works, and which networks are linked to it</source>
        <translation>Ayrshare fragen, ob der Schlüssel eines Profils funktioniert und welche Netzwerke mit ihm verknüpft sind</translation>
    </message>
    <message>
        <source>add a campaign</source>
        <translation>eine Kampagne hinzufügen</translation>
    </message>
    <message>
        <source>change a campaign (&apos;none&apos; takes a date, the cost or the target away)</source>
        <translation>eine Kampagne ändern („none“ entfernt ein Datum, die Kosten oder das Ziel)</translation>
    </message>
    <message>
        <source>list the campaigns with their totals</source>
        <translation>die Kampagnen mit ihren Summen auflisten</translation>
    </message>
    <message>
        <source>make past days (UTC) again from the observations (--as-assigned-now: with the videos that campaigns have today)</source>
        <translation>vergangene Tage (UTC) aus den Messungen neu erstellen (--as-assigned-now: mit den Videos, die die Kampagnen heute haben)</translation>
    </message>
    <message>
        <source>remove a campaign; its videos go to Unassigned, its past days and reports stay</source>
        <translation>eine Kampagne entfernen; ihre Videos kommen zu „Nicht zugeordnet“, ihre vergangenen Tage und Berichte bleiben</translation>
    </message>
    <message>
        <source>track videos that were posted by hand; &apos;-&apos; reads links from standard input (--again: also what another campaign tracks)</source>
        <translation>Videos verfolgen, die von Hand gepostet wurden; „-“ liest Links von der Standardeingabe (--again: auch, was eine andere Kampagne verfolgt)</translation>
    </message>
    <message>
        <source>list the videos of both sources</source>
        <translation>die Videos beider Quellen auflisten</translation>
    </message>
    <message>
        <source>list what went through Ayrshare, also what is pending, failed or deleted</source>
        <translation>auflisten, was über Ayrshare lief, auch Ausstehendes, Fehlgeschlagenes oder Gelöschtes</translation>
    </message>
    <message>
        <source>put uploads into a campaign by hand; no rule moves them again</source>
        <translation>Uploads von Hand einer Kampagne zuordnen; keine Regel verschiebt sie mehr</translation>
    </message>
    <message>
        <source>give the posts of uploads back to the rules</source>
        <translation>die Beiträge von Uploads wieder den Regeln überlassen</translation>
    </message>
    <message>
        <source>add a rule: posts that meet all its conditions go to the campaign; the first rule wins</source>
        <translation>eine Regel hinzufügen: Beiträge, die alle ihre Bedingungen erfüllen, kommen in die Kampagne; die erste Regel gilt</translation>
    </message>
    <message>
        <source>list the rules in their order</source>
        <translation>die Regeln in ihrer Reihenfolge auflisten</translation>
    </message>
    <message>
        <source>put a rule elsewhere in the order; 1 is first</source>
        <translation>eine Regel an eine andere Stelle setzen; 1 ist die erste</translation>
    </message>
    <message>
        <source>remove a rule; its posts stay where they are until the rules are applied</source>
        <translation>eine Regel entfernen; ihre Beiträge bleiben, wo sie sind, bis die Regeln angewendet werden</translation>
    </message>
    <message>
        <source>change a rule (&apos;none&apos; takes a condition away)</source>
        <translation>eine Regel ändern („none“ entfernt eine Bedingung)</translation>
    </message>
    <message>
        <source>tell which posts the rules would move, without moving them</source>
        <translation>zeigen, welche Beiträge die Regeln verschieben würden, ohne sie zu verschieben</translation>
    </message>
    <message>
        <source>move the posts; what a hand assigned stays</source>
        <translation>die Beiträge verschieben; was von Hand zugeordnet wurde, bleibt</translation>
    </message>
    <message>
        <source>show what a video earned, its corrections, views at age and velocity</source>
        <translation>zeigen, was ein Video erzielt hat, seine Korrekturen, Aufrufe nach Alter und sein Tempo</translation>
    </message>
    <message>
        <source>track the videos of a CSV (url, campaign, posted_at, title, views ...) or of a text with links</source>
        <translation>die Videos einer CSV (url, campaign, posted_at, title, views ...) oder eines Textes mit Links verfolgen</translation>
    </message>
    <message>
        <source>type in numbers that the API cannot see; --at: when they were true; --posted: when the video was posted</source>
        <translation>Zahlen eintragen, die die API nicht sieht; --at: wann sie galten; --posted: wann das Video gepostet wurde</translation>
    </message>
    <message>
        <source>put videos of either source into a campaign by hand</source>
        <translation>Videos aus beiden Quellen von Hand einer Kampagne zuordnen</translation>
    </message>
    <message>
        <source>stop tracking videos that were added by hand</source>
        <translation>Videos nicht mehr verfolgen, die von Hand hinzugefügt wurden</translation>
    </message>
    <message>
        <source>bring removed videos back with their history</source>
        <translation>entfernte Videos mit ihrem Verlauf zurückholen</translation>
    </message>
    <message>
        <source>add past days of accounts from a CSV (date, platform, followers ...), also from &apos;export growth&apos;; days that are there stay (--remove: take the imported ones back)</source>
        <translation>vergangene Tage von Konten aus einer CSV hinzufügen (date, platform, followers ...), auch aus „export growth“; vorhandene Tage bleiben (--remove: die importierten zurücknehmen)</translation>
    </message>
    <message>
        <source>list the metrics of accounts: name, unit, networks, definition</source>
        <translation>die Kennzahlen von Konten auflisten: Name, Einheit, Netzwerke, Definition</translation>
    </message>
    <message>
        <source>list the works: one clip with all its posts and their totals</source>
        <translation>die Clips auflisten: jeder mit all seinen Beiträgen und deren Summen</translation>
    </message>
    <message>
        <source>make one work of the works of these videos</source>
        <translation>diese Videos zu einem Clip verbinden</translation>
    </message>
    <message>
        <source>make a video a work by itself</source>
        <translation>ein Video zu einem eigenen Clip machen</translation>
    </message>
    <message>
        <source>add a report over one or more campaigns (--campaign may be repeated; --zone: the time zone of its days, else the workspace&apos;s)</source>
        <translation>einen Bericht über eine oder mehrere Kampagnen hinzufügen (--campaign darf mehrfach stehen; --zone: die Zeitzone seiner Tage, sonst die des Workspace)</translation>
    </message>
    <message>
        <source>change a report (&apos;none&apos; takes --from or --to away)</source>
        <translation>einen Bericht ändern („none“ entfernt --from oder --to)</translation>
    </message>
    <message>
        <source>take a report out of the lists; its videos and their numbers stay</source>
        <translation>einen Bericht aus den Listen nehmen; seine Videos und ihre Zahlen bleiben</translation>
    </message>
    <message>
        <source>the name, #rrggbb and logo file that the client sees (--logo none: no logo)</source>
        <translation>Name, Farbe als #rrggbb und Logodatei, die der Kunde sieht (--logo none: kein Logo)</translation>
    </message>
    <message>
        <source>whether the client reads how many videos are hidden</source>
        <translation>ob der Kunde liest, wie viele Videos ausgeblendet sind</translation>
    </message>
    <message>
        <source>keep the report as it is now; it prints the same digits for ever</source>
        <translation>den Bericht festhalten, wie er jetzt ist; er zeigt dann immer dieselben Zahlen</translation>
    </message>
    <message>
        <source>list the frozen states of a report</source>
        <translation>die eingefrorenen Stände eines Berichts auflisten</translation>
    </message>
    <message>
        <source>take a frozen state of a report out of the lists</source>
        <translation>einen eingefrorenen Stand eines Berichts aus den Listen nehmen</translation>
    </message>
    <message>
        <source>list the reports</source>
        <translation>die Berichte auflisten</translation>
    </message>
    <message>
        <source>show a report with its totals</source>
        <translation>einen Bericht mit seinen Summen anzeigen</translation>
    </message>
    <message>
        <source>hide videos in one report (VIDEO as in &apos;video list&apos;: api:17, manual:3)</source>
        <translation>Videos in einem Bericht ausblenden (VIDEO wie in „video list“: api:17, manual:3)</translation>
    </message>
    <message>
        <source>show hidden videos again</source>
        <translation>ausgeblendete Videos wieder einblenden</translation>
    </message>
    <message>
        <source>tell why an alert came, with its figures</source>
        <translation>sagen, warum ein Hinweis kam, mit seinen Zahlen</translation>
    </message>
    <message>
        <source>list the rules of alerts and the settings that hold their thresholds</source>
        <translation>die Regeln der Hinweise und die Einstellungen mit ihren Schwellenwerten auflisten</translation>
    </message>
    <message>
        <source>write a table as csv, json or xlsx; weekly also as md, text for a chat; a report, or a --snapshot of it, also as html or pdf</source>
        <translation>eine Tabelle als csv, json oder xlsx schreiben; weekly auch als md, Text für einen Chat; einen Bericht oder einen --snapshot davon auch als html oder pdf</translation>
    </message>
    <message>
        <source>check the database</source>
        <translation>die Datenbank prüfen</translation>
    </message>
    <message>
        <source>copy the database</source>
        <translation>die Datenbank kopieren</translation>
    </message>
    <message>
        <source>bring the database to the present schema</source>
        <translation>die Datenbank auf das aktuelle Schema bringen</translation>
    </message>
    <message>
        <source>list the settings, their values and where they come from</source>
        <translation>die Einstellungen, ihre Werte und deren Herkunft auflisten</translation>
    </message>
    <message>
        <source>print one setting</source>
        <translation>eine Einstellung ausgeben</translation>
    </message>
    <message>
        <source>change a setting; a Viewtide that runs takes it at its next start</source>
        <translation>eine Einstellung ändern; ein laufendes Viewtide übernimmt sie beim nächsten Start</translation>
    </message>
    <message>
        <source>print what makes a shell complete these commands</source>
        <translation>ausgeben, womit eine Shell diese Befehle vervollständigt</translation>
    </message>
    <message>
        <source>whether the desktop starts Viewtide in the tray at login</source>
        <translation>ob der Desktop Viewtide bei der Anmeldung im Infobereich startet</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs another word; see viewtide --help</source>
        <translation>„%1“ braucht ein weiteres Wort; siehe viewtide --help</translation>
    </message>
    <message>
        <source>unknown command &apos;%1&apos;; see viewtide --help</source>
        <translation>unbekannter Befehl „%1“; siehe viewtide --help</translation>
    </message>
    <message>
        <source>unknown option &apos;--%1&apos; for &apos;%2&apos;</source>
        <translation>unbekannte Option „--%1“ für „%2“</translation>
    </message>
    <message>
        <source>option &apos;--%1&apos; needs a value</source>
        <translation>die Option „--%1“ braucht einen Wert</translation>
    </message>
    <message>
        <source>&apos;%1&apos; takes no argument &apos;%2&apos;</source>
        <translation>„%1“ nimmt kein Argument „%2“ an</translation>
    </message>
    <message>
        <source>unknown option &apos;%1&apos;; see viewtide --help</source>
        <translation>unbekannte Option „%1“; siehe viewtide --help</translation>
    </message>
    <message>
        <source>open the window, or only the tray icon</source>
        <translation>das Fenster öffnen, oder nur das Symbol im Infobereich</translation>
    </message>
    <message>
        <source>the same on generated data; never touches your own database</source>
        <translation>dasselbe mit erzeugten Daten; rührt Ihre eigene Datenbank nie an</translation>
    </message>
    <message>
        <source>
Exit status: 0 all done; 1 wrong use or settings; 2 part of it failed and will be tried again; 3 nothing could be fetched.
Environment: AYRSHARE_API_KEY, AYRSHARE_PROFILE_KEY, AYRSHARE_BASE_URL, DATABASE_URL,
X_TWITTER_API_KEY, X_TWITTER_API_SECRET; they win over the settings.
</source>
        <translation>
Rückgabewert: 0 alles erledigt; 1 falsche Verwendung oder Einstellungen; 2 ein Teil schlug fehl und wird erneut versucht; 3 nichts konnte abgerufen werden.
Umgebung: AYRSHARE_API_KEY, AYRSHARE_PROFILE_KEY, AYRSHARE_BASE_URL, DATABASE_URL,
X_TWITTER_API_KEY, X_TWITTER_API_SECRET; sie haben Vorrang vor den Einstellungen.
</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is the name of several; give the id: %2</source>
        <translation>„%1“ heißen mehrere; geben Sie die ID an: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos;; there is none yet</source>
        <translation>„%1“; es gibt noch keine</translation>
    </message>
    <message>
        <source>&apos;%1&apos;; there is: %2</source>
        <translation>„%1“; vorhanden: %2</translation>
    </message>
    <message>
        <source>tell what a number of a video means, what it is made of and where it came from</source>
        <translation>sagen, was eine Zahl eines Videos bedeutet, woraus sie besteht und woher sie kommt</translation>
    </message>
    <message>
        <source>the same for a recorded day of an account</source>
        <translation>dasselbe für einen erfassten Tag eines Kontos</translation>
    </message>
    <message>
        <source>write a note on a day (UTC); all charts show it</source>
        <translation>eine Notiz zu einem Tag (UTC) schreiben; alle Diagramme zeigen sie</translation>
    </message>
    <message>
        <source>list the notes of the charts</source>
        <translation>die Notizen der Diagramme auflisten</translation>
    </message>
    <message>
        <source>change a note</source>
        <translation>eine Notiz ändern</translation>
    </message>
    <message>
        <source>take a note out of the charts</source>
        <translation>eine Notiz aus den Diagrammen entfernen</translation>
    </message>
    <message>
        <source>copy everything into a new database: a file, postgresql://..., or - to read that address from standard input</source>
        <translation>alles in eine neue Datenbank kopieren: eine Datei, postgresql://... oder -, um diese Adresse von der Standardeingabe zu lesen</translation>
    </message>
    <message>
        <source>list the workspaces: a database, settings and keys apart for each client</source>
        <translation>die Workspaces auflisten: je Kunde eine eigene Datenbank, eigene Einstellungen und Schlüssel</translation>
    </message>
    <message>
        <source>make a workspace; &apos;viewtide --workspace NAME&apos; opens it</source>
        <translation>einen Workspace anlegen; „viewtide --workspace NAME“ öffnet ihn</translation>
    </message>
    <message>
        <source>give a workspace another name; its folder and its id stay</source>
        <translation>einem Workspace einen anderen Namen geben; sein Ordner und seine ID bleiben</translation>
    </message>
    <message>
        <source>move a workspace with all its data to the trash (--delete: delete it for ever)</source>
        <translation>einen Workspace mit allen Daten in den Papierkorb legen (--delete: endgültig löschen)</translation>
    </message>
    <message>
        <source>Usage: viewtide [--workspace NAME | --demo] [COMMAND] [OPTIONS]

</source>
        <translation>Aufruf: viewtide [--workspace NAME | --demo] [COMMAND] [OPTIONS]

</translation>
    </message>
    <message>
        <source>the same in a workspace of its own; nothing is taken from DATABASE_URL or the keys in the environment</source>
        <translation>dasselbe in einem eigenen Workspace; aus DATABASE_URL und den Schlüsseln der Umgebung wird nichts übernommen</translation>
    </message>
    <message>
        <source>open the window, or raise the one that is open, and ask for everything now</source>
        <translation>das Fenster öffnen oder das offene nach vorn holen und alles jetzt abrufen</translation>
    </message>
    <message>
        <source>list what you were told of, newest first (--kind %1)</source>
        <translation>alle Hinweise auflisten, neueste zuerst (--kind %1)</translation>
    </message>
</context>
<context>
    <name>CommandNeed</name>
    <message>
        <source>It needs another selection.</source>
        <translation>Dafür braucht es eine andere Auswahl.</translation>
    </message>
</context>
<context>
    <name>Completion</name>
    <message>
        <source>commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>&apos;completion&apos; needs the name of a shell: bash, zsh or fish</source>
        <translation>„completion“ braucht den Namen einer Shell: bash, zsh oder fish</translation>
    </message>
</context>
<context>
    <name>DemoNotes</name>
    <message>
        <source>From here on, posts go out in the evening</source>
        <translation>Ab hier wird abends gepostet</translation>
    </message>
    <message>
        <source>This one took off: %1</source>
        <translation>Dieses Video ist durchgestartet: %1</translation>
    </message>
</context>
<context>
    <name>ErrorDetail</name>
    <message>
        <source>cannot write: %1</source>
        <translation>kann nicht schreiben: %1</translation>
    </message>
    <message>
        <source>cannot write: this is a folder</source>
        <translation>kann nicht schreiben: das ist ein Ordner</translation>
    </message>
    <message>
        <source>keys of the environment cannot be changed from here</source>
        <translation>Schlüssel der Umgebung lassen sich hier nicht ändern</translation>
    </message>
    <message>
        <source>others can read this file; make it yours alone (chmod 600) and renew the keys in it</source>
        <translation>andere können diese Datei lesen; machen Sie sie nur für sich lesbar (chmod 600) und erneuern Sie die Schlüssel darin</translation>
    </message>
    <message>
        <source>cannot read: %1</source>
        <translation>kann nicht lesen: %1</translation>
    </message>
    <message>
        <source>not a JSON object; it was left as it is</source>
        <translation>kein JSON-Objekt; es blieb, wie es ist</translation>
    </message>
    <message>
        <source>keychain not reachable: %1</source>
        <translation>Schlüsselbund nicht erreichbar: %1</translation>
    </message>
    <message>
        <source>keys cannot be kept there</source>
        <translation>dort lassen sich keine Schlüssel aufbewahren</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>der Ordner lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>Qt&apos;s driver for %1 is not installed (libqt6sql6-%2)</source>
        <translation>der Qt-Treiber für %1 ist nicht installiert (libqt6sql6-%2)</translation>
    </message>
    <message>
        <source>it cannot be brought to the disk</source>
        <translation>sie lässt sich nicht auf den Datenträger bringen</translation>
    </message>
    <message>
        <source>there is such a file already</source>
        <translation>eine solche Datei gibt es schon</translation>
    </message>
    <message>
        <source>it cannot be renamed</source>
        <translation>sie lässt sich nicht umbenennen</translation>
    </message>
    <message>
        <source>the lock file %1 cannot be made</source>
        <translation>die Sperrdatei %1 lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>the folder %1 does not exist</source>
        <translation>den Ordner %1 gibt es nicht</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>es ist keine Datei</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>die Datei ist nicht lesbar</translation>
    </message>
    <message>
        <source>the file cannot be written</source>
        <translation>die Datei ist nicht beschreibbar</translation>
    </message>
    <message>
        <source>the folder %1 cannot be written</source>
        <translation>der Ordner %1 ist nicht beschreibbar</translation>
    </message>
    <message>
        <source>it is the database of another program</source>
        <translation>es ist die Datenbank eines anderen Programms</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>eine solche Datei gibt es nicht</translation>
    </message>
</context>
<context>
    <name>ErrorPolicy</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The server could not be reached. Check the connection; Viewtide tries again by itself.</source>
        <translation>Der Server war nicht erreichbar. Prüfen Sie die Verbindung; Viewtide versucht es von selbst erneut.</translation>
    </message>
    <message>
        <source>The server did not answer in time. Viewtide tries again by itself.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet. Viewtide versucht es von selbst erneut.</translation>
    </message>
    <message>
        <source>The server reported a problem of its own. Viewtide tries again by itself.</source>
        <translation>Der Server hat ein eigenes Problem gemeldet. Viewtide versucht es von selbst erneut.</translation>
    </message>
    <message>
        <source>Too many requests for this key. Viewtide waits as long as the server asks for.</source>
        <translation>Zu viele Anfragen für diesen Schlüssel. Viewtide wartet so lange, wie der Server verlangt.</translation>
    </message>
    <message>
        <source>The key was refused, or this call is not allowed with it. Check the API key and the profile key.</source>
        <translation>Der Schlüssel wurde abgelehnt, oder diese Anfrage ist mit ihm nicht erlaubt. Prüfen Sie den API-Schlüssel und den Profilschlüssel.</translation>
    </message>
    <message>
        <source>The Ayrshare plan does not include this call, or a payment is due. Look at the plan in the Ayrshare dashboard.</source>
        <translation>Der Ayrshare-Tarif enthält diese Anfrage nicht, oder eine Zahlung ist fällig. Sehen Sie im Ayrshare-Dashboard nach dem Tarif.</translation>
    </message>
    <message>
        <source>The post was not found. It may be deleted, or belong to another profile; its history is kept.</source>
        <translation>Der Beitrag wurde nicht gefunden. Vielleicht ist er gelöscht oder gehört zu einem anderen Profil; sein Verlauf bleibt erhalten.</translation>
    </message>
    <message>
        <source>The network has no numbers yet. Viewtide asks again later.</source>
        <translation>Das Netzwerk hat noch keine Zahlen. Viewtide fragt später erneut an.</translation>
    </message>
    <message>
        <source>The answer says nothing of this network. Viewtide asks again later.</source>
        <translation>Die Antwort enthält nichts zu diesem Netzwerk. Viewtide fragt später erneut an.</translation>
    </message>
    <message>
        <source>The network limits how often these numbers may be read. Viewtide asks again later; nothing has to be linked again.</source>
        <translation>Das Netzwerk begrenzt, wie oft diese Zahlen gelesen werden dürfen. Viewtide fragt später erneut an; es muss nichts neu verknüpft werden.</translation>
    </message>
    <message>
        <source>The network is no longer linked. Link it again in the Ayrshare dashboard.</source>
        <translation>Das Netzwerk ist nicht mehr verknüpft. Verknüpfen Sie es im Ayrshare-Dashboard neu.</translation>
    </message>
    <message>
        <source>The network did not grant these numbers. Link it again in the Ayrshare dashboard and allow everything it asks for.</source>
        <translation>Das Netzwerk hat diese Zahlen nicht freigegeben. Verknüpfen Sie es im Ayrshare-Dashboard neu und erlauben Sie alles, worum es bittet.</translation>
    </message>
    <message>
        <source>The server did not accept the request.</source>
        <translation>Der Server hat die Anfrage nicht angenommen.</translation>
    </message>
    <message>
        <source>The answer was not understood. Nothing was changed; Viewtide asks again later.</source>
        <translation>Die Antwort war nicht verständlich. Es wurde nichts geändert; Viewtide fragt später erneut an.</translation>
    </message>
    <message>
        <source>The connection was not safe, so nothing was sent on. Check the server address and the certificate.</source>
        <translation>Die Verbindung war nicht sicher, deshalb wurde nichts weitergesendet. Prüfen Sie die Serveradresse und das Zertifikat.</translation>
    </message>
    <message>
        <source>The database did not accept the change. Nothing was lost: it is tried again.</source>
        <translation>Die Datenbank hat die Änderung nicht angenommen. Nichts ging verloren: Es wird erneut versucht.</translation>
    </message>
    <message>
        <source>Another program is using the database.</source>
        <translation>Ein anderes Programm verwendet die Datenbank.</translation>
    </message>
    <message>
        <source>The file is not a sound Viewtide database. It was left as it is.</source>
        <translation>Die Datei ist keine intakte Viewtide-Datenbank. Sie wurde gelassen, wie sie ist.</translation>
    </message>
    <message>
        <source>The database could not be opened.</source>
        <translation>Die Datenbank konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space; Viewtide goes on by itself.</source>
        <translation>Der Datenträger ist voll. Schaffen Sie Platz; Viewtide macht von selbst weiter.</translation>
    </message>
    <message>
        <source>The database was made by a later version of Viewtide. Install that version to open it.</source>
        <translation>Die Datenbank stammt von einer neueren Version von Viewtide. Installieren Sie diese Version, um sie zu öffnen.</translation>
    </message>
    <message>
        <source>A setting is missing or not valid.</source>
        <translation>Eine Einstellung fehlt oder ist ungültig.</translation>
    </message>
    <message>
        <source>No such entry.</source>
        <translation>Kein solcher Eintrag.</translation>
    </message>
    <message>
        <source>Something went wrong inside Viewtide.</source>
        <translation>In Viewtide ist ein Fehler aufgetreten.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place: what happened there</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>html and pdf are formats of reports, md of the weekly summary; use csv, json or xlsx.</source>
        <translation>html und pdf sind Formate von Berichten, md das der Wochenübersicht; verwenden Sie csv, json oder xlsx.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>&amp;Zeilen</translation>
    </message>
    <message>
        <source>Which rows are written</source>
        <translation>Welche Zeilen geschrieben werden</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>Dateiformat</translation>
    </message>
    <message>
        <source>File &amp;name</source>
        <translation>Datei&amp;name</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen…</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Datei auswählen</translation>
    </message>
    <message>
        <source>What the client sees</source>
        <translation>Was der Kunde sieht</translation>
    </message>
    <message>
        <source>State of the export</source>
        <translation>Stand des Exports</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>Engagement of a video</source>
        <translation>Engagement eines Videos</translation>
    </message>
    <message>
        <source>What people did with the video, over the kinds that the network reports.</source>
        <translation>Was Menschen mit dem Video gemacht haben, über die Arten, die das Netzwerk meldet.</translation>
    </message>
    <message>
        <source>likes + comments + shares + saves</source>
        <translation>Likes + Kommentare + Shares + Saves</translation>
    </message>
    <message>
        <source>Engagement rate by views</source>
        <translation>Engagement-Rate nach Aufrufen</translation>
    </message>
    <message>
        <source>How many engagements a hundred views bring. Unknown until views and at least one kind of engagement are reported.</source>
        <translation>Wie viele Interaktionen hundert Aufrufe bringen. Unbekannt, bis Aufrufe und mindestens eine Art von Engagement gemeldet sind.</translation>
    </message>
    <message>
        <source>(likes + comments + shares + saves) / views × 100</source>
        <translation>(Likes + Kommentare + Shares + Saves) / Aufrufe × 100</translation>
    </message>
    <message>
        <source>Views in the last 24 hours</source>
        <translation>Aufrufe in den letzten 24 Stunden</translation>
    </message>
    <message>
        <source>Views that the video won since the last observation that is at least 24 hours old; of a younger video, since its first one.</source>
        <translation>Aufrufe, die seit der letzten mindestens 24 Stunden alten Messung dazukamen; bei einem jüngeren Video seit seiner ersten.</translation>
    </message>
    <message>
        <source>views now − views then</source>
        <translation>Aufrufe jetzt − Aufrufe damals</translation>
    </message>
    <message>
        <source>Engagement rate of an account</source>
        <translation>Engagement-Rate eines Kontos</translation>
    </message>
    <message>
        <source>Engagements over reach; where the network tells no reach, over impressions, then views, then followers. The basis is named, and rates of different bases are not compared.</source>
        <translation>Interaktionen geteilt durch die Reichweite; wo das Netzwerk keine Reichweite meldet, durch Impressionen, dann Aufrufe, dann Follower. Die Basis wird genannt, und Raten mit verschiedener Basis werden nicht verglichen.</translation>
    </message>
    <message>
        <source>(likes + comments + shares) / basis × 100</source>
        <translation>(Likes + Kommentare + Shares) / Basis × 100</translation>
    </message>
    <message>
        <source>Daily growth</source>
        <translation>Tägliches Wachstum</translation>
    </message>
    <message>
        <source>Followers on a day less those on the day before; a loss is negative. Unknown where the day before was not recorded.</source>
        <translation>Follower an einem Tag minus die am Vortag; ein Verlust ist negativ. Unbekannt, wenn der Vortag nicht erfasst wurde.</translation>
    </message>
    <message>
        <source>followers of the day − followers of the day before</source>
        <translation>Follower des Tages − Follower des Vortags</translation>
    </message>
    <message>
        <source>Followers of all accounts</source>
        <translation>Follower aller Konten</translation>
    </message>
    <message>
        <source>The last recorded followers of each linked account, added up. Somebody who follows two accounts counts twice.</source>
        <translation>Die zuletzt erfassten Follower jedes verknüpften Kontos, addiert. Wer zwei Konten folgt, zählt zweimal.</translation>
    </message>
    <message>
        <source>sum of followers over the accounts</source>
        <translation>Summe der Follower über die Konten</translation>
    </message>
    <message>
        <source>Growth in the range</source>
        <translation>Wachstum im Zeitraum</translation>
    </message>
    <message>
        <source>Followers won less followers lost in the range, over all accounts, from the day before it on.</source>
        <translation>Gewonnene minus verlorene Follower im Zeitraum, über alle Konten, ab dem Tag davor.</translation>
    </message>
    <message>
        <source>sum over the accounts of followers at the end − followers before the range</source>
        <translation>Summe über die Konten: Follower am Ende − Follower vor dem Zeitraum</translation>
    </message>
    <message>
        <source>Views won in the range</source>
        <translation>Neue Aufrufe im Zeitraum</translation>
    </message>
    <message>
        <source>What the views of all videos rose by in the range. The first observation of a video is an anchor and credits nothing; a recount downwards is taken off.</source>
        <translation>Um wie viel die Aufrufe aller Videos im Zeitraum gestiegen sind. Die erste Messung eines Videos ist nur der Ausgangspunkt und zählt nichts dazu; eine Korrektur nach unten wird abgezogen.</translation>
    </message>
    <message>
        <source>sum over the videos of views at the end − views at the start</source>
        <translation>Summe über die Videos: Aufrufe am Ende − Aufrufe am Anfang</translation>
    </message>
    <message>
        <source>Engagement rate of several videos</source>
        <translation>Engagement-Rate mehrerer Videos</translation>
    </message>
    <message>
        <source>All engagements over all views of the videos whose views and engagement are both known. Never a mean of rates.</source>
        <translation>Alle Interaktionen geteilt durch alle Aufrufe der Videos, deren Aufrufe und Engagement beide bekannt sind. Nie ein Mittelwert von Raten.</translation>
    </message>
    <message>
        <source>sum of engagements / sum of views × 100</source>
        <translation>Summe der Interaktionen / Summe der Aufrufe × 100</translation>
    </message>
    <message>
        <source>Average engagement rate of a network</source>
        <translation>Mittlere Engagement-Rate eines Netzwerks</translation>
    </message>
    <message>
        <source>Mean of the daily engagement rates that were recorded in the range, for one basis. From three recorded days on a network is ranked.</source>
        <translation>Mittelwert der im Zeitraum erfassten täglichen Engagement-Raten, für eine Basis. Ein Netzwerk bekommt ab drei erfassten Tagen einen Rang.</translation>
    </message>
    <message>
        <source>sum of the daily rates / number of recorded days</source>
        <translation>Summe der Tagesraten / Zahl der erfassten Tage</translation>
    </message>
    <message>
        <source>Total of a campaign</source>
        <translation>Summe einer Kampagne</translation>
    </message>
    <message>
        <source>The latest number of each video of the campaign from both sources, added up over those that report it.</source>
        <translation>Die neueste Zahl jedes Videos der Kampagne aus beiden Quellen, addiert über die Videos, die sie melden.</translation>
    </message>
    <message>
        <source>sum over the videos</source>
        <translation>Summe über die Videos</translation>
    </message>
    <message>
        <source>Cost per thousand views</source>
        <translation>Kosten je tausend Aufrufe</translation>
    </message>
    <message>
        <source>What a thousand views of the campaign cost. Unknown without a cost or without views.</source>
        <translation>Was tausend Aufrufe der Kampagne kosten. Unbekannt ohne Kosten oder ohne Aufrufe.</translation>
    </message>
    <message>
        <source>cost / views × 1000</source>
        <translation>Kosten / Aufrufe × 1000</translation>
    </message>
    <message>
        <source>Progress of a campaign</source>
        <translation>Fortschritt einer Kampagne</translation>
    </message>
    <message>
        <source>The views of the campaign over those that it is to reach.</source>
        <translation>Die Aufrufe der Kampagne geteilt durch die, die sie erreichen soll.</translation>
    </message>
    <message>
        <source>views / target × 100</source>
        <translation>Aufrufe / Ziel × 100</translation>
    </message>
    <message>
        <source>Point of a chart</source>
        <translation>Punkt eines Diagramms</translation>
    </message>
    <message>
        <source>The stored numbers of this day or instant, one per series; the total adds up those that are known.</source>
        <translation>Die gespeicherten Zahlen dieses Tages oder Zeitpunkts, eine je Reihe; die Summe addiert die bekannten.</translation>
    </message>
    <message>
        <source>as stored, one value per series</source>
        <translation>wie gespeichert, ein Wert je Reihe</translation>
    </message>
    <message>
        <source>What the views of the campaign rose by in the range, from its daily snapshot before the range on. All views of a video that was posted meanwhile count; days on which videos joined or left with views of before are left out.</source>
        <translation>Um wie viel die Aufrufe der Kampagne im Zeitraum gestiegen sind, vom täglichen Snapshot vor dem Zeitraum an. Von einem Video, das inzwischen veröffentlicht wurde, zählen alle Aufrufe; Tage, an denen Videos mit früheren Aufrufen hinzukamen oder wegfielen, bleiben außen vor.</translation>
    </message>
    <message>
        <source>sum over the days of views of the day − views of the day before</source>
        <translation>Summe über die Tage: Aufrufe des Tages − Aufrufe des Vortags</translation>
    </message>
    <message>
        <source>What the views of the video rose by in the range; a recount downwards is taken off. Its first observation is an anchor and credits nothing: where tracking began within the range, the number is partial.</source>
        <translation>Um wie viel die Aufrufe des Videos im Zeitraum gestiegen sind; eine Korrektur nach unten wird abgezogen. Die erste Messung ist nur der Ausgangspunkt und zählt nichts dazu: Begann die Erfassung im Zeitraum, ist die Zahl unvollständig.</translation>
    </message>
    <message>
        <source>views at the end − views at the start, or at the first observation</source>
        <translation>Aufrufe am Ende − Aufrufe am Anfang oder bei der ersten Messung</translation>
    </message>
    <message>
        <source>Views of all videos</source>
        <translation>Aufrufe aller Videos</translation>
    </message>
    <message>
        <source>The latest views of each video, added up over those that report them.</source>
        <translation>Die neuesten Aufrufe jedes Videos, addiert über die Videos, die sie melden.</translation>
    </message>
    <message>
        <source>Cost of a campaign</source>
        <translation>Kosten einer Kampagne</translation>
    </message>
    <message>
        <source>What the campaign cost, as it was typed into its form.</source>
        <translation>Was die Kampagne gekostet hat, wie in ihr Formular eingetragen.</translation>
    </message>
    <message>
        <source>as typed in</source>
        <translation>wie eingetragen</translation>
    </message>
    <message>
        <source>Campaign at a daily snapshot</source>
        <translation>Kampagne bei einem täglichen Snapshot</translation>
    </message>
    <message>
        <source>The number of each video of the campaign as it stood at the last snapshot of the day, added up over those that report it.</source>
        <translation>Die Zahl jedes Videos der Kampagne beim letzten Snapshot des Tages, addiert über die Videos, die sie melden.</translation>
    </message>
    <message>
        <source>sum over the videos at the snapshot</source>
        <translation>Summe über die Videos beim Snapshot</translation>
    </message>
    <message>
        <source>Views won on a day</source>
        <translation>Neue Aufrufe an einem Tag</translation>
    </message>
    <message>
        <source>Views at the snapshot of a day less those at the snapshot of the day before. Unknown over a gap, and when videos joined that were not posted that day, or left.</source>
        <translation>Aufrufe beim Snapshot eines Tages minus die beim Snapshot des Vortags. Unbekannt nach einer Lücke und wenn Videos hinzukamen, die nicht an diesem Tag gepostet wurden, oder wegfielen.</translation>
    </message>
    <message>
        <source>views of the day − views of the day before</source>
        <translation>Aufrufe des Tages − Aufrufe des Vortags</translation>
    </message>
    <message>
        <source>Against the compared days</source>
        <translation>Gegenüber den Vergleichstagen</translation>
    </message>
    <message>
        <source>A figure of the range less the same figure of the days that it is compared with.</source>
        <translation>Eine Kennzahl des Zeitraums minus dieselbe Kennzahl der Vergleichstage.</translation>
    </message>
    <message>
        <source>figure of the range − figure of the compared days</source>
        <translation>Kennzahl des Zeitraums − Kennzahl der Vergleichstage</translation>
    </message>
    <message>
        <source>Growth of an account in the range</source>
        <translation>Wachstum eines Kontos im Zeitraum</translation>
    </message>
    <message>
        <source>Followers won less followers lost in the range, from the day before it on, or from the first recorded day.</source>
        <translation>Gewonnene minus verlorene Follower im Zeitraum, ab dem Tag davor oder ab dem ersten erfassten Tag.</translation>
    </message>
    <message>
        <source>followers at the end − followers before the range</source>
        <translation>Follower am Ende − Follower vor dem Zeitraum</translation>
    </message>
    <message>
        <source>Days with a rate</source>
        <translation>Tage mit Rate</translation>
    </message>
    <message>
        <source>Recorded days of the range that have an engagement rate of this basis. From three on a network is ranked.</source>
        <translation>Erfasste Tage des Zeitraums, die eine Engagement-Rate dieser Basis haben. Ein Netzwerk bekommt ab drei solchen Tagen einen Rang.</translation>
    </message>
    <message>
        <source>count of the days</source>
        <translation>Anzahl der Tage</translation>
    </message>
    <message>
        <source>Number of videos</source>
        <translation>Anzahl der Videos</translation>
    </message>
    <message>
        <source>How many videos there are, from both sources. A post that several campaigns of a report track counts once.</source>
        <translation>Wie viele Videos es gibt, aus beiden Quellen. Ein Beitrag, den mehrere Kampagnen eines Berichts verfolgen, zählt einmal.</translation>
    </message>
    <message>
        <source>count of the videos</source>
        <translation>Anzahl der Videos</translation>
    </message>
    <message>
        <source>Total of a report</source>
        <translation>Summe eines Berichts</translation>
    </message>
    <message>
        <source>The latest number of each video of the report, added up over those that report it.</source>
        <translation>Die neueste Zahl jedes Videos des Berichts, addiert über die Videos, die sie melden.</translation>
    </message>
    <message>
        <source>For its age</source>
        <translation>Für sein Alter</translation>
    </message>
    <message>
        <source>Views of the video at the oldest age that it has reached, against the median of the account&apos;s videos before it at the same age. Unknown until eight of them are known at that age.</source>
        <translation>Aufrufe des Videos im höchsten Alter, das es erreicht hat, gegenüber dem Median der Videos des Kontos davor im selben Alter. Unbekannt, bis von acht dieser Videos die Aufrufe in diesem Alter bekannt sind.</translation>
    </message>
    <message>
        <source>views at the age / median of the views of the earlier videos at the age</source>
        <translation>Aufrufe im Alter / Median der Aufrufe der früheren Videos im selben Alter</translation>
    </message>
    <message>
        <source>Views at an age</source>
        <translation>Aufrufe in einem Alter</translation>
    </message>
    <message>
        <source>Views of the video when it had that age, read on a straight line between the observations before and after. Unknown where these lie too far apart, or tracking began later.</source>
        <translation>Aufrufe des Videos, als es dieses Alter hatte, abgelesen auf einer geraden Linie zwischen den Messungen davor und danach. Unbekannt, wo diese zu weit auseinanderliegen oder die Verfolgung später begann.</translation>
    </message>
    <message>
        <source>views before + (views after − views before) × share of the time between them</source>
        <translation>Aufrufe davor + (Aufrufe danach − Aufrufe davor) × Anteil der Zeit dazwischen</translation>
    </message>
    <message>
        <source>Place by engagement rate</source>
        <translation>Platz nach Engagement-Rate</translation>
    </message>
    <message>
        <source>Place of the network among those whose average rate has the same basis. From three recorded days on a network is ranked.</source>
        <translation>Platz des Netzwerks unter denen, deren mittlere Rate dieselbe Basis hat. Ein Netzwerk bekommt ab drei erfassten Tagen einen Rang.</translation>
    </message>
    <message>
        <source>the average rates of one basis, the highest first</source>
        <translation>die mittleren Raten einer Basis, die höchste zuerst</translation>
    </message>
    <message>
        <source>Total of a work</source>
        <translation>Summe eines Clips</translation>
    </message>
    <message>
        <source>The latest number of each post of the work, added up over those that report it. A post that is in several campaigns counts once.</source>
        <translation>Die neueste Zahl jedes Beitrags des Clips, addiert über die Beiträge, die sie melden. Ein Beitrag, der in mehreren Kampagnen ist, zählt einmal.</translation>
    </message>
    <message>
        <source>sum over the posts</source>
        <translation>Summe über die Beiträge</translation>
    </message>
    <message>
        <source>Engagement rate of a work</source>
        <translation>Engagement-Rate eines Clips</translation>
    </message>
    <message>
        <source>Engagements of all posts of the work over their views.</source>
        <translation>Interaktionen aller Beiträge des Clips geteilt durch ihre Aufrufe.</translation>
    </message>
    <message>
        <source>sum of (likes + comments + shares + saves) / sum of views × 100</source>
        <translation>Summe der (Likes + Kommentare + Shares + Saves) / Summe der Aufrufe × 100</translation>
    </message>
    <message>
        <source>Followers at the end of the range</source>
        <translation>Follower am Ende des Zeitraums</translation>
    </message>
    <message>
        <source>The last recorded followers of each account in the range, added up; an account that fell silent counts as last known.</source>
        <translation>Die zuletzt erfassten Follower jedes Kontos im Zeitraum, addiert; ein verstummtes Konto zählt mit dem letzten bekannten Stand.</translation>
    </message>
    <message>
        <source>Growth from the first to the last day</source>
        <translation>Wachstum vom ersten bis zum letzten Tag</translation>
    </message>
    <message>
        <source>Followers of the last less those of the first recorded day of the range, over the accounts that have both; a loss is negative.</source>
        <translation>Follower des letzten minus die des ersten erfassten Tages im Zeitraum, über die Konten, die beide haben; ein Verlust ist negativ.</translation>
    </message>
    <message>
        <source>sum over the accounts of followers of the last day − followers of the first day</source>
        <translation>Summe über die Konten: Follower des letzten Tages − Follower des ersten Tages</translation>
    </message>
    <message>
        <source>Growth per week</source>
        <translation>Wachstum je Woche</translation>
    </message>
    <message>
        <source>By how much the followers would grow in seven days at the pace of the range. Unknown from 0 followers, or with one recorded day.</source>
        <translation>Um wie viel die Follower in sieben Tagen wachsen würden, im Tempo des Zeitraums. Unbekannt bei 0 Followern am Anfang oder nur einem erfassten Tag.</translation>
    </message>
    <message>
        <source>((followers of the last day / followers of the first day)^(7 / days) − 1) × 100</source>
        <translation>((Follower des letzten Tages / Follower des ersten Tages)^(7 / Tage) − 1) × 100</translation>
    </message>
    <message>
        <source>Engagement won</source>
        <translation>Engagement-Zuwachs</translation>
    </message>
    <message>
        <source>Likes, comments and shares that came in the range. Only of networks whose counts run on: where one counts over a span of its own, no range can be told.</source>
        <translation>Likes, Kommentare und Shares, die im Zeitraum dazukamen. Nur von Netzwerken, deren Zählung fortläuft: Wo ein Netzwerk über eine eigene Zeitspanne zählt, lässt sich für einen Zeitraum nichts sagen.</translation>
    </message>
    <message>
        <source>sum of likes, comments and shares of the last day − those of the first day</source>
        <translation>Summe der Likes, Kommentare und Shares des letzten Tages − die des ersten Tages</translation>
    </message>
    <message>
        <source>Engagement per post</source>
        <translation>Engagement je Beitrag</translation>
    </message>
    <message>
        <source>Engagements of the videos that were posted in the range over their number, of those whose engagement is known.</source>
        <translation>Interaktionen der im Zeitraum geposteten Videos geteilt durch ihre Anzahl, für die Videos, deren Engagement bekannt ist.</translation>
    </message>
    <message>
        <source>sum of engagements / number of posts</source>
        <translation>Summe der Interaktionen / Zahl der Beiträge</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Zuschauerbindung</translation>
    </message>
    <message>
        <source>Share of a video that is watched on average, as the network tells it or average view over length; mean of the recorded days.</source>
        <translation>Anteil eines Videos, der im Schnitt angesehen wird, wie vom Netzwerk gemeldet oder als durchschnittliche Wiedergabedauer geteilt durch die Länge; Mittelwert der erfassten Tage.</translation>
    </message>
    <message>
        <source>sum of the daily shares / number of recorded days</source>
        <translation>Summe der täglichen Anteile / Zahl der erfassten Tage</translation>
    </message>
    <message>
        <source>Watch time, as last told</source>
        <translation>Wiedergabezeit, zuletzt gemeldet</translation>
    </message>
    <message>
        <source>The network&apos;s own figure, last recorded in the range, accounts added up. It covers a span of the network&apos;s choosing, so days are not added up.</source>
        <translation>Die eigene Zahl des Netzwerks, zuletzt erfasst im Zeitraum, über die Konten addiert. Sie gilt für eine vom Netzwerk gewählte Zeitspanne, darum werden Tage nicht addiert.</translation>
    </message>
    <message>
        <source>sum of the last recorded watch times over the accounts</source>
        <translation>Summe der zuletzt erfassten Wiedergabezeiten über die Konten</translation>
    </message>
    <message>
        <source>Recorded days</source>
        <translation>Erfasste Tage</translation>
    </message>
    <message>
        <source>Days of the range that have a row of at least one account.</source>
        <translation>Tage des Zeitraums, die eine Zeile von mindestens einem Konto haben.</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>by reach</source>
        <translation>nach Reichweite</translation>
    </message>
    <message>
        <source>by impressions</source>
        <translation>nach Impressionen</translation>
    </message>
    <message>
        <source>by views</source>
        <translation>nach Aufrufen</translation>
    </message>
    <message>
        <source>by followers</source>
        <translation>nach Followern</translation>
    </message>
    <message>
        <source>%1 bn</source>
        <translation>%1 Mrd.</translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation>%1 Mio.</translation>
    </message>
    <message>
        <source>%1 k</source>
        <translation>%1 Tsd.</translation>
    </message>
    <message>
        <source>%1 pp</source>
        <translation>%1 PP</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %n Min.</numerusform>
            <numerusform>vor %n Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>vor %n Std.</numerusform>
            <numerusform>vor %n Std.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Noch keine Daten</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Video numbers</source>
        <translation>Videozahlen</translation>
    </message>
    <message>
        <source>Account snapshot</source>
        <translation>Konto-Snapshot</translation>
    </message>
    <message>
        <source>Post history</source>
        <translation>Beitragsverlauf</translation>
    </message>
    <message>
        <source>Profile check</source>
        <translation>Profilprüfung</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <translation>d. MMM yyyy HH:mm</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <translation>d. MMM HH:mm</translation>
    </message>
</context>
<context>
    <name>GapText</name>
    <message>
        <source>no connection</source>
        <translation>keine Verbindung</translation>
    </message>
    <message>
        <source>the server did not answer</source>
        <translation>der Server hat nicht geantwortet</translation>
    </message>
    <message>
        <source>the answer left it out</source>
        <translation>in der Antwort nicht enthalten</translation>
    </message>
    <message>
        <source>too many calls</source>
        <translation>zu viele Anfragen</translation>
    </message>
    <message>
        <source>the key was refused</source>
        <translation>der Schlüssel wurde abgelehnt</translation>
    </message>
    <message>
        <source>signed out of the network</source>
        <translation>beim Netzwerk abgemeldet</translation>
    </message>
    <message>
        <source>the plan does not include it</source>
        <translation>im Tarif nicht enthalten</translation>
    </message>
    <message>
        <source>the network did not grant it</source>
        <translation>vom Netzwerk nicht freigegeben</translation>
    </message>
    <message>
        <source>the network had no numbers yet</source>
        <translation>das Netzwerk hatte noch keine Zahlen</translation>
    </message>
    <message>
        <source>asking failed</source>
        <translation>die Anfrage schlug fehl</translation>
    </message>
    <message>
        <source>not reported by the network</source>
        <translation>vom Netzwerk nicht gemeldet</translation>
    </message>
    <message>
        <source>not due yet</source>
        <translation>noch nicht fällig</translation>
    </message>
    <message>
        <source>not asked on that day</source>
        <translation>an diesem Tag nicht abgefragt</translation>
    </message>
    <message>
        <source>Viewtide was not running</source>
        <translation>Viewtide lief nicht</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht erfasst</translation>
    </message>
</context>
<context>
    <name>HideReasonDialog</name>
    <message>
        <source>Hide in this report</source>
        <translation>In diesem Bericht ausblenden</translation>
    </message>
    <message>
        <source>What is hidden</source>
        <translation>Was ausgeblendet wird</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Reason, optional</source>
        <translation>Grund, optional</translation>
    </message>
    <message>
        <source>The reason stays here; it is never part of an export.</source>
        <translation>Der Grund bleibt hier; er steht nie in einem Export.</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>The file is not text in UTF-8; save it as &quot;CSV UTF-8&quot; and try again.</source>
        <translation>Die Datei ist kein Text in UTF-8; speichern Sie sie als „CSV UTF-8“ und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>This short link hides the video: open it in a browser and copy the address it leads to.</source>
        <translation>Dieser Kurzlink verbirgt das Video: Öffnen Sie ihn in einem Browser und kopieren Sie die Adresse, zu der er führt.</translation>
    </message>
    <message>
        <source>Not the link of one TikTok, Instagram or YouTube video.</source>
        <translation>Kein Link zu einem einzelnen TikTok-, Instagram- oder YouTube-Video.</translation>
    </message>
    <message>
        <source>The same video as in line %1.</source>
        <translation>Dasselbe Video wie in Zeile %1.</translation>
    </message>
    <message>
        <source>Will be added.</source>
        <translation>Wird hinzugefügt.</translation>
    </message>
    <message>
        <source>Two columns of the header mean the same: &quot;%1&quot; and &quot;%2&quot;.</source>
        <translation>Zwei Spalten der Kopfzeile bedeuten dasselbe: „%1“ und „%2“.</translation>
    </message>
    <message>
        <source>The first line must name the columns, and one of them must be &quot;url&quot;.</source>
        <translation>Die erste Zeile muss die Spalten benennen, und eine davon muss „url“ sein.</translation>
    </message>
    <message>
        <source>Line %1: a quote is opened and never closed.</source>
        <translation>Zeile %1: Ein Anführungszeichen wird geöffnet und nie geschlossen.</translation>
    </message>
    <message>
        <source>Line %1 has %2 cells, the header has %3; a text with a separator in it needs quotes.</source>
        <translation>Zeile %1 hat %2 Zellen, die Kopfzeile hat %3; ein Text mit einem Trennzeichen darin braucht Anführungszeichen.</translation>
    </message>
    <message>
        <source>is not a time; write 2025-12-31, 2025-12-31T18:30:00Z or seconds since 1970</source>
        <translation>ist keine Zeitangabe; schreiben Sie 2025-12-31, 2025-12-31T18:30:00Z oder Sekunden seit 1970</translation>
    </message>
    <message>
        <source>lies in the future</source>
        <translation>liegt in der Zukunft</translation>
    </message>
    <message>
        <source>lies before the first video of any of these networks</source>
        <translation>liegt vor dem ersten Video aller dieser Netzwerke</translation>
    </message>
    <message>
        <source>is not a whole number of 0 or more; write digits only, at most 15</source>
        <translation>ist keine ganze Zahl ab 0; schreiben Sie nur Ziffern, höchstens 15</translation>
    </message>
    <message>
        <source>Line %1, column %2: &quot;%3&quot; %4.</source>
        <translation>Zeile %1, Spalte %2: „%3“ %4.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The table names its columns, but has no line below them.</source>
        <translation>Die Tabelle benennt ihre Spalten, hat darunter aber keine Zeile.</translation>
    </message>
    <message>
        <source>Added.</source>
        <translation>Hinzugefügt.</translation>
    </message>
    <message>
        <source>Already tracked in %1.</source>
        <translation>Wird bereits in %1 verfolgt.</translation>
    </message>
    <message>
        <source>Already tracked in %1; its numbers were left as they are.</source>
        <translation>Wird bereits in %1 verfolgt; die Zahlen blieben unverändert.</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Hinzugefügt: %1</translation>
    </message>
    <message>
        <source>already tracked: %1</source>
        <translation>bereits verfolgt: %1</translation>
    </message>
    <message>
        <source>left to look at: %1</source>
        <translation>noch zu prüfen: %1</translation>
    </message>
</context>
<context>
    <name>ImportHistoryDialog</name>
    <message>
        <source>Import history</source>
        <translation>Verlauf importieren</translation>
    </message>
    <message>
        <source>Past days of accounts out of a table (CSV) with the columns &quot;date&quot;, &quot;platform&quot; and one for each metric, such as &quot;followers&quot;. What Viewtide exported as daily growth can be read back. Days that are there already stay as they are; what is imported is marked as told afterwards.</source>
        <translation>Vergangene Tage von Konten aus einer Tabelle (CSV) mit den Spalten „date“, „platform“ und je einer für jede Kennzahl, etwa „followers“. Was Viewtide als tägliches Wachstum exportiert hat, lässt sich wieder einlesen. Tage, die schon vorhanden sind, bleiben, wie sie sind; Importiertes wird als nachgetragen markiert.</translation>
    </message>
    <message>
        <source>Choose &amp;file…</source>
        <translation>&amp;Datei auswählen…</translation>
    </message>
    <message>
        <source>Choose the table to read</source>
        <translation>Zu lesende Tabelle auswählen</translation>
    </message>
    <message>
        <source>&amp;Profile of lines that name none</source>
        <translation>&amp;Profil für Zeilen, die keines nennen</translation>
    </message>
    <message>
        <source>Profile of lines that name none</source>
        <translation>Profil für Zeilen, die keines nennen</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Import the days</source>
        <translation>Tage importieren</translation>
    </message>
    <message>
        <source>What became of each line</source>
        <translation>Was aus jeder Zeile wurde</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
</context>
<context>
    <name>Location</name>
    <message>
        <source>The path of the file must be absolute: sqlite:///home/anna/viewtide.db, with three slashes.</source>
        <translation>Der Pfad der Datei muss absolut sein: sqlite:///home/anna/viewtide.db, mit drei Schrägstrichen.</translation>
    </message>
    <message>
        <source>The path of the file is missing after sqlite://.</source>
        <translation>Nach sqlite:// fehlt der Pfad der Datei.</translation>
    </message>
    <message>
        <source>The path names a folder, not a file.</source>
        <translation>Der Pfad benennt einen Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>The characters ? and # are not part of a path; write %3F and %23 for them.</source>
        <translation>Die Zeichen ? und # gehören nicht in einen Pfad; schreiben Sie dafür %3F und %23.</translation>
    </message>
    <message>
        <source>sslmode must be one of disable, allow, prefer, require, verify-ca and verify-full.</source>
        <translation>sslmode muss disable, allow, prefer, require, verify-ca oder verify-full sein.</translation>
    </message>
    <message>
        <source>The only parameters after ? are host and sslmode.</source>
        <translation>Nach ? sind nur die Parameter host und sslmode erlaubt.</translation>
    </message>
    <message>
        <source>A # in the user name or password must be written as %23.</source>
        <translation>Ein # im Benutzernamen oder Passwort muss als %23 geschrieben werden.</translation>
    </message>
    <message>
        <source>The name of the database is missing: postgresql://user:password@host:port/database.</source>
        <translation>Der Name der Datenbank fehlt: postgresql://user:password@host:port/database.</translation>
    </message>
    <message>
        <source>The host is missing: postgresql://user:password@host:port/database, or ?host=/folder/of/socket.</source>
        <translation>Der Host fehlt: postgresql://user:password@host:port/database, oder ?host=/folder/of/socket.</translation>
    </message>
    <message>
        <source>The address of the database is empty.</source>
        <translation>Die Adresse der Datenbank ist leer.</translation>
    </message>
    <message>
        <source>The address of the database must begin with sqlite:/// or postgresql://.</source>
        <translation>Die Adresse der Datenbank muss mit sqlite:/// oder postgresql:// beginnen.</translation>
    </message>
    <message>
        <source>The port of the server must be a number from 1 to 65535.</source>
        <translation>Der Port des Servers muss eine Zahl von 1 bis 65535 sein.</translation>
    </message>
    <message>
        <source>This is not the name of a server: give it like db.example.org, without http:// before it and without blanks.</source>
        <translation>Das ist kein Name eines Servers: Geben Sie ihn an wie db.example.org, ohne http:// davor und ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>The address of the database is not a valid URL: write special characters of the password as %40 and the like.</source>
        <translation>Die Adresse der Datenbank ist keine gültige URL: Schreiben Sie Sonderzeichen im Passwort als %40 und dergleichen.</translation>
    </message>
</context>
<context>
    <name>Measure</name>
    <message>
        <source>Engagement rate</source>
        <translation>Engagement-Rate</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Zuschauerbindung</translation>
    </message>
    <message>
        <source>%1, daily change</source>
        <translation>%1, Änderung je Tag</translation>
    </message>
    <message>
        <source>Likes, comments and shares over reach, else over impressions, views or followers: the basis of a network is in the ranking.</source>
        <translation>Likes, Kommentare und Shares geteilt durch die Reichweite, sonst durch Impressionen, Aufrufe oder Follower: Die Basis eines Netzwerks steht in der Rangliste.</translation>
    </message>
    <message>
        <source>Share of a video that is watched on average.</source>
        <translation>Anteil eines Videos, der im Schnitt angesehen wird.</translation>
    </message>
</context>
<context>
    <name>Metric</name>
    <message>
        <source>Followers</source>
        <translation>Follower</translation>
    </message>
    <message>
        <source>Followers, fans or subscribers at the time of the observation.</source>
        <translation>Follower, Fans oder Abonnenten zum Zeitpunkt der Messung.</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Gefolgt</translation>
    </message>
    <message>
        <source>Accounts that this account follows.</source>
        <translation>Konten, denen dieses Konto folgt.</translation>
    </message>
    <message>
        <source>Subscribers gained</source>
        <translation>Neue Abonnenten</translation>
    </message>
    <message>
        <source>Subscribers won in the period that the network reports.</source>
        <translation>Abonnenten, die in dem vom Netzwerk gemeldeten Zeitraum dazukamen.</translation>
    </message>
    <message>
        <source>Subscribers lost</source>
        <translation>Verlorene Abonnenten</translation>
    </message>
    <message>
        <source>Subscribers lost in the period that the network reports.</source>
        <translation>Abonnenten, die in dem vom Netzwerk gemeldeten Zeitraum verloren gingen.</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>Likes</translation>
    </message>
    <message>
        <source>Likes or reactions received.</source>
        <translation>Erhaltene Likes oder Reaktionen.</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Comments or replies received.</source>
        <translation>Erhaltene Kommentare oder Antworten.</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Shares</translation>
    </message>
    <message>
        <source>Shares, reposts or retweets.</source>
        <translation>Shares, Reposts oder Retweets.</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Engagement</translation>
    </message>
    <message>
        <source>The network&apos;s own engagement count where it gives one, else likes + comments + shares over those that are known.</source>
        <translation>Die Engagement-Zahl des Netzwerks, wo es eine liefert, sonst Likes + Kommentare + Shares, soweit bekannt.</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Times the content was viewed or played.</source>
        <translation>Wie oft der Inhalt angesehen oder abgespielt wurde.</translation>
    </message>
    <message>
        <source>Impressions</source>
        <translation>Impressionen</translation>
    </message>
    <message>
        <source>Times the content was on a screen.</source>
        <translation>Wie oft der Inhalt auf einem Bildschirm zu sehen war.</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>People who saw the content at least once. Never added up over days.</source>
        <translation>Personen, die den Inhalt mindestens einmal gesehen haben. Wird nie über Tage summiert.</translation>
    </message>
    <message>
        <source>Profile views</source>
        <translation>Profilaufrufe</translation>
    </message>
    <message>
        <source>Visits to the profile or page.</source>
        <translation>Besuche des Profils oder der Seite.</translation>
    </message>
    <message>
        <source>Watch time</source>
        <translation>Wiedergabezeit</translation>
    </message>
    <message>
        <source>Minutes watched, all views together.</source>
        <translation>Angesehene Minuten, alle Aufrufe zusammen.</translation>
    </message>
    <message>
        <source>Average view duration</source>
        <translation>Durchschnittliche Wiedergabedauer</translation>
    </message>
    <message>
        <source>Seconds watched per view.</source>
        <translation>Angesehene Sekunden je Aufruf.</translation>
    </message>
    <message>
        <source>Saves</source>
        <translation>Saves</translation>
    </message>
    <message>
        <source>Times the post was saved or bookmarked.</source>
        <translation>Wie oft der Beitrag gespeichert oder als Lesezeichen gesetzt wurde.</translation>
    </message>
    <message>
        <source>Video length</source>
        <translation>Videolänge</translation>
    </message>
    <message>
        <source>Length of the video in seconds.</source>
        <translation>Länge des Videos in Sekunden.</translation>
    </message>
    <message>
        <source>Watched to the end</source>
        <translation>Bis zum Ende angesehen</translation>
    </message>
    <message>
        <source>Share of views that reached the end.</source>
        <translation>Anteil der Aufrufe, die das Ende erreicht haben.</translation>
    </message>
    <message>
        <source>Average percentage viewed</source>
        <translation>Durchschnittlich angesehen in %</translation>
    </message>
    <message>
        <source>Average view duration over the length of the video.</source>
        <translation>Durchschnittliche Wiedergabedauer geteilt durch die Länge des Videos.</translation>
    </message>
    <message>
        <source>Engaged views</source>
        <translation>Bewusste Aufrufe</translation>
    </message>
    <message>
        <source>Views that lasted beyond the first seconds.</source>
        <translation>Aufrufe, die über die ersten Sekunden hinausgingen.</translation>
    </message>
    <message>
        <source>Dislikes</source>
        <translation>Dislikes</translation>
    </message>
    <message>
        <source>Dislikes received.</source>
        <translation>Erhaltene Dislikes.</translation>
    </message>
    <message>
        <source>Added to playlists</source>
        <translation>Zu Playlists hinzugefügt</translation>
    </message>
    <message>
        <source>Times a video was put into a playlist.</source>
        <translation>Wie oft ein Video in eine Playlist aufgenommen wurde.</translation>
    </message>
    <message>
        <source>Removed from playlists</source>
        <translation>Aus Playlists entfernt</translation>
    </message>
    <message>
        <source>Times a video was taken out of a playlist.</source>
        <translation>Wie oft ein Video aus einer Playlist genommen wurde.</translation>
    </message>
    <message>
        <source>Engagement as the network counts it</source>
        <translation>Engagement laut Netzwerk</translation>
    </message>
    <message>
        <source>The network&apos;s own count; networks differ in what they add, so it is not compared across networks.</source>
        <translation>Die eigene Zählung des Netzwerks; jedes Netzwerk rechnet anderes ein, deshalb wird sie nicht zwischen Netzwerken verglichen.</translation>
    </message>
    <message>
        <source>Engagement rate as the network counts it</source>
        <translation>Engagement-Rate laut Netzwerk</translation>
    </message>
    <message>
        <source>The network&apos;s own rate, with its own numerator.</source>
        <translation>Die eigene Rate des Netzwerks, mit eigenem Zähler.</translation>
    </message>
    <message>
        <source>Follows from this post</source>
        <translation>Neue Follower durch diesen Beitrag</translation>
    </message>
    <message>
        <source>Followers won by this post.</source>
        <translation>Follower, die durch diesen Beitrag dazukamen.</translation>
    </message>
    <message>
        <source>Profile visits from this post</source>
        <translation>Profilbesuche durch diesen Beitrag</translation>
    </message>
    <message>
        <source>Visits to the profile that began at this post.</source>
        <translation>Besuche des Profils, die bei diesem Beitrag begannen.</translation>
    </message>
    <message>
        <source>Profile actions from this post</source>
        <translation>Profilaktionen durch diesen Beitrag</translation>
    </message>
    <message>
        <source>Taps on links and buttons of the profile that began at this post.</source>
        <translation>Tippen auf Links und Schaltflächen des Profils, ausgehend von diesem Beitrag.</translation>
    </message>
    <message>
        <source>Plays</source>
        <translation>Wiedergaben</translation>
    </message>
    <message>
        <source>Plays counted by the network&apos;s older measure.</source>
        <translation>Wiedergaben nach der älteren Zählweise des Netzwerks.</translation>
    </message>
    <message>
        <source>Replays</source>
        <translation>Wiederholte Wiedergaben</translation>
    </message>
    <message>
        <source>Plays after the first one by the same person.</source>
        <translation>Wiedergaben nach der ersten durch dieselbe Person.</translation>
    </message>
    <message>
        <source>Plays with replays</source>
        <translation>Wiedergaben mit Wiederholungen</translation>
    </message>
    <message>
        <source>Plays and replays together.</source>
        <translation>Erste und wiederholte Wiedergaben zusammen.</translation>
    </message>
    <message>
        <source>Reel plays</source>
        <translation>Reel-Wiedergaben</translation>
    </message>
    <message>
        <source>Plays of a reel.</source>
        <translation>Wiedergaben eines Reels.</translation>
    </message>
    <message>
        <source>Views of 3 seconds</source>
        <translation>Aufrufe ab 3 Sekunden</translation>
    </message>
    <message>
        <source>Views that lasted at least three seconds.</source>
        <translation>Aufrufe, die mindestens drei Sekunden dauerten.</translation>
    </message>
    <message>
        <source>Video views, all kinds</source>
        <translation>Videoaufrufe, alle Arten</translation>
    </message>
    <message>
        <source>Views of the video counted over all placements.</source>
        <translation>Aufrufe des Videos über alle Platzierungen gezählt.</translation>
    </message>
    <message>
        <source>Complete views</source>
        <translation>Vollständige Aufrufe</translation>
    </message>
    <message>
        <source>Views that reached 95 % of the video or 30 seconds.</source>
        <translation>Aufrufe, die 95 % des Videos oder 30 Sekunden erreicht haben.</translation>
    </message>
    <message>
        <source>Views of 10 seconds</source>
        <translation>Aufrufe ab 10 Sekunden</translation>
    </message>
    <message>
        <source>Views that lasted at least ten seconds.</source>
        <translation>Aufrufe, die mindestens zehn Sekunden dauerten.</translation>
    </message>
    <message>
        <source>Views of 15 seconds</source>
        <translation>Aufrufe ab 15 Sekunden</translation>
    </message>
    <message>
        <source>Views that lasted at least fifteen seconds.</source>
        <translation>Aufrufe, die mindestens fünfzehn Sekunden dauerten.</translation>
    </message>
    <message>
        <source>Views from ads</source>
        <translation>Aufrufe durch Anzeigen</translation>
    </message>
    <message>
        <source>The paid part of the views.</source>
        <translation>Der bezahlte Teil der Aufrufe.</translation>
    </message>
    <message>
        <source>Views by followers</source>
        <translation>Aufrufe durch Follower</translation>
    </message>
    <message>
        <source>The part of the views that came from followers.</source>
        <translation>Der Teil der Aufrufe, der von Followern kam.</translation>
    </message>
    <message>
        <source>Clicks</source>
        <translation>Klicks</translation>
    </message>
    <message>
        <source>Clicks on the post.</source>
        <translation>Klicks auf den Beitrag.</translation>
    </message>
    <message>
        <source>Viewers</source>
        <translation>Zuschauer</translation>
    </message>
    <message>
        <source>People who viewed the video.</source>
        <translation>Personen, die das Video angesehen haben.</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Posts that quote this one.</source>
        <translation>Beiträge, die diesen zitieren.</translation>
    </message>
    <message>
        <source>Reposts</source>
        <translation>Reposts</translation>
    </message>
    <message>
        <source>Reposts, counted apart from shares.</source>
        <translation>Reposts, getrennt von Shares gezählt.</translation>
    </message>
    <message>
        <source>Retweets</source>
        <translation>Retweets</translation>
    </message>
    <message>
        <source>Retweets without quotes.</source>
        <translation>Retweets ohne Zitate.</translation>
    </message>
    <message>
        <source>Shares as reported</source>
        <translation>Shares wie gemeldet</translation>
    </message>
    <message>
        <source>The network&apos;s share count where reposts are counted as shares here.</source>
        <translation>Die Share-Zahl des Netzwerks, wo hier Reposts als Shares gezählt werden.</translation>
    </message>
    <message>
        <source>Profile clicks</source>
        <translation>Profilklicks</translation>
    </message>
    <message>
        <source>Clicks on the author of the post.</source>
        <translation>Klicks auf den Verfasser des Beitrags.</translation>
    </message>
    <message>
        <source>First-level comments</source>
        <translation>Kommentare der ersten Ebene</translation>
    </message>
    <message>
        <source>Comments that are not replies to a comment.</source>
        <translation>Kommentare, die keine Antworten auf einen Kommentar sind.</translation>
    </message>
    <message>
        <source>Page likes</source>
        <translation>Seiten-Likes</translation>
    </message>
    <message>
        <source>People who like the page.</source>
        <translation>Personen, denen die Seite gefällt.</translation>
    </message>
    <message>
        <source>Page follows</source>
        <translation>Seiten-Follower</translation>
    </message>
    <message>
        <source>People who follow the page.</source>
        <translation>Personen, die der Seite folgen.</translation>
    </message>
    <message>
        <source>Page content views</source>
        <translation>Inhaltsaufrufe der Seite</translation>
    </message>
    <message>
        <source>Times the page&apos;s content was viewed or played.</source>
        <translation>Wie oft die Inhalte der Seite angesehen oder abgespielt wurden.</translation>
    </message>
    <message>
        <source>Page content views from ads</source>
        <translation>Inhaltsaufrufe der Seite durch Anzeigen</translation>
    </message>
    <message>
        <source>The paid part of the page&apos;s content views.</source>
        <translation>Der bezahlte Teil der Inhaltsaufrufe der Seite.</translation>
    </message>
    <message>
        <source>Page content views by followers</source>
        <translation>Inhaltsaufrufe der Seite durch Follower</translation>
    </message>
    <message>
        <source>The part of the page&apos;s content views that came from followers.</source>
        <translation>Der Teil der Inhaltsaufrufe der Seite, der von Followern kam.</translation>
    </message>
    <message>
        <source>Page video views</source>
        <translation>Videoaufrufe der Seite</translation>
    </message>
    <message>
        <source>Views of at least three seconds of the page&apos;s videos.</source>
        <translation>Aufrufe von mindestens drei Sekunden bei den Videos der Seite.</translation>
    </message>
    <message>
        <source>Page video views, paid</source>
        <translation>Videoaufrufe der Seite, bezahlt</translation>
    </message>
    <message>
        <source>The paid part of the page&apos;s video views.</source>
        <translation>Der bezahlte Teil der Videoaufrufe der Seite.</translation>
    </message>
    <message>
        <source>Page video views, organic</source>
        <translation>Videoaufrufe der Seite, organisch</translation>
    </message>
    <message>
        <source>The part of the page&apos;s video views that was not paid.</source>
        <translation>Der nicht bezahlte Teil der Videoaufrufe der Seite.</translation>
    </message>
    <message>
        <source>Page video views, autoplayed</source>
        <translation>Videoaufrufe der Seite, automatisch</translation>
    </message>
    <message>
        <source>Video views that began by themselves.</source>
        <translation>Videoaufrufe, die von selbst begannen.</translation>
    </message>
    <message>
        <source>Page video views, clicked</source>
        <translation>Videoaufrufe der Seite, angeklickt</translation>
    </message>
    <message>
        <source>Video views that began with a click.</source>
        <translation>Videoaufrufe, die mit einem Klick begannen.</translation>
    </message>
    <message>
        <source>Page video views of 30 seconds</source>
        <translation>Videoaufrufe der Seite ab 30 Sekunden</translation>
    </message>
    <message>
        <source>Video views of 30 seconds or to the end.</source>
        <translation>Videoaufrufe von 30 Sekunden oder bis zum Ende.</translation>
    </message>
    <message>
        <source>Impressions, paid</source>
        <translation>Impressionen, bezahlt</translation>
    </message>
    <message>
        <source>The paid part of the impressions.</source>
        <translation>Der bezahlte Teil der Impressionen.</translation>
    </message>
    <message>
        <source>Impressions, people</source>
        <translation>Impressionen, Personen</translation>
    </message>
    <message>
        <source>People who had the content on a screen.</source>
        <translation>Personen, bei denen der Inhalt auf einem Bildschirm zu sehen war.</translation>
    </message>
    <message>
        <source>Organic impressions, people</source>
        <translation>Organische Impressionen, Personen</translation>
    </message>
    <message>
        <source>People who had the content on a screen without an ad.</source>
        <translation>Personen, bei denen der Inhalt ohne Anzeige auf einem Bildschirm zu sehen war.</translation>
    </message>
    <message>
        <source>Posts on the profile</source>
        <translation>Beiträge im Profil</translation>
    </message>
    <message>
        <source>Posts that the profile holds.</source>
        <translation>Beiträge, die das Profil enthält.</translation>
    </message>
    <message>
        <source>Likes given</source>
        <translation>Vergebene Likes</translation>
    </message>
    <message>
        <source>Likes that this account gave to others; never part of its engagement.</source>
        <translation>Likes, die dieses Konto anderen gegeben hat; nie Teil seines Engagements.</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Lists that this account is on.</source>
        <translation>Listen, auf denen dieses Konto steht.</translation>
    </message>
    <message>
        <source>Posts written</source>
        <translation>Verfasste Beiträge</translation>
    </message>
    <message>
        <source>Posts that this account wrote.</source>
        <translation>Beiträge, die dieses Konto verfasst hat.</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>Videos that the account holds.</source>
        <translation>Videos, die das Konto enthält.</translation>
    </message>
    <message>
        <source>Views in the period</source>
        <translation>Aufrufe im Zeitraum</translation>
    </message>
    <message>
        <source>Views in the period that the network reports; the lifetime count stands apart.</source>
        <translation>Aufrufe in dem vom Netzwerk gemeldeten Zeitraum; die Zahl seit Beginn steht für sich.</translation>
    </message>
    <message>
        <source>Likes, lifetime</source>
        <translation>Likes seit Beginn</translation>
    </message>
    <message>
        <source>Likes of all public videos.</source>
        <translation>Likes aller öffentlichen Videos.</translation>
    </message>
    <message>
        <source>Bio link clicks</source>
        <translation>Klicks auf Bio-Link</translation>
    </message>
    <message>
        <source>Clicks on the link in the profile.</source>
        <translation>Klicks auf den Link im Profil.</translation>
    </message>
    <message>
        <source>E-mail clicks</source>
        <translation>Klicks auf E-Mail</translation>
    </message>
    <message>
        <source>Clicks on the e-mail button.</source>
        <translation>Klicks auf die E-Mail-Schaltfläche.</translation>
    </message>
    <message>
        <source>Phone clicks</source>
        <translation>Klicks auf Telefon</translation>
    </message>
    <message>
        <source>Clicks on the phone button.</source>
        <translation>Klicks auf die Telefon-Schaltfläche.</translation>
    </message>
    <message>
        <source>Address clicks</source>
        <translation>Klicks auf Adresse</translation>
    </message>
    <message>
        <source>Clicks on the address.</source>
        <translation>Klicks auf die Adresse.</translation>
    </message>
    <message>
        <source>App download clicks</source>
        <translation>Klicks auf App-Download</translation>
    </message>
    <message>
        <source>Clicks on the download button.</source>
        <translation>Klicks auf die Download-Schaltfläche.</translation>
    </message>
    <message>
        <source>Followers, organic</source>
        <translation>Follower, organisch</translation>
    </message>
    <message>
        <source>Followers won without ads.</source>
        <translation>Follower, die ohne Anzeigen dazukamen.</translation>
    </message>
    <message>
        <source>Followers, paid</source>
        <translation>Follower, bezahlt</translation>
    </message>
    <message>
        <source>Followers won by ads.</source>
        <translation>Follower, die durch Anzeigen dazukamen.</translation>
    </message>
    <message>
        <source>Page views on a desktop</source>
        <translation>Seitenaufrufe am Computer</translation>
    </message>
    <message>
        <source>Visits to the page on a desktop.</source>
        <translation>Besuche der Seite am Computer.</translation>
    </message>
    <message>
        <source>Page views on a phone</source>
        <translation>Seitenaufrufe am Smartphone</translation>
    </message>
    <message>
        <source>Visits to the page on a phone.</source>
        <translation>Besuche der Seite am Smartphone.</translation>
    </message>
    <message>
        <source>Page views: overview</source>
        <translation>Seitenaufrufe: Übersicht</translation>
    </message>
    <message>
        <source>Visits to the overview part of the page.</source>
        <translation>Besuche des Bereichs „Übersicht“ der Seite.</translation>
    </message>
    <message>
        <source>Page views: overview, desktop</source>
        <translation>Seitenaufrufe: Übersicht, Computer</translation>
    </message>
    <message>
        <source>Visits to the overview part of the page, desktop.</source>
        <translation>Besuche des Bereichs „Übersicht“ der Seite am Computer.</translation>
    </message>
    <message>
        <source>Page views: overview, mobile</source>
        <translation>Seitenaufrufe: Übersicht, mobil</translation>
    </message>
    <message>
        <source>Visits to the overview part of the page, mobile.</source>
        <translation>Besuche des Bereichs „Übersicht“ der Seite auf Mobilgeräten.</translation>
    </message>
    <message>
        <source>Page views: about</source>
        <translation>Seitenaufrufe: Info</translation>
    </message>
    <message>
        <source>Visits to the about part of the page.</source>
        <translation>Besuche des Bereichs „Info“ der Seite.</translation>
    </message>
    <message>
        <source>Page views: about, desktop</source>
        <translation>Seitenaufrufe: Info, Computer</translation>
    </message>
    <message>
        <source>Visits to the about part of the page, desktop.</source>
        <translation>Besuche des Bereichs „Info“ der Seite am Computer.</translation>
    </message>
    <message>
        <source>Page views: about, mobile</source>
        <translation>Seitenaufrufe: Info, mobil</translation>
    </message>
    <message>
        <source>Visits to the about part of the page, mobile.</source>
        <translation>Besuche des Bereichs „Info“ der Seite auf Mobilgeräten.</translation>
    </message>
    <message>
        <source>Page views: careers</source>
        <translation>Seitenaufrufe: Karriere</translation>
    </message>
    <message>
        <source>Visits to the careers part of the page.</source>
        <translation>Besuche des Bereichs „Karriere“ der Seite.</translation>
    </message>
    <message>
        <source>Page views: careers, desktop</source>
        <translation>Seitenaufrufe: Karriere, Computer</translation>
    </message>
    <message>
        <source>Visits to the careers part of the page, desktop.</source>
        <translation>Besuche des Bereichs „Karriere“ der Seite am Computer.</translation>
    </message>
    <message>
        <source>Page views: careers, mobile</source>
        <translation>Seitenaufrufe: Karriere, mobil</translation>
    </message>
    <message>
        <source>Visits to the careers part of the page, mobile.</source>
        <translation>Besuche des Bereichs „Karriere“ der Seite auf Mobilgeräten.</translation>
    </message>
    <message>
        <source>Page views: jobs</source>
        <translation>Seitenaufrufe: Jobs</translation>
    </message>
    <message>
        <source>Visits to the jobs part of the page.</source>
        <translation>Besuche des Bereichs „Jobs“ der Seite.</translation>
    </message>
    <message>
        <source>Page views: jobs, desktop</source>
        <translation>Seitenaufrufe: Jobs, Computer</translation>
    </message>
    <message>
        <source>Visits to the jobs part of the page, desktop.</source>
        <translation>Besuche des Bereichs „Jobs“ der Seite am Computer.</translation>
    </message>
    <message>
        <source>Page views: jobs, mobile</source>
        <translation>Seitenaufrufe: Jobs, mobil</translation>
    </message>
    <message>
        <source>Visits to the jobs part of the page, mobile.</source>
        <translation>Besuche des Bereichs „Jobs“ der Seite auf Mobilgeräten.</translation>
    </message>
    <message>
        <source>Page views: life</source>
        <translation>Seitenaufrufe: Unternehmenskultur</translation>
    </message>
    <message>
        <source>Visits to the life part of the page.</source>
        <translation>Besuche des Bereichs „Unternehmenskultur“ der Seite.</translation>
    </message>
    <message>
        <source>Page views: life, desktop</source>
        <translation>Seitenaufrufe: Unternehmenskultur, Computer</translation>
    </message>
    <message>
        <source>Visits to the life part of the page, desktop.</source>
        <translation>Besuche des Bereichs „Unternehmenskultur“ der Seite am Computer.</translation>
    </message>
    <message>
        <source>Page views: life, mobile</source>
        <translation>Seitenaufrufe: Unternehmenskultur, mobil</translation>
    </message>
    <message>
        <source>Visits to the life part of the page, mobile.</source>
        <translation>Besuche des Bereichs „Unternehmenskultur“ der Seite auf Mobilgeräten.</translation>
    </message>
    <message>
        <source>Page views: people</source>
        <translation>Seitenaufrufe: Personen</translation>
    </message>
    <message>
        <source>Visits to the people part of the page.</source>
        <translation>Besuche des Bereichs „Personen“ der Seite.</translation>
    </message>
    <message>
        <source>Page views: people, desktop</source>
        <translation>Seitenaufrufe: Personen, Computer</translation>
    </message>
    <message>
        <source>Visits to the people part of the page, desktop.</source>
        <translation>Besuche des Bereichs „Personen“ der Seite am Computer.</translation>
    </message>
    <message>
        <source>Page views: people, mobile</source>
        <translation>Seitenaufrufe: Personen, mobil</translation>
    </message>
    <message>
        <source>Visits to the people part of the page, mobile.</source>
        <translation>Besuche des Bereichs „Personen“ der Seite auf Mobilgeräten.</translation>
    </message>
    <message>
        <source>Page views: products</source>
        <translation>Seitenaufrufe: Produkte</translation>
    </message>
    <message>
        <source>Visits to the products part of the page.</source>
        <translation>Besuche des Bereichs „Produkte“ der Seite.</translation>
    </message>
    <message>
        <source>Page views: products, desktop</source>
        <translation>Seitenaufrufe: Produkte, Computer</translation>
    </message>
    <message>
        <source>Visits to the products part of the page, desktop.</source>
        <translation>Besuche des Bereichs „Produkte“ der Seite am Computer.</translation>
    </message>
    <message>
        <source>Page views: products, mobile</source>
        <translation>Seitenaufrufe: Produkte, mobil</translation>
    </message>
    <message>
        <source>Visits to the products part of the page, mobile.</source>
        <translation>Besuche des Bereichs „Produkte“ der Seite auf Mobilgeräten.</translation>
    </message>
    <message>
        <source>Page views: insights</source>
        <translation>Seitenaufrufe: Insights</translation>
    </message>
    <message>
        <source>Visits to the insights part of the page.</source>
        <translation>Besuche des Bereichs „Insights“ der Seite.</translation>
    </message>
    <message>
        <source>Page views: insights, desktop</source>
        <translation>Seitenaufrufe: Insights, Computer</translation>
    </message>
    <message>
        <source>Visits to the insights part of the page, desktop.</source>
        <translation>Besuche des Bereichs „Insights“ der Seite am Computer.</translation>
    </message>
    <message>
        <source>Page views: insights, mobile</source>
        <translation>Seitenaufrufe: Insights, mobil</translation>
    </message>
    <message>
        <source>Visits to the insights part of the page, mobile.</source>
        <translation>Besuche des Bereichs „Insights“ der Seite auf Mobilgeräten.</translation>
    </message>
    <message>
        <source>Reactions: like</source>
        <translation>Reaktionen: Gefällt mir</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;like&quot;.</source>
        <translation>Reaktionen der Art „Gefällt mir“.</translation>
    </message>
    <message>
        <source>Reactions: love</source>
        <translation>Reaktionen: Love</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;love&quot;.</source>
        <translation>Reaktionen der Art „Love“.</translation>
    </message>
    <message>
        <source>Reactions: wow</source>
        <translation>Reaktionen: Wow</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;wow&quot;.</source>
        <translation>Reaktionen der Art „Wow“.</translation>
    </message>
    <message>
        <source>Reactions: haha</source>
        <translation>Reaktionen: Haha</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;haha&quot;.</source>
        <translation>Reaktionen der Art „Haha“.</translation>
    </message>
    <message>
        <source>Reactions: sorry</source>
        <translation>Reaktionen: Traurig</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;sorry&quot;.</source>
        <translation>Reaktionen der Art „Traurig“.</translation>
    </message>
    <message>
        <source>Reactions: anger</source>
        <translation>Reaktionen: Wütend</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;anger&quot;.</source>
        <translation>Reaktionen der Art „Wütend“.</translation>
    </message>
    <message>
        <source>Reactions: praise</source>
        <translation>Reaktionen: Applaus</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;praise&quot;.</source>
        <translation>Reaktionen der Art „Applaus“.</translation>
    </message>
    <message>
        <source>Reactions: maybe</source>
        <translation>Reaktionen: Neugierig</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;maybe&quot;.</source>
        <translation>Reaktionen der Art „Neugierig“.</translation>
    </message>
    <message>
        <source>Reactions: empathy</source>
        <translation>Reaktionen: Wunderbar</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;empathy&quot;.</source>
        <translation>Reaktionen der Art „Wunderbar“.</translation>
    </message>
    <message>
        <source>Reactions: interest</source>
        <translation>Reaktionen: Inspirierend</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;interest&quot;.</source>
        <translation>Reaktionen der Art „Inspirierend“.</translation>
    </message>
    <message>
        <source>Reactions: appreciation</source>
        <translation>Reaktionen: Unterstützung</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;appreciation&quot;.</source>
        <translation>Reaktionen der Art „Unterstützung“.</translation>
    </message>
    <message>
        <source>Impressions by shares of others</source>
        <translation>Virale Impressionen</translation>
    </message>
    <message>
        <source>Impressions that came about because somebody else reacted to the content.</source>
        <translation>Impressionen, die entstanden, weil jemand anders auf den Inhalt reagiert hat.</translation>
    </message>
    <message>
        <source>People reached by shares of others</source>
        <translation>Viral erreichte Personen</translation>
    </message>
    <message>
        <source>People who saw the content because somebody else reacted to it.</source>
        <translation>Personen, die den Inhalt sahen, weil jemand anders darauf reagiert hat.</translation>
    </message>
    <message>
        <source>Impressions without shares of others</source>
        <translation>Nicht virale Impressionen</translation>
    </message>
    <message>
        <source>Impressions that did not come about by reactions of others.</source>
        <translation>Impressionen, die nicht durch Reaktionen anderer entstanden.</translation>
    </message>
    <message>
        <source>People reached without shares of others</source>
        <translation>Nicht viral erreichte Personen</translation>
    </message>
    <message>
        <source>People who saw the content without reactions of others.</source>
        <translation>Personen, die den Inhalt ohne Reaktionen anderer sahen.</translation>
    </message>
    <message>
        <source>Page clicks</source>
        <translation>Klicks auf die Seite</translation>
    </message>
    <message>
        <source>Clicks on any part of the page&apos;s content.</source>
        <translation>Klicks auf irgendeinen Teil der Seiteninhalte.</translation>
    </message>
    <message>
        <source>Engaged users</source>
        <translation>Interagierende Personen</translation>
    </message>
    <message>
        <source>People who clicked, reacted or commented.</source>
        <translation>Personen, die geklickt, reagiert oder kommentiert haben.</translation>
    </message>
    <message>
        <source>Fans lost</source>
        <translation>Verlorene Fans</translation>
    </message>
    <message>
        <source>People who took back their like of the page.</source>
        <translation>Personen, denen die Seite nicht mehr gefällt.</translation>
    </message>
    <message>
        <source>Star rating</source>
        <translation>Sternebewertung</translation>
    </message>
    <message>
        <source>Average of the ratings that people gave the page.</source>
        <translation>Durchschnitt der Bewertungen, die die Seite bekommen hat.</translation>
    </message>
    <message>
        <source>Page video views: uploaded</source>
        <translation>Videoaufrufe der Seite: hochgeladen</translation>
    </message>
    <message>
        <source>Views of videos that the page itself uploaded.</source>
        <translation>Aufrufe von Videos, die die Seite selbst hochgeladen hat.</translation>
    </message>
    <message>
        <source>Page video views: hosted</source>
        <translation>Videoaufrufe der Seite: eingebunden</translation>
    </message>
    <message>
        <source>Views of videos of others that the page shows.</source>
        <translation>Aufrufe fremder Videos, die die Seite zeigt.</translation>
    </message>
    <message>
        <source>Complete page video views: paid</source>
        <translation>Vollständige Videoaufrufe der Seite: bezahlt</translation>
    </message>
    <message>
        <source>Complete views that were paid for.</source>
        <translation>Vollständige Aufrufe, für die bezahlt wurde.</translation>
    </message>
    <message>
        <source>Complete page video views: organic</source>
        <translation>Vollständige Videoaufrufe der Seite: organisch</translation>
    </message>
    <message>
        <source>Complete views that were not paid for.</source>
        <translation>Vollständige Aufrufe, für die nicht bezahlt wurde.</translation>
    </message>
    <message>
        <source>Complete page video views: started by themselves</source>
        <translation>Vollständige Videoaufrufe der Seite: automatisch</translation>
    </message>
    <message>
        <source>Complete views of videos that began by themselves.</source>
        <translation>Vollständige Aufrufe von Videos, die von selbst begannen.</translation>
    </message>
    <message>
        <source>Complete page video views: clicked</source>
        <translation>Vollständige Videoaufrufe der Seite: angeklickt</translation>
    </message>
    <message>
        <source>Complete views that began with a click.</source>
        <translation>Vollständige Aufrufe, die mit einem Klick begannen.</translation>
    </message>
    <message>
        <source>Complete page video views: repeated</source>
        <translation>Vollständige Videoaufrufe der Seite: wiederholt</translation>
    </message>
    <message>
        <source>Complete views by people who had viewed before.</source>
        <translation>Vollständige Aufrufe durch Personen, die schon zuvor zugesehen hatten.</translation>
    </message>
    <message>
        <source>People with complete page video views</source>
        <translation>Personen mit vollständigen Videoaufrufen der Seite</translation>
    </message>
    <message>
        <source>People who viewed a video of the page completely.</source>
        <translation>Personen, die ein Video der Seite vollständig angesehen haben.</translation>
    </message>
    <message>
        <source>Text message clicks</source>
        <translation>Klicks auf SMS</translation>
    </message>
    <message>
        <source>Taps on the text message button of the profile.</source>
        <translation>Tippen auf die SMS-Schaltfläche des Profils.</translation>
    </message>
    <message>
        <source>Website clicks</source>
        <translation>Klicks auf Website</translation>
    </message>
    <message>
        <source>Taps on the website link of the profile.</source>
        <translation>Tippen auf den Website-Link des Profils.</translation>
    </message>
    <message>
        <source>Careers page clicks</source>
        <translation>Klicks auf Karriereseite</translation>
    </message>
    <message>
        <source>Clicks on links of the careers pages.</source>
        <translation>Klicks auf Links der Karriereseiten.</translation>
    </message>
    <message>
        <source>Story replies</source>
        <translation>Story-Antworten</translation>
    </message>
    <message>
        <source>Replies to a story.</source>
        <translation>Antworten auf eine Story.</translation>
    </message>
    <message>
        <source>Story navigation</source>
        <translation>Story-Navigation</translation>
    </message>
    <message>
        <source>Taps and swipes that led through or out of a story.</source>
        <translation>Tippen und Wischen, das durch eine Story oder aus ihr hinaus führte.</translation>
    </message>
    <message>
        <source>Swipes to the next story</source>
        <translation>Weiter zur nächsten Story</translation>
    </message>
    <message>
        <source>Times people swiped on to the next story.</source>
        <translation>Wie oft zur nächsten Story gewischt wurde.</translation>
    </message>
    <message>
        <source>Taps back</source>
        <translation>Zurückgetippt</translation>
    </message>
    <message>
        <source>Times people went back to see a story again.</source>
        <translation>Wie oft zurückgetippt wurde, um eine Story noch einmal zu sehen.</translation>
    </message>
    <message>
        <source>Taps forward</source>
        <translation>Weitergetippt</translation>
    </message>
    <message>
        <source>Times people skipped on to the next photo or video.</source>
        <translation>Wie oft zum nächsten Foto oder Video gesprungen wurde.</translation>
    </message>
    <message>
        <source>Exits</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Times people left at this story.</source>
        <translation>Wie oft bei dieser Story abgebrochen wurde.</translation>
    </message>
    <message>
        <source>Viewers at the same time</source>
        <translation>Gleichzeitige Zuschauer</translation>
    </message>
    <message>
        <source>People who watch the live broadcast at this moment.</source>
        <translation>Personen, die der Liveübertragung in diesem Moment zusehen.</translation>
    </message>
    <message>
        <source>Playback started</source>
        <translation>Wiedergabe gestartet</translation>
    </message>
    <message>
        <source>Plays that began.</source>
        <translation>Begonnene Wiedergaben.</translation>
    </message>
    <message>
        <source>Playback to 25 %</source>
        <translation>Wiedergabe bis 25 %</translation>
    </message>
    <message>
        <source>Plays that reached a quarter of the video.</source>
        <translation>Wiedergaben, die ein Viertel des Videos erreicht haben.</translation>
    </message>
    <message>
        <source>Playback to 50 %</source>
        <translation>Wiedergabe bis 50 %</translation>
    </message>
    <message>
        <source>Plays that reached half of the video.</source>
        <translation>Wiedergaben, die die Hälfte des Videos erreicht haben.</translation>
    </message>
    <message>
        <source>Playback to 75 %</source>
        <translation>Wiedergabe bis 75 %</translation>
    </message>
    <message>
        <source>Plays that reached three quarters of the video.</source>
        <translation>Wiedergaben, die drei Viertel des Videos erreicht haben.</translation>
    </message>
    <message>
        <source>Playback to 100 %</source>
        <translation>Wiedergabe bis 100 %</translation>
    </message>
    <message>
        <source>Plays that reached the end of the video.</source>
        <translation>Wiedergaben, die das Ende des Videos erreicht haben.</translation>
    </message>
    <message>
        <source>Views of 60 seconds</source>
        <translation>Aufrufe ab 60 Sekunden</translation>
    </message>
    <message>
        <source>Views that lasted at least a minute, shorter videos left out.</source>
        <translation>Aufrufe, die mindestens eine Minute dauerten, ohne kürzere Videos.</translation>
    </message>
    <message>
        <source>Video views, organic</source>
        <translation>Videoaufrufe, organisch</translation>
    </message>
    <message>
        <source>Views that were not paid for.</source>
        <translation>Aufrufe, für die nicht bezahlt wurde.</translation>
    </message>
    <message>
        <source>Video views, paid</source>
        <translation>Videoaufrufe, bezahlt</translation>
    </message>
    <message>
        <source>Views that were paid for.</source>
        <translation>Aufrufe, für die bezahlt wurde.</translation>
    </message>
    <message>
        <source>Impressions in search, desktop</source>
        <translation>Impressionen in der Suche, Computer</translation>
    </message>
    <message>
        <source>Times the business was shown in a search on a desktop.</source>
        <translation>Wie oft das Unternehmen in einer Suche am Computer gezeigt wurde.</translation>
    </message>
    <message>
        <source>Impressions in search, phone</source>
        <translation>Impressionen in der Suche, Smartphone</translation>
    </message>
    <message>
        <source>Times the business was shown in a search on a phone.</source>
        <translation>Wie oft das Unternehmen in einer Suche am Smartphone gezeigt wurde.</translation>
    </message>
    <message>
        <source>Impressions on the map, desktop</source>
        <translation>Impressionen auf der Karte, Computer</translation>
    </message>
    <message>
        <source>Times the business was shown on the map on a desktop.</source>
        <translation>Wie oft das Unternehmen am Computer auf der Karte gezeigt wurde.</translation>
    </message>
    <message>
        <source>Impressions on the map, phone</source>
        <translation>Impressionen auf der Karte, Smartphone</translation>
    </message>
    <message>
        <source>Times the business was shown on the map on a phone.</source>
        <translation>Wie oft das Unternehmen am Smartphone auf der Karte gezeigt wurde.</translation>
    </message>
    <message>
        <source>Requests for directions</source>
        <translation>Routenanfragen</translation>
    </message>
    <message>
        <source>Times people asked for the way to the business.</source>
        <translation>Wie oft nach dem Weg zum Unternehmen gefragt wurde.</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Buchungen</translation>
    </message>
    <message>
        <source>Bookings made through the business profile.</source>
        <translation>Buchungen über das Unternehmensprofil.</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>Conversations that began at the business profile.</source>
        <translation>Unterhaltungen, die im Unternehmensprofil begannen.</translation>
    </message>
    <message>
        <source>Pins</source>
        <translation>Pins</translation>
    </message>
    <message>
        <source>Pins on the boards of the account.</source>
        <translation>Pins auf den Pinnwänden des Kontos.</translation>
    </message>
    <message>
        <source>Karma</source>
        <translation>Karma</translation>
    </message>
    <message>
        <source>Votes that posts and comments of the account won, less those against them.</source>
        <translation>Stimmen für Beiträge und Kommentare des Kontos, abzüglich der Gegenstimmen.</translation>
    </message>
    <message>
        <source>Views of the day</source>
        <translation>Aufrufe des Tages</translation>
    </message>
    <message>
        <source>Views won on that day, as the network counts it. From its daily series only.</source>
        <translation>Aufrufe, die an diesem Tag dazukamen, wie das Netzwerk sie zählt. Nur aus seiner Tagesreihe.</translation>
    </message>
    <message>
        <source>Video views of the day</source>
        <translation>Videoaufrufe des Tages</translation>
    </message>
    <message>
        <source>Views of videos won on that day. From the daily series of the network only.</source>
        <translation>Videoaufrufe, die an diesem Tag dazukamen. Nur aus der Tagesreihe des Netzwerks.</translation>
    </message>
    <message>
        <source>Likes of the day</source>
        <translation>Likes des Tages</translation>
    </message>
    <message>
        <source>Likes or reactions received on that day. From the daily series of the network only.</source>
        <translation>An diesem Tag erhaltene Likes oder Reaktionen. Nur aus der Tagesreihe des Netzwerks.</translation>
    </message>
    <message>
        <source>Comments of the day</source>
        <translation>Kommentare des Tages</translation>
    </message>
    <message>
        <source>Comments received on that day. From the daily series of the network only.</source>
        <translation>An diesem Tag erhaltene Kommentare. Nur aus der Tagesreihe des Netzwerks.</translation>
    </message>
    <message>
        <source>Shares of the day</source>
        <translation>Shares des Tages</translation>
    </message>
    <message>
        <source>Shares on that day. From the daily series of the network only.</source>
        <translation>Shares an diesem Tag. Nur aus der Tagesreihe des Netzwerks.</translation>
    </message>
    <message>
        <source>Engagement of the day</source>
        <translation>Engagement des Tages</translation>
    </message>
    <message>
        <source>Engagement on that day, as the network counts it. From its daily series only.</source>
        <translation>Engagement an diesem Tag, wie das Netzwerk es zählt. Nur aus seiner Tagesreihe.</translation>
    </message>
    <message>
        <source>Reach of the day</source>
        <translation>Reichweite des Tages</translation>
    </message>
    <message>
        <source>People who saw the content on that day. Never added up over days.</source>
        <translation>Personen, die den Inhalt an diesem Tag gesehen haben. Wird nie über Tage summiert.</translation>
    </message>
    <message>
        <source>Impressions of the day</source>
        <translation>Impressionen des Tages</translation>
    </message>
    <message>
        <source>Times the content was on a screen on that day. From the daily series of the network only.</source>
        <translation>Wie oft der Inhalt an diesem Tag auf einem Bildschirm zu sehen war. Nur aus der Tagesreihe des Netzwerks.</translation>
    </message>
    <message>
        <source>Profile views of the day</source>
        <translation>Profilaufrufe des Tages</translation>
    </message>
    <message>
        <source>Visits to the profile on that day. From the daily series of the network only.</source>
        <translation>Besuche des Profils an diesem Tag. Nur aus der Tagesreihe des Netzwerks.</translation>
    </message>
    <message>
        <source>Watch time of the day</source>
        <translation>Wiedergabezeit des Tages</translation>
    </message>
    <message>
        <source>Minutes watched on that day, all views together. From the daily series of the network only.</source>
        <translation>An diesem Tag angesehene Minuten, alle Aufrufe zusammen. Nur aus der Tagesreihe des Netzwerks.</translation>
    </message>
    <message>
        <source>Subscribers gained on the day</source>
        <translation>Neue Abonnenten des Tages</translation>
    </message>
    <message>
        <source>Subscribers won on that day. From the daily series of the network only.</source>
        <translation>Abonnenten, die an diesem Tag dazukamen. Nur aus der Tagesreihe des Netzwerks.</translation>
    </message>
    <message>
        <source>Subscribers lost on the day</source>
        <translation>Verlorene Abonnenten des Tages</translation>
    </message>
    <message>
        <source>Subscribers lost on that day. From the daily series of the network only.</source>
        <translation>Abonnenten, die an diesem Tag verloren gingen. Nur aus der Tagesreihe des Netzwerks.</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message numerus="yes">
        <source>%n number(s) of the answer are not known to Viewtide, and are kept in the raw answer only: %1</source>
        <translation>
            <numerusform>%n Zahl der Antwort ist Viewtide nicht bekannt und wird nur in der Rohantwort aufbewahrt: %1</numerusform>
            <numerusform>%n Zahlen der Antwort sind Viewtide nicht bekannt und werden nur in der Rohantwort aufbewahrt: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and others</source>
        <translation>%1 und andere</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Key figures, growth, ranking and movers</source>
        <translation>Kennzahlen, Wachstum, Rangliste und Videos in Bewegung</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>against %1 to %2</source>
        <translation>gegenüber %1 bis %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%n Konto</numerusform>
            <numerusform>%n Konten</numerusform>
        </translation>
    </message>
    <message>
        <source>all videos so far</source>
        <translation>alle Videos bisher</translation>
    </message>
    <message>
        <source>by views, %1 of %2 new videos</source>
        <translation>nach Aufrufen, bei %1 von %2 neuen Videos</translation>
    </message>
    <message>
        <source>Followers per day</source>
        <translation>Follower je Tag</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Per day</source>
        <translation>Je Tag</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>best: %1</source>
        <translation>am besten: %1</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegenüber %2</translation>
    </message>
    <message>
        <source>the overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Followers at the end</source>
        <translation>Follower am Ende</translation>
    </message>
    <message>
        <source>Views of all videos so far</source>
        <translation>Aufrufe aller Videos bisher</translation>
    </message>
    <message>
        <source>Videos rated</source>
        <translation>Videos mit Rate</translation>
    </message>
    <message>
        <source>Videos posted in the range</source>
        <translation>Im Zeitraum gepostete Videos</translation>
    </message>
    <message>
        <source>%1, %2 as last known</source>
        <translation>%1, davon %2 mit letztem bekanntem Stand</translation>
    </message>
    <message>
        <source>Growth since %1</source>
        <translation>Wachstum seit %1</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Wachstum</translation>
    </message>
    <message>
        <source>The first snapshot is of %1. A day&apos;s growth is its change against the day before, so the first bars appear after the next snapshot, on %2.</source>
        <translation>Der erste Snapshot ist vom %1. Das Wachstum eines Tages ist seine Veränderung gegenüber dem Vortag; die ersten Balken erscheinen daher nach dem nächsten Snapshot, am %2.</translation>
    </message>
    <message>
        <source>Followers won less those lost, counted from the day before the range on, or from the first recorded day. The table &quot;Summary&quot; of the overview counts from the first recorded day in the range, so it lacks the change of that day.</source>
        <translation>Gewonnene minus verlorene Follower, gezählt ab dem Tag vor dem Zeitraum oder ab dem ersten erfassten Tag. Die Tabelle „Zusammenfassung“ der Übersicht zählt ab dem ersten erfassten Tag im Zeitraum; ihr fehlt daher die Veränderung dieses Tages.</translation>
    </message>
    <message>
        <source>Of these as last known</source>
        <translation>Davon mit letztem bekanntem Stand</translation>
    </message>
    <message>
        <source>%1, %2, as last known since %3</source>
        <translation>%1, %2, letzter bekannter Stand vom %3</translation>
    </message>
    <message>
        <source>Followers before the range</source>
        <translation>Follower vor dem Zeitraum</translation>
    </message>
    <message>
        <source>Accounts that have two recorded days</source>
        <translation>Konten mit zwei erfassten Tagen</translation>
    </message>
    <message>
        <source>Campaign %1</source>
        <translation>Kampagne %1</translation>
    </message>
    <message numerus="yes">
        <source>%n other campaign(s)</source>
        <translation>
            <numerusform>%n weitere Kampagne</numerusform>
            <numerusform>%n weitere Kampagnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Campaigns that are counted from their first snapshot on</source>
        <translation>Kampagnen, die ab ihrem ersten Snapshot gezählt werden</translation>
    </message>
    <message>
        <source>Daily snapshots that are left out, since videos joined or left</source>
        <translation>Tägliche Snapshots, die außen vor bleiben, weil Videos hinzukamen oder wegfielen</translation>
    </message>
    <message>
        <source>Engagements of the rated videos</source>
        <translation>Interaktionen der Videos mit Rate</translation>
    </message>
    <message>
        <source>Views of the rated videos</source>
        <translation>Aufrufe der Videos mit Rate</translation>
    </message>
    <message>
        <source>%1 without %2</source>
        <comment>accounts, a network</comment>
        <translation>%1 ohne %2</translation>
    </message>
    <message>
        <source>%1 of %2 accounts</source>
        <translation>%1 von %2 Konten</translation>
    </message>
    <message>
        <source>Views won</source>
        <translation>Neue Aufrufe</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Views that all videos won in the range; before there are two observations, all that they have.</source>
        <translation>Aufrufe, die bei allen Videos im Zeitraum dazukamen; solange es keine zwei Messungen gibt, alle, die sie haben.</translation>
    </message>
    <message>
        <source>partial, %1 in total</source>
        <translation>unvollständig, %1 insgesamt</translation>
    </message>
    <message>
        <source>%1 in total</source>
        <translation>%1 insgesamt</translation>
    </message>
    <message>
        <source>%1, %2 of %3 days unknown (hatched)</source>
        <translation>%1, %2 von %3 Tagen unbekannt (schraffiert)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>network, account</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1, linked: told nothing in these days or the %n day(s) before, so it is not in the sum</source>
        <translation>
            <numerusform>%1, verknüpft: an diesen Tagen und am Tag davor nichts gemeldet, deshalb nicht in der Summe</numerusform>
            <numerusform>%1, verknüpft: an diesen Tagen und den %n Tagen davor nichts gemeldet, deshalb nicht in der Summe</numerusform>
        </translation>
    </message>
    <message>
        <source>against %1</source>
        <comment>a day</comment>
        <translation>gegenüber %1</translation>
    </message>
</context>
<context>
    <name>Owners</name>
    <message>
        <source>The owner needs a name.</source>
        <translation>Die zuständige Person braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is another owner with the name %1.</source>
        <translation>Es gibt schon eine andere zuständige Person mit dem Namen %1.</translation>
    </message>
</context>
<context>
    <name>PaletteText</name>
    <message>
        <source>not available now</source>
        <translation>derzeit nicht verfügbar</translation>
    </message>
    <message>
        <source>%1 is not available now. %2</source>
        <comment>a command, what it needs</comment>
        <translation>„%1“ ist derzeit nicht verfügbar. %2</translation>
    </message>
</context>
<context>
    <name>PassRunner</name>
    <message>
        <source>there is no profile to ask; add one first</source>
        <translation>es gibt kein Profil zum Abfragen; fügen Sie zuerst eines hinzu</translation>
    </message>
    <message>
        <source>no API key: set AYRSHARE_API_KEY or save a key</source>
        <translation>kein API-Schlüssel: Setzen Sie AYRSHARE_API_KEY oder speichern Sie einen Schlüssel</translation>
    </message>
</context>
<context>
    <name>PassSummary</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Numbers of %n networks are missing</source>
        <translation>
            <numerusform>Es fehlen die Zahlen von %n Netzwerk</numerusform>
            <numerusform>Es fehlen die Zahlen von %n Netzwerken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Platform</name>
    <message>
        <source>Facebook gives the numbers of a page from 100 likes on.</source>
        <translation>Facebook liefert die Zahlen einer Seite ab 100 Likes.</translation>
    </message>
    <message>
        <source>Instagram gives numbers to business and creator accounts, some of them from 100 followers on.</source>
        <translation>Instagram liefert Zahlen für Business- und Creator-Konten, einige Zahlen erst ab 100 Followern.</translation>
    </message>
    <message>
        <source>LinkedIn gives numbers of company pages only, one to two days late.</source>
        <translation>LinkedIn liefert nur Zahlen von Unternehmensseiten, ein bis zwei Tage verzögert.</translation>
    </message>
    <message>
        <source>TikTok gives numbers once analytics are turned on in its app and a video is public, some of them from 100 followers on.</source>
        <translation>TikTok liefert Zahlen, sobald Analysen in der App eingeschaltet sind und ein Video öffentlich ist, einige Zahlen erst ab 100 Followern.</translation>
    </message>
    <message>
        <source>X wants the keys of your own X app with every call; put them into the settings.</source>
        <translation>X verlangt bei jeder Anfrage die Schlüssel Ihrer eigenen X-App; tragen Sie sie in den Einstellungen ein.</translation>
    </message>
    <message>
        <source>YouTube gives the numbers of a channel one to two days late.</source>
        <translation>YouTube liefert die Zahlen eines Kanals ein bis zwei Tage verzögert.</translation>
    </message>
</context>
<context>
    <name>Provenance</name>
    <message>
        <source>&apos;%1&apos;; there is: %2</source>
        <translation>„%1“; vorhanden: %2</translation>
    </message>
    <message>
        <source>%1 corrects its figures for up to %2 hours; until then they are provisional.</source>
        <translation>%1 korrigiert seine Zahlen bis zu %2 Stunden lang; bis dahin sind sie vorläufig.</translation>
    </message>
    <message>
        <source>The app of %1 counts at this moment and may round; the API gives what it last asked for, which is at most every 11 minutes for a post and once a day here for an account.</source>
        <translation>Die App von %1 zählt in diesem Augenblick und rundet vielleicht; die API gibt an, was sie zuletzt abgefragt hat: für einen Beitrag höchstens alle 11 Minuten, für ein Konto hier einmal am Tag.</translation>
    </message>
    <message>
        <source>The API leaves out what the app may include: numbers of ads, of reposts by others, and of blocked or private accounts differ from network to network.</source>
        <translation>Die API lässt weg, was die App vielleicht mitzählt: Zahlen von Anzeigen, von Reposts durch andere und von blockierten oder privaten Konten sind je nach Netzwerk verschieden.</translation>
    </message>
    <message>
        <source>Views then</source>
        <translation>Aufrufe damals</translation>
    </message>
    <message>
        <source>Followers on the day before</source>
        <translation>Follower am Vortag</translation>
    </message>
    <message>
        <source>the moment of the observation, recorded for %1 (UTC)</source>
        <translation>Zeitpunkt der Messung, erfasst für %1 (UTC)</translation>
    </message>
    <message>
        <source>the whole life of the account or the span that the network reports, recorded for %1 (UTC)</source>
        <translation>gesamte Zeit des Kontos oder vom Netzwerk gemeldeter Zeitraum, erfasst für %1 (UTC)</translation>
    </message>
    <message>
        <source>the span that the network reports, recorded for %1 (UTC)</source>
        <translation>vom Netzwerk gemeldeter Zeitraum, erfasst für %1 (UTC)</translation>
    </message>
    <message>
        <source>the 24 hours before the observation</source>
        <translation>die 24 Stunden vor der Messung</translation>
    </message>
    <message>
        <source>from when it was posted until the observation</source>
        <translation>vom Posten bis zur Messung</translation>
    </message>
    <message>
        <source>A person typed it in; the next number of the network replaces it.</source>
        <translation>Jemand hat sie eingegeben; die nächste Zahl des Netzwerks ersetzt sie.</translation>
    </message>
    <message>
        <source>The network has not known the video since %1.</source>
        <translation>Das Netzwerk kennt das Video seit %1 nicht mehr.</translation>
    </message>
    <message>
        <source>%1, profile %2</source>
        <translation>%1, Profil %2</translation>
    </message>
    <message>
        <source>It was imported from the file %1.</source>
        <translation>Sie wurde aus der Datei %1 importiert.</translation>
    </message>
    <message>
        <source>It was not observed on its day: the network told it afterwards.</source>
        <translation>Sie wurde nicht an ihrem Tag gemessen: Das Netzwerk hat sie nachträglich gemeldet.</translation>
    </message>
    <message>
        <source>It is made of stored numbers of several videos or accounts, which were observed at different times. F1 on one of them names its field of the answer and its times.</source>
        <translation>Sie besteht aus gespeicherten Zahlen mehrerer Videos oder Konten, die zu verschiedenen Zeiten gemessen wurden. F1 auf einer davon nennt deren Feld der Antwort und deren Zeiten.</translation>
    </message>
    <message>
        <source>metric</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>of</source>
        <translation>von</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>input %1</source>
        <translation>Eingangswert %1</translation>
    </message>
    <message>
        <source>call</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>field %1</source>
        <translation>Feld %1</translation>
    </message>
    <message>
        <source>observed at</source>
        <translation>gemessen am</translation>
    </message>
    <message>
        <source>valid for</source>
        <translation>gilt für</translation>
    </message>
    <message>
        <source>next poll</source>
        <translation>nächster Abruf</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Video on %1, without caption</source>
        <translation>Video auf %1, ohne Beschreibung</translation>
    </message>
    <message>
        <source>%1 – video on %2</source>
        <translation>%1 – Video auf %2</translation>
    </message>
</context>
<context>
    <name>Removal</name>
    <message>
        <source>When this video was posted is known from Ayrshare.</source>
        <translation>Wann dieses Video gepostet wurde, ist durch Ayrshare bekannt.</translation>
    </message>
    <message>
        <source>The time of posting lies in the future.</source>
        <translation>Der Zeitpunkt der Veröffentlichung liegt in der Zukunft.</translation>
    </message>
    <message>
        <source>The video has numbers of an earlier time.</source>
        <translation>Das Video hat Zahlen von einem früheren Zeitpunkt.</translation>
    </message>
    <message>
        <source>A video that went through Ayrshare cannot be removed: the next collection would bring it back. Hide it in a report, or move it.</source>
        <translation>Ein Video, das über Ayrshare lief, kann nicht entfernt werden: Der nächste Abruf würde es zurückbringen. Blenden Sie es in einem Bericht aus oder verschieben Sie es.</translation>
    </message>
    <message>
        <source>The campaign tracks this video again.</source>
        <translation>Die Kampagne verfolgt dieses Video wieder.</translation>
    </message>
    <message>
        <source>Unassigned cannot be removed: it holds what is nobody&apos;s.</source>
        <translation>„Nicht zugeordnet“ kann nicht entfernt werden: Es enthält, was niemandem gehört.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>The report needs a name.</source>
        <translation>Der Bericht braucht einen Namen.</translation>
    </message>
    <message>
        <source>The name is longer than 200 characters.</source>
        <translation>Der Name ist länger als 200 Zeichen.</translation>
    </message>
    <message>
        <source>The last day is before the first day.</source>
        <translation>Der letzte Tag liegt vor dem ersten Tag.</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>New report</source>
        <translation>Neuer Bericht</translation>
    </message>
    <message>
        <source>&amp;Campaigns</source>
        <translation>&amp;Kampagnen</translation>
    </message>
    <message>
        <source>Campaigns of the report</source>
        <translation>Kampagnen des Berichts</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Name of the report</source>
        <translation>Name des Berichts</translation>
    </message>
    <message>
        <source>Posted &amp;from</source>
        <translation>Gepostet &amp;ab</translation>
    </message>
    <message>
        <source>Only videos posted from a day on</source>
        <translation>Nur Videos, die ab einem bestimmten Tag gepostet wurden</translation>
    </message>
    <message>
        <source>First day of posting</source>
        <translation>Erster Tag der Veröffentlichung</translation>
    </message>
    <message>
        <source>Posted &amp;until</source>
        <translation>Gepostet &amp;bis</translation>
    </message>
    <message>
        <source>Only videos posted up to a day</source>
        <translation>Nur Videos, die bis zu einem bestimmten Tag gepostet wurden</translation>
    </message>
    <message>
        <source>Last day of posting</source>
        <translation>Letzter Tag der Veröffentlichung</translation>
    </message>
    <message>
        <source>Time zone of the days</source>
        <translation>Zeitzone der Tage</translation>
    </message>
    <message>
        <source>What the client sees</source>
        <translation>Was der Kunde sieht</translation>
    </message>
    <message>
        <source>&amp;Tell how many videos are hidden, and their views</source>
        <translation>An&amp;geben, wie viele Videos ausgeblendet sind, und deren Aufrufe</translation>
    </message>
    <message>
        <source>Off: nothing in what goes to the client tells that videos are left out.</source>
        <translation>Aus: Nichts, was an den Kunden geht, verrät, dass Videos ausgelassen wurden.</translation>
    </message>
    <message>
        <source>Footnote about hidden videos</source>
        <translation>Fußnote zu ausgeblendeten Videos</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Was noch fehlt</translation>
    </message>
</context>
<context>
    <name>ReportDocument</name>
    <message>
        <source>md is a format of the weekly summary.</source>
        <translation>md ist ein Format der Wochenübersicht.</translation>
    </message>
    <message>
        <source>This build has no fonts and writes no PDF; html can be printed.</source>
        <translation>Dieser Build hat keine Schriften und schreibt kein PDF; html lässt sich drucken.</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>Likes</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Shares</translation>
    </message>
    <message>
        <source>Saves</source>
        <translation>Saves</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Engagement</translation>
    </message>
    <message>
        <source>Engagement rate</source>
        <translation>Engagement-Rate</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Gepostet</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Numbers as of</source>
        <translation>Stand der Zahlen</translation>
    </message>
    <message>
        <source>Views by network</source>
        <translation>Aufrufe nach Netzwerk</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>(no caption)</source>
        <translation>(ohne Beschreibung)</translation>
    </message>
    <message>
        <source>No videos were posted in this period.</source>
        <translation>In diesem Zeitraum wurden keine Videos gepostet.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Engagement: likes, comments, shares and saves. Rate: engagement divided by views. A dash: the network does not report the number.</source>
        <translation>Engagement: Likes, Kommentare, Shares und Saves. Rate: Engagement geteilt durch Aufrufe. Ein Strich: Das Netzwerk meldet die Zahl nicht.</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>* Typed in by hand, or with such a number in it: the network did not report it.</source>
        <translation>* Von Hand eingetragen oder mit einer solchen Zahl darin: Das Netzwerk hat sie nicht gemeldet.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Ab %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Bis %1</translation>
    </message>
    <message>
        <source>Whole campaign</source>
        <translation>Gesamte Kampagne</translation>
    </message>
    <message>
        <source>%1 (%2 time)</source>
        <translation>%1 (Zeit in %2)</translation>
    </message>
    <message>
        <source>The engagement rate is that of %1 of %2 videos together; their median is %3.</source>
        <translation>Die Engagement-Rate gilt für %1 von %2 Videos zusammen; ihr Median ist %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden (%1 views)</source>
        <translation>
            <numerusform>%n ausgeblendet (%1 Aufrufe)</numerusform>
            <numerusform>%n ausgeblendet (%1 Aufrufe)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportList</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n ausgeblendet</numerusform>
            <numerusform>%n ausgeblendet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
</context>
<context>
    <name>ReportLook</name>
    <message>
        <source>The logo has %1 KiB; at most %2 KiB are taken.</source>
        <translation>Das Logo hat %1 KiB; höchstens %2 KiB sind möglich.</translation>
    </message>
    <message>
        <source>The logo is not a PNG, JPEG or SVG image.</source>
        <translation>Das Logo ist kein PNG-, JPEG- oder SVG-Bild.</translation>
    </message>
    <message>
        <source>The SVG holds scripts, styles, images or links. Save it as plain SVG, or as PNG.</source>
        <translation>Das SVG enthält Skripte, Stile, Bilder oder Links. Speichern Sie es als einfaches SVG oder als PNG.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a colour; write it as #rrggbb, for example #0a7b8c.</source>
        <translation>„%1“ ist keine Farbe; schreiben Sie sie als #rrggbb, zum Beispiel #0a7b8c.</translation>
    </message>
</context>
<context>
    <name>ReportPdf</name>
    <message>
        <source>There is no font on this machine; install one, or export as html.</source>
        <translation>Auf diesem Rechner gibt es keine Schrift; installieren Sie eine oder exportieren Sie als html.</translation>
    </message>
</context>
<context>
    <name>ReportTable</name>
    <message>
        <source>Hidden</source>
        <translation>Ausgeblendet</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Sichtbar</translation>
    </message>
    <message>
        <source>Shown in this report. Click, or press H, to hide it.</source>
        <translation>In diesem Bericht sichtbar. Klicken oder H drücken, um es auszublenden.</translation>
    </message>
    <message>
        <source>Hidden in this report since %1.</source>
        <translation>In diesem Bericht seit %1 ausgeblendet.</translation>
    </message>
    <message>
        <source>Hidden in this report by %1 on %2.</source>
        <translation>In diesem Bericht von %1 am %2 ausgeblendet.</translation>
    </message>
    <message>
        <source>%1
Reason: %2</source>
        <translation>%1
Grund: %2</translation>
    </message>
    <message>
        <source>In report</source>
        <translation>Im Bericht</translation>
    </message>
    <message>
        <source>Whether the client sees the video. Click an eye, or press H.</source>
        <translation>Ob der Kunde das Video sieht. Klicken Sie auf ein Auge oder drücken Sie H.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Why a hidden video is hidden. Never part of an export.</source>
        <translation>Warum ein ausgeblendetes Video ausgeblendet ist. Nie Teil eines Exports.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Hidden by</source>
        <translation>Ausgeblendet von</translation>
    </message>
    <message>
        <source>Who hid a video in this report, and when. Never part of an export.</source>
        <translation>Wer ein Video in diesem Bericht ausgeblendet hat und wann. Nie Teil eines Exports.</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden (%1 views)</source>
        <translation>
            <numerusform>%n ausgeblendet (%1 Aufrufe)</numerusform>
            <numerusform>%n ausgeblendet (%1 Aufrufe)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>The video is not in a campaign of this report.</source>
        <translation>Das Video gehört zu keiner Kampagne dieses Berichts.</translation>
    </message>
    <message>
        <source>The report is of certain days, and nobody told when the video was posted.</source>
        <translation>Der Bericht gilt für bestimmte Tage, und es ist nicht bekannt, wann das Video gepostet wurde.</translation>
    </message>
    <message>
        <source>The video was not posted in the days of this report.</source>
        <translation>Das Video wurde nicht an den Tagen dieses Berichts gepostet.</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>New report…</source>
        <translation>Neuer Bericht…</translation>
    </message>
    <message>
        <source>New report</source>
        <translation>Neuer Bericht</translation>
    </message>
    <message>
        <source>Selected report</source>
        <translation>Ausgewählter Bericht</translation>
    </message>
    <message>
        <source>Campaign and range of the report</source>
        <translation>Kampagne und Zeitraum des Berichts</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Campaigns, days, brand and footnote of this report (F2)</source>
        <translation>Kampagnen, Tage, Marke und Fußnote dieses Berichts (F2)</translation>
    </message>
    <message>
        <source>Edit the report</source>
        <translation>Bericht bearbeiten</translation>
    </message>
    <message>
        <source>Freeze…</source>
        <translation>Einfrieren…</translation>
    </message>
    <message>
        <source>Keep the report as it is now, and look at what was kept</source>
        <translation>Den Bericht festhalten, wie er jetzt ist, und frühere Stände ansehen</translation>
    </message>
    <message>
        <source>Freeze the report</source>
        <translation>Bericht einfrieren</translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation>Vorschau…</translation>
    </message>
    <message>
        <source>The pages as the client gets them</source>
        <translation>Die Seiten, wie der Kunde sie bekommt</translation>
    </message>
    <message>
        <source>Preview the report</source>
        <translation>Vorschau des Berichts</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Write the shown videos of this report to a file</source>
        <translation>Sichtbare Videos dieses Berichts in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>Totals with and without hidden videos</source>
        <translation>Summen mit und ohne ausgeblendete Videos</translation>
    </message>
    <message>
        <source>Filter by caption, network or link</source>
        <translation>Nach Beschreibung, Netzwerk oder Link filtern</translation>
    </message>
    <message>
        <source>Filter videos of the report</source>
        <translation>Videos des Berichts filtern</translation>
    </message>
    <message>
        <source>Shown or hidden</source>
        <translation>Sichtbar oder ausgeblendet</translation>
    </message>
    <message>
        <source>Hide / show</source>
        <translation>Aus-/einblenden</translation>
    </message>
    <message>
        <source>Hide or show the selected videos in this report (H)</source>
        <translation>Die ausgewählten Videos in diesem Bericht aus- oder einblenden (H)</translation>
    </message>
    <message>
        <source>Hide or show the selected videos</source>
        <translation>Ausgewählte Videos aus- oder einblenden</translation>
    </message>
    <message>
        <source>Hide with reason…</source>
        <translation>Mit Grund ausblenden…</translation>
    </message>
    <message>
        <source>Hide the selected videos and say why (Shift+H)</source>
        <translation>Die ausgewählten Videos ausblenden und den Grund angeben (Umschalt+H)</translation>
    </message>
    <message>
        <source>Hide the selected videos with a reason</source>
        <translation>Ausgewählte Videos mit Grund ausblenden</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Choose which columns are shown</source>
        <translation>Angezeigte Spalten auswählen</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Spalten auswählen</translation>
    </message>
    <message>
        <source>Videos of the report</source>
        <translation>Videos des Berichts</translation>
    </message>
    <message>
        <source>Hidden videos</source>
        <translation>Ausgeblendete Videos</translation>
    </message>
    <message>
        <source>What the client sees</source>
        <translation>Was der Kunde sieht</translation>
    </message>
</context>
<context>
    <name>RuleDialog</name>
    <message>
        <source>Posts that meet every condition that is set here go to the campaign. Leave open what does not matter.</source>
        <translation>Beiträge, die alle hier gesetzten Bedingungen erfüllen, kommen in die Kampagne. Lassen Sie offen, was keine Rolle spielt.</translation>
    </message>
    <message>
        <source>&amp;Campaign</source>
        <translation>&amp;Kampagne</translation>
    </message>
    <message>
        <source>Campaign that the posts go to</source>
        <translation>Kampagne, in die die Beiträge kommen</translation>
    </message>
    <message>
        <source>&amp;Hashtag</source>
        <translation>&amp;Hashtag</translation>
    </message>
    <message>
        <source>#summer</source>
        <translation>#sommer</translation>
    </message>
    <message>
        <source>Hashtag of the post</source>
        <translation>Hashtag des Beitrags</translation>
    </message>
    <message>
        <source>&amp;Text contains</source>
        <translation>&amp;Text enthält</translation>
    </message>
    <message>
        <source>drop one</source>
        <translation>Sommerkollektion</translation>
    </message>
    <message>
        <source>Text that the caption contains</source>
        <translation>Text, den die Beschreibung enthält</translation>
    </message>
    <message>
        <source>&amp;Note contains</source>
        <translation>&amp;Notiz enthält</translation>
    </message>
    <message>
        <source>as given to Ayrshare</source>
        <translation>wie bei Ayrshare angegeben</translation>
    </message>
    <message>
        <source>Text that the note of the post contains</source>
        <translation>Text, den die Notiz des Beitrags enthält</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Profil</translation>
    </message>
    <message>
        <source>Profile that posted</source>
        <translation>Profil, das gepostet hat</translation>
    </message>
    <message>
        <source>&amp;Ref id is</source>
        <translation>&amp;Ref-ID ist</translation>
    </message>
    <message>
        <source>exactly, as Ayrshare writes it</source>
        <translation>genau, wie Ayrshare sie schreibt</translation>
    </message>
    <message>
        <source>Ref id of the profile</source>
        <translation>Ref-ID des Profils</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Ab</translation>
    </message>
    <message>
        <source>The rule has a first day</source>
        <translation>Die Regel hat einen ersten Tag</translation>
    </message>
    <message>
        <source>First day, UTC, included</source>
        <translation>Erster Tag, UTC, eingeschlossen</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>The rule has a last day</source>
        <translation>Die Regel hat einen letzten Tag</translation>
    </message>
    <message>
        <source>Last day, UTC, included</source>
        <translation>Letzter Tag, UTC, eingeschlossen</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Was noch fehlt</translation>
    </message>
</context>
<context>
    <name>RuleMoves</name>
    <message>
        <source>Post</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>(ohne Text)</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>No post moves: all are where the rules put them.</source>
        <translation>Kein Beitrag wird verschoben: Alle sind dort, wo die Regeln sie hinlegen.</translation>
    </message>
    <message>
        <source>Posts that move: %1. That is %2.</source>
        <translation>Verschobene Beiträge: %1, und zwar %2.</translation>
    </message>
    <message>
        <source>Assigned by hand, so they stay: %1.</source>
        <translation>Von Hand zugeordnet und darum unverändert: %1.</translation>
    </message>
</context>
<context>
    <name>RuleTable</name>
    <message>
        <source>Posts that meet all of this</source>
        <translation>Beiträge, auf die all dies zutrifft</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Kommen in</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Posts that this rule put where they are.</source>
        <translation>Beiträge, die diese Regel an ihren Platz gebracht hat.</translation>
    </message>
    <message>
        <source>profile %1</source>
        <translation>Profil %1</translation>
    </message>
    <message>
        <source>hashtag #%1</source>
        <translation>Hashtag #%1</translation>
    </message>
    <message>
        <source>text contains “%1”</source>
        <translation>Text enthält „%1“</translation>
    </message>
    <message>
        <source>note contains “%1”</source>
        <translation>Notiz enthält „%1“</translation>
    </message>
    <message>
        <source>ref id %1</source>
        <translation>Ref-ID %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>The rule needs at least one condition.</source>
        <translation>Die Regel braucht mindestens eine Bedingung.</translation>
    </message>
    <message>
        <source>The last day of the rule is before its first day.</source>
        <translation>Der letzte Tag der Regel liegt vor ihrem ersten Tag.</translation>
    </message>
    <message>
        <source>A hashtag is one word, without blanks and other signs.</source>
        <translation>Ein Hashtag ist ein einzelnes Wort ohne Leerzeichen und andere Zeichen.</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>New posts go to the campaign of the first rule that they meet; without one they go to Unassigned. What you assigned by hand stays. Rules act on posts that are there already when you apply them.</source>
        <translation>Neue Beiträge kommen in die Kampagne der ersten Regel, die auf sie zutrifft; ohne eine solche kommen sie zu „Nicht zugeordnet“. Was Sie von Hand zugeordnet haben, bleibt. Auf vorhandene Beiträge wirken Regeln, sobald Sie sie anwenden.</translation>
    </message>
    <message>
        <source>Rules in the order in which they are tried</source>
        <translation>Regeln in der Reihenfolge, in der sie geprüft werden</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen…</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>Edit the selected rule</source>
        <translation>Ausgewählte Regel bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Remove the selected rule</source>
        <translation>Ausgewählte Regel entfernen</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Try the selected rule earlier</source>
        <translation>Ausgewählte Regel früher prüfen</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Try the selected rule later</source>
        <translation>Ausgewählte Regel später prüfen</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Was schiefging</translation>
    </message>
    <message>
        <source>What applying the rules would do</source>
        <translation>Was das Anwenden der Regeln bewirken würde</translation>
    </message>
    <message>
        <source>A&amp;pply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>Move the posts now</source>
        <translation>Beiträge jetzt verschieben</translation>
    </message>
    <message>
        <source>Posts that would move</source>
        <translation>Beiträge, die verschoben würden</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>In UTC; that is %1 where you are. Once a day each linked network tells its followers and other numbers; a day at which Viewtide was off is taken at its next start.</source>
        <translation>In UTC; das ist %1 bei Ihnen. Einmal am Tag meldet jedes verknüpfte Netzwerk seine Follower und andere Zahlen; ein Tag, an dem Viewtide aus war, wird beim nächsten Start erfasst.</translation>
    </message>
    <message>
        <source>Daily numbers of accounts at</source>
        <translation>Tägliche Zahlen der Konten um</translation>
    </message>
    <message>
        <source>Daily numbers of accounts at, in UTC</source>
        <translation>Tägliche Zahlen der Konten um, in UTC</translation>
    </message>
    <message>
        <source>Folder of the weekly summaries</source>
        <translation>Ordner der Wochenübersichten</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>As the system (%1)</source>
        <translation>Wie das System (%1)</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Daily numbers at</source>
        <translation>Tägliche Zahlen um</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>Every 5 minutes</source>
        <translation>Alle 5 Minuten</translation>
    </message>
    <message>
        <source>The fastest step, for videos whose numbers move. Older videos are asked less often by themselves, and never given up.</source>
        <translation>Der schnellste Takt, für Videos, deren Zahlen sich bewegen. Ältere Videos werden von selbst seltener abgefragt, aber nie aufgegeben.</translation>
    </message>
    <message>
        <source>Calls a day</source>
        <translation>Anfragen je Tag</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>When they are used up, only videos that move fast are still asked until the day ends in UTC. 0 is no end.</source>
        <translation>Sind sie verbraucht, werden bis zum Ende des Tages in UTC nur noch Videos abgefragt, die sich schnell bewegen. 0 heißt unbegrenzt.</translation>
    </message>
    <message>
        <source>Calls at the same time</source>
        <translation>Gleichzeitige Anfragen</translation>
    </message>
    <message>
        <source>1 to 32, for each API key.</source>
        <translation>1 bis 32, für jeden API-Schlüssel.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Desktop</translation>
    </message>
    <message>
        <source>Show alerts as notifications</source>
        <translation>Hinweise als Benachrichtigungen zeigen</translation>
    </message>
    <message>
        <source>None: notifications come at any time</source>
        <translation>Keine: Benachrichtigungen kommen jederzeit</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeiten</translation>
    </message>
    <message>
        <source>&amp;Alerts and quiet hours…</source>
        <translation>&amp;Hinweise und Ruhezeiten…</translation>
    </message>
    <message>
        <source>What you are told</source>
        <translation>Was Ihnen gemeldet wird</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Tell me on Monday how the week went</source>
        <translation>Montags melden, wie die Woche lief</translation>
    </message>
    <message>
        <source>There is no such folder. The one that was set before is still in use.</source>
        <translation>Diesen Ordner gibt es nicht. Der zuvor eingestellte wird weiter verwendet.</translation>
    </message>
    <message>
        <source>Also write it to</source>
        <translation>Auch schreiben nach</translation>
    </message>
    <message>
        <source>As CSV, JSON and Markdown, once a week.</source>
        <translation>Als CSV, JSON und Markdown, einmal in der Woche.</translation>
    </message>
    <message>
        <source>Appearance and language</source>
        <translation>Darstellung und Sprache</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>In which the days and weeks of your charts and summaries are cut. Daily numbers of accounts keep their UTC day.</source>
        <translation>Nach ihr werden die Tage und Wochen Ihrer Diagramme und Übersichten eingeteilt. Tägliche Zahlen der Konten behalten ihren UTC-Tag.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Viewtide talks to Ayrshare, and to your own database if you use a server. There is no telemetry, no account with us and no crash report that leaves this computer.</source>
        <translation>Viewtide spricht mit Ayrshare und, falls Sie einen Server verwenden, mit Ihrer eigenen Datenbank. Es gibt keine Telemetrie, kein Konto bei uns und keinen Absturzbericht, der diesen Computer verlässt.</translation>
    </message>
    <message>
        <source>Keys are kept in the keychain, in a private file or in the environment, never in the database, in the log or in an export.</source>
        <translation>Schlüssel liegen im Schlüsselbund, in einer privaten Datei oder in der Umgebung, nie in der Datenbank, im Protokoll oder in einem Export.</translation>
    </message>
    <message>
        <source>Short links</source>
        <translation>Kurzlinks</translation>
    </message>
    <message>
        <source>Ask the network where a short link leads</source>
        <translation>Das Netzwerk fragen, wohin ein Kurzlink führt</translation>
    </message>
    <message>
        <source>When you add one such as vm.tiktok.com/…: its network sees this computer&apos;s address, as if you opened the link, but nothing of yours besides.</source>
        <translation>Wenn Sie einen Link wie vm.tiktok.com/… hinzufügen: Sein Netzwerk sieht die Adresse dieses Computers, als hätten Sie den Link geöffnet, aber sonst nichts von Ihnen.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Vorschaubilder</translation>
    </message>
    <message>
        <source>Show pictures of videos</source>
        <translation>Vorschaubilder der Videos zeigen</translation>
    </message>
    <message>
        <source>They come from the servers of the networks, which see this computer&apos;s address and that somebody looks at these videos. At most 200 MB of them are kept on this computer.</source>
        <translation>Sie kommen von den Servern der Netzwerke; diese sehen die Adresse dieses Computers und dass jemand diese Videos ansieht. Höchstens 200 MB davon werden auf diesem Computer gespeichert.</translation>
    </message>
    <message>
        <source>Remove &amp;kept pictures</source>
        <translation>&amp;Gespeicherte Bilder entfernen</translation>
    </message>
    <message>
        <source>Kept pictures</source>
        <translation>Gespeicherte Bilder</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>Präsentation</translation>
    </message>
    <message>
        <source>Hide names, captions, pictures and money</source>
        <translation>Namen, Beschreibungen, Bilder und Beträge ausblenden</translation>
    </message>
    <message>
        <source>While others look at the screen. Notifications wait until it is over, forms that show names ask before they open, and cells are copied as they are shown; exports are not changed. Ctrl+Shift+H.</source>
        <translation>Solange andere auf den Bildschirm sehen. Benachrichtigungen warten bis danach, Formulare mit Namen fragen vor dem Öffnen, und Zellen werden so kopiert, wie sie zu sehen sind; Exporte bleiben unverändert. Strg+Umschalt+H.</translation>
    </message>
</context>
<context>
    <name>ServerAdvice</name>
    <message>
        <source>No server of this name was found: check how it is spelled, and the network.</source>
        <translation>Ein Server mit diesem Namen wurde nicht gefunden: Prüfen Sie die Schreibweise und das Netzwerk.</translation>
    </message>
    <message>
        <source>The server does not answer: check its address, the network and the firewalls between.</source>
        <translation>Der Server antwortet nicht: Prüfen Sie seine Adresse, das Netzwerk und die Firewalls dazwischen.</translation>
    </message>
    <message>
        <source>What answers on this port is not PostgreSQL: check the port, which usually is 5432.</source>
        <translation>Was auf diesem Port antwortet, ist nicht PostgreSQL: Prüfen Sie den Port, üblich ist 5432.</translation>
    </message>
    <message>
        <source>The server does not let this user in: check the user and the password.</source>
        <translation>Der Server lässt diesen Benutzer nicht herein: Prüfen Sie den Benutzer und das Passwort.</translation>
    </message>
    <message>
        <source>The server has no database of this name: check the name, or create the database first.</source>
        <translation>Der Server hat keine Datenbank mit diesem Namen: Prüfen Sie den Namen oder legen Sie die Datenbank zuerst an.</translation>
    </message>
    <message>
        <source>The server does not let this user in from this computer: its pg_hba.conf must allow it.</source>
        <translation>Der Server lässt diesen Benutzer von diesem Computer aus nicht herein: Seine pg_hba.conf muss es erlauben.</translation>
    </message>
    <message>
        <source>The server could not prove that it is the one that was named: check its certificate and the name it is for.</source>
        <translation>Der Server konnte nicht nachweisen, dass er der angegebene ist: Prüfen Sie sein Zertifikat und den Namen, für den es gilt.</translation>
    </message>
    <message>
        <source>The server offers no encrypted connection: switch it on there. On a network that you trust, ?sslmode=disable at the end of the address does without.</source>
        <translation>Der Server bietet keine verschlüsselte Verbindung: Schalten Sie sie dort ein. In einem Netzwerk, dem Sie vertrauen, geht es mit ?sslmode=disable am Ende der Adresse auch ohne.</translation>
    </message>
    <message>
        <source>The server has no connection left: try again later, or allow it more of them.</source>
        <translation>Der Server hat keine Verbindung mehr frei: Versuchen Sie es später erneut oder erlauben Sie ihm mehr davon.</translation>
    </message>
    <message>
        <source>Check that the server runs and that this computer reaches it.</source>
        <translation>Prüfen Sie, ob der Server läuft und ob dieser Computer ihn erreicht.</translation>
    </message>
    <message>
        <source>Nothing accepts connections there. Check that the server runs, that it listens to this computer, and the port.</source>
        <translation>Dort nimmt nichts Verbindungen an. Prüfen Sie den Port und ob der Server läuft und Verbindungen von diesem Computer annimmt.</translation>
    </message>
    <message>
        <source>The certificate of the server cannot be checked here: this computer has no list of authorities where it is looked for. Save the authority&apos;s certificate as ~/.postgresql/root.crt.</source>
        <translation>Das Zertifikat des Servers lässt sich hier nicht prüfen: Auf diesem Computer fehlt die Liste der Zertifizierungsstellen an der Stelle, an der sie gesucht wird. Speichern Sie das Zertifikat der Stelle als ~/.postgresql/root.crt.</translation>
    </message>
</context>
<context>
    <name>Services</name>
    <message>
        <source>the server address is not a web address: %1</source>
        <translation>die Serveradresse ist keine Webadresse: %1</translation>
    </message>
    <message>
        <source>the server address must begin with https:// (http:// only for this machine)</source>
        <translation>die Serveradresse muss mit https:// beginnen (http:// nur für diesen Rechner)</translation>
    </message>
</context>
<context>
    <name>SetSettingCommand</name>
    <message>
        <source>changing &quot;%1&quot;</source>
        <translation>„%1“ ändern</translation>
    </message>
</context>
<context>
    <name>SettingKeys</name>
    <message>
        <source>an address of a database; it may hold a password, so set DATABASE_URL or the window&apos;s field</source>
        <translation>eine Adresse einer Datenbank; sie kann ein Passwort enthalten, verwenden Sie daher DATABASE_URL oder das Feld im Fenster</translation>
    </message>
    <message>
        <source>a web address</source>
        <translation>eine Webadresse</translation>
    </message>
    <message>
        <source>1 to 32: calls of one key at the same time</source>
        <translation>1 bis 32: gleichzeitige Anfragen je Schlüssel</translation>
    </message>
    <message>
        <source>0 to 1439: minutes after midnight UTC at which accounts are recorded</source>
        <translation>0 bis 1439: Minuten nach Mitternacht UTC, zu denen Konten erfasst werden</translation>
    </message>
    <message>
        <source>0 to 1000000: calls a day after which all but hot videos wait; 0 is no end</source>
        <translation>0 bis 1000000: Anfragen je Tag, nach denen alle Videos warten, die sich nicht schnell bewegen; 0 heißt unbegrenzt</translation>
    </message>
    <message>
        <source>json or form</source>
        <translation>json oder form</translation>
    </message>
    <message>
        <source>system, light, dark or contrast</source>
        <translation>system, light, dark oder contrast</translation>
    </message>
    <message>
        <source>ask, tray or quit</source>
        <translation>ask, tray oder quit</translation>
    </message>
    <message>
        <source>none, previous (the days before) or weekdays (days before, moved by whole weeks)</source>
        <translation>none, previous (die Tage davor) oder weekdays (die Tage davor, um ganze Wochen verschoben)</translation>
    </message>
    <message>
        <source>keychain or file</source>
        <translation>keychain oder file</translation>
    </message>
    <message>
        <source>an IANA name such as Europe/Berlin, in which days are cut; empty is the system&apos;s</source>
        <translation>ein IANA-Name wie Europe/Berlin, nach dem Tage eingeteilt werden; leer heißt wie das System</translation>
    </message>
    <message>
        <source>0 to 100: robust score from which a video breaks out; 0 is no such alert</source>
        <translation>0 bis 100: robuster Score, ab dem ein Video durchstartet; 0 heißt kein solcher Hinweis</translation>
    </message>
    <message>
        <source>0 to 1000000000: lowest milestone of a video&apos;s views; 0 is no such alert</source>
        <translation>0 bis 1000000000: niedrigster Meilenstein der Aufrufe eines Videos; 0 heißt kein solcher Hinweis</translation>
    </message>
    <message>
        <source>0 to 1000000000: lowest milestone of an account&apos;s followers; 0 is no such alert</source>
        <translation>0 bis 1000000000: niedrigster Meilenstein der Follower eines Kontos; 0 heißt kein solcher Hinweis</translation>
    </message>
    <message>
        <source>0 to 100: percent of the followers lost in a day; 0 is no such alert</source>
        <translation>0 bis 100: Prozent der Follower, die an einem Tag verloren gehen; 0 heißt kein solcher Hinweis</translation>
    </message>
    <message>
        <source>0 to 100: percent fewer views of the last five videos; 0 is no such alert</source>
        <translation>0 bis 100: Prozent weniger Aufrufe der letzten fünf Videos; 0 heißt kein solcher Hinweis</translation>
    </message>
    <message>
        <source>0 to 60: days without a new video; 0 is no such alert</source>
        <translation>0 bis 60: Tage ohne neues Video; 0 heißt kein solcher Hinweis</translation>
    </message>
    <message>
        <source>on or off: alerts when a network or a key needs a new sign-in</source>
        <translation>on oder off: Hinweise, wenn ein Netzwerk oder ein Schlüssel eine neue Anmeldung braucht</translation>
    </message>
    <message>
        <source>on or off: alerts as notifications of the desktop</source>
        <translation>on oder off: Hinweise als Benachrichtigungen des Desktops</translation>
    </message>
    <message>
        <source>such as 22:00-07:00, in which notifications wait; empty is never</source>
        <translation>etwa 22:00-07:00, in denen Benachrichtigungen warten; leer heißt nie</translation>
    </message>
    <message>
        <source>on or off: the summary of the last week as a notification on Monday</source>
        <translation>on oder off: die Übersicht der letzten Woche montags als Benachrichtigung</translation>
    </message>
    <message>
        <source>absolute path of a folder for the week&apos;s summary as csv, json and md; empty is none</source>
        <translation>absoluter Pfad eines Ordners für die Wochenübersicht als csv, json und md; leer heißt keiner</translation>
    </message>
    <message>
        <source>system, none, http://host:port or socks5://host:port, without a password</source>
        <translation>system, none, http://host:port oder socks5://host:port, ohne Passwort</translation>
    </message>
    <message>
        <source>a language such as en, from the next start on; empty is the system&apos;s</source>
        <translation>eine Sprache wie en, ab dem nächsten Start; leer heißt wie das System</translation>
    </message>
    <message>
        <source>on or off: networks are asked where short links lead that you add</source>
        <translation>on oder off: Netzwerke werden gefragt, wohin hinzugefügte Kurzlinks führen</translation>
    </message>
    <message>
        <source>on or off: pictures of videos are fetched from the networks and shown</source>
        <translation>on oder off: Vorschaubilder der Videos werden von den Netzwerken geholt und gezeigt</translation>
    </message>
    <message>
        <source>on or off: names, captions, pictures and money are hidden in the window</source>
        <translation>on oder off: Namen, Beschreibungen, Bilder und Beträge werden im Fenster ausgeblendet</translation>
    </message>
    <message>
        <source>1, 7, 30, 90 or 365 days, all, or two days such as 2026-01-01..2026-03-31</source>
        <translation>1, 7, 30, 90 oder 365 Tage, all, oder zwei Tage wie 2026-01-01..2026-03-31</translation>
    </message>
    <message>
        <source>on or off: an alert when every question has failed for half an hour</source>
        <translation>on oder off: ein Hinweis, wenn eine halbe Stunde lang jede Anfrage fehlgeschlagen ist</translation>
    </message>
</context>
<context>
    <name>SettingsCommand</name>
    <message>
        <source>(not shown)</source>
        <translation>(nicht gezeigt)</translation>
    </message>
    <message>
        <source>  (set by %1)</source>
        <translation>  (gesetzt durch %1)</translation>
    </message>
    <message>
        <source>there is no setting &apos;%1&apos;; see viewtide settings list</source>
        <translation>es gibt keine Einstellung „%1“; siehe viewtide settings list</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not read or set on the command line: %2</source>
        <translation>„%1“ lässt sich auf der Befehlszeile weder lesen noch setzen: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no value for %2; valid: %3</source>
        <translation>„%1“ ist kein Wert für %2; gültig: %3</translation>
    </message>
    <message>
        <source>%1 is set by the variable %2, which wins over the settings</source>
        <translation>%1 ist durch die Variable %2 gesetzt, die Vorrang vor den Einstellungen hat</translation>
    </message>
    <message>
        <source>give a key and a value: viewtide settings set collect/callsPerDay 5000</source>
        <translation>geben Sie einen Schlüssel und einen Wert an: viewtide settings set collect/callsPerDay 5000</translation>
    </message>
    <message>
        <source>give one key: viewtide settings get collect/callsPerDay</source>
        <translation>geben Sie einen Schlüssel an: viewtide settings get collect/callsPerDay</translation>
    </message>
</context>
<context>
    <name>ShortLinks</name>
    <message>
        <source>This short link leads to no video, or its network does not say to which: open it in a browser and copy the address it leads to.</source>
        <translation>Dieser Kurzlink führt zu keinem Video, oder sein Netzwerk sagt nicht, zu welchem: Öffnen Sie ihn in einem Browser und kopieren Sie die Adresse, zu der er führt.</translation>
    </message>
    <message>
        <source>The network of this short link could not be asked where it leads: open it in a browser and copy the address, or try again later.</source>
        <translation>Das Netzwerk dieses Kurzlinks ließ sich nicht fragen, wohin er führt: Öffnen Sie ihn in einem Browser und kopieren Sie die Adresse, oder versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>%1 Open the short link in a browser and copy the address it leads to.</source>
        <translation>%1 Öffnen Sie den Kurzlink in einem Browser und kopieren Sie die Adresse, zu der er führt.</translation>
    </message>
</context>
<context>
    <name>SnapshotList</name>
    <message>
        <source>Taken</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Snapshot</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
</context>
<context>
    <name>StartFailure</name>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Check that the folder is there and that you may write to it.</source>
        <translation>Prüfen Sie, ob es den Ordner gibt und Sie darin schreiben dürfen.</translation>
    </message>
    <message>
        <source>End the other program; &apos;viewtide watch&apos; is one that has no window.</source>
        <translation>Beenden Sie das andere Programm; „viewtide watch“ ist eines ohne Fenster.</translation>
    </message>
    <message>
        <source>Move the file away and put a copy that was made before in its place. Without a file there Viewtide begins anew.</source>
        <translation>Verschieben Sie die Datei und legen Sie eine früher angelegte Kopie an ihre Stelle. Ohne Datei beginnt Viewtide dort von vorn.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>Correct the variable where it is set, then start Viewtide from there.</source>
        <translation>Korrigieren Sie die Variable dort, wo sie gesetzt wird, und starten Sie Viewtide dann von dort.</translation>
    </message>
    <message>
        <source>Correct it, or remove its line from the settings.</source>
        <translation>Korrigieren Sie den Wert oder entfernen Sie seine Zeile aus den Einstellungen.</translation>
    </message>
    <message>
        <source>The workspace %1 cannot be opened</source>
        <translation>Der Workspace %1 kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Viewtide could not start</source>
        <translation>Viewtide konnte nicht starten</translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message>
        <source>Syncing %1 of %2</source>
        <translation>Abruf %1 von %2</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Abruf läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>Stand: %1</translation>
    </message>
    <message>
        <source>Not updated yet</source>
        <translation>Noch nicht aktualisiert</translation>
    </message>
    <message>
        <source>Paused until %1</source>
        <translation>Pausiert bis %1</translation>
    </message>
    <message>
        <source>Next poll %1</source>
        <translation>Nächster Abruf %1</translation>
    </message>
    <message>
        <source>Waiting for a key</source>
        <translation>Wartet auf einen Schlüssel</translation>
    </message>
    <message>
        <source>Out of date: last good sync %1</source>
        <translation>Veraltet: letzter erfolgreicher Abruf %1</translation>
    </message>
    <message>
        <source>No profile yet: add one under Settings › Profiles</source>
        <translation>Noch kein Profil: legen Sie eines unter Einstellungen › Profile an</translation>
    </message>
</context>
<context>
    <name>SummaryNumbers</name>
    <message>
        <source>Profiles with a recorded day</source>
        <translation>Profile mit einem erfassten Tag</translation>
    </message>
    <message>
        <source>Oldest of their last days</source>
        <translation>Ältester ihrer letzten Tage</translation>
    </message>
    <message>
        <source>Newest of their last days</source>
        <translation>Neuester ihrer letzten Tage</translation>
    </message>
    <message>
        <source>Followers on the last day</source>
        <translation>Follower am letzten Tag</translation>
    </message>
    <message>
        <source>Followers on the first day</source>
        <translation>Follower am ersten Tag</translation>
    </message>
    <message>
        <source>First recorded day</source>
        <translation>Erster erfasster Tag</translation>
    </message>
    <message>
        <source>Last recorded day</source>
        <translation>Letzter erfasster Tag</translation>
    </message>
    <message>
        <source>Recorded days</source>
        <translation>Erfasste Tage</translation>
    </message>
    <message>
        <source>Recorded days that have a rate</source>
        <translation>Erfasste Tage, die eine Rate haben</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Posts whose engagement is known</source>
        <translation>Beiträge, deren Engagement bekannt ist</translation>
    </message>
    <message>
        <source>Posts of the range</source>
        <translation>Beiträge des Zeitraums</translation>
    </message>
    <message>
        <source>Recorded days that have it</source>
        <translation>Erfasste Tage mit diesem Wert</translation>
    </message>
    <message>
        <source>Rows that were told afterwards</source>
        <translation>Nachträglich gemeldete Zeilen</translation>
    </message>
    <message>
        <source>All networks together</source>
        <translation>Alle Netzwerke zusammen</translation>
    </message>
    <message>
        <source>the range of the overview</source>
        <translation>der Zeitraum der Übersicht</translation>
    </message>
    <message>
        <source>the days that the range is compared with</source>
        <translation>die Tage, mit denen der Zeitraum verglichen wird</translation>
    </message>
</context>
<context>
    <name>TableCopy</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied.</source>
        <translation>
            <numerusform>%n Zeile kopiert.</numerusform>
            <numerusform>%n Zeilen kopiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakeOver</name>
    <message>
        <source>The other database holds data already, which stays as it is.</source>
        <translation>Die andere Datenbank enthält schon Daten, die unverändert bleiben.</translation>
    </message>
</context>
<context>
    <name>TypeNumbersDialog</name>
    <message>
        <source>Type numbers</source>
        <translation>Zahlen eintragen</translation>
    </message>
    <message>
        <source>The video</source>
        <translation>Das Video</translation>
    </message>
    <message>
        <source>&amp;Views</source>
        <translation>&amp;Aufrufe</translation>
    </message>
    <message>
        <source>Views, empty: stays as it is</source>
        <translation>Aufrufe, leer: bleibt unverändert</translation>
    </message>
    <message>
        <source>&amp;Likes</source>
        <translation>&amp;Likes</translation>
    </message>
    <message>
        <source>Likes, empty: stays as it is</source>
        <translation>Likes, leer: bleibt unverändert</translation>
    </message>
    <message>
        <source>&amp;Comments</source>
        <translation>&amp;Kommentare</translation>
    </message>
    <message>
        <source>Comments, empty: stays as it is</source>
        <translation>Kommentare, leer: bleibt unverändert</translation>
    </message>
    <message>
        <source>&amp;Shares</source>
        <translation>&amp;Shares</translation>
    </message>
    <message>
        <source>Shares, empty: stays as it is</source>
        <translation>Shares, leer: bleibt unverändert</translation>
    </message>
    <message>
        <source>Sav&amp;es</source>
        <translation>Sav&amp;es</translation>
    </message>
    <message>
        <source>Saves, empty: stays as it is</source>
        <translation>Saves, leer: bleibt unverändert</translation>
    </message>
    <message>
        <source>Seen &amp;at</source>
        <translation>&amp;Gesehen am</translation>
    </message>
    <message>
        <source>When the numbers were true, local time</source>
        <translation>Wann die Zahlen galten, Ortszeit</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>An empty field stays as it is. Typed numbers are marked everywhere; the next number that the network reports replaces them.</source>
        <translation>Ein leeres Feld bleibt unverändert. Eingetragene Zahlen sind überall markiert; die nächste Zahl, die das Netzwerk meldet, ersetzt sie.</translation>
    </message>
</context>
<context>
    <name>UndoText</name>
    <message numerus="yes">
        <source>%n video(s) stay: numbers were collected since they were added.</source>
        <translation>
            <numerusform>%n Video bleibt: Seit es hinzugefügt wurde, wurden Zahlen erfasst.</numerusform>
            <numerusform>%n Videos bleiben: Seit sie hinzugefügt wurden, wurden Zahlen erfasst.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add %n video(s)</source>
        <translation>
            <numerusform>%n Video hinzufügen</numerusform>
            <numerusform>%n Videos hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>assign %n video(s) to %1</source>
        <translation>
            <numerusform>%n Video der Kampagne %1 zuordnen</numerusform>
            <numerusform>%n Videos der Kampagne %1 zuordnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>import %n day(s)</source>
        <translation>
            <numerusform>%n Tag importieren</numerusform>
            <numerusform>%n Tage importieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) went to Unassigned.</source>
        <translation>
            <numerusform>%n Video kam zu „Nicht zugeordnet“.</numerusform>
            <numerusform>%n Videos kamen zu „Nicht zugeordnet“.</numerusform>
        </translation>
    </message>
    <message>
        <source>remove campaign %1</source>
        <translation>Kampagne %1 entfernen</translation>
    </message>
    <message>
        <source>new campaign %1</source>
        <translation>neue Kampagne %1</translation>
    </message>
    <message>
        <source>edit campaign %1</source>
        <translation>Kampagne %1 bearbeiten</translation>
    </message>
    <message>
        <source>edit report %1</source>
        <translation>Bericht %1 bearbeiten</translation>
    </message>
    <message numerus="yes">
        <source>hide %n video(s)</source>
        <translation>
            <numerusform>%n Video ausblenden</numerusform>
            <numerusform>%n Videos ausblenden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>show %n video(s)</source>
        <translation>
            <numerusform>%n Video einblenden</numerusform>
            <numerusform>%n Videos einblenden</numerusform>
        </translation>
    </message>
    <message>
        <source>The numbers went into the history; newer ones are known and stay.</source>
        <translation>Die Zahlen kamen in den Verlauf; neuere sind bekannt und bleiben.</translation>
    </message>
    <message>
        <source>type numbers of %1</source>
        <translation>Zahlen für %1 eintragen</translation>
    </message>
    <message>
        <source>join videos as one work</source>
        <translation>Videos zu einem Clip verbinden</translation>
    </message>
    <message>
        <source>split a video from its work</source>
        <translation>ein Video von seinem Clip trennen</translation>
    </message>
    <message numerus="yes">
        <source>remove %n video(s)</source>
        <translation>
            <numerusform>%n Video entfernen</numerusform>
            <numerusform>%n Videos entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) went with the campaign. Undo brings them back.</source>
        <translation>
            <numerusform>%n Regel ging mit der Kampagne. „Rückgängig“ bringt sie zurück.</numerusform>
            <numerusform>%n Regeln gingen mit der Kampagne. „Rückgängig“ bringt sie zurück.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UploadTable</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>When the post was to go online.</source>
        <translation>Wann der Beitrag online gehen sollte.</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>By a rule</source>
        <translation>Durch eine Regel</translation>
    </message>
    <message>
        <source>No rule matches</source>
        <translation>Keine Regel passt</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Zugeordnet</translation>
    </message>
    <message>
        <source>What was assigned by hand is moved by no rule.</source>
        <translation>Was von Hand zugeordnet wurde, verschiebt keine Regel.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>(ohne Text)</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Post id</source>
        <translation>Beitrags-ID</translation>
    </message>
    <message>
        <source>Id at the network</source>
        <translation>ID beim Netzwerk</translation>
    </message>
    <message>
        <source>Ref id</source>
        <translation>Ref-ID</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Gepostet</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>It was not posted; the network gave no reason.</source>
        <translation>Der Beitrag wurde nicht gepostet; das Netzwerk nannte keinen Grund.</translation>
    </message>
    <message>
        <source>It is not online yet.</source>
        <translation>Der Beitrag ist noch nicht online.</translation>
    </message>
    <message>
        <source>It was deleted; its numbers stay.</source>
        <translation>Der Beitrag wurde gelöscht; seine Zahlen bleiben.</translation>
    </message>
</context>
<context>
    <name>UploadsDialog</name>
    <message>
        <source>Uploads</source>
        <translation>Uploads</translation>
    </message>
    <message>
        <source>Show all uploads</source>
        <translation>Alle Uploads zeigen</translation>
    </message>
    <message>
        <source>Show posted uploads</source>
        <translation>Gepostete Uploads zeigen</translation>
    </message>
    <message>
        <source>Show pending uploads</source>
        <translation>Ausstehende Uploads zeigen</translation>
    </message>
    <message>
        <source>Show failed uploads</source>
        <translation>Fehlgeschlagene Uploads zeigen</translation>
    </message>
    <message>
        <source>Show deleted uploads</source>
        <translation>Gelöschte Uploads zeigen</translation>
    </message>
    <message>
        <source>Filter by text, campaign, network, id</source>
        <translation>Nach Text, Kampagne, Netzwerk, ID filtern</translation>
    </message>
    <message>
        <source>Filter uploads</source>
        <translation>Uploads filtern</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Choose which columns are shown</source>
        <translation>Angezeigte Spalten auswählen</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Spalten auswählen</translation>
    </message>
    <message>
        <source>Uploads and what became of them</source>
        <translation>Uploads und was aus ihnen wurde</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Was schiefging</translation>
    </message>
    <message>
        <source>Assign to…</source>
        <translation>Zuordnen zu…</translation>
    </message>
    <message>
        <source>Put the selected uploads into a campaign</source>
        <translation>Die ausgewählten Uploads einer Kampagne zuordnen</translation>
    </message>
    <message>
        <source>Assign the selected uploads to a campaign</source>
        <translation>Ausgewählte Uploads einer Kampagne zuordnen</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
</context>
<context>
    <name>VideoExport</name>
    <message>
        <source>Export videos</source>
        <translation>Videos exportieren</translation>
    </message>
    <message>
        <source>Selected videos: %1</source>
        <translation>Ausgewählte Videos: %1</translation>
    </message>
    <message>
        <source>Listed videos: %1</source>
        <translation>Aufgelistete Videos: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) copied.</source>
        <translation>
            <numerusform>%n Video kopiert.</numerusform>
            <numerusform>%n Videos kopiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VideoHistory</name>
    <message>
        <source>views per hour over 1, 6 and 24 h: %1, %2, %3 (as of %4%5)</source>
        <translation>Aufrufe je Stunde über 1, 6 und 24 h: %1, %2, %3 (Stand %4%5)</translation>
    </message>
    <message>
        <source>, about</source>
        <translation>, ungefähr</translation>
    </message>
    <message numerus="yes">
        <source>%1x for its age: views at %2 against the median of %n earlier video(s) of the account on the network</source>
        <translation>
            <numerusform>%1x so viel wie in dem Alter üblich: Aufrufe nach %2 gegenüber dem Median von %n früheren Video des Kontos auf dem Netzwerk</numerusform>
            <numerusform>%1x so viel wie in dem Alter üblich: Aufrufe nach %2 gegenüber dem Median von %n früheren Videos des Kontos auf dem Netzwerk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no comparison for its age: fewer than %n earlier video(s) were observed at that age</source>
        <translation>
            <numerusform>kein Vergleich für sein Alter: Weniger als %n früheres Video wurde in diesem Alter gemessen</numerusform>
            <numerusform>kein Vergleich für sein Alter: Weniger als %n frühere Videos wurden in diesem Alter gemessen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>forecast for %1: %2 views, 80 % interval %3 to %4, from %n earlier video(s); back-tested, half were off by at most %5 percent, %6 of %7 fell inside</source>
        <translation>
            <numerusform>Prognose für %1: %2 Aufrufe, 80-%-Intervall %3 bis %4, aus %n früheren Video; im Rückvergleich lag die Hälfte um höchstens %5 Prozent daneben, %6 von %7 lagen darin</numerusform>
            <numerusform>Prognose für %1: %2 Aufrufe, 80-%-Intervall %3 bis %4, aus %n früheren Videos; im Rückvergleich lag die Hälfte um höchstens %5 Prozent daneben, %6 von %7 lagen darin</numerusform>
        </translation>
    </message>
    <message>
        <source>partial: the range begins before the first observation</source>
        <translation>unvollständig: Der Zeitraum beginnt vor der ersten Messung</translation>
    </message>
    <message>
        <source>no observation</source>
        <translation>keine Messung</translation>
    </message>
</context>
<context>
    <name>VideoHistoryTexts</name>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>Read between two observations that lie further apart.</source>
        <translation>Zwischen zwei weiter auseinanderliegenden Messungen abgelesen.</translation>
    </message>
    <message>
        <source>Read between two close observations.</source>
        <translation>Zwischen zwei nahen Messungen abgelesen.</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>tracking began later</source>
        <translation>die Verfolgung begann später</translation>
    </message>
    <message>
        <source>not observed around then</source>
        <translation>um diese Zeit nicht gemessen</translation>
    </message>
    <message>
        <source>nobody told when it was posted</source>
        <translation>Zeitpunkt der Veröffentlichung unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>No comparison for its age: it needs %n earlier video(s) of the account with known views.</source>
        <translation>
            <numerusform>Kein Vergleich für sein Alter: Dafür braucht es %n früheres Video des Kontos mit bekannten Aufrufen.</numerusform>
            <numerusform>Kein Vergleich für sein Alter: Dafür braucht es %n frühere Videos des Kontos mit bekannten Aufrufen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 for its age: views at %2 against the median of %n earlier video(s).</source>
        <translation>
            <numerusform>%1 so viel wie in dem Alter üblich: Aufrufe nach %2 gegenüber dem Median von %n früheren Video.</numerusform>
            <numerusform>%1 so viel wie in dem Alter üblich: Aufrufe nach %2 gegenüber dem Median von %n früheren Videos.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 It breaks out.</source>
        <translation>%1 Es startet durch.</translation>
    </message>
    <message numerus="yes">
        <source>Forecast for %1: %2 views, 80 % interval %3 to %4. From %n earlier video(s); back-tested, half were off by at most %5, and %6 of %7 fell inside.</source>
        <translation>
            <numerusform>Prognose für %1: %2 Aufrufe, 80-%-Intervall %3 bis %4. Aus %n früheren Video; im Rückvergleich lag die Hälfte um höchstens %5 daneben, und %6 von %7 lagen darin.</numerusform>
            <numerusform>Prognose für %1: %2 Aufrufe, 80-%-Intervall %3 bis %4. Aus %n früheren Videos; im Rückvergleich lag die Hälfte um höchstens %5 daneben, und %6 von %7 lagen darin.</numerusform>
        </translation>
    </message>
    <message>
        <source>Views an hour: unknown, observations are missing.</source>
        <translation>Aufrufe je Stunde: unbekannt, es fehlen Messungen.</translation>
    </message>
    <message>
        <source>Views an hour: %1 over the last hour, %2 over 6 h, %3 over 24 h%4.</source>
        <translation>Aufrufe je Stunde: %1 in der letzten Stunde, %2 über 6 h, %3 über 24 h%4.</translation>
    </message>
    <message>
        <source> (about)</source>
        <translation> (ungefähr)</translation>
    </message>
    <message>
        <source>%1 Pace of 6 h against 24 h: %2.</source>
        <translation>%1 Tempo über 6 h gegenüber 24 h: %2.</translation>
    </message>
    <message>
        <source>%1 corrected by %2 to %3, %4</source>
        <translation>%1 um %2 auf %3 korrigiert, %4</translation>
    </message>
    <message>
        <source>Not observed yet.</source>
        <translation>Noch nicht gemessen.</translation>
    </message>
    <message numerus="yes">
        <source>Observed %n time(s)</source>
        <translation>
            <numerusform>%n-mal gemessen</numerusform>
            <numerusform>%n-mal gemessen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1, partial: from %2 on.</source>
        <translation>%1, unvollständig: erst ab %2.</translation>
    </message>
    <message>
        <source>Views at %1</source>
        <translation>Aufrufe nach %1</translation>
    </message>
    <message>
        <source>Earlier videos that are known at that age</source>
        <translation>Frühere Videos, die in diesem Alter bekannt sind</translation>
    </message>
    <message>
        <source>Median of the earlier videos</source>
        <translation>Median der früheren Videos</translation>
    </message>
    <message>
        <source>the first %1 of each video</source>
        <translation>die ersten %1 jedes Videos</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>How it was found</source>
        <translation>Wie der Wert ermittelt wurde</translation>
    </message>
    <message>
        <source>from when it was posted until that age</source>
        <translation>von der Veröffentlichung bis zu diesem Alter</translation>
    </message>
</context>
<context>
    <name>VideoPanel</name>
    <message>
        <source>Details of the selected video</source>
        <translation>Details des ausgewählten Videos</translation>
    </message>
    <message>
        <source>Details of the video</source>
        <translation>Details des Videos</translation>
    </message>
    <message>
        <source>Network and campaign</source>
        <translation>Netzwerk und Kampagne</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Cur&amp;ve</source>
        <translation>&amp;Kurve</translation>
    </message>
    <message>
        <source>Number shown as a curve</source>
        <translation>Als Kurve gezeigte Zahl</translation>
    </message>
    <message>
        <source>Exact numbers and when they were observed</source>
        <translation>Genaue Zahlen und wann sie gemessen wurden</translation>
    </message>
    <message>
        <source>State of the last poll</source>
        <translation>Status des letzten Abrufs</translation>
    </message>
    <message>
        <source>Link of the video</source>
        <translation>Link des Videos</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Open the video in the browser</source>
        <translation>Video im Browser öffnen</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Copy the link of the video</source>
        <translation>Link des Videos kopieren</translation>
    </message>
</context>
<context>
    <name>VideoTable</name>
    <message>
        <source>Observed %1</source>
        <translation>Gemessen %1</translation>
    </message>
    <message>
        <source>Not reported by %1</source>
        <translation>Von %1 nicht gemeldet</translation>
    </message>
    <message>
        <source>%1 ✎</source>
        <translation>%1 ✎</translation>
    </message>
    <message>
        <source>Typed in %1; the next number of the network replaces it</source>
        <translation>Eingetragen %1; die nächste Zahl des Netzwerks ersetzt sie</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Gepostet</translation>
    </message>
    <message>
        <source>When the video was posted, in local time. &quot;By&quot;: nobody told, it was there by then.</source>
        <translation>Wann das Video gepostet wurde, in Ortszeit. „Bis“: Der Zeitpunkt ist unbekannt, spätestens dann war es da.</translation>
    </message>
    <message>
        <source>Unknown until views and at least one of likes, comments, shares and saves are reported.</source>
        <translation>Unbekannt, bis Aufrufe und mindestens eine der Zahlen Likes, Kommentare, Shares und Saves gemeldet sind.</translation>
    </message>
    <message>
        <source>%1 engagements over %2 views</source>
        <translation>%1 Interaktionen bei %2 Aufrufen</translation>
    </message>
    <message>
        <source>%1 engagements (%2 of %3 kinds reported) over %4 views</source>
        <translation>%1 Interaktionen (%2 von %3 Arten gemeldet) bei %4 Aufrufen</translation>
    </message>
    <message>
        <source>ER by views</source>
        <translation>ER nach Aufrufen</translation>
    </message>
    <message>
        <source>Engagement rate: likes, comments, shares and saves over views, in percent.</source>
        <translation>Engagement-Rate: Likes, Kommentare, Shares und Saves geteilt durch Aufrufe, in Prozent.</translation>
    </message>
    <message>
        <source>Views, 24 h</source>
        <translation>Aufrufe, 24 h</translation>
    </message>
    <message>
        <source>Views won in the last 24 hours. Unknown while no observation is that old.</source>
        <translation>Aufrufe, die in den letzten 24 Stunden dazukamen. Unbekannt, solange keine Messung so alt ist.</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>How many posts of the same clip there are, on all networks and in all campaigns.</source>
        <translation>Wie viele Beiträge es mit demselben Clip gibt, auf allen Netzwerken und in allen Kampagnen.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>How the last poll of the video went.</source>
        <translation>Wie der letzte Abruf des Videos verlief.</translation>
    </message>
    <message>
        <source>%1
Last written %2, next poll %3</source>
        <translation>%1
Zuletzt geschrieben %2, nächster Abruf %3</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Last written</source>
        <translation>Zuletzt geschrieben</translation>
    </message>
    <message>
        <source>When a number of the video was last written, in local time.</source>
        <translation>Wann zuletzt eine Zahl des Videos geschrieben wurde, in Ortszeit.</translation>
    </message>
    <message>
        <source>Next poll</source>
        <translation>Nächster Abruf</translation>
    </message>
    <message>
        <source>When the video is asked for again, in local time.</source>
        <translation>Wann das Video wieder abgefragt wird, in Ortszeit.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Typed in</source>
        <translation>Eingetragen</translation>
    </message>
    <message>
        <source>No numbers yet</source>
        <translation>Noch keine Zahlen</translation>
    </message>
    <message>
        <source>Gone since %1: the post was not found. Its history is kept.</source>
        <translation>Weg seit %1: Der Beitrag wurde nicht gefunden. Sein Verlauf bleibt erhalten.</translation>
    </message>
    <message>
        <source>Ayrshare</source>
        <translation>Ayrshare</translation>
    </message>
    <message>
        <source>Added by link</source>
        <translation>Per Link hinzugefügt</translation>
    </message>
    <message>
        <source>No caption</source>
        <translation>Ohne Beschreibung</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (partial)</source>
        <translation>%1 (teilw.)</translation>
    </message>
    <message>
        <source>Nothing to say %1: one of the two is not known in full.</source>
        <translation>Veränderung %1 unbekannt: Einer der beiden Werte ist nicht vollständig bekannt.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Nothing was observed before the end of the range.</source>
        <translation>Vor dem Ende des Zeitraums wurde nichts gemessen.</translation>
    </message>
    <message>
        <source>Since tracking began, %1.</source>
        <translation>Seit Beginn der Verfolgung, %1.</translation>
    </message>
    <message>
        <source>Views won</source>
        <translation>Neue Aufrufe</translation>
    </message>
    <message>
        <source>Views won in the range of the header; partial where tracking began later. The table cannot be sorted by it: it is worked out for the rows in sight.</source>
        <translation>Neue Aufrufe im Zeitraum aus der Kopfleiste des Fensters; unvollständig, wo die Verfolgung später begann. Danach lässt sich die Tabelle nicht sortieren: Berechnet wird nur für die sichtbaren Zeilen.</translation>
    </message>
</context>
<context>
    <name>Videos</name>
    <message>
        <source>The link does not name a video.</source>
        <translation>Der Link benennt kein Video.</translation>
    </message>
    <message>
        <source>No number was given.</source>
        <translation>Es wurde keine Zahl angegeben.</translation>
    </message>
    <message>
        <source>A number cannot be below 0.</source>
        <translation>Eine Zahl kann nicht unter 0 liegen.</translation>
    </message>
    <message>
        <source>A number has more than 15 digits.</source>
        <translation>Eine Zahl hat mehr als 15 Ziffern.</translation>
    </message>
    <message>
        <source>The time of the numbers lies in the future.</source>
        <translation>Der Zeitpunkt der Zahlen liegt in der Zukunft.</translation>
    </message>
    <message>
        <source>The video was posted at %1, after the time of the numbers.</source>
        <translation>Das Video wurde am %1 gepostet, nach dem Zeitpunkt der Zahlen.</translation>
    </message>
    <message>
        <source>Newer numbers came in since; they stay.</source>
        <translation>Inzwischen kamen neuere Zahlen; sie bleiben.</translation>
    </message>
</context>
<context>
    <name>VideosPage</name>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>Filter by caption, campaign, network or link</source>
        <translation>Nach Beschreibung, Kampagne, Netzwerk oder Link filtern</translation>
    </message>
    <message>
        <source>Filter videos</source>
        <translation>Videos filtern</translation>
    </message>
    <message>
        <source>Show one network only</source>
        <translation>Nur ein Netzwerk zeigen</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Show one campaign only</source>
        <translation>Nur eine Kampagne zeigen</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Posted through Ayrshare, or added by link</source>
        <translation>Über Ayrshare gepostet oder per Link hinzugefügt</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Choose which columns are shown</source>
        <translation>Angezeigte Spalten auswählen</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Spalten auswählen</translation>
    </message>
    <message>
        <source>Add videos…</source>
        <translation>Videos hinzufügen…</translation>
    </message>
    <message>
        <source>Track videos that were posted by hand, by their links</source>
        <translation>Von Hand gepostete Videos über ihre Links verfolgen</translation>
    </message>
    <message>
        <source>Add videos by link</source>
        <translation>Videos per Link hinzufügen</translation>
    </message>
    <message>
        <source>Videos shown and selected</source>
        <translation>Angezeigte und ausgewählte Videos</translation>
    </message>
    <message>
        <source>Assign to campaign</source>
        <translation>Kampagne zuordnen</translation>
    </message>
    <message>
        <source>Move the selected videos to a campaign</source>
        <translation>Ausgewählte Videos in eine Kampagne verschieben</translation>
    </message>
    <message>
        <source>Assign the selection to a campaign</source>
        <translation>Auswahl einer Kampagne zuordnen</translation>
    </message>
    <message>
        <source>Hide in report</source>
        <translation>In Bericht ausblenden</translation>
    </message>
    <message>
        <source>Leave the selected videos out of one report</source>
        <translation>Ausgewählte Videos aus einem Bericht weglassen</translation>
    </message>
    <message>
        <source>Hide the selection in a report</source>
        <translation>Auswahl in einem Bericht ausblenden</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Clip</translation>
    </message>
    <message>
        <source>Join the selected videos as one work, split one, or type its numbers</source>
        <translation>Ausgewählte Videos zu einem Clip verbinden, eines abtrennen oder Zahlen dafür eintragen</translation>
    </message>
    <message>
        <source>Work and numbers of the selection</source>
        <translation>Clip und Zahlen der Auswahl</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Write the selected videos, or all that are listed, to a file</source>
        <translation>Ausgewählte oder alle aufgelisteten Videos in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Export videos</source>
        <translation>Videos exportieren</translation>
    </message>
    <message>
        <source>Group by work</source>
        <translation>Nach Clip gruppieren</translation>
    </message>
    <message>
        <source>Show each clip once, with the sums of its posts on all networks</source>
        <translation>Jeden Clip einmal zeigen, mit den Summen seiner Beiträge auf allen Netzwerken</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Show or hide the details of the selected video (Space)</source>
        <translation>Details des ausgewählten Videos ein- oder ausblenden (Leertaste)</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Details anzeigen</translation>
    </message>
    <message>
        <source>Videos of all campaigns</source>
        <translation>Videos aller Kampagnen</translation>
    </message>
    <message>
        <source>Saved views: filter, columns and sort under a name</source>
        <translation>Gespeicherte Ansichten: Filter, Spalten und Sortierung unter einem Namen</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
</context>
<context>
    <name>WeekSummary</name>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>without caption</source>
        <translation>ohne Beschreibung</translation>
    </message>
    <message>
        <source>%1: %2 followers (%3)</source>
        <translation>%1: %2 Follower (%3)</translation>
    </message>
    <message>
        <source>%1, engagement won %2</source>
        <translation>%1, Engagement-Zuwachs %2</translation>
    </message>
    <message>
        <source>%1, rate %2 %3</source>
        <translation>%1, Rate %2 %3</translation>
    </message>
    <message>
        <source>Week %1: %2 followers</source>
        <translation>Woche %1: %2 Follower</translation>
    </message>
    <message>
        <source>Week %1: %2 followers, engagement %3</source>
        <translation>Woche %1: %2 Follower, Engagement %3</translation>
    </message>
    <message>
        <source>Engagement won: %1 (%2 of %3 networks tell it)</source>
        <translation>Engagement-Zuwachs: %1 (%2 von %3 Netzwerken melden ihn)</translation>
    </message>
    <message>
        <source>Engagement won: not told by these networks</source>
        <translation>Engagement-Zuwachs: von diesen Netzwerken nicht gemeldet</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>**Week %1**, %2</source>
        <translation>**Woche %1**, %2</translation>
    </message>
    <message>
        <source>Followers: %1 (%2; the time before %3)</source>
        <translation>Follower: %1 (%2; in der Zeit davor %3)</translation>
    </message>
    <message>
        <source>Videos posted: %1</source>
        <translation>Gepostete Videos: %1</translation>
    </message>
    <message>
        <source>**By network**</source>
        <translation>**Nach Netzwerk**</translation>
    </message>
    <message>
        <source>**Most viewed of the week&apos;s videos**</source>
        <translation>**Die meistgesehenen Videos der Woche**</translation>
    </message>
    <message>
        <source>%1 (%2): %3 views</source>
        <translation>%1 (%2): %3 Aufrufe</translation>
    </message>
    <message>
        <source>%1 followers; the week before brought %2.</source>
        <translation>%1 Follower; die Woche davor brachte %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) were posted.</source>
        <translation>
            <numerusform>%n Video wurde gepostet.</numerusform>
            <numerusform>%n Videos wurden gepostet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Most viewed: “%1” with %2 views.</source>
        <translation>Am häufigsten aufgerufen: „%1“ mit %2 Aufrufen.</translation>
    </message>
</context>
<context>
    <name>WorkTable</name>
    <message>
        <source>No caption</source>
        <translation>Ohne Beschreibung</translation>
    </message>
    <message>
        <source>No post reports it.</source>
        <translation>Kein Beitrag meldet diese Zahl.</translation>
    </message>
    <message>
        <source>The sum of all posts.</source>
        <translation>Die Summe aller Beiträge.</translation>
    </message>
    <message>
        <source>The sum of %1 of %2 posts; the others do not report it.</source>
        <translation>Die Summe von %1 von %2 Beiträgen; die anderen melden die Zahl nicht.</translation>
    </message>
    <message>
        <source>The sum over the posts that report it. A post that is in several campaigns counts once.</source>
        <translation>Die Summe über die Beiträge, die diese Zahl melden. Ein Beitrag in mehreren Kampagnen zählt einmal.</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>How many posts the work has.</source>
        <translation>Wie viele Beiträge der Clip hat.</translation>
    </message>
    <message>
        <source>ER by views</source>
        <translation>ER nach Aufrufen</translation>
    </message>
    <message>
        <source>Engagement of all posts over their views, in percent.</source>
        <translation>Engagement aller Beiträge geteilt durch ihre Aufrufe, in Prozent.</translation>
    </message>
    <message>
        <source>First posted</source>
        <translation>Zuerst gepostet</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Clip</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netzwerke</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Work %1</source>
        <translation>Clip %1</translation>
    </message>
    <message>
        <source>from when each post was posted until it was last observed</source>
        <translation>von der Veröffentlichung jedes Beitrags bis zu seiner letzten Messung</translation>
    </message>
    <message>
        <source>Posts that report it</source>
        <translation>Beiträge, die diese Zahl melden</translation>
    </message>
    <message>
        <source>Engagements of the posts</source>
        <translation>Interaktionen der Beiträge</translation>
    </message>
    <message>
        <source>Views of the posts</source>
        <translation>Aufrufe der Beiträge</translation>
    </message>
</context>
<context>
    <name>Works</name>
    <message>
        <source>These videos are one work already.</source>
        <translation>Diese Videos sind bereits ein Clip.</translation>
    </message>
    <message>
        <source>This video is a work by itself already.</source>
        <translation>Dieses Video ist bereits ein eigener Clip.</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Me</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Nicht zugeordnet</translation>
    </message>
</context>
<context>
    <name>WorkspaceCommand</name>
    <message>
        <source>My workspace</source>
        <translation>Mein Workspace</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>give a workspace and its new name: viewtide workspace rename Acme &quot;Acme Ltd&quot;</source>
        <translation>geben Sie einen Workspace und seinen neuen Namen an: viewtide workspace rename Acme &quot;Acme Ltd&quot;</translation>
    </message>
    <message>
        <source>give one name; write one with spaces in quotes</source>
        <translation>geben Sie einen einzigen Namen an; setzen Sie ihn in Anführungszeichen, wenn er Leerzeichen enthält</translation>
    </message>
    <message>
        <source>the workspace &apos;%1&apos; is made; open it with: viewtide --workspace %2</source>
        <translation>der Workspace „%1“ ist angelegt; öffnen Sie ihn mit: viewtide --workspace %2</translation>
    </message>
    <message>
        <source>the workspace is called &apos;%1&apos; now</source>
        <translation>der Workspace heißt jetzt „%1“</translation>
    </message>
    <message>
        <source>the workspace &apos;%1&apos; is deleted</source>
        <translation>der Workspace „%1“ ist gelöscht</translation>
    </message>
    <message>
        <source>the workspace &apos;%1&apos; is in the trash</source>
        <translation>der Workspace „%1“ liegt im Papierkorb</translation>
    </message>
    <message>
        <source>keys of the removed workspace &apos;%1&apos; are still in the keychain; the next start of Viewtide tries again: %2</source>
        <translation>Schlüssel des entfernten Workspace „%1“ sind noch im Schlüsselbund; der nächste Start von Viewtide versucht es wieder: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is always there and cannot be renamed</source>
        <translation>„%1“ ist immer da und lässt sich nicht umbenennen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is always there and cannot be removed</source>
        <translation>„%1“ ist immer da und lässt sich nicht entfernen</translation>
    </message>
</context>
<context>
    <name>Workspaces</name>
    <message>
        <source>the folder of the workspace cannot be opened</source>
        <translation>der Ordner des Workspace lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>the workspace is being removed</source>
        <translation>der Workspace wird gerade entfernt</translation>
    </message>
    <message>
        <source>workspace &apos;%1&apos;; there is: %2</source>
        <translation>Workspace „%1“; vorhanden: %2</translation>
    </message>
    <message>
        <source>a workspace needs a name</source>
        <translation>ein Workspace braucht einen Namen</translation>
    </message>
    <message>
        <source>the name is too long: at most %1 characters</source>
        <translation>der Name ist zu lang: höchstens %1 Zeichen</translation>
    </message>
    <message>
        <source>the name has characters in it that nobody can see</source>
        <translation>der Name enthält unsichtbare Zeichen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is what Viewtide calls one of its own workspaces; choose another name</source>
        <translation>„%1“ nennt Viewtide einen seiner eigenen Workspaces; wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>there is a workspace &apos;%1&apos; already</source>
        <translation>es gibt schon einen Workspace „%1“</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is the id of the workspace &apos;%2&apos;; choose another name</source>
        <translation>„%1“ ist die ID des Workspace „%2“; wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>%1 lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>the folder %1 cannot be made</source>
        <translation>der Ordner %1 lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>a Viewtide runs on the workspace &apos;%1&apos;; end it first</source>
        <translation>im Workspace „%1“ läuft noch ein Viewtide; beenden Sie es zuerst</translation>
    </message>
    <message>
        <source>the folder %1 cannot be moved to the trash; nothing was removed</source>
        <translation>der Ordner %1 lässt sich nicht in den Papierkorb legen; nichts wurde entfernt</translation>
    </message>
    <message>
        <source>not everything in the folder %1 could be deleted</source>
        <translation>im Ordner %1 ließ sich nicht alles löschen</translation>
    </message>
</context>
<context>
    <name>viewtide::app::AccountImportCommand</name>
    <message>
        <source>name one file, or &apos;-&apos; for standard input: viewtide account import FILE</source>
        <translation>nennen Sie eine Datei, oder „-“ für die Standardeingabe: viewtide account import FILE</translation>
    </message>
    <message>
        <source>columns that mean nothing here: %1</source>
        <translation>Spalten, die hier nichts bedeuten: %1</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>Standardeingabe</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of the file are not there any more, as far as they were imported</source>
        <translation>
            <numerusform>%n Tag der Datei ist entfernt, sofern er importiert war</numerusform>
            <numerusform>%n Tage der Datei sind entfernt, soweit sie importiert waren</numerusform>
        </translation>
    </message>
    <message>
        <source>days added: %1, completed: %2, lines refused: %3</source>
        <translation>hinzugefügte Tage: %1, ergänzte: %2, abgelehnte Zeilen: %3</translation>
    </message>
</context>
<context>
    <name>viewtide::app::AlertListCommand</name>
    <message>
        <source>--kind %1: use one of %2</source>
        <translation>--kind %1: möglich sind %2</translation>
    </message>
</context>
<context>
    <name>viewtide::app::AlertRulesCommand</name>
    <message>
        <source>change one with: viewtide settings set SETTING VALUE (0 or off switches it off)</source>
        <translation>ändern Sie eine mit: viewtide settings set SETTING VALUE (0 oder off schaltet sie aus)</translation>
    </message>
</context>
<context>
    <name>viewtide::app::AlertShowCommand</name>
    <message>
        <source>give the alert&apos;s id, as in &apos;viewtide alert list&apos;</source>
        <translation>geben Sie die ID des Hinweises an, wie in „viewtide alert list“</translation>
    </message>
</context>
<context>
    <name>viewtide::app::Application</name>
    <message>
        <source>the workspace &apos;%1&apos; has a database and keys of its own and takes nothing from %2</source>
        <translation>der Workspace „%1“ hat eine eigene Datenbank und eigene Schlüssel und übernimmt nichts aus %2</translation>
    </message>
    <message>
        <source>%1, which does not answer: end it, then try again</source>
        <translation>%1; das Programm antwortet nicht: Beenden Sie es und versuchen Sie es erneut</translation>
    </message>
</context>
<context>
    <name>viewtide::app::Bootstrap</name>
    <message>
        <source>My profile</source>
        <translation>Mein Profil</translation>
    </message>
</context>
<context>
    <name>viewtide::app::CampaignAddCommand</name>
    <message>
        <source>give the campaign one name: viewtide campaign add &quot;Spring launch&quot;</source>
        <translation>geben Sie der Kampagne einen Namen: viewtide campaign add &quot;Spring launch&quot;</translation>
    </message>
    <message>
        <source>added campaign %1: %2</source>
        <translation>Kampagne %1 hinzugefügt: %2</translation>
    </message>
</context>
<context>
    <name>viewtide::app::CampaignEditCommand</name>
    <message>
        <source>which campaign? See viewtide campaign list</source>
        <translation>welche Kampagne? Siehe viewtide campaign list</translation>
    </message>
    <message>
        <source>saved campaign %1: %2</source>
        <translation>Kampagne %1 gespeichert: %2</translation>
    </message>
</context>
<context>
    <name>viewtide::app::CampaignRebuildCommand</name>
    <message>
        <source>--to lies before --from</source>
        <translation>--to liegt vor --from</translation>
    </message>
    <message>
        <source>--from %1 is not over yet</source>
        <translation>--from %1 ist noch nicht vorbei</translation>
    </message>
    <message>
        <source>name one campaign, or none for all of them</source>
        <translation>nennen Sie eine Kampagne, oder keine, um alle zu meinen</translation>
    </message>
    <message>
        <source>%1 rows of %2 days made again, %3 of them with other numbers than before</source>
        <translation>%1 Zeilen von %2 Tagen neu erstellt, %3 davon mit anderen Zahlen als zuvor</translation>
    </message>
</context>
<context>
    <name>viewtide::app::CampaignRemoveCommand</name>
    <message>
        <source>which campaign? See viewtide campaign list</source>
        <translation>welche Kampagne? Siehe viewtide campaign list</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) are in this campaign; --to-unassigned moves them to Unassigned</source>
        <translation>
            <numerusform>%n Video ist in dieser Kampagne; --to-unassigned verschiebt es zu „Nicht zugeordnet“</numerusform>
            <numerusform>%n Videos sind in dieser Kampagne; --to-unassigned verschiebt sie zu „Nicht zugeordnet“</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>removed campaign %1; %n video(s) went to Unassigned</source>
        <translation>
            <numerusform>Kampagne %1 entfernt; %n Video kam zu „Nicht zugeordnet“</numerusform>
            <numerusform>Kampagne %1 entfernt; %n Videos kamen zu „Nicht zugeordnet“</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) went with it</source>
        <translation>
            <numerusform>%n Regel wurde mit entfernt</numerusform>
            <numerusform>%n Regeln wurden mit entfernt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::DatabaseBackupCommand</name>
    <message>
        <source>copied to %1</source>
        <translation>kopiert nach %1</translation>
    </message>
</context>
<context>
    <name>viewtide::app::DatabaseCheckCommand</name>
    <message>
        <source>%1, schema %2: %3</source>
        <translation>%1, Schema %2: %3</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>intakt</translation>
    </message>
</context>
<context>
    <name>viewtide::app::DatabaseCopyCommand</name>
    <message>
        <source>name the new database: viewtide db copy DATABASE</source>
        <translation>nennen Sie die neue Datenbank: viewtide db copy DATABASE</translation>
    </message>
    <message>
        <source>a password does not belong in arguments, which others can read: give &apos;-&apos; and the address on standard input, or keep the password in ~/.pgpass</source>
        <translation>ein Passwort gehört nicht in die Argumente, die andere lesen können: Geben Sie „-“ an und die Adresse auf der Standardeingabe, oder bewahren Sie das Passwort in ~/.pgpass auf</translation>
    </message>
    <message>
        <source>that is the database in use</source>
        <translation>das ist die eigene Datenbank</translation>
    </message>
    <message>
        <source>copied %1 rows to %2</source>
        <translation>%1 Zeilen nach %2 kopiert</translation>
    </message>
</context>
<context>
    <name>viewtide::app::DatabaseMigrateCommand</name>
    <message>
        <source>brought the database from schema %1 to schema %2</source>
        <translation>Datenbank von Schema %1 auf Schema %2 gebracht</translation>
    </message>
    <message>
        <source>the database has schema %1, nothing to do</source>
        <translation>die Datenbank hat Schema %1, es gibt nichts zu tun</translation>
    </message>
    <message>
        <source>the database before is kept in %1</source>
        <translation>die bisherige Datenbank ist aufbewahrt in %1</translation>
    </message>
</context>
<context>
    <name>viewtide::app::DemoSeeder</name>
    <message>
        <source>Spring launch: client report</source>
        <translation>Spring launch: Kundenbericht</translation>
    </message>
    <message>
        <source>Test upload, not part of the booking</source>
        <translation>Test-Upload, nicht Teil der Buchung</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ExplainAccountCommand</name>
    <message>
        <source>name a network, a day and a metric: viewtide explain account tiktok 2026-01-31 followers</source>
        <translation>nennen Sie ein Netzwerk, einen Tag und eine Kennzahl: viewtide explain account tiktok 2026-01-31 followers</translation>
    </message>
    <message>
        <source>nothing was recorded of %1 on %2</source>
        <translation>von %1 wurde am %2 nichts erfasst</translation>
    </message>
    <message>
        <source>several profiles have %1; choose one with --profile</source>
        <translation>mehrere Profile haben %1; wählen Sie eines mit --profile</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ExplainVideoCommand</name>
    <message>
        <source>name a video as in &apos;viewtide video list&apos; and a metric: viewtide explain video api:17 views</source>
        <translation>nennen Sie ein Video wie in „viewtide video list“ und eine Kennzahl: viewtide explain video api:17 views</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ExportCommand</name>
    <message>
        <source>--format %1: use csv, json or xlsx; for reports also html or pdf, for weekly also md</source>
        <translation>--format %1: verwenden Sie csv, json oder xlsx; für Berichte auch html oder pdf, für weekly auch md</translation>
    </message>
    <message>
        <source>--week %1: write an ISO week such as 2025-W50</source>
        <translation>--week %1: schreiben Sie eine ISO-Woche wie 2025-W50</translation>
    </message>
    <message>
        <source>--compare %1: use none, previous or weekdays</source>
        <translation>--compare %1: verwenden Sie none, previous oder weekdays</translation>
    </message>
    <message>
        <source>export what? Use weekly, growth, metrics, gaps, ranking, videos, samples, campaigns, best-time or report</source>
        <translation>was exportieren? Verwenden Sie weekly, growth, metrics, gaps, ranking, videos, samples, campaigns, best-time oder report</translation>
    </message>
    <message>
        <source>use either --week or --from and --to</source>
        <translation>verwenden Sie entweder --week oder --from und --to</translation>
    </message>
    <message>
        <source>--to lies before --from</source>
        <translation>--to liegt vor --from</translation>
    </message>
    <message>
        <source>there is no metric %1; see viewtide metric list</source>
        <translation>es gibt keine Kennzahl %1; siehe viewtide metric list</translation>
    </message>
    <message>
        <source>which report? See viewtide report list</source>
        <translation>welcher Bericht? Siehe viewtide report list</translation>
    </message>
    <message>
        <source>--%1 changes nothing in a report; see viewtide report edit</source>
        <translation>--%1 ändert in einem Bericht nichts; siehe viewtide report edit</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>%n Zeile geschrieben nach %1</numerusform>
            <numerusform>%n Zeilen geschrieben nach %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::NoteAddCommand</name>
    <message>
        <source>name a day and the text: viewtide note add 2026-01-31 &quot;went viral&quot;</source>
        <translation>nennen Sie einen Tag und den Text: viewtide note add 2026-01-31 &quot;ging viral&quot;</translation>
    </message>
</context>
<context>
    <name>viewtide::app::NoteCommand</name>
    <message>
        <source>note %1 on %2: %3</source>
        <translation>Notiz %1 am %2: %3</translation>
    </message>
    <message>
        <source>note %1</source>
        <translation>Notiz %1</translation>
    </message>
</context>
<context>
    <name>viewtide::app::NoteEditCommand</name>
    <message>
        <source>which note? See viewtide note list</source>
        <translation>welche Notiz? Siehe viewtide note list</translation>
    </message>
</context>
<context>
    <name>viewtide::app::NoteRemoveCommand</name>
    <message>
        <source>which note? See viewtide note list</source>
        <translation>welche Notiz? Siehe viewtide note list</translation>
    </message>
    <message>
        <source>removed note %1</source>
        <translation>Notiz %1 entfernt</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ProfileAddCommand</name>
    <message>
        <source>give the profile a name: viewtide profile add NAME</source>
        <translation>geben Sie dem Profil einen Namen: viewtide profile add NAME</translation>
    </message>
    <message>
        <source>Ayrshare API key: </source>
        <translation>Ayrshare-API-Schlüssel: </translation>
    </message>
    <message>
        <source>no key was given on standard input</source>
        <translation>auf der Standardeingabe kam kein Schlüssel</translation>
    </message>
    <message>
        <source>the API key is saved in: %1</source>
        <translation>der API-Schlüssel ist gespeichert in: %1</translation>
    </message>
    <message>
        <source>Profile key of %1: </source>
        <translation>Profilschlüssel von %1: </translation>
    </message>
    <message>
        <source>no key was given on standard input (the primary profile needs none: --primary)</source>
        <translation>auf der Standardeingabe kam kein Schlüssel (das Hauptprofil braucht keinen: --primary)</translation>
    </message>
    <message>
        <source>the key could not be saved: %1. Without a desktop, set VIEWTIDE_SECRETS=file to keep keys in a file that only you can read, or give them in the environment</source>
        <translation>der Schlüssel konnte nicht gespeichert werden: %1. Ohne Desktop setzen Sie VIEWTIDE_SECRETS=file, um Schlüssel in einer Datei aufzubewahren, die nur Sie lesen können, oder geben Sie sie in der Umgebung an</translation>
    </message>
    <message>
        <source>added profile %1: %2</source>
        <translation>Profil %1 hinzugefügt: %2</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ProfileListCommand</name>
    <message>
        <source>primary</source>
        <translation>Hauptprofil</translation>
    </message>
    <message>
        <source>own key</source>
        <translation>eigener Schlüssel</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ProfileRemoveCommand</name>
    <message>
        <source>the API key is removed; nothing is collected until there is one again</source>
        <translation>der API-Schlüssel ist entfernt; bis es wieder einen gibt, wird nichts erfasst</translation>
    </message>
    <message>
        <source>name the profile by its id; see viewtide profile list</source>
        <translation>nennen Sie das Profil mit seiner ID; siehe viewtide profile list</translation>
    </message>
    <message>
        <source>there is no profile %1</source>
        <translation>es gibt kein Profil %1</translation>
    </message>
    <message>
        <source>%1 is no longer asked, but its key could not be removed: %2</source>
        <translation>%1 wird nicht mehr abgefragt, aber der Schlüssel konnte nicht entfernt werden: %2</translation>
    </message>
    <message>
        <source>removed profile %1; its history stays</source>
        <translation>Profil %1 entfernt; sein Verlauf bleibt</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ProfileRenameCommand</name>
    <message>
        <source>give the profile&apos;s id and its new name: viewtide profile rename 1 &quot;My channel&quot;</source>
        <translation>geben Sie die ID des Profils und seinen neuen Namen an: viewtide profile rename 1 &quot;My channel&quot;</translation>
    </message>
    <message>
        <source>profile %1 is called %2 now</source>
        <translation>Profil %1 heißt jetzt %2</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ProfileTestCommand</name>
    <message>
        <source>there is no API key: save one with &apos;viewtide profile add --account-key&apos;</source>
        <translation>es gibt keinen API-Schlüssel: Speichern Sie einen mit „viewtide profile add --account-key“</translation>
    </message>
    <message>
        <source>the key of this profile is not on this computer</source>
        <translation>der Schlüssel dieses Profils ist nicht auf diesem Computer</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportAddCommand</name>
    <message>
        <source>give the report a name and a campaign: viewtide report add NAME --campaign CAMPAIGN</source>
        <translation>geben Sie dem Bericht einen Namen und eine Kampagne: viewtide report add NAME --campaign CAMPAIGN</translation>
    </message>
    <message>
        <source>added report %1: %2</source>
        <translation>Bericht %1 hinzugefügt: %2</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportBrandCommand</name>
    <message>
        <source>cannot read the logo: %1</source>
        <translation>das Logo lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>brand: %1; colour: %2; logo: %3</source>
        <translation>Marke: %1; Farbe: %2; Logo: %3</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportEditCommand</name>
    <message>
        <source>report %1 changed</source>
        <translation>Bericht %1 geändert</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportFootnoteCommand</name>
    <message>
        <source>say on or off: viewtide report footnote REPORT on|off</source>
        <translation>geben Sie on oder off an: viewtide report footnote REPORT on|off</translation>
    </message>
    <message>
        <source>the client reads how many videos are hidden, and their views</source>
        <translation>der Kunde liest, wie viele Videos ausgeblendet sind, und deren Aufrufe</translation>
    </message>
    <message>
        <source>nothing tells the client that videos are hidden</source>
        <translation>nichts verrät dem Kunden, dass Videos ausgeblendet sind</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportForgetCommand</name>
    <message>
        <source>name the report and one snapshot of it, as in viewtide report snapshots</source>
        <translation>nennen Sie den Bericht und einen Snapshot davon, wie in viewtide report snapshots</translation>
    </message>
    <message>
        <source>removed snapshot %1</source>
        <translation>Snapshot %1 entfernt</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportFreezeCommand</name>
    <message>
        <source>snapshot %1: %2</source>
        <translation>Snapshot %1: %2</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportRemoveCommand</name>
    <message>
        <source>report %1 removed</source>
        <translation>Bericht %1 entfernt</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportShowCommand</name>
    <message>
        <source>views: %1 shown in %2 videos, %3 hidden in %4, %5 in all</source>
        <translation>Aufrufe: %1 sichtbar in %2 Videos, %3 ausgeblendet in %4, %5 insgesamt</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) are tracked in several of the campaigns and count once</source>
        <translation>
            <numerusform>%n Beitrag wird in mehreren der Kampagnen verfolgt und zählt einmal</numerusform>
            <numerusform>%n Beiträge werden in mehreren der Kampagnen verfolgt und zählen einmal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) are left out: nobody told when they were posted (viewtide video set VIDEO --posted DATE)</source>
        <translation>
            <numerusform>%n Video ist ausgelassen: Es ist nicht bekannt, wann es gepostet wurde (viewtide video set VIDEO --posted DATE)</numerusform>
            <numerusform>%n Videos sind ausgelassen: Es ist nicht bekannt, wann sie gepostet wurden (viewtide video set VIDEO --posted DATE)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportVisibilityCommand</name>
    <message>
        <source>name the report and at least one video, e.g. api:17 or manual:3 as in viewtide video list</source>
        <translation>nennen Sie den Bericht und mindestens ein Video, z. B. api:17 oder manual:3 wie in viewtide video list</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) hidden</source>
        <translation>
            <numerusform>%n Video ausgeblendet</numerusform>
            <numerusform>%n Videos ausgeblendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) shown</source>
        <translation>
            <numerusform>%n Video eingeblendet</numerusform>
            <numerusform>%n Videos eingeblendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) were hidden already</source>
        <translation>
            <numerusform>%n Video war schon ausgeblendet</numerusform>
            <numerusform>%n Videos waren schon ausgeblendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) were shown already</source>
        <translation>
            <numerusform>%n Video war schon eingeblendet</numerusform>
            <numerusform>%n Videos waren schon eingeblendet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::RuleAddCommand</name>
    <message>
        <source>name one campaign: viewtide rule add &quot;Summer drop&quot; --hashtag summer</source>
        <translation>nennen Sie eine Kampagne: viewtide rule add &quot;Summer drop&quot; --hashtag summer</translation>
    </message>
    <message>
        <source>added rule %1; new posts go by it. For those that are there: viewtide rule preview, then viewtide rule apply</source>
        <translation>Regel %1 hinzugefügt; neue Beiträge richten sich danach. Für vorhandene: viewtide rule preview, dann viewtide rule apply</translation>
    </message>
</context>
<context>
    <name>viewtide::app::RuleApplyCommand</name>
    <message>
        <source>moved %1 of %2 posts; %3 were assigned by hand and stay</source>
        <translation>%1 von %2 Beiträgen verschoben; %3 wurden von Hand zugeordnet und bleiben</translation>
    </message>
</context>
<context>
    <name>viewtide::app::RuleEditCommand</name>
    <message>
        <source>give the rule&apos;s id, as in &apos;viewtide rule list&apos;</source>
        <translation>geben Sie die ID der Regel an, wie in „viewtide rule list“</translation>
    </message>
    <message>
        <source>there is no rule %1</source>
        <translation>es gibt keine Regel %1</translation>
    </message>
    <message>
        <source>saved rule %1; new posts go by it</source>
        <translation>Regel %1 gespeichert; neue Beiträge richten sich danach</translation>
    </message>
</context>
<context>
    <name>viewtide::app::RuleMoveCommand</name>
    <message>
        <source>give the rule&apos;s id and its new position: viewtide rule move 3 1</source>
        <translation>geben Sie die ID der Regel und ihre neue Position an: viewtide rule move 3 1</translation>
    </message>
    <message>
        <source>moved rule %1</source>
        <translation>Regel %1 verschoben</translation>
    </message>
</context>
<context>
    <name>viewtide::app::RulePreviewCommand</name>
    <message>
        <source>%1 of %2 posts would move; %3 were assigned by hand and stay</source>
        <translation>%1 von %2 Beiträgen würden verschoben; %3 wurden von Hand zugeordnet und bleiben</translation>
    </message>
</context>
<context>
    <name>viewtide::app::RuleRemoveCommand</name>
    <message>
        <source>give the rule&apos;s id, as in &apos;viewtide rule list&apos;</source>
        <translation>geben Sie die ID der Regel an, wie in „viewtide rule list“</translation>
    </message>
    <message>
        <source>removed rule %1; its posts stay where they are until the rules are applied</source>
        <translation>Regel %1 entfernt; ihre Beiträge bleiben, wo sie sind, bis die Regeln angewendet werden</translation>
    </message>
</context>
<context>
    <name>viewtide::app::TrackCommand</name>
    <message>
        <source>made the campaign %1</source>
        <translation>Kampagne %1 angelegt</translation>
    </message>
    <message>
        <source>There is no campaign &quot;%1&quot;; --create-campaigns makes it.</source>
        <translation>Es gibt keine Kampagne „%1“; --create-campaigns legt sie an.</translation>
    </message>
</context>
<context>
    <name>viewtide::app::UploadAssignCommand</name>
    <message>
        <source>&apos;%1&apos; is not the number of an upload; see viewtide upload list</source>
        <translation>„%1“ ist nicht die Nummer eines Uploads; siehe viewtide upload list</translation>
    </message>
    <message>
        <source>name a campaign and its uploads: viewtide upload assign &quot;Summer drop&quot; 17 18</source>
        <translation>nennen Sie eine Kampagne und deren Uploads: viewtide upload assign &quot;Summer drop&quot; 17 18</translation>
    </message>
    <message>
        <source>assigned %1 uploads of %2 posts</source>
        <translation>%1 Uploads von %2 Beiträgen zugeordnet</translation>
    </message>
</context>
<context>
    <name>viewtide::app::UploadListCommand</name>
    <message>
        <source>--status %1: it is one of posted, pending, failed, deleted</source>
        <translation>--status %1: möglich sind posted, pending, failed, deleted</translation>
    </message>
</context>
<context>
    <name>viewtide::app::UploadReleaseCommand</name>
    <message>
        <source>give the numbers of the uploads: viewtide upload release 17 18</source>
        <translation>geben Sie die Nummern der Uploads an: viewtide upload release 17 18</translation>
    </message>
    <message>
        <source>gave %1 posts back to the rules</source>
        <translation>%1 Beiträge wieder den Regeln überlassen</translation>
    </message>
</context>
<context>
    <name>viewtide::app::VideoAddCommand</name>
    <message>
        <source>give at least one link, or &apos;-&apos; to read links from standard input</source>
        <translation>geben Sie mindestens einen Link an, oder „-“, um Links von der Standardeingabe zu lesen</translation>
    </message>
</context>
<context>
    <name>viewtide::app::VideoAssignCommand</name>
    <message>
        <source>name the campaign and at least one video: viewtide video assign &quot;Spring launch&quot; manual:3</source>
        <translation>nennen Sie die Kampagne und mindestens ein Video: viewtide video assign &quot;Spring launch&quot; manual:3</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) moved</source>
        <translation>
            <numerusform>%n Video verschoben</numerusform>
            <numerusform>%n Videos verschoben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::VideoImportCommand</name>
    <message>
        <source>name one file, or &apos;-&apos; for standard input: viewtide video import FILE</source>
        <translation>nennen Sie eine Datei, oder „-“ für die Standardeingabe: viewtide video import FILE</translation>
    </message>
    <message>
        <source>there is no link in the file</source>
        <translation>in der Datei ist kein Link</translation>
    </message>
    <message>
        <source>columns that mean nothing here: %1</source>
        <translation>Spalten, die hier nichts bedeuten: %1</translation>
    </message>
</context>
<context>
    <name>viewtide::app::VideoRemoveCommand</name>
    <message numerus="yes">
        <source>%n video(s) removed; &apos;viewtide video restore&apos; brings them back with their history</source>
        <translation>
            <numerusform>%n Video entfernt; „viewtide video restore“ holt es mit seinem Verlauf zurück</numerusform>
            <numerusform>%n Videos entfernt; „viewtide video restore“ holt sie mit ihrem Verlauf zurück</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::VideoRestoreCommand</name>
    <message numerus="yes">
        <source>%n video(s) are back</source>
        <translation>
            <numerusform>%n Video ist wieder da</numerusform>
            <numerusform>%n Videos sind wieder da</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::VideoSetCommand</name>
    <message>
        <source>name one video, e.g. api:17 or manual:3 as in viewtide video list</source>
        <translation>nennen Sie ein Video, z. B. api:17 oder manual:3 wie in viewtide video list</translation>
    </message>
    <message>
        <source>--%1 %2: not a time; write it as 2025-12-31T18:30:00Z or 2025-12-31</source>
        <translation>--%1 %2: keine Zeitangabe; schreiben Sie sie wie 2025-12-31T18:30:00Z oder 2025-12-31</translation>
    </message>
    <message>
        <source>%1 was posted at %2</source>
        <translation>%1 wurde gepostet am %2</translation>
    </message>
    <message>
        <source>typed into %1</source>
        <translation>eingetragen in %1</translation>
    </message>
    <message>
        <source>typed into the history of %1; newer numbers are known and stay</source>
        <translation>in den Verlauf von %1 eingetragen; neuere Zahlen sind bekannt und bleiben</translation>
    </message>
    <message>
        <source>nobody told when it was posted: by %1 at the latest</source>
        <translation>der Zeitpunkt der Veröffentlichung ist unbekannt: spätestens %1</translation>
    </message>
    <message>
        <source>give at least one number, e.g. --views 1200</source>
        <translation>geben Sie mindestens eine Zahl an, z. B. --views 1200</translation>
    </message>
</context>
<context>
    <name>viewtide::app::VideoShowCommand</name>
    <message>
        <source>--to lies before --from</source>
        <translation>--to liegt vor --from</translation>
    </message>
    <message>
        <source>which video? Name one as in &apos;viewtide video list&apos;: api:17, manual:3</source>
        <translation>welches Video? Nennen Sie eines wie in „viewtide video list“: api:17, manual:3</translation>
    </message>
    <message>
        <source>by %1 (nobody told when)</source>
        <translation>bis %1 (Zeitpunkt unbekannt)</translation>
    </message>
    <message numerus="yes">
        <source>posted %1; %n observation(s)</source>
        <translation>
            <numerusform>gepostet %1; %n Messung</numerusform>
            <numerusform>gepostet %1; %n Messungen</numerusform>
        </translation>
    </message>
    <message>
        <source>earned from %1 to %2:</source>
        <translation>erzielt von %1 bis %2:</translation>
    </message>
</context>
<context>
    <name>viewtide::app::WatchCommand</name>
    <message>
        <source>collecting into %1; stop with Ctrl+C</source>
        <translation>Erfassung in %1; beenden mit Strg+C</translation>
    </message>
</context>
<context>
    <name>viewtide::app::WeeklyKeeper</name>
    <message>
        <source>The summary of the week could not be written</source>
        <translation>Die Wochenübersicht konnte nicht geschrieben werden</translation>
    </message>
</context>
<context>
    <name>viewtide::app::WindowSession</name>
    <message>
        <source>this build has no window; see viewtide --help for the commands</source>
        <translation>dieser Build hat kein Fenster; die Befehle zeigt viewtide --help</translation>
    </message>
    <message>
        <source>Demo, time ×%1</source>
        <translation>Demo, Zeit ×%1</translation>
    </message>
    <message>
        <source>There is nothing to sync yet: connect Ayrshare on the Settings page first.</source>
        <translation>Es gibt noch nichts abzurufen: Verbinden Sie zuerst Ayrshare auf der Seite „Einstellungen“.</translation>
    </message>
    <message>
        <source>The sync was stopped. What was answered is stored; the rest is asked for at the next poll.</source>
        <translation>Der Abruf wurde gestoppt. Was beantwortet wurde, ist gespeichert; der Rest folgt beim nächsten Abruf.</translation>
    </message>
    <message>
        <source>Generated data from a simulator in this program. Its clock runs %1 times as fast as yours; your own database is not touched.</source>
        <translation>Erzeugte Daten aus einem Simulator in diesem Programm. Seine Uhr läuft %1-mal so schnell wie Ihre; Ihre eigene Datenbank bleibt unberührt.</translation>
    </message>
    <message>
        <source>There is nothing to sync yet: there is a key, but no profile. Add one under Settings › Profiles.</source>
        <translation>Es gibt noch nichts abzurufen: ein Schlüssel ist da, aber kein Profil. Legen Sie eines unter Einstellungen › Profile an.</translation>
    </message>
</context>
<context>
    <name>viewtide::app::WorkEditCommand</name>
    <message numerus="yes">
        <source>%1 is a work of %n post(s) now</source>
        <translation>
            <numerusform>%1 ist jetzt ein Clip mit %n Beitrag</numerusform>
            <numerusform>%1 ist jetzt ein Clip mit %n Beiträgen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::WorkJoinCommand</name>
    <message>
        <source>name at least two videos, e.g. api:17 manual:3 as in viewtide video list</source>
        <translation>nennen Sie mindestens zwei Videos, z. B. api:17 manual:3 wie in viewtide video list</translation>
    </message>
</context>
<context>
    <name>viewtide::app::WorkSplitCommand</name>
    <message>
        <source>name one video, e.g. api:17 or manual:3 as in viewtide video list</source>
        <translation>nennen Sie ein Video, z. B. api:17 oder manual:3 wie in viewtide video list</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AboutDialog</name>
    <message>
        <source>About Viewtide</source>
        <translation>Über Viewtide</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer. Sie kommt ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AccountCard</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 followers, %2. %3</source>
        <translation>%1 Follower, %2. %3</translation>
    </message>
    <message>
        <source>Last answer %1</source>
        <translation>Letzte Antwort %1</translation>
    </message>
    <message>
        <source>ER %1 %2</source>
        <translation>ER %1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Show its days…</source>
        <translation>Tage anzeigen…</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>%1, profile %2</source>
        <translation>%1, Profil %2</translation>
    </message>
    <message>
        <source>Followers at the end</source>
        <translation>Follower am Ende</translation>
    </message>
    <message>
        <source>Followers before the range</source>
        <translation>Follower vor dem Zeitraum</translation>
    </message>
    <message>
        <source>Growth in the range</source>
        <translation>Wachstum im Zeitraum</translation>
    </message>
    <message>
        <source>Growth in %1</source>
        <translation>Wachstum im Zeitraum %1</translation>
    </message>
    <message>
        <source>Recorded days that have a rate</source>
        <translation>Erfasste Tage, die eine Rate haben</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Rate in %1</source>
        <translation>Rate im Zeitraum %1</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AccountDaysDialog</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Days of the account</source>
        <translation>Tage des Kontos</translation>
    </message>
    <message>
        <source>Figure of the days</source>
        <translation>Kennzahl der Tage</translation>
    </message>
    <message>
        <source>No day of this range</source>
        <translation>Kein Tag in diesem Zeitraum</translation>
    </message>
    <message>
        <source>Nothing was recorded of this account on the days that are chosen in the header of the window.</source>
        <translation>An den Tagen, die in der Kopfleiste des Fensters gewählt sind, wurde zu diesem Konto nichts erfasst.</translation>
    </message>
    <message>
        <source>%1 by day</source>
        <translation>%1 nach Tag</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AccountLines</name>
    <message>
        <source>linked</source>
        <translation>verknüpft</translation>
    </message>
    <message>
        <source>to be linked again at Ayrshare</source>
        <translation>bei Ayrshare neu zu verknüpfen</translation>
    </message>
    <message>
        <source>not linked</source>
        <translation>nicht verknüpft</translation>
    </message>
    <message>
        <source>%1 followers</source>
        <translation>%1 Follower</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>hat geantwortet</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>wird abgefragt…</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AccountsPage</name>
    <message>
        <source>Import history…</source>
        <translation>Verlauf importieren…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No accounts yet</source>
        <translation>Noch keine Konten</translation>
    </message>
    <message>
        <source>Add an Ayrshare profile; its linked networks appear here.</source>
        <translation>Fügen Sie ein Ayrshare-Profil hinzu; seine verknüpften Netzwerke erscheinen hier.</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ActivityPage</name>
    <message>
        <source>Alerts and summaries…</source>
        <translation>Hinweise und Übersichten…</translation>
    </message>
    <message>
        <source>Requests and what came of them</source>
        <translation>Anfragen und was daraus wurde</translation>
    </message>
    <message>
        <source>Nothing was asked yet</source>
        <translation>Noch wurde nichts abgefragt</translation>
    </message>
    <message>
        <source>Each request of a pass is listed here with what came of it.</source>
        <translation>Hier steht jede Anfrage eines Durchlaufs mit ihrem Ergebnis.</translation>
    </message>
    <message>
        <source>Filter activity</source>
        <translation>Aktivität filtern</translation>
    </message>
    <message>
        <source>Outcomes to show</source>
        <translation>Angezeigte Ergebnisse</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>Alle Ergebnisse</translation>
    </message>
    <message>
        <source>Only failures</source>
        <translation>Nur Fehlschläge</translation>
    </message>
    <message>
        <source>Only updates</source>
        <translation>Nur Aktualisierungen</translation>
    </message>
    <message>
        <source>%1 calls today, %2 failed</source>
        <translation>%1 Anfragen heute, %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1; last good answer %2</source>
        <translation>%1; letzte gute Antwort %2</translation>
    </message>
    <message>
        <source>Nothing was asked in this range</source>
        <translation>In diesem Zeitraum wurde nichts abgefragt</translation>
    </message>
    <message>
        <source>newest %1 of %2</source>
        <translation>neueste %1 von %2</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AddVideosDialog</name>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>The file is larger than 16 MiB.</source>
        <translation>Die Datei ist größer als 16 MiB.</translation>
    </message>
    <message>
        <source>Links or a table of videos</source>
        <translation>Links oder eine Tabelle mit Videos</translation>
    </message>
    <message>
        <source>Tables and texts (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Tabellen und Texte (*.csv *.tsv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Asking its network where this short link leads…</source>
        <translation>Das Netzwerk wird gefragt, wohin dieser Kurzlink führt…</translation>
    </message>
    <message>
        <source>Lines: %1, to be added: %2.</source>
        <translation>Zeilen: %1, davon hinzuzufügen: %2.</translation>
    </message>
    <message>
        <source>There is no such campaign.</source>
        <translation>Diese Kampagne gibt es nicht.</translation>
    </message>
    <message>
        <source>Will be added; the campaign will be made.</source>
        <translation>Wird hinzugefügt; die Kampagne wird angelegt.</translation>
    </message>
    <message>
        <source>Already tracked in %1.</source>
        <translation>Wird bereits in %1 verfolgt.</translation>
    </message>
    <message>
        <source>Already tracked.</source>
        <translation>Wird bereits verfolgt.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AlertNotifier</name>
    <message>
        <source>Open video</source>
        <translation>Video öffnen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Open list</source>
        <translation>Liste öffnen</translation>
    </message>
    <message>
        <source>Pause 1 hour</source>
        <translation>1 Stunde pausieren</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AlertRulesDialog</name>
    <message>
        <source>Alerts and summaries</source>
        <translation>Hinweise und Übersichten</translation>
    </message>
    <message>
        <source>Tell me when</source>
        <translation>Melden, wenn</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>How far the views are from the usual of the account at the same age. 3.5 is a rare one; a lower score tells of more.</source>
        <translation>Wie weit die Aufrufe vom Üblichen des Kontos im selben Alter entfernt sind. 3,5 ist selten; ein niedrigerer Score meldet mehr.</translation>
    </message>
    <message>
        <source>a video breaks out, robust score from</source>
        <translation>ein Video durchstartet, robuster Score ab</translation>
    </message>
    <message>
        <source>a video passes a milestone, from</source>
        <translation>ein Video einen Meilenstein erreicht, ab</translation>
    </message>
    <message>
        <source> views</source>
        <translation> Aufrufe</translation>
    </message>
    <message>
        <source>an account passes a milestone, from</source>
        <translation>ein Konto einen Meilenstein erreicht, ab</translation>
    </message>
    <message>
        <source> followers</source>
        <translation> Follower</translation>
    </message>
    <message>
        <source>an account loses followers in a day, from</source>
        <translation>ein Konto an einem Tag Follower verliert, ab</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>the last five videos have fewer views, from</source>
        <translation>die letzten fünf Videos weniger Aufrufe haben, ab</translation>
    </message>
    <message>
        <source>an account is silent, from</source>
        <translation>ein Konto nichts postet, ab</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tagen</translation>
    </message>
    <message>
        <source>a network or a key needs a new sign-in</source>
        <translation>ein Netzwerk oder Schlüssel eine neue Anmeldung braucht</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Show alerts as notifications of the desktop</source>
        <translation>Hinweise als Benachrichtigungen des Desktops zeigen</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Ruhe von</translation>
    </message>
    <message>
        <source>Notifications of these hours come when they end.</source>
        <translation>Benachrichtigungen aus diesen Stunden kommen danach.</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Ruhe bis</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Summary of the week</source>
        <translation>Wochenübersicht</translation>
    </message>
    <message>
        <source>Tell me on Monday how the week went</source>
        <translation>Montags melden, wie die Woche lief</translation>
    </message>
    <message>
        <source>Also write it each week to</source>
        <translation>Wöchentlich auch schreiben nach</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>the sync has failed for half an hour</source>
        <translation>der Abruf schlägt seit einer halben Stunde fehl</translation>
    </message>
    <message>
        <source>changing alerts and summaries</source>
        <translation>Hinweise und Übersichten ändern</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AlertsCard</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>Regeln…</translation>
    </message>
    <message>
        <source>Thresholds, quiet hours and the weekly summary</source>
        <translation>Schwellenwerte, Ruhezeiten und die Wochenübersicht</translation>
    </message>
    <message>
        <source>Why this alert came</source>
        <translation>Warum dieser Hinweis kam</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>No alert yet</source>
        <translation>Noch kein Hinweis</translation>
    </message>
    <message>
        <source>Break-outs, milestones, drops, silence and lost sign-ins are told here.</source>
        <translation>Durchstarter, Meilensteine, Einbrüche, Funkstille und verlorene Anmeldungen werden hier gemeldet.</translation>
    </message>
    <message>
        <source>Choose an alert to read why it came.</source>
        <translation>Wählen Sie einen Hinweis, um zu lesen, warum er kam.</translation>
    </message>
    <message>
        <source>No alert in this range</source>
        <translation>Kein Hinweis in diesem Zeitraum</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::BestTimeCard</name>
    <message>
        <source>Show as a map of the week</source>
        <translation>Als Wochen-Heatmap zeigen</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Best time to post</source>
        <translation>Beste Zeit zum Posten</translation>
    </message>
    <message>
        <source>No comparison yet</source>
        <translation>Noch kein Vergleich</translation>
    </message>
    <message>
        <source>It takes nine videos of an account with their views of the first 24 hours.</source>
        <translation>Dafür braucht es neun Videos eines Kontos mit ihren Aufrufen der ersten 24 Stunden.</translation>
    </message>
    <message numerus="yes">
        <source>%n own post(s), views in 24 h against the usual of the account, hours of %1</source>
        <translation>
            <numerusform>%n eigener Beitrag, Aufrufe in 24 h gegenüber dem Üblichen des Kontos, Stunden in %1</numerusform>
            <numerusform>%n eigene Beiträge, Aufrufe in 24 h gegenüber dem Üblichen des Kontos, Stunden in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::gui::BoardStart</name>
    <message>
        <source>No numbers yet</source>
        <translation>Noch keine Zahlen</translation>
    </message>
    <message>
        <source>The board fills with the first pass, which begins by itself.</source>
        <translation>Die Übersicht füllt sich mit dem ersten Durchlauf, der von selbst beginnt.</translation>
    </message>
    <message>
        <source>Sync &amp;now</source>
        <translation>&amp;Jetzt abrufen</translation>
    </message>
    <message>
        <source>&amp;Connect Ayrshare…</source>
        <translation>Ayrshare &amp;verbinden…</translation>
    </message>
    <message>
        <source>No profile yet</source>
        <translation>Noch kein Profil</translation>
    </message>
    <message>
        <source>Viewtide collects the numbers of the profiles of your Ayrshare account. Connect it with its key, or, if the key is here already, add a profile under Settings › Profiles; the board fills with the first pass.</source>
        <translation>Viewtide holt die Zahlen der Profile Ihres Ayrshare-Kontos. Verbinden Sie es mit seinem Schlüssel oder legen Sie, wenn der Schlüssel schon da ist, ein Profil unter Einstellungen › Profile an; die Übersicht füllt sich mit dem ersten Durchlauf.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::BrandEditor</name>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Datei auswählen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Name of the brand</source>
        <translation>Name der Marke</translation>
    </message>
    <message>
        <source>Colour of the brand as #rrggbb</source>
        <translation>Farbe der Marke als #rrggbb</translation>
    </message>
    <message>
        <source>Choose the colour of the brand</source>
        <translation>Farbe der Marke auswählen</translation>
    </message>
    <message>
        <source>Choose the logo file</source>
        <translation>Logodatei auswählen</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>Logo entfernen</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>&amp;Brand</source>
        <translation>&amp;Marke</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message>
        <source>&amp;Logo</source>
        <translation>&amp;Logo</translation>
    </message>
    <message>
        <source>The logo cannot be read: %1</source>
        <translation>Das Logo lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>The logo is damaged: it cannot be drawn.</source>
        <translation>Das Logo ist beschädigt: Es lässt sich nicht darstellen.</translation>
    </message>
    <message>
        <source>Choose the logo</source>
        <translation>Logo auswählen</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.svg)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>Kein Logo</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::CampaignActions</name>
    <message>
        <source>Remove campaign</source>
        <translation>Kampagne entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) are in %1. They go to Unassigned; the campaign&apos;s past days and its reports stay. Undo brings it back.</source>
        <translation>
            <numerusform>%n Video ist in %1. Es kommt zu „Nicht zugeordnet“; die vergangenen Tage der Kampagne und ihre Berichte bleiben. „Rückgängig“ bringt sie zurück.</numerusform>
            <numerusform>%n Videos sind in %1. Sie kommen zu „Nicht zugeordnet“; die vergangenen Tage der Kampagne und ihre Berichte bleiben. „Rückgängig“ bringt sie zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Export campaigns</source>
        <translation>Kampagnen exportieren</translation>
    </message>
    <message>
        <source>Campaigns: %1</source>
        <translation>Kampagnen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) put posts into %1. They go with it, and undo brings them back.</source>
        <translation>
            <numerusform>%n Regel ordnet Beiträge %1 zu. Sie geht mit, und „Rückgängig“ bringt sie zurück.</numerusform>
            <numerusform>%n Regeln ordnen Beiträge %1 zu. Sie gehen mit, und „Rückgängig“ bringt sie zurück.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::gui::CampaignDetail</name>
    <message>
        <source>%1 of the campaign by day</source>
        <translation>%1 der Kampagne nach Tag</translation>
    </message>
    <message>
        <source>No snapshot of these days</source>
        <translation>Kein Snapshot von diesen Tagen</translation>
    </message>
    <message>
        <source>No videos in it yet</source>
        <translation>Noch keine Videos darin</translation>
    </message>
    <message>
        <source>Assign them on the Videos page, add them by link, or let a rule do it.</source>
        <translation>Ordnen Sie sie auf der Seite „Videos“ zu, fügen Sie sie per Link hinzu, oder überlassen Sie es einer Regel.</translation>
    </message>
    <message>
        <source>The numbers of a campaign are recorded once a day, with the first poll after it was made.</source>
        <translation>Die Zahlen einer Kampagne werden einmal am Tag erfasst, zuerst beim ersten Abruf nach ihrem Anlegen.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::CampaignDialog</name>
    <message>
        <source>Edit campaign</source>
        <translation>Kampagne bearbeiten</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Neue Kampagne</translation>
    </message>
    <message>
        <source>The campaign needs an owner.</source>
        <translation>Die Kampagne braucht eine zuständige Person.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::CampaignsPage</name>
    <message>
        <source>No campaigns yet</source>
        <translation>Noch keine Kampagnen</translation>
    </message>
    <message>
        <source>A campaign collects videos, so that their numbers add up.</source>
        <translation>Eine Kampagne sammelt Videos, damit sich ihre Zahlen summieren.</translation>
    </message>
    <message>
        <source>New campaign…</source>
        <translation>Neue Kampagne…</translation>
    </message>
    <message>
        <source>Edit campaign…</source>
        <translation>Kampagne bearbeiten…</translation>
    </message>
    <message>
        <source>Remove campaign…</source>
        <translation>Kampagne entfernen…</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>Regeln…</translation>
    </message>
    <message>
        <source>Uploads…</source>
        <translation>Uploads…</translation>
    </message>
    <message>
        <source>Export campaigns…</source>
        <translation>Kampagnen exportieren…</translation>
    </message>
    <message>
        <source>Select a campaign to see its days and videos.</source>
        <translation>Wählen Sie eine Kampagne, um ihre Tage und Videos zu sehen.</translation>
    </message>
    <message>
        <source>Campaigns: %1</source>
        <translation>Kampagnen: %1</translation>
    </message>
    <message>
        <source>Show its videos</source>
        <translation>Videos anzeigen</translation>
    </message>
    <message>
        <source>%1, views won: %2</source>
        <translation>%1, neue Aufrufe: %2</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ChartNotes</name>
    <message>
        <source>note %1</source>
        <translation>Notiz %1</translation>
    </message>
    <message>
        <source>change note %1</source>
        <translation>Notiz %1 ändern</translation>
    </message>
    <message>
        <source>remove note %1</source>
        <translation>Notiz %1 entfernen</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ChartTools</name>
    <message>
        <source>Show bars</source>
        <translation>Balken zeigen</translation>
    </message>
    <message>
        <source>Show lines</source>
        <translation>Linien zeigen</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Copy or print</source>
        <translation>Kopieren oder drucken</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ClockEdit</name>
    <message>
        <source>This is not a time of day: %1 stays. Write it like that.</source>
        <translation>Das ist keine Uhrzeit: %1 bleibt. Schreiben Sie sie so.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::CloseDialog</name>
    <message>
        <source>Close Viewtide</source>
        <translation>Viewtide schließen</translation>
    </message>
    <message>
        <source>Keep collecting in the background?</source>
        <translation>Im Hintergrund weiter erfassen?</translation>
    </message>
    <message>
        <source>Collecting ends with this window</source>
        <translation>Die Erfassung endet mit diesem Fenster</translation>
    </message>
    <message>
        <source>Viewtide can stay in the tray and go on collecting. Your answer is remembered; change it in the Viewtide menu.</source>
        <translation>Viewtide kann im Infobereich bleiben und weiter erfassen. Ihre Antwort wird gemerkt; ändern können Sie sie im Menü „Viewtide“.</translation>
    </message>
    <message>
        <source>This desktop has no tray. If Viewtide quits, nothing is collected until it is started again. It can go on minimised instead.</source>
        <translation>Dieser Desktop hat keinen Infobereich. Wird Viewtide beendet, wird bis zum nächsten Start nichts erfasst. Stattdessen kann es minimiert weiterlaufen.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Keep collecting</source>
        <translation>Weiter erfassen</translation>
    </message>
    <message>
        <source>Minimise</source>
        <translation>Minimieren</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>Command, setting, campaign, video or report</source>
        <translation>Befehl, Einstellung, Kampagne, Video oder Bericht</translation>
    </message>
    <message>
        <source>No command, setting, campaign, video or report has these letters in its name.</source>
        <translation>Kein Befehl, keine Einstellung, keine Kampagne, kein Video und kein Bericht hat diese Buchstaben im Namen.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::CoverageRibbon</name>
    <message>
        <source>%1: recorded</source>
        <translation>%1: erfasst</translation>
    </message>
    <message>
        <source>%1: recorded late</source>
        <translation>%1: verspätet erfasst</translation>
    </message>
    <message>
        <source>%1: filled in from the network&apos;s own history</source>
        <translation>%1: aus dem Verlauf des Netzwerks nachgetragen</translation>
    </message>
    <message>
        <source>%1: not recorded</source>
        <translation>%1: nicht erfasst</translation>
    </message>
    <message>
        <source>%1 of %2 days recorded</source>
        <translation>%1 von %2 Tagen erfasst</translation>
    </message>
    <message>
        <source>%1 to %2: %3 of %4 days recorded</source>
        <translation>%1 bis %2: %3 von %4 Tagen erfasst</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::DatabaseCard</name>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Jetzt sichern</translation>
    </message>
    <message>
        <source>Take everything that is in the present database along</source>
        <translation>Alles aus der aktuellen Datenbank mitnehmen</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Use it and start anew</source>
        <translation>&amp;Verwenden und neu starten</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Another database</source>
        <translation>Andere Datenbank</translation>
    </message>
    <message>
        <source>The database is asked</source>
        <translation>Die Datenbank wird abgefragt</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Keep data in</source>
        <translation>Daten ablegen in</translation>
    </message>
    <message>
        <source>The demo always keeps its data in its own folder.</source>
        <translation>Die Demo legt ihre Daten immer im eigenen Ordner ab.</translation>
    </message>
    <message>
        <source>Set by the environment variable DATABASE_URL, which wins over the settings.</source>
        <translation>Durch die Umgebungsvariable DATABASE_URL gesetzt, die Vorrang vor den Einstellungen hat.</translation>
    </message>
    <message>
        <source>%1, schema %2</source>
        <translation>%1, Schema %2</translation>
    </message>
    <message>
        <source>%1, %2, schema %3</source>
        <translation>%1, %2, Schema %3</translation>
    </message>
    <message>
        <source>Copied to %1</source>
        <translation>Kopiert nach %1</translation>
    </message>
    <message>
        <source>That is the database that is in use.</source>
        <translation>Diese Datenbank ist bereits in Gebrauch.</translation>
    </message>
    <message>
        <source>The copy was cancelled; nothing of it is in the other database.</source>
        <translation>Die Kopie wurde abgebrochen; nichts davon ist in der anderen Datenbank.</translation>
    </message>
    <message>
        <source>Cancel the test</source>
        <translation>Test abbrechen</translation>
    </message>
    <message>
        <source>It is tested first. While everything is copied nothing is collected or changed. Viewtide then closes the present database, which stays as it is, and starts anew with the other one.</source>
        <translation>Sie wird zuerst getestet. Während alles kopiert wird, wird nichts erfasst oder geändert. Viewtide schließt dann die aktuelle Datenbank, die unverändert bleibt, und startet mit der anderen neu.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::DatabaseFields</name>
    <message>
        <source>Path of the file</source>
        <translation>Pfad der Datei</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Kind of database</source>
        <translation>Art der Datenbank</translation>
    </message>
    <message>
        <source>Viewtide&apos;s own file</source>
        <translation>Viewtides eigene Datei</translation>
    </message>
    <message>
        <source>Another SQLite file</source>
        <translation>Andere SQLite-Datei</translation>
    </message>
    <message>
        <source>PostgreSQL server</source>
        <translation>PostgreSQL-Server</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose the file of the database</source>
        <translation>Datei der Datenbank auswählen</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Give the whole path of the file, beginning with a /.</source>
        <translation>Geben Sie den ganzen Pfad der Datei an, beginnend mit einem /.</translation>
    </message>
    <message>
        <source>The name of the server is missing.</source>
        <translation>Der Name des Servers fehlt.</translation>
    </message>
    <message>
        <source>The name of the database is missing.</source>
        <translation>Der Name der Datenbank fehlt.</translation>
    </message>
    <message>
        <source>The password is kept in the settings file, which only you can read. Leave it empty to have it taken from ~/.pgpass.</source>
        <translation>Das Passwort steht in der Einstellungsdatei, die nur Sie lesen können. Lassen Sie es leer, damit es aus ~/.pgpass kommt.</translation>
    </message>
    <message>
        <source>as it is set</source>
        <translation>wie eingestellt</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::DatabaseMove</name>
    <message>
        <source>the copy of another database</source>
        <translation>die Kopie einer anderen Datenbank</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::DatabaseTrial</name>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>You may not write to %1.</source>
        <translation>Sie dürfen nicht in %1 schreiben.</translation>
    </message>
    <message>
        <source>There is no such file yet; it is made when it is used first.</source>
        <translation>Diese Datei gibt es noch nicht; sie wird bei der ersten Verwendung angelegt.</translation>
    </message>
    <message>
        <source>It answers. It has no tables of Viewtide yet; they are made when it is used first.</source>
        <translation>Sie antwortet. Sie hat noch keine Tabellen von Viewtide; diese werden bei der ersten Verwendung angelegt.</translation>
    </message>
    <message>
        <source>It is damaged: %1</source>
        <translation>Sie ist beschädigt: %1</translation>
    </message>
    <message>
        <source>A later version of Viewtide made it. Install that version to use it.</source>
        <translation>Sie stammt von einer neueren Version von Viewtide. Installieren Sie diese Version, um sie zu verwenden.</translation>
    </message>
    <message>
        <source>It answers, and holds the data of a Viewtide: %1 videos, schema %2.</source>
        <translation>Sie antwortet und enthält Daten von Viewtide: %1 Videos, Schema %2.</translation>
    </message>
    <message>
        <source>It answers, and holds the data of an earlier Viewtide, schema %1; it is brought up to date when it is used first.</source>
        <translation>Sie antwortet und enthält Daten eines früheren Viewtide, Schema %1; sie wird bei der ersten Verwendung aktualisiert.</translation>
    </message>
    <message>
        <source>It answers. It has the tables of Viewtide, and nothing is in them.</source>
        <translation>Sie antwortet. Sie hat die Tabellen von Viewtide, und diese sind leer.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::DayEdit</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>This is not a day: %1 stays. Write it like that, or as 2027-03-05.</source>
        <translation>Das ist kein Tag: %1 bleibt. Schreiben Sie ihn so oder wie 2027-03-05.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::EmptyState</name>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>This could not be loaded</source>
        <translation>Laden fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ExportDialog</name>
    <message>
        <source>PDF: to read and to print</source>
        <translation>PDF: zum Lesen und Drucken</translation>
    </message>
    <message>
        <source>HTML: one page for any browser, works offline</source>
        <translation>HTML: eine Seite für jeden Browser, auch offline</translation>
    </message>
    <message>
        <source>CSV: any spreadsheet, any program</source>
        <translation>CSV: jede Tabellenkalkulation, jedes Programm</translation>
    </message>
    <message>
        <source>XLSX: Excel, LibreOffice</source>
        <translation>XLSX: Excel, LibreOffice</translation>
    </message>
    <message>
        <source>JSON: programs</source>
        <translation>JSON: Programme</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Datei auswählen</translation>
    </message>
    <message>
        <source>Say where to write: choose a file, or type its name.</source>
        <translation>Geben Sie an, wohin geschrieben wird: Wählen Sie eine Datei oder tragen Sie ihren Namen ein.</translation>
    </message>
    <message>
        <source>The name ends in .%1, but the format is %2. Change one of them.</source>
        <translation>Der Name endet auf .%1, aber das Format ist %2. Ändern Sie eines von beiden.</translation>
    </message>
    <message>
        <source>That is a folder. Add a file name.</source>
        <translation>Das ist ein Ordner. Fügen Sie einen Dateinamen hinzu.</translation>
    </message>
    <message>
        <source>The file is there already. Press Save again to replace it.</source>
        <translation>Die Datei gibt es schon. Drücken Sie noch einmal „Speichern“, um sie zu ersetzen.</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben…</translation>
    </message>
    <message>
        <source>Cancelled, nothing was written.</source>
        <translation>Abgebrochen, nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Geschrieben nach %1.</translation>
    </message>
    <message>
        <source>There is no folder %1 yet. Press Save again to make it.</source>
        <translation>Den Ordner %1 gibt es noch nicht. Drücken Sie noch einmal „Speichern“, um ihn anzulegen.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::FacetBoxes</name>
    <message>
        <source>All networks</source>
        <translation>Alle Netzwerke</translation>
    </message>
    <message>
        <source>Both sources</source>
        <translation>Beide Quellen</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>Alle Kampagnen</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::FailureDialog</name>
    <message>
        <source>With Viewtide&apos;s own file the settings no longer name this database. What was collected in it stays there and is not seen until you name it again on the Settings page.</source>
        <translation>Mit Viewtides eigener Datei nennen die Einstellungen diese Datenbank nicht mehr. Was darin erfasst wurde, bleibt dort und ist nicht zu sehen, bis Sie sie auf der Seite „Einstellungen“ wieder angeben.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Open my own workspace</source>
        <translation>Meinen Workspace öffnen</translation>
    </message>
    <message>
        <source>Start with Viewtide&apos;s own file</source>
        <translation>Mit Viewtides eigener Datei starten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::FilterEdit</name>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter löschen</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::FormDialog</name>
    <message>
        <source>Show this form on the screen?</source>
        <translation>Dieses Formular auf dem Bildschirm zeigen?</translation>
    </message>
    <message>
        <source>Names and money are hidden while you present. This form shows them as they are, to whoever looks at the screen.</source>
        <translation>Während Sie präsentieren, sind Namen und Beträge ausgeblendet. Dieses Formular zeigt sie allen, die auf den Bildschirm sehen, so, wie sie sind.</translation>
    </message>
    <message>
        <source>Show the form</source>
        <translation>Formular zeigen</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::HeaderBar</name>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>Letzter %n Tag</numerusform>
            <numerusform>Letzte %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Alle Tage</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abrufen</translation>
    </message>
    <message>
        <source>Ask for everything now (Ctrl+R)</source>
        <translation>Alles jetzt abrufen (Strg+R)</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>From day to day…</source>
        <translation>Von Tag bis Tag…</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>What the figures are compared with (X: on and off)</source>
        <translation>Womit die Zahlen verglichen werden (X: ein und aus)</translation>
    </message>
    <message>
        <source>No comparison</source>
        <translation>Kein Vergleich</translation>
    </message>
    <message>
        <source>Days before</source>
        <translation>Tage davor</translation>
    </message>
    <message>
        <source>Same weekdays</source>
        <translation>Gleiche Wochentage</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Stop the sync; what was answered stays (Ctrl+Shift+S)</source>
        <translation>Abruf stoppen; was beantwortet wurde, bleibt erhalten (Strg+Umschalt+S)</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::HealthCard</name>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>Details &amp;kopieren</translation>
    </message>
    <message>
        <source>Without keys and without your name, for somebody who helps you.</source>
        <translation>Ohne Schlüssel und ohne Ihren Namen, für jemanden, der Ihnen hilft.</translation>
    </message>
    <message>
        <source>Collecting</source>
        <translation>Erfassung</translation>
    </message>
    <message>
        <source>Last good poll</source>
        <translation>Letzter erfolgreicher Abruf</translation>
    </message>
    <message>
        <source>Next poll</source>
        <translation>Nächster Abruf</translation>
    </message>
    <message>
        <source>Calls today</source>
        <translation>Anfragen heute</translation>
    </message>
    <message>
        <source>Days without numbers</source>
        <translation>Tage ohne Zahlen</translation>
    </message>
    <message>
        <source>Collector</source>
        <translation>Erfasst durch</translation>
    </message>
    <message>
        <source>This window. No other Viewtide collects into its database while it is open.</source>
        <translation>Dieses Fenster. Solange es offen ist, erfasst kein anderes Viewtide in seine Datenbank.</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Last copy of it</source>
        <translation>Letzte Kopie davon</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>None is planned</source>
        <translation>Keiner geplant</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keiner</translation>
    </message>
    <message>
        <source>%1 of %2, %3 failed</source>
        <translation>%1 von %2, %3 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <translation>%1, %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>schema %1</source>
        <translation>Schema %1</translation>
    </message>
    <message>
        <source>Not known here: a server is backed up with pg_dump</source>
        <translation>Hier nicht bekannt: Ein Server wird mit pg_dump gesichert</translation>
    </message>
    <message>
        <source>None beside it; the section Database makes one</source>
        <translation>Keine daneben; im Bereich „Datenbank“ lässt sich eine anlegen</translation>
    </message>
    <message>
        <source>On: Viewtide asks by itself</source>
        <translation>Ein: Viewtide ruft von selbst ab</translation>
    </message>
    <message numerus="yes">
        <source>None in the last %n day(s)</source>
        <translation>
            <numerusform>Keine am letzten Tag</numerusform>
            <numerusform>Keine in den letzten %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of accounts in the last %1 days; the charts say why</source>
        <translation>
            <numerusform>%n Tag, über alle Konten gezählt, in den letzten %1 Tagen; die Diagramme sagen, warum</numerusform>
            <numerusform>%n Tage, über alle Konten gezählt, in den letzten %1 Tagen; die Diagramme sagen, warum</numerusform>
        </translation>
    </message>
    <message>
        <source>The details were copied.</source>
        <translation>Die Einzelheiten wurden kopiert.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::HideReasonDialog</name>
    <message>
        <source>Videos that this report will leave out: %1</source>
        <translation>Videos, die dieser Bericht weglässt: %1</translation>
    </message>
    <message>
        <source>Optional: why the client should not see it</source>
        <translation>Optional: warum der Kunde es nicht sehen soll</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ImportHistoryDialog</name>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>A table of past days</source>
        <translation>Eine Tabelle vergangener Tage</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Tabellen (*.csv *.tsv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The file is larger than 16 MiB.</source>
        <translation>Die Datei ist größer als 16 MiB.</translation>
    </message>
    <message>
        <source>%1: %2 lines, %3 days.</source>
        <translation>%1: %2 Zeilen, %3 Tage.</translation>
    </message>
    <message>
        <source>Days added: %1</source>
        <translation>Hinzugefügte Tage: %1</translation>
    </message>
    <message>
        <source>completed: %1</source>
        <translation>ergänzt: %1</translation>
    </message>
    <message>
        <source>there already: %1</source>
        <translation>schon vorhanden: %1</translation>
    </message>
    <message>
        <source>lines left to look at: %1</source>
        <translation>noch zu prüfende Zeilen: %1</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::KeyCard</name>
    <message>
        <source>&amp;Save key</source>
        <translation>Schlüssel &amp;speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Replace…</source>
        <translation>&amp;Ersetzen…</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>Entfe&amp;rnen…</translation>
    </message>
    <message>
        <source>Keep keys in a &amp;file that only I can read</source>
        <translation>Schlüssel in einer &amp;Datei aufbewahren, die nur ich lesen kann</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Ayrshare API key</source>
        <translation>Ayrshare-API-Schlüssel</translation>
    </message>
    <message>
        <source>Paste the Ayrshare API key</source>
        <translation>Ayrshare-API-Schlüssel einfügen</translation>
    </message>
    <message>
        <source>Where keys are kept</source>
        <translation>Wo Schlüssel aufbewahrt werden</translation>
    </message>
    <message>
        <source>System keychain</source>
        <translation>System-Schlüsselbund</translation>
    </message>
    <message>
        <source>File that only you can read</source>
        <translation>Datei, die nur Sie lesen können</translation>
    </message>
    <message>
        <source>Keep keys in</source>
        <translation>Schlüsselablage</translation>
    </message>
    <message>
        <source>The keys that are stored already move with it. The database never holds one.</source>
        <translation>Bereits gespeicherte Schlüssel ziehen mit um. Die Datenbank enthält nie einen.</translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation>Schlüssel entfernen</translation>
    </message>
    <message>
        <source>Remove the API key?</source>
        <translation>API-Schlüssel entfernen?</translation>
    </message>
    <message>
        <source>Viewtide stops collecting until there is a key again. The history stays. The key itself cannot be brought back from here.</source>
        <translation>Viewtide erfasst nichts mehr, bis es wieder einen Schlüssel gibt. Der Verlauf bleibt. Der Schlüssel selbst lässt sich von hier nicht zurückholen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>The system keychain could not be reached: %1</source>
        <translation>Der Schlüsselbund des Systems war nicht erreichbar: %1</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::KeyKeeping</name>
    <message>
        <source>There is no key yet. You find it in the Ayrshare dashboard under API Key.</source>
        <translation>Es gibt noch keinen Schlüssel. Sie finden ihn im Ayrshare-Dashboard unter „API Key“.</translation>
    </message>
    <message>
        <source>The key comes from the environment (AYRSHARE_API_KEY) and wins over any other; it cannot be changed here.</source>
        <translation>Der Schlüssel kommt aus der Umgebung (AYRSHARE_API_KEY) und hat Vorrang vor jedem anderen; hier lässt er sich nicht ändern.</translation>
    </message>
    <message>
        <source>A key is stored in the system keychain. It is never shown again.</source>
        <translation>Ein Schlüssel ist im Schlüsselbund des Systems gespeichert. Er wird nie wieder angezeigt.</translation>
    </message>
    <message>
        <source>A key is stored in a file that only you can read, not encrypted. It is never shown again.</source>
        <translation>Ein Schlüssel ist in einer Datei gespeichert, die nur Sie lesen können, unverschlüsselt. Er wird nie wieder angezeigt.</translation>
    </message>
    <message>
        <source>The key is kept in memory and is forgotten when Viewtide ends.</source>
        <translation>Der Schlüssel liegt im Arbeitsspeicher und wird vergessen, wenn Viewtide endet.</translation>
    </message>
    <message>
        <source>My profile</source>
        <translation>Mein Profil</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::MoveDialog</name>
    <message>
        <source>Waiting for the collecting to come to its end…</source>
        <translation>Warten auf das Ende der Erfassung…</translation>
    </message>
    <message>
        <source>Copy the database</source>
        <translation>Datenbank kopieren</translation>
    </message>
    <message>
        <source>Rows that are copied</source>
        <translation>Kopierte Zeilen</translation>
    </message>
    <message>
        <source>Nothing is collected or changed meanwhile, so that nothing is missing there.</source>
        <translation>Inzwischen wird nichts erfasst oder geändert, damit dort nichts fehlt.</translation>
    </message>
    <message>
        <source>Copying everything…</source>
        <translation>Alles wird kopiert…</translation>
    </message>
    <message>
        <source>%1 of %2 rows are copied.</source>
        <translation>%1 von %2 Zeilen sind kopiert.</translation>
    </message>
    <message>
        <source>Everything is copied. Viewtide starts anew…</source>
        <translation>Alles ist kopiert. Viewtide startet neu…</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::NameDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>There is one of this name: it is replaced.</source>
        <translation>Diesen Namen gibt es schon: Der Eintrag wird ersetzt.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::NavigationRail</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Strg+%2)</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::NoteDialog</name>
    <message>
        <source>&amp;Remove note</source>
        <translation>Notiz entfe&amp;rnen</translation>
    </message>
    <message>
        <source>Note in the charts</source>
        <translation>Notiz in den Diagrammen</translation>
    </message>
    <message>
        <source>Every chart that has this day (UTC) shows the note.</source>
        <translation>Jedes Diagramm, das diesen Tag (UTC) enthält, zeigt die Notiz.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Neue Notiz</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>For example: went viral, price raised</source>
        <translation>Zum Beispiel: ging viral, Preis erhöht</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Tag</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>Te&amp;xt</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::NumberEdit</name>
    <message>
        <source>From %1 to %2.</source>
        <translation>Von %1 bis %2.</translation>
    </message>
    <message>
        <source>%1 is not possible: it is %2 now. From %3 to %4.</source>
        <translation>%1 ist nicht möglich: Jetzt ist es %2. Von %3 bis %4.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::OverviewPage</name>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Follower</translation>
    </message>
    <message>
        <source>Followers of all linked accounts together.</source>
        <translation>Follower aller verknüpften Konten zusammen.</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Wachstum</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Engagement rate</source>
        <translation>Engagement-Rate</translation>
    </message>
    <message>
        <source>Likes, comments, shares and saves over views, of the videos posted in the range.</source>
        <translation>Likes, Kommentare, Shares und Saves geteilt durch Aufrufe, für die im Zeitraum geposteten Videos.</translation>
    </message>
    <message>
        <source>Figure of the chart</source>
        <translation>Zahl des Diagramms</translation>
    </message>
    <message>
        <source>Networks by engagement rate</source>
        <translation>Netzwerke nach Engagement-Rate</translation>
    </message>
    <message>
        <source>No engagement rates yet</source>
        <translation>Noch keine Engagement-Raten</translation>
    </message>
    <message>
        <source>They come with the daily account snapshots.</source>
        <translation>Sie kommen mit den täglichen Konto-Snapshots.</translation>
    </message>
    <message>
        <source>Engagement by network</source>
        <translation>Engagement nach Netzwerk</translation>
    </message>
    <message>
        <source>Videos that won most views in the last day</source>
        <translation>Videos mit den meisten neuen Aufrufen am letzten Tag</translation>
    </message>
    <message>
        <source>Nothing moved yet</source>
        <translation>Noch bewegt sich nichts</translation>
    </message>
    <message>
        <source>Videos that win views appear here one day after their first numbers.</source>
        <translation>Videos mit neuen Aufrufen erscheinen hier einen Tag nach ihren ersten Zahlen.</translation>
    </message>
    <message>
        <source>On the move</source>
        <translation>In Bewegung</translation>
    </message>
    <message>
        <source>%1 by network</source>
        <translation>%1 nach Netzwerk</translation>
    </message>
    <message>
        <source>Daily growth</source>
        <translation>Tägliches Wachstum</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Show the accounts of the network</source>
        <translation>Konten des Netzwerks anzeigen</translation>
    </message>
    <message>
        <source>Show the video</source>
        <translation>Video anzeigen</translation>
    </message>
    <message>
        <source>Show the followers by day</source>
        <translation>Follower nach Tag anzeigen</translation>
    </message>
    <message>
        <source>Show the growth by day</source>
        <translation>Wachstum nach Tag anzeigen</translation>
    </message>
    <message>
        <source>Show what each campaign won</source>
        <translation>Zuwachs jeder Kampagne anzeigen</translation>
    </message>
    <message>
        <source>Daily growth needs two days</source>
        <translation>Das tägliche Wachstum braucht zwei Tage</translation>
    </message>
    <message>
        <source>Show the videos of the rate…</source>
        <translation>Videos der Rate anzeigen…</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::PageWidget</name>
    <message>
        <source>There is no table here whose columns can be chosen.</source>
        <translation>Hier gibt es keine Tabelle, deren Spalten sich auswählen lassen.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::PlotView</name>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::Presentation</name>
    <message>
        <source>Presenting: names and money are hidden</source>
        <translation>Präsentation: Namen und Beträge sind ausgeblendet</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::PreviewDialog</name>
    <message>
        <source>&amp;Previous page</source>
        <translation>&amp;Vorherige Seite</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>&amp;Nächste Seite</translation>
    </message>
    <message>
        <source>Page of the report</source>
        <translation>Seite des Berichts</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Size of the page</source>
        <translation>Größe der Seite</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Seitenbreite</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Ganze Seite</translation>
    </message>
    <message>
        <source>Real size</source>
        <translation>Originalgröße</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ProfileDialog</name>
    <message>
        <source>Add profile</source>
        <translation>Profil hinzufügen</translation>
    </message>
    <message>
        <source>Rename profile</source>
        <translation>Profil umbenennen</translation>
    </message>
    <message>
        <source>Another profile key</source>
        <translation>Anderer Profilschlüssel</translation>
    </message>
    <message>
        <source>It is the &amp;primary profile, which has no key of its own</source>
        <translation>Es ist das &amp;Hauptprofil, das keinen eigenen Schlüssel hat</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Profile key</source>
        <translation>Profilschlüssel</translation>
    </message>
    <message>
        <source>Profile &amp;key</source>
        <translation>Profil&amp;schlüssel</translation>
    </message>
    <message>
        <source>The profile needs a name.</source>
        <translation>Das Profil braucht einen Namen.</translation>
    </message>
    <message>
        <source>The profile key is missing. Ayrshare shows it once, when the profile is made.</source>
        <translation>Der Profilschlüssel fehlt. Ayrshare zeigt ihn einmal, wenn das Profil angelegt wird.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ProfilesCard</name>
    <message>
        <source>own key</source>
        <translation>eigener Schlüssel</translation>
    </message>
    <message>
        <source>primary profile</source>
        <translation>Hauptprofil</translation>
    </message>
    <message>
        <source>key from the environment</source>
        <translation>Schlüssel aus der Umgebung</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 – %2, stopped: %3</source>
        <translation>%1 – %2, angehalten: %3</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>Other &amp;key…</source>
        <translation>Anderer Sch&amp;lüssel…</translation>
    </message>
    <message>
        <source>Remo&amp;ve…</source>
        <translation>Entfer&amp;nen…</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Test pro&amp;file</source>
        <translation>Pro&amp;fil testen</translation>
    </message>
    <message>
        <source>Each Ayrshare profile has its own linked networks. Most people have one, the primary profile; plans for businesses have a profile for each client, with a profile key.</source>
        <translation>Jedes Ayrshare-Profil hat seine eigenen verknüpften Netzwerke. Die meisten haben eines, das Hauptprofil; Tarife für Unternehmen haben je Kunde ein Profil mit einem Profilschlüssel.</translation>
    </message>
    <message>
        <source>A&amp;dd…</source>
        <translation>H&amp;inzufügen…</translation>
    </message>
    <message>
        <source>renaming a profile</source>
        <translation>Profil umbenennen</translation>
    </message>
    <message>
        <source>The key of %1 was replaced.</source>
        <translation>Der Schlüssel von %1 wurde ersetzt.</translation>
    </message>
    <message>
        <source>Remove profile</source>
        <translation>Profil entfernen</translation>
    </message>
    <message>
        <source>Stop collecting for %1?</source>
        <translation>Für %1 nichts mehr erfassen?</translation>
    </message>
    <message>
        <source>Its history stays in the database. Its key is removed from this computer and cannot be brought back from here.</source>
        <translation>Der Verlauf bleibt in der Datenbank. Der Schlüssel wird von diesem Computer entfernt und lässt sich von hier nicht zurückholen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>There is no API key yet.</source>
        <translation>Es gibt noch keinen API-Schlüssel.</translation>
    </message>
    <message>
        <source>The key of this profile is not on this computer.</source>
        <translation>Der Schlüssel dieses Profils ist nicht auf diesem Computer.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ProvenanceDialog</name>
    <message>
        <source>%1 (%2 in UTC)</source>
        <translation>%1 (%2 in UTC)</translation>
    </message>
    <message>
        <source>What is this number?</source>
        <translation>Was ist diese Zahl?</translation>
    </message>
    <message>
        <source>Looking it up…</source>
        <translation>Wird nachgeschlagen…</translation>
    </message>
    <message>
        <source>&amp;Copy as JSON</source>
        <translation>Als JSON &amp;kopieren</translation>
    </message>
    <message>
        <source>This number cannot be looked up</source>
        <translation>Diese Zahl lässt sich nicht nachschlagen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was sie ist</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>none: shown as it was reported</source>
        <translation>keine: gezeigt wie gemeldet</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>Gilt für</translation>
    </message>
    <message>
        <source>Next poll</source>
        <translation>Nächster Abruf</translation>
    </message>
    <message>
        <source>Why apps differ</source>
        <translation>Warum Apps abweichen</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>Besteht aus</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Field of the answer</source>
        <translation>Feld der Antwort</translation>
    </message>
    <message>
        <source>Kept of the answer</source>
        <translation>Aufbewahrte Antwort</translation>
    </message>
    <message>
        <source>Without secrets and without fields about people.</source>
        <translation>Ohne Geheimnisse und ohne Felder über Personen.</translation>
    </message>
    <message>
        <source>Where the number comes from was copied as JSON.</source>
        <translation>Die Herkunft der Zahl wurde als JSON kopiert.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ProxyCard</name>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>Wie im System eingestellt</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>Kein Proxy</translation>
    </message>
    <message>
        <source>HTTP proxy</source>
        <translation>HTTP-Proxy</translation>
    </message>
    <message>
        <source>SOCKS 5 proxy</source>
        <translation>SOCKS-5-Proxy</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Name or address of the proxy</source>
        <translation>Name oder Adresse des Proxys</translation>
    </message>
    <message>
        <source>Port of the proxy</source>
        <translation>Port des Proxys</translation>
    </message>
    <message>
        <source>That is not the name of a proxy, such as proxy.example.org or 10.0.0.1. Proxies with a password cannot be used. The proxy that was set before is still in use.</source>
        <translation>Das ist kein Name eines Proxys wie proxy.example.org oder 10.0.0.1. Proxys mit Passwort lassen sich nicht verwenden. Der zuvor eingestellte Proxy wird weiter verwendet.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::RangeDialog</name>
    <message>
        <source>From day to day</source>
        <translation>Von Tag bis Tag</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>&amp;Erster Tag</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>&amp;Letzter Tag</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s), both included. Days of account figures are UTC days.</source>
        <translation>
            <numerusform>%n Tag, beide eingeschlossen. Tage von Kontozahlen sind UTC-Tage.</numerusform>
            <numerusform>%n Tage, beide eingeschlossen. Tage von Kontozahlen sind UTC-Tage.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>Der letzte Tag liegt vor dem ersten.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::RatedVideosDialog</name>
    <message>
        <source>%1 engagements / %2 views × 100 = %3</source>
        <translation>%1 Interaktionen / %2 Aufrufe × 100 = %3</translation>
    </message>
    <message numerus="yes">
        <source>All %n video(s) are rated.</source>
        <translation>
            <numerusform>%n Video hat eine Rate.</numerusform>
            <numerusform>Alle %n Videos haben eine Rate.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 videos are rated; of the others views or engagement are not known.</source>
        <translation>%1 von %2 Videos haben eine Rate; bei den anderen sind Aufrufe oder Engagement nicht bekannt.</translation>
    </message>
    <message>
        <source>Videos of the engagement rate</source>
        <translation>Videos der Engagement-Rate</translation>
    </message>
    <message>
        <source>Posted in the range</source>
        <translation>Im Zeitraum gepostet</translation>
    </message>
    <message>
        <source>Videos that the rate is made of</source>
        <translation>Videos, aus denen sich die Rate ergibt</translation>
    </message>
    <message>
        <source>No video of this range</source>
        <translation>Kein Video aus diesem Zeitraum</translation>
    </message>
    <message>
        <source>The rate is of the videos that were posted in the range of the header.</source>
        <translation>Die Rate gilt für die Videos, die im Zeitraum aus der Kopfleiste des Fensters gepostet wurden.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ReportActions</name>
    <message>
        <source>new report %1</source>
        <translation>neuer Bericht %1</translation>
    </message>
    <message>
        <source>remove report %1</source>
        <translation>Bericht %1 entfernen</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ReportDialog</name>
    <message>
        <source>Edit report</source>
        <translation>Bericht bearbeiten</translation>
    </message>
    <message>
        <source>Days are those of %1.</source>
        <translation>Es gelten die Tage von %1.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Choose the campaigns whose videos the report shows.</source>
        <translation>Wählen Sie die Kampagnen, deren Videos der Bericht zeigt.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ReportTotalsGrid</name>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1 (%2 von %3)</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>ER by views</source>
        <translation>ER nach Aufrufen</translation>
    </message>
    <message>
        <source>Shown to the client</source>
        <translation>Für den Kunden sichtbar</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Ausgeblendet</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Engagements of the rated videos</source>
        <translation>Interaktionen der Videos mit Rate</translation>
    </message>
    <message>
        <source>Views of the rated videos</source>
        <translation>Aufrufe der Videos mit Rate</translation>
    </message>
    <message>
        <source>Videos rated</source>
        <translation>Videos mit Rate</translation>
    </message>
    <message>
        <source>Videos that report it</source>
        <translation>Videos, die diese Zahl melden</translation>
    </message>
    <message>
        <source>Report %1, %2: %3</source>
        <translation>Bericht %1, %2: %3</translation>
    </message>
    <message>
        <source>from when each video was posted until it was last observed</source>
        <translation>vom Posten jedes Videos bis zu seiner letzten Messung</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ReportsPage</name>
    <message>
        <source>%1 · posted %2 – %3</source>
        <translation>%1 · gepostet %2 – %3</translation>
    </message>
    <message>
        <source>%1 · posted from %2</source>
        <translation>%1 · gepostet ab %2</translation>
    </message>
    <message>
        <source>%1 · posted until %2</source>
        <translation>%1 · gepostet bis %2</translation>
    </message>
    <message>
        <source>%1 · all videos</source>
        <translation>%1 · alle Videos</translation>
    </message>
    <message>
        <source>No reports yet</source>
        <translation>Noch keine Berichte</translation>
    </message>
    <message>
        <source>A report shows the videos of a campaign to a client. What the client should not see is hidden with one click, in this report only.</source>
        <translation>Ein Bericht zeigt einem Kunden die Videos einer Kampagne. Was der Kunde nicht sehen soll, blenden Sie mit einem Klick aus, nur in diesem Bericht.</translation>
    </message>
    <message>
        <source>New report…</source>
        <translation>Neuer Bericht…</translation>
    </message>
    <message>
        <source>No videos in this report</source>
        <translation>Keine Videos in diesem Bericht</translation>
    </message>
    <message>
        <source>The campaign has no videos that were posted in the report&apos;s range.</source>
        <translation>Die Kampagne hat keine Videos, die im Zeitraum des Berichts gepostet wurden.</translation>
    </message>
    <message>
        <source>Shown and hidden</source>
        <translation>Sichtbare und ausgeblendete</translation>
    </message>
    <message>
        <source>Shown only</source>
        <translation>Nur sichtbare</translation>
    </message>
    <message>
        <source>Hidden only</source>
        <translation>Nur ausgeblendete</translation>
    </message>
    <message>
        <source>Hide / show in report</source>
        <translation>Im Bericht aus-/einblenden</translation>
    </message>
    <message>
        <source>Hide with reason…</source>
        <translation>Mit Grund ausblenden…</translation>
    </message>
    <message>
        <source>Export report…</source>
        <translation>Bericht exportieren…</translation>
    </message>
    <message>
        <source>Edit report…</source>
        <translation>Bericht bearbeiten…</translation>
    </message>
    <message>
        <source>Preview report…</source>
        <translation>Vorschau des Berichts…</translation>
    </message>
    <message>
        <source>Freeze report…</source>
        <translation>Bericht einfrieren…</translation>
    </message>
    <message>
        <source>Remove report</source>
        <translation>Bericht entfernen</translation>
    </message>
    <message>
        <source>Nothing is hidden.</source>
        <translation>Es ist nichts ausgeblendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) of several campaigns count once.</source>
        <translation>
            <numerusform>%n Beitrag mehrerer Kampagnen zählt einmal.</numerusform>
            <numerusform>%n Beiträge mehrerer Kampagnen zählen einmal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) are left out: nobody told when they were posted.</source>
        <translation>
            <numerusform>%n Video ist ausgelassen: Es ist nicht bekannt, wann es gepostet wurde.</numerusform>
            <numerusform>%n Videos sind ausgelassen: Es ist nicht bekannt, wann sie gepostet wurden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Einblenden</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Each report has its own days</source>
        <translation>Jeder Bericht hat seine eigenen Tage</translation>
    </message>
    <message>
        <source>%1 · posted on %2</source>
        <comment>campaigns, a day</comment>
        <translation>%1 · gepostet am %2</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::RuleDialog</name>
    <message>
        <source>Edit rule</source>
        <translation>Regel bearbeiten</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>Choose a campaign</source>
        <translation>Kampagne auswählen</translation>
    </message>
    <message>
        <source>Any profile</source>
        <translation>Beliebiges Profil</translation>
    </message>
    <message>
        <source>Choose the campaign that the posts go to.</source>
        <translation>Wählen Sie die Kampagne, in die die Beiträge kommen.</translation>
    </message>
    <message>
        <source>Set at least one condition: a rule without any would take every post.</source>
        <translation>Setzen Sie mindestens eine Bedingung: Eine Regel ohne Bedingung würde auf jeden Beitrag zutreffen.</translation>
    </message>
    <message>
        <source>A hashtag is one word, without blanks and other signs.</source>
        <translation>Ein Hashtag ist ein einzelnes Wort ohne Leerzeichen und andere Zeichen.</translation>
    </message>
    <message>
        <source>The last day is before the first day.</source>
        <translation>Der letzte Tag liegt vor dem ersten Tag.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::RulesDialog</name>
    <message>
        <source>No rules yet</source>
        <translation>Noch keine Regeln</translation>
    </message>
    <message>
        <source>A rule puts new posts into a campaign.</source>
        <translation>Eine Regel bringt neue Beiträge in eine Kampagne.</translation>
    </message>
    <message>
        <source>edit rule</source>
        <translation>Regel bearbeiten</translation>
    </message>
    <message>
        <source>add rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>remove rule</source>
        <translation>Regel entfernen</translation>
    </message>
    <message>
        <source>move rule</source>
        <translation>Regel verschieben</translation>
    </message>
    <message numerus="yes">
        <source>apply rules to %n post(s)</source>
        <translation>
            <numerusform>Regeln auf %n Beitrag anwenden</numerusform>
            <numerusform>Regeln auf %n Beiträge anwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a rule new posts wait in Unassigned until you assign them by hand.</source>
        <translation>Ohne Regel warten neue Beiträge in „Nicht zugeordnet“, bis Sie sie von Hand zuordnen.</translation>
    </message>
    <message>
        <source>Looking at what the rules would move…</source>
        <translation>Es wird geprüft, was die Regeln verschieben würden…</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::SeriesChart</name>
    <message>
        <source>Show &amp;everything</source>
        <translation>&amp;Alles zeigen</translation>
    </message>
    <message>
        <source>Copy as &amp;PNG</source>
        <translation>Als &amp;PNG kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;CSV</source>
        <translation>Als &amp;CSV kopieren</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>Zahlen kopieren</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>%1, as a table</source>
        <translation>%1, als Tabelle</translation>
    </message>
    <message>
        <source>&amp;Note on this day…</source>
        <translation>&amp;Notiz zu diesem Tag…</translation>
    </message>
    <message>
        <source>The chart shows everything already.</source>
        <translation>Das Diagramm zeigt schon alles.</translation>
    </message>
    <message>
        <source>The numbers of the chart were copied.</source>
        <translation>Die Zahlen des Diagramms wurden kopiert.</translation>
    </message>
    <message>
        <source>The chart was copied as a picture.</source>
        <translation>Das Diagramm wurde als Bild kopiert.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::SettingFields</name>
    <message>
        <source>Set by the environment variable %1, which wins over the settings.</source>
        <translation>Durch die Umgebungsvariable %1 gesetzt, die Vorrang vor den Einstellungen hat.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::SettingsPage</name>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Bereiche der Einstellungen</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>The pictures of videos were removed from this computer.</source>
        <translation>Die Vorschaubilder der Videos wurden von diesem Computer entfernt.</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::SnapshotActions</name>
    <message>
        <source>freeze %1</source>
        <translation>%1 einfrieren</translation>
    </message>
    <message>
        <source>Frozen as %1.</source>
        <translation>Eingefroren als %1.</translation>
    </message>
    <message>
        <source>remove snapshot %1</source>
        <translation>Snapshot %1 entfernen</translation>
    </message>
    <message>
        <source>%1, frozen %2</source>
        <translation>%1, eingefroren %2</translation>
    </message>
    <message>
        <source>The file shows the report as it was frozen.</source>
        <translation>Die Datei zeigt den Bericht, wie er eingefroren wurde.</translation>
    </message>
    <message>
        <source>%1 as the client gets it</source>
        <translation>%1, wie der Kunde es sieht</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>Shown videos: %1</source>
        <translation>Sichtbare Videos: %1</translation>
    </message>
    <message>
        <source>Nothing is hidden: the client sees all videos of this report.</source>
        <translation>Es ist nichts ausgeblendet: Der Kunde sieht alle Videos dieses Berichts.</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) are left out. A footnote tells the client how many, and their views; nothing else of them is in the file.</source>
        <translation>
            <numerusform>%n Video ist ausgelassen. Eine Fußnote nennt dem Kunden die Anzahl und die Aufrufe; sonst steht davon nichts in der Datei.</numerusform>
            <numerusform>%n Videos sind ausgelassen. Eine Fußnote nennt dem Kunden die Anzahl und die Aufrufe; sonst steht davon nichts in der Datei.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) are left out, and nothing in the file tells so: no row, no total, no name.</source>
        <translation>
            <numerusform>%n Video ist ausgelassen, und nichts in der Datei verrät es: keine Zeile, keine Summe, kein Name.</numerusform>
            <numerusform>%n Videos sind ausgelassen, und nichts in der Datei verrät es: keine Zeile, keine Summe, kein Name.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::gui::SnapshotsDialog</name>
    <message>
        <source>&amp;Freeze now</source>
        <translation>Jetzt &amp;einfrieren</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Entfe&amp;rnen</translation>
    </message>
    <message>
        <source>Frozen states of the report</source>
        <translation>Eingefrorene Stände des Berichts</translation>
    </message>
    <message>
        <source>Name of the new snapshot</source>
        <translation>Name des neuen Snapshots</translation>
    </message>
    <message>
        <source>Nothing is frozen yet</source>
        <translation>Noch ist nichts eingefroren</translation>
    </message>
    <message>
        <source>A snapshot keeps the report as the client got it. It prints the same digits later, whatever the numbers do.</source>
        <translation>Ein Snapshot bewahrt den Bericht, wie der Kunde ihn bekommen hat. Er zeigt später dieselben Zahlen, was auch immer mit ihnen geschieht.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::StartCard</name>
    <message>
        <source>Start Viewtide when I &amp;log in, in the tray</source>
        <translation>Viewtide bei der An&amp;meldung im Infobereich starten</translation>
    </message>
    <message>
        <source>Start and end</source>
        <translation>Start und Ende</translation>
    </message>
    <message>
        <source>At login</source>
        <translation>Bei der Anmeldung</translation>
    </message>
    <message>
        <source>Not for the demo, which changes nothing outside of its own folder.</source>
        <translation>Nicht für die Demo, die nichts außerhalb ihres eigenen Ordners ändert.</translation>
    </message>
    <message>
        <source>An entry in the autostart folder of your desktop, which goes when you untick it.</source>
        <translation>Ein Eintrag im Autostart-Ordner Ihres Desktops, der verschwindet, wenn Sie das Häkchen entfernen.</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>Schließen des Fensters</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>Nachfragen</translation>
    </message>
    <message>
        <source>Keep collecting in the background</source>
        <translation>Im Hintergrund weiter erfassen</translation>
    </message>
    <message>
        <source>Quit Viewtide</source>
        <translation>Viewtide beenden</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::StatusLine</name>
    <message numerus="yes">
        <source>%n account(s) ok</source>
        <translation>
            <numerusform>%n Konto OK</numerusform>
            <numerusform>%n Konten OK</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trying again</source>
        <translation>
            <numerusform>%n neu versucht</numerusform>
            <numerusform>%n neu versucht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) sign-in</source>
        <translation>
            <numerusform>%n neu anzumelden</numerusform>
            <numerusform>%n neu anzumelden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 calls today</source>
        <translation>%1 Anfragen heute</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::SummaryFolderField</name>
    <message>
        <source>Folder of the weekly summaries</source>
        <translation>Ordner der Wochenübersichten</translation>
    </message>
    <message>
        <source>not written</source>
        <translation>nicht geschrieben</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose the folder of the weekly summaries</source>
        <translation>Ordner der Wochenübersichten auswählen</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::SummaryTable</name>
    <message>
        <source>What each network did in the range</source>
        <translation>Was jedes Netzwerk im Zeitraum geleistet hat</translation>
    </message>
    <message>
        <source>Show the accounts of the network</source>
        <translation>Konten des Netzwerks anzeigen</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::TableStates</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>No row fits the words and choices above.</source>
        <translation>Keine Zeile passt zu den Wörtern und der Auswahl oben.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter löschen</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::TestRow</name>
    <message>
        <source>&amp;Test connection</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the test</source>
        <translation>Test abbrechen</translation>
    </message>
    <message>
        <source>Ayrshare is asked</source>
        <translation>Ayrshare wird gefragt</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Asking Ayrshare…</source>
        <translation>Ayrshare wird gefragt…</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::TrayIcon</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abrufen</translation>
    </message>
    <message>
        <source>Pause 1 hour</source>
        <translation>1 Stunde pausieren</translation>
    </message>
    <message>
        <source>Pause until tomorrow</source>
        <translation>Bis morgen pausieren</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>%1: %2 in 24 h</source>
        <comment>caption of a video, views won</comment>
        <translation>%1: %2 in 24 Std.</translation>
    </message>
    <message>
        <source>Stop the sync</source>
        <translation>Abruf stoppen</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::TypeNumbersDialog</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>stays %1</source>
        <translation>bleibt %1</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>nicht gemeldet</translation>
    </message>
    <message>
        <source>This time lies in the future.</source>
        <translation>Dieser Zeitpunkt liegt in der Zukunft.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::UploadsDialog</name>
    <message>
        <source>Nothing was imported yet</source>
        <translation>Noch wurde nichts importiert</translation>
    </message>
    <message>
        <source>What was posted or scheduled through Ayrshare is listed here after the first sync.</source>
        <translation>Was über Ayrshare gepostet oder geplant wurde, steht nach dem ersten Abruf hier.</translation>
    </message>
    <message>
        <source>Let the rules decide</source>
        <translation>Den Regeln überlassen</translation>
    </message>
    <message numerus="yes">
        <source>assign %n upload(s) to %1</source>
        <translation>
            <numerusform>%n Upload der Kampagne %1 zuordnen</numerusform>
            <numerusform>%n Uploads der Kampagne %1 zuordnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>leave %n upload(s) to the rules</source>
        <translation>
            <numerusform>%n Upload den Regeln überlassen</numerusform>
            <numerusform>%n Uploads den Regeln überlassen</numerusform>
        </translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Ausgewählt: %1</translation>
    </message>
    <message>
        <source>Select uploads to assign them to a campaign.</source>
        <translation>Wählen Sie Uploads aus, um sie einer Kampagne zuzuordnen.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::VideoActions</name>
    <message>
        <source>Assign to campaign</source>
        <translation>Kampagne zuordnen</translation>
    </message>
    <message>
        <source>Hide in report</source>
        <translation>In Bericht ausblenden</translation>
    </message>
    <message>
        <source>There is no campaign yet</source>
        <translation>Es gibt noch keine Kampagne</translation>
    </message>
    <message>
        <source>No report shows these videos</source>
        <translation>Kein Bericht zeigt diese Videos</translation>
    </message>
    <message>
        <source>The videos are in that campaign already.</source>
        <translation>Die Videos sind bereits in dieser Kampagne.</translation>
    </message>
    <message>
        <source>The report does not show these videos anyway.</source>
        <translation>Der Bericht zeigt diese Videos ohnehin nicht.</translation>
    </message>
    <message>
        <source>Hidden in %1.</source>
        <translation>In %1 ausgeblendet.</translation>
    </message>
    <message>
        <source>Videos added: %1. Their numbers come with the next sync.</source>
        <translation>Hinzugefügte Videos: %1. Ihre Zahlen kommen mit dem nächsten Abruf.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::VideoHistoryBox</name>
    <message>
        <source>Against earlier videos at the same age</source>
        <translation>Gegenüber früheren Videos im selben Alter</translation>
    </message>
    <message>
        <source>Velocity</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Messungen</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Korrekturen</translation>
    </message>
    <message>
        <source>Views at age</source>
        <translation>Aufrufe nach Alter</translation>
    </message>
    <message>
        <source>At age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Aufrufe</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier correction(s)</source>
        <translation>
            <numerusform>%n frühere Korrektur</numerusform>
            <numerusform>%n frühere Korrekturen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::gui::VideoPanel</name>
    <message>
        <source>No video selected</source>
        <translation>Kein Video ausgewählt</translation>
    </message>
    <message>
        <source>Select one to see its curve and where each number comes from.</source>
        <translation>Wählen Sie eines aus, um seine Kurve und die Herkunft jeder Zahl zu sehen.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Exactly</source>
        <translation>Genau</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1
Posted %2
Next poll %3</source>
        <translation>%1
Gepostet %2
Nächster Abruf %3</translation>
    </message>
    <message>
        <source>One of %1 posts of this clip</source>
        <translation>Einer von %1 Beiträgen dieses Clips</translation>
    </message>
    <message>
        <source>No link is known.</source>
        <translation>Es ist kein Link bekannt.</translation>
    </message>
    <message>
        <source>Opens the link shown above</source>
        <translation>Öffnet den oben gezeigten Link</translation>
    </message>
    <message>
        <source>Only https links are opened</source>
        <translation>Nur https-Links werden geöffnet</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>nicht gemeldet</translation>
    </message>
    <message>
        <source>%1, typed in</source>
        <translation>%1, eingetragen</translation>
    </message>
    <message>
        <source>%1 over time</source>
        <translation>%1 im Zeitverlauf</translation>
    </message>
    <message>
        <source>Picture of the video</source>
        <translation>Vorschaubild des Videos</translation>
    </message>
    <message>
        <source>The link was copied.</source>
        <translation>Der Link wurde kopiert.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::VideosPage</name>
    <message>
        <source>No videos yet</source>
        <translation>Noch keine Videos</translation>
    </message>
    <message>
        <source>Videos that were posted through Ayrshare appear after the first sync. Others are added by their links.</source>
        <translation>Videos, die über Ayrshare gepostet wurden, erscheinen nach dem ersten Abruf. Andere fügen Sie über ihre Links hinzu.</translation>
    </message>
    <message>
        <source>Add videos…</source>
        <translation>Videos hinzufügen…</translation>
    </message>
    <message>
        <source>Uploads…</source>
        <translation>Uploads…</translation>
    </message>
    <message>
        <source>Export videos…</source>
        <translation>Videos exportieren…</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Details anzeigen</translation>
    </message>
    <message>
        <source>Works: %1</source>
        <translation>Clips: %1</translation>
    </message>
    <message>
        <source>Videos: %1 of %2</source>
        <translation>Videos: %1 von %2</translation>
    </message>
    <message>
        <source>Videos: %1</source>
        <translation>Videos: %1</translation>
    </message>
    <message>
        <source>%1, selected: %2</source>
        <translation>%1, ausgewählt: %2</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>The campaign of this view is gone: all campaigns are shown.</source>
        <translation>Die Kampagne dieser Ansicht gibt es nicht mehr: Alle Kampagnen werden gezeigt.</translation>
    </message>
    <message>
        <source>Group by work</source>
        <translation>Nach Clip gruppieren</translation>
    </message>
    <message>
        <source>This video is not tracked any more.</source>
        <translation>Dieses Video wird nicht mehr verfolgt.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ViewsMenu</name>
    <message>
        <source>No view is saved yet</source>
        <translation>Noch keine Ansicht gespeichert</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Diese Ansicht speichern…</translation>
    </message>
    <message>
        <source>Update &quot;%1&quot;</source>
        <translation>„%1“ aktualisieren</translation>
    </message>
    <message>
        <source>Rename &quot;%1&quot;…</source>
        <translation>„%1“ umbenennen…</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>Ansicht umbenennen</translation>
    </message>
    <message>
        <source>Remove &quot;%1&quot;</source>
        <translation>„%1“ entfernen</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>The view %1 is saved.</source>
        <translation>Die Ansicht %1 ist gespeichert.</translation>
    </message>
    <message>
        <source>The view is called %1 now.</source>
        <translation>Die Ansicht heißt jetzt %1.</translation>
    </message>
    <message>
        <source>The view %1 is removed. Undo brings it back.</source>
        <translation>Die Ansicht %1 ist entfernt. „Rückgängig“ bringt sie zurück.</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::WeekHeatmap</name>
    <message>
        <source>Best time to post, weekday by hour</source>
        <translation>Beste Zeit zum Posten, nach Wochentag und Stunde</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::WelcomePage</name>
    <message>
        <source>Keep keys in a &amp;file that only I can read</source>
        <translation>Schlüssel in einer &amp;Datei aufbewahren, die nur ich lesen kann</translation>
    </message>
    <message>
        <source>&amp;Start collecting</source>
        <translation>Erfassung &amp;starten</translation>
    </message>
    <message>
        <source>&amp;Open the overview</source>
        <translation>Ü&amp;bersicht öffnen</translation>
    </message>
    <message>
        <source>Ayrshare API key</source>
        <translation>Ayrshare-API-Schlüssel</translation>
    </message>
    <message>
        <source>Paste the Ayrshare API key</source>
        <translation>Ayrshare-API-Schlüssel einfügen</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Explore with &amp;demo data</source>
        <translation>Mit D&amp;emodaten erkunden</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Nicht jetzt</translation>
    </message>
    <message>
        <source>See how your videos do, on every network</source>
        <translation>Sehen Sie, wie Ihre Videos laufen, auf jedem Netzwerk</translation>
    </message>
    <message>
        <source>Viewtide collects the numbers of your accounts and videos through your Ayrshare account and keeps them on this computer. It needs your API key, which is in the Ayrshare dashboard under API Key.</source>
        <translation>Viewtide erfasst die Zahlen Ihrer Konten und Videos über Ihr Ayrshare-Konto und bewahrt sie auf diesem Computer auf. Dafür braucht es Ihren API-Schlüssel; er steht im Ayrshare-Dashboard unter „API Key“.</translation>
    </message>
    <message>
        <source>Several clients with a profile key each? Begin with the API key; profiles, a proxy and a database server are in the settings (Ctrl+,).</source>
        <translation>Mehrere Kunden mit je einem Profilschlüssel? Beginnen Sie mit dem API-Schlüssel; Profile, ein Proxy und ein Datenbankserver sind in den Einstellungen (Strg+,).</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>These accounts were found</source>
        <translation>Diese Konten wurden gefunden</translation>
    </message>
    <message>
        <source>Accounts that have told their numbers</source>
        <translation>Konten, die ihre Zahlen gemeldet haben</translation>
    </message>
    <message>
        <source>The first numbers</source>
        <translation>Die ersten Zahlen</translation>
    </message>
    <message>
        <source>The system keychain could not be reached, so the key is not stored: %1</source>
        <translation>Der Schlüsselbund des Systems war nicht erreichbar, deshalb ist der Schlüssel nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>%1 of %2 accounts have answered. The overview fills while this goes on.</source>
        <translation>%1 von %2 Konten haben geantwortet. Die Übersicht füllt sich währenddessen.</translation>
    </message>
    <message>
        <source>All accounts have answered. Videos follow; new numbers come by themselves.</source>
        <translation>Alle Konten haben geantwortet. Videos folgen; neue Zahlen kommen von selbst.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::WindowActions</name>
    <message>
        <source>&amp;Viewtide</source>
        <translation>&amp;Viewtide</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>V&amp;iew</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;Seite</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About Viewtide</source>
        <translation>Ü&amp;ber Viewtide</translation>
    </message>
    <message>
        <source>&amp;Sync now</source>
        <translation>&amp;Jetzt abrufen</translation>
    </message>
    <message>
        <source>&amp;Pause for 1 hour</source>
        <translation>1 Stunde &amp;pausieren</translation>
    </message>
    <message>
        <source>Pause until &amp;tomorrow</source>
        <translation>Bis &amp;morgen pausieren</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Ask &amp;again when closing</source>
        <translation>Beim Schließen wieder f&amp;ragen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtern</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message>
        <source>From day to &amp;day…</source>
        <translation>&amp;Von Tag bis Tag…</translation>
    </message>
    <message>
        <source>&amp;Compare with the days before</source>
        <translation>Mit den &amp;Tagen davor vergleichen</translation>
    </message>
    <message>
        <source>As the des&amp;ktop</source>
        <translation>Wie der &amp;Desktop</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>D&amp;unkel</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>&amp;What is this number?</source>
        <translation>&amp;Was ist diese Zahl?</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>&amp;Befehlspalette…</translation>
    </message>
    <message>
        <source>&amp;Hide names and money</source>
        <translation>&amp;Namen und Beträge ausblenden</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>undo or redo, and what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>St&amp;op the sync</source>
        <translation>Abruf &amp;stoppen</translation>
    </message>
    <message>
        <source>Choose colu&amp;mns</source>
        <translation>&amp;Spalten auswählen</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Wiederhergestellt: %1</translation>
    </message>
    <message>
        <source>A sync is running already.</source>
        <translation>Ein Abruf läuft bereits.</translation>
    </message>
    <message>
        <source>No sync is running.</source>
        <translation>Es läuft kein Abruf.</translation>
    </message>
    <message>
        <source>Collecting is paused already.</source>
        <translation>Die Erfassung ist bereits pausiert.</translation>
    </message>
    <message>
        <source>Collecting is not paused.</source>
        <translation>Die Erfassung ist nicht pausiert.</translation>
    </message>
    <message>
        <source>There is nothing to take back yet.</source>
        <translation>Es gibt noch nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Nothing was undone that could be done again.</source>
        <translation>Es wurde nichts rückgängig gemacht, was sich wiederholen ließe.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::WindowDialogs</name>
    <message>
        <source>&amp;What is this number?</source>
        <translation>&amp;Was ist diese Zahl?</translation>
    </message>
    <message>
        <source>Point at a number, or go to one in a table or chart, and press F1.</source>
        <translation>Zeigen Sie auf eine Zahl, oder gehen Sie in einer Tabelle oder einem Diagramm zu einer, und drücken Sie F1.</translation>
    </message>
    <message>
        <source>%1 acts on what is selected here. Choose it again to run it.</source>
        <translation>„%1“ wirkt auf das, was hier ausgewählt ist. Wählen Sie den Befehl noch einmal, um ihn auszuführen.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::WorkActions</name>
    <message>
        <source>Join as one work</source>
        <translation>Zu einem Clip verbinden</translation>
    </message>
    <message>
        <source>Split from its work</source>
        <translation>Vom Clip trennen</translation>
    </message>
    <message>
        <source>Type numbers…</source>
        <translation>Zahlen eintragen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>The selected videos are posts of one clip: their sums are shown together</source>
        <translation>Die ausgewählten Videos sind Beiträge eines Clips: Ihre Summen erscheinen zusammen</translation>
    </message>
    <message>
        <source>The selected video is a clip by itself</source>
        <translation>Das ausgewählte Video ist ein eigener Clip</translation>
    </message>
    <message>
        <source>Type in numbers of the selected video that the API cannot see</source>
        <translation>Zahlen des ausgewählten Videos eintragen, die die API nicht sieht</translation>
    </message>
    <message>
        <source>Stops tracking the selected videos, if they were added by hand</source>
        <translation>Beendet die Verfolgung der ausgewählten Videos, sofern sie von Hand hinzugefügt wurden</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) removed. Undo brings them back.</source>
        <translation>
            <numerusform>%n Video entfernt. „Rückgängig“ bringt es zurück.</numerusform>
            <numerusform>%n Videos entfernt. „Rückgängig“ bringt sie zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>It needs several selected videos that are not one work yet.</source>
        <translation>Dafür braucht es mehrere ausgewählte Videos, die noch kein gemeinsamer Clip sind.</translation>
    </message>
    <message>
        <source>It needs one selected video, of a work with several posts.</source>
        <translation>Dafür braucht es ein ausgewähltes Video aus einem Clip mit mehreren Beiträgen.</translation>
    </message>
    <message>
        <source>It needs one selected video.</source>
        <translation>Dafür braucht es ein ausgewähltes Video.</translation>
    </message>
    <message>
        <source>It needs selected videos that were all added by hand.</source>
        <translation>Dafür braucht es ausgewählte Videos, die alle von Hand hinzugefügt wurden.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::WorksCard</name>
    <message>
        <source>Works with the sums of their posts</source>
        <translation>Clips mit den Summen ihrer Beiträge</translation>
    </message>
    <message>
        <source>No works yet</source>
        <translation>Noch keine Clips</translation>
    </message>
    <message>
        <source>Every video is a work; posts of the same clip are one work together.</source>
        <translation>Jedes Video ist ein Clip; mehrere Beiträge mit demselben Inhalt bilden zusammen einen Clip.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::WorkspaceButton</name>
    <message>
        <source>My workspace</source>
        <translation>Mein Workspace</translation>
    </message>
    <message>
        <source>Workspace: %1</source>
        <translation>Workspace: %1</translation>
    </message>
    <message>
        <source>Workspace: %1 (Ctrl+Shift+O: choose another)</source>
        <translation>Workspace: %1 (Strg+Umschalt+O: anderen wählen)</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::WorkspaceMenu</name>
    <message>
        <source>&amp;Workspace</source>
        <translation>&amp;Workspace</translation>
    </message>
    <message>
        <source>Open in a new &amp;window</source>
        <translation>In neuem &amp;Fenster öffnen</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>&amp;New workspace…</source>
        <translation>&amp;Neuer Workspace…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>This workspace is not there any more: its folder was removed.</source>
        <translation>Diesen Workspace gibt es nicht mehr: Sein Ordner wurde entfernt.</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>Neuer Workspace</translation>
    </message>
    <message>
        <source>A workspace keeps one client apart: a database, settings, keys and pictures of its own. Viewtide opens it and asks for its API key.</source>
        <translation>Ein Workspace hält einen Kunden getrennt: mit eigener Datenbank, eigenen Einstellungen, Schlüsseln und Bildern. Viewtide öffnet ihn und fragt nach seinem API-Schlüssel.</translation>
    </message>
    <message>
        <source>Rename workspace</source>
        <translation>Workspace umbenennen</translation>
    </message>
    <message>
        <source>Remove workspace</source>
        <translation>Workspace entfernen</translation>
    </message>
    <message>
        <source>Remove the workspace %1?</source>
        <translation>Workspace %1 entfernen?</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>In den Papierkorb legen</translation>
    </message>
    <message>
        <source>Delete the workspace %1 for ever?</source>
        <translation>Workspace %1 endgültig löschen?</translation>
    </message>
    <message>
        <source>Delete for ever</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>The workspace %1 is removed.</source>
        <translation>Der Workspace %1 ist entfernt.</translation>
    </message>
    <message>
        <source>%1 (open: remove it from another one)</source>
        <translation>%1 (geöffnet: aus einem anderen entfernen)</translation>
    </message>
    <message>
        <source>The folder %1 with its database and settings goes to the trash of your desktop, from where it can be restored. Its keys stay in the keychain so long: once that trash is emptied, the next start of Viewtide takes them out.</source>
        <translation>Der Ordner %1 mit Datenbank und Einstellungen kommt in den Papierkorb Ihres Desktops und lässt sich von dort wiederherstellen. So lange bleiben seine Schlüssel im Schlüsselbund: Ist der Papierkorb geleert, nimmt der nächste Start von Viewtide sie heraus.</translation>
    </message>
    <message>
        <source>It can be deleted instead: then nothing brings its numbers back, and its keys leave the keychain.</source>
        <translation>Er kann stattdessen gelöscht werden: Dann bringt nichts seine Zahlen zurück, und seine Schlüssel kommen aus dem Schlüsselbund.</translation>
    </message>
    <message>
        <source>Keys of a removed workspace (%1) are still in the keychain; the next start of Viewtide tries again. %2</source>
        <translation>Schlüssel eines entfernten Workspace (%1) sind noch im Schlüsselbund; der nächste Start von Viewtide versucht es wieder. %2</translation>
    </message>
    <message>
        <source>The folder %1 with its database, settings and keys goes to the trash of your desktop, from where it can be restored. The keys lie there unencrypted until that trash is emptied.</source>
        <translation>Der Ordner %1 mit Datenbank, Einstellungen und Schlüsseln kommt in den Papierkorb Ihres Desktops und lässt sich von dort wiederherstellen. Die Schlüssel liegen dort unverschlüsselt, bis der Papierkorb geleert ist.</translation>
    </message>
</context>
<context>
    <name>viewtide::models::AccountTableModel</name>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Follower</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Wachstum</translation>
    </message>
</context>
<context>
    <name>viewtide::models::ActivityModel</name>
    <message>
        <source>Answered in %1</source>
        <translation>Beantwortet in %1</translation>
    </message>
    <message>
        <source>Code %1. %2</source>
        <translation>Code %1. %2</translation>
    </message>
    <message>
        <source>All networks</source>
        <translation>Alle Netzwerke</translation>
    </message>
    <message>
        <source>Post %1</source>
        <translation>Beitrag %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Abgefragt</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Requests that were sent for it, retries included.</source>
        <translation>Dafür gesendete Anfragen, einschließlich Wiederholungen.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
</context>
<context>
    <name>viewtide::models::AlertTableModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Break-out</source>
        <translation>Durchstarter</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>Meilenstein</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Einbruch</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Funkstille</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Wochenübersicht</translation>
    </message>
    <message>
        <source>Sync failing</source>
        <translation>Abruf schlägt fehl</translation>
    </message>
</context>
<context>
    <name>viewtide::models::BestTimeModel</name>
    <message>
        <source>too few posts to say</source>
        <translation>zu wenige Beiträge</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Gepostet</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Against the usual</source>
        <translation>Gegenüber üblich</translation>
    </message>
    <message>
        <source>Median over the posts: views in the first 24 hours against the median of the 20 videos before on the account.</source>
        <translation>Median über die Beiträge: Aufrufe in den ersten 24 Stunden gegenüber dem Median der 20 Videos davor auf dem Konto.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>%1: no post</source>
        <translation>%1: kein Beitrag</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 the usual views, median of %n post(s)</source>
        <translation>
            <numerusform>%1: %2 der üblichen Aufrufe, Median aus %n Beitrag</numerusform>
            <numerusform>%1: %2 der üblichen Aufrufe, Median aus %n Beiträgen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; too few to say</source>
        <translation>%1; zu wenige für eine Aussage</translation>
    </message>
    <message numerus="yes">
        <source>No hour has %n post(s) yet, which it takes to say something.</source>
        <translation>
            <numerusform>Noch hat keine Stunde %n Beitrag, was für eine Aussage nötig ist.</numerusform>
            <numerusform>Noch hat keine Stunde %n Beiträge, was für eine Aussage nötig ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2 in %n post(s))</source>
        <translation>
            <numerusform>%1 (%2 bei %n Beitrag)</numerusform>
            <numerusform>%1 (%2 bei %n Beiträgen)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Best so far: %1. Hatched hours have fewer than %n post(s) and say nothing yet.</source>
        <translation>
            <numerusform>Bisher am besten: %1. Schraffierte Stunden haben weniger als %n Beitrag und sagen noch nichts aus.</numerusform>
            <numerusform>Bisher am besten: %1. Schraffierte Stunden haben weniger als %n Beiträge und sagen noch nichts aus.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::models::MoversModel</name>
    <message>
        <source>Without caption</source>
        <translation>Ohne Beschreibung</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>%1, posted %2: %3</source>
        <translation>%1, gepostet %2: %3</translation>
    </message>
    <message>
        <source>Last 24 h</source>
        <translation>Letzte 24 h</translation>
    </message>
    <message>
        <source>Views won in the last 24 hours.</source>
        <translation>Aufrufe, die in den letzten 24 Stunden dazukamen.</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>For its age</source>
        <translation>Für sein Alter</translation>
    </message>
    <message>
        <source>Views at the oldest age that the video has reached, against the median of the account&apos;s videos before it at the same age. A dash: fewer than %1 of them are known.</source>
        <translation>Aufrufe im höchsten Alter, das das Video erreicht hat, gegenüber dem Median der Videos des Kontos davor im selben Alter. Ein Strich: Von ihnen sind weniger als %1 bekannt.</translation>
    </message>
</context>
<context>
    <name>viewtide::models::PaletteModel</name>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
</context>
<context>
    <name>viewtide::models::RankingModel</name>
    <message>
        <source>not rankable</source>
        <translation>ohne Rang</translation>
    </message>
    <message>
        <source>A network is ranked from three recorded days on.</source>
        <translation>Ein Netzwerk bekommt ab drei erfassten Tagen einen Rang.</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Place among the networks whose rate has the same basis.</source>
        <translation>Platz unter den Netzwerken, deren Rate dieselbe Basis hat.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Average rate</source>
        <translation>Mittlere Rate</translation>
    </message>
    <message>
        <source>Mean of the engagement rates of the recorded days in the range.</source>
        <translation>Mittelwert der Engagement-Raten der erfassten Tage im Zeitraum.</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>What the rate was divided by. Only rates of one basis compare.</source>
        <translation>Wodurch die Rate geteilt wurde. Nur Raten mit derselben Basis sind vergleichbar.</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Recorded days in the range that have a rate.</source>
        <translation>Erfasste Tage im Zeitraum, die eine Rate haben.</translation>
    </message>
    <message>
        <source>Recorded days that have a rate</source>
        <translation>Erfasste Tage, die eine Rate haben</translation>
    </message>
    <message>
        <source>the range of the overview</source>
        <translation>Zeitraum der Übersicht</translation>
    </message>
</context>
<context>
    <name>viewtide::models::SeriesModel</name>
    <message>
        <source>provisional</source>
        <translation>vorläufig</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>%1: no values.</source>
        <translation>%1: keine Werte.</translation>
    </message>
    <message>
        <source>%1: from %2 to %3, highest %4 on %5.</source>
        <translation>%1: von %2 bis %3, am höchsten %4 am %5.</translation>
    </message>
    <message>
        <source>%1: nothing to show yet.</source>
        <translation>%1: noch nichts zu zeigen.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n observation(s)</source>
        <translation>
            <numerusform>%n Messung</numerusform>
            <numerusform>%n Messungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
    <message>
        <source>Note on %1: %2.</source>
        <translation>Notiz am %1: %2.</translation>
    </message>
    <message>
        <source>filled in afterwards</source>
        <translation>nachgetragen</translation>
    </message>
</context>
<context>
    <name>viewtide::models::SummaryModel</name>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Rates of networks have different bases and are not joined.</source>
        <translation>Raten von Netzwerken haben verschiedene Basen und werden nicht zusammengefasst.</translation>
    </message>
    <message numerus="yes">
        <source>Mean of %n day(s).</source>
        <translation>
            <numerusform>Mittelwert aus %n Tag.</numerusform>
            <numerusform>Mittelwert aus %n Tagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Before: %1.</source>
        <translation>Davor: %1.</translation>
    </message>
    <message>
        <source>%1 of %2 posts of the range have a known engagement.</source>
        <translation>Bei %1 von %2 Beiträgen des Zeitraums ist das Engagement bekannt.</translation>
    </message>
    <message>
        <source>Followers of the last minus the first recorded day of the range, signed. The card above also counts the change of the first day.</source>
        <translation>Follower des letzten minus des ersten erfassten Tages im Zeitraum, mit Vorzeichen. Die Karte oben zählt auch die Änderung des ersten Tages mit.</translation>
    </message>
    <message>
        <source>The same in the range that is compared with.</source>
        <translation>Dasselbe im verglichenen Zeitraum.</translation>
    </message>
    <message>
        <source>Per week</source>
        <translation>Je Woche</translation>
    </message>
    <message>
        <source>Compound growth of followers per week: (last / first)^(7 / days) - 1.</source>
        <translation>Zusammengesetztes Wachstum der Follower je Woche: (letzter / erster)^(7 / Tage) - 1.</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Follower</translation>
    </message>
    <message>
        <source>Last recorded level of the range.</source>
        <translation>Letzter erfasster Stand im Zeitraum.</translation>
    </message>
    <message>
        <source>Engagement won</source>
        <translation>Engagement-Zuwachs</translation>
    </message>
    <message>
        <source>Likes, comments and shares that came in the range: last minus first count. Unknown where the network counts over a span of its own, which no range can be told from.</source>
        <translation>Likes, Kommentare und Shares, die im Zeitraum dazukamen: letzte minus erste Zahl. Unbekannt, wo das Netzwerk über eine eigene Zeitspanne zählt, aus der sich kein Zeitraum ablesen lässt.</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Engagement rate: mean of the daily rates with the basis that most days have.</source>
        <translation>Engagement-Rate: Mittelwert der Tagesraten mit der Basis, die die meisten Tage haben.</translation>
    </message>
    <message>
        <source>Per post</source>
        <translation>Je Beitrag</translation>
    </message>
    <message>
        <source>Engagement of the posts of the range over their number.</source>
        <translation>Engagement der Beiträge des Zeitraums geteilt durch ihre Anzahl.</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Bindung</translation>
    </message>
    <message>
        <source>Share of a video that is watched on average, mean of the days.</source>
        <translation>Anteil eines Videos, der im Schnitt angesehen wird, Mittelwert der Tage.</translation>
    </message>
    <message>
        <source>Watch time</source>
        <translation>Wiedergabezeit</translation>
    </message>
    <message>
        <source>As the network reports it for its own span of time, last recorded in the range.</source>
        <translation>Wie vom Netzwerk für seine eigene Zeitspanne gemeldet, zuletzt erfasst im Zeitraum.</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Recorded days of the range.</source>
        <translation>Erfasste Tage im Zeitraum.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>From %1 to %2, the first and the last recorded day of the range. The cards count from the day before the range, so they have the change of its first day too.</source>
        <translation>Vom %1 bis zum %2, dem ersten und dem letzten erfassten Tag des Zeitraums. Die Karten zählen ab dem Tag vor dem Zeitraum und enthalten daher auch die Veränderung seines ersten Tages.</translation>
    </message>
    <message>
        <source>Of %1, but an account that fell silent counts as last known, of %2 on.</source>
        <translation>Vom %1; ein verstummtes Konto zählt jedoch mit dem letzten bekannten Stand, ab %2.</translation>
    </message>
    <message>
        <source>First to last day</source>
        <translation>Erster bis letzter Tag</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1 (%2 von %3)</translation>
    </message>
    <message>
        <source>%1 of %2 networks tell it.</source>
        <translation>Von %1 von %2 Netzwerken gemeldet.</translation>
    </message>
    <message>
        <source>Growth before</source>
        <translation>Wachstum davor</translation>
    </message>
    <message>
        <source>Engagement before</source>
        <translation>Engagement davor</translation>
    </message>
</context>
<context>
    <name>viewtide::poll::ConnectionTest</name>
    <message>
        <source>No network is linked yet: link one in the Ayrshare dashboard.</source>
        <translation>Es ist noch kein Netzwerk verknüpft: Verknüpfen Sie eines im Ayrshare-Dashboard.</translation>
    </message>
    <message numerus="yes">
        <source>%n networks are linked: %1.</source>
        <translation>
            <numerusform>%n Netzwerk ist verknüpft: %1.</numerusform>
            <numerusform>%n Netzwerke sind verknüpft: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The key works, but Ayrshare has suspended the profile.</source>
        <translation>Der Schlüssel funktioniert, aber Ayrshare hat das Profil gesperrt.</translation>
    </message>
    <message>
        <source>The key works.</source>
        <translation>Der Schlüssel funktioniert.</translation>
    </message>
    <message>
        <source>To be linked again: %1.</source>
        <translation>Neu zu verknüpfen: %1.</translation>
    </message>
    <message>
        <source>%1 of %2 calls of this month are used.</source>
        <translation>%1 von %2 Anfragen dieses Monats sind verbraucht.</translation>
    </message>
    <message>
        <source>Ayrshare allows no more calls with this key just now. Try again later.</source>
        <translation>Ayrshare erlaubt mit diesem Schlüssel gerade keine weiteren Anfragen. Versuchen Sie es später erneut.</translation>
    </message>
    <message numerus="yes">
        <source>Ayrshare allows no more calls with this key just now. Try again in %n minutes.</source>
        <translation>
            <numerusform>Ayrshare erlaubt mit diesem Schlüssel gerade keine weiteren Anfragen. Versuchen Sie es in %n Minute erneut.</numerusform>
            <numerusform>Ayrshare erlaubt mit diesem Schlüssel gerade keine weiteren Anfragen. Versuchen Sie es in %n Minuten erneut.</numerusform>
        </translation>
    </message>
    <message>
        <source>The test was cancelled.</source>
        <translation>Der Test wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Ayrshare does not accept this key. Copy it again from the Ayrshare dashboard, under API Key; a profile needs its own profile key.</source>
        <translation>Ayrshare akzeptiert diesen Schlüssel nicht. Kopieren Sie ihn noch einmal aus dem Ayrshare-Dashboard, unter „API Key“; ein Profil braucht seinen eigenen Profilschlüssel.</translation>
    </message>
    <message>
        <source>The Ayrshare plan of this key does not include the call, or a payment is due. Look at the plan in the Ayrshare dashboard.</source>
        <translation>Der Ayrshare-Tarif dieses Schlüssels enthält die Anfrage nicht, oder eine Zahlung ist fällig. Sehen Sie im Ayrshare-Dashboard nach dem Tarif.</translation>
    </message>
    <message>
        <source>Ayrshare could not be reached. Check the network, and the proxy if there is one.</source>
        <translation>Ayrshare war nicht erreichbar. Prüfen Sie das Netzwerk und gegebenenfalls den Proxy.</translation>
    </message>
    <message>
        <source>Ayrshare did not answer in time. Check the network, or try again later.</source>
        <translation>Ayrshare hat nicht rechtzeitig geantwortet. Prüfen Sie das Netzwerk oder versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>The connection is not safe, so it was ended: its certificate was not accepted, or the answer leads somewhere else. Check the clock of this computer, the proxy and the server address.</source>
        <translation>Die Verbindung ist nicht sicher und wurde deshalb beendet: Ihr Zertifikat wurde nicht akzeptiert, oder die Antwort führt woandershin. Prüfen Sie die Uhr dieses Computers, den Proxy und die Serveradresse.</translation>
    </message>
    <message>
        <source>Ayrshare has a problem of its own just now. Try again later.</source>
        <translation>Ayrshare hat gerade selbst ein Problem. Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>Something answered, but it is not the Ayrshare API. Check the server address, and the proxy if there is one.</source>
        <translation>Es kam eine Antwort, aber nicht von der Ayrshare-API. Prüfen Sie die Serveradresse und gegebenenfalls den Proxy.</translation>
    </message>
    <message>
        <source>Linked too, without analytics at Ayrshare: %1.</source>
        <translation>Auch verknüpft, bei Ayrshare ohne Analysen: %1.</translation>
    </message>
</context>
<context>
    <name>viewtide::poll::PollService</name>
    <message numerus="yes">
        <source>%n posts wait: the daily budget of %1 calls is used up so far. Hot videos go on.</source>
        <translation>
            <numerusform>%n Beitrag wartet: Das Tagesbudget von %1 Anfragen ist vorerst verbraucht. Videos, die sich schnell bewegen, laufen weiter.</numerusform>
            <numerusform>%n Beiträge warten: Das Tagesbudget von %1 Anfragen ist vorerst verbraucht. Videos, die sich schnell bewegen, laufen weiter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::settings::Settings</name>
    <message>
        <source>the environment sets a value that is not valid</source>
        <translation>die Umgebung setzt einen ungültigen Wert</translation>
    </message>
    <message>
        <source>not a valid value in %1</source>
        <translation>kein gültiger Wert in %1</translation>
    </message>
    <message>
        <source>the value is not valid</source>
        <translation>der Wert ist nicht gültig</translation>
    </message>
    <message>
        <source>The settings could not be saved to %1: this change is lost when Viewtide ends. Is the disk full, or may you not write there?</source>
        <translation>Die Einstellungen konnten nicht in %1 gespeichert werden: Diese Änderung geht verloren, wenn Viewtide beendet wird. Ist der Datenträger voll, oder dürfen Sie dort nicht schreiben?</translation>
    </message>
</context>
</TS>
