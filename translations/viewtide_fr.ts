<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AccountHealth</name>
    <message>
        <source>Link this network to the profile in the Ayrshare dashboard to collect it.</source>
        <translation>Liez ce réseau au profil dans le tableau de bord Ayrshare pour en collecter les données.</translation>
    </message>
    <message>
        <source>The first snapshot is taken with the next pass.</source>
        <translation>Le premier relevé se fera à la prochaine collecte.</translation>
    </message>
    <message>
        <source>Nothing was recorded for more than two days. The next pass asks again.</source>
        <translation>Rien n’a été enregistré depuis plus de deux jours. La prochaine collecte fera une nouvelle demande.</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>À jour</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Trying again</source>
        <translation>Nouvel essai</translation>
    </message>
    <message>
        <source>Needs sign-in</source>
        <translation>À reconnecter</translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation>Non lié</translation>
    </message>
</context>
<context>
    <name>AccountSeries</name>
    <message>
        <source>not recorded yet</source>
        <translation>pas encore enregistré</translation>
    </message>
    <message>
        <source>first recorded day</source>
        <translation>premier jour enregistré</translation>
    </message>
    <message>
        <source>first day after a gap</source>
        <translation>premier jour après une lacune</translation>
    </message>
    <message>
        <source>measured differently before: %1 since the end of that day</source>
        <translation>mesuré autrement auparavant&#xa0;: %1 depuis la fin de ce jour</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n days</source>
        <translation>
            <numerusform>%1 en %n jour</numerusform>
            <numerusform>%1 en %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>of %1 of %2 networks</source>
        <translation>de %1 réseaux sur %2</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Total before</source>
        <translation>Total précédent</translation>
    </message>
    <message>
        <source>provisional, %1 of %2 accounts as of %3: %4</source>
        <translation>provisoire, %1 comptes sur %2 au %3 : %4</translation>
    </message>
    <message>
        <source>provisional, %1 of %2 networks as last known</source>
        <translation>provisoire, %1 réseaux sur %2 à la dernière valeur connue</translation>
    </message>
</context>
<context>
    <name>AccountSheetText</name>
    <message>
        <source>The first line must name the columns; &quot;date&quot; and &quot;platform&quot; must be among them.</source>
        <translation>La première ligne doit nommer les colonnes, dont «&#xa0;date&#xa0;» et «&#xa0;platform&#xa0;».</translation>
    </message>
    <message>
        <source>No column of the header is a metric, such as &quot;followers&quot; or &quot;views_total&quot;.</source>
        <translation>Aucune colonne de l’en-tête n’est un indicateur, comme «&#xa0;followers&#xa0;» ou «&#xa0;views_total&#xa0;».</translation>
    </message>
    <message>
        <source>Line %1: a quote is opened and never closed.</source>
        <translation>Ligne %1&#xa0;: un guillemet est ouvert et jamais refermé.</translation>
    </message>
    <message>
        <source>Line %1 has no number.</source>
        <translation>La ligne %1 ne contient aucun chiffre.</translation>
    </message>
    <message>
        <source>is not a day; write 2025-12-31</source>
        <translation>n’est pas un jour&#x202f;; écrivez 2025-12-31</translation>
    </message>
    <message>
        <source>lies in the future</source>
        <translation>est dans le futur</translation>
    </message>
    <message>
        <source>is today, of which the snapshot tells</source>
        <translation>est le jour en cours, que couvre déjà le relevé</translation>
    </message>
    <message>
        <source>is no network that is known; write a key such as tiktok</source>
        <translation>n’est pas un réseau connu&#x202f;; écrivez une clé comme tiktok</translation>
    </message>
    <message>
        <source>is not a time; write 2025-12-31T11:00:00Z</source>
        <translation>n’est pas une heure&#x202f;; écrivez 2025-12-31T11:00:00Z</translation>
    </message>
    <message>
        <source>is no metric; see viewtide metric list</source>
        <translation>n’est pas un indicateur&#x202f;; voir viewtide metric list</translation>
    </message>
    <message>
        <source>is not a number of 0 or more; write digits and a point only</source>
        <translation>n’est pas un nombre supérieur ou égal à 0&#x202f;; n’écrivez que des chiffres et un point</translation>
    </message>
    <message>
        <source>Line %1, column %2: &quot;%3&quot; %4.</source>
        <translation>Ligne %1, colonne %2&#xa0;: «&#xa0;%3&#xa0;» %4.</translation>
    </message>
    <message>
        <source>Line %1: an earlier line tells of the same day; that one counts.</source>
        <translation>Ligne %1&#xa0;: une ligne précédente concerne le même jour&#x202f;; c’est elle qui compte.</translation>
    </message>
    <message>
        <source>Line %1 names no profile, and there is not just one; choose one.</source>
        <translation>La ligne %1 ne nomme aucun profil, et il n’y en a pas qu’un&#x202f;; choisissez-en un.</translation>
    </message>
    <message>
        <source>Line %1: there is no profile &quot;%2&quot;.</source>
        <translation>Ligne %1&#xa0;: il n’existe pas de profil «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Le fichier est vide.</translation>
    </message>
    <message>
        <source>Will be added where the day or its number is not there yet.</source>
        <translation>Sera ajouté là où le jour ou son chiffre manque encore.</translation>
    </message>
    <message>
        <source>Added.</source>
        <translation>Ajouté.</translation>
    </message>
    <message>
        <source>Left out: that day was observed, and stays as it is.</source>
        <translation>Laissé de côté&#xa0;: ce jour a été observé et reste tel quel.</translation>
    </message>
    <message>
        <source>That day was there already; it got the numbers that it lacked.</source>
        <translation>Ce jour existait déjà&#x202f;; il a reçu les chiffres qui lui manquaient.</translation>
    </message>
    <message>
        <source>Left out: that day is there already.</source>
        <translation>Laissé de côté&#xa0;: ce jour existe déjà.</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Accounts of all networks</source>
        <translation>Comptes de tous les réseaux</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Filter by network, profile, message</source>
        <translation>Filtrer par réseau, profil ou message</translation>
    </message>
</context>
<context>
    <name>AddProfileCommand</name>
    <message>
        <source>adding the profile &quot;%1&quot;</source>
        <translation>l’ajout du profil «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>AddVideosDialog</name>
    <message>
        <source>Add videos</source>
        <translation>Ajouter des vidéos</translation>
    </message>
    <message>
        <source>&amp;Links of TikTok, Instagram or YouTube videos, or a table (CSV) with a column &quot;url&quot;. Paste them, or drop links and files here:</source>
        <translation>&amp;Liens de vidéos TikTok, Instagram ou YouTube, ou tableau (CSV) avec une colonne «&#xa0;url&#xa0;». Collez-les, ou déposez ici des liens et des fichiers&#xa0;:</translation>
    </message>
    <message>
        <source>Links, one on each line</source>
        <translation>Liens, un par ligne</translation>
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
        <translation>Choisir un &amp;fichier…</translation>
    </message>
    <message>
        <source>Read links or a table from a file</source>
        <translation>Lire des liens ou un tableau depuis un fichier</translation>
    </message>
    <message>
        <source>Put them into &amp;campaign</source>
        <translation>Ajouter à la &amp;campagne</translation>
    </message>
    <message>
        <source>Campaign for the new videos</source>
        <translation>Campagne des nouvelles vidéos</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>Add the videos</source>
        <translation>Ajouter les vidéos</translation>
    </message>
    <message>
        <source>&amp;Make the campaigns that the table names and that are not there yet</source>
        <translation>C&amp;réer les campagnes nommées dans le tableau qui n’existent pas encore</translation>
    </message>
    <message>
        <source>Make missing campaigns</source>
        <translation>Créer les campagnes manquantes</translation>
    </message>
    <message>
        <source>What became of each line</source>
        <translation>Résultat de chaque ligne</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
</context>
<context>
    <name>AlertTable</name>
    <message numerus="yes">
        <source>a video&apos;s robust score against the %n or more before it</source>
        <translation>
            <numerusform>score robuste d’une vidéo par rapport à la vidéo précédente (%n au moins)</numerusform>
            <numerusform>score robuste d’une vidéo par rapport aux vidéos précédentes (%n au moins)</numerusform>
        </translation>
    </message>
    <message>
        <source>lowest milestone of views; then 1, 2, 5 times each power of ten, passed between two observations</source>
        <translation>plus petit palier de vues&#x202f;; ensuite 1, 2 et 5 fois chaque puissance de dix, franchi entre deux observations</translation>
    </message>
    <message>
        <source>lowest milestone of followers, passed between two recorded days</source>
        <translation>plus petit palier d’abonnés, franchi entre deux jours enregistrés</translation>
    </message>
    <message numerus="yes">
        <source>percent of the followers lost in a day, after %n recorded days</source>
        <translation>
            <numerusform>pourcentage d’abonnés perdus en un jour, après %n jour enregistré</numerusform>
            <numerusform>pourcentage d’abonnés perdus en un jour, après %n jours enregistrés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>percent fewer views in 24 h of the last five videos than of the %n or more before</source>
        <translation>
            <numerusform>pourcentage de vues en moins sur 24&#xa0;h pour les cinq dernières vidéos, par rapport à la précédente (%n au moins)</numerusform>
            <numerusform>pourcentage de vues en moins sur 24&#xa0;h pour les cinq dernières vidéos, par rapport aux précédentes (%n au moins)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>days without a video, twice the usual gap, after %n posts</source>
        <translation>
            <numerusform>jours sans vidéo, soit deux fois l’intervalle habituel, après %n publication</numerusform>
            <numerusform>jours sans vidéo, soit deux fois l’intervalle habituel, après %n publications</numerusform>
        </translation>
    </message>
    <message>
        <source>a network or a key needs a new sign-in</source>
        <translation>un réseau ou une clé demande une reconnexion</translation>
    </message>
    <message>
        <source>every question failed for %1 min</source>
        <translation>toutes les requêtes échouent depuis %1 min</translation>
    </message>
</context>
<context>
    <name>AlertText</name>
    <message>
        <source>A video on %1</source>
        <translation>Une vidéo sur %1</translation>
    </message>
    <message>
        <source>“%1” on %2</source>
        <translation>«&#xa0;%1&#xa0;» sur %2</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 breaks out: %2× for its age</source>
        <translation>%1 fait une percée&#xa0;: %2× la normale à cet âge</translation>
    </message>
    <message numerus="yes">
        <source>%1 views at the age of %2; the median of the %n video(s) before it on this account is %3 at that age. Robust score %4, and the rule asks for %5.</source>
        <translation>
            <numerusform>%1 vues à l’âge de %2&#x202f;; la médiane de la vidéo précédente (%n) de ce compte est de %3 à cet âge. Score robuste&#xa0;: %4&#x202f;; la règle demande %5.</numerusform>
            <numerusform>%1 vues à l’âge de %2&#x202f;; la médiane des %n vidéos précédentes de ce compte est de %3 à cet âge. Score robuste&#xa0;: %4&#x202f;; la règle demande %5.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 passed %2 views</source>
        <translation>%1 a dépassé %2 vues</translation>
    </message>
    <message>
        <source>It has %1 views now and had %2 at the observation before, a day ago or when tracking began. Milestones are 1, 2 and 5 times each power of ten.</source>
        <translation>Elle compte maintenant %1 vues, contre %2 à l’observation précédente, la veille ou au début du suivi. Les paliers sont 1, 2 et 5 fois chaque puissance de dix.</translation>
    </message>
    <message>
        <source>%1 passed %2 followers</source>
        <translation>%1 a dépassé %2 abonnés</translation>
    </message>
    <message>
        <source>%1 followers on the last recorded day, %2 on the one before. Milestones are 1, 2 and 5 times each power of ten.</source>
        <translation>%1 abonnés le dernier jour enregistré, %2 le jour enregistré précédent. Les paliers sont 1, 2 et 5 fois chaque puissance de dix.</translation>
    </message>
    <message>
        <source>%1 lost %2 followers in a day</source>
        <translation>%1 a perdu %2 abonnés en un jour</translation>
    </message>
    <message numerus="yes">
        <source>%1 followers on %2, %3 on the day before: %4 % less. The rule asks for %5 % from one day to the next, after at least %n recorded day(s).</source>
        <translation>
            <numerusform>%1 abonnés le %2, %3 la veille&#xa0;: %4&#xa0;% de moins. La règle demande %5&#xa0;% d’un jour à l’autre, après au moins %n jour enregistré.</numerusform>
            <numerusform>%1 abonnés le %2, %3 la veille&#xa0;: %4&#xa0;% de moins. La règle demande %5&#xa0;% d’un jour à l’autre, après au moins %n jours enregistrés.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the last videos have %2 % fewer views</source>
        <translation>%1&#xa0;: les dernières vidéos ont %2&#xa0;% de vues en moins</translation>
    </message>
    <message numerus="yes">
        <source>Median of %1 views in the first 24 h for the last %2 videos, %3 for the %n before. The rule asks for %4 % less.</source>
        <translation>
            <numerusform>Médiane de %1 vues en 24&#xa0;h pour les %2 dernières vidéos, contre %3 pour la précédente (%n). La règle demande %4&#xa0;% de moins.</numerusform>
            <numerusform>Médiane de %1 vues en 24&#xa0;h pour les %2 dernières vidéos, contre %3 pour les %n précédentes. La règle demande %4&#xa0;% de moins.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has been silent for %n day(s)</source>
        <translation>
            <numerusform>%1&#xa0;: silence depuis %n jour</numerusform>
            <numerusform>%1&#xa0;: silence depuis %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last video went out on %1. It is usually one every %2 days; the rule asks for %n day(s) and twice the usual gap.</source>
        <translation>
            <numerusform>La dernière vidéo est parue le %1. Le rythme habituel est d’une tous les %2 jours&#x202f;; la règle demande %n jour et deux fois l’intervalle habituel.</numerusform>
            <numerusform>La dernière vidéo est parue le %1. Le rythme habituel est d’une tous les %2 jours&#x202f;; la règle demande %n jours et deux fois l’intervalle habituel.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 needs a new sign-in</source>
        <translation>Reconnexion nécessaire&#xa0;: %1</translation>
    </message>
    <message>
        <source>Ayrshare lost its permission; the last recorded day is %1. Link the network again at Ayrshare. Its history stays.</source>
        <translation>Ayrshare a perdu son autorisation&#x202f;; le dernier jour enregistré est le %1. Liez à nouveau le réseau chez Ayrshare. Son historique est conservé.</translation>
    </message>
    <message>
        <source>Ayrshare has no permission, and no day was recorded yet. Link the network at Ayrshare.</source>
        <translation>Ayrshare n’a pas d’autorisation, et aucun jour n’a encore été enregistré. Liez le réseau chez Ayrshare.</translation>
    </message>
    <message>
        <source>The key of %1 was refused</source>
        <translation>La clé de %1 a été refusée</translation>
    </message>
    <message>
        <source>Nothing is collected for this profile until its key works again: %1</source>
        <translation>Rien n’est collecté pour ce profil tant que sa clé ne fonctionne pas à nouveau&#xa0;: %1</translation>
    </message>
    <message>
        <source>The sync is failing</source>
        <translation>La synchronisation échoue</translation>
    </message>
    <message>
        <source>Every question of the last %1 min failed. The last time: %2 Viewtide goes on trying by itself; what is stored stays.</source>
        <translation>Toutes les requêtes des %1 dernières minutes ont échoué. La dernière fois&#xa0;: %2 Viewtide continue d’essayer de lui-même&#x202f;; ce qui est enregistré est conservé.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>at the age of so many days</comment>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
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
        <translation>pas de clé API&#xa0;: définissez AYRSHARE_API_KEY, ou enregistrez-en une avec «&#xa0;viewtide profile add --account-key&#xa0;»&#x202f;; «&#xa0;viewtide --demo&#xa0;» montre tout sans clé</translation>
    </message>
    <message>
        <source>there is no display for the window; &apos;viewtide watch&apos; collects without one, see viewtide --help</source>
        <translation>il n’y a pas d’écran pour la fenêtre&#x202f;; «&#xa0;viewtide watch&#xa0;» collecte sans écran, voir viewtide --help</translation>
    </message>
    <message>
        <source>no API key in the workspace &apos;%1&apos;: save one with &apos;viewtide --workspace %2 profile add --account-key&apos;</source>
        <translation>pas de clé API dans l’espace de travail «&#xa0;%1&#xa0;»&#xa0;: enregistrez-en une avec «&#xa0;viewtide --workspace %2 profile add --account-key&#xa0;»</translation>
    </message>
</context>
<context>
    <name>Autostart</name>
    <message>
        <source>The entry could not be changed: %1</source>
        <translation>L’entrée n’a pas pu être modifiée&#xa0;: %1</translation>
    </message>
    <message>
        <source>its folder cannot be made</source>
        <translation>son dossier ne peut pas être créé</translation>
    </message>
</context>
<context>
    <name>AutostartCommand</name>
    <message>
        <source>say on, off, or nothing to be told how it is</source>
        <translation>écrivez on, off, ou rien pour connaître l’état actuel</translation>
    </message>
    <message>
        <source>the demo changes nothing outside of its own folder</source>
        <translation>la démo ne modifie rien en dehors de son propre dossier</translation>
    </message>
    <message>
        <source>Viewtide is started at login by %1</source>
        <translation>Viewtide est lancé à l’ouverture de session par %1</translation>
    </message>
    <message>
        <source>Viewtide is not started at login</source>
        <translation>Viewtide n’est pas lancé à l’ouverture de session</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>A PostgreSQL database is backed up with pg_dump on the server.</source>
        <translation>Une base PostgreSQL se sauvegarde avec pg_dump sur le serveur.</translation>
    </message>
</context>
<context>
    <name>Bootstrap</name>
    <message>
        <source>there is no database at %1 yet; run &apos;viewtide sync&apos; first, or set DATABASE_URL</source>
        <translation>il n’y a pas encore de base de données à l’adresse %1&#x202f;; lancez d’abord «&#xa0;viewtide sync&#xa0;», ou définissez DATABASE_URL</translation>
    </message>
    <message>
        <source>the workspace &apos;%1&apos; has no database yet; run &apos;viewtide --workspace %2 sync&apos; first</source>
        <translation>l’espace de travail «&#xa0;%1&#xa0;» n’a pas encore de base de données&#x202f;; lancez d’abord «&#xa0;viewtide --workspace %2 sync&#xa0;»</translation>
    </message>
</context>
<context>
    <name>Campaign</name>
    <message>
        <source>The campaign needs a name.</source>
        <translation>La campagne doit avoir un nom.</translation>
    </message>
    <message>
        <source>The name is longer than 200 characters.</source>
        <translation>Le nom dépasse 200 caractères.</translation>
    </message>
    <message>
        <source>The campaign ends before it begins.</source>
        <translation>La campagne se termine avant de commencer.</translation>
    </message>
    <message>
        <source>The cost cannot be below 0.</source>
        <translation>Le coût ne peut pas être inférieur à 0.</translation>
    </message>
    <message>
        <source>The currency is three letters, for example EUR.</source>
        <translation>La devise s’écrit en trois lettres, par exemple EUR.</translation>
    </message>
    <message>
        <source>The target is a whole number of views, for example 100000.</source>
        <translation>L’objectif est un nombre entier de vues, par exemple 100000.</translation>
    </message>
</context>
<context>
    <name>CampaignDays</name>
    <message>
        <source>Views won</source>
        <translation>Vues gagnées</translation>
    </message>
    <message>
        <source>Views against the snapshot of the day before. Unknown over a gap, and when videos joined that were not posted that day, or left.</source>
        <translation>Vues par rapport au relevé de la veille. Inconnues en cas de lacune, quand des vidéos non publiées ce jour-là sont arrivées, ou quand des vidéos sont parties.</translation>
    </message>
    <message>
        <source>Day (UTC)</source>
        <translation>Jour (UTC)</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Publications</translation>
    </message>
    <message>
        <source>Campaign %1</source>
        <translation>Campagne %1</translation>
    </message>
    <message>
        <source>the last snapshot of %1 (UTC)</source>
        <translation>le dernier relevé du %1 (UTC)</translation>
    </message>
    <message>
        <source>There is no snapshot of the day before to compare with.</source>
        <translation>Il n’y a pas de relevé de la veille auquel comparer.</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) left the campaign, with views that were won before.</source>
        <translation>
            <numerusform>%n vidéo a quitté la campagne avec des vues gagnées auparavant.</numerusform>
            <numerusform>%n vidéos ont quitté la campagne avec des vues gagnées auparavant.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) joined the campaign, and not all of them were posted that day: which of their views are of this day is not known.</source>
        <translation>
            <numerusform>%n vidéo a rejoint la campagne sans avoir été publiée ce jour-là&#xa0;: on ne sait pas quelles vues reviennent à ce jour.</numerusform>
            <numerusform>%n vidéos ont rejoint la campagne, et toutes n’ont pas été publiées ce jour-là&#xa0;: on ne sait pas quelles vues reviennent à ce jour.</numerusform>
        </translation>
    </message>
    <message>
        <source>Views of the day</source>
        <translation>Vues du jour</translation>
    </message>
    <message>
        <source>Views of the day before</source>
        <translation>Vues de la veille</translation>
    </message>
</context>
<context>
    <name>CampaignDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Spring launch</source>
        <translation>Lancement de printemps</translation>
    </message>
    <message>
        <source>Name of the campaign</source>
        <translation>Nom de la campagne</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>&amp;Responsable</translation>
    </message>
    <message>
        <source>Choose an owner, or write a new name</source>
        <translation>Choisissez un responsable, ou écrivez un nouveau nom</translation>
    </message>
    <message>
        <source>Owner of the campaign</source>
        <translation>Responsable de la campagne</translation>
    </message>
    <message>
        <source>&amp;Starts</source>
        <translation>&amp;Début</translation>
    </message>
    <message>
        <source>The campaign has a first day</source>
        <translation>La campagne a un premier jour</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>&amp;Ends</source>
        <translation>&amp;Fin</translation>
    </message>
    <message>
        <source>The campaign has a last day</source>
        <translation>La campagne a un dernier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>&amp;Cost</source>
        <translation>&amp;Coût</translation>
    </message>
    <message>
        <source>The cost is known</source>
        <translation>Le coût est connu</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Currency, three letters</source>
        <translation>Devise, trois lettres</translation>
    </message>
    <message>
        <source>&amp;Target views</source>
        <translation>&amp;Objectif de vues</translation>
    </message>
    <message>
        <source>The campaign has a target</source>
        <translation>La campagne a un objectif</translation>
    </message>
    <message>
        <source>Target views</source>
        <translation>Objectif de vues</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Ce qui manque</translation>
    </message>
</context>
<context>
    <name>CampaignFacts</name>
    <message>
        <source>%1 of %2 views, %3</source>
        <translation>%1 vues sur %2, %3</translation>
    </message>
    <message>
        <source>%1, on pace for %2 %</source>
        <translation>%1, en voie d’atteindre %2&#xa0;%</translation>
    </message>
    <message>
        <source>spent %1</source>
        <translation>dépensé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Owner %1</source>
        <translation>Responsable&#xa0;: %1</translation>
    </message>
    <message>
        <source>CPM %1</source>
        <translation>CPM %1</translation>
    </message>
    <message>
        <source>No days set</source>
        <translation>Pas de jours définis</translation>
    </message>
    <message>
        <source>No target set</source>
        <translation>Pas d’objectif défini</translation>
    </message>
</context>
<context>
    <name>CampaignHistory</name>
    <message>
        <source>Only days that are over (in UTC) are made again; the last one is %1.</source>
        <translation>Seuls les jours terminés (en UTC) sont recalculés&#x202f;; le dernier est le %1.</translation>
    </message>
</context>
<context>
    <name>CampaignTable</name>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>dès le %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’au %1</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Publi.</translation>
    </message>
    <message>
        <source>Videos of the campaign, from both sources.</source>
        <translation>Vidéos de la campagne, des deux sources.</translation>
    </message>
    <message>
        <source>Sum over the videos that report it. %1</source>
        <translation>Somme des vidéos qui l’indiquent. %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>ER by views</source>
        <translation>TE sur les vues</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Engagements over views, summed over the videos where both are known: never a mean of rates. In brackets: how many videos that are.</source>
        <translation>Interactions rapportées aux vues, additionnées sur les vidéos où les deux sont connues&#xa0;: jamais une moyenne de taux. Entre parenthèses&#xa0;: le nombre de ces vidéos.</translation>
    </message>
    <message>
        <source>%1 videos rated</source>
        <translation>%1 vidéos avec un taux</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>CPM</source>
        <translation>CPM</translation>
    </message>
    <message>
        <source>Cost per 1,000 views. Unknown without a cost or without views.</source>
        <translation>Coût pour 1&#xa0;000 vues. Inconnu sans coût ou sans vues.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>Views over the target of the campaign.</source>
        <translation>Vues rapportées à l’objectif de la campagne.</translation>
    </message>
    <message>
        <source>No target. Edit the campaign to set one.</source>
        <translation>Pas d’objectif. Modifiez la campagne pour en fixer un.</translation>
    </message>
    <message>
        <source>%1 of %2 views</source>
        <translation>%1 vues sur %2</translation>
    </message>
    <message>
        <source>No daily snapshot yet.</source>
        <translation>Pas encore de relevé quotidien.</translation>
    </message>
    <message>
        <source>%1 at the last of %2 snapshots</source>
        <translation>%1 au dernier de %2 relevés</translation>
    </message>
    <message>
        <source>Campaign %1</source>
        <translation>Campagne %1</translation>
    </message>
    <message>
        <source>from when each video was posted until it was last observed</source>
        <translation>de la publication de chaque vidéo jusqu’à sa dernière observation</translation>
    </message>
    <message>
        <source>Videos rated</source>
        <translation>Vidéos avec un taux</translation>
    </message>
    <message>
        <source>Views of all videos</source>
        <translation>Vues de toutes les vidéos</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>There is no daily snapshot of these days.</source>
        <translation>Il n’existe aucun relevé quotidien pour ces jours.</translation>
    </message>
    <message>
        <source>There is no snapshot of the day before: counted from the first one on.</source>
        <translation>Il n’y a pas de relevé de la veille&#xa0;: le décompte part du premier relevé.</translation>
    </message>
    <message numerus="yes">
        <source>Without %n days on which videos joined that were not posted then, or left: what was won on them is not known.</source>
        <translation>
            <numerusform>Sans %n jour où des vidéos non publiées ce jour-là sont arrivées ou des vidéos sont parties&#xa0;: les vues gagnées ce jour-là ne sont pas connues.</numerusform>
            <numerusform>Sans %n jours où des vidéos non publiées ces jours-là sont arrivées ou des vidéos sont parties&#xa0;: les vues gagnées ces jours-là ne sont pas connues.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to say %1: one of the two is not known in full.</source>
        <translation>Pas de comparaison (%1)&#xa0;: l’une des deux valeurs n’est pas entièrement connue.</translation>
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
        <translation>Vues gagnées</translation>
    </message>
    <message>
        <source>What the views of the campaign rose by in the range, from the day before it on. Unknown over days on which videos joined or left with views.</source>
        <translation>Hausse des vues de la campagne pendant la période, à compter de la veille de celle-ci. Inconnue pour les jours où des vidéos ayant déjà des vues sont arrivées ou parties.</translation>
    </message>
    <message>
        <source>Against before</source>
        <translation>Vs avant</translation>
    </message>
    <message>
        <source>The views won against those of the compared days.</source>
        <translation>Les vues gagnées par rapport à celles des jours de comparaison.</translation>
    </message>
    <message>
        <source>Views by day</source>
        <translation>Vues par jour</translation>
    </message>
    <message>
        <source>Total views at each daily snapshot of the range.</source>
        <translation>Total des vues à chaque relevé quotidien de la période.</translation>
    </message>
    <message>
        <source>Views won in the range</source>
        <translation>Vues gagnées sur la période</translation>
    </message>
    <message>
        <source>Views won in the compared days</source>
        <translation>Vues gagnées sur les jours de comparaison</translation>
    </message>
    <message>
        <source>No days are set. F2 edits the campaign.</source>
        <translation>Aucun jour n’est défini. F2 modifie la campagne.</translation>
    </message>
</context>
<context>
    <name>Campaigns</name>
    <message>
        <source>There is a campaign &quot;%1&quot; already.</source>
        <translation>Il existe déjà une campagne «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The campaign for what nobody assigned keeps its name; it cannot be &quot;%1&quot;.</source>
        <translation>La campagne des vidéos que personne n’a attribuées garde son nom&#x202f;; elle ne peut pas s’appeler «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The campaign already has this video from another post.</source>
        <translation>La campagne contient déjà cette vidéo par une autre publication.</translation>
    </message>
</context>
<context>
    <name>CampaignsPage</name>
    <message>
        <source>Campaigns</source>
        <translation>Campagnes</translation>
    </message>
    <message>
        <source>Filter campaigns by name</source>
        <translation>Filtrer les campagnes par nom</translation>
    </message>
    <message>
        <source>Filter campaigns</source>
        <translation>Filtrer les campagnes</translation>
    </message>
    <message>
        <source>Campaigns shown</source>
        <translation>Campagnes affichées</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Choose which columns are shown</source>
        <translation>Choisir les colonnes affichées</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Choisir les colonnes</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Write the campaigns to a file</source>
        <translation>Exporter les campagnes dans un fichier</translation>
    </message>
    <message>
        <source>Export campaigns</source>
        <translation>Exporter les campagnes</translation>
    </message>
    <message>
        <source>Uploads…</source>
        <translation>Envois…</translation>
    </message>
    <message>
        <source>Everything that went through Ayrshare, also what failed (Ctrl+Shift+L)</source>
        <translation>Tout ce qui est passé par Ayrshare, y compris les échecs (Ctrl+Maj+L)</translation>
    </message>
    <message>
        <source>Show the uploads</source>
        <translation>Afficher les envois</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>Règles…</translation>
    </message>
    <message>
        <source>Which posts go to which campaign (Ctrl+Shift+R)</source>
        <translation>Quelles publications vont dans quelle campagne (Ctrl+Maj+R)</translation>
    </message>
    <message>
        <source>Edit the rules</source>
        <translation>Modifier les règles</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Change name, dates, cost and target of the selected campaign (F2)</source>
        <translation>Modifier le nom, les dates, le coût et l’objectif de la campagne sélectionnée (F2)</translation>
    </message>
    <message>
        <source>Edit the selected campaign</source>
        <translation>Modifier la campagne sélectionnée</translation>
    </message>
    <message>
        <source>New campaign…</source>
        <translation>Nouvelle campagne…</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Nouvelle campagne</translation>
    </message>
    <message>
        <source>Campaigns and their totals</source>
        <translation>Campagnes et leurs totaux</translation>
    </message>
    <message>
        <source>Selected campaign</source>
        <translation>Campagne sélectionnée</translation>
    </message>
    <message>
        <source>Owner, progress and cost of the selected campaign</source>
        <translation>Responsable, avancement et coût de la campagne sélectionnée</translation>
    </message>
    <message>
        <source>Details of the selected campaign</source>
        <translation>Détails de la campagne sélectionnée</translation>
    </message>
    <message>
        <source>Daily snapshots</source>
        <translation>Relevés quotidiens</translation>
    </message>
    <message>
        <source>Daily snapshots of the campaign</source>
        <translation>Relevés quotidiens de la campagne</translation>
    </message>
    <message>
        <source>Number shown in the chart</source>
        <translation>Indicateur affiché dans le graphique</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Vidéos</translation>
    </message>
    <message>
        <source>Videos of the campaign</source>
        <translation>Vidéos de la campagne</translation>
    </message>
    <message>
        <source>Set days and target…</source>
        <translation>Définir jours et objectif…</translation>
    </message>
    <message>
        <source>Without them nothing can be said of its pace and progress</source>
        <translation>Sans eux, rien ne peut être dit de son rythme ni de sa progression</translation>
    </message>
    <message>
        <source>Set days and target of the campaign</source>
        <translation>Définir les jours et l’objectif de la campagne</translation>
    </message>
</context>
<context>
    <name>CardOpener</name>
    <message>
        <source>%1: click, or press Enter.</source>
        <translation>%1 : cliquez ou appuyez sur Entrée.</translation>
    </message>
</context>
<context>
    <name>ChartNote</name>
    <message>
        <source>The note needs a text.</source>
        <translation>La note doit avoir un texte.</translation>
    </message>
    <message>
        <source>A note has at most %1 characters.</source>
        <translation>Une note compte au plus %1 caractères.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>--%1 %2: %3</source>
        <translation>--%1 %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>not a date; write it as 2025-12-31</source>
        <translation>n’est pas une date&#x202f;; écrivez-la ainsi&#xa0;: 2025-12-31</translation>
    </message>
    <message>
        <source>not a time zone; write it as Europe/Berlin or UTC</source>
        <translation>n’est pas un fuseau horaire&#x202f;; écrivez Europe/Berlin ou UTC</translation>
    </message>
    <message>
        <source>not a whole number of 0 or more, of at most 15 digits</source>
        <translation>n’est pas un nombre entier supérieur ou égal à 0, de 15 chiffres au plus</translation>
    </message>
    <message>
        <source>not an amount; write it as 1250 or 1250.50</source>
        <translation>n’est pas un montant&#x202f;; écrivez 1250 ou 1250.50</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not name a video; write api:17 or manual:3 as in viewtide video list</source>
        <translation>«&#xa0;%1&#xa0;» ne désigne pas une vidéo&#x202f;; écrivez api:17 ou manual:3 comme dans viewtide video list</translation>
    </message>
    <message>
        <source>name at least one video, e.g. api:17 or manual:3 as in viewtide video list</source>
        <translation>indiquez au moins une vidéo, p. ex. api:17 ou manual:3 comme dans viewtide video list</translation>
    </message>
    <message>
        <source>open the window</source>
        <translation>ouvrir la fenêtre</translation>
    </message>
    <message>
        <source>collect once what is due, then exit (--all: also what is not due yet)</source>
        <translation>collecter une fois ce qui est à échéance, puis quitter (--all&#xa0;: aussi ce qui ne l’est pas encore)</translation>
    </message>
    <message>
        <source>collect until SIGTERM or SIGINT</source>
        <translation>collecter jusqu’à SIGTERM ou SIGINT</translation>
    </message>
    <message>
        <source>add a profile; its key is read from standard input (--primary: no key; --account-key: save the account&apos;s API key)</source>
        <translation>ajouter un profil&#x202f;; sa clé est lue sur l’entrée standard (--primary&#xa0;: sans clé&#x202f;; --account-key&#xa0;: enregistrer la clé API du compte)</translation>
    </message>
    <message>
        <source>list the profiles</source>
        <translation>lister les profils</translation>
    </message>
    <message>
        <source>stop collecting for a profile and forget its key; its history stays (--account-key: forget the account&apos;s API key)</source>
        <translation>arrêter la collecte d’un profil et oublier sa clé&#x202f;; son historique est conservé (--account-key&#xa0;: oublier la clé API du compte)</translation>
    </message>
    <message>
        <source>give a profile another name</source>
        <translation>donner un autre nom à un profil</translation>
    </message>
    <message>
        <source>ask Ayrshare whether the key of a profile works, and which networks are linked to it</source>
        <translation>demander à Ayrshare si la clé d’un profil fonctionne, et quels réseaux y sont liés</translation>
    </message>
    <message>
        <source>add a campaign</source>
        <translation>ajouter une campagne</translation>
    </message>
    <message>
        <source>change a campaign (&apos;none&apos; takes a date, the cost or the target away)</source>
        <translation>modifier une campagne («&#xa0;none&#xa0;» retire une date, le coût ou l’objectif)</translation>
    </message>
    <message>
        <source>list the campaigns with their totals</source>
        <translation>lister les campagnes avec leurs totaux</translation>
    </message>
    <message>
        <source>make past days (UTC) again from the observations (--as-assigned-now: with the videos that campaigns have today)</source>
        <translation>recalculer des jours passés (UTC) à partir des observations (--as-assigned-now&#xa0;: avec les vidéos que les campagnes contiennent aujourd’hui)</translation>
    </message>
    <message>
        <source>remove a campaign; its videos go to Unassigned, its past days and reports stay</source>
        <translation>supprimer une campagne&#x202f;; ses vidéos rejoignent «&#xa0;Sans campagne&#xa0;», ses jours passés et ses rapports sont conservés</translation>
    </message>
    <message>
        <source>track videos that were posted by hand; &apos;-&apos; reads links from standard input (--again: also what another campaign tracks)</source>
        <translation>suivre des vidéos publiées à la main&#x202f;; «&#xa0;-&#xa0;» lit les liens sur l’entrée standard (--again&#xa0;: aussi celles que suit une autre campagne)</translation>
    </message>
    <message>
        <source>list the videos of both sources</source>
        <translation>lister les vidéos des deux sources</translation>
    </message>
    <message>
        <source>list what went through Ayrshare, also what is pending, failed or deleted</source>
        <translation>lister ce qui est passé par Ayrshare, y compris ce qui est en attente, en échec ou supprimé</translation>
    </message>
    <message>
        <source>put uploads into a campaign by hand; no rule moves them again</source>
        <translation>attribuer des envois à une campagne à la main&#x202f;; aucune règle ne les déplace plus</translation>
    </message>
    <message>
        <source>give the posts of uploads back to the rules</source>
        <translation>rendre aux règles les publications de certains envois</translation>
    </message>
    <message>
        <source>add a rule: posts that meet all its conditions go to the campaign; the first rule wins</source>
        <translation>ajouter une règle&#xa0;: les publications qui remplissent toutes ses conditions vont dans la campagne&#x202f;; la première règle l’emporte</translation>
    </message>
    <message>
        <source>list the rules in their order</source>
        <translation>lister les règles dans leur ordre</translation>
    </message>
    <message>
        <source>put a rule elsewhere in the order; 1 is first</source>
        <translation>changer la place d’une règle dans l’ordre&#x202f;; 1 est la première</translation>
    </message>
    <message>
        <source>remove a rule; its posts stay where they are until the rules are applied</source>
        <translation>supprimer une règle&#x202f;; ses publications restent où elles sont jusqu’à l’application des règles</translation>
    </message>
    <message>
        <source>change a rule (&apos;none&apos; takes a condition away)</source>
        <translation>modifier une règle («&#xa0;none&#xa0;» retire une condition)</translation>
    </message>
    <message>
        <source>tell which posts the rules would move, without moving them</source>
        <translation>indiquer quelles publications les règles déplaceraient, sans les déplacer</translation>
    </message>
    <message>
        <source>move the posts; what a hand assigned stays</source>
        <translation>déplacer les publications&#x202f;; ce qui a été attribué à la main ne bouge pas</translation>
    </message>
    <message>
        <source>show what a video earned, its corrections, views at age and velocity</source>
        <translation>afficher ce qu’une vidéo a gagné, ses corrections, ses vues selon l’âge et sa vitesse</translation>
    </message>
    <message>
        <source>track the videos of a CSV (url, campaign, posted_at, title, views ...) or of a text with links</source>
        <translation>suivre les vidéos d’un CSV (url, campaign, posted_at, title, views ...) ou d’un texte contenant des liens</translation>
    </message>
    <message>
        <source>type in numbers that the API cannot see; --at: when they were true; --posted: when the video was posted</source>
        <translation>saisir des chiffres que l’API ne voit pas&#x202f;; --at&#xa0;: quand ils étaient valables&#x202f;; --posted&#xa0;: quand la vidéo a été publiée</translation>
    </message>
    <message>
        <source>put videos of either source into a campaign by hand</source>
        <translation>attribuer à la main des vidéos de l’une ou l’autre source à une campagne</translation>
    </message>
    <message>
        <source>stop tracking videos that were added by hand</source>
        <translation>ne plus suivre des vidéos ajoutées à la main</translation>
    </message>
    <message>
        <source>bring removed videos back with their history</source>
        <translation>rétablir des vidéos supprimées avec leur historique</translation>
    </message>
    <message>
        <source>add past days of accounts from a CSV (date, platform, followers ...), also from &apos;export growth&apos;; days that are there stay (--remove: take the imported ones back)</source>
        <translation>ajouter des jours passés de comptes depuis un CSV (date, platform, followers ...), y compris celui de «&#xa0;export growth&#xa0;»&#x202f;; les jours déjà présents restent (--remove&#xa0;: retirer ceux qui ont été importés)</translation>
    </message>
    <message>
        <source>list the metrics of accounts: name, unit, networks, definition</source>
        <translation>lister les indicateurs des comptes&#xa0;: nom, unité, réseaux, définition</translation>
    </message>
    <message>
        <source>list the works: one clip with all its posts and their totals</source>
        <translation>lister les contenus&#xa0;: un clip avec toutes ses publications et leurs totaux</translation>
    </message>
    <message>
        <source>make one work of the works of these videos</source>
        <translation>réunir en un seul contenu les contenus de ces vidéos</translation>
    </message>
    <message>
        <source>make a video a work by itself</source>
        <translation>faire d’une vidéo un contenu à part</translation>
    </message>
    <message>
        <source>add a report over one or more campaigns (--campaign may be repeated; --zone: the time zone of its days, else the workspace&apos;s)</source>
        <translation>ajouter un rapport sur une ou plusieurs campagnes (--campaign peut être répété&#x202f;; --zone&#xa0;: le fuseau horaire de ses jours, sinon celui de l’espace de travail)</translation>
    </message>
    <message>
        <source>change a report (&apos;none&apos; takes --from or --to away)</source>
        <translation>modifier un rapport («&#xa0;none&#xa0;» retire --from ou --to)</translation>
    </message>
    <message>
        <source>take a report out of the lists; its videos and their numbers stay</source>
        <translation>retirer un rapport des listes&#x202f;; ses vidéos et leurs chiffres sont conservés</translation>
    </message>
    <message>
        <source>the name, #rrggbb and logo file that the client sees (--logo none: no logo)</source>
        <translation>le nom, la couleur #rrggbb et le fichier du logo que voit le client (--logo none&#xa0;: pas de logo)</translation>
    </message>
    <message>
        <source>whether the client reads how many videos are hidden</source>
        <translation>indique ou non au client combien de vidéos sont masquées</translation>
    </message>
    <message>
        <source>keep the report as it is now; it prints the same digits for ever</source>
        <translation>conserver le rapport tel qu’il est&#x202f;; il donnera toujours exactement les mêmes chiffres</translation>
    </message>
    <message>
        <source>list the frozen states of a report</source>
        <translation>lister les instantanés d’un rapport</translation>
    </message>
    <message>
        <source>take a frozen state of a report out of the lists</source>
        <translation>retirer des listes un instantané d’un rapport</translation>
    </message>
    <message>
        <source>list the reports</source>
        <translation>lister les rapports</translation>
    </message>
    <message>
        <source>show a report with its totals</source>
        <translation>afficher un rapport avec ses totaux</translation>
    </message>
    <message>
        <source>hide videos in one report (VIDEO as in &apos;video list&apos;: api:17, manual:3)</source>
        <translation>masquer des vidéos dans un rapport (VIDEO comme dans «&#xa0;video list&#xa0;»&#xa0;: api:17, manual:3)</translation>
    </message>
    <message>
        <source>show hidden videos again</source>
        <translation>afficher à nouveau des vidéos masquées</translation>
    </message>
    <message>
        <source>tell why an alert came, with its figures</source>
        <translation>expliquer le motif d’une alerte, chiffres à l’appui</translation>
    </message>
    <message>
        <source>list the rules of alerts and the settings that hold their thresholds</source>
        <translation>lister les règles d’alerte et les réglages qui portent leurs seuils</translation>
    </message>
    <message>
        <source>write a table as csv, json or xlsx; weekly also as md, text for a chat; a report, or a --snapshot of it, also as html or pdf</source>
        <translation>écrire un tableau en csv, json ou xlsx&#x202f;; weekly aussi en md, un texte pour une messagerie&#x202f;; un rapport, ou l’un de ses instantanés (--snapshot), aussi en html ou pdf</translation>
    </message>
    <message>
        <source>check the database</source>
        <translation>vérifier la base de données</translation>
    </message>
    <message>
        <source>copy the database</source>
        <translation>copier la base de données</translation>
    </message>
    <message>
        <source>bring the database to the present schema</source>
        <translation>amener la base de données au schéma actuel</translation>
    </message>
    <message>
        <source>list the settings, their values and where they come from</source>
        <translation>lister les réglages, leurs valeurs et leur origine</translation>
    </message>
    <message>
        <source>print one setting</source>
        <translation>afficher un réglage</translation>
    </message>
    <message>
        <source>change a setting; a Viewtide that runs takes it at its next start</source>
        <translation>modifier un réglage&#x202f;; un Viewtide en cours d’exécution l’applique à son prochain démarrage</translation>
    </message>
    <message>
        <source>print what makes a shell complete these commands</source>
        <translation>afficher ce qui permet à un shell de compléter ces commandes</translation>
    </message>
    <message>
        <source>whether the desktop starts Viewtide in the tray at login</source>
        <translation>indique si le bureau lance Viewtide dans la zone de notification à l’ouverture de session</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs another word; see viewtide --help</source>
        <translation>«&#xa0;%1&#xa0;» demande un mot de plus&#x202f;; voir viewtide --help</translation>
    </message>
    <message>
        <source>unknown command &apos;%1&apos;; see viewtide --help</source>
        <translation>commande inconnue&#xa0;: «&#xa0;%1&#xa0;»&#x202f;; voir viewtide --help</translation>
    </message>
    <message>
        <source>unknown option &apos;--%1&apos; for &apos;%2&apos;</source>
        <translation>option inconnue «&#xa0;--%1&#xa0;» pour «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>option &apos;--%1&apos; needs a value</source>
        <translation>l’option «&#xa0;--%1&#xa0;» demande une valeur</translation>
    </message>
    <message>
        <source>&apos;%1&apos; takes no argument &apos;%2&apos;</source>
        <translation>«&#xa0;%1&#xa0;» n’accepte pas l’argument «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>unknown option &apos;%1&apos;; see viewtide --help</source>
        <translation>option inconnue&#xa0;: «&#xa0;%1&#xa0;»&#x202f;; voir viewtide --help</translation>
    </message>
    <message>
        <source>open the window, or only the tray icon</source>
        <translation>ouvrir la fenêtre, ou seulement l’icône de notification</translation>
    </message>
    <message>
        <source>the same on generated data; never touches your own database</source>
        <translation>la même chose sur des données générées&#x202f;; ne touche jamais à votre propre base de données</translation>
    </message>
    <message>
        <source>
Exit status: 0 all done; 1 wrong use or settings; 2 part of it failed and will be tried again; 3 nothing could be fetched.
Environment: AYRSHARE_API_KEY, AYRSHARE_PROFILE_KEY, AYRSHARE_BASE_URL, DATABASE_URL,
X_TWITTER_API_KEY, X_TWITTER_API_SECRET; they win over the settings.
</source>
        <translation>
Code de sortie&#xa0;: 0 tout est fait&#x202f;; 1 mauvais usage ou réglages incorrects&#x202f;; 2 échec partiel, un nouvel essai suivra&#x202f;; 3 rien n’a pu être obtenu.
Environnement&#xa0;: AYRSHARE_API_KEY, AYRSHARE_PROFILE_KEY, AYRSHARE_BASE_URL, DATABASE_URL,
X_TWITTER_API_KEY, X_TWITTER_API_SECRET&#x202f;; ces variables l’emportent sur les réglages.
</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is the name of several; give the id: %2</source>
        <translation>«&#xa0;%1&#xa0;» est le nom de plusieurs entrées&#x202f;; indiquez l’identifiant&#xa0;: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos;; there is none yet</source>
        <translation>«&#xa0;%1&#xa0;»&#x202f;; il n’y en a pas encore</translation>
    </message>
    <message>
        <source>&apos;%1&apos;; there is: %2</source>
        <translation>«&#xa0;%1&#xa0;»&#x202f;; il existe&#xa0;: %2</translation>
    </message>
    <message>
        <source>tell what a number of a video means, what it is made of and where it came from</source>
        <translation>indiquer ce que signifie un chiffre d’une vidéo, de quoi il se compose et d’où il vient</translation>
    </message>
    <message>
        <source>the same for a recorded day of an account</source>
        <translation>la même chose pour un jour enregistré d’un compte</translation>
    </message>
    <message>
        <source>write a note on a day (UTC); all charts show it</source>
        <translation>écrire une note sur un jour (UTC)&#x202f;; tous les graphiques l’affichent</translation>
    </message>
    <message>
        <source>list the notes of the charts</source>
        <translation>lister les notes des graphiques</translation>
    </message>
    <message>
        <source>change a note</source>
        <translation>modifier une note</translation>
    </message>
    <message>
        <source>take a note out of the charts</source>
        <translation>retirer une note des graphiques</translation>
    </message>
    <message>
        <source>copy everything into a new database: a file, postgresql://..., or - to read that address from standard input</source>
        <translation>copier tout dans une nouvelle base de données&#xa0;: un fichier, postgresql://..., ou - pour lire cette adresse sur l’entrée standard</translation>
    </message>
    <message>
        <source>list the workspaces: a database, settings and keys apart for each client</source>
        <translation>lister les espaces de travail&#xa0;: une base de données, des réglages et des clés séparés pour chaque client</translation>
    </message>
    <message>
        <source>make a workspace; &apos;viewtide --workspace NAME&apos; opens it</source>
        <translation>créer un espace de travail&#x202f;; «&#xa0;viewtide --workspace NAME&#xa0;» l’ouvre</translation>
    </message>
    <message>
        <source>give a workspace another name; its folder and its id stay</source>
        <translation>donner un autre nom à un espace de travail&#x202f;; son dossier et son id sont conservés</translation>
    </message>
    <message>
        <source>move a workspace with all its data to the trash (--delete: delete it for ever)</source>
        <translation>placer un espace de travail et toutes ses données dans la corbeille (--delete&#xa0;: le supprimer définitivement)</translation>
    </message>
    <message>
        <source>Usage: viewtide [--workspace NAME | --demo] [COMMAND] [OPTIONS]

</source>
        <translation>Utilisation&#xa0;: viewtide [--workspace NAME | --demo] [COMMAND] [OPTIONS]

</translation>
    </message>
    <message>
        <source>the same in a workspace of its own; nothing is taken from DATABASE_URL or the keys in the environment</source>
        <translation>la même chose dans un espace de travail à part&#x202f;; rien n’est repris de DATABASE_URL ni des clés de l’environnement</translation>
    </message>
    <message>
        <source>open the window, or raise the one that is open, and ask for everything now</source>
        <translation>ouvrir la fenêtre, ou ramener au premier plan celle qui est ouverte, et tout demander maintenant</translation>
    </message>
    <message>
        <source>list what you were told of, newest first (--kind %1)</source>
        <translation>lister les alertes reçues, les plus récentes d’abord (--kind %1)</translation>
    </message>
</context>
<context>
    <name>CommandNeed</name>
    <message>
        <source>It needs another selection.</source>
        <translation>Il faut une autre sélection.</translation>
    </message>
</context>
<context>
    <name>Completion</name>
    <message>
        <source>commands</source>
        <translation>commandes</translation>
    </message>
    <message>
        <source>&apos;completion&apos; needs the name of a shell: bash, zsh or fish</source>
        <translation>«&#xa0;completion&#xa0;» demande le nom d’un shell&#xa0;: bash, zsh ou fish</translation>
    </message>
</context>
<context>
    <name>DemoNotes</name>
    <message>
        <source>From here on, posts go out in the evening</source>
        <translation>À partir d’ici, les publications paraissent le soir</translation>
    </message>
    <message>
        <source>This one took off: %1</source>
        <translation>Celle-ci a décollé&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ErrorDetail</name>
    <message>
        <source>cannot write: %1</source>
        <translation>écriture impossible : %1</translation>
    </message>
    <message>
        <source>cannot write: this is a folder</source>
        <translation>écriture impossible : c’est un dossier</translation>
    </message>
    <message>
        <source>keys of the environment cannot be changed from here</source>
        <translation>les clés de l’environnement ne peuvent pas être modifiées ici</translation>
    </message>
    <message>
        <source>others can read this file; make it yours alone (chmod 600) and renew the keys in it</source>
        <translation>d’autres personnes peuvent lire ce fichier ; réservez-le à vous seul (chmod 600) et renouvelez les clés qu’il contient</translation>
    </message>
    <message>
        <source>cannot read: %1</source>
        <translation>lecture impossible : %1</translation>
    </message>
    <message>
        <source>not a JSON object; it was left as it is</source>
        <translation>pas un objet JSON ; il est resté tel quel</translation>
    </message>
    <message>
        <source>keychain not reachable: %1</source>
        <translation>trousseau inaccessible : %1</translation>
    </message>
    <message>
        <source>keys cannot be kept there</source>
        <translation>les clés ne peuvent pas y être conservées</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>le dossier ne peut pas être créé</translation>
    </message>
    <message>
        <source>Qt&apos;s driver for %1 is not installed (libqt6sql6-%2)</source>
        <translation>le pilote Qt pour %1 n’est pas installé (libqt6sql6-%2)</translation>
    </message>
    <message>
        <source>it cannot be brought to the disk</source>
        <translation>impossible de l’enregistrer sur le disque</translation>
    </message>
    <message>
        <source>there is such a file already</source>
        <translation>un tel fichier existe déjà</translation>
    </message>
    <message>
        <source>it cannot be renamed</source>
        <translation>il ne peut pas être renommé</translation>
    </message>
    <message>
        <source>the lock file %1 cannot be made</source>
        <translation>le fichier verrou %1 ne peut pas être créé</translation>
    </message>
    <message>
        <source>the folder %1 does not exist</source>
        <translation>le dossier %1 n’existe pas</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>ce n’est pas un fichier</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>le fichier ne peut pas être lu</translation>
    </message>
    <message>
        <source>the file cannot be written</source>
        <translation>le fichier ne peut pas être écrit</translation>
    </message>
    <message>
        <source>the folder %1 cannot be written</source>
        <translation>le dossier %1 n’est pas accessible en écriture</translation>
    </message>
    <message>
        <source>it is the database of another program</source>
        <translation>c’est la base de données d’un autre programme</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>ce fichier n’existe pas</translation>
    </message>
</context>
<context>
    <name>ErrorPolicy</name>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>The server could not be reached. Check the connection; Viewtide tries again by itself.</source>
        <translation>Le serveur est injoignable. Vérifiez la connexion&#x202f;; Viewtide réessaie de lui-même.</translation>
    </message>
    <message>
        <source>The server did not answer in time. Viewtide tries again by itself.</source>
        <translation>Le serveur n’a pas répondu à temps. Viewtide réessaie de lui-même.</translation>
    </message>
    <message>
        <source>The server reported a problem of its own. Viewtide tries again by itself.</source>
        <translation>Le serveur a signalé un problème de son côté. Viewtide réessaie de lui-même.</translation>
    </message>
    <message>
        <source>Too many requests for this key. Viewtide waits as long as the server asks for.</source>
        <translation>Trop de requêtes pour cette clé. Viewtide attend aussi longtemps que le serveur le demande.</translation>
    </message>
    <message>
        <source>The key was refused, or this call is not allowed with it. Check the API key and the profile key.</source>
        <translation>La clé a été refusée, ou elle n’autorise pas cet appel. Vérifiez la clé API et la clé de profil.</translation>
    </message>
    <message>
        <source>The Ayrshare plan does not include this call, or a payment is due. Look at the plan in the Ayrshare dashboard.</source>
        <translation>La formule Ayrshare n’inclut pas cet appel, ou un paiement est dû. Consultez la formule dans le tableau de bord Ayrshare.</translation>
    </message>
    <message>
        <source>The post was not found. It may be deleted, or belong to another profile; its history is kept.</source>
        <translation>La publication est introuvable. Elle est peut-être supprimée, ou appartient à un autre profil&#x202f;; son historique est conservé.</translation>
    </message>
    <message>
        <source>The network has no numbers yet. Viewtide asks again later.</source>
        <translation>Le réseau n’a pas encore de chiffres. Viewtide fera une nouvelle demande plus tard.</translation>
    </message>
    <message>
        <source>The answer says nothing of this network. Viewtide asks again later.</source>
        <translation>La réponse ne dit rien de ce réseau. Viewtide fera une nouvelle demande plus tard.</translation>
    </message>
    <message>
        <source>The network limits how often these numbers may be read. Viewtide asks again later; nothing has to be linked again.</source>
        <translation>Le réseau limite la fréquence de lecture de ces chiffres. Viewtide fera une nouvelle demande plus tard&#x202f;; rien n’est à lier de nouveau.</translation>
    </message>
    <message>
        <source>The network is no longer linked. Link it again in the Ayrshare dashboard.</source>
        <translation>Le réseau n’est plus lié. Liez-le à nouveau dans le tableau de bord Ayrshare.</translation>
    </message>
    <message>
        <source>The network did not grant these numbers. Link it again in the Ayrshare dashboard and allow everything it asks for.</source>
        <translation>Le réseau n’a pas autorisé la lecture de ces chiffres. Liez-le à nouveau dans le tableau de bord Ayrshare et autorisez tout ce qu’il demande.</translation>
    </message>
    <message>
        <source>The server did not accept the request.</source>
        <translation>Le serveur n’a pas accepté la requête.</translation>
    </message>
    <message>
        <source>The answer was not understood. Nothing was changed; Viewtide asks again later.</source>
        <translation>La réponse n’a pas été comprise. Rien n’a été modifié&#x202f;; Viewtide fera une nouvelle demande plus tard.</translation>
    </message>
    <message>
        <source>The connection was not safe, so nothing was sent on. Check the server address and the certificate.</source>
        <translation>La connexion n’était pas sûre, donc rien n’a été transmis. Vérifiez l’adresse du serveur et le certificat.</translation>
    </message>
    <message>
        <source>The database did not accept the change. Nothing was lost: it is tried again.</source>
        <translation>La base de données n’a pas accepté la modification. Rien n’est perdu&#xa0;: un nouvel essai suivra.</translation>
    </message>
    <message>
        <source>Another program is using the database.</source>
        <translation>Un autre programme utilise la base de données.</translation>
    </message>
    <message>
        <source>The file is not a sound Viewtide database. It was left as it is.</source>
        <translation>Le fichier n’est pas une base Viewtide valide. Il a été laissé tel quel.</translation>
    </message>
    <message>
        <source>The database could not be opened.</source>
        <translation>La base de données n’a pas pu être ouverte.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space; Viewtide goes on by itself.</source>
        <translation>Le disque est plein. Libérez de l’espace&#x202f;; Viewtide reprend de lui-même.</translation>
    </message>
    <message>
        <source>The database was made by a later version of Viewtide. Install that version to open it.</source>
        <translation>La base de données a été créée par une version plus récente de Viewtide. Installez cette version pour l’ouvrir.</translation>
    </message>
    <message>
        <source>A setting is missing or not valid.</source>
        <translation>Un réglage manque ou n’est pas valide.</translation>
    </message>
    <message>
        <source>No such entry.</source>
        <translation>Cette entrée n’existe pas.</translation>
    </message>
    <message>
        <source>Something went wrong inside Viewtide.</source>
        <translation>Un problème interne est survenu dans Viewtide.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place: what happened there</comment>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>html and pdf are formats of reports, md of the weekly summary; use csv, json or xlsx.</source>
        <translation>html et pdf sont des formats de rapports, md celui du résumé hebdomadaire&#x202f;; utilisez csv, json ou xlsx.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>&amp;Lignes</translation>
    </message>
    <message>
        <source>Which rows are written</source>
        <translation>Lignes à exporter</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>Format du fichier</translation>
    </message>
    <message>
        <source>File &amp;name</source>
        <translation>&amp;Nom du fichier</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Nom du fichier</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Parcourir…</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Choisir le fichier</translation>
    </message>
    <message>
        <source>What the client sees</source>
        <translation>Ce que voit le client</translation>
    </message>
    <message>
        <source>State of the export</source>
        <translation>État de l’export</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>Engagement of a video</source>
        <translation>Engagement d’une vidéo</translation>
    </message>
    <message>
        <source>What people did with the video, over the kinds that the network reports.</source>
        <translation>Les interactions avec la vidéo, pour les types que le réseau indique.</translation>
    </message>
    <message>
        <source>likes + comments + shares + saves</source>
        <translation>J’aime + commentaires + partages + enregistrements</translation>
    </message>
    <message>
        <source>Engagement rate by views</source>
        <translation>Taux d’engagement sur les vues</translation>
    </message>
    <message>
        <source>How many engagements a hundred views bring. Unknown until views and at least one kind of engagement are reported.</source>
        <translation>Nombre d’interactions pour cent vues. Inconnu tant que les vues et au moins un type d’interaction ne sont pas indiqués.</translation>
    </message>
    <message>
        <source>(likes + comments + shares + saves) / views × 100</source>
        <translation>(J’aime + commentaires + partages + enregistrements) / vues × 100</translation>
    </message>
    <message>
        <source>Views in the last 24 hours</source>
        <translation>Vues des dernières 24 heures</translation>
    </message>
    <message>
        <source>Views that the video won since the last observation that is at least 24 hours old; of a younger video, since its first one.</source>
        <translation>Vues que la vidéo a gagnées depuis la dernière observation vieille d’au moins 24 heures&#x202f;; pour une vidéo plus récente, depuis la première.</translation>
    </message>
    <message>
        <source>views now − views then</source>
        <translation>vues actuelles − vues d’alors</translation>
    </message>
    <message>
        <source>Engagement rate of an account</source>
        <translation>Taux d’engagement d’un compte</translation>
    </message>
    <message>
        <source>Engagements over reach; where the network tells no reach, over impressions, then views, then followers. The basis is named, and rates of different bases are not compared.</source>
        <translation>Interactions rapportées à la couverture&#x202f;; si le réseau ne l’indique pas, aux impressions, puis aux vues, puis aux abonnés. La base est précisée, et les taux de bases différentes ne sont pas comparés.</translation>
    </message>
    <message>
        <source>(likes + comments + shares) / basis × 100</source>
        <translation>(J’aime + commentaires + partages) / base × 100</translation>
    </message>
    <message>
        <source>Daily growth</source>
        <translation>Croissance quotidienne</translation>
    </message>
    <message>
        <source>Followers on a day less those on the day before; a loss is negative. Unknown where the day before was not recorded.</source>
        <translation>Abonnés d’un jour moins ceux de la veille&#x202f;; une perte est négative. Inconnu si la veille n’a pas été enregistrée.</translation>
    </message>
    <message>
        <source>followers of the day − followers of the day before</source>
        <translation>abonnés du jour − abonnés de la veille</translation>
    </message>
    <message>
        <source>Followers of all accounts</source>
        <translation>Abonnés de tous les comptes</translation>
    </message>
    <message>
        <source>The last recorded followers of each linked account, added up. Somebody who follows two accounts counts twice.</source>
        <translation>Les derniers abonnés enregistrés de chaque compte lié, additionnés. Une personne abonnée à deux comptes compte deux fois.</translation>
    </message>
    <message>
        <source>sum of followers over the accounts</source>
        <translation>somme des abonnés des comptes</translation>
    </message>
    <message>
        <source>Growth in the range</source>
        <translation>Croissance sur la période</translation>
    </message>
    <message>
        <source>Followers won less followers lost in the range, over all accounts, from the day before it on.</source>
        <translation>Abonnés gagnés moins abonnés perdus pendant la période, tous comptes confondus, à compter de la veille de celle-ci.</translation>
    </message>
    <message>
        <source>sum over the accounts of followers at the end − followers before the range</source>
        <translation>somme, sur les comptes, des abonnés à la fin − abonnés avant la période</translation>
    </message>
    <message>
        <source>Views won in the range</source>
        <translation>Vues gagnées sur la période</translation>
    </message>
    <message>
        <source>What the views of all videos rose by in the range. The first observation of a video is an anchor and credits nothing; a recount downwards is taken off.</source>
        <translation>Hausse des vues de toutes les vidéos pendant la période. La première observation d’une vidéo sert de repère et n’ajoute rien&#x202f;; une correction à la baisse est déduite.</translation>
    </message>
    <message>
        <source>sum over the videos of views at the end − views at the start</source>
        <translation>somme, sur les vidéos, des vues à la fin − vues au début</translation>
    </message>
    <message>
        <source>Engagement rate of several videos</source>
        <translation>Taux d’engagement de plusieurs vidéos</translation>
    </message>
    <message>
        <source>All engagements over all views of the videos whose views and engagement are both known. Never a mean of rates.</source>
        <translation>Toutes les interactions rapportées à toutes les vues, pour les vidéos dont les vues et l’engagement sont connus. Jamais une moyenne de taux.</translation>
    </message>
    <message>
        <source>sum of engagements / sum of views × 100</source>
        <translation>somme des interactions / somme des vues × 100</translation>
    </message>
    <message>
        <source>Average engagement rate of a network</source>
        <translation>Taux d’engagement moyen d’un réseau</translation>
    </message>
    <message>
        <source>Mean of the daily engagement rates that were recorded in the range, for one basis. From three recorded days on a network is ranked.</source>
        <translation>Moyenne des taux d’engagement quotidiens enregistrés pendant la période, pour une même base. Un réseau est classé à partir de trois jours enregistrés.</translation>
    </message>
    <message>
        <source>sum of the daily rates / number of recorded days</source>
        <translation>somme des taux quotidiens / nombre de jours enregistrés</translation>
    </message>
    <message>
        <source>Total of a campaign</source>
        <translation>Total d’une campagne</translation>
    </message>
    <message>
        <source>The latest number of each video of the campaign from both sources, added up over those that report it.</source>
        <translation>Le dernier chiffre de chaque vidéo de la campagne, des deux sources, additionné pour celles qui l’indiquent.</translation>
    </message>
    <message>
        <source>sum over the videos</source>
        <translation>somme des vidéos</translation>
    </message>
    <message>
        <source>Cost per thousand views</source>
        <translation>Coût pour mille vues</translation>
    </message>
    <message>
        <source>What a thousand views of the campaign cost. Unknown without a cost or without views.</source>
        <translation>Ce que coûtent mille vues de la campagne. Inconnu sans coût ou sans vues.</translation>
    </message>
    <message>
        <source>cost / views × 1000</source>
        <translation>coût / vues × 1000</translation>
    </message>
    <message>
        <source>Progress of a campaign</source>
        <translation>Progression d’une campagne</translation>
    </message>
    <message>
        <source>The views of the campaign over those that it is to reach.</source>
        <translation>Les vues de la campagne rapportées à celles qu’elle doit atteindre.</translation>
    </message>
    <message>
        <source>views / target × 100</source>
        <translation>vues / objectif × 100</translation>
    </message>
    <message>
        <source>Point of a chart</source>
        <translation>Point d’un graphique</translation>
    </message>
    <message>
        <source>The stored numbers of this day or instant, one per series; the total adds up those that are known.</source>
        <translation>Les chiffres enregistrés de ce jour ou de cet instant, un par série&#x202f;; le total additionne ceux qui sont connus.</translation>
    </message>
    <message>
        <source>as stored, one value per series</source>
        <translation>tel qu’enregistré, une valeur par série</translation>
    </message>
    <message>
        <source>What the views of the campaign rose by in the range, from its daily snapshot before the range on. All views of a video that was posted meanwhile count; days on which videos joined or left with views of before are left out.</source>
        <translation>Hausse des vues de la campagne pendant la période, à partir de son relevé quotidien d’avant la période. Toutes les vues d’une vidéo publiée entre-temps comptent ; les jours où des vidéos sont arrivées ou parties avec des vues antérieures sont laissés de côté.</translation>
    </message>
    <message>
        <source>sum over the days of views of the day − views of the day before</source>
        <translation>somme, sur les jours, des vues du jour − vues de la veille</translation>
    </message>
    <message>
        <source>What the views of the video rose by in the range; a recount downwards is taken off. Its first observation is an anchor and credits nothing: where tracking began within the range, the number is partial.</source>
        <translation>Hausse des vues de la vidéo pendant la période ; une correction à la baisse est déduite. La première observation sert de repère et n’ajoute rien : si le suivi a commencé pendant la période, le nombre est partiel.</translation>
    </message>
    <message>
        <source>views at the end − views at the start, or at the first observation</source>
        <translation>vues à la fin − vues au début, ou à la première observation</translation>
    </message>
    <message>
        <source>Views of all videos</source>
        <translation>Vues de toutes les vidéos</translation>
    </message>
    <message>
        <source>The latest views of each video, added up over those that report them.</source>
        <translation>Les dernières vues de chaque vidéo, additionnées pour celles qui les indiquent.</translation>
    </message>
    <message>
        <source>Cost of a campaign</source>
        <translation>Coût d’une campagne</translation>
    </message>
    <message>
        <source>What the campaign cost, as it was typed into its form.</source>
        <translation>Ce que la campagne a coûté, tel que saisi dans son formulaire.</translation>
    </message>
    <message>
        <source>as typed in</source>
        <translation>tel que saisi</translation>
    </message>
    <message>
        <source>Campaign at a daily snapshot</source>
        <translation>Campagne à un relevé quotidien</translation>
    </message>
    <message>
        <source>The number of each video of the campaign as it stood at the last snapshot of the day, added up over those that report it.</source>
        <translation>Le chiffre de chaque vidéo de la campagne au dernier relevé du jour, additionné pour celles qui l’indiquent.</translation>
    </message>
    <message>
        <source>sum over the videos at the snapshot</source>
        <translation>somme des vidéos au moment du relevé</translation>
    </message>
    <message>
        <source>Views won on a day</source>
        <translation>Vues gagnées en un jour</translation>
    </message>
    <message>
        <source>Views at the snapshot of a day less those at the snapshot of the day before. Unknown over a gap, and when videos joined that were not posted that day, or left.</source>
        <translation>Vues au relevé d’un jour moins celles au relevé de la veille. Inconnues en cas de lacune, quand des vidéos non publiées ce jour-là sont arrivées, ou quand des vidéos sont parties.</translation>
    </message>
    <message>
        <source>views of the day − views of the day before</source>
        <translation>vues du jour − vues de la veille</translation>
    </message>
    <message>
        <source>Against the compared days</source>
        <translation>Par rapport aux jours de comparaison</translation>
    </message>
    <message>
        <source>A figure of the range less the same figure of the days that it is compared with.</source>
        <translation>Un chiffre de la période moins le même chiffre des jours de comparaison.</translation>
    </message>
    <message>
        <source>figure of the range − figure of the compared days</source>
        <translation>chiffre de la période − chiffre des jours de comparaison</translation>
    </message>
    <message>
        <source>Growth of an account in the range</source>
        <translation>Croissance d’un compte sur la période</translation>
    </message>
    <message>
        <source>Followers won less followers lost in the range, from the day before it on, or from the first recorded day.</source>
        <translation>Abonnés gagnés moins abonnés perdus pendant la période, à compter de la veille de celle-ci ou du premier jour enregistré.</translation>
    </message>
    <message>
        <source>followers at the end − followers before the range</source>
        <translation>abonnés à la fin − abonnés avant la période</translation>
    </message>
    <message>
        <source>Days with a rate</source>
        <translation>Jours avec un taux</translation>
    </message>
    <message>
        <source>Recorded days of the range that have an engagement rate of this basis. From three on a network is ranked.</source>
        <translation>Jours enregistrés de la période qui ont un taux d’engagement de cette base. Un réseau est classé à partir de trois.</translation>
    </message>
    <message>
        <source>count of the days</source>
        <translation>nombre de jours</translation>
    </message>
    <message>
        <source>Number of videos</source>
        <translation>Nombre de vidéos</translation>
    </message>
    <message>
        <source>How many videos there are, from both sources. A post that several campaigns of a report track counts once.</source>
        <translation>Combien de vidéos il y a, des deux sources. Une publication suivie par plusieurs campagnes d’un rapport compte une fois.</translation>
    </message>
    <message>
        <source>count of the videos</source>
        <translation>nombre de vidéos</translation>
    </message>
    <message>
        <source>Total of a report</source>
        <translation>Total d’un rapport</translation>
    </message>
    <message>
        <source>The latest number of each video of the report, added up over those that report it.</source>
        <translation>Le dernier chiffre de chaque vidéo du rapport, additionné pour celles qui l’indiquent.</translation>
    </message>
    <message>
        <source>For its age</source>
        <translation>Pour son âge</translation>
    </message>
    <message>
        <source>Views of the video at the oldest age that it has reached, against the median of the account&apos;s videos before it at the same age. Unknown until eight of them are known at that age.</source>
        <translation>Vues de la vidéo à l’âge le plus avancé qu’elle a atteint, par rapport à la médiane des vidéos précédentes du compte au même âge. Inconnu tant que huit d’entre elles ne sont pas connues à cet âge.</translation>
    </message>
    <message>
        <source>views at the age / median of the views of the earlier videos at the age</source>
        <translation>vues à l’âge / médiane des vues des vidéos précédentes à cet âge</translation>
    </message>
    <message>
        <source>Views at an age</source>
        <translation>Vues à un âge</translation>
    </message>
    <message>
        <source>Views of the video when it had that age, read on a straight line between the observations before and after. Unknown where these lie too far apart, or tracking began later.</source>
        <translation>Vues de la vidéo quand elle avait cet âge, lues sur une droite entre l’observation précédente et la suivante. Inconnues si celles-ci sont trop espacées, ou si le suivi a commencé plus tard.</translation>
    </message>
    <message>
        <source>views before + (views after − views before) × share of the time between them</source>
        <translation>vues avant + (vues après − vues avant) × part du temps écoulé entre les deux</translation>
    </message>
    <message>
        <source>Place by engagement rate</source>
        <translation>Place selon le taux d’engagement</translation>
    </message>
    <message>
        <source>Place of the network among those whose average rate has the same basis. From three recorded days on a network is ranked.</source>
        <translation>Place du réseau parmi ceux dont le taux moyen a la même base. Un réseau est classé à partir de trois jours enregistrés.</translation>
    </message>
    <message>
        <source>the average rates of one basis, the highest first</source>
        <translation>les taux moyens d’une même base, du plus élevé au plus bas</translation>
    </message>
    <message>
        <source>Total of a work</source>
        <translation>Total d’un contenu</translation>
    </message>
    <message>
        <source>The latest number of each post of the work, added up over those that report it. A post that is in several campaigns counts once.</source>
        <translation>Le dernier chiffre de chaque publication du contenu, additionné pour celles qui l’indiquent. Une publication présente dans plusieurs campagnes compte une fois.</translation>
    </message>
    <message>
        <source>sum over the posts</source>
        <translation>somme des publications</translation>
    </message>
    <message>
        <source>Engagement rate of a work</source>
        <translation>Taux d’engagement d’un contenu</translation>
    </message>
    <message>
        <source>Engagements of all posts of the work over their views.</source>
        <translation>Interactions de toutes les publications du contenu rapportées à leurs vues.</translation>
    </message>
    <message>
        <source>sum of (likes + comments + shares + saves) / sum of views × 100</source>
        <translation>somme de (J’aime + commentaires + partages + enregistrements) / somme des vues × 100</translation>
    </message>
    <message>
        <source>Followers at the end of the range</source>
        <translation>Abonnés à la fin de la période</translation>
    </message>
    <message>
        <source>The last recorded followers of each account in the range, added up; an account that fell silent counts as last known.</source>
        <translation>Les derniers abonnés enregistrés de chaque compte pendant la période, additionnés&#x202f;; un compte devenu muet compte avec sa dernière valeur connue.</translation>
    </message>
    <message>
        <source>Growth from the first to the last day</source>
        <translation>Croissance du premier au dernier jour</translation>
    </message>
    <message>
        <source>Followers of the last less those of the first recorded day of the range, over the accounts that have both; a loss is negative.</source>
        <translation>Abonnés du dernier jour enregistré de la période moins ceux du premier, pour les comptes qui ont les deux&#x202f;; une perte est négative.</translation>
    </message>
    <message>
        <source>sum over the accounts of followers of the last day − followers of the first day</source>
        <translation>somme, sur les comptes, des abonnés du dernier jour − abonnés du premier jour</translation>
    </message>
    <message>
        <source>Growth per week</source>
        <translation>Croissance par semaine</translation>
    </message>
    <message>
        <source>By how much the followers would grow in seven days at the pace of the range. Unknown from 0 followers, or with one recorded day.</source>
        <translation>Pourcentage dont les abonnés augmenteraient en sept jours au rythme de la période. Inconnu si l’on part de 0 abonné, ou avec un seul jour enregistré.</translation>
    </message>
    <message>
        <source>((followers of the last day / followers of the first day)^(7 / days) − 1) × 100</source>
        <translation>((abonnés du dernier jour / abonnés du premier jour)^(7 / jours) − 1) × 100</translation>
    </message>
    <message>
        <source>Engagement won</source>
        <translation>Engagement gagné</translation>
    </message>
    <message>
        <source>Likes, comments and shares that came in the range. Only of networks whose counts run on: where one counts over a span of its own, no range can be told.</source>
        <translation>J’aime, commentaires et partages arrivés pendant la période. Uniquement pour les réseaux dont le décompte est continu&#xa0;: là où un réseau compte sur un intervalle qui lui est propre, aucune période ne peut s’en déduire.</translation>
    </message>
    <message>
        <source>sum of likes, comments and shares of the last day − those of the first day</source>
        <translation>somme des J’aime, commentaires et partages du dernier jour − ceux du premier jour</translation>
    </message>
    <message>
        <source>Engagement per post</source>
        <translation>Engagement par publication</translation>
    </message>
    <message>
        <source>Engagements of the videos that were posted in the range over their number, of those whose engagement is known.</source>
        <translation>Interactions des vidéos publiées pendant la période rapportées à leur nombre, pour celles dont l’engagement est connu.</translation>
    </message>
    <message>
        <source>sum of engagements / number of posts</source>
        <translation>somme des interactions / nombre de publications</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Rétention</translation>
    </message>
    <message>
        <source>Share of a video that is watched on average, as the network tells it or average view over length; mean of the recorded days.</source>
        <translation>Part d’une vidéo regardée en moyenne, telle que le réseau l’indique, ou durée moyenne d’une vue rapportée à la durée de la vidéo&#x202f;; moyenne des jours enregistrés.</translation>
    </message>
    <message>
        <source>sum of the daily shares / number of recorded days</source>
        <translation>somme des parts quotidiennes / nombre de jours enregistrés</translation>
    </message>
    <message>
        <source>Watch time, as last told</source>
        <translation>Durée de visionnage, dernière valeur indiquée</translation>
    </message>
    <message>
        <source>The network&apos;s own figure, last recorded in the range, accounts added up. It covers a span of the network&apos;s choosing, so days are not added up.</source>
        <translation>Chiffre propre au réseau, dernier enregistrement de la période, comptes additionnés. Il couvre un intervalle choisi par le réseau&#xa0;: les jours ne sont donc pas additionnés.</translation>
    </message>
    <message>
        <source>sum of the last recorded watch times over the accounts</source>
        <translation>somme des dernières durées de visionnage enregistrées des comptes</translation>
    </message>
    <message>
        <source>Recorded days</source>
        <translation>Jours enregistrés</translation>
    </message>
    <message>
        <source>Days of the range that have a row of at least one account.</source>
        <translation>Jours de la période ayant une ligne pour au moins un compte.</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>by reach</source>
        <translation>sur la couverture</translation>
    </message>
    <message>
        <source>by impressions</source>
        <translation>sur les impressions</translation>
    </message>
    <message>
        <source>by views</source>
        <translation>sur les vues</translation>
    </message>
    <message>
        <source>by followers</source>
        <translation>sur les abonnés</translation>
    </message>
    <message>
        <source>%1 bn</source>
        <translation>%1&#xa0;Md</translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation>%1&#xa0;M</translation>
    </message>
    <message>
        <source>%1 k</source>
        <translation>%1&#xa0;k</translation>
    </message>
    <message>
        <source>%1 pp</source>
        <translation>%1 pt</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1&#xa0;min %2&#xa0;s</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>il y a %n&#xa0;min</numerusform>
            <numerusform>il y a %n&#xa0;min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>il y a %n&#xa0;h</numerusform>
            <numerusform>il y a %n&#xa0;h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d ago</source>
        <translation>
            <numerusform>il y a %n&#xa0;j</numerusform>
            <numerusform>il y a %n&#xa0;j</numerusform>
        </translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Mis à jour</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Aucun changement</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Pas encore de données</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ignoré</translation>
    </message>
    <message>
        <source>Video numbers</source>
        <translation>Chiffres de la vidéo</translation>
    </message>
    <message>
        <source>Account snapshot</source>
        <translation>Relevé du compte</translation>
    </message>
    <message>
        <source>Post history</source>
        <translation>Historique des publications</translation>
    </message>
    <message>
        <source>Profile check</source>
        <translation>Contrôle du profil</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <translation>d MMM yyyy HH:mm</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <translation>d MMM HH:mm</translation>
    </message>
</context>
<context>
    <name>GapText</name>
    <message>
        <source>no connection</source>
        <translation>pas de connexion</translation>
    </message>
    <message>
        <source>the server did not answer</source>
        <translation>le serveur n’a pas répondu</translation>
    </message>
    <message>
        <source>the answer left it out</source>
        <translation>absent de la réponse</translation>
    </message>
    <message>
        <source>too many calls</source>
        <translation>trop d’appels</translation>
    </message>
    <message>
        <source>the key was refused</source>
        <translation>la clé a été refusée</translation>
    </message>
    <message>
        <source>signed out of the network</source>
        <translation>déconnecté du réseau</translation>
    </message>
    <message>
        <source>the plan does not include it</source>
        <translation>non inclus dans la formule</translation>
    </message>
    <message>
        <source>the network did not grant it</source>
        <translation>non autorisé par le réseau</translation>
    </message>
    <message>
        <source>the network had no numbers yet</source>
        <translation>le réseau n’avait pas encore de chiffres</translation>
    </message>
    <message>
        <source>asking failed</source>
        <translation>la demande a échoué</translation>
    </message>
    <message>
        <source>not reported by the network</source>
        <translation>non indiqué par le réseau</translation>
    </message>
    <message>
        <source>not due yet</source>
        <translation>pas encore à échéance</translation>
    </message>
    <message>
        <source>not asked on that day</source>
        <translation>non demandé ce jour-là</translation>
    </message>
    <message>
        <source>Viewtide was not running</source>
        <translation>Viewtide n’était pas en marche</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>non enregistré</translation>
    </message>
</context>
<context>
    <name>HideReasonDialog</name>
    <message>
        <source>Hide in this report</source>
        <translation>Masquer dans ce rapport</translation>
    </message>
    <message>
        <source>What is hidden</source>
        <translation>Ce qui est masqué</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motif</translation>
    </message>
    <message>
        <source>Reason, optional</source>
        <translation>Motif, facultatif</translation>
    </message>
    <message>
        <source>The reason stays here; it is never part of an export.</source>
        <translation>Le motif reste ici&#x202f;; il ne figure jamais dans un export.</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>The file is not text in UTF-8; save it as &quot;CSV UTF-8&quot; and try again.</source>
        <translation>Le fichier n’est pas du texte en UTF-8&#x202f;; enregistrez-le au format «&#xa0;CSV UTF-8&#xa0;» et réessayez.</translation>
    </message>
    <message>
        <source>This short link hides the video: open it in a browser and copy the address it leads to.</source>
        <translation>Ce lien court masque la vidéo&#xa0;: ouvrez-le dans un navigateur et copiez l’adresse à laquelle il mène.</translation>
    </message>
    <message>
        <source>Not the link of one TikTok, Instagram or YouTube video.</source>
        <translation>Ce n’est pas le lien d’une vidéo TikTok, Instagram ou YouTube.</translation>
    </message>
    <message>
        <source>The same video as in line %1.</source>
        <translation>La même vidéo qu’à la ligne %1.</translation>
    </message>
    <message>
        <source>Will be added.</source>
        <translation>Sera ajoutée.</translation>
    </message>
    <message>
        <source>Two columns of the header mean the same: &quot;%1&quot; and &quot;%2&quot;.</source>
        <translation>Deux colonnes de l’en-tête ont le même sens&#xa0;: «&#xa0;%1&#xa0;» et «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>The first line must name the columns, and one of them must be &quot;url&quot;.</source>
        <translation>La première ligne doit nommer les colonnes, et l’une d’elles doit être «&#xa0;url&#xa0;».</translation>
    </message>
    <message>
        <source>Line %1: a quote is opened and never closed.</source>
        <translation>Ligne %1&#xa0;: un guillemet est ouvert et jamais refermé.</translation>
    </message>
    <message>
        <source>Line %1 has %2 cells, the header has %3; a text with a separator in it needs quotes.</source>
        <translation>La ligne %1 a %2 cellules, l’en-tête en a %3&#x202f;; un texte contenant un séparateur doit être entre guillemets.</translation>
    </message>
    <message>
        <source>is not a time; write 2025-12-31, 2025-12-31T18:30:00Z or seconds since 1970</source>
        <translation>n’est pas une heure&#x202f;; écrivez 2025-12-31, 2025-12-31T18:30:00Z ou des secondes depuis 1970</translation>
    </message>
    <message>
        <source>lies in the future</source>
        <translation>est dans le futur</translation>
    </message>
    <message>
        <source>lies before the first video of any of these networks</source>
        <translation>est antérieur à la première vidéo de tous ces réseaux</translation>
    </message>
    <message>
        <source>is not a whole number of 0 or more; write digits only, at most 15</source>
        <translation>n’est pas un nombre entier supérieur ou égal à 0&#x202f;; n’écrivez que des chiffres, 15 au plus</translation>
    </message>
    <message>
        <source>Line %1, column %2: &quot;%3&quot; %4.</source>
        <translation>Ligne %1, colonne %2&#xa0;: «&#xa0;%3&#xa0;» %4.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Le fichier est vide.</translation>
    </message>
    <message>
        <source>The table names its columns, but has no line below them.</source>
        <translation>Le tableau nomme ses colonnes, mais n’a aucune ligne en dessous.</translation>
    </message>
    <message>
        <source>Added.</source>
        <translation>Ajoutée.</translation>
    </message>
    <message>
        <source>Already tracked in %1.</source>
        <translation>Déjà suivie dans %1.</translation>
    </message>
    <message>
        <source>Already tracked in %1; its numbers were left as they are.</source>
        <translation>Déjà suivie dans %1&#x202f;; ses chiffres ont été laissés tels quels.</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Ajoutées : %1</translation>
    </message>
    <message>
        <source>already tracked: %1</source>
        <translation>déjà suivies : %1</translation>
    </message>
    <message>
        <source>left to look at: %1</source>
        <translation>reste à examiner : %1</translation>
    </message>
</context>
<context>
    <name>ImportHistoryDialog</name>
    <message>
        <source>Import history</source>
        <translation>Importer un historique</translation>
    </message>
    <message>
        <source>Past days of accounts out of a table (CSV) with the columns &quot;date&quot;, &quot;platform&quot; and one for each metric, such as &quot;followers&quot;. What Viewtide exported as daily growth can be read back. Days that are there already stay as they are; what is imported is marked as told afterwards.</source>
        <translation>Jours passés de comptes, lus dans un tableau (CSV) avec les colonnes «&#xa0;date&#xa0;», «&#xa0;platform&#xa0;» et une par indicateur, comme «&#xa0;followers&#xa0;». Ce que Viewtide a exporté comme croissance quotidienne peut être relu. Les jours déjà présents restent tels quels&#x202f;; ce qui est importé est marqué comme rattrapé.</translation>
    </message>
    <message>
        <source>Choose &amp;file…</source>
        <translation>Choisir un &amp;fichier…</translation>
    </message>
    <message>
        <source>Choose the table to read</source>
        <translation>Choisir le tableau à lire</translation>
    </message>
    <message>
        <source>&amp;Profile of lines that name none</source>
        <translation>&amp;Profil des lignes qui n’en nomment aucun</translation>
    </message>
    <message>
        <source>Profile of lines that name none</source>
        <translation>Profil des lignes qui n’en nomment aucun</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importer</translation>
    </message>
    <message>
        <source>Import the days</source>
        <translation>Importer les jours</translation>
    </message>
    <message>
        <source>What became of each line</source>
        <translation>Résultat de chaque ligne</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
</context>
<context>
    <name>Location</name>
    <message>
        <source>The path of the file must be absolute: sqlite:///home/anna/viewtide.db, with three slashes.</source>
        <translation>Le chemin du fichier doit être absolu&#xa0;: sqlite:///home/anna/viewtide.db, avec trois barres obliques.</translation>
    </message>
    <message>
        <source>The path of the file is missing after sqlite://.</source>
        <translation>Le chemin du fichier manque après sqlite://.</translation>
    </message>
    <message>
        <source>The path names a folder, not a file.</source>
        <translation>Le chemin désigne un dossier, pas un fichier.</translation>
    </message>
    <message>
        <source>The characters ? and # are not part of a path; write %3F and %23 for them.</source>
        <translation>Les caractères&#x202f;? et # ne font pas partie d’un chemin&#x202f;; écrivez %3F et %23 à leur place.</translation>
    </message>
    <message>
        <source>sslmode must be one of disable, allow, prefer, require, verify-ca and verify-full.</source>
        <translation>sslmode doit être disable, allow, prefer, require, verify-ca ou verify-full.</translation>
    </message>
    <message>
        <source>The only parameters after ? are host and sslmode.</source>
        <translation>Les seuls paramètres possibles après&#x202f;? sont host et sslmode.</translation>
    </message>
    <message>
        <source>A # in the user name or password must be written as %23.</source>
        <translation>Un # dans le nom d’utilisateur ou le mot de passe doit s’écrire %23.</translation>
    </message>
    <message>
        <source>The name of the database is missing: postgresql://user:password@host:port/database.</source>
        <translation>Le nom de la base de données manque&#xa0;: postgresql://user:password@host:port/database.</translation>
    </message>
    <message>
        <source>The host is missing: postgresql://user:password@host:port/database, or ?host=/folder/of/socket.</source>
        <translation>L’hôte manque&#xa0;: postgresql://user:password@host:port/database, ou ?host=/folder/of/socket.</translation>
    </message>
    <message>
        <source>The address of the database is empty.</source>
        <translation>L’adresse de la base de données est vide.</translation>
    </message>
    <message>
        <source>The address of the database must begin with sqlite:/// or postgresql://.</source>
        <translation>L’adresse de la base de données doit commencer par sqlite:/// ou postgresql://.</translation>
    </message>
    <message>
        <source>The port of the server must be a number from 1 to 65535.</source>
        <translation>Le port du serveur doit être un nombre de 1 à 65535.</translation>
    </message>
    <message>
        <source>This is not the name of a server: give it like db.example.org, without http:// before it and without blanks.</source>
        <translation>Ce n’est pas le nom d’un serveur&#xa0;: écrivez-le comme db.example.org, sans http:// devant et sans espaces.</translation>
    </message>
    <message>
        <source>The address of the database is not a valid URL: write special characters of the password as %40 and the like.</source>
        <translation>L’adresse de la base de données n’est pas une URL valide&#xa0;: écrivez les caractères spéciaux du mot de passe sous la forme %40, etc.</translation>
    </message>
</context>
<context>
    <name>Measure</name>
    <message>
        <source>Engagement rate</source>
        <translation>Taux d’engagement</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Rétention</translation>
    </message>
    <message>
        <source>%1, daily change</source>
        <translation>%1, variation quotidienne</translation>
    </message>
    <message>
        <source>Likes, comments and shares over reach, else over impressions, views or followers: the basis of a network is in the ranking.</source>
        <translation>J’aime, commentaires et partages rapportés à la couverture, sinon aux impressions, aux vues ou aux abonnés&#xa0;: la base de chaque réseau figure dans le classement.</translation>
    </message>
    <message>
        <source>Share of a video that is watched on average.</source>
        <translation>Part d’une vidéo regardée en moyenne.</translation>
    </message>
</context>
<context>
    <name>Metric</name>
    <message>
        <source>Followers</source>
        <translation>Abonnés</translation>
    </message>
    <message>
        <source>Followers, fans or subscribers at the time of the observation.</source>
        <translation>Abonnés (followers, fans ou abonnés d’une chaîne) au moment de l’observation.</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>Accounts that this account follows.</source>
        <translation>Comptes que ce compte suit.</translation>
    </message>
    <message>
        <source>Subscribers gained</source>
        <translation>Abonnés gagnés</translation>
    </message>
    <message>
        <source>Subscribers won in the period that the network reports.</source>
        <translation>Abonnés gagnés pendant la période qu’indique le réseau.</translation>
    </message>
    <message>
        <source>Subscribers lost</source>
        <translation>Abonnés perdus</translation>
    </message>
    <message>
        <source>Subscribers lost in the period that the network reports.</source>
        <translation>Abonnés perdus pendant la période qu’indique le réseau.</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>J’aime</translation>
    </message>
    <message>
        <source>Likes or reactions received.</source>
        <translation>Mentions J’aime ou réactions reçues.</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Comments or replies received.</source>
        <translation>Commentaires ou réponses reçus.</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Partages</translation>
    </message>
    <message>
        <source>Shares, reposts or retweets.</source>
        <translation>Partages, reposts ou retweets.</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Engagement</translation>
    </message>
    <message>
        <source>The network&apos;s own engagement count where it gives one, else likes + comments + shares over those that are known.</source>
        <translation>Le nombre d’interactions donné par le réseau s’il en donne un, sinon J’aime + commentaires + partages, pour ceux qui sont connus.</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Times the content was viewed or played.</source>
        <translation>Nombre de fois où le contenu a été vu ou lu.</translation>
    </message>
    <message>
        <source>Impressions</source>
        <translation>Impressions</translation>
    </message>
    <message>
        <source>Times the content was on a screen.</source>
        <translation>Nombre de fois où le contenu s’est affiché à l’écran.</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>People who saw the content at least once. Never added up over days.</source>
        <translation>Personnes qui ont vu le contenu au moins une fois. Jamais additionnée sur plusieurs jours.</translation>
    </message>
    <message>
        <source>Profile views</source>
        <translation>Vues du profil</translation>
    </message>
    <message>
        <source>Visits to the profile or page.</source>
        <translation>Visites du profil ou de la page.</translation>
    </message>
    <message>
        <source>Watch time</source>
        <translation>Durée de visionnage</translation>
    </message>
    <message>
        <source>Minutes watched, all views together.</source>
        <translation>Minutes regardées, toutes vues confondues.</translation>
    </message>
    <message>
        <source>Average view duration</source>
        <translation>Durée moyenne d’une vue</translation>
    </message>
    <message>
        <source>Seconds watched per view.</source>
        <translation>Secondes regardées par vue.</translation>
    </message>
    <message>
        <source>Saves</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Times the post was saved or bookmarked.</source>
        <translation>Nombre de fois où la publication a été enregistrée ou ajoutée aux favoris.</translation>
    </message>
    <message>
        <source>Video length</source>
        <translation>Durée de la vidéo</translation>
    </message>
    <message>
        <source>Length of the video in seconds.</source>
        <translation>Durée de la vidéo en secondes.</translation>
    </message>
    <message>
        <source>Watched to the end</source>
        <translation>Regardée jusqu’au bout</translation>
    </message>
    <message>
        <source>Share of views that reached the end.</source>
        <translation>Part des vues qui vont jusqu’à la fin.</translation>
    </message>
    <message>
        <source>Average percentage viewed</source>
        <translation>Pourcentage moyen regardé</translation>
    </message>
    <message>
        <source>Average view duration over the length of the video.</source>
        <translation>Durée moyenne d’une vue rapportée à la durée de la vidéo.</translation>
    </message>
    <message>
        <source>Engaged views</source>
        <translation>Vues avec engagement</translation>
    </message>
    <message>
        <source>Views that lasted beyond the first seconds.</source>
        <translation>Vues qui se prolongent au-delà des premières secondes.</translation>
    </message>
    <message>
        <source>Dislikes</source>
        <translation>Je n’aime pas</translation>
    </message>
    <message>
        <source>Dislikes received.</source>
        <translation>Mentions Je n’aime pas reçues.</translation>
    </message>
    <message>
        <source>Added to playlists</source>
        <translation>Ajouts à des playlists</translation>
    </message>
    <message>
        <source>Times a video was put into a playlist.</source>
        <translation>Nombre de fois où une vidéo a été ajoutée à une playlist.</translation>
    </message>
    <message>
        <source>Removed from playlists</source>
        <translation>Retraits de playlists</translation>
    </message>
    <message>
        <source>Times a video was taken out of a playlist.</source>
        <translation>Nombre de fois où une vidéo a été retirée d’une playlist.</translation>
    </message>
    <message>
        <source>Engagement as the network counts it</source>
        <translation>Engagement selon le réseau</translation>
    </message>
    <message>
        <source>The network&apos;s own count; networks differ in what they add, so it is not compared across networks.</source>
        <translation>Décompte propre au réseau&#x202f;; les réseaux n’additionnent pas les mêmes choses, il n’est donc pas comparé d’un réseau à l’autre.</translation>
    </message>
    <message>
        <source>Engagement rate as the network counts it</source>
        <translation>Taux d’engagement selon le réseau</translation>
    </message>
    <message>
        <source>The network&apos;s own rate, with its own numerator.</source>
        <translation>Taux propre au réseau, avec son propre numérateur.</translation>
    </message>
    <message>
        <source>Follows from this post</source>
        <translation>Abonnements grâce à la publication</translation>
    </message>
    <message>
        <source>Followers won by this post.</source>
        <translation>Abonnés gagnés grâce à cette publication.</translation>
    </message>
    <message>
        <source>Profile visits from this post</source>
        <translation>Visites du profil depuis la publication</translation>
    </message>
    <message>
        <source>Visits to the profile that began at this post.</source>
        <translation>Visites du profil qui ont commencé par cette publication.</translation>
    </message>
    <message>
        <source>Profile actions from this post</source>
        <translation>Actions sur le profil depuis la publication</translation>
    </message>
    <message>
        <source>Taps on links and buttons of the profile that began at this post.</source>
        <translation>Appuis sur des liens et boutons du profil qui ont commencé par cette publication.</translation>
    </message>
    <message>
        <source>Plays</source>
        <translation>Lectures</translation>
    </message>
    <message>
        <source>Plays counted by the network&apos;s older measure.</source>
        <translation>Lectures selon l’ancienne mesure du réseau.</translation>
    </message>
    <message>
        <source>Replays</source>
        <translation>Relectures</translation>
    </message>
    <message>
        <source>Plays after the first one by the same person.</source>
        <translation>Lectures suivant la première par la même personne.</translation>
    </message>
    <message>
        <source>Plays with replays</source>
        <translation>Lectures et relectures</translation>
    </message>
    <message>
        <source>Plays and replays together.</source>
        <translation>Lectures et relectures additionnées.</translation>
    </message>
    <message>
        <source>Reel plays</source>
        <translation>Lectures du reel</translation>
    </message>
    <message>
        <source>Plays of a reel.</source>
        <translation>Lectures d’un reel.</translation>
    </message>
    <message>
        <source>Views of 3 seconds</source>
        <translation>Vues de 3 secondes</translation>
    </message>
    <message>
        <source>Views that lasted at least three seconds.</source>
        <translation>Vues d’au moins trois secondes.</translation>
    </message>
    <message>
        <source>Video views, all kinds</source>
        <translation>Vues de la vidéo, tous types</translation>
    </message>
    <message>
        <source>Views of the video counted over all placements.</source>
        <translation>Vues de la vidéo, tous emplacements confondus.</translation>
    </message>
    <message>
        <source>Complete views</source>
        <translation>Vues complètes</translation>
    </message>
    <message>
        <source>Views that reached 95 % of the video or 30 seconds.</source>
        <translation>Vues qui ont atteint 95&#xa0;% de la vidéo ou 30 secondes.</translation>
    </message>
    <message>
        <source>Views of 10 seconds</source>
        <translation>Vues de 10 secondes</translation>
    </message>
    <message>
        <source>Views that lasted at least ten seconds.</source>
        <translation>Vues d’au moins dix secondes.</translation>
    </message>
    <message>
        <source>Views of 15 seconds</source>
        <translation>Vues de 15 secondes</translation>
    </message>
    <message>
        <source>Views that lasted at least fifteen seconds.</source>
        <translation>Vues d’au moins quinze secondes.</translation>
    </message>
    <message>
        <source>Views from ads</source>
        <translation>Vues publicitaires</translation>
    </message>
    <message>
        <source>The paid part of the views.</source>
        <translation>La part payante des vues.</translation>
    </message>
    <message>
        <source>Views by followers</source>
        <translation>Vues par les abonnés</translation>
    </message>
    <message>
        <source>The part of the views that came from followers.</source>
        <translation>La part des vues venant des abonnés.</translation>
    </message>
    <message>
        <source>Clicks</source>
        <translation>Clics</translation>
    </message>
    <message>
        <source>Clicks on the post.</source>
        <translation>Clics sur la publication.</translation>
    </message>
    <message>
        <source>Viewers</source>
        <translation>Spectateurs</translation>
    </message>
    <message>
        <source>People who viewed the video.</source>
        <translation>Personnes qui ont vu la vidéo.</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Citations</translation>
    </message>
    <message>
        <source>Posts that quote this one.</source>
        <translation>Publications qui citent celle-ci.</translation>
    </message>
    <message>
        <source>Reposts</source>
        <translation>Reposts</translation>
    </message>
    <message>
        <source>Reposts, counted apart from shares.</source>
        <translation>Reposts, comptés à part des partages.</translation>
    </message>
    <message>
        <source>Retweets</source>
        <translation>Retweets</translation>
    </message>
    <message>
        <source>Retweets without quotes.</source>
        <translation>Retweets sans les citations.</translation>
    </message>
    <message>
        <source>Shares as reported</source>
        <translation>Partages déclarés</translation>
    </message>
    <message>
        <source>The network&apos;s share count where reposts are counted as shares here.</source>
        <translation>Nombre de partages donné par le réseau, là où les reposts comptent ici comme partages.</translation>
    </message>
    <message>
        <source>Profile clicks</source>
        <translation>Clics sur le profil</translation>
    </message>
    <message>
        <source>Clicks on the author of the post.</source>
        <translation>Clics sur l’auteur de la publication.</translation>
    </message>
    <message>
        <source>First-level comments</source>
        <translation>Commentaires de premier niveau</translation>
    </message>
    <message>
        <source>Comments that are not replies to a comment.</source>
        <translation>Commentaires qui ne sont pas des réponses à un commentaire.</translation>
    </message>
    <message>
        <source>Page likes</source>
        <translation>J’aime de la Page</translation>
    </message>
    <message>
        <source>People who like the page.</source>
        <translation>Personnes qui aiment la Page.</translation>
    </message>
    <message>
        <source>Page follows</source>
        <translation>Abonnés de la Page</translation>
    </message>
    <message>
        <source>People who follow the page.</source>
        <translation>Personnes abonnées à la Page.</translation>
    </message>
    <message>
        <source>Page content views</source>
        <translation>Vues du contenu de la Page</translation>
    </message>
    <message>
        <source>Times the page&apos;s content was viewed or played.</source>
        <translation>Nombre de fois où le contenu de la Page a été vu ou lu.</translation>
    </message>
    <message>
        <source>Page content views from ads</source>
        <translation>Vues publicitaires du contenu de la Page</translation>
    </message>
    <message>
        <source>The paid part of the page&apos;s content views.</source>
        <translation>La part payante des vues du contenu de la Page.</translation>
    </message>
    <message>
        <source>Page content views by followers</source>
        <translation>Vues du contenu de la Page par les abonnés</translation>
    </message>
    <message>
        <source>The part of the page&apos;s content views that came from followers.</source>
        <translation>La part des vues du contenu de la Page venant des abonnés.</translation>
    </message>
    <message>
        <source>Page video views</source>
        <translation>Vues des vidéos de la Page</translation>
    </message>
    <message>
        <source>Views of at least three seconds of the page&apos;s videos.</source>
        <translation>Vues d’au moins trois secondes des vidéos de la Page.</translation>
    </message>
    <message>
        <source>Page video views, paid</source>
        <translation>Vues des vidéos de la Page, payantes</translation>
    </message>
    <message>
        <source>The paid part of the page&apos;s video views.</source>
        <translation>La part payante des vues des vidéos de la Page.</translation>
    </message>
    <message>
        <source>Page video views, organic</source>
        <translation>Vues des vidéos de la Page, organiques</translation>
    </message>
    <message>
        <source>The part of the page&apos;s video views that was not paid.</source>
        <translation>La part non payante des vues des vidéos de la Page.</translation>
    </message>
    <message>
        <source>Page video views, autoplayed</source>
        <translation>Vues des vidéos de la Page, lecture auto</translation>
    </message>
    <message>
        <source>Video views that began by themselves.</source>
        <translation>Vues de vidéos dont la lecture a démarré d’elle-même.</translation>
    </message>
    <message>
        <source>Page video views, clicked</source>
        <translation>Vues des vidéos de la Page, sur clic</translation>
    </message>
    <message>
        <source>Video views that began with a click.</source>
        <translation>Vues de vidéos dont la lecture a démarré par un clic.</translation>
    </message>
    <message>
        <source>Page video views of 30 seconds</source>
        <translation>Vues des vidéos de la Page, 30 secondes</translation>
    </message>
    <message>
        <source>Video views of 30 seconds or to the end.</source>
        <translation>Vues de vidéos de 30 secondes ou jusqu’à la fin.</translation>
    </message>
    <message>
        <source>Impressions, paid</source>
        <translation>Impressions, payantes</translation>
    </message>
    <message>
        <source>The paid part of the impressions.</source>
        <translation>La part payante des impressions.</translation>
    </message>
    <message>
        <source>Impressions, people</source>
        <translation>Impressions, personnes</translation>
    </message>
    <message>
        <source>People who had the content on a screen.</source>
        <translation>Personnes à l’écran desquelles le contenu s’est affiché.</translation>
    </message>
    <message>
        <source>Organic impressions, people</source>
        <translation>Impressions organiques, personnes</translation>
    </message>
    <message>
        <source>People who had the content on a screen without an ad.</source>
        <translation>Personnes à l’écran desquelles le contenu s’est affiché sans publicité.</translation>
    </message>
    <message>
        <source>Posts on the profile</source>
        <translation>Publications du profil</translation>
    </message>
    <message>
        <source>Posts that the profile holds.</source>
        <translation>Publications que contient le profil.</translation>
    </message>
    <message>
        <source>Likes given</source>
        <translation>J’aime donnés</translation>
    </message>
    <message>
        <source>Likes that this account gave to others; never part of its engagement.</source>
        <translation>Mentions J’aime que ce compte a données à d’autres&#x202f;; jamais comptées dans son engagement.</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listes</translation>
    </message>
    <message>
        <source>Lists that this account is on.</source>
        <translation>Listes où figure ce compte.</translation>
    </message>
    <message>
        <source>Posts written</source>
        <translation>Publications écrites</translation>
    </message>
    <message>
        <source>Posts that this account wrote.</source>
        <translation>Publications que ce compte a écrites.</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Vidéos</translation>
    </message>
    <message>
        <source>Videos that the account holds.</source>
        <translation>Vidéos que contient le compte.</translation>
    </message>
    <message>
        <source>Views in the period</source>
        <translation>Vues de la période</translation>
    </message>
    <message>
        <source>Views in the period that the network reports; the lifetime count stands apart.</source>
        <translation>Vues pendant la période qu’indique le réseau&#x202f;; le total depuis le début est à part.</translation>
    </message>
    <message>
        <source>Likes, lifetime</source>
        <translation>J’aime, depuis le début</translation>
    </message>
    <message>
        <source>Likes of all public videos.</source>
        <translation>J’aime de toutes les vidéos publiques.</translation>
    </message>
    <message>
        <source>Bio link clicks</source>
        <translation>Clics sur le lien de la bio</translation>
    </message>
    <message>
        <source>Clicks on the link in the profile.</source>
        <translation>Clics sur le lien du profil.</translation>
    </message>
    <message>
        <source>E-mail clicks</source>
        <translation>Clics sur l’e-mail</translation>
    </message>
    <message>
        <source>Clicks on the e-mail button.</source>
        <translation>Clics sur le bouton d’e-mail.</translation>
    </message>
    <message>
        <source>Phone clicks</source>
        <translation>Clics sur le téléphone</translation>
    </message>
    <message>
        <source>Clicks on the phone button.</source>
        <translation>Clics sur le bouton d’appel.</translation>
    </message>
    <message>
        <source>Address clicks</source>
        <translation>Clics sur l’adresse</translation>
    </message>
    <message>
        <source>Clicks on the address.</source>
        <translation>Clics sur l’adresse postale.</translation>
    </message>
    <message>
        <source>App download clicks</source>
        <translation>Clics de téléchargement d’appli</translation>
    </message>
    <message>
        <source>Clicks on the download button.</source>
        <translation>Clics sur le bouton de téléchargement.</translation>
    </message>
    <message>
        <source>Followers, organic</source>
        <translation>Abonnés, organiques</translation>
    </message>
    <message>
        <source>Followers won without ads.</source>
        <translation>Abonnés gagnés sans publicité.</translation>
    </message>
    <message>
        <source>Followers, paid</source>
        <translation>Abonnés, payants</translation>
    </message>
    <message>
        <source>Followers won by ads.</source>
        <translation>Abonnés gagnés par la publicité.</translation>
    </message>
    <message>
        <source>Page views on a desktop</source>
        <translation>Vues de la Page sur ordinateur</translation>
    </message>
    <message>
        <source>Visits to the page on a desktop.</source>
        <translation>Visites de la Page sur ordinateur.</translation>
    </message>
    <message>
        <source>Page views on a phone</source>
        <translation>Vues de la Page sur mobile</translation>
    </message>
    <message>
        <source>Visits to the page on a phone.</source>
        <translation>Visites de la Page sur mobile.</translation>
    </message>
    <message>
        <source>Page views: overview</source>
        <translation>Vues de la Page&#xa0;: vue d’ensemble</translation>
    </message>
    <message>
        <source>Visits to the overview part of the page.</source>
        <translation>Visites de la partie «&#xa0;Vue d’ensemble&#xa0;» de la Page.</translation>
    </message>
    <message>
        <source>Page views: overview, desktop</source>
        <translation>Vues de la Page&#xa0;: vue d’ensemble, ordinateur</translation>
    </message>
    <message>
        <source>Visits to the overview part of the page, desktop.</source>
        <translation>Visites de la partie «&#xa0;Vue d’ensemble&#xa0;» de la Page, sur ordinateur.</translation>
    </message>
    <message>
        <source>Page views: overview, mobile</source>
        <translation>Vues de la Page&#xa0;: vue d’ensemble, mobile</translation>
    </message>
    <message>
        <source>Visits to the overview part of the page, mobile.</source>
        <translation>Visites de la partie «&#xa0;Vue d’ensemble&#xa0;» de la Page, sur mobile.</translation>
    </message>
    <message>
        <source>Page views: about</source>
        <translation>Vues de la Page&#xa0;: à propos</translation>
    </message>
    <message>
        <source>Visits to the about part of the page.</source>
        <translation>Visites de la partie «&#xa0;À propos&#xa0;» de la Page.</translation>
    </message>
    <message>
        <source>Page views: about, desktop</source>
        <translation>Vues de la Page&#xa0;: à propos, ordinateur</translation>
    </message>
    <message>
        <source>Visits to the about part of the page, desktop.</source>
        <translation>Visites de la partie «&#xa0;À propos&#xa0;» de la Page, sur ordinateur.</translation>
    </message>
    <message>
        <source>Page views: about, mobile</source>
        <translation>Vues de la Page&#xa0;: à propos, mobile</translation>
    </message>
    <message>
        <source>Visits to the about part of the page, mobile.</source>
        <translation>Visites de la partie «&#xa0;À propos&#xa0;» de la Page, sur mobile.</translation>
    </message>
    <message>
        <source>Page views: careers</source>
        <translation>Vues de la Page&#xa0;: carrières</translation>
    </message>
    <message>
        <source>Visits to the careers part of the page.</source>
        <translation>Visites de la partie «&#xa0;Carrières&#xa0;» de la Page.</translation>
    </message>
    <message>
        <source>Page views: careers, desktop</source>
        <translation>Vues de la Page&#xa0;: carrières, ordinateur</translation>
    </message>
    <message>
        <source>Visits to the careers part of the page, desktop.</source>
        <translation>Visites de la partie «&#xa0;Carrières&#xa0;» de la Page, sur ordinateur.</translation>
    </message>
    <message>
        <source>Page views: careers, mobile</source>
        <translation>Vues de la Page&#xa0;: carrières, mobile</translation>
    </message>
    <message>
        <source>Visits to the careers part of the page, mobile.</source>
        <translation>Visites de la partie «&#xa0;Carrières&#xa0;» de la Page, sur mobile.</translation>
    </message>
    <message>
        <source>Page views: jobs</source>
        <translation>Vues de la Page&#xa0;: emplois</translation>
    </message>
    <message>
        <source>Visits to the jobs part of the page.</source>
        <translation>Visites de la partie «&#xa0;Emplois&#xa0;» de la Page.</translation>
    </message>
    <message>
        <source>Page views: jobs, desktop</source>
        <translation>Vues de la Page&#xa0;: emplois, ordinateur</translation>
    </message>
    <message>
        <source>Visits to the jobs part of the page, desktop.</source>
        <translation>Visites de la partie «&#xa0;Emplois&#xa0;» de la Page, sur ordinateur.</translation>
    </message>
    <message>
        <source>Page views: jobs, mobile</source>
        <translation>Vues de la Page&#xa0;: emplois, mobile</translation>
    </message>
    <message>
        <source>Visits to the jobs part of the page, mobile.</source>
        <translation>Visites de la partie «&#xa0;Emplois&#xa0;» de la Page, sur mobile.</translation>
    </message>
    <message>
        <source>Page views: life</source>
        <translation>Vues de la Page&#xa0;: vie d’entreprise</translation>
    </message>
    <message>
        <source>Visits to the life part of the page.</source>
        <translation>Visites de la partie «&#xa0;Vie d’entreprise&#xa0;» de la Page.</translation>
    </message>
    <message>
        <source>Page views: life, desktop</source>
        <translation>Vues de la Page&#xa0;: vie d’entreprise, ordinateur</translation>
    </message>
    <message>
        <source>Visits to the life part of the page, desktop.</source>
        <translation>Visites de la partie «&#xa0;Vie d’entreprise&#xa0;» de la Page, sur ordinateur.</translation>
    </message>
    <message>
        <source>Page views: life, mobile</source>
        <translation>Vues de la Page&#xa0;: vie d’entreprise, mobile</translation>
    </message>
    <message>
        <source>Visits to the life part of the page, mobile.</source>
        <translation>Visites de la partie «&#xa0;Vie d’entreprise&#xa0;» de la Page, sur mobile.</translation>
    </message>
    <message>
        <source>Page views: people</source>
        <translation>Vues de la Page&#xa0;: personnes</translation>
    </message>
    <message>
        <source>Visits to the people part of the page.</source>
        <translation>Visites de la partie «&#xa0;Personnes&#xa0;» de la Page.</translation>
    </message>
    <message>
        <source>Page views: people, desktop</source>
        <translation>Vues de la Page&#xa0;: personnes, ordinateur</translation>
    </message>
    <message>
        <source>Visits to the people part of the page, desktop.</source>
        <translation>Visites de la partie «&#xa0;Personnes&#xa0;» de la Page, sur ordinateur.</translation>
    </message>
    <message>
        <source>Page views: people, mobile</source>
        <translation>Vues de la Page&#xa0;: personnes, mobile</translation>
    </message>
    <message>
        <source>Visits to the people part of the page, mobile.</source>
        <translation>Visites de la partie «&#xa0;Personnes&#xa0;» de la Page, sur mobile.</translation>
    </message>
    <message>
        <source>Page views: products</source>
        <translation>Vues de la Page&#xa0;: produits</translation>
    </message>
    <message>
        <source>Visits to the products part of the page.</source>
        <translation>Visites de la partie «&#xa0;Produits&#xa0;» de la Page.</translation>
    </message>
    <message>
        <source>Page views: products, desktop</source>
        <translation>Vues de la Page&#xa0;: produits, ordinateur</translation>
    </message>
    <message>
        <source>Visits to the products part of the page, desktop.</source>
        <translation>Visites de la partie «&#xa0;Produits&#xa0;» de la Page, sur ordinateur.</translation>
    </message>
    <message>
        <source>Page views: products, mobile</source>
        <translation>Vues de la Page&#xa0;: produits, mobile</translation>
    </message>
    <message>
        <source>Visits to the products part of the page, mobile.</source>
        <translation>Visites de la partie «&#xa0;Produits&#xa0;» de la Page, sur mobile.</translation>
    </message>
    <message>
        <source>Page views: insights</source>
        <translation>Vues de la Page&#xa0;: statistiques</translation>
    </message>
    <message>
        <source>Visits to the insights part of the page.</source>
        <translation>Visites de la partie «&#xa0;Statistiques&#xa0;» de la Page.</translation>
    </message>
    <message>
        <source>Page views: insights, desktop</source>
        <translation>Vues de la Page&#xa0;: statistiques, ordinateur</translation>
    </message>
    <message>
        <source>Visits to the insights part of the page, desktop.</source>
        <translation>Visites de la partie «&#xa0;Statistiques&#xa0;» de la Page, sur ordinateur.</translation>
    </message>
    <message>
        <source>Page views: insights, mobile</source>
        <translation>Vues de la Page&#xa0;: statistiques, mobile</translation>
    </message>
    <message>
        <source>Visits to the insights part of the page, mobile.</source>
        <translation>Visites de la partie «&#xa0;Statistiques&#xa0;» de la Page, sur mobile.</translation>
    </message>
    <message>
        <source>Reactions: like</source>
        <translation>Réactions&#xa0;: J’aime</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;like&quot;.</source>
        <translation>Réactions de type «&#xa0;J’aime&#xa0;».</translation>
    </message>
    <message>
        <source>Reactions: love</source>
        <translation>Réactions&#xa0;: J’adore</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;love&quot;.</source>
        <translation>Réactions de type «&#xa0;J’adore&#xa0;».</translation>
    </message>
    <message>
        <source>Reactions: wow</source>
        <translation>Réactions&#xa0;: Wouah</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;wow&quot;.</source>
        <translation>Réactions de type «&#xa0;Wouah&#xa0;».</translation>
    </message>
    <message>
        <source>Reactions: haha</source>
        <translation>Réactions&#xa0;: Haha</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;haha&quot;.</source>
        <translation>Réactions de type «&#xa0;Haha&#xa0;».</translation>
    </message>
    <message>
        <source>Reactions: sorry</source>
        <translation>Réactions&#xa0;: Triste</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;sorry&quot;.</source>
        <translation>Réactions de type «&#xa0;Triste&#xa0;».</translation>
    </message>
    <message>
        <source>Reactions: anger</source>
        <translation>Réactions&#xa0;: Grrr</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;anger&quot;.</source>
        <translation>Réactions de type «&#xa0;Grrr&#xa0;».</translation>
    </message>
    <message>
        <source>Reactions: praise</source>
        <translation>Réactions&#xa0;: Bravo</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;praise&quot;.</source>
        <translation>Réactions de type «&#xa0;Bravo&#xa0;».</translation>
    </message>
    <message>
        <source>Reactions: maybe</source>
        <translation>Réactions&#xa0;: Curieux</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;maybe&quot;.</source>
        <translation>Réactions de type «&#xa0;Curieux&#xa0;».</translation>
    </message>
    <message>
        <source>Reactions: empathy</source>
        <translation>Réactions&#xa0;: Empathie</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;empathy&quot;.</source>
        <translation>Réactions de type «&#xa0;Empathie&#xa0;».</translation>
    </message>
    <message>
        <source>Reactions: interest</source>
        <translation>Réactions&#xa0;: Instructif</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;interest&quot;.</source>
        <translation>Réactions de type «&#xa0;Instructif&#xa0;».</translation>
    </message>
    <message>
        <source>Reactions: appreciation</source>
        <translation>Réactions&#xa0;: Soutien</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;appreciation&quot;.</source>
        <translation>Réactions de type «&#xa0;Soutien&#xa0;».</translation>
    </message>
    <message>
        <source>Impressions by shares of others</source>
        <translation>Impressions par partage de tiers</translation>
    </message>
    <message>
        <source>Impressions that came about because somebody else reacted to the content.</source>
        <translation>Impressions dues à la réaction d’une autre personne au contenu.</translation>
    </message>
    <message>
        <source>People reached by shares of others</source>
        <translation>Personnes touchées par partage de tiers</translation>
    </message>
    <message>
        <source>People who saw the content because somebody else reacted to it.</source>
        <translation>Personnes qui ont vu le contenu parce qu’une autre personne y a réagi.</translation>
    </message>
    <message>
        <source>Impressions without shares of others</source>
        <translation>Impressions sans partage de tiers</translation>
    </message>
    <message>
        <source>Impressions that did not come about by reactions of others.</source>
        <translation>Impressions qui ne sont pas dues à des réactions d’autres personnes.</translation>
    </message>
    <message>
        <source>People reached without shares of others</source>
        <translation>Personnes touchées sans partage de tiers</translation>
    </message>
    <message>
        <source>People who saw the content without reactions of others.</source>
        <translation>Personnes qui ont vu le contenu sans réaction d’autres personnes.</translation>
    </message>
    <message>
        <source>Page clicks</source>
        <translation>Clics sur la Page</translation>
    </message>
    <message>
        <source>Clicks on any part of the page&apos;s content.</source>
        <translation>Clics n’importe où dans le contenu de la Page.</translation>
    </message>
    <message>
        <source>Engaged users</source>
        <translation>Utilisateurs engagés</translation>
    </message>
    <message>
        <source>People who clicked, reacted or commented.</source>
        <translation>Personnes qui ont cliqué, réagi ou commenté.</translation>
    </message>
    <message>
        <source>Fans lost</source>
        <translation>Fans perdus</translation>
    </message>
    <message>
        <source>People who took back their like of the page.</source>
        <translation>Personnes qui ont retiré leur mention J’aime de la Page.</translation>
    </message>
    <message>
        <source>Star rating</source>
        <translation>Note en étoiles</translation>
    </message>
    <message>
        <source>Average of the ratings that people gave the page.</source>
        <translation>Moyenne des notes données à la Page.</translation>
    </message>
    <message>
        <source>Page video views: uploaded</source>
        <translation>Vues des vidéos de la Page&#xa0;: mises en ligne</translation>
    </message>
    <message>
        <source>Views of videos that the page itself uploaded.</source>
        <translation>Vues des vidéos mises en ligne par la Page elle-même.</translation>
    </message>
    <message>
        <source>Page video views: hosted</source>
        <translation>Vues des vidéos de la Page&#xa0;: hébergées</translation>
    </message>
    <message>
        <source>Views of videos of others that the page shows.</source>
        <translation>Vues de vidéos de tiers que la Page affiche.</translation>
    </message>
    <message>
        <source>Complete page video views: paid</source>
        <translation>Vues complètes des vidéos de la Page&#xa0;: payantes</translation>
    </message>
    <message>
        <source>Complete views that were paid for.</source>
        <translation>Vues complètes payantes.</translation>
    </message>
    <message>
        <source>Complete page video views: organic</source>
        <translation>Vues complètes des vidéos de la Page&#xa0;: organiques</translation>
    </message>
    <message>
        <source>Complete views that were not paid for.</source>
        <translation>Vues complètes non payantes.</translation>
    </message>
    <message>
        <source>Complete page video views: started by themselves</source>
        <translation>Vues complètes des vidéos de la Page&#xa0;: lecture auto</translation>
    </message>
    <message>
        <source>Complete views of videos that began by themselves.</source>
        <translation>Vues complètes de vidéos dont la lecture a démarré d’elle-même.</translation>
    </message>
    <message>
        <source>Complete page video views: clicked</source>
        <translation>Vues complètes des vidéos de la Page&#xa0;: sur clic</translation>
    </message>
    <message>
        <source>Complete views that began with a click.</source>
        <translation>Vues complètes dont la lecture a démarré par un clic.</translation>
    </message>
    <message>
        <source>Complete page video views: repeated</source>
        <translation>Vues complètes des vidéos de la Page&#xa0;: répétées</translation>
    </message>
    <message>
        <source>Complete views by people who had viewed before.</source>
        <translation>Vues complètes par des personnes qui avaient déjà vu la vidéo.</translation>
    </message>
    <message>
        <source>People with complete page video views</source>
        <translation>Personnes, vues complètes des vidéos de la Page</translation>
    </message>
    <message>
        <source>People who viewed a video of the page completely.</source>
        <translation>Personnes qui ont vu une vidéo de la Page en entier.</translation>
    </message>
    <message>
        <source>Text message clicks</source>
        <translation>Clics sur le SMS</translation>
    </message>
    <message>
        <source>Taps on the text message button of the profile.</source>
        <translation>Appuis sur le bouton SMS du profil.</translation>
    </message>
    <message>
        <source>Website clicks</source>
        <translation>Clics vers le site web</translation>
    </message>
    <message>
        <source>Taps on the website link of the profile.</source>
        <translation>Appuis sur le lien du site web dans le profil.</translation>
    </message>
    <message>
        <source>Careers page clicks</source>
        <translation>Clics sur les pages Carrières</translation>
    </message>
    <message>
        <source>Clicks on links of the careers pages.</source>
        <translation>Clics sur des liens des pages Carrières.</translation>
    </message>
    <message>
        <source>Story replies</source>
        <translation>Réponses aux stories</translation>
    </message>
    <message>
        <source>Replies to a story.</source>
        <translation>Réponses à une story.</translation>
    </message>
    <message>
        <source>Story navigation</source>
        <translation>Navigation dans les stories</translation>
    </message>
    <message>
        <source>Taps and swipes that led through or out of a story.</source>
        <translation>Appuis et balayages pour avancer, reculer ou sortir d’une story.</translation>
    </message>
    <message>
        <source>Swipes to the next story</source>
        <translation>Balayages vers la story suivante</translation>
    </message>
    <message>
        <source>Times people swiped on to the next story.</source>
        <translation>Nombre de passages à la story suivante par balayage.</translation>
    </message>
    <message>
        <source>Taps back</source>
        <translation>Appuis vers l’arrière</translation>
    </message>
    <message>
        <source>Times people went back to see a story again.</source>
        <translation>Nombre de retours en arrière pour revoir une story.</translation>
    </message>
    <message>
        <source>Taps forward</source>
        <translation>Appuis vers l’avant</translation>
    </message>
    <message>
        <source>Times people skipped on to the next photo or video.</source>
        <translation>Nombre de passages à la photo ou vidéo suivante.</translation>
    </message>
    <message>
        <source>Exits</source>
        <translation>Sorties</translation>
    </message>
    <message>
        <source>Times people left at this story.</source>
        <translation>Nombre de fois où l’on a quitté les stories à celle-ci.</translation>
    </message>
    <message>
        <source>Viewers at the same time</source>
        <translation>Spectateurs simultanés</translation>
    </message>
    <message>
        <source>People who watch the live broadcast at this moment.</source>
        <translation>Personnes qui regardent le direct en ce moment.</translation>
    </message>
    <message>
        <source>Playback started</source>
        <translation>Lectures démarrées</translation>
    </message>
    <message>
        <source>Plays that began.</source>
        <translation>Lectures qui ont commencé.</translation>
    </message>
    <message>
        <source>Playback to 25 %</source>
        <translation>Lectures à 25&#xa0;%</translation>
    </message>
    <message>
        <source>Plays that reached a quarter of the video.</source>
        <translation>Lectures qui ont atteint un quart de la vidéo.</translation>
    </message>
    <message>
        <source>Playback to 50 %</source>
        <translation>Lectures à 50&#xa0;%</translation>
    </message>
    <message>
        <source>Plays that reached half of the video.</source>
        <translation>Lectures qui ont atteint la moitié de la vidéo.</translation>
    </message>
    <message>
        <source>Playback to 75 %</source>
        <translation>Lectures à 75&#xa0;%</translation>
    </message>
    <message>
        <source>Plays that reached three quarters of the video.</source>
        <translation>Lectures qui ont atteint les trois quarts de la vidéo.</translation>
    </message>
    <message>
        <source>Playback to 100 %</source>
        <translation>Lectures à 100&#xa0;%</translation>
    </message>
    <message>
        <source>Plays that reached the end of the video.</source>
        <translation>Lectures qui ont atteint la fin de la vidéo.</translation>
    </message>
    <message>
        <source>Views of 60 seconds</source>
        <translation>Vues de 60 secondes</translation>
    </message>
    <message>
        <source>Views that lasted at least a minute, shorter videos left out.</source>
        <translation>Vues d’au moins une minute, sans les vidéos plus courtes.</translation>
    </message>
    <message>
        <source>Video views, organic</source>
        <translation>Vues de vidéos, organiques</translation>
    </message>
    <message>
        <source>Views that were not paid for.</source>
        <translation>Vues non payantes.</translation>
    </message>
    <message>
        <source>Video views, paid</source>
        <translation>Vues de vidéos, payantes</translation>
    </message>
    <message>
        <source>Views that were paid for.</source>
        <translation>Vues payantes.</translation>
    </message>
    <message>
        <source>Impressions in search, desktop</source>
        <translation>Impressions dans la recherche, ordinateur</translation>
    </message>
    <message>
        <source>Times the business was shown in a search on a desktop.</source>
        <translation>Affichages de l’entreprise dans une recherche sur ordinateur.</translation>
    </message>
    <message>
        <source>Impressions in search, phone</source>
        <translation>Impressions dans la recherche, mobile</translation>
    </message>
    <message>
        <source>Times the business was shown in a search on a phone.</source>
        <translation>Affichages de l’entreprise dans une recherche sur mobile.</translation>
    </message>
    <message>
        <source>Impressions on the map, desktop</source>
        <translation>Impressions sur la carte, ordinateur</translation>
    </message>
    <message>
        <source>Times the business was shown on the map on a desktop.</source>
        <translation>Affichages de l’entreprise sur la carte, sur ordinateur.</translation>
    </message>
    <message>
        <source>Impressions on the map, phone</source>
        <translation>Impressions sur la carte, mobile</translation>
    </message>
    <message>
        <source>Times the business was shown on the map on a phone.</source>
        <translation>Affichages de l’entreprise sur la carte, sur mobile.</translation>
    </message>
    <message>
        <source>Requests for directions</source>
        <translation>Demandes d’itinéraire</translation>
    </message>
    <message>
        <source>Times people asked for the way to the business.</source>
        <translation>Nombre de fois où l’on a demandé l’itinéraire vers l’entreprise.</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Réservations</translation>
    </message>
    <message>
        <source>Bookings made through the business profile.</source>
        <translation>Réservations faites par la fiche de l’entreprise.</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Conversations that began at the business profile.</source>
        <translation>Conversations commencées sur la fiche de l’entreprise.</translation>
    </message>
    <message>
        <source>Pins</source>
        <translation>Épingles</translation>
    </message>
    <message>
        <source>Pins on the boards of the account.</source>
        <translation>Épingles sur les tableaux du compte.</translation>
    </message>
    <message>
        <source>Karma</source>
        <translation>Karma</translation>
    </message>
    <message>
        <source>Votes that posts and comments of the account won, less those against them.</source>
        <translation>Votes positifs des publications et commentaires du compte, moins les votes négatifs.</translation>
    </message>
    <message>
        <source>Views of the day</source>
        <translation>Vues du jour</translation>
    </message>
    <message>
        <source>Views won on that day, as the network counts it. From its daily series only.</source>
        <translation>Vues gagnées ce jour-là, selon le décompte du réseau. Uniquement d’après sa série quotidienne.</translation>
    </message>
    <message>
        <source>Video views of the day</source>
        <translation>Vues de vidéos du jour</translation>
    </message>
    <message>
        <source>Views of videos won on that day. From the daily series of the network only.</source>
        <translation>Vues de vidéos gagnées ce jour-là. Uniquement d’après la série quotidienne du réseau.</translation>
    </message>
    <message>
        <source>Likes of the day</source>
        <translation>J’aime du jour</translation>
    </message>
    <message>
        <source>Likes or reactions received on that day. From the daily series of the network only.</source>
        <translation>Mentions J’aime ou réactions reçues ce jour-là. Uniquement d’après la série quotidienne du réseau.</translation>
    </message>
    <message>
        <source>Comments of the day</source>
        <translation>Commentaires du jour</translation>
    </message>
    <message>
        <source>Comments received on that day. From the daily series of the network only.</source>
        <translation>Commentaires reçus ce jour-là. Uniquement d’après la série quotidienne du réseau.</translation>
    </message>
    <message>
        <source>Shares of the day</source>
        <translation>Partages du jour</translation>
    </message>
    <message>
        <source>Shares on that day. From the daily series of the network only.</source>
        <translation>Partages ce jour-là. Uniquement d’après la série quotidienne du réseau.</translation>
    </message>
    <message>
        <source>Engagement of the day</source>
        <translation>Engagement du jour</translation>
    </message>
    <message>
        <source>Engagement on that day, as the network counts it. From its daily series only.</source>
        <translation>Engagement ce jour-là, selon le décompte du réseau. Uniquement d’après sa série quotidienne.</translation>
    </message>
    <message>
        <source>Reach of the day</source>
        <translation>Couverture du jour</translation>
    </message>
    <message>
        <source>People who saw the content on that day. Never added up over days.</source>
        <translation>Personnes qui ont vu le contenu ce jour-là. Jamais additionnées sur plusieurs jours.</translation>
    </message>
    <message>
        <source>Impressions of the day</source>
        <translation>Impressions du jour</translation>
    </message>
    <message>
        <source>Times the content was on a screen on that day. From the daily series of the network only.</source>
        <translation>Nombre de fois où le contenu s’est affiché à l’écran ce jour-là. Uniquement d’après la série quotidienne du réseau.</translation>
    </message>
    <message>
        <source>Profile views of the day</source>
        <translation>Vues du profil du jour</translation>
    </message>
    <message>
        <source>Visits to the profile on that day. From the daily series of the network only.</source>
        <translation>Visites du profil ce jour-là. Uniquement d’après la série quotidienne du réseau.</translation>
    </message>
    <message>
        <source>Watch time of the day</source>
        <translation>Durée de visionnage du jour</translation>
    </message>
    <message>
        <source>Minutes watched on that day, all views together. From the daily series of the network only.</source>
        <translation>Minutes regardées ce jour-là, toutes vues confondues. Uniquement d’après la série quotidienne du réseau.</translation>
    </message>
    <message>
        <source>Subscribers gained on the day</source>
        <translation>Abonnés gagnés du jour</translation>
    </message>
    <message>
        <source>Subscribers won on that day. From the daily series of the network only.</source>
        <translation>Abonnés gagnés ce jour-là. Uniquement d’après la série quotidienne du réseau.</translation>
    </message>
    <message>
        <source>Subscribers lost on the day</source>
        <translation>Abonnés perdus du jour</translation>
    </message>
    <message>
        <source>Subscribers lost on that day. From the daily series of the network only.</source>
        <translation>Abonnés perdus ce jour-là. Uniquement d’après la série quotidienne du réseau.</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message numerus="yes">
        <source>%n number(s) of the answer are not known to Viewtide, and are kept in the raw answer only: %1</source>
        <translation>
            <numerusform>%n valeur de la réponse est inconnue de Viewtide et n’est conservée que dans la réponse brute&#xa0;: %1</numerusform>
            <numerusform>%n valeurs de la réponse sont inconnues de Viewtide et ne sont conservées que dans la réponse brute&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and others</source>
        <translation>%1 et d’autres</translation>
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
        <translation>Chiffres clés, croissance, classement et progressions</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>en %n jour</numerusform>
            <numerusform>en %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>against %1 to %2</source>
        <translation>vs %1 – %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%n compte</numerusform>
            <numerusform>%n comptes</numerusform>
        </translation>
    </message>
    <message>
        <source>all videos so far</source>
        <translation>toutes les vidéos à ce jour</translation>
    </message>
    <message>
        <source>by views, %1 of %2 new videos</source>
        <translation>sur les vues, %1 nouvelles vidéos sur %2</translation>
    </message>
    <message>
        <source>Followers per day</source>
        <translation>Abonnés par jour</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Pourcentage</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Secondes</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Per day</source>
        <translation>Par jour</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>best: %1</source>
        <translation>meilleur&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 vs %2</translation>
    </message>
    <message>
        <source>the overview</source>
        <translation>la vue d’ensemble</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Followers at the end</source>
        <translation>Abonnés à la fin</translation>
    </message>
    <message>
        <source>Views of all videos so far</source>
        <translation>Vues de toutes les vidéos à ce jour</translation>
    </message>
    <message>
        <source>Videos rated</source>
        <translation>Vidéos avec un taux</translation>
    </message>
    <message>
        <source>Videos posted in the range</source>
        <translation>Vidéos publiées pendant la période</translation>
    </message>
    <message>
        <source>%1, %2 as last known</source>
        <translation>%1, dont %2 à la dernière valeur connue</translation>
    </message>
    <message>
        <source>Growth since %1</source>
        <translation>Croissance depuis le %1</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Croissance</translation>
    </message>
    <message>
        <source>The first snapshot is of %1. A day&apos;s growth is its change against the day before, so the first bars appear after the next snapshot, on %2.</source>
        <translation>Le premier relevé date du %1. La croissance d’un jour est sa variation par rapport à la veille : les premières barres apparaîtront donc après le prochain relevé, le %2.</translation>
    </message>
    <message>
        <source>Followers won less those lost, counted from the day before the range on, or from the first recorded day. The table &quot;Summary&quot; of the overview counts from the first recorded day in the range, so it lacks the change of that day.</source>
        <translation>Abonnés gagnés moins abonnés perdus, à compter de la veille de la période ou du premier jour enregistré. Le tableau « Résumé » compte à partir du premier jour enregistré de la période : il lui manque la variation de ce jour.</translation>
    </message>
    <message>
        <source>Of these as last known</source>
        <translation>Dont à la dernière valeur connue</translation>
    </message>
    <message>
        <source>%1, %2, as last known since %3</source>
        <translation>%1, %2, dernière valeur connue depuis le %3</translation>
    </message>
    <message>
        <source>Followers before the range</source>
        <translation>Abonnés avant la période</translation>
    </message>
    <message>
        <source>Accounts that have two recorded days</source>
        <translation>Comptes ayant deux jours enregistrés</translation>
    </message>
    <message>
        <source>Campaign %1</source>
        <translation>Campagne %1</translation>
    </message>
    <message numerus="yes">
        <source>%n other campaign(s)</source>
        <translation>
            <numerusform>%n autre campagne</numerusform>
            <numerusform>%n autres campagnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Campaigns that are counted from their first snapshot on</source>
        <translation>Campagnes comptées à partir de leur premier relevé</translation>
    </message>
    <message>
        <source>Daily snapshots that are left out, since videos joined or left</source>
        <translation>Relevés quotidiens laissés de côté, car des vidéos sont arrivées ou parties</translation>
    </message>
    <message>
        <source>Engagements of the rated videos</source>
        <translation>Interactions des vidéos avec un taux</translation>
    </message>
    <message>
        <source>Views of the rated videos</source>
        <translation>Vues des vidéos avec un taux</translation>
    </message>
    <message>
        <source>%1 without %2</source>
        <comment>accounts, a network</comment>
        <translation>%1 sans %2</translation>
    </message>
    <message>
        <source>%1 of %2 accounts</source>
        <translation>%1 comptes sur %2</translation>
    </message>
    <message>
        <source>Views won</source>
        <translation>Vues gagnées</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Views that all videos won in the range; before there are two observations, all that they have.</source>
        <translation>Vues gagnées par toutes les vidéos pendant la période&#x202f;; tant qu’il n’y a pas deux observations, toutes celles qu’elles ont.</translation>
    </message>
    <message>
        <source>partial, %1 in total</source>
        <translation>partiel, %1 au total</translation>
    </message>
    <message>
        <source>%1 in total</source>
        <translation>%1 au total</translation>
    </message>
    <message>
        <source>%1, %2 of %3 days unknown (hatched)</source>
        <translation>%1, %2 jours sur %3 inconnus (hachurés)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>network, account</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1, linked: told nothing in these days or the %n day(s) before, so it is not in the sum</source>
        <translation>
            <numerusform>%1, lié&#xa0;: rien indiqué pendant ces jours ni le jour précédent, donc pas dans la somme</numerusform>
            <numerusform>%1, lié&#xa0;: rien indiqué pendant ces jours ni les %n jours précédents, donc pas dans la somme</numerusform>
        </translation>
    </message>
    <message>
        <source>against %1</source>
        <comment>a day</comment>
        <translation>vs %1</translation>
    </message>
</context>
<context>
    <name>Owners</name>
    <message>
        <source>The owner needs a name.</source>
        <translation>Le responsable doit avoir un nom.</translation>
    </message>
    <message>
        <source>There is another owner with the name %1.</source>
        <translation>Un autre responsable porte déjà le nom %1.</translation>
    </message>
</context>
<context>
    <name>PaletteText</name>
    <message>
        <source>not available now</source>
        <translation>indisponible pour le moment</translation>
    </message>
    <message>
        <source>%1 is not available now. %2</source>
        <comment>a command, what it needs</comment>
        <translation>«&#xa0;%1&#xa0;» n’est pas disponible pour le moment. %2</translation>
    </message>
</context>
<context>
    <name>PassRunner</name>
    <message>
        <source>there is no profile to ask; add one first</source>
        <translation>il n’y a aucun profil à interroger&#x202f;; ajoutez-en d’abord un</translation>
    </message>
    <message>
        <source>no API key: set AYRSHARE_API_KEY or save a key</source>
        <translation>pas de clé API&#xa0;: définissez AYRSHARE_API_KEY ou enregistrez une clé</translation>
    </message>
</context>
<context>
    <name>PassSummary</name>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message numerus="yes">
        <source>Numbers of %n networks are missing</source>
        <translation>
            <numerusform>Les chiffres de %n réseau manquent</numerusform>
            <numerusform>Les chiffres de %n réseaux manquent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Platform</name>
    <message>
        <source>Facebook gives the numbers of a page from 100 likes on.</source>
        <translation>Facebook donne les chiffres d’une Page à partir de 100 mentions J’aime.</translation>
    </message>
    <message>
        <source>Instagram gives numbers to business and creator accounts, some of them from 100 followers on.</source>
        <translation>Instagram donne des chiffres aux comptes professionnels et créateurs, certains à partir de 100 abonnés seulement.</translation>
    </message>
    <message>
        <source>LinkedIn gives numbers of company pages only, one to two days late.</source>
        <translation>LinkedIn ne donne que les chiffres des Pages d’entreprise, avec un à deux jours de retard.</translation>
    </message>
    <message>
        <source>TikTok gives numbers once analytics are turned on in its app and a video is public, some of them from 100 followers on.</source>
        <translation>TikTok donne des chiffres une fois les statistiques activées dans son application et une vidéo publique, certains à partir de 100 abonnés seulement.</translation>
    </message>
    <message>
        <source>X wants the keys of your own X app with every call; put them into the settings.</source>
        <translation>X demande à chaque appel les clés de votre propre application X&#x202f;; indiquez-les dans les réglages.</translation>
    </message>
    <message>
        <source>YouTube gives the numbers of a channel one to two days late.</source>
        <translation>YouTube donne les chiffres d’une chaîne avec un à deux jours de retard.</translation>
    </message>
</context>
<context>
    <name>Provenance</name>
    <message>
        <source>&apos;%1&apos;; there is: %2</source>
        <translation>«&#xa0;%1&#xa0;»&#x202f;; il existe&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 corrects its figures for up to %2 hours; until then they are provisional.</source>
        <translation>%1 corrige ses chiffres pendant %2 heures au plus&#x202f;; d’ici là, ils sont provisoires.</translation>
    </message>
    <message>
        <source>The app of %1 counts at this moment and may round; the API gives what it last asked for, which is at most every 11 minutes for a post and once a day here for an account.</source>
        <translation>L’application de %1 compte à l’instant même et peut arrondir&#x202f;; l’API donne ce qu’elle a demandé en dernier, soit au plus toutes les 11 minutes pour une publication et, ici, une fois par jour pour un compte.</translation>
    </message>
    <message>
        <source>The API leaves out what the app may include: numbers of ads, of reposts by others, and of blocked or private accounts differ from network to network.</source>
        <translation>L’API omet ce que l’application peut inclure&#xa0;: les chiffres des publicités, des reposts par d’autres et des comptes bloqués ou privés varient d’un réseau à l’autre.</translation>
    </message>
    <message>
        <source>Views then</source>
        <translation>Vues d’alors</translation>
    </message>
    <message>
        <source>Followers on the day before</source>
        <translation>Abonnés de la veille</translation>
    </message>
    <message>
        <source>the moment of the observation, recorded for %1 (UTC)</source>
        <translation>le moment de l’observation, enregistré pour le %1 (UTC)</translation>
    </message>
    <message>
        <source>the whole life of the account or the span that the network reports, recorded for %1 (UTC)</source>
        <translation>toute la vie du compte ou la durée qu’indique le réseau, enregistrée pour le %1 (UTC)</translation>
    </message>
    <message>
        <source>the span that the network reports, recorded for %1 (UTC)</source>
        <translation>la durée qu’indique le réseau, enregistrée pour le %1 (UTC)</translation>
    </message>
    <message>
        <source>the 24 hours before the observation</source>
        <translation>les 24 heures précédant l’observation</translation>
    </message>
    <message>
        <source>from when it was posted until the observation</source>
        <translation>de la publication jusqu’à l’observation</translation>
    </message>
    <message>
        <source>A person typed it in; the next number of the network replaces it.</source>
        <translation>Ce chiffre a été saisi à la main&#x202f;; le prochain chiffre du réseau le remplace.</translation>
    </message>
    <message>
        <source>The network has not known the video since %1.</source>
        <translation>Le réseau ne connaît plus la vidéo depuis le %1.</translation>
    </message>
    <message>
        <source>%1, profile %2</source>
        <translation>%1, profil %2</translation>
    </message>
    <message>
        <source>It was imported from the file %1.</source>
        <translation>Ce chiffre a été importé du fichier %1.</translation>
    </message>
    <message>
        <source>It was not observed on its day: the network told it afterwards.</source>
        <translation>Ce chiffre n’a pas été observé le jour même&#xa0;: le réseau l’a indiqué après coup.</translation>
    </message>
    <message>
        <source>It is made of stored numbers of several videos or accounts, which were observed at different times. F1 on one of them names its field of the answer and its times.</source>
        <translation>Ce chiffre se compose de chiffres enregistrés de plusieurs vidéos ou comptes, observés à des moments différents. F1 sur l’un d’eux indique son champ dans la réponse et ses heures.</translation>
    </message>
    <message>
        <source>metric</source>
        <translation>indicateur</translation>
    </message>
    <message>
        <source>of</source>
        <translation>de</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valeur</translation>
    </message>
    <message>
        <source>definition</source>
        <translation>définition</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>formule</translation>
    </message>
    <message>
        <source>input %1</source>
        <translation>entrée %1</translation>
    </message>
    <message>
        <source>call</source>
        <translation>appel</translation>
    </message>
    <message>
        <source>field %1</source>
        <translation>champ %1</translation>
    </message>
    <message>
        <source>observed at</source>
        <translation>observé le</translation>
    </message>
    <message>
        <source>valid for</source>
        <translation>valable pour</translation>
    </message>
    <message>
        <source>next poll</source>
        <translation>prochaine collecte</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>Video on %1, without caption</source>
        <translation>Vidéo sur %1, sans légende</translation>
    </message>
    <message>
        <source>%1 – video on %2</source>
        <translation>%1 – vidéo sur %2</translation>
    </message>
</context>
<context>
    <name>Removal</name>
    <message>
        <source>When this video was posted is known from Ayrshare.</source>
        <translation>La date de publication de cette vidéo est connue grâce à Ayrshare.</translation>
    </message>
    <message>
        <source>The time of posting lies in the future.</source>
        <translation>La date de publication est dans le futur.</translation>
    </message>
    <message>
        <source>The video has numbers of an earlier time.</source>
        <translation>La vidéo a des chiffres d’une date antérieure.</translation>
    </message>
    <message>
        <source>A video that went through Ayrshare cannot be removed: the next collection would bring it back. Hide it in a report, or move it.</source>
        <translation>Une vidéo passée par Ayrshare ne peut pas être supprimée&#xa0;: la prochaine collecte la ramènerait. Masquez-la dans un rapport, ou déplacez-la.</translation>
    </message>
    <message>
        <source>The campaign tracks this video again.</source>
        <translation>La campagne suit à nouveau cette vidéo.</translation>
    </message>
    <message>
        <source>Unassigned cannot be removed: it holds what is nobody&apos;s.</source>
        <translation>«&#xa0;Sans campagne&#xa0;» ne peut pas être supprimée&#xa0;: elle contient ce qui n’est attribué à aucune autre.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>The report needs a name.</source>
        <translation>Le rapport doit avoir un nom.</translation>
    </message>
    <message>
        <source>The name is longer than 200 characters.</source>
        <translation>Le nom dépasse 200 caractères.</translation>
    </message>
    <message>
        <source>The last day is before the first day.</source>
        <translation>Le dernier jour précède le premier.</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>New report</source>
        <translation>Nouveau rapport</translation>
    </message>
    <message>
        <source>&amp;Campaigns</source>
        <translation>&amp;Campagnes</translation>
    </message>
    <message>
        <source>Campaigns of the report</source>
        <translation>Campagnes du rapport</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Name of the report</source>
        <translation>Nom du rapport</translation>
    </message>
    <message>
        <source>Posted &amp;from</source>
        <translation>Publié &amp;dès le</translation>
    </message>
    <message>
        <source>Only videos posted from a day on</source>
        <translation>Seulement les vidéos publiées à partir d’un jour</translation>
    </message>
    <message>
        <source>First day of posting</source>
        <translation>Premier jour de publication</translation>
    </message>
    <message>
        <source>Posted &amp;until</source>
        <translation>Publié &amp;jusqu’au</translation>
    </message>
    <message>
        <source>Only videos posted up to a day</source>
        <translation>Seulement les vidéos publiées jusqu’à un jour</translation>
    </message>
    <message>
        <source>Last day of posting</source>
        <translation>Dernier jour de publication</translation>
    </message>
    <message>
        <source>Time zone of the days</source>
        <translation>Fuseau horaire des jours</translation>
    </message>
    <message>
        <source>What the client sees</source>
        <translation>Ce que voit le client</translation>
    </message>
    <message>
        <source>&amp;Tell how many videos are hidden, and their views</source>
        <translation>&amp;Indiquer le nombre de vidéos masquées et leurs vues</translation>
    </message>
    <message>
        <source>Off: nothing in what goes to the client tells that videos are left out.</source>
        <translation>Désactivé&#xa0;: rien de ce qui va au client n’indique que des vidéos sont omises.</translation>
    </message>
    <message>
        <source>Footnote about hidden videos</source>
        <translation>Note de bas de page sur les vidéos masquées</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Ce qui manque</translation>
    </message>
</context>
<context>
    <name>ReportDocument</name>
    <message>
        <source>md is a format of the weekly summary.</source>
        <translation>md est un format du résumé hebdomadaire.</translation>
    </message>
    <message>
        <source>This build has no fonts and writes no PDF; html can be printed.</source>
        <translation>Cette version n’a pas de polices et n’écrit pas de PDF&#x202f;; html peut être imprimé.</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Vidéos</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>J’aime</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Partages</translation>
    </message>
    <message>
        <source>Saves</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Engagement</translation>
    </message>
    <message>
        <source>Engagement rate</source>
        <translation>Taux d’engagement</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Publiée</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campagnes</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Numbers as of</source>
        <translation>Chiffres au</translation>
    </message>
    <message>
        <source>Views by network</source>
        <translation>Vues par réseau</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>(no caption)</source>
        <translation>(sans légende)</translation>
    </message>
    <message>
        <source>No videos were posted in this period.</source>
        <translation>Aucune vidéo n’a été publiée pendant cette période.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
    <message>
        <source>Engagement: likes, comments, shares and saves. Rate: engagement divided by views. A dash: the network does not report the number.</source>
        <translation>Engagement&#xa0;: J’aime, commentaires, partages et enregistrements. Taux&#xa0;: engagement divisé par les vues. Un tiret&#xa0;: le réseau n’indique pas ce chiffre.</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>avant le %1</translation>
    </message>
    <message>
        <source>* Typed in by hand, or with such a number in it: the network did not report it.</source>
        <translation>* Saisi à la main, ou incluant un chiffre saisi&#xa0;: le réseau ne l’a pas indiqué.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>À partir du %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Jusqu’au %1</translation>
    </message>
    <message>
        <source>Whole campaign</source>
        <translation>Toute la campagne</translation>
    </message>
    <message>
        <source>%1 (%2 time)</source>
        <translation>%1 (heure de %2)</translation>
    </message>
    <message>
        <source>The engagement rate is that of %1 of %2 videos together; their median is %3.</source>
        <translation>Le taux d’engagement est celui de %1 vidéos sur %2 prises ensemble&#x202f;; leur médiane est de %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden (%1 views)</source>
        <translation>
            <numerusform>%n vidéo masquée (%1 vues)</numerusform>
            <numerusform>%n vidéos masquées (%1 vues)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportList</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n masquée</numerusform>
            <numerusform>%n masquées</numerusform>
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
        <translation>Rapport</translation>
    </message>
</context>
<context>
    <name>ReportLook</name>
    <message>
        <source>The logo has %1 KiB; at most %2 KiB are taken.</source>
        <translation>Le logo fait %1&#xa0;Kio&#x202f;; %2&#xa0;Kio au plus sont acceptés.</translation>
    </message>
    <message>
        <source>The logo is not a PNG, JPEG or SVG image.</source>
        <translation>Le logo n’est pas une image PNG, JPEG ou SVG.</translation>
    </message>
    <message>
        <source>The SVG holds scripts, styles, images or links. Save it as plain SVG, or as PNG.</source>
        <translation>Le SVG contient des scripts, des styles, des images ou des liens. Enregistrez-le en SVG simple, ou en PNG.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a colour; write it as #rrggbb, for example #0a7b8c.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une couleur&#x202f;; écrivez-la sous la forme #rrggbb, par exemple #0a7b8c.</translation>
    </message>
</context>
<context>
    <name>ReportPdf</name>
    <message>
        <source>There is no font on this machine; install one, or export as html.</source>
        <translation>Il n’y a aucune police sur cette machine&#x202f;; installez-en une, ou exportez en html.</translation>
    </message>
</context>
<context>
    <name>ReportTable</name>
    <message>
        <source>Hidden</source>
        <translation>Masquée</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Affichée</translation>
    </message>
    <message>
        <source>Shown in this report. Click, or press H, to hide it.</source>
        <translation>Affichée dans ce rapport. Cliquez, ou appuyez sur H, pour la masquer.</translation>
    </message>
    <message>
        <source>Hidden in this report since %1.</source>
        <translation>Masquée dans ce rapport depuis le %1.</translation>
    </message>
    <message>
        <source>Hidden in this report by %1 on %2.</source>
        <translation>Masquée dans ce rapport par %1 le %2.</translation>
    </message>
    <message>
        <source>%1
Reason: %2</source>
        <translation>%1
Motif&#xa0;: %2</translation>
    </message>
    <message>
        <source>In report</source>
        <translation>Visible</translation>
    </message>
    <message>
        <source>Whether the client sees the video. Click an eye, or press H.</source>
        <translation>Indique si le client voit la vidéo. Cliquez sur un œil, ou appuyez sur H.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Why a hidden video is hidden. Never part of an export.</source>
        <translation>Pourquoi une vidéo est masquée. Ne figure jamais dans un export.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Hidden by</source>
        <translation>Masquée par</translation>
    </message>
    <message>
        <source>Who hid a video in this report, and when. Never part of an export.</source>
        <translation>Qui a masqué une vidéo dans ce rapport, et quand. Ne figure jamais dans un export.</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden (%1 views)</source>
        <translation>
            <numerusform>%n masquée (%1 vues)</numerusform>
            <numerusform>%n masquées (%1 vues)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>The video is not in a campaign of this report.</source>
        <translation>La vidéo n’est dans aucune campagne de ce rapport.</translation>
    </message>
    <message>
        <source>The report is of certain days, and nobody told when the video was posted.</source>
        <translation>Le rapport porte sur certains jours, et la date de publication de la vidéo n’est pas connue.</translation>
    </message>
    <message>
        <source>The video was not posted in the days of this report.</source>
        <translation>La vidéo n’a pas été publiée pendant les jours de ce rapport.</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
    <message>
        <source>New report…</source>
        <translation>Nouveau rapport…</translation>
    </message>
    <message>
        <source>New report</source>
        <translation>Nouveau rapport</translation>
    </message>
    <message>
        <source>Selected report</source>
        <translation>Rapport sélectionné</translation>
    </message>
    <message>
        <source>Campaign and range of the report</source>
        <translation>Campagne et période du rapport</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Campaigns, days, brand and footnote of this report (F2)</source>
        <translation>Campagnes, jours, marque et note de bas de page de ce rapport (F2)</translation>
    </message>
    <message>
        <source>Edit the report</source>
        <translation>Modifier le rapport</translation>
    </message>
    <message>
        <source>Freeze…</source>
        <translation>Figer…</translation>
    </message>
    <message>
        <source>Keep the report as it is now, and look at what was kept</source>
        <translation>Conserver le rapport tel qu’il est, et consulter ce qui a été conservé</translation>
    </message>
    <message>
        <source>Freeze the report</source>
        <translation>Figer le rapport</translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation>Aperçu…</translation>
    </message>
    <message>
        <source>The pages as the client gets them</source>
        <translation>Les pages telles que le client les reçoit</translation>
    </message>
    <message>
        <source>Preview the report</source>
        <translation>Aperçu du rapport</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Write the shown videos of this report to a file</source>
        <translation>Exporter les vidéos affichées de ce rapport dans un fichier</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Exporter le rapport</translation>
    </message>
    <message>
        <source>Totals with and without hidden videos</source>
        <translation>Totaux avec et sans les vidéos masquées</translation>
    </message>
    <message>
        <source>Filter by caption, network or link</source>
        <translation>Filtrer par légende, réseau ou lien</translation>
    </message>
    <message>
        <source>Filter videos of the report</source>
        <translation>Filtrer les vidéos du rapport</translation>
    </message>
    <message>
        <source>Shown or hidden</source>
        <translation>Affichées ou masquées</translation>
    </message>
    <message>
        <source>Hide / show</source>
        <translation>Masquer / afficher</translation>
    </message>
    <message>
        <source>Hide or show the selected videos in this report (H)</source>
        <translation>Masquer ou afficher les vidéos sélectionnées dans ce rapport (H)</translation>
    </message>
    <message>
        <source>Hide or show the selected videos</source>
        <translation>Masquer ou afficher les vidéos sélectionnées</translation>
    </message>
    <message>
        <source>Hide with reason…</source>
        <translation>Masquer avec un motif…</translation>
    </message>
    <message>
        <source>Hide the selected videos and say why (Shift+H)</source>
        <translation>Masquer les vidéos sélectionnées en indiquant le motif (Maj+H)</translation>
    </message>
    <message>
        <source>Hide the selected videos with a reason</source>
        <translation>Masquer les vidéos sélectionnées avec un motif</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Choose which columns are shown</source>
        <translation>Choisir les colonnes affichées</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Choisir les colonnes</translation>
    </message>
    <message>
        <source>Videos of the report</source>
        <translation>Vidéos du rapport</translation>
    </message>
    <message>
        <source>Hidden videos</source>
        <translation>Vidéos masquées</translation>
    </message>
    <message>
        <source>What the client sees</source>
        <translation>Ce que voit le client</translation>
    </message>
</context>
<context>
    <name>RuleDialog</name>
    <message>
        <source>Posts that meet every condition that is set here go to the campaign. Leave open what does not matter.</source>
        <translation>Les publications qui remplissent toutes les conditions indiquées ici vont dans la campagne. Laissez vide ce qui n’importe pas.</translation>
    </message>
    <message>
        <source>&amp;Campaign</source>
        <translation>&amp;Campagne</translation>
    </message>
    <message>
        <source>Campaign that the posts go to</source>
        <translation>Campagne de destination des publications</translation>
    </message>
    <message>
        <source>&amp;Hashtag</source>
        <translation>&amp;Hashtag</translation>
    </message>
    <message>
        <source>#summer</source>
        <translation>#été</translation>
    </message>
    <message>
        <source>Hashtag of the post</source>
        <translation>Hashtag de la publication</translation>
    </message>
    <message>
        <source>&amp;Text contains</source>
        <translation>&amp;Texte contenant</translation>
    </message>
    <message>
        <source>drop one</source>
        <translation>drop un</translation>
    </message>
    <message>
        <source>Text that the caption contains</source>
        <translation>Texte que contient la légende</translation>
    </message>
    <message>
        <source>&amp;Note contains</source>
        <translation>&amp;Note contenant</translation>
    </message>
    <message>
        <source>as given to Ayrshare</source>
        <translation>telle que transmise à Ayrshare</translation>
    </message>
    <message>
        <source>Text that the note of the post contains</source>
        <translation>Texte que contient la note de la publication</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Profil</translation>
    </message>
    <message>
        <source>Profile that posted</source>
        <translation>Profil qui a publié</translation>
    </message>
    <message>
        <source>&amp;Ref id is</source>
        <translation>&amp;Ref id égal à</translation>
    </message>
    <message>
        <source>exactly, as Ayrshare writes it</source>
        <translation>exactement comme l’écrit Ayrshare</translation>
    </message>
    <message>
        <source>Ref id of the profile</source>
        <translation>Ref id du profil</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Dès le</translation>
    </message>
    <message>
        <source>The rule has a first day</source>
        <translation>La règle a un premier jour</translation>
    </message>
    <message>
        <source>First day, UTC, included</source>
        <translation>Premier jour, UTC, inclus</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Jusqu’au</translation>
    </message>
    <message>
        <source>The rule has a last day</source>
        <translation>La règle a un dernier jour</translation>
    </message>
    <message>
        <source>Last day, UTC, included</source>
        <translation>Dernier jour, UTC, inclus</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Ce qui manque</translation>
    </message>
</context>
<context>
    <name>RuleMoves</name>
    <message>
        <source>Post</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>(sans texte)</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Programmée</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 vers %2</translation>
    </message>
    <message>
        <source>No post moves: all are where the rules put them.</source>
        <translation>Aucune publication n’est à déplacer&#xa0;: toutes sont là où les règles les placent.</translation>
    </message>
    <message>
        <source>Posts that move: %1. That is %2.</source>
        <translation>Publications à déplacer&#xa0;: %1. Soit %2.</translation>
    </message>
    <message>
        <source>Assigned by hand, so they stay: %1.</source>
        <translation>Attribuées à la main, donc inchangées&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>RuleTable</name>
    <message>
        <source>Posts that meet all of this</source>
        <translation>Publications remplissant tout ceci</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Publi.</translation>
    </message>
    <message>
        <source>Posts that this rule put where they are.</source>
        <translation>Publications que cette règle a placées là où elles sont.</translation>
    </message>
    <message>
        <source>profile %1</source>
        <translation>profil %1</translation>
    </message>
    <message>
        <source>hashtag #%1</source>
        <translation>hashtag #%1</translation>
    </message>
    <message>
        <source>text contains “%1”</source>
        <translation>texte contenant «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>note contains “%1”</source>
        <translation>note contenant «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>ref id %1</source>
        <translation>ref id %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>dès le %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’au %1</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>The rule needs at least one condition.</source>
        <translation>La règle doit avoir au moins une condition.</translation>
    </message>
    <message>
        <source>The last day of the rule is before its first day.</source>
        <translation>Le dernier jour de la règle précède son premier jour.</translation>
    </message>
    <message>
        <source>A hashtag is one word, without blanks and other signs.</source>
        <translation>Un hashtag est un seul mot, sans espaces ni autres signes.</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>New posts go to the campaign of the first rule that they meet; without one they go to Unassigned. What you assigned by hand stays. Rules act on posts that are there already when you apply them.</source>
        <translation>Les nouvelles publications vont dans la campagne de la première règle qu’elles remplissent&#x202f;; à défaut, dans «&#xa0;Sans campagne&#xa0;». Ce que vous avez attribué à la main ne bouge pas. Les règles n’agissent sur les publications déjà présentes que lorsque vous les appliquez.</translation>
    </message>
    <message>
        <source>Rules in the order in which they are tried</source>
        <translation>Règles dans l’ordre où elles sont essayées</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Ajouter…</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Ajouter une règle</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>Edit the selected rule</source>
        <translation>Modifier la règle sélectionnée</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Remove the selected rule</source>
        <translation>Supprimer la règle sélectionnée</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>M&amp;onter</translation>
    </message>
    <message>
        <source>Try the selected rule earlier</source>
        <translation>Essayer plus tôt la règle sélectionnée</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>&amp;Descendre</translation>
    </message>
    <message>
        <source>Try the selected rule later</source>
        <translation>Essayer plus tard la règle sélectionnée</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Ce qui n’a pas fonctionné</translation>
    </message>
    <message>
        <source>What applying the rules would do</source>
        <translation>Effet de l’application des règles</translation>
    </message>
    <message>
        <source>A&amp;pply</source>
        <translation>App&amp;liquer</translation>
    </message>
    <message>
        <source>Move the posts now</source>
        <translation>Déplacer les publications maintenant</translation>
    </message>
    <message>
        <source>Posts that would move</source>
        <translation>Publications qui seraient déplacées</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>In UTC; that is %1 where you are. Once a day each linked network tells its followers and other numbers; a day at which Viewtide was off is taken at its next start.</source>
        <translation>En UTC&#x202f;; soit %1 chez vous. Une fois par jour, chaque réseau lié indique ses abonnés et d’autres chiffres&#x202f;; un jour où Viewtide était arrêté est rattrapé à son prochain démarrage.</translation>
    </message>
    <message>
        <source>Daily numbers of accounts at</source>
        <translation>Chiffres quotidiens des comptes à</translation>
    </message>
    <message>
        <source>Daily numbers of accounts at, in UTC</source>
        <translation>Heure des chiffres quotidiens des comptes, en UTC</translation>
    </message>
    <message>
        <source>Folder of the weekly summaries</source>
        <translation>Dossier des résumés hebdomadaires</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>As the system (%1)</source>
        <translation>Comme le système (%1)</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Planification</translation>
    </message>
    <message>
        <source>Daily numbers at</source>
        <translation>Chiffres quotidiens à</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Vidéos</translation>
    </message>
    <message>
        <source>Every 5 minutes</source>
        <translation>Toutes les 5 minutes</translation>
    </message>
    <message>
        <source>The fastest step, for videos whose numbers move. Older videos are asked less often by themselves, and never given up.</source>
        <translation>La cadence la plus rapide, pour les vidéos dont les chiffres bougent. Les vidéos plus anciennes sont d’elles-mêmes interrogées moins souvent, sans jamais être abandonnées.</translation>
    </message>
    <message>
        <source>Calls a day</source>
        <translation>Appels par jour</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>When they are used up, only videos that move fast are still asked until the day ends in UTC. 0 is no end.</source>
        <translation>Une fois ces appels épuisés, seules les vidéos qui bougent vite sont encore interrogées jusqu’à la fin du jour en UTC. 0&#xa0;: sans limite.</translation>
    </message>
    <message>
        <source>Calls at the same time</source>
        <translation>Appels simultanés</translation>
    </message>
    <message>
        <source>1 to 32, for each API key.</source>
        <translation>De 1 à 32, par clé API.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>Show alerts as notifications</source>
        <translation>Afficher les alertes en notifications</translation>
    </message>
    <message>
        <source>None: notifications come at any time</source>
        <translation>Aucune&#xa0;: les notifications arrivent à toute heure</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>de %1 à %2</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Heures calmes</translation>
    </message>
    <message>
        <source>&amp;Alerts and quiet hours…</source>
        <translation>&amp;Alertes et heures calmes…</translation>
    </message>
    <message>
        <source>What you are told</source>
        <translation>Ce qui vous est signalé</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Tell me on Monday how the week went</source>
        <translation>Me dire le lundi comment s’est passée la semaine</translation>
    </message>
    <message>
        <source>There is no such folder. The one that was set before is still in use.</source>
        <translation>Ce dossier n’existe pas. Celui qui était défini auparavant reste utilisé.</translation>
    </message>
    <message>
        <source>Also write it to</source>
        <translation>L’enregistrer dans</translation>
    </message>
    <message>
        <source>As CSV, JSON and Markdown, once a week.</source>
        <translation>En CSV, JSON et Markdown, une fois par semaine.</translation>
    </message>
    <message>
        <source>Appearance and language</source>
        <translation>Apparence et langue</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>Prend effet au prochain démarrage.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>In which the days and weeks of your charts and summaries are cut. Daily numbers of accounts keep their UTC day.</source>
        <translation>Celui qui délimite les jours et les semaines de vos graphiques et résumés. Les chiffres quotidiens des comptes gardent leur jour UTC.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>Viewtide talks to Ayrshare, and to your own database if you use a server. There is no telemetry, no account with us and no crash report that leaves this computer.</source>
        <translation>Viewtide communique avec Ayrshare, et avec votre propre base de données si vous utilisez un serveur. Il n’y a ni télémétrie, ni compte chez nous, ni rapport de plantage qui quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Keys are kept in the keychain, in a private file or in the environment, never in the database, in the log or in an export.</source>
        <translation>Les clés sont conservées dans le trousseau, dans un fichier privé ou dans l’environnement, jamais dans la base de données, le journal ou un export.</translation>
    </message>
    <message>
        <source>Short links</source>
        <translation>Liens courts</translation>
    </message>
    <message>
        <source>Ask the network where a short link leads</source>
        <translation>Demander au réseau où mène un lien court</translation>
    </message>
    <message>
        <source>When you add one such as vm.tiktok.com/…: its network sees this computer&apos;s address, as if you opened the link, but nothing of yours besides.</source>
        <translation>Quand vous en ajoutez un comme vm.tiktok.com/…&#xa0;: son réseau voit l’adresse de cet ordinateur, comme si vous ouvriez le lien, mais rien d’autre vous concernant.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Show pictures of videos</source>
        <translation>Afficher les images des vidéos</translation>
    </message>
    <message>
        <source>They come from the servers of the networks, which see this computer&apos;s address and that somebody looks at these videos. At most 200 MB of them are kept on this computer.</source>
        <translation>Elles viennent des serveurs des réseaux, qui voient l’adresse de cet ordinateur et le fait que quelqu’un regarde ces vidéos. Au plus 200&#xa0;Mo d’images sont conservés sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Remove &amp;kept pictures</source>
        <translation>Supprimer les images &amp;conservées</translation>
    </message>
    <message>
        <source>Kept pictures</source>
        <translation>Images conservées</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>Présentation</translation>
    </message>
    <message>
        <source>Hide names, captions, pictures and money</source>
        <translation>Masquer les noms, les légendes, les images et les montants</translation>
    </message>
    <message>
        <source>While others look at the screen. Notifications wait until it is over, forms that show names ask before they open, and cells are copied as they are shown; exports are not changed. Ctrl+Shift+H.</source>
        <translation>Quand d’autres personnes regardent l’écran. Les notifications attendent la fin, les formulaires qui montrent des noms demandent avant de s’ouvrir, et les cellules sont copiées telles qu’affichées ; les exports ne changent pas. Ctrl+Maj+H.</translation>
    </message>
</context>
<context>
    <name>ServerAdvice</name>
    <message>
        <source>No server of this name was found: check how it is spelled, and the network.</source>
        <translation>Aucun serveur de ce nom n’a été trouvé&#xa0;: vérifiez l’orthographe du nom et la connexion réseau.</translation>
    </message>
    <message>
        <source>The server does not answer: check its address, the network and the firewalls between.</source>
        <translation>Le serveur ne répond pas&#xa0;: vérifiez son adresse, la connexion réseau et les pare-feu intermédiaires.</translation>
    </message>
    <message>
        <source>What answers on this port is not PostgreSQL: check the port, which usually is 5432.</source>
        <translation>Ce qui répond sur ce port n’est pas PostgreSQL&#xa0;: vérifiez le port, qui est d’habitude 5432.</translation>
    </message>
    <message>
        <source>The server does not let this user in: check the user and the password.</source>
        <translation>Le serveur n’admet pas cet utilisateur&#xa0;: vérifiez l’utilisateur et le mot de passe.</translation>
    </message>
    <message>
        <source>The server has no database of this name: check the name, or create the database first.</source>
        <translation>Le serveur n’a pas de base de données de ce nom&#xa0;: vérifiez le nom, ou créez d’abord la base de données.</translation>
    </message>
    <message>
        <source>The server does not let this user in from this computer: its pg_hba.conf must allow it.</source>
        <translation>Le serveur n’admet pas cet utilisateur depuis cet ordinateur&#xa0;: son fichier pg_hba.conf doit l’autoriser.</translation>
    </message>
    <message>
        <source>The server could not prove that it is the one that was named: check its certificate and the name it is for.</source>
        <translation>Le serveur n’a pas pu prouver qu’il est bien celui qui a été nommé&#xa0;: vérifiez son certificat et le nom pour lequel il est établi.</translation>
    </message>
    <message>
        <source>The server offers no encrypted connection: switch it on there. On a network that you trust, ?sslmode=disable at the end of the address does without.</source>
        <translation>Le serveur ne propose pas de connexion chiffrée&#xa0;: activez-la sur le serveur. Sur un réseau auquel vous faites confiance, ?sslmode=disable à la fin de l’adresse permet de s’en passer.</translation>
    </message>
    <message>
        <source>The server has no connection left: try again later, or allow it more of them.</source>
        <translation>Le serveur n’a plus de connexion libre&#xa0;: réessayez plus tard, ou autorisez-en davantage sur le serveur.</translation>
    </message>
    <message>
        <source>Check that the server runs and that this computer reaches it.</source>
        <translation>Vérifiez que le serveur fonctionne et que cet ordinateur peut l’atteindre.</translation>
    </message>
    <message>
        <source>Nothing accepts connections there. Check that the server runs, that it listens to this computer, and the port.</source>
        <translation>Rien n’y accepte de connexions. Vérifiez que le serveur fonctionne, qu’il est à l’écoute de cet ordinateur, et vérifiez le port.</translation>
    </message>
    <message>
        <source>The certificate of the server cannot be checked here: this computer has no list of authorities where it is looked for. Save the authority&apos;s certificate as ~/.postgresql/root.crt.</source>
        <translation>Le certificat du serveur ne peut pas être vérifié ici&#xa0;: la liste des autorités manque à l’endroit où elle est cherchée sur cet ordinateur. Enregistrez le certificat de l’autorité sous ~/.postgresql/root.crt.</translation>
    </message>
</context>
<context>
    <name>Services</name>
    <message>
        <source>the server address is not a web address: %1</source>
        <translation>l’adresse du serveur n’est pas une adresse web&#xa0;: %1</translation>
    </message>
    <message>
        <source>the server address must begin with https:// (http:// only for this machine)</source>
        <translation>l’adresse du serveur doit commencer par https:// (http:// seulement pour cette machine)</translation>
    </message>
</context>
<context>
    <name>SetSettingCommand</name>
    <message>
        <source>changing &quot;%1&quot;</source>
        <translation>la modification de «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>SettingKeys</name>
    <message>
        <source>an address of a database; it may hold a password, so set DATABASE_URL or the window&apos;s field</source>
        <translation>une adresse de base de données&#x202f;; elle peut contenir un mot de passe, définissez donc DATABASE_URL ou le champ de la fenêtre</translation>
    </message>
    <message>
        <source>a web address</source>
        <translation>une adresse web</translation>
    </message>
    <message>
        <source>1 to 32: calls of one key at the same time</source>
        <translation>de 1 à 32&#xa0;: appels simultanés avec une même clé</translation>
    </message>
    <message>
        <source>0 to 1439: minutes after midnight UTC at which accounts are recorded</source>
        <translation>de 0 à 1439&#xa0;: minutes après minuit UTC auxquelles les comptes sont enregistrés</translation>
    </message>
    <message>
        <source>0 to 1000000: calls a day after which all but hot videos wait; 0 is no end</source>
        <translation>de 0 à 1000000&#xa0;: appels par jour au-delà desquels tout attend sauf les vidéos qui bougent&#x202f;; 0&#xa0;: sans limite</translation>
    </message>
    <message>
        <source>json or form</source>
        <translation>json ou form</translation>
    </message>
    <message>
        <source>system, light, dark or contrast</source>
        <translation>system, light, dark ou contrast</translation>
    </message>
    <message>
        <source>ask, tray or quit</source>
        <translation>ask, tray ou quit</translation>
    </message>
    <message>
        <source>none, previous (the days before) or weekdays (days before, moved by whole weeks)</source>
        <translation>none, previous (les jours précédents) ou weekdays (les jours précédents, décalés de semaines entières)</translation>
    </message>
    <message>
        <source>keychain or file</source>
        <translation>keychain ou file</translation>
    </message>
    <message>
        <source>an IANA name such as Europe/Berlin, in which days are cut; empty is the system&apos;s</source>
        <translation>un nom IANA comme Europe/Berlin, qui délimite les jours&#x202f;; vide&#xa0;: celui du système</translation>
    </message>
    <message>
        <source>0 to 100: robust score from which a video breaks out; 0 is no such alert</source>
        <translation>de 0 à 100&#xa0;: score robuste à partir duquel une vidéo fait une percée&#x202f;; 0&#xa0;: pas d’alerte de ce type</translation>
    </message>
    <message>
        <source>0 to 1000000000: lowest milestone of a video&apos;s views; 0 is no such alert</source>
        <translation>de 0 à 1000000000&#xa0;: plus petit palier de vues d’une vidéo&#x202f;; 0&#xa0;: pas d’alerte de ce type</translation>
    </message>
    <message>
        <source>0 to 1000000000: lowest milestone of an account&apos;s followers; 0 is no such alert</source>
        <translation>de 0 à 1000000000&#xa0;: plus petit palier d’abonnés d’un compte&#x202f;; 0&#xa0;: pas d’alerte de ce type</translation>
    </message>
    <message>
        <source>0 to 100: percent of the followers lost in a day; 0 is no such alert</source>
        <translation>de 0 à 100&#xa0;: pourcentage d’abonnés perdus en un jour&#x202f;; 0&#xa0;: pas d’alerte de ce type</translation>
    </message>
    <message>
        <source>0 to 100: percent fewer views of the last five videos; 0 is no such alert</source>
        <translation>de 0 à 100&#xa0;: pourcentage de vues en moins des cinq dernières vidéos&#x202f;; 0&#xa0;: pas d’alerte de ce type</translation>
    </message>
    <message>
        <source>0 to 60: days without a new video; 0 is no such alert</source>
        <translation>de 0 à 60&#xa0;: jours sans nouvelle vidéo&#x202f;; 0&#xa0;: pas d’alerte de ce type</translation>
    </message>
    <message>
        <source>on or off: alerts when a network or a key needs a new sign-in</source>
        <translation>on ou off&#xa0;: alertes quand un réseau ou une clé demande une reconnexion</translation>
    </message>
    <message>
        <source>on or off: alerts as notifications of the desktop</source>
        <translation>on ou off&#xa0;: alertes en notifications du bureau</translation>
    </message>
    <message>
        <source>such as 22:00-07:00, in which notifications wait; empty is never</source>
        <translation>par exemple 22:00-07:00, pendant lesquelles les notifications attendent&#x202f;; vide&#xa0;: jamais</translation>
    </message>
    <message>
        <source>on or off: the summary of the last week as a notification on Monday</source>
        <translation>on ou off&#xa0;: le résumé de la semaine passée en notification le lundi</translation>
    </message>
    <message>
        <source>absolute path of a folder for the week&apos;s summary as csv, json and md; empty is none</source>
        <translation>chemin absolu d’un dossier pour le résumé de la semaine en csv, json et md&#x202f;; vide&#xa0;: aucun</translation>
    </message>
    <message>
        <source>system, none, http://host:port or socks5://host:port, without a password</source>
        <translation>system, none, http://host:port ou socks5://host:port, sans mot de passe</translation>
    </message>
    <message>
        <source>a language such as en, from the next start on; empty is the system&apos;s</source>
        <translation>une langue comme en, dès le prochain démarrage&#x202f;; vide&#xa0;: celle du système</translation>
    </message>
    <message>
        <source>on or off: networks are asked where short links lead that you add</source>
        <translation>on ou off&#xa0;: les réseaux sont interrogés pour savoir où mènent les liens courts que vous ajoutez</translation>
    </message>
    <message>
        <source>on or off: pictures of videos are fetched from the networks and shown</source>
        <translation>on ou off&#xa0;: les images des vidéos sont récupérées auprès des réseaux et affichées</translation>
    </message>
    <message>
        <source>on or off: names, captions, pictures and money are hidden in the window</source>
        <translation>on ou off&#xa0;: les noms, les légendes, les images et les montants sont masqués dans la fenêtre</translation>
    </message>
    <message>
        <source>1, 7, 30, 90 or 365 days, all, or two days such as 2026-01-01..2026-03-31</source>
        <translation>1, 7, 30, 90 ou 365 jours, all, ou deux jours comme 2026-01-01..2026-03-31</translation>
    </message>
    <message>
        <source>on or off: an alert when every question has failed for half an hour</source>
        <translation>on ou off&#xa0;: une alerte quand toutes les requêtes échouent depuis une demi-heure</translation>
    </message>
</context>
<context>
    <name>SettingsCommand</name>
    <message>
        <source>(not shown)</source>
        <translation>(non affiché)</translation>
    </message>
    <message>
        <source>  (set by %1)</source>
        <translation>  (défini par %1)</translation>
    </message>
    <message>
        <source>there is no setting &apos;%1&apos;; see viewtide settings list</source>
        <translation>il n’existe pas de réglage «&#xa0;%1&#xa0;»&#x202f;; voir viewtide settings list</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not read or set on the command line: %2</source>
        <translation>«&#xa0;%1&#xa0;» ne se lit ni ne se définit en ligne de commande&#xa0;: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no value for %2; valid: %3</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une valeur pour %2&#x202f;; valeurs possibles&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1 is set by the variable %2, which wins over the settings</source>
        <translation>%1 est défini par la variable %2, qui l’emporte sur les réglages</translation>
    </message>
    <message>
        <source>give a key and a value: viewtide settings set collect/callsPerDay 5000</source>
        <translation>donnez une clé et une valeur&#xa0;: viewtide settings set collect/callsPerDay 5000</translation>
    </message>
    <message>
        <source>give one key: viewtide settings get collect/callsPerDay</source>
        <translation>donnez une clé&#xa0;: viewtide settings get collect/callsPerDay</translation>
    </message>
</context>
<context>
    <name>ShortLinks</name>
    <message>
        <source>This short link leads to no video, or its network does not say to which: open it in a browser and copy the address it leads to.</source>
        <translation>Ce lien court ne mène à aucune vidéo, ou son réseau ne dit pas à laquelle&#xa0;: ouvrez-le dans un navigateur et copiez l’adresse à laquelle il mène.</translation>
    </message>
    <message>
        <source>The network of this short link could not be asked where it leads: open it in a browser and copy the address, or try again later.</source>
        <translation>Le réseau de ce lien court n’a pas pu être interrogé sur sa destination&#xa0;: ouvrez-le dans un navigateur et copiez l’adresse, ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>%1 Open the short link in a browser and copy the address it leads to.</source>
        <translation>%1 Ouvrez le lien court dans un navigateur et copiez l’adresse à laquelle il mène.</translation>
    </message>
</context>
<context>
    <name>SnapshotList</name>
    <message>
        <source>Taken</source>
        <translation>Figé le</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Instantané</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
</context>
<context>
    <name>StartFailure</name>
    <message>
        <source>The disk is full.</source>
        <translation>Le disque est plein.</translation>
    </message>
    <message>
        <source>Check that the folder is there and that you may write to it.</source>
        <translation>Vérifiez que le dossier existe et que vous avez le droit d’y écrire.</translation>
    </message>
    <message>
        <source>End the other program; &apos;viewtide watch&apos; is one that has no window.</source>
        <translation>Arrêtez l’autre programme&#x202f;; «&#xa0;viewtide watch&#xa0;» en est un sans fenêtre.</translation>
    </message>
    <message>
        <source>Move the file away and put a copy that was made before in its place. Without a file there Viewtide begins anew.</source>
        <translation>Déplacez le fichier ailleurs et mettez à sa place une copie faite auparavant. S’il n’y a pas de fichier à cet endroit, Viewtide repart de zéro.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Libérez de l’espace.</translation>
    </message>
    <message>
        <source>Correct the variable where it is set, then start Viewtide from there.</source>
        <translation>Corrigez la variable là où elle est définie, puis lancez Viewtide à partir de là.</translation>
    </message>
    <message>
        <source>Correct it, or remove its line from the settings.</source>
        <translation>Corrigez-la, ou supprimez sa ligne dans les réglages.</translation>
    </message>
    <message>
        <source>The workspace %1 cannot be opened</source>
        <translation>Impossible d’ouvrir l’espace de travail %1</translation>
    </message>
    <message>
        <source>Viewtide could not start</source>
        <translation>Viewtide n’a pas pu démarrer</translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message>
        <source>Syncing %1 of %2</source>
        <translation>Synchronisation %1 sur %2</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>Mis à jour %1</translation>
    </message>
    <message>
        <source>Not updated yet</source>
        <translation>Pas encore mis à jour</translation>
    </message>
    <message>
        <source>Paused until %1</source>
        <translation>En pause jusqu’au %1</translation>
    </message>
    <message>
        <source>Next poll %1</source>
        <translation>Prochaine collecte à %1</translation>
    </message>
    <message>
        <source>Waiting for a key</source>
        <translation>En attente d’une clé</translation>
    </message>
    <message>
        <source>Out of date: last good sync %1</source>
        <translation>Pas à jour&#xa0;: dernière synchronisation réussie %1</translation>
    </message>
    <message>
        <source>No profile yet: add one under Settings › Profiles</source>
        <translation>Pas encore de profil : ajoutez-en un dans Réglages › Profils</translation>
    </message>
</context>
<context>
    <name>SummaryNumbers</name>
    <message>
        <source>Profiles with a recorded day</source>
        <translation>Profils ayant un jour enregistré</translation>
    </message>
    <message>
        <source>Oldest of their last days</source>
        <translation>Plus ancien de leurs derniers jours</translation>
    </message>
    <message>
        <source>Newest of their last days</source>
        <translation>Plus récent de leurs derniers jours</translation>
    </message>
    <message>
        <source>Followers on the last day</source>
        <translation>Abonnés le dernier jour</translation>
    </message>
    <message>
        <source>Followers on the first day</source>
        <translation>Abonnés le premier jour</translation>
    </message>
    <message>
        <source>First recorded day</source>
        <translation>Premier jour enregistré</translation>
    </message>
    <message>
        <source>Last recorded day</source>
        <translation>Dernier jour enregistré</translation>
    </message>
    <message>
        <source>Recorded days</source>
        <translation>Jours enregistrés</translation>
    </message>
    <message>
        <source>Recorded days that have a rate</source>
        <translation>Jours enregistrés qui ont un taux</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Posts whose engagement is known</source>
        <translation>Publications dont l’engagement est connu</translation>
    </message>
    <message>
        <source>Posts of the range</source>
        <translation>Publications de la période</translation>
    </message>
    <message>
        <source>Recorded days that have it</source>
        <translation>Jours enregistrés qui ont cette valeur</translation>
    </message>
    <message>
        <source>Rows that were told afterwards</source>
        <translation>Lignes indiquées après coup</translation>
    </message>
    <message>
        <source>All networks together</source>
        <translation>Tous les réseaux ensemble</translation>
    </message>
    <message>
        <source>the range of the overview</source>
        <translation>la période de la vue d’ensemble</translation>
    </message>
    <message>
        <source>the days that the range is compared with</source>
        <translation>les jours de comparaison</translation>
    </message>
</context>
<context>
    <name>TableCopy</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied.</source>
        <translation>
            <numerusform>%n ligne copiée.</numerusform>
            <numerusform>%n lignes copiées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakeOver</name>
    <message>
        <source>The other database holds data already, which stays as it is.</source>
        <translation>L’autre base contient déjà des données, qui restent telles quelles.</translation>
    </message>
</context>
<context>
    <name>TypeNumbersDialog</name>
    <message>
        <source>Type numbers</source>
        <translation>Saisir des chiffres</translation>
    </message>
    <message>
        <source>The video</source>
        <translation>La vidéo</translation>
    </message>
    <message>
        <source>&amp;Views</source>
        <translation>&amp;Vues</translation>
    </message>
    <message>
        <source>Views, empty: stays as it is</source>
        <translation>Vues, vide&#xa0;: inchangé</translation>
    </message>
    <message>
        <source>&amp;Likes</source>
        <translation>&amp;J’aime</translation>
    </message>
    <message>
        <source>Likes, empty: stays as it is</source>
        <translation>J’aime, vide&#xa0;: inchangé</translation>
    </message>
    <message>
        <source>&amp;Comments</source>
        <translation>&amp;Commentaires</translation>
    </message>
    <message>
        <source>Comments, empty: stays as it is</source>
        <translation>Commentaires, vide&#xa0;: inchangé</translation>
    </message>
    <message>
        <source>&amp;Shares</source>
        <translation>&amp;Partages</translation>
    </message>
    <message>
        <source>Shares, empty: stays as it is</source>
        <translation>Partages, vide&#xa0;: inchangé</translation>
    </message>
    <message>
        <source>Sav&amp;es</source>
        <translation>&amp;Enregistrements</translation>
    </message>
    <message>
        <source>Saves, empty: stays as it is</source>
        <translation>Enregistrements, vide&#xa0;: inchangé</translation>
    </message>
    <message>
        <source>Seen &amp;at</source>
        <translation>Vus &amp;le</translation>
    </message>
    <message>
        <source>When the numbers were true, local time</source>
        <translation>Quand les chiffres étaient valables, heure locale</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Ce qui ne va pas</translation>
    </message>
    <message>
        <source>An empty field stays as it is. Typed numbers are marked everywhere; the next number that the network reports replaces them.</source>
        <translation>Un champ vide reste tel quel. Les chiffres saisis sont signalés partout&#x202f;; le prochain chiffre que le réseau indique les remplace.</translation>
    </message>
</context>
<context>
    <name>UndoText</name>
    <message numerus="yes">
        <source>%n video(s) stay: numbers were collected since they were added.</source>
        <translation>
            <numerusform>%n vidéo reste&#xa0;: des chiffres ont été collectés depuis son ajout.</numerusform>
            <numerusform>%n vidéos restent&#xa0;: des chiffres ont été collectés depuis leur ajout.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add %n video(s)</source>
        <translation>
            <numerusform>l’ajout de %n vidéo</numerusform>
            <numerusform>l’ajout de %n vidéos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>assign %n video(s) to %1</source>
        <translation>
            <numerusform>l’attribution de %n vidéo à %1</numerusform>
            <numerusform>l’attribution de %n vidéos à %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>import %n day(s)</source>
        <translation>
            <numerusform>l’import de %n jour</numerusform>
            <numerusform>l’import de %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) went to Unassigned.</source>
        <translation>
            <numerusform>%n vidéo a rejoint «&#xa0;Sans campagne&#xa0;».</numerusform>
            <numerusform>%n vidéos ont rejoint «&#xa0;Sans campagne&#xa0;».</numerusform>
        </translation>
    </message>
    <message>
        <source>remove campaign %1</source>
        <translation>la suppression de la campagne %1</translation>
    </message>
    <message>
        <source>new campaign %1</source>
        <translation>la création de la campagne %1</translation>
    </message>
    <message>
        <source>edit campaign %1</source>
        <translation>la modification de la campagne %1</translation>
    </message>
    <message>
        <source>edit report %1</source>
        <translation>la modification du rapport %1</translation>
    </message>
    <message numerus="yes">
        <source>hide %n video(s)</source>
        <translation>
            <numerusform>le masquage de %n vidéo</numerusform>
            <numerusform>le masquage de %n vidéos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>show %n video(s)</source>
        <translation>
            <numerusform>l’affichage de %n vidéo</numerusform>
            <numerusform>l’affichage de %n vidéos</numerusform>
        </translation>
    </message>
    <message>
        <source>The numbers went into the history; newer ones are known and stay.</source>
        <translation>Les chiffres sont entrés dans l’historique&#x202f;; de plus récents sont connus et restent.</translation>
    </message>
    <message>
        <source>type numbers of %1</source>
        <translation>la saisie des chiffres de %1</translation>
    </message>
    <message>
        <source>join videos as one work</source>
        <translation>la réunion de vidéos en un contenu</translation>
    </message>
    <message>
        <source>split a video from its work</source>
        <translation>la séparation d’une vidéo de son contenu</translation>
    </message>
    <message numerus="yes">
        <source>remove %n video(s)</source>
        <translation>
            <numerusform>la suppression de %n vidéo</numerusform>
            <numerusform>la suppression de %n vidéos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) went with the campaign. Undo brings them back.</source>
        <translation>
            <numerusform>%n règle est partie avec la campagne. « Annuler » la rétablit.</numerusform>
            <numerusform>%n règles sont parties avec la campagne. « Annuler » les rétablit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UploadTable</name>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Programmé</translation>
    </message>
    <message>
        <source>When the post was to go online.</source>
        <translation>Quand la publication devait être mise en ligne.</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>À la main</translation>
    </message>
    <message>
        <source>By a rule</source>
        <translation>Par une règle</translation>
    </message>
    <message>
        <source>No rule matches</source>
        <translation>Aucune règle</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Attribution</translation>
    </message>
    <message>
        <source>What was assigned by hand is moved by no rule.</source>
        <translation>Ce qui a été attribué à la main n’est déplacé par aucune règle.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>(sans texte)</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Post id</source>
        <translation>Id publication</translation>
    </message>
    <message>
        <source>Id at the network</source>
        <translation>Id du réseau</translation>
    </message>
    <message>
        <source>Ref id</source>
        <translation>Ref id</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimé</translation>
    </message>
    <message>
        <source>It was not posted; the network gave no reason.</source>
        <translation>La publication n’a pas eu lieu&#x202f;; le réseau n’a donné aucune raison.</translation>
    </message>
    <message>
        <source>It is not online yet.</source>
        <translation>La publication n’est pas encore en ligne.</translation>
    </message>
    <message>
        <source>It was deleted; its numbers stay.</source>
        <translation>La publication a été supprimée&#x202f;; ses chiffres sont conservés.</translation>
    </message>
</context>
<context>
    <name>UploadsDialog</name>
    <message>
        <source>Uploads</source>
        <translation>Envois</translation>
    </message>
    <message>
        <source>Show all uploads</source>
        <translation>Afficher tous les envois</translation>
    </message>
    <message>
        <source>Show posted uploads</source>
        <translation>Afficher les envois publiés</translation>
    </message>
    <message>
        <source>Show pending uploads</source>
        <translation>Afficher les envois en attente</translation>
    </message>
    <message>
        <source>Show failed uploads</source>
        <translation>Afficher les envois en échec</translation>
    </message>
    <message>
        <source>Show deleted uploads</source>
        <translation>Afficher les envois supprimés</translation>
    </message>
    <message>
        <source>Filter by text, campaign, network, id</source>
        <translation>Filtrer par texte, campagne, réseau, id</translation>
    </message>
    <message>
        <source>Filter uploads</source>
        <translation>Filtrer les envois</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Choose which columns are shown</source>
        <translation>Choisir les colonnes affichées</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Choisir les colonnes</translation>
    </message>
    <message>
        <source>Uploads and what became of them</source>
        <translation>Envois et leur résultat</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Ce qui n’a pas fonctionné</translation>
    </message>
    <message>
        <source>Assign to…</source>
        <translation>Attribuer à…</translation>
    </message>
    <message>
        <source>Put the selected uploads into a campaign</source>
        <translation>Mettre les envois sélectionnés dans une campagne</translation>
    </message>
    <message>
        <source>Assign the selected uploads to a campaign</source>
        <translation>Attribuer les envois sélectionnés à une campagne</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Sélection</translation>
    </message>
</context>
<context>
    <name>VideoExport</name>
    <message>
        <source>Export videos</source>
        <translation>Exporter des vidéos</translation>
    </message>
    <message>
        <source>Selected videos: %1</source>
        <translation>Vidéos sélectionnées&#xa0;: %1</translation>
    </message>
    <message>
        <source>Listed videos: %1</source>
        <translation>Vidéos de la liste&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) copied.</source>
        <translation>
            <numerusform>%n vidéo copiée.</numerusform>
            <numerusform>%n vidéos copiées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VideoHistory</name>
    <message>
        <source>views per hour over 1, 6 and 24 h: %1, %2, %3 (as of %4%5)</source>
        <translation>vues par heure sur 1, 6 et 24&#xa0;h&#xa0;: %1, %2, %3 (au %4%5)</translation>
    </message>
    <message>
        <source>, about</source>
        <translation>, environ</translation>
    </message>
    <message numerus="yes">
        <source>%1x for its age: views at %2 against the median of %n earlier video(s) of the account on the network</source>
        <translation>
            <numerusform>%1x la normale à cet âge&#xa0;: vues à %2 par rapport à la médiane de la vidéo précédente (%n) du compte sur le réseau</numerusform>
            <numerusform>%1x la normale à cet âge&#xa0;: vues à %2 par rapport à la médiane des %n vidéos précédentes du compte sur le réseau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no comparison for its age: fewer than %n earlier video(s) were observed at that age</source>
        <translation>
            <numerusform>pas de comparaison à cet âge&#xa0;: moins de %n vidéo précédente a été observée à cet âge</numerusform>
            <numerusform>pas de comparaison à cet âge&#xa0;: moins de %n vidéos précédentes ont été observées à cet âge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>forecast for %1: %2 views, 80 % interval %3 to %4, from %n earlier video(s); back-tested, half were off by at most %5 percent, %6 of %7 fell inside</source>
        <translation>
            <numerusform>prévision à %1&#xa0;: %2 vues, intervalle à 80&#xa0;% de %3 à %4, d’après %n vidéo précédente&#x202f;; au test rétrospectif, la moitié s’écartait d’au plus %5 pour cent, %6 sur %7 tombaient dans l’intervalle</numerusform>
            <numerusform>prévision à %1&#xa0;: %2 vues, intervalle à 80&#xa0;% de %3 à %4, d’après %n vidéos précédentes&#x202f;; au test rétrospectif, la moitié s’écartait d’au plus %5 pour cent, %6 sur %7 tombaient dans l’intervalle</numerusform>
        </translation>
    </message>
    <message>
        <source>partial: the range begins before the first observation</source>
        <translation>partiel&#xa0;: la période commence avant la première observation</translation>
    </message>
    <message>
        <source>no observation</source>
        <translation>aucune observation</translation>
    </message>
</context>
<context>
    <name>VideoHistoryTexts</name>
    <message>
        <source>%1 d</source>
        <translation>%1&#xa0;j</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>environ %1</translation>
    </message>
    <message>
        <source>Read between two observations that lie further apart.</source>
        <translation>Lu entre deux observations plus espacées.</translation>
    </message>
    <message>
        <source>Read between two close observations.</source>
        <translation>Lu entre deux observations proches.</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>tracking began later</source>
        <translation>le suivi a commencé plus tard</translation>
    </message>
    <message>
        <source>not observed around then</source>
        <translation>pas observé à ce moment-là</translation>
    </message>
    <message>
        <source>nobody told when it was posted</source>
        <translation>date de publication inconnue</translation>
    </message>
    <message numerus="yes">
        <source>No comparison for its age: it needs %n earlier video(s) of the account with known views.</source>
        <translation>
            <numerusform>Pas de comparaison à cet âge&#xa0;: il faut %n vidéo précédente du compte aux vues connues.</numerusform>
            <numerusform>Pas de comparaison à cet âge&#xa0;: il faut %n vidéos précédentes du compte aux vues connues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 for its age: views at %2 against the median of %n earlier video(s).</source>
        <translation>
            <numerusform>%1 la normale à cet âge&#xa0;: vues à %2 par rapport à la médiane de la vidéo précédente (%n).</numerusform>
            <numerusform>%1 la normale à cet âge&#xa0;: vues à %2 par rapport à la médiane des %n vidéos précédentes.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 It breaks out.</source>
        <translation>%1 Elle fait une percée.</translation>
    </message>
    <message numerus="yes">
        <source>Forecast for %1: %2 views, 80 % interval %3 to %4. From %n earlier video(s); back-tested, half were off by at most %5, and %6 of %7 fell inside.</source>
        <translation>
            <numerusform>Prévision à %1&#xa0;: %2 vues, intervalle à 80&#xa0;% de %3 à %4. D’après %n vidéo précédente&#x202f;; au test rétrospectif, la moitié s’écartait d’au plus %5, et %6 sur %7 tombaient dans l’intervalle.</numerusform>
            <numerusform>Prévision à %1&#xa0;: %2 vues, intervalle à 80&#xa0;% de %3 à %4. D’après %n vidéos précédentes&#x202f;; au test rétrospectif, la moitié s’écartait d’au plus %5, et %6 sur %7 tombaient dans l’intervalle.</numerusform>
        </translation>
    </message>
    <message>
        <source>Views an hour: unknown, observations are missing.</source>
        <translation>Vues par heure&#xa0;: inconnues, des observations manquent.</translation>
    </message>
    <message>
        <source>Views an hour: %1 over the last hour, %2 over 6 h, %3 over 24 h%4.</source>
        <translation>Vues par heure&#xa0;: %1 sur la dernière heure, %2 sur 6&#xa0;h, %3 sur 24&#xa0;h%4.</translation>
    </message>
    <message>
        <source> (about)</source>
        <translation> (environ)</translation>
    </message>
    <message>
        <source>%1 Pace of 6 h against 24 h: %2.</source>
        <translation>%1 Rythme sur 6&#xa0;h par rapport à 24&#xa0;h&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 corrected by %2 to %3, %4</source>
        <translation>%1&#xa0;: correction de %2, soit %3, le %4</translation>
    </message>
    <message>
        <source>Not observed yet.</source>
        <translation>Pas encore observée.</translation>
    </message>
    <message numerus="yes">
        <source>Observed %n time(s)</source>
        <translation>
            <numerusform>Observée %n fois</numerusform>
            <numerusform>Observée %n fois</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1, partial: from %2 on.</source>
        <translation>%1, partiel&#xa0;: à partir du %2.</translation>
    </message>
    <message>
        <source>Views at %1</source>
        <translation>Vues à %1</translation>
    </message>
    <message>
        <source>Earlier videos that are known at that age</source>
        <translation>Vidéos précédentes connues à cet âge</translation>
    </message>
    <message>
        <source>Median of the earlier videos</source>
        <translation>Médiane des vidéos précédentes</translation>
    </message>
    <message>
        <source>the first %1 of each video</source>
        <translation>chaque vidéo, de sa publication à %1</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>How it was found</source>
        <translation>Méthode d’obtention</translation>
    </message>
    <message>
        <source>from when it was posted until that age</source>
        <translation>de la publication jusqu’à cet âge</translation>
    </message>
</context>
<context>
    <name>VideoPanel</name>
    <message>
        <source>Details of the selected video</source>
        <translation>Détails de la vidéo sélectionnée</translation>
    </message>
    <message>
        <source>Details of the video</source>
        <translation>Détails de la vidéo</translation>
    </message>
    <message>
        <source>Network and campaign</source>
        <translation>Réseau et campagne</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Cur&amp;ve</source>
        <translation>Cour&amp;be</translation>
    </message>
    <message>
        <source>Number shown as a curve</source>
        <translation>Indicateur affiché en courbe</translation>
    </message>
    <message>
        <source>Exact numbers and when they were observed</source>
        <translation>Chiffres exacts et date de leur observation</translation>
    </message>
    <message>
        <source>State of the last poll</source>
        <translation>État de la dernière collecte</translation>
    </message>
    <message>
        <source>Link of the video</source>
        <translation>Lien de la vidéo</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Open the video in the browser</source>
        <translation>Ouvrir la vidéo dans le navigateur</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Copy the link of the video</source>
        <translation>Copier le lien de la vidéo</translation>
    </message>
</context>
<context>
    <name>VideoTable</name>
    <message>
        <source>Observed %1</source>
        <translation>Observé le %1</translation>
    </message>
    <message>
        <source>Not reported by %1</source>
        <translation>Non indiqué par %1</translation>
    </message>
    <message>
        <source>%1 ✎</source>
        <translation>%1 ✎</translation>
    </message>
    <message>
        <source>Typed in %1; the next number of the network replaces it</source>
        <translation>Saisi le %1&#x202f;; le prochain chiffre du réseau le remplace</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Publiée</translation>
    </message>
    <message>
        <source>When the video was posted, in local time. &quot;By&quot;: nobody told, it was there by then.</source>
        <translation>Quand la vidéo a été publiée, en heure locale. «&#xa0;Avant le&#xa0;»&#xa0;: date inconnue, elle était déjà là à ce moment.</translation>
    </message>
    <message>
        <source>Unknown until views and at least one of likes, comments, shares and saves are reported.</source>
        <translation>Inconnu tant que les vues et au moins l’un des J’aime, commentaires, partages et enregistrements ne sont pas indiqués.</translation>
    </message>
    <message>
        <source>%1 engagements over %2 views</source>
        <translation>%1 interactions pour %2 vues</translation>
    </message>
    <message>
        <source>%1 engagements (%2 of %3 kinds reported) over %4 views</source>
        <translation>%1 interactions (%2 types indiqués sur %3) pour %4 vues</translation>
    </message>
    <message>
        <source>ER by views</source>
        <translation>TE sur les vues</translation>
    </message>
    <message>
        <source>Engagement rate: likes, comments, shares and saves over views, in percent.</source>
        <translation>Taux d’engagement&#xa0;: J’aime, commentaires, partages et enregistrements rapportés aux vues, en pourcentage.</translation>
    </message>
    <message>
        <source>Views, 24 h</source>
        <translation>Vues, 24&#xa0;h</translation>
    </message>
    <message>
        <source>Views won in the last 24 hours. Unknown while no observation is that old.</source>
        <translation>Vues gagnées au cours des dernières 24 heures. Inconnues tant qu’aucune observation n’est aussi ancienne.</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Publi.</translation>
    </message>
    <message>
        <source>How many posts of the same clip there are, on all networks and in all campaigns.</source>
        <translation>Nombre de publications du même clip, sur tous les réseaux et dans toutes les campagnes.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>How the last poll of the video went.</source>
        <translation>Résultat de la dernière collecte de la vidéo.</translation>
    </message>
    <message>
        <source>%1
Last written %2, next poll %3</source>
        <translation>%1
Dernière mise à jour&#xa0;: %2, prochaine collecte&#xa0;: %3</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Last written</source>
        <translation>Mise à jour</translation>
    </message>
    <message>
        <source>When a number of the video was last written, in local time.</source>
        <translation>Quand un chiffre de la vidéo a été mis à jour pour la dernière fois, en heure locale.</translation>
    </message>
    <message>
        <source>Next poll</source>
        <translation>Proch. collecte</translation>
    </message>
    <message>
        <source>When the video is asked for again, in local time.</source>
        <translation>Quand la vidéo sera de nouveau interrogée, en heure locale.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Typed in</source>
        <translation>Saisie</translation>
    </message>
    <message>
        <source>No numbers yet</source>
        <translation>Pas encore de chiffres</translation>
    </message>
    <message>
        <source>Gone since %1: the post was not found. Its history is kept.</source>
        <translation>Disparue depuis le %1&#xa0;: la publication est introuvable. Son historique est conservé.</translation>
    </message>
    <message>
        <source>Ayrshare</source>
        <translation>Ayrshare</translation>
    </message>
    <message>
        <source>Added by link</source>
        <translation>Ajoutée par lien</translation>
    </message>
    <message>
        <source>No caption</source>
        <translation>Sans légende</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>avant le %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 (partial)</source>
        <translation>%1 (partiel)</translation>
    </message>
    <message>
        <source>Nothing to say %1: one of the two is not known in full.</source>
        <translation>Pas de comparaison (%1)&#xa0;: l’une des deux valeurs n’est pas entièrement connue.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Nothing was observed before the end of the range.</source>
        <translation>Rien n’a été observé avant la fin de la période.</translation>
    </message>
    <message>
        <source>Since tracking began, %1.</source>
        <translation>Depuis le début du suivi, le %1.</translation>
    </message>
    <message>
        <source>Views won</source>
        <translation>Vues gagnées</translation>
    </message>
    <message>
        <source>Views won in the range of the header; partial where tracking began later. The table cannot be sorted by it: it is worked out for the rows in sight.</source>
        <translation>Vues gagnées pendant la période de l’en-tête&#x202f;; valeur partielle si le suivi a commencé plus tard. Le tableau ne peut pas être trié selon cette colonne&#xa0;: elle n’est calculée que pour les lignes visibles.</translation>
    </message>
</context>
<context>
    <name>Videos</name>
    <message>
        <source>The link does not name a video.</source>
        <translation>Le lien ne désigne pas une vidéo.</translation>
    </message>
    <message>
        <source>No number was given.</source>
        <translation>Aucun chiffre n’a été donné.</translation>
    </message>
    <message>
        <source>A number cannot be below 0.</source>
        <translation>Un chiffre ne peut pas être inférieur à 0.</translation>
    </message>
    <message>
        <source>A number has more than 15 digits.</source>
        <translation>Un nombre a plus de 15 chiffres.</translation>
    </message>
    <message>
        <source>The time of the numbers lies in the future.</source>
        <translation>La date des chiffres est dans le futur.</translation>
    </message>
    <message>
        <source>The video was posted at %1, after the time of the numbers.</source>
        <translation>La vidéo a été publiée le %1, après la date des chiffres.</translation>
    </message>
    <message>
        <source>Newer numbers came in since; they stay.</source>
        <translation>Des chiffres plus récents sont arrivés depuis&#x202f;; ils restent.</translation>
    </message>
</context>
<context>
    <name>VideosPage</name>
    <message>
        <source>Videos</source>
        <translation>Vidéos</translation>
    </message>
    <message>
        <source>Filter by caption, campaign, network or link</source>
        <translation>Filtrer par légende, campagne, réseau ou lien</translation>
    </message>
    <message>
        <source>Filter videos</source>
        <translation>Filtrer les vidéos</translation>
    </message>
    <message>
        <source>Show one network only</source>
        <translation>N’afficher qu’un réseau</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Show one campaign only</source>
        <translation>N’afficher qu’une campagne</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Posted through Ayrshare, or added by link</source>
        <translation>Publiée via Ayrshare, ou ajoutée par lien</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Choose which columns are shown</source>
        <translation>Choisir les colonnes affichées</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Choisir les colonnes</translation>
    </message>
    <message>
        <source>Add videos…</source>
        <translation>Ajouter des vidéos…</translation>
    </message>
    <message>
        <source>Track videos that were posted by hand, by their links</source>
        <translation>Suivre, par leurs liens, des vidéos publiées à la main</translation>
    </message>
    <message>
        <source>Add videos by link</source>
        <translation>Ajouter des vidéos par lien</translation>
    </message>
    <message>
        <source>Videos shown and selected</source>
        <translation>Vidéos affichées et sélectionnées</translation>
    </message>
    <message>
        <source>Assign to campaign</source>
        <translation>Attribuer à une campagne</translation>
    </message>
    <message>
        <source>Move the selected videos to a campaign</source>
        <translation>Déplacer les vidéos sélectionnées dans une campagne</translation>
    </message>
    <message>
        <source>Assign the selection to a campaign</source>
        <translation>Attribuer la sélection à une campagne</translation>
    </message>
    <message>
        <source>Hide in report</source>
        <translation>Masquer dans un rapport</translation>
    </message>
    <message>
        <source>Leave the selected videos out of one report</source>
        <translation>Omettre les vidéos sélectionnées dans un rapport</translation>
    </message>
    <message>
        <source>Hide the selection in a report</source>
        <translation>Masquer la sélection dans un rapport</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Join the selected videos as one work, split one, or type its numbers</source>
        <translation>Réunir les vidéos sélectionnées en un contenu, en séparer une, ou saisir ses chiffres</translation>
    </message>
    <message>
        <source>Work and numbers of the selection</source>
        <translation>Contenu et chiffres de la sélection</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Write the selected videos, or all that are listed, to a file</source>
        <translation>Exporter les vidéos sélectionnées, ou toutes celles de la liste, dans un fichier</translation>
    </message>
    <message>
        <source>Export videos</source>
        <translation>Exporter des vidéos</translation>
    </message>
    <message>
        <source>Group by work</source>
        <translation>Grouper par contenu</translation>
    </message>
    <message>
        <source>Show each clip once, with the sums of its posts on all networks</source>
        <translation>Afficher chaque clip une seule fois, avec les sommes de ses publications sur tous les réseaux</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Show or hide the details of the selected video (Space)</source>
        <translation>Afficher ou masquer les détails de la vidéo sélectionnée (Espace)</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Afficher les détails</translation>
    </message>
    <message>
        <source>Videos of all campaigns</source>
        <translation>Vidéos de toutes les campagnes</translation>
    </message>
    <message>
        <source>Saved views: filter, columns and sort under a name</source>
        <translation>Affichages enregistrés&#xa0;: filtre, colonnes et tri sous un nom</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Affichages enregistrés</translation>
    </message>
</context>
<context>
    <name>WeekSummary</name>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>without caption</source>
        <translation>sans légende</translation>
    </message>
    <message>
        <source>%1: %2 followers (%3)</source>
        <translation>%1&#xa0;: %2 abonnés (%3)</translation>
    </message>
    <message>
        <source>%1, engagement won %2</source>
        <translation>%1, engagement gagné %2</translation>
    </message>
    <message>
        <source>%1, rate %2 %3</source>
        <translation>%1, taux %2 %3</translation>
    </message>
    <message>
        <source>Week %1: %2 followers</source>
        <translation>Semaine %1&#xa0;: %2 abonnés</translation>
    </message>
    <message>
        <source>Week %1: %2 followers, engagement %3</source>
        <translation>Semaine %1&#xa0;: %2 abonnés, engagement %3</translation>
    </message>
    <message>
        <source>Engagement won: %1 (%2 of %3 networks tell it)</source>
        <translation>Engagement gagné&#xa0;: %1 (indiqué par %2 réseaux sur %3)</translation>
    </message>
    <message>
        <source>Engagement won: not told by these networks</source>
        <translation>Engagement gagné&#xa0;: non indiqué par ces réseaux</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>**Week %1**, %2</source>
        <translation>**Semaine %1**, %2</translation>
    </message>
    <message>
        <source>Followers: %1 (%2; the time before %3)</source>
        <translation>Abonnés&#xa0;: %1 (%2&#x202f;; période précédente&#xa0;: %3)</translation>
    </message>
    <message>
        <source>Videos posted: %1</source>
        <translation>Vidéos publiées&#xa0;: %1</translation>
    </message>
    <message>
        <source>**By network**</source>
        <translation>**Par réseau**</translation>
    </message>
    <message>
        <source>**Most viewed of the week&apos;s videos**</source>
        <translation>**Les plus vues parmi les vidéos de la semaine**</translation>
    </message>
    <message>
        <source>%1 (%2): %3 views</source>
        <translation>%1 (%2)&#xa0;: %3 vues</translation>
    </message>
    <message>
        <source>%1 followers; the week before brought %2.</source>
        <translation>%1 abonnés&#x202f;; la semaine précédente avait apporté %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) were posted.</source>
        <translation>
            <numerusform>%n vidéo a été publiée.</numerusform>
            <numerusform>%n vidéos ont été publiées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Most viewed: “%1” with %2 views.</source>
        <translation>La plus vue&#xa0;: «&#xa0;%1&#xa0;» avec %2 vues.</translation>
    </message>
</context>
<context>
    <name>WorkTable</name>
    <message>
        <source>No caption</source>
        <translation>Sans légende</translation>
    </message>
    <message>
        <source>No post reports it.</source>
        <translation>Aucune publication ne l’indique.</translation>
    </message>
    <message>
        <source>The sum of all posts.</source>
        <translation>La somme de toutes les publications.</translation>
    </message>
    <message>
        <source>The sum of %1 of %2 posts; the others do not report it.</source>
        <translation>La somme de %1 publications sur %2&#x202f;; les autres ne l’indiquent pas.</translation>
    </message>
    <message>
        <source>The sum over the posts that report it. A post that is in several campaigns counts once.</source>
        <translation>La somme des publications qui l’indiquent. Une publication présente dans plusieurs campagnes compte une fois.</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Publi.</translation>
    </message>
    <message>
        <source>How many posts the work has.</source>
        <translation>Nombre de publications du contenu.</translation>
    </message>
    <message>
        <source>ER by views</source>
        <translation>TE sur les vues</translation>
    </message>
    <message>
        <source>Engagement of all posts over their views, in percent.</source>
        <translation>Engagement de toutes les publications rapporté à leurs vues, en pourcentage.</translation>
    </message>
    <message>
        <source>First posted</source>
        <translation>Première publi.</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Réseaux</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campagnes</translation>
    </message>
    <message>
        <source>Work %1</source>
        <translation>Contenu %1</translation>
    </message>
    <message>
        <source>from when each post was posted until it was last observed</source>
        <translation>de la parution de chaque publication jusqu’à sa dernière observation</translation>
    </message>
    <message>
        <source>Posts that report it</source>
        <translation>Publications qui l’indiquent</translation>
    </message>
    <message>
        <source>Engagements of the posts</source>
        <translation>Interactions des publications</translation>
    </message>
    <message>
        <source>Views of the posts</source>
        <translation>Vues des publications</translation>
    </message>
</context>
<context>
    <name>Works</name>
    <message>
        <source>These videos are one work already.</source>
        <translation>Ces vidéos forment déjà un seul contenu.</translation>
    </message>
    <message>
        <source>This video is a work by itself already.</source>
        <translation>Cette vidéo est déjà un contenu à part.</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Me</source>
        <translation>Moi</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Sans campagne</translation>
    </message>
</context>
<context>
    <name>WorkspaceCommand</name>
    <message>
        <source>My workspace</source>
        <translation>Mon espace de travail</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Démo</translation>
    </message>
    <message>
        <source>give a workspace and its new name: viewtide workspace rename Acme &quot;Acme Ltd&quot;</source>
        <translation>donnez un espace de travail et son nouveau nom&#xa0;: viewtide workspace rename Acme &quot;Acme Ltd&quot;</translation>
    </message>
    <message>
        <source>give one name; write one with spaces in quotes</source>
        <translation>donnez un seul nom&#x202f;; mettez entre guillemets un nom qui contient des espaces</translation>
    </message>
    <message>
        <source>the workspace &apos;%1&apos; is made; open it with: viewtide --workspace %2</source>
        <translation>l’espace de travail «&#xa0;%1&#xa0;» est créé&#x202f;; ouvrez-le avec&#xa0;: viewtide --workspace %2</translation>
    </message>
    <message>
        <source>the workspace is called &apos;%1&apos; now</source>
        <translation>l’espace de travail s’appelle maintenant «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>the workspace &apos;%1&apos; is deleted</source>
        <translation>l’espace de travail «&#xa0;%1&#xa0;» est supprimé</translation>
    </message>
    <message>
        <source>the workspace &apos;%1&apos; is in the trash</source>
        <translation>l’espace de travail «&#xa0;%1&#xa0;» est dans la corbeille</translation>
    </message>
    <message>
        <source>keys of the removed workspace &apos;%1&apos; are still in the keychain; the next start of Viewtide tries again: %2</source>
        <translation>des clés de l’espace de travail supprimé «&#xa0;%1&#xa0;» sont encore dans le trousseau&#x202f;; le prochain démarrage de Viewtide réessaie&#xa0;: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is always there and cannot be renamed</source>
        <translation>« %1 » est toujours là et ne peut pas être renommé</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is always there and cannot be removed</source>
        <translation>« %1 » est toujours là et ne peut pas être retiré</translation>
    </message>
</context>
<context>
    <name>Workspaces</name>
    <message>
        <source>the folder of the workspace cannot be opened</source>
        <translation>le dossier de l’espace de travail ne peut pas être ouvert</translation>
    </message>
    <message>
        <source>the workspace is being removed</source>
        <translation>l’espace de travail est en cours de suppression</translation>
    </message>
    <message>
        <source>workspace &apos;%1&apos;; there is: %2</source>
        <translation>espace de travail «&#xa0;%1&#xa0;»&#x202f;; il existe&#xa0;: %2</translation>
    </message>
    <message>
        <source>a workspace needs a name</source>
        <translation>un espace de travail doit avoir un nom</translation>
    </message>
    <message>
        <source>the name is too long: at most %1 characters</source>
        <translation>le nom est trop long&#xa0;: %1 caractères au plus</translation>
    </message>
    <message>
        <source>the name has characters in it that nobody can see</source>
        <translation>le nom contient des caractères invisibles</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is what Viewtide calls one of its own workspaces; choose another name</source>
        <translation>«&#xa0;%1&#xa0;» est le nom de l’un des espaces de travail propres à Viewtide&#x202f;; choisissez un autre nom</translation>
    </message>
    <message>
        <source>there is a workspace &apos;%1&apos; already</source>
        <translation>il existe déjà un espace de travail «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is the id of the workspace &apos;%2&apos;; choose another name</source>
        <translation>«&#xa0;%1&#xa0;» est l’id de l’espace de travail «&#xa0;%2&#xa0;»&#x202f;; choisissez un autre nom</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>impossible d’écrire %1</translation>
    </message>
    <message>
        <source>the folder %1 cannot be made</source>
        <translation>le dossier %1 ne peut pas être créé</translation>
    </message>
    <message>
        <source>a Viewtide runs on the workspace &apos;%1&apos;; end it first</source>
        <translation>une instance de Viewtide utilise l’espace de travail «&#xa0;%1&#xa0;»&#x202f;; quittez-la d’abord</translation>
    </message>
    <message>
        <source>the folder %1 cannot be moved to the trash; nothing was removed</source>
        <translation>le dossier %1 ne peut pas être placé dans la corbeille&#x202f;; rien n’a été supprimé</translation>
    </message>
    <message>
        <source>not everything in the folder %1 could be deleted</source>
        <translation>une partie du dossier %1 n’a pas pu être supprimée</translation>
    </message>
</context>
<context>
    <name>viewtide::app::AccountImportCommand</name>
    <message>
        <source>name one file, or &apos;-&apos; for standard input: viewtide account import FILE</source>
        <translation>indiquez un fichier, ou «&#xa0;-&#xa0;» pour l’entrée standard&#xa0;: viewtide account import FILE</translation>
    </message>
    <message>
        <source>columns that mean nothing here: %1</source>
        <translation>colonnes sans signification ici&#xa0;: %1</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>entrée standard</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of the file are not there any more, as far as they were imported</source>
        <translation>
            <numerusform>%n jour du fichier n’est plus présent, dans la mesure où il avait été importé</numerusform>
            <numerusform>%n jours du fichier ne sont plus présents, dans la mesure où ils avaient été importés</numerusform>
        </translation>
    </message>
    <message>
        <source>days added: %1, completed: %2, lines refused: %3</source>
        <translation>jours ajoutés&#xa0;: %1, complétés&#xa0;: %2, lignes refusées&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>viewtide::app::AlertListCommand</name>
    <message>
        <source>--kind %1: use one of %2</source>
        <translation>--kind %1&#xa0;: utilisez l’un de %2</translation>
    </message>
</context>
<context>
    <name>viewtide::app::AlertRulesCommand</name>
    <message>
        <source>change one with: viewtide settings set SETTING VALUE (0 or off switches it off)</source>
        <translation>pour en modifier une&#xa0;: viewtide settings set SETTING VALUE (0 ou off la désactive)</translation>
    </message>
</context>
<context>
    <name>viewtide::app::AlertShowCommand</name>
    <message>
        <source>give the alert&apos;s id, as in &apos;viewtide alert list&apos;</source>
        <translation>donnez l’identifiant de l’alerte, comme dans «&#xa0;viewtide alert list&#xa0;»</translation>
    </message>
</context>
<context>
    <name>viewtide::app::Application</name>
    <message>
        <source>the workspace &apos;%1&apos; has a database and keys of its own and takes nothing from %2</source>
        <translation>l’espace de travail «&#xa0;%1&#xa0;» a sa propre base de données et ses propres clés et ne reprend rien de %2</translation>
    </message>
    <message>
        <source>%1, which does not answer: end it, then try again</source>
        <translation>%1, qui ne répond pas&#xa0;: arrêtez-le, puis réessayez</translation>
    </message>
</context>
<context>
    <name>viewtide::app::Bootstrap</name>
    <message>
        <source>My profile</source>
        <translation>Mon profil</translation>
    </message>
</context>
<context>
    <name>viewtide::app::CampaignAddCommand</name>
    <message>
        <source>give the campaign one name: viewtide campaign add &quot;Spring launch&quot;</source>
        <translation>donnez un seul nom à la campagne&#xa0;: viewtide campaign add &quot;Lancement de printemps&quot;</translation>
    </message>
    <message>
        <source>added campaign %1: %2</source>
        <translation>campagne %1 ajoutée&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>viewtide::app::CampaignEditCommand</name>
    <message>
        <source>which campaign? See viewtide campaign list</source>
        <translation>quelle campagne&#x202f;? Voir viewtide campaign list</translation>
    </message>
    <message>
        <source>saved campaign %1: %2</source>
        <translation>campagne %1 enregistrée&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>viewtide::app::CampaignRebuildCommand</name>
    <message>
        <source>--to lies before --from</source>
        <translation>--to précède --from</translation>
    </message>
    <message>
        <source>--from %1 is not over yet</source>
        <translation>--from %1&#xa0;: ce jour n’est pas encore terminé</translation>
    </message>
    <message>
        <source>name one campaign, or none for all of them</source>
        <translation>indiquez une campagne, ou aucune pour les traiter toutes</translation>
    </message>
    <message>
        <source>%1 rows of %2 days made again, %3 of them with other numbers than before</source>
        <translation>%1 lignes de %2 jours recalculées, dont %3 avec d’autres chiffres qu’avant</translation>
    </message>
</context>
<context>
    <name>viewtide::app::CampaignRemoveCommand</name>
    <message>
        <source>which campaign? See viewtide campaign list</source>
        <translation>quelle campagne&#x202f;? Voir viewtide campaign list</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) are in this campaign; --to-unassigned moves them to Unassigned</source>
        <translation>
            <numerusform>%n vidéo est dans cette campagne&#x202f;; --to-unassigned la place dans «&#xa0;Sans campagne&#xa0;»</numerusform>
            <numerusform>%n vidéos sont dans cette campagne&#x202f;; --to-unassigned les place dans «&#xa0;Sans campagne&#xa0;»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>removed campaign %1; %n video(s) went to Unassigned</source>
        <translation>
            <numerusform>campagne %1 supprimée&#x202f;; %n vidéo a rejoint «&#xa0;Sans campagne&#xa0;»</numerusform>
            <numerusform>campagne %1 supprimée&#x202f;; %n vidéos ont rejoint «&#xa0;Sans campagne&#xa0;»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) went with it</source>
        <translation>
            <numerusform>%n règle est partie avec elle</numerusform>
            <numerusform>%n règles sont parties avec elle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::DatabaseBackupCommand</name>
    <message>
        <source>copied to %1</source>
        <translation>copiée vers %1</translation>
    </message>
</context>
<context>
    <name>viewtide::app::DatabaseCheckCommand</name>
    <message>
        <source>%1, schema %2: %3</source>
        <translation>%1, schéma %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>valide</translation>
    </message>
</context>
<context>
    <name>viewtide::app::DatabaseCopyCommand</name>
    <message>
        <source>name the new database: viewtide db copy DATABASE</source>
        <translation>indiquez la nouvelle base de données&#xa0;: viewtide db copy DATABASE</translation>
    </message>
    <message>
        <source>a password does not belong in arguments, which others can read: give &apos;-&apos; and the address on standard input, or keep the password in ~/.pgpass</source>
        <translation>un mot de passe n’a pas sa place dans les arguments, que d’autres peuvent lire&#xa0;: donnez «&#xa0;-&#xa0;» et l’adresse sur l’entrée standard, ou conservez le mot de passe dans ~/.pgpass</translation>
    </message>
    <message>
        <source>that is the database in use</source>
        <translation>c’est la base de données déjà utilisée</translation>
    </message>
    <message>
        <source>copied %1 rows to %2</source>
        <translation>%1 lignes copiées vers %2</translation>
    </message>
</context>
<context>
    <name>viewtide::app::DatabaseMigrateCommand</name>
    <message>
        <source>brought the database from schema %1 to schema %2</source>
        <translation>base de données passée du schéma %1 au schéma %2</translation>
    </message>
    <message>
        <source>the database has schema %1, nothing to do</source>
        <translation>la base de données a le schéma %1, rien à faire</translation>
    </message>
    <message>
        <source>the database before is kept in %1</source>
        <translation>la base de données d’avant est conservée dans %1</translation>
    </message>
</context>
<context>
    <name>viewtide::app::DemoSeeder</name>
    <message>
        <source>Spring launch: client report</source>
        <translation>Spring launch&#xa0;: rapport client</translation>
    </message>
    <message>
        <source>Test upload, not part of the booking</source>
        <translation>Envoi de test, hors commande</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ExplainAccountCommand</name>
    <message>
        <source>name a network, a day and a metric: viewtide explain account tiktok 2026-01-31 followers</source>
        <translation>indiquez un réseau, un jour et un indicateur&#xa0;: viewtide explain account tiktok 2026-01-31 followers</translation>
    </message>
    <message>
        <source>nothing was recorded of %1 on %2</source>
        <translation>rien n’a été enregistré pour %1 le %2</translation>
    </message>
    <message>
        <source>several profiles have %1; choose one with --profile</source>
        <translation>plusieurs profils ont %1&#x202f;; choisissez-en un avec --profile</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ExplainVideoCommand</name>
    <message>
        <source>name a video as in &apos;viewtide video list&apos; and a metric: viewtide explain video api:17 views</source>
        <translation>désignez une vidéo comme dans «&#xa0;viewtide video list&#xa0;» et un indicateur&#xa0;: viewtide explain video api:17 views</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ExportCommand</name>
    <message>
        <source>--format %1: use csv, json or xlsx; for reports also html or pdf, for weekly also md</source>
        <translation>--format %1&#xa0;: utilisez csv, json ou xlsx&#x202f;; pour les rapports aussi html ou pdf, pour weekly aussi md</translation>
    </message>
    <message>
        <source>--week %1: write an ISO week such as 2025-W50</source>
        <translation>--week %1&#xa0;: écrivez une semaine ISO comme 2025-W50</translation>
    </message>
    <message>
        <source>--compare %1: use none, previous or weekdays</source>
        <translation>--compare %1&#xa0;: utilisez none, previous ou weekdays</translation>
    </message>
    <message>
        <source>export what? Use weekly, growth, metrics, gaps, ranking, videos, samples, campaigns, best-time or report</source>
        <translation>exporter quoi&#x202f;? Utilisez weekly, growth, metrics, gaps, ranking, videos, samples, campaigns, best-time ou report</translation>
    </message>
    <message>
        <source>use either --week or --from and --to</source>
        <translation>utilisez soit --week, soit --from et --to</translation>
    </message>
    <message>
        <source>--to lies before --from</source>
        <translation>--to précède --from</translation>
    </message>
    <message>
        <source>there is no metric %1; see viewtide metric list</source>
        <translation>il n’existe pas d’indicateur %1&#x202f;; voir viewtide metric list</translation>
    </message>
    <message>
        <source>which report? See viewtide report list</source>
        <translation>quel rapport&#x202f;? Voir viewtide report list</translation>
    </message>
    <message>
        <source>--%1 changes nothing in a report; see viewtide report edit</source>
        <translation>--%1 ne change rien dans un rapport&#x202f;; voir viewtide report edit</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>%n ligne écrite dans %1</numerusform>
            <numerusform>%n lignes écrites dans %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::NoteAddCommand</name>
    <message>
        <source>name a day and the text: viewtide note add 2026-01-31 &quot;went viral&quot;</source>
        <translation>indiquez un jour et le texte&#xa0;: viewtide note add 2026-01-31 &quot;devenue virale&quot;</translation>
    </message>
</context>
<context>
    <name>viewtide::app::NoteCommand</name>
    <message>
        <source>note %1 on %2: %3</source>
        <translation>note %1 du %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>note %1</source>
        <translation>note %1</translation>
    </message>
</context>
<context>
    <name>viewtide::app::NoteEditCommand</name>
    <message>
        <source>which note? See viewtide note list</source>
        <translation>quelle note&#x202f;? Voir viewtide note list</translation>
    </message>
</context>
<context>
    <name>viewtide::app::NoteRemoveCommand</name>
    <message>
        <source>which note? See viewtide note list</source>
        <translation>quelle note&#x202f;? Voir viewtide note list</translation>
    </message>
    <message>
        <source>removed note %1</source>
        <translation>note %1 supprimée</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ProfileAddCommand</name>
    <message>
        <source>give the profile a name: viewtide profile add NAME</source>
        <translation>donnez un nom au profil&#xa0;: viewtide profile add NAME</translation>
    </message>
    <message>
        <source>Ayrshare API key: </source>
        <translation>Clé API Ayrshare&#xa0;: </translation>
    </message>
    <message>
        <source>no key was given on standard input</source>
        <translation>aucune clé n’a été donnée sur l’entrée standard</translation>
    </message>
    <message>
        <source>the API key is saved in: %1</source>
        <translation>la clé API est enregistrée dans&#xa0;: %1</translation>
    </message>
    <message>
        <source>Profile key of %1: </source>
        <translation>Clé de profil de %1&#xa0;: </translation>
    </message>
    <message>
        <source>no key was given on standard input (the primary profile needs none: --primary)</source>
        <translation>aucune clé n’a été donnée sur l’entrée standard (le profil principal n’en demande pas&#xa0;: --primary)</translation>
    </message>
    <message>
        <source>the key could not be saved: %1. Without a desktop, set VIEWTIDE_SECRETS=file to keep keys in a file that only you can read, or give them in the environment</source>
        <translation>la clé n’a pas pu être enregistrée&#xa0;: %1. Sans bureau, définissez VIEWTIDE_SECRETS=file pour conserver les clés dans un fichier que vous seul pouvez lire, ou donnez-les dans l’environnement</translation>
    </message>
    <message>
        <source>added profile %1: %2</source>
        <translation>profil %1 ajouté&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ProfileListCommand</name>
    <message>
        <source>primary</source>
        <translation>principal</translation>
    </message>
    <message>
        <source>own key</source>
        <translation>clé propre</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ProfileRemoveCommand</name>
    <message>
        <source>the API key is removed; nothing is collected until there is one again</source>
        <translation>la clé API est supprimée&#x202f;; rien n’est collecté tant qu’il n’y en a pas une nouvelle</translation>
    </message>
    <message>
        <source>name the profile by its id; see viewtide profile list</source>
        <translation>désignez le profil par son identifiant&#x202f;; voir viewtide profile list</translation>
    </message>
    <message>
        <source>there is no profile %1</source>
        <translation>il n’existe pas de profil %1</translation>
    </message>
    <message>
        <source>%1 is no longer asked, but its key could not be removed: %2</source>
        <translation>%1 n’est plus interrogé, mais sa clé n’a pas pu être supprimée&#xa0;: %2</translation>
    </message>
    <message>
        <source>removed profile %1; its history stays</source>
        <translation>profil %1 supprimé&#x202f;; son historique est conservé</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ProfileRenameCommand</name>
    <message>
        <source>give the profile&apos;s id and its new name: viewtide profile rename 1 &quot;My channel&quot;</source>
        <translation>donnez l’identifiant du profil et son nouveau nom&#xa0;: viewtide profile rename 1 &quot;Ma chaîne&quot;</translation>
    </message>
    <message>
        <source>profile %1 is called %2 now</source>
        <translation>le profil %1 s’appelle maintenant %2</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ProfileTestCommand</name>
    <message>
        <source>there is no API key: save one with &apos;viewtide profile add --account-key&apos;</source>
        <translation>il n’y a pas de clé API&#xa0;: enregistrez-en une avec «&#xa0;viewtide profile add --account-key&#xa0;»</translation>
    </message>
    <message>
        <source>the key of this profile is not on this computer</source>
        <translation>la clé de ce profil n’est pas sur cet ordinateur</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportAddCommand</name>
    <message>
        <source>give the report a name and a campaign: viewtide report add NAME --campaign CAMPAIGN</source>
        <translation>donnez au rapport un nom et une campagne&#xa0;: viewtide report add NAME --campaign CAMPAIGN</translation>
    </message>
    <message>
        <source>added report %1: %2</source>
        <translation>rapport %1 ajouté&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportBrandCommand</name>
    <message>
        <source>cannot read the logo: %1</source>
        <translation>impossible de lire le logo&#xa0;: %1</translation>
    </message>
    <message>
        <source>brand: %1; colour: %2; logo: %3</source>
        <translation>marque&#xa0;: %1&#x202f;; couleur&#xa0;: %2&#x202f;; logo&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportEditCommand</name>
    <message>
        <source>report %1 changed</source>
        <translation>rapport %1 modifié</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportFootnoteCommand</name>
    <message>
        <source>say on or off: viewtide report footnote REPORT on|off</source>
        <translation>écrivez on ou off&#xa0;: viewtide report footnote REPORT on|off</translation>
    </message>
    <message>
        <source>the client reads how many videos are hidden, and their views</source>
        <translation>le client lit combien de vidéos sont masquées, et leurs vues</translation>
    </message>
    <message>
        <source>nothing tells the client that videos are hidden</source>
        <translation>rien n’indique au client que des vidéos sont masquées</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportForgetCommand</name>
    <message>
        <source>name the report and one snapshot of it, as in viewtide report snapshots</source>
        <translation>désignez le rapport et l’un de ses instantanés, comme dans viewtide report snapshots</translation>
    </message>
    <message>
        <source>removed snapshot %1</source>
        <translation>instantané %1 supprimé</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportFreezeCommand</name>
    <message>
        <source>snapshot %1: %2</source>
        <translation>instantané %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportRemoveCommand</name>
    <message>
        <source>report %1 removed</source>
        <translation>rapport %1 supprimé</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportShowCommand</name>
    <message>
        <source>views: %1 shown in %2 videos, %3 hidden in %4, %5 in all</source>
        <translation>vues&#xa0;: %1 affichées dans %2 vidéos, %3 masquées dans %4, %5 en tout</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) are tracked in several of the campaigns and count once</source>
        <translation>
            <numerusform>%n publication est suivie dans plusieurs des campagnes et compte une fois</numerusform>
            <numerusform>%n publications sont suivies dans plusieurs des campagnes et comptent une fois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) are left out: nobody told when they were posted (viewtide video set VIDEO --posted DATE)</source>
        <translation>
            <numerusform>%n vidéo est omise&#xa0;: sa date de publication n’est pas connue (viewtide video set VIDEO --posted DATE)</numerusform>
            <numerusform>%n vidéos sont omises&#xa0;: leur date de publication n’est pas connue (viewtide video set VIDEO --posted DATE)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportVisibilityCommand</name>
    <message>
        <source>name the report and at least one video, e.g. api:17 or manual:3 as in viewtide video list</source>
        <translation>désignez le rapport et au moins une vidéo, p. ex. api:17 ou manual:3 comme dans viewtide video list</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) hidden</source>
        <translation>
            <numerusform>%n vidéo masquée</numerusform>
            <numerusform>%n vidéos masquées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) shown</source>
        <translation>
            <numerusform>%n vidéo affichée</numerusform>
            <numerusform>%n vidéos affichées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) were hidden already</source>
        <translation>
            <numerusform>%n vidéo était déjà masquée</numerusform>
            <numerusform>%n vidéos étaient déjà masquées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) were shown already</source>
        <translation>
            <numerusform>%n vidéo était déjà affichée</numerusform>
            <numerusform>%n vidéos étaient déjà affichées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::RuleAddCommand</name>
    <message>
        <source>name one campaign: viewtide rule add &quot;Summer drop&quot; --hashtag summer</source>
        <translation>indiquez une campagne&#xa0;: viewtide rule add &quot;Collection été&quot; --hashtag summer</translation>
    </message>
    <message>
        <source>added rule %1; new posts go by it. For those that are there: viewtide rule preview, then viewtide rule apply</source>
        <translation>règle %1 ajoutée&#x202f;; les nouvelles publications la suivent. Pour celles qui sont déjà là&#xa0;: viewtide rule preview, puis viewtide rule apply</translation>
    </message>
</context>
<context>
    <name>viewtide::app::RuleApplyCommand</name>
    <message>
        <source>moved %1 of %2 posts; %3 were assigned by hand and stay</source>
        <translation>%1 publications sur %2 déplacées&#x202f;; %3 ont été attribuées à la main et ne bougent pas</translation>
    </message>
</context>
<context>
    <name>viewtide::app::RuleEditCommand</name>
    <message>
        <source>give the rule&apos;s id, as in &apos;viewtide rule list&apos;</source>
        <translation>donnez l’identifiant de la règle, comme dans «&#xa0;viewtide rule list&#xa0;»</translation>
    </message>
    <message>
        <source>there is no rule %1</source>
        <translation>il n’existe pas de règle %1</translation>
    </message>
    <message>
        <source>saved rule %1; new posts go by it</source>
        <translation>règle %1 enregistrée&#x202f;; les nouvelles publications la suivent</translation>
    </message>
</context>
<context>
    <name>viewtide::app::RuleMoveCommand</name>
    <message>
        <source>give the rule&apos;s id and its new position: viewtide rule move 3 1</source>
        <translation>donnez l’identifiant de la règle et sa nouvelle place&#xa0;: viewtide rule move 3 1</translation>
    </message>
    <message>
        <source>moved rule %1</source>
        <translation>règle %1 déplacée</translation>
    </message>
</context>
<context>
    <name>viewtide::app::RulePreviewCommand</name>
    <message>
        <source>%1 of %2 posts would move; %3 were assigned by hand and stay</source>
        <translation>%1 publications sur %2 seraient déplacées&#x202f;; %3 ont été attribuées à la main et ne bougent pas</translation>
    </message>
</context>
<context>
    <name>viewtide::app::RuleRemoveCommand</name>
    <message>
        <source>give the rule&apos;s id, as in &apos;viewtide rule list&apos;</source>
        <translation>donnez l’identifiant de la règle, comme dans «&#xa0;viewtide rule list&#xa0;»</translation>
    </message>
    <message>
        <source>removed rule %1; its posts stay where they are until the rules are applied</source>
        <translation>règle %1 supprimée&#x202f;; ses publications restent où elles sont jusqu’à l’application des règles</translation>
    </message>
</context>
<context>
    <name>viewtide::app::TrackCommand</name>
    <message>
        <source>made the campaign %1</source>
        <translation>campagne %1 créée</translation>
    </message>
    <message>
        <source>There is no campaign &quot;%1&quot;; --create-campaigns makes it.</source>
        <translation>Il n’existe pas de campagne «&#xa0;%1&#xa0;»&#x202f;; --create-campaigns la crée.</translation>
    </message>
</context>
<context>
    <name>viewtide::app::UploadAssignCommand</name>
    <message>
        <source>&apos;%1&apos; is not the number of an upload; see viewtide upload list</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas le numéro d’un envoi&#x202f;; voir viewtide upload list</translation>
    </message>
    <message>
        <source>name a campaign and its uploads: viewtide upload assign &quot;Summer drop&quot; 17 18</source>
        <translation>indiquez une campagne et ses envois&#xa0;: viewtide upload assign &quot;Collection été&quot; 17 18</translation>
    </message>
    <message>
        <source>assigned %1 uploads of %2 posts</source>
        <translation>%1 envois de %2 publications attribués</translation>
    </message>
</context>
<context>
    <name>viewtide::app::UploadListCommand</name>
    <message>
        <source>--status %1: it is one of posted, pending, failed, deleted</source>
        <translation>--status %1&#xa0;: c’est l’un de posted, pending, failed, deleted</translation>
    </message>
</context>
<context>
    <name>viewtide::app::UploadReleaseCommand</name>
    <message>
        <source>give the numbers of the uploads: viewtide upload release 17 18</source>
        <translation>donnez les numéros des envois&#xa0;: viewtide upload release 17 18</translation>
    </message>
    <message>
        <source>gave %1 posts back to the rules</source>
        <translation>%1 publications rendues aux règles</translation>
    </message>
</context>
<context>
    <name>viewtide::app::VideoAddCommand</name>
    <message>
        <source>give at least one link, or &apos;-&apos; to read links from standard input</source>
        <translation>donnez au moins un lien, ou «&#xa0;-&#xa0;» pour lire les liens sur l’entrée standard</translation>
    </message>
</context>
<context>
    <name>viewtide::app::VideoAssignCommand</name>
    <message>
        <source>name the campaign and at least one video: viewtide video assign &quot;Spring launch&quot; manual:3</source>
        <translation>indiquez la campagne et au moins une vidéo&#xa0;: viewtide video assign &quot;Lancement de printemps&quot; manual:3</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) moved</source>
        <translation>
            <numerusform>%n vidéo déplacée</numerusform>
            <numerusform>%n vidéos déplacées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::VideoImportCommand</name>
    <message>
        <source>name one file, or &apos;-&apos; for standard input: viewtide video import FILE</source>
        <translation>indiquez un fichier, ou «&#xa0;-&#xa0;» pour l’entrée standard&#xa0;: viewtide video import FILE</translation>
    </message>
    <message>
        <source>there is no link in the file</source>
        <translation>il n’y a aucun lien dans le fichier</translation>
    </message>
    <message>
        <source>columns that mean nothing here: %1</source>
        <translation>colonnes sans signification ici&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>viewtide::app::VideoRemoveCommand</name>
    <message numerus="yes">
        <source>%n video(s) removed; &apos;viewtide video restore&apos; brings them back with their history</source>
        <translation>
            <numerusform>%n vidéo supprimée&#x202f;; «&#xa0;viewtide video restore&#xa0;» la rétablit avec son historique</numerusform>
            <numerusform>%n vidéos supprimées&#x202f;; «&#xa0;viewtide video restore&#xa0;» les rétablit avec leur historique</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::VideoRestoreCommand</name>
    <message numerus="yes">
        <source>%n video(s) are back</source>
        <translation>
            <numerusform>%n vidéo est rétablie</numerusform>
            <numerusform>%n vidéos sont rétablies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::VideoSetCommand</name>
    <message>
        <source>name one video, e.g. api:17 or manual:3 as in viewtide video list</source>
        <translation>désignez une vidéo, p. ex. api:17 ou manual:3 comme dans viewtide video list</translation>
    </message>
    <message>
        <source>--%1 %2: not a time; write it as 2025-12-31T18:30:00Z or 2025-12-31</source>
        <translation>--%1 %2&#xa0;: n’est pas une heure&#x202f;; écrivez 2025-12-31T18:30:00Z ou 2025-12-31</translation>
    </message>
    <message>
        <source>%1 was posted at %2</source>
        <translation>%1 a été publiée le %2</translation>
    </message>
    <message>
        <source>typed into %1</source>
        <translation>saisi dans %1</translation>
    </message>
    <message>
        <source>typed into the history of %1; newer numbers are known and stay</source>
        <translation>saisi dans l’historique de %1&#x202f;; des chiffres plus récents sont connus et restent</translation>
    </message>
    <message>
        <source>nobody told when it was posted: by %1 at the latest</source>
        <translation>date de publication inconnue&#xa0;: au plus tard le %1</translation>
    </message>
    <message>
        <source>give at least one number, e.g. --views 1200</source>
        <translation>donnez au moins un chiffre, p. ex. --views 1200</translation>
    </message>
</context>
<context>
    <name>viewtide::app::VideoShowCommand</name>
    <message>
        <source>--to lies before --from</source>
        <translation>--to précède --from</translation>
    </message>
    <message>
        <source>which video? Name one as in &apos;viewtide video list&apos;: api:17, manual:3</source>
        <translation>quelle vidéo&#x202f;? Désignez-en une comme dans «&#xa0;viewtide video list&#xa0;»&#xa0;: api:17, manual:3</translation>
    </message>
    <message>
        <source>by %1 (nobody told when)</source>
        <translation>avant le %1 (date inconnue)</translation>
    </message>
    <message numerus="yes">
        <source>posted %1; %n observation(s)</source>
        <translation>
            <numerusform>publication&#xa0;: %1&#x202f;; %n observation</numerusform>
            <numerusform>publication&#xa0;: %1&#x202f;; %n observations</numerusform>
        </translation>
    </message>
    <message>
        <source>earned from %1 to %2:</source>
        <translation>gagné du %1 au %2&#xa0;:</translation>
    </message>
</context>
<context>
    <name>viewtide::app::WatchCommand</name>
    <message>
        <source>collecting into %1; stop with Ctrl+C</source>
        <translation>collecte dans %1&#x202f;; arrêt avec Ctrl+C</translation>
    </message>
</context>
<context>
    <name>viewtide::app::WeeklyKeeper</name>
    <message>
        <source>The summary of the week could not be written</source>
        <translation>Le résumé de la semaine n’a pas pu être enregistré</translation>
    </message>
</context>
<context>
    <name>viewtide::app::WindowSession</name>
    <message>
        <source>this build has no window; see viewtide --help for the commands</source>
        <translation>cette version n’a pas de fenêtre&#x202f;; voir viewtide --help pour les commandes</translation>
    </message>
    <message>
        <source>Demo, time ×%1</source>
        <translation>Démo, temps ×%1</translation>
    </message>
    <message>
        <source>There is nothing to sync yet: connect Ayrshare on the Settings page first.</source>
        <translation>Il n’y a encore rien à synchroniser&#xa0;: connectez d’abord Ayrshare sur la page Réglages.</translation>
    </message>
    <message>
        <source>The sync was stopped. What was answered is stored; the rest is asked for at the next poll.</source>
        <translation>La synchronisation a été arrêtée. Les réponses reçues sont enregistrées&#x202f;; le reste sera demandé à la prochaine collecte.</translation>
    </message>
    <message>
        <source>Generated data from a simulator in this program. Its clock runs %1 times as fast as yours; your own database is not touched.</source>
        <translation>Données générées par un simulateur intégré à ce programme. Son horloge va %1 fois plus vite que la vôtre&#x202f;; votre propre base de données n’est pas touchée.</translation>
    </message>
    <message>
        <source>There is nothing to sync yet: there is a key, but no profile. Add one under Settings › Profiles.</source>
        <translation>Il n’y a encore rien à synchroniser : il y a une clé, mais aucun profil. Ajoutez-en un dans Réglages › Profils.</translation>
    </message>
</context>
<context>
    <name>viewtide::app::WorkEditCommand</name>
    <message numerus="yes">
        <source>%1 is a work of %n post(s) now</source>
        <translation>
            <numerusform>%1 est maintenant un contenu de %n publication</numerusform>
            <numerusform>%1 est maintenant un contenu de %n publications</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::WorkJoinCommand</name>
    <message>
        <source>name at least two videos, e.g. api:17 manual:3 as in viewtide video list</source>
        <translation>indiquez au moins deux vidéos, p. ex. api:17 manual:3 comme dans viewtide video list</translation>
    </message>
</context>
<context>
    <name>viewtide::app::WorkSplitCommand</name>
    <message>
        <source>name one video, e.g. api:17 or manual:3 as in viewtide video list</source>
        <translation>désignez une vidéo, p. ex. api:17 ou manual:3 comme dans viewtide video list</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AboutDialog</name>
    <message>
        <source>About Viewtide</source>
        <translation>À propos de Viewtide</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure. Il est fourni sans aucune garantie.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
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
        <translation>%1 abonnés, %2. %3</translation>
    </message>
    <message>
        <source>Last answer %1</source>
        <translation>Dernière réponse %1</translation>
    </message>
    <message>
        <source>ER %1 %2</source>
        <translation>TE %1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Show its days…</source>
        <translation>Afficher ses jours…</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 depuis le %2</translation>
    </message>
    <message>
        <source>%1, profile %2</source>
        <translation>%1, profil %2</translation>
    </message>
    <message>
        <source>Followers at the end</source>
        <translation>Abonnés à la fin</translation>
    </message>
    <message>
        <source>Followers before the range</source>
        <translation>Abonnés avant la période</translation>
    </message>
    <message>
        <source>Growth in the range</source>
        <translation>Croissance sur la période</translation>
    </message>
    <message>
        <source>Growth in %1</source>
        <translation>Croissance sur %1</translation>
    </message>
    <message>
        <source>Recorded days that have a rate</source>
        <translation>Jours enregistrés avec un taux</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Rate in %1</source>
        <translation>Taux sur %1</translation>
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
        <translation>Jours du compte</translation>
    </message>
    <message>
        <source>Figure of the days</source>
        <translation>Indicateur par jour</translation>
    </message>
    <message>
        <source>No day of this range</source>
        <translation>Aucun jour dans cette période</translation>
    </message>
    <message>
        <source>Nothing was recorded of this account on the days that are chosen in the header of the window.</source>
        <translation>Rien n’a été enregistré pour ce compte les jours choisis dans l’en-tête de la fenêtre.</translation>
    </message>
    <message>
        <source>%1 by day</source>
        <translation>%1 par jour</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AccountLines</name>
    <message>
        <source>linked</source>
        <translation>lié</translation>
    </message>
    <message>
        <source>to be linked again at Ayrshare</source>
        <translation>à lier de nouveau chez Ayrshare</translation>
    </message>
    <message>
        <source>not linked</source>
        <translation>non lié</translation>
    </message>
    <message>
        <source>%1 followers</source>
        <translation>%1 abonnés</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>a répondu</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>en cours…</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AccountsPage</name>
    <message>
        <source>Import history…</source>
        <translation>Importer un historique…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>No accounts yet</source>
        <translation>Pas encore de comptes</translation>
    </message>
    <message>
        <source>Add an Ayrshare profile; its linked networks appear here.</source>
        <translation>Ajoutez un profil Ayrshare&#x202f;; ses réseaux liés apparaissent ici.</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Ouvrir les réglages</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ActivityPage</name>
    <message>
        <source>Alerts and summaries…</source>
        <translation>Alertes et résumés…</translation>
    </message>
    <message>
        <source>Requests and what came of them</source>
        <translation>Requêtes et leur résultat</translation>
    </message>
    <message>
        <source>Nothing was asked yet</source>
        <translation>Aucune requête pour le moment</translation>
    </message>
    <message>
        <source>Each request of a pass is listed here with what came of it.</source>
        <translation>Chaque requête d’une collecte figure ici avec son résultat.</translation>
    </message>
    <message>
        <source>Filter activity</source>
        <translation>Filtrer l’activité</translation>
    </message>
    <message>
        <source>Outcomes to show</source>
        <translation>Résultats à afficher</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>Tous les résultats</translation>
    </message>
    <message>
        <source>Only failures</source>
        <translation>Échecs seulement</translation>
    </message>
    <message>
        <source>Only updates</source>
        <translation>Mises à jour seulement</translation>
    </message>
    <message>
        <source>%1 calls today, %2 failed</source>
        <translation>%1 appels aujourd’hui, %2 en échec</translation>
    </message>
    <message>
        <source>%1; last good answer %2</source>
        <translation>%1&#x202f;; dernière bonne réponse %2</translation>
    </message>
    <message>
        <source>Nothing was asked in this range</source>
        <translation>Aucune requête dans cette période</translation>
    </message>
    <message>
        <source>newest %1 of %2</source>
        <translation>les %1 plus récentes sur %2</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AddVideosDialog</name>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>The file is larger than 16 MiB.</source>
        <translation>Le fichier dépasse 16&#xa0;Mio.</translation>
    </message>
    <message>
        <source>Links or a table of videos</source>
        <translation>Liens ou tableau de vidéos</translation>
    </message>
    <message>
        <source>Tables and texts (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Tableaux et textes (*.csv *.tsv *.txt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Asking its network where this short link leads…</source>
        <translation>Demande au réseau où mène ce lien court…</translation>
    </message>
    <message>
        <source>Lines: %1, to be added: %2.</source>
        <translation>Lignes&#xa0;: %1, à ajouter&#xa0;: %2.</translation>
    </message>
    <message>
        <source>There is no such campaign.</source>
        <translation>Cette campagne n’existe pas.</translation>
    </message>
    <message>
        <source>Will be added; the campaign will be made.</source>
        <translation>Sera ajoutée&#x202f;; la campagne sera créée.</translation>
    </message>
    <message>
        <source>Already tracked in %1.</source>
        <translation>Déjà suivie dans %1.</translation>
    </message>
    <message>
        <source>Already tracked.</source>
        <translation>Déjà suivie.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AlertNotifier</name>
    <message>
        <source>Open video</source>
        <translation>Ouvrir la vidéo</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alerte</numerusform>
            <numerusform>%n alertes</numerusform>
        </translation>
    </message>
    <message>
        <source>Open list</source>
        <translation>Ouvrir la liste</translation>
    </message>
    <message>
        <source>Pause 1 hour</source>
        <translation>Pause 1 heure</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AlertRulesDialog</name>
    <message>
        <source>Alerts and summaries</source>
        <translation>Alertes et résumés</translation>
    </message>
    <message>
        <source>Tell me when</source>
        <translation>Me prévenir quand</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>How far the views are from the usual of the account at the same age. 3.5 is a rare one; a lower score tells of more.</source>
        <translation>Écart entre les vues et la normale du compte au même âge. 3,5 est rare&#x202f;; un score plus bas en signale davantage.</translation>
    </message>
    <message>
        <source>a video breaks out, robust score from</source>
        <translation>une vidéo fait une percée, score robuste dès</translation>
    </message>
    <message>
        <source>a video passes a milestone, from</source>
        <translation>une vidéo franchit un palier, dès</translation>
    </message>
    <message>
        <source> views</source>
        <translation> vues</translation>
    </message>
    <message>
        <source>an account passes a milestone, from</source>
        <translation>un compte franchit un palier, dès</translation>
    </message>
    <message>
        <source> followers</source>
        <translation> abonnés</translation>
    </message>
    <message>
        <source>an account loses followers in a day, from</source>
        <translation>un compte perd des abonnés en un jour, dès</translation>
    </message>
    <message>
        <source> %</source>
        <translation>&#xa0;%</translation>
    </message>
    <message>
        <source>the last five videos have fewer views, from</source>
        <translation>les cinq dernières vidéos ont moins de vues, dès</translation>
    </message>
    <message>
        <source>an account is silent, from</source>
        <translation>un compte reste silencieux, dès</translation>
    </message>
    <message>
        <source> days</source>
        <translation> jours</translation>
    </message>
    <message>
        <source>a network or a key needs a new sign-in</source>
        <translation>un réseau ou une clé demande une reconnexion</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Show alerts as notifications of the desktop</source>
        <translation>Afficher les alertes en notifications du bureau</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Calme de</translation>
    </message>
    <message>
        <source>Notifications of these hours come when they end.</source>
        <translation>Les notifications de ces heures arrivent à leur fin.</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Calme jusqu’à</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>Summary of the week</source>
        <translation>Résumé de la semaine</translation>
    </message>
    <message>
        <source>Tell me on Monday how the week went</source>
        <translation>Me dire le lundi comment s’est passée la semaine</translation>
    </message>
    <message>
        <source>Also write it each week to</source>
        <translation>L’enregistrer aussi chaque semaine dans</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Ce dossier n’existe pas.</translation>
    </message>
    <message>
        <source>the sync has failed for half an hour</source>
        <translation>la synchronisation échoue depuis une demi-heure</translation>
    </message>
    <message>
        <source>changing alerts and summaries</source>
        <translation>la modification des alertes et des résumés</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AlertsCard</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>Règles…</translation>
    </message>
    <message>
        <source>Thresholds, quiet hours and the weekly summary</source>
        <translation>Seuils, heures calmes et résumé hebdomadaire</translation>
    </message>
    <message>
        <source>Why this alert came</source>
        <translation>Motif de cette alerte</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>No alert yet</source>
        <translation>Pas encore d’alerte</translation>
    </message>
    <message>
        <source>Break-outs, milestones, drops, silence and lost sign-ins are told here.</source>
        <translation>Percées, paliers, baisses, silences et connexions perdues sont signalés ici.</translation>
    </message>
    <message>
        <source>Choose an alert to read why it came.</source>
        <translation>Choisissez une alerte pour en lire le motif.</translation>
    </message>
    <message>
        <source>No alert in this range</source>
        <translation>Aucune alerte dans cette période</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::BestTimeCard</name>
    <message>
        <source>Show as a map of the week</source>
        <translation>Afficher la carte de la semaine</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>Afficher en tableau</translation>
    </message>
    <message>
        <source>Best time to post</source>
        <translation>Meilleur moment pour publier</translation>
    </message>
    <message>
        <source>No comparison yet</source>
        <translation>Pas encore de comparaison</translation>
    </message>
    <message>
        <source>It takes nine videos of an account with their views of the first 24 hours.</source>
        <translation>Il faut neuf vidéos d’un compte avec leurs vues des premières 24 heures.</translation>
    </message>
    <message numerus="yes">
        <source>%n own post(s), views in 24 h against the usual of the account, hours of %1</source>
        <translation>
            <numerusform>%n de vos publications, vues en 24&#xa0;h par rapport à la normale du compte, heures de %1</numerusform>
            <numerusform>%n de vos publications, vues en 24&#xa0;h par rapport à la normale du compte, heures de %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::gui::BoardStart</name>
    <message>
        <source>No numbers yet</source>
        <translation>Pas encore de chiffres</translation>
    </message>
    <message>
        <source>The board fills with the first pass, which begins by itself.</source>
        <translation>Le tableau se remplit avec la première collecte, qui démarre d’elle-même.</translation>
    </message>
    <message>
        <source>Sync &amp;now</source>
        <translation>Sy&amp;nchroniser</translation>
    </message>
    <message>
        <source>&amp;Connect Ayrshare…</source>
        <translation>&amp;Connecter Ayrshare…</translation>
    </message>
    <message>
        <source>No profile yet</source>
        <translation>Pas encore de profil</translation>
    </message>
    <message>
        <source>Viewtide collects the numbers of the profiles of your Ayrshare account. Connect it with its key, or, if the key is here already, add a profile under Settings › Profiles; the board fills with the first pass.</source>
        <translation>Viewtide collecte les chiffres des profils de votre compte Ayrshare. Connectez-le avec sa clé ou, si la clé est déjà là, ajoutez un profil dans Réglages › Profils ; le tableau se remplit avec la première collecte.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::BrandEditor</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Name of the brand</source>
        <translation>Nom de la marque</translation>
    </message>
    <message>
        <source>Colour of the brand as #rrggbb</source>
        <translation>Couleur de la marque au format #rrggbb</translation>
    </message>
    <message>
        <source>Choose the colour of the brand</source>
        <translation>Choisir la couleur de la marque</translation>
    </message>
    <message>
        <source>Choose the logo file</source>
        <translation>Choisir le fichier du logo</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>Supprimer le logo</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>&amp;Brand</source>
        <translation>&amp;Marque</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>C&amp;ouleur</translation>
    </message>
    <message>
        <source>&amp;Logo</source>
        <translation>&amp;Logo</translation>
    </message>
    <message>
        <source>The logo cannot be read: %1</source>
        <translation>Le logo ne peut pas être lu&#xa0;: %1</translation>
    </message>
    <message>
        <source>The logo is damaged: it cannot be drawn.</source>
        <translation>Le logo est endommagé&#xa0;: il ne peut pas être affiché.</translation>
    </message>
    <message>
        <source>Choose the logo</source>
        <translation>Choisir le logo</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.svg)</source>
        <translation>Images (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>Pas de logo</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::CampaignActions</name>
    <message>
        <source>Remove campaign</source>
        <translation>Supprimer la campagne</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) are in %1. They go to Unassigned; the campaign&apos;s past days and its reports stay. Undo brings it back.</source>
        <translation>
            <numerusform>%n vidéo est dans %1. Elle rejoint «&#xa0;Sans campagne&#xa0;»&#x202f;; les jours passés et les rapports de la campagne sont conservés. «&#xa0;Annuler&#xa0;» rétablit la campagne.</numerusform>
            <numerusform>%n vidéos sont dans %1. Elles rejoignent «&#xa0;Sans campagne&#xa0;»&#x202f;; les jours passés et les rapports de la campagne sont conservés. «&#xa0;Annuler&#xa0;» rétablit la campagne.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Export campaigns</source>
        <translation>Exporter les campagnes</translation>
    </message>
    <message>
        <source>Campaigns: %1</source>
        <translation>Campagnes&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) put posts into %1. They go with it, and undo brings them back.</source>
        <translation>
            <numerusform>%n règle place des publications dans %1. Elle part avec la campagne, et « Annuler » la rétablit.</numerusform>
            <numerusform>%n règles placent des publications dans %1. Elles partent avec la campagne, et « Annuler » les rétablit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::gui::CampaignDetail</name>
    <message>
        <source>%1 of the campaign by day</source>
        <translation>%1 de la campagne par jour</translation>
    </message>
    <message>
        <source>No snapshot of these days</source>
        <translation>Aucun relevé pour ces jours</translation>
    </message>
    <message>
        <source>No videos in it yet</source>
        <translation>Pas encore de vidéos</translation>
    </message>
    <message>
        <source>Assign them on the Videos page, add them by link, or let a rule do it.</source>
        <translation>Attribuez-les sur la page Vidéos, ajoutez-les par lien, ou laissez une règle s’en charger.</translation>
    </message>
    <message>
        <source>The numbers of a campaign are recorded once a day, with the first poll after it was made.</source>
        <translation>Les chiffres d’une campagne sont enregistrés une fois par jour, dès la première collecte après sa création.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::CampaignDialog</name>
    <message>
        <source>Edit campaign</source>
        <translation>Modifier la campagne</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Nouvelle campagne</translation>
    </message>
    <message>
        <source>The campaign needs an owner.</source>
        <translation>La campagne doit avoir un responsable.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::CampaignsPage</name>
    <message>
        <source>No campaigns yet</source>
        <translation>Pas encore de campagnes</translation>
    </message>
    <message>
        <source>A campaign collects videos, so that their numbers add up.</source>
        <translation>Une campagne réunit des vidéos pour additionner leurs chiffres.</translation>
    </message>
    <message>
        <source>New campaign…</source>
        <translation>Nouvelle campagne…</translation>
    </message>
    <message>
        <source>Edit campaign…</source>
        <translation>Modifier la campagne…</translation>
    </message>
    <message>
        <source>Remove campaign…</source>
        <translation>Supprimer la campagne…</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>Règles…</translation>
    </message>
    <message>
        <source>Uploads…</source>
        <translation>Envois…</translation>
    </message>
    <message>
        <source>Export campaigns…</source>
        <translation>Exporter les campagnes…</translation>
    </message>
    <message>
        <source>Select a campaign to see its days and videos.</source>
        <translation>Sélectionnez une campagne pour voir ses jours et ses vidéos.</translation>
    </message>
    <message>
        <source>Campaigns: %1</source>
        <translation>Campagnes&#xa0;: %1</translation>
    </message>
    <message>
        <source>Show its videos</source>
        <translation>Afficher ses vidéos</translation>
    </message>
    <message>
        <source>%1, views won: %2</source>
        <translation>%1, vues gagnées&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ChartNotes</name>
    <message>
        <source>note %1</source>
        <translation>la note %1</translation>
    </message>
    <message>
        <source>change note %1</source>
        <translation>la modification de la note %1</translation>
    </message>
    <message>
        <source>remove note %1</source>
        <translation>la suppression de la note %1</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ChartTools</name>
    <message>
        <source>Show bars</source>
        <translation>Afficher en barres</translation>
    </message>
    <message>
        <source>Show lines</source>
        <translation>Afficher en courbes</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>Afficher en tableau</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Copy or print</source>
        <translation>Copier ou imprimer</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ClockEdit</name>
    <message>
        <source>This is not a time of day: %1 stays. Write it like that.</source>
        <translation>Ce n’est pas une heure&#xa0;: %1 est conservé. Écrivez-la sous cette forme.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::CloseDialog</name>
    <message>
        <source>Close Viewtide</source>
        <translation>Fermer Viewtide</translation>
    </message>
    <message>
        <source>Keep collecting in the background?</source>
        <translation>Continuer la collecte en arrière-plan&#x202f;?</translation>
    </message>
    <message>
        <source>Collecting ends with this window</source>
        <translation>La collecte s’arrête avec cette fenêtre</translation>
    </message>
    <message>
        <source>Viewtide can stay in the tray and go on collecting. Your answer is remembered; change it in the Viewtide menu.</source>
        <translation>Viewtide peut rester dans la zone de notification et continuer la collecte. Votre réponse est mémorisée&#x202f;; vous pouvez la changer dans le menu Viewtide.</translation>
    </message>
    <message>
        <source>This desktop has no tray. If Viewtide quits, nothing is collected until it is started again. It can go on minimised instead.</source>
        <translation>Ce bureau n’a pas de zone de notification. Si Viewtide se ferme, rien n’est collecté jusqu’à son prochain lancement. Il peut aussi continuer en fenêtre réduite.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Keep collecting</source>
        <translation>Continuer la collecte</translation>
    </message>
    <message>
        <source>Minimise</source>
        <translation>Réduire</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>Command, setting, campaign, video or report</source>
        <translation>Commande, réglage, campagne, vidéo ou rapport</translation>
    </message>
    <message>
        <source>No command, setting, campaign, video or report has these letters in its name.</source>
        <translation>Ni commande, ni réglage, ni campagne, ni vidéo, ni rapport n’ont ces lettres dans leur nom.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::CoverageRibbon</name>
    <message>
        <source>%1: recorded</source>
        <translation>%1&#xa0;: enregistré</translation>
    </message>
    <message>
        <source>%1: recorded late</source>
        <translation>%1&#xa0;: enregistré en retard</translation>
    </message>
    <message>
        <source>%1: filled in from the network&apos;s own history</source>
        <translation>%1&#xa0;: rattrapé d’après l’historique du réseau</translation>
    </message>
    <message>
        <source>%1: not recorded</source>
        <translation>%1&#xa0;: non enregistré</translation>
    </message>
    <message>
        <source>%1 of %2 days recorded</source>
        <translation>%1 jours enregistrés sur %2</translation>
    </message>
    <message>
        <source>%1 to %2: %3 of %4 days recorded</source>
        <translation>%1 – %2&#xa0;: %3 jours enregistrés sur %4</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::DatabaseCard</name>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Sauvegarder</translation>
    </message>
    <message>
        <source>Take everything that is in the present database along</source>
        <translation>Reprendre tout le contenu de la base de données actuelle</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Tester</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Use it and start anew</source>
        <translation>&amp;L’utiliser et redémarrer</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>Another database</source>
        <translation>Autre base de données</translation>
    </message>
    <message>
        <source>The database is asked</source>
        <translation>La base de données est interrogée</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Keep data in</source>
        <translation>Conserver les données dans</translation>
    </message>
    <message>
        <source>The demo always keeps its data in its own folder.</source>
        <translation>La démo conserve toujours ses données dans son propre dossier.</translation>
    </message>
    <message>
        <source>Set by the environment variable DATABASE_URL, which wins over the settings.</source>
        <translation>Défini par la variable d’environnement DATABASE_URL, qui l’emporte sur les réglages.</translation>
    </message>
    <message>
        <source>%1, schema %2</source>
        <translation>%1, schéma %2</translation>
    </message>
    <message>
        <source>%1, %2, schema %3</source>
        <translation>%1, %2, schéma %3</translation>
    </message>
    <message>
        <source>Copied to %1</source>
        <translation>Copié vers %1</translation>
    </message>
    <message>
        <source>That is the database that is in use.</source>
        <translation>C’est la base de données déjà utilisée.</translation>
    </message>
    <message>
        <source>The copy was cancelled; nothing of it is in the other database.</source>
        <translation>La copie a été annulée&#x202f;; rien n’en subsiste dans l’autre base de données.</translation>
    </message>
    <message>
        <source>Cancel the test</source>
        <translation>Annuler le test</translation>
    </message>
    <message>
        <source>It is tested first. While everything is copied nothing is collected or changed. Viewtide then closes the present database, which stays as it is, and starts anew with the other one.</source>
        <translation>Elle est d’abord testée. Pendant la copie, rien n’est collecté ni modifié. Viewtide ferme ensuite la base de données actuelle, qui reste telle quelle, et redémarre avec l’autre.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::DatabaseFields</name>
    <message>
        <source>Path of the file</source>
        <translation>Chemin du fichier</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Kind of database</source>
        <translation>Type de base de données</translation>
    </message>
    <message>
        <source>Viewtide&apos;s own file</source>
        <translation>Fichier propre à Viewtide</translation>
    </message>
    <message>
        <source>Another SQLite file</source>
        <translation>Autre fichier SQLite</translation>
    </message>
    <message>
        <source>PostgreSQL server</source>
        <translation>Serveur PostgreSQL</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose the file of the database</source>
        <translation>Choisir le fichier de la base de données</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Give the whole path of the file, beginning with a /.</source>
        <translation>Donnez le chemin complet du fichier, commençant par un /.</translation>
    </message>
    <message>
        <source>The name of the server is missing.</source>
        <translation>Le nom du serveur manque.</translation>
    </message>
    <message>
        <source>The name of the database is missing.</source>
        <translation>Le nom de la base de données manque.</translation>
    </message>
    <message>
        <source>The password is kept in the settings file, which only you can read. Leave it empty to have it taken from ~/.pgpass.</source>
        <translation>Le mot de passe est conservé dans le fichier des réglages, que vous seul pouvez lire. Laissez-le vide pour qu’il soit pris dans ~/.pgpass.</translation>
    </message>
    <message>
        <source>as it is set</source>
        <translation>inchangé</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::DatabaseMove</name>
    <message>
        <source>the copy of another database</source>
        <translation>la copie d’une autre base de données</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::DatabaseTrial</name>
    <message>
        <source>There is no folder %1.</source>
        <translation>Il n’existe pas de dossier %1.</translation>
    </message>
    <message>
        <source>You may not write to %1.</source>
        <translation>Vous n’avez pas le droit d’écrire dans %1.</translation>
    </message>
    <message>
        <source>There is no such file yet; it is made when it is used first.</source>
        <translation>Ce fichier n’existe pas encore&#x202f;; il sera créé à la première utilisation.</translation>
    </message>
    <message>
        <source>It answers. It has no tables of Viewtide yet; they are made when it is used first.</source>
        <translation>Elle répond. Elle n’a pas encore de tables de Viewtide&#x202f;; elles seront créées à la première utilisation.</translation>
    </message>
    <message>
        <source>It is damaged: %1</source>
        <translation>Elle est endommagée&#xa0;: %1</translation>
    </message>
    <message>
        <source>A later version of Viewtide made it. Install that version to use it.</source>
        <translation>Elle a été créée par une version plus récente de Viewtide. Installez cette version pour l’utiliser.</translation>
    </message>
    <message>
        <source>It answers, and holds the data of a Viewtide: %1 videos, schema %2.</source>
        <translation>Elle répond et contient les données d’un Viewtide&#xa0;: %1 vidéos, schéma %2.</translation>
    </message>
    <message>
        <source>It answers, and holds the data of an earlier Viewtide, schema %1; it is brought up to date when it is used first.</source>
        <translation>Elle répond et contient les données d’un Viewtide plus ancien, schéma %1&#x202f;; elle sera mise à jour à la première utilisation.</translation>
    </message>
    <message>
        <source>It answers. It has the tables of Viewtide, and nothing is in them.</source>
        <translation>Elle répond. Elle a les tables de Viewtide, et elles sont vides.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::DayEdit</name>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>This is not a day: %1 stays. Write it like that, or as 2027-03-05.</source>
        <translation>Ce n’est pas un jour&#xa0;: %1 est conservé. Écrivez-le sous cette forme, ou ainsi&#xa0;: 2027-03-05.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::EmptyState</name>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
    <message>
        <source>This could not be loaded</source>
        <translation>Le chargement a échoué</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ExportDialog</name>
    <message>
        <source>PDF: to read and to print</source>
        <translation>PDF&#xa0;: à lire et à imprimer</translation>
    </message>
    <message>
        <source>HTML: one page for any browser, works offline</source>
        <translation>HTML&#xa0;: une page pour tout navigateur, fonctionne hors ligne</translation>
    </message>
    <message>
        <source>CSV: any spreadsheet, any program</source>
        <translation>CSV&#xa0;: tout tableur, tout programme</translation>
    </message>
    <message>
        <source>XLSX: Excel, LibreOffice</source>
        <translation>XLSX&#xa0;: Excel, LibreOffice</translation>
    </message>
    <message>
        <source>JSON: programs</source>
        <translation>JSON&#xa0;: programmes</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Choisir le fichier</translation>
    </message>
    <message>
        <source>Say where to write: choose a file, or type its name.</source>
        <translation>Indiquez où enregistrer&#xa0;: choisissez un fichier, ou saisissez son nom.</translation>
    </message>
    <message>
        <source>The name ends in .%1, but the format is %2. Change one of them.</source>
        <translation>Le nom se termine par .%1, mais le format est %2. Modifiez l’un des deux.</translation>
    </message>
    <message>
        <source>That is a folder. Add a file name.</source>
        <translation>C’est un dossier. Ajoutez un nom de fichier.</translation>
    </message>
    <message>
        <source>The file is there already. Press Save again to replace it.</source>
        <translation>Le fichier existe déjà. Cliquez de nouveau sur Enregistrer pour le remplacer.</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Cancelled, nothing was written.</source>
        <translation>Annulé, rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Enregistré dans %1.</translation>
    </message>
    <message>
        <source>There is no folder %1 yet. Press Save again to make it.</source>
        <translation>Il n’existe pas encore de dossier %1. Cliquez de nouveau sur Enregistrer pour le créer.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::FacetBoxes</name>
    <message>
        <source>All networks</source>
        <translation>Tous les réseaux</translation>
    </message>
    <message>
        <source>Both sources</source>
        <translation>Les deux sources</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>Toutes les campagnes</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::FailureDialog</name>
    <message>
        <source>With Viewtide&apos;s own file the settings no longer name this database. What was collected in it stays there and is not seen until you name it again on the Settings page.</source>
        <translation>Avec le fichier propre à Viewtide, les réglages ne désignent plus cette base de données. Ce qui y a été collecté y reste, mais n’est plus visible tant que vous ne la désignez pas de nouveau sur la page Réglages.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Open my own workspace</source>
        <translation>Ouvrir mon propre espace de travail</translation>
    </message>
    <message>
        <source>Start with Viewtide&apos;s own file</source>
        <translation>Démarrer avec le fichier propre à Viewtide</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::FilterEdit</name>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::FormDialog</name>
    <message>
        <source>Show this form on the screen?</source>
        <translation>Afficher ce formulaire à l’écran ?</translation>
    </message>
    <message>
        <source>Names and money are hidden while you present. This form shows them as they are, to whoever looks at the screen.</source>
        <translation>Pendant la présentation, les noms et les montants sont masqués. Ce formulaire les montre tels quels à quiconque regarde l’écran.</translation>
    </message>
    <message>
        <source>Show the form</source>
        <translation>Afficher le formulaire</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::HeaderBar</name>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>Dernier jour</numerusform>
            <numerusform>%n derniers jours</numerusform>
        </translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Depuis le début</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Synchroniser</translation>
    </message>
    <message>
        <source>Ask for everything now (Ctrl+R)</source>
        <translation>Tout demander maintenant (Ctrl+R)</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>From day to day…</source>
        <translation>Personnalisée…</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparer à</translation>
    </message>
    <message>
        <source>What the figures are compared with (X: on and off)</source>
        <translation>À quoi les chiffres sont comparés (X&#xa0;: activer ou désactiver)</translation>
    </message>
    <message>
        <source>No comparison</source>
        <translation>Sans comparaison</translation>
    </message>
    <message>
        <source>Days before</source>
        <translation>Jours précédents</translation>
    </message>
    <message>
        <source>Same weekdays</source>
        <translation>Mêmes jours de semaine</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop the sync; what was answered stays (Ctrl+Shift+S)</source>
        <translation>Arrêter la synchronisation&#x202f;; les réponses reçues sont conservées (Ctrl+Shift+S)</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::HealthCard</name>
    <message>
        <source>Health</source>
        <translation>État de santé</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>&amp;Copier les détails</translation>
    </message>
    <message>
        <source>Without keys and without your name, for somebody who helps you.</source>
        <translation>Sans clés et sans votre nom, pour une personne qui vous aide.</translation>
    </message>
    <message>
        <source>Collecting</source>
        <translation>Collecte</translation>
    </message>
    <message>
        <source>Last good poll</source>
        <translation>Dernière collecte réussie</translation>
    </message>
    <message>
        <source>Next poll</source>
        <translation>Prochaine collecte</translation>
    </message>
    <message>
        <source>Calls today</source>
        <translation>Appels aujourd’hui</translation>
    </message>
    <message>
        <source>Days without numbers</source>
        <translation>Jours sans chiffres</translation>
    </message>
    <message>
        <source>Collector</source>
        <translation>Collecteur</translation>
    </message>
    <message>
        <source>This window. No other Viewtide collects into its database while it is open.</source>
        <translation>Cette fenêtre. Aucun autre Viewtide ne collecte dans sa base de données tant qu’elle est ouverte.</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>Last copy of it</source>
        <translation>Dernière copie de la base</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>None is planned</source>
        <translation>Aucune n’est prévue</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aucune pour le moment</translation>
    </message>
    <message>
        <source>%1 of %2, %3 failed</source>
        <translation>%1 sur %2, %3 en échec</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <translation>%1, %2 en échec</translation>
    </message>
    <message>
        <source>schema %1</source>
        <translation>schéma %1</translation>
    </message>
    <message>
        <source>Not known here: a server is backed up with pg_dump</source>
        <translation>Inconnue ici&#xa0;: un serveur se sauvegarde avec pg_dump</translation>
    </message>
    <message>
        <source>None beside it; the section Database makes one</source>
        <translation>Aucune à côté&#x202f;; la section «&#xa0;Base de données&#xa0;» permet d’en faire une</translation>
    </message>
    <message>
        <source>On: Viewtide asks by itself</source>
        <translation>Actif&#xa0;: Viewtide interroge de lui-même</translation>
    </message>
    <message numerus="yes">
        <source>None in the last %n day(s)</source>
        <translation>
            <numerusform>Aucun au cours du dernier jour</numerusform>
            <numerusform>Aucun au cours des %n derniers jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of accounts in the last %1 days; the charts say why</source>
        <translation>
            <numerusform>%n jour de comptes au cours des %1 derniers jours&#x202f;; les graphiques en donnent la raison</numerusform>
            <numerusform>%n jours de comptes au cours des %1 derniers jours&#x202f;; les graphiques en donnent la raison</numerusform>
        </translation>
    </message>
    <message>
        <source>The details were copied.</source>
        <translation>Les détails ont été copiés.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::HideReasonDialog</name>
    <message>
        <source>Videos that this report will leave out: %1</source>
        <translation>Vidéos que ce rapport omettra&#xa0;: %1</translation>
    </message>
    <message>
        <source>Optional: why the client should not see it</source>
        <translation>Facultatif&#xa0;: pourquoi le client ne doit pas la voir</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ImportHistoryDialog</name>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>A table of past days</source>
        <translation>Tableau de jours passés</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Tableaux (*.csv *.tsv *.txt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>The file is larger than 16 MiB.</source>
        <translation>Le fichier dépasse 16&#xa0;Mio.</translation>
    </message>
    <message>
        <source>%1: %2 lines, %3 days.</source>
        <translation>%1&#xa0;: %2 lignes, %3 jours.</translation>
    </message>
    <message>
        <source>Days added: %1</source>
        <translation>Jours ajoutés&#xa0;: %1</translation>
    </message>
    <message>
        <source>completed: %1</source>
        <translation>complétés&#xa0;: %1</translation>
    </message>
    <message>
        <source>there already: %1</source>
        <translation>déjà présents&#xa0;: %1</translation>
    </message>
    <message>
        <source>lines left to look at: %1</source>
        <translation>lignes restant à examiner&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::KeyCard</name>
    <message>
        <source>&amp;Save key</source>
        <translation>Enre&amp;gistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Replace…</source>
        <translation>&amp;Remplacer…</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>S&amp;upprimer…</translation>
    </message>
    <message>
        <source>Keep keys in a &amp;file that only I can read</source>
        <translation>Conserver les clés dans un &amp;fichier que moi seul peux lire</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé API</translation>
    </message>
    <message>
        <source>Ayrshare API key</source>
        <translation>Clé API Ayrshare</translation>
    </message>
    <message>
        <source>Paste the Ayrshare API key</source>
        <translation>Collez la clé API Ayrshare</translation>
    </message>
    <message>
        <source>Where keys are kept</source>
        <translation>Emplacement des clés</translation>
    </message>
    <message>
        <source>System keychain</source>
        <translation>Trousseau du système</translation>
    </message>
    <message>
        <source>File that only you can read</source>
        <translation>Fichier que vous seul pouvez lire</translation>
    </message>
    <message>
        <source>Keep keys in</source>
        <translation>Conserver les clés dans</translation>
    </message>
    <message>
        <source>The keys that are stored already move with it. The database never holds one.</source>
        <translation>Les clés déjà enregistrées y sont déplacées. La base de données n’en contient jamais.</translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation>Supprimer la clé</translation>
    </message>
    <message>
        <source>Remove the API key?</source>
        <translation>Supprimer la clé API&#x202f;?</translation>
    </message>
    <message>
        <source>Viewtide stops collecting until there is a key again. The history stays. The key itself cannot be brought back from here.</source>
        <translation>Viewtide arrête la collecte jusqu’à ce qu’il y ait de nouveau une clé. L’historique est conservé. La clé elle-même ne peut pas être rétablie d’ici.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>The system keychain could not be reached: %1</source>
        <translation>Le trousseau du système est inaccessible&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::KeyKeeping</name>
    <message>
        <source>There is no key yet. You find it in the Ayrshare dashboard under API Key.</source>
        <translation>Il n’y a pas encore de clé. Vous la trouvez dans le tableau de bord Ayrshare, sous «&#xa0;API Key&#xa0;».</translation>
    </message>
    <message>
        <source>The key comes from the environment (AYRSHARE_API_KEY) and wins over any other; it cannot be changed here.</source>
        <translation>La clé vient de l’environnement (AYRSHARE_API_KEY) et l’emporte sur toute autre&#x202f;; elle ne peut pas être modifiée ici.</translation>
    </message>
    <message>
        <source>A key is stored in the system keychain. It is never shown again.</source>
        <translation>Une clé est enregistrée dans le trousseau du système. Elle n’est plus jamais affichée.</translation>
    </message>
    <message>
        <source>A key is stored in a file that only you can read, not encrypted. It is never shown again.</source>
        <translation>Une clé est enregistrée, non chiffrée, dans un fichier que vous seul pouvez lire. Elle n’est plus jamais affichée.</translation>
    </message>
    <message>
        <source>The key is kept in memory and is forgotten when Viewtide ends.</source>
        <translation>La clé est gardée en mémoire et oubliée à la fermeture de Viewtide.</translation>
    </message>
    <message>
        <source>My profile</source>
        <translation>Mon profil</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::MoveDialog</name>
    <message>
        <source>Waiting for the collecting to come to its end…</source>
        <translation>En attente de la fin de la collecte…</translation>
    </message>
    <message>
        <source>Copy the database</source>
        <translation>Copier la base de données</translation>
    </message>
    <message>
        <source>Rows that are copied</source>
        <translation>Lignes copiées</translation>
    </message>
    <message>
        <source>Nothing is collected or changed meanwhile, so that nothing is missing there.</source>
        <translation>Rien n’est collecté ni modifié pendant ce temps, afin que rien n’y manque.</translation>
    </message>
    <message>
        <source>Copying everything…</source>
        <translation>Copie de toutes les données…</translation>
    </message>
    <message>
        <source>%1 of %2 rows are copied.</source>
        <translation>%1 lignes copiées sur %2.</translation>
    </message>
    <message>
        <source>Everything is copied. Viewtide starts anew…</source>
        <translation>Tout est copié. Viewtide redémarre…</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::NameDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>There is one of this name: it is replaced.</source>
        <translation>Ce nom existe déjà&#xa0;: l’élément sera remplacé.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::NavigationRail</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Vidéos</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campagnes</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::NoteDialog</name>
    <message>
        <source>&amp;Remove note</source>
        <translation>&amp;Supprimer la note</translation>
    </message>
    <message>
        <source>Note in the charts</source>
        <translation>Note dans les graphiques</translation>
    </message>
    <message>
        <source>Every chart that has this day (UTC) shows the note.</source>
        <translation>Chaque graphique qui comprend ce jour (UTC) affiche la note.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nouvelle note</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>For example: went viral, price raised</source>
        <translation>Par exemple&#xa0;: devenue virale, prix augmenté</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Jour</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Texte</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::NumberEdit</name>
    <message>
        <source>From %1 to %2.</source>
        <translation>De %1 à %2.</translation>
    </message>
    <message>
        <source>%1 is not possible: it is %2 now. From %3 to %4.</source>
        <translation>%1 n’est pas possible&#xa0;: la valeur est maintenant %2. De %3 à %4.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::OverviewPage</name>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Abonnés</translation>
    </message>
    <message>
        <source>Followers of all linked accounts together.</source>
        <translation>Abonnés de tous les comptes liés réunis.</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Croissance</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Engagement rate</source>
        <translation>Taux d’engagement</translation>
    </message>
    <message>
        <source>Likes, comments, shares and saves over views, of the videos posted in the range.</source>
        <translation>J’aime, commentaires, partages et enregistrements rapportés aux vues, pour les vidéos publiées pendant la période.</translation>
    </message>
    <message>
        <source>Figure of the chart</source>
        <translation>Indicateur du graphique</translation>
    </message>
    <message>
        <source>Networks by engagement rate</source>
        <translation>Réseaux par taux d’engagement</translation>
    </message>
    <message>
        <source>No engagement rates yet</source>
        <translation>Pas encore de taux d’engagement</translation>
    </message>
    <message>
        <source>They come with the daily account snapshots.</source>
        <translation>Ils arrivent avec les relevés quotidiens des comptes.</translation>
    </message>
    <message>
        <source>Engagement by network</source>
        <translation>Engagement par réseau</translation>
    </message>
    <message>
        <source>Videos that won most views in the last day</source>
        <translation>Vidéos ayant gagné le plus de vues en un jour</translation>
    </message>
    <message>
        <source>Nothing moved yet</source>
        <translation>Rien n’a encore bougé</translation>
    </message>
    <message>
        <source>Videos that win views appear here one day after their first numbers.</source>
        <translation>Les vidéos qui gagnent des vues apparaissent ici un jour après leurs premiers chiffres.</translation>
    </message>
    <message>
        <source>On the move</source>
        <translation>En progression</translation>
    </message>
    <message>
        <source>%1 by network</source>
        <translation>%1 par réseau</translation>
    </message>
    <message>
        <source>Daily growth</source>
        <translation>Croissance quotidienne</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Show the accounts of the network</source>
        <translation>Afficher les comptes du réseau</translation>
    </message>
    <message>
        <source>Show the video</source>
        <translation>Afficher la vidéo</translation>
    </message>
    <message>
        <source>Show the followers by day</source>
        <translation>Afficher les abonnés par jour</translation>
    </message>
    <message>
        <source>Show the growth by day</source>
        <translation>Afficher la croissance par jour</translation>
    </message>
    <message>
        <source>Show what each campaign won</source>
        <translation>Afficher les vues gagnées par campagne</translation>
    </message>
    <message>
        <source>Daily growth needs two days</source>
        <translation>La croissance quotidienne demande deux jours</translation>
    </message>
    <message>
        <source>Show the videos of the rate…</source>
        <translation>Afficher les vidéos du taux…</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::PageWidget</name>
    <message>
        <source>There is no table here whose columns can be chosen.</source>
        <translation>Il n’y a ici aucun tableau dont les colonnes peuvent être choisies.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::PlotView</name>
    <message>
        <source>Together</source>
        <translation>Au total</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::Presentation</name>
    <message>
        <source>Presenting: names and money are hidden</source>
        <translation>Présentation&#xa0;: noms et montants masqués</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::PreviewDialog</name>
    <message>
        <source>&amp;Previous page</source>
        <translation>Page &amp;précédente</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>Page &amp;suivante</translation>
    </message>
    <message>
        <source>Page of the report</source>
        <translation>Page du rapport</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
    <message>
        <source>Size of the page</source>
        <translation>Taille de la page</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Largeur de la page</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Page entière</translation>
    </message>
    <message>
        <source>Real size</source>
        <translation>Taille réelle</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ProfileDialog</name>
    <message>
        <source>Add profile</source>
        <translation>Ajouter un profil</translation>
    </message>
    <message>
        <source>Rename profile</source>
        <translation>Renommer le profil</translation>
    </message>
    <message>
        <source>Another profile key</source>
        <translation>Autre clé de profil</translation>
    </message>
    <message>
        <source>It is the &amp;primary profile, which has no key of its own</source>
        <translation>C’est le profil &amp;principal, qui n’a pas de clé propre</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Profile key</source>
        <translation>Clé de profil</translation>
    </message>
    <message>
        <source>Profile &amp;key</source>
        <translation>&amp;Clé de profil</translation>
    </message>
    <message>
        <source>The profile needs a name.</source>
        <translation>Le profil doit avoir un nom.</translation>
    </message>
    <message>
        <source>The profile key is missing. Ayrshare shows it once, when the profile is made.</source>
        <translation>La clé de profil manque. Ayrshare l’affiche une seule fois, à la création du profil.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ProfilesCard</name>
    <message>
        <source>own key</source>
        <translation>clé propre</translation>
    </message>
    <message>
        <source>primary profile</source>
        <translation>profil principal</translation>
    </message>
    <message>
        <source>key from the environment</source>
        <translation>clé de l’environnement</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 – %2, stopped: %3</source>
        <translation>%1 – %2, arrêté&#xa0;: %3</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>Re&amp;nommer…</translation>
    </message>
    <message>
        <source>Other &amp;key…</source>
        <translation>Autre &amp;clé…</translation>
    </message>
    <message>
        <source>Remo&amp;ve…</source>
        <translation>S&amp;upprimer…</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profils</translation>
    </message>
    <message>
        <source>Test pro&amp;file</source>
        <translation>Tester le pro&amp;fil</translation>
    </message>
    <message>
        <source>Each Ayrshare profile has its own linked networks. Most people have one, the primary profile; plans for businesses have a profile for each client, with a profile key.</source>
        <translation>Chaque profil Ayrshare a ses propres réseaux liés. La plupart des gens n’en ont qu’un, le profil principal&#x202f;; les formules pour entreprises ont un profil par client, avec une clé de profil.</translation>
    </message>
    <message>
        <source>A&amp;dd…</source>
        <translation>A&amp;jouter…</translation>
    </message>
    <message>
        <source>renaming a profile</source>
        <translation>le changement de nom d’un profil</translation>
    </message>
    <message>
        <source>The key of %1 was replaced.</source>
        <translation>La clé de %1 a été remplacée.</translation>
    </message>
    <message>
        <source>Remove profile</source>
        <translation>Supprimer le profil</translation>
    </message>
    <message>
        <source>Stop collecting for %1?</source>
        <translation>Arrêter la collecte pour %1&#x202f;?</translation>
    </message>
    <message>
        <source>Its history stays in the database. Its key is removed from this computer and cannot be brought back from here.</source>
        <translation>Son historique reste dans la base de données. Sa clé est supprimée de cet ordinateur et ne peut pas être rétablie d’ici.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>There is no API key yet.</source>
        <translation>Il n’y a pas encore de clé API.</translation>
    </message>
    <message>
        <source>The key of this profile is not on this computer.</source>
        <translation>La clé de ce profil n’est pas sur cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ProvenanceDialog</name>
    <message>
        <source>%1 (%2 in UTC)</source>
        <translation>%1 (%2 en UTC)</translation>
    </message>
    <message>
        <source>What is this number?</source>
        <translation>Que signifie ce chiffre&#x202f;?</translation>
    </message>
    <message>
        <source>Looking it up…</source>
        <translation>Recherche en cours…</translation>
    </message>
    <message>
        <source>&amp;Copy as JSON</source>
        <translation>&amp;Copier en JSON</translation>
    </message>
    <message>
        <source>This number cannot be looked up</source>
        <translation>Impossible de retrouver l’origine de ce chiffre</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Définition</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formule</translation>
    </message>
    <message>
        <source>none: shown as it was reported</source>
        <translation>aucune&#xa0;: affiché tel qu’indiqué</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Observé le</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>Valable pour</translation>
    </message>
    <message>
        <source>Next poll</source>
        <translation>Proch. collecte</translation>
    </message>
    <message>
        <source>Why apps differ</source>
        <translation>Écarts avec les applis</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>Composé de</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appel</translation>
    </message>
    <message>
        <source>Field of the answer</source>
        <translation>Champ de la réponse</translation>
    </message>
    <message>
        <source>Kept of the answer</source>
        <translation>Conservé de la réponse</translation>
    </message>
    <message>
        <source>Without secrets and without fields about people.</source>
        <translation>Sans secrets et sans champs concernant des personnes.</translation>
    </message>
    <message>
        <source>Where the number comes from was copied as JSON.</source>
        <translation>L’origine du chiffre a été copiée en JSON.</translation>
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
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>Pas de proxy</translation>
    </message>
    <message>
        <source>HTTP proxy</source>
        <translation>Proxy HTTP</translation>
    </message>
    <message>
        <source>SOCKS 5 proxy</source>
        <translation>Proxy SOCKS 5</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Name or address of the proxy</source>
        <translation>Nom ou adresse du proxy</translation>
    </message>
    <message>
        <source>Port of the proxy</source>
        <translation>Port du proxy</translation>
    </message>
    <message>
        <source>That is not the name of a proxy, such as proxy.example.org or 10.0.0.1. Proxies with a password cannot be used. The proxy that was set before is still in use.</source>
        <translation>Ce n’est pas le nom d’un proxy, comme proxy.example.org ou 10.0.0.1. Les proxys à mot de passe ne sont pas utilisables. Le proxy défini auparavant reste utilisé.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::RangeDialog</name>
    <message>
        <source>From day to day</source>
        <translation>Période personnalisée</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>&amp;Premier jour</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>&amp;Dernier jour</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s), both included. Days of account figures are UTC days.</source>
        <translation>
            <numerusform>%n jour, bornes incluses. Les jours des chiffres de comptes sont des jours UTC.</numerusform>
            <numerusform>%n jours, bornes incluses. Les jours des chiffres de comptes sont des jours UTC.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>Le dernier jour précède le premier.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::RatedVideosDialog</name>
    <message>
        <source>%1 engagements / %2 views × 100 = %3</source>
        <translation>%1 interactions / %2 vues × 100 = %3</translation>
    </message>
    <message numerus="yes">
        <source>All %n video(s) are rated.</source>
        <translation>
            <numerusform>La vidéo (%n) a un taux.</numerusform>
            <numerusform>Toutes les %n vidéos ont un taux.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 videos are rated; of the others views or engagement are not known.</source>
        <translation>%1 vidéos sur %2 ont un taux&#x202f;; pour les autres, les vues ou l’engagement ne sont pas connus.</translation>
    </message>
    <message>
        <source>Videos of the engagement rate</source>
        <translation>Vidéos du taux d’engagement</translation>
    </message>
    <message>
        <source>Posted in the range</source>
        <translation>Publiées pendant la période</translation>
    </message>
    <message>
        <source>Videos that the rate is made of</source>
        <translation>Vidéos dont le taux se compose</translation>
    </message>
    <message>
        <source>No video of this range</source>
        <translation>Aucune vidéo dans cette période</translation>
    </message>
    <message>
        <source>The rate is of the videos that were posted in the range of the header.</source>
        <translation>Le taux porte sur les vidéos publiées pendant la période de l’en-tête.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ReportActions</name>
    <message>
        <source>new report %1</source>
        <translation>la création du rapport %1</translation>
    </message>
    <message>
        <source>remove report %1</source>
        <translation>la suppression du rapport %1</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ReportDialog</name>
    <message>
        <source>Edit report</source>
        <translation>Modifier le rapport</translation>
    </message>
    <message>
        <source>Days are those of %1.</source>
        <translation>Les jours sont ceux de %1.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Choose the campaigns whose videos the report shows.</source>
        <translation>Choisissez les campagnes dont le rapport montre les vidéos.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ReportTotalsGrid</name>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1 (%2 sur %3)</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Vidéos</translation>
    </message>
    <message>
        <source>ER by views</source>
        <translation>TE sur les vues</translation>
    </message>
    <message>
        <source>Shown to the client</source>
        <translation>Montrées au client</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Masquées</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Engagements of the rated videos</source>
        <translation>Interactions des vidéos avec un taux</translation>
    </message>
    <message>
        <source>Views of the rated videos</source>
        <translation>Vues des vidéos avec un taux</translation>
    </message>
    <message>
        <source>Videos rated</source>
        <translation>Vidéos avec un taux</translation>
    </message>
    <message>
        <source>Videos that report it</source>
        <translation>Vidéos qui l’indiquent</translation>
    </message>
    <message>
        <source>Report %1, %2: %3</source>
        <translation>Rapport %1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>from when each video was posted until it was last observed</source>
        <translation>de la publication de chaque vidéo jusqu’à sa dernière observation</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ReportsPage</name>
    <message>
        <source>%1 · posted %2 – %3</source>
        <translation>%1 · publiées %2 – %3</translation>
    </message>
    <message>
        <source>%1 · posted from %2</source>
        <translation>%1 · publiées dès le %2</translation>
    </message>
    <message>
        <source>%1 · posted until %2</source>
        <translation>%1 · publiées jusqu’au %2</translation>
    </message>
    <message>
        <source>%1 · all videos</source>
        <translation>%1 · toutes les vidéos</translation>
    </message>
    <message>
        <source>No reports yet</source>
        <translation>Pas encore de rapports</translation>
    </message>
    <message>
        <source>A report shows the videos of a campaign to a client. What the client should not see is hidden with one click, in this report only.</source>
        <translation>Un rapport montre les vidéos d’une campagne à un client. Ce que le client ne doit pas voir se masque d’un clic, dans ce rapport seulement.</translation>
    </message>
    <message>
        <source>New report…</source>
        <translation>Nouveau rapport…</translation>
    </message>
    <message>
        <source>No videos in this report</source>
        <translation>Aucune vidéo dans ce rapport</translation>
    </message>
    <message>
        <source>The campaign has no videos that were posted in the report&apos;s range.</source>
        <translation>La campagne n’a aucune vidéo publiée pendant la période du rapport.</translation>
    </message>
    <message>
        <source>Shown and hidden</source>
        <translation>Affichées et masquées</translation>
    </message>
    <message>
        <source>Shown only</source>
        <translation>Affichées seulement</translation>
    </message>
    <message>
        <source>Hidden only</source>
        <translation>Masquées seulement</translation>
    </message>
    <message>
        <source>Hide / show in report</source>
        <translation>Masquer / afficher dans le rapport</translation>
    </message>
    <message>
        <source>Hide with reason…</source>
        <translation>Masquer avec un motif…</translation>
    </message>
    <message>
        <source>Export report…</source>
        <translation>Exporter le rapport…</translation>
    </message>
    <message>
        <source>Edit report…</source>
        <translation>Modifier le rapport…</translation>
    </message>
    <message>
        <source>Preview report…</source>
        <translation>Aperçu du rapport…</translation>
    </message>
    <message>
        <source>Freeze report…</source>
        <translation>Figer le rapport…</translation>
    </message>
    <message>
        <source>Remove report</source>
        <translation>Supprimer le rapport</translation>
    </message>
    <message>
        <source>Nothing is hidden.</source>
        <translation>Rien n’est masqué.</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) of several campaigns count once.</source>
        <translation>
            <numerusform>%n publication de plusieurs campagnes compte une fois.</numerusform>
            <numerusform>%n publications de plusieurs campagnes comptent une fois.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) are left out: nobody told when they were posted.</source>
        <translation>
            <numerusform>%n vidéo est omise&#xa0;: sa date de publication n’est pas connue.</numerusform>
            <numerusform>%n vidéos sont omises&#xa0;: leur date de publication n’est pas connue.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Each report has its own days</source>
        <translation>Chaque rapport a ses propres jours</translation>
    </message>
    <message>
        <source>%1 · posted on %2</source>
        <comment>campaigns, a day</comment>
        <translation>%1 · publiées le %2</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::RuleDialog</name>
    <message>
        <source>Edit rule</source>
        <translation>Modifier la règle</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Nouvelle règle</translation>
    </message>
    <message>
        <source>Choose a campaign</source>
        <translation>Choisir une campagne</translation>
    </message>
    <message>
        <source>Any profile</source>
        <translation>Tout profil</translation>
    </message>
    <message>
        <source>Choose the campaign that the posts go to.</source>
        <translation>Choisissez la campagne de destination des publications.</translation>
    </message>
    <message>
        <source>Set at least one condition: a rule without any would take every post.</source>
        <translation>Indiquez au moins une condition&#xa0;: une règle qui n’en a aucune prendrait toutes les publications.</translation>
    </message>
    <message>
        <source>A hashtag is one word, without blanks and other signs.</source>
        <translation>Un hashtag est un seul mot, sans espaces ni autres signes.</translation>
    </message>
    <message>
        <source>The last day is before the first day.</source>
        <translation>Le dernier jour précède le premier.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::RulesDialog</name>
    <message>
        <source>No rules yet</source>
        <translation>Pas encore de règles</translation>
    </message>
    <message>
        <source>A rule puts new posts into a campaign.</source>
        <translation>Une règle place les nouvelles publications dans une campagne.</translation>
    </message>
    <message>
        <source>edit rule</source>
        <translation>la modification d’une règle</translation>
    </message>
    <message>
        <source>add rule</source>
        <translation>l’ajout d’une règle</translation>
    </message>
    <message>
        <source>remove rule</source>
        <translation>la suppression d’une règle</translation>
    </message>
    <message>
        <source>move rule</source>
        <translation>le déplacement d’une règle</translation>
    </message>
    <message numerus="yes">
        <source>apply rules to %n post(s)</source>
        <translation>
            <numerusform>l’application des règles à %n publication</numerusform>
            <numerusform>l’application des règles à %n publications</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a rule new posts wait in Unassigned until you assign them by hand.</source>
        <translation>Sans règle, les nouvelles publications attendent dans «&#xa0;Sans campagne&#xa0;» que vous les attribuiez à la main.</translation>
    </message>
    <message>
        <source>Looking at what the rules would move…</source>
        <translation>Examen de ce que les règles déplaceraient…</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::SeriesChart</name>
    <message>
        <source>Show &amp;everything</source>
        <translation>&amp;Tout afficher</translation>
    </message>
    <message>
        <source>Copy as &amp;PNG</source>
        <translation>Copier en &amp;PNG</translation>
    </message>
    <message>
        <source>Copy as &amp;CSV</source>
        <translation>Copier en &amp;CSV</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>&amp;Imprimer…</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Zoom a&amp;vant</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Zoom a&amp;rrière</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>Copier les chiffres</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Afficher %1</translation>
    </message>
    <message>
        <source>%1, as a table</source>
        <translation>%1, en tableau</translation>
    </message>
    <message>
        <source>&amp;Note on this day…</source>
        <translation>&amp;Note sur ce jour…</translation>
    </message>
    <message>
        <source>The chart shows everything already.</source>
        <translation>Le graphique montre déjà tout.</translation>
    </message>
    <message>
        <source>The numbers of the chart were copied.</source>
        <translation>Les chiffres du graphique ont été copiés.</translation>
    </message>
    <message>
        <source>The chart was copied as a picture.</source>
        <translation>Le graphique a été copié en tant qu’image.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::SettingFields</name>
    <message>
        <source>Set by the environment variable %1, which wins over the settings.</source>
        <translation>Défini par la variable d’environnement %1, qui l’emporte sur les réglages.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::SettingsPage</name>
    <message>
        <source>Schedule</source>
        <translation>Planification</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Sections des réglages</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profils</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>The pictures of videos were removed from this computer.</source>
        <translation>Les images des vidéos ont été supprimées de cet ordinateur.</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>État de santé</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::SnapshotActions</name>
    <message>
        <source>freeze %1</source>
        <translation>la création de l’instantané %1</translation>
    </message>
    <message>
        <source>Frozen as %1.</source>
        <translation>Figé sous le nom %1.</translation>
    </message>
    <message>
        <source>remove snapshot %1</source>
        <translation>la suppression de l’instantané %1</translation>
    </message>
    <message>
        <source>%1, frozen %2</source>
        <translation>%1, figé le %2</translation>
    </message>
    <message>
        <source>The file shows the report as it was frozen.</source>
        <translation>Le fichier montre le rapport tel qu’il a été figé.</translation>
    </message>
    <message>
        <source>%1 as the client gets it</source>
        <translation>%1 tel que le client le reçoit</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Exporter le rapport</translation>
    </message>
    <message>
        <source>Shown videos: %1</source>
        <translation>Vidéos affichées&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing is hidden: the client sees all videos of this report.</source>
        <translation>Rien n’est masqué&#xa0;: le client voit toutes les vidéos de ce rapport.</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) are left out. A footnote tells the client how many, and their views; nothing else of them is in the file.</source>
        <translation>
            <numerusform>%n vidéo est omise. Une note de bas de page indique au client combien, et leurs vues&#x202f;; rien d’autre la concernant ne figure dans le fichier.</numerusform>
            <numerusform>%n vidéos sont omises. Une note de bas de page indique au client combien, et leurs vues&#x202f;; rien d’autre les concernant ne figure dans le fichier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) are left out, and nothing in the file tells so: no row, no total, no name.</source>
        <translation>
            <numerusform>%n vidéo est omise, et rien dans le fichier ne l’indique&#xa0;: ni ligne, ni total, ni nom.</numerusform>
            <numerusform>%n vidéos sont omises, et rien dans le fichier ne l’indique&#xa0;: ni ligne, ni total, ni nom.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::gui::SnapshotsDialog</name>
    <message>
        <source>&amp;Freeze now</source>
        <translation>&amp;Figer maintenant</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Frozen states of the report</source>
        <translation>Instantanés du rapport</translation>
    </message>
    <message>
        <source>Name of the new snapshot</source>
        <translation>Nom du nouvel instantané</translation>
    </message>
    <message>
        <source>Nothing is frozen yet</source>
        <translation>Rien n’est encore figé</translation>
    </message>
    <message>
        <source>A snapshot keeps the report as the client got it. It prints the same digits later, whatever the numbers do.</source>
        <translation>Un instantané conserve le rapport tel que le client l’a reçu. Il donnera plus tard exactement les mêmes chiffres, quoi que deviennent les données.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::StartCard</name>
    <message>
        <source>Start Viewtide when I &amp;log in, in the tray</source>
        <translation>Lancer Viewtide à l’&amp;ouverture de session, dans la zone de notification</translation>
    </message>
    <message>
        <source>Start and end</source>
        <translation>Démarrage et arrêt</translation>
    </message>
    <message>
        <source>At login</source>
        <translation>À l’ouverture de session</translation>
    </message>
    <message>
        <source>Not for the demo, which changes nothing outside of its own folder.</source>
        <translation>Pas pour la démo, qui ne modifie rien en dehors de son propre dossier.</translation>
    </message>
    <message>
        <source>An entry in the autostart folder of your desktop, which goes when you untick it.</source>
        <translation>Une entrée dans le dossier de démarrage automatique de votre bureau, qui disparaît quand vous décochez la case.</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>Fermeture de la fenêtre</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>Me demander</translation>
    </message>
    <message>
        <source>Keep collecting in the background</source>
        <translation>Continuer la collecte en arrière-plan</translation>
    </message>
    <message>
        <source>Quit Viewtide</source>
        <translation>Quitter Viewtide</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::StatusLine</name>
    <message numerus="yes">
        <source>%n account(s) ok</source>
        <translation>
            <numerusform>%n compte OK</numerusform>
            <numerusform>%n comptes OK</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trying again</source>
        <translation>
            <numerusform>%n en nouvel essai</numerusform>
            <numerusform>%n en nouvel essai</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) sign-in</source>
        <translation>
            <numerusform>%n à reconnecter</numerusform>
            <numerusform>%n à reconnecter</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 calls today</source>
        <translation>%1 appels aujourd’hui</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::SummaryFolderField</name>
    <message>
        <source>Folder of the weekly summaries</source>
        <translation>Dossier des résumés hebdomadaires</translation>
    </message>
    <message>
        <source>not written</source>
        <translation>non enregistré</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose the folder of the weekly summaries</source>
        <translation>Choisir le dossier des résumés hebdomadaires</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::SummaryTable</name>
    <message>
        <source>What each network did in the range</source>
        <translation>Évolution de chaque réseau pendant la période</translation>
    </message>
    <message>
        <source>Show the accounts of the network</source>
        <translation>Afficher les comptes du réseau</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::TableStates</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>No row fits the words and choices above.</source>
        <translation>Aucune ligne ne correspond aux mots et aux choix ci-dessus.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::TestRow</name>
    <message>
        <source>&amp;Test connection</source>
        <translation>&amp;Tester la connexion</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel the test</source>
        <translation>Annuler le test</translation>
    </message>
    <message>
        <source>Ayrshare is asked</source>
        <translation>Ayrshare est interrogé</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Asking Ayrshare…</source>
        <translation>Demande à Ayrshare…</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::TrayIcon</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Synchroniser</translation>
    </message>
    <message>
        <source>Pause 1 hour</source>
        <translation>Pause 1 heure</translation>
    </message>
    <message>
        <source>Pause until tomorrow</source>
        <translation>Pause jusqu’à demain</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>%1: %2 in 24 h</source>
        <comment>caption of a video, views won</comment>
        <translation>%1 : %2 en 24 h</translation>
    </message>
    <message>
        <source>Stop the sync</source>
        <translation>Arrêter la synchronisation</translation>
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
        <translation>reste %1</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>This time lies in the future.</source>
        <translation>Cette date est dans le futur.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::UploadsDialog</name>
    <message>
        <source>Nothing was imported yet</source>
        <translation>Rien n’a encore été importé</translation>
    </message>
    <message>
        <source>What was posted or scheduled through Ayrshare is listed here after the first sync.</source>
        <translation>Ce qui a été publié ou programmé via Ayrshare figure ici après la première synchronisation.</translation>
    </message>
    <message>
        <source>Let the rules decide</source>
        <translation>Laisser les règles décider</translation>
    </message>
    <message numerus="yes">
        <source>assign %n upload(s) to %1</source>
        <translation>
            <numerusform>l’attribution de %n envoi à %1</numerusform>
            <numerusform>l’attribution de %n envois à %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>leave %n upload(s) to the rules</source>
        <translation>
            <numerusform>le retour de %n envoi aux règles</numerusform>
            <numerusform>le retour de %n envois aux règles</numerusform>
        </translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Tous&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Sélection&#xa0;: %1</translation>
    </message>
    <message>
        <source>Select uploads to assign them to a campaign.</source>
        <translation>Sélectionnez des envois pour les attribuer à une campagne.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::VideoActions</name>
    <message>
        <source>Assign to campaign</source>
        <translation>Attribuer à une campagne</translation>
    </message>
    <message>
        <source>Hide in report</source>
        <translation>Masquer dans un rapport</translation>
    </message>
    <message>
        <source>There is no campaign yet</source>
        <translation>Il n’y a pas encore de campagne</translation>
    </message>
    <message>
        <source>No report shows these videos</source>
        <translation>Aucun rapport ne montre ces vidéos</translation>
    </message>
    <message>
        <source>The videos are in that campaign already.</source>
        <translation>Les vidéos sont déjà dans cette campagne.</translation>
    </message>
    <message>
        <source>The report does not show these videos anyway.</source>
        <translation>De toute façon, le rapport ne montre pas ces vidéos.</translation>
    </message>
    <message>
        <source>Hidden in %1.</source>
        <translation>Masqué dans %1.</translation>
    </message>
    <message>
        <source>Videos added: %1. Their numbers come with the next sync.</source>
        <translation>Vidéos ajoutées&#xa0;: %1. Leurs chiffres arrivent avec la prochaine synchronisation.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::VideoHistoryBox</name>
    <message>
        <source>Against earlier videos at the same age</source>
        <translation>Par rapport aux vidéos précédentes au même âge</translation>
    </message>
    <message>
        <source>Velocity</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Prévision</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Observations</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>Views at age</source>
        <translation>Vues selon l’âge</translation>
    </message>
    <message>
        <source>At age</source>
        <translation>À l’âge de</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier correction(s)</source>
        <translation>
            <numerusform>%n correction antérieure</numerusform>
            <numerusform>%n corrections antérieures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::gui::VideoPanel</name>
    <message>
        <source>No video selected</source>
        <translation>Aucune vidéo sélectionnée</translation>
    </message>
    <message>
        <source>Select one to see its curve and where each number comes from.</source>
        <translation>Sélectionnez-en une pour voir sa courbe et l’origine de chaque chiffre.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Indicateur</translation>
    </message>
    <message>
        <source>Exactly</source>
        <translation>Valeur exacte</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Observé le</translation>
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
Publication&#xa0;: %2
Prochaine collecte&#xa0;: %3</translation>
    </message>
    <message>
        <source>One of %1 posts of this clip</source>
        <translation>Une des %1 publications de ce clip</translation>
    </message>
    <message>
        <source>No link is known.</source>
        <translation>Aucun lien n’est connu.</translation>
    </message>
    <message>
        <source>Opens the link shown above</source>
        <translation>Ouvre le lien indiqué ci-dessus</translation>
    </message>
    <message>
        <source>Only https links are opened</source>
        <translation>Seuls les liens https sont ouverts</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>%1, typed in</source>
        <translation>%1, saisi à la main</translation>
    </message>
    <message>
        <source>%1 over time</source>
        <translation>%1 au fil du temps</translation>
    </message>
    <message>
        <source>Picture of the video</source>
        <translation>Image de la vidéo</translation>
    </message>
    <message>
        <source>The link was copied.</source>
        <translation>Le lien a été copié.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::VideosPage</name>
    <message>
        <source>No videos yet</source>
        <translation>Pas encore de vidéos</translation>
    </message>
    <message>
        <source>Videos that were posted through Ayrshare appear after the first sync. Others are added by their links.</source>
        <translation>Les vidéos publiées via Ayrshare apparaissent après la première synchronisation. Les autres s’ajoutent par leurs liens.</translation>
    </message>
    <message>
        <source>Add videos…</source>
        <translation>Ajouter des vidéos…</translation>
    </message>
    <message>
        <source>Uploads…</source>
        <translation>Envois…</translation>
    </message>
    <message>
        <source>Export videos…</source>
        <translation>Exporter des vidéos…</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Afficher les détails</translation>
    </message>
    <message>
        <source>Works: %1</source>
        <translation>Contenus&#xa0;: %1</translation>
    </message>
    <message>
        <source>Videos: %1 of %2</source>
        <translation>Vidéos&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>Videos: %1</source>
        <translation>Vidéos&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1, selected: %2</source>
        <translation>%1, sélectionnées&#xa0;: %2</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Affichages enregistrés</translation>
    </message>
    <message>
        <source>The campaign of this view is gone: all campaigns are shown.</source>
        <translation>La campagne de cet affichage n’existe plus&#xa0;: toutes les campagnes sont affichées.</translation>
    </message>
    <message>
        <source>Group by work</source>
        <translation>Grouper par contenu</translation>
    </message>
    <message>
        <source>This video is not tracked any more.</source>
        <translation>Cette vidéo n’est plus suivie.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ViewsMenu</name>
    <message>
        <source>No view is saved yet</source>
        <translation>Aucun affichage enregistré</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Enregistrer cet affichage…</translation>
    </message>
    <message>
        <source>Update &quot;%1&quot;</source>
        <translation>Mettre à jour «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Rename &quot;%1&quot;…</source>
        <translation>Renommer «&#xa0;%1&#xa0;»…</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>Renommer l’affichage</translation>
    </message>
    <message>
        <source>Remove &quot;%1&quot;</source>
        <translation>Supprimer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Enregistrer l’affichage</translation>
    </message>
    <message>
        <source>The view %1 is saved.</source>
        <translation>L’affichage %1 est enregistré.</translation>
    </message>
    <message>
        <source>The view is called %1 now.</source>
        <translation>L’affichage s’appelle maintenant %1.</translation>
    </message>
    <message>
        <source>The view %1 is removed. Undo brings it back.</source>
        <translation>L’affichage %1 est supprimé. «&#xa0;Annuler&#xa0;» le rétablit.</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Affichages enregistrés</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::WeekHeatmap</name>
    <message>
        <source>Best time to post, weekday by hour</source>
        <translation>Meilleur moment pour publier, par jour et heure</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::WelcomePage</name>
    <message>
        <source>Keep keys in a &amp;file that only I can read</source>
        <translation>Conserver les clés dans un &amp;fichier que moi seul peux lire</translation>
    </message>
    <message>
        <source>&amp;Start collecting</source>
        <translation>&amp;Démarrer la collecte</translation>
    </message>
    <message>
        <source>&amp;Open the overview</source>
        <translation>&amp;Ouvrir la vue d’ensemble</translation>
    </message>
    <message>
        <source>Ayrshare API key</source>
        <translation>Clé API Ayrshare</translation>
    </message>
    <message>
        <source>Paste the Ayrshare API key</source>
        <translation>Collez la clé API Ayrshare</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Connecter</translation>
    </message>
    <message>
        <source>Explore with &amp;demo data</source>
        <translation>Explorer avec les données de dé&amp;mo</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Plus tard</translation>
    </message>
    <message>
        <source>See how your videos do, on every network</source>
        <translation>Voyez comment se portent vos vidéos, sur tous les réseaux</translation>
    </message>
    <message>
        <source>Viewtide collects the numbers of your accounts and videos through your Ayrshare account and keeps them on this computer. It needs your API key, which is in the Ayrshare dashboard under API Key.</source>
        <translation>Viewtide collecte les chiffres de vos comptes et de vos vidéos via votre compte Ayrshare et les conserve sur cet ordinateur. Il lui faut votre clé API, qui se trouve dans le tableau de bord Ayrshare, sous «&#xa0;API Key&#xa0;».</translation>
    </message>
    <message>
        <source>Several clients with a profile key each? Begin with the API key; profiles, a proxy and a database server are in the settings (Ctrl+,).</source>
        <translation>Plusieurs clients avec chacun une clé de profil&#x202f;? Commencez par la clé API&#x202f;; les profils, un proxy et un serveur de base de données sont dans les réglages (Ctrl+,).</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>These accounts were found</source>
        <translation>Comptes trouvés</translation>
    </message>
    <message>
        <source>Accounts that have told their numbers</source>
        <translation>Comptes ayant donné leurs chiffres</translation>
    </message>
    <message>
        <source>The first numbers</source>
        <translation>Les premiers chiffres</translation>
    </message>
    <message>
        <source>The system keychain could not be reached, so the key is not stored: %1</source>
        <translation>Le trousseau du système est inaccessible, la clé n’est donc pas enregistrée&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 of %2 accounts have answered. The overview fills while this goes on.</source>
        <translation>%1 comptes sur %2 ont répondu. La vue d’ensemble se remplit entre-temps.</translation>
    </message>
    <message>
        <source>All accounts have answered. Videos follow; new numbers come by themselves.</source>
        <translation>Tous les comptes ont répondu. Les vidéos suivent&#x202f;; les nouveaux chiffres arrivent d’eux-mêmes.</translation>
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
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>V&amp;iew</source>
        <translation>A&amp;ffichage</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;Page</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>&amp;About Viewtide</source>
        <translation>À &amp;propos de Viewtide</translation>
    </message>
    <message>
        <source>&amp;Sync now</source>
        <translation>&amp;Synchroniser</translation>
    </message>
    <message>
        <source>&amp;Pause for 1 hour</source>
        <translation>Mettre en &amp;pause 1 heure</translation>
    </message>
    <message>
        <source>Pause until &amp;tomorrow</source>
        <translation>Mettre en pause jusqu’à &amp;demain</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>Ask &amp;again when closing</source>
        <translation>Redemander à la &amp;fermeture</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtrer</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>From day to &amp;day…</source>
        <translation>Période per&amp;sonnalisée…</translation>
    </message>
    <message>
        <source>&amp;Compare with the days before</source>
        <translation>&amp;Comparer aux jours précédents</translation>
    </message>
    <message>
        <source>As the des&amp;ktop</source>
        <translation>Comme le &amp;bureau</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Contraste &amp;élevé</translation>
    </message>
    <message>
        <source>&amp;What is this number?</source>
        <translation>&amp;Que signifie ce chiffre&#x202f;?</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>Palette de &amp;commandes…</translation>
    </message>
    <message>
        <source>&amp;Hide names and money</source>
        <translation>&amp;Masquer les noms et les montants</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>undo or redo, and what</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>St&amp;op the sync</source>
        <translation>&amp;Arrêter la synchronisation</translation>
    </message>
    <message>
        <source>Choose colu&amp;mns</source>
        <translation>Choisir les co&amp;lonnes</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Annulé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Rétabli&#xa0;: %1</translation>
    </message>
    <message>
        <source>A sync is running already.</source>
        <translation>Une synchronisation est déjà en cours.</translation>
    </message>
    <message>
        <source>No sync is running.</source>
        <translation>Aucune synchronisation n’est en cours.</translation>
    </message>
    <message>
        <source>Collecting is paused already.</source>
        <translation>La collecte est déjà en pause.</translation>
    </message>
    <message>
        <source>Collecting is not paused.</source>
        <translation>La collecte n’est pas en pause.</translation>
    </message>
    <message>
        <source>There is nothing to take back yet.</source>
        <translation>Il n’y a encore rien à annuler.</translation>
    </message>
    <message>
        <source>Nothing was undone that could be done again.</source>
        <translation>Rien n’a été annulé qui puisse être rétabli.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::WindowDialogs</name>
    <message>
        <source>&amp;What is this number?</source>
        <translation>&amp;Que signifie ce chiffre&#x202f;?</translation>
    </message>
    <message>
        <source>Point at a number, or go to one in a table or chart, and press F1.</source>
        <translation>Pointez un chiffre, ou allez sur un chiffre dans un tableau ou un graphique, et appuyez sur F1.</translation>
    </message>
    <message>
        <source>%1 acts on what is selected here. Choose it again to run it.</source>
        <translation>«&#xa0;%1&#xa0;» agit sur ce qui est sélectionné ici. Choisissez de nouveau cette commande pour l’exécuter.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::WorkActions</name>
    <message>
        <source>Join as one work</source>
        <translation>Réunir en un contenu</translation>
    </message>
    <message>
        <source>Split from its work</source>
        <translation>Séparer du contenu</translation>
    </message>
    <message>
        <source>Type numbers…</source>
        <translation>Saisir des chiffres…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>The selected videos are posts of one clip: their sums are shown together</source>
        <translation>Les vidéos sélectionnées sont des publications d’un même clip&#xa0;: leurs sommes sont affichées ensemble</translation>
    </message>
    <message>
        <source>The selected video is a clip by itself</source>
        <translation>La vidéo sélectionnée est un clip à part</translation>
    </message>
    <message>
        <source>Type in numbers of the selected video that the API cannot see</source>
        <translation>Saisir des chiffres de la vidéo sélectionnée que l’API ne voit pas</translation>
    </message>
    <message>
        <source>Stops tracking the selected videos, if they were added by hand</source>
        <translation>Arrête le suivi des vidéos sélectionnées, si elles ont été ajoutées à la main</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) removed. Undo brings them back.</source>
        <translation>
            <numerusform>%n vidéo supprimée. «&#xa0;Annuler&#xa0;» la rétablit.</numerusform>
            <numerusform>%n vidéos supprimées. «&#xa0;Annuler&#xa0;» les rétablit.</numerusform>
        </translation>
    </message>
    <message>
        <source>It needs several selected videos that are not one work yet.</source>
        <translation>Il faut plusieurs vidéos sélectionnées qui ne forment pas encore un même contenu.</translation>
    </message>
    <message>
        <source>It needs one selected video, of a work with several posts.</source>
        <translation>Il faut une seule vidéo sélectionnée, d’un contenu qui a plusieurs publications.</translation>
    </message>
    <message>
        <source>It needs one selected video.</source>
        <translation>Il faut une seule vidéo sélectionnée.</translation>
    </message>
    <message>
        <source>It needs selected videos that were all added by hand.</source>
        <translation>Il faut des vidéos sélectionnées qui aient toutes été ajoutées à la main.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::WorksCard</name>
    <message>
        <source>Works with the sums of their posts</source>
        <translation>Contenus avec les sommes de leurs publications</translation>
    </message>
    <message>
        <source>No works yet</source>
        <translation>Pas encore de contenus</translation>
    </message>
    <message>
        <source>Every video is a work; posts of the same clip are one work together.</source>
        <translation>Chaque vidéo est un contenu&#x202f;; les publications d’un même clip forment ensemble un seul contenu.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::WorkspaceButton</name>
    <message>
        <source>My workspace</source>
        <translation>Mon espace de travail</translation>
    </message>
    <message>
        <source>Workspace: %1</source>
        <translation>Espace de travail&#xa0;: %1</translation>
    </message>
    <message>
        <source>Workspace: %1 (Ctrl+Shift+O: choose another)</source>
        <translation>Espace de travail&#xa0;: %1 (Ctrl+Maj+O&#xa0;: en choisir un autre)</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::WorkspaceMenu</name>
    <message>
        <source>&amp;Workspace</source>
        <translation>&amp;Espace de travail</translation>
    </message>
    <message>
        <source>Open in a new &amp;window</source>
        <translation>Ouvrir dans une nouvelle &amp;fenêtre</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>S&amp;upprimer</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Démo</translation>
    </message>
    <message>
        <source>&amp;New workspace…</source>
        <translation>&amp;Nouvel espace de travail…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Renommer…</translation>
    </message>
    <message>
        <source>This workspace is not there any more: its folder was removed.</source>
        <translation>Cet espace de travail n’existe plus&#xa0;: son dossier a été supprimé.</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>Nouvel espace de travail</translation>
    </message>
    <message>
        <source>A workspace keeps one client apart: a database, settings, keys and pictures of its own. Viewtide opens it and asks for its API key.</source>
        <translation>Un espace de travail tient un client à part&#xa0;: une base de données, des réglages, des clés et des images qui lui sont propres. Viewtide l’ouvre et demande sa clé API.</translation>
    </message>
    <message>
        <source>Rename workspace</source>
        <translation>Renommer l’espace de travail</translation>
    </message>
    <message>
        <source>Remove workspace</source>
        <translation>Supprimer l’espace de travail</translation>
    </message>
    <message>
        <source>Remove the workspace %1?</source>
        <translation>Supprimer l’espace de travail %1&#x202f;?</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Placer dans la corbeille</translation>
    </message>
    <message>
        <source>Delete the workspace %1 for ever?</source>
        <translation>Supprimer définitivement l’espace de travail %1&#x202f;?</translation>
    </message>
    <message>
        <source>Delete for ever</source>
        <translation>Supprimer définitivement</translation>
    </message>
    <message>
        <source>The workspace %1 is removed.</source>
        <translation>L’espace de travail %1 est supprimé.</translation>
    </message>
    <message>
        <source>%1 (open: remove it from another one)</source>
        <translation>%1 (ouvert : à supprimer depuis un autre)</translation>
    </message>
    <message>
        <source>The folder %1 with its database and settings goes to the trash of your desktop, from where it can be restored. Its keys stay in the keychain so long: once that trash is emptied, the next start of Viewtide takes them out.</source>
        <translation>Le dossier %1, avec la base de données et les réglages, est placé dans la corbeille de votre bureau, d’où il peut être restauré. D’ici là, ses clés restent dans le trousseau&#xa0;: une fois la corbeille vidée, le prochain démarrage de Viewtide les en retire.</translation>
    </message>
    <message>
        <source>It can be deleted instead: then nothing brings its numbers back, and its keys leave the keychain.</source>
        <translation>À défaut, il peut être supprimé définitivement&#xa0;: dans ce cas, rien ne ramènera ses chiffres, et ses clés quittent le trousseau.</translation>
    </message>
    <message>
        <source>Keys of a removed workspace (%1) are still in the keychain; the next start of Viewtide tries again. %2</source>
        <translation>Des clés d’un espace de travail supprimé (%1) sont encore dans le trousseau&#x202f;; le prochain démarrage de Viewtide réessaie. %2</translation>
    </message>
    <message>
        <source>The folder %1 with its database, settings and keys goes to the trash of your desktop, from where it can be restored. The keys lie there unencrypted until that trash is emptied.</source>
        <translation>Le dossier %1, avec la base de données, les réglages et les clés, est placé dans la corbeille de votre bureau, d’où il peut être restauré. Les clés y restent non chiffrées jusqu’à ce que la corbeille soit vidée.</translation>
    </message>
</context>
<context>
    <name>viewtide::models::AccountTableModel</name>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Abonnés</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Croissance</translation>
    </message>
</context>
<context>
    <name>viewtide::models::ActivityModel</name>
    <message>
        <source>Answered in %1</source>
        <translation>Réponse en %1</translation>
    </message>
    <message>
        <source>Code %1. %2</source>
        <translation>Code %1. %2</translation>
    </message>
    <message>
        <source>All networks</source>
        <translation>Tous les réseaux</translation>
    </message>
    <message>
        <source>Post %1</source>
        <translation>Publication %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>Requests that were sent for it, retries included.</source>
        <translation>Requêtes envoyées à cette fin, nouveaux essais compris.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
</context>
<context>
    <name>viewtide::models::AlertTableModel</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alerte</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Break-out</source>
        <translation>Percée</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>Palier</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Baisse</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Silence</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Reconnexion</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Sync failing</source>
        <translation>Synchro en échec</translation>
    </message>
</context>
<context>
    <name>viewtide::models::BestTimeModel</name>
    <message>
        <source>too few posts to say</source>
        <translation>trop peu de publications pour conclure</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Publi.</translation>
    </message>
    <message>
        <source>Against the usual</source>
        <translation>vs la normale</translation>
    </message>
    <message>
        <source>Median over the posts: views in the first 24 hours against the median of the 20 videos before on the account.</source>
        <translation>Médiane sur les publications&#xa0;: vues des premières 24 heures par rapport à la médiane des 20 vidéos précédentes du compte.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>%1: no post</source>
        <translation>%1&#xa0;: aucune publication</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 the usual views, median of %n post(s)</source>
        <translation>
            <numerusform>%1&#xa0;: %2 les vues habituelles, médiane de %n publication</numerusform>
            <numerusform>%1&#xa0;: %2 les vues habituelles, médiane de %n publications</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; too few to say</source>
        <translation>%1&#x202f;; trop peu pour conclure</translation>
    </message>
    <message numerus="yes">
        <source>No hour has %n post(s) yet, which it takes to say something.</source>
        <translation>
            <numerusform>Aucune heure n’a encore %n publication, ce qu’il faut pour conclure.</numerusform>
            <numerusform>Aucune heure n’a encore %n publications, ce qu’il faut pour conclure.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2 in %n post(s))</source>
        <translation>
            <numerusform>%1 (%2 pour %n publication)</numerusform>
            <numerusform>%1 (%2 pour %n publications)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Best so far: %1. Hatched hours have fewer than %n post(s) and say nothing yet.</source>
        <translation>
            <numerusform>Les meilleures à ce jour&#xa0;: %1. Les heures hachurées ont moins de %n publication et ne disent rien encore.</numerusform>
            <numerusform>Les meilleures à ce jour&#xa0;: %1. Les heures hachurées ont moins de %n publications et ne disent rien encore.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::models::MoversModel</name>
    <message>
        <source>Without caption</source>
        <translation>Sans légende</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>%1, posted %2: %3</source>
        <translation>%1, publiée le %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Last 24 h</source>
        <translation>24 dern. h</translation>
    </message>
    <message>
        <source>Views won in the last 24 hours.</source>
        <translation>Vues gagnées au cours des dernières 24 heures.</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>For its age</source>
        <translation>Pour son âge</translation>
    </message>
    <message>
        <source>Views at the oldest age that the video has reached, against the median of the account&apos;s videos before it at the same age. A dash: fewer than %1 of them are known.</source>
        <translation>Vues à l’âge le plus avancé que la vidéo a atteint, par rapport à la médiane des vidéos précédentes du compte au même âge. Un tiret&#xa0;: moins de %1 d’entre elles sont connues.</translation>
    </message>
</context>
<context>
    <name>viewtide::models::PaletteModel</name>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
</context>
<context>
    <name>viewtide::models::RankingModel</name>
    <message>
        <source>not rankable</source>
        <translation>non classable</translation>
    </message>
    <message>
        <source>A network is ranked from three recorded days on.</source>
        <translation>Un réseau est classé à partir de trois jours enregistrés.</translation>
    </message>
    <message>
        <source>#</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Place among the networks whose rate has the same basis.</source>
        <translation>Place parmi les réseaux dont le taux a la même base.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Average rate</source>
        <translation>Taux moyen</translation>
    </message>
    <message>
        <source>Mean of the engagement rates of the recorded days in the range.</source>
        <translation>Moyenne des taux d’engagement des jours enregistrés de la période.</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>What the rate was divided by. Only rates of one basis compare.</source>
        <translation>Ce par quoi le taux a été divisé. Seuls des taux de même base se comparent.</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Recorded days in the range that have a rate.</source>
        <translation>Jours enregistrés de la période qui ont un taux.</translation>
    </message>
    <message>
        <source>Recorded days that have a rate</source>
        <translation>Jours enregistrés qui ont un taux</translation>
    </message>
    <message>
        <source>the range of the overview</source>
        <translation>la période de la vue d’ensemble</translation>
    </message>
</context>
<context>
    <name>viewtide::models::SeriesModel</name>
    <message>
        <source>provisional</source>
        <translation>provisoire</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>%1: no values.</source>
        <translation>%1&#xa0;: aucune valeur.</translation>
    </message>
    <message>
        <source>%1: from %2 to %3, highest %4 on %5.</source>
        <translation>%1&#xa0;: de %2 à %3, maximum %4 le %5.</translation>
    </message>
    <message>
        <source>%1: nothing to show yet.</source>
        <translation>%1&#xa0;: rien à afficher pour le moment.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n observation(s)</source>
        <translation>
            <numerusform>%n observation</numerusform>
            <numerusform>%n observations</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Note&#xa0;: %1</translation>
    </message>
    <message>
        <source>Note on %1: %2.</source>
        <translation>Note du %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>filled in afterwards</source>
        <translation>rattrapé après coup</translation>
    </message>
</context>
<context>
    <name>viewtide::models::SummaryModel</name>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Rates of networks have different bases and are not joined.</source>
        <translation>Les taux des réseaux ont des bases différentes et ne sont pas réunis.</translation>
    </message>
    <message numerus="yes">
        <source>Mean of %n day(s).</source>
        <translation>
            <numerusform>Moyenne de %n jour.</numerusform>
            <numerusform>Moyenne de %n jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>Before: %1.</source>
        <translation>Avant&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 of %2 posts of the range have a known engagement.</source>
        <translation>%1 publications de la période sur %2 ont un engagement connu.</translation>
    </message>
    <message>
        <source>Followers of the last minus the first recorded day of the range, signed. The card above also counts the change of the first day.</source>
        <translation>Abonnés du dernier jour enregistré de la période moins ceux du premier, avec signe. La carte ci-dessus compte aussi la variation du premier jour.</translation>
    </message>
    <message>
        <source>The same in the range that is compared with.</source>
        <translation>La même chose dans la période de comparaison.</translation>
    </message>
    <message>
        <source>Per week</source>
        <translation>Par semaine</translation>
    </message>
    <message>
        <source>Compound growth of followers per week: (last / first)^(7 / days) - 1.</source>
        <translation>Croissance composée des abonnés par semaine&#xa0;: (dernier / premier)^(7 / jours) - 1.</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Abonnés</translation>
    </message>
    <message>
        <source>Last recorded level of the range.</source>
        <translation>Dernier niveau enregistré de la période.</translation>
    </message>
    <message>
        <source>Engagement won</source>
        <translation>Engagement gagné</translation>
    </message>
    <message>
        <source>Likes, comments and shares that came in the range: last minus first count. Unknown where the network counts over a span of its own, which no range can be told from.</source>
        <translation>J’aime, commentaires et partages arrivés pendant la période&#xa0;: dernier décompte moins le premier. Inconnu là où le réseau compte sur un intervalle qui lui est propre, dont aucune période ne peut se déduire.</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Taux</translation>
    </message>
    <message>
        <source>Engagement rate: mean of the daily rates with the basis that most days have.</source>
        <translation>Taux d’engagement&#xa0;: moyenne des taux quotidiens ayant la base de la plupart des jours.</translation>
    </message>
    <message>
        <source>Per post</source>
        <translation>Par publi.</translation>
    </message>
    <message>
        <source>Engagement of the posts of the range over their number.</source>
        <translation>Engagement des publications de la période rapporté à leur nombre.</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Rétention</translation>
    </message>
    <message>
        <source>Share of a video that is watched on average, mean of the days.</source>
        <translation>Part d’une vidéo regardée en moyenne, moyenne des jours.</translation>
    </message>
    <message>
        <source>Watch time</source>
        <translation>Visionnage</translation>
    </message>
    <message>
        <source>As the network reports it for its own span of time, last recorded in the range.</source>
        <translation>Telle que le réseau l’indique pour son propre intervalle, dernier enregistrement de la période.</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Recorded days of the range.</source>
        <translation>Jours enregistrés de la période.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>From %1 to %2, the first and the last recorded day of the range. The cards count from the day before the range, so they have the change of its first day too.</source>
        <translation>Du %1 au %2, premier et dernier jours enregistrés de la période. Les cartes comptent à partir de la veille de la période et incluent donc aussi la variation de son premier jour.</translation>
    </message>
    <message>
        <source>Of %1, but an account that fell silent counts as last known, of %2 on.</source>
        <translation>Du %1, mais un compte devenu muet compte avec sa dernière valeur connue, à partir du %2.</translation>
    </message>
    <message>
        <source>First to last day</source>
        <translation>Premier → dernier jour</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1 (%2 sur %3)</translation>
    </message>
    <message>
        <source>%1 of %2 networks tell it.</source>
        <translation>Indiqué par %1 réseaux sur %2.</translation>
    </message>
    <message>
        <source>Growth before</source>
        <translation>Croissance avant</translation>
    </message>
    <message>
        <source>Engagement before</source>
        <translation>Engagement avant</translation>
    </message>
</context>
<context>
    <name>viewtide::poll::ConnectionTest</name>
    <message>
        <source>No network is linked yet: link one in the Ayrshare dashboard.</source>
        <translation>Aucun réseau n’est encore lié&#xa0;: liez-en un dans le tableau de bord Ayrshare.</translation>
    </message>
    <message numerus="yes">
        <source>%n networks are linked: %1.</source>
        <translation>
            <numerusform>%n réseau est lié&#xa0;: %1.</numerusform>
            <numerusform>%n réseaux sont liés&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The key works, but Ayrshare has suspended the profile.</source>
        <translation>La clé fonctionne, mais Ayrshare a suspendu le profil.</translation>
    </message>
    <message>
        <source>The key works.</source>
        <translation>La clé fonctionne.</translation>
    </message>
    <message>
        <source>To be linked again: %1.</source>
        <translation>À lier de nouveau&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 of %2 calls of this month are used.</source>
        <translation>%1 appels de ce mois sur %2 sont utilisés.</translation>
    </message>
    <message>
        <source>Ayrshare allows no more calls with this key just now. Try again later.</source>
        <translation>Ayrshare n’autorise plus d’appels avec cette clé pour le moment. Réessayez plus tard.</translation>
    </message>
    <message numerus="yes">
        <source>Ayrshare allows no more calls with this key just now. Try again in %n minutes.</source>
        <translation>
            <numerusform>Ayrshare n’autorise plus d’appels avec cette clé pour le moment. Réessayez dans %n minute.</numerusform>
            <numerusform>Ayrshare n’autorise plus d’appels avec cette clé pour le moment. Réessayez dans %n minutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The test was cancelled.</source>
        <translation>Le test a été annulé.</translation>
    </message>
    <message>
        <source>Ayrshare does not accept this key. Copy it again from the Ayrshare dashboard, under API Key; a profile needs its own profile key.</source>
        <translation>Ayrshare n’accepte pas cette clé. Copiez-la de nouveau depuis le tableau de bord Ayrshare, sous «&#xa0;API Key&#xa0;»&#x202f;; un profil demande sa propre clé de profil.</translation>
    </message>
    <message>
        <source>The Ayrshare plan of this key does not include the call, or a payment is due. Look at the plan in the Ayrshare dashboard.</source>
        <translation>La formule Ayrshare de cette clé n’inclut pas cet appel, ou un paiement est dû. Consultez la formule dans le tableau de bord Ayrshare.</translation>
    </message>
    <message>
        <source>Ayrshare could not be reached. Check the network, and the proxy if there is one.</source>
        <translation>Ayrshare est injoignable. Vérifiez le réseau, et le proxy s’il y en a un.</translation>
    </message>
    <message>
        <source>Ayrshare did not answer in time. Check the network, or try again later.</source>
        <translation>Ayrshare n’a pas répondu à temps. Vérifiez le réseau, ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>The connection is not safe, so it was ended: its certificate was not accepted, or the answer leads somewhere else. Check the clock of this computer, the proxy and the server address.</source>
        <translation>La connexion n’est pas sûre, elle a donc été interrompue&#xa0;: son certificat n’a pas été accepté, ou la réponse mène ailleurs. Vérifiez l’horloge de cet ordinateur, le proxy et l’adresse du serveur.</translation>
    </message>
    <message>
        <source>Ayrshare has a problem of its own just now. Try again later.</source>
        <translation>Ayrshare a un problème de son côté pour le moment. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>Something answered, but it is not the Ayrshare API. Check the server address, and the proxy if there is one.</source>
        <translation>Une réponse est arrivée, mais ce n’est pas l’API Ayrshare. Vérifiez l’adresse du serveur, et le proxy s’il y en a un.</translation>
    </message>
    <message>
        <source>Linked too, without analytics at Ayrshare: %1.</source>
        <translation>Également liés, sans statistiques chez Ayrshare&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>viewtide::poll::PollService</name>
    <message numerus="yes">
        <source>%n posts wait: the daily budget of %1 calls is used up so far. Hot videos go on.</source>
        <translation>
            <numerusform>%n publication attend&#xa0;: le budget quotidien de %1 appels est épuisé pour l’instant. Les vidéos qui bougent continuent.</numerusform>
            <numerusform>%n publications attendent&#xa0;: le budget quotidien de %1 appels est épuisé pour l’instant. Les vidéos qui bougent continuent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::settings::Settings</name>
    <message>
        <source>the environment sets a value that is not valid</source>
        <translation>l’environnement définit une valeur non valide</translation>
    </message>
    <message>
        <source>not a valid value in %1</source>
        <translation>valeur non valide dans %1</translation>
    </message>
    <message>
        <source>the value is not valid</source>
        <translation>la valeur n’est pas valide</translation>
    </message>
    <message>
        <source>The settings could not be saved to %1: this change is lost when Viewtide ends. Is the disk full, or may you not write there?</source>
        <translation>Les réglages n’ont pas pu être enregistrés dans %1&#xa0;: cette modification sera perdue quand Viewtide se fermera. Le disque est-il plein, ou n’avez-vous pas le droit d’y écrire&#x202f;?</translation>
    </message>
</context>
</TS>
