<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AccountHealth</name>
    <message>
        <source>Link this network to the profile in the Ayrshare dashboard to collect it.</source>
        <translation>Vincula esta red al perfil en el panel de Ayrshare para recopilar sus datos.</translation>
    </message>
    <message>
        <source>The first snapshot is taken with the next pass.</source>
        <translation>La primera instantánea se toma en la próxima ronda.</translation>
    </message>
    <message>
        <source>Nothing was recorded for more than two days. The next pass asks again.</source>
        <translation>No se registró nada durante más de dos días. La próxima ronda vuelve a consultar.</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Al día</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Trying again</source>
        <translation>Nuevo intento</translation>
    </message>
    <message>
        <source>Needs sign-in</source>
        <translation>Sesión caducada</translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation>Sin vincular</translation>
    </message>
</context>
<context>
    <name>AccountSeries</name>
    <message>
        <source>not recorded yet</source>
        <translation>aún no registrado</translation>
    </message>
    <message>
        <source>first recorded day</source>
        <translation>primer día registrado</translation>
    </message>
    <message>
        <source>first day after a gap</source>
        <translation>primer día tras un hueco</translation>
    </message>
    <message>
        <source>measured differently before: %1 since the end of that day</source>
        <translation>antes se medía de otra forma: %1 desde el final de ese día</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n days</source>
        <translation>
            <numerusform>%1 en %n día</numerusform>
            <numerusform>%1 en %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>of %1 of %2 networks</source>
        <translation>de %1 de %2 redes</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Total before</source>
        <translation>Total anterior</translation>
    </message>
    <message>
        <source>provisional, %1 of %2 accounts as of %3: %4</source>
        <translation>provisional, %1 de %2 cuentas con datos del %3: %4</translation>
    </message>
    <message>
        <source>provisional, %1 of %2 networks as last known</source>
        <translation>provisional, %1 de %2 redes con el último valor conocido</translation>
    </message>
</context>
<context>
    <name>AccountSheetText</name>
    <message>
        <source>The first line must name the columns; &quot;date&quot; and &quot;platform&quot; must be among them.</source>
        <translation>La primera línea debe nombrar las columnas; “date” y “platform” deben estar entre ellas.</translation>
    </message>
    <message>
        <source>No column of the header is a metric, such as &quot;followers&quot; or &quot;views_total&quot;.</source>
        <translation>Ninguna columna del encabezado es una métrica, como “followers” o “views_total”.</translation>
    </message>
    <message>
        <source>Line %1: a quote is opened and never closed.</source>
        <translation>Línea %1: se abre una comilla que no se cierra.</translation>
    </message>
    <message>
        <source>Line %1 has no number.</source>
        <translation>La línea %1 no tiene ninguna cifra.</translation>
    </message>
    <message>
        <source>is not a day; write 2025-12-31</source>
        <translation>no es un día; escribe 2025-12-31</translation>
    </message>
    <message>
        <source>lies in the future</source>
        <translation>está en el futuro</translation>
    </message>
    <message>
        <source>is today, of which the snapshot tells</source>
        <translation>es hoy, y de hoy informa la instantánea</translation>
    </message>
    <message>
        <source>is no network that is known; write a key such as tiktok</source>
        <translation>no es una red conocida; escribe una clave como tiktok</translation>
    </message>
    <message>
        <source>is not a time; write 2025-12-31T11:00:00Z</source>
        <translation>no es una hora; escribe 2025-12-31T11:00:00Z</translation>
    </message>
    <message>
        <source>is no metric; see viewtide metric list</source>
        <translation>no es una métrica; consulta viewtide metric list</translation>
    </message>
    <message>
        <source>is not a number of 0 or more; write digits and a point only</source>
        <translation>no es un número igual o mayor que 0; escribe solo dígitos y un punto</translation>
    </message>
    <message>
        <source>Line %1, column %2: &quot;%3&quot; %4.</source>
        <translation>Línea %1, columna %2: “%3” %4.</translation>
    </message>
    <message>
        <source>Line %1: an earlier line tells of the same day; that one counts.</source>
        <translation>Línea %1: una línea anterior trata del mismo día; cuenta esa.</translation>
    </message>
    <message>
        <source>Line %1 names no profile, and there is not just one; choose one.</source>
        <translation>La línea %1 no nombra ningún perfil y no hay solo uno; elige uno.</translation>
    </message>
    <message>
        <source>Line %1: there is no profile &quot;%2&quot;.</source>
        <translation>Línea %1: no existe el perfil “%2”.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>Will be added where the day or its number is not there yet.</source>
        <translation>Se añadirá si aún falta el día o su cifra.</translation>
    </message>
    <message>
        <source>Added.</source>
        <translation>Añadida.</translation>
    </message>
    <message>
        <source>Left out: that day was observed, and stays as it is.</source>
        <translation>Omitida: ese día se observó y queda como está.</translation>
    </message>
    <message>
        <source>That day was there already; it got the numbers that it lacked.</source>
        <translation>Ese día ya existía; se le añadieron las cifras que le faltaban.</translation>
    </message>
    <message>
        <source>Left out: that day is there already.</source>
        <translation>Omitida: ese día ya existe.</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Accounts of all networks</source>
        <translation>Cuentas de todas las redes</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Filter by network, profile, message</source>
        <translation>Filtrar por red, perfil o mensaje</translation>
    </message>
</context>
<context>
    <name>AddProfileCommand</name>
    <message>
        <source>adding the profile &quot;%1&quot;</source>
        <translation>añadir el perfil “%1”</translation>
    </message>
</context>
<context>
    <name>AddVideosDialog</name>
    <message>
        <source>Add videos</source>
        <translation>Añadir videos</translation>
    </message>
    <message>
        <source>&amp;Links of TikTok, Instagram or YouTube videos, or a table (CSV) with a column &quot;url&quot;. Paste them, or drop links and files here:</source>
        <translation>&amp;Enlaces de videos de TikTok, Instagram o YouTube, o una tabla (CSV) con una columna “url”. Pégalos, o suelta aquí enlaces y archivos:</translation>
    </message>
    <message>
        <source>Links, one on each line</source>
        <translation>Enlaces, uno por línea</translation>
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
        <translation>Elegir &amp;archivo…</translation>
    </message>
    <message>
        <source>Read links or a table from a file</source>
        <translation>Leer enlaces o una tabla de un archivo</translation>
    </message>
    <message>
        <source>Put them into &amp;campaign</source>
        <translation>Asignar a la &amp;campaña</translation>
    </message>
    <message>
        <source>Campaign for the new videos</source>
        <translation>Campaña de los videos nuevos</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>Aña&amp;dir</translation>
    </message>
    <message>
        <source>Add the videos</source>
        <translation>Añadir los videos</translation>
    </message>
    <message>
        <source>&amp;Make the campaigns that the table names and that are not there yet</source>
        <translation>C&amp;rear las campañas que la tabla nombra y que aún no existen</translation>
    </message>
    <message>
        <source>Make missing campaigns</source>
        <translation>Crear las campañas que faltan</translation>
    </message>
    <message>
        <source>What became of each line</source>
        <translation>Qué pasó con cada línea</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
</context>
<context>
    <name>AlertTable</name>
    <message numerus="yes">
        <source>a video&apos;s robust score against the %n or more before it</source>
        <translation>
            <numerusform>puntuación robusta de un video frente al menos a %n anterior</numerusform>
            <numerusform>puntuación robusta de un video frente a los %n o más anteriores</numerusform>
        </translation>
    </message>
    <message>
        <source>lowest milestone of views; then 1, 2, 5 times each power of ten, passed between two observations</source>
        <translation>hito más bajo de vistas; después 1, 2 y 5 veces cada potencia de diez, superado entre dos observaciones</translation>
    </message>
    <message>
        <source>lowest milestone of followers, passed between two recorded days</source>
        <translation>hito más bajo de seguidores, superado entre dos días registrados</translation>
    </message>
    <message numerus="yes">
        <source>percent of the followers lost in a day, after %n recorded days</source>
        <translation>
            <numerusform>porcentaje de seguidores perdidos en un día, tras %n día registrado</numerusform>
            <numerusform>porcentaje de seguidores perdidos en un día, tras %n días registrados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>percent fewer views in 24 h of the last five videos than of the %n or more before</source>
        <translation>
            <numerusform>porcentaje de vistas de menos en 24 h de los últimos cinco videos frente al menos a %n anterior</numerusform>
            <numerusform>porcentaje de vistas de menos en 24 h de los últimos cinco videos frente a los %n o más anteriores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>days without a video, twice the usual gap, after %n posts</source>
        <translation>
            <numerusform>días sin videos, el doble del intervalo habitual, tras %n publicación</numerusform>
            <numerusform>días sin videos, el doble del intervalo habitual, tras %n publicaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>a network or a key needs a new sign-in</source>
        <translation>una red o una clave requiere iniciar sesión de nuevo</translation>
    </message>
    <message>
        <source>every question failed for %1 min</source>
        <translation>todas las consultas fallaron durante %1 min</translation>
    </message>
</context>
<context>
    <name>AlertText</name>
    <message>
        <source>A video on %1</source>
        <translation>Un video en %1</translation>
    </message>
    <message>
        <source>“%1” on %2</source>
        <translation>“%1” en %2</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>%1 breaks out: %2× for its age</source>
        <translation>%1 despega: %2× para su edad</translation>
    </message>
    <message numerus="yes">
        <source>%1 views at the age of %2; the median of the %n video(s) before it on this account is %3 at that age. Robust score %4, and the rule asks for %5.</source>
        <translation>
            <numerusform>%1 vistas a la edad de %2; la mediana del video anterior de esta cuenta es %3 a esa edad. Puntuación robusta: %4; la regla pide %5.</numerusform>
            <numerusform>%1 vistas a la edad de %2; la mediana de los %n videos anteriores de esta cuenta es %3 a esa edad. Puntuación robusta: %4; la regla pide %5.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 passed %2 views</source>
        <translation>%1 superó las %2 vistas</translation>
    </message>
    <message>
        <source>It has %1 views now and had %2 at the observation before, a day ago or when tracking began. Milestones are 1, 2 and 5 times each power of ten.</source>
        <translation>Ahora tiene %1 vistas y tenía %2 en la observación anterior, hace un día o al empezar el seguimiento. Los hitos son 1, 2 y 5 veces cada potencia de diez.</translation>
    </message>
    <message>
        <source>%1 passed %2 followers</source>
        <translation>%1 superó los %2 seguidores</translation>
    </message>
    <message>
        <source>%1 followers on the last recorded day, %2 on the one before. Milestones are 1, 2 and 5 times each power of ten.</source>
        <translation>%1 seguidores el último día registrado, %2 el anterior. Los hitos son 1, 2 y 5 veces cada potencia de diez.</translation>
    </message>
    <message>
        <source>%1 lost %2 followers in a day</source>
        <translation>%1 perdió %2 seguidores en un día</translation>
    </message>
    <message numerus="yes">
        <source>%1 followers on %2, %3 on the day before: %4 % less. The rule asks for %5 % from one day to the next, after at least %n recorded day(s).</source>
        <translation>
            <numerusform>%1 seguidores el %2, %3 el día anterior: %4 % menos. La regla pide %5 % de un día al siguiente, tras al menos %n día registrado.</numerusform>
            <numerusform>%1 seguidores el %2, %3 el día anterior: %4 % menos. La regla pide %5 % de un día al siguiente, tras al menos %n días registrados.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the last videos have %2 % fewer views</source>
        <translation>%1: los últimos videos tienen un %2 % menos de vistas</translation>
    </message>
    <message numerus="yes">
        <source>Median of %1 views in the first 24 h for the last %2 videos, %3 for the %n before. The rule asks for %4 % less.</source>
        <translation>
            <numerusform>Mediana de %1 vistas en las primeras 24 h en los últimos %2 videos; %3 en el anterior. La regla pide un %4 % menos.</numerusform>
            <numerusform>Mediana de %1 vistas en las primeras 24 h en los últimos %2 videos; %3 en los %n anteriores. La regla pide un %4 % menos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has been silent for %n day(s)</source>
        <translation>
            <numerusform>%1 lleva %n día sin publicar</numerusform>
            <numerusform>%1 lleva %n días sin publicar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last video went out on %1. It is usually one every %2 days; the rule asks for %n day(s) and twice the usual gap.</source>
        <translation>
            <numerusform>El último video se publicó el %1. Lo habitual es uno cada %2 días; la regla pide %n día y el doble del intervalo habitual.</numerusform>
            <numerusform>El último video se publicó el %1. Lo habitual es uno cada %2 días; la regla pide %n días y el doble del intervalo habitual.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 needs a new sign-in</source>
        <translation>%1 requiere iniciar sesión de nuevo</translation>
    </message>
    <message>
        <source>Ayrshare lost its permission; the last recorded day is %1. Link the network again at Ayrshare. Its history stays.</source>
        <translation>Ayrshare perdió su permiso; el último día registrado es el %1. Vuelve a vincular la red en Ayrshare. Su historial se conserva.</translation>
    </message>
    <message>
        <source>Ayrshare has no permission, and no day was recorded yet. Link the network at Ayrshare.</source>
        <translation>Ayrshare no tiene permiso y aún no se registró ningún día. Vincula la red en Ayrshare.</translation>
    </message>
    <message>
        <source>The key of %1 was refused</source>
        <translation>La clave de %1 fue rechazada</translation>
    </message>
    <message>
        <source>Nothing is collected for this profile until its key works again: %1</source>
        <translation>No se recopila nada de este perfil hasta que su clave vuelva a funcionar: %1</translation>
    </message>
    <message>
        <source>The sync is failing</source>
        <translation>La sincronización está fallando</translation>
    </message>
    <message>
        <source>Every question of the last %1 min failed. The last time: %2 Viewtide goes on trying by itself; what is stored stays.</source>
        <translation>Fallaron todas las consultas de los últimos %1 min. La última vez: %2 Viewtide lo sigue intentando por sí solo; lo guardado se conserva.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>at the age of so many days</comment>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
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
        <translation>no hay clave de API: define AYRSHARE_API_KEY o guarda una con “viewtide profile add --account-key”; “viewtide --demo” lo muestra todo sin clave</translation>
    </message>
    <message>
        <source>there is no display for the window; &apos;viewtide watch&apos; collects without one, see viewtide --help</source>
        <translation>no hay pantalla para la ventana; “viewtide watch” recopila sin ella, consulta viewtide --help</translation>
    </message>
    <message>
        <source>no API key in the workspace &apos;%1&apos;: save one with &apos;viewtide --workspace %2 profile add --account-key&apos;</source>
        <translation>no hay clave de API en el espacio de trabajo “%1”: guarda una con “viewtide --workspace %2 profile add --account-key”</translation>
    </message>
</context>
<context>
    <name>Autostart</name>
    <message>
        <source>The entry could not be changed: %1</source>
        <translation>No se pudo cambiar la entrada: %1</translation>
    </message>
    <message>
        <source>its folder cannot be made</source>
        <translation>no se puede crear su carpeta</translation>
    </message>
</context>
<context>
    <name>AutostartCommand</name>
    <message>
        <source>say on, off, or nothing to be told how it is</source>
        <translation>escribe on, off o nada para saber cómo está</translation>
    </message>
    <message>
        <source>the demo changes nothing outside of its own folder</source>
        <translation>la demo no cambia nada fuera de su propia carpeta</translation>
    </message>
    <message>
        <source>Viewtide is started at login by %1</source>
        <translation>Viewtide se abre al iniciar sesión mediante %1</translation>
    </message>
    <message>
        <source>Viewtide is not started at login</source>
        <translation>Viewtide no se abre al iniciar sesión</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>A PostgreSQL database is backed up with pg_dump on the server.</source>
        <translation>De una base de datos PostgreSQL se hace copia en el servidor con pg_dump.</translation>
    </message>
</context>
<context>
    <name>Bootstrap</name>
    <message>
        <source>there is no database at %1 yet; run &apos;viewtide sync&apos; first, or set DATABASE_URL</source>
        <translation>aún no hay ninguna base de datos en %1; ejecuta antes “viewtide sync” o define DATABASE_URL</translation>
    </message>
    <message>
        <source>the workspace &apos;%1&apos; has no database yet; run &apos;viewtide --workspace %2 sync&apos; first</source>
        <translation>el espacio de trabajo “%1” aún no tiene base de datos; ejecuta primero “viewtide --workspace %2 sync”</translation>
    </message>
</context>
<context>
    <name>Campaign</name>
    <message>
        <source>The campaign needs a name.</source>
        <translation>La campaña necesita un nombre.</translation>
    </message>
    <message>
        <source>The name is longer than 200 characters.</source>
        <translation>El nombre tiene más de 200 caracteres.</translation>
    </message>
    <message>
        <source>The campaign ends before it begins.</source>
        <translation>La campaña termina antes de empezar.</translation>
    </message>
    <message>
        <source>The cost cannot be below 0.</source>
        <translation>El gasto no puede ser inferior a 0.</translation>
    </message>
    <message>
        <source>The currency is three letters, for example EUR.</source>
        <translation>La moneda se escribe con tres letras, por ejemplo EUR.</translation>
    </message>
    <message>
        <source>The target is a whole number of views, for example 100000.</source>
        <translation>El objetivo es un número entero de vistas, por ejemplo 100000.</translation>
    </message>
</context>
<context>
    <name>CampaignDays</name>
    <message>
        <source>Views won</source>
        <translation>Vistas ganadas</translation>
    </message>
    <message>
        <source>Views against the snapshot of the day before. Unknown over a gap, and when videos joined that were not posted that day, or left.</source>
        <translation>Vistas respecto a la instantánea del día anterior. Se desconoce tras un hueco y cuando entraron videos que no se publicaron ese día, o salió alguno.</translation>
    </message>
    <message>
        <source>Day (UTC)</source>
        <translation>Día (UTC)</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Publicaciones</translation>
    </message>
    <message>
        <source>Campaign %1</source>
        <translation>Campaña %1</translation>
    </message>
    <message>
        <source>the last snapshot of %1 (UTC)</source>
        <translation>la última instantánea del %1 (UTC)</translation>
    </message>
    <message>
        <source>There is no snapshot of the day before to compare with.</source>
        <translation>No hay instantánea del día anterior con la que comparar.</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) left the campaign, with views that were won before.</source>
        <translation>
            <numerusform>Salió de la campaña %n video con vistas ganadas antes.</numerusform>
            <numerusform>Salieron de la campaña %n videos con vistas ganadas antes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) joined the campaign, and not all of them were posted that day: which of their views are of this day is not known.</source>
        <translation>
            <numerusform>Entró en la campaña %n video que no se publicó ese día: no se sabe cuáles de sus vistas son de ese día.</numerusform>
            <numerusform>Entraron en la campaña %n videos y no todos se publicaron ese día: no se sabe cuáles de sus vistas son de ese día.</numerusform>
        </translation>
    </message>
    <message>
        <source>Views of the day</source>
        <translation>Vistas del día</translation>
    </message>
    <message>
        <source>Views of the day before</source>
        <translation>Vistas del día anterior</translation>
    </message>
</context>
<context>
    <name>CampaignDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>Spring launch</source>
        <translation>Lanzamiento de primavera</translation>
    </message>
    <message>
        <source>Name of the campaign</source>
        <translation>Nombre de la campaña</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>&amp;Responsable</translation>
    </message>
    <message>
        <source>Choose an owner, or write a new name</source>
        <translation>Elige un responsable o escribe un nombre nuevo</translation>
    </message>
    <message>
        <source>Owner of the campaign</source>
        <translation>Responsable de la campaña</translation>
    </message>
    <message>
        <source>&amp;Starts</source>
        <translation>&amp;Inicio</translation>
    </message>
    <message>
        <source>The campaign has a first day</source>
        <translation>La campaña tiene un primer día</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>&amp;Ends</source>
        <translation>&amp;Fin</translation>
    </message>
    <message>
        <source>The campaign has a last day</source>
        <translation>La campaña tiene un último día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>&amp;Cost</source>
        <translation>&amp;Gasto</translation>
    </message>
    <message>
        <source>The cost is known</source>
        <translation>El gasto se conoce</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Gasto</translation>
    </message>
    <message>
        <source>Currency, three letters</source>
        <translation>Moneda, tres letras</translation>
    </message>
    <message>
        <source>&amp;Target views</source>
        <translation>&amp;Objetivo de vistas</translation>
    </message>
    <message>
        <source>The campaign has a target</source>
        <translation>La campaña tiene un objetivo</translation>
    </message>
    <message>
        <source>Target views</source>
        <translation>Objetivo de vistas</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Qué falta</translation>
    </message>
</context>
<context>
    <name>CampaignFacts</name>
    <message>
        <source>%1 of %2 views, %3</source>
        <translation>%1 de %2 vistas, %3</translation>
    </message>
    <message>
        <source>%1, on pace for %2 %</source>
        <translation>%1, a este ritmo alcanzará el %2 %</translation>
    </message>
    <message>
        <source>spent %1</source>
        <translation>gasto: %1</translation>
    </message>
    <message>
        <source>Owner %1</source>
        <translation>Responsable: %1</translation>
    </message>
    <message>
        <source>CPM %1</source>
        <translation>CPM %1</translation>
    </message>
    <message>
        <source>No days set</source>
        <translation>Sin días fijados</translation>
    </message>
    <message>
        <source>No target set</source>
        <translation>Sin objetivo fijado</translation>
    </message>
</context>
<context>
    <name>CampaignHistory</name>
    <message>
        <source>Only days that are over (in UTC) are made again; the last one is %1.</source>
        <translation>Solo se rehacen los días ya terminados (en UTC); el último es %1.</translation>
    </message>
</context>
<context>
    <name>CampaignTable</name>
    <message>
        <source>Campaign</source>
        <translation>Campaña</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Fechas</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Publicaciones</translation>
    </message>
    <message>
        <source>Videos of the campaign, from both sources.</source>
        <translation>Videos de la campaña, de ambas fuentes.</translation>
    </message>
    <message>
        <source>Sum over the videos that report it. %1</source>
        <translation>Suma de los videos que ofrecen este dato. %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>ER by views</source>
        <translation>ER por vistas</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Engagements over views, summed over the videos where both are known: never a mean of rates. In brackets: how many videos that are.</source>
        <translation>Interacciones divididas entre vistas, sumadas en los videos de los que se conocen ambas: nunca una media de tasas. Entre paréntesis, cuántos videos son.</translation>
    </message>
    <message>
        <source>%1 videos rated</source>
        <translation>%1 videos con tasa</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Gasto</translation>
    </message>
    <message>
        <source>CPM</source>
        <translation>CPM</translation>
    </message>
    <message>
        <source>Cost per 1,000 views. Unknown without a cost or without views.</source>
        <translation>Gasto por cada 1000 vistas. Se desconoce si no hay gasto o no hay vistas.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Objetivo</translation>
    </message>
    <message>
        <source>Views over the target of the campaign.</source>
        <translation>Vistas divididas entre el objetivo de la campaña.</translation>
    </message>
    <message>
        <source>No target. Edit the campaign to set one.</source>
        <translation>Sin objetivo. Edita la campaña para fijar uno.</translation>
    </message>
    <message>
        <source>%1 of %2 views</source>
        <translation>%1 de %2 vistas</translation>
    </message>
    <message>
        <source>No daily snapshot yet.</source>
        <translation>Aún no hay ninguna instantánea diaria.</translation>
    </message>
    <message>
        <source>%1 at the last of %2 snapshots</source>
        <translation>%1 en la última de %2 instantáneas</translation>
    </message>
    <message>
        <source>Campaign %1</source>
        <translation>Campaña %1</translation>
    </message>
    <message>
        <source>from when each video was posted until it was last observed</source>
        <translation>desde que se publicó cada video hasta su última observación</translation>
    </message>
    <message>
        <source>Videos rated</source>
        <translation>Videos con tasa</translation>
    </message>
    <message>
        <source>Views of all videos</source>
        <translation>Vistas de todos los videos</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>There is no daily snapshot of these days.</source>
        <translation>No hay ninguna instantánea diaria de estos días.</translation>
    </message>
    <message>
        <source>There is no snapshot of the day before: counted from the first one on.</source>
        <translation>No hay instantánea del día anterior: se cuenta desde la primera.</translation>
    </message>
    <message numerus="yes">
        <source>Without %n days on which videos joined that were not posted then, or left: what was won on them is not known.</source>
        <translation>
            <numerusform>Sin contar %n día en que entraron videos que no se publicaron ese día, o salió alguno: no se sabe lo que se ganó en él.</numerusform>
            <numerusform>Sin contar %n días en que entraron videos que no se publicaron ese mismo día, o salió alguno: no se sabe lo que se ganó en ellos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to say %1: one of the two is not known in full.</source>
        <translation>Variación desconocida %1: uno de los dos valores no se conoce por completo.</translation>
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
        <translation>Vistas ganadas</translation>
    </message>
    <message>
        <source>What the views of the campaign rose by in the range, from the day before it on. Unknown over days on which videos joined or left with views.</source>
        <translation>Lo que aumentaron las vistas de la campaña en el período, contadas desde el día anterior. Se desconoce en los días en que entraron o salieron videos que ya tenían vistas.</translation>
    </message>
    <message>
        <source>Against before</source>
        <translation>Frente al anterior</translation>
    </message>
    <message>
        <source>The views won against those of the compared days.</source>
        <translation>Las vistas ganadas frente a las de los días con los que se compara.</translation>
    </message>
    <message>
        <source>Views by day</source>
        <translation>Vistas por día</translation>
    </message>
    <message>
        <source>Total views at each daily snapshot of the range.</source>
        <translation>Vistas totales en cada instantánea diaria del período.</translation>
    </message>
    <message>
        <source>Views won in the range</source>
        <translation>Vistas ganadas en el período</translation>
    </message>
    <message>
        <source>Views won in the compared days</source>
        <translation>Vistas ganadas en los días con los que se compara</translation>
    </message>
    <message>
        <source>No days are set. F2 edits the campaign.</source>
        <translation>No hay días fijados. F2 edita la campaña.</translation>
    </message>
</context>
<context>
    <name>Campaigns</name>
    <message>
        <source>There is a campaign &quot;%1&quot; already.</source>
        <translation>Ya existe una campaña “%1”.</translation>
    </message>
    <message>
        <source>The campaign for what nobody assigned keeps its name; it cannot be &quot;%1&quot;.</source>
        <translation>La campaña de lo que nadie asignó conserva su nombre; no puede llamarse “%1”.</translation>
    </message>
    <message>
        <source>The campaign already has this video from another post.</source>
        <translation>La campaña ya tiene este video por otra publicación.</translation>
    </message>
</context>
<context>
    <name>CampaignsPage</name>
    <message>
        <source>Campaigns</source>
        <translation>Campañas</translation>
    </message>
    <message>
        <source>Filter campaigns by name</source>
        <translation>Filtrar campañas por nombre</translation>
    </message>
    <message>
        <source>Filter campaigns</source>
        <translation>Filtrar campañas</translation>
    </message>
    <message>
        <source>Campaigns shown</source>
        <translation>Campañas mostradas</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Choose which columns are shown</source>
        <translation>Elegir qué columnas se muestran</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Elegir columnas</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Write the campaigns to a file</source>
        <translation>Escribir las campañas en un archivo</translation>
    </message>
    <message>
        <source>Export campaigns</source>
        <translation>Exportar campañas</translation>
    </message>
    <message>
        <source>Uploads…</source>
        <translation>Subidas…</translation>
    </message>
    <message>
        <source>Everything that went through Ayrshare, also what failed (Ctrl+Shift+L)</source>
        <translation>Todo lo que pasó por Ayrshare, también lo que falló (Ctrl+Mayús+L)</translation>
    </message>
    <message>
        <source>Show the uploads</source>
        <translation>Mostrar las subidas</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>Reglas…</translation>
    </message>
    <message>
        <source>Which posts go to which campaign (Ctrl+Shift+R)</source>
        <translation>Qué publicaciones van a qué campaña (Ctrl+Mayús+R)</translation>
    </message>
    <message>
        <source>Edit the rules</source>
        <translation>Editar las reglas</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Change name, dates, cost and target of the selected campaign (F2)</source>
        <translation>Cambiar nombre, fechas, gasto y objetivo de la campaña seleccionada (F2)</translation>
    </message>
    <message>
        <source>Edit the selected campaign</source>
        <translation>Editar la campaña seleccionada</translation>
    </message>
    <message>
        <source>New campaign…</source>
        <translation>Nueva campaña…</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Nueva campaña</translation>
    </message>
    <message>
        <source>Campaigns and their totals</source>
        <translation>Campañas y sus totales</translation>
    </message>
    <message>
        <source>Selected campaign</source>
        <translation>Campaña seleccionada</translation>
    </message>
    <message>
        <source>Owner, progress and cost of the selected campaign</source>
        <translation>Responsable, progreso y gasto de la campaña seleccionada</translation>
    </message>
    <message>
        <source>Details of the selected campaign</source>
        <translation>Detalles de la campaña seleccionada</translation>
    </message>
    <message>
        <source>Daily snapshots</source>
        <translation>Instantáneas diarias</translation>
    </message>
    <message>
        <source>Daily snapshots of the campaign</source>
        <translation>Instantáneas diarias de la campaña</translation>
    </message>
    <message>
        <source>Number shown in the chart</source>
        <translation>Cifra que muestra el gráfico</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>Videos of the campaign</source>
        <translation>Videos de la campaña</translation>
    </message>
    <message>
        <source>Set days and target…</source>
        <translation>Fijar días y objetivo…</translation>
    </message>
    <message>
        <source>Without them nothing can be said of its pace and progress</source>
        <translation>Sin ellos no se puede decir nada de su ritmo ni de su progreso</translation>
    </message>
    <message>
        <source>Set days and target of the campaign</source>
        <translation>Fijar los días y el objetivo de la campaña</translation>
    </message>
</context>
<context>
    <name>CardOpener</name>
    <message>
        <source>%1: click, or press Enter.</source>
        <translation>%1: haz clic o pulsa Intro.</translation>
    </message>
</context>
<context>
    <name>ChartNote</name>
    <message>
        <source>The note needs a text.</source>
        <translation>La nota necesita un texto.</translation>
    </message>
    <message>
        <source>A note has at most %1 characters.</source>
        <translation>Una nota tiene como máximo %1 caracteres.</translation>
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
        <translation>no es una fecha; escríbela así: 2025-12-31</translation>
    </message>
    <message>
        <source>not a time zone; write it as Europe/Berlin or UTC</source>
        <translation>no es una zona horaria; escríbela así: Europe/Berlin o UTC</translation>
    </message>
    <message>
        <source>not a whole number of 0 or more, of at most 15 digits</source>
        <translation>no es un número entero igual o mayor que 0, de 15 dígitos como máximo</translation>
    </message>
    <message>
        <source>not an amount; write it as 1250 or 1250.50</source>
        <translation>no es un importe; escríbelo así: 1250 o 1250.50</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not name a video; write api:17 or manual:3 as in viewtide video list</source>
        <translation>“%1” no nombra ningún video; escribe api:17 o manual:3, como en viewtide video list</translation>
    </message>
    <message>
        <source>name at least one video, e.g. api:17 or manual:3 as in viewtide video list</source>
        <translation>nombra al menos un video, p. ej. api:17 o manual:3, como en viewtide video list</translation>
    </message>
    <message>
        <source>open the window</source>
        <translation>abrir la ventana</translation>
    </message>
    <message>
        <source>collect once what is due, then exit (--all: also what is not due yet)</source>
        <translation>recopilar una vez lo que toca y salir (--all: también lo que aún no toca)</translation>
    </message>
    <message>
        <source>collect until SIGTERM or SIGINT</source>
        <translation>recopilar hasta SIGTERM o SIGINT</translation>
    </message>
    <message>
        <source>add a profile; its key is read from standard input (--primary: no key; --account-key: save the account&apos;s API key)</source>
        <translation>añadir un perfil; su clave se lee de la entrada estándar (--primary: sin clave; --account-key: guardar la clave de API de la cuenta)</translation>
    </message>
    <message>
        <source>list the profiles</source>
        <translation>listar los perfiles</translation>
    </message>
    <message>
        <source>stop collecting for a profile and forget its key; its history stays (--account-key: forget the account&apos;s API key)</source>
        <translation>dejar de recopilar un perfil y olvidar su clave; su historial se conserva (--account-key: olvidar la clave de API de la cuenta)</translation>
    </message>
    <message>
        <source>give a profile another name</source>
        <translation>dar otro nombre a un perfil</translation>
    </message>
    <message>
        <source>ask Ayrshare whether the key of a profile works, and which networks are linked to it</source>
        <translation>preguntar a Ayrshare si la clave de un perfil funciona y qué redes están vinculadas a él</translation>
    </message>
    <message>
        <source>add a campaign</source>
        <translation>añadir una campaña</translation>
    </message>
    <message>
        <source>change a campaign (&apos;none&apos; takes a date, the cost or the target away)</source>
        <translation>cambiar una campaña (“none” quita una fecha, el gasto o el objetivo)</translation>
    </message>
    <message>
        <source>list the campaigns with their totals</source>
        <translation>listar las campañas con sus totales</translation>
    </message>
    <message>
        <source>make past days (UTC) again from the observations (--as-assigned-now: with the videos that campaigns have today)</source>
        <translation>rehacer días pasados (UTC) a partir de las observaciones (--as-assigned-now: con los videos que las campañas tienen hoy)</translation>
    </message>
    <message>
        <source>remove a campaign; its videos go to Unassigned, its past days and reports stay</source>
        <translation>eliminar una campaña; sus videos pasan a Sin asignar, sus días pasados y sus informes se conservan</translation>
    </message>
    <message>
        <source>track videos that were posted by hand; &apos;-&apos; reads links from standard input (--again: also what another campaign tracks)</source>
        <translation>seguir videos publicados a mano; “-” lee enlaces de la entrada estándar (--again: también los que sigue otra campaña)</translation>
    </message>
    <message>
        <source>list the videos of both sources</source>
        <translation>listar los videos de ambas fuentes</translation>
    </message>
    <message>
        <source>list what went through Ayrshare, also what is pending, failed or deleted</source>
        <translation>listar lo que pasó por Ayrshare, también lo pendiente, fallido o eliminado</translation>
    </message>
    <message>
        <source>put uploads into a campaign by hand; no rule moves them again</source>
        <translation>asignar subidas a una campaña a mano; ninguna regla las vuelve a mover</translation>
    </message>
    <message>
        <source>give the posts of uploads back to the rules</source>
        <translation>devolver a las reglas las publicaciones de las subidas</translation>
    </message>
    <message>
        <source>add a rule: posts that meet all its conditions go to the campaign; the first rule wins</source>
        <translation>añadir una regla: las publicaciones que cumplen todas sus condiciones van a la campaña; gana la primera regla</translation>
    </message>
    <message>
        <source>list the rules in their order</source>
        <translation>listar las reglas en su orden</translation>
    </message>
    <message>
        <source>put a rule elsewhere in the order; 1 is first</source>
        <translation>poner una regla en otro lugar del orden; 1 es el primero</translation>
    </message>
    <message>
        <source>remove a rule; its posts stay where they are until the rules are applied</source>
        <translation>eliminar una regla; sus publicaciones se quedan donde están hasta que se apliquen las reglas</translation>
    </message>
    <message>
        <source>change a rule (&apos;none&apos; takes a condition away)</source>
        <translation>cambiar una regla (“none” quita una condición)</translation>
    </message>
    <message>
        <source>tell which posts the rules would move, without moving them</source>
        <translation>decir qué publicaciones moverían las reglas, sin moverlas</translation>
    </message>
    <message>
        <source>move the posts; what a hand assigned stays</source>
        <translation>mover las publicaciones; lo asignado a mano se queda</translation>
    </message>
    <message>
        <source>show what a video earned, its corrections, views at age and velocity</source>
        <translation>mostrar lo que consiguió un video, sus correcciones, vistas por edad y velocidad</translation>
    </message>
    <message>
        <source>track the videos of a CSV (url, campaign, posted_at, title, views ...) or of a text with links</source>
        <translation>seguir los videos de un CSV (url, campaign, posted_at, title, views ...) o de un texto con enlaces</translation>
    </message>
    <message>
        <source>type in numbers that the API cannot see; --at: when they were true; --posted: when the video was posted</source>
        <translation>escribir cifras que la API no ve; --at: cuándo eran ciertas; --posted: cuándo se publicó el video</translation>
    </message>
    <message>
        <source>put videos of either source into a campaign by hand</source>
        <translation>asignar videos de cualquiera de las dos fuentes a una campaña a mano</translation>
    </message>
    <message>
        <source>stop tracking videos that were added by hand</source>
        <translation>dejar de seguir videos que se añadieron a mano</translation>
    </message>
    <message>
        <source>bring removed videos back with their history</source>
        <translation>recuperar videos eliminados con su historial</translation>
    </message>
    <message>
        <source>add past days of accounts from a CSV (date, platform, followers ...), also from &apos;export growth&apos;; days that are there stay (--remove: take the imported ones back)</source>
        <translation>añadir días pasados de cuentas de un CSV (date, platform, followers ...), también de “export growth”; los días que ya existen se quedan (--remove: retirar los importados)</translation>
    </message>
    <message>
        <source>list the metrics of accounts: name, unit, networks, definition</source>
        <translation>listar las métricas de las cuentas: nombre, unidad, redes, definición</translation>
    </message>
    <message>
        <source>list the works: one clip with all its posts and their totals</source>
        <translation>listar las piezas: un clip con todas sus publicaciones y sus totales</translation>
    </message>
    <message>
        <source>make one work of the works of these videos</source>
        <translation>unir en una sola pieza las piezas de estos videos</translation>
    </message>
    <message>
        <source>make a video a work by itself</source>
        <translation>convertir un video en una pieza aparte</translation>
    </message>
    <message>
        <source>add a report over one or more campaigns (--campaign may be repeated; --zone: the time zone of its days, else the workspace&apos;s)</source>
        <translation>añadir un informe sobre una o más campañas (--campaign puede repetirse; --zone: la zona horaria de sus días; si falta, la del espacio de trabajo)</translation>
    </message>
    <message>
        <source>change a report (&apos;none&apos; takes --from or --to away)</source>
        <translation>cambiar un informe (“none” quita --from o --to)</translation>
    </message>
    <message>
        <source>take a report out of the lists; its videos and their numbers stay</source>
        <translation>quitar un informe de las listas; sus videos y sus cifras se conservan</translation>
    </message>
    <message>
        <source>the name, #rrggbb and logo file that the client sees (--logo none: no logo)</source>
        <translation>el nombre, #rrggbb y el archivo del logotipo que ve el cliente (--logo none: sin logotipo)</translation>
    </message>
    <message>
        <source>whether the client reads how many videos are hidden</source>
        <translation>si el cliente lee cuántos videos están ocultos</translation>
    </message>
    <message>
        <source>keep the report as it is now; it prints the same digits for ever</source>
        <translation>conservar el informe tal como está ahora; imprime siempre las mismas cifras</translation>
    </message>
    <message>
        <source>list the frozen states of a report</source>
        <translation>listar los estados congelados de un informe</translation>
    </message>
    <message>
        <source>take a frozen state of a report out of the lists</source>
        <translation>quitar de las listas un estado congelado de un informe</translation>
    </message>
    <message>
        <source>list the reports</source>
        <translation>listar los informes</translation>
    </message>
    <message>
        <source>show a report with its totals</source>
        <translation>mostrar un informe con sus totales</translation>
    </message>
    <message>
        <source>hide videos in one report (VIDEO as in &apos;video list&apos;: api:17, manual:3)</source>
        <translation>ocultar videos en un informe (VIDEO como en “video list”: api:17, manual:3)</translation>
    </message>
    <message>
        <source>show hidden videos again</source>
        <translation>volver a mostrar videos ocultos</translation>
    </message>
    <message>
        <source>tell why an alert came, with its figures</source>
        <translation>explicar por qué llegó una alerta, con sus cifras</translation>
    </message>
    <message>
        <source>list the rules of alerts and the settings that hold their thresholds</source>
        <translation>listar las reglas de las alertas y los ajustes que contienen sus umbrales</translation>
    </message>
    <message>
        <source>write a table as csv, json or xlsx; weekly also as md, text for a chat; a report, or a --snapshot of it, also as html or pdf</source>
        <translation>escribir una tabla como csv, json o xlsx; weekly también como md, texto para un chat; un informe, o una --snapshot suya, también como html o pdf</translation>
    </message>
    <message>
        <source>check the database</source>
        <translation>comprobar la base de datos</translation>
    </message>
    <message>
        <source>copy the database</source>
        <translation>copiar la base de datos</translation>
    </message>
    <message>
        <source>bring the database to the present schema</source>
        <translation>llevar la base de datos al esquema actual</translation>
    </message>
    <message>
        <source>list the settings, their values and where they come from</source>
        <translation>listar los ajustes, sus valores y de dónde vienen</translation>
    </message>
    <message>
        <source>print one setting</source>
        <translation>mostrar un ajuste</translation>
    </message>
    <message>
        <source>change a setting; a Viewtide that runs takes it at its next start</source>
        <translation>cambiar un ajuste; un Viewtide en marcha lo adopta al volver a abrirse</translation>
    </message>
    <message>
        <source>print what makes a shell complete these commands</source>
        <translation>escribir lo que hace que un shell complete estos comandos</translation>
    </message>
    <message>
        <source>whether the desktop starts Viewtide in the tray at login</source>
        <translation>si el escritorio abre Viewtide en la bandeja al iniciar sesión</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs another word; see viewtide --help</source>
        <translation>“%1” necesita otra palabra; consulta viewtide --help</translation>
    </message>
    <message>
        <source>unknown command &apos;%1&apos;; see viewtide --help</source>
        <translation>comando desconocido “%1”; consulta viewtide --help</translation>
    </message>
    <message>
        <source>unknown option &apos;--%1&apos; for &apos;%2&apos;</source>
        <translation>opción desconocida “--%1” para “%2”</translation>
    </message>
    <message>
        <source>option &apos;--%1&apos; needs a value</source>
        <translation>la opción “--%1” necesita un valor</translation>
    </message>
    <message>
        <source>&apos;%1&apos; takes no argument &apos;%2&apos;</source>
        <translation>“%1” no admite el argumento “%2”</translation>
    </message>
    <message>
        <source>unknown option &apos;%1&apos;; see viewtide --help</source>
        <translation>opción desconocida “%1”; consulta viewtide --help</translation>
    </message>
    <message>
        <source>open the window, or only the tray icon</source>
        <translation>abrir la ventana, o solo el icono de la bandeja</translation>
    </message>
    <message>
        <source>the same on generated data; never touches your own database</source>
        <translation>lo mismo con datos generados; nunca toca tu propia base de datos</translation>
    </message>
    <message>
        <source>
Exit status: 0 all done; 1 wrong use or settings; 2 part of it failed and will be tried again; 3 nothing could be fetched.
Environment: AYRSHARE_API_KEY, AYRSHARE_PROFILE_KEY, AYRSHARE_BASE_URL, DATABASE_URL,
X_TWITTER_API_KEY, X_TWITTER_API_SECRET; they win over the settings.
</source>
        <translation>
Estado de salida: 0 todo hecho; 1 uso o ajustes incorrectos; 2 una parte falló y se reintentará; 3 no se pudo obtener nada.
Entorno: AYRSHARE_API_KEY, AYRSHARE_PROFILE_KEY, AYRSHARE_BASE_URL, DATABASE_URL,
X_TWITTER_API_KEY, X_TWITTER_API_SECRET; prevalecen sobre los ajustes.
</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is the name of several; give the id: %2</source>
        <translation>“%1” es el nombre de varios; indica el id: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos;; there is none yet</source>
        <translation>“%1”; aún no hay ninguno</translation>
    </message>
    <message>
        <source>&apos;%1&apos;; there is: %2</source>
        <translation>“%1”; existe: %2</translation>
    </message>
    <message>
        <source>tell what a number of a video means, what it is made of and where it came from</source>
        <translation>explicar qué significa una cifra de un video, de qué se compone y de dónde viene</translation>
    </message>
    <message>
        <source>the same for a recorded day of an account</source>
        <translation>lo mismo para un día registrado de una cuenta</translation>
    </message>
    <message>
        <source>write a note on a day (UTC); all charts show it</source>
        <translation>escribir una nota en un día (UTC); todos los gráficos la muestran</translation>
    </message>
    <message>
        <source>list the notes of the charts</source>
        <translation>listar las notas de los gráficos</translation>
    </message>
    <message>
        <source>change a note</source>
        <translation>cambiar una nota</translation>
    </message>
    <message>
        <source>take a note out of the charts</source>
        <translation>quitar una nota de los gráficos</translation>
    </message>
    <message>
        <source>copy everything into a new database: a file, postgresql://..., or - to read that address from standard input</source>
        <translation>copiarlo todo en una base de datos nueva: un archivo, postgresql://..., o - para leer esa dirección de la entrada estándar</translation>
    </message>
    <message>
        <source>list the workspaces: a database, settings and keys apart for each client</source>
        <translation>listar los espacios de trabajo: una base de datos, ajustes y claves aparte para cada cliente</translation>
    </message>
    <message>
        <source>make a workspace; &apos;viewtide --workspace NAME&apos; opens it</source>
        <translation>crear un espacio de trabajo; “viewtide --workspace NAME” lo abre</translation>
    </message>
    <message>
        <source>give a workspace another name; its folder and its id stay</source>
        <translation>dar otro nombre a un espacio de trabajo; su carpeta y su id se conservan</translation>
    </message>
    <message>
        <source>move a workspace with all its data to the trash (--delete: delete it for ever)</source>
        <translation>mover un espacio de trabajo con todos sus datos a la papelera (--delete: eliminarlo para siempre)</translation>
    </message>
    <message>
        <source>Usage: viewtide [--workspace NAME | --demo] [COMMAND] [OPTIONS]

</source>
        <translation>Uso: viewtide [--workspace NAME | --demo] [COMANDO] [OPCIONES]

</translation>
    </message>
    <message>
        <source>the same in a workspace of its own; nothing is taken from DATABASE_URL or the keys in the environment</source>
        <translation>lo mismo en un espacio de trabajo aparte; no se toma nada de DATABASE_URL ni de las claves del entorno</translation>
    </message>
    <message>
        <source>open the window, or raise the one that is open, and ask for everything now</source>
        <translation>abrir la ventana, o traer al frente la que está abierta, y consultar todo ahora</translation>
    </message>
    <message>
        <source>list what you were told of, newest first (--kind %1)</source>
        <translation>listar las alertas recibidas, primero la más reciente (--kind %1)</translation>
    </message>
</context>
<context>
    <name>CommandNeed</name>
    <message>
        <source>It needs another selection.</source>
        <translation>Necesita otra selección.</translation>
    </message>
</context>
<context>
    <name>Completion</name>
    <message>
        <source>commands</source>
        <translation>comandos</translation>
    </message>
    <message>
        <source>&apos;completion&apos; needs the name of a shell: bash, zsh or fish</source>
        <translation>“completion” necesita el nombre de un shell: bash, zsh o fish</translation>
    </message>
</context>
<context>
    <name>DemoNotes</name>
    <message>
        <source>From here on, posts go out in the evening</source>
        <translation>Desde aquí se publica por la tarde</translation>
    </message>
    <message>
        <source>This one took off: %1</source>
        <translation>Este despegó: %1</translation>
    </message>
</context>
<context>
    <name>ErrorDetail</name>
    <message>
        <source>cannot write: %1</source>
        <translation>no se puede escribir: %1</translation>
    </message>
    <message>
        <source>cannot write: this is a folder</source>
        <translation>no se puede escribir: es una carpeta</translation>
    </message>
    <message>
        <source>keys of the environment cannot be changed from here</source>
        <translation>las claves del entorno no se pueden cambiar desde aquí</translation>
    </message>
    <message>
        <source>others can read this file; make it yours alone (chmod 600) and renew the keys in it</source>
        <translation>otras personas pueden leer este archivo; déjalo solo para ti (chmod 600) y renueva las claves que contiene</translation>
    </message>
    <message>
        <source>cannot read: %1</source>
        <translation>no se puede leer: %1</translation>
    </message>
    <message>
        <source>not a JSON object; it was left as it is</source>
        <translation>no es un objeto JSON; se dejó como está</translation>
    </message>
    <message>
        <source>keychain not reachable: %1</source>
        <translation>no se puede acceder al llavero: %1</translation>
    </message>
    <message>
        <source>keys cannot be kept there</source>
        <translation>allí no se pueden guardar claves</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>no se puede crear la carpeta</translation>
    </message>
    <message>
        <source>Qt&apos;s driver for %1 is not installed (libqt6sql6-%2)</source>
        <translation>el controlador de Qt para %1 no está instalado (libqt6sql6-%2)</translation>
    </message>
    <message>
        <source>it cannot be brought to the disk</source>
        <translation>no se puede guardar en el disco</translation>
    </message>
    <message>
        <source>there is such a file already</source>
        <translation>ese archivo ya existe</translation>
    </message>
    <message>
        <source>it cannot be renamed</source>
        <translation>no se puede cambiar de nombre</translation>
    </message>
    <message>
        <source>the lock file %1 cannot be made</source>
        <translation>no se puede crear el archivo de bloqueo %1</translation>
    </message>
    <message>
        <source>the folder %1 does not exist</source>
        <translation>la carpeta %1 no existe</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>no es un archivo</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>no se puede leer el archivo</translation>
    </message>
    <message>
        <source>the file cannot be written</source>
        <translation>no se puede escribir en el archivo</translation>
    </message>
    <message>
        <source>the folder %1 cannot be written</source>
        <translation>no se puede escribir en la carpeta %1</translation>
    </message>
    <message>
        <source>it is the database of another program</source>
        <translation>es la base de datos de otro programa</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>ese archivo no existe</translation>
    </message>
</context>
<context>
    <name>ErrorPolicy</name>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>The server could not be reached. Check the connection; Viewtide tries again by itself.</source>
        <translation>No se pudo contactar con el servidor. Comprueba la conexión; Viewtide lo reintenta por sí solo.</translation>
    </message>
    <message>
        <source>The server did not answer in time. Viewtide tries again by itself.</source>
        <translation>El servidor no respondió a tiempo. Viewtide lo reintenta por sí solo.</translation>
    </message>
    <message>
        <source>The server reported a problem of its own. Viewtide tries again by itself.</source>
        <translation>El servidor comunicó un problema propio. Viewtide lo reintenta por sí solo.</translation>
    </message>
    <message>
        <source>Too many requests for this key. Viewtide waits as long as the server asks for.</source>
        <translation>Demasiadas solicitudes con esta clave. Viewtide espera el tiempo que pide el servidor.</translation>
    </message>
    <message>
        <source>The key was refused, or this call is not allowed with it. Check the API key and the profile key.</source>
        <translation>La clave fue rechazada, o no permite esta llamada. Comprueba la clave de API y la clave del perfil.</translation>
    </message>
    <message>
        <source>The Ayrshare plan does not include this call, or a payment is due. Look at the plan in the Ayrshare dashboard.</source>
        <translation>El plan de Ayrshare no incluye esta llamada, o hay un pago pendiente. Consulta el plan en el panel de Ayrshare.</translation>
    </message>
    <message>
        <source>The post was not found. It may be deleted, or belong to another profile; its history is kept.</source>
        <translation>No se encontró la publicación. Puede estar eliminada o ser de otro perfil; su historial se conserva.</translation>
    </message>
    <message>
        <source>The network has no numbers yet. Viewtide asks again later.</source>
        <translation>La red aún no tiene cifras. Viewtide vuelve a consultar más tarde.</translation>
    </message>
    <message>
        <source>The answer says nothing of this network. Viewtide asks again later.</source>
        <translation>La respuesta no dice nada de esta red. Viewtide vuelve a consultar más tarde.</translation>
    </message>
    <message>
        <source>The network limits how often these numbers may be read. Viewtide asks again later; nothing has to be linked again.</source>
        <translation>La red limita la frecuencia con la que se leen estas cifras. Viewtide vuelve a consultar más tarde; no hay que volver a vincular nada.</translation>
    </message>
    <message>
        <source>The network is no longer linked. Link it again in the Ayrshare dashboard.</source>
        <translation>La red ya no está vinculada. Vuelve a vincularla en el panel de Ayrshare.</translation>
    </message>
    <message>
        <source>The network did not grant these numbers. Link it again in the Ayrshare dashboard and allow everything it asks for.</source>
        <translation>La red no dio acceso a estas cifras. Vuelve a vincularla en el panel de Ayrshare y permite todo lo que pida.</translation>
    </message>
    <message>
        <source>The server did not accept the request.</source>
        <translation>El servidor no aceptó la solicitud.</translation>
    </message>
    <message>
        <source>The answer was not understood. Nothing was changed; Viewtide asks again later.</source>
        <translation>No se entendió la respuesta. No se cambió nada; Viewtide vuelve a consultar más tarde.</translation>
    </message>
    <message>
        <source>The connection was not safe, so nothing was sent on. Check the server address and the certificate.</source>
        <translation>La conexión no era segura, así que no se envió nada más. Comprueba la dirección del servidor y el certificado.</translation>
    </message>
    <message>
        <source>The database did not accept the change. Nothing was lost: it is tried again.</source>
        <translation>La base de datos no aceptó el cambio. No se perdió nada: se reintenta.</translation>
    </message>
    <message>
        <source>Another program is using the database.</source>
        <translation>Otro programa está usando la base de datos.</translation>
    </message>
    <message>
        <source>The file is not a sound Viewtide database. It was left as it is.</source>
        <translation>El archivo no es una base de datos de Viewtide en buen estado. Se dejó como está.</translation>
    </message>
    <message>
        <source>The database could not be opened.</source>
        <translation>No se pudo abrir la base de datos.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space; Viewtide goes on by itself.</source>
        <translation>El disco está lleno. Libera espacio; Viewtide continúa por sí solo.</translation>
    </message>
    <message>
        <source>The database was made by a later version of Viewtide. Install that version to open it.</source>
        <translation>La base de datos es de una versión posterior de Viewtide. Instala esa versión para abrirla.</translation>
    </message>
    <message>
        <source>A setting is missing or not valid.</source>
        <translation>Falta un ajuste o no es válido.</translation>
    </message>
    <message>
        <source>No such entry.</source>
        <translation>No existe esa entrada.</translation>
    </message>
    <message>
        <source>Something went wrong inside Viewtide.</source>
        <translation>Algo falló dentro de Viewtide.</translation>
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
        <translation>html y pdf son formatos de informes, md del resumen semanal; usa csv, json o xlsx.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>&amp;Filas</translation>
    </message>
    <message>
        <source>Which rows are written</source>
        <translation>Qué filas se escriben</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>For&amp;mato</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>Formato de archivo</translation>
    </message>
    <message>
        <source>File &amp;name</source>
        <translation>&amp;Nombre de archivo</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Nombre de archivo</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>E&amp;xaminar…</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Elegir el archivo</translation>
    </message>
    <message>
        <source>What the client sees</source>
        <translation>Lo que ve el cliente</translation>
    </message>
    <message>
        <source>State of the export</source>
        <translation>Estado de la exportación</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>Engagement of a video</source>
        <translation>Interacciones de un video</translation>
    </message>
    <message>
        <source>What people did with the video, over the kinds that the network reports.</source>
        <translation>Lo que la gente hizo con el video, sumando los tipos de los que informa la red.</translation>
    </message>
    <message>
        <source>likes + comments + shares + saves</source>
        <translation>Me gusta + comentarios + compartidos + guardados</translation>
    </message>
    <message>
        <source>Engagement rate by views</source>
        <translation>Tasa de interacción por vistas</translation>
    </message>
    <message>
        <source>How many engagements a hundred views bring. Unknown until views and at least one kind of engagement are reported.</source>
        <translation>Cuántas interacciones aportan cien vistas. Se desconoce hasta que haya datos de las vistas y de al menos un tipo de interacción.</translation>
    </message>
    <message>
        <source>(likes + comments + shares + saves) / views × 100</source>
        <translation>(Me gusta + comentarios + compartidos + guardados) / vistas × 100</translation>
    </message>
    <message>
        <source>Views in the last 24 hours</source>
        <translation>Vistas en las últimas 24 horas</translation>
    </message>
    <message>
        <source>Views that the video won since the last observation that is at least 24 hours old; of a younger video, since its first one.</source>
        <translation>Vistas que ganó el video desde la última observación que tiene al menos 24 horas; si el video es más reciente, desde la primera.</translation>
    </message>
    <message>
        <source>views now − views then</source>
        <translation>vistas ahora − vistas entonces</translation>
    </message>
    <message>
        <source>Engagement rate of an account</source>
        <translation>Tasa de interacción de una cuenta</translation>
    </message>
    <message>
        <source>Engagements over reach; where the network tells no reach, over impressions, then views, then followers. The basis is named, and rates of different bases are not compared.</source>
        <translation>Interacciones divididas entre el alcance; si la red no informa del alcance, entre las impresiones, después las vistas y después los seguidores. Se indica la base, y no se comparan tasas de bases distintas.</translation>
    </message>
    <message>
        <source>(likes + comments + shares) / basis × 100</source>
        <translation>(Me gusta + comentarios + compartidos) / base × 100</translation>
    </message>
    <message>
        <source>Daily growth</source>
        <translation>Crecimiento diario</translation>
    </message>
    <message>
        <source>Followers on a day less those on the day before; a loss is negative. Unknown where the day before was not recorded.</source>
        <translation>Seguidores de un día menos los del día anterior; una pérdida es negativa. Se desconoce si el día anterior no se registró.</translation>
    </message>
    <message>
        <source>followers of the day − followers of the day before</source>
        <translation>seguidores del día − seguidores del día anterior</translation>
    </message>
    <message>
        <source>Followers of all accounts</source>
        <translation>Seguidores de todas las cuentas</translation>
    </message>
    <message>
        <source>The last recorded followers of each linked account, added up. Somebody who follows two accounts counts twice.</source>
        <translation>Los últimos seguidores registrados de cada cuenta vinculada, sumados. Quien sigue dos cuentas cuenta dos veces.</translation>
    </message>
    <message>
        <source>sum of followers over the accounts</source>
        <translation>suma de los seguidores de las cuentas</translation>
    </message>
    <message>
        <source>Growth in the range</source>
        <translation>Crecimiento en el período</translation>
    </message>
    <message>
        <source>Followers won less followers lost in the range, over all accounts, from the day before it on.</source>
        <translation>Seguidores ganados menos los perdidos en el período, en todas las cuentas, contados desde el día anterior.</translation>
    </message>
    <message>
        <source>sum over the accounts of followers at the end − followers before the range</source>
        <translation>suma en las cuentas de seguidores al final − seguidores antes del período</translation>
    </message>
    <message>
        <source>Views won in the range</source>
        <translation>Vistas ganadas en el período</translation>
    </message>
    <message>
        <source>What the views of all videos rose by in the range. The first observation of a video is an anchor and credits nothing; a recount downwards is taken off.</source>
        <translation>Lo que aumentaron las vistas de todos los videos en el período. La primera observación de un video es el punto de partida y no suma nada; una corrección a la baja se descuenta.</translation>
    </message>
    <message>
        <source>sum over the videos of views at the end − views at the start</source>
        <translation>suma en los videos de vistas al final − vistas al inicio</translation>
    </message>
    <message>
        <source>Engagement rate of several videos</source>
        <translation>Tasa de interacción de varios videos</translation>
    </message>
    <message>
        <source>All engagements over all views of the videos whose views and engagement are both known. Never a mean of rates.</source>
        <translation>Todas las interacciones divididas entre todas las vistas de los videos de los que se conocen ambas. Nunca una media de tasas.</translation>
    </message>
    <message>
        <source>sum of engagements / sum of views × 100</source>
        <translation>suma de interacciones / suma de vistas × 100</translation>
    </message>
    <message>
        <source>Average engagement rate of a network</source>
        <translation>Tasa de interacción media de una red</translation>
    </message>
    <message>
        <source>Mean of the daily engagement rates that were recorded in the range, for one basis. From three recorded days on a network is ranked.</source>
        <translation>Media de las tasas de interacción diarias registradas en el período, para una misma base. Una red entra en la clasificación a partir de tres días registrados.</translation>
    </message>
    <message>
        <source>sum of the daily rates / number of recorded days</source>
        <translation>suma de las tasas diarias / número de días registrados</translation>
    </message>
    <message>
        <source>Total of a campaign</source>
        <translation>Total de una campaña</translation>
    </message>
    <message>
        <source>The latest number of each video of the campaign from both sources, added up over those that report it.</source>
        <translation>La última cifra de cada video de la campaña, de ambas fuentes, sumada en los que ofrecen este dato.</translation>
    </message>
    <message>
        <source>sum over the videos</source>
        <translation>suma de los videos</translation>
    </message>
    <message>
        <source>Cost per thousand views</source>
        <translation>Gasto por cada mil vistas</translation>
    </message>
    <message>
        <source>What a thousand views of the campaign cost. Unknown without a cost or without views.</source>
        <translation>Lo que cuestan mil vistas de la campaña. Se desconoce si no hay gasto o no hay vistas.</translation>
    </message>
    <message>
        <source>cost / views × 1000</source>
        <translation>gasto / vistas × 1000</translation>
    </message>
    <message>
        <source>Progress of a campaign</source>
        <translation>Progreso de una campaña</translation>
    </message>
    <message>
        <source>The views of the campaign over those that it is to reach.</source>
        <translation>Las vistas de la campaña divididas entre las que debe alcanzar.</translation>
    </message>
    <message>
        <source>views / target × 100</source>
        <translation>vistas / objetivo × 100</translation>
    </message>
    <message>
        <source>Point of a chart</source>
        <translation>Punto de un gráfico</translation>
    </message>
    <message>
        <source>The stored numbers of this day or instant, one per series; the total adds up those that are known.</source>
        <translation>Las cifras guardadas de este día o instante, una por serie; el total suma las que se conocen.</translation>
    </message>
    <message>
        <source>as stored, one value per series</source>
        <translation>tal como está guardado, un valor por serie</translation>
    </message>
    <message>
        <source>What the views of the campaign rose by in the range, from its daily snapshot before the range on. All views of a video that was posted meanwhile count; days on which videos joined or left with views of before are left out.</source>
        <translation>Lo que aumentaron las vistas de la campaña en el período, desde su instantánea diaria anterior al período. De un video publicado entretanto cuentan todas las vistas; los días en los que entraron o salieron videos con vistas anteriores no se cuentan.</translation>
    </message>
    <message>
        <source>sum over the days of views of the day − views of the day before</source>
        <translation>suma de los días: vistas del día − vistas del día anterior</translation>
    </message>
    <message>
        <source>What the views of the video rose by in the range; a recount downwards is taken off. Its first observation is an anchor and credits nothing: where tracking began within the range, the number is partial.</source>
        <translation>Lo que aumentaron las vistas del video en el período; una corrección a la baja se descuenta. La primera observación es el punto de partida y no suma nada: si el seguimiento empezó dentro del período, el número es parcial.</translation>
    </message>
    <message>
        <source>views at the end − views at the start, or at the first observation</source>
        <translation>vistas al final − vistas al inicio, o en la primera observación</translation>
    </message>
    <message>
        <source>Views of all videos</source>
        <translation>Vistas de todos los videos</translation>
    </message>
    <message>
        <source>The latest views of each video, added up over those that report them.</source>
        <translation>Las últimas vistas de cada video, sumadas en los que ofrecen este dato.</translation>
    </message>
    <message>
        <source>Cost of a campaign</source>
        <translation>Gasto de una campaña</translation>
    </message>
    <message>
        <source>What the campaign cost, as it was typed into its form.</source>
        <translation>Lo que costó la campaña, tal como se escribió en su formulario.</translation>
    </message>
    <message>
        <source>as typed in</source>
        <translation>tal como se escribió</translation>
    </message>
    <message>
        <source>Campaign at a daily snapshot</source>
        <translation>Campaña en una instantánea diaria</translation>
    </message>
    <message>
        <source>The number of each video of the campaign as it stood at the last snapshot of the day, added up over those that report it.</source>
        <translation>La cifra de cada video de la campaña en la última instantánea del día, sumada en los que ofrecen este dato.</translation>
    </message>
    <message>
        <source>sum over the videos at the snapshot</source>
        <translation>suma de los videos en la instantánea</translation>
    </message>
    <message>
        <source>Views won on a day</source>
        <translation>Vistas ganadas en un día</translation>
    </message>
    <message>
        <source>Views at the snapshot of a day less those at the snapshot of the day before. Unknown over a gap, and when videos joined that were not posted that day, or left.</source>
        <translation>Vistas en la instantánea de un día menos las de la instantánea del día anterior. Se desconoce tras un hueco y cuando entraron videos que no se publicaron ese día, o salió alguno.</translation>
    </message>
    <message>
        <source>views of the day − views of the day before</source>
        <translation>vistas del día − vistas del día anterior</translation>
    </message>
    <message>
        <source>Against the compared days</source>
        <translation>Frente a los días con los que se compara</translation>
    </message>
    <message>
        <source>A figure of the range less the same figure of the days that it is compared with.</source>
        <translation>Una cifra del período menos la misma cifra de los días con los que se compara.</translation>
    </message>
    <message>
        <source>figure of the range − figure of the compared days</source>
        <translation>cifra del período − cifra de los días con los que se compara</translation>
    </message>
    <message>
        <source>Growth of an account in the range</source>
        <translation>Crecimiento de una cuenta en el período</translation>
    </message>
    <message>
        <source>Followers won less followers lost in the range, from the day before it on, or from the first recorded day.</source>
        <translation>Seguidores ganados menos los perdidos en el período, contados desde el día anterior o desde el primer día registrado.</translation>
    </message>
    <message>
        <source>followers at the end − followers before the range</source>
        <translation>seguidores al final − seguidores antes del período</translation>
    </message>
    <message>
        <source>Days with a rate</source>
        <translation>Días con tasa</translation>
    </message>
    <message>
        <source>Recorded days of the range that have an engagement rate of this basis. From three on a network is ranked.</source>
        <translation>Días registrados del período que tienen una tasa de interacción de esta base. Una red entra en la clasificación a partir de tres.</translation>
    </message>
    <message>
        <source>count of the days</source>
        <translation>número de días</translation>
    </message>
    <message>
        <source>Number of videos</source>
        <translation>Número de videos</translation>
    </message>
    <message>
        <source>How many videos there are, from both sources. A post that several campaigns of a report track counts once.</source>
        <translation>Cuántos videos hay, de ambas fuentes. Una publicación que siguen varias campañas de un informe cuenta una vez.</translation>
    </message>
    <message>
        <source>count of the videos</source>
        <translation>número de videos</translation>
    </message>
    <message>
        <source>Total of a report</source>
        <translation>Total de un informe</translation>
    </message>
    <message>
        <source>The latest number of each video of the report, added up over those that report it.</source>
        <translation>La última cifra de cada video del informe, sumada en los que ofrecen este dato.</translation>
    </message>
    <message>
        <source>For its age</source>
        <translation>Para su edad</translation>
    </message>
    <message>
        <source>Views of the video at the oldest age that it has reached, against the median of the account&apos;s videos before it at the same age. Unknown until eight of them are known at that age.</source>
        <translation>Vistas del video a la mayor edad que alcanzó, frente a la mediana de los videos anteriores de la cuenta a la misma edad. Se desconoce hasta que se conozcan ocho de ellos a esa edad.</translation>
    </message>
    <message>
        <source>views at the age / median of the views of the earlier videos at the age</source>
        <translation>vistas a la edad / mediana de las vistas de los videos anteriores a la misma edad</translation>
    </message>
    <message>
        <source>Views at an age</source>
        <translation>Vistas a una edad</translation>
    </message>
    <message>
        <source>Views of the video when it had that age, read on a straight line between the observations before and after. Unknown where these lie too far apart, or tracking began later.</source>
        <translation>Vistas del video cuando tenía esa edad, leídas en una línea recta entre la observación anterior y la posterior. Se desconocen si estas están demasiado separadas o si el seguimiento empezó después.</translation>
    </message>
    <message>
        <source>views before + (views after − views before) × share of the time between them</source>
        <translation>vistas antes + (vistas después − vistas antes) × parte del tiempo entre ambas</translation>
    </message>
    <message>
        <source>Place by engagement rate</source>
        <translation>Puesto por tasa de interacción</translation>
    </message>
    <message>
        <source>Place of the network among those whose average rate has the same basis. From three recorded days on a network is ranked.</source>
        <translation>Puesto de la red entre aquellas cuya tasa media tiene la misma base. Una red entra en la clasificación a partir de tres días registrados.</translation>
    </message>
    <message>
        <source>the average rates of one basis, the highest first</source>
        <translation>las tasas medias de una misma base, primero la más alta</translation>
    </message>
    <message>
        <source>Total of a work</source>
        <translation>Total de una pieza</translation>
    </message>
    <message>
        <source>The latest number of each post of the work, added up over those that report it. A post that is in several campaigns counts once.</source>
        <translation>La última cifra de cada publicación de la pieza, sumada en las que ofrecen este dato. Una publicación que está en varias campañas cuenta una vez.</translation>
    </message>
    <message>
        <source>sum over the posts</source>
        <translation>suma de las publicaciones</translation>
    </message>
    <message>
        <source>Engagement rate of a work</source>
        <translation>Tasa de interacción de una pieza</translation>
    </message>
    <message>
        <source>Engagements of all posts of the work over their views.</source>
        <translation>Interacciones de todas las publicaciones de la pieza divididas entre sus vistas.</translation>
    </message>
    <message>
        <source>sum of (likes + comments + shares + saves) / sum of views × 100</source>
        <translation>suma de (Me gusta + comentarios + compartidos + guardados) / suma de las vistas × 100</translation>
    </message>
    <message>
        <source>Followers at the end of the range</source>
        <translation>Seguidores al final del período</translation>
    </message>
    <message>
        <source>The last recorded followers of each account in the range, added up; an account that fell silent counts as last known.</source>
        <translation>Los últimos seguidores registrados de cada cuenta en el período, sumados; una cuenta que dejó de informar cuenta con su último valor conocido.</translation>
    </message>
    <message>
        <source>Growth from the first to the last day</source>
        <translation>Crecimiento del primer al último día</translation>
    </message>
    <message>
        <source>Followers of the last less those of the first recorded day of the range, over the accounts that have both; a loss is negative.</source>
        <translation>Seguidores del último día registrado del período menos los del primero, en las cuentas que tienen ambos; una pérdida es negativa.</translation>
    </message>
    <message>
        <source>sum over the accounts of followers of the last day − followers of the first day</source>
        <translation>suma en las cuentas de seguidores del último día − seguidores del primer día</translation>
    </message>
    <message>
        <source>Growth per week</source>
        <translation>Crecimiento por semana</translation>
    </message>
    <message>
        <source>By how much the followers would grow in seven days at the pace of the range. Unknown from 0 followers, or with one recorded day.</source>
        <translation>Cuánto crecerían los seguidores en siete días al ritmo del período. Se desconoce si se parte de 0 seguidores o hay un solo día registrado.</translation>
    </message>
    <message>
        <source>((followers of the last day / followers of the first day)^(7 / days) − 1) × 100</source>
        <translation>((seguidores del último día / seguidores del primer día)^(7 / días) − 1) × 100</translation>
    </message>
    <message>
        <source>Engagement won</source>
        <translation>Interacciones ganadas</translation>
    </message>
    <message>
        <source>Likes, comments and shares that came in the range. Only of networks whose counts run on: where one counts over a span of its own, no range can be told.</source>
        <translation>Me gusta, comentarios y compartidos que llegaron en el período. Solo de redes cuyos recuentos son continuos: si una red cuenta en un intervalo propio, no se puede saber lo de un período.</translation>
    </message>
    <message>
        <source>sum of likes, comments and shares of the last day − those of the first day</source>
        <translation>suma de Me gusta, comentarios y compartidos del último día − los del primer día</translation>
    </message>
    <message>
        <source>Engagement per post</source>
        <translation>Interacciones por publicación</translation>
    </message>
    <message>
        <source>Engagements of the videos that were posted in the range over their number, of those whose engagement is known.</source>
        <translation>Interacciones de los videos publicados en el período divididas entre su número, de los videos cuyas interacciones se conocen.</translation>
    </message>
    <message>
        <source>sum of engagements / number of posts</source>
        <translation>suma de las interacciones / número de publicaciones</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Retención</translation>
    </message>
    <message>
        <source>Share of a video that is watched on average, as the network tells it or average view over length; mean of the recorded days.</source>
        <translation>Parte de un video que se ve en promedio, según la red o como duración media por vista dividida entre la duración del video; media de los días registrados.</translation>
    </message>
    <message>
        <source>sum of the daily shares / number of recorded days</source>
        <translation>suma de las partes diarias / número de días registrados</translation>
    </message>
    <message>
        <source>Watch time, as last told</source>
        <translation>Tiempo de reproducción, último dato</translation>
    </message>
    <message>
        <source>The network&apos;s own figure, last recorded in the range, accounts added up. It covers a span of the network&apos;s choosing, so days are not added up.</source>
        <translation>La cifra de la propia red, último registro del período, con las cuentas sumadas. Abarca un intervalo que elige la red, por lo que los días no se suman.</translation>
    </message>
    <message>
        <source>sum of the last recorded watch times over the accounts</source>
        <translation>suma de los últimos tiempos de reproducción registrados de las cuentas</translation>
    </message>
    <message>
        <source>Recorded days</source>
        <translation>Días registrados</translation>
    </message>
    <message>
        <source>Days of the range that have a row of at least one account.</source>
        <translation>Días del período que tienen una fila de al menos una cuenta.</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>by reach</source>
        <translation>por alcance</translation>
    </message>
    <message>
        <source>by impressions</source>
        <translation>por impresiones</translation>
    </message>
    <message>
        <source>by views</source>
        <translation>por vistas</translation>
    </message>
    <message>
        <source>by followers</source>
        <translation>por seguidores</translation>
    </message>
    <message>
        <source>%1 bn</source>
        <translation>%1 mil M</translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>%1 k</source>
        <translation>%1 mil</translation>
    </message>
    <message>
        <source>%1 pp</source>
        <translation>%1 p. p.</translation>
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
        <translation>ahora mismo</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>hace %n min</numerusform>
            <numerusform>hace %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>hace %n h</numerusform>
            <numerusform>hace %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d ago</source>
        <translation>
            <numerusform>hace %n d</numerusform>
            <numerusform>hace %n d</numerusform>
        </translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Actualizado</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Aún sin datos</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitido</translation>
    </message>
    <message>
        <source>Video numbers</source>
        <translation>Cifras de videos</translation>
    </message>
    <message>
        <source>Account snapshot</source>
        <translation>Instantánea de cuenta</translation>
    </message>
    <message>
        <source>Post history</source>
        <translation>Historial de publicaciones</translation>
    </message>
    <message>
        <source>Profile check</source>
        <translation>Comprobación de perfil</translation>
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
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>the server did not answer</source>
        <translation>el servidor no respondió</translation>
    </message>
    <message>
        <source>the answer left it out</source>
        <translation>la respuesta lo omitió</translation>
    </message>
    <message>
        <source>too many calls</source>
        <translation>demasiadas llamadas</translation>
    </message>
    <message>
        <source>the key was refused</source>
        <translation>la clave fue rechazada</translation>
    </message>
    <message>
        <source>signed out of the network</source>
        <translation>sesión cerrada en la red</translation>
    </message>
    <message>
        <source>the plan does not include it</source>
        <translation>el plan no lo incluye</translation>
    </message>
    <message>
        <source>the network did not grant it</source>
        <translation>la red no dio acceso</translation>
    </message>
    <message>
        <source>the network had no numbers yet</source>
        <translation>la red no tenía cifras</translation>
    </message>
    <message>
        <source>asking failed</source>
        <translation>la consulta falló</translation>
    </message>
    <message>
        <source>not reported by the network</source>
        <translation>la red no ofrece este dato</translation>
    </message>
    <message>
        <source>not due yet</source>
        <translation>aún no toca</translation>
    </message>
    <message>
        <source>not asked on that day</source>
        <translation>no se consultó ese día</translation>
    </message>
    <message>
        <source>Viewtide was not running</source>
        <translation>Viewtide no estaba en marcha</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>no registrado</translation>
    </message>
</context>
<context>
    <name>HideReasonDialog</name>
    <message>
        <source>Hide in this report</source>
        <translation>Ocultar en este informe</translation>
    </message>
    <message>
        <source>What is hidden</source>
        <translation>Qué se oculta</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>Reason, optional</source>
        <translation>Motivo, opcional</translation>
    </message>
    <message>
        <source>The reason stays here; it is never part of an export.</source>
        <translation>El motivo se queda aquí; nunca forma parte de una exportación.</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>The file is not text in UTF-8; save it as &quot;CSV UTF-8&quot; and try again.</source>
        <translation>El archivo no es texto en UTF-8; guárdalo como “CSV UTF-8” y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>This short link hides the video: open it in a browser and copy the address it leads to.</source>
        <translation>Este enlace corto oculta el video: ábrelo en un navegador y copia la dirección a la que lleva.</translation>
    </message>
    <message>
        <source>Not the link of one TikTok, Instagram or YouTube video.</source>
        <translation>No es el enlace de un solo video de TikTok, Instagram o YouTube.</translation>
    </message>
    <message>
        <source>The same video as in line %1.</source>
        <translation>El mismo video que en la línea %1.</translation>
    </message>
    <message>
        <source>Will be added.</source>
        <translation>Se añadirá.</translation>
    </message>
    <message>
        <source>Two columns of the header mean the same: &quot;%1&quot; and &quot;%2&quot;.</source>
        <translation>Dos columnas del encabezado significan lo mismo: “%1” y “%2”.</translation>
    </message>
    <message>
        <source>The first line must name the columns, and one of them must be &quot;url&quot;.</source>
        <translation>La primera línea debe nombrar las columnas, y una de ellas debe ser “url”.</translation>
    </message>
    <message>
        <source>Line %1: a quote is opened and never closed.</source>
        <translation>Línea %1: se abre una comilla que no se cierra.</translation>
    </message>
    <message>
        <source>Line %1 has %2 cells, the header has %3; a text with a separator in it needs quotes.</source>
        <translation>La línea %1 tiene %2 celdas y el encabezado %3; un texto que contiene un separador necesita comillas.</translation>
    </message>
    <message>
        <source>is not a time; write 2025-12-31, 2025-12-31T18:30:00Z or seconds since 1970</source>
        <translation>no es una hora; escribe 2025-12-31, 2025-12-31T18:30:00Z o segundos desde 1970</translation>
    </message>
    <message>
        <source>lies in the future</source>
        <translation>está en el futuro</translation>
    </message>
    <message>
        <source>lies before the first video of any of these networks</source>
        <translation>es anterior al primer video de cualquiera de estas redes</translation>
    </message>
    <message>
        <source>is not a whole number of 0 or more; write digits only, at most 15</source>
        <translation>no es un número entero igual o mayor que 0; escribe solo dígitos, 15 como máximo</translation>
    </message>
    <message>
        <source>Line %1, column %2: &quot;%3&quot; %4.</source>
        <translation>Línea %1, columna %2: “%3” %4.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>The table names its columns, but has no line below them.</source>
        <translation>La tabla nombra sus columnas, pero no tiene ninguna línea debajo.</translation>
    </message>
    <message>
        <source>Added.</source>
        <translation>Añadido.</translation>
    </message>
    <message>
        <source>Already tracked in %1.</source>
        <translation>Ya se sigue en %1.</translation>
    </message>
    <message>
        <source>Already tracked in %1; its numbers were left as they are.</source>
        <translation>Ya se sigue en %1; sus cifras se dejaron como están.</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Añadidos: %1</translation>
    </message>
    <message>
        <source>already tracked: %1</source>
        <translation>ya seguidos: %1</translation>
    </message>
    <message>
        <source>left to look at: %1</source>
        <translation>por revisar: %1</translation>
    </message>
</context>
<context>
    <name>ImportHistoryDialog</name>
    <message>
        <source>Import history</source>
        <translation>Importar historial</translation>
    </message>
    <message>
        <source>Past days of accounts out of a table (CSV) with the columns &quot;date&quot;, &quot;platform&quot; and one for each metric, such as &quot;followers&quot;. What Viewtide exported as daily growth can be read back. Days that are there already stay as they are; what is imported is marked as told afterwards.</source>
        <translation>Días pasados de cuentas a partir de una tabla (CSV) con las columnas “date”, “platform” y una por métrica, como “followers”. Lo que Viewtide exportó como crecimiento diario se puede volver a leer. Los días que ya existen quedan como están; lo importado se marca como informado a posteriori.</translation>
    </message>
    <message>
        <source>Choose &amp;file…</source>
        <translation>Elegir &amp;archivo…</translation>
    </message>
    <message>
        <source>Choose the table to read</source>
        <translation>Elegir la tabla que se lee</translation>
    </message>
    <message>
        <source>&amp;Profile of lines that name none</source>
        <translation>&amp;Perfil de las líneas que no nombran ninguno</translation>
    </message>
    <message>
        <source>Profile of lines that name none</source>
        <translation>Perfil de las líneas que no nombran ninguno</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message>
        <source>Import the days</source>
        <translation>Importar los días</translation>
    </message>
    <message>
        <source>What became of each line</source>
        <translation>Qué pasó con cada línea</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
</context>
<context>
    <name>Location</name>
    <message>
        <source>The path of the file must be absolute: sqlite:///home/anna/viewtide.db, with three slashes.</source>
        <translation>La ruta del archivo debe ser absoluta: sqlite:///home/anna/viewtide.db, con tres barras.</translation>
    </message>
    <message>
        <source>The path of the file is missing after sqlite://.</source>
        <translation>Falta la ruta del archivo después de sqlite://.</translation>
    </message>
    <message>
        <source>The path names a folder, not a file.</source>
        <translation>La ruta es de una carpeta, no de un archivo.</translation>
    </message>
    <message>
        <source>The characters ? and # are not part of a path; write %3F and %23 for them.</source>
        <translation>Los caracteres ? y # no forman parte de una ruta; escribe %3F y %23 en su lugar.</translation>
    </message>
    <message>
        <source>sslmode must be one of disable, allow, prefer, require, verify-ca and verify-full.</source>
        <translation>sslmode debe ser disable, allow, prefer, require, verify-ca o verify-full.</translation>
    </message>
    <message>
        <source>The only parameters after ? are host and sslmode.</source>
        <translation>Los únicos parámetros después de ? son host y sslmode.</translation>
    </message>
    <message>
        <source>A # in the user name or password must be written as %23.</source>
        <translation>Un # en el usuario o la contraseña se debe escribir como %23.</translation>
    </message>
    <message>
        <source>The name of the database is missing: postgresql://user:password@host:port/database.</source>
        <translation>Falta el nombre de la base de datos: postgresql://user:password@host:port/database.</translation>
    </message>
    <message>
        <source>The host is missing: postgresql://user:password@host:port/database, or ?host=/folder/of/socket.</source>
        <translation>Falta el host: postgresql://user:password@host:port/database, o ?host=/folder/of/socket.</translation>
    </message>
    <message>
        <source>The address of the database is empty.</source>
        <translation>La dirección de la base de datos está vacía.</translation>
    </message>
    <message>
        <source>The address of the database must begin with sqlite:/// or postgresql://.</source>
        <translation>La dirección de la base de datos debe empezar por sqlite:/// o postgresql://.</translation>
    </message>
    <message>
        <source>The port of the server must be a number from 1 to 65535.</source>
        <translation>El puerto del servidor debe ser un número del 1 al 65535.</translation>
    </message>
    <message>
        <source>This is not the name of a server: give it like db.example.org, without http:// before it and without blanks.</source>
        <translation>No es el nombre de un servidor: escríbelo como db.example.org, sin http:// delante y sin espacios.</translation>
    </message>
    <message>
        <source>The address of the database is not a valid URL: write special characters of the password as %40 and the like.</source>
        <translation>La dirección de la base de datos no es una URL válida: escribe los caracteres especiales de la contraseña como %40 y similares.</translation>
    </message>
</context>
<context>
    <name>Measure</name>
    <message>
        <source>Engagement rate</source>
        <translation>Tasa de interacción</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Retención</translation>
    </message>
    <message>
        <source>%1, daily change</source>
        <translation>%1, cambio diario</translation>
    </message>
    <message>
        <source>Likes, comments and shares over reach, else over impressions, views or followers: the basis of a network is in the ranking.</source>
        <translation>Me gusta, comentarios y compartidos divididos entre el alcance o, si no se conoce, entre impresiones, vistas o seguidores: la base de cada red figura en la clasificación.</translation>
    </message>
    <message>
        <source>Share of a video that is watched on average.</source>
        <translation>Parte de un video que se ve en promedio.</translation>
    </message>
</context>
<context>
    <name>Metric</name>
    <message>
        <source>Followers</source>
        <translation>Seguidores</translation>
    </message>
    <message>
        <source>Followers, fans or subscribers at the time of the observation.</source>
        <translation>Seguidores, fans o suscriptores en el momento de la observación.</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Siguiendo</translation>
    </message>
    <message>
        <source>Accounts that this account follows.</source>
        <translation>Cuentas que sigue esta cuenta.</translation>
    </message>
    <message>
        <source>Subscribers gained</source>
        <translation>Suscriptores ganados</translation>
    </message>
    <message>
        <source>Subscribers won in the period that the network reports.</source>
        <translation>Suscriptores ganados en el período del que informa la red.</translation>
    </message>
    <message>
        <source>Subscribers lost</source>
        <translation>Suscriptores perdidos</translation>
    </message>
    <message>
        <source>Subscribers lost in the period that the network reports.</source>
        <translation>Suscriptores perdidos en el período del que informa la red.</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>Me gusta</translation>
    </message>
    <message>
        <source>Likes or reactions received.</source>
        <translation>Me gusta o reacciones recibidos.</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Comentarios</translation>
    </message>
    <message>
        <source>Comments or replies received.</source>
        <translation>Comentarios o respuestas recibidos.</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Compartidos</translation>
    </message>
    <message>
        <source>Shares, reposts or retweets.</source>
        <translation>Compartidos, republicaciones o retuits.</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Interacciones</translation>
    </message>
    <message>
        <source>The network&apos;s own engagement count where it gives one, else likes + comments + shares over those that are known.</source>
        <translation>El recuento de interacciones de la propia red si lo ofrece; si no, Me gusta + comentarios + compartidos, los que se conozcan.</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>Times the content was viewed or played.</source>
        <translation>Veces que el contenido se vio o se reprodujo.</translation>
    </message>
    <message>
        <source>Impressions</source>
        <translation>Impresiones</translation>
    </message>
    <message>
        <source>Times the content was on a screen.</source>
        <translation>Veces que el contenido apareció en una pantalla.</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Alcance</translation>
    </message>
    <message>
        <source>People who saw the content at least once. Never added up over days.</source>
        <translation>Personas que vieron el contenido al menos una vez. Nunca se suma entre días.</translation>
    </message>
    <message>
        <source>Profile views</source>
        <translation>Vistas del perfil</translation>
    </message>
    <message>
        <source>Visits to the profile or page.</source>
        <translation>Visitas al perfil o a la página.</translation>
    </message>
    <message>
        <source>Watch time</source>
        <translation>Tiempo de reproducción</translation>
    </message>
    <message>
        <source>Minutes watched, all views together.</source>
        <translation>Minutos vistos, todas las vistas juntas.</translation>
    </message>
    <message>
        <source>Average view duration</source>
        <translation>Duración media por vista</translation>
    </message>
    <message>
        <source>Seconds watched per view.</source>
        <translation>Segundos vistos por cada vista.</translation>
    </message>
    <message>
        <source>Saves</source>
        <translation>Guardados</translation>
    </message>
    <message>
        <source>Times the post was saved or bookmarked.</source>
        <translation>Veces que la publicación se guardó o se marcó como favorita.</translation>
    </message>
    <message>
        <source>Video length</source>
        <translation>Duración del video</translation>
    </message>
    <message>
        <source>Length of the video in seconds.</source>
        <translation>Duración del video en segundos.</translation>
    </message>
    <message>
        <source>Watched to the end</source>
        <translation>Visto hasta el final</translation>
    </message>
    <message>
        <source>Share of views that reached the end.</source>
        <translation>Parte de las vistas que llegaron al final.</translation>
    </message>
    <message>
        <source>Average percentage viewed</source>
        <translation>Porcentaje medio visto</translation>
    </message>
    <message>
        <source>Average view duration over the length of the video.</source>
        <translation>Duración media por vista dividida entre la duración del video.</translation>
    </message>
    <message>
        <source>Engaged views</source>
        <translation>Vistas con interacción</translation>
    </message>
    <message>
        <source>Views that lasted beyond the first seconds.</source>
        <translation>Vistas que duraron más que los primeros segundos.</translation>
    </message>
    <message>
        <source>Dislikes</source>
        <translation>No me gusta</translation>
    </message>
    <message>
        <source>Dislikes received.</source>
        <translation>“No me gusta” recibidos.</translation>
    </message>
    <message>
        <source>Added to playlists</source>
        <translation>Añadido a listas</translation>
    </message>
    <message>
        <source>Times a video was put into a playlist.</source>
        <translation>Veces que un video se añadió a una lista de reproducción.</translation>
    </message>
    <message>
        <source>Removed from playlists</source>
        <translation>Quitado de listas</translation>
    </message>
    <message>
        <source>Times a video was taken out of a playlist.</source>
        <translation>Veces que un video se quitó de una lista de reproducción.</translation>
    </message>
    <message>
        <source>Engagement as the network counts it</source>
        <translation>Interacciones según la red</translation>
    </message>
    <message>
        <source>The network&apos;s own count; networks differ in what they add, so it is not compared across networks.</source>
        <translation>El recuento de la propia red; las redes difieren en lo que suman, por lo que no se compara entre redes.</translation>
    </message>
    <message>
        <source>Engagement rate as the network counts it</source>
        <translation>Tasa de interacción según la red</translation>
    </message>
    <message>
        <source>The network&apos;s own rate, with its own numerator.</source>
        <translation>La tasa de la propia red, con su propio numerador.</translation>
    </message>
    <message>
        <source>Follows from this post</source>
        <translation>Seguimientos por esta publicación</translation>
    </message>
    <message>
        <source>Followers won by this post.</source>
        <translation>Seguidores ganados con esta publicación.</translation>
    </message>
    <message>
        <source>Profile visits from this post</source>
        <translation>Visitas al perfil por esta publicación</translation>
    </message>
    <message>
        <source>Visits to the profile that began at this post.</source>
        <translation>Visitas al perfil que partieron de esta publicación.</translation>
    </message>
    <message>
        <source>Profile actions from this post</source>
        <translation>Acciones en el perfil por esta publicación</translation>
    </message>
    <message>
        <source>Taps on links and buttons of the profile that began at this post.</source>
        <translation>Toques en enlaces y botones del perfil que partieron de esta publicación.</translation>
    </message>
    <message>
        <source>Plays</source>
        <translation>Reproducciones</translation>
    </message>
    <message>
        <source>Plays counted by the network&apos;s older measure.</source>
        <translation>Reproducciones contadas con la medida anterior de la red.</translation>
    </message>
    <message>
        <source>Replays</source>
        <translation>Repeticiones</translation>
    </message>
    <message>
        <source>Plays after the first one by the same person.</source>
        <translation>Reproducciones posteriores a la primera de la misma persona.</translation>
    </message>
    <message>
        <source>Plays with replays</source>
        <translation>Reproducciones con repeticiones</translation>
    </message>
    <message>
        <source>Plays and replays together.</source>
        <translation>Reproducciones y repeticiones juntas.</translation>
    </message>
    <message>
        <source>Reel plays</source>
        <translation>Reproducciones de reels</translation>
    </message>
    <message>
        <source>Plays of a reel.</source>
        <translation>Reproducciones de un reel.</translation>
    </message>
    <message>
        <source>Views of 3 seconds</source>
        <translation>Vistas de 3 segundos</translation>
    </message>
    <message>
        <source>Views that lasted at least three seconds.</source>
        <translation>Vistas que duraron al menos tres segundos.</translation>
    </message>
    <message>
        <source>Video views, all kinds</source>
        <translation>Vistas de video, todas</translation>
    </message>
    <message>
        <source>Views of the video counted over all placements.</source>
        <translation>Vistas del video contadas en todas las ubicaciones.</translation>
    </message>
    <message>
        <source>Complete views</source>
        <translation>Vistas completas</translation>
    </message>
    <message>
        <source>Views that reached 95 % of the video or 30 seconds.</source>
        <translation>Vistas que llegaron al 95 % del video o a 30 segundos.</translation>
    </message>
    <message>
        <source>Views of 10 seconds</source>
        <translation>Vistas de 10 segundos</translation>
    </message>
    <message>
        <source>Views that lasted at least ten seconds.</source>
        <translation>Vistas que duraron al menos diez segundos.</translation>
    </message>
    <message>
        <source>Views of 15 seconds</source>
        <translation>Vistas de 15 segundos</translation>
    </message>
    <message>
        <source>Views that lasted at least fifteen seconds.</source>
        <translation>Vistas que duraron al menos quince segundos.</translation>
    </message>
    <message>
        <source>Views from ads</source>
        <translation>Vistas por anuncios</translation>
    </message>
    <message>
        <source>The paid part of the views.</source>
        <translation>La parte pagada de las vistas.</translation>
    </message>
    <message>
        <source>Views by followers</source>
        <translation>Vistas de seguidores</translation>
    </message>
    <message>
        <source>The part of the views that came from followers.</source>
        <translation>La parte de las vistas que vino de seguidores.</translation>
    </message>
    <message>
        <source>Clicks</source>
        <translation>Clics</translation>
    </message>
    <message>
        <source>Clicks on the post.</source>
        <translation>Clics en la publicación.</translation>
    </message>
    <message>
        <source>Viewers</source>
        <translation>Espectadores</translation>
    </message>
    <message>
        <source>People who viewed the video.</source>
        <translation>Personas que vieron el video.</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Citas</translation>
    </message>
    <message>
        <source>Posts that quote this one.</source>
        <translation>Publicaciones que citan esta.</translation>
    </message>
    <message>
        <source>Reposts</source>
        <translation>Republicaciones</translation>
    </message>
    <message>
        <source>Reposts, counted apart from shares.</source>
        <translation>Republicaciones, contadas aparte de los compartidos.</translation>
    </message>
    <message>
        <source>Retweets</source>
        <translation>Retuits</translation>
    </message>
    <message>
        <source>Retweets without quotes.</source>
        <translation>Retuits sin citas.</translation>
    </message>
    <message>
        <source>Shares as reported</source>
        <translation>Compartidos según la red</translation>
    </message>
    <message>
        <source>The network&apos;s share count where reposts are counted as shares here.</source>
        <translation>El recuento de compartidos de la red, cuando aquí las republicaciones cuentan como compartidos.</translation>
    </message>
    <message>
        <source>Profile clicks</source>
        <translation>Clics en el perfil</translation>
    </message>
    <message>
        <source>Clicks on the author of the post.</source>
        <translation>Clics en el autor de la publicación.</translation>
    </message>
    <message>
        <source>First-level comments</source>
        <translation>Comentarios de primer nivel</translation>
    </message>
    <message>
        <source>Comments that are not replies to a comment.</source>
        <translation>Comentarios que no son respuestas a un comentario.</translation>
    </message>
    <message>
        <source>Page likes</source>
        <translation>Me gusta de la página</translation>
    </message>
    <message>
        <source>People who like the page.</source>
        <translation>Personas a las que les gusta la página.</translation>
    </message>
    <message>
        <source>Page follows</source>
        <translation>Seguidores de la página</translation>
    </message>
    <message>
        <source>People who follow the page.</source>
        <translation>Personas que siguen la página.</translation>
    </message>
    <message>
        <source>Page content views</source>
        <translation>Vistas del contenido de la página</translation>
    </message>
    <message>
        <source>Times the page&apos;s content was viewed or played.</source>
        <translation>Veces que el contenido de la página se vio o se reprodujo.</translation>
    </message>
    <message>
        <source>Page content views from ads</source>
        <translation>Vistas del contenido de la página por anuncios</translation>
    </message>
    <message>
        <source>The paid part of the page&apos;s content views.</source>
        <translation>La parte pagada de las vistas del contenido de la página.</translation>
    </message>
    <message>
        <source>Page content views by followers</source>
        <translation>Vistas del contenido de la página de seguidores</translation>
    </message>
    <message>
        <source>The part of the page&apos;s content views that came from followers.</source>
        <translation>La parte de las vistas del contenido de la página que vino de seguidores.</translation>
    </message>
    <message>
        <source>Page video views</source>
        <translation>Vistas de video de la página</translation>
    </message>
    <message>
        <source>Views of at least three seconds of the page&apos;s videos.</source>
        <translation>Vistas de al menos tres segundos de los videos de la página.</translation>
    </message>
    <message>
        <source>Page video views, paid</source>
        <translation>Vistas de video de la página, pagadas</translation>
    </message>
    <message>
        <source>The paid part of the page&apos;s video views.</source>
        <translation>La parte pagada de las vistas de video de la página.</translation>
    </message>
    <message>
        <source>Page video views, organic</source>
        <translation>Vistas de video de la página, orgánicas</translation>
    </message>
    <message>
        <source>The part of the page&apos;s video views that was not paid.</source>
        <translation>La parte no pagada de las vistas de video de la página.</translation>
    </message>
    <message>
        <source>Page video views, autoplayed</source>
        <translation>Vistas de video de la página, automáticas</translation>
    </message>
    <message>
        <source>Video views that began by themselves.</source>
        <translation>Vistas de video que empezaron por sí solas.</translation>
    </message>
    <message>
        <source>Page video views, clicked</source>
        <translation>Vistas de video de la página, con clic</translation>
    </message>
    <message>
        <source>Video views that began with a click.</source>
        <translation>Vistas de video que empezaron con un clic.</translation>
    </message>
    <message>
        <source>Page video views of 30 seconds</source>
        <translation>Vistas de video de la página de 30 segundos</translation>
    </message>
    <message>
        <source>Video views of 30 seconds or to the end.</source>
        <translation>Vistas de video de 30 segundos o hasta el final.</translation>
    </message>
    <message>
        <source>Impressions, paid</source>
        <translation>Impresiones pagadas</translation>
    </message>
    <message>
        <source>The paid part of the impressions.</source>
        <translation>La parte pagada de las impresiones.</translation>
    </message>
    <message>
        <source>Impressions, people</source>
        <translation>Impresiones, personas</translation>
    </message>
    <message>
        <source>People who had the content on a screen.</source>
        <translation>Personas que tuvieron el contenido en una pantalla.</translation>
    </message>
    <message>
        <source>Organic impressions, people</source>
        <translation>Impresiones orgánicas, personas</translation>
    </message>
    <message>
        <source>People who had the content on a screen without an ad.</source>
        <translation>Personas que tuvieron el contenido en una pantalla sin un anuncio.</translation>
    </message>
    <message>
        <source>Posts on the profile</source>
        <translation>Publicaciones en el perfil</translation>
    </message>
    <message>
        <source>Posts that the profile holds.</source>
        <translation>Publicaciones que tiene el perfil.</translation>
    </message>
    <message>
        <source>Likes given</source>
        <translation>Me gusta dados</translation>
    </message>
    <message>
        <source>Likes that this account gave to others; never part of its engagement.</source>
        <translation>Me gusta que esta cuenta dio a otros; nunca forman parte de sus interacciones.</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listas</translation>
    </message>
    <message>
        <source>Lists that this account is on.</source>
        <translation>Listas en las que está esta cuenta.</translation>
    </message>
    <message>
        <source>Posts written</source>
        <translation>Publicaciones escritas</translation>
    </message>
    <message>
        <source>Posts that this account wrote.</source>
        <translation>Publicaciones que escribió esta cuenta.</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>Videos that the account holds.</source>
        <translation>Videos que tiene la cuenta.</translation>
    </message>
    <message>
        <source>Views in the period</source>
        <translation>Vistas del período</translation>
    </message>
    <message>
        <source>Views in the period that the network reports; the lifetime count stands apart.</source>
        <translation>Vistas del período del que informa la red; el recuento total va aparte.</translation>
    </message>
    <message>
        <source>Likes, lifetime</source>
        <translation>Me gusta, total histórico</translation>
    </message>
    <message>
        <source>Likes of all public videos.</source>
        <translation>Me gusta de todos los videos públicos.</translation>
    </message>
    <message>
        <source>Bio link clicks</source>
        <translation>Clics en el enlace de la biografía</translation>
    </message>
    <message>
        <source>Clicks on the link in the profile.</source>
        <translation>Clics en el enlace del perfil.</translation>
    </message>
    <message>
        <source>E-mail clicks</source>
        <translation>Clics en el correo</translation>
    </message>
    <message>
        <source>Clicks on the e-mail button.</source>
        <translation>Clics en el botón de correo electrónico.</translation>
    </message>
    <message>
        <source>Phone clicks</source>
        <translation>Clics en el teléfono</translation>
    </message>
    <message>
        <source>Clicks on the phone button.</source>
        <translation>Clics en el botón de teléfono.</translation>
    </message>
    <message>
        <source>Address clicks</source>
        <translation>Clics en la dirección</translation>
    </message>
    <message>
        <source>Clicks on the address.</source>
        <translation>Clics en la dirección postal.</translation>
    </message>
    <message>
        <source>App download clicks</source>
        <translation>Clics para descargar la app</translation>
    </message>
    <message>
        <source>Clicks on the download button.</source>
        <translation>Clics en el botón de descarga.</translation>
    </message>
    <message>
        <source>Followers, organic</source>
        <translation>Seguidores orgánicos</translation>
    </message>
    <message>
        <source>Followers won without ads.</source>
        <translation>Seguidores ganados sin anuncios.</translation>
    </message>
    <message>
        <source>Followers, paid</source>
        <translation>Seguidores pagados</translation>
    </message>
    <message>
        <source>Followers won by ads.</source>
        <translation>Seguidores ganados con anuncios.</translation>
    </message>
    <message>
        <source>Page views on a desktop</source>
        <translation>Vistas de la página en escritorio</translation>
    </message>
    <message>
        <source>Visits to the page on a desktop.</source>
        <translation>Visitas a la página en un equipo de escritorio.</translation>
    </message>
    <message>
        <source>Page views on a phone</source>
        <translation>Vistas de la página en el móvil</translation>
    </message>
    <message>
        <source>Visits to the page on a phone.</source>
        <translation>Visitas a la página en un móvil.</translation>
    </message>
    <message>
        <source>Page views: overview</source>
        <translation>Vistas de la página: resumen</translation>
    </message>
    <message>
        <source>Visits to the overview part of the page.</source>
        <translation>Visitas a la sección “Resumen” de la página.</translation>
    </message>
    <message>
        <source>Page views: overview, desktop</source>
        <translation>Vistas de la página: resumen, escritorio</translation>
    </message>
    <message>
        <source>Visits to the overview part of the page, desktop.</source>
        <translation>Visitas a la sección “Resumen” de la página, en escritorio.</translation>
    </message>
    <message>
        <source>Page views: overview, mobile</source>
        <translation>Vistas de la página: resumen, móvil</translation>
    </message>
    <message>
        <source>Visits to the overview part of the page, mobile.</source>
        <translation>Visitas a la sección “Resumen” de la página, en el móvil.</translation>
    </message>
    <message>
        <source>Page views: about</source>
        <translation>Vistas de la página: acerca de</translation>
    </message>
    <message>
        <source>Visits to the about part of the page.</source>
        <translation>Visitas a la sección “Acerca de” de la página.</translation>
    </message>
    <message>
        <source>Page views: about, desktop</source>
        <translation>Vistas de la página: acerca de, escritorio</translation>
    </message>
    <message>
        <source>Visits to the about part of the page, desktop.</source>
        <translation>Visitas a la sección “Acerca de” de la página, en escritorio.</translation>
    </message>
    <message>
        <source>Page views: about, mobile</source>
        <translation>Vistas de la página: acerca de, móvil</translation>
    </message>
    <message>
        <source>Visits to the about part of the page, mobile.</source>
        <translation>Visitas a la sección “Acerca de” de la página, en el móvil.</translation>
    </message>
    <message>
        <source>Page views: careers</source>
        <translation>Vistas de la página: carreras</translation>
    </message>
    <message>
        <source>Visits to the careers part of the page.</source>
        <translation>Visitas a la sección “Carreras” de la página.</translation>
    </message>
    <message>
        <source>Page views: careers, desktop</source>
        <translation>Vistas de la página: carreras, escritorio</translation>
    </message>
    <message>
        <source>Visits to the careers part of the page, desktop.</source>
        <translation>Visitas a la sección “Carreras” de la página, en escritorio.</translation>
    </message>
    <message>
        <source>Page views: careers, mobile</source>
        <translation>Vistas de la página: carreras, móvil</translation>
    </message>
    <message>
        <source>Visits to the careers part of the page, mobile.</source>
        <translation>Visitas a la sección “Carreras” de la página, en el móvil.</translation>
    </message>
    <message>
        <source>Page views: jobs</source>
        <translation>Vistas de la página: empleos</translation>
    </message>
    <message>
        <source>Visits to the jobs part of the page.</source>
        <translation>Visitas a la sección “Empleos” de la página.</translation>
    </message>
    <message>
        <source>Page views: jobs, desktop</source>
        <translation>Vistas de la página: empleos, escritorio</translation>
    </message>
    <message>
        <source>Visits to the jobs part of the page, desktop.</source>
        <translation>Visitas a la sección “Empleos” de la página, en escritorio.</translation>
    </message>
    <message>
        <source>Page views: jobs, mobile</source>
        <translation>Vistas de la página: empleos, móvil</translation>
    </message>
    <message>
        <source>Visits to the jobs part of the page, mobile.</source>
        <translation>Visitas a la sección “Empleos” de la página, en el móvil.</translation>
    </message>
    <message>
        <source>Page views: life</source>
        <translation>Vistas de la página: vida</translation>
    </message>
    <message>
        <source>Visits to the life part of the page.</source>
        <translation>Visitas a la sección “Vida” de la página.</translation>
    </message>
    <message>
        <source>Page views: life, desktop</source>
        <translation>Vistas de la página: vida, escritorio</translation>
    </message>
    <message>
        <source>Visits to the life part of the page, desktop.</source>
        <translation>Visitas a la sección “Vida” de la página, en escritorio.</translation>
    </message>
    <message>
        <source>Page views: life, mobile</source>
        <translation>Vistas de la página: vida, móvil</translation>
    </message>
    <message>
        <source>Visits to the life part of the page, mobile.</source>
        <translation>Visitas a la sección “Vida” de la página, en el móvil.</translation>
    </message>
    <message>
        <source>Page views: people</source>
        <translation>Vistas de la página: personas</translation>
    </message>
    <message>
        <source>Visits to the people part of the page.</source>
        <translation>Visitas a la sección “Personas” de la página.</translation>
    </message>
    <message>
        <source>Page views: people, desktop</source>
        <translation>Vistas de la página: personas, escritorio</translation>
    </message>
    <message>
        <source>Visits to the people part of the page, desktop.</source>
        <translation>Visitas a la sección “Personas” de la página, en escritorio.</translation>
    </message>
    <message>
        <source>Page views: people, mobile</source>
        <translation>Vistas de la página: personas, móvil</translation>
    </message>
    <message>
        <source>Visits to the people part of the page, mobile.</source>
        <translation>Visitas a la sección “Personas” de la página, en el móvil.</translation>
    </message>
    <message>
        <source>Page views: products</source>
        <translation>Vistas de la página: productos</translation>
    </message>
    <message>
        <source>Visits to the products part of the page.</source>
        <translation>Visitas a la sección “Productos” de la página.</translation>
    </message>
    <message>
        <source>Page views: products, desktop</source>
        <translation>Vistas de la página: productos, escritorio</translation>
    </message>
    <message>
        <source>Visits to the products part of the page, desktop.</source>
        <translation>Visitas a la sección “Productos” de la página, en escritorio.</translation>
    </message>
    <message>
        <source>Page views: products, mobile</source>
        <translation>Vistas de la página: productos, móvil</translation>
    </message>
    <message>
        <source>Visits to the products part of the page, mobile.</source>
        <translation>Visitas a la sección “Productos” de la página, en el móvil.</translation>
    </message>
    <message>
        <source>Page views: insights</source>
        <translation>Vistas de la página: estadísticas</translation>
    </message>
    <message>
        <source>Visits to the insights part of the page.</source>
        <translation>Visitas a la sección “Estadísticas” de la página.</translation>
    </message>
    <message>
        <source>Page views: insights, desktop</source>
        <translation>Vistas de la página: estadísticas, escritorio</translation>
    </message>
    <message>
        <source>Visits to the insights part of the page, desktop.</source>
        <translation>Visitas a la sección “Estadísticas” de la página, en escritorio.</translation>
    </message>
    <message>
        <source>Page views: insights, mobile</source>
        <translation>Vistas de la página: estadísticas, móvil</translation>
    </message>
    <message>
        <source>Visits to the insights part of the page, mobile.</source>
        <translation>Visitas a la sección “Estadísticas” de la página, en el móvil.</translation>
    </message>
    <message>
        <source>Reactions: like</source>
        <translation>Reacciones: Me gusta</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;like&quot;.</source>
        <translation>Reacciones del tipo “Me gusta”.</translation>
    </message>
    <message>
        <source>Reactions: love</source>
        <translation>Reacciones: Me encanta</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;love&quot;.</source>
        <translation>Reacciones del tipo “Me encanta”.</translation>
    </message>
    <message>
        <source>Reactions: wow</source>
        <translation>Reacciones: Me asombra</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;wow&quot;.</source>
        <translation>Reacciones del tipo “Me asombra”.</translation>
    </message>
    <message>
        <source>Reactions: haha</source>
        <translation>Reacciones: Me divierte</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;haha&quot;.</source>
        <translation>Reacciones del tipo “Me divierte”.</translation>
    </message>
    <message>
        <source>Reactions: sorry</source>
        <translation>Reacciones: Me entristece</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;sorry&quot;.</source>
        <translation>Reacciones del tipo “Me entristece”.</translation>
    </message>
    <message>
        <source>Reactions: anger</source>
        <translation>Reacciones: Me enoja</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;anger&quot;.</source>
        <translation>Reacciones del tipo “Me enoja”.</translation>
    </message>
    <message>
        <source>Reactions: praise</source>
        <translation>Reacciones: Celebrar</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;praise&quot;.</source>
        <translation>Reacciones del tipo “Celebrar”.</translation>
    </message>
    <message>
        <source>Reactions: maybe</source>
        <translation>Reacciones: Curiosidad</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;maybe&quot;.</source>
        <translation>Reacciones del tipo “Curiosidad”.</translation>
    </message>
    <message>
        <source>Reactions: empathy</source>
        <translation>Reacciones: Encantar</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;empathy&quot;.</source>
        <translation>Reacciones del tipo “Encantar”.</translation>
    </message>
    <message>
        <source>Reactions: interest</source>
        <translation>Reacciones: Interesar</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;interest&quot;.</source>
        <translation>Reacciones del tipo “Interesar”.</translation>
    </message>
    <message>
        <source>Reactions: appreciation</source>
        <translation>Reacciones: Apoyar</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;appreciation&quot;.</source>
        <translation>Reacciones del tipo “Apoyar”.</translation>
    </message>
    <message>
        <source>Impressions by shares of others</source>
        <translation>Impresiones virales</translation>
    </message>
    <message>
        <source>Impressions that came about because somebody else reacted to the content.</source>
        <translation>Impresiones que se produjeron porque otra persona reaccionó al contenido.</translation>
    </message>
    <message>
        <source>People reached by shares of others</source>
        <translation>Alcance viral</translation>
    </message>
    <message>
        <source>People who saw the content because somebody else reacted to it.</source>
        <translation>Personas que vieron el contenido porque otra persona reaccionó a él.</translation>
    </message>
    <message>
        <source>Impressions without shares of others</source>
        <translation>Impresiones no virales</translation>
    </message>
    <message>
        <source>Impressions that did not come about by reactions of others.</source>
        <translation>Impresiones que no se produjeron por reacciones de otras personas.</translation>
    </message>
    <message>
        <source>People reached without shares of others</source>
        <translation>Alcance no viral</translation>
    </message>
    <message>
        <source>People who saw the content without reactions of others.</source>
        <translation>Personas que vieron el contenido sin reacciones de otras personas.</translation>
    </message>
    <message>
        <source>Page clicks</source>
        <translation>Clics en la página</translation>
    </message>
    <message>
        <source>Clicks on any part of the page&apos;s content.</source>
        <translation>Clics en cualquier parte del contenido de la página.</translation>
    </message>
    <message>
        <source>Engaged users</source>
        <translation>Usuarios con interacción</translation>
    </message>
    <message>
        <source>People who clicked, reacted or commented.</source>
        <translation>Personas que hicieron clic, reaccionaron o comentaron.</translation>
    </message>
    <message>
        <source>Fans lost</source>
        <translation>Fans perdidos</translation>
    </message>
    <message>
        <source>People who took back their like of the page.</source>
        <translation>Personas que retiraron su Me gusta de la página.</translation>
    </message>
    <message>
        <source>Star rating</source>
        <translation>Valoración en estrellas</translation>
    </message>
    <message>
        <source>Average of the ratings that people gave the page.</source>
        <translation>Media de las valoraciones que la gente dio a la página.</translation>
    </message>
    <message>
        <source>Page video views: uploaded</source>
        <translation>Vistas de video de la página: subidos</translation>
    </message>
    <message>
        <source>Views of videos that the page itself uploaded.</source>
        <translation>Vistas de videos que subió la propia página.</translation>
    </message>
    <message>
        <source>Page video views: hosted</source>
        <translation>Vistas de video de la página: alojados</translation>
    </message>
    <message>
        <source>Views of videos of others that the page shows.</source>
        <translation>Vistas de videos de otros que muestra la página.</translation>
    </message>
    <message>
        <source>Complete page video views: paid</source>
        <translation>Vistas completas de video de la página: pagadas</translation>
    </message>
    <message>
        <source>Complete views that were paid for.</source>
        <translation>Vistas completas por las que se pagó.</translation>
    </message>
    <message>
        <source>Complete page video views: organic</source>
        <translation>Vistas completas de video de la página: orgánicas</translation>
    </message>
    <message>
        <source>Complete views that were not paid for.</source>
        <translation>Vistas completas por las que no se pagó.</translation>
    </message>
    <message>
        <source>Complete page video views: started by themselves</source>
        <translation>Vistas completas de video de la página: automáticas</translation>
    </message>
    <message>
        <source>Complete views of videos that began by themselves.</source>
        <translation>Vistas completas de videos que empezaron por sí solos.</translation>
    </message>
    <message>
        <source>Complete page video views: clicked</source>
        <translation>Vistas completas de video de la página: con clic</translation>
    </message>
    <message>
        <source>Complete views that began with a click.</source>
        <translation>Vistas completas que empezaron con un clic.</translation>
    </message>
    <message>
        <source>Complete page video views: repeated</source>
        <translation>Vistas completas de video de la página: repetidas</translation>
    </message>
    <message>
        <source>Complete views by people who had viewed before.</source>
        <translation>Vistas completas de personas que ya lo habían visto antes.</translation>
    </message>
    <message>
        <source>People with complete page video views</source>
        <translation>Personas con vistas completas de video de la página</translation>
    </message>
    <message>
        <source>People who viewed a video of the page completely.</source>
        <translation>Personas que vieron completo un video de la página.</translation>
    </message>
    <message>
        <source>Text message clicks</source>
        <translation>Clics en mensaje de texto</translation>
    </message>
    <message>
        <source>Taps on the text message button of the profile.</source>
        <translation>Toques en el botón de mensaje de texto del perfil.</translation>
    </message>
    <message>
        <source>Website clicks</source>
        <translation>Clics en el sitio web</translation>
    </message>
    <message>
        <source>Taps on the website link of the profile.</source>
        <translation>Toques en el enlace del sitio web del perfil.</translation>
    </message>
    <message>
        <source>Careers page clicks</source>
        <translation>Clics en la página de carreras</translation>
    </message>
    <message>
        <source>Clicks on links of the careers pages.</source>
        <translation>Clics en enlaces de las páginas de carreras.</translation>
    </message>
    <message>
        <source>Story replies</source>
        <translation>Respuestas a historias</translation>
    </message>
    <message>
        <source>Replies to a story.</source>
        <translation>Respuestas a una historia.</translation>
    </message>
    <message>
        <source>Story navigation</source>
        <translation>Navegación en historias</translation>
    </message>
    <message>
        <source>Taps and swipes that led through or out of a story.</source>
        <translation>Toques y deslizamientos que recorrieron una historia o salieron de ella.</translation>
    </message>
    <message>
        <source>Swipes to the next story</source>
        <translation>Deslizamientos a la historia siguiente</translation>
    </message>
    <message>
        <source>Times people swiped on to the next story.</source>
        <translation>Veces que alguien deslizó hasta la historia siguiente.</translation>
    </message>
    <message>
        <source>Taps back</source>
        <translation>Toques hacia atrás</translation>
    </message>
    <message>
        <source>Times people went back to see a story again.</source>
        <translation>Veces que alguien volvió atrás para ver de nuevo una historia.</translation>
    </message>
    <message>
        <source>Taps forward</source>
        <translation>Toques hacia adelante</translation>
    </message>
    <message>
        <source>Times people skipped on to the next photo or video.</source>
        <translation>Veces que alguien pasó a la foto o el video siguiente.</translation>
    </message>
    <message>
        <source>Exits</source>
        <translation>Salidas</translation>
    </message>
    <message>
        <source>Times people left at this story.</source>
        <translation>Veces que alguien salió en esta historia.</translation>
    </message>
    <message>
        <source>Viewers at the same time</source>
        <translation>Espectadores simultáneos</translation>
    </message>
    <message>
        <source>People who watch the live broadcast at this moment.</source>
        <translation>Personas que ven la transmisión en vivo en este momento.</translation>
    </message>
    <message>
        <source>Playback started</source>
        <translation>Reproducción iniciada</translation>
    </message>
    <message>
        <source>Plays that began.</source>
        <translation>Reproducciones que empezaron.</translation>
    </message>
    <message>
        <source>Playback to 25 %</source>
        <translation>Reproducción hasta el 25 %</translation>
    </message>
    <message>
        <source>Plays that reached a quarter of the video.</source>
        <translation>Reproducciones que llegaron a un cuarto del video.</translation>
    </message>
    <message>
        <source>Playback to 50 %</source>
        <translation>Reproducción hasta el 50 %</translation>
    </message>
    <message>
        <source>Plays that reached half of the video.</source>
        <translation>Reproducciones que llegaron a la mitad del video.</translation>
    </message>
    <message>
        <source>Playback to 75 %</source>
        <translation>Reproducción hasta el 75 %</translation>
    </message>
    <message>
        <source>Plays that reached three quarters of the video.</source>
        <translation>Reproducciones que llegaron a tres cuartos del video.</translation>
    </message>
    <message>
        <source>Playback to 100 %</source>
        <translation>Reproducción hasta el 100 %</translation>
    </message>
    <message>
        <source>Plays that reached the end of the video.</source>
        <translation>Reproducciones que llegaron al final del video.</translation>
    </message>
    <message>
        <source>Views of 60 seconds</source>
        <translation>Vistas de 60 segundos</translation>
    </message>
    <message>
        <source>Views that lasted at least a minute, shorter videos left out.</source>
        <translation>Vistas que duraron al menos un minuto, sin contar los videos más cortos.</translation>
    </message>
    <message>
        <source>Video views, organic</source>
        <translation>Vistas de video orgánicas</translation>
    </message>
    <message>
        <source>Views that were not paid for.</source>
        <translation>Vistas por las que no se pagó.</translation>
    </message>
    <message>
        <source>Video views, paid</source>
        <translation>Vistas de video pagadas</translation>
    </message>
    <message>
        <source>Views that were paid for.</source>
        <translation>Vistas por las que se pagó.</translation>
    </message>
    <message>
        <source>Impressions in search, desktop</source>
        <translation>Impresiones en la búsqueda, escritorio</translation>
    </message>
    <message>
        <source>Times the business was shown in a search on a desktop.</source>
        <translation>Veces que el negocio apareció en una búsqueda desde un equipo de escritorio.</translation>
    </message>
    <message>
        <source>Impressions in search, phone</source>
        <translation>Impresiones en la búsqueda, móvil</translation>
    </message>
    <message>
        <source>Times the business was shown in a search on a phone.</source>
        <translation>Veces que el negocio apareció en una búsqueda desde un móvil.</translation>
    </message>
    <message>
        <source>Impressions on the map, desktop</source>
        <translation>Impresiones en el mapa, escritorio</translation>
    </message>
    <message>
        <source>Times the business was shown on the map on a desktop.</source>
        <translation>Veces que el negocio apareció en el mapa desde un equipo de escritorio.</translation>
    </message>
    <message>
        <source>Impressions on the map, phone</source>
        <translation>Impresiones en el mapa, móvil</translation>
    </message>
    <message>
        <source>Times the business was shown on the map on a phone.</source>
        <translation>Veces que el negocio apareció en el mapa desde un móvil.</translation>
    </message>
    <message>
        <source>Requests for directions</source>
        <translation>Solicitudes de cómo llegar</translation>
    </message>
    <message>
        <source>Times people asked for the way to the business.</source>
        <translation>Veces que alguien pidió la ruta hasta el negocio.</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Reservas</translation>
    </message>
    <message>
        <source>Bookings made through the business profile.</source>
        <translation>Reservas hechas desde el perfil del negocio.</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Conversations that began at the business profile.</source>
        <translation>Conversaciones que empezaron en el perfil del negocio.</translation>
    </message>
    <message>
        <source>Pins</source>
        <translation>Pines</translation>
    </message>
    <message>
        <source>Pins on the boards of the account.</source>
        <translation>Pines en los tableros de la cuenta.</translation>
    </message>
    <message>
        <source>Karma</source>
        <translation>Karma</translation>
    </message>
    <message>
        <source>Votes that posts and comments of the account won, less those against them.</source>
        <translation>Votos que ganaron las publicaciones y los comentarios de la cuenta, menos los votos en contra.</translation>
    </message>
    <message>
        <source>Views of the day</source>
        <translation>Vistas del día</translation>
    </message>
    <message>
        <source>Views won on that day, as the network counts it. From its daily series only.</source>
        <translation>Vistas ganadas ese día, según las cuenta la red. Solo de su serie diaria.</translation>
    </message>
    <message>
        <source>Video views of the day</source>
        <translation>Vistas de video del día</translation>
    </message>
    <message>
        <source>Views of videos won on that day. From the daily series of the network only.</source>
        <translation>Vistas de videos ganadas ese día. Solo de la serie diaria de la red.</translation>
    </message>
    <message>
        <source>Likes of the day</source>
        <translation>Me gusta del día</translation>
    </message>
    <message>
        <source>Likes or reactions received on that day. From the daily series of the network only.</source>
        <translation>Me gusta o reacciones recibidos ese día. Solo de la serie diaria de la red.</translation>
    </message>
    <message>
        <source>Comments of the day</source>
        <translation>Comentarios del día</translation>
    </message>
    <message>
        <source>Comments received on that day. From the daily series of the network only.</source>
        <translation>Comentarios recibidos ese día. Solo de la serie diaria de la red.</translation>
    </message>
    <message>
        <source>Shares of the day</source>
        <translation>Compartidos del día</translation>
    </message>
    <message>
        <source>Shares on that day. From the daily series of the network only.</source>
        <translation>Compartidos de ese día. Solo de la serie diaria de la red.</translation>
    </message>
    <message>
        <source>Engagement of the day</source>
        <translation>Interacciones del día</translation>
    </message>
    <message>
        <source>Engagement on that day, as the network counts it. From its daily series only.</source>
        <translation>Interacciones de ese día, según las cuenta la red. Solo de su serie diaria.</translation>
    </message>
    <message>
        <source>Reach of the day</source>
        <translation>Alcance del día</translation>
    </message>
    <message>
        <source>People who saw the content on that day. Never added up over days.</source>
        <translation>Personas que vieron el contenido ese día. Nunca se suma entre días.</translation>
    </message>
    <message>
        <source>Impressions of the day</source>
        <translation>Impresiones del día</translation>
    </message>
    <message>
        <source>Times the content was on a screen on that day. From the daily series of the network only.</source>
        <translation>Veces que el contenido apareció en una pantalla ese día. Solo de la serie diaria de la red.</translation>
    </message>
    <message>
        <source>Profile views of the day</source>
        <translation>Vistas del perfil del día</translation>
    </message>
    <message>
        <source>Visits to the profile on that day. From the daily series of the network only.</source>
        <translation>Visitas al perfil ese día. Solo de la serie diaria de la red.</translation>
    </message>
    <message>
        <source>Watch time of the day</source>
        <translation>Tiempo de reproducción del día</translation>
    </message>
    <message>
        <source>Minutes watched on that day, all views together. From the daily series of the network only.</source>
        <translation>Minutos vistos ese día, todas las vistas juntas. Solo de la serie diaria de la red.</translation>
    </message>
    <message>
        <source>Subscribers gained on the day</source>
        <translation>Suscriptores ganados en el día</translation>
    </message>
    <message>
        <source>Subscribers won on that day. From the daily series of the network only.</source>
        <translation>Suscriptores ganados ese día. Solo de la serie diaria de la red.</translation>
    </message>
    <message>
        <source>Subscribers lost on the day</source>
        <translation>Suscriptores perdidos en el día</translation>
    </message>
    <message>
        <source>Subscribers lost on that day. From the daily series of the network only.</source>
        <translation>Suscriptores perdidos ese día. Solo de la serie diaria de la red.</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message numerus="yes">
        <source>%n number(s) of the answer are not known to Viewtide, and are kept in the raw answer only: %1</source>
        <translation>
            <numerusform>Viewtide no conoce %n cifra de la respuesta; se conserva solo en la respuesta original: %1</numerusform>
            <numerusform>Viewtide no conoce %n cifras de la respuesta; se conservan solo en la respuesta original: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and others</source>
        <translation>%1 y otras</translation>
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
        <translation>Cifras clave, crecimiento, clasificación y los que más se mueven</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>en %n día</numerusform>
            <numerusform>en %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>against %1 to %2</source>
        <translation>frente a %1 a %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuevo</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%n cuenta</numerusform>
            <numerusform>%n cuentas</numerusform>
        </translation>
    </message>
    <message>
        <source>all videos so far</source>
        <translation>todos los videos hasta ahora</translation>
    </message>
    <message>
        <source>by views, %1 of %2 new videos</source>
        <translation>por vistas, %1 de %2 videos nuevos</translation>
    </message>
    <message>
        <source>Followers per day</source>
        <translation>Seguidores por día</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Porcentaje</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Segundos</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>Per day</source>
        <translation>Por día</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>best: %1</source>
        <translation>mejor: %1</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 frente a %2</translation>
    </message>
    <message>
        <source>the overview</source>
        <translation>el resumen</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Followers at the end</source>
        <translation>Seguidores al final</translation>
    </message>
    <message>
        <source>Views of all videos so far</source>
        <translation>Vistas de todos los videos hasta ahora</translation>
    </message>
    <message>
        <source>Videos rated</source>
        <translation>Videos con tasa</translation>
    </message>
    <message>
        <source>Videos posted in the range</source>
        <translation>Videos publicados en el período</translation>
    </message>
    <message>
        <source>%1, %2 as last known</source>
        <translation>%1, %2 con el último valor conocido</translation>
    </message>
    <message>
        <source>Growth since %1</source>
        <translation>Crecimiento desde el %1</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Crecimiento</translation>
    </message>
    <message>
        <source>The first snapshot is of %1. A day&apos;s growth is its change against the day before, so the first bars appear after the next snapshot, on %2.</source>
        <translation>La primera instantánea es del %1. El crecimiento de un día es su cambio respecto al día anterior; por eso las primeras barras aparecen tras la próxima instantánea, el %2.</translation>
    </message>
    <message>
        <source>Followers won less those lost, counted from the day before the range on, or from the first recorded day. The table &quot;Summary&quot; of the overview counts from the first recorded day in the range, so it lacks the change of that day.</source>
        <translation>Seguidores ganados menos los perdidos, contados desde el día anterior al período o desde el primer día registrado. La tabla “Resumen” cuenta desde el primer día registrado del período, así que le falta el cambio de ese día.</translation>
    </message>
    <message>
        <source>Of these as last known</source>
        <translation>De ellas, con el último valor conocido</translation>
    </message>
    <message>
        <source>%1, %2, as last known since %3</source>
        <translation>%1, %2, último valor conocido, del %3</translation>
    </message>
    <message>
        <source>Followers before the range</source>
        <translation>Seguidores antes del período</translation>
    </message>
    <message>
        <source>Accounts that have two recorded days</source>
        <translation>Cuentas que tienen dos días registrados</translation>
    </message>
    <message>
        <source>Campaign %1</source>
        <translation>Campaña %1</translation>
    </message>
    <message numerus="yes">
        <source>%n other campaign(s)</source>
        <translation>
            <numerusform>%n campaña más</numerusform>
            <numerusform>%n campañas más</numerusform>
        </translation>
    </message>
    <message>
        <source>Campaigns that are counted from their first snapshot on</source>
        <translation>Campañas que se cuentan desde su primera instantánea</translation>
    </message>
    <message>
        <source>Daily snapshots that are left out, since videos joined or left</source>
        <translation>Instantáneas diarias que no se cuentan porque entraron o salieron videos</translation>
    </message>
    <message>
        <source>Engagements of the rated videos</source>
        <translation>Interacciones de los videos con tasa</translation>
    </message>
    <message>
        <source>Views of the rated videos</source>
        <translation>Vistas de los videos con tasa</translation>
    </message>
    <message>
        <source>%1 without %2</source>
        <comment>accounts, a network</comment>
        <translation>%1 sin %2</translation>
    </message>
    <message>
        <source>%1 of %2 accounts</source>
        <translation>%1 de %2 cuentas</translation>
    </message>
    <message>
        <source>Views won</source>
        <translation>Vistas ganadas</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>Views that all videos won in the range; before there are two observations, all that they have.</source>
        <translation>Vistas que ganaron todos los videos en el período; hasta que haya dos observaciones, todas las que tienen.</translation>
    </message>
    <message>
        <source>partial, %1 in total</source>
        <translation>parcial, %1 en total</translation>
    </message>
    <message>
        <source>%1 in total</source>
        <translation>%1 en total</translation>
    </message>
    <message>
        <source>%1, %2 of %3 days unknown (hatched)</source>
        <translation>%1, %2 de %3 días desconocidos (rayados)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>network, account</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1, linked: told nothing in these days or the %n day(s) before, so it is not in the sum</source>
        <translation>
            <numerusform>%1, vinculada: no comunicó nada en estos días ni en el día anterior, por eso no entra en la suma</numerusform>
            <numerusform>%1, vinculada: no comunicó nada en estos días ni en los %n días anteriores, por eso no entra en la suma</numerusform>
        </translation>
    </message>
    <message>
        <source>against %1</source>
        <comment>a day</comment>
        <translation>frente al %1</translation>
    </message>
</context>
<context>
    <name>Owners</name>
    <message>
        <source>The owner needs a name.</source>
        <translation>El responsable necesita un nombre.</translation>
    </message>
    <message>
        <source>There is another owner with the name %1.</source>
        <translation>Hay otro responsable con el nombre %1.</translation>
    </message>
</context>
<context>
    <name>PaletteText</name>
    <message>
        <source>not available now</source>
        <translation>no disponible ahora</translation>
    </message>
    <message>
        <source>%1 is not available now. %2</source>
        <comment>a command, what it needs</comment>
        <translation>“%1” no está disponible ahora. %2</translation>
    </message>
</context>
<context>
    <name>PassRunner</name>
    <message>
        <source>there is no profile to ask; add one first</source>
        <translation>no hay ningún perfil que consultar; añade uno antes</translation>
    </message>
    <message>
        <source>no API key: set AYRSHARE_API_KEY or save a key</source>
        <translation>no hay clave de API: define AYRSHARE_API_KEY o guarda una clave</translation>
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
            <numerusform>Faltan las cifras de %n red</numerusform>
            <numerusform>Faltan las cifras de %n redes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Platform</name>
    <message>
        <source>Facebook gives the numbers of a page from 100 likes on.</source>
        <translation>Facebook ofrece las cifras de una página a partir de 100 Me gusta.</translation>
    </message>
    <message>
        <source>Instagram gives numbers to business and creator accounts, some of them from 100 followers on.</source>
        <translation>Instagram ofrece cifras a cuentas de empresa y de creador, algunas a partir de 100 seguidores.</translation>
    </message>
    <message>
        <source>LinkedIn gives numbers of company pages only, one to two days late.</source>
        <translation>LinkedIn ofrece cifras solo de páginas de empresa, con uno o dos días de retraso.</translation>
    </message>
    <message>
        <source>TikTok gives numbers once analytics are turned on in its app and a video is public, some of them from 100 followers on.</source>
        <translation>TikTok ofrece cifras cuando las estadísticas están activadas en su app y hay un video público, algunas a partir de 100 seguidores.</translation>
    </message>
    <message>
        <source>X wants the keys of your own X app with every call; put them into the settings.</source>
        <translation>X pide las claves de tu propia app de X en cada llamada; escríbelas en los ajustes.</translation>
    </message>
    <message>
        <source>YouTube gives the numbers of a channel one to two days late.</source>
        <translation>YouTube ofrece las cifras de un canal con uno o dos días de retraso.</translation>
    </message>
</context>
<context>
    <name>Provenance</name>
    <message>
        <source>&apos;%1&apos;; there is: %2</source>
        <translation>“%1”; existe: %2</translation>
    </message>
    <message>
        <source>%1 corrects its figures for up to %2 hours; until then they are provisional.</source>
        <translation>%1 corrige sus cifras durante un máximo de %2 horas; hasta entonces son provisionales.</translation>
    </message>
    <message>
        <source>The app of %1 counts at this moment and may round; the API gives what it last asked for, which is at most every 11 minutes for a post and once a day here for an account.</source>
        <translation>La app de %1 cuenta en este momento y puede redondear; la API da lo que consultó por última vez: como mucho cada 11 minutos para una publicación y, aquí, una vez al día para una cuenta.</translation>
    </message>
    <message>
        <source>The API leaves out what the app may include: numbers of ads, of reposts by others, and of blocked or private accounts differ from network to network.</source>
        <translation>La API omite datos que la app puede incluir: las cifras de anuncios, de republicaciones de otros y de cuentas bloqueadas o privadas varían según la red.</translation>
    </message>
    <message>
        <source>Views then</source>
        <translation>Vistas entonces</translation>
    </message>
    <message>
        <source>Followers on the day before</source>
        <translation>Seguidores el día anterior</translation>
    </message>
    <message>
        <source>the moment of the observation, recorded for %1 (UTC)</source>
        <translation>el momento de la observación, registrado para el %1 (UTC)</translation>
    </message>
    <message>
        <source>the whole life of the account or the span that the network reports, recorded for %1 (UTC)</source>
        <translation>toda la vida de la cuenta o el intervalo del que informa la red, registrado para el %1 (UTC)</translation>
    </message>
    <message>
        <source>the span that the network reports, recorded for %1 (UTC)</source>
        <translation>el intervalo del que informa la red, registrado para el %1 (UTC)</translation>
    </message>
    <message>
        <source>the 24 hours before the observation</source>
        <translation>las 24 horas anteriores a la observación</translation>
    </message>
    <message>
        <source>from when it was posted until the observation</source>
        <translation>desde que se publicó hasta la observación</translation>
    </message>
    <message>
        <source>A person typed it in; the next number of the network replaces it.</source>
        <translation>Escrita a mano por una persona; la próxima cifra de la red la sustituye.</translation>
    </message>
    <message>
        <source>The network has not known the video since %1.</source>
        <translation>La red no reconoce el video desde el %1.</translation>
    </message>
    <message>
        <source>%1, profile %2</source>
        <translation>%1, perfil %2</translation>
    </message>
    <message>
        <source>It was imported from the file %1.</source>
        <translation>Se importó del archivo %1.</translation>
    </message>
    <message>
        <source>It was not observed on its day: the network told it afterwards.</source>
        <translation>No se observó en su día: la red la comunicó después.</translation>
    </message>
    <message>
        <source>It is made of stored numbers of several videos or accounts, which were observed at different times. F1 on one of them names its field of the answer and its times.</source>
        <translation>Se compone de cifras guardadas de varios videos o cuentas, observadas en momentos distintos. F1 sobre una de ellas indica su campo de la respuesta y sus horas.</translation>
    </message>
    <message>
        <source>metric</source>
        <translation>métrica</translation>
    </message>
    <message>
        <source>of</source>
        <translation>de</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valor</translation>
    </message>
    <message>
        <source>definition</source>
        <translation>definición</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>fórmula</translation>
    </message>
    <message>
        <source>input %1</source>
        <translation>entrada %1</translation>
    </message>
    <message>
        <source>call</source>
        <translation>llamada</translation>
    </message>
    <message>
        <source>field %1</source>
        <translation>campo %1</translation>
    </message>
    <message>
        <source>observed at</source>
        <translation>observado</translation>
    </message>
    <message>
        <source>valid for</source>
        <translation>válido para</translation>
    </message>
    <message>
        <source>next poll</source>
        <translation>próxima consulta</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>Video on %1, without caption</source>
        <translation>Video en %1, sin descripción</translation>
    </message>
    <message>
        <source>%1 – video on %2</source>
        <translation>%1 – video en %2</translation>
    </message>
</context>
<context>
    <name>Removal</name>
    <message>
        <source>When this video was posted is known from Ayrshare.</source>
        <translation>Ayrshare ya indica cuándo se publicó este video.</translation>
    </message>
    <message>
        <source>The time of posting lies in the future.</source>
        <translation>El momento de publicación está en el futuro.</translation>
    </message>
    <message>
        <source>The video has numbers of an earlier time.</source>
        <translation>El video tiene cifras de un momento anterior.</translation>
    </message>
    <message>
        <source>A video that went through Ayrshare cannot be removed: the next collection would bring it back. Hide it in a report, or move it.</source>
        <translation>Un video que pasó por Ayrshare no se puede eliminar: la próxima recopilación lo traería de vuelta. Ocúltalo en un informe o muévelo.</translation>
    </message>
    <message>
        <source>The campaign tracks this video again.</source>
        <translation>La campaña vuelve a seguir este video.</translation>
    </message>
    <message>
        <source>Unassigned cannot be removed: it holds what is nobody&apos;s.</source>
        <translation>“Sin asignar” no se puede eliminar: contiene lo que no es de nadie.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>The report needs a name.</source>
        <translation>El informe necesita un nombre.</translation>
    </message>
    <message>
        <source>The name is longer than 200 characters.</source>
        <translation>El nombre tiene más de 200 caracteres.</translation>
    </message>
    <message>
        <source>The last day is before the first day.</source>
        <translation>El último día es anterior al primer día.</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>New report</source>
        <translation>Nuevo informe</translation>
    </message>
    <message>
        <source>&amp;Campaigns</source>
        <translation>&amp;Campañas</translation>
    </message>
    <message>
        <source>Campaigns of the report</source>
        <translation>Campañas del informe</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>Name of the report</source>
        <translation>Nombre del informe</translation>
    </message>
    <message>
        <source>Posted &amp;from</source>
        <translation>Publicados &amp;desde</translation>
    </message>
    <message>
        <source>Only videos posted from a day on</source>
        <translation>Solo videos publicados a partir de un día</translation>
    </message>
    <message>
        <source>First day of posting</source>
        <translation>Primer día de publicación</translation>
    </message>
    <message>
        <source>Posted &amp;until</source>
        <translation>Publicados &amp;hasta</translation>
    </message>
    <message>
        <source>Only videos posted up to a day</source>
        <translation>Solo videos publicados hasta un día</translation>
    </message>
    <message>
        <source>Last day of posting</source>
        <translation>Último día de publicación</translation>
    </message>
    <message>
        <source>Time zone of the days</source>
        <translation>Zona horaria de los días</translation>
    </message>
    <message>
        <source>What the client sees</source>
        <translation>Lo que ve el cliente</translation>
    </message>
    <message>
        <source>&amp;Tell how many videos are hidden, and their views</source>
        <translation>&amp;Indicar cuántos videos están ocultos y sus vistas</translation>
    </message>
    <message>
        <source>Off: nothing in what goes to the client tells that videos are left out.</source>
        <translation>Desactivado: nada de lo que recibe el cliente indica que se omiten videos.</translation>
    </message>
    <message>
        <source>Footnote about hidden videos</source>
        <translation>Nota al pie sobre los videos ocultos</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Qué falta</translation>
    </message>
</context>
<context>
    <name>ReportDocument</name>
    <message>
        <source>md is a format of the weekly summary.</source>
        <translation>md es un formato del resumen semanal.</translation>
    </message>
    <message>
        <source>This build has no fonts and writes no PDF; html can be printed.</source>
        <translation>Esta compilación no tiene fuentes y no escribe PDF; el html se puede imprimir.</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>Me gusta</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Comentarios</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Compartidos</translation>
    </message>
    <message>
        <source>Saves</source>
        <translation>Guardados</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Interacciones</translation>
    </message>
    <message>
        <source>Engagement rate</source>
        <translation>Tasa de interacción</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Publicado</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campaña</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campañas</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Numbers as of</source>
        <translation>Cifras a fecha de</translation>
    </message>
    <message>
        <source>Views by network</source>
        <translation>Vistas por red</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>(no caption)</source>
        <translation>(sin descripción)</translation>
    </message>
    <message>
        <source>No videos were posted in this period.</source>
        <translation>No se publicaron videos en este período.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>Engagement: likes, comments, shares and saves. Rate: engagement divided by views. A dash: the network does not report the number.</source>
        <translation>Interacciones: Me gusta, comentarios, compartidos y guardados. Tasa: interacciones divididas entre vistas. Un guion: la red no ofrece ese dato.</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>hasta el %1</translation>
    </message>
    <message>
        <source>* Typed in by hand, or with such a number in it: the network did not report it.</source>
        <translation>* Escrita a mano, o incluye una cifra escrita a mano: la red no la ofreció.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Desde el %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Hasta el %1</translation>
    </message>
    <message>
        <source>Whole campaign</source>
        <translation>Toda la campaña</translation>
    </message>
    <message>
        <source>%1 (%2 time)</source>
        <translation>%1 (hora de %2)</translation>
    </message>
    <message>
        <source>The engagement rate is that of %1 of %2 videos together; their median is %3.</source>
        <translation>La tasa de interacción es la de %1 de %2 videos en conjunto; su mediana es %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden (%1 views)</source>
        <translation>
            <numerusform>%n oculto (%1 vistas)</numerusform>
            <numerusform>%n ocultos (%1 vistas)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportList</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n oculto</numerusform>
            <numerusform>%n ocultos</numerusform>
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
        <translation>Informe</translation>
    </message>
</context>
<context>
    <name>ReportLook</name>
    <message>
        <source>The logo has %1 KiB; at most %2 KiB are taken.</source>
        <translation>El logotipo tiene %1 KiB; se admiten %2 KiB como máximo.</translation>
    </message>
    <message>
        <source>The logo is not a PNG, JPEG or SVG image.</source>
        <translation>El logotipo no es una imagen PNG, JPEG ni SVG.</translation>
    </message>
    <message>
        <source>The SVG holds scripts, styles, images or links. Save it as plain SVG, or as PNG.</source>
        <translation>El SVG contiene scripts, estilos, imágenes o enlaces. Guárdalo como SVG sencillo o como PNG.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a colour; write it as #rrggbb, for example #0a7b8c.</source>
        <translation>“%1” no es un color; escríbelo como #rrggbb, por ejemplo #0a7b8c.</translation>
    </message>
</context>
<context>
    <name>ReportPdf</name>
    <message>
        <source>There is no font on this machine; install one, or export as html.</source>
        <translation>No hay ninguna fuente en este equipo; instala una o exporta como html.</translation>
    </message>
</context>
<context>
    <name>ReportTable</name>
    <message>
        <source>Hidden</source>
        <translation>Oculto</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Visible</translation>
    </message>
    <message>
        <source>Shown in this report. Click, or press H, to hide it.</source>
        <translation>Visible en este informe. Haz clic o pulsa H para ocultarlo.</translation>
    </message>
    <message>
        <source>Hidden in this report since %1.</source>
        <translation>Oculto en este informe desde el %1.</translation>
    </message>
    <message>
        <source>Hidden in this report by %1 on %2.</source>
        <translation>Oculto en este informe por %1 el %2.</translation>
    </message>
    <message>
        <source>%1
Reason: %2</source>
        <translation>%1
Motivo: %2</translation>
    </message>
    <message>
        <source>In report</source>
        <translation>En informe</translation>
    </message>
    <message>
        <source>Whether the client sees the video. Click an eye, or press H.</source>
        <translation>Si el cliente ve el video. Haz clic en un ojo o pulsa H.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Why a hidden video is hidden. Never part of an export.</source>
        <translation>Por qué está oculto un video. Nunca forma parte de una exportación.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Hidden by</source>
        <translation>Oculto por</translation>
    </message>
    <message>
        <source>Who hid a video in this report, and when. Never part of an export.</source>
        <translation>Quién ocultó un video en este informe y cuándo. Nunca forma parte de una exportación.</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden (%1 views)</source>
        <translation>
            <numerusform>%n oculto (%1 vistas)</numerusform>
            <numerusform>%n ocultos (%1 vistas)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>The video is not in a campaign of this report.</source>
        <translation>El video no está en ninguna campaña de este informe.</translation>
    </message>
    <message>
        <source>The report is of certain days, and nobody told when the video was posted.</source>
        <translation>El informe abarca ciertos días y nadie indicó cuándo se publicó el video.</translation>
    </message>
    <message>
        <source>The video was not posted in the days of this report.</source>
        <translation>El video no se publicó en los días de este informe.</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>New report…</source>
        <translation>Nuevo informe…</translation>
    </message>
    <message>
        <source>New report</source>
        <translation>Nuevo informe</translation>
    </message>
    <message>
        <source>Selected report</source>
        <translation>Informe seleccionado</translation>
    </message>
    <message>
        <source>Campaign and range of the report</source>
        <translation>Campaña y período del informe</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Campaigns, days, brand and footnote of this report (F2)</source>
        <translation>Campañas, días, marca y nota al pie de este informe (F2)</translation>
    </message>
    <message>
        <source>Edit the report</source>
        <translation>Editar el informe</translation>
    </message>
    <message>
        <source>Freeze…</source>
        <translation>Congelar…</translation>
    </message>
    <message>
        <source>Keep the report as it is now, and look at what was kept</source>
        <translation>Conservar el informe tal como está ahora y ver lo que se conservó</translation>
    </message>
    <message>
        <source>Freeze the report</source>
        <translation>Congelar el informe</translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation>Vista previa…</translation>
    </message>
    <message>
        <source>The pages as the client gets them</source>
        <translation>Las páginas tal como las recibe el cliente</translation>
    </message>
    <message>
        <source>Preview the report</source>
        <translation>Vista previa del informe</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Write the shown videos of this report to a file</source>
        <translation>Escribir en un archivo los videos visibles de este informe</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Exportar el informe</translation>
    </message>
    <message>
        <source>Totals with and without hidden videos</source>
        <translation>Totales con y sin videos ocultos</translation>
    </message>
    <message>
        <source>Filter by caption, network or link</source>
        <translation>Filtrar por descripción, red o enlace</translation>
    </message>
    <message>
        <source>Filter videos of the report</source>
        <translation>Filtrar los videos del informe</translation>
    </message>
    <message>
        <source>Shown or hidden</source>
        <translation>Visibles u ocultos</translation>
    </message>
    <message>
        <source>Hide / show</source>
        <translation>Ocultar / mostrar</translation>
    </message>
    <message>
        <source>Hide or show the selected videos in this report (H)</source>
        <translation>Ocultar o mostrar en este informe los videos seleccionados (H)</translation>
    </message>
    <message>
        <source>Hide or show the selected videos</source>
        <translation>Ocultar o mostrar los videos seleccionados</translation>
    </message>
    <message>
        <source>Hide with reason…</source>
        <translation>Ocultar con motivo…</translation>
    </message>
    <message>
        <source>Hide the selected videos and say why (Shift+H)</source>
        <translation>Ocultar los videos seleccionados y decir por qué (Mayús+H)</translation>
    </message>
    <message>
        <source>Hide the selected videos with a reason</source>
        <translation>Ocultar con un motivo los videos seleccionados</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Choose which columns are shown</source>
        <translation>Elegir qué columnas se muestran</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Elegir columnas</translation>
    </message>
    <message>
        <source>Videos of the report</source>
        <translation>Videos del informe</translation>
    </message>
    <message>
        <source>Hidden videos</source>
        <translation>Videos ocultos</translation>
    </message>
    <message>
        <source>What the client sees</source>
        <translation>Lo que ve el cliente</translation>
    </message>
</context>
<context>
    <name>RuleDialog</name>
    <message>
        <source>Posts that meet every condition that is set here go to the campaign. Leave open what does not matter.</source>
        <translation>Las publicaciones que cumplen todas las condiciones fijadas aquí van a la campaña. Deja vacío lo que no importe.</translation>
    </message>
    <message>
        <source>&amp;Campaign</source>
        <translation>&amp;Campaña</translation>
    </message>
    <message>
        <source>Campaign that the posts go to</source>
        <translation>Campaña a la que van las publicaciones</translation>
    </message>
    <message>
        <source>&amp;Hashtag</source>
        <translation>&amp;Hashtag</translation>
    </message>
    <message>
        <source>#summer</source>
        <translation>#verano</translation>
    </message>
    <message>
        <source>Hashtag of the post</source>
        <translation>Hashtag de la publicación</translation>
    </message>
    <message>
        <source>&amp;Text contains</source>
        <translation>El &amp;texto contiene</translation>
    </message>
    <message>
        <source>drop one</source>
        <translation>lanzamiento uno</translation>
    </message>
    <message>
        <source>Text that the caption contains</source>
        <translation>Texto que contiene la descripción</translation>
    </message>
    <message>
        <source>&amp;Note contains</source>
        <translation>La &amp;nota contiene</translation>
    </message>
    <message>
        <source>as given to Ayrshare</source>
        <translation>como se dio a Ayrshare</translation>
    </message>
    <message>
        <source>Text that the note of the post contains</source>
        <translation>Texto que contiene la nota de la publicación</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Perfil</translation>
    </message>
    <message>
        <source>Profile that posted</source>
        <translation>Perfil que publicó</translation>
    </message>
    <message>
        <source>&amp;Ref id is</source>
        <translation>El &amp;ref id es</translation>
    </message>
    <message>
        <source>exactly, as Ayrshare writes it</source>
        <translation>exacto, como lo escribe Ayrshare</translation>
    </message>
    <message>
        <source>Ref id of the profile</source>
        <translation>Ref id del perfil</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Desde</translation>
    </message>
    <message>
        <source>The rule has a first day</source>
        <translation>La regla tiene un primer día</translation>
    </message>
    <message>
        <source>First day, UTC, included</source>
        <translation>Primer día, UTC, incluido</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>H&amp;asta</translation>
    </message>
    <message>
        <source>The rule has a last day</source>
        <translation>La regla tiene un último día</translation>
    </message>
    <message>
        <source>Last day, UTC, included</source>
        <translation>Último día, UTC, incluido</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Qué falta</translation>
    </message>
</context>
<context>
    <name>RuleMoves</name>
    <message>
        <source>Post</source>
        <translation>Publicación</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>(sin texto)</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Programada</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>No post moves: all are where the rules put them.</source>
        <translation>Ninguna publicación se mueve: todas están donde las ponen las reglas.</translation>
    </message>
    <message>
        <source>Posts that move: %1. That is %2.</source>
        <translation>Publicaciones que se mueven: %1. Es decir, %2.</translation>
    </message>
    <message>
        <source>Assigned by hand, so they stay: %1.</source>
        <translation>Asignadas a mano, por lo que se quedan: %1.</translation>
    </message>
</context>
<context>
    <name>RuleTable</name>
    <message>
        <source>Posts that meet all of this</source>
        <translation>Publicaciones que cumplen todo esto</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Van a</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Publicaciones</translation>
    </message>
    <message>
        <source>Posts that this rule put where they are.</source>
        <translation>Publicaciones que esta regla puso donde están.</translation>
    </message>
    <message>
        <source>profile %1</source>
        <translation>perfil %1</translation>
    </message>
    <message>
        <source>hashtag #%1</source>
        <translation>hashtag #%1</translation>
    </message>
    <message>
        <source>text contains “%1”</source>
        <translation>el texto contiene “%1”</translation>
    </message>
    <message>
        <source>note contains “%1”</source>
        <translation>la nota contiene “%1”</translation>
    </message>
    <message>
        <source>ref id %1</source>
        <translation>ref id %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta %1</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>The rule needs at least one condition.</source>
        <translation>La regla necesita al menos una condición.</translation>
    </message>
    <message>
        <source>The last day of the rule is before its first day.</source>
        <translation>El último día de la regla es anterior al primero.</translation>
    </message>
    <message>
        <source>A hashtag is one word, without blanks and other signs.</source>
        <translation>Un hashtag es una sola palabra, sin espacios ni otros signos.</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>New posts go to the campaign of the first rule that they meet; without one they go to Unassigned. What you assigned by hand stays. Rules act on posts that are there already when you apply them.</source>
        <translation>Las publicaciones nuevas van a la campaña de la primera regla que cumplen; si no cumplen ninguna, van a Sin asignar. Lo que asignaste a mano se queda. Las reglas actúan sobre las publicaciones que ya existen cuando las aplicas.</translation>
    </message>
    <message>
        <source>Rules in the order in which they are tried</source>
        <translation>Reglas en el orden en que se prueban</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>Aña&amp;dir…</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Añadir una regla</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Editar…</translation>
    </message>
    <message>
        <source>Edit the selected rule</source>
        <translation>Editar la regla seleccionada</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>E&amp;liminar</translation>
    </message>
    <message>
        <source>Remove the selected rule</source>
        <translation>Eliminar la regla seleccionada</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>&amp;Subir</translation>
    </message>
    <message>
        <source>Try the selected rule earlier</source>
        <translation>Probar antes la regla seleccionada</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>&amp;Bajar</translation>
    </message>
    <message>
        <source>Try the selected rule later</source>
        <translation>Probar después la regla seleccionada</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Qué falló</translation>
    </message>
    <message>
        <source>What applying the rules would do</source>
        <translation>Qué haría aplicar las reglas</translation>
    </message>
    <message>
        <source>A&amp;pply</source>
        <translation>A&amp;plicar</translation>
    </message>
    <message>
        <source>Move the posts now</source>
        <translation>Mover ahora las publicaciones</translation>
    </message>
    <message>
        <source>Posts that would move</source>
        <translation>Publicaciones que se moverían</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>In UTC; that is %1 where you are. Once a day each linked network tells its followers and other numbers; a day at which Viewtide was off is taken at its next start.</source>
        <translation>En UTC; donde estás son las %1. Una vez al día, cada red vinculada comunica sus seguidores y otras cifras; si Viewtide estuvo cerrado un día, ese día se toma cuando vuelve a abrirse.</translation>
    </message>
    <message>
        <source>Daily numbers of accounts at</source>
        <translation>Cifras diarias de las cuentas a las</translation>
    </message>
    <message>
        <source>Daily numbers of accounts at, in UTC</source>
        <translation>Cifras diarias de las cuentas a las, en UTC</translation>
    </message>
    <message>
        <source>Folder of the weekly summaries</source>
        <translation>Carpeta de los resúmenes semanales</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>As the system (%1)</source>
        <translation>Como el sistema (%1)</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Programación</translation>
    </message>
    <message>
        <source>Daily numbers at</source>
        <translation>Cifras diarias a las</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>Every 5 minutes</source>
        <translation>Cada 5 minutos</translation>
    </message>
    <message>
        <source>The fastest step, for videos whose numbers move. Older videos are asked less often by themselves, and never given up.</source>
        <translation>El ritmo más rápido, para videos cuyas cifras se mueven. Los más antiguos se consultan por sí solos con menos frecuencia, y nunca se abandonan.</translation>
    </message>
    <message>
        <source>Calls a day</source>
        <translation>Llamadas al día</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>When they are used up, only videos that move fast are still asked until the day ends in UTC. 0 is no end.</source>
        <translation>Cuando se agotan, solo se siguen consultando los videos que se mueven rápido, hasta que el día termina en UTC. 0 es sin límite.</translation>
    </message>
    <message>
        <source>Calls at the same time</source>
        <translation>Llamadas simultáneas</translation>
    </message>
    <message>
        <source>1 to 32, for each API key.</source>
        <translation>De 1 a 32, para cada clave de API.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Escritorio</translation>
    </message>
    <message>
        <source>Show alerts as notifications</source>
        <translation>Mostrar las alertas como notificaciones</translation>
    </message>
    <message>
        <source>None: notifications come at any time</source>
        <translation>Ninguna: las notificaciones llegan a cualquier hora</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>de %1 a %2</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Horas de silencio</translation>
    </message>
    <message>
        <source>&amp;Alerts and quiet hours…</source>
        <translation>&amp;Alertas y horas de silencio…</translation>
    </message>
    <message>
        <source>What you are told</source>
        <translation>Qué se te notifica</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semana</translation>
    </message>
    <message>
        <source>Tell me on Monday how the week went</source>
        <translation>Contarme el lunes cómo fue la semana</translation>
    </message>
    <message>
        <source>There is no such folder. The one that was set before is still in use.</source>
        <translation>No existe esa carpeta. Se sigue usando la que estaba fijada antes.</translation>
    </message>
    <message>
        <source>Also write it to</source>
        <translation>Escribir también en</translation>
    </message>
    <message>
        <source>As CSV, JSON and Markdown, once a week.</source>
        <translation>Como CSV, JSON y Markdown, una vez por semana.</translation>
    </message>
    <message>
        <source>Appearance and language</source>
        <translation>Apariencia e idioma</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Como el escritorio</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clara</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscura</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>Se aplica al volver a abrir Viewtide.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>In which the days and weeks of your charts and summaries are cut. Daily numbers of accounts keep their UTC day.</source>
        <translation>En la que se delimitan los días y las semanas de tus gráficos y resúmenes. Las cifras diarias de las cuentas conservan su día UTC.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Viewtide talks to Ayrshare, and to your own database if you use a server. There is no telemetry, no account with us and no crash report that leaves this computer.</source>
        <translation>Viewtide habla con Ayrshare, y con tu propia base de datos si usas un servidor. No hay telemetría, ni una cuenta con nosotros, ni informes de fallos que salgan de este equipo.</translation>
    </message>
    <message>
        <source>Keys are kept in the keychain, in a private file or in the environment, never in the database, in the log or in an export.</source>
        <translation>Las claves se guardan en el llavero, en un archivo privado o en el entorno, nunca en la base de datos, en el registro ni en una exportación.</translation>
    </message>
    <message>
        <source>Short links</source>
        <translation>Enlaces cortos</translation>
    </message>
    <message>
        <source>Ask the network where a short link leads</source>
        <translation>Preguntar a la red adónde lleva un enlace corto</translation>
    </message>
    <message>
        <source>When you add one such as vm.tiktok.com/…: its network sees this computer&apos;s address, as if you opened the link, but nothing of yours besides.</source>
        <translation>Cuando añades uno como vm.tiktok.com/…: su red ve la dirección de este equipo, como si abrieras el enlace, pero nada más de ti.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Show pictures of videos</source>
        <translation>Mostrar imágenes de los videos</translation>
    </message>
    <message>
        <source>They come from the servers of the networks, which see this computer&apos;s address and that somebody looks at these videos. At most 200 MB of them are kept on this computer.</source>
        <translation>Vienen de los servidores de las redes, que ven la dirección de este equipo y que alguien mira estos videos. En este equipo se guardan como máximo 200 MB de imágenes.</translation>
    </message>
    <message>
        <source>Remove &amp;kept pictures</source>
        <translation>Eliminar imágenes &amp;guardadas</translation>
    </message>
    <message>
        <source>Kept pictures</source>
        <translation>Imágenes guardadas</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>Presentación</translation>
    </message>
    <message>
        <source>Hide names, captions, pictures and money</source>
        <translation>Ocultar nombres, descripciones, imágenes e importes</translation>
    </message>
    <message>
        <source>While others look at the screen. Notifications wait until it is over, forms that show names ask before they open, and cells are copied as they are shown; exports are not changed. Ctrl+Shift+H.</source>
        <translation>Mientras otras personas miran la pantalla. Las notificaciones esperan a que termine, los formularios con nombres preguntan antes de abrirse y las celdas se copian tal como se ven; las exportaciones no cambian. Ctrl+Mayús+H.</translation>
    </message>
</context>
<context>
    <name>ServerAdvice</name>
    <message>
        <source>No server of this name was found: check how it is spelled, and the network.</source>
        <translation>No se encontró ningún servidor con este nombre: comprueba cómo está escrito y la red.</translation>
    </message>
    <message>
        <source>The server does not answer: check its address, the network and the firewalls between.</source>
        <translation>El servidor no responde: comprueba su dirección, la red y los cortafuegos intermedios.</translation>
    </message>
    <message>
        <source>What answers on this port is not PostgreSQL: check the port, which usually is 5432.</source>
        <translation>Lo que responde en este puerto no es PostgreSQL: comprueba el puerto, que suele ser 5432.</translation>
    </message>
    <message>
        <source>The server does not let this user in: check the user and the password.</source>
        <translation>El servidor no deja entrar a este usuario: comprueba el usuario y la contraseña.</translation>
    </message>
    <message>
        <source>The server has no database of this name: check the name, or create the database first.</source>
        <translation>El servidor no tiene ninguna base de datos con este nombre: comprueba el nombre o crea antes la base de datos.</translation>
    </message>
    <message>
        <source>The server does not let this user in from this computer: its pg_hba.conf must allow it.</source>
        <translation>El servidor no deja entrar a este usuario desde este equipo: su pg_hba.conf debe permitirlo.</translation>
    </message>
    <message>
        <source>The server could not prove that it is the one that was named: check its certificate and the name it is for.</source>
        <translation>El servidor no pudo demostrar que es el indicado: comprueba su certificado y el nombre para el que se emitió.</translation>
    </message>
    <message>
        <source>The server offers no encrypted connection: switch it on there. On a network that you trust, ?sslmode=disable at the end of the address does without.</source>
        <translation>El servidor no ofrece ninguna conexión cifrada: actívala en él. En una red de confianza, ?sslmode=disable al final de la dirección permite prescindir de ella.</translation>
    </message>
    <message>
        <source>The server has no connection left: try again later, or allow it more of them.</source>
        <translation>Al servidor no le quedan conexiones: inténtalo más tarde o permítele más.</translation>
    </message>
    <message>
        <source>Check that the server runs and that this computer reaches it.</source>
        <translation>Comprueba que el servidor está en marcha y que este equipo llega a él.</translation>
    </message>
    <message>
        <source>Nothing accepts connections there. Check that the server runs, that it listens to this computer, and the port.</source>
        <translation>Nada acepta conexiones ahí. Comprueba que el servidor está en marcha, que escucha a este equipo, y el puerto.</translation>
    </message>
    <message>
        <source>The certificate of the server cannot be checked here: this computer has no list of authorities where it is looked for. Save the authority&apos;s certificate as ~/.postgresql/root.crt.</source>
        <translation>El certificado del servidor no se puede comprobar aquí: en este equipo falta la lista de autoridades donde se busca. Guarda el certificado de la autoridad como ~/.postgresql/root.crt.</translation>
    </message>
</context>
<context>
    <name>Services</name>
    <message>
        <source>the server address is not a web address: %1</source>
        <translation>la dirección del servidor no es una dirección web: %1</translation>
    </message>
    <message>
        <source>the server address must begin with https:// (http:// only for this machine)</source>
        <translation>la dirección del servidor debe empezar por https:// (http:// solo para este equipo)</translation>
    </message>
</context>
<context>
    <name>SetSettingCommand</name>
    <message>
        <source>changing &quot;%1&quot;</source>
        <translation>cambiar “%1”</translation>
    </message>
</context>
<context>
    <name>SettingKeys</name>
    <message>
        <source>an address of a database; it may hold a password, so set DATABASE_URL or the window&apos;s field</source>
        <translation>una dirección de una base de datos; puede contener una contraseña, así que define DATABASE_URL o usa el campo de la ventana</translation>
    </message>
    <message>
        <source>a web address</source>
        <translation>una dirección web</translation>
    </message>
    <message>
        <source>1 to 32: calls of one key at the same time</source>
        <translation>de 1 a 32: llamadas simultáneas de una clave</translation>
    </message>
    <message>
        <source>0 to 1439: minutes after midnight UTC at which accounts are recorded</source>
        <translation>de 0 a 1439: minutos tras la medianoche UTC en que se registran las cuentas</translation>
    </message>
    <message>
        <source>0 to 1000000: calls a day after which all but hot videos wait; 0 is no end</source>
        <translation>de 0 a 1000000: llamadas al día a partir de las cuales esperan todos los videos menos los más activos; 0 es sin límite</translation>
    </message>
    <message>
        <source>json or form</source>
        <translation>json o form</translation>
    </message>
    <message>
        <source>system, light, dark or contrast</source>
        <translation>system, light, dark o contrast</translation>
    </message>
    <message>
        <source>ask, tray or quit</source>
        <translation>ask, tray o quit</translation>
    </message>
    <message>
        <source>none, previous (the days before) or weekdays (days before, moved by whole weeks)</source>
        <translation>none, previous (los días anteriores) o weekdays (los días anteriores, desplazados por semanas enteras)</translation>
    </message>
    <message>
        <source>keychain or file</source>
        <translation>keychain o file</translation>
    </message>
    <message>
        <source>an IANA name such as Europe/Berlin, in which days are cut; empty is the system&apos;s</source>
        <translation>un nombre IANA como Europe/Berlin, en el que se delimitan los días; vacío es el del sistema</translation>
    </message>
    <message>
        <source>0 to 100: robust score from which a video breaks out; 0 is no such alert</source>
        <translation>de 0 a 100: puntuación robusta a partir de la que un video despega; 0 es sin esta alerta</translation>
    </message>
    <message>
        <source>0 to 1000000000: lowest milestone of a video&apos;s views; 0 is no such alert</source>
        <translation>de 0 a 1000000000: hito más bajo de vistas de un video; 0 es sin esta alerta</translation>
    </message>
    <message>
        <source>0 to 1000000000: lowest milestone of an account&apos;s followers; 0 is no such alert</source>
        <translation>de 0 a 1000000000: hito más bajo de seguidores de una cuenta; 0 es sin esta alerta</translation>
    </message>
    <message>
        <source>0 to 100: percent of the followers lost in a day; 0 is no such alert</source>
        <translation>de 0 a 100: porcentaje de seguidores perdidos en un día; 0 es sin esta alerta</translation>
    </message>
    <message>
        <source>0 to 100: percent fewer views of the last five videos; 0 is no such alert</source>
        <translation>de 0 a 100: porcentaje de vistas de menos de los últimos cinco videos; 0 es sin esta alerta</translation>
    </message>
    <message>
        <source>0 to 60: days without a new video; 0 is no such alert</source>
        <translation>de 0 a 60: días sin un video nuevo; 0 es sin esta alerta</translation>
    </message>
    <message>
        <source>on or off: alerts when a network or a key needs a new sign-in</source>
        <translation>on u off: alertas cuando una red o una clave requiere iniciar sesión de nuevo</translation>
    </message>
    <message>
        <source>on or off: alerts as notifications of the desktop</source>
        <translation>on u off: alertas como notificaciones del escritorio</translation>
    </message>
    <message>
        <source>such as 22:00-07:00, in which notifications wait; empty is never</source>
        <translation>como 22:00-07:00, cuando las notificaciones esperan; vacío es nunca</translation>
    </message>
    <message>
        <source>on or off: the summary of the last week as a notification on Monday</source>
        <translation>on u off: el resumen de la última semana como notificación el lunes</translation>
    </message>
    <message>
        <source>absolute path of a folder for the week&apos;s summary as csv, json and md; empty is none</source>
        <translation>ruta absoluta de una carpeta para el resumen de la semana como csv, json y md; vacío es ninguna</translation>
    </message>
    <message>
        <source>system, none, http://host:port or socks5://host:port, without a password</source>
        <translation>system, none, http://host:port o socks5://host:port, sin contraseña</translation>
    </message>
    <message>
        <source>a language such as en, from the next start on; empty is the system&apos;s</source>
        <translation>un idioma como en, a partir del próximo inicio; vacío es el del sistema</translation>
    </message>
    <message>
        <source>on or off: networks are asked where short links lead that you add</source>
        <translation>on u off: se pregunta a las redes adónde llevan los enlaces cortos que añades</translation>
    </message>
    <message>
        <source>on or off: pictures of videos are fetched from the networks and shown</source>
        <translation>on u off: las imágenes de los videos se obtienen de las redes y se muestran</translation>
    </message>
    <message>
        <source>on or off: names, captions, pictures and money are hidden in the window</source>
        <translation>on u off: los nombres, las descripciones, las imágenes y los importes se ocultan en la ventana</translation>
    </message>
    <message>
        <source>1, 7, 30, 90 or 365 days, all, or two days such as 2026-01-01..2026-03-31</source>
        <translation>1, 7, 30, 90 o 365 días, all, o dos días como 2026-01-01..2026-03-31</translation>
    </message>
    <message>
        <source>on or off: an alert when every question has failed for half an hour</source>
        <translation>on u off: una alerta cuando todas las consultas fallaron durante media hora</translation>
    </message>
</context>
<context>
    <name>SettingsCommand</name>
    <message>
        <source>(not shown)</source>
        <translation>(no se muestra)</translation>
    </message>
    <message>
        <source>  (set by %1)</source>
        <translation>  (definido por %1)</translation>
    </message>
    <message>
        <source>there is no setting &apos;%1&apos;; see viewtide settings list</source>
        <translation>no existe el ajuste “%1”; consulta viewtide settings list</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not read or set on the command line: %2</source>
        <translation>“%1” no se lee ni se define en la línea de comandos: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no value for %2; valid: %3</source>
        <translation>“%1” no es un valor para %2; válidos: %3</translation>
    </message>
    <message>
        <source>%1 is set by the variable %2, which wins over the settings</source>
        <translation>%1 lo define la variable %2, que prevalece sobre los ajustes</translation>
    </message>
    <message>
        <source>give a key and a value: viewtide settings set collect/callsPerDay 5000</source>
        <translation>indica una clave y un valor: viewtide settings set collect/callsPerDay 5000</translation>
    </message>
    <message>
        <source>give one key: viewtide settings get collect/callsPerDay</source>
        <translation>indica una clave: viewtide settings get collect/callsPerDay</translation>
    </message>
</context>
<context>
    <name>ShortLinks</name>
    <message>
        <source>This short link leads to no video, or its network does not say to which: open it in a browser and copy the address it leads to.</source>
        <translation>Este enlace corto no lleva a ningún video, o su red no dice a cuál: ábrelo en un navegador y copia la dirección a la que lleva.</translation>
    </message>
    <message>
        <source>The network of this short link could not be asked where it leads: open it in a browser and copy the address, or try again later.</source>
        <translation>No se pudo preguntar a la red de este enlace corto adónde lleva: ábrelo en un navegador y copia la dirección, o vuelve a intentarlo más tarde.</translation>
    </message>
    <message>
        <source>%1 Open the short link in a browser and copy the address it leads to.</source>
        <translation>%1 Abre el enlace corto en un navegador y copia la dirección a la que lleva.</translation>
    </message>
</context>
<context>
    <name>SnapshotList</name>
    <message>
        <source>Taken</source>
        <translation>Tomada</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Instantánea</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
</context>
<context>
    <name>StartFailure</name>
    <message>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <source>Check that the folder is there and that you may write to it.</source>
        <translation>Comprueba que la carpeta exista y que tengas permiso para escribir en ella.</translation>
    </message>
    <message>
        <source>End the other program; &apos;viewtide watch&apos; is one that has no window.</source>
        <translation>Cierra el otro programa; “viewtide watch” es uno que no tiene ventana.</translation>
    </message>
    <message>
        <source>Move the file away and put a copy that was made before in its place. Without a file there Viewtide begins anew.</source>
        <translation>Mueve el archivo a otro lugar y pon en su sitio una copia hecha antes. Si no hay ningún archivo, Viewtide empieza de cero.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Libera espacio.</translation>
    </message>
    <message>
        <source>Correct the variable where it is set, then start Viewtide from there.</source>
        <translation>Corrige la variable donde está definida y después abre Viewtide desde allí.</translation>
    </message>
    <message>
        <source>Correct it, or remove its line from the settings.</source>
        <translation>Corrige el valor o quita su línea de los ajustes.</translation>
    </message>
    <message>
        <source>The workspace %1 cannot be opened</source>
        <translation>No se puede abrir el espacio de trabajo %1</translation>
    </message>
    <message>
        <source>Viewtide could not start</source>
        <translation>Viewtide no pudo iniciarse</translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message>
        <source>Syncing %1 of %2</source>
        <translation>Sincronizando %1 de %2</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Sincronizando</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>Actualizado %1</translation>
    </message>
    <message>
        <source>Not updated yet</source>
        <translation>Aún no actualizado</translation>
    </message>
    <message>
        <source>Paused until %1</source>
        <translation>En pausa hasta %1</translation>
    </message>
    <message>
        <source>Next poll %1</source>
        <translation>Próxima consulta %1</translation>
    </message>
    <message>
        <source>Waiting for a key</source>
        <translation>A la espera de una clave</translation>
    </message>
    <message>
        <source>Out of date: last good sync %1</source>
        <translation>Desactualizado: última sincronización correcta %1</translation>
    </message>
    <message>
        <source>No profile yet: add one under Settings › Profiles</source>
        <translation>Aún no hay perfil: añade uno en Ajustes › Perfiles</translation>
    </message>
</context>
<context>
    <name>SummaryNumbers</name>
    <message>
        <source>Profiles with a recorded day</source>
        <translation>Perfiles con un día registrado</translation>
    </message>
    <message>
        <source>Oldest of their last days</source>
        <translation>El más antiguo de sus últimos días</translation>
    </message>
    <message>
        <source>Newest of their last days</source>
        <translation>El más reciente de sus últimos días</translation>
    </message>
    <message>
        <source>Followers on the last day</source>
        <translation>Seguidores el último día</translation>
    </message>
    <message>
        <source>Followers on the first day</source>
        <translation>Seguidores el primer día</translation>
    </message>
    <message>
        <source>First recorded day</source>
        <translation>Primer día registrado</translation>
    </message>
    <message>
        <source>Last recorded day</source>
        <translation>Último día registrado</translation>
    </message>
    <message>
        <source>Recorded days</source>
        <translation>Días registrados</translation>
    </message>
    <message>
        <source>Recorded days that have a rate</source>
        <translation>Días registrados que tienen tasa</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Posts whose engagement is known</source>
        <translation>Publicaciones cuyas interacciones se conocen</translation>
    </message>
    <message>
        <source>Posts of the range</source>
        <translation>Publicaciones del período</translation>
    </message>
    <message>
        <source>Recorded days that have it</source>
        <translation>Días registrados que tienen este dato</translation>
    </message>
    <message>
        <source>Rows that were told afterwards</source>
        <translation>Filas comunicadas después</translation>
    </message>
    <message>
        <source>All networks together</source>
        <translation>Todas las redes en conjunto</translation>
    </message>
    <message>
        <source>the range of the overview</source>
        <translation>el período del resumen</translation>
    </message>
    <message>
        <source>the days that the range is compared with</source>
        <translation>los días con los que se compara el período</translation>
    </message>
</context>
<context>
    <name>TableCopy</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied.</source>
        <translation>
            <numerusform>%n fila copiada.</numerusform>
            <numerusform>%n filas copiadas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakeOver</name>
    <message>
        <source>The other database holds data already, which stays as it is.</source>
        <translation>La otra base de datos ya contiene datos; queda como está.</translation>
    </message>
</context>
<context>
    <name>TypeNumbersDialog</name>
    <message>
        <source>Type numbers</source>
        <translation>Escribir cifras</translation>
    </message>
    <message>
        <source>The video</source>
        <translation>El video</translation>
    </message>
    <message>
        <source>&amp;Views</source>
        <translation>&amp;Vistas</translation>
    </message>
    <message>
        <source>Views, empty: stays as it is</source>
        <translation>Vistas; vacío: queda como está</translation>
    </message>
    <message>
        <source>&amp;Likes</source>
        <translation>&amp;Me gusta</translation>
    </message>
    <message>
        <source>Likes, empty: stays as it is</source>
        <translation>Me gusta; vacío: queda como está</translation>
    </message>
    <message>
        <source>&amp;Comments</source>
        <translation>&amp;Comentarios</translation>
    </message>
    <message>
        <source>Comments, empty: stays as it is</source>
        <translation>Comentarios; vacío: queda como está</translation>
    </message>
    <message>
        <source>&amp;Shares</source>
        <translation>C&amp;ompartidos</translation>
    </message>
    <message>
        <source>Shares, empty: stays as it is</source>
        <translation>Compartidos; vacío: queda como está</translation>
    </message>
    <message>
        <source>Sav&amp;es</source>
        <translation>&amp;Guardados</translation>
    </message>
    <message>
        <source>Saves, empty: stays as it is</source>
        <translation>Guardados; vacío: queda como está</translation>
    </message>
    <message>
        <source>Seen &amp;at</source>
        <translation>Leídas &amp;el</translation>
    </message>
    <message>
        <source>When the numbers were true, local time</source>
        <translation>Cuándo eran ciertas las cifras, hora local</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Qué está mal</translation>
    </message>
    <message>
        <source>An empty field stays as it is. Typed numbers are marked everywhere; the next number that the network reports replaces them.</source>
        <translation>Un campo vacío queda como está. Las cifras escritas a mano se marcan en todas partes; la próxima cifra que ofrezca la red las sustituye.</translation>
    </message>
</context>
<context>
    <name>UndoText</name>
    <message numerus="yes">
        <source>%n video(s) stay: numbers were collected since they were added.</source>
        <translation>
            <numerusform>%n video se queda: se recopilaron cifras desde que se añadió.</numerusform>
            <numerusform>%n videos se quedan: se recopilaron cifras desde que se añadieron.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add %n video(s)</source>
        <translation>
            <numerusform>añadir %n video</numerusform>
            <numerusform>añadir %n videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>assign %n video(s) to %1</source>
        <translation>
            <numerusform>asignar %n video a %1</numerusform>
            <numerusform>asignar %n videos a %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>import %n day(s)</source>
        <translation>
            <numerusform>importar %n día</numerusform>
            <numerusform>importar %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) went to Unassigned.</source>
        <translation>
            <numerusform>%n video pasó a Sin asignar.</numerusform>
            <numerusform>%n videos pasaron a Sin asignar.</numerusform>
        </translation>
    </message>
    <message>
        <source>remove campaign %1</source>
        <translation>eliminar la campaña %1</translation>
    </message>
    <message>
        <source>new campaign %1</source>
        <translation>crear la campaña %1</translation>
    </message>
    <message>
        <source>edit campaign %1</source>
        <translation>editar la campaña %1</translation>
    </message>
    <message>
        <source>edit report %1</source>
        <translation>editar el informe %1</translation>
    </message>
    <message numerus="yes">
        <source>hide %n video(s)</source>
        <translation>
            <numerusform>ocultar %n video</numerusform>
            <numerusform>ocultar %n videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>show %n video(s)</source>
        <translation>
            <numerusform>mostrar %n video</numerusform>
            <numerusform>mostrar %n videos</numerusform>
        </translation>
    </message>
    <message>
        <source>The numbers went into the history; newer ones are known and stay.</source>
        <translation>Las cifras pasaron al historial; se conocen otras más recientes, que se quedan.</translation>
    </message>
    <message>
        <source>type numbers of %1</source>
        <translation>escribir cifras de %1</translation>
    </message>
    <message>
        <source>join videos as one work</source>
        <translation>unir videos en una pieza</translation>
    </message>
    <message>
        <source>split a video from its work</source>
        <translation>separar un video de su pieza</translation>
    </message>
    <message numerus="yes">
        <source>remove %n video(s)</source>
        <translation>
            <numerusform>eliminar %n video</numerusform>
            <numerusform>eliminar %n videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) went with the campaign. Undo brings them back.</source>
        <translation>
            <numerusform>%n regla se fue con la campaña. Deshacer la recupera.</numerusform>
            <numerusform>%n reglas se fueron con la campaña. Deshacer las recupera.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UploadTable</name>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Programada</translation>
    </message>
    <message>
        <source>When the post was to go online.</source>
        <translation>Cuándo debía publicarse.</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>A mano</translation>
    </message>
    <message>
        <source>By a rule</source>
        <translation>Por una regla</translation>
    </message>
    <message>
        <source>No rule matches</source>
        <translation>Ninguna regla coincide</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Asignación</translation>
    </message>
    <message>
        <source>What was assigned by hand is moved by no rule.</source>
        <translation>Lo asignado a mano no lo mueve ninguna regla.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Publicación</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>(sin texto)</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campaña</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Post id</source>
        <translation>Id de publicación</translation>
    </message>
    <message>
        <source>Id at the network</source>
        <translation>Id en la red</translation>
    </message>
    <message>
        <source>Ref id</source>
        <translation>Ref id</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Publicada</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminada</translation>
    </message>
    <message>
        <source>It was not posted; the network gave no reason.</source>
        <translation>No se publicó; la red no dio ningún motivo.</translation>
    </message>
    <message>
        <source>It is not online yet.</source>
        <translation>Aún no está en línea.</translation>
    </message>
    <message>
        <source>It was deleted; its numbers stay.</source>
        <translation>Se eliminó; sus cifras se conservan.</translation>
    </message>
</context>
<context>
    <name>UploadsDialog</name>
    <message>
        <source>Uploads</source>
        <translation>Subidas</translation>
    </message>
    <message>
        <source>Show all uploads</source>
        <translation>Mostrar todas las subidas</translation>
    </message>
    <message>
        <source>Show posted uploads</source>
        <translation>Mostrar las subidas publicadas</translation>
    </message>
    <message>
        <source>Show pending uploads</source>
        <translation>Mostrar las subidas pendientes</translation>
    </message>
    <message>
        <source>Show failed uploads</source>
        <translation>Mostrar las subidas fallidas</translation>
    </message>
    <message>
        <source>Show deleted uploads</source>
        <translation>Mostrar las subidas eliminadas</translation>
    </message>
    <message>
        <source>Filter by text, campaign, network, id</source>
        <translation>Filtrar por texto, campaña, red o id</translation>
    </message>
    <message>
        <source>Filter uploads</source>
        <translation>Filtrar subidas</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Choose which columns are shown</source>
        <translation>Elegir qué columnas se muestran</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Elegir columnas</translation>
    </message>
    <message>
        <source>Uploads and what became of them</source>
        <translation>Las subidas y qué pasó con ellas</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Qué falló</translation>
    </message>
    <message>
        <source>Assign to…</source>
        <translation>Asignar a…</translation>
    </message>
    <message>
        <source>Put the selected uploads into a campaign</source>
        <translation>Asignar las subidas seleccionadas a una campaña</translation>
    </message>
    <message>
        <source>Assign the selected uploads to a campaign</source>
        <translation>Asignar las subidas seleccionadas a una campaña</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Selección</translation>
    </message>
</context>
<context>
    <name>VideoExport</name>
    <message>
        <source>Export videos</source>
        <translation>Exportar videos</translation>
    </message>
    <message>
        <source>Selected videos: %1</source>
        <translation>Videos seleccionados: %1</translation>
    </message>
    <message>
        <source>Listed videos: %1</source>
        <translation>Videos de la lista: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) copied.</source>
        <translation>
            <numerusform>%n video copiado.</numerusform>
            <numerusform>%n videos copiados.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VideoHistory</name>
    <message>
        <source>views per hour over 1, 6 and 24 h: %1, %2, %3 (as of %4%5)</source>
        <translation>vistas por hora en 1, 6 y 24 h: %1, %2, %3 (a fecha de %4%5)</translation>
    </message>
    <message>
        <source>, about</source>
        <translation>, aproximadas</translation>
    </message>
    <message numerus="yes">
        <source>%1x for its age: views at %2 against the median of %n earlier video(s) of the account on the network</source>
        <translation>
            <numerusform>%1x para su edad: vistas a la edad de %2 frente a la mediana de %n video anterior de la cuenta en la red</numerusform>
            <numerusform>%1x para su edad: vistas a la edad de %2 frente a la mediana de %n videos anteriores de la cuenta en la red</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no comparison for its age: fewer than %n earlier video(s) were observed at that age</source>
        <translation>
            <numerusform>sin comparación para su edad: se observó menos de %n video anterior a esa edad</numerusform>
            <numerusform>sin comparación para su edad: se observaron menos de %n videos anteriores a esa edad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>forecast for %1: %2 views, 80 % interval %3 to %4, from %n earlier video(s); back-tested, half were off by at most %5 percent, %6 of %7 fell inside</source>
        <translation>
            <numerusform>pronóstico a %1: %2 vistas, intervalo del 80 % de %3 a %4, a partir de %n video anterior; en pruebas retrospectivas, la mitad se desvió como máximo un %5 por ciento, %6 de %7 quedaron dentro</numerusform>
            <numerusform>pronóstico a %1: %2 vistas, intervalo del 80 % de %3 a %4, a partir de %n videos anteriores; en pruebas retrospectivas, la mitad se desvió como máximo un %5 por ciento, %6 de %7 quedaron dentro</numerusform>
        </translation>
    </message>
    <message>
        <source>partial: the range begins before the first observation</source>
        <translation>parcial: el período empieza antes de la primera observación</translation>
    </message>
    <message>
        <source>no observation</source>
        <translation>sin observación</translation>
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
        <translation>aprox. %1</translation>
    </message>
    <message>
        <source>Read between two observations that lie further apart.</source>
        <translation>Leído entre dos observaciones más separadas.</translation>
    </message>
    <message>
        <source>Read between two close observations.</source>
        <translation>Leído entre dos observaciones cercanas.</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>todavía no</translation>
    </message>
    <message>
        <source>tracking began later</source>
        <translation>el seguimiento empezó después</translation>
    </message>
    <message>
        <source>not observed around then</source>
        <translation>sin observaciones en torno a ese momento</translation>
    </message>
    <message>
        <source>nobody told when it was posted</source>
        <translation>nadie indicó cuándo se publicó</translation>
    </message>
    <message numerus="yes">
        <source>No comparison for its age: it needs %n earlier video(s) of the account with known views.</source>
        <translation>
            <numerusform>Sin comparación para su edad: hace falta %n video anterior de la cuenta con vistas conocidas.</numerusform>
            <numerusform>Sin comparación para su edad: hacen falta %n videos anteriores de la cuenta con vistas conocidas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 for its age: views at %2 against the median of %n earlier video(s).</source>
        <translation>
            <numerusform>%1 para su edad: vistas a la edad de %2 frente a la mediana de %n video anterior.</numerusform>
            <numerusform>%1 para su edad: vistas a la edad de %2 frente a la mediana de %n videos anteriores.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 It breaks out.</source>
        <translation>%1 Está despegando.</translation>
    </message>
    <message numerus="yes">
        <source>Forecast for %1: %2 views, 80 % interval %3 to %4. From %n earlier video(s); back-tested, half were off by at most %5, and %6 of %7 fell inside.</source>
        <translation>
            <numerusform>Pronóstico a %1: %2 vistas, intervalo del 80 % de %3 a %4. A partir de %n video anterior; en pruebas retrospectivas, la mitad se desvió como máximo un %5, y %6 de %7 quedaron dentro.</numerusform>
            <numerusform>Pronóstico a %1: %2 vistas, intervalo del 80 % de %3 a %4. A partir de %n videos anteriores; en pruebas retrospectivas, la mitad se desvió como máximo un %5, y %6 de %7 quedaron dentro.</numerusform>
        </translation>
    </message>
    <message>
        <source>Views an hour: unknown, observations are missing.</source>
        <translation>Vistas por hora: se desconocen, faltan observaciones.</translation>
    </message>
    <message>
        <source>Views an hour: %1 over the last hour, %2 over 6 h, %3 over 24 h%4.</source>
        <translation>Vistas por hora: %1 en la última hora, %2 en 6 h, %3 en 24 h%4.</translation>
    </message>
    <message>
        <source> (about)</source>
        <translation> (aproximadas)</translation>
    </message>
    <message>
        <source>%1 Pace of 6 h against 24 h: %2.</source>
        <translation>%1 Ritmo de 6 h frente a 24 h: %2.</translation>
    </message>
    <message>
        <source>%1 corrected by %2 to %3, %4</source>
        <translation>%1: corrección de %2 hasta %3, %4</translation>
    </message>
    <message>
        <source>Not observed yet.</source>
        <translation>Aún no observado.</translation>
    </message>
    <message numerus="yes">
        <source>Observed %n time(s)</source>
        <translation>
            <numerusform>Observado %n vez</numerusform>
            <numerusform>Observado %n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1, partial: from %2 on.</source>
        <translation>%1, parcial: desde el %2.</translation>
    </message>
    <message>
        <source>Views at %1</source>
        <translation>Vistas a la edad de %1</translation>
    </message>
    <message>
        <source>Earlier videos that are known at that age</source>
        <translation>Videos anteriores que se conocen a esa edad</translation>
    </message>
    <message>
        <source>Median of the earlier videos</source>
        <translation>Mediana de los videos anteriores</translation>
    </message>
    <message>
        <source>the first %1 of each video</source>
        <translation>%1 desde que se publicó cada video</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Edad</translation>
    </message>
    <message>
        <source>How it was found</source>
        <translation>Cómo se obtuvo</translation>
    </message>
    <message>
        <source>from when it was posted until that age</source>
        <translation>desde que se publicó hasta esa edad</translation>
    </message>
</context>
<context>
    <name>VideoPanel</name>
    <message>
        <source>Details of the selected video</source>
        <translation>Detalles del video seleccionado</translation>
    </message>
    <message>
        <source>Details of the video</source>
        <translation>Detalles del video</translation>
    </message>
    <message>
        <source>Network and campaign</source>
        <translation>Red y campaña</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Cur&amp;ve</source>
        <translation>Cur&amp;va</translation>
    </message>
    <message>
        <source>Number shown as a curve</source>
        <translation>Cifra que se muestra como curva</translation>
    </message>
    <message>
        <source>Exact numbers and when they were observed</source>
        <translation>Cifras exactas y cuándo se observaron</translation>
    </message>
    <message>
        <source>State of the last poll</source>
        <translation>Estado de la última consulta</translation>
    </message>
    <message>
        <source>Link of the video</source>
        <translation>Enlace del video</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
    <message>
        <source>Open the video in the browser</source>
        <translation>Abrir el video en el navegador</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar enlace</translation>
    </message>
    <message>
        <source>Copy the link of the video</source>
        <translation>Copiar el enlace del video</translation>
    </message>
</context>
<context>
    <name>VideoTable</name>
    <message>
        <source>Observed %1</source>
        <translation>Observado %1</translation>
    </message>
    <message>
        <source>Not reported by %1</source>
        <translation>%1 no ofrece este dato</translation>
    </message>
    <message>
        <source>%1 ✎</source>
        <translation>%1 ✎</translation>
    </message>
    <message>
        <source>Typed in %1; the next number of the network replaces it</source>
        <translation>Escrita a mano el %1; la próxima cifra de la red la sustituye</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campaña</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Publicado</translation>
    </message>
    <message>
        <source>When the video was posted, in local time. &quot;By&quot;: nobody told, it was there by then.</source>
        <translation>Cuándo se publicó el video, en hora local. “Hasta el”: nadie lo indicó; para entonces ya estaba.</translation>
    </message>
    <message>
        <source>Unknown until views and at least one of likes, comments, shares and saves are reported.</source>
        <translation>Se desconoce hasta que la red ofrezca las vistas y al menos uno de estos datos: Me gusta, comentarios, compartidos o guardados.</translation>
    </message>
    <message>
        <source>%1 engagements over %2 views</source>
        <translation>%1 interacciones entre %2 vistas</translation>
    </message>
    <message>
        <source>%1 engagements (%2 of %3 kinds reported) over %4 views</source>
        <translation>%1 interacciones (se conocen %2 de %3 tipos) entre %4 vistas</translation>
    </message>
    <message>
        <source>ER by views</source>
        <translation>ER por vistas</translation>
    </message>
    <message>
        <source>Engagement rate: likes, comments, shares and saves over views, in percent.</source>
        <translation>Tasa de interacción: Me gusta, comentarios, compartidos y guardados divididos entre las vistas, en porcentaje.</translation>
    </message>
    <message>
        <source>Views, 24 h</source>
        <translation>Vistas, 24 h</translation>
    </message>
    <message>
        <source>Views won in the last 24 hours. Unknown while no observation is that old.</source>
        <translation>Vistas ganadas en las últimas 24 horas. Se desconocen mientras ninguna observación sea tan antigua.</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Publicaciones</translation>
    </message>
    <message>
        <source>How many posts of the same clip there are, on all networks and in all campaigns.</source>
        <translation>Cuántas publicaciones del mismo clip hay, en todas las redes y en todas las campañas.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>How the last poll of the video went.</source>
        <translation>Cómo fue la última consulta del video.</translation>
    </message>
    <message>
        <source>%1
Last written %2, next poll %3</source>
        <translation>%1
Último registro %2, próxima consulta %3</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Last written</source>
        <translation>Último registro</translation>
    </message>
    <message>
        <source>When a number of the video was last written, in local time.</source>
        <translation>Cuándo se registró por última vez una cifra del video, en hora local.</translation>
    </message>
    <message>
        <source>Next poll</source>
        <translation>Próxima consulta</translation>
    </message>
    <message>
        <source>When the video is asked for again, in local time.</source>
        <translation>Cuándo se vuelve a consultar el video, en hora local.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Typed in</source>
        <translation>A mano</translation>
    </message>
    <message>
        <source>No numbers yet</source>
        <translation>Aún sin cifras</translation>
    </message>
    <message>
        <source>Gone since %1: the post was not found. Its history is kept.</source>
        <translation>Ausente desde el %1: no se encontró la publicación. Su historial se conserva.</translation>
    </message>
    <message>
        <source>Ayrshare</source>
        <translation>Ayrshare</translation>
    </message>
    <message>
        <source>Added by link</source>
        <translation>Añadido por enlace</translation>
    </message>
    <message>
        <source>No caption</source>
        <translation>Sin descripción</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>hasta el %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (partial)</source>
        <translation>%1 (parcial)</translation>
    </message>
    <message>
        <source>Nothing to say %1: one of the two is not known in full.</source>
        <translation>Variación desconocida %1: uno de los dos valores no se conoce por completo.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Nothing was observed before the end of the range.</source>
        <translation>No se observó nada antes del final del período.</translation>
    </message>
    <message>
        <source>Since tracking began, %1.</source>
        <translation>Desde que empezó el seguimiento, %1.</translation>
    </message>
    <message>
        <source>Views won</source>
        <translation>Vistas ganadas</translation>
    </message>
    <message>
        <source>Views won in the range of the header; partial where tracking began later. The table cannot be sorted by it: it is worked out for the rows in sight.</source>
        <translation>Vistas ganadas en el período elegido en el encabezado de la ventana; parcial si el seguimiento empezó después. La tabla no se puede ordenar por esta columna: se calcula para las filas visibles.</translation>
    </message>
</context>
<context>
    <name>Videos</name>
    <message>
        <source>The link does not name a video.</source>
        <translation>El enlace no nombra ningún video.</translation>
    </message>
    <message>
        <source>No number was given.</source>
        <translation>No se indicó ninguna cifra.</translation>
    </message>
    <message>
        <source>A number cannot be below 0.</source>
        <translation>Una cifra no puede ser inferior a 0.</translation>
    </message>
    <message>
        <source>A number has more than 15 digits.</source>
        <translation>Una cifra tiene más de 15 dígitos.</translation>
    </message>
    <message>
        <source>The time of the numbers lies in the future.</source>
        <translation>El momento de las cifras está en el futuro.</translation>
    </message>
    <message>
        <source>The video was posted at %1, after the time of the numbers.</source>
        <translation>El video se publicó el %1, después del momento de las cifras.</translation>
    </message>
    <message>
        <source>Newer numbers came in since; they stay.</source>
        <translation>Desde entonces llegaron cifras más recientes; se quedan.</translation>
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
        <translation>Filtrar por descripción, campaña, red o enlace</translation>
    </message>
    <message>
        <source>Filter videos</source>
        <translation>Filtrar videos</translation>
    </message>
    <message>
        <source>Show one network only</source>
        <translation>Mostrar solo una red</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Show one campaign only</source>
        <translation>Mostrar solo una campaña</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campaña</translation>
    </message>
    <message>
        <source>Posted through Ayrshare, or added by link</source>
        <translation>Publicado por Ayrshare o añadido por enlace</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Choose which columns are shown</source>
        <translation>Elegir qué columnas se muestran</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Elegir columnas</translation>
    </message>
    <message>
        <source>Add videos…</source>
        <translation>Añadir videos…</translation>
    </message>
    <message>
        <source>Track videos that were posted by hand, by their links</source>
        <translation>Seguir por sus enlaces videos que se publicaron a mano</translation>
    </message>
    <message>
        <source>Add videos by link</source>
        <translation>Añadir videos por enlace</translation>
    </message>
    <message>
        <source>Videos shown and selected</source>
        <translation>Videos mostrados y seleccionados</translation>
    </message>
    <message>
        <source>Assign to campaign</source>
        <translation>Asignar a campaña</translation>
    </message>
    <message>
        <source>Move the selected videos to a campaign</source>
        <translation>Mover a una campaña los videos seleccionados</translation>
    </message>
    <message>
        <source>Assign the selection to a campaign</source>
        <translation>Asignar la selección a una campaña</translation>
    </message>
    <message>
        <source>Hide in report</source>
        <translation>Ocultar en informe</translation>
    </message>
    <message>
        <source>Leave the selected videos out of one report</source>
        <translation>Dejar los videos seleccionados fuera de un informe</translation>
    </message>
    <message>
        <source>Hide the selection in a report</source>
        <translation>Ocultar la selección en un informe</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Pieza</translation>
    </message>
    <message>
        <source>Join the selected videos as one work, split one, or type its numbers</source>
        <translation>Unir los videos seleccionados en una pieza, separar uno o escribir sus cifras</translation>
    </message>
    <message>
        <source>Work and numbers of the selection</source>
        <translation>Pieza y cifras de la selección</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Write the selected videos, or all that are listed, to a file</source>
        <translation>Escribir en un archivo los videos seleccionados, o todos los de la lista</translation>
    </message>
    <message>
        <source>Export videos</source>
        <translation>Exportar videos</translation>
    </message>
    <message>
        <source>Group by work</source>
        <translation>Agrupar por pieza</translation>
    </message>
    <message>
        <source>Show each clip once, with the sums of its posts on all networks</source>
        <translation>Mostrar cada clip una vez, con las sumas de sus publicaciones en todas las redes</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Show or hide the details of the selected video (Space)</source>
        <translation>Mostrar u ocultar los detalles del video seleccionado (Espacio)</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Mostrar detalles</translation>
    </message>
    <message>
        <source>Videos of all campaigns</source>
        <translation>Videos de todas las campañas</translation>
    </message>
    <message>
        <source>Saved views: filter, columns and sort under a name</source>
        <translation>Vistas guardadas: filtro, columnas y orden con un nombre</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Vistas guardadas</translation>
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
        <translation>sin descripción</translation>
    </message>
    <message>
        <source>%1: %2 followers (%3)</source>
        <translation>%1: %2 seguidores (%3)</translation>
    </message>
    <message>
        <source>%1, engagement won %2</source>
        <translation>%1, interacciones ganadas: %2</translation>
    </message>
    <message>
        <source>%1, rate %2 %3</source>
        <translation>%1, tasa %2 %3</translation>
    </message>
    <message>
        <source>Week %1: %2 followers</source>
        <translation>Semana %1: %2 seguidores</translation>
    </message>
    <message>
        <source>Week %1: %2 followers, engagement %3</source>
        <translation>Semana %1: %2 seguidores, %3 interacciones</translation>
    </message>
    <message>
        <source>Engagement won: %1 (%2 of %3 networks tell it)</source>
        <translation>Interacciones ganadas: %1 (informan %2 de %3 redes)</translation>
    </message>
    <message>
        <source>Engagement won: not told by these networks</source>
        <translation>Interacciones ganadas: estas redes no informan de ellas</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>**Week %1**, %2</source>
        <translation>**Semana %1**, %2</translation>
    </message>
    <message>
        <source>Followers: %1 (%2; the time before %3)</source>
        <translation>Seguidores: %1 (%2; en el período anterior %3)</translation>
    </message>
    <message>
        <source>Videos posted: %1</source>
        <translation>Videos publicados: %1</translation>
    </message>
    <message>
        <source>**By network**</source>
        <translation>**Por red**</translation>
    </message>
    <message>
        <source>**Most viewed of the week&apos;s videos**</source>
        <translation>**Los videos más vistos de la semana**</translation>
    </message>
    <message>
        <source>%1 (%2): %3 views</source>
        <translation>%1 (%2): %3 vistas</translation>
    </message>
    <message>
        <source>%1 followers; the week before brought %2.</source>
        <translation>%1 seguidores; la semana anterior aportó %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) were posted.</source>
        <translation>
            <numerusform>Se publicó %n video.</numerusform>
            <numerusform>Se publicaron %n videos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Most viewed: “%1” with %2 views.</source>
        <translation>El más visto: “%1” con %2 vistas.</translation>
    </message>
</context>
<context>
    <name>WorkTable</name>
    <message>
        <source>No caption</source>
        <translation>Sin descripción</translation>
    </message>
    <message>
        <source>No post reports it.</source>
        <translation>Ninguna publicación ofrece este dato.</translation>
    </message>
    <message>
        <source>The sum of all posts.</source>
        <translation>La suma de todas las publicaciones.</translation>
    </message>
    <message>
        <source>The sum of %1 of %2 posts; the others do not report it.</source>
        <translation>La suma de %1 de %2 publicaciones; las demás no ofrecen este dato.</translation>
    </message>
    <message>
        <source>The sum over the posts that report it. A post that is in several campaigns counts once.</source>
        <translation>La suma de las publicaciones que ofrecen este dato. Una publicación que está en varias campañas cuenta una vez.</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Publicaciones</translation>
    </message>
    <message>
        <source>How many posts the work has.</source>
        <translation>Cuántas publicaciones tiene la pieza.</translation>
    </message>
    <message>
        <source>ER by views</source>
        <translation>ER por vistas</translation>
    </message>
    <message>
        <source>Engagement of all posts over their views, in percent.</source>
        <translation>Interacciones de todas las publicaciones divididas entre sus vistas, en porcentaje.</translation>
    </message>
    <message>
        <source>First posted</source>
        <translation>Primera publicación</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Pieza</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Redes</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campañas</translation>
    </message>
    <message>
        <source>Work %1</source>
        <translation>Pieza %1</translation>
    </message>
    <message>
        <source>from when each post was posted until it was last observed</source>
        <translation>desde que salió cada publicación hasta su última observación</translation>
    </message>
    <message>
        <source>Posts that report it</source>
        <translation>Publicaciones que ofrecen este dato</translation>
    </message>
    <message>
        <source>Engagements of the posts</source>
        <translation>Interacciones de las publicaciones</translation>
    </message>
    <message>
        <source>Views of the posts</source>
        <translation>Vistas de las publicaciones</translation>
    </message>
</context>
<context>
    <name>Works</name>
    <message>
        <source>These videos are one work already.</source>
        <translation>Estos videos ya son una sola pieza.</translation>
    </message>
    <message>
        <source>This video is a work by itself already.</source>
        <translation>Este video ya es una pieza aparte.</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Me</source>
        <translation>Yo</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Sin asignar</translation>
    </message>
</context>
<context>
    <name>WorkspaceCommand</name>
    <message>
        <source>My workspace</source>
        <translation>Mi espacio de trabajo</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>give a workspace and its new name: viewtide workspace rename Acme &quot;Acme Ltd&quot;</source>
        <translation>indica un espacio de trabajo y su nuevo nombre: viewtide workspace rename Acme &quot;Acme Ltd&quot;</translation>
    </message>
    <message>
        <source>give one name; write one with spaces in quotes</source>
        <translation>indica un solo nombre; escríbelo entre comillas si contiene espacios</translation>
    </message>
    <message>
        <source>the workspace &apos;%1&apos; is made; open it with: viewtide --workspace %2</source>
        <translation>el espacio de trabajo “%1” está creado; ábrelo con: viewtide --workspace %2</translation>
    </message>
    <message>
        <source>the workspace is called &apos;%1&apos; now</source>
        <translation>el espacio de trabajo se llama ahora “%1”</translation>
    </message>
    <message>
        <source>the workspace &apos;%1&apos; is deleted</source>
        <translation>el espacio de trabajo “%1” se eliminó para siempre</translation>
    </message>
    <message>
        <source>the workspace &apos;%1&apos; is in the trash</source>
        <translation>el espacio de trabajo “%1” está en la papelera</translation>
    </message>
    <message>
        <source>keys of the removed workspace &apos;%1&apos; are still in the keychain; the next start of Viewtide tries again: %2</source>
        <translation>las claves del espacio de trabajo eliminado “%1” siguen en el llavero; el próximo inicio de Viewtide lo intenta de nuevo: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is always there and cannot be renamed</source>
        <translation>“%1” está siempre y no se puede cambiar de nombre</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is always there and cannot be removed</source>
        <translation>“%1” está siempre y no se puede quitar</translation>
    </message>
</context>
<context>
    <name>Workspaces</name>
    <message>
        <source>the folder of the workspace cannot be opened</source>
        <translation>no se puede abrir la carpeta del espacio de trabajo</translation>
    </message>
    <message>
        <source>the workspace is being removed</source>
        <translation>el espacio de trabajo se está eliminando</translation>
    </message>
    <message>
        <source>workspace &apos;%1&apos;; there is: %2</source>
        <translation>espacio de trabajo “%1”; existentes: %2</translation>
    </message>
    <message>
        <source>a workspace needs a name</source>
        <translation>un espacio de trabajo necesita un nombre</translation>
    </message>
    <message>
        <source>the name is too long: at most %1 characters</source>
        <translation>el nombre es demasiado largo: %1 caracteres como máximo</translation>
    </message>
    <message>
        <source>the name has characters in it that nobody can see</source>
        <translation>el nombre contiene caracteres invisibles</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is what Viewtide calls one of its own workspaces; choose another name</source>
        <translation>“%1” es el nombre que Viewtide da a uno de sus propios espacios de trabajo; elige otro nombre</translation>
    </message>
    <message>
        <source>there is a workspace &apos;%1&apos; already</source>
        <translation>ya existe un espacio de trabajo “%1”</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is the id of the workspace &apos;%2&apos;; choose another name</source>
        <translation>“%1” es el id del espacio de trabajo “%2”; elige otro nombre</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>no se puede escribir %1</translation>
    </message>
    <message>
        <source>the folder %1 cannot be made</source>
        <translation>no se puede crear la carpeta %1</translation>
    </message>
    <message>
        <source>a Viewtide runs on the workspace &apos;%1&apos;; end it first</source>
        <translation>hay un Viewtide abierto en el espacio de trabajo “%1”; ciérralo primero</translation>
    </message>
    <message>
        <source>the folder %1 cannot be moved to the trash; nothing was removed</source>
        <translation>no se puede mover la carpeta %1 a la papelera; no se eliminó nada</translation>
    </message>
    <message>
        <source>not everything in the folder %1 could be deleted</source>
        <translation>no se pudo eliminar todo lo que hay en la carpeta %1</translation>
    </message>
</context>
<context>
    <name>viewtide::app::AccountImportCommand</name>
    <message>
        <source>name one file, or &apos;-&apos; for standard input: viewtide account import FILE</source>
        <translation>nombra un archivo, o “-” para la entrada estándar: viewtide account import FILE</translation>
    </message>
    <message>
        <source>columns that mean nothing here: %1</source>
        <translation>columnas que aquí no significan nada: %1</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>entrada estándar</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of the file are not there any more, as far as they were imported</source>
        <translation>
            <numerusform>ya no está %n día del archivo, si se había importado</numerusform>
            <numerusform>ya no están %n días del archivo, los que se habían importado</numerusform>
        </translation>
    </message>
    <message>
        <source>days added: %1, completed: %2, lines refused: %3</source>
        <translation>días añadidos: %1, completados: %2, líneas rechazadas: %3</translation>
    </message>
</context>
<context>
    <name>viewtide::app::AlertListCommand</name>
    <message>
        <source>--kind %1: use one of %2</source>
        <translation>--kind %1: usa uno de estos valores: %2</translation>
    </message>
</context>
<context>
    <name>viewtide::app::AlertRulesCommand</name>
    <message>
        <source>change one with: viewtide settings set SETTING VALUE (0 or off switches it off)</source>
        <translation>cambia una con: viewtide settings set SETTING VALUE (0 u off la desactiva)</translation>
    </message>
</context>
<context>
    <name>viewtide::app::AlertShowCommand</name>
    <message>
        <source>give the alert&apos;s id, as in &apos;viewtide alert list&apos;</source>
        <translation>indica el id de la alerta, como en “viewtide alert list”</translation>
    </message>
</context>
<context>
    <name>viewtide::app::Application</name>
    <message>
        <source>the workspace &apos;%1&apos; has a database and keys of its own and takes nothing from %2</source>
        <translation>el espacio de trabajo “%1” tiene su propia base de datos y sus propias claves y no toma nada de %2</translation>
    </message>
    <message>
        <source>%1, which does not answer: end it, then try again</source>
        <translation>%1, que no responde: ciérralo y vuelve a intentarlo</translation>
    </message>
</context>
<context>
    <name>viewtide::app::Bootstrap</name>
    <message>
        <source>My profile</source>
        <translation>Mi perfil</translation>
    </message>
</context>
<context>
    <name>viewtide::app::CampaignAddCommand</name>
    <message>
        <source>give the campaign one name: viewtide campaign add &quot;Spring launch&quot;</source>
        <translation>da un nombre a la campaña: viewtide campaign add &quot;Lanzamiento de primavera&quot;</translation>
    </message>
    <message>
        <source>added campaign %1: %2</source>
        <translation>campaña %1 añadida: %2</translation>
    </message>
</context>
<context>
    <name>viewtide::app::CampaignEditCommand</name>
    <message>
        <source>which campaign? See viewtide campaign list</source>
        <translation>¿qué campaña? Consulta viewtide campaign list</translation>
    </message>
    <message>
        <source>saved campaign %1: %2</source>
        <translation>campaña %1 guardada: %2</translation>
    </message>
</context>
<context>
    <name>viewtide::app::CampaignRebuildCommand</name>
    <message>
        <source>--to lies before --from</source>
        <translation>--to es anterior a --from</translation>
    </message>
    <message>
        <source>--from %1 is not over yet</source>
        <translation>--from %1 aún no ha terminado</translation>
    </message>
    <message>
        <source>name one campaign, or none for all of them</source>
        <translation>nombra una campaña, o ninguna para todas</translation>
    </message>
    <message>
        <source>%1 rows of %2 days made again, %3 of them with other numbers than before</source>
        <translation>%1 filas de %2 días rehechas, %3 de ellas con cifras distintas a las de antes</translation>
    </message>
</context>
<context>
    <name>viewtide::app::CampaignRemoveCommand</name>
    <message>
        <source>which campaign? See viewtide campaign list</source>
        <translation>¿qué campaña? Consulta viewtide campaign list</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) are in this campaign; --to-unassigned moves them to Unassigned</source>
        <translation>
            <numerusform>%n video está en esta campaña; --to-unassigned lo pasa a Sin asignar</numerusform>
            <numerusform>%n videos están en esta campaña; --to-unassigned los pasa a Sin asignar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>removed campaign %1; %n video(s) went to Unassigned</source>
        <translation>
            <numerusform>campaña %1 eliminada; %n video pasó a Sin asignar</numerusform>
            <numerusform>campaña %1 eliminada; %n videos pasaron a Sin asignar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) went with it</source>
        <translation>
            <numerusform>%n regla se fue con ella</numerusform>
            <numerusform>%n reglas se fueron con ella</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::DatabaseBackupCommand</name>
    <message>
        <source>copied to %1</source>
        <translation>copiada en %1</translation>
    </message>
</context>
<context>
    <name>viewtide::app::DatabaseCheckCommand</name>
    <message>
        <source>%1, schema %2: %3</source>
        <translation>%1, esquema %2: %3</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>en buen estado</translation>
    </message>
</context>
<context>
    <name>viewtide::app::DatabaseCopyCommand</name>
    <message>
        <source>name the new database: viewtide db copy DATABASE</source>
        <translation>nombra la base de datos nueva: viewtide db copy DATABASE</translation>
    </message>
    <message>
        <source>a password does not belong in arguments, which others can read: give &apos;-&apos; and the address on standard input, or keep the password in ~/.pgpass</source>
        <translation>una contraseña no debe ir en los argumentos, que otros pueden leer: escribe “-” y da la dirección por la entrada estándar, o guarda la contraseña en ~/.pgpass</translation>
    </message>
    <message>
        <source>that is the database in use</source>
        <translation>esa es la propia base de datos</translation>
    </message>
    <message>
        <source>copied %1 rows to %2</source>
        <translation>%1 filas copiadas en %2</translation>
    </message>
</context>
<context>
    <name>viewtide::app::DatabaseMigrateCommand</name>
    <message>
        <source>brought the database from schema %1 to schema %2</source>
        <translation>la base de datos pasó del esquema %1 al esquema %2</translation>
    </message>
    <message>
        <source>the database has schema %1, nothing to do</source>
        <translation>la base de datos tiene el esquema %1, no hay nada que hacer</translation>
    </message>
    <message>
        <source>the database before is kept in %1</source>
        <translation>la base de datos anterior se conserva en %1</translation>
    </message>
</context>
<context>
    <name>viewtide::app::DemoSeeder</name>
    <message>
        <source>Spring launch: client report</source>
        <translation>Lanzamiento de primavera: informe para el cliente</translation>
    </message>
    <message>
        <source>Test upload, not part of the booking</source>
        <translation>Subida de prueba, no forma parte de lo contratado</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ExplainAccountCommand</name>
    <message>
        <source>name a network, a day and a metric: viewtide explain account tiktok 2026-01-31 followers</source>
        <translation>nombra una red, un día y una métrica: viewtide explain account tiktok 2026-01-31 followers</translation>
    </message>
    <message>
        <source>nothing was recorded of %1 on %2</source>
        <translation>no se registró nada de %1 el %2</translation>
    </message>
    <message>
        <source>several profiles have %1; choose one with --profile</source>
        <translation>varios perfiles tienen %1; elige uno con --profile</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ExplainVideoCommand</name>
    <message>
        <source>name a video as in &apos;viewtide video list&apos; and a metric: viewtide explain video api:17 views</source>
        <translation>nombra un video como en “viewtide video list” y una métrica: viewtide explain video api:17 views</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ExportCommand</name>
    <message>
        <source>--format %1: use csv, json or xlsx; for reports also html or pdf, for weekly also md</source>
        <translation>--format %1: usa csv, json o xlsx; para informes también html o pdf, para weekly también md</translation>
    </message>
    <message>
        <source>--week %1: write an ISO week such as 2025-W50</source>
        <translation>--week %1: escribe una semana ISO como 2025-W50</translation>
    </message>
    <message>
        <source>--compare %1: use none, previous or weekdays</source>
        <translation>--compare %1: usa none, previous o weekdays</translation>
    </message>
    <message>
        <source>export what? Use weekly, growth, metrics, gaps, ranking, videos, samples, campaigns, best-time or report</source>
        <translation>¿exportar qué? Usa weekly, growth, metrics, gaps, ranking, videos, samples, campaigns, best-time o report</translation>
    </message>
    <message>
        <source>use either --week or --from and --to</source>
        <translation>usa --week, o bien --from y --to</translation>
    </message>
    <message>
        <source>--to lies before --from</source>
        <translation>--to es anterior a --from</translation>
    </message>
    <message>
        <source>there is no metric %1; see viewtide metric list</source>
        <translation>no existe la métrica %1; consulta viewtide metric list</translation>
    </message>
    <message>
        <source>which report? See viewtide report list</source>
        <translation>¿qué informe? Consulta viewtide report list</translation>
    </message>
    <message>
        <source>--%1 changes nothing in a report; see viewtide report edit</source>
        <translation>--%1 no cambia nada en un informe; consulta viewtide report edit</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>%n fila escrita en %1</numerusform>
            <numerusform>%n filas escritas en %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::NoteAddCommand</name>
    <message>
        <source>name a day and the text: viewtide note add 2026-01-31 &quot;went viral&quot;</source>
        <translation>nombra un día y el texto: viewtide note add 2026-01-31 &quot;se hizo viral&quot;</translation>
    </message>
</context>
<context>
    <name>viewtide::app::NoteCommand</name>
    <message>
        <source>note %1 on %2: %3</source>
        <translation>nota %1 del %2: %3</translation>
    </message>
    <message>
        <source>note %1</source>
        <translation>nota %1</translation>
    </message>
</context>
<context>
    <name>viewtide::app::NoteEditCommand</name>
    <message>
        <source>which note? See viewtide note list</source>
        <translation>¿qué nota? Consulta viewtide note list</translation>
    </message>
</context>
<context>
    <name>viewtide::app::NoteRemoveCommand</name>
    <message>
        <source>which note? See viewtide note list</source>
        <translation>¿qué nota? Consulta viewtide note list</translation>
    </message>
    <message>
        <source>removed note %1</source>
        <translation>nota %1 eliminada</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ProfileAddCommand</name>
    <message>
        <source>give the profile a name: viewtide profile add NAME</source>
        <translation>da un nombre al perfil: viewtide profile add NAME</translation>
    </message>
    <message>
        <source>Ayrshare API key: </source>
        <translation>Clave de API de Ayrshare: </translation>
    </message>
    <message>
        <source>no key was given on standard input</source>
        <translation>no se dio ninguna clave en la entrada estándar</translation>
    </message>
    <message>
        <source>the API key is saved in: %1</source>
        <translation>la clave de API se guarda en: %1</translation>
    </message>
    <message>
        <source>Profile key of %1: </source>
        <translation>Clave del perfil %1: </translation>
    </message>
    <message>
        <source>no key was given on standard input (the primary profile needs none: --primary)</source>
        <translation>no se dio ninguna clave en la entrada estándar (el perfil principal no necesita: --primary)</translation>
    </message>
    <message>
        <source>the key could not be saved: %1. Without a desktop, set VIEWTIDE_SECRETS=file to keep keys in a file that only you can read, or give them in the environment</source>
        <translation>no se pudo guardar la clave: %1. Sin escritorio, define VIEWTIDE_SECRETS=file para guardar las claves en un archivo que solo tú puedes leer, o dalas en el entorno</translation>
    </message>
    <message>
        <source>added profile %1: %2</source>
        <translation>perfil %1 añadido: %2</translation>
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
        <translation>clave propia</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ProfileRemoveCommand</name>
    <message>
        <source>the API key is removed; nothing is collected until there is one again</source>
        <translation>la clave de API se eliminó; no se recopila nada hasta que vuelva a haber una</translation>
    </message>
    <message>
        <source>name the profile by its id; see viewtide profile list</source>
        <translation>nombra el perfil por su id; consulta viewtide profile list</translation>
    </message>
    <message>
        <source>there is no profile %1</source>
        <translation>no existe el perfil %1</translation>
    </message>
    <message>
        <source>%1 is no longer asked, but its key could not be removed: %2</source>
        <translation>%1 ya no se consulta, pero no se pudo eliminar su clave: %2</translation>
    </message>
    <message>
        <source>removed profile %1; its history stays</source>
        <translation>perfil %1 eliminado; su historial se conserva</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ProfileRenameCommand</name>
    <message>
        <source>give the profile&apos;s id and its new name: viewtide profile rename 1 &quot;My channel&quot;</source>
        <translation>indica el id del perfil y su nuevo nombre: viewtide profile rename 1 &quot;Mi canal&quot;</translation>
    </message>
    <message>
        <source>profile %1 is called %2 now</source>
        <translation>el perfil %1 se llama ahora %2</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ProfileTestCommand</name>
    <message>
        <source>there is no API key: save one with &apos;viewtide profile add --account-key&apos;</source>
        <translation>no hay clave de API: guarda una con “viewtide profile add --account-key”</translation>
    </message>
    <message>
        <source>the key of this profile is not on this computer</source>
        <translation>la clave de este perfil no está en este equipo</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportAddCommand</name>
    <message>
        <source>give the report a name and a campaign: viewtide report add NAME --campaign CAMPAIGN</source>
        <translation>da un nombre y una campaña al informe: viewtide report add NAME --campaign CAMPAIGN</translation>
    </message>
    <message>
        <source>added report %1: %2</source>
        <translation>informe %1 añadido: %2</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportBrandCommand</name>
    <message>
        <source>cannot read the logo: %1</source>
        <translation>no se puede leer el logotipo: %1</translation>
    </message>
    <message>
        <source>brand: %1; colour: %2; logo: %3</source>
        <translation>marca: %1; color: %2; logotipo: %3</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportEditCommand</name>
    <message>
        <source>report %1 changed</source>
        <translation>informe %1 cambiado</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportFootnoteCommand</name>
    <message>
        <source>say on or off: viewtide report footnote REPORT on|off</source>
        <translation>escribe on u off: viewtide report footnote REPORT on|off</translation>
    </message>
    <message>
        <source>the client reads how many videos are hidden, and their views</source>
        <translation>el cliente lee cuántos videos están ocultos y sus vistas</translation>
    </message>
    <message>
        <source>nothing tells the client that videos are hidden</source>
        <translation>nada indica al cliente que hay videos ocultos</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportForgetCommand</name>
    <message>
        <source>name the report and one snapshot of it, as in viewtide report snapshots</source>
        <translation>nombra el informe y una instantánea suya, como en viewtide report snapshots</translation>
    </message>
    <message>
        <source>removed snapshot %1</source>
        <translation>instantánea %1 eliminada</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportFreezeCommand</name>
    <message>
        <source>snapshot %1: %2</source>
        <translation>instantánea %1: %2</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportRemoveCommand</name>
    <message>
        <source>report %1 removed</source>
        <translation>informe %1 eliminado</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportShowCommand</name>
    <message>
        <source>views: %1 shown in %2 videos, %3 hidden in %4, %5 in all</source>
        <translation>vistas: %1 visibles en %2 videos, %3 ocultas en %4, %5 en total</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) are tracked in several of the campaigns and count once</source>
        <translation>
            <numerusform>%n publicación se sigue en varias de las campañas y cuenta una vez</numerusform>
            <numerusform>%n publicaciones se siguen en varias de las campañas y cuentan una vez</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) are left out: nobody told when they were posted (viewtide video set VIDEO --posted DATE)</source>
        <translation>
            <numerusform>se omite %n video: nadie indicó cuándo se publicó (viewtide video set VIDEO --posted DATE)</numerusform>
            <numerusform>se omiten %n videos: nadie indicó cuándo se publicaron (viewtide video set VIDEO --posted DATE)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportVisibilityCommand</name>
    <message>
        <source>name the report and at least one video, e.g. api:17 or manual:3 as in viewtide video list</source>
        <translation>nombra el informe y al menos un video, p. ej. api:17 o manual:3, como en viewtide video list</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) hidden</source>
        <translation>
            <numerusform>%n video ocultado</numerusform>
            <numerusform>%n videos ocultados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) shown</source>
        <translation>
            <numerusform>%n video mostrado</numerusform>
            <numerusform>%n videos mostrados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) were hidden already</source>
        <translation>
            <numerusform>%n video ya estaba oculto</numerusform>
            <numerusform>%n videos ya estaban ocultos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) were shown already</source>
        <translation>
            <numerusform>%n video ya estaba visible</numerusform>
            <numerusform>%n videos ya estaban visibles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::RuleAddCommand</name>
    <message>
        <source>name one campaign: viewtide rule add &quot;Summer drop&quot; --hashtag summer</source>
        <translation>nombra una campaña: viewtide rule add &quot;Lanzamiento de verano&quot; --hashtag verano</translation>
    </message>
    <message>
        <source>added rule %1; new posts go by it. For those that are there: viewtide rule preview, then viewtide rule apply</source>
        <translation>regla %1 añadida; las publicaciones nuevas la siguen. Para las que ya existen: viewtide rule preview, y después viewtide rule apply</translation>
    </message>
</context>
<context>
    <name>viewtide::app::RuleApplyCommand</name>
    <message>
        <source>moved %1 of %2 posts; %3 were assigned by hand and stay</source>
        <translation>se movieron %1 de %2 publicaciones; %3 estaban asignadas a mano y se quedan</translation>
    </message>
</context>
<context>
    <name>viewtide::app::RuleEditCommand</name>
    <message>
        <source>give the rule&apos;s id, as in &apos;viewtide rule list&apos;</source>
        <translation>indica el id de la regla, como en “viewtide rule list”</translation>
    </message>
    <message>
        <source>there is no rule %1</source>
        <translation>no existe la regla %1</translation>
    </message>
    <message>
        <source>saved rule %1; new posts go by it</source>
        <translation>regla %1 guardada; las publicaciones nuevas la siguen</translation>
    </message>
</context>
<context>
    <name>viewtide::app::RuleMoveCommand</name>
    <message>
        <source>give the rule&apos;s id and its new position: viewtide rule move 3 1</source>
        <translation>indica el id de la regla y su nueva posición: viewtide rule move 3 1</translation>
    </message>
    <message>
        <source>moved rule %1</source>
        <translation>regla %1 movida</translation>
    </message>
</context>
<context>
    <name>viewtide::app::RulePreviewCommand</name>
    <message>
        <source>%1 of %2 posts would move; %3 were assigned by hand and stay</source>
        <translation>se moverían %1 de %2 publicaciones; %3 se asignaron a mano y se quedan</translation>
    </message>
</context>
<context>
    <name>viewtide::app::RuleRemoveCommand</name>
    <message>
        <source>give the rule&apos;s id, as in &apos;viewtide rule list&apos;</source>
        <translation>indica el id de la regla, como en “viewtide rule list”</translation>
    </message>
    <message>
        <source>removed rule %1; its posts stay where they are until the rules are applied</source>
        <translation>regla %1 eliminada; sus publicaciones se quedan donde están hasta que se apliquen las reglas</translation>
    </message>
</context>
<context>
    <name>viewtide::app::TrackCommand</name>
    <message>
        <source>made the campaign %1</source>
        <translation>campaña %1 creada</translation>
    </message>
    <message>
        <source>There is no campaign &quot;%1&quot;; --create-campaigns makes it.</source>
        <translation>No existe la campaña “%1”; --create-campaigns la crea.</translation>
    </message>
</context>
<context>
    <name>viewtide::app::UploadAssignCommand</name>
    <message>
        <source>&apos;%1&apos; is not the number of an upload; see viewtide upload list</source>
        <translation>“%1” no es el número de una subida; consulta viewtide upload list</translation>
    </message>
    <message>
        <source>name a campaign and its uploads: viewtide upload assign &quot;Summer drop&quot; 17 18</source>
        <translation>nombra una campaña y sus subidas: viewtide upload assign &quot;Lanzamiento de verano&quot; 17 18</translation>
    </message>
    <message>
        <source>assigned %1 uploads of %2 posts</source>
        <translation>%1 subidas de %2 publicaciones asignadas</translation>
    </message>
</context>
<context>
    <name>viewtide::app::UploadListCommand</name>
    <message>
        <source>--status %1: it is one of posted, pending, failed, deleted</source>
        <translation>--status %1: es posted, pending, failed o deleted</translation>
    </message>
</context>
<context>
    <name>viewtide::app::UploadReleaseCommand</name>
    <message>
        <source>give the numbers of the uploads: viewtide upload release 17 18</source>
        <translation>indica los números de las subidas: viewtide upload release 17 18</translation>
    </message>
    <message>
        <source>gave %1 posts back to the rules</source>
        <translation>%1 publicaciones devueltas a las reglas</translation>
    </message>
</context>
<context>
    <name>viewtide::app::VideoAddCommand</name>
    <message>
        <source>give at least one link, or &apos;-&apos; to read links from standard input</source>
        <translation>da al menos un enlace, o “-” para leer enlaces de la entrada estándar</translation>
    </message>
</context>
<context>
    <name>viewtide::app::VideoAssignCommand</name>
    <message>
        <source>name the campaign and at least one video: viewtide video assign &quot;Spring launch&quot; manual:3</source>
        <translation>nombra la campaña y al menos un video: viewtide video assign &quot;Lanzamiento de primavera&quot; manual:3</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) moved</source>
        <translation>
            <numerusform>%n video movido</numerusform>
            <numerusform>%n videos movidos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::VideoImportCommand</name>
    <message>
        <source>name one file, or &apos;-&apos; for standard input: viewtide video import FILE</source>
        <translation>nombra un archivo, o “-” para la entrada estándar: viewtide video import FILE</translation>
    </message>
    <message>
        <source>there is no link in the file</source>
        <translation>no hay ningún enlace en el archivo</translation>
    </message>
    <message>
        <source>columns that mean nothing here: %1</source>
        <translation>columnas que aquí no significan nada: %1</translation>
    </message>
</context>
<context>
    <name>viewtide::app::VideoRemoveCommand</name>
    <message numerus="yes">
        <source>%n video(s) removed; &apos;viewtide video restore&apos; brings them back with their history</source>
        <translation>
            <numerusform>%n video eliminado; “viewtide video restore” lo recupera con su historial</numerusform>
            <numerusform>%n videos eliminados; “viewtide video restore” los recupera con su historial</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::VideoRestoreCommand</name>
    <message numerus="yes">
        <source>%n video(s) are back</source>
        <translation>
            <numerusform>%n video recuperado</numerusform>
            <numerusform>%n videos recuperados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::VideoSetCommand</name>
    <message>
        <source>name one video, e.g. api:17 or manual:3 as in viewtide video list</source>
        <translation>nombra un video, p. ej. api:17 o manual:3, como en viewtide video list</translation>
    </message>
    <message>
        <source>--%1 %2: not a time; write it as 2025-12-31T18:30:00Z or 2025-12-31</source>
        <translation>--%1 %2: no es una hora; escríbela como 2025-12-31T18:30:00Z o 2025-12-31</translation>
    </message>
    <message>
        <source>%1 was posted at %2</source>
        <translation>%1 se publicó el %2</translation>
    </message>
    <message>
        <source>typed into %1</source>
        <translation>escrito en %1</translation>
    </message>
    <message>
        <source>typed into the history of %1; newer numbers are known and stay</source>
        <translation>escrito en el historial de %1; se conocen cifras más recientes, que se quedan</translation>
    </message>
    <message>
        <source>nobody told when it was posted: by %1 at the latest</source>
        <translation>nadie indicó cuándo se publicó: a más tardar el %1</translation>
    </message>
    <message>
        <source>give at least one number, e.g. --views 1200</source>
        <translation>da al menos una cifra, p. ej. --views 1200</translation>
    </message>
</context>
<context>
    <name>viewtide::app::VideoShowCommand</name>
    <message>
        <source>--to lies before --from</source>
        <translation>--to es anterior a --from</translation>
    </message>
    <message>
        <source>which video? Name one as in &apos;viewtide video list&apos;: api:17, manual:3</source>
        <translation>¿qué video? Nombra uno como en “viewtide video list”: api:17, manual:3</translation>
    </message>
    <message>
        <source>by %1 (nobody told when)</source>
        <translation>a más tardar el %1 (nadie indicó cuándo)</translation>
    </message>
    <message numerus="yes">
        <source>posted %1; %n observation(s)</source>
        <translation>
            <numerusform>publicado: %1; %n observación</numerusform>
            <numerusform>publicado: %1; %n observaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>earned from %1 to %2:</source>
        <translation>conseguido del %1 al %2:</translation>
    </message>
</context>
<context>
    <name>viewtide::app::WatchCommand</name>
    <message>
        <source>collecting into %1; stop with Ctrl+C</source>
        <translation>recopilando en %1; Ctrl+C para detener</translation>
    </message>
</context>
<context>
    <name>viewtide::app::WeeklyKeeper</name>
    <message>
        <source>The summary of the week could not be written</source>
        <translation>No se pudo escribir el resumen de la semana</translation>
    </message>
</context>
<context>
    <name>viewtide::app::WindowSession</name>
    <message>
        <source>this build has no window; see viewtide --help for the commands</source>
        <translation>esta compilación no tiene ventana; los comandos están en viewtide --help</translation>
    </message>
    <message>
        <source>Demo, time ×%1</source>
        <translation>Demo, tiempo ×%1</translation>
    </message>
    <message>
        <source>There is nothing to sync yet: connect Ayrshare on the Settings page first.</source>
        <translation>Aún no hay nada que sincronizar: conecta primero Ayrshare en la página Ajustes.</translation>
    </message>
    <message>
        <source>The sync was stopped. What was answered is stored; the rest is asked for at the next poll.</source>
        <translation>La sincronización se detuvo. Lo que se respondió está guardado; lo demás se pide en la próxima consulta.</translation>
    </message>
    <message>
        <source>Generated data from a simulator in this program. Its clock runs %1 times as fast as yours; your own database is not touched.</source>
        <translation>Datos generados por un simulador de este programa. Su reloj va %1 veces más rápido que el tuyo; tu propia base de datos no se toca.</translation>
    </message>
    <message>
        <source>There is nothing to sync yet: there is a key, but no profile. Add one under Settings › Profiles.</source>
        <translation>Aún no hay nada que sincronizar: hay una clave, pero ningún perfil. Añade uno en Ajustes › Perfiles.</translation>
    </message>
</context>
<context>
    <name>viewtide::app::WorkEditCommand</name>
    <message numerus="yes">
        <source>%1 is a work of %n post(s) now</source>
        <translation>
            <numerusform>%1 es ahora una pieza de %n publicación</numerusform>
            <numerusform>%1 es ahora una pieza de %n publicaciones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::WorkJoinCommand</name>
    <message>
        <source>name at least two videos, e.g. api:17 manual:3 as in viewtide video list</source>
        <translation>nombra al menos dos videos, p. ej. api:17 manual:3, como en viewtide video list</translation>
    </message>
</context>
<context>
    <name>viewtide::app::WorkSplitCommand</name>
    <message>
        <source>name one video, e.g. api:17 or manual:3 as in viewtide video list</source>
        <translation>nombra un video, p. ej. api:17 o manual:3, como en viewtide video list</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AboutDialog</name>
    <message>
        <source>About Viewtide</source>
        <translation>Acerca de Viewtide</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior. Se ofrece sin ninguna garantía.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
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
        <translation>%1 seguidores, %2. %3</translation>
    </message>
    <message>
        <source>Last answer %1</source>
        <translation>Última respuesta %1</translation>
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
        <translation>Mostrar sus días…</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 desde el %2</translation>
    </message>
    <message>
        <source>%1, profile %2</source>
        <translation>%1, perfil %2</translation>
    </message>
    <message>
        <source>Followers at the end</source>
        <translation>Seguidores al final</translation>
    </message>
    <message>
        <source>Followers before the range</source>
        <translation>Seguidores antes del período</translation>
    </message>
    <message>
        <source>Growth in the range</source>
        <translation>Crecimiento en el período</translation>
    </message>
    <message>
        <source>Growth in %1</source>
        <translation>Crecimiento en el período %1</translation>
    </message>
    <message>
        <source>Recorded days that have a rate</source>
        <translation>Días registrados que tienen tasa</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Rate in %1</source>
        <translation>Tasa en el período %1</translation>
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
        <translation>Días de la cuenta</translation>
    </message>
    <message>
        <source>Figure of the days</source>
        <translation>Cifra de los días</translation>
    </message>
    <message>
        <source>No day of this range</source>
        <translation>Ningún día de este período</translation>
    </message>
    <message>
        <source>Nothing was recorded of this account on the days that are chosen in the header of the window.</source>
        <translation>No se registró nada de esta cuenta en los días elegidos en el encabezado de la ventana.</translation>
    </message>
    <message>
        <source>%1 by day</source>
        <translation>%1 por día</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AccountLines</name>
    <message>
        <source>linked</source>
        <translation>vinculada</translation>
    </message>
    <message>
        <source>to be linked again at Ayrshare</source>
        <translation>hay que volver a vincularla en Ayrshare</translation>
    </message>
    <message>
        <source>not linked</source>
        <translation>sin vincular</translation>
    </message>
    <message>
        <source>%1 followers</source>
        <translation>%1 seguidores</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>respondió</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>consultando…</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AccountsPage</name>
    <message>
        <source>Import history…</source>
        <translation>Importar historial…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>No accounts yet</source>
        <translation>Aún no hay cuentas</translation>
    </message>
    <message>
        <source>Add an Ayrshare profile; its linked networks appear here.</source>
        <translation>Añade un perfil de Ayrshare; sus redes vinculadas aparecen aquí.</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Abrir los ajustes</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ActivityPage</name>
    <message>
        <source>Alerts and summaries…</source>
        <translation>Alertas y resúmenes…</translation>
    </message>
    <message>
        <source>Requests and what came of them</source>
        <translation>Las solicitudes y su resultado</translation>
    </message>
    <message>
        <source>Nothing was asked yet</source>
        <translation>Aún no se consultó nada</translation>
    </message>
    <message>
        <source>Each request of a pass is listed here with what came of it.</source>
        <translation>Aquí figura cada solicitud de una ronda con su resultado.</translation>
    </message>
    <message>
        <source>Filter activity</source>
        <translation>Filtrar actividad</translation>
    </message>
    <message>
        <source>Outcomes to show</source>
        <translation>Resultados que se muestran</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>Todos los resultados</translation>
    </message>
    <message>
        <source>Only failures</source>
        <translation>Solo errores</translation>
    </message>
    <message>
        <source>Only updates</source>
        <translation>Solo actualizaciones</translation>
    </message>
    <message>
        <source>%1 calls today, %2 failed</source>
        <translation>Llamadas hoy: %1; fallidas: %2</translation>
    </message>
    <message>
        <source>%1; last good answer %2</source>
        <translation>%1; última respuesta correcta %2</translation>
    </message>
    <message>
        <source>Nothing was asked in this range</source>
        <translation>No se consultó nada en este período</translation>
    </message>
    <message>
        <source>newest %1 of %2</source>
        <translation>%1 más recientes de %2</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AddVideosDialog</name>
    <message>
        <source>Link</source>
        <translation>Enlace</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campaña</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>The file is larger than 16 MiB.</source>
        <translation>El archivo supera los 16 MiB.</translation>
    </message>
    <message>
        <source>Links or a table of videos</source>
        <translation>Enlaces o una tabla de videos</translation>
    </message>
    <message>
        <source>Tables and texts (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Tablas y textos (*.csv *.tsv *.txt);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Asking its network where this short link leads…</source>
        <translation>Preguntando a su red adónde lleva este enlace corto…</translation>
    </message>
    <message>
        <source>Lines: %1, to be added: %2.</source>
        <translation>Líneas: %1; por añadir: %2.</translation>
    </message>
    <message>
        <source>There is no such campaign.</source>
        <translation>No existe esa campaña.</translation>
    </message>
    <message>
        <source>Will be added; the campaign will be made.</source>
        <translation>Se añadirá; la campaña se creará.</translation>
    </message>
    <message>
        <source>Already tracked in %1.</source>
        <translation>Ya se sigue en %1.</translation>
    </message>
    <message>
        <source>Already tracked.</source>
        <translation>Ya se sigue.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AlertNotifier</name>
    <message>
        <source>Open video</source>
        <translation>Abrir video</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alerta</numerusform>
            <numerusform>%n alertas</numerusform>
        </translation>
    </message>
    <message>
        <source>Open list</source>
        <translation>Abrir lista</translation>
    </message>
    <message>
        <source>Pause 1 hour</source>
        <translation>Pausar 1 hora</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AlertRulesDialog</name>
    <message>
        <source>Alerts and summaries</source>
        <translation>Alertas y resúmenes</translation>
    </message>
    <message>
        <source>Tell me when</source>
        <translation>Avisarme cuando</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>How far the views are from the usual of the account at the same age. 3.5 is a rare one; a lower score tells of more.</source>
        <translation>Cuánto se alejan las vistas de lo habitual en la cuenta a la misma edad. 3,5 es poco frecuente; una puntuación menor avisa más a menudo.</translation>
    </message>
    <message>
        <source>a video breaks out, robust score from</source>
        <translation>un video despega, puntuación robusta desde</translation>
    </message>
    <message>
        <source>a video passes a milestone, from</source>
        <translation>un video supera un hito, desde</translation>
    </message>
    <message>
        <source> views</source>
        <translation> vistas</translation>
    </message>
    <message>
        <source>an account passes a milestone, from</source>
        <translation>una cuenta supera un hito, desde</translation>
    </message>
    <message>
        <source> followers</source>
        <translation> seguidores</translation>
    </message>
    <message>
        <source>an account loses followers in a day, from</source>
        <translation>una cuenta pierde seguidores en un día, desde</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>the last five videos have fewer views, from</source>
        <translation>los últimos cinco videos tienen menos vistas, desde</translation>
    </message>
    <message>
        <source>an account is silent, from</source>
        <translation>una cuenta no publica, desde</translation>
    </message>
    <message>
        <source> days</source>
        <translation> días</translation>
    </message>
    <message>
        <source>a network or a key needs a new sign-in</source>
        <translation>una red o una clave requiere iniciar sesión de nuevo</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Show alerts as notifications of the desktop</source>
        <translation>Mostrar las alertas como notificaciones del escritorio</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Silencio desde</translation>
    </message>
    <message>
        <source>Notifications of these hours come when they end.</source>
        <translation>Las notificaciones de estas horas llegan cuando terminan.</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Silencio hasta</translation>
    </message>
    <message>
        <source>to</source>
        <translation>hasta</translation>
    </message>
    <message>
        <source>Summary of the week</source>
        <translation>Resumen de la semana</translation>
    </message>
    <message>
        <source>Tell me on Monday how the week went</source>
        <translation>Contarme el lunes cómo fue la semana</translation>
    </message>
    <message>
        <source>Also write it each week to</source>
        <translation>Escribirlo también cada semana en</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>No existe esa carpeta.</translation>
    </message>
    <message>
        <source>the sync has failed for half an hour</source>
        <translation>la sincronización lleva media hora fallando</translation>
    </message>
    <message>
        <source>changing alerts and summaries</source>
        <translation>cambiar alertas y resúmenes</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AlertsCard</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>Reglas…</translation>
    </message>
    <message>
        <source>Thresholds, quiet hours and the weekly summary</source>
        <translation>Umbrales, horas de silencio y el resumen semanal</translation>
    </message>
    <message>
        <source>Why this alert came</source>
        <translation>Por qué llegó esta alerta</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>No alert yet</source>
        <translation>Aún no hay alertas</translation>
    </message>
    <message>
        <source>Break-outs, milestones, drops, silence and lost sign-ins are told here.</source>
        <translation>Aquí se avisa de despegues, hitos, caídas, silencios y sesiones caducadas.</translation>
    </message>
    <message>
        <source>Choose an alert to read why it came.</source>
        <translation>Elige una alerta para leer por qué llegó.</translation>
    </message>
    <message>
        <source>No alert in this range</source>
        <translation>Sin alertas en este período</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::BestTimeCard</name>
    <message>
        <source>Show as a map of the week</source>
        <translation>Mostrar como mapa de la semana</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>Mostrar como tabla</translation>
    </message>
    <message>
        <source>Best time to post</source>
        <translation>Mejor momento para publicar</translation>
    </message>
    <message>
        <source>No comparison yet</source>
        <translation>Aún sin comparación</translation>
    </message>
    <message>
        <source>It takes nine videos of an account with their views of the first 24 hours.</source>
        <translation>Hacen falta nueve videos de una cuenta con sus vistas de las primeras 24 horas.</translation>
    </message>
    <message numerus="yes">
        <source>%n own post(s), views in 24 h against the usual of the account, hours of %1</source>
        <translation>
            <numerusform>%n publicación propia, vistas en 24 h frente a lo habitual en la cuenta, horas de %1</numerusform>
            <numerusform>%n publicaciones propias, vistas en 24 h frente a lo habitual en la cuenta, horas de %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::gui::BoardStart</name>
    <message>
        <source>No numbers yet</source>
        <translation>Aún no hay cifras</translation>
    </message>
    <message>
        <source>The board fills with the first pass, which begins by itself.</source>
        <translation>El panel se llena con la primera ronda, que empieza por sí sola.</translation>
    </message>
    <message>
        <source>Sync &amp;now</source>
        <translation>Sincronizar &amp;ahora</translation>
    </message>
    <message>
        <source>&amp;Connect Ayrshare…</source>
        <translation>&amp;Conectar Ayrshare…</translation>
    </message>
    <message>
        <source>No profile yet</source>
        <translation>Aún no hay perfil</translation>
    </message>
    <message>
        <source>Viewtide collects the numbers of the profiles of your Ayrshare account. Connect it with its key, or, if the key is here already, add a profile under Settings › Profiles; the board fills with the first pass.</source>
        <translation>Viewtide recopila las cifras de los perfiles de tu cuenta de Ayrshare. Conéctala con su clave o, si la clave ya está aquí, añade un perfil en Ajustes › Perfiles; el panel se llena con la primera ronda.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::BrandEditor</name>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Elegir archivo…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Name of the brand</source>
        <translation>Nombre de la marca</translation>
    </message>
    <message>
        <source>Colour of the brand as #rrggbb</source>
        <translation>Color de la marca como #rrggbb</translation>
    </message>
    <message>
        <source>Choose the colour of the brand</source>
        <translation>Elegir el color de la marca</translation>
    </message>
    <message>
        <source>Choose the logo file</source>
        <translation>Elegir el archivo del logotipo</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>Quitar el logotipo</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logotipo</translation>
    </message>
    <message>
        <source>&amp;Brand</source>
        <translation>&amp;Marca</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>C&amp;olor</translation>
    </message>
    <message>
        <source>&amp;Logo</source>
        <translation>&amp;Logotipo</translation>
    </message>
    <message>
        <source>The logo cannot be read: %1</source>
        <translation>No se puede leer el logotipo: %1</translation>
    </message>
    <message>
        <source>The logo is damaged: it cannot be drawn.</source>
        <translation>El logotipo está dañado: no se puede dibujar.</translation>
    </message>
    <message>
        <source>Choose the logo</source>
        <translation>Elegir el logotipo</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.svg)</source>
        <translation>Imágenes (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>Sin logotipo</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::CampaignActions</name>
    <message>
        <source>Remove campaign</source>
        <translation>Eliminar campaña</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) are in %1. They go to Unassigned; the campaign&apos;s past days and its reports stay. Undo brings it back.</source>
        <translation>
            <numerusform>%n video está en %1. Pasa a Sin asignar; los días pasados de la campaña y sus informes se conservan. Deshacer la recupera.</numerusform>
            <numerusform>%n videos están en %1. Pasan a Sin asignar; los días pasados de la campaña y sus informes se conservan. Deshacer la recupera.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Export campaigns</source>
        <translation>Exportar campañas</translation>
    </message>
    <message>
        <source>Campaigns: %1</source>
        <translation>Campañas: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) put posts into %1. They go with it, and undo brings them back.</source>
        <translation>
            <numerusform>%n regla pone publicaciones en %1. Se va con la campaña y Deshacer la recupera.</numerusform>
            <numerusform>%n reglas ponen publicaciones en %1. Se van con la campaña y Deshacer las recupera.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::gui::CampaignDetail</name>
    <message>
        <source>%1 of the campaign by day</source>
        <translation>%1 de la campaña por día</translation>
    </message>
    <message>
        <source>No snapshot of these days</source>
        <translation>Ninguna instantánea de estos días</translation>
    </message>
    <message>
        <source>No videos in it yet</source>
        <translation>Aún no tiene videos</translation>
    </message>
    <message>
        <source>Assign them on the Videos page, add them by link, or let a rule do it.</source>
        <translation>Asígnalos en la página Videos, añádelos por enlace o deja que lo haga una regla.</translation>
    </message>
    <message>
        <source>The numbers of a campaign are recorded once a day, with the first poll after it was made.</source>
        <translation>Las cifras de una campaña se registran una vez al día, desde la primera consulta después de crearla.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::CampaignDialog</name>
    <message>
        <source>Edit campaign</source>
        <translation>Editar campaña</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Nueva campaña</translation>
    </message>
    <message>
        <source>The campaign needs an owner.</source>
        <translation>La campaña necesita un responsable.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::CampaignsPage</name>
    <message>
        <source>No campaigns yet</source>
        <translation>Aún no hay campañas</translation>
    </message>
    <message>
        <source>A campaign collects videos, so that their numbers add up.</source>
        <translation>Una campaña reúne videos para que sus cifras se sumen.</translation>
    </message>
    <message>
        <source>New campaign…</source>
        <translation>Nueva campaña…</translation>
    </message>
    <message>
        <source>Edit campaign…</source>
        <translation>Editar campaña…</translation>
    </message>
    <message>
        <source>Remove campaign…</source>
        <translation>Eliminar campaña…</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>Reglas…</translation>
    </message>
    <message>
        <source>Uploads…</source>
        <translation>Subidas…</translation>
    </message>
    <message>
        <source>Export campaigns…</source>
        <translation>Exportar campañas…</translation>
    </message>
    <message>
        <source>Select a campaign to see its days and videos.</source>
        <translation>Selecciona una campaña para ver sus días y sus videos.</translation>
    </message>
    <message>
        <source>Campaigns: %1</source>
        <translation>Campañas: %1</translation>
    </message>
    <message>
        <source>Show its videos</source>
        <translation>Mostrar sus videos</translation>
    </message>
    <message>
        <source>%1, views won: %2</source>
        <translation>%1, vistas ganadas: %2</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ChartNotes</name>
    <message>
        <source>note %1</source>
        <translation>nota %1</translation>
    </message>
    <message>
        <source>change note %1</source>
        <translation>cambiar la nota %1</translation>
    </message>
    <message>
        <source>remove note %1</source>
        <translation>eliminar la nota %1</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ChartTools</name>
    <message>
        <source>Show bars</source>
        <translation>Mostrar barras</translation>
    </message>
    <message>
        <source>Show lines</source>
        <translation>Mostrar líneas</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>Mostrar como tabla</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Copy or print</source>
        <translation>Copiar o imprimir</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ClockEdit</name>
    <message>
        <source>This is not a time of day: %1 stays. Write it like that.</source>
        <translation>Eso no es una hora: se mantiene %1. Escríbela así.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::CloseDialog</name>
    <message>
        <source>Close Viewtide</source>
        <translation>Cerrar Viewtide</translation>
    </message>
    <message>
        <source>Keep collecting in the background?</source>
        <translation>¿Seguir recopilando en segundo plano?</translation>
    </message>
    <message>
        <source>Collecting ends with this window</source>
        <translation>La recopilación termina con esta ventana</translation>
    </message>
    <message>
        <source>Viewtide can stay in the tray and go on collecting. Your answer is remembered; change it in the Viewtide menu.</source>
        <translation>Viewtide puede quedarse en la bandeja y seguir recopilando. Tu respuesta se recuerda; puedes cambiarla en el menú Viewtide.</translation>
    </message>
    <message>
        <source>This desktop has no tray. If Viewtide quits, nothing is collected until it is started again. It can go on minimised instead.</source>
        <translation>Este escritorio no tiene bandeja. Si sales de Viewtide, no se recopila nada hasta que vuelvas a abrirlo. También puede continuar minimizado.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Keep collecting</source>
        <translation>Seguir recopilando</translation>
    </message>
    <message>
        <source>Minimise</source>
        <translation>Minimizar</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Paleta de comandos</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Coincidencias</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Sin coincidencias</translation>
    </message>
    <message>
        <source>Command, setting, campaign, video or report</source>
        <translation>Comando, ajuste, campaña, video o informe</translation>
    </message>
    <message>
        <source>No command, setting, campaign, video or report has these letters in its name.</source>
        <translation>Ningún comando, ajuste, campaña, video o informe tiene estas letras en su nombre.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::CoverageRibbon</name>
    <message>
        <source>%1: recorded</source>
        <translation>%1: registrado</translation>
    </message>
    <message>
        <source>%1: recorded late</source>
        <translation>%1: registrado con retraso</translation>
    </message>
    <message>
        <source>%1: filled in from the network&apos;s own history</source>
        <translation>%1: completado con el historial de la propia red</translation>
    </message>
    <message>
        <source>%1: not recorded</source>
        <translation>%1: no registrado</translation>
    </message>
    <message>
        <source>%1 of %2 days recorded</source>
        <translation>%1 de %2 días registrados</translation>
    </message>
    <message>
        <source>%1 to %2: %3 of %4 days recorded</source>
        <translation>%1 a %2: %3 de %4 días registrados</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::DatabaseCard</name>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Hacer copia ahora</translation>
    </message>
    <message>
        <source>Take everything that is in the present database along</source>
        <translation>Llevar todo lo que hay en la base de datos actual</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Probar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Use it and start anew</source>
        <translation>&amp;Usarla y reiniciar</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Another database</source>
        <translation>Otra base de datos</translation>
    </message>
    <message>
        <source>The database is asked</source>
        <translation>Se está consultando la base de datos</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Keep data in</source>
        <translation>Guardar datos en</translation>
    </message>
    <message>
        <source>The demo always keeps its data in its own folder.</source>
        <translation>La demo guarda siempre sus datos en su propia carpeta.</translation>
    </message>
    <message>
        <source>Set by the environment variable DATABASE_URL, which wins over the settings.</source>
        <translation>Definido por la variable de entorno DATABASE_URL, que prevalece sobre los ajustes.</translation>
    </message>
    <message>
        <source>%1, schema %2</source>
        <translation>%1, esquema %2</translation>
    </message>
    <message>
        <source>%1, %2, schema %3</source>
        <translation>%1, %2, esquema %3</translation>
    </message>
    <message>
        <source>Copied to %1</source>
        <translation>Copiada en %1</translation>
    </message>
    <message>
        <source>That is the database that is in use.</source>
        <translation>Esa es la base de datos que está en uso.</translation>
    </message>
    <message>
        <source>The copy was cancelled; nothing of it is in the other database.</source>
        <translation>La copia se canceló; no ha quedado nada de ella en la otra base de datos.</translation>
    </message>
    <message>
        <source>Cancel the test</source>
        <translation>Cancelar la prueba</translation>
    </message>
    <message>
        <source>It is tested first. While everything is copied nothing is collected or changed. Viewtide then closes the present database, which stays as it is, and starts anew with the other one.</source>
        <translation>Primero se prueba. Mientras se copia todo, no se recopila ni se cambia nada. Después Viewtide cierra la base de datos actual, que queda como está, y se reinicia con la otra.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::DatabaseFields</name>
    <message>
        <source>Path of the file</source>
        <translation>Ruta del archivo</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Kind of database</source>
        <translation>Tipo de base de datos</translation>
    </message>
    <message>
        <source>Viewtide&apos;s own file</source>
        <translation>Archivo propio de Viewtide</translation>
    </message>
    <message>
        <source>Another SQLite file</source>
        <translation>Otro archivo SQLite</translation>
    </message>
    <message>
        <source>PostgreSQL server</source>
        <translation>Servidor PostgreSQL</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose the file of the database</source>
        <translation>Elegir el archivo de la base de datos</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Give the whole path of the file, beginning with a /.</source>
        <translation>Indica la ruta completa del archivo, que empieza por /.</translation>
    </message>
    <message>
        <source>The name of the server is missing.</source>
        <translation>Falta el nombre del servidor.</translation>
    </message>
    <message>
        <source>The name of the database is missing.</source>
        <translation>Falta el nombre de la base de datos.</translation>
    </message>
    <message>
        <source>The password is kept in the settings file, which only you can read. Leave it empty to have it taken from ~/.pgpass.</source>
        <translation>La contraseña se guarda en el archivo de ajustes, que solo tú puedes leer. Déjala vacía para que se tome de ~/.pgpass.</translation>
    </message>
    <message>
        <source>as it is set</source>
        <translation>la ya definida</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::DatabaseMove</name>
    <message>
        <source>the copy of another database</source>
        <translation>la copia de otra base de datos</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::DatabaseTrial</name>
    <message>
        <source>There is no folder %1.</source>
        <translation>No existe la carpeta %1.</translation>
    </message>
    <message>
        <source>You may not write to %1.</source>
        <translation>No tienes permiso para escribir en %1.</translation>
    </message>
    <message>
        <source>There is no such file yet; it is made when it is used first.</source>
        <translation>Aún no existe ese archivo; se crea cuando se usa por primera vez.</translation>
    </message>
    <message>
        <source>It answers. It has no tables of Viewtide yet; they are made when it is used first.</source>
        <translation>Responde. Aún no tiene tablas de Viewtide; se crean cuando se usa por primera vez.</translation>
    </message>
    <message>
        <source>It is damaged: %1</source>
        <translation>Está dañada: %1</translation>
    </message>
    <message>
        <source>A later version of Viewtide made it. Install that version to use it.</source>
        <translation>La creó una versión posterior de Viewtide. Instala esa versión para usarla.</translation>
    </message>
    <message>
        <source>It answers, and holds the data of a Viewtide: %1 videos, schema %2.</source>
        <translation>Responde y contiene los datos de un Viewtide: %1 videos, esquema %2.</translation>
    </message>
    <message>
        <source>It answers, and holds the data of an earlier Viewtide, schema %1; it is brought up to date when it is used first.</source>
        <translation>Responde y contiene los datos de un Viewtide anterior, esquema %1; se actualiza cuando se usa por primera vez.</translation>
    </message>
    <message>
        <source>It answers. It has the tables of Viewtide, and nothing is in them.</source>
        <translation>Responde. Tiene las tablas de Viewtide y están vacías.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::DayEdit</name>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>This is not a day: %1 stays. Write it like that, or as 2027-03-05.</source>
        <translation>Eso no es un día: se mantiene %1. Escríbelo así o como 2027-03-05.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::EmptyState</name>
    <message>
        <source>Loading</source>
        <translation>Cargando</translation>
    </message>
    <message>
        <source>This could not be loaded</source>
        <translation>No se pudo cargar</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ExportDialog</name>
    <message>
        <source>PDF: to read and to print</source>
        <translation>PDF: para leer e imprimir</translation>
    </message>
    <message>
        <source>HTML: one page for any browser, works offline</source>
        <translation>HTML: una página para cualquier navegador, funciona sin conexión</translation>
    </message>
    <message>
        <source>CSV: any spreadsheet, any program</source>
        <translation>CSV: cualquier hoja de cálculo, cualquier programa</translation>
    </message>
    <message>
        <source>XLSX: Excel, LibreOffice</source>
        <translation>XLSX: Excel, LibreOffice</translation>
    </message>
    <message>
        <source>JSON: programs</source>
        <translation>JSON: programas</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Elegir el archivo</translation>
    </message>
    <message>
        <source>Say where to write: choose a file, or type its name.</source>
        <translation>Indica dónde escribir: elige un archivo o escribe su nombre.</translation>
    </message>
    <message>
        <source>The name ends in .%1, but the format is %2. Change one of them.</source>
        <translation>El nombre termina en .%1, pero el formato es %2. Cambia uno de los dos.</translation>
    </message>
    <message>
        <source>That is a folder. Add a file name.</source>
        <translation>Eso es una carpeta. Añade un nombre de archivo.</translation>
    </message>
    <message>
        <source>The file is there already. Press Save again to replace it.</source>
        <translation>El archivo ya existe. Pulsa Guardar otra vez para reemplazarlo.</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Escribiendo…</translation>
    </message>
    <message>
        <source>Cancelled, nothing was written.</source>
        <translation>Cancelado, no se escribió nada.</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Escrito en %1.</translation>
    </message>
    <message>
        <source>There is no folder %1 yet. Press Save again to make it.</source>
        <translation>La carpeta %1 aún no existe. Pulsa Guardar otra vez para crearla.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::FacetBoxes</name>
    <message>
        <source>All networks</source>
        <translation>Todas las redes</translation>
    </message>
    <message>
        <source>Both sources</source>
        <translation>Ambas fuentes</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>Todas las campañas</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::FailureDialog</name>
    <message>
        <source>With Viewtide&apos;s own file the settings no longer name this database. What was collected in it stays there and is not seen until you name it again on the Settings page.</source>
        <translation>Con el archivo propio de Viewtide, los ajustes ya no indican esta base de datos. Lo que se recopiló en ella se queda allí y no se ve hasta que vuelvas a indicarla en la página Ajustes.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Open my own workspace</source>
        <translation>Abrir mi espacio de trabajo</translation>
    </message>
    <message>
        <source>Start with Viewtide&apos;s own file</source>
        <translation>Iniciar con el archivo propio de Viewtide</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::FilterEdit</name>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Borrar el filtro</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::FormDialog</name>
    <message>
        <source>Show this form on the screen?</source>
        <translation>¿Mostrar este formulario en la pantalla?</translation>
    </message>
    <message>
        <source>Names and money are hidden while you present. This form shows them as they are, to whoever looks at the screen.</source>
        <translation>Mientras presentas, los nombres y los importes están ocultos. Este formulario los muestra tal cual a quien mire la pantalla.</translation>
    </message>
    <message>
        <source>Show the form</source>
        <translation>Mostrar el formulario</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::HeaderBar</name>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>Último día</numerusform>
            <numerusform>Últimos %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Todos los días</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>Ask for everything now (Ctrl+R)</source>
        <translation>Consultar todo ahora (Ctrl+R)</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>From day to day…</source>
        <translation>Personalizado…</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparar con</translation>
    </message>
    <message>
        <source>What the figures are compared with (X: on and off)</source>
        <translation>Con qué se comparan las cifras (X: activar y desactivar)</translation>
    </message>
    <message>
        <source>No comparison</source>
        <translation>Sin comparación</translation>
    </message>
    <message>
        <source>Days before</source>
        <translation>Días anteriores</translation>
    </message>
    <message>
        <source>Same weekdays</source>
        <translation>Mismos días de semana</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop the sync; what was answered stays (Ctrl+Shift+S)</source>
        <translation>Detener la sincronización; lo que se respondió se conserva (Ctrl+Shift+S)</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::HealthCard</name>
    <message>
        <source>Health</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>&amp;Copiar detalles</translation>
    </message>
    <message>
        <source>Without keys and without your name, for somebody who helps you.</source>
        <translation>Sin claves y sin tu nombre, para alguien que te ayude.</translation>
    </message>
    <message>
        <source>Collecting</source>
        <translation>Recopilación</translation>
    </message>
    <message>
        <source>Last good poll</source>
        <translation>Última consulta correcta</translation>
    </message>
    <message>
        <source>Next poll</source>
        <translation>Próxima consulta</translation>
    </message>
    <message>
        <source>Calls today</source>
        <translation>Llamadas hoy</translation>
    </message>
    <message>
        <source>Days without numbers</source>
        <translation>Días sin cifras</translation>
    </message>
    <message>
        <source>Collector</source>
        <translation>Quién recopila</translation>
    </message>
    <message>
        <source>This window. No other Viewtide collects into its database while it is open.</source>
        <translation>Esta ventana. Mientras está abierta, ningún otro Viewtide recopila en su base de datos.</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Last copy of it</source>
        <translation>Última copia de ella</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>None is planned</source>
        <translation>Ninguna prevista</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aún ninguna</translation>
    </message>
    <message>
        <source>%1 of %2, %3 failed</source>
        <translation>%1 de %2; fallidas: %3</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <translation>%1; fallidas: %2</translation>
    </message>
    <message>
        <source>schema %1</source>
        <translation>esquema %1</translation>
    </message>
    <message>
        <source>Not known here: a server is backed up with pg_dump</source>
        <translation>No se sabe aquí: de un servidor se hace copia con pg_dump</translation>
    </message>
    <message>
        <source>None beside it; the section Database makes one</source>
        <translation>Ninguna junto a ella; se hace en la sección Base de datos</translation>
    </message>
    <message>
        <source>On: Viewtide asks by itself</source>
        <translation>Activo: Viewtide consulta por sí mismo</translation>
    </message>
    <message numerus="yes">
        <source>None in the last %n day(s)</source>
        <translation>
            <numerusform>Ninguno en el último día</numerusform>
            <numerusform>Ninguno en los últimos %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of accounts in the last %1 days; the charts say why</source>
        <translation>
            <numerusform>%n día, contando todas las cuentas, en los últimos %1 días; los gráficos dicen por qué</numerusform>
            <numerusform>%n días, contando todas las cuentas, en los últimos %1 días; los gráficos dicen por qué</numerusform>
        </translation>
    </message>
    <message>
        <source>The details were copied.</source>
        <translation>Se copiaron los detalles.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::HideReasonDialog</name>
    <message>
        <source>Videos that this report will leave out: %1</source>
        <translation>Videos que este informe omitirá: %1</translation>
    </message>
    <message>
        <source>Optional: why the client should not see it</source>
        <translation>Opcional: por qué el cliente no debe verlo</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ImportHistoryDialog</name>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>A table of past days</source>
        <translation>Una tabla de días pasados</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Tablas (*.csv *.tsv *.txt);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>The file is larger than 16 MiB.</source>
        <translation>El archivo supera los 16 MiB.</translation>
    </message>
    <message>
        <source>%1: %2 lines, %3 days.</source>
        <translation>%1: %2 líneas, %3 días.</translation>
    </message>
    <message>
        <source>Days added: %1</source>
        <translation>Días añadidos: %1</translation>
    </message>
    <message>
        <source>completed: %1</source>
        <translation>completados: %1</translation>
    </message>
    <message>
        <source>there already: %1</source>
        <translation>ya existentes: %1</translation>
    </message>
    <message>
        <source>lines left to look at: %1</source>
        <translation>líneas por revisar: %1</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::KeyCard</name>
    <message>
        <source>&amp;Save key</source>
        <translation>&amp;Guardar clave</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Replace…</source>
        <translation>&amp;Sustituir…</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>Eli&amp;minar…</translation>
    </message>
    <message>
        <source>Keep keys in a &amp;file that only I can read</source>
        <translation>Guardar las claves en un arch&amp;ivo que solo yo pueda leer</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clave de API</translation>
    </message>
    <message>
        <source>Ayrshare API key</source>
        <translation>Clave de API de Ayrshare</translation>
    </message>
    <message>
        <source>Paste the Ayrshare API key</source>
        <translation>Pega la clave de API de Ayrshare</translation>
    </message>
    <message>
        <source>Where keys are kept</source>
        <translation>Dónde se guardan las claves</translation>
    </message>
    <message>
        <source>System keychain</source>
        <translation>Llavero del sistema</translation>
    </message>
    <message>
        <source>File that only you can read</source>
        <translation>Archivo que solo tú puedes leer</translation>
    </message>
    <message>
        <source>Keep keys in</source>
        <translation>Guardar claves en</translation>
    </message>
    <message>
        <source>The keys that are stored already move with it. The database never holds one.</source>
        <translation>Las claves ya guardadas se mueven también. La base de datos nunca contiene ninguna.</translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation>Eliminar clave</translation>
    </message>
    <message>
        <source>Remove the API key?</source>
        <translation>¿Eliminar la clave de API?</translation>
    </message>
    <message>
        <source>Viewtide stops collecting until there is a key again. The history stays. The key itself cannot be brought back from here.</source>
        <translation>Viewtide deja de recopilar hasta que vuelva a haber una clave. El historial se conserva. La clave en sí no se puede recuperar desde aquí.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>The system keychain could not be reached: %1</source>
        <translation>No se pudo acceder al llavero del sistema: %1</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::KeyKeeping</name>
    <message>
        <source>There is no key yet. You find it in the Ayrshare dashboard under API Key.</source>
        <translation>Aún no hay ninguna clave. La encuentras en el panel de Ayrshare, en API Key.</translation>
    </message>
    <message>
        <source>The key comes from the environment (AYRSHARE_API_KEY) and wins over any other; it cannot be changed here.</source>
        <translation>La clave viene del entorno (AYRSHARE_API_KEY) y prevalece sobre cualquier otra; no se puede cambiar aquí.</translation>
    </message>
    <message>
        <source>A key is stored in the system keychain. It is never shown again.</source>
        <translation>Hay una clave guardada en el llavero del sistema. No se vuelve a mostrar.</translation>
    </message>
    <message>
        <source>A key is stored in a file that only you can read, not encrypted. It is never shown again.</source>
        <translation>Hay una clave guardada en un archivo que solo tú puedes leer, sin cifrar. No se vuelve a mostrar.</translation>
    </message>
    <message>
        <source>The key is kept in memory and is forgotten when Viewtide ends.</source>
        <translation>La clave se guarda en la memoria y se olvida cuando Viewtide se cierra.</translation>
    </message>
    <message>
        <source>My profile</source>
        <translation>Mi perfil</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::MoveDialog</name>
    <message>
        <source>Waiting for the collecting to come to its end…</source>
        <translation>Esperando a que termine la recopilación…</translation>
    </message>
    <message>
        <source>Copy the database</source>
        <translation>Copiar la base de datos</translation>
    </message>
    <message>
        <source>Rows that are copied</source>
        <translation>Filas copiadas</translation>
    </message>
    <message>
        <source>Nothing is collected or changed meanwhile, so that nothing is missing there.</source>
        <translation>Mientras tanto no se recopila ni se cambia nada, para que allí no falte nada.</translation>
    </message>
    <message>
        <source>Copying everything…</source>
        <translation>Copiando todo…</translation>
    </message>
    <message>
        <source>%1 of %2 rows are copied.</source>
        <translation>Se copiaron %1 de %2 filas.</translation>
    </message>
    <message>
        <source>Everything is copied. Viewtide starts anew…</source>
        <translation>Todo está copiado. Viewtide se reinicia…</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::NameDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>There is one of this name: it is replaced.</source>
        <translation>Ya existe una con este nombre: se sustituye.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::NavigationRail</name>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campañas</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenida</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
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
        <translation>E&amp;liminar nota</translation>
    </message>
    <message>
        <source>Note in the charts</source>
        <translation>Nota en los gráficos</translation>
    </message>
    <message>
        <source>Every chart that has this day (UTC) shows the note.</source>
        <translation>Todos los gráficos que incluyen este día (UTC) muestran la nota.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nota nueva</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>For example: went viral, price raised</source>
        <translation>Por ejemplo: se hizo viral, subió el precio</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Nota</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Día</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Texto</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::NumberEdit</name>
    <message>
        <source>From %1 to %2.</source>
        <translation>De %1 a %2.</translation>
    </message>
    <message>
        <source>%1 is not possible: it is %2 now. From %3 to %4.</source>
        <translation>%1 no es posible: ahora es %2. De %3 a %4.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::OverviewPage</name>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Seguidores</translation>
    </message>
    <message>
        <source>Followers of all linked accounts together.</source>
        <translation>Seguidores de todas las cuentas vinculadas en conjunto.</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Crecimiento</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>Engagement rate</source>
        <translation>Tasa de interacción</translation>
    </message>
    <message>
        <source>Likes, comments, shares and saves over views, of the videos posted in the range.</source>
        <translation>Me gusta, comentarios, compartidos y guardados divididos entre las vistas, de los videos publicados en el período.</translation>
    </message>
    <message>
        <source>Figure of the chart</source>
        <translation>Cifra del gráfico</translation>
    </message>
    <message>
        <source>Networks by engagement rate</source>
        <translation>Redes por tasa de interacción</translation>
    </message>
    <message>
        <source>No engagement rates yet</source>
        <translation>Aún no hay tasas de interacción</translation>
    </message>
    <message>
        <source>They come with the daily account snapshots.</source>
        <translation>Llegan con las instantáneas diarias de las cuentas.</translation>
    </message>
    <message>
        <source>Engagement by network</source>
        <translation>Interacción por red</translation>
    </message>
    <message>
        <source>Videos that won most views in the last day</source>
        <translation>Videos que ganaron más vistas en el último día</translation>
    </message>
    <message>
        <source>Nothing moved yet</source>
        <translation>Aún no se movió nada</translation>
    </message>
    <message>
        <source>Videos that win views appear here one day after their first numbers.</source>
        <translation>Los videos que ganan vistas aparecen aquí un día después de sus primeras cifras.</translation>
    </message>
    <message>
        <source>On the move</source>
        <translation>En movimiento</translation>
    </message>
    <message>
        <source>%1 by network</source>
        <translation>%1 por red</translation>
    </message>
    <message>
        <source>Daily growth</source>
        <translation>Crecimiento diario</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Show the accounts of the network</source>
        <translation>Mostrar las cuentas de la red</translation>
    </message>
    <message>
        <source>Show the video</source>
        <translation>Mostrar el video</translation>
    </message>
    <message>
        <source>Show the followers by day</source>
        <translation>Mostrar los seguidores por día</translation>
    </message>
    <message>
        <source>Show the growth by day</source>
        <translation>Mostrar el crecimiento por día</translation>
    </message>
    <message>
        <source>Show what each campaign won</source>
        <translation>Mostrar lo que ganó cada campaña</translation>
    </message>
    <message>
        <source>Daily growth needs two days</source>
        <translation>El crecimiento diario necesita dos días</translation>
    </message>
    <message>
        <source>Show the videos of the rate…</source>
        <translation>Mostrar los videos de la tasa…</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::PageWidget</name>
    <message>
        <source>There is no table here whose columns can be chosen.</source>
        <translation>Aquí no hay ninguna tabla cuyas columnas se puedan elegir.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::PlotView</name>
    <message>
        <source>Together</source>
        <translation>En conjunto</translation>
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
        <translation>Presentación: nombres e importes ocultos</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::PreviewDialog</name>
    <message>
        <source>&amp;Previous page</source>
        <translation>Página &amp;anterior</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>Página &amp;siguiente</translation>
    </message>
    <message>
        <source>Page of the report</source>
        <translation>Página del informe</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>Size of the page</source>
        <translation>Tamaño de la página</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Ancho de página</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Página completa</translation>
    </message>
    <message>
        <source>Real size</source>
        <translation>Tamaño real</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ProfileDialog</name>
    <message>
        <source>Add profile</source>
        <translation>Añadir perfil</translation>
    </message>
    <message>
        <source>Rename profile</source>
        <translation>Renombrar perfil</translation>
    </message>
    <message>
        <source>Another profile key</source>
        <translation>Otra clave de perfil</translation>
    </message>
    <message>
        <source>It is the &amp;primary profile, which has no key of its own</source>
        <translation>Es el perfil &amp;principal, que no tiene clave propia</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>Profile key</source>
        <translation>Clave del perfil</translation>
    </message>
    <message>
        <source>Profile &amp;key</source>
        <translation>Cla&amp;ve del perfil</translation>
    </message>
    <message>
        <source>The profile needs a name.</source>
        <translation>El perfil necesita un nombre.</translation>
    </message>
    <message>
        <source>The profile key is missing. Ayrshare shows it once, when the profile is made.</source>
        <translation>Falta la clave del perfil. Ayrshare la muestra una vez, cuando se crea el perfil.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ProfilesCard</name>
    <message>
        <source>own key</source>
        <translation>clave propia</translation>
    </message>
    <message>
        <source>primary profile</source>
        <translation>perfil principal</translation>
    </message>
    <message>
        <source>key from the environment</source>
        <translation>clave del entorno</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 – %2, stopped: %3</source>
        <translation>%1 – %2, detenido: %3</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>&amp;Renombrar…</translation>
    </message>
    <message>
        <source>Other &amp;key…</source>
        <translation>Otra cla&amp;ve…</translation>
    </message>
    <message>
        <source>Remo&amp;ve…</source>
        <translation>Elimi&amp;nar…</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Perfiles</translation>
    </message>
    <message>
        <source>Test pro&amp;file</source>
        <translation>Probar per&amp;fil</translation>
    </message>
    <message>
        <source>Each Ayrshare profile has its own linked networks. Most people have one, the primary profile; plans for businesses have a profile for each client, with a profile key.</source>
        <translation>Cada perfil de Ayrshare tiene sus propias redes vinculadas. La mayoría tiene uno, el perfil principal; los planes para empresas tienen un perfil por cliente, con una clave de perfil.</translation>
    </message>
    <message>
        <source>A&amp;dd…</source>
        <translation>Aña&amp;dir…</translation>
    </message>
    <message>
        <source>renaming a profile</source>
        <translation>renombrar un perfil</translation>
    </message>
    <message>
        <source>The key of %1 was replaced.</source>
        <translation>La clave de %1 se sustituyó.</translation>
    </message>
    <message>
        <source>Remove profile</source>
        <translation>Eliminar perfil</translation>
    </message>
    <message>
        <source>Stop collecting for %1?</source>
        <translation>¿Dejar de recopilar para %1?</translation>
    </message>
    <message>
        <source>Its history stays in the database. Its key is removed from this computer and cannot be brought back from here.</source>
        <translation>Su historial se queda en la base de datos. Su clave se elimina de este equipo y no se puede recuperar desde aquí.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>There is no API key yet.</source>
        <translation>Aún no hay ninguna clave de API.</translation>
    </message>
    <message>
        <source>The key of this profile is not on this computer.</source>
        <translation>La clave de este perfil no está en este equipo.</translation>
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
        <translation>¿Qué es esta cifra?</translation>
    </message>
    <message>
        <source>Looking it up…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>&amp;Copy as JSON</source>
        <translation>&amp;Copiar como JSON</translation>
    </message>
    <message>
        <source>This number cannot be looked up</source>
        <translation>Esta cifra no se puede consultar</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Fórmula</translation>
    </message>
    <message>
        <source>none: shown as it was reported</source>
        <translation>ninguna: se muestra tal como se comunicó</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Observada</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>Válida para</translation>
    </message>
    <message>
        <source>Next poll</source>
        <translation>Próxima consulta</translation>
    </message>
    <message>
        <source>Why apps differ</source>
        <translation>Por qué difieren las apps</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>Se compone de</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Field of the answer</source>
        <translation>Campo de la respuesta</translation>
    </message>
    <message>
        <source>Kept of the answer</source>
        <translation>Guardado de la respuesta</translation>
    </message>
    <message>
        <source>Without secrets and without fields about people.</source>
        <translation>Sin secretos y sin campos sobre personas.</translation>
    </message>
    <message>
        <source>Where the number comes from was copied as JSON.</source>
        <translation>La procedencia de la cifra se copió como JSON.</translation>
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
        <translation>Como indique el sistema</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>Sin proxy</translation>
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
        <translation>Red</translation>
    </message>
    <message>
        <source>Name or address of the proxy</source>
        <translation>Nombre o dirección del proxy</translation>
    </message>
    <message>
        <source>Port of the proxy</source>
        <translation>Puerto del proxy</translation>
    </message>
    <message>
        <source>That is not the name of a proxy, such as proxy.example.org or 10.0.0.1. Proxies with a password cannot be used. The proxy that was set before is still in use.</source>
        <translation>No es el nombre de un proxy, como proxy.example.org o 10.0.0.1. No se pueden usar proxies con contraseña. Se sigue usando el proxy que estaba definido antes.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::RangeDialog</name>
    <message>
        <source>From day to day</source>
        <translation>Período personalizado</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>&amp;Primer día</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>Ú&amp;ltimo día</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s), both included. Days of account figures are UTC days.</source>
        <translation>
            <numerusform>%n día incluido. Los días de las cifras de cuentas son días UTC.</numerusform>
            <numerusform>%n días, ambos incluidos. Los días de las cifras de cuentas son días UTC.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>El último día es anterior al primero.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::RatedVideosDialog</name>
    <message>
        <source>%1 engagements / %2 views × 100 = %3</source>
        <translation>%1 interacciones / %2 vistas × 100 = %3</translation>
    </message>
    <message numerus="yes">
        <source>All %n video(s) are rated.</source>
        <translation>
            <numerusform>%n video tiene tasa.</numerusform>
            <numerusform>Los %n videos tienen tasa.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 videos are rated; of the others views or engagement are not known.</source>
        <translation>%1 de %2 videos tienen tasa; de los demás no se conocen las vistas o las interacciones.</translation>
    </message>
    <message>
        <source>Videos of the engagement rate</source>
        <translation>Videos de la tasa de interacción</translation>
    </message>
    <message>
        <source>Posted in the range</source>
        <translation>Publicados en el período</translation>
    </message>
    <message>
        <source>Videos that the rate is made of</source>
        <translation>Videos de los que sale la tasa</translation>
    </message>
    <message>
        <source>No video of this range</source>
        <translation>Ningún video de este período</translation>
    </message>
    <message>
        <source>The rate is of the videos that were posted in the range of the header.</source>
        <translation>La tasa es la de los videos publicados en el período elegido en el encabezado de la ventana.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ReportActions</name>
    <message>
        <source>new report %1</source>
        <translation>crear el informe %1</translation>
    </message>
    <message>
        <source>remove report %1</source>
        <translation>eliminar el informe %1</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ReportDialog</name>
    <message>
        <source>Edit report</source>
        <translation>Editar informe</translation>
    </message>
    <message>
        <source>Days are those of %1.</source>
        <translation>Los días son los de %1.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Choose the campaigns whose videos the report shows.</source>
        <translation>Elige las campañas cuyos videos muestra el informe.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ReportTotalsGrid</name>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1 (%2 de %3)</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>ER by views</source>
        <translation>ER por vistas</translation>
    </message>
    <message>
        <source>Shown to the client</source>
        <translation>Visibles para el cliente</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Ocultos</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Engagements of the rated videos</source>
        <translation>Interacciones de los videos con tasa</translation>
    </message>
    <message>
        <source>Views of the rated videos</source>
        <translation>Vistas de los videos con tasa</translation>
    </message>
    <message>
        <source>Videos rated</source>
        <translation>Videos con tasa</translation>
    </message>
    <message>
        <source>Videos that report it</source>
        <translation>Videos que ofrecen este dato</translation>
    </message>
    <message>
        <source>Report %1, %2: %3</source>
        <translation>Informe %1, %2: %3</translation>
    </message>
    <message>
        <source>from when each video was posted until it was last observed</source>
        <translation>desde que se publicó cada video hasta su última observación</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ReportsPage</name>
    <message>
        <source>%1 · posted %2 – %3</source>
        <translation>%1 · publicados %2 – %3</translation>
    </message>
    <message>
        <source>%1 · posted from %2</source>
        <translation>%1 · publicados desde %2</translation>
    </message>
    <message>
        <source>%1 · posted until %2</source>
        <translation>%1 · publicados hasta %2</translation>
    </message>
    <message>
        <source>%1 · all videos</source>
        <translation>%1 · todos los videos</translation>
    </message>
    <message>
        <source>No reports yet</source>
        <translation>Aún no hay informes</translation>
    </message>
    <message>
        <source>A report shows the videos of a campaign to a client. What the client should not see is hidden with one click, in this report only.</source>
        <translation>Un informe muestra a un cliente los videos de una campaña. Lo que el cliente no debe ver se oculta con un clic, solo en este informe.</translation>
    </message>
    <message>
        <source>New report…</source>
        <translation>Nuevo informe…</translation>
    </message>
    <message>
        <source>No videos in this report</source>
        <translation>No hay videos en este informe</translation>
    </message>
    <message>
        <source>The campaign has no videos that were posted in the report&apos;s range.</source>
        <translation>La campaña no tiene videos publicados en el período del informe.</translation>
    </message>
    <message>
        <source>Shown and hidden</source>
        <translation>Visibles y ocultos</translation>
    </message>
    <message>
        <source>Shown only</source>
        <translation>Solo visibles</translation>
    </message>
    <message>
        <source>Hidden only</source>
        <translation>Solo ocultos</translation>
    </message>
    <message>
        <source>Hide / show in report</source>
        <translation>Ocultar / mostrar en informe</translation>
    </message>
    <message>
        <source>Hide with reason…</source>
        <translation>Ocultar con motivo…</translation>
    </message>
    <message>
        <source>Export report…</source>
        <translation>Exportar informe…</translation>
    </message>
    <message>
        <source>Edit report…</source>
        <translation>Editar informe…</translation>
    </message>
    <message>
        <source>Preview report…</source>
        <translation>Vista previa del informe…</translation>
    </message>
    <message>
        <source>Freeze report…</source>
        <translation>Congelar informe…</translation>
    </message>
    <message>
        <source>Remove report</source>
        <translation>Eliminar informe</translation>
    </message>
    <message>
        <source>Nothing is hidden.</source>
        <translation>No hay nada oculto.</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) of several campaigns count once.</source>
        <translation>
            <numerusform>%n publicación de varias campañas cuenta una vez.</numerusform>
            <numerusform>%n publicaciones de varias campañas cuentan una vez.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) are left out: nobody told when they were posted.</source>
        <translation>
            <numerusform>Se omite %n video: nadie indicó cuándo se publicó.</numerusform>
            <numerusform>Se omiten %n videos: nadie indicó cuándo se publicaron.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Each report has its own days</source>
        <translation>Cada informe tiene sus propios días</translation>
    </message>
    <message>
        <source>%1 · posted on %2</source>
        <comment>campaigns, a day</comment>
        <translation>%1 · publicados el %2</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::RuleDialog</name>
    <message>
        <source>Edit rule</source>
        <translation>Editar regla</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Nueva regla</translation>
    </message>
    <message>
        <source>Choose a campaign</source>
        <translation>Elige una campaña</translation>
    </message>
    <message>
        <source>Any profile</source>
        <translation>Cualquier perfil</translation>
    </message>
    <message>
        <source>Choose the campaign that the posts go to.</source>
        <translation>Elige la campaña a la que van las publicaciones.</translation>
    </message>
    <message>
        <source>Set at least one condition: a rule without any would take every post.</source>
        <translation>Fija al menos una condición: una regla sin ninguna tomaría todas las publicaciones.</translation>
    </message>
    <message>
        <source>A hashtag is one word, without blanks and other signs.</source>
        <translation>Un hashtag es una sola palabra, sin espacios ni otros signos.</translation>
    </message>
    <message>
        <source>The last day is before the first day.</source>
        <translation>El último día es anterior al primero.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::RulesDialog</name>
    <message>
        <source>No rules yet</source>
        <translation>Aún no hay reglas</translation>
    </message>
    <message>
        <source>A rule puts new posts into a campaign.</source>
        <translation>Una regla pone publicaciones nuevas en una campaña.</translation>
    </message>
    <message>
        <source>edit rule</source>
        <translation>editar la regla</translation>
    </message>
    <message>
        <source>add rule</source>
        <translation>añadir la regla</translation>
    </message>
    <message>
        <source>remove rule</source>
        <translation>eliminar la regla</translation>
    </message>
    <message>
        <source>move rule</source>
        <translation>mover la regla</translation>
    </message>
    <message numerus="yes">
        <source>apply rules to %n post(s)</source>
        <translation>
            <numerusform>aplicar las reglas a %n publicación</numerusform>
            <numerusform>aplicar las reglas a %n publicaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a rule new posts wait in Unassigned until you assign them by hand.</source>
        <translation>Sin una regla, las publicaciones nuevas esperan en Sin asignar hasta que las asignes a mano.</translation>
    </message>
    <message>
        <source>Looking at what the rules would move…</source>
        <translation>Comprobando qué moverían las reglas…</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::SeriesChart</name>
    <message>
        <source>Show &amp;everything</source>
        <translation>Mostrar &amp;todo</translation>
    </message>
    <message>
        <source>Copy as &amp;PNG</source>
        <translation>Copiar como &amp;PNG</translation>
    </message>
    <message>
        <source>Copy as &amp;CSV</source>
        <translation>Copiar como &amp;CSV</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>&amp;Imprimir…</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Acercar</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>A&amp;lejar</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>Copiar las cifras</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Mostrar %1</translation>
    </message>
    <message>
        <source>%1, as a table</source>
        <translation>%1, como tabla</translation>
    </message>
    <message>
        <source>&amp;Note on this day…</source>
        <translation>&amp;Nota en este día…</translation>
    </message>
    <message>
        <source>The chart shows everything already.</source>
        <translation>El gráfico ya lo muestra todo.</translation>
    </message>
    <message>
        <source>The numbers of the chart were copied.</source>
        <translation>Se copiaron las cifras del gráfico.</translation>
    </message>
    <message>
        <source>The chart was copied as a picture.</source>
        <translation>El gráfico se copió como imagen.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::SettingFields</name>
    <message>
        <source>Set by the environment variable %1, which wins over the settings.</source>
        <translation>Definido por la variable de entorno %1, que prevalece sobre los ajustes.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::SettingsPage</name>
    <message>
        <source>Schedule</source>
        <translation>Programación</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Secciones de los ajustes</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Perfiles</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>The pictures of videos were removed from this computer.</source>
        <translation>Las imágenes de los videos se eliminaron de este equipo.</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::SnapshotActions</name>
    <message>
        <source>freeze %1</source>
        <translation>congelar %1</translation>
    </message>
    <message>
        <source>Frozen as %1.</source>
        <translation>Congelado como %1.</translation>
    </message>
    <message>
        <source>remove snapshot %1</source>
        <translation>eliminar la instantánea %1</translation>
    </message>
    <message>
        <source>%1, frozen %2</source>
        <translation>%1, congelado el %2</translation>
    </message>
    <message>
        <source>The file shows the report as it was frozen.</source>
        <translation>El archivo muestra el informe tal como se congeló.</translation>
    </message>
    <message>
        <source>%1 as the client gets it</source>
        <translation>%1 tal como lo recibe el cliente</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Exportar informe</translation>
    </message>
    <message>
        <source>Shown videos: %1</source>
        <translation>Videos visibles: %1</translation>
    </message>
    <message>
        <source>Nothing is hidden: the client sees all videos of this report.</source>
        <translation>No hay nada oculto: el cliente ve todos los videos de este informe.</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) are left out. A footnote tells the client how many, and their views; nothing else of them is in the file.</source>
        <translation>
            <numerusform>Se omite %n video. Una nota al pie indica al cliente cuántos son y sus vistas; nada más de ellos figura en el archivo.</numerusform>
            <numerusform>Se omiten %n videos. Una nota al pie indica al cliente cuántos son y sus vistas; nada más de ellos figura en el archivo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) are left out, and nothing in the file tells so: no row, no total, no name.</source>
        <translation>
            <numerusform>Se omite %n video, y nada en el archivo lo indica: ni fila, ni total, ni nombre.</numerusform>
            <numerusform>Se omiten %n videos, y nada en el archivo lo indica: ni fila, ni total, ni nombre.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::gui::SnapshotsDialog</name>
    <message>
        <source>&amp;Freeze now</source>
        <translation>&amp;Congelar ahora</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>Frozen states of the report</source>
        <translation>Estados congelados del informe</translation>
    </message>
    <message>
        <source>Name of the new snapshot</source>
        <translation>Nombre de la nueva instantánea</translation>
    </message>
    <message>
        <source>Nothing is frozen yet</source>
        <translation>Aún no se congeló nada</translation>
    </message>
    <message>
        <source>A snapshot keeps the report as the client got it. It prints the same digits later, whatever the numbers do.</source>
        <translation>Una instantánea conserva el informe tal como lo recibió el cliente. Más adelante imprime las mismas cifras, cambie lo que cambie.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::StartCard</name>
    <message>
        <source>Start Viewtide when I &amp;log in, in the tray</source>
        <translation>Abrir Viewtide en la bandeja a&amp;l iniciar sesión</translation>
    </message>
    <message>
        <source>Start and end</source>
        <translation>Inicio y cierre</translation>
    </message>
    <message>
        <source>At login</source>
        <translation>Al iniciar sesión</translation>
    </message>
    <message>
        <source>Not for the demo, which changes nothing outside of its own folder.</source>
        <translation>No para la demo, que no cambia nada fuera de su propia carpeta.</translation>
    </message>
    <message>
        <source>An entry in the autostart folder of your desktop, which goes when you untick it.</source>
        <translation>Una entrada en la carpeta de inicio automático de tu escritorio, que desaparece al desmarcar la casilla.</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>Al cerrar la ventana</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>Preguntarme</translation>
    </message>
    <message>
        <source>Keep collecting in the background</source>
        <translation>Seguir recopilando en segundo plano</translation>
    </message>
    <message>
        <source>Quit Viewtide</source>
        <translation>Salir de Viewtide</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::StatusLine</name>
    <message numerus="yes">
        <source>%n account(s) ok</source>
        <translation>
            <numerusform>%n cuenta al día</numerusform>
            <numerusform>%n cuentas al día</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trying again</source>
        <translation>
            <numerusform>%n reintentando</numerusform>
            <numerusform>%n reintentando</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) sign-in</source>
        <translation>
            <numerusform>%n con sesión caducada</numerusform>
            <numerusform>%n con sesión caducada</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 calls today</source>
        <translation>Llamadas hoy: %1</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::SummaryFolderField</name>
    <message>
        <source>Folder of the weekly summaries</source>
        <translation>Carpeta de los resúmenes semanales</translation>
    </message>
    <message>
        <source>not written</source>
        <translation>no se escriben</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose the folder of the weekly summaries</source>
        <translation>Elegir la carpeta de los resúmenes semanales</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::SummaryTable</name>
    <message>
        <source>What each network did in the range</source>
        <translation>Lo que hizo cada red en el período</translation>
    </message>
    <message>
        <source>Show the accounts of the network</source>
        <translation>Mostrar las cuentas de la red</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::TableStates</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Sin coincidencias</translation>
    </message>
    <message>
        <source>No row fits the words and choices above.</source>
        <translation>Ninguna fila coincide con el texto y las opciones de arriba.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Borrar el filtro</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::TestRow</name>
    <message>
        <source>&amp;Test connection</source>
        <translation>Probar &amp;conexión</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel the test</source>
        <translation>Cancelar la prueba</translation>
    </message>
    <message>
        <source>Ayrshare is asked</source>
        <translation>Se está consultando a Ayrshare</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Asking Ayrshare…</source>
        <translation>Consultando a Ayrshare…</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::TrayIcon</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>Pause 1 hour</source>
        <translation>Pausar 1 hora</translation>
    </message>
    <message>
        <source>Pause until tomorrow</source>
        <translation>Pausar hasta mañana</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>%1: %2 in 24 h</source>
        <comment>caption of a video, views won</comment>
        <translation>%1: %2 en 24 h</translation>
    </message>
    <message>
        <source>Stop the sync</source>
        <translation>Detener la sincronización</translation>
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
        <translation>queda %1</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>sin dato</translation>
    </message>
    <message>
        <source>This time lies in the future.</source>
        <translation>Este momento está en el futuro.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::UploadsDialog</name>
    <message>
        <source>Nothing was imported yet</source>
        <translation>Aún no se importó nada</translation>
    </message>
    <message>
        <source>What was posted or scheduled through Ayrshare is listed here after the first sync.</source>
        <translation>Lo que se publicó o programó con Ayrshare figura aquí después de la primera sincronización.</translation>
    </message>
    <message>
        <source>Let the rules decide</source>
        <translation>Dejar que decidan las reglas</translation>
    </message>
    <message numerus="yes">
        <source>assign %n upload(s) to %1</source>
        <translation>
            <numerusform>asignar %n subida a %1</numerusform>
            <numerusform>asignar %n subidas a %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>leave %n upload(s) to the rules</source>
        <translation>
            <numerusform>dejar %n subida a las reglas</numerusform>
            <numerusform>dejar %n subidas a las reglas</numerusform>
        </translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Todas: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Seleccionadas: %1</translation>
    </message>
    <message>
        <source>Select uploads to assign them to a campaign.</source>
        <translation>Selecciona subidas para asignarlas a una campaña.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::VideoActions</name>
    <message>
        <source>Assign to campaign</source>
        <translation>Asignar a campaña</translation>
    </message>
    <message>
        <source>Hide in report</source>
        <translation>Ocultar en informe</translation>
    </message>
    <message>
        <source>There is no campaign yet</source>
        <translation>Aún no hay ninguna campaña</translation>
    </message>
    <message>
        <source>No report shows these videos</source>
        <translation>Ningún informe muestra estos videos</translation>
    </message>
    <message>
        <source>The videos are in that campaign already.</source>
        <translation>Los videos ya están en esa campaña.</translation>
    </message>
    <message>
        <source>The report does not show these videos anyway.</source>
        <translation>El informe no muestra estos videos de todos modos.</translation>
    </message>
    <message>
        <source>Hidden in %1.</source>
        <translation>Ocultos en %1.</translation>
    </message>
    <message>
        <source>Videos added: %1. Their numbers come with the next sync.</source>
        <translation>Videos añadidos: %1. Sus cifras llegan con la próxima sincronización.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::VideoHistoryBox</name>
    <message>
        <source>Against earlier videos at the same age</source>
        <translation>Frente a videos anteriores a la misma edad</translation>
    </message>
    <message>
        <source>Velocity</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Pronóstico</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Observaciones</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Correcciones</translation>
    </message>
    <message>
        <source>Views at age</source>
        <translation>Vistas por edad</translation>
    </message>
    <message>
        <source>At age</source>
        <translation>Edad</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier correction(s)</source>
        <translation>
            <numerusform>%n corrección anterior</numerusform>
            <numerusform>%n correcciones anteriores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::gui::VideoPanel</name>
    <message>
        <source>No video selected</source>
        <translation>Ningún video seleccionado</translation>
    </message>
    <message>
        <source>Select one to see its curve and where each number comes from.</source>
        <translation>Selecciona uno para ver su curva y de dónde viene cada cifra.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Cifra</translation>
    </message>
    <message>
        <source>Exactly</source>
        <translation>Exacta</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Observada</translation>
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
Publicado %2
Próxima consulta %3</translation>
    </message>
    <message>
        <source>One of %1 posts of this clip</source>
        <translation>Una de %1 publicaciones de este clip</translation>
    </message>
    <message>
        <source>No link is known.</source>
        <translation>No se conoce ningún enlace.</translation>
    </message>
    <message>
        <source>Opens the link shown above</source>
        <translation>Abre el enlace que se muestra arriba</translation>
    </message>
    <message>
        <source>Only https links are opened</source>
        <translation>Solo se abren enlaces https</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>sin dato</translation>
    </message>
    <message>
        <source>%1, typed in</source>
        <translation>%1, escrita a mano</translation>
    </message>
    <message>
        <source>%1 over time</source>
        <translation>%1 en el tiempo</translation>
    </message>
    <message>
        <source>Picture of the video</source>
        <translation>Imagen del video</translation>
    </message>
    <message>
        <source>The link was copied.</source>
        <translation>Se copió el enlace.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::VideosPage</name>
    <message>
        <source>No videos yet</source>
        <translation>Aún no hay videos</translation>
    </message>
    <message>
        <source>Videos that were posted through Ayrshare appear after the first sync. Others are added by their links.</source>
        <translation>Los videos publicados con Ayrshare aparecen después de la primera sincronización. Los demás se añaden por sus enlaces.</translation>
    </message>
    <message>
        <source>Add videos…</source>
        <translation>Añadir videos…</translation>
    </message>
    <message>
        <source>Uploads…</source>
        <translation>Subidas…</translation>
    </message>
    <message>
        <source>Export videos…</source>
        <translation>Exportar videos…</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Mostrar detalles</translation>
    </message>
    <message>
        <source>Works: %1</source>
        <translation>Piezas: %1</translation>
    </message>
    <message>
        <source>Videos: %1 of %2</source>
        <translation>Videos: %1 de %2</translation>
    </message>
    <message>
        <source>Videos: %1</source>
        <translation>Videos: %1</translation>
    </message>
    <message>
        <source>%1, selected: %2</source>
        <translation>%1; seleccionados: %2</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Vistas guardadas</translation>
    </message>
    <message>
        <source>The campaign of this view is gone: all campaigns are shown.</source>
        <translation>La campaña de esta vista ya no existe: se muestran todas las campañas.</translation>
    </message>
    <message>
        <source>Group by work</source>
        <translation>Agrupar por pieza</translation>
    </message>
    <message>
        <source>This video is not tracked any more.</source>
        <translation>Este video ya no se sigue.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ViewsMenu</name>
    <message>
        <source>No view is saved yet</source>
        <translation>Aún no hay ninguna vista guardada</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Guardar esta vista…</translation>
    </message>
    <message>
        <source>Update &quot;%1&quot;</source>
        <translation>Actualizar “%1”</translation>
    </message>
    <message>
        <source>Rename &quot;%1&quot;…</source>
        <translation>Renombrar “%1”…</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>Renombrar vista</translation>
    </message>
    <message>
        <source>Remove &quot;%1&quot;</source>
        <translation>Eliminar “%1”</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Guardar vista</translation>
    </message>
    <message>
        <source>The view %1 is saved.</source>
        <translation>La vista %1 está guardada.</translation>
    </message>
    <message>
        <source>The view is called %1 now.</source>
        <translation>La vista se llama ahora %1.</translation>
    </message>
    <message>
        <source>The view %1 is removed. Undo brings it back.</source>
        <translation>La vista %1 se eliminó. Deshacer la recupera.</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Vistas guardadas</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::WeekHeatmap</name>
    <message>
        <source>Best time to post, weekday by hour</source>
        <translation>Mejor momento para publicar, día de la semana por hora</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::WelcomePage</name>
    <message>
        <source>Keep keys in a &amp;file that only I can read</source>
        <translation>Guardar las claves en un arch&amp;ivo que solo yo pueda leer</translation>
    </message>
    <message>
        <source>&amp;Start collecting</source>
        <translation>&amp;Empezar a recopilar</translation>
    </message>
    <message>
        <source>&amp;Open the overview</source>
        <translation>&amp;Abrir el resumen</translation>
    </message>
    <message>
        <source>Ayrshare API key</source>
        <translation>Clave de API de Ayrshare</translation>
    </message>
    <message>
        <source>Paste the Ayrshare API key</source>
        <translation>Pega la clave de API de Ayrshare</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Conectar</translation>
    </message>
    <message>
        <source>Explore with &amp;demo data</source>
        <translation>Explorar con datos de &amp;demostración</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>Ahora &amp;no</translation>
    </message>
    <message>
        <source>See how your videos do, on every network</source>
        <translation>Mira cómo van tus videos en todas las redes</translation>
    </message>
    <message>
        <source>Viewtide collects the numbers of your accounts and videos through your Ayrshare account and keeps them on this computer. It needs your API key, which is in the Ayrshare dashboard under API Key.</source>
        <translation>Viewtide recopila las cifras de tus cuentas y videos mediante tu cuenta de Ayrshare y las guarda en este equipo. Necesita tu clave de API, que está en el panel de Ayrshare, en API Key.</translation>
    </message>
    <message>
        <source>Several clients with a profile key each? Begin with the API key; profiles, a proxy and a database server are in the settings (Ctrl+,).</source>
        <translation>¿Varios clientes con una clave de perfil cada uno? Empieza por la clave de API; los perfiles, un proxy y un servidor de base de datos están en los ajustes (Ctrl+,).</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>A&amp;trás</translation>
    </message>
    <message>
        <source>These accounts were found</source>
        <translation>Se encontraron estas cuentas</translation>
    </message>
    <message>
        <source>Accounts that have told their numbers</source>
        <translation>Cuentas que ya comunicaron sus cifras</translation>
    </message>
    <message>
        <source>The first numbers</source>
        <translation>Las primeras cifras</translation>
    </message>
    <message>
        <source>The system keychain could not be reached, so the key is not stored: %1</source>
        <translation>No se pudo acceder al llavero del sistema, por lo que la clave no se guarda: %1</translation>
    </message>
    <message>
        <source>%1 of %2 accounts have answered. The overview fills while this goes on.</source>
        <translation>%1 de %2 cuentas respondieron. El resumen se llena mientras esto continúa.</translation>
    </message>
    <message>
        <source>All accounts have answered. Videos follow; new numbers come by themselves.</source>
        <translation>Todas las cuentas respondieron. Después llegan los videos; las cifras nuevas llegan por sí solas.</translation>
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
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>V&amp;iew</source>
        <translation>Ve&amp;r</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;Página</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;About Viewtide</source>
        <translation>&amp;Acerca de Viewtide</translation>
    </message>
    <message>
        <source>&amp;Sync now</source>
        <translation>&amp;Sincronizar ahora</translation>
    </message>
    <message>
        <source>&amp;Pause for 1 hour</source>
        <translation>&amp;Pausar 1 hora</translation>
    </message>
    <message>
        <source>Pause until &amp;tomorrow</source>
        <translation>Pausar hasta &amp;mañana</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reanudar</translation>
    </message>
    <message>
        <source>Ask &amp;again when closing</source>
        <translation>Volver a preguntar al &amp;cerrar</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Sa&amp;lir</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtrar</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apariencia</translation>
    </message>
    <message>
        <source>From day to &amp;day…</source>
        <translation>Personaliza&amp;do…</translation>
    </message>
    <message>
        <source>&amp;Compare with the days before</source>
        <translation>&amp;Comparar con los días anteriores</translation>
    </message>
    <message>
        <source>As the des&amp;ktop</source>
        <translation>Como el &amp;escritorio</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clara</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscura</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;Alto contraste</translation>
    </message>
    <message>
        <source>&amp;What is this number?</source>
        <translation>¿&amp;Qué es esta cifra?</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>Paleta de co&amp;mandos…</translation>
    </message>
    <message>
        <source>&amp;Hide names and money</source>
        <translation>&amp;Ocultar nombres e importes</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>undo or redo, and what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>St&amp;op the sync</source>
        <translation>De&amp;tener la sincronización</translation>
    </message>
    <message>
        <source>Choose colu&amp;mns</source>
        <translation>Elegir col&amp;umnas</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Deshecho: %1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Rehecho: %1</translation>
    </message>
    <message>
        <source>A sync is running already.</source>
        <translation>Ya hay una sincronización en curso.</translation>
    </message>
    <message>
        <source>No sync is running.</source>
        <translation>No hay ninguna sincronización en curso.</translation>
    </message>
    <message>
        <source>Collecting is paused already.</source>
        <translation>La recopilación ya está en pausa.</translation>
    </message>
    <message>
        <source>Collecting is not paused.</source>
        <translation>La recopilación no está en pausa.</translation>
    </message>
    <message>
        <source>There is nothing to take back yet.</source>
        <translation>Aún no hay nada que deshacer.</translation>
    </message>
    <message>
        <source>Nothing was undone that could be done again.</source>
        <translation>No se ha deshecho nada que se pueda rehacer.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::WindowDialogs</name>
    <message>
        <source>&amp;What is this number?</source>
        <translation>¿&amp;Qué es esta cifra?</translation>
    </message>
    <message>
        <source>Point at a number, or go to one in a table or chart, and press F1.</source>
        <translation>Señala una cifra, o ve a una en una tabla o un gráfico, y pulsa F1.</translation>
    </message>
    <message>
        <source>%1 acts on what is selected here. Choose it again to run it.</source>
        <translation>“%1” actúa sobre lo que está seleccionado aquí. Elige el comando otra vez para ejecutarlo.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::WorkActions</name>
    <message>
        <source>Join as one work</source>
        <translation>Unir en una pieza</translation>
    </message>
    <message>
        <source>Split from its work</source>
        <translation>Separar de su pieza</translation>
    </message>
    <message>
        <source>Type numbers…</source>
        <translation>Escribir cifras…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>The selected videos are posts of one clip: their sums are shown together</source>
        <translation>Los videos seleccionados son publicaciones de un mismo clip: sus sumas se muestran juntas</translation>
    </message>
    <message>
        <source>The selected video is a clip by itself</source>
        <translation>El video seleccionado es un clip aparte</translation>
    </message>
    <message>
        <source>Type in numbers of the selected video that the API cannot see</source>
        <translation>Escribir cifras del video seleccionado que la API no ve</translation>
    </message>
    <message>
        <source>Stops tracking the selected videos, if they were added by hand</source>
        <translation>Deja de seguir los videos seleccionados, si se añadieron a mano</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) removed. Undo brings them back.</source>
        <translation>
            <numerusform>%n video eliminado. Deshacer lo recupera.</numerusform>
            <numerusform>%n videos eliminados. Deshacer los recupera.</numerusform>
        </translation>
    </message>
    <message>
        <source>It needs several selected videos that are not one work yet.</source>
        <translation>Necesita varios videos seleccionados que aún no sean una sola pieza.</translation>
    </message>
    <message>
        <source>It needs one selected video, of a work with several posts.</source>
        <translation>Necesita un video seleccionado, de una pieza con varias publicaciones.</translation>
    </message>
    <message>
        <source>It needs one selected video.</source>
        <translation>Necesita un video seleccionado.</translation>
    </message>
    <message>
        <source>It needs selected videos that were all added by hand.</source>
        <translation>Necesita videos seleccionados que se hayan añadido todos a mano.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::WorksCard</name>
    <message>
        <source>Works with the sums of their posts</source>
        <translation>Piezas con las sumas de sus publicaciones</translation>
    </message>
    <message>
        <source>No works yet</source>
        <translation>Aún no hay piezas</translation>
    </message>
    <message>
        <source>Every video is a work; posts of the same clip are one work together.</source>
        <translation>Cada video es una pieza; las publicaciones de un mismo clip forman juntas una sola pieza.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::WorkspaceButton</name>
    <message>
        <source>My workspace</source>
        <translation>Mi espacio de trabajo</translation>
    </message>
    <message>
        <source>Workspace: %1</source>
        <translation>Espacio de trabajo: %1</translation>
    </message>
    <message>
        <source>Workspace: %1 (Ctrl+Shift+O: choose another)</source>
        <translation>Espacio de trabajo: %1 (Ctrl+Mayús+O: elegir otro)</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::WorkspaceMenu</name>
    <message>
        <source>&amp;Workspace</source>
        <translation>&amp;Espacio de trabajo</translation>
    </message>
    <message>
        <source>Open in a new &amp;window</source>
        <translation>Abrir en una &amp;ventana nueva</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>E&amp;liminar</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>&amp;New workspace…</source>
        <translation>&amp;Nuevo espacio de trabajo…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Renombrar…</translation>
    </message>
    <message>
        <source>This workspace is not there any more: its folder was removed.</source>
        <translation>Este espacio de trabajo ya no existe: se eliminó su carpeta.</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>Nuevo espacio de trabajo</translation>
    </message>
    <message>
        <source>A workspace keeps one client apart: a database, settings, keys and pictures of its own. Viewtide opens it and asks for its API key.</source>
        <translation>Un espacio de trabajo mantiene a un cliente aparte: con base de datos, ajustes, claves e imágenes propios. Viewtide lo abre y pide su clave de API.</translation>
    </message>
    <message>
        <source>Rename workspace</source>
        <translation>Renombrar espacio de trabajo</translation>
    </message>
    <message>
        <source>Remove workspace</source>
        <translation>Eliminar espacio de trabajo</translation>
    </message>
    <message>
        <source>Remove the workspace %1?</source>
        <translation>¿Eliminar el espacio de trabajo %1?</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Mover a la papelera</translation>
    </message>
    <message>
        <source>Delete the workspace %1 for ever?</source>
        <translation>¿Eliminar para siempre el espacio de trabajo %1?</translation>
    </message>
    <message>
        <source>Delete for ever</source>
        <translation>Eliminar para siempre</translation>
    </message>
    <message>
        <source>The workspace %1 is removed.</source>
        <translation>El espacio de trabajo %1 se eliminó.</translation>
    </message>
    <message>
        <source>%1 (open: remove it from another one)</source>
        <translation>%1 (abierto: elimínalo desde otro)</translation>
    </message>
    <message>
        <source>The folder %1 with its database and settings goes to the trash of your desktop, from where it can be restored. Its keys stay in the keychain so long: once that trash is emptied, the next start of Viewtide takes them out.</source>
        <translation>La carpeta %1, con su base de datos y sus ajustes, va a la papelera de tu escritorio, desde donde se puede restaurar. Mientras tanto, sus claves se quedan en el llavero: cuando vacíes la papelera, el próximo inicio de Viewtide las quita.</translation>
    </message>
    <message>
        <source>It can be deleted instead: then nothing brings its numbers back, and its keys leave the keychain.</source>
        <translation>En su lugar se puede eliminar para siempre: entonces nada recupera sus cifras, y sus claves salen del llavero.</translation>
    </message>
    <message>
        <source>Keys of a removed workspace (%1) are still in the keychain; the next start of Viewtide tries again. %2</source>
        <translation>Las claves de un espacio de trabajo eliminado (%1) siguen en el llavero; el próximo inicio de Viewtide lo intenta de nuevo. %2</translation>
    </message>
    <message>
        <source>The folder %1 with its database, settings and keys goes to the trash of your desktop, from where it can be restored. The keys lie there unencrypted until that trash is emptied.</source>
        <translation>La carpeta %1, con su base de datos, sus ajustes y sus claves, va a la papelera de tu escritorio, desde donde se puede restaurar. Las claves quedan allí sin cifrar hasta que vacíes la papelera.</translation>
    </message>
</context>
<context>
    <name>viewtide::models::AccountTableModel</name>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Seguidores</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Crecimiento</translation>
    </message>
</context>
<context>
    <name>viewtide::models::ActivityModel</name>
    <message>
        <source>Answered in %1</source>
        <translation>Respondido en %1</translation>
    </message>
    <message>
        <source>Code %1. %2</source>
        <translation>Código %1. %2</translation>
    </message>
    <message>
        <source>All networks</source>
        <translation>Todas las redes</translation>
    </message>
    <message>
        <source>Post %1</source>
        <translation>Publicación %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Consulta</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Requests that were sent for it, retries included.</source>
        <translation>Solicitudes que se enviaron para esto, incluidos los reintentos.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
</context>
<context>
    <name>viewtide::models::AlertTableModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alerta</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>Break-out</source>
        <translation>Despegue</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>Hito</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Caída</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Silencio</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Inicio de sesión</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Sync failing</source>
        <translation>Fallo de sincronización</translation>
    </message>
</context>
<context>
    <name>viewtide::models::BestTimeModel</name>
    <message>
        <source>too few posts to say</source>
        <translation>muy pocas publicaciones para saberlo</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Publicado</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Publicaciones</translation>
    </message>
    <message>
        <source>Against the usual</source>
        <translation>Frente a lo habitual</translation>
    </message>
    <message>
        <source>Median over the posts: views in the first 24 hours against the median of the 20 videos before on the account.</source>
        <translation>Mediana de las publicaciones: vistas en las primeras 24 horas frente a la mediana de los 20 videos anteriores de la cuenta.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>%1: no post</source>
        <translation>%1: ninguna publicación</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 the usual views, median of %n post(s)</source>
        <translation>
            <numerusform>%1: %2 las vistas habituales, mediana de %n publicación</numerusform>
            <numerusform>%1: %2 las vistas habituales, mediana de %n publicaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; too few to say</source>
        <translation>%1; muy pocas para saberlo</translation>
    </message>
    <message numerus="yes">
        <source>No hour has %n post(s) yet, which it takes to say something.</source>
        <translation>
            <numerusform>Ninguna hora tiene aún %n publicación, lo mínimo para saber algo.</numerusform>
            <numerusform>Ninguna hora tiene aún %n publicaciones, lo mínimo para saber algo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2 in %n post(s))</source>
        <translation>
            <numerusform>%1 (%2 en %n publicación)</numerusform>
            <numerusform>%1 (%2 en %n publicaciones)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Best so far: %1. Hatched hours have fewer than %n post(s) and say nothing yet.</source>
        <translation>
            <numerusform>Lo mejor hasta ahora: %1. Las horas rayadas tienen menos de %n publicación y aún no dicen nada.</numerusform>
            <numerusform>Lo mejor hasta ahora: %1. Las horas rayadas tienen menos de %n publicaciones y aún no dicen nada.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::models::MoversModel</name>
    <message>
        <source>Without caption</source>
        <translation>Sin descripción</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>%1, posted %2: %3</source>
        <translation>%1, publicado el %2: %3</translation>
    </message>
    <message>
        <source>Last 24 h</source>
        <translation>Últimas 24 h</translation>
    </message>
    <message>
        <source>Views won in the last 24 hours.</source>
        <translation>Vistas ganadas en las últimas 24 horas.</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>For its age</source>
        <translation>Para su edad</translation>
    </message>
    <message>
        <source>Views at the oldest age that the video has reached, against the median of the account&apos;s videos before it at the same age. A dash: fewer than %1 of them are known.</source>
        <translation>Vistas a la mayor edad que alcanzó el video, frente a la mediana de los videos anteriores de la cuenta a la misma edad. Un guion: se conocen menos de %1 de ellos.</translation>
    </message>
</context>
<context>
    <name>viewtide::models::PaletteModel</name>
    <message>
        <source>Campaign</source>
        <translation>Campaña</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
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
        <translation>sin clasificar</translation>
    </message>
    <message>
        <source>A network is ranked from three recorded days on.</source>
        <translation>Una red se clasifica a partir de tres días registrados.</translation>
    </message>
    <message>
        <source>#</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Place among the networks whose rate has the same basis.</source>
        <translation>Puesto entre las redes cuya tasa tiene la misma base.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Average rate</source>
        <translation>Tasa media</translation>
    </message>
    <message>
        <source>Mean of the engagement rates of the recorded days in the range.</source>
        <translation>Media de las tasas de interacción de los días registrados del período.</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>What the rate was divided by. Only rates of one basis compare.</source>
        <translation>Entre qué se dividió la tasa. Solo se comparan tasas de una misma base.</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Recorded days in the range that have a rate.</source>
        <translation>Días registrados del período que tienen una tasa.</translation>
    </message>
    <message>
        <source>Recorded days that have a rate</source>
        <translation>Días registrados que tienen tasa</translation>
    </message>
    <message>
        <source>the range of the overview</source>
        <translation>el período del resumen</translation>
    </message>
</context>
<context>
    <name>viewtide::models::SeriesModel</name>
    <message>
        <source>provisional</source>
        <translation>provisional</translation>
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
        <translation>Notas</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>%1: no values.</source>
        <translation>%1: sin valores.</translation>
    </message>
    <message>
        <source>%1: from %2 to %3, highest %4 on %5.</source>
        <translation>%1: de %2 a %3, máximo de %4 el %5.</translation>
    </message>
    <message>
        <source>%1: nothing to show yet.</source>
        <translation>%1: aún no hay nada que mostrar.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n observation(s)</source>
        <translation>
            <numerusform>%n observación</numerusform>
            <numerusform>%n observaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Nota: %1</translation>
    </message>
    <message>
        <source>Note on %1: %2.</source>
        <translation>Nota del %1: %2.</translation>
    </message>
    <message>
        <source>filled in afterwards</source>
        <translation>completado después</translation>
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
        <translation>Las tasas de las redes tienen bases distintas y no se combinan.</translation>
    </message>
    <message numerus="yes">
        <source>Mean of %n day(s).</source>
        <translation>
            <numerusform>Media de %n día.</numerusform>
            <numerusform>Media de %n días.</numerusform>
        </translation>
    </message>
    <message>
        <source>Before: %1.</source>
        <translation>Antes: %1.</translation>
    </message>
    <message>
        <source>%1 of %2 posts of the range have a known engagement.</source>
        <translation>Se conocen las interacciones de %1 de %2 publicaciones del período.</translation>
    </message>
    <message>
        <source>Followers of the last minus the first recorded day of the range, signed. The card above also counts the change of the first day.</source>
        <translation>Seguidores del último menos los del primer día registrado del período, con signo. La tarjeta de arriba también cuenta el cambio del primer día.</translation>
    </message>
    <message>
        <source>The same in the range that is compared with.</source>
        <translation>Lo mismo en el período con el que se compara.</translation>
    </message>
    <message>
        <source>Per week</source>
        <translation>Por semana</translation>
    </message>
    <message>
        <source>Compound growth of followers per week: (last / first)^(7 / days) - 1.</source>
        <translation>Crecimiento compuesto de seguidores por semana: (último / primero)^(7 / días) - 1.</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Seguidores</translation>
    </message>
    <message>
        <source>Last recorded level of the range.</source>
        <translation>Último nivel registrado del período.</translation>
    </message>
    <message>
        <source>Engagement won</source>
        <translation>Interacciones ganadas</translation>
    </message>
    <message>
        <source>Likes, comments and shares that came in the range: last minus first count. Unknown where the network counts over a span of its own, which no range can be told from.</source>
        <translation>Me gusta, comentarios y compartidos que llegaron en el período: último recuento menos el primero. Se desconocen cuando la red cuenta sobre un intervalo propio, del que no se puede deducir ningún período.</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tasa</translation>
    </message>
    <message>
        <source>Engagement rate: mean of the daily rates with the basis that most days have.</source>
        <translation>Tasa de interacción: media de las tasas diarias con la base que tiene la mayoría de los días.</translation>
    </message>
    <message>
        <source>Per post</source>
        <translation>Por publicación</translation>
    </message>
    <message>
        <source>Engagement of the posts of the range over their number.</source>
        <translation>Interacciones de las publicaciones del período divididas entre su número.</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Retención</translation>
    </message>
    <message>
        <source>Share of a video that is watched on average, mean of the days.</source>
        <translation>Parte de un video que se ve en promedio, media de los días.</translation>
    </message>
    <message>
        <source>Watch time</source>
        <translation>Tiempo de reproducción</translation>
    </message>
    <message>
        <source>As the network reports it for its own span of time, last recorded in the range.</source>
        <translation>Según la red lo comunica para su propio intervalo, último registro del período.</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Recorded days of the range.</source>
        <translation>Días registrados del período.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>From %1 to %2, the first and the last recorded day of the range. The cards count from the day before the range, so they have the change of its first day too.</source>
        <translation>Del %1 al %2, el primer y el último día registrado del período. Las tarjetas cuentan desde el día anterior al período, así que incluyen también el cambio de su primer día.</translation>
    </message>
    <message>
        <source>Of %1, but an account that fell silent counts as last known, of %2 on.</source>
        <translation>Del %1, pero una cuenta que dejó de informar cuenta con su último valor conocido, desde el %2.</translation>
    </message>
    <message>
        <source>First to last day</source>
        <translation>Del primer al último día</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1 (%2 de %3)</translation>
    </message>
    <message>
        <source>%1 of %2 networks tell it.</source>
        <translation>Informan %1 de %2 redes.</translation>
    </message>
    <message>
        <source>Growth before</source>
        <translation>Crecimiento anterior</translation>
    </message>
    <message>
        <source>Engagement before</source>
        <translation>Interacciones anteriores</translation>
    </message>
</context>
<context>
    <name>viewtide::poll::ConnectionTest</name>
    <message>
        <source>No network is linked yet: link one in the Ayrshare dashboard.</source>
        <translation>Aún no hay ninguna red vinculada: vincula una en el panel de Ayrshare.</translation>
    </message>
    <message numerus="yes">
        <source>%n networks are linked: %1.</source>
        <translation>
            <numerusform>Hay %n red vinculada: %1.</numerusform>
            <numerusform>Hay %n redes vinculadas: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The key works, but Ayrshare has suspended the profile.</source>
        <translation>La clave funciona, pero Ayrshare suspendió el perfil.</translation>
    </message>
    <message>
        <source>The key works.</source>
        <translation>La clave funciona.</translation>
    </message>
    <message>
        <source>To be linked again: %1.</source>
        <translation>Hay que volver a vincular: %1.</translation>
    </message>
    <message>
        <source>%1 of %2 calls of this month are used.</source>
        <translation>Este mes se usaron %1 de %2 llamadas.</translation>
    </message>
    <message>
        <source>Ayrshare allows no more calls with this key just now. Try again later.</source>
        <translation>Ayrshare no permite por ahora más llamadas con esta clave. Vuelve a intentarlo más tarde.</translation>
    </message>
    <message numerus="yes">
        <source>Ayrshare allows no more calls with this key just now. Try again in %n minutes.</source>
        <translation>
            <numerusform>Ayrshare no permite por ahora más llamadas con esta clave. Vuelve a intentarlo dentro de %n minuto.</numerusform>
            <numerusform>Ayrshare no permite por ahora más llamadas con esta clave. Vuelve a intentarlo dentro de %n minutos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The test was cancelled.</source>
        <translation>La prueba se canceló.</translation>
    </message>
    <message>
        <source>Ayrshare does not accept this key. Copy it again from the Ayrshare dashboard, under API Key; a profile needs its own profile key.</source>
        <translation>Ayrshare no acepta esta clave. Vuelve a copiarla del panel de Ayrshare, en API Key; un perfil necesita su propia clave de perfil.</translation>
    </message>
    <message>
        <source>The Ayrshare plan of this key does not include the call, or a payment is due. Look at the plan in the Ayrshare dashboard.</source>
        <translation>El plan de Ayrshare de esta clave no incluye la llamada, o hay un pago pendiente. Consulta el plan en el panel de Ayrshare.</translation>
    </message>
    <message>
        <source>Ayrshare could not be reached. Check the network, and the proxy if there is one.</source>
        <translation>No se pudo contactar con Ayrshare. Comprueba la red, y el proxy si lo hay.</translation>
    </message>
    <message>
        <source>Ayrshare did not answer in time. Check the network, or try again later.</source>
        <translation>Ayrshare no respondió a tiempo. Comprueba la red o vuelve a intentarlo más tarde.</translation>
    </message>
    <message>
        <source>The connection is not safe, so it was ended: its certificate was not accepted, or the answer leads somewhere else. Check the clock of this computer, the proxy and the server address.</source>
        <translation>La conexión no es segura, por lo que se cerró: no se aceptó su certificado, o la respuesta lleva a otro lugar. Comprueba el reloj de este equipo, el proxy y la dirección del servidor.</translation>
    </message>
    <message>
        <source>Ayrshare has a problem of its own just now. Try again later.</source>
        <translation>Ayrshare tiene ahora un problema propio. Vuelve a intentarlo más tarde.</translation>
    </message>
    <message>
        <source>Something answered, but it is not the Ayrshare API. Check the server address, and the proxy if there is one.</source>
        <translation>Algo respondió, pero no es la API de Ayrshare. Comprueba la dirección del servidor, y el proxy si lo hay.</translation>
    </message>
    <message>
        <source>Linked too, without analytics at Ayrshare: %1.</source>
        <translation>También vinculadas, sin estadísticas en Ayrshare: %1.</translation>
    </message>
</context>
<context>
    <name>viewtide::poll::PollService</name>
    <message numerus="yes">
        <source>%n posts wait: the daily budget of %1 calls is used up so far. Hot videos go on.</source>
        <translation>
            <numerusform>%n publicación espera: por ahora se agotó el presupuesto diario de %1 llamadas. Los videos más activos continúan.</numerusform>
            <numerusform>%n publicaciones esperan: por ahora se agotó el presupuesto diario de %1 llamadas. Los videos más activos continúan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::settings::Settings</name>
    <message>
        <source>the environment sets a value that is not valid</source>
        <translation>el entorno define un valor que no es válido</translation>
    </message>
    <message>
        <source>not a valid value in %1</source>
        <translation>un valor no válido en %1</translation>
    </message>
    <message>
        <source>the value is not valid</source>
        <translation>el valor no es válido</translation>
    </message>
    <message>
        <source>The settings could not be saved to %1: this change is lost when Viewtide ends. Is the disk full, or may you not write there?</source>
        <translation>No se pudieron guardar los ajustes en %1: este cambio se pierde al salir de Viewtide. ¿Está lleno el disco o no tienes permiso para escribir allí?</translation>
    </message>
</context>
</TS>
