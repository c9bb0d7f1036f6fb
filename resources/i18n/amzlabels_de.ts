<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AddressQuestion</name>
    <message>
        <source>Accept</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>Es stimmt</translation>
    </message>
</context>
<context>
    <name>AmazonNews</name>
    <message>
        <source>Asking Amazon for your unshipped orders…</source>
        <translation>Ihre nicht versandten Bestellungen werden bei Amazon abgefragt…</translation>
    </message>
    <message>
        <source>Amazon is making the report ({time} so far)…</source>
        <translation>Amazon erstellt den Bericht (bisher {time})…</translation>
    </message>
    <message>
        <source>The report is ready; reading it…</source>
        <translation>Der Bericht ist bereit und wird gelesen…</translation>
    </message>
    <message>
        <source>No orders came from Amazon.</source>
        <translation>Von Amazon kamen keine Bestellungen.</translation>
    </message>
    <message>
        <source>Amazon has no unshipped orders.</source>
        <translation>Amazon hat keine nicht versandten Bestellungen.</translation>
    </message>
    <message>
        <source>A new report is there: {file}.</source>
        <translation>Ein neuer Bericht ist da: {file}.</translation>
    </message>
    <message>
        <source>Import it</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Do NOT ship 1 order: Amazon says it is cancelled, or not yours to ship. It is held.</source>
        <translation>1 Bestellung NICHT versenden: Laut Amazon ist sie storniert oder nicht von Ihnen zu versenden. Sie ist angehalten.</translation>
    </message>
    <message>
        <source>Do NOT ship {count} orders: Amazon says cancelled, or not yours to ship. They are held.</source>
        <translation>{count} Bestellungen NICHT versenden: Laut Amazon storniert oder nicht von Ihnen zu versenden. Sie sind angehalten.</translation>
    </message>
    <message>
        <source>1 order is still unshipped at Amazon although it was confirmed. Amazon is told again.</source>
        <translation>1 Bestellung ist bestätigt, steht bei Amazon aber noch als nicht versandt. Sie wird Amazon erneut gemeldet.</translation>
    </message>
    <message>
        <source>{count} orders are still unshipped at Amazon although they were confirmed. Amazon is told again.</source>
        <translation>{count} Bestellungen sind bestätigt, stehen bei Amazon aber noch als nicht versandt. Sie werden Amazon erneut gemeldet.</translation>
    </message>
    <message>
        <source>1 order is no longer in Amazon&apos;s report and was not printed. It is held: do NOT ship it.</source>
        <translation>1 Bestellung steht nicht mehr im Bericht von Amazon und wurde nicht gedruckt. Sie ist angehalten: NICHT versenden.</translation>
    </message>
    <message>
        <source>{count} orders are no longer in Amazon&apos;s report and were not printed. They are held: do NOT ship them.</source>
        <translation>{count} Bestellungen stehen nicht mehr im Bericht von Amazon und wurden nicht gedruckt. Sie sind angehalten: NICHT versenden.</translation>
    </message>
    <message>
        <source>1 order has changed at Amazon; look at it.</source>
        <translation>1 Bestellung wurde bei Amazon geändert; bitte prüfen.</translation>
    </message>
    <message>
        <source>{count} orders have changed at Amazon; look at them.</source>
        <translation>{count} Bestellungen wurden bei Amazon geändert; bitte prüfen.</translation>
    </message>
    <message>
        <source>1 order of your confirmation file is now confirmed.</source>
        <translation>1 Bestellung aus Ihrer Bestätigungsdatei ist jetzt bestätigt.</translation>
    </message>
    <message>
        <source>{count} orders of your confirmation file are now confirmed.</source>
        <translation>{count} Bestellungen aus Ihrer Bestätigungsdatei sind jetzt bestätigt.</translation>
    </message>
    <message>
        <source>Show the next</source>
        <translation>Nächste anzeigen</translation>
    </message>
    <message>
        <source>Get orders again</source>
        <translation>Bestellungen erneut abrufen</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Labels printed</source>
        <translation>Gedruckte Labels</translation>
    </message>
    <message>
        <source>Folder of printed labels</source>
        <translation>Ordner mit gedruckten Labels</translation>
    </message>
    <message>
        <source>Confirmation file…</source>
        <translation>Bestätigungsdatei…</translation>
    </message>
    <message>
        <source>Save what is printed and not confirmed, to upload it in Seller Central</source>
        <translation>Gedrucktes, aber nicht Bestätigtes speichern, um es in Seller Central hochzuladen</translation>
    </message>
    <message>
        <source>1 label is still to print. Close all the same?</source>
        <translation>1 Label ist noch zu drucken. Trotzdem schließen?</translation>
    </message>
    <message>
        <source>{count} labels are still to print. Close all the same?</source>
        <translation>{count} Labels sind noch zu drucken. Trotzdem schließen?</translation>
    </message>
    <message>
        <source>Work is still under way. Close all the same?</source>
        <translation>Es läuft noch etwas. Trotzdem schließen?</translation>
    </message>
    <message>
        <source>The label in hand is finished first. The rest waits and goes on when you start again.</source>
        <translation>Das laufende Label wird noch fertig. Der Rest wartet und geht beim nächsten Start weiter.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>{what}: go to the next</source>
        <translation>{what}: zum Nächsten</translation>
    </message>
    <message>
        <source>Closing…</source>
        <translation>Wird geschlossen…</translation>
    </message>
    <message>
        <source>The program closes after the label in hand</source>
        <translation>Das Programm schließt nach dem laufenden Label</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>Your orders are being opened</source>
        <translation>Ihre Bestellungen werden geöffnet</translation>
    </message>
    <message>
        <source>Choose a printer first</source>
        <translation>Erst einen Drucker wählen</translation>
    </message>
    <message>
        <source>Connect MyParcel first</source>
        <translation>Erst MyParcel verbinden</translation>
    </message>
    <message>
        <source>Print {count} label</source>
        <translation>{count} Label drucken</translation>
    </message>
    <message>
        <source>Print {count} labels</source>
        <translation>{count} Labels drucken</translation>
    </message>
    <message>
        <source>Telling Amazon…</source>
        <translation>An Amazon…</translation>
    </message>
    <message>
        <source>Every label is done; Amazon is being told</source>
        <translation>Alle Labels sind fertig; Amazon erhält die Meldung</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Druckt…</translation>
    </message>
    <message>
        <source>All labels are on their way to the printer</source>
        <translation>Alle Labels sind unterwegs zum Drucker</translation>
    </message>
    <message>
        <source>Nothing ready</source>
        <translation>Nichts bereit</translation>
    </message>
    <message>
        <source>What is left needs you first (F2)</source>
        <translation>Für den Rest werden Sie zuerst gebraucht (F2)</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>Noch keine Bestellungen</translation>
    </message>
    <message>
        <source>Drop an order report first</source>
        <translation>Erst einen Bestellbericht hierher ziehen</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>Alles fertig</translation>
    </message>
    <message>
        <source>Nothing is left to print; drop the next report</source>
        <translation>Nichts mehr zu drucken; nächsten Bericht hierher ziehen</translation>
    </message>
    <message>
        <source>Finishing the label in hand…</source>
        <translation>Laufendes Label wird fertiggestellt…</translation>
    </message>
    <message>
        <source>{done} of {total} labels done</source>
        <translation>{done} von {total} Labels fertig</translation>
    </message>
    <message>
        <source>{pace} a minute</source>
        <translation>{pace} pro Minute</translation>
    </message>
    <message>
        <source>1 label done.</source>
        <translation>1 Label fertig.</translation>
    </message>
    <message>
        <source>{count} labels done.</source>
        <translation>{count} Labels fertig.</translation>
    </message>
    <message>
        <source>No orders yet.</source>
        <translation>Noch keine Bestellungen.</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>noch {seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>noch {minutes} min</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min left</source>
        <translation>noch {hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{count} held</source>
        <translation>{count} angehalten</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>{count} fehlgeschlagen</translation>
    </message>
    <message>
        <source>1 question</source>
        <translation>1 Frage</translation>
    </message>
    <message>
        <source>{count} questions</source>
        <translation>{count} Fragen</translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation>{some} und {last}</translation>
    </message>
    <message>
        <source>{what} wait for you</source>
        <translation>{what} warten auf Sie</translation>
    </message>
    <message>
        <source>{what} waits for you</source>
        <translation>{what} wartet auf Sie</translation>
    </message>
</context>
<context>
    <name>ChangeNotices</name>
    <message>
        <source>1 thing in {file} needs a look:</source>
        <translation>1 Punkt in {file} ist zu prüfen:</translation>
    </message>
    <message>
        <source>{count} things in {file} need a look:</source>
        <translation>{count} Punkte in {file} sind zu prüfen:</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Jetzt erneut versuchen</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Pay at MyParcel</source>
        <translation>Bei MyParcel bezahlen</translation>
    </message>
    <message>
        <source>Confirmation file…</source>
        <translation>Bestätigungsdatei…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>The return label is in {file}.</source>
        <translation>Das Retourenlabel ist in {file}.</translation>
    </message>
    <message>
        <source>1 product is in {file}.</source>
        <translation>1 Artikel ist in {file}.</translation>
    </message>
    <message>
        <source>{count} products are in {file}.</source>
        <translation>{count} Artikel sind in {file}.</translation>
    </message>
    <message>
        <source>1 parcel is in {file}.</source>
        <translation>1 Paket ist in {file}.</translation>
    </message>
    <message>
        <source>{count} parcels are in {file}.</source>
        <translation>{count} Pakete sind in {file}.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>1 is on paper</source>
        <translation>1 ist auf Papier</translation>
    </message>
    <message>
        <source>{count} are on paper</source>
        <translation>{count} sind auf Papier</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Fehlerbericht kopieren</translation>
    </message>
    <message>
        <source>1 parcel is changed.</source>
        <translation>1 Paket ist geändert.</translation>
    </message>
    <message>
        <source>{count} parcels are changed.</source>
        <translation>{count} Pakete sind geändert.</translation>
    </message>
    <message>
        <source>1 parcel is set aside.</source>
        <translation>1 Paket ist angehalten.</translation>
    </message>
    <message>
        <source>{count} parcels are set aside.</source>
        <translation>{count} Pakete sind angehalten.</translation>
    </message>
    <message>
        <source>1 parcel is back in the queue.</source>
        <translation>1 Paket ist wieder in der Warteschlange.</translation>
    </message>
    <message>
        <source>{count} parcels are back in the queue.</source>
        <translation>{count} Pakete sind wieder in der Warteschlange.</translation>
    </message>
    <message>
        <source>The label sheet is another one now.</source>
        <translation>Der Labelbogen ist jetzt ein anderer.</translation>
    </message>
    <message>
        <source>1 product is changed.</source>
        <translation>1 Artikel ist geändert.</translation>
    </message>
    <message>
        <source>{count} products are changed.</source>
        <translation>{count} Artikel sind geändert.</translation>
    </message>
    <message>
        <source>1 order travels in one parcel.</source>
        <translation>1 Bestellung geht in einem Paket.</translation>
    </message>
    <message>
        <source>{count} orders travel in one parcel.</source>
        <translation>{count} Bestellungen gehen in einem Paket.</translation>
    </message>
    <message>
        <source>1 order has its own label again.</source>
        <translation>1 Bestellung hat wieder ein eigenes Label.</translation>
    </message>
    <message>
        <source>{count} orders have their own labels again.</source>
        <translation>{count} Bestellungen haben wieder eigene Labels.</translation>
    </message>
    <message>
        <source>The order is 1 label now.</source>
        <translation>Die Bestellung hat jetzt 1 Label.</translation>
    </message>
    <message>
        <source>The order is {count} labels now.</source>
        <translation>Die Bestellung hat jetzt {count} Labels.</translation>
    </message>
    <message>
        <source>1 label more is ready to print.</source>
        <translation>1 weiteres Label ist bereit zum Drucken.</translation>
    </message>
    <message>
        <source>1 order goes out all the same.</source>
        <translation>1 Bestellung geht trotzdem raus.</translation>
    </message>
    <message>
        <source>{count} orders go out all the same.</source>
        <translation>{count} Bestellungen gehen trotzdem raus.</translation>
    </message>
    <message>
        <source>1 label is cancelled and its order set aside.</source>
        <translation>1 Label ist storniert und die Bestellung angehalten.</translation>
    </message>
    <message>
        <source>{count} labels are cancelled and their orders set aside.</source>
        <translation>{count} Labels sind storniert und die Bestellungen angehalten.</translation>
    </message>
    <message>
        <source>The address is changed.</source>
        <translation>Die Adresse ist geändert.</translation>
    </message>
    <message>
        <source>{count} addresses are changed.</source>
        <translation>{count} Adressen sind geändert.</translation>
    </message>
    <message>
        <source>The suggestion is accepted.</source>
        <translation>Der Vorschlag ist übernommen.</translation>
    </message>
    <message>
        <source>{count} suggestions are accepted.</source>
        <translation>{count} Vorschläge sind übernommen.</translation>
    </message>
    <message>
        <source>1 address is right as it is.</source>
        <translation>1 Adresse stimmt, wie sie ist.</translation>
    </message>
    <message>
        <source>{count} addresses are right as they are.</source>
        <translation>{count} Adressen stimmen, wie sie sind.</translation>
    </message>
    <message>
        <source>The address is as Amazon gave it.</source>
        <translation>Die Adresse ist wieder wie von Amazon.</translation>
    </message>
    <message>
        <source>{count} addresses are as Amazon gave them.</source>
        <translation>{count} Adressen sind wieder wie von Amazon.</translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>No parcel has the number {number} of this slip.</source>
        <translation>Kein Paket hat die Nummer {number} dieses Lieferscheins.</translation>
    </message>
</context>
<context>
    <name>ChoiceActs</name>
    <message>
        <source>Why is this order shipped all the same?</source>
        <translation>Warum wird diese Bestellung trotzdem versandt?</translation>
    </message>
    <message>
        <source>Why are these {count} orders shipped all the same?</source>
        <translation>Warum werden diese {count} Bestellungen trotzdem versandt?</translation>
    </message>
    <message>
        <source>The buyer still wants it</source>
        <translation>Der Käufer will sie noch</translation>
    </message>
    <message>
        <source>Seller Central says to ship it</source>
        <translation>Laut Seller Central zu versenden</translation>
    </message>
    <message>
        <source>Amazon has no label for it</source>
        <translation>Amazon hat kein Label dafür</translation>
    </message>
    <message>
        <source>Why is this label printed again?</source>
        <translation>Warum wird dieses Label erneut gedruckt?</translation>
    </message>
    <message>
        <source>Why are these {count} labels printed again?</source>
        <translation>Warum werden diese {count} Labels erneut gedruckt?</translation>
    </message>
    <message>
        <source>The label is damaged</source>
        <translation>Das Label ist beschädigt</translation>
    </message>
    <message>
        <source>The label is lost</source>
        <translation>Das Label ist weg</translation>
    </message>
    <message>
        <source>It did not print well</source>
        <translation>Es wurde nicht gut gedruckt</translation>
    </message>
    <message>
        <source>Give this label up and buy a new one?</source>
        <translation>Dieses Label verwerfen und ein neues kaufen?</translation>
    </message>
    <message>
        <source>Give these {count} labels up and buy new ones?</source>
        <translation>Diese {count} Labels verwerfen und neue kaufen?</translation>
    </message>
    <message>
        <source>Throw the old label away; its number is not used again. The new one is drawn when you print.</source>
        <translation>Werfen Sie das alte Label weg; seine Nummer wird nicht mehr verwendet. Das neue entsteht beim Drucken.</translation>
    </message>
    <message>
        <source>A new label costs money again; MyParcel may charge the old one too. Throw the old label away. The new one is bought when you print, and Amazon gets its tracking number.</source>
        <translation>Ein neues Label kostet wieder Geld; MyParcel kann auch das alte berechnen. Werfen Sie das alte Label weg. Das neue wird beim Drucken gekauft, und Amazon erhält dessen Sendungsnummer.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>It cost {cost}.</source>
        <translation>Es hat {cost} gekostet.</translation>
    </message>
    <message>
        <source>Together they cost {cost}.</source>
        <translation>Zusammen haben sie {cost} gekostet.</translation>
    </message>
    <message>
        <source>Together they cost at least {cost}.</source>
        <translation>Zusammen haben sie mindestens {cost} gekostet.</translation>
    </message>
    <message>
        <source>Did all {count} labels come out?</source>
        <translation>Alle {count} Labels gedruckt?</translation>
    </message>
    <message>
        <source>Look at each of them. Amazon is told that these orders are shipped.</source>
        <translation>Prüfen Sie jedes einzelne. Amazon wird gemeldet, dass diese Bestellungen versandt sind.</translation>
    </message>
    <message>
        <source>They did</source>
        <translation>Ja, alle</translation>
    </message>
</context>
<context>
    <name>CombineNotice</name>
    <message>
        <source>Show the first</source>
        <translation>Erstes anzeigen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>{orders} orders go to the same address and could be one parcel.</source>
        <translation>{orders} Bestellungen gehen an dieselbe Adresse und könnten ein Paket sein.</translation>
    </message>
    <message>
        <source>{orders} orders go to {addresses} addresses and could be {addresses} parcels.</source>
        <translation>{orders} Bestellungen gehen an {addresses} Adressen und könnten {addresses} Pakete sein.</translation>
    </message>
</context>
<context>
    <name>ConfidenceRow</name>
    <message>
        <source>Edit</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Amazon&apos;s lines</source>
        <translation>Amazons Zeilen</translation>
    </message>
</context>
<context>
    <name>DeliveryCard</name>
    <message>
        <source>I have seen to it</source>
        <translation>Erledigt</translation>
    </message>
</context>
<context>
    <name>DeliveryNotice</name>
    <message>
        <source>1 parcel does not reach its buyer.</source>
        <translation>1 Paket erreicht seinen Käufer nicht.</translation>
    </message>
    <message>
        <source>{count} parcels do not reach their buyers.</source>
        <translation>{count} Pakete erreichen ihre Käufer nicht.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show the first</source>
        <translation>Erstes anzeigen</translation>
    </message>
</context>
<context>
    <name>DeliveryRow</name>
    <message>
        <source>Where it is</source>
        <translation>Wo es ist</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Track &amp; trace, for the buyer. It may hold the postcode.</source>
        <translation>Sendungsverfolgung für den Käufer. Die PLZ kann darin stehen.</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Where is it?</source>
        <translation>Wo ist es?</translation>
    </message>
    <message>
        <source>Return label…</source>
        <translation>Retourenlabel…</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>Link kopiert</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Wird abgefragt…</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Chosen parcel</source>
        <translation>Gewähltes Paket</translation>
    </message>
    <message>
        <source>No label yet. It is drawn when you print.</source>
        <translation>Noch kein Label. Es entsteht beim Drucken.</translation>
    </message>
    <message>
        <source>No label yet. It is bought when you print.</source>
        <translation>Noch kein Label. Es wird beim Drucken gekauft.</translation>
    </message>
    <message>
        <source>{count} parcels chosen</source>
        <translation>{count} Pakete gewählt</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Print this</source>
        <translation>Dieses drucken</translation>
    </message>
    <message>
        <source>Print {count}</source>
        <translation>{count} drucken</translation>
    </message>
    <message>
        <source>Hold {count}</source>
        <translation>{count} anhalten</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Release {count}</source>
        <translation>{count} freigeben</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Print {count} again</source>
        <translation>{count} erneut drucken</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Erneut drucken</translation>
    </message>
    <message>
        <source>{count} on another printer…</source>
        <translation>{count} auf anderem Drucker…</translation>
    </message>
    <message>
        <source>Other printer…</source>
        <translation>Anderer Drucker…</translation>
    </message>
    <message>
        <source>Tell Amazon of {count}</source>
        <translation>{count} an Amazon melden</translation>
    </message>
    <message>
        <source>Tell Amazon</source>
        <translation>An Amazon melden</translation>
    </message>
    <message>
        <source>{count} new labels…</source>
        <translation>{count} neue Labels…</translation>
    </message>
    <message>
        <source>New label…</source>
        <translation>Neues Label…</translation>
    </message>
    <message>
        <source>Combine {count}</source>
        <translation>{count} zusammenlegen</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>Wieder trennen</translation>
    </message>
    <message>
        <source>One more box</source>
        <translation>Noch ein Karton</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>Aufteilen…</translation>
    </message>
    <message>
        <source>{count} labels as PDF…</source>
        <translation>{count} Labels als PDF…</translation>
    </message>
    <message>
        <source>Label as PDF…</source>
        <translation>Label als PDF…</translation>
    </message>
    <message>
        <source>{count} packing slips…</source>
        <translation>{count} Lieferscheine…</translation>
    </message>
    <message>
        <source>Packing slip…</source>
        <translation>Lieferschein…</translation>
    </message>
    <message>
        <source>{count} are right</source>
        <translation>{count} stimmen</translation>
    </message>
    <message>
        <source>Accept {count} suggestions</source>
        <translation>{count} Vorschläge übernehmen</translation>
    </message>
    <message>
        <source>{count} came out…</source>
        <translation>{count} gedruckt…</translation>
    </message>
    <message>
        <source>Choose a parcel to see its label, its address and what happened to it.</source>
        <translation>Wählen Sie ein Paket, um Label, Adresse und Ablauf zu sehen.</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Sendungsnummer</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>How sure it is that the label is on paper</source>
        <translation>Wie sicher das Label auf Papier ist</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>Scan its label…</source>
        <translation>Label scannen…</translation>
    </message>
    <message>
        <source>Spread the order over parcels or boxes</source>
        <translation>Bestellung auf Pakete oder Kartons verteilen</translation>
    </message>
    <message>
        <source>Pick list…</source>
        <translation>Pickliste…</translation>
    </message>
    <message>
        <source>Proof…</source>
        <translation>Nachweis…</translation>
    </message>
    <message>
        <source>Details of the parcel</source>
        <translation>Angaben zum Paket</translation>
    </message>
</context>
<context>
    <name>DropPage</name>
    <message>
        <source>Drop the order report here</source>
        <translation>Bestellbericht hierher ziehen</translation>
    </message>
    <message>
        <source>the .txt file of unshipped orders from Seller Central. Any columns, any marketplace.</source>
        <translation>die .txt-Datei der nicht versandten Bestellungen aus Seller Central. Alle Spalten, alle Marktplätze.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Get orders from Amazon</source>
        <translation>Bestellungen von Amazon abrufen</translation>
    </message>
    <message>
        <source>Nothing to try it with?  Try a sample report</source>
        <translation>Nichts zum Ausprobieren?  Beispielbericht nehmen</translation>
    </message>
</context>
<context>
    <name>DropStrip</name>
    <message>
        <source>Drop another report anywhere in this window</source>
        <translation>Weiteren Bericht irgendwo in dieses Fenster ziehen</translation>
    </message>
    <message>
        <source>Drop another report anywhere in this window, or click to choose one (Ctrl+O)</source>
        <translation>Weiteren Bericht irgendwo in dieses Fenster ziehen oder klicken, um einen zu wählen (Strg+O)</translation>
    </message>
    <message>
        <source>Get orders</source>
        <translation>Bestellungen abrufen</translation>
    </message>
</context>
<context>
    <name>FoundPrinterNotices</name>
    <message>
        <source>{old} is gone, but the same printer is there as {new}. Is it the one?</source>
        <translation>{old} ist weg, aber derselbe Drucker ist als {new} da. Ist er das?</translation>
    </message>
    <message>
        <source>Yes, print on {new}</source>
        <translation>Ja, auf {new} drucken</translation>
    </message>
    <message>
        <source>{printer} is connected in another way than before. Is it the same printer?</source>
        <translation>{printer} ist anders angeschlossen als zuvor. Ist es derselbe Drucker?</translation>
    </message>
    <message>
        <source>If not, set it up anew: print a test label first.</source>
        <translation>Wenn nicht, richten Sie ihn neu ein: Drucken Sie zuerst ein Testlabel.</translation>
    </message>
    <message>
        <source>Yes, the same</source>
        <translation>Ja, derselbe</translation>
    </message>
    <message>
        <source>Now connected by {device}.</source>
        <translation>Jetzt angeschlossen über {device}.</translation>
    </message>
</context>
<context>
    <name>HealthPill</name>
    <message>
        <source>Press to open its settings.</source>
        <translation>Drücken, um die Einstellungen zu öffnen.</translation>
    </message>
    <message>
        <source>Amazon connected</source>
        <translation>Amazon verbunden</translation>
    </message>
    <message>
        <source>Own labels</source>
        <translation>Eigene Labels</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>No printer chosen</source>
        <translation>Kein Drucker gewählt</translation>
    </message>
    <message>
        <source>{printer} waits</source>
        <translation>{printer} wartet</translation>
    </message>
    <message>
        <source>{printer}: look</source>
        <translation>{printer}: prüfen</translation>
    </message>
    <message>
        <source>{printer} ready</source>
        <translation>{printer} bereit</translation>
    </message>
    <message>
        <source>{name} not connected</source>
        <translation>{name} nicht verbunden</translation>
    </message>
    <message>
        <source>{name}: look</source>
        <translation>{name}: prüfen</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Packing slips…</source>
        <translation>Lieferscheine…</translation>
    </message>
    <message>
        <source>Day list…</source>
        <translation>Tagesliste…</translation>
    </message>
    <message>
        <source>Proof log…</source>
        <translation>Nachweisprotokoll…</translation>
    </message>
    <message>
        <source>{count} done</source>
        <translation>{count} fertig</translation>
    </message>
    <message>
        <source>At most {count} at once: search first, or choose rows.</source>
        <translation>Höchstens {count} auf einmal: erst suchen oder Zeilen wählen.</translation>
    </message>
    <message>
        <source>The slips of all that is listed</source>
        <translation>Die Lieferscheine von allem in der Liste</translation>
    </message>
    <message>
        <source>Nothing is listed</source>
        <translation>Nichts aufgelistet</translation>
    </message>
    <message>
        <source>Nothing is found for “{text}”.</source>
        <translation>Nichts gefunden für „{text}“.</translation>
    </message>
    <message>
        <source>Nothing is done yet. Orders come here once Amazon has their tracking number.</source>
        <translation>Noch nichts fertig. Bestellungen kommen hierher, sobald Amazon ihre Sendungsnummer hat.</translation>
    </message>
    <message>
        <source>Asking the carriers…</source>
        <translation>Versanddienste werden abgefragt…</translation>
    </message>
    <message>
        <source>Where are they?</source>
        <translation>Wo sind sie?</translation>
    </message>
    <message>
        <source>nothing is on its way</source>
        <translation>nichts ist unterwegs</translation>
    </message>
    <message>
        <source>{asked} asked after, {moved} moved on</source>
        <translation>{asked} abgefragt, {moved} weiter</translation>
    </message>
</context>
<context>
    <name>KeepingNotice</name>
    <message>
        <source>Backup made, with 1 order.</source>
        <translation>Sicherung erstellt, mit 1 Bestellung.</translation>
    </message>
    <message>
        <source>Backup made, with {count} orders.</source>
        <translation>Sicherung erstellt, mit {count} Bestellungen.</translation>
    </message>
    <message>
        <source>Finding out what happened meanwhile: {done} of {total} parcels.</source>
        <translation>Es wird ermittelt, was inzwischen geschah: {done} von {total} Paketen.</translation>
    </message>
    <message>
        <source>1 label found at MyParcel.</source>
        <translation>1 Label bei MyParcel gefunden.</translation>
    </message>
    <message>
        <source>{count} labels found at MyParcel.</source>
        <translation>{count} Labels bei MyParcel gefunden.</translation>
    </message>
    <message>
        <source>1 parcel settled.</source>
        <translation>1 Paket geklärt.</translation>
    </message>
    <message>
        <source>{count} parcels settled.</source>
        <translation>{count} Pakete geklärt.</translation>
    </message>
    <message>
        <source>1 parcel to look at (F2).</source>
        <translation>1 Paket anzusehen (F2).</translation>
    </message>
    <message>
        <source>{count} parcels to look at (F2).</source>
        <translation>{count} Pakete anzusehen (F2).</translation>
    </message>
    <message>
        <source>It is known again what happened meanwhile.</source>
        <translation>Es ist wieder bekannt, was inzwischen geschah.</translation>
    </message>
</context>
<context>
    <name>LabelActs</name>
    <message>
        <source>Save labels</source>
        <translation>Labels speichern</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>Labels</translation>
    </message>
</context>
<context>
    <name>LabelPicture</name>
    <message>
        <source>Picture of the label</source>
        <translation>Bild des Labels</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Reading {file}…</source>
        <translation>{file} wird gelesen…</translation>
    </message>
    <message>
        <source>{file} could not be used</source>
        <translation>{file} ist nicht brauchbar</translation>
    </message>
    <message>
        <source>Choose order reports</source>
        <translation>Bestellberichte wählen</translation>
    </message>
    <message>
        <source>shipping confirmations</source>
        <translation>Versandbestätigungen</translation>
    </message>
    <message>
        <source>Save the confirmation file</source>
        <translation>Bestätigungsdatei speichern</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Show all {count}</source>
        <translation>Alle {count} anzeigen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Trying again by itself in {seconds} s.</source>
        <translation>Neuer Versuch von selbst in {seconds} s.</translation>
    </message>
    <message>
        <source>Trying again now…</source>
        <translation>Wird jetzt erneut versucht…</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Notices</source>
        <translation>Meldungen</translation>
    </message>
</context>
<context>
    <name>NumberRow</name>
    <message>
        <source>Tracking number</source>
        <translation>Sendungsnummer</translation>
    </message>
    <message>
        <source>Tracking number of this parcel</source>
        <translation>Sendungsnummer dieses Pakets</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Eintragen</translation>
    </message>
    <message>
        <source>Scan or type its tracking number (K); Amazon is told then.</source>
        <translation>Sendungsnummer scannen oder eingeben (K); Amazon wird sie dann gemeldet.</translation>
    </message>
</context>
<context>
    <name>OrderMarks</name>
    <message>
        <source>About the order</source>
        <translation>Zur Bestellung</translation>
    </message>
</context>
<context>
    <name>PaperActs</name>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
</context>
<context>
    <name>ParcelBrowser</name>
    <message>
        <source>Parcels</source>
        <translation>Pakete</translation>
    </message>
</context>
<context>
    <name>ParcelDialogs</name>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Als CSV speichern</translation>
    </message>
    <message>
        <source>proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Save labels</source>
        <translation>Labels speichern</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>Labels</translation>
    </message>
</context>
<context>
    <name>PrivacyNotices</name>
    <message>
        <source>There were no names or addresses to delete.</source>
        <translation>Es gab keine Namen oder Adressen zu löschen.</translation>
    </message>
    <message>
        <source>The buyer&apos;s data of 1 order is deleted for good.</source>
        <translation>Die Käuferdaten von 1 Bestellung sind endgültig gelöscht.</translation>
    </message>
    <message>
        <source>The buyers&apos; data of {count} orders is deleted for good.</source>
        <translation>Die Käuferdaten von {count} Bestellungen sind endgültig gelöscht.</translation>
    </message>
    <message>
        <source>{file} is deleted for good. All its orders are here.</source>
        <translation>{file} ist endgültig gelöscht. Alle Bestellungen daraus sind hier.</translation>
    </message>
    <message>
        <source>{file} still holds names and addresses. All its orders are here, so it can go.</source>
        <translation>{file} enthält noch Namen und Adressen. Alle Bestellungen sind hier, die Datei kann also weg.</translation>
    </message>
    <message>
        <source>{count} reports still hold names and addresses. All their orders are here, so they can go.</source>
        <translation>{count} Berichte enthalten noch Namen und Adressen. Alle Bestellungen sind hier, sie können also weg.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Always delete</source>
        <translation>Immer löschen</translation>
    </message>
</context>
<context>
    <name>ProblemCard</name>
    <message>
        <source>Choose marketplace</source>
        <translation>Marktplatz wählen</translation>
    </message>
    <message>
        <source>Yes, it did</source>
        <translation>Ja, gedruckt</translation>
    </message>
    <message>
        <source>No, print it</source>
        <translation>Nein, drucken</translation>
    </message>
    <message>
        <source>Scan it…</source>
        <translation>Scannen…</translation>
    </message>
    <message>
        <source>Did this label come out of the printer?</source>
        <translation>Kam dieses Label aus dem Drucker?</translation>
    </message>
    <message>
        <source>Look in the tray for this name, or scan the label.</source>
        <translation>Suchen Sie im Druckerfach nach diesem Namen oder scannen Sie das Label.</translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>All {count} orders are done; they are in History.</source>
        <translation>Alle {count} Bestellungen sind fertig; sie stehen im Verlauf.</translation>
    </message>
    <message>
        <source>The orders are on their way from Amazon</source>
        <translation>Die Bestellungen sind unterwegs von Amazon</translation>
    </message>
    <message>
        <source>Nothing is found for “{text}”.</source>
        <translation>Nichts gefunden für „{text}“.</translation>
    </message>
    <message>
        <source>Nothing here. Press the chip again to see all that is open.</source>
        <translation>Nichts hier. Den Knopf noch einmal drücken, um alles Offene zu sehen.</translation>
    </message>
    <message>
        <source>All is done. Drop the next report, or look in History.</source>
        <translation>Alles fertig. Nächsten Bericht hierher ziehen oder im Verlauf nachsehen.</translation>
    </message>
    <message>
        <source>No orders here. Drop a report anywhere in this window.</source>
        <translation>Keine Bestellungen hier. Einen Bericht irgendwo in dieses Fenster ziehen.</translation>
    </message>
</context>
<context>
    <name>RefusedPage</name>
    <message>
        <source>Tried again at {time}: it is still so.</source>
        <translation>Um {time} erneut versucht: weiterhin so.</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Diesen Schlüssel verwenden</translation>
    </message>
    <message>
        <source>An older backup</source>
        <translation>Eine ältere Sicherung</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Start over…</source>
        <translation>Neu beginnen…</translation>
    </message>
    <message>
        <source>Close amzlabels</source>
        <translation>amzlabels schließen</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>Sicherungen werden gesucht…</translation>
    </message>
    <message>
        <source>There is no backup that can be read.</source>
        <translation>Es gibt keine lesbare Sicherung.</translation>
    </message>
    <message>
        <source>Put back the backup of {day}</source>
        <translation>Sicherung vom {day} zurückspielen</translation>
    </message>
    <message>
        <source>&amp;Key of the data</source>
        <translation>&amp;Schlüssel der Daten</translation>
    </message>
    <message>
        <source>A key has {count} signs: figures, and letters from a to f.</source>
        <translation>Ein Schlüssel hat {count} Zeichen: Ziffern und Buchstaben von a bis f.</translation>
    </message>
    <message>
        <source>Trying again…</source>
        <translation>Wird erneut versucht…</translation>
    </message>
    <message>
        <source>This folder cannot be shown: it is not there.</source>
        <translation>Dieser Ordner kann nicht gezeigt werden: Er ist nicht da.</translation>
    </message>
</context>
<context>
    <name>ReturnActs</name>
    <message>
        <source>Save the return label</source>
        <translation>Retourenlabel speichern</translation>
    </message>
    <message>
        <source>return label</source>
        <translation>Retourenlabel</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search or scan: order, name, SKU, tracking …</source>
        <translation>Suchen oder scannen: Bestellung, Name, SKU, Sendungsnummer …</translation>
    </message>
    <message>
        <source>Search or scan</source>
        <translation>Suchen oder scannen</translation>
    </message>
    <message>
        <source>Search or scan: order, name, place, SKU, title, tracking (Ctrl+F)</source>
        <translation>Suchen oder scannen: Bestellung, Name, Ort, SKU, Titel, Sendungsnummer (Strg+F)</translation>
    </message>
</context>
<context>
    <name>SeveralReports</name>
    <message>
        <source>1 file read; {left} to go:</source>
        <translation>1 Datei gelesen, noch {left}:</translation>
    </message>
    <message>
        <source>{count} files read; {left} to go:</source>
        <translation>{count} Dateien gelesen, noch {left}:</translation>
    </message>
    <message>
        <source>{count} files read:</source>
        <translation>{count} Dateien gelesen:</translation>
    </message>
</context>
<context>
    <name>SheetNotice</name>
    <message>
        <source>1 label waits until the part-used sheet is back in {printer}.</source>
        <translation>1 Label wartet, bis der angebrochene Bogen wieder in {printer} liegt.</translation>
    </message>
    <message>
        <source>{count} labels wait until the part-used sheet is back in {printer}.</source>
        <translation>{count} Labels warten, bis der angebrochene Bogen wieder in {printer} liegt.</translation>
    </message>
    <message>
        <source>Free: {places}. Put it on top, the same way round as before.</source>
        <translation>Frei: {places}. Legen Sie ihn obenauf, genauso herum wie zuvor.</translation>
    </message>
    <message>
        <source>It is in</source>
        <translation>Er liegt drin</translation>
    </message>
    <message>
        <source>A new sheet is in</source>
        <translation>Neuer Bogen liegt drin</translation>
    </message>
    <message>
        <source>Other places…</source>
        <translation>Andere Plätze…</translation>
    </message>
</context>
<context>
    <name>SlipNotice</name>
    <message>
        <source>It is there</source>
        <translation>Er ist da</translation>
    </message>
    <message>
        <source>They are there</source>
        <translation>Sie sind da</translation>
    </message>
    <message>
        <source>Print it again</source>
        <translation>Erneut drucken</translation>
    </message>
    <message>
        <source>Print them again</source>
        <translation>Alle erneut drucken</translation>
    </message>
</context>
<context>
    <name>StackNotice</name>
    <message>
        <source>1 label for {printer} waits for the others, so that the first lies on top.</source>
        <translation>1 Label für {printer} wartet auf die anderen, damit das erste oben liegt.</translation>
    </message>
    <message>
        <source>{count} labels for {printer} wait for the others, so that the first lies on top.</source>
        <translation>{count} Labels für {printer} warten auf die anderen, damit das erste oben liegt.</translation>
    </message>
    <message>
        <source>Print what is there</source>
        <translation>Drucken, was da ist</translation>
    </message>
</context>
<context>
    <name>StageChips</name>
    <message>
        <source>Show {stage}: {count}</source>
        <translation>{stage} anzeigen: {count}</translation>
    </message>
    <message>
        <source>Show only these ({count}); press again to show all</source>
        <translation>Nur diese anzeigen ({count}); noch einmal drücken zeigt alle</translation>
    </message>
    <message>
        <source>Never printed</source>
        <translation>Nie gedruckt</translation>
    </message>
    <message>
        <source>Show the labels that were made before today and never printed ({count})</source>
        <translation>Labels anzeigen, die vor heute erstellt und nie gedruckt wurden ({count})</translation>
    </message>
</context>
<context>
    <name>StoreCover</name>
    <message>
        <source>Put the backup in the place of the newer data?</source>
        <translation>Die Sicherung anstelle der neueren Daten verwenden?</translation>
    </message>
    <message>
        <source>What was done since then is looked for at MyParcel and Amazon, so that nothing is bought or printed twice. The newer data are kept aside.</source>
        <translation>Was seitdem geschehen ist, wird bei MyParcel und Amazon nachgesehen, sodass nichts doppelt gekauft oder gedruckt wird. Die neueren Daten werden beiseitegelegt.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Zurückspielen</translation>
    </message>
    <message>
        <source>Putting the backup back…</source>
        <translation>Die Sicherung wird zurückgeholt…</translation>
    </message>
    <message>
        <source>Start over with empty data?</source>
        <translation>Mit leeren Daten neu beginnen?</translation>
    </message>
    <message>
        <source>Settings, rules and history do not come back. Orders do, with the next report, and what was bought for them is found at MyParcel, so that nothing is bought twice. What is there now is kept aside for 30 days.</source>
        <translation>Einstellungen, Regeln und Verlauf kommen nicht zurück. Bestellungen schon, mit dem nächsten Bericht, und was für sie gekauft wurde, wird bei MyParcel gefunden, sodass nichts doppelt gekauft wird. Was jetzt da ist, wird 30 Tage beiseitegelegt.</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Starting over…</source>
        <translation>Es wird neu begonnen…</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Marketplace</source>
        <translation>Marktplatz</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Amazon and MyParcel are played here; nothing is bought or sent</source>
        <translation>Amazon und MyParcel werden hier nachgespielt; nichts wird gekauft oder gesendet</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>All marketplaces</source>
        <translation>Alle Marktplätze</translation>
    </message>
    <message>
        <source>{name}  ·  1 order</source>
        <translation>{name}  ·  1 Bestellung</translation>
    </message>
    <message>
        <source>{name}  ·  {count} orders</source>
        <translation>{name}  ·  {count} Bestellungen</translation>
    </message>
</context>
<context>
    <name>UnprintedNotice</name>
    <message>
        <source>1 label was made on {day} and never printed.</source>
        <translation>1 Label wurde erstellt ({day}) und nie gedruckt.</translation>
    </message>
    <message>
        <source>{count} labels were made since {day} and never printed.</source>
        <translation>{count} Labels wurden seit {day} erstellt und nie gedruckt.</translation>
    </message>
    <message>
        <source>Not registered yet: {count}. They can still be deleted at MyParcel and cost nothing.</source>
        <translation>Noch nicht angemeldet: {count}. Sie lassen sich bei MyParcel noch löschen und kosten nichts.</translation>
    </message>
    <message>
        <source>Registered: {count}. Never used, they cost nothing, unless you pay MyParcel in advance.</source>
        <translation>Angemeldet: {count}. Unbenutzt kosten sie nichts, außer Sie zahlen bei MyParcel im Voraus.</translation>
    </message>
    <message>
        <source>Digital stamps with their label: {count}. These are charged already, so print them.</source>
        <translation>Briefmarken (digital) mit Label: {count}. Sie sind schon berechnet, also bitte drucken.</translation>
    </message>
    <message>
        <source>Held: {count}. See why before they are printed.</source>
        <translation>Angehalten: {count}. Vor dem Drucken den Grund prüfen.</translation>
    </message>
    <message>
        <source>Print {count}</source>
        <translation>{count} drucken</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Cancel {count}…</source>
        <translation>{count} stornieren…</translation>
    </message>
    <message>
        <source>Cancel 1 label?</source>
        <translation>1 Label stornieren?</translation>
    </message>
    <message>
        <source>Cancel {count} labels?</source>
        <translation>{count} Labels stornieren?</translation>
    </message>
    <message>
        <source>{count} not registered: deleted at MyParcel, cost € 0.</source>
        <translation>{count} nicht angemeldet: bei MyParcel gelöscht, Kosten € 0.</translation>
    </message>
    <message>
        <source>{count} registered: given up, cost € 0 as long as nobody uses them. Throw away what was printed of them. If your account pays in advance, ask MyParcel for the money.</source>
        <translation>{count} angemeldet: verworfen, Kosten € 0, solange niemand sie benutzt. Werfen Sie weg, was davon gedruckt ist. Wenn Ihr Konto im Voraus zahlt, fordern Sie das Geld von MyParcel zurück.</translation>
    </message>
    <message>
        <source>Their orders are set aside; when you release and print them, new labels are bought.</source>
        <translation>Die Bestellungen dazu werden angehalten; wenn Sie sie freigeben und drucken, werden neue Labels gekauft.</translation>
    </message>
    <message>
        <source>Cancel the labels</source>
        <translation>Labels stornieren</translation>
    </message>
</context>
<context>
    <name>WaitingNotices</name>
    <message>
        <source>Print it now</source>
        <translation>Jetzt drucken</translation>
    </message>
    <message>
        <source>Print {count} now</source>
        <translation>Jetzt {count} drucken</translation>
    </message>
    <message>
        <source>Other printer…</source>
        <translation>Anderer Drucker…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>address</name>
    <message>
        <source>Address of order {order}</source>
        <translation>Adresse von Bestellung {order}</translation>
    </message>
    <message>
        <source>Take Amazon&apos;s lines again</source>
        <translation>Wieder Amazons Zeilen nehmen</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Zurück   Esc</translation>
    </message>
    <message>
        <source>From Amazon</source>
        <translation>Von Amazon</translation>
    </message>
    <message>
        <source>Cannot be printed yet: {why}</source>
        <translation>Noch nicht druckbar: {why}</translation>
    </message>
    <message>
        <source>Look: {why}</source>
        <translation>Prüfen: {why}</translation>
    </message>
    <message>
        <source>Sure: this address can be printed.</source>
        <translation>Sicher: Diese Adresse kann gedruckt werden.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save; it stays held</source>
        <translation>Speichern; bleibt angehalten</translation>
    </message>
    <message>
        <source>Save: it is right</source>
        <translation>Speichern: stimmt so</translation>
    </message>
    <message>
        <source>{save}   Enter</source>
        <translation>{save}   Eingabe</translation>
    </message>
    <message>
        <source>{why} And {count} more.</source>
        <translation>{why} Und {count} weitere.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Company</source>
        <translation>&amp;Firma</translation>
    </message>
    <message>
        <source>&amp;Street</source>
        <translation>&amp;Straße</translation>
    </message>
    <message>
        <source>N&amp;umber</source>
        <translation>&amp;Hausnummer</translation>
    </message>
    <message>
        <source>&amp;Addition</source>
        <translation>&amp;Zusatz</translation>
    </message>
    <message>
        <source>&amp;Box</source>
        <translation>&amp;Busnummer</translation>
    </message>
    <message>
        <source>S&amp;econd line</source>
        <translation>Zw&amp;eite Zeile</translation>
    </message>
    <message>
        <source>&amp;Postcode</source>
        <translation>&amp;PLZ</translation>
    </message>
    <message>
        <source>C&amp;ity</source>
        <translation>&amp;Ort</translation>
    </message>
    <message>
        <source>P&amp;rovince</source>
        <translation>P&amp;rovinz</translation>
    </message>
    <message>
        <source>Coun&amp;try</source>
        <translation>&amp;Land</translation>
    </message>
    <message>
        <source>P&amp;hone</source>
        <translation>&amp;Telefon</translation>
    </message>
    <message>
        <source>E-&amp;mail</source>
        <translation>E-&amp;Mail</translation>
    </message>
    <message>
        <source>{field} is full.</source>
        <translation>{field} ist voll.</translation>
    </message>
    <message>
        <source>{field}: {count} more fit.</source>
        <translation>{field}: noch {count} frei.</translation>
    </message>
    <message>
        <source>The address from Amazon</source>
        <translation>Die Adresse von Amazon</translation>
    </message>
    <message>
        <source>Every word of it is in a field.</source>
        <translation>Jedes Wort davon steht in einem Feld.</translation>
    </message>
    <message>
        <source>Not on the label: {words}</source>
        <translation>Nicht auf dem Label: {words}</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Übernehmen</translation>
    </message>
</context>
<context>
    <name>carrier</name>
    <message>
        <source>Own label</source>
        <translation>Eigenes Label</translation>
    </message>
</context>
<context>
    <name>check</name>
    <message>
        <source>There is no picture of this label.</source>
        <translation>Von diesem Label gibt es kein Bild.</translation>
    </message>
    <message>
        <source>1 more waits for an answer.</source>
        <translation>1 weiteres wartet auf Antwort.</translation>
    </message>
    <message>
        <source>{count} more wait for an answer.</source>
        <translation>{count} weitere warten auf Antwort.</translation>
    </message>
    <message>
        <source>Checked: it is the right label.</source>
        <translation>Geprüft: Es ist das richtige Label.</translation>
    </message>
    <message>
        <source>No parcel has the number {number}.</source>
        <translation>Kein Paket hat die Nummer {number}.</translation>
    </message>
    <message>
        <source>Its label is being read…</source>
        <translation>Das Label wird gelesen…</translation>
    </message>
    <message>
        <source>Order {order}</source>
        <translation>Bestellung {order}</translation>
    </message>
    <message>
        <source>Did this label come out of the printer?</source>
        <translation>Kam dieses Label aus dem Drucker?</translation>
    </message>
    <message>
        <source>Or scan the label, which settles it:</source>
        <translation>Oder das Label scannen, dann ist es sicher:</translation>
    </message>
    <message>
        <source>Scan the label on this parcel</source>
        <translation>Label auf diesem Paket scannen</translation>
    </message>
    <message>
        <source>Only this parcel&apos;s label is accepted:</source>
        <translation>Nur das Label dieses Pakets wird angenommen:</translation>
    </message>
    <message>
        <source>Next: scan the slip of another parcel, then the label on it:</source>
        <translation>Weiter: Lieferschein eines anderen Pakets scannen, dann das Label darauf:</translation>
    </message>
    <message>
        <source>Scan the slip first: it is not known which parcel this is.</source>
        <translation>Erst den Lieferschein scannen: Es ist nicht bekannt, welches Paket das ist.</translation>
    </message>
    <message>
        <source>Yes, it did</source>
        <translation>Ja, gedruckt</translation>
    </message>
    <message>
        <source>No, print it</source>
        <translation>Nein, drucken</translation>
    </message>
    <message>
        <source>Set up the printer…</source>
        <translation>Drucker einrichten…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Scan, or type the number</source>
        <translation>Nummer scannen oder eingeben</translation>
    </message>
    <message>
        <source>the printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>{printer} does not say what became of it.</source>
        <translation>{printer} meldet nicht, was daraus wurde.</translation>
    </message>
    <message>
        <source>It is not certain. {printer}: {reason}.</source>
        <translation>Es ist nicht sicher. {printer}: {reason}.</translation>
    </message>
    <message>
        <source>Printed, by nobody&apos;s word</source>
        <translation>Gedruckt, aber unbestätigt</translation>
    </message>
    <message>
        <source>In the queue of {printer}</source>
        <translation>In der Warteschlange von {printer}</translation>
    </message>
    <message>
        <source>Sent to printer {printer}</source>
        <translation>An Drucker {printer} gesendet</translation>
    </message>
    <message>
        <source>Printed on {printer}</source>
        <translation>Gedruckt auf {printer}</translation>
    </message>
    <message>
        <source>Printed on {printer}, which counted it</source>
        <translation>Gedruckt auf {printer} und dort gezählt</translation>
    </message>
    <message>
        <source>Checked: it was seen on paper</source>
        <translation>Geprüft: auf Papier gesehen</translation>
    </message>
</context>
<context>
    <name>claim</name>
    <message>
        <source>the computer took it for the printer</source>
        <translation>der Computer hat es für den Drucker angenommen</translation>
    </message>
    <message>
        <source>sent whole, this printer tells no more</source>
        <translation>ganz gesendet, mehr meldet dieser Drucker nicht</translation>
    </message>
    <message>
        <source>the printer said that it was done</source>
        <translation>der Drucker meldete, dass er fertig war</translation>
    </message>
    <message>
        <source>the printer counted the label</source>
        <translation>der Drucker hat das Label gezählt</translation>
    </message>
    <message>
        <source>somebody saw the label</source>
        <translation>jemand hat das Label gesehen</translation>
    </message>
    <message>
        <source>1 parcel</source>
        <translation>1 Paket</translation>
    </message>
    <message>
        <source>{count} parcels</source>
        <translation>{count} Pakete</translation>
    </message>
    <message>
        <source>From the log of the program that bought and printed the labels. The program only adds to it, and each line has a hash of itself and of the line before it, so that a line that was changed or taken out shows.</source>
        <translation>Aus dem Protokoll des Programms, das die Labels gekauft und gedruckt hat. Das Programm fügt nur hinzu, und jede Zeile hat einen Hash aus sich selbst und der Zeile davor; eine geänderte oder entfernte Zeile fällt dadurch auf.</translation>
    </message>
    <message>
        <source>The log at {time}: {verdict}</source>
        <translation>Das Protokoll am {time}: {verdict}</translation>
    </message>
    <message>
        <source>Last hash of its {count} lines: {hash}</source>
        <translation>Letzter Hash der {count} Zeilen: {hash}</translation>
    </message>
    <message>
        <source>To check it, have the same lines as a CSV file. There the last column is the SHA-256, in hex, of the column before it followed by the row up to there, the semicolon left out; “amzlabels verify FILE” does that for all.</source>
        <translation>Zum Prüfen: dieselben Zeilen als CSV-Datei anfordern. Darin ist die letzte Spalte der SHA-256, in Hex, der Spalte davor, gefolgt von der Zeile bis dorthin, ohne das Semikolon; „amzlabels verify DATEI“ macht das für alle Zeilen.</translation>
    </message>
    <message>
        <source>Proof of shipment</source>
        <translation>Versandnachweis</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>The log has nothing of this parcel: it was shipped before the log began.</source>
        <translation>Im Protokoll steht nichts über dieses Paket: Es wurde versandt, bevor das Protokoll begann.</translation>
    </message>
    <message>
        <source>Order {order}</source>
        <translation>Bestellung {order}</translation>
    </message>
    <message>
        <source>box {number} of {count}</source>
        <translation>Karton {number} von {count}</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Sendungsnummer</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Versanddienst</translation>
    </message>
    <message>
        <source>Sold at</source>
        <translation>Verkauft auf</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Label file (SHA-256)</source>
        <translation>Labeldatei (SHA-256)</translation>
    </message>
    <message>
        <source>the order was read from a report</source>
        <translation>die Bestellung wurde aus einem Bericht gelesen</translation>
    </message>
    <message>
        <source>sent to {printer} once more</source>
        <translation>noch einmal an {printer} gesendet</translation>
    </message>
    <message>
        <source>line {number} · {who} · {hash}</source>
        <translation>Zeile {number} · {who} · {hash}</translation>
    </message>
    <message>
        <source>{country}. Name and address are no longer held.</source>
        <translation>{country}. Name und Adresse werden nicht mehr aufbewahrt.</translation>
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
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Ship by</source>
        <translation>Versand bis</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Versandart</translation>
    </message>
    <message>
        <source>First: {title}</source>
        <translation>Erster: {title}</translation>
    </message>
    <message>
        <source>{skus} SKUs</source>
        <translation>{skus} SKUs</translation>
    </message>
    <message>
        <source>{units} items</source>
        <translation>{units} Artikel</translation>
    </message>
</context>
<context>
    <name>command</name>
    <message>
        <source>Reading {file}…</source>
        <translation>{file} wird gelesen…</translation>
    </message>
    <message>
        <source>{done} of {total} labels done</source>
        <translation>{done} von {total} Labels fertig</translation>
    </message>
    <message>
        <source>Trying again in {seconds} s.</source>
        <translation>Neuer Versuch in {seconds} s.</translation>
    </message>
    <message>
        <source>The next labels go on the sheet in {printer} that has these places free: {places}.</source>
        <translation>Die nächsten Labels kommen auf den Bogen in {printer}, auf dem diese Plätze frei sind: {places}.</translation>
    </message>
    <message>
        <source>Asking Amazon for the unshipped orders…</source>
        <translation>Nicht versandte Bestellungen werden bei Amazon abgefragt…</translation>
    </message>
    <message>
        <source>The report is ready.</source>
        <translation>Der Bericht ist bereit.</translation>
    </message>
    <message>
        <source>Amazon is making the report ({seconds} s)…</source>
        <translation>Amazon erstellt den Bericht ({seconds} s)…</translation>
    </message>
    <message>
        <source>Amazon has no unshipped orders.</source>
        <translation>Amazon hat keine nicht versandten Bestellungen.</translation>
    </message>
    <message>
        <source>1 order</source>
        <translation>1 Bestellung</translation>
    </message>
    <message>
        <source>{count} orders</source>
        <translation>{count} Bestellungen</translation>
    </message>
    <message>
        <source>{orders}: {added} new, {held} held, {done} already done</source>
        <translation>{orders}: {added} neu, {held} angehalten, {done} schon fertig</translation>
    </message>
    <message>
        <source>in the confirmation file</source>
        <translation>in der Bestätigungsdatei</translation>
    </message>
    <message>
        <source>ready to ship</source>
        <translation>bereit zum Versand</translation>
    </message>
    <message>
        <source>1 unit</source>
        <translation>1 Stück</translation>
    </message>
    <message>
        <source>{count} units</source>
        <translation>{count} Stück</translation>
    </message>
    <message>
        <source>{order}  {units} to {place}: {stands}</source>
        <translation>{order}  {units} nach {place}: {stands}</translation>
    </message>
    <message>
        <source>{done} of {total} confirmed at Amazon</source>
        <translation>{done} von {total} bei Amazon bestätigt</translation>
    </message>
    <message>
        <source>1 package</source>
        <translation>1 Paket</translation>
    </message>
    <message>
        <source>{count} packages</source>
        <translation>{count} Pakete</translation>
    </message>
    <message>
        <source>{packages} written to {path}</source>
        <translation>{packages} in {path} geschrieben</translation>
    </message>
    <message>
        <source>No orders yet.</source>
        <translation>Noch keine Bestellungen.</translation>
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
        <translation>amzlabels [BERICHT…]                    öffnet das Fenster und importiert
amzlabels --demo                        das Fenster in einer eigenen Übungswelt
amzlabels check BERICHT [--json]        was versandt würde; ändert nichts
amzlabels ship BERICHT [--marketplace NL] [--printer NAME] [--labels own] [--demo] [--json]
amzlabels ship … --document-printer NAME     was als A4 kommt (Zoll), druckt ein anderer
amzlabels ship --fetch …                dasselbe mit dem neuesten Bericht von Amazon
amzlabels resume [--printer NAME] [--labels own] [--json]   beendet, was offen blieb
amzlabels status [--json]               jedes Paket und wie es darum steht
amzlabels confirmation-file ZIEL        die Upload-Datei für Seller Central
amzlabels printers [--json]             die gefundenen Drucker</translation>
    </message>
    <message>
        <source>amzlabels verify [FILE] [--json]        whether the proof log, or a CSV of it, is as written</source>
        <translation>amzlabels verify [DATEI] [--json]       ob das Nachweisprotokoll oder eine CSV davon wie geschrieben ist</translation>
    </message>
    <message>
        <source>Tells what would be shipped and what stands in the way; changes nothing. Ends with 1 if an order has a problem.</source>
        <translation>Sagt, was versendet würde und was im Weg steht; ändert nichts. Endet mit 1, wenn eine Bestellung ein Problem hat.</translation>
    </message>
    <message>
        <source>Imports a report, buys and prints the labels, and tells Amazon. Ends with 1 if an order needs a person.</source>
        <translation>Liest einen Bericht ein, kauft und druckt die Labels und meldet es Amazon. Endet mit 1, wenn jemand nach einer Bestellung sehen muss.</translation>
    </message>
    <message>
        <source>Finishes what a stop left open, without a report. Ends with 1 if an order needs a person.</source>
        <translation>Beendet, was nach einer Unterbrechung offen ist, ohne Bericht. Endet mit 1, wenn jemand nach einer Bestellung sehen muss.</translation>
    </message>
    <message>
        <source>Lists every parcel and how it stands.</source>
        <translation>Nennt jedes Paket und wie es darum steht.</translation>
    </message>
    <message>
        <source>Writes the upload file for Seller Central, OUT, of what is printed and not confirmed, and marks it as exported.</source>
        <translation>Schreibt die Upload-Datei für Seller Central, OUT, mit allem, was gedruckt und nicht bestätigt ist, und vermerkt es als exportiert.</translation>
    </message>
    <message>
        <source>Lists the printers that the program can see.</source>
        <translation>Nennt die Drucker, die das Programm sehen kann.</translation>
    </message>
    <message>
        <source>Tells whether the proof log of this computer, or FILE, a CSV that was saved of one, is as it was written. Ends with 1, and names the first line that is not, if it is not.</source>
        <translation>Sagt, ob das Nachweisprotokoll dieses Computers, oder FILE, eine daraus gespeicherte CSV, noch so ist, wie es geschrieben wurde. Wenn nicht, nennt es die erste abweichende Zeile und endet mit 1.</translation>
    </message>
</context>
<context>
    <name>confidence</name>
    <message>
        <source>Letters damaged</source>
        <translation>Buchstaben beschädigt</translation>
    </message>
    <message>
        <source>No Postnummer</source>
        <translation>Keine Postnummer</translation>
    </message>
    <message>
        <source>A PO box</source>
        <translation>Ein Postfach</translation>
    </message>
    <message>
        <source>{field} missing</source>
        <translation>{field} fehlt</translation>
    </message>
    <message>
        <source>{field} too long</source>
        <translation>{field} zu lang</translation>
    </message>
    <message>
        <source>{field} does not fit</source>
        <translation>{field} passt nicht</translation>
    </message>
    <message>
        <source>{field} was too long</source>
        <translation>{field} war zu lang</translation>
    </message>
    <message>
        <source>{field} unsure</source>
        <translation>{field} unsicher</translation>
    </message>
    <message>
        <source>Address sure</source>
        <translation>Adresse sicher</translation>
    </message>
    <message>
        <source>Look: {reason}</source>
        <translation>Prüfen: {reason}</translation>
    </message>
    <message>
        <source>Cannot: {reason}</source>
        <translation>Geht nicht: {reason}</translation>
    </message>
    <message>
        <source>You found it right on {day}</source>
        <translation>Am {day} von Ihnen für richtig befunden</translation>
    </message>
    <message>
        <source>As you set it for an earlier order on {day}</source>
        <translation>Wie am {day} von Ihnen für eine frühere Bestellung festgelegt</translation>
    </message>
    <message>
        <source>As you set it on {day}</source>
        <translation>Wie am {day} von Ihnen festgelegt</translation>
    </message>
</context>
<context>
    <name>consent</name>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Amazon&apos;s page</source>
        <translation>Amazons Seite</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>&amp;Having trouble?</source>
        <translation>&amp;Hilfe nötig?</translation>
    </message>
    <message>
        <source>Open in the &amp;system browser</source>
        <translation>Im &amp;Systembrowser öffnen</translation>
    </message>
    <message>
        <source>The browser&apos;s own sandbox is off because this program runs as root.</source>
        <translation>Die Sandbox des Browsers ist aus, weil dieses Programm als root läuft.</translation>
    </message>
    <message>
        <source>The browser&apos;s own sandbox is off: this computer allows none. Rather use the system browser.</source>
        <translation>Die Sandbox des Browsers ist aus: Dieser Computer lässt keine zu. Nehmen Sie lieber den Systembrowser.</translation>
    </message>
    <message>
        <source>Open it in the system &amp;browser</source>
        <translation>Im System&amp;browser öffnen</translation>
    </message>
    <message>
        <source>Amazon came back to another address than your application&apos;s redirect address: {host}. Correct the redirect address in the settings, then try again.</source>
        <translation>Amazon kam auf eine andere Adresse zurück als die Weiterleitungsadresse Ihrer Anwendung: {host}. Berichtigen Sie die Weiterleitungsadresse in den Einstellungen und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>{host} does not belong to Amazon, so it was not opened here.</source>
        <translation>{host} gehört nicht zu Amazon und wurde hier deshalb nicht geöffnet.</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Verschlüsselt</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Nicht verschlüsselt</translation>
    </message>
    <message>
        <source>What is read</source>
        <translation>Was gelesen wird</translation>
    </message>
    <message>
        <source>Your unshipped orders with names and addresses, and the marketplaces you sell on.</source>
        <translation>Ihre nicht versandten Bestellungen mit Namen und Adressen und die Marktplätze, auf denen Sie verkaufen.</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>Was geschrieben wird</translation>
    </message>
    <message>
        <source>Tracking numbers: Amazon is told which order has been shipped. Nothing else.</source>
        <translation>Sendungsnummern: Amazon wird gemeldet, welche Bestellung versandt ist. Sonst nichts.</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>Wo es aufbewahrt wird</translation>
    </message>
    <message>
        <source>Encrypted on this computer. The keys are in the keyring of this computer.</source>
        <translation>Verschlüsselt auf diesem Computer. Die Schlüssel sind im Schlüsselbund dieses Computers.</translation>
    </message>
    <message>
        <source>When it is deleted</source>
        <translation>Wann es gelöscht wird</translation>
    </message>
    <message>
        <source>Names and addresses at most 30 days after delivery, or at once when you press Disconnect.</source>
        <translation>Namen und Adressen höchstens 30 Tage nach Zustellung oder sofort, wenn Sie auf „Trennen“ drücken.</translation>
    </message>
    <message>
        <source>What you need</source>
        <translation>Was Sie brauchen</translation>
    </message>
    <message>
        <source>A Professional selling plan, and the login of the account&apos;s primary user.</source>
        <translation>Den Verkaufstarif „Professionell“ und die Anmeldung des Hauptbenutzers des Kontos.</translation>
    </message>
    <message>
        <source>&amp;Go to Amazon   Enter</source>
        <translation>&amp;Zu Amazon   Eingabe</translation>
    </message>
    <message>
        <source>Before you go to Amazon</source>
        <translation>Bevor Sie zu Amazon gehen</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
    <message>
        <source>C&amp;onnect   Enter</source>
        <translation>&amp;Verbinden   Eingabe</translation>
    </message>
    <message>
        <source>Go on in your own browser</source>
        <translation>Weiter in Ihrem eigenen Browser</translation>
    </message>
    <message>
        <source>Open the page a&amp;gain</source>
        <translation>Seite erneu&amp;t öffnen</translation>
    </message>
    <message>
        <source>&amp;Paste the address you were sent to</source>
        <translation>&amp;Adresse einfügen, zu der Sie geleitet wurden</translation>
    </message>
    <message>
        <source>Log in there and press Confirm. You are then sent to an address that begins with {address}; the page itself may be empty. Copy the whole address from the address bar of your browser.</source>
        <translation>Melden Sie sich dort an und drücken Sie auf „Bestätigen“. Sie werden dann zu einer Adresse geleitet, die mit {address} beginnt; die Seite selbst kann leer sein. Kopieren Sie die ganze Adresse aus der Adresszeile Ihres Browsers.</translation>
    </message>
    <message>
        <source>This is the address.</source>
        <translation>Das ist die Adresse.</translation>
    </message>
    <message>
        <source>This is not the address you were sent to. It begins with {address}.</source>
        <translation>Das ist nicht die Adresse, zu der Sie geleitet wurden. Die beginnt mit {address}.</translation>
    </message>
    <message>
        <source>Paste the address first.</source>
        <translation>Erst die Adresse einfügen.</translation>
    </message>
    <message>
        <source>&amp;Done   Enter</source>
        <translation>&amp;Fertig   Eingabe</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>amzlabels is connected with Amazon. You can get orders now.</source>
        <translation>amzlabels ist mit Amazon verbunden. Sie können jetzt Bestellungen abrufen.</translation>
    </message>
    <message>
        <source>&amp;Try again   Enter</source>
        <translation>&amp;Erneut versuchen   Eingabe</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>&amp;Paste a refresh token instead</source>
        <translation>Lieber ein &amp;Refresh-Token einfügen</translation>
    </message>
    <message>
        <source>Close   Esc</source>
        <translation>Schließen   Esc</translation>
    </message>
    <message>
        <source>Cancel   Esc</source>
        <translation>Abbrechen   Esc</translation>
    </message>
    <message>
        <source>MD1000, MD5100, MD5101, MD5110 or MD9100</source>
        <translation>MD1000, MD5100, MD5101, MD5110 oder MD9100</translation>
    </message>
    <message>
        <source>The application&apos;s settings are not right. Cancel, then compare application id, redirect address and draft switch with what Seller Central shows.</source>
        <translation>Die Einstellungen der Anwendung stimmen nicht. Brechen Sie ab und vergleichen Sie Anwendungs-ID, Weiterleitungsadresse und Entwurf-Schalter mit dem, was Seller Central anzeigt.</translation>
    </message>
    <message>
        <source>SPDC8143, or words about the primary user or an Individual plan</source>
        <translation>SPDC8143 oder Text über den Hauptbenutzer oder den Einzelanbieter-Tarif</translation>
    </message>
    <message>
        <source>Only the owner of an account with a Professional selling plan can give consent. Log in as the owner, or change the plan in Seller Central first.</source>
        <translation>Nur der Inhaber eines Kontos mit dem Verkaufstarif „Professionell“ kann die Zustimmung geben. Melden Sie sich als Inhaber an oder ändern Sie erst den Tarif in Seller Central.</translation>
    </message>
    <message>
        <source>SPSA0404 or SPSA2043</source>
        <translation>SPSA0404 oder SPSA2043</translation>
    </message>
    <message>
        <source>This account cannot be used with the application. Log in with another one.</source>
        <translation>Dieses Konto lässt sich mit der Anwendung nicht nutzen. Melden Sie sich mit einem anderen an.</translation>
    </message>
    <message>
        <source>SPDC300</source>
        <translation>SPDC300</translation>
    </message>
    <message>
        <source>Something is wrong at Amazon. Try again later.</source>
        <translation>Bei Amazon stimmt etwas nicht. Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>CONSENT_LIMIT_REACHED</source>
        <translation>CONSENT_LIMIT_REACHED</translation>
    </message>
    <message>
        <source>The application has as many sellers as Amazon allows it. Cancel, then paste a refresh token instead.</source>
        <translation>Die Anwendung hat so viele Verkäufer, wie Amazon erlaubt. Brechen Sie ab und fügen Sie stattdessen ein Refresh-Token ein.</translation>
    </message>
    <message>
        <source>Amazon asks for cookies, or for the login again and again</source>
        <translation>Amazon fragt nach Cookies oder immer wieder nach der Anmeldung</translation>
    </message>
    <message>
        <source>Forget the Amazon login and begin anew, with the button below.</source>
        <translation>Löschen Sie die Amazon-Anmeldung mit dem Knopf unten und beginnen Sie neu.</translation>
    </message>
    <message>
        <source>A passkey does not work</source>
        <translation>Ein Passkey funktioniert nicht</translation>
    </message>
    <message>
        <source>Choose another way to log in, or open the page in the system browser.</source>
        <translation>Melden Sie sich auf andere Weise an oder öffnen Sie die Seite im Systembrowser.</translation>
    </message>
    <message>
        <source>What to do when Amazon shows an error</source>
        <translation>Was tun, wenn Amazon einen Fehler anzeigt</translation>
    </message>
    <message>
        <source>&amp;Forget Amazon login</source>
        <translation>Amazon-Anmeldun&amp;g löschen</translation>
    </message>
    <message>
        <source>C&amp;lose these hints</source>
        <translation>Hinweise sch&amp;ließen</translation>
    </message>
    <message>
        <source>What does Amazon show?</source>
        <translation>Was zeigt Amazon an?</translation>
    </message>
    <message>
        <source>Connect with Amazon</source>
        <translation>Mit Amazon verbinden</translation>
    </message>
    <message>
        <source>Preparing Amazon&apos;s page…</source>
        <translation>Amazons Seite wird vorbereitet…</translation>
    </message>
    <message>
        <source>The browser inside amzlabels cannot start on this computer.</source>
        <translation>Der Browser in amzlabels startet auf diesem Computer nicht.</translation>
    </message>
    <message>
        <source>The system browser did not open.</source>
        <translation>Der Systembrowser hat sich nicht geöffnet.</translation>
    </message>
    <message>
        <source>Connecting with Amazon…</source>
        <translation>Verbindung mit Amazon wird hergestellt…</translation>
    </message>
</context>
<context>
    <name>country</name>
    <message>
        <source>Netherlands</source>
        <translation>Niederlande</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Belgien</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Deutschland</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Frankreich</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Spanien</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Vereinigtes Königreich</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Österreich</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>Luxemburg</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Schweiz</translation>
    </message>
</context>
<context>
    <name>day</name>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>delivery</name>
    <message>
        <source>not with the carrier yet</source>
        <translation>noch nicht übergeben</translation>
    </message>
    <message>
        <source>with the carrier</source>
        <translation>beim Versanddienst</translation>
    </message>
    <message>
        <source>being sorted</source>
        <translation>wird sortiert</translation>
    </message>
    <message>
        <source>at customs</source>
        <translation>beim Zoll</translation>
    </message>
    <message>
        <source>out for delivery</source>
        <translation>in Zustellung</translation>
    </message>
    <message>
        <source>waits at the pickup point</source>
        <translation>in der Abholstelle</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>zugestellt</translation>
    </message>
    <message>
        <source>comes back to you</source>
        <translation>kommt an Sie zurück</translation>
    </message>
    <message>
        <source>came back to you</source>
        <translation>kam an Sie zurück</translation>
    </message>
    <message>
        <source>expired, never sent</source>
        <translation>abgelaufen, nie verschickt</translation>
    </message>
    <message>
        <source>ended at MyParcel</source>
        <translation>bei MyParcel beendet</translation>
    </message>
    <message>
        <source>travels untracked</source>
        <translation>ohne Verfolgung unterwegs</translation>
    </message>
    <message>
        <source>where it is was not told</source>
        <translation>Verbleib unbekannt</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>Kommt zurück</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Unversandt</translation>
    </message>
    <message>
        <source>This parcel is on its way back to you.</source>
        <translation>Dieses Paket kommt an Sie zurück.</translation>
    </message>
    <message>
        <source>Write to the buyer in Seller Central, then refund it or send it again.</source>
        <translation>Schreiben Sie dem Käufer in Seller Central und erstatten Sie dann oder verschicken Sie es erneut.</translation>
    </message>
    <message>
        <source>This parcel came back to you.</source>
        <translation>Dieses Paket kam an Sie zurück.</translation>
    </message>
    <message>
        <source>Refund the buyer in Seller Central, or send it again under a new label (V).</source>
        <translation>Erstatten Sie dem Käufer das Geld in Seller Central oder verschicken Sie es erneut mit neuem Label (V).</translation>
    </message>
    <message>
        <source>This label has expired: the carrier never had the parcel.</source>
        <translation>Dieses Label ist abgelaufen: Der Versanddienst hat das Paket nie bekommen.</translation>
    </message>
    <message>
        <source>Look whether it still stands here; if so, give it a new label (V).</source>
        <translation>Sehen Sie nach, ob es noch hier steht; wenn ja, geben Sie ihm ein neues Label (V).</translation>
    </message>
    <message>
        <source>This shipment was ended at MyParcel after its label had printed.</source>
        <translation>Diese Sendung wurde bei MyParcel beendet, nachdem ihr Label gedruckt war.</translation>
    </message>
    <message>
        <source>Look whether the parcel still stands here; if so, give it a new label (V).</source>
        <translation>Sehen Sie nach, ob das Paket noch hier steht; wenn ja, geben Sie ihm ein neues Label (V).</translation>
    </message>
    <message>
        <source>{where}, since {day} {clock}</source>
        <translation>{where}, seit {day} {clock}</translation>
    </message>
</context>
<context>
    <name>document</name>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern…</translation>
    </message>
    <message>
        <source>Save as PDF…   Enter</source>
        <translation>Als PDF speichern…   Eingabe</translation>
    </message>
    <message>
        <source>Print   Enter</source>
        <translation>Drucken   Eingabe</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Zurück   Esc</translation>
    </message>
    <message>
        <source>By &amp;product and place, each once</source>
        <translation>Nach &amp;Artikel und Platz, je einmal</translation>
    </message>
    <message>
        <source>By &amp;order</source>
        <translation>Nach &amp;Bestellung</translation>
    </message>
    <message>
        <source>Prints on {printer}.</source>
        <translation>Druckt auf {printer}.</translation>
    </message>
    <message>
        <source>No printer for A4 is chosen in Settings, Printers, so it is saved as PDF.</source>
        <translation>Unter Einstellungen, Drucker ist kein Drucker für A4 gewählt, darum wird es als PDF gespeichert.</translation>
    </message>
    <message>
        <source>Pick list</source>
        <translation>Pickliste</translation>
    </message>
    <message>
        <source>Day list</source>
        <translation>Tagesliste</translation>
    </message>
    <message>
        <source>Packing slip</source>
        <translation>Lieferschein</translation>
    </message>
    <message>
        <source>{count} packing slips</source>
        <translation>{count} Lieferscheine</translation>
    </message>
    <message>
        <source>What is to be fetched, in the order of the shelves. For:</source>
        <translation>Was zu holen ist, in der Reihenfolge der Regale. Für:</translation>
    </message>
    <message>
        <source>What was printed today, by carrier, for the driver to sign. Without names.</source>
        <translation>Was heute gedruckt wurde, je Versanddienst, zur Unterschrift durch den Fahrer. Ohne Namen.</translation>
    </message>
    <message>
        <source>In the language of the marketplace, with PO number and gift message, without prices.</source>
        <translation>In der Sprache des Marktplatzes, mit PO-Nummer und Grußbotschaft, ohne Preise.</translation>
    </message>
    <message>
        <source>The &amp;chosen parcel</source>
        <translation>Das &amp;gewählte Paket</translation>
    </message>
    <message>
        <source>The {count} &amp;chosen parcels</source>
        <translation>Die {count} &amp;gewählten Pakete</translation>
    </message>
    <message>
        <source>&amp;All that are ready to print, of the marketplace in view</source>
        <translation>A&amp;lle druckbereiten des angezeigten Marktplatzes</translation>
    </message>
    <message>
        <source>&amp;All that are ready to print</source>
        <translation>A&amp;lle druckbereiten</translation>
    </message>
    <message>
        <source>packing slips</source>
        <translation>Lieferscheine</translation>
    </message>
    <message>
        <source>pick list</source>
        <translation>Pickliste</translation>
    </message>
    <message>
        <source>day list</source>
        <translation>Tagesliste</translation>
    </message>
    <message>
        <source>1 packing slip is in {file}.</source>
        <translation>1 Lieferschein ist in {file}.</translation>
    </message>
    <message>
        <source>{count} packing slips are in {file}.</source>
        <translation>{count} Lieferscheine sind in {file}.</translation>
    </message>
    <message>
        <source>The pick list of 1 parcel is in {file}.</source>
        <translation>Die Pickliste für 1 Paket ist in {file}.</translation>
    </message>
    <message>
        <source>The pick list of {count} parcels is in {file}.</source>
        <translation>Die Pickliste für {count} Pakete ist in {file}.</translation>
    </message>
    <message>
        <source>The day list with 1 parcel is in {file}.</source>
        <translation>Die Tagesliste mit 1 Paket ist in {file}.</translation>
    </message>
    <message>
        <source>The day list with {count} parcels is in {file}.</source>
        <translation>Die Tagesliste mit {count} Paketen ist in {file}.</translation>
    </message>
    <message>
        <source>1 packing slip went to {printer}.</source>
        <translation>1 Lieferschein ging an {printer}.</translation>
    </message>
    <message>
        <source>{count} packing slips went to {printer}.</source>
        <translation>{count} Lieferscheine gingen an {printer}.</translation>
    </message>
    <message>
        <source>The pick list of 1 parcel went to {printer}.</source>
        <translation>Die Pickliste für 1 Paket ging an {printer}.</translation>
    </message>
    <message>
        <source>The pick list of {count} parcels went to {printer}.</source>
        <translation>Die Pickliste für {count} Pakete ging an {printer}.</translation>
    </message>
    <message>
        <source>The day list with 1 parcel went to {printer}.</source>
        <translation>Die Tagesliste mit 1 Paket ging an {printer}.</translation>
    </message>
    <message>
        <source>The day list with {count} parcels went to {printer}.</source>
        <translation>Die Tagesliste mit {count} Paketen ging an {printer}.</translation>
    </message>
    <message>
        <source>The packing slip of {orders} may not have come out. Look beside its label.</source>
        <translation>Der Lieferschein von {orders} wurde vielleicht nicht gedruckt. Sehen Sie beim Label nach.</translation>
    </message>
    <message>
        <source>{count} packing slips may not have come out: {orders}. Look beside their labels.</source>
        <translation>{count} Lieferscheine wurden vielleicht nicht gedruckt: {orders}. Sehen Sie bei den Labels nach.</translation>
    </message>
</context>
<context>
    <name>event</name>
    <message>
        <source>read from {file}</source>
        <translation>gelesen aus {file}</translation>
    </message>
    <message>
        <source>renewed from {file}</source>
        <translation>aktualisiert aus {file}</translation>
    </message>
    <message>
        <source>ordered to print</source>
        <translation>Druckauftrag erteilt</translation>
    </message>
    <message>
        <source>asking MyParcel for a label</source>
        <translation>Label bei MyParcel angefordert</translation>
    </message>
    <message>
        <source>shipment made at MyParcel</source>
        <translation>Sendung bei MyParcel angelegt</translation>
    </message>
    <message>
        <source>shipment found at MyParcel, not bought again</source>
        <translation>Sendung bei MyParcel gefunden, nicht erneut gekauft</translation>
    </message>
    <message>
        <source>label bought, {tracking}</source>
        <translation>Label gekauft, {tracking}</translation>
    </message>
    <message>
        <source>no label yet</source>
        <translation>noch kein Label</translation>
    </message>
    <message>
        <source>ended at MyParcel before it was printed</source>
        <translation>vor dem Drucken bei MyParcel beendet</translation>
    </message>
    <message>
        <source>taken back at MyParcel before it cost anything</source>
        <translation>bei MyParcel zurückgenommen, bevor es etwas kostete</translation>
    </message>
    <message>
        <source>its label is made when it is printed, since it costs money from then</source>
        <translation>Label entsteht erst beim Drucken, denn ab dann kostet es Geld</translation>
    </message>
    <message>
        <source>refused by MyParcel</source>
        <translation>von MyParcel abgelehnt</translation>
    </message>
    <message>
        <source>MyParcel&apos;s answer was lost; it is looked up</source>
        <translation>Antwort von MyParcel verloren; wird nachgesehen</translation>
    </message>
    <message>
        <source>packing slip sent to {printer}</source>
        <translation>Lieferschein an {printer} gesendet</translation>
    </message>
    <message>
        <source>packing slip did not print on {printer}</source>
        <translation>Lieferschein nicht auf {printer} gedruckt</translation>
    </message>
    <message>
        <source>not certain whether its packing slip came out of {printer}</source>
        <translation>nicht sicher, ob der Lieferschein aus {printer} kam</translation>
    </message>
    <message>
        <source>you say its packing slip is there</source>
        <translation>Ihre Angabe: Lieferschein ist da</translation>
    </message>
    <message>
        <source>you want it on {printer}</source>
        <translation>Ihre Wahl: auf {printer}</translation>
    </message>
    <message>
        <source>you want it where Settings say</source>
        <translation>Ihre Wahl: wie in den Einstellungen</translation>
    </message>
    <message>
        <source>sent to {printer}</source>
        <translation>an {printer} gesendet</translation>
    </message>
    <message>
        <source>printed on {printer}</source>
        <translation>auf {printer} gedruckt</translation>
    </message>
    <message>
        <source>the carrier has it, so it was printed</source>
        <translation>der Zusteller hat es, also wurde es gedruckt</translation>
    </message>
    <message>
        <source>a backup was put back; what happened meanwhile is looked up</source>
        <translation>eine Sicherung wurde zurückgespielt; was inzwischen geschah, wird ermittelt</translation>
    </message>
    <message>
        <source>not printed; it waits</source>
        <translation>nicht gedruckt; wartet</translation>
    </message>
    <message>
        <source>printing failed</source>
        <translation>Drucken fehlgeschlagen</translation>
    </message>
    <message>
        <source>not certain that it came out</source>
        <translation>nicht sicher, ob es herauskam</translation>
    </message>
    <message>
        <source>you said that it came out</source>
        <translation>Ihre Angabe: gedruckt</translation>
    </message>
    <message>
        <source>you said that it did not come out</source>
        <translation>Ihre Angabe: nicht gedruckt</translation>
    </message>
    <message>
        <source>its file could not be read: fetched from MyParcel once more</source>
        <translation>Datei war nicht lesbar: erneut bei MyParcel geholt</translation>
    </message>
    <message>
        <source>its label was scanned: checked</source>
        <translation>Label gescannt: geprüft</translation>
    </message>
    <message>
        <source>printed again on {printer}: {reason}</source>
        <translation>erneut auf {printer} gedruckt: {reason}</translation>
    </message>
    <message>
        <source>telling Amazon</source>
        <translation>wird Amazon gemeldet</translation>
    </message>
    <message>
        <source>confirmed at Amazon</source>
        <translation>bei Amazon bestätigt</translation>
    </message>
    <message>
        <source>was already confirmed at Amazon</source>
        <translation>war bei Amazon schon bestätigt</translation>
    </message>
    <message>
        <source>refused by Amazon</source>
        <translation>von Amazon abgelehnt</translation>
    </message>
    <message>
        <source>Amazon is told later</source>
        <translation>Amazon erfährt es später</translation>
    </message>
    <message>
        <source>Amazon&apos;s answer was lost; it is sent again</source>
        <translation>Antwort von Amazon verloren; wird erneut gesendet</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>released</source>
        <translation>freigegeben</translation>
    </message>
    <message>
        <source>address changed</source>
        <translation>Adresse geändert</translation>
    </message>
    <message>
        <source>address as you set it on {on}</source>
        <translation>Adresse nach Ihrer Angabe ({on})</translation>
    </message>
    <message>
        <source>address as Amazon gave it</source>
        <translation>Adresse wie von Amazon angegeben</translation>
    </message>
    <message>
        <source>you said that the address is right</source>
        <translation>Ihre Angabe: Adresse stimmt</translation>
    </message>
    <message>
        <source>address change taken back</source>
        <translation>Adressänderung zurückgenommen</translation>
    </message>
    <message>
        <source>suggestion accepted</source>
        <translation>Vorschlag übernommen</translation>
    </message>
    <message>
        <source>marketplace chosen</source>
        <translation>Marktplatz gewählt</translation>
    </message>
    <message>
        <source>Amazon is to be told</source>
        <translation>Amazon zu melden</translation>
    </message>
    <message>
        <source>Amazon has it already; not sent again</source>
        <translation>Amazon hat es schon; nicht erneut gesendet</translation>
    </message>
    <message>
        <source>confirmed by Amazon itself</source>
        <translation>von Amazon selbst bestätigt</translation>
    </message>
    <message>
        <source>telling Amazon, together with others</source>
        <translation>wird Amazon gemeldet, zusammen mit anderen</translation>
    </message>
    <message>
        <source>written to a confirmation file</source>
        <translation>in eine Bestätigungsdatei geschrieben</translation>
    </message>
    <message>
        <source>no longer unshipped at Amazon: the upload has worked</source>
        <translation>bei Amazon nicht mehr unversandt: Das Hochladen hat geklappt</translation>
    </message>
    <message>
        <source>still unshipped at Amazon; it is told again</source>
        <translation>bei Amazon noch unversandt; wird erneut gemeldet</translation>
    </message>
    <message>
        <source>no longer in Amazon&apos;s report</source>
        <translation>nicht mehr im Bericht von Amazon</translation>
    </message>
    <message>
        <source>in Amazon&apos;s report again</source>
        <translation>wieder im Bericht von Amazon</translation>
    </message>
    <message>
        <source>changed at Amazon: {before} is now {now}</source>
        <translation>bei Amazon geändert: {before} ist jetzt {now}</translation>
    </message>
    <message>
        <source>changed at Amazon after printing: {before} is now {now}</source>
        <translation>nach dem Drucken bei Amazon geändert: {before} ist jetzt {now}</translation>
    </message>
    <message>
        <source>label {tracking} given up</source>
        <translation>Label {tracking} verworfen</translation>
    </message>
    <message>
        <source>shipped all the same: {reason}</source>
        <translation>trotzdem versenden: {reason}</translation>
    </message>
    <message>
        <source>combined with {orders}</source>
        <translation>zusammengelegt mit {orders}</translation>
    </message>
    <message>
        <source>put in the parcel of {order}</source>
        <translation>ins Paket gelegt von {order}</translation>
    </message>
    <message>
        <source>taken out of the parcel of {order}</source>
        <translation>aus dem Paket genommen von {order}</translation>
    </message>
    <message>
        <source>{order} taken out</source>
        <translation>herausgenommen: {order}</translation>
    </message>
    <message>
        <source>packed anew; parcels of the order: {parcels}, boxes of this one: {boxes}</source>
        <translation>neu gepackt; Pakete der Bestellung: {parcels}, Kartons dieses Pakets: {boxes}</translation>
    </message>
    <message>
        <source>split off</source>
        <translation>abgetrennt</translation>
    </message>
    <message>
        <source>added as a further box</source>
        <translation>als weiterer Karton hinzugefügt</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
    <message>
        <source>you gave it the number {tracking}</source>
        <translation>Ihre Angabe: Nummer {tracking}</translation>
    </message>
    <message>
        <source>service by rule: {rule}</source>
        <translation>Versandart nach Regel: {rule}</translation>
    </message>
    <message>
        <source>you chose {carrier}</source>
        <translation>Ihre Wahl: {carrier}</translation>
    </message>
    <message>
        <source>sent whole to {printer}, which tells no more</source>
        <translation>vollständig an {printer} gesendet; mehr meldet der Drucker nicht</translation>
    </message>
    <message>
        <source>parcel: {delivery}</source>
        <translation>Paket: {delivery}</translation>
    </message>
    <message>
        <source>asking MyParcel for a return label</source>
        <translation>Retourenlabel bei MyParcel angefordert</translation>
    </message>
    <message>
        <source>return label made</source>
        <translation>Retourenlabel erstellt</translation>
    </message>
    <message>
        <source>MyParcel mails a return label to the buyer</source>
        <translation>MyParcel mailt dem Käufer ein Retourenlabel</translation>
    </message>
    <message>
        <source>no return label was made</source>
        <translation>kein Retourenlabel erstellt</translation>
    </message>
    <message>
        <source>return label printed on {printer}</source>
        <translation>Retourenlabel auf {printer} gedruckt</translation>
    </message>
    <message>
        <source>return label did not print on {printer}</source>
        <translation>Retourenlabel nicht auf {printer} gedruckt</translation>
    </message>
    <message>
        <source>return label saved as {saved_as}</source>
        <translation>Retourenlabel gespeichert als {saved_as}</translation>
    </message>
    <message>
        <source>taken back from {printer}, not printed there</source>
        <translation>von {printer} zurückgeholt, dort nicht gedruckt</translation>
    </message>
</context>
<context>
    <name>fact</name>
    <message>
        <source>The file</source>
        <translation>Die Datei</translation>
    </message>
    <message>
        <source>the data folder</source>
        <translation>der Datenordner</translation>
    </message>
    <message>
        <source>A field</source>
        <translation>Ein Feld</translation>
    </message>
    <message>
        <source>some fields</source>
        <translation>einige Felder</translation>
    </message>
    <message>
        <source>some columns</source>
        <translation>einige Spalten</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>kein Grund angegeben</translation>
    </message>
    <message>
        <source>The address of a service</source>
        <translation>Die Adresse eines Dienstes</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>etwas anderes</translation>
    </message>
    <message>
        <source>different</source>
        <translation>anders</translation>
    </message>
    <message>
        <source>this</source>
        <translation>dies</translation>
    </message>
    <message>
        <source>another</source>
        <translation>eine andere</translation>
    </message>
    <message>
        <source>that is there</source>
        <translation>die dort steht</translation>
    </message>
    <message>
        <source>another country</source>
        <translation>ein anderes Land</translation>
    </message>
    <message>
        <source>this country</source>
        <translation>dieses Land</translation>
    </message>
    <message>
        <source>another field</source>
        <translation>ein anderes Feld</translation>
    </message>
    <message>
        <source>this kind of parcel</source>
        <translation>diese Paketart</translation>
    </message>
    <message>
        <source>an option</source>
        <translation>eine Option</translation>
    </message>
    <message>
        <source>this province</source>
        <translation>dieser Provinz</translation>
    </message>
    <message>
        <source>a product</source>
        <translation>einem Artikel</translation>
    </message>
    <message>
        <source>another order</source>
        <translation>einer anderen Bestellung</translation>
    </message>
    <message>
        <source>other orders</source>
        <translation>anderen Bestellungen</translation>
    </message>
    <message>
        <source>something</source>
        <translation>etwas</translation>
    </message>
    <message>
        <source>a report</source>
        <translation>einem Bericht</translation>
    </message>
    <message>
        <source>the printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>none, the usual service</source>
        <translation>keine, wie üblich</translation>
    </message>
    <message>
        <source>another service</source>
        <translation>eine andere Versandart</translation>
    </message>
    <message>
        <source>an earlier day</source>
        <translation>an einem früheren Tag</translation>
    </message>
</context>
<context>
    <name>field</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>House number</source>
        <translation>Hausnummer</translation>
    </message>
    <message>
        <source>Addition</source>
        <translation>Zusatz</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Busnummer</translation>
    </message>
    <message>
        <source>Second line</source>
        <translation>Zweite Zeile</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Provinz</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>HS code</source>
        <translation>HS-Code</translation>
    </message>
    <message>
        <source>Country of origin</source>
        <translation>Ursprungsland</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>What stands before the digits</source>
        <translation>Was vor den Ziffern steht</translation>
    </message>
    <message>
        <source>First number</source>
        <translation>Erste Nummer</translation>
    </message>
    <message>
        <source>Last number</source>
        <translation>Letzte Nummer</translation>
    </message>
    <message>
        <source>What stands behind the check digit</source>
        <translation>Was hinter der Prüfziffer steht</translation>
    </message>
    <message>
        <source>EORI number</source>
        <translation>EORI-Nummer</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>USt-IdNr.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Kartons</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Invoice number</source>
        <translation>Rechnungsnummer</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Application id</source>
        <translation>Anwendungs-ID</translation>
    </message>
    <message>
        <source>Redirect address</source>
        <translation>Weiterleitungsadresse</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Versanddienst</translation>
    </message>
    <message>
        <source>Kind of parcel</source>
        <translation>Paketart</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Text on the label</source>
        <translation>Text auf dem Label</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Versicherung</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-Secret</translation>
    </message>
</context>
<context>
    <name>guide</name>
    <message>
        <source>What is in the printer?</source>
        <translation>Was liegt im Drucker?</translation>
    </message>
    <message>
        <source>Labels or pa&amp;per in it</source>
        <translation>Labels oder Pa&amp;pier darin</translation>
    </message>
    <message>
        <source>Dots per &amp;inch</source>
        <translation>Pu&amp;nkte pro Zoll</translation>
    </message>
    <message>
        <source>On its type plate. Most label printers have 203.</source>
        <translation>Auf dem Typenschild. Die meisten Labeldrucker haben 203.</translation>
    </message>
    <message>
        <source>A test label prints next. It shows whether sizes are right and which bars can be scanned.</source>
        <translation>Als Nächstes wird ein Testlabel gedruckt. Es zeigt, ob die Maße stimmen und welche Strichcodes sich scannen lassen.</translation>
    </message>
    <message>
        <source>What came out?</source>
        <translation>Was kam heraus?</translation>
    </message>
    <message>
        <source>At each edge of the label, which is the lowest number whose line came out? 0 where all of them did.</source>
        <translation>Welche ist an jedem Rand des Labels die kleinste Zahl, deren Strich zu sehen ist? 0, wo alle zu sehen sind.</translation>
    </message>
    <message>
        <source>Le&amp;ft</source>
        <translation>&amp;Links</translation>
    </message>
    <message>
        <source>Ri&amp;ght</source>
        <translation>&amp;Rechts</translation>
    </message>
    <message>
        <source>&amp;Top</source>
        <translation>&amp;Oben</translation>
    </message>
    <message>
        <source>&amp;Bottom</source>
        <translation>&amp;Unten</translation>
    </message>
    <message>
        <source>The label is moved {offset}.</source>
        <translation>Das Label wird verschoben: {offset}.</translation>
    </message>
    <message>
        <source>The label stays where it is.</source>
        <translation>Das Label bleibt, wo es ist.</translation>
    </message>
    <message>
        <source>Which bars scan?</source>
        <translation>Welche Strichcodes lassen sich scannen?</translation>
    </message>
    <message>
        <source>Scan bars 1, 2 and 3 of the test label with your hand scanner.</source>
        <translation>Scannen Sie Strichcode 1, 2 und 3 des Testlabels mit Ihrem Handscanner.</translation>
    </message>
    <message>
        <source>S&amp;can here</source>
        <translation>Hier s&amp;cannen</translation>
    </message>
    <message>
        <source>That is no bar of the test label.</source>
        <translation>Das ist kein Strichcode des Testlabels.</translation>
    </message>
    <message>
        <source>What does “printed” mean here?</source>
        <translation>Was heißt „gedruckt“ hier?</translation>
    </message>
    <message>
        <source>Settled: {what}.</source>
        <translation>Eingerichtet: {what}.</translation>
    </message>
    <message>
        <source>Set up {printer}</source>
        <translation>{printer} einrichten</translation>
    </message>
    <message>
        <source>Print &amp;again</source>
        <translation>&amp;Erneut drucken</translation>
    </message>
    <message>
        <source>Try it in &amp;ZPL</source>
        <translation>Mit &amp;ZPL versuchen</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
    <message>
        <source>Print the test label</source>
        <translation>Testlabel drucken</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Erneut drucken</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Look at what came out, and choose it here.</source>
        <translation>Sehen Sie nach, was herauskam, und wählen Sie es hier.</translation>
    </message>
    <message>
        <source>The test label is on its way…</source>
        <translation>Das Testlabel ist unterwegs…</translation>
    </message>
    <message>
        <source>The test label, and its &amp;rulers are 50 mm long</source>
        <translation>Das &amp;Testlabel; seine Lineale sind 50 mm lang</translation>
    </message>
    <message>
        <source>The test label, but its rulers are &amp;longer or shorter, or it is cut off</source>
        <translation>Das Testlabel, aber die Lineale sind länger oder &amp;kürzer, oder es ist abgeschnitten</translation>
    </message>
    <message>
        <source>N&amp;othing, or an empty label</source>
        <translation>&amp;Nichts oder ein leeres Label</translation>
    </message>
    <message>
        <source>&amp;Signs and code instead of the test label</source>
        <translation>Zeichen und &amp;Code statt des Testlabels</translation>
    </message>
    <message>
        <source>Go back and choose the size that is really in it. If that is right, choose the same size in the printer’s own settings on this computer, turn off any scaling there, and print again.</source>
        <translation>Gehen Sie zurück und wählen Sie das Format, das wirklich im Drucker liegt. Stimmt es schon, wählen Sie dasselbe Format in den Druckereinstellungen dieses Computers, schalten Sie dort jede Skalierung aus und drucken Sie erneut.</translation>
    </message>
    <message>
        <source>Look at the printer: is it on, loaded, closed and not paused? Then print again. If labels stay empty, its driver does not suit it, or it is a thermal printer with its roll the wrong way round.</source>
        <translation>Sehen Sie am Drucker nach: Ist er an, gefüllt, geschlossen und nicht auf Pause? Drucken Sie dann erneut. Bleiben Labels leer, passt der Treiber nicht, oder die Rolle des Thermodruckers liegt falsch herum.</translation>
    </message>
    <message>
        <source>Go back and choose other dots per inch: at 300 dpi rulers that are drawn for 203 are 34 mm long. If they are 50 mm and only the edges are cut off, choose the size that is really in it.</source>
        <translation>Gehen Sie zurück und wählen Sie andere Punkte pro Zoll: Bei 300 dpi sind Lineale, die für 203 gezeichnet sind, 34 mm lang. Sind sie 50 mm lang und fehlen nur die Ränder, wählen Sie das Format, das wirklich im Drucker liegt.</translation>
    </message>
    <message>
        <source>This printer does not understand ZPL. Switch its language to ZPL in its own menu, or take it off the list and install its driver.</source>
        <translation>Dieser Drucker versteht kein ZPL. Stellen Sie seine Sprache in seinem Menü auf ZPL, oder nehmen Sie ihn von der Liste und installieren Sie seinen Treiber.</translation>
    </message>
    <message>
        <source>It does not understand ZPL either. Install the printer’s own driver on this computer, then look again.</source>
        <translation>ZPL versteht er auch nicht. Installieren Sie den Treiber des Druckers auf diesem Computer und suchen Sie dann erneut.</translation>
    </message>
    <message>
        <source>This queue sends pages that the printer does not understand. If it understands ZPL, as Zebra’s do, try that; on a network, add it by its address instead. Else install the printer’s own driver.</source>
        <translation>Diese Warteschlange sendet Seiten, die der Drucker nicht versteht. Versteht er ZPL, wie die von Zebra, versuchen Sie das; im Netzwerk fügen Sie ihn stattdessen über seine Adresse hinzu. Sonst installieren Sie den Treiber des Druckers.</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>Das weiß ich nicht</translation>
    </message>
    <message>
        <source>{mm} mm right</source>
        <translation>{mm} mm nach rechts</translation>
    </message>
    <message>
        <source>{mm} mm left</source>
        <translation>{mm} mm nach links</translation>
    </message>
    <message>
        <source>{mm} mm down</source>
        <translation>{mm} mm nach unten</translation>
    </message>
    <message>
        <source>{mm} mm up</source>
        <translation>{mm} mm nach oben</translation>
    </message>
    <message>
        <source>Bars &amp;{number} scan ({width} mm)</source>
        <translation>Strichcode &amp;{number} lässt sich scannen ({width} mm)</translation>
    </message>
    <message>
        <source>Even the finest bars scan. Carriers’ labels will, too.</source>
        <translation>Selbst die feinsten Striche lassen sich scannen. Labels der Versanddienste dann auch.</translation>
    </message>
    <message>
        <source>Scan each of them, or tick what scans. Without a scanner, go on.</source>
        <translation>Scannen Sie jeden, oder haken Sie an, was sich scannen lässt. Ohne Scanner: weiter.</translation>
    </message>
    <message>
        <source>Labels of carriers may not scan. Clean the print head, print slower or lighter in the printer’s own settings, and check the dots per inch.</source>
        <translation>Labels der Versanddienste lassen sich vielleicht nicht scannen. Reinigen Sie den Druckkopf, drucken Sie langsamer oder heller (Druckereinstellungen) und prüfen Sie die Punkte pro Zoll.</translation>
    </message>
    <message>
        <source>The finest bars do not scan yet. Clean the print head, print slower or lighter. Most labels will still scan.</source>
        <translation>Die feinsten Striche lassen sich noch nicht scannen. Reinigen Sie den Druckkopf, drucken Sie langsamer oder heller. Die meisten Labels lassen sich trotzdem scannen.</translation>
    </message>
    <message>
        <source>The test label printed.</source>
        <translation>Das Testlabel wurde gedruckt.</translation>
    </message>
    <message>
        <source>The test label was sent. Look at the printer.</source>
        <translation>Das Testlabel wurde gesendet. Sehen Sie am Drucker nach.</translation>
    </message>
    <message>
        <source>in ZPL</source>
        <translation>in ZPL</translation>
    </message>
    <message>
        <source>moved {offset}</source>
        <translation>verschoben: {offset}</translation>
    </message>
    <message>
        <source>sent counts as printed</source>
        <translation>gesendet gilt als gedruckt</translation>
    </message>
</context>
<context>
    <name>key</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>Labels as one PDF</source>
        <translation>Labels als ein PDF</translation>
    </message>
    <message>
        <source>&amp;Each label on a page of its own size</source>
        <translation>Jedes Label auf &amp;eigener Seite in seiner Größe</translation>
    </message>
    <message>
        <source>&amp;Four labels on a sheet of A4</source>
        <translation>&amp;Vier Labels auf einem A4-Bogen</translation>
    </message>
    <message>
        <source>Press the places of the first sheet that are used already (1 to 4).</source>
        <translation>Drücken Sie auf die schon benutzten Plätze des ersten Bogens (1 bis 4).</translation>
    </message>
    <message>
        <source>Save…   Enter</source>
        <translation>Speichern…   Eingabe</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Zurück   Esc</translation>
    </message>
    <message>
        <source>What comes as A4 with a customs form goes in as it is.</source>
        <translation>Was als A4 mit Zollformular kommt, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Label sheet in {printer}</source>
        <translation>Labelbogen in {printer}</translation>
    </message>
    <message>
        <source>It is a new sheet   N</source>
        <translation>Es ist ein neuer Bogen   N</translation>
    </message>
    <message>
        <source>Put the sheet on top in {printer}, the same way round as before.</source>
        <translation>Legen Sie den Bogen obenauf in {printer}, so herum wie zuvor.</translation>
    </message>
    <message>
        <source>Press a place to say whether it is free or used (1 to {last}).</source>
        <translation>Drücken Sie auf einen Platz, um zu sagen, ob er frei oder benutzt ist (1 bis {last}).</translation>
    </message>
    <message>
        <source>It is in   Enter</source>
        <translation>Er liegt drin   Eingabe</translation>
    </message>
    <message>
        <source>It is in: print 1 label   Enter</source>
        <translation>Er liegt drin: 1 Label drucken   Eingabe</translation>
    </message>
    <message>
        <source>It is in: print {count} labels   Enter</source>
        <translation>Er liegt drin: {count} Labels drucken   Eingabe</translation>
    </message>
    <message>
        <source>Free places on the first sheet</source>
        <translation>Freie Plätze auf dem ersten Bogen</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>used</source>
        <translation>benutzt</translation>
    </message>
    <message>
        <source>1 label is in {file}.</source>
        <translation>1 Label ist in {file}.</translation>
    </message>
    <message>
        <source>{count} labels are in {file}.</source>
        <translation>{count} Labels sind in {file}.</translation>
    </message>
    <message>
        <source>1 parcel has none yet: print it first.</source>
        <translation>1 Paket hat noch keins: Drucken Sie es zuerst.</translation>
    </message>
    <message>
        <source>{count} parcels have none yet: print them first.</source>
        <translation>{count} Pakete haben noch keins: Drucken Sie sie zuerst.</translation>
    </message>
    <message>
        <source>1 label&apos;s file cannot be read.</source>
        <translation>Die Datei von 1 Label ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The files of {count} labels cannot be read.</source>
        <translation>Die Dateien von {count} Labels sind nicht lesbar.</translation>
    </message>
    <message>
        <source>1 does not count as printed: say when it is on paper, and Amazon is told.</source>
        <translation>1 gilt nicht als gedruckt: Sagen Sie, wenn es auf Papier ist, dann erfährt es Amazon.</translation>
    </message>
    <message>
        <source>{count} do not count as printed: say when they are on paper, and Amazon is told.</source>
        <translation>{count} gelten nicht als gedruckt: Sagen Sie, wenn sie auf Papier sind, dann erfährt es Amazon.</translation>
    </message>
    <message>
        <source>Top half</source>
        <translation>Obere Hälfte</translation>
    </message>
    <message>
        <source>Bottom half</source>
        <translation>Untere Hälfte</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>Oben links</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>Oben rechts</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>Unten links</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>Unten rechts</translation>
    </message>
</context>
<context>
    <name>myparcel</name>
    <message>
        <source>MyParcel Netherlands</source>
        <translation>MyParcel Niederlande</translation>
    </message>
    <message>
        <source>MyParcel Belgium</source>
        <translation>MyParcel Belgien</translation>
    </message>
    <message>
        <source>MyParcel Italy</source>
        <translation>MyParcel Italien</translation>
    </message>
    <message>
        <source>account {number}</source>
        <translation>Konto {number}</translation>
    </message>
    <message>
        <source>Through MyParcel&apos;s contracts: {carriers}.</source>
        <translation>Über Verträge von MyParcel: {carriers}.</translation>
    </message>
    <message>
        <source>Through your own: {carriers}.</source>
        <translation>Über Ihre eigenen: {carriers}.</translation>
    </message>
    <message>
        <source>the address is not valid</source>
        <translation>die Adresse ist ungültig</translation>
    </message>
    <message>
        <source>the house number is not valid</source>
        <translation>die Hausnummer ist ungültig</translation>
    </message>
    <message>
        <source>the postcode is not valid</source>
        <translation>die Postleitzahl ist ungültig</translation>
    </message>
    <message>
        <source>the country is not valid</source>
        <translation>das Land ist ungültig</translation>
    </message>
    <message>
        <source>the street is too long</source>
        <translation>die Straße ist zu lang</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>der Name ist zu lang</translation>
    </message>
    <message>
        <source>the addition to the house number is not valid</source>
        <translation>der Zusatz zur Hausnummer ist ungültig</translation>
    </message>
    <message>
        <source>the phone number is not valid</source>
        <translation>die Telefonnummer ist ungültig</translation>
    </message>
    <message>
        <source>the company name is too long</source>
        <translation>der Firmenname ist zu lang</translation>
    </message>
    <message>
        <source>the name or company is not valid</source>
        <translation>Name oder Firma ist ungültig</translation>
    </message>
    <message>
        <source>the e-mail address is too long</source>
        <translation>die E-Mail-Adresse ist zu lang</translation>
    </message>
    <message>
        <source>the carrier does not go to this country</source>
        <translation>der Versanddienst liefert nicht in dieses Land</translation>
    </message>
    <message>
        <source>this kind of parcel does not go to this country</source>
        <translation>diese Paketart geht nicht in dieses Land</translation>
    </message>
    <message>
        <source>the sender&apos;s street is too long</source>
        <translation>die Straße des Absenders ist zu lang</translation>
    </message>
    <message>
        <source>the second address line is too long</source>
        <translation>die zweite Adresszeile ist zu lang</translation>
    </message>
    <message>
        <source>it is not valid</source>
        <translation>es ist ungültig</translation>
    </message>
    <message>
        <source>the invoice number is not valid</source>
        <translation>die Rechnungsnummer ist ungültig</translation>
    </message>
    <message>
        <source>size or weight is not valid</source>
        <translation>Größe oder Gewicht ist ungültig</translation>
    </message>
    <message>
        <source>these options do not go together</source>
        <translation>diese Optionen passen nicht zusammen</translation>
    </message>
    <message>
        <source>no more shipments are allowed</source>
        <translation>weitere Sendungen sind nicht erlaubt</translation>
    </message>
    <message>
        <source>the way of delivery is not valid</source>
        <translation>die Zustellart ist ungültig</translation>
    </message>
    <message>
        <source>there is no such way of delivery here</source>
        <translation>diese Zustellart gibt es hier nicht</translation>
    </message>
    <message>
        <source>the insurance cannot be worked out</source>
        <translation>die Versicherung lässt sich nicht ermitteln</translation>
    </message>
    <message>
        <source>your account does not have this carrier</source>
        <translation>Ihr Konto hat diesen Versanddienst nicht</translation>
    </message>
    <message>
        <source>the weight is not valid</source>
        <translation>das Gewicht ist ungültig</translation>
    </message>
    <message>
        <source>street and house number cannot be told apart</source>
        <translation>Straße und Hausnummer sind nicht zu trennen</translation>
    </message>
    <message>
        <source>the carrier does not have this kind of parcel</source>
        <translation>der Versanddienst hat diese Paketart nicht</translation>
    </message>
    <message>
        <source>the carrier does not take several boxes as one parcel</source>
        <translation>der Versanddienst nimmt nicht mehrere Kartons als ein Paket an</translation>
    </message>
    <message>
        <source>these are too many boxes for one parcel</source>
        <translation>das sind zu viele Kartons für ein Paket</translation>
    </message>
    <message>
        <source>the parcel is too long</source>
        <translation>das Paket ist zu lang</translation>
    </message>
    <message>
        <source>it cannot be insured for this amount</source>
        <translation>für diesen Betrag ist es nicht versicherbar</translation>
    </message>
    <message>
        <source>the sender is not valid</source>
        <translation>der Absender ist ungültig</translation>
    </message>
    <message>
        <source>the EORI number is not valid</source>
        <translation>die EORI-Nummer ist ungültig</translation>
    </message>
    <message>
        <source>the VAT number is not valid</source>
        <translation>die USt-IdNr. ist ungültig</translation>
    </message>
    <message>
        <source>e-mail address and phone number are missing</source>
        <translation>E-Mail-Adresse und Telefonnummer fehlen</translation>
    </message>
    <message>
        <source>this e-mail address is refused</source>
        <translation>diese E-Mail-Adresse wird abgelehnt</translation>
    </message>
    <message>
        <source>the carrier does not go to this postcode</source>
        <translation>der Versanddienst liefert nicht an diese Postleitzahl</translation>
    </message>
    <message>
        <source>the pickup point is not valid</source>
        <translation>die Abholstelle ist ungültig</translation>
    </message>
    <message>
        <source>nothing goes to this country for now</source>
        <translation>vorläufig geht nichts in dieses Land</translation>
    </message>
    <message>
        <source>it is not activated yet, so the first two shipments go to NL and BE only</source>
        <translation>es ist noch nicht aktiviert, darum gehen die ersten zwei Sendungen nur nach NL und BE</translation>
    </message>
    <message>
        <source>the number of pieces is not valid</source>
        <translation>die Stückzahl ist ungültig</translation>
    </message>
    <message>
        <source>it needs the buyer&apos;s VAT number</source>
        <translation>die USt-IdNr. des Käufers ist nötig</translation>
    </message>
    <message>
        <source>the UK VAT number is not valid</source>
        <translation>die britische USt-IdNr. ist ungültig</translation>
    </message>
    <message>
        <source>it needs the buyer&apos;s EORI number</source>
        <translation>die EORI-Nummer des Käufers ist nötig</translation>
    </message>
    <message>
        <source>there is no pickup point here</source>
        <translation>hier gibt es keine Abholstelle</translation>
    </message>
    <message>
        <source>there is no time of delivery here</source>
        <translation>hier gibt es keine Zustellzeit</translation>
    </message>
    <message>
        <source>the date of delivery is not valid</source>
        <translation>das Zustelldatum ist ungültig</translation>
    </message>
</context>
<context>
    <name>order</name>
    <message>
        <source>Almost cancelled</source>
        <translation>Fast storniert</translation>
    </message>
    <message>
        <source>Almost late</source>
        <translation>Fast überfällig</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>Geschenk</translation>
    </message>
    <message>
        <source>Customised</source>
        <translation>Personalisiert</translation>
    </message>
    <message>
        <source>Transparency codes</source>
        <translation>Transparency-Codes</translation>
    </message>
    <message>
        <source>On a pallet</source>
        <translation>Auf Palette</translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation>Ersatz</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Umtausch</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Geschäftlich</translation>
    </message>
    <message>
        <source>Premium</source>
        <translation>Premium</translation>
    </message>
    <message>
        <source>Signature advised</source>
        <translation>Unterschrift empfohlen</translation>
    </message>
    <message>
        <source>Collected at a shop</source>
        <translation>Abholung im Laden</translation>
    </message>
    <message>
        <source>Pick-up point</source>
        <translation>Abholstelle</translation>
    </message>
    <message>
        <source>Private address</source>
        <translation>Privatadresse</translation>
    </message>
    <message>
        <source>Business address</source>
        <translation>Firmenadresse</translation>
    </message>
    <message>
        <source>Leave at the front door</source>
        <translation>An der Haustür ablegen</translation>
    </message>
    <message>
        <source>Leave at the back door</source>
        <translation>An der Hintertür ablegen</translation>
    </message>
    <message>
        <source>Leave in the garage</source>
        <translation>In der Garage ablegen</translation>
    </message>
    <message>
        <source>Leave in the porch</source>
        <translation>Im Hauseingang ablegen</translation>
    </message>
    <message>
        <source>Leave in the shed</source>
        <translation>Im Schuppen ablegen</translation>
    </message>
    <message>
        <source>Leave in the mail room</source>
        <translation>In der Poststelle abgeben</translation>
    </message>
    <message>
        <source>Leave at reception</source>
        <translation>Am Empfang abgeben</translation>
    </message>
    <message>
        <source>Leave with a neighbour</source>
        <translation>Beim Nachbarn abgeben</translation>
    </message>
    <message>
        <source>Why cancelled: {text}</source>
        <translation>Warum storniert: {text}</translation>
    </message>
    <message>
        <source>When: {text}</source>
        <translation>Wann: {text}</translation>
    </message>
    <message>
        <source>For the driver: {text}</source>
        <translation>Für den Fahrer: {text}</translation>
    </message>
    <message>
        <source>Gift message: {text}</source>
        <translation>Grußbotschaft: {text}</translation>
    </message>
    <message>
        <source>Gift wrap: {text}</source>
        <translation>Geschenkverpackung: {text}</translation>
    </message>
    <message>
        <source>Personalisation: {text}</source>
        <translation>Personalisierung: {text}</translation>
    </message>
    <message>
        <source>In place of {text}</source>
        <translation>Anstelle von {text}</translation>
    </message>
    <message>
        <source>IOSS {text}: only for goods from outside the EU; MyParcel has no field for it</source>
        <translation>IOSS {text}: nur für Waren von außerhalb der EU; MyParcel hat kein Feld dafür</translation>
    </message>
    <message>
        <source>Tax number {text}</source>
        <translation>Steuernummer {text}</translation>
    </message>
    <message>
        <source>Shop {text}</source>
        <translation>Laden {text}</translation>
    </message>
    <message>
        <source>Shipping template: {text}</source>
        <translation>Versandvorlage: {text}</translation>
    </message>
    <message>
        <source>Amazon programmes: {text}</source>
        <translation>Amazon-Programme: {text}</translation>
    </message>
    <message>
        <source>PO {number}</source>
        <translation>PO {number}</translation>
    </message>
    <message>
        <source>Amazon proposes {service}</source>
        <translation>Amazon schlägt {service} vor</translation>
    </message>
    <message>
        <source>Leave at: {place}</source>
        <translation>Ablageort: {place}</translation>
    </message>
</context>
<context>
    <name>package</name>
    <message>
        <source>parcel</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>mailbox parcel</source>
        <translation>Briefkastenpaket</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>digital stamp</source>
        <translation>Briefmarke (digital)</translation>
    </message>
    <message>
        <source>small parcel</source>
        <translation>kleines Paket</translation>
    </message>
</context>
<context>
    <name>packing</name>
    <message>
        <source>Pack order {order}</source>
        <translation>Bestellung {order} packen</translation>
    </message>
    <message>
        <source>Add a parcel</source>
        <translation>Paket hinzufügen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Type how many go in each parcel; + and − move one. What is left stays in the others.</source>
        <translation>Geben Sie ein, wie viele in jedes Paket kommen; + und − verschieben je eins. Der Rest bleibt in den anderen.</translation>
    </message>
    <message>
        <source>It goes through customs, so every parcel needs items.</source>
        <translation>Es geht durch den Zoll, darum braucht jedes Paket Artikel.</translation>
    </message>
    <message>
        <source>1 parcel</source>
        <translation>1 Paket</translation>
    </message>
    <message>
        <source>{count} parcels</source>
        <translation>{count} Pakete</translation>
    </message>
    <message>
        <source>1 label</source>
        <translation>1 Label</translation>
    </message>
    <message>
        <source>{count} labels</source>
        <translation>{count} Labels</translation>
    </message>
    <message>
        <source>Pack like this</source>
        <translation>So packen</translation>
    </message>
    <message>
        <source>Leave it so</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Items per parcel</source>
        <translation>Artikel je Paket</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Kartons</translation>
    </message>
    <message>
        <source>Parcel {number}</source>
        <translation>Paket {number}</translation>
    </message>
    <message>
        <source>+1 order</source>
        <translation>+1 Bestellung</translation>
    </message>
    <message>
        <source>+{count} orders</source>
        <translation>+{count} Bestellungen</translation>
    </message>
    <message>
        <source>Box {number} of {count}</source>
        <translation>Karton {number} von {count}</translation>
    </message>
    <message>
        <source>In the parcel of</source>
        <translation>Im Paket von</translation>
    </message>
    <message>
        <source>Travels in the parcel of {order}.</source>
        <translation>Reist im Paket von {order} mit.</translation>
    </message>
    <message>
        <source>One parcel with {orders}.</source>
        <translation>Ein Paket mit {orders}.</translation>
    </message>
    <message>
        <source>{box}: a label without items of its own.</source>
        <translation>{box}: ein Label ohne eigene Artikel.</translation>
    </message>
    <message>
        <source>{count} orders go to this address.</source>
        <translation>{count} Bestellungen gehen an diese Adresse.</translation>
    </message>
</context>
<context>
    <name>paper</name>
    <message>
        <source>{width} × {height} mm</source>
        <translation>{width} × {height} mm</translation>
    </message>
    <message>
        <source>Test label</source>
        <translation>Testlabel</translation>
    </message>
    <message>
        <source>Both rulers are 50 mm long.</source>
        <translation>Beide Lineale sind 50 mm lang.</translation>
    </message>
    <message>
        <source>At each edge, look for the lowest number whose line came out.</source>
        <translation>Suchen Sie an jedem Rand die kleinste Zahl, deren Strich zu sehen ist.</translation>
    </message>
    <message>
        <source>From:</source>
        <translation>Absender:</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>Pick list</source>
        <translation>Pickliste</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>1 unit</source>
        <translation>1 Stück</translation>
    </message>
    <message>
        <source>{count} units</source>
        <translation>{count} Stück</translation>
    </message>
    <message>
        <source>1 product</source>
        <translation>1 Artikel</translation>
    </message>
    <message>
        <source>{count} products</source>
        <translation>{count} Artikel</translation>
    </message>
    <message>
        <source>1 parcel</source>
        <translation>1 Paket</translation>
    </message>
    <message>
        <source>{count} parcels</source>
        <translation>{count} Pakete</translation>
    </message>
    <message>
        <source>for 1 parcel</source>
        <translation>für 1 Paket</translation>
    </message>
    <message>
        <source>for {count} parcels</source>
        <translation>für {count} Pakete</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Sendungsnummer</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>without a number</source>
        <translation>ohne Nummer</translation>
    </message>
    <message>
        <source>Driver’s name</source>
        <translation>Name des Fahrers</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>Day list {carrier}</source>
        <translation>Tagesliste {carrier}</translation>
    </message>
    <message>
        <source>{count} parcels handed over</source>
        <translation>{count} Pakete übergeben</translation>
    </message>
    <message>
        <source>1 parcel handed over</source>
        <translation>1 Paket übergeben</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Seite {number} von {count}</translation>
    </message>
</context>
<context>
    <name>printer</name>
    <message>
        <source>Print this label on…</source>
        <translation>Dieses Label drucken auf…</translation>
    </message>
    <message>
        <source>Print {count} labels on…</source>
        <translation>{count} Labels drucken auf…</translation>
    </message>
    <message>
        <source>As set in Settings</source>
        <translation>Wie in den Einstellungen</translation>
    </message>
    <message>
        <source>This once; what is set stays.</source>
        <translation>Nur dieses Mal; die Einstellung bleibt.</translation>
    </message>
    <message>
        <source>Print   Enter</source>
        <translation>Drucken   Eingabe</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Zurück   Esc</translation>
    </message>
    <message>
        <source>PDF folder</source>
        <translation>PDF-Ordner</translation>
    </message>
    <message>
        <source>PDF folder for documents</source>
        <translation>PDF-Ordner für Dokumente</translation>
    </message>
    <message>
        <source>Not there. Plug it in and switch it on.</source>
        <translation>Nicht gefunden. Schließen Sie ihn an und schalten Sie ihn ein.</translation>
    </message>
    <message>
        <source>Waits: {reason}.</source>
        <translation>Wartet: {reason}.</translation>
    </message>
    <message>
        <source>Busy printing.</source>
        <translation>Druckt gerade.</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation>Bereit.</translation>
    </message>
    <message>
        <source>“Printed” means here: the PDF file is in the folder.</source>
        <translation>„Gedruckt“ heißt hier: Die PDF-Datei liegt im Ordner.</translation>
    </message>
    <message>
        <source>It only tells that a label was sent: you will be asked whether each came out.</source>
        <translation>Er meldet nur, dass ein Label gesendet wurde: Sie werden bei jedem gefragt, ob es herauskam.</translation>
    </message>
    <message>
        <source>It tells nothing back: you will be asked whether labels came out.</source>
        <translation>Er meldet nichts zurück: Sie werden gefragt, ob Labels herauskamen.</translation>
    </message>
    <message>
        <source>It only takes labels: you will be asked whether each came out.</source>
        <translation>Er nimmt Labels nur an: Sie werden bei jedem gefragt, ob es herauskam.</translation>
    </message>
    <message>
        <source>“Printed” means here: the label was sent to the printer whole.</source>
        <translation>„Gedruckt“ heißt hier: Das Label wurde vollständig an den Drucker gesendet.</translation>
    </message>
    <message>
        <source>“Printed” means here: the printer said it was done.</source>
        <translation>„Gedruckt“ heißt hier: Der Drucker hat sich fertig gemeldet.</translation>
    </message>
    <message>
        <source>“Printed” means here: the printer counted the label.</source>
        <translation>„Gedruckt“ heißt hier: Der Drucker hat das Label gezählt.</translation>
    </message>
    <message>
        <source>“Printed” means here: somebody saw the label.</source>
        <translation>„Gedruckt“ heißt hier: Jemand hat das Label gesehen.</translation>
    </message>
    <message>
        <source>, {dpi} dpi</source>
        <translation>, {dpi} dpi</translation>
    </message>
    <message>
        <source>Found: {printer}{dpi}.</source>
        <translation>Gefunden: {printer}{dpi}.</translation>
    </message>
    <message>
        <source>It does not tell how it stands. If it is out of labels or open, mend that and find it again; else “printed” can only mean that the label was sent to it.</source>
        <translation>Er meldet seinen Zustand nicht. Fehlen Labels oder ist er offen, beheben Sie das und suchen Sie ihn erneut; sonst kann „gedruckt“ nur heißen, dass das Label an ihn gesendet wurde.</translation>
    </message>
    <message>
        <source>It counts the labels it prints.</source>
        <translation>Er zählt die Labels, die er druckt.</translation>
    </message>
    <message>
        <source>It tells when it is done, but does not count labels.</source>
        <translation>Er meldet, wenn er fertig ist, zählt aber keine Labels.</translation>
    </message>
    <message>
        <source>{sizes} and {count} more</source>
        <translation>{sizes} und {count} weitere</translation>
    </message>
</context>
<context>
    <name>problem</name>
    <message>
        <source>Open Amazon settings</source>
        <translation>Amazon-Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Fill in the name</source>
        <translation>Namen eintragen</translation>
    </message>
    <message>
        <source>Fill in {field}</source>
        <translation>{field} eintragen</translation>
    </message>
    <message>
        <source>Enter your own for all</source>
        <translation>Eigene für alle eintragen</translation>
    </message>
    <message>
        <source>Open MyParcel settings</source>
        <translation>MyParcel-Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Open carrier settings</source>
        <translation>Versanddienst-Einstellungen</translation>
    </message>
    <message>
        <source>Enter the range</source>
        <translation>Bereich eintragen</translation>
    </message>
    <message>
        <source>Choose a printer</source>
        <translation>Drucker wählen</translation>
    </message>
    <message>
        <source>Edit address</source>
        <translation>Adresse ändern</translation>
    </message>
    <message>
        <source>Choose marketplace</source>
        <translation>Marktplatz wählen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Ship it all the same</source>
        <translation>Trotzdem versenden</translation>
    </message>
    <message>
        <source>Ship it all the same…</source>
        <translation>Trotzdem versenden…</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Andere Datei wählen</translation>
    </message>
    <message>
        <source>Get orders</source>
        <translation>Bestellungen abrufen</translation>
    </message>
    <message>
        <source>Accept the change</source>
        <translation>Änderung übernehmen</translation>
    </message>
    <message>
        <source>Buy a new label</source>
        <translation>Neues Label kaufen</translation>
    </message>
    <message>
        <source>Choose another service</source>
        <translation>Andere Versandart wählen</translation>
    </message>
    <message>
        <source>Amazon is not connected.</source>
        <translation>Amazon ist nicht verbunden.</translation>
    </message>
    <message>
        <source>Connect it, or save the confirmation file and upload that.</source>
        <translation>Verbinden Sie es oder speichern Sie die Bestätigungsdatei und laden Sie diese hoch.</translation>
    </message>
    <message>
        <source>The Amazon connection has ended.</source>
        <translation>Die Verbindung zu Amazon ist beendet.</translation>
    </message>
    <message>
        <source>Connect again: give consent anew, or paste a new refresh token.</source>
        <translation>Verbinden Sie neu: Geben Sie die Zustimmung neu oder fügen Sie ein neues Refresh-Token ein.</translation>
    </message>
    <message>
        <source>That is not a refresh token: it begins with Atzr|.</source>
        <translation>Das ist kein Refresh-Token; ein solches beginnt mit Atzr|.</translation>
    </message>
    <message>
        <source>Copy it whole from Seller Central and paste it again.</source>
        <translation>Kopieren Sie es vollständig aus Seller Central und fügen Sie es neu ein.</translation>
    </message>
    <message>
        <source>The application&apos;s key is no longer valid.</source>
        <translation>Der Schlüssel der Anwendung ist nicht mehr gültig.</translation>
    </message>
    <message>
        <source>Enter the client id and a new client secret from Seller Central.</source>
        <translation>Geben Sie die Client-ID und ein neues Client-Secret aus Seller Central ein.</translation>
    </message>
    <message>
        <source>Amazon refuses access ({request_id}).</source>
        <translation>Amazon verweigert den Zugriff ({request_id}).</translation>
    </message>
    <message>
        <source>Usually a role is missing, or the account is suspended or of another region. Check that in Seller Central, then connect again.</source>
        <translation>Meist fehlt eine Rolle, oder das Konto ist gesperrt oder aus einer anderen Region. Prüfen Sie das in Seller Central und verbinden Sie neu.</translation>
    </message>
    <message>
        <source>The connection lacks the permission Direct-to-Consumer Shipping.</source>
        <translation>Der Verbindung fehlt die Berechtigung Direct-to-Consumer Shipping.</translation>
    </message>
    <message>
        <source>Give the application that role in Seller Central, then give consent again. Files still work.</source>
        <translation>Geben Sie der Anwendung diese Rolle in Seller Central und stimmen Sie dann erneut zu. Mit Dateien geht es weiterhin.</translation>
    </message>
    <message>
        <source>Amazon did not take the confirmation: {message} ({request_id}).</source>
        <translation>Amazon hat die Bestätigung nicht angenommen: {message} ({request_id}).</translation>
    </message>
    <message>
        <source>Mend it in Seller Central and try again, or save the confirmation file.</source>
        <translation>Beheben Sie das in Seller Central und versuchen Sie es erneut oder speichern Sie die Bestätigungsdatei.</translation>
    </message>
    <message>
        <source>Amazon says this order is cancelled. Do NOT ship it.</source>
        <translation>Laut Amazon ist diese Bestellung storniert. NICHT versenden.</translation>
    </message>
    <message>
        <source>Take the parcel out. Check the order in Seller Central.</source>
        <translation>Nehmen Sie das Paket heraus. Prüfen Sie die Bestellung in Seller Central.</translation>
    </message>
    <message>
        <source>Amazon cannot be reached.</source>
        <translation>Amazon ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check the network. What Amazon must be told waits and is sent later.</source>
        <translation>Prüfen Sie das Netzwerk. Was Amazon wissen muss, wartet und wird später gesendet.</translation>
    </message>
    <message>
        <source>Amazon asks us to wait.</source>
        <translation>Amazon bittet uns zu warten.</translation>
    </message>
    <message>
        <source>It goes on by itself.</source>
        <translation>Es geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Amazon has trouble of its own.</source>
        <translation>Amazon hat selbst eine Störung.</translation>
    </message>
    <message>
        <source>It is tried again later; nothing is lost.</source>
        <translation>Es wird später erneut versucht; nichts ist verloren.</translation>
    </message>
    <message>
        <source>Amazon&apos;s answer was lost.</source>
        <translation>Die Antwort von Amazon ging verloren.</translation>
    </message>
    <message>
        <source>Amazon is asked what it knows; nothing is counted twice.</source>
        <translation>Amazon wird gefragt, was es schon weiß; nichts zählt doppelt.</translation>
    </message>
    <message>
        <source>Amazon&apos;s answer cannot be read.</source>
        <translation>Die Antwort von Amazon ist nicht lesbar.</translation>
    </message>
    <message>
        <source>It is tried again.</source>
        <translation>Es wird erneut versucht.</translation>
    </message>
    <message>
        <source>Amazon&apos;s name for the carrier {carrier} is not set.</source>
        <translation>Amazons Name für den Versanddienst {carrier} ist nicht eingetragen.</translation>
    </message>
    <message>
        <source>Fill it in, and Amazon is told at once.</source>
        <translation>Tragen Sie ihn ein, dann wird Amazon sofort informiert.</translation>
    </message>
    <message>
        <source>Amazon does not understand amzlabels: {message}.</source>
        <translation>Amazon versteht amzlabels nicht: {message}.</translation>
    </message>
    <message>
        <source>This is our mistake. Look for a newer version.</source>
        <translation>Das ist unser Fehler. Suchen Sie nach einer neueren Version.</translation>
    </message>
    <message>
        <source>Amazon could not make the report.</source>
        <translation>Amazon konnte den Bericht nicht erstellen.</translation>
    </message>
    <message>
        <source>Get orders again later, or download the report in Seller Central and drop it here.</source>
        <translation>Rufen Sie die Bestellungen später erneut ab oder laden Sie den Bericht in Seller Central herunter und ziehen Sie ihn hierher.</translation>
    </message>
    <message>
        <source>Amazon is still making the report.</source>
        <translation>Amazon erstellt den Bericht noch.</translation>
    </message>
    <message>
        <source>The same report is taken up again: by itself while the window is open, or when you get orders.</source>
        <translation>Derselbe Bericht wird wieder aufgenommen: von selbst, solange das Fenster offen ist, oder beim Abrufen der Bestellungen.</translation>
    </message>
    <message>
        <source>This account is on the Individual selling plan.</source>
        <translation>Dieses Konto hat den Verkaufstarif Einzelanbieter.</translation>
    </message>
    <message>
        <source>Amazon lets only Professional sellers be connected. Change the plan in Seller Central.</source>
        <translation>Amazon erlaubt die Verbindung nur Verkäufern im Tarif Professionell. Ändern Sie den Tarif in Seller Central.</translation>
    </message>
    <message>
        <source>Days left before the consent at Amazon runs out: {days}.</source>
        <translation>Tage, bis die Zustimmung bei Amazon abläuft: {days}.</translation>
    </message>
    <message>
        <source>Give consent again in time, else orders can no longer be confirmed.</source>
        <translation>Stimmen Sie rechtzeitig erneut zu, sonst lassen sich Bestellungen nicht mehr bestätigen.</translation>
    </message>
    <message>
        <source>Days left before the client secret runs out: {days}.</source>
        <translation>Tage, bis das Client-Secret abläuft: {days}.</translation>
    </message>
    <message>
        <source>Make a new one in Seller Central and enter it.</source>
        <translation>Erstellen Sie in Seller Central ein neues und geben Sie es ein.</translation>
    </message>
    <message>
        <source>Amazon cannot be asked yet: {fields} must be filled in or corrected.</source>
        <translation>Amazon kann noch nicht gefragt werden. Ausfüllen oder korrigieren: {fields}.</translation>
    </message>
    <message>
        <source>Fill in your application as Seller Central shows it.</source>
        <translation>Tragen Sie Ihre Anwendung so ein, wie Seller Central sie zeigt.</translation>
    </message>
    <message>
        <source>The consent was cancelled.</source>
        <translation>Die Zustimmung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Nothing has changed. Try again whenever you like.</source>
        <translation>Nichts hat sich geändert. Versuchen Sie es erneut, wann Sie möchten.</translation>
    </message>
    <message>
        <source>The consent took too long.</source>
        <translation>Die Zustimmung dauerte zu lange.</translation>
    </message>
    <message>
        <source>Amazon gives ten minutes. Try again.</source>
        <translation>Amazon gibt zehn Minuten. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Amazon&apos;s answer does not belong to this consent, so it was thrown away.</source>
        <translation>Die Antwort von Amazon gehört nicht zu dieser Zustimmung und wurde verworfen.</translation>
    </message>
    <message>
        <source>Try again. If it happens twice, forget the Amazon login first.</source>
        <translation>Versuchen Sie es erneut. Passiert es wieder, löschen Sie zuerst die Amazon-Anmeldung.</translation>
    </message>
    <message>
        <source>Amazon answered twice; only the first answer counts.</source>
        <translation>Amazon hat zweimal geantwortet; nur die erste Antwort zählt.</translation>
    </message>
    <message>
        <source>Nothing is lost. Look under Integration whether Amazon is connected.</source>
        <translation>Nichts ist verloren. Sehen Sie unter Anbindung nach, ob Amazon verbunden ist.</translation>
    </message>
    <message>
        <source>Amazon came back without its consent.</source>
        <translation>Amazon kam ohne Zustimmung zurück.</translation>
    </message>
    <message>
        <source>Try again, and press Confirm on Amazon&apos;s page.</source>
        <translation>Versuchen Sie es erneut und drücken Sie auf der Seite von Amazon auf Bestätigen.</translation>
    </message>
    <message>
        <source>Amazon&apos;s consent was too old or already used.</source>
        <translation>Die Zustimmung von Amazon war zu alt oder schon benutzt.</translation>
    </message>
    <message>
        <source>Try again; the redirect address must be the one Seller Central shows.</source>
        <translation>Versuchen Sie es erneut; die Weiterleitungsadresse muss die sein, die Seller Central zeigt.</translation>
    </message>
    <message>
        <source>Amazon&apos;s page could not be shown.</source>
        <translation>Die Seite von Amazon konnte nicht angezeigt werden.</translation>
    </message>
    <message>
        <source>Check the network and try again, or use the system browser.</source>
        <translation>Prüfen Sie das Netzwerk und versuchen Sie es erneut oder nehmen Sie den Systembrowser.</translation>
    </message>
    <message>
        <source>There is nothing to pick.</source>
        <translation>Es gibt nichts zu picken.</translation>
    </message>
    <message>
        <source>Bring orders in, or choose the parcels whose goods are to be fetched.</source>
        <translation>Importieren Sie Bestellungen oder wählen Sie die Pakete, deren Ware zu holen ist.</translation>
    </message>
    <message>
        <source>No label was printed today, so there is no day list.</source>
        <translation>Heute wurde kein Label gedruckt, also gibt es keine Tagesliste.</translation>
    </message>
    <message>
        <source>Print labels first; the day list names those of one day.</source>
        <translation>Drucken Sie zuerst Labels; die Tagesliste nennt die eines Tages.</translation>
    </message>
    <message>
        <source>Download “Unshipped Orders” instead: in Seller Central under Orders, Order Reports.</source>
        <translation>Laden Sie stattdessen „Unshipped Orders“ (nicht versandte Bestellungen) herunter: in Seller Central unter Bestellungen, Bestellberichte.</translation>
    </message>
    <message>
        <source>{file} is not there.</source>
        <translation>{file} ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>Download the unshipped-orders report again and drop it here.</source>
        <translation>Laden Sie den Bericht der nicht versandten Bestellungen erneut herunter und ziehen Sie ihn hierher.</translation>
    </message>
    <message>
        <source>{file} is a folder.</source>
        <translation>{file} ist ein Ordner.</translation>
    </message>
    <message>
        <source>Drop the report itself: a .txt file from Seller Central.</source>
        <translation>Ziehen Sie den Bericht selbst hierher: eine .txt-Datei aus Seller Central.</translation>
    </message>
    <message>
        <source>{file} cannot be opened.</source>
        <translation>{file} lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Close it in other programs, or download it again.</source>
        <translation>Schließen Sie die Datei in anderen Programmen oder laden Sie sie erneut herunter.</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>{file} ist leer.</translation>
    </message>
    <message>
        <source>The download was cut off. Download the report again.</source>
        <translation>Das Herunterladen brach ab. Laden Sie den Bericht erneut herunter.</translation>
    </message>
    <message>
        <source>{file} is not a text file.</source>
        <translation>{file} ist keine Textdatei.</translation>
    </message>
    <message>
        <source>Drop the .txt report of unshipped orders from Seller Central.</source>
        <translation>Ziehen Sie den .txt-Bericht der nicht versandten Bestellungen aus Seller Central hierher.</translation>
    </message>
    <message>
        <source>{file} is not an Amazon order report.</source>
        <translation>{file} ist kein Bestellbericht von Amazon.</translation>
    </message>
    <message>
        <source>In Seller Central: Orders, Order Reports, Unshipped Orders. Drop that .txt file.</source>
        <translation>In Seller Central: Bestellungen, Bestellberichte, Unshipped Orders (nicht versandte Bestellungen). Ziehen Sie diese .txt-Datei hierher.</translation>
    </message>
    <message>
        <source>{file} was saved by a spreadsheet.</source>
        <translation>{file} wurde mit einem Tabellenprogramm gespeichert.</translation>
    </message>
    <message>
        <source>Spreadsheets change order numbers. Download the report again and drop it unopened.</source>
        <translation>Tabellenprogramme verändern Bestellnummern. Laden Sie den Bericht erneut herunter und ziehen Sie ihn ungeöffnet hierher.</translation>
    </message>
    <message>
        <source>{file} is the report of all orders; it has no names and streets.</source>
        <translation>{file} ist der Bericht aller Bestellungen; er enthält keine Namen und Straßen.</translation>
    </message>
    <message>
        <source>{file} is the new-orders report; it also lists what was shipped or cancelled.</source>
        <translation>{file} ist der Bericht neuer Bestellungen; er enthält auch Versandtes und Storniertes.</translation>
    </message>
    <message>
        <source>{file} is an upload file for confirming shipments, not a report.</source>
        <translation>{file} ist eine Datei zum Hochladen von Versandbestätigungen, kein Bericht.</translation>
    </message>
    <message>
        <source>Upload it in Seller Central; here, drop the unshipped-orders report.</source>
        <translation>Laden Sie sie in Seller Central hoch; hierher gehört der Bericht der nicht versandten Bestellungen.</translation>
    </message>
    <message>
        <source>{file} is an invoice or tax report; it does not say what is left to ship.</source>
        <translation>{file} ist ein Rechnungs- oder Steuerbericht; darin steht nicht, was noch zu versenden ist.</translation>
    </message>
    <message>
        <source>{file} is a report of returns, not of orders to ship.</source>
        <translation>{file} ist ein Bericht über Retouren, nicht über zu versendende Bestellungen.</translation>
    </message>
    <message>
        <source>{file} is about what Amazon&apos;s own warehouses ship.</source>
        <translation>{file} betrifft das, was Amazon aus eigenen Lagern versendet.</translation>
    </message>
    <message>
        <source>{file} is another Amazon report, not of orders to ship.</source>
        <translation>{file} ist ein anderer Amazon-Bericht, nicht über zu versendende Bestellungen.</translation>
    </message>
    <message>
        <source>{file} lacks columns that are needed: {columns}.</source>
        <translation>{file} hat nicht alle nötigen Spalten. Es fehlen: {columns}.</translation>
    </message>
    <message>
        <source>Download the unshipped-orders report again, with its standard columns.</source>
        <translation>Laden Sie den Bericht der nicht versandten Bestellungen erneut herunter, mit den Standardspalten.</translation>
    </message>
    <message>
        <source>{file} was made without addresses.</source>
        <translation>{file} wurde ohne Adressen erstellt.</translation>
    </message>
    <message>
        <source>Your user may not see them. Let the account&apos;s owner download the report.</source>
        <translation>Ihr Benutzer darf sie nicht sehen. Lassen Sie den Kontoinhaber den Bericht herunterladen.</translation>
    </message>
    <message>
        <source>{file} lists no unshipped orders.</source>
        <translation>{file} enthält keine nicht versandten Bestellungen.</translation>
    </message>
    <message>
        <source>There is nothing to ship.</source>
        <translation>Es gibt nichts zu versenden.</translation>
    </message>
    <message>
        <source>Some letters of the report could not be read for certain.</source>
        <translation>Einige Buchstaben im Bericht waren nicht sicher lesbar.</translation>
    </message>
    <message>
        <source>Check names and streets before you print.</source>
        <translation>Prüfen Sie Namen und Straßen vor dem Drucken.</translation>
    </message>
    <message>
        <source>{file} was not deleted: it is not the file that was imported whole.</source>
        <translation>{file} wurde nicht gelöscht: Es ist nicht die Datei, die ganz eingelesen wurde.</translation>
    </message>
    <message>
        <source>Drop it here once more, or delete it yourself.</source>
        <translation>Ziehen Sie sie noch einmal hierher, oder löschen Sie sie selbst.</translation>
    </message>
    <message>
        <source>{file} does not say which orders are Prime.</source>
        <translation>{file} sagt nicht, welche Bestellungen Prime sind.</translation>
    </message>
    <message>
        <source>Add the column is-prime in Seller Central, under Order Reports, or look before you print.</source>
        <translation>Fügen Sie in Seller Central unter Bestellberichte die Spalte is-prime hinzu oder prüfen Sie selbst vor dem Drucken.</translation>
    </message>
    <message>
        <source>Line {line} of the report is broken and was left out.</source>
        <translation>Zeile {line} des Berichts ist defekt und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Look the order up in Seller Central.</source>
        <translation>Suchen Sie die Bestellung in Seller Central.</translation>
    </message>
    <message>
        <source>Line {line} of the report has no order number and was left out.</source>
        <translation>Zeile {line} des Berichts hat keine Bestellnummer und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Download the report again and drop it unopened.</source>
        <translation>Laden Sie den Bericht erneut herunter und ziehen Sie ihn ungeöffnet hierher.</translation>
    </message>
    <message>
        <source>Line {line}: the item number was damaged by a spreadsheet; the line was left out.</source>
        <translation>Zeile {line}: Ein Tabellenprogramm hat die Positionsnummer beschädigt; die Zeile wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Line {line}: the quantity cannot be read; the line was left out.</source>
        <translation>Zeile {line}: Die Menge ist nicht lesbar; die Zeile wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Line {line} repeats an item with other details; the last one counts.</source>
        <translation>Zeile {line} wiederholt eine Position mit anderen Angaben; die letzte gilt.</translation>
    </message>
    <message>
        <source>Check that order before you print.</source>
        <translation>Prüfen Sie diese Bestellung vor dem Drucken.</translation>
    </message>
    <message>
        <source>Line {line}: the ship-by date cannot be read.</source>
        <translation>Zeile {line}: Das Datum „Versand bis“ ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The order is kept, without its date.</source>
        <translation>Die Bestellung bleibt, ohne Datum.</translation>
    </message>
    <message>
        <source>The report does not say which marketplace this order is from.</source>
        <translation>Im Bericht steht nicht, von welchem Marktplatz diese Bestellung kommt.</translation>
    </message>
    <message>
        <source>Choose it, so that the right Amazon is told.</source>
        <translation>Wählen Sie ihn, damit das richtige Amazon informiert wird.</translation>
    </message>
    <message>
        <source>This is a Prime order; Amazon usually wants its own label on it.</source>
        <translation>Dies ist eine Prime-Bestellung; Amazon verlangt dafür meist sein eigenes Label.</translation>
    </message>
    <message>
        <source>Buy the label in Seller Central, or ship it all the same.</source>
        <translation>Kaufen Sie das Label in Seller Central oder versenden Sie trotzdem.</translation>
    </message>
    <message>
        <source>The buyer asked to cancel this order.</source>
        <translation>Der Käufer möchte diese Bestellung stornieren.</translation>
    </message>
    <message>
        <source>Decide in Seller Central first; ship it only if it goes on.</source>
        <translation>Entscheiden Sie zuerst in Seller Central; versenden Sie nur, wenn die Bestellung bestehen bleibt.</translation>
    </message>
    <message>
        <source>An item of this order has no SKU.</source>
        <translation>Eine Position dieser Bestellung hat keine SKU.</translation>
    </message>
    <message>
        <source>Look in Seller Central what to pack, then ship it.</source>
        <translation>Sehen Sie in Seller Central nach, was zu packen ist, und versenden Sie dann.</translation>
    </message>
    <message>
        <source>Amazon no longer has this order to be shipped. Do NOT ship it.</source>
        <translation>Bei Amazon ist diese Bestellung nicht mehr zu versenden. NICHT versenden.</translation>
    </message>
    <message>
        <source>It was cancelled or shipped elsewhere: look in Seller Central.</source>
        <translation>Sie wurde storniert oder anderswo versandt: Sehen Sie in Seller Central nach.</translation>
    </message>
    <message>
        <source>Changed at Amazon since the last report: {fields}. It was {before}, it is {now}.</source>
        <translation>Seit dem letzten Bericht bei Amazon geändert: {fields}. Vorher {before}, jetzt {now}.</translation>
    </message>
    <message>
        <source>The parcel has the newest data. Check it and accept.</source>
        <translation>Das Paket hat die neuesten Daten. Prüfen und übernehmen Sie sie.</translation>
    </message>
    <message>
        <source>Changed at Amazon after its label was bought: {fields}. It was {before}, it is {now}.</source>
        <translation>Nach dem Kauf des Labels bei Amazon geändert: {fields}. Vorher {before}, jetzt {now}.</translation>
    </message>
    <message>
        <source>Buy a new label, or release the parcel to print the one it has.</source>
        <translation>Kaufen Sie ein neues Label oder geben Sie das Paket frei, um das vorhandene zu drucken.</translation>
    </message>
    <message>
        <source>Amazon buys and confirms the label of this order itself.</source>
        <translation>Amazon kauft und bestätigt das Label dieser Bestellung selbst.</translation>
    </message>
    <message>
        <source>Print its label in Seller Central, or ship it all the same.</source>
        <translation>Drucken Sie das Label in Seller Central oder versenden Sie trotzdem.</translation>
    </message>
    <message>
        <source>Letters in the name or address are damaged.</source>
        <translation>Buchstaben in Name oder Adresse sind beschädigt.</translation>
    </message>
    <message>
        <source>Correct the spelling before the label is made.</source>
        <translation>Korrigieren Sie die Schreibweise, bevor das Label erstellt wird.</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>Der Name fehlt.</translation>
    </message>
    <message>
        <source>Type a name or company.</source>
        <translation>Geben Sie einen Namen oder eine Firma ein.</translation>
    </message>
    <message>
        <source>The street is missing.</source>
        <translation>Die Straße fehlt.</translation>
    </message>
    <message>
        <source>Type the street.</source>
        <translation>Geben Sie die Straße ein.</translation>
    </message>
    <message>
        <source>The house number is missing.</source>
        <translation>Die Hausnummer fehlt.</translation>
    </message>
    <message>
        <source>Type the house number.</source>
        <translation>Geben Sie die Hausnummer ein.</translation>
    </message>
    <message>
        <source>The postcode is missing.</source>
        <translation>Die Postleitzahl fehlt.</translation>
    </message>
    <message>
        <source>Type the postcode.</source>
        <translation>Geben Sie die Postleitzahl ein.</translation>
    </message>
    <message>
        <source>The postcode does not fit the country.</source>
        <translation>Die Postleitzahl passt nicht zum Land.</translation>
    </message>
    <message>
        <source>Correct the postcode or the country.</source>
        <translation>Korrigieren Sie die Postleitzahl oder das Land.</translation>
    </message>
    <message>
        <source>The city is missing.</source>
        <translation>Der Ort fehlt.</translation>
    </message>
    <message>
        <source>Type the city.</source>
        <translation>Geben Sie den Ort ein.</translation>
    </message>
    <message>
        <source>The country is not known.</source>
        <translation>Das Land ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Type its two letters, such as NL or DE.</source>
        <translation>Geben Sie die zwei Buchstaben ein, etwa NL oder DE.</translation>
    </message>
    <message>
        <source>{field} is too long for the label: {length} letters, {limit} fit.</source>
        <translation>{field} ist zu lang für das Label: {length} Zeichen, {limit} passen.</translation>
    </message>
    <message>
        <source>Shorten it, or move part of it to another line.</source>
        <translation>Kürzen Sie den Text oder setzen Sie einen Teil in eine andere Zeile.</translation>
    </message>
    <message>
        <source>The buyer&apos;s Postnummer for {value} is missing.</source>
        <translation>Die Postnummer des Käufers für {value} fehlt.</translation>
    </message>
    <message>
        <source>Ask the buyer for it and type it on the second line: without it DHL takes no parcel.</source>
        <translation>Erfragen Sie sie beim Käufer und tragen Sie sie in die zweite Zeile ein: Ohne sie nimmt DHL kein Paket an.</translation>
    </message>
    <message>
        <source>The house number can be read in two ways: {value} or {other}.</source>
        <translation>Die Hausnummer ist auf zwei Arten lesbar: {value} oder {other}.</translation>
    </message>
    <message>
        <source>Correct it, or ship it if {value} is right.</source>
        <translation>Korrigieren Sie sie oder versenden Sie, wenn {value} stimmt.</translation>
    </message>
    <message>
        <source>There is no house number in “{value}”.</source>
        <translation>In „{value}“ steht keine Hausnummer.</translation>
    </message>
    <message>
        <source>Add it, or ship it if there is none.</source>
        <translation>Ergänzen Sie sie oder versenden Sie, wenn es keine gibt.</translation>
    </message>
    <message>
        <source>Two lines look like the street: “{value}” and “{other}”.</source>
        <translation>Zwei Zeilen sehen wie die Straße aus: „{value}“ und „{other}“.</translation>
    </message>
    <message>
        <source>Choose the right one, or ship it as it is.</source>
        <translation>Wählen Sie die richtige oder versenden Sie so.</translation>
    </message>
    <message>
        <source>This is a PO box: “{value}”. Couriers do not go there; the post takes what fits.</source>
        <translation>Dies ist ein Postfach: „{value}“. Kuriere liefern dort nicht; die Post nimmt, was passt.</translation>
    </message>
    <message>
        <source>Ask the buyer for a street, or ship it if it fits.</source>
        <translation>Bitten Sie den Käufer um eine Straße oder versenden Sie, wenn es passt.</translation>
    </message>
    <message>
        <source>{field} was too long: “{value}” now stands under {to}.</source>
        <translation>{field} war zu lang: „{value}“ steht jetzt unter „{to}“.</translation>
    </message>
    <message>
        <source>Check that it reads well, then ship it.</source>
        <translation>Prüfen Sie, ob es sich gut liest, und versenden Sie dann.</translation>
    </message>
    <message>
        <source>The postcode {postal_code} is written as in {likely}, but the country is {country}.</source>
        <translation>Die PLZ {postal_code} hat die Form eines anderen Landes ({likely}); angegeben ist: {country}.</translation>
    </message>
    <message>
        <source>Correct the country or the postcode, or ship it as it is.</source>
        <translation>Korrigieren Sie Land oder Postleitzahl oder versenden Sie so.</translation>
    </message>
    <message>
        <source>The postcode {value} does not look like one of {country}.</source>
        <translation>Die PLZ {value} passt nicht zum Land ({country}).</translation>
    </message>
    <message>
        <source>Correct it, or ship it as it is.</source>
        <translation>Korrigieren Sie das oder versenden Sie so.</translation>
    </message>
    <message>
        <source>The postcode {value} lies in {other}, not in {state}.</source>
        <translation>Die PLZ {value} liegt in {other}, nicht in {state}.</translation>
    </message>
    <message>
        <source>Correct the postcode, or ship it as it is.</source>
        <translation>Korrigieren Sie die Postleitzahl oder versenden Sie so.</translation>
    </message>
    <message>
        <source>The city “{value}” does not look like one.</source>
        <translation>Der Ort „{value}“ sieht nicht wie einer aus.</translation>
    </message>
    <message>
        <source>The label of this parcel is already bought.</source>
        <translation>Das Label dieses Pakets ist schon gekauft.</translation>
    </message>
    <message>
        <source>Its address can no longer be changed here.</source>
        <translation>Die Adresse lässt sich hier nicht mehr ändern.</translation>
    </message>
    <message>
        <source>The customs form lacks {fields} of {sku}.</source>
        <translation>Im Zollformular fehlt bei {sku}: {fields}.</translation>
    </message>
    <message>
        <source>Fill it in for this product; it is kept for all its orders.</source>
        <translation>Tragen Sie es für diesen Artikel ein; es gilt für alle Bestellungen mit ihm.</translation>
    </message>
    <message>
        <source>{carrier} goes to {country} only with your {fields}.</source>
        <translation>{carrier} liefert in dieses Land ({country}) nur mit Ihren Angaben: {fields}.</translation>
    </message>
    <message>
        <source>Fill it in under Carrier, or choose another service with T.</source>
        <translation>Tragen Sie sie unter Versanddienst ein oder wählen Sie mit T eine andere Versandart.</translation>
    </message>
    <message>
        <source>{carrier} does not deliver to a PO box: “{value}”.</source>
        <translation>{carrier} liefert nicht an ein Postfach: „{value}“.</translation>
    </message>
    <message>
        <source>Choose PostNL, or ask the buyer for a street and edit the address with E.</source>
        <translation>Wählen Sie PostNL oder bitten Sie den Käufer um eine Straße und ändern Sie die Adresse mit E.</translation>
    </message>
    <message>
        <source>{carrier} does not deliver to {value}; only DHL does.</source>
        <translation>{carrier} liefert nicht an {value}; das macht nur DHL.</translation>
    </message>
    <message>
        <source>Choose a service of DHL, or ask the buyer for a street and edit the address with E.</source>
        <translation>Wählen Sie eine Versandart von DHL oder bitten Sie den Käufer um eine Straße und ändern Sie die Adresse mit E.</translation>
    </message>
    <message>
        <source>MyParcel is not connected.</source>
        <translation>MyParcel ist nicht verbunden.</translation>
    </message>
    <message>
        <source>Enter your MyParcel API key.</source>
        <translation>Geben Sie Ihren API-Schlüssel von MyParcel ein.</translation>
    </message>
    <message>
        <source>MyParcel does not accept the API key.</source>
        <translation>MyParcel akzeptiert den API-Schlüssel nicht.</translation>
    </message>
    <message>
        <source>A newer key may have replaced it. Enter the newest one.</source>
        <translation>Vielleicht gibt es schon einen neueren. Geben Sie den neuesten ein.</translation>
    </message>
    <message>
        <source>MyParcel does not accept this key. The one from before stays in use.</source>
        <translation>MyParcel akzeptiert diesen Schlüssel nicht. Der bisherige bleibt in Gebrauch.</translation>
    </message>
    <message>
        <source>Copy it anew from MyParcel: Shop settings, Integrations.</source>
        <translation>Kopieren Sie ihn neu aus MyParcel: Shop settings, Integrations.</translation>
    </message>
    <message>
        <source>MyParcel refused this parcel: {message} ({code}).</source>
        <translation>MyParcel hat dieses Paket abgelehnt: {message} ({code}).</translation>
    </message>
    <message>
        <source>Mend it, then print it again.</source>
        <translation>Beheben Sie das und drucken Sie erneut.</translation>
    </message>
    <message>
        <source>MyParcel does not accept the address: {message} ({code}).</source>
        <translation>MyParcel akzeptiert die Adresse nicht: {message} ({code}).</translation>
    </message>
    <message>
        <source>Correct the address, then print it again.</source>
        <translation>Korrigieren Sie die Adresse und drucken Sie erneut.</translation>
    </message>
    <message>
        <source>MyParcel does not take this service: {message} ({code}).</source>
        <translation>MyParcel nimmt diese Versandart nicht an: {message} ({code}).</translation>
    </message>
    <message>
        <source>Choose another service with T, then print it again.</source>
        <translation>Wählen Sie mit T eine andere Versandart und drucken Sie erneut.</translation>
    </message>
    <message>
        <source>MyParcel does not accept the customs form: {message} ({code}).</source>
        <translation>MyParcel akzeptiert das Zollformular nicht: {message} ({code}).</translation>
    </message>
    <message>
        <source>Correct {field} of {sku}, then print it again.</source>
        <translation>Bei {sku} korrigieren: {field}. Drucken Sie dann erneut.</translation>
    </message>
    <message>
        <source>MyParcel does not accept your numbers for customs: {message} ({code}).</source>
        <translation>MyParcel akzeptiert Ihre Zollnummern nicht: {message} ({code}).</translation>
    </message>
    <message>
        <source>Correct them under Carrier, then print it again.</source>
        <translation>Korrigieren Sie sie unter Versanddienst und drucken Sie erneut.</translation>
    </message>
    <message>
        <source>MyParcel stops your account here: {message} ({code}).</source>
        <translation>MyParcel blockiert hier Ihr Konto: {message} ({code}).</translation>
    </message>
    <message>
        <source>Put it right at MyParcel or ask them, then print it again.</source>
        <translation>Klären Sie das bei MyParcel und drucken Sie dann erneut.</translation>
    </message>
    <message>
        <source>This label expired or was cancelled at MyParcel before it was printed.</source>
        <translation>Dieses Label ist bei MyParcel vor dem Drucken abgelaufen oder storniert worden.</translation>
    </message>
    <message>
        <source>Print it again and a new one is bought. The old one was not used and costs nothing.</source>
        <translation>Drucken Sie erneut, dann wird ein neues gekauft. Das alte wurde nicht benutzt und kostet nichts.</translation>
    </message>
    <message>
        <source>This shipment is no longer at MyParcel: it was deleted there before its label came.</source>
        <translation>Diese Sendung gibt es bei MyParcel nicht mehr: Sie wurde dort gelöscht, bevor ihr Label kam.</translation>
    </message>
    <message>
        <source>Print it again and a new one is made, once. The deleted one costs nothing.</source>
        <translation>Drucken Sie erneut, dann wird einmal eine neue angelegt. Die gelöschte kostet nichts.</translation>
    </message>
    <message>
        <source>MyParcel has made {count} of these labels already, so they are not cancelled.</source>
        <translation>MyParcel hat {count} dieser Labels schon erstellt, sie sind also nicht storniert.</translation>
    </message>
    <message>
        <source>Their orders are set aside. See at MyParcel whether the labels were printed there.</source>
        <translation>Die Bestellungen dazu sind angehalten. Sehen Sie bei MyParcel nach, ob die Labels dort gedruckt wurden.</translation>
    </message>
    <message>
        <source>MyParcel wants to be paid before it gives the labels.</source>
        <translation>MyParcel gibt die Labels erst nach Bezahlung heraus.</translation>
    </message>
    <message>
        <source>Pay in your MyParcel account, then print again. Nothing is lost.</source>
        <translation>Zahlen Sie in Ihrem MyParcel-Konto und drucken Sie erneut. Nichts ist verloren.</translation>
    </message>
    <message>
        <source>MyParcel cannot be reached.</source>
        <translation>MyParcel ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check the network. The orders wait.</source>
        <translation>Prüfen Sie das Netzwerk. Die Bestellungen warten.</translation>
    </message>
    <message>
        <source>MyParcel asks us to wait.</source>
        <translation>MyParcel bittet uns zu warten.</translation>
    </message>
    <message>
        <source>MyParcel has trouble of its own.</source>
        <translation>MyParcel hat selbst eine Störung.</translation>
    </message>
    <message>
        <source>It is tried again. The orders wait.</source>
        <translation>Neuer Versuch folgt. Die Bestellungen warten.</translation>
    </message>
    <message>
        <source>MyParcel has not made this label yet.</source>
        <translation>MyParcel hat dieses Label noch nicht erstellt.</translation>
    </message>
    <message>
        <source>Print it again in a minute; it is not bought twice.</source>
        <translation>Drucken Sie in einer Minute erneut; es wird nicht doppelt gekauft.</translation>
    </message>
    <message>
        <source>MyParcel&apos;s answer was lost, so it is not certain that the label was bought.</source>
        <translation>Die Antwort von MyParcel ging verloren; es ist nicht sicher, ob das Label gekauft wurde.</translation>
    </message>
    <message>
        <source>It is looked up before anything is bought again.</source>
        <translation>Das wird geprüft, bevor etwas neu gekauft wird.</translation>
    </message>
    <message>
        <source>MyParcel sent something that is not a label.</source>
        <translation>MyParcel hat etwas geschickt, das kein Label ist.</translation>
    </message>
    <message>
        <source>Print it again; it is not bought twice.</source>
        <translation>Drucken Sie erneut; es wird nicht doppelt gekauft.</translation>
    </message>
    <message>
        <source>MyParcel&apos;s answer cannot be read.</source>
        <translation>Die Antwort von MyParcel ist nicht lesbar.</translation>
    </message>
    <message>
        <source>MyParcel does not understand amzlabels: {message} ({code}).</source>
        <translation>MyParcel versteht amzlabels nicht: {message} ({code}).</translation>
    </message>
    <message>
        <source>No printer is chosen.</source>
        <translation>Kein Drucker gewählt.</translation>
    </message>
    <message>
        <source>Choose the label printer once; it is remembered.</source>
        <translation>Wählen Sie einmal den Labeldrucker; die Wahl bleibt gespeichert.</translation>
    </message>
    <message>
        <source>The printer {printer} is not there any more.</source>
        <translation>Der Drucker {printer} ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Plug it in, or choose another one. The labels wait.</source>
        <translation>Schließen Sie ihn an oder wählen Sie einen anderen. Die Labels warten.</translation>
    </message>
    <message>
        <source>The printing system does not answer.</source>
        <translation>Das Drucksystem antwortet nicht.</translation>
    </message>
    <message>
        <source>It is tried again. The labels wait.</source>
        <translation>Neuer Versuch folgt. Die Labels warten.</translation>
    </message>
    <message>
        <source>The printer {printer} does not answer.</source>
        <translation>Der Drucker {printer} antwortet nicht.</translation>
    </message>
    <message>
        <source>Switch it on and look whether it is connected. It is tried again; the labels wait.</source>
        <translation>Schalten Sie ihn ein und prüfen Sie den Anschluss. Neuer Versuch folgt; die Labels warten.</translation>
    </message>
    <message>
        <source>This is not an address of a printer.</source>
        <translation>Das ist keine Druckeradresse.</translation>
    </message>
    <message>
        <source>Type it as the printer&apos;s own network page shows it, for example 192.168.1.40.</source>
        <translation>Geben Sie sie so ein, wie die Netzwerkseite des Druckers sie zeigt, zum Beispiel 192.168.1.40.</translation>
    </message>
    <message>
        <source>The printer {printer} cannot print this size: {media}.</source>
        <translation>Der Drucker {printer} kann dieses Format nicht drucken: {media}.</translation>
    </message>
    <message>
        <source>Print it on another one (M), or set this one up for the labels that are in it.</source>
        <translation>Drucken Sie auf einem anderen (M) oder richten Sie diesen für die eingelegten Labels ein.</translation>
    </message>
    <message>
        <source>The printer {printer} says that it has {loaded} in it; this label is {media}.</source>
        <translation>Laut Drucker {printer} ist {loaded} eingelegt; dieses Label ist {media}.</translation>
    </message>
    <message>
        <source>Load labels of that size; printing goes on by itself. Or say at its set-up what is in it.</source>
        <translation>Legen Sie Labels dieser Größe ein; der Druck läuft von selbst weiter. Oder geben Sie beim Einrichten an, was eingelegt ist.</translation>
    </message>
    <message>
        <source>This label comes as A4 with a customs form, and the printer {printer} has no A4.</source>
        <translation>Dieses Label kommt als A4 mit Zollformular, und der Drucker {printer} hat kein A4.</translation>
    </message>
    <message>
        <source>Choose a printer for A4. Nothing is bought until then.</source>
        <translation>Wählen Sie einen Drucker für A4. Bis dahin wird nichts gekauft.</translation>
    </message>
    <message>
        <source>The print queue {printer} has no driver: labels would come out as rubbish, or not at all.</source>
        <translation>Die Druckwarteschlange {printer} hat keinen Treiber: Labels kämen unleserlich heraus oder gar nicht.</translation>
    </message>
    <message>
        <source>Set the printer up: ZPL for a Zebra or its like, else install its driver.</source>
        <translation>Richten Sie den Drucker ein: ZPL für Zebra und ähnliche, sonst den Treiber installieren.</translation>
    </message>
    <message>
        <source>The computer has no room left for what {printer} is to print.</source>
        <translation>Der Computer hat keinen Platz mehr für das, was {printer} drucken soll.</translation>
    </message>
    <message>
        <source>Make room on the disk. It is tried again; the labels wait.</source>
        <translation>Schaffen Sie Platz auf der Festplatte. Neuer Versuch folgt; die Labels warten.</translation>
    </message>
    <message>
        <source>The printer {printer} waits: {reason}.</source>
        <translation>Der Drucker {printer} wartet: {reason}.</translation>
    </message>
    <message>
        <source>Mend it; printing goes on by itself.</source>
        <translation>Beheben Sie das; der Druck läuft von selbst weiter.</translation>
    </message>
    <message>
        <source>{printer} cannot be resumed from here.</source>
        <translation>{printer} lässt sich von hier nicht fortsetzen.</translation>
    </message>
    <message>
        <source>Press the printer&apos;s own button, or ask whoever looks after this computer.</source>
        <translation>Drücken Sie die Taste am Drucker oder fragen Sie den Betreuer dieses Computers.</translation>
    </message>
    <message>
        <source>The printer {printer} does not take this label: {reason}.</source>
        <translation>Der Drucker {printer} nimmt dieses Label nicht an: {reason}.</translation>
    </message>
    <message>
        <source>Put that right and print it again, or print it on another one (M).</source>
        <translation>Beheben Sie das und drucken Sie erneut oder auf einem anderen (M).</translation>
    </message>
    <message>
        <source>The label did not print: {reason}.</source>
        <translation>Das Label wurde nicht gedruckt: {reason}.</translation>
    </message>
    <message>
        <source>Nothing came out. Print it again.</source>
        <translation>Es kam nichts heraus. Drucken Sie erneut.</translation>
    </message>
    <message>
        <source>It is not certain that this label came out.</source>
        <translation>Es ist nicht sicher, ob dieses Label herauskam.</translation>
    </message>
    <message>
        <source>Look in the printer&apos;s tray: did it come out?</source>
        <translation>Sehen Sie im Ausgabefach des Druckers nach: Kam es heraus?</translation>
    </message>
    <message>
        <source>All that is known is that the label was sent to {printer}.</source>
        <translation>Bekannt ist nur, dass das Label an {printer} gesendet wurde.</translation>
    </message>
    <message>
        <source>Look whether it came out. Where sent is good enough for you, say so at the printer&apos;s set-up.</source>
        <translation>Sehen Sie nach, ob es herauskam. Genügt Ihnen „gesendet“, geben Sie das beim Einrichten des Druckers an.</translation>
    </message>
    <message>
        <source>{printer} says that it has printed this label meanwhile.</source>
        <translation>{printer} meldet, dass dieses Etikett inzwischen gedruckt ist.</translation>
    </message>
    <message>
        <source>Look in its tray once more: did it come out?</source>
        <translation>Sehen Sie noch einmal im Ausgabefach nach: Kam es heraus?</translation>
    </message>
    <message>
        <source>All that is known is that the computer took the label for {printer}.</source>
        <translation>Bekannt ist nur, dass der Computer das Label für {printer} angenommen hat.</translation>
    </message>
    <message>
        <source>Look whether it came out: printed in this way, it can never tell.</source>
        <translation>Sehen Sie nach, ob es herauskam: Bei dieser Druckart ist das nie bekannt.</translation>
    </message>
    <message>
        <source>The folder for printed PDFs cannot be written.</source>
        <translation>Der Ordner für gedruckte PDFs ist nicht beschreibbar.</translation>
    </message>
    <message>
        <source>Make room on the disk, or choose another printer.</source>
        <translation>Schaffen Sie Platz auf der Festplatte oder wählen Sie einen anderen Drucker.</translation>
    </message>
    <message>
        <source>None of these has a label yet.</source>
        <translation>Davon hat noch keines ein Label.</translation>
    </message>
    <message>
        <source>A label is made when you print.</source>
        <translation>Ein Label entsteht beim Drucken.</translation>
    </message>
    <message>
        <source>Not cancelled: {count}. Other boxes of their shipment are printed.</source>
        <translation>Nicht storniert: {count}. Andere Kartons der Sendung sind gedruckt.</translation>
    </message>
    <message>
        <source>Print these too, or give the whole shipment a new label (V).</source>
        <translation>Drucken Sie auch diese oder geben Sie der ganzen Sendung ein neues Label (V).</translation>
    </message>
    <message>
        <source>The label&apos;s file is gone from this computer.</source>
        <translation>Die Datei des Labels ist auf diesem Computer nicht mehr da.</translation>
    </message>
    <message>
        <source>Give the parcel a new label (V); this one is cancelled.</source>
        <translation>Geben Sie dem Paket ein neues Label (V); dieses wird storniert.</translation>
    </message>
    <message>
        <source>A barcode of this label could not be read as {printer} would print it.</source>
        <translation>Ein Barcode dieses Labels wäre so, wie {printer} ihn druckt, nicht lesbar.</translation>
    </message>
    <message>
        <source>Nothing was printed. Print it on one with finer dots (M), or as it is (R).</source>
        <translation>Nichts wurde gedruckt. Drucken Sie auf einem Drucker mit feineren Punkten (M) oder so, wie es ist (R).</translation>
    </message>
    <message>
        <source>{printer} has printed this very label already, for order {order}.</source>
        <translation>{printer} hat genau dieses Label schon gedruckt, für Bestellung {order}.</translation>
    </message>
    <message>
        <source>It was not printed twice. Look on that parcel, or print it again (R).</source>
        <translation>Es wurde nicht doppelt gedruckt. Sehen Sie auf dem Paket nach oder drucken Sie erneut (R).</translation>
    </message>
    <message>
        <source>This label waited {hours} hours for {printer} and was not printed.</source>
        <translation>Dieses Label hat {hours} Stunden auf {printer} gewartet und wurde nicht gedruckt.</translation>
    </message>
    <message>
        <source>Print it if the parcel still has to go.</source>
        <translation>Drucken Sie es, wenn das Paket noch wegmuss.</translation>
    </message>
    <message>
        <source>The label&apos;s file is damaged or empty. Nothing was printed.</source>
        <translation>Die Datei des Labels ist beschädigt oder leer. Nichts wurde gedruckt.</translation>
    </message>
    <message>
        <source>WRONG LABEL: it is the one for {name}, {city}.</source>
        <translation>FALSCHES LABEL: Es ist das für {name}, {city}.</translation>
    </message>
    <message>
        <source>It belongs on the parcel of order {order}.</source>
        <translation>Es gehört auf das Paket der Bestellung {order}.</translation>
    </message>
    <message>
        <source>WRONG LABEL: no parcel here has this number.</source>
        <translation>FALSCHES LABEL: Kein Paket hier hat diese Nummer.</translation>
    </message>
    <message>
        <source>Scan the bars with the tracking number. If these were, do not use this label.</source>
        <translation>Scannen Sie die Striche mit der Sendungsnummer. Waren es diese, benutzen Sie das Label nicht.</translation>
    </message>
    <message>
        <source>This is the slip, not the label.</source>
        <translation>Das ist der Lieferschein, nicht das Label.</translation>
    </message>
    <message>
        <source>Scan the label that is on the parcel.</source>
        <translation>Scannen Sie das Label auf dem Paket.</translation>
    </message>
    <message>
        <source>Do NOT use this label: it was given up.</source>
        <translation>Dieses Label NICHT benutzen: Es ist verworfen.</translation>
    </message>
    <message>
        <source>Throw it away. The parcel of {name}, order {order}, goes with a new one.</source>
        <translation>Werfen Sie es weg. Das Paket von {name}, Bestellung {order}, bekommt ein neues.</translation>
    </message>
    <message>
        <source>Do NOT ship the parcel of {name}: its order is held.</source>
        <translation>Paket von {name} NICHT versenden: Die Bestellung ist angehalten.</translation>
    </message>
    <message>
        <source>Set it aside and look at order {order}.</source>
        <translation>Legen Sie es beiseite und prüfen Sie Bestellung {order}.</translation>
    </message>
    <message>
        <source>Its printer has not said yet what became of this label.</source>
        <translation>Der Drucker hat noch nicht gemeldet, was aus diesem Label wurde.</translation>
    </message>
    <message>
        <source>Scan it again in a moment.</source>
        <translation>Scannen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The key does not fit the data on this computer.</source>
        <translation>Der Schlüssel passt nicht zu den Daten auf diesem Computer.</translation>
    </message>
    <message>
        <source>The data was written by a newer version of amzlabels.</source>
        <translation>Die Daten stammen von einer neueren Version von amzlabels.</translation>
    </message>
    <message>
        <source>The data on this computer is damaged.</source>
        <translation>Die Daten auf diesem Computer sind beschädigt.</translation>
    </message>
    <message>
        <source>Make room on the disk of {folder}, 100 MB or more. Nothing is lost.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger von {folder}, 100 MB oder mehr. Nichts ist verloren.</translation>
    </message>
    <message>
        <source>The data folder cannot be written.</source>
        <translation>Der Datenordner ist nicht beschreibbar.</translation>
    </message>
    <message>
        <source>Check the disk of {folder}. Nothing is lost.</source>
        <translation>Prüfen Sie den Datenträger von {folder}. Nichts ist verloren.</translation>
    </message>
    <message>
        <source>amzlabels is already running with this data.</source>
        <translation>amzlabels läuft bereits mit diesen Daten.</translation>
    </message>
    <message>
        <source>Use the window that is open, or close it first.</source>
        <translation>Nutzen Sie das offene Fenster oder schließen Sie es zuerst.</translation>
    </message>
    <message>
        <source>The key to your data is not in this computer&apos;s keyring.</source>
        <translation>Der Schlüssel zu Ihren Daten ist nicht im Schlüsselbund dieses Computers.</translation>
    </message>
    <message>
        <source>If another keyring has it, unlock that. If you kept the key yourself, enter it here.</source>
        <translation>Liegt er in einem anderen Schlüsselbund, entsperren Sie diesen. Haben Sie den Schlüssel selbst aufbewahrt, geben Sie ihn hier ein.</translation>
    </message>
    <message>
        <source>Enter the key that the data was made with. Nothing was changed.</source>
        <translation>Geben Sie den Schlüssel ein, mit dem die Daten angelegt wurden. Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>Install the newest version, then start it. Nothing was changed.</source>
        <translation>Installieren Sie die neueste Version und starten Sie diese. Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>Put a backup back, or start over. Nothing is bought or printed twice.</source>
        <translation>Spielen Sie eine Sicherung zurück oder fangen Sie neu an. Nichts wird doppelt gekauft oder gedruckt.</translation>
    </message>
    <message>
        <source>The data on this computer is gone.</source>
        <translation>Die Daten auf diesem Computer sind weg.</translation>
    </message>
    <message>
        <source>This backup is damaged, or was made with another key.</source>
        <translation>Diese Sicherung ist beschädigt oder wurde mit einem anderen Schlüssel erstellt.</translation>
    </message>
    <message>
        <source>Take an older one. Nothing was changed.</source>
        <translation>Nehmen Sie eine ältere. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This backup is no longer there.</source>
        <translation>Diese Sicherung ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Take another one. Nothing was changed.</source>
        <translation>Nehmen Sie eine andere. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>A label of your own may have been printed for this order after the backup that was put back.</source>
        <translation>Für diese Bestellung wurde nach der zurückgeholten Sicherung vielleicht schon ein eigenes Etikett gedruckt.</translation>
    </message>
    <message>
        <source>Look whether it is packed. If not, release it.</source>
        <translation>Sehen Sie nach, ob sie gepackt ist. Wenn nicht, geben Sie sie frei.</translation>
    </message>
    <message>
        <source>This label may have been printed after the backup that was put back.</source>
        <translation>Dieses Label wurde vielleicht nach der zurückgespielten Sicherung gedruckt.</translation>
    </message>
    <message>
        <source>Look for it, then say whether it is there.</source>
        <translation>Suchen Sie es und sagen Sie dann, ob es da ist.</translation>
    </message>
    <message>
        <source>Order {order} got its label after the backup, and goes to the same address.</source>
        <translation>Bestellung {order} bekam nach der Sicherung ihr Label und geht an dieselbe Adresse.</translation>
    </message>
    <message>
        <source>Look whether this one was packed with it. If not, release it.</source>
        <translation>Sehen Sie nach, ob diese mit eingepackt wurde. Wenn nicht, geben Sie sie frei.</translation>
    </message>
    <message>
        <source>There is no room left on the disk.</source>
        <translation>Die Festplatte ist voll.</translation>
    </message>
    <message>
        <source>Start it, or sign in to this computer again. It keeps the key to your data.</source>
        <translation>Starten Sie ihn, oder melden Sie sich neu an diesem Computer an. Er bewahrt den Schlüssel zu Ihren Daten auf.</translation>
    </message>
    <message>
        <source>The data folder may not be written.</source>
        <translation>In den Datenordner darf nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Allow writing to {folder} and to what is in it. Nothing is lost.</source>
        <translation>Erlauben Sie das Schreiben in {folder} und alles darin. Nichts ist verloren.</translation>
    </message>
    <message>
        <source>The data folder is not there any more.</source>
        <translation>Der Datenordner ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Connect the disk or the network drive of {folder} again.</source>
        <translation>Schließen Sie das Laufwerk oder Netzlaufwerk von {folder} wieder an.</translation>
    </message>
    <message>
        <source>amzlabels is already running with this data, and its window does not answer.</source>
        <translation>amzlabels läuft bereits mit diesen Daten, und sein Fenster antwortet nicht.</translation>
    </message>
    <message>
        <source>Give it a moment, then try again. If it stays so, force it to quit; nothing is lost.</source>
        <translation>Warten Sie einen Moment und versuchen Sie es noch einmal. Bleibt es so, beenden Sie es sofort; nichts geht verloren.</translation>
    </message>
    <message>
        <source>The keyring of this computer is locked.</source>
        <translation>Der Schlüsselbund dieses Computers ist gesperrt.</translation>
    </message>
    <message>
        <source>Unlock it with its password; trying again asks for it.</source>
        <translation>Entsperren Sie ihn mit dem Passwort; beim erneuten Versuch wird danach gefragt.</translation>
    </message>
    <message>
        <source>The keyring of this computer is missing or does not answer.</source>
        <translation>Der Schlüsselbund dieses Computers fehlt oder antwortet nicht.</translation>
    </message>
    <message>
        <source>There is no display here for a window.</source>
        <translation>Hier gibt es keinen Bildschirm für ein Fenster.</translation>
    </message>
    <message>
        <source>Use the commands instead; --help lists them.</source>
        <translation>Nutzen Sie stattdessen die Befehle; --help listet sie auf.</translation>
    </message>
    <message>
        <source>{variable} is neither an https address nor this computer.</source>
        <translation>{variable} ist weder eine https-Adresse noch dieser Computer.</translation>
    </message>
    <message>
        <source>Correct the variable, or take it away.</source>
        <translation>Korrigieren Sie die Variable oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>{file} cannot be written.</source>
        <translation>{file} lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{file} cannot be deleted.</source>
        <translation>{file} lässt sich nicht löschen.</translation>
    </message>
    <message>
        <source>Close it in other programs, then try again.</source>
        <translation>Schließen Sie die Datei in anderen Programmen und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>You set this parcel aside.</source>
        <translation>Sie haben dieses Paket angehalten.</translation>
    </message>
    <message>
        <source>Release it to ship it.</source>
        <translation>Geben Sie es frei, um es zu versenden.</translation>
    </message>
    <message>
        <source>amzlabels made a mistake ({id}).</source>
        <translation>amzlabels hat einen Fehler gemacht ({id}).</translation>
    </message>
    <message>
        <source>Nothing is lost. Try again; if it happens again, start the program again.</source>
        <translation>Nichts ist verloren. Versuchen Sie es erneut; geschieht es wieder, starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>amzlabels broke off the last time it ran ({id}).</source>
        <translation>amzlabels ist beim letzten Mal abgebrochen ({id}).</translation>
    </message>
    <message>
        <source>Nothing is lost: open work is picked up. Copy the report if it happens again.</source>
        <translation>Nichts ist verloren: Offenes wird wieder aufgenommen. Kopieren Sie den Fehlerbericht, wenn es wieder vorkommt.</translation>
    </message>
    <message>
        <source>This parcel goes through customs ({country}); an own label has no customs form.</source>
        <translation>Dieses Paket geht durch den Zoll ({country}); ein eigenes Label hat kein Zollformular.</translation>
    </message>
    <message>
        <source>Choose a carrier for it, or for all under Settings, Carrier.</source>
        <translation>Wählen Sie einen Versanddienst dafür oder für alle unter Einstellungen, Versanddienst.</translation>
    </message>
    <message>
        <source>No tracking number can be made: {field} of your number range is not right.</source>
        <translation>Keine Sendungsnummer möglich. Im Nummernkreis stimmt nicht: {field}.</translation>
    </message>
    <message>
        <source>Correct the range; the label is then drawn.</source>
        <translation>Korrigieren Sie den Nummernkreis; dann wird das Label erstellt.</translation>
    </message>
    <message>
        <source>Your range of tracking numbers is used up; {number} was the last.</source>
        <translation>Ihr Nummernkreis ist aufgebraucht; {number} war die letzte Sendungsnummer.</translation>
    </message>
    <message>
        <source>Enter a new range; the label is then drawn.</source>
        <translation>Geben Sie einen neuen Nummernkreis ein; dann wird das Label erstellt.</translation>
    </message>
    <message>
        <source>This parcel has no tracking number yet, so Amazon is not told.</source>
        <translation>Dieses Paket hat noch keine Sendungsnummer; Amazon wird daher nicht informiert.</translation>
    </message>
    <message>
        <source>Scan or type it (K).</source>
        <translation>Scannen oder tippen Sie sie (K).</translation>
    </message>
    <message>
        <source>This cannot be a tracking number; nothing was noted.</source>
        <translation>Das kann keine Sendungsnummer sein; nichts wurde notiert.</translation>
    </message>
    <message>
        <source>Scan or type 4 to 50 letters and digits without blanks.</source>
        <translation>Scannen oder tippen Sie 4 bis 50 Buchstaben und Ziffern ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>Order {order} has this tracking number already; nothing was noted.</source>
        <translation>Bestellung {order} hat diese Sendungsnummer schon; nichts wurde notiert.</translation>
    </message>
    <message>
        <source>Scan the label of the chosen parcel.</source>
        <translation>Scannen Sie das Label des gewählten Pakets.</translation>
    </message>
    <message>
        <source>This parcel takes no tracking number now; nothing was noted.</source>
        <translation>Dieses Paket nimmt jetzt keine Sendungsnummer an; nichts wurde notiert.</translation>
    </message>
    <message>
        <source>Only own labels that Amazon has not been told of can be given one.</source>
        <translation>Das geht nur bei eigenen Labels, von denen Amazon noch nichts weiß.</translation>
    </message>
    <message>
        <source>Order {order} was to go in this parcel, and does not any more.</source>
        <translation>Bestellung {order} sollte in dieses Paket, jetzt nicht mehr.</translation>
    </message>
    <message>
        <source>Take its goods out. The label stays as it is: ship it all the same.</source>
        <translation>Nehmen Sie die Ware heraus. Das Label bleibt, wie es ist: Versenden Sie trotzdem.</translation>
    </message>
    <message>
        <source>These orders do not go to the same name and address; nothing was combined.</source>
        <translation>Diese Bestellungen haben nicht denselben Namen und dieselbe Adresse; nichts wurde zusammengelegt.</translation>
    </message>
    <message>
        <source>Choose orders that do, or edit the address first.</source>
        <translation>Wählen Sie passende Bestellungen oder ändern Sie zuerst die Adresse.</translation>
    </message>
    <message>
        <source>A label is bought or on its way for one of these; nothing was changed.</source>
        <translation>Für eine davon ist ein Label gekauft oder unterwegs; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Give its label up first (V), then pack it differently.</source>
        <translation>Verwerfen Sie zuerst das Label (V) und packen Sie dann anders.</translation>
    </message>
    <message>
        <source>One of these is held; nothing was combined.</source>
        <translation>Eine davon ist angehalten; nichts wurde zusammengelegt.</translation>
    </message>
    <message>
        <source>Mend or release it first.</source>
        <translation>Beheben Sie das oder geben Sie sie zuerst frei.</translation>
    </message>
    <message>
        <source>Two of these parcels need several boxes; nothing was combined.</source>
        <translation>Zwei dieser Pakete brauchen mehrere Kartons; nichts wurde zusammengelegt.</translation>
    </message>
    <message>
        <source>Set one of them to 1 box first (S).</source>
        <translation>Setzen Sie eines davon zuerst auf 1 Karton (S).</translation>
    </message>
    <message>
        <source>These are parts of one order; nothing was combined.</source>
        <translation>Dies sind Teile einer Bestellung; nichts wurde zusammengelegt.</translation>
    </message>
    <message>
        <source>Press S to put them together again.</source>
        <translation>Drücken Sie S, um sie wieder zusammenzulegen.</translation>
    </message>
    <message>
        <source>No other order that is ready goes to this address.</source>
        <translation>Keine andere Bestellung, die bereit ist, geht an diese Adresse.</translation>
    </message>
    <message>
        <source>Choose several orders (Space) to combine them.</source>
        <translation>Wählen Sie mehrere Bestellungen (Leertaste), um sie zusammenzulegen.</translation>
    </message>
    <message>
        <source>This order changed while you were packing it; it was left as it is now.</source>
        <translation>Diese Bestellung hat sich beim Packen geändert; sie blieb, wie sie jetzt ist.</translation>
    </message>
    <message>
        <source>Press S and pack it again.</source>
        <translation>Drücken Sie S und packen Sie neu.</translation>
    </message>
    <message>
        <source>A box without items cannot go through customs; nothing was changed.</source>
        <translation>Ein Karton ohne Positionen kann nicht durch den Zoll; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Split the items over parcels instead.</source>
        <translation>Teilen Sie stattdessen die Positionen auf Pakete auf.</translation>
    </message>
    <message>
        <source>It is too late to undo that: something happened to it since.</source>
        <translation>Das lässt sich nicht mehr rückgängig machen: Inzwischen ist damit etwas passiert.</translation>
    </message>
    <message>
        <source>Nothing was changed. Look at the parcel and its history.</source>
        <translation>Nichts wurde geändert. Sehen Sie sich das Paket und seinen Verlauf an.</translation>
    </message>
    <message>
        <source>Amazon does not want this shipped, so releasing it needs a reason.</source>
        <translation>Amazon will das nicht versandt haben; freigeben geht nur mit Grund.</translation>
    </message>
    <message>
        <source>Choose the parcel and press H, then say why.</source>
        <translation>Wählen Sie das Paket, drücken Sie H und nennen Sie den Grund.</translation>
    </message>
    <message>
        <source>Close it in other programs, then import it again.</source>
        <translation>Schließen Sie die Datei in anderen Programmen und importieren Sie sie erneut.</translation>
    </message>
    <message>
        <source>{file} is an Excel workbook.</source>
        <translation>{file} ist eine Excel-Arbeitsmappe.</translation>
    </message>
    <message>
        <source>In Excel, save it as CSV, then import that file.</source>
        <translation>Speichern Sie sie in Excel als CSV und importieren Sie diese Datei.</translation>
    </message>
    <message>
        <source>{file} has no column SKU in its first line.</source>
        <translation>{file} hat in der ersten Zeile keine Spalte SKU.</translation>
    </message>
    <message>
        <source>Export your products first, and fill in that file.</source>
        <translation>Exportieren Sie zuerst Ihre Artikel und füllen Sie diese Datei aus.</translation>
    </message>
    <message>
        <source>Line {line} cannot be taken apart.</source>
        <translation>Zeile {line} lässt sich nicht zerlegen.</translation>
    </message>
    <message>
        <source>Look for a quotation mark that is not closed, or a cell too many.</source>
        <translation>Suchen Sie ein nicht geschlossenes Anführungszeichen oder eine Zelle zu viel.</translation>
    </message>
    <message>
        <source>Line {line} has no SKU.</source>
        <translation>Zeile {line} hat keine SKU.</translation>
    </message>
    <message>
        <source>Fill it in, or delete the line.</source>
        <translation>Tragen Sie sie ein oder löschen Sie die Zeile.</translation>
    </message>
    <message>
        <source>Line {line}: the spreadsheet made a rounded number of the SKU: {value}.</source>
        <translation>Zeile {line}: Das Tabellenprogramm hat aus der SKU eine gerundete Zahl gemacht: {value}.</translation>
    </message>
    <message>
        <source>Make the column text, and type the SKU again.</source>
        <translation>Stellen Sie die Spalte auf Text und geben Sie die SKU neu ein.</translation>
    </message>
    <message>
        <source>Line {line}: {value} stands in line {other} already, which counts.</source>
        <translation>Zeile {line}: {value} steht schon in Zeile {other}; diese gilt.</translation>
    </message>
    <message>
        <source>Delete one of the two.</source>
        <translation>Löschen Sie eine der beiden.</translation>
    </message>
    <message>
        <source>Line {line}, {column}: {length} letters are too many, {limit} fit.</source>
        <translation>Zeile {line}, {column}: {length} Zeichen sind zu viel, {limit} passen.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Kürzen Sie den Text.</translation>
    </message>
    <message>
        <source>Line {line}, {column}: “{value}” is no whole number up to {limit}.</source>
        <translation>Zeile {line}, {column}: „{value}“ ist keine ganze Zahl bis {limit}.</translation>
    </message>
    <message>
        <source>Type figures alone, such as 320.</source>
        <translation>Geben Sie nur Ziffern ein, etwa 320.</translation>
    </message>
    <message>
        <source>Line {line}: “{value}” is no value up to {limit} euro.</source>
        <translation>Zeile {line}: „{value}“ ist kein Wert bis {limit} Euro.</translation>
    </message>
    <message>
        <source>Type it as 9,50 or 9.50.</source>
        <translation>Geben Sie ihn als 9,50 oder 9.50 ein.</translation>
    </message>
    <message>
        <source>Line {line}: “{value}” is no HS code.</source>
        <translation>Zeile {line}: „{value}“ ist kein HS-Code.</translation>
    </message>
    <message>
        <source>It has 6 to 10 digits.</source>
        <translation>Er hat 6 bis 10 Ziffern.</translation>
    </message>
    <message>
        <source>Line {line}: the HS code {value} has an odd number of digits.</source>
        <translation>Zeile {line}: Der HS-Code {value} hat eine ungerade Zahl von Ziffern.</translation>
    </message>
    <message>
        <source>Put back the zero that the spreadsheet took off its start: make the column text.</source>
        <translation>Ergänzen Sie die Null, die das Tabellenprogramm vorne entfernt hat: Stellen Sie die Spalte auf Text.</translation>
    </message>
    <message>
        <source>Line {line}: “{value}” is no country.</source>
        <translation>Zeile {line}: „{value}“ ist kein Land.</translation>
    </message>
    <message>
        <source>Type its two letters, such as NL or CN.</source>
        <translation>Geben Sie die zwei Buchstaben ein, etwa NL oder CN.</translation>
    </message>
    <message>
        <source>Line {line}, {column}: “{value}” is neither yes nor no.</source>
        <translation>Zeile {line}, {column}: „{value}“ ist weder ja noch nein.</translation>
    </message>
    <message>
        <source>Type yes, no, or nothing.</source>
        <translation>Geben Sie ja, nein oder nichts ein.</translation>
    </message>
    <message>
        <source>This parcel has no MyParcel label that was printed, so there is no way back for it.</source>
        <translation>Für dieses Paket wurde kein MyParcel-Label gedruckt, also gibt es kein Retourenlabel.</translation>
    </message>
    <message>
        <source>Return labels are made for parcels that have left.</source>
        <translation>Retourenlabels gibt es für Pakete, die schon weg sind.</translation>
    </message>
    <message>
        <source>MyParcel makes return labels within the European Union only, not for {country}.</source>
        <translation>MyParcel erstellt Retourenlabels nur innerhalb der Europäischen Union, nicht für dieses Land: {country}.</translation>
    </message>
    <message>
        <source>Agree with the buyer in Seller Central how it comes back.</source>
        <translation>Klären Sie in Seller Central mit dem Käufer, wie es zurückkommt.</translation>
    </message>
    <message>
        <source>MyParcel makes return labels for parcels only, not for mailbox parcels or letters.</source>
        <translation>MyParcel erstellt Retourenlabels nur für Pakete, nicht für Briefkastenpakete oder Briefe.</translation>
    </message>
    <message>
        <source>{carrier} takes nothing back under a MyParcel return label.</source>
        <translation>{carrier} nimmt mit einem MyParcel-Retourenlabel nichts zurück.</translation>
    </message>
    <message>
        <source>Make the return label with the carrier itself.</source>
        <translation>Erstellen Sie das Retourenlabel direkt beim Versanddienst.</translation>
    </message>
    <message>
        <source>A return label needs the buyer&apos;s name, of at most 50 letters.</source>
        <translation>Ein Retourenlabel braucht den Namen des Käufers, höchstens 50 Zeichen.</translation>
    </message>
    <message>
        <source>Type it and order the label again.</source>
        <translation>Geben Sie ihn ein und fordern Sie das Label erneut an.</translation>
    </message>
    <message>
        <source>A return label needs the buyer&apos;s e-mail address.</source>
        <translation>Ein Retourenlabel braucht die E-Mail-Adresse des Käufers.</translation>
    </message>
    <message>
        <source>Copy it from the order in Seller Central; Amazon&apos;s own relay address will do.</source>
        <translation>Kopieren Sie sie aus der Bestellung in Seller Central; die Weiterleitungsadresse von Amazon genügt.</translation>
    </message>
    <message>
        <source>MyParcel did not take this e-mail address.</source>
        <translation>MyParcel hat diese E-Mail-Adresse nicht angenommen.</translation>
    </message>
    <message>
        <source>Type another one, or print the label and send it to the buyer yourself.</source>
        <translation>Geben Sie eine andere ein oder drucken Sie das Label und schicken Sie es dem Käufer selbst.</translation>
    </message>
    <message>
        <source>This parcel has a return label already; none was made.</source>
        <translation>Dieses Paket hat schon ein Retourenlabel; es wurde keines erstellt.</translation>
    </message>
    <message>
        <source>Tick “One more” where the buyer really needs a second one.</source>
        <translation>Haken Sie „Noch eins“ an, wenn der Käufer wirklich ein zweites braucht.</translation>
    </message>
    <message>
        <source>MyParcel has a return label for this parcel already; none was made.</source>
        <translation>MyParcel hat schon ein Retourenlabel für dieses Paket; es wurde keines erstellt.</translation>
    </message>
    <message>
        <source>Look for it in MyParcel&apos;s back office.</source>
        <translation>Suchen Sie es im Backoffice von MyParcel.</translation>
    </message>
    <message>
        <source>MyParcel does not know this parcel as one that can come back.</source>
        <translation>MyParcel kennt dieses Paket nicht als eines, das zurückkommen kann.</translation>
    </message>
    <message>
        <source>Look for it in MyParcel&apos;s back office; its label may have been cancelled there.</source>
        <translation>Suchen Sie es im Backoffice von MyParcel; vielleicht wurde sein Label dort storniert.</translation>
    </message>
    <message>
        <source>MyParcel can make no return label for this parcel.</source>
        <translation>MyParcel kann für dieses Paket kein Retourenlabel erstellen.</translation>
    </message>
    <message>
        <source>Ask MyParcel, with number {request_id}.</source>
        <translation>Fragen Sie MyParcel, mit Nummer {request_id}.</translation>
    </message>
    <message>
        <source>MyParcel&apos;s answer was lost, and no return label was made.</source>
        <translation>Die Antwort von MyParcel ging verloren; es wurde kein Retourenlabel erstellt.</translation>
    </message>
    <message>
        <source>Order it again.</source>
        <translation>Fordern Sie es erneut an.</translation>
    </message>
    <message>
        <source>Choose another service with T. If MyParcel is wrong about that, let it go with H.</source>
        <translation>Wählen Sie mit T eine andere Versandart. Irrt sich MyParcel, geben Sie das Paket mit H frei.</translation>
    </message>
    <message>
        <source>Your MyParcel account has no {carrier} to {country}.</source>
        <translation>Ihr MyParcel-Konto bietet {carrier} für dieses Land nicht an: {country}.</translation>
    </message>
    <message>
        <source>Your MyParcel account has no {carrier} {package} to {country}.</source>
        <translation>Ihr MyParcel-Konto bietet {carrier} {package} für dieses Land nicht an: {country}.</translation>
    </message>
    <message>
        <source>A {carrier} {package} to {country} goes without: {option}.</source>
        <translation>{carrier} {package} (Land: {country}) geht nur ohne: {option}.</translation>
    </message>
    <message>
        <source>{carrier} does not deliver without: {fields}.</source>
        <translation>{carrier} liefert nicht ohne: {fields}.</translation>
    </message>
    <message>
        <source>Enter it with E for this parcel, or your own for all under Settings, Carrier.</source>
        <translation>Geben Sie es mit E für dieses Paket ein oder Ihre eigenen Daten für alle unter Einstellungen, Versanddienst.</translation>
    </message>
    <message>
        <source>A {carrier} {package} to {country} is at most {limit} g; this one weighs {weight} g.</source>
        <translation>{carrier} {package} (Land: {country}) darf höchstens {limit} g wiegen; hier sind es {weight} g.</translation>
    </message>
    <message>
        <source>{file} cannot be read.</source>
        <translation>{file} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check that it is there and that you may open it.</source>
        <translation>Prüfen Sie, ob die Datei da ist und Sie sie öffnen dürfen.</translation>
    </message>
    <message>
        <source>{file} was not saved from the proof log.</source>
        <translation>{file} stammt nicht aus dem Nachweisprotokoll.</translation>
    </message>
    <message>
        <source>Choose a CSV file that was saved there and not changed since, not even by Excel.</source>
        <translation>Wählen Sie eine CSV-Datei, die daraus gespeichert und seither nicht geändert wurde, auch nicht von Excel.</translation>
    </message>
    <message>
        <source>A PDF takes {limit} parcels at most; these are {count}.</source>
        <translation>Eine PDF fasst höchstens {limit} Pakete; das sind {count}.</translation>
    </message>
    <message>
        <source>Choose fewer or a shorter time, or save all as CSV.</source>
        <translation>Wählen Sie weniger oder einen kürzeren Zeitraum, oder speichern Sie alles als CSV.</translation>
    </message>
    <message>
        <source>The proof log holds nothing of that.</source>
        <translation>Davon steht nichts im Nachweisprotokoll.</translation>
    </message>
    <message>
        <source>Choose other parcels or a longer time. What was done before the log began is not in it.</source>
        <translation>Wählen Sie andere Pakete oder einen längeren Zeitraum. Was vor Beginn des Protokolls geschah, steht nicht darin.</translation>
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
        <translation>Speichern   Eingabe</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Zurück   Esc</translation>
    </message>
    <message>
        <source>Missing: {field}.</source>
        <translation>Fehlt: {field}.</translation>
    </message>
    <message>
        <source>Look at: {field}.</source>
        <translation>Prüfen: {field}.</translation>
    </message>
    <message>
        <source>Typed once, kept for all orders of {sku}.</source>
        <translation>Einmal eingegeben, gilt für alle Bestellungen von {sku}.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Lines that were left out</source>
        <translation>Ausgelassene Zeilen</translation>
    </message>
    <message>
        <source>A CSV file for Excel. Columns that are left out and empty cells change nothing.</source>
        <translation>Eine CSV-Datei für Excel. Fehlende Spalten und leere Zellen ändern nichts.</translation>
    </message>
    <message>
        <source>Import products</source>
        <translation>Artikel importieren</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>{file} wird gelesen…</translation>
    </message>
    <message>
        <source>Export products</source>
        <translation>Artikel exportieren</translation>
    </message>
    <message>
        <source>1 product</source>
        <translation>1 Artikel</translation>
    </message>
    <message>
        <source>{count} products</source>
        <translation>{count} Artikel</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>{count} geändert</translation>
    </message>
    <message>
        <source>1 line left out</source>
        <translation>1 Zeile ausgelassen</translation>
    </message>
    <message>
        <source>{count} lines left out</source>
        <translation>{count} Zeilen ausgelassen</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Shelf or box; the pick list goes by it.</source>
        <translation>Fach oder Kiste; danach richtet sich die Pickliste.</translation>
    </message>
    <message>
        <source>&amp;Weight of one, in grams</source>
        <translation>&amp;Gewicht pro Stück, in Gramm</translation>
    </message>
    <message>
        <source>Fits the &amp;mailbox</source>
        <translation>Passt in den &amp;Briefkasten</translation>
    </message>
    <message>
        <source>&amp;Length, mm</source>
        <translation>&amp;Länge, mm</translation>
    </message>
    <message>
        <source>Wi&amp;dth, mm</source>
        <translation>B&amp;reite, mm</translation>
    </message>
    <message>
        <source>Hei&amp;ght, mm</source>
        <translation>Höh&amp;e, mm</translation>
    </message>
    <message>
        <source>&amp;Place where it is kept</source>
        <translation>Lager&amp;platz</translation>
    </message>
    <message>
        <source>6 to 10 digits.</source>
        <translation>6 bis 10 Ziffern.</translation>
    </message>
    <message>
        <source>Country of &amp;origin</source>
        <translation>&amp;Ursprungsland</translation>
    </message>
    <message>
        <source>Two letters, such as NL or CN.</source>
        <translation>Zwei Buchstaben, etwa NL oder CN.</translation>
    </message>
    <message>
        <source>What customs reads; empty = the title of the order.</source>
        <translation>Was der Zoll liest; leer = Titel aus der Bestellung.</translation>
    </message>
    <message>
        <source>&amp;HS code</source>
        <translation>&amp;HS-Code</translation>
    </message>
    <message>
        <source>&amp;Value of one, in euro</source>
        <translation>&amp;Wert pro Stück, in Euro</translation>
    </message>
    <message>
        <source>Customs &amp;text</source>
        <translation>&amp;Zolltext</translation>
    </message>
    <message>
        <source>For customs, when a parcel leaves the European Union:</source>
        <translation>Für den Zoll, wenn ein Paket die Europäische Union verlässt:</translation>
    </message>
    <message>
        <source>{field} is not complete.</source>
        <translation>{field} ist nicht vollständig.</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
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
        <translation>Offen</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Weight, g</source>
        <translation>Gewicht, g</translation>
    </message>
    <message>
        <source>Size, mm</source>
        <translation>Maße, mm</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Briefkasten</translation>
    </message>
    <message>
        <source>HS code</source>
        <translation>HS-Code</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Ursprung</translation>
    </message>
    <message>
        <source>Value, €</source>
        <translation>Wert, €</translation>
    </message>
    <message>
        <source>Customs text</source>
        <translation>Zolltext</translation>
    </message>
    <message>
        <source>Only where something is missing</source>
        <translation>Nur wo etwas fehlt</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Weight, size and customs are typed once and hold for every order. Type over a cell; Enter keeps it.</source>
        <translation>Gewicht, Maße und Zoll geben Sie einmal ein; sie gelten für jede Bestellung. Zelle einfach überschreiben; Eingabe speichert.</translation>
    </message>
    <message>
        <source>Search SKU or title</source>
        <translation>SKU oder Titel suchen</translation>
    </message>
    <message>
        <source>{count} products in open orders lack something.</source>
        <translation>Bei {count} Artikeln in offenen Bestellungen fehlt etwas.</translation>
    </message>
    <message>
        <source>1 product in open orders lacks something.</source>
        <translation>Bei 1 Artikel in offenen Bestellungen fehlt etwas.</translation>
    </message>
    <message>
        <source>{column}: this cannot be kept.</source>
        <translation>{column}: Das lässt sich nicht speichern.</translation>
    </message>
</context>
<context>
    <name>proof</name>
    <message>
        <source>Last hash: {hash}…</source>
        <translation>Letzter Hash: {hash}…</translation>
    </message>
    <message>
        <source>Nothing is in it yet.</source>
        <translation>Es steht noch nichts darin.</translation>
    </message>
    <message>
        <source>1 line, as written.</source>
        <translation>1 Zeile, wie geschrieben.</translation>
    </message>
    <message>
        <source>{count} lines, all as written.</source>
        <translation>{count} Zeilen, alle wie geschrieben.</translation>
    </message>
    <message>
        <source>Line {line} is not as it was written.</source>
        <translation>Zeile {line} ist nicht so, wie sie geschrieben wurde.</translation>
    </message>
    <message>
        <source>Line {line} is missing.</source>
        <translation>Zeile {line} fehlt.</translation>
    </message>
    <message>
        <source>Line {line} was added by somebody else.</source>
        <translation>Zeile {line} wurde von jemand anderem hinzugefügt.</translation>
    </message>
    <message>
        <source>The lines before it are as written.</source>
        <translation>Die Zeilen davor sind wie geschrieben.</translation>
    </message>
    <message>
        <source>Proof of 1 parcel is in {file}.</source>
        <translation>Der Nachweis für 1 Paket ist in {file}.</translation>
    </message>
    <message>
        <source>Proof of {count} parcels is in {file}.</source>
        <translation>Der Nachweis für {count} Pakete ist in {file}.</translation>
    </message>
    <message>
        <source>1 line of the log is in {file}.</source>
        <translation>1 Zeile des Protokolls ist in {file}.</translation>
    </message>
    <message>
        <source>{count} lines of the log are in {file}.</source>
        <translation>{count} Zeilen des Protokolls sind in {file}.</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Checking the log…</source>
        <translation>Das Protokoll wird geprüft…</translation>
    </message>
    <message>
        <source>All of one &amp;month:</source>
        <translation>Alles aus einem &amp;Monat:</translation>
    </message>
    <message>
        <source>&amp;Everything in the log</source>
        <translation>&amp;Alles im Protokoll</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern…</translation>
    </message>
    <message>
        <source>Save as &amp;CSV…</source>
        <translation>Als &amp;CSV speichern…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>A backup from before that has it as it was: Settings, Privacy.</source>
        <translation>Eine Sicherung von davor hat sie, wie sie war: Einstellungen, Datenschutz.</translation>
    </message>
    <message>
        <source>The log has every purchase, print, answer and confirmation, and cannot be changed without that showing.</source>
        <translation>Im Protokoll steht jeder Kauf, Druck, jede Antwort und Bestätigung. Wird etwas daran geändert, so ist das zu sehen.</translation>
    </message>
    <message>
        <source>PDF: for a claim at a carrier or at Amazon. What was in the parcel, its tracking number, when it was bought, printed, handed over and confirmed, and how sure that is. Name and address are on it as long as they are held.</source>
        <translation>PDF: für eine Reklamation beim Versanddienst oder bei Amazon. Was im Paket war, seine Sendungsnummer, wann es gekauft, gedruckt, übergeben und bestätigt wurde und wie sicher das ist. Name und Adresse stehen darauf, solange sie aufbewahrt werden.</translation>
    </message>
    <message>
        <source>CSV: the lines themselves, which prove each other. Without names and addresses.</source>
        <translation>CSV: die Zeilen selbst, die einander belegen. Ohne Namen und Adressen.</translation>
    </message>
    <message>
        <source>The c&amp;hosen parcel</source>
        <translation>Das ge&amp;wählte Paket</translation>
    </message>
    <message>
        <source>The {count} c&amp;hosen parcels</source>
        <translation>Die {count} ge&amp;wählten Pakete</translation>
    </message>
</context>
<context>
    <name>reason</name>
    <message>
        <source>That is why</source>
        <translation>Deshalb</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Choose or type a reason first</source>
        <translation>Zuerst einen Grund wählen oder eingeben</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Anderer Grund</translation>
    </message>
    <message>
        <source>it is out of labels</source>
        <translation>keine Labels mehr</translation>
    </message>
    <message>
        <source>it is out of paper</source>
        <translation>kein Papier mehr</translation>
    </message>
    <message>
        <source>a label is jammed</source>
        <translation>ein Label klemmt</translation>
    </message>
    <message>
        <source>its cover is open</source>
        <translation>die Klappe ist offen</translation>
    </message>
    <message>
        <source>its ribbon is empty</source>
        <translation>das Farbband ist leer</translation>
    </message>
    <message>
        <source>its tray is full</source>
        <translation>das Ausgabefach ist voll</translation>
    </message>
    <message>
        <source>the computer has no room for print jobs</source>
        <translation>der Computer hat keinen Platz für Druckaufträge</translation>
    </message>
    <message>
        <source>it is paused</source>
        <translation>er ist auf Pause</translation>
    </message>
    <message>
        <source>the job is held in the print queue</source>
        <translation>der Auftrag wird in der Druckwarteschlange angehalten</translation>
    </message>
    <message>
        <source>it is off or not connected</source>
        <translation>er ist aus oder nicht angeschlossen</translation>
    </message>
    <message>
        <source>it is being reached</source>
        <translation>die Verbindung wird aufgebaut</translation>
    </message>
    <message>
        <source>its queue has no driver</source>
        <translation>seine Warteschlange hat keinen Treiber</translation>
    </message>
    <message>
        <source>you may not print on it</source>
        <translation>Sie dürfen darauf nicht drucken</translation>
    </message>
    <message>
        <source>it takes no PDF</source>
        <translation>er nimmt kein PDF an</translation>
    </message>
    <message>
        <source>its queue takes no jobs</source>
        <translation>seine Warteschlange nimmt keine Aufträge an</translation>
    </message>
    <message>
        <source>its driver is not complete</source>
        <translation>sein Treiber ist nicht vollständig</translation>
    </message>
    <message>
        <source>it was switched off meanwhile</source>
        <translation>er wurde zwischendurch ausgeschaltet</translation>
    </message>
    <message>
        <source>the job is gone from the print queue</source>
        <translation>der Auftrag ist nicht mehr in der Druckwarteschlange</translation>
    </message>
    <message>
        <source>the job was cancelled in the print queue</source>
        <translation>der Auftrag wurde in der Druckwarteschlange abgebrochen</translation>
    </message>
    <message>
        <source>its answer was lost</source>
        <translation>die Antwort ging verloren</translation>
    </message>
    <message>
        <source>it does not answer, as without labels or with its cover open</source>
        <translation>er antwortet nicht, etwa ohne Labels oder mit offener Klappe</translation>
    </message>
    <message>
        <source>it counted no label</source>
        <translation>er hat kein Label gezählt</translation>
    </message>
    <message>
        <source>it printed for others meanwhile</source>
        <translation>er hat inzwischen für andere gedruckt</translation>
    </message>
    <message>
        <source>it could not be reached meanwhile</source>
        <translation>er war zwischenzeitlich nicht erreichbar</translation>
    </message>
    <message>
        <source>its folder cannot be written</source>
        <translation>in seinen Ordner kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>it is not there any more</source>
        <translation>er ist nicht mehr da</translation>
    </message>
    <message>
        <source>the computer&apos;s printing did not answer</source>
        <translation>das Drucksystem des Computers hat nicht geantwortet</translation>
    </message>
    <message>
        <source>the label may not have been sent whole</source>
        <translation>das Label wurde vielleicht nicht ganz gesendet</translation>
    </message>
    <message>
        <source>the print queue tells nothing that is understood</source>
        <translation>die Druckwarteschlange meldet nichts Verständliches</translation>
    </message>
    <message>
        <source>the job was given up</source>
        <translation>der Auftrag wurde aufgegeben</translation>
    </message>
    <message>
        <source>it is tried again and again in vain</source>
        <translation>es wird immer wieder vergeblich versucht</translation>
    </message>
    <message>
        <source>it is tried again later</source>
        <translation>es wird später noch einmal versucht</translation>
    </message>
    <message>
        <source>the computer has not taken the job</source>
        <translation>der Computer hat den Auftrag nicht angenommen</translation>
    </message>
    <message>
        <source>it began anew and may have printed it twice</source>
        <translation>er begann neu und hat es vielleicht doppelt gedruckt</translation>
    </message>
    <message>
        <source>it understands ZPL alone</source>
        <translation>er versteht nur ZPL</translation>
    </message>
    <message>
        <source>the computer does not say what becomes of jobs there</source>
        <translation>der Computer sagt nicht, was dort aus Aufträgen wird</translation>
    </message>
    <message>
        <source>it needs somebody</source>
        <translation>er braucht jemanden</translation>
    </message>
    <message>
        <source>it has an error</source>
        <translation>er hat eine Störung</translation>
    </message>
    <message>
        <source>its driver cannot print this</source>
        <translation>sein Treiber kann das nicht drucken</translation>
    </message>
    <message>
        <source>Windows broke off while taking it</source>
        <translation>Windows brach bei der Annahme ab</translation>
    </message>
    <message>
        <source>it does not say why</source>
        <translation>Grund unbekannt</translation>
    </message>
    <message>
        <source>Load a roll; printing goes on by itself.</source>
        <translation>Legen Sie eine Rolle ein; der Druck geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Load A4; printing goes on by itself.</source>
        <translation>Legen Sie A4 ein; der Druck geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Take the jammed label out; printing goes on by itself.</source>
        <translation>Nehmen Sie das gestaute Label heraus; der Druck geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Close it; printing goes on by itself.</source>
        <translation>Schließen Sie ihn; der Druck geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Put a new ribbon in; printing goes on by itself.</source>
        <translation>Setzen Sie ein neues Farbband ein; der Druck geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Empty the tray; printing goes on by itself.</source>
        <translation>Leeren Sie das Fach; der Druck geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Load labels and close it; printing goes on by itself.</source>
        <translation>Legen Sie Labels ein und schließen Sie ihn; der Druck geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Set it up: ZPL for a Zebra or its like, else install its driver.</source>
        <translation>Richten Sie ihn ein: ZPL für Zebra oder ähnliche, sonst den Treiber installieren.</translation>
    </message>
    <message>
        <source>Press the printer&apos;s button, or resume it in the computer&apos;s printer settings.</source>
        <translation>Drücken Sie die Taste am Drucker oder setzen Sie ihn in den Druckereinstellungen des Computers fort.</translation>
    </message>
    <message>
        <source>Switch it on and plug it in; printing goes on by itself.</source>
        <translation>Schalten Sie ihn ein und schließen Sie ihn an; der Druck geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Look at its lights or display; printing goes on by itself.</source>
        <translation>Sehen Sie auf seine Lämpchen oder Anzeige; der Druck geht von selbst weiter.</translation>
    </message>
    <message>
        <source>it reports “{reason}”</source>
        <translation>er meldet „{reason}“</translation>
    </message>
</context>
<context>
    <name>refused</name>
    <message>
        <source>1 order</source>
        <translation>1 Bestellung</translation>
    </message>
    <message>
        <source>{count} orders</source>
        <translation>{count} Bestellungen</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>From Amazon</source>
        <translation>Von Amazon</translation>
    </message>
    <message>
        <source>none new</source>
        <translation>keine neu</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>{count} neu</translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation>1 braucht Sie</translation>
    </message>
    <message>
        <source>{count} need you</source>
        <translation>{count} brauchen Sie</translation>
    </message>
    <message>
        <source>{count} already done</source>
        <translation>{count} schon fertig</translation>
    </message>
    <message>
        <source>1 order</source>
        <translation>1 Bestellung</translation>
    </message>
    <message>
        <source>{count} orders</source>
        <translation>{count} Bestellungen</translation>
    </message>
</context>
<context>
    <name>return</name>
    <message>
        <source>Return label of {order}</source>
        <translation>Retourenlabel von {order}</translation>
    </message>
    <message>
        <source>MyParcel &amp;mails it to the buyer</source>
        <translation>MyParcel &amp;mailt es dem Käufer</translation>
    </message>
    <message>
        <source>&amp;Print it here</source>
        <translation>Hier &amp;drucken</translation>
    </message>
    <message>
        <source>&amp;Save it as a PDF</source>
        <translation>Als PDF &amp;speichern</translation>
    </message>
    <message>
        <source>&amp;One more, though there is one</source>
        <translation>Noch eins, &amp;obwohl es eins gibt</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Zurück   Esc</translation>
    </message>
    <message>
        <source>Amazon&apos;s relay address will do. MyParcel wants one even when it mails nothing.</source>
        <translation>Die Weiterleitungsadresse von Amazon genügt. MyParcel will eine, auch wenn es nichts mailt.</translation>
    </message>
    <message>
        <source>&amp;E-mail of the buyer</source>
        <translation>&amp;E-Mail des Käufers</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>It costs nothing until the buyer uses it.</source>
        <translation>Es kostet erst etwas, wenn der Käufer es benutzt.</translation>
    </message>
    <message>
        <source>MyParcel mailed a return label on {day}.</source>
        <translation>MyParcel hat am {day} ein Retourenlabel gemailt.</translation>
    </message>
    <message>
        <source>A return label was made on {day}. {tracking}</source>
        <translation>Am {day} wurde ein Retourenlabel erstellt. {tracking}</translation>
    </message>
    <message>
        <source>Have it mailed   Enter</source>
        <translation>Mailen lassen   Eingabe</translation>
    </message>
    <message>
        <source>Print it   Enter</source>
        <translation>Drucken   Eingabe</translation>
    </message>
    <message>
        <source>Save it…   Enter</source>
        <translation>Speichern…   Eingabe</translation>
    </message>
    <message>
        <source>The report gave no e-mail address of the buyer: type it.</source>
        <translation>Der Bericht enthielt keine E-Mail-Adresse des Käufers: bitte eingeben.</translation>
    </message>
</context>
<context>
    <name>row</name>
    <message>
        <source>rule: {rule}</source>
        <translation>Regel: {rule}</translation>
    </message>
    <message>
        <source>Marketplace not known</source>
        <translation>Marktplatz unbekannt</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Kein Datum</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>in {hours} h {minutes:02d}</source>
        <translation>in {hours} h {minutes:02d}</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>scan the label to tell Amazon</source>
        <translation>Label scannen, um es Amazon zu melden</translation>
    </message>
    <message>
        <source>Amazon is told when you say so</source>
        <translation>Amazon erfährt es, wenn Sie es sagen</translation>
    </message>
    <message>
        <source>scan or type its tracking number</source>
        <translation>Sendungsnummer scannen oder eingeben</translation>
    </message>
    <message>
        <source>no tracking number: tell Amazon all the same, or save the confirmation file</source>
        <translation>keine Sendungsnummer: trotzdem an Amazon melden oder die Bestätigungsdatei speichern</translation>
    </message>
    <message>
        <source>in the confirmation file; upload it in Seller Central</source>
        <translation>in der Bestätigungsdatei; in Seller Central hochladen</translation>
    </message>
    <message>
        <source>being looked up at MyParcel</source>
        <translation>wird bei MyParcel nachgesehen</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>von Ihnen gewählt</translation>
    </message>
    <message>
        <source>only DHL goes to {place}</source>
        <translation>nur DHL liefert an {place}</translation>
    </message>
    <message>
        <source>the usual service</source>
        <translation>die übliche Versandart</translation>
    </message>
</context>
<context>
    <name>rule</name>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Keep   Enter</source>
        <translation>Übernehmen   Eingabe</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Zurück   Esc</translation>
    </message>
    <message>
        <source>Look at: {field}.</source>
        <translation>Prüfen: {field}.</translation>
    </message>
    <message>
        <source>Every item fits the mailbox</source>
        <translation>Jeder Artikel passt in den Briefkasten</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Wie üblich</translation>
    </message>
    <message>
        <source>One item is among them</source>
        <translation>Ein Artikel ist dabei</translation>
    </message>
    <message>
        <source>Every item is among them</source>
        <translation>Jeder Artikel ist dabei</translation>
    </message>
    <message>
        <source>The usual printer</source>
        <translation>Der übliche Drucker</translation>
    </message>
    <message>
        <source>Not known: {codes}.</source>
        <translation>Unbekannt: {codes}.</translation>
    </message>
    <message>
        <source>Empty = what it asks for.</source>
        <translation>Leer = was die Regel verlangt.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>When all of this holds; empty asks nothing</source>
        <translation>Wenn all das zutrifft; leer verlangt nichts</translation>
    </message>
    <message>
        <source>Then the parcel goes</source>
        <translation>Dann geht das Paket</translation>
    </message>
    <message>
        <source>Printed after the order&apos;s number.</source>
        <translation>Steht auf dem Label nach der Bestellnummer.</translation>
    </message>
    <message>
        <source>Prin&amp;ter</source>
        <translation>&amp;Drucker</translation>
    </message>
    <message>
        <source>Wei&amp;ght, g</source>
        <translation>Gewich&amp;t, g</translation>
    </message>
    <message>
        <source>Te&amp;xt on the label</source>
        <translation>Te&amp;xt auf dem Label</translation>
    </message>
    <message>
        <source>Codes with commas, such as NL, BE.</source>
        <translation>Codes mit Kommas, etwa NL, BE.</translation>
    </message>
    <message>
        <source>Beginnings or ranges: 10, 3500-3599, BT.</source>
        <translation>Anfänge oder Bereiche: 10, 3500-3599, BT.</translation>
    </message>
    <message>
        <source>As in the report: Standard, Expedited.</source>
        <translation>Wie im Bericht: Standard, Expedited.</translation>
    </message>
    <message>
        <source>&amp;Marketplaces</source>
        <translation>&amp;Marktplätze</translation>
    </message>
    <message>
        <source>To c&amp;ountries</source>
        <translation>In &amp;Länder</translation>
    </message>
    <message>
        <source>Postco&amp;des</source>
        <translation>Postleit&amp;zahlen</translation>
    </message>
    <message>
        <source>Service &amp;levels</source>
        <translation>Versandstu&amp;fen</translation>
    </message>
    <message>
        <source>With commas; * stands for anything: MUG-*.</source>
        <translation>Mit Kommas; * steht für alles: TASSE-*.</translation>
    </message>
    <message>
        <source>S&amp;KUs</source>
        <translation>SK&amp;Us</translation>
    </message>
    <message>
        <source>Of th&amp;e items</source>
        <translation>Von den &amp;Artikeln</translation>
    </message>
    <message>
        <source>Weight from, g</source>
        <translation>Gewicht ab, g</translation>
    </message>
    <message>
        <source>&amp;Weight up to, g</source>
        <translation>&amp;Gewicht bis, g</translation>
    </message>
    <message>
        <source>Units from</source>
        <translation>Stück ab</translation>
    </message>
    <message>
        <source>&amp;Units up to</source>
        <translation>&amp;Stück bis</translation>
    </message>
    <message>
        <source>Value from, €</source>
        <translation>Wert ab, €</translation>
    </message>
    <message>
        <source>&amp;Value up to, €</source>
        <translation>&amp;Wert bis, €</translation>
    </message>
    <message>
        <source>P&amp;rime</source>
        <translation>P&amp;rime</translation>
    </message>
    <message>
        <source>&amp;Business</source>
        <translation>Gesc&amp;häftlich</translation>
    </message>
    <message>
        <source>Either</source>
        <translation>Egal</translation>
    </message>
    <message>
        <source>{rule} (off)</source>
        <translation>{rule} (aus)</translation>
    </message>
    <message>
        <source>No rules yet: every parcel goes as set under Carrier. N makes the first.</source>
        <translation>Noch keine Regeln: jedes Paket geht wie unter Versanddienst eingestellt. N legt die erste an.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>From top to bottom: the first rule that fits decides. What it leaves open goes as usual.</source>
        <translation>Von oben nach unten: die erste passende Regel entscheidet. Was sie offenlässt, geht wie üblich.</translation>
    </message>
    <message>
        <source>On your open orders</source>
        <translation>Bei Ihren offenen Bestellungen</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>On or off</source>
        <translation>Ein oder aus</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>Save and apply</source>
        <translation>Speichern und anwenden</translation>
    </message>
    <message>
        <source>Apply again</source>
        <translation>Erneut anwenden</translation>
    </message>
    <message>
        <source>Not saved yet: new orders still go by the old rules.</source>
        <translation>Noch nicht gespeichert: neue Bestellungen gehen noch nach den alten Regeln.</translation>
    </message>
    <message>
        <source>Applied: {count} of {total} open orders have changed.</source>
        <translation>Angewendet: {count} von {total} offenen Bestellungen haben sich geändert.</translation>
    </message>
    <message>
        <source>Applying: {done} of {total} open orders…</source>
        <translation>Wird angewendet: {done} von {total} offenen Bestellungen…</translation>
    </message>
    <message>
        <source>Trying: {count} of the first {done} would change. There are {total} open orders.</source>
        <translation>Probelauf: {count} der ersten {done} würden sich ändern. Es gibt {total} offene Bestellungen.</translation>
    </message>
    <message>
        <source>{count} of {total} open orders would change.</source>
        <translation>{count} von {total} offenen Bestellungen würden sich ändern.</translation>
    </message>
    <message>
        <source>None of {total} open orders would change.</source>
        <translation>Keine von {total} offenen Bestellungen würde sich ändern.</translation>
    </message>
    <message>
        <source>{order}: {before} → {after}</source>
        <translation>{order}: {before} → {after}</translation>
    </message>
    <message>
        <source>&amp;Carrier</source>
        <translation>&amp;Versanddienst</translation>
    </message>
    <message>
        <source>&amp;Package</source>
        <translation>Pa&amp;ketart</translation>
    </message>
    <message>
        <source>&amp;Insured for</source>
        <translation>Vers&amp;ichert für</translation>
    </message>
    <message>
        <source>{name} (not in your account)</source>
        <translation>{name} (nicht in Ihrem Konto)</translation>
    </message>
    <message>
        <source>Not insured</source>
        <translation>Nicht versichert</translation>
    </message>
    <message>
        <source>{carrier} always goes with: {options}.</source>
        <translation>{carrier} geht immer mit: {options}.</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>only the recipient</source>
        <translation>nur an den Empfänger</translation>
    </message>
    <message>
        <source>back if nobody is in</source>
        <translation>zurück, wenn niemand da ist</translation>
    </message>
    <message>
        <source>18+ check</source>
        <translation>Altersprüfung 18+</translation>
    </message>
    <message>
        <source>large format</source>
        <translation>Großformat</translation>
    </message>
    <message>
        <source>code at the door</source>
        <translation>Code an der Tür</translation>
    </message>
    <message>
        <source>sender hidden</source>
        <translation>Absender verborgen</translation>
    </message>
    <message>
        <source>same day</source>
        <translation>am selben Tag</translation>
    </message>
    <message>
        <source>on Saturday</source>
        <translation>am Samstag</translation>
    </message>
    <message>
        <source>collected from you</source>
        <translation>bei Ihnen abgeholt</translation>
    </message>
    <message>
        <source>tracked</source>
        <translation>mit Sendungsverfolgung</translation>
    </message>
    <message>
        <source>within 24 hours</source>
        <translation>in 24 Stunden</translation>
    </message>
    <message>
        <source>insurance</source>
        <translation>Versicherung</translation>
    </message>
    <message>
        <source>it is from {has}</source>
        <translation>kommt von {has}</translation>
    </message>
    <message>
        <source>it goes to {has}</source>
        <translation>geht nach {has}</translation>
    </message>
    <message>
        <source>its service level is {has}</source>
        <translation>Versandstufe ist {has}</translation>
    </message>
    <message>
        <source>its postcode is another</source>
        <translation>andere Postleitzahl</translation>
    </message>
    <message>
        <source>{sku} is another SKU</source>
        <translation>{sku} ist eine andere SKU</translation>
    </message>
    <message>
        <source>{has} units is under {limit}</source>
        <translation>{has} Stück: weniger als {limit}</translation>
    </message>
    <message>
        <source>{has} units is over {limit}</source>
        <translation>{has} Stück: mehr als {limit}</translation>
    </message>
    <message>
        <source>{has} g is under {limit} g</source>
        <translation>{has} g sind weniger als {limit} g</translation>
    </message>
    <message>
        <source>{has} g is over {limit} g</source>
        <translation>{has} g sind mehr als {limit} g</translation>
    </message>
    <message>
        <source>the weight of {sku} is not known</source>
        <translation>das Gewicht von {sku} ist nicht bekannt</translation>
    </message>
    <message>
        <source>{has} is under {limit}</source>
        <translation>{has} ist weniger als {limit}</translation>
    </message>
    <message>
        <source>{has} is over {limit}</source>
        <translation>{has} ist mehr als {limit}</translation>
    </message>
    <message>
        <source>the value of {sku} is not known</source>
        <translation>der Wert von {sku} ist nicht bekannt</translation>
    </message>
    <message>
        <source>it is Prime</source>
        <translation>es ist Prime</translation>
    </message>
    <message>
        <source>it is not Prime</source>
        <translation>es ist nicht Prime</translation>
    </message>
    <message>
        <source>the report does not say whether it is Prime</source>
        <translation>der Bericht sagt nicht, ob es Prime ist</translation>
    </message>
    <message>
        <source>it is a business order</source>
        <translation>es ist eine Geschäftsbestellung</translation>
    </message>
    <message>
        <source>it is not a business order</source>
        <translation>es ist keine Geschäftsbestellung</translation>
    </message>
    <message>
        <source>{sku} does not fit the mailbox</source>
        <translation>{sku} passt nicht in den Briefkasten</translation>
    </message>
    <message>
        <source>it is not known whether {sku} fits the mailbox</source>
        <translation>nicht bekannt, ob {sku} in den Briefkasten passt</translation>
    </message>
    <message>
        <source>insured for {amount}</source>
        <translation>versichert für {amount}</translation>
    </message>
    <message>
        <source>picked up at {point}</source>
        <translation>Abholung bei {point}</translation>
    </message>
    <message>
        <source>weighs {weight} g</source>
        <translation>wiegt {weight} g</translation>
    </message>
    <message>
        <source>on {printer}</source>
        <translation>auf {printer}</translation>
    </message>
    <message>
        <source>“{text}” on the label</source>
        <translation>„{text}“ auf dem Label</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>wie üblich</translation>
    </message>
    <message>
        <source>every parcel</source>
        <translation>jedes Paket</translation>
    </message>
    <message>
        <source>You chose this service.</source>
        <translation>Sie haben diese Versandart gewählt.</translation>
    </message>
    <message>
        <source>Rule {number} “{rule}”</source>
        <translation>Regel {number} „{rule}“</translation>
    </message>
    <message>
        <source>No rule fits: the usual service</source>
        <translation>Keine Regel passt: die übliche Versandart</translation>
    </message>
    <message>
        <source>The usual service</source>
        <translation>Die übliche Versandart</translation>
    </message>
    <message>
        <source>Rule {number} “{rule}” passed over: {why}</source>
        <translation>Regel {number} „{rule}“ übergangen: {why}</translation>
    </message>
    <message>
        <source>to {countries}</source>
        <translation>nach {countries}</translation>
    </message>
    <message>
        <source>postcode {codes}</source>
        <translation>PLZ {codes}</translation>
    </message>
    <message>
        <source>Prime</source>
        <translation>Prime</translation>
    </message>
    <message>
        <source>not Prime</source>
        <translation>nicht Prime</translation>
    </message>
    <message>
        <source>business</source>
        <translation>geschäftlich</translation>
    </message>
    <message>
        <source>not business</source>
        <translation>nicht geschäftlich</translation>
    </message>
    <message>
        <source>{number} g</source>
        <translation>{number} g</translation>
    </message>
    <message>
        <source>{range} units</source>
        <translation>{range} Stück</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>up to {high}</source>
        <translation>bis {high}</translation>
    </message>
    <message>
        <source>from {low}</source>
        <translation>ab {low}</translation>
    </message>
    <message>
        <source>only SKU {skus}</source>
        <translation>nur SKU {skus}</translation>
    </message>
    <message>
        <source>SKU {skus}</source>
        <translation>SKU {skus}</translation>
    </message>
    <message>
        <source>fits the mailbox</source>
        <translation>passt in den Briefkasten</translation>
    </message>
</context>
<context>
    <name>service</name>
    <message>
        <source>Pick&amp;up points</source>
        <translation>&amp;Abholstellen</translation>
    </message>
    <message>
        <source>&amp;Delivered</source>
        <translation>&amp;Zustellung</translation>
    </message>
    <message>
        <source>{carrier} has no point near here.</source>
        <translation>{carrier} hat hier in der Nähe keine Abholstelle.</translation>
    </message>
    <message>
        <source>The nearest first: choose one with the arrow keys.</source>
        <translation>Die nächste zuerst: mit den Pfeiltasten wählen.</translation>
    </message>
    <message>
        <source>At the buyer&apos;s door</source>
        <translation>An der Tür des Käufers</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>Service of this parcel</source>
        <translation>Versandart dieses Pakets</translation>
    </message>
    <message>
        <source>Service of {count} parcels</source>
        <translation>Versandart von {count} Paketen</translation>
    </message>
    <message>
        <source>As the rules say</source>
        <translation>Nach den Regeln</translation>
    </message>
    <message>
        <source>As the goods weigh</source>
        <translation>Nach Gewicht der Ware</translation>
    </message>
    <message>
        <source>Save   Enter</source>
        <translation>Speichern   Eingabe</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Zurück   Esc</translation>
    </message>
    <message>
        <source>No rule changes what you choose here.</source>
        <translation>Keine Regel ändert, was Sie hier wählen.</translation>
    </message>
    <message>
        <source>&amp;Weight, in grams</source>
        <translation>&amp;Gewicht, in Gramm</translation>
    </message>
    <message>
        <source>&amp;Text on the label</source>
        <translation>&amp;Text auf dem Label</translation>
    </message>
    <message>
        <source>The weight is not a number of grams.</source>
        <translation>Das Gewicht ist keine Zahl in Gramm.</translation>
    </message>
    <message>
        <source>Why this service</source>
        <translation>Warum diese Versandart</translation>
    </message>
    <message>
        <source>Other service…</source>
        <translation>Andere Versandart…</translation>
    </message>
    <message>
        <source>Goods…</source>
        <translation>Artikel…</translation>
    </message>
    <message>
        <source>{place}: only DHL delivers there.</source>
        <translation>{place}: dort liefert nur DHL.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>&amp;Sounds when work is done, needs you or stops</source>
        <translation>&amp;Töne, wenn Arbeit fertig ist, Sie braucht oder stockt</translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation>Ordner ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0.</source>
        <translation>Freie Software unter der Apache-Lizenz 2.0.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Ihre Daten</translation>
    </message>
    <message>
        <source>Orders, labels and settings are kept encrypted in this folder; its key is in the keyring.</source>
        <translation>Bestellungen, Labels und Einstellungen liegen verschlüsselt in diesem Ordner; der Schlüssel ist im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Start amzlabels again to see this language.</source>
        <translation>Starten Sie amzlabels neu, um diese Sprache zu sehen.</translation>
    </message>
    <message>
        <source>Amazon account</source>
        <translation>Amazon-Konto</translation>
    </message>
    <message>
        <source>Enter a &amp;new secret</source>
        <translation>&amp;Neues Secret eingeben</translation>
    </message>
    <message>
        <source>Chec&amp;k again</source>
        <translation>Erneut &amp;prüfen</translation>
    </message>
    <message>
        <source>Forget Amazon &amp;login</source>
        <translation>Amazon-Anmeldung &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Disconnect…</source>
        <translation>&amp;Trennen…</translation>
    </message>
    <message>
        <source>Asking Amazon…</source>
        <translation>Anfrage bei Amazon…</translation>
    </message>
    <message>
        <source>First fill in your application below: {fields}.</source>
        <translation>Füllen Sie zuerst unten Ihre Anwendung aus: {fields}.</translation>
    </message>
    <message>
        <source>Your application is filled in. Now give consent: you log in at Amazon and confirm there.</source>
        <translation>Ihre Anwendung ist ausgefüllt. Geben Sie jetzt die Zustimmung: Sie melden sich bei Amazon an und bestätigen dort.</translation>
    </message>
    <message>
        <source>Gets your orders, and tells Amazon each tracking number. Needs the Professional selling plan. Without it, drop reports here and upload the confirmation file in Seller Central.</source>
        <translation>Holt Ihre Bestellungen und meldet Amazon jede Sendungsnummer. Dafür ist der Verkaufstarif Professionell nötig. Ohne ihn ziehen Sie Berichte hierher und laden die Bestätigungsdatei in Seller Central hoch.</translation>
    </message>
    <message>
        <source>Connected as {name}.</source>
        <translation>Verbunden als {name}.</translation>
    </message>
    <message>
        <source>Connected.</source>
        <translation>Verbunden.</translation>
    </message>
    <message>
        <source>Give &amp;consent again…</source>
        <translation>Erneut &amp;zustimmen…</translation>
    </message>
    <message>
        <source>Give &amp;consent…</source>
        <translation>&amp;Zustimmen…</translation>
    </message>
    <message>
        <source>Connected since</source>
        <translation>Verbunden seit</translation>
    </message>
    <message>
        <source>Selling plan</source>
        <translation>Verkaufstarif</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Zustimmung</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-Secret</translation>
    </message>
    <message>
        <source>authorised by hand, without an end</source>
        <translation>von Hand autorisiert, ohne Ablauf</translation>
    </message>
    <message>
        <source>Professional</source>
        <translation>Professionell</translation>
    </message>
    <message>
        <source>Individual: Amazon then lets no program in</source>
        <translation>Einzelanbieter: damit lässt Amazon kein Programm zu</translation>
    </message>
    <message>
        <source>ran out on {day}</source>
        <translation>am {day} abgelaufen</translation>
    </message>
    <message>
        <source>until {day}, 1 day left</source>
        <translation>bis {day}, noch 1 Tag</translation>
    </message>
    <message>
        <source>until {day}, {days} days left</source>
        <translation>bis {day}, noch {days} Tage</translation>
    </message>
    <message>
        <source>Your application at Amazon</source>
        <translation>Ihre Anwendung bei Amazon</translation>
    </message>
    <message>
        <source>Still a dra&amp;ft at Amazon</source>
        <translation>Bei Amazon noch ein &amp;Entwurf</translation>
    </message>
    <message>
        <source>&amp;Open Seller Central</source>
        <translation>Seller Central ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>Bitte ausfüllen.</translation>
    </message>
    <message>
        <source>kept in the keyring</source>
        <translation>im Schlüsselbund verwahrt</translation>
    </message>
    <message>
        <source>Amazon lets programs in through an application that you register yourself. In Seller Central: Apps and Services, Develop Apps. The client id and secret are behind View, beside the application.</source>
        <translation>Amazon lässt Programme über eine Anwendung zu, die Sie selbst registrieren. In Seller Central: Apps und Services, Apps entwickeln. Client-ID und Client-Secret stehen hinter View, neben der Anwendung.</translation>
    </message>
    <message>
        <source>&amp;Application id</source>
        <translation>&amp;Anwendungs-ID</translation>
    </message>
    <message>
        <source>One of the OAuth redirect addresses of the application, letter for letter.</source>
        <translation>Eine der OAuth-Weiterleitungsadressen der Anwendung, Zeichen für Zeichen.</translation>
    </message>
    <message>
        <source>Redirect add&amp;ress</source>
        <translation>Weite&amp;rleitungsadresse</translation>
    </message>
    <message>
        <source>Client &amp;id</source>
        <translation>Client-&amp;ID</translation>
    </message>
    <message>
        <source>Kept in the keyring, never shown again. Amazon wants a new one every 180 days.</source>
        <translation>Im Schlüsselbund verwahrt, nie wieder angezeigt. Amazon will alle 180 Tage ein neues.</translation>
    </message>
    <message>
        <source>Client &amp;secret</source>
        <translation>Client-&amp;Secret</translation>
    </message>
    <message>
        <source>It must begin with https:// and have no # in it.</source>
        <translation>Sie muss mit https:// beginnen und darf kein # enthalten.</translation>
    </message>
    <message>
        <source>It must begin with “{start}”.</source>
        <translation>Der Anfang muss „{start}“ sein.</translation>
    </message>
    <message>
        <source>It usually begins with “{start}”. Is this the right one?</source>
        <translation>Der Anfang ist meist „{start}“. Stimmt die Eingabe?</translation>
    </message>
    <message>
        <source>– not selling here</source>
        <translation>– hier verkaufen Sie nicht</translation>
    </message>
    <message>
        <source>! suspended</source>
        <translation>! gesperrt</translation>
    </message>
    <message>
        <source>✓ selling here</source>
        <translation>✓ hier verkaufen Sie</translation>
    </message>
    <message>
        <source>Only in marketplaces that amzlabels does not know: {count}.</source>
        <translation>Nur auf Marktplätzen, die amzlabels nicht kennt: {count}.</translation>
    </message>
    <message>
        <source>and 1 other that amzlabels does not know</source>
        <translation>und 1 weiterer, den amzlabels nicht kennt</translation>
    </message>
    <message>
        <source>and {count} others that amzlabels does not know</source>
        <translation>und {count} weitere, die amzlabels nicht kennt</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Nicht mehr überwachen</translation>
    </message>
    <message>
        <source>&amp;Get orders from Amazon by itself</source>
        <translation>&amp;Bestellungen automatisch von Amazon holen</translation>
    </message>
    <message>
        <source>Only while Amazon is connected. F5 gets them at any time.</source>
        <translation>Nur solange Amazon verbunden ist. F5 holt sie jederzeit.</translation>
    </message>
    <message>
        <source>&amp;Watch a folder for new reports</source>
        <translation>&amp;Ordner auf neue Berichte überwachen</translation>
    </message>
    <message>
        <source>A new report there is offered to you. It is never imported unasked.</source>
        <translation>Ein neuer Bericht darin wird Ihnen angeboten. Er wird nie ungefragt importiert.</translation>
    </message>
    <message>
        <source>Off: no folder is watched.</source>
        <translation>Aus: kein Ordner wird überwacht.</translation>
    </message>
    <message>
        <source>Choose the folder that reports are downloaded to</source>
        <translation>Wählen Sie den Ordner, in den Berichte heruntergeladen werden</translation>
    </message>
    <message>
        <source>When Amazon is told of a parcel</source>
        <translation>Wann ein Paket Amazon gemeldet wird</translation>
    </message>
    <message>
        <source>When its la&amp;bel has printed</source>
        <translation>Wenn das Label gedr&amp;uckt ist</translation>
    </message>
    <message>
        <source>W&amp;hen its label was scanned</source>
        <translation>Wenn das Label ges&amp;cannt ist</translation>
    </message>
    <message>
        <source>When I sa&amp;y so</source>
        <translation>&amp;Wenn ich es sage</translation>
    </message>
    <message>
        <source>Scanned: the printed label was read with a scanner, on the packed parcel. Amazon counts as late what it hears of after the ship-by date.</source>
        <translation>Gescannt: das gedruckte Label wurde mit einem Scanner gelesen, auf dem gepackten Paket. Was Amazon erst nach dem Versanddatum erfährt, gilt dort als verspätet.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Jede Stunde</translation>
    </message>
    <message>
        <source>Every {count} hours</source>
        <translation>Alle {count} Stunden</translation>
    </message>
    <message>
        <source>Every {count} minutes</source>
        <translation>Alle {count} Minuten</translation>
    </message>
    <message>
        <source>Give consent…</source>
        <translation>Zustimmen…</translation>
    </message>
    <message>
        <source>Check and save the new key</source>
        <translation>Neuen Schlüssel prüfen und speichern</translation>
    </message>
    <message>
        <source>The Amazon login is forgotten. Amazon asks for it at the next consent.</source>
        <translation>Die Amazon-Anmeldung ist gelöscht. Amazon fragt bei der nächsten Zustimmung danach.</translation>
    </message>
    <message>
        <source>Disconnect from Amazon?</source>
        <translation>Von Amazon trennen?</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>The keys and tokens are forgotten, and all names and addresses. What has not printed can then no longer be shipped from here.</source>
        <translation>Die Schlüssel und Token werden gelöscht, ebenso alle Namen und Adressen. Was nicht gedruckt ist, kann dann nicht mehr von hier versandt werden.</translation>
    </message>
    <message>
        <source>The keys and tokens are forgotten, and the names and addresses of all parcels</source>
        <translation>Die Schlüssel und Token werden gelöscht, ebenso Namen und Adressen aller Pakete</translation>
    </message>
    <message>
        <source>Not printed yet, and then no longer to be shipped from here: {count}.</source>
        <translation>Noch nicht gedruckt und dann nicht mehr von hier zu versenden: {count}.</translation>
    </message>
    <message>
        <source>Paste a refresh token</source>
        <translation>Refresh-Token einfügen</translation>
    </message>
    <message>
        <source>Conn&amp;ect</source>
        <translation>Verbin&amp;den</translation>
    </message>
    <message>
        <source>In Seller Central: Apps and Services, Develop Apps, Authorise. Amazon shows the token once. It goes with the client id and secret above.</source>
        <translation>In Seller Central: Apps und Services, Apps entwickeln, Authorise. Amazon zeigt das Token nur einmal. Es gehört zu Client-ID und Client-Secret oben.</translation>
    </message>
    <message>
        <source>Refresh &amp;token</source>
        <translation>Refresh-To&amp;ken</translation>
    </message>
    <message>
        <source>&amp;Paste a refresh token</source>
        <translation>Refresh-Token einfü&amp;gen</translation>
    </message>
    <message>
        <source>What Amazon calls the carriers</source>
        <translation>Wie Amazon die Versanddienste nennt</translation>
    </message>
    <message>
        <source>All marketplaces</source>
        <translation>Alle Marktplätze</translation>
    </message>
    <message>
        <source>The code exactly as Amazon writes it. With the code Other, the name says who carries the parcel; Amazon does not count it as tracked then.</source>
        <translation>Der Code genau so, wie Amazon ihn schreibt. Beim Code Other sagt der Name, wer das Paket befördert; für Amazon gilt es dann nicht als verfolgt.</translation>
    </message>
    <message>
        <source>&amp;Marketplace</source>
        <translation>&amp;Marktplatz</translation>
    </message>
    <message>
        <source>Amazon&apos;s code</source>
        <translation>Code von Amazon</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>&amp;Use the usual codes</source>
        <translation>Übliche Codes &amp;verwenden</translation>
    </message>
    <message>
        <source>&amp;Use those for all</source>
        <translation>Die für alle &amp;verwenden</translation>
    </message>
    <message>
        <source>Without a code Amazon cannot be told.</source>
        <translation>Ohne Code kann es Amazon nicht gemeldet werden.</translation>
    </message>
    <message>
        <source>Amazon&apos;s code is missing, so this row is not kept.</source>
        <translation>Der Code von Amazon fehlt, daher wird diese Zeile nicht gespeichert.</translation>
    </message>
    <message>
        <source>Fill in the name. Amazon does not count “Other” as tracked.</source>
        <translation>Geben Sie den Namen ein. Für Amazon gilt „Other“ nicht als verfolgt.</translation>
    </message>
    <message>
        <source>Amazon does not count “Other” as tracked.</source>
        <translation>Für Amazon gilt „Other“ nicht als verfolgt.</translation>
    </message>
    <message>
        <source>amzlabels does not know this code. Is it exactly as Amazon writes it?</source>
        <translation>amzlabels kennt diesen Code nicht. Schreibt Amazon ihn genau so?</translation>
    </message>
    <message>
        <source>Amazon writes it “{code}”.</source>
        <translation>Amazon schreibt „{code}“.</translation>
    </message>
    <message>
        <source>&amp;Check and save</source>
        <translation>Prü&amp;fen und speichern</translation>
    </message>
    <message>
        <source>&amp;Forget the key…</source>
        <translation>S&amp;chlüssel löschen…</translation>
    </message>
    <message>
        <source>Labels are bought from your MyParcel account.</source>
        <translation>Labels werden über Ihr MyParcel-Konto gekauft.</translation>
    </message>
    <message>
        <source>In MyParcel: Shop settings, Integrations. A new key replaces the old one.</source>
        <translation>In MyParcel: Shop settings, Integrations. Ein neuer Schlüssel ersetzt den alten.</translation>
    </message>
    <message>
        <source>&amp;API key</source>
        <translation>&amp;API-Schlüssel</translation>
    </message>
    <message>
        <source>What every parcel is, unless you say otherwise</source>
        <translation>So ist jedes Paket, wenn Sie nichts anderes sagen</translation>
    </message>
    <message>
        <source>Fill in: {field}.</source>
        <translation>Ausfüllen: {field}.</translation>
    </message>
    <message>
        <source>Asking MyParcel…</source>
        <translation>Anfrage bei MyParcel…</translation>
    </message>
    <message>
        <source>Forget the MyParcel key?</source>
        <translation>Den MyParcel-Schlüssel löschen?</translation>
    </message>
    <message>
        <source>No labels can be bought until you enter a key again. Orders stay.</source>
        <translation>Ohne neuen Schlüssel können keine Labels gekauft werden. Bestellungen bleiben.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>kept in the keyring of this computer</source>
        <translation>im Schlüsselbund dieses Computers verwahrt</translation>
    </message>
    <message>
        <source>Carr&amp;ier</source>
        <translation>Versand&amp;dienst</translation>
    </message>
    <message>
        <source>&amp;Package</source>
        <translation>Pa&amp;ketart</translation>
    </message>
    <message>
        <source>&amp;Weight with packaging, in grams</source>
        <translation>Gewicht m&amp;it Verpackung, in Gramm</translation>
    </message>
    <message>
        <source>Added to products whose weight is known.</source>
        <translation>Kommt zu Artikeln hinzu, deren Gewicht bekannt ist.</translation>
    </message>
    <message>
        <source>Packa&amp;ging alone, in grams</source>
        <translation>Verpackung a&amp;llein, in Gramm</translation>
    </message>
    <message>
        <source>For customs, when a parcel leaves the European Union:</source>
        <translation>Für den Zoll, wenn ein Paket die Europäische Union verlässt:</translation>
    </message>
    <message>
        <source>6 to 10 digits: what kind of goods you sell.</source>
        <translation>6 bis 10 Ziffern: welche Art Ware Sie verkaufen.</translation>
    </message>
    <message>
        <source>&amp;HS code</source>
        <translation>&amp;HS-Code</translation>
    </message>
    <message>
        <source>Two letters, such as NL or CN.</source>
        <translation>Zwei Buchstaben, etwa NL oder CN.</translation>
    </message>
    <message>
        <source>Country of &amp;origin</source>
        <translation>&amp;Ursprungsland</translation>
    </message>
    <message>
        <source>&amp;Value of one unit, in euro</source>
        <translation>&amp;Wert pro Stück, in Euro</translation>
    </message>
    <message>
        <source>When Amazon gives no e-mail or phone</source>
        <translation>Wenn Amazon keine E-Mail oder Telefonnummer nennt</translation>
    </message>
    <message>
        <source>DPD and UPS ask for both. They then reach you in the buyer&apos;s place.</source>
        <translation>DPD und UPS verlangen beides. Sie wenden sich dann an Sie statt an den Käufer.</translation>
    </message>
    <message>
        <source>Your e-mail address</source>
        <translation>Ihre E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Your phone number</source>
        <translation>Ihre Telefonnummer</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>Das ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Contracts with carriers</source>
        <translation>Verträge mit Versanddiensten</translation>
    </message>
    <message>
        <source>Your own contract has your own prices and invoices.</source>
        <translation>Ihr eigener Vertrag hat eigene Preise und Rechnungen.</translation>
    </message>
    <message>
        <source>As set at MyParcel</source>
        <translation>Wie bei MyParcel eingestellt</translation>
    </message>
    <message>
        <source>Your own, {number}</source>
        <translation>Ihr eigener, {number}</translation>
    </message>
    <message>
        <source>Your numbers for customs</source>
        <translation>Ihre Nummern für den Zoll</translation>
    </message>
    <message>
        <source>DPD asks for the first two on parcels to Great Britain.</source>
        <translation>DPD verlangt die ersten zwei bei Paketen nach Großbritannien.</translation>
    </message>
    <message>
        <source>EO&amp;RI number</source>
        <translation>EO&amp;RI-Nummer</translation>
    </message>
    <message>
        <source>VA&amp;T number</source>
        <translation>US&amp;t-IdNr.</translation>
    </message>
    <message>
        <source>VOEC &amp;number, for Norway</source>
        <translation>V&amp;OEC-Nummer, für Norwegen</translation>
    </message>
    <message>
        <source>Two letters and up to 15 digits, such as NL123456789.</source>
        <translation>Zwei Buchstaben und bis zu 15 Ziffern, etwa NL123456789.</translation>
    </message>
    <message>
        <source>Add a label printer of the network</source>
        <translation>Labeldrucker im Netzwerk hinzufügen</translation>
    </message>
    <message>
        <source>For printers that understand ZPL, such as Zebra&apos;s. They need no driver, and most count each label they print. Load labels and close the printer first.</source>
        <translation>Für Drucker, die ZPL verstehen, etwa von Zebra. Sie brauchen keinen Treiber, und die meisten zählen jedes gedruckte Label. Legen Sie zuerst Labels ein und schließen Sie den Drucker.</translation>
    </message>
    <message>
        <source>As its own network page shows it, for example 192.168.1.40.</source>
        <translation>Wie auf seiner eigenen Netzwerkseite, zum Beispiel 192.168.1.40.</translation>
    </message>
    <message>
        <source>Addr&amp;ess</source>
        <translation>A&amp;dresse</translation>
    </message>
    <message>
        <source>&amp;Find it</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>{dpi} dpi</source>
        <translation>{dpi} dpi</translation>
    </message>
    <message>
        <source>Dots per &amp;inch</source>
        <translation>Pu&amp;nkte pro Zoll</translation>
    </message>
    <message>
        <source>It did not tell. Its type plate does.</source>
        <translation>Er hat es nicht gemeldet. Es steht auf dem Typenschild.</translation>
    </message>
    <message>
        <source>&amp;Add this printer</source>
        <translation>Diesen Drucker hinzu&amp;fügen</translation>
    </message>
    <message>
        <source>La&amp;bels in it</source>
        <translation>La&amp;bels darin</translation>
    </message>
    <message>
        <source>Asking {address}…</source>
        <translation>Anfrage bei {address}…</translation>
    </message>
    <message>
        <source>Take it off the list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Take {printer} off the list</source>
        <translation>{printer} aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Labels in it</source>
        <translation>Labels darin</translation>
    </message>
    <message>
        <source>Shift right (mm)</source>
        <translation>Nach rechts (mm)</translation>
    </message>
    <message>
        <source>Shift down (mm)</source>
        <translation>Nach unten (mm)</translation>
    </message>
    <message>
        <source>Held on this computer</source>
        <translation>Auf diesem Computer gespeichert</translation>
    </message>
    <message>
        <source>Delete &amp;all now…</source>
        <translation>&amp;Alles jetzt löschen…</translation>
    </message>
    <message>
        <source>Delete what is deli&amp;vered now…</source>
        <translation>&amp;Zugestellte jetzt löschen…</translation>
    </message>
    <message>
        <source>Orders with a buyer&apos;s data</source>
        <translation>Bestellungen mit Käuferdaten</translation>
    </message>
    <message>
        <source>Of these delivered</source>
        <translation>Davon zugestellt</translation>
    </message>
    <message>
        <source>Remembered addresses</source>
        <translation>Gemerkte Adressen</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>PDF files</source>
        <translation>PDF-Dateien</translation>
    </message>
    <message>
        <source>Delete the buyer&apos;s data of 1 order now?</source>
        <translation>Die Käuferdaten von 1 Bestellung jetzt löschen?</translation>
    </message>
    <message>
        <source>Delete the buyers&apos; data of {count} orders now?</source>
        <translation>Die Käuferdaten von {count} Bestellungen jetzt löschen?</translation>
    </message>
    <message>
        <source>Names, addresses, e-mail addresses, telephone numbers and gift messages go for good. So do labels ({labels}), PDF files ({files}) and remembered addresses ({addresses}), in backups too.</source>
        <translation>Namen, Adressen, E-Mail-Adressen, Telefonnummern und Geschenktexte werden endgültig gelöscht, ebenso Labels ({labels}), PDF-Dateien ({files}) und gemerkte Adressen ({addresses}), auch in Sicherungen.</translation>
    </message>
    <message>
        <source>It goes for good, in backups too, with the labels of these orders and their PDF files.</source>
        <translation>Sie werden endgültig gelöscht, auch in Sicherungen, mit den Labels und PDF-Dateien dieser Bestellungen.</translation>
    </message>
    <message>
        <source>Not printed yet: {count}. These are held until a new report brings their addresses again.</source>
        <translation>Noch nicht gedruckt: {count}. Diese werden angehalten, bis ein neuer Bericht ihre Adressen wieder bringt.</translation>
    </message>
    <message>
        <source>First to go</source>
        <translation>Erste Löschung</translation>
    </message>
    <message>
        <source>Last to go</source>
        <translation>Letzte Löschung</translation>
    </message>
    <message>
        <source>Delete all</source>
        <translation>Alles löschen</translation>
    </message>
    <message>
        <source>Delete the buyer&apos;s data of 1 delivered order now?</source>
        <translation>Die Käuferdaten von 1 zugestellten Bestellung jetzt löschen?</translation>
    </message>
    <message>
        <source>Delete the buyers&apos; data of {count} delivered orders now?</source>
        <translation>Die Käuferdaten von {count} zugestellten Bestellungen jetzt löschen?</translation>
    </message>
    <message>
        <source>Delete what is delivered</source>
        <translation>Zugestellte löschen</translation>
    </message>
    <message>
        <source>Order numbers, products, tracking numbers and each parcel&apos;s history stay.</source>
        <translation>Bestellnummern, Produkte, Sendungsnummern und der Verlauf jedes Pakets bleiben.</translation>
    </message>
    <message>
        <source>1 order has not been printed. Its data goes 30 days after the last report that named it.</source>
        <translation>1 Bestellung wurde nicht gedruckt. Ihre Daten werden 30 Tage nach dem letzten Bericht gelöscht, der sie nannte.</translation>
    </message>
    <message>
        <source>{count} orders have not been printed. Their data goes 30 days after the last report that named them.</source>
        <translation>{count} Bestellungen wurden nicht gedruckt. Ihre Daten werden 30 Tage nach dem letzten Bericht gelöscht, der sie nannte.</translation>
    </message>
    <message>
        <source>Fro&amp;m MyParcel</source>
        <translation>Von &amp;MyParcel</translation>
    </message>
    <message>
        <source>Own la&amp;bels, without an account</source>
        <translation>&amp;Eigene Labels, ohne Konto</translation>
    </message>
    <message>
        <source>An own label has the address, the order and its contents on it, and your tracking number. It pays for no postage, and does not go through customs.</source>
        <translation>Auf einem eigenen Label stehen die Adresse, die Bestellung mit Inhalt und Ihre Sendungsnummer. Es ist kein Porto und geht nicht durch den Zoll.</translation>
    </message>
    <message>
        <source>Own labels</source>
        <translation>Eigene Labels</translation>
    </message>
    <message>
        <source>As the printer&apos;s paper</source>
        <translation>Wie das Papier im Drucker</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Scanned or typed for each parcel</source>
        <translation>Je Paket gescannt oder eingegeben</translation>
    </message>
    <message>
        <source>From a number range of mine</source>
        <translation>Aus meinem Nummernkreis</translation>
    </message>
    <message>
        <source>Modulo 10 (weights 3 and 1)</source>
        <translation>Modulo 10 (Gewichte 3 und 1)</translation>
    </message>
    <message>
        <source>S10, of the postal union</source>
        <translation>S10, vom Weltpostverein</translation>
    </message>
    <message>
        <source>What Amazon is told. One it does not know goes out as “Other”.</source>
        <translation>Das erfährt Amazon. Wen Amazon nicht kennt, der geht als „Other“.</translation>
    </message>
    <message>
        <source>K at a parcel takes its number, before or after it is printed.</source>
        <translation>Mit K geben Sie bei einem Paket die Nummer ein, vor oder nach dem Druck.</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>Who carries th&amp;em</source>
        <translation>Wer sie &amp;befördert</translation>
    </message>
    <message>
        <source>Tracking n&amp;umbers</source>
        <translation>Sendungs&amp;nummern</translation>
    </message>
    <message>
        <source>Before the &amp;digits</source>
        <translation>&amp;Vor den Ziffern</translation>
    </message>
    <message>
        <source>Fir&amp;st number</source>
        <translation>Er&amp;ste Nummer</translation>
    </message>
    <message>
        <source>Last number</source>
        <translation>Letzte Nummer</translation>
    </message>
    <message>
        <source>Suffi&amp;x, behind the check digit</source>
        <translation>Suffi&amp;x, hinter der Prüfziffer</translation>
    </message>
    <message>
        <source>Check digit, if an&amp;y</source>
        <translation>Prüf&amp;ziffer, falls nötig</translation>
    </message>
    <message>
        <source>From {first} to {last}. None is given twice.</source>
        <translation>Von {first} bis {last}. Keine wird zweimal vergeben.</translation>
    </message>
    <message>
        <source>Not right: {field}.</source>
        <translation>Stimmt nicht: {field}.</translation>
    </message>
    <message>
        <source>S10 has two letters, at most 8 digits and the two letters of the country.</source>
        <translation>S10 hat zwei Buchstaben, höchstens 8 Ziffern und die zwei Buchstaben des Landes.</translation>
    </message>
    <message>
        <source>Sent is good enough for me: Amazon is told without asking</source>
        <translation>Gesendet genügt mir: Amazon wird ohne Rückfrage informiert</translation>
    </message>
    <message>
        <source>Take labels sent to {printer} for printed</source>
        <translation>An {printer} gesendete Labels als gedruckt ansehen</translation>
    </message>
    <message>
        <source>Tell Amazon only once each label was scanned on its parcel</source>
        <translation>Amazon erst melden, wenn jedes Label auf seinem Paket gescannt ist</translation>
    </message>
    <message>
        <source>Scan the labels of {printer} back</source>
        <translation>Labels von {printer} zurückscannen</translation>
    </message>
    <message>
        <source>Print A4 customs forms here</source>
        <translation>A4-Zollformulare hier drucken</translation>
    </message>
    <message>
        <source>Print A4 customs forms on {printer}</source>
        <translation>A4-Zollformulare auf {printer} drucken</translation>
    </message>
    <message>
        <source>Print a test label</source>
        <translation>Testlabel drucken</translation>
    </message>
    <message>
        <source>Print a test label on {printer}</source>
        <translation>Testlabel auf {printer} drucken</translation>
    </message>
    <message>
        <source>Set it up…</source>
        <translation>Einrichten…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Sizes: {sizes}</source>
        <translation>Größen: {sizes}</translation>
    </message>
    <message>
        <source>Set up: {what}.</source>
        <translation>Eingerichtet: {what}.</translation>
    </message>
    <message>
        <source>Not set up yet. It takes a test label and two questions.</source>
        <translation>Noch nicht eingerichtet. Nötig sind ein Testlabel und zwei Fragen.</translation>
    </message>
    <message>
        <source>Set it up again…</source>
        <translation>Neu einrichten…</translation>
    </message>
    <message>
        <source>Label printer</source>
        <translation>Labeldrucker</translation>
    </message>
    <message>
        <source>Labels print on the chosen printer without asking. Print a test label first. Where customs ask for a form, the label comes as A4, which may print elsewhere.</source>
        <translation>Labels kommen ohne Rückfrage aus dem gewählten Drucker. Drucken Sie zuerst ein Testlabel. Wo der Zoll ein Formular verlangt, kommt das Label als A4; das darf aus einem anderen Drucker kommen.</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Erneut suchen</translation>
    </message>
    <message>
        <source>Looking for printers…</source>
        <translation>Drucker werden gesucht…</translation>
    </message>
    <message>
        <source>No printer is connected. Labels can be kept as PDF files.</source>
        <translation>Kein Drucker angeschlossen. Labels können als PDF gespeichert werden.</translation>
    </message>
    <message>
        <source>{printer}, for A4 customs forms, is not there. Such orders wait.</source>
        <translation>{printer}, für A4-Zollformulare, ist nicht da. Solche Bestellungen warten.</translation>
    </message>
    <message>
        <source>Label sheets are in {printer}. Choose another printer for A4 customs forms.</source>
        <translation>In {printer} liegen Labelbögen. Wählen Sie einen anderen Drucker für A4-Zollformulare.</translation>
    </message>
    <message>
        <source>A4 customs forms print on {printer}.</source>
        <translation>A4-Zollformulare kommen aus {printer}.</translation>
    </message>
    <message>
        <source>{printer} has no A4. Choose where customs forms print; such orders wait until then.</source>
        <translation>{printer} hat kein A4. Wählen Sie, wo Zollformulare gedruckt werden; solche Bestellungen warten bis dahin.</translation>
    </message>
    <message>
        <source>A test label is on its way…</source>
        <translation>Ein Testlabel ist unterwegs…</translation>
    </message>
    <message>
        <source>Measure its rulers: they must be 50 mm long.</source>
        <translation>Messen Sie die Lineale nach: sie müssen 50 mm lang sein.</translation>
    </message>
    <message>
        <source>Which printer for what</source>
        <translation>Welcher Drucker wofür</translation>
    </message>
    <message>
        <source>Papers that go elsewhere than to the printers chosen above. A rule&apos;s printer comes before these lines; of several that fit, one for a carrier counts, then one for a size.</source>
        <translation>Papiere, die nicht zu den oben gewählten Druckern gehen. Der Drucker einer Regel geht diesen Zeilen vor; passen mehrere, zählt die für einen Versanddienst, dann die für eine Größe.</translation>
    </message>
    <message>
        <source>Add t&amp;his line</source>
        <translation>Zeile &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Packing slip &amp;with each label</source>
        <translation>&amp;Lieferschein zu jedem Label</translation>
    </message>
    <message>
        <source>Any carrier</source>
        <translation>Jeder Versanddienst</translation>
    </message>
    <message>
        <source>Any size</source>
        <translation>Jede Größe</translation>
    </message>
    <message>
        <source>Label size</source>
        <translation>Labelgröße</translation>
    </message>
    <message>
        <source>Pape&amp;r</source>
        <translation>Pa&amp;pier</translation>
    </message>
    <message>
        <source>&amp;Carrier</source>
        <translation>&amp;Versanddienst</translation>
    </message>
    <message>
        <source>Pri&amp;nter</source>
        <translation>Druc&amp;ker</translation>
    </message>
    <message>
        <source>There is no printer for this paper.</source>
        <translation>Für dieses Papier gibt es keinen Drucker.</translation>
    </message>
    <message>
        <source>The label&apos;s printer</source>
        <translation>Der Drucker des Labels</translation>
    </message>
    <message>
        <source>Add a line for packing slips: no printer is chosen for them.</source>
        <translation>Fügen Sie eine Zeile für Lieferscheine hinzu: dafür ist kein Drucker gewählt.</translation>
    </message>
    <message>
        <source>Label sheets are in {printer}. Choose another printer for packing slips.</source>
        <translation>In {printer} liegen Labelbögen. Wählen Sie einen anderen Drucker für Lieferscheine.</translation>
    </message>
    <message>
        <source>Each slip comes out beside its label.</source>
        <translation>Jeder Lieferschein kommt bei seinem Label heraus.</translation>
    </message>
    <message>
        <source>Slips come out of {printer}, in the order of their labels.</source>
        <translation>Lieferscheine kommen aus {printer}, in der Reihenfolge ihrer Labels.</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Take off: {line}</source>
        <translation>Entfernen: {line}</translation>
    </message>
    <message>
        <source>{line} (not there)</source>
        <translation>{line} (nicht vorhanden)</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Your own address. Labels carry the one of your MyParcel account; change that there.</source>
        <translation>Ihre eigene Adresse. Auf Labels steht die Ihres MyParcel-Kontos; ändern Sie sie dort.</translation>
    </message>
    <message>
        <source>The address is not complete yet.</source>
        <translation>Die Adresse ist noch nicht vollständig.</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>Anbindung</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Versanddienst</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Opening your data…</source>
        <translation>Ihre Daten werden geöffnet…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Single labels</source>
        <translation>Einzelne Labels</translation>
    </message>
    <message>
        <source>A4 sheets of {count} labels</source>
        <translation>A4-Bögen mit {count} Labels</translation>
    </message>
    <message>
        <source>Labels in {printer}</source>
        <translation>Labels in {printer}</translation>
    </message>
    <message>
        <source>Free places…</source>
        <translation>Freie Plätze…</translation>
    </message>
    <message>
        <source>Free places on the label sheet in {printer}</source>
        <translation>Freie Plätze auf dem Labelbogen in {printer}</translation>
    </message>
    <message>
        <source>In it:</source>
        <translation>Darin:</translation>
    </message>
    <message>
        <source>First label on top</source>
        <translation>Erstes Label oben</translation>
    </message>
    <message>
        <source>Labels come out one upon the other. Ticked printers print the last one first, so that the first lies on top. They begin once all labels of a run are there.</source>
        <translation>Labels kommen übereinander heraus. Angekreuzte Drucker drucken das letzte zuerst, damit das erste oben liegt. Sie beginnen, sobald alle Labels eines Durchgangs da sind.</translation>
    </message>
    <message>
        <source>First label on top: {printer}</source>
        <translation>Erstes Label oben: {printer}</translation>
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
        <source>4 × 6 inches</source>
        <translation>4 × 6 Zoll</translation>
    </message>
    <message>
        <source>62 × 100 mm</source>
        <translation>62 × 100 mm</translation>
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
        <translation>A4-Zollformulare</translation>
    </message>
    <message>
        <source>Packing slips</source>
        <translation>Lieferscheine</translation>
    </message>
    <message>
        <source>Return labels</source>
        <translation>Retourenlabels</translation>
    </message>
    <message>
        <source>Buyers&apos; names and addresses</source>
        <translation>Namen und Adressen der Käufer</translation>
    </message>
    <message>
        <source>Amazon wants buyers&apos; data gone 30 days after delivery at the latest, or after printing where no delivery is known. It goes by itself: names, addresses, e-mail addresses, telephone numbers, gift messages, labels and PDF files. Order numbers, tracking numbers and history stay.</source>
        <translation>Amazon verlangt, dass Käuferdaten spätestens 30 Tage nach der Zustellung gelöscht sind, oder nach dem Druck, wo keine Zustellung bekannt ist. Das geschieht von selbst: Namen, Adressen, E-Mail-Adressen, Telefonnummern, Geschenktexte, Labels und PDF-Dateien. Bestellnummern, Sendungsnummern und der Verlauf bleiben.</translation>
    </message>
    <message>
        <source>Delete buyers&apos; data 1 day after delivery?</source>
        <translation>Käuferdaten 1 Tag nach der Zustellung löschen?</translation>
    </message>
    <message>
        <source>Delete buyers&apos; data {days} days after delivery?</source>
        <translation>Käuferdaten {days} Tage nach der Zustellung löschen?</translation>
    </message>
    <message>
        <source>1 day after delivery</source>
        <translation>1 Tag nach der Zustellung</translation>
    </message>
    <message>
        <source>{count} days after delivery</source>
        <translation>{count} Tage nach der Zustellung</translation>
    </message>
    <message>
        <source>Who this program speaks to</source>
        <translation>Mit wem dieses Programm spricht</translation>
    </message>
    <message>
        <source>It &amp;goes by itself</source>
        <translation>&amp;Verschwindet von selbst</translation>
    </message>
    <message>
        <source>Amazon, MyParcel and your printers, and nobody else. No figures and no crash reports are sent.</source>
        <translation>Amazon, MyParcel und Ihre Drucker, und sonst niemand. Es werden keine Zahlen und keine Absturzberichte gesendet.</translation>
    </message>
    <message>
        <source>What was delivered longer ago than that is deleted now, for good.</source>
        <translation>Was länger zurückliegt, wird jetzt endgültig gelöscht.</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Reports on this computer</source>
        <translation>Berichte auf diesem Computer</translation>
    </message>
    <message>
        <source>A report holds names and addresses without encryption. Once all of it was read it is no longer needed: Seller Central makes a new one at any time.</source>
        <translation>Ein Bericht enthält Namen und Adressen ohne Verschlüsselung. Ist alles eingelesen, wird er nicht mehr gebraucht: Seller Central erstellt jederzeit einen neuen.</translation>
    </message>
    <message>
        <source>Delete a &amp;report for good once all of it was read</source>
        <translation>Einen &amp;Bericht endgültig löschen, sobald alles eingelesen ist</translation>
    </message>
    <message>
        <source>Delete &amp;these reports…</source>
        <translation>&amp;Diese Berichte löschen…</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>Delete 1 report?</source>
        <translation>1 Bericht löschen?</translation>
    </message>
    <message>
        <source>Delete {count} reports?</source>
        <translation>{count} Berichte löschen?</translation>
    </message>
    <message>
        <source>Not to the bin, but for good. All their orders are here.</source>
        <translation>Nicht in den Papierkorb, sondern endgültig. Alle Bestellungen daraus sind hier.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>{file} (not all of it was read)</source>
        <translation>{file} (nicht alles wurde eingelesen)</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Made every day while the program runs, encrypted like the data itself. Those of the last seven days are kept on this computer, and whoever is deleted above is deleted in them, too.</source>
        <translation>Jeden Tag erstellt, solange das Programm läuft, verschlüsselt wie die Daten selbst. Die der letzten sieben Tage bleiben auf diesem Computer; wer oben gelöscht wird, wird auch darin gelöscht.</translation>
    </message>
    <message>
        <source>&amp;Backup</source>
        <translation>&amp;Sicherung</translation>
    </message>
    <message>
        <source>Back up &amp;now</source>
        <translation>&amp;Jetzt sichern</translation>
    </message>
    <message>
        <source>&amp;Put it back…</source>
        <translation>&amp;Zurückspielen…</translation>
    </message>
    <message>
        <source>Put back the backup of {moment}?</source>
        <translation>Die Sicherung vom {moment} zurückspielen?</translation>
    </message>
    <message>
        <source>The data will be as it was then, with {orders}. Addresses, rules and settings that were changed since are lost. Labels bought since are looked up at MyParcel and cost nothing again; of what may have been printed since you are asked, label by label.

Work stops, and the window opens again by itself. What is there now is backed up first.</source>
        <translation>Die Daten werden so, wie sie damals waren, mit {orders}. Adressen, Regeln und Einstellungen, die seitdem geändert wurden, gehen verloren. Seitdem gekaufte Labels werden bei MyParcel gefunden und kosten nicht noch einmal Geld; nach jedem Label, das seitdem vielleicht gedruckt wurde, werden Sie einzeln gefragt.

Die Arbeit hält an, und das Fenster öffnet sich von selbst wieder. Was jetzt da ist, wird zuerst gesichert.</translation>
    </message>
    <message>
        <source>Labels bought since then: {count}.</source>
        <translation>Seitdem gekaufte Etiketten: {count}.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Zurückspielen</translation>
    </message>
    <message>
        <source>1 order</source>
        <translation>1 Bestellung</translation>
    </message>
    <message>
        <source>{count} orders</source>
        <translation>{count} Bestellungen</translation>
    </message>
    <message>
        <source>1 more backup is damaged, or was made with another key.</source>
        <translation>1 weitere Sicherung ist beschädigt oder wurde mit einem anderen Schlüssel erstellt.</translation>
    </message>
    <message>
        <source>{count} more backups are damaged, or were made with another key.</source>
        <translation>{count} weitere Sicherungen sind beschädigt oder wurden mit einem anderen Schlüssel erstellt.</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>Es gibt noch keine.</translation>
    </message>
</context>
<context>
    <name>stage</name>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Druckt</translation>
    </message>
    <message>
        <source>Did it print?</source>
        <translation>Gedruckt?</translation>
    </message>
    <message>
        <source>To Amazon</source>
        <translation>An Amazon</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Done, sent</source>
        <translation>Fertig, gesendet</translation>
    </message>
    <message>
        <source>Done, checked</source>
        <translation>Fertig, geprüft</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Customs</source>
        <translation>Zoll</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Versandart</translation>
    </message>
    <message>
        <source>Prime</source>
        <translation>Prime</translation>
    </message>
    <message>
        <source>Cancel?</source>
        <translation>Stornieren?</translation>
    </message>
    <message>
        <source>Which shop?</source>
        <translation>Welcher Shop?</translation>
    </message>
    <message>
        <source>Do NOT ship</source>
        <translation>NICHT versenden</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Amazon&apos;s label</source>
        <translation>Amazon-Label</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
</context>
<context>
    <name>waiting</name>
    <message>
        <source>1 label waits for it.</source>
        <translation>1 Label wartet darauf.</translation>
    </message>
    <message>
        <source>{count} labels wait for it.</source>
        <translation>{count} Labels warten darauf.</translation>
    </message>
    <message>
        <source>1 label waited more than {hours} hours for {printer} and was not printed.</source>
        <translation>1 Label hat mehr als {hours} Stunden auf {printer} gewartet und wurde nicht gedruckt.</translation>
    </message>
    <message>
        <source>{count} labels waited more than {hours} hours for {printer} and were not printed.</source>
        <translation>{count} Labels haben mehr als {hours} Stunden auf {printer} gewartet und wurden nicht gedruckt.</translation>
    </message>
    <message>
        <source>Print what still has to go.</source>
        <translation>Drucken Sie, was noch wegmuss.</translation>
    </message>
</context>
</TS>
