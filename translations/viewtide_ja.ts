<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>AccountHealth</name>
    <message>
        <source>Link this network to the profile in the Ayrshare dashboard to collect it.</source>
        <translation>収集するには、AyrshareのダッシュボードでこのSNSをプロファイルに連携してください。</translation>
    </message>
    <message>
        <source>The first snapshot is taken with the next pass.</source>
        <translation>最初のスナップショットは次回の収集で取得します。</translation>
    </message>
    <message>
        <source>Nothing was recorded for more than two days. The next pass asks again.</source>
        <translation>2日以上、何も記録されていません。次回の収集で再度確認します。</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Trying again</source>
        <translation>再試行中</translation>
    </message>
    <message>
        <source>Needs sign-in</source>
        <translation>要再ログイン</translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation>未連携</translation>
    </message>
</context>
<context>
    <name>AccountSeries</name>
    <message>
        <source>not recorded yet</source>
        <translation>未記録</translation>
    </message>
    <message>
        <source>first recorded day</source>
        <translation>記録の初日</translation>
    </message>
    <message>
        <source>first day after a gap</source>
        <translation>欠測後の初日</translation>
    </message>
    <message>
        <source>measured differently before: %1 since the end of that day</source>
        <translation>以前は計測方法が異なります: その日の終わりからの変化は%1</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n days</source>
        <translation>
            <numerusform>%n日間で%1</numerusform>
        </translation>
    </message>
    <message>
        <source>of %1 of %2 networks</source>
        <translation>SNS %2件中%1件の合計</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Total before</source>
        <translation>前期間の合計</translation>
    </message>
    <message>
        <source>provisional, %1 of %2 accounts as of %3: %4</source>
        <translation>暫定。%2件中%1件のアカウントは%3時点の値: %4</translation>
    </message>
    <message>
        <source>provisional, %1 of %2 networks as last known</source>
        <translation>暫定。SNS %2件中%1件は最後にわかっている値</translation>
    </message>
</context>
<context>
    <name>AccountSheetText</name>
    <message>
        <source>The first line must name the columns; &quot;date&quot; and &quot;platform&quot; must be among them.</source>
        <translation>1行目には列名が必要です。「date」と「platform」を含めてください。</translation>
    </message>
    <message>
        <source>No column of the header is a metric, such as &quot;followers&quot; or &quot;views_total&quot;.</source>
        <translation>ヘッダーに指標の列（「followers」や「views_total」など）がありません。</translation>
    </message>
    <message>
        <source>Line %1: a quote is opened and never closed.</source>
        <translation>%1行目: 引用符が閉じられていません。</translation>
    </message>
    <message>
        <source>Line %1 has no number.</source>
        <translation>%1行目に数値がありません。</translation>
    </message>
    <message>
        <source>is not a day; write 2025-12-31</source>
        <translation>は日付ではありません。2025-12-31のように書いてください</translation>
    </message>
    <message>
        <source>lies in the future</source>
        <translation>は未来の日付です</translation>
    </message>
    <message>
        <source>is today, of which the snapshot tells</source>
        <translation>は今日の日付です。今日の値はスナップショットで取得します</translation>
    </message>
    <message>
        <source>is no network that is known; write a key such as tiktok</source>
        <translation>は不明なSNSです。tiktokのようなキーで書いてください</translation>
    </message>
    <message>
        <source>is not a time; write 2025-12-31T11:00:00Z</source>
        <translation>は日時ではありません。2025-12-31T11:00:00Zのように書いてください</translation>
    </message>
    <message>
        <source>is no metric; see viewtide metric list</source>
        <translation>は指標ではありません。viewtide metric listを参照してください</translation>
    </message>
    <message>
        <source>is not a number of 0 or more; write digits and a point only</source>
        <translation>は0以上の数値ではありません。数字と小数点だけで書いてください</translation>
    </message>
    <message>
        <source>Line %1, column %2: &quot;%3&quot; %4.</source>
        <translation>%1行目、列%2: 「%3」%4。</translation>
    </message>
    <message>
        <source>Line %1: an earlier line tells of the same day; that one counts.</source>
        <translation>%1行目: 同じ日の行が前にあります。前の行の値を使います。</translation>
    </message>
    <message>
        <source>Line %1 names no profile, and there is not just one; choose one.</source>
        <translation>%1行目にプロファイルの指定がなく、プロファイルが1つではありません。いずれかを選択してください。</translation>
    </message>
    <message>
        <source>Line %1: there is no profile &quot;%2&quot;.</source>
        <translation>%1行目: プロファイル「%2」はありません。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>ファイルが空です。</translation>
    </message>
    <message>
        <source>Will be added where the day or its number is not there yet.</source>
        <translation>その日またはその数値がまだない場合に追加します。</translation>
    </message>
    <message>
        <source>Added.</source>
        <translation>追加しました。</translation>
    </message>
    <message>
        <source>Left out: that day was observed, and stays as it is.</source>
        <translation>除外: その日は観測済みのため、そのまま残します。</translation>
    </message>
    <message>
        <source>That day was there already; it got the numbers that it lacked.</source>
        <translation>その日はすでにあるため、不足している数値だけを補いました。</translation>
    </message>
    <message>
        <source>Left out: that day is there already.</source>
        <translation>除外: その日はすでにあります。</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Accounts of all networks</source>
        <translation>すべてのSNSのアカウント</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Filter by network, profile, message</source>
        <translation>SNS、プロファイル、メッセージで絞り込み</translation>
    </message>
</context>
<context>
    <name>AddProfileCommand</name>
    <message>
        <source>adding the profile &quot;%1&quot;</source>
        <translation>プロファイル「%1」の追加</translation>
    </message>
</context>
<context>
    <name>AddVideosDialog</name>
    <message>
        <source>Add videos</source>
        <translation>動画を追加</translation>
    </message>
    <message>
        <source>&amp;Links of TikTok, Instagram or YouTube videos, or a table (CSV) with a column &quot;url&quot;. Paste them, or drop links and files here:</source>
        <translation>TikTok、Instagram、YouTubeの動画のリンク、または「url」列のある表（CSV）。ここに貼り付けるか、リンクやファイルをドロップしてください(&amp;L):</translation>
    </message>
    <message>
        <source>Links, one on each line</source>
        <translation>リンク（1行に1件）</translation>
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
        <translation>ファイルを選択(&amp;F)…</translation>
    </message>
    <message>
        <source>Read links or a table from a file</source>
        <translation>リンクや表をファイルから読み込みます</translation>
    </message>
    <message>
        <source>Put them into &amp;campaign</source>
        <translation>追加先のキャンペーン(&amp;C)</translation>
    </message>
    <message>
        <source>Campaign for the new videos</source>
        <translation>新しい動画のキャンペーン</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>追加(&amp;A)</translation>
    </message>
    <message>
        <source>Add the videos</source>
        <translation>動画を追加します</translation>
    </message>
    <message>
        <source>&amp;Make the campaigns that the table names and that are not there yet</source>
        <translation>表にある未作成のキャンペーンを作成する(&amp;M)</translation>
    </message>
    <message>
        <source>Make missing campaigns</source>
        <translation>未作成のキャンペーンを作成</translation>
    </message>
    <message>
        <source>What became of each line</source>
        <translation>各行の結果</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>サマリー</translation>
    </message>
</context>
<context>
    <name>AlertTable</name>
    <message numerus="yes">
        <source>a video&apos;s robust score against the %n or more before it</source>
        <translation>
            <numerusform>動画のロバストスコア（直前の動画%n本以上との比較）</numerusform>
        </translation>
    </message>
    <message>
        <source>lowest milestone of views; then 1, 2, 5 times each power of ten, passed between two observations</source>
        <translation>視聴回数の最小のマイルストーン。以降は10の累乗の1、2、5倍。2回の観測の間に超えたとき</translation>
    </message>
    <message>
        <source>lowest milestone of followers, passed between two recorded days</source>
        <translation>フォロワー数の最小のマイルストーン。記録された2日の間に超えたとき</translation>
    </message>
    <message numerus="yes">
        <source>percent of the followers lost in a day, after %n recorded days</source>
        <translation>
            <numerusform>1日に減ったフォロワーの割合（%）。%n日分の記録がたまってから</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>percent fewer views in 24 h of the last five videos than of the %n or more before</source>
        <translation>
            <numerusform>直近5本の動画の24時間の視聴回数が、それ以前の%n本以上と比べて減った割合（%）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>days without a video, twice the usual gap, after %n posts</source>
        <translation>
            <numerusform>動画の投稿がない日数（通常の間隔の2倍以上）。投稿が%n件たまってから</numerusform>
        </translation>
    </message>
    <message>
        <source>a network or a key needs a new sign-in</source>
        <translation>SNSまたはキーの再ログインが必要なとき</translation>
    </message>
    <message>
        <source>every question failed for %1 min</source>
        <translation>リクエストが%1分間すべて失敗したとき</translation>
    </message>
</context>
<context>
    <name>AlertText</name>
    <message>
        <source>A video on %1</source>
        <translation>%1の動画</translation>
    </message>
    <message>
        <source>“%1” on %2</source>
        <translation>%2の「%1」</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 breaks out: %2× for its age</source>
        <translation>%1が急伸しています: 同じ経過時間での通常の%2倍</translation>
    </message>
    <message numerus="yes">
        <source>%1 views at the age of %2; the median of the %n video(s) before it on this account is %3 at that age. Robust score %4, and the rule asks for %5.</source>
        <translation>
            <numerusform>投稿から%2の時点で%1回視聴されました。このアカウントの直前の動画%n本の同じ時点での中央値は%3回です。ロバストスコアは%4、ルールの基準は%5です。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 passed %2 views</source>
        <translation>%1の視聴回数が%2回を超えました</translation>
    </message>
    <message>
        <source>It has %1 views now and had %2 at the observation before, a day ago or when tracking began. Milestones are 1, 2 and 5 times each power of ten.</source>
        <translation>現在の視聴回数は%1回、前回の観測（1日前または追跡の開始時）では%2回でした。マイルストーンは10の累乗の1、2、5倍です。</translation>
    </message>
    <message>
        <source>%1 passed %2 followers</source>
        <translation>%1のフォロワーが%2人を超えました</translation>
    </message>
    <message>
        <source>%1 followers on the last recorded day, %2 on the one before. Milestones are 1, 2 and 5 times each power of ten.</source>
        <translation>記録の最終日は%1人、その前の日は%2人でした。マイルストーンは10の累乗の1、2、5倍です。</translation>
    </message>
    <message>
        <source>%1 lost %2 followers in a day</source>
        <translation>%1のフォロワーが1日で%2人減りました</translation>
    </message>
    <message numerus="yes">
        <source>%1 followers on %2, %3 on the day before: %4 % less. The rule asks for %5 % from one day to the next, after at least %n recorded day(s).</source>
        <translation>
            <numerusform>%2のフォロワーは%1人、前日は%3人で、%4%減りました。ルールの基準は前日からの%5%の減少で、%n日分以上の記録が必要です。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the last videos have %2 % fewer views</source>
        <translation>%1: 最近の動画の視聴回数が%2%減っています</translation>
    </message>
    <message numerus="yes">
        <source>Median of %1 views in the first 24 h for the last %2 videos, %3 for the %n before. The rule asks for %4 % less.</source>
        <translation>
            <numerusform>最初の24時間の視聴回数の中央値は、直近の動画%2本が%1回、それ以前の%n本が%3回です。ルールの基準は%4%の減少です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has been silent for %n day(s)</source>
        <translation>
            <numerusform>%1の投稿が%n日間ありません</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last video went out on %1. It is usually one every %2 days; the rule asks for %n day(s) and twice the usual gap.</source>
        <translation>
            <numerusform>最後の動画の投稿は%1です。通常は%2日に1本です。ルールの基準は%n日以上、かつ通常の間隔の2倍以上です。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 needs a new sign-in</source>
        <translation>%1の再ログインが必要です</translation>
    </message>
    <message>
        <source>Ayrshare lost its permission; the last recorded day is %1. Link the network again at Ayrshare. Its history stays.</source>
        <translation>Ayrshareのアクセス許可が失われました。最後に記録された日は%1です。AyrshareでSNSを再連携してください。これまでの履歴は残ります。</translation>
    </message>
    <message>
        <source>Ayrshare has no permission, and no day was recorded yet. Link the network at Ayrshare.</source>
        <translation>Ayrshareにアクセス許可がなく、まだ1日も記録されていません。AyrshareでSNSを連携してください。</translation>
    </message>
    <message>
        <source>The key of %1 was refused</source>
        <translation>%1のキーが拒否されました</translation>
    </message>
    <message>
        <source>Nothing is collected for this profile until its key works again: %1</source>
        <translation>キーが再び有効になるまで、このプロファイルでは何も収集しません: %1</translation>
    </message>
    <message>
        <source>The sync is failing</source>
        <translation>同期に失敗しています</translation>
    </message>
    <message>
        <source>Every question of the last %1 min failed. The last time: %2 Viewtide goes on trying by itself; what is stored stays.</source>
        <translation>直近%1分間のリクエストがすべて失敗しました。最後の失敗: %2再試行は自動で続きます。保存済みの数値はそのまま残ります。</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>at the age of so many days</comment>
        <translation>
            <numerusform>%n日</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>at the age of so many hours</comment>
        <translation>%1時間</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>no API key: set AYRSHARE_API_KEY, or save one with &apos;viewtide profile add --account-key&apos;; &apos;viewtide --demo&apos; shows everything without a key</source>
        <translation>APIキーがありません: AYRSHARE_API_KEYを設定するか、「viewtide profile add --account-key」で保存してください。「viewtide --demo」なら、キーなしですべてを試せます</translation>
    </message>
    <message>
        <source>there is no display for the window; &apos;viewtide watch&apos; collects without one, see viewtide --help</source>
        <translation>ウィンドウを表示できるディスプレイがありません。「viewtide watch」ならディスプレイなしで収集できます。viewtide --helpを参照してください</translation>
    </message>
    <message>
        <source>no API key in the workspace &apos;%1&apos;: save one with &apos;viewtide --workspace %2 profile add --account-key&apos;</source>
        <translation>ワークスペース「%1」にAPIキーがありません: 「viewtide --workspace %2 profile add --account-key」で保存してください</translation>
    </message>
</context>
<context>
    <name>Autostart</name>
    <message>
        <source>The entry could not be changed: %1</source>
        <translation>エントリを変更できませんでした: %1</translation>
    </message>
    <message>
        <source>its folder cannot be made</source>
        <translation>フォルダーを作成できません</translation>
    </message>
</context>
<context>
    <name>AutostartCommand</name>
    <message>
        <source>say on, off, or nothing to be told how it is</source>
        <translation>on、off、または何も指定しない（現在の状態を表示）のいずれかにしてください</translation>
    </message>
    <message>
        <source>the demo changes nothing outside of its own folder</source>
        <translation>デモでは、専用フォルダーの外は何も変更しません</translation>
    </message>
    <message>
        <source>Viewtide is started at login by %1</source>
        <translation>Viewtideはログイン時に起動します（%1による）</translation>
    </message>
    <message>
        <source>Viewtide is not started at login</source>
        <translation>Viewtideはログイン時に起動しません</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>A PostgreSQL database is backed up with pg_dump on the server.</source>
        <translation>PostgreSQLのデータベースは、サーバーでpg_dumpを使ってバックアップします。</translation>
    </message>
</context>
<context>
    <name>Bootstrap</name>
    <message>
        <source>there is no database at %1 yet; run &apos;viewtide sync&apos; first, or set DATABASE_URL</source>
        <translation>%1にはまだデータベースがありません。先に「viewtide sync」を実行するか、DATABASE_URLを設定してください</translation>
    </message>
    <message>
        <source>the workspace &apos;%1&apos; has no database yet; run &apos;viewtide --workspace %2 sync&apos; first</source>
        <translation>ワークスペース「%1」にはまだデータベースがありません。先に「viewtide --workspace %2 sync」を実行してください</translation>
    </message>
</context>
<context>
    <name>Campaign</name>
    <message>
        <source>The campaign needs a name.</source>
        <translation>キャンペーンの名前を入力してください。</translation>
    </message>
    <message>
        <source>The name is longer than 200 characters.</source>
        <translation>名前が200文字を超えています。</translation>
    </message>
    <message>
        <source>The campaign ends before it begins.</source>
        <translation>キャンペーンの終了日が開始日より前です。</translation>
    </message>
    <message>
        <source>The cost cannot be below 0.</source>
        <translation>費用は0以上にしてください。</translation>
    </message>
    <message>
        <source>The currency is three letters, for example EUR.</source>
        <translation>通貨はEURのような3文字で入力してください。</translation>
    </message>
    <message>
        <source>The target is a whole number of views, for example 100000.</source>
        <translation>目標は100000のような視聴回数の整数で入力してください。</translation>
    </message>
</context>
<context>
    <name>CampaignDays</name>
    <message>
        <source>Views won</source>
        <translation>視聴の増加</translation>
    </message>
    <message>
        <source>Views against the snapshot of the day before. Unknown over a gap, and when videos joined that were not posted that day, or left.</source>
        <translation>前日のスナップショットからの視聴回数の増加。欠測をまたぐ場合や、その日に投稿されたのではない動画が加わった場合、動画が外れた場合は不明です。</translation>
    </message>
    <message>
        <source>Day (UTC)</source>
        <translation>日付（UTC）</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>投稿</translation>
    </message>
    <message>
        <source>Campaign %1</source>
        <translation>キャンペーン%1</translation>
    </message>
    <message>
        <source>the last snapshot of %1 (UTC)</source>
        <translation>%1（UTC）の最後のスナップショット</translation>
    </message>
    <message>
        <source>There is no snapshot of the day before to compare with.</source>
        <translation>比較できる前日のスナップショットがありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) left the campaign, with views that were won before.</source>
        <translation>
            <numerusform>動画%n本が、それまでに増えた視聴回数とともにキャンペーンから外れました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) joined the campaign, and not all of them were posted that day: which of their views are of this day is not known.</source>
        <translation>
            <numerusform>動画%n本がキャンペーンに加わりましたが、その日に投稿されたのではない動画が含まれています。そのうちこの日に増えた視聴回数は不明です。</numerusform>
        </translation>
    </message>
    <message>
        <source>Views of the day</source>
        <translation>その日の視聴回数</translation>
    </message>
    <message>
        <source>Views of the day before</source>
        <translation>前日の視聴回数</translation>
    </message>
</context>
<context>
    <name>CampaignDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>Spring launch</source>
        <translation>春の新商品</translation>
    </message>
    <message>
        <source>Name of the campaign</source>
        <translation>キャンペーンの名前</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>担当者(&amp;O)</translation>
    </message>
    <message>
        <source>Choose an owner, or write a new name</source>
        <translation>担当者を選ぶか、新しい名前を入力</translation>
    </message>
    <message>
        <source>Owner of the campaign</source>
        <translation>キャンペーンの担当者</translation>
    </message>
    <message>
        <source>&amp;Starts</source>
        <translation>開始(&amp;S)</translation>
    </message>
    <message>
        <source>The campaign has a first day</source>
        <translation>キャンペーンに開始日を設定する</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>&amp;Ends</source>
        <translation>終了(&amp;E)</translation>
    </message>
    <message>
        <source>The campaign has a last day</source>
        <translation>キャンペーンに終了日を設定する</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>終了日</translation>
    </message>
    <message>
        <source>&amp;Cost</source>
        <translation>費用(&amp;C)</translation>
    </message>
    <message>
        <source>The cost is known</source>
        <translation>費用がわかっている</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>費用</translation>
    </message>
    <message>
        <source>Currency, three letters</source>
        <translation>通貨（3文字）</translation>
    </message>
    <message>
        <source>&amp;Target views</source>
        <translation>目標視聴回数(&amp;T)</translation>
    </message>
    <message>
        <source>The campaign has a target</source>
        <translation>キャンペーンに目標を設定する</translation>
    </message>
    <message>
        <source>Target views</source>
        <translation>目標視聴回数</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>不足している項目</translation>
    </message>
</context>
<context>
    <name>CampaignFacts</name>
    <message>
        <source>%1 of %2 views, %3</source>
        <translation>視聴回数 %1 / %2、%3</translation>
    </message>
    <message>
        <source>%1, on pace for %2 %</source>
        <translation>%1、このペースで%2%に到達</translation>
    </message>
    <message>
        <source>spent %1</source>
        <translation>費用 %1</translation>
    </message>
    <message>
        <source>Owner %1</source>
        <translation>担当者 %1</translation>
    </message>
    <message>
        <source>CPM %1</source>
        <translation>CPM %1</translation>
    </message>
    <message>
        <source>No days set</source>
        <translation>期間が未設定</translation>
    </message>
    <message>
        <source>No target set</source>
        <translation>目標が未設定</translation>
    </message>
</context>
<context>
    <name>CampaignHistory</name>
    <message>
        <source>Only days that are over (in UTC) are made again; the last one is %1.</source>
        <translation>作成し直せるのは、すでに終わった日（UTC）だけです。最後の日は%1です。</translation>
    </message>
</context>
<context>
    <name>CampaignTable</name>
    <message>
        <source>Campaign</source>
        <translation>キャンペーン</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1から</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>%1まで</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>投稿</translation>
    </message>
    <message>
        <source>Videos of the campaign, from both sources.</source>
        <translation>キャンペーンの動画（両方の追加元を含む）。</translation>
    </message>
    <message>
        <source>Sum over the videos that report it. %1</source>
        <translation>値が報告されている動画の合計。%1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2本中%1本</translation>
    </message>
    <message>
        <source>ER by views</source>
        <translation>ER（視聴）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Engagements over views, summed over the videos where both are known: never a mean of rates. In brackets: how many videos that are.</source>
        <translation>エンゲージメントを視聴回数で割った値。両方がわかっている動画の合計から計算し、率の平均は使いません。かっこ内はその動画の本数です。</translation>
    </message>
    <message>
        <source>%1 videos rated</source>
        <translation>対象の動画 %1本</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>費用</translation>
    </message>
    <message>
        <source>CPM</source>
        <translation>CPM</translation>
    </message>
    <message>
        <source>Cost per 1,000 views. Unknown without a cost or without views.</source>
        <translation>視聴1,000回あたりの費用。費用または視聴回数がない場合は不明です。</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>Views over the target of the campaign.</source>
        <translation>キャンペーンの目標に対する視聴回数。</translation>
    </message>
    <message>
        <source>No target. Edit the campaign to set one.</source>
        <translation>目標がありません。設定するには、キャンペーンを編集してください。</translation>
    </message>
    <message>
        <source>%1 of %2 views</source>
        <translation>視聴回数 %1 / %2</translation>
    </message>
    <message>
        <source>No daily snapshot yet.</source>
        <translation>日次スナップショットはまだありません。</translation>
    </message>
    <message>
        <source>%1 at the last of %2 snapshots</source>
        <translation>スナップショット%2件のうち最新の値は%1</translation>
    </message>
    <message>
        <source>Campaign %1</source>
        <translation>キャンペーン%1</translation>
    </message>
    <message>
        <source>from when each video was posted until it was last observed</source>
        <translation>各動画の投稿から最後の観測まで</translation>
    </message>
    <message>
        <source>Videos rated</source>
        <translation>対象の動画</translation>
    </message>
    <message>
        <source>Views of all videos</source>
        <translation>すべての動画の視聴回数</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>視聴回数</translation>
    </message>
    <message>
        <source>There is no daily snapshot of these days.</source>
        <translation>この期間の日次スナップショットはありません。</translation>
    </message>
    <message>
        <source>There is no snapshot of the day before: counted from the first one on.</source>
        <translation>前日のスナップショットがないため、最初のスナップショットから数えています。</translation>
    </message>
    <message numerus="yes">
        <source>Without %n days on which videos joined that were not posted then, or left: what was won on them is not known.</source>
        <translation>
            <numerusform>その日に投稿されたのではない動画が加わったか、動画が外れた%n日分は含みません。その間の増加は不明です。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to say %1: one of the two is not known in full.</source>
        <translation>%1はできません。一方の値が完全にはわかっていません。</translation>
    </message>
    <message>
        <source>%1 (%2) %3</source>
        <translation>%1（%2、%3）</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Views won</source>
        <translation>視聴の増加</translation>
    </message>
    <message>
        <source>What the views of the campaign rose by in the range, from the day before it on. Unknown over days on which videos joined or left with views.</source>
        <translation>期間中に増えたキャンペーンの視聴回数。期間の前日を起点とします。視聴回数のある動画が加わった日や外れた日は不明です。</translation>
    </message>
    <message>
        <source>Against before</source>
        <translation>前期間比</translation>
    </message>
    <message>
        <source>The views won against those of the compared days.</source>
        <translation>視聴の増加を、比較対象の期間と比べた値。</translation>
    </message>
    <message>
        <source>Views by day</source>
        <translation>日別の視聴回数</translation>
    </message>
    <message>
        <source>Total views at each daily snapshot of the range.</source>
        <translation>期間中の日次スナップショットごとの合計視聴回数。</translation>
    </message>
    <message>
        <source>Views won in the range</source>
        <translation>期間中の視聴の増加</translation>
    </message>
    <message>
        <source>Views won in the compared days</source>
        <translation>比較対象の期間の視聴の増加</translation>
    </message>
    <message>
        <source>No days are set. F2 edits the campaign.</source>
        <translation>期間が設定されていません。F2でキャンペーンを編集できます。</translation>
    </message>
</context>
<context>
    <name>Campaigns</name>
    <message>
        <source>There is a campaign &quot;%1&quot; already.</source>
        <translation>キャンペーン「%1」はすでにあります。</translation>
    </message>
    <message>
        <source>The campaign for what nobody assigned keeps its name; it cannot be &quot;%1&quot;.</source>
        <translation>未割り当ての動画をまとめるキャンペーンの名前は変更できません。「%1」にはできません。</translation>
    </message>
    <message>
        <source>The campaign already has this video from another post.</source>
        <translation>この動画は別の投稿としてすでにキャンペーンに入っています。</translation>
    </message>
</context>
<context>
    <name>CampaignsPage</name>
    <message>
        <source>Campaigns</source>
        <translation>キャンペーン</translation>
    </message>
    <message>
        <source>Filter campaigns by name</source>
        <translation>キャンペーンを名前で絞り込み</translation>
    </message>
    <message>
        <source>Filter campaigns</source>
        <translation>キャンペーンを絞り込み</translation>
    </message>
    <message>
        <source>Campaigns shown</source>
        <translation>表示中のキャンペーン</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Choose which columns are shown</source>
        <translation>表示する列を選択します</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>列を選択</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出し…</translation>
    </message>
    <message>
        <source>Write the campaigns to a file</source>
        <translation>キャンペーンをファイルに書き出します</translation>
    </message>
    <message>
        <source>Export campaigns</source>
        <translation>キャンペーンを書き出し</translation>
    </message>
    <message>
        <source>Uploads…</source>
        <translation>アップロード…</translation>
    </message>
    <message>
        <source>Everything that went through Ayrshare, also what failed (Ctrl+Shift+L)</source>
        <translation>Ayrshareを通した投稿のすべて。失敗したものも含みます（Ctrl+Shift+L）</translation>
    </message>
    <message>
        <source>Show the uploads</source>
        <translation>アップロードを表示</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>ルール…</translation>
    </message>
    <message>
        <source>Which posts go to which campaign (Ctrl+Shift+R)</source>
        <translation>どの投稿をどのキャンペーンに入れるか（Ctrl+Shift+R）</translation>
    </message>
    <message>
        <source>Edit the rules</source>
        <translation>ルールを編集</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編集…</translation>
    </message>
    <message>
        <source>Change name, dates, cost and target of the selected campaign (F2)</source>
        <translation>選択したキャンペーンの名前、期間、費用、目標を変更します（F2）</translation>
    </message>
    <message>
        <source>Edit the selected campaign</source>
        <translation>選択したキャンペーンを編集</translation>
    </message>
    <message>
        <source>New campaign…</source>
        <translation>新規キャンペーン…</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>新規キャンペーン</translation>
    </message>
    <message>
        <source>Campaigns and their totals</source>
        <translation>キャンペーンとその合計</translation>
    </message>
    <message>
        <source>Selected campaign</source>
        <translation>選択したキャンペーン</translation>
    </message>
    <message>
        <source>Owner, progress and cost of the selected campaign</source>
        <translation>選択したキャンペーンの担当者、進捗、費用</translation>
    </message>
    <message>
        <source>Details of the selected campaign</source>
        <translation>選択したキャンペーンの詳細</translation>
    </message>
    <message>
        <source>Daily snapshots</source>
        <translation>日次スナップショット</translation>
    </message>
    <message>
        <source>Daily snapshots of the campaign</source>
        <translation>キャンペーンの日次スナップショット</translation>
    </message>
    <message>
        <source>Number shown in the chart</source>
        <translation>グラフに表示する数値</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>動画</translation>
    </message>
    <message>
        <source>Videos of the campaign</source>
        <translation>キャンペーンの動画</translation>
    </message>
    <message>
        <source>Set days and target…</source>
        <translation>期間と目標を設定…</translation>
    </message>
    <message>
        <source>Without them nothing can be said of its pace and progress</source>
        <translation>設定がないと、ペースと進捗はわかりません</translation>
    </message>
    <message>
        <source>Set days and target of the campaign</source>
        <translation>キャンペーンの期間と目標を設定</translation>
    </message>
</context>
<context>
    <name>CardOpener</name>
    <message>
        <source>%1: click, or press Enter.</source>
        <translation>%1: クリックするか、Enterキーを押します。</translation>
    </message>
</context>
<context>
    <name>ChartNote</name>
    <message>
        <source>The note needs a text.</source>
        <translation>メモのテキストを入力してください。</translation>
    </message>
    <message>
        <source>A note has at most %1 characters.</source>
        <translation>メモは%1文字以内で入力してください。</translation>
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
        <translation>日付ではありません。2025-12-31のように書いてください</translation>
    </message>
    <message>
        <source>not a time zone; write it as Europe/Berlin or UTC</source>
        <translation>タイムゾーンではありません。Europe/BerlinやUTCのように書いてください</translation>
    </message>
    <message>
        <source>not a whole number of 0 or more, of at most 15 digits</source>
        <translation>15桁以内の0以上の整数ではありません</translation>
    </message>
    <message>
        <source>not an amount; write it as 1250 or 1250.50</source>
        <translation>金額ではありません。1250や1250.50のように書いてください</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not name a video; write api:17 or manual:3 as in viewtide video list</source>
        <translation>「%1」は動画を表していません。viewtide video listにあるように、api:17やmanual:3と書いてください</translation>
    </message>
    <message>
        <source>name at least one video, e.g. api:17 or manual:3 as in viewtide video list</source>
        <translation>動画を1本以上指定してください（viewtide video listにあるapi:17やmanual:3など）</translation>
    </message>
    <message>
        <source>open the window</source>
        <translation>ウィンドウを開く</translation>
    </message>
    <message>
        <source>collect once what is due, then exit (--all: also what is not due yet)</source>
        <translation>予定時刻になったものを1回だけ収集して終了する（--all: まだ予定時刻でないものも含む）</translation>
    </message>
    <message>
        <source>collect until SIGTERM or SIGINT</source>
        <translation>SIGTERMまたはSIGINTを受け取るまで収集する</translation>
    </message>
    <message>
        <source>add a profile; its key is read from standard input (--primary: no key; --account-key: save the account&apos;s API key)</source>
        <translation>プロファイルを追加する。キーは標準入力から読み取る（--primary: キーなし、--account-key: アカウントのAPIキーを保存）</translation>
    </message>
    <message>
        <source>list the profiles</source>
        <translation>プロファイルを一覧表示する</translation>
    </message>
    <message>
        <source>stop collecting for a profile and forget its key; its history stays (--account-key: forget the account&apos;s API key)</source>
        <translation>プロファイルの収集をやめ、キーを消去する。履歴は残る（--account-key: アカウントのAPIキーを消去）</translation>
    </message>
    <message>
        <source>give a profile another name</source>
        <translation>プロファイルの名前を変更する</translation>
    </message>
    <message>
        <source>ask Ayrshare whether the key of a profile works, and which networks are linked to it</source>
        <translation>プロファイルのキーが有効か、どのSNSが連携されているかをAyrshareに問い合わせる</translation>
    </message>
    <message>
        <source>add a campaign</source>
        <translation>キャンペーンを追加する</translation>
    </message>
    <message>
        <source>change a campaign (&apos;none&apos; takes a date, the cost or the target away)</source>
        <translation>キャンペーンを変更する（「none」で日付、費用、目標を取り消す）</translation>
    </message>
    <message>
        <source>list the campaigns with their totals</source>
        <translation>キャンペーンを合計とともに一覧表示する</translation>
    </message>
    <message>
        <source>make past days (UTC) again from the observations (--as-assigned-now: with the videos that campaigns have today)</source>
        <translation>過去の日（UTC）を観測から作成し直す（--as-assigned-now: 現在キャンペーンにある動画で作成）</translation>
    </message>
    <message>
        <source>remove a campaign; its videos go to Unassigned, its past days and reports stay</source>
        <translation>キャンペーンを削除する。動画は「未割り当て」に移り、過去の日とレポートは残る</translation>
    </message>
    <message>
        <source>track videos that were posted by hand; &apos;-&apos; reads links from standard input (--again: also what another campaign tracks)</source>
        <translation>手動で投稿した動画を追跡する。「-」でリンクを標準入力から読み取る（--again: 別のキャンペーンが追跡中のものも対象）</translation>
    </message>
    <message>
        <source>list the videos of both sources</source>
        <translation>両方の追加元の動画を一覧表示する</translation>
    </message>
    <message>
        <source>list what went through Ayrshare, also what is pending, failed or deleted</source>
        <translation>Ayrshareを通した投稿を、保留中、失敗、削除済みも含めて一覧表示する</translation>
    </message>
    <message>
        <source>put uploads into a campaign by hand; no rule moves them again</source>
        <translation>アップロードを手動でキャンペーンに入れる。以後ルールでは移動しない</translation>
    </message>
    <message>
        <source>give the posts of uploads back to the rules</source>
        <translation>アップロードの投稿を再びルールに任せる</translation>
    </message>
    <message>
        <source>add a rule: posts that meet all its conditions go to the campaign; the first rule wins</source>
        <translation>ルールを追加する。すべての条件を満たす投稿がキャンペーンに入る。先のルールが優先される</translation>
    </message>
    <message>
        <source>list the rules in their order</source>
        <translation>ルールを順番どおりに一覧表示する</translation>
    </message>
    <message>
        <source>put a rule elsewhere in the order; 1 is first</source>
        <translation>ルールの順番を変える。1が先頭</translation>
    </message>
    <message>
        <source>remove a rule; its posts stay where they are until the rules are applied</source>
        <translation>ルールを削除する。投稿はルールを適用するまで元の場所に残る</translation>
    </message>
    <message>
        <source>change a rule (&apos;none&apos; takes a condition away)</source>
        <translation>ルールを変更する（「none」で条件を取り消す）</translation>
    </message>
    <message>
        <source>tell which posts the rules would move, without moving them</source>
        <translation>ルールで移動する投稿を、移動せずに表示する</translation>
    </message>
    <message>
        <source>move the posts; what a hand assigned stays</source>
        <translation>投稿を移動する。手動で割り当てたものはそのまま残る</translation>
    </message>
    <message>
        <source>show what a video earned, its corrections, views at age and velocity</source>
        <translation>動画の伸び、訂正、経過時間ごとの視聴回数、視聴ペースを表示する</translation>
    </message>
    <message>
        <source>track the videos of a CSV (url, campaign, posted_at, title, views ...) or of a text with links</source>
        <translation>CSV（url, campaign, posted_at, title, views ...）またはリンクを含むテキストの動画を追跡する</translation>
    </message>
    <message>
        <source>type in numbers that the API cannot see; --at: when they were true; --posted: when the video was posted</source>
        <translation>APIで取得できない数値を入力する。--at: 数値を確認した日時、--posted: 動画の投稿日時</translation>
    </message>
    <message>
        <source>put videos of either source into a campaign by hand</source>
        <translation>どちらの追加元の動画も、手動でキャンペーンに入れる</translation>
    </message>
    <message>
        <source>stop tracking videos that were added by hand</source>
        <translation>手動で追加した動画の追跡をやめる</translation>
    </message>
    <message>
        <source>bring removed videos back with their history</source>
        <translation>削除した動画を履歴とともに復元する</translation>
    </message>
    <message>
        <source>add past days of accounts from a CSV (date, platform, followers ...), also from &apos;export growth&apos;; days that are there stay (--remove: take the imported ones back)</source>
        <translation>アカウントの過去の日をCSV（date, platform, followers ...）から追加する。「export growth」の出力も使える。すでにある日はそのまま残る（--remove: インポートした日を取り消す）</translation>
    </message>
    <message>
        <source>list the metrics of accounts: name, unit, networks, definition</source>
        <translation>アカウントの指標を一覧表示する: 名前、単位、SNS、定義</translation>
    </message>
    <message>
        <source>list the works: one clip with all its posts and their totals</source>
        <translation>作品を一覧表示する: 1つの動画のすべての投稿とその合計</translation>
    </message>
    <message>
        <source>make one work of the works of these videos</source>
        <translation>これらの動画の作品を1つの作品にまとめる</translation>
    </message>
    <message>
        <source>make a video a work by itself</source>
        <translation>動画を単独の作品にする</translation>
    </message>
    <message>
        <source>add a report over one or more campaigns (--campaign may be repeated; --zone: the time zone of its days, else the workspace&apos;s)</source>
        <translation>1つ以上のキャンペーンのレポートを追加する（--campaignは複数指定可、--zone: 日付のタイムゾーン。省略時はワークスペースのもの）</translation>
    </message>
    <message>
        <source>change a report (&apos;none&apos; takes --from or --to away)</source>
        <translation>レポートを変更する（「none」で--fromまたは--toを取り消す）</translation>
    </message>
    <message>
        <source>take a report out of the lists; its videos and their numbers stay</source>
        <translation>レポートを一覧から除く。動画と数値は残る</translation>
    </message>
    <message>
        <source>the name, #rrggbb and logo file that the client sees (--logo none: no logo)</source>
        <translation>クライアントに見せる名前、#rrggbb、ロゴのファイル（--logo none: ロゴなし）</translation>
    </message>
    <message>
        <source>whether the client reads how many videos are hidden</source>
        <translation>非表示の動画の本数をクライアントに知らせるかどうか</translation>
    </message>
    <message>
        <source>keep the report as it is now; it prints the same digits for ever</source>
        <translation>レポートを現在の状態で固定する。以後いつ出力しても同じ数字になる</translation>
    </message>
    <message>
        <source>list the frozen states of a report</source>
        <translation>固定したレポートの状態を一覧表示する</translation>
    </message>
    <message>
        <source>take a frozen state of a report out of the lists</source>
        <translation>固定したレポートの状態を一覧から除く</translation>
    </message>
    <message>
        <source>list the reports</source>
        <translation>レポートを一覧表示する</translation>
    </message>
    <message>
        <source>show a report with its totals</source>
        <translation>レポートを合計とともに表示する</translation>
    </message>
    <message>
        <source>hide videos in one report (VIDEO as in &apos;video list&apos;: api:17, manual:3)</source>
        <translation>動画を1つのレポートで非表示にする（VIDEOは「video list」の表記: api:17, manual:3）</translation>
    </message>
    <message>
        <source>show hidden videos again</source>
        <translation>非表示の動画を再び表示する</translation>
    </message>
    <message>
        <source>tell why an alert came, with its figures</source>
        <translation>アラートが届いた理由を数値とともに表示する</translation>
    </message>
    <message>
        <source>list the rules of alerts and the settings that hold their thresholds</source>
        <translation>アラートのルールと、しきい値を決める設定を一覧表示する</translation>
    </message>
    <message>
        <source>write a table as csv, json or xlsx; weekly also as md, text for a chat; a report, or a --snapshot of it, also as html or pdf</source>
        <translation>表をcsv、json、xlsxで書き出す。weeklyはmd（チャット用テキスト）、reportとその--snapshotはhtmlとpdfも可</translation>
    </message>
    <message>
        <source>check the database</source>
        <translation>データベースを検査する</translation>
    </message>
    <message>
        <source>copy the database</source>
        <translation>データベースをコピーする</translation>
    </message>
    <message>
        <source>bring the database to the present schema</source>
        <translation>データベースを現在のスキーマに更新する</translation>
    </message>
    <message>
        <source>list the settings, their values and where they come from</source>
        <translation>設定を、値とその出所とともに一覧表示する</translation>
    </message>
    <message>
        <source>print one setting</source>
        <translation>設定を1つ表示する</translation>
    </message>
    <message>
        <source>change a setting; a Viewtide that runs takes it at its next start</source>
        <translation>設定を変更する。実行中のViewtideには次回の起動時に反映される</translation>
    </message>
    <message>
        <source>print what makes a shell complete these commands</source>
        <translation>これらのコマンドをシェルで補完するためのスクリプトを出力する</translation>
    </message>
    <message>
        <source>whether the desktop starts Viewtide in the tray at login</source>
        <translation>ログイン時にViewtideをトレイで起動するかどうか</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs another word; see viewtide --help</source>
        <translation>「%1」にはもう1語必要です。viewtide --helpを参照してください</translation>
    </message>
    <message>
        <source>unknown command &apos;%1&apos;; see viewtide --help</source>
        <translation>不明なコマンド「%1」です。viewtide --helpを参照してください</translation>
    </message>
    <message>
        <source>unknown option &apos;--%1&apos; for &apos;%2&apos;</source>
        <translation>「%2」に不明なオプション「--%1」があります</translation>
    </message>
    <message>
        <source>option &apos;--%1&apos; needs a value</source>
        <translation>オプション「--%1」には値が必要です</translation>
    </message>
    <message>
        <source>&apos;%1&apos; takes no argument &apos;%2&apos;</source>
        <translation>「%1」に引数「%2」は指定できません</translation>
    </message>
    <message>
        <source>unknown option &apos;%1&apos;; see viewtide --help</source>
        <translation>不明なオプション「%1」です。viewtide --helpを参照してください</translation>
    </message>
    <message>
        <source>open the window, or only the tray icon</source>
        <translation>ウィンドウ、またはトレイアイコンだけを開く</translation>
    </message>
    <message>
        <source>the same on generated data; never touches your own database</source>
        <translation>同じ操作を生成データで行う。自分のデータベースには触れない</translation>
    </message>
    <message>
        <source>
Exit status: 0 all done; 1 wrong use or settings; 2 part of it failed and will be tried again; 3 nothing could be fetched.
Environment: AYRSHARE_API_KEY, AYRSHARE_PROFILE_KEY, AYRSHARE_BASE_URL, DATABASE_URL,
X_TWITTER_API_KEY, X_TWITTER_API_SECRET; they win over the settings.
</source>
        <translation>
終了ステータス: 0 すべて完了、1 使い方または設定の誤り、2 一部が失敗し後で再試行、3 何も取得できず。
環境変数: AYRSHARE_API_KEY, AYRSHARE_PROFILE_KEY, AYRSHARE_BASE_URL, DATABASE_URL,
X_TWITTER_API_KEY, X_TWITTER_API_SECRET。設定より優先されます。
</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is the name of several; give the id: %2</source>
        <translation>「%1」という名前は複数あります。IDで指定してください: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos;; there is none yet</source>
        <translation>「%1」。まだ1つもありません</translation>
    </message>
    <message>
        <source>&apos;%1&apos;; there is: %2</source>
        <translation>「%1」。次のものがあります: %2</translation>
    </message>
    <message>
        <source>tell what a number of a video means, what it is made of and where it came from</source>
        <translation>動画の数値の意味、内訳、出所を表示する</translation>
    </message>
    <message>
        <source>the same for a recorded day of an account</source>
        <translation>アカウントの記録された日について、同じ内容を表示する</translation>
    </message>
    <message>
        <source>write a note on a day (UTC); all charts show it</source>
        <translation>日（UTC）にメモを付ける。すべてのグラフに表示される</translation>
    </message>
    <message>
        <source>list the notes of the charts</source>
        <translation>グラフのメモを一覧表示する</translation>
    </message>
    <message>
        <source>change a note</source>
        <translation>メモを変更する</translation>
    </message>
    <message>
        <source>take a note out of the charts</source>
        <translation>メモをグラフから削除する</translation>
    </message>
    <message>
        <source>copy everything into a new database: a file, postgresql://..., or - to read that address from standard input</source>
        <translation>すべてを新しいデータベースにコピーする: ファイル、postgresql://...、または「-」でアドレスを標準入力から読み取る</translation>
    </message>
    <message>
        <source>list the workspaces: a database, settings and keys apart for each client</source>
        <translation>ワークスペースの一覧を表示する（クライアントごとに別のデータベース、設定、キー）</translation>
    </message>
    <message>
        <source>make a workspace; &apos;viewtide --workspace NAME&apos; opens it</source>
        <translation>ワークスペースを作成する。「viewtide --workspace NAME」で開く</translation>
    </message>
    <message>
        <source>give a workspace another name; its folder and its id stay</source>
        <translation>ワークスペースの名前を変更する。フォルダーとIDは変わらない</translation>
    </message>
    <message>
        <source>move a workspace with all its data to the trash (--delete: delete it for ever)</source>
        <translation>ワークスペースをすべてのデータとともにゴミ箱に移動する（--delete: 完全に削除する）</translation>
    </message>
    <message>
        <source>Usage: viewtide [--workspace NAME | --demo] [COMMAND] [OPTIONS]

</source>
        <translation>使い方: viewtide [--workspace NAME | --demo] [COMMAND] [OPTIONS]

</translation>
    </message>
    <message>
        <source>the same in a workspace of its own; nothing is taken from DATABASE_URL or the keys in the environment</source>
        <translation>専用のワークスペースで同じことを行う。DATABASE_URLや環境変数のキーは使わない</translation>
    </message>
    <message>
        <source>open the window, or raise the one that is open, and ask for everything now</source>
        <translation>ウィンドウを開くか、開いているウィンドウを前面に出して、すべてを今すぐ取得する</translation>
    </message>
    <message>
        <source>list what you were told of, newest first (--kind %1)</source>
        <translation>届いたアラートを新しい順に一覧表示する（--kind %1）</translation>
    </message>
</context>
<context>
    <name>CommandNeed</name>
    <message>
        <source>It needs another selection.</source>
        <translation>別の項目を選択する必要があります。</translation>
    </message>
</context>
<context>
    <name>Completion</name>
    <message>
        <source>commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>&apos;completion&apos; needs the name of a shell: bash, zsh or fish</source>
        <translation>「completion」にはシェルの名前（bash、zsh、fish）が必要です</translation>
    </message>
</context>
<context>
    <name>DemoNotes</name>
    <message>
        <source>From here on, posts go out in the evening</source>
        <translation>ここから夜の投稿に変更</translation>
    </message>
    <message>
        <source>This one took off: %1</source>
        <translation>この動画が急伸: %1</translation>
    </message>
</context>
<context>
    <name>ErrorDetail</name>
    <message>
        <source>cannot write: %1</source>
        <translation>書き込めません: %1</translation>
    </message>
    <message>
        <source>cannot write: this is a folder</source>
        <translation>書き込めません: フォルダーです</translation>
    </message>
    <message>
        <source>keys of the environment cannot be changed from here</source>
        <translation>環境変数のキーはここでは変更できません</translation>
    </message>
    <message>
        <source>others can read this file; make it yours alone (chmod 600) and renew the keys in it</source>
        <translation>このファイルはほかの人も読めます。自分だけが読めるようにし（chmod 600）、中のキーを新しくしてください</translation>
    </message>
    <message>
        <source>cannot read: %1</source>
        <translation>読み取れません: %1</translation>
    </message>
    <message>
        <source>not a JSON object; it was left as it is</source>
        <translation>JSONオブジェクトではありません。そのままにしました</translation>
    </message>
    <message>
        <source>keychain not reachable: %1</source>
        <translation>キーチェーンに接続できません: %1</translation>
    </message>
    <message>
        <source>keys cannot be kept there</source>
        <translation>そこにはキーを保管できません</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>フォルダーを作成できません</translation>
    </message>
    <message>
        <source>Qt&apos;s driver for %1 is not installed (libqt6sql6-%2)</source>
        <translation>%1用のQtドライバーがインストールされていません（libqt6sql6-%2）</translation>
    </message>
    <message>
        <source>it cannot be brought to the disk</source>
        <translation>ディスクに書き込めません</translation>
    </message>
    <message>
        <source>there is such a file already</source>
        <translation>同じ名前のファイルがあります</translation>
    </message>
    <message>
        <source>it cannot be renamed</source>
        <translation>名前を変更できません</translation>
    </message>
    <message>
        <source>the lock file %1 cannot be made</source>
        <translation>ロックファイル%1を作成できません</translation>
    </message>
    <message>
        <source>the folder %1 does not exist</source>
        <translation>フォルダー%1がありません</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>ファイルではありません</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>ファイルを読み取れません</translation>
    </message>
    <message>
        <source>the file cannot be written</source>
        <translation>ファイルに書き込めません</translation>
    </message>
    <message>
        <source>the folder %1 cannot be written</source>
        <translation>フォルダー%1に書き込めません</translation>
    </message>
    <message>
        <source>it is the database of another program</source>
        <translation>別のプログラムのデータベースです</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>そのファイルはありません</translation>
    </message>
</context>
<context>
    <name>ErrorPolicy</name>
    <message>
        <source>Cancelled.</source>
        <translation>キャンセルしました。</translation>
    </message>
    <message>
        <source>The server could not be reached. Check the connection; Viewtide tries again by itself.</source>
        <translation>サーバーに接続できませんでした。接続を確認してください。Viewtideが自動で再試行します。</translation>
    </message>
    <message>
        <source>The server did not answer in time. Viewtide tries again by itself.</source>
        <translation>サーバーが時間内に応答しませんでした。Viewtideが自動で再試行します。</translation>
    </message>
    <message>
        <source>The server reported a problem of its own. Viewtide tries again by itself.</source>
        <translation>サーバー側で問題が発生しています。Viewtideが自動で再試行します。</translation>
    </message>
    <message>
        <source>Too many requests for this key. Viewtide waits as long as the server asks for.</source>
        <translation>このキーでのリクエストが多すぎます。Viewtideはサーバーが求める時間だけ待ちます。</translation>
    </message>
    <message>
        <source>The key was refused, or this call is not allowed with it. Check the API key and the profile key.</source>
        <translation>キーが拒否されたか、このキーでは許可されていない呼び出しです。APIキーとプロファイルキーを確認してください。</translation>
    </message>
    <message>
        <source>The Ayrshare plan does not include this call, or a payment is due. Look at the plan in the Ayrshare dashboard.</source>
        <translation>この呼び出しはAyrshareのプランに含まれていないか、支払いが必要です。Ayrshareのダッシュボードでプランを確認してください。</translation>
    </message>
    <message>
        <source>The post was not found. It may be deleted, or belong to another profile; its history is kept.</source>
        <translation>投稿が見つかりませんでした。削除されたか、別のプロファイルのものかもしれません。履歴は残ります。</translation>
    </message>
    <message>
        <source>The network has no numbers yet. Viewtide asks again later.</source>
        <translation>SNSにまだ数値がありません。Viewtideが後で再度確認します。</translation>
    </message>
    <message>
        <source>The answer says nothing of this network. Viewtide asks again later.</source>
        <translation>応答にこのSNSの情報がありません。Viewtideが後で再度確認します。</translation>
    </message>
    <message>
        <source>The network limits how often these numbers may be read. Viewtide asks again later; nothing has to be linked again.</source>
        <translation>SNSがこの数値の取得回数を制限しています。Viewtideが後で再度確認します。再連携は不要です。</translation>
    </message>
    <message>
        <source>The network is no longer linked. Link it again in the Ayrshare dashboard.</source>
        <translation>SNSの連携が解除されています。Ayrshareのダッシュボードで再連携してください。</translation>
    </message>
    <message>
        <source>The network did not grant these numbers. Link it again in the Ayrshare dashboard and allow everything it asks for.</source>
        <translation>SNSがこの数値の取得を許可しませんでした。Ayrshareのダッシュボードで再連携し、求められる許可をすべて与えてください。</translation>
    </message>
    <message>
        <source>The server did not accept the request.</source>
        <translation>サーバーがリクエストを受け付けませんでした。</translation>
    </message>
    <message>
        <source>The answer was not understood. Nothing was changed; Viewtide asks again later.</source>
        <translation>応答を解釈できませんでした。変更はありません。Viewtideが後で再度確認します。</translation>
    </message>
    <message>
        <source>The connection was not safe, so nothing was sent on. Check the server address and the certificate.</source>
        <translation>接続が安全でないため、何も送信しませんでした。サーバーのアドレスと証明書を確認してください。</translation>
    </message>
    <message>
        <source>The database did not accept the change. Nothing was lost: it is tried again.</source>
        <translation>データベースが変更を受け付けませんでした。失われたものはありません。再試行します。</translation>
    </message>
    <message>
        <source>Another program is using the database.</source>
        <translation>別のプログラムがデータベースを使用しています。</translation>
    </message>
    <message>
        <source>The file is not a sound Viewtide database. It was left as it is.</source>
        <translation>このファイルは正常なViewtideのデータベースではありません。変更せずに残しました。</translation>
    </message>
    <message>
        <source>The database could not be opened.</source>
        <translation>データベースを開けませんでした。</translation>
    </message>
    <message>
        <source>The disk is full. Free some space; Viewtide goes on by itself.</source>
        <translation>ディスクの空きがありません。空き容量を増やしてください。Viewtideは自動で再開します。</translation>
    </message>
    <message>
        <source>The database was made by a later version of Viewtide. Install that version to open it.</source>
        <translation>このデータベースは新しいバージョンのViewtideで作成されました。開くには、そのバージョンをインストールしてください。</translation>
    </message>
    <message>
        <source>A setting is missing or not valid.</source>
        <translation>設定が足りないか、有効ではありません。</translation>
    </message>
    <message>
        <source>No such entry.</source>
        <translation>該当する項目はありません。</translation>
    </message>
    <message>
        <source>Something went wrong inside Viewtide.</source>
        <translation>Viewtideの内部で問題が発生しました。</translation>
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
        <translation>htmlとpdfはレポート、mdは週間サマリーの形式です。csv、json、xlsxを使ってください。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>行(&amp;R)</translation>
    </message>
    <message>
        <source>Which rows are written</source>
        <translation>書き出す行</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>形式(&amp;F)</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>ファイル形式</translation>
    </message>
    <message>
        <source>File &amp;name</source>
        <translation>ファイル名(&amp;N)</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>ファイル名</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>参照(&amp;B)…</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>ファイルを選択</translation>
    </message>
    <message>
        <source>What the client sees</source>
        <translation>クライアントに見える内容</translation>
    </message>
    <message>
        <source>State of the export</source>
        <translation>書き出しの状況</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>Engagement of a video</source>
        <translation>動画のエンゲージメント</translation>
    </message>
    <message>
        <source>What people did with the video, over the kinds that the network reports.</source>
        <translation>動画に対する視聴者のアクションの合計。SNSが報告する種類だけを数えます。</translation>
    </message>
    <message>
        <source>likes + comments + shares + saves</source>
        <translation>いいね + コメント + シェア + 保存</translation>
    </message>
    <message>
        <source>Engagement rate by views</source>
        <translation>エンゲージメント率（視聴）</translation>
    </message>
    <message>
        <source>How many engagements a hundred views bring. Unknown until views and at least one kind of engagement are reported.</source>
        <translation>視聴100回あたりのエンゲージメント数。視聴回数と、少なくとも1種類のエンゲージメントが報告されるまでは不明です。</translation>
    </message>
    <message>
        <source>(likes + comments + shares + saves) / views × 100</source>
        <translation>（いいね + コメント + シェア + 保存）/ 視聴回数 × 100</translation>
    </message>
    <message>
        <source>Views in the last 24 hours</source>
        <translation>過去24時間の視聴回数</translation>
    </message>
    <message>
        <source>Views that the video won since the last observation that is at least 24 hours old; of a younger video, since its first one.</source>
        <translation>24時間以上前の観測のうち最新のものから増えた視聴回数。それより新しい動画では、最初の観測から増えた視聴回数。</translation>
    </message>
    <message>
        <source>views now − views then</source>
        <translation>現在の視聴回数 − 当時の視聴回数</translation>
    </message>
    <message>
        <source>Engagement rate of an account</source>
        <translation>アカウントのエンゲージメント率</translation>
    </message>
    <message>
        <source>Engagements over reach; where the network tells no reach, over impressions, then views, then followers. The basis is named, and rates of different bases are not compared.</source>
        <translation>エンゲージメントをリーチで割った値。SNSがリーチを報告しない場合は、インプレッション、視聴回数、フォロワーの順で割ります。基準は必ず示し、基準の異なる率は比較しません。</translation>
    </message>
    <message>
        <source>(likes + comments + shares) / basis × 100</source>
        <translation>（いいね + コメント + シェア）/ 基準 × 100</translation>
    </message>
    <message>
        <source>Daily growth</source>
        <translation>日次の増減</translation>
    </message>
    <message>
        <source>Followers on a day less those on the day before; a loss is negative. Unknown where the day before was not recorded.</source>
        <translation>その日のフォロワー数から前日のフォロワー数を引いた値。減少は負の数になります。前日の記録がない場合は不明です。</translation>
    </message>
    <message>
        <source>followers of the day − followers of the day before</source>
        <translation>その日のフォロワー − 前日のフォロワー</translation>
    </message>
    <message>
        <source>Followers of all accounts</source>
        <translation>すべてのアカウントのフォロワー</translation>
    </message>
    <message>
        <source>The last recorded followers of each linked account, added up. Somebody who follows two accounts counts twice.</source>
        <translation>各連携済みアカウントの、最後に記録されたフォロワー数の合計。2つのアカウントをフォローしている人は2回数えます。</translation>
    </message>
    <message>
        <source>sum of followers over the accounts</source>
        <translation>全アカウントのフォロワーの合計</translation>
    </message>
    <message>
        <source>Growth in the range</source>
        <translation>期間中の増減</translation>
    </message>
    <message>
        <source>Followers won less followers lost in the range, over all accounts, from the day before it on.</source>
        <translation>すべてのアカウントで期間中に増えたフォロワーから減ったフォロワーを引いた数。期間の前日を起点とします。</translation>
    </message>
    <message>
        <source>sum over the accounts of followers at the end − followers before the range</source>
        <translation>各アカウントの（期間末のフォロワー − 期間前のフォロワー）の合計</translation>
    </message>
    <message>
        <source>Views won in the range</source>
        <translation>期間中の視聴の増加</translation>
    </message>
    <message>
        <source>What the views of all videos rose by in the range. The first observation of a video is an anchor and credits nothing; a recount downwards is taken off.</source>
        <translation>期間中に増えたすべての動画の視聴回数。動画の最初の観測は起点とし、増加には数えません。下方への再集計があれば差し引きます。</translation>
    </message>
    <message>
        <source>sum over the videos of views at the end − views at the start</source>
        <translation>各動画の（期間末の視聴回数 − 期間開始時の視聴回数）の合計</translation>
    </message>
    <message>
        <source>Engagement rate of several videos</source>
        <translation>複数の動画のエンゲージメント率</translation>
    </message>
    <message>
        <source>All engagements over all views of the videos whose views and engagement are both known. Never a mean of rates.</source>
        <translation>視聴回数とエンゲージメントの両方がわかっている動画の、エンゲージメントの合計を視聴回数の合計で割った値。率の平均は使いません。</translation>
    </message>
    <message>
        <source>sum of engagements / sum of views × 100</source>
        <translation>エンゲージメントの合計 / 視聴回数の合計 × 100</translation>
    </message>
    <message>
        <source>Average engagement rate of a network</source>
        <translation>SNSの平均エンゲージメント率</translation>
    </message>
    <message>
        <source>Mean of the daily engagement rates that were recorded in the range, for one basis. From three recorded days on a network is ranked.</source>
        <translation>期間中に記録された、1つの基準による日ごとのエンゲージメント率の平均。SNSの順位は、記録が3日分たまると付きます。</translation>
    </message>
    <message>
        <source>sum of the daily rates / number of recorded days</source>
        <translation>日ごとの率の合計 / 記録された日数</translation>
    </message>
    <message>
        <source>Total of a campaign</source>
        <translation>キャンペーンの合計</translation>
    </message>
    <message>
        <source>The latest number of each video of the campaign from both sources, added up over those that report it.</source>
        <translation>キャンペーンの各動画（両方の追加元を含む）の最新の数値を、値が報告されている動画で合計したもの。</translation>
    </message>
    <message>
        <source>sum over the videos</source>
        <translation>動画の合計</translation>
    </message>
    <message>
        <source>Cost per thousand views</source>
        <translation>視聴1,000回あたりの費用</translation>
    </message>
    <message>
        <source>What a thousand views of the campaign cost. Unknown without a cost or without views.</source>
        <translation>キャンペーンの視聴1,000回にかかった費用。費用または視聴回数がない場合は不明です。</translation>
    </message>
    <message>
        <source>cost / views × 1000</source>
        <translation>費用 / 視聴回数 × 1000</translation>
    </message>
    <message>
        <source>Progress of a campaign</source>
        <translation>キャンペーンの進捗</translation>
    </message>
    <message>
        <source>The views of the campaign over those that it is to reach.</source>
        <translation>キャンペーンの視聴回数を目標視聴回数で割った値。</translation>
    </message>
    <message>
        <source>views / target × 100</source>
        <translation>視聴回数 / 目標 × 100</translation>
    </message>
    <message>
        <source>Point of a chart</source>
        <translation>グラフの点</translation>
    </message>
    <message>
        <source>The stored numbers of this day or instant, one per series; the total adds up those that are known.</source>
        <translation>この日または時点の保存された数値（系列ごとに1つ）。合計は、わかっている値を足したものです。</translation>
    </message>
    <message>
        <source>as stored, one value per series</source>
        <translation>保存された値（系列ごとに1つ）</translation>
    </message>
    <message>
        <source>What the views of the campaign rose by in the range, from its daily snapshot before the range on. All views of a video that was posted meanwhile count; days on which videos joined or left with views of before are left out.</source>
        <translation>期間中に増えたキャンペーンの視聴回数。期間直前の日次スナップショットを起点とします。その間に投稿された動画の視聴回数はすべて数え、以前の視聴回数を持つ動画が加わった日や外れた日は除きます。</translation>
    </message>
    <message>
        <source>sum over the days of views of the day − views of the day before</source>
        <translation>各日の（その日の視聴回数 − 前日の視聴回数）の合計</translation>
    </message>
    <message>
        <source>What the views of the video rose by in the range; a recount downwards is taken off. Its first observation is an anchor and credits nothing: where tracking began within the range, the number is partial.</source>
        <translation>期間中に増えた動画の視聴回数。下方への再集計があれば差し引きます。最初の観測は起点とし、増加には数えません。期間の途中で追跡が始まった場合は一部のみの値です。</translation>
    </message>
    <message>
        <source>views at the end − views at the start, or at the first observation</source>
        <translation>期間末の視聴回数 − 期間開始時（または最初の観測時）の視聴回数</translation>
    </message>
    <message>
        <source>Views of all videos</source>
        <translation>すべての動画の視聴回数</translation>
    </message>
    <message>
        <source>The latest views of each video, added up over those that report them.</source>
        <translation>各動画の最新の視聴回数を、値が報告されている動画で合計したもの。</translation>
    </message>
    <message>
        <source>Cost of a campaign</source>
        <translation>キャンペーンの費用</translation>
    </message>
    <message>
        <source>What the campaign cost, as it was typed into its form.</source>
        <translation>キャンペーンにかかった費用。入力画面で入力された値です。</translation>
    </message>
    <message>
        <source>as typed in</source>
        <translation>入力された値</translation>
    </message>
    <message>
        <source>Campaign at a daily snapshot</source>
        <translation>日次スナップショットでのキャンペーン</translation>
    </message>
    <message>
        <source>The number of each video of the campaign as it stood at the last snapshot of the day, added up over those that report it.</source>
        <translation>その日の最後のスナップショットでのキャンペーンの各動画の数値を、値が報告されている動画で合計したもの。</translation>
    </message>
    <message>
        <source>sum over the videos at the snapshot</source>
        <translation>スナップショット時点の動画の合計</translation>
    </message>
    <message>
        <source>Views won on a day</source>
        <translation>1日の視聴の増加</translation>
    </message>
    <message>
        <source>Views at the snapshot of a day less those at the snapshot of the day before. Unknown over a gap, and when videos joined that were not posted that day, or left.</source>
        <translation>その日のスナップショットの視聴回数から前日のスナップショットの視聴回数を引いた値。欠測をまたぐ場合や、その日に投稿されたのではない動画が加わった場合、動画が外れた場合は不明です。</translation>
    </message>
    <message>
        <source>views of the day − views of the day before</source>
        <translation>その日の視聴回数 − 前日の視聴回数</translation>
    </message>
    <message>
        <source>Against the compared days</source>
        <translation>比較対象の期間との差</translation>
    </message>
    <message>
        <source>A figure of the range less the same figure of the days that it is compared with.</source>
        <translation>期間中の数値から、比較対象の期間の同じ数値を引いた値。</translation>
    </message>
    <message>
        <source>figure of the range − figure of the compared days</source>
        <translation>期間中の数値 − 比較対象の期間の数値</translation>
    </message>
    <message>
        <source>Growth of an account in the range</source>
        <translation>期間中のアカウントの増減</translation>
    </message>
    <message>
        <source>Followers won less followers lost in the range, from the day before it on, or from the first recorded day.</source>
        <translation>期間中に増えたフォロワーから減ったフォロワーを引いた数。期間の前日、または記録の初日を起点とします。</translation>
    </message>
    <message>
        <source>followers at the end − followers before the range</source>
        <translation>期間末のフォロワー − 期間前のフォロワー</translation>
    </message>
    <message>
        <source>Days with a rate</source>
        <translation>率のある日数</translation>
    </message>
    <message>
        <source>Recorded days of the range that have an engagement rate of this basis. From three on a network is ranked.</source>
        <translation>この基準のエンゲージメント率がある、期間中の記録された日数。SNSの順位は、3日分たまると付きます。</translation>
    </message>
    <message>
        <source>count of the days</source>
        <translation>日数</translation>
    </message>
    <message>
        <source>Number of videos</source>
        <translation>動画の本数</translation>
    </message>
    <message>
        <source>How many videos there are, from both sources. A post that several campaigns of a report track counts once.</source>
        <translation>両方の追加元を合わせた動画の本数。レポートの複数のキャンペーンで追跡している投稿は1回だけ数えます。</translation>
    </message>
    <message>
        <source>count of the videos</source>
        <translation>動画の本数</translation>
    </message>
    <message>
        <source>Total of a report</source>
        <translation>レポートの合計</translation>
    </message>
    <message>
        <source>The latest number of each video of the report, added up over those that report it.</source>
        <translation>レポートの各動画の最新の数値を、値が報告されている動画で合計したもの。</translation>
    </message>
    <message>
        <source>For its age</source>
        <translation>経過時間比</translation>
    </message>
    <message>
        <source>Views of the video at the oldest age that it has reached, against the median of the account&apos;s videos before it at the same age. Unknown until eight of them are known at that age.</source>
        <translation>動画が達した最も長い経過時間での視聴回数を、同じ経過時間でのアカウントの以前の動画の中央値と比べた値。その経過時間での値がわかる以前の動画が8本になるまでは不明です。</translation>
    </message>
    <message>
        <source>views at the age / median of the views of the earlier videos at the age</source>
        <translation>その経過時間での視聴回数 / 同じ経過時間での以前の動画の視聴回数の中央値</translation>
    </message>
    <message>
        <source>Views at an age</source>
        <translation>ある経過時間での視聴回数</translation>
    </message>
    <message>
        <source>Views of the video when it had that age, read on a straight line between the observations before and after. Unknown where these lie too far apart, or tracking began later.</source>
        <translation>動画がその経過時間に達したときの視聴回数。前後の観測を結ぶ直線から求めます。2回の観測の間隔が長すぎる場合や、追跡の開始がそれより遅い場合は不明です。</translation>
    </message>
    <message>
        <source>views before + (views after − views before) × share of the time between them</source>
        <translation>前の視聴回数 + （後の視聴回数 − 前の視聴回数）× その間の時間の経過割合</translation>
    </message>
    <message>
        <source>Place by engagement rate</source>
        <translation>エンゲージメント率の順位</translation>
    </message>
    <message>
        <source>Place of the network among those whose average rate has the same basis. From three recorded days on a network is ranked.</source>
        <translation>平均の率の基準が同じSNSの中での順位。SNSの順位は、記録が3日分たまると付きます。</translation>
    </message>
    <message>
        <source>the average rates of one basis, the highest first</source>
        <translation>同じ基準の平均の率を、高い順に並べたもの</translation>
    </message>
    <message>
        <source>Total of a work</source>
        <translation>作品の合計</translation>
    </message>
    <message>
        <source>The latest number of each post of the work, added up over those that report it. A post that is in several campaigns counts once.</source>
        <translation>作品の各投稿の最新の数値を、値が報告されている投稿で合計したもの。複数のキャンペーンにある投稿は1回だけ数えます。</translation>
    </message>
    <message>
        <source>sum over the posts</source>
        <translation>投稿の合計</translation>
    </message>
    <message>
        <source>Engagement rate of a work</source>
        <translation>作品のエンゲージメント率</translation>
    </message>
    <message>
        <source>Engagements of all posts of the work over their views.</source>
        <translation>作品のすべての投稿のエンゲージメントを視聴回数で割った値。</translation>
    </message>
    <message>
        <source>sum of (likes + comments + shares + saves) / sum of views × 100</source>
        <translation>（いいね + コメント + シェア + 保存）の合計 / 視聴回数の合計 × 100</translation>
    </message>
    <message>
        <source>Followers at the end of the range</source>
        <translation>期間末のフォロワー</translation>
    </message>
    <message>
        <source>The last recorded followers of each account in the range, added up; an account that fell silent counts as last known.</source>
        <translation>期間中に最後に記録された各アカウントのフォロワーを合計したもの。値が届かなくなったアカウントは、最後にわかっている値で数えます。</translation>
    </message>
    <message>
        <source>Growth from the first to the last day</source>
        <translation>初日から最終日までの増減</translation>
    </message>
    <message>
        <source>Followers of the last less those of the first recorded day of the range, over the accounts that have both; a loss is negative.</source>
        <translation>期間中の最後に記録された日のフォロワーから最初に記録された日のフォロワーを引いた値。両方があるアカウントで計算し、減少は負の値です。</translation>
    </message>
    <message>
        <source>sum over the accounts of followers of the last day − followers of the first day</source>
        <translation>各アカウントの（最終日のフォロワー − 初日のフォロワー）の合計</translation>
    </message>
    <message>
        <source>Growth per week</source>
        <translation>1週間あたりの増減</translation>
    </message>
    <message>
        <source>By how much the followers would grow in seven days at the pace of the range. Unknown from 0 followers, or with one recorded day.</source>
        <translation>期間中のペースが続いた場合に、7日間でフォロワーが増える割合。0人から始まる場合や、記録が1日分だけの場合は不明です。</translation>
    </message>
    <message>
        <source>((followers of the last day / followers of the first day)^(7 / days) − 1) × 100</source>
        <translation>（（最終日のフォロワー / 初日のフォロワー）^(7 / 日数) − 1）× 100</translation>
    </message>
    <message>
        <source>Engagement won</source>
        <translation>エンゲージメントの増加</translation>
    </message>
    <message>
        <source>Likes, comments and shares that came in the range. Only of networks whose counts run on: where one counts over a span of its own, no range can be told.</source>
        <translation>期間中に増えたいいね、コメント、シェア。累計で数えるSNSだけが対象です。SNSが独自の期間で数える場合は、期間を切り出せません。</translation>
    </message>
    <message>
        <source>sum of likes, comments and shares of the last day − those of the first day</source>
        <translation>最終日のいいね、コメント、シェアの合計 − 初日の合計</translation>
    </message>
    <message>
        <source>Engagement per post</source>
        <translation>投稿あたりのエンゲージメント</translation>
    </message>
    <message>
        <source>Engagements of the videos that were posted in the range over their number, of those whose engagement is known.</source>
        <translation>期間中に投稿された動画のうち、エンゲージメントがわかっている動画について、エンゲージメントを本数で割った値。</translation>
    </message>
    <message>
        <source>sum of engagements / number of posts</source>
        <translation>エンゲージメントの合計 / 投稿数</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>視聴維持率</translation>
    </message>
    <message>
        <source>Share of a video that is watched on average, as the network tells it or average view over length; mean of the recorded days.</source>
        <translation>動画のうち平均してどれだけが視聴されたかの割合。SNSが報告する値、または平均視聴時間を動画の長さで割った値を、記録された日で平均したもの。</translation>
    </message>
    <message>
        <source>sum of the daily shares / number of recorded days</source>
        <translation>日ごとの割合の合計 / 記録された日数</translation>
    </message>
    <message>
        <source>Watch time, as last told</source>
        <translation>総再生時間（最後に報告された値）</translation>
    </message>
    <message>
        <source>The network&apos;s own figure, last recorded in the range, accounts added up. It covers a span of the network&apos;s choosing, so days are not added up.</source>
        <translation>SNS独自の数値のうち、期間中に最後に記録されたものをアカウントで合計した値。SNSが決めた期間の値なので、日ごとには合計しません。</translation>
    </message>
    <message>
        <source>sum of the last recorded watch times over the accounts</source>
        <translation>各アカウントで最後に記録された総再生時間の合計</translation>
    </message>
    <message>
        <source>Recorded days</source>
        <translation>記録された日数</translation>
    </message>
    <message>
        <source>Days of the range that have a row of at least one account.</source>
        <translation>期間中、1つ以上のアカウントの行がある日数。</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>by reach</source>
        <translation>リーチ基準</translation>
    </message>
    <message>
        <source>by impressions</source>
        <translation>インプレッション基準</translation>
    </message>
    <message>
        <source>by views</source>
        <translation>視聴回数基準</translation>
    </message>
    <message>
        <source>by followers</source>
        <translation>フォロワー基準</translation>
    </message>
    <message>
        <source>%1 bn</source>
        <translation>%1B</translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation>%1M</translation>
    </message>
    <message>
        <source>%1 k</source>
        <translation>%1K</translation>
    </message>
    <message>
        <source>%1 pp</source>
        <translation>%1pt</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1分%2秒</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1時間</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1分</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>たった今</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n分前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n時間前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d ago</source>
        <translation>
            <numerusform>%n日前</numerusform>
        </translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>変化なし</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>データ待ち</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>Video numbers</source>
        <translation>動画の数値</translation>
    </message>
    <message>
        <source>Account snapshot</source>
        <translation>アカウントのスナップショット</translation>
    </message>
    <message>
        <source>Post history</source>
        <translation>投稿履歴</translation>
    </message>
    <message>
        <source>Profile check</source>
        <translation>プロファイルの確認</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <translation>M月d日 HH:mm</translation>
    </message>
</context>
<context>
    <name>GapText</name>
    <message>
        <source>no connection</source>
        <translation>接続なし</translation>
    </message>
    <message>
        <source>the server did not answer</source>
        <translation>サーバーが応答しなかった</translation>
    </message>
    <message>
        <source>the answer left it out</source>
        <translation>応答に含まれていなかった</translation>
    </message>
    <message>
        <source>too many calls</source>
        <translation>呼び出しが多すぎた</translation>
    </message>
    <message>
        <source>the key was refused</source>
        <translation>キーが拒否された</translation>
    </message>
    <message>
        <source>signed out of the network</source>
        <translation>SNSからログアウトしている</translation>
    </message>
    <message>
        <source>the plan does not include it</source>
        <translation>プランに含まれていない</translation>
    </message>
    <message>
        <source>the network did not grant it</source>
        <translation>SNSが許可しなかった</translation>
    </message>
    <message>
        <source>the network had no numbers yet</source>
        <translation>SNSにまだ数値がなかった</translation>
    </message>
    <message>
        <source>asking failed</source>
        <translation>取得に失敗した</translation>
    </message>
    <message>
        <source>not reported by the network</source>
        <translation>SNSから報告なし</translation>
    </message>
    <message>
        <source>not due yet</source>
        <translation>予定時刻前</translation>
    </message>
    <message>
        <source>not asked on that day</source>
        <translation>その日は取得していない</translation>
    </message>
    <message>
        <source>Viewtide was not running</source>
        <translation>Viewtideが動いていなかった</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>未記録</translation>
    </message>
</context>
<context>
    <name>HideReasonDialog</name>
    <message>
        <source>Hide in this report</source>
        <translation>このレポートで非表示にする</translation>
    </message>
    <message>
        <source>What is hidden</source>
        <translation>非表示にする対象</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>Reason, optional</source>
        <translation>理由（任意）</translation>
    </message>
    <message>
        <source>The reason stays here; it is never part of an export.</source>
        <translation>理由はここにだけ残り、書き出したファイルには含まれません。</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>The file is not text in UTF-8; save it as &quot;CSV UTF-8&quot; and try again.</source>
        <translation>ファイルがUTF-8のテキストではありません。「CSV UTF-8」形式で保存し、やり直してください。</translation>
    </message>
    <message>
        <source>This short link hides the video: open it in a browser and copy the address it leads to.</source>
        <translation>この短縮リンクからは動画を特定できません。ブラウザーで開き、リンク先のアドレスをコピーしてください。</translation>
    </message>
    <message>
        <source>Not the link of one TikTok, Instagram or YouTube video.</source>
        <translation>TikTok、Instagram、YouTubeの個別の動画のリンクではありません。</translation>
    </message>
    <message>
        <source>The same video as in line %1.</source>
        <translation>%1行目と同じ動画です。</translation>
    </message>
    <message>
        <source>Will be added.</source>
        <translation>追加します。</translation>
    </message>
    <message>
        <source>Two columns of the header mean the same: &quot;%1&quot; and &quot;%2&quot;.</source>
        <translation>ヘッダーの2つの列が同じ意味です: 「%1」と「%2」。</translation>
    </message>
    <message>
        <source>The first line must name the columns, and one of them must be &quot;url&quot;.</source>
        <translation>1行目には列名が必要で、そのうち1つは「url」でなければなりません。</translation>
    </message>
    <message>
        <source>Line %1: a quote is opened and never closed.</source>
        <translation>%1行目: 引用符が閉じられていません。</translation>
    </message>
    <message>
        <source>Line %1 has %2 cells, the header has %3; a text with a separator in it needs quotes.</source>
        <translation>%1行目のセルは%2個ですが、ヘッダーは%3個です。区切り文字を含むテキストは引用符で囲んでください。</translation>
    </message>
    <message>
        <source>is not a time; write 2025-12-31, 2025-12-31T18:30:00Z or seconds since 1970</source>
        <translation>は日時ではありません。2025-12-31、2025-12-31T18:30:00Z、または1970年からの秒数で書いてください</translation>
    </message>
    <message>
        <source>lies in the future</source>
        <translation>は未来の日時です</translation>
    </message>
    <message>
        <source>lies before the first video of any of these networks</source>
        <translation>はこれらのSNSの最初の動画より前の日時です</translation>
    </message>
    <message>
        <source>is not a whole number of 0 or more; write digits only, at most 15</source>
        <translation>は0以上の整数ではありません。15桁以内の数字だけで書いてください</translation>
    </message>
    <message>
        <source>Line %1, column %2: &quot;%3&quot; %4.</source>
        <translation>%1行目、列%2: 「%3」%4。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>ファイルが空です。</translation>
    </message>
    <message>
        <source>The table names its columns, but has no line below them.</source>
        <translation>表に列名はありますが、その下に行がありません。</translation>
    </message>
    <message>
        <source>Added.</source>
        <translation>追加しました。</translation>
    </message>
    <message>
        <source>Already tracked in %1.</source>
        <translation>すでに%1で追跡しています。</translation>
    </message>
    <message>
        <source>Already tracked in %1; its numbers were left as they are.</source>
        <translation>すでに%1で追跡しています。数値はそのまま残しました。</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>追加: %1</translation>
    </message>
    <message>
        <source>already tracked: %1</source>
        <translation>追跡済み: %1</translation>
    </message>
    <message>
        <source>left to look at: %1</source>
        <translation>確認が必要: %1</translation>
    </message>
</context>
<context>
    <name>ImportHistoryDialog</name>
    <message>
        <source>Import history</source>
        <translation>履歴のインポート</translation>
    </message>
    <message>
        <source>Past days of accounts out of a table (CSV) with the columns &quot;date&quot;, &quot;platform&quot; and one for each metric, such as &quot;followers&quot;. What Viewtide exported as daily growth can be read back. Days that are there already stay as they are; what is imported is marked as told afterwards.</source>
        <translation>アカウントの過去の日を表（CSV）から取り込みます。列は「date」「platform」と、「followers」などの指標ごとの列です。Viewtideが日次の増減として書き出したファイルも読み込めます。すでにある日はそのまま残り、取り込んだ日には後から補ったことを示す印が付きます。</translation>
    </message>
    <message>
        <source>Choose &amp;file…</source>
        <translation>ファイルを選択(&amp;F)…</translation>
    </message>
    <message>
        <source>Choose the table to read</source>
        <translation>読み込む表を選択します</translation>
    </message>
    <message>
        <source>&amp;Profile of lines that name none</source>
        <translation>指定のない行のプロファイル(&amp;P)</translation>
    </message>
    <message>
        <source>Profile of lines that name none</source>
        <translation>指定のない行のプロファイル</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>インポート(&amp;I)</translation>
    </message>
    <message>
        <source>Import the days</source>
        <translation>これらの日をインポートします</translation>
    </message>
    <message>
        <source>What became of each line</source>
        <translation>各行の結果</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>サマリー</translation>
    </message>
</context>
<context>
    <name>Location</name>
    <message>
        <source>The path of the file must be absolute: sqlite:///home/anna/viewtide.db, with three slashes.</source>
        <translation>ファイルのパスは絶対パスで、sqlite:///home/anna/viewtide.dbのようにスラッシュを3つ付けてください。</translation>
    </message>
    <message>
        <source>The path of the file is missing after sqlite://.</source>
        <translation>sqlite://の後にファイルのパスがありません。</translation>
    </message>
    <message>
        <source>The path names a folder, not a file.</source>
        <translation>パスがファイルではなくフォルダーを指しています。</translation>
    </message>
    <message>
        <source>The characters ? and # are not part of a path; write %3F and %23 for them.</source>
        <translation>?と#はパスに使えません。%3Fと%23と書いてください。</translation>
    </message>
    <message>
        <source>sslmode must be one of disable, allow, prefer, require, verify-ca and verify-full.</source>
        <translation>sslmodeはdisable、allow、prefer、require、verify-ca、verify-fullのいずれかにしてください。</translation>
    </message>
    <message>
        <source>The only parameters after ? are host and sslmode.</source>
        <translation>?の後に指定できるのはhostとsslmodeだけです。</translation>
    </message>
    <message>
        <source>A # in the user name or password must be written as %23.</source>
        <translation>ユーザー名やパスワードの#は%23と書いてください。</translation>
    </message>
    <message>
        <source>The name of the database is missing: postgresql://user:password@host:port/database.</source>
        <translation>データベースの名前がありません: postgresql://user:password@host:port/database</translation>
    </message>
    <message>
        <source>The host is missing: postgresql://user:password@host:port/database, or ?host=/folder/of/socket.</source>
        <translation>ホストがありません: postgresql://user:password@host:port/database、または?host=/folder/of/socket</translation>
    </message>
    <message>
        <source>The address of the database is empty.</source>
        <translation>データベースのアドレスが空です。</translation>
    </message>
    <message>
        <source>The address of the database must begin with sqlite:/// or postgresql://.</source>
        <translation>データベースのアドレスはsqlite:///またはpostgresql://で始めてください。</translation>
    </message>
    <message>
        <source>The port of the server must be a number from 1 to 65535.</source>
        <translation>サーバーのポートは1～65535の数字にしてください。</translation>
    </message>
    <message>
        <source>This is not the name of a server: give it like db.example.org, without http:// before it and without blanks.</source>
        <translation>これはサーバーの名前ではありません。db.example.orgのように、前にhttp://を付けず、空白を入れずに入力してください。</translation>
    </message>
    <message>
        <source>The address of the database is not a valid URL: write special characters of the password as %40 and the like.</source>
        <translation>データベースのアドレスが有効なURLではありません。パスワードの特殊文字は%40のように書いてください。</translation>
    </message>
</context>
<context>
    <name>Measure</name>
    <message>
        <source>Engagement rate</source>
        <translation>エンゲージメント率</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>視聴維持率</translation>
    </message>
    <message>
        <source>%1, daily change</source>
        <translation>%1（日ごとの変化）</translation>
    </message>
    <message>
        <source>Likes, comments and shares over reach, else over impressions, views or followers: the basis of a network is in the ranking.</source>
        <translation>いいね、コメント、シェアの合計をリーチで割った値。リーチがない場合はインプレッション、視聴回数、フォロワーの順で割ります。SNSごとの基準はランキングにあります。</translation>
    </message>
    <message>
        <source>Share of a video that is watched on average.</source>
        <translation>動画のうち平均してどれだけが視聴されたかの割合。</translation>
    </message>
</context>
<context>
    <name>Metric</name>
    <message>
        <source>Followers</source>
        <translation>フォロワー</translation>
    </message>
    <message>
        <source>Followers, fans or subscribers at the time of the observation.</source>
        <translation>観測時点のフォロワー、ファン、チャンネル登録者の数。</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>フォロー中</translation>
    </message>
    <message>
        <source>Accounts that this account follows.</source>
        <translation>このアカウントがフォローしているアカウントの数。</translation>
    </message>
    <message>
        <source>Subscribers gained</source>
        <translation>増えた登録者</translation>
    </message>
    <message>
        <source>Subscribers won in the period that the network reports.</source>
        <translation>SNSが報告する期間に増えたチャンネル登録者。</translation>
    </message>
    <message>
        <source>Subscribers lost</source>
        <translation>減った登録者</translation>
    </message>
    <message>
        <source>Subscribers lost in the period that the network reports.</source>
        <translation>SNSが報告する期間に減ったチャンネル登録者。</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>いいね</translation>
    </message>
    <message>
        <source>Likes or reactions received.</source>
        <translation>受け取ったいいねやリアクション。</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Comments or replies received.</source>
        <translation>受け取ったコメントや返信。</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>シェア</translation>
    </message>
    <message>
        <source>Shares, reposts or retweets.</source>
        <translation>シェア、リポスト、リツイート。</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>エンゲージメント</translation>
    </message>
    <message>
        <source>The network&apos;s own engagement count where it gives one, else likes + comments + shares over those that are known.</source>
        <translation>SNSが示すエンゲージメント数。ない場合は、わかっているいいね、コメント、シェアの合計。</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>視聴回数</translation>
    </message>
    <message>
        <source>Times the content was viewed or played.</source>
        <translation>コンテンツが視聴または再生された回数。</translation>
    </message>
    <message>
        <source>Impressions</source>
        <translation>インプレッション</translation>
    </message>
    <message>
        <source>Times the content was on a screen.</source>
        <translation>コンテンツが画面に表示された回数。</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>リーチ</translation>
    </message>
    <message>
        <source>People who saw the content at least once. Never added up over days.</source>
        <translation>コンテンツを1回以上見た人の数。日をまたいで合計することはありません。</translation>
    </message>
    <message>
        <source>Profile views</source>
        <translation>プロフィールの表示</translation>
    </message>
    <message>
        <source>Visits to the profile or page.</source>
        <translation>プロフィールまたはページへのアクセス。</translation>
    </message>
    <message>
        <source>Watch time</source>
        <translation>総再生時間</translation>
    </message>
    <message>
        <source>Minutes watched, all views together.</source>
        <translation>すべての視聴を合わせた再生時間（分）。</translation>
    </message>
    <message>
        <source>Average view duration</source>
        <translation>平均視聴時間</translation>
    </message>
    <message>
        <source>Seconds watched per view.</source>
        <translation>1回の視聴あたりの再生秒数。</translation>
    </message>
    <message>
        <source>Saves</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Times the post was saved or bookmarked.</source>
        <translation>投稿が保存またはブックマークされた回数。</translation>
    </message>
    <message>
        <source>Video length</source>
        <translation>動画の長さ</translation>
    </message>
    <message>
        <source>Length of the video in seconds.</source>
        <translation>動画の長さ（秒）。</translation>
    </message>
    <message>
        <source>Watched to the end</source>
        <translation>最後まで視聴</translation>
    </message>
    <message>
        <source>Share of views that reached the end.</source>
        <translation>最後まで視聴された割合。</translation>
    </message>
    <message>
        <source>Average percentage viewed</source>
        <translation>平均再生率</translation>
    </message>
    <message>
        <source>Average view duration over the length of the video.</source>
        <translation>平均視聴時間を動画の長さで割った値。</translation>
    </message>
    <message>
        <source>Engaged views</source>
        <translation>エンゲージビュー</translation>
    </message>
    <message>
        <source>Views that lasted beyond the first seconds.</source>
        <translation>最初の数秒を超えて続いた視聴。</translation>
    </message>
    <message>
        <source>Dislikes</source>
        <translation>低評価</translation>
    </message>
    <message>
        <source>Dislikes received.</source>
        <translation>受け取った低評価。</translation>
    </message>
    <message>
        <source>Added to playlists</source>
        <translation>再生リストへの追加</translation>
    </message>
    <message>
        <source>Times a video was put into a playlist.</source>
        <translation>動画が再生リストに追加された回数。</translation>
    </message>
    <message>
        <source>Removed from playlists</source>
        <translation>再生リストからの削除</translation>
    </message>
    <message>
        <source>Times a video was taken out of a playlist.</source>
        <translation>動画が再生リストから外された回数。</translation>
    </message>
    <message>
        <source>Engagement as the network counts it</source>
        <translation>SNS集計のエンゲージメント</translation>
    </message>
    <message>
        <source>The network&apos;s own count; networks differ in what they add, so it is not compared across networks.</source>
        <translation>SNS独自の集計値。何を数えるかはSNSによって異なるため、SNS間では比較しません。</translation>
    </message>
    <message>
        <source>Engagement rate as the network counts it</source>
        <translation>SNS集計のエンゲージメント率</translation>
    </message>
    <message>
        <source>The network&apos;s own rate, with its own numerator.</source>
        <translation>SNS独自の率。分子もSNS独自の集計です。</translation>
    </message>
    <message>
        <source>Follows from this post</source>
        <translation>この投稿からのフォロー</translation>
    </message>
    <message>
        <source>Followers won by this post.</source>
        <translation>この投稿で増えたフォロワー。</translation>
    </message>
    <message>
        <source>Profile visits from this post</source>
        <translation>この投稿からのプロフィールアクセス</translation>
    </message>
    <message>
        <source>Visits to the profile that began at this post.</source>
        <translation>この投稿から始まったプロフィールへのアクセス。</translation>
    </message>
    <message>
        <source>Profile actions from this post</source>
        <translation>この投稿からのプロフィール操作</translation>
    </message>
    <message>
        <source>Taps on links and buttons of the profile that began at this post.</source>
        <translation>この投稿から始まった、プロフィールのリンクやボタンのタップ。</translation>
    </message>
    <message>
        <source>Plays</source>
        <translation>再生数</translation>
    </message>
    <message>
        <source>Plays counted by the network&apos;s older measure.</source>
        <translation>SNSの以前の方法で数えた再生数。</translation>
    </message>
    <message>
        <source>Replays</source>
        <translation>リプレイ</translation>
    </message>
    <message>
        <source>Plays after the first one by the same person.</source>
        <translation>同じ人による2回目以降の再生。</translation>
    </message>
    <message>
        <source>Plays with replays</source>
        <translation>リプレイを含む再生数</translation>
    </message>
    <message>
        <source>Plays and replays together.</source>
        <translation>再生とリプレイの合計。</translation>
    </message>
    <message>
        <source>Reel plays</source>
        <translation>リールの再生数</translation>
    </message>
    <message>
        <source>Plays of a reel.</source>
        <translation>リール動画の再生数。</translation>
    </message>
    <message>
        <source>Views of 3 seconds</source>
        <translation>3秒以上の視聴</translation>
    </message>
    <message>
        <source>Views that lasted at least three seconds.</source>
        <translation>3秒以上続いた視聴。</translation>
    </message>
    <message>
        <source>Video views, all kinds</source>
        <translation>動画の視聴（全種類）</translation>
    </message>
    <message>
        <source>Views of the video counted over all placements.</source>
        <translation>すべての掲載面で数えた動画の視聴。</translation>
    </message>
    <message>
        <source>Complete views</source>
        <translation>完全視聴</translation>
    </message>
    <message>
        <source>Views that reached 95 % of the video or 30 seconds.</source>
        <translation>動画の95%または30秒に達した視聴。</translation>
    </message>
    <message>
        <source>Views of 10 seconds</source>
        <translation>10秒以上の視聴</translation>
    </message>
    <message>
        <source>Views that lasted at least ten seconds.</source>
        <translation>10秒以上続いた視聴。</translation>
    </message>
    <message>
        <source>Views of 15 seconds</source>
        <translation>15秒以上の視聴</translation>
    </message>
    <message>
        <source>Views that lasted at least fifteen seconds.</source>
        <translation>15秒以上続いた視聴。</translation>
    </message>
    <message>
        <source>Views from ads</source>
        <translation>広告からの視聴</translation>
    </message>
    <message>
        <source>The paid part of the views.</source>
        <translation>視聴のうち広告による分。</translation>
    </message>
    <message>
        <source>Views by followers</source>
        <translation>フォロワーの視聴</translation>
    </message>
    <message>
        <source>The part of the views that came from followers.</source>
        <translation>視聴のうちフォロワーによる分。</translation>
    </message>
    <message>
        <source>Clicks</source>
        <translation>クリック</translation>
    </message>
    <message>
        <source>Clicks on the post.</source>
        <translation>投稿のクリック。</translation>
    </message>
    <message>
        <source>Viewers</source>
        <translation>視聴者</translation>
    </message>
    <message>
        <source>People who viewed the video.</source>
        <translation>動画を視聴した人の数。</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Posts that quote this one.</source>
        <translation>この投稿を引用した投稿。</translation>
    </message>
    <message>
        <source>Reposts</source>
        <translation>リポスト</translation>
    </message>
    <message>
        <source>Reposts, counted apart from shares.</source>
        <translation>シェアとは別に数えたリポスト。</translation>
    </message>
    <message>
        <source>Retweets</source>
        <translation>リツイート</translation>
    </message>
    <message>
        <source>Retweets without quotes.</source>
        <translation>引用を除いたリツイート。</translation>
    </message>
    <message>
        <source>Shares as reported</source>
        <translation>報告されたシェア</translation>
    </message>
    <message>
        <source>The network&apos;s share count where reposts are counted as shares here.</source>
        <translation>リポストをシェアに含めて数えるSNSで、SNS自身が示すシェア数。</translation>
    </message>
    <message>
        <source>Profile clicks</source>
        <translation>プロフィールのクリック</translation>
    </message>
    <message>
        <source>Clicks on the author of the post.</source>
        <translation>投稿者名のクリック。</translation>
    </message>
    <message>
        <source>First-level comments</source>
        <translation>返信を除くコメント</translation>
    </message>
    <message>
        <source>Comments that are not replies to a comment.</source>
        <translation>コメントへの返信を除いたコメント。</translation>
    </message>
    <message>
        <source>Page likes</source>
        <translation>ページのいいね</translation>
    </message>
    <message>
        <source>People who like the page.</source>
        <translation>ページにいいねしている人の数。</translation>
    </message>
    <message>
        <source>Page follows</source>
        <translation>ページのフォロー</translation>
    </message>
    <message>
        <source>People who follow the page.</source>
        <translation>ページをフォローしている人の数。</translation>
    </message>
    <message>
        <source>Page content views</source>
        <translation>ページのコンテンツ視聴</translation>
    </message>
    <message>
        <source>Times the page&apos;s content was viewed or played.</source>
        <translation>ページのコンテンツが視聴または再生された回数。</translation>
    </message>
    <message>
        <source>Page content views from ads</source>
        <translation>ページのコンテンツ視聴（広告）</translation>
    </message>
    <message>
        <source>The paid part of the page&apos;s content views.</source>
        <translation>ページのコンテンツ視聴のうち広告による分。</translation>
    </message>
    <message>
        <source>Page content views by followers</source>
        <translation>ページのコンテンツ視聴（フォロワー）</translation>
    </message>
    <message>
        <source>The part of the page&apos;s content views that came from followers.</source>
        <translation>ページのコンテンツ視聴のうちフォロワーによる分。</translation>
    </message>
    <message>
        <source>Page video views</source>
        <translation>ページの動画視聴</translation>
    </message>
    <message>
        <source>Views of at least three seconds of the page&apos;s videos.</source>
        <translation>ページの動画の3秒以上の視聴。</translation>
    </message>
    <message>
        <source>Page video views, paid</source>
        <translation>ページの動画視聴（広告）</translation>
    </message>
    <message>
        <source>The paid part of the page&apos;s video views.</source>
        <translation>ページの動画視聴のうち広告による分。</translation>
    </message>
    <message>
        <source>Page video views, organic</source>
        <translation>ページの動画視聴（オーガニック）</translation>
    </message>
    <message>
        <source>The part of the page&apos;s video views that was not paid.</source>
        <translation>ページの動画視聴のうち広告によらない分。</translation>
    </message>
    <message>
        <source>Page video views, autoplayed</source>
        <translation>ページの動画視聴（自動再生）</translation>
    </message>
    <message>
        <source>Video views that began by themselves.</source>
        <translation>自動的に始まった動画視聴。</translation>
    </message>
    <message>
        <source>Page video views, clicked</source>
        <translation>ページの動画視聴（クリック）</translation>
    </message>
    <message>
        <source>Video views that began with a click.</source>
        <translation>クリックで始まった動画視聴。</translation>
    </message>
    <message>
        <source>Page video views of 30 seconds</source>
        <translation>ページの動画視聴（30秒）</translation>
    </message>
    <message>
        <source>Video views of 30 seconds or to the end.</source>
        <translation>30秒または最後までの動画視聴。</translation>
    </message>
    <message>
        <source>Impressions, paid</source>
        <translation>インプレッション（広告）</translation>
    </message>
    <message>
        <source>The paid part of the impressions.</source>
        <translation>インプレッションのうち広告による分。</translation>
    </message>
    <message>
        <source>Impressions, people</source>
        <translation>インプレッション（人数）</translation>
    </message>
    <message>
        <source>People who had the content on a screen.</source>
        <translation>画面にコンテンツが表示された人の数。</translation>
    </message>
    <message>
        <source>Organic impressions, people</source>
        <translation>オーガニックインプレッション（人数）</translation>
    </message>
    <message>
        <source>People who had the content on a screen without an ad.</source>
        <translation>広告によらず、画面にコンテンツが表示された人の数。</translation>
    </message>
    <message>
        <source>Posts on the profile</source>
        <translation>プロフィールの投稿</translation>
    </message>
    <message>
        <source>Posts that the profile holds.</source>
        <translation>プロフィールにある投稿の数。</translation>
    </message>
    <message>
        <source>Likes given</source>
        <translation>送ったいいね</translation>
    </message>
    <message>
        <source>Likes that this account gave to others; never part of its engagement.</source>
        <translation>このアカウントがほかの人に送ったいいね。エンゲージメントには含めません。</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>リスト</translation>
    </message>
    <message>
        <source>Lists that this account is on.</source>
        <translation>このアカウントが入っているリスト。</translation>
    </message>
    <message>
        <source>Posts written</source>
        <translation>書いた投稿</translation>
    </message>
    <message>
        <source>Posts that this account wrote.</source>
        <translation>このアカウントが書いた投稿。</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>動画</translation>
    </message>
    <message>
        <source>Videos that the account holds.</source>
        <translation>アカウントにある動画の数。</translation>
    </message>
    <message>
        <source>Views in the period</source>
        <translation>期間の視聴回数</translation>
    </message>
    <message>
        <source>Views in the period that the network reports; the lifetime count stands apart.</source>
        <translation>SNSが報告する期間の視聴回数。累計は別に示します。</translation>
    </message>
    <message>
        <source>Likes, lifetime</source>
        <translation>いいね（累計）</translation>
    </message>
    <message>
        <source>Likes of all public videos.</source>
        <translation>すべての公開動画のいいね。</translation>
    </message>
    <message>
        <source>Bio link clicks</source>
        <translation>プロフィールリンクのクリック</translation>
    </message>
    <message>
        <source>Clicks on the link in the profile.</source>
        <translation>プロフィールにあるリンクのクリック。</translation>
    </message>
    <message>
        <source>E-mail clicks</source>
        <translation>メールのクリック</translation>
    </message>
    <message>
        <source>Clicks on the e-mail button.</source>
        <translation>メールボタンのクリック。</translation>
    </message>
    <message>
        <source>Phone clicks</source>
        <translation>電話のクリック</translation>
    </message>
    <message>
        <source>Clicks on the phone button.</source>
        <translation>電話ボタンのクリック。</translation>
    </message>
    <message>
        <source>Address clicks</source>
        <translation>住所のクリック</translation>
    </message>
    <message>
        <source>Clicks on the address.</source>
        <translation>住所のクリック。</translation>
    </message>
    <message>
        <source>App download clicks</source>
        <translation>アプリ入手のクリック</translation>
    </message>
    <message>
        <source>Clicks on the download button.</source>
        <translation>ダウンロードボタンのクリック。</translation>
    </message>
    <message>
        <source>Followers, organic</source>
        <translation>フォロワー（オーガニック）</translation>
    </message>
    <message>
        <source>Followers won without ads.</source>
        <translation>広告によらず増えたフォロワー。</translation>
    </message>
    <message>
        <source>Followers, paid</source>
        <translation>フォロワー（広告）</translation>
    </message>
    <message>
        <source>Followers won by ads.</source>
        <translation>広告で増えたフォロワー。</translation>
    </message>
    <message>
        <source>Page views on a desktop</source>
        <translation>ページの表示（パソコン）</translation>
    </message>
    <message>
        <source>Visits to the page on a desktop.</source>
        <translation>パソコンからのページへのアクセス。</translation>
    </message>
    <message>
        <source>Page views on a phone</source>
        <translation>ページの表示（モバイル）</translation>
    </message>
    <message>
        <source>Visits to the page on a phone.</source>
        <translation>モバイルからのページへのアクセス。</translation>
    </message>
    <message>
        <source>Page views: overview</source>
        <translation>ページの表示: 概要</translation>
    </message>
    <message>
        <source>Visits to the overview part of the page.</source>
        <translation>ページの「概要」へのアクセス。</translation>
    </message>
    <message>
        <source>Page views: overview, desktop</source>
        <translation>ページの表示: 概要、パソコン</translation>
    </message>
    <message>
        <source>Visits to the overview part of the page, desktop.</source>
        <translation>パソコンからのページの「概要」へのアクセス。</translation>
    </message>
    <message>
        <source>Page views: overview, mobile</source>
        <translation>ページの表示: 概要、モバイル</translation>
    </message>
    <message>
        <source>Visits to the overview part of the page, mobile.</source>
        <translation>モバイルからのページの「概要」へのアクセス。</translation>
    </message>
    <message>
        <source>Page views: about</source>
        <translation>ページの表示: 会社情報</translation>
    </message>
    <message>
        <source>Visits to the about part of the page.</source>
        <translation>ページの「会社情報」へのアクセス。</translation>
    </message>
    <message>
        <source>Page views: about, desktop</source>
        <translation>ページの表示: 会社情報、パソコン</translation>
    </message>
    <message>
        <source>Visits to the about part of the page, desktop.</source>
        <translation>パソコンからのページの「会社情報」へのアクセス。</translation>
    </message>
    <message>
        <source>Page views: about, mobile</source>
        <translation>ページの表示: 会社情報、モバイル</translation>
    </message>
    <message>
        <source>Visits to the about part of the page, mobile.</source>
        <translation>モバイルからのページの「会社情報」へのアクセス。</translation>
    </message>
    <message>
        <source>Page views: careers</source>
        <translation>ページの表示: 採用情報</translation>
    </message>
    <message>
        <source>Visits to the careers part of the page.</source>
        <translation>ページの「採用情報」へのアクセス。</translation>
    </message>
    <message>
        <source>Page views: careers, desktop</source>
        <translation>ページの表示: 採用情報、パソコン</translation>
    </message>
    <message>
        <source>Visits to the careers part of the page, desktop.</source>
        <translation>パソコンからのページの「採用情報」へのアクセス。</translation>
    </message>
    <message>
        <source>Page views: careers, mobile</source>
        <translation>ページの表示: 採用情報、モバイル</translation>
    </message>
    <message>
        <source>Visits to the careers part of the page, mobile.</source>
        <translation>モバイルからのページの「採用情報」へのアクセス。</translation>
    </message>
    <message>
        <source>Page views: jobs</source>
        <translation>ページの表示: 求人</translation>
    </message>
    <message>
        <source>Visits to the jobs part of the page.</source>
        <translation>ページの「求人」へのアクセス。</translation>
    </message>
    <message>
        <source>Page views: jobs, desktop</source>
        <translation>ページの表示: 求人、パソコン</translation>
    </message>
    <message>
        <source>Visits to the jobs part of the page, desktop.</source>
        <translation>パソコンからのページの「求人」へのアクセス。</translation>
    </message>
    <message>
        <source>Page views: jobs, mobile</source>
        <translation>ページの表示: 求人、モバイル</translation>
    </message>
    <message>
        <source>Visits to the jobs part of the page, mobile.</source>
        <translation>モバイルからのページの「求人」へのアクセス。</translation>
    </message>
    <message>
        <source>Page views: life</source>
        <translation>ページの表示: ライフ</translation>
    </message>
    <message>
        <source>Visits to the life part of the page.</source>
        <translation>ページの「ライフ」へのアクセス。</translation>
    </message>
    <message>
        <source>Page views: life, desktop</source>
        <translation>ページの表示: ライフ、パソコン</translation>
    </message>
    <message>
        <source>Visits to the life part of the page, desktop.</source>
        <translation>パソコンからのページの「ライフ」へのアクセス。</translation>
    </message>
    <message>
        <source>Page views: life, mobile</source>
        <translation>ページの表示: ライフ、モバイル</translation>
    </message>
    <message>
        <source>Visits to the life part of the page, mobile.</source>
        <translation>モバイルからのページの「ライフ」へのアクセス。</translation>
    </message>
    <message>
        <source>Page views: people</source>
        <translation>ページの表示: メンバー</translation>
    </message>
    <message>
        <source>Visits to the people part of the page.</source>
        <translation>ページの「メンバー」へのアクセス。</translation>
    </message>
    <message>
        <source>Page views: people, desktop</source>
        <translation>ページの表示: メンバー、パソコン</translation>
    </message>
    <message>
        <source>Visits to the people part of the page, desktop.</source>
        <translation>パソコンからのページの「メンバー」へのアクセス。</translation>
    </message>
    <message>
        <source>Page views: people, mobile</source>
        <translation>ページの表示: メンバー、モバイル</translation>
    </message>
    <message>
        <source>Visits to the people part of the page, mobile.</source>
        <translation>モバイルからのページの「メンバー」へのアクセス。</translation>
    </message>
    <message>
        <source>Page views: products</source>
        <translation>ページの表示: 製品</translation>
    </message>
    <message>
        <source>Visits to the products part of the page.</source>
        <translation>ページの「製品」へのアクセス。</translation>
    </message>
    <message>
        <source>Page views: products, desktop</source>
        <translation>ページの表示: 製品、パソコン</translation>
    </message>
    <message>
        <source>Visits to the products part of the page, desktop.</source>
        <translation>パソコンからのページの「製品」へのアクセス。</translation>
    </message>
    <message>
        <source>Page views: products, mobile</source>
        <translation>ページの表示: 製品、モバイル</translation>
    </message>
    <message>
        <source>Visits to the products part of the page, mobile.</source>
        <translation>モバイルからのページの「製品」へのアクセス。</translation>
    </message>
    <message>
        <source>Page views: insights</source>
        <translation>ページの表示: インサイト</translation>
    </message>
    <message>
        <source>Visits to the insights part of the page.</source>
        <translation>ページの「インサイト」へのアクセス。</translation>
    </message>
    <message>
        <source>Page views: insights, desktop</source>
        <translation>ページの表示: インサイト、パソコン</translation>
    </message>
    <message>
        <source>Visits to the insights part of the page, desktop.</source>
        <translation>パソコンからのページの「インサイト」へのアクセス。</translation>
    </message>
    <message>
        <source>Page views: insights, mobile</source>
        <translation>ページの表示: インサイト、モバイル</translation>
    </message>
    <message>
        <source>Visits to the insights part of the page, mobile.</source>
        <translation>モバイルからのページの「インサイト」へのアクセス。</translation>
    </message>
    <message>
        <source>Reactions: like</source>
        <translation>リアクション: いいね</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;like&quot;.</source>
        <translation>種類が「いいね」のリアクション。</translation>
    </message>
    <message>
        <source>Reactions: love</source>
        <translation>リアクション: 超いいね</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;love&quot;.</source>
        <translation>種類が「超いいね」のリアクション。</translation>
    </message>
    <message>
        <source>Reactions: wow</source>
        <translation>リアクション: すごいね</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;wow&quot;.</source>
        <translation>種類が「すごいね」のリアクション。</translation>
    </message>
    <message>
        <source>Reactions: haha</source>
        <translation>リアクション: うけるね</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;haha&quot;.</source>
        <translation>種類が「うけるね」のリアクション。</translation>
    </message>
    <message>
        <source>Reactions: sorry</source>
        <translation>リアクション: 悲しいね</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;sorry&quot;.</source>
        <translation>種類が「悲しいね」のリアクション。</translation>
    </message>
    <message>
        <source>Reactions: anger</source>
        <translation>リアクション: ひどいね</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;anger&quot;.</source>
        <translation>種類が「ひどいね」のリアクション。</translation>
    </message>
    <message>
        <source>Reactions: praise</source>
        <translation>リアクション: 称賛</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;praise&quot;.</source>
        <translation>種類が「称賛」のリアクション。</translation>
    </message>
    <message>
        <source>Reactions: maybe</source>
        <translation>リアクション: 気になる</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;maybe&quot;.</source>
        <translation>種類が「気になる」のリアクション。</translation>
    </message>
    <message>
        <source>Reactions: empathy</source>
        <translation>リアクション: 共感</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;empathy&quot;.</source>
        <translation>種類が「共感」のリアクション。</translation>
    </message>
    <message>
        <source>Reactions: interest</source>
        <translation>リアクション: 興味深い</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;interest&quot;.</source>
        <translation>種類が「興味深い」のリアクション。</translation>
    </message>
    <message>
        <source>Reactions: appreciation</source>
        <translation>リアクション: 感謝</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;appreciation&quot;.</source>
        <translation>種類が「感謝」のリアクション。</translation>
    </message>
    <message>
        <source>Impressions by shares of others</source>
        <translation>ほかの人のシェアによるインプレッション</translation>
    </message>
    <message>
        <source>Impressions that came about because somebody else reacted to the content.</source>
        <translation>ほかの人がコンテンツに反応したことで生じたインプレッション。</translation>
    </message>
    <message>
        <source>People reached by shares of others</source>
        <translation>ほかの人のシェアによるリーチ</translation>
    </message>
    <message>
        <source>People who saw the content because somebody else reacted to it.</source>
        <translation>ほかの人が反応したことでコンテンツを見た人の数。</translation>
    </message>
    <message>
        <source>Impressions without shares of others</source>
        <translation>ほかの人のシェアによらないインプレッション</translation>
    </message>
    <message>
        <source>Impressions that did not come about by reactions of others.</source>
        <translation>ほかの人の反応によらずに生じたインプレッション。</translation>
    </message>
    <message>
        <source>People reached without shares of others</source>
        <translation>ほかの人のシェアによらないリーチ</translation>
    </message>
    <message>
        <source>People who saw the content without reactions of others.</source>
        <translation>ほかの人の反応によらずにコンテンツを見た人の数。</translation>
    </message>
    <message>
        <source>Page clicks</source>
        <translation>ページのクリック</translation>
    </message>
    <message>
        <source>Clicks on any part of the page&apos;s content.</source>
        <translation>ページのコンテンツのあらゆる部分のクリック。</translation>
    </message>
    <message>
        <source>Engaged users</source>
        <translation>反応した人</translation>
    </message>
    <message>
        <source>People who clicked, reacted or commented.</source>
        <translation>クリック、リアクション、コメントをした人の数。</translation>
    </message>
    <message>
        <source>Fans lost</source>
        <translation>減ったファン</translation>
    </message>
    <message>
        <source>People who took back their like of the page.</source>
        <translation>ページへのいいねを取り消した人の数。</translation>
    </message>
    <message>
        <source>Star rating</source>
        <translation>星評価</translation>
    </message>
    <message>
        <source>Average of the ratings that people gave the page.</source>
        <translation>ページに付けられた評価の平均。</translation>
    </message>
    <message>
        <source>Page video views: uploaded</source>
        <translation>ページの動画視聴: アップロード</translation>
    </message>
    <message>
        <source>Views of videos that the page itself uploaded.</source>
        <translation>ページ自身がアップロードした動画の視聴。</translation>
    </message>
    <message>
        <source>Page video views: hosted</source>
        <translation>ページの動画視聴: 他者の動画</translation>
    </message>
    <message>
        <source>Views of videos of others that the page shows.</source>
        <translation>ページに表示された他者の動画の視聴。</translation>
    </message>
    <message>
        <source>Complete page video views: paid</source>
        <translation>ページの動画の完全視聴: 広告</translation>
    </message>
    <message>
        <source>Complete views that were paid for.</source>
        <translation>広告による完全視聴。</translation>
    </message>
    <message>
        <source>Complete page video views: organic</source>
        <translation>ページの動画の完全視聴: オーガニック</translation>
    </message>
    <message>
        <source>Complete views that were not paid for.</source>
        <translation>広告によらない完全視聴。</translation>
    </message>
    <message>
        <source>Complete page video views: started by themselves</source>
        <translation>ページの動画の完全視聴: 自動再生</translation>
    </message>
    <message>
        <source>Complete views of videos that began by themselves.</source>
        <translation>自動的に始まった動画の完全視聴。</translation>
    </message>
    <message>
        <source>Complete page video views: clicked</source>
        <translation>ページの動画の完全視聴: クリック</translation>
    </message>
    <message>
        <source>Complete views that began with a click.</source>
        <translation>クリックで始まった完全視聴。</translation>
    </message>
    <message>
        <source>Complete page video views: repeated</source>
        <translation>ページの動画の完全視聴: 繰り返し</translation>
    </message>
    <message>
        <source>Complete views by people who had viewed before.</source>
        <translation>以前にも視聴した人による完全視聴。</translation>
    </message>
    <message>
        <source>People with complete page video views</source>
        <translation>ページの動画を完全視聴した人</translation>
    </message>
    <message>
        <source>People who viewed a video of the page completely.</source>
        <translation>ページの動画を最後まで視聴した人の数。</translation>
    </message>
    <message>
        <source>Text message clicks</source>
        <translation>SMSのクリック</translation>
    </message>
    <message>
        <source>Taps on the text message button of the profile.</source>
        <translation>プロフィールのSMSボタンのタップ。</translation>
    </message>
    <message>
        <source>Website clicks</source>
        <translation>サイトのクリック</translation>
    </message>
    <message>
        <source>Taps on the website link of the profile.</source>
        <translation>プロフィールのウェブサイトリンクのタップ。</translation>
    </message>
    <message>
        <source>Careers page clicks</source>
        <translation>採用ページのクリック</translation>
    </message>
    <message>
        <source>Clicks on links of the careers pages.</source>
        <translation>採用ページのリンクのクリック。</translation>
    </message>
    <message>
        <source>Story replies</source>
        <translation>ストーリーズへの返信</translation>
    </message>
    <message>
        <source>Replies to a story.</source>
        <translation>ストーリーズへの返信。</translation>
    </message>
    <message>
        <source>Story navigation</source>
        <translation>ストーリーズの移動操作</translation>
    </message>
    <message>
        <source>Taps and swipes that led through or out of a story.</source>
        <translation>ストーリーズ内を移動した、またはストーリーズから離れたタップやスワイプ。</translation>
    </message>
    <message>
        <source>Swipes to the next story</source>
        <translation>次のストーリーズへのスワイプ</translation>
    </message>
    <message>
        <source>Times people swiped on to the next story.</source>
        <translation>スワイプで次のストーリーズに移動した回数。</translation>
    </message>
    <message>
        <source>Taps back</source>
        <translation>戻るタップ</translation>
    </message>
    <message>
        <source>Times people went back to see a story again.</source>
        <translation>ストーリーズをもう一度見るために戻った回数。</translation>
    </message>
    <message>
        <source>Taps forward</source>
        <translation>進むタップ</translation>
    </message>
    <message>
        <source>Times people skipped on to the next photo or video.</source>
        <translation>次の写真や動画にスキップした回数。</translation>
    </message>
    <message>
        <source>Exits</source>
        <translation>離脱</translation>
    </message>
    <message>
        <source>Times people left at this story.</source>
        <translation>このストーリーズで閲覧をやめた回数。</translation>
    </message>
    <message>
        <source>Viewers at the same time</source>
        <translation>同時視聴者</translation>
    </message>
    <message>
        <source>People who watch the live broadcast at this moment.</source>
        <translation>現在ライブ配信を視聴している人の数。</translation>
    </message>
    <message>
        <source>Playback started</source>
        <translation>再生開始</translation>
    </message>
    <message>
        <source>Plays that began.</source>
        <translation>開始された再生。</translation>
    </message>
    <message>
        <source>Playback to 25 %</source>
        <translation>25%まで再生</translation>
    </message>
    <message>
        <source>Plays that reached a quarter of the video.</source>
        <translation>動画の4分の1に達した再生。</translation>
    </message>
    <message>
        <source>Playback to 50 %</source>
        <translation>50%まで再生</translation>
    </message>
    <message>
        <source>Plays that reached half of the video.</source>
        <translation>動画の半分に達した再生。</translation>
    </message>
    <message>
        <source>Playback to 75 %</source>
        <translation>75%まで再生</translation>
    </message>
    <message>
        <source>Plays that reached three quarters of the video.</source>
        <translation>動画の4分の3に達した再生。</translation>
    </message>
    <message>
        <source>Playback to 100 %</source>
        <translation>100%まで再生</translation>
    </message>
    <message>
        <source>Plays that reached the end of the video.</source>
        <translation>動画の最後に達した再生。</translation>
    </message>
    <message>
        <source>Views of 60 seconds</source>
        <translation>60秒以上の視聴</translation>
    </message>
    <message>
        <source>Views that lasted at least a minute, shorter videos left out.</source>
        <translation>1分以上続いた視聴。それより短い動画は含みません。</translation>
    </message>
    <message>
        <source>Video views, organic</source>
        <translation>動画の視聴（オーガニック）</translation>
    </message>
    <message>
        <source>Views that were not paid for.</source>
        <translation>広告によらない視聴。</translation>
    </message>
    <message>
        <source>Video views, paid</source>
        <translation>動画の視聴（広告）</translation>
    </message>
    <message>
        <source>Views that were paid for.</source>
        <translation>広告による視聴。</translation>
    </message>
    <message>
        <source>Impressions in search, desktop</source>
        <translation>検索での表示（パソコン）</translation>
    </message>
    <message>
        <source>Times the business was shown in a search on a desktop.</source>
        <translation>パソコンでの検索でビジネスが表示された回数。</translation>
    </message>
    <message>
        <source>Impressions in search, phone</source>
        <translation>検索での表示（モバイル）</translation>
    </message>
    <message>
        <source>Times the business was shown in a search on a phone.</source>
        <translation>モバイルでの検索でビジネスが表示された回数。</translation>
    </message>
    <message>
        <source>Impressions on the map, desktop</source>
        <translation>マップでの表示（パソコン）</translation>
    </message>
    <message>
        <source>Times the business was shown on the map on a desktop.</source>
        <translation>パソコンのマップでビジネスが表示された回数。</translation>
    </message>
    <message>
        <source>Impressions on the map, phone</source>
        <translation>マップでの表示（モバイル）</translation>
    </message>
    <message>
        <source>Times the business was shown on the map on a phone.</source>
        <translation>モバイルのマップでビジネスが表示された回数。</translation>
    </message>
    <message>
        <source>Requests for directions</source>
        <translation>ルートの検索</translation>
    </message>
    <message>
        <source>Times people asked for the way to the business.</source>
        <translation>ビジネスまでのルートが検索された回数。</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>予約</translation>
    </message>
    <message>
        <source>Bookings made through the business profile.</source>
        <translation>ビジネスプロフィールからの予約。</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>Conversations that began at the business profile.</source>
        <translation>ビジネスプロフィールから始まった会話。</translation>
    </message>
    <message>
        <source>Pins</source>
        <translation>ピン</translation>
    </message>
    <message>
        <source>Pins on the boards of the account.</source>
        <translation>アカウントのボードにあるピン。</translation>
    </message>
    <message>
        <source>Karma</source>
        <translation>カルマ</translation>
    </message>
    <message>
        <source>Votes that posts and comments of the account won, less those against them.</source>
        <translation>投稿とコメントが得た賛成票から反対票を引いた値。</translation>
    </message>
    <message>
        <source>Views of the day</source>
        <translation>その日の視聴回数</translation>
    </message>
    <message>
        <source>Views won on that day, as the network counts it. From its daily series only.</source>
        <translation>その日に増えた視聴回数（SNSの集計）。SNSの日次データだけを使います。</translation>
    </message>
    <message>
        <source>Video views of the day</source>
        <translation>その日の動画視聴回数</translation>
    </message>
    <message>
        <source>Views of videos won on that day. From the daily series of the network only.</source>
        <translation>その日に増えた動画の視聴回数。SNSの日次データだけを使います。</translation>
    </message>
    <message>
        <source>Likes of the day</source>
        <translation>その日のいいね</translation>
    </message>
    <message>
        <source>Likes or reactions received on that day. From the daily series of the network only.</source>
        <translation>その日に受け取ったいいねやリアクション。SNSの日次データだけを使います。</translation>
    </message>
    <message>
        <source>Comments of the day</source>
        <translation>その日のコメント</translation>
    </message>
    <message>
        <source>Comments received on that day. From the daily series of the network only.</source>
        <translation>その日に受け取ったコメント。SNSの日次データだけを使います。</translation>
    </message>
    <message>
        <source>Shares of the day</source>
        <translation>その日のシェア</translation>
    </message>
    <message>
        <source>Shares on that day. From the daily series of the network only.</source>
        <translation>その日のシェア。SNSの日次データだけを使います。</translation>
    </message>
    <message>
        <source>Engagement of the day</source>
        <translation>その日のエンゲージメント</translation>
    </message>
    <message>
        <source>Engagement on that day, as the network counts it. From its daily series only.</source>
        <translation>その日のエンゲージメント（SNSの集計）。SNSの日次データだけを使います。</translation>
    </message>
    <message>
        <source>Reach of the day</source>
        <translation>その日のリーチ</translation>
    </message>
    <message>
        <source>People who saw the content on that day. Never added up over days.</source>
        <translation>その日にコンテンツを見た人の数。日をまたいで合計することはありません。</translation>
    </message>
    <message>
        <source>Impressions of the day</source>
        <translation>その日のインプレッション</translation>
    </message>
    <message>
        <source>Times the content was on a screen on that day. From the daily series of the network only.</source>
        <translation>その日にコンテンツが画面に表示された回数。SNSの日次データだけを使います。</translation>
    </message>
    <message>
        <source>Profile views of the day</source>
        <translation>その日のプロフィールの表示</translation>
    </message>
    <message>
        <source>Visits to the profile on that day. From the daily series of the network only.</source>
        <translation>その日のプロフィールへのアクセス。SNSの日次データだけを使います。</translation>
    </message>
    <message>
        <source>Watch time of the day</source>
        <translation>その日の総再生時間</translation>
    </message>
    <message>
        <source>Minutes watched on that day, all views together. From the daily series of the network only.</source>
        <translation>その日のすべての視聴を合わせた再生時間（分）。SNSの日次データだけを使います。</translation>
    </message>
    <message>
        <source>Subscribers gained on the day</source>
        <translation>その日に増えた登録者</translation>
    </message>
    <message>
        <source>Subscribers won on that day. From the daily series of the network only.</source>
        <translation>その日に増えたチャンネル登録者。SNSの日次データだけを使います。</translation>
    </message>
    <message>
        <source>Subscribers lost on the day</source>
        <translation>その日に減った登録者</translation>
    </message>
    <message>
        <source>Subscribers lost on that day. From the daily series of the network only.</source>
        <translation>その日に減ったチャンネル登録者。SNSの日次データだけを使います。</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message numerus="yes">
        <source>%n number(s) of the answer are not known to Viewtide, and are kept in the raw answer only: %1</source>
        <translation>
            <numerusform>応答にViewtideの知らない数値が%n件あり、生データにだけ保存しています: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and others</source>
        <translation>%1など</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Key figures, growth, ranking and movers</source>
        <translation>主要な数値、増減、ランキング、注目の動き</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1～%2</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>%n日間</numerusform>
        </translation>
    </message>
    <message>
        <source>against %1 to %2</source>
        <translation>%1～%2との比較</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新規</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>アカウント%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>all videos so far</source>
        <translation>これまでの全動画</translation>
    </message>
    <message>
        <source>by views, %1 of %2 new videos</source>
        <translation>視聴回数基準、新着%2本中%1本</translation>
    </message>
    <message>
        <source>Followers per day</source>
        <translation>1日あたりのフォロワー</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>パーセント</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分</translation>
    </message>
    <message>
        <source>Per day</source>
        <translation>1日あたり</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>best: %1</source>
        <translation>首位: %1</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1（比較対象: %2）</translation>
    </message>
    <message>
        <source>the overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Followers at the end</source>
        <translation>期間末のフォロワー</translation>
    </message>
    <message>
        <source>Views of all videos so far</source>
        <translation>すべての動画のこれまでの視聴回数</translation>
    </message>
    <message>
        <source>Videos rated</source>
        <translation>対象の動画</translation>
    </message>
    <message>
        <source>Videos posted in the range</source>
        <translation>期間中に投稿された動画</translation>
    </message>
    <message>
        <source>%1, %2 as last known</source>
        <translation>%1、うち%2件は最後にわかっている値</translation>
    </message>
    <message>
        <source>Growth since %1</source>
        <translation>%1以降の増減</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>増減</translation>
    </message>
    <message>
        <source>The first snapshot is of %1. A day&apos;s growth is its change against the day before, so the first bars appear after the next snapshot, on %2.</source>
        <translation>最初のスナップショットは%1のものです。1日の増減は前日との差なので、最初の棒は次のスナップショット（%2）の後に表示されます。</translation>
    </message>
    <message>
        <source>Followers won less those lost, counted from the day before the range on, or from the first recorded day. The table &quot;Summary&quot; of the overview counts from the first recorded day in the range, so it lacks the change of that day.</source>
        <translation>増えたフォロワーから減ったフォロワーを引いた数。期間の前日、または記録の初日を起点とします。概要の表「サマリー」は期間内で最初に記録された日を起点とするため、その日の増減を含みません。</translation>
    </message>
    <message>
        <source>Of these as last known</source>
        <translation>うち最後にわかっている値</translation>
    </message>
    <message>
        <source>%1, %2, as last known since %3</source>
        <translation>%1、%2、最後にわかっている値（%3以降）</translation>
    </message>
    <message>
        <source>Followers before the range</source>
        <translation>期間前のフォロワー</translation>
    </message>
    <message>
        <source>Accounts that have two recorded days</source>
        <translation>記録が2日分あるアカウント</translation>
    </message>
    <message>
        <source>Campaign %1</source>
        <translation>キャンペーン%1</translation>
    </message>
    <message numerus="yes">
        <source>%n other campaign(s)</source>
        <translation>
            <numerusform>ほかのキャンペーン%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Campaigns that are counted from their first snapshot on</source>
        <translation>最初のスナップショットから数えているキャンペーン</translation>
    </message>
    <message>
        <source>Daily snapshots that are left out, since videos joined or left</source>
        <translation>動画が加わったか外れたため、除外した日次スナップショット</translation>
    </message>
    <message>
        <source>Engagements of the rated videos</source>
        <translation>対象の動画のエンゲージメント</translation>
    </message>
    <message>
        <source>Views of the rated videos</source>
        <translation>対象の動画の視聴回数</translation>
    </message>
    <message>
        <source>%1 without %2</source>
        <comment>accounts, a network</comment>
        <translation>%1（%2を除く）</translation>
    </message>
    <message>
        <source>%1 of %2 accounts</source>
        <translation>アカウント%2件中%1件</translation>
    </message>
    <message>
        <source>Views won</source>
        <translation>視聴の増加</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>視聴回数</translation>
    </message>
    <message>
        <source>Views that all videos won in the range; before there are two observations, all that they have.</source>
        <translation>期間中に増えたすべての動画の視聴回数。観測が2回になるまでは、すべての視聴回数です。</translation>
    </message>
    <message>
        <source>partial, %1 in total</source>
        <translation>一部、合計%1</translation>
    </message>
    <message>
        <source>%1 in total</source>
        <translation>合計%1</translation>
    </message>
    <message>
        <source>%1, %2 of %3 days unknown (hatched)</source>
        <translation>%1、%3日中%2日は不明（斜線）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>network, account</comment>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%1, linked: told nothing in these days or the %n day(s) before, so it is not in the sum</source>
        <translation>
            <numerusform>%1（連携済み）: この期間とその前の%n日間の数値がないため、合計には含みません</numerusform>
        </translation>
    </message>
    <message>
        <source>against %1</source>
        <comment>a day</comment>
        <translation>%1との比較</translation>
    </message>
</context>
<context>
    <name>Owners</name>
    <message>
        <source>The owner needs a name.</source>
        <translation>担当者の名前を入力してください。</translation>
    </message>
    <message>
        <source>There is another owner with the name %1.</source>
        <translation>%1という名前の担当者がすでにいます。</translation>
    </message>
</context>
<context>
    <name>PaletteText</name>
    <message>
        <source>not available now</source>
        <translation>現在は使えません</translation>
    </message>
    <message>
        <source>%1 is not available now. %2</source>
        <comment>a command, what it needs</comment>
        <translation>「%1」は現在使えません。%2</translation>
    </message>
</context>
<context>
    <name>PassRunner</name>
    <message>
        <source>there is no profile to ask; add one first</source>
        <translation>問い合わせるプロファイルがありません。先に追加してください</translation>
    </message>
    <message>
        <source>no API key: set AYRSHARE_API_KEY or save a key</source>
        <translation>APIキーがありません: AYRSHARE_API_KEYを設定するか、キーを保存してください</translation>
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
            <numerusform>SNS %n件の数値がありません</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Platform</name>
    <message>
        <source>Facebook gives the numbers of a page from 100 likes on.</source>
        <translation>Facebookがページの数値を提供するのは、いいねが100件以上の場合です。</translation>
    </message>
    <message>
        <source>Instagram gives numbers to business and creator accounts, some of them from 100 followers on.</source>
        <translation>Instagramが数値を提供するのはビジネスアカウントとクリエイターアカウントで、一部はフォロワーが100人以上の場合です。</translation>
    </message>
    <message>
        <source>LinkedIn gives numbers of company pages only, one to two days late.</source>
        <translation>LinkedInが数値を提供するのは会社ページだけで、1～2日遅れます。</translation>
    </message>
    <message>
        <source>TikTok gives numbers once analytics are turned on in its app and a video is public, some of them from 100 followers on.</source>
        <translation>TikTokが数値を提供するのは、アプリで分析がオンになっていて動画が公開されている場合で、一部はフォロワーが100人以上の場合です。</translation>
    </message>
    <message>
        <source>X wants the keys of your own X app with every call; put them into the settings.</source>
        <translation>Xの呼び出しには毎回、自分のXアプリのキーが必要です。設定で入力してください。</translation>
    </message>
    <message>
        <source>YouTube gives the numbers of a channel one to two days late.</source>
        <translation>YouTubeのチャンネルの数値は1～2日遅れます。</translation>
    </message>
</context>
<context>
    <name>Provenance</name>
    <message>
        <source>&apos;%1&apos;; there is: %2</source>
        <translation>「%1」。次のものがあります: %2</translation>
    </message>
    <message>
        <source>%1 corrects its figures for up to %2 hours; until then they are provisional.</source>
        <translation>%1は最大%2時間、数値を訂正します。それまでの数値は暫定です。</translation>
    </message>
    <message>
        <source>The app of %1 counts at this moment and may round; the API gives what it last asked for, which is at most every 11 minutes for a post and once a day here for an account.</source>
        <translation>%1のアプリはその瞬間の数を数え、端数を丸めることがあります。APIが返すのは最後に取得した値です。取得の間隔は、投稿では最短11分、アカウントではViewtideの場合1日1回です。</translation>
    </message>
    <message>
        <source>The API leaves out what the app may include: numbers of ads, of reposts by others, and of blocked or private accounts differ from network to network.</source>
        <translation>アプリが含める数値でも、APIには含まれないことがあります。広告、ほかの人のリポスト、ブロック中や非公開のアカウントの扱いはSNSによって異なります。</translation>
    </message>
    <message>
        <source>Views then</source>
        <translation>当時の視聴回数</translation>
    </message>
    <message>
        <source>Followers on the day before</source>
        <translation>前日のフォロワー</translation>
    </message>
    <message>
        <source>the moment of the observation, recorded for %1 (UTC)</source>
        <translation>観測の時点。%1（UTC）の値として記録</translation>
    </message>
    <message>
        <source>the whole life of the account or the span that the network reports, recorded for %1 (UTC)</source>
        <translation>アカウントの全期間、またはSNSが報告する期間。%1（UTC）の値として記録</translation>
    </message>
    <message>
        <source>the span that the network reports, recorded for %1 (UTC)</source>
        <translation>SNSが報告する期間。%1（UTC）の値として記録</translation>
    </message>
    <message>
        <source>the 24 hours before the observation</source>
        <translation>観測までの24時間</translation>
    </message>
    <message>
        <source>from when it was posted until the observation</source>
        <translation>投稿から観測まで</translation>
    </message>
    <message>
        <source>A person typed it in; the next number of the network replaces it.</source>
        <translation>手動で入力した数値です。次にSNSが報告した数値に置き換わります。</translation>
    </message>
    <message>
        <source>The network has not known the video since %1.</source>
        <translation>%1以降、SNSでこの動画が見つかりません。</translation>
    </message>
    <message>
        <source>%1, profile %2</source>
        <translation>%1、プロファイル%2</translation>
    </message>
    <message>
        <source>It was imported from the file %1.</source>
        <translation>ファイル%1からインポートした数値です。</translation>
    </message>
    <message>
        <source>It was not observed on its day: the network told it afterwards.</source>
        <translation>その日に観測した数値ではなく、後からSNSが報告したものです。</translation>
    </message>
    <message>
        <source>It is made of stored numbers of several videos or accounts, which were observed at different times. F1 on one of them names its field of the answer and its times.</source>
        <translation>異なる日時に観測した、複数の動画またはアカウントの保存された数値から計算しています。個々の数値でF1を押すと、応答の項目と日時を確認できます。</translation>
    </message>
    <message>
        <source>metric</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>of</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>definition</source>
        <translation>定義</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>計算式</translation>
    </message>
    <message>
        <source>input %1</source>
        <translation>入力値 %1</translation>
    </message>
    <message>
        <source>call</source>
        <translation>呼び出し</translation>
    </message>
    <message>
        <source>field %1</source>
        <translation>項目 %1</translation>
    </message>
    <message>
        <source>observed at</source>
        <translation>観測日時</translation>
    </message>
    <message>
        <source>valid for</source>
        <translation>対象期間</translation>
    </message>
    <message>
        <source>next poll</source>
        <translation>次回の取得</translation>
    </message>
    <message>
        <source>note</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>Video on %1, without caption</source>
        <translation>%1の動画、キャプションなし</translation>
    </message>
    <message>
        <source>%1 – video on %2</source>
        <translation>%1 – %2の動画</translation>
    </message>
</context>
<context>
    <name>Removal</name>
    <message>
        <source>When this video was posted is known from Ayrshare.</source>
        <translation>この動画の投稿日時はAyrshareから取得済みです。</translation>
    </message>
    <message>
        <source>The time of posting lies in the future.</source>
        <translation>投稿日時が未来です。</translation>
    </message>
    <message>
        <source>The video has numbers of an earlier time.</source>
        <translation>この動画には、それより前の時点の数値があります。</translation>
    </message>
    <message>
        <source>A video that went through Ayrshare cannot be removed: the next collection would bring it back. Hide it in a report, or move it.</source>
        <translation>Ayrshareを通した動画は削除できません。次の収集で戻るためです。レポートで非表示にするか、移動してください。</translation>
    </message>
    <message>
        <source>The campaign tracks this video again.</source>
        <translation>キャンペーンがこの動画を再び追跡しています。</translation>
    </message>
    <message>
        <source>Unassigned cannot be removed: it holds what is nobody&apos;s.</source>
        <translation>「未割り当て」は削除できません。どこにも属さない動画の置き場所です。</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>The report needs a name.</source>
        <translation>レポートの名前を入力してください。</translation>
    </message>
    <message>
        <source>The name is longer than 200 characters.</source>
        <translation>名前が200文字を超えています。</translation>
    </message>
    <message>
        <source>The last day is before the first day.</source>
        <translation>最終日が初日より前です。</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>New report</source>
        <translation>新規レポート</translation>
    </message>
    <message>
        <source>&amp;Campaigns</source>
        <translation>キャンペーン(&amp;C)</translation>
    </message>
    <message>
        <source>Campaigns of the report</source>
        <translation>レポートのキャンペーン</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>Name of the report</source>
        <translation>レポートの名前</translation>
    </message>
    <message>
        <source>Posted &amp;from</source>
        <translation>投稿日の開始(&amp;F)</translation>
    </message>
    <message>
        <source>Only videos posted from a day on</source>
        <translation>ある日以降に投稿された動画だけにする</translation>
    </message>
    <message>
        <source>First day of posting</source>
        <translation>投稿日の初日</translation>
    </message>
    <message>
        <source>Posted &amp;until</source>
        <translation>投稿日の終了(&amp;U)</translation>
    </message>
    <message>
        <source>Only videos posted up to a day</source>
        <translation>ある日までに投稿された動画だけにする</translation>
    </message>
    <message>
        <source>Last day of posting</source>
        <translation>投稿日の最終日</translation>
    </message>
    <message>
        <source>Time zone of the days</source>
        <translation>日付のタイムゾーン</translation>
    </message>
    <message>
        <source>What the client sees</source>
        <translation>クライアントに見える内容</translation>
    </message>
    <message>
        <source>&amp;Tell how many videos are hidden, and their views</source>
        <translation>非表示の動画の本数と視聴回数を記載する(&amp;T)</translation>
    </message>
    <message>
        <source>Off: nothing in what goes to the client tells that videos are left out.</source>
        <translation>オフ: クライアントに渡すものには、動画を除いたことは一切示されません。</translation>
    </message>
    <message>
        <source>Footnote about hidden videos</source>
        <translation>非表示の動画についての脚注</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>不足している項目</translation>
    </message>
</context>
<context>
    <name>ReportDocument</name>
    <message>
        <source>md is a format of the weekly summary.</source>
        <translation>mdは週間サマリーの形式です。</translation>
    </message>
    <message>
        <source>This build has no fonts and writes no PDF; html can be printed.</source>
        <translation>このビルドにはフォントがなく、PDFを出力できません。htmlなら印刷できます。</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>動画</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>視聴回数</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>いいね</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>シェア</translation>
    </message>
    <message>
        <source>Saves</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>エンゲージメント</translation>
    </message>
    <message>
        <source>Engagement rate</source>
        <translation>エンゲージメント率</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>SNS</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>動画</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>投稿日時</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>キャンペーン</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>キャンペーン</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Numbers as of</source>
        <translation>数値の時点</translation>
    </message>
    <message>
        <source>Views by network</source>
        <translation>SNS別の視聴回数</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>(no caption)</source>
        <translation>（キャプションなし）</translation>
    </message>
    <message>
        <source>No videos were posted in this period.</source>
        <translation>この期間に投稿された動画はありません。</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>%1 / %2 ページ</translation>
    </message>
    <message>
        <source>Engagement: likes, comments, shares and saves. Rate: engagement divided by views. A dash: the network does not report the number.</source>
        <translation>エンゲージメント: いいね、コメント、シェア、保存の合計。率: エンゲージメントを視聴回数で割った値。ダッシュ: SNSがこの数値を報告していません。</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>%1まで</translation>
    </message>
    <message>
        <source>* Typed in by hand, or with such a number in it: the network did not report it.</source>
        <translation>* 手動で入力した数値、またはそれを含む数値: SNSからの報告はありませんでした。</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>%1から</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>%1まで</translation>
    </message>
    <message>
        <source>Whole campaign</source>
        <translation>キャンペーン全体</translation>
    </message>
    <message>
        <source>%1 (%2 time)</source>
        <translation>%1（%2の時刻）</translation>
    </message>
    <message>
        <source>The engagement rate is that of %1 of %2 videos together; their median is %3.</source>
        <translation>エンゲージメント率は動画%2本中%1本の合計から計算した値です。中央値は%3です。</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden (%1 views)</source>
        <translation>
            <numerusform>非表示 %n本（視聴回数 %1）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportList</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1ほか%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>非表示 %n本</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>レポート</translation>
    </message>
</context>
<context>
    <name>ReportLook</name>
    <message>
        <source>The logo has %1 KiB; at most %2 KiB are taken.</source>
        <translation>ロゴのサイズは%1 KiBですが、上限は%2 KiBです。</translation>
    </message>
    <message>
        <source>The logo is not a PNG, JPEG or SVG image.</source>
        <translation>ロゴがPNG、JPEG、SVGの画像ではありません。</translation>
    </message>
    <message>
        <source>The SVG holds scripts, styles, images or links. Save it as plain SVG, or as PNG.</source>
        <translation>SVGにスクリプト、スタイル、画像、リンクが含まれています。プレーンSVGまたはPNGとして保存してください。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a colour; write it as #rrggbb, for example #0a7b8c.</source>
        <translation>「%1」は色ではありません。#0a7b8cのように#rrggbbの形式で書いてください。</translation>
    </message>
</context>
<context>
    <name>ReportPdf</name>
    <message>
        <source>There is no font on this machine; install one, or export as html.</source>
        <translation>このコンピューターにはフォントがありません。フォントをインストールするか、htmlとして書き出してください。</translation>
    </message>
</context>
<context>
    <name>ReportTable</name>
    <message>
        <source>Hidden</source>
        <translation>非表示</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Shown in this report. Click, or press H, to hide it.</source>
        <translation>このレポートに表示されています。クリックするかHキーを押すと非表示になります。</translation>
    </message>
    <message>
        <source>Hidden in this report since %1.</source>
        <translation>%1からこのレポートで非表示です。</translation>
    </message>
    <message>
        <source>Hidden in this report by %1 on %2.</source>
        <translation>%2に%1がこのレポートで非表示にしました。</translation>
    </message>
    <message>
        <source>%1
Reason: %2</source>
        <translation>%1
理由: %2</translation>
    </message>
    <message>
        <source>In report</source>
        <translation>レポート内</translation>
    </message>
    <message>
        <source>Whether the client sees the video. Click an eye, or press H.</source>
        <translation>クライアントに動画が見えるかどうか。目のアイコンをクリックするか、Hキーを押します。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Why a hidden video is hidden. Never part of an export.</source>
        <translation>動画を非表示にした理由。書き出したファイルには含まれません。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Hidden by</source>
        <translation>非表示の操作</translation>
    </message>
    <message>
        <source>Who hid a video in this report, and when. Never part of an export.</source>
        <translation>このレポートで動画を非表示にした人と日時。書き出したファイルには含まれません。</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden (%1 views)</source>
        <translation>
            <numerusform>非表示 %n本（視聴回数 %1）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>The video is not in a campaign of this report.</source>
        <translation>この動画はこのレポートのキャンペーンにありません。</translation>
    </message>
    <message>
        <source>The report is of certain days, and nobody told when the video was posted.</source>
        <translation>レポートは対象の日が決まっていますが、この動画の投稿日時がわかりません。</translation>
    </message>
    <message>
        <source>The video was not posted in the days of this report.</source>
        <translation>この動画は、このレポートの対象の日に投稿されたものではありません。</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>レポート</translation>
    </message>
    <message>
        <source>New report…</source>
        <translation>新規レポート…</translation>
    </message>
    <message>
        <source>New report</source>
        <translation>新規レポート</translation>
    </message>
    <message>
        <source>Selected report</source>
        <translation>選択したレポート</translation>
    </message>
    <message>
        <source>Campaign and range of the report</source>
        <translation>レポートのキャンペーンと期間</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編集…</translation>
    </message>
    <message>
        <source>Campaigns, days, brand and footnote of this report (F2)</source>
        <translation>このレポートのキャンペーン、日付、ブランド、脚注（F2）</translation>
    </message>
    <message>
        <source>Edit the report</source>
        <translation>レポートを編集</translation>
    </message>
    <message>
        <source>Freeze…</source>
        <translation>固定…</translation>
    </message>
    <message>
        <source>Keep the report as it is now, and look at what was kept</source>
        <translation>レポートを現在の状態で固定し、固定した内容を確認します</translation>
    </message>
    <message>
        <source>Freeze the report</source>
        <translation>レポートを固定</translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation>プレビュー…</translation>
    </message>
    <message>
        <source>The pages as the client gets them</source>
        <translation>クライアントに渡るページ</translation>
    </message>
    <message>
        <source>Preview the report</source>
        <translation>レポートをプレビュー</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出し…</translation>
    </message>
    <message>
        <source>Write the shown videos of this report to a file</source>
        <translation>このレポートで表示中の動画をファイルに書き出します</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>レポートを書き出し</translation>
    </message>
    <message>
        <source>Totals with and without hidden videos</source>
        <translation>非表示の動画を含む合計と含まない合計</translation>
    </message>
    <message>
        <source>Filter by caption, network or link</source>
        <translation>キャプション、SNS、リンクで絞り込み</translation>
    </message>
    <message>
        <source>Filter videos of the report</source>
        <translation>レポートの動画を絞り込み</translation>
    </message>
    <message>
        <source>Shown or hidden</source>
        <translation>表示または非表示</translation>
    </message>
    <message>
        <source>Hide / show</source>
        <translation>表示を切り替え</translation>
    </message>
    <message>
        <source>Hide or show the selected videos in this report (H)</source>
        <translation>選択した動画のこのレポートでの表示を切り替えます（H）</translation>
    </message>
    <message>
        <source>Hide or show the selected videos</source>
        <translation>選択した動画の表示を切り替え</translation>
    </message>
    <message>
        <source>Hide with reason…</source>
        <translation>理由付きで非表示…</translation>
    </message>
    <message>
        <source>Hide the selected videos and say why (Shift+H)</source>
        <translation>選択した動画を理由を付けて非表示にします（Shift+H）</translation>
    </message>
    <message>
        <source>Hide the selected videos with a reason</source>
        <translation>選択した動画を理由を付けて非表示</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Choose which columns are shown</source>
        <translation>表示する列を選択します</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>列を選択</translation>
    </message>
    <message>
        <source>Videos of the report</source>
        <translation>レポートの動画</translation>
    </message>
    <message>
        <source>Hidden videos</source>
        <translation>非表示の動画</translation>
    </message>
    <message>
        <source>What the client sees</source>
        <translation>クライアントに見える内容</translation>
    </message>
</context>
<context>
    <name>RuleDialog</name>
    <message>
        <source>Posts that meet every condition that is set here go to the campaign. Leave open what does not matter.</source>
        <translation>ここで設定した条件をすべて満たす投稿がキャンペーンに入ります。問わない項目は空のままにしてください。</translation>
    </message>
    <message>
        <source>&amp;Campaign</source>
        <translation>キャンペーン(&amp;C)</translation>
    </message>
    <message>
        <source>Campaign that the posts go to</source>
        <translation>投稿を入れるキャンペーン</translation>
    </message>
    <message>
        <source>&amp;Hashtag</source>
        <translation>ハッシュタグ(&amp;H)</translation>
    </message>
    <message>
        <source>#summer</source>
        <translation>#夏</translation>
    </message>
    <message>
        <source>Hashtag of the post</source>
        <translation>投稿のハッシュタグ</translation>
    </message>
    <message>
        <source>&amp;Text contains</source>
        <translation>テキストに含む(&amp;T)</translation>
    </message>
    <message>
        <source>drop one</source>
        <translation>新作第1弾</translation>
    </message>
    <message>
        <source>Text that the caption contains</source>
        <translation>キャプションに含まれるテキスト</translation>
    </message>
    <message>
        <source>&amp;Note contains</source>
        <translation>メモに含む(&amp;N)</translation>
    </message>
    <message>
        <source>as given to Ayrshare</source>
        <translation>Ayrshareに渡したとおり</translation>
    </message>
    <message>
        <source>Text that the note of the post contains</source>
        <translation>投稿のメモに含まれるテキスト</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>プロファイル(&amp;P)</translation>
    </message>
    <message>
        <source>Profile that posted</source>
        <translation>投稿したプロファイル</translation>
    </message>
    <message>
        <source>&amp;Ref id is</source>
        <translation>参照ID(&amp;R)</translation>
    </message>
    <message>
        <source>exactly, as Ayrshare writes it</source>
        <translation>Ayrshareの表記と完全一致</translation>
    </message>
    <message>
        <source>Ref id of the profile</source>
        <translation>プロファイルの参照ID</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>開始(&amp;F)</translation>
    </message>
    <message>
        <source>The rule has a first day</source>
        <translation>ルールに初日を設定する</translation>
    </message>
    <message>
        <source>First day, UTC, included</source>
        <translation>初日（UTC、当日を含む）</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>終了(&amp;U)</translation>
    </message>
    <message>
        <source>The rule has a last day</source>
        <translation>ルールに最終日を設定する</translation>
    </message>
    <message>
        <source>Last day, UTC, included</source>
        <translation>最終日（UTC、当日を含む）</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>不足している項目</translation>
    </message>
</context>
<context>
    <name>RuleMoves</name>
    <message>
        <source>Post</source>
        <translation>投稿</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>（テキストなし）</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>予定日時</translation>
    </message>
    <message>
        <source>From</source>
        <translation>移動元</translation>
    </message>
    <message>
        <source>To</source>
        <translation>移動先</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%2へ%1件</translation>
    </message>
    <message>
        <source>No post moves: all are where the rules put them.</source>
        <translation>移動する投稿はありません。すべてルールどおりの場所にあります。</translation>
    </message>
    <message>
        <source>Posts that move: %1. That is %2.</source>
        <translation>移動する投稿: %1件。内訳: %2。</translation>
    </message>
    <message>
        <source>Assigned by hand, so they stay: %1.</source>
        <translation>手動で割り当てたため移動しない投稿: %1件。</translation>
    </message>
</context>
<context>
    <name>RuleTable</name>
    <message>
        <source>Posts that meet all of this</source>
        <translation>すべてを満たす投稿</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>移動先</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>投稿</translation>
    </message>
    <message>
        <source>Posts that this rule put where they are.</source>
        <translation>このルールによって現在の場所に入っている投稿。</translation>
    </message>
    <message>
        <source>profile %1</source>
        <translation>プロファイル %1</translation>
    </message>
    <message>
        <source>hashtag #%1</source>
        <translation>ハッシュタグ #%1</translation>
    </message>
    <message>
        <source>text contains “%1”</source>
        <translation>テキストに「%1」を含む</translation>
    </message>
    <message>
        <source>note contains “%1”</source>
        <translation>メモに「%1」を含む</translation>
    </message>
    <message>
        <source>ref id %1</source>
        <translation>参照ID %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1から</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>%1まで</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>The rule needs at least one condition.</source>
        <translation>ルールには条件が1つ以上必要です。</translation>
    </message>
    <message>
        <source>The last day of the rule is before its first day.</source>
        <translation>ルールの最終日が初日より前です。</translation>
    </message>
    <message>
        <source>A hashtag is one word, without blanks and other signs.</source>
        <translation>ハッシュタグは空白や記号を含まない1語にしてください。</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Rules</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>New posts go to the campaign of the first rule that they meet; without one they go to Unassigned. What you assigned by hand stays. Rules act on posts that are there already when you apply them.</source>
        <translation>新しい投稿は、最初に条件を満たしたルールのキャンペーンに入ります。該当するルールがなければ「未割り当て」に入ります。手動で割り当てたものはそのまま残ります。すでにある投稿には、ルールを適用したときに作用します。</translation>
    </message>
    <message>
        <source>Rules in the order in which they are tried</source>
        <translation>確認する順に並んだルール</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>追加(&amp;A)…</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>ルールを追加</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>編集(&amp;E)…</translation>
    </message>
    <message>
        <source>Edit the selected rule</source>
        <translation>選択したルールを編集</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
    <message>
        <source>Remove the selected rule</source>
        <translation>選択したルールを削除</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上へ移動(&amp;U)</translation>
    </message>
    <message>
        <source>Try the selected rule earlier</source>
        <translation>選択したルールを先に確認する</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下へ移動(&amp;D)</translation>
    </message>
    <message>
        <source>Try the selected rule later</source>
        <translation>選択したルールを後に確認する</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>問題の内容</translation>
    </message>
    <message>
        <source>What applying the rules would do</source>
        <translation>ルールを適用した場合の結果</translation>
    </message>
    <message>
        <source>A&amp;pply</source>
        <translation>適用(&amp;P)</translation>
    </message>
    <message>
        <source>Move the posts now</source>
        <translation>投稿を今すぐ移動</translation>
    </message>
    <message>
        <source>Posts that would move</source>
        <translation>移動する投稿</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>In UTC; that is %1 where you are. Once a day each linked network tells its followers and other numbers; a day at which Viewtide was off is taken at its next start.</source>
        <translation>UTCで指定します。お使いの地域では%1です。連携済みの各SNSから1日に1回、フォロワーなどの数値を取得します。Viewtideが動いていなかった日の分は、次回の起動時に取得します。</translation>
    </message>
    <message>
        <source>Daily numbers of accounts at</source>
        <translation>アカウントの日次の数値を取得する時刻</translation>
    </message>
    <message>
        <source>Daily numbers of accounts at, in UTC</source>
        <translation>アカウントの日次の数値を取得する時刻（UTC）</translation>
    </message>
    <message>
        <source>Folder of the weekly summaries</source>
        <translation>週間サマリーのフォルダー</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムと同じ</translation>
    </message>
    <message>
        <source>As the system (%1)</source>
        <translation>システムと同じ（%1）</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>スケジュール</translation>
    </message>
    <message>
        <source>Daily numbers at</source>
        <translation>日次の数値の取得時刻</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>動画</translation>
    </message>
    <message>
        <source>Every 5 minutes</source>
        <translation>5分ごと</translation>
    </message>
    <message>
        <source>The fastest step, for videos whose numbers move. Older videos are asked less often by themselves, and never given up.</source>
        <translation>数値が動いている動画での最短の間隔です。古い動画の確認は自動的に少なくなりますが、やめることはありません。</translation>
    </message>
    <message>
        <source>Calls a day</source>
        <translation>1日の呼び出し数</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>無制限</translation>
    </message>
    <message>
        <source>When they are used up, only videos that move fast are still asked until the day ends in UTC. 0 is no end.</source>
        <translation>使い切ると、UTCで日が変わるまで、動きの速い動画だけを確認します。0は無制限です。</translation>
    </message>
    <message>
        <source>Calls at the same time</source>
        <translation>同時の呼び出し数</translation>
    </message>
    <message>
        <source>1 to 32, for each API key.</source>
        <translation>1～32（APIキーごと）</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>デスクトップ</translation>
    </message>
    <message>
        <source>Show alerts as notifications</source>
        <translation>アラートを通知で表示する</translation>
    </message>
    <message>
        <source>None: notifications come at any time</source>
        <translation>なし: 通知は時間帯を問わず届きます</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>通知オフの時間帯</translation>
    </message>
    <message>
        <source>&amp;Alerts and quiet hours…</source>
        <translation>アラートと通知オフの時間帯(&amp;A)…</translation>
    </message>
    <message>
        <source>What you are told</source>
        <translation>知らせる内容</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>週間サマリー</translation>
    </message>
    <message>
        <source>Tell me on Monday how the week went</source>
        <translation>先週の結果を月曜日に知らせる</translation>
    </message>
    <message>
        <source>There is no such folder. The one that was set before is still in use.</source>
        <translation>このフォルダーはありません。以前に設定したフォルダーを引き続き使用します。</translation>
    </message>
    <message>
        <source>Also write it to</source>
        <translation>ファイルの保存先</translation>
    </message>
    <message>
        <source>As CSV, JSON and Markdown, once a week.</source>
        <translation>CSV、JSON、Markdownで週に1回保存します。</translation>
    </message>
    <message>
        <source>Appearance and language</source>
        <translation>外観と言語</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>デスクトップと同じ</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ハイコントラスト</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>次回の起動時に反映されます。</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>タイムゾーン</translation>
    </message>
    <message>
        <source>In which the days and weeks of your charts and summaries are cut. Daily numbers of accounts keep their UTC day.</source>
        <translation>グラフとサマリーの日や週は、このタイムゾーンで区切ります。アカウントの日次の数値はUTCの日のままです。</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>プライバシー</translation>
    </message>
    <message>
        <source>Viewtide talks to Ayrshare, and to your own database if you use a server. There is no telemetry, no account with us and no crash report that leaves this computer.</source>
        <translation>Viewtideが通信するのはAyrshareと、サーバーを使う場合は自分のデータベースだけです。テレメトリ、Viewtide側のアカウント、このコンピューターの外に送られるクラッシュレポートは一切ありません。</translation>
    </message>
    <message>
        <source>Keys are kept in the keychain, in a private file or in the environment, never in the database, in the log or in an export.</source>
        <translation>キーはキーチェーン、非公開ファイル、環境変数のいずれかに保管されます。データベース、ログ、書き出したファイルには含まれません。</translation>
    </message>
    <message>
        <source>Short links</source>
        <translation>短縮リンク</translation>
    </message>
    <message>
        <source>Ask the network where a short link leads</source>
        <translation>短縮リンクのリンク先をSNSに問い合わせる</translation>
    </message>
    <message>
        <source>When you add one such as vm.tiktok.com/…: its network sees this computer&apos;s address, as if you opened the link, but nothing of yours besides.</source>
        <translation>vm.tiktok.com/…のようなリンクを追加すると、リンクを開いたときと同じように、SNSにこのコンピューターのアドレスが伝わります。それ以外の情報は伝わりません。</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>サムネイル</translation>
    </message>
    <message>
        <source>Show pictures of videos</source>
        <translation>動画のサムネイルを表示する</translation>
    </message>
    <message>
        <source>They come from the servers of the networks, which see this computer&apos;s address and that somebody looks at these videos. At most 200 MB of them are kept on this computer.</source>
        <translation>サムネイルはSNSのサーバーから取得します。サーバー側には、このコンピューターのアドレスと、これらの動画が見られていることが伝わります。このコンピューターに保存するのは最大200 MBです。</translation>
    </message>
    <message>
        <source>Remove &amp;kept pictures</source>
        <translation>保存したサムネイルを削除(&amp;K)</translation>
    </message>
    <message>
        <source>Kept pictures</source>
        <translation>保存したサムネイル</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>プレゼンテーション</translation>
    </message>
    <message>
        <source>Hide names, captions, pictures and money</source>
        <translation>名前、キャプション、画像、金額を非表示にする</translation>
    </message>
    <message>
        <source>While others look at the screen. Notifications wait until it is over, forms that show names ask before they open, and cells are copied as they are shown; exports are not changed. Ctrl+Shift+H.</source>
        <translation>ほかの人が画面を見ているときに使います。通知は終了後に届き、名前を含むフォームは開く前に確認し、セルは表示どおりにコピーされます。書き出したファイルは変わりません。Ctrl+Shift+H。</translation>
    </message>
</context>
<context>
    <name>ServerAdvice</name>
    <message>
        <source>No server of this name was found: check how it is spelled, and the network.</source>
        <translation>この名前のサーバーが見つかりません。名前のつづりとネットワークを確認してください。</translation>
    </message>
    <message>
        <source>The server does not answer: check its address, the network and the firewalls between.</source>
        <translation>サーバーが応答しません。サーバーのアドレス、ネットワーク、途中のファイアウォールを確認してください。</translation>
    </message>
    <message>
        <source>What answers on this port is not PostgreSQL: check the port, which usually is 5432.</source>
        <translation>このポートで応答しているのはPostgreSQLではありません。ポートを確認してください（通常は5432）。</translation>
    </message>
    <message>
        <source>The server does not let this user in: check the user and the password.</source>
        <translation>サーバーがこのユーザーを受け入れません。ユーザーとパスワードを確認してください。</translation>
    </message>
    <message>
        <source>The server has no database of this name: check the name, or create the database first.</source>
        <translation>サーバーにこの名前のデータベースがありません。名前を確認するか、先にデータベースを作成してください。</translation>
    </message>
    <message>
        <source>The server does not let this user in from this computer: its pg_hba.conf must allow it.</source>
        <translation>サーバーがこのコンピューターからのこのユーザーを受け入れません。サーバーのpg_hba.confで許可する必要があります。</translation>
    </message>
    <message>
        <source>The server could not prove that it is the one that was named: check its certificate and the name it is for.</source>
        <translation>サーバーが指定されたものであることを確認できませんでした。サーバーの証明書と、その対象の名前を確認してください。</translation>
    </message>
    <message>
        <source>The server offers no encrypted connection: switch it on there. On a network that you trust, ?sslmode=disable at the end of the address does without.</source>
        <translation>サーバーが暗号化接続に対応していません。サーバーで有効にしてください。信頼できるネットワークでは、アドレスの末尾に?sslmode=disableを付けると暗号化なしで接続できます。</translation>
    </message>
    <message>
        <source>The server has no connection left: try again later, or allow it more of them.</source>
        <translation>サーバーに空いている接続がありません。後でもう一度試すか、サーバーの接続数の上限を増やしてください。</translation>
    </message>
    <message>
        <source>Check that the server runs and that this computer reaches it.</source>
        <translation>サーバーが動作していて、このコンピューターから接続できることを確認してください。</translation>
    </message>
    <message>
        <source>Nothing accepts connections there. Check that the server runs, that it listens to this computer, and the port.</source>
        <translation>接続先が接続を受け付けていません。サーバーが動作していて、このコンピューターからの接続を待ち受けていることと、ポートを確認してください。</translation>
    </message>
    <message>
        <source>The certificate of the server cannot be checked here: this computer has no list of authorities where it is looked for. Save the authority&apos;s certificate as ~/.postgresql/root.crt.</source>
        <translation>サーバーの証明書をここでは確認できません。このコンピューターの参照先に認証局の一覧がありません。認証局の証明書を ~/.postgresql/root.crt として保存してください。</translation>
    </message>
</context>
<context>
    <name>Services</name>
    <message>
        <source>the server address is not a web address: %1</source>
        <translation>サーバーのアドレスがウェブアドレスではありません: %1</translation>
    </message>
    <message>
        <source>the server address must begin with https:// (http:// only for this machine)</source>
        <translation>サーバーのアドレスはhttps://で始めてください（http://はこのコンピューターの場合のみ）</translation>
    </message>
</context>
<context>
    <name>SetSettingCommand</name>
    <message>
        <source>changing &quot;%1&quot;</source>
        <translation>「%1」の変更</translation>
    </message>
</context>
<context>
    <name>SettingKeys</name>
    <message>
        <source>an address of a database; it may hold a password, so set DATABASE_URL or the window&apos;s field</source>
        <translation>データベースのアドレス。パスワードを含むことがあるため、DATABASE_URLまたはウィンドウの入力欄で設定する</translation>
    </message>
    <message>
        <source>a web address</source>
        <translation>ウェブアドレス</translation>
    </message>
    <message>
        <source>1 to 32: calls of one key at the same time</source>
        <translation>1～32: 1つのキーでの同時の呼び出し数</translation>
    </message>
    <message>
        <source>0 to 1439: minutes after midnight UTC at which accounts are recorded</source>
        <translation>0～1439: アカウントを記録する時刻（UTCの午前0時からの分）</translation>
    </message>
    <message>
        <source>0 to 1000000: calls a day after which all but hot videos wait; 0 is no end</source>
        <translation>0～1000000: 1日の呼び出し回数。超えると、動きの大きい動画以外は待つ。0は無制限</translation>
    </message>
    <message>
        <source>json or form</source>
        <translation>jsonまたはform</translation>
    </message>
    <message>
        <source>system, light, dark or contrast</source>
        <translation>system、light、dark、contrastのいずれか</translation>
    </message>
    <message>
        <source>ask, tray or quit</source>
        <translation>ask、tray、quitのいずれか</translation>
    </message>
    <message>
        <source>none, previous (the days before) or weekdays (days before, moved by whole weeks)</source>
        <translation>none、previous（直前の期間）、weekdays（直前の期間を週単位でずらしたもの）のいずれか</translation>
    </message>
    <message>
        <source>keychain or file</source>
        <translation>keychainまたはfile</translation>
    </message>
    <message>
        <source>an IANA name such as Europe/Berlin, in which days are cut; empty is the system&apos;s</source>
        <translation>日を区切るタイムゾーンの、Europe/BerlinのようなIANA名。空ならシステムのもの</translation>
    </message>
    <message>
        <source>0 to 100: robust score from which a video breaks out; 0 is no such alert</source>
        <translation>0～100: 動画を急伸とみなすロバストスコア。0はアラートなし</translation>
    </message>
    <message>
        <source>0 to 1000000000: lowest milestone of a video&apos;s views; 0 is no such alert</source>
        <translation>0～1000000000: 動画の視聴回数の最小のマイルストーン。0はアラートなし</translation>
    </message>
    <message>
        <source>0 to 1000000000: lowest milestone of an account&apos;s followers; 0 is no such alert</source>
        <translation>0～1000000000: アカウントのフォロワー数の最小のマイルストーン。0はアラートなし</translation>
    </message>
    <message>
        <source>0 to 100: percent of the followers lost in a day; 0 is no such alert</source>
        <translation>0～100: 1日に減ったフォロワーの割合（%）。0はアラートなし</translation>
    </message>
    <message>
        <source>0 to 100: percent fewer views of the last five videos; 0 is no such alert</source>
        <translation>0～100: 直近5本の動画の視聴回数の減少率（%）。0はアラートなし</translation>
    </message>
    <message>
        <source>0 to 60: days without a new video; 0 is no such alert</source>
        <translation>0～60: 新しい動画のない日数。0はアラートなし</translation>
    </message>
    <message>
        <source>on or off: alerts when a network or a key needs a new sign-in</source>
        <translation>onまたはoff: SNSまたはキーの再ログインが必要なときのアラート</translation>
    </message>
    <message>
        <source>on or off: alerts as notifications of the desktop</source>
        <translation>onまたはoff: アラートをデスクトップの通知で表示</translation>
    </message>
    <message>
        <source>such as 22:00-07:00, in which notifications wait; empty is never</source>
        <translation>22:00-07:00のような、通知を保留する時間帯。空ならなし</translation>
    </message>
    <message>
        <source>on or off: the summary of the last week as a notification on Monday</source>
        <translation>onまたはoff: 先週のサマリーを月曜日に通知</translation>
    </message>
    <message>
        <source>absolute path of a folder for the week&apos;s summary as csv, json and md; empty is none</source>
        <translation>週間サマリーをcsv、json、mdで保存するフォルダーの絶対パス。空なら保存しない</translation>
    </message>
    <message>
        <source>system, none, http://host:port or socks5://host:port, without a password</source>
        <translation>system、none、http://host:port、socks5://host:port（パスワードなし）のいずれか</translation>
    </message>
    <message>
        <source>a language such as en, from the next start on; empty is the system&apos;s</source>
        <translation>enのような言語。次回の起動から有効。空ならシステムの言語</translation>
    </message>
    <message>
        <source>on or off: networks are asked where short links lead that you add</source>
        <translation>onまたはoff: 追加する短縮リンクのリンク先をSNSに問い合わせる</translation>
    </message>
    <message>
        <source>on or off: pictures of videos are fetched from the networks and shown</source>
        <translation>onまたはoff: 動画のサムネイルをSNSから取得して表示する</translation>
    </message>
    <message>
        <source>on or off: names, captions, pictures and money are hidden in the window</source>
        <translation>onまたはoff: ウィンドウで名前、キャプション、画像、金額を非表示にする</translation>
    </message>
    <message>
        <source>1, 7, 30, 90 or 365 days, all, or two days such as 2026-01-01..2026-03-31</source>
        <translation>1、7、30、90、365（日数）、all、または2026-01-01..2026-03-31のような2つの日付</translation>
    </message>
    <message>
        <source>on or off: an alert when every question has failed for half an hour</source>
        <translation>onまたはoff: リクエストが30分間すべて失敗したときのアラート</translation>
    </message>
</context>
<context>
    <name>SettingsCommand</name>
    <message>
        <source>(not shown)</source>
        <translation>（表示しません）</translation>
    </message>
    <message>
        <source>  (set by %1)</source>
        <translation>  （%1で設定）</translation>
    </message>
    <message>
        <source>there is no setting &apos;%1&apos;; see viewtide settings list</source>
        <translation>設定「%1」はありません。viewtide settings listを参照してください</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not read or set on the command line: %2</source>
        <translation>「%1」はコマンドラインでは読み書きしません: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no value for %2; valid: %3</source>
        <translation>「%1」は%2の値ではありません。有効な値: %3</translation>
    </message>
    <message>
        <source>%1 is set by the variable %2, which wins over the settings</source>
        <translation>%1は変数%2で設定されています。変数は設定より優先されます</translation>
    </message>
    <message>
        <source>give a key and a value: viewtide settings set collect/callsPerDay 5000</source>
        <translation>キーと値を指定してください: viewtide settings set collect/callsPerDay 5000</translation>
    </message>
    <message>
        <source>give one key: viewtide settings get collect/callsPerDay</source>
        <translation>キーを1つ指定してください: viewtide settings get collect/callsPerDay</translation>
    </message>
</context>
<context>
    <name>ShortLinks</name>
    <message>
        <source>This short link leads to no video, or its network does not say to which: open it in a browser and copy the address it leads to.</source>
        <translation>この短縮リンクの先に動画がないか、どの動画かをSNSが示していません。ブラウザーで開き、リンク先のアドレスをコピーしてください。</translation>
    </message>
    <message>
        <source>The network of this short link could not be asked where it leads: open it in a browser and copy the address, or try again later.</source>
        <translation>この短縮リンクのリンク先をSNSに問い合わせできませんでした。ブラウザーで開いてアドレスをコピーするか、後でやり直してください。</translation>
    </message>
    <message>
        <source>%1 Open the short link in a browser and copy the address it leads to.</source>
        <translation>%1短縮リンクをブラウザーで開き、リンク先のアドレスをコピーしてください。</translation>
    </message>
</context>
<context>
    <name>SnapshotList</name>
    <message>
        <source>Taken</source>
        <translation>取得日時</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>スナップショット</translation>
    </message>
    <message>
        <source>By</source>
        <translation>作成者</translation>
    </message>
</context>
<context>
    <name>StartFailure</name>
    <message>
        <source>The disk is full.</source>
        <translation>ディスクがいっぱいです。</translation>
    </message>
    <message>
        <source>Check that the folder is there and that you may write to it.</source>
        <translation>フォルダーがあり、書き込み権限があることを確認してください。</translation>
    </message>
    <message>
        <source>End the other program; &apos;viewtide watch&apos; is one that has no window.</source>
        <translation>もう一方のプログラムを終了してください。「viewtide watch」はウィンドウなしで動作しています。</translation>
    </message>
    <message>
        <source>Move the file away and put a copy that was made before in its place. Without a file there Viewtide begins anew.</source>
        <translation>このファイルを別の場所に移し、以前に作成したコピーを代わりに置いてください。ファイルがない場合、Viewtideは最初から始めます。</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>空き容量を増やしてください。</translation>
    </message>
    <message>
        <source>Correct the variable where it is set, then start Viewtide from there.</source>
        <translation>変数を設定元で修正し、そこからViewtideを起動してください。</translation>
    </message>
    <message>
        <source>Correct it, or remove its line from the settings.</source>
        <translation>修正するか、設定からその行を削除してください。</translation>
    </message>
    <message>
        <source>The workspace %1 cannot be opened</source>
        <translation>ワークスペース%1を開けません</translation>
    </message>
    <message>
        <source>Viewtide could not start</source>
        <translation>Viewtideを起動できませんでした</translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message>
        <source>Syncing %1 of %2</source>
        <translation>同期中 %1 / %2</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>同期中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>更新: %1</translation>
    </message>
    <message>
        <source>Not updated yet</source>
        <translation>未更新</translation>
    </message>
    <message>
        <source>Paused until %1</source>
        <translation>%1まで一時停止</translation>
    </message>
    <message>
        <source>Next poll %1</source>
        <translation>次回の取得: %1</translation>
    </message>
    <message>
        <source>Waiting for a key</source>
        <translation>キー待ち</translation>
    </message>
    <message>
        <source>Out of date: last good sync %1</source>
        <translation>最新ではありません。最後に成功した同期: %1</translation>
    </message>
    <message>
        <source>No profile yet: add one under Settings › Profiles</source>
        <translation>プロファイルがありません: 設定 › プロファイルで追加してください</translation>
    </message>
</context>
<context>
    <name>SummaryNumbers</name>
    <message>
        <source>Profiles with a recorded day</source>
        <translation>記録された日のあるプロファイル</translation>
    </message>
    <message>
        <source>Oldest of their last days</source>
        <translation>各最終日のうち最も古い日</translation>
    </message>
    <message>
        <source>Newest of their last days</source>
        <translation>各最終日のうち最も新しい日</translation>
    </message>
    <message>
        <source>Followers on the last day</source>
        <translation>最終日のフォロワー</translation>
    </message>
    <message>
        <source>Followers on the first day</source>
        <translation>初日のフォロワー</translation>
    </message>
    <message>
        <source>First recorded day</source>
        <translation>最初に記録された日</translation>
    </message>
    <message>
        <source>Last recorded day</source>
        <translation>最後に記録された日</translation>
    </message>
    <message>
        <source>Recorded days</source>
        <translation>記録された日数</translation>
    </message>
    <message>
        <source>Recorded days that have a rate</source>
        <translation>率のある記録された日数</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>基準</translation>
    </message>
    <message>
        <source>Posts whose engagement is known</source>
        <translation>エンゲージメントがわかっている投稿</translation>
    </message>
    <message>
        <source>Posts of the range</source>
        <translation>期間中の投稿</translation>
    </message>
    <message>
        <source>Recorded days that have it</source>
        <translation>この値のある記録された日数</translation>
    </message>
    <message>
        <source>Rows that were told afterwards</source>
        <translation>後から報告された行</translation>
    </message>
    <message>
        <source>All networks together</source>
        <translation>すべてのSNSの合計</translation>
    </message>
    <message>
        <source>the range of the overview</source>
        <translation>概要の期間</translation>
    </message>
    <message>
        <source>the days that the range is compared with</source>
        <translation>比較対象の期間</translation>
    </message>
</context>
<context>
    <name>TableCopy</name>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied.</source>
        <translation>
            <numerusform>%n行をコピーしました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakeOver</name>
    <message>
        <source>The other database holds data already, which stays as it is.</source>
        <translation>コピー先のデータベースにはすでにデータがあるため、そのまま残します。</translation>
    </message>
</context>
<context>
    <name>TypeNumbersDialog</name>
    <message>
        <source>Type numbers</source>
        <translation>数値を入力</translation>
    </message>
    <message>
        <source>The video</source>
        <translation>対象の動画</translation>
    </message>
    <message>
        <source>&amp;Views</source>
        <translation>視聴回数(&amp;V)</translation>
    </message>
    <message>
        <source>Views, empty: stays as it is</source>
        <translation>視聴回数（空欄なら変更しません）</translation>
    </message>
    <message>
        <source>&amp;Likes</source>
        <translation>いいね(&amp;L)</translation>
    </message>
    <message>
        <source>Likes, empty: stays as it is</source>
        <translation>いいね（空欄なら変更しません）</translation>
    </message>
    <message>
        <source>&amp;Comments</source>
        <translation>コメント(&amp;C)</translation>
    </message>
    <message>
        <source>Comments, empty: stays as it is</source>
        <translation>コメント（空欄なら変更しません）</translation>
    </message>
    <message>
        <source>&amp;Shares</source>
        <translation>シェア(&amp;S)</translation>
    </message>
    <message>
        <source>Shares, empty: stays as it is</source>
        <translation>シェア（空欄なら変更しません）</translation>
    </message>
    <message>
        <source>Sav&amp;es</source>
        <translation>保存(&amp;E)</translation>
    </message>
    <message>
        <source>Saves, empty: stays as it is</source>
        <translation>保存（空欄なら変更しません）</translation>
    </message>
    <message>
        <source>Seen &amp;at</source>
        <translation>確認日時(&amp;A)</translation>
    </message>
    <message>
        <source>When the numbers were true, local time</source>
        <translation>数値を確認した日時（現地時間）</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>問題の内容</translation>
    </message>
    <message>
        <source>An empty field stays as it is. Typed numbers are marked everywhere; the next number that the network reports replaces them.</source>
        <translation>空欄の項目は変更しません。入力した数値にはすべての場所で印が付き、次にSNSが報告した数値に置き換わります。</translation>
    </message>
</context>
<context>
    <name>UndoText</name>
    <message numerus="yes">
        <source>%n video(s) stay: numbers were collected since they were added.</source>
        <translation>
            <numerusform>動画%n本は残ります。追加後に数値を収集したためです。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add %n video(s)</source>
        <translation>
            <numerusform>動画%n本の追加</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>assign %n video(s) to %1</source>
        <translation>
            <numerusform>動画%n本の%1への割り当て</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>import %n day(s)</source>
        <translation>
            <numerusform>%n日分のインポート</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) went to Unassigned.</source>
        <translation>
            <numerusform>動画%n本を「未割り当て」に移しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>remove campaign %1</source>
        <translation>キャンペーン%1の削除</translation>
    </message>
    <message>
        <source>new campaign %1</source>
        <translation>キャンペーン%1の作成</translation>
    </message>
    <message>
        <source>edit campaign %1</source>
        <translation>キャンペーン%1の編集</translation>
    </message>
    <message>
        <source>edit report %1</source>
        <translation>レポート%1の編集</translation>
    </message>
    <message numerus="yes">
        <source>hide %n video(s)</source>
        <translation>
            <numerusform>動画%n本の非表示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>show %n video(s)</source>
        <translation>
            <numerusform>動画%n本の表示</numerusform>
        </translation>
    </message>
    <message>
        <source>The numbers went into the history; newer ones are known and stay.</source>
        <translation>数値を履歴に入れました。より新しい数値があるため、表示はそのままです。</translation>
    </message>
    <message>
        <source>type numbers of %1</source>
        <translation>%1の数値の入力</translation>
    </message>
    <message>
        <source>join videos as one work</source>
        <translation>動画を1つの作品に統合</translation>
    </message>
    <message>
        <source>split a video from its work</source>
        <translation>動画を作品から分離</translation>
    </message>
    <message numerus="yes">
        <source>remove %n video(s)</source>
        <translation>
            <numerusform>動画%n本の削除</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) went with the campaign. Undo brings them back.</source>
        <translation>
            <numerusform>キャンペーンと一緒にルール%n件を削除しました。「元に戻す」で復元できます。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UploadTable</name>
    <message>
        <source>Status</source>
        <translation>ステータス</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>予定日時</translation>
    </message>
    <message>
        <source>When the post was to go online.</source>
        <translation>投稿が公開される予定だった日時。</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手動</translation>
    </message>
    <message>
        <source>By a rule</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>No rule matches</source>
        <translation>該当ルールなし</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>割り当て</translation>
    </message>
    <message>
        <source>What was assigned by hand is moved by no rule.</source>
        <translation>手動で割り当てたものは、ルールでは移動しません。</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>SNS</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>投稿</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>（テキストなし）</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>キャンペーン</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Post id</source>
        <translation>投稿ID</translation>
    </message>
    <message>
        <source>Id at the network</source>
        <translation>SNSでのID</translation>
    </message>
    <message>
        <source>Ref id</source>
        <translation>参照ID</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>投稿済み</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>保留中</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>削除済み</translation>
    </message>
    <message>
        <source>It was not posted; the network gave no reason.</source>
        <translation>投稿されませんでした。SNSは理由を示していません。</translation>
    </message>
    <message>
        <source>It is not online yet.</source>
        <translation>まだ公開されていません。</translation>
    </message>
    <message>
        <source>It was deleted; its numbers stay.</source>
        <translation>削除されました。数値は残ります。</translation>
    </message>
</context>
<context>
    <name>UploadsDialog</name>
    <message>
        <source>Uploads</source>
        <translation>アップロード</translation>
    </message>
    <message>
        <source>Show all uploads</source>
        <translation>すべてのアップロードを表示</translation>
    </message>
    <message>
        <source>Show posted uploads</source>
        <translation>投稿済みのアップロードを表示</translation>
    </message>
    <message>
        <source>Show pending uploads</source>
        <translation>保留中のアップロードを表示</translation>
    </message>
    <message>
        <source>Show failed uploads</source>
        <translation>失敗したアップロードを表示</translation>
    </message>
    <message>
        <source>Show deleted uploads</source>
        <translation>削除済みのアップロードを表示</translation>
    </message>
    <message>
        <source>Filter by text, campaign, network, id</source>
        <translation>テキスト、キャンペーン、SNS、IDで絞り込み</translation>
    </message>
    <message>
        <source>Filter uploads</source>
        <translation>アップロードを絞り込み</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Choose which columns are shown</source>
        <translation>表示する列を選択します</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>列を選択</translation>
    </message>
    <message>
        <source>Uploads and what became of them</source>
        <translation>アップロードとその結果</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>問題の内容</translation>
    </message>
    <message>
        <source>Assign to…</source>
        <translation>割り当て…</translation>
    </message>
    <message>
        <source>Put the selected uploads into a campaign</source>
        <translation>選択したアップロードをキャンペーンに入れます</translation>
    </message>
    <message>
        <source>Assign the selected uploads to a campaign</source>
        <translation>選択したアップロードをキャンペーンに割り当て</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>選択項目</translation>
    </message>
</context>
<context>
    <name>VideoExport</name>
    <message>
        <source>Export videos</source>
        <translation>動画を書き出し</translation>
    </message>
    <message>
        <source>Selected videos: %1</source>
        <translation>選択中の動画: %1</translation>
    </message>
    <message>
        <source>Listed videos: %1</source>
        <translation>一覧の動画: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) copied.</source>
        <translation>
            <numerusform>動画%n本をコピーしました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VideoHistory</name>
    <message>
        <source>views per hour over 1, 6 and 24 h: %1, %2, %3 (as of %4%5)</source>
        <translation>1時間あたりの視聴回数（1、6、24時間）: %1、%2、%3（%4時点%5）</translation>
    </message>
    <message>
        <source>, about</source>
        <translation>、概算</translation>
    </message>
    <message numerus="yes">
        <source>%1x for its age: views at %2 against the median of %n earlier video(s) of the account on the network</source>
        <translation>
            <numerusform>この経過時間での通常の%1倍: %2の時点の視聴回数を、このSNSのアカウントの過去の動画%n本の中央値と比較</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no comparison for its age: fewer than %n earlier video(s) were observed at that age</source>
        <translation>
            <numerusform>同じ経過時間での比較なし: その時点で観測した過去の動画が%n本に達していません</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>forecast for %1: %2 views, 80 % interval %3 to %4, from %n earlier video(s); back-tested, half were off by at most %5 percent, %6 of %7 fell inside</source>
        <translation>
            <numerusform>%1の予測: 視聴回数 %2、80%区間 %3～%4（過去の動画%n本から）。過去のデータによる検証では、半数の誤差が%5%以内で、%7件中%6件が区間に入りました</numerusform>
        </translation>
    </message>
    <message>
        <source>partial: the range begins before the first observation</source>
        <translation>一部: 期間の開始が最初の観測より前です</translation>
    </message>
    <message>
        <source>no observation</source>
        <translation>観測なし</translation>
    </message>
</context>
<context>
    <name>VideoHistoryTexts</name>
    <message>
        <source>%1 d</source>
        <translation>%1日</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1時間</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>約%1</translation>
    </message>
    <message>
        <source>Read between two observations that lie further apart.</source>
        <translation>間隔の長い2回の観測の間から求めた値です。</translation>
    </message>
    <message>
        <source>Read between two close observations.</source>
        <translation>間隔の短い2回の観測の間から求めた値です。</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未到達</translation>
    </message>
    <message>
        <source>tracking began later</source>
        <translation>追跡の開始前</translation>
    </message>
    <message>
        <source>not observed around then</source>
        <translation>その頃の観測なし</translation>
    </message>
    <message>
        <source>nobody told when it was posted</source>
        <translation>投稿日時が不明</translation>
    </message>
    <message numerus="yes">
        <source>No comparison for its age: it needs %n earlier video(s) of the account with known views.</source>
        <translation>
            <numerusform>同じ経過時間での比較なし: このアカウントの、視聴回数がわかる過去の動画が%n本必要です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 for its age: views at %2 against the median of %n earlier video(s).</source>
        <translation>
            <numerusform>同じ経過時間での比較 %1: %2の時点の視聴回数を、過去の動画%n本の中央値と比べた値です。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 It breaks out.</source>
        <translation>%1急伸しています。</translation>
    </message>
    <message numerus="yes">
        <source>Forecast for %1: %2 views, 80 % interval %3 to %4. From %n earlier video(s); back-tested, half were off by at most %5, and %6 of %7 fell inside.</source>
        <translation>
            <numerusform>%1の予測: 視聴回数 %2、80%区間 %3～%4。過去の動画%n本から求めました。過去のデータによる検証では、半数の誤差が%5以内で、%7件中%6件が区間に入りました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Views an hour: unknown, observations are missing.</source>
        <translation>1時間あたりの視聴回数: 観測が足りないため不明です。</translation>
    </message>
    <message>
        <source>Views an hour: %1 over the last hour, %2 over 6 h, %3 over 24 h%4.</source>
        <translation>1時間あたりの視聴回数%4: 直近1時間は%1、6時間では%2、24時間では%3です。</translation>
    </message>
    <message>
        <source> (about)</source>
        <translation> (概算)</translation>
    </message>
    <message>
        <source>%1 Pace of 6 h against 24 h: %2.</source>
        <translation>%1 24時間に対する6時間のペース: %2。</translation>
    </message>
    <message>
        <source>%1 corrected by %2 to %3, %4</source>
        <translation>%1を%2訂正し、%3になりました（%4）</translation>
    </message>
    <message>
        <source>Not observed yet.</source>
        <translation>まだ観測していません。</translation>
    </message>
    <message numerus="yes">
        <source>Observed %n time(s)</source>
        <translation>
            <numerusform>観測 %n回</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1, partial: from %2 on.</source>
        <translation>%1、一部: %2から。</translation>
    </message>
    <message>
        <source>Views at %1</source>
        <translation>%1の時点の視聴回数</translation>
    </message>
    <message>
        <source>Earlier videos that are known at that age</source>
        <translation>その時点の値がわかっている過去の動画</translation>
    </message>
    <message>
        <source>Median of the earlier videos</source>
        <translation>過去の動画の中央値</translation>
    </message>
    <message>
        <source>the first %1 of each video</source>
        <translation>各動画の投稿から%1まで</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>経過時間</translation>
    </message>
    <message>
        <source>How it was found</source>
        <translation>求め方</translation>
    </message>
    <message>
        <source>from when it was posted until that age</source>
        <translation>投稿からその経過時間まで</translation>
    </message>
</context>
<context>
    <name>VideoPanel</name>
    <message>
        <source>Details of the selected video</source>
        <translation>選択した動画の詳細</translation>
    </message>
    <message>
        <source>Details of the video</source>
        <translation>動画の詳細</translation>
    </message>
    <message>
        <source>Network and campaign</source>
        <translation>SNSとキャンペーン</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>キャプション</translation>
    </message>
    <message>
        <source>Cur&amp;ve</source>
        <translation>推移(&amp;V)</translation>
    </message>
    <message>
        <source>Number shown as a curve</source>
        <translation>推移を表示する数値</translation>
    </message>
    <message>
        <source>Exact numbers and when they were observed</source>
        <translation>正確な数値と観測日時</translation>
    </message>
    <message>
        <source>State of the last poll</source>
        <translation>前回の取得の状態</translation>
    </message>
    <message>
        <source>Link of the video</source>
        <translation>動画のリンク</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>ブラウザーで開く</translation>
    </message>
    <message>
        <source>Open the video in the browser</source>
        <translation>動画をブラウザーで開く</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>リンクをコピー</translation>
    </message>
    <message>
        <source>Copy the link of the video</source>
        <translation>動画のリンクをコピー</translation>
    </message>
</context>
<context>
    <name>VideoTable</name>
    <message>
        <source>Observed %1</source>
        <translation>%1に観測</translation>
    </message>
    <message>
        <source>Not reported by %1</source>
        <translation>%1からの報告なし</translation>
    </message>
    <message>
        <source>%1 ✎</source>
        <translation>%1 ✎</translation>
    </message>
    <message>
        <source>Typed in %1; the next number of the network replaces it</source>
        <translation>%1に手入力。次にSNSが報告した数値に置き換わります</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>SNS</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>キャプション</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>キャンペーン</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>投稿日時</translation>
    </message>
    <message>
        <source>When the video was posted, in local time. &quot;By&quot;: nobody told, it was there by then.</source>
        <translation>動画の投稿日時（現地時間）。「～まで」: 投稿日時が不明で、その時点ではすでに投稿されていました。</translation>
    </message>
    <message>
        <source>Unknown until views and at least one of likes, comments, shares and saves are reported.</source>
        <translation>視聴回数と、いいね、コメント、シェア、保存のうち1つ以上が報告されるまでは不明です。</translation>
    </message>
    <message>
        <source>%1 engagements over %2 views</source>
        <translation>エンゲージメント%1 ÷ 視聴回数%2</translation>
    </message>
    <message>
        <source>%1 engagements (%2 of %3 kinds reported) over %4 views</source>
        <translation>エンゲージメント%1（%3種類中%2種類が報告済み）÷ 視聴回数%4</translation>
    </message>
    <message>
        <source>ER by views</source>
        <translation>ER（視聴）</translation>
    </message>
    <message>
        <source>Engagement rate: likes, comments, shares and saves over views, in percent.</source>
        <translation>エンゲージメント率: いいね、コメント、シェア、保存の合計を視聴回数で割った割合（%）。</translation>
    </message>
    <message>
        <source>Views, 24 h</source>
        <translation>視聴（24時間）</translation>
    </message>
    <message>
        <source>Views won in the last 24 hours. Unknown while no observation is that old.</source>
        <translation>過去24時間に増えた視聴回数。それより前の観測がない間は不明です。</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>投稿</translation>
    </message>
    <message>
        <source>How many posts of the same clip there are, on all networks and in all campaigns.</source>
        <translation>同じ動画の投稿の数。すべてのSNSとキャンペーンを含みます。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>How the last poll of the video went.</source>
        <translation>動画の前回の取得の結果。</translation>
    </message>
    <message>
        <source>%1
Last written %2, next poll %3</source>
        <translation>%1
最終記録: %2、次回の取得: %3</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>追加元</translation>
    </message>
    <message>
        <source>Last written</source>
        <translation>最終記録</translation>
    </message>
    <message>
        <source>When a number of the video was last written, in local time.</source>
        <translation>動画の数値を最後に記録した日時（現地時間）。</translation>
    </message>
    <message>
        <source>Next poll</source>
        <translation>次回の取得</translation>
    </message>
    <message>
        <source>When the video is asked for again, in local time.</source>
        <translation>動画を次に確認する日時（現地時間）。</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Typed in</source>
        <translation>手入力</translation>
    </message>
    <message>
        <source>No numbers yet</source>
        <translation>データ待ち</translation>
    </message>
    <message>
        <source>Gone since %1: the post was not found. Its history is kept.</source>
        <translation>%1から見つかりません。履歴は残ります。</translation>
    </message>
    <message>
        <source>Ayrshare</source>
        <translation>Ayrshare</translation>
    </message>
    <message>
        <source>Added by link</source>
        <translation>リンクで追加</translation>
    </message>
    <message>
        <source>No caption</source>
        <translation>キャプションなし</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>%1まで</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (partial)</source>
        <translation>%1（一部）</translation>
    </message>
    <message>
        <source>Nothing to say %1: one of the two is not known in full.</source>
        <translation>%1はできません。一方の値が完全にはわかっていません。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Nothing was observed before the end of the range.</source>
        <translation>期間の終わりまでに観測がありませんでした。</translation>
    </message>
    <message>
        <source>Since tracking began, %1.</source>
        <translation>追跡の開始（%1）以降。</translation>
    </message>
    <message>
        <source>Views won</source>
        <translation>視聴の増加</translation>
    </message>
    <message>
        <source>Views won in the range of the header; partial where tracking began later. The table cannot be sorted by it: it is worked out for the rows in sight.</source>
        <translation>ヘッダーの期間に増えた視聴回数。追跡の開始がそれより遅い場合は一部だけです。見えている行についてだけ計算するため、この列では並べ替えられません。</translation>
    </message>
</context>
<context>
    <name>Videos</name>
    <message>
        <source>The link does not name a video.</source>
        <translation>リンクが動画を指していません。</translation>
    </message>
    <message>
        <source>No number was given.</source>
        <translation>数値が入力されていません。</translation>
    </message>
    <message>
        <source>A number cannot be below 0.</source>
        <translation>数値は0以上にしてください。</translation>
    </message>
    <message>
        <source>A number has more than 15 digits.</source>
        <translation>数値が15桁を超えています。</translation>
    </message>
    <message>
        <source>The time of the numbers lies in the future.</source>
        <translation>数値の確認日時が未来です。</translation>
    </message>
    <message>
        <source>The video was posted at %1, after the time of the numbers.</source>
        <translation>動画の投稿（%1）が数値の確認日時より後です。</translation>
    </message>
    <message>
        <source>Newer numbers came in since; they stay.</source>
        <translation>その後に新しい数値を取得しました。新しい数値を残します。</translation>
    </message>
</context>
<context>
    <name>VideosPage</name>
    <message>
        <source>Videos</source>
        <translation>動画</translation>
    </message>
    <message>
        <source>Filter by caption, campaign, network or link</source>
        <translation>キャプション、キャンペーン、SNS、リンクで絞り込み</translation>
    </message>
    <message>
        <source>Filter videos</source>
        <translation>動画を絞り込み</translation>
    </message>
    <message>
        <source>Show one network only</source>
        <translation>1つのSNSだけを表示</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>SNS</translation>
    </message>
    <message>
        <source>Show one campaign only</source>
        <translation>1つのキャンペーンだけを表示</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>キャンペーン</translation>
    </message>
    <message>
        <source>Posted through Ayrshare, or added by link</source>
        <translation>Ayrshareで投稿したか、リンクで追加したか</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>追加元</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Choose which columns are shown</source>
        <translation>表示する列を選択します</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>列を選択</translation>
    </message>
    <message>
        <source>Add videos…</source>
        <translation>動画を追加…</translation>
    </message>
    <message>
        <source>Track videos that were posted by hand, by their links</source>
        <translation>手動で投稿した動画をリンクで追跡します</translation>
    </message>
    <message>
        <source>Add videos by link</source>
        <translation>リンクで動画を追加</translation>
    </message>
    <message>
        <source>Videos shown and selected</source>
        <translation>表示中と選択中の動画</translation>
    </message>
    <message>
        <source>Assign to campaign</source>
        <translation>キャンペーンに割り当て</translation>
    </message>
    <message>
        <source>Move the selected videos to a campaign</source>
        <translation>選択した動画をキャンペーンに移動します</translation>
    </message>
    <message>
        <source>Assign the selection to a campaign</source>
        <translation>選択項目をキャンペーンに割り当て</translation>
    </message>
    <message>
        <source>Hide in report</source>
        <translation>レポートで非表示</translation>
    </message>
    <message>
        <source>Leave the selected videos out of one report</source>
        <translation>選択した動画を1つのレポートから除きます</translation>
    </message>
    <message>
        <source>Hide the selection in a report</source>
        <translation>選択項目をレポートで非表示</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>作品</translation>
    </message>
    <message>
        <source>Join the selected videos as one work, split one, or type its numbers</source>
        <translation>選択した動画を1つの作品に統合、作品から分離、または数値を入力します</translation>
    </message>
    <message>
        <source>Work and numbers of the selection</source>
        <translation>選択項目の作品と数値</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出し…</translation>
    </message>
    <message>
        <source>Write the selected videos, or all that are listed, to a file</source>
        <translation>選択した動画、または一覧のすべての動画をファイルに書き出します</translation>
    </message>
    <message>
        <source>Export videos</source>
        <translation>動画を書き出し</translation>
    </message>
    <message>
        <source>Group by work</source>
        <translation>作品ごとにまとめる</translation>
    </message>
    <message>
        <source>Show each clip once, with the sums of its posts on all networks</source>
        <translation>各動画を1回だけ、すべてのSNSの投稿の合計とともに表示します</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Show or hide the details of the selected video (Space)</source>
        <translation>選択した動画の詳細の表示を切り替えます（スペース）</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>詳細を表示</translation>
    </message>
    <message>
        <source>Videos of all campaigns</source>
        <translation>すべてのキャンペーンの動画</translation>
    </message>
    <message>
        <source>Saved views: filter, columns and sort under a name</source>
        <translation>保存したビュー: 絞り込み、列、並べ替えに名前を付けて保存したもの</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>保存したビュー</translation>
    </message>
</context>
<context>
    <name>WeekSummary</name>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>without caption</source>
        <translation>キャプションなし</translation>
    </message>
    <message>
        <source>%1: %2 followers (%3)</source>
        <translation>%1: フォロワー%2人（%3）</translation>
    </message>
    <message>
        <source>%1, engagement won %2</source>
        <translation>%1、エンゲージメントの増加 %2</translation>
    </message>
    <message>
        <source>%1, rate %2 %3</source>
        <translation>%1、率 %2（%3）</translation>
    </message>
    <message>
        <source>Week %1: %2 followers</source>
        <translation>第%1週: フォロワー %2</translation>
    </message>
    <message>
        <source>Week %1: %2 followers, engagement %3</source>
        <translation>第%1週: フォロワー %2、エンゲージメント %3</translation>
    </message>
    <message>
        <source>Engagement won: %1 (%2 of %3 networks tell it)</source>
        <translation>エンゲージメントの増加: %1（SNS %3件中%2件が報告）</translation>
    </message>
    <message>
        <source>Engagement won: not told by these networks</source>
        <translation>エンゲージメントの増加: これらのSNSは報告していません</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>**Week %1**, %2</source>
        <translation>**週: %1**、%2</translation>
    </message>
    <message>
        <source>Followers: %1 (%2; the time before %3)</source>
        <translation>フォロワー: %1（%2、前の期間は%3）</translation>
    </message>
    <message>
        <source>Videos posted: %1</source>
        <translation>投稿した動画: %1</translation>
    </message>
    <message>
        <source>**By network**</source>
        <translation>**SNS別**</translation>
    </message>
    <message>
        <source>**Most viewed of the week&apos;s videos**</source>
        <translation>**今週の動画で視聴回数の多いもの**</translation>
    </message>
    <message>
        <source>%1 (%2): %3 views</source>
        <translation>%1（%2）: %3回視聴</translation>
    </message>
    <message>
        <source>%1 followers; the week before brought %2.</source>
        <translation>フォロワーは%1人です。前の週の増減は%2でした。</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) were posted.</source>
        <translation>
            <numerusform>動画%n本を投稿しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Most viewed: “%1” with %2 views.</source>
        <translation>最も視聴された動画: 「%1」（視聴回数 %2）。</translation>
    </message>
</context>
<context>
    <name>WorkTable</name>
    <message>
        <source>No caption</source>
        <translation>キャプションなし</translation>
    </message>
    <message>
        <source>No post reports it.</source>
        <translation>どの投稿でも報告されていません。</translation>
    </message>
    <message>
        <source>The sum of all posts.</source>
        <translation>すべての投稿の合計。</translation>
    </message>
    <message>
        <source>The sum of %1 of %2 posts; the others do not report it.</source>
        <translation>投稿%2件中%1件の合計。ほかの投稿では報告されていません。</translation>
    </message>
    <message>
        <source>The sum over the posts that report it. A post that is in several campaigns counts once.</source>
        <translation>値が報告されている投稿の合計。複数のキャンペーンにある投稿は1件として数えます。</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>投稿</translation>
    </message>
    <message>
        <source>How many posts the work has.</source>
        <translation>作品の投稿の数。</translation>
    </message>
    <message>
        <source>ER by views</source>
        <translation>ER（視聴）</translation>
    </message>
    <message>
        <source>Engagement of all posts over their views, in percent.</source>
        <translation>すべての投稿のエンゲージメントを視聴回数で割った割合（%）。</translation>
    </message>
    <message>
        <source>First posted</source>
        <translation>最初の投稿</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>作品</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>SNS</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>キャンペーン</translation>
    </message>
    <message>
        <source>Work %1</source>
        <translation>作品: %1</translation>
    </message>
    <message>
        <source>from when each post was posted until it was last observed</source>
        <translation>各投稿の投稿時から最後の観測まで</translation>
    </message>
    <message>
        <source>Posts that report it</source>
        <translation>値が報告されている投稿</translation>
    </message>
    <message>
        <source>Engagements of the posts</source>
        <translation>投稿のエンゲージメント</translation>
    </message>
    <message>
        <source>Views of the posts</source>
        <translation>投稿の視聴回数</translation>
    </message>
</context>
<context>
    <name>Works</name>
    <message>
        <source>These videos are one work already.</source>
        <translation>これらの動画はすでに1つの作品です。</translation>
    </message>
    <message>
        <source>This video is a work by itself already.</source>
        <translation>この動画はすでに単独の作品です。</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Me</source>
        <translation>自分</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>未割り当て</translation>
    </message>
</context>
<context>
    <name>WorkspaceCommand</name>
    <message>
        <source>My workspace</source>
        <translation>マイワークスペース</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>デモ</translation>
    </message>
    <message>
        <source>give a workspace and its new name: viewtide workspace rename Acme &quot;Acme Ltd&quot;</source>
        <translation>ワークスペースと新しい名前を指定してください: viewtide workspace rename Acme &quot;Acme Ltd&quot;</translation>
    </message>
    <message>
        <source>give one name; write one with spaces in quotes</source>
        <translation>名前を1つ指定してください。空白を含む名前は引用符で囲んでください</translation>
    </message>
    <message>
        <source>the workspace &apos;%1&apos; is made; open it with: viewtide --workspace %2</source>
        <translation>ワークスペース「%1」を作成しました。次のコマンドで開きます: viewtide --workspace %2</translation>
    </message>
    <message>
        <source>the workspace is called &apos;%1&apos; now</source>
        <translation>ワークスペースの名前を「%1」に変更しました</translation>
    </message>
    <message>
        <source>the workspace &apos;%1&apos; is deleted</source>
        <translation>ワークスペース「%1」を完全に削除しました</translation>
    </message>
    <message>
        <source>the workspace &apos;%1&apos; is in the trash</source>
        <translation>ワークスペース「%1」をゴミ箱に移動しました</translation>
    </message>
    <message>
        <source>keys of the removed workspace &apos;%1&apos; are still in the keychain; the next start of Viewtide tries again: %2</source>
        <translation>削除したワークスペース「%1」のキーがまだキーチェーンにあります。次にViewtideを起動したときに再試行します: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is always there and cannot be renamed</source>
        <translation>「%1」は常にあるため、名前を変更できません</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is always there and cannot be removed</source>
        <translation>「%1」は常にあるため、削除できません</translation>
    </message>
</context>
<context>
    <name>Workspaces</name>
    <message>
        <source>the folder of the workspace cannot be opened</source>
        <translation>ワークスペースのフォルダーを開けません</translation>
    </message>
    <message>
        <source>the workspace is being removed</source>
        <translation>ワークスペースを削除中です</translation>
    </message>
    <message>
        <source>workspace &apos;%1&apos;; there is: %2</source>
        <translation>ワークスペース「%1」。次のものがあります: %2</translation>
    </message>
    <message>
        <source>a workspace needs a name</source>
        <translation>ワークスペースには名前が必要です</translation>
    </message>
    <message>
        <source>the name is too long: at most %1 characters</source>
        <translation>名前が長すぎます: %1文字以内</translation>
    </message>
    <message>
        <source>the name has characters in it that nobody can see</source>
        <translation>名前に目に見えない文字が含まれています</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is what Viewtide calls one of its own workspaces; choose another name</source>
        <translation>「%1」はViewtide自体のワークスペースの名前です。別の名前を選んでください</translation>
    </message>
    <message>
        <source>there is a workspace &apos;%1&apos; already</source>
        <translation>ワークスペース「%1」はすでにあります</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is the id of the workspace &apos;%2&apos;; choose another name</source>
        <translation>「%1」はワークスペース「%2」のIDです。別の名前を選んでください</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>%1に書き込めません</translation>
    </message>
    <message>
        <source>the folder %1 cannot be made</source>
        <translation>フォルダー%1を作成できません</translation>
    </message>
    <message>
        <source>a Viewtide runs on the workspace &apos;%1&apos;; end it first</source>
        <translation>ワークスペース「%1」でViewtideが実行中です。先に終了してください</translation>
    </message>
    <message>
        <source>the folder %1 cannot be moved to the trash; nothing was removed</source>
        <translation>フォルダー%1をゴミ箱に移動できません。何も削除していません</translation>
    </message>
    <message>
        <source>not everything in the folder %1 could be deleted</source>
        <translation>フォルダー%1の一部を削除できませんでした</translation>
    </message>
</context>
<context>
    <name>viewtide::app::AccountImportCommand</name>
    <message>
        <source>name one file, or &apos;-&apos; for standard input: viewtide account import FILE</source>
        <translation>ファイルを1つ、または標準入力を表す「-」を指定してください: viewtide account import FILE</translation>
    </message>
    <message>
        <source>columns that mean nothing here: %1</source>
        <translation>ここでは意味を持たない列: %1</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>標準入力</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of the file are not there any more, as far as they were imported</source>
        <translation>
            <numerusform>ファイルの%n日分のうち、インポートしたものを取り消しました</numerusform>
        </translation>
    </message>
    <message>
        <source>days added: %1, completed: %2, lines refused: %3</source>
        <translation>追加した日: %1、補完した日: %2、受け付けなかった行: %3</translation>
    </message>
</context>
<context>
    <name>viewtide::app::AlertListCommand</name>
    <message>
        <source>--kind %1: use one of %2</source>
        <translation>--kind %1: %2のいずれかを使ってください</translation>
    </message>
</context>
<context>
    <name>viewtide::app::AlertRulesCommand</name>
    <message>
        <source>change one with: viewtide settings set SETTING VALUE (0 or off switches it off)</source>
        <translation>変更するには: viewtide settings set SETTING VALUE（0またはoffで無効）</translation>
    </message>
</context>
<context>
    <name>viewtide::app::AlertShowCommand</name>
    <message>
        <source>give the alert&apos;s id, as in &apos;viewtide alert list&apos;</source>
        <translation>「viewtide alert list」にあるアラートのIDを指定してください</translation>
    </message>
</context>
<context>
    <name>viewtide::app::Application</name>
    <message>
        <source>the workspace &apos;%1&apos; has a database and keys of its own and takes nothing from %2</source>
        <translation>ワークスペース「%1」には専用のデータベースとキーがあるため、%2は使いません</translation>
    </message>
    <message>
        <source>%1, which does not answer: end it, then try again</source>
        <translation>%1。応答がないため、終了してからやり直してください</translation>
    </message>
</context>
<context>
    <name>viewtide::app::Bootstrap</name>
    <message>
        <source>My profile</source>
        <translation>マイプロファイル</translation>
    </message>
</context>
<context>
    <name>viewtide::app::CampaignAddCommand</name>
    <message>
        <source>give the campaign one name: viewtide campaign add &quot;Spring launch&quot;</source>
        <translation>キャンペーンの名前を1つ指定してください: viewtide campaign add &quot;Spring launch&quot;</translation>
    </message>
    <message>
        <source>added campaign %1: %2</source>
        <translation>キャンペーン%1を追加しました: %2</translation>
    </message>
</context>
<context>
    <name>viewtide::app::CampaignEditCommand</name>
    <message>
        <source>which campaign? See viewtide campaign list</source>
        <translation>キャンペーンを指定してください。viewtide campaign listを参照してください</translation>
    </message>
    <message>
        <source>saved campaign %1: %2</source>
        <translation>キャンペーン%1を保存しました: %2</translation>
    </message>
</context>
<context>
    <name>viewtide::app::CampaignRebuildCommand</name>
    <message>
        <source>--to lies before --from</source>
        <translation>--toが--fromより前です</translation>
    </message>
    <message>
        <source>--from %1 is not over yet</source>
        <translation>--from %1はまだ終わっていません</translation>
    </message>
    <message>
        <source>name one campaign, or none for all of them</source>
        <translation>キャンペーンを1つ指定するか、すべてを対象にする場合は何も指定しないでください</translation>
    </message>
    <message>
        <source>%1 rows of %2 days made again, %3 of them with other numbers than before</source>
        <translation>%2日分の%1行を作成し直しました。そのうち%3行は以前と数値が異なります</translation>
    </message>
</context>
<context>
    <name>viewtide::app::CampaignRemoveCommand</name>
    <message>
        <source>which campaign? See viewtide campaign list</source>
        <translation>キャンペーンを指定してください。viewtide campaign listを参照してください</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) are in this campaign; --to-unassigned moves them to Unassigned</source>
        <translation>
            <numerusform>このキャンペーンには動画が%n本あります。--to-unassignedで「未割り当て」に移せます</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>removed campaign %1; %n video(s) went to Unassigned</source>
        <translation>
            <numerusform>キャンペーン%1を削除しました。動画%n本は「未割り当て」に移りました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) went with it</source>
        <translation>
            <numerusform>ルール%n件も一緒に削除しました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::DatabaseBackupCommand</name>
    <message>
        <source>copied to %1</source>
        <translation>%1にコピーしました</translation>
    </message>
</context>
<context>
    <name>viewtide::app::DatabaseCheckCommand</name>
    <message>
        <source>%1, schema %2: %3</source>
        <translation>%1、スキーマ%2: %3</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>正常</translation>
    </message>
</context>
<context>
    <name>viewtide::app::DatabaseCopyCommand</name>
    <message>
        <source>name the new database: viewtide db copy DATABASE</source>
        <translation>新しいデータベースを指定してください: viewtide db copy DATABASE</translation>
    </message>
    <message>
        <source>a password does not belong in arguments, which others can read: give &apos;-&apos; and the address on standard input, or keep the password in ~/.pgpass</source>
        <translation>引数はほかの人にも読めるため、パスワードを含めないでください。「-」を指定してアドレスを標準入力から渡すか、パスワードを~/.pgpassに保管してください</translation>
    </message>
    <message>
        <source>that is the database in use</source>
        <translation>これは使用中のデータベース自身です</translation>
    </message>
    <message>
        <source>copied %1 rows to %2</source>
        <translation>%1行を%2にコピーしました</translation>
    </message>
</context>
<context>
    <name>viewtide::app::DatabaseMigrateCommand</name>
    <message>
        <source>brought the database from schema %1 to schema %2</source>
        <translation>データベースのスキーマを%1から%2に更新しました</translation>
    </message>
    <message>
        <source>the database has schema %1, nothing to do</source>
        <translation>データベースのスキーマは%1です。更新の必要はありません</translation>
    </message>
    <message>
        <source>the database before is kept in %1</source>
        <translation>更新前のデータベースは%1に残してあります</translation>
    </message>
</context>
<context>
    <name>viewtide::app::DemoSeeder</name>
    <message>
        <source>Spring launch: client report</source>
        <translation>Spring launch: クライアントレポート</translation>
    </message>
    <message>
        <source>Test upload, not part of the booking</source>
        <translation>テスト用のアップロードのため契約の対象外</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ExplainAccountCommand</name>
    <message>
        <source>name a network, a day and a metric: viewtide explain account tiktok 2026-01-31 followers</source>
        <translation>SNS、日付、指標を指定してください: viewtide explain account tiktok 2026-01-31 followers</translation>
    </message>
    <message>
        <source>nothing was recorded of %1 on %2</source>
        <translation>%1の%2の記録はありません</translation>
    </message>
    <message>
        <source>several profiles have %1; choose one with --profile</source>
        <translation>%1のあるプロファイルが複数あります。--profileで1つ選択してください</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ExplainVideoCommand</name>
    <message>
        <source>name a video as in &apos;viewtide video list&apos; and a metric: viewtide explain video api:17 views</source>
        <translation>「viewtide video list」にある動画と、指標を指定してください: viewtide explain video api:17 views</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ExportCommand</name>
    <message>
        <source>--format %1: use csv, json or xlsx; for reports also html or pdf, for weekly also md</source>
        <translation>--format %1: csv、json、xlsxを使ってください。reportではhtmlとpdf、weeklyではmdも使えます</translation>
    </message>
    <message>
        <source>--week %1: write an ISO week such as 2025-W50</source>
        <translation>--week %1: 2025-W50のようなISO週で書いてください</translation>
    </message>
    <message>
        <source>--compare %1: use none, previous or weekdays</source>
        <translation>--compare %1: none、previous、weekdaysのいずれかを使ってください</translation>
    </message>
    <message>
        <source>export what? Use weekly, growth, metrics, gaps, ranking, videos, samples, campaigns, best-time or report</source>
        <translation>書き出す対象を指定してください: weekly、growth、metrics、gaps、ranking、videos、samples、campaigns、best-time、report</translation>
    </message>
    <message>
        <source>use either --week or --from and --to</source>
        <translation>--weekと、--fromおよび--toは、どちらか一方だけを使ってください</translation>
    </message>
    <message>
        <source>--to lies before --from</source>
        <translation>--toが--fromより前です</translation>
    </message>
    <message>
        <source>there is no metric %1; see viewtide metric list</source>
        <translation>指標%1はありません。viewtide metric listを参照してください</translation>
    </message>
    <message>
        <source>which report? See viewtide report list</source>
        <translation>レポートを指定してください。viewtide report listを参照してください</translation>
    </message>
    <message>
        <source>--%1 changes nothing in a report; see viewtide report edit</source>
        <translation>--%1はレポートには影響しません。viewtide report editを参照してください</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>%n行を%1に書き出しました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::NoteAddCommand</name>
    <message>
        <source>name a day and the text: viewtide note add 2026-01-31 &quot;went viral&quot;</source>
        <translation>日付とテキストを指定してください: viewtide note add 2026-01-31 &quot;went viral&quot;</translation>
    </message>
</context>
<context>
    <name>viewtide::app::NoteCommand</name>
    <message>
        <source>note %1 on %2: %3</source>
        <translation>メモ%1（%2）: %3</translation>
    </message>
    <message>
        <source>note %1</source>
        <translation>メモ%1</translation>
    </message>
</context>
<context>
    <name>viewtide::app::NoteEditCommand</name>
    <message>
        <source>which note? See viewtide note list</source>
        <translation>メモを指定してください。viewtide note listを参照してください</translation>
    </message>
</context>
<context>
    <name>viewtide::app::NoteRemoveCommand</name>
    <message>
        <source>which note? See viewtide note list</source>
        <translation>メモを指定してください。viewtide note listを参照してください</translation>
    </message>
    <message>
        <source>removed note %1</source>
        <translation>メモ%1を削除しました</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ProfileAddCommand</name>
    <message>
        <source>give the profile a name: viewtide profile add NAME</source>
        <translation>プロファイルの名前を指定してください: viewtide profile add NAME</translation>
    </message>
    <message>
        <source>Ayrshare API key: </source>
        <translation>Ayrshare APIキー: </translation>
    </message>
    <message>
        <source>no key was given on standard input</source>
        <translation>標準入力にキーがありませんでした</translation>
    </message>
    <message>
        <source>the API key is saved in: %1</source>
        <translation>APIキーの保存先: %1</translation>
    </message>
    <message>
        <source>Profile key of %1: </source>
        <translation>%1のプロファイルキー: </translation>
    </message>
    <message>
        <source>no key was given on standard input (the primary profile needs none: --primary)</source>
        <translation>標準入力にキーがありませんでした（プライマリプロファイルには不要: --primary）</translation>
    </message>
    <message>
        <source>the key could not be saved: %1. Without a desktop, set VIEWTIDE_SECRETS=file to keep keys in a file that only you can read, or give them in the environment</source>
        <translation>キーを保存できませんでした: %1。デスクトップがない場合は、VIEWTIDE_SECRETS=fileを設定して自分だけが読めるファイルにキーを保管するか、環境変数で指定してください</translation>
    </message>
    <message>
        <source>added profile %1: %2</source>
        <translation>プロファイル%1を追加しました: %2</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ProfileListCommand</name>
    <message>
        <source>primary</source>
        <translation>プライマリ</translation>
    </message>
    <message>
        <source>own key</source>
        <translation>専用キー</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ProfileRemoveCommand</name>
    <message>
        <source>the API key is removed; nothing is collected until there is one again</source>
        <translation>APIキーを削除しました。新しいキーが設定されるまで何も収集しません</translation>
    </message>
    <message>
        <source>name the profile by its id; see viewtide profile list</source>
        <translation>プロファイルをIDで指定してください。viewtide profile listを参照してください</translation>
    </message>
    <message>
        <source>there is no profile %1</source>
        <translation>プロファイル%1はありません</translation>
    </message>
    <message>
        <source>%1 is no longer asked, but its key could not be removed: %2</source>
        <translation>%1への問い合わせはやめましたが、キーを削除できませんでした: %2</translation>
    </message>
    <message>
        <source>removed profile %1; its history stays</source>
        <translation>プロファイル%1を削除しました。履歴は残ります</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ProfileRenameCommand</name>
    <message>
        <source>give the profile&apos;s id and its new name: viewtide profile rename 1 &quot;My channel&quot;</source>
        <translation>プロファイルのIDと新しい名前を指定してください: viewtide profile rename 1 &quot;My channel&quot;</translation>
    </message>
    <message>
        <source>profile %1 is called %2 now</source>
        <translation>プロファイル%1の名前を%2にしました</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ProfileTestCommand</name>
    <message>
        <source>there is no API key: save one with &apos;viewtide profile add --account-key&apos;</source>
        <translation>APIキーがありません: 「viewtide profile add --account-key」で保存してください</translation>
    </message>
    <message>
        <source>the key of this profile is not on this computer</source>
        <translation>このプロファイルのキーはこのコンピューターにありません</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportAddCommand</name>
    <message>
        <source>give the report a name and a campaign: viewtide report add NAME --campaign CAMPAIGN</source>
        <translation>レポートの名前とキャンペーンを指定してください: viewtide report add NAME --campaign CAMPAIGN</translation>
    </message>
    <message>
        <source>added report %1: %2</source>
        <translation>レポート%1を追加しました: %2</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportBrandCommand</name>
    <message>
        <source>cannot read the logo: %1</source>
        <translation>ロゴを読み込めません: %1</translation>
    </message>
    <message>
        <source>brand: %1; colour: %2; logo: %3</source>
        <translation>ブランド: %1、色: %2、ロゴ: %3</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportEditCommand</name>
    <message>
        <source>report %1 changed</source>
        <translation>レポート%1を変更しました</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportFootnoteCommand</name>
    <message>
        <source>say on or off: viewtide report footnote REPORT on|off</source>
        <translation>onまたはoffを指定してください: viewtide report footnote REPORT on|off</translation>
    </message>
    <message>
        <source>the client reads how many videos are hidden, and their views</source>
        <translation>クライアントには非表示の動画の本数と視聴回数が示されます</translation>
    </message>
    <message>
        <source>nothing tells the client that videos are hidden</source>
        <translation>クライアントには動画を非表示にしたことは一切示されません</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportForgetCommand</name>
    <message>
        <source>name the report and one snapshot of it, as in viewtide report snapshots</source>
        <translation>レポートと、viewtide report snapshotsにあるそのスナップショットを1つ指定してください</translation>
    </message>
    <message>
        <source>removed snapshot %1</source>
        <translation>スナップショット%1を削除しました</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportFreezeCommand</name>
    <message>
        <source>snapshot %1: %2</source>
        <translation>スナップショット%1: %2</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportRemoveCommand</name>
    <message>
        <source>report %1 removed</source>
        <translation>レポート%1を削除しました</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportShowCommand</name>
    <message>
        <source>views: %1 shown in %2 videos, %3 hidden in %4, %5 in all</source>
        <translation>視聴回数: 表示%1（動画%2本）、非表示%3（%4本）、合計%5</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) are tracked in several of the campaigns and count once</source>
        <translation>
            <numerusform>投稿%n件は複数のキャンペーンで追跡されているため、1件として数えます</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) are left out: nobody told when they were posted (viewtide video set VIDEO --posted DATE)</source>
        <translation>
            <numerusform>動画%n本は投稿日時が不明なため除いています（viewtide video set VIDEO --posted DATE）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportVisibilityCommand</name>
    <message>
        <source>name the report and at least one video, e.g. api:17 or manual:3 as in viewtide video list</source>
        <translation>レポートと動画1本以上を指定してください（viewtide video listにあるapi:17やmanual:3など）</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) hidden</source>
        <translation>
            <numerusform>動画%n本を非表示にしました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) shown</source>
        <translation>
            <numerusform>動画%n本を表示しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) were hidden already</source>
        <translation>
            <numerusform>動画%n本はすでに非表示でした</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) were shown already</source>
        <translation>
            <numerusform>動画%n本はすでに表示されていました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::RuleAddCommand</name>
    <message>
        <source>name one campaign: viewtide rule add &quot;Summer drop&quot; --hashtag summer</source>
        <translation>キャンペーンを1つ指定してください: viewtide rule add &quot;Summer drop&quot; --hashtag summer</translation>
    </message>
    <message>
        <source>added rule %1; new posts go by it. For those that are there: viewtide rule preview, then viewtide rule apply</source>
        <translation>ルール%1を追加しました。新しい投稿に適用されます。すでにある投稿には、viewtide rule previewの後にviewtide rule applyを実行してください</translation>
    </message>
</context>
<context>
    <name>viewtide::app::RuleApplyCommand</name>
    <message>
        <source>moved %1 of %2 posts; %3 were assigned by hand and stay</source>
        <translation>投稿%2件中%1件を移動しました。%3件は手動で割り当てたため、そのまま残ります</translation>
    </message>
</context>
<context>
    <name>viewtide::app::RuleEditCommand</name>
    <message>
        <source>give the rule&apos;s id, as in &apos;viewtide rule list&apos;</source>
        <translation>「viewtide rule list」にあるルールのIDを指定してください</translation>
    </message>
    <message>
        <source>there is no rule %1</source>
        <translation>ルール%1はありません</translation>
    </message>
    <message>
        <source>saved rule %1; new posts go by it</source>
        <translation>ルール%1を保存しました。新しい投稿に適用されます</translation>
    </message>
</context>
<context>
    <name>viewtide::app::RuleMoveCommand</name>
    <message>
        <source>give the rule&apos;s id and its new position: viewtide rule move 3 1</source>
        <translation>ルールのIDと新しい位置を指定してください: viewtide rule move 3 1</translation>
    </message>
    <message>
        <source>moved rule %1</source>
        <translation>ルール%1を移動しました</translation>
    </message>
</context>
<context>
    <name>viewtide::app::RulePreviewCommand</name>
    <message>
        <source>%1 of %2 posts would move; %3 were assigned by hand and stay</source>
        <translation>投稿%2件中%1件が移動します。%3件は手動で割り当てたため、そのまま残ります</translation>
    </message>
</context>
<context>
    <name>viewtide::app::RuleRemoveCommand</name>
    <message>
        <source>give the rule&apos;s id, as in &apos;viewtide rule list&apos;</source>
        <translation>「viewtide rule list」にあるルールのIDを指定してください</translation>
    </message>
    <message>
        <source>removed rule %1; its posts stay where they are until the rules are applied</source>
        <translation>ルール%1を削除しました。投稿はルールを適用するまで元の場所に残ります</translation>
    </message>
</context>
<context>
    <name>viewtide::app::TrackCommand</name>
    <message>
        <source>made the campaign %1</source>
        <translation>キャンペーン%1を作成しました</translation>
    </message>
    <message>
        <source>There is no campaign &quot;%1&quot;; --create-campaigns makes it.</source>
        <translation>キャンペーン「%1」はありません。--create-campaignsで作成できます。</translation>
    </message>
</context>
<context>
    <name>viewtide::app::UploadAssignCommand</name>
    <message>
        <source>&apos;%1&apos; is not the number of an upload; see viewtide upload list</source>
        <translation>「%1」はアップロードの番号ではありません。viewtide upload listを参照してください</translation>
    </message>
    <message>
        <source>name a campaign and its uploads: viewtide upload assign &quot;Summer drop&quot; 17 18</source>
        <translation>キャンペーンとアップロードを指定してください: viewtide upload assign &quot;Summer drop&quot; 17 18</translation>
    </message>
    <message>
        <source>assigned %1 uploads of %2 posts</source>
        <translation>投稿%2件のアップロード%1件を割り当てました</translation>
    </message>
</context>
<context>
    <name>viewtide::app::UploadListCommand</name>
    <message>
        <source>--status %1: it is one of posted, pending, failed, deleted</source>
        <translation>--status %1: posted、pending、failed、deletedのいずれかにしてください</translation>
    </message>
</context>
<context>
    <name>viewtide::app::UploadReleaseCommand</name>
    <message>
        <source>give the numbers of the uploads: viewtide upload release 17 18</source>
        <translation>アップロードの番号を指定してください: viewtide upload release 17 18</translation>
    </message>
    <message>
        <source>gave %1 posts back to the rules</source>
        <translation>投稿%1件を再びルールに任せました</translation>
    </message>
</context>
<context>
    <name>viewtide::app::VideoAddCommand</name>
    <message>
        <source>give at least one link, or &apos;-&apos; to read links from standard input</source>
        <translation>リンクを1つ以上指定するか、標準入力からリンクを読み取る「-」を指定してください</translation>
    </message>
</context>
<context>
    <name>viewtide::app::VideoAssignCommand</name>
    <message>
        <source>name the campaign and at least one video: viewtide video assign &quot;Spring launch&quot; manual:3</source>
        <translation>キャンペーンと動画1本以上を指定してください: viewtide video assign &quot;Spring launch&quot; manual:3</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) moved</source>
        <translation>
            <numerusform>動画%n本を移動しました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::VideoImportCommand</name>
    <message>
        <source>name one file, or &apos;-&apos; for standard input: viewtide video import FILE</source>
        <translation>ファイルを1つ、または標準入力を表す「-」を指定してください: viewtide video import FILE</translation>
    </message>
    <message>
        <source>there is no link in the file</source>
        <translation>ファイルにリンクがありません</translation>
    </message>
    <message>
        <source>columns that mean nothing here: %1</source>
        <translation>ここでは意味を持たない列: %1</translation>
    </message>
</context>
<context>
    <name>viewtide::app::VideoRemoveCommand</name>
    <message numerus="yes">
        <source>%n video(s) removed; &apos;viewtide video restore&apos; brings them back with their history</source>
        <translation>
            <numerusform>動画%n本を削除しました。「viewtide video restore」で履歴とともに復元できます</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::VideoRestoreCommand</name>
    <message numerus="yes">
        <source>%n video(s) are back</source>
        <translation>
            <numerusform>動画%n本を復元しました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::VideoSetCommand</name>
    <message>
        <source>name one video, e.g. api:17 or manual:3 as in viewtide video list</source>
        <translation>動画を1本指定してください（viewtide video listにあるapi:17やmanual:3など）</translation>
    </message>
    <message>
        <source>--%1 %2: not a time; write it as 2025-12-31T18:30:00Z or 2025-12-31</source>
        <translation>--%1 %2: 日時ではありません。2025-12-31T18:30:00Zまたは2025-12-31のように書いてください</translation>
    </message>
    <message>
        <source>%1 was posted at %2</source>
        <translation>%1の投稿日時は%2です</translation>
    </message>
    <message>
        <source>typed into %1</source>
        <translation>%1に数値を入力しました</translation>
    </message>
    <message>
        <source>typed into the history of %1; newer numbers are known and stay</source>
        <translation>%1の履歴に数値を入力しました。より新しい数値があるため、表示はそのままです</translation>
    </message>
    <message>
        <source>nobody told when it was posted: by %1 at the latest</source>
        <translation>投稿日時が不明です。遅くとも%1までに投稿されました</translation>
    </message>
    <message>
        <source>give at least one number, e.g. --views 1200</source>
        <translation>数値を1つ以上指定してください（--views 1200など）</translation>
    </message>
</context>
<context>
    <name>viewtide::app::VideoShowCommand</name>
    <message>
        <source>--to lies before --from</source>
        <translation>--toが--fromより前です</translation>
    </message>
    <message>
        <source>which video? Name one as in &apos;viewtide video list&apos;: api:17, manual:3</source>
        <translation>動画を指定してください。「viewtide video list」にあるapi:17やmanual:3のように書いてください</translation>
    </message>
    <message>
        <source>by %1 (nobody told when)</source>
        <translation>%1まで（日時は不明）</translation>
    </message>
    <message numerus="yes">
        <source>posted %1; %n observation(s)</source>
        <translation>
            <numerusform>投稿: %1、観測%n回</numerusform>
        </translation>
    </message>
    <message>
        <source>earned from %1 to %2:</source>
        <translation>%1から%2までの増加:</translation>
    </message>
</context>
<context>
    <name>viewtide::app::WatchCommand</name>
    <message>
        <source>collecting into %1; stop with Ctrl+C</source>
        <translation>%1に収集中です。Ctrl+Cで終了します</translation>
    </message>
</context>
<context>
    <name>viewtide::app::WeeklyKeeper</name>
    <message>
        <source>The summary of the week could not be written</source>
        <translation>週間サマリーを保存できませんでした</translation>
    </message>
</context>
<context>
    <name>viewtide::app::WindowSession</name>
    <message>
        <source>this build has no window; see viewtide --help for the commands</source>
        <translation>このビルドにはウィンドウがありません。コマンドについてはviewtide --helpを参照してください</translation>
    </message>
    <message>
        <source>Demo, time ×%1</source>
        <translation>デモ、時間×%1</translation>
    </message>
    <message>
        <source>There is nothing to sync yet: connect Ayrshare on the Settings page first.</source>
        <translation>まだ同期するものがありません。先に「設定」ページでAyrshareに接続してください。</translation>
    </message>
    <message>
        <source>The sync was stopped. What was answered is stored; the rest is asked for at the next poll.</source>
        <translation>同期を停止しました。受け取った応答は保存済みです。残りは次回の取得で問い合わせます。</translation>
    </message>
    <message>
        <source>Generated data from a simulator in this program. Its clock runs %1 times as fast as yours; your own database is not touched.</source>
        <translation>このプログラムのシミュレーターが生成したデータです。時計は実際の%1倍の速さで進みます。自分のデータベースには触れません。</translation>
    </message>
    <message>
        <source>There is nothing to sync yet: there is a key, but no profile. Add one under Settings › Profiles.</source>
        <translation>同期するものがまだありません。キーはありますが、プロファイルがありません。設定 › プロファイルで追加してください。</translation>
    </message>
</context>
<context>
    <name>viewtide::app::WorkEditCommand</name>
    <message numerus="yes">
        <source>%1 is a work of %n post(s) now</source>
        <translation>
            <numerusform>%1は投稿%n件の作品になりました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::WorkJoinCommand</name>
    <message>
        <source>name at least two videos, e.g. api:17 manual:3 as in viewtide video list</source>
        <translation>動画を2本以上指定してください（viewtide video listにあるapi:17 manual:3など）</translation>
    </message>
</context>
<context>
    <name>viewtide::app::WorkSplitCommand</name>
    <message>
        <source>name one video, e.g. api:17 or manual:3 as in viewtide video list</source>
        <translation>動画を1本指定してください（viewtide video listにあるapi:17やmanual:3など）</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AboutDialog</name>
    <message>
        <source>About Viewtide</source>
        <translation>Viewtideについて</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>バージョン %1</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>GNU General Public License（バージョン3以降）に基づくフリーソフトウェアです。一切の保証はありません。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AccountCard</name>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1 followers, %2. %3</source>
        <translation>フォロワー %1、%2。%3</translation>
    </message>
    <message>
        <source>Last answer %1</source>
        <translation>前回の応答: %1</translation>
    </message>
    <message>
        <source>ER %1 %2</source>
        <translation>ER %1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Show its days…</source>
        <translation>日別の数値を表示…</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1（%2以降）</translation>
    </message>
    <message>
        <source>%1, profile %2</source>
        <translation>%1、プロファイル%2</translation>
    </message>
    <message>
        <source>Followers at the end</source>
        <translation>期間末のフォロワー</translation>
    </message>
    <message>
        <source>Followers before the range</source>
        <translation>期間前のフォロワー</translation>
    </message>
    <message>
        <source>Growth in the range</source>
        <translation>期間中の増減</translation>
    </message>
    <message>
        <source>Growth in %1</source>
        <translation>%1の増減</translation>
    </message>
    <message>
        <source>Recorded days that have a rate</source>
        <translation>記録された日のうち率のある日数</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>基準</translation>
    </message>
    <message>
        <source>Rate in %1</source>
        <translation>%1の率</translation>
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
        <translation>アカウントの日別の数値</translation>
    </message>
    <message>
        <source>Figure of the days</source>
        <translation>日別に表示する数値</translation>
    </message>
    <message>
        <source>No day of this range</source>
        <translation>この期間の記録はありません</translation>
    </message>
    <message>
        <source>Nothing was recorded of this account on the days that are chosen in the header of the window.</source>
        <translation>ウィンドウのヘッダーで選択した期間に、このアカウントの記録はありません。</translation>
    </message>
    <message>
        <source>%1 by day</source>
        <translation>日別の%1</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AccountLines</name>
    <message>
        <source>linked</source>
        <translation>連携済み</translation>
    </message>
    <message>
        <source>to be linked again at Ayrshare</source>
        <translation>Ayrshareで再連携が必要</translation>
    </message>
    <message>
        <source>not linked</source>
        <translation>未連携</translation>
    </message>
    <message>
        <source>%1 followers</source>
        <translation>フォロワー%1人</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>応答あり</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>確認中…</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AccountsPage</name>
    <message>
        <source>Import history…</source>
        <translation>履歴をインポート…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>No accounts yet</source>
        <translation>アカウントがありません</translation>
    </message>
    <message>
        <source>Add an Ayrshare profile; its linked networks appear here.</source>
        <translation>Ayrshareのプロファイルを追加すると、連携済みのSNSがここに表示されます。</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>設定を開く</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ActivityPage</name>
    <message>
        <source>Alerts and summaries…</source>
        <translation>アラートとサマリー…</translation>
    </message>
    <message>
        <source>Requests and what came of them</source>
        <translation>リクエストとその結果</translation>
    </message>
    <message>
        <source>Nothing was asked yet</source>
        <translation>まだ何も取得していません</translation>
    </message>
    <message>
        <source>Each request of a pass is listed here with what came of it.</source>
        <translation>収集のリクエストが、結果とともに1件ずつここに表示されます。</translation>
    </message>
    <message>
        <source>Filter activity</source>
        <translation>アクティビティを絞り込み</translation>
    </message>
    <message>
        <source>Outcomes to show</source>
        <translation>表示する結果</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>すべての結果</translation>
    </message>
    <message>
        <source>Only failures</source>
        <translation>失敗のみ</translation>
    </message>
    <message>
        <source>Only updates</source>
        <translation>更新のみ</translation>
    </message>
    <message>
        <source>%1 calls today, %2 failed</source>
        <translation>今日の呼び出し %1回、失敗 %2回</translation>
    </message>
    <message>
        <source>%1; last good answer %2</source>
        <translation>%1、最後の正常な応答 %2</translation>
    </message>
    <message>
        <source>Nothing was asked in this range</source>
        <translation>この期間には何も取得していません</translation>
    </message>
    <message>
        <source>newest %1 of %2</source>
        <translation>%2件中、新しい順に%1件</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AddVideosDialog</name>
    <message>
        <source>Link</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>SNS</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>キャンペーン</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>The file is larger than 16 MiB.</source>
        <translation>ファイルが16 MiBを超えています。</translation>
    </message>
    <message>
        <source>Links or a table of videos</source>
        <translation>動画のリンクまたは表</translation>
    </message>
    <message>
        <source>Tables and texts (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>表とテキスト (*.csv *.tsv *.txt);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Asking its network where this short link leads…</source>
        <translation>この短縮リンクのリンク先をSNSに問い合わせています…</translation>
    </message>
    <message>
        <source>Lines: %1, to be added: %2.</source>
        <translation>行: %1、追加予定: %2。</translation>
    </message>
    <message>
        <source>There is no such campaign.</source>
        <translation>このキャンペーンはありません。</translation>
    </message>
    <message>
        <source>Will be added; the campaign will be made.</source>
        <translation>追加します。キャンペーンも作成します。</translation>
    </message>
    <message>
        <source>Already tracked in %1.</source>
        <translation>すでに%1で追跡しています。</translation>
    </message>
    <message>
        <source>Already tracked.</source>
        <translation>すでに追跡しています。</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AlertNotifier</name>
    <message>
        <source>Open video</source>
        <translation>動画を開く</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>アラート%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Open list</source>
        <translation>一覧を開く</translation>
    </message>
    <message>
        <source>Pause 1 hour</source>
        <translation>1時間一時停止</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AlertRulesDialog</name>
    <message>
        <source>Alerts and summaries</source>
        <translation>アラートとサマリー</translation>
    </message>
    <message>
        <source>Tell me when</source>
        <translation>知らせる条件</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>How far the views are from the usual of the account at the same age. 3.5 is a rare one; a lower score tells of more.</source>
        <translation>視聴回数が、同じ経過時間でのアカウントの通常値からどれだけ離れているかを示します。3.5ならまれで、低くするほど多く知らせます。</translation>
    </message>
    <message>
        <source>a video breaks out, robust score from</source>
        <translation>動画が急伸した（ロバストスコアの下限）</translation>
    </message>
    <message>
        <source>a video passes a milestone, from</source>
        <translation>動画がマイルストーンを超えた（下限）</translation>
    </message>
    <message>
        <source> views</source>
        <translation> 回</translation>
    </message>
    <message>
        <source>an account passes a milestone, from</source>
        <translation>アカウントがマイルストーンを超えた（下限）</translation>
    </message>
    <message>
        <source> followers</source>
        <translation> 人</translation>
    </message>
    <message>
        <source>an account loses followers in a day, from</source>
        <translation>フォロワーが1日で減った（下限）</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>the last five videos have fewer views, from</source>
        <translation>直近5本の動画の視聴回数が減った（下限）</translation>
    </message>
    <message>
        <source>an account is silent, from</source>
        <translation>投稿が途絶えた（下限）</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 日</translation>
    </message>
    <message>
        <source>a network or a key needs a new sign-in</source>
        <translation>SNSまたはキーの再ログインが必要になった</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Show alerts as notifications of the desktop</source>
        <translation>アラートをデスクトップの通知で表示する</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>通知オフの時間帯</translation>
    </message>
    <message>
        <source>Notifications of these hours come when they end.</source>
        <translation>この時間帯の通知は、終了後に届きます。</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>通知オフの終了</translation>
    </message>
    <message>
        <source>to</source>
        <translation>～</translation>
    </message>
    <message>
        <source>Summary of the week</source>
        <translation>週間サマリー</translation>
    </message>
    <message>
        <source>Tell me on Monday how the week went</source>
        <translation>先週の結果を月曜日に知らせる</translation>
    </message>
    <message>
        <source>Also write it each week to</source>
        <translation>毎週の保存先</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>このフォルダーはありません。</translation>
    </message>
    <message>
        <source>the sync has failed for half an hour</source>
        <translation>同期が30分間失敗した</translation>
    </message>
    <message>
        <source>changing alerts and summaries</source>
        <translation>アラートとサマリーの変更</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AlertsCard</name>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>ルール…</translation>
    </message>
    <message>
        <source>Thresholds, quiet hours and the weekly summary</source>
        <translation>しきい値、通知オフの時間帯、週間サマリー</translation>
    </message>
    <message>
        <source>Why this alert came</source>
        <translation>このアラートが届いた理由</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>No alert yet</source>
        <translation>アラートはまだありません</translation>
    </message>
    <message>
        <source>Break-outs, milestones, drops, silence and lost sign-ins are told here.</source>
        <translation>急伸、マイルストーン、減少、投稿の途絶え、ログイン切れをここでお知らせします。</translation>
    </message>
    <message>
        <source>Choose an alert to read why it came.</source>
        <translation>アラートを選択すると、届いた理由を確認できます。</translation>
    </message>
    <message>
        <source>No alert in this range</source>
        <translation>この期間のアラートはありません</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::BestTimeCard</name>
    <message>
        <source>Show as a map of the week</source>
        <translation>週間マップで表示</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>表で表示</translation>
    </message>
    <message>
        <source>Best time to post</source>
        <translation>最適な投稿時間</translation>
    </message>
    <message>
        <source>No comparison yet</source>
        <translation>まだ比較できません</translation>
    </message>
    <message>
        <source>It takes nine videos of an account with their views of the first 24 hours.</source>
        <translation>24時間の視聴回数がわかる動画が、1つのアカウントに9本必要です。</translation>
    </message>
    <message numerus="yes">
        <source>%n own post(s), views in 24 h against the usual of the account, hours of %1</source>
        <translation>
            <numerusform>自分の投稿%n件、24時間の視聴回数をアカウントの通常値と比較（%1の時刻）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::gui::BoardStart</name>
    <message>
        <source>No numbers yet</source>
        <translation>数値がまだありません</translation>
    </message>
    <message>
        <source>The board fills with the first pass, which begins by itself.</source>
        <translation>最初の収集で数値が表示されます。収集は自動で始まります。</translation>
    </message>
    <message>
        <source>Sync &amp;now</source>
        <translation>今すぐ同期(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Connect Ayrshare…</source>
        <translation>Ayrshareに接続(&amp;C)…</translation>
    </message>
    <message>
        <source>No profile yet</source>
        <translation>プロファイルがまだありません</translation>
    </message>
    <message>
        <source>Viewtide collects the numbers of the profiles of your Ayrshare account. Connect it with its key, or, if the key is here already, add a profile under Settings › Profiles; the board fills with the first pass.</source>
        <translation>Viewtideは、Ayrshareアカウントのプロファイルの数値を収集します。アカウントのキーで接続するか、キーが登録済みの場合は設定 › プロファイルでプロファイルを追加してください。最初の収集で数値が表示されます。</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::BrandEditor</name>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>ファイルを選択…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Name of the brand</source>
        <translation>ブランドの名前</translation>
    </message>
    <message>
        <source>Colour of the brand as #rrggbb</source>
        <translation>ブランドの色（#rrggbb）</translation>
    </message>
    <message>
        <source>Choose the colour of the brand</source>
        <translation>ブランドの色を選択</translation>
    </message>
    <message>
        <source>Choose the logo file</source>
        <translation>ロゴのファイルを選択</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>ロゴを削除</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>ロゴ</translation>
    </message>
    <message>
        <source>&amp;Brand</source>
        <translation>ブランド(&amp;B)</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>色(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Logo</source>
        <translation>ロゴ(&amp;L)</translation>
    </message>
    <message>
        <source>The logo cannot be read: %1</source>
        <translation>ロゴを読み込めません: %1</translation>
    </message>
    <message>
        <source>The logo is damaged: it cannot be drawn.</source>
        <translation>ロゴが破損しているため、描画できません。</translation>
    </message>
    <message>
        <source>Choose the logo</source>
        <translation>ロゴを選択</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.svg)</source>
        <translation>画像 (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>ロゴなし</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::CampaignActions</name>
    <message>
        <source>Remove campaign</source>
        <translation>キャンペーンを削除</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) are in %1. They go to Unassigned; the campaign&apos;s past days and its reports stay. Undo brings it back.</source>
        <translation>
            <numerusform>%1には動画が%n本あります。動画は「未割り当て」に移り、キャンペーンの過去の日とレポートは残ります。「元に戻す」で復元できます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Export campaigns</source>
        <translation>キャンペーンを書き出し</translation>
    </message>
    <message>
        <source>Campaigns: %1</source>
        <translation>キャンペーン: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) put posts into %1. They go with it, and undo brings them back.</source>
        <translation>
            <numerusform>%1に投稿を振り分けるルールが%n件あります。一緒に削除され、「元に戻す」で復元できます。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::gui::CampaignDetail</name>
    <message>
        <source>%1 of the campaign by day</source>
        <translation>キャンペーンの日別の%1</translation>
    </message>
    <message>
        <source>No snapshot of these days</source>
        <translation>この期間のスナップショットはありません</translation>
    </message>
    <message>
        <source>No videos in it yet</source>
        <translation>動画がまだありません</translation>
    </message>
    <message>
        <source>Assign them on the Videos page, add them by link, or let a rule do it.</source>
        <translation>「動画」ページで割り当てるか、リンクで追加するか、ルールで自動的に割り当ててください。</translation>
    </message>
    <message>
        <source>The numbers of a campaign are recorded once a day, with the first poll after it was made.</source>
        <translation>キャンペーンの数値は、作成後の最初の取得から1日に1回記録されます。</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::CampaignDialog</name>
    <message>
        <source>Edit campaign</source>
        <translation>キャンペーンを編集</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>新規キャンペーン</translation>
    </message>
    <message>
        <source>The campaign needs an owner.</source>
        <translation>キャンペーンの担当者を入力してください。</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::CampaignsPage</name>
    <message>
        <source>No campaigns yet</source>
        <translation>キャンペーンがありません</translation>
    </message>
    <message>
        <source>A campaign collects videos, so that their numbers add up.</source>
        <translation>キャンペーンに動画をまとめると、数値が合計されます。</translation>
    </message>
    <message>
        <source>New campaign…</source>
        <translation>新規キャンペーン…</translation>
    </message>
    <message>
        <source>Edit campaign…</source>
        <translation>キャンペーンを編集…</translation>
    </message>
    <message>
        <source>Remove campaign…</source>
        <translation>キャンペーンを削除…</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>ルール…</translation>
    </message>
    <message>
        <source>Uploads…</source>
        <translation>アップロード…</translation>
    </message>
    <message>
        <source>Export campaigns…</source>
        <translation>キャンペーンを書き出し…</translation>
    </message>
    <message>
        <source>Select a campaign to see its days and videos.</source>
        <translation>キャンペーンを選択すると、日ごとの推移と動画が表示されます。</translation>
    </message>
    <message>
        <source>Campaigns: %1</source>
        <translation>キャンペーン: %1</translation>
    </message>
    <message>
        <source>Show its videos</source>
        <translation>このキャンペーンの動画を表示</translation>
    </message>
    <message>
        <source>%1, views won: %2</source>
        <translation>%1、視聴の増加: %2</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ChartNotes</name>
    <message>
        <source>note %1</source>
        <translation>メモ%1</translation>
    </message>
    <message>
        <source>change note %1</source>
        <translation>メモ%1の変更</translation>
    </message>
    <message>
        <source>remove note %1</source>
        <translation>メモ%1の削除</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ChartTools</name>
    <message>
        <source>Show bars</source>
        <translation>棒グラフ</translation>
    </message>
    <message>
        <source>Show lines</source>
        <translation>折れ線グラフ</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>表で表示</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>全体を表示</translation>
    </message>
    <message>
        <source>Copy or print</source>
        <translation>コピーまたは印刷</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ClockEdit</name>
    <message>
        <source>This is not a time of day: %1 stays. Write it like that.</source>
        <translation>時刻ではないため、%1のままにします。この形式で書いてください。</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::CloseDialog</name>
    <message>
        <source>Close Viewtide</source>
        <translation>Viewtideを閉じる</translation>
    </message>
    <message>
        <source>Keep collecting in the background?</source>
        <translation>バックグラウンドで収集を続けますか？</translation>
    </message>
    <message>
        <source>Collecting ends with this window</source>
        <translation>このウィンドウを閉じると収集が終わります</translation>
    </message>
    <message>
        <source>Viewtide can stay in the tray and go on collecting. Your answer is remembered; change it in the Viewtide menu.</source>
        <translation>Viewtideはトレイに残り、収集を続けることができます。選択は記憶されます。変更は「Viewtide」メニューで行えます。</translation>
    </message>
    <message>
        <source>This desktop has no tray. If Viewtide quits, nothing is collected until it is started again. It can go on minimised instead.</source>
        <translation>このデスクトップにはトレイがありません。Viewtideを終了すると、次に起動するまで何も収集しません。代わりに最小化して続けることもできます。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Keep collecting</source>
        <translation>収集を続ける</translation>
    </message>
    <message>
        <source>Minimise</source>
        <translation>最小化</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>コマンドパレット</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>一致する項目</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>一致する項目なし</translation>
    </message>
    <message>
        <source>Command, setting, campaign, video or report</source>
        <translation>コマンド、設定、キャンペーン、動画、レポート</translation>
    </message>
    <message>
        <source>No command, setting, campaign, video or report has these letters in its name.</source>
        <translation>これらの文字を名前に含むコマンド、設定、キャンペーン、動画、レポートはありません。</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::CoverageRibbon</name>
    <message>
        <source>%1: recorded</source>
        <translation>%1: 記録済み</translation>
    </message>
    <message>
        <source>%1: recorded late</source>
        <translation>%1: 遅れて記録</translation>
    </message>
    <message>
        <source>%1: filled in from the network&apos;s own history</source>
        <translation>%1: SNSの履歴から補完</translation>
    </message>
    <message>
        <source>%1: not recorded</source>
        <translation>%1: 未記録</translation>
    </message>
    <message>
        <source>%1 of %2 days recorded</source>
        <translation>%2日中%1日を記録</translation>
    </message>
    <message>
        <source>%1 to %2: %3 of %4 days recorded</source>
        <translation>%1～%2: %4日中%3日を記録</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::DatabaseCard</name>
    <message>
        <source>&amp;Back up now</source>
        <translation>バックアップ(&amp;B)</translation>
    </message>
    <message>
        <source>Take everything that is in the present database along</source>
        <translation>現在のデータベースの内容をすべて引き継ぐ</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>テスト(&amp;T)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>&amp;Use it and start anew</source>
        <translation>これを使って再起動(&amp;U)</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>データベース</translation>
    </message>
    <message>
        <source>Another database</source>
        <translation>別のデータベース</translation>
    </message>
    <message>
        <source>The database is asked</source>
        <translation>データベースに問い合わせています</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>応答</translation>
    </message>
    <message>
        <source>Keep data in</source>
        <translation>データの保存先</translation>
    </message>
    <message>
        <source>The demo always keeps its data in its own folder.</source>
        <translation>デモのデータは常に専用フォルダーに保存されます。</translation>
    </message>
    <message>
        <source>Set by the environment variable DATABASE_URL, which wins over the settings.</source>
        <translation>環境変数DATABASE_URLで設定されています。環境変数は設定より優先されます。</translation>
    </message>
    <message>
        <source>%1, schema %2</source>
        <translation>%1、スキーマ%2</translation>
    </message>
    <message>
        <source>%1, %2, schema %3</source>
        <translation>%1、%2、スキーマ%3</translation>
    </message>
    <message>
        <source>Copied to %1</source>
        <translation>%1にコピーしました</translation>
    </message>
    <message>
        <source>That is the database that is in use.</source>
        <translation>これは使用中のデータベースです。</translation>
    </message>
    <message>
        <source>The copy was cancelled; nothing of it is in the other database.</source>
        <translation>コピーをキャンセルしました。コピー先のデータベースには何も残っていません。</translation>
    </message>
    <message>
        <source>Cancel the test</source>
        <translation>テストをキャンセル</translation>
    </message>
    <message>
        <source>It is tested first. While everything is copied nothing is collected or changed. Viewtide then closes the present database, which stays as it is, and starts anew with the other one.</source>
        <translation>先にテストします。すべてをコピーしている間は、何も収集、変更しません。その後Viewtideは現在のデータベースをそのままの状態で閉じて、もう一方のデータベースで再起動します。</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::DatabaseFields</name>
    <message>
        <source>Path of the file</source>
        <translation>ファイルのパス</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>データベース</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Kind of database</source>
        <translation>データベースの種類</translation>
    </message>
    <message>
        <source>Viewtide&apos;s own file</source>
        <translation>Viewtide専用のファイル</translation>
    </message>
    <message>
        <source>Another SQLite file</source>
        <translation>別のSQLiteファイル</translation>
    </message>
    <message>
        <source>PostgreSQL server</source>
        <translation>PostgreSQLサーバー</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Choose the file of the database</source>
        <translation>データベースのファイルを選択</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Give the whole path of the file, beginning with a /.</source>
        <translation>ファイルの完全なパスを、/から始めて入力してください。</translation>
    </message>
    <message>
        <source>The name of the server is missing.</source>
        <translation>サーバーの名前がありません。</translation>
    </message>
    <message>
        <source>The name of the database is missing.</source>
        <translation>データベースの名前がありません。</translation>
    </message>
    <message>
        <source>The password is kept in the settings file, which only you can read. Leave it empty to have it taken from ~/.pgpass.</source>
        <translation>パスワードは、自分だけが読める設定ファイルに保管されます。空欄にすると~/.pgpassから取得します。</translation>
    </message>
    <message>
        <source>as it is set</source>
        <translation>設定済みのまま</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::DatabaseMove</name>
    <message>
        <source>the copy of another database</source>
        <translation>別のデータベースのコピー</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::DatabaseTrial</name>
    <message>
        <source>There is no folder %1.</source>
        <translation>フォルダー%1はありません。</translation>
    </message>
    <message>
        <source>You may not write to %1.</source>
        <translation>%1への書き込み権限がありません。</translation>
    </message>
    <message>
        <source>There is no such file yet; it is made when it is used first.</source>
        <translation>このファイルはまだありません。最初に使うときに作成されます。</translation>
    </message>
    <message>
        <source>It answers. It has no tables of Viewtide yet; they are made when it is used first.</source>
        <translation>応答がありました。Viewtideのテーブルはまだありません。最初に使うときに作成されます。</translation>
    </message>
    <message>
        <source>It is damaged: %1</source>
        <translation>破損しています: %1</translation>
    </message>
    <message>
        <source>A later version of Viewtide made it. Install that version to use it.</source>
        <translation>新しいバージョンのViewtideで作成されました。使うには、そのバージョンをインストールしてください。</translation>
    </message>
    <message>
        <source>It answers, and holds the data of a Viewtide: %1 videos, schema %2.</source>
        <translation>応答がありました。Viewtideのデータがあります: 動画%1本、スキーマ%2。</translation>
    </message>
    <message>
        <source>It answers, and holds the data of an earlier Viewtide, schema %1; it is brought up to date when it is used first.</source>
        <translation>応答がありました。以前のバージョンのViewtideのデータがあります（スキーマ%1）。最初に使うときに更新されます。</translation>
    </message>
    <message>
        <source>It answers. It has the tables of Viewtide, and nothing is in them.</source>
        <translation>応答がありました。Viewtideのテーブルがありますが、中は空です。</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::DayEdit</name>
    <message>
        <source>Calendar</source>
        <translation>カレンダー</translation>
    </message>
    <message>
        <source>This is not a day: %1 stays. Write it like that, or as 2027-03-05.</source>
        <translation>日付ではないため、%1のままにします。この形式か、2027-03-05のように書いてください。</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::EmptyState</name>
    <message>
        <source>Loading</source>
        <translation>読み込み中</translation>
    </message>
    <message>
        <source>This could not be loaded</source>
        <translation>読み込めませんでした</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ExportDialog</name>
    <message>
        <source>PDF: to read and to print</source>
        <translation>PDF: 閲覧と印刷用</translation>
    </message>
    <message>
        <source>HTML: one page for any browser, works offline</source>
        <translation>HTML: どのブラウザーでも開ける1ページ、オフライン可</translation>
    </message>
    <message>
        <source>CSV: any spreadsheet, any program</source>
        <translation>CSV: あらゆる表計算ソフトとプログラム用</translation>
    </message>
    <message>
        <source>XLSX: Excel, LibreOffice</source>
        <translation>XLSX: Excel、LibreOffice</translation>
    </message>
    <message>
        <source>JSON: programs</source>
        <translation>JSON: プログラム用</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>ファイルを選択</translation>
    </message>
    <message>
        <source>Say where to write: choose a file, or type its name.</source>
        <translation>書き出し先として、ファイルを選択するか名前を入力してください。</translation>
    </message>
    <message>
        <source>The name ends in .%1, but the format is %2. Change one of them.</source>
        <translation>名前の末尾は.%1ですが、形式は%2です。どちらかを変更してください。</translation>
    </message>
    <message>
        <source>That is a folder. Add a file name.</source>
        <translation>これはフォルダーです。ファイル名を追加してください。</translation>
    </message>
    <message>
        <source>The file is there already. Press Save again to replace it.</source>
        <translation>このファイルはすでにあります。置き換えるには、もう一度「保存」を押してください。</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>書き出し中…</translation>
    </message>
    <message>
        <source>Cancelled, nothing was written.</source>
        <translation>キャンセルしました。何も書き出していません。</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>%1に書き出しました。</translation>
    </message>
    <message>
        <source>There is no folder %1 yet. Press Save again to make it.</source>
        <translation>フォルダー%1はまだありません。作成するには、もう一度「保存」を押してください。</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::FacetBoxes</name>
    <message>
        <source>All networks</source>
        <translation>すべてのSNS</translation>
    </message>
    <message>
        <source>Both sources</source>
        <translation>すべての追加元</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>すべてのキャンペーン</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::FailureDialog</name>
    <message>
        <source>With Viewtide&apos;s own file the settings no longer name this database. What was collected in it stays there and is not seen until you name it again on the Settings page.</source>
        <translation>Viewtide専用のファイルを使うと、設定からこのデータベースの指定がなくなります。収集した内容はデータベースに残りますが、「設定」ページで再び指定するまで表示されません。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Open my own workspace</source>
        <translation>自分のワークスペースを開く</translation>
    </message>
    <message>
        <source>Start with Viewtide&apos;s own file</source>
        <translation>Viewtide専用のファイルで起動</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::FilterEdit</name>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>絞り込みを解除</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::FormDialog</name>
    <message>
        <source>Show this form on the screen?</source>
        <translation>このフォームを画面に表示しますか？</translation>
    </message>
    <message>
        <source>Names and money are hidden while you present. This form shows them as they are, to whoever looks at the screen.</source>
        <translation>プレゼンテーション中は名前と金額を非表示にしています。このフォームは、画面を見ている人にそれらをそのまま表示します。</translation>
    </message>
    <message>
        <source>Show the form</source>
        <translation>フォームを表示</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::HeaderBar</name>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>過去%n日間</numerusform>
        </translation>
    </message>
    <message>
        <source>All days</source>
        <translation>全期間</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>今すぐ同期</translation>
    </message>
    <message>
        <source>Ask for everything now (Ctrl+R)</source>
        <translation>すべてを今すぐ取得します（Ctrl+R）</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>From day to day…</source>
        <translation>期間を指定…</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比較対象</translation>
    </message>
    <message>
        <source>What the figures are compared with (X: on and off)</source>
        <translation>数値の比較対象（X: オン/オフ）</translation>
    </message>
    <message>
        <source>No comparison</source>
        <translation>比較しない</translation>
    </message>
    <message>
        <source>Days before</source>
        <translation>直前の期間</translation>
    </message>
    <message>
        <source>Same weekdays</source>
        <translation>同じ曜日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>過去1日間</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the sync; what was answered stays (Ctrl+Shift+S)</source>
        <translation>同期を停止します。受け取った応答は残ります（Ctrl+Shift+S）</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::HealthCard</name>
    <message>
        <source>Health</source>
        <translation>稼働状況</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>詳細をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Without keys and without your name, for somebody who helps you.</source>
        <translation>キーと自分の名前を除いた内容です。サポートしてくれる人に渡せます。</translation>
    </message>
    <message>
        <source>Collecting</source>
        <translation>収集</translation>
    </message>
    <message>
        <source>Last good poll</source>
        <translation>最後に成功した取得</translation>
    </message>
    <message>
        <source>Next poll</source>
        <translation>次回の取得</translation>
    </message>
    <message>
        <source>Calls today</source>
        <translation>今日の呼び出し</translation>
    </message>
    <message>
        <source>Days without numbers</source>
        <translation>数値のない日</translation>
    </message>
    <message>
        <source>Collector</source>
        <translation>収集の実行</translation>
    </message>
    <message>
        <source>This window. No other Viewtide collects into its database while it is open.</source>
        <translation>このウィンドウ。開いている間、ほかのViewtideはこのデータベースに収集しません。</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>データベース</translation>
    </message>
    <message>
        <source>Last copy of it</source>
        <translation>データベースの最新のコピー</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>None is planned</source>
        <translation>予定なし</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>まだありません</translation>
    </message>
    <message>
        <source>%1 of %2, %3 failed</source>
        <translation>%2回中%1回、失敗 %3回</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <translation>%1回、失敗 %2回</translation>
    </message>
    <message>
        <source>schema %1</source>
        <translation>スキーマ%1</translation>
    </message>
    <message>
        <source>Not known here: a server is backed up with pg_dump</source>
        <translation>ここではわかりません。サーバーはpg_dumpでバックアップします</translation>
    </message>
    <message>
        <source>None beside it; the section Database makes one</source>
        <translation>同じ場所にはありません。「データベース」セクションで作成できます</translation>
    </message>
    <message>
        <source>On: Viewtide asks by itself</source>
        <translation>オン: Viewtideが自動で取得します</translation>
    </message>
    <message numerus="yes">
        <source>None in the last %n day(s)</source>
        <translation>
            <numerusform>過去%n日間にはありません</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of accounts in the last %1 days; the charts say why</source>
        <translation>
            <numerusform>過去%1日間に、全アカウントの合計で%n日分。理由はグラフで確認できます</numerusform>
        </translation>
    </message>
    <message>
        <source>The details were copied.</source>
        <translation>詳細をコピーしました。</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::HideReasonDialog</name>
    <message>
        <source>Videos that this report will leave out: %1</source>
        <translation>このレポートから除く動画: %1</translation>
    </message>
    <message>
        <source>Optional: why the client should not see it</source>
        <translation>任意: クライアントに見せない理由</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>非表示</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ImportHistoryDialog</name>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>SNS</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>A table of past days</source>
        <translation>過去の日の表</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>表 (*.csv *.tsv *.txt);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>The file is larger than 16 MiB.</source>
        <translation>ファイルが16 MiBを超えています。</translation>
    </message>
    <message>
        <source>%1: %2 lines, %3 days.</source>
        <translation>%1: %2行、%3日分。</translation>
    </message>
    <message>
        <source>Days added: %1</source>
        <translation>追加した日: %1</translation>
    </message>
    <message>
        <source>completed: %1</source>
        <translation>補完: %1</translation>
    </message>
    <message>
        <source>there already: %1</source>
        <translation>既存: %1</translation>
    </message>
    <message>
        <source>lines left to look at: %1</source>
        <translation>確認が必要な行: %1</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::KeyCard</name>
    <message>
        <source>&amp;Save key</source>
        <translation>キーを保存(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>&amp;Replace…</source>
        <translation>置き換え(&amp;R)…</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>削除(&amp;M)…</translation>
    </message>
    <message>
        <source>Keep keys in a &amp;file that only I can read</source>
        <translation>自分だけが読めるファイルにキーを保管する(&amp;F)</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>APIキー</translation>
    </message>
    <message>
        <source>Ayrshare API key</source>
        <translation>Ayrshare APIキー</translation>
    </message>
    <message>
        <source>Paste the Ayrshare API key</source>
        <translation>Ayrshare APIキーを貼り付け</translation>
    </message>
    <message>
        <source>Where keys are kept</source>
        <translation>キーの保管場所</translation>
    </message>
    <message>
        <source>System keychain</source>
        <translation>システムのキーチェーン</translation>
    </message>
    <message>
        <source>File that only you can read</source>
        <translation>自分だけが読めるファイル</translation>
    </message>
    <message>
        <source>Keep keys in</source>
        <translation>キーの保管先</translation>
    </message>
    <message>
        <source>The keys that are stored already move with it. The database never holds one.</source>
        <translation>保存済みのキーも一緒に移動します。データベースにキーが入ることはありません。</translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation>キーを削除</translation>
    </message>
    <message>
        <source>Remove the API key?</source>
        <translation>APIキーを削除しますか？</translation>
    </message>
    <message>
        <source>Viewtide stops collecting until there is a key again. The history stays. The key itself cannot be brought back from here.</source>
        <translation>新しいキーが設定されるまで、Viewtideは収集を停止します。履歴は残ります。キー自体をここから復元することはできません。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>The system keychain could not be reached: %1</source>
        <translation>システムのキーチェーンにアクセスできませんでした: %1</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::KeyKeeping</name>
    <message>
        <source>There is no key yet. You find it in the Ayrshare dashboard under API Key.</source>
        <translation>キーがまだありません。AyrshareのダッシュボードのAPI Keyにあります。</translation>
    </message>
    <message>
        <source>The key comes from the environment (AYRSHARE_API_KEY) and wins over any other; it cannot be changed here.</source>
        <translation>キーは環境変数（AYRSHARE_API_KEY）で設定されており、ほかのキーより優先されます。ここでは変更できません。</translation>
    </message>
    <message>
        <source>A key is stored in the system keychain. It is never shown again.</source>
        <translation>キーはシステムのキーチェーンに保存されています。再び表示されることはありません。</translation>
    </message>
    <message>
        <source>A key is stored in a file that only you can read, not encrypted. It is never shown again.</source>
        <translation>キーは自分だけが読めるファイルに、暗号化せずに保存されています。再び表示されることはありません。</translation>
    </message>
    <message>
        <source>The key is kept in memory and is forgotten when Viewtide ends.</source>
        <translation>キーはメモリにあり、Viewtideを終了すると失われます。</translation>
    </message>
    <message>
        <source>My profile</source>
        <translation>マイプロファイル</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::MoveDialog</name>
    <message>
        <source>Waiting for the collecting to come to its end…</source>
        <translation>収集が終わるのを待っています…</translation>
    </message>
    <message>
        <source>Copy the database</source>
        <translation>データベースをコピー</translation>
    </message>
    <message>
        <source>Rows that are copied</source>
        <translation>コピーした行</translation>
    </message>
    <message>
        <source>Nothing is collected or changed meanwhile, so that nothing is missing there.</source>
        <translation>コピー先に漏れが出ないよう、その間は何も収集、変更しません。</translation>
    </message>
    <message>
        <source>Copying everything…</source>
        <translation>すべてをコピー中…</translation>
    </message>
    <message>
        <source>%1 of %2 rows are copied.</source>
        <translation>%2行中%1行をコピーしました。</translation>
    </message>
    <message>
        <source>Everything is copied. Viewtide starts anew…</source>
        <translation>すべてコピーしました。Viewtideを再起動します…</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::NameDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>There is one of this name: it is replaced.</source>
        <translation>同じ名前のものがすでにあります。置き換えられます。</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::NavigationRail</name>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>動画</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>キャンペーン</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>レポート</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>アクティビティ</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>ようこそ</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1（Ctrl+%2）</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::NoteDialog</name>
    <message>
        <source>&amp;Remove note</source>
        <translation>メモを削除(&amp;R)</translation>
    </message>
    <message>
        <source>Note in the charts</source>
        <translation>グラフのメモ</translation>
    </message>
    <message>
        <source>Every chart that has this day (UTC) shows the note.</source>
        <translation>この日（UTC）を含むすべてのグラフにメモを表示します。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>新規メモ</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>For example: went viral, price raised</source>
        <translation>例: バズった、値上げ</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>メモ(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>日付(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>テキスト(&amp;T)</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::NumberEdit</name>
    <message>
        <source>From %1 to %2.</source>
        <translation>%1～%2の範囲。</translation>
    </message>
    <message>
        <source>%1 is not possible: it is %2 now. From %3 to %4.</source>
        <translation>%1は使えないため、%2にしました。%3～%4の範囲。</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::OverviewPage</name>
    <message>
        <source>Summary</source>
        <translation>サマリー</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>フォロワー</translation>
    </message>
    <message>
        <source>Followers of all linked accounts together.</source>
        <translation>すべての連携済みアカウントのフォロワーの合計。</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>増減</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>視聴回数</translation>
    </message>
    <message>
        <source>Engagement rate</source>
        <translation>エンゲージメント率</translation>
    </message>
    <message>
        <source>Likes, comments, shares and saves over views, of the videos posted in the range.</source>
        <translation>期間中に投稿された動画のいいね、コメント、シェア、保存の合計を視聴回数で割った値。</translation>
    </message>
    <message>
        <source>Figure of the chart</source>
        <translation>グラフの数値</translation>
    </message>
    <message>
        <source>Networks by engagement rate</source>
        <translation>SNS別エンゲージメント率</translation>
    </message>
    <message>
        <source>No engagement rates yet</source>
        <translation>エンゲージメント率はまだありません</translation>
    </message>
    <message>
        <source>They come with the daily account snapshots.</source>
        <translation>アカウントの日次スナップショットとともに表示されます。</translation>
    </message>
    <message>
        <source>Engagement by network</source>
        <translation>SNS別エンゲージメント</translation>
    </message>
    <message>
        <source>Videos that won most views in the last day</source>
        <translation>過去1日で視聴回数が最も増えた動画</translation>
    </message>
    <message>
        <source>Nothing moved yet</source>
        <translation>まだ動きがありません</translation>
    </message>
    <message>
        <source>Videos that win views appear here one day after their first numbers.</source>
        <translation>視聴回数が増えている動画は、最初の数値から1日後にここに表示されます。</translation>
    </message>
    <message>
        <source>On the move</source>
        <translation>伸びている動画</translation>
    </message>
    <message>
        <source>%1 by network</source>
        <translation>SNS別の%1</translation>
    </message>
    <message>
        <source>Daily growth</source>
        <translation>日次の増減</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Show the accounts of the network</source>
        <translation>このSNSのアカウントを表示</translation>
    </message>
    <message>
        <source>Show the video</source>
        <translation>動画を表示</translation>
    </message>
    <message>
        <source>Show the followers by day</source>
        <translation>日別のフォロワーを表示</translation>
    </message>
    <message>
        <source>Show the growth by day</source>
        <translation>日別の増減を表示</translation>
    </message>
    <message>
        <source>Show what each campaign won</source>
        <translation>キャンペーン別の視聴の増加を表示</translation>
    </message>
    <message>
        <source>Daily growth needs two days</source>
        <translation>日次の増減には2日分のデータが必要です</translation>
    </message>
    <message>
        <source>Show the videos of the rate…</source>
        <translation>率の対象の動画を表示…</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::PageWidget</name>
    <message>
        <source>There is no table here whose columns can be chosen.</source>
        <translation>ここには、列を選択できる表がありません。</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::PlotView</name>
    <message>
        <source>Together</source>
        <translation>合計</translation>
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
        <translation>プレゼンテーション中: 名前と金額は非表示</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::PreviewDialog</name>
    <message>
        <source>&amp;Previous page</source>
        <translation>前のページ(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>次のページ(&amp;N)</translation>
    </message>
    <message>
        <source>Page of the report</source>
        <translation>レポートのページ</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>書き出し(&amp;E)…</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>%1 / %2 ページ</translation>
    </message>
    <message>
        <source>Size of the page</source>
        <translation>ページの大きさ</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>ページの幅</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>ページ全体</translation>
    </message>
    <message>
        <source>Real size</source>
        <translation>実際の大きさ</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ProfileDialog</name>
    <message>
        <source>Add profile</source>
        <translation>プロファイルを追加</translation>
    </message>
    <message>
        <source>Rename profile</source>
        <translation>プロファイル名を変更</translation>
    </message>
    <message>
        <source>Another profile key</source>
        <translation>別のプロファイルキー</translation>
    </message>
    <message>
        <source>It is the &amp;primary profile, which has no key of its own</source>
        <translation>専用キーのないプライマリプロファイル(&amp;P)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>Profile key</source>
        <translation>プロファイルキー</translation>
    </message>
    <message>
        <source>Profile &amp;key</source>
        <translation>プロファイルキー(&amp;K)</translation>
    </message>
    <message>
        <source>The profile needs a name.</source>
        <translation>プロファイルの名前を入力してください。</translation>
    </message>
    <message>
        <source>The profile key is missing. Ayrshare shows it once, when the profile is made.</source>
        <translation>プロファイルキーがありません。プロファイルの作成時に、Ayrshareで一度だけ表示されます。</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ProfilesCard</name>
    <message>
        <source>own key</source>
        <translation>専用キー</translation>
    </message>
    <message>
        <source>primary profile</source>
        <translation>プライマリプロファイル</translation>
    </message>
    <message>
        <source>key from the environment</source>
        <translation>環境変数のキー</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 – %2, stopped: %3</source>
        <translation>%1 – %2、停止中: %3</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>名前を変更(&amp;N)…</translation>
    </message>
    <message>
        <source>Other &amp;key…</source>
        <translation>別のキー(&amp;K)…</translation>
    </message>
    <message>
        <source>Remo&amp;ve…</source>
        <translation>削除(&amp;V)…</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>Test pro&amp;file</source>
        <translation>テスト(&amp;F)</translation>
    </message>
    <message>
        <source>Each Ayrshare profile has its own linked networks. Most people have one, the primary profile; plans for businesses have a profile for each client, with a profile key.</source>
        <translation>Ayrshareの各プロファイルには、それぞれ連携済みのSNSがあります。通常はプライマリプロファイルの1つだけです。ビジネス向けプランでは、クライアントごとにプロファイルとプロファイルキーがあります。</translation>
    </message>
    <message>
        <source>A&amp;dd…</source>
        <translation>追加(&amp;D)…</translation>
    </message>
    <message>
        <source>renaming a profile</source>
        <translation>プロファイル名の変更</translation>
    </message>
    <message>
        <source>The key of %1 was replaced.</source>
        <translation>%1のキーを置き換えました。</translation>
    </message>
    <message>
        <source>Remove profile</source>
        <translation>プロファイルを削除</translation>
    </message>
    <message>
        <source>Stop collecting for %1?</source>
        <translation>%1の収集をやめますか？</translation>
    </message>
    <message>
        <source>Its history stays in the database. Its key is removed from this computer and cannot be brought back from here.</source>
        <translation>履歴はデータベースに残ります。キーはこのコンピューターから削除され、ここから復元することはできません。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>There is no API key yet.</source>
        <translation>APIキーがまだありません。</translation>
    </message>
    <message>
        <source>The key of this profile is not on this computer.</source>
        <translation>このプロファイルのキーはこのコンピューターにありません。</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ProvenanceDialog</name>
    <message>
        <source>%1 (%2 in UTC)</source>
        <translation>%1（UTCでは%2）</translation>
    </message>
    <message>
        <source>What is this number?</source>
        <translation>この数値について</translation>
    </message>
    <message>
        <source>Looking it up…</source>
        <translation>調べています…</translation>
    </message>
    <message>
        <source>&amp;Copy as JSON</source>
        <translation>JSONとしてコピー(&amp;C)</translation>
    </message>
    <message>
        <source>This number cannot be looked up</source>
        <translation>この数値は調べられません</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>意味</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>計算式</translation>
    </message>
    <message>
        <source>none: shown as it was reported</source>
        <translation>なし: 報告された値をそのまま表示</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>観測日時</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>対象期間</translation>
    </message>
    <message>
        <source>Next poll</source>
        <translation>次回の取得</translation>
    </message>
    <message>
        <source>Why apps differ</source>
        <translation>アプリと異なる理由</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>元の数値</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>呼び出し</translation>
    </message>
    <message>
        <source>Field of the answer</source>
        <translation>応答の項目</translation>
    </message>
    <message>
        <source>Kept of the answer</source>
        <translation>応答の保存内容</translation>
    </message>
    <message>
        <source>Without secrets and without fields about people.</source>
        <translation>機密情報と、個人に関する項目は除いています。</translation>
    </message>
    <message>
        <source>Where the number comes from was copied as JSON.</source>
        <translation>数値の出所をJSONとしてコピーしました。</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ProxyCard</name>
    <message>
        <source>Proxy</source>
        <translation>プロキシ</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>システムと同じ</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>プロキシなし</translation>
    </message>
    <message>
        <source>HTTP proxy</source>
        <translation>HTTPプロキシ</translation>
    </message>
    <message>
        <source>SOCKS 5 proxy</source>
        <translation>SOCKS 5プロキシ</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Name or address of the proxy</source>
        <translation>プロキシの名前またはアドレス</translation>
    </message>
    <message>
        <source>Port of the proxy</source>
        <translation>プロキシのポート</translation>
    </message>
    <message>
        <source>That is not the name of a proxy, such as proxy.example.org or 10.0.0.1. Proxies with a password cannot be used. The proxy that was set before is still in use.</source>
        <translation>これはプロキシの名前（proxy.example.orgや10.0.0.1など）ではありません。パスワード付きのプロキシは使えません。以前に設定したプロキシを引き続き使用します。</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::RangeDialog</name>
    <message>
        <source>From day to day</source>
        <translation>期間を指定</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>初日(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>最終日(&amp;L)</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s), both included. Days of account figures are UTC days.</source>
        <translation>
            <numerusform>%n日間（初日と最終日を含む）。アカウントの数値の日はUTCの日です。</numerusform>
        </translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>最終日が初日より前です。</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::RatedVideosDialog</name>
    <message>
        <source>%1 engagements / %2 views × 100 = %3</source>
        <translation>エンゲージメント %1 / 視聴回数 %2 × 100 = %3</translation>
    </message>
    <message numerus="yes">
        <source>All %n video(s) are rated.</source>
        <translation>
            <numerusform>動画%n本すべてが対象です。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 videos are rated; of the others views or engagement are not known.</source>
        <translation>動画%2本中%1本が対象です。ほかの動画は視聴回数またはエンゲージメントがわかりません。</translation>
    </message>
    <message>
        <source>Videos of the engagement rate</source>
        <translation>エンゲージメント率の対象の動画</translation>
    </message>
    <message>
        <source>Posted in the range</source>
        <translation>期間中に投稿</translation>
    </message>
    <message>
        <source>Videos that the rate is made of</source>
        <translation>率の計算に使う動画</translation>
    </message>
    <message>
        <source>No video of this range</source>
        <translation>この期間の動画はありません</translation>
    </message>
    <message>
        <source>The rate is of the videos that were posted in the range of the header.</source>
        <translation>率は、ヘッダーの期間に投稿された動画から計算しています。</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ReportActions</name>
    <message>
        <source>new report %1</source>
        <translation>レポート%1の作成</translation>
    </message>
    <message>
        <source>remove report %1</source>
        <translation>レポート%1の削除</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ReportDialog</name>
    <message>
        <source>Edit report</source>
        <translation>レポートを編集</translation>
    </message>
    <message>
        <source>Days are those of %1.</source>
        <translation>日付のタイムゾーンは%1です。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Choose the campaigns whose videos the report shows.</source>
        <translation>レポートに表示する動画のキャンペーンを選択してください。</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ReportTotalsGrid</name>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1（%3本中%2本）</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>動画</translation>
    </message>
    <message>
        <source>ER by views</source>
        <translation>ER（視聴）</translation>
    </message>
    <message>
        <source>Shown to the client</source>
        <translation>クライアントに表示</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>非表示</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Engagements of the rated videos</source>
        <translation>対象の動画のエンゲージメント</translation>
    </message>
    <message>
        <source>Views of the rated videos</source>
        <translation>対象の動画の視聴回数</translation>
    </message>
    <message>
        <source>Videos rated</source>
        <translation>対象の動画</translation>
    </message>
    <message>
        <source>Videos that report it</source>
        <translation>値が報告されている動画</translation>
    </message>
    <message>
        <source>Report %1, %2: %3</source>
        <translation>レポート%1、%2: %3</translation>
    </message>
    <message>
        <source>from when each video was posted until it was last observed</source>
        <translation>各動画の投稿から最後の観測まで</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ReportsPage</name>
    <message>
        <source>%1 · posted %2 – %3</source>
        <translation>%1 · 投稿日 %2～%3</translation>
    </message>
    <message>
        <source>%1 · posted from %2</source>
        <translation>%1 · 投稿日 %2から</translation>
    </message>
    <message>
        <source>%1 · posted until %2</source>
        <translation>%1 · 投稿日 %2まで</translation>
    </message>
    <message>
        <source>%1 · all videos</source>
        <translation>%1 · すべての動画</translation>
    </message>
    <message>
        <source>No reports yet</source>
        <translation>レポートがありません</translation>
    </message>
    <message>
        <source>A report shows the videos of a campaign to a client. What the client should not see is hidden with one click, in this report only.</source>
        <translation>レポートはキャンペーンの動画をクライアントに見せるためのものです。見せたくない動画は、ワンクリックで、そのレポートでのみ非表示にできます。</translation>
    </message>
    <message>
        <source>New report…</source>
        <translation>新規レポート…</translation>
    </message>
    <message>
        <source>No videos in this report</source>
        <translation>このレポートには動画がありません</translation>
    </message>
    <message>
        <source>The campaign has no videos that were posted in the report&apos;s range.</source>
        <translation>レポートの期間に投稿された動画がキャンペーンにありません。</translation>
    </message>
    <message>
        <source>Shown and hidden</source>
        <translation>表示と非表示</translation>
    </message>
    <message>
        <source>Shown only</source>
        <translation>表示のみ</translation>
    </message>
    <message>
        <source>Hidden only</source>
        <translation>非表示のみ</translation>
    </message>
    <message>
        <source>Hide / show in report</source>
        <translation>レポートでの表示を切り替え</translation>
    </message>
    <message>
        <source>Hide with reason…</source>
        <translation>理由付きで非表示…</translation>
    </message>
    <message>
        <source>Export report…</source>
        <translation>レポートを書き出し…</translation>
    </message>
    <message>
        <source>Edit report…</source>
        <translation>レポートを編集…</translation>
    </message>
    <message>
        <source>Preview report…</source>
        <translation>レポートをプレビュー…</translation>
    </message>
    <message>
        <source>Freeze report…</source>
        <translation>レポートを固定…</translation>
    </message>
    <message>
        <source>Remove report</source>
        <translation>レポートを削除</translation>
    </message>
    <message>
        <source>Nothing is hidden.</source>
        <translation>非表示の動画はありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) of several campaigns count once.</source>
        <translation>
            <numerusform>複数のキャンペーンにある投稿%n件は、1件として数えます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) are left out: nobody told when they were posted.</source>
        <translation>
            <numerusform>動画%n本は投稿日時が不明なため除いています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>非表示</translation>
    </message>
    <message>
        <source>Each report has its own days</source>
        <translation>期間はレポートごとに決まっています</translation>
    </message>
    <message>
        <source>%1 · posted on %2</source>
        <comment>campaigns, a day</comment>
        <translation>%1 · 投稿日 %2</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::RuleDialog</name>
    <message>
        <source>Edit rule</source>
        <translation>ルールを編集</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新規ルール</translation>
    </message>
    <message>
        <source>Choose a campaign</source>
        <translation>キャンペーンを選択</translation>
    </message>
    <message>
        <source>Any profile</source>
        <translation>指定なし</translation>
    </message>
    <message>
        <source>Choose the campaign that the posts go to.</source>
        <translation>投稿を入れるキャンペーンを選択してください。</translation>
    </message>
    <message>
        <source>Set at least one condition: a rule without any would take every post.</source>
        <translation>条件を1つ以上設定してください。条件のないルールはすべての投稿に当てはまります。</translation>
    </message>
    <message>
        <source>A hashtag is one word, without blanks and other signs.</source>
        <translation>ハッシュタグは空白や記号を含まない1語にしてください。</translation>
    </message>
    <message>
        <source>The last day is before the first day.</source>
        <translation>最終日が初日より前です。</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::RulesDialog</name>
    <message>
        <source>No rules yet</source>
        <translation>ルールがありません</translation>
    </message>
    <message>
        <source>A rule puts new posts into a campaign.</source>
        <translation>ルールは新しい投稿をキャンペーンに入れます。</translation>
    </message>
    <message>
        <source>edit rule</source>
        <translation>ルールの編集</translation>
    </message>
    <message>
        <source>add rule</source>
        <translation>ルールの追加</translation>
    </message>
    <message>
        <source>remove rule</source>
        <translation>ルールの削除</translation>
    </message>
    <message>
        <source>move rule</source>
        <translation>ルールの移動</translation>
    </message>
    <message numerus="yes">
        <source>apply rules to %n post(s)</source>
        <translation>
            <numerusform>投稿%n件へのルールの適用</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a rule new posts wait in Unassigned until you assign them by hand.</source>
        <translation>ルールがないと、新しい投稿は手動で割り当てるまで「未割り当て」に入ります。</translation>
    </message>
    <message>
        <source>Looking at what the rules would move…</source>
        <translation>ルールで移動する投稿を確認しています…</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::SeriesChart</name>
    <message>
        <source>Show &amp;everything</source>
        <translation>全体を表示(&amp;E)</translation>
    </message>
    <message>
        <source>Copy as &amp;PNG</source>
        <translation>PNGとしてコピー(&amp;P)</translation>
    </message>
    <message>
        <source>Copy as &amp;CSV</source>
        <translation>CSVとしてコピー(&amp;C)</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>印刷(&amp;R)…</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>拡大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>縮小(&amp;O)</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>数値をコピー</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1を表示</translation>
    </message>
    <message>
        <source>%1, as a table</source>
        <translation>%1（表）</translation>
    </message>
    <message>
        <source>&amp;Note on this day…</source>
        <translation>この日にメモを付ける(&amp;N)…</translation>
    </message>
    <message>
        <source>The chart shows everything already.</source>
        <translation>グラフにはすでにすべてが表示されています。</translation>
    </message>
    <message>
        <source>The numbers of the chart were copied.</source>
        <translation>グラフの数値をコピーしました。</translation>
    </message>
    <message>
        <source>The chart was copied as a picture.</source>
        <translation>グラフを画像としてコピーしました。</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::SettingFields</name>
    <message>
        <source>Set by the environment variable %1, which wins over the settings.</source>
        <translation>環境変数%1で設定されています。環境変数は設定より優先されます。</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::SettingsPage</name>
    <message>
        <source>Schedule</source>
        <translation>スケジュール</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>プライバシー</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>設定のセクション</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>データベース</translation>
    </message>
    <message>
        <source>The pictures of videos were removed from this computer.</source>
        <translation>動画のサムネイルをこのコンピューターから削除しました。</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>稼働状況</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::SnapshotActions</name>
    <message>
        <source>freeze %1</source>
        <translation>%1の固定</translation>
    </message>
    <message>
        <source>Frozen as %1.</source>
        <translation>%1として固定しました。</translation>
    </message>
    <message>
        <source>remove snapshot %1</source>
        <translation>スナップショット%1の削除</translation>
    </message>
    <message>
        <source>%1, frozen %2</source>
        <translation>%1（%2に固定）</translation>
    </message>
    <message>
        <source>The file shows the report as it was frozen.</source>
        <translation>ファイルには、固定した時点のレポートが書き出されます。</translation>
    </message>
    <message>
        <source>%1 as the client gets it</source>
        <translation>クライアントに渡る%1</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>レポートを書き出し</translation>
    </message>
    <message>
        <source>Shown videos: %1</source>
        <translation>表示中の動画: %1</translation>
    </message>
    <message>
        <source>Nothing is hidden: the client sees all videos of this report.</source>
        <translation>非表示の動画はありません。クライアントにはこのレポートのすべての動画が見えます。</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) are left out. A footnote tells the client how many, and their views; nothing else of them is in the file.</source>
        <translation>
            <numerusform>動画%n本を除いています。脚注でその本数と視聴回数をクライアントに知らせます。それ以外の情報はファイルに含まれません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) are left out, and nothing in the file tells so: no row, no total, no name.</source>
        <translation>
            <numerusform>動画%n本を除いています。ファイルには行、合計、名前のいずれにもそのことは示されません。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::gui::SnapshotsDialog</name>
    <message>
        <source>&amp;Freeze now</source>
        <translation>今すぐ固定(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>開く(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
    <message>
        <source>Frozen states of the report</source>
        <translation>固定したレポートの状態</translation>
    </message>
    <message>
        <source>Name of the new snapshot</source>
        <translation>新しいスナップショットの名前</translation>
    </message>
    <message>
        <source>Nothing is frozen yet</source>
        <translation>固定したものはまだありません</translation>
    </message>
    <message>
        <source>A snapshot keeps the report as the client got it. It prints the same digits later, whatever the numbers do.</source>
        <translation>スナップショットは、クライアントに渡した時点のレポートを残します。その後に数値が変わっても、同じ数字のまま出力されます。</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::StartCard</name>
    <message>
        <source>Start Viewtide when I &amp;log in, in the tray</source>
        <translation>ログイン時にViewtideをトレイで起動する(&amp;L)</translation>
    </message>
    <message>
        <source>Start and end</source>
        <translation>起動と終了</translation>
    </message>
    <message>
        <source>At login</source>
        <translation>ログイン時</translation>
    </message>
    <message>
        <source>Not for the demo, which changes nothing outside of its own folder.</source>
        <translation>デモでは使えません。デモは専用フォルダーの外を変更しません。</translation>
    </message>
    <message>
        <source>An entry in the autostart folder of your desktop, which goes when you untick it.</source>
        <translation>デスクトップの自動起動フォルダーに項目を作成します。チェックを外すと削除されます。</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>ウィンドウを閉じるとき</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>確認する</translation>
    </message>
    <message>
        <source>Keep collecting in the background</source>
        <translation>バックグラウンドで収集を続ける</translation>
    </message>
    <message>
        <source>Quit Viewtide</source>
        <translation>Viewtideを終了する</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::StatusLine</name>
    <message numerus="yes">
        <source>%n account(s) ok</source>
        <translation>
            <numerusform>正常なアカウント %n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trying again</source>
        <translation>
            <numerusform>再試行中 %n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) sign-in</source>
        <translation>
            <numerusform>要再ログイン %n件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 calls today</source>
        <translation>今日の呼び出し %1回</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::SummaryFolderField</name>
    <message>
        <source>Folder of the weekly summaries</source>
        <translation>週間サマリーのフォルダー</translation>
    </message>
    <message>
        <source>not written</source>
        <translation>保存しない</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Choose the folder of the weekly summaries</source>
        <translation>週間サマリーのフォルダーを選択</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::SummaryTable</name>
    <message>
        <source>What each network did in the range</source>
        <translation>期間中の各SNSの結果</translation>
    </message>
    <message>
        <source>Show the accounts of the network</source>
        <translation>このSNSのアカウントを表示</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::TableStates</name>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>一致するものがありません</translation>
    </message>
    <message>
        <source>No row fits the words and choices above.</source>
        <translation>上の語句と条件に当てはまる行がありません。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>絞り込みを解除</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::TestRow</name>
    <message>
        <source>&amp;Test connection</source>
        <translation>接続をテスト(&amp;T)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Cancel the test</source>
        <translation>テストをキャンセル</translation>
    </message>
    <message>
        <source>Ayrshare is asked</source>
        <translation>Ayrshareに問い合わせています</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>応答</translation>
    </message>
    <message>
        <source>Asking Ayrshare…</source>
        <translation>Ayrshareに問い合わせ中…</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::TrayIcon</name>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>今すぐ同期</translation>
    </message>
    <message>
        <source>Pause 1 hour</source>
        <translation>1時間一時停止</translation>
    </message>
    <message>
        <source>Pause until tomorrow</source>
        <translation>明日まで一時停止</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>%1: %2 in 24 h</source>
        <comment>caption of a video, views won</comment>
        <translation>%1：24時間で%2</translation>
    </message>
    <message>
        <source>Stop the sync</source>
        <translation>同期を停止</translation>
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
        <translation>%1のまま</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>報告なし</translation>
    </message>
    <message>
        <source>This time lies in the future.</source>
        <translation>この日時は未来です。</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::UploadsDialog</name>
    <message>
        <source>Nothing was imported yet</source>
        <translation>まだ何も取り込んでいません</translation>
    </message>
    <message>
        <source>What was posted or scheduled through Ayrshare is listed here after the first sync.</source>
        <translation>Ayrshareで投稿または予約したものが、最初の同期の後にここに表示されます。</translation>
    </message>
    <message>
        <source>Let the rules decide</source>
        <translation>ルールに任せる</translation>
    </message>
    <message numerus="yes">
        <source>assign %n upload(s) to %1</source>
        <translation>
            <numerusform>アップロード%n件の%1への割り当て</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>leave %n upload(s) to the rules</source>
        <translation>
            <numerusform>アップロード%n件をルールに任せる</numerusform>
        </translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>すべて %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>選択中: %1</translation>
    </message>
    <message>
        <source>Select uploads to assign them to a campaign.</source>
        <translation>キャンペーンに割り当てるアップロードを選択してください。</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::VideoActions</name>
    <message>
        <source>Assign to campaign</source>
        <translation>キャンペーンに割り当て</translation>
    </message>
    <message>
        <source>Hide in report</source>
        <translation>レポートで非表示</translation>
    </message>
    <message>
        <source>There is no campaign yet</source>
        <translation>キャンペーンがまだありません</translation>
    </message>
    <message>
        <source>No report shows these videos</source>
        <translation>これらの動画を表示しているレポートはありません</translation>
    </message>
    <message>
        <source>The videos are in that campaign already.</source>
        <translation>これらの動画はすでにこのキャンペーンにあります。</translation>
    </message>
    <message>
        <source>The report does not show these videos anyway.</source>
        <translation>これらの動画はもともとこのレポートに表示されていません。</translation>
    </message>
    <message>
        <source>Hidden in %1.</source>
        <translation>%1で非表示にしました。</translation>
    </message>
    <message>
        <source>Videos added: %1. Their numbers come with the next sync.</source>
        <translation>追加した動画: %1。数値は次回の同期で取得します。</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::VideoHistoryBox</name>
    <message>
        <source>Against earlier videos at the same age</source>
        <translation>同じ経過時間での過去の動画との比較</translation>
    </message>
    <message>
        <source>Velocity</source>
        <translation>視聴ペース</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>観測</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>訂正</translation>
    </message>
    <message>
        <source>Views at age</source>
        <translation>経過時間別の視聴</translation>
    </message>
    <message>
        <source>At age</source>
        <translation>経過時間</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>視聴回数</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier correction(s)</source>
        <translation>
            <numerusform>以前の訂正 %n件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::gui::VideoPanel</name>
    <message>
        <source>No video selected</source>
        <translation>動画が選択されていません</translation>
    </message>
    <message>
        <source>Select one to see its curve and where each number comes from.</source>
        <translation>動画を選択すると、推移と各数値の出所が表示されます。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Exactly</source>
        <translation>正確な値</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>観測日時</translation>
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
投稿: %2
次回の取得: %3</translation>
    </message>
    <message>
        <source>One of %1 posts of this clip</source>
        <translation>同じ動画の投稿%1件のうちの1件</translation>
    </message>
    <message>
        <source>No link is known.</source>
        <translation>リンクは不明です。</translation>
    </message>
    <message>
        <source>Opens the link shown above</source>
        <translation>上に表示されているリンクを開きます</translation>
    </message>
    <message>
        <source>Only https links are opened</source>
        <translation>開けるのはhttpsのリンクだけです</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>報告なし</translation>
    </message>
    <message>
        <source>%1, typed in</source>
        <translation>%1（手入力）</translation>
    </message>
    <message>
        <source>%1 over time</source>
        <translation>%1の推移</translation>
    </message>
    <message>
        <source>Picture of the video</source>
        <translation>動画のサムネイル</translation>
    </message>
    <message>
        <source>The link was copied.</source>
        <translation>リンクをコピーしました。</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::VideosPage</name>
    <message>
        <source>No videos yet</source>
        <translation>動画がありません</translation>
    </message>
    <message>
        <source>Videos that were posted through Ayrshare appear after the first sync. Others are added by their links.</source>
        <translation>Ayrshareで投稿した動画は、最初の同期の後に表示されます。それ以外の動画はリンクで追加します。</translation>
    </message>
    <message>
        <source>Add videos…</source>
        <translation>動画を追加…</translation>
    </message>
    <message>
        <source>Uploads…</source>
        <translation>アップロード…</translation>
    </message>
    <message>
        <source>Export videos…</source>
        <translation>動画を書き出し…</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>詳細を表示</translation>
    </message>
    <message>
        <source>Works: %1</source>
        <translation>作品: %1</translation>
    </message>
    <message>
        <source>Videos: %1 of %2</source>
        <translation>動画: %2本中%1本</translation>
    </message>
    <message>
        <source>Videos: %1</source>
        <translation>動画: %1</translation>
    </message>
    <message>
        <source>%1, selected: %2</source>
        <translation>%1、選択中: %2</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>保存したビュー</translation>
    </message>
    <message>
        <source>The campaign of this view is gone: all campaigns are shown.</source>
        <translation>このビューのキャンペーンはもうありません。すべてのキャンペーンを表示しています。</translation>
    </message>
    <message>
        <source>Group by work</source>
        <translation>作品ごとにまとめる</translation>
    </message>
    <message>
        <source>This video is not tracked any more.</source>
        <translation>この動画はもう追跡していません。</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ViewsMenu</name>
    <message>
        <source>No view is saved yet</source>
        <translation>保存したビューはまだありません</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>このビューを保存…</translation>
    </message>
    <message>
        <source>Update &quot;%1&quot;</source>
        <translation>「%1」を更新</translation>
    </message>
    <message>
        <source>Rename &quot;%1&quot;…</source>
        <translation>「%1」の名前を変更…</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>ビューの名前を変更</translation>
    </message>
    <message>
        <source>Remove &quot;%1&quot;</source>
        <translation>「%1」を削除</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>ビューを保存</translation>
    </message>
    <message>
        <source>The view %1 is saved.</source>
        <translation>ビュー「%1」を保存しました。</translation>
    </message>
    <message>
        <source>The view is called %1 now.</source>
        <translation>ビューの名前を「%1」にしました。</translation>
    </message>
    <message>
        <source>The view %1 is removed. Undo brings it back.</source>
        <translation>ビュー「%1」を削除しました。「元に戻す」で復元できます。</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>保存したビュー</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::WeekHeatmap</name>
    <message>
        <source>Best time to post, weekday by hour</source>
        <translation>最適な投稿時間（曜日と時刻）</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::WelcomePage</name>
    <message>
        <source>Keep keys in a &amp;file that only I can read</source>
        <translation>自分だけが読めるファイルにキーを保管する(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Start collecting</source>
        <translation>収集を開始(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Open the overview</source>
        <translation>概要を開く(&amp;O)</translation>
    </message>
    <message>
        <source>Ayrshare API key</source>
        <translation>Ayrshare APIキー</translation>
    </message>
    <message>
        <source>Paste the Ayrshare API key</source>
        <translation>Ayrshare APIキーを貼り付け</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>接続(&amp;C)</translation>
    </message>
    <message>
        <source>Explore with &amp;demo data</source>
        <translation>デモデータで試す(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>後で(&amp;N)</translation>
    </message>
    <message>
        <source>See how your videos do, on every network</source>
        <translation>すべてのSNSの動画の成果をひと目で</translation>
    </message>
    <message>
        <source>Viewtide collects the numbers of your accounts and videos through your Ayrshare account and keeps them on this computer. It needs your API key, which is in the Ayrshare dashboard under API Key.</source>
        <translation>Viewtideは、Ayrshareのアカウントを通してアカウントと動画の数値を収集し、このコンピューターに保存します。それにはAPIキーが必要です。AyrshareのダッシュボードのAPI Keyにあります。</translation>
    </message>
    <message>
        <source>Several clients with a profile key each? Begin with the API key; profiles, a proxy and a database server are in the settings (Ctrl+,).</source>
        <translation>プロファイルキーを持つクライアントが複数ある場合も、まずAPIキーを設定します。プロファイル、プロキシ、データベースサーバーは設定（Ctrl+,）にあります。</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>These accounts were found</source>
        <translation>見つかったアカウント</translation>
    </message>
    <message>
        <source>Accounts that have told their numbers</source>
        <translation>数値を取得したアカウント</translation>
    </message>
    <message>
        <source>The first numbers</source>
        <translation>最初の数値</translation>
    </message>
    <message>
        <source>The system keychain could not be reached, so the key is not stored: %1</source>
        <translation>システムのキーチェーンにアクセスできなかったため、キーは保存されていません: %1</translation>
    </message>
    <message>
        <source>%1 of %2 accounts have answered. The overview fills while this goes on.</source>
        <translation>%2件中%1件のアカウントから応答がありました。その間にも概要に数値が表示されていきます。</translation>
    </message>
    <message>
        <source>All accounts have answered. Videos follow; new numbers come by themselves.</source>
        <translation>すべてのアカウントから応答がありました。続いて動画を取得します。新しい数値は自動的に届きます。</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::WindowActions</name>
    <message>
        <source>&amp;Viewtide</source>
        <translation>Viewtide(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>V&amp;iew</source>
        <translation>表示(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>ページ(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Viewtide</source>
        <translation>Viewtideについて(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Sync now</source>
        <translation>今すぐ同期(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Pause for 1 hour</source>
        <translation>1時間一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>Pause until &amp;tomorrow</source>
        <translation>明日まで一時停止(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>再開(&amp;R)</translation>
    </message>
    <message>
        <source>Ask &amp;again when closing</source>
        <translation>閉じるときに再び確認する(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>絞り込み(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外観(&amp;A)</translation>
    </message>
    <message>
        <source>From day to &amp;day…</source>
        <translation>期間を指定(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Compare with the days before</source>
        <translation>直前の期間と比較(&amp;C)</translation>
    </message>
    <message>
        <source>As the des&amp;ktop</source>
        <translation>デスクトップと同じ(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ライト(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>ダーク(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>ハイコントラスト(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;What is this number?</source>
        <translation>この数値について(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>コマンドパレット(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Hide names and money</source>
        <translation>名前と金額を非表示(&amp;H)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>undo or redo, and what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>St&amp;op the sync</source>
        <translation>同期を停止(&amp;O)</translation>
    </message>
    <message>
        <source>Choose colu&amp;mns</source>
        <translation>列を選択(&amp;M)</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>元に戻しました: %1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>やり直しました: %1</translation>
    </message>
    <message>
        <source>A sync is running already.</source>
        <translation>すでに同期中です。</translation>
    </message>
    <message>
        <source>No sync is running.</source>
        <translation>同期は実行されていません。</translation>
    </message>
    <message>
        <source>Collecting is paused already.</source>
        <translation>収集はすでに一時停止中です。</translation>
    </message>
    <message>
        <source>Collecting is not paused.</source>
        <translation>収集は一時停止していません。</translation>
    </message>
    <message>
        <source>There is nothing to take back yet.</source>
        <translation>元に戻す操作はまだありません。</translation>
    </message>
    <message>
        <source>Nothing was undone that could be done again.</source>
        <translation>やり直せる操作はありません。</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::WindowDialogs</name>
    <message>
        <source>&amp;What is this number?</source>
        <translation>この数値について(&amp;W)</translation>
    </message>
    <message>
        <source>Point at a number, or go to one in a table or chart, and press F1.</source>
        <translation>数値にポインターを合わせるか、表やグラフの数値に移動して、F1を押してください。</translation>
    </message>
    <message>
        <source>%1 acts on what is selected here. Choose it again to run it.</source>
        <translation>「%1」は、ここで選択している項目に対する操作です。実行するには、もう一度選んでください。</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::WorkActions</name>
    <message>
        <source>Join as one work</source>
        <translation>1つの作品に統合</translation>
    </message>
    <message>
        <source>Split from its work</source>
        <translation>作品から分離</translation>
    </message>
    <message>
        <source>Type numbers…</source>
        <translation>数値を入力…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>The selected videos are posts of one clip: their sums are shown together</source>
        <translation>選択した動画は同じ動画の投稿です。合計をまとめて表示します</translation>
    </message>
    <message>
        <source>The selected video is a clip by itself</source>
        <translation>選択した動画を単独の作品にします</translation>
    </message>
    <message>
        <source>Type in numbers of the selected video that the API cannot see</source>
        <translation>APIで取得できない、選択した動画の数値を入力します</translation>
    </message>
    <message>
        <source>Stops tracking the selected videos, if they were added by hand</source>
        <translation>選択した動画が手動で追加したものなら、追跡をやめます</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) removed. Undo brings them back.</source>
        <translation>
            <numerusform>動画%n本を削除しました。「元に戻す」で復元できます。</numerusform>
        </translation>
    </message>
    <message>
        <source>It needs several selected videos that are not one work yet.</source>
        <translation>まだ1つの作品になっていない動画を複数選択する必要があります。</translation>
    </message>
    <message>
        <source>It needs one selected video, of a work with several posts.</source>
        <translation>複数の投稿を持つ作品の動画を1本選択する必要があります。</translation>
    </message>
    <message>
        <source>It needs one selected video.</source>
        <translation>動画を1本選択する必要があります。</translation>
    </message>
    <message>
        <source>It needs selected videos that were all added by hand.</source>
        <translation>選択した動画がすべて手動で追加したものである必要があります。</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::WorksCard</name>
    <message>
        <source>Works with the sums of their posts</source>
        <translation>作品と投稿の合計</translation>
    </message>
    <message>
        <source>No works yet</source>
        <translation>作品がありません</translation>
    </message>
    <message>
        <source>Every video is a work; posts of the same clip are one work together.</source>
        <translation>動画はそれぞれ1つの作品です。同じ動画の投稿はまとめて1つの作品になります。</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::WorkspaceButton</name>
    <message>
        <source>My workspace</source>
        <translation>マイワークスペース</translation>
    </message>
    <message>
        <source>Workspace: %1</source>
        <translation>ワークスペース: %1</translation>
    </message>
    <message>
        <source>Workspace: %1 (Ctrl+Shift+O: choose another)</source>
        <translation>ワークスペース: %1（Ctrl+Shift+O: 別のワークスペースを選択）</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::WorkspaceMenu</name>
    <message>
        <source>&amp;Workspace</source>
        <translation>ワークスペース(&amp;W)</translation>
    </message>
    <message>
        <source>Open in a new &amp;window</source>
        <translation>新しいウィンドウで開く(&amp;W)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>削除(&amp;M)</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>デモ</translation>
    </message>
    <message>
        <source>&amp;New workspace…</source>
        <translation>新しいワークスペース(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>名前を変更(&amp;R)…</translation>
    </message>
    <message>
        <source>This workspace is not there any more: its folder was removed.</source>
        <translation>このワークスペースはもうありません。フォルダーが削除されています。</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>新しいワークスペース</translation>
    </message>
    <message>
        <source>A workspace keeps one client apart: a database, settings, keys and pictures of its own. Viewtide opens it and asks for its API key.</source>
        <translation>ワークスペースはクライアントを1つずつ分けて管理します。データベース、設定、キー、画像はそれぞれ専用です。作成すると、Viewtideがそれを開き、APIキーの入力を求めます。</translation>
    </message>
    <message>
        <source>Rename workspace</source>
        <translation>ワークスペースの名前を変更</translation>
    </message>
    <message>
        <source>Remove workspace</source>
        <translation>ワークスペースを削除</translation>
    </message>
    <message>
        <source>Remove the workspace %1?</source>
        <translation>ワークスペース%1を削除しますか？</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>ゴミ箱に移動</translation>
    </message>
    <message>
        <source>Delete the workspace %1 for ever?</source>
        <translation>ワークスペース%1を完全に削除しますか？</translation>
    </message>
    <message>
        <source>Delete for ever</source>
        <translation>完全に削除</translation>
    </message>
    <message>
        <source>The workspace %1 is removed.</source>
        <translation>ワークスペース%1を削除しました。</translation>
    </message>
    <message>
        <source>%1 (open: remove it from another one)</source>
        <translation>%1（使用中: 別のワークスペースから削除）</translation>
    </message>
    <message>
        <source>The folder %1 with its database and settings goes to the trash of your desktop, from where it can be restored. Its keys stay in the keychain so long: once that trash is emptied, the next start of Viewtide takes them out.</source>
        <translation>データベースと設定を含むフォルダー（%1）をデスクトップのゴミ箱に移動します。ゴミ箱から復元できます。その間、キーはキーチェーンに残ります。ゴミ箱を空にすると、次にViewtideを起動したときに取り除かれます。</translation>
    </message>
    <message>
        <source>It can be deleted instead: then nothing brings its numbers back, and its keys leave the keychain.</source>
        <translation>代わりに完全に削除することもできます。その場合、数値は二度と元に戻せず、キーもキーチェーンから取り除かれます。</translation>
    </message>
    <message>
        <source>Keys of a removed workspace (%1) are still in the keychain; the next start of Viewtide tries again. %2</source>
        <translation>削除したワークスペース（%1）のキーがまだキーチェーンにあります。次にViewtideを起動したときに再試行します。%2</translation>
    </message>
    <message>
        <source>The folder %1 with its database, settings and keys goes to the trash of your desktop, from where it can be restored. The keys lie there unencrypted until that trash is emptied.</source>
        <translation>データベース、設定、キーを含むフォルダー（%1）をデスクトップのゴミ箱に移動します。ゴミ箱から復元できます。ゴミ箱を空にするまで、キーは暗号化されずに残ります。</translation>
    </message>
</context>
<context>
    <name>viewtide::models::AccountTableModel</name>
    <message>
        <source>Network</source>
        <translation>SNS</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>フォロワー</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>増減</translation>
    </message>
</context>
<context>
    <name>viewtide::models::ActivityModel</name>
    <message>
        <source>Answered in %1</source>
        <translation>%1で応答</translation>
    </message>
    <message>
        <source>Code %1. %2</source>
        <translation>コード%1。%2</translation>
    </message>
    <message>
        <source>All networks</source>
        <translation>すべてのSNS</translation>
    </message>
    <message>
        <source>Post %1</source>
        <translation>投稿 %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>取得内容</translation>
    </message>
    <message>
        <source>About</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>呼び出し</translation>
    </message>
    <message>
        <source>Requests that were sent for it, retries included.</source>
        <translation>そのために送信したリクエストの数（再試行を含む）。</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>viewtide::models::AlertTableModel</name>
    <message>
        <source>Time</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Break-out</source>
        <translation>急伸</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>マイルストーン</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>減少</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>投稿なし</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>再ログイン</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>サマリー</translation>
    </message>
    <message>
        <source>Sync failing</source>
        <translation>同期の失敗</translation>
    </message>
</context>
<context>
    <name>viewtide::models::BestTimeModel</name>
    <message>
        <source>too few posts to say</source>
        <translation>投稿が少なく判断できません</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>投稿時刻</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>投稿</translation>
    </message>
    <message>
        <source>Against the usual</source>
        <translation>通常比</translation>
    </message>
    <message>
        <source>Median over the posts: views in the first 24 hours against the median of the 20 videos before on the account.</source>
        <translation>投稿の中央値: 最初の24時間の視聴回数を、アカウントの直前の動画20本の中央値と比べた値です。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>%1: no post</source>
        <translation>%1: 投稿なし</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 the usual views, median of %n post(s)</source>
        <translation>
            <numerusform>%1: 視聴回数は通常比%2（投稿%n件の中央値）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; too few to say</source>
        <translation>%1、少なく判断できません</translation>
    </message>
    <message numerus="yes">
        <source>No hour has %n post(s) yet, which it takes to say something.</source>
        <translation>
            <numerusform>投稿が%n件以上ある時間帯がまだありません。判断にはそれだけ必要です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2 in %n post(s))</source>
        <translation>
            <numerusform>%1（%2、投稿%n件）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Best so far: %1. Hatched hours have fewer than %n post(s) and say nothing yet.</source>
        <translation>
            <numerusform>これまでの最適な時間: %1。斜線の時間帯は投稿が%n件未満のため、まだ判断できません。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::models::MoversModel</name>
    <message>
        <source>Without caption</source>
        <translation>キャプションなし</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>動画</translation>
    </message>
    <message>
        <source>%1, posted %2: %3</source>
        <translation>%1、%2に投稿: %3</translation>
    </message>
    <message>
        <source>Last 24 h</source>
        <translation>過去24時間</translation>
    </message>
    <message>
        <source>Views won in the last 24 hours.</source>
        <translation>過去24時間に増えた視聴回数。</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>視聴回数</translation>
    </message>
    <message>
        <source>For its age</source>
        <translation>経過時間比</translation>
    </message>
    <message>
        <source>Views at the oldest age that the video has reached, against the median of the account&apos;s videos before it at the same age. A dash: fewer than %1 of them are known.</source>
        <translation>動画が達した最も長い経過時間での視聴回数を、同じ経過時間でのアカウントの以前の動画の中央値と比べた値。ダッシュ: 値がわかっている以前の動画が%1本未満です。</translation>
    </message>
</context>
<context>
    <name>viewtide::models::PaletteModel</name>
    <message>
        <source>Campaign</source>
        <translation>キャンペーン</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>レポート</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>動画</translation>
    </message>
</context>
<context>
    <name>viewtide::models::RankingModel</name>
    <message>
        <source>not rankable</source>
        <translation>順位なし</translation>
    </message>
    <message>
        <source>A network is ranked from three recorded days on.</source>
        <translation>SNSの順位は、記録が3日分たまると付きます。</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Place among the networks whose rate has the same basis.</source>
        <translation>率の基準が同じSNSの中での順位。</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>SNS</translation>
    </message>
    <message>
        <source>Average rate</source>
        <translation>平均ER</translation>
    </message>
    <message>
        <source>Mean of the engagement rates of the recorded days in the range.</source>
        <translation>期間中の記録された日のエンゲージメント率の平均。</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>基準</translation>
    </message>
    <message>
        <source>What the rate was divided by. Only rates of one basis compare.</source>
        <translation>率の計算で割った値。比較できるのは、基準が同じ率だけです。</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日数</translation>
    </message>
    <message>
        <source>Recorded days in the range that have a rate.</source>
        <translation>期間中の、率のある記録された日数。</translation>
    </message>
    <message>
        <source>Recorded days that have a rate</source>
        <translation>率のある記録された日数</translation>
    </message>
    <message>
        <source>the range of the overview</source>
        <translation>概要の期間</translation>
    </message>
</context>
<context>
    <name>viewtide::models::SeriesModel</name>
    <message>
        <source>provisional</source>
        <translation>暫定</translation>
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
        <translation>備考</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>%1: no values.</source>
        <translation>%1: 値なし。</translation>
    </message>
    <message>
        <source>%1: from %2 to %3, highest %4 on %5.</source>
        <translation>%1: %2から%3、最高は%5の%4。</translation>
    </message>
    <message>
        <source>%1: nothing to show yet.</source>
        <translation>%1: まだ表示するものがありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n日分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n observation(s)</source>
        <translation>
            <numerusform>観測%n回</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1、%2。</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>メモ: %1</translation>
    </message>
    <message>
        <source>Note on %1: %2.</source>
        <translation>%1のメモ: %2。</translation>
    </message>
    <message>
        <source>filled in afterwards</source>
        <translation>後から補完</translation>
    </message>
</context>
<context>
    <name>viewtide::models::SummaryModel</name>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Rates of networks have different bases and are not joined.</source>
        <translation>SNSごとに率の基準が異なるため、まとめません。</translation>
    </message>
    <message numerus="yes">
        <source>Mean of %n day(s).</source>
        <translation>
            <numerusform>%n日分の平均。</numerusform>
        </translation>
    </message>
    <message>
        <source>Before: %1.</source>
        <translation>前期間: %1。</translation>
    </message>
    <message>
        <source>%1 of %2 posts of the range have a known engagement.</source>
        <translation>期間中の投稿%2件のうち%1件のエンゲージメントがわかっています。</translation>
    </message>
    <message>
        <source>Followers of the last minus the first recorded day of the range, signed. The card above also counts the change of the first day.</source>
        <translation>期間中の最後に記録された日のフォロワーから最初に記録された日のフォロワーを引いた値（符号付き）。上のカードには初日の変化も含まれます。</translation>
    </message>
    <message>
        <source>The same in the range that is compared with.</source>
        <translation>比較対象の期間での同じ値。</translation>
    </message>
    <message>
        <source>Per week</source>
        <translation>1週間あたり</translation>
    </message>
    <message>
        <source>Compound growth of followers per week: (last / first)^(7 / days) - 1.</source>
        <translation>フォロワーの1週間あたりの複利成長率: (最後 / 最初)^(7 / 日数) - 1。</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>フォロワー</translation>
    </message>
    <message>
        <source>Last recorded level of the range.</source>
        <translation>期間中に最後に記録された値。</translation>
    </message>
    <message>
        <source>Engagement won</source>
        <translation>エンゲージメント増</translation>
    </message>
    <message>
        <source>Likes, comments and shares that came in the range: last minus first count. Unknown where the network counts over a span of its own, which no range can be told from.</source>
        <translation>期間中に増えたいいね、コメント、シェア（最後の値から最初の値を引いた数）。SNSが独自の期間で数える場合は、期間を切り出せないため不明です。</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>率</translation>
    </message>
    <message>
        <source>Engagement rate: mean of the daily rates with the basis that most days have.</source>
        <translation>エンゲージメント率: 最も多くの日で使われている基準による、日ごとの率の平均。</translation>
    </message>
    <message>
        <source>Per post</source>
        <translation>投稿あたり</translation>
    </message>
    <message>
        <source>Engagement of the posts of the range over their number.</source>
        <translation>期間中の投稿のエンゲージメントを投稿数で割った値。</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>視聴維持率</translation>
    </message>
    <message>
        <source>Share of a video that is watched on average, mean of the days.</source>
        <translation>動画のうち平均してどれだけが視聴されたかの割合（日ごとの値の平均）。</translation>
    </message>
    <message>
        <source>Watch time</source>
        <translation>総再生時間</translation>
    </message>
    <message>
        <source>As the network reports it for its own span of time, last recorded in the range.</source>
        <translation>SNSが独自の期間について報告する値のうち、期間中に最後に記録されたもの。</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日数</translation>
    </message>
    <message>
        <source>Recorded days of the range.</source>
        <translation>期間中の記録された日数。</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>SNS</translation>
    </message>
    <message>
        <source>From %1 to %2, the first and the last recorded day of the range. The cards count from the day before the range, so they have the change of its first day too.</source>
        <translation>期間内で最初と最後に記録された日、%1から%2まで。カードは期間の前日を起点とするため、期間の初日の増減も含みます。</translation>
    </message>
    <message>
        <source>Of %1, but an account that fell silent counts as last known, of %2 on.</source>
        <translation>%1の値。ただし、値が届かなくなったアカウントは最後にわかっている値（%2以降）で数えます。</translation>
    </message>
    <message>
        <source>First to last day</source>
        <translation>初日と最終日の差</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1（%3件中%2件）</translation>
    </message>
    <message>
        <source>%1 of %2 networks tell it.</source>
        <translation>SNS %2件中%1件が報告しています。</translation>
    </message>
    <message>
        <source>Growth before</source>
        <translation>前期間の増減</translation>
    </message>
    <message>
        <source>Engagement before</source>
        <translation>前期間のエンゲージメント</translation>
    </message>
</context>
<context>
    <name>viewtide::poll::ConnectionTest</name>
    <message>
        <source>No network is linked yet: link one in the Ayrshare dashboard.</source>
        <translation>連携済みのSNSがまだありません。Ayrshareのダッシュボードで連携してください。</translation>
    </message>
    <message numerus="yes">
        <source>%n networks are linked: %1.</source>
        <translation>
            <numerusform>SNS %n件が連携済みです: %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The key works, but Ayrshare has suspended the profile.</source>
        <translation>キーは有効ですが、Ayrshareがプロファイルを停止しています。</translation>
    </message>
    <message>
        <source>The key works.</source>
        <translation>キーは有効です。</translation>
    </message>
    <message>
        <source>To be linked again: %1.</source>
        <translation>再連携が必要: %1。</translation>
    </message>
    <message>
        <source>%1 of %2 calls of this month are used.</source>
        <translation>今月の呼び出しは%2回中%1回を使用しました。</translation>
    </message>
    <message>
        <source>Ayrshare allows no more calls with this key just now. Try again later.</source>
        <translation>現在、このキーではAyrshareをこれ以上呼び出せません。後でやり直してください。</translation>
    </message>
    <message numerus="yes">
        <source>Ayrshare allows no more calls with this key just now. Try again in %n minutes.</source>
        <translation>
            <numerusform>現在、このキーではAyrshareをこれ以上呼び出せません。%n分後にやり直してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>The test was cancelled.</source>
        <translation>テストをキャンセルしました。</translation>
    </message>
    <message>
        <source>Ayrshare does not accept this key. Copy it again from the Ayrshare dashboard, under API Key; a profile needs its own profile key.</source>
        <translation>Ayrshareがこのキーを受け付けません。AyrshareのダッシュボードのAPI Keyからコピーし直してください。プロファイルには専用のプロファイルキーが必要です。</translation>
    </message>
    <message>
        <source>The Ayrshare plan of this key does not include the call, or a payment is due. Look at the plan in the Ayrshare dashboard.</source>
        <translation>この呼び出しはこのキーのAyrshareのプランに含まれていないか、支払いが必要です。Ayrshareのダッシュボードでプランを確認してください。</translation>
    </message>
    <message>
        <source>Ayrshare could not be reached. Check the network, and the proxy if there is one.</source>
        <translation>Ayrshareに接続できませんでした。ネットワークと、使用している場合はプロキシを確認してください。</translation>
    </message>
    <message>
        <source>Ayrshare did not answer in time. Check the network, or try again later.</source>
        <translation>Ayrshareが時間内に応答しませんでした。ネットワークを確認するか、後でやり直してください。</translation>
    </message>
    <message>
        <source>The connection is not safe, so it was ended: its certificate was not accepted, or the answer leads somewhere else. Check the clock of this computer, the proxy and the server address.</source>
        <translation>接続が安全でないため、終了しました。証明書が受け入れられなかったか、応答が別の場所に転送されました。このコンピューターの時計、プロキシ、サーバーのアドレスを確認してください。</translation>
    </message>
    <message>
        <source>Ayrshare has a problem of its own just now. Try again later.</source>
        <translation>現在、Ayrshare側で問題が発生しています。後でやり直してください。</translation>
    </message>
    <message>
        <source>Something answered, but it is not the Ayrshare API. Check the server address, and the proxy if there is one.</source>
        <translation>応答はありましたが、AyrshareのAPIではありません。サーバーのアドレスと、使用している場合はプロキシを確認してください。</translation>
    </message>
    <message>
        <source>Linked too, without analytics at Ayrshare: %1.</source>
        <translation>Ayrshareの分析はありませんが、ほかに連携済み: %1。</translation>
    </message>
</context>
<context>
    <name>viewtide::poll::PollService</name>
    <message numerus="yes">
        <source>%n posts wait: the daily budget of %1 calls is used up so far. Hot videos go on.</source>
        <translation>
            <numerusform>投稿%n件が待機中です。1日の上限%1回のうち、ここまでに使える呼び出しを使い切りました。動きの大きい動画の確認は続けます。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::settings::Settings</name>
    <message>
        <source>the environment sets a value that is not valid</source>
        <translation>環境変数に有効でない値が設定されています</translation>
    </message>
    <message>
        <source>not a valid value in %1</source>
        <translation>%1に有効でない値があります</translation>
    </message>
    <message>
        <source>the value is not valid</source>
        <translation>値が有効ではありません</translation>
    </message>
    <message>
        <source>The settings could not be saved to %1: this change is lost when Viewtide ends. Is the disk full, or may you not write there?</source>
        <translation>設定を%1に保存できませんでした。この変更はViewtideを終了すると失われます。ディスクがいっぱいか、書き込み権限がない可能性があります。</translation>
    </message>
</context>
</TS>
