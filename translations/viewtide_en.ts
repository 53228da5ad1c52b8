<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccountSeries</name>
    <message numerus="yes">
        <source>%1 in %n days</source>
        <translation>
            <numerusform>%1 in %n day</numerusform>
            <numerusform>%1 in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlertTable</name>
    <message numerus="yes">
        <source>a video&apos;s robust score against the %n or more before it</source>
        <translation>
            <numerusform>a video&apos;s robust score against the %n or more before it</numerusform>
            <numerusform>a video&apos;s robust score against the %n or more before it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>percent of the followers lost in a day, after %n recorded days</source>
        <translation>
            <numerusform>percent of the followers lost in a day, after %n recorded day</numerusform>
            <numerusform>percent of the followers lost in a day, after %n recorded days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>percent fewer views in 24 h of the last five videos than of the %n or more before</source>
        <translation>
            <numerusform>percent fewer views in 24 h of the last five videos than of the %n or more before</numerusform>
            <numerusform>percent fewer views in 24 h of the last five videos than of the %n or more before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>days without a video, twice the usual gap, after %n posts</source>
        <translation>
            <numerusform>days without a video, twice the usual gap, after %n post</numerusform>
            <numerusform>days without a video, twice the usual gap, after %n posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlertText</name>
    <message numerus="yes">
        <source>%1 views at the age of %2; the median of the %n video(s) before it on this account is %3 at that age. Robust score %4, and the rule asks for %5.</source>
        <translation>
            <numerusform>%1 views at the age of %2; the median of the %n video before it on this account is %3 at that age. Robust score %4, and the rule asks for %5.</numerusform>
            <numerusform>%1 views at the age of %2; the median of the %n videos before it on this account is %3 at that age. Robust score %4, and the rule asks for %5.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 followers on %2, %3 on the day before: %4 % less. The rule asks for %5 % from one day to the next, after at least %n recorded day(s).</source>
        <translation>
            <numerusform>%1 followers on %2, %3 on the day before: %4 % less. The rule asks for %5 % from one day to the next, after at least %n recorded day.</numerusform>
            <numerusform>%1 followers on %2, %3 on the day before: %4 % less. The rule asks for %5 % from one day to the next, after at least %n recorded days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Median of %1 views in the first 24 h for the last %2 videos, %3 for the %n before. The rule asks for %4 % less.</source>
        <translation>
            <numerusform>Median of %1 views in the first 24 h for the last %2 videos, %3 for the %n before. The rule asks for %4 % less.</numerusform>
            <numerusform>Median of %1 views in the first 24 h for the last %2 videos, %3 for the %n before. The rule asks for %4 % less.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has been silent for %n day(s)</source>
        <translation>
            <numerusform>%1 has been silent for %n day</numerusform>
            <numerusform>%1 has been silent for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last video went out on %1. It is usually one every %2 days; the rule asks for %n day(s) and twice the usual gap.</source>
        <translation>
            <numerusform>The last video went out on %1. It is usually one every %2 days; the rule asks for %n day and twice the usual gap.</numerusform>
            <numerusform>The last video went out on %1. It is usually one every %2 days; the rule asks for %n days and twice the usual gap.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>at the age of so many days</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CampaignDays</name>
    <message numerus="yes">
        <source>%n video(s) left the campaign, with views that were won before.</source>
        <translation>
            <numerusform>%n video left the campaign, with views that were won before.</numerusform>
            <numerusform>%n videos left the campaign, with views that were won before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) joined the campaign, and not all of them were posted that day: which of their views are of this day is not known.</source>
        <translation>
            <numerusform>%n video joined the campaign, and it was not posted that day: which of its views are of this day is not known.</numerusform>
            <numerusform>%n videos joined the campaign, and not all of them were posted that day: which of their views are of this day is not known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CampaignTable</name>
    <message numerus="yes">
        <source>Without %n days on which videos joined that were not posted then, or left: what was won on them is not known.</source>
        <translation>
            <numerusform>Without %n day on which videos joined that were not posted then, or left: what was won on it is not known.</numerusform>
            <numerusform>Without %n days on which videos joined that were not posted then, or left: what was won on them is not known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d ago</source>
        <translation>
            <numerusform>%n d ago</numerusform>
            <numerusform>%n d ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message numerus="yes">
        <source>%n number(s) of the answer are not known to Viewtide, and are kept in the raw answer only: %1</source>
        <translation>
            <numerusform>%n number of the answer is not known to Viewtide, and is kept in the raw answer only: %1</numerusform>
            <numerusform>%n numbers of the answer are not known to Viewtide, and are kept in the raw answer only: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other campaign(s)</source>
        <translation>
            <numerusform>%n other campaign</numerusform>
            <numerusform>%n other campaigns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, linked: told nothing in these days or the %n day(s) before, so it is not in the sum</source>
        <translation>
            <numerusform>%1, linked: told nothing in these days or the day before, so it is not in the sum</numerusform>
            <numerusform>%1, linked: told nothing in these days or the %n days before, so it is not in the sum</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassSummary</name>
    <message numerus="yes">
        <source>Numbers of %n networks are missing</source>
        <translation>
            <numerusform>Numbers of %n network are missing</numerusform>
            <numerusform>Numbers of %n networks are missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportDocument</name>
    <message numerus="yes">
        <source>%n hidden (%1 views)</source>
        <translation>
            <numerusform>%n hidden (%1 views)</numerusform>
            <numerusform>%n hidden (%1 views)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportList</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n hidden</numerusform>
            <numerusform>%n hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportTable</name>
    <message numerus="yes">
        <source>%n hidden (%1 views)</source>
        <translation>
            <numerusform>%n hidden (%1 views)</numerusform>
            <numerusform>%n hidden (%1 views)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableCopy</name>
    <message numerus="yes">
        <source>%n row(s) copied.</source>
        <translation>
            <numerusform>%n row copied.</numerusform>
            <numerusform>%n rows copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoText</name>
    <message numerus="yes">
        <source>add %n video(s)</source>
        <translation>
            <numerusform>add %n video</numerusform>
            <numerusform>add %n videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) stay: numbers were collected since they were added.</source>
        <translation>
            <numerusform>%n video stays: numbers were collected since they were added.</numerusform>
            <numerusform>%n videos stay: numbers were collected since they were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>assign %n video(s) to %1</source>
        <translation>
            <numerusform>assign %n video to %1</numerusform>
            <numerusform>assign %n videos to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>import %n day(s)</source>
        <translation>
            <numerusform>import %n day</numerusform>
            <numerusform>import %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) went to Unassigned.</source>
        <translation>
            <numerusform>%n video went to Unassigned.</numerusform>
            <numerusform>%n videos went to Unassigned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>hide %n video(s)</source>
        <translation>
            <numerusform>hide %n video</numerusform>
            <numerusform>hide %n videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>show %n video(s)</source>
        <translation>
            <numerusform>show %n video</numerusform>
            <numerusform>show %n videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n video(s)</source>
        <translation>
            <numerusform>remove %n video</numerusform>
            <numerusform>remove %n videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) went with the campaign. Undo brings them back.</source>
        <translation>
            <numerusform>%n rule went with the campaign. Undo brings it back.</numerusform>
            <numerusform>%n rules went with the campaign. Undo brings them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VideoExport</name>
    <message numerus="yes">
        <source>%n video(s) copied.</source>
        <translation>
            <numerusform>%n video copied.</numerusform>
            <numerusform>%n videos copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VideoHistory</name>
    <message numerus="yes">
        <source>%1x for its age: views at %2 against the median of %n earlier video(s) of the account on the network</source>
        <translation>
            <numerusform>%1x for its age: views at %2 against the median of %n earlier video of the account on the network</numerusform>
            <numerusform>%1x for its age: views at %2 against the median of %n earlier videos of the account on the network</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no comparison for its age: fewer than %n earlier video(s) were observed at that age</source>
        <translation>
            <numerusform>no comparison for its age: fewer than %n earlier video was observed at that age</numerusform>
            <numerusform>no comparison for its age: fewer than %n earlier videos were observed at that age</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>forecast for %1: %2 views, 80 % interval %3 to %4, from %n earlier video(s); back-tested, half were off by at most %5 percent, %6 of %7 fell inside</source>
        <translation>
            <numerusform>forecast for %1: %2 views, 80 % interval %3 to %4, from %n earlier video; back-tested, half were off by at most %5 percent, %6 of %7 fell inside</numerusform>
            <numerusform>forecast for %1: %2 views, 80 % interval %3 to %4, from %n earlier videos; back-tested, half were off by at most %5 percent, %6 of %7 fell inside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VideoHistoryTexts</name>
    <message numerus="yes">
        <source>No comparison for its age: it needs %n earlier video(s) of the account with known views.</source>
        <translation>
            <numerusform>No comparison for its age: it needs %n earlier video of the account with known views.</numerusform>
            <numerusform>No comparison for its age: it needs %n earlier videos of the account with known views.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 for its age: views at %2 against the median of %n earlier video(s).</source>
        <translation>
            <numerusform>%1 for its age: views at %2 against the median of %n earlier video.</numerusform>
            <numerusform>%1 for its age: views at %2 against the median of %n earlier videos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forecast for %1: %2 views, 80 % interval %3 to %4. From %n earlier video(s); back-tested, half were off by at most %5, and %6 of %7 fell inside.</source>
        <translation>
            <numerusform>Forecast for %1: %2 views, 80 % interval %3 to %4. From %n earlier video; back-tested, half were off by at most %5, and %6 of %7 fell inside.</numerusform>
            <numerusform>Forecast for %1: %2 views, 80 % interval %3 to %4. From %n earlier videos; back-tested, half were off by at most %5, and %6 of %7 fell inside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Observed %n time(s)</source>
        <translation>
            <numerusform>Observed %n time</numerusform>
            <numerusform>Observed %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeekSummary</name>
    <message numerus="yes">
        <source>%n video(s) were posted.</source>
        <translation>
            <numerusform>%n video was posted.</numerusform>
            <numerusform>%n videos were posted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::AccountImportCommand</name>
    <message numerus="yes">
        <source>%n day(s) of the file are not there any more, as far as they were imported</source>
        <translation>
            <numerusform>%n day of the file is not there any more, if it was imported</numerusform>
            <numerusform>%n days of the file are not there any more, as far as they were imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::CampaignRemoveCommand</name>
    <message numerus="yes">
        <source>%n video(s) are in this campaign; --to-unassigned moves them to Unassigned</source>
        <translation>
            <numerusform>%n video is in this campaign; --to-unassigned moves it to Unassigned</numerusform>
            <numerusform>%n videos are in this campaign; --to-unassigned moves them to Unassigned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>removed campaign %1; %n video(s) went to Unassigned</source>
        <translation>
            <numerusform>removed campaign %1; %n video went to Unassigned</numerusform>
            <numerusform>removed campaign %1; %n videos went to Unassigned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) went with it</source>
        <translation>
            <numerusform>%n rule went with it</numerusform>
            <numerusform>%n rules went with it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::ExportCommand</name>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>%n row written to %1</numerusform>
            <numerusform>%n rows written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportShowCommand</name>
    <message numerus="yes">
        <source>%n post(s) are tracked in several of the campaigns and count once</source>
        <translation>
            <numerusform>%n post is tracked in several of the campaigns and counts once</numerusform>
            <numerusform>%n posts are tracked in several of the campaigns and count once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) are left out: nobody told when they were posted (viewtide video set VIDEO --posted DATE)</source>
        <translation>
            <numerusform>%n video is left out: nobody told when it was posted (viewtide video set VIDEO --posted DATE)</numerusform>
            <numerusform>%n videos are left out: nobody told when they were posted (viewtide video set VIDEO --posted DATE)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::ReportVisibilityCommand</name>
    <message numerus="yes">
        <source>%n video(s) hidden</source>
        <translation>
            <numerusform>%n video hidden</numerusform>
            <numerusform>%n videos hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) shown</source>
        <translation>
            <numerusform>%n video shown</numerusform>
            <numerusform>%n videos shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) were hidden already</source>
        <translation>
            <numerusform>%n video was hidden already</numerusform>
            <numerusform>%n videos were hidden already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) were shown already</source>
        <translation>
            <numerusform>%n video was shown already</numerusform>
            <numerusform>%n videos were shown already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::VideoAssignCommand</name>
    <message numerus="yes">
        <source>%n video(s) moved</source>
        <translation>
            <numerusform>%n video moved</numerusform>
            <numerusform>%n videos moved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::VideoRemoveCommand</name>
    <message numerus="yes">
        <source>%n video(s) removed; &apos;viewtide video restore&apos; brings them back with their history</source>
        <translation>
            <numerusform>%n video removed; &apos;viewtide video restore&apos; brings it back with its history</numerusform>
            <numerusform>%n videos removed; &apos;viewtide video restore&apos; brings them back with their history</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::VideoRestoreCommand</name>
    <message numerus="yes">
        <source>%n video(s) are back</source>
        <translation>
            <numerusform>%n video is back</numerusform>
            <numerusform>%n videos are back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::VideoShowCommand</name>
    <message numerus="yes">
        <source>posted %1; %n observation(s)</source>
        <translation>
            <numerusform>posted %1; %n observation</numerusform>
            <numerusform>posted %1; %n observations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::app::WorkEditCommand</name>
    <message numerus="yes">
        <source>%1 is a work of %n post(s) now</source>
        <translation>
            <numerusform>%1 is a work of %n post now</numerusform>
            <numerusform>%1 is a work of %n posts now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::gui::AlertNotifier</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::gui::BestTimeCard</name>
    <message numerus="yes">
        <source>%n own post(s), views in 24 h against the usual of the account, hours of %1</source>
        <translation>
            <numerusform>%n own post, views in 24 h against the usual of the account, hours of %1</numerusform>
            <numerusform>%n own posts, views in 24 h against the usual of the account, hours of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::gui::CampaignActions</name>
    <message numerus="yes">
        <source>%n video(s) are in %1. They go to Unassigned; the campaign&apos;s past days and its reports stay. Undo brings it back.</source>
        <translation>
            <numerusform>%n video is in %1. It goes to Unassigned; the campaign&apos;s past days and its reports stay. Undo brings it back.</numerusform>
            <numerusform>%n videos are in %1. They go to Unassigned; the campaign&apos;s past days and its reports stay. Undo brings it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) put posts into %1. They go with it, and undo brings them back.</source>
        <translation>
            <numerusform>%n rule puts posts into %1. It goes with it, and undo brings it back.</numerusform>
            <numerusform>%n rules put posts into %1. They go with it, and undo brings them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::gui::HeaderBar</name>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>Last day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::gui::HealthCard</name>
    <message numerus="yes">
        <source>None in the last %n day(s)</source>
        <translation>
            <numerusform>None in the last day</numerusform>
            <numerusform>None in the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of accounts in the last %1 days; the charts say why</source>
        <translation>
            <numerusform>%n day of accounts in the last %1 days; the charts say why</numerusform>
            <numerusform>%n days of accounts in the last %1 days; the charts say why</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::gui::RangeDialog</name>
    <message numerus="yes">
        <source>%n day(s), both included. Days of account figures are UTC days.</source>
        <translation>
            <numerusform>%n day. Days of account figures are UTC days.</numerusform>
            <numerusform>%n days, both included. Days of account figures are UTC days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::gui::RatedVideosDialog</name>
    <message numerus="yes">
        <source>All %n video(s) are rated.</source>
        <translation>
            <numerusform>The one video is rated.</numerusform>
            <numerusform>All %n videos are rated.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::gui::ReportsPage</name>
    <message numerus="yes">
        <source>%n post(s) of several campaigns count once.</source>
        <translation>
            <numerusform>%n post of several campaigns counts once.</numerusform>
            <numerusform>%n posts of several campaigns count once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) are left out: nobody told when they were posted.</source>
        <translation>
            <numerusform>%n video is left out: nobody told when it was posted.</numerusform>
            <numerusform>%n videos are left out: nobody told when they were posted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::gui::RulesDialog</name>
    <message numerus="yes">
        <source>apply rules to %n post(s)</source>
        <translation>
            <numerusform>apply rules to %n post</numerusform>
            <numerusform>apply rules to %n posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::gui::SnapshotActions</name>
    <message numerus="yes">
        <source>%n video(s) are left out. A footnote tells the client how many, and their views; nothing else of them is in the file.</source>
        <translation>
            <numerusform>%n video is left out. A footnote tells the client how many, and its views; nothing else of it is in the file.</numerusform>
            <numerusform>%n videos are left out. A footnote tells the client how many, and their views; nothing else of them is in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) are left out, and nothing in the file tells so: no row, no total, no name.</source>
        <translation>
            <numerusform>%n video is left out, and nothing in the file tells so: no row, no total, no name.</numerusform>
            <numerusform>%n videos are left out, and nothing in the file tells so: no row, no total, no name.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::gui::StatusLine</name>
    <message numerus="yes">
        <source>%n account(s) ok</source>
        <translation>
            <numerusform>%n account ok</numerusform>
            <numerusform>%n accounts ok</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trying again</source>
        <translation>
            <numerusform>%n trying again</numerusform>
            <numerusform>%n trying again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) sign-in</source>
        <translation>
            <numerusform>%n needs sign-in</numerusform>
            <numerusform>%n need sign-in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::gui::UploadsDialog</name>
    <message numerus="yes">
        <source>assign %n upload(s) to %1</source>
        <translation>
            <numerusform>assign %n upload to %1</numerusform>
            <numerusform>assign %n uploads to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>leave %n upload(s) to the rules</source>
        <translation>
            <numerusform>leave %n upload to the rules</numerusform>
            <numerusform>leave %n uploads to the rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::gui::VideoHistoryBox</name>
    <message numerus="yes">
        <source>%n earlier correction(s)</source>
        <translation>
            <numerusform>%n earlier correction</numerusform>
            <numerusform>%n earlier corrections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::gui::WorkActions</name>
    <message numerus="yes">
        <source>%n video(s) removed. Undo brings them back.</source>
        <translation>
            <numerusform>%n video removed. Undo brings it back.</numerusform>
            <numerusform>%n videos removed. Undo brings them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::models::BestTimeModel</name>
    <message numerus="yes">
        <source>%1: %2 the usual views, median of %n post(s)</source>
        <translation>
            <numerusform>%1: %2 the usual views, median of %n post</numerusform>
            <numerusform>%1: %2 the usual views, median of %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No hour has %n post(s) yet, which it takes to say something.</source>
        <translation>
            <numerusform>No hour has %n post yet, which it takes to say something.</numerusform>
            <numerusform>No hour has %n posts yet, which it takes to say something.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2 in %n post(s))</source>
        <translation>
            <numerusform>%1 (%2 in %n post)</numerusform>
            <numerusform>%1 (%2 in %n posts)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Best so far: %1. Hatched hours have fewer than %n post(s) and say nothing yet.</source>
        <translation>
            <numerusform>Best so far: %1. Hatched hours have fewer than %n post and say nothing yet.</numerusform>
            <numerusform>Best so far: %1. Hatched hours have fewer than %n posts and say nothing yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::models::SeriesModel</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n observation(s)</source>
        <translation>
            <numerusform>%n observation</numerusform>
            <numerusform>%n observations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::models::SummaryModel</name>
    <message numerus="yes">
        <source>Mean of %n day(s).</source>
        <translation>
            <numerusform>Of %n day.</numerusform>
            <numerusform>Mean of %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::poll::ConnectionTest</name>
    <message numerus="yes">
        <source>%n networks are linked: %1.</source>
        <translation>
            <numerusform>%n network is linked: %1.</numerusform>
            <numerusform>%n networks are linked: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ayrshare allows no more calls with this key just now. Try again in %n minutes.</source>
        <translation>
            <numerusform>Ayrshare allows no more calls with this key just now. Try again in %n minute.</numerusform>
            <numerusform>Ayrshare allows no more calls with this key just now. Try again in %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewtide::poll::PollService</name>
    <message numerus="yes">
        <source>%n posts wait: the daily budget of %1 calls is used up so far. Hot videos go on.</source>
        <translation>
            <numerusform>%n post waits: the daily budget of %1 calls is used up so far. Hot videos go on.</numerusform>
            <numerusform>%n posts wait: the daily budget of %1 calls is used up so far. Hot videos go on.</numerusform>
        </translation>
    </message>
</context>
</TS>
