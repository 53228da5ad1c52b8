<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AccountHealth</name>
    <message>
        <source>Link this network to the profile in the Ayrshare dashboard to collect it.</source>
        <translation>اربط هذه الشبكة بالملف الشخصي في لوحة تحكم Ayrshare لكي تُجمع بياناتها.</translation>
    </message>
    <message>
        <source>The first snapshot is taken with the next pass.</source>
        <translation>تُلتقط اللقطة الأولى مع الجولة التالية.</translation>
    </message>
    <message>
        <source>Nothing was recorded for more than two days. The next pass asks again.</source>
        <translation>لم يُسجَّل شيء منذ أكثر من يومين. ستُعاد المحاولة في الجولة التالية.</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>محدَّث</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>Trying again</source>
        <translation>تُعاد المحاولة</translation>
    </message>
    <message>
        <source>Needs sign-in</source>
        <translation>يلزم تسجيل الدخول</translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation>غير مرتبط</translation>
    </message>
</context>
<context>
    <name>AccountSeries</name>
    <message>
        <source>not recorded yet</source>
        <translation>لم يُسجَّل بعد</translation>
    </message>
    <message>
        <source>first recorded day</source>
        <translation>أول يوم مسجَّل</translation>
    </message>
    <message>
        <source>first day after a gap</source>
        <translation>أول يوم بعد انقطاع</translation>
    </message>
    <message>
        <source>measured differently before: %1 since the end of that day</source>
        <translation>اختلف القياس قبل ذلك: %1 منذ نهاية ذلك اليوم</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n days</source>
        <translation>
            <numerusform>‏%1 في %Ln يوم</numerusform>
            <numerusform>‏%1 في يوم واحد</numerusform>
            <numerusform>‏%1 في يومين</numerusform>
            <numerusform>‏%1 في %Ln أيام</numerusform>
            <numerusform>‏%1 في %Ln يومًا</numerusform>
            <numerusform>‏%1 في %Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>of %1 of %2 networks</source>
        <translation>عن %1 من أصل %2 من الشبكات</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>الإجمالي</translation>
    </message>
    <message>
        <source>Total before</source>
        <translation>الإجمالي السابق</translation>
    </message>
    <message>
        <source>provisional, %1 of %2 accounts as of %3: %4</source>
        <translation>أولي، %1 من أصل %2 من الحسابات بقيم يوم %3: %4</translation>
    </message>
    <message>
        <source>provisional, %1 of %2 networks as last known</source>
        <translation>أولي، %1 من أصل %2 من الشبكات بآخر قيمة معروفة</translation>
    </message>
</context>
<context>
    <name>AccountSheetText</name>
    <message>
        <source>The first line must name the columns; &quot;date&quot; and &quot;platform&quot; must be among them.</source>
        <translation>يجب أن يسمّي السطر الأول الأعمدة، ومن بينها «date» و«platform».</translation>
    </message>
    <message>
        <source>No column of the header is a metric, such as &quot;followers&quot; or &quot;views_total&quot;.</source>
        <translation>لا يوجد في سطر العناوين عمود هو مقياس، مثل «followers» أو «views_total».</translation>
    </message>
    <message>
        <source>Line %1: a quote is opened and never closed.</source>
        <translation>السطر %1: فُتحت علامة اقتباس ولم تُغلق.</translation>
    </message>
    <message>
        <source>Line %1 has no number.</source>
        <translation>لا يوجد رقم في السطر %1.</translation>
    </message>
    <message>
        <source>is not a day; write 2025-12-31</source>
        <translation>ليست يومًا؛ اكتب ‎2025-12-31</translation>
    </message>
    <message>
        <source>lies in the future</source>
        <translation>تقع في المستقبل</translation>
    </message>
    <message>
        <source>is today, of which the snapshot tells</source>
        <translation>هي اليوم الحالي، وتتكفّل به اللقطة</translation>
    </message>
    <message>
        <source>is no network that is known; write a key such as tiktok</source>
        <translation>ليست شبكة معروفة؛ اكتب مفتاحًا مثل tiktok</translation>
    </message>
    <message>
        <source>is not a time; write 2025-12-31T11:00:00Z</source>
        <translation>ليست وقتًا؛ اكتب ‎2025-12-31T11:00:00Z</translation>
    </message>
    <message>
        <source>is no metric; see viewtide metric list</source>
        <translation>ليست مقياسًا؛ انظر viewtide metric list</translation>
    </message>
    <message>
        <source>is not a number of 0 or more; write digits and a point only</source>
        <translation>ليست عددًا يساوي 0 أو أكثر؛ اكتب أرقامًا ونقطة عشرية فقط</translation>
    </message>
    <message>
        <source>Line %1, column %2: &quot;%3&quot; %4.</source>
        <translation>السطر %1، العمود %2: القيمة «%3» %4.</translation>
    </message>
    <message>
        <source>Line %1: an earlier line tells of the same day; that one counts.</source>
        <translation>السطر %1: يتناول سطر سابق اليوم نفسه، وهو المعتمد.</translation>
    </message>
    <message>
        <source>Line %1 names no profile, and there is not just one; choose one.</source>
        <translation>لا يسمّي السطر %1 ملفًا شخصيًا، وهناك أكثر من ملف شخصي واحد؛ اختر أحدها.</translation>
    </message>
    <message>
        <source>Line %1: there is no profile &quot;%2&quot;.</source>
        <translation>السطر %1: لا يوجد ملف شخصي باسم «%2».</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>الملف فارغ.</translation>
    </message>
    <message>
        <source>Will be added where the day or its number is not there yet.</source>
        <translation>يُضاف حيث لا يوجد اليوم أو رقمه بعد.</translation>
    </message>
    <message>
        <source>Added.</source>
        <translation>أُضيف.</translation>
    </message>
    <message>
        <source>Left out: that day was observed, and stays as it is.</source>
        <translation>استُبعد: رُصد ذلك اليوم، ويبقى كما هو.</translation>
    </message>
    <message>
        <source>That day was there already; it got the numbers that it lacked.</source>
        <translation>كان ذلك اليوم موجودًا؛ أُضيفت إليه الأرقام الناقصة.</translation>
    </message>
    <message>
        <source>Left out: that day is there already.</source>
        <translation>استُبعد: ذلك اليوم موجود بالفعل.</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Accounts of all networks</source>
        <translation>حسابات جميع الشبكات</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Filter by network, profile, message</source>
        <translation>التصفية حسب الشبكة أو الملف الشخصي أو الرسالة</translation>
    </message>
</context>
<context>
    <name>AddProfileCommand</name>
    <message>
        <source>adding the profile &quot;%1&quot;</source>
        <translation>إضافة الملف الشخصي «%1»</translation>
    </message>
</context>
<context>
    <name>AddVideosDialog</name>
    <message>
        <source>Add videos</source>
        <translation>إضافة فيديوهات</translation>
    </message>
    <message>
        <source>&amp;Links of TikTok, Instagram or YouTube videos, or a table (CSV) with a column &quot;url&quot;. Paste them, or drop links and files here:</source>
        <translation>&amp;روابط فيديوهات TikTok أو Instagram أو YouTube، أو جدول (CSV) فيه عمود «url». الصقها هنا، أو اسحب الروابط والملفات إلى هنا:</translation>
    </message>
    <message>
        <source>Links, one on each line</source>
        <translation>الروابط، كل رابط في سطر</translation>
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
        <translation>اختيار &amp;ملف…</translation>
    </message>
    <message>
        <source>Read links or a table from a file</source>
        <translation>قراءة روابط أو جدول من ملف</translation>
    </message>
    <message>
        <source>Put them into &amp;campaign</source>
        <translation>وضعها في ال&amp;حملة</translation>
    </message>
    <message>
        <source>Campaign for the new videos</source>
        <translation>حملة الفيديوهات الجديدة</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>إ&amp;ضافة</translation>
    </message>
    <message>
        <source>Add the videos</source>
        <translation>إضافة الفيديوهات</translation>
    </message>
    <message>
        <source>&amp;Make the campaigns that the table names and that are not there yet</source>
        <translation>إن&amp;شاء الحملات التي يذكرها الجدول ولا توجد بعد</translation>
    </message>
    <message>
        <source>Make missing campaigns</source>
        <translation>إنشاء الحملات الناقصة</translation>
    </message>
    <message>
        <source>What became of each line</source>
        <translation>نتيجة كل سطر</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>الملخص</translation>
    </message>
</context>
<context>
    <name>AlertTable</name>
    <message numerus="yes">
        <source>a video&apos;s robust score against the %n or more before it</source>
        <translation>
            <numerusform>الدرجة المتينة للفيديو قياسًا إلى %Ln أو أكثر قبله</numerusform>
            <numerusform>الدرجة المتينة للفيديو قياسًا إلى %Ln أو أكثر قبله</numerusform>
            <numerusform>الدرجة المتينة للفيديو قياسًا إلى %Ln أو أكثر قبله</numerusform>
            <numerusform>الدرجة المتينة للفيديو قياسًا إلى %Ln أو أكثر قبله</numerusform>
            <numerusform>الدرجة المتينة للفيديو قياسًا إلى %Ln أو أكثر قبله</numerusform>
            <numerusform>الدرجة المتينة للفيديو قياسًا إلى %Ln أو أكثر قبله</numerusform>
        </translation>
    </message>
    <message>
        <source>lowest milestone of views; then 1, 2, 5 times each power of ten, passed between two observations</source>
        <translation>أدنى محطة للمشاهدات؛ ثم 1 و2 و5 مضروبة في كل قوة للعشرة، عند تجاوزها بين عمليتي رصد</translation>
    </message>
    <message>
        <source>lowest milestone of followers, passed between two recorded days</source>
        <translation>أدنى محطة للمتابعين، عند تجاوزها بين يومين مسجَّلين</translation>
    </message>
    <message numerus="yes">
        <source>percent of the followers lost in a day, after %n recorded days</source>
        <translation>
            <numerusform>النسبة المئوية للمتابعين المفقودين في يوم، بعد %Ln يوم مسجَّل</numerusform>
            <numerusform>النسبة المئوية للمتابعين المفقودين في يوم، بعد يوم مسجَّل واحد</numerusform>
            <numerusform>النسبة المئوية للمتابعين المفقودين في يوم، بعد يومين مسجَّلين</numerusform>
            <numerusform>النسبة المئوية للمتابعين المفقودين في يوم، بعد %Ln أيام مسجَّلة</numerusform>
            <numerusform>النسبة المئوية للمتابعين المفقودين في يوم، بعد %Ln يومًا مسجَّلًا</numerusform>
            <numerusform>النسبة المئوية للمتابعين المفقودين في يوم، بعد %Ln يوم مسجَّل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>percent fewer views in 24 h of the last five videos than of the %n or more before</source>
        <translation>
            <numerusform>نسبة انخفاض المشاهدات في 24 ساعة لآخر خمسة فيديوهات عن %Ln أو أكثر قبلها</numerusform>
            <numerusform>نسبة انخفاض المشاهدات في 24 ساعة لآخر خمسة فيديوهات عن %Ln أو أكثر قبلها</numerusform>
            <numerusform>نسبة انخفاض المشاهدات في 24 ساعة لآخر خمسة فيديوهات عن %Ln أو أكثر قبلها</numerusform>
            <numerusform>نسبة انخفاض المشاهدات في 24 ساعة لآخر خمسة فيديوهات عن %Ln أو أكثر قبلها</numerusform>
            <numerusform>نسبة انخفاض المشاهدات في 24 ساعة لآخر خمسة فيديوهات عن %Ln أو أكثر قبلها</numerusform>
            <numerusform>نسبة انخفاض المشاهدات في 24 ساعة لآخر خمسة فيديوهات عن %Ln أو أكثر قبلها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>days without a video, twice the usual gap, after %n posts</source>
        <translation>
            <numerusform>أيام بلا فيديو، مع بلوغ ضعف الفاصل المعتاد، بعد %Ln منشور</numerusform>
            <numerusform>أيام بلا فيديو، مع بلوغ ضعف الفاصل المعتاد، بعد منشور واحد</numerusform>
            <numerusform>أيام بلا فيديو، مع بلوغ ضعف الفاصل المعتاد، بعد منشورين</numerusform>
            <numerusform>أيام بلا فيديو، مع بلوغ ضعف الفاصل المعتاد، بعد %Ln منشورات</numerusform>
            <numerusform>أيام بلا فيديو، مع بلوغ ضعف الفاصل المعتاد، بعد %Ln منشورًا</numerusform>
            <numerusform>أيام بلا فيديو، مع بلوغ ضعف الفاصل المعتاد، بعد %Ln منشور</numerusform>
        </translation>
    </message>
    <message>
        <source>a network or a key needs a new sign-in</source>
        <translation>تحتاج شبكة أو مفتاح إلى تسجيل دخول جديد</translation>
    </message>
    <message>
        <source>every question failed for %1 min</source>
        <translation>فشلت جميع الطلبات طوال %1 دقيقة</translation>
    </message>
</context>
<context>
    <name>AlertText</name>
    <message>
        <source>A video on %1</source>
        <translation>فيديو على %1</translation>
    </message>
    <message>
        <source>“%1” on %2</source>
        <translation>‏«%1» على %2</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>‏%1 على %2</translation>
    </message>
    <message>
        <source>%1 breaks out: %2× for its age</source>
        <translation>ينطلق بقوة %1: ‏%2× قياسًا إلى عمره</translation>
    </message>
    <message numerus="yes">
        <source>%1 views at the age of %2; the median of the %n video(s) before it on this account is %3 at that age. Robust score %4, and the rule asks for %5.</source>
        <translation>
            <numerusform>‏%1 مشاهدة عند العمر %2؛ ووسيط %Ln فيديو سابق على هذا الحساب هو %3 عند العمر نفسه. الدرجة المتينة %4، وتشترط القاعدة %5.</numerusform>
            <numerusform>‏%1 مشاهدة عند العمر %2؛ ووسيط فيديو سابق واحد على هذا الحساب هو %3 عند العمر نفسه. الدرجة المتينة %4، وتشترط القاعدة %5.</numerusform>
            <numerusform>‏%1 مشاهدة عند العمر %2؛ ووسيط فيديوهين سابقين على هذا الحساب هو %3 عند العمر نفسه. الدرجة المتينة %4، وتشترط القاعدة %5.</numerusform>
            <numerusform>‏%1 مشاهدة عند العمر %2؛ ووسيط %Ln فيديوهات سابقة على هذا الحساب هو %3 عند العمر نفسه. الدرجة المتينة %4، وتشترط القاعدة %5.</numerusform>
            <numerusform>‏%1 مشاهدة عند العمر %2؛ ووسيط %Ln فيديو سابق على هذا الحساب هو %3 عند العمر نفسه. الدرجة المتينة %4، وتشترط القاعدة %5.</numerusform>
            <numerusform>‏%1 مشاهدة عند العمر %2؛ ووسيط %Ln فيديو سابق على هذا الحساب هو %3 عند العمر نفسه. الدرجة المتينة %4، وتشترط القاعدة %5.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 passed %2 views</source>
        <translation>تجاوز %1 حاجز %2 مشاهدة</translation>
    </message>
    <message>
        <source>It has %1 views now and had %2 at the observation before, a day ago or when tracking began. Milestones are 1, 2 and 5 times each power of ten.</source>
        <translation>عدد مشاهداته الآن %1، وكان %2 عند الرصد السابق، قبل يوم أو عند بدء التتبع. المحطات هي 1 و2 و5 مضروبة في كل قوة للعشرة.</translation>
    </message>
    <message>
        <source>%1 passed %2 followers</source>
        <translation>تجاوز %1 حاجز %2 متابع</translation>
    </message>
    <message>
        <source>%1 followers on the last recorded day, %2 on the one before. Milestones are 1, 2 and 5 times each power of ten.</source>
        <translation>عدد المتابعين %1 في آخر يوم مسجَّل، و%2 في اليوم المسجَّل قبله. المحطات هي 1 و2 و5 مضروبة في كل قوة للعشرة.</translation>
    </message>
    <message>
        <source>%1 lost %2 followers in a day</source>
        <translation>خسر %1 في يوم واحد %2 من المتابعين</translation>
    </message>
    <message numerus="yes">
        <source>%1 followers on %2, %3 on the day before: %4 % less. The rule asks for %5 % from one day to the next, after at least %n recorded day(s).</source>
        <translation>
            <numerusform>المتابعون: %1 يوم ‎%2، و%3 في اليوم السابق: أقل بنسبة %4%. تشترط القاعدة %5% من يوم إلى اليوم التالي، بعد %Ln يوم على الأقل من التسجيل.</numerusform>
            <numerusform>المتابعون: %1 يوم ‎%2، و%3 في اليوم السابق: أقل بنسبة %4%. تشترط القاعدة %5% من يوم إلى اليوم التالي، بعد يوم واحد على الأقل من التسجيل.</numerusform>
            <numerusform>المتابعون: %1 يوم ‎%2، و%3 في اليوم السابق: أقل بنسبة %4%. تشترط القاعدة %5% من يوم إلى اليوم التالي، بعد يومين على الأقل من التسجيل.</numerusform>
            <numerusform>المتابعون: %1 يوم ‎%2، و%3 في اليوم السابق: أقل بنسبة %4%. تشترط القاعدة %5% من يوم إلى اليوم التالي، بعد %Ln أيام على الأقل من التسجيل.</numerusform>
            <numerusform>المتابعون: %1 يوم ‎%2، و%3 في اليوم السابق: أقل بنسبة %4%. تشترط القاعدة %5% من يوم إلى اليوم التالي، بعد %Ln يومًا على الأقل من التسجيل.</numerusform>
            <numerusform>المتابعون: %1 يوم ‎%2، و%3 في اليوم السابق: أقل بنسبة %4%. تشترط القاعدة %5% من يوم إلى اليوم التالي، بعد %Ln يوم على الأقل من التسجيل.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the last videos have %2 % fewer views</source>
        <translation>‏%1: مشاهدات أحدث الفيديوهات أقل بنسبة %2%</translation>
    </message>
    <message numerus="yes">
        <source>Median of %1 views in the first 24 h for the last %2 videos, %3 for the %n before. The rule asks for %4 % less.</source>
        <translation>
            <numerusform>وسيط المشاهدات في أول 24 ساعة هو %1 لآخر %2 من الفيديوهات، و%3 لما قبلها (العدد %Ln). تشترط القاعدة انخفاضًا بنسبة %4%.</numerusform>
            <numerusform>وسيط المشاهدات في أول 24 ساعة هو %1 لآخر %2 من الفيديوهات، و%3 لما قبلها (العدد %Ln). تشترط القاعدة انخفاضًا بنسبة %4%.</numerusform>
            <numerusform>وسيط المشاهدات في أول 24 ساعة هو %1 لآخر %2 من الفيديوهات، و%3 لما قبلها (العدد %Ln). تشترط القاعدة انخفاضًا بنسبة %4%.</numerusform>
            <numerusform>وسيط المشاهدات في أول 24 ساعة هو %1 لآخر %2 من الفيديوهات، و%3 لما قبلها (العدد %Ln). تشترط القاعدة انخفاضًا بنسبة %4%.</numerusform>
            <numerusform>وسيط المشاهدات في أول 24 ساعة هو %1 لآخر %2 من الفيديوهات، و%3 لما قبلها (العدد %Ln). تشترط القاعدة انخفاضًا بنسبة %4%.</numerusform>
            <numerusform>وسيط المشاهدات في أول 24 ساعة هو %1 لآخر %2 من الفيديوهات، و%3 لما قبلها (العدد %Ln). تشترط القاعدة انخفاضًا بنسبة %4%.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has been silent for %n day(s)</source>
        <translation>
            <numerusform>لم ينشر %1 شيئًا منذ أقل من يوم</numerusform>
            <numerusform>لم ينشر %1 شيئًا منذ يوم واحد</numerusform>
            <numerusform>لم ينشر %1 شيئًا منذ يومين</numerusform>
            <numerusform>لم ينشر %1 شيئًا منذ %Ln أيام</numerusform>
            <numerusform>لم ينشر %1 شيئًا منذ %Ln يومًا</numerusform>
            <numerusform>لم ينشر %1 شيئًا منذ %Ln يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last video went out on %1. It is usually one every %2 days; the rule asks for %n day(s) and twice the usual gap.</source>
        <translation>
            <numerusform>نُشر آخر فيديو في ‎%1. المعتاد فيديو واحد كل %2 يوم؛ وتشترط القاعدة %Ln يوم وضعف الفاصل المعتاد.</numerusform>
            <numerusform>نُشر آخر فيديو في ‎%1. المعتاد فيديو واحد كل %2 يوم؛ وتشترط القاعدة يومًا واحدًا وضعف الفاصل المعتاد.</numerusform>
            <numerusform>نُشر آخر فيديو في ‎%1. المعتاد فيديو واحد كل %2 يوم؛ وتشترط القاعدة يومين وضعف الفاصل المعتاد.</numerusform>
            <numerusform>نُشر آخر فيديو في ‎%1. المعتاد فيديو واحد كل %2 يوم؛ وتشترط القاعدة %Ln أيام وضعف الفاصل المعتاد.</numerusform>
            <numerusform>نُشر آخر فيديو في ‎%1. المعتاد فيديو واحد كل %2 يوم؛ وتشترط القاعدة %Ln يومًا وضعف الفاصل المعتاد.</numerusform>
            <numerusform>نُشر آخر فيديو في ‎%1. المعتاد فيديو واحد كل %2 يوم؛ وتشترط القاعدة %Ln يوم وضعف الفاصل المعتاد.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 needs a new sign-in</source>
        <translation>يحتاج %1 إلى تسجيل دخول جديد</translation>
    </message>
    <message>
        <source>Ayrshare lost its permission; the last recorded day is %1. Link the network again at Ayrshare. Its history stays.</source>
        <translation>فقد Ayrshare الإذن؛ وآخر يوم مسجَّل هو ‎%1. أعد ربط الشبكة في Ayrshare. يبقى سجلّها محفوظًا.</translation>
    </message>
    <message>
        <source>Ayrshare has no permission, and no day was recorded yet. Link the network at Ayrshare.</source>
        <translation>ليس لدى Ayrshare إذن، ولم يُسجَّل أي يوم بعد. اربط الشبكة في Ayrshare.</translation>
    </message>
    <message>
        <source>The key of %1 was refused</source>
        <translation>رُفض مفتاح %1</translation>
    </message>
    <message>
        <source>Nothing is collected for this profile until its key works again: %1</source>
        <translation>لا تُجمع أي بيانات لهذا الملف الشخصي حتى يعمل مفتاحه من جديد: %1</translation>
    </message>
    <message>
        <source>The sync is failing</source>
        <translation>المزامنة تفشل</translation>
    </message>
    <message>
        <source>Every question of the last %1 min failed. The last time: %2 Viewtide goes on trying by itself; what is stored stays.</source>
        <translation>فشلت جميع الطلبات في آخر %1 دقيقة. آخر محاولة: %2 يواصل Viewtide المحاولة تلقائيًا؛ وتبقى البيانات المخزّنة محفوظة.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>at the age of so many days</comment>
        <translation>
            <numerusform>‏%Ln يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومين</numerusform>
            <numerusform>‏%Ln أيام</numerusform>
            <numerusform>‏%Ln يومًا</numerusform>
            <numerusform>‏%Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>at the age of so many hours</comment>
        <translation>‏%1 ساعة</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>no API key: set AYRSHARE_API_KEY, or save one with &apos;viewtide profile add --account-key&apos;; &apos;viewtide --demo&apos; shows everything without a key</source>
        <translation>لا يوجد مفتاح API: اضبط AYRSHARE_API_KEY، أو احفظ مفتاحًا بالأمر «viewtide profile add --account-key»؛ يعرض الأمر «viewtide --demo» كل شيء دون مفتاح</translation>
    </message>
    <message>
        <source>there is no display for the window; &apos;viewtide watch&apos; collects without one, see viewtide --help</source>
        <translation>لا توجد شاشة لعرض النافذة؛ يجمع الأمر «viewtide watch» البيانات دونها، انظر viewtide --help</translation>
    </message>
    <message>
        <source>no API key in the workspace &apos;%1&apos;: save one with &apos;viewtide --workspace %2 profile add --account-key&apos;</source>
        <translation>لا يوجد مفتاح API في مساحة العمل «%1»: احفظ مفتاحًا بالأمر «viewtide --workspace %2 profile add --account-key»</translation>
    </message>
</context>
<context>
    <name>Autostart</name>
    <message>
        <source>The entry could not be changed: %1</source>
        <translation>تعذّر تغيير المدخل: %1</translation>
    </message>
    <message>
        <source>its folder cannot be made</source>
        <translation>لا يمكن إنشاء مجلده</translation>
    </message>
</context>
<context>
    <name>AutostartCommand</name>
    <message>
        <source>say on, off, or nothing to be told how it is</source>
        <translation>اكتب on أو off، أو لا تكتب شيئًا لمعرفة الحالة</translation>
    </message>
    <message>
        <source>the demo changes nothing outside of its own folder</source>
        <translation>لا يغيّر الوضع التجريبي شيئًا خارج مجلده</translation>
    </message>
    <message>
        <source>Viewtide is started at login by %1</source>
        <translation>يشغّل %1 برنامج Viewtide عند تسجيل الدخول</translation>
    </message>
    <message>
        <source>Viewtide is not started at login</source>
        <translation>لا يبدأ Viewtide عند تسجيل الدخول</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>A PostgreSQL database is backed up with pg_dump on the server.</source>
        <translation>تُنسخ قاعدة بيانات PostgreSQL احتياطيًا بالأداة pg_dump على الخادم.</translation>
    </message>
</context>
<context>
    <name>Bootstrap</name>
    <message>
        <source>there is no database at %1 yet; run &apos;viewtide sync&apos; first, or set DATABASE_URL</source>
        <translation>لا توجد قاعدة بيانات في %1 بعد؛ شغّل «viewtide sync» أولًا، أو اضبط DATABASE_URL</translation>
    </message>
    <message>
        <source>the workspace &apos;%1&apos; has no database yet; run &apos;viewtide --workspace %2 sync&apos; first</source>
        <translation>لا توجد قاعدة بيانات لمساحة العمل «%1» بعد؛ شغّل «viewtide --workspace %2 sync» أولًا</translation>
    </message>
</context>
<context>
    <name>Campaign</name>
    <message>
        <source>The campaign needs a name.</source>
        <translation>تحتاج الحملة إلى اسم.</translation>
    </message>
    <message>
        <source>The name is longer than 200 characters.</source>
        <translation>الاسم أطول من 200 حرف.</translation>
    </message>
    <message>
        <source>The campaign ends before it begins.</source>
        <translation>تنتهي الحملة قبل أن تبدأ.</translation>
    </message>
    <message>
        <source>The cost cannot be below 0.</source>
        <translation>لا يمكن أن تكون التكلفة أقل من 0.</translation>
    </message>
    <message>
        <source>The currency is three letters, for example EUR.</source>
        <translation>العملة ثلاثة أحرف لاتينية، مثل EUR.</translation>
    </message>
    <message>
        <source>The target is a whole number of views, for example 100000.</source>
        <translation>الهدف عدد صحيح من المشاهدات، مثل 100000.</translation>
    </message>
</context>
<context>
    <name>CampaignDays</name>
    <message>
        <source>Views won</source>
        <translation>المشاهدات المكتسبة</translation>
    </message>
    <message>
        <source>Views against the snapshot of the day before. Unknown over a gap, and when videos joined that were not posted that day, or left.</source>
        <translation>المشاهدات مقارنةً بلقطة اليوم السابق. تكون غير معروفة عند وجود انقطاع، وعند انضمام فيديوهات لم تُنشر في ذلك اليوم أو خروج فيديوهات.</translation>
    </message>
    <message>
        <source>Day (UTC)</source>
        <translation>اليوم (UTC)</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>المنشورات</translation>
    </message>
    <message>
        <source>Campaign %1</source>
        <translation>الحملة %1</translation>
    </message>
    <message>
        <source>the last snapshot of %1 (UTC)</source>
        <translation>آخر لقطة ليوم %1 (UTC)</translation>
    </message>
    <message>
        <source>There is no snapshot of the day before to compare with.</source>
        <translation>لا توجد لقطة لليوم السابق للمقارنة بها.</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) left the campaign, with views that were won before.</source>
        <translation>
            <numerusform>خرج %Ln فيديو من الحملة، بمشاهدات كُسبت من قبل.</numerusform>
            <numerusform>خرج فيديو واحد من الحملة، بمشاهدات كُسبت من قبل.</numerusform>
            <numerusform>خرج فيديوهان من الحملة، بمشاهدات كُسبت من قبل.</numerusform>
            <numerusform>خرجت %Ln فيديوهات من الحملة، بمشاهدات كُسبت من قبل.</numerusform>
            <numerusform>خرج %Ln فيديو من الحملة، بمشاهدات كُسبت من قبل.</numerusform>
            <numerusform>خرج %Ln فيديو من الحملة، بمشاهدات كُسبت من قبل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) joined the campaign, and not all of them were posted that day: which of their views are of this day is not known.</source>
        <translation>
            <numerusform>انضم %Ln فيديو إلى الحملة، ولم تُنشر كلها في ذلك اليوم: لا يُعرف أيّ مشاهداتها يعود إلى هذا اليوم.</numerusform>
            <numerusform>انضم فيديو واحد إلى الحملة، ولم يُنشر في ذلك اليوم: لا يُعرف أيّ مشاهداته يعود إلى هذا اليوم.</numerusform>
            <numerusform>انضم فيديوهان إلى الحملة، ولم يُنشرا كلاهما في ذلك اليوم: لا يُعرف أيّ مشاهداتهما يعود إلى هذا اليوم.</numerusform>
            <numerusform>انضمت %Ln فيديوهات إلى الحملة، ولم تُنشر كلها في ذلك اليوم: لا يُعرف أيّ مشاهداتها يعود إلى هذا اليوم.</numerusform>
            <numerusform>انضم %Ln فيديو إلى الحملة، ولم تُنشر كلها في ذلك اليوم: لا يُعرف أيّ مشاهداتها يعود إلى هذا اليوم.</numerusform>
            <numerusform>انضم %Ln فيديو إلى الحملة، ولم تُنشر كلها في ذلك اليوم: لا يُعرف أيّ مشاهداتها يعود إلى هذا اليوم.</numerusform>
        </translation>
    </message>
    <message>
        <source>Views of the day</source>
        <translation>مشاهدات اليوم</translation>
    </message>
    <message>
        <source>Views of the day before</source>
        <translation>مشاهدات اليوم السابق</translation>
    </message>
</context>
<context>
    <name>CampaignDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>الا&amp;سم</translation>
    </message>
    <message>
        <source>Spring launch</source>
        <translation>إطلاق الربيع</translation>
    </message>
    <message>
        <source>Name of the campaign</source>
        <translation>اسم الحملة</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>ال&amp;مسؤول</translation>
    </message>
    <message>
        <source>Choose an owner, or write a new name</source>
        <translation>اختر مسؤولًا، أو اكتب اسمًا جديدًا</translation>
    </message>
    <message>
        <source>Owner of the campaign</source>
        <translation>مسؤول الحملة</translation>
    </message>
    <message>
        <source>&amp;Starts</source>
        <translation>ال&amp;بداية</translation>
    </message>
    <message>
        <source>The campaign has a first day</source>
        <translation>للحملة يوم أول</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>اليوم الأول</translation>
    </message>
    <message>
        <source>&amp;Ends</source>
        <translation>ال&amp;نهاية</translation>
    </message>
    <message>
        <source>The campaign has a last day</source>
        <translation>للحملة يوم أخير</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>اليوم الأخير</translation>
    </message>
    <message>
        <source>&amp;Cost</source>
        <translation>ال&amp;تكلفة</translation>
    </message>
    <message>
        <source>The cost is known</source>
        <translation>التكلفة معروفة</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>التكلفة</translation>
    </message>
    <message>
        <source>Currency, three letters</source>
        <translation>العملة، ثلاثة أحرف لاتينية</translation>
    </message>
    <message>
        <source>&amp;Target views</source>
        <translation>المشاهدات المست&amp;هدفة</translation>
    </message>
    <message>
        <source>The campaign has a target</source>
        <translation>للحملة هدف</translation>
    </message>
    <message>
        <source>Target views</source>
        <translation>المشاهدات المستهدفة</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>ما ينقص</translation>
    </message>
</context>
<context>
    <name>CampaignFacts</name>
    <message>
        <source>%1 of %2 views, %3</source>
        <translation>‏%1 من %2 مشاهدة، %3</translation>
    </message>
    <message>
        <source>%1, on pace for %2 %</source>
        <translation>‏%1، والمتوقع بهذه الوتيرة %2%</translation>
    </message>
    <message>
        <source>spent %1</source>
        <translation>المُنفَق %1</translation>
    </message>
    <message>
        <source>Owner %1</source>
        <translation>المسؤول %1</translation>
    </message>
    <message>
        <source>CPM %1</source>
        <translation>CPM ‏%1</translation>
    </message>
    <message>
        <source>No days set</source>
        <translation>لم تُحدَّد أيام</translation>
    </message>
    <message>
        <source>No target set</source>
        <translation>لم يُحدَّد هدف</translation>
    </message>
</context>
<context>
    <name>CampaignHistory</name>
    <message>
        <source>Only days that are over (in UTC) are made again; the last one is %1.</source>
        <translation>لا تُنشأ من جديد إلا الأيام المنتهية (بتوقيت UTC)؛ وآخرها %1.</translation>
    </message>
</context>
<context>
    <name>CampaignTable</name>
    <message>
        <source>Campaign</source>
        <translation>الحملة</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>من %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>حتى %1</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>التواريخ</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>المنشورات</translation>
    </message>
    <message>
        <source>Videos of the campaign, from both sources.</source>
        <translation>فيديوهات الحملة من كلا المصدرين.</translation>
    </message>
    <message>
        <source>Sum over the videos that report it. %1</source>
        <translation>مجموع الفيديوهات التي تتوفر لها هذه القيمة. %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>‏%1 من %2</translation>
    </message>
    <message>
        <source>ER by views</source>
        <translation>التفاعل/المشاهدات</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Engagements over views, summed over the videos where both are known: never a mean of rates. In brackets: how many videos that are.</source>
        <translation>التفاعلات مقسومة على المشاهدات، مجموعةً على الفيديوهات التي يُعرف فيها كلاهما، وليست متوسطًا لمعدلات. بين القوسين: عدد هذه الفيديوهات.</translation>
    </message>
    <message>
        <source>%1 videos rated</source>
        <translation>فيديوهات لها معدل: %1</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>التكلفة</translation>
    </message>
    <message>
        <source>CPM</source>
        <translation>CPM</translation>
    </message>
    <message>
        <source>Cost per 1,000 views. Unknown without a cost or without views.</source>
        <translation>التكلفة لكل ألف مشاهدة. غير معروفة دون تكلفة أو دون مشاهدات.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>الهدف</translation>
    </message>
    <message>
        <source>Views over the target of the campaign.</source>
        <translation>المشاهدات مقسومة على هدف الحملة.</translation>
    </message>
    <message>
        <source>No target. Edit the campaign to set one.</source>
        <translation>لا يوجد هدف. حرّر الحملة لتحديد هدف.</translation>
    </message>
    <message>
        <source>%1 of %2 views</source>
        <translation>‏%1 من %2 مشاهدة</translation>
    </message>
    <message>
        <source>No daily snapshot yet.</source>
        <translation>لا توجد لقطة يومية بعد.</translation>
    </message>
    <message>
        <source>%1 at the last of %2 snapshots</source>
        <translation>‏%1 عند آخر اللقطات، وعددها %2</translation>
    </message>
    <message>
        <source>Campaign %1</source>
        <translation>الحملة %1</translation>
    </message>
    <message>
        <source>from when each video was posted until it was last observed</source>
        <translation>من وقت نشر كل فيديو حتى آخر رصد له</translation>
    </message>
    <message>
        <source>Videos rated</source>
        <translation>فيديوهات لها معدل</translation>
    </message>
    <message>
        <source>Views of all videos</source>
        <translation>مشاهدات جميع الفيديوهات</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>المشاهدات</translation>
    </message>
    <message>
        <source>There is no daily snapshot of these days.</source>
        <translation>لا توجد لقطة يومية لهذه الأيام.</translation>
    </message>
    <message>
        <source>There is no snapshot of the day before: counted from the first one on.</source>
        <translation>لا توجد لقطة لليوم السابق: يبدأ العدّ من أول لقطة.</translation>
    </message>
    <message numerus="yes">
        <source>Without %n days on which videos joined that were not posted then, or left: what was won on them is not known.</source>
        <translation>
            <numerusform>دون %Ln يوم انضمت فيه فيديوهات لم تُنشر حينها أو خرجت فيه فيديوهات: ما كُسب فيه غير معروف.</numerusform>
            <numerusform>دون يوم واحد انضمت فيه فيديوهات لم تُنشر حينها أو خرجت فيه فيديوهات: ما كُسب فيه غير معروف.</numerusform>
            <numerusform>دون يومين انضمت فيهما فيديوهات لم تُنشر حينها أو خرجت فيهما فيديوهات: ما كُسب فيهما غير معروف.</numerusform>
            <numerusform>دون %Ln أيام انضمت فيها فيديوهات لم تُنشر حينها أو خرجت فيها فيديوهات: ما كُسب فيها غير معروف.</numerusform>
            <numerusform>دون %Ln يومًا انضمت فيها فيديوهات لم تُنشر حينها أو خرجت فيها فيديوهات: ما كُسب فيها غير معروف.</numerusform>
            <numerusform>دون %Ln يوم انضمت فيها فيديوهات لم تُنشر حينها أو خرجت فيها فيديوهات: ما كُسب فيها غير معروف.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to say %1: one of the two is not known in full.</source>
        <translation>تتعذّر المقارنة %1: إحدى القيمتين غير معروفة بالكامل.</translation>
    </message>
    <message>
        <source>%1 (%2) %3</source>
        <translation>‏%1 (%2) %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>‏%1 %2</translation>
    </message>
    <message>
        <source>Views won</source>
        <translation>المشاهدات المكتسبة</translation>
    </message>
    <message>
        <source>What the views of the campaign rose by in the range, from the day before it on. Unknown over days on which videos joined or left with views.</source>
        <translation>مقدار ارتفاع مشاهدات الحملة في الفترة، ابتداءً من اليوم الذي يسبقها. غير معروف للأيام التي انضمت فيها فيديوهات لها مشاهدات أو خرجت.</translation>
    </message>
    <message>
        <source>Against before</source>
        <translation>مقابل السابق</translation>
    </message>
    <message>
        <source>The views won against those of the compared days.</source>
        <translation>المشاهدات المكتسبة مقارنةً بمشاهدات الأيام المقارَن بها.</translation>
    </message>
    <message>
        <source>Views by day</source>
        <translation>المشاهدات حسب اليوم</translation>
    </message>
    <message>
        <source>Total views at each daily snapshot of the range.</source>
        <translation>إجمالي المشاهدات عند كل لقطة يومية في الفترة.</translation>
    </message>
    <message>
        <source>Views won in the range</source>
        <translation>المشاهدات المكتسبة في الفترة</translation>
    </message>
    <message>
        <source>Views won in the compared days</source>
        <translation>المشاهدات المكتسبة في الأيام المقارَن بها</translation>
    </message>
    <message>
        <source>No days are set. F2 edits the campaign.</source>
        <translation>لم تُحدَّد أيام. اضغط F2 لتحرير الحملة.</translation>
    </message>
</context>
<context>
    <name>Campaigns</name>
    <message>
        <source>There is a campaign &quot;%1&quot; already.</source>
        <translation>توجد حملة باسم «%1» بالفعل.</translation>
    </message>
    <message>
        <source>The campaign for what nobody assigned keeps its name; it cannot be &quot;%1&quot;.</source>
        <translation>تحتفظ حملة المحتوى غير المسند باسمها؛ ولا يمكن تغييره إلى «%1».</translation>
    </message>
    <message>
        <source>The campaign already has this video from another post.</source>
        <translation>هذا الفيديو موجود في الحملة بالفعل من منشور آخر.</translation>
    </message>
</context>
<context>
    <name>CampaignsPage</name>
    <message>
        <source>Campaigns</source>
        <translation>الحملات</translation>
    </message>
    <message>
        <source>Filter campaigns by name</source>
        <translation>تصفية الحملات حسب الاسم</translation>
    </message>
    <message>
        <source>Filter campaigns</source>
        <translation>تصفية الحملات</translation>
    </message>
    <message>
        <source>Campaigns shown</source>
        <translation>الحملات المعروضة</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Choose which columns are shown</source>
        <translation>اختيار الأعمدة المعروضة</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>اختيار الأعمدة</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Write the campaigns to a file</source>
        <translation>حفظ الحملات في ملف</translation>
    </message>
    <message>
        <source>Export campaigns</source>
        <translation>تصدير الحملات</translation>
    </message>
    <message>
        <source>Uploads…</source>
        <translation>عمليات الرفع…</translation>
    </message>
    <message>
        <source>Everything that went through Ayrshare, also what failed (Ctrl+Shift+L)</source>
        <translation>كل ما مرّ عبر Ayrshare، بما فيه ما فشل (Ctrl+Shift+L)</translation>
    </message>
    <message>
        <source>Show the uploads</source>
        <translation>عرض عمليات الرفع</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>القواعد…</translation>
    </message>
    <message>
        <source>Which posts go to which campaign (Ctrl+Shift+R)</source>
        <translation>أي المنشورات تذهب إلى أي حملة (Ctrl+Shift+R)</translation>
    </message>
    <message>
        <source>Edit the rules</source>
        <translation>تحرير القواعد</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>تحرير…</translation>
    </message>
    <message>
        <source>Change name, dates, cost and target of the selected campaign (F2)</source>
        <translation>تغيير اسم الحملة المحددة ومدتها وتكلفتها وهدفها (F2)</translation>
    </message>
    <message>
        <source>Edit the selected campaign</source>
        <translation>تحرير الحملة المحددة</translation>
    </message>
    <message>
        <source>New campaign…</source>
        <translation>حملة جديدة…</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>حملة جديدة</translation>
    </message>
    <message>
        <source>Campaigns and their totals</source>
        <translation>الحملات وإجمالياتها</translation>
    </message>
    <message>
        <source>Selected campaign</source>
        <translation>الحملة المحددة</translation>
    </message>
    <message>
        <source>Owner, progress and cost of the selected campaign</source>
        <translation>مسؤول الحملة المحددة وتقدّمها وتكلفتها</translation>
    </message>
    <message>
        <source>Details of the selected campaign</source>
        <translation>تفاصيل الحملة المحددة</translation>
    </message>
    <message>
        <source>Daily snapshots</source>
        <translation>اللقطات اليومية</translation>
    </message>
    <message>
        <source>Daily snapshots of the campaign</source>
        <translation>اللقطات اليومية للحملة</translation>
    </message>
    <message>
        <source>Number shown in the chart</source>
        <translation>الرقم المعروض في المخطط</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>الفيديوهات</translation>
    </message>
    <message>
        <source>Videos of the campaign</source>
        <translation>فيديوهات الحملة</translation>
    </message>
    <message>
        <source>Set days and target…</source>
        <translation>تحديد الأيام والهدف…</translation>
    </message>
    <message>
        <source>Without them nothing can be said of its pace and progress</source>
        <translation>من دونهما لا يمكن معرفة وتيرة الحملة وتقدّمها</translation>
    </message>
    <message>
        <source>Set days and target of the campaign</source>
        <translation>تحديد أيام الحملة وهدفها</translation>
    </message>
</context>
<context>
    <name>CardOpener</name>
    <message>
        <source>%1: click, or press Enter.</source>
        <translation>‏%1: انقر أو اضغط Enter.</translation>
    </message>
</context>
<context>
    <name>ChartNote</name>
    <message>
        <source>The note needs a text.</source>
        <translation>يجب أن تحتوي الملاحظة على نص.</translation>
    </message>
    <message>
        <source>A note has at most %1 characters.</source>
        <translation>الحد الأقصى لطول الملاحظة %1 حرف.</translation>
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
        <translation>ليس تاريخًا؛ اكتبه بالصيغة 2025-12-31</translation>
    </message>
    <message>
        <source>not a time zone; write it as Europe/Berlin or UTC</source>
        <translation>ليست منطقة زمنية؛ اكتبها بالصيغة Europe/Berlin أو UTC</translation>
    </message>
    <message>
        <source>not a whole number of 0 or more, of at most 15 digits</source>
        <translation>ليس عددًا صحيحًا مقبولًا (0 أو أكثر، بحد أقصى 15 رقمًا)</translation>
    </message>
    <message>
        <source>not an amount; write it as 1250 or 1250.50</source>
        <translation>ليس مبلغًا؛ اكتبه بالصيغة 1250 أو 1250.50</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not name a video; write api:17 or manual:3 as in viewtide video list</source>
        <translation>لا يدل «%1» على فيديو؛ اكتب api:17 أو manual:3 كما في viewtide video list</translation>
    </message>
    <message>
        <source>name at least one video, e.g. api:17 or manual:3 as in viewtide video list</source>
        <translation>حدّد فيديو واحدًا على الأقل، مثل api:17 أو manual:3 كما في viewtide video list</translation>
    </message>
    <message>
        <source>open the window</source>
        <translation>فتح النافذة</translation>
    </message>
    <message>
        <source>collect once what is due, then exit (--all: also what is not due yet)</source>
        <translation>جمع ما حان موعده مرة واحدة ثم الإنهاء (--all: ما لم يحن موعده أيضًا)</translation>
    </message>
    <message>
        <source>collect until SIGTERM or SIGINT</source>
        <translation>الجمع حتى وصول SIGTERM أو SIGINT</translation>
    </message>
    <message>
        <source>add a profile; its key is read from standard input (--primary: no key; --account-key: save the account&apos;s API key)</source>
        <translation>إضافة ملف شخصي؛ يُقرأ مفتاحه من الإدخال القياسي (--primary: بلا مفتاح؛ --account-key: حفظ مفتاح API الخاص بالحساب)</translation>
    </message>
    <message>
        <source>list the profiles</source>
        <translation>سرد الملفات الشخصية</translation>
    </message>
    <message>
        <source>stop collecting for a profile and forget its key; its history stays (--account-key: forget the account&apos;s API key)</source>
        <translation>إيقاف الجمع لملف شخصي ونسيان مفتاحه؛ يبقى سجلّه محفوظًا (--account-key: نسيان مفتاح API الخاص بالحساب)</translation>
    </message>
    <message>
        <source>give a profile another name</source>
        <translation>إعطاء ملف شخصي اسمًا آخر</translation>
    </message>
    <message>
        <source>ask Ayrshare whether the key of a profile works, and which networks are linked to it</source>
        <translation>الاستعلام من Ayrshare عن صلاحية مفتاح ملف شخصي وعن الشبكات المرتبطة به</translation>
    </message>
    <message>
        <source>add a campaign</source>
        <translation>إضافة حملة</translation>
    </message>
    <message>
        <source>change a campaign (&apos;none&apos; takes a date, the cost or the target away)</source>
        <translation>تغيير حملة (القيمة «none» تزيل تاريخًا أو التكلفة أو الهدف)</translation>
    </message>
    <message>
        <source>list the campaigns with their totals</source>
        <translation>سرد الحملات مع إجمالياتها</translation>
    </message>
    <message>
        <source>make past days (UTC) again from the observations (--as-assigned-now: with the videos that campaigns have today)</source>
        <translation>إعادة إنشاء أيام سابقة (UTC) من عمليات الرصد (--as-assigned-now: بالفيديوهات الموجودة في الحملات اليوم)</translation>
    </message>
    <message>
        <source>remove a campaign; its videos go to Unassigned, its past days and reports stay</source>
        <translation>إزالة حملة؛ تنتقل فيديوهاتها إلى «غير مسند»، وتبقى أيامها السابقة وتقاريرها</translation>
    </message>
    <message>
        <source>track videos that were posted by hand; &apos;-&apos; reads links from standard input (--again: also what another campaign tracks)</source>
        <translation>تتبّع فيديوهات نُشرت يدويًا؛ الرمز «-» يقرأ الروابط من الإدخال القياسي (--again: بما فيها ما تتتبّعه حملة أخرى)</translation>
    </message>
    <message>
        <source>list the videos of both sources</source>
        <translation>سرد فيديوهات كلا المصدرين</translation>
    </message>
    <message>
        <source>list what went through Ayrshare, also what is pending, failed or deleted</source>
        <translation>سرد ما مرّ عبر Ayrshare، بما فيه المعلّق والفاشل والمحذوف</translation>
    </message>
    <message>
        <source>put uploads into a campaign by hand; no rule moves them again</source>
        <translation>وضع عمليات رفع في حملة يدويًا؛ لا تنقلها أي قاعدة بعد ذلك</translation>
    </message>
    <message>
        <source>give the posts of uploads back to the rules</source>
        <translation>إعادة منشورات عمليات الرفع إلى القواعد</translation>
    </message>
    <message>
        <source>add a rule: posts that meet all its conditions go to the campaign; the first rule wins</source>
        <translation>إضافة قاعدة: المنشورات التي تستوفي جميع شروطها تذهب إلى الحملة؛ والغلبة لأول قاعدة</translation>
    </message>
    <message>
        <source>list the rules in their order</source>
        <translation>سرد القواعد بترتيبها</translation>
    </message>
    <message>
        <source>put a rule elsewhere in the order; 1 is first</source>
        <translation>وضع قاعدة في موضع آخر من الترتيب؛ الموضع 1 هو الأول</translation>
    </message>
    <message>
        <source>remove a rule; its posts stay where they are until the rules are applied</source>
        <translation>إزالة قاعدة؛ تبقى منشوراتها في مكانها إلى أن تُطبَّق القواعد</translation>
    </message>
    <message>
        <source>change a rule (&apos;none&apos; takes a condition away)</source>
        <translation>تغيير قاعدة (القيمة «none» تزيل شرطًا)</translation>
    </message>
    <message>
        <source>tell which posts the rules would move, without moving them</source>
        <translation>ذكر المنشورات التي ستنقلها القواعد، دون نقلها</translation>
    </message>
    <message>
        <source>move the posts; what a hand assigned stays</source>
        <translation>نقل المنشورات؛ يبقى ما أُسند يدويًا</translation>
    </message>
    <message>
        <source>show what a video earned, its corrections, views at age and velocity</source>
        <translation>عرض ما كسبه فيديو وتصحيحاته ومشاهداته حسب العمر وسرعته</translation>
    </message>
    <message>
        <source>track the videos of a CSV (url, campaign, posted_at, title, views ...) or of a text with links</source>
        <translation>تتبّع فيديوهات ملف CSV (url وcampaign وposted_at وtitle وviews ...) أو نص فيه روابط</translation>
    </message>
    <message>
        <source>type in numbers that the API cannot see; --at: when they were true; --posted: when the video was posted</source>
        <translation>إدخال أرقام يدويًا لا تراها واجهة API؛ --at: متى كانت صحيحة؛ --posted: متى نُشر الفيديو</translation>
    </message>
    <message>
        <source>put videos of either source into a campaign by hand</source>
        <translation>وضع فيديوهات من أي مصدر في حملة يدويًا</translation>
    </message>
    <message>
        <source>stop tracking videos that were added by hand</source>
        <translation>إيقاف تتبّع فيديوهات أُضيفت يدويًا</translation>
    </message>
    <message>
        <source>bring removed videos back with their history</source>
        <translation>استعادة الفيديوهات المُزالة مع سجلّها</translation>
    </message>
    <message>
        <source>add past days of accounts from a CSV (date, platform, followers ...), also from &apos;export growth&apos;; days that are there stay (--remove: take the imported ones back)</source>
        <translation>إضافة أيام سابقة للحسابات من ملف CSV (date وplatform وfollowers ...)، ومن «export growth» أيضًا؛ تبقى الأيام الموجودة (--remove: إزالة الأيام المستوردة)</translation>
    </message>
    <message>
        <source>list the metrics of accounts: name, unit, networks, definition</source>
        <translation>سرد مقاييس الحسابات: الاسم والوحدة والشبكات والتعريف</translation>
    </message>
    <message>
        <source>list the works: one clip with all its posts and their totals</source>
        <translation>سرد الأعمال: مقطع واحد بجميع منشوراته وإجمالياتها</translation>
    </message>
    <message>
        <source>make one work of the works of these videos</source>
        <translation>دمج أعمال هذه الفيديوهات في عمل واحد</translation>
    </message>
    <message>
        <source>make a video a work by itself</source>
        <translation>جعل فيديو عملًا مستقلًا</translation>
    </message>
    <message>
        <source>add a report over one or more campaigns (--campaign may be repeated; --zone: the time zone of its days, else the workspace&apos;s)</source>
        <translation>إضافة تقرير عن حملة أو أكثر (يمكن تكرار --campaign؛ --zone: المنطقة الزمنية لأيامه، وإلا فمنطقة مساحة العمل)</translation>
    </message>
    <message>
        <source>change a report (&apos;none&apos; takes --from or --to away)</source>
        <translation>تغيير تقرير (القيمة «none» تزيل --from أو --to)</translation>
    </message>
    <message>
        <source>take a report out of the lists; its videos and their numbers stay</source>
        <translation>إخراج تقرير من القوائم؛ تبقى فيديوهاته وأرقامها</translation>
    </message>
    <message>
        <source>the name, #rrggbb and logo file that the client sees (--logo none: no logo)</source>
        <translation>الاسم واللون #rrggbb وملف الشعار التي يراها العميل (--logo none: بلا شعار)</translation>
    </message>
    <message>
        <source>whether the client reads how many videos are hidden</source>
        <translation>هل يقرأ العميل عدد الفيديوهات المخفية</translation>
    </message>
    <message>
        <source>keep the report as it is now; it prints the same digits for ever</source>
        <translation>حفظ التقرير كما هو الآن؛ تبقى أرقامه المطبوعة نفسها إلى الأبد</translation>
    </message>
    <message>
        <source>list the frozen states of a report</source>
        <translation>سرد الحالات المجمّدة لتقرير</translation>
    </message>
    <message>
        <source>take a frozen state of a report out of the lists</source>
        <translation>إخراج حالة مجمّدة لتقرير من القوائم</translation>
    </message>
    <message>
        <source>list the reports</source>
        <translation>سرد التقارير</translation>
    </message>
    <message>
        <source>show a report with its totals</source>
        <translation>عرض تقرير مع إجمالياته</translation>
    </message>
    <message>
        <source>hide videos in one report (VIDEO as in &apos;video list&apos;: api:17, manual:3)</source>
        <translation>إخفاء فيديوهات في تقرير واحد (اكتب VIDEO كما في «video list»: api:17 وmanual:3)</translation>
    </message>
    <message>
        <source>show hidden videos again</source>
        <translation>إظهار الفيديوهات المخفية من جديد</translation>
    </message>
    <message>
        <source>tell why an alert came, with its figures</source>
        <translation>ذكر سبب تنبيه مع أرقامه</translation>
    </message>
    <message>
        <source>list the rules of alerts and the settings that hold their thresholds</source>
        <translation>سرد قواعد التنبيهات والإعدادات التي تحمل عتباتها</translation>
    </message>
    <message>
        <source>write a table as csv, json or xlsx; weekly also as md, text for a chat; a report, or a --snapshot of it, also as html or pdf</source>
        <translation>تصدير جدول بصيغة csv أو json أو xlsx؛ والملخص weekly أيضًا بصيغة md، نصًا لمحادثة؛ والتقرير، أو لقطة --snapshot منه، أيضًا بصيغة html أو pdf</translation>
    </message>
    <message>
        <source>check the database</source>
        <translation>فحص قاعدة البيانات</translation>
    </message>
    <message>
        <source>copy the database</source>
        <translation>نسخ قاعدة البيانات</translation>
    </message>
    <message>
        <source>bring the database to the present schema</source>
        <translation>ترقية قاعدة البيانات إلى المخطط الحالي</translation>
    </message>
    <message>
        <source>list the settings, their values and where they come from</source>
        <translation>سرد الإعدادات وقيمها ومصادرها</translation>
    </message>
    <message>
        <source>print one setting</source>
        <translation>طباعة إعداد واحد</translation>
    </message>
    <message>
        <source>change a setting; a Viewtide that runs takes it at its next start</source>
        <translation>تغيير إعداد؛ يأخذ به Viewtide قيد التشغيل عند بدئه التالي</translation>
    </message>
    <message>
        <source>print what makes a shell complete these commands</source>
        <translation>طباعة ما يجعل الصدفة تُكمل هذه الأوامر</translation>
    </message>
    <message>
        <source>whether the desktop starts Viewtide in the tray at login</source>
        <translation>هل يشغّل سطح المكتب Viewtide في علبة النظام عند تسجيل الدخول</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs another word; see viewtide --help</source>
        <translation>يحتاج «%1» إلى كلمة أخرى؛ انظر viewtide --help</translation>
    </message>
    <message>
        <source>unknown command &apos;%1&apos;; see viewtide --help</source>
        <translation>أمر غير معروف «%1»؛ انظر viewtide --help</translation>
    </message>
    <message>
        <source>unknown option &apos;--%1&apos; for &apos;%2&apos;</source>
        <translation>خيار غير معروف «--%1» للأمر «%2»</translation>
    </message>
    <message>
        <source>option &apos;--%1&apos; needs a value</source>
        <translation>يحتاج الخيار «--%1» إلى قيمة</translation>
    </message>
    <message>
        <source>&apos;%1&apos; takes no argument &apos;%2&apos;</source>
        <translation>لا يأخذ «%1» الوسيط «%2»</translation>
    </message>
    <message>
        <source>unknown option &apos;%1&apos;; see viewtide --help</source>
        <translation>خيار غير معروف «%1»؛ انظر viewtide --help</translation>
    </message>
    <message>
        <source>open the window, or only the tray icon</source>
        <translation>فتح النافذة، أو أيقونة علبة النظام فقط</translation>
    </message>
    <message>
        <source>the same on generated data; never touches your own database</source>
        <translation>الشيء نفسه على بيانات مولَّدة؛ لا يمسّ قاعدة بياناتك أبدًا</translation>
    </message>
    <message>
        <source>
Exit status: 0 all done; 1 wrong use or settings; 2 part of it failed and will be tried again; 3 nothing could be fetched.
Environment: AYRSHARE_API_KEY, AYRSHARE_PROFILE_KEY, AYRSHARE_BASE_URL, DATABASE_URL,
X_TWITTER_API_KEY, X_TWITTER_API_SECRET; they win over the settings.
</source>
        <translation>
حالة الخروج: 0 تم كل شيء؛ 1 استخدام أو إعدادات خاطئة؛ 2 فشل جزء وستُعاد محاولته؛ 3 تعذّر جلب أي شيء.
البيئة: AYRSHARE_API_KEY, AYRSHARE_PROFILE_KEY, AYRSHARE_BASE_URL, DATABASE_URL,
X_TWITTER_API_KEY, X_TWITTER_API_SECRET؛ ولها الغلبة على الإعدادات.
</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is the name of several; give the id: %2</source>
        <translation>الاسم «%1» مشترك بين عدة عناصر؛ اكتب المعرّف: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos;; there is none yet</source>
        <translation>«%1»؛ لا يوجد أيٌّ منها بعد</translation>
    </message>
    <message>
        <source>&apos;%1&apos;; there is: %2</source>
        <translation>«%1»؛ الموجود: %2</translation>
    </message>
    <message>
        <source>tell what a number of a video means, what it is made of and where it came from</source>
        <translation>شرح معنى رقم لفيديو، وممّ يتكوّن، ومن أين أتى</translation>
    </message>
    <message>
        <source>the same for a recorded day of an account</source>
        <translation>الشيء نفسه ليوم مسجَّل لحساب</translation>
    </message>
    <message>
        <source>write a note on a day (UTC); all charts show it</source>
        <translation>كتابة ملاحظة على يوم (UTC)؛ تعرضها جميع المخططات</translation>
    </message>
    <message>
        <source>list the notes of the charts</source>
        <translation>سرد ملاحظات المخططات</translation>
    </message>
    <message>
        <source>change a note</source>
        <translation>تغيير ملاحظة</translation>
    </message>
    <message>
        <source>take a note out of the charts</source>
        <translation>إخراج ملاحظة من المخططات</translation>
    </message>
    <message>
        <source>copy everything into a new database: a file, postgresql://..., or - to read that address from standard input</source>
        <translation>نسخ كل شيء إلى قاعدة بيانات جديدة: ملف، أو ‎postgresql://...‎، أو «-» لقراءة ذلك العنوان من الإدخال القياسي</translation>
    </message>
    <message>
        <source>list the workspaces: a database, settings and keys apart for each client</source>
        <translation>سرد مساحات العمل: قاعدة بيانات وإعدادات ومفاتيح منفصلة لكل عميل</translation>
    </message>
    <message>
        <source>make a workspace; &apos;viewtide --workspace NAME&apos; opens it</source>
        <translation>إنشاء مساحة عمل؛ يفتحها الأمر «viewtide --workspace NAME»</translation>
    </message>
    <message>
        <source>give a workspace another name; its folder and its id stay</source>
        <translation>إعطاء مساحة عمل اسمًا آخر؛ يبقى مجلدها ومعرّفها كما هما</translation>
    </message>
    <message>
        <source>move a workspace with all its data to the trash (--delete: delete it for ever)</source>
        <translation>نقل مساحة عمل بكل بياناتها إلى سلة المهملات (--delete: حذفها نهائيًا)</translation>
    </message>
    <message>
        <source>Usage: viewtide [--workspace NAME | --demo] [COMMAND] [OPTIONS]

</source>
        <translation>الاستخدام: viewtide [--workspace NAME | --demo] [COMMAND] [OPTIONS]

</translation>
    </message>
    <message>
        <source>the same in a workspace of its own; nothing is taken from DATABASE_URL or the keys in the environment</source>
        <translation>الشيء نفسه في مساحة عمل مستقلة؛ لا يؤخذ شيء من DATABASE_URL ولا من المفاتيح في البيئة</translation>
    </message>
    <message>
        <source>open the window, or raise the one that is open, and ask for everything now</source>
        <translation>فتح النافذة، أو إبراز النافذة المفتوحة، وطلب كل شيء الآن</translation>
    </message>
    <message>
        <source>list what you were told of, newest first (--kind %1)</source>
        <translation>سرد ما نُبِّهت إليه، الأحدث أولًا (--kind %1)</translation>
    </message>
</context>
<context>
    <name>CommandNeed</name>
    <message>
        <source>It needs another selection.</source>
        <translation>يتطلب تحديدًا آخر.</translation>
    </message>
</context>
<context>
    <name>Completion</name>
    <message>
        <source>commands</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <source>&apos;completion&apos; needs the name of a shell: bash, zsh or fish</source>
        <translation>يحتاج «completion» إلى اسم صدفة: bash أو zsh أو fish</translation>
    </message>
</context>
<context>
    <name>DemoNotes</name>
    <message>
        <source>From here on, posts go out in the evening</source>
        <translation>من هنا فصاعدًا، تُنشر المنشورات مساءً</translation>
    </message>
    <message>
        <source>This one took off: %1</source>
        <translation>هذا الفيديو انطلق بقوة: %1</translation>
    </message>
</context>
<context>
    <name>ErrorDetail</name>
    <message>
        <source>cannot write: %1</source>
        <translation>تتعذّر الكتابة: %1</translation>
    </message>
    <message>
        <source>cannot write: this is a folder</source>
        <translation>تتعذّر الكتابة: هذا مجلد</translation>
    </message>
    <message>
        <source>keys of the environment cannot be changed from here</source>
        <translation>لا يمكن تغيير مفاتيح البيئة من هنا</translation>
    </message>
    <message>
        <source>others can read this file; make it yours alone (chmod 600) and renew the keys in it</source>
        <translation>يستطيع آخرون قراءة هذا الملف؛ اجعله لك وحدك (chmod 600) وجدّد المفاتيح التي فيه</translation>
    </message>
    <message>
        <source>cannot read: %1</source>
        <translation>تتعذّر القراءة: %1</translation>
    </message>
    <message>
        <source>not a JSON object; it was left as it is</source>
        <translation>ليس كائن JSON؛ وقد تُرك كما هو</translation>
    </message>
    <message>
        <source>keychain not reachable: %1</source>
        <translation>يتعذّر الوصول إلى سلسلة المفاتيح: %1</translation>
    </message>
    <message>
        <source>keys cannot be kept there</source>
        <translation>لا يمكن حفظ المفاتيح هناك</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>يتعذّر إنشاء المجلد</translation>
    </message>
    <message>
        <source>Qt&apos;s driver for %1 is not installed (libqt6sql6-%2)</source>
        <translation>برنامج تشغيل Qt لـ‎%1‎ غير مثبّت (‎libqt6sql6-%2‎)</translation>
    </message>
    <message>
        <source>it cannot be brought to the disk</source>
        <translation>يتعذّر حفظه على القرص</translation>
    </message>
    <message>
        <source>there is such a file already</source>
        <translation>يوجد ملف بهذا الاسم من قبل</translation>
    </message>
    <message>
        <source>it cannot be renamed</source>
        <translation>تتعذّر إعادة تسميته</translation>
    </message>
    <message>
        <source>the lock file %1 cannot be made</source>
        <translation>يتعذّر إنشاء ملف القفل ‎%1</translation>
    </message>
    <message>
        <source>the folder %1 does not exist</source>
        <translation>المجلد ‎%1‎ غير موجود</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>ليس ملفًا</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>تتعذّر قراءة الملف</translation>
    </message>
    <message>
        <source>the file cannot be written</source>
        <translation>تتعذّر الكتابة في الملف</translation>
    </message>
    <message>
        <source>the folder %1 cannot be written</source>
        <translation>تتعذّر الكتابة في المجلد ‎%1</translation>
    </message>
    <message>
        <source>it is the database of another program</source>
        <translation>هي قاعدة بيانات برنامج آخر</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>لا يوجد ملف كهذا</translation>
    </message>
</context>
<context>
    <name>ErrorPolicy</name>
    <message>
        <source>Cancelled.</source>
        <translation>أُلغي.</translation>
    </message>
    <message>
        <source>The server could not be reached. Check the connection; Viewtide tries again by itself.</source>
        <translation>تعذّر الوصول إلى الخادم. تحقق من الاتصال؛ يعيد Viewtide المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>The server did not answer in time. Viewtide tries again by itself.</source>
        <translation>لم يستجب الخادم في الوقت المحدد. يعيد Viewtide المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>The server reported a problem of its own. Viewtide tries again by itself.</source>
        <translation>أبلغ الخادم عن مشكلة لديه. يعيد Viewtide المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>Too many requests for this key. Viewtide waits as long as the server asks for.</source>
        <translation>طلبات أكثر من اللازم بهذا المفتاح. ينتظر Viewtide المدة التي يطلبها الخادم.</translation>
    </message>
    <message>
        <source>The key was refused, or this call is not allowed with it. Check the API key and the profile key.</source>
        <translation>رُفض المفتاح، أو لا يُسمح به لهذا الطلب. تحقق من مفتاح API ومن مفتاح الملف الشخصي.</translation>
    </message>
    <message>
        <source>The Ayrshare plan does not include this call, or a payment is due. Look at the plan in the Ayrshare dashboard.</source>
        <translation>لا تشمل خطة Ayrshare هذا الطلب، أو هناك دفعة مستحقة. راجع الخطة في لوحة تحكم Ayrshare.</translation>
    </message>
    <message>
        <source>The post was not found. It may be deleted, or belong to another profile; its history is kept.</source>
        <translation>لم يُعثر على المنشور. ربما حُذف، أو يخص ملفًا شخصيًا آخر؛ سجلّه محفوظ.</translation>
    </message>
    <message>
        <source>The network has no numbers yet. Viewtide asks again later.</source>
        <translation>ليس لدى الشبكة أرقام بعد. يعيد Viewtide الطلب لاحقًا.</translation>
    </message>
    <message>
        <source>The answer says nothing of this network. Viewtide asks again later.</source>
        <translation>لا تذكر الاستجابة شيئًا عن هذه الشبكة. يعيد Viewtide الطلب لاحقًا.</translation>
    </message>
    <message>
        <source>The network limits how often these numbers may be read. Viewtide asks again later; nothing has to be linked again.</source>
        <translation>تحدّ الشبكة من عدد مرات قراءة هذه الأرقام. يعيد Viewtide الطلب لاحقًا؛ لا حاجة إلى إعادة ربط أي شيء.</translation>
    </message>
    <message>
        <source>The network is no longer linked. Link it again in the Ayrshare dashboard.</source>
        <translation>لم تعد الشبكة مرتبطة. أعد ربطها في لوحة تحكم Ayrshare.</translation>
    </message>
    <message>
        <source>The network did not grant these numbers. Link it again in the Ayrshare dashboard and allow everything it asks for.</source>
        <translation>لم تمنح الشبكة هذه الأرقام. أعد ربطها في لوحة تحكم Ayrshare واسمح بكل ما تطلبه.</translation>
    </message>
    <message>
        <source>The server did not accept the request.</source>
        <translation>لم يقبل الخادم الطلب.</translation>
    </message>
    <message>
        <source>The answer was not understood. Nothing was changed; Viewtide asks again later.</source>
        <translation>لم تُفهم الاستجابة. لم يتغير شيء؛ يعيد Viewtide الطلب لاحقًا.</translation>
    </message>
    <message>
        <source>The connection was not safe, so nothing was sent on. Check the server address and the certificate.</source>
        <translation>لم يكن الاتصال آمنًا، فلم يُرسَل شيء. تحقق من عنوان الخادم ومن الشهادة.</translation>
    </message>
    <message>
        <source>The database did not accept the change. Nothing was lost: it is tried again.</source>
        <translation>لم تقبل قاعدة البيانات التغيير. لم يُفقد شيء: ستُعاد المحاولة.</translation>
    </message>
    <message>
        <source>Another program is using the database.</source>
        <translation>يستخدم برنامج آخر قاعدة البيانات.</translation>
    </message>
    <message>
        <source>The file is not a sound Viewtide database. It was left as it is.</source>
        <translation>الملف ليس قاعدة بيانات سليمة من Viewtide. تُرك كما هو.</translation>
    </message>
    <message>
        <source>The database could not be opened.</source>
        <translation>تعذّر فتح قاعدة البيانات.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space; Viewtide goes on by itself.</source>
        <translation>القرص ممتلئ. أفرغ بعض المساحة؛ يتابع Viewtide تلقائيًا.</translation>
    </message>
    <message>
        <source>The database was made by a later version of Viewtide. Install that version to open it.</source>
        <translation>أُنشئت قاعدة البيانات بإصدار أحدث من Viewtide. ثبّت ذلك الإصدار لفتحها.</translation>
    </message>
    <message>
        <source>A setting is missing or not valid.</source>
        <translation>أحد الإعدادات ناقص أو غير صالح.</translation>
    </message>
    <message>
        <source>No such entry.</source>
        <translation>لا يوجد عنصر كهذا.</translation>
    </message>
    <message>
        <source>Something went wrong inside Viewtide.</source>
        <translation>حدث خطأ داخل Viewtide.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place: what happened there</comment>
        <translation>‏%1: %2</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>html and pdf are formats of reports, md of the weekly summary; use csv, json or xlsx.</source>
        <translation>صيغتا html وpdf للتقارير، وصيغة md للملخص الأسبوعي؛ استخدم csv أو json أو xlsx.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>ال&amp;صفوف</translation>
    </message>
    <message>
        <source>Which rows are written</source>
        <translation>الصفوف التي تُصدَّر</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>ال&amp;تنسيق</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>تنسيق الملف</translation>
    </message>
    <message>
        <source>File &amp;name</source>
        <translation>ا&amp;سم الملف</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>اسم الملف</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>است&amp;عراض…</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>اختيار الملف</translation>
    </message>
    <message>
        <source>What the client sees</source>
        <translation>ما يراه العميل</translation>
    </message>
    <message>
        <source>State of the export</source>
        <translation>حالة التصدير</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>Engagement of a video</source>
        <translation>تفاعل فيديو</translation>
    </message>
    <message>
        <source>What people did with the video, over the kinds that the network reports.</source>
        <translation>ما فعله الناس مع الفيديو، عبر الأنواع التي تُبلغ عنها الشبكة.</translation>
    </message>
    <message>
        <source>likes + comments + shares + saves</source>
        <translation>الإعجابات + التعليقات + المشاركات + مرات الحفظ</translation>
    </message>
    <message>
        <source>Engagement rate by views</source>
        <translation>معدل التفاعل حسب المشاهدات</translation>
    </message>
    <message>
        <source>How many engagements a hundred views bring. Unknown until views and at least one kind of engagement are reported.</source>
        <translation>عدد التفاعلات التي تجلبها كل مئة مشاهدة. غير معروف إلى أن يُبلَغ عن المشاهدات وعن نوع واحد على الأقل من التفاعل.</translation>
    </message>
    <message>
        <source>(likes + comments + shares + saves) / views × 100</source>
        <translation>(الإعجابات + التعليقات + المشاركات + مرات الحفظ) / المشاهدات × 100</translation>
    </message>
    <message>
        <source>Views in the last 24 hours</source>
        <translation>المشاهدات في آخر 24 ساعة</translation>
    </message>
    <message>
        <source>Views that the video won since the last observation that is at least 24 hours old; of a younger video, since its first one.</source>
        <translation>المشاهدات التي كسبها الفيديو منذ آخر عملية رصد مضى عليها 24 ساعة على الأقل؛ وللفيديو الأحدث، منذ أول عملية رصد له.</translation>
    </message>
    <message>
        <source>views now − views then</source>
        <translation>المشاهدات الآن − المشاهدات حينها</translation>
    </message>
    <message>
        <source>Engagement rate of an account</source>
        <translation>معدل تفاعل حساب</translation>
    </message>
    <message>
        <source>Engagements over reach; where the network tells no reach, over impressions, then views, then followers. The basis is named, and rates of different bases are not compared.</source>
        <translation>التفاعلات مقسومة على الوصول؛ وحيث لا تذكر الشبكة الوصول، فعلى مرات الظهور، ثم المشاهدات، ثم المتابعين. يُذكر الأساس، ولا تُقارن معدلات ذات أسس مختلفة.</translation>
    </message>
    <message>
        <source>(likes + comments + shares) / basis × 100</source>
        <translation>(الإعجابات + التعليقات + المشاركات) / الأساس × 100</translation>
    </message>
    <message>
        <source>Daily growth</source>
        <translation>النمو اليومي</translation>
    </message>
    <message>
        <source>Followers on a day less those on the day before; a loss is negative. Unknown where the day before was not recorded.</source>
        <translation>المتابعون في يوم ناقصًا المتابعين في اليوم السابق؛ والخسارة قيمة سالبة. غير معروف إذا لم يُسجَّل اليوم السابق.</translation>
    </message>
    <message>
        <source>followers of the day − followers of the day before</source>
        <translation>متابعو اليوم − متابعو اليوم السابق</translation>
    </message>
    <message>
        <source>Followers of all accounts</source>
        <translation>متابعو جميع الحسابات</translation>
    </message>
    <message>
        <source>The last recorded followers of each linked account, added up. Somebody who follows two accounts counts twice.</source>
        <translation>آخر عدد مسجَّل لمتابعي كل حساب مرتبط، مجموعةً. من يتابع حسابين يُحسب مرتين.</translation>
    </message>
    <message>
        <source>sum of followers over the accounts</source>
        <translation>مجموع المتابعين عبر الحسابات</translation>
    </message>
    <message>
        <source>Growth in the range</source>
        <translation>النمو في الفترة</translation>
    </message>
    <message>
        <source>Followers won less followers lost in the range, over all accounts, from the day before it on.</source>
        <translation>المتابعون المكتسبون ناقصًا المفقودين في الفترة، عبر جميع الحسابات، ابتداءً من اليوم الذي يسبقها.</translation>
    </message>
    <message>
        <source>sum over the accounts of followers at the end − followers before the range</source>
        <translation>المجموع عبر الحسابات: المتابعون في النهاية − المتابعون قبل الفترة</translation>
    </message>
    <message>
        <source>Views won in the range</source>
        <translation>المشاهدات المكتسبة في الفترة</translation>
    </message>
    <message>
        <source>What the views of all videos rose by in the range. The first observation of a video is an anchor and credits nothing; a recount downwards is taken off.</source>
        <translation>مقدار ارتفاع مشاهدات جميع الفيديوهات في الفترة. أول عملية رصد لفيديو نقطة بداية لا تُحتسب لها مشاهدات؛ ويُخصم كل تصحيح للعدد نحو الأسفل.</translation>
    </message>
    <message>
        <source>sum over the videos of views at the end − views at the start</source>
        <translation>المجموع عبر الفيديوهات: المشاهدات في النهاية − المشاهدات في البداية</translation>
    </message>
    <message>
        <source>Engagement rate of several videos</source>
        <translation>معدل تفاعل عدة فيديوهات</translation>
    </message>
    <message>
        <source>All engagements over all views of the videos whose views and engagement are both known. Never a mean of rates.</source>
        <translation>جميع التفاعلات مقسومة على جميع المشاهدات، للفيديوهات التي تُعرف مشاهداتها وتفاعلها معًا. وليس أبدًا متوسطًا لمعدلات.</translation>
    </message>
    <message>
        <source>sum of engagements / sum of views × 100</source>
        <translation>مجموع التفاعلات / مجموع المشاهدات × 100</translation>
    </message>
    <message>
        <source>Average engagement rate of a network</source>
        <translation>متوسط معدل التفاعل لشبكة</translation>
    </message>
    <message>
        <source>Mean of the daily engagement rates that were recorded in the range, for one basis. From three recorded days on a network is ranked.</source>
        <translation>متوسط معدلات التفاعل اليومية المسجَّلة في الفترة، لأساس واحد. تدخل الشبكة الترتيب ابتداءً من ثلاثة أيام مسجَّلة.</translation>
    </message>
    <message>
        <source>sum of the daily rates / number of recorded days</source>
        <translation>مجموع المعدلات اليومية / عدد الأيام المسجَّلة</translation>
    </message>
    <message>
        <source>Total of a campaign</source>
        <translation>إجمالي حملة</translation>
    </message>
    <message>
        <source>The latest number of each video of the campaign from both sources, added up over those that report it.</source>
        <translation>أحدث رقم لكل فيديو في الحملة من كلا المصدرين، مجموعًا عبر الفيديوهات التي أُبلغ عنه لها.</translation>
    </message>
    <message>
        <source>sum over the videos</source>
        <translation>المجموع عبر الفيديوهات</translation>
    </message>
    <message>
        <source>Cost per thousand views</source>
        <translation>التكلفة لكل ألف مشاهدة</translation>
    </message>
    <message>
        <source>What a thousand views of the campaign cost. Unknown without a cost or without views.</source>
        <translation>تكلفة كل ألف مشاهدة للحملة. غير معروفة دون تكلفة أو دون مشاهدات.</translation>
    </message>
    <message>
        <source>cost / views × 1000</source>
        <translation>التكلفة / المشاهدات × 1000</translation>
    </message>
    <message>
        <source>Progress of a campaign</source>
        <translation>تقدّم حملة</translation>
    </message>
    <message>
        <source>The views of the campaign over those that it is to reach.</source>
        <translation>مشاهدات الحملة مقسومة على المشاهدات المستهدفة لها.</translation>
    </message>
    <message>
        <source>views / target × 100</source>
        <translation>المشاهدات / الهدف × 100</translation>
    </message>
    <message>
        <source>Point of a chart</source>
        <translation>نقطة في مخطط</translation>
    </message>
    <message>
        <source>The stored numbers of this day or instant, one per series; the total adds up those that are known.</source>
        <translation>الأرقام المخزّنة لهذا اليوم أو هذه اللحظة، رقم لكل سلسلة؛ والإجمالي مجموع المعروف منها.</translation>
    </message>
    <message>
        <source>as stored, one value per series</source>
        <translation>كما هي مخزّنة، قيمة واحدة لكل سلسلة</translation>
    </message>
    <message>
        <source>What the views of the campaign rose by in the range, from its daily snapshot before the range on. All views of a video that was posted meanwhile count; days on which videos joined or left with views of before are left out.</source>
        <translation>مقدار ارتفاع مشاهدات الحملة في الفترة، بدءًا من لقطتها اليومية السابقة للفترة. تُحتسب جميع مشاهدات الفيديو الذي نُشر في هذه الأثناء؛ أما الأيام التي انضمت فيها فيديوهات لها مشاهدات سابقة أو خرجت فلا تُحتسب.</translation>
    </message>
    <message>
        <source>sum over the days of views of the day − views of the day before</source>
        <translation>المجموع عبر الأيام: مشاهدات اليوم − مشاهدات اليوم السابق</translation>
    </message>
    <message>
        <source>What the views of the video rose by in the range; a recount downwards is taken off. Its first observation is an anchor and credits nothing: where tracking began within the range, the number is partial.</source>
        <translation>مقدار ارتفاع مشاهدات الفيديو في الفترة؛ ويُخصم كل تصحيح للعدد نحو الأسفل. أول عملية رصد نقطة بداية لا تُحتسب لها مشاهدات: إذا بدأ التتبع داخل الفترة فالعدد جزئي.</translation>
    </message>
    <message>
        <source>views at the end − views at the start, or at the first observation</source>
        <translation>المشاهدات في النهاية − المشاهدات في البداية، أو عند أول عملية رصد</translation>
    </message>
    <message>
        <source>Views of all videos</source>
        <translation>مشاهدات جميع الفيديوهات</translation>
    </message>
    <message>
        <source>The latest views of each video, added up over those that report them.</source>
        <translation>أحدث مشاهدات كل فيديو، مجموعةً عبر الفيديوهات التي أُبلغ عنها لها.</translation>
    </message>
    <message>
        <source>Cost of a campaign</source>
        <translation>تكلفة حملة</translation>
    </message>
    <message>
        <source>What the campaign cost, as it was typed into its form.</source>
        <translation>تكلفة الحملة كما أُدخلت في نموذجها.</translation>
    </message>
    <message>
        <source>as typed in</source>
        <translation>كما أُدخلت</translation>
    </message>
    <message>
        <source>Campaign at a daily snapshot</source>
        <translation>الحملة عند لقطة يومية</translation>
    </message>
    <message>
        <source>The number of each video of the campaign as it stood at the last snapshot of the day, added up over those that report it.</source>
        <translation>رقم كل فيديو في الحملة كما كان عند آخر لقطة لليوم، مجموعًا عبر الفيديوهات التي أُبلغ عنه لها.</translation>
    </message>
    <message>
        <source>sum over the videos at the snapshot</source>
        <translation>المجموع عبر الفيديوهات عند اللقطة</translation>
    </message>
    <message>
        <source>Views won on a day</source>
        <translation>المشاهدات المكتسبة في يوم</translation>
    </message>
    <message>
        <source>Views at the snapshot of a day less those at the snapshot of the day before. Unknown over a gap, and when videos joined that were not posted that day, or left.</source>
        <translation>المشاهدات عند لقطة يوم ناقصًا المشاهدات عند لقطة اليوم السابق. تكون غير معروفة عند وجود انقطاع، وعند انضمام فيديوهات لم تُنشر في ذلك اليوم أو خروج فيديوهات.</translation>
    </message>
    <message>
        <source>views of the day − views of the day before</source>
        <translation>مشاهدات اليوم − مشاهدات اليوم السابق</translation>
    </message>
    <message>
        <source>Against the compared days</source>
        <translation>مقابل الأيام المقارَن بها</translation>
    </message>
    <message>
        <source>A figure of the range less the same figure of the days that it is compared with.</source>
        <translation>رقم الفترة ناقصًا الرقم نفسه للأيام المقارَن بها.</translation>
    </message>
    <message>
        <source>figure of the range − figure of the compared days</source>
        <translation>رقم الفترة − رقم الأيام المقارَن بها</translation>
    </message>
    <message>
        <source>Growth of an account in the range</source>
        <translation>نمو حساب في الفترة</translation>
    </message>
    <message>
        <source>Followers won less followers lost in the range, from the day before it on, or from the first recorded day.</source>
        <translation>المتابعون المكتسبون ناقصًا المفقودين في الفترة، ابتداءً من اليوم الذي يسبقها أو من أول يوم مسجَّل.</translation>
    </message>
    <message>
        <source>followers at the end − followers before the range</source>
        <translation>المتابعون في النهاية − المتابعون قبل الفترة</translation>
    </message>
    <message>
        <source>Days with a rate</source>
        <translation>أيام لها معدل</translation>
    </message>
    <message>
        <source>Recorded days of the range that have an engagement rate of this basis. From three on a network is ranked.</source>
        <translation>الأيام المسجَّلة في الفترة التي لها معدل تفاعل بهذا الأساس. تدخل الشبكة الترتيب ابتداءً من ثلاثة أيام.</translation>
    </message>
    <message>
        <source>count of the days</source>
        <translation>عدد الأيام</translation>
    </message>
    <message>
        <source>Number of videos</source>
        <translation>عدد الفيديوهات</translation>
    </message>
    <message>
        <source>How many videos there are, from both sources. A post that several campaigns of a report track counts once.</source>
        <translation>عدد الفيديوهات من كلا المصدرين. يُحتسب المنشور الذي تتتبّعه عدة حملات في تقرير مرة واحدة.</translation>
    </message>
    <message>
        <source>count of the videos</source>
        <translation>عدد الفيديوهات</translation>
    </message>
    <message>
        <source>Total of a report</source>
        <translation>إجمالي تقرير</translation>
    </message>
    <message>
        <source>The latest number of each video of the report, added up over those that report it.</source>
        <translation>أحدث رقم لكل فيديو في التقرير، مجموعًا عبر الفيديوهات التي أُبلغ عنه لها.</translation>
    </message>
    <message>
        <source>For its age</source>
        <translation>قياسًا إلى عمره</translation>
    </message>
    <message>
        <source>Views of the video at the oldest age that it has reached, against the median of the account&apos;s videos before it at the same age. Unknown until eight of them are known at that age.</source>
        <translation>مشاهدات الفيديو عند أكبر عمر بلغه، مقارنةً بوسيط فيديوهات الحساب السابقة له عند العمر نفسه. غير معروف إلى أن تُعرف ثمانية منها عند ذلك العمر.</translation>
    </message>
    <message>
        <source>views at the age / median of the views of the earlier videos at the age</source>
        <translation>المشاهدات عند العمر / وسيط مشاهدات الفيديوهات السابقة عند العمر</translation>
    </message>
    <message>
        <source>Views at an age</source>
        <translation>المشاهدات عند عمر معيّن</translation>
    </message>
    <message>
        <source>Views of the video when it had that age, read on a straight line between the observations before and after. Unknown where these lie too far apart, or tracking began later.</source>
        <translation>مشاهدات الفيديو حين بلغ ذلك العمر، مقروءةً على خط مستقيم بين عمليتي الرصد السابقة واللاحقة. غير معروفة إذا تباعدت العمليتان كثيرًا أو بدأ التتبع لاحقًا.</translation>
    </message>
    <message>
        <source>views before + (views after − views before) × share of the time between them</source>
        <translation>المشاهدات قبل + (المشاهدات بعد − المشاهدات قبل) × نسبة الوقت المنقضي بينهما</translation>
    </message>
    <message>
        <source>Place by engagement rate</source>
        <translation>المرتبة حسب معدل التفاعل</translation>
    </message>
    <message>
        <source>Place of the network among those whose average rate has the same basis. From three recorded days on a network is ranked.</source>
        <translation>مرتبة الشبكة بين الشبكات التي لمتوسط معدلها الأساس نفسه. تدخل الشبكة الترتيب ابتداءً من ثلاثة أيام مسجَّلة.</translation>
    </message>
    <message>
        <source>the average rates of one basis, the highest first</source>
        <translation>متوسطات المعدلات ذات الأساس الواحد، الأعلى أولًا</translation>
    </message>
    <message>
        <source>Total of a work</source>
        <translation>إجمالي عمل</translation>
    </message>
    <message>
        <source>The latest number of each post of the work, added up over those that report it. A post that is in several campaigns counts once.</source>
        <translation>أحدث رقم لكل منشور في العمل، مجموعًا عبر المنشورات التي تُبلغ عنه. يُحتسب المنشور الموجود في عدة حملات مرة واحدة.</translation>
    </message>
    <message>
        <source>sum over the posts</source>
        <translation>المجموع عبر المنشورات</translation>
    </message>
    <message>
        <source>Engagement rate of a work</source>
        <translation>معدل تفاعل عمل</translation>
    </message>
    <message>
        <source>Engagements of all posts of the work over their views.</source>
        <translation>تفاعلات جميع منشورات العمل مقسومة على مشاهداتها.</translation>
    </message>
    <message>
        <source>sum of (likes + comments + shares + saves) / sum of views × 100</source>
        <translation>مجموع (الإعجابات + التعليقات + المشاركات + مرات الحفظ) / مجموع المشاهدات × 100</translation>
    </message>
    <message>
        <source>Followers at the end of the range</source>
        <translation>المتابعون في نهاية الفترة</translation>
    </message>
    <message>
        <source>The last recorded followers of each account in the range, added up; an account that fell silent counts as last known.</source>
        <translation>آخر عدد مسجَّل لمتابعي كل حساب في الفترة، مجموعةً؛ والحساب الذي توقفت أرقامه يُحسب بآخر قيمة معروفة.</translation>
    </message>
    <message>
        <source>Growth from the first to the last day</source>
        <translation>النمو من أول يوم إلى آخر يوم</translation>
    </message>
    <message>
        <source>Followers of the last less those of the first recorded day of the range, over the accounts that have both; a loss is negative.</source>
        <translation>متابعو آخر يوم مسجَّل في الفترة ناقصًا متابعي أول يوم مسجَّل فيها، عبر الحسابات التي لها كلاهما؛ والخسارة قيمة سالبة.</translation>
    </message>
    <message>
        <source>sum over the accounts of followers of the last day − followers of the first day</source>
        <translation>المجموع عبر الحسابات: متابعو آخر يوم − متابعو أول يوم</translation>
    </message>
    <message>
        <source>Growth per week</source>
        <translation>النمو في الأسبوع</translation>
    </message>
    <message>
        <source>By how much the followers would grow in seven days at the pace of the range. Unknown from 0 followers, or with one recorded day.</source>
        <translation>مقدار نمو المتابعين في سبعة أيام لو استمرت وتيرة الفترة. غير معروف إذا كانت البداية من 0 متابع، أو مع يوم مسجَّل واحد.</translation>
    </message>
    <message>
        <source>((followers of the last day / followers of the first day)^(7 / days) − 1) × 100</source>
        <translation>((متابعو آخر يوم / متابعو أول يوم)^(7 / الأيام) − 1) × 100</translation>
    </message>
    <message>
        <source>Engagement won</source>
        <translation>التفاعل المكتسب</translation>
    </message>
    <message>
        <source>Likes, comments and shares that came in the range. Only of networks whose counts run on: where one counts over a span of its own, no range can be told.</source>
        <translation>الإعجابات والتعليقات والمشاركات الواردة في الفترة. للشبكات ذات الأعداد التراكمية فقط: حيث تحسب الشبكة على مدة خاصة بها لا يمكن استخلاص قيمة الفترة.</translation>
    </message>
    <message>
        <source>sum of likes, comments and shares of the last day − those of the first day</source>
        <translation>مجموع إعجابات آخر يوم وتعليقاته ومشاركاته − مجموعها في أول يوم</translation>
    </message>
    <message>
        <source>Engagement per post</source>
        <translation>التفاعل لكل منشور</translation>
    </message>
    <message>
        <source>Engagements of the videos that were posted in the range over their number, of those whose engagement is known.</source>
        <translation>تفاعلات الفيديوهات المنشورة في الفترة مقسومة على عددها، للفيديوهات التي يُعرف تفاعلها.</translation>
    </message>
    <message>
        <source>sum of engagements / number of posts</source>
        <translation>مجموع التفاعلات / عدد المنشورات</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>الاحتفاظ بالجمهور</translation>
    </message>
    <message>
        <source>Share of a video that is watched on average, as the network tells it or average view over length; mean of the recorded days.</source>
        <translation>النسبة التي تُشاهَد من الفيديو في المتوسط، كما تذكرها الشبكة، أو متوسط مدة المشاهدة مقسومًا على طول الفيديو؛ متوسط الأيام المسجَّلة.</translation>
    </message>
    <message>
        <source>sum of the daily shares / number of recorded days</source>
        <translation>مجموع النسب اليومية / عدد الأيام المسجَّلة</translation>
    </message>
    <message>
        <source>Watch time, as last told</source>
        <translation>وقت المشاهدة، كما ذُكر آخر مرة</translation>
    </message>
    <message>
        <source>The network&apos;s own figure, last recorded in the range, accounts added up. It covers a span of the network&apos;s choosing, so days are not added up.</source>
        <translation>رقم الشبكة نفسها، آخر قيمة مسجَّلة في الفترة، مجموعًا عبر الحسابات. يغطي مدة تختارها الشبكة، لذا لا تُجمع الأيام.</translation>
    </message>
    <message>
        <source>sum of the last recorded watch times over the accounts</source>
        <translation>مجموع آخر أوقات المشاهدة المسجَّلة عبر الحسابات</translation>
    </message>
    <message>
        <source>Recorded days</source>
        <translation>الأيام المسجَّلة</translation>
    </message>
    <message>
        <source>Days of the range that have a row of at least one account.</source>
        <translation>أيام الفترة التي لها صف لحساب واحد على الأقل.</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>by reach</source>
        <translation>حسب الوصول</translation>
    </message>
    <message>
        <source>by impressions</source>
        <translation>حسب مرات الظهور</translation>
    </message>
    <message>
        <source>by views</source>
        <translation>حسب المشاهدات</translation>
    </message>
    <message>
        <source>by followers</source>
        <translation>حسب المتابعين</translation>
    </message>
    <message>
        <source>%1 bn</source>
        <translation>‏%1 مليار</translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation>‏%1 مليون</translation>
    </message>
    <message>
        <source>%1 k</source>
        <translation>‏%1 ألف</translation>
    </message>
    <message>
        <source>%1 pp</source>
        <translation>‏%1 نقطة</translation>
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
        <translation>‏%1 ث</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>‏%1 د %2 ث</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>‏%1 س</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>‏%1 د</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>الآن</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>قبل أقل من دقيقة</numerusform>
            <numerusform>قبل دقيقة</numerusform>
            <numerusform>قبل دقيقتين</numerusform>
            <numerusform>قبل %Ln دقائق</numerusform>
            <numerusform>قبل %Ln دقيقة</numerusform>
            <numerusform>قبل %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>قبل أقل من ساعة</numerusform>
            <numerusform>قبل ساعة</numerusform>
            <numerusform>قبل ساعتين</numerusform>
            <numerusform>قبل %Ln ساعات</numerusform>
            <numerusform>قبل %Ln ساعة</numerusform>
            <numerusform>قبل %Ln ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d ago</source>
        <translation>
            <numerusform>قبل أقل من يوم</numerusform>
            <numerusform>قبل يوم</numerusform>
            <numerusform>قبل يومين</numerusform>
            <numerusform>قبل %Ln أيام</numerusform>
            <numerusform>قبل %Ln يومًا</numerusform>
            <numerusform>قبل %Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>محدَّث</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>بلا تغيير</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>لا بيانات بعد</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>تم التخطي</translation>
    </message>
    <message>
        <source>Video numbers</source>
        <translation>أرقام الفيديو</translation>
    </message>
    <message>
        <source>Account snapshot</source>
        <translation>لقطة الحساب</translation>
    </message>
    <message>
        <source>Post history</source>
        <translation>سجل المنشورات</translation>
    </message>
    <message>
        <source>Profile check</source>
        <translation>فحص الملف الشخصي</translation>
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
        <translation>لا يوجد اتصال</translation>
    </message>
    <message>
        <source>the server did not answer</source>
        <translation>لم يستجب الخادم</translation>
    </message>
    <message>
        <source>the answer left it out</source>
        <translation>لم تتضمنه الاستجابة</translation>
    </message>
    <message>
        <source>too many calls</source>
        <translation>طلبات أكثر من اللازم</translation>
    </message>
    <message>
        <source>the key was refused</source>
        <translation>رُفض المفتاح</translation>
    </message>
    <message>
        <source>signed out of the network</source>
        <translation>سُجّل الخروج من الشبكة</translation>
    </message>
    <message>
        <source>the plan does not include it</source>
        <translation>لا تشمله الخطة</translation>
    </message>
    <message>
        <source>the network did not grant it</source>
        <translation>لم تمنحه الشبكة</translation>
    </message>
    <message>
        <source>the network had no numbers yet</source>
        <translation>لم تكن لدى الشبكة أرقام بعد</translation>
    </message>
    <message>
        <source>asking failed</source>
        <translation>فشل الطلب</translation>
    </message>
    <message>
        <source>not reported by the network</source>
        <translation>لم تُبلغ الشبكة عنه</translation>
    </message>
    <message>
        <source>not due yet</source>
        <translation>لم يحن موعده بعد</translation>
    </message>
    <message>
        <source>not asked on that day</source>
        <translation>لم يُطلب في ذلك اليوم</translation>
    </message>
    <message>
        <source>Viewtide was not running</source>
        <translation>لم يكن Viewtide قيد التشغيل</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>غير مسجَّل</translation>
    </message>
</context>
<context>
    <name>HideReasonDialog</name>
    <message>
        <source>Hide in this report</source>
        <translation>الإخفاء في هذا التقرير</translation>
    </message>
    <message>
        <source>What is hidden</source>
        <translation>ما سيُخفى</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>ال&amp;سبب</translation>
    </message>
    <message>
        <source>Reason, optional</source>
        <translation>السبب، اختياري</translation>
    </message>
    <message>
        <source>The reason stays here; it is never part of an export.</source>
        <translation>يبقى السبب هنا؛ ولا يظهر أبدًا في أي تصدير.</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>The file is not text in UTF-8; save it as &quot;CSV UTF-8&quot; and try again.</source>
        <translation>الملف ليس نصًا بترميز UTF-8؛ احفظه بصيغة «CSV UTF-8» وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>This short link hides the video: open it in a browser and copy the address it leads to.</source>
        <translation>يخفي هذا الرابط القصير الفيديو: افتحه في المتصفح وانسخ العنوان الذي يقود إليه.</translation>
    </message>
    <message>
        <source>Not the link of one TikTok, Instagram or YouTube video.</source>
        <translation>ليس رابط فيديو واحد على TikTok أو Instagram أو YouTube.</translation>
    </message>
    <message>
        <source>The same video as in line %1.</source>
        <translation>الفيديو نفسه الوارد في السطر %1.</translation>
    </message>
    <message>
        <source>Will be added.</source>
        <translation>سيُضاف.</translation>
    </message>
    <message>
        <source>Two columns of the header mean the same: &quot;%1&quot; and &quot;%2&quot;.</source>
        <translation>عمودان في سطر العناوين لهما المعنى نفسه: «%1» و«%2».</translation>
    </message>
    <message>
        <source>The first line must name the columns, and one of them must be &quot;url&quot;.</source>
        <translation>يجب أن يسمّي السطر الأول الأعمدة، وأن يكون أحدها «url».</translation>
    </message>
    <message>
        <source>Line %1: a quote is opened and never closed.</source>
        <translation>السطر %1: فُتحت علامة اقتباس ولم تُغلق.</translation>
    </message>
    <message>
        <source>Line %1 has %2 cells, the header has %3; a text with a separator in it needs quotes.</source>
        <translation>في السطر %1 عدد الخلايا %2، وفي سطر العناوين %3؛ النص الذي يحتوي على فاصل يجب أن يوضع بين علامتي اقتباس.</translation>
    </message>
    <message>
        <source>is not a time; write 2025-12-31, 2025-12-31T18:30:00Z or seconds since 1970</source>
        <translation>ليست وقتًا؛ اكتب ‎2025-12-31 أو ‎2025-12-31T18:30:00Z أو عدد الثواني منذ 1970</translation>
    </message>
    <message>
        <source>lies in the future</source>
        <translation>تقع في المستقبل</translation>
    </message>
    <message>
        <source>lies before the first video of any of these networks</source>
        <translation>تسبق أول فيديو على أي من هذه الشبكات</translation>
    </message>
    <message>
        <source>is not a whole number of 0 or more; write digits only, at most 15</source>
        <translation>ليست عددًا صحيحًا يساوي 0 أو أكثر؛ اكتب أرقامًا فقط، وبحد أقصى 15 رقمًا</translation>
    </message>
    <message>
        <source>Line %1, column %2: &quot;%3&quot; %4.</source>
        <translation>السطر %1، العمود %2: القيمة «%3» %4.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>الملف فارغ.</translation>
    </message>
    <message>
        <source>The table names its columns, but has no line below them.</source>
        <translation>يسمّي الجدول أعمدته، لكن لا يوجد سطر تحتها.</translation>
    </message>
    <message>
        <source>Added.</source>
        <translation>أُضيف.</translation>
    </message>
    <message>
        <source>Already tracked in %1.</source>
        <translation>يُتتبَّع بالفعل في %1.</translation>
    </message>
    <message>
        <source>Already tracked in %1; its numbers were left as they are.</source>
        <translation>يُتتبَّع بالفعل في %1؛ تُركت أرقامه كما هي.</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>المضاف: %1</translation>
    </message>
    <message>
        <source>already tracked: %1</source>
        <translation>المتتبَّع من قبل: %1</translation>
    </message>
    <message>
        <source>left to look at: %1</source>
        <translation>بحاجة إلى مراجعة: %1</translation>
    </message>
</context>
<context>
    <name>ImportHistoryDialog</name>
    <message>
        <source>Import history</source>
        <translation>استيراد السجل</translation>
    </message>
    <message>
        <source>Past days of accounts out of a table (CSV) with the columns &quot;date&quot;, &quot;platform&quot; and one for each metric, such as &quot;followers&quot;. What Viewtide exported as daily growth can be read back. Days that are there already stay as they are; what is imported is marked as told afterwards.</source>
        <translation>أيام سابقة للحسابات من جدول (CSV) فيه العمودان «date» و«platform» وعمود لكل مقياس، مثل «followers». ويمكن أيضًا قراءة ما صدّره Viewtide كنمو يومي. تبقى الأيام الموجودة كما هي؛ ويُعلَّم ما يُستورد بأنه أُضيف لاحقًا.</translation>
    </message>
    <message>
        <source>Choose &amp;file…</source>
        <translation>اختيار &amp;ملف…</translation>
    </message>
    <message>
        <source>Choose the table to read</source>
        <translation>اختيار الجدول المراد قراءته</translation>
    </message>
    <message>
        <source>&amp;Profile of lines that name none</source>
        <translation>الملف ال&amp;شخصي للأسطر التي لا تسمّي ملفًا شخصيًا</translation>
    </message>
    <message>
        <source>Profile of lines that name none</source>
        <translation>الملف الشخصي للأسطر التي لا تسمّي ملفًا شخصيًا</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>اس&amp;تيراد</translation>
    </message>
    <message>
        <source>Import the days</source>
        <translation>استيراد الأيام</translation>
    </message>
    <message>
        <source>What became of each line</source>
        <translation>نتيجة كل سطر</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>الملخص</translation>
    </message>
</context>
<context>
    <name>Location</name>
    <message>
        <source>The path of the file must be absolute: sqlite:///home/anna/viewtide.db, with three slashes.</source>
        <translation>يجب أن يكون مسار الملف مطلقًا: ‎sqlite:///home/anna/viewtide.db، بثلاث شرطات مائلة.</translation>
    </message>
    <message>
        <source>The path of the file is missing after sqlite://.</source>
        <translation>مسار الملف ناقص بعد ‎sqlite://‎.</translation>
    </message>
    <message>
        <source>The path names a folder, not a file.</source>
        <translation>يدل المسار على مجلد لا على ملف.</translation>
    </message>
    <message>
        <source>The characters ? and # are not part of a path; write %3F and %23 for them.</source>
        <translation>الحرفان ‎?‎ و‎#‎ ليسا جزءًا من المسار؛ اكتب %3F و%23 بدلًا منهما.</translation>
    </message>
    <message>
        <source>sslmode must be one of disable, allow, prefer, require, verify-ca and verify-full.</source>
        <translation>يجب أن تكون sslmode إحدى القيم disable وallow وprefer وrequire وverify-ca وverify-full.</translation>
    </message>
    <message>
        <source>The only parameters after ? are host and sslmode.</source>
        <translation>المعاملان الوحيدان بعد ‎?‎ هما host وsslmode.</translation>
    </message>
    <message>
        <source>A # in the user name or password must be written as %23.</source>
        <translation>يجب كتابة ‎#‎ في اسم المستخدم أو كلمة المرور بالصيغة %23.</translation>
    </message>
    <message>
        <source>The name of the database is missing: postgresql://user:password@host:port/database.</source>
        <translation>اسم قاعدة البيانات ناقص: ‎postgresql://user:password@host:port/database.</translation>
    </message>
    <message>
        <source>The host is missing: postgresql://user:password@host:port/database, or ?host=/folder/of/socket.</source>
        <translation>المضيف ناقص: ‎postgresql://user:password@host:port/database، أو ‎?host=/folder/of/socket.</translation>
    </message>
    <message>
        <source>The address of the database is empty.</source>
        <translation>عنوان قاعدة البيانات فارغ.</translation>
    </message>
    <message>
        <source>The address of the database must begin with sqlite:/// or postgresql://.</source>
        <translation>يجب أن يبدأ عنوان قاعدة البيانات بـ ‎sqlite:///‎ أو ‎postgresql://‎.</translation>
    </message>
    <message>
        <source>The port of the server must be a number from 1 to 65535.</source>
        <translation>يجب أن يكون منفذ الخادم رقمًا من 1 إلى 65535.</translation>
    </message>
    <message>
        <source>This is not the name of a server: give it like db.example.org, without http:// before it and without blanks.</source>
        <translation>هذا ليس اسم خادم: اكتبه بصيغة مثل db.example.org، دون ‎http://‎ قبله ودون مسافات.</translation>
    </message>
    <message>
        <source>The address of the database is not a valid URL: write special characters of the password as %40 and the like.</source>
        <translation>عنوان قاعدة البيانات ليس عنوان URL صالحًا: اكتب الرموز الخاصة في كلمة المرور بصيغة مثل %40.</translation>
    </message>
</context>
<context>
    <name>Measure</name>
    <message>
        <source>Engagement rate</source>
        <translation>معدل التفاعل</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>الاحتفاظ بالجمهور</translation>
    </message>
    <message>
        <source>%1, daily change</source>
        <translation>‏%1، التغيّر اليومي</translation>
    </message>
    <message>
        <source>Likes, comments and shares over reach, else over impressions, views or followers: the basis of a network is in the ranking.</source>
        <translation>الإعجابات والتعليقات والمشاركات مقسومة على الوصول، وإلا فعلى مرات الظهور أو المشاهدات أو المتابعين: أساس كل شبكة مذكور في الترتيب.</translation>
    </message>
    <message>
        <source>Share of a video that is watched on average.</source>
        <translation>النسبة التي تُشاهَد من الفيديو في المتوسط.</translation>
    </message>
</context>
<context>
    <name>Metric</name>
    <message>
        <source>Followers</source>
        <translation>المتابعون</translation>
    </message>
    <message>
        <source>Followers, fans or subscribers at the time of the observation.</source>
        <translation>المتابعون أو المعجبون أو المشتركون وقت الرصد.</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>يتابعهم</translation>
    </message>
    <message>
        <source>Accounts that this account follows.</source>
        <translation>الحسابات التي يتابعها هذا الحساب.</translation>
    </message>
    <message>
        <source>Subscribers gained</source>
        <translation>المشتركون المكتسبون</translation>
    </message>
    <message>
        <source>Subscribers won in the period that the network reports.</source>
        <translation>المشتركون المكتسبون في الفترة التي تُبلغ عنها الشبكة.</translation>
    </message>
    <message>
        <source>Subscribers lost</source>
        <translation>المشتركون المفقودون</translation>
    </message>
    <message>
        <source>Subscribers lost in the period that the network reports.</source>
        <translation>المشتركون المفقودون في الفترة التي تُبلغ عنها الشبكة.</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>الإعجابات</translation>
    </message>
    <message>
        <source>Likes or reactions received.</source>
        <translation>الإعجابات أو التفاعلات المستلمة.</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>التعليقات</translation>
    </message>
    <message>
        <source>Comments or replies received.</source>
        <translation>التعليقات أو الردود المستلمة.</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>المشاركات</translation>
    </message>
    <message>
        <source>Shares, reposts or retweets.</source>
        <translation>المشاركات أو إعادات النشر أو إعادات التغريد.</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>التفاعل</translation>
    </message>
    <message>
        <source>The network&apos;s own engagement count where it gives one, else likes + comments + shares over those that are known.</source>
        <translation>عدد التفاعلات الذي تحسبه الشبكة نفسها إن وُجد، وإلا فمجموع الإعجابات والتعليقات والمشاركات المعروفة منها.</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>المشاهدات</translation>
    </message>
    <message>
        <source>Times the content was viewed or played.</source>
        <translation>عدد مرات مشاهدة المحتوى أو تشغيله.</translation>
    </message>
    <message>
        <source>Impressions</source>
        <translation>مرات الظهور</translation>
    </message>
    <message>
        <source>Times the content was on a screen.</source>
        <translation>عدد مرات ظهور المحتوى على شاشة.</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>الوصول</translation>
    </message>
    <message>
        <source>People who saw the content at least once. Never added up over days.</source>
        <translation>الأشخاص الذين رأوا المحتوى مرة واحدة على الأقل. لا يُجمع أبدًا عبر الأيام.</translation>
    </message>
    <message>
        <source>Profile views</source>
        <translation>مشاهدات الملف الشخصي</translation>
    </message>
    <message>
        <source>Visits to the profile or page.</source>
        <translation>زيارات الملف الشخصي أو الصفحة.</translation>
    </message>
    <message>
        <source>Watch time</source>
        <translation>وقت المشاهدة</translation>
    </message>
    <message>
        <source>Minutes watched, all views together.</source>
        <translation>دقائق المشاهدة لجميع المشاهدات معًا.</translation>
    </message>
    <message>
        <source>Average view duration</source>
        <translation>متوسط مدة المشاهدة</translation>
    </message>
    <message>
        <source>Seconds watched per view.</source>
        <translation>ثواني المشاهدة لكل مشاهدة.</translation>
    </message>
    <message>
        <source>Saves</source>
        <translation>مرات الحفظ</translation>
    </message>
    <message>
        <source>Times the post was saved or bookmarked.</source>
        <translation>عدد مرات حفظ المنشور أو إضافته إلى الإشارات المرجعية.</translation>
    </message>
    <message>
        <source>Video length</source>
        <translation>مدة الفيديو</translation>
    </message>
    <message>
        <source>Length of the video in seconds.</source>
        <translation>مدة الفيديو بالثواني.</translation>
    </message>
    <message>
        <source>Watched to the end</source>
        <translation>المشاهدة حتى النهاية</translation>
    </message>
    <message>
        <source>Share of views that reached the end.</source>
        <translation>نسبة المشاهدات التي بلغت النهاية.</translation>
    </message>
    <message>
        <source>Average percentage viewed</source>
        <translation>متوسط نسبة المشاهدة</translation>
    </message>
    <message>
        <source>Average view duration over the length of the video.</source>
        <translation>متوسط مدة المشاهدة مقسومًا على مدة الفيديو.</translation>
    </message>
    <message>
        <source>Engaged views</source>
        <translation>المشاهدات المتفاعلة</translation>
    </message>
    <message>
        <source>Views that lasted beyond the first seconds.</source>
        <translation>المشاهدات التي تجاوزت الثواني الأولى.</translation>
    </message>
    <message>
        <source>Dislikes</source>
        <translation>عدم الإعجاب</translation>
    </message>
    <message>
        <source>Dislikes received.</source>
        <translation>عدد مرات عدم الإعجاب المستلمة.</translation>
    </message>
    <message>
        <source>Added to playlists</source>
        <translation>الإضافة إلى قوائم التشغيل</translation>
    </message>
    <message>
        <source>Times a video was put into a playlist.</source>
        <translation>عدد مرات إضافة فيديو إلى قائمة تشغيل.</translation>
    </message>
    <message>
        <source>Removed from playlists</source>
        <translation>الإزالة من قوائم التشغيل</translation>
    </message>
    <message>
        <source>Times a video was taken out of a playlist.</source>
        <translation>عدد مرات إزالة فيديو من قائمة تشغيل.</translation>
    </message>
    <message>
        <source>Engagement as the network counts it</source>
        <translation>التفاعل كما تحسبه الشبكة</translation>
    </message>
    <message>
        <source>The network&apos;s own count; networks differ in what they add, so it is not compared across networks.</source>
        <translation>العدد الذي تحسبه الشبكة نفسها؛ تختلف الشبكات فيما تجمعه، لذلك لا يُقارن بين الشبكات.</translation>
    </message>
    <message>
        <source>Engagement rate as the network counts it</source>
        <translation>معدل التفاعل كما تحسبه الشبكة</translation>
    </message>
    <message>
        <source>The network&apos;s own rate, with its own numerator.</source>
        <translation>معدل الشبكة نفسها، ببسطها الخاص.</translation>
    </message>
    <message>
        <source>Follows from this post</source>
        <translation>المتابعات من هذا المنشور</translation>
    </message>
    <message>
        <source>Followers won by this post.</source>
        <translation>المتابعون الذين كسبهم هذا المنشور.</translation>
    </message>
    <message>
        <source>Profile visits from this post</source>
        <translation>زيارات الملف الشخصي من هذا المنشور</translation>
    </message>
    <message>
        <source>Visits to the profile that began at this post.</source>
        <translation>زيارات الملف الشخصي التي بدأت من هذا المنشور.</translation>
    </message>
    <message>
        <source>Profile actions from this post</source>
        <translation>إجراءات الملف الشخصي من هذا المنشور</translation>
    </message>
    <message>
        <source>Taps on links and buttons of the profile that began at this post.</source>
        <translation>النقرات على روابط الملف الشخصي وأزراره التي بدأت من هذا المنشور.</translation>
    </message>
    <message>
        <source>Plays</source>
        <translation>مرات التشغيل</translation>
    </message>
    <message>
        <source>Plays counted by the network&apos;s older measure.</source>
        <translation>مرات التشغيل حسب مقياس الشبكة الأقدم.</translation>
    </message>
    <message>
        <source>Replays</source>
        <translation>إعادات التشغيل</translation>
    </message>
    <message>
        <source>Plays after the first one by the same person.</source>
        <translation>مرات التشغيل بعد المرة الأولى للشخص نفسه.</translation>
    </message>
    <message>
        <source>Plays with replays</source>
        <translation>مرات التشغيل مع الإعادات</translation>
    </message>
    <message>
        <source>Plays and replays together.</source>
        <translation>مرات التشغيل وإعادات التشغيل معًا.</translation>
    </message>
    <message>
        <source>Reel plays</source>
        <translation>مرات تشغيل ريلز</translation>
    </message>
    <message>
        <source>Plays of a reel.</source>
        <translation>مرات تشغيل مقطع ريلز.</translation>
    </message>
    <message>
        <source>Views of 3 seconds</source>
        <translation>مشاهدات 3 ثوانٍ</translation>
    </message>
    <message>
        <source>Views that lasted at least three seconds.</source>
        <translation>المشاهدات التي دامت ثلاث ثوانٍ على الأقل.</translation>
    </message>
    <message>
        <source>Video views, all kinds</source>
        <translation>مشاهدات الفيديو بكل أنواعها</translation>
    </message>
    <message>
        <source>Views of the video counted over all placements.</source>
        <translation>مشاهدات الفيديو محسوبة عبر جميع مواضع العرض.</translation>
    </message>
    <message>
        <source>Complete views</source>
        <translation>المشاهدات المكتملة</translation>
    </message>
    <message>
        <source>Views that reached 95 % of the video or 30 seconds.</source>
        <translation>المشاهدات التي بلغت 95% من الفيديو أو 30 ثانية.</translation>
    </message>
    <message>
        <source>Views of 10 seconds</source>
        <translation>مشاهدات 10 ثوانٍ</translation>
    </message>
    <message>
        <source>Views that lasted at least ten seconds.</source>
        <translation>المشاهدات التي دامت عشر ثوانٍ على الأقل.</translation>
    </message>
    <message>
        <source>Views of 15 seconds</source>
        <translation>مشاهدات 15 ثانية</translation>
    </message>
    <message>
        <source>Views that lasted at least fifteen seconds.</source>
        <translation>المشاهدات التي دامت خمس عشرة ثانية على الأقل.</translation>
    </message>
    <message>
        <source>Views from ads</source>
        <translation>المشاهدات من الإعلانات</translation>
    </message>
    <message>
        <source>The paid part of the views.</source>
        <translation>الجزء المدفوع من المشاهدات.</translation>
    </message>
    <message>
        <source>Views by followers</source>
        <translation>مشاهدات المتابعين</translation>
    </message>
    <message>
        <source>The part of the views that came from followers.</source>
        <translation>الجزء الآتي من المتابعين من المشاهدات.</translation>
    </message>
    <message>
        <source>Clicks</source>
        <translation>النقرات</translation>
    </message>
    <message>
        <source>Clicks on the post.</source>
        <translation>النقرات على المنشور.</translation>
    </message>
    <message>
        <source>Viewers</source>
        <translation>المشاهدون</translation>
    </message>
    <message>
        <source>People who viewed the video.</source>
        <translation>الأشخاص الذين شاهدوا الفيديو.</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>الاقتباسات</translation>
    </message>
    <message>
        <source>Posts that quote this one.</source>
        <translation>المنشورات التي تقتبس هذا المنشور.</translation>
    </message>
    <message>
        <source>Reposts</source>
        <translation>إعادات النشر</translation>
    </message>
    <message>
        <source>Reposts, counted apart from shares.</source>
        <translation>إعادات النشر، محسوبة منفصلة عن المشاركات.</translation>
    </message>
    <message>
        <source>Retweets</source>
        <translation>إعادات التغريد</translation>
    </message>
    <message>
        <source>Retweets without quotes.</source>
        <translation>إعادات التغريد دون الاقتباسات.</translation>
    </message>
    <message>
        <source>Shares as reported</source>
        <translation>المشاركات كما أُبلغ عنها</translation>
    </message>
    <message>
        <source>The network&apos;s share count where reposts are counted as shares here.</source>
        <translation>عدد المشاركات من الشبكة حيث تُحسب إعادات النشر هنا مشاركات.</translation>
    </message>
    <message>
        <source>Profile clicks</source>
        <translation>نقرات الملف الشخصي</translation>
    </message>
    <message>
        <source>Clicks on the author of the post.</source>
        <translation>النقرات على صاحب المنشور.</translation>
    </message>
    <message>
        <source>First-level comments</source>
        <translation>تعليقات المستوى الأول</translation>
    </message>
    <message>
        <source>Comments that are not replies to a comment.</source>
        <translation>التعليقات التي ليست ردودًا على تعليق.</translation>
    </message>
    <message>
        <source>Page likes</source>
        <translation>إعجابات الصفحة</translation>
    </message>
    <message>
        <source>People who like the page.</source>
        <translation>الأشخاص الذين أُعجبوا بالصفحة.</translation>
    </message>
    <message>
        <source>Page follows</source>
        <translation>متابعات الصفحة</translation>
    </message>
    <message>
        <source>People who follow the page.</source>
        <translation>الأشخاص الذين يتابعون الصفحة.</translation>
    </message>
    <message>
        <source>Page content views</source>
        <translation>مشاهدات محتوى الصفحة</translation>
    </message>
    <message>
        <source>Times the page&apos;s content was viewed or played.</source>
        <translation>عدد مرات مشاهدة محتوى الصفحة أو تشغيله.</translation>
    </message>
    <message>
        <source>Page content views from ads</source>
        <translation>مشاهدات محتوى الصفحة من الإعلانات</translation>
    </message>
    <message>
        <source>The paid part of the page&apos;s content views.</source>
        <translation>الجزء المدفوع من مشاهدات محتوى الصفحة.</translation>
    </message>
    <message>
        <source>Page content views by followers</source>
        <translation>مشاهدات محتوى الصفحة من المتابعين</translation>
    </message>
    <message>
        <source>The part of the page&apos;s content views that came from followers.</source>
        <translation>الجزء الآتي من المتابعين من مشاهدات محتوى الصفحة.</translation>
    </message>
    <message>
        <source>Page video views</source>
        <translation>مشاهدات فيديوهات الصفحة</translation>
    </message>
    <message>
        <source>Views of at least three seconds of the page&apos;s videos.</source>
        <translation>مشاهدات فيديوهات الصفحة التي دامت ثلاث ثوانٍ على الأقل.</translation>
    </message>
    <message>
        <source>Page video views, paid</source>
        <translation>مشاهدات فيديوهات الصفحة، مدفوعة</translation>
    </message>
    <message>
        <source>The paid part of the page&apos;s video views.</source>
        <translation>الجزء المدفوع من مشاهدات فيديوهات الصفحة.</translation>
    </message>
    <message>
        <source>Page video views, organic</source>
        <translation>مشاهدات فيديوهات الصفحة، غير مدفوعة</translation>
    </message>
    <message>
        <source>The part of the page&apos;s video views that was not paid.</source>
        <translation>الجزء غير المدفوع من مشاهدات فيديوهات الصفحة.</translation>
    </message>
    <message>
        <source>Page video views, autoplayed</source>
        <translation>مشاهدات فيديوهات الصفحة، تشغيل تلقائي</translation>
    </message>
    <message>
        <source>Video views that began by themselves.</source>
        <translation>مشاهدات الفيديو التي بدأت تلقائيًا.</translation>
    </message>
    <message>
        <source>Page video views, clicked</source>
        <translation>مشاهدات فيديوهات الصفحة، بالنقر</translation>
    </message>
    <message>
        <source>Video views that began with a click.</source>
        <translation>مشاهدات الفيديو التي بدأت بنقرة.</translation>
    </message>
    <message>
        <source>Page video views of 30 seconds</source>
        <translation>مشاهدات فيديوهات الصفحة لمدة 30 ثانية</translation>
    </message>
    <message>
        <source>Video views of 30 seconds or to the end.</source>
        <translation>مشاهدات الفيديو لمدة 30 ثانية أو حتى النهاية.</translation>
    </message>
    <message>
        <source>Impressions, paid</source>
        <translation>مرات الظهور، مدفوعة</translation>
    </message>
    <message>
        <source>The paid part of the impressions.</source>
        <translation>الجزء المدفوع من مرات الظهور.</translation>
    </message>
    <message>
        <source>Impressions, people</source>
        <translation>مرات الظهور، الأشخاص</translation>
    </message>
    <message>
        <source>People who had the content on a screen.</source>
        <translation>الأشخاص الذين ظهر المحتوى على شاشاتهم.</translation>
    </message>
    <message>
        <source>Organic impressions, people</source>
        <translation>مرات الظهور غير المدفوعة، الأشخاص</translation>
    </message>
    <message>
        <source>People who had the content on a screen without an ad.</source>
        <translation>الأشخاص الذين ظهر المحتوى على شاشاتهم دون إعلان.</translation>
    </message>
    <message>
        <source>Posts on the profile</source>
        <translation>منشورات الملف الشخصي</translation>
    </message>
    <message>
        <source>Posts that the profile holds.</source>
        <translation>المنشورات الموجودة في الملف الشخصي.</translation>
    </message>
    <message>
        <source>Likes given</source>
        <translation>الإعجابات الممنوحة</translation>
    </message>
    <message>
        <source>Likes that this account gave to others; never part of its engagement.</source>
        <translation>الإعجابات التي منحها هذا الحساب لغيره؛ لا تُحسب أبدًا ضمن تفاعله.</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>القوائم</translation>
    </message>
    <message>
        <source>Lists that this account is on.</source>
        <translation>القوائم التي تضم هذا الحساب.</translation>
    </message>
    <message>
        <source>Posts written</source>
        <translation>المنشورات المكتوبة</translation>
    </message>
    <message>
        <source>Posts that this account wrote.</source>
        <translation>المنشورات التي كتبها هذا الحساب.</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>الفيديوهات</translation>
    </message>
    <message>
        <source>Videos that the account holds.</source>
        <translation>الفيديوهات الموجودة في الحساب.</translation>
    </message>
    <message>
        <source>Views in the period</source>
        <translation>المشاهدات في الفترة</translation>
    </message>
    <message>
        <source>Views in the period that the network reports; the lifetime count stands apart.</source>
        <translation>المشاهدات في الفترة التي تُبلغ عنها الشبكة؛ والعدد منذ البداية مذكور على حدة.</translation>
    </message>
    <message>
        <source>Likes, lifetime</source>
        <translation>الإعجابات، منذ البداية</translation>
    </message>
    <message>
        <source>Likes of all public videos.</source>
        <translation>إعجابات جميع الفيديوهات العامة.</translation>
    </message>
    <message>
        <source>Bio link clicks</source>
        <translation>نقرات رابط السيرة الذاتية</translation>
    </message>
    <message>
        <source>Clicks on the link in the profile.</source>
        <translation>النقرات على الرابط في الملف الشخصي.</translation>
    </message>
    <message>
        <source>E-mail clicks</source>
        <translation>نقرات البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Clicks on the e-mail button.</source>
        <translation>النقرات على زر البريد الإلكتروني.</translation>
    </message>
    <message>
        <source>Phone clicks</source>
        <translation>نقرات الهاتف</translation>
    </message>
    <message>
        <source>Clicks on the phone button.</source>
        <translation>النقرات على زر الهاتف.</translation>
    </message>
    <message>
        <source>Address clicks</source>
        <translation>نقرات العنوان</translation>
    </message>
    <message>
        <source>Clicks on the address.</source>
        <translation>النقرات على العنوان.</translation>
    </message>
    <message>
        <source>App download clicks</source>
        <translation>نقرات تنزيل التطبيق</translation>
    </message>
    <message>
        <source>Clicks on the download button.</source>
        <translation>النقرات على زر التنزيل.</translation>
    </message>
    <message>
        <source>Followers, organic</source>
        <translation>المتابعون، غير مدفوع</translation>
    </message>
    <message>
        <source>Followers won without ads.</source>
        <translation>المتابعون المكتسبون دون إعلانات.</translation>
    </message>
    <message>
        <source>Followers, paid</source>
        <translation>المتابعون، مدفوع</translation>
    </message>
    <message>
        <source>Followers won by ads.</source>
        <translation>المتابعون المكتسبون بالإعلانات.</translation>
    </message>
    <message>
        <source>Page views on a desktop</source>
        <translation>مشاهدات الصفحة على الكمبيوتر</translation>
    </message>
    <message>
        <source>Visits to the page on a desktop.</source>
        <translation>زيارات الصفحة على الكمبيوتر.</translation>
    </message>
    <message>
        <source>Page views on a phone</source>
        <translation>مشاهدات الصفحة على الهاتف</translation>
    </message>
    <message>
        <source>Visits to the page on a phone.</source>
        <translation>زيارات الصفحة على الهاتف.</translation>
    </message>
    <message>
        <source>Page views: overview</source>
        <translation>مشاهدات الصفحة: نظرة عامة</translation>
    </message>
    <message>
        <source>Visits to the overview part of the page.</source>
        <translation>زيارات قسم «نظرة عامة» في الصفحة.</translation>
    </message>
    <message>
        <source>Page views: overview, desktop</source>
        <translation>مشاهدات الصفحة: نظرة عامة، كمبيوتر</translation>
    </message>
    <message>
        <source>Visits to the overview part of the page, desktop.</source>
        <translation>زيارات قسم «نظرة عامة» في الصفحة، على الكمبيوتر.</translation>
    </message>
    <message>
        <source>Page views: overview, mobile</source>
        <translation>مشاهدات الصفحة: نظرة عامة، جوّال</translation>
    </message>
    <message>
        <source>Visits to the overview part of the page, mobile.</source>
        <translation>زيارات قسم «نظرة عامة» في الصفحة، على الجوّال.</translation>
    </message>
    <message>
        <source>Page views: about</source>
        <translation>مشاهدات الصفحة: نبذة</translation>
    </message>
    <message>
        <source>Visits to the about part of the page.</source>
        <translation>زيارات قسم «نبذة» في الصفحة.</translation>
    </message>
    <message>
        <source>Page views: about, desktop</source>
        <translation>مشاهدات الصفحة: نبذة، كمبيوتر</translation>
    </message>
    <message>
        <source>Visits to the about part of the page, desktop.</source>
        <translation>زيارات قسم «نبذة» في الصفحة، على الكمبيوتر.</translation>
    </message>
    <message>
        <source>Page views: about, mobile</source>
        <translation>مشاهدات الصفحة: نبذة، جوّال</translation>
    </message>
    <message>
        <source>Visits to the about part of the page, mobile.</source>
        <translation>زيارات قسم «نبذة» في الصفحة، على الجوّال.</translation>
    </message>
    <message>
        <source>Page views: careers</source>
        <translation>مشاهدات الصفحة: المسار المهني</translation>
    </message>
    <message>
        <source>Visits to the careers part of the page.</source>
        <translation>زيارات قسم «المسار المهني» في الصفحة.</translation>
    </message>
    <message>
        <source>Page views: careers, desktop</source>
        <translation>مشاهدات الصفحة: المسار المهني، كمبيوتر</translation>
    </message>
    <message>
        <source>Visits to the careers part of the page, desktop.</source>
        <translation>زيارات قسم «المسار المهني» في الصفحة، على الكمبيوتر.</translation>
    </message>
    <message>
        <source>Page views: careers, mobile</source>
        <translation>مشاهدات الصفحة: المسار المهني، جوّال</translation>
    </message>
    <message>
        <source>Visits to the careers part of the page, mobile.</source>
        <translation>زيارات قسم «المسار المهني» في الصفحة، على الجوّال.</translation>
    </message>
    <message>
        <source>Page views: jobs</source>
        <translation>مشاهدات الصفحة: الوظائف</translation>
    </message>
    <message>
        <source>Visits to the jobs part of the page.</source>
        <translation>زيارات قسم «الوظائف» في الصفحة.</translation>
    </message>
    <message>
        <source>Page views: jobs, desktop</source>
        <translation>مشاهدات الصفحة: الوظائف، كمبيوتر</translation>
    </message>
    <message>
        <source>Visits to the jobs part of the page, desktop.</source>
        <translation>زيارات قسم «الوظائف» في الصفحة، على الكمبيوتر.</translation>
    </message>
    <message>
        <source>Page views: jobs, mobile</source>
        <translation>مشاهدات الصفحة: الوظائف، جوّال</translation>
    </message>
    <message>
        <source>Visits to the jobs part of the page, mobile.</source>
        <translation>زيارات قسم «الوظائف» في الصفحة، على الجوّال.</translation>
    </message>
    <message>
        <source>Page views: life</source>
        <translation>مشاهدات الصفحة: الحياة</translation>
    </message>
    <message>
        <source>Visits to the life part of the page.</source>
        <translation>زيارات قسم «الحياة» في الصفحة.</translation>
    </message>
    <message>
        <source>Page views: life, desktop</source>
        <translation>مشاهدات الصفحة: الحياة، كمبيوتر</translation>
    </message>
    <message>
        <source>Visits to the life part of the page, desktop.</source>
        <translation>زيارات قسم «الحياة» في الصفحة، على الكمبيوتر.</translation>
    </message>
    <message>
        <source>Page views: life, mobile</source>
        <translation>مشاهدات الصفحة: الحياة، جوّال</translation>
    </message>
    <message>
        <source>Visits to the life part of the page, mobile.</source>
        <translation>زيارات قسم «الحياة» في الصفحة، على الجوّال.</translation>
    </message>
    <message>
        <source>Page views: people</source>
        <translation>مشاهدات الصفحة: الأشخاص</translation>
    </message>
    <message>
        <source>Visits to the people part of the page.</source>
        <translation>زيارات قسم «الأشخاص» في الصفحة.</translation>
    </message>
    <message>
        <source>Page views: people, desktop</source>
        <translation>مشاهدات الصفحة: الأشخاص، كمبيوتر</translation>
    </message>
    <message>
        <source>Visits to the people part of the page, desktop.</source>
        <translation>زيارات قسم «الأشخاص» في الصفحة، على الكمبيوتر.</translation>
    </message>
    <message>
        <source>Page views: people, mobile</source>
        <translation>مشاهدات الصفحة: الأشخاص، جوّال</translation>
    </message>
    <message>
        <source>Visits to the people part of the page, mobile.</source>
        <translation>زيارات قسم «الأشخاص» في الصفحة، على الجوّال.</translation>
    </message>
    <message>
        <source>Page views: products</source>
        <translation>مشاهدات الصفحة: المنتجات</translation>
    </message>
    <message>
        <source>Visits to the products part of the page.</source>
        <translation>زيارات قسم «المنتجات» في الصفحة.</translation>
    </message>
    <message>
        <source>Page views: products, desktop</source>
        <translation>مشاهدات الصفحة: المنتجات، كمبيوتر</translation>
    </message>
    <message>
        <source>Visits to the products part of the page, desktop.</source>
        <translation>زيارات قسم «المنتجات» في الصفحة، على الكمبيوتر.</translation>
    </message>
    <message>
        <source>Page views: products, mobile</source>
        <translation>مشاهدات الصفحة: المنتجات، جوّال</translation>
    </message>
    <message>
        <source>Visits to the products part of the page, mobile.</source>
        <translation>زيارات قسم «المنتجات» في الصفحة، على الجوّال.</translation>
    </message>
    <message>
        <source>Page views: insights</source>
        <translation>مشاهدات الصفحة: الرؤى</translation>
    </message>
    <message>
        <source>Visits to the insights part of the page.</source>
        <translation>زيارات قسم «الرؤى» في الصفحة.</translation>
    </message>
    <message>
        <source>Page views: insights, desktop</source>
        <translation>مشاهدات الصفحة: الرؤى، كمبيوتر</translation>
    </message>
    <message>
        <source>Visits to the insights part of the page, desktop.</source>
        <translation>زيارات قسم «الرؤى» في الصفحة، على الكمبيوتر.</translation>
    </message>
    <message>
        <source>Page views: insights, mobile</source>
        <translation>مشاهدات الصفحة: الرؤى، جوّال</translation>
    </message>
    <message>
        <source>Visits to the insights part of the page, mobile.</source>
        <translation>زيارات قسم «الرؤى» في الصفحة، على الجوّال.</translation>
    </message>
    <message>
        <source>Reactions: like</source>
        <translation>التفاعلات: أعجبني</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;like&quot;.</source>
        <translation>التفاعلات من نوع «أعجبني».</translation>
    </message>
    <message>
        <source>Reactions: love</source>
        <translation>التفاعلات: أحببته</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;love&quot;.</source>
        <translation>التفاعلات من نوع «أحببته».</translation>
    </message>
    <message>
        <source>Reactions: wow</source>
        <translation>التفاعلات: واااو</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;wow&quot;.</source>
        <translation>التفاعلات من نوع «واااو».</translation>
    </message>
    <message>
        <source>Reactions: haha</source>
        <translation>التفاعلات: أضحكني</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;haha&quot;.</source>
        <translation>التفاعلات من نوع «أضحكني».</translation>
    </message>
    <message>
        <source>Reactions: sorry</source>
        <translation>التفاعلات: أحزنني</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;sorry&quot;.</source>
        <translation>التفاعلات من نوع «أحزنني».</translation>
    </message>
    <message>
        <source>Reactions: anger</source>
        <translation>التفاعلات: أغضبني</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;anger&quot;.</source>
        <translation>التفاعلات من نوع «أغضبني».</translation>
    </message>
    <message>
        <source>Reactions: praise</source>
        <translation>التفاعلات: إشادة</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;praise&quot;.</source>
        <translation>التفاعلات من نوع «إشادة».</translation>
    </message>
    <message>
        <source>Reactions: maybe</source>
        <translation>التفاعلات: ربما</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;maybe&quot;.</source>
        <translation>التفاعلات من نوع «ربما».</translation>
    </message>
    <message>
        <source>Reactions: empathy</source>
        <translation>التفاعلات: تعاطف</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;empathy&quot;.</source>
        <translation>التفاعلات من نوع «تعاطف».</translation>
    </message>
    <message>
        <source>Reactions: interest</source>
        <translation>التفاعلات: اهتمام</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;interest&quot;.</source>
        <translation>التفاعلات من نوع «اهتمام».</translation>
    </message>
    <message>
        <source>Reactions: appreciation</source>
        <translation>التفاعلات: تقدير</translation>
    </message>
    <message>
        <source>Reactions of the kind &quot;appreciation&quot;.</source>
        <translation>التفاعلات من نوع «تقدير».</translation>
    </message>
    <message>
        <source>Impressions by shares of others</source>
        <translation>مرات الظهور عبر مشاركات الآخرين</translation>
    </message>
    <message>
        <source>Impressions that came about because somebody else reacted to the content.</source>
        <translation>مرات الظهور التي حدثت لأن شخصًا آخر تفاعل مع المحتوى.</translation>
    </message>
    <message>
        <source>People reached by shares of others</source>
        <translation>الأشخاص عبر مشاركات الآخرين</translation>
    </message>
    <message>
        <source>People who saw the content because somebody else reacted to it.</source>
        <translation>الأشخاص الذين رأوا المحتوى لأن شخصًا آخر تفاعل معه.</translation>
    </message>
    <message>
        <source>Impressions without shares of others</source>
        <translation>مرات الظهور دون مشاركات الآخرين</translation>
    </message>
    <message>
        <source>Impressions that did not come about by reactions of others.</source>
        <translation>مرات الظهور التي لم تحدث بسبب تفاعلات الآخرين.</translation>
    </message>
    <message>
        <source>People reached without shares of others</source>
        <translation>الأشخاص دون مشاركات الآخرين</translation>
    </message>
    <message>
        <source>People who saw the content without reactions of others.</source>
        <translation>الأشخاص الذين رأوا المحتوى دون تفاعلات الآخرين.</translation>
    </message>
    <message>
        <source>Page clicks</source>
        <translation>نقرات الصفحة</translation>
    </message>
    <message>
        <source>Clicks on any part of the page&apos;s content.</source>
        <translation>النقرات على أي جزء من محتوى الصفحة.</translation>
    </message>
    <message>
        <source>Engaged users</source>
        <translation>المستخدمون المتفاعلون</translation>
    </message>
    <message>
        <source>People who clicked, reacted or commented.</source>
        <translation>الأشخاص الذين نقروا أو تفاعلوا أو علّقوا.</translation>
    </message>
    <message>
        <source>Fans lost</source>
        <translation>المعجبون المفقودون</translation>
    </message>
    <message>
        <source>People who took back their like of the page.</source>
        <translation>الأشخاص الذين ألغوا إعجابهم بالصفحة.</translation>
    </message>
    <message>
        <source>Star rating</source>
        <translation>التقييم بالنجوم</translation>
    </message>
    <message>
        <source>Average of the ratings that people gave the page.</source>
        <translation>متوسط التقييمات التي منحها الأشخاص للصفحة.</translation>
    </message>
    <message>
        <source>Page video views: uploaded</source>
        <translation>مشاهدات فيديوهات الصفحة: مرفوعة</translation>
    </message>
    <message>
        <source>Views of videos that the page itself uploaded.</source>
        <translation>مشاهدات الفيديوهات التي رفعتها الصفحة نفسها.</translation>
    </message>
    <message>
        <source>Page video views: hosted</source>
        <translation>مشاهدات فيديوهات الصفحة: مستضافة</translation>
    </message>
    <message>
        <source>Views of videos of others that the page shows.</source>
        <translation>مشاهدات فيديوهات الآخرين التي تعرضها الصفحة.</translation>
    </message>
    <message>
        <source>Complete page video views: paid</source>
        <translation>المشاهدات المكتملة لفيديوهات الصفحة: مدفوعة</translation>
    </message>
    <message>
        <source>Complete views that were paid for.</source>
        <translation>المشاهدات المكتملة المدفوعة.</translation>
    </message>
    <message>
        <source>Complete page video views: organic</source>
        <translation>المشاهدات المكتملة لفيديوهات الصفحة: غير مدفوعة</translation>
    </message>
    <message>
        <source>Complete views that were not paid for.</source>
        <translation>المشاهدات المكتملة غير المدفوعة.</translation>
    </message>
    <message>
        <source>Complete page video views: started by themselves</source>
        <translation>المشاهدات المكتملة لفيديوهات الصفحة: تشغيل تلقائي</translation>
    </message>
    <message>
        <source>Complete views of videos that began by themselves.</source>
        <translation>المشاهدات المكتملة لفيديوهات بدأت تلقائيًا.</translation>
    </message>
    <message>
        <source>Complete page video views: clicked</source>
        <translation>المشاهدات المكتملة لفيديوهات الصفحة: بالنقر</translation>
    </message>
    <message>
        <source>Complete views that began with a click.</source>
        <translation>المشاهدات المكتملة التي بدأت بنقرة.</translation>
    </message>
    <message>
        <source>Complete page video views: repeated</source>
        <translation>المشاهدات المكتملة لفيديوهات الصفحة: متكررة</translation>
    </message>
    <message>
        <source>Complete views by people who had viewed before.</source>
        <translation>المشاهدات المكتملة لأشخاص سبق أن شاهدوا.</translation>
    </message>
    <message>
        <source>People with complete page video views</source>
        <translation>أشخاص أكملوا مشاهدة فيديوهات الصفحة</translation>
    </message>
    <message>
        <source>People who viewed a video of the page completely.</source>
        <translation>الأشخاص الذين شاهدوا أحد فيديوهات الصفحة كاملًا.</translation>
    </message>
    <message>
        <source>Text message clicks</source>
        <translation>نقرات الرسائل النصية</translation>
    </message>
    <message>
        <source>Taps on the text message button of the profile.</source>
        <translation>النقرات على زر الرسالة النصية في الملف الشخصي.</translation>
    </message>
    <message>
        <source>Website clicks</source>
        <translation>نقرات موقع الويب</translation>
    </message>
    <message>
        <source>Taps on the website link of the profile.</source>
        <translation>النقرات على رابط موقع الويب في الملف الشخصي.</translation>
    </message>
    <message>
        <source>Careers page clicks</source>
        <translation>نقرات صفحة المسار المهني</translation>
    </message>
    <message>
        <source>Clicks on links of the careers pages.</source>
        <translation>النقرات على روابط صفحات المسار المهني.</translation>
    </message>
    <message>
        <source>Story replies</source>
        <translation>الردود على القصة</translation>
    </message>
    <message>
        <source>Replies to a story.</source>
        <translation>الردود على قصة.</translation>
    </message>
    <message>
        <source>Story navigation</source>
        <translation>التنقل في القصة</translation>
    </message>
    <message>
        <source>Taps and swipes that led through or out of a story.</source>
        <translation>النقرات وعمليات التمرير التي تنقّل بها الأشخاص في القصة أو خرجوا منها.</translation>
    </message>
    <message>
        <source>Swipes to the next story</source>
        <translation>التمرير إلى القصة التالية</translation>
    </message>
    <message>
        <source>Times people swiped on to the next story.</source>
        <translation>عدد مرات التمرير إلى القصة التالية.</translation>
    </message>
    <message>
        <source>Taps back</source>
        <translation>النقرات للرجوع</translation>
    </message>
    <message>
        <source>Times people went back to see a story again.</source>
        <translation>عدد المرات التي رجع فيها الأشخاص لرؤية القصة مرة أخرى.</translation>
    </message>
    <message>
        <source>Taps forward</source>
        <translation>النقرات للتقدّم</translation>
    </message>
    <message>
        <source>Times people skipped on to the next photo or video.</source>
        <translation>عدد المرات التي انتقل فيها الأشخاص إلى الصورة التالية أو الفيديو التالي.</translation>
    </message>
    <message>
        <source>Exits</source>
        <translation>عمليات الخروج</translation>
    </message>
    <message>
        <source>Times people left at this story.</source>
        <translation>عدد المرات التي غادر فيها الأشخاص عند هذه القصة.</translation>
    </message>
    <message>
        <source>Viewers at the same time</source>
        <translation>المشاهدون في الوقت نفسه</translation>
    </message>
    <message>
        <source>People who watch the live broadcast at this moment.</source>
        <translation>الأشخاص الذين يشاهدون البث المباشر في هذه اللحظة.</translation>
    </message>
    <message>
        <source>Playback started</source>
        <translation>بدء التشغيل</translation>
    </message>
    <message>
        <source>Plays that began.</source>
        <translation>مرات التشغيل التي بدأت.</translation>
    </message>
    <message>
        <source>Playback to 25 %</source>
        <translation>التشغيل حتى 25%</translation>
    </message>
    <message>
        <source>Plays that reached a quarter of the video.</source>
        <translation>مرات التشغيل التي بلغت ربع الفيديو.</translation>
    </message>
    <message>
        <source>Playback to 50 %</source>
        <translation>التشغيل حتى 50%</translation>
    </message>
    <message>
        <source>Plays that reached half of the video.</source>
        <translation>مرات التشغيل التي بلغت نصف الفيديو.</translation>
    </message>
    <message>
        <source>Playback to 75 %</source>
        <translation>التشغيل حتى 75%</translation>
    </message>
    <message>
        <source>Plays that reached three quarters of the video.</source>
        <translation>مرات التشغيل التي بلغت ثلاثة أرباع الفيديو.</translation>
    </message>
    <message>
        <source>Playback to 100 %</source>
        <translation>التشغيل حتى 100%</translation>
    </message>
    <message>
        <source>Plays that reached the end of the video.</source>
        <translation>مرات التشغيل التي بلغت نهاية الفيديو.</translation>
    </message>
    <message>
        <source>Views of 60 seconds</source>
        <translation>مشاهدات 60 ثانية</translation>
    </message>
    <message>
        <source>Views that lasted at least a minute, shorter videos left out.</source>
        <translation>المشاهدات التي دامت دقيقة على الأقل، دون احتساب الفيديوهات الأقصر.</translation>
    </message>
    <message>
        <source>Video views, organic</source>
        <translation>مشاهدات الفيديو، غير مدفوعة</translation>
    </message>
    <message>
        <source>Views that were not paid for.</source>
        <translation>المشاهدات غير المدفوعة.</translation>
    </message>
    <message>
        <source>Video views, paid</source>
        <translation>مشاهدات الفيديو، مدفوعة</translation>
    </message>
    <message>
        <source>Views that were paid for.</source>
        <translation>المشاهدات المدفوعة.</translation>
    </message>
    <message>
        <source>Impressions in search, desktop</source>
        <translation>مرات الظهور في البحث، كمبيوتر</translation>
    </message>
    <message>
        <source>Times the business was shown in a search on a desktop.</source>
        <translation>عدد مرات ظهور النشاط التجاري في بحث على الكمبيوتر.</translation>
    </message>
    <message>
        <source>Impressions in search, phone</source>
        <translation>مرات الظهور في البحث، هاتف</translation>
    </message>
    <message>
        <source>Times the business was shown in a search on a phone.</source>
        <translation>عدد مرات ظهور النشاط التجاري في بحث على الهاتف.</translation>
    </message>
    <message>
        <source>Impressions on the map, desktop</source>
        <translation>مرات الظهور على الخريطة، كمبيوتر</translation>
    </message>
    <message>
        <source>Times the business was shown on the map on a desktop.</source>
        <translation>عدد مرات ظهور النشاط التجاري على الخريطة على الكمبيوتر.</translation>
    </message>
    <message>
        <source>Impressions on the map, phone</source>
        <translation>مرات الظهور على الخريطة، هاتف</translation>
    </message>
    <message>
        <source>Times the business was shown on the map on a phone.</source>
        <translation>عدد مرات ظهور النشاط التجاري على الخريطة على الهاتف.</translation>
    </message>
    <message>
        <source>Requests for directions</source>
        <translation>طلبات الاتجاهات</translation>
    </message>
    <message>
        <source>Times people asked for the way to the business.</source>
        <translation>عدد المرات التي طلب فيها الأشخاص الطريق إلى النشاط التجاري.</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>الحجوزات</translation>
    </message>
    <message>
        <source>Bookings made through the business profile.</source>
        <translation>الحجوزات التي تمت عبر ملف النشاط التجاري.</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>Conversations that began at the business profile.</source>
        <translation>المحادثات التي بدأت من ملف النشاط التجاري.</translation>
    </message>
    <message>
        <source>Pins</source>
        <translation>الدبابيس</translation>
    </message>
    <message>
        <source>Pins on the boards of the account.</source>
        <translation>الدبابيس على لوحات الحساب.</translation>
    </message>
    <message>
        <source>Karma</source>
        <translation>الكارما</translation>
    </message>
    <message>
        <source>Votes that posts and comments of the account won, less those against them.</source>
        <translation>الأصوات التي كسبتها منشورات الحساب وتعليقاته، ناقصًا الأصوات ضدها.</translation>
    </message>
    <message>
        <source>Views of the day</source>
        <translation>مشاهدات اليوم</translation>
    </message>
    <message>
        <source>Views won on that day, as the network counts it. From its daily series only.</source>
        <translation>المشاهدات المكتسبة في ذلك اليوم كما تحسبها الشبكة. من سلسلتها اليومية فقط.</translation>
    </message>
    <message>
        <source>Video views of the day</source>
        <translation>مشاهدات الفيديو في اليوم</translation>
    </message>
    <message>
        <source>Views of videos won on that day. From the daily series of the network only.</source>
        <translation>مشاهدات الفيديوهات المكتسبة في ذلك اليوم. من السلسلة اليومية للشبكة فقط.</translation>
    </message>
    <message>
        <source>Likes of the day</source>
        <translation>إعجابات اليوم</translation>
    </message>
    <message>
        <source>Likes or reactions received on that day. From the daily series of the network only.</source>
        <translation>الإعجابات أو التفاعلات المستلمة في ذلك اليوم. من السلسلة اليومية للشبكة فقط.</translation>
    </message>
    <message>
        <source>Comments of the day</source>
        <translation>تعليقات اليوم</translation>
    </message>
    <message>
        <source>Comments received on that day. From the daily series of the network only.</source>
        <translation>التعليقات المستلمة في ذلك اليوم. من السلسلة اليومية للشبكة فقط.</translation>
    </message>
    <message>
        <source>Shares of the day</source>
        <translation>مشاركات اليوم</translation>
    </message>
    <message>
        <source>Shares on that day. From the daily series of the network only.</source>
        <translation>المشاركات في ذلك اليوم. من السلسلة اليومية للشبكة فقط.</translation>
    </message>
    <message>
        <source>Engagement of the day</source>
        <translation>تفاعل اليوم</translation>
    </message>
    <message>
        <source>Engagement on that day, as the network counts it. From its daily series only.</source>
        <translation>التفاعل في ذلك اليوم كما تحسبه الشبكة. من سلسلتها اليومية فقط.</translation>
    </message>
    <message>
        <source>Reach of the day</source>
        <translation>وصول اليوم</translation>
    </message>
    <message>
        <source>People who saw the content on that day. Never added up over days.</source>
        <translation>الأشخاص الذين رأوا المحتوى في ذلك اليوم. لا يُجمع أبدًا عبر الأيام.</translation>
    </message>
    <message>
        <source>Impressions of the day</source>
        <translation>مرات الظهور في اليوم</translation>
    </message>
    <message>
        <source>Times the content was on a screen on that day. From the daily series of the network only.</source>
        <translation>عدد مرات ظهور المحتوى على شاشة في ذلك اليوم. من السلسلة اليومية للشبكة فقط.</translation>
    </message>
    <message>
        <source>Profile views of the day</source>
        <translation>مشاهدات الملف الشخصي في اليوم</translation>
    </message>
    <message>
        <source>Visits to the profile on that day. From the daily series of the network only.</source>
        <translation>زيارات الملف الشخصي في ذلك اليوم. من السلسلة اليومية للشبكة فقط.</translation>
    </message>
    <message>
        <source>Watch time of the day</source>
        <translation>وقت المشاهدة في اليوم</translation>
    </message>
    <message>
        <source>Minutes watched on that day, all views together. From the daily series of the network only.</source>
        <translation>دقائق المشاهدة في ذلك اليوم، لجميع المشاهدات معًا. من السلسلة اليومية للشبكة فقط.</translation>
    </message>
    <message>
        <source>Subscribers gained on the day</source>
        <translation>المشتركون المكتسبون في اليوم</translation>
    </message>
    <message>
        <source>Subscribers won on that day. From the daily series of the network only.</source>
        <translation>المشتركون المكتسبون في ذلك اليوم. من السلسلة اليومية للشبكة فقط.</translation>
    </message>
    <message>
        <source>Subscribers lost on the day</source>
        <translation>المشتركون المفقودون في اليوم</translation>
    </message>
    <message>
        <source>Subscribers lost on that day. From the daily series of the network only.</source>
        <translation>المشتركون المفقودون في ذلك اليوم. من السلسلة اليومية للشبكة فقط.</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message numerus="yes">
        <source>%n number(s) of the answer are not known to Viewtide, and are kept in the raw answer only: %1</source>
        <translation>
            <numerusform>لا أرقام في الاستجابة يجهلها Viewtide: %1</numerusform>
            <numerusform>في الاستجابة رقم واحد لا يعرفه Viewtide، ويُحفظ في الاستجابة الخام فقط: %1</numerusform>
            <numerusform>في الاستجابة رقمان لا يعرفهما Viewtide، ويُحفظان في الاستجابة الخام فقط: %1</numerusform>
            <numerusform>في الاستجابة %Ln أرقام لا يعرفها Viewtide، وتُحفظ في الاستجابة الخام فقط: %1</numerusform>
            <numerusform>في الاستجابة %Ln رقمًا لا يعرفها Viewtide، وتُحفظ في الاستجابة الخام فقط: %1</numerusform>
            <numerusform>في الاستجابة %Ln رقم لا يعرفها Viewtide، وتُحفظ في الاستجابة الخام فقط: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and others</source>
        <translation>‏%1 وغيرها</translation>
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
        <translation>الأرقام الرئيسية والنمو والترتيب والأكثر صعودًا</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>‏%1 إلى %2</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>خلال %Ln يوم</numerusform>
            <numerusform>خلال يوم واحد</numerusform>
            <numerusform>خلال يومين</numerusform>
            <numerusform>خلال %Ln أيام</numerusform>
            <numerusform>خلال %Ln يومًا</numerusform>
            <numerusform>خلال %Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>against %1 to %2</source>
        <translation>مقابل %1 إلى %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>‏%1، %2</translation>
    </message>
    <message>
        <source>new</source>
        <translation>جديد</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>لا حسابات</numerusform>
            <numerusform>حساب واحد</numerusform>
            <numerusform>حسابان</numerusform>
            <numerusform>‏%Ln حسابات</numerusform>
            <numerusform>‏%Ln حسابًا</numerusform>
            <numerusform>‏%Ln حساب</numerusform>
        </translation>
    </message>
    <message>
        <source>all videos so far</source>
        <translation>جميع الفيديوهات حتى الآن</translation>
    </message>
    <message>
        <source>by views, %1 of %2 new videos</source>
        <translation>حسب المشاهدات، %1 من %2 فيديو جديد</translation>
    </message>
    <message>
        <source>Followers per day</source>
        <translation>المتابعون في اليوم</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>النسبة المئوية</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>الثواني</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>الدقائق</translation>
    </message>
    <message>
        <source>Per day</source>
        <translation>في اليوم</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>‏%1 %2</translation>
    </message>
    <message>
        <source>best: %1</source>
        <translation>الأفضل: %1</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>‏%1 مقابل %2</translation>
    </message>
    <message>
        <source>the overview</source>
        <translation>النظرة العامة</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>الحسابات</translation>
    </message>
    <message>
        <source>Followers at the end</source>
        <translation>المتابعون في النهاية</translation>
    </message>
    <message>
        <source>Views of all videos so far</source>
        <translation>مشاهدات جميع الفيديوهات حتى الآن</translation>
    </message>
    <message>
        <source>Videos rated</source>
        <translation>فيديوهات لها معدل</translation>
    </message>
    <message>
        <source>Videos posted in the range</source>
        <translation>الفيديوهات المنشورة في الفترة</translation>
    </message>
    <message>
        <source>%1, %2 as last known</source>
        <translation>‏%1، منها %2 بآخر قيمة معروفة</translation>
    </message>
    <message>
        <source>Growth since %1</source>
        <translation>النمو منذ %1</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>النمو</translation>
    </message>
    <message>
        <source>The first snapshot is of %1. A day&apos;s growth is its change against the day before, so the first bars appear after the next snapshot, on %2.</source>
        <translation>اللقطة الأولى بتاريخ %1. ونمو اليوم هو تغيّره عن اليوم السابق، لذلك تظهر الأعمدة الأولى بعد اللقطة التالية، في %2.</translation>
    </message>
    <message>
        <source>Followers won less those lost, counted from the day before the range on, or from the first recorded day. The table &quot;Summary&quot; of the overview counts from the first recorded day in the range, so it lacks the change of that day.</source>
        <translation>المتابعون المكتسبون ناقصًا المفقودين، ابتداءً من اليوم الذي يسبق الفترة أو من أول يوم مسجَّل. أما جدول «الملخص» فيحسب من أول يوم مسجَّل في الفترة، فينقصه تغيّر ذلك اليوم.</translation>
    </message>
    <message>
        <source>Of these as last known</source>
        <translation>منها بآخر قيمة معروفة</translation>
    </message>
    <message>
        <source>%1, %2, as last known since %3</source>
        <translation>‏%1، %2، بآخر قيمة معروفة منذ %3</translation>
    </message>
    <message>
        <source>Followers before the range</source>
        <translation>المتابعون قبل الفترة</translation>
    </message>
    <message>
        <source>Accounts that have two recorded days</source>
        <translation>الحسابات التي لها يومان مسجَّلان</translation>
    </message>
    <message>
        <source>Campaign %1</source>
        <translation>الحملة %1</translation>
    </message>
    <message numerus="yes">
        <source>%n other campaign(s)</source>
        <translation>
            <numerusform>‏%Ln حملة أخرى</numerusform>
            <numerusform>حملة أخرى واحدة</numerusform>
            <numerusform>حملتان أخريان</numerusform>
            <numerusform>‏%Ln حملات أخرى</numerusform>
            <numerusform>‏%Ln حملة أخرى</numerusform>
            <numerusform>‏%Ln حملة أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>Campaigns that are counted from their first snapshot on</source>
        <translation>الحملات التي يبدأ عدّها من أول لقطة لها</translation>
    </message>
    <message>
        <source>Daily snapshots that are left out, since videos joined or left</source>
        <translation>اللقطات اليومية غير المحتسبة بسبب انضمام فيديوهات أو خروجها</translation>
    </message>
    <message>
        <source>Engagements of the rated videos</source>
        <translation>تفاعلات الفيديوهات التي لها معدل</translation>
    </message>
    <message>
        <source>Views of the rated videos</source>
        <translation>مشاهدات الفيديوهات التي لها معدل</translation>
    </message>
    <message>
        <source>%1 without %2</source>
        <comment>accounts, a network</comment>
        <translation>‏%1 دون %2</translation>
    </message>
    <message>
        <source>%1 of %2 accounts</source>
        <translation>‏%1 من أصل %2 من الحسابات</translation>
    </message>
    <message>
        <source>Views won</source>
        <translation>المشاهدات المكتسبة</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>المشاهدات</translation>
    </message>
    <message>
        <source>Views that all videos won in the range; before there are two observations, all that they have.</source>
        <translation>المشاهدات التي كسبتها جميع الفيديوهات في الفترة؛ وقبل توفر عمليتي رصد، جميع مشاهداتها.</translation>
    </message>
    <message>
        <source>partial, %1 in total</source>
        <translation>جزئي، الإجمالي %1</translation>
    </message>
    <message>
        <source>%1 in total</source>
        <translation>الإجمالي %1</translation>
    </message>
    <message>
        <source>%1, %2 of %3 days unknown (hatched)</source>
        <translation>‏%1، %2 من %3 يوم غير معروفة (مظلّلة بخطوط)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>network, account</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1, linked: told nothing in these days or the %n day(s) before, so it is not in the sum</source>
        <translation>
            <numerusform>‏%1، مرتبطة: لم تذكر شيئًا في هذه الأيام، فليست ضمن المجموع</numerusform>
            <numerusform>‏%1، مرتبطة: لم تذكر شيئًا في هذه الأيام ولا في اليوم الذي قبلها، فليست ضمن المجموع</numerusform>
            <numerusform>‏%1، مرتبطة: لم تذكر شيئًا في هذه الأيام ولا في اليومين قبلها، فليست ضمن المجموع</numerusform>
            <numerusform>‏%1، مرتبطة: لم تذكر شيئًا في هذه الأيام ولا في %Ln أيام قبلها، فليست ضمن المجموع</numerusform>
            <numerusform>‏%1، مرتبطة: لم تذكر شيئًا في هذه الأيام ولا في %Ln يومًا قبلها، فليست ضمن المجموع</numerusform>
            <numerusform>‏%1، مرتبطة: لم تذكر شيئًا في هذه الأيام ولا في %Ln يوم قبلها، فليست ضمن المجموع</numerusform>
        </translation>
    </message>
    <message>
        <source>against %1</source>
        <comment>a day</comment>
        <translation>مقابل %1</translation>
    </message>
</context>
<context>
    <name>Owners</name>
    <message>
        <source>The owner needs a name.</source>
        <translation>يحتاج المسؤول إلى اسم.</translation>
    </message>
    <message>
        <source>There is another owner with the name %1.</source>
        <translation>يوجد مسؤول آخر باسم %1.</translation>
    </message>
</context>
<context>
    <name>PaletteText</name>
    <message>
        <source>not available now</source>
        <translation>غير متاح الآن</translation>
    </message>
    <message>
        <source>%1 is not available now. %2</source>
        <comment>a command, what it needs</comment>
        <translation>الأمر «%1» غير متاح الآن. %2</translation>
    </message>
</context>
<context>
    <name>PassRunner</name>
    <message>
        <source>there is no profile to ask; add one first</source>
        <translation>لا يوجد ملف شخصي لجمع بياناته؛ أضف واحدًا أولًا</translation>
    </message>
    <message>
        <source>no API key: set AYRSHARE_API_KEY or save a key</source>
        <translation>لا يوجد مفتاح API: اضبط AYRSHARE_API_KEY أو احفظ مفتاحًا</translation>
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
            <numerusform>لا تنقص أرقام أي شبكة</numerusform>
            <numerusform>أرقام شبكة واحدة ناقصة</numerusform>
            <numerusform>أرقام شبكتين ناقصة</numerusform>
            <numerusform>أرقام %Ln شبكات ناقصة</numerusform>
            <numerusform>أرقام %Ln شبكة ناقصة</numerusform>
            <numerusform>أرقام %Ln شبكة ناقصة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Platform</name>
    <message>
        <source>Facebook gives the numbers of a page from 100 likes on.</source>
        <translation>يعطي Facebook أرقام الصفحة ابتداءً من 100 إعجاب.</translation>
    </message>
    <message>
        <source>Instagram gives numbers to business and creator accounts, some of them from 100 followers on.</source>
        <translation>يعطي Instagram الأرقام لحسابات الأعمال وصنّاع المحتوى، وبعضها ابتداءً من 100 متابع.</translation>
    </message>
    <message>
        <source>LinkedIn gives numbers of company pages only, one to two days late.</source>
        <translation>يعطي LinkedIn أرقام صفحات الشركات فقط، متأخرةً يومًا أو يومين.</translation>
    </message>
    <message>
        <source>TikTok gives numbers once analytics are turned on in its app and a video is public, some of them from 100 followers on.</source>
        <translation>يعطي TikTok الأرقام بعد تفعيل الإحصاءات في تطبيقه ووجود فيديو عام، وبعضها ابتداءً من 100 متابع.</translation>
    </message>
    <message>
        <source>X wants the keys of your own X app with every call; put them into the settings.</source>
        <translation>تطلب X مفاتيح تطبيق X الخاص بك مع كل طلب؛ ضعها في الإعدادات.</translation>
    </message>
    <message>
        <source>YouTube gives the numbers of a channel one to two days late.</source>
        <translation>يعطي YouTube أرقام القناة متأخرةً يومًا أو يومين.</translation>
    </message>
</context>
<context>
    <name>Provenance</name>
    <message>
        <source>&apos;%1&apos;; there is: %2</source>
        <translation>«%1»؛ الموجود: %2</translation>
    </message>
    <message>
        <source>%1 corrects its figures for up to %2 hours; until then they are provisional.</source>
        <translation>تصحّح شبكة %1 أرقامها خلال مدة تصل إلى %2 ساعة؛ وتبقى أولية حتى ذلك الحين.</translation>
    </message>
    <message>
        <source>The app of %1 counts at this moment and may round; the API gives what it last asked for, which is at most every 11 minutes for a post and once a day here for an account.</source>
        <translation>يحسب تطبيق %1 في هذه اللحظة وقد يقرّب الأرقام؛ أما واجهة API فتعطي آخر ما طلبته، وذلك على الأكثر كل 11 دقيقة للمنشور، ومرةً كل يوم هنا للحساب.</translation>
    </message>
    <message>
        <source>The API leaves out what the app may include: numbers of ads, of reposts by others, and of blocked or private accounts differ from network to network.</source>
        <translation>تستبعد واجهة API ما قد يشمله التطبيق: تختلف من شبكة إلى أخرى أرقام الإعلانات، وإعادات النشر من آخرين، والحسابات المحظورة أو الخاصة.</translation>
    </message>
    <message>
        <source>Views then</source>
        <translation>المشاهدات حينها</translation>
    </message>
    <message>
        <source>Followers on the day before</source>
        <translation>المتابعون في اليوم السابق</translation>
    </message>
    <message>
        <source>the moment of the observation, recorded for %1 (UTC)</source>
        <translation>لحظة الرصد، مسجَّلة ليوم ‎%1‎ (UTC)</translation>
    </message>
    <message>
        <source>the whole life of the account or the span that the network reports, recorded for %1 (UTC)</source>
        <translation>عمر الحساب كله أو المدة التي تُبلغ عنها الشبكة، مسجَّلة ليوم ‎%1‎ (UTC)</translation>
    </message>
    <message>
        <source>the span that the network reports, recorded for %1 (UTC)</source>
        <translation>المدة التي تُبلغ عنها الشبكة، مسجَّلة ليوم ‎%1‎ (UTC)</translation>
    </message>
    <message>
        <source>the 24 hours before the observation</source>
        <translation>الساعات الأربع والعشرون السابقة للرصد</translation>
    </message>
    <message>
        <source>from when it was posted until the observation</source>
        <translation>من وقت النشر حتى الرصد</translation>
    </message>
    <message>
        <source>A person typed it in; the next number of the network replaces it.</source>
        <translation>أدخله شخص يدويًا؛ ويحل محله الرقم التالي من الشبكة.</translation>
    </message>
    <message>
        <source>The network has not known the video since %1.</source>
        <translation>لم تعد الشبكة تعرف الفيديو منذ %1.</translation>
    </message>
    <message>
        <source>%1, profile %2</source>
        <translation>‏%1، الملف الشخصي %2</translation>
    </message>
    <message>
        <source>It was imported from the file %1.</source>
        <translation>استُورد من الملف ‎%1‎.</translation>
    </message>
    <message>
        <source>It was not observed on its day: the network told it afterwards.</source>
        <translation>لم يُرصد في يومه: ذكرته الشبكة لاحقًا.</translation>
    </message>
    <message>
        <source>It is made of stored numbers of several videos or accounts, which were observed at different times. F1 on one of them names its field of the answer and its times.</source>
        <translation>يتكوّن من أرقام مخزّنة لعدة فيديوهات أو حسابات رُصدت في أوقات مختلفة. يعرض F1 على أحدها حقله في الاستجابة وأوقاته.</translation>
    </message>
    <message>
        <source>metric</source>
        <translation>المقياس</translation>
    </message>
    <message>
        <source>of</source>
        <translation>يخص</translation>
    </message>
    <message>
        <source>value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>definition</source>
        <translation>التعريف</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>المعادلة</translation>
    </message>
    <message>
        <source>input %1</source>
        <translation>المُدخل %1</translation>
    </message>
    <message>
        <source>call</source>
        <translation>الطلب</translation>
    </message>
    <message>
        <source>field %1</source>
        <translation>الحقل %1</translation>
    </message>
    <message>
        <source>observed at</source>
        <translation>وقت الرصد</translation>
    </message>
    <message>
        <source>valid for</source>
        <translation>يسري على</translation>
    </message>
    <message>
        <source>next poll</source>
        <translation>الاستعلام التالي</translation>
    </message>
    <message>
        <source>note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Video on %1, without caption</source>
        <translation>فيديو على %1، بلا وصف</translation>
    </message>
    <message>
        <source>%1 – video on %2</source>
        <translation>‏%1 – فيديو على %2</translation>
    </message>
</context>
<context>
    <name>Removal</name>
    <message>
        <source>When this video was posted is known from Ayrshare.</source>
        <translation>وقت نشر هذا الفيديو معروف من Ayrshare.</translation>
    </message>
    <message>
        <source>The time of posting lies in the future.</source>
        <translation>وقت النشر يقع في المستقبل.</translation>
    </message>
    <message>
        <source>The video has numbers of an earlier time.</source>
        <translation>للفيديو أرقام من وقت أسبق.</translation>
    </message>
    <message>
        <source>A video that went through Ayrshare cannot be removed: the next collection would bring it back. Hide it in a report, or move it.</source>
        <translation>لا يمكن إزالة فيديو مرّ عبر Ayrshare: ستعيده عملية الجمع التالية. أخفِه في تقرير، أو انقله.</translation>
    </message>
    <message>
        <source>The campaign tracks this video again.</source>
        <translation>تتتبّع الحملة هذا الفيديو من جديد.</translation>
    </message>
    <message>
        <source>Unassigned cannot be removed: it holds what is nobody&apos;s.</source>
        <translation>لا يمكن إزالة «غير مسند»: فهي تضم ما لا يخص أي حملة.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>The report needs a name.</source>
        <translation>يحتاج التقرير إلى اسم.</translation>
    </message>
    <message>
        <source>The name is longer than 200 characters.</source>
        <translation>الاسم أطول من 200 حرف.</translation>
    </message>
    <message>
        <source>The last day is before the first day.</source>
        <translation>اليوم الأخير يسبق اليوم الأول.</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>New report</source>
        <translation>تقرير جديد</translation>
    </message>
    <message>
        <source>&amp;Campaigns</source>
        <translation>ال&amp;حملات</translation>
    </message>
    <message>
        <source>Campaigns of the report</source>
        <translation>حملات التقرير</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>الا&amp;سم</translation>
    </message>
    <message>
        <source>Name of the report</source>
        <translation>اسم التقرير</translation>
    </message>
    <message>
        <source>Posted &amp;from</source>
        <translation>نُشر &amp;من</translation>
    </message>
    <message>
        <source>Only videos posted from a day on</source>
        <translation>الفيديوهات المنشورة ابتداءً من يوم معيّن فقط</translation>
    </message>
    <message>
        <source>First day of posting</source>
        <translation>أول يوم للنشر</translation>
    </message>
    <message>
        <source>Posted &amp;until</source>
        <translation>نُشر ح&amp;تى</translation>
    </message>
    <message>
        <source>Only videos posted up to a day</source>
        <translation>الفيديوهات المنشورة حتى يوم معيّن فقط</translation>
    </message>
    <message>
        <source>Last day of posting</source>
        <translation>آخر يوم للنشر</translation>
    </message>
    <message>
        <source>Time zone of the days</source>
        <translation>المنطقة الزمنية للأيام</translation>
    </message>
    <message>
        <source>What the client sees</source>
        <translation>ما يراه العميل</translation>
    </message>
    <message>
        <source>&amp;Tell how many videos are hidden, and their views</source>
        <translation>ذكر &amp;عدد الفيديوهات المخفية ومشاهداتها</translation>
    </message>
    <message>
        <source>Off: nothing in what goes to the client tells that videos are left out.</source>
        <translation>عند الإيقاف: لا شيء فيما يصل إلى العميل يذكر أن فيديوهات قد استُبعدت.</translation>
    </message>
    <message>
        <source>Footnote about hidden videos</source>
        <translation>حاشية عن الفيديوهات المخفية</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>ما ينقص</translation>
    </message>
</context>
<context>
    <name>ReportDocument</name>
    <message>
        <source>md is a format of the weekly summary.</source>
        <translation>الصيغة md للملخص الأسبوعي.</translation>
    </message>
    <message>
        <source>This build has no fonts and writes no PDF; html can be printed.</source>
        <translation>لا خطوط في هذا الإصدار، فلا يكتب PDF؛ يمكن طباعة html.</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>الفيديوهات</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>المشاهدات</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>الإعجابات</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>التعليقات</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>المشاركات</translation>
    </message>
    <message>
        <source>Saves</source>
        <translation>مرات الحفظ</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>التفاعل</translation>
    </message>
    <message>
        <source>Engagement rate</source>
        <translation>معدل التفاعل</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>الفيديو</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>تاريخ النشر</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>الحملة</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>الحملات</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>الفترة</translation>
    </message>
    <message>
        <source>Numbers as of</source>
        <translation>الأرقام حتى</translation>
    </message>
    <message>
        <source>Views by network</source>
        <translation>المشاهدات حسب الشبكة</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>الملخص</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>الإجمالي</translation>
    </message>
    <message>
        <source>(no caption)</source>
        <translation>(بلا وصف)</translation>
    </message>
    <message>
        <source>No videos were posted in this period.</source>
        <translation>لم تُنشر فيديوهات في هذه الفترة.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>الصفحة %1 من %2</translation>
    </message>
    <message>
        <source>Engagement: likes, comments, shares and saves. Rate: engagement divided by views. A dash: the network does not report the number.</source>
        <translation>التفاعل: الإعجابات والتعليقات والمشاركات ومرات الحفظ. المعدل: التفاعل مقسومًا على المشاهدات. الشَّرطة: لا تُبلغ الشبكة عن الرقم.</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>بحلول %1</translation>
    </message>
    <message>
        <source>* Typed in by hand, or with such a number in it: the network did not report it.</source>
        <translation>* رقم مُدخل يدويًا، أو يتضمن رقمًا كهذا: لم تُبلغ عنه الشبكة.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>من %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>حتى %1</translation>
    </message>
    <message>
        <source>Whole campaign</source>
        <translation>الحملة كاملة</translation>
    </message>
    <message>
        <source>%1 (%2 time)</source>
        <translation>‏%1 (بتوقيت %2)</translation>
    </message>
    <message>
        <source>The engagement rate is that of %1 of %2 videos together; their median is %3.</source>
        <translation>معدل التفاعل هو معدل %1 من %2 فيديو مجتمعةً؛ ووسيطها %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden (%1 views)</source>
        <translation>
            <numerusform>لا فيديوهات مخفية (%1 مشاهدة)</numerusform>
            <numerusform>فيديو واحد مخفي (%1 مشاهدة)</numerusform>
            <numerusform>فيديوهان مخفيان (%1 مشاهدة)</numerusform>
            <numerusform>‏%Ln فيديوهات مخفية (%1 مشاهدة)</numerusform>
            <numerusform>‏%Ln فيديو مخفيًا (%1 مشاهدة)</numerusform>
            <numerusform>‏%Ln فيديو مخفي (%1 مشاهدة)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportList</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>‏%1</numerusform>
            <numerusform>‏%1 وواحدة أخرى</numerusform>
            <numerusform>‏%1 واثنتان أخريان</numerusform>
            <numerusform>‏%1 و%Ln أخرى</numerusform>
            <numerusform>‏%1 و%Ln أخرى</numerusform>
            <numerusform>‏%1 و%Ln أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>‏%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>لا شيء مخفي</numerusform>
            <numerusform>واحد مخفي</numerusform>
            <numerusform>اثنان مخفيان</numerusform>
            <numerusform>‏%Ln مخفية</numerusform>
            <numerusform>‏%Ln مخفيًا</numerusform>
            <numerusform>‏%Ln مخفي</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>‏%1، %2</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>‏%1
‏%2</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
</context>
<context>
    <name>ReportLook</name>
    <message>
        <source>The logo has %1 KiB; at most %2 KiB are taken.</source>
        <translation>حجم الشعار %1 كيبيبايت؛ والحد الأقصى المقبول %2 كيبيبايت.</translation>
    </message>
    <message>
        <source>The logo is not a PNG, JPEG or SVG image.</source>
        <translation>الشعار ليس صورة PNG أو JPEG أو SVG.</translation>
    </message>
    <message>
        <source>The SVG holds scripts, styles, images or links. Save it as plain SVG, or as PNG.</source>
        <translation>يحتوي ملف SVG على نصوص برمجية أو أنماط أو صور أو روابط. احفظه بصيغة SVG بسيطة أو بصيغة PNG.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a colour; write it as #rrggbb, for example #0a7b8c.</source>
        <translation>القيمة «%1» ليست لونًا؛ اكتبه بالصيغة ‎#rrggbb، مثل ‎#0a7b8c.</translation>
    </message>
</context>
<context>
    <name>ReportPdf</name>
    <message>
        <source>There is no font on this machine; install one, or export as html.</source>
        <translation>لا يوجد خط على هذا الجهاز؛ ثبّت خطًا، أو صدّر بصيغة html.</translation>
    </message>
</context>
<context>
    <name>ReportTable</name>
    <message>
        <source>Hidden</source>
        <translation>مخفي</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>ظاهر</translation>
    </message>
    <message>
        <source>Shown in this report. Click, or press H, to hide it.</source>
        <translation>ظاهر في هذا التقرير. انقر أو اضغط H لإخفائه.</translation>
    </message>
    <message>
        <source>Hidden in this report since %1.</source>
        <translation>مخفي في هذا التقرير منذ %1.</translation>
    </message>
    <message>
        <source>Hidden in this report by %1 on %2.</source>
        <translation>أخفاه %1 في هذا التقرير يوم %2.</translation>
    </message>
    <message>
        <source>%1
Reason: %2</source>
        <translation>%1
السبب: %2</translation>
    </message>
    <message>
        <source>In report</source>
        <translation>في التقرير</translation>
    </message>
    <message>
        <source>Whether the client sees the video. Click an eye, or press H.</source>
        <translation>هل يرى العميل الفيديو. انقر رمز العين أو اضغط H.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Why a hidden video is hidden. Never part of an export.</source>
        <translation>سبب إخفاء الفيديو المخفي. لا يظهر أبدًا في أي تصدير.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>‏%1، %2</translation>
    </message>
    <message>
        <source>Hidden by</source>
        <translation>أخفاه</translation>
    </message>
    <message>
        <source>Who hid a video in this report, and when. Never part of an export.</source>
        <translation>من أخفى فيديو في هذا التقرير، ومتى. لا يظهر أبدًا في أي تصدير.</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden (%1 views)</source>
        <translation>
            <numerusform>لا شيء مخفي (%1 مشاهدة)</numerusform>
            <numerusform>واحد مخفي (%1 مشاهدة)</numerusform>
            <numerusform>اثنان مخفيان (%1 مشاهدة)</numerusform>
            <numerusform>‏%Ln مخفية (%1 مشاهدة)</numerusform>
            <numerusform>‏%Ln مخفيًا (%1 مشاهدة)</numerusform>
            <numerusform>‏%Ln مخفي (%1 مشاهدة)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>The video is not in a campaign of this report.</source>
        <translation>الفيديو ليس في حملة من حملات هذا التقرير.</translation>
    </message>
    <message>
        <source>The report is of certain days, and nobody told when the video was posted.</source>
        <translation>يخص التقرير أيامًا معيّنة، ولا يُعرف متى نُشر الفيديو.</translation>
    </message>
    <message>
        <source>The video was not posted in the days of this report.</source>
        <translation>لم يُنشر الفيديو في أيام هذا التقرير.</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>New report…</source>
        <translation>تقرير جديد…</translation>
    </message>
    <message>
        <source>New report</source>
        <translation>تقرير جديد</translation>
    </message>
    <message>
        <source>Selected report</source>
        <translation>التقرير المحدد</translation>
    </message>
    <message>
        <source>Campaign and range of the report</source>
        <translation>حملة التقرير وفترته</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>تحرير…</translation>
    </message>
    <message>
        <source>Campaigns, days, brand and footnote of this report (F2)</source>
        <translation>حملات هذا التقرير وأيامه وعلامته التجارية وحاشيته (F2)</translation>
    </message>
    <message>
        <source>Edit the report</source>
        <translation>تحرير التقرير</translation>
    </message>
    <message>
        <source>Freeze…</source>
        <translation>تجميد…</translation>
    </message>
    <message>
        <source>Keep the report as it is now, and look at what was kept</source>
        <translation>حفظ التقرير كما هو الآن، والاطلاع على ما حُفظ</translation>
    </message>
    <message>
        <source>Freeze the report</source>
        <translation>تجميد التقرير</translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation>معاينة…</translation>
    </message>
    <message>
        <source>The pages as the client gets them</source>
        <translation>الصفحات كما يتلقاها العميل</translation>
    </message>
    <message>
        <source>Preview the report</source>
        <translation>معاينة التقرير</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Write the shown videos of this report to a file</source>
        <translation>حفظ الفيديوهات الظاهرة في هذا التقرير في ملف</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>تصدير التقرير</translation>
    </message>
    <message>
        <source>Totals with and without hidden videos</source>
        <translation>الإجماليات مع الفيديوهات المخفية ودونها</translation>
    </message>
    <message>
        <source>Filter by caption, network or link</source>
        <translation>التصفية حسب الوصف أو الشبكة أو الرابط</translation>
    </message>
    <message>
        <source>Filter videos of the report</source>
        <translation>تصفية فيديوهات التقرير</translation>
    </message>
    <message>
        <source>Shown or hidden</source>
        <translation>ظاهر أو مخفي</translation>
    </message>
    <message>
        <source>Hide / show</source>
        <translation>إخفاء / إظهار</translation>
    </message>
    <message>
        <source>Hide or show the selected videos in this report (H)</source>
        <translation>إخفاء الفيديوهات المحددة أو إظهارها في هذا التقرير (H)</translation>
    </message>
    <message>
        <source>Hide or show the selected videos</source>
        <translation>إخفاء الفيديوهات المحددة أو إظهارها</translation>
    </message>
    <message>
        <source>Hide with reason…</source>
        <translation>إخفاء مع سبب…</translation>
    </message>
    <message>
        <source>Hide the selected videos and say why (Shift+H)</source>
        <translation>إخفاء الفيديوهات المحددة مع ذكر السبب (Shift+H)</translation>
    </message>
    <message>
        <source>Hide the selected videos with a reason</source>
        <translation>إخفاء الفيديوهات المحددة مع سبب</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Choose which columns are shown</source>
        <translation>اختيار الأعمدة المعروضة</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>اختيار الأعمدة</translation>
    </message>
    <message>
        <source>Videos of the report</source>
        <translation>فيديوهات التقرير</translation>
    </message>
    <message>
        <source>Hidden videos</source>
        <translation>الفيديوهات المخفية</translation>
    </message>
    <message>
        <source>What the client sees</source>
        <translation>ما يراه العميل</translation>
    </message>
</context>
<context>
    <name>RuleDialog</name>
    <message>
        <source>Posts that meet every condition that is set here go to the campaign. Leave open what does not matter.</source>
        <translation>تذهب إلى الحملة المنشورات التي تستوفي كل شرط محدد هنا. اترك ما لا يهم فارغًا.</translation>
    </message>
    <message>
        <source>&amp;Campaign</source>
        <translation>ال&amp;حملة</translation>
    </message>
    <message>
        <source>Campaign that the posts go to</source>
        <translation>الحملة التي تذهب إليها المنشورات</translation>
    </message>
    <message>
        <source>&amp;Hashtag</source>
        <translation>ال&amp;وسم</translation>
    </message>
    <message>
        <source>#summer</source>
        <translation>‎#summer</translation>
    </message>
    <message>
        <source>Hashtag of the post</source>
        <translation>وسم المنشور</translation>
    </message>
    <message>
        <source>&amp;Text contains</source>
        <translation>الن&amp;ص يحتوي على</translation>
    </message>
    <message>
        <source>drop one</source>
        <translation>الدفعة الأولى</translation>
    </message>
    <message>
        <source>Text that the caption contains</source>
        <translation>نص يحتوي عليه الوصف</translation>
    </message>
    <message>
        <source>&amp;Note contains</source>
        <translation>ال&amp;ملاحظة تحتوي على</translation>
    </message>
    <message>
        <source>as given to Ayrshare</source>
        <translation>كما أُعطيت إلى Ayrshare</translation>
    </message>
    <message>
        <source>Text that the note of the post contains</source>
        <translation>نص تحتوي عليه ملاحظة المنشور</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>الملف ال&amp;شخصي</translation>
    </message>
    <message>
        <source>Profile that posted</source>
        <translation>الملف الشخصي الذي نشر</translation>
    </message>
    <message>
        <source>&amp;Ref id is</source>
        <translation>م&amp;عرّف Ref هو</translation>
    </message>
    <message>
        <source>exactly, as Ayrshare writes it</source>
        <translation>بالضبط كما يكتبه Ayrshare</translation>
    </message>
    <message>
        <source>Ref id of the profile</source>
        <translation>معرّف Ref للملف الشخصي</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>م&amp;ن</translation>
    </message>
    <message>
        <source>The rule has a first day</source>
        <translation>للقاعدة يوم أول</translation>
    </message>
    <message>
        <source>First day, UTC, included</source>
        <translation>اليوم الأول، UTC، مشمول</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>ح&amp;تى</translation>
    </message>
    <message>
        <source>The rule has a last day</source>
        <translation>للقاعدة يوم أخير</translation>
    </message>
    <message>
        <source>Last day, UTC, included</source>
        <translation>اليوم الأخير، UTC، مشمول</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>ما ينقص</translation>
    </message>
</context>
<context>
    <name>RuleMoves</name>
    <message>
        <source>Post</source>
        <translation>المنشور</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>(بلا نص)</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>الموعد المجدول</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>‏%1 إلى %2</translation>
    </message>
    <message>
        <source>No post moves: all are where the rules put them.</source>
        <translation>لا ينتقل أي منشور: كلها حيث تضعها القواعد.</translation>
    </message>
    <message>
        <source>Posts that move: %1. That is %2.</source>
        <translation>المنشورات التي تنتقل: %1. وتفصيلها: %2.</translation>
    </message>
    <message>
        <source>Assigned by hand, so they stay: %1.</source>
        <translation>مُسندة يدويًا، فتبقى: %1.</translation>
    </message>
</context>
<context>
    <name>RuleTable</name>
    <message>
        <source>Posts that meet all of this</source>
        <translation>المنشورات التي تستوفي كل هذا</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>تذهب إلى</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>المنشورات</translation>
    </message>
    <message>
        <source>Posts that this rule put where they are.</source>
        <translation>المنشورات التي وضعتها هذه القاعدة في مكانها.</translation>
    </message>
    <message>
        <source>profile %1</source>
        <translation>الملف الشخصي %1</translation>
    </message>
    <message>
        <source>hashtag #%1</source>
        <translation>الوسم ‎#%1</translation>
    </message>
    <message>
        <source>text contains “%1”</source>
        <translation>النص يحتوي على «%1»</translation>
    </message>
    <message>
        <source>note contains “%1”</source>
        <translation>الملاحظة تحتوي على «%1»</translation>
    </message>
    <message>
        <source>ref id %1</source>
        <translation>معرّف Ref ‏%1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>من %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>حتى %1</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>The rule needs at least one condition.</source>
        <translation>تحتاج القاعدة إلى شرط واحد على الأقل.</translation>
    </message>
    <message>
        <source>The last day of the rule is before its first day.</source>
        <translation>اليوم الأخير للقاعدة يسبق يومها الأول.</translation>
    </message>
    <message>
        <source>A hashtag is one word, without blanks and other signs.</source>
        <translation>الوسم كلمة واحدة، دون مسافات أو رموز أخرى.</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Rules</source>
        <translation>القواعد</translation>
    </message>
    <message>
        <source>New posts go to the campaign of the first rule that they meet; without one they go to Unassigned. What you assigned by hand stays. Rules act on posts that are there already when you apply them.</source>
        <translation>تذهب المنشورات الجديدة إلى حملة أول قاعدة تستوفيها؛ وإن لم توجد فإلى «غير مسند». ويبقى ما أسندته يدويًا. ولا تؤثر القواعد في المنشورات الموجودة إلا عند تطبيقها.</translation>
    </message>
    <message>
        <source>Rules in the order in which they are tried</source>
        <translation>القواعد بالترتيب الذي تُجرَّب به</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>إ&amp;ضافة…</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>إضافة قاعدة</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>ت&amp;حرير…</translation>
    </message>
    <message>
        <source>Edit the selected rule</source>
        <translation>تحرير القاعدة المحددة</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>إ&amp;زالة</translation>
    </message>
    <message>
        <source>Remove the selected rule</source>
        <translation>إزالة القاعدة المحددة</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>نقل لأ&amp;على</translation>
    </message>
    <message>
        <source>Try the selected rule earlier</source>
        <translation>تجربة القاعدة المحددة في موضع أسبق</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>نقل لأ&amp;سفل</translation>
    </message>
    <message>
        <source>Try the selected rule later</source>
        <translation>تجربة القاعدة المحددة في موضع لاحق</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>ما حدث من خطأ</translation>
    </message>
    <message>
        <source>What applying the rules would do</source>
        <translation>ما سيفعله تطبيق القواعد</translation>
    </message>
    <message>
        <source>A&amp;pply</source>
        <translation>ت&amp;طبيق</translation>
    </message>
    <message>
        <source>Move the posts now</source>
        <translation>نقل المنشورات الآن</translation>
    </message>
    <message>
        <source>Posts that would move</source>
        <translation>المنشورات التي ستنتقل</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>In UTC; that is %1 where you are. Once a day each linked network tells its followers and other numbers; a day at which Viewtide was off is taken at its next start.</source>
        <translation>بتوقيت UTC؛ أي %1 بتوقيتك المحلي. مرةً كل يوم تذكر كل شبكة مرتبطة عدد متابعيها وأرقامًا أخرى؛ واليوم الذي لم يعمل فيه Viewtide يُؤخذ عند بدئه التالي.</translation>
    </message>
    <message>
        <source>Daily numbers of accounts at</source>
        <translation>موعد الأرقام اليومية للحسابات</translation>
    </message>
    <message>
        <source>Daily numbers of accounts at, in UTC</source>
        <translation>موعد الأرقام اليومية للحسابات، بتوقيت UTC</translation>
    </message>
    <message>
        <source>Folder of the weekly summaries</source>
        <translation>مجلد الملخصات الأسبوعية</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كما في النظام</translation>
    </message>
    <message>
        <source>As the system (%1)</source>
        <translation>كما في النظام (%1)</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>الجدول الزمني</translation>
    </message>
    <message>
        <source>Daily numbers at</source>
        <translation>الأرقام اليومية عند</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>الفيديوهات</translation>
    </message>
    <message>
        <source>Every 5 minutes</source>
        <translation>كل 5 دقائق</translation>
    </message>
    <message>
        <source>The fastest step, for videos whose numbers move. Older videos are asked less often by themselves, and never given up.</source>
        <translation>أسرع خطوة، للفيديوهات التي تتحرك أرقامها. تُطلب الفيديوهات الأقدم تلقائيًا مرات أقل، ولا يُتخلى عنها أبدًا.</translation>
    </message>
    <message>
        <source>Calls a day</source>
        <translation>الطلبات في اليوم</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>بلا حد</translation>
    </message>
    <message>
        <source>When they are used up, only videos that move fast are still asked until the day ends in UTC. 0 is no end.</source>
        <translation>عند نفادها، لا تُطلب إلا الفيديوهات السريعة الحركة حتى ينتهي اليوم بتوقيت UTC. القيمة 0 تعني بلا حد.</translation>
    </message>
    <message>
        <source>Calls at the same time</source>
        <translation>الطلبات المتزامنة</translation>
    </message>
    <message>
        <source>1 to 32, for each API key.</source>
        <translation>من 1 إلى 32، لكل مفتاح API.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>سطح المكتب</translation>
    </message>
    <message>
        <source>Show alerts as notifications</source>
        <translation>عرض التنبيهات كإشعارات</translation>
    </message>
    <message>
        <source>None: notifications come at any time</source>
        <translation>لا توجد: تصل الإشعارات في أي وقت</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>‏%1 إلى %2</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>ساعات الهدوء</translation>
    </message>
    <message>
        <source>&amp;Alerts and quiet hours…</source>
        <translation>الت&amp;نبيهات وساعات الهدوء…</translation>
    </message>
    <message>
        <source>What you are told</source>
        <translation>ما تُنبَّه إليه</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>الأسبوع</translation>
    </message>
    <message>
        <source>Tell me on Monday how the week went</source>
        <translation>إبلاغي يوم الاثنين كيف كان الأسبوع</translation>
    </message>
    <message>
        <source>There is no such folder. The one that was set before is still in use.</source>
        <translation>لا يوجد مجلد كهذا. لا يزال المجلد المضبوط سابقًا مستخدمًا.</translation>
    </message>
    <message>
        <source>Also write it to</source>
        <translation>حفظه أيضًا في</translation>
    </message>
    <message>
        <source>As CSV, JSON and Markdown, once a week.</source>
        <translation>بصيغ CSV وJSON وMarkdown، مرةً كل أسبوع.</translation>
    </message>
    <message>
        <source>Appearance and language</source>
        <translation>المظهر واللغة</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>كما في سطح المكتب</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>يسري عند البدء التالي.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>In which the days and weeks of your charts and summaries are cut. Daily numbers of accounts keep their UTC day.</source>
        <translation>التي تُقسَّم بها أيام مخططاتك وملخصاتك وأسابيعها. وتحتفظ الأرقام اليومية للحسابات بيومها حسب UTC.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>الخصوصية</translation>
    </message>
    <message>
        <source>Viewtide talks to Ayrshare, and to your own database if you use a server. There is no telemetry, no account with us and no crash report that leaves this computer.</source>
        <translation>يتواصل Viewtide مع Ayrshare، ومع قاعدة بياناتك إن كنت تستخدم خادمًا. لا قياس عن بُعد، ولا حساب لدينا، ولا تقارير أعطال تغادر هذا الكمبيوتر.</translation>
    </message>
    <message>
        <source>Keys are kept in the keychain, in a private file or in the environment, never in the database, in the log or in an export.</source>
        <translation>تُحفظ المفاتيح في سلسلة المفاتيح أو في ملف خاص أو في البيئة، وليس أبدًا في قاعدة البيانات ولا في السجل ولا في أي تصدير.</translation>
    </message>
    <message>
        <source>Short links</source>
        <translation>الروابط القصيرة</translation>
    </message>
    <message>
        <source>Ask the network where a short link leads</source>
        <translation>سؤال الشبكة إلى أين يقود الرابط القصير</translation>
    </message>
    <message>
        <source>When you add one such as vm.tiktok.com/…: its network sees this computer&apos;s address, as if you opened the link, but nothing of yours besides.</source>
        <translation>عند إضافة رابط مثل ‎vm.tiktok.com/…‎: ترى شبكته عنوان هذا الكمبيوتر، كما لو أنك فتحت الرابط، ولا ترى شيئًا آخر منك.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Show pictures of videos</source>
        <translation>عرض صور الفيديوهات</translation>
    </message>
    <message>
        <source>They come from the servers of the networks, which see this computer&apos;s address and that somebody looks at these videos. At most 200 MB of them are kept on this computer.</source>
        <translation>تأتي من خوادم الشبكات، التي ترى عنوان هذا الكمبيوتر وأن شخصًا ما يطّلع على هذه الفيديوهات. يُحفظ منها على هذا الكمبيوتر 200 ميغابايت كحد أقصى.</translation>
    </message>
    <message>
        <source>Remove &amp;kept pictures</source>
        <translation>إزالة الصور ال&amp;محفوظة</translation>
    </message>
    <message>
        <source>Kept pictures</source>
        <translation>الصور المحفوظة</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>العرض أمام الآخرين</translation>
    </message>
    <message>
        <source>Hide names, captions, pictures and money</source>
        <translation>إخفاء الأسماء والأوصاف والصور والمبالغ</translation>
    </message>
    <message>
        <source>While others look at the screen. Notifications wait until it is over, forms that show names ask before they open, and cells are copied as they are shown; exports are not changed. Ctrl+Shift+H.</source>
        <translation>عندما ينظر آخرون إلى الشاشة. تنتظر الإشعارات حتى انتهاء العرض، وتسأل النماذج التي تعرض أسماءً قبل فتحها، وتُنسخ الخلايا كما تظهر؛ ولا تتغير عمليات التصدير. ‎Ctrl+Shift+H‎.</translation>
    </message>
</context>
<context>
    <name>ServerAdvice</name>
    <message>
        <source>No server of this name was found: check how it is spelled, and the network.</source>
        <translation>لم يُعثر على خادم بهذا الاسم: تحقق من كتابته ومن اتصال الشبكة.</translation>
    </message>
    <message>
        <source>The server does not answer: check its address, the network and the firewalls between.</source>
        <translation>لا يستجيب الخادم: تحقق من عنوانه، ومن اتصال الشبكة، ومن الجدران النارية بينكما.</translation>
    </message>
    <message>
        <source>What answers on this port is not PostgreSQL: check the port, which usually is 5432.</source>
        <translation>ما يستجيب على هذا المنفذ ليس PostgreSQL: تحقق من المنفذ، وهو عادةً 5432.</translation>
    </message>
    <message>
        <source>The server does not let this user in: check the user and the password.</source>
        <translation>لا يسمح الخادم بدخول هذا المستخدم: تحقق من المستخدم وكلمة المرور.</translation>
    </message>
    <message>
        <source>The server has no database of this name: check the name, or create the database first.</source>
        <translation>لا توجد على الخادم قاعدة بيانات بهذا الاسم: تحقق من الاسم، أو أنشئ قاعدة البيانات أولًا.</translation>
    </message>
    <message>
        <source>The server does not let this user in from this computer: its pg_hba.conf must allow it.</source>
        <translation>لا يسمح الخادم بدخول هذا المستخدم من هذا الكمبيوتر: يجب أن يسمح بذلك ملفه pg_hba.conf.</translation>
    </message>
    <message>
        <source>The server could not prove that it is the one that was named: check its certificate and the name it is for.</source>
        <translation>لم يتمكن الخادم من إثبات أنه الخادم المذكور: تحقق من شهادته ومن الاسم الصادرة له.</translation>
    </message>
    <message>
        <source>The server offers no encrypted connection: switch it on there. On a network that you trust, ?sslmode=disable at the end of the address does without.</source>
        <translation>لا يوفّر الخادم اتصالًا مشفّرًا: فعّله على الخادم. وعلى شبكة تثق بها، يمكن الاستغناء عنه بإضافة ‎?sslmode=disable‎ في نهاية العنوان.</translation>
    </message>
    <message>
        <source>The server has no connection left: try again later, or allow it more of them.</source>
        <translation>لم يبقَ لدى الخادم اتصال متاح: أعد المحاولة لاحقًا، أو اسمح له بعدد أكبر من الاتصالات.</translation>
    </message>
    <message>
        <source>Check that the server runs and that this computer reaches it.</source>
        <translation>تحقق من أن الخادم يعمل ومن أن هذا الكمبيوتر يصل إليه.</translation>
    </message>
    <message>
        <source>Nothing accepts connections there. Check that the server runs, that it listens to this computer, and the port.</source>
        <translation>لا شيء يقبل الاتصالات هناك. تحقق من أن الخادم يعمل، ومن أنه يستمع إلى هذا الكمبيوتر، ومن المنفذ.</translation>
    </message>
    <message>
        <source>The certificate of the server cannot be checked here: this computer has no list of authorities where it is looked for. Save the authority&apos;s certificate as ~/.postgresql/root.crt.</source>
        <translation>لا يمكن التحقق من شهادة الخادم هنا: لا توجد على هذا الحاسوب قائمة بالجهات المصدرة في الموضع الذي يُبحث فيه عنها. احفظ شهادة الجهة باسم ‎~/.postgresql/root.crt‎.</translation>
    </message>
</context>
<context>
    <name>Services</name>
    <message>
        <source>the server address is not a web address: %1</source>
        <translation>عنوان الخادم ليس عنوان ويب: %1</translation>
    </message>
    <message>
        <source>the server address must begin with https:// (http:// only for this machine)</source>
        <translation>يجب أن يبدأ عنوان الخادم بـ ‎https://‎ (أما ‎http://‎ فلهذا الجهاز فقط)</translation>
    </message>
</context>
<context>
    <name>SetSettingCommand</name>
    <message>
        <source>changing &quot;%1&quot;</source>
        <translation>تغيير «%1»</translation>
    </message>
</context>
<context>
    <name>SettingKeys</name>
    <message>
        <source>an address of a database; it may hold a password, so set DATABASE_URL or the window&apos;s field</source>
        <translation>عنوان قاعدة بيانات؛ قد يحتوي على كلمة مرور، لذلك اضبط DATABASE_URL أو الحقل في النافذة</translation>
    </message>
    <message>
        <source>a web address</source>
        <translation>عنوان ويب</translation>
    </message>
    <message>
        <source>1 to 32: calls of one key at the same time</source>
        <translation>من 1 إلى 32: عدد الطلبات المتزامنة لمفتاح واحد</translation>
    </message>
    <message>
        <source>0 to 1439: minutes after midnight UTC at which accounts are recorded</source>
        <translation>من 0 إلى 1439: الدقائق بعد منتصف الليل بتوقيت UTC التي تُسجَّل عندها الحسابات</translation>
    </message>
    <message>
        <source>0 to 1000000: calls a day after which all but hot videos wait; 0 is no end</source>
        <translation>من 0 إلى 1000000: عدد الطلبات في اليوم الذي ينتظر بعده كل شيء إلا الفيديوهات السريعة الحركة؛ 0 تعني بلا حد</translation>
    </message>
    <message>
        <source>json or form</source>
        <translation>json أو form</translation>
    </message>
    <message>
        <source>system, light, dark or contrast</source>
        <translation>system أو light أو dark أو contrast</translation>
    </message>
    <message>
        <source>ask, tray or quit</source>
        <translation>ask أو tray أو quit</translation>
    </message>
    <message>
        <source>none, previous (the days before) or weekdays (days before, moved by whole weeks)</source>
        <translation>none أو previous (الأيام السابقة) أو weekdays (الأيام السابقة مُزاحةً بأسابيع كاملة)</translation>
    </message>
    <message>
        <source>keychain or file</source>
        <translation>keychain أو file</translation>
    </message>
    <message>
        <source>an IANA name such as Europe/Berlin, in which days are cut; empty is the system&apos;s</source>
        <translation>اسم IANA مثل Europe/Berlin، تُقسَّم به الأيام؛ القيمة الفارغة تعني منطقة النظام</translation>
    </message>
    <message>
        <source>0 to 100: robust score from which a video breaks out; 0 is no such alert</source>
        <translation>من 0 إلى 100: الدرجة المتينة التي تبدأ منها انطلاقة الفيديو؛ 0 تعني بلا هذا التنبيه</translation>
    </message>
    <message>
        <source>0 to 1000000000: lowest milestone of a video&apos;s views; 0 is no such alert</source>
        <translation>من 0 إلى 1000000000: أدنى محطة لمشاهدات فيديو؛ 0 تعني بلا هذا التنبيه</translation>
    </message>
    <message>
        <source>0 to 1000000000: lowest milestone of an account&apos;s followers; 0 is no such alert</source>
        <translation>من 0 إلى 1000000000: أدنى محطة لمتابعي حساب؛ 0 تعني بلا هذا التنبيه</translation>
    </message>
    <message>
        <source>0 to 100: percent of the followers lost in a day; 0 is no such alert</source>
        <translation>من 0 إلى 100: النسبة المئوية للمتابعين المفقودين في يوم؛ 0 تعني بلا هذا التنبيه</translation>
    </message>
    <message>
        <source>0 to 100: percent fewer views of the last five videos; 0 is no such alert</source>
        <translation>من 0 إلى 100: نسبة انخفاض مشاهدات آخر خمسة فيديوهات؛ 0 تعني بلا هذا التنبيه</translation>
    </message>
    <message>
        <source>0 to 60: days without a new video; 0 is no such alert</source>
        <translation>من 0 إلى 60: عدد الأيام بلا فيديو جديد؛ 0 تعني بلا هذا التنبيه</translation>
    </message>
    <message>
        <source>on or off: alerts when a network or a key needs a new sign-in</source>
        <translation>on أو off: تنبيهات عندما تحتاج شبكة أو مفتاح إلى تسجيل دخول جديد</translation>
    </message>
    <message>
        <source>on or off: alerts as notifications of the desktop</source>
        <translation>on أو off: التنبيهات كإشعارات على سطح المكتب</translation>
    </message>
    <message>
        <source>such as 22:00-07:00, in which notifications wait; empty is never</source>
        <translation>مثل 22:00-07:00، وفيها تنتظر الإشعارات؛ القيمة الفارغة تعني أبدًا</translation>
    </message>
    <message>
        <source>on or off: the summary of the last week as a notification on Monday</source>
        <translation>on أو off: ملخص الأسبوع الماضي كإشعار يوم الاثنين</translation>
    </message>
    <message>
        <source>absolute path of a folder for the week&apos;s summary as csv, json and md; empty is none</source>
        <translation>مسار مطلق لمجلد لملخص الأسبوع بصيغ csv وjson وmd؛ القيمة الفارغة تعني بلا مجلد</translation>
    </message>
    <message>
        <source>system, none, http://host:port or socks5://host:port, without a password</source>
        <translation>system أو none أو http://host:port أو socks5://host:port، دون كلمة مرور</translation>
    </message>
    <message>
        <source>a language such as en, from the next start on; empty is the system&apos;s</source>
        <translation>لغة مثل en، ابتداءً من البدء التالي؛ القيمة الفارغة تعني لغة النظام</translation>
    </message>
    <message>
        <source>on or off: networks are asked where short links lead that you add</source>
        <translation>on أو off: سؤال الشبكات إلى أين تقود الروابط القصيرة التي تضيفها</translation>
    </message>
    <message>
        <source>on or off: pictures of videos are fetched from the networks and shown</source>
        <translation>on أو off: جلب صور الفيديوهات من الشبكات وعرضها</translation>
    </message>
    <message>
        <source>on or off: names, captions, pictures and money are hidden in the window</source>
        <translation>on أو off: إخفاء الأسماء والأوصاف والصور والمبالغ في النافذة</translation>
    </message>
    <message>
        <source>1, 7, 30, 90 or 365 days, all, or two days such as 2026-01-01..2026-03-31</source>
        <translation>1 أو 7 أو 30 أو 90 أو 365 يومًا، أو all، أو يومان مثل 2026-01-01..2026-03-31</translation>
    </message>
    <message>
        <source>on or off: an alert when every question has failed for half an hour</source>
        <translation>on أو off: تنبيه عندما تفشل جميع الطلبات طوال نصف ساعة</translation>
    </message>
</context>
<context>
    <name>SettingsCommand</name>
    <message>
        <source>(not shown)</source>
        <translation>(لا يُعرض)</translation>
    </message>
    <message>
        <source>  (set by %1)</source>
        <translation>  (ضبطه %1)</translation>
    </message>
    <message>
        <source>there is no setting &apos;%1&apos;; see viewtide settings list</source>
        <translation>لا يوجد إعداد «%1»؛ انظر viewtide settings list</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not read or set on the command line: %2</source>
        <translation>لا يُقرأ «%1» ولا يُضبط من سطر الأوامر: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no value for %2; valid: %3</source>
        <translation>القيمة «%1» غير صالحة للإعداد %2؛ الصالح: %3</translation>
    </message>
    <message>
        <source>%1 is set by the variable %2, which wins over the settings</source>
        <translation>يضبط المتغيّر %2 الإعداد %1، وله الغلبة على الإعدادات</translation>
    </message>
    <message>
        <source>give a key and a value: viewtide settings set collect/callsPerDay 5000</source>
        <translation>اكتب مفتاحًا وقيمة: viewtide settings set collect/callsPerDay 5000</translation>
    </message>
    <message>
        <source>give one key: viewtide settings get collect/callsPerDay</source>
        <translation>اكتب مفتاحًا واحدًا: viewtide settings get collect/callsPerDay</translation>
    </message>
</context>
<context>
    <name>ShortLinks</name>
    <message>
        <source>This short link leads to no video, or its network does not say to which: open it in a browser and copy the address it leads to.</source>
        <translation>لا يقود هذا الرابط القصير إلى فيديو، أو لا تذكر شبكته إلى أي فيديو: افتحه في المتصفح وانسخ العنوان الذي يقود إليه.</translation>
    </message>
    <message>
        <source>The network of this short link could not be asked where it leads: open it in a browser and copy the address, or try again later.</source>
        <translation>تعذّر سؤال شبكة هذا الرابط القصير إلى أين يقود: افتحه في المتصفح وانسخ العنوان، أو حاول مرة أخرى لاحقًا.</translation>
    </message>
    <message>
        <source>%1 Open the short link in a browser and copy the address it leads to.</source>
        <translation>‏%1 افتح الرابط القصير في المتصفح وانسخ العنوان الذي يقود إليه.</translation>
    </message>
</context>
<context>
    <name>SnapshotList</name>
    <message>
        <source>Taken</source>
        <translation>وقت الالتقاط</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>اللقطة</translation>
    </message>
    <message>
        <source>By</source>
        <translation>بواسطة</translation>
    </message>
</context>
<context>
    <name>StartFailure</name>
    <message>
        <source>The disk is full.</source>
        <translation>القرص ممتلئ.</translation>
    </message>
    <message>
        <source>Check that the folder is there and that you may write to it.</source>
        <translation>تحقق من وجود المجلد ومن أنه يُسمح لك بالكتابة فيه.</translation>
    </message>
    <message>
        <source>End the other program; &apos;viewtide watch&apos; is one that has no window.</source>
        <translation>أنهِ البرنامج الآخر؛ ومن ذلك «viewtide watch» الذي يعمل بلا نافذة.</translation>
    </message>
    <message>
        <source>Move the file away and put a copy that was made before in its place. Without a file there Viewtide begins anew.</source>
        <translation>انقل الملف إلى مكان آخر وضع مكانه نسخة أُنشئت من قبل. إن لم يوجد ملف هناك يبدأ Viewtide من جديد.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>أفرغ بعض المساحة.</translation>
    </message>
    <message>
        <source>Correct the variable where it is set, then start Viewtide from there.</source>
        <translation>صحّح المتغيّر حيث ضُبط، ثم شغّل Viewtide من هناك.</translation>
    </message>
    <message>
        <source>Correct it, or remove its line from the settings.</source>
        <translation>صحّحه، أو أزِل سطره من الإعدادات.</translation>
    </message>
    <message>
        <source>The workspace %1 cannot be opened</source>
        <translation>لا يمكن فتح مساحة العمل %1</translation>
    </message>
    <message>
        <source>Viewtide could not start</source>
        <translation>تعذّر بدء Viewtide</translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message>
        <source>Syncing %1 of %2</source>
        <translation>تتم مزامنة %1 من %2</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>تتم المزامنة</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>حُدِّث %1</translation>
    </message>
    <message>
        <source>Not updated yet</source>
        <translation>لم يُحدَّث بعد</translation>
    </message>
    <message>
        <source>Paused until %1</source>
        <translation>متوقف مؤقتًا حتى %1</translation>
    </message>
    <message>
        <source>Next poll %1</source>
        <translation>الاستعلام التالي %1</translation>
    </message>
    <message>
        <source>Waiting for a key</source>
        <translation>بانتظار مفتاح</translation>
    </message>
    <message>
        <source>Out of date: last good sync %1</source>
        <translation>غير محدَّث: آخر مزامنة سليمة %1</translation>
    </message>
    <message>
        <source>No profile yet: add one under Settings › Profiles</source>
        <translation>لا ملف شخصي بعد: أضف واحدًا من الإعدادات › الملفات الشخصية</translation>
    </message>
</context>
<context>
    <name>SummaryNumbers</name>
    <message>
        <source>Profiles with a recorded day</source>
        <translation>الملفات الشخصية التي لها يوم مسجَّل</translation>
    </message>
    <message>
        <source>Oldest of their last days</source>
        <translation>أقدم أيامها الأخيرة</translation>
    </message>
    <message>
        <source>Newest of their last days</source>
        <translation>أحدث أيامها الأخيرة</translation>
    </message>
    <message>
        <source>Followers on the last day</source>
        <translation>المتابعون في آخر يوم</translation>
    </message>
    <message>
        <source>Followers on the first day</source>
        <translation>المتابعون في أول يوم</translation>
    </message>
    <message>
        <source>First recorded day</source>
        <translation>أول يوم مسجَّل</translation>
    </message>
    <message>
        <source>Last recorded day</source>
        <translation>آخر يوم مسجَّل</translation>
    </message>
    <message>
        <source>Recorded days</source>
        <translation>الأيام المسجَّلة</translation>
    </message>
    <message>
        <source>Recorded days that have a rate</source>
        <translation>الأيام المسجَّلة التي لها معدل</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>الأساس</translation>
    </message>
    <message>
        <source>Posts whose engagement is known</source>
        <translation>المنشورات التي يُعرف تفاعلها</translation>
    </message>
    <message>
        <source>Posts of the range</source>
        <translation>منشورات الفترة</translation>
    </message>
    <message>
        <source>Recorded days that have it</source>
        <translation>الأيام المسجَّلة التي لها هذه القيمة</translation>
    </message>
    <message>
        <source>Rows that were told afterwards</source>
        <translation>الصفوف التي ذُكرت لاحقًا</translation>
    </message>
    <message>
        <source>All networks together</source>
        <translation>جميع الشبكات معًا</translation>
    </message>
    <message>
        <source>the range of the overview</source>
        <translation>فترة النظرة العامة</translation>
    </message>
    <message>
        <source>the days that the range is compared with</source>
        <translation>الأيام التي تُقارن بها الفترة</translation>
    </message>
</context>
<context>
    <name>TableCopy</name>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied.</source>
        <translation>
            <numerusform>لم يُنسخ أي صف.</numerusform>
            <numerusform>نُسخ صف واحد.</numerusform>
            <numerusform>نُسخ صفان.</numerusform>
            <numerusform>نُسخت %Ln صفوف.</numerusform>
            <numerusform>نُسخ %Ln صفًا.</numerusform>
            <numerusform>نُسخ %Ln صف.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakeOver</name>
    <message>
        <source>The other database holds data already, which stays as it is.</source>
        <translation>تحتوي قاعدة البيانات الأخرى على بيانات بالفعل، وتبقى كما هي.</translation>
    </message>
</context>
<context>
    <name>TypeNumbersDialog</name>
    <message>
        <source>Type numbers</source>
        <translation>إدخال الأرقام يدويًا</translation>
    </message>
    <message>
        <source>The video</source>
        <translation>الفيديو</translation>
    </message>
    <message>
        <source>&amp;Views</source>
        <translation>ال&amp;مشاهدات</translation>
    </message>
    <message>
        <source>Views, empty: stays as it is</source>
        <translation>المشاهدات، فارغ: تبقى كما هي</translation>
    </message>
    <message>
        <source>&amp;Likes</source>
        <translation>الإ&amp;عجابات</translation>
    </message>
    <message>
        <source>Likes, empty: stays as it is</source>
        <translation>الإعجابات، فارغ: تبقى كما هي</translation>
    </message>
    <message>
        <source>&amp;Comments</source>
        <translation>ال&amp;تعليقات</translation>
    </message>
    <message>
        <source>Comments, empty: stays as it is</source>
        <translation>التعليقات، فارغ: تبقى كما هي</translation>
    </message>
    <message>
        <source>&amp;Shares</source>
        <translation>المشا&amp;ركات</translation>
    </message>
    <message>
        <source>Shares, empty: stays as it is</source>
        <translation>المشاركات، فارغ: تبقى كما هي</translation>
    </message>
    <message>
        <source>Sav&amp;es</source>
        <translation>مرات ال&amp;حفظ</translation>
    </message>
    <message>
        <source>Saves, empty: stays as it is</source>
        <translation>مرات الحفظ، فارغ: تبقى كما هي</translation>
    </message>
    <message>
        <source>Seen &amp;at</source>
        <translation>&amp;وقت الرصد</translation>
    </message>
    <message>
        <source>When the numbers were true, local time</source>
        <translation>متى كانت الأرقام صحيحة، بالتوقيت المحلي</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>ما الخطأ</translation>
    </message>
    <message>
        <source>An empty field stays as it is. Typed numbers are marked everywhere; the next number that the network reports replaces them.</source>
        <translation>يبقى الحقل الفارغ كما هو. تُعلَّم الأرقام المُدخلة يدويًا في كل مكان؛ ويحل محلها الرقم التالي الذي تُبلغ عنه الشبكة.</translation>
    </message>
</context>
<context>
    <name>UndoText</name>
    <message numerus="yes">
        <source>%n video(s) stay: numbers were collected since they were added.</source>
        <translation>
            <numerusform>لا تبقى أي فيديوهات: لم تُجمع أرقام منذ إضافتها.</numerusform>
            <numerusform>يبقى فيديو واحد: جُمعت أرقام منذ إضافته.</numerusform>
            <numerusform>يبقى فيديوهان: جُمعت أرقام منذ إضافتهما.</numerusform>
            <numerusform>تبقى %Ln فيديوهات: جُمعت أرقام منذ إضافتها.</numerusform>
            <numerusform>يبقى %Ln فيديو: جُمعت أرقام منذ إضافتها.</numerusform>
            <numerusform>يبقى %Ln فيديو: جُمعت أرقام منذ إضافتها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add %n video(s)</source>
        <translation>
            <numerusform>إضافة %Ln فيديو</numerusform>
            <numerusform>إضافة فيديو واحد</numerusform>
            <numerusform>إضافة فيديوهين</numerusform>
            <numerusform>إضافة %Ln فيديوهات</numerusform>
            <numerusform>إضافة %Ln فيديو</numerusform>
            <numerusform>إضافة %Ln فيديو</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>assign %n video(s) to %1</source>
        <translation>
            <numerusform>إسناد %Ln فيديو إلى %1</numerusform>
            <numerusform>إسناد فيديو واحد إلى %1</numerusform>
            <numerusform>إسناد فيديوهين إلى %1</numerusform>
            <numerusform>إسناد %Ln فيديوهات إلى %1</numerusform>
            <numerusform>إسناد %Ln فيديو إلى %1</numerusform>
            <numerusform>إسناد %Ln فيديو إلى %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>import %n day(s)</source>
        <translation>
            <numerusform>استيراد %Ln يوم</numerusform>
            <numerusform>استيراد يوم واحد</numerusform>
            <numerusform>استيراد يومين</numerusform>
            <numerusform>استيراد %Ln أيام</numerusform>
            <numerusform>استيراد %Ln يومًا</numerusform>
            <numerusform>استيراد %Ln يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) went to Unassigned.</source>
        <translation>
            <numerusform>لم ينتقل أي فيديو إلى «غير مسند».</numerusform>
            <numerusform>انتقل فيديو واحد إلى «غير مسند».</numerusform>
            <numerusform>انتقل فيديوهان إلى «غير مسند».</numerusform>
            <numerusform>انتقلت %Ln فيديوهات إلى «غير مسند».</numerusform>
            <numerusform>انتقل %Ln فيديو إلى «غير مسند».</numerusform>
            <numerusform>انتقل %Ln فيديو إلى «غير مسند».</numerusform>
        </translation>
    </message>
    <message>
        <source>remove campaign %1</source>
        <translation>إزالة الحملة %1</translation>
    </message>
    <message>
        <source>new campaign %1</source>
        <translation>إنشاء الحملة %1</translation>
    </message>
    <message>
        <source>edit campaign %1</source>
        <translation>تحرير الحملة %1</translation>
    </message>
    <message>
        <source>edit report %1</source>
        <translation>تحرير التقرير %1</translation>
    </message>
    <message numerus="yes">
        <source>hide %n video(s)</source>
        <translation>
            <numerusform>إخفاء %Ln فيديو</numerusform>
            <numerusform>إخفاء فيديو واحد</numerusform>
            <numerusform>إخفاء فيديوهين</numerusform>
            <numerusform>إخفاء %Ln فيديوهات</numerusform>
            <numerusform>إخفاء %Ln فيديو</numerusform>
            <numerusform>إخفاء %Ln فيديو</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>show %n video(s)</source>
        <translation>
            <numerusform>إظهار %Ln فيديو</numerusform>
            <numerusform>إظهار فيديو واحد</numerusform>
            <numerusform>إظهار فيديوهين</numerusform>
            <numerusform>إظهار %Ln فيديوهات</numerusform>
            <numerusform>إظهار %Ln فيديو</numerusform>
            <numerusform>إظهار %Ln فيديو</numerusform>
        </translation>
    </message>
    <message>
        <source>The numbers went into the history; newer ones are known and stay.</source>
        <translation>أُضيفت الأرقام إلى السجل؛ وهناك أرقام أحدث معروفة وتبقى.</translation>
    </message>
    <message>
        <source>type numbers of %1</source>
        <translation>إدخال أرقام %1</translation>
    </message>
    <message>
        <source>join videos as one work</source>
        <translation>دمج فيديوهات في عمل واحد</translation>
    </message>
    <message>
        <source>split a video from its work</source>
        <translation>فصل فيديو عن عمله</translation>
    </message>
    <message numerus="yes">
        <source>remove %n video(s)</source>
        <translation>
            <numerusform>إزالة %Ln فيديو</numerusform>
            <numerusform>إزالة فيديو واحد</numerusform>
            <numerusform>إزالة فيديوهين</numerusform>
            <numerusform>إزالة %Ln فيديوهات</numerusform>
            <numerusform>إزالة %Ln فيديو</numerusform>
            <numerusform>إزالة %Ln فيديو</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) went with the campaign. Undo brings them back.</source>
        <translation>
            <numerusform>لم تُزَل أي قاعدة مع الحملة.</numerusform>
            <numerusform>أُزيلت قاعدة واحدة مع الحملة. يمكن استعادتها بالتراجع.</numerusform>
            <numerusform>أُزيلت قاعدتان مع الحملة. يمكن استعادتهما بالتراجع.</numerusform>
            <numerusform>أُزيلت %Ln قواعد مع الحملة. يمكن استعادتها بالتراجع.</numerusform>
            <numerusform>أُزيلت %Ln قاعدة مع الحملة. يمكن استعادتها بالتراجع.</numerusform>
            <numerusform>أُزيلت %Ln قاعدة مع الحملة. يمكن استعادتها بالتراجع.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UploadTable</name>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>الموعد المجدول</translation>
    </message>
    <message>
        <source>When the post was to go online.</source>
        <translation>متى كان مقررًا نشر المنشور.</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>يدويًا</translation>
    </message>
    <message>
        <source>By a rule</source>
        <translation>بقاعدة</translation>
    </message>
    <message>
        <source>No rule matches</source>
        <translation>لا تطابق أي قاعدة</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>الإسناد</translation>
    </message>
    <message>
        <source>What was assigned by hand is moved by no rule.</source>
        <translation>ما أُسند يدويًا لا تنقله أي قاعدة.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>المنشور</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>(بلا نص)</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>الحملة</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>الملف الشخصي</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>الملاحظة</translation>
    </message>
    <message>
        <source>Post id</source>
        <translation>معرّف المنشور</translation>
    </message>
    <message>
        <source>Id at the network</source>
        <translation>المعرّف لدى الشبكة</translation>
    </message>
    <message>
        <source>Ref id</source>
        <translation>معرّف Ref</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>تم النشر</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>معلّق</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>حُذف</translation>
    </message>
    <message>
        <source>It was not posted; the network gave no reason.</source>
        <translation>لم يُنشر؛ ولم تذكر الشبكة سببًا.</translation>
    </message>
    <message>
        <source>It is not online yet.</source>
        <translation>ليس منشورًا على الشبكة بعد.</translation>
    </message>
    <message>
        <source>It was deleted; its numbers stay.</source>
        <translation>حُذف؛ وتبقى أرقامه.</translation>
    </message>
</context>
<context>
    <name>UploadsDialog</name>
    <message>
        <source>Uploads</source>
        <translation>عمليات الرفع</translation>
    </message>
    <message>
        <source>Show all uploads</source>
        <translation>عرض جميع عمليات الرفع</translation>
    </message>
    <message>
        <source>Show posted uploads</source>
        <translation>عرض عمليات الرفع المنشورة</translation>
    </message>
    <message>
        <source>Show pending uploads</source>
        <translation>عرض عمليات الرفع المعلّقة</translation>
    </message>
    <message>
        <source>Show failed uploads</source>
        <translation>عرض عمليات الرفع الفاشلة</translation>
    </message>
    <message>
        <source>Show deleted uploads</source>
        <translation>عرض عمليات الرفع المحذوفة</translation>
    </message>
    <message>
        <source>Filter by text, campaign, network, id</source>
        <translation>التصفية حسب النص أو الحملة أو الشبكة أو المعرّف</translation>
    </message>
    <message>
        <source>Filter uploads</source>
        <translation>تصفية عمليات الرفع</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Choose which columns are shown</source>
        <translation>اختيار الأعمدة المعروضة</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>اختيار الأعمدة</translation>
    </message>
    <message>
        <source>Uploads and what became of them</source>
        <translation>عمليات الرفع ونتائجها</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>ما حدث من خطأ</translation>
    </message>
    <message>
        <source>Assign to…</source>
        <translation>إسناد إلى…</translation>
    </message>
    <message>
        <source>Put the selected uploads into a campaign</source>
        <translation>وضع عمليات الرفع المحددة في حملة</translation>
    </message>
    <message>
        <source>Assign the selected uploads to a campaign</source>
        <translation>إسناد عمليات الرفع المحددة إلى حملة</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>التحديد</translation>
    </message>
</context>
<context>
    <name>VideoExport</name>
    <message>
        <source>Export videos</source>
        <translation>تصدير الفيديوهات</translation>
    </message>
    <message>
        <source>Selected videos: %1</source>
        <translation>الفيديوهات المحددة: %1</translation>
    </message>
    <message>
        <source>Listed videos: %1</source>
        <translation>الفيديوهات المدرجة: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) copied.</source>
        <translation>
            <numerusform>لم يُنسخ أي فيديو.</numerusform>
            <numerusform>نُسخ فيديو واحد.</numerusform>
            <numerusform>نُسخ فيديوهان.</numerusform>
            <numerusform>نُسخت %Ln فيديوهات.</numerusform>
            <numerusform>نُسخ %Ln فيديو.</numerusform>
            <numerusform>نُسخ %Ln فيديو.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VideoHistory</name>
    <message>
        <source>views per hour over 1, 6 and 24 h: %1, %2, %3 (as of %4%5)</source>
        <translation>المشاهدات في الساعة على مدى 1 و6 و24 ساعة: %1، %2، %3 (حتى %4%5)</translation>
    </message>
    <message>
        <source>, about</source>
        <translation>، تقريبًا</translation>
    </message>
    <message numerus="yes">
        <source>%1x for its age: views at %2 against the median of %n earlier video(s) of the account on the network</source>
        <translation>
            <numerusform>‏%1x قياسًا إلى عمره: المشاهدات عند %2 مقارنةً بوسيط %Ln فيديو سابق للحساب على الشبكة</numerusform>
            <numerusform>‏%1x قياسًا إلى عمره: المشاهدات عند %2 مقارنةً بوسيط فيديو سابق واحد للحساب على الشبكة</numerusform>
            <numerusform>‏%1x قياسًا إلى عمره: المشاهدات عند %2 مقارنةً بوسيط فيديوهين سابقين للحساب على الشبكة</numerusform>
            <numerusform>‏%1x قياسًا إلى عمره: المشاهدات عند %2 مقارنةً بوسيط %Ln فيديوهات سابقة للحساب على الشبكة</numerusform>
            <numerusform>‏%1x قياسًا إلى عمره: المشاهدات عند %2 مقارنةً بوسيط %Ln فيديو سابق للحساب على الشبكة</numerusform>
            <numerusform>‏%1x قياسًا إلى عمره: المشاهدات عند %2 مقارنةً بوسيط %Ln فيديو سابق للحساب على الشبكة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no comparison for its age: fewer than %n earlier video(s) were observed at that age</source>
        <translation>
            <numerusform>لا مقارنة بعمره: الفيديوهات السابقة المرصودة عند ذلك العمر أقل من %Ln</numerusform>
            <numerusform>لا مقارنة بعمره: الفيديوهات السابقة المرصودة عند ذلك العمر أقل من %Ln</numerusform>
            <numerusform>لا مقارنة بعمره: الفيديوهات السابقة المرصودة عند ذلك العمر أقل من %Ln</numerusform>
            <numerusform>لا مقارنة بعمره: الفيديوهات السابقة المرصودة عند ذلك العمر أقل من %Ln</numerusform>
            <numerusform>لا مقارنة بعمره: الفيديوهات السابقة المرصودة عند ذلك العمر أقل من %Ln</numerusform>
            <numerusform>لا مقارنة بعمره: الفيديوهات السابقة المرصودة عند ذلك العمر أقل من %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>forecast for %1: %2 views, 80 % interval %3 to %4, from %n earlier video(s); back-tested, half were off by at most %5 percent, %6 of %7 fell inside</source>
        <translation>
            <numerusform>توقّع %1: %2 مشاهدة، نطاق ثقة 80% من %3 إلى %4، من %Ln فيديو سابق؛ وعند الاختبار على الماضي لم يتجاوز الخطأ في نصف التوقعات %5 بالمئة، ووقع %6 من %7 ضمن النطاق</numerusform>
            <numerusform>توقّع %1: %2 مشاهدة، نطاق ثقة 80% من %3 إلى %4، من فيديو سابق واحد؛ وعند الاختبار على الماضي لم يتجاوز الخطأ في نصف التوقعات %5 بالمئة، ووقع %6 من %7 ضمن النطاق</numerusform>
            <numerusform>توقّع %1: %2 مشاهدة، نطاق ثقة 80% من %3 إلى %4، من فيديوهين سابقين؛ وعند الاختبار على الماضي لم يتجاوز الخطأ في نصف التوقعات %5 بالمئة، ووقع %6 من %7 ضمن النطاق</numerusform>
            <numerusform>توقّع %1: %2 مشاهدة، نطاق ثقة 80% من %3 إلى %4، من %Ln فيديوهات سابقة؛ وعند الاختبار على الماضي لم يتجاوز الخطأ في نصف التوقعات %5 بالمئة، ووقع %6 من %7 ضمن النطاق</numerusform>
            <numerusform>توقّع %1: %2 مشاهدة، نطاق ثقة 80% من %3 إلى %4، من %Ln فيديو سابق؛ وعند الاختبار على الماضي لم يتجاوز الخطأ في نصف التوقعات %5 بالمئة، ووقع %6 من %7 ضمن النطاق</numerusform>
            <numerusform>توقّع %1: %2 مشاهدة، نطاق ثقة 80% من %3 إلى %4، من %Ln فيديو سابق؛ وعند الاختبار على الماضي لم يتجاوز الخطأ في نصف التوقعات %5 بالمئة، ووقع %6 من %7 ضمن النطاق</numerusform>
        </translation>
    </message>
    <message>
        <source>partial: the range begins before the first observation</source>
        <translation>جزئي: تبدأ الفترة قبل أول عملية رصد</translation>
    </message>
    <message>
        <source>no observation</source>
        <translation>لا توجد عمليات رصد</translation>
    </message>
</context>
<context>
    <name>VideoHistoryTexts</name>
    <message>
        <source>%1 d</source>
        <translation>‏%1 ي</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>‏%1 س</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>نحو %1</translation>
    </message>
    <message>
        <source>Read between two observations that lie further apart.</source>
        <translation>مقروء بين عمليتي رصد متباعدتين.</translation>
    </message>
    <message>
        <source>Read between two close observations.</source>
        <translation>مقروء بين عمليتي رصد متقاربتين.</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>لم يحن بعد</translation>
    </message>
    <message>
        <source>tracking began later</source>
        <translation>بدأ التتبع لاحقًا</translation>
    </message>
    <message>
        <source>not observed around then</source>
        <translation>لم يُرصد في ذلك الوقت</translation>
    </message>
    <message>
        <source>nobody told when it was posted</source>
        <translation>وقت النشر غير معروف</translation>
    </message>
    <message numerus="yes">
        <source>No comparison for its age: it needs %n earlier video(s) of the account with known views.</source>
        <translation>
            <numerusform>لا مقارنة بعمره: يلزم %Ln فيديو سابق للحساب بمشاهدات معروفة.</numerusform>
            <numerusform>لا مقارنة بعمره: يلزم فيديو سابق واحد للحساب بمشاهدات معروفة.</numerusform>
            <numerusform>لا مقارنة بعمره: يلزم فيديوهان سابقان للحساب بمشاهدات معروفة.</numerusform>
            <numerusform>لا مقارنة بعمره: تلزم %Ln فيديوهات سابقة للحساب بمشاهدات معروفة.</numerusform>
            <numerusform>لا مقارنة بعمره: يلزم %Ln فيديو سابق للحساب بمشاهدات معروفة.</numerusform>
            <numerusform>لا مقارنة بعمره: يلزم %Ln فيديو سابق للحساب بمشاهدات معروفة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 for its age: views at %2 against the median of %n earlier video(s).</source>
        <translation>
            <numerusform>‏%1 قياسًا إلى عمره: المشاهدات عند %2 مقارنةً بوسيط %Ln فيديو سابق.</numerusform>
            <numerusform>‏%1 قياسًا إلى عمره: المشاهدات عند %2 مقارنةً بوسيط فيديو سابق واحد.</numerusform>
            <numerusform>‏%1 قياسًا إلى عمره: المشاهدات عند %2 مقارنةً بوسيط فيديوهين سابقين.</numerusform>
            <numerusform>‏%1 قياسًا إلى عمره: المشاهدات عند %2 مقارنةً بوسيط %Ln فيديوهات سابقة.</numerusform>
            <numerusform>‏%1 قياسًا إلى عمره: المشاهدات عند %2 مقارنةً بوسيط %Ln فيديو سابق.</numerusform>
            <numerusform>‏%1 قياسًا إلى عمره: المشاهدات عند %2 مقارنةً بوسيط %Ln فيديو سابق.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 It breaks out.</source>
        <translation>‏%1 إنها انطلاقة.</translation>
    </message>
    <message numerus="yes">
        <source>Forecast for %1: %2 views, 80 % interval %3 to %4. From %n earlier video(s); back-tested, half were off by at most %5, and %6 of %7 fell inside.</source>
        <translation>
            <numerusform>توقّع %1: %2 مشاهدة، نطاق ثقة 80% من %3 إلى %4. من %Ln فيديو سابق؛ وعند الاختبار على الماضي لم يتجاوز الخطأ في نصف التوقعات %5، ووقع %6 من %7 ضمن النطاق.</numerusform>
            <numerusform>توقّع %1: %2 مشاهدة، نطاق ثقة 80% من %3 إلى %4. من فيديو سابق واحد؛ وعند الاختبار على الماضي لم يتجاوز الخطأ في نصف التوقعات %5، ووقع %6 من %7 ضمن النطاق.</numerusform>
            <numerusform>توقّع %1: %2 مشاهدة، نطاق ثقة 80% من %3 إلى %4. من فيديوهين سابقين؛ وعند الاختبار على الماضي لم يتجاوز الخطأ في نصف التوقعات %5، ووقع %6 من %7 ضمن النطاق.</numerusform>
            <numerusform>توقّع %1: %2 مشاهدة، نطاق ثقة 80% من %3 إلى %4. من %Ln فيديوهات سابقة؛ وعند الاختبار على الماضي لم يتجاوز الخطأ في نصف التوقعات %5، ووقع %6 من %7 ضمن النطاق.</numerusform>
            <numerusform>توقّع %1: %2 مشاهدة، نطاق ثقة 80% من %3 إلى %4. من %Ln فيديو سابق؛ وعند الاختبار على الماضي لم يتجاوز الخطأ في نصف التوقعات %5، ووقع %6 من %7 ضمن النطاق.</numerusform>
            <numerusform>توقّع %1: %2 مشاهدة، نطاق ثقة 80% من %3 إلى %4. من %Ln فيديو سابق؛ وعند الاختبار على الماضي لم يتجاوز الخطأ في نصف التوقعات %5، ووقع %6 من %7 ضمن النطاق.</numerusform>
        </translation>
    </message>
    <message>
        <source>Views an hour: unknown, observations are missing.</source>
        <translation>المشاهدات في الساعة: غير معروفة، تنقص عمليات رصد.</translation>
    </message>
    <message>
        <source>Views an hour: %1 over the last hour, %2 over 6 h, %3 over 24 h%4.</source>
        <translation>المشاهدات في الساعة: %1 في آخر ساعة، %2 على مدى 6 ساعات، %3 على مدى 24 ساعة%4.</translation>
    </message>
    <message>
        <source> (about)</source>
        <translation> (تقريبًا)</translation>
    </message>
    <message>
        <source>%1 Pace of 6 h against 24 h: %2.</source>
        <translation>‏%1 وتيرة 6 ساعات مقابل 24 ساعة: %2.</translation>
    </message>
    <message>
        <source>%1 corrected by %2 to %3, %4</source>
        <translation>‏%1: تصحيح بمقدار %2 إلى %3، %4</translation>
    </message>
    <message>
        <source>Not observed yet.</source>
        <translation>لم يُرصد بعد.</translation>
    </message>
    <message numerus="yes">
        <source>Observed %n time(s)</source>
        <translation>
            <numerusform>لم يُرصد</numerusform>
            <numerusform>رُصد مرة واحدة</numerusform>
            <numerusform>رُصد مرتين</numerusform>
            <numerusform>رُصد %Ln مرات</numerusform>
            <numerusform>رُصد %Ln مرة</numerusform>
            <numerusform>رُصد %Ln مرة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1, partial: from %2 on.</source>
        <translation>‏%1، جزئي: ابتداءً من %2.</translation>
    </message>
    <message>
        <source>Views at %1</source>
        <translation>المشاهدات عند %1</translation>
    </message>
    <message>
        <source>Earlier videos that are known at that age</source>
        <translation>الفيديوهات السابقة المعروفة عند ذلك العمر</translation>
    </message>
    <message>
        <source>Median of the earlier videos</source>
        <translation>وسيط الفيديوهات السابقة</translation>
    </message>
    <message>
        <source>the first %1 of each video</source>
        <translation>أول %1 من كل فيديو</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>العمر</translation>
    </message>
    <message>
        <source>How it was found</source>
        <translation>كيف حُسب</translation>
    </message>
    <message>
        <source>from when it was posted until that age</source>
        <translation>من وقت النشر حتى ذلك العمر</translation>
    </message>
</context>
<context>
    <name>VideoPanel</name>
    <message>
        <source>Details of the selected video</source>
        <translation>تفاصيل الفيديو المحدد</translation>
    </message>
    <message>
        <source>Details of the video</source>
        <translation>تفاصيل الفيديو</translation>
    </message>
    <message>
        <source>Network and campaign</source>
        <translation>الشبكة والحملة</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>Cur&amp;ve</source>
        <translation>المن&amp;حنى</translation>
    </message>
    <message>
        <source>Number shown as a curve</source>
        <translation>الرقم المعروض كمنحنى</translation>
    </message>
    <message>
        <source>Exact numbers and when they were observed</source>
        <translation>الأرقام الدقيقة ووقت رصدها</translation>
    </message>
    <message>
        <source>State of the last poll</source>
        <translation>حالة آخر استعلام</translation>
    </message>
    <message>
        <source>Link of the video</source>
        <translation>رابط الفيديو</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>فتح في المتصفح</translation>
    </message>
    <message>
        <source>Open the video in the browser</source>
        <translation>فتح الفيديو في المتصفح</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>نسخ الرابط</translation>
    </message>
    <message>
        <source>Copy the link of the video</source>
        <translation>نسخ رابط الفيديو</translation>
    </message>
</context>
<context>
    <name>VideoTable</name>
    <message>
        <source>Observed %1</source>
        <translation>رُصد في %1</translation>
    </message>
    <message>
        <source>Not reported by %1</source>
        <translation>لم تُبلغ عنه %1</translation>
    </message>
    <message>
        <source>%1 ✎</source>
        <translation>%1 ✎</translation>
    </message>
    <message>
        <source>Typed in %1; the next number of the network replaces it</source>
        <translation>أُدخل يدويًا في %1؛ ويحل محله الرقم التالي من الشبكة</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>الحملة</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>وقت النشر</translation>
    </message>
    <message>
        <source>When the video was posted, in local time. &quot;By&quot;: nobody told, it was there by then.</source>
        <translation>متى نُشر الفيديو، بالتوقيت المحلي. «بحلول»: لم يُذكر الوقت، وكان الفيديو موجودًا حينها.</translation>
    </message>
    <message>
        <source>Unknown until views and at least one of likes, comments, shares and saves are reported.</source>
        <translation>غير معروف إلى أن يُبلَغ عن المشاهدات وعن واحد على الأقل من الإعجابات والتعليقات والمشاركات ومرات الحفظ.</translation>
    </message>
    <message>
        <source>%1 engagements over %2 views</source>
        <translation>التفاعلات %1 على المشاهدات %2</translation>
    </message>
    <message>
        <source>%1 engagements (%2 of %3 kinds reported) over %4 views</source>
        <translation>التفاعلات %1 (أُبلغ عن %2 من %3 أنواع) على المشاهدات %4</translation>
    </message>
    <message>
        <source>ER by views</source>
        <translation>التفاعل/المشاهدات</translation>
    </message>
    <message>
        <source>Engagement rate: likes, comments, shares and saves over views, in percent.</source>
        <translation>معدل التفاعل: الإعجابات والتعليقات والمشاركات ومرات الحفظ مقسومة على المشاهدات، كنسبة مئوية.</translation>
    </message>
    <message>
        <source>Views, 24 h</source>
        <translation>المشاهدات، 24 س</translation>
    </message>
    <message>
        <source>Views won in the last 24 hours. Unknown while no observation is that old.</source>
        <translation>المشاهدات المكتسبة في آخر 24 ساعة. غير معروفة ما لم توجد عملية رصد بهذا القِدم.</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>المنشورات</translation>
    </message>
    <message>
        <source>How many posts of the same clip there are, on all networks and in all campaigns.</source>
        <translation>عدد منشورات المقطع نفسه على جميع الشبكات وفي جميع الحملات.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>How the last poll of the video went.</source>
        <translation>كيف كان آخر استعلام عن الفيديو.</translation>
    </message>
    <message>
        <source>%1
Last written %2, next poll %3</source>
        <translation>%1
آخر تحديث %2، الاستعلام التالي %3</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Last written</source>
        <translation>آخر تحديث</translation>
    </message>
    <message>
        <source>When a number of the video was last written, in local time.</source>
        <translation>متى حُدِّث رقم من أرقام الفيديو آخر مرة، بالتوقيت المحلي.</translation>
    </message>
    <message>
        <source>Next poll</source>
        <translation>الاستعلام التالي</translation>
    </message>
    <message>
        <source>When the video is asked for again, in local time.</source>
        <translation>متى يُطلب الفيديو من جديد، بالتوقيت المحلي.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>سليم</translation>
    </message>
    <message>
        <source>Typed in</source>
        <translation>مُدخل يدويًا</translation>
    </message>
    <message>
        <source>No numbers yet</source>
        <translation>لا أرقام بعد</translation>
    </message>
    <message>
        <source>Gone since %1: the post was not found. Its history is kept.</source>
        <translation>غير موجود منذ %1: لم يُعثر على المنشور. سجلّه محفوظ.</translation>
    </message>
    <message>
        <source>Ayrshare</source>
        <translation>Ayrshare</translation>
    </message>
    <message>
        <source>Added by link</source>
        <translation>مضاف برابط</translation>
    </message>
    <message>
        <source>No caption</source>
        <translation>بلا وصف</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>بحلول %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>‏%1: %2</translation>
    </message>
    <message>
        <source>%1 (partial)</source>
        <translation>‏%1 (جزئي)</translation>
    </message>
    <message>
        <source>Nothing to say %1: one of the two is not known in full.</source>
        <translation>تتعذّر المقارنة %1: إحدى القيمتين غير معروفة بالكامل.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>‏%1 %2</translation>
    </message>
    <message>
        <source>Nothing was observed before the end of the range.</source>
        <translation>لم يُرصد شيء قبل نهاية الفترة.</translation>
    </message>
    <message>
        <source>Since tracking began, %1.</source>
        <translation>منذ بدء التتبع، ‎%1.</translation>
    </message>
    <message>
        <source>Views won</source>
        <translation>المشاهدات المكتسبة</translation>
    </message>
    <message>
        <source>Views won in the range of the header; partial where tracking began later. The table cannot be sorted by it: it is worked out for the rows in sight.</source>
        <translation>المشاهدات المكتسبة في الفترة المحددة في رأس النافذة؛ وتكون جزئية إذا بدأ التتبع لاحقًا. لا يمكن فرز الجدول حسبها: تُحسب للصفوف الظاهرة فقط.</translation>
    </message>
</context>
<context>
    <name>Videos</name>
    <message>
        <source>The link does not name a video.</source>
        <translation>لا يدل الرابط على فيديو.</translation>
    </message>
    <message>
        <source>No number was given.</source>
        <translation>لم يُذكر أي رقم.</translation>
    </message>
    <message>
        <source>A number cannot be below 0.</source>
        <translation>لا يمكن أن يكون الرقم أقل من 0.</translation>
    </message>
    <message>
        <source>A number has more than 15 digits.</source>
        <translation>الرقم أطول من 15 خانة.</translation>
    </message>
    <message>
        <source>The time of the numbers lies in the future.</source>
        <translation>وقت الأرقام يقع في المستقبل.</translation>
    </message>
    <message>
        <source>The video was posted at %1, after the time of the numbers.</source>
        <translation>نُشر الفيديو في %1، بعد وقت الأرقام.</translation>
    </message>
    <message>
        <source>Newer numbers came in since; they stay.</source>
        <translation>وردت أرقام أحدث منذ ذلك الحين؛ وتبقى هي.</translation>
    </message>
</context>
<context>
    <name>VideosPage</name>
    <message>
        <source>Videos</source>
        <translation>الفيديوهات</translation>
    </message>
    <message>
        <source>Filter by caption, campaign, network or link</source>
        <translation>التصفية حسب الوصف أو الحملة أو الشبكة أو الرابط</translation>
    </message>
    <message>
        <source>Filter videos</source>
        <translation>تصفية الفيديوهات</translation>
    </message>
    <message>
        <source>Show one network only</source>
        <translation>عرض شبكة واحدة فقط</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Show one campaign only</source>
        <translation>عرض حملة واحدة فقط</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>الحملة</translation>
    </message>
    <message>
        <source>Posted through Ayrshare, or added by link</source>
        <translation>منشور عبر Ayrshare، أو مضاف برابط</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Choose which columns are shown</source>
        <translation>اختيار الأعمدة المعروضة</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>اختيار الأعمدة</translation>
    </message>
    <message>
        <source>Add videos…</source>
        <translation>إضافة فيديوهات…</translation>
    </message>
    <message>
        <source>Track videos that were posted by hand, by their links</source>
        <translation>تتبّع فيديوهات نُشرت يدويًا، بروابطها</translation>
    </message>
    <message>
        <source>Add videos by link</source>
        <translation>إضافة فيديوهات بالرابط</translation>
    </message>
    <message>
        <source>Videos shown and selected</source>
        <translation>الفيديوهات المعروضة والمحددة</translation>
    </message>
    <message>
        <source>Assign to campaign</source>
        <translation>إسناد إلى حملة</translation>
    </message>
    <message>
        <source>Move the selected videos to a campaign</source>
        <translation>نقل الفيديوهات المحددة إلى حملة</translation>
    </message>
    <message>
        <source>Assign the selection to a campaign</source>
        <translation>إسناد التحديد إلى حملة</translation>
    </message>
    <message>
        <source>Hide in report</source>
        <translation>إخفاء في تقرير</translation>
    </message>
    <message>
        <source>Leave the selected videos out of one report</source>
        <translation>استبعاد الفيديوهات المحددة من تقرير واحد</translation>
    </message>
    <message>
        <source>Hide the selection in a report</source>
        <translation>إخفاء التحديد في تقرير</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>العمل</translation>
    </message>
    <message>
        <source>Join the selected videos as one work, split one, or type its numbers</source>
        <translation>دمج الفيديوهات المحددة في عمل واحد، أو فصل فيديو، أو إدخال أرقامه يدويًا</translation>
    </message>
    <message>
        <source>Work and numbers of the selection</source>
        <translation>عمل التحديد وأرقامه</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Write the selected videos, or all that are listed, to a file</source>
        <translation>حفظ الفيديوهات المحددة، أو كل ما في القائمة، في ملف</translation>
    </message>
    <message>
        <source>Export videos</source>
        <translation>تصدير الفيديوهات</translation>
    </message>
    <message>
        <source>Group by work</source>
        <translation>التجميع حسب العمل</translation>
    </message>
    <message>
        <source>Show each clip once, with the sums of its posts on all networks</source>
        <translation>عرض كل مقطع مرة واحدة مع مجاميع منشوراته على جميع الشبكات</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Show or hide the details of the selected video (Space)</source>
        <translation>إظهار تفاصيل الفيديو المحدد أو إخفاؤها (Space)</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>إظهار التفاصيل</translation>
    </message>
    <message>
        <source>Videos of all campaigns</source>
        <translation>فيديوهات جميع الحملات</translation>
    </message>
    <message>
        <source>Saved views: filter, columns and sort under a name</source>
        <translation>طرق العرض المحفوظة: التصفية والأعمدة والفرز تحت اسم واحد</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>طرق العرض المحفوظة</translation>
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
        <translation>بلا وصف</translation>
    </message>
    <message>
        <source>%1: %2 followers (%3)</source>
        <translation>‏%1: ‏%2 متابع (%3)</translation>
    </message>
    <message>
        <source>%1, engagement won %2</source>
        <translation>‏%1، تفاعل مكتسب %2</translation>
    </message>
    <message>
        <source>%1, rate %2 %3</source>
        <translation>‏%1، المعدل %2 %3</translation>
    </message>
    <message>
        <source>Week %1: %2 followers</source>
        <translation>الأسبوع %1: المتابعون %2</translation>
    </message>
    <message>
        <source>Week %1: %2 followers, engagement %3</source>
        <translation>الأسبوع %1: المتابعون %2، التفاعل %3</translation>
    </message>
    <message>
        <source>Engagement won: %1 (%2 of %3 networks tell it)</source>
        <translation>التفاعل المكتسب: %1 (تذكره %2 من %3 شبكات)</translation>
    </message>
    <message>
        <source>Engagement won: not told by these networks</source>
        <translation>التفاعل المكتسب: لا تذكره هذه الشبكات</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>‏%1 إلى %2</translation>
    </message>
    <message>
        <source>**Week %1**, %2</source>
        <translation>**الأسبوع %1**، %2</translation>
    </message>
    <message>
        <source>Followers: %1 (%2; the time before %3)</source>
        <translation>المتابعون: %1 (%2؛ وفي الفترة السابقة %3)</translation>
    </message>
    <message>
        <source>Videos posted: %1</source>
        <translation>الفيديوهات المنشورة: %1</translation>
    </message>
    <message>
        <source>**By network**</source>
        <translation>**حسب الشبكة**</translation>
    </message>
    <message>
        <source>**Most viewed of the week&apos;s videos**</source>
        <translation>**الأكثر مشاهدة من فيديوهات الأسبوع**</translation>
    </message>
    <message>
        <source>%1 (%2): %3 views</source>
        <translation>‏%1 (%2): المشاهدات %3</translation>
    </message>
    <message>
        <source>%1 followers; the week before brought %2.</source>
        <translation>المتابعون: %1؛ وحصيلة الأسبوع السابق %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) were posted.</source>
        <translation>
            <numerusform>لم يُنشر أي فيديو.</numerusform>
            <numerusform>نُشر فيديو واحد.</numerusform>
            <numerusform>نُشر فيديوهان.</numerusform>
            <numerusform>نُشرت %Ln فيديوهات.</numerusform>
            <numerusform>نُشر %Ln فيديو.</numerusform>
            <numerusform>نُشر %Ln فيديو.</numerusform>
        </translation>
    </message>
    <message>
        <source>Most viewed: “%1” with %2 views.</source>
        <translation>الأكثر مشاهدة: «%1»، وعدد المشاهدات %2.</translation>
    </message>
</context>
<context>
    <name>WorkTable</name>
    <message>
        <source>No caption</source>
        <translation>بلا وصف</translation>
    </message>
    <message>
        <source>No post reports it.</source>
        <translation>لا يُبلغ عنه أي منشور.</translation>
    </message>
    <message>
        <source>The sum of all posts.</source>
        <translation>مجموع جميع المنشورات.</translation>
    </message>
    <message>
        <source>The sum of %1 of %2 posts; the others do not report it.</source>
        <translation>مجموع %1 من %2 منشور؛ والبقية لا تُبلغ عنه.</translation>
    </message>
    <message>
        <source>The sum over the posts that report it. A post that is in several campaigns counts once.</source>
        <translation>مجموع المنشورات التي تُبلغ عنه. يُحتسب المنشور الموجود في عدة حملات مرة واحدة.</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>المنشورات</translation>
    </message>
    <message>
        <source>How many posts the work has.</source>
        <translation>عدد منشورات العمل.</translation>
    </message>
    <message>
        <source>ER by views</source>
        <translation>التفاعل/المشاهدات</translation>
    </message>
    <message>
        <source>Engagement of all posts over their views, in percent.</source>
        <translation>تفاعل جميع المنشورات مقسومًا على مشاهداتها، كنسبة مئوية.</translation>
    </message>
    <message>
        <source>First posted</source>
        <translation>أول نشر</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>العمل</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>الشبكات</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>الحملات</translation>
    </message>
    <message>
        <source>Work %1</source>
        <translation>العمل %1</translation>
    </message>
    <message>
        <source>from when each post was posted until it was last observed</source>
        <translation>من وقت نشر كل منشور حتى آخر رصد له</translation>
    </message>
    <message>
        <source>Posts that report it</source>
        <translation>المنشورات التي تُبلغ عنه</translation>
    </message>
    <message>
        <source>Engagements of the posts</source>
        <translation>تفاعلات المنشورات</translation>
    </message>
    <message>
        <source>Views of the posts</source>
        <translation>مشاهدات المنشورات</translation>
    </message>
</context>
<context>
    <name>Works</name>
    <message>
        <source>These videos are one work already.</source>
        <translation>هذه الفيديوهات عمل واحد بالفعل.</translation>
    </message>
    <message>
        <source>This video is a work by itself already.</source>
        <translation>هذا الفيديو عمل مستقل بالفعل.</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Me</source>
        <translation>أنا</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>غير مسند</translation>
    </message>
</context>
<context>
    <name>WorkspaceCommand</name>
    <message>
        <source>My workspace</source>
        <translation>مساحة عملي</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>الوضع التجريبي</translation>
    </message>
    <message>
        <source>give a workspace and its new name: viewtide workspace rename Acme &quot;Acme Ltd&quot;</source>
        <translation>اكتب مساحة عمل واسمها الجديد: ‎viewtide workspace rename Acme &quot;Acme Ltd&quot;</translation>
    </message>
    <message>
        <source>give one name; write one with spaces in quotes</source>
        <translation>اكتب اسمًا واحدًا؛ وضع الاسم الذي فيه مسافات بين علامتي اقتباس</translation>
    </message>
    <message>
        <source>the workspace &apos;%1&apos; is made; open it with: viewtide --workspace %2</source>
        <translation>أُنشئت مساحة العمل «%1»؛ افتحها بالأمر: ‎viewtide --workspace %2</translation>
    </message>
    <message>
        <source>the workspace is called &apos;%1&apos; now</source>
        <translation>صار اسم مساحة العمل «%1»</translation>
    </message>
    <message>
        <source>the workspace &apos;%1&apos; is deleted</source>
        <translation>حُذفت مساحة العمل «%1»</translation>
    </message>
    <message>
        <source>the workspace &apos;%1&apos; is in the trash</source>
        <translation>نُقلت مساحة العمل «%1» إلى سلة المهملات</translation>
    </message>
    <message>
        <source>keys of the removed workspace &apos;%1&apos; are still in the keychain; the next start of Viewtide tries again: %2</source>
        <translation>ما زالت مفاتيح مساحة العمل المُزالة «%1» في سلسلة المفاتيح؛ وستعاد المحاولة عند بدء Viewtide التالي: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is always there and cannot be renamed</source>
        <translation>«%1» موجودة دائمًا ولا يمكن إعادة تسميتها</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is always there and cannot be removed</source>
        <translation>«%1» موجودة دائمًا ولا يمكن إزالتها</translation>
    </message>
</context>
<context>
    <name>Workspaces</name>
    <message>
        <source>the folder of the workspace cannot be opened</source>
        <translation>لا يمكن فتح مجلد مساحة العمل</translation>
    </message>
    <message>
        <source>the workspace is being removed</source>
        <translation>تجري إزالة مساحة العمل</translation>
    </message>
    <message>
        <source>workspace &apos;%1&apos;; there is: %2</source>
        <translation>مساحة العمل «%1»؛ الموجود: %2</translation>
    </message>
    <message>
        <source>a workspace needs a name</source>
        <translation>تحتاج مساحة العمل إلى اسم</translation>
    </message>
    <message>
        <source>the name is too long: at most %1 characters</source>
        <translation>الاسم أطول من اللازم: الحد الأقصى %1 حرف</translation>
    </message>
    <message>
        <source>the name has characters in it that nobody can see</source>
        <translation>يحتوي الاسم على محارف غير مرئية</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is what Viewtide calls one of its own workspaces; choose another name</source>
        <translation>«%1» اسم يطلقه Viewtide على إحدى مساحات العمل الخاصة به؛ اختر اسمًا آخر</translation>
    </message>
    <message>
        <source>there is a workspace &apos;%1&apos; already</source>
        <translation>توجد مساحة عمل باسم «%1» بالفعل</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is the id of the workspace &apos;%2&apos;; choose another name</source>
        <translation>«%1» هو معرّف مساحة العمل «%2»؛ اختر اسمًا آخر</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>لا يمكن كتابة ‎%1</translation>
    </message>
    <message>
        <source>the folder %1 cannot be made</source>
        <translation>لا يمكن إنشاء المجلد ‎%1</translation>
    </message>
    <message>
        <source>a Viewtide runs on the workspace &apos;%1&apos;; end it first</source>
        <translation>يعمل Viewtide حاليًا على مساحة العمل «%1»؛ أنهِه أولًا</translation>
    </message>
    <message>
        <source>the folder %1 cannot be moved to the trash; nothing was removed</source>
        <translation>لا يمكن نقل المجلد ‎%1‎ إلى سلة المهملات؛ لم يُزَل شيء</translation>
    </message>
    <message>
        <source>not everything in the folder %1 could be deleted</source>
        <translation>تعذّر حذف كل ما في المجلد ‎%1</translation>
    </message>
</context>
<context>
    <name>viewtide::app::AccountImportCommand</name>
    <message>
        <source>name one file, or &apos;-&apos; for standard input: viewtide account import FILE</source>
        <translation>حدّد ملفًا واحدًا، أو «-» للإدخال القياسي: viewtide account import FILE</translation>
    </message>
    <message>
        <source>columns that mean nothing here: %1</source>
        <translation>أعمدة لا معنى لها هنا: %1</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>الإدخال القياسي</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of the file are not there any more, as far as they were imported</source>
        <translation>
            <numerusform>لم يُحذف أي يوم من أيام الملف</numerusform>
            <numerusform>يوم واحد من الملف لم يعد موجودًا، بقدر ما كان مستوردًا</numerusform>
            <numerusform>يومان من الملف لم يعودا موجودين، بقدر ما كانا مستوردين</numerusform>
            <numerusform>‏%Ln أيام من الملف لم تعد موجودة، بقدر ما كانت مستوردة</numerusform>
            <numerusform>‏%Ln يومًا من الملف لم تعد موجودة، بقدر ما كانت مستوردة</numerusform>
            <numerusform>‏%Ln يوم من الملف لم تعد موجودة، بقدر ما كانت مستوردة</numerusform>
        </translation>
    </message>
    <message>
        <source>days added: %1, completed: %2, lines refused: %3</source>
        <translation>الأيام المضافة: %1، المكمَّلة: %2، الأسطر المرفوضة: %3</translation>
    </message>
</context>
<context>
    <name>viewtide::app::AlertListCommand</name>
    <message>
        <source>--kind %1: use one of %2</source>
        <translation>--kind %1: استخدم إحدى القيم %2</translation>
    </message>
</context>
<context>
    <name>viewtide::app::AlertRulesCommand</name>
    <message>
        <source>change one with: viewtide settings set SETTING VALUE (0 or off switches it off)</source>
        <translation>غيّر أحدها بالأمر: viewtide settings set SETTING VALUE (0 أو off لإيقافه)</translation>
    </message>
</context>
<context>
    <name>viewtide::app::AlertShowCommand</name>
    <message>
        <source>give the alert&apos;s id, as in &apos;viewtide alert list&apos;</source>
        <translation>اكتب معرّف التنبيه كما في «viewtide alert list»</translation>
    </message>
</context>
<context>
    <name>viewtide::app::Application</name>
    <message>
        <source>the workspace &apos;%1&apos; has a database and keys of its own and takes nothing from %2</source>
        <translation>لمساحة العمل «%1» قاعدة بياناتها ومفاتيحها، ولا تأخذ شيئًا من ‎%2</translation>
    </message>
    <message>
        <source>%1, which does not answer: end it, then try again</source>
        <translation>‏%1، وهو لا يستجيب: أنهِه ثم أعد المحاولة</translation>
    </message>
</context>
<context>
    <name>viewtide::app::Bootstrap</name>
    <message>
        <source>My profile</source>
        <translation>ملفي الشخصي</translation>
    </message>
</context>
<context>
    <name>viewtide::app::CampaignAddCommand</name>
    <message>
        <source>give the campaign one name: viewtide campaign add &quot;Spring launch&quot;</source>
        <translation>اكتب اسمًا واحدًا للحملة: viewtide campaign add &quot;Spring launch&quot;</translation>
    </message>
    <message>
        <source>added campaign %1: %2</source>
        <translation>أُضيفت الحملة %1: %2</translation>
    </message>
</context>
<context>
    <name>viewtide::app::CampaignEditCommand</name>
    <message>
        <source>which campaign? See viewtide campaign list</source>
        <translation>أي حملة؟ انظر viewtide campaign list</translation>
    </message>
    <message>
        <source>saved campaign %1: %2</source>
        <translation>حُفظت الحملة %1: %2</translation>
    </message>
</context>
<context>
    <name>viewtide::app::CampaignRebuildCommand</name>
    <message>
        <source>--to lies before --from</source>
        <translation>تاريخ --to يسبق تاريخ --from</translation>
    </message>
    <message>
        <source>--from %1 is not over yet</source>
        <translation>تاريخ --from %1 لم ينتهِ بعد</translation>
    </message>
    <message>
        <source>name one campaign, or none for all of them</source>
        <translation>سمِّ حملة واحدة، أو لا تسمِّ شيئًا ليشمل جميعها</translation>
    </message>
    <message>
        <source>%1 rows of %2 days made again, %3 of them with other numbers than before</source>
        <translation>أُعيد إنشاء %1 صف من %2 يوم، منها %3 بأرقام غير السابقة</translation>
    </message>
</context>
<context>
    <name>viewtide::app::CampaignRemoveCommand</name>
    <message>
        <source>which campaign? See viewtide campaign list</source>
        <translation>أي حملة؟ انظر viewtide campaign list</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) are in this campaign; --to-unassigned moves them to Unassigned</source>
        <translation>
            <numerusform>لا فيديوهات في هذه الحملة؛ ينقلها --to-unassigned إلى «غير مسند»</numerusform>
            <numerusform>في هذه الحملة فيديو واحد؛ ينقله --to-unassigned إلى «غير مسند»</numerusform>
            <numerusform>في هذه الحملة فيديوهان؛ ينقلهما --to-unassigned إلى «غير مسند»</numerusform>
            <numerusform>في هذه الحملة %Ln فيديوهات؛ ينقلها --to-unassigned إلى «غير مسند»</numerusform>
            <numerusform>في هذه الحملة %Ln فيديو؛ ينقلها --to-unassigned إلى «غير مسند»</numerusform>
            <numerusform>في هذه الحملة %Ln فيديو؛ ينقلها --to-unassigned إلى «غير مسند»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>removed campaign %1; %n video(s) went to Unassigned</source>
        <translation>
            <numerusform>أُزيلت الحملة %1؛ ولم ينتقل أي فيديو إلى «غير مسند»</numerusform>
            <numerusform>أُزيلت الحملة %1؛ وانتقل فيديو واحد إلى «غير مسند»</numerusform>
            <numerusform>أُزيلت الحملة %1؛ وانتقل فيديوهان إلى «غير مسند»</numerusform>
            <numerusform>أُزيلت الحملة %1؛ وانتقلت %Ln فيديوهات إلى «غير مسند»</numerusform>
            <numerusform>أُزيلت الحملة %1؛ وانتقل %Ln فيديو إلى «غير مسند»</numerusform>
            <numerusform>أُزيلت الحملة %1؛ وانتقل %Ln فيديو إلى «غير مسند»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) went with it</source>
        <translation>
            <numerusform>لم تُزَل معها أي قاعدة</numerusform>
            <numerusform>أُزيلت معها قاعدة واحدة</numerusform>
            <numerusform>أُزيلت معها قاعدتان</numerusform>
            <numerusform>أُزيلت معها %Ln قواعد</numerusform>
            <numerusform>أُزيلت معها %Ln قاعدة</numerusform>
            <numerusform>أُزيلت معها %Ln قاعدة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::DatabaseBackupCommand</name>
    <message>
        <source>copied to %1</source>
        <translation>نُسخت إلى %1</translation>
    </message>
</context>
<context>
    <name>viewtide::app::DatabaseCheckCommand</name>
    <message>
        <source>%1, schema %2: %3</source>
        <translation>‏%1، المخطط %2: %3</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>سليمة</translation>
    </message>
</context>
<context>
    <name>viewtide::app::DatabaseCopyCommand</name>
    <message>
        <source>name the new database: viewtide db copy DATABASE</source>
        <translation>حدّد قاعدة البيانات الجديدة: viewtide db copy DATABASE</translation>
    </message>
    <message>
        <source>a password does not belong in arguments, which others can read: give &apos;-&apos; and the address on standard input, or keep the password in ~/.pgpass</source>
        <translation>لا مكان لكلمة مرور في الوسائط، إذ يمكن لآخرين قراءتها: اكتب «-» وأعطِ العنوان عبر الإدخال القياسي، أو احفظ كلمة المرور في ‎~/.pgpass</translation>
    </message>
    <message>
        <source>that is the database in use</source>
        <translation>هذه هي قاعدة البيانات المستخدمة نفسها</translation>
    </message>
    <message>
        <source>copied %1 rows to %2</source>
        <translation>عدد الصفوف المنسوخة إلى ‎%2‎: %1</translation>
    </message>
</context>
<context>
    <name>viewtide::app::DatabaseMigrateCommand</name>
    <message>
        <source>brought the database from schema %1 to schema %2</source>
        <translation>رُقّيت قاعدة البيانات من المخطط %1 إلى المخطط %2</translation>
    </message>
    <message>
        <source>the database has schema %1, nothing to do</source>
        <translation>مخطط قاعدة البيانات %1، لا شيء يلزم</translation>
    </message>
    <message>
        <source>the database before is kept in %1</source>
        <translation>قاعدة البيانات السابقة محفوظة في %1</translation>
    </message>
</context>
<context>
    <name>viewtide::app::DemoSeeder</name>
    <message>
        <source>Spring launch: client report</source>
        <translation>إطلاق الربيع: تقرير العميل</translation>
    </message>
    <message>
        <source>Test upload, not part of the booking</source>
        <translation>رفع تجريبي، ليس جزءًا من الحجز</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ExplainAccountCommand</name>
    <message>
        <source>name a network, a day and a metric: viewtide explain account tiktok 2026-01-31 followers</source>
        <translation>حدّد شبكة ويومًا ومقياسًا: viewtide explain account tiktok 2026-01-31 followers</translation>
    </message>
    <message>
        <source>nothing was recorded of %1 on %2</source>
        <translation>لم يُسجَّل شيء عن %1 يوم ‎%2</translation>
    </message>
    <message>
        <source>several profiles have %1; choose one with --profile</source>
        <translation>توجد عدة ملفات شخصية لها %1؛ اختر واحدًا بالخيار --profile</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ExplainVideoCommand</name>
    <message>
        <source>name a video as in &apos;viewtide video list&apos; and a metric: viewtide explain video api:17 views</source>
        <translation>حدّد فيديو كما في «viewtide video list» ومقياسًا: viewtide explain video api:17 views</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ExportCommand</name>
    <message>
        <source>--format %1: use csv, json or xlsx; for reports also html or pdf, for weekly also md</source>
        <translation>--format %1: استخدم csv أو json أو xlsx؛ وللتقارير أيضًا html أو pdf، وللملخص weekly أيضًا md</translation>
    </message>
    <message>
        <source>--week %1: write an ISO week such as 2025-W50</source>
        <translation>--week %1: اكتب أسبوع ISO مثل 2025-W50</translation>
    </message>
    <message>
        <source>--compare %1: use none, previous or weekdays</source>
        <translation>--compare %1: استخدم none أو previous أو weekdays</translation>
    </message>
    <message>
        <source>export what? Use weekly, growth, metrics, gaps, ranking, videos, samples, campaigns, best-time or report</source>
        <translation>تصدير ماذا؟ استخدم weekly أو growth أو metrics أو gaps أو ranking أو videos أو samples أو campaigns أو best-time أو report</translation>
    </message>
    <message>
        <source>use either --week or --from and --to</source>
        <translation>استخدم إما --week وإما --from مع --to</translation>
    </message>
    <message>
        <source>--to lies before --from</source>
        <translation>تاريخ --to يسبق تاريخ --from</translation>
    </message>
    <message>
        <source>there is no metric %1; see viewtide metric list</source>
        <translation>لا يوجد مقياس %1؛ انظر viewtide metric list</translation>
    </message>
    <message>
        <source>which report? See viewtide report list</source>
        <translation>أي تقرير؟ انظر viewtide report list</translation>
    </message>
    <message>
        <source>--%1 changes nothing in a report; see viewtide report edit</source>
        <translation>لا يغيّر --%1 شيئًا في التقرير؛ انظر viewtide report edit</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>لم تُكتب صفوف في %1</numerusform>
            <numerusform>كُتب صف واحد في %1</numerusform>
            <numerusform>كُتب صفان في %1</numerusform>
            <numerusform>كُتبت %Ln صفوف في %1</numerusform>
            <numerusform>كُتب %Ln صفًا في %1</numerusform>
            <numerusform>كُتب %Ln صف في %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::NoteAddCommand</name>
    <message>
        <source>name a day and the text: viewtide note add 2026-01-31 &quot;went viral&quot;</source>
        <translation>حدّد يومًا واكتب النص: viewtide note add 2026-01-31 &quot;went viral&quot;</translation>
    </message>
</context>
<context>
    <name>viewtide::app::NoteCommand</name>
    <message>
        <source>note %1 on %2: %3</source>
        <translation>الملاحظة %1 يوم ‎%2‎: %3</translation>
    </message>
    <message>
        <source>note %1</source>
        <translation>الملاحظة %1</translation>
    </message>
</context>
<context>
    <name>viewtide::app::NoteEditCommand</name>
    <message>
        <source>which note? See viewtide note list</source>
        <translation>أي ملاحظة؟ انظر viewtide note list</translation>
    </message>
</context>
<context>
    <name>viewtide::app::NoteRemoveCommand</name>
    <message>
        <source>which note? See viewtide note list</source>
        <translation>أي ملاحظة؟ انظر viewtide note list</translation>
    </message>
    <message>
        <source>removed note %1</source>
        <translation>أُزيلت الملاحظة %1</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ProfileAddCommand</name>
    <message>
        <source>give the profile a name: viewtide profile add NAME</source>
        <translation>أعطِ الملف الشخصي اسمًا: viewtide profile add NAME</translation>
    </message>
    <message>
        <source>Ayrshare API key: </source>
        <translation>مفتاح Ayrshare API: </translation>
    </message>
    <message>
        <source>no key was given on standard input</source>
        <translation>لم يُعطَ مفتاح في الإدخال القياسي</translation>
    </message>
    <message>
        <source>the API key is saved in: %1</source>
        <translation>حُفظ مفتاح API في: %1</translation>
    </message>
    <message>
        <source>Profile key of %1: </source>
        <translation>مفتاح الملف الشخصي %1: </translation>
    </message>
    <message>
        <source>no key was given on standard input (the primary profile needs none: --primary)</source>
        <translation>لم يُعطَ مفتاح في الإدخال القياسي (لا يحتاج الملف الشخصي الرئيسي إلى مفتاح: --primary)</translation>
    </message>
    <message>
        <source>the key could not be saved: %1. Without a desktop, set VIEWTIDE_SECRETS=file to keep keys in a file that only you can read, or give them in the environment</source>
        <translation>تعذّر حفظ المفتاح: %1. دون سطح مكتب، اضبط VIEWTIDE_SECRETS=file لحفظ المفاتيح في ملف لا يقرؤه غيرك، أو ضعها في البيئة</translation>
    </message>
    <message>
        <source>added profile %1: %2</source>
        <translation>أُضيف الملف الشخصي %1: %2</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ProfileListCommand</name>
    <message>
        <source>primary</source>
        <translation>رئيسي</translation>
    </message>
    <message>
        <source>own key</source>
        <translation>مفتاح خاص</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ProfileRemoveCommand</name>
    <message>
        <source>the API key is removed; nothing is collected until there is one again</source>
        <translation>أُزيل مفتاح API؛ لا يُجمع شيء إلى أن يوجد مفتاح من جديد</translation>
    </message>
    <message>
        <source>name the profile by its id; see viewtide profile list</source>
        <translation>حدّد الملف الشخصي بمعرّفه؛ انظر viewtide profile list</translation>
    </message>
    <message>
        <source>there is no profile %1</source>
        <translation>لا يوجد ملف شخصي %1</translation>
    </message>
    <message>
        <source>%1 is no longer asked, but its key could not be removed: %2</source>
        <translation>لم تعد بيانات %1 تُطلب، لكن تعذّرت إزالة مفتاحه: %2</translation>
    </message>
    <message>
        <source>removed profile %1; its history stays</source>
        <translation>أُزيل الملف الشخصي %1؛ ويبقى سجلّه</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ProfileRenameCommand</name>
    <message>
        <source>give the profile&apos;s id and its new name: viewtide profile rename 1 &quot;My channel&quot;</source>
        <translation>اكتب معرّف الملف الشخصي واسمه الجديد: viewtide profile rename 1 &quot;My channel&quot;</translation>
    </message>
    <message>
        <source>profile %1 is called %2 now</source>
        <translation>اسم الملف الشخصي %1 الآن هو %2</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ProfileTestCommand</name>
    <message>
        <source>there is no API key: save one with &apos;viewtide profile add --account-key&apos;</source>
        <translation>لا يوجد مفتاح API: احفظ مفتاحًا بالأمر «viewtide profile add --account-key»</translation>
    </message>
    <message>
        <source>the key of this profile is not on this computer</source>
        <translation>مفتاح هذا الملف الشخصي ليس على هذا الكمبيوتر</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportAddCommand</name>
    <message>
        <source>give the report a name and a campaign: viewtide report add NAME --campaign CAMPAIGN</source>
        <translation>أعطِ التقرير اسمًا وحملة: viewtide report add NAME --campaign CAMPAIGN</translation>
    </message>
    <message>
        <source>added report %1: %2</source>
        <translation>أُضيف التقرير %1: %2</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportBrandCommand</name>
    <message>
        <source>cannot read the logo: %1</source>
        <translation>تتعذّر قراءة الشعار: %1</translation>
    </message>
    <message>
        <source>brand: %1; colour: %2; logo: %3</source>
        <translation>العلامة التجارية: %1؛ اللون: %2؛ الشعار: %3</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportEditCommand</name>
    <message>
        <source>report %1 changed</source>
        <translation>تم تغيير التقرير %1</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportFootnoteCommand</name>
    <message>
        <source>say on or off: viewtide report footnote REPORT on|off</source>
        <translation>اكتب on أو off: viewtide report footnote REPORT on|off</translation>
    </message>
    <message>
        <source>the client reads how many videos are hidden, and their views</source>
        <translation>يقرأ العميل عدد الفيديوهات المخفية ومشاهداتها</translation>
    </message>
    <message>
        <source>nothing tells the client that videos are hidden</source>
        <translation>لا شيء يُعلم العميل بأن فيديوهات مخفية</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportForgetCommand</name>
    <message>
        <source>name the report and one snapshot of it, as in viewtide report snapshots</source>
        <translation>سمِّ التقرير ولقطة واحدة منه كما في viewtide report snapshots</translation>
    </message>
    <message>
        <source>removed snapshot %1</source>
        <translation>أُزيلت اللقطة %1</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportFreezeCommand</name>
    <message>
        <source>snapshot %1: %2</source>
        <translation>اللقطة %1: %2</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportRemoveCommand</name>
    <message>
        <source>report %1 removed</source>
        <translation>أُزيل التقرير %1</translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportShowCommand</name>
    <message>
        <source>views: %1 shown in %2 videos, %3 hidden in %4, %5 in all</source>
        <translation>المشاهدات: %1 ظاهرة (الفيديوهات: %2)، %3 مخفية (الفيديوهات: %4)، %5 في المجموع</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) are tracked in several of the campaigns and count once</source>
        <translation>
            <numerusform>لا منشورات تُتتبَّع في عدة حملات</numerusform>
            <numerusform>منشور واحد تتتبّعه عدة حملات ويُحتسب مرة واحدة</numerusform>
            <numerusform>منشوران تتتبّعهما عدة حملات ويُحتسب كل منهما مرة واحدة</numerusform>
            <numerusform>‏%Ln منشورات تتتبّعها عدة حملات ويُحتسب كل منها مرة واحدة</numerusform>
            <numerusform>‏%Ln منشورًا تتتبّعها عدة حملات ويُحتسب كل منها مرة واحدة</numerusform>
            <numerusform>‏%Ln منشور تتتبّعها عدة حملات ويُحتسب كل منها مرة واحدة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) are left out: nobody told when they were posted (viewtide video set VIDEO --posted DATE)</source>
        <translation>
            <numerusform>لا فيديوهات مستبعدة (viewtide video set VIDEO --posted DATE)</numerusform>
            <numerusform>استُبعد فيديو واحد: لا يُعرف متى نُشر (viewtide video set VIDEO --posted DATE)</numerusform>
            <numerusform>استُبعد فيديوهان: لا يُعرف متى نُشرا (viewtide video set VIDEO --posted DATE)</numerusform>
            <numerusform>استُبعدت %Ln فيديوهات: لا يُعرف متى نُشرت (viewtide video set VIDEO --posted DATE)</numerusform>
            <numerusform>استُبعد %Ln فيديو: لا يُعرف متى نُشرت (viewtide video set VIDEO --posted DATE)</numerusform>
            <numerusform>استُبعد %Ln فيديو: لا يُعرف متى نُشرت (viewtide video set VIDEO --posted DATE)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportVisibilityCommand</name>
    <message>
        <source>name the report and at least one video, e.g. api:17 or manual:3 as in viewtide video list</source>
        <translation>سمِّ التقرير وفيديو واحدًا على الأقل، مثل api:17 أو manual:3 كما في viewtide video list</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) hidden</source>
        <translation>
            <numerusform>تم إخفاء %Ln فيديو</numerusform>
            <numerusform>تم إخفاء فيديو واحد</numerusform>
            <numerusform>تم إخفاء فيديوهين</numerusform>
            <numerusform>تم إخفاء %Ln فيديوهات</numerusform>
            <numerusform>تم إخفاء %Ln فيديو</numerusform>
            <numerusform>تم إخفاء %Ln فيديو</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) shown</source>
        <translation>
            <numerusform>تم إظهار %Ln فيديو</numerusform>
            <numerusform>تم إظهار فيديو واحد</numerusform>
            <numerusform>تم إظهار فيديوهين</numerusform>
            <numerusform>تم إظهار %Ln فيديوهات</numerusform>
            <numerusform>تم إظهار %Ln فيديو</numerusform>
            <numerusform>تم إظهار %Ln فيديو</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) were hidden already</source>
        <translation>
            <numerusform>لا فيديوهات كانت مخفية</numerusform>
            <numerusform>فيديو واحد كان مخفيًا بالفعل</numerusform>
            <numerusform>فيديوهان كانا مخفيين بالفعل</numerusform>
            <numerusform>‏%Ln فيديوهات كانت مخفية بالفعل</numerusform>
            <numerusform>‏%Ln فيديو كانت مخفية بالفعل</numerusform>
            <numerusform>‏%Ln فيديو كانت مخفية بالفعل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) were shown already</source>
        <translation>
            <numerusform>لا فيديوهات كانت ظاهرة</numerusform>
            <numerusform>فيديو واحد كان ظاهرًا بالفعل</numerusform>
            <numerusform>فيديوهان كانا ظاهرين بالفعل</numerusform>
            <numerusform>‏%Ln فيديوهات كانت ظاهرة بالفعل</numerusform>
            <numerusform>‏%Ln فيديو كانت ظاهرة بالفعل</numerusform>
            <numerusform>‏%Ln فيديو كانت ظاهرة بالفعل</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::RuleAddCommand</name>
    <message>
        <source>name one campaign: viewtide rule add &quot;Summer drop&quot; --hashtag summer</source>
        <translation>سمِّ حملة واحدة: viewtide rule add &quot;Summer drop&quot; --hashtag summer</translation>
    </message>
    <message>
        <source>added rule %1; new posts go by it. For those that are there: viewtide rule preview, then viewtide rule apply</source>
        <translation>أُضيفت القاعدة %1؛ وتُطبَّق على المنشورات الجديدة. أما الموجودة: viewtide rule preview، ثم viewtide rule apply</translation>
    </message>
</context>
<context>
    <name>viewtide::app::RuleApplyCommand</name>
    <message>
        <source>moved %1 of %2 posts; %3 were assigned by hand and stay</source>
        <translation>نُقل %1 من %2 منشور؛ و%3 مُسندة يدويًا وتبقى</translation>
    </message>
</context>
<context>
    <name>viewtide::app::RuleEditCommand</name>
    <message>
        <source>give the rule&apos;s id, as in &apos;viewtide rule list&apos;</source>
        <translation>اكتب معرّف القاعدة كما في «viewtide rule list»</translation>
    </message>
    <message>
        <source>there is no rule %1</source>
        <translation>لا توجد قاعدة %1</translation>
    </message>
    <message>
        <source>saved rule %1; new posts go by it</source>
        <translation>حُفظت القاعدة %1؛ وتُطبَّق على المنشورات الجديدة</translation>
    </message>
</context>
<context>
    <name>viewtide::app::RuleMoveCommand</name>
    <message>
        <source>give the rule&apos;s id and its new position: viewtide rule move 3 1</source>
        <translation>اكتب معرّف القاعدة وموضعها الجديد: viewtide rule move 3 1</translation>
    </message>
    <message>
        <source>moved rule %1</source>
        <translation>نُقلت القاعدة %1</translation>
    </message>
</context>
<context>
    <name>viewtide::app::RulePreviewCommand</name>
    <message>
        <source>%1 of %2 posts would move; %3 were assigned by hand and stay</source>
        <translation>سينتقل %1 من %2 منشور؛ و%3 مُسندة يدويًا وتبقى</translation>
    </message>
</context>
<context>
    <name>viewtide::app::RuleRemoveCommand</name>
    <message>
        <source>give the rule&apos;s id, as in &apos;viewtide rule list&apos;</source>
        <translation>اكتب معرّف القاعدة كما في «viewtide rule list»</translation>
    </message>
    <message>
        <source>removed rule %1; its posts stay where they are until the rules are applied</source>
        <translation>أُزيلت القاعدة %1؛ وتبقى منشوراتها في مكانها إلى أن تُطبَّق القواعد</translation>
    </message>
</context>
<context>
    <name>viewtide::app::TrackCommand</name>
    <message>
        <source>made the campaign %1</source>
        <translation>أُنشئت الحملة %1</translation>
    </message>
    <message>
        <source>There is no campaign &quot;%1&quot;; --create-campaigns makes it.</source>
        <translation>لا توجد حملة «%1»؛ ينشئها الخيار --create-campaigns.</translation>
    </message>
</context>
<context>
    <name>viewtide::app::UploadAssignCommand</name>
    <message>
        <source>&apos;%1&apos; is not the number of an upload; see viewtide upload list</source>
        <translation>«%1» ليس رقم عملية رفع؛ انظر viewtide upload list</translation>
    </message>
    <message>
        <source>name a campaign and its uploads: viewtide upload assign &quot;Summer drop&quot; 17 18</source>
        <translation>سمِّ حملة وعمليات الرفع الخاصة بها: viewtide upload assign &quot;Summer drop&quot; 17 18</translation>
    </message>
    <message>
        <source>assigned %1 uploads of %2 posts</source>
        <translation>أُسند %1 من عمليات الرفع، وفيها %2 من المنشورات</translation>
    </message>
</context>
<context>
    <name>viewtide::app::UploadListCommand</name>
    <message>
        <source>--status %1: it is one of posted, pending, failed, deleted</source>
        <translation>--status %1: القيمة واحدة من posted, pending, failed, deleted</translation>
    </message>
</context>
<context>
    <name>viewtide::app::UploadReleaseCommand</name>
    <message>
        <source>give the numbers of the uploads: viewtide upload release 17 18</source>
        <translation>اكتب أرقام عمليات الرفع: viewtide upload release 17 18</translation>
    </message>
    <message>
        <source>gave %1 posts back to the rules</source>
        <translation>أُعيد %1 من المنشورات إلى القواعد</translation>
    </message>
</context>
<context>
    <name>viewtide::app::VideoAddCommand</name>
    <message>
        <source>give at least one link, or &apos;-&apos; to read links from standard input</source>
        <translation>اكتب رابطًا واحدًا على الأقل، أو «-» لقراءة الروابط من الإدخال القياسي</translation>
    </message>
</context>
<context>
    <name>viewtide::app::VideoAssignCommand</name>
    <message>
        <source>name the campaign and at least one video: viewtide video assign &quot;Spring launch&quot; manual:3</source>
        <translation>سمِّ الحملة وفيديو واحدًا على الأقل: viewtide video assign &quot;Spring launch&quot; manual:3</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) moved</source>
        <translation>
            <numerusform>تم نقل %Ln فيديو</numerusform>
            <numerusform>تم نقل فيديو واحد</numerusform>
            <numerusform>تم نقل فيديوهين</numerusform>
            <numerusform>تم نقل %Ln فيديوهات</numerusform>
            <numerusform>تم نقل %Ln فيديو</numerusform>
            <numerusform>تم نقل %Ln فيديو</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::VideoImportCommand</name>
    <message>
        <source>name one file, or &apos;-&apos; for standard input: viewtide video import FILE</source>
        <translation>حدّد ملفًا واحدًا، أو «-» للإدخال القياسي: viewtide video import FILE</translation>
    </message>
    <message>
        <source>there is no link in the file</source>
        <translation>لا يوجد رابط في الملف</translation>
    </message>
    <message>
        <source>columns that mean nothing here: %1</source>
        <translation>أعمدة لا معنى لها هنا: %1</translation>
    </message>
</context>
<context>
    <name>viewtide::app::VideoRemoveCommand</name>
    <message numerus="yes">
        <source>%n video(s) removed; &apos;viewtide video restore&apos; brings them back with their history</source>
        <translation>
            <numerusform>تمت إزالة %Ln فيديو؛ يستعيدها الأمر «viewtide video restore» مع سجلّها</numerusform>
            <numerusform>تمت إزالة فيديو واحد؛ يستعيده الأمر «viewtide video restore» مع سجلّه</numerusform>
            <numerusform>تمت إزالة فيديوهين؛ يستعيدهما الأمر «viewtide video restore» مع سجلّهما</numerusform>
            <numerusform>تمت إزالة %Ln فيديوهات؛ يستعيدها الأمر «viewtide video restore» مع سجلّها</numerusform>
            <numerusform>تمت إزالة %Ln فيديو؛ يستعيدها الأمر «viewtide video restore» مع سجلّها</numerusform>
            <numerusform>تمت إزالة %Ln فيديو؛ يستعيدها الأمر «viewtide video restore» مع سجلّها</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::VideoRestoreCommand</name>
    <message numerus="yes">
        <source>%n video(s) are back</source>
        <translation>
            <numerusform>تمت استعادة %Ln فيديو</numerusform>
            <numerusform>تمت استعادة فيديو واحد</numerusform>
            <numerusform>تمت استعادة فيديوهين</numerusform>
            <numerusform>تمت استعادة %Ln فيديوهات</numerusform>
            <numerusform>تمت استعادة %Ln فيديو</numerusform>
            <numerusform>تمت استعادة %Ln فيديو</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::VideoSetCommand</name>
    <message>
        <source>name one video, e.g. api:17 or manual:3 as in viewtide video list</source>
        <translation>سمِّ فيديو واحدًا، مثل api:17 أو manual:3 كما في viewtide video list</translation>
    </message>
    <message>
        <source>--%1 %2: not a time; write it as 2025-12-31T18:30:00Z or 2025-12-31</source>
        <translation>--%1 %2: ليس وقتًا؛ اكتبه بالصيغة 2025-12-31T18:30:00Z أو 2025-12-31</translation>
    </message>
    <message>
        <source>%1 was posted at %2</source>
        <translation>نُشر %1 في %2</translation>
    </message>
    <message>
        <source>typed into %1</source>
        <translation>أُدخلت الأرقام في %1</translation>
    </message>
    <message>
        <source>typed into the history of %1; newer numbers are known and stay</source>
        <translation>أُدخلت الأرقام في سجل %1؛ وهناك أرقام أحدث معروفة وتبقى</translation>
    </message>
    <message>
        <source>nobody told when it was posted: by %1 at the latest</source>
        <translation>لم يُذكر وقت النشر: بحلول %1 على الأكثر</translation>
    </message>
    <message>
        <source>give at least one number, e.g. --views 1200</source>
        <translation>اكتب رقمًا واحدًا على الأقل، مثل --views 1200</translation>
    </message>
</context>
<context>
    <name>viewtide::app::VideoShowCommand</name>
    <message>
        <source>--to lies before --from</source>
        <translation>تاريخ --to يسبق تاريخ --from</translation>
    </message>
    <message>
        <source>which video? Name one as in &apos;viewtide video list&apos;: api:17, manual:3</source>
        <translation>أي فيديو؟ سمِّ واحدًا كما في «viewtide video list»: api:17، manual:3</translation>
    </message>
    <message>
        <source>by %1 (nobody told when)</source>
        <translation>بحلول %1 (لم يُذكر الوقت)</translation>
    </message>
    <message numerus="yes">
        <source>posted %1; %n observation(s)</source>
        <translation>
            <numerusform>نُشر %1؛ %Ln عملية رصد</numerusform>
            <numerusform>نُشر %1؛ عملية رصد واحدة</numerusform>
            <numerusform>نُشر %1؛ عمليتا رصد</numerusform>
            <numerusform>نُشر %1؛ %Ln عمليات رصد</numerusform>
            <numerusform>نُشر %1؛ %Ln عملية رصد</numerusform>
            <numerusform>نُشر %1؛ %Ln عملية رصد</numerusform>
        </translation>
    </message>
    <message>
        <source>earned from %1 to %2:</source>
        <translation>المكتسب من %1 إلى %2:</translation>
    </message>
</context>
<context>
    <name>viewtide::app::WatchCommand</name>
    <message>
        <source>collecting into %1; stop with Ctrl+C</source>
        <translation>يُجمع في %1؛ أوقفه باستخدام Ctrl+C</translation>
    </message>
</context>
<context>
    <name>viewtide::app::WeeklyKeeper</name>
    <message>
        <source>The summary of the week could not be written</source>
        <translation>تعذّر حفظ ملخص الأسبوع</translation>
    </message>
</context>
<context>
    <name>viewtide::app::WindowSession</name>
    <message>
        <source>this build has no window; see viewtide --help for the commands</source>
        <translation>لا نافذة في هذا الإصدار؛ انظر viewtide --help لمعرفة الأوامر</translation>
    </message>
    <message>
        <source>Demo, time ×%1</source>
        <translation>تجريبي، الزمن ×%1</translation>
    </message>
    <message>
        <source>There is nothing to sync yet: connect Ayrshare on the Settings page first.</source>
        <translation>لا شيء لمزامنته بعد: اربط Ayrshare أولًا في صفحة الإعدادات.</translation>
    </message>
    <message>
        <source>The sync was stopped. What was answered is stored; the rest is asked for at the next poll.</source>
        <translation>أُوقفت المزامنة. ما وردت استجابته مخزَّن؛ ويُطلب الباقي في الاستعلام التالي.</translation>
    </message>
    <message>
        <source>Generated data from a simulator in this program. Its clock runs %1 times as fast as yours; your own database is not touched.</source>
        <translation>بيانات مولَّدة من محاكٍ داخل هذا البرنامج. تسير ساعته أسرع من ساعتك %1 مرة؛ ولا تُمس قاعدة بياناتك.</translation>
    </message>
    <message>
        <source>There is nothing to sync yet: there is a key, but no profile. Add one under Settings › Profiles.</source>
        <translation>لا شيء للمزامنة بعد: يوجد مفتاح، ولا يوجد ملف شخصي. أضف واحدًا من الإعدادات › الملفات الشخصية.</translation>
    </message>
</context>
<context>
    <name>viewtide::app::WorkEditCommand</name>
    <message numerus="yes">
        <source>%1 is a work of %n post(s) now</source>
        <translation>
            <numerusform>‏%1 الآن عمل من %Ln منشور</numerusform>
            <numerusform>‏%1 الآن عمل من منشور واحد</numerusform>
            <numerusform>‏%1 الآن عمل من منشورين</numerusform>
            <numerusform>‏%1 الآن عمل من %Ln منشورات</numerusform>
            <numerusform>‏%1 الآن عمل من %Ln منشورًا</numerusform>
            <numerusform>‏%1 الآن عمل من %Ln منشور</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::WorkJoinCommand</name>
    <message>
        <source>name at least two videos, e.g. api:17 manual:3 as in viewtide video list</source>
        <translation>سمِّ فيديوهين على الأقل، مثل api:17 manual:3 كما في viewtide video list</translation>
    </message>
</context>
<context>
    <name>viewtide::app::WorkSplitCommand</name>
    <message>
        <source>name one video, e.g. api:17 or manual:3 as in viewtide video list</source>
        <translation>سمِّ فيديو واحدًا، مثل api:17 أو manual:3 كما في viewtide video list</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AboutDialog</name>
    <message>
        <source>About Viewtide</source>
        <translation>حول Viewtide</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>الإصدار %1</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>برنامج حر بموجب رخصة GNU العمومية العامة، الإصدار 3 أو أحدث. يأتي دون أي ضمان.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AccountCard</name>
    <message>
        <source>%1, %2</source>
        <translation>‏%1، %2</translation>
    </message>
    <message>
        <source>%1 followers, %2. %3</source>
        <translation>المتابعون: %1، %2. %3</translation>
    </message>
    <message>
        <source>Last answer %1</source>
        <translation>آخر استجابة %1</translation>
    </message>
    <message>
        <source>ER %1 %2</source>
        <translation>التفاعل %1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>‏%1: %2</translation>
    </message>
    <message>
        <source>Show its days…</source>
        <translation>عرض أيامه…</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>‏%1 %2</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>‏%1 منذ %2</translation>
    </message>
    <message>
        <source>%1, profile %2</source>
        <translation>‏%1، الملف الشخصي %2</translation>
    </message>
    <message>
        <source>Followers at the end</source>
        <translation>المتابعون في النهاية</translation>
    </message>
    <message>
        <source>Followers before the range</source>
        <translation>المتابعون قبل الفترة</translation>
    </message>
    <message>
        <source>Growth in the range</source>
        <translation>النمو في الفترة</translation>
    </message>
    <message>
        <source>Growth in %1</source>
        <translation>النمو في %1</translation>
    </message>
    <message>
        <source>Recorded days that have a rate</source>
        <translation>الأيام المسجَّلة التي لها معدل</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>الأساس</translation>
    </message>
    <message>
        <source>Rate in %1</source>
        <translation>المعدل في %1</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AccountDaysDialog</name>
    <message>
        <source>%1 · %2</source>
        <translation>‏%1 · %2</translation>
    </message>
    <message>
        <source>Days of the account</source>
        <translation>أيام الحساب</translation>
    </message>
    <message>
        <source>Figure of the days</source>
        <translation>الرقم المعروض حسب اليوم</translation>
    </message>
    <message>
        <source>No day of this range</source>
        <translation>لا أيام في هذه الفترة</translation>
    </message>
    <message>
        <source>Nothing was recorded of this account on the days that are chosen in the header of the window.</source>
        <translation>لم يُسجَّل شيء عن هذا الحساب في الأيام المختارة في رأس النافذة.</translation>
    </message>
    <message>
        <source>%1 by day</source>
        <translation>‏%1 حسب اليوم</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AccountLines</name>
    <message>
        <source>linked</source>
        <translation>مرتبط</translation>
    </message>
    <message>
        <source>to be linked again at Ayrshare</source>
        <translation>تلزم إعادة ربطه في Ayrshare</translation>
    </message>
    <message>
        <source>not linked</source>
        <translation>غير مرتبط</translation>
    </message>
    <message>
        <source>%1 followers</source>
        <translation>المتابعون: %1</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>وردت الاستجابة</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>جارٍ الاستعلام…</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AccountsPage</name>
    <message>
        <source>Import history…</source>
        <translation>استيراد السجل…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>‏%1: %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>No accounts yet</source>
        <translation>لا حسابات بعد</translation>
    </message>
    <message>
        <source>Add an Ayrshare profile; its linked networks appear here.</source>
        <translation>أضف ملفًا شخصيًا من Ayrshare؛ تظهر هنا الشبكات المرتبطة به.</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>فتح الإعدادات</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ActivityPage</name>
    <message>
        <source>Alerts and summaries…</source>
        <translation>التنبيهات والملخصات…</translation>
    </message>
    <message>
        <source>Requests and what came of them</source>
        <translation>الطلبات ونتائجها</translation>
    </message>
    <message>
        <source>Nothing was asked yet</source>
        <translation>لم يُرسل أي طلب بعد</translation>
    </message>
    <message>
        <source>Each request of a pass is listed here with what came of it.</source>
        <translation>يُدرج هنا كل طلب من كل جولة مع نتيجته.</translation>
    </message>
    <message>
        <source>Filter activity</source>
        <translation>تصفية النشاط</translation>
    </message>
    <message>
        <source>Outcomes to show</source>
        <translation>النتائج المعروضة</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>جميع النتائج</translation>
    </message>
    <message>
        <source>Only failures</source>
        <translation>حالات الفشل فقط</translation>
    </message>
    <message>
        <source>Only updates</source>
        <translation>التحديثات فقط</translation>
    </message>
    <message>
        <source>%1 calls today, %2 failed</source>
        <translation>طلبات اليوم: %1، منها فاشلة: %2</translation>
    </message>
    <message>
        <source>%1; last good answer %2</source>
        <translation>‏%1؛ آخر استجابة سليمة %2</translation>
    </message>
    <message>
        <source>Nothing was asked in this range</source>
        <translation>لم يُرسل أي طلب في هذه الفترة</translation>
    </message>
    <message>
        <source>newest %1 of %2</source>
        <translation>أحدث %1 من %2</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AddVideosDialog</name>
    <message>
        <source>Link</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>الحملة</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>The file is larger than 16 MiB.</source>
        <translation>الملف أكبر من 16 ميبيبايت.</translation>
    </message>
    <message>
        <source>Links or a table of videos</source>
        <translation>روابط فيديوهات أو جدول بها</translation>
    </message>
    <message>
        <source>Tables and texts (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>جداول ونصوص (*.csv *.tsv *.txt);;جميع الملفات (*)</translation>
    </message>
    <message>
        <source>Asking its network where this short link leads…</source>
        <translation>تُسأل شبكته إلى أين يقود هذا الرابط القصير…</translation>
    </message>
    <message>
        <source>Lines: %1, to be added: %2.</source>
        <translation>الأسطر: %1، منها للإضافة: %2.</translation>
    </message>
    <message>
        <source>There is no such campaign.</source>
        <translation>لا توجد حملة كهذه.</translation>
    </message>
    <message>
        <source>Will be added; the campaign will be made.</source>
        <translation>سيُضاف؛ وستُنشأ الحملة.</translation>
    </message>
    <message>
        <source>Already tracked in %1.</source>
        <translation>يُتتبَّع بالفعل في %1.</translation>
    </message>
    <message>
        <source>Already tracked.</source>
        <translation>يُتتبَّع بالفعل.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AlertNotifier</name>
    <message>
        <source>Open video</source>
        <translation>فتح الفيديو</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا شيء آخر</numerusform>
            <numerusform>وتنبيه آخر</numerusform>
            <numerusform>وتنبيهان آخران</numerusform>
            <numerusform>و%Ln تنبيهات أخرى</numerusform>
            <numerusform>و%Ln تنبيهًا آخر</numerusform>
            <numerusform>و%Ln تنبيه آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>لا تنبيهات</numerusform>
            <numerusform>تنبيه واحد</numerusform>
            <numerusform>تنبيهان</numerusform>
            <numerusform>‏%Ln تنبيهات</numerusform>
            <numerusform>‏%Ln تنبيهًا</numerusform>
            <numerusform>‏%Ln تنبيه</numerusform>
        </translation>
    </message>
    <message>
        <source>Open list</source>
        <translation>فتح القائمة</translation>
    </message>
    <message>
        <source>Pause 1 hour</source>
        <translation>إيقاف مؤقت لساعة</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AlertRulesDialog</name>
    <message>
        <source>Alerts and summaries</source>
        <translation>التنبيهات والملخصات</translation>
    </message>
    <message>
        <source>Tell me when</source>
        <translation>إبلاغي عندما</translation>
    </message>
    <message>
        <source>off</source>
        <translation>معطّل</translation>
    </message>
    <message>
        <source>How far the views are from the usual of the account at the same age. 3.5 is a rare one; a lower score tells of more.</source>
        <translation>مدى ابتعاد المشاهدات عن المعتاد للحساب عند العمر نفسه. الدرجة 3.5 نادرة؛ والدرجة الأدنى تُبلغ عن عدد أكبر.</translation>
    </message>
    <message>
        <source>a video breaks out, robust score from</source>
        <translation>ينطلق فيديو بقوة، بدرجة متينة ابتداءً من</translation>
    </message>
    <message>
        <source>a video passes a milestone, from</source>
        <translation>يتجاوز فيديو محطة، ابتداءً من</translation>
    </message>
    <message>
        <source> views</source>
        <translation> مشاهدة</translation>
    </message>
    <message>
        <source>an account passes a milestone, from</source>
        <translation>يتجاوز حساب محطة، ابتداءً من</translation>
    </message>
    <message>
        <source> followers</source>
        <translation> متابع</translation>
    </message>
    <message>
        <source>an account loses followers in a day, from</source>
        <translation>يفقد حساب متابعين في يوم، ابتداءً من</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>the last five videos have fewer views, from</source>
        <translation>تنخفض مشاهدات آخر خمسة فيديوهات، ابتداءً من</translation>
    </message>
    <message>
        <source>an account is silent, from</source>
        <translation>ينقطع حساب عن النشر، ابتداءً من</translation>
    </message>
    <message>
        <source> days</source>
        <translation> يوم</translation>
    </message>
    <message>
        <source>a network or a key needs a new sign-in</source>
        <translation>تحتاج شبكة أو مفتاح إلى تسجيل دخول جديد</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>Show alerts as notifications of the desktop</source>
        <translation>عرض التنبيهات كإشعارات على سطح المكتب</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>هدوء من</translation>
    </message>
    <message>
        <source>Notifications of these hours come when they end.</source>
        <translation>تصل إشعارات هذه الساعات عند انتهائها.</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>هدوء حتى</translation>
    </message>
    <message>
        <source>to</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Summary of the week</source>
        <translation>ملخص الأسبوع</translation>
    </message>
    <message>
        <source>Tell me on Monday how the week went</source>
        <translation>إبلاغي يوم الاثنين كيف كان الأسبوع</translation>
    </message>
    <message>
        <source>Also write it each week to</source>
        <translation>حفظه أيضًا كل أسبوع في</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>لا يوجد مجلد كهذا.</translation>
    </message>
    <message>
        <source>the sync has failed for half an hour</source>
        <translation>تفشل المزامنة منذ نصف ساعة</translation>
    </message>
    <message>
        <source>changing alerts and summaries</source>
        <translation>تغيير التنبيهات والملخصات</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AlertsCard</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>القواعد…</translation>
    </message>
    <message>
        <source>Thresholds, quiet hours and the weekly summary</source>
        <translation>العتبات وساعات الهدوء والملخص الأسبوعي</translation>
    </message>
    <message>
        <source>Why this alert came</source>
        <translation>سبب ورود هذا التنبيه</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>التنبيهات</translation>
    </message>
    <message>
        <source>No alert yet</source>
        <translation>لا تنبيهات بعد</translation>
    </message>
    <message>
        <source>Break-outs, milestones, drops, silence and lost sign-ins are told here.</source>
        <translation>تُذكر هنا الانطلاقات والمحطات البارزة والانخفاضات والانقطاع وفقدان تسجيل الدخول.</translation>
    </message>
    <message>
        <source>Choose an alert to read why it came.</source>
        <translation>اختر تنبيهًا لقراءة سبب وروده.</translation>
    </message>
    <message>
        <source>No alert in this range</source>
        <translation>لا تنبيهات في هذه الفترة</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::BestTimeCard</name>
    <message>
        <source>Show as a map of the week</source>
        <translation>عرض كخريطة للأسبوع</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>عرض كجدول</translation>
    </message>
    <message>
        <source>Best time to post</source>
        <translation>أفضل وقت للنشر</translation>
    </message>
    <message>
        <source>No comparison yet</source>
        <translation>لا مقارنة بعد</translation>
    </message>
    <message>
        <source>It takes nine videos of an account with their views of the first 24 hours.</source>
        <translation>تلزم تسعة فيديوهات من حساب واحد مع مشاهداتها في أول 24 ساعة.</translation>
    </message>
    <message numerus="yes">
        <source>%n own post(s), views in 24 h against the usual of the account, hours of %1</source>
        <translation>
            <numerusform>لا منشورات خاصة بك، المشاهدات في 24 ساعة مقارنةً بالمعتاد للحساب، الساعات بتوقيت %1</numerusform>
            <numerusform>منشور واحد لك، المشاهدات في 24 ساعة مقارنةً بالمعتاد للحساب، الساعات بتوقيت %1</numerusform>
            <numerusform>منشوران لك، المشاهدات في 24 ساعة مقارنةً بالمعتاد للحساب، الساعات بتوقيت %1</numerusform>
            <numerusform>‏%Ln منشورات لك، المشاهدات في 24 ساعة مقارنةً بالمعتاد للحساب، الساعات بتوقيت %1</numerusform>
            <numerusform>‏%Ln منشورًا لك، المشاهدات في 24 ساعة مقارنةً بالمعتاد للحساب، الساعات بتوقيت %1</numerusform>
            <numerusform>‏%Ln منشور لك، المشاهدات في 24 ساعة مقارنةً بالمعتاد للحساب، الساعات بتوقيت %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::gui::BoardStart</name>
    <message>
        <source>No numbers yet</source>
        <translation>لا أرقام بعد</translation>
    </message>
    <message>
        <source>The board fills with the first pass, which begins by itself.</source>
        <translation>تمتلئ اللوحة مع الجولة الأولى التي تبدأ من تلقاء نفسها.</translation>
    </message>
    <message>
        <source>Sync &amp;now</source>
        <translation>م&amp;زامنة الآن</translation>
    </message>
    <message>
        <source>&amp;Connect Ayrshare…</source>
        <translation>&amp;ربط Ayrshare…</translation>
    </message>
    <message>
        <source>No profile yet</source>
        <translation>لا ملف شخصي بعد</translation>
    </message>
    <message>
        <source>Viewtide collects the numbers of the profiles of your Ayrshare account. Connect it with its key, or, if the key is here already, add a profile under Settings › Profiles; the board fills with the first pass.</source>
        <translation>يجمع Viewtide أرقام الملفات الشخصية في حسابك على Ayrshare. اربطه بمفتاحه، أو أضف ملفًا شخصيًا من الإعدادات › الملفات الشخصية إن كان المفتاح هنا من قبل؛ وتمتلئ اللوحة مع الجولة الأولى.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::BrandEditor</name>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>اختيار ملف…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Name of the brand</source>
        <translation>اسم العلامة التجارية</translation>
    </message>
    <message>
        <source>Colour of the brand as #rrggbb</source>
        <translation>لون العلامة التجارية بالصيغة ‎#rrggbb</translation>
    </message>
    <message>
        <source>Choose the colour of the brand</source>
        <translation>اختيار لون العلامة التجارية</translation>
    </message>
    <message>
        <source>Choose the logo file</source>
        <translation>اختيار ملف الشعار</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>إزالة الشعار</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>الشعار</translation>
    </message>
    <message>
        <source>&amp;Brand</source>
        <translation>العلامة الت&amp;جارية</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>ال&amp;لون</translation>
    </message>
    <message>
        <source>&amp;Logo</source>
        <translation>ال&amp;شعار</translation>
    </message>
    <message>
        <source>The logo cannot be read: %1</source>
        <translation>تتعذّر قراءة الشعار: %1</translation>
    </message>
    <message>
        <source>The logo is damaged: it cannot be drawn.</source>
        <translation>الشعار تالف: لا يمكن رسمه.</translation>
    </message>
    <message>
        <source>Choose the logo</source>
        <translation>اختيار الشعار</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.svg)</source>
        <translation>صور (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>بلا شعار</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::CampaignActions</name>
    <message>
        <source>Remove campaign</source>
        <translation>إزالة الحملة</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) are in %1. They go to Unassigned; the campaign&apos;s past days and its reports stay. Undo brings it back.</source>
        <translation>
            <numerusform>لا فيديوهات في %1. تبقى أيام الحملة السابقة وتقاريرها. ويمكن استعادة الحملة بالتراجع.</numerusform>
            <numerusform>في %1 فيديو واحد. سينتقل إلى «غير مسند»؛ وتبقى أيام الحملة السابقة وتقاريرها. ويمكن استعادة الحملة بالتراجع.</numerusform>
            <numerusform>في %1 فيديوهان. سينتقلان إلى «غير مسند»؛ وتبقى أيام الحملة السابقة وتقاريرها. ويمكن استعادة الحملة بالتراجع.</numerusform>
            <numerusform>في %1 ‏%Ln فيديوهات. ستنتقل إلى «غير مسند»؛ وتبقى أيام الحملة السابقة وتقاريرها. ويمكن استعادة الحملة بالتراجع.</numerusform>
            <numerusform>في %1 ‏%Ln فيديو. ستنتقل إلى «غير مسند»؛ وتبقى أيام الحملة السابقة وتقاريرها. ويمكن استعادة الحملة بالتراجع.</numerusform>
            <numerusform>في %1 ‏%Ln فيديو. ستنتقل إلى «غير مسند»؛ وتبقى أيام الحملة السابقة وتقاريرها. ويمكن استعادة الحملة بالتراجع.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Export campaigns</source>
        <translation>تصدير الحملات</translation>
    </message>
    <message>
        <source>Campaigns: %1</source>
        <translation>الحملات: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) put posts into %1. They go with it, and undo brings them back.</source>
        <translation>
            <numerusform>لا توجد قاعدة تضع منشورات في %1.</numerusform>
            <numerusform>تضع قاعدة واحدة منشورات في %1. تُزال معها، ويمكن استعادتها بالتراجع.</numerusform>
            <numerusform>تضع قاعدتان منشورات في %1. تُزالان معها، ويمكن استعادتهما بالتراجع.</numerusform>
            <numerusform>تضع %Ln قواعد منشورات في %1. تُزال معها، ويمكن استعادتها بالتراجع.</numerusform>
            <numerusform>تضع %Ln قاعدة منشورات في %1. تُزال معها، ويمكن استعادتها بالتراجع.</numerusform>
            <numerusform>تضع %Ln قاعدة منشورات في %1. تُزال معها، ويمكن استعادتها بالتراجع.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::gui::CampaignDetail</name>
    <message>
        <source>%1 of the campaign by day</source>
        <translation>‏%1 للحملة حسب اليوم</translation>
    </message>
    <message>
        <source>No snapshot of these days</source>
        <translation>لا لقطات لهذه الأيام</translation>
    </message>
    <message>
        <source>No videos in it yet</source>
        <translation>لا فيديوهات فيها بعد</translation>
    </message>
    <message>
        <source>Assign them on the Videos page, add them by link, or let a rule do it.</source>
        <translation>أسندها في صفحة «الفيديوهات»، أو أضفها بالرابط، أو دع قاعدة تُسندها.</translation>
    </message>
    <message>
        <source>The numbers of a campaign are recorded once a day, with the first poll after it was made.</source>
        <translation>تُسجَّل أرقام الحملة مرة واحدة في اليوم، ابتداءً من أول استعلام بعد إنشائها.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::CampaignDialog</name>
    <message>
        <source>Edit campaign</source>
        <translation>تحرير الحملة</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>حملة جديدة</translation>
    </message>
    <message>
        <source>The campaign needs an owner.</source>
        <translation>تحتاج الحملة إلى مسؤول.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::CampaignsPage</name>
    <message>
        <source>No campaigns yet</source>
        <translation>لا حملات بعد</translation>
    </message>
    <message>
        <source>A campaign collects videos, so that their numbers add up.</source>
        <translation>تضم الحملة فيديوهات لكي تُجمع أرقامها معًا.</translation>
    </message>
    <message>
        <source>New campaign…</source>
        <translation>حملة جديدة…</translation>
    </message>
    <message>
        <source>Edit campaign…</source>
        <translation>تحرير الحملة…</translation>
    </message>
    <message>
        <source>Remove campaign…</source>
        <translation>إزالة الحملة…</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>القواعد…</translation>
    </message>
    <message>
        <source>Uploads…</source>
        <translation>عمليات الرفع…</translation>
    </message>
    <message>
        <source>Export campaigns…</source>
        <translation>تصدير الحملات…</translation>
    </message>
    <message>
        <source>Select a campaign to see its days and videos.</source>
        <translation>حدّد حملة لرؤية أيامها وفيديوهاتها.</translation>
    </message>
    <message>
        <source>Campaigns: %1</source>
        <translation>الحملات: %1</translation>
    </message>
    <message>
        <source>Show its videos</source>
        <translation>عرض فيديوهاتها</translation>
    </message>
    <message>
        <source>%1, views won: %2</source>
        <translation>‏%1، المشاهدات المكتسبة: %2</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ChartNotes</name>
    <message>
        <source>note %1</source>
        <translation>الملاحظة %1</translation>
    </message>
    <message>
        <source>change note %1</source>
        <translation>تغيير الملاحظة %1</translation>
    </message>
    <message>
        <source>remove note %1</source>
        <translation>إزالة الملاحظة %1</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ChartTools</name>
    <message>
        <source>Show bars</source>
        <translation>عرض أعمدة</translation>
    </message>
    <message>
        <source>Show lines</source>
        <translation>عرض خطوط</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>عرض كجدول</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>Copy or print</source>
        <translation>نسخ أو طباعة</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ClockEdit</name>
    <message>
        <source>This is not a time of day: %1 stays. Write it like that.</source>
        <translation>هذا ليس وقتًا: يبقى %1. اكتبه بهذه الصيغة.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::CloseDialog</name>
    <message>
        <source>Close Viewtide</source>
        <translation>إغلاق Viewtide</translation>
    </message>
    <message>
        <source>Keep collecting in the background?</source>
        <translation>هل يستمر الجمع في الخلفية؟</translation>
    </message>
    <message>
        <source>Collecting ends with this window</source>
        <translation>ينتهي الجمع مع هذه النافذة</translation>
    </message>
    <message>
        <source>Viewtide can stay in the tray and go on collecting. Your answer is remembered; change it in the Viewtide menu.</source>
        <translation>يمكن أن يبقى Viewtide في علبة النظام ويستمر في الجمع. سيُحفظ جوابك؛ ويمكنك تغييره من قائمة Viewtide.</translation>
    </message>
    <message>
        <source>This desktop has no tray. If Viewtide quits, nothing is collected until it is started again. It can go on minimised instead.</source>
        <translation>لا علبة نظام في سطح المكتب هذا. إذا أُنهي Viewtide فلن يُجمع شيء حتى يُشغَّل من جديد. ويمكنه بدلًا من ذلك الاستمرار مصغّرًا.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Keep collecting</source>
        <translation>متابعة الجمع</translation>
    </message>
    <message>
        <source>Minimise</source>
        <translation>تصغير</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>لوحة الأوامر</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>ما يوافق البحث</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>لا شيء يوافق البحث</translation>
    </message>
    <message>
        <source>Command, setting, campaign, video or report</source>
        <translation>أمر أو إعداد أو حملة أو فيديو أو تقرير</translation>
    </message>
    <message>
        <source>No command, setting, campaign, video or report has these letters in its name.</source>
        <translation>لا أمر ولا إعداد ولا حملة ولا فيديو ولا تقرير في اسمه هذه الأحرف.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::CoverageRibbon</name>
    <message>
        <source>%1: recorded</source>
        <translation>‏%1: مسجَّل</translation>
    </message>
    <message>
        <source>%1: recorded late</source>
        <translation>‏%1: مسجَّل متأخرًا</translation>
    </message>
    <message>
        <source>%1: filled in from the network&apos;s own history</source>
        <translation>‏%1: مُستكمَل من سجل الشبكة نفسها</translation>
    </message>
    <message>
        <source>%1: not recorded</source>
        <translation>‏%1: غير مسجَّل</translation>
    </message>
    <message>
        <source>%1 of %2 days recorded</source>
        <translation>الأيام المسجَّلة: %1 من %2</translation>
    </message>
    <message>
        <source>%1 to %2: %3 of %4 days recorded</source>
        <translation>‏%1 إلى %2: الأيام المسجَّلة %3 من %4</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::DatabaseCard</name>
    <message>
        <source>&amp;Back up now</source>
        <translation>نسخ احتيا&amp;طي الآن</translation>
    </message>
    <message>
        <source>Take everything that is in the present database along</source>
        <translation>نسخ كل ما في قاعدة البيانات الحالية إليها</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>ا&amp;ختبار</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>&amp;Use it and start anew</source>
        <translation>استخدا&amp;مها والبدء من جديد</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>قاعدة البيانات</translation>
    </message>
    <message>
        <source>Another database</source>
        <translation>قاعدة بيانات أخرى</translation>
    </message>
    <message>
        <source>The database is asked</source>
        <translation>يجري فحص قاعدة البيانات</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الاستجابة</translation>
    </message>
    <message>
        <source>Keep data in</source>
        <translation>حفظ البيانات في</translation>
    </message>
    <message>
        <source>The demo always keeps its data in its own folder.</source>
        <translation>يحفظ الوضع التجريبي بياناته دائمًا في مجلده.</translation>
    </message>
    <message>
        <source>Set by the environment variable DATABASE_URL, which wins over the settings.</source>
        <translation>يضبطها متغيّر البيئة DATABASE_URL، وله الغلبة على الإعدادات.</translation>
    </message>
    <message>
        <source>%1, schema %2</source>
        <translation>‏%1، المخطط %2</translation>
    </message>
    <message>
        <source>%1, %2, schema %3</source>
        <translation>‏%1، %2، المخطط %3</translation>
    </message>
    <message>
        <source>Copied to %1</source>
        <translation>نُسخت إلى ‎%1</translation>
    </message>
    <message>
        <source>That is the database that is in use.</source>
        <translation>هذه هي قاعدة البيانات المستخدمة.</translation>
    </message>
    <message>
        <source>The copy was cancelled; nothing of it is in the other database.</source>
        <translation>أُلغي النسخ؛ ولا شيء منه في قاعدة البيانات الأخرى.</translation>
    </message>
    <message>
        <source>Cancel the test</source>
        <translation>إلغاء الاختبار</translation>
    </message>
    <message>
        <source>It is tested first. While everything is copied nothing is collected or changed. Viewtide then closes the present database, which stays as it is, and starts anew with the other one.</source>
        <translation>تُختبر أولًا. وأثناء نسخ كل شيء لا يُجمع شيء ولا يُغيَّر. ثم يغلق Viewtide قاعدة البيانات الحالية التي تبقى كما هي، ويبدأ من جديد بالقاعدة الأخرى.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::DatabaseFields</name>
    <message>
        <source>Path of the file</source>
        <translation>مسار الملف</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>قاعدة البيانات</translation>
    </message>
    <message>
        <source>User</source>
        <translation>المستخدم</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Kind of database</source>
        <translation>نوع قاعدة البيانات</translation>
    </message>
    <message>
        <source>Viewtide&apos;s own file</source>
        <translation>ملف Viewtide نفسه</translation>
    </message>
    <message>
        <source>Another SQLite file</source>
        <translation>ملف SQLite آخر</translation>
    </message>
    <message>
        <source>PostgreSQL server</source>
        <translation>خادم PostgreSQL</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Choose the file of the database</source>
        <translation>اختيار ملف قاعدة البيانات</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>المنفذ</translation>
    </message>
    <message>
        <source>Give the whole path of the file, beginning with a /.</source>
        <translation>اكتب المسار الكامل للملف، بدءًا بالرمز ‎/‎.</translation>
    </message>
    <message>
        <source>The name of the server is missing.</source>
        <translation>اسم الخادم ناقص.</translation>
    </message>
    <message>
        <source>The name of the database is missing.</source>
        <translation>اسم قاعدة البيانات ناقص.</translation>
    </message>
    <message>
        <source>The password is kept in the settings file, which only you can read. Leave it empty to have it taken from ~/.pgpass.</source>
        <translation>تُحفظ كلمة المرور في ملف الإعدادات الذي لا يقرؤه غيرك. اتركها فارغة لتؤخذ من ‎~/.pgpass‎.</translation>
    </message>
    <message>
        <source>as it is set</source>
        <translation>كما هي مضبوطة</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::DatabaseMove</name>
    <message>
        <source>the copy of another database</source>
        <translation>نسخ قاعدة بيانات أخرى</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::DatabaseTrial</name>
    <message>
        <source>There is no folder %1.</source>
        <translation>لا يوجد مجلد ‎%1‎.</translation>
    </message>
    <message>
        <source>You may not write to %1.</source>
        <translation>لا يُسمح لك بالكتابة في ‎%1‎.</translation>
    </message>
    <message>
        <source>There is no such file yet; it is made when it is used first.</source>
        <translation>لا يوجد ملف كهذا بعد؛ يُنشأ عند أول استخدام له.</translation>
    </message>
    <message>
        <source>It answers. It has no tables of Viewtide yet; they are made when it is used first.</source>
        <translation>قاعدة البيانات تستجيب. لا جداول من Viewtide فيها بعد؛ تُنشأ عند أول استخدام لها.</translation>
    </message>
    <message>
        <source>It is damaged: %1</source>
        <translation>القاعدة تالفة: %1</translation>
    </message>
    <message>
        <source>A later version of Viewtide made it. Install that version to use it.</source>
        <translation>أنشأها إصدار أحدث من Viewtide. ثبّت ذلك الإصدار لاستخدامها.</translation>
    </message>
    <message>
        <source>It answers, and holds the data of a Viewtide: %1 videos, schema %2.</source>
        <translation>قاعدة البيانات تستجيب، وفيها بيانات Viewtide: الفيديوهات %1، المخطط %2.</translation>
    </message>
    <message>
        <source>It answers, and holds the data of an earlier Viewtide, schema %1; it is brought up to date when it is used first.</source>
        <translation>قاعدة البيانات تستجيب، وفيها بيانات إصدار أقدم من Viewtide، المخطط %1؛ تُرقّى عند أول استخدام لها.</translation>
    </message>
    <message>
        <source>It answers. It has the tables of Viewtide, and nothing is in them.</source>
        <translation>قاعدة البيانات تستجيب. فيها جداول Viewtide، وهي فارغة.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::DayEdit</name>
    <message>
        <source>Calendar</source>
        <translation>التقويم</translation>
    </message>
    <message>
        <source>This is not a day: %1 stays. Write it like that, or as 2027-03-05.</source>
        <translation>هذا ليس يومًا: يبقى %1. اكتبه بهذه الصيغة، أو هكذا: ‎2027-03-05‎.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::EmptyState</name>
    <message>
        <source>Loading</source>
        <translation>جارٍ التحميل</translation>
    </message>
    <message>
        <source>This could not be loaded</source>
        <translation>تعذّر تحميل هذا</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ExportDialog</name>
    <message>
        <source>PDF: to read and to print</source>
        <translation>‏PDF: للقراءة والطباعة</translation>
    </message>
    <message>
        <source>HTML: one page for any browser, works offline</source>
        <translation>‏HTML: صفحة واحدة لأي متصفح، تعمل دون اتصال</translation>
    </message>
    <message>
        <source>CSV: any spreadsheet, any program</source>
        <translation>‏CSV: أي جدول بيانات، أي برنامج</translation>
    </message>
    <message>
        <source>XLSX: Excel, LibreOffice</source>
        <translation>‏XLSX: ‏Excel وLibreOffice</translation>
    </message>
    <message>
        <source>JSON: programs</source>
        <translation>‏JSON: للبرامج</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>اختيار الملف</translation>
    </message>
    <message>
        <source>Say where to write: choose a file, or type its name.</source>
        <translation>حدّد مكان الحفظ: اختر ملفًا، أو اكتب اسمه.</translation>
    </message>
    <message>
        <source>The name ends in .%1, but the format is %2. Change one of them.</source>
        <translation>ينتهي الاسم بـ ‎.%1‎، لكن التنسيق هو %2. غيّر أحدهما.</translation>
    </message>
    <message>
        <source>That is a folder. Add a file name.</source>
        <translation>هذا مجلد. أضف اسم ملف.</translation>
    </message>
    <message>
        <source>The file is there already. Press Save again to replace it.</source>
        <translation>الملف موجود بالفعل. اضغط «حفظ» مرة أخرى لاستبداله.</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
    <message>
        <source>Cancelled, nothing was written.</source>
        <translation>أُلغي، ولم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>حُفظ في ‎%1‎.</translation>
    </message>
    <message>
        <source>There is no folder %1 yet. Press Save again to make it.</source>
        <translation>لا يوجد مجلد ‎%1‎ بعد. اضغط «حفظ» مرة أخرى لإنشائه.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::FacetBoxes</name>
    <message>
        <source>All networks</source>
        <translation>جميع الشبكات</translation>
    </message>
    <message>
        <source>Both sources</source>
        <translation>كلا المصدرين</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>جميع الحملات</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::FailureDialog</name>
    <message>
        <source>With Viewtide&apos;s own file the settings no longer name this database. What was collected in it stays there and is not seen until you name it again on the Settings page.</source>
        <translation>عند البدء بملف Viewtide نفسه لا تعود الإعدادات تذكر قاعدة البيانات هذه. يبقى ما جُمع فيها محفوظًا، ولا يظهر إلى أن تحدّدها من جديد في صفحة الإعدادات.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Open my own workspace</source>
        <translation>فتح مساحة العمل الخاصة بي</translation>
    </message>
    <message>
        <source>Start with Viewtide&apos;s own file</source>
        <translation>البدء بملف Viewtide نفسه</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::FilterEdit</name>
    <message>
        <source>Filter</source>
        <translation>تصفية</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>مسح التصفية</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::FormDialog</name>
    <message>
        <source>Show this form on the screen?</source>
        <translation>هل تريد إظهار هذا النموذج على الشاشة؟</translation>
    </message>
    <message>
        <source>Names and money are hidden while you present. This form shows them as they are, to whoever looks at the screen.</source>
        <translation>الأسماء والمبالغ مخفية في أثناء العرض. ويُظهرها هذا النموذج كما هي لكل من ينظر إلى الشاشة.</translation>
    </message>
    <message>
        <source>Show the form</source>
        <translation>إظهار النموذج</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::HeaderBar</name>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>آخر %Ln يوم</numerusform>
            <numerusform>آخر يوم</numerusform>
            <numerusform>آخر يومين</numerusform>
            <numerusform>آخر %Ln أيام</numerusform>
            <numerusform>آخر %Ln يومًا</numerusform>
            <numerusform>آخر %Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>All days</source>
        <translation>جميع الأيام</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>مزامنة الآن</translation>
    </message>
    <message>
        <source>Ask for everything now (Ctrl+R)</source>
        <translation>طلب كل شيء الآن (Ctrl+R)</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>الفترة</translation>
    </message>
    <message>
        <source>From day to day…</source>
        <translation>من يوم إلى يوم…</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>مقارنة مع</translation>
    </message>
    <message>
        <source>What the figures are compared with (X: on and off)</source>
        <translation>ما تُقارن به الأرقام (X: تشغيل وإيقاف)</translation>
    </message>
    <message>
        <source>No comparison</source>
        <translation>بلا مقارنة</translation>
    </message>
    <message>
        <source>Days before</source>
        <translation>الأيام السابقة</translation>
    </message>
    <message>
        <source>Same weekdays</source>
        <translation>أيام الأسبوع نفسها</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>اليوم الأخير</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Stop the sync; what was answered stays (Ctrl+Shift+S)</source>
        <translation>إيقاف المزامنة؛ يبقى ما وردت استجابته (Ctrl+Shift+S)</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::HealthCard</name>
    <message>
        <source>Health</source>
        <translation>الحالة العامة</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>ن&amp;سخ التفاصيل</translation>
    </message>
    <message>
        <source>Without keys and without your name, for somebody who helps you.</source>
        <translation>دون مفاتيح ودون اسمك، لمن يساعدك.</translation>
    </message>
    <message>
        <source>Collecting</source>
        <translation>الجمع</translation>
    </message>
    <message>
        <source>Last good poll</source>
        <translation>آخر استعلام ناجح</translation>
    </message>
    <message>
        <source>Next poll</source>
        <translation>الاستعلام التالي</translation>
    </message>
    <message>
        <source>Calls today</source>
        <translation>طلبات اليوم</translation>
    </message>
    <message>
        <source>Days without numbers</source>
        <translation>أيام بلا أرقام</translation>
    </message>
    <message>
        <source>Collector</source>
        <translation>جامع البيانات</translation>
    </message>
    <message>
        <source>This window. No other Viewtide collects into its database while it is open.</source>
        <translation>هذه النافذة. لا يجمع أي Viewtide آخر في قاعدة بياناتها ما دامت مفتوحة.</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>قاعدة البيانات</translation>
    </message>
    <message>
        <source>Last copy of it</source>
        <translation>آخر نسخة منها</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>البرنامج</translation>
    </message>
    <message>
        <source>None is planned</source>
        <translation>لا استعلام مقرر</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>لا يوجد بعد</translation>
    </message>
    <message>
        <source>%1 of %2, %3 failed</source>
        <translation>‏%1 من %2، منها فاشلة: %3</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <translation>‏%1، منها فاشلة: %2</translation>
    </message>
    <message>
        <source>schema %1</source>
        <translation>المخطط %1</translation>
    </message>
    <message>
        <source>Not known here: a server is backed up with pg_dump</source>
        <translation>غير معروفة هنا: يُنسخ الخادم احتياطيًا بالأداة pg_dump</translation>
    </message>
    <message>
        <source>None beside it; the section Database makes one</source>
        <translation>لا نسخة بجوارها؛ أنشئ نسخة في قسم «قاعدة البيانات»</translation>
    </message>
    <message>
        <source>On: Viewtide asks by itself</source>
        <translation>يعمل: يستعلم Viewtide تلقائيًا</translation>
    </message>
    <message numerus="yes">
        <source>None in the last %n day(s)</source>
        <translation>
            <numerusform>لا توجد</numerusform>
            <numerusform>لا توجد في آخر يوم</numerusform>
            <numerusform>لا توجد في آخر يومين</numerusform>
            <numerusform>لا توجد في آخر %Ln أيام</numerusform>
            <numerusform>لا توجد في آخر %Ln يومًا</numerusform>
            <numerusform>لا توجد في آخر %Ln يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of accounts in the last %1 days; the charts say why</source>
        <translation>
            <numerusform>‏%Ln يوم للحسابات في آخر %1 يومًا؛ تذكر المخططات السبب</numerusform>
            <numerusform>يوم واحد للحسابات في آخر %1 يومًا؛ تذكر المخططات السبب</numerusform>
            <numerusform>يومان للحسابات في آخر %1 يومًا؛ تذكر المخططات السبب</numerusform>
            <numerusform>‏%Ln أيام للحسابات في آخر %1 يومًا؛ تذكر المخططات السبب</numerusform>
            <numerusform>‏%Ln يومًا للحسابات في آخر %1 يومًا؛ تذكر المخططات السبب</numerusform>
            <numerusform>‏%Ln يوم للحسابات في آخر %1 يومًا؛ تذكر المخططات السبب</numerusform>
        </translation>
    </message>
    <message>
        <source>The details were copied.</source>
        <translation>نُسخت التفاصيل.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::HideReasonDialog</name>
    <message>
        <source>Videos that this report will leave out: %1</source>
        <translation>الفيديوهات التي سيستبعدها هذا التقرير: %1</translation>
    </message>
    <message>
        <source>Optional: why the client should not see it</source>
        <translation>اختياري: لماذا لا ينبغي أن يراه العميل</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>إخفاء</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ImportHistoryDialog</name>
    <message>
        <source>Line</source>
        <translation>السطر</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>A table of past days</source>
        <translation>جدول أيام سابقة</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>جداول (*.csv *.tsv *.txt);;جميع الملفات (*)</translation>
    </message>
    <message>
        <source>The file is larger than 16 MiB.</source>
        <translation>الملف أكبر من 16 ميبيبايت.</translation>
    </message>
    <message>
        <source>%1: %2 lines, %3 days.</source>
        <translation>‏%1: الأسطر %2، الأيام %3.</translation>
    </message>
    <message>
        <source>Days added: %1</source>
        <translation>الأيام المضافة: %1</translation>
    </message>
    <message>
        <source>completed: %1</source>
        <translation>المكمَّلة: %1</translation>
    </message>
    <message>
        <source>there already: %1</source>
        <translation>الموجودة من قبل: %1</translation>
    </message>
    <message>
        <source>lines left to look at: %1</source>
        <translation>أسطر بحاجة إلى مراجعة: %1</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::KeyCard</name>
    <message>
        <source>&amp;Save key</source>
        <translation>&amp;حفظ المفتاح</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>&amp;Replace…</source>
        <translation>است&amp;بدال…</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>إزا&amp;لة…</translation>
    </message>
    <message>
        <source>Keep keys in a &amp;file that only I can read</source>
        <translation>حفظ المفاتيح في مل&amp;ف لا يقرؤه غيري</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>مفتاح API</translation>
    </message>
    <message>
        <source>Ayrshare API key</source>
        <translation>مفتاح Ayrshare API</translation>
    </message>
    <message>
        <source>Paste the Ayrshare API key</source>
        <translation>الصق مفتاح Ayrshare API</translation>
    </message>
    <message>
        <source>Where keys are kept</source>
        <translation>مكان حفظ المفاتيح</translation>
    </message>
    <message>
        <source>System keychain</source>
        <translation>سلسلة مفاتيح النظام</translation>
    </message>
    <message>
        <source>File that only you can read</source>
        <translation>ملف لا يقرؤه غيرك</translation>
    </message>
    <message>
        <source>Keep keys in</source>
        <translation>حفظ المفاتيح في</translation>
    </message>
    <message>
        <source>The keys that are stored already move with it. The database never holds one.</source>
        <translation>تنتقل معها المفاتيح المخزّنة بالفعل. ولا تحتوي قاعدة البيانات على أي مفتاح أبدًا.</translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation>إزالة المفتاح</translation>
    </message>
    <message>
        <source>Remove the API key?</source>
        <translation>إزالة مفتاح API؟</translation>
    </message>
    <message>
        <source>Viewtide stops collecting until there is a key again. The history stays. The key itself cannot be brought back from here.</source>
        <translation>يتوقف Viewtide عن الجمع إلى أن يوجد مفتاح من جديد. يبقى السجل محفوظًا. ولا يمكن استعادة المفتاح نفسه من هنا.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>The system keychain could not be reached: %1</source>
        <translation>تعذّر الوصول إلى سلسلة مفاتيح النظام: %1</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::KeyKeeping</name>
    <message>
        <source>There is no key yet. You find it in the Ayrshare dashboard under API Key.</source>
        <translation>لا يوجد مفتاح بعد. تجده في لوحة تحكم Ayrshare تحت API Key.</translation>
    </message>
    <message>
        <source>The key comes from the environment (AYRSHARE_API_KEY) and wins over any other; it cannot be changed here.</source>
        <translation>يأتي المفتاح من البيئة (AYRSHARE_API_KEY) وله الغلبة على أي مفتاح آخر؛ ولا يمكن تغييره هنا.</translation>
    </message>
    <message>
        <source>A key is stored in the system keychain. It is never shown again.</source>
        <translation>المفتاح مخزّن في سلسلة مفاتيح النظام. ولن يُعرض مرة أخرى أبدًا.</translation>
    </message>
    <message>
        <source>A key is stored in a file that only you can read, not encrypted. It is never shown again.</source>
        <translation>المفتاح مخزّن في ملف لا يقرؤه غيرك، دون تشفير. ولن يُعرض مرة أخرى أبدًا.</translation>
    </message>
    <message>
        <source>The key is kept in memory and is forgotten when Viewtide ends.</source>
        <translation>المفتاح محفوظ في الذاكرة ويُنسى عند إنهاء Viewtide.</translation>
    </message>
    <message>
        <source>My profile</source>
        <translation>ملفي الشخصي</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::MoveDialog</name>
    <message>
        <source>Waiting for the collecting to come to its end…</source>
        <translation>بانتظار انتهاء الجمع…</translation>
    </message>
    <message>
        <source>Copy the database</source>
        <translation>نسخ قاعدة البيانات</translation>
    </message>
    <message>
        <source>Rows that are copied</source>
        <translation>الصفوف المنسوخة</translation>
    </message>
    <message>
        <source>Nothing is collected or changed meanwhile, so that nothing is missing there.</source>
        <translation>لا يُجمع شيء ولا يُغيَّر أثناء ذلك، كي لا ينقص شيء هناك.</translation>
    </message>
    <message>
        <source>Copying everything…</source>
        <translation>يُنسخ كل شيء…</translation>
    </message>
    <message>
        <source>%1 of %2 rows are copied.</source>
        <translation>نُسخ %1 من %2 من الصفوف.</translation>
    </message>
    <message>
        <source>Everything is copied. Viewtide starts anew…</source>
        <translation>نُسخ كل شيء. يبدأ Viewtide من جديد…</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::NameDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>الا&amp;سم</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>There is one of this name: it is replaced.</source>
        <translation>يوجد عنصر بهذا الاسم: سيُستبدل.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::NavigationRail</name>
    <message>
        <source>Overview</source>
        <translation>نظرة عامة</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>الفيديوهات</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>الحملات</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>الحسابات</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>النشاط</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>مرحبًا</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
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
        <translation>إ&amp;زالة الملاحظة</translation>
    </message>
    <message>
        <source>Note in the charts</source>
        <translation>ملاحظة في المخططات</translation>
    </message>
    <message>
        <source>Every chart that has this day (UTC) shows the note.</source>
        <translation>يعرض الملاحظةَ كلُّ مخطط فيه هذا اليوم (UTC).</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>ملاحظة جديدة</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>For example: went viral, price raised</source>
        <translation>مثلًا: انتشر بسرعة، رُفع السعر</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;ملاحظة</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>ال&amp;يوم</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>ال&amp;نص</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::NumberEdit</name>
    <message>
        <source>From %1 to %2.</source>
        <translation>من %1 إلى %2.</translation>
    </message>
    <message>
        <source>%1 is not possible: it is %2 now. From %3 to %4.</source>
        <translation>القيمة %1 غير ممكنة: أصبحت الآن %2. من %3 إلى %4.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::OverviewPage</name>
    <message>
        <source>Summary</source>
        <translation>الملخص</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>المتابعون</translation>
    </message>
    <message>
        <source>Followers of all linked accounts together.</source>
        <translation>متابعو جميع الحسابات المرتبطة معًا.</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>النمو</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>المشاهدات</translation>
    </message>
    <message>
        <source>Engagement rate</source>
        <translation>معدل التفاعل</translation>
    </message>
    <message>
        <source>Likes, comments, shares and saves over views, of the videos posted in the range.</source>
        <translation>الإعجابات والتعليقات والمشاركات ومرات الحفظ مقسومة على المشاهدات، للفيديوهات المنشورة في الفترة.</translation>
    </message>
    <message>
        <source>Figure of the chart</source>
        <translation>الرقم المعروض في المخطط</translation>
    </message>
    <message>
        <source>Networks by engagement rate</source>
        <translation>الشبكات حسب معدل التفاعل</translation>
    </message>
    <message>
        <source>No engagement rates yet</source>
        <translation>لا معدلات تفاعل بعد</translation>
    </message>
    <message>
        <source>They come with the daily account snapshots.</source>
        <translation>تأتي مع اللقطات اليومية للحسابات.</translation>
    </message>
    <message>
        <source>Engagement by network</source>
        <translation>التفاعل حسب الشبكة</translation>
    </message>
    <message>
        <source>Videos that won most views in the last day</source>
        <translation>الفيديوهات الأكثر كسبًا للمشاهدات في اليوم الأخير</translation>
    </message>
    <message>
        <source>Nothing moved yet</source>
        <translation>لم يتحرك شيء بعد</translation>
    </message>
    <message>
        <source>Videos that win views appear here one day after their first numbers.</source>
        <translation>تظهر هنا الفيديوهات التي تكسب مشاهدات بعد يوم من أرقامها الأولى.</translation>
    </message>
    <message>
        <source>On the move</source>
        <translation>الأكثر صعودًا</translation>
    </message>
    <message>
        <source>%1 by network</source>
        <translation>‏%1 حسب الشبكة</translation>
    </message>
    <message>
        <source>Daily growth</source>
        <translation>النمو اليومي</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Show the accounts of the network</source>
        <translation>عرض حسابات الشبكة</translation>
    </message>
    <message>
        <source>Show the video</source>
        <translation>عرض الفيديو</translation>
    </message>
    <message>
        <source>Show the followers by day</source>
        <translation>عرض المتابعين حسب اليوم</translation>
    </message>
    <message>
        <source>Show the growth by day</source>
        <translation>عرض النمو حسب اليوم</translation>
    </message>
    <message>
        <source>Show what each campaign won</source>
        <translation>عرض ما كسبته كل حملة</translation>
    </message>
    <message>
        <source>Daily growth needs two days</source>
        <translation>يحتاج النمو اليومي إلى يومين</translation>
    </message>
    <message>
        <source>Show the videos of the rate…</source>
        <translation>عرض فيديوهات المعدل…</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::PageWidget</name>
    <message>
        <source>There is no table here whose columns can be chosen.</source>
        <translation>لا يوجد هنا جدول يمكن اختيار أعمدته.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::PlotView</name>
    <message>
        <source>Together</source>
        <translation>معًا</translation>
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
        <translation>عرض أمام الآخرين: الأسماء والمبالغ مخفية</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::PreviewDialog</name>
    <message>
        <source>&amp;Previous page</source>
        <translation>الصفحة ال&amp;سابقة</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>الصفحة ال&amp;تالية</translation>
    </message>
    <message>
        <source>Page of the report</source>
        <translation>صفحة التقرير</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>ت&amp;صدير…</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>الصفحة %1 من %2</translation>
    </message>
    <message>
        <source>Size of the page</source>
        <translation>حجم الصفحة</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>بعرض الصفحة</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>الصفحة كاملة</translation>
    </message>
    <message>
        <source>Real size</source>
        <translation>الحجم الفعلي</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ProfileDialog</name>
    <message>
        <source>Add profile</source>
        <translation>إضافة ملف شخصي</translation>
    </message>
    <message>
        <source>Rename profile</source>
        <translation>إعادة تسمية الملف الشخصي</translation>
    </message>
    <message>
        <source>Another profile key</source>
        <translation>مفتاح آخر للملف الشخصي</translation>
    </message>
    <message>
        <source>It is the &amp;primary profile, which has no key of its own</source>
        <translation>هو الملف الشخصي ال&amp;رئيسي، وليس له مفتاح خاص</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>الا&amp;سم</translation>
    </message>
    <message>
        <source>Profile key</source>
        <translation>مفتاح الملف الشخصي</translation>
    </message>
    <message>
        <source>Profile &amp;key</source>
        <translation>&amp;مفتاح الملف الشخصي</translation>
    </message>
    <message>
        <source>The profile needs a name.</source>
        <translation>يحتاج الملف الشخصي إلى اسم.</translation>
    </message>
    <message>
        <source>The profile key is missing. Ayrshare shows it once, when the profile is made.</source>
        <translation>مفتاح الملف الشخصي ناقص. يعرضه Ayrshare مرة واحدة عند إنشاء الملف الشخصي.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ProfilesCard</name>
    <message>
        <source>own key</source>
        <translation>مفتاح خاص</translation>
    </message>
    <message>
        <source>primary profile</source>
        <translation>الملف الشخصي الرئيسي</translation>
    </message>
    <message>
        <source>key from the environment</source>
        <translation>مفتاح من البيئة</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>‏%1 – %2</translation>
    </message>
    <message>
        <source>%1 – %2, stopped: %3</source>
        <translation>‏%1 – %2، متوقف: %3</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>إعادة &amp;تسمية…</translation>
    </message>
    <message>
        <source>Other &amp;key…</source>
        <translation>م&amp;فتاح آخر…</translation>
    </message>
    <message>
        <source>Remo&amp;ve…</source>
        <translation>إز&amp;الة…</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>الملفات الشخصية</translation>
    </message>
    <message>
        <source>Test pro&amp;file</source>
        <translation>ا&amp;ختبار الملف الشخصي</translation>
    </message>
    <message>
        <source>Each Ayrshare profile has its own linked networks. Most people have one, the primary profile; plans for businesses have a profile for each client, with a profile key.</source>
        <translation>لكل ملف شخصي في Ayrshare شبكات مرتبطة خاصة به. لدى معظم المستخدمين ملف واحد، هو الملف الشخصي الرئيسي؛ أما خطط الأعمال ففيها ملف شخصي لكل عميل، وله مفتاح خاص.</translation>
    </message>
    <message>
        <source>A&amp;dd…</source>
        <translation>إ&amp;ضافة…</translation>
    </message>
    <message>
        <source>renaming a profile</source>
        <translation>إعادة تسمية ملف شخصي</translation>
    </message>
    <message>
        <source>The key of %1 was replaced.</source>
        <translation>استُبدل مفتاح %1.</translation>
    </message>
    <message>
        <source>Remove profile</source>
        <translation>إزالة الملف الشخصي</translation>
    </message>
    <message>
        <source>Stop collecting for %1?</source>
        <translation>إيقاف الجمع لـ %1؟</translation>
    </message>
    <message>
        <source>Its history stays in the database. Its key is removed from this computer and cannot be brought back from here.</source>
        <translation>يبقى سجلّه في قاعدة البيانات. ويُزال مفتاحه من هذا الكمبيوتر ولا يمكن استعادته من هنا.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>There is no API key yet.</source>
        <translation>لا يوجد مفتاح API بعد.</translation>
    </message>
    <message>
        <source>The key of this profile is not on this computer.</source>
        <translation>مفتاح هذا الملف الشخصي ليس على هذا الكمبيوتر.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ProvenanceDialog</name>
    <message>
        <source>%1 (%2 in UTC)</source>
        <translation>‏%1 (‎%2‎ بتوقيت UTC)</translation>
    </message>
    <message>
        <source>What is this number?</source>
        <translation>ما هذا الرقم؟</translation>
    </message>
    <message>
        <source>Looking it up…</source>
        <translation>جارٍ البحث عنه…</translation>
    </message>
    <message>
        <source>&amp;Copy as JSON</source>
        <translation>&amp;نسخ بصيغة JSON</translation>
    </message>
    <message>
        <source>This number cannot be looked up</source>
        <translation>لا يمكن البحث عن هذا الرقم</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>‏%1: %2</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>ما هو</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>المعادلة</translation>
    </message>
    <message>
        <source>none: shown as it was reported</source>
        <translation>لا توجد: يُعرض كما أُبلغ عنه</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>وقت الرصد</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>يسري على</translation>
    </message>
    <message>
        <source>Next poll</source>
        <translation>الاستعلام التالي</translation>
    </message>
    <message>
        <source>Why apps differ</source>
        <translation>لماذا تختلف التطبيقات</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>يتكوّن من</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>الطلب</translation>
    </message>
    <message>
        <source>Field of the answer</source>
        <translation>حقل الاستجابة</translation>
    </message>
    <message>
        <source>Kept of the answer</source>
        <translation>المحفوظ من الاستجابة</translation>
    </message>
    <message>
        <source>Without secrets and without fields about people.</source>
        <translation>دون الأسرار ودون الحقول المتعلقة بالأشخاص.</translation>
    </message>
    <message>
        <source>Where the number comes from was copied as JSON.</source>
        <translation>نُسخ مصدر الرقم بصيغة JSON.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ProxyCard</name>
    <message>
        <source>Proxy</source>
        <translation>الوكيل</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>كما يحدده النظام</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>بلا وكيل</translation>
    </message>
    <message>
        <source>HTTP proxy</source>
        <translation>وكيل HTTP</translation>
    </message>
    <message>
        <source>SOCKS 5 proxy</source>
        <translation>وكيل SOCKS 5</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Name or address of the proxy</source>
        <translation>اسم الوكيل أو عنوانه</translation>
    </message>
    <message>
        <source>Port of the proxy</source>
        <translation>منفذ الوكيل</translation>
    </message>
    <message>
        <source>That is not the name of a proxy, such as proxy.example.org or 10.0.0.1. Proxies with a password cannot be used. The proxy that was set before is still in use.</source>
        <translation>هذا ليس اسم وكيل، مثل proxy.example.org أو ‎10.0.0.1‎. لا يمكن استخدام وكلاء بكلمة مرور. لا يزال الوكيل المضبوط سابقًا مستخدمًا.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::RangeDialog</name>
    <message>
        <source>From day to day</source>
        <translation>من يوم إلى يوم</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>اليوم الأ&amp;ول</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>اليوم الأ&amp;خير</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s), both included. Days of account figures are UTC days.</source>
        <translation>
            <numerusform>‏%Ln يوم، والطرفان مشمولان. أيام أرقام الحسابات هي أيام UTC.</numerusform>
            <numerusform>يوم واحد، والطرفان مشمولان. أيام أرقام الحسابات هي أيام UTC.</numerusform>
            <numerusform>يومان، والطرفان مشمولان. أيام أرقام الحسابات هي أيام UTC.</numerusform>
            <numerusform>‏%Ln أيام، والطرفان مشمولان. أيام أرقام الحسابات هي أيام UTC.</numerusform>
            <numerusform>‏%Ln يومًا، والطرفان مشمولان. أيام أرقام الحسابات هي أيام UTC.</numerusform>
            <numerusform>‏%Ln يوم، والطرفان مشمولان. أيام أرقام الحسابات هي أيام UTC.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>اليوم الأخير يسبق اليوم الأول.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::RatedVideosDialog</name>
    <message>
        <source>%1 engagements / %2 views × 100 = %3</source>
        <translation>‏%1 تفاعل / %2 مشاهدة × 100 = %3</translation>
    </message>
    <message numerus="yes">
        <source>All %n video(s) are rated.</source>
        <translation>
            <numerusform>لا فيديوهات.</numerusform>
            <numerusform>للفيديو الوحيد معدل.</numerusform>
            <numerusform>للفيديوهين كليهما معدل.</numerusform>
            <numerusform>لجميع الفيديوهات، وعددها %Ln، معدل.</numerusform>
            <numerusform>لجميع الفيديوهات، وعددها %Ln، معدل.</numerusform>
            <numerusform>لجميع الفيديوهات، وعددها %Ln، معدل.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 videos are rated; of the others views or engagement are not known.</source>
        <translation>لـ %1 من %2 فيديو معدل؛ أما البقية فلا تُعرف مشاهداتها أو تفاعلها.</translation>
    </message>
    <message>
        <source>Videos of the engagement rate</source>
        <translation>فيديوهات معدل التفاعل</translation>
    </message>
    <message>
        <source>Posted in the range</source>
        <translation>المنشورة في الفترة</translation>
    </message>
    <message>
        <source>Videos that the rate is made of</source>
        <translation>الفيديوهات التي يُحسب منها المعدل</translation>
    </message>
    <message>
        <source>No video of this range</source>
        <translation>لا فيديوهات في هذه الفترة</translation>
    </message>
    <message>
        <source>The rate is of the videos that were posted in the range of the header.</source>
        <translation>المعدل للفيديوهات المنشورة في الفترة المحددة في رأس النافذة.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ReportActions</name>
    <message>
        <source>new report %1</source>
        <translation>إنشاء التقرير %1</translation>
    </message>
    <message>
        <source>remove report %1</source>
        <translation>إزالة التقرير %1</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ReportDialog</name>
    <message>
        <source>Edit report</source>
        <translation>تحرير التقرير</translation>
    </message>
    <message>
        <source>Days are those of %1.</source>
        <translation>الأيام بتوقيت %1.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>‏%1، %2</translation>
    </message>
    <message>
        <source>Choose the campaigns whose videos the report shows.</source>
        <translation>اختر الحملات التي يعرض التقرير فيديوهاتها.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ReportTotalsGrid</name>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>‏%1 (%2 من %3)</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>الفيديوهات</translation>
    </message>
    <message>
        <source>ER by views</source>
        <translation>التفاعل/المشاهدات</translation>
    </message>
    <message>
        <source>Shown to the client</source>
        <translation>ظاهر للعميل</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>مخفي</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>‏%1، %2</translation>
    </message>
    <message>
        <source>Engagements of the rated videos</source>
        <translation>تفاعلات الفيديوهات التي لها معدل</translation>
    </message>
    <message>
        <source>Views of the rated videos</source>
        <translation>مشاهدات الفيديوهات التي لها معدل</translation>
    </message>
    <message>
        <source>Videos rated</source>
        <translation>فيديوهات لها معدل</translation>
    </message>
    <message>
        <source>Videos that report it</source>
        <translation>فيديوهات تتوفر لها هذه القيمة</translation>
    </message>
    <message>
        <source>Report %1, %2: %3</source>
        <translation>التقرير %1، %2: %3</translation>
    </message>
    <message>
        <source>from when each video was posted until it was last observed</source>
        <translation>من وقت نشر كل فيديو حتى آخر رصد له</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ReportsPage</name>
    <message>
        <source>%1 · posted %2 – %3</source>
        <translation>‏%1 · نُشرت %2 – %3</translation>
    </message>
    <message>
        <source>%1 · posted from %2</source>
        <translation>‏%1 · نُشرت من %2</translation>
    </message>
    <message>
        <source>%1 · posted until %2</source>
        <translation>‏%1 · نُشرت حتى %2</translation>
    </message>
    <message>
        <source>%1 · all videos</source>
        <translation>‏%1 · جميع الفيديوهات</translation>
    </message>
    <message>
        <source>No reports yet</source>
        <translation>لا تقارير بعد</translation>
    </message>
    <message>
        <source>A report shows the videos of a campaign to a client. What the client should not see is hidden with one click, in this report only.</source>
        <translation>يعرض التقرير فيديوهات حملة على عميل. وما لا ينبغي أن يراه العميل يُخفى بنقرة واحدة، في هذا التقرير فقط.</translation>
    </message>
    <message>
        <source>New report…</source>
        <translation>تقرير جديد…</translation>
    </message>
    <message>
        <source>No videos in this report</source>
        <translation>لا فيديوهات في هذا التقرير</translation>
    </message>
    <message>
        <source>The campaign has no videos that were posted in the report&apos;s range.</source>
        <translation>ليس في الحملة فيديوهات نُشرت في فترة التقرير.</translation>
    </message>
    <message>
        <source>Shown and hidden</source>
        <translation>الظاهرة والمخفية</translation>
    </message>
    <message>
        <source>Shown only</source>
        <translation>الظاهرة فقط</translation>
    </message>
    <message>
        <source>Hidden only</source>
        <translation>المخفية فقط</translation>
    </message>
    <message>
        <source>Hide / show in report</source>
        <translation>إخفاء / إظهار في التقرير</translation>
    </message>
    <message>
        <source>Hide with reason…</source>
        <translation>إخفاء مع سبب…</translation>
    </message>
    <message>
        <source>Export report…</source>
        <translation>تصدير التقرير…</translation>
    </message>
    <message>
        <source>Edit report…</source>
        <translation>تحرير التقرير…</translation>
    </message>
    <message>
        <source>Preview report…</source>
        <translation>معاينة التقرير…</translation>
    </message>
    <message>
        <source>Freeze report…</source>
        <translation>تجميد التقرير…</translation>
    </message>
    <message>
        <source>Remove report</source>
        <translation>إزالة التقرير</translation>
    </message>
    <message>
        <source>Nothing is hidden.</source>
        <translation>لا شيء مخفي.</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) of several campaigns count once.</source>
        <translation>
            <numerusform>لا منشورات في عدة حملات.</numerusform>
            <numerusform>منشور واحد في عدة حملات يُحتسب مرة واحدة.</numerusform>
            <numerusform>منشوران في عدة حملات يُحتسب كل منهما مرة واحدة.</numerusform>
            <numerusform>‏%Ln منشورات في عدة حملات يُحتسب كل منها مرة واحدة.</numerusform>
            <numerusform>‏%Ln منشورًا في عدة حملات يُحتسب كل منها مرة واحدة.</numerusform>
            <numerusform>‏%Ln منشور في عدة حملات يُحتسب كل منها مرة واحدة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) are left out: nobody told when they were posted.</source>
        <translation>
            <numerusform>لا فيديوهات مستبعدة.</numerusform>
            <numerusform>استُبعد فيديو واحد: لا يُعرف متى نُشر.</numerusform>
            <numerusform>استُبعد فيديوهان: لا يُعرف متى نُشرا.</numerusform>
            <numerusform>استُبعدت %Ln فيديوهات: لا يُعرف متى نُشرت.</numerusform>
            <numerusform>استُبعد %Ln فيديو: لا يُعرف متى نُشرت.</numerusform>
            <numerusform>استُبعد %Ln فيديو: لا يُعرف متى نُشرت.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>إظهار</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>Each report has its own days</source>
        <translation>لكل تقرير أيامه الخاصة</translation>
    </message>
    <message>
        <source>%1 · posted on %2</source>
        <comment>campaigns, a day</comment>
        <translation>‏%1 · نُشرت في %2</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::RuleDialog</name>
    <message>
        <source>Edit rule</source>
        <translation>تحرير القاعدة</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>قاعدة جديدة</translation>
    </message>
    <message>
        <source>Choose a campaign</source>
        <translation>اختر حملة</translation>
    </message>
    <message>
        <source>Any profile</source>
        <translation>أي ملف شخصي</translation>
    </message>
    <message>
        <source>Choose the campaign that the posts go to.</source>
        <translation>اختر الحملة التي تذهب إليها المنشورات.</translation>
    </message>
    <message>
        <source>Set at least one condition: a rule without any would take every post.</source>
        <translation>حدّد شرطًا واحدًا على الأقل: القاعدة بلا شرط تأخذ كل منشور.</translation>
    </message>
    <message>
        <source>A hashtag is one word, without blanks and other signs.</source>
        <translation>الوسم كلمة واحدة، دون مسافات أو رموز أخرى.</translation>
    </message>
    <message>
        <source>The last day is before the first day.</source>
        <translation>اليوم الأخير يسبق اليوم الأول.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::RulesDialog</name>
    <message>
        <source>No rules yet</source>
        <translation>لا قواعد بعد</translation>
    </message>
    <message>
        <source>A rule puts new posts into a campaign.</source>
        <translation>تضع القاعدة المنشورات الجديدة في حملة.</translation>
    </message>
    <message>
        <source>edit rule</source>
        <translation>تحرير قاعدة</translation>
    </message>
    <message>
        <source>add rule</source>
        <translation>إضافة قاعدة</translation>
    </message>
    <message>
        <source>remove rule</source>
        <translation>إزالة قاعدة</translation>
    </message>
    <message>
        <source>move rule</source>
        <translation>نقل قاعدة</translation>
    </message>
    <message numerus="yes">
        <source>apply rules to %n post(s)</source>
        <translation>
            <numerusform>تطبيق القواعد على %Ln منشور</numerusform>
            <numerusform>تطبيق القواعد على منشور واحد</numerusform>
            <numerusform>تطبيق القواعد على منشورين</numerusform>
            <numerusform>تطبيق القواعد على %Ln منشورات</numerusform>
            <numerusform>تطبيق القواعد على %Ln منشورًا</numerusform>
            <numerusform>تطبيق القواعد على %Ln منشور</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a rule new posts wait in Unassigned until you assign them by hand.</source>
        <translation>دون قاعدة تنتظر المنشورات الجديدة في «غير مسند» إلى أن تُسندها يدويًا.</translation>
    </message>
    <message>
        <source>Looking at what the rules would move…</source>
        <translation>يُنظر فيما ستنقله القواعد…</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::SeriesChart</name>
    <message>
        <source>Show &amp;everything</source>
        <translation>عرض ال&amp;كل</translation>
    </message>
    <message>
        <source>Copy as &amp;PNG</source>
        <translation>&amp;نسخ كصورة PNG</translation>
    </message>
    <message>
        <source>Copy as &amp;CSV</source>
        <translation>نسخ كمل&amp;ف CSV</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>&amp;طباعة…</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>تك&amp;بير</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>ت&amp;صغير</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>نسخ الأرقام</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>عرض %1</translation>
    </message>
    <message>
        <source>%1, as a table</source>
        <translation>‏%1، كجدول</translation>
    </message>
    <message>
        <source>&amp;Note on this day…</source>
        <translation>&amp;ملاحظة على هذا اليوم…</translation>
    </message>
    <message>
        <source>The chart shows everything already.</source>
        <translation>يعرض المخطط كل شيء بالفعل.</translation>
    </message>
    <message>
        <source>The numbers of the chart were copied.</source>
        <translation>نُسخت أرقام المخطط.</translation>
    </message>
    <message>
        <source>The chart was copied as a picture.</source>
        <translation>نُسخ المخطط صورةً.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::SettingFields</name>
    <message>
        <source>Set by the environment variable %1, which wins over the settings.</source>
        <translation>يضبطه متغيّر البيئة %1، وله الغلبة على الإعدادات.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::SettingsPage</name>
    <message>
        <source>Schedule</source>
        <translation>الجدول الزمني</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>General</source>
        <translation>عام</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>الخصوصية</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>أقسام الإعدادات</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>الملفات الشخصية</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>قاعدة البيانات</translation>
    </message>
    <message>
        <source>The pictures of videos were removed from this computer.</source>
        <translation>أُزيلت صور الفيديوهات من هذا الكمبيوتر.</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>الحالة العامة</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::SnapshotActions</name>
    <message>
        <source>freeze %1</source>
        <translation>تجميد %1</translation>
    </message>
    <message>
        <source>Frozen as %1.</source>
        <translation>جُمّد باسم %1.</translation>
    </message>
    <message>
        <source>remove snapshot %1</source>
        <translation>إزالة اللقطة %1</translation>
    </message>
    <message>
        <source>%1, frozen %2</source>
        <translation>‏%1، جُمّد %2</translation>
    </message>
    <message>
        <source>The file shows the report as it was frozen.</source>
        <translation>يعرض الملف التقرير كما جُمّد.</translation>
    </message>
    <message>
        <source>%1 as the client gets it</source>
        <translation>‏%1 كما يتلقاه العميل</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>تصدير التقرير</translation>
    </message>
    <message>
        <source>Shown videos: %1</source>
        <translation>الفيديوهات الظاهرة: %1</translation>
    </message>
    <message>
        <source>Nothing is hidden: the client sees all videos of this report.</source>
        <translation>لا شيء مخفي: يرى العميل جميع فيديوهات هذا التقرير.</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) are left out. A footnote tells the client how many, and their views; nothing else of them is in the file.</source>
        <translation>
            <numerusform>لا فيديوهات مستبعدة.</numerusform>
            <numerusform>استُبعد فيديو واحد. تذكر حاشية للعميل العدد والمشاهدات؛ ولا شيء آخر عنه في الملف.</numerusform>
            <numerusform>استُبعد فيديوهان. تذكر حاشية للعميل عددهما ومشاهداتهما؛ ولا شيء آخر عنهما في الملف.</numerusform>
            <numerusform>استُبعدت %Ln فيديوهات. تذكر حاشية للعميل عددها ومشاهداتها؛ ولا شيء آخر عنها في الملف.</numerusform>
            <numerusform>استُبعد %Ln فيديو. تذكر حاشية للعميل عددها ومشاهداتها؛ ولا شيء آخر عنها في الملف.</numerusform>
            <numerusform>استُبعد %Ln فيديو. تذكر حاشية للعميل عددها ومشاهداتها؛ ولا شيء آخر عنها في الملف.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) are left out, and nothing in the file tells so: no row, no total, no name.</source>
        <translation>
            <numerusform>لا فيديوهات مستبعدة.</numerusform>
            <numerusform>استُبعد فيديو واحد، ولا شيء في الملف يذكر ذلك: لا صف ولا إجمالي ولا اسم.</numerusform>
            <numerusform>استُبعد فيديوهان، ولا شيء في الملف يذكر ذلك: لا صف ولا إجمالي ولا اسم.</numerusform>
            <numerusform>استُبعدت %Ln فيديوهات، ولا شيء في الملف يذكر ذلك: لا صف ولا إجمالي ولا اسم.</numerusform>
            <numerusform>استُبعد %Ln فيديو، ولا شيء في الملف يذكر ذلك: لا صف ولا إجمالي ولا اسم.</numerusform>
            <numerusform>استُبعد %Ln فيديو، ولا شيء في الملف يذكر ذلك: لا صف ولا إجمالي ولا اسم.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::gui::SnapshotsDialog</name>
    <message>
        <source>&amp;Freeze now</source>
        <translation>ت&amp;جميد الآن</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;فتح</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>إ&amp;زالة</translation>
    </message>
    <message>
        <source>Frozen states of the report</source>
        <translation>الحالات المجمّدة للتقرير</translation>
    </message>
    <message>
        <source>Name of the new snapshot</source>
        <translation>اسم اللقطة الجديدة</translation>
    </message>
    <message>
        <source>Nothing is frozen yet</source>
        <translation>لم يُجمَّد شيء بعد</translation>
    </message>
    <message>
        <source>A snapshot keeps the report as the client got it. It prints the same digits later, whatever the numbers do.</source>
        <translation>تحفظ اللقطة التقرير كما تلقاه العميل. وتبقى أرقامها المطبوعة نفسها لاحقًا، مهما تغيرت الأرقام.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::StartCard</name>
    <message>
        <source>Start Viewtide when I &amp;log in, in the tray</source>
        <translation>تشغيل Viewtide عند تسجيل الد&amp;خول، في علبة النظام</translation>
    </message>
    <message>
        <source>Start and end</source>
        <translation>البدء والإنهاء</translation>
    </message>
    <message>
        <source>At login</source>
        <translation>عند تسجيل الدخول</translation>
    </message>
    <message>
        <source>Not for the demo, which changes nothing outside of its own folder.</source>
        <translation>ليس للوضع التجريبي الذي لا يغيّر شيئًا خارج مجلده.</translation>
    </message>
    <message>
        <source>An entry in the autostart folder of your desktop, which goes when you untick it.</source>
        <translation>مدخل في مجلد التشغيل التلقائي لسطح المكتب، ويزول عند إلغاء التحديد.</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>عند إغلاق النافذة</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>السؤال</translation>
    </message>
    <message>
        <source>Keep collecting in the background</source>
        <translation>متابعة الجمع في الخلفية</translation>
    </message>
    <message>
        <source>Quit Viewtide</source>
        <translation>إنهاء Viewtide</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::StatusLine</name>
    <message numerus="yes">
        <source>%n account(s) ok</source>
        <translation>
            <numerusform>لا حسابات سليمة</numerusform>
            <numerusform>حساب واحد سليم</numerusform>
            <numerusform>حسابان سليمان</numerusform>
            <numerusform>‏%Ln حسابات سليمة</numerusform>
            <numerusform>‏%Ln حسابًا سليمًا</numerusform>
            <numerusform>‏%Ln حساب سليم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trying again</source>
        <translation>
            <numerusform>تعيد المحاولة: %Ln</numerusform>
            <numerusform>تعيد المحاولة: %Ln</numerusform>
            <numerusform>تعيد المحاولة: %Ln</numerusform>
            <numerusform>تعيد المحاولة: %Ln</numerusform>
            <numerusform>تعيد المحاولة: %Ln</numerusform>
            <numerusform>تعيد المحاولة: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) sign-in</source>
        <translation>
            <numerusform>تحتاج إلى تسجيل الدخول: %Ln</numerusform>
            <numerusform>تحتاج إلى تسجيل الدخول: %Ln</numerusform>
            <numerusform>تحتاج إلى تسجيل الدخول: %Ln</numerusform>
            <numerusform>تحتاج إلى تسجيل الدخول: %Ln</numerusform>
            <numerusform>تحتاج إلى تسجيل الدخول: %Ln</numerusform>
            <numerusform>تحتاج إلى تسجيل الدخول: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 calls today</source>
        <translation>طلبات اليوم: %1</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::SummaryFolderField</name>
    <message>
        <source>Folder of the weekly summaries</source>
        <translation>مجلد الملخصات الأسبوعية</translation>
    </message>
    <message>
        <source>not written</source>
        <translation>لا يُحفظ</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Choose the folder of the weekly summaries</source>
        <translation>اختيار مجلد الملخصات الأسبوعية</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::SummaryTable</name>
    <message>
        <source>What each network did in the range</source>
        <translation>ما فعلته كل شبكة في الفترة</translation>
    </message>
    <message>
        <source>Show the accounts of the network</source>
        <translation>عرض حسابات الشبكة</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::TableStates</name>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>لا نتائج مطابقة</translation>
    </message>
    <message>
        <source>No row fits the words and choices above.</source>
        <translation>لا صف يوافق الكلمات والاختيارات أعلاه.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>مسح التصفية</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::TestRow</name>
    <message>
        <source>&amp;Test connection</source>
        <translation>ا&amp;ختبار الاتصال</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Cancel the test</source>
        <translation>إلغاء الاختبار</translation>
    </message>
    <message>
        <source>Ayrshare is asked</source>
        <translation>يجري الاستعلام من Ayrshare</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الاستجابة</translation>
    </message>
    <message>
        <source>Asking Ayrshare…</source>
        <translation>جارٍ الاستعلام من Ayrshare…</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::TrayIcon</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>مزامنة الآن</translation>
    </message>
    <message>
        <source>Pause 1 hour</source>
        <translation>إيقاف مؤقت لساعة</translation>
    </message>
    <message>
        <source>Pause until tomorrow</source>
        <translation>إيقاف مؤقت حتى الغد</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>%1: %2 in 24 h</source>
        <comment>caption of a video, views won</comment>
        <translation>‏%1: %2 خلال 24 ساعة</translation>
    </message>
    <message>
        <source>Stop the sync</source>
        <translation>إيقاف المزامنة</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::TypeNumbersDialog</name>
    <message>
        <source>%1 · %2</source>
        <translation>‏%1 · %2</translation>
    </message>
    <message>
        <source>stays %1</source>
        <translation>يبقى %1</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>غير مُبلَغ عنه</translation>
    </message>
    <message>
        <source>This time lies in the future.</source>
        <translation>يقع هذا الوقت في المستقبل.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::UploadsDialog</name>
    <message>
        <source>Nothing was imported yet</source>
        <translation>لم يُستورد شيء بعد</translation>
    </message>
    <message>
        <source>What was posted or scheduled through Ayrshare is listed here after the first sync.</source>
        <translation>بعد المزامنة الأولى يُدرج هنا ما نُشر أو جُدول عبر Ayrshare.</translation>
    </message>
    <message>
        <source>Let the rules decide</source>
        <translation>ترك القرار للقواعد</translation>
    </message>
    <message numerus="yes">
        <source>assign %n upload(s) to %1</source>
        <translation>
            <numerusform>إسناد %Ln عملية رفع إلى %1</numerusform>
            <numerusform>إسناد عملية رفع واحدة إلى %1</numerusform>
            <numerusform>إسناد عمليتي رفع إلى %1</numerusform>
            <numerusform>إسناد %Ln عمليات رفع إلى %1</numerusform>
            <numerusform>إسناد %Ln عملية رفع إلى %1</numerusform>
            <numerusform>إسناد %Ln عملية رفع إلى %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>leave %n upload(s) to the rules</source>
        <translation>
            <numerusform>ترك %Ln عملية رفع للقواعد</numerusform>
            <numerusform>ترك عملية رفع واحدة للقواعد</numerusform>
            <numerusform>ترك عمليتي رفع للقواعد</numerusform>
            <numerusform>ترك %Ln عمليات رفع للقواعد</numerusform>
            <numerusform>ترك %Ln عملية رفع للقواعد</numerusform>
            <numerusform>ترك %Ln عملية رفع للقواعد</numerusform>
        </translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>الكل %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>المحدد: %1</translation>
    </message>
    <message>
        <source>Select uploads to assign them to a campaign.</source>
        <translation>حدّد عمليات رفع لإسنادها إلى حملة.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::VideoActions</name>
    <message>
        <source>Assign to campaign</source>
        <translation>إسناد إلى حملة</translation>
    </message>
    <message>
        <source>Hide in report</source>
        <translation>إخفاء في تقرير</translation>
    </message>
    <message>
        <source>There is no campaign yet</source>
        <translation>لا توجد حملة بعد</translation>
    </message>
    <message>
        <source>No report shows these videos</source>
        <translation>لا تقرير يعرض هذه الفيديوهات</translation>
    </message>
    <message>
        <source>The videos are in that campaign already.</source>
        <translation>الفيديوهات في تلك الحملة بالفعل.</translation>
    </message>
    <message>
        <source>The report does not show these videos anyway.</source>
        <translation>لا يعرض التقرير هذه الفيديوهات أصلًا.</translation>
    </message>
    <message>
        <source>Hidden in %1.</source>
        <translation>مخفية في %1.</translation>
    </message>
    <message>
        <source>Videos added: %1. Their numbers come with the next sync.</source>
        <translation>الفيديوهات المضافة: %1. تأتي أرقامها مع المزامنة التالية.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::VideoHistoryBox</name>
    <message>
        <source>Against earlier videos at the same age</source>
        <translation>مقارنةً بالفيديوهات السابقة عند العمر نفسه</translation>
    </message>
    <message>
        <source>Velocity</source>
        <translation>السرعة</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>التوقّع</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>عمليات الرصد</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>التصحيحات</translation>
    </message>
    <message>
        <source>Views at age</source>
        <translation>المشاهدات حسب العمر</translation>
    </message>
    <message>
        <source>At age</source>
        <translation>عند العمر</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>المشاهدات</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier correction(s)</source>
        <translation>
            <numerusform>لا تصحيحات سابقة</numerusform>
            <numerusform>تصحيح سابق واحد</numerusform>
            <numerusform>تصحيحان سابقان</numerusform>
            <numerusform>‏%Ln تصحيحات سابقة</numerusform>
            <numerusform>‏%Ln تصحيحًا سابقًا</numerusform>
            <numerusform>‏%Ln تصحيح سابق</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::gui::VideoPanel</name>
    <message>
        <source>No video selected</source>
        <translation>لم يُحدَّد فيديو</translation>
    </message>
    <message>
        <source>Select one to see its curve and where each number comes from.</source>
        <translation>حدّد فيديو لرؤية منحناه ومصدر كل رقم.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Exactly</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>وقت الرصد</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>‏%1 · %2</translation>
    </message>
    <message>
        <source>%1
Posted %2
Next poll %3</source>
        <translation>%1
نُشر %2
الاستعلام التالي %3</translation>
    </message>
    <message>
        <source>One of %1 posts of this clip</source>
        <translation>أحد منشورات هذا المقطع، وعددها %1</translation>
    </message>
    <message>
        <source>No link is known.</source>
        <translation>لا رابط معروف.</translation>
    </message>
    <message>
        <source>Opens the link shown above</source>
        <translation>يفتح الرابط المعروض أعلاه</translation>
    </message>
    <message>
        <source>Only https links are opened</source>
        <translation>لا تُفتح إلا روابط https</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>غير مُبلَغ عنه</translation>
    </message>
    <message>
        <source>%1, typed in</source>
        <translation>‏%1، مُدخل يدويًا</translation>
    </message>
    <message>
        <source>%1 over time</source>
        <translation>‏%1 بمرور الوقت</translation>
    </message>
    <message>
        <source>Picture of the video</source>
        <translation>صورة الفيديو</translation>
    </message>
    <message>
        <source>The link was copied.</source>
        <translation>نُسخ الرابط.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::VideosPage</name>
    <message>
        <source>No videos yet</source>
        <translation>لا فيديوهات بعد</translation>
    </message>
    <message>
        <source>Videos that were posted through Ayrshare appear after the first sync. Others are added by their links.</source>
        <translation>تظهر الفيديوهات المنشورة عبر Ayrshare بعد المزامنة الأولى. أما غيرها فيُضاف بروابطه.</translation>
    </message>
    <message>
        <source>Add videos…</source>
        <translation>إضافة فيديوهات…</translation>
    </message>
    <message>
        <source>Uploads…</source>
        <translation>عمليات الرفع…</translation>
    </message>
    <message>
        <source>Export videos…</source>
        <translation>تصدير الفيديوهات…</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>إظهار التفاصيل</translation>
    </message>
    <message>
        <source>Works: %1</source>
        <translation>الأعمال: %1</translation>
    </message>
    <message>
        <source>Videos: %1 of %2</source>
        <translation>الفيديوهات: %1 من %2</translation>
    </message>
    <message>
        <source>Videos: %1</source>
        <translation>الفيديوهات: %1</translation>
    </message>
    <message>
        <source>%1, selected: %2</source>
        <translation>‏%1، المحدد: %2</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>طرق العرض المحفوظة</translation>
    </message>
    <message>
        <source>The campaign of this view is gone: all campaigns are shown.</source>
        <translation>لم تعد حملة طريقة العرض هذه موجودة: تُعرض جميع الحملات.</translation>
    </message>
    <message>
        <source>Group by work</source>
        <translation>التجميع حسب العمل</translation>
    </message>
    <message>
        <source>This video is not tracked any more.</source>
        <translation>لم يعد هذا الفيديو متتبَّعًا.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ViewsMenu</name>
    <message>
        <source>No view is saved yet</source>
        <translation>لم تُحفظ أي طريقة عرض بعد</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>حفظ طريقة العرض هذه…</translation>
    </message>
    <message>
        <source>Update &quot;%1&quot;</source>
        <translation>تحديث «%1»</translation>
    </message>
    <message>
        <source>Rename &quot;%1&quot;…</source>
        <translation>إعادة تسمية «%1»…</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>إعادة تسمية طريقة العرض</translation>
    </message>
    <message>
        <source>Remove &quot;%1&quot;</source>
        <translation>إزالة «%1»</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>حفظ طريقة العرض</translation>
    </message>
    <message>
        <source>The view %1 is saved.</source>
        <translation>حُفظت طريقة العرض %1.</translation>
    </message>
    <message>
        <source>The view is called %1 now.</source>
        <translation>اسم طريقة العرض الآن هو %1.</translation>
    </message>
    <message>
        <source>The view %1 is removed. Undo brings it back.</source>
        <translation>أُزيلت طريقة العرض %1. يمكن استعادتها بالتراجع.</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>طرق العرض المحفوظة</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::WeekHeatmap</name>
    <message>
        <source>Best time to post, weekday by hour</source>
        <translation>أفضل وقت للنشر، أيام الأسبوع حسب الساعة</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::WelcomePage</name>
    <message>
        <source>Keep keys in a &amp;file that only I can read</source>
        <translation>حفظ المفاتيح في مل&amp;ف لا يقرؤه غيري</translation>
    </message>
    <message>
        <source>&amp;Start collecting</source>
        <translation>بدء الج&amp;مع</translation>
    </message>
    <message>
        <source>&amp;Open the overview</source>
        <translation>فتح ال&amp;نظرة العامة</translation>
    </message>
    <message>
        <source>Ayrshare API key</source>
        <translation>مفتاح Ayrshare API</translation>
    </message>
    <message>
        <source>Paste the Ayrshare API key</source>
        <translation>الصق مفتاح Ayrshare API</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>ا&amp;تصال</translation>
    </message>
    <message>
        <source>Explore with &amp;demo data</source>
        <translation>الاستكشاف ب&amp;بيانات تجريبية</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;ليس الآن</translation>
    </message>
    <message>
        <source>See how your videos do, on every network</source>
        <translation>شاهد أداء فيديوهاتك على كل شبكة</translation>
    </message>
    <message>
        <source>Viewtide collects the numbers of your accounts and videos through your Ayrshare account and keeps them on this computer. It needs your API key, which is in the Ayrshare dashboard under API Key.</source>
        <translation>يجمع Viewtide أرقام حساباتك وفيديوهاتك عبر حسابك في Ayrshare ويحفظها على هذا الكمبيوتر. ويحتاج إلى مفتاح API الخاص بك، وتجده في لوحة تحكم Ayrshare تحت API Key.</translation>
    </message>
    <message>
        <source>Several clients with a profile key each? Begin with the API key; profiles, a proxy and a database server are in the settings (Ctrl+,).</source>
        <translation>عدة عملاء لكل منهم مفتاح ملف شخصي؟ ابدأ بمفتاح API؛ أما الملفات الشخصية والوكيل وخادم قاعدة البيانات فتجدها في الإعدادات (‎Ctrl+,‎).</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>ر&amp;جوع</translation>
    </message>
    <message>
        <source>These accounts were found</source>
        <translation>عُثر على هذه الحسابات</translation>
    </message>
    <message>
        <source>Accounts that have told their numbers</source>
        <translation>الحسابات التي ذكرت أرقامها</translation>
    </message>
    <message>
        <source>The first numbers</source>
        <translation>الأرقام الأولى</translation>
    </message>
    <message>
        <source>The system keychain could not be reached, so the key is not stored: %1</source>
        <translation>تعذّر الوصول إلى سلسلة مفاتيح النظام، فلم يُخزَّن المفتاح: %1</translation>
    </message>
    <message>
        <source>%1 of %2 accounts have answered. The overview fills while this goes on.</source>
        <translation>استجاب %1 من %2 من الحسابات. تمتلئ النظرة العامة أثناء ذلك.</translation>
    </message>
    <message>
        <source>All accounts have answered. Videos follow; new numbers come by themselves.</source>
        <translation>استجابت جميع الحسابات. تليها الفيديوهات؛ وتأتي الأرقام الجديدة تلقائيًا.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::WindowActions</name>
    <message>
        <source>&amp;Viewtide</source>
        <translation>&amp;تطبيق Viewtide</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>ت&amp;حرير</translation>
    </message>
    <message>
        <source>V&amp;iew</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;صفحة</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;مساعدة</translation>
    </message>
    <message>
        <source>&amp;About Viewtide</source>
        <translation>&amp;حول Viewtide</translation>
    </message>
    <message>
        <source>&amp;Sync now</source>
        <translation>&amp;مزامنة الآن</translation>
    </message>
    <message>
        <source>&amp;Pause for 1 hour</source>
        <translation>إيقاف مؤقت ل&amp;ساعة</translation>
    </message>
    <message>
        <source>Pause until &amp;tomorrow</source>
        <translation>إيقاف مؤقت حتى ال&amp;غد</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>اس&amp;تئناف</translation>
    </message>
    <message>
        <source>Ask &amp;again when closing</source>
        <translation>السؤا&amp;ل من جديد عند الإغلاق</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إ&amp;نهاء</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>ت&amp;صفية</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>ال&amp;مظهر</translation>
    </message>
    <message>
        <source>From day to &amp;day…</source>
        <translation>من يوم إلى &amp;يوم…</translation>
    </message>
    <message>
        <source>&amp;Compare with the days before</source>
        <translation>م&amp;قارنة مع الأيام السابقة</translation>
    </message>
    <message>
        <source>As the des&amp;ktop</source>
        <translation>كما في سطح الم&amp;كتب</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;فاتح</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;داكن</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>تباين &amp;عالٍ</translation>
    </message>
    <message>
        <source>&amp;What is this number?</source>
        <translation>ما &amp;هذا الرقم؟</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>لوحة الأ&amp;وامر…</translation>
    </message>
    <message>
        <source>&amp;Hide names and money</source>
        <translation>إ&amp;خفاء الأسماء والمبالغ</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>undo or redo, and what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>St&amp;op the sync</source>
        <translation>إي&amp;قاف المزامنة</translation>
    </message>
    <message>
        <source>Choose colu&amp;mns</source>
        <translation>اختيار الأ&amp;عمدة</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>تم التراجع عن: %1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>أُعيد تنفيذ: %1</translation>
    </message>
    <message>
        <source>A sync is running already.</source>
        <translation>تجري مزامنة من قبل.</translation>
    </message>
    <message>
        <source>No sync is running.</source>
        <translation>لا تجري أي مزامنة.</translation>
    </message>
    <message>
        <source>Collecting is paused already.</source>
        <translation>الجمع متوقف مؤقتًا من قبل.</translation>
    </message>
    <message>
        <source>Collecting is not paused.</source>
        <translation>الجمع ليس متوقفًا مؤقتًا.</translation>
    </message>
    <message>
        <source>There is nothing to take back yet.</source>
        <translation>لا شيء للتراجع عنه بعد.</translation>
    </message>
    <message>
        <source>Nothing was undone that could be done again.</source>
        <translation>لم يُتراجع عن شيء يمكن إعادته.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::WindowDialogs</name>
    <message>
        <source>&amp;What is this number?</source>
        <translation>ما &amp;هذا الرقم؟</translation>
    </message>
    <message>
        <source>Point at a number, or go to one in a table or chart, and press F1.</source>
        <translation>أشر إلى رقم، أو انتقل إلى رقم في جدول أو مخطط، ثم اضغط F1.</translation>
    </message>
    <message>
        <source>%1 acts on what is selected here. Choose it again to run it.</source>
        <translation>يعمل الأمر «%1» على ما هو محدد هنا. اختره مرة أخرى لتنفيذه.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::WorkActions</name>
    <message>
        <source>Join as one work</source>
        <translation>دمج في عمل واحد</translation>
    </message>
    <message>
        <source>Split from its work</source>
        <translation>فصل عن العمل</translation>
    </message>
    <message>
        <source>Type numbers…</source>
        <translation>إدخال الأرقام يدويًا…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>The selected videos are posts of one clip: their sums are shown together</source>
        <translation>الفيديوهات المحددة منشورات لمقطع واحد: تُعرض مجاميعها معًا</translation>
    </message>
    <message>
        <source>The selected video is a clip by itself</source>
        <translation>الفيديو المحدد مقطع مستقل</translation>
    </message>
    <message>
        <source>Type in numbers of the selected video that the API cannot see</source>
        <translation>إدخال أرقام يدويًا للفيديو المحدد لا تراها واجهة API</translation>
    </message>
    <message>
        <source>Stops tracking the selected videos, if they were added by hand</source>
        <translation>إيقاف تتبّع الفيديوهات المحددة، إن كانت مضافة يدويًا</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) removed. Undo brings them back.</source>
        <translation>
            <numerusform>تمت إزالة %Ln فيديو. يمكن استعادتها بالتراجع.</numerusform>
            <numerusform>تمت إزالة فيديو واحد. يمكن استعادته بالتراجع.</numerusform>
            <numerusform>تمت إزالة فيديوهين. يمكن استعادتهما بالتراجع.</numerusform>
            <numerusform>تمت إزالة %Ln فيديوهات. يمكن استعادتها بالتراجع.</numerusform>
            <numerusform>تمت إزالة %Ln فيديو. يمكن استعادتها بالتراجع.</numerusform>
            <numerusform>تمت إزالة %Ln فيديو. يمكن استعادتها بالتراجع.</numerusform>
        </translation>
    </message>
    <message>
        <source>It needs several selected videos that are not one work yet.</source>
        <translation>يتطلب تحديد عدة فيديوهات ليست عملًا واحدًا بعد.</translation>
    </message>
    <message>
        <source>It needs one selected video, of a work with several posts.</source>
        <translation>يتطلب تحديد فيديو واحد من عمل له عدة منشورات.</translation>
    </message>
    <message>
        <source>It needs one selected video.</source>
        <translation>يتطلب تحديد فيديو واحد.</translation>
    </message>
    <message>
        <source>It needs selected videos that were all added by hand.</source>
        <translation>يتطلب تحديد فيديوهات أُضيفت كلها يدويًا.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::WorksCard</name>
    <message>
        <source>Works with the sums of their posts</source>
        <translation>الأعمال مع مجاميع منشوراتها</translation>
    </message>
    <message>
        <source>No works yet</source>
        <translation>لا أعمال بعد</translation>
    </message>
    <message>
        <source>Every video is a work; posts of the same clip are one work together.</source>
        <translation>كل فيديو عمل؛ ومنشورات المقطع نفسه عمل واحد معًا.</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::WorkspaceButton</name>
    <message>
        <source>My workspace</source>
        <translation>مساحة عملي</translation>
    </message>
    <message>
        <source>Workspace: %1</source>
        <translation>مساحة العمل: %1</translation>
    </message>
    <message>
        <source>Workspace: %1 (Ctrl+Shift+O: choose another)</source>
        <translation>مساحة العمل: %1 (‎Ctrl+Shift+O‎: اختيار مساحة أخرى)</translation>
    </message>
</context>
<context>
    <name>viewtide::gui::WorkspaceMenu</name>
    <message>
        <source>&amp;Workspace</source>
        <translation>مس&amp;احة العمل</translation>
    </message>
    <message>
        <source>Open in a new &amp;window</source>
        <translation>فتح في نافذة &amp;جديدة</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>إ&amp;زالة</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>الوضع التجريبي</translation>
    </message>
    <message>
        <source>&amp;New workspace…</source>
        <translation>&amp;مساحة عمل جديدة…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>إعادة &amp;تسمية…</translation>
    </message>
    <message>
        <source>This workspace is not there any more: its folder was removed.</source>
        <translation>لم تعد مساحة العمل هذه موجودة: أُزيل مجلدها.</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>مساحة عمل جديدة</translation>
    </message>
    <message>
        <source>A workspace keeps one client apart: a database, settings, keys and pictures of its own. Viewtide opens it and asks for its API key.</source>
        <translation>تفصل مساحة العمل عميلًا واحدًا عن غيره: قاعدة بيانات وإعدادات ومفاتيح وصور خاصة به. يفتحها Viewtide ويطلب مفتاح API الخاص بها.</translation>
    </message>
    <message>
        <source>Rename workspace</source>
        <translation>إعادة تسمية مساحة العمل</translation>
    </message>
    <message>
        <source>Remove workspace</source>
        <translation>إزالة مساحة العمل</translation>
    </message>
    <message>
        <source>Remove the workspace %1?</source>
        <translation>إزالة مساحة العمل %1؟</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>نقل إلى سلة المهملات</translation>
    </message>
    <message>
        <source>Delete the workspace %1 for ever?</source>
        <translation>حذف مساحة العمل %1 نهائيًا؟</translation>
    </message>
    <message>
        <source>Delete for ever</source>
        <translation>حذف نهائي</translation>
    </message>
    <message>
        <source>The workspace %1 is removed.</source>
        <translation>أُزيلت مساحة العمل %1.</translation>
    </message>
    <message>
        <source>%1 (open: remove it from another one)</source>
        <translation>‏%1 (مفتوحة: أزِلها من مساحة أخرى)</translation>
    </message>
    <message>
        <source>The folder %1 with its database and settings goes to the trash of your desktop, from where it can be restored. Its keys stay in the keychain so long: once that trash is emptied, the next start of Viewtide takes them out.</source>
        <translation>ينتقل المجلد (‎%1‎)، وفيه قاعدة البيانات والإعدادات، إلى سلة مهملات سطح المكتب، ويمكن استعادته منها. وتبقى مفاتيحه في سلسلة المفاتيح حتى ذلك الحين: فإذا أُفرغت سلة المهملات أزالها بدء Viewtide التالي.</translation>
    </message>
    <message>
        <source>It can be deleted instead: then nothing brings its numbers back, and its keys leave the keychain.</source>
        <translation>يمكن حذفها نهائيًا بدلًا من ذلك: عندئذ لا شيء يعيد أرقامها، وتُزال مفاتيحها من سلسلة المفاتيح.</translation>
    </message>
    <message>
        <source>Keys of a removed workspace (%1) are still in the keychain; the next start of Viewtide tries again. %2</source>
        <translation>ما زالت مفاتيح مساحة عمل مُزالة (%1) في سلسلة المفاتيح؛ وستعاد المحاولة عند بدء Viewtide التالي. %2</translation>
    </message>
    <message>
        <source>The folder %1 with its database, settings and keys goes to the trash of your desktop, from where it can be restored. The keys lie there unencrypted until that trash is emptied.</source>
        <translation>ينتقل المجلد (‎%1‎)، وفيه قاعدة البيانات والإعدادات والمفاتيح، إلى سلة مهملات سطح المكتب، ويمكن استعادته منها. وتبقى المفاتيح فيها غير مشفّرة حتى تُفرَّغ سلة المهملات.</translation>
    </message>
</context>
<context>
    <name>viewtide::models::AccountTableModel</name>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>الملف الشخصي</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>المتابعون</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>النمو</translation>
    </message>
</context>
<context>
    <name>viewtide::models::ActivityModel</name>
    <message>
        <source>Answered in %1</source>
        <translation>الاستجابة خلال %1</translation>
    </message>
    <message>
        <source>Code %1. %2</source>
        <translation>الرمز %1. %2</translation>
    </message>
    <message>
        <source>All networks</source>
        <translation>جميع الشبكات</translation>
    </message>
    <message>
        <source>Post %1</source>
        <translation>المنشور %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>المطلوب</translation>
    </message>
    <message>
        <source>About</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>الملف الشخصي</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>الطلبات</translation>
    </message>
    <message>
        <source>Requests that were sent for it, retries included.</source>
        <translation>الطلبات التي أُرسلت من أجله، بما فيها الإعادات.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
</context>
<context>
    <name>viewtide::models::AlertTableModel</name>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>التنبيه</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>Break-out</source>
        <translation>انطلاقة</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>محطة بارزة</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>انخفاض</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>انقطاع</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>ملخص</translation>
    </message>
    <message>
        <source>Sync failing</source>
        <translation>فشل المزامنة</translation>
    </message>
</context>
<context>
    <name>viewtide::models::BestTimeModel</name>
    <message>
        <source>too few posts to say</source>
        <translation>عدد المنشورات غير كافٍ</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>وقت النشر</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>المنشورات</translation>
    </message>
    <message>
        <source>Against the usual</source>
        <translation>مقارنةً بالمعتاد</translation>
    </message>
    <message>
        <source>Median over the posts: views in the first 24 hours against the median of the 20 videos before on the account.</source>
        <translation>الوسيط على المنشورات: المشاهدات في أول 24 ساعة مقارنةً بوسيط آخر 20 فيديو قبلها على الحساب.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>%1: no post</source>
        <translation>‏%1: لا منشور</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 the usual views, median of %n post(s)</source>
        <translation>
            <numerusform>‏%1: %2 المشاهدات المعتادة، وسيط %Ln منشور</numerusform>
            <numerusform>‏%1: %2 المشاهدات المعتادة، وسيط منشور واحد</numerusform>
            <numerusform>‏%1: %2 المشاهدات المعتادة، وسيط منشورين</numerusform>
            <numerusform>‏%1: %2 المشاهدات المعتادة، وسيط %Ln منشورات</numerusform>
            <numerusform>‏%1: %2 المشاهدات المعتادة، وسيط %Ln منشورًا</numerusform>
            <numerusform>‏%1: %2 المشاهدات المعتادة، وسيط %Ln منشور</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; too few to say</source>
        <translation>‏%1؛ العدد غير كافٍ</translation>
    </message>
    <message numerus="yes">
        <source>No hour has %n post(s) yet, which it takes to say something.</source>
        <translation>
            <numerusform>لا توجد ساعة فيها منشورات بعد، وهو ما يلزم للدلالة على شيء.</numerusform>
            <numerusform>لا توجد ساعة فيها منشور واحد بعد، وهو ما يلزم للدلالة على شيء.</numerusform>
            <numerusform>لا توجد ساعة فيها منشوران بعد، وهو ما يلزم للدلالة على شيء.</numerusform>
            <numerusform>لا توجد ساعة فيها %Ln منشورات بعد، وهو ما يلزم للدلالة على شيء.</numerusform>
            <numerusform>لا توجد ساعة فيها %Ln منشورًا بعد، وهو ما يلزم للدلالة على شيء.</numerusform>
            <numerusform>لا توجد ساعة فيها %Ln منشور بعد، وهو ما يلزم للدلالة على شيء.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2 in %n post(s))</source>
        <translation>
            <numerusform>‏%1 (%2 في %Ln منشور)</numerusform>
            <numerusform>‏%1 (%2 في منشور واحد)</numerusform>
            <numerusform>‏%1 (%2 في منشورين)</numerusform>
            <numerusform>‏%1 (%2 في %Ln منشورات)</numerusform>
            <numerusform>‏%1 (%2 في %Ln منشورًا)</numerusform>
            <numerusform>‏%1 (%2 في %Ln منشور)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Best so far: %1. Hatched hours have fewer than %n post(s) and say nothing yet.</source>
        <translation>
            <numerusform>الأفضل حتى الآن: %1. الساعات المظلّلة بخطوط فيها أقل من %Ln منشور ولا تدل على شيء بعد.</numerusform>
            <numerusform>الأفضل حتى الآن: %1. الساعات المظلّلة بخطوط فيها أقل من منشور واحد ولا تدل على شيء بعد.</numerusform>
            <numerusform>الأفضل حتى الآن: %1. الساعات المظلّلة بخطوط فيها أقل من منشورين ولا تدل على شيء بعد.</numerusform>
            <numerusform>الأفضل حتى الآن: %1. الساعات المظلّلة بخطوط فيها أقل من %Ln منشورات ولا تدل على شيء بعد.</numerusform>
            <numerusform>الأفضل حتى الآن: %1. الساعات المظلّلة بخطوط فيها أقل من %Ln منشورًا ولا تدل على شيء بعد.</numerusform>
            <numerusform>الأفضل حتى الآن: %1. الساعات المظلّلة بخطوط فيها أقل من %Ln منشور ولا تدل على شيء بعد.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::models::MoversModel</name>
    <message>
        <source>Without caption</source>
        <translation>بلا وصف</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>الفيديو</translation>
    </message>
    <message>
        <source>%1, posted %2: %3</source>
        <translation>‏%1، نُشر %2: %3</translation>
    </message>
    <message>
        <source>Last 24 h</source>
        <translation>آخر 24 س</translation>
    </message>
    <message>
        <source>Views won in the last 24 hours.</source>
        <translation>المشاهدات المكتسبة في آخر 24 ساعة.</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>المشاهدات</translation>
    </message>
    <message>
        <source>For its age</source>
        <translation>قياسًا إلى عمره</translation>
    </message>
    <message>
        <source>Views at the oldest age that the video has reached, against the median of the account&apos;s videos before it at the same age. A dash: fewer than %1 of them are known.</source>
        <translation>المشاهدات عند أكبر عمر بلغه الفيديو، مقارنةً بوسيط فيديوهات الحساب السابقة له عند العمر نفسه. الشَّرطة: المعروف منها أقل من %1.</translation>
    </message>
</context>
<context>
    <name>viewtide::models::PaletteModel</name>
    <message>
        <source>Campaign</source>
        <translation>الحملة</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>الفيديو</translation>
    </message>
</context>
<context>
    <name>viewtide::models::RankingModel</name>
    <message>
        <source>not rankable</source>
        <translation>خارج الترتيب</translation>
    </message>
    <message>
        <source>A network is ranked from three recorded days on.</source>
        <translation>تدخل الشبكة الترتيب ابتداءً من ثلاثة أيام مسجَّلة.</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Place among the networks whose rate has the same basis.</source>
        <translation>المرتبة بين الشبكات التي لمعدلها الأساس نفسه.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Average rate</source>
        <translation>متوسط المعدل</translation>
    </message>
    <message>
        <source>Mean of the engagement rates of the recorded days in the range.</source>
        <translation>متوسط معدلات التفاعل للأيام المسجَّلة في الفترة.</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>الأساس</translation>
    </message>
    <message>
        <source>What the rate was divided by. Only rates of one basis compare.</source>
        <translation>ما قُسم عليه المعدل. لا تُقارن إلا المعدلات ذات الأساس الواحد.</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>الأيام</translation>
    </message>
    <message>
        <source>Recorded days in the range that have a rate.</source>
        <translation>الأيام المسجَّلة في الفترة التي لها معدل.</translation>
    </message>
    <message>
        <source>Recorded days that have a rate</source>
        <translation>الأيام المسجَّلة التي لها معدل</translation>
    </message>
    <message>
        <source>the range of the overview</source>
        <translation>فترة النظرة العامة</translation>
    </message>
</context>
<context>
    <name>viewtide::models::SeriesModel</name>
    <message>
        <source>provisional</source>
        <translation>أولي</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>‏%1: %2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>؛ </translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>%1: no values.</source>
        <translation>‏%1: لا قيم.</translation>
    </message>
    <message>
        <source>%1: from %2 to %3, highest %4 on %5.</source>
        <translation>‏%1: من %2 إلى %3، والأعلى %4 في %5.</translation>
    </message>
    <message>
        <source>%1: nothing to show yet.</source>
        <translation>‏%1: لا شيء للعرض بعد.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>‏%Ln يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>‏%Ln أيام</numerusform>
            <numerusform>‏%Ln يومًا</numerusform>
            <numerusform>‏%Ln يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n observation(s)</source>
        <translation>
            <numerusform>‏%Ln عملية رصد</numerusform>
            <numerusform>عملية رصد واحدة</numerusform>
            <numerusform>عمليتا رصد</numerusform>
            <numerusform>‏%Ln عمليات رصد</numerusform>
            <numerusform>‏%Ln عملية رصد</numerusform>
            <numerusform>‏%Ln عملية رصد</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>‏%1، %2.</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>ملاحظة: %1</translation>
    </message>
    <message>
        <source>Note on %1: %2.</source>
        <translation>ملاحظة يوم %1: %2.</translation>
    </message>
    <message>
        <source>filled in afterwards</source>
        <translation>أُكمل لاحقًا</translation>
    </message>
</context>
<context>
    <name>viewtide::models::SummaryModel</name>
    <message>
        <source>Total</source>
        <translation>الإجمالي</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Rates of networks have different bases and are not joined.</source>
        <translation>لمعدلات الشبكات أسس مختلفة ولا تُجمع معًا.</translation>
    </message>
    <message numerus="yes">
        <source>Mean of %n day(s).</source>
        <translation>
            <numerusform>متوسط %Ln يوم.</numerusform>
            <numerusform>متوسط يوم واحد.</numerusform>
            <numerusform>متوسط يومين.</numerusform>
            <numerusform>متوسط %Ln أيام.</numerusform>
            <numerusform>متوسط %Ln يومًا.</numerusform>
            <numerusform>متوسط %Ln يوم.</numerusform>
        </translation>
    </message>
    <message>
        <source>Before: %1.</source>
        <translation>السابق: %1.</translation>
    </message>
    <message>
        <source>%1 of %2 posts of the range have a known engagement.</source>
        <translation>التفاعل معروف لـ %1 من %2 من منشورات الفترة.</translation>
    </message>
    <message>
        <source>Followers of the last minus the first recorded day of the range, signed. The card above also counts the change of the first day.</source>
        <translation>متابعو آخر يوم مسجَّل في الفترة ناقصًا متابعي أول يوم مسجَّل فيها، مع الإشارة. تحسب البطاقة أعلاه أيضًا تغيّر اليوم الأول.</translation>
    </message>
    <message>
        <source>The same in the range that is compared with.</source>
        <translation>القيمة نفسها في الفترة المقارَن بها.</translation>
    </message>
    <message>
        <source>Per week</source>
        <translation>في الأسبوع</translation>
    </message>
    <message>
        <source>Compound growth of followers per week: (last / first)^(7 / days) - 1.</source>
        <translation>النمو المركّب للمتابعين في الأسبوع: (الأخير / الأول)^(7 / الأيام) - 1.</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>المتابعون</translation>
    </message>
    <message>
        <source>Last recorded level of the range.</source>
        <translation>آخر مستوى مسجَّل في الفترة.</translation>
    </message>
    <message>
        <source>Engagement won</source>
        <translation>التفاعل المكتسب</translation>
    </message>
    <message>
        <source>Likes, comments and shares that came in the range: last minus first count. Unknown where the network counts over a span of its own, which no range can be told from.</source>
        <translation>الإعجابات والتعليقات والمشاركات الواردة في الفترة: آخر عدد ناقصًا أول عدد. غير معروف حيث تحسب الشبكة على مدة خاصة بها لا يُستخلص منها أي نطاق.</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>المعدل</translation>
    </message>
    <message>
        <source>Engagement rate: mean of the daily rates with the basis that most days have.</source>
        <translation>معدل التفاعل: متوسط المعدلات اليومية بالأساس الأكثر شيوعًا بين الأيام.</translation>
    </message>
    <message>
        <source>Per post</source>
        <translation>لكل منشور</translation>
    </message>
    <message>
        <source>Engagement of the posts of the range over their number.</source>
        <translation>تفاعل منشورات الفترة مقسومًا على عددها.</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>الاحتفاظ</translation>
    </message>
    <message>
        <source>Share of a video that is watched on average, mean of the days.</source>
        <translation>النسبة التي تُشاهَد من الفيديو في المتوسط، متوسط الأيام.</translation>
    </message>
    <message>
        <source>Watch time</source>
        <translation>وقت المشاهدة</translation>
    </message>
    <message>
        <source>As the network reports it for its own span of time, last recorded in the range.</source>
        <translation>كما تُبلغ عنه الشبكة لمدتها الخاصة، آخر قيمة مسجَّلة في الفترة.</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>الأيام</translation>
    </message>
    <message>
        <source>Recorded days of the range.</source>
        <translation>الأيام المسجَّلة في الفترة.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>From %1 to %2, the first and the last recorded day of the range. The cards count from the day before the range, so they have the change of its first day too.</source>
        <translation>من %1 إلى %2، أول يوم وآخر يوم مسجَّلين في الفترة. أما البطاقات فتحسب من اليوم الذي يسبق الفترة، فتشمل تغيّر يومها الأول أيضًا.</translation>
    </message>
    <message>
        <source>Of %1, but an account that fell silent counts as last known, of %2 on.</source>
        <translation>ليوم %1، لكن الحساب الذي توقفت أرقامه يُحسب بآخر قيمة معروفة، منذ %2.</translation>
    </message>
    <message>
        <source>First to last day</source>
        <translation>من أول يوم إلى آخر يوم</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>‏%1 (%2 من %3)</translation>
    </message>
    <message>
        <source>%1 of %2 networks tell it.</source>
        <translation>تذكره %1 من أصل %2 من الشبكات.</translation>
    </message>
    <message>
        <source>Growth before</source>
        <translation>النمو السابق</translation>
    </message>
    <message>
        <source>Engagement before</source>
        <translation>التفاعل السابق</translation>
    </message>
</context>
<context>
    <name>viewtide::poll::ConnectionTest</name>
    <message>
        <source>No network is linked yet: link one in the Ayrshare dashboard.</source>
        <translation>لا شبكة مرتبطة بعد: اربط شبكة في لوحة تحكم Ayrshare.</translation>
    </message>
    <message numerus="yes">
        <source>%n networks are linked: %1.</source>
        <translation>
            <numerusform>لا شبكات مرتبطة: %1.</numerusform>
            <numerusform>شبكة واحدة مرتبطة: %1.</numerusform>
            <numerusform>شبكتان مرتبطتان: %1.</numerusform>
            <numerusform>‏%Ln شبكات مرتبطة: %1.</numerusform>
            <numerusform>‏%Ln شبكة مرتبطة: %1.</numerusform>
            <numerusform>‏%Ln شبكة مرتبطة: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The key works, but Ayrshare has suspended the profile.</source>
        <translation>المفتاح يعمل، لكن Ayrshare علّق الملف الشخصي.</translation>
    </message>
    <message>
        <source>The key works.</source>
        <translation>المفتاح يعمل.</translation>
    </message>
    <message>
        <source>To be linked again: %1.</source>
        <translation>تلزم إعادة ربط: %1.</translation>
    </message>
    <message>
        <source>%1 of %2 calls of this month are used.</source>
        <translation>استُخدم %1 من %2 من طلبات هذا الشهر.</translation>
    </message>
    <message>
        <source>Ayrshare allows no more calls with this key just now. Try again later.</source>
        <translation>لا يسمح Ayrshare بمزيد من الطلبات بهذا المفتاح حاليًا. حاول مرة أخرى لاحقًا.</translation>
    </message>
    <message numerus="yes">
        <source>Ayrshare allows no more calls with this key just now. Try again in %n minutes.</source>
        <translation>
            <numerusform>لا يسمح Ayrshare بمزيد من الطلبات بهذا المفتاح حاليًا. حاول مرة أخرى بعد أقل من دقيقة.</numerusform>
            <numerusform>لا يسمح Ayrshare بمزيد من الطلبات بهذا المفتاح حاليًا. حاول مرة أخرى بعد دقيقة.</numerusform>
            <numerusform>لا يسمح Ayrshare بمزيد من الطلبات بهذا المفتاح حاليًا. حاول مرة أخرى بعد دقيقتين.</numerusform>
            <numerusform>لا يسمح Ayrshare بمزيد من الطلبات بهذا المفتاح حاليًا. حاول مرة أخرى بعد %Ln دقائق.</numerusform>
            <numerusform>لا يسمح Ayrshare بمزيد من الطلبات بهذا المفتاح حاليًا. حاول مرة أخرى بعد %Ln دقيقة.</numerusform>
            <numerusform>لا يسمح Ayrshare بمزيد من الطلبات بهذا المفتاح حاليًا. حاول مرة أخرى بعد %Ln دقيقة.</numerusform>
        </translation>
    </message>
    <message>
        <source>The test was cancelled.</source>
        <translation>أُلغي الاختبار.</translation>
    </message>
    <message>
        <source>Ayrshare does not accept this key. Copy it again from the Ayrshare dashboard, under API Key; a profile needs its own profile key.</source>
        <translation>لا يقبل Ayrshare هذا المفتاح. انسخه من جديد من لوحة تحكم Ayrshare، تحت API Key؛ ويحتاج الملف الشخصي إلى مفتاحه الخاص.</translation>
    </message>
    <message>
        <source>The Ayrshare plan of this key does not include the call, or a payment is due. Look at the plan in the Ayrshare dashboard.</source>
        <translation>لا تشمل خطة Ayrshare لهذا المفتاح هذا الطلب، أو هناك دفعة مستحقة. راجع الخطة في لوحة تحكم Ayrshare.</translation>
    </message>
    <message>
        <source>Ayrshare could not be reached. Check the network, and the proxy if there is one.</source>
        <translation>تعذّر الوصول إلى Ayrshare. تحقق من الشبكة، ومن الوكيل إن وُجد.</translation>
    </message>
    <message>
        <source>Ayrshare did not answer in time. Check the network, or try again later.</source>
        <translation>لم يستجب Ayrshare في الوقت المحدد. تحقق من الشبكة، أو حاول مرة أخرى لاحقًا.</translation>
    </message>
    <message>
        <source>The connection is not safe, so it was ended: its certificate was not accepted, or the answer leads somewhere else. Check the clock of this computer, the proxy and the server address.</source>
        <translation>الاتصال غير آمن فأُنهي: لم تُقبل شهادته، أو تقود الاستجابة إلى مكان آخر. تحقق من ساعة هذا الكمبيوتر، ومن الوكيل وعنوان الخادم.</translation>
    </message>
    <message>
        <source>Ayrshare has a problem of its own just now. Try again later.</source>
        <translation>لدى Ayrshare مشكلة حاليًا. حاول مرة أخرى لاحقًا.</translation>
    </message>
    <message>
        <source>Something answered, but it is not the Ayrshare API. Check the server address, and the proxy if there is one.</source>
        <translation>وردت استجابة، لكنها ليست من واجهة Ayrshare API. تحقق من عنوان الخادم، ومن الوكيل إن وُجد.</translation>
    </message>
    <message>
        <source>Linked too, without analytics at Ayrshare: %1.</source>
        <translation>مرتبط أيضًا، دون تحليلات في Ayrshare: %1.</translation>
    </message>
</context>
<context>
    <name>viewtide::poll::PollService</name>
    <message numerus="yes">
        <source>%n posts wait: the daily budget of %1 calls is used up so far. Hot videos go on.</source>
        <translation>
            <numerusform>لا منشورات في الانتظار: استُنفدت حتى الآن الميزانية اليومية البالغة %1 طلب. تستمر الفيديوهات السريعة الحركة.</numerusform>
            <numerusform>منشور واحد في الانتظار: استُنفدت حتى الآن الميزانية اليومية البالغة %1 طلب. تستمر الفيديوهات السريعة الحركة.</numerusform>
            <numerusform>منشوران في الانتظار: استُنفدت حتى الآن الميزانية اليومية البالغة %1 طلب. تستمر الفيديوهات السريعة الحركة.</numerusform>
            <numerusform>‏%Ln منشورات في الانتظار: استُنفدت حتى الآن الميزانية اليومية البالغة %1 طلب. تستمر الفيديوهات السريعة الحركة.</numerusform>
            <numerusform>‏%Ln منشورًا في الانتظار: استُنفدت حتى الآن الميزانية اليومية البالغة %1 طلب. تستمر الفيديوهات السريعة الحركة.</numerusform>
            <numerusform>‏%Ln منشور في الانتظار: استُنفدت حتى الآن الميزانية اليومية البالغة %1 طلب. تستمر الفيديوهات السريعة الحركة.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::settings::Settings</name>
    <message>
        <source>the environment sets a value that is not valid</source>
        <translation>تضبط البيئة قيمة غير صالحة</translation>
    </message>
    <message>
        <source>not a valid value in %1</source>
        <translation>قيمة غير صالحة في %1</translation>
    </message>
    <message>
        <source>the value is not valid</source>
        <translation>القيمة غير صالحة</translation>
    </message>
    <message>
        <source>The settings could not be saved to %1: this change is lost when Viewtide ends. Is the disk full, or may you not write there?</source>
        <translation>تعذّر حفظ الإعدادات في ‎%1‎: يضيع هذا التغيير عند إنهاء Viewtide. هل القرص ممتلئ، أم لا يُسمح لك بالكتابة هناك؟</translation>
    </message>
</context>
</TS>
