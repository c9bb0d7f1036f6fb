<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>BottomBar</name>
    <message>
        <source>Labels printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of printed labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next order that needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program closes after the label in hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your orders are being opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a printer first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect MyParcel first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print {count} label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print {count} labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All labels are on their way to the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is left needs you first (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop an order report first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to print; drop the next report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finishing the label in hand…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pace} a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 label printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} labels printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No orders yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} wait for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} waits for you</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeNotices</name>
    <message>
        <source>1 line of {file} needs a look:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} lines of {file} need a look:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 packing slip is in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} packing slips are in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 parcel is in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} parcels are in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 parcel is set aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} parcels are set aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 parcel is back in the queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} parcels are back in the queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 parcel is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} parcels are changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceActs</name>
    <message>
        <source>Why is this label printed again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why are these {count} labels printed again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It did not print well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save packing slips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>packing slips</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Chosen parcel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No label yet. It is bought when you print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} parcels chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print {count} again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} packing slips…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packing slip…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a parcel to see its label, its address and what happened to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropPage</name>
    <message>
        <source>Drop the order report here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the .txt file of unshipped orders from Seller Central. Any columns, any marketplace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to try it with?  Try a sample report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropStrip</name>
    <message>
        <source>Drop another report anywhere in this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop another report anywhere in this window, or click to choose one (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HealthPill</name>
    <message>
        <source>Press to open its settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amazon connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer} waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer}: look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer} ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: look</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save packing slips…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {count} at once: search first, or choose rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One PDF with the slips of all that is listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is found for “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is done yet. Orders come here once Amazon has their tracking number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save packing slips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>packing slips</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelPicture</name>
    <message>
        <source>Picture of the label</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>1 label is still to print. Close all the same?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} labels are still to print. Close all the same?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work is still under way. Close all the same?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label in hand is finished first. The rest waits and goes on when you start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} need you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} already done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose order reports</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Show all {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying again by itself in {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying again now…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Notices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParcelBrowser</name>
    <message>
        <source>Parcels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemCard</name>
    <message>
        <source>Choose marketplace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, it came out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, print it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did this label come out of the printer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not certain. Look in the tray of {printer} for this name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>All {count} orders are done; they are in History.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is found for “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here. Press the chip again to see all that is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is done. Drop the next report, or look in History.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No orders here. Drop a report anywhere in this window.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefusedPage</name>
    <message>
        <source>Close amzlabels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search or scan: order, name, SKU, tracking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or scan: order, name, place, SKU, title, tracking (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageChips</name>
    <message>
        <source>Show {stage}: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only these ({count}); press again to show all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Marketplace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amazon and MyParcel are played here; nothing is bought or sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All marketplaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}  ·  1 order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}  ·  {count} orders</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>address</name>
    <message>
        <source>Address of order {order}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From Amazon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address from Amazon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address can be printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save; it stays held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{save}   Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;umber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Addition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;econd line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;rovince</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coun&amp;try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;hone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-&amp;mail</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>column</name>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ship by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{units} items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{skus} SKUs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>command</name>
    <message>
        <source>Reading {file}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying again in {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n order(s): {added} new, {held} held, {done} already done</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>ready to ship</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{order}  %n unit(s) to {place}: {stands}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {total} confirmed at Amazon</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) written to {path}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No orders yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amzlabels [REPORT…]                     opens the window, and imports
amzlabels --demo                        the window in a world of its own
amzlabels check REPORT [--json]         what would be shipped; changes nothing
amzlabels ship REPORT [--marketplace NL] [--printer NAME] [--demo] [--json]
amzlabels resume [--printer NAME] [--json]   finishes what a stop left open
amzlabels status [--json]               every parcel and how it stands
amzlabels confirmation-file OUT         the upload file for Seller Central
amzlabels printers [--json]             the printers it can see</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>country</name>
    <message>
        <source>Netherlands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Germany</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>France</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Italy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Austria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>event</name>
    <message>
        <source>read from {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>renewed from {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ordered to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asking MyParcel for a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shipment made at MyParcel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shipment found at MyParcel, not bought again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label bought, {tracking}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no label yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused by MyParcel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MyParcel&apos;s answer was lost; it is looked up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent to {printer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printed on {printer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not printed; it waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printing failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not certain that it came out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you said that it came out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you said that it did not come out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printed again on {printer}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>telling Amazon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirmed at Amazon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was already confirmed at Amazon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused by Amazon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amazon is told later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amazon&apos;s answer was lost; it is sent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marketplace chosen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fact</name>
    <message>
        <source>The file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of a service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the printer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>field</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>House number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HS code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country of origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>package</name>
    <message>
        <source>parcel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mailbox parcel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>digital stamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>small parcel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>paper</name>
    <message>
        <source>Packing slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {order}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchase order {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units in this parcel: {units}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ruler is 50 mm long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frame is 2 mm from every edge.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>printer</name>
    <message>
        <source>PDF folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not there. Plug it in and switch it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Busy printing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Printed” means here: the PDF file is in the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells nothing back: you will be asked whether labels came out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Printed” means here: the label stands in the printer&apos;s queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Printed” means here: the label was sent to the printer whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Printed” means here: the printer said it was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Printed” means here: the printer counted the label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Printed” means here: somebody saw the label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{sizes} and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>problem</name>
    <message>
        <source>Open Amazon settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open MyParcel settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose marketplace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ship it all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download the unshipped-orders report again and drop it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the report itself: a .txt file from Seller Central.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it in other programs, or download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The download was cut off. Download the report again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not a text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the .txt report of unshipped orders from Seller Central.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not an Amazon order report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Seller Central: Orders, Order Reports, Unshipped Orders. Drop that .txt file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was saved by a spreadsheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreadsheets change order numbers. Download the report again and drop it unopened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is the report of all orders; it has no names and streets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download the unshipped-orders report instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is the new-orders report; it also lists orders that were shipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is an upload file for confirming shipments, not a report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload it in Seller Central; here, drop the unshipped-orders report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is an invoice or tax report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is another Amazon report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} lacks columns that are needed: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download the unshipped-orders report again, with its standard columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was made without addresses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your user may not see them. Let the account&apos;s owner download the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} lists no unshipped orders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to ship.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some letters of the report could not be read for certain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check names and streets before you print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} of the report is broken and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look the order up in Seller Central.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} of the report has no order number and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download the report again and drop it unopened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: the item number was damaged by a spreadsheet; the line was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: the quantity cannot be read; the line was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} repeats an item with other details; the last one counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that order before you print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: the ship-by date cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is kept, without its date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report does not say which marketplace this order is from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose it, so that the right Amazon is told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a Prime order; Amazon usually wants its own label on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buy the label in Seller Central, or ship it all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer asked to cancel this order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide in Seller Central first; ship it only if it goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An item of this order has no SKU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look in Seller Central what to pack, then ship it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters in the name or address are damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the spelling before the label is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name or company.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The street is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the street.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The house number is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the house number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The postcode is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the postcode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The postcode does not fit the country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the postcode or the country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The city is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the city.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The country is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type its two letters, such as NL or DE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is too long for the label: {length} letters, {limit} fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it, or move part of it to another line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label of this parcel is already bought.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its address can no longer be changed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customs form is not complete: {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in the customs defaults under Carrier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MyParcel is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your MyParcel API key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MyParcel does not accept the API key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer key may have replaced it. Enter the newest one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MyParcel refused this parcel: {message} ({code}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend it, then print it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MyParcel does not accept the address: {message} ({code}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the address, then print it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MyParcel wants to be paid before it gives the labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay in your MyParcel account, then print again. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MyParcel cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network. The orders wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MyParcel asks us to wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MyParcel has trouble of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is tried again. The orders wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MyParcel has not made this label yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print it again in a minute; it is not bought twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MyParcel&apos;s answer was lost, so it is not certain that the label was bought.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is looked up before anything is bought again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MyParcel sent something that is not a label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print it again; it is not bought twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MyParcel&apos;s answer cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MyParcel does not understand amzlabels: {message} ({code}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is our mistake. Look for a newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the label printer once; it is remembered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer {printer} is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug it in, or choose another one. The labels wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printing system does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is tried again. The labels wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer {printer} cannot print this size: {media}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another printer, or load labels of that size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer {printer} waits: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend it; printing goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer {printer} does not take this label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another printer, then print it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label did not print: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing came out. Print it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not certain that this label came out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look in the printer&apos;s tray: did it come out?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder for printed PDFs cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the disk, or choose another printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label&apos;s file is gone from this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch it again from MyParcel; it is not bought twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label&apos;s file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amazon is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect it, or save the confirmation file and upload that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Amazon connection has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect again with a new refresh token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not a refresh token: it begins with Atzr|.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it whole from Seller Central and paste it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amazon does not accept the application&apos;s key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the client id and a new client secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amazon refuses access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the application&apos;s roles in Seller Central, then connect again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amazon did not take the confirmation: {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend it in Seller Central, or try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amazon says this order is cancelled. Do NOT ship it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the parcel out. Check the order in Seller Central.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amazon cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network. Confirmations wait and are sent later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amazon asks us to wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amazon has trouble of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmations wait and are sent later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amazon&apos;s answer was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same confirmation is sent again; that is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amazon&apos;s answer cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amazon&apos;s name for the carrier {carrier} is not set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill it in under Integration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amazon does not understand amzlabels: {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of your data is not in the keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keyring of this computer and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key does not fit the data on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the key it was made with (64 hex digits).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data was written by a newer version of amzlabels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newest version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data on this computer is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a backup of the data folder in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the disk, or check the folder&apos;s rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amzlabels is already running with this data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the window that is open, or close it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring of this computer is missing or locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{variable} is neither an https address nor this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the variable, or take it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You set this parcel aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release it to ship it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amzlabels made a mistake ({id}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost. Start the program again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reason</name>
    <message>
        <source>it is out of labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a label is jammed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its cover is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its ribbon is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its tray is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the computer has no room for print jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the job is held in the print queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is off or not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is being reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its queue takes no jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its driver is not complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was switched off meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the job is gone from the print queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the job was cancelled in the print queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its answer was lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its folder cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not say why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it reports “{reason}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>row</name>
    <message>
        <source>being looked up at MyParcel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the usual service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marketplace not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {hours} h {minutes:02d}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sounds when work is done, needs you or stops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders, labels and settings are kept encrypted in this folder; its key is in the keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start amzlabels again to see this language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;onnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chec&amp;k again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Disconnect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells Amazon each tracking number once its label has printed. Without it, save the confirmation file and upload that in Seller Central.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client &amp;id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client &amp;secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Seller Central: Apps and Services, Develop Apps, Authorise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Amazon calls the carriers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in: {field}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking Amazon…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect from Amazon?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys are forgotten; to connect again you need a new refresh token. Orders stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept in the keyring of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} – not selling here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} ! listings suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} ✓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code exactly as Amazon writes it. The name counts only where the code is Other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amazon&apos;s code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the usual &amp;names again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check and save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget the key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels are bought from your MyParcel account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In MyParcel: Shop settings, Integrations. A new key replaces the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What every parcel is, unless you say otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking MyParcel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the MyParcel key?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No labels can be bought until you enter a key again. Orders stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carr&amp;ier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Weight with packaging, in grams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For customs, when a parcel leaves the European Union:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6 to 10 digits: what kind of goods you sell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;HS code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two letters, such as NL or CN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country of &amp;origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Value of one unit, in euro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a test label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a test label on {printer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sizes: {sizes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels print here without asking. Choose it, then print a test label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for printers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer is connected. Labels can be kept as PDF files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A test label is on its way…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test label printed. Measure its ruler: it must be 50 mm long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own address, as it stands on packing slips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening your data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stage</name>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did it print?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To Amazon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which shop?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do NOT ship</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done, sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
