<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CancelReport</name>
    <message numerus="yes">
        <source>%Ln cancelled.</source>
        <translation>
            <numerusform>%Ln cancelled.</numerusform>
            <numerusform>%Ln cancelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused; each is unchanged.</source>
        <translation>
            <numerusform>%Ln refused; it is unchanged.</numerusform>
            <numerusform>%Ln refused; each is unchanged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not known yet; each row shows the outcome once it is known.</source>
        <translation>
            <numerusform>%Ln not known yet; its row shows the outcome once it is known.</numerusform>
            <numerusform>%Ln not known yet; each row shows the outcome once it is known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not tried.</source>
        <translation>
            <numerusform>%Ln not tried.</numerusform>
            <numerusform>%Ln not tried.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message numerus="yes">
        <source>%n entry in %1&apos;s list of orders cannot be read, and that order may be missing here. All others are kept. Sync again later, or ask %1 about it.</source>
        <comment>%n entries in %1&apos;s list of orders cannot be read, and those orders may be missing here. All others are kept. Sync again later, or ask %1 about it.</comment>
        <translation>
            <numerusform>%n entry in %1&apos;s list of orders cannot be read, and that order may be missing here. All others are kept. Sync again later, or ask %1 about it.</numerusform>
            <numerusform>%n entries in %1&apos;s list of orders cannot be read, and those orders may be missing here. All others are kept. Sync again later, or ask %1 about it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order in %1&apos;s list cannot be read, and it may be %2.</source>
        <comment>%n orders in %1&apos;s list cannot be read, and %2 may be among them.</comment>
        <translation>
            <numerusform>%n order in %1&apos;s list cannot be read, and it may be %2.</numerusform>
            <numerusform>%n orders in %1&apos;s list cannot be read, and %2 may be among them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file has %n page, and no page %1.</source>
        <comment>The file has %n pages, and no page %1.</comment>
        <translation>
            <numerusform>The file has %n page, and no page %1.</numerusform>
            <numerusform>The file has %n pages, and no page %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It fits %n place</source>
        <comment>It fits %n places; choose one</comment>
        <translation>
            <numerusform>It fits %n place</numerusform>
            <numerusform>It fits %n places; choose one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n font is not embedded and would be replaced: %1</source>
        <comment>%n fonts are not embedded and would be replaced: %1</comment>
        <translation>
            <numerusform>%n font is not embedded and would be replaced: %1</numerusform>
            <numerusform>%n fonts are not embedded and would be replaced: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute</source>
        <comment>%n minutes</comment>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour</source>
        <comment>%n hours</comment>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day</source>
        <comment>%n days</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file there is passed over: its name is not UTF-8. Rename it.</source>
        <comment>%n files there are passed over: their names are not UTF-8. Rename them.</comment>
        <translation>
            <numerusform>%n file there is passed over: its name is not UTF-8. Rename it.</numerusform>
            <numerusform>%n files there are passed over: their names are not UTF-8. Rename them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order or change waits to be sent.</source>
        <comment>%n orders and changes wait to be sent.</comment>
        <translation>
            <numerusform>%n order or change waits to be sent.</numerusform>
            <numerusform>%n orders and changes wait to be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order or change could not be sent yet.</source>
        <comment>%n orders and changes could not be sent yet.</comment>
        <translation>
            <numerusform>%n order or change could not be sent yet.</numerusform>
            <numerusform>%n orders and changes could not be sent yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n webhook was rejected.</source>
        <comment>%n webhooks were rejected.</comment>
        <translation>
            <numerusform>%n webhook was rejected.</numerusform>
            <numerusform>%n webhooks were rejected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is another issue.</source>
        <comment>There are %n more issues.</comment>
        <translation>
            <numerusform>There is another issue.</numerusform>
            <numerusform>There are %n more issues.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>platen::ArtworkIntake</name>
    <message numerus="yes">
        <source>%n artwork file(s) added. Nothing was sent.</source>
        <translation>
            <numerusform>%n artwork file added. Nothing was sent.</numerusform>
            <numerusform>%n artwork files added. Nothing was sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n artwork file(s) are added once the draft has an account.</source>
        <translation>
            <numerusform>%n artwork file is added once the draft has an account.</numerusform>
            <numerusform>%n artwork files are added once the draft has an account.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adds %n artwork file(s) once the draft has an account</source>
        <translation>
            <numerusform>Adds %n artwork file once the draft has an account</numerusform>
            <numerusform>Adds %n artwork files once the draft has an account</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adds %n artwork file(s) to this draft</source>
        <translation>
            <numerusform>Adds %n artwork file to this draft</numerusform>
            <numerusform>Adds %n artwork files to this draft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>platen::ArtworkStrip</name>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (and %n more)</numerusform>
            <numerusform>%1 (and %n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>platen::AttentionPage</name>
    <message numerus="yes">
        <source>All well, checked %n s ago</source>
        <translation>
            <numerusform>All well, checked %n s ago</numerusform>
            <numerusform>All well, checked %n s ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>platen::BatchDialog</name>
    <message numerus="yes">
        <source>%Ln item(s) in the batch.</source>
        <translation>
            <numerusform>%Ln item in the batch.</numerusform>
            <numerusform>%Ln items in the batch.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>platen::CancelDialog</name>
    <message numerus="yes">
        <source>Cancel %Ln order(s)</source>
        <translation>
            <numerusform>Cancel %Ln order</numerusform>
            <numerusform>Cancel %Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sandbox order(s): nothing is made and nothing is charged.</source>
        <translation>
            <numerusform>%Ln sandbox order: nothing is made and nothing is charged.</numerusform>
            <numerusform>%Ln sandbox orders: nothing is made and nothing is charged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try %Ln again</source>
        <translation>
            <numerusform>Try %Ln again</numerusform>
            <numerusform>Try %Ln again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the selected orders cannot be cancelled and will be left out.</source>
        <translation>
            <numerusform>%Ln of the selected orders cannot be cancelled and will be left out.</numerusform>
            <numerusform>%Ln of the selected orders cannot be cancelled and will be left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) not sent yet: unless sending has begun, nothing goes to the provider, and nothing is charged.</source>
        <translation>
            <numerusform>This order has not been sent yet: unless sending has begun, nothing goes to the provider, and nothing is charged.</numerusform>
            <numerusform>%Ln orders that have not been sent yet: unless sending has begun, nothing goes to the provider, and nothing is charged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Platen asks the provider to stop %Ln live order(s). The provider decides what it still charges for; its response is shown here. A cancelled order cannot be restored.</source>
        <translation>
            <numerusform>Platen asks the provider to stop %Ln live order. The provider decides what it still charges for; its response is shown here. A cancelled order cannot be restored.</numerusform>
            <numerusform>Platen asks the provider to stop %Ln live orders. The provider decides what it still charges for; its response is shown here. A cancelled order cannot be restored.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>platen::Dropped</name>
    <message numerus="yes">
        <source>Opens %n draft file(s) in tabs</source>
        <translation>
            <numerusform>Opens %n draft file in a tab</numerusform>
            <numerusform>Opens %n draft files in tabs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Begins a draft with %n artwork file(s)</source>
        <translation>
            <numerusform>Begins a draft with %n artwork file</numerusform>
            <numerusform>Begins a draft with %n artwork files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>platen::EmptyState</name>
    <message numerus="yes">
        <source>No order in this view matches. Of all orders, %Ln match(es) the search.</source>
        <translation>
            <numerusform>No order in this view matches. Of all orders, %Ln matches the search.</numerusform>
            <numerusform>No order in this view matches. Of all orders, %Ln match the search.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>platen::FilterBar</name>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) — show</source>
        <translation>
            <numerusform>%Ln change — show</numerusform>
            <numerusform>%Ln changes — show</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more elsewhere — show</source>
        <translation>
            <numerusform>%Ln more elsewhere — show</numerusform>
            <numerusform>%Ln more elsewhere — show</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>platen::FolderCard</name>
    <message numerus="yes">
        <source>It can be read. There are %n file(s) in it.</source>
        <translation>
            <numerusform>It can be read. There is %n file in it.</numerusform>
            <numerusform>It can be read. There are %n files in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>platen::IssueSection</name>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>in %n min</numerusform>
            <numerusform>in %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sends in %n s</source>
        <translation>
            <numerusform>Sends in %n s</numerusform>
            <numerusform>Sends in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>platen::MoneyField</name>
    <message numerus="yes">
        <source>Amounts in %1 have at most %n decimals.</source>
        <translation>
            <numerusform>Amounts in %1 have at most %n decimal.</numerusform>
            <numerusform>Amounts in %1 have at most %n decimals.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>platen::OrderActions</name>
    <message numerus="yes">
        <source>At most %Ln orders can be cancelled at once.</source>
        <translation>
            <numerusform>At most %Ln order can be cancelled at once.</numerusform>
            <numerusform>At most %Ln orders can be cancelled at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %Ln selected orders can be cancelled.</source>
        <translation>
            <numerusform>The selected order cannot be cancelled.</numerusform>
            <numerusform>None of the %Ln selected orders can be cancelled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>platen::PatternFields</name>
    <message numerus="yes">
        <source>%n item(s): %1</source>
        <translation>
            <numerusform>%n item: %1</numerusform>
            <numerusform>%n items: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>platen::PlaceBar</name>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>platen::ReviewWords</name>
    <message numerus="yes">
        <source>It is sent to %1 %n seconds after you place it; until then you can undo it.</source>
        <translation>
            <numerusform>It is sent to %1 %n second after you place it; until then you can undo it.</numerusform>
            <numerusform>It is sent to %1 %n seconds after you place it; until then you can undo it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>platen::ShippingPage</name>
    <message numerus="yes">
        <source>Getting prices from %1… %n s</source>
        <translation>
            <numerusform>Getting prices from %1… %n s</numerusform>
            <numerusform>Getting prices from %1… %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>platen::Sidebar</name>
    <message numerus="yes">
        <source>%1, %Ln order(s)</source>
        <translation>
            <numerusform>%1, %Ln order</numerusform>
            <numerusform>%1, %Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln item(s)</source>
        <translation>
            <numerusform>%1, %Ln item</numerusform>
            <numerusform>%1, %Ln items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>platen::StatusBar</name>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <translation>
            <numerusform>%Ln unknown</numerusform>
            <numerusform>%Ln unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) could not be synced</source>
        <translation>
            <numerusform>%Ln account could not be synced</numerusform>
            <numerusform>%Ln accounts could not be synced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation>
            <numerusform>%Ln account</numerusform>
            <numerusform>%Ln accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>platen::Tray</name>
    <message numerus="yes">
        <source>%Ln more than before</source>
        <translation>
            <numerusform>%Ln more than before</numerusform>
            <numerusform>%Ln more than before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) need attention</source>
        <translation>
            <numerusform>%Ln item needs attention</numerusform>
            <numerusform>%Ln items need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>platen::WebhooksWindow</name>
    <message numerus="yes">
        <source>Show %n new event(s)</source>
        <translation>
            <numerusform>Show %n new event</numerusform>
            <numerusform>Show %n new events</numerusform>
        </translation>
    </message>
</context>
</TS>
