<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AddressQuestion</name>
    <message>
        <source>Accept</source>
        <translation>Overnemen</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>Zo laten</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>Het klopt</translation>
    </message>
</context>
<context>
    <name>AmazonNews</name>
    <message>
        <source>Asking Amazon for your unshipped orders…</source>
        <translation>Je niet-verzonden bestellingen opvragen bij Amazon…</translation>
    </message>
    <message>
        <source>Amazon is making the report ({time} so far)…</source>
        <translation>Amazon maakt het rapport (al {time} bezig)…</translation>
    </message>
    <message>
        <source>The report is ready; reading it…</source>
        <translation>Het rapport is klaar en wordt gelezen…</translation>
    </message>
    <message>
        <source>No orders came from Amazon.</source>
        <translation>Er kwamen geen bestellingen van Amazon.</translation>
    </message>
    <message>
        <source>Amazon has no unshipped orders.</source>
        <translation>Amazon heeft geen niet-verzonden bestellingen.</translation>
    </message>
    <message>
        <source>A new report is there: {file}.</source>
        <translation>Er is een nieuw rapport: {file}.</translation>
    </message>
    <message>
        <source>Import it</source>
        <translation>Importeren</translation>
    </message>
    <message>
        <source>Do NOT ship 1 order: Amazon says it is cancelled, or not yours to ship. It is held.</source>
        <translation>Verstuur 1 bestelling NIET: volgens Amazon is die geannuleerd, of niet door jou te versturen. Die staat apart.</translation>
    </message>
    <message>
        <source>Do NOT ship {count} orders: Amazon says cancelled, or not yours to ship. They are held.</source>
        <translation>Verstuur {count} bestellingen NIET: volgens Amazon geannuleerd, of niet door jou te versturen. Ze staan apart.</translation>
    </message>
    <message>
        <source>1 order is still unshipped at Amazon although it was confirmed. Amazon is told again.</source>
        <translation>1 bestelling is bevestigd, maar staat bij Amazon nog als niet verzonden. Die wordt opnieuw aan Amazon gemeld.</translation>
    </message>
    <message>
        <source>{count} orders are still unshipped at Amazon although they were confirmed. Amazon is told again.</source>
        <translation>{count} bestellingen zijn bevestigd, maar staan bij Amazon nog als niet verzonden. Ze worden opnieuw aan Amazon gemeld.</translation>
    </message>
    <message>
        <source>1 order is no longer in Amazon&apos;s report and was not printed. It is held: do NOT ship it.</source>
        <translation>1 bestelling staat niet meer in het rapport van Amazon en is niet geprint. Die staat apart: NIET versturen.</translation>
    </message>
    <message>
        <source>{count} orders are no longer in Amazon&apos;s report and were not printed. They are held: do NOT ship them.</source>
        <translation>{count} bestellingen staan niet meer in het rapport van Amazon en zijn niet geprint. Ze staan apart: NIET versturen.</translation>
    </message>
    <message>
        <source>1 order has changed at Amazon; look at it.</source>
        <translation>1 bestelling is bij Amazon gewijzigd; kijk ernaar.</translation>
    </message>
    <message>
        <source>{count} orders have changed at Amazon; look at them.</source>
        <translation>{count} bestellingen zijn bij Amazon gewijzigd; kijk ernaar.</translation>
    </message>
    <message>
        <source>1 order of your confirmation file is now confirmed.</source>
        <translation>1 bestelling uit je bevestigingsbestand is nu bevestigd.</translation>
    </message>
    <message>
        <source>{count} orders of your confirmation file are now confirmed.</source>
        <translation>{count} bestellingen uit je bevestigingsbestand zijn nu bevestigd.</translation>
    </message>
    <message>
        <source>Show the next</source>
        <translation>Volgende tonen</translation>
    </message>
    <message>
        <source>Get orders again</source>
        <translation>Opnieuw bestellingen ophalen</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Labels printed</source>
        <translation>Geprinte labels</translation>
    </message>
    <message>
        <source>Folder of printed labels</source>
        <translation>Map met geprinte labels</translation>
    </message>
    <message>
        <source>Confirmation file…</source>
        <translation>Bevestigingsbestand…</translation>
    </message>
    <message>
        <source>Save what is printed and not confirmed, to upload it in Seller Central</source>
        <translation>Bewaar wat geprint en niet bevestigd is, om het te uploaden in Seller Central</translation>
    </message>
    <message>
        <source>1 label is still to print. Close all the same?</source>
        <translation>Er moet nog 1 label geprint worden. Toch sluiten?</translation>
    </message>
    <message>
        <source>{count} labels are still to print. Close all the same?</source>
        <translation>Er moeten nog {count} labels geprint worden. Toch sluiten?</translation>
    </message>
    <message>
        <source>Work is still under way. Close all the same?</source>
        <translation>Er is nog werk bezig. Toch sluiten?</translation>
    </message>
    <message>
        <source>The label in hand is finished first. The rest waits and goes on when you start again.</source>
        <translation>Het label dat bezig is wordt eerst afgemaakt. De rest wacht en gaat verder als je weer start.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>{what}: go to the next</source>
        <translation>{what}: naar de volgende</translation>
    </message>
    <message>
        <source>Closing…</source>
        <translation>Sluiten…</translation>
    </message>
    <message>
        <source>The program closes after the label in hand</source>
        <translation>Het programma sluit na het label dat nu bezig is</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Openen…</translation>
    </message>
    <message>
        <source>Your orders are being opened</source>
        <translation>Je bestellingen worden geopend</translation>
    </message>
    <message>
        <source>Choose a printer first</source>
        <translation>Kies eerst een printer</translation>
    </message>
    <message>
        <source>Connect MyParcel first</source>
        <translation>Verbind eerst MyParcel</translation>
    </message>
    <message>
        <source>Print {count} label</source>
        <translation>Print {count} label</translation>
    </message>
    <message>
        <source>Print {count} labels</source>
        <translation>Print {count} labels</translation>
    </message>
    <message>
        <source>Telling Amazon…</source>
        <translation>Naar Amazon…</translation>
    </message>
    <message>
        <source>Every label is done; Amazon is being told</source>
        <translation>Elk label is klaar; Amazon krijgt bericht</translation>
    </message>
    <message>
        <source>{done} of {total} labels done</source>
        <translation>{done} van {total} labels klaar</translation>
    </message>
    <message>
        <source>1 label done.</source>
        <translation>1 label klaar.</translation>
    </message>
    <message>
        <source>{count} labels done.</source>
        <translation>{count} labels klaar.</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Printen…</translation>
    </message>
    <message>
        <source>All labels are on their way to the printer</source>
        <translation>Alle labels zijn onderweg naar de printer</translation>
    </message>
    <message>
        <source>Nothing ready</source>
        <translation>Niets te printen</translation>
    </message>
    <message>
        <source>What is left needs you first (F2)</source>
        <translation>Wat over is, vraagt eerst iets van jou (F2)</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>Nog geen bestellingen</translation>
    </message>
    <message>
        <source>Drop an order report first</source>
        <translation>Sleep eerst een bestelrapport hierheen</translation>
    </message>
    <message>
        <source>Nothing is left to print; drop the next report</source>
        <translation>Er is niets meer te printen; sleep het volgende rapport hierheen</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>Alles klaar</translation>
    </message>
    <message>
        <source>Finishing the label in hand…</source>
        <translation>Het label dat bezig is wordt afgemaakt…</translation>
    </message>
    <message>
        <source>{pace} a minute</source>
        <translation>{pace} per minuut</translation>
    </message>
    <message>
        <source>No orders yet.</source>
        <translation>Nog geen bestellingen.</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>nog {seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>nog {minutes} min</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min left</source>
        <translation>nog {hours} u {minutes} min</translation>
    </message>
    <message>
        <source>{count} held</source>
        <translation>{count} apart</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>{count} mislukt</translation>
    </message>
    <message>
        <source>1 question</source>
        <translation>1 vraag</translation>
    </message>
    <message>
        <source>{count} questions</source>
        <translation>{count} vragen</translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation>{some} en {last}</translation>
    </message>
    <message>
        <source>{what} wait for you</source>
        <translation>{what} wachten op jou</translation>
    </message>
    <message>
        <source>{what} waits for you</source>
        <translation>{what} wacht op jou</translation>
    </message>
</context>
<context>
    <name>ChangeNotices</name>
    <message>
        <source>1 thing in {file} needs a look:</source>
        <translation>Kijk naar 1 punt in {file}:</translation>
    </message>
    <message>
        <source>{count} things in {file} need a look:</source>
        <translation>Kijk naar {count} punten in {file}:</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Nu opnieuw proberen</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Map openen</translation>
    </message>
    <message>
        <source>Pay at MyParcel</source>
        <translation>Betaal bij MyParcel</translation>
    </message>
    <message>
        <source>Confirmation file…</source>
        <translation>Bevestigingsbestand…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>The return label is in {file}.</source>
        <translation>Het retourlabel staat in {file}.</translation>
    </message>
    <message>
        <source>1 product is in {file}.</source>
        <translation>1 artikel staat in {file}.</translation>
    </message>
    <message>
        <source>{count} products are in {file}.</source>
        <translation>{count} artikelen staan in {file}.</translation>
    </message>
    <message>
        <source>1 parcel is in {file}.</source>
        <translation>1 pakket staat in {file}.</translation>
    </message>
    <message>
        <source>{count} parcels are in {file}.</source>
        <translation>{count} pakketten staan in {file}.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Map openen</translation>
    </message>
    <message>
        <source>1 is on paper</source>
        <translation>1 ligt op papier</translation>
    </message>
    <message>
        <source>{count} are on paper</source>
        <translation>{count} liggen op papier</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Verslag kopiëren</translation>
    </message>
    <message>
        <source>1 parcel is set aside.</source>
        <translation>1 pakket is apart gezet.</translation>
    </message>
    <message>
        <source>{count} parcels are set aside.</source>
        <translation>{count} pakketten zijn apart gezet.</translation>
    </message>
    <message>
        <source>1 parcel is back in the queue.</source>
        <translation>1 pakket staat weer in de rij.</translation>
    </message>
    <message>
        <source>{count} parcels are back in the queue.</source>
        <translation>{count} pakketten staan weer in de rij.</translation>
    </message>
    <message>
        <source>The label sheet is another one now.</source>
        <translation>Het etikettenvel is nu een ander.</translation>
    </message>
    <message>
        <source>1 product is changed.</source>
        <translation>1 artikel is gewijzigd.</translation>
    </message>
    <message>
        <source>{count} products are changed.</source>
        <translation>{count} artikelen zijn gewijzigd.</translation>
    </message>
    <message>
        <source>1 order travels in one parcel.</source>
        <translation>1 bestelling gaat in één pakket.</translation>
    </message>
    <message>
        <source>{count} orders travel in one parcel.</source>
        <translation>{count} bestellingen gaan in één pakket.</translation>
    </message>
    <message>
        <source>1 order has its own label again.</source>
        <translation>1 bestelling heeft weer een eigen label.</translation>
    </message>
    <message>
        <source>{count} orders have their own labels again.</source>
        <translation>{count} bestellingen hebben weer een eigen label.</translation>
    </message>
    <message>
        <source>The order is 1 label now.</source>
        <translation>De bestelling is nu 1 label.</translation>
    </message>
    <message>
        <source>The order is {count} labels now.</source>
        <translation>De bestelling is nu {count} labels.</translation>
    </message>
    <message>
        <source>1 label more is ready to print.</source>
        <translation>Er staat 1 label extra klaar om te printen.</translation>
    </message>
    <message>
        <source>1 order goes out all the same.</source>
        <translation>1 bestelling gaat toch de deur uit.</translation>
    </message>
    <message>
        <source>{count} orders go out all the same.</source>
        <translation>{count} bestellingen gaan toch de deur uit.</translation>
    </message>
    <message>
        <source>1 label is cancelled and its order set aside.</source>
        <translation>1 label is geannuleerd en de bestelling staat apart.</translation>
    </message>
    <message>
        <source>{count} labels are cancelled and their orders set aside.</source>
        <translation>{count} labels zijn geannuleerd en hun bestellingen staan apart.</translation>
    </message>
    <message>
        <source>The address is changed.</source>
        <translation>Het adres is gewijzigd.</translation>
    </message>
    <message>
        <source>{count} addresses are changed.</source>
        <translation>{count} adressen zijn gewijzigd.</translation>
    </message>
    <message>
        <source>The suggestion is accepted.</source>
        <translation>De suggestie is overgenomen.</translation>
    </message>
    <message>
        <source>{count} suggestions are accepted.</source>
        <translation>{count} suggesties zijn overgenomen.</translation>
    </message>
    <message>
        <source>1 address is right as it is.</source>
        <translation>1 adres klopt zoals het is.</translation>
    </message>
    <message>
        <source>{count} addresses are right as they are.</source>
        <translation>{count} adressen kloppen zoals ze zijn.</translation>
    </message>
    <message>
        <source>The address is as Amazon gave it.</source>
        <translation>Het adres is weer zoals Amazon het gaf.</translation>
    </message>
    <message>
        <source>{count} addresses are as Amazon gave them.</source>
        <translation>{count} adressen zijn zoals Amazon ze gaf.</translation>
    </message>
    <message>
        <source>1 parcel is changed.</source>
        <translation>1 pakket is gewijzigd.</translation>
    </message>
    <message>
        <source>{count} parcels are changed.</source>
        <translation>{count} pakketten zijn gewijzigd.</translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>No parcel has the number {number} of this slip.</source>
        <translation>Geen pakket heeft het nummer {number} van deze pakbon.</translation>
    </message>
</context>
<context>
    <name>ChoiceActs</name>
    <message>
        <source>Why is this order shipped all the same?</source>
        <translation>Waarom wordt deze bestelling toch verzonden?</translation>
    </message>
    <message>
        <source>Why are these {count} orders shipped all the same?</source>
        <translation>Waarom worden deze {count} bestellingen toch verzonden?</translation>
    </message>
    <message>
        <source>The buyer still wants it</source>
        <translation>De koper wil het nog steeds</translation>
    </message>
    <message>
        <source>Seller Central says to ship it</source>
        <translation>Seller Central zegt dat het verzonden moet worden</translation>
    </message>
    <message>
        <source>Amazon has no label for it</source>
        <translation>Amazon heeft er geen label voor</translation>
    </message>
    <message>
        <source>Why is this label printed again?</source>
        <translation>Waarom print je dit label opnieuw?</translation>
    </message>
    <message>
        <source>Why are these {count} labels printed again?</source>
        <translation>Waarom print je deze {count} labels opnieuw?</translation>
    </message>
    <message>
        <source>The label is damaged</source>
        <translation>Het label is beschadigd</translation>
    </message>
    <message>
        <source>The label is lost</source>
        <translation>Het label is kwijt</translation>
    </message>
    <message>
        <source>It did not print well</source>
        <translation>Het is niet goed geprint</translation>
    </message>
    <message>
        <source>Give this label up and buy a new one?</source>
        <translation>Dit label laten vervallen en een nieuw kopen?</translation>
    </message>
    <message>
        <source>Give these {count} labels up and buy new ones?</source>
        <translation>Deze {count} labels laten vervallen en nieuwe kopen?</translation>
    </message>
    <message>
        <source>Throw the old label away; its number is not used again. The new one is drawn when you print.</source>
        <translation>Gooi het oude label weg; het nummer wordt niet meer gebruikt. Het nieuwe wordt gemaakt zodra je print.</translation>
    </message>
    <message>
        <source>A new label costs money again; MyParcel may charge the old one too. Throw the old label away. The new one is bought when you print, and Amazon gets its tracking number.</source>
        <translation>Een nieuw label kost weer geld; MyParcel kan het oude ook rekenen. Gooi het oude label weg. Het nieuwe wordt gekocht als je print, en Amazon krijgt het track-&amp;-tracenummer daarvan.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Laten vervallen</translation>
    </message>
    <message>
        <source>It cost {cost}.</source>
        <translation>Het kostte {cost}.</translation>
    </message>
    <message>
        <source>Together they cost {cost}.</source>
        <translation>Samen kostten ze {cost}.</translation>
    </message>
    <message>
        <source>Together they cost at least {cost}.</source>
        <translation>Samen kostten ze minstens {cost}.</translation>
    </message>
    <message>
        <source>Did all {count} labels come out?</source>
        <translation>Kwamen alle {count} labels eruit?</translation>
    </message>
    <message>
        <source>Look at each of them. Amazon is told that these orders are shipped.</source>
        <translation>Kijk ze alle na. Amazon hoort dat deze bestellingen verzonden zijn.</translation>
    </message>
    <message>
        <source>They did</source>
        <translation>Ja, allemaal</translation>
    </message>
</context>
<context>
    <name>CombineNotice</name>
    <message>
        <source>Show the first</source>
        <translation>Toon de eerste</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>{orders} orders go to the same address and could be one parcel.</source>
        <translation>{orders} bestellingen gaan naar hetzelfde adres en kunnen één pakket zijn.</translation>
    </message>
    <message>
        <source>{orders} orders go to {addresses} addresses and could be {addresses} parcels.</source>
        <translation>{orders} bestellingen gaan naar {addresses} adressen en kunnen {addresses} pakketten zijn.</translation>
    </message>
</context>
<context>
    <name>ConfidenceRow</name>
    <message>
        <source>Edit</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Amazon&apos;s lines</source>
        <translation>Regels van Amazon</translation>
    </message>
</context>
<context>
    <name>DeliveryCard</name>
    <message>
        <source>I have seen to it</source>
        <translation>Geregeld</translation>
    </message>
</context>
<context>
    <name>DeliveryNotice</name>
    <message>
        <source>1 parcel does not reach its buyer.</source>
        <translation>1 pakket komt niet bij de koper aan.</translation>
    </message>
    <message>
        <source>{count} parcels do not reach their buyers.</source>
        <translation>{count} pakketten komen niet bij de koper aan.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Show the first</source>
        <translation>Toon de eerste</translation>
    </message>
</context>
<context>
    <name>DeliveryRow</name>
    <message>
        <source>Where it is</source>
        <translation>Waar het is</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopiëren</translation>
    </message>
    <message>
        <source>Track &amp; trace, for the buyer. It may hold the postcode.</source>
        <translation>Track &amp; trace, voor de koper. De postcode kan erin staan.</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Link openen</translation>
    </message>
    <message>
        <source>Where is it?</source>
        <translation>Waar is het?</translation>
    </message>
    <message>
        <source>Return label…</source>
        <translation>Retourlabel…</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>Link gekopieerd</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Wordt gevraagd…</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Chosen parcel</source>
        <translation>Gekozen pakket</translation>
    </message>
    <message>
        <source>No label yet. It is bought when you print.</source>
        <translation>Nog geen label. Dat wordt gekocht als je print.</translation>
    </message>
    <message>
        <source>{count} parcels chosen</source>
        <translation>{count} pakketten gekozen</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>en nog {count}</translation>
    </message>
    <message>
        <source>Accept {count} suggestions</source>
        <translation>{count} suggesties overnemen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>No label yet. It is drawn when you print.</source>
        <translation>Nog geen label. Het wordt gemaakt zodra je print.</translation>
    </message>
    <message>
        <source>Print this</source>
        <translation>Dit printen</translation>
    </message>
    <message>
        <source>Print {count}</source>
        <translation>{count} printen</translation>
    </message>
    <message>
        <source>Hold {count}</source>
        <translation>{count} apart zetten</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Apart zetten</translation>
    </message>
    <message>
        <source>Release {count}</source>
        <translation>{count} vrijgeven</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Vrijgeven</translation>
    </message>
    <message>
        <source>Print {count} again</source>
        <translation>{count} opnieuw printen</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Opnieuw printen</translation>
    </message>
    <message>
        <source>{count} on another printer…</source>
        <translation>{count} op een andere printer…</translation>
    </message>
    <message>
        <source>Other printer…</source>
        <translation>Andere printer…</translation>
    </message>
    <message>
        <source>Tell Amazon of {count}</source>
        <translation>{count} aan Amazon melden</translation>
    </message>
    <message>
        <source>Tell Amazon</source>
        <translation>Aan Amazon melden</translation>
    </message>
    <message>
        <source>{count} new labels…</source>
        <translation>{count} nieuwe labels…</translation>
    </message>
    <message>
        <source>New label…</source>
        <translation>Nieuw label…</translation>
    </message>
    <message>
        <source>Combine {count}</source>
        <translation>{count} samenvoegen</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>Uit elkaar halen</translation>
    </message>
    <message>
        <source>One more box</source>
        <translation>Nog een doos</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>Splitsen…</translation>
    </message>
    <message>
        <source>{count} labels as PDF…</source>
        <translation>{count} labels als pdf…</translation>
    </message>
    <message>
        <source>Label as PDF…</source>
        <translation>Label als pdf…</translation>
    </message>
    <message>
        <source>{count} packing slips…</source>
        <translation>{count} pakbonnen…</translation>
    </message>
    <message>
        <source>Packing slip…</source>
        <translation>Pakbon…</translation>
    </message>
    <message>
        <source>{count} are right</source>
        <translation>{count} kloppen</translation>
    </message>
    <message>
        <source>{count} came out…</source>
        <translation>{count} zijn eruit…</translation>
    </message>
    <message>
        <source>Choose a parcel to see its label, its address and what happened to it.</source>
        <translation>Kies een pakket om het label, het adres en wat ermee gebeurd is te zien.</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Track-&amp;-tracenummer</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>How sure it is that the label is on paper</source>
        <translation>Hoe zeker het is dat het label op papier staat</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Wat er gebeurd is</translation>
    </message>
    <message>
        <source>Scan its label…</source>
        <translation>Label scannen…</translation>
    </message>
    <message>
        <source>Spread the order over parcels or boxes</source>
        <translation>Verdeel de bestelling over pakketten of dozen</translation>
    </message>
    <message>
        <source>Pick list…</source>
        <translation>Picklijst…</translation>
    </message>
    <message>
        <source>Proof…</source>
        <translation>Bewijs…</translation>
    </message>
    <message>
        <source>Details of the parcel</source>
        <translation>Gegevens van het pakket</translation>
    </message>
</context>
<context>
    <name>DropPage</name>
    <message>
        <source>Drop the order report here</source>
        <translation>Sleep het bestelrapport hierheen</translation>
    </message>
    <message>
        <source>the .txt file of unshipped orders from Seller Central. Any columns, any marketplace.</source>
        <translation>het .txt-bestand met niet-verzonden bestellingen uit Seller Central. Alle kolommen, alle marktplaatsen.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Bestand kiezen…</translation>
    </message>
    <message>
        <source>Get orders from Amazon</source>
        <translation>Bestellingen ophalen bij Amazon</translation>
    </message>
    <message>
        <source>Nothing to try it with?  Try a sample report</source>
        <translation>Niets om mee te proberen?  Probeer een voorbeeldrapport</translation>
    </message>
</context>
<context>
    <name>DropStrip</name>
    <message>
        <source>Drop another report anywhere in this window</source>
        <translation>Sleep een volgend rapport ergens in dit venster</translation>
    </message>
    <message>
        <source>Drop another report anywhere in this window, or click to choose one (Ctrl+O)</source>
        <translation>Sleep een volgend rapport ergens in dit venster, of klik om er een te kiezen (Ctrl+O)</translation>
    </message>
    <message>
        <source>Get orders</source>
        <translation>Bestellingen ophalen</translation>
    </message>
</context>
<context>
    <name>FoundPrinterNotices</name>
    <message>
        <source>{old} is gone, but the same printer is there as {new}. Is it the one?</source>
        <translation>{old} is weg, maar dezelfde printer is er als {new}. Is dat hem?</translation>
    </message>
    <message>
        <source>Yes, print on {new}</source>
        <translation>Ja, print op {new}</translation>
    </message>
    <message>
        <source>{printer} is connected in another way than before. Is it the same printer?</source>
        <translation>{printer} is anders aangesloten dan eerst. Is het dezelfde printer?</translation>
    </message>
    <message>
        <source>If not, set it up anew: print a test label first.</source>
        <translation>Zo niet, stel hem opnieuw in: print eerst een testlabel.</translation>
    </message>
    <message>
        <source>Yes, the same</source>
        <translation>Ja, dezelfde</translation>
    </message>
    <message>
        <source>Now connected by {device}.</source>
        <translation>Nu aangesloten via {device}.</translation>
    </message>
</context>
<context>
    <name>HealthPill</name>
    <message>
        <source>Press to open its settings.</source>
        <translation>Druk om de instellingen te openen.</translation>
    </message>
    <message>
        <source>Amazon connected</source>
        <translation>Amazon verbonden</translation>
    </message>
    <message>
        <source>Own labels</source>
        <translation>Eigen labels</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>No printer chosen</source>
        <translation>Geen printer gekozen</translation>
    </message>
    <message>
        <source>{printer} waits</source>
        <translation>{printer} wacht</translation>
    </message>
    <message>
        <source>{printer}: look</source>
        <translation>{printer}: kijk even</translation>
    </message>
    <message>
        <source>{printer} ready</source>
        <translation>{printer} gereed</translation>
    </message>
    <message>
        <source>{name} not connected</source>
        <translation>{name} niet verbonden</translation>
    </message>
    <message>
        <source>{name}: look</source>
        <translation>{name}: kijk even</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>{count} done</source>
        <translation>{count} klaar</translation>
    </message>
    <message>
        <source>At most {count} at once: search first, or choose rows.</source>
        <translation>Hoogstens {count} tegelijk: zoek eerst, of kies regels.</translation>
    </message>
    <message>
        <source>Packing slips…</source>
        <translation>Pakbonnen…</translation>
    </message>
    <message>
        <source>Day list…</source>
        <translation>Daglijst…</translation>
    </message>
    <message>
        <source>Proof log…</source>
        <translation>Bewijslogboek…</translation>
    </message>
    <message>
        <source>Nothing is listed</source>
        <translation>Hier staat niets</translation>
    </message>
    <message>
        <source>The slips of all that is listed</source>
        <translation>De pakbonnen van alles in de lijst</translation>
    </message>
    <message>
        <source>Nothing is found for “{text}”.</source>
        <translation>Niets gevonden voor “{text}”.</translation>
    </message>
    <message>
        <source>Nothing is done yet. Orders come here once Amazon has their tracking number.</source>
        <translation>Nog niets klaar. Bestellingen komen hier zodra Amazon het track-&amp;-tracenummer heeft.</translation>
    </message>
    <message>
        <source>Asking the carriers…</source>
        <translation>Vervoerders worden gevraagd…</translation>
    </message>
    <message>
        <source>Where are they?</source>
        <translation>Waar zijn ze?</translation>
    </message>
    <message>
        <source>nothing is on its way</source>
        <translation>er is niets onderweg</translation>
    </message>
    <message>
        <source>{asked} asked after, {moved} moved on</source>
        <translation>{asked} nagevraagd, {moved} verder</translation>
    </message>
</context>
<context>
    <name>KeepingNotice</name>
    <message>
        <source>Backup made, with 1 order.</source>
        <translation>Back-up gemaakt, met 1 bestelling.</translation>
    </message>
    <message>
        <source>Backup made, with {count} orders.</source>
        <translation>Back-up gemaakt, met {count} bestellingen.</translation>
    </message>
    <message>
        <source>Finding out what happened meanwhile: {done} of {total} parcels.</source>
        <translation>Nagaan wat er intussen is gebeurd: {done} van {total} pakketten.</translation>
    </message>
    <message>
        <source>1 label found at MyParcel.</source>
        <translation>1 label gevonden bij MyParcel.</translation>
    </message>
    <message>
        <source>{count} labels found at MyParcel.</source>
        <translation>{count} labels gevonden bij MyParcel.</translation>
    </message>
    <message>
        <source>1 parcel settled.</source>
        <translation>1 pakket afgehandeld.</translation>
    </message>
    <message>
        <source>{count} parcels settled.</source>
        <translation>{count} pakketten afgehandeld.</translation>
    </message>
    <message>
        <source>1 parcel to look at (F2).</source>
        <translation>1 pakket om te bekijken (F2).</translation>
    </message>
    <message>
        <source>{count} parcels to look at (F2).</source>
        <translation>{count} pakketten om te bekijken (F2).</translation>
    </message>
    <message>
        <source>It is known again what happened meanwhile.</source>
        <translation>Het is weer bekend wat er intussen is gebeurd.</translation>
    </message>
</context>
<context>
    <name>LabelActs</name>
    <message>
        <source>Save labels</source>
        <translation>Labels opslaan</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>labels</translation>
    </message>
</context>
<context>
    <name>LabelPicture</name>
    <message>
        <source>Picture of the label</source>
        <translation>Afbeelding van het label</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Reading {file}…</source>
        <translation>{file} lezen…</translation>
    </message>
    <message>
        <source>shipping confirmations</source>
        <translation>verzendbevestigingen</translation>
    </message>
    <message>
        <source>Save the confirmation file</source>
        <translation>Bevestigingsbestand opslaan</translation>
    </message>
    <message>
        <source>{file} could not be used</source>
        <translation>{file} is niet bruikbaar</translation>
    </message>
    <message>
        <source>Choose order reports</source>
        <translation>Bestelrapporten kiezen</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Show all {count}</source>
        <translation>Alle {count} tonen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Trying again by itself in {seconds} s.</source>
        <translation>Probeert het vanzelf opnieuw over {seconds} s.</translation>
    </message>
    <message>
        <source>Trying again now…</source>
        <translation>Nu opnieuw proberen…</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Notices</source>
        <translation>Meldingen</translation>
    </message>
</context>
<context>
    <name>NumberRow</name>
    <message>
        <source>Tracking number</source>
        <translation>Trackingnummer</translation>
    </message>
    <message>
        <source>Tracking number of this parcel</source>
        <translation>Trackingnummer van dit pakket</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Noteren</translation>
    </message>
    <message>
        <source>Scan or type its tracking number (K); Amazon is told then.</source>
        <translation>Scan of typ het trackingnummer (K); Amazon hoort het dan.</translation>
    </message>
</context>
<context>
    <name>OrderMarks</name>
    <message>
        <source>About the order</source>
        <translation>Over de bestelling</translation>
    </message>
</context>
<context>
    <name>PaperActs</name>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF opslaan</translation>
    </message>
</context>
<context>
    <name>ParcelBrowser</name>
    <message>
        <source>Parcels</source>
        <translation>Pakketten</translation>
    </message>
</context>
<context>
    <name>ParcelDialogs</name>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF opslaan</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Opslaan als CSV</translation>
    </message>
    <message>
        <source>proof</source>
        <translation>bewijs</translation>
    </message>
    <message>
        <source>Save labels</source>
        <translation>Labels opslaan</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>labels</translation>
    </message>
</context>
<context>
    <name>PrivacyNotices</name>
    <message>
        <source>There were no names or addresses to delete.</source>
        <translation>Er waren geen namen of adressen om te verwijderen.</translation>
    </message>
    <message>
        <source>The buyer&apos;s data of 1 order is deleted for good.</source>
        <translation>De kopersgegevens van 1 bestelling zijn definitief verwijderd.</translation>
    </message>
    <message>
        <source>The buyers&apos; data of {count} orders is deleted for good.</source>
        <translation>De kopersgegevens van {count} bestellingen zijn definitief verwijderd.</translation>
    </message>
    <message>
        <source>{file} is deleted for good. All its orders are here.</source>
        <translation>{file} is definitief verwijderd. Alle bestellingen eruit staan hier.</translation>
    </message>
    <message>
        <source>{file} still holds names and addresses. All its orders are here, so it can go.</source>
        <translation>In {file} staan nog namen en adressen. Alle bestellingen staan hier, dus het kan weg.</translation>
    </message>
    <message>
        <source>{count} reports still hold names and addresses. All their orders are here, so they can go.</source>
        <translation>In {count} rapporten staan nog namen en adressen. Alle bestellingen staan hier, dus ze kunnen weg.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Definitief verwijderen</translation>
    </message>
    <message>
        <source>Always delete</source>
        <translation>Altijd verwijderen</translation>
    </message>
</context>
<context>
    <name>ProblemCard</name>
    <message>
        <source>Choose marketplace</source>
        <translation>Marktplaats kiezen</translation>
    </message>
    <message>
        <source>Yes, it did</source>
        <translation>Ja, gelukt</translation>
    </message>
    <message>
        <source>No, print it</source>
        <translation>Nee, print hem</translation>
    </message>
    <message>
        <source>Scan it…</source>
        <translation>Scannen…</translation>
    </message>
    <message>
        <source>Did this label come out of the printer?</source>
        <translation>Is dit label uit de printer gekomen?</translation>
    </message>
    <message>
        <source>Look in the tray for this name, or scan the label.</source>
        <translation>Zoek bij de printer naar deze naam, of scan het label.</translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>All {count} orders are done; they are in History.</source>
        <translation>Alle {count} bestellingen zijn klaar; ze staan in Geschiedenis.</translation>
    </message>
    <message>
        <source>The orders are on their way from Amazon</source>
        <translation>De bestellingen zijn onderweg van Amazon</translation>
    </message>
    <message>
        <source>Nothing is found for “{text}”.</source>
        <translation>Niets gevonden voor “{text}”.</translation>
    </message>
    <message>
        <source>Nothing here. Press the chip again to see all that is open.</source>
        <translation>Niets hier. Druk nog eens op de knop om alles te zien wat open staat.</translation>
    </message>
    <message>
        <source>All is done. Drop the next report, or look in History.</source>
        <translation>Alles is klaar. Sleep het volgende rapport hierheen, of kijk in Geschiedenis.</translation>
    </message>
    <message>
        <source>No orders here. Drop a report anywhere in this window.</source>
        <translation>Geen bestellingen hier. Sleep een rapport ergens in dit venster.</translation>
    </message>
</context>
<context>
    <name>RefusedPage</name>
    <message>
        <source>Tried again at {time}: it is still so.</source>
        <translation>Om {time} opnieuw geprobeerd: nog steeds zo.</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Deze sleutel gebruiken</translation>
    </message>
    <message>
        <source>An older backup</source>
        <translation>Een oudere back-up</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Map openen</translation>
    </message>
    <message>
        <source>Start over…</source>
        <translation>Opnieuw beginnen…</translation>
    </message>
    <message>
        <source>Close amzlabels</source>
        <translation>amzlabels sluiten</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>Back-ups worden gezocht…</translation>
    </message>
    <message>
        <source>There is no backup that can be read.</source>
        <translation>Er is geen back-up die te lezen is.</translation>
    </message>
    <message>
        <source>Put back the backup of {day}</source>
        <translation>Back-up van {day} terugzetten</translation>
    </message>
    <message>
        <source>&amp;Key of the data</source>
        <translation>&amp;Sleutel van de gegevens</translation>
    </message>
    <message>
        <source>A key has {count} signs: figures, and letters from a to f.</source>
        <translation>Een sleutel heeft {count} tekens: cijfers en letters van a tot f.</translation>
    </message>
    <message>
        <source>Trying again…</source>
        <translation>Wordt opnieuw geprobeerd…</translation>
    </message>
    <message>
        <source>This folder cannot be shown: it is not there.</source>
        <translation>Deze map kan niet worden getoond: hij is er niet.</translation>
    </message>
</context>
<context>
    <name>ReturnActs</name>
    <message>
        <source>Save the return label</source>
        <translation>Retourlabel bewaren</translation>
    </message>
    <message>
        <source>return label</source>
        <translation>retourlabel</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search or scan: order, name, SKU, tracking …</source>
        <translation>Zoek of scan: bestelling, naam, SKU, track &amp; trace …</translation>
    </message>
    <message>
        <source>Search or scan</source>
        <translation>Zoek of scan</translation>
    </message>
    <message>
        <source>Search or scan: order, name, place, SKU, title, tracking (Ctrl+F)</source>
        <translation>Zoek of scan: bestelling, naam, plaats, SKU, titel, track &amp; trace (Ctrl+F)</translation>
    </message>
</context>
<context>
    <name>SeveralReports</name>
    <message>
        <source>1 file read; {left} to go:</source>
        <translation>1 bestand gelezen, nog {left}:</translation>
    </message>
    <message>
        <source>{count} files read; {left} to go:</source>
        <translation>{count} bestanden gelezen, nog {left}:</translation>
    </message>
    <message>
        <source>{count} files read:</source>
        <translation>{count} bestanden gelezen:</translation>
    </message>
</context>
<context>
    <name>SheetNotice</name>
    <message>
        <source>1 label waits until the part-used sheet is back in {printer}.</source>
        <translation>1 label wacht tot het aangebroken vel weer in {printer} ligt.</translation>
    </message>
    <message>
        <source>{count} labels wait until the part-used sheet is back in {printer}.</source>
        <translation>{count} labels wachten tot het aangebroken vel weer in {printer} ligt.</translation>
    </message>
    <message>
        <source>Free: {places}. Put it on top, the same way round as before.</source>
        <translation>Vrij: {places}. Leg het bovenop, op dezelfde manier als eerst.</translation>
    </message>
    <message>
        <source>It is in</source>
        <translation>Het zit erin</translation>
    </message>
    <message>
        <source>A new sheet is in</source>
        <translation>Er zit een nieuw vel in</translation>
    </message>
    <message>
        <source>Other places…</source>
        <translation>Andere vakken…</translation>
    </message>
</context>
<context>
    <name>SlipNotice</name>
    <message>
        <source>It is there</source>
        <translation>Hij is er</translation>
    </message>
    <message>
        <source>They are there</source>
        <translation>Ze zijn er</translation>
    </message>
    <message>
        <source>Print it again</source>
        <translation>Opnieuw printen</translation>
    </message>
    <message>
        <source>Print them again</source>
        <translation>Opnieuw printen</translation>
    </message>
</context>
<context>
    <name>StackNotice</name>
    <message>
        <source>1 label for {printer} waits for the others, so that the first lies on top.</source>
        <translation>1 label voor {printer} wacht op de andere, zodat het eerste bovenop ligt.</translation>
    </message>
    <message>
        <source>{count} labels for {printer} wait for the others, so that the first lies on top.</source>
        <translation>{count} labels voor {printer} wachten op de andere, zodat het eerste bovenop ligt.</translation>
    </message>
    <message>
        <source>Print what is there</source>
        <translation>Print wat er is</translation>
    </message>
</context>
<context>
    <name>StageChips</name>
    <message>
        <source>Show {stage}: {count}</source>
        <translation>Toon {stage}: {count}</translation>
    </message>
    <message>
        <source>Show only these ({count}); press again to show all</source>
        <translation>Toon alleen deze ({count}); druk nog eens om alles te zien</translation>
    </message>
    <message>
        <source>Never printed</source>
        <translation>Nooit geprint</translation>
    </message>
    <message>
        <source>Show the labels that were made before today and never printed ({count})</source>
        <translation>Toon de labels die vóór vandaag gemaakt en nooit geprint zijn ({count})</translation>
    </message>
</context>
<context>
    <name>StoreCover</name>
    <message>
        <source>Put the backup in the place of the newer data?</source>
        <translation>De back-up in plaats van de nieuwere gegevens zetten?</translation>
    </message>
    <message>
        <source>What was done since then is looked for at MyParcel and Amazon, so that nothing is bought or printed twice. The newer data are kept aside.</source>
        <translation>Wat daarna is gedaan wordt bij MyParcel en Amazon opgezocht, zodat niets dubbel wordt gekocht of geprint. De nieuwere gegevens worden apart bewaard.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>Putting the backup back…</source>
        <translation>De back-up wordt teruggezet…</translation>
    </message>
    <message>
        <source>Start over with empty data?</source>
        <translation>Opnieuw beginnen met lege gegevens?</translation>
    </message>
    <message>
        <source>Settings, rules and history do not come back. Orders do, with the next report, and what was bought for them is found at MyParcel, so that nothing is bought twice. What is there now is kept aside for 30 days.</source>
        <translation>Instellingen, regels en geschiedenis komen niet terug. Bestellingen wel, met het volgende rapport, en wat ervoor is gekocht wordt bij MyParcel gevonden, zodat niets dubbel wordt gekocht. Wat er nu staat wordt 30 dagen apart bewaard.</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Opnieuw beginnen</translation>
    </message>
    <message>
        <source>Starting over…</source>
        <translation>Er wordt opnieuw begonnen…</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Marketplace</source>
        <translation>Marktplaats</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Amazon and MyParcel are played here; nothing is bought or sent</source>
        <translation>Amazon en MyParcel worden hier nagespeeld; er wordt niets gekocht of verstuurd</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Wachtrij</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>All marketplaces</source>
        <translation>Alle marktplaatsen</translation>
    </message>
    <message>
        <source>{name}  ·  1 order</source>
        <translation>{name}  ·  1 bestelling</translation>
    </message>
    <message>
        <source>{name}  ·  {count} orders</source>
        <translation>{name}  ·  {count} bestellingen</translation>
    </message>
</context>
<context>
    <name>UnprintedNotice</name>
    <message>
        <source>1 label was made on {day} and never printed.</source>
        <translation>1 label is op {day} gemaakt en nooit geprint.</translation>
    </message>
    <message>
        <source>{count} labels were made since {day} and never printed.</source>
        <translation>{count} labels zijn sinds {day} gemaakt en nooit geprint.</translation>
    </message>
    <message>
        <source>Not registered yet: {count}. They can still be deleted at MyParcel and cost nothing.</source>
        <translation>Nog niet aangemeld: {count}. Ze kunnen bij MyParcel nog weg en kosten niets.</translation>
    </message>
    <message>
        <source>Registered: {count}. Never used, they cost nothing, unless you pay MyParcel in advance.</source>
        <translation>Aangemeld: {count}. Ongebruikt kosten ze niets, tenzij je MyParcel vooruit betaalt.</translation>
    </message>
    <message>
        <source>Digital stamps with their label: {count}. These are charged already, so print them.</source>
        <translation>Digitale postzegels met label: {count}. Die zijn al berekend, dus print ze.</translation>
    </message>
    <message>
        <source>Held: {count}. See why before they are printed.</source>
        <translation>Apart: {count}. Kijk eerst waarom voordat je ze print.</translation>
    </message>
    <message>
        <source>Print {count}</source>
        <translation>Print {count}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Cancel {count}…</source>
        <translation>Annuleer {count}…</translation>
    </message>
    <message>
        <source>Cancel 1 label?</source>
        <translation>1 label annuleren?</translation>
    </message>
    <message>
        <source>Cancel {count} labels?</source>
        <translation>{count} labels annuleren?</translation>
    </message>
    <message>
        <source>{count} not registered: deleted at MyParcel, cost € 0.</source>
        <translation>{count} nog niet aangemeld: weg bij MyParcel, kosten € 0.</translation>
    </message>
    <message>
        <source>{count} registered: given up, cost € 0 as long as nobody uses them. Throw away what was printed of them. If your account pays in advance, ask MyParcel for the money.</source>
        <translation>{count} aangemeld: opgegeven, kosten € 0 zolang niemand ze gebruikt. Gooi weg wat ervan geprint is. Betaal je vooruit, vraag MyParcel dan je geld terug.</translation>
    </message>
    <message>
        <source>Their orders are set aside; when you release and print them, new labels are bought.</source>
        <translation>Hun bestellingen staan apart; als je ze vrijgeeft en print, worden nieuwe labels gekocht.</translation>
    </message>
    <message>
        <source>Cancel the labels</source>
        <translation>Labels annuleren</translation>
    </message>
</context>
<context>
    <name>WaitingNotices</name>
    <message>
        <source>Print it now</source>
        <translation>Nu printen</translation>
    </message>
    <message>
        <source>Print {count} now</source>
        <translation>Nu {count} printen</translation>
    </message>
    <message>
        <source>Other printer…</source>
        <translation>Andere printer…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Opslaan als PDF…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Hervatten</translation>
    </message>
</context>
<context>
    <name>address</name>
    <message>
        <source>Address of order {order}</source>
        <translation>Adres van bestelling {order}</translation>
    </message>
    <message>
        <source>Take Amazon&apos;s lines again</source>
        <translation>Weer de regels van Amazon nemen</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Terug   Esc</translation>
    </message>
    <message>
        <source>From Amazon</source>
        <translation>Van Amazon</translation>
    </message>
    <message>
        <source>Cannot be printed yet: {why}</source>
        <translation>Kan nog niet geprint worden: {why}</translation>
    </message>
    <message>
        <source>Look: {why}</source>
        <translation>Kijk: {why}</translation>
    </message>
    <message>
        <source>Sure: this address can be printed.</source>
        <translation>Zeker: dit adres kan geprint worden.</translation>
    </message>
    <message>
        <source>Save: it is right</source>
        <translation>Opslaan: het klopt</translation>
    </message>
    <message>
        <source>{why} And {count} more.</source>
        <translation>{why} En nog {count}.</translation>
    </message>
    <message>
        <source>The address from Amazon</source>
        <translation>Het adres van Amazon</translation>
    </message>
    <message>
        <source>Every word of it is in a field.</source>
        <translation>Elk woord ervan staat in een veld.</translation>
    </message>
    <message>
        <source>Not on the label: {words}</source>
        <translation>Niet op het label: {words}</translation>
    </message>
    <message>
        <source>Save; it stays held</source>
        <translation>Opslaan; het blijft apart</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>{save}   Enter</source>
        <translation>{save}   Enter</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>&amp;Company</source>
        <translation>&amp;Bedrijf</translation>
    </message>
    <message>
        <source>&amp;Street</source>
        <translation>&amp;Straat</translation>
    </message>
    <message>
        <source>N&amp;umber</source>
        <translation>&amp;Huisnummer</translation>
    </message>
    <message>
        <source>&amp;Addition</source>
        <translation>&amp;Toevoeging</translation>
    </message>
    <message>
        <source>&amp;Box</source>
        <translation>B&amp;us</translation>
    </message>
    <message>
        <source>S&amp;econd line</source>
        <translation>Tweede &amp;regel</translation>
    </message>
    <message>
        <source>&amp;Postcode</source>
        <translation>&amp;Postcode</translation>
    </message>
    <message>
        <source>C&amp;ity</source>
        <translation>Pl&amp;aats</translation>
    </message>
    <message>
        <source>P&amp;rovince</source>
        <translation>Pro&amp;vincie</translation>
    </message>
    <message>
        <source>Coun&amp;try</source>
        <translation>&amp;Land</translation>
    </message>
    <message>
        <source>P&amp;hone</source>
        <translation>Telef&amp;oon</translation>
    </message>
    <message>
        <source>E-&amp;mail</source>
        <translation>E-&amp;mail</translation>
    </message>
    <message>
        <source>{field} is full.</source>
        <translation>{field} is vol.</translation>
    </message>
    <message>
        <source>{field}: {count} more fit.</source>
        <translation>{field}: er passen er nog {count}.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Overnemen</translation>
    </message>
</context>
<context>
    <name>carrier</name>
    <message>
        <source>Own label</source>
        <translation>Eigen label</translation>
    </message>
</context>
<context>
    <name>check</name>
    <message>
        <source>There is no picture of this label.</source>
        <translation>Van dit label is er geen afbeelding.</translation>
    </message>
    <message>
        <source>1 more waits for an answer.</source>
        <translation>Er wacht er nog 1 op antwoord.</translation>
    </message>
    <message>
        <source>{count} more wait for an answer.</source>
        <translation>Er wachten er nog {count} op antwoord.</translation>
    </message>
    <message>
        <source>Checked: it is the right label.</source>
        <translation>Gecontroleerd: het is het goede label.</translation>
    </message>
    <message>
        <source>No parcel has the number {number}.</source>
        <translation>Geen pakket heeft het nummer {number}.</translation>
    </message>
    <message>
        <source>Its label is being read…</source>
        <translation>Het label wordt gelezen…</translation>
    </message>
    <message>
        <source>Order {order}</source>
        <translation>Bestelling {order}</translation>
    </message>
    <message>
        <source>Did this label come out of the printer?</source>
        <translation>Kwam dit label uit de printer?</translation>
    </message>
    <message>
        <source>Or scan the label, which settles it:</source>
        <translation>Of scan het label, dan is het zeker:</translation>
    </message>
    <message>
        <source>Scan the label on this parcel</source>
        <translation>Scan het label op dit pakket</translation>
    </message>
    <message>
        <source>Only this parcel&apos;s label is accepted:</source>
        <translation>Alleen het label van dit pakket wordt aangenomen:</translation>
    </message>
    <message>
        <source>Next: scan the slip of another parcel, then the label on it:</source>
        <translation>Volgende: scan de pakbon van een ander pakket, dan het label erop:</translation>
    </message>
    <message>
        <source>Scan the slip first: it is not known which parcel this is.</source>
        <translation>Scan eerst de pakbon: het is niet bekend welk pakket dit is.</translation>
    </message>
    <message>
        <source>Yes, it did</source>
        <translation>Ja, gelukt</translation>
    </message>
    <message>
        <source>No, print it</source>
        <translation>Nee, print het</translation>
    </message>
    <message>
        <source>Set up the printer…</source>
        <translation>Printer instellen…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Scan, or type the number</source>
        <translation>Scan of typ het nummer</translation>
    </message>
    <message>
        <source>the printer</source>
        <translation>de printer</translation>
    </message>
    <message>
        <source>{printer} does not say what became of it.</source>
        <translation>{printer} zegt niet wat ervan is geworden.</translation>
    </message>
    <message>
        <source>It is not certain. {printer}: {reason}.</source>
        <translation>Het is niet zeker. {printer}: {reason}.</translation>
    </message>
    <message>
        <source>Printed, by nobody&apos;s word</source>
        <translation>Geprint, al zegt niemand het</translation>
    </message>
    <message>
        <source>In the queue of {printer}</source>
        <translation>In de wachtrij van {printer}</translation>
    </message>
    <message>
        <source>Sent to printer {printer}</source>
        <translation>Naar printer {printer} gestuurd</translation>
    </message>
    <message>
        <source>Printed on {printer}</source>
        <translation>Geprint op {printer}</translation>
    </message>
    <message>
        <source>Printed on {printer}, which counted it</source>
        <translation>Geprint op {printer}, die het telde</translation>
    </message>
    <message>
        <source>Checked: it was seen on paper</source>
        <translation>Gecontroleerd: op papier gezien</translation>
    </message>
</context>
<context>
    <name>claim</name>
    <message>
        <source>the computer took it for the printer</source>
        <translation>de computer heeft het voor de printer aangenomen</translation>
    </message>
    <message>
        <source>sent whole, this printer tells no more</source>
        <translation>heel verstuurd, meer meldt deze printer niet</translation>
    </message>
    <message>
        <source>the printer said that it was done</source>
        <translation>de printer meldde dat het klaar was</translation>
    </message>
    <message>
        <source>the printer counted the label</source>
        <translation>de printer heeft het label geteld</translation>
    </message>
    <message>
        <source>somebody saw the label</source>
        <translation>iemand heeft het label gezien</translation>
    </message>
    <message>
        <source>1 parcel</source>
        <translation>1 pakket</translation>
    </message>
    <message>
        <source>{count} parcels</source>
        <translation>{count} pakketten</translation>
    </message>
    <message>
        <source>From the log of the program that bought and printed the labels. The program only adds to it, and each line has a hash of itself and of the line before it, so that a line that was changed or taken out shows.</source>
        <translation>Uit het logboek van het programma dat de labels heeft gekocht en geprint. Het programma voegt er alleen aan toe, en elke regel heeft een hash van zichzelf en van de regel ervoor; een gewijzigde of weggehaalde regel valt daardoor op.</translation>
    </message>
    <message>
        <source>The log at {time}: {verdict}</source>
        <translation>Het logboek op {time}: {verdict}</translation>
    </message>
    <message>
        <source>Last hash of its {count} lines: {hash}</source>
        <translation>Laatste hash van de {count} regels: {hash}</translation>
    </message>
    <message>
        <source>To check it, have the same lines as a CSV file. There the last column is the SHA-256, in hex, of the column before it followed by the row up to there, the semicolon left out; “amzlabels verify FILE” does that for all.</source>
        <translation>Om dit te controleren: vraag dezelfde regels als CSV-bestand. Daarin is de laatste kolom de SHA-256, in hex, van de kolom ervoor gevolgd door de rij tot daar, zonder de puntkomma; “amzlabels verify BESTAND” doet dat voor alle regels.</translation>
    </message>
    <message>
        <source>Proof of shipment</source>
        <translation>Bewijs van verzending</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Wat er is gedaan</translation>
    </message>
    <message>
        <source>The log has nothing of this parcel: it was shipped before the log began.</source>
        <translation>In het logboek staat niets over dit pakket: het is verzonden voordat het logboek begon.</translation>
    </message>
    <message>
        <source>Order {order}</source>
        <translation>Bestelling {order}</translation>
    </message>
    <message>
        <source>box {number} of {count}</source>
        <translation>doos {number} van {count}</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Trackingnummer</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Vervoerder</translation>
    </message>
    <message>
        <source>Sold at</source>
        <translation>Verkocht op</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhoud</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Aan</translation>
    </message>
    <message>
        <source>Label file (SHA-256)</source>
        <translation>Labelbestand (SHA-256)</translation>
    </message>
    <message>
        <source>the order was read from a report</source>
        <translation>de bestelling is uit een rapport gelezen</translation>
    </message>
    <message>
        <source>sent to {printer} once more</source>
        <translation>nog eens naar {printer} gestuurd</translation>
    </message>
    <message>
        <source>line {number} · {who} · {hash}</source>
        <translation>regel {number} · {who} · {hash}</translation>
    </message>
    <message>
        <source>{country}. Name and address are no longer held.</source>
        <translation>{country}. Naam en adres worden niet meer bewaard.</translation>
    </message>
</context>
<context>
    <name>column</name>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestelling</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Naar</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artikelen</translation>
    </message>
    <message>
        <source>Ship by</source>
        <translation>Uiterlijk</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Verzending</translation>
    </message>
    <message>
        <source>First: {title}</source>
        <translation>Eerste: {title}</translation>
    </message>
    <message>
        <source>{units} items</source>
        <translation>{units} artikelen</translation>
    </message>
    <message>
        <source>{skus} SKUs</source>
        <translation>{skus} SKU&apos;s</translation>
    </message>
</context>
<context>
    <name>command</name>
    <message>
        <source>Reading {file}…</source>
        <translation>{file} lezen…</translation>
    </message>
    <message>
        <source>Trying again in {seconds} s.</source>
        <translation>Nieuwe poging over {seconds} s.</translation>
    </message>
    <message>
        <source>The next labels go on the sheet in {printer} that has these places free: {places}.</source>
        <translation>De volgende labels komen op het vel in {printer} waarop deze vakken vrij zijn: {places}.</translation>
    </message>
    <message>
        <source>Asking Amazon for the unshipped orders…</source>
        <translation>Niet-verzonden bestellingen opvragen bij Amazon…</translation>
    </message>
    <message>
        <source>The report is ready.</source>
        <translation>Het rapport is klaar.</translation>
    </message>
    <message>
        <source>Amazon is making the report ({seconds} s)…</source>
        <translation>Amazon maakt het rapport ({seconds} s)…</translation>
    </message>
    <message>
        <source>Amazon has no unshipped orders.</source>
        <translation>Amazon heeft geen niet-verzonden bestellingen.</translation>
    </message>
    <message>
        <source>1 order</source>
        <translation>1 bestelling</translation>
    </message>
    <message>
        <source>{count} orders</source>
        <translation>{count} bestellingen</translation>
    </message>
    <message>
        <source>{orders}: {added} new, {held} held, {done} already done</source>
        <translation>{orders}: {added} nieuw, {held} apart, {done} al klaar</translation>
    </message>
    <message>
        <source>in the confirmation file</source>
        <translation>in het bevestigingsbestand</translation>
    </message>
    <message>
        <source>1 unit</source>
        <translation>1 stuk</translation>
    </message>
    <message>
        <source>{count} units</source>
        <translation>{count} stuks</translation>
    </message>
    <message>
        <source>{order}  {units} to {place}: {stands}</source>
        <translation>{order}  {units} naar {place}: {stands}</translation>
    </message>
    <message>
        <source>1 package</source>
        <translation>1 pakket</translation>
    </message>
    <message>
        <source>{count} packages</source>
        <translation>{count} pakketten</translation>
    </message>
    <message>
        <source>{packages} written to {path}</source>
        <translation>{packages} geschreven naar {path}</translation>
    </message>
    <message>
        <source>amzlabels [REPORT…]                     opens the window, and imports
amzlabels --demo                        the window in a world of its own
amzlabels check REPORT [--json]         what would be shipped; changes nothing
amzlabels ship REPORT [--marketplace NL] [--printer NAME] [--labels own] [--demo] [--json]
amzlabels ship … --document-printer NAME     what comes as A4 (customs) prints elsewhere
amzlabels ship --fetch …                the same with Amazon&apos;s newest report
amzlabels resume [--printer NAME] [--labels own] [--json]   finishes what a stop left open
amzlabels status [--json]               every parcel and how it stands
amzlabels confirmation-file OUT         the upload file for Seller Central
amzlabels printers [--json]             the printers it can see</source>
        <translation>amzlabels [RAPPORT…]                    opent het venster, en importeert
amzlabels --demo                        het venster in een eigen oefenwereld
amzlabels check RAPPORT [--json]        wat er verstuurd zou worden; verandert niets
amzlabels ship RAPPORT [--marketplace NL] [--printer NAAM] [--labels own] [--demo] [--json]
amzlabels ship … --document-printer NAAM     wat als A4 komt (douane) komt uit een andere printer
amzlabels ship --fetch …                hetzelfde met het nieuwste rapport van Amazon
amzlabels resume [--printer NAAM] [--labels own] [--json]   maakt af wat open bleef
amzlabels status [--json]               elk pakket en hoe het ervoor staat
amzlabels confirmation-file UIT         het uploadbestand voor Seller Central
amzlabels printers [--json]             de printers die er zijn</translation>
    </message>
    <message>
        <source>amzlabels verify [FILE] [--json]        whether the proof log, or a CSV of it, is as written</source>
        <translation>amzlabels verify [BESTAND] [--json]     of het bewijslogboek, of een CSV daarvan, is zoals geschreven</translation>
    </message>
    <message>
        <source>Tells what would be shipped and what stands in the way; changes nothing. Ends with 1 if an order has a problem.</source>
        <translation>Zegt wat verzonden zou worden en wat in de weg staat; verandert niets. Eindigt met 1 als een bestelling een probleem heeft.</translation>
    </message>
    <message>
        <source>Imports a report, buys and prints the labels, and tells Amazon. Ends with 1 if an order needs a person.</source>
        <translation>Leest een rapport in, koopt en print de labels, en meldt het aan Amazon. Eindigt met 1 als iemand naar een bestelling moet kijken.</translation>
    </message>
    <message>
        <source>Finishes what a stop left open, without a report. Ends with 1 if an order needs a person.</source>
        <translation>Maakt af wat na een onderbreking openstaat, zonder rapport. Eindigt met 1 als iemand naar een bestelling moet kijken.</translation>
    </message>
    <message>
        <source>Lists every parcel and how it stands.</source>
        <translation>Noemt elk pakket en hoe het ermee staat.</translation>
    </message>
    <message>
        <source>Writes the upload file for Seller Central, OUT, of what is printed and not confirmed, and marks it as exported.</source>
        <translation>Schrijft het uploadbestand voor Seller Central, OUT, met wat geprint en niet bevestigd is, en merkt dat als geëxporteerd.</translation>
    </message>
    <message>
        <source>Lists the printers that the program can see.</source>
        <translation>Noemt de printers die het programma kan zien.</translation>
    </message>
    <message>
        <source>Tells whether the proof log of this computer, or FILE, a CSV that was saved of one, is as it was written. Ends with 1, and names the first line that is not, if it is not.</source>
        <translation>Zegt of het bewijslogboek van deze computer, of FILE, een CSV die daarvan is opgeslagen, nog is zoals het geschreven werd. Zo niet, dan noemt het de eerste regel die afwijkt en eindigt het met 1.</translation>
    </message>
    <message>
        <source>ready to ship</source>
        <translation>klaar om te versturen</translation>
    </message>
    <message>
        <source>{done} of {total} labels done</source>
        <translation>{done} van {total} labels klaar</translation>
    </message>
    <message>
        <source>{done} of {total} confirmed at Amazon</source>
        <translation>{done} van {total} bevestigd bij Amazon</translation>
    </message>
    <message>
        <source>No orders yet.</source>
        <translation>Nog geen bestellingen.</translation>
    </message>
</context>
<context>
    <name>confidence</name>
    <message>
        <source>Letters damaged</source>
        <translation>Letters beschadigd</translation>
    </message>
    <message>
        <source>No Postnummer</source>
        <translation>Geen Postnummer</translation>
    </message>
    <message>
        <source>A PO box</source>
        <translation>Een postbus</translation>
    </message>
    <message>
        <source>{field} missing</source>
        <translation>{field} ontbreekt</translation>
    </message>
    <message>
        <source>{field} too long</source>
        <translation>{field} te lang</translation>
    </message>
    <message>
        <source>{field} does not fit</source>
        <translation>{field} past niet</translation>
    </message>
    <message>
        <source>{field} was too long</source>
        <translation>{field} was te lang</translation>
    </message>
    <message>
        <source>{field} unsure</source>
        <translation>{field} onzeker</translation>
    </message>
    <message>
        <source>Address sure</source>
        <translation>Adres zeker</translation>
    </message>
    <message>
        <source>Look: {reason}</source>
        <translation>Kijk: {reason}</translation>
    </message>
    <message>
        <source>Cannot: {reason}</source>
        <translation>Kan niet: {reason}</translation>
    </message>
    <message>
        <source>You found it right on {day}</source>
        <translation>Je vond het goed op {day}</translation>
    </message>
    <message>
        <source>As you set it for an earlier order on {day}</source>
        <translation>Zoals je het op {day} voor een eerdere bestelling vastlegde</translation>
    </message>
    <message>
        <source>As you set it on {day}</source>
        <translation>Zoals je het op {day} vastlegde</translation>
    </message>
</context>
<context>
    <name>consent</name>
    <message>
        <source>Cut</source>
        <translation>Knippen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Plakken</translation>
    </message>
    <message>
        <source>Amazon&apos;s page</source>
        <translation>Pagina van Amazon</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Laden…</translation>
    </message>
    <message>
        <source>&amp;Having trouble?</source>
        <translation>&amp;Hulp nodig?</translation>
    </message>
    <message>
        <source>Open in the &amp;system browser</source>
        <translation>Openen in de &amp;systeembrowser</translation>
    </message>
    <message>
        <source>The browser&apos;s own sandbox is off because this program runs as root.</source>
        <translation>De sandbox van de browser staat uit omdat dit programma als root draait.</translation>
    </message>
    <message>
        <source>The browser&apos;s own sandbox is off: this computer allows none. Rather use the system browser.</source>
        <translation>De sandbox van de browser staat uit: deze computer laat er geen toe. Gebruik liever de systeembrowser.</translation>
    </message>
    <message>
        <source>Open it in the system &amp;browser</source>
        <translation>In de systeem&amp;browser openen</translation>
    </message>
    <message>
        <source>Amazon came back to another address than your application&apos;s redirect address: {host}. Correct the redirect address in the settings, then try again.</source>
        <translation>Amazon kwam terug op een ander adres dan het redirect-adres van je applicatie: {host}. Verbeter het redirect-adres in de instellingen en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>{host} does not belong to Amazon, so it was not opened here.</source>
        <translation>{host} is niet van Amazon en is hier dus niet geopend.</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Versleuteld</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Niet versleuteld</translation>
    </message>
    <message>
        <source>What is read</source>
        <translation>Wat er gelezen wordt</translation>
    </message>
    <message>
        <source>Your unshipped orders with names and addresses, and the marketplaces you sell on.</source>
        <translation>Je niet-verzonden bestellingen met namen en adressen, en de marktplaatsen waar je verkoopt.</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>Wat er geschreven wordt</translation>
    </message>
    <message>
        <source>Tracking numbers: Amazon is told which order has been shipped. Nothing else.</source>
        <translation>Track-&amp;-tracenummers: Amazon hoort welke bestelling verstuurd is. Verder niets.</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>Waar het bewaard wordt</translation>
    </message>
    <message>
        <source>Encrypted on this computer. The keys are in the keyring of this computer.</source>
        <translation>Versleuteld op deze computer. De sleutels zitten in de sleutelbos van deze computer.</translation>
    </message>
    <message>
        <source>When it is deleted</source>
        <translation>Wanneer het gewist wordt</translation>
    </message>
    <message>
        <source>Names and addresses at most 30 days after delivery, or at once when you press Disconnect.</source>
        <translation>Namen en adressen hoogstens 30 dagen na bezorging, of meteen als je op Loskoppelen drukt.</translation>
    </message>
    <message>
        <source>What you need</source>
        <translation>Wat je nodig hebt</translation>
    </message>
    <message>
        <source>A Professional selling plan, and the login of the account&apos;s primary user.</source>
        <translation>Een verkoopplan Professioneel, en de login van de hoofdgebruiker van het account.</translation>
    </message>
    <message>
        <source>&amp;Go to Amazon   Enter</source>
        <translation>&amp;Naar Amazon   Enter</translation>
    </message>
    <message>
        <source>Before you go to Amazon</source>
        <translation>Voordat je naar Amazon gaat</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Een moment</translation>
    </message>
    <message>
        <source>C&amp;onnect   Enter</source>
        <translation>&amp;Verbinden   Enter</translation>
    </message>
    <message>
        <source>Go on in your own browser</source>
        <translation>Ga verder in je eigen browser</translation>
    </message>
    <message>
        <source>Open the page a&amp;gain</source>
        <translation>Pagina &amp;opnieuw openen</translation>
    </message>
    <message>
        <source>&amp;Paste the address you were sent to</source>
        <translation>&amp;Plak het adres waar je naartoe gestuurd bent</translation>
    </message>
    <message>
        <source>Log in there and press Confirm. You are then sent to an address that begins with {address}; the page itself may be empty. Copy the whole address from the address bar of your browser.</source>
        <translation>Log daar in en druk op Bevestigen. Je wordt dan naar een adres gestuurd dat begint met {address}; de pagina zelf kan leeg zijn. Kopieer het hele adres uit de adresbalk van je browser.</translation>
    </message>
    <message>
        <source>This is the address.</source>
        <translation>Dit is het adres.</translation>
    </message>
    <message>
        <source>This is not the address you were sent to. It begins with {address}.</source>
        <translation>Dit is niet het adres waar je naartoe gestuurd bent. Dat begint met {address}.</translation>
    </message>
    <message>
        <source>Paste the address first.</source>
        <translation>Plak eerst het adres.</translation>
    </message>
    <message>
        <source>&amp;Done   Enter</source>
        <translation>&amp;Klaar   Enter</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbonden</translation>
    </message>
    <message>
        <source>amzlabels is connected with Amazon. You can get orders now.</source>
        <translation>amzlabels is verbonden met Amazon. Je kunt nu bestellingen ophalen.</translation>
    </message>
    <message>
        <source>&amp;Try again   Enter</source>
        <translation>&amp;Opnieuw proberen   Enter</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Niet verbonden</translation>
    </message>
    <message>
        <source>&amp;Paste a refresh token instead</source>
        <translation>Liever een refresh token &amp;plakken</translation>
    </message>
    <message>
        <source>Close   Esc</source>
        <translation>Sluiten   Esc</translation>
    </message>
    <message>
        <source>Cancel   Esc</source>
        <translation>Annuleren   Esc</translation>
    </message>
    <message>
        <source>MD1000, MD5100, MD5101, MD5110 or MD9100</source>
        <translation>MD1000, MD5100, MD5101, MD5110 of MD9100</translation>
    </message>
    <message>
        <source>The application&apos;s settings are not right. Cancel, then compare application id, redirect address and draft switch with what Seller Central shows.</source>
        <translation>De instellingen van de applicatie kloppen niet. Annuleer en vergelijk applicatie-id, redirect-adres en het vinkje bij concept met wat Seller Central toont.</translation>
    </message>
    <message>
        <source>SPDC8143, or words about the primary user or an Individual plan</source>
        <translation>SPDC8143, of tekst over de hoofdgebruiker of een individueel verkoopplan</translation>
    </message>
    <message>
        <source>Only the owner of an account with a Professional selling plan can give consent. Log in as the owner, or change the plan in Seller Central first.</source>
        <translation>Alleen de eigenaar van een account met het verkoopplan Professioneel kan toestemming geven. Log in als eigenaar, of wijzig eerst het plan in Seller Central.</translation>
    </message>
    <message>
        <source>SPSA0404 or SPSA2043</source>
        <translation>SPSA0404 of SPSA2043</translation>
    </message>
    <message>
        <source>This account cannot be used with the application. Log in with another one.</source>
        <translation>Dit account werkt niet met de applicatie. Log in met een ander account.</translation>
    </message>
    <message>
        <source>SPDC300</source>
        <translation>SPDC300</translation>
    </message>
    <message>
        <source>Something is wrong at Amazon. Try again later.</source>
        <translation>Er is iets mis bij Amazon. Probeer het later opnieuw.</translation>
    </message>
    <message>
        <source>CONSENT_LIMIT_REACHED</source>
        <translation>CONSENT_LIMIT_REACHED</translation>
    </message>
    <message>
        <source>The application has as many sellers as Amazon allows it. Cancel, then paste a refresh token instead.</source>
        <translation>De applicatie heeft al zoveel verkopers als van Amazon mag. Annuleer en plak in plaats daarvan een refresh token.</translation>
    </message>
    <message>
        <source>Amazon asks for cookies, or for the login again and again</source>
        <translation>Amazon vraagt om cookies, of telkens weer om de login</translation>
    </message>
    <message>
        <source>Forget the Amazon login and begin anew, with the button below.</source>
        <translation>Vergeet de Amazon-login en begin opnieuw, met de knop hieronder.</translation>
    </message>
    <message>
        <source>A passkey does not work</source>
        <translation>Een passkey werkt niet</translation>
    </message>
    <message>
        <source>Choose another way to log in, or open the page in the system browser.</source>
        <translation>Kies een andere manier om in te loggen, of open de pagina in de systeembrowser.</translation>
    </message>
    <message>
        <source>What to do when Amazon shows an error</source>
        <translation>Wat je doet als Amazon een fout toont</translation>
    </message>
    <message>
        <source>&amp;Forget Amazon login</source>
        <translation>Amazon-login &amp;vergeten</translation>
    </message>
    <message>
        <source>C&amp;lose these hints</source>
        <translation>&amp;Tips sluiten</translation>
    </message>
    <message>
        <source>What does Amazon show?</source>
        <translation>Wat toont Amazon?</translation>
    </message>
    <message>
        <source>Connect with Amazon</source>
        <translation>Verbinden met Amazon</translation>
    </message>
    <message>
        <source>Preparing Amazon&apos;s page…</source>
        <translation>Pagina van Amazon klaarzetten…</translation>
    </message>
    <message>
        <source>The browser inside amzlabels cannot start on this computer.</source>
        <translation>De browser in amzlabels start niet op deze computer.</translation>
    </message>
    <message>
        <source>The system browser did not open.</source>
        <translation>De systeembrowser ging niet open.</translation>
    </message>
    <message>
        <source>Connecting with Amazon…</source>
        <translation>Verbinden met Amazon…</translation>
    </message>
</context>
<context>
    <name>country</name>
    <message>
        <source>Netherlands</source>
        <translation>Nederland</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>België</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Duitsland</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Frankrijk</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Spanje</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italië</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Verenigd Koninkrijk</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Oostenrijk</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>Luxemburg</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Zwitserland</translation>
    </message>
</context>
<context>
    <name>day</name>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>delivery</name>
    <message>
        <source>not with the carrier yet</source>
        <translation>nog niet bij de vervoerder</translation>
    </message>
    <message>
        <source>with the carrier</source>
        <translation>bij de vervoerder</translation>
    </message>
    <message>
        <source>being sorted</source>
        <translation>wordt gesorteerd</translation>
    </message>
    <message>
        <source>at customs</source>
        <translation>bij de douane</translation>
    </message>
    <message>
        <source>out for delivery</source>
        <translation>wordt bezorgd</translation>
    </message>
    <message>
        <source>waits at the pickup point</source>
        <translation>ligt klaar bij het afhaalpunt</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>bezorgd</translation>
    </message>
    <message>
        <source>comes back to you</source>
        <translation>komt terug</translation>
    </message>
    <message>
        <source>came back to you</source>
        <translation>is teruggekomen</translation>
    </message>
    <message>
        <source>expired, never sent</source>
        <translation>verlopen, nooit verstuurd</translation>
    </message>
    <message>
        <source>ended at MyParcel</source>
        <translation>beëindigd bij MyParcel</translation>
    </message>
    <message>
        <source>travels untracked</source>
        <translation>reist zonder track &amp; trace</translation>
    </message>
    <message>
        <source>where it is was not told</source>
        <translation>onbekend waar het is</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>Komt terug</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Niet weg</translation>
    </message>
    <message>
        <source>This parcel is on its way back to you.</source>
        <translation>Dit pakket komt naar je terug.</translation>
    </message>
    <message>
        <source>Write to the buyer in Seller Central, then refund it or send it again.</source>
        <translation>Schrijf de koper in Seller Central en betaal terug of verstuur het opnieuw.</translation>
    </message>
    <message>
        <source>This parcel came back to you.</source>
        <translation>Dit pakket is bij je teruggekomen.</translation>
    </message>
    <message>
        <source>Refund the buyer in Seller Central, or send it again under a new label (V).</source>
        <translation>Betaal de koper terug in Seller Central, of verstuur het opnieuw met een nieuw label (V).</translation>
    </message>
    <message>
        <source>This label has expired: the carrier never had the parcel.</source>
        <translation>Dit label is verlopen: de vervoerder heeft het pakket nooit gekregen.</translation>
    </message>
    <message>
        <source>Look whether it still stands here; if so, give it a new label (V).</source>
        <translation>Kijk of het hier nog staat; zo ja, geef het een nieuw label (V).</translation>
    </message>
    <message>
        <source>This shipment was ended at MyParcel after its label had printed.</source>
        <translation>Deze zending is bij MyParcel beëindigd nadat het label geprint was.</translation>
    </message>
    <message>
        <source>Look whether the parcel still stands here; if so, give it a new label (V).</source>
        <translation>Kijk of het pakket hier nog staat; zo ja, geef het een nieuw label (V).</translation>
    </message>
    <message>
        <source>{where}, since {day} {clock}</source>
        <translation>{where}, sinds {day} {clock}</translation>
    </message>
</context>
<context>
    <name>document</name>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF opslaan…</translation>
    </message>
    <message>
        <source>Save as PDF…   Enter</source>
        <translation>Als PDF opslaan…   Enter</translation>
    </message>
    <message>
        <source>Print   Enter</source>
        <translation>Printen   Enter</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Terug   Esc</translation>
    </message>
    <message>
        <source>By &amp;product and place, each once</source>
        <translation>Per a&amp;rtikel en plaats, elk één keer</translation>
    </message>
    <message>
        <source>By &amp;order</source>
        <translation>Per &amp;bestelling</translation>
    </message>
    <message>
        <source>Prints on {printer}.</source>
        <translation>Print op {printer}.</translation>
    </message>
    <message>
        <source>No printer for A4 is chosen in Settings, Printers, so it is saved as PDF.</source>
        <translation>Er is geen printer voor A4 gekozen bij Instellingen, Printers, dus wordt het een PDF.</translation>
    </message>
    <message>
        <source>Pick list</source>
        <translation>Picklijst</translation>
    </message>
    <message>
        <source>Day list</source>
        <translation>Daglijst</translation>
    </message>
    <message>
        <source>Packing slip</source>
        <translation>Pakbon</translation>
    </message>
    <message>
        <source>{count} packing slips</source>
        <translation>{count} pakbonnen</translation>
    </message>
    <message>
        <source>What is to be fetched, in the order of the shelves. For:</source>
        <translation>Wat er gepakt moet worden, in de volgorde van de schappen. Voor:</translation>
    </message>
    <message>
        <source>What was printed today, by carrier, for the driver to sign. Without names.</source>
        <translation>Wat vandaag is geprint, per vervoerder, om door de chauffeur te laten tekenen. Zonder namen.</translation>
    </message>
    <message>
        <source>In the language of the marketplace, with PO number and gift message, without prices.</source>
        <translation>In de taal van de marktplaats, met inkoopordernummer en cadeaubericht, zonder prijzen.</translation>
    </message>
    <message>
        <source>The &amp;chosen parcel</source>
        <translation>Het ge&amp;kozen pakket</translation>
    </message>
    <message>
        <source>The {count} &amp;chosen parcels</source>
        <translation>De {count} ge&amp;kozen pakketten</translation>
    </message>
    <message>
        <source>&amp;All that are ready to print, of the marketplace in view</source>
        <translation>&amp;Alles wat te printen is, van de marktplaats in beeld</translation>
    </message>
    <message>
        <source>&amp;All that are ready to print</source>
        <translation>&amp;Alles wat te printen is</translation>
    </message>
    <message>
        <source>packing slips</source>
        <translation>pakbonnen</translation>
    </message>
    <message>
        <source>pick list</source>
        <translation>picklijst</translation>
    </message>
    <message>
        <source>day list</source>
        <translation>daglijst</translation>
    </message>
    <message>
        <source>1 packing slip is in {file}.</source>
        <translation>1 pakbon staat in {file}.</translation>
    </message>
    <message>
        <source>{count} packing slips are in {file}.</source>
        <translation>{count} pakbonnen staan in {file}.</translation>
    </message>
    <message>
        <source>The pick list of 1 parcel is in {file}.</source>
        <translation>De picklijst van 1 pakket staat in {file}.</translation>
    </message>
    <message>
        <source>The pick list of {count} parcels is in {file}.</source>
        <translation>De picklijst van {count} pakketten staat in {file}.</translation>
    </message>
    <message>
        <source>The day list with 1 parcel is in {file}.</source>
        <translation>De daglijst met 1 pakket staat in {file}.</translation>
    </message>
    <message>
        <source>The day list with {count} parcels is in {file}.</source>
        <translation>De daglijst met {count} pakketten staat in {file}.</translation>
    </message>
    <message>
        <source>1 packing slip went to {printer}.</source>
        <translation>1 pakbon ging naar {printer}.</translation>
    </message>
    <message>
        <source>{count} packing slips went to {printer}.</source>
        <translation>{count} pakbonnen gingen naar {printer}.</translation>
    </message>
    <message>
        <source>The pick list of 1 parcel went to {printer}.</source>
        <translation>De picklijst van 1 pakket ging naar {printer}.</translation>
    </message>
    <message>
        <source>The pick list of {count} parcels went to {printer}.</source>
        <translation>De picklijst van {count} pakketten ging naar {printer}.</translation>
    </message>
    <message>
        <source>The day list with 1 parcel went to {printer}.</source>
        <translation>De daglijst met 1 pakket ging naar {printer}.</translation>
    </message>
    <message>
        <source>The day list with {count} parcels went to {printer}.</source>
        <translation>De daglijst met {count} pakketten ging naar {printer}.</translation>
    </message>
    <message>
        <source>The packing slip of {orders} may not have come out. Look beside its label.</source>
        <translation>De pakbon van {orders} is misschien niet uit de printer gekomen. Kijk bij het label.</translation>
    </message>
    <message>
        <source>{count} packing slips may not have come out: {orders}. Look beside their labels.</source>
        <translation>{count} pakbonnen zijn misschien niet uit de printer gekomen: {orders}. Kijk bij de labels.</translation>
    </message>
</context>
<context>
    <name>event</name>
    <message>
        <source>read from {file}</source>
        <translation>gelezen uit {file}</translation>
    </message>
    <message>
        <source>renewed from {file}</source>
        <translation>bijgewerkt uit {file}</translation>
    </message>
    <message>
        <source>ordered to print</source>
        <translation>printopdracht gegeven</translation>
    </message>
    <message>
        <source>asking MyParcel for a label</source>
        <translation>label aangevraagd bij MyParcel</translation>
    </message>
    <message>
        <source>shipment made at MyParcel</source>
        <translation>zending gemaakt bij MyParcel</translation>
    </message>
    <message>
        <source>shipment found at MyParcel, not bought again</source>
        <translation>zending gevonden bij MyParcel, niet opnieuw gekocht</translation>
    </message>
    <message>
        <source>label bought, {tracking}</source>
        <translation>label gekocht, {tracking}</translation>
    </message>
    <message>
        <source>no label yet</source>
        <translation>nog geen label</translation>
    </message>
    <message>
        <source>ended at MyParcel before it was printed</source>
        <translation>bij MyParcel beëindigd voor het geprint was</translation>
    </message>
    <message>
        <source>taken back at MyParcel before it cost anything</source>
        <translation>teruggenomen bij MyParcel voordat het iets kostte</translation>
    </message>
    <message>
        <source>its label is made when it is printed, since it costs money from then</source>
        <translation>het label wordt pas bij het printen gemaakt, want vanaf dan kost het geld</translation>
    </message>
    <message>
        <source>refused by MyParcel</source>
        <translation>geweigerd door MyParcel</translation>
    </message>
    <message>
        <source>MyParcel&apos;s answer was lost; it is looked up</source>
        <translation>antwoord van MyParcel kwijt; het wordt opgezocht</translation>
    </message>
    <message>
        <source>packing slip sent to {printer}</source>
        <translation>pakbon naar {printer} gestuurd</translation>
    </message>
    <message>
        <source>packing slip did not print on {printer}</source>
        <translation>pakbon niet geprint op {printer}</translation>
    </message>
    <message>
        <source>not certain whether its packing slip came out of {printer}</source>
        <translation>niet zeker of de pakbon uit {printer} kwam</translation>
    </message>
    <message>
        <source>you say its packing slip is there</source>
        <translation>jij zegt dat de pakbon er is</translation>
    </message>
    <message>
        <source>you want it on {printer}</source>
        <translation>je wilt het op {printer}</translation>
    </message>
    <message>
        <source>you want it where Settings say</source>
        <translation>je wilt het waar Instellingen het zeggen</translation>
    </message>
    <message>
        <source>sent to {printer}</source>
        <translation>verstuurd naar {printer}</translation>
    </message>
    <message>
        <source>printed on {printer}</source>
        <translation>geprint op {printer}</translation>
    </message>
    <message>
        <source>the carrier has it, so it was printed</source>
        <translation>de vervoerder heeft het, dus het is geprint</translation>
    </message>
    <message>
        <source>a backup was put back; what happened meanwhile is looked up</source>
        <translation>er is een back-up teruggezet; wat er intussen is gebeurd, wordt opgezocht</translation>
    </message>
    <message>
        <source>not printed; it waits</source>
        <translation>niet geprint; het wacht</translation>
    </message>
    <message>
        <source>printing failed</source>
        <translation>printen mislukt</translation>
    </message>
    <message>
        <source>not certain that it came out</source>
        <translation>niet zeker of het eruit kwam</translation>
    </message>
    <message>
        <source>you said that it came out</source>
        <translation>jij zei dat het eruit kwam</translation>
    </message>
    <message>
        <source>you said that it did not come out</source>
        <translation>jij zei dat het er niet uit kwam</translation>
    </message>
    <message>
        <source>its file could not be read: fetched from MyParcel once more</source>
        <translation>bestand was niet te lezen: opnieuw opgehaald bij MyParcel</translation>
    </message>
    <message>
        <source>its label was scanned: checked</source>
        <translation>label gescand: gecontroleerd</translation>
    </message>
    <message>
        <source>printed again on {printer}: {reason}</source>
        <translation>opnieuw geprint op {printer}: {reason}</translation>
    </message>
    <message>
        <source>telling Amazon</source>
        <translation>doorgeven aan Amazon</translation>
    </message>
    <message>
        <source>confirmed at Amazon</source>
        <translation>bevestigd bij Amazon</translation>
    </message>
    <message>
        <source>was already confirmed at Amazon</source>
        <translation>was al bevestigd bij Amazon</translation>
    </message>
    <message>
        <source>refused by Amazon</source>
        <translation>geweigerd door Amazon</translation>
    </message>
    <message>
        <source>Amazon is told later</source>
        <translation>Amazon hoort het later</translation>
    </message>
    <message>
        <source>Amazon&apos;s answer was lost; it is sent again</source>
        <translation>antwoord van Amazon kwijt; het wordt opnieuw verstuurd</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>apart gezet</translation>
    </message>
    <message>
        <source>released</source>
        <translation>vrijgegeven</translation>
    </message>
    <message>
        <source>address changed</source>
        <translation>adres gewijzigd</translation>
    </message>
    <message>
        <source>address as you set it on {on}</source>
        <translation>adres zoals je het op {on} vastlegde</translation>
    </message>
    <message>
        <source>address as Amazon gave it</source>
        <translation>adres zoals Amazon het gaf</translation>
    </message>
    <message>
        <source>you said that the address is right</source>
        <translation>je zei dat het adres klopt</translation>
    </message>
    <message>
        <source>address change taken back</source>
        <translation>adreswijziging teruggedraaid</translation>
    </message>
    <message>
        <source>suggestion accepted</source>
        <translation>suggestie overgenomen</translation>
    </message>
    <message>
        <source>marketplace chosen</source>
        <translation>marktplaats gekozen</translation>
    </message>
    <message>
        <source>Amazon is to be told</source>
        <translation>moet aan Amazon gemeld worden</translation>
    </message>
    <message>
        <source>Amazon has it already; not sent again</source>
        <translation>Amazon heeft het al; niet opnieuw verstuurd</translation>
    </message>
    <message>
        <source>confirmed by Amazon itself</source>
        <translation>door Amazon zelf bevestigd</translation>
    </message>
    <message>
        <source>telling Amazon, together with others</source>
        <translation>doorgeven aan Amazon, samen met andere</translation>
    </message>
    <message>
        <source>written to a confirmation file</source>
        <translation>geschreven naar een bevestigingsbestand</translation>
    </message>
    <message>
        <source>no longer unshipped at Amazon: the upload has worked</source>
        <translation>bij Amazon niet meer als niet verzonden: de upload is gelukt</translation>
    </message>
    <message>
        <source>still unshipped at Amazon; it is told again</source>
        <translation>bij Amazon nog niet verzonden; wordt opnieuw gemeld</translation>
    </message>
    <message>
        <source>no longer in Amazon&apos;s report</source>
        <translation>niet meer in het rapport van Amazon</translation>
    </message>
    <message>
        <source>in Amazon&apos;s report again</source>
        <translation>weer in het rapport van Amazon</translation>
    </message>
    <message>
        <source>changed at Amazon: {before} is now {now}</source>
        <translation>gewijzigd bij Amazon: {before} is nu {now}</translation>
    </message>
    <message>
        <source>changed at Amazon after printing: {before} is now {now}</source>
        <translation>na het printen gewijzigd bij Amazon: {before} is nu {now}</translation>
    </message>
    <message>
        <source>label {tracking} given up</source>
        <translation>label {tracking} vervallen</translation>
    </message>
    <message>
        <source>shipped all the same: {reason}</source>
        <translation>toch verzenden: {reason}</translation>
    </message>
    <message>
        <source>combined with {orders}</source>
        <translation>samengevoegd met {orders}</translation>
    </message>
    <message>
        <source>put in the parcel of {order}</source>
        <translation>in het pakket van {order} gedaan</translation>
    </message>
    <message>
        <source>taken out of the parcel of {order}</source>
        <translation>uit het pakket van {order} gehaald</translation>
    </message>
    <message>
        <source>{order} taken out</source>
        <translation>{order} eruit gehaald</translation>
    </message>
    <message>
        <source>packed anew; parcels of the order: {parcels}, boxes of this one: {boxes}</source>
        <translation>opnieuw ingepakt; pakketten van de bestelling: {parcels}, dozen van dit pakket: {boxes}</translation>
    </message>
    <message>
        <source>split off</source>
        <translation>afgesplitst</translation>
    </message>
    <message>
        <source>added as a further box</source>
        <translation>als extra doos toegevoegd</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>ongedaan gemaakt</translation>
    </message>
    <message>
        <source>you gave it the number {tracking}</source>
        <translation>je gaf het nummer {tracking}</translation>
    </message>
    <message>
        <source>sent whole to {printer}, which tells no more</source>
        <translation>helemaal naar {printer} gestuurd; meer zegt die niet</translation>
    </message>
    <message>
        <source>parcel: {delivery}</source>
        <translation>pakket: {delivery}</translation>
    </message>
    <message>
        <source>asking MyParcel for a return label</source>
        <translation>retourlabel aangevraagd bij MyParcel</translation>
    </message>
    <message>
        <source>return label made</source>
        <translation>retourlabel gemaakt</translation>
    </message>
    <message>
        <source>MyParcel mails a return label to the buyer</source>
        <translation>MyParcel mailt een retourlabel naar de koper</translation>
    </message>
    <message>
        <source>no return label was made</source>
        <translation>er is geen retourlabel gemaakt</translation>
    </message>
    <message>
        <source>return label printed on {printer}</source>
        <translation>retourlabel geprint op {printer}</translation>
    </message>
    <message>
        <source>return label did not print on {printer}</source>
        <translation>retourlabel niet geprint op {printer}</translation>
    </message>
    <message>
        <source>return label saved as {saved_as}</source>
        <translation>retourlabel opgeslagen als {saved_as}</translation>
    </message>
    <message>
        <source>service by rule: {rule}</source>
        <translation>verzendwijze volgens regel: {rule}</translation>
    </message>
    <message>
        <source>you chose {carrier}</source>
        <translation>jij koos {carrier}</translation>
    </message>
    <message>
        <source>taken back from {printer}, not printed there</source>
        <translation>teruggehaald van {printer}, daar niet geprint</translation>
    </message>
</context>
<context>
    <name>fact</name>
    <message>
        <source>The file</source>
        <translation>Het bestand</translation>
    </message>
    <message>
        <source>the data folder</source>
        <translation>de gegevensmap</translation>
    </message>
    <message>
        <source>A field</source>
        <translation>Een veld</translation>
    </message>
    <message>
        <source>some fields</source>
        <translation>enkele velden</translation>
    </message>
    <message>
        <source>some columns</source>
        <translation>enkele kolommen</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>geen reden gegeven</translation>
    </message>
    <message>
        <source>The address of a service</source>
        <translation>Het adres van een dienst</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>iets anders</translation>
    </message>
    <message>
        <source>different</source>
        <translation>anders</translation>
    </message>
    <message>
        <source>this</source>
        <translation>dit</translation>
    </message>
    <message>
        <source>another</source>
        <translation>een andere</translation>
    </message>
    <message>
        <source>that is there</source>
        <translation>die er staat</translation>
    </message>
    <message>
        <source>another country</source>
        <translation>een ander land</translation>
    </message>
    <message>
        <source>this country</source>
        <translation>dit land</translation>
    </message>
    <message>
        <source>another field</source>
        <translation>een ander veld</translation>
    </message>
    <message>
        <source>this kind of parcel</source>
        <translation>dit soort pakket</translation>
    </message>
    <message>
        <source>an option</source>
        <translation>een optie</translation>
    </message>
    <message>
        <source>this province</source>
        <translation>deze provincie</translation>
    </message>
    <message>
        <source>a product</source>
        <translation>een artikel</translation>
    </message>
    <message>
        <source>another order</source>
        <translation>een andere bestelling</translation>
    </message>
    <message>
        <source>other orders</source>
        <translation>andere bestellingen</translation>
    </message>
    <message>
        <source>something</source>
        <translation>iets</translation>
    </message>
    <message>
        <source>a report</source>
        <translation>een rapport</translation>
    </message>
    <message>
        <source>the printer</source>
        <translation>de printer</translation>
    </message>
    <message>
        <source>none, the usual service</source>
        <translation>geen, zoals gewoonlijk</translation>
    </message>
    <message>
        <source>another service</source>
        <translation>een andere verzendwijze</translation>
    </message>
    <message>
        <source>an earlier day</source>
        <translation>een eerdere dag</translation>
    </message>
</context>
<context>
    <name>field</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Bedrijf</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straat</translation>
    </message>
    <message>
        <source>House number</source>
        <translation>Huisnummer</translation>
    </message>
    <message>
        <source>Addition</source>
        <translation>Toevoeging</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Bus</translation>
    </message>
    <message>
        <source>Second line</source>
        <translation>Tweede regel</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Provincie</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>HS code</source>
        <translation>HS-code</translation>
    </message>
    <message>
        <source>Country of origin</source>
        <translation>Land van herkomst</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>What stands before the digits</source>
        <translation>Wat voor de cijfers staat</translation>
    </message>
    <message>
        <source>First number</source>
        <translation>Eerste nummer</translation>
    </message>
    <message>
        <source>Last number</source>
        <translation>Laatste nummer</translation>
    </message>
    <message>
        <source>What stands behind the check digit</source>
        <translation>Wat achter het controlecijfer staat</translation>
    </message>
    <message>
        <source>EORI number</source>
        <translation>EORI-nummer</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>Btw-nummer</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Dozen</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Aantal</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Omschrijving</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artikelen</translation>
    </message>
    <message>
        <source>Invoice number</source>
        <translation>Factuurnummer</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Application id</source>
        <translation>Applicatie-id</translation>
    </message>
    <message>
        <source>Redirect address</source>
        <translation>Redirect-adres</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Vervoerder</translation>
    </message>
    <message>
        <source>Kind of parcel</source>
        <translation>Soort zending</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opties</translation>
    </message>
    <message>
        <source>Text on the label</source>
        <translation>Tekst op het label</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Verzekering</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Afzender</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Client-id</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-secret</translation>
    </message>
</context>
<context>
    <name>guide</name>
    <message>
        <source>What is in the printer?</source>
        <translation>Wat zit er in de printer?</translation>
    </message>
    <message>
        <source>Labels or pa&amp;per in it</source>
        <translation>Labels of pa&amp;pier erin</translation>
    </message>
    <message>
        <source>Dots per &amp;inch</source>
        <translation>Punten per &amp;inch</translation>
    </message>
    <message>
        <source>On its type plate. Most label printers have 203.</source>
        <translation>Staat op het typeplaatje. De meeste labelprinters hebben 203.</translation>
    </message>
    <message>
        <source>A test label prints next. It shows whether sizes are right and which bars can be scanned.</source>
        <translation>Hierna wordt een testlabel geprint. Dat laat zien of de maten kloppen en welke streepjescodes te scannen zijn.</translation>
    </message>
    <message>
        <source>What came out?</source>
        <translation>Wat kwam eruit?</translation>
    </message>
    <message>
        <source>At each edge of the label, which is the lowest number whose line came out? 0 where all of them did.</source>
        <translation>Wat is bij elke rand van het label het laagste getal waarvan de streep te zien is? 0 waar ze er allemaal staan.</translation>
    </message>
    <message>
        <source>Le&amp;ft</source>
        <translation>L&amp;inks</translation>
    </message>
    <message>
        <source>Ri&amp;ght</source>
        <translation>&amp;Rechts</translation>
    </message>
    <message>
        <source>&amp;Top</source>
        <translation>B&amp;oven</translation>
    </message>
    <message>
        <source>&amp;Bottom</source>
        <translation>On&amp;der</translation>
    </message>
    <message>
        <source>The label is moved {offset}.</source>
        <translation>Het label wordt verschoven: {offset}.</translation>
    </message>
    <message>
        <source>The label stays where it is.</source>
        <translation>Het label blijft waar het is.</translation>
    </message>
    <message>
        <source>Which bars scan?</source>
        <translation>Welke streepjescodes scannen?</translation>
    </message>
    <message>
        <source>Scan bars 1, 2 and 3 of the test label with your hand scanner.</source>
        <translation>Scan streepjescode 1, 2 en 3 van het testlabel met je handscanner.</translation>
    </message>
    <message>
        <source>S&amp;can here</source>
        <translation>S&amp;can hier</translation>
    </message>
    <message>
        <source>That is no bar of the test label.</source>
        <translation>Dat is geen streepjescode van het testlabel.</translation>
    </message>
    <message>
        <source>What does “printed” mean here?</source>
        <translation>Wat betekent “geprint” hier?</translation>
    </message>
    <message>
        <source>Settled: {what}.</source>
        <translation>Ingesteld: {what}.</translation>
    </message>
    <message>
        <source>Set up {printer}</source>
        <translation>{printer} instellen</translation>
    </message>
    <message>
        <source>Print &amp;again</source>
        <translation>&amp;Opnieuw printen</translation>
    </message>
    <message>
        <source>Try it in &amp;ZPL</source>
        <translation>Probeer &amp;ZPL</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} van {count}</translation>
    </message>
    <message>
        <source>Print the test label</source>
        <translation>Print het testlabel</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Opnieuw printen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Look at what came out, and choose it here.</source>
        <translation>Kijk wat eruit kwam en kies dat hier.</translation>
    </message>
    <message>
        <source>The test label is on its way…</source>
        <translation>Het testlabel is onderweg…</translation>
    </message>
    <message>
        <source>The test label printed.</source>
        <translation>Het testlabel is geprint.</translation>
    </message>
    <message>
        <source>The test label was sent. Look at the printer.</source>
        <translation>Het testlabel is verstuurd. Kijk bij de printer.</translation>
    </message>
    <message>
        <source>The test label, and its &amp;rulers are 50 mm long</source>
        <translation>Het testlabel, en de &amp;linialen zijn 50 mm lang</translation>
    </message>
    <message>
        <source>The test label, but its rulers are &amp;longer or shorter, or it is cut off</source>
        <translation>Het testlabel, maar de linialen zijn langer of &amp;korter, of het is afgekapt</translation>
    </message>
    <message>
        <source>N&amp;othing, or an empty label</source>
        <translation>&amp;Niets, of een leeg label</translation>
    </message>
    <message>
        <source>&amp;Signs and code instead of the test label</source>
        <translation>&amp;Tekens en code in plaats van het testlabel</translation>
    </message>
    <message>
        <source>Go back and choose the size that is really in it. If that is right, choose the same size in the printer’s own settings on this computer, turn off any scaling there, and print again.</source>
        <translation>Ga terug en kies het formaat dat er echt in zit. Klopt dat al, kies dan hetzelfde formaat in de eigen instellingen van de printer op deze computer, zet schalen daar uit en print opnieuw.</translation>
    </message>
    <message>
        <source>Look at the printer: is it on, loaded, closed and not paused? Then print again. If labels stay empty, its driver does not suit it, or it is a thermal printer with its roll the wrong way round.</source>
        <translation>Kijk naar de printer: staat hij aan, geladen, dicht en niet op pauze? Print dan opnieuw. Blijven labels leeg, dan past het stuurprogramma niet, of zit de rol van de thermische printer verkeerd om.</translation>
    </message>
    <message>
        <source>Go back and choose other dots per inch: at 300 dpi rulers that are drawn for 203 are 34 mm long. If they are 50 mm and only the edges are cut off, choose the size that is really in it.</source>
        <translation>Ga terug en kies een ander aantal punten per inch: bij 300 dpi zijn linialen die voor 203 getekend zijn 34 mm lang. Zijn ze 50 mm en ontbreken alleen randen, kies dan het formaat dat er echt in zit.</translation>
    </message>
    <message>
        <source>This printer does not understand ZPL. Switch its language to ZPL in its own menu, or take it off the list and install its driver.</source>
        <translation>Deze printer begrijpt geen ZPL. Zet zijn taal in het eigen menu op ZPL, of haal hem van de lijst en installeer het stuurprogramma.</translation>
    </message>
    <message>
        <source>It does not understand ZPL either. Install the printer’s own driver on this computer, then look again.</source>
        <translation>ZPL begrijpt hij ook niet. Installeer het eigen stuurprogramma van de printer op deze computer en zoek opnieuw.</translation>
    </message>
    <message>
        <source>This queue sends pages that the printer does not understand. If it understands ZPL, as Zebra’s do, try that; on a network, add it by its address instead. Else install the printer’s own driver.</source>
        <translation>Deze wachtrij stuurt pagina’s die de printer niet begrijpt. Begrijpt hij ZPL, zoals die van Zebra, probeer dat dan; in een netwerk voeg je hem liever via zijn adres toe. Installeer anders het eigen stuurprogramma van de printer.</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>Dat weet ik niet</translation>
    </message>
    <message>
        <source>{mm} mm right</source>
        <translation>{mm} mm naar rechts</translation>
    </message>
    <message>
        <source>{mm} mm left</source>
        <translation>{mm} mm naar links</translation>
    </message>
    <message>
        <source>{mm} mm down</source>
        <translation>{mm} mm omlaag</translation>
    </message>
    <message>
        <source>{mm} mm up</source>
        <translation>{mm} mm omhoog</translation>
    </message>
    <message>
        <source>Bars &amp;{number} scan ({width} mm)</source>
        <translation>Streepjescode &amp;{number} scant ({width} mm)</translation>
    </message>
    <message>
        <source>Even the finest bars scan. Carriers’ labels will, too.</source>
        <translation>Zelfs de fijnste streepjes scannen. Labels van vervoerders dan ook.</translation>
    </message>
    <message>
        <source>Scan each of them, or tick what scans. Without a scanner, go on.</source>
        <translation>Scan ze een voor een, of vink aan wat scant. Zonder scanner: ga verder.</translation>
    </message>
    <message>
        <source>Labels of carriers may not scan. Clean the print head, print slower or lighter in the printer’s own settings, and check the dots per inch.</source>
        <translation>Labels van vervoerders scannen misschien niet. Maak de printkop schoon, print langzamer of lichter (eigen instellingen van de printer) en controleer de dots per inch.</translation>
    </message>
    <message>
        <source>The finest bars do not scan yet. Clean the print head, print slower or lighter. Most labels will still scan.</source>
        <translation>De fijnste streepjes scannen nog niet. Maak de printkop schoon, of print langzamer of lichter. De meeste labels scannen toch wel.</translation>
    </message>
    <message>
        <source>in ZPL</source>
        <translation>in ZPL</translation>
    </message>
    <message>
        <source>moved {offset}</source>
        <translation>verschoven: {offset}</translation>
    </message>
    <message>
        <source>sent counts as printed</source>
        <translation>verstuurd telt als geprint</translation>
    </message>
</context>
<context>
    <name>key</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>Labels as one PDF</source>
        <translation>Labels als één pdf</translation>
    </message>
    <message>
        <source>&amp;Each label on a page of its own size</source>
        <translation>&amp;Elk label op een eigen bladzijde</translation>
    </message>
    <message>
        <source>&amp;Four labels on a sheet of A4</source>
        <translation>&amp;Vier labels op een vel A4</translation>
    </message>
    <message>
        <source>Press the places of the first sheet that are used already (1 to 4).</source>
        <translation>Druk op de plekken van het eerste vel die al gebruikt zijn (1 tot 4).</translation>
    </message>
    <message>
        <source>Save…   Enter</source>
        <translation>Opslaan…   Enter</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Terug   Esc</translation>
    </message>
    <message>
        <source>What comes as A4 with a customs form goes in as it is.</source>
        <translation>Wat als A4 met douaneformulier komt, gaat er zo in.</translation>
    </message>
    <message>
        <source>Free places on the first sheet</source>
        <translation>Vrije plekken op het eerste vel</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>Linksboven</translation>
    </message>
    <message>
        <source>Top half</source>
        <translation>Bovenste helft</translation>
    </message>
    <message>
        <source>Bottom half</source>
        <translation>Onderste helft</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>Rechtsboven</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>Linksonder</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>Rechtsonder</translation>
    </message>
    <message>
        <source>free</source>
        <translation>vrij</translation>
    </message>
    <message>
        <source>used</source>
        <translation>gebruikt</translation>
    </message>
    <message>
        <source>1 label is in {file}.</source>
        <translation>1 label staat in {file}.</translation>
    </message>
    <message>
        <source>{count} labels are in {file}.</source>
        <translation>{count} labels staan in {file}.</translation>
    </message>
    <message>
        <source>1 parcel has none yet: print it first.</source>
        <translation>1 pakket heeft er nog geen: print dat eerst.</translation>
    </message>
    <message>
        <source>{count} parcels have none yet: print them first.</source>
        <translation>{count} pakketten hebben er nog geen: print die eerst.</translation>
    </message>
    <message>
        <source>1 label&apos;s file cannot be read.</source>
        <translation>Het bestand van 1 label is niet te lezen.</translation>
    </message>
    <message>
        <source>The files of {count} labels cannot be read.</source>
        <translation>De bestanden van {count} labels zijn niet te lezen.</translation>
    </message>
    <message>
        <source>1 does not count as printed: say when it is on paper, and Amazon is told.</source>
        <translation>1 telt niet als geprint: zeg het als het op papier ligt, dan hoort Amazon het.</translation>
    </message>
    <message>
        <source>{count} do not count as printed: say when they are on paper, and Amazon is told.</source>
        <translation>{count} tellen niet als geprint: zeg het als ze op papier liggen, dan hoort Amazon het.</translation>
    </message>
    <message>
        <source>Label sheet in {printer}</source>
        <translation>Etikettenvel in {printer}</translation>
    </message>
    <message>
        <source>It is a new sheet   N</source>
        <translation>Het is een nieuw vel   N</translation>
    </message>
    <message>
        <source>Put the sheet on top in {printer}, the same way round as before.</source>
        <translation>Leg het vel bovenop in {printer}, op dezelfde manier als eerst.</translation>
    </message>
    <message>
        <source>Press a place to say whether it is free or used (1 to {last}).</source>
        <translation>Druk op een vak om te zeggen of het vrij of gebruikt is (1 t/m {last}).</translation>
    </message>
    <message>
        <source>It is in   Enter</source>
        <translation>Het zit erin   Enter</translation>
    </message>
    <message>
        <source>It is in: print 1 label   Enter</source>
        <translation>Het zit erin: print 1 label   Enter</translation>
    </message>
    <message>
        <source>It is in: print {count} labels   Enter</source>
        <translation>Het zit erin: print {count} labels   Enter</translation>
    </message>
</context>
<context>
    <name>myparcel</name>
    <message>
        <source>the address is not valid</source>
        <translation>het adres klopt niet</translation>
    </message>
    <message>
        <source>the house number is not valid</source>
        <translation>het huisnummer klopt niet</translation>
    </message>
    <message>
        <source>the postcode is not valid</source>
        <translation>de postcode klopt niet</translation>
    </message>
    <message>
        <source>the country is not valid</source>
        <translation>het land klopt niet</translation>
    </message>
    <message>
        <source>the street is too long</source>
        <translation>de straat is te lang</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>de naam is te lang</translation>
    </message>
    <message>
        <source>the addition to the house number is not valid</source>
        <translation>de toevoeging bij het huisnummer klopt niet</translation>
    </message>
    <message>
        <source>the phone number is not valid</source>
        <translation>het telefoonnummer klopt niet</translation>
    </message>
    <message>
        <source>the company name is too long</source>
        <translation>de bedrijfsnaam is te lang</translation>
    </message>
    <message>
        <source>the name or company is not valid</source>
        <translation>de naam of het bedrijf klopt niet</translation>
    </message>
    <message>
        <source>the e-mail address is too long</source>
        <translation>het e-mailadres is te lang</translation>
    </message>
    <message>
        <source>the carrier does not go to this country</source>
        <translation>de vervoerder gaat niet naar dit land</translation>
    </message>
    <message>
        <source>this kind of parcel does not go to this country</source>
        <translation>deze soort zending gaat niet naar dit land</translation>
    </message>
    <message>
        <source>the sender&apos;s street is too long</source>
        <translation>de straat van de afzender is te lang</translation>
    </message>
    <message>
        <source>the second address line is too long</source>
        <translation>de tweede adresregel is te lang</translation>
    </message>
    <message>
        <source>it is not valid</source>
        <translation>het klopt niet</translation>
    </message>
    <message>
        <source>the invoice number is not valid</source>
        <translation>het factuurnummer klopt niet</translation>
    </message>
    <message>
        <source>size or weight is not valid</source>
        <translation>maat of gewicht klopt niet</translation>
    </message>
    <message>
        <source>these options do not go together</source>
        <translation>deze opties gaan niet samen</translation>
    </message>
    <message>
        <source>no more shipments are allowed</source>
        <translation>er zijn geen zendingen meer toegestaan</translation>
    </message>
    <message>
        <source>the way of delivery is not valid</source>
        <translation>de bezorgwijze klopt niet</translation>
    </message>
    <message>
        <source>there is no such way of delivery here</source>
        <translation>die bezorgwijze is er hier niet</translation>
    </message>
    <message>
        <source>the insurance cannot be worked out</source>
        <translation>de verzekering is niet te bepalen</translation>
    </message>
    <message>
        <source>your account does not have this carrier</source>
        <translation>je account heeft deze vervoerder niet</translation>
    </message>
    <message>
        <source>the weight is not valid</source>
        <translation>het gewicht klopt niet</translation>
    </message>
    <message>
        <source>street and house number cannot be told apart</source>
        <translation>straat en huisnummer zijn niet uit elkaar te halen</translation>
    </message>
    <message>
        <source>the carrier does not have this kind of parcel</source>
        <translation>de vervoerder heeft deze soort zending niet</translation>
    </message>
    <message>
        <source>the carrier does not take several boxes as one parcel</source>
        <translation>de vervoerder neemt niet meer dozen als één pakket aan</translation>
    </message>
    <message>
        <source>these are too many boxes for one parcel</source>
        <translation>dit zijn te veel dozen voor één pakket</translation>
    </message>
    <message>
        <source>the parcel is too long</source>
        <translation>het pakket is te lang</translation>
    </message>
    <message>
        <source>it cannot be insured for this amount</source>
        <translation>voor dit bedrag is het niet te verzekeren</translation>
    </message>
    <message>
        <source>the sender is not valid</source>
        <translation>de afzender klopt niet</translation>
    </message>
    <message>
        <source>the EORI number is not valid</source>
        <translation>het EORI-nummer klopt niet</translation>
    </message>
    <message>
        <source>the VAT number is not valid</source>
        <translation>het btw-nummer klopt niet</translation>
    </message>
    <message>
        <source>e-mail address and phone number are missing</source>
        <translation>e-mailadres en telefoonnummer ontbreken</translation>
    </message>
    <message>
        <source>this e-mail address is refused</source>
        <translation>dit e-mailadres wordt geweigerd</translation>
    </message>
    <message>
        <source>the carrier does not go to this postcode</source>
        <translation>de vervoerder gaat niet naar deze postcode</translation>
    </message>
    <message>
        <source>the pickup point is not valid</source>
        <translation>het afhaalpunt klopt niet</translation>
    </message>
    <message>
        <source>nothing goes to this country for now</source>
        <translation>voorlopig gaat er niets naar dit land</translation>
    </message>
    <message>
        <source>it is not activated yet, so the first two shipments go to NL and BE only</source>
        <translation>het is nog niet geactiveerd, dus de eerste twee zendingen gaan alleen naar NL en BE</translation>
    </message>
    <message>
        <source>the number of pieces is not valid</source>
        <translation>het aantal stuks klopt niet</translation>
    </message>
    <message>
        <source>it needs the buyer&apos;s VAT number</source>
        <translation>het btw-nummer van de koper is nodig</translation>
    </message>
    <message>
        <source>the UK VAT number is not valid</source>
        <translation>het Britse btw-nummer klopt niet</translation>
    </message>
    <message>
        <source>it needs the buyer&apos;s EORI number</source>
        <translation>het EORI-nummer van de koper is nodig</translation>
    </message>
    <message>
        <source>there is no pickup point here</source>
        <translation>er is hier geen afhaalpunt</translation>
    </message>
    <message>
        <source>there is no time of delivery here</source>
        <translation>er is hier geen bezorgmoment</translation>
    </message>
    <message>
        <source>the date of delivery is not valid</source>
        <translation>de bezorgdatum klopt niet</translation>
    </message>
    <message>
        <source>MyParcel Netherlands</source>
        <translation>MyParcel Nederland</translation>
    </message>
    <message>
        <source>MyParcel Belgium</source>
        <translation>MyParcel België</translation>
    </message>
    <message>
        <source>MyParcel Italy</source>
        <translation>MyParcel Italië</translation>
    </message>
    <message>
        <source>account {number}</source>
        <translation>account {number}</translation>
    </message>
    <message>
        <source>Through MyParcel&apos;s contracts: {carriers}.</source>
        <translation>Via contracten van MyParcel: {carriers}.</translation>
    </message>
    <message>
        <source>Through your own: {carriers}.</source>
        <translation>Via je eigen contract: {carriers}.</translation>
    </message>
</context>
<context>
    <name>order</name>
    <message>
        <source>Almost cancelled</source>
        <translation>Bijna geannuleerd</translation>
    </message>
    <message>
        <source>Almost late</source>
        <translation>Bijna te laat</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>Cadeau</translation>
    </message>
    <message>
        <source>Customised</source>
        <translation>Gepersonaliseerd</translation>
    </message>
    <message>
        <source>Transparency codes</source>
        <translation>Transparency-codes</translation>
    </message>
    <message>
        <source>On a pallet</source>
        <translation>Op een pallet</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Zakelijk</translation>
    </message>
    <message>
        <source>Premium</source>
        <translation>Premium</translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation>Vervanging</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Omruiling</translation>
    </message>
    <message>
        <source>Signature advised</source>
        <translation>Handtekening aangeraden</translation>
    </message>
    <message>
        <source>Collected at a shop</source>
        <translation>Wordt in een winkel opgehaald</translation>
    </message>
    <message>
        <source>Pick-up point</source>
        <translation>Afhaalpunt</translation>
    </message>
    <message>
        <source>Private address</source>
        <translation>Privéadres</translation>
    </message>
    <message>
        <source>Business address</source>
        <translation>Bedrijfsadres</translation>
    </message>
    <message>
        <source>Leave at the front door</source>
        <translation>Bij de voordeur leggen</translation>
    </message>
    <message>
        <source>Leave at the back door</source>
        <translation>Bij de achterdeur leggen</translation>
    </message>
    <message>
        <source>Leave in the garage</source>
        <translation>In de garage leggen</translation>
    </message>
    <message>
        <source>Leave in the porch</source>
        <translation>In het portiek leggen</translation>
    </message>
    <message>
        <source>Leave in the shed</source>
        <translation>In de schuur leggen</translation>
    </message>
    <message>
        <source>Leave in the mail room</source>
        <translation>In de postkamer afgeven</translation>
    </message>
    <message>
        <source>Leave at reception</source>
        <translation>Bij de receptie afgeven</translation>
    </message>
    <message>
        <source>Leave with a neighbour</source>
        <translation>Bij de buren afgeven</translation>
    </message>
    <message>
        <source>Why cancelled: {text}</source>
        <translation>Waarom geannuleerd: {text}</translation>
    </message>
    <message>
        <source>When: {text}</source>
        <translation>Wanneer: {text}</translation>
    </message>
    <message>
        <source>For the driver: {text}</source>
        <translation>Voor de bezorger: {text}</translation>
    </message>
    <message>
        <source>Gift message: {text}</source>
        <translation>Cadeauboodschap: {text}</translation>
    </message>
    <message>
        <source>Gift wrap: {text}</source>
        <translation>Cadeaupapier: {text}</translation>
    </message>
    <message>
        <source>Personalisation: {text}</source>
        <translation>Personalisatie: {text}</translation>
    </message>
    <message>
        <source>In place of {text}</source>
        <translation>In plaats van {text}</translation>
    </message>
    <message>
        <source>IOSS {text}: only for goods from outside the EU; MyParcel has no field for it</source>
        <translation>IOSS {text}: alleen voor goederen van buiten de EU; MyParcel heeft er geen veld voor</translation>
    </message>
    <message>
        <source>Tax number {text}</source>
        <translation>Btw-nummer {text}</translation>
    </message>
    <message>
        <source>Shop {text}</source>
        <translation>Winkel {text}</translation>
    </message>
    <message>
        <source>Shipping template: {text}</source>
        <translation>Verzendsjabloon: {text}</translation>
    </message>
    <message>
        <source>Amazon programmes: {text}</source>
        <translation>Amazon-programma&apos;s: {text}</translation>
    </message>
    <message>
        <source>PO {number}</source>
        <translation>PO {number}</translation>
    </message>
    <message>
        <source>Amazon proposes {service}</source>
        <translation>Amazon stelt {service} voor</translation>
    </message>
    <message>
        <source>Leave at: {place}</source>
        <translation>Neerleggen bij: {place}</translation>
    </message>
</context>
<context>
    <name>package</name>
    <message>
        <source>parcel</source>
        <translation>pakket</translation>
    </message>
    <message>
        <source>mailbox parcel</source>
        <translation>brievenbuspakje</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>brief</translation>
    </message>
    <message>
        <source>digital stamp</source>
        <translation>digitale postzegel</translation>
    </message>
    <message>
        <source>small parcel</source>
        <translation>klein pakket</translation>
    </message>
</context>
<context>
    <name>packing</name>
    <message>
        <source>Pack order {order}</source>
        <translation>Bestelling {order} inpakken</translation>
    </message>
    <message>
        <source>Add a parcel</source>
        <translation>Pakket erbij</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Type how many go in each parcel; + and − move one. What is left stays in the others.</source>
        <translation>Typ hoeveel er in elk pakket gaan; + en − verplaatsen er één. De rest blijft in de andere.</translation>
    </message>
    <message>
        <source>It goes through customs, so every parcel needs items.</source>
        <translation>Het gaat door de douane, dus elk pakket heeft artikelen nodig.</translation>
    </message>
    <message>
        <source>1 parcel</source>
        <translation>1 pakket</translation>
    </message>
    <message>
        <source>{count} parcels</source>
        <translation>{count} pakketten</translation>
    </message>
    <message>
        <source>1 label</source>
        <translation>1 label</translation>
    </message>
    <message>
        <source>{count} labels</source>
        <translation>{count} labels</translation>
    </message>
    <message>
        <source>Pack like this</source>
        <translation>Zo inpakken</translation>
    </message>
    <message>
        <source>Leave it so</source>
        <translation>Zo laten</translation>
    </message>
    <message>
        <source>Items per parcel</source>
        <translation>Artikelen per pakket</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Dozen</translation>
    </message>
    <message>
        <source>Parcel {number}</source>
        <translation>Pakket {number}</translation>
    </message>
    <message>
        <source>+1 order</source>
        <translation>+1 bestelling</translation>
    </message>
    <message>
        <source>+{count} orders</source>
        <translation>+{count} bestellingen</translation>
    </message>
    <message>
        <source>Box {number} of {count}</source>
        <translation>Doos {number} van {count}</translation>
    </message>
    <message>
        <source>In the parcel of</source>
        <translation>In het pakket van</translation>
    </message>
    <message>
        <source>Travels in the parcel of {order}.</source>
        <translation>Gaat mee in het pakket van {order}.</translation>
    </message>
    <message>
        <source>One parcel with {orders}.</source>
        <translation>Eén pakket met {orders}.</translation>
    </message>
    <message>
        <source>{box}: a label without items of its own.</source>
        <translation>{box}: een label zonder eigen artikelen.</translation>
    </message>
    <message>
        <source>{count} orders go to this address.</source>
        <translation>{count} bestellingen gaan naar dit adres.</translation>
    </message>
</context>
<context>
    <name>paper</name>
    <message>
        <source>Test label</source>
        <translation>Testlabel</translation>
    </message>
    <message>
        <source>{width} × {height} mm</source>
        <translation>{width} × {height} mm</translation>
    </message>
    <message>
        <source>Both rulers are 50 mm long.</source>
        <translation>Beide linialen zijn 50 mm lang.</translation>
    </message>
    <message>
        <source>At each edge, look for the lowest number whose line came out.</source>
        <translation>Zoek bij elke rand het laagste getal waarvan de streep te zien is.</translation>
    </message>
    <message>
        <source>From:</source>
        <translation>Afzender:</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>en nog {count}</translation>
    </message>
    <message>
        <source>Pick list</source>
        <translation>Picklijst</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Aantal</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>1 unit</source>
        <translation>1 stuk</translation>
    </message>
    <message>
        <source>{count} units</source>
        <translation>{count} stuks</translation>
    </message>
    <message>
        <source>1 product</source>
        <translation>1 artikel</translation>
    </message>
    <message>
        <source>{count} products</source>
        <translation>{count} artikelen</translation>
    </message>
    <message>
        <source>1 parcel</source>
        <translation>1 pakket</translation>
    </message>
    <message>
        <source>{count} parcels</source>
        <translation>{count} pakketten</translation>
    </message>
    <message>
        <source>for 1 parcel</source>
        <translation>voor 1 pakket</translation>
    </message>
    <message>
        <source>for {count} parcels</source>
        <translation>voor {count} pakketten</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Tracknummer</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Naar</translation>
    </message>
    <message>
        <source>without a number</source>
        <translation>zonder nummer</translation>
    </message>
    <message>
        <source>Driver’s name</source>
        <translation>Naam chauffeur</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Handtekening</translation>
    </message>
    <message>
        <source>Day list {carrier}</source>
        <translation>Daglijst {carrier}</translation>
    </message>
    <message>
        <source>{count} parcels handed over</source>
        <translation>{count} pakketten meegegeven</translation>
    </message>
    <message>
        <source>1 parcel handed over</source>
        <translation>1 pakket meegegeven</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Pagina {number} van {count}</translation>
    </message>
</context>
<context>
    <name>printer</name>
    <message>
        <source>PDF folder</source>
        <translation>Pdf-map</translation>
    </message>
    <message>
        <source>PDF folder for documents</source>
        <translation>Pdf-map voor documenten</translation>
    </message>
    <message>
        <source>Not there. Plug it in and switch it on.</source>
        <translation>Niet gevonden. Sluit hem aan en zet hem aan.</translation>
    </message>
    <message>
        <source>Waits: {reason}.</source>
        <translation>Wacht: {reason}.</translation>
    </message>
    <message>
        <source>Busy printing.</source>
        <translation>Bezig met printen.</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation>Gereed.</translation>
    </message>
    <message>
        <source>“Printed” means here: the PDF file is in the folder.</source>
        <translation>“Geprint” betekent hier: het pdf-bestand staat in de map.</translation>
    </message>
    <message>
        <source>It only tells that a label was sent: you will be asked whether each came out.</source>
        <translation>Hij zegt alleen dat een label gestuurd is: bij elk wordt gevraagd of het eruit kwam.</translation>
    </message>
    <message>
        <source>It tells nothing back: you will be asked whether labels came out.</source>
        <translation>Hij meldt niets terug: je krijgt de vraag of labels eruit kwamen.</translation>
    </message>
    <message>
        <source>It only takes labels: you will be asked whether each came out.</source>
        <translation>Hij neemt labels alleen aan: bij elk wordt gevraagd of het eruit kwam.</translation>
    </message>
    <message>
        <source>“Printed” means here: the label was sent to the printer whole.</source>
        <translation>“Geprint” betekent hier: het label is helemaal naar de printer gestuurd.</translation>
    </message>
    <message>
        <source>“Printed” means here: the printer said it was done.</source>
        <translation>“Geprint” betekent hier: de printer meldde dat het klaar was.</translation>
    </message>
    <message>
        <source>“Printed” means here: the printer counted the label.</source>
        <translation>“Geprint” betekent hier: de printer telde het label.</translation>
    </message>
    <message>
        <source>“Printed” means here: somebody saw the label.</source>
        <translation>“Geprint” betekent hier: iemand heeft het label gezien.</translation>
    </message>
    <message>
        <source>, {dpi} dpi</source>
        <translation>, {dpi} dpi</translation>
    </message>
    <message>
        <source>Found: {printer}{dpi}.</source>
        <translation>Gevonden: {printer}{dpi}.</translation>
    </message>
    <message>
        <source>It does not tell how it stands. If it is out of labels or open, mend that and find it again; else “printed” can only mean that the label was sent to it.</source>
        <translation>Hij zegt niet hoe het met hem staat. Is hij zonder labels of open, verhelp dat dan en zoek hem opnieuw; anders kan “geprint” alleen betekenen dat het label naar hem is gestuurd.</translation>
    </message>
    <message>
        <source>It counts the labels it prints.</source>
        <translation>Hij telt de labels die hij print.</translation>
    </message>
    <message>
        <source>It tells when it is done, but does not count labels.</source>
        <translation>Hij zegt wanneer hij klaar is, maar telt geen labels.</translation>
    </message>
    <message>
        <source>{sizes} and {count} more</source>
        <translation>{sizes} en nog {count}</translation>
    </message>
    <message>
        <source>Print this label on…</source>
        <translation>Dit label printen op…</translation>
    </message>
    <message>
        <source>Print {count} labels on…</source>
        <translation>{count} labels printen op…</translation>
    </message>
    <message>
        <source>As set in Settings</source>
        <translation>Zoals in Instellingen</translation>
    </message>
    <message>
        <source>This once; what is set stays.</source>
        <translation>Alleen deze keer; de instellingen blijven zo.</translation>
    </message>
    <message>
        <source>Print   Enter</source>
        <translation>Printen   Enter</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Terug   Esc</translation>
    </message>
</context>
<context>
    <name>problem</name>
    <message>
        <source>Open Amazon settings</source>
        <translation>Amazon-instellingen openen</translation>
    </message>
    <message>
        <source>Fill in the name</source>
        <translation>Naam invullen</translation>
    </message>
    <message>
        <source>Fill in {field}</source>
        <translation>{field} invullen</translation>
    </message>
    <message>
        <source>Enter your own for all</source>
        <translation>Eigen gegevens invullen</translation>
    </message>
    <message>
        <source>Open MyParcel settings</source>
        <translation>MyParcel-instellingen openen</translation>
    </message>
    <message>
        <source>Open carrier settings</source>
        <translation>Naar instellingen Vervoerder</translation>
    </message>
    <message>
        <source>Enter the range</source>
        <translation>Reeks invullen</translation>
    </message>
    <message>
        <source>Choose a printer</source>
        <translation>Printer kiezen</translation>
    </message>
    <message>
        <source>Edit address</source>
        <translation>Adres wijzigen</translation>
    </message>
    <message>
        <source>Choose marketplace</source>
        <translation>Marktplaats kiezen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Ship it all the same</source>
        <translation>Toch versturen</translation>
    </message>
    <message>
        <source>Ship it all the same…</source>
        <translation>Toch verzenden…</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Ander bestand kiezen</translation>
    </message>
    <message>
        <source>Get orders</source>
        <translation>Bestellingen ophalen</translation>
    </message>
    <message>
        <source>Accept the change</source>
        <translation>Wijziging accepteren</translation>
    </message>
    <message>
        <source>Buy a new label</source>
        <translation>Nieuw label kopen</translation>
    </message>
    <message>
        <source>Choose another service</source>
        <translation>Kies een andere verzendwijze</translation>
    </message>
    <message>
        <source>{file} is not there.</source>
        <translation>{file} is er niet.</translation>
    </message>
    <message>
        <source>Download the unshipped-orders report again and drop it here.</source>
        <translation>Download het rapport met niet-verzonden bestellingen opnieuw en sleep het hierheen.</translation>
    </message>
    <message>
        <source>{file} is a folder.</source>
        <translation>{file} is een map.</translation>
    </message>
    <message>
        <source>Drop the report itself: a .txt file from Seller Central.</source>
        <translation>Sleep het rapport zelf: een .txt-bestand uit Seller Central.</translation>
    </message>
    <message>
        <source>{file} cannot be opened.</source>
        <translation>{file} kan niet geopend worden.</translation>
    </message>
    <message>
        <source>Close it in other programs, or download it again.</source>
        <translation>Sluit het in andere programma&apos;s, of download het opnieuw.</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>{file} is leeg.</translation>
    </message>
    <message>
        <source>The download was cut off. Download the report again.</source>
        <translation>Het downloaden is afgebroken. Download het rapport opnieuw.</translation>
    </message>
    <message>
        <source>{file} is not a text file.</source>
        <translation>{file} is geen tekstbestand.</translation>
    </message>
    <message>
        <source>Drop the .txt report of unshipped orders from Seller Central.</source>
        <translation>Sleep het .txt-rapport met niet-verzonden bestellingen uit Seller Central hierheen.</translation>
    </message>
    <message>
        <source>{file} is not an Amazon order report.</source>
        <translation>{file} is geen bestelrapport van Amazon.</translation>
    </message>
    <message>
        <source>In Seller Central: Orders, Order Reports, Unshipped Orders. Drop that .txt file.</source>
        <translation>In Seller Central: Bestellingen, Bestelrapporten, Niet-verzonden bestellingen. Sleep dat .txt-bestand hierheen.</translation>
    </message>
    <message>
        <source>{file} was saved by a spreadsheet.</source>
        <translation>{file} is opgeslagen door een spreadsheetprogramma.</translation>
    </message>
    <message>
        <source>Spreadsheets change order numbers. Download the report again and drop it unopened.</source>
        <translation>Spreadsheets veranderen bestelnummers. Download het rapport opnieuw en sleep het ongeopend hierheen.</translation>
    </message>
    <message>
        <source>{file} is the report of all orders; it has no names and streets.</source>
        <translation>{file} is het rapport met alle bestellingen; daar staan geen namen en straten in.</translation>
    </message>
    <message>
        <source>{file} is an upload file for confirming shipments, not a report.</source>
        <translation>{file} is een uploadbestand om zendingen te bevestigen, geen rapport.</translation>
    </message>
    <message>
        <source>Upload it in Seller Central; here, drop the unshipped-orders report.</source>
        <translation>Upload het in Seller Central; sleep hier het rapport met niet-verzonden bestellingen.</translation>
    </message>
    <message>
        <source>{file} is about what Amazon&apos;s own warehouses ship.</source>
        <translation>{file} gaat over wat de magazijnen van Amazon zelf verzenden.</translation>
    </message>
    <message>
        <source>Download “Unshipped Orders” instead: in Seller Central under Orders, Order Reports.</source>
        <translation>Download in plaats daarvan “Niet-verzonden bestellingen”: in Seller Central onder Bestellingen, Bestelrapporten.</translation>
    </message>
    <message>
        <source>{file} is the new-orders report; it also lists what was shipped or cancelled.</source>
        <translation>{file} is het rapport van nieuwe bestellingen; daar staat ook in wat verzonden of geannuleerd is.</translation>
    </message>
    <message>
        <source>{file} is an invoice or tax report; it does not say what is left to ship.</source>
        <translation>{file} is een factuur- of btw-rapport; er staat niet in wat nog weg moet.</translation>
    </message>
    <message>
        <source>{file} is a report of returns, not of orders to ship.</source>
        <translation>{file} is een rapport van retouren, niet van bestellingen die weg moeten.</translation>
    </message>
    <message>
        <source>{file} is another Amazon report, not of orders to ship.</source>
        <translation>{file} is een ander rapport van Amazon, niet van bestellingen die weg moeten.</translation>
    </message>
    <message>
        <source>{file} lacks columns that are needed: {columns}.</source>
        <translation>{file} mist kolommen die nodig zijn: {columns}.</translation>
    </message>
    <message>
        <source>Download the unshipped-orders report again, with its standard columns.</source>
        <translation>Download het rapport met niet-verzonden bestellingen opnieuw, met de standaardkolommen.</translation>
    </message>
    <message>
        <source>{file} was made without addresses.</source>
        <translation>{file} is zonder adressen gemaakt.</translation>
    </message>
    <message>
        <source>Your user may not see them. Let the account&apos;s owner download the report.</source>
        <translation>Jouw gebruiker mag ze niet zien. Laat de eigenaar van het account het rapport downloaden.</translation>
    </message>
    <message>
        <source>{file} lists no unshipped orders.</source>
        <translation>In {file} staan geen niet-verzonden bestellingen.</translation>
    </message>
    <message>
        <source>There is nothing to ship.</source>
        <translation>Er is niets te versturen.</translation>
    </message>
    <message>
        <source>Some letters of the report could not be read for certain.</source>
        <translation>Enkele letters van het rapport waren niet zeker te lezen.</translation>
    </message>
    <message>
        <source>Check names and streets before you print.</source>
        <translation>Controleer namen en straten voordat je print.</translation>
    </message>
    <message>
        <source>{file} was not deleted: it is not the file that was imported whole.</source>
        <translation>{file} is niet verwijderd: het is niet het bestand dat helemaal is ingelezen.</translation>
    </message>
    <message>
        <source>Drop it here once more, or delete it yourself.</source>
        <translation>Sleep het hier nog eens naartoe, of verwijder het zelf.</translation>
    </message>
    <message>
        <source>{file} does not say which orders are Prime.</source>
        <translation>In {file} staat niet welke bestellingen Prime zijn.</translation>
    </message>
    <message>
        <source>Add the column is-prime in Seller Central, under Order Reports, or look before you print.</source>
        <translation>Voeg in Seller Central bij Bestelrapporten de kolom is-prime toe, of kijk zelf voor je print.</translation>
    </message>
    <message>
        <source>Line {line} of the report is broken and was left out.</source>
        <translation>Regel {line} van het rapport is kapot en is overgeslagen.</translation>
    </message>
    <message>
        <source>Look the order up in Seller Central.</source>
        <translation>Zoek de bestelling op in Seller Central.</translation>
    </message>
    <message>
        <source>Line {line} of the report has no order number and was left out.</source>
        <translation>Regel {line} van het rapport heeft geen bestelnummer en is overgeslagen.</translation>
    </message>
    <message>
        <source>Download the report again and drop it unopened.</source>
        <translation>Download het rapport opnieuw en sleep het ongeopend hierheen.</translation>
    </message>
    <message>
        <source>Line {line}: the item number was damaged by a spreadsheet; the line was left out.</source>
        <translation>Regel {line}: het artikelnummer is door een spreadsheet beschadigd; de regel is overgeslagen.</translation>
    </message>
    <message>
        <source>Line {line}: the quantity cannot be read; the line was left out.</source>
        <translation>Regel {line}: het aantal is niet te lezen; de regel is overgeslagen.</translation>
    </message>
    <message>
        <source>Line {line} repeats an item with other details; the last one counts.</source>
        <translation>Regel {line} herhaalt een artikel met andere gegevens; de laatste telt.</translation>
    </message>
    <message>
        <source>Check that order before you print.</source>
        <translation>Controleer die bestelling voordat je print.</translation>
    </message>
    <message>
        <source>Line {line}: the ship-by date cannot be read.</source>
        <translation>Regel {line}: de uiterste verzenddatum is niet te lezen.</translation>
    </message>
    <message>
        <source>The order is kept, without its date.</source>
        <translation>De bestelling blijft staan, zonder datum.</translation>
    </message>
    <message>
        <source>The report does not say which marketplace this order is from.</source>
        <translation>Het rapport zegt niet van welke marktplaats deze bestelling komt.</translation>
    </message>
    <message>
        <source>Choose it, so that the right Amazon is told.</source>
        <translation>Kies die, zodat de juiste Amazon het hoort.</translation>
    </message>
    <message>
        <source>This is a Prime order; Amazon usually wants its own label on it.</source>
        <translation>Dit is een Prime-bestelling; Amazon wil daar meestal een eigen label op.</translation>
    </message>
    <message>
        <source>Buy the label in Seller Central, or ship it all the same.</source>
        <translation>Koop het label in Seller Central, of verstuur toch.</translation>
    </message>
    <message>
        <source>The buyer asked to cancel this order.</source>
        <translation>De koper heeft gevraagd deze bestelling te annuleren.</translation>
    </message>
    <message>
        <source>Decide in Seller Central first; ship it only if it goes on.</source>
        <translation>Beslis eerst in Seller Central; verstuur alleen als het doorgaat.</translation>
    </message>
    <message>
        <source>An item of this order has no SKU.</source>
        <translation>Een artikel van deze bestelling heeft geen SKU.</translation>
    </message>
    <message>
        <source>Look in Seller Central what to pack, then ship it.</source>
        <translation>Kijk in Seller Central wat je moet inpakken en verstuur het dan.</translation>
    </message>
    <message>
        <source>Amazon no longer has this order to be shipped. Do NOT ship it.</source>
        <translation>Deze bestelling hoeft volgens Amazon niet meer verstuurd te worden. NIET versturen.</translation>
    </message>
    <message>
        <source>It was cancelled or shipped elsewhere: look in Seller Central.</source>
        <translation>Die is geannuleerd of ergens anders verstuurd: kijk in Seller Central.</translation>
    </message>
    <message>
        <source>Changed at Amazon since the last report: {fields}. It was {before}, it is {now}.</source>
        <translation>Bij Amazon gewijzigd sinds het vorige rapport: {fields}. Het was {before}, het is {now}.</translation>
    </message>
    <message>
        <source>The parcel has the newest data. Check it and accept.</source>
        <translation>Het pakket heeft de nieuwste gegevens. Controleer ze en accepteer.</translation>
    </message>
    <message>
        <source>Changed at Amazon after its label was bought: {fields}. It was {before}, it is {now}.</source>
        <translation>Bij Amazon gewijzigd nadat het label gekocht is: {fields}. Het was {before}, het is {now}.</translation>
    </message>
    <message>
        <source>Buy a new label, or release the parcel to print the one it has.</source>
        <translation>Koop een nieuw label, of geef het pakket vrij om het label te printen dat er al is.</translation>
    </message>
    <message>
        <source>Amazon buys and confirms the label of this order itself.</source>
        <translation>Amazon koopt en bevestigt het label van deze bestelling zelf.</translation>
    </message>
    <message>
        <source>Print its label in Seller Central, or ship it all the same.</source>
        <translation>Print het label in Seller Central, of verstuur toch.</translation>
    </message>
    <message>
        <source>Letters in the name or address are damaged.</source>
        <translation>Letters in de naam of het adres zijn beschadigd.</translation>
    </message>
    <message>
        <source>Correct the spelling before the label is made.</source>
        <translation>Verbeter de spelling voordat het label gemaakt wordt.</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>De naam ontbreekt.</translation>
    </message>
    <message>
        <source>Type a name or company.</source>
        <translation>Typ een naam of bedrijf.</translation>
    </message>
    <message>
        <source>The street is missing.</source>
        <translation>De straat ontbreekt.</translation>
    </message>
    <message>
        <source>Type the street.</source>
        <translation>Typ de straat.</translation>
    </message>
    <message>
        <source>The house number is missing.</source>
        <translation>Het huisnummer ontbreekt.</translation>
    </message>
    <message>
        <source>Type the house number.</source>
        <translation>Typ het huisnummer.</translation>
    </message>
    <message>
        <source>The postcode is missing.</source>
        <translation>De postcode ontbreekt.</translation>
    </message>
    <message>
        <source>Type the postcode.</source>
        <translation>Typ de postcode.</translation>
    </message>
    <message>
        <source>The postcode does not fit the country.</source>
        <translation>De postcode past niet bij het land.</translation>
    </message>
    <message>
        <source>Correct the postcode or the country.</source>
        <translation>Verbeter de postcode of het land.</translation>
    </message>
    <message>
        <source>The city is missing.</source>
        <translation>De plaats ontbreekt.</translation>
    </message>
    <message>
        <source>Type the city.</source>
        <translation>Typ de plaats.</translation>
    </message>
    <message>
        <source>The country is not known.</source>
        <translation>Het land is niet bekend.</translation>
    </message>
    <message>
        <source>Type its two letters, such as NL or DE.</source>
        <translation>Typ de twee letters, zoals NL of DE.</translation>
    </message>
    <message>
        <source>{field} is too long for the label: {length} letters, {limit} fit.</source>
        <translation>{field} is te lang voor het label: {length} tekens, er passen er {limit}.</translation>
    </message>
    <message>
        <source>Shorten it, or move part of it to another line.</source>
        <translation>Maak het korter, of zet een deel op een andere regel.</translation>
    </message>
    <message>
        <source>Ask the buyer for it and type it on the second line: without it DHL takes no parcel.</source>
        <translation>Vraag het de koper en zet het op de tweede regel: zonder neemt DHL geen pakket aan.</translation>
    </message>
    <message>
        <source>The house number can be read in two ways: {value} or {other}.</source>
        <translation>Het huisnummer is op twee manieren te lezen: {value} of {other}.</translation>
    </message>
    <message>
        <source>Correct it, or ship it if {value} is right.</source>
        <translation>Verbeter het, of verzend het als {value} klopt.</translation>
    </message>
    <message>
        <source>There is no house number in “{value}”.</source>
        <translation>Er staat geen huisnummer in “{value}”.</translation>
    </message>
    <message>
        <source>Add it, or ship it if there is none.</source>
        <translation>Vul het aan, of verzend het als er geen is.</translation>
    </message>
    <message>
        <source>Two lines look like the street: “{value}” and “{other}”.</source>
        <translation>Twee regels lijken de straat te zijn: “{value}” en “{other}”.</translation>
    </message>
    <message>
        <source>Choose the right one, or ship it as it is.</source>
        <translation>Kies de juiste, of verzend het zo.</translation>
    </message>
    <message>
        <source>Ask the buyer for a street, or ship it if it fits.</source>
        <translation>Vraag de koper om een straat, of verstuur het als het past.</translation>
    </message>
    <message>
        <source>{carrier} does not deliver to a PO box: “{value}”.</source>
        <translation>{carrier} bezorgt niet bij een postbus: “{value}”.</translation>
    </message>
    <message>
        <source>Choose PostNL, or ask the buyer for a street and edit the address with E.</source>
        <translation>Kies PostNL, of vraag de koper om een straat en wijzig het adres met E.</translation>
    </message>
    <message>
        <source>{carrier} does not deliver to {value}; only DHL does.</source>
        <translation>{carrier} bezorgt niet bij {value}; alleen DHL.</translation>
    </message>
    <message>
        <source>Choose a service of DHL, or ask the buyer for a street and edit the address with E.</source>
        <translation>Kies een verzendwijze van DHL, of vraag de koper om een straat en wijzig het adres met E.</translation>
    </message>
    <message>
        <source>The buyer&apos;s Postnummer for {value} is missing.</source>
        <translation>Het Postnummer van de koper voor {value} ontbreekt.</translation>
    </message>
    <message>
        <source>This is a PO box: “{value}”. Couriers do not go there; the post takes what fits.</source>
        <translation>Dit is een postbus: “{value}”. Koeriers komen daar niet; de post brengt er wat past.</translation>
    </message>
    <message>
        <source>{field} was too long: “{value}” now stands under {to}.</source>
        <translation>{field} was te lang: “{value}” staat nu bij {to}.</translation>
    </message>
    <message>
        <source>Check that it reads well, then ship it.</source>
        <translation>Kijk of het goed leest en verzend het dan.</translation>
    </message>
    <message>
        <source>The postcode {postal_code} is written as in {likely}, but the country is {country}.</source>
        <translation>De postcode {postal_code} is geschreven als in {likely}, maar het land is {country}.</translation>
    </message>
    <message>
        <source>Correct the country or the postcode, or ship it as it is.</source>
        <translation>Verbeter het land of de postcode, of verzend het zo.</translation>
    </message>
    <message>
        <source>The postcode {value} does not look like one of {country}.</source>
        <translation>De postcode {value} lijkt er geen uit {country}.</translation>
    </message>
    <message>
        <source>Correct it, or ship it as it is.</source>
        <translation>Verbeter het, of verzend het zo.</translation>
    </message>
    <message>
        <source>The postcode {value} lies in {other}, not in {state}.</source>
        <translation>De postcode {value} ligt in {other}, niet in {state}.</translation>
    </message>
    <message>
        <source>Correct the postcode, or ship it as it is.</source>
        <translation>Verbeter de postcode, of verzend het zo.</translation>
    </message>
    <message>
        <source>The city “{value}” does not look like one.</source>
        <translation>De plaats “{value}” lijkt er geen.</translation>
    </message>
    <message>
        <source>The label of this parcel is already bought.</source>
        <translation>Het label van dit pakket is al gekocht.</translation>
    </message>
    <message>
        <source>Its address can no longer be changed here.</source>
        <translation>Het adres kan hier niet meer gewijzigd worden.</translation>
    </message>
    <message>
        <source>The customs form lacks {fields} of {sku}.</source>
        <translation>Op het douaneformulier ontbreekt: {fields} van {sku}.</translation>
    </message>
    <message>
        <source>Fill it in for this product; it is kept for all its orders.</source>
        <translation>Vul het in voor dit artikel; het blijft bewaard voor al zijn bestellingen.</translation>
    </message>
    <message>
        <source>{carrier} goes to {country} only with your {fields}.</source>
        <translation>{carrier} gaat alleen naar {country} met jouw {fields}.</translation>
    </message>
    <message>
        <source>Fill it in under Carrier, or choose another service with T.</source>
        <translation>Vul het in bij Vervoerder, of kies met T een andere verzendwijze.</translation>
    </message>
    <message>
        <source>MyParcel is not connected.</source>
        <translation>MyParcel is niet verbonden.</translation>
    </message>
    <message>
        <source>Enter your MyParcel API key.</source>
        <translation>Vul je API-sleutel van MyParcel in.</translation>
    </message>
    <message>
        <source>MyParcel does not accept the API key.</source>
        <translation>MyParcel accepteert de API-sleutel niet.</translation>
    </message>
    <message>
        <source>A newer key may have replaced it. Enter the newest one.</source>
        <translation>Misschien is er een nieuwere sleutel. Vul de nieuwste in.</translation>
    </message>
    <message>
        <source>MyParcel does not accept this key. The one from before stays in use.</source>
        <translation>MyParcel neemt deze sleutel niet aan. De vorige blijft in gebruik.</translation>
    </message>
    <message>
        <source>Copy it anew from MyParcel: Shop settings, Integrations.</source>
        <translation>Kopieer hem opnieuw uit MyParcel: Shopinstellingen, Integraties.</translation>
    </message>
    <message>
        <source>MyParcel refused this parcel: {message} ({code}).</source>
        <translation>MyParcel weigerde dit pakket: {message} ({code}).</translation>
    </message>
    <message>
        <source>Mend it, then print it again.</source>
        <translation>Los het op en print het opnieuw.</translation>
    </message>
    <message>
        <source>MyParcel does not accept the address: {message} ({code}).</source>
        <translation>MyParcel accepteert het adres niet: {message} ({code}).</translation>
    </message>
    <message>
        <source>Correct the address, then print it again.</source>
        <translation>Verbeter het adres en print opnieuw.</translation>
    </message>
    <message>
        <source>MyParcel does not take this service: {message} ({code}).</source>
        <translation>MyParcel neemt deze verzendwijze niet aan: {message} ({code}).</translation>
    </message>
    <message>
        <source>Choose another service with T, then print it again.</source>
        <translation>Kies met T een andere verzendwijze en print opnieuw.</translation>
    </message>
    <message>
        <source>MyParcel does not accept the customs form: {message} ({code}).</source>
        <translation>MyParcel neemt het douaneformulier niet aan: {message} ({code}).</translation>
    </message>
    <message>
        <source>Correct {field} of {sku}, then print it again.</source>
        <translation>Verbeter {field} van {sku} en print opnieuw.</translation>
    </message>
    <message>
        <source>MyParcel does not accept your numbers for customs: {message} ({code}).</source>
        <translation>MyParcel neemt je douanenummers niet aan: {message} ({code}).</translation>
    </message>
    <message>
        <source>Correct them under Carrier, then print it again.</source>
        <translation>Verbeter ze bij Vervoerder en print opnieuw.</translation>
    </message>
    <message>
        <source>MyParcel stops your account here: {message} ({code}).</source>
        <translation>MyParcel houdt je account hier tegen: {message} ({code}).</translation>
    </message>
    <message>
        <source>Put it right at MyParcel or ask them, then print it again.</source>
        <translation>Zet het recht bij MyParcel of vraag het daar, en print opnieuw.</translation>
    </message>
    <message>
        <source>This label expired or was cancelled at MyParcel before it was printed.</source>
        <translation>Dit label is bij MyParcel verlopen of geannuleerd voor het geprint was.</translation>
    </message>
    <message>
        <source>Print it again and a new one is bought. The old one was not used and costs nothing.</source>
        <translation>Print opnieuw en er wordt een nieuw gekocht. Het oude is niet gebruikt en kost niets.</translation>
    </message>
    <message>
        <source>This shipment is no longer at MyParcel: it was deleted there before its label came.</source>
        <translation>Deze zending staat niet meer bij MyParcel: ze is daar verwijderd voordat het label er was.</translation>
    </message>
    <message>
        <source>Print it again and a new one is made, once. The deleted one costs nothing.</source>
        <translation>Print hem opnieuw, dan wordt er één nieuwe gemaakt. De verwijderde kost niets.</translation>
    </message>
    <message>
        <source>MyParcel has made {count} of these labels already, so they are not cancelled.</source>
        <translation>MyParcel heeft {count} van deze labels al gemaakt, dus die zijn niet geannuleerd.</translation>
    </message>
    <message>
        <source>Their orders are set aside. See at MyParcel whether the labels were printed there.</source>
        <translation>Hun bestellingen staan apart. Kijk bij MyParcel of de labels daar geprint zijn.</translation>
    </message>
    <message>
        <source>MyParcel wants to be paid before it gives the labels.</source>
        <translation>MyParcel wil betaald worden voordat het de labels geeft.</translation>
    </message>
    <message>
        <source>Pay in your MyParcel account, then print again. Nothing is lost.</source>
        <translation>Betaal in je MyParcel-account en print opnieuw. Er is niets kwijt.</translation>
    </message>
    <message>
        <source>MyParcel cannot be reached.</source>
        <translation>MyParcel is niet bereikbaar.</translation>
    </message>
    <message>
        <source>Check the network. The orders wait.</source>
        <translation>Controleer het netwerk. De bestellingen wachten.</translation>
    </message>
    <message>
        <source>MyParcel asks us to wait.</source>
        <translation>MyParcel vraagt ons te wachten.</translation>
    </message>
    <message>
        <source>It goes on by itself.</source>
        <translation>Het gaat vanzelf verder.</translation>
    </message>
    <message>
        <source>MyParcel has trouble of its own.</source>
        <translation>MyParcel heeft zelf een storing.</translation>
    </message>
    <message>
        <source>It is tried again. The orders wait.</source>
        <translation>Het wordt opnieuw geprobeerd. De bestellingen wachten.</translation>
    </message>
    <message>
        <source>MyParcel has not made this label yet.</source>
        <translation>MyParcel heeft dit label nog niet gemaakt.</translation>
    </message>
    <message>
        <source>Print it again in a minute; it is not bought twice.</source>
        <translation>Print het over een minuut opnieuw; het wordt niet twee keer gekocht.</translation>
    </message>
    <message>
        <source>MyParcel&apos;s answer was lost, so it is not certain that the label was bought.</source>
        <translation>Het antwoord van MyParcel is kwijt, dus het is niet zeker of het label gekocht is.</translation>
    </message>
    <message>
        <source>It is looked up before anything is bought again.</source>
        <translation>Het wordt opgezocht voordat er iets opnieuw gekocht wordt.</translation>
    </message>
    <message>
        <source>MyParcel sent something that is not a label.</source>
        <translation>MyParcel stuurde iets dat geen label is.</translation>
    </message>
    <message>
        <source>Print it again; it is not bought twice.</source>
        <translation>Print het opnieuw; het wordt niet twee keer gekocht.</translation>
    </message>
    <message>
        <source>MyParcel&apos;s answer cannot be read.</source>
        <translation>Het antwoord van MyParcel is niet te lezen.</translation>
    </message>
    <message>
        <source>MyParcel does not understand amzlabels: {message} ({code}).</source>
        <translation>MyParcel begrijpt amzlabels niet: {message} ({code}).</translation>
    </message>
    <message>
        <source>This is our mistake. Look for a newer version.</source>
        <translation>Dit is onze fout. Kijk of er een nieuwere versie is.</translation>
    </message>
    <message>
        <source>No printer is chosen.</source>
        <translation>Er is geen printer gekozen.</translation>
    </message>
    <message>
        <source>Choose the label printer once; it is remembered.</source>
        <translation>Kies één keer de labelprinter; die wordt onthouden.</translation>
    </message>
    <message>
        <source>The printer {printer} is not there any more.</source>
        <translation>De printer {printer} is er niet meer.</translation>
    </message>
    <message>
        <source>Plug it in, or choose another one. The labels wait.</source>
        <translation>Sluit hem aan, of kies een andere. De labels wachten.</translation>
    </message>
    <message>
        <source>The printing system does not answer.</source>
        <translation>Het printsysteem antwoordt niet.</translation>
    </message>
    <message>
        <source>It is tried again. The labels wait.</source>
        <translation>Het wordt opnieuw geprobeerd. De labels wachten.</translation>
    </message>
    <message>
        <source>The printer {printer} does not answer.</source>
        <translation>De printer {printer} antwoordt niet.</translation>
    </message>
    <message>
        <source>Switch it on and look whether it is connected. It is tried again; the labels wait.</source>
        <translation>Zet hem aan en kijk of hij is aangesloten. Het wordt opnieuw geprobeerd; de labels wachten.</translation>
    </message>
    <message>
        <source>This is not an address of a printer.</source>
        <translation>Dit is geen adres van een printer.</translation>
    </message>
    <message>
        <source>Type it as the printer&apos;s own network page shows it, for example 192.168.1.40.</source>
        <translation>Typ het zoals de netwerkpagina van de printer het toont, bijvoorbeeld 192.168.1.40.</translation>
    </message>
    <message>
        <source>The printer {printer} cannot print this size: {media}.</source>
        <translation>De printer {printer} kan dit formaat niet printen: {media}.</translation>
    </message>
    <message>
        <source>The printer {printer} says that it has {loaded} in it; this label is {media}.</source>
        <translation>Volgens printer {printer} zit er {loaded} in; dit label is {media}.</translation>
    </message>
    <message>
        <source>Load labels of that size; printing goes on by itself. Or say at its set-up what is in it.</source>
        <translation>Plaats labels van die maat; het printen gaat vanzelf verder. Of geef bij de instellingen van de printer op wat erin zit.</translation>
    </message>
    <message>
        <source>This label comes as A4 with a customs form, and the printer {printer} has no A4.</source>
        <translation>Dit label komt als A4 met een douaneformulier, en printer {printer} heeft geen A4.</translation>
    </message>
    <message>
        <source>Choose a printer for A4. Nothing is bought until then.</source>
        <translation>Kies een printer voor A4. Tot dan wordt er niets gekocht.</translation>
    </message>
    <message>
        <source>The print queue {printer} has no driver: labels would come out as rubbish, or not at all.</source>
        <translation>De wachtrij {printer} heeft geen stuurprogramma: labels komen er onleesbaar uit, of helemaal niet.</translation>
    </message>
    <message>
        <source>Set the printer up: ZPL for a Zebra or its like, else install its driver.</source>
        <translation>Stel de printer in: ZPL voor een Zebra of iets dergelijks, installeer anders het stuurprogramma.</translation>
    </message>
    <message>
        <source>The computer has no room left for what {printer} is to print.</source>
        <translation>De computer heeft geen ruimte meer voor wat {printer} moet printen.</translation>
    </message>
    <message>
        <source>Make room on the disk. It is tried again; the labels wait.</source>
        <translation>Maak ruimte op de schijf. Het wordt opnieuw geprobeerd; de labels wachten.</translation>
    </message>
    <message>
        <source>The printer {printer} waits: {reason}.</source>
        <translation>De printer {printer} wacht: {reason}.</translation>
    </message>
    <message>
        <source>Mend it; printing goes on by itself.</source>
        <translation>Los het op; het printen gaat vanzelf verder.</translation>
    </message>
    <message>
        <source>{printer} cannot be resumed from here.</source>
        <translation>{printer} kan van hieruit niet worden hervat.</translation>
    </message>
    <message>
        <source>Press the printer&apos;s own button, or ask whoever looks after this computer.</source>
        <translation>Druk op de knop van de printer zelf, of vraag degene die deze computer beheert.</translation>
    </message>
    <message>
        <source>The label did not print: {reason}.</source>
        <translation>Het label is niet geprint: {reason}.</translation>
    </message>
    <message>
        <source>Nothing came out. Print it again.</source>
        <translation>Er kwam niets uit. Print het opnieuw.</translation>
    </message>
    <message>
        <source>It is not certain that this label came out.</source>
        <translation>Het is niet zeker dat dit label eruit kwam.</translation>
    </message>
    <message>
        <source>Look in the printer&apos;s tray: did it come out?</source>
        <translation>Kijk in de opvang van de printer: is het eruit gekomen?</translation>
    </message>
    <message>
        <source>All that is known is that the label was sent to {printer}.</source>
        <translation>Er is alleen bekend dat het label naar {printer} is gestuurd.</translation>
    </message>
    <message>
        <source>Look whether it came out. Where sent is good enough for you, say so at the printer&apos;s set-up.</source>
        <translation>Kijk of het eruit kwam. Is gestuurd voor jou genoeg, geef dat dan aan bij de printer.</translation>
    </message>
    <message>
        <source>{printer} says that it has printed this label meanwhile.</source>
        <translation>{printer} meldt dat dit label intussen geprint is.</translation>
    </message>
    <message>
        <source>Look in its tray once more: did it come out?</source>
        <translation>Kijk nog eens in de opvang: is het eruit gekomen?</translation>
    </message>
    <message>
        <source>All that is known is that the computer took the label for {printer}.</source>
        <translation>Er is alleen bekend dat de computer het label voor {printer} heeft aangenomen.</translation>
    </message>
    <message>
        <source>Look whether it came out: printed in this way, it can never tell.</source>
        <translation>Kijk of het eruit kwam: zo geprint is dat nooit te zeggen.</translation>
    </message>
    <message>
        <source>The folder for printed PDFs cannot be written.</source>
        <translation>Er kan niet geschreven worden in de map voor geprinte pdf&apos;s.</translation>
    </message>
    <message>
        <source>Make room on the disk, or choose another printer.</source>
        <translation>Maak ruimte op de schijf, of kies een andere printer.</translation>
    </message>
    <message>
        <source>None of these has a label yet.</source>
        <translation>Geen van deze heeft al een label.</translation>
    </message>
    <message>
        <source>A label is made when you print.</source>
        <translation>Een label wordt gemaakt als je print.</translation>
    </message>
    <message>
        <source>Not cancelled: {count}. Other boxes of their shipment are printed.</source>
        <translation>Niet geannuleerd: {count}. Andere dozen van hun zending zijn al geprint.</translation>
    </message>
    <message>
        <source>Print these too, or give the whole shipment a new label (V).</source>
        <translation>Print deze ook, of geef de hele zending een nieuw label (V).</translation>
    </message>
    <message>
        <source>The label&apos;s file is gone from this computer.</source>
        <translation>Het bestand van het label staat niet meer op deze computer.</translation>
    </message>
    <message>
        <source>A barcode of this label could not be read as {printer} would print it.</source>
        <translation>Een streepjescode van dit label is niet te lezen zoals {printer} hem zou printen.</translation>
    </message>
    <message>
        <source>Nothing was printed. Print it on one with finer dots (M), or as it is (R).</source>
        <translation>Er is niets geprint. Print het op een printer met fijnere punten (M), of zoals het is (R).</translation>
    </message>
    <message>
        <source>{printer} has printed this very label already, for order {order}.</source>
        <translation>{printer} heeft precies dit label al geprint, voor bestelling {order}.</translation>
    </message>
    <message>
        <source>It was not printed twice. Look on that parcel, or print it again (R).</source>
        <translation>Het is niet twee keer geprint. Kijk op dat pakket, of print het opnieuw (R).</translation>
    </message>
    <message>
        <source>This label waited {hours} hours for {printer} and was not printed.</source>
        <translation>Dit label heeft {hours} uur op {printer} gewacht en is niet geprint.</translation>
    </message>
    <message>
        <source>Print it if the parcel still has to go.</source>
        <translation>Print het als het pakket nog weg moet.</translation>
    </message>
    <message>
        <source>WRONG LABEL: it is the one for {name}, {city}.</source>
        <translation>FOUT LABEL: dit is dat van {name}, {city}.</translation>
    </message>
    <message>
        <source>It belongs on the parcel of order {order}.</source>
        <translation>Het hoort op het pakket van bestelling {order}.</translation>
    </message>
    <message>
        <source>Scan the bars with the tracking number. If these were, do not use this label.</source>
        <translation>Scan de streepjes met het trackingnummer. Waren het die, gebruik dit label dan niet.</translation>
    </message>
    <message>
        <source>Do NOT use this label: it was given up.</source>
        <translation>Gebruik dit label NIET: het is vervallen.</translation>
    </message>
    <message>
        <source>Throw it away. The parcel of {name}, order {order}, goes with a new one.</source>
        <translation>Gooi het weg. Het pakket van {name}, bestelling {order}, krijgt een nieuw label.</translation>
    </message>
    <message>
        <source>Do NOT ship the parcel of {name}: its order is held.</source>
        <translation>Pakket van {name} NIET verzenden: de bestelling staat apart.</translation>
    </message>
    <message>
        <source>Set it aside and look at order {order}.</source>
        <translation>Zet het apart en bekijk bestelling {order}.</translation>
    </message>
    <message>
        <source>{file} cannot be deleted.</source>
        <translation>{file} kan niet worden verwijderd.</translation>
    </message>
    <message>
        <source>Close it in other programs, then try again.</source>
        <translation>Sluit het in andere programma&apos;s en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Nothing is lost. Try again; if it happens again, start the program again.</source>
        <translation>Er is niets kwijt. Probeer het opnieuw; gebeurt het weer, start dan het programma opnieuw.</translation>
    </message>
    <message>
        <source>amzlabels broke off the last time it ran ({id}).</source>
        <translation>amzlabels brak de vorige keer af ({id}).</translation>
    </message>
    <message>
        <source>Nothing is lost: open work is picked up. Copy the report if it happens again.</source>
        <translation>Er is niets verloren: open werk wordt opgepakt. Kopieer het verslag als het weer gebeurt.</translation>
    </message>
    <message>
        <source>WRONG LABEL: no parcel here has this number.</source>
        <translation>FOUT LABEL: geen pakket hier heeft dit nummer.</translation>
    </message>
    <message>
        <source>Print it on another one (M), or set this one up for the labels that are in it.</source>
        <translation>Print het op een andere (M), of stel deze in op de labels die erin zitten.</translation>
    </message>
    <message>
        <source>The printer {printer} does not take this label: {reason}.</source>
        <translation>De printer {printer} neemt dit label niet aan: {reason}.</translation>
    </message>
    <message>
        <source>Put that right and print it again, or print it on another one (M).</source>
        <translation>Los dat op en print opnieuw, of print het op een andere (M).</translation>
    </message>
    <message>
        <source>Give the parcel a new label (V); this one is cancelled.</source>
        <translation>Geef het pakket een nieuw label (V); dit label wordt geannuleerd.</translation>
    </message>
    <message>
        <source>The label&apos;s file is damaged or empty. Nothing was printed.</source>
        <translation>Het bestand van het label is beschadigd of leeg. Er is niets geprint.</translation>
    </message>
    <message>
        <source>This is the slip, not the label.</source>
        <translation>Dit is de pakbon, niet het label.</translation>
    </message>
    <message>
        <source>Scan the label that is on the parcel.</source>
        <translation>Scan het label dat op het pakket zit.</translation>
    </message>
    <message>
        <source>Its printer has not said yet what became of this label.</source>
        <translation>De printer heeft nog niet gezegd wat er van dit label is geworden.</translation>
    </message>
    <message>
        <source>Scan it again in a moment.</source>
        <translation>Scan het zo nog eens.</translation>
    </message>
    <message>
        <source>Amazon is not connected.</source>
        <translation>Amazon is niet verbonden.</translation>
    </message>
    <message>
        <source>Connect it, or save the confirmation file and upload that.</source>
        <translation>Verbind het, of bewaar het bevestigingsbestand en upload dat.</translation>
    </message>
    <message>
        <source>The Amazon connection has ended.</source>
        <translation>De verbinding met Amazon is beëindigd.</translation>
    </message>
    <message>
        <source>That is not a refresh token: it begins with Atzr|.</source>
        <translation>Dat is geen refresh token: dat begint met Atzr|.</translation>
    </message>
    <message>
        <source>Copy it whole from Seller Central and paste it again.</source>
        <translation>Kopieer het helemaal uit Seller Central en plak het opnieuw.</translation>
    </message>
    <message>
        <source>Connect again: give consent anew, or paste a new refresh token.</source>
        <translation>Verbind opnieuw: geef opnieuw toestemming, of plak een nieuw refresh token.</translation>
    </message>
    <message>
        <source>The application&apos;s key is no longer valid.</source>
        <translation>De sleutel van de applicatie is niet meer geldig.</translation>
    </message>
    <message>
        <source>Enter the client id and a new client secret from Seller Central.</source>
        <translation>Vul het client-id en een nieuw client-secret uit Seller Central in.</translation>
    </message>
    <message>
        <source>Amazon refuses access ({request_id}).</source>
        <translation>Amazon weigert toegang ({request_id}).</translation>
    </message>
    <message>
        <source>Usually a role is missing, or the account is suspended or of another region. Check that in Seller Central, then connect again.</source>
        <translation>Meestal ontbreekt een rol, of is het account geschorst of van een andere regio. Controleer dat in Seller Central en verbind opnieuw.</translation>
    </message>
    <message>
        <source>The connection lacks the permission Direct-to-Consumer Shipping.</source>
        <translation>De verbinding mist het recht Direct-to-Consumer Shipping.</translation>
    </message>
    <message>
        <source>Give the application that role in Seller Central, then give consent again. Files still work.</source>
        <translation>Geef de applicatie die rol in Seller Central en geef opnieuw toestemming. Met bestanden werkt het nog wel.</translation>
    </message>
    <message>
        <source>Mend it in Seller Central and try again, or save the confirmation file.</source>
        <translation>Los het op in Seller Central en probeer het opnieuw, of bewaar het bevestigingsbestand.</translation>
    </message>
    <message>
        <source>Amazon says this order is cancelled. Do NOT ship it.</source>
        <translation>Amazon zegt dat deze bestelling geannuleerd is. NIET versturen.</translation>
    </message>
    <message>
        <source>Take the parcel out. Check the order in Seller Central.</source>
        <translation>Haal het pakket eruit. Controleer de bestelling in Seller Central.</translation>
    </message>
    <message>
        <source>Amazon cannot be reached.</source>
        <translation>Amazon is niet bereikbaar.</translation>
    </message>
    <message>
        <source>Amazon asks us to wait.</source>
        <translation>Amazon vraagt ons te wachten.</translation>
    </message>
    <message>
        <source>Amazon has trouble of its own.</source>
        <translation>Amazon heeft zelf een storing.</translation>
    </message>
    <message>
        <source>Amazon&apos;s answer was lost.</source>
        <translation>Het antwoord van Amazon is kwijt.</translation>
    </message>
    <message>
        <source>Amazon is asked what it knows; nothing is counted twice.</source>
        <translation>Amazon wordt gevraagd wat het al weet; niets telt dubbel.</translation>
    </message>
    <message>
        <source>Fill it in, and Amazon is told at once.</source>
        <translation>Vul hem in, dan hoort Amazon het meteen.</translation>
    </message>
    <message>
        <source>Amazon does not understand amzlabels: {message}.</source>
        <translation>Amazon begrijpt amzlabels niet: {message}.</translation>
    </message>
    <message>
        <source>Amazon could not make the report.</source>
        <translation>Amazon kon het rapport niet maken.</translation>
    </message>
    <message>
        <source>Get orders again later, or download the report in Seller Central and drop it here.</source>
        <translation>Haal de bestellingen later opnieuw op, of download het rapport in Seller Central en sleep het hierheen.</translation>
    </message>
    <message>
        <source>Amazon is still making the report.</source>
        <translation>Amazon maakt het rapport nog.</translation>
    </message>
    <message>
        <source>The same report is taken up again: by itself while the window is open, or when you get orders.</source>
        <translation>Hetzelfde rapport wordt weer opgepakt: vanzelf zolang het venster open is, of als je bestellingen ophaalt.</translation>
    </message>
    <message>
        <source>This account is on the Individual selling plan.</source>
        <translation>Dit account heeft het verkoopplan Individueel.</translation>
    </message>
    <message>
        <source>Amazon lets only Professional sellers be connected. Change the plan in Seller Central.</source>
        <translation>Amazon laat alleen verkopers met het plan Professioneel verbinden. Wijzig het plan in Seller Central.</translation>
    </message>
    <message>
        <source>Days left before the consent at Amazon runs out: {days}.</source>
        <translation>Dagen tot de toestemming bij Amazon verloopt: {days}.</translation>
    </message>
    <message>
        <source>Give consent again in time, else orders can no longer be confirmed.</source>
        <translation>Geef op tijd opnieuw toestemming, anders kunnen bestellingen niet meer bevestigd worden.</translation>
    </message>
    <message>
        <source>Days left before the client secret runs out: {days}.</source>
        <translation>Dagen tot het client-secret verloopt: {days}.</translation>
    </message>
    <message>
        <source>Make a new one in Seller Central and enter it.</source>
        <translation>Maak een nieuw in Seller Central en vul het in.</translation>
    </message>
    <message>
        <source>Amazon cannot be asked yet: {fields} must be filled in or corrected.</source>
        <translation>Amazon kan nog niet gevraagd worden. Vul in of verbeter: {fields}.</translation>
    </message>
    <message>
        <source>Fill in your application as Seller Central shows it.</source>
        <translation>Vul je applicatie in zoals Seller Central die toont.</translation>
    </message>
    <message>
        <source>The consent was cancelled.</source>
        <translation>De toestemming is afgebroken.</translation>
    </message>
    <message>
        <source>Nothing has changed. Try again whenever you like.</source>
        <translation>Er is niets veranderd. Probeer het opnieuw wanneer je wilt.</translation>
    </message>
    <message>
        <source>The consent took too long.</source>
        <translation>De toestemming duurde te lang.</translation>
    </message>
    <message>
        <source>Amazon gives ten minutes. Try again.</source>
        <translation>Amazon geeft 10 minuten. Probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Amazon&apos;s answer does not belong to this consent, so it was thrown away.</source>
        <translation>Het antwoord van Amazon hoort niet bij deze toestemming en is weggegooid.</translation>
    </message>
    <message>
        <source>Try again. If it happens twice, forget the Amazon login first.</source>
        <translation>Probeer het opnieuw. Gebeurt het nog eens, vergeet dan eerst de Amazon-login.</translation>
    </message>
    <message>
        <source>Amazon answered twice; only the first answer counts.</source>
        <translation>Amazon antwoordde twee keer; alleen het eerste antwoord telt.</translation>
    </message>
    <message>
        <source>Nothing is lost. Look under Integration whether Amazon is connected.</source>
        <translation>Er is niets kwijt. Kijk onder Koppeling of Amazon verbonden is.</translation>
    </message>
    <message>
        <source>Amazon came back without its consent.</source>
        <translation>Amazon kwam terug zonder toestemming.</translation>
    </message>
    <message>
        <source>Try again, and press Confirm on Amazon&apos;s page.</source>
        <translation>Probeer het opnieuw en druk op Bevestigen op de pagina van Amazon.</translation>
    </message>
    <message>
        <source>Amazon&apos;s consent was too old or already used.</source>
        <translation>De toestemming van Amazon was te oud of al gebruikt.</translation>
    </message>
    <message>
        <source>Try again; the redirect address must be the one Seller Central shows.</source>
        <translation>Probeer het opnieuw; het redirect-adres moet het adres zijn dat Seller Central toont.</translation>
    </message>
    <message>
        <source>Amazon&apos;s page could not be shown.</source>
        <translation>De pagina van Amazon kon niet getoond worden.</translation>
    </message>
    <message>
        <source>Check the network and try again, or use the system browser.</source>
        <translation>Controleer het netwerk en probeer het opnieuw, of gebruik de systeembrowser.</translation>
    </message>
    <message>
        <source>Amazon&apos;s answer cannot be read.</source>
        <translation>Het antwoord van Amazon is niet te lezen.</translation>
    </message>
    <message>
        <source>Amazon did not take the confirmation: {message} ({request_id}).</source>
        <translation>Amazon nam de bevestiging niet aan: {message} ({request_id}).</translation>
    </message>
    <message>
        <source>Check the network. What Amazon must be told waits and is sent later.</source>
        <translation>Controleer het netwerk. Wat Amazon moet weten wacht en wordt later verstuurd.</translation>
    </message>
    <message>
        <source>It is tried again later; nothing is lost.</source>
        <translation>Het wordt later opnieuw geprobeerd; er gaat niets verloren.</translation>
    </message>
    <message>
        <source>It is tried again.</source>
        <translation>Het wordt opnieuw geprobeerd.</translation>
    </message>
    <message>
        <source>Amazon&apos;s name for the carrier {carrier} is not set.</source>
        <translation>De naam die Amazon voor vervoerder {carrier} gebruikt is niet ingevuld.</translation>
    </message>
    <message>
        <source>The key does not fit the data on this computer.</source>
        <translation>De sleutel past niet op de gegevens op deze computer.</translation>
    </message>
    <message>
        <source>The data was written by a newer version of amzlabels.</source>
        <translation>De gegevens zijn geschreven door een nieuwere versie van amzlabels.</translation>
    </message>
    <message>
        <source>The data on this computer is damaged.</source>
        <translation>De gegevens op deze computer zijn beschadigd.</translation>
    </message>
    <message>
        <source>Make room on the disk of {folder}, 100 MB or more. Nothing is lost.</source>
        <translation>Maak ruimte op de schijf van {folder}, 100 MB of meer. Er is niets verloren.</translation>
    </message>
    <message>
        <source>The data folder cannot be written.</source>
        <translation>Er kan niet geschreven worden in de gegevensmap.</translation>
    </message>
    <message>
        <source>Check the disk of {folder}. Nothing is lost.</source>
        <translation>Controleer de schijf van {folder}. Er is niets verloren.</translation>
    </message>
    <message>
        <source>amzlabels is already running with this data.</source>
        <translation>amzlabels draait al met deze gegevens.</translation>
    </message>
    <message>
        <source>Use the window that is open, or close it first.</source>
        <translation>Gebruik het venster dat open is, of sluit dat eerst.</translation>
    </message>
    <message>
        <source>The key to your data is not in this computer&apos;s keyring.</source>
        <translation>De sleutel van je gegevens staat niet in de sleutelbos van deze computer.</translation>
    </message>
    <message>
        <source>If another keyring has it, unlock that. If you kept the key yourself, enter it here.</source>
        <translation>Staat hij in een andere sleutelbos, ontgrendel die dan. Heb je de sleutel zelf bewaard, vul hem dan hier in.</translation>
    </message>
    <message>
        <source>Enter the key that the data was made with. Nothing was changed.</source>
        <translation>Vul de sleutel in waarmee de gegevens zijn gemaakt. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>Install the newest version, then start it. Nothing was changed.</source>
        <translation>Installeer de nieuwste versie en start die. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>Put a backup back, or start over. Nothing is bought or printed twice.</source>
        <translation>Zet een back-up terug of begin opnieuw. Er wordt niets dubbel gekocht of geprint.</translation>
    </message>
    <message>
        <source>The data on this computer is gone.</source>
        <translation>De gegevens op deze computer zijn weg.</translation>
    </message>
    <message>
        <source>This backup is damaged, or was made with another key.</source>
        <translation>Deze back-up is beschadigd of met een andere sleutel gemaakt.</translation>
    </message>
    <message>
        <source>Take an older one. Nothing was changed.</source>
        <translation>Neem een oudere. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>This backup is no longer there.</source>
        <translation>Deze back-up is er niet meer.</translation>
    </message>
    <message>
        <source>Take another one. Nothing was changed.</source>
        <translation>Neem een andere. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>A label of your own may have been printed for this order after the backup that was put back.</source>
        <translation>Voor deze bestelling is na de teruggezette back-up misschien al een eigen label geprint.</translation>
    </message>
    <message>
        <source>Look whether it is packed. If not, release it.</source>
        <translation>Kijk of ze al ingepakt is. Zo niet, geef haar vrij.</translation>
    </message>
    <message>
        <source>This label may have been printed after the backup that was put back.</source>
        <translation>Dit label is misschien geprint na de back-up die is teruggezet.</translation>
    </message>
    <message>
        <source>Look for it, then say whether it is there.</source>
        <translation>Zoek het en zeg dan of het er is.</translation>
    </message>
    <message>
        <source>Order {order} got its label after the backup, and goes to the same address.</source>
        <translation>Bestelling {order} kreeg na de back-up een label en gaat naar hetzelfde adres.</translation>
    </message>
    <message>
        <source>Look whether this one was packed with it. If not, release it.</source>
        <translation>Kijk of deze erbij is ingepakt. Zo niet, geef hem dan vrij.</translation>
    </message>
    <message>
        <source>There is no room left on the disk.</source>
        <translation>De schijf is vol.</translation>
    </message>
    <message>
        <source>Start it, or sign in to this computer again. It keeps the key to your data.</source>
        <translation>Start hem, of meld je opnieuw aan op deze computer. Hij bewaart de sleutel van je gegevens.</translation>
    </message>
    <message>
        <source>The data folder may not be written.</source>
        <translation>In de gegevensmap mag niet worden geschreven.</translation>
    </message>
    <message>
        <source>Allow writing to {folder} and to what is in it. Nothing is lost.</source>
        <translation>Sta schrijven toe in {folder} en wat erin staat. Er is niets verloren.</translation>
    </message>
    <message>
        <source>The data folder is not there any more.</source>
        <translation>De gegevensmap is er niet meer.</translation>
    </message>
    <message>
        <source>Connect the disk or the network drive of {folder} again.</source>
        <translation>Sluit de schijf of netwerkschijf van {folder} weer aan.</translation>
    </message>
    <message>
        <source>amzlabels is already running with this data, and its window does not answer.</source>
        <translation>amzlabels draait al met deze gegevens, en het venster reageert niet.</translation>
    </message>
    <message>
        <source>Give it a moment, then try again. If it stays so, force it to quit; nothing is lost.</source>
        <translation>Wacht even en probeer het dan opnieuw. Blijft het zo, forceer dan het afsluiten; er gaat niets verloren.</translation>
    </message>
    <message>
        <source>The keyring of this computer is locked.</source>
        <translation>De sleutelbos van deze computer is vergrendeld.</translation>
    </message>
    <message>
        <source>Unlock it with its password; trying again asks for it.</source>
        <translation>Ontgrendel hem met het wachtwoord; bij opnieuw proberen wordt erom gevraagd.</translation>
    </message>
    <message>
        <source>The keyring of this computer is missing or does not answer.</source>
        <translation>De sleutelbos van deze computer ontbreekt of antwoordt niet.</translation>
    </message>
    <message>
        <source>There is no display here for a window.</source>
        <translation>Er is hier geen scherm voor een venster.</translation>
    </message>
    <message>
        <source>Use the commands instead; --help lists them.</source>
        <translation>Gebruik de opdrachten; --help noemt ze.</translation>
    </message>
    <message>
        <source>{variable} is neither an https address nor this computer.</source>
        <translation>{variable} is geen https-adres en ook niet deze computer.</translation>
    </message>
    <message>
        <source>Correct the variable, or take it away.</source>
        <translation>Verbeter de variabele, of haal hem weg.</translation>
    </message>
    <message>
        <source>{file} cannot be written.</source>
        <translation>{file} kan niet geschreven worden.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Kies een andere map.</translation>
    </message>
    <message>
        <source>You set this parcel aside.</source>
        <translation>Jij hebt dit pakket apart gezet.</translation>
    </message>
    <message>
        <source>Release it to ship it.</source>
        <translation>Geef het vrij om het te versturen.</translation>
    </message>
    <message>
        <source>amzlabels made a mistake ({id}).</source>
        <translation>amzlabels heeft een fout gemaakt ({id}).</translation>
    </message>
    <message>
        <source>Order {order} was to go in this parcel, and does not any more.</source>
        <translation>Bestelling {order} zou met dit pakket meegaan, maar doet dat niet meer.</translation>
    </message>
    <message>
        <source>Take its goods out. The label stays as it is: ship it all the same.</source>
        <translation>Haal de artikelen eruit. Het label blijft zoals het is: verzend het toch.</translation>
    </message>
    <message>
        <source>These orders do not go to the same name and address; nothing was combined.</source>
        <translation>Deze bestellingen gaan niet naar dezelfde naam en hetzelfde adres; er is niets samengevoegd.</translation>
    </message>
    <message>
        <source>Choose orders that do, or edit the address first.</source>
        <translation>Kies bestellingen die dat wel doen, of pas eerst het adres aan.</translation>
    </message>
    <message>
        <source>A label is bought or on its way for one of these; nothing was changed.</source>
        <translation>Voor een van deze is al een label gekocht of onderweg; er is niets veranderd.</translation>
    </message>
    <message>
        <source>Give its label up first (V), then pack it differently.</source>
        <translation>Laat eerst het label vervallen (V) en pak het daarna anders in.</translation>
    </message>
    <message>
        <source>One of these is held; nothing was combined.</source>
        <translation>Een van deze wordt vastgehouden; er is niets samengevoegd.</translation>
    </message>
    <message>
        <source>Mend or release it first.</source>
        <translation>Herstel het of geef het eerst vrij.</translation>
    </message>
    <message>
        <source>Two of these parcels need several boxes; nothing was combined.</source>
        <translation>Twee van deze pakketten hebben meer dozen nodig; er is niets samengevoegd.</translation>
    </message>
    <message>
        <source>Set one of them to 1 box first (S).</source>
        <translation>Zet een ervan eerst op 1 doos (S).</translation>
    </message>
    <message>
        <source>These are parts of one order; nothing was combined.</source>
        <translation>Dit zijn delen van één bestelling; er is niets samengevoegd.</translation>
    </message>
    <message>
        <source>Press S to put them together again.</source>
        <translation>Druk op S om ze weer bij elkaar te doen.</translation>
    </message>
    <message>
        <source>No other order that is ready goes to this address.</source>
        <translation>Geen andere bestelling die klaarstaat gaat naar dit adres.</translation>
    </message>
    <message>
        <source>Choose several orders (Space) to combine them.</source>
        <translation>Kies meer bestellingen (spatie) om ze samen te voegen.</translation>
    </message>
    <message>
        <source>This order changed while you were packing it; it was left as it is now.</source>
        <translation>Deze bestelling veranderde terwijl je haar inpakte; ze is gelaten zoals ze nu is.</translation>
    </message>
    <message>
        <source>Press S and pack it again.</source>
        <translation>Druk op S en verdeel haar opnieuw.</translation>
    </message>
    <message>
        <source>A box without items cannot go through customs; nothing was changed.</source>
        <translation>Een doos zonder artikelen kan niet door de douane; er is niets veranderd.</translation>
    </message>
    <message>
        <source>Split the items over parcels instead.</source>
        <translation>Verdeel in plaats daarvan de artikelen over pakketten.</translation>
    </message>
    <message>
        <source>It is too late to undo that: something happened to it since.</source>
        <translation>Dat kan niet meer ongedaan gemaakt worden: er is intussen iets mee gebeurd.</translation>
    </message>
    <message>
        <source>Nothing was changed. Look at the parcel and its history.</source>
        <translation>Er is niets veranderd. Bekijk het pakket en wat ermee gebeurd is.</translation>
    </message>
    <message>
        <source>Amazon does not want this shipped, so releasing it needs a reason.</source>
        <translation>Amazon wil dit niet verzonden hebben; vrijgeven kan alleen met een reden.</translation>
    </message>
    <message>
        <source>Choose the parcel and press H, then say why.</source>
        <translation>Kies het pakket, druk op H en zeg waarom.</translation>
    </message>
    <message>
        <source>This parcel goes through customs ({country}); an own label has no customs form.</source>
        <translation>Dit pakket gaat door de douane ({country}); bij een eigen label hoort geen douaneformulier.</translation>
    </message>
    <message>
        <source>Choose a carrier for it, or for all under Settings, Carrier.</source>
        <translation>Kies er een vervoerder voor, of voor alles onder Instellingen, Vervoerder.</translation>
    </message>
    <message>
        <source>No tracking number can be made: {field} of your number range is not right.</source>
        <translation>Er is geen trackingnummer te maken: in je nummerreeks klopt dit niet: {field}.</translation>
    </message>
    <message>
        <source>Correct the range; the label is then drawn.</source>
        <translation>Verbeter de reeks; daarna wordt het label gemaakt.</translation>
    </message>
    <message>
        <source>Your range of tracking numbers is used up; {number} was the last.</source>
        <translation>Je reeks trackingnummers is op; {number} was het laatste.</translation>
    </message>
    <message>
        <source>Enter a new range; the label is then drawn.</source>
        <translation>Vul een nieuwe reeks in; daarna wordt het label gemaakt.</translation>
    </message>
    <message>
        <source>This parcel has no tracking number yet, so Amazon is not told.</source>
        <translation>Dit pakket heeft nog geen trackingnummer; Amazon hoort er dus niets van.</translation>
    </message>
    <message>
        <source>Scan or type it (K).</source>
        <translation>Scan of typ het (K).</translation>
    </message>
    <message>
        <source>This cannot be a tracking number; nothing was noted.</source>
        <translation>Dit kan geen trackingnummer zijn; er is niets genoteerd.</translation>
    </message>
    <message>
        <source>Scan or type 4 to 50 letters and digits without blanks.</source>
        <translation>Scan of typ 4 tot 50 letters en cijfers zonder spaties.</translation>
    </message>
    <message>
        <source>Order {order} has this tracking number already; nothing was noted.</source>
        <translation>Bestelling {order} heeft dit trackingnummer al; er is niets genoteerd.</translation>
    </message>
    <message>
        <source>Scan the label of the chosen parcel.</source>
        <translation>Scan het label van het gekozen pakket.</translation>
    </message>
    <message>
        <source>This parcel takes no tracking number now; nothing was noted.</source>
        <translation>Dit pakket kan nu geen trackingnummer krijgen; er is niets genoteerd.</translation>
    </message>
    <message>
        <source>Only own labels that Amazon has not been told of can be given one.</source>
        <translation>Dat kan alleen bij eigen labels waarvan Amazon nog niets weet.</translation>
    </message>
    <message>
        <source>Close it in other programs, then import it again.</source>
        <translation>Sluit het in andere programma&apos;s en importeer het dan opnieuw.</translation>
    </message>
    <message>
        <source>{file} is an Excel workbook.</source>
        <translation>{file} is een Excel-werkmap.</translation>
    </message>
    <message>
        <source>In Excel, save it as CSV, then import that file.</source>
        <translation>Sla het in Excel op als CSV en importeer dat bestand.</translation>
    </message>
    <message>
        <source>{file} has no column SKU in its first line.</source>
        <translation>{file} heeft op de eerste regel geen kolom SKU.</translation>
    </message>
    <message>
        <source>Export your products first, and fill in that file.</source>
        <translation>Exporteer eerst je artikelen en vul dat bestand in.</translation>
    </message>
    <message>
        <source>Line {line} cannot be taken apart.</source>
        <translation>Regel {line} is niet te ontleden.</translation>
    </message>
    <message>
        <source>Look for a quotation mark that is not closed, or a cell too many.</source>
        <translation>Zoek een aanhalingsteken dat niet gesloten is, of een cel te veel.</translation>
    </message>
    <message>
        <source>Line {line} has no SKU.</source>
        <translation>Regel {line} heeft geen SKU.</translation>
    </message>
    <message>
        <source>Fill it in, or delete the line.</source>
        <translation>Vul hem in, of verwijder de regel.</translation>
    </message>
    <message>
        <source>Line {line}: the spreadsheet made a rounded number of the SKU: {value}.</source>
        <translation>Regel {line}: het rekenblad heeft van de SKU een afgerond getal gemaakt: {value}.</translation>
    </message>
    <message>
        <source>Make the column text, and type the SKU again.</source>
        <translation>Maak van de kolom tekst en typ de SKU opnieuw.</translation>
    </message>
    <message>
        <source>Line {line}: {value} stands in line {other} already, which counts.</source>
        <translation>Regel {line}: {value} staat al op regel {other}; die telt.</translation>
    </message>
    <message>
        <source>Delete one of the two.</source>
        <translation>Verwijder een van de twee.</translation>
    </message>
    <message>
        <source>Line {line}, {column}: {length} letters are too many, {limit} fit.</source>
        <translation>Regel {line}, {column}: {length} tekens is te lang, er passen er {limit}.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Maak het korter.</translation>
    </message>
    <message>
        <source>Line {line}, {column}: “{value}” is no whole number up to {limit}.</source>
        <translation>Regel {line}, {column}: “{value}” is geen heel getal tot {limit}.</translation>
    </message>
    <message>
        <source>Type figures alone, such as 320.</source>
        <translation>Typ alleen cijfers, zoals 320.</translation>
    </message>
    <message>
        <source>Line {line}: “{value}” is no value up to {limit} euro.</source>
        <translation>Regel {line}: “{value}” is geen waarde tot {limit} euro.</translation>
    </message>
    <message>
        <source>Type it as 9,50 or 9.50.</source>
        <translation>Typ het als 9,50 of 9.50.</translation>
    </message>
    <message>
        <source>Line {line}: “{value}” is no HS code.</source>
        <translation>Regel {line}: “{value}” is geen HS-code.</translation>
    </message>
    <message>
        <source>It has 6 to 10 digits.</source>
        <translation>Die heeft 6 tot 10 cijfers.</translation>
    </message>
    <message>
        <source>Line {line}: the HS code {value} has an odd number of digits.</source>
        <translation>Regel {line}: de HS-code {value} heeft een oneven aantal cijfers.</translation>
    </message>
    <message>
        <source>Put back the zero that the spreadsheet took off its start: make the column text.</source>
        <translation>Zet de nul terug die het rekenblad vooraan weghaalde: maak van de kolom tekst.</translation>
    </message>
    <message>
        <source>Line {line}: “{value}” is no country.</source>
        <translation>Regel {line}: “{value}” is geen land.</translation>
    </message>
    <message>
        <source>Type its two letters, such as NL or CN.</source>
        <translation>Typ de twee letters, zoals NL of CN.</translation>
    </message>
    <message>
        <source>Line {line}, {column}: “{value}” is neither yes nor no.</source>
        <translation>Regel {line}, {column}: “{value}” is ja noch nee.</translation>
    </message>
    <message>
        <source>Type yes, no, or nothing.</source>
        <translation>Typ ja, nee of niets.</translation>
    </message>
    <message>
        <source>Choose another service with T. If MyParcel is wrong about that, let it go with H.</source>
        <translation>Kies met T een andere service. Heeft MyParcel het mis, geef het pakket dan vrij met H.</translation>
    </message>
    <message>
        <source>Your MyParcel account has no {carrier} to {country}.</source>
        <translation>Je MyParcel-account heeft geen {carrier} naar {country}.</translation>
    </message>
    <message>
        <source>Your MyParcel account has no {carrier} {package} to {country}.</source>
        <translation>Je MyParcel-account heeft geen {carrier} {package} naar {country}.</translation>
    </message>
    <message>
        <source>A {carrier} {package} to {country} goes without: {option}.</source>
        <translation>Een {carrier} {package} naar {country} gaat zonder: {option}.</translation>
    </message>
    <message>
        <source>{carrier} does not deliver without: {fields}.</source>
        <translation>{carrier} bezorgt niet zonder: {fields}.</translation>
    </message>
    <message>
        <source>Enter it with E for this parcel, or your own for all under Settings, Carrier.</source>
        <translation>Vul het met E in voor dit pakket, of je eigen gegevens voor alle onder Instellingen, Vervoerder.</translation>
    </message>
    <message>
        <source>A {carrier} {package} to {country} is at most {limit} g; this one weighs {weight} g.</source>
        <translation>Een {carrier} {package} naar {country} is hooguit {limit} g; dit pakket weegt {weight} g.</translation>
    </message>
    <message>
        <source>This parcel has no MyParcel label that was printed, so there is no way back for it.</source>
        <translation>Dit pakket heeft geen geprint MyParcel-label, dus er is geen retourlabel voor.</translation>
    </message>
    <message>
        <source>Return labels are made for parcels that have left.</source>
        <translation>Retourlabels zijn er voor pakketten die weg zijn.</translation>
    </message>
    <message>
        <source>MyParcel makes return labels within the European Union only, not for {country}.</source>
        <translation>MyParcel maakt alleen retourlabels binnen de Europese Unie, niet voor {country}.</translation>
    </message>
    <message>
        <source>Agree with the buyer in Seller Central how it comes back.</source>
        <translation>Spreek in Seller Central met de koper af hoe het terugkomt.</translation>
    </message>
    <message>
        <source>MyParcel makes return labels for parcels only, not for mailbox parcels or letters.</source>
        <translation>MyParcel maakt alleen retourlabels voor pakketten, niet voor brievenbuspakjes of brieven.</translation>
    </message>
    <message>
        <source>{carrier} takes nothing back under a MyParcel return label.</source>
        <translation>{carrier} neemt niets terug met een retourlabel van MyParcel.</translation>
    </message>
    <message>
        <source>Make the return label with the carrier itself.</source>
        <translation>Maak het retourlabel bij de vervoerder zelf.</translation>
    </message>
    <message>
        <source>A return label needs the buyer&apos;s name, of at most 50 letters.</source>
        <translation>Een retourlabel heeft de naam van de koper nodig, hoogstens 50 letters.</translation>
    </message>
    <message>
        <source>Type it and order the label again.</source>
        <translation>Typ hem en vraag het label opnieuw aan.</translation>
    </message>
    <message>
        <source>A return label needs the buyer&apos;s e-mail address.</source>
        <translation>Een retourlabel heeft het e-mailadres van de koper nodig.</translation>
    </message>
    <message>
        <source>Copy it from the order in Seller Central; Amazon&apos;s own relay address will do.</source>
        <translation>Kopieer het uit de bestelling in Seller Central; het doorstuuradres van Amazon is goed.</translation>
    </message>
    <message>
        <source>MyParcel did not take this e-mail address.</source>
        <translation>MyParcel nam dit e-mailadres niet aan.</translation>
    </message>
    <message>
        <source>Type another one, or print the label and send it to the buyer yourself.</source>
        <translation>Typ een ander, of print het label en stuur het zelf naar de koper.</translation>
    </message>
    <message>
        <source>This parcel has a return label already; none was made.</source>
        <translation>Dit pakket heeft al een retourlabel; er is er geen gemaakt.</translation>
    </message>
    <message>
        <source>Tick “One more” where the buyer really needs a second one.</source>
        <translation>Vink “Nog een” aan als de koper echt een tweede nodig heeft.</translation>
    </message>
    <message>
        <source>MyParcel has a return label for this parcel already; none was made.</source>
        <translation>MyParcel heeft al een retourlabel voor dit pakket; er is er geen gemaakt.</translation>
    </message>
    <message>
        <source>Look for it in MyParcel&apos;s back office.</source>
        <translation>Zoek het op in de backoffice van MyParcel.</translation>
    </message>
    <message>
        <source>MyParcel does not know this parcel as one that can come back.</source>
        <translation>MyParcel kent dit pakket niet als een dat terug kan.</translation>
    </message>
    <message>
        <source>Look for it in MyParcel&apos;s back office; its label may have been cancelled there.</source>
        <translation>Zoek het op in de backoffice van MyParcel; misschien is het label daar geannuleerd.</translation>
    </message>
    <message>
        <source>MyParcel can make no return label for this parcel.</source>
        <translation>MyParcel kan voor dit pakket geen retourlabel maken.</translation>
    </message>
    <message>
        <source>Ask MyParcel, with number {request_id}.</source>
        <translation>Vraag het MyParcel, met nummer {request_id}.</translation>
    </message>
    <message>
        <source>MyParcel&apos;s answer was lost, and no return label was made.</source>
        <translation>Het antwoord van MyParcel ging verloren en er is geen retourlabel gemaakt.</translation>
    </message>
    <message>
        <source>Order it again.</source>
        <translation>Vraag het opnieuw aan.</translation>
    </message>
    <message>
        <source>There is nothing to pick.</source>
        <translation>Er valt niets te verzamelen.</translation>
    </message>
    <message>
        <source>Bring orders in, or choose the parcels whose goods are to be fetched.</source>
        <translation>Haal bestellingen binnen, of kies de pakketten waarvan de spullen gepakt moeten worden.</translation>
    </message>
    <message>
        <source>No label was printed today, so there is no day list.</source>
        <translation>Er is vandaag geen label geprint, dus er is geen daglijst.</translation>
    </message>
    <message>
        <source>Print labels first; the day list names those of one day.</source>
        <translation>Print eerst labels; op de daglijst staan die van één dag.</translation>
    </message>
    <message>
        <source>{file} cannot be read.</source>
        <translation>{file} kan niet worden gelezen.</translation>
    </message>
    <message>
        <source>Check that it is there and that you may open it.</source>
        <translation>Kijk of het bestand er is en of je het mag openen.</translation>
    </message>
    <message>
        <source>{file} was not saved from the proof log.</source>
        <translation>{file} komt niet uit het bewijslogboek.</translation>
    </message>
    <message>
        <source>Choose a CSV file that was saved there and not changed since, not even by Excel.</source>
        <translation>Kies een CSV-bestand dat daaruit is opgeslagen en daarna niet is gewijzigd, ook niet door Excel.</translation>
    </message>
    <message>
        <source>A PDF takes {limit} parcels at most; these are {count}.</source>
        <translation>In een PDF passen hoogstens {limit} pakketten; dit zijn er {count}.</translation>
    </message>
    <message>
        <source>Choose fewer or a shorter time, or save all as CSV.</source>
        <translation>Kies er minder of een kortere periode, of sla alles op als CSV.</translation>
    </message>
    <message>
        <source>The proof log holds nothing of that.</source>
        <translation>Daarvan staat niets in het bewijslogboek.</translation>
    </message>
    <message>
        <source>Choose other parcels or a longer time. What was done before the log began is not in it.</source>
        <translation>Kies andere pakketten of een langere periode. Wat vóór het begin van het logboek is gedaan, staat er niet in.</translation>
    </message>
</context>
<context>
    <name>product</name>
    <message>
        <source>Product {sku}</source>
        <translation>Artikel {sku}</translation>
    </message>
    <message>
        <source>Save   Enter</source>
        <translation>Opslaan   Enter</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Terug   Esc</translation>
    </message>
    <message>
        <source>Missing: {field}.</source>
        <translation>Ontbreekt: {field}.</translation>
    </message>
    <message>
        <source>Look at: {field}.</source>
        <translation>Kijk naar: {field}.</translation>
    </message>
    <message>
        <source>Typed once, kept for all orders of {sku}.</source>
        <translation>Eén keer typen, bewaard voor alle bestellingen van {sku}.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Niet bekend</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>Shelf or box; the pick list goes by it.</source>
        <translation>Schap of bak; de picklijst volgt deze.</translation>
    </message>
    <message>
        <source>&amp;Weight of one, in grams</source>
        <translation>&amp;Gewicht per stuk, in gram</translation>
    </message>
    <message>
        <source>Fits the &amp;mailbox</source>
        <translation>Past door de brieven&amp;bus</translation>
    </message>
    <message>
        <source>&amp;Length, mm</source>
        <translation>&amp;Lengte, mm</translation>
    </message>
    <message>
        <source>Wi&amp;dth, mm</source>
        <translation>Br&amp;eedte, mm</translation>
    </message>
    <message>
        <source>Hei&amp;ght, mm</source>
        <translation>Hoog&amp;te, mm</translation>
    </message>
    <message>
        <source>&amp;Place where it is kept</source>
        <translation>&amp;Plaats waar het ligt</translation>
    </message>
    <message>
        <source>For customs, when a parcel leaves the European Union:</source>
        <translation>Voor de douane, als een pakket de Europese Unie verlaat:</translation>
    </message>
    <message>
        <source>6 to 10 digits.</source>
        <translation>6 tot 10 cijfers.</translation>
    </message>
    <message>
        <source>&amp;HS code</source>
        <translation>&amp;HS-code</translation>
    </message>
    <message>
        <source>Two letters, such as NL or CN.</source>
        <translation>Twee letters, zoals NL of CN.</translation>
    </message>
    <message>
        <source>Country of &amp;origin</source>
        <translation>Land van &amp;oorsprong</translation>
    </message>
    <message>
        <source>&amp;Value of one, in euro</source>
        <translation>&amp;Waarde per stuk, in euro</translation>
    </message>
    <message>
        <source>What customs reads; empty = the title of the order.</source>
        <translation>Wat de douane leest; leeg = de titel uit de bestelling.</translation>
    </message>
    <message>
        <source>Customs &amp;text</source>
        <translation>&amp;Douanetekst</translation>
    </message>
    <message>
        <source>{field} is not complete.</source>
        <translation>{field} is niet volledig.</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>ontbreekt</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Weight, g</source>
        <translation>Gewicht, g</translation>
    </message>
    <message>
        <source>Size, mm</source>
        <translation>Maten, mm</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Brievenbus</translation>
    </message>
    <message>
        <source>HS code</source>
        <translation>HS-code</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Oorsprong</translation>
    </message>
    <message>
        <source>Value, €</source>
        <translation>Waarde, €</translation>
    </message>
    <message>
        <source>Customs text</source>
        <translation>Douanetekst</translation>
    </message>
    <message>
        <source>Only where something is missing</source>
        <translation>Alleen waar iets ontbreekt</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Artikelen</translation>
    </message>
    <message>
        <source>Weight, size and customs are typed once and hold for every order. Type over a cell; Enter keeps it.</source>
        <translation>Gewicht, maten en douane typ je één keer en gelden voor elke bestelling. Typ over een vakje heen; Enter bewaart.</translation>
    </message>
    <message>
        <source>Search SKU or title</source>
        <translation>Zoek SKU of titel</translation>
    </message>
    <message>
        <source>{count} products in open orders lack something.</source>
        <translation>Van {count} artikelen in open bestellingen ontbreekt iets.</translation>
    </message>
    <message>
        <source>1 product in open orders lacks something.</source>
        <translation>Van 1 artikel in open bestellingen ontbreekt iets.</translation>
    </message>
    <message>
        <source>{column}: this cannot be kept.</source>
        <translation>{column}: dit kan niet bewaard worden.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importeren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>Lines that were left out</source>
        <translation>Regels die zijn overgeslagen</translation>
    </message>
    <message>
        <source>A CSV file for Excel. Columns that are left out and empty cells change nothing.</source>
        <translation>Een CSV-bestand voor Excel. Ontbrekende kolommen en lege cellen veranderen niets.</translation>
    </message>
    <message>
        <source>Import products</source>
        <translation>Artikelen importeren</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>{file} lezen…</translation>
    </message>
    <message>
        <source>Export products</source>
        <translation>Artikelen exporteren</translation>
    </message>
    <message>
        <source>1 product</source>
        <translation>1 artikel</translation>
    </message>
    <message>
        <source>{count} products</source>
        <translation>{count} artikelen</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>{count} gewijzigd</translation>
    </message>
    <message>
        <source>1 line left out</source>
        <translation>1 regel overgeslagen</translation>
    </message>
    <message>
        <source>{count} lines left out</source>
        <translation>{count} regels overgeslagen</translation>
    </message>
</context>
<context>
    <name>proof</name>
    <message>
        <source>Last hash: {hash}…</source>
        <translation>Laatste hash: {hash}…</translation>
    </message>
    <message>
        <source>Nothing is in it yet.</source>
        <translation>Er staat nog niets in.</translation>
    </message>
    <message>
        <source>1 line, as written.</source>
        <translation>1 regel, zoals geschreven.</translation>
    </message>
    <message>
        <source>{count} lines, all as written.</source>
        <translation>{count} regels, allemaal zoals geschreven.</translation>
    </message>
    <message>
        <source>Line {line} is not as it was written.</source>
        <translation>Regel {line} is niet zoals hij is geschreven.</translation>
    </message>
    <message>
        <source>Line {line} is missing.</source>
        <translation>Regel {line} ontbreekt.</translation>
    </message>
    <message>
        <source>Line {line} was added by somebody else.</source>
        <translation>Regel {line} is door iemand anders toegevoegd.</translation>
    </message>
    <message>
        <source>The lines before it are as written.</source>
        <translation>De regels ervoor zijn zoals geschreven.</translation>
    </message>
    <message>
        <source>Proof of 1 parcel is in {file}.</source>
        <translation>Het bewijs van 1 pakket staat in {file}.</translation>
    </message>
    <message>
        <source>Proof of {count} parcels is in {file}.</source>
        <translation>Het bewijs van {count} pakketten staat in {file}.</translation>
    </message>
    <message>
        <source>1 line of the log is in {file}.</source>
        <translation>1 regel van het logboek staat in {file}.</translation>
    </message>
    <message>
        <source>{count} lines of the log are in {file}.</source>
        <translation>{count} regels van het logboek staan in {file}.</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Bewijs</translation>
    </message>
    <message>
        <source>Checking the log…</source>
        <translation>Het logboek wordt gecontroleerd…</translation>
    </message>
    <message>
        <source>All of one &amp;month:</source>
        <translation>Alles van één &amp;maand:</translation>
    </message>
    <message>
        <source>&amp;Everything in the log</source>
        <translation>&amp;Alles in het logboek</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Maand</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Opslaan als PDF…</translation>
    </message>
    <message>
        <source>Save as &amp;CSV…</source>
        <translation>Opslaan als &amp;CSV…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>A backup from before that has it as it was: Settings, Privacy.</source>
        <translation>Een back-up van daarvoor heeft hem zoals hij was: Instellingen, Privacy.</translation>
    </message>
    <message>
        <source>The log has every purchase, print, answer and confirmation, and cannot be changed without that showing.</source>
        <translation>In het logboek staan alle aankopen, prints, antwoorden en bevestigingen. Wordt er iets aan veranderd, dan is dat te zien.</translation>
    </message>
    <message>
        <source>PDF: for a claim at a carrier or at Amazon. What was in the parcel, its tracking number, when it was bought, printed, handed over and confirmed, and how sure that is. Name and address are on it as long as they are held.</source>
        <translation>PDF: voor een claim bij een vervoerder of bij Amazon. Wat er in het pakket zat, het trackingnummer, wanneer het label is gekocht en geprint, wanneer het pakket is overgedragen en bevestigd, en hoe zeker dat is. Naam en adres staan erop zolang ze bewaard worden.</translation>
    </message>
    <message>
        <source>CSV: the lines themselves, which prove each other. Without names and addresses.</source>
        <translation>CSV: de regels zelf, die elkaar bewijzen. Zonder namen en adressen.</translation>
    </message>
    <message>
        <source>The c&amp;hosen parcel</source>
        <translation>Het ge&amp;kozen pakket</translation>
    </message>
    <message>
        <source>The {count} c&amp;hosen parcels</source>
        <translation>De {count} ge&amp;kozen pakketten</translation>
    </message>
</context>
<context>
    <name>reason</name>
    <message>
        <source>it is out of labels</source>
        <translation>de labels zijn op</translation>
    </message>
    <message>
        <source>it is out of paper</source>
        <translation>het papier is op</translation>
    </message>
    <message>
        <source>a label is jammed</source>
        <translation>er zit een label vast</translation>
    </message>
    <message>
        <source>its cover is open</source>
        <translation>de klep staat open</translation>
    </message>
    <message>
        <source>its ribbon is empty</source>
        <translation>het lint is op</translation>
    </message>
    <message>
        <source>its tray is full</source>
        <translation>de opvang is vol</translation>
    </message>
    <message>
        <source>the computer has no room for print jobs</source>
        <translation>de computer heeft geen ruimte voor printopdrachten</translation>
    </message>
    <message>
        <source>it is paused</source>
        <translation>hij staat op pauze</translation>
    </message>
    <message>
        <source>the job is held in the print queue</source>
        <translation>de opdracht wordt vastgehouden in de printwachtrij</translation>
    </message>
    <message>
        <source>it is off or not connected</source>
        <translation>hij staat uit of is niet aangesloten</translation>
    </message>
    <message>
        <source>it is being reached</source>
        <translation>er wordt verbinding gezocht</translation>
    </message>
    <message>
        <source>its queue has no driver</source>
        <translation>zijn wachtrij heeft geen stuurprogramma</translation>
    </message>
    <message>
        <source>you may not print on it</source>
        <translation>je mag er niet op printen</translation>
    </message>
    <message>
        <source>it takes no PDF</source>
        <translation>hij neemt geen PDF aan</translation>
    </message>
    <message>
        <source>its queue takes no jobs</source>
        <translation>de wachtrij neemt geen opdrachten aan</translation>
    </message>
    <message>
        <source>its driver is not complete</source>
        <translation>het stuurprogramma is niet compleet</translation>
    </message>
    <message>
        <source>it was switched off meanwhile</source>
        <translation>hij is tussendoor uitgezet</translation>
    </message>
    <message>
        <source>the job is gone from the print queue</source>
        <translation>de opdracht is weg uit de printwachtrij</translation>
    </message>
    <message>
        <source>the job was cancelled in the print queue</source>
        <translation>de opdracht is geannuleerd in de printwachtrij</translation>
    </message>
    <message>
        <source>its answer was lost</source>
        <translation>het antwoord is kwijt</translation>
    </message>
    <message>
        <source>it does not answer, as without labels or with its cover open</source>
        <translation>hij antwoordt niet, zoals zonder labels of met open klep</translation>
    </message>
    <message>
        <source>it counted no label</source>
        <translation>hij telde geen label</translation>
    </message>
    <message>
        <source>it printed for others meanwhile</source>
        <translation>hij printte intussen voor anderen</translation>
    </message>
    <message>
        <source>it could not be reached meanwhile</source>
        <translation>hij was intussen niet bereikbaar</translation>
    </message>
    <message>
        <source>its folder cannot be written</source>
        <translation>er kan niet in de map geschreven worden</translation>
    </message>
    <message>
        <source>it is not there any more</source>
        <translation>hij is er niet meer</translation>
    </message>
    <message>
        <source>the computer&apos;s printing did not answer</source>
        <translation>het afdrukken van de computer gaf geen antwoord</translation>
    </message>
    <message>
        <source>the label may not have been sent whole</source>
        <translation>het label is misschien niet helemaal gestuurd</translation>
    </message>
    <message>
        <source>the print queue tells nothing that is understood</source>
        <translation>de wachtrij zegt niets begrijpelijks</translation>
    </message>
    <message>
        <source>the job was given up</source>
        <translation>de opdracht is opgegeven</translation>
    </message>
    <message>
        <source>it is tried again and again in vain</source>
        <translation>het wordt steeds tevergeefs geprobeerd</translation>
    </message>
    <message>
        <source>it is tried again later</source>
        <translation>het wordt later nog eens geprobeerd</translation>
    </message>
    <message>
        <source>the computer has not taken the job</source>
        <translation>de computer heeft de opdracht niet aangenomen</translation>
    </message>
    <message>
        <source>it began anew and may have printed it twice</source>
        <translation>hij begon opnieuw en heeft het misschien twee keer geprint</translation>
    </message>
    <message>
        <source>it understands ZPL alone</source>
        <translation>hij begrijpt alleen ZPL</translation>
    </message>
    <message>
        <source>the computer does not say what becomes of jobs there</source>
        <translation>de computer zegt niet wat er daar met opdrachten gebeurt</translation>
    </message>
    <message>
        <source>it needs somebody</source>
        <translation>hij heeft iemand nodig</translation>
    </message>
    <message>
        <source>it has an error</source>
        <translation>hij heeft een storing</translation>
    </message>
    <message>
        <source>its driver cannot print this</source>
        <translation>zijn stuurprogramma kan dit niet afdrukken</translation>
    </message>
    <message>
        <source>Windows broke off while taking it</source>
        <translation>Windows brak af bij het aannemen</translation>
    </message>
    <message>
        <source>it does not say why</source>
        <translation>hij zegt niet waarom</translation>
    </message>
    <message>
        <source>Load a roll; printing goes on by itself.</source>
        <translation>Leg een nieuwe rol in; het printen gaat vanzelf verder.</translation>
    </message>
    <message>
        <source>Load A4; printing goes on by itself.</source>
        <translation>Leg A4 in; het printen gaat vanzelf verder.</translation>
    </message>
    <message>
        <source>Take the jammed label out; printing goes on by itself.</source>
        <translation>Haal het vastgelopen label eruit; het printen gaat vanzelf verder.</translation>
    </message>
    <message>
        <source>Close it; printing goes on by itself.</source>
        <translation>Doe hem dicht; het printen gaat vanzelf verder.</translation>
    </message>
    <message>
        <source>Put a new ribbon in; printing goes on by itself.</source>
        <translation>Zet er een nieuw lint in; het printen gaat vanzelf verder.</translation>
    </message>
    <message>
        <source>Empty the tray; printing goes on by itself.</source>
        <translation>Leeg de opvang; het printen gaat vanzelf verder.</translation>
    </message>
    <message>
        <source>Load labels and close it; printing goes on by itself.</source>
        <translation>Leg labels in en doe hem dicht; het printen gaat vanzelf verder.</translation>
    </message>
    <message>
        <source>Set it up: ZPL for a Zebra or its like, else install its driver.</source>
        <translation>Stel hem in: ZPL voor een Zebra of iets dergelijks, installeer anders het stuurprogramma.</translation>
    </message>
    <message>
        <source>Press the printer&apos;s button, or resume it in the computer&apos;s printer settings.</source>
        <translation>Druk op de knop van de printer, of hervat hem in de printerinstellingen van de computer.</translation>
    </message>
    <message>
        <source>Switch it on and plug it in; printing goes on by itself.</source>
        <translation>Zet hem aan en sluit hem aan; het printen gaat vanzelf verder.</translation>
    </message>
    <message>
        <source>Look at its lights or display; printing goes on by itself.</source>
        <translation>Kijk naar zijn lampjes of schermpje; het afdrukken gaat vanzelf verder.</translation>
    </message>
    <message>
        <source>it reports “{reason}”</source>
        <translation>hij meldt “{reason}”</translation>
    </message>
    <message>
        <source>That is why</source>
        <translation>Daarom</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Choose or type a reason first</source>
        <translation>Kies of typ eerst een reden</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Een andere reden</translation>
    </message>
</context>
<context>
    <name>refused</name>
    <message>
        <source>1 order</source>
        <translation>1 bestelling</translation>
    </message>
    <message>
        <source>{count} orders</source>
        <translation>{count} bestellingen</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>From Amazon</source>
        <translation>Van Amazon</translation>
    </message>
    <message>
        <source>none new</source>
        <translation>geen nieuwe</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>{count} nieuw</translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation>1 vraagt iets van jou</translation>
    </message>
    <message>
        <source>{count} need you</source>
        <translation>{count} vragen iets van jou</translation>
    </message>
    <message>
        <source>{count} already done</source>
        <translation>{count} al klaar</translation>
    </message>
    <message>
        <source>1 order</source>
        <translation>1 bestelling</translation>
    </message>
    <message>
        <source>{count} orders</source>
        <translation>{count} bestellingen</translation>
    </message>
</context>
<context>
    <name>return</name>
    <message>
        <source>Return label of {order}</source>
        <translation>Retourlabel van {order}</translation>
    </message>
    <message>
        <source>MyParcel &amp;mails it to the buyer</source>
        <translation>MyParcel &amp;mailt het naar de koper</translation>
    </message>
    <message>
        <source>&amp;Print it here</source>
        <translation>Hier &amp;printen</translation>
    </message>
    <message>
        <source>&amp;Save it as a PDF</source>
        <translation>&amp;Bewaren als PDF</translation>
    </message>
    <message>
        <source>&amp;One more, though there is one</source>
        <translation>&amp;Nog een, al is er een</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Terug   Esc</translation>
    </message>
    <message>
        <source>Amazon&apos;s relay address will do. MyParcel wants one even when it mails nothing.</source>
        <translation>Het doorstuuradres van Amazon is goed. MyParcel wil er een, ook als het niets mailt.</translation>
    </message>
    <message>
        <source>&amp;E-mail of the buyer</source>
        <translation>&amp;E-mail van de koper</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>It costs nothing until the buyer uses it.</source>
        <translation>Het kost pas iets als de koper het gebruikt.</translation>
    </message>
    <message>
        <source>MyParcel mailed a return label on {day}.</source>
        <translation>MyParcel mailde een retourlabel op {day}.</translation>
    </message>
    <message>
        <source>A return label was made on {day}. {tracking}</source>
        <translation>Er is een retourlabel gemaakt op {day}. {tracking}</translation>
    </message>
    <message>
        <source>Have it mailed   Enter</source>
        <translation>Laten mailen   Enter</translation>
    </message>
    <message>
        <source>Print it   Enter</source>
        <translation>Printen   Enter</translation>
    </message>
    <message>
        <source>Save it…   Enter</source>
        <translation>Bewaren…   Enter</translation>
    </message>
    <message>
        <source>The report gave no e-mail address of the buyer: type it.</source>
        <translation>Het rapport gaf geen e-mailadres van de koper: typ het.</translation>
    </message>
</context>
<context>
    <name>row</name>
    <message>
        <source>in the confirmation file; upload it in Seller Central</source>
        <translation>in het bevestigingsbestand; upload dat in Seller Central</translation>
    </message>
    <message>
        <source>scan the label to tell Amazon</source>
        <translation>scan het label om het aan Amazon te melden</translation>
    </message>
    <message>
        <source>Amazon is told when you say so</source>
        <translation>wordt aan Amazon gemeld als jij het zegt</translation>
    </message>
    <message>
        <source>scan or type its tracking number</source>
        <translation>scan of typ het trackingnummer</translation>
    </message>
    <message>
        <source>no tracking number: tell Amazon all the same, or save the confirmation file</source>
        <translation>geen trackingnummer: meld het Amazon toch, of bewaar het bevestigingsbestand</translation>
    </message>
    <message>
        <source>being looked up at MyParcel</source>
        <translation>wordt opgezocht bij MyParcel</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>door jou gekozen</translation>
    </message>
    <message>
        <source>only DHL goes to {place}</source>
        <translation>alleen DHL bezorgt bij {place}</translation>
    </message>
    <message>
        <source>the usual service</source>
        <translation>de gebruikelijke verzending</translation>
    </message>
    <message>
        <source>rule: {rule}</source>
        <translation>regel: {rule}</translation>
    </message>
    <message>
        <source>Marketplace not known</source>
        <translation>Marktplaats onbekend</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Geen datum</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Te laat</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>in {hours} h {minutes:02d}</source>
        <translation>over {hours} u {minutes:02d}</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
</context>
<context>
    <name>rule</name>
    <message>
        <source>&amp;Carrier</source>
        <translation>&amp;Vervoerder</translation>
    </message>
    <message>
        <source>&amp;Package</source>
        <translation>&amp;Pakketsoort</translation>
    </message>
    <message>
        <source>&amp;Insured for</source>
        <translation>Ver&amp;zekerd voor</translation>
    </message>
    <message>
        <source>{name} (not in your account)</source>
        <translation>{name} (niet in je account)</translation>
    </message>
    <message>
        <source>Every item fits the mailbox</source>
        <translation>Elk artikel past door de brievenbus</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Zoals gewoonlijk</translation>
    </message>
    <message>
        <source>One item is among them</source>
        <translation>Eén artikel hoort erbij</translation>
    </message>
    <message>
        <source>Every item is among them</source>
        <translation>Elk artikel hoort erbij</translation>
    </message>
    <message>
        <source>The usual printer</source>
        <translation>De gewone printer</translation>
    </message>
    <message>
        <source>Not known: {codes}.</source>
        <translation>Niet bekend: {codes}.</translation>
    </message>
    <message>
        <source>Empty = what it asks for.</source>
        <translation>Leeg = wat de regel vraagt.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>When all of this holds; empty asks nothing</source>
        <translation>Als dit allemaal klopt; leeg vraagt niets</translation>
    </message>
    <message>
        <source>Then the parcel goes</source>
        <translation>Dan gaat het pakket</translation>
    </message>
    <message>
        <source>Printed after the order&apos;s number.</source>
        <translation>Staat op het label na het bestelnummer.</translation>
    </message>
    <message>
        <source>Prin&amp;ter</source>
        <translation>Pr&amp;inter</translation>
    </message>
    <message>
        <source>Wei&amp;ght, g</source>
        <translation>G&amp;ewicht, g</translation>
    </message>
    <message>
        <source>Te&amp;xt on the label</source>
        <translation>Tekst &amp;op het label</translation>
    </message>
    <message>
        <source>Codes with commas, such as NL, BE.</source>
        <translation>Codes met komma&apos;s, zoals NL, BE.</translation>
    </message>
    <message>
        <source>Beginnings or ranges: 10, 3500-3599, BT.</source>
        <translation>Begin of reeks: 10, 3500-3599, BT.</translation>
    </message>
    <message>
        <source>As in the report: Standard, Expedited.</source>
        <translation>Zoals in het rapport: Standard, Expedited.</translation>
    </message>
    <message>
        <source>&amp;Marketplaces</source>
        <translation>&amp;Marktplaatsen</translation>
    </message>
    <message>
        <source>To c&amp;ountries</source>
        <translation>Naar &amp;landen</translation>
    </message>
    <message>
        <source>Postco&amp;des</source>
        <translation>Post&amp;codes</translation>
    </message>
    <message>
        <source>Service &amp;levels</source>
        <translation>Verzendniveau&amp;s</translation>
    </message>
    <message>
        <source>With commas; * stands for anything: MUG-*.</source>
        <translation>Met komma&apos;s; * staat voor alles: MOK-*.</translation>
    </message>
    <message>
        <source>S&amp;KUs</source>
        <translation>S&amp;KU&apos;s</translation>
    </message>
    <message>
        <source>Of th&amp;e items</source>
        <translation>Van de &amp;artikelen</translation>
    </message>
    <message>
        <source>Weight from, g</source>
        <translation>Gewicht vanaf, g</translation>
    </message>
    <message>
        <source>&amp;Weight up to, g</source>
        <translation>&amp;Gewicht tot, g</translation>
    </message>
    <message>
        <source>Units from</source>
        <translation>Stuks vanaf</translation>
    </message>
    <message>
        <source>&amp;Units up to</source>
        <translation>Stuks &amp;tot</translation>
    </message>
    <message>
        <source>Value from, €</source>
        <translation>Waarde vanaf, €</translation>
    </message>
    <message>
        <source>&amp;Value up to, €</source>
        <translation>&amp;Waarde tot, €</translation>
    </message>
    <message>
        <source>P&amp;rime</source>
        <translation>P&amp;rime</translation>
    </message>
    <message>
        <source>&amp;Business</source>
        <translation>Zakeli&amp;jk</translation>
    </message>
    <message>
        <source>Either</source>
        <translation>Maakt niet uit</translation>
    </message>
    <message>
        <source>Not insured</source>
        <translation>Niet verzekerd</translation>
    </message>
    <message>
        <source>{carrier} always goes with: {options}.</source>
        <translation>{carrier} gaat altijd met: {options}.</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>handtekening</translation>
    </message>
    <message>
        <source>only the recipient</source>
        <translation>alleen de geadresseerde</translation>
    </message>
    <message>
        <source>back if nobody is in</source>
        <translation>terug bij niet thuis</translation>
    </message>
    <message>
        <source>18+ check</source>
        <translation>18+-controle</translation>
    </message>
    <message>
        <source>large format</source>
        <translation>groot formaat</translation>
    </message>
    <message>
        <source>code at the door</source>
        <translation>code aan de deur</translation>
    </message>
    <message>
        <source>sender hidden</source>
        <translation>afzender verborgen</translation>
    </message>
    <message>
        <source>same day</source>
        <translation>zelfde dag</translation>
    </message>
    <message>
        <source>on Saturday</source>
        <translation>op zaterdag</translation>
    </message>
    <message>
        <source>collected from you</source>
        <translation>bij je opgehaald</translation>
    </message>
    <message>
        <source>tracked</source>
        <translation>met track &amp; trace</translation>
    </message>
    <message>
        <source>within 24 hours</source>
        <translation>binnen 24 uur</translation>
    </message>
    <message>
        <source>insurance</source>
        <translation>verzekering</translation>
    </message>
    <message>
        <source>it is from {has}</source>
        <translation>komt van {has}</translation>
    </message>
    <message>
        <source>it goes to {has}</source>
        <translation>gaat naar {has}</translation>
    </message>
    <message>
        <source>its service level is {has}</source>
        <translation>verzendniveau is {has}</translation>
    </message>
    <message>
        <source>its postcode is another</source>
        <translation>andere postcode</translation>
    </message>
    <message>
        <source>{sku} is another SKU</source>
        <translation>{sku} is een andere SKU</translation>
    </message>
    <message>
        <source>{has} units is under {limit}</source>
        <translation>{has} stuks is minder dan {limit}</translation>
    </message>
    <message>
        <source>{has} units is over {limit}</source>
        <translation>{has} stuks is meer dan {limit}</translation>
    </message>
    <message>
        <source>{has} g is under {limit} g</source>
        <translation>{has} g is onder {limit} g</translation>
    </message>
    <message>
        <source>{has} g is over {limit} g</source>
        <translation>{has} g is boven {limit} g</translation>
    </message>
    <message>
        <source>the weight of {sku} is not known</source>
        <translation>het gewicht van {sku} is niet bekend</translation>
    </message>
    <message>
        <source>{has} is under {limit}</source>
        <translation>{has} is onder {limit}</translation>
    </message>
    <message>
        <source>{has} is over {limit}</source>
        <translation>{has} is boven {limit}</translation>
    </message>
    <message>
        <source>the value of {sku} is not known</source>
        <translation>de waarde van {sku} is niet bekend</translation>
    </message>
    <message>
        <source>it is Prime</source>
        <translation>het is Prime</translation>
    </message>
    <message>
        <source>it is not Prime</source>
        <translation>het is geen Prime</translation>
    </message>
    <message>
        <source>the report does not say whether it is Prime</source>
        <translation>het rapport zegt niet of het Prime is</translation>
    </message>
    <message>
        <source>it is a business order</source>
        <translation>het is een zakelijke bestelling</translation>
    </message>
    <message>
        <source>it is not a business order</source>
        <translation>het is geen zakelijke bestelling</translation>
    </message>
    <message>
        <source>{sku} does not fit the mailbox</source>
        <translation>{sku} past niet door de brievenbus</translation>
    </message>
    <message>
        <source>it is not known whether {sku} fits the mailbox</source>
        <translation>niet bekend of {sku} door de brievenbus past</translation>
    </message>
    <message>
        <source>insured for {amount}</source>
        <translation>verzekerd voor {amount}</translation>
    </message>
    <message>
        <source>picked up at {point}</source>
        <translation>afgehaald bij {point}</translation>
    </message>
    <message>
        <source>weighs {weight} g</source>
        <translation>weegt {weight} g</translation>
    </message>
    <message>
        <source>on {printer}</source>
        <translation>op {printer}</translation>
    </message>
    <message>
        <source>“{text}” on the label</source>
        <translation>“{text}” op het label</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>zoals gewoonlijk</translation>
    </message>
    <message>
        <source>every parcel</source>
        <translation>elk pakket</translation>
    </message>
    <message>
        <source>You chose this service.</source>
        <translation>Jij koos deze verzendwijze.</translation>
    </message>
    <message>
        <source>Rule {number} “{rule}”</source>
        <translation>Regel {number} “{rule}”</translation>
    </message>
    <message>
        <source>No rule fits: the usual service</source>
        <translation>Geen regel past: zoals gewoonlijk</translation>
    </message>
    <message>
        <source>The usual service</source>
        <translation>Zoals gewoonlijk</translation>
    </message>
    <message>
        <source>Rule {number} “{rule}” passed over: {why}</source>
        <translation>Regel {number} “{rule}” overgeslagen: {why}</translation>
    </message>
    <message>
        <source>to {countries}</source>
        <translation>naar {countries}</translation>
    </message>
    <message>
        <source>postcode {codes}</source>
        <translation>postcode {codes}</translation>
    </message>
    <message>
        <source>Prime</source>
        <translation>Prime</translation>
    </message>
    <message>
        <source>not Prime</source>
        <translation>geen Prime</translation>
    </message>
    <message>
        <source>business</source>
        <translation>zakelijk</translation>
    </message>
    <message>
        <source>not business</source>
        <translation>niet zakelijk</translation>
    </message>
    <message>
        <source>{number} g</source>
        <translation>{number} g</translation>
    </message>
    <message>
        <source>{range} units</source>
        <translation>{range} stuks</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} tot {high}</translation>
    </message>
    <message>
        <source>up to {high}</source>
        <translation>tot {high}</translation>
    </message>
    <message>
        <source>from {low}</source>
        <translation>vanaf {low}</translation>
    </message>
    <message>
        <source>only SKU {skus}</source>
        <translation>alleen SKU {skus}</translation>
    </message>
    <message>
        <source>SKU {skus}</source>
        <translation>SKU {skus}</translation>
    </message>
    <message>
        <source>fits the mailbox</source>
        <translation>past door de brievenbus</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Keep   Enter</source>
        <translation>Overnemen   Enter</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Terug   Esc</translation>
    </message>
    <message>
        <source>Look at: {field}.</source>
        <translation>Kijk naar: {field}.</translation>
    </message>
    <message>
        <source>{rule} (off)</source>
        <translation>{rule} (uit)</translation>
    </message>
    <message>
        <source>No rules yet: every parcel goes as set under Carrier. N makes the first.</source>
        <translation>Nog geen regels: elk pakket gaat zoals ingesteld bij Vervoerder. N maakt de eerste.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regels</translation>
    </message>
    <message>
        <source>From top to bottom: the first rule that fits decides. What it leaves open goes as usual.</source>
        <translation>Van boven naar beneden: de eerste regel die past beslist. Wat die openlaat, gaat zoals gewoonlijk.</translation>
    </message>
    <message>
        <source>On your open orders</source>
        <translation>Op je open bestellingen</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Wat er zou veranderen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>On or off</source>
        <translation>Aan of uit</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spatie</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Omhoog</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Omlaag</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Save and apply</source>
        <translation>Opslaan en toepassen</translation>
    </message>
    <message>
        <source>Apply again</source>
        <translation>Opnieuw toepassen</translation>
    </message>
    <message>
        <source>Not saved yet: new orders still go by the old rules.</source>
        <translation>Nog niet opgeslagen: nieuwe bestellingen gaan nog volgens de oude regels.</translation>
    </message>
    <message>
        <source>Applied: {count} of {total} open orders have changed.</source>
        <translation>Toegepast: {count} van {total} open bestellingen zijn gewijzigd.</translation>
    </message>
    <message>
        <source>Applying: {done} of {total} open orders…</source>
        <translation>Toepassen: {done} van {total} open bestellingen…</translation>
    </message>
    <message>
        <source>Trying: {count} of the first {done} would change. There are {total} open orders.</source>
        <translation>Bezig: {count} van de eerste {done} zouden wijzigen. Er zijn {total} open bestellingen.</translation>
    </message>
    <message>
        <source>{count} of {total} open orders would change.</source>
        <translation>{count} van {total} open bestellingen zouden veranderen.</translation>
    </message>
    <message>
        <source>None of {total} open orders would change.</source>
        <translation>Geen van {total} open bestellingen zou veranderen.</translation>
    </message>
    <message>
        <source>{order}: {before} → {after}</source>
        <translation>{order}: {before} → {after}</translation>
    </message>
</context>
<context>
    <name>service</name>
    <message>
        <source>Service of this parcel</source>
        <translation>Verzendwijze van dit pakket</translation>
    </message>
    <message>
        <source>Service of {count} parcels</source>
        <translation>Verzendwijze van {count} pakketten</translation>
    </message>
    <message>
        <source>As the rules say</source>
        <translation>Volgens de regels</translation>
    </message>
    <message>
        <source>As the goods weigh</source>
        <translation>Wat de goederen wegen</translation>
    </message>
    <message>
        <source>Save   Enter</source>
        <translation>Opslaan   Enter</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Terug   Esc</translation>
    </message>
    <message>
        <source>No rule changes what you choose here.</source>
        <translation>Geen regel verandert wat je hier kiest.</translation>
    </message>
    <message>
        <source>&amp;Weight, in grams</source>
        <translation>&amp;Gewicht, in gram</translation>
    </message>
    <message>
        <source>&amp;Text on the label</source>
        <translation>&amp;Tekst op het label</translation>
    </message>
    <message>
        <source>The weight is not a number of grams.</source>
        <translation>Het gewicht is geen aantal gram.</translation>
    </message>
    <message>
        <source>Why this service</source>
        <translation>Waarom zo verzonden</translation>
    </message>
    <message>
        <source>Other service…</source>
        <translation>Andere verzendwijze…</translation>
    </message>
    <message>
        <source>Goods…</source>
        <translation>Artikel…</translation>
    </message>
    <message>
        <source>{place}: only DHL delivers there.</source>
        <translation>{place}: daar bezorgt alleen DHL.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>en nog {count}</translation>
    </message>
    <message>
        <source>Pick&amp;up points</source>
        <translation>Afhaalp&amp;unten</translation>
    </message>
    <message>
        <source>&amp;Delivered</source>
        <translation>&amp;Bezorgd</translation>
    </message>
    <message>
        <source>{carrier} has no point near here.</source>
        <translation>{carrier} heeft hier in de buurt geen afhaalpunt.</translation>
    </message>
    <message>
        <source>The nearest first: choose one with the arrow keys.</source>
        <translation>Het dichtstbijzijnde eerst: kies er een met de pijltjes.</translation>
    </message>
    <message>
        <source>At the buyer&apos;s door</source>
        <translation>Bij de koper aan de deur</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>As the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>&amp;Sounds when work is done, needs you or stops</source>
        <translation>&amp;Geluid als werk klaar is, jou nodig heeft of stopt</translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation>Map &amp;openen</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Versie {version}</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0.</source>
        <translation>Vrije software onder de Apache-licentie 2.0.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Op deze computer</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Taal</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Je gegevens</translation>
    </message>
    <message>
        <source>Orders, labels and settings are kept encrypted in this folder; its key is in the keyring.</source>
        <translation>Bestellingen, labels en instellingen staan versleuteld in deze map; de sleutel zit in de sleutelbos.</translation>
    </message>
    <message>
        <source>Start amzlabels again to see this language.</source>
        <translation>Start amzlabels opnieuw om deze taal te zien.</translation>
    </message>
    <message>
        <source>Amazon account</source>
        <translation>Amazon-account</translation>
    </message>
    <message>
        <source>Enter a &amp;new secret</source>
        <translation>&amp;Nieuw secret invullen</translation>
    </message>
    <message>
        <source>Chec&amp;k again</source>
        <translation>&amp;Opnieuw controleren</translation>
    </message>
    <message>
        <source>Forget Amazon &amp;login</source>
        <translation>Amazon-login ver&amp;geten</translation>
    </message>
    <message>
        <source>&amp;Disconnect…</source>
        <translation>&amp;Loskoppelen…</translation>
    </message>
    <message>
        <source>First fill in your application below: {fields}.</source>
        <translation>Vul hieronder eerst je applicatie in: {fields}.</translation>
    </message>
    <message>
        <source>Your application is filled in. Now give consent: you log in at Amazon and confirm there.</source>
        <translation>Je applicatie is ingevuld. Geef nu toestemming: je logt in bij Amazon en bevestigt daar.</translation>
    </message>
    <message>
        <source>Gets your orders, and tells Amazon each tracking number. Needs the Professional selling plan. Without it, drop reports here and upload the confirmation file in Seller Central.</source>
        <translation>Haalt je bestellingen op en geeft elk track-&amp;-tracenummer door aan Amazon. Daarvoor is het verkoopplan Professioneel nodig. Zonder dat sleep je rapporten hierheen en upload je het bevestigingsbestand in Seller Central.</translation>
    </message>
    <message>
        <source>Give &amp;consent again…</source>
        <translation>Opnieuw &amp;toestemming geven…</translation>
    </message>
    <message>
        <source>Give &amp;consent…</source>
        <translation>&amp;Toestemming geven…</translation>
    </message>
    <message>
        <source>Connected since</source>
        <translation>Verbonden sinds</translation>
    </message>
    <message>
        <source>Selling plan</source>
        <translation>Verkoopplan</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Toestemming</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-secret</translation>
    </message>
    <message>
        <source>authorised by hand, without an end</source>
        <translation>met de hand geautoriseerd, zonder einddatum</translation>
    </message>
    <message>
        <source>Professional</source>
        <translation>Professioneel</translation>
    </message>
    <message>
        <source>Individual: Amazon then lets no program in</source>
        <translation>Individueel: dan laat Amazon geen programma toe</translation>
    </message>
    <message>
        <source>ran out on {day}</source>
        <translation>verlopen op {day}</translation>
    </message>
    <message>
        <source>until {day}, 1 day left</source>
        <translation>tot {day}, nog 1 dag</translation>
    </message>
    <message>
        <source>until {day}, {days} days left</source>
        <translation>tot {day}, nog {days} dagen</translation>
    </message>
    <message>
        <source>Your application at Amazon</source>
        <translation>Je applicatie bij Amazon</translation>
    </message>
    <message>
        <source>Still a dra&amp;ft at Amazon</source>
        <translation>Bij Amazon nog een &amp;concept</translation>
    </message>
    <message>
        <source>&amp;Open Seller Central</source>
        <translation>Seller Central op&amp;enen</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>Vul dit in.</translation>
    </message>
    <message>
        <source>kept in the keyring</source>
        <translation>bewaard in de sleutelbos</translation>
    </message>
    <message>
        <source>Amazon lets programs in through an application that you register yourself. In Seller Central: Apps and Services, Develop Apps. The client id and secret are behind View, beside the application.</source>
        <translation>Amazon laat programma&apos;s toe via een applicatie die je zelf registreert. In Seller Central: Apps en services, Apps ontwikkelen. Client-id en client-secret vind je onder Weergeven, naast de applicatie.</translation>
    </message>
    <message>
        <source>&amp;Application id</source>
        <translation>&amp;Applicatie-id</translation>
    </message>
    <message>
        <source>One of the OAuth redirect addresses of the application, letter for letter.</source>
        <translation>Een van de OAuth-redirect-adressen van de applicatie, letter voor letter.</translation>
    </message>
    <message>
        <source>Redirect add&amp;ress</source>
        <translation>&amp;Redirect-adres</translation>
    </message>
    <message>
        <source>Client &amp;id</source>
        <translation>Client-&amp;id</translation>
    </message>
    <message>
        <source>Kept in the keyring, never shown again. Amazon wants a new one every 180 days.</source>
        <translation>Bewaard in de sleutelbos en nooit meer getoond. Amazon wil elke 180 dagen een nieuw.</translation>
    </message>
    <message>
        <source>Client &amp;secret</source>
        <translation>Client-&amp;secret</translation>
    </message>
    <message>
        <source>It must begin with https:// and have no # in it.</source>
        <translation>Het moet beginnen met https:// en er mag geen # in staan.</translation>
    </message>
    <message>
        <source>It must begin with “{start}”.</source>
        <translation>Het moet beginnen met “{start}”.</translation>
    </message>
    <message>
        <source>It usually begins with “{start}”. Is this the right one?</source>
        <translation>Meestal begint het met “{start}”. Is dit het juiste?</translation>
    </message>
    <message>
        <source>What Amazon calls the carriers</source>
        <translation>Hoe Amazon de vervoerders noemt</translation>
    </message>
    <message>
        <source>Fill in: {field}.</source>
        <translation>Vul in: {field}.</translation>
    </message>
    <message>
        <source>Asking Amazon…</source>
        <translation>Amazon wordt gevraagd…</translation>
    </message>
    <message>
        <source>Give consent…</source>
        <translation>Toestemming geven…</translation>
    </message>
    <message>
        <source>Check and save the new key</source>
        <translation>Sleutel controleren en opslaan</translation>
    </message>
    <message>
        <source>The Amazon login is forgotten. Amazon asks for it at the next consent.</source>
        <translation>De Amazon-login is vergeten. Amazon vraagt erom bij de volgende toestemming.</translation>
    </message>
    <message>
        <source>Disconnect from Amazon?</source>
        <translation>Loskoppelen van Amazon?</translation>
    </message>
    <message>
        <source>The keys and tokens are forgotten, and all names and addresses. What has not printed can then no longer be shipped from here.</source>
        <translation>De sleutels en tokens worden vergeten, en alle namen en adressen. Wat niet geprint is, kan dan niet meer vanaf hier verstuurd worden.</translation>
    </message>
    <message>
        <source>The keys and tokens are forgotten, and the names and addresses of all parcels</source>
        <translation>De sleutels en tokens worden vergeten, en de namen en adressen van alle pakketten</translation>
    </message>
    <message>
        <source>Not printed yet, and then no longer to be shipped from here: {count}.</source>
        <translation>Nog niet geprint, en dan niet meer vanaf hier te versturen: {count}.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Loskoppelen</translation>
    </message>
    <message>
        <source>Connected as {name}.</source>
        <translation>Verbonden als {name}.</translation>
    </message>
    <message>
        <source>Connected.</source>
        <translation>Verbonden.</translation>
    </message>
    <message>
        <source>kept in the keyring of this computer</source>
        <translation>bewaard in de sleutelbos van deze computer</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Vervoerder</translation>
    </message>
    <message>
        <source>All marketplaces</source>
        <translation>Alle marktplaatsen</translation>
    </message>
    <message>
        <source>The code exactly as Amazon writes it. With the code Other, the name says who carries the parcel; Amazon does not count it as tracked then.</source>
        <translation>De code precies zoals Amazon die schrijft. Bij de code Other zegt de naam wie het pakket vervoert; Amazon telt het dan niet als gevolgd.</translation>
    </message>
    <message>
        <source>&amp;Marketplace</source>
        <translation>&amp;Marktplaats</translation>
    </message>
    <message>
        <source>Amazon&apos;s code</source>
        <translation>Code van Amazon</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>&amp;Use the usual codes</source>
        <translation>Gebruikelijke codes gebr&amp;uiken</translation>
    </message>
    <message>
        <source>&amp;Use those for all</source>
        <translation>Die van alle gebr&amp;uiken</translation>
    </message>
    <message>
        <source>Without a code Amazon cannot be told.</source>
        <translation>Zonder code kan het niet aan Amazon gemeld worden.</translation>
    </message>
    <message>
        <source>Amazon&apos;s code is missing, so this row is not kept.</source>
        <translation>De code van Amazon ontbreekt, dus deze regel wordt niet bewaard.</translation>
    </message>
    <message>
        <source>Fill in the name. Amazon does not count “Other” as tracked.</source>
        <translation>Vul de naam in. Amazon telt “Other” niet als gevolgd.</translation>
    </message>
    <message>
        <source>Amazon does not count “Other” as tracked.</source>
        <translation>Amazon telt “Other” niet als gevolgd.</translation>
    </message>
    <message>
        <source>amzlabels does not know this code. Is it exactly as Amazon writes it?</source>
        <translation>amzlabels kent deze code niet. Staat die er precies zoals Amazon die schrijft?</translation>
    </message>
    <message>
        <source>Amazon writes it “{code}”.</source>
        <translation>Amazon schrijft die als “{code}”.</translation>
    </message>
    <message>
        <source>&amp;Check and save</source>
        <translation>&amp;Controleren en opslaan</translation>
    </message>
    <message>
        <source>&amp;Forget the key…</source>
        <translation>Sleutel &amp;vergeten…</translation>
    </message>
    <message>
        <source>Labels are bought from your MyParcel account.</source>
        <translation>Labels worden gekocht via je MyParcel-account.</translation>
    </message>
    <message>
        <source>In MyParcel: Shop settings, Integrations. A new key replaces the old one.</source>
        <translation>In MyParcel: Winkelinstellingen, Integraties. Een nieuwe sleutel vervangt de oude.</translation>
    </message>
    <message>
        <source>&amp;API key</source>
        <translation>&amp;API-sleutel</translation>
    </message>
    <message>
        <source>What every parcel is, unless you say otherwise</source>
        <translation>Wat elk pakket is, tenzij je iets anders zegt</translation>
    </message>
    <message>
        <source>Asking MyParcel…</source>
        <translation>MyParcel wordt gevraagd…</translation>
    </message>
    <message>
        <source>Forget the MyParcel key?</source>
        <translation>De MyParcel-sleutel vergeten?</translation>
    </message>
    <message>
        <source>No labels can be bought until you enter a key again. Orders stay.</source>
        <translation>Er kunnen geen labels gekocht worden tot je weer een sleutel invult. Bestellingen blijven staan.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergeten</translation>
    </message>
    <message>
        <source>Carr&amp;ier</source>
        <translation>V&amp;ervoerder</translation>
    </message>
    <message>
        <source>&amp;Package</source>
        <translation>&amp;Pakketsoort</translation>
    </message>
    <message>
        <source>&amp;Weight with packaging, in grams</source>
        <translation>&amp;Gewicht met verpakking, in gram</translation>
    </message>
    <message>
        <source>Added to products whose weight is known.</source>
        <translation>Komt bij artikelen waarvan het gewicht bekend is.</translation>
    </message>
    <message>
        <source>Packa&amp;ging alone, in grams</source>
        <translation>Verpakki&amp;ng apart, in gram</translation>
    </message>
    <message>
        <source>For customs, when a parcel leaves the European Union:</source>
        <translation>Voor de douane, als een pakket de Europese Unie verlaat:</translation>
    </message>
    <message>
        <source>6 to 10 digits: what kind of goods you sell.</source>
        <translation>6 tot 10 cijfers: wat voor goederen je verkoopt.</translation>
    </message>
    <message>
        <source>&amp;HS code</source>
        <translation>&amp;HS-code</translation>
    </message>
    <message>
        <source>Two letters, such as NL or CN.</source>
        <translation>Twee letters, zoals NL of CN.</translation>
    </message>
    <message>
        <source>Country of &amp;origin</source>
        <translation>&amp;Land van herkomst</translation>
    </message>
    <message>
        <source>&amp;Value of one unit, in euro</source>
        <translation>&amp;Waarde per stuk, in euro</translation>
    </message>
    <message>
        <source>Print A4 customs forms here</source>
        <translation>Douaneformulieren (A4) hier printen</translation>
    </message>
    <message>
        <source>Print A4 customs forms on {printer}</source>
        <translation>Douaneformulieren (A4) printen op {printer}</translation>
    </message>
    <message>
        <source>Print a test label</source>
        <translation>Testlabel printen</translation>
    </message>
    <message>
        <source>Print a test label on {printer}</source>
        <translation>Testlabel printen op {printer}</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Map openen</translation>
    </message>
    <message>
        <source>Sizes: {sizes}</source>
        <translation>Formaten: {sizes}</translation>
    </message>
    <message>
        <source>Set up: {what}.</source>
        <translation>Ingesteld: {what}.</translation>
    </message>
    <message>
        <source>Not set up yet. It takes a test label and two questions.</source>
        <translation>Nog niet ingesteld. Dat kost een testlabel en twee vragen.</translation>
    </message>
    <message>
        <source>Set it up again…</source>
        <translation>Opnieuw instellen…</translation>
    </message>
    <message>
        <source>Set it up…</source>
        <translation>Instellen…</translation>
    </message>
    <message>
        <source>Label printer</source>
        <translation>Labelprinter</translation>
    </message>
    <message>
        <source>Labels print on the chosen printer without asking. Print a test label first. Where customs ask for a form, the label comes as A4, which may print elsewhere.</source>
        <translation>Labels komen zonder vragen uit de gekozen printer. Print eerst een proeflabel. Waar de douane een formulier wil, komt het label als A4; dat mag uit een andere printer komen.</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Opnieuw zoeken</translation>
    </message>
    <message>
        <source>Looking for printers…</source>
        <translation>Printers zoeken…</translation>
    </message>
    <message>
        <source>No printer is connected. Labels can be kept as PDF files.</source>
        <translation>Er is geen printer aangesloten. Labels kunnen als pdf bewaard worden.</translation>
    </message>
    <message>
        <source>{printer}, for A4 customs forms, is not there. Such orders wait.</source>
        <translation>{printer}, voor douaneformulieren (A4), is er niet. Zulke bestellingen wachten.</translation>
    </message>
    <message>
        <source>Label sheets are in {printer}. Choose another printer for A4 customs forms.</source>
        <translation>In {printer} liggen etikettenvellen. Kies een andere printer voor A4-douaneformulieren.</translation>
    </message>
    <message>
        <source>A4 customs forms print on {printer}.</source>
        <translation>Douaneformulieren (A4) komen uit {printer}.</translation>
    </message>
    <message>
        <source>{printer} has no A4. Choose where customs forms print; such orders wait until then.</source>
        <translation>{printer} heeft geen A4. Kies waar douaneformulieren geprint worden; zulke bestellingen wachten tot dan.</translation>
    </message>
    <message>
        <source>A test label is on its way…</source>
        <translation>Er is een testlabel onderweg…</translation>
    </message>
    <message>
        <source>Measure its rulers: they must be 50 mm long.</source>
        <translation>Meet de linialen: ze moeten 50 mm lang zijn.</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Afzender</translation>
    </message>
    <message>
        <source>Your own address. Labels carry the one of your MyParcel account; change that there.</source>
        <translation>Je eigen adres. Op labels staat dat van je MyParcel-account; wijzig het daar.</translation>
    </message>
    <message>
        <source>The address is not complete yet.</source>
        <translation>Het adres is nog niet compleet.</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>Koppeling</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regels</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Artikelen</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Printers</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacy</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Opening your data…</source>
        <translation>Je gegevens worden geopend…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Opgeslagen</translation>
    </message>
    <message>
        <source>– not selling here</source>
        <translation>– hier verkoop je niet</translation>
    </message>
    <message>
        <source>! suspended</source>
        <translation>! geschorst</translation>
    </message>
    <message>
        <source>✓ selling here</source>
        <translation>✓ hier verkoop je</translation>
    </message>
    <message>
        <source>Only in marketplaces that amzlabels does not know: {count}.</source>
        <translation>Alleen op marktplaatsen die amzlabels niet kent: {count}.</translation>
    </message>
    <message>
        <source>and 1 other that amzlabels does not know</source>
        <translation>en 1 andere die amzlabels niet kent</translation>
    </message>
    <message>
        <source>and {count} others that amzlabels does not know</source>
        <translation>en {count} andere die amzlabels niet kent</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellingen</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Map kiezen…</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Niet meer in de gaten houden</translation>
    </message>
    <message>
        <source>&amp;Get orders from Amazon by itself</source>
        <translation>&amp;Bestellingen vanzelf ophalen bij Amazon</translation>
    </message>
    <message>
        <source>Only while Amazon is connected. F5 gets them at any time.</source>
        <translation>Alleen zolang Amazon verbonden is. Met F5 haal je ze altijd op.</translation>
    </message>
    <message>
        <source>&amp;Watch a folder for new reports</source>
        <translation>Map in de gaten &amp;houden voor nieuwe rapporten</translation>
    </message>
    <message>
        <source>A new report there is offered to you. It is never imported unasked.</source>
        <translation>Een nieuw rapport in die map wordt je aangeboden. Het wordt nooit ongevraagd geïmporteerd.</translation>
    </message>
    <message>
        <source>Off: no folder is watched.</source>
        <translation>Uit: er wordt geen map in de gaten gehouden.</translation>
    </message>
    <message>
        <source>Choose the folder that reports are downloaded to</source>
        <translation>Kies de map waarin rapporten gedownload worden</translation>
    </message>
    <message>
        <source>When Amazon is told of a parcel</source>
        <translation>Wanneer een pakket aan Amazon gemeld wordt</translation>
    </message>
    <message>
        <source>When its la&amp;bel has printed</source>
        <translation>&amp;Zodra het label geprint is</translation>
    </message>
    <message>
        <source>W&amp;hen its label was scanned</source>
        <translation>Zo&amp;dra het label gescand is</translation>
    </message>
    <message>
        <source>When I sa&amp;y so</source>
        <translation>Als i&amp;k het zeg</translation>
    </message>
    <message>
        <source>Scanned: the printed label was read with a scanner, on the packed parcel. Amazon counts as late what it hears of after the ship-by date.</source>
        <translation>Gescand: het geprinte label is met een scanner gelezen, op het ingepakte pakket. Wat Amazon pas na de uiterste verzenddatum hoort, telt het als te laat.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Uit</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Elk uur</translation>
    </message>
    <message>
        <source>Every {count} hours</source>
        <translation>Elke {count} uur</translation>
    </message>
    <message>
        <source>Every {count} minutes</source>
        <translation>Elke {count} minuten</translation>
    </message>
    <message>
        <source>Paste a refresh token</source>
        <translation>Refresh token plakken</translation>
    </message>
    <message>
        <source>Conn&amp;ect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>In Seller Central: Apps and Services, Develop Apps, Authorise. Amazon shows the token once. It goes with the client id and secret above.</source>
        <translation>In Seller Central: Apps en services, Apps ontwikkelen, Autoriseren. Amazon toont het token één keer. Het hoort bij het client-id en client-secret hierboven.</translation>
    </message>
    <message>
        <source>Refresh &amp;token</source>
        <translation>Re&amp;fresh token</translation>
    </message>
    <message>
        <source>&amp;Paste a refresh token</source>
        <translation>Refresh token &amp;plakken</translation>
    </message>
    <message>
        <source>Your numbers for customs</source>
        <translation>Je nummers voor de douane</translation>
    </message>
    <message>
        <source>DPD asks for the first two on parcels to Great Britain.</source>
        <translation>DPD vraagt de eerste twee bij pakketten naar Groot-Brittannië.</translation>
    </message>
    <message>
        <source>EO&amp;RI number</source>
        <translation>EO&amp;RI-nummer</translation>
    </message>
    <message>
        <source>VA&amp;T number</source>
        <translation>B&amp;tw-nummer</translation>
    </message>
    <message>
        <source>VOEC &amp;number, for Norway</source>
        <translation>VOEC-n&amp;ummer, voor Noorwegen</translation>
    </message>
    <message>
        <source>Two letters and up to 15 digits, such as NL123456789.</source>
        <translation>Twee letters en hooguit 15 cijfers, zoals NL123456789.</translation>
    </message>
    <message>
        <source>Held on this computer</source>
        <translation>Bewaard op deze computer</translation>
    </message>
    <message>
        <source>Delete &amp;all now…</source>
        <translation>&amp;Alles nu verwijderen…</translation>
    </message>
    <message>
        <source>Delete what is deli&amp;vered now…</source>
        <translation>&amp;Bezorgde bestellingen nu verwijderen…</translation>
    </message>
    <message>
        <source>Orders with a buyer&apos;s data</source>
        <translation>Bestellingen met kopersgegevens</translation>
    </message>
    <message>
        <source>Of these delivered</source>
        <translation>Waarvan bezorgd</translation>
    </message>
    <message>
        <source>Remembered addresses</source>
        <translation>Onthouden adressen</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>PDF files</source>
        <translation>Pdf-bestanden</translation>
    </message>
    <message>
        <source>Delete the buyer&apos;s data of 1 order now?</source>
        <translation>De kopersgegevens van 1 bestelling nu verwijderen?</translation>
    </message>
    <message>
        <source>Delete the buyers&apos; data of {count} orders now?</source>
        <translation>De kopersgegevens van {count} bestellingen nu verwijderen?</translation>
    </message>
    <message>
        <source>Names, addresses, e-mail addresses, telephone numbers and gift messages go for good. So do labels ({labels}), PDF files ({files}) and remembered addresses ({addresses}), in backups too.</source>
        <translation>Namen, adressen, e-mailadressen, telefoonnummers en cadeauteksten verdwijnen definitief. Labels ({labels}), pdf-bestanden ({files}) en onthouden adressen ({addresses}) ook, ook uit back-ups.</translation>
    </message>
    <message>
        <source>It goes for good, in backups too, with the labels of these orders and their PDF files.</source>
        <translation>Ze verdwijnen definitief, ook uit back-ups, met de labels en pdf-bestanden van deze bestellingen.</translation>
    </message>
    <message>
        <source>Not printed yet: {count}. These are held until a new report brings their addresses again.</source>
        <translation>Nog niet geprint: {count}. Deze blijven vastgehouden tot een nieuw rapport hun adressen weer brengt.</translation>
    </message>
    <message>
        <source>First to go</source>
        <translation>Eerste verdwijnt op</translation>
    </message>
    <message>
        <source>Last to go</source>
        <translation>Laatste verdwijnt op</translation>
    </message>
    <message>
        <source>Delete all</source>
        <translation>Alles verwijderen</translation>
    </message>
    <message>
        <source>Delete the buyer&apos;s data of 1 delivered order now?</source>
        <translation>De kopersgegevens van 1 bezorgde bestelling nu verwijderen?</translation>
    </message>
    <message>
        <source>Delete the buyers&apos; data of {count} delivered orders now?</source>
        <translation>De kopersgegevens van {count} bezorgde bestellingen nu verwijderen?</translation>
    </message>
    <message>
        <source>Delete what is delivered</source>
        <translation>Bezorgde verwijderen</translation>
    </message>
    <message>
        <source>Order numbers, products, tracking numbers and each parcel&apos;s history stay.</source>
        <translation>Bestelnummers, producten, track-en-tracenummers en de geschiedenis van elk pakket blijven.</translation>
    </message>
    <message>
        <source>1 order has not been printed. Its data goes 30 days after the last report that named it.</source>
        <translation>1 bestelling is niet geprint. De gegevens ervan verdwijnen 30 dagen na het laatste rapport waarin ze stond.</translation>
    </message>
    <message>
        <source>{count} orders have not been printed. Their data goes 30 days after the last report that named them.</source>
        <translation>{count} bestellingen zijn niet geprint. Hun gegevens verdwijnen 30 dagen na het laatste rapport waarin ze stonden.</translation>
    </message>
    <message>
        <source>Fro&amp;m MyParcel</source>
        <translation>Van &amp;MyParcel</translation>
    </message>
    <message>
        <source>Own la&amp;bels, without an account</source>
        <translation>Eigen la&amp;bels, zonder account</translation>
    </message>
    <message>
        <source>An own label has the address, the order and its contents on it, and your tracking number. It pays for no postage, and does not go through customs.</source>
        <translation>Op een eigen label staan het adres, de bestelling met inhoud en je trackingnummer. Het is geen porto, en het gaat niet door de douane.</translation>
    </message>
    <message>
        <source>Own labels</source>
        <translation>Eigen labels</translation>
    </message>
    <message>
        <source>As the printer&apos;s paper</source>
        <translation>Zoals het papier in de printer</translation>
    </message>
    <message>
        <source>Add a label printer of the network</source>
        <translation>Een labelprinter in het netwerk toevoegen</translation>
    </message>
    <message>
        <source>For printers that understand ZPL, such as Zebra&apos;s. They need no driver, and most count each label they print. Load labels and close the printer first.</source>
        <translation>Voor printers die ZPL verstaan, zoals die van Zebra. Ze hebben geen driver nodig, en de meeste tellen elk label dat ze printen. Leg eerst labels in en doe de printer dicht.</translation>
    </message>
    <message>
        <source>As its own network page shows it, for example 192.168.1.40.</source>
        <translation>Zoals zijn eigen netwerkpagina het toont, bijvoorbeeld 192.168.1.40.</translation>
    </message>
    <message>
        <source>Addr&amp;ess</source>
        <translation>Adr&amp;es</translation>
    </message>
    <message>
        <source>&amp;Find it</source>
        <translation>&amp;Zoek hem</translation>
    </message>
    <message>
        <source>{dpi} dpi</source>
        <translation>{dpi} dpi</translation>
    </message>
    <message>
        <source>Dots per &amp;inch</source>
        <translation>Punten per &amp;inch</translation>
    </message>
    <message>
        <source>It did not tell. Its type plate does.</source>
        <translation>Hij zei het niet. Het typeplaatje wel.</translation>
    </message>
    <message>
        <source>&amp;Add this printer</source>
        <translation>Deze printer &amp;toevoegen</translation>
    </message>
    <message>
        <source>La&amp;bels in it</source>
        <translation>La&amp;bels erin</translation>
    </message>
    <message>
        <source>Asking {address}…</source>
        <translation>{address} wordt gevraagd…</translation>
    </message>
    <message>
        <source>Take it off the list</source>
        <translation>Van de lijst halen</translation>
    </message>
    <message>
        <source>Take {printer} off the list</source>
        <translation>{printer} van de lijst halen</translation>
    </message>
    <message>
        <source>Labels in it</source>
        <translation>Labels erin</translation>
    </message>
    <message>
        <source>Shift right (mm)</source>
        <translation>Naar rechts (mm)</translation>
    </message>
    <message>
        <source>Shift down (mm)</source>
        <translation>Naar beneden (mm)</translation>
    </message>
    <message>
        <source>A6 (105 × 148 mm)</source>
        <translation>A6 (105 × 148 mm)</translation>
    </message>
    <message>
        <source>100 × 150 mm</source>
        <translation>100 × 150 mm</translation>
    </message>
    <message>
        <source>A5 (148 × 210 mm)</source>
        <translation>A5 (148 × 210 mm)</translation>
    </message>
    <message>
        <source>A4 (210 × 297 mm)</source>
        <translation>A4 (210 × 297 mm)</translation>
    </message>
    <message>
        <source>A4 customs forms</source>
        <translation>A4-douaneformulieren</translation>
    </message>
    <message>
        <source>Packing slips</source>
        <translation>Pakbonnen</translation>
    </message>
    <message>
        <source>Return labels</source>
        <translation>Retourlabels</translation>
    </message>
    <message>
        <source>4 × 6 inches</source>
        <translation>4 × 6 inch</translation>
    </message>
    <message>
        <source>62 × 100 mm</source>
        <translation>62 × 100 mm</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>Scanned or typed for each parcel</source>
        <translation>Per pakket gescand of getypt</translation>
    </message>
    <message>
        <source>From a number range of mine</source>
        <translation>Uit mijn eigen nummerreeks</translation>
    </message>
    <message>
        <source>Modulo 10 (weights 3 and 1)</source>
        <translation>Modulo 10 (gewichten 3 en 1)</translation>
    </message>
    <message>
        <source>S10, of the postal union</source>
        <translation>S10, van de Wereldpostunie</translation>
    </message>
    <message>
        <source>What Amazon is told. One it does not know goes out as “Other”.</source>
        <translation>Dit krijgt Amazon te horen. Wie Amazon niet kent, gaat als “Other”.</translation>
    </message>
    <message>
        <source>K at a parcel takes its number, before or after it is printed.</source>
        <translation>Met K bij een pakket geef je zijn nummer, voor of na het printen.</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>&amp;Formaat</translation>
    </message>
    <message>
        <source>Who carries th&amp;em</source>
        <translation>Wie ze be&amp;zorgt</translation>
    </message>
    <message>
        <source>Tracking n&amp;umbers</source>
        <translation>Trac&amp;kingnummers</translation>
    </message>
    <message>
        <source>Before the &amp;digits</source>
        <translation>Voor &amp;de cijfers</translation>
    </message>
    <message>
        <source>Fir&amp;st number</source>
        <translation>Eer&amp;ste nummer</translation>
    </message>
    <message>
        <source>Last number</source>
        <translation>Laatste nummer</translation>
    </message>
    <message>
        <source>Suffi&amp;x, behind the check digit</source>
        <translation>Suffi&amp;x, achter het controlecijfer</translation>
    </message>
    <message>
        <source>Check digit, if an&amp;y</source>
        <translation>Controleci&amp;jfer</translation>
    </message>
    <message>
        <source>From {first} to {last}. None is given twice.</source>
        <translation>Van {first} tot en met {last}. Geen nummer wordt twee keer gebruikt.</translation>
    </message>
    <message>
        <source>Not right: {field}.</source>
        <translation>Klopt niet: {field}.</translation>
    </message>
    <message>
        <source>S10 has two letters, at most 8 digits and the two letters of the country.</source>
        <translation>S10 heeft twee letters, hooguit 8 cijfers en de twee letters van het land.</translation>
    </message>
    <message>
        <source>When Amazon gives no e-mail or phone</source>
        <translation>Als Amazon geen e-mail of telefoon geeft</translation>
    </message>
    <message>
        <source>DPD and UPS ask for both. They then reach you in the buyer&apos;s place.</source>
        <translation>DPD en UPS vragen om beide. Ze bereiken dan jou in plaats van de koper.</translation>
    </message>
    <message>
        <source>Your e-mail address</source>
        <translation>Je e-mailadres</translation>
    </message>
    <message>
        <source>Your phone number</source>
        <translation>Je telefoonnummer</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>Dit is geen e-mailadres.</translation>
    </message>
    <message>
        <source>Contracts with carriers</source>
        <translation>Contracten met vervoerders</translation>
    </message>
    <message>
        <source>Your own contract has your own prices and invoices.</source>
        <translation>Je eigen contract heeft je eigen prijzen en facturen.</translation>
    </message>
    <message>
        <source>As set at MyParcel</source>
        <translation>Zoals ingesteld bij MyParcel</translation>
    </message>
    <message>
        <source>Your own, {number}</source>
        <translation>Je eigen, {number}</translation>
    </message>
    <message>
        <source>Which printer for what</source>
        <translation>Welke printer waarvoor</translation>
    </message>
    <message>
        <source>Papers that go elsewhere than to the printers chosen above. A rule&apos;s printer comes before these lines; of several that fit, one for a carrier counts, then one for a size.</source>
        <translation>Papieren die ergens anders heen gaan dan naar de printers hierboven. De printer van een regel gaat voor; passen er meer regels hier, dan telt die voor een vervoerder, daarna die voor een formaat.</translation>
    </message>
    <message>
        <source>Packing slip &amp;with each label</source>
        <translation>&amp;Pakbon bij elk label</translation>
    </message>
    <message>
        <source>Any carrier</source>
        <translation>Elke vervoerder</translation>
    </message>
    <message>
        <source>Any size</source>
        <translation>Elk formaat</translation>
    </message>
    <message>
        <source>Label size</source>
        <translation>Labelformaat</translation>
    </message>
    <message>
        <source>&amp;Carrier</source>
        <translation>&amp;Vervoerder</translation>
    </message>
    <message>
        <source>Add t&amp;his line</source>
        <translation>Regel toevoe&amp;gen</translation>
    </message>
    <message>
        <source>Pape&amp;r</source>
        <translation>Papie&amp;r</translation>
    </message>
    <message>
        <source>Pri&amp;nter</source>
        <translation>Pri&amp;nter</translation>
    </message>
    <message>
        <source>There is no printer for this paper.</source>
        <translation>Er is geen printer voor dit papier.</translation>
    </message>
    <message>
        <source>The label&apos;s printer</source>
        <translation>De printer van het label</translation>
    </message>
    <message>
        <source>Add a line for packing slips: no printer is chosen for them.</source>
        <translation>Voeg een regel voor pakbonnen toe: er is geen printer voor gekozen.</translation>
    </message>
    <message>
        <source>Label sheets are in {printer}. Choose another printer for packing slips.</source>
        <translation>In {printer} liggen etikettenvellen. Kies een andere printer voor pakbonnen.</translation>
    </message>
    <message>
        <source>Each slip comes out beside its label.</source>
        <translation>Elke pakbon komt bij zijn label uit de printer.</translation>
    </message>
    <message>
        <source>Slips come out of {printer}, in the order of their labels.</source>
        <translation>Pakbonnen komen uit {printer}, in de volgorde van hun labels.</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Take off: {line}</source>
        <translation>Weghalen: {line}</translation>
    </message>
    <message>
        <source>{line} (not there)</source>
        <translation>{line} (niet aanwezig)</translation>
    </message>
    <message>
        <source>Sent is good enough for me: Amazon is told without asking</source>
        <translation>Gestuurd is voor mij genoeg: Amazon krijgt bericht zonder vraag</translation>
    </message>
    <message>
        <source>Take labels sent to {printer} for printed</source>
        <translation>Neem labels die naar {printer} zijn gestuurd aan als geprint</translation>
    </message>
    <message>
        <source>Tell Amazon only once each label was scanned on its parcel</source>
        <translation>Meld aan Amazon pas als elk label op zijn pakket gescand is</translation>
    </message>
    <message>
        <source>Scan the labels of {printer} back</source>
        <translation>Labels van {printer} terugscannen</translation>
    </message>
    <message>
        <source>Single labels</source>
        <translation>Losse labels</translation>
    </message>
    <message>
        <source>A4 sheets of {count} labels</source>
        <translation>A4-vellen met {count} labels</translation>
    </message>
    <message>
        <source>Labels in {printer}</source>
        <translation>Labels in {printer}</translation>
    </message>
    <message>
        <source>Free places…</source>
        <translation>Vrije vakken…</translation>
    </message>
    <message>
        <source>Free places on the label sheet in {printer}</source>
        <translation>Vrije vakken op het etikettenvel in {printer}</translation>
    </message>
    <message>
        <source>In it:</source>
        <translation>Erin:</translation>
    </message>
    <message>
        <source>First label on top</source>
        <translation>Eerste label bovenop</translation>
    </message>
    <message>
        <source>Labels come out one upon the other. Ticked printers print the last one first, so that the first lies on top. They begin once all labels of a run are there.</source>
        <translation>Labels komen op elkaar te liggen. Aangevinkte printers printen het laatste eerst, zodat het eerste bovenop ligt. Ze beginnen zodra alle labels van een ronde er zijn.</translation>
    </message>
    <message>
        <source>First label on top: {printer}</source>
        <translation>Eerste label bovenop: {printer}</translation>
    </message>
    <message>
        <source>Buyers&apos; names and addresses</source>
        <translation>Namen en adressen van kopers</translation>
    </message>
    <message>
        <source>Amazon wants buyers&apos; data gone 30 days after delivery at the latest, or after printing where no delivery is known. It goes by itself: names, addresses, e-mail addresses, telephone numbers, gift messages, labels and PDF files. Order numbers, tracking numbers and history stay.</source>
        <translation>Amazon wil dat kopersgegevens uiterlijk 30 dagen na bezorging weg zijn, of na het printen als er geen bezorging bekend is. Dat gaat vanzelf: namen, adressen, e-mailadressen, telefoonnummers, cadeauteksten, labels en pdf-bestanden. Bestelnummers, track-en-tracenummers en geschiedenis blijven.</translation>
    </message>
    <message>
        <source>Delete buyers&apos; data 1 day after delivery?</source>
        <translation>Kopersgegevens 1 dag na bezorging verwijderen?</translation>
    </message>
    <message>
        <source>Delete buyers&apos; data {days} days after delivery?</source>
        <translation>Kopersgegevens {days} dagen na bezorging verwijderen?</translation>
    </message>
    <message>
        <source>1 day after delivery</source>
        <translation>1 dag na bezorging</translation>
    </message>
    <message>
        <source>{count} days after delivery</source>
        <translation>{count} dagen na bezorging</translation>
    </message>
    <message>
        <source>Who this program speaks to</source>
        <translation>Met wie dit programma praat</translation>
    </message>
    <message>
        <source>It &amp;goes by itself</source>
        <translation>&amp;Verdwijnt vanzelf</translation>
    </message>
    <message>
        <source>Amazon, MyParcel and your printers, and nobody else. No figures and no crash reports are sent.</source>
        <translation>Amazon, MyParcel en je printers, en niemand anders. Er worden geen cijfers en geen foutrapporten verstuurd.</translation>
    </message>
    <message>
        <source>What was delivered longer ago than that is deleted now, for good.</source>
        <translation>Wat langer geleden bezorgd is, wordt nu definitief verwijderd.</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Reports on this computer</source>
        <translation>Rapporten op deze computer</translation>
    </message>
    <message>
        <source>A report holds names and addresses without encryption. Once all of it was read it is no longer needed: Seller Central makes a new one at any time.</source>
        <translation>In een rapport staan namen en adressen zonder versleuteling. Is alles ingelezen, dan is het niet meer nodig: Seller Central maakt op elk moment een nieuw rapport.</translation>
    </message>
    <message>
        <source>Delete a &amp;report for good once all of it was read</source>
        <translation>Een &amp;rapport definitief verwijderen zodra alles is ingelezen</translation>
    </message>
    <message>
        <source>Delete &amp;these reports…</source>
        <translation>&amp;Deze rapporten verwijderen…</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>en nog {count}</translation>
    </message>
    <message>
        <source>Delete 1 report?</source>
        <translation>1 rapport verwijderen?</translation>
    </message>
    <message>
        <source>Delete {count} reports?</source>
        <translation>{count} rapporten verwijderen?</translation>
    </message>
    <message>
        <source>Not to the bin, but for good. All their orders are here.</source>
        <translation>Niet naar de prullenbak, maar definitief. Alle bestellingen eruit staan hier.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Definitief verwijderen</translation>
    </message>
    <message>
        <source>{file} (not all of it was read)</source>
        <translation>{file} (niet alles is ingelezen)</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Back-ups</translation>
    </message>
    <message>
        <source>Made every day while the program runs, encrypted like the data itself. Those of the last seven days are kept on this computer, and whoever is deleted above is deleted in them, too.</source>
        <translation>Elke dag gemaakt terwijl het programma draait, versleuteld zoals de gegevens zelf. Die van de laatste zeven dagen blijven op deze computer; wie hierboven wordt verwijderd, wordt ook daarin verwijderd.</translation>
    </message>
    <message>
        <source>&amp;Backup</source>
        <translation>&amp;Back-up</translation>
    </message>
    <message>
        <source>Back up &amp;now</source>
        <translation>Nu een back-up &amp;maken</translation>
    </message>
    <message>
        <source>&amp;Put it back…</source>
        <translation>&amp;Terugzetten…</translation>
    </message>
    <message>
        <source>Put back the backup of {moment}?</source>
        <translation>De back-up van {moment} terugzetten?</translation>
    </message>
    <message>
        <source>The data will be as it was then, with {orders}. Addresses, rules and settings that were changed since are lost. Labels bought since are looked up at MyParcel and cost nothing again; of what may have been printed since you are asked, label by label.

Work stops, and the window opens again by itself. What is there now is backed up first.</source>
        <translation>De gegevens worden zoals ze toen waren, met {orders}. Adressen, regels en instellingen die sindsdien zijn gewijzigd, gaan verloren. Labels die sindsdien zijn gekocht, worden bij MyParcel opgezocht en kosten niets opnieuw; van wat sindsdien misschien is geprint, wordt het je per label gevraagd.

Het werk stopt en het venster gaat vanzelf weer open. Van wat er nu is, wordt eerst een back-up gemaakt.</translation>
    </message>
    <message>
        <source>Labels bought since then: {count}.</source>
        <translation>Sindsdien gekochte labels: {count}.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>1 order</source>
        <translation>1 bestelling</translation>
    </message>
    <message>
        <source>{count} orders</source>
        <translation>{count} bestellingen</translation>
    </message>
    <message>
        <source>1 more backup is damaged, or was made with another key.</source>
        <translation>Nog 1 back-up is beschadigd of met een andere sleutel gemaakt.</translation>
    </message>
    <message>
        <source>{count} more backups are damaged, or were made with another key.</source>
        <translation>Nog {count} back-ups zijn beschadigd of met een andere sleutel gemaakt.</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>Er is er nog geen.</translation>
    </message>
</context>
<context>
    <name>stage</name>
    <message>
        <source>Ready</source>
        <translation>Te printen</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Apart</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Bezig</translation>
    </message>
    <message>
        <source>Did it print?</source>
        <translation>Geprint?</translation>
    </message>
    <message>
        <source>To Amazon</source>
        <translation>Naar Amazon</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Mislukt</translation>
    </message>
    <message>
        <source>Done, checked</source>
        <translation>Klaar, gezien</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Customs</source>
        <translation>Douane</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Verzending</translation>
    </message>
    <message>
        <source>Prime</source>
        <translation>Prime</translation>
    </message>
    <message>
        <source>Cancel?</source>
        <translation>Annuleren?</translation>
    </message>
    <message>
        <source>Which shop?</source>
        <translation>Welke shop?</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Kijk even</translation>
    </message>
    <message>
        <source>Do NOT ship</source>
        <translation>NIET sturen</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Apart gezet</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Gewijzigd</translation>
    </message>
    <message>
        <source>Amazon&apos;s label</source>
        <translation>Amazon-label</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Eruit halen</translation>
    </message>
    <message>
        <source>Done, sent</source>
        <translation>Klaar, gestuurd</translation>
    </message>
</context>
<context>
    <name>waiting</name>
    <message>
        <source>1 label waits for it.</source>
        <translation>Er wacht 1 label op.</translation>
    </message>
    <message>
        <source>{count} labels wait for it.</source>
        <translation>Er wachten {count} labels op.</translation>
    </message>
    <message>
        <source>1 label waited more than {hours} hours for {printer} and was not printed.</source>
        <translation>1 label heeft meer dan {hours} uur op {printer} gewacht en is niet geprint.</translation>
    </message>
    <message>
        <source>{count} labels waited more than {hours} hours for {printer} and were not printed.</source>
        <translation>{count} labels hebben meer dan {hours} uur op {printer} gewacht en zijn niet geprint.</translation>
    </message>
    <message>
        <source>Print what still has to go.</source>
        <translation>Print wat nog weg moet.</translation>
    </message>
</context>
</TS>
