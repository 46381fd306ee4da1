<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccountWords</name>
    <message>
        <source>This version does not know its provider</source>
        <translation>Diese Version kennt den Dienstleister nicht</translation>
    </message>
    <message>
        <source>A secret is missing</source>
        <translation>Ein Geheimnis fehlt</translation>
    </message>
    <message>
        <source>The keychain is not available</source>
        <translation>Der Schlüsselbund ist nicht verfügbar</translation>
    </message>
    <message>
        <source>The key was refused</source>
        <translation>Der Schlüssel wurde abgelehnt</translation>
    </message>
    <message>
        <source>The last sync failed</source>
        <translation>Der letzte Abgleich ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Orders for this account are made, shipped and charged.</source>
        <translation>Aufträge für dieses Konto werden gefertigt, versandt und berechnet.</translation>
    </message>
    <message>
        <source>Orders for this account are only tests: nothing is made and nothing is charged.</source>
        <translation>Aufträge für dieses Konto sind nur Tests: Nichts wird gefertigt, nichts berechnet.</translation>
    </message>
    <message>
        <source>Once you save, this account is live: what you order from then on is made, shipped and charged. Its sandbox orders stay in the list, and can no longer be fetched.</source>
        <translation>Sobald Sie speichern, ist dieses Konto live: Was Sie danach bestellen, wird hergestellt, versandt und berechnet. Seine Sandbox-Bestellungen bleiben in der Liste und können nicht mehr abgerufen werden.</translation>
    </message>
    <message>
        <source>Once you save, this account is a sandbox: what you order from then on is not made. Its live orders stay in the list, and can no longer be fetched or cancelled from here.</source>
        <translation>Sobald Sie speichern, ist dieses Konto eine Sandbox: Was Sie danach bestellen, wird nicht hergestellt. Seine Live-Bestellungen bleiben in der Liste und können von hier aus nicht mehr abgerufen oder storniert werden.</translation>
    </message>
    <message>
        <source>Remove “%1” with its orders, events and secrets from this computer? Nothing changes at the provider.</source>
        <translation>„%1“ mit allen Aufträgen, Ereignissen und Geheimnissen von diesem Rechner entfernen? Beim Dienstleister ändert sich nichts.</translation>
    </message>
</context>
<context>
    <name>AddressWords</name>
    <message>
        <source>&amp;ZIP code</source>
        <translation>ZI&amp;P-Code</translation>
    </message>
    <message>
        <source>&amp;PIN code</source>
        <translation>&amp;PIN-Code</translation>
    </message>
    <message>
        <source>Ei&amp;rcode</source>
        <translation>Eir&amp;code</translation>
    </message>
    <message>
        <source>&amp;Postal code</source>
        <translation>&amp;Postleitzahl</translation>
    </message>
    <message>
        <source>S&amp;tate</source>
        <translation>&amp;Bundesstaat</translation>
    </message>
    <message>
        <source>Prefec&amp;ture</source>
        <translation>Präfe&amp;ktur</translation>
    </message>
    <message>
        <source>Coun&amp;ty</source>
        <translation>Graf&amp;schaft</translation>
    </message>
    <message>
        <source>Emira&amp;te</source>
        <translation>Em&amp;irat</translation>
    </message>
    <message>
        <source>Depar&amp;tment</source>
        <translation>&amp;Departement</translation>
    </message>
    <message>
        <source>Distric&amp;t</source>
        <translation>&amp;Distrikt</translation>
    </message>
    <message>
        <source>Coun&amp;ty or state</source>
        <translation>&amp;Bundesland oder Region</translation>
    </message>
    <message>
        <source>%1 has no postal codes.</source>
        <translation>%1: Dort gibt es keine Postleitzahlen.</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between two postal codes</comment>
        <translation> oder </translation>
    </message>
    <message>
        <source>%1 still requires one; people there use %2.</source>
        <translation>%1 verlangt trotzdem eine; dort schreibt man %2.</translation>
    </message>
    <message>
        <source>In %1 it usually looks like %2.</source>
        <translation>Übliche Form: %2 (%1).</translation>
    </message>
    <message>
        <source>%1 requires one, such as %2.</source>
        <translation>%1 verlangt hier eine Angabe, etwa %2.</translation>
    </message>
    <message>
        <source>Usually given in %1.</source>
        <translation>Wird meist angegeben (%1).</translation>
    </message>
    <message>
        <source>P&amp;rovince</source>
        <translation>P&amp;rovinz</translation>
    </message>
</context>
<context>
    <name>ArtworkOverlay</name>
    <message>
        <source>Cut edge</source>
        <translation>Schnittkante</translation>
    </message>
    <message>
        <source>Bleed</source>
        <translation>Beschnitt</translation>
    </message>
    <message>
        <source>Safe area</source>
        <translation>Sicherer Bereich</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Abgeschnitten</translation>
    </message>
    <message>
        <source>Stays empty</source>
        <translation>Bleibt leer</translation>
    </message>
    <message>
        <source>Low resolution</source>
        <translation>Geringe Auflösung</translation>
    </message>
</context>
<context>
    <name>ArtworkWords</name>
    <message>
        <source>%1 on the left</source>
        <translation>%1 links</translation>
    </message>
    <message>
        <source>%1 on the right</source>
        <translation>%1 rechts</translation>
    </message>
    <message>
        <source>%1 at the top</source>
        <translation>%1 oben</translation>
    </message>
    <message>
        <source>%1 at the bottom</source>
        <translation>%1 unten</translation>
    </message>
    <message>
        <source>Cuts off %1</source>
        <translation>Schneidet %1 ab</translation>
    </message>
    <message>
        <source>Cuts off nothing</source>
        <translation>Schneidet nichts ab</translation>
    </message>
    <message>
        <source>Leaves %1 empty</source>
        <translation>Lässt %1 leer</translation>
    </message>
    <message>
        <source>Leaves nothing empty</source>
        <translation>Lässt nichts leer</translation>
    </message>
    <message>
        <source>Stretches by %1</source>
        <translation>Verzerrt um %1</translation>
    </message>
    <message>
        <source>Keeps the proportions</source>
        <translation>Behält die Proportionen</translation>
    </message>
    <message>
        <source>%1 dpi</source>
        <translation>%1 dpi</translation>
    </message>
    <message>
        <source>%1 dpi, %2 dpi wanted</source>
        <translation>%1 dpi, gewünscht sind %2 dpi</translation>
    </message>
    <message>
        <source>How the file lies on the product is not known, because a size is missing.</source>
        <translation>Wie die Datei auf dem Produkt liegt, ist nicht bekannt, weil eine Größe fehlt.</translation>
    </message>
    <message>
        <source>Printed at %1: %2.</source>
        <translation>Druckgröße %1: %2.</translation>
    </message>
    <message>
        <source>Lost from the file: %1.</source>
        <translation>Von der Datei gehen verloren: %1.</translation>
    </message>
    <message>
        <source>It is turned by 90°.</source>
        <translation>Sie wird um 90° gedreht.</translation>
    </message>
</context>
<context>
    <name>AttentionPage</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Versand</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Überwachte Ordner</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Enter: %1</source>
        <translation>Eingabetaste: %1</translation>
    </message>
</context>
<context>
    <name>CancelReport</name>
    <message>
        <source>Not sent yet. It stays in the outbox.</source>
        <translation>Noch nicht gesendet. Bleibt im Ausgang.</translation>
    </message>
    <message>
        <source>Not sent yet: %1 It stays in the outbox.</source>
        <translation>Noch nicht gesendet: %1 Bleibt im Ausgang.</translation>
    </message>
    <message>
        <source>We don&apos;t know whether this arrived.</source>
        <translation>Es ist unklar, ob das angekommen ist.</translation>
    </message>
    <message>
        <source>We don&apos;t know whether this arrived: %1</source>
        <translation>Es ist unklar, ob das angekommen ist: %1</translation>
    </message>
    <message>
        <source>Requested. The provider reports “%1”.</source>
        <translation>Angefragt. Der Dienstleister meldet „%1“.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Abgelehnt: %1</translation>
    </message>
    <message>
        <source>Not tried: %1</source>
        <translation>Nicht versucht: %1</translation>
    </message>
    <message>
        <source>Not tried</source>
        <translation>Nicht versucht</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird storniert…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cancelled.</source>
        <translation>
            <numerusform>%Ln storniert.</numerusform>
            <numerusform>%Ln storniert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused; each is unchanged.</source>
        <translation>
            <numerusform>%Ln abgelehnt; dieser Auftrag ist unverändert.</numerusform>
            <numerusform>%Ln abgelehnt; diese Aufträge sind unverändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not known yet; each row shows the outcome once it is known.</source>
        <translation>
            <numerusform>%Ln noch ungeklärt; die Zeile zeigt, was sich ergibt.</numerusform>
            <numerusform>%Ln noch ungeklärt; jede Zeile zeigt, was sich ergibt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not tried.</source>
        <translation>
            <numerusform>%Ln nicht versucht.</numerusform>
            <numerusform>%Ln nicht versucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>The cancellation has not been sent. It stays in the outbox and is tried again. Until it arrives, the order goes on and is charged as before.</source>
        <translation>Die Stornierung ist nicht gesendet. Sie bleibt im Ausgang und wird noch einmal versucht. Bis sie ankommt, läuft der Auftrag weiter und wird berechnet wie bisher.</translation>
    </message>
    <message>
        <source>We don&apos;t know whether the order was cancelled. Platen looks it up; until then, expect it to be made and charged.</source>
        <translation>Es ist unklar, ob der Auftrag storniert wurde. Platen sieht nach; bis dahin ist damit zu rechnen, dass er gefertigt und berechnet wird.</translation>
    </message>
    <message>
        <source>The order was not cancelled: it goes on, and is charged as before.</source>
        <translation>Der Auftrag wurde nicht storniert: Er läuft weiter und wird berechnet wie bisher.</translation>
    </message>
</context>
<context>
    <name>Capability</name>
    <message>
        <source>take new orders</source>
        <translation>neue Aufträge annehmen</translation>
    </message>
    <message>
        <source>recognise an order that is sent twice</source>
        <translation>einen doppelt gesendeten Auftrag erkennen</translation>
    </message>
    <message>
        <source>look up an order whose response was lost</source>
        <translation>einen Auftrag suchen, dessen Antwort verloren ging</translation>
    </message>
    <message>
        <source>look up an order</source>
        <translation>einen Auftrag abrufen</translation>
    </message>
    <message>
        <source>list orders</source>
        <translation>Aufträge auflisten</translation>
    </message>
    <message>
        <source>report which changes of an order are possible</source>
        <translation>melden, welche Änderungen an einem Auftrag möglich sind</translation>
    </message>
    <message>
        <source>cancel orders</source>
        <translation>Aufträge stornieren</translation>
    </message>
    <message>
        <source>delete orders</source>
        <translation>Aufträge löschen</translation>
    </message>
    <message>
        <source>change an order&apos;s shipping method</source>
        <translation>die Versandart eines Auftrags ändern</translation>
    </message>
    <message>
        <source>change an order&apos;s recipient</source>
        <translation>den Empfänger eines Auftrags ändern</translation>
    </message>
    <message>
        <source>change an order&apos;s metadata</source>
        <translation>die Metadaten eines Auftrags ändern</translation>
    </message>
    <message>
        <source>change an order&apos;s note</source>
        <translation>die Notiz eines Auftrags ändern</translation>
    </message>
    <message>
        <source>change an order&apos;s options</source>
        <translation>die Optionen eines Auftrags ändern</translation>
    </message>
    <message>
        <source>quote prices</source>
        <translation>Preise nennen</translation>
    </message>
    <message>
        <source>look up a product</source>
        <translation>ein Produkt abrufen</translation>
    </message>
    <message>
        <source>report the width of a book&apos;s spine</source>
        <translation>die Rückenbreite eines Buchs melden</translation>
    </message>
    <message>
        <source>report changes by webhook</source>
        <translation>Änderungen per Webhook melden</translation>
    </message>
    <message>
        <source>confirm a webhook event</source>
        <translation>ein Webhook-Ereignis bestätigen</translation>
    </message>
    <message>
        <source>take a callback address with each order</source>
        <translation>zu jedem Auftrag eine Rückrufadresse annehmen</translation>
    </message>
    <message>
        <source>test the connection</source>
        <translation>die Verbindung testen</translation>
    </message>
    <message>
        <source>count orders</source>
        <translation>Aufträge zählen</translation>
    </message>
    <message>
        <source>take an order&apos;s artwork before the order</source>
        <translation>Druckdaten vor dem Auftrag annehmen</translation>
    </message>
    <message>
        <source>report print files</source>
        <translation>Druckdateien melden</translation>
    </message>
    <message>
        <source>render designs</source>
        <translation>Entwürfe rendern</translation>
    </message>
    <message>
        <source>take files</source>
        <translation>Dateien annehmen</translation>
    </message>
</context>
<context>
    <name>ChangeActions</name>
    <message>
        <source>Change s&amp;hipping…</source>
        <translation>&amp;Versandart ändern…</translation>
    </message>
    <message>
        <source>Change reci&amp;pient…</source>
        <translation>Empf&amp;änger ändern…</translation>
    </message>
    <message>
        <source>Change &amp;note…</source>
        <translation>Not&amp;iz ändern…</translation>
    </message>
    <message>
        <source>Change &amp;metadata…</source>
        <translation>&amp;Metadaten ändern…</translation>
    </message>
    <message>
        <source>Other &amp;fields…</source>
        <translation>&amp;Andere Felder…</translation>
    </message>
</context>
<context>
    <name>Country</name>
    <message>
        <source>Andorra</source>
        <translation>Andorra</translation>
    </message>
    <message>
        <source>United Arab Emirates</source>
        <translation>Vereinigte Arabische Emirate</translation>
    </message>
    <message>
        <source>Afghanistan</source>
        <translation>Afghanistan</translation>
    </message>
    <message>
        <source>Antigua and Barbuda</source>
        <translation>Antigua und Barbuda</translation>
    </message>
    <message>
        <source>Anguilla</source>
        <translation>Anguilla</translation>
    </message>
    <message>
        <source>Albania</source>
        <translation>Albanien</translation>
    </message>
    <message>
        <source>Armenia</source>
        <translation>Armenien</translation>
    </message>
    <message>
        <source>Angola</source>
        <translation>Angola</translation>
    </message>
    <message>
        <source>Antarctica</source>
        <translation>Antarktis</translation>
    </message>
    <message>
        <source>Argentina</source>
        <translation>Argentinien</translation>
    </message>
    <message>
        <source>American Samoa</source>
        <translation>Amerikanisch-Samoa</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Österreich</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australien</translation>
    </message>
    <message>
        <source>Aruba</source>
        <translation>Aruba</translation>
    </message>
    <message>
        <source>Åland Islands</source>
        <translation>Ålandinseln</translation>
    </message>
    <message>
        <source>Azerbaijan</source>
        <translation>Aserbaidschan</translation>
    </message>
    <message>
        <source>Bosnia and Herzegovina</source>
        <translation>Bosnien und Herzegowina</translation>
    </message>
    <message>
        <source>Barbados</source>
        <translation>Barbados</translation>
    </message>
    <message>
        <source>Bangladesh</source>
        <translation>Bangladesch</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Belgien</translation>
    </message>
    <message>
        <source>Burkina Faso</source>
        <translation>Burkina Faso</translation>
    </message>
    <message>
        <source>Bulgaria</source>
        <translation>Bulgarien</translation>
    </message>
    <message>
        <source>Bahrain</source>
        <translation>Bahrain</translation>
    </message>
    <message>
        <source>Burundi</source>
        <translation>Burundi</translation>
    </message>
    <message>
        <source>Benin</source>
        <translation>Benin</translation>
    </message>
    <message>
        <source>Saint Barthélemy</source>
        <translation>Saint-Barthélemy</translation>
    </message>
    <message>
        <source>Bermuda</source>
        <translation>Bermuda</translation>
    </message>
    <message>
        <source>Brunei</source>
        <translation>Brunei</translation>
    </message>
    <message>
        <source>Bolivia</source>
        <translation>Bolivien</translation>
    </message>
    <message>
        <source>Caribbean Netherlands</source>
        <translation>Karibische Niederlande</translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation>Brasilien</translation>
    </message>
    <message>
        <source>Bahamas</source>
        <translation>Bahamas</translation>
    </message>
    <message>
        <source>Bhutan</source>
        <translation>Bhutan</translation>
    </message>
    <message>
        <source>Bouvet Island</source>
        <translation>Bouvetinsel</translation>
    </message>
    <message>
        <source>Botswana</source>
        <translation>Botsuana</translation>
    </message>
    <message>
        <source>Belarus</source>
        <translation>Belarus</translation>
    </message>
    <message>
        <source>Belize</source>
        <translation>Belize</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Kanada</translation>
    </message>
    <message>
        <source>Cocos (Keeling) Islands</source>
        <translation>Kokosinseln</translation>
    </message>
    <message>
        <source>Democratic Republic of the Congo</source>
        <translation>Demokratische Republik Kongo</translation>
    </message>
    <message>
        <source>Central African Republic</source>
        <translation>Zentralafrikanische Republik</translation>
    </message>
    <message>
        <source>Republic of the Congo</source>
        <translation>Republik Kongo</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Schweiz</translation>
    </message>
    <message>
        <source>Ivory Coast</source>
        <translation>Elfenbeinküste</translation>
    </message>
    <message>
        <source>Cook Islands</source>
        <translation>Cookinseln</translation>
    </message>
    <message>
        <source>Chile</source>
        <translation>Chile</translation>
    </message>
    <message>
        <source>Cameroon</source>
        <translation>Kamerun</translation>
    </message>
    <message>
        <source>China</source>
        <translation>China</translation>
    </message>
    <message>
        <source>Colombia</source>
        <translation>Kolumbien</translation>
    </message>
    <message>
        <source>Costa Rica</source>
        <translation>Costa Rica</translation>
    </message>
    <message>
        <source>Cuba</source>
        <translation>Kuba</translation>
    </message>
    <message>
        <source>Cape Verde</source>
        <translation>Kap Verde</translation>
    </message>
    <message>
        <source>Curaçao</source>
        <translation>Curaçao</translation>
    </message>
    <message>
        <source>Christmas Island</source>
        <translation>Weihnachtsinsel</translation>
    </message>
    <message>
        <source>Cyprus</source>
        <translation>Zypern</translation>
    </message>
    <message>
        <source>Czech Republic</source>
        <translation>Tschechien</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Deutschland</translation>
    </message>
    <message>
        <source>Djibouti</source>
        <translation>Dschibuti</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>Dänemark</translation>
    </message>
    <message>
        <source>Dominica</source>
        <translation>Dominica</translation>
    </message>
    <message>
        <source>Dominican Republic</source>
        <translation>Dominikanische Republik</translation>
    </message>
    <message>
        <source>Algeria</source>
        <translation>Algerien</translation>
    </message>
    <message>
        <source>Ecuador</source>
        <translation>Ecuador</translation>
    </message>
    <message>
        <source>Estonia</source>
        <translation>Estland</translation>
    </message>
    <message>
        <source>Egypt</source>
        <translation>Ägypten</translation>
    </message>
    <message>
        <source>Western Sahara</source>
        <translation>Westsahara</translation>
    </message>
    <message>
        <source>Eritrea</source>
        <translation>Eritrea</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Spanien</translation>
    </message>
    <message>
        <source>Ethiopia</source>
        <translation>Äthiopien</translation>
    </message>
    <message>
        <source>Finland</source>
        <translation>Finnland</translation>
    </message>
    <message>
        <source>Fiji</source>
        <translation>Fidschi</translation>
    </message>
    <message>
        <source>Falkland Islands</source>
        <translation>Falklandinseln</translation>
    </message>
    <message>
        <source>Micronesia</source>
        <translation>Mikronesien</translation>
    </message>
    <message>
        <source>Faroe Islands</source>
        <translation>Färöer</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Frankreich</translation>
    </message>
    <message>
        <source>Gabon</source>
        <translation>Gabun</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Vereinigtes Königreich</translation>
    </message>
    <message>
        <source>Grenada</source>
        <translation>Grenada</translation>
    </message>
    <message>
        <source>Georgia</source>
        <translation>Georgien</translation>
    </message>
    <message>
        <source>French Guiana</source>
        <translation>Französisch-Guayana</translation>
    </message>
    <message>
        <source>Guernsey</source>
        <translation>Guernsey</translation>
    </message>
    <message>
        <source>Ghana</source>
        <translation>Ghana</translation>
    </message>
    <message>
        <source>Gibraltar</source>
        <translation>Gibraltar</translation>
    </message>
    <message>
        <source>Greenland</source>
        <translation>Grönland</translation>
    </message>
    <message>
        <source>Gambia</source>
        <translation>Gambia</translation>
    </message>
    <message>
        <source>Guinea</source>
        <translation>Guinea</translation>
    </message>
    <message>
        <source>Guadeloupe</source>
        <translation>Guadeloupe</translation>
    </message>
    <message>
        <source>Equatorial Guinea</source>
        <translation>Äquatorialguinea</translation>
    </message>
    <message>
        <source>Greece</source>
        <translation>Griechenland</translation>
    </message>
    <message>
        <source>South Georgia and the South Sandwich Islands</source>
        <translation>Südgeorgien und die Südlichen Sandwichinseln</translation>
    </message>
    <message>
        <source>Guatemala</source>
        <translation>Guatemala</translation>
    </message>
    <message>
        <source>Guam</source>
        <translation>Guam</translation>
    </message>
    <message>
        <source>Guinea-Bissau</source>
        <translation>Guinea-Bissau</translation>
    </message>
    <message>
        <source>Guyana</source>
        <translation>Guyana</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>Hongkong</translation>
    </message>
    <message>
        <source>Heard Island and McDonald Islands</source>
        <translation>Heard und McDonaldinseln</translation>
    </message>
    <message>
        <source>Honduras</source>
        <translation>Honduras</translation>
    </message>
    <message>
        <source>Croatia</source>
        <translation>Kroatien</translation>
    </message>
    <message>
        <source>Haiti</source>
        <translation>Haiti</translation>
    </message>
    <message>
        <source>Hungary</source>
        <translation>Ungarn</translation>
    </message>
    <message>
        <source>Indonesia</source>
        <translation>Indonesien</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irland</translation>
    </message>
    <message>
        <source>Israel</source>
        <translation>Israel</translation>
    </message>
    <message>
        <source>Isle of Man</source>
        <translation>Isle of Man</translation>
    </message>
    <message>
        <source>India</source>
        <translation>Indien</translation>
    </message>
    <message>
        <source>British Indian Ocean Territory</source>
        <translation>Britisches Territorium im Indischen Ozean</translation>
    </message>
    <message>
        <source>Iraq</source>
        <translation>Irak</translation>
    </message>
    <message>
        <source>Iran</source>
        <translation>Iran</translation>
    </message>
    <message>
        <source>Iceland</source>
        <translation>Island</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Jersey</source>
        <translation>Jersey</translation>
    </message>
    <message>
        <source>Jamaica</source>
        <translation>Jamaika</translation>
    </message>
    <message>
        <source>Jordan</source>
        <translation>Jordanien</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>Japan</translation>
    </message>
    <message>
        <source>Kenya</source>
        <translation>Kenia</translation>
    </message>
    <message>
        <source>Kyrgyzstan</source>
        <translation>Kirgisistan</translation>
    </message>
    <message>
        <source>Cambodia</source>
        <translation>Kambodscha</translation>
    </message>
    <message>
        <source>Kiribati</source>
        <translation>Kiribati</translation>
    </message>
    <message>
        <source>Comoros</source>
        <translation>Komoren</translation>
    </message>
    <message>
        <source>Saint Kitts and Nevis</source>
        <translation>St. Kitts und Nevis</translation>
    </message>
    <message>
        <source>North Korea</source>
        <translation>Nordkorea</translation>
    </message>
    <message>
        <source>South Korea</source>
        <translation>Südkorea</translation>
    </message>
    <message>
        <source>Kuwait</source>
        <translation>Kuwait</translation>
    </message>
    <message>
        <source>Cayman Islands</source>
        <translation>Kaimaninseln</translation>
    </message>
    <message>
        <source>Kazakhstan</source>
        <translation>Kasachstan</translation>
    </message>
    <message>
        <source>Laos</source>
        <translation>Laos</translation>
    </message>
    <message>
        <source>Lebanon</source>
        <translation>Libanon</translation>
    </message>
    <message>
        <source>Saint Lucia</source>
        <translation>St. Lucia</translation>
    </message>
    <message>
        <source>Liechtenstein</source>
        <translation>Liechtenstein</translation>
    </message>
    <message>
        <source>Sri Lanka</source>
        <translation>Sri Lanka</translation>
    </message>
    <message>
        <source>Liberia</source>
        <translation>Liberia</translation>
    </message>
    <message>
        <source>Lesotho</source>
        <translation>Lesotho</translation>
    </message>
    <message>
        <source>Lithuania</source>
        <translation>Litauen</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>Luxemburg</translation>
    </message>
    <message>
        <source>Latvia</source>
        <translation>Lettland</translation>
    </message>
    <message>
        <source>Libya</source>
        <translation>Libyen</translation>
    </message>
    <message>
        <source>Morocco</source>
        <translation>Marokko</translation>
    </message>
    <message>
        <source>Monaco</source>
        <translation>Monaco</translation>
    </message>
    <message>
        <source>Moldova</source>
        <translation>Moldau</translation>
    </message>
    <message>
        <source>Montenegro</source>
        <translation>Montenegro</translation>
    </message>
    <message>
        <source>Saint Martin</source>
        <translation>Saint-Martin</translation>
    </message>
    <message>
        <source>Madagascar</source>
        <translation>Madagaskar</translation>
    </message>
    <message>
        <source>Marshall Islands</source>
        <translation>Marshallinseln</translation>
    </message>
    <message>
        <source>North Macedonia</source>
        <translation>Nordmazedonien</translation>
    </message>
    <message>
        <source>Mali</source>
        <translation>Mali</translation>
    </message>
    <message>
        <source>Myanmar</source>
        <translation>Myanmar</translation>
    </message>
    <message>
        <source>Mongolia</source>
        <translation>Mongolei</translation>
    </message>
    <message>
        <source>Macao</source>
        <translation>Macau</translation>
    </message>
    <message>
        <source>Northern Mariana Islands</source>
        <translation>Nördliche Marianen</translation>
    </message>
    <message>
        <source>Martinique</source>
        <translation>Martinique</translation>
    </message>
    <message>
        <source>Mauritania</source>
        <translation>Mauretanien</translation>
    </message>
    <message>
        <source>Montserrat</source>
        <translation>Montserrat</translation>
    </message>
    <message>
        <source>Malta</source>
        <translation>Malta</translation>
    </message>
    <message>
        <source>Mauritius</source>
        <translation>Mauritius</translation>
    </message>
    <message>
        <source>Maldives</source>
        <translation>Malediven</translation>
    </message>
    <message>
        <source>Malawi</source>
        <translation>Malawi</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>Mexiko</translation>
    </message>
    <message>
        <source>Malaysia</source>
        <translation>Malaysia</translation>
    </message>
    <message>
        <source>Mozambique</source>
        <translation>Mosambik</translation>
    </message>
    <message>
        <source>Namibia</source>
        <translation>Namibia</translation>
    </message>
    <message>
        <source>New Caledonia</source>
        <translation>Neukaledonien</translation>
    </message>
    <message>
        <source>Niger</source>
        <translation>Niger</translation>
    </message>
    <message>
        <source>Norfolk Island</source>
        <translation>Norfolkinsel</translation>
    </message>
    <message>
        <source>Nigeria</source>
        <translation>Nigeria</translation>
    </message>
    <message>
        <source>Nicaragua</source>
        <translation>Nicaragua</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Niederlande</translation>
    </message>
    <message>
        <source>Norway</source>
        <translation>Norwegen</translation>
    </message>
    <message>
        <source>Nepal</source>
        <translation>Nepal</translation>
    </message>
    <message>
        <source>Nauru</source>
        <translation>Nauru</translation>
    </message>
    <message>
        <source>Niue</source>
        <translation>Niue</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>Neuseeland</translation>
    </message>
    <message>
        <source>Oman</source>
        <translation>Oman</translation>
    </message>
    <message>
        <source>Panama</source>
        <translation>Panama</translation>
    </message>
    <message>
        <source>Peru</source>
        <translation>Peru</translation>
    </message>
    <message>
        <source>French Polynesia</source>
        <translation>Französisch-Polynesien</translation>
    </message>
    <message>
        <source>Papua New Guinea</source>
        <translation>Papua-Neuguinea</translation>
    </message>
    <message>
        <source>Philippines</source>
        <translation>Philippinen</translation>
    </message>
    <message>
        <source>Pakistan</source>
        <translation>Pakistan</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>Polen</translation>
    </message>
    <message>
        <source>Saint Pierre and Miquelon</source>
        <translation>Saint-Pierre und Miquelon</translation>
    </message>
    <message>
        <source>Pitcairn Islands</source>
        <translation>Pitcairninseln</translation>
    </message>
    <message>
        <source>Puerto Rico</source>
        <translation>Puerto Rico</translation>
    </message>
    <message>
        <source>Palestine</source>
        <translation>Palästina</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>Palau</source>
        <translation>Palau</translation>
    </message>
    <message>
        <source>Paraguay</source>
        <translation>Paraguay</translation>
    </message>
    <message>
        <source>Qatar</source>
        <translation>Katar</translation>
    </message>
    <message>
        <source>Réunion</source>
        <translation>Réunion</translation>
    </message>
    <message>
        <source>Romania</source>
        <translation>Rumänien</translation>
    </message>
    <message>
        <source>Serbia</source>
        <translation>Serbien</translation>
    </message>
    <message>
        <source>Russia</source>
        <translation>Russland</translation>
    </message>
    <message>
        <source>Rwanda</source>
        <translation>Ruanda</translation>
    </message>
    <message>
        <source>Saudi Arabia</source>
        <translation>Saudi-Arabien</translation>
    </message>
    <message>
        <source>Solomon Islands</source>
        <translation>Salomonen</translation>
    </message>
    <message>
        <source>Seychelles</source>
        <translation>Seychellen</translation>
    </message>
    <message>
        <source>Sudan</source>
        <translation>Sudan</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>Schweden</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>Singapur</translation>
    </message>
    <message>
        <source>Saint Helena</source>
        <translation>St. Helena</translation>
    </message>
    <message>
        <source>Slovenia</source>
        <translation>Slowenien</translation>
    </message>
    <message>
        <source>Svalbard and Jan Mayen</source>
        <translation>Spitzbergen und Jan Mayen</translation>
    </message>
    <message>
        <source>Slovakia</source>
        <translation>Slowakei</translation>
    </message>
    <message>
        <source>Sierra Leone</source>
        <translation>Sierra Leone</translation>
    </message>
    <message>
        <source>San Marino</source>
        <translation>San Marino</translation>
    </message>
    <message>
        <source>Senegal</source>
        <translation>Senegal</translation>
    </message>
    <message>
        <source>Somalia</source>
        <translation>Somalia</translation>
    </message>
    <message>
        <source>Suriname</source>
        <translation>Suriname</translation>
    </message>
    <message>
        <source>South Sudan</source>
        <translation>Südsudan</translation>
    </message>
    <message>
        <source>Sao Tome and Principe</source>
        <translation>São Tomé und Príncipe</translation>
    </message>
    <message>
        <source>El Salvador</source>
        <translation>El Salvador</translation>
    </message>
    <message>
        <source>Sint Maarten</source>
        <translation>Sint Maarten</translation>
    </message>
    <message>
        <source>Syria</source>
        <translation>Syrien</translation>
    </message>
    <message>
        <source>Eswatini</source>
        <translation>Eswatini</translation>
    </message>
    <message>
        <source>Turks and Caicos Islands</source>
        <translation>Turks- und Caicosinseln</translation>
    </message>
    <message>
        <source>Chad</source>
        <translation>Tschad</translation>
    </message>
    <message>
        <source>French Southern Territories</source>
        <translation>Französische Süd- und Antarktisgebiete</translation>
    </message>
    <message>
        <source>Togo</source>
        <translation>Togo</translation>
    </message>
    <message>
        <source>Thailand</source>
        <translation>Thailand</translation>
    </message>
    <message>
        <source>Tajikistan</source>
        <translation>Tadschikistan</translation>
    </message>
    <message>
        <source>Tokelau</source>
        <translation>Tokelau</translation>
    </message>
    <message>
        <source>Timor-Leste</source>
        <translation>Timor-Leste</translation>
    </message>
    <message>
        <source>Turkmenistan</source>
        <translation>Turkmenistan</translation>
    </message>
    <message>
        <source>Tunisia</source>
        <translation>Tunesien</translation>
    </message>
    <message>
        <source>Tonga</source>
        <translation>Tonga</translation>
    </message>
    <message>
        <source>Turkey</source>
        <translation>Türkei</translation>
    </message>
    <message>
        <source>Trinidad and Tobago</source>
        <translation>Trinidad und Tobago</translation>
    </message>
    <message>
        <source>Tuvalu</source>
        <translation>Tuvalu</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>Taiwan</translation>
    </message>
    <message>
        <source>Tanzania</source>
        <translation>Tansania</translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation>Ukraine</translation>
    </message>
    <message>
        <source>Uganda</source>
        <translation>Uganda</translation>
    </message>
    <message>
        <source>United States Minor Outlying Islands</source>
        <translation>Kleinere Amerikanische Überseeinseln</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Vereinigte Staaten</translation>
    </message>
    <message>
        <source>Uruguay</source>
        <translation>Uruguay</translation>
    </message>
    <message>
        <source>Uzbekistan</source>
        <translation>Usbekistan</translation>
    </message>
    <message>
        <source>Vatican City</source>
        <translation>Vatikanstadt</translation>
    </message>
    <message>
        <source>Saint Vincent and the Grenadines</source>
        <translation>St. Vincent und die Grenadinen</translation>
    </message>
    <message>
        <source>Venezuela</source>
        <translation>Venezuela</translation>
    </message>
    <message>
        <source>British Virgin Islands</source>
        <translation>Britische Jungferninseln</translation>
    </message>
    <message>
        <source>US Virgin Islands</source>
        <translation>Amerikanische Jungferninseln</translation>
    </message>
    <message>
        <source>Vietnam</source>
        <translation>Vietnam</translation>
    </message>
    <message>
        <source>Vanuatu</source>
        <translation>Vanuatu</translation>
    </message>
    <message>
        <source>Wallis and Futuna</source>
        <translation>Wallis und Futuna</translation>
    </message>
    <message>
        <source>Samoa</source>
        <translation>Samoa</translation>
    </message>
    <message>
        <source>Yemen</source>
        <translation>Jemen</translation>
    </message>
    <message>
        <source>Mayotte</source>
        <translation>Mayotte</translation>
    </message>
    <message>
        <source>South Africa</source>
        <translation>Südafrika</translation>
    </message>
    <message>
        <source>Zambia</source>
        <translation>Sambia</translation>
    </message>
    <message>
        <source>Zimbabwe</source>
        <translation>Simbabwe</translation>
    </message>
    <message>
        <source>Kosovo</source>
        <translation>Kosovo</translation>
    </message>
</context>
<context>
    <name>DateSpan</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
</context>
<context>
    <name>Declaration</name>
    <message>
        <source>How it is sent: Budget, Standard, Express or Overnight.</source>
        <translation>Die Versandart: Budget, Standard, Express oder Overnight.</translation>
    </message>
    <message>
        <source>From the Prodigi dashboard, under Settings, API. Sandbox and live have keys of their own.</source>
        <translation>Aus dem Prodigi-Dashboard, unter Settings, API. Sandbox und Live haben eigene Schlüssel.</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Sandbox orders are not made and cost nothing. Live orders are made, shipped and charged.</source>
        <translation>Sandbox-Aufträge werden nicht gefertigt und kosten nichts. Live-Aufträge werden gefertigt, versandt und berechnet.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Only where requests go through a proxy, or to platen-sandbox.</source>
        <translation>Nur, wenn Anfragen über einen Proxy oder an platen-sandbox gehen.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>On the item&apos;s total price.</source>
        <translation>Auf den Gesamtpreis des Artikels.</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>In total, on the item&apos;s total price.</source>
        <translation>Insgesamt, auf den Gesamtpreis des Artikels.</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Of this item, without tax.</source>
        <translation>Für diesen Artikel, ohne Steuer.</translation>
    </message>
    <message>
        <source>Shipping price</source>
        <translation>Versandpreis</translation>
    </message>
    <message>
        <source>On the item&apos;s shipping price.</source>
        <translation>Auf den Versandpreis des Artikels.</translation>
    </message>
    <message>
        <source>Shipping tax</source>
        <translation>Steuer auf den Versand</translation>
    </message>
    <message>
        <source>In total, on the item&apos;s shipping price.</source>
        <translation>Insgesamt, auf den Versandpreis des Artikels.</translation>
    </message>
    <message>
        <source>Shipping discount</source>
        <translation>Rabatt auf den Versand</translation>
    </message>
    <message>
        <source>Such as pdf. Only where the artwork&apos;s address does not end with it.</source>
        <translation>Etwa pdf. Nur, wenn die Adresse der Druckdatei nicht damit endet.</translation>
    </message>
    <message>
        <source>Artwork format</source>
        <translation>Format der Druckdatei</translation>
    </message>
    <message>
        <source>The region or market that the order came from, as agreed with Cimpress: NL, DE.</source>
        <translation>Region oder Markt, aus dem der Auftrag kam, wie mit Cimpress vereinbart: NL, DE.</translation>
    </message>
    <message>
        <source>Sales channel</source>
        <translation>Vertriebskanal</translation>
    </message>
    <message>
        <source>The start of the time within which you promised to ship.</source>
        <translation>Beginn des Zeitraums, in dem der Versand zugesagt ist.</translation>
    </message>
    <message>
        <source>Ship from</source>
        <translation>Versand ab</translation>
    </message>
    <message>
        <source>The start of the time within which you promised to deliver.</source>
        <translation>Beginn des Zeitraums, in dem die Lieferung zugesagt ist.</translation>
    </message>
    <message>
        <source>Deliver from</source>
        <translation>Lieferung ab</translation>
    </message>
    <message>
        <source>When the order was placed.</source>
        <translation>Wann bestellt wurde.</translation>
    </message>
    <message>
        <source>The currency of the order&apos;s prices, such as EUR.</source>
        <translation>Die Währung der Preise im Auftrag, etwa EUR.</translation>
    </message>
    <message>
        <source>The service level as agreed with Cimpress, such as standard or express.</source>
        <translation>Die Versandstufe, wie mit Cimpress vereinbart, etwa standard oder express.</translation>
    </message>
    <message>
        <source>Belongs to the client ID. It is sent only to the token address, and expires: rotate it in the portal in time.</source>
        <translation>Gehört zur Client-ID. Es geht nur an die Token-Adresse und läuft ab: rechtzeitig im Portal erneuern.</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-Geheimnis</translation>
    </message>
    <message>
        <source>What their status messages carry: user:password for basic, the token for bearer, the header&apos;s value for header:NAME. Not needed for path-token.</source>
        <translation>Was ihre Statusmeldungen mitführen: Benutzer:Passwort bei basic, das Token bei bearer, den Wert der Kopfzeile bei header:NAME. Bei path-token nicht nötig.</translation>
    </message>
    <message>
        <source>Webhook secret</source>
        <translation>Webhook-Geheimnis</translation>
    </message>
    <message>
        <source>Cimpress allocates it to you during the integration; it is part of the address that orders are sent to.</source>
        <translation>Cimpress vergibt sie bei der Anbindung; sie ist Teil der Adresse, an die Aufträge gehen.</translation>
    </message>
    <message>
        <source>Partner identifier</source>
        <translation>Partnerkennung</translation>
    </message>
    <message>
        <source>From the Cimpress Authentication Portal, where credentials are managed.</source>
        <translation>Aus dem Cimpress Authentication Portal, wo die Zugangsdaten verwaltet werden.</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>The API that the access token is for, as given by Cimpress; often https://api.cimpress.io/.</source>
        <translation>Wofür das Zugriffstoken gilt, nach Angabe von Cimpress; oft https://api.cimpress.io/.</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Audience</translation>
    </message>
    <message>
        <source>Where access tokens come from. Only for a proxy, or for platen-sandbox.</source>
        <translation>Woher Zugriffstoken kommen. Nur bei einem Proxy oder für platen-sandbox.</translation>
    </message>
    <message>
        <source>Token address</source>
        <translation>Token-Adresse</translation>
    </message>
    <message>
        <source>How Cimpress proves that a status message is theirs, as agreed with them: path-token (the address alone), basic, bearer, or header:NAME.</source>
        <translation>Woran sich zeigt, dass eine Statusmeldung von Cimpress stammt, wie dort vereinbart: path-token (nur die Adresse), basic, bearer oder header:NAME.</translation>
    </message>
    <message>
        <source>Webhook authentication</source>
        <translation>Webhook-Authentifizierung</translation>
    </message>
    <message>
        <source>Which stage each of your agreed status words means, as JSON. Words that are not in it are shown, and leave the order&apos;s stage as it is.</source>
        <translation>Welchen Stand jedes der vereinbarten Statuswörter bedeutet, als JSON. Andere Wörter werden gezeigt und lassen den Stand des Auftrags, wie er ist.</translation>
    </message>
    <message>
        <source>Status words</source>
        <translation>Statuswörter</translation>
    </message>
    <message>
        <source>Of this item, instead of the order&apos;s.</source>
        <translation>Für diesen Artikel, anstelle der des Auftrags.</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>The kind of label, such as “printed”.</source>
        <translation>Art des Etiketts, etwa „printed“.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>As in your profile there.</source>
        <translation>Wie im eigenen Profil dort.</translation>
    </message>
    <message>
        <source>Label&apos;s name</source>
        <translation>Name des Etiketts</translation>
    </message>
    <message>
        <source>Web addresses of pictures of the finished product, by side: {&quot;front&quot;: &quot;https://…&quot;}.</source>
        <translation>Webadressen von Bildern des fertigen Produkts, nach Seite: {&quot;front&quot;: &quot;https://…&quot;}.</translation>
    </message>
    <message>
        <source>Mockups</source>
        <translation>Produktbilder</translation>
    </message>
    <message>
        <source>One of the brands of your profile there, instead of the account&apos;s.</source>
        <translation>Eine der Marken im eigenen Profil dort, anstelle der des Kontos.</translation>
    </message>
    <message>
        <source>The recipient&apos;s.</source>
        <translation>Des Empfängers.</translation>
    </message>
    <message>
        <source>Mobile phone</source>
        <translation>Mobiltelefon</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>USt-IdNr.</translation>
    </message>
    <message>
        <source>From the same page. Every request is signed with it; it is never sent itself.</source>
        <translation>Von derselben Seite. Jede Anfrage wird damit signiert; er selbst wird nie gesendet.</translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation>Geheimer Schlüssel</translation>
    </message>
    <message>
        <source>From the site&apos;s API Settings page: APP- and digits.</source>
        <translation>Von der Seite „API Settings“ der Website: APP- und Ziffern.</translation>
    </message>
    <message>
        <source>App ID</source>
        <translation>App-ID</translation>
    </message>
    <message>
        <source>The brand that the account is with. All of them share one platform.</source>
        <translation>Die Marke, bei der das Konto ist. Alle teilen sich eine Plattform.</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Only for another site of the platform, a proxy, or platen-sandbox.</source>
        <translation>Nur für eine andere Website der Plattform, einen Proxy oder platen-sandbox.</translation>
    </message>
    <message>
        <source>What requests and answers are written in. Both say the same.</source>
        <translation>Das Format von Anfragen und Antworten. Der Inhalt ist in beiden derselbe.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>One of the brands of your profile there. Orders go out under it unless they say another.</source>
        <translation>Eine der Marken im eigenen Profil dort. Unter ihr gehen Aufträge hinaus, die keine andere nennen.</translation>
    </message>
    <message>
        <source>The customiser&apos;s JSON for this item, which describes what is printed. Platen encodes it.</source>
        <translation>Das JSON, das der Gestalter für diesen Artikel geliefert hat: was gedruckt wird. Kodiert wird es von selbst.</translation>
    </message>
    <message>
        <source>Template configuration</source>
        <translation>Konfiguration der Vorlage</translation>
    </message>
    <message>
        <source>Web addresses of pictures that show the design.</source>
        <translation>Webadressen von Bildern, die das Design zeigen.</translation>
    </message>
    <message>
        <source>Thumbnails</source>
        <translation>Vorschaubilder</translation>
    </message>
    <message>
        <source>UID of the design&apos;s version.</source>
        <translation>UID der Version des Designs.</translation>
    </message>
    <message>
        <source>Design version</source>
        <translation>Version des Designs</translation>
    </message>
    <message>
        <source>Further properties of the item, as an object.</source>
        <translation>Weitere Eigenschaften des Artikels, als Objekt.</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Required with a shipping method.</source>
        <translation>Nötig, sobald eine Versandart angegeben ist.</translation>
    </message>
    <message>
        <source>Price of shipping</source>
        <translation>Versandkosten</translation>
    </message>
    <message>
        <source>As your shop shows it to the customer.</source>
        <translation>Wie der Shop sie dem Kunden zeigt.</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Bestellnummer</translation>
    </message>
    <message>
        <source>What the customer pays for the whole order.</source>
        <translation>Was der Kunde für den ganzen Auftrag zahlt.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>The total without shipping.</source>
        <translation>Die Summe ohne Versand.</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>Zwischensumme</translation>
    </message>
    <message>
        <source>Starts each item&apos;s print file as soon as the order is accepted.</source>
        <translation>Sobald der Auftrag angenommen ist, wird für jeden Artikel eine Druckdatei begonnen.</translation>
    </message>
    <message>
        <source>Make print files at once</source>
        <translation>Druckdateien sofort erstellen</translation>
    </message>
    <message>
        <source>Members of the customer to add or replace, such as {&quot;ecommerce_customer_id&quot;: &quot;C-1&quot;}.</source>
        <translation>Angaben, die die des Kunden ersetzen, etwa {&quot;ecommerce_customer_id&quot;: &quot;C-1&quot;}.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>A list such as [{&quot;type_id&quot;: &quot;billing&quot;, &quot;address_1&quot;: …}]; the shipping address is the recipient&apos;s.</source>
        <translation>Eine Liste wie [{&quot;type_id&quot;: &quot;billing&quot;, &quot;address_1&quot;: …}]; Lieferadresse ist die des Empfängers.</translation>
    </message>
    <message>
        <source>Further addresses</source>
        <translation>Weitere Adressen</translation>
    </message>
    <message>
        <source>The item&apos;s id in your shop, unique among all items: its print file is requested by it.</source>
        <translation>Die Nummer des Artikels im eigenen Shop, bei jedem Artikel eine andere: Mit ihr wird seine Druckdatei angefordert.</translation>
    </message>
    <message>
        <source>Name of the category.</source>
        <translation>Name der Kategorie.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>UID of the category that this one belongs to.</source>
        <translation>UID der Kategorie, zu der diese gehört.</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Übergeordnet</translation>
    </message>
    <message>
        <source>Description of the category.</source>
        <translation>Beschreibung der Kategorie.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Dots per inch, if its products do not say; otherwise 300.</source>
        <translation>Punkte pro Zoll, wenn ihre Produkte nichts angeben; sonst 300.</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>UID of the category in the editor.</source>
        <translation>UID der Kategorie im Editor.</translation>
    </message>
    <message>
        <source>Editor category</source>
        <translation>Kategorie im Editor</translation>
    </message>
    <message>
        <source>UID of the default location.</source>
        <translation>UID des Standardorts.</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Number of the product&apos;s category.</source>
        <translation>Nummer der Kategorie des Produkts.</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Name of the product.</source>
        <translation>Name des Produkts.</translation>
    </message>
    <message>
        <source>The product&apos;s code.</source>
        <translation>Der Code des Produkts.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Where it stands in listings.</source>
        <translation>Seine Position in Listen.</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Whether the product is on sale.</source>
        <translation>Ob das Produkt angeboten wird.</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Description of the product.</source>
        <translation>Beschreibung des Produkts.</translation>
    </message>
    <message>
        <source>Dots per inch, if its variants do not say.</source>
        <translation>Punkte pro Zoll, wenn seine Varianten nichts angeben.</translation>
    </message>
    <message>
        <source>Number of the team that the product belongs to.</source>
        <translation>Nummer des Teams, zu dem das Produkt gehört.</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Id of the category in the editor.</source>
        <translation>Nummer der Kategorie im Editor.</translation>
    </message>
    <message>
        <source>Number of the default location.</source>
        <translation>Nummer des Standardorts.</translation>
    </message>
    <message>
        <source>An identifier of 36 characters; created if it is missing.</source>
        <translation>Eine Kennung aus 36 Zeichen; ohne Angabe wird sie erzeugt.</translation>
    </message>
    <message>
        <source>UUID</source>
        <translation>UUID</translation>
    </message>
    <message>
        <source>Name of the variant.</source>
        <translation>Name der Variante.</translation>
    </message>
    <message>
        <source>Number of the variant&apos;s category.</source>
        <translation>Nummer der Kategorie der Variante.</translation>
    </message>
    <message>
        <source>Variant category</source>
        <translation>Kategorie der Variante</translation>
    </message>
    <message>
        <source>Number of the product that this is a variant of.</source>
        <translation>Nummer des Produkts, zu dem diese Variante gehört.</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Number of its price.</source>
        <translation>Nummer ihres Preises.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Id of the product in the editor.</source>
        <translation>Nummer des Produkts im Editor.</translation>
    </message>
    <message>
        <source>Editor product</source>
        <translation>Produkt im Editor</translation>
    </message>
    <message>
        <source>Weight of the variant; not below 0.</source>
        <translation>Gewicht der Variante; nicht unter 0.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Length of the variant.</source>
        <translation>Länge der Variante.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Width of the variant.</source>
        <translation>Breite der Variante.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height of the variant.</source>
        <translation>Höhe der Variante.</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Description of the variant.</source>
        <translation>Beschreibung der Variante.</translation>
    </message>
    <message>
        <source>Number of the country that it is made in.</source>
        <translation>Nummer des Landes, in dem sie gefertigt wird.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Its code for customs.</source>
        <translation>Ihre Zolltarifnummer.</translation>
    </message>
    <message>
        <source>Customs code</source>
        <translation>Zolltarifnummer</translation>
    </message>
    <message>
        <source>Description for customs.</source>
        <translation>Die Beschreibung für den Zoll.</translation>
    </message>
    <message>
        <source>Customs description</source>
        <translation>Zollbeschreibung</translation>
    </message>
    <message>
        <source>A longer description for customs.</source>
        <translation>Dasselbe ausführlich.</translation>
    </message>
    <message>
        <source>Long customs description</source>
        <translation>Ausführliche Zollbeschreibung</translation>
    </message>
    <message>
        <source>Dots per inch; not below 0.</source>
        <translation>Punkte pro Zoll; nicht unter 0.</translation>
    </message>
    <message>
        <source>Description for search engines.</source>
        <translation>Angaben für Suchmaschinen.</translation>
    </message>
    <message>
        <source>SEO details</source>
        <translation>SEO-Angaben</translation>
    </message>
    <message>
        <source>The shop&apos;s tags, separated by commas.</source>
        <translation>Schlagwörter des Shops, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>UIDs of the order items that are printed together.</source>
        <translation>UIDs der Artikel, die zusammen gedruckt werden.</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>UIDs of the templates that they are laid out by, from the dashboard.</source>
        <translation>UIDs der Vorlagen, nach denen sie angeordnet werden, aus dem Dashboard.</translation>
    </message>
    <message>
        <source>Print templates</source>
        <translation>Druckvorlagen</translation>
    </message>
    <message>
        <source>From the OMS&apos;s support, without the word “Bearer”.</source>
        <translation>Vom Support des OMS, ohne das Wort „Bearer“.</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>API-Token</translation>
    </message>
    <message>
        <source>If it is set, notifications must carry it, as “Authorization: Bearer …” or as “X-Webhook-Secret”. Without it the endpoint&apos;s unguessable address is what counts.</source>
        <translation>Ist es gesetzt, müssen Benachrichtigungen es mitführen, als „Authorization: Bearer …“ oder als „X-Webhook-Secret“. Ohne es zählt die nicht zu erratende Adresse.</translation>
    </message>
    <message>
        <source>Secret of notifications</source>
        <translation>Geheimnis der Benachrichtigungen</translation>
    </message>
    <message>
        <source>The address of your OMS, from its support: scheme, host and port.</source>
        <translation>Wo das OMS zu erreichen ist, nach Angabe seines Supports: Schema, Host und Port.</translation>
    </message>
    <message>
        <source>Your store&apos;s identifier, from the OMS&apos;s support. Each store is an account of its own.</source>
        <translation>Die Kennung des Shops, vom Support des OMS. Jeder Shop ist ein eigenes Konto.</translation>
    </message>
    <message>
        <source>Store id</source>
        <translation>Shop-Kennung</translation>
    </message>
    <message>
        <source>Ids of designs that are saved there already, such as des_8h2.</source>
        <translation>Nummern von Designs, die dort schon gespeichert sind, etwa des_8h2.</translation>
    </message>
    <message>
        <source>Designs</source>
        <translation>Designs</translation>
    </message>
    <message>
        <source>What the customer chose, by the product&apos;s rules.</source>
        <translation>Was der Kunde gewählt hat, nach den Regeln des Produkts.</translation>
    </message>
    <message>
        <source>Personalization</source>
        <translation>Personalisierung</translation>
    </message>
    <message>
        <source>As customers see it.</source>
        <translation>Wie Kunden ihn sehen.</translation>
    </message>
    <message>
        <source>Its name in addresses: small letters, digits and hyphens.</source>
        <translation>Sein Name in Adressen: Kleinbuchstaben, Ziffern und Bindestriche.</translation>
    </message>
    <message>
        <source>Slug</source>
        <translation>Kurzname</translation>
    </message>
    <message>
        <source>What orders call it.</source>
        <translation>Wie Aufträge es nennen.</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>As customers read it.</source>
        <translation>Wie Kunden sie lesen.</translation>
    </message>
    <message>
        <source>The rules by which customers may change it, in PrintIntegrator&apos;s own form.</source>
        <translation>Die Regeln, nach denen Kunden es ändern können, in der Form von PrintIntegrator.</translation>
    </message>
    <message>
        <source>For you to find it again.</source>
        <translation>Zum Wiederfinden.</translation>
    </message>
    <message>
        <source>The product that it is for.</source>
        <translation>Das Produkt, für das es ist.</translation>
    </message>
    <message>
        <source>A list of {&quot;area&quot;, &quot;fileId&quot;} or {&quot;area&quot;, &quot;url&quot;}.</source>
        <translation>Eine Liste aus {&quot;area&quot;, &quot;fileId&quot;} oder {&quot;area&quot;, &quot;url&quot;}.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Where events are sent.</source>
        <translation>Wohin Ereignisse gesendet werden.</translation>
    </message>
    <message>
        <source>The types of events to receive.</source>
        <translation>Welche Arten gemeldet werden.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>From the admin dashboard. It belongs to one project.</source>
        <translation>Aus dem Admin-Dashboard. Es gehört zu einem Projekt.</translation>
    </message>
    <message>
        <source>Signs what PrintIntegrator tells. It is given when a webhook is registered.</source>
        <translation>Signiert, was PrintIntegrator meldet. Es wird beim Anmelden eines Webhooks vergeben.</translation>
    </message>
    <message>
        <source>What comes before “/orders” in its addresses: /api/v1 or /v1.</source>
        <translation>Was in seinen Adressen vor „/orders“ steht: /api/v1 oder /v1.</translation>
    </message>
    <message>
        <source>Path of the API</source>
        <translation>Pfad der API</translation>
    </message>
    <message>
        <source>The header in which a webhook bears its signature.</source>
        <translation>Die Kopfzeile, in der ein Webhook seine Signatur führt.</translation>
    </message>
    <message>
        <source>Signature header</source>
        <translation>Kopfzeile der Signatur</translation>
    </message>
    <message>
        <source>What is signed: the body alone; the body with a time (t=…,v1=…); or a message as Standard Webhooks have it, with headers of its own.</source>
        <translation>Was signiert wird: nur der Inhalt; der Inhalt mit Zeitangabe (t=…,v1=…); oder eine Nachricht nach Standard Webhooks, mit eigenen Kopfzeilen.</translation>
    </message>
    <message>
        <source>Signature scheme</source>
        <translation>Art der Signatur</translation>
    </message>
    <message>
        <source>A postal code, also for countries that have none: what people there put into such a field.</source>
        <translation>Eine Postleitzahl, auch für Länder ohne Postleitzahlen: was man dort in ein solches Feld schreibt.</translation>
    </message>
    <message>
        <source>The state, region or province, if the country&apos;s addresses have one.</source>
        <translation>Bundesland, Region oder Provinz, falls Adressen des Landes das haben.</translation>
    </message>
    <message>
        <source>Lifetime in hours</source>
        <translation>Lebensdauer in Stunden</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>The server&apos;s address. Empty: Amazon&apos;s own.</source>
        <translation>Die Adresse des Servers. Leer: die von Amazon.</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Where the bucket is, such as eu-central-1.</source>
        <translation>Wo der Bucket liegt, zum Beispiel eu-central-1.</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>Bucket</translation>
    </message>
    <message>
        <source>It has to exist.</source>
        <translation>Er muss vorhanden sein.</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Präfix</translation>
    </message>
    <message>
        <source>What all objects&apos; names begin with, such as artwork/.</source>
        <translation>Womit die Namen aller Objekte beginnen, zum Beispiel artwork/.</translation>
    </message>
    <message>
        <source>Access key ID</source>
        <translation>ID des Zugriffsschlüssels</translation>
    </message>
    <message>
        <source>Of a user who may put, get and delete objects there.</source>
        <translation>Von einem Benutzer, der dort Objekte ablegen, lesen und löschen darf.</translation>
    </message>
    <message>
        <source>Secret access key</source>
        <translation>Geheimer Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>Belongs to the access key ID.</source>
        <translation>Gehört zur ID des Zugriffsschlüssels.</translation>
    </message>
    <message>
        <source>Bucket in the path</source>
        <translation>Bucket im Pfad</translation>
    </message>
    <message>
        <source>Whether the bucket is part of the path instead of the server&apos;s name.</source>
        <translation>Ob der Bucket Teil des Pfades ist statt des Servernamens.</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Öffentliche Adresse</translation>
    </message>
    <message>
        <source>Of a bucket that anyone may read. Empty: each address is signed, and expires.</source>
        <translation>Eines Buckets, den jeder lesen darf. Leer: Jede Adresse wird signiert und läuft ab.</translation>
    </message>
    <message>
        <source>How long a signed address works: 1 to 168.</source>
        <translation>Wie lange eine signierte Adresse gilt: 1 bis 168.</translation>
    </message>
    <message>
        <source>How long an address works. It is renewed while a provider still needs the file, and ends with the order.</source>
        <translation>Wie lange eine Adresse gilt. Sie wird verlängert, solange ein Dienstleister die Datei noch braucht, und endet mit dem Auftrag.</translation>
    </message>
    <message>
        <source>Of a folder on the WebDAV server. It has to exist.</source>
        <translation>Eines Ordners auf dem WebDAV-Server. Er muss vorhanden sein.</translation>
    </message>
    <message>
        <source>Where anyone may read the same folder. Empty: the address.</source>
        <translation>Wo jeder denselben Ordner lesen darf. Leer: die Adresse.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Who may write there. Empty: nobody has to log in.</source>
        <translation>Wer dort schreiben darf. Leer: Niemand muss sich anmelden.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Belongs to the user.</source>
        <translation>Gehört zum Benutzer.</translation>
    </message>
</context>
<context>
    <name>DraftFields</name>
    <message>
        <source>P&amp;urchased</source>
        <translation>&amp;Gekauft am</translation>
    </message>
    <message>
        <source>&amp;Reference</source>
        <translation>&amp;Referenz</translation>
    </message>
    <message>
        <source>&amp;Currency</source>
        <translation>&amp;Währung</translation>
    </message>
    <message>
        <source>&amp;SKU</source>
        <translation>SK&amp;U</translation>
    </message>
    <message>
        <source>&amp;Quantity</source>
        <translation>&amp;Menge</translation>
    </message>
    <message>
        <source>Tit&amp;le</source>
        <translation>T&amp;itel</translation>
    </message>
    <message>
        <source>Si&amp;zing</source>
        <translation>Anpassun&amp;g</translation>
    </message>
    <message>
        <source>&amp;Price</source>
        <translation>&amp;Preis</translation>
    </message>
    <message>
        <source>&amp;Item reference</source>
        <translation>Artikel-Re&amp;ferenz</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Compan&amp;y</source>
        <translation>&amp;Firma</translation>
    </message>
    <message>
        <source>&amp;Second line</source>
        <translation>Zweite Zeile</translation>
    </message>
    <message>
        <source>Town or &amp;city</source>
        <translation>&amp;Ort</translation>
    </message>
    <message>
        <source>Ema&amp;il</source>
        <translation>E-&amp;Mail</translation>
    </message>
    <message>
        <source>&amp;Kind of address</source>
        <translation>Art der Adresse</translation>
    </message>
    <message>
        <source>Accou&amp;nt</source>
        <translation>K&amp;onto</translation>
    </message>
    <message>
        <source>Note to the provi&amp;der</source>
        <translation>Notiz an den &amp;Dienstleister</translation>
    </message>
    <message>
        <source>Not&amp;e</source>
        <translation>No&amp;tiz</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>A&amp;dresse</translation>
    </message>
    <message>
        <source>Cou&amp;ntry</source>
        <translation>&amp;Land</translation>
    </message>
    <message>
        <source>Phon&amp;e</source>
        <translation>&amp;Telefon</translation>
    </message>
</context>
<context>
    <name>DraftFile</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
</context>
<context>
    <name>DraftFileDialogs</name>
    <message>
        <source>Order documents (*.json)</source>
        <translation>Auftragsdokumente (*.json)</translation>
    </message>
    <message>
        <source>Open a draft file</source>
        <translation>Entwurfsdatei öffnen</translation>
    </message>
    <message>
        <source>Save draft as file</source>
        <translation>Entwurf als Datei speichern</translation>
    </message>
</context>
<context>
    <name>EnvironmentBadge</name>
    <message>
        <source>LIVE</source>
        <translation>LIVE</translation>
    </message>
    <message>
        <source>SANDBOX</source>
        <translation>SANDBOX</translation>
    </message>
</context>
<context>
    <name>ErrorBox</name>
    <message>
        <source>This was refused</source>
        <translation>Das wurde abgelehnt</translation>
    </message>
    <message>
        <source>This provider cannot do that</source>
        <translation>Dieser Dienstleister kann das nicht</translation>
    </message>
    <message>
        <source>The provider could not be reached</source>
        <translation>Der Dienstleister war nicht erreichbar</translation>
    </message>
    <message>
        <source>The provider asks us to slow down</source>
        <translation>Der Dienstleister bittet um weniger Anfragen</translation>
    </message>
    <message>
        <source>The provider&apos;s response could not be read</source>
        <translation>Die Antwort des Dienstleisters war nicht lesbar</translation>
    </message>
    <message>
        <source>The provider did not accept the key</source>
        <translation>Der Dienstleister hat den Schlüssel nicht angenommen</translation>
    </message>
    <message>
        <source>The key is not allowed to do this</source>
        <translation>Dieser Schlüssel darf das nicht</translation>
    </message>
    <message>
        <source>The local database could not be used</source>
        <translation>Die lokale Datenbank ist nicht benutzbar</translation>
    </message>
    <message>
        <source>Nothing was changed at the provider, and nothing is charged for this.</source>
        <translation>Beim Dienstleister wurde nichts geändert, und es wird nichts berechnet.</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>Bitte berichtigen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Check the connection, then try again.</source>
        <translation>Bitte die Verbindung prüfen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Try again in %1 seconds.</source>
        <translation>In %1 Sekunden noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>In einer Minute noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Check the account&apos;s key under Accounts.</source>
        <translation>Den Schlüssel des Kontos unter „Konten“ prüfen.</translation>
    </message>
    <message>
        <source>Check the free space and the permissions of the data folder.</source>
        <translation>Freien Speicherplatz und Zugriffsrechte des Datenordners prüfen.</translation>
    </message>
    <message>
        <source>Try again later. If it happens again, give the provider the request ID.</source>
        <translation>Später noch einmal versuchen. Tritt es wieder auf, dem Dienstleister die Anfragenummer nennen.</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again. If a key is missing there, enter it under Accounts.</source>
        <translation>Den Schlüsselbund entsperren und noch einmal versuchen. Fehlt dort ein Schlüssel, unter „Konten“ eingeben.</translation>
    </message>
    <message>
        <source>This is not valid</source>
        <translation>Das ist nicht gültig</translation>
    </message>
    <message>
        <source>This action is not available now</source>
        <translation>Das ist jetzt nicht möglich</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>No response in time</source>
        <translation>Keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>We don&apos;t know whether this arrived</source>
        <translation>Es ist unklar, ob das angekommen ist</translation>
    </message>
    <message>
        <source>The key is missing or not available</source>
        <translation>Der Schlüssel fehlt oder ist nicht verfügbar</translation>
    </message>
    <message>
        <source>The provider reports “%1”</source>
        <translation>Der Dienstleister meldet „%1“</translation>
    </message>
    <message>
        <source>Nothing has changed at the provider so far. The request stays in the outbox, is tried again, and may then be charged.</source>
        <translation>Beim Dienstleister wurde bisher nichts geändert. Die Anfrage bleibt im Ausgang, wird noch einmal versucht und kann dann berechnet werden.</translation>
    </message>
    <message>
        <source>The provider may have carried this out and may charge for it. No order is placed a second time until that is clear.</source>
        <translation>Der Dienstleister hat das vielleicht ausgeführt und kann es berechnen. Kein Auftrag wird ein zweites Mal erteilt, bevor das geklärt ist.</translation>
    </message>
    <message>
        <source>Nothing was changed at the provider. What was stored before is unchanged.</source>
        <translation>Beim Dienstleister wurde nichts geändert. Was schon gespeichert war, ist unverändert.</translation>
    </message>
    <message>
        <source>Platen looks it up if the provider allows that. If an order stays unknown, check with the provider yourself, then choose Resolve…</source>
        <translation>Platen sieht nach, wenn der Dienstleister das zulässt. Bleibt ein Auftrag ungeklärt, bitte dort selbst nachsehen und dann „Klären…“ wählen.</translation>
    </message>
</context>
<context>
    <name>EventOutcome</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>Überholt</translation>
    </message>
    <message>
        <source>No such order</source>
        <translation>Kein solcher Auftrag</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgewiesen</translation>
    </message>
</context>
<context>
    <name>FolderWords</name>
    <message>
        <source>Another Platen on this computer looks at it.</source>
        <translation>Ein anderes Platen auf diesem Computer sieht danach.</translation>
    </message>
    <message>
        <source>Looked at %1.</source>
        <translation>Zuletzt geprüft %1.</translation>
    </message>
    <message>
        <source>Not looked at yet.</source>
        <translation>Noch nicht geprüft.</translation>
    </message>
    <message>
        <source>Platen goes on looking at it.</source>
        <translation>Platen prüft den Ordner weiter.</translation>
    </message>
    <message>
        <source>A draft was made of it already.</source>
        <translation>Daraus wurde schon ein Entwurf.</translation>
    </message>
    <message>
        <source>Not clear: %1</source>
        <translation>Nicht klar: %1</translation>
    </message>
    <message>
        <source>a draft of its own</source>
        <translation>ein eigener Entwurf</translation>
    </message>
    <message>
        <source>%1, item %2, %3</source>
        <translation>%1, Artikel %2, %3</translation>
    </message>
</context>
<context>
    <name>HostWords</name>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>A bucket at Amazon S3, or at a service that is used in the same way, such as MinIO, Cloudflare R2 or Hetzner. Providers get signed addresses that expire, unless the bucket is public.</source>
        <translation>Ein Bucket bei Amazon S3 oder bei einem Dienst, der genauso benutzt wird, etwa MinIO, Cloudflare R2 oder Hetzner. Anbieter bekommen signierte Adressen, die ablaufen, außer wenn der Bucket öffentlich ist.</translation>
    </message>
    <message>
        <source>A folder on a WebDAV server from which anyone who knows a file&apos;s address can read it, such as one at your web host.</source>
        <translation>Ein Ordner auf einem WebDAV-Server, aus dem jeder eine Datei lesen kann, der ihre Adresse kennt, etwa bei Ihrem Webhoster.</translation>
    </message>
    <message>
        <source>Platen hands the files out itself, through the public address of its webhook listener. It has to run, and be reachable, until the provider has fetched them.</source>
        <translation>Platen gibt die Dateien selbst heraus, über die öffentliche Adresse seines Webhook-Empfängers. Er muss laufen und erreichbar sein, bis der Anbieter sie abgeholt hat.</translation>
    </message>
    <message>
        <source>This version does not know its kind</source>
        <translation>Diese Version kennt die Art nicht</translation>
    </message>
    <message>
        <source>A secret is missing</source>
        <translation>Ein Geheimnis fehlt</translation>
    </message>
    <message>
        <source>The keychain is not available</source>
        <translation>Der Schlüsselbund ist nicht verfügbar</translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>„%1“ entfernen?</translation>
    </message>
    <message>
        <source>The addresses that it handed out stop working at once.</source>
        <translation>Die ausgegebenen Adressen funktionieren sofort nicht mehr.</translation>
    </message>
    <message>
        <source>Its secrets go with it. What was published there stays there, but addresses that expire can no longer be renewed.</source>
        <translation>Seine Geheimnisse werden mit entfernt. Was dort veröffentlicht wurde, bleibt dort, aber Adressen, die ablaufen, können nicht mehr erneuert werden.</translation>
    </message>
    <message>
        <source>No host is left then: files cannot be published, and orders with files wait, until you add one.</source>
        <translation>Danach ist kein Host mehr da: Dateien können nicht veröffentlicht werden, und Aufträge mit Dateien warten, bis Sie einen hinzufügen.</translation>
    </message>
    <message>
        <source>“%1” becomes the default.</source>
        <translation>„%1“ wird zum Standard.</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>“%1” has no %2 in the keychain. Enter it in the account&apos;s settings.</source>
        <translation>Im Schlüsselbund fehlt „%2“ des Kontos „%1“. Bitte in den Einstellungen des Kontos eingeben.</translation>
    </message>
    <message>
        <source>The keychain is locked, or its prompt was dismissed, so the %2 of “%1” is out of reach. Unlock the keychain and try again.</source>
        <translation>Der Schlüsselbund ist gesperrt, oder seine Abfrage wurde abgebrochen: „%2“ des Kontos „%1“ ist nicht zu erreichen. Bitte den Schlüsselbund entsperren und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The keychain refused Platen access to the %2 of “%1”. Allow it in the keychain&apos;s own program and try again.</source>
        <translation>Der Schlüsselbund verweigert Platen den Zugriff auf „%2“ des Kontos „%1“. Bitte im Programm des Schlüsselbunds erlauben und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>There is no keychain on this machine that Platen could use for the %2 of “%1”. Start one (on Linux gnome-keyring or KWallet) and try again.</source>
        <translation>Auf diesem Rechner gibt es keinen Schlüsselbund für „%2“ des Kontos „%1“. Bitte einen starten (unter Linux gnome-keyring oder KWallet) und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The keychain did not answer when it was asked about the %2 of “%1”. It may be waiting for its password in another window. Try again.</source>
        <translation>Der Schlüsselbund hat auf die Frage nach „%2“ des Kontos „%1“ nicht geantwortet. Vielleicht wartet er in einem anderen Fenster auf sein Passwort. Bitte noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The keychain could not be used for the %2 of “%1” (%3). Try again.</source>
        <translation>Der Schlüsselbund war für „%2“ des Kontos „%1“ nicht zu gebrauchen (%3). Bitte noch einmal versuchen.</translation>
    </message>
    <message>
        <source>%1 needs a postal code</source>
        <translation>%1 braucht eine Postleitzahl</translation>
    </message>
    <message>
        <source>%1 needs a postal code, and there are none in this country (%2). Where a form insists on one, people there put %3</source>
        <translation>%1 braucht eine Postleitzahl, und in diesem Land (%2) gibt es keine. Wo ein Formular eine verlangt, schreibt man dort %3</translation>
    </message>
    <message>
        <source>%1 needs a postal code, and there are none in this country (%2). Where a form insists on one, people there put %3 or %4</source>
        <translation>%1 braucht eine Postleitzahl, und in diesem Land (%2) gibt es keine. Wo ein Formular eine verlangt, schreibt man dort %3 oder %4</translation>
    </message>
    <message>
        <source>%1 needs a postal code: the Eircode, such as %2. The recipient knows it</source>
        <translation>%1 braucht eine Postleitzahl: den Eircode, etwa %2. Der Empfänger kennt ihn</translation>
    </message>
    <message>
        <source>%1 needs a postal code, such as %2 (%3)</source>
        <translation>%1 braucht eine Postleitzahl, etwa %2 (%3)</translation>
    </message>
    <message>
        <source>%1 needs the %2 of the address (%3)</source>
        <translation>%1 braucht in der Adresse noch: %2 (%3)</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Bundesstaat</translation>
    </message>
    <message>
        <source>province</source>
        <translation>Provinz</translation>
    </message>
    <message>
        <source>prefecture</source>
        <translation>Präfektur</translation>
    </message>
    <message>
        <source>county</source>
        <translation>Grafschaft</translation>
    </message>
    <message>
        <source>emirate</source>
        <translation>Emirat</translation>
    </message>
    <message>
        <source>department</source>
        <translation>Departement</translation>
    </message>
    <message>
        <source>district</source>
        <translation>Distrikt</translation>
    </message>
    <message>
        <source>region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>There is no file %1</source>
        <translation>Die Datei %1 gibt es nicht</translation>
    </message>
    <message>
        <source>%1 is not a regular file but a folder</source>
        <translation>%1 ist keine gewöhnliche Datei, sondern ein Ordner</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 is not a regular file but a device, pipe or socket</source>
        <translation>%1 ist keine gewöhnliche Datei, sondern ein Gerät, eine Pipe oder ein Socket</translation>
    </message>
    <message>
        <source>The text contains half of a character (one of a pair of surrogates). It was cut in the middle, as of an emoji</source>
        <translation>Der Text enthält ein halbes Zeichen (nur einen Teil eines Surrogatpaars). Er wurde mitten in einem Zeichen abgeschnitten, etwa in einem Emoji</translation>
    </message>
    <message>
        <source>The text contains a control character (%1), which cannot be seen or printed</source>
        <translation>Der Text enthält ein Steuerzeichen (%1), das sich weder zeigen noch drucken lässt</translation>
    </message>
    <message>
        <source>The text contains %1, which is not a character</source>
        <translation>Der Text enthält %1; das ist kein Zeichen</translation>
    </message>
    <message>
        <source>Nothing to read: expected a JSON object, “{…}”</source>
        <translation>Nichts zu lesen: Erwartet wird ein JSON-Objekt, „{…}“</translation>
    </message>
    <message>
        <source>there is more after the end of the document</source>
        <translation>nach dem Ende des Dokuments steht noch etwas</translation>
    </message>
    <message>
        <source>Not readable as JSON: %1 (%2).</source>
        <translation>Nicht als JSON lesbar: %1 (%2).</translation>
    </message>
    <message>
        <source>objects and lists are nested more than %1 levels deep</source>
        <translation>Objekte und Listen sind mehr als %1 Ebenen tief verschachtelt</translation>
    </message>
    <message>
        <source>the document ends before its last “%1”</source>
        <translation>das Dokument endet vor seinem letzten „%1“</translation>
    </message>
    <message>
        <source>“,” or “%1” is missing</source>
        <translation>„,“ oder „%1“ fehlt</translation>
    </message>
    <message>
        <source>there is a comma with nothing after it</source>
        <translation>nach einem Komma folgt nichts</translation>
    </message>
    <message>
        <source>the name of a member, in quotation marks, is missing</source>
        <translation>der Name einer Angabe, in Anführungszeichen, fehlt</translation>
    </message>
    <message>
        <source>“:” is missing after the name of a member</source>
        <translation>nach dem Namen einer Angabe fehlt „:“</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>ein Wert fehlt</translation>
    </message>
    <message>
        <source>there is a byte order mark (U+FEFF) inside the document</source>
        <translation>mitten im Dokument steht eine Bytereihenfolge-Marke (U+FEFF)</translation>
    </message>
    <message>
        <source>“%1” is neither a number nor another value of JSON</source>
        <translation>„%1“ ist weder eine Zahl noch ein anderer JSON-Wert</translation>
    </message>
    <message>
        <source>a text that begins here has no closing quotation mark</source>
        <translation>ein Text, der hier beginnt, hat kein schließendes Anführungszeichen</translation>
    </message>
    <message>
        <source>there is a byte here that is not UTF-8; save the file as UTF-8</source>
        <translation>hier steht ein Byte, das kein UTF-8 ist; bitte die Datei als UTF-8 speichern</translation>
    </message>
    <message>
        <source>there is a line break inside a text; it is written as \n there</source>
        <translation>in einem Text steht ein Zeilenumbruch; er wird dort als \n geschrieben</translation>
    </message>
    <message>
        <source>there is a control character inside a text; it is written as \u%1 there</source>
        <translation>in einem Text steht ein Steuerzeichen; es wird dort als \u%1 geschrieben</translation>
    </message>
    <message>
        <source>a “\” inside a text starts no valid escape; a “\” itself is written as “\\”</source>
        <translation>auf ein „\“ in einem Text folgt etwas, das nicht dazu passt; „\“ selbst wird als „\\“ geschrieben</translation>
    </message>
    <message>
        <source>“\u” is not followed by four hexadecimal digits</source>
        <translation>auf „\u“ folgen keine vier Hexadezimalziffern</translation>
    </message>
    <message>
        <source>“%1” is given more than once</source>
        <translation>„%1“ ist mehrfach angegeben</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>“%1” must be text</source>
        <translation>„%1“ muss Text sein</translation>
    </message>
    <message>
        <source>“%1” must be a whole number</source>
        <translation>„%1“ muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>“%1” is too large: at most %2</source>
        <translation>„%1“ ist zu groß: höchstens %2</translation>
    </message>
    <message>
        <source>“%1” is not an instant such as 2026-11-20T10:00:00Z</source>
        <translation>„%1“ ist kein Zeitpunkt wie 2026-11-20T10:00:00Z</translation>
    </message>
    <message>
        <source>“%1” must be an object</source>
        <translation>„%1“ muss ein Objekt sein</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Es fehlt: %1</translation>
    </message>
    <message>
        <source>the amount, such as “15.00”</source>
        <translation>der Betrag, etwa „15.00“</translation>
    </message>
    <message>
        <source>the currency, such as GBP</source>
        <translation>die Währung, etwa GBP</translation>
    </message>
    <message>
        <source>“%1” is not a currency of ISO 4217, such as GBP</source>
        <translation>„%1“ ist keine Währung nach ISO 4217, wie GBP</translation>
    </message>
    <message>
        <source>“%1” is not an amount of %2, such as “15.00”</source>
        <translation>„%1“ ist kein Betrag in %2, wie „15.00“</translation>
    </message>
    <message>
        <source>“%1” must be a list</source>
        <translation>„%1“ muss eine Liste sein</translation>
    </message>
    <message>
        <source>“%1” has %2 entries; at most %3 are read</source>
        <translation>„%1“ hat %2 Einträge; höchstens %3 werden gelesen</translation>
    </message>
    <message>
        <source>Each of “%1” must be an object</source>
        <translation>Jeder Eintrag von „%1“ muss ein Objekt sein</translation>
    </message>
    <message>
        <source>There is no member “%1” here; what only one provider knows goes under “options”</source>
        <translation>Ein Feld „%1“ gibt es hier nicht; was nur ein Dienstleister kennt, gehört unter „options“</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>a reference of your own for the order</source>
        <translation>eine eigene Referenz für den Auftrag</translation>
    </message>
    <message>
        <source>An order needs at least one item</source>
        <translation>Ein Auftrag braucht mindestens eine Position</translation>
    </message>
    <message>
        <source>the recipient&apos;s name</source>
        <translation>der Name des Empfängers</translation>
    </message>
    <message>
        <source>the first line of the address</source>
        <translation>die erste Zeile der Adresse</translation>
    </message>
    <message>
        <source>the town or city</source>
        <translation>der Ort</translation>
    </message>
    <message>
        <source>the postal code</source>
        <translation>die Postleitzahl</translation>
    </message>
    <message>
        <source>the country</source>
        <translation>das Land</translation>
    </message>
    <message>
        <source>“%1” is not a country code of ISO 3166-1 alpha-2, such as GB or DE</source>
        <translation>„%1“ ist kein Ländercode nach ISO 3166-1 alpha-2, wie GB oder DE</translation>
    </message>
    <message>
        <source>“%1” is neither “residential” nor “business”</source>
        <translation>„%1“ ist weder „residential“ noch „business“</translation>
    </message>
    <message>
        <source>the product&apos;s SKU</source>
        <translation>die SKU des Produkts</translation>
    </message>
    <message>
        <source>The quantity must be 1 or more</source>
        <translation>Die Menge muss mindestens 1 sein</translation>
    </message>
    <message>
        <source>A price cannot be negative</source>
        <translation>Ein Preis kann nicht negativ sein</translation>
    </message>
    <message>
        <source>Artwork has either a “url” or a “file”</source>
        <translation>Ein Druckmotiv hat entweder „url“ oder „file“</translation>
    </message>
    <message>
        <source>“%1” is not a web address</source>
        <translation>„%1“ ist keine Webadresse</translation>
    </message>
    <message>
        <source>An MD5 sum has 32 hexadecimal digits</source>
        <translation>Eine MD5-Summe hat 32 Hexadezimalziffern</translation>
    </message>
    <message>
        <source>Expected a JSON object, “{…}”</source>
        <translation>Erwartet wird ein JSON-Objekt, „{…}“</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <translation>„%1“ (%2)</translation>
    </message>
    <message>
        <source>“%1” (cannot be read)</source>
        <translation>„%1“ (nicht lesbar)</translation>
    </message>
    <message>
        <source>The prices of items and shipping include the tax.</source>
        <translation>Die Preise für Artikel und Versand enthalten die Steuer.</translation>
    </message>
    <message>
        <source>The total includes %1.</source>
        <translation>Die Summe enthält %1.</translation>
    </message>
    <message>
        <source>This is the provider&apos;s total. The costs that it lists add up to %1, not to %2.</source>
        <translation>Summe laut Dienstleister: Die Kosten, die er nennt, ergeben %1, nicht %2.</translation>
    </message>
    <message>
        <source>This is the provider&apos;s total. It does not list everything in it.</source>
        <translation>Summe laut Dienstleister: Woraus sie besteht, sagt er nicht vollständig.</translation>
    </message>
    <message>
        <source>It also names %1.</source>
        <translation>Er nennt außerdem %1.</translation>
    </message>
    <message>
        <source>What is charged is not known: the provider gives no total, and also names %1.</source>
        <translation>Was berechnet wird, ist nicht bekannt: Der Dienstleister nennt keine Summe und außerdem %1.</translation>
    </message>
    <message>
        <source>Not readable as JSON.</source>
        <translation>Nicht als JSON lesbar.</translation>
    </message>
    <message>
        <source>%1 is too large: at most %2 MB are read</source>
        <translation>%1 ist zu groß: Gelesen werden höchstens %2 MB</translation>
    </message>
    <message>
        <source>The document</source>
        <translation>Das Dokument</translation>
    </message>
    <message>
        <source>The text is UTF-16 by its first bytes, but ends in the middle of a character. Save it again, as UTF-8.</source>
        <translation>Der Text ist nach seinen ersten Bytes UTF-16, endet aber mitten in einem Zeichen. Bitte noch einmal als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>Die Datei „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: it is a folder.</source>
        <translation>„%1“ lässt sich nicht lesen: Es ist ein Ordner.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>„%1“ lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <source>There is no provider “%1”</source>
        <translation>Es gibt keinen Dienstleister „%1“</translation>
    </message>
    <message>
        <source>The account no longer exists</source>
        <translation>Das Konto ist nicht mehr da</translation>
    </message>
    <message>
        <source>This version of Platen does not know the provider “%1”</source>
        <translation>Diese Version von Platen kennt den Dienstleister „%1“ nicht</translation>
    </message>
    <message>
        <source>%1 has no secret “%2”</source>
        <translation>%1 hat kein Geheimnis „%2“</translation>
    </message>
    <message>
        <source>There is no secret “%1” for this account</source>
        <translation>Für dieses Konto gibt es kein Geheimnis „%1“</translation>
    </message>
    <message>
        <source>Which events? There are: %1</source>
        <translation>Welche Ereignisse? Es gibt: %1</translation>
    </message>
    <message>
        <source>%1 has no event “%2”; there are: %3</source>
        <translation>%1 hat kein Ereignis „%2“; es gibt: %3</translation>
    </message>
    <message>
        <source>There is no account yet; add one first</source>
        <translation>Es gibt noch kein Konto; bitte erst eines hinzufügen</translation>
    </message>
    <message>
        <source>%1 gives no quotes; these do: %2</source>
        <translation>%1 nennt vorab keine Preise; das tun: %2</translation>
    </message>
    <message>
        <source>Platen is ending and no longer waits for this.</source>
        <translation>Platen wird beendet und wartet nicht länger darauf.</translation>
    </message>
    <message>
        <source>The database is sound (schema %1)</source>
        <translation>Die Datenbank ist in Ordnung (Schema %1)</translation>
    </message>
    <message>
        <source>%1 MB free where the data is</source>
        <translation>%1 MB frei, wo die Daten liegen</translation>
    </message>
    <message>
        <source>%1 MB of orders, %2 MB of their documents, %3 MB of search index, %4 MB of webhook messages, %5 MB of other data</source>
        <translation>%1 MB Bestellungen, %2 MB Dokumente dazu, %3 MB Suchindex, %4 MB Webhook-Nachrichten, %5 MB andere Daten</translation>
    </message>
    <message>
        <source>%1 waiting, %2 unknown, %3 failed</source>
        <translation>%1 wartend, %2 ungeklärt, %3 fehlgeschlagen</translation>
    </message>
    <message>
        <source>Last response %1</source>
        <translation>Letzte Antwort %1</translation>
    </message>
    <message>
        <source>No authenticated response yet</source>
        <translation>Noch keine Antwort mit gültigem Schlüssel</translation>
    </message>
    <message>
        <source>This program sends and syncs for this data folder</source>
        <translation>Dieses Programm sendet und gleicht ab, was zu diesem Datenordner gehört</translation>
    </message>
    <message>
        <source>Another program</source>
        <translation>Ein anderes Programm</translation>
    </message>
    <message>
        <source>%1 works on this data folder, but has given no sign of life for %2 s, so nothing is sent. It may have been stopped, or its disk may be full. End it if it does not go on; another program then takes over.</source>
        <translation>%1 arbeitet mit diesem Datenordner, hat aber seit %2 s kein Lebenszeichen gegeben; deshalb wird nichts gesendet. Vielleicht wurde es angehalten, oder sein Datenträger ist voll. Bitte es beenden, wenn es nicht weitermacht; dann übernimmt ein anderes Programm.</translation>
    </message>
    <message>
        <source>%1 works on this data folder; this program leaves sending to it</source>
        <translation>Mit diesem Datenordner arbeitet %1; ihm wird das Senden überlassen</translation>
    </message>
    <message>
        <source>The order no longer exists</source>
        <translation>Der Auftrag ist nicht mehr da</translation>
    </message>
    <message>
        <source>Platen is ending and no longer waits for the keychain. Nothing was sent.</source>
        <translation>Platen wird beendet und wartet nicht mehr auf den Schlüsselbund. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 is running on this data folder; close it first</source>
        <translation>%1 läuft mit diesem Datenordner; bitte erst beenden</translation>
    </message>
    <message>
        <source>The provider of “%1” accepts no more requests for now. Waiting until %2.</source>
        <translation>Der Dienstleister von „%1“ nimmt vorerst keine Anfragen mehr an. Gewartet wird bis %2.</translation>
    </message>
    <message>
        <source>No order here has the reference %1</source>
        <translation>Kein Auftrag hier hat die Referenz %1</translation>
    </message>
    <message>
        <source>It is not about an order</source>
        <translation>Es betrifft keinen Auftrag</translation>
    </message>
    <message>
        <source>No open order here has %1</source>
        <translation>Kein offener Auftrag hier hat %1</translation>
    </message>
    <message>
        <source>These parcels were reported before</source>
        <translation>Diese Pakete wurden schon gemeldet</translation>
    </message>
    <message>
        <source>The same state was reported before</source>
        <translation>Derselbe Stand wurde schon gemeldet</translation>
    </message>
    <message>
        <source>A newer event was applied before</source>
        <translation>Ein neueres Ereignis wurde schon übernommen</translation>
    </message>
    <message>
        <source>The order has got further since</source>
        <translation>Der Auftrag ist inzwischen weiter</translation>
    </message>
    <message>
        <source>The order here with the reference %1 has not been sent yet</source>
        <translation>Der hiesige Auftrag mit der Referenz %1 ist noch nicht gesendet worden</translation>
    </message>
    <message>
        <source>%1 does not confirm it: it has no order %2</source>
        <translation>%1 bestätigt es nicht: Dort gibt es keinen Auftrag %2</translation>
    </message>
    <message>
        <source>The order is not known here</source>
        <translation>Der Auftrag ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>The event is not in its message</source>
        <translation>Das Ereignis steht nicht in seiner Nachricht</translation>
    </message>
    <message>
        <source>The account of the event no longer exists</source>
        <translation>Das Konto des Ereignisses ist nicht mehr da</translation>
    </message>
    <message>
        <source>Waiting for the provider to confirm it: %1</source>
        <translation>Wartet auf die Bestätigung des Dienstleisters: %1</translation>
    </message>
    <message>
        <source>The event was rejected (%1) and is not believed on a replay either</source>
        <translation>Das Ereignis wurde abgewiesen (%1) und gilt auch bei einer Wiederholung nicht</translation>
    </message>
    <message>
        <source>The event no longer exists</source>
        <translation>Das Ereignis ist nicht mehr da</translation>
    </message>
    <message>
        <source>The file %1, which keeps two programs from working on this data folder at the same time, cannot be locked: %2. Nothing is sent without it. Make room or allow writing there, or move the data folder to a local disk.</source>
        <translation>Die Datei %1, die verhindert, dass zwei Programme gleichzeitig mit diesem Datenordner arbeiten, lässt sich nicht sperren: %2. Ohne sie wird nichts gesendet. Bitte dort Platz schaffen oder das Schreiben erlauben, oder den Datenordner auf ein lokales Laufwerk legen.</translation>
    </message>
    <message>
        <source>%1 (process %2 on %3)</source>
        <translation>%1 (Prozess %2 auf %3)</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>ein anderes Programm</translation>
    </message>
    <message>
        <source>%1 does the sending for this data folder, and that program cannot read a secret of “%2”. What this program was given is not used there. Start that program with the secret, or end it: then the next program, such as “platenctl sync”, does it.</source>
        <translation>Das Senden für diesen Datenordner übernimmt %1; jenes Programm kann ein Geheimnis von „%2“ nicht lesen. Was diesem Programm mitgegeben wurde, gilt dort nicht. Bitte jenes Programm mit dem Geheimnis starten oder es beenden: Dann sendet das nächste Programm, etwa „platenctl sync“.</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Versandt</translation>
    </message>
    <message>
        <source>Shipped, tracking %1</source>
        <translation>Versandt, Sendungsnummer %1</translation>
    </message>
    <message>
        <source>Shipped with %1</source>
        <translation>Versandt mit %1</translation>
    </message>
    <message>
        <source>Shipped with %1, tracking %2</source>
        <translation>Versandt mit %1, Sendungsnummer %2</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Queued to be sent</source>
        <translation>Wartet auf Versand</translation>
    </message>
    <message>
        <source>Accepted by the provider</source>
        <translation>Vom Dienstleister angenommen</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Files and stock are being prepared</source>
        <translation>Dateien und Material werden vorbereitet</translation>
    </message>
    <message>
        <source>In production</source>
        <translation>In Produktion</translation>
    </message>
    <message>
        <source>Produced</source>
        <translation>Fertiggestellt</translation>
    </message>
    <message>
        <source>Partly shipped</source>
        <translation>Teilweise versandt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Placed at %1</source>
        <translation>An %1 erteilt</translation>
    </message>
    <message>
        <source>Seen at %1 for the first time. It is not known when it was placed</source>
        <translation>Zum ersten Mal bei %1 gesehen. Wann er aufgegeben wurde, ist nicht bekannt</translation>
    </message>
    <message>
        <source>We don&apos;t know whether %1 got an earlier order with the reference %2 (%3). Nothing was sent. Resolve that one first: it exists, send it again, or discard it.</source>
        <translation>Es ist unklar, ob %1 einen früheren Auftrag mit der Referenz %2 (%3) erhalten hat. Gesendet wurde nichts. Bitte zuerst jenen klären: Es gibt ihn, noch einmal senden oder verwerfen.</translation>
    </message>
    <message>
        <source>This is a copy of %1, and we don&apos;t know whether %2 got that order. Resolve that one first.</source>
        <translation>Das ist eine Kopie von %1, und es ist unklar, ob %2 jenen Auftrag erhalten hat. Bitte erst jenen klären.</translation>
    </message>
    <message>
        <source>Unknown task</source>
        <translation>Unbekannte Aufgabe</translation>
    </message>
    <message>
        <source>%1 is in charge of this data folder, and it has not answered within %2 s. %3 Let it go on, or end it, and try again.</source>
        <translation>Mit diesem Datenordner arbeitet %1; jenes Programm ist dafür zuständig und hat innerhalb von %2 s nicht geantwortet. %3 Bitte abwarten oder es beenden und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>This version of Platen does not know the change “%1”</source>
        <translation>Diese Version von Platen kennt die Änderung „%1“ nicht</translation>
    </message>
    <message>
        <source>The change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Placing the order</source>
        <translation>Auftrag erteilen</translation>
    </message>
    <message>
        <source>Cancelling the order</source>
        <translation>Auftrag stornieren</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Stornierung</translation>
    </message>
    <message>
        <source>The provider accepted the cancellation</source>
        <translation>Der Dienstleister hat die Stornierung angenommen</translation>
    </message>
    <message>
        <source>Deleting the order</source>
        <translation>Auftrag löschen</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>Löschung</translation>
    </message>
    <message>
        <source>Deleted at the provider</source>
        <translation>Beim Dienstleister gelöscht</translation>
    </message>
    <message>
        <source>Changing the shipping method</source>
        <translation>Änderung der Versandart</translation>
    </message>
    <message>
        <source>Shipping method changed to %1</source>
        <translation>Versandart geändert: %1</translation>
    </message>
    <message>
        <source>Changing the recipient</source>
        <translation>Änderung des Empfängers</translation>
    </message>
    <message>
        <source>Recipient changed</source>
        <translation>Empfänger geändert</translation>
    </message>
    <message>
        <source>Changing the metadata</source>
        <translation>Änderung der Metadaten</translation>
    </message>
    <message>
        <source>Metadata changed</source>
        <translation>Metadaten geändert</translation>
    </message>
    <message>
        <source>Changing the note</source>
        <translation>Änderung der Notiz</translation>
    </message>
    <message>
        <source>Note changed</source>
        <translation>Notiz geändert</translation>
    </message>
    <message>
        <source>Changing the order</source>
        <translation>Auftrag ändern</translation>
    </message>
    <message>
        <source>“%1” is no shipping method of %2; these are: %3</source>
        <translation>„%1“ ist keine Versandart von %2; es gibt: %3</translation>
    </message>
    <message>
        <source>Deleting the order may serve instead.</source>
        <translation>Stattdessen kann es helfen, den Auftrag zu löschen.</translation>
    </message>
    <message>
        <source>Its own members (options) may serve instead.</source>
        <translation>Stattdessen können seine eigenen Angaben (options) helfen.</translation>
    </message>
    <message>
        <source>%1 is at the provider, but under which id is not known here. Ask the provider about it; nothing was changed.</source>
        <translation>%1 ist beim Dienstleister, aber unter welcher Kennung, ist hier nicht bekannt. Bitte beim Dienstleister nachfragen; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Whether %1 has reached the provider is not known yet; resolve that first</source>
        <translation>Ob %1 beim Dienstleister angekommen ist, ist noch nicht bekannt; das bitte zuerst klären</translation>
    </message>
    <message>
        <source>%1 has no ID at the provider: it was cancelled, refused or given up here</source>
        <translation>%1 hat beim Dienstleister keine Nummer: Der Auftrag wurde storniert, abgelehnt oder hier verworfen</translation>
    </message>
    <message>
        <source>%1 is cancelled already</source>
        <translation>%1 ist schon storniert</translation>
    </message>
    <message>
        <source>%1 has not been placed yet; change its draft instead</source>
        <translation>%1 ist noch nicht erteilt; bitte den Entwurf ändern</translation>
    </message>
    <message>
        <source>%1 has not been placed yet: there is nothing to refresh</source>
        <translation>%1 ist noch nicht erteilt: Es gibt nichts zu erfragen</translation>
    </message>
    <message>
        <source>The provider “%1” is not known</source>
        <translation>Der Dienstleister „%1“ ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1 has not been placed yet</source>
        <translation>%1 ist noch nicht erteilt</translation>
    </message>
    <message>
        <source>The order is finished</source>
        <translation>Der Auftrag ist abgeschlossen</translation>
    </message>
    <message>
        <source>%1 has no such call</source>
        <translation>%1 bietet das nicht an</translation>
    </message>
    <message>
        <source>Kept as a draft</source>
        <translation>Als Entwurf gesichert</translation>
    </message>
    <message>
        <source>Draft created</source>
        <translation>Entwurf begonnen</translation>
    </message>
    <message>
        <source>Placed in the outbox</source>
        <translation>In den Ausgang gelegt</translation>
    </message>
    <message>
        <source>The reference %1 has been used before at this account</source>
        <translation>Die Referenz %1 wurde bei diesem Konto schon verwendet</translation>
    </message>
    <message>
        <source>A draft again after it was refused</source>
        <translation>Nach der Ablehnung wieder ein Entwurf</translation>
    </message>
    <message>
        <source>Taken back before it was sent</source>
        <translation>Vor dem Senden zurückgeholt</translation>
    </message>
    <message>
        <source>Given up after it was refused</source>
        <translation>Nach der Ablehnung verworfen</translation>
    </message>
    <message>
        <source>Cancelled before it was sent</source>
        <translation>Vor dem Senden storniert</translation>
    </message>
    <message>
        <source>Retry requested</source>
        <translation>Erneuter Versuch gewünscht</translation>
    </message>
    <message>
        <source>To be sent again, on request</source>
        <translation>Wird auf Wunsch noch einmal gesendet</translation>
    </message>
    <message>
        <source>Resolved: it exists as %1</source>
        <translation>Geklärt: Es gibt ihn als %1</translation>
    </message>
    <message>
        <source>Discarded on request</source>
        <translation>Auf Wunsch verworfen</translation>
    </message>
    <message>
        <source>%1 was refused: %2</source>
        <translation>%1 abgelehnt: %2</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Abgelehnt: %1</translation>
    </message>
    <message>
        <source>The provider does not have it; it waits to be sent again</source>
        <translation>Der Dienstleister hat ihn nicht; er wartet darauf, noch einmal gesendet zu werden</translation>
    </message>
    <message>
        <source>Not sent yet: %1</source>
        <translation>Noch nicht gesendet: %1</translation>
    </message>
    <message>
        <source>The order was being sent, and no clear response arrived. It may exist at the provider.</source>
        <translation>Beim Senden des Auftrags kam keine klare Antwort. Vielleicht gibt es ihn beim Dienstleister.</translation>
    </message>
    <message>
        <source>Platen ended while this was being sent. Whether it arrived is not known</source>
        <translation>Platen wurde beim Senden beendet. Ob es angekommen ist, ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1 does not accept orders this way</source>
        <translation>%1 nimmt auf diesem Weg keine Aufträge an</translation>
    </message>
    <message>
        <source>Which account is the order for?</source>
        <translation>Für welches Konto ist der Auftrag?</translation>
    </message>
    <message>
        <source>The draft&apos;s account no longer exists</source>
        <translation>Das Konto des Entwurfs ist nicht mehr da</translation>
    </message>
    <message>
        <source>%1 is no longer a draft</source>
        <translation>%1 ist kein Entwurf mehr</translation>
    </message>
    <message>
        <source>%1 is not a draft (%2)</source>
        <translation>%1 ist kein Entwurf (%2)</translation>
    </message>
    <message>
        <source>%1 has been sent already; cancel it instead</source>
        <translation>%1 ist schon gesendet; bitte stattdessen stornieren</translation>
    </message>
    <message>
        <source>There is nothing of %1 in the outbox</source>
        <translation>Von %1 ist nichts im Ausgang</translation>
    </message>
    <message>
        <source>%1 was accepted as %2; there is nothing to send again</source>
        <translation>%1 wurde als %2 angenommen; es gibt nichts noch einmal zu senden</translation>
    </message>
    <message>
        <source>%1 is being sent right now</source>
        <translation>%1 wird gerade gesendet</translation>
    </message>
    <message>
        <source>Whether %1 exists cannot be asked there. Find out, and resolve it: it exists, send it again, or discard it.</source>
        <translation>Ob es %1 gibt, lässt sich dort nicht erfragen. Bitte nachsehen und klären: Es gibt ihn, noch einmal senden oder verwerfen.</translation>
    </message>
    <message>
        <source>%1 is not waiting to be resolved</source>
        <translation>Bei %1 gibt es nichts zu klären</translation>
    </message>
    <message>
        <source>%1 is the id of another order here, %2</source>
        <translation>%1 ist hier die Kennung eines anderen Auftrags, %2</translation>
    </message>
    <message>
        <source>Which id does the order have at the provider?</source>
        <translation>Welche Nummer hat der Auftrag beim Dienstleister?</translation>
    </message>
    <message>
        <source>%1 has no order “%2”. Nothing was changed.</source>
        <translation>%1 hat keinen Auftrag „%2“. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The provider accepted it, but that could not be stored: %1</source>
        <translation>Der Dienstleister hat es angenommen, aber das ließ sich nicht speichern: %1</translation>
    </message>
    <message>
        <source>The provider refused it, but that could not be stored: %1</source>
        <translation>Der Dienstleister hat es abgelehnt, aber das ließ sich nicht speichern: %1</translation>
    </message>
    <message>
        <source>It may have reached the provider, and that could not be stored: %1</source>
        <translation>Es ist vielleicht beim Dienstleister angekommen, und das ließ sich nicht speichern: %1</translation>
    </message>
    <message>
        <source>It did not reach the provider, and that could not be stored: %1</source>
        <translation>Es ist nicht beim Dienstleister angekommen, und das ließ sich nicht speichern: %1</translation>
    </message>
    <message>
        <source>It is stored, but could not be sent: %1</source>
        <translation>Gespeichert, konnte aber nicht gesendet werden: %1</translation>
    </message>
    <message>
        <source>Sent again and refused: %1</source>
        <translation>Noch einmal gesendet und abgelehnt: %1</translation>
    </message>
    <message>
        <source>The look-up is not clear: %1</source>
        <translation>Die Suche ist nicht eindeutig: %1</translation>
    </message>
    <message>
        <source>Found at the provider as %1</source>
        <translation>Beim Dienstleister gefunden als %1</translation>
    </message>
    <message>
        <source>Placed as %1</source>
        <translation>Erteilt als %1</translation>
    </message>
    <message>
        <source>It shows no sign of life: it may have been stopped, or its disk may be full.</source>
        <translation>Es gibt kein Lebenszeichen: Vielleicht wurde es angehalten, oder sein Datenträger ist voll.</translation>
    </message>
    <message>
        <source>It is running, but busy.</source>
        <translation>Es läuft, ist aber beschäftigt.</translation>
    </message>
    <message>
        <source>Waiting for %1, which works on this data folder, until %2 at the latest.</source>
        <translation>Warten auf %1, das mit diesem Datenordner arbeitet, längstens bis %2.</translation>
    </message>
    <message>
        <source>It may have been carried out; it will be looked up before anything is sent again.</source>
        <translation>Möglicherweise wurde es ausgeführt; bevor etwas erneut gesendet wird, fragt Platen beim Dienstleister nach.</translation>
    </message>
    <message>
        <source>It may have been carried out, and nothing is sent again by itself: find out whether the order exists, and resolve it.</source>
        <translation>Möglicherweise wurde es ausgeführt, und von selbst wird nichts erneut gesendet: Finden Sie heraus, ob es den Auftrag gibt, und klären Sie ihn.</translation>
    </message>
    <message>
        <source>It may have been carried out; the change is sent again later.</source>
        <translation>Möglicherweise wurde es ausgeführt; die Änderung wird später erneut gesendet.</translation>
    </message>
    <message>
        <source>It is stored, and is sent after an earlier change of %1 that has not been sent yet: %2</source>
        <translation>Es ist gespeichert und wird nach einer früheren Änderung von %1 gesendet, die noch nicht gesendet ist: %2</translation>
    </message>
    <message>
        <source>It is stored, and is sent after an earlier change of %1 whose outcome is unknown: %2</source>
        <translation>Es ist gespeichert und wird nach einer früheren Änderung von %1 gesendet, deren Ausgang nicht bekannt ist: %2</translation>
    </message>
    <message>
        <source>%1 is sending the request for %2, and has not reported the outcome within %3 s. %4 Look at the order again later, and do not place it again.</source>
        <translation>Gerade sendet %1, was für %2 gewünscht wurde, und hat innerhalb von %3 s nicht gemeldet, wie es ausging. %4 Bitte den Auftrag später wieder ansehen und nicht noch einmal erteilen.</translation>
    </message>
    <message>
        <source>The request for %2 is stored but not sent: %1 has to send it, and has not within %3 s. %4 Once that program goes on, or has ended and another one runs, it is sent once. Do not place the order again.</source>
        <translation>Was für %2 gewünscht wurde, ist gespeichert, aber nicht gesendet: Zuständig ist %1, doch innerhalb von %3 s ist es nicht geschehen. %4 Sobald jenes Programm weiterarbeitet oder nach seinem Ende ein anderes läuft, wird es einmal gesendet. Bitte den Auftrag nicht noch einmal erteilen.</translation>
    </message>
    <message>
        <source>The provider accepts no more requests for now. %1 is sent at %2.</source>
        <translation>Der Dienstleister nimmt vorerst keine Anfragen mehr an. %1 wird um %2 gesendet.</translation>
    </message>
    <message>
        <source>“%1” is not an address of this machine</source>
        <translation>„%1“ ist keine Adresse dieses Rechners</translation>
    </message>
    <message>
        <source>A port is a number from 0 to 65535</source>
        <translation>Ein Port ist eine Zahl von 0 bis 65535</translation>
    </message>
    <message>
        <source>%1 sends no webhooks; these do: %2</source>
        <translation>%1 meldet nichts per Webhook; das tun: %2</translation>
    </message>
    <message>
        <source>another program is using this port</source>
        <translation>ein anderes Programm verwendet diesen Port</translation>
    </message>
    <message>
        <source>the system does not permit this program to use this port</source>
        <translation>das System erlaubt diesem Programm den Port nicht</translation>
    </message>
    <message>
        <source>this computer does not have this address</source>
        <translation>dieser Computer hat diese Adresse nicht</translation>
    </message>
    <message>
        <source>Already listening on %1.</source>
        <translation>Auf %1 wird schon gelauscht.</translation>
    </message>
    <message>
        <source>Could not listen on %1: %2.</source>
        <translation>Auf %1 kann nicht gelauscht werden: %2.</translation>
    </message>
    <message>
        <source>The request to %1 was called off.</source>
        <translation>Die Anfrage an %1 wurde abgebrochen.</translation>
    </message>
    <message>
        <source>No connection to %1 could be made within %2 s.</source>
        <translation>Zu %1 kam innerhalb von %2 s keine Verbindung zustande.</translation>
    </message>
    <message>
        <source>The transfer came to a stop: nothing went to or came from %1 for %2 s.</source>
        <translation>Die Übertragung blieb stehen: %2 s lang ging nichts an %1 und kam nichts von dort.</translation>
    </message>
    <message>
        <source>%1 did not answer within %2 s.</source>
        <translation>%1 hat innerhalb von %2 s nicht geantwortet.</translation>
    </message>
    <message>
        <source>The answer from %1 is compressed and cannot be unpacked: it is broken, or larger than %2 bytes.</source>
        <translation>Die Antwort von %1 ist komprimiert und lässt sich nicht entpacken: Sie ist beschädigt oder größer als %2 Byte.</translation>
    </message>
    <message>
        <source>%1 announced its answer (status %2) in a way that is not understood, and the answer itself was not read.</source>
        <translation>%1 hat seine Antwort auf eine unverständliche Weise angekündigt (Status %2); die Antwort selbst wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The answer from %1 is larger than %2 bytes and was not read to its end.</source>
        <translation>Die Antwort von %1 ist größer als %2 Byte und wurde nicht zu Ende gelesen.</translation>
    </message>
    <message>
        <source>%1 redirected the request to an invalid address.</source>
        <translation>%1 hat die Anfrage an eine ungültige Adresse weitergeleitet.</translation>
    </message>
    <message>
        <source>%1 redirected the request to another server, %2://%3. Platen did not follow, so no credentials were sent there.</source>
        <translation>%1 hat die Anfrage an einen anderen Server weitergeleitet, %2://%3. Platen ist dem nicht gefolgt, damit keine Zugangsdaten dorthin gehen.</translation>
    </message>
    <message>
        <source>%1 redirected the request to another address. Platen only follows redirects when it reads.</source>
        <translation>%1 hat die Anfrage an eine andere Adresse weitergeleitet. Platen folgt Weiterleitungen nur beim Lesen.</translation>
    </message>
    <message>
        <source>%1 redirected the request too many times.</source>
        <translation>%1 hat die Anfrage zu oft weitergeleitet.</translation>
    </message>
    <message>
        <source>%1 wants no further requests for %2 s: its limit is used up. Nothing was sent.</source>
        <translation>%1 nimmt %2 s lang keine Anfragen mehr an: Das Limit ist aufgebraucht. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The connection to %1 broke before its answer was complete.</source>
        <translation>Die Verbindung zu %1 brach ab, bevor die Antwort vollständig war.</translation>
    </message>
    <message>
        <source>Could not connect to %1: the connection was refused.</source>
        <translation>Keine Verbindung zu %1: Die Verbindung wurde abgelehnt.</translation>
    </message>
    <message>
        <source>Could not find %1: the name is wrong, or there is no network.</source>
        <translation>%1 wurde nicht gefunden: Der Name ist falsch, oder es gibt kein Netz.</translation>
    </message>
    <message>
        <source>Could not make a secure connection to %1.</source>
        <translation>Zu %1 kam keine sichere Verbindung zustande.</translation>
    </message>
    <message>
        <source>Could not make a secure connection to %1: %2</source>
        <translation>Zu %1 kam keine sichere Verbindung zustande: %2</translation>
    </message>
    <message>
        <source>Could not connect to %1: the network&apos;s proxy does not answer.</source>
        <translation>Keine Verbindung zu %1: Der Proxy des Netzes antwortet nicht.</translation>
    </message>
    <message>
        <source>Could not connect to %1: the network&apos;s proxy asks for a password.</source>
        <translation>Keine Verbindung zu %1: Der Proxy des Netzes verlangt ein Passwort.</translation>
    </message>
    <message>
        <source>Could not connect to %1: its address must begin with https://.</source>
        <translation>Keine Verbindung zu %1: Die Adresse muss mit https:// beginnen.</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer.</source>
        <translation>%1 hat die Verbindung ohne Antwort geschlossen.</translation>
    </message>
    <message>
        <source>What %1 answered is not HTTP.</source>
        <translation>Was %1 geantwortet hat, ist kein HTTP.</translation>
    </message>
    <message>
        <source>The connection to %1 failed.</source>
        <translation>Die Verbindung zu %1 ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The connection to %1 failed: %2.</source>
        <translation>Die Verbindung zu %1 ist fehlgeschlagen: %2.</translation>
    </message>
    <message>
        <source>The traffic cannot be recorded in %1: it is no folder and cannot be made one. Choose another folder for --record.</source>
        <translation>Der Datenverkehr kann nicht in %1 aufgezeichnet werden: Das ist kein Ordner und kann nicht angelegt werden. Bitte für --record einen anderen wählen.</translation>
    </message>
    <message>
        <source>The traffic cannot be recorded in %1: the system reported “%2”. Make room or allow writing there, or choose another folder for --record.</source>
        <translation>Der Datenverkehr kann nicht in %1 aufgezeichnet werden: Das System meldete „%2“. Bitte dort Platz schaffen oder das Schreiben erlauben, oder für --record einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>%1. Nothing was sent.</source>
        <translation>%1. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Nothing was ordered.</source>
        <translation>Es wurde nichts bestellt.</translation>
    </message>
    <message>
        <source>The file %1 cannot be used.</source>
        <translation>Die Datei %1 kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Shipment %1 could not be updated.</source>
        <translation>Sendung %1 konnte nicht geändert werden.</translation>
    </message>
    <message>
        <source>This cannot be read as a %1: %2</source>
        <translation>Das ist nicht lesbar als %1: %2</translation>
    </message>
    <message>
        <source>This account was removed.</source>
        <translation>Dieses Konto wurde inzwischen entfernt.</translation>
    </message>
    <message>
        <source>There is no account “%1”: none has been added yet.</source>
        <translation>Ein Konto „%1“ gibt es nicht: Es wurde noch keines hinzugefügt.</translation>
    </message>
    <message>
        <source>There is no account “%1”. There are: %2.</source>
        <translation>Ein Konto „%1“ gibt es nicht. Vorhanden: %2.</translation>
    </message>
    <message>
        <source>“%1” cannot be an account&apos;s name: it has to be one line of text.</source>
        <translation>„%1“ kann kein Kontoname sein: Er muss aus einer Zeile Text bestehen.</translation>
    </message>
    <message>
        <source>“%1” cannot be an account&apos;s name: it needs at least one letter or digit.</source>
        <translation>„%1“ kann kein Kontoname sein: Er braucht mindestens einen Buchstaben oder eine Ziffer.</translation>
    </message>
    <message>
        <source>There is an account “%1” already, and “%2” would have the same webhook address. Choose another name.</source>
        <translation>Es gibt schon ein Konto „%1“, und „%2“ hätte dieselbe Webhook-Adresse. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>“%1” still has changes that were not sent, or whose outcome is not known (%2). Send or discard them in the outbox first.</source>
        <translation>„%1“ hat noch Änderungen, die nicht gesendet wurden oder deren Ergebnis unbekannt ist (%2). Senden oder verwerfen Sie sie zuerst im Ausgang.</translation>
    </message>
    <message>
        <source>“%1” still has drafts (%2). Send or delete them first.</source>
        <translation>„%1“ hat noch Entwürfe (%2). Senden oder löschen Sie sie zuerst.</translation>
    </message>
    <message>
        <source>%1 is there already, and a backup does not overwrite. Choose another name.</source>
        <translation>%1 gibt es schon, und eine Sicherung überschreibt nichts. Bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The backup %1 could not be created.</source>
        <translation>Die Sicherung %1 ließ sich nicht anlegen.</translation>
    </message>
    <message>
        <source>There is no folder %1 for the backup. Create it, or choose another place.</source>
        <translation>Es gibt keinen Ordner %1 für die Sicherung. Bitte ihn anlegen oder einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>%1 is a file, but Platen needs a folder for its data. Choose another place.</source>
        <translation>%1 ist eine Datei, Platen braucht aber einen Ordner für seine Daten. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The folder %1 for Platen&apos;s data cannot be created: the folder above it cannot be written to. Choose another place, or ask for permission.</source>
        <translation>Der Ordner %1 für die Daten von Platen kann nicht angelegt werden: In den Ordner darüber kann nicht geschrieben werden. Wählen Sie einen anderen Ort oder lassen Sie sich die Rechte geben.</translation>
    </message>
    <message>
        <source>You have no permission to look into the folder %1 for Platen&apos;s data.</source>
        <translation>Sie dürfen den Ordner %1 für die Daten von Platen nicht öffnen.</translation>
    </message>
    <message>
        <source>A backup is being restored in %1 right now. Try again when that has ended.</source>
        <translation>In %1 wird gerade eine Sicherung wiederhergestellt. Bitte danach noch einmal versuchen.</translation>
    </message>
    <message>
        <source>There is no database in %1 yet. Start Platen with this data folder once, or add an account; that creates it.</source>
        <translation>In %1 gibt es noch keine Datenbank. Starten Sie Platen einmal mit diesem Datenordner oder fügen Sie ein Konto hinzu; dabei entsteht sie.</translation>
    </message>
    <message>
        <source>The database could not be created.</source>
        <translation>Die Datenbank ließ sich nicht anlegen.</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver is missing, so Platen cannot keep anything. Install it (on Debian: libqt6sql6-sqlite).</source>
        <translation>Der SQLite-Treiber von Qt fehlt, darum kann Platen nichts speichern. Installieren Sie ihn (unter Debian: libqt6sql6-sqlite).</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver uses another copy of SQLite than Platen does. Use a Qt that was built with the system&apos;s SQLite.</source>
        <translation>Der SQLite-Treiber von Qt benutzt eine andere Kopie von SQLite als Platen. Verwenden Sie ein Qt, das mit dem SQLite des Systems gebaut wurde.</translation>
    </message>
    <message>
        <source>The database is damaged: %1</source>
        <translation>Die Datenbank ist beschädigt: %1</translation>
    </message>
    <message>
        <source>Row %1 of %2 refers to a row of %3 that is not there</source>
        <translation>Zeile %1 von %2 verweist auf eine Zeile von %3, die es nicht gibt</translation>
    </message>
    <message>
        <source>The tables of orders disagree about how many there are</source>
        <translation>Die Tabellen der Aufträge sind sich über deren Anzahl nicht einig</translation>
    </message>
    <message>
        <source>The search index does not agree with the orders</source>
        <translation>Der Suchindex passt nicht zu den Aufträgen</translation>
    </message>
    <message>
        <source>There is no backup in %1; restore one that you keep elsewhere.</source>
        <translation>In %1 liegt keine Sicherung; bitte eine wiederherstellen, die anderswo liegt.</translation>
    </message>
    <message>
        <source>Restore a backup; the newest one here is %1.</source>
        <translation>Bitte eine Sicherung wiederherstellen; die neueste hier ist %1.</translation>
    </message>
    <message>
        <source>Nothing was changed and nothing was sent. %1 If Platen never held any orders in this folder, move its contents elsewhere and start again.</source>
        <translation>Es wurde nichts geändert und nichts gesendet. %1 Wenn in diesem Ordner nie Aufträge von Platen waren, bitte seinen Inhalt wegbewegen und neu starten.</translation>
    </message>
    <message>
        <source>The database %1 is missing, but it was here before: %2 is still there.</source>
        <translation>Die Datenbank %1 fehlt, war aber schon hier: %2 ist noch da.</translation>
    </message>
    <message>
        <source>%1 is a folder, but the database belongs there.</source>
        <translation>%1 ist ein Ordner, aber dort gehört die Datenbank hin.</translation>
    </message>
    <message>
        <source>The database %1 is empty or damaged: it holds nothing of Platen&apos;s, not even an empty list of orders. A power failure can do that.</source>
        <translation>Die Datenbank %1 ist leer oder beschädigt: Sie enthält nichts von Platen, nicht einmal eine leere Auftragsliste. Das kann nach einem Stromausfall vorkommen.</translation>
    </message>
    <message>
        <source>The database %1 is damaged: a part of it is missing.</source>
        <translation>Die Datenbank %1 ist beschädigt: Ein Teil fehlt.</translation>
    </message>
    <message>
        <source>The event %1 is no longer stored.</source>
        <translation>Das Ereignis %1 ist nicht mehr gespeichert.</translation>
    </message>
    <message>
        <source>There is no event “%1” here.</source>
        <translation>Ein Ereignis „%1“ gibt es hier nicht.</translation>
    </message>
    <message>
        <source>The database %1 was written by a newer Platen (its format is %2, this program knows up to %3). Nothing was changed. Update Platen, or use another data folder.</source>
        <translation>Die Datenbank %1 wurde von einem neueren Platen geschrieben (ihr Format ist %2, dieses Programm kennt höchstens %3). Es wurde nichts geändert. Aktualisieren Sie Platen oder verwenden Sie einen anderen Datenordner.</translation>
    </message>
    <message>
        <source>%1 is a database, but not one of Platen&apos;s. Nothing was changed. Move it away, or use another data folder.</source>
        <translation>%1 ist eine Datenbank, aber keine von Platen. Es wurde nichts geändert. Verschieben Sie sie oder verwenden Sie einen anderen Datenordner.</translation>
    </message>
    <message>
        <source>The database could not be brought to format %1 (%2) and stays as it was. %3</source>
        <translation>Die Datenbank konnte nicht auf Format %1 (%2) gebracht werden und bleibt, wie sie war. %3</translation>
    </message>
    <message>
        <source>The database %1 was written by an older Platen and has not been brought up to date yet. Start Platen with this data folder once.</source>
        <translation>Die Datenbank %1 wurde von einem älteren Platen geschrieben und noch nicht umgestellt. Starten Sie Platen einmal mit diesem Datenordner.</translation>
    </message>
    <message>
        <source>%1 was removed, moved or replaced while Platen was using it, so nothing can be stored. Put it back, or close Platen and start it again.</source>
        <translation>%1 wurde entfernt, verschoben oder ersetzt, während Platen damit arbeitete; es lässt sich nichts speichern. Bitte an seinen Platz zurücklegen oder Platen beenden und neu starten.</translation>
    </message>
    <message>
        <source>%1 was cut or overwritten by another program while Platen was using it. Nothing more is stored, and the last changes may be missing. Close Platen, keep a copy of the data folder, and run “platenctl doctor”; if it finds damage, restore a backup.</source>
        <translation>%1 wurde von einem anderen Programm gekürzt oder überschrieben, während Platen damit arbeitete. Es wird nichts mehr gespeichert, und die letzten Änderungen können fehlen. Bitte Platen schließen, eine Kopie des Datenordners aufheben und „platenctl doctor“ ausführen; findet das einen Schaden, eine Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>This order no longer exists.</source>
        <translation>Diesen Auftrag gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The order %1 no longer exists.</source>
        <translation>Den Auftrag %1 gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>“%1” matches several orders. Name one by its ID: %2.</source>
        <translation>„%1“ passt auf mehrere Aufträge. Geben Sie die ID an: %2.</translation>
    </message>
    <message>
        <source>There is no order “%1” here: neither an id, nor a provider&apos;s id, nor a reference. If it is new at the provider, sync first.</source>
        <translation>Einen Auftrag „%1“ gibt es hier nicht, weder als ID noch als ID beim Dienstleister noch als Referenz. Wenn er beim Dienstleister neu ist, gleichen Sie zuerst ab.</translation>
    </message>
    <message>
        <source>The order comes from a backup and may have been sent since. It may exist at the provider.</source>
        <translation>Der Auftrag stammt aus einer Sicherung und wurde seitdem vielleicht gesendet. Vielleicht gibt es ihn beim Dienstleister.</translation>
    </message>
    <message>
        <source>The change comes from a backup. It may have been made since, or others after it. Look at the order at the provider, and send the change again if it is still wanted.</source>
        <translation>Die Änderung stammt aus einer Sicherung. Sie oder spätere können inzwischen gemacht worden sein. Bitte den Auftrag beim Dienstleister ansehen und die Änderung noch einmal senden, wenn sie noch gewünscht ist.</translation>
    </message>
    <message>
        <source>From a backup: it may have been sent since</source>
        <translation>Aus einer Sicherung: vielleicht seitdem gesendet</translation>
    </message>
    <message>
        <source>From a backup: a change may have been sent since</source>
        <translation>Aus einer Sicherung: Eine Änderung kann inzwischen gesendet worden sein</translation>
    </message>
    <message>
        <source>This change is no longer in the outbox.</source>
        <translation>Diese Änderung ist nicht mehr im Ausgang.</translation>
    </message>
    <message>
        <source>This is not a cursor of this list. Use the “next” of the page before it, with the same sort.</source>
        <translation>Das ist kein Cursor dieser Liste. Verwenden Sie „next“ der vorigen Seite, mit derselben Sortierung.</translation>
    </message>
    <message>
        <source>The data is as it was.</source>
        <translation>Die Daten sind unverändert.</translation>
    </message>
    <message>
        <source>Another program has the database in %1 open. Nothing was changed. Close Platen and programs such as a database viewer or a backup, and try again.</source>
        <translation>Ein anderes Programm hat die Datenbank in %1 geöffnet. Es wurde nichts geändert. Bitte Platen und andere Programme schließen, etwa Datenbankbetrachter oder Sicherungsprogramme, und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The backup %1 could not be copied to %2.</source>
        <translation>Die Sicherung %1 ließ sich nicht nach %2 kopieren.</translation>
    </message>
    <message>
        <source>%1 is empty; it is not a backup.</source>
        <translation>%1 ist leer und keine Sicherung.</translation>
    </message>
    <message>
        <source>%1 is the database itself, not a backup of it.</source>
        <translation>%1 ist die Datenbank selbst, keine Sicherung davon.</translation>
    </message>
    <message>
        <source>%1 cannot be restored. %2</source>
        <translation>%1 lässt sich nicht wiederherstellen. %2</translation>
    </message>
    <message>
        <source>The current data could not be saved as %1.</source>
        <translation>Die jetzigen Daten ließen sich nicht als %1 aufbewahren.</translation>
    </message>
    <message>
        <source>The backup could not take the place of %1; what was there is kept as %2.</source>
        <translation>Die Sicherung konnte nicht an die Stelle von %1 treten; was dort war, liegt jetzt als %2.</translation>
    </message>
    <message>
        <source>The damaged database %1 could not be moved away; it is kept among the backups. Restore again when this is solved.</source>
        <translation>Die beschädigte Datenbank %1 ließ sich nicht wegbewegen; sie liegt auch bei den Sicherungen. Bitte noch einmal wiederherstellen, wenn das gelöst ist.</translation>
    </message>
    <message>
        <source>It holds a %1 that is not Platen&apos;s, “%2”, and could do harm.</source>
        <translation>Sie enthält etwas, das nicht von Platen ist (%1 „%2“) und Schaden anrichten könnte.</translation>
    </message>
    <message>
        <source>Its %1 “%2” is not the one that Platen makes, and could do harm.</source>
        <translation>„%2“ (%1) darin ist nicht so, wie Platen es anlegt, und könnte Schaden anrichten.</translation>
    </message>
    <message>
        <source>Its %1 “%2” is missing.</source>
        <translation>„%2“ (%1) fehlt darin.</translation>
    </message>
    <message>
        <source>Platen sets “%1” for itself.</source>
        <translation>„%1“ setzt Platen selbst.</translation>
    </message>
    <message>
        <source>The disk is full, so %1 could not be written. Nothing was lost; free some space and try again.</source>
        <translation>Der Datenträger ist voll, darum konnte %1 nicht geschrieben werden. Es ging nichts verloren; schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Another program keeps %1 locked. Close programs that have it open, such as a database viewer or a backup, and try again.</source>
        <translation>Ein anderes Programm hält %1 gesperrt. Schließen Sie Programme, die die Datei geöffnet haben, etwa einen Datenbank-Betrachter oder eine Datensicherung, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 cannot be written: the file or its folder %2 is read-only for you. Ask for permission to write there, or use another data folder.</source>
        <translation>%1 kann nicht geschrieben werden: Die Datei oder ihr Ordner %2 ist für Sie schreibgeschützt. Lassen Sie sich Schreibrechte geben oder verwenden Sie einen anderen Datenordner.</translation>
    </message>
    <message>
        <source>There is no database %1 yet, and it could not be created. Check that the folder %2 exists and that you may write there.</source>
        <translation>Es gibt noch keine Datenbank %1, und sie konnte nicht angelegt werden. Prüfen Sie, ob es den Ordner %2 gibt und Sie dort schreiben dürfen.</translation>
    </message>
    <message>
        <source>%1 cannot be opened: you have no permission for the file or its folder %2. Ask for permission, or use another data folder.</source>
        <translation>%1 kann nicht geöffnet werden: Ihnen fehlen die Rechte für die Datei oder ihren Ordner %2. Lassen Sie sich die Rechte geben oder verwenden Sie einen anderen Datenordner.</translation>
    </message>
    <message>
        <source>The database %1 is damaged. Keep the file as it is, and restore a backup from the folder “backups” beside it.</source>
        <translation>Die Datenbank %1 ist beschädigt. Lassen Sie die Datei, wie sie ist, und spielen Sie eine Sicherung aus dem Ordner „backups“ daneben ein.</translation>
    </message>
    <message>
        <source>%1 is not a database, or it is damaged at its beginning. It was left as it is; move it away, or restore a backup from the folder “backups” beside it.</source>
        <translation>%1 ist keine Datenbank oder an ihrem Anfang beschädigt. Sie wurde nicht verändert; verschieben Sie sie oder spielen Sie eine Sicherung aus dem Ordner „backups“ daneben ein.</translation>
    </message>
    <message>
        <source>The disk reported an error while %1 was used (%2). Check the disk and its connection.</source>
        <translation>Der Datenträger meldete einen Fehler, während %1 benutzt wurde (%2). Prüfen Sie den Datenträger und seine Verbindung.</translation>
    </message>
    <message>
        <source>The database %1 refused the request (%2).</source>
        <translation>Die Datenbank %1 hat eine Anfrage abgelehnt (%2).</translation>
    </message>
    <message>
        <source>The disk of %1 is full; free some space and try again.</source>
        <translation>Der Datenträger von %1 ist voll; bitte Platz schaffen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The system reported “%1” in %2. Check that the folder exists and that you may write there.</source>
        <translation>Das System meldete „%1“ in %2. Bitte prüfen, ob es den Ordner gibt und Sie dort schreiben dürfen.</translation>
    </message>
    <message>
        <source>Nothing can be written to %1.</source>
        <translation>In %1 lässt sich nichts schreiben.</translation>
    </message>
    <message>
        <source>Not an HTTP request (400)</source>
        <translation>Keine HTTP-Anfrage (400)</translation>
    </message>
    <message>
        <source>Wrong token (404)</source>
        <translation>Falsches Token (404)</translation>
    </message>
    <message>
        <source>No such endpoint (404)</source>
        <translation>Diese Adresse gibt es nicht (404)</translation>
    </message>
    <message>
        <source>The request&apos;s body is broken or ends too early (400)</source>
        <translation>Der Inhalt der Anfrage ist beschädigt oder endet zu früh (400)</translation>
    </message>
    <message>
        <source>Only POST is accepted (405)</source>
        <translation>Nur POST wird angenommen (405)</translation>
    </message>
    <message>
        <source>The body is compressed or encoded (415)</source>
        <translation>Der Inhalt ist komprimiert oder kodiert (415)</translation>
    </message>
    <message>
        <source>The header %1 comes with two different values (400)</source>
        <translation>Die Kopfzeile %1 kommt mit zwei verschiedenen Werten (400)</translation>
    </message>
    <message>
        <source>The body is over 1 MiB (413)</source>
        <translation>Der Inhalt ist größer als 1 MiB (413)</translation>
    </message>
    <message>
        <source>%1 (503)</source>
        <translation>%1 (503)</translation>
    </message>
    <message>
        <source>%1 (401)</source>
        <translation>%1 (401)</translation>
    </message>
    <message>
        <source>%1 events in one message are too many (413)</source>
        <translation>%1 Ereignisse in einer Nachricht sind zu viele (413)</translation>
    </message>
    <message>
        <source>The name of a member holds half of a character (%1). It was cut in the middle, as of an emoji</source>
        <translation>Der Name eines Felds enthält ein halbes Zeichen (%1). Es wurde in der Mitte abgeschnitten, etwa bei einem Emoji</translation>
    </message>
    <message>
        <source>It was sent and may have been carried out: look at the provider before you send it again.</source>
        <translation>Es wurde gesendet und vielleicht ausgeführt: Sehen Sie beim Dienstleister nach, bevor Sie es erneut senden.</translation>
    </message>
    <message>
        <source>%1 cannot reach %2, an address of this computer only. Give the address that leads here from outside; nothing was registered.</source>
        <translation>%1 erreicht %2 nicht, denn die Adresse gilt nur auf diesem Computer. Geben Sie die Adresse an, die von außen hierher führt; es wurde nichts registriert.</translation>
    </message>
    <message>
        <source>The webhook was removed again at %1.</source>
        <translation>Der Webhook wurde bei %1 wieder entfernt.</translation>
    </message>
    <message>
        <source>The webhook %1 is still registered at %2.</source>
        <translation>Der Webhook %1 ist bei %2 noch registriert.</translation>
    </message>
    <message>
        <source>The latest rejected message came at %1: %2</source>
        <translation>Die letzte abgewiesene Nachricht kam um %1: %2</translation>
    </message>
    <message>
        <source>Sent, without a clear response</source>
        <translation>Gesendet, ohne klare Antwort</translation>
    </message>
    <message>
        <source>%1 cannot %2, nor can any other provider. Nothing was sent.</source>
        <translation>%1 kann das nicht (%2), auch kein anderer Dienstleister. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 cannot %2; these can: %3. Nothing was sent.</source>
        <translation>%1 kann das nicht (%2); diese können es: %3. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The provider accepted it under the ID %1, which the order %2 already has. Ask the provider whether it is made once or twice.</source>
        <translation>Der Dienstleister hat ihn unter der ID %1 angenommen, die schon der Auftrag %2 hat. Fragen Sie beim Dienstleister nach, ob er einmal oder zweimal hergestellt wird.</translation>
    </message>
    <message>
        <source>%1: no clear response. Whether it was carried out is not known yet</source>
        <translation>%1: keine klare Antwort. Ob es ausgeführt wurde, ist noch nicht bekannt</translation>
    </message>
    <message>
        <source>Sent, without a clear response: %1</source>
        <translation>Gesendet, ohne klare Antwort: %1</translation>
    </message>
    <message>
        <source>It was sent again and refused: %1 The first attempt had no clear response, so the order may be there all the same: find out, and resolve it.</source>
        <translation>Er wurde erneut gesendet und abgelehnt: %1 Der erste Versuch blieb ohne klare Antwort, darum kann es den Auftrag trotzdem geben: Finden Sie es heraus und klären Sie ihn.</translation>
    </message>
    <message>
        <source>The program that sent it ended too early.</source>
        <translation>Das Programm, das sie gesendet hat, wurde zu früh beendet.</translation>
    </message>
    <message>
        <source>It was sent, without a clear response. %1</source>
        <translation>Es wurde gesendet, ohne klare Antwort. %1</translation>
    </message>
    <message>
        <source>It is stored, but waits for an earlier change of this order. Of that one: %1</source>
        <translation>Es ist gespeichert, wartet aber auf eine frühere Änderung dieses Auftrags. Zu dieser: %1</translation>
    </message>
    <message>
        <source>%1 is not a backup of Platen: it is not a database. Nothing was changed.</source>
        <translation>%1 ist keine Sicherung von Platen: Es ist keine Datenbank. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>%1 reports amounts with more digits than the currency has, which are rounded here: %2.</source>
        <translation>%1 nennt Beträge mit mehr Stellen, als die Währung hat; hier sind sie gerundet: %2.</translation>
    </message>
    <message>
        <source>“%1” cannot be an option: %2</source>
        <translation>„%1“ kann keine Option sein: %2</translation>
    </message>
    <message>
        <source>Cimpress Open takes one artwork for each item</source>
        <translation>Cimpress Open nimmt je Artikel eine Druckdatei</translation>
    </message>
    <message>
        <source>There is no artwork that this could be the format of</source>
        <translation>Es gibt keine Druckdatei, deren Format das sein könnte</translation>
    </message>
    <message>
        <source>Cimpress Open fetches artwork from addresses that begin with https:// alone</source>
        <translation>Cimpress Open holt Druckdateien nur von Adressen, die mit https:// beginnen</translation>
    </message>
    <message>
        <source>The artwork&apos;s address does not end with its file format: say which it is, such as pdf</source>
        <translation>Die Adresse der Druckdatei endet nicht mit ihrem Format: bitte angeben, etwa pdf</translation>
    </message>
    <message>
        <source>An order to Cimpress Open has one currency, and this one&apos;s is %1</source>
        <translation>Ein Auftrag an Cimpress Open hat eine einzige Währung; hier ist es %1</translation>
    </message>
    <message>
        <source>This price for so many copies is too large a sum</source>
        <translation>Dieser Preis ergibt bei dieser Menge eine zu große Summe</translation>
    </message>
    <message>
        <source>Tax and discount go with a price: give the price of one</source>
        <translation>Steuer und Rabatt gehören zu einem Preis: bitte den Stückpreis angeben</translation>
    </message>
    <message>
        <source>Shipping tax and discount go with a shipping price: give its amount</source>
        <translation>Steuer und Rabatt auf den Versand gehören zu einem Versandpreis: bitte dessen Betrag angeben</translation>
    </message>
    <message>
        <source>Another item has the reference “%1” already: each needs its own, for status messages to name it by</source>
        <translation>Ein anderer Artikel hat schon die Referenz „%1“: jeder braucht eine eigene, mit der Statusmeldungen ihn nennen</translation>
    </message>
    <message>
        <source>it is the item&apos;s “reference”</source>
        <translation>das ist „reference“ des Artikels</translation>
    </message>
    <message>
        <source>it is the item&apos;s “sku”</source>
        <translation>das ist „sku“ des Artikels</translation>
    </message>
    <message>
        <source>it is the item&apos;s “quantity”</source>
        <translation>das ist „quantity“ des Artikels</translation>
    </message>
    <message>
        <source>it is the item&apos;s “artwork”</source>
        <translation>das ist „artwork“ des Artikels</translation>
    </message>
    <message>
        <source>it is the item&apos;s “price”, times its quantity</source>
        <translation>das ist „price“ des Artikels mal seiner Menge</translation>
    </message>
    <message>
        <source>Cimpress Open needs the time when the order was placed</source>
        <translation>Cimpress Open braucht die Zeit des Auftrags</translation>
    </message>
    <message>
        <source>Cimpress Open needs the order&apos;s currency, such as EUR</source>
        <translation>Cimpress Open braucht die Währung des Auftrags, etwa EUR</translation>
    </message>
    <message>
        <source>Cimpress Open needs a shipping method: the service level that was agreed, such as standard</source>
        <translation>Cimpress Open braucht eine Versandart: die vereinbarte Servicestufe, etwa standard</translation>
    </message>
    <message>
        <source>it is the order&apos;s “reference”</source>
        <translation>das ist „reference“ des Auftrags</translation>
    </message>
    <message>
        <source>it is the order&apos;s “purchasedAt”</source>
        <translation>das ist „purchasedAt“ des Auftrags</translation>
    </message>
    <message>
        <source>it is the order&apos;s “currency”</source>
        <translation>das ist „currency“ des Auftrags</translation>
    </message>
    <message>
        <source>it is the order&apos;s “recipient”</source>
        <translation>das ist „recipient“ des Auftrags</translation>
    </message>
    <message>
        <source>each item has “options” of its own</source>
        <translation>jeder Artikel hat eigene „options“</translation>
    </message>
    <message>
        <source>cannot be part of an address</source>
        <translation>kann nicht Teil einer Adresse sein</translation>
    </message>
    <message>
        <source>Cimpress Open does not accept “%1”.</source>
        <translation>Cimpress Open nimmt „%1“ nicht an.</translation>
    </message>
    <message>
        <source>Cimpress Open does not accept “%1”: %2</source>
        <translation>Cimpress Open nimmt „%1“ nicht an: %2</translation>
    </message>
    <message>
        <source>Cimpress Open does not accept the access token that Cimpress has just given this account. Check its partner identifier and its audience; the order was not taken.</source>
        <translation>Cimpress Open nimmt das Zugriffstoken nicht an, das Cimpress diesem Konto eben gegeben hat. Bitte Partnerkennung und Audience prüfen; der Auftrag wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>It says: “%1”</source>
        <translation>Die Antwort lautet: „%1“</translation>
    </message>
    <message>
        <source>must give each status word a stage; “%1” has none of %2</source>
        <translation>muss jedem Statuswort einen Stand zuordnen; „%1“ hat keinen von %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>must be path-token, basic, bearer, or header: and the name of a header, such as header:X-Webhook-Key</source>
        <translation>muss path-token, basic, bearer oder header: mit dem Namen einer Kopfzeile sein, etwa header:X-Webhook-Key</translation>
    </message>
    <message>
        <source>The account&apos;s webhook_auth “%1” is none that Platen knows</source>
        <translation>webhook_auth „%1“ des Kontos ist Platen nicht bekannt</translation>
    </message>
    <message>
        <source>The account has no webhook_secret to check messages with, and its webhook_auth is “%1”</source>
        <translation>Das Konto hat kein webhook_secret zum Prüfen von Nachrichten, und sein webhook_auth ist „%1“</translation>
    </message>
    <message>
        <source>The message does not carry the credentials that webhook_auth “%1” asks for</source>
        <translation>Der Nachricht fehlen die Zugangsdaten, die webhook_auth „%1“ verlangt</translation>
    </message>
    <message>
        <source>The message&apos;s credentials are not the account&apos;s webhook_secret</source>
        <translation>Die Zugangsdaten der Nachricht sind nicht das webhook_secret des Kontos</translation>
    </message>
    <message>
        <source>The message is in a form that is not taken: content type “%1”</source>
        <translation>Die Nachricht hat eine Form, die nicht angenommen wird: Inhaltstyp „%1“</translation>
    </message>
    <message>
        <source>The message is not a status message: it is no JSON object</source>
        <translation>Die Nachricht ist keine Statusmeldung: Sie ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>The message is not a status message: it does not say %1</source>
        <translation>Die Nachricht ist keine Statusmeldung: Sie nennt nicht, %1</translation>
    </message>
    <message>
        <source>which order it is about (orderId)</source>
        <translation>um welchen Auftrag es geht (orderId)</translation>
    </message>
    <message>
        <source>what the order&apos;s status is (status)</source>
        <translation>welchen Status der Auftrag hat (status)</translation>
    </message>
    <message>
        <source>The message is not a CloudEvent: %1</source>
        <translation>Die Nachricht ist kein CloudEvent: %1</translation>
    </message>
    <message>
        <source>The message is in a form that is not taken: %1</source>
        <translation>Die Nachricht hat eine Form, die nicht angenommen wird: %1</translation>
    </message>
    <message>
        <source>it has no “type”</source>
        <translation>„type“ fehlt</translation>
    </message>
    <message>
        <source>CloudEvents version “%1”</source>
        <translation>CloudEvents-Version „%1“</translation>
    </message>
    <message>
        <source>data of type “%1”</source>
        <translation>Daten vom Typ „%1“</translation>
    </message>
    <message>
        <source>its “data_base64” is not JSON</source>
        <translation>„data_base64“ ist kein JSON</translation>
    </message>
    <message>
        <source>it has no “ce-type” header</source>
        <translation>die Kopfzeile „ce-type“ fehlt</translation>
    </message>
    <message>
        <source>its body is not JSON</source>
        <translation>der Inhalt ist kein JSON</translation>
    </message>
    <message>
        <source>a member of the batch is not an object</source>
        <translation>ein Element des Stapels ist kein Objekt</translation>
    </message>
    <message>
        <source>it has no content type</source>
        <translation>der Inhaltstyp fehlt</translation>
    </message>
    <message>
        <source>content type “%1”</source>
        <translation>Inhaltstyp „%1“</translation>
    </message>
    <message>
        <source>a batch must be a list</source>
        <translation>ein Stapel muss eine Liste sein</translation>
    </message>
    <message>
        <source>it must be an object</source>
        <translation>es muss ein Objekt sein</translation>
    </message>
    <message>
        <source>The account “%1” has no %2. Nothing was sent.</source>
        <translation>Dem Konto „%1“ fehlt: %2. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The %2 of the account “%1” holds characters that it cannot have (spaces, line ends, letters outside ASCII). Enter it again; nothing was sent.</source>
        <translation>„%2“ des Kontos „%1“ enthält unmögliche Zeichen (Leerzeichen, Zeilenenden, Buchstaben außerhalb von ASCII). Bitte neu eingeben; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 does not accept the account&apos;s credentials. Check that they are whole, and that they belong to the address that the account uses.</source>
        <translation>%1 nimmt die Zugangsdaten des Kontos nicht an. Bitte prüfen, ob sie vollständig sind und zur Adresse des Kontos gehören.</translation>
    </message>
    <message>
        <source>%1 does not allow this with the account&apos;s credentials.</source>
        <translation>%1 erlaubt das mit den Zugangsdaten des Kontos nicht.</translation>
    </message>
    <message>
        <source>%1 takes no more requests for the moment; nothing was carried out. Try again later.</source>
        <translation>%1 nimmt im Moment keine weiteren Anfragen an; es wurde nichts ausgeführt. Bitte später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>%1 did not get the whole request in time.</source>
        <translation>%1 hat die Anfrage nicht rechtzeitig vollständig erhalten.</translation>
    </message>
    <message>
        <source>%1 has a fault of its own at the moment (HTTP %2).</source>
        <translation>%1 hat im Moment selbst eine Störung (HTTP %2).</translation>
    </message>
    <message>
        <source>%1 does not have it, or not in this account.</source>
        <translation>Bei %1 gibt es das nicht, oder nicht in diesem Konto.</translation>
    </message>
    <message>
        <source>%1 does not accept what was sent.</source>
        <translation>%1 nimmt nicht an, was gesendet wurde.</translation>
    </message>
    <message>
        <source>%1&apos;s response cannot be read (HTTP %2).</source>
        <translation>Die Antwort von %1 ist nicht lesbar (HTTP %2).</translation>
    </message>
    <message>
        <source>%1 refused the request.</source>
        <translation>%1 hat die Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>%1&apos;s response is not the %2 that it should be (HTTP %3, %4 bytes, %5). Something between here and %1 may have answered in its place.</source>
        <translation>Die Antwort von %1 ist nicht wie erwartet: %2 (HTTP %3, %4 Bytes, %5). Vielleicht hat etwas zwischen hier und %1 an dessen Stelle geantwortet.</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>muss ein Text sein</translation>
    </message>
    <message>
        <source>must be a web address such as https://example.org/a.pdf</source>
        <translation>muss eine Webadresse sein, etwa https://example.org/a.pdf</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>must be an amount such as 2.10</source>
        <translation>muss ein Betrag sein, etwa 2.10</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>muss true oder false sein</translation>
    </message>
    <message>
        <source>must be a time such as 2026-11-23T10:00:00Z</source>
        <translation>muss eine Zeit sein, etwa 2026-11-23T10:00:00Z</translation>
    </message>
    <message>
        <source>must be one of %1</source>
        <translation>muss eines von %1 sein</translation>
    </message>
    <message>
        <source>must be a list of texts</source>
        <translation>muss eine Liste von Texten sein</translation>
    </message>
    <message>
        <source>is required</source>
        <translation>ist erforderlich</translation>
    </message>
    <message>
        <source>“%1” %2</source>
        <translation>„%1“ %2</translation>
    </message>
    <message>
        <source>%1 needs each item&apos;s id in your shop, as its reference: its print file is asked for by it</source>
        <translation>%1 braucht als Referenz die Nummer jedes Artikels im eigenen Shop: Mit ihr wird seine Druckdatei angefordert</translation>
    </message>
    <message>
        <source>“%1” cannot be an item&apos;s id</source>
        <translation>„%1“ kann keine Artikelnummer sein</translation>
    </message>
    <message>
        <source>%1 takes one currency for an order: this one is %2, not %3</source>
        <translation>%1 nimmt je Auftrag eine Währung: hier %2, nicht %3</translation>
    </message>
    <message>
        <source>The template configuration must be JSON, or a text that is JSON</source>
        <translation>Die Vorlagenkonfiguration muss JSON sein oder ein Text, der JSON ist</translation>
    </message>
    <message>
        <source>the item has one</source>
        <translation>der Artikel hat dieses Feld selbst</translation>
    </message>
    <message>
        <source>Two items have the reference “%1”: their print files could not be told apart</source>
        <translation>Zwei Artikel haben die Referenz „%1“: Ihre Druckdateien wären nicht zu unterscheiden</translation>
    </message>
    <message>
        <source>%1 wants the price of the shipping together with its method</source>
        <translation>%1 verlangt zur Versandart auch den Versandpreis</translation>
    </message>
    <message>
        <source>There is a price for the shipping, but no method</source>
        <translation>Es gibt einen Versandpreis, aber keine Versandart</translation>
    </message>
    <message>
        <source>it is a setting of the account</source>
        <translation>das ist eine Einstellung des Kontos</translation>
    </message>
    <message>
        <source>There is nothing to change</source>
        <translation>Es gibt nichts zu ändern</translation>
    </message>
    <message>
        <source>an order stays in its store</source>
        <translation>ein Auftrag bleibt in seinem Shop</translation>
    </message>
    <message>
        <source>an order keeps its reference</source>
        <translation>ein Auftrag behält seine Referenz</translation>
    </message>
    <message>
        <source>it can be said only when the order is placed</source>
        <translation>das kann nur beim Aufgeben des Auftrags angegeben werden</translation>
    </message>
    <message>
        <source>%1 does not accept “%2”: %3</source>
        <translation>%1 nimmt „%2“ nicht an: %3</translation>
    </message>
    <message>
        <source>%1&apos;s response does not hold %2.</source>
        <translation>In der Antwort von %1 fehlt: %2.</translation>
    </message>
    <message>
        <source>the order&apos;s uid</source>
        <translation>die uid des Auftrags</translation>
    </message>
    <message>
        <source>the status of a print file</source>
        <translation>der Status einer Druckdatei</translation>
    </message>
    <message>
        <source>The print file of the item “%1” could not be made. It is not printed until its design has been put right.</source>
        <translation>Die Druckdatei des Artikels „%1“ konnte nicht erstellt werden. Er wird erst gedruckt, wenn sein Design berichtigt ist.</translation>
    </message>
    <message>
        <source>the %1 that it should</source>
        <translation>das Erwartete (%1)</translation>
    </message>
    <message>
        <source>%1: a notification of a kind that is not known</source>
        <translation>%1: eine Benachrichtigung unbekannter Art</translation>
    </message>
    <message>
        <source>%1: the print file is “%2”</source>
        <translation>%1: Die Druckdatei ist „%2“</translation>
    </message>
    <message>
        <source>%1: the print file of “%2” is “%3”</source>
        <translation>%1: Die Druckdatei von „%2“ ist „%3“</translation>
    </message>
    <message>
        <source>%1: news of the order</source>
        <translation>%1: Neues zum Auftrag</translation>
    </message>
    <message>
        <source>The notification does not bear the account&apos;s webhook secret.</source>
        <translation>Die Benachrichtigung trägt nicht das Webhook-Geheimnis des Kontos.</translation>
    </message>
    <message>
        <source>The notification is not JSON.</source>
        <translation>Die Benachrichtigung ist kein JSON.</translation>
    </message>
    <message>
        <source>%1 takes one design for each side; “%2” has one already</source>
        <translation>%1 nimmt je Seite ein Design; „%2“ hat schon eines</translation>
    </message>
    <message>
        <source>“%1” cannot be written as XML, which this account uses: a side has to begin with a letter and may hold letters, digits, “.”, “-” and “_”</source>
        <translation>„%1“ lässt sich nicht als XML schreiben, das dieses Konto verwendet: Eine Seite muss mit einem Buchstaben beginnen und darf Buchstaben, Ziffern, „.“, „-“ und „_“ enthalten</translation>
    </message>
    <message>
        <source>This member&apos;s name cannot be written as XML, which this account uses</source>
        <translation>Dieser Name lässt sich nicht als XML schreiben, das dieses Konto verwendet</translation>
    </message>
    <message>
        <source>“%1” is not a shipping method of %2&apos;s; there are %3</source>
        <translation>„%1“ ist keine Versandart von %2; es gibt %3</translation>
    </message>
    <message>
        <source>%1 does not accept the request&apos;s AppId or signature. Check the account&apos;s app id and secret key, and that they belong to its site.</source>
        <translation>%1 nimmt AppId oder Signatur der Anfrage nicht an. Bitte App-ID und geheimen Schlüssel des Kontos prüfen und ob sie zu seiner Website gehören.</translation>
    </message>
    <message>
        <source>%1 has no such order, or not in this account.</source>
        <translation>Bei %1 gibt es diesen Auftrag nicht, oder nicht in diesem Konto.</translation>
    </message>
    <message>
        <source>%1 did not take the order; nothing was ordered.</source>
        <translation>%1 hat den Auftrag nicht angenommen; es wurde nichts bestellt.</translation>
    </message>
    <message>
        <source>%1 did not delete the order: it deletes only orders that are not paid yet. The order is unchanged.</source>
        <translation>%1 hat den Auftrag nicht gelöscht: Gelöscht werden nur Aufträge, die noch nicht bezahlt sind. Der Auftrag ist unverändert.</translation>
    </message>
    <message>
        <source>JSON or XML</source>
        <translation>JSON oder XML</translation>
    </message>
    <message>
        <source>%1&apos;s response does not hold the order that it should.</source>
        <translation>In der Antwort von %1 fehlt der Auftrag.</translation>
    </message>
    <message>
        <source>%1&apos;s response holds no list of orders.</source>
        <translation>Die Antwort von %1 enthält keine Auftragsliste.</translation>
    </message>
    <message>
        <source>%1&apos;s response holds no number of orders.</source>
        <translation>Die Antwort von %1 enthält keine Anzahl von Aufträgen.</translation>
    </message>
    <message>
        <source>%1&apos;s list has no end: after %2 pages it still goes on. What was read is kept. Ask %1 about it.</source>
        <translation>Die Liste von %1 hat kein Ende: Nach %2 Seiten geht sie noch weiter. Das Gelesene ist gespeichert. Bitte bei %1 nachfragen.</translation>
    </message>
    <message>
        <source>%1&apos;s list never ends: its pages repeat. Something may be missing here. Try again later.</source>
        <translation>Die Liste von %1 endet nie: Ihre Seiten wiederholen sich. Hier fehlt vielleicht etwas. Bitte später noch einmal versuchen.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry in %1&apos;s list of orders cannot be read, and that order may be missing here. All others are kept. Sync again later, or ask %1 about it.</source>
        <comment>%n entries in %1&apos;s list of orders cannot be read, and those orders may be missing here. All others are kept. Sync again later, or ask %1 about it.</comment>
        <translation>
            <numerusform>%n Eintrag in der Auftragsliste von %1 ist nicht lesbar, dieser Auftrag fehlt hier möglicherweise. Alle anderen sind gespeichert. Später noch einmal abgleichen oder bei %1 nachfragen.</numerusform>
            <numerusform>%n Einträge in der Auftragsliste von %1 sind nicht lesbar, diese Aufträge fehlen hier möglicherweise. Alle anderen sind gespeichert. Später noch einmal abgleichen oder bei %1 nachfragen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 says that there are %2 orders, but listed only %3. The others are missing here. Sync again later.</source>
        <translation>%1 nennt %2 Aufträge, listet aber nur %3 auf. Die anderen fehlen hier. Bitte später noch einmal abgleichen.</translation>
    </message>
    <message>
        <source>%1 cannot be read as a file</source>
        <translation>%1 ist nicht als Datei lesbar</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 ist leer</translation>
    </message>
    <message>
        <source>%1 is larger than the %2 MiB that are uploaded at most</source>
        <translation>%1 ist größer als die %2 MiB, die höchstens hochgeladen werden</translation>
    </message>
    <message>
        <source>it is a member of the item itself</source>
        <translation>das ist ein Feld des Artikels selbst</translation>
    </message>
    <message>
        <source>PrintIntegrator&apos;s response holds no %1.</source>
        <translation>In der Antwort von PrintIntegrator fehlt: %1.</translation>
    </message>
    <message>
        <source>order</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>The signature does not say when it was made.</source>
        <translation>Die Signatur nennt keine Zeit.</translation>
    </message>
    <message>
        <source>The signature was made more than five minutes from now: it may be an old message that is sent again, or one of the two clocks is wrong.</source>
        <translation>Die Zeit der Signatur weicht um mehr als fünf Minuten ab: Vielleicht wurde eine alte Nachricht noch einmal gesendet, oder eine der beiden Uhren geht falsch.</translation>
    </message>
    <message>
        <source>The signature does not fit the message and the account&apos;s webhook secret.</source>
        <translation>Die Signatur passt nicht zur Nachricht und zum Webhook-Geheimnis des Kontos.</translation>
    </message>
    <message>
        <source>The message has no signature: there is no header %1.</source>
        <translation>Die Nachricht hat keine Signatur: Die Kopfzeile %1 fehlt.</translation>
    </message>
    <message>
        <source>The message has no signature with a time (t=…,v1=…) in its header %1.</source>
        <translation>Die Nachricht hat in der Kopfzeile %1 keine Signatur mit Zeit (t=…,v1=…).</translation>
    </message>
    <message>
        <source>The message lacks one of the headers webhook-id, webhook-timestamp and webhook-signature.</source>
        <translation>Der Nachricht fehlt eine der Kopfzeilen webhook-id, webhook-timestamp und webhook-signature.</translation>
    </message>
    <message>
        <source>The account&apos;s webhook secret is not the base64 that Standard Webhooks have, so the signature cannot be checked.</source>
        <translation>Das Webhook-Geheimnis des Kontos ist kein Base64 wie bei Standard Webhooks; die Signatur lässt sich nicht prüfen.</translation>
    </message>
    <message>
        <source>The account has no webhook secret, so signatures cannot be checked. Register the webhook from here, or enter its secret.</source>
        <translation>Dem Konto fehlt das Webhook-Geheimnis, Signaturen lassen sich nicht prüfen. Bitte den Webhook von hier aus anmelden oder sein Geheimnis eingeben.</translation>
    </message>
    <message>
        <source>a new order</source>
        <translation>ein neuer Auftrag</translation>
    </message>
    <message>
        <source>the order changed</source>
        <translation>der Auftrag hat sich geändert</translation>
    </message>
    <message>
        <source>PrintIntegrator: %1</source>
        <translation>PrintIntegrator: %1</translation>
    </message>
    <message>
        <source>PrintIntegrator: %1, “%2”</source>
        <translation>PrintIntegrator: %1, „%2“</translation>
    </message>
    <message>
        <source>PrintIntegrator: production is at “%1”</source>
        <translation>PrintIntegrator: Die Produktion ist bei „%1“</translation>
    </message>
    <message>
        <source>PrintIntegrator: production went from “%1” to “%2”</source>
        <translation>PrintIntegrator: Die Produktion ging von „%1“ zu „%2“</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>eine Datei</translation>
    </message>
    <message>
        <source>PrintIntegrator: the preflight of %1 failed</source>
        <translation>PrintIntegrator: Die Druckprüfung ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>PrintIntegrator: the preflight of %1 failed: %2</source>
        <translation>PrintIntegrator: Die Druckprüfung ist fehlgeschlagen: %1: %2</translation>
    </message>
    <message>
        <source>A file failed its preflight.</source>
        <translation>Eine Datei hat die Druckprüfung nicht bestanden.</translation>
    </message>
    <message>
        <source>PrintIntegrator: the print file of design %1 is ready</source>
        <translation>PrintIntegrator: Die Druckdatei des Designs %1 ist fertig</translation>
    </message>
    <message>
        <source>PrintIntegrator: a customer saved design %1</source>
        <translation>PrintIntegrator: Ein Kunde hat das Design %1 gespeichert</translation>
    </message>
    <message>
        <source>PrintIntegrator&apos;s events are JSON; this is %1</source>
        <translation>Ereignisse von PrintIntegrator sind JSON; dieses ist %1</translation>
    </message>
    <message>
        <source>The message is no event: it has no “type”</source>
        <translation>Die Nachricht ist kein Ereignis: „type“ fehlt</translation>
    </message>
    <message>
        <source>The message cannot be read as JSON</source>
        <translation>Die Nachricht ist nicht als JSON lesbar</translation>
    </message>
    <message>
        <source>The event “%1” does not say which order it is about</source>
        <translation>Das Ereignis „%1“ nennt keinen Auftrag</translation>
    </message>
    <message>
        <source>“%1” is not a sizing of Prodigi&apos;s; there are %2</source>
        <translation>„%1“ ist keine Größenanpassung von Prodigi; es gibt %2</translation>
    </message>
    <message>
        <source>Platen makes one for each order, so that it is never made twice</source>
        <translation>Platen vergibt für jeden Auftrag einen, damit er nie doppelt entsteht</translation>
    </message>
    <message>
        <source>Prodigi needs a shipping method: %1</source>
        <translation>Prodigi braucht eine Versandart: %1</translation>
    </message>
    <message>
        <source>“%1” is not a shipping method of Prodigi&apos;s; there are %2</source>
        <translation>„%1“ ist keine Versandart von Prodigi; es gibt %2</translation>
    </message>
    <message>
        <source>Prodigi takes at most %1 characters of metadata, as JSON; these are %2</source>
        <translation>Prodigi nimmt höchstens %1 Zeichen Metadaten, als JSON; es sind %2</translation>
    </message>
    <message>
        <source>Prodigi could not cancel the order: it may be in production already.</source>
        <translation>Prodigi konnte den Auftrag nicht stornieren: Er ist vielleicht schon in Produktion.</translation>
    </message>
    <message>
        <source>Prodigi no longer allows this change: the order has gone too far. Nothing was changed.</source>
        <translation>Prodigi erlaubt diese Änderung nicht mehr: Der Auftrag ist zu weit. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Prodigi could not update any of the order&apos;s shipments. Nothing was changed.</source>
        <translation>Prodigi konnte keine der Sendungen des Auftrags ändern. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Prodigi refused the request.</source>
        <translation>Prodigi hat die Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>Prodigi does not accept the account&apos;s API key. Sandbox and live have different keys: check that the key belongs to the account&apos;s environment.</source>
        <translation>Prodigi nimmt den API-Schlüssel des Kontos nicht an. Sandbox und Live haben verschiedene Schlüssel: Bitte prüfen, ob der Schlüssel zur Umgebung des Kontos gehört.</translation>
    </message>
    <message>
        <source>There is no such address at Prodigi. Check the account&apos;s base_url.</source>
        <translation>Diese Adresse gibt es bei Prodigi nicht. Bitte base_url des Kontos prüfen.</translation>
    </message>
    <message>
        <source>the reference</source>
        <translation>die Referenz</translation>
    </message>
    <message>
        <source>the shipping method</source>
        <translation>die Versandart</translation>
    </message>
    <message>
        <source>the currency</source>
        <translation>die Währung</translation>
    </message>
    <message>
        <source>the metadata</source>
        <translation>die Metadaten</translation>
    </message>
    <message>
        <source>the recipient</source>
        <translation>den Empfänger</translation>
    </message>
    <message>
        <source>the items</source>
        <translation>die Artikel</translation>
    </message>
    <message>
        <source>the recipient&apos;s e-mail address</source>
        <translation>die E-Mail-Adresse des Empfängers</translation>
    </message>
    <message>
        <source>the recipient&apos;s phone number</source>
        <translation>die Telefonnummer des Empfängers</translation>
    </message>
    <message>
        <source>the recipient&apos;s address</source>
        <translation>die Adresse des Empfängers</translation>
    </message>
    <message>
        <source>the address&apos;s first line</source>
        <translation>die erste Adresszeile</translation>
    </message>
    <message>
        <source>the address&apos;s second line</source>
        <translation>die zweite Adresszeile</translation>
    </message>
    <message>
        <source>the state or county</source>
        <translation>das Bundesland oder die Region</translation>
    </message>
    <message>
        <source>the item&apos;s reference</source>
        <translation>die Referenz des Artikels</translation>
    </message>
    <message>
        <source>the SKU</source>
        <translation>die SKU</translation>
    </message>
    <message>
        <source>the quantity</source>
        <translation>die Menge</translation>
    </message>
    <message>
        <source>the sizing</source>
        <translation>die Größenanpassung</translation>
    </message>
    <message>
        <source>the attributes</source>
        <translation>die Attribute</translation>
    </message>
    <message>
        <source>the price</source>
        <translation>den Preis</translation>
    </message>
    <message>
        <source>the artwork</source>
        <translation>die Druckdatei</translation>
    </message>
    <message>
        <source>the print area</source>
        <translation>den Druckbereich</translation>
    </message>
    <message>
        <source>the artwork&apos;s address</source>
        <translation>die Adresse der Druckdatei</translation>
    </message>
    <message>
        <source>the artwork&apos;s MD5 sum</source>
        <translation>die MD5-Summe der Druckdatei</translation>
    </message>
    <message>
        <source>the price&apos;s currency</source>
        <translation>die Währung des Preises</translation>
    </message>
    <message>
        <source>%1 of item %2</source>
        <translation>%1 von Artikel %2</translation>
    </message>
    <message>
        <source>Prodigi does not accept %1.</source>
        <translation>Prodigi nimmt das nicht an: %1.</translation>
    </message>
    <message>
        <source>Prodigi does not accept %1: %2</source>
        <translation>Prodigi nimmt das nicht an: %1: %2</translation>
    </message>
    <message>
        <source>Prodigi changed some of the order&apos;s shipments only. It does not say which.</source>
        <translation>Prodigi hat nur einige Sendungen des Auftrags geändert und nennt nicht, welche.</translation>
    </message>
    <message>
        <source>Prodigi took the order with something that has to be fixed. It does not say what: see the order at Prodigi.</source>
        <translation>Prodigi hat den Auftrag angenommen, aber etwas muss behoben werden. Was, steht beim Auftrag auf Prodigis Website.</translation>
    </message>
    <message>
        <source>Prodigi&apos;s response (“%1”) does not hold the order that it should.</source>
        <translation>In der Antwort von Prodigi („%1“) fehlt der Auftrag.</translation>
    </message>
    <message>
        <source>Prodigi&apos;s response holds no product.</source>
        <translation>Die Antwort von Prodigi enthält kein Produkt.</translation>
    </message>
    <message>
        <source>Prodigi cannot tell the width of this spine: %1</source>
        <translation>Prodigi kann die Breite dieses Buchrückens nicht nennen: %1</translation>
    </message>
    <message>
        <source>Prodigi&apos;s response holds no width of the spine.</source>
        <translation>Die Antwort von Prodigi enthält keine Breite des Buchrückens.</translation>
    </message>
    <message>
        <source>Prodigi does not say whether it can be done.</source>
        <translation>Prodigi sagt nicht, ob es möglich ist.</translation>
    </message>
    <message>
        <source>Prodigi no longer allows it for this order.</source>
        <translation>Prodigi erlaubt es für diesen Auftrag nicht mehr.</translation>
    </message>
    <message>
        <source>Prodigi&apos;s response does not say which changes are open.</source>
        <translation>Die Antwort von Prodigi nennt nicht, welche Änderungen möglich sind.</translation>
    </message>
    <message>
        <source>Prodigi&apos;s response holds no quotes.</source>
        <translation>Die Antwort von Prodigi enthält keine Angebote.</translation>
    </message>
    <message>
        <source>Prodigi: the order is now “%1”</source>
        <translation>Prodigi: Der Auftrag ist jetzt „%1“</translation>
    </message>
    <message>
        <source>Prodigi: a shipment is “%1”</source>
        <translation>Prodigi: Eine Sendung ist „%1“</translation>
    </message>
    <message>
        <source>Prodigi: a shipment is “%1”, %2</source>
        <translation>Prodigi: Eine Sendung ist „%1“, %2</translation>
    </message>
    <message>
        <source>is not a web address such as https://api.example.org</source>
        <translation>ist keine Webadresse wie https://api.example.org</translation>
    </message>
    <message>
        <source>must not hold a user name or a password</source>
        <translation>darf weder Benutzernamen noch Passwort enthalten</translation>
    </message>
    <message>
        <source>must end with its host, port or path: no “?” and no “#”</source>
        <translation>muss mit Host, Port oder Pfad enden: kein „?“ und kein „#“</translation>
    </message>
    <message>
        <source>must begin with https:// (plain http is for this machine alone)</source>
        <translation>muss mit https:// beginnen (http nur für diesen Computer)</translation>
    </message>
    <message>
        <source>“%1” is a secret: it is kept in the keychain and is not given as a setting</source>
        <translation>„%1“ ist ein Geheimnis: Es liegt im Schlüsselbund und wird nicht als Einstellung angegeben</translation>
    </message>
    <message>
        <source>%1 has no setting “%2”; it has %3</source>
        <translation>%1 hat keine Einstellung „%2“, sondern %3</translation>
    </message>
    <message>
        <source>%1 needs the setting “%2” (%3)</source>
        <translation>%1 braucht die Einstellung „%2“ (%3)</translation>
    </message>
    <message>
        <source>The setting “%1” must be text</source>
        <translation>Die Einstellung „%1“ muss Text sein</translation>
    </message>
    <message>
        <source>The setting “%1” must be a JSON object</source>
        <translation>Die Einstellung „%1“ muss ein JSON-Objekt sein</translation>
    </message>
    <message>
        <source>“%1” is none of the choices of “%2”: %3</source>
        <translation>„%1“ ist für „%2“ keine Möglichkeit: %3</translation>
    </message>
    <message>
        <source>%1 belongs to the %2 “%3”, but this account&apos;s is “%4”</source>
        <translation>%1 gehört zu %2 „%3“, dieses Konto hat aber „%4“</translation>
    </message>
    <message>
        <source>Platen cannot decide this. Look there, then resolve this order: it exists under one of the provider&apos;s ids, send it again, or discard it.</source>
        <translation>Platen kann das nicht entscheiden. Bitte dort nachsehen und diesen Auftrag dann klären: Er ist unter einer der Kennungen des Dienstleisters vorhanden, wird noch einmal gesendet oder verworfen.</translation>
    </message>
    <message>
        <source>%1 has several orders that may be %2: %3.</source>
        <translation>%1 hat mehrere Aufträge, die %2 sein können: %3.</translation>
    </message>
    <message>
        <source>%1 has the same order as %2, but dates it before %2 was sent: %3.</source>
        <translation>%1 hat den gleichen Auftrag wie %2, datiert ihn aber vor das Senden von %2: %3.</translation>
    </message>
    <message>
        <source>%1 has an order with the reference %2, but with other items: %3.</source>
        <translation>%1 hat einen Auftrag mit der Referenz %2, aber mit anderen Artikeln: %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n order in %1&apos;s list cannot be read, and it may be %2.</source>
        <comment>%n orders in %1&apos;s list cannot be read, and %2 may be among them.</comment>
        <translation>
            <numerusform>%n Auftrag in der Liste von %1 ist nicht lesbar; er kann %2 sein.</numerusform>
            <numerusform>%n Aufträge in der Liste von %1 sind nicht lesbar; %2 kann darunter sein.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cimpress gives this account no access token: it does not accept its client ID, client secret or audience. Check them, and whether the secret has expired; no order was sent.</source>
        <translation>Cimpress gibt diesem Konto kein Zugriffstoken: Client-ID, Client-Geheimnis oder Audience werden nicht angenommen. Bitte prüfen, auch ob das Geheimnis abgelaufen ist; es wurde kein Auftrag gesendet.</translation>
    </message>
    <message>
        <source>client secret</source>
        <translation>Client-Geheimnis</translation>
    </message>
    <message>
        <source>access token</source>
        <translation>Zugriffstoken</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>API-Token</translation>
    </message>
    <message>
        <source>There is no API of %1&apos;s at this address. Check the account&apos;s base_url.</source>
        <translation>Unter dieser Adresse gibt es keine API von %1. Bitte base_url des Kontos prüfen.</translation>
    </message>
    <message>
        <source>The %1 has no id at %2 (yet). Nothing was sent.</source>
        <translation>%1 hat bei %2 (noch) keine Kennung. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>“%1” cannot be the id of an %2 at %3.</source>
        <translation>„%1“ kann bei %3 keine Kennung sein (%2).</translation>
    </message>
    <message>
        <source>the order as it is now</source>
        <translation>der Auftrag, wie er jetzt ist</translation>
    </message>
    <message>
        <source>Give the code of the shipping method to change to.</source>
        <translation>Bitte den Code der neuen Versandart angeben.</translation>
    </message>
    <message>
        <source>%1 wants the price of the shipping together with its method, and neither the order nor %1 tells it. Nothing was changed. Change the order&apos;s options instead (order update --options), with {&quot;shippings&quot;: [{&quot;code&quot;: &quot;%2&quot;, &quot;shipping_price&quot;: &quot;9.99&quot;}]}.</source>
        <translation>%1 verlangt zur Versandart auch den Versandpreis, und weder der Auftrag noch %1 nennt ihn. Es wurde nichts geändert. Bitte stattdessen die Optionen des Auftrags ändern (order update --options), mit {&quot;shippings&quot;: [{&quot;code&quot;: &quot;%2&quot;, &quot;shipping_price&quot;: &quot;9.99&quot;}]}.</translation>
    </message>
    <message>
        <source>%1 does not tell which shipping method this order has, so a price alone cannot be set. Nothing was changed. Give both: {&quot;shippings&quot;: [{&quot;code&quot;: &quot;STANDARD&quot;, &quot;shipping_price&quot;: &quot;9.99&quot;}]}.</source>
        <translation>%1 nennt die Versandart dieses Auftrags nicht, deshalb lässt sich der Preis nicht allein ändern. Es wurde nichts geändert. Bitte beides angeben: {&quot;shippings&quot;: [{&quot;code&quot;: &quot;STANDARD&quot;, &quot;shipping_price&quot;: &quot;9.99&quot;}]}.</translation>
    </message>
    <message>
        <source>the confirmation that the order was deleted</source>
        <translation>die Bestätigung, dass der Auftrag gelöscht wurde</translation>
    </message>
    <message>
        <source>item</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>%1 has no print file of “%2”: it has not begun one yet, or it does not know the item.</source>
        <translation>%1 hat keine Druckdatei von „%2“: Sie ist noch nicht begonnen, oder der Artikel ist dort nicht bekannt.</translation>
    </message>
    <message>
        <source>“%1” is not the web address of a print file.</source>
        <translation>„%1“ ist nicht die Webadresse einer Druckdatei.</translation>
    </message>
    <message>
        <source>print file</source>
        <translation>Druckdatei</translation>
    </message>
    <message>
        <source>“%1” cannot be the id of a %2 at %3. Nothing was sent.</source>
        <translation>„%1“ kann bei %3 keine Kennung sein (%2). Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>secret key</source>
        <translation>geheimer Schlüssel</translation>
    </message>
    <message>
        <source>The order has no id at %1 (yet). Nothing was sent.</source>
        <translation>Der Auftrag hat bei %1 (noch) keine Kennung. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The list of orders cannot go on from there; it has to begin again.</source>
        <translation>Die Auftragsliste kann dort nicht fortgesetzt werden; sie muss neu beginnen.</translation>
    </message>
    <message>
        <source>%1&apos;s response does not say that the order was deleted, and the order does not say so either.</source>
        <translation>Weder die Antwort von %1 noch der Auftrag selbst sagt, dass der Auftrag gelöscht wurde.</translation>
    </message>
    <message>
        <source>PrintIntegrator&apos;s list repeats itself: %1.</source>
        <translation>Die Liste von PrintIntegrator wiederholt sich: %1.</translation>
    </message>
    <message>
        <source>PrintIntegrator&apos;s list goes on at another host (%1). It was not followed, so that the account&apos;s token goes nowhere else.</source>
        <translation>Die Liste von PrintIntegrator geht auf einem anderen Host weiter (%1). Dem wurde nicht gefolgt, damit das Token des Kontos nirgendwo anders hingelangt.</translation>
    </message>
    <message>
        <source>a page names itself as the next one</source>
        <translation>eine Seite nennt sich selbst als nächste</translation>
    </message>
    <message>
        <source>The %1 cannot go on at another host than the account&apos;s.</source>
        <translation>%1: Auf einem anderen Host als dem des Kontos geht es nicht weiter.</translation>
    </message>
    <message>
        <source>a page comes again, although there is more</source>
        <translation>eine Seite kommt noch einmal, obwohl es weitere gibt</translation>
    </message>
    <message>
        <source>There is no file %1. Nothing was sent.</source>
        <translation>Die Datei %1 gibt es nicht. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. Nothing was sent.</source>
        <translation>%1 ist nicht lesbar: %2. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MiB, and was not sent.</source>
        <translation>%1 ist größer als %2 MiB und wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>%1 is empty. Nothing was sent.</source>
        <translation>%1 ist leer. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The order has no id at PrintIntegrator (yet). Nothing was sent.</source>
        <translation>Der Auftrag hat bei PrintIntegrator (noch) keine Kennung. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>“%1” cannot be the id of an order at PrintIntegrator.</source>
        <translation>„%1“ kann bei PrintIntegrator keine Kennung eines Auftrags sein.</translation>
    </message>
    <message>
        <source>list of orders</source>
        <translation>Auftragsliste</translation>
    </message>
    <message>
        <source>design</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>“%1” cannot be the id of a %2 at PrintIntegrator.</source>
        <translation>„%1“ kann bei PrintIntegrator keine Kennung sein (%2).</translation>
    </message>
    <message>
        <source>list of %1</source>
        <translation>Liste (%1)</translation>
    </message>
    <message>
        <source>word of what was removed</source>
        <translation>eine Angabe, was gelöscht wurde</translation>
    </message>
    <message>
        <source>The shipping method is empty</source>
        <translation>Die Versandart ist leer</translation>
    </message>
    <message>
        <source>PrintIntegrator&apos;s response names an address that no file can be fetched from safely: it is neither its own nor one of https.</source>
        <translation>Die Antwort von PrintIntegrator nennt eine Adresse, von der sich keine Datei sicher holen lässt: Sie ist weder die eigene noch eine mit https.</translation>
    </message>
    <message>
        <source>“%1” cannot be the id of a design.</source>
        <translation>„%1“ kann keine Kennung eines Designs sein.</translation>
    </message>
    <message>
        <source>PrintIntegrator is still rendering the design %1. Try again later; the rendering goes on there.</source>
        <translation>PrintIntegrator rendert das Design %1 noch. Bitte später noch einmal versuchen; das Rendern geht dort weiter.</translation>
    </message>
    <message>
        <source>it does not say why</source>
        <translation>ein Grund ist nicht genannt</translation>
    </message>
    <message>
        <source>PrintIntegrator&apos;s preflight does not accept %1: %2. The file cannot be used.</source>
        <translation>Die Druckprüfung von PrintIntegrator nimmt %1 nicht an: %2. Die Datei ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Prodigi&apos;s list goes on at another host (%1). It was not followed, so that the account&apos;s key goes nowhere else.</source>
        <translation>Die Liste von Prodigi geht auf einem anderen Host weiter (%1). Dem wurde nicht gefolgt, damit der Schlüssel des Kontos nirgendwo anders hingelangt.</translation>
    </message>
    <message>
        <source>Prodigi&apos;s list repeats itself: a page names itself as the next one.</source>
        <translation>Die Liste von Prodigi wiederholt sich: Eine Seite nennt sich selbst als nächste.</translation>
    </message>
    <message>
        <source>Prodigi&apos;s response holds no list of orders.</source>
        <translation>Die Antwort von Prodigi enthält keine Auftragsliste.</translation>
    </message>
    <message>
        <source>Prodigi cancelled %1 of the order&apos;s %2 shipments. The rest goes on.</source>
        <translation>Prodigi hat %1 von %2 Sendungen des Auftrags storniert. Der Rest läuft weiter.</translation>
    </message>
    <message>
        <source>The order has no id at Prodigi (yet). Nothing was sent.</source>
        <translation>Der Auftrag hat bei Prodigi (noch) keine Kennung. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>“%1” cannot be the id of an order at Prodigi.</source>
        <translation>„%1“ kann bei Prodigi keine Kennung eines Auftrags sein.</translation>
    </message>
    <message>
        <source>The list of orders cannot go on at another host than the account&apos;s.</source>
        <translation>Die Auftragsliste kann auf keinem anderen Host als dem des Kontos weitergehen.</translation>
    </message>
    <message>
        <source>A quote needs the country that it is sent to</source>
        <translation>Ein Angebot braucht das Zielland</translation>
    </message>
    <message>
        <source>A quote needs at least one item</source>
        <translation>Ein Angebot braucht mindestens einen Artikel</translation>
    </message>
    <message>
        <source>“%1” cannot be a SKU of Prodigi&apos;s.</source>
        <translation>„%1“ kann keine SKU von Prodigi sein.</translation>
    </message>
    <message>
        <source>%1 is cancelled. Nothing was changed.</source>
        <translation>%1 ist storniert. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>list %1</source>
        <translation>%1 auflisten</translation>
    </message>
    <message>
        <source>show %1</source>
        <translation>%1 anzeigen</translation>
    </message>
    <message>
        <source>create %1</source>
        <translation>%1 anlegen</translation>
    </message>
    <message>
        <source>update %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Its name says item and print area</source>
        <translation>Ihr Name nennt Artikel und Druckbereich</translation>
    </message>
    <message>
        <source>Its name says the item</source>
        <translation>Ihr Name nennt den Artikel</translation>
    </message>
    <message>
        <source>Its name says the product</source>
        <translation>Ihr Name nennt das Produkt</translation>
    </message>
    <message>
        <source>Its name says the print area</source>
        <translation>Ihr Name nennt den Druckbereich</translation>
    </message>
    <message>
        <source>It is the only place that is free</source>
        <translation>Es ist der einzige freie Platz</translation>
    </message>
    <message>
        <source>There is no free place for it</source>
        <translation>Es gibt keinen freien Platz für sie</translation>
    </message>
    <message numerus="yes">
        <source>It fits %n place</source>
        <comment>It fits %n places; choose one</comment>
        <translation>
            <numerusform>Sie passt an %n Platz</numerusform>
            <numerusform>Sie passt an %n Plätze; bitte einen wählen</numerusform>
        </translation>
    </message>
    <message>
        <source>Several files are for the same place; choose one</source>
        <translation>Mehrere Dateien gehören an denselben Platz; bitte eine wählen</translation>
    </message>
    <message>
        <source>%1 does not take %2 files; it takes %3</source>
        <translation>%1 nimmt keine %2-Dateien an, nur %3</translation>
    </message>
    <message>
        <source>The file has %1 MiB; %2 takes %3 MiB at most</source>
        <translation>Die Datei hat %1 MiB; %2 nimmt höchstens %3 MiB an</translation>
    </message>
    <message numerus="yes">
        <source>%n font is not embedded and would be replaced: %1</source>
        <comment>%n fonts are not embedded and would be replaced: %1</comment>
        <translation>
            <numerusform>%n Schrift ist nicht eingebettet und würde ersetzt: %1</numerusform>
            <numerusform>%n Schriften sind nicht eingebettet und würden ersetzt: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 dpi at the size of the file; %2 dpi is wanted</source>
        <translation>%1 dpi in der Größe der Datei; gewünscht sind %2 dpi</translation>
    </message>
    <message>
        <source>%1 dpi at %2; %3 dpi needs %4</source>
        <translation>%1 dpi bei %2; für %3 dpi sind %4 nötig</translation>
    </message>
    <message>
        <source>%1 for a print area of %2</source>
        <translation>%1 für einen Druckbereich von %2</translation>
    </message>
    <message>
        <source>A picture in it has %1 of the pixels that its print area of %2 needs</source>
        <translation>Ein Bild darin hat %1 der Pixel, die sein Druckbereich von %2 braucht</translation>
    </message>
    <message>
        <source>%1 is cut off, half of it at the left and half at the right</source>
        <translation>%1 wird abgeschnitten, je zur Hälfte links und rechts</translation>
    </message>
    <message>
        <source>%1 is cut off, half of it at the top and half at the bottom</source>
        <translation>%1 wird abgeschnitten, je zur Hälfte oben und unten</translation>
    </message>
    <message>
        <source>%1 of the print area stays empty</source>
        <translation>%1 des Druckbereichs bleibt leer</translation>
    </message>
    <message>
        <source>The file is stretched: its proportions change by %1</source>
        <translation>Die Datei wird gestreckt: Ihre Proportionen ändern sich um %1</translation>
    </message>
    <message>
        <source>The file is in %1, but %2 asks for RGB: colours may change in print</source>
        <translation>Die Datei ist in %1, %2 verlangt aber RGB: Farben können sich im Druck ändern</translation>
    </message>
    <message>
        <source>The file is in CMYK without a colour profile, so its colours are not exactly defined</source>
        <translation>Die Datei ist in CMYK ohne Farbprofil, ihre Farben sind also nicht genau festgelegt</translation>
    </message>
    <message>
        <source>The file is or may be transparent in places; the material shows there</source>
        <translation>Die Datei ist oder kann stellenweise transparent sein; dort ist das Material zu sehen</translation>
    </message>
    <message>
        <source>The file has %1 pages; the print area takes %2</source>
        <translation>Die Datei hat %1 Seiten; der Druckbereich nimmt %2 auf</translation>
    </message>
    <message>
        <source>%1 × %2 in</source>
        <translation>%1 × %2 Zoll</translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <translation>%1 × %2 mm</translation>
    </message>
    <message>
        <source>%1 × %2 px</source>
        <translation>%1 × %2 px</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 does not come with these attributes; there are: %2</source>
        <translation>%1 gibt es nicht mit diesen Eigenschaften; es gibt: %2</translation>
    </message>
    <message>
        <source>%1 has no print area “%2”; there are: %3</source>
        <translation>%1 hat keinen Druckbereich „%2“; es gibt: %3</translation>
    </message>
    <message>
        <source>The same file was sent with %1 (%2)</source>
        <translation>Dieselbe Datei wurde schon mit %1 gesendet (%2)</translation>
    </message>
    <message>
        <source>%1 cannot be printed as it is: %2</source>
        <translation>%1 kann so nicht gedruckt werden: %2</translation>
    </message>
    <message>
        <source>Accepted for %1: %2 (%3)</source>
        <translation>Hingenommen bei %1: %2 (%3)</translation>
    </message>
    <message>
        <source>The picture is larger than %1 MB.</source>
        <translation>Das Bild ist größer als %1 MB.</translation>
    </message>
    <message>
        <source>%1 did not send the picture in time.</source>
        <translation>%1 hat das Bild nicht rechtzeitig gesendet.</translation>
    </message>
    <message>
        <source>%1 is not on the public internet. Allow this server to show its pictures.</source>
        <translation>%1 liegt nicht im öffentlichen Internet. Um Bilder von dort zu zeigen, muss dieser Server erlaubt werden.</translation>
    </message>
    <message>
        <source>%1 did not send the picture (HTTP status %2).</source>
        <translation>%1 hat das Bild nicht gesendet (HTTP-Status %2).</translation>
    </message>
    <message>
        <source>Pictures are only fetched from https addresses.</source>
        <translation>Bilder werden nur von https-Adressen geholt.</translation>
    </message>
    <message>
        <source>The order does not name %1, so no picture is fetched from there.</source>
        <translation>Die Bestellung nennt %1 nicht, deshalb wird von dort kein Bild geholt.</translation>
    </message>
    <message>
        <source>%1 redirects again and again.</source>
        <translation>%1 leitet immer wieder weiter.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file ends too early: it is incomplete. Copy or export it again.</source>
        <translation>Die Datei endet zu früh: Sie ist unvollständig. Kopieren oder exportieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The file is damaged and cannot be read. Export it again.</source>
        <translation>Die Datei ist beschädigt und kann nicht gelesen werden. Exportieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The file cannot be read from its disk or network drive.</source>
        <translation>Die Datei kann von ihrem Datenträger oder Netzlaufwerk nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Reading the file was stopped: it is damaged, or it takes more memory or time than a print file may.</source>
        <translation>Das Lesen der Datei wurde abgebrochen: Sie ist beschädigt oder braucht mehr Speicher oder Zeit, als eine Druckdatei darf.</translation>
    </message>
    <message>
        <source>The file changed while it was being read. Check it again.</source>
        <translation>Die Datei hat sich geändert, während sie gelesen wurde. Prüfen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Checking the file was cancelled.</source>
        <translation>Die Prüfung der Datei wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The file cannot be opened: %1</source>
        <translation>Die Datei kann nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>The program that checks artwork files (platen-inspect) does not start: %1</source>
        <translation>Das Programm, das Druckdateien prüft (platen-inspect), startet nicht: %1</translation>
    </message>
    <message>
        <source>The file is not a PNG, JPEG, TIFF, WebP, SVG or PDF.</source>
        <translation>Die Datei ist weder PNG, JPEG, TIFF, WebP, SVG noch PDF.</translation>
    </message>
    <message>
        <source>The file has %1 MiB; at most %2 MiB can be checked and sent.</source>
        <translation>Die Datei hat %1 MiB; geprüft und gesendet werden höchstens %2 MiB.</translation>
    </message>
    <message>
        <source>The picture has %1 × %2 pixels; at most 1,000 megapixels can be printed.</source>
        <translation>Das Bild hat %1 × %2 Pixel; gedruckt werden höchstens 1.000 Megapixel.</translation>
    </message>
    <message>
        <source>The PDF needs a password. Save it without one.</source>
        <translation>Die PDF-Datei braucht ein Passwort. Speichern Sie sie ohne Passwort.</translation>
    </message>
    <message>
        <source>The PDF forbids printing. Save it without this restriction.</source>
        <translation>Die PDF-Datei verbietet das Drucken. Speichern Sie sie ohne diese Einschränkung.</translation>
    </message>
    <message>
        <source>The PDF is damaged. It could be read, but a printer may show it differently: export it again.</source>
        <translation>Die PDF-Datei ist beschädigt. Sie konnte gelesen werden, kann im Druck aber anders aussehen: Exportieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The file refers to content outside itself, which will be missing in print.</source>
        <translation>Die Datei verweist auf Inhalte außerhalb ihrer selbst; diese fehlen im Druck.</translation>
    </message>
    <message numerus="yes">
        <source>The file has %n page, and no page %1.</source>
        <comment>The file has %n pages, and no page %1.</comment>
        <translation>
            <numerusform>Die Datei hat %n Seite und keine Seite %1.</numerusform>
            <numerusform>Die Datei hat %n Seiten und keine Seite %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 fetches artwork from a web address. Add a host that files are published on, or give its web address instead.</source>
        <translation>%1 holt Druckdateien von einer Web-Adresse. Fügen Sie einen Host hinzu, auf dem Dateien veröffentlicht werden, oder geben Sie stattdessen die Web-Adresse der Datei an.</translation>
    </message>
    <message>
        <source>%1 fetches artwork from addresses that begin with https:// only, and “%2” hands out plain http.</source>
        <translation>%1 holt Druckdateien nur von Adressen, die mit https:// beginnen, und „%2“ gibt sie über einfaches http heraus.</translation>
    </message>
    <message>
        <source>The program ended before the order was stored.</source>
        <translation>Das Programm wurde beendet, bevor die Bestellung gespeichert war.</translation>
    </message>
    <message>
        <source>This version of Platen does not know hosts of the kind “%1”.</source>
        <translation>Diese Version von Platen kennt keine Hosts der Art „%1“.</translation>
    </message>
    <message>
        <source>There is no kind of host “%1”</source>
        <translation>Es gibt keine Art von Host „%1“</translation>
    </message>
    <message>
        <source>No temporary file can be written: %1</source>
        <translation>Es kann keine temporäre Datei geschrieben werden: %1</translation>
    </message>
    <message>
        <source>“%1” hands out something else than what was put there. Check its public address.</source>
        <translation>„%1“ gibt etwas anderes heraus, als dort abgelegt wurde. Prüfen Sie die öffentliche Adresse.</translation>
    </message>
    <message>
        <source>There is no host yet. Add one first.</source>
        <translation>Es gibt noch keinen Host. Fügen Sie zuerst einen hinzu.</translation>
    </message>
    <message>
        <source>Artwork published</source>
        <translation>Druckdateien veröffentlicht</translation>
    </message>
    <message>
        <source>Publishing was called off.</source>
        <translation>Das Veröffentlichen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>%1 cannot be read: the system reported “%2”.</source>
        <translation>%1 ist nicht lesbar: Das System meldete „%2“.</translation>
    </message>
    <message>
        <source>%1 is larger than 2 GiB.</source>
        <translation>%1 ist größer als 2 GiB.</translation>
    </message>
    <message>
        <source>“%1” does not accept its user or secret. Check the host&apos;s settings.</source>
        <translation>„%1“ nimmt Benutzer oder Geheimnis nicht an. Prüfen Sie die Einstellungen des Hosts.</translation>
    </message>
    <message>
        <source>“%1” does not allow this with its user and secret.</source>
        <translation>„%1“ erlaubt das mit diesem Benutzer und Geheimnis nicht.</translation>
    </message>
    <message>
        <source>“%1” does not have it.</source>
        <translation>„%1“ hat das nicht.</translation>
    </message>
    <message>
        <source>“%1” accepts no more requests for now. Try again later.</source>
        <translation>„%1“ nimmt zurzeit keine weiteren Anfragen an. Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>“%1” has a fault of its own at the moment (HTTP %2). Try again later.</source>
        <translation>„%1“ hat zurzeit selbst eine Störung (HTTP %2). Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>“%1” did not get the whole request in time.</source>
        <translation>„%1“ hat die Anfrage nicht rechtzeitig ganz erhalten.</translation>
    </message>
    <message>
        <source>“%1” refused the request (HTTP %2).</source>
        <translation>„%1“ hat die Anfrage abgelehnt (HTTP %2).</translation>
    </message>
    <message>
        <source>“%1” has no room for the file. Make room there, or use another host.</source>
        <translation>„%1“ hat keinen Platz für die Datei. Schaffen Sie dort Platz, oder verwenden Sie einen anderen Host.</translation>
    </message>
    <message>
        <source>“%1” does not hand the file out: a provider that fetches it would get HTTP %2. Check its public address, and that everybody may read there.</source>
        <translation>„%1“ gibt die Datei nicht heraus: Ein Anbieter, der sie abholt, bekäme HTTP %2. Prüfen Sie die öffentliche Adresse, und ob dort jeder lesen darf.</translation>
    </message>
    <message>
        <source>%1 has changed since the order was stored, so it was not sent.</source>
        <translation>%1 hat sich geändert, seit die Bestellung gespeichert wurde, und wurde daher nicht gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute</source>
        <comment>%n minutes</comment>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour</source>
        <comment>%n hours</comment>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day</source>
        <comment>%n days</comment>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ahead</source>
        <translation>%1 vor</translation>
    </message>
    <message>
        <source>%1 behind</source>
        <translation>%1 nach</translation>
    </message>
    <message>
        <source>“%1” refused the request, because this computer&apos;s clock is %2 of its own. Set the clock, and try again.</source>
        <translation>„%1“ hat die Anfrage abgelehnt, weil die Uhr dieses Computers gegenüber der dortigen %2 geht. Stellen Sie die Uhr, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>“%1” has no bucket “%2”. Check the host&apos;s bucket and endpoint.</source>
        <translation>„%1“ hat keinen Bucket „%2“. Prüfen Sie Bucket und Endpunkt des Hosts.</translation>
    </message>
    <message>
        <source>“%1” does not accept the access key (%2). Check its ID, its secret and the region.</source>
        <translation>„%1“ nimmt den Zugriffsschlüssel nicht an (%2). Prüfen Sie seine ID, sein Geheimnis und die Region.</translation>
    </message>
    <message>
        <source>is not the name of a bucket: it has 3 to 63 letters, digits, “.”, “-” and “_”</source>
        <translation>ist kein Name eines Buckets: Er hat 3 bis 63 Buchstaben, Ziffern, „.“, „-“ und „_“</translation>
    </message>
    <message>
        <source>has to be letters, digits, “.”, “-”, “_” and “/”, and begins without “/”</source>
        <translation>darf nur aus Buchstaben, Ziffern, „.“, „-“, „_“ und „/“ bestehen und nicht mit „/“ beginnen</translation>
    </message>
    <message>
        <source>has characters that cannot be part of it</source>
        <translation>enthält Zeichen, die darin nicht vorkommen können</translation>
    </message>
    <message>
        <source>is not a region such as eu-central-1</source>
        <translation>ist keine Region wie eu-central-1</translation>
    </message>
    <message>
        <source>has to be a whole number of hours from 1 to %1</source>
        <translation>muss eine ganze Zahl von Stunden zwischen 1 und %1 sein</translation>
    </message>
    <message>
        <source>“%1” began an upload without naming it.</source>
        <translation>„%1“ hat das Hochladen begonnen, ohne ihm einen Namen zu geben.</translation>
    </message>
    <message>
        <source>“%1” took a part of the file without a receipt.</source>
        <translation>„%1“ hat einen Teil der Datei ohne Quittung angenommen.</translation>
    </message>
    <message>
        <source>“%1” has no such folder. Check the host&apos;s address.</source>
        <translation>„%1“ hat keinen solchen Ordner. Prüfen Sie die Adresse des Hosts.</translation>
    </message>
    <message>
        <source>%1 cannot be read, or has changed while it was being sent.</source>
        <translation>%1 ist nicht lesbar oder hat sich während des Sendens geändert.</translation>
    </message>
    <message>
        <source>There is no host “%1”: none has been added yet.</source>
        <translation>Es gibt keinen Host „%1“: Bisher wurde keiner hinzugefügt.</translation>
    </message>
    <message>
        <source>There is no host “%1”. There are: %2.</source>
        <translation>Es gibt keinen Host „%1“. Vorhanden sind: %2.</translation>
    </message>
    <message>
        <source>“%1” cannot be a host&apos;s name: it needs at least one letter or digit.</source>
        <translation>„%1“ kann nicht der Name eines Hosts sein: Er braucht mindestens einen Buchstaben oder eine Ziffer.</translation>
    </message>
    <message>
        <source>There is a host “%1” already.</source>
        <translation>Es gibt bereits einen Host „%1“.</translation>
    </message>
    <message>
        <source>The picture in the clipboard cannot be read</source>
        <translation>Das Bild in der Zwischenablage ist nicht lesbar</translation>
    </message>
    <message>
        <source>The pasted picture could not be saved as %1: %2</source>
        <translation>Das eingefügte Bild konnte nicht als %1 gespeichert werden: %2</translation>
    </message>
    <message>
        <source>%1 has not fetched %2 yet, and its address stops working on %3 (UTC). The artwork of an order cannot be changed there: cancel the order and place it again, or ask %1.</source>
        <translation>%1 hat %2 noch nicht geholt, und die Adresse gilt nur bis %3 (UTC). Die Druckdateien eines Auftrags lassen sich dort nicht ändern: Stornieren Sie den Auftrag und geben Sie ihn neu auf, oder fragen Sie bei %1 nach.</translation>
    </message>
    <message>
        <source>%1 has changed since it was published, so %2 can no longer fetch it. Put the file back as it was, or cancel the order and place it again.</source>
        <translation>%1 hat sich geändert, seit sie veröffentlicht wurde, deshalb kann %2 sie nicht mehr holen. Stellen Sie die Datei wieder her, oder stornieren Sie den Auftrag und geben Sie ihn neu auf.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message>
        <source>Watched: %1</source>
        <translation>Überwacht: %1</translation>
    </message>
    <message>
        <source>The folder %1 is not there.</source>
        <translation>Der Ordner %1 ist nicht da.</translation>
    </message>
    <message>
        <source>%1 is not a folder.</source>
        <translation>%1 ist kein Ordner.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be read.</source>
        <translation>Der Ordner %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>It is not clear what %1 is for: %2.</source>
        <translation>Es ist nicht klar, wofür %1 ist: %2.</translation>
    </message>
    <message>
        <source>The draft was changed meanwhile; the files are looked at again.</source>
        <translation>Der Entwurf wurde inzwischen geändert; die Dateien werden noch einmal angesehen.</translation>
    </message>
    <message>
        <source>The template has no item: say at least which product the files are for.</source>
        <translation>Die Vorlage hat keinen Artikel: Geben Sie mindestens an, für welches Produkt die Dateien sind.</translation>
    </message>
    <message>
        <source>The interval has to be 0 to %1 seconds.</source>
        <translation>Der Abstand muss zwischen 0 und %1 Sekunden liegen.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>“%1” watches that folder for the same account already.</source>
        <translation>„%1“ überwacht diesen Ordner schon für dasselbe Konto.</translation>
    </message>
    <message>
        <source>%1 contains Platen&apos;s own data: choose another folder.</source>
        <translation>%1 enthält Platens eigene Daten: Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Made from %1 in the folder “%2”</source>
        <translation>Aus %1 im Ordner „%2“ erstellt</translation>
    </message>
    <message>
        <source>Artwork published again: its address would have expired</source>
        <translation>Druckdateien erneut veröffentlicht: Ihre Adresse wäre abgelaufen</translation>
    </message>
    <message>
        <source>The picture could not be kept while it is drawn: %1</source>
        <translation>Das Bild konnte nicht abgelegt werden, während es gezeichnet wird: %1</translation>
    </message>
    <message>
        <source>Platen is closing</source>
        <translation>Platen wird beendet</translation>
    </message>
    <message>
        <source>The listener has no public address through which a provider could fetch a file. Set one (in the console: “webhook serve --public-url URL”), or use another host.</source>
        <translation>Der Empfang hat keine öffentliche Adresse, über die ein Dienstleister eine Datei holen könnte. Legen Sie eine fest (in der Konsole: „webhook serve --public-url URL“), oder verwenden Sie einen anderen Host.</translation>
    </message>
    <message>
        <source>The listener&apos;s public address %1 is plain http, which anyone on the way could read. Use one that begins with https://.</source>
        <translation>Die öffentliche Adresse %1 des Empfangs ist unverschlüsseltes http, das jeder unterwegs mitlesen könnte. Verwenden Sie eine, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>“%1” no longer shares the file.</source>
        <translation>„%1“ gibt die Datei nicht mehr heraus.</translation>
    </message>
    <message>
        <source>There is no watched folder “%1”: none has been added yet.</source>
        <translation>Es gibt keinen überwachten Ordner „%1“: Es wurde noch keiner hinzugefügt.</translation>
    </message>
    <message>
        <source>There is no watched folder “%1”. There are: %2.</source>
        <translation>Es gibt keinen überwachten Ordner „%1“. Es gibt: %2.</translation>
    </message>
    <message>
        <source>“%1” cannot be a folder&apos;s name here: it needs at least one letter or digit.</source>
        <translation>„%1“ kann hier kein Name eines Ordners sein: Er braucht mindestens einen Buchstaben oder eine Ziffer.</translation>
    </message>
    <message>
        <source>There is a watched folder “%1” already.</source>
        <translation>Es gibt schon einen überwachten Ordner „%1“.</translation>
    </message>
    <message>
        <source>A size has a width and a height.</source>
        <translation>Zu einer Größe gehören Breite und Höhe.</translation>
    </message>
    <message>
        <source>A product cannot have this size.</source>
        <translation>Diese Größe kann ein Produkt nicht haben.</translation>
    </message>
    <message>
        <source>%1 in</source>
        <translation>%1 in</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
    <message>
        <source>The file has no bleed; %1 are wanted on each side</source>
        <translation>Die Datei hat keinen Anschnitt; gewünscht sind %1 auf jeder Seite</translation>
    </message>
    <message>
        <source>under 0.1 %</source>
        <translation>unter 0,1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n file there is passed over: its name is not UTF-8. Rename it.</source>
        <comment>%n files there are passed over: their names are not UTF-8. Rename them.</comment>
        <translation>
            <numerusform>%n Datei dort wird übergangen: Ihr Name ist kein UTF-8. Benennen Sie sie um.</numerusform>
            <numerusform>%n Dateien dort werden übergangen: Ihre Namen sind kein UTF-8. Benennen Sie sie um.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 changed while it was checked. Check it again.</source>
        <translation>%1 hat sich geändert, während die Datei geprüft wurde. Prüfen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>“%1” still has changes that were not sent, or whose outcome is not known (%2). With other settings they could reach another place, or be looked up there. Send or discard them in the outbox first.</source>
        <translation>„%1“ hat noch Änderungen, die nicht gesendet wurden oder deren Ergebnis nicht bekannt ist (%2). Mit anderen Einstellungen könnten sie an einen anderen Ort gelangen oder dort gesucht werden. Senden oder verwerfen Sie sie zuerst im Postausgang.</translation>
    </message>
    <message>
        <source>“%1” does not need attention.</source>
        <translation>„%1“ braucht keine Aufmerksamkeit.</translation>
    </message>
    <message>
        <source>Something else is wrong with it by now. Look at it again first.</source>
        <translation>Inzwischen stimmt etwas anderes nicht. Sehen Sie es sich zuerst noch einmal an.</translation>
    </message>
    <message>
        <source>It can only be put aside until a time in the future.</source>
        <translation>Zurückgestellt werden kann nur bis zu einem Zeitpunkt in der Zukunft.</translation>
    </message>
    <message>
        <source>“%1” was not put aside.</source>
        <translation>„%1“ ist nicht zurückgestellt.</translation>
    </message>
    <message numerus="yes">
        <source>%n order or change waits to be sent.</source>
        <comment>%n orders and changes wait to be sent.</comment>
        <translation>
            <numerusform>%n Auftrag oder Änderung wartet auf den Versand.</numerusform>
            <numerusform>%n Aufträge und Änderungen warten auf den Versand.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter the new key</source>
        <translation>Neuen Schlüssel eingeben</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Show the webhook</source>
        <translation>Webhook zeigen</translation>
    </message>
    <message>
        <source>Open the folder&apos;s settings</source>
        <translation>Einstellungen des Ordners öffnen</translation>
    </message>
    <message>
        <source>Open the hosts</source>
        <translation>Hosts öffnen</translation>
    </message>
    <message>
        <source>Pay at %1</source>
        <translation>Bei %1 bezahlen</translation>
    </message>
    <message>
        <source>Open at %1</source>
        <translation>Bei %1 öffnen</translation>
    </message>
    <message>
        <source>Resolve…</source>
        <translation>Klären…</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Jetzt nachsehen</translation>
    </message>
    <message>
        <source>Edit this draft</source>
        <translation>Entwurf bearbeiten</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>Datei ersetzen</translation>
    </message>
    <message>
        <source>Correct and place again</source>
        <translation>Berichtigen und neu erteilen</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Show the order</source>
        <translation>Auftrag zeigen</translation>
    </message>
    <message>
        <source>Pay %1 at %2</source>
        <translation>%1 bei %2 bezahlen</translation>
    </message>
    <message>
        <source>Its orders could not be synced.</source>
        <translation>Die Aufträge konnten nicht abgeglichen werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n order or change could not be sent yet.</source>
        <comment>%n orders and changes could not be sent yet.</comment>
        <translation>
            <numerusform>%n Auftrag oder Änderung konnte noch nicht gesendet werden.</numerusform>
            <numerusform>%n Aufträge und Änderungen konnten noch nicht gesendet werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Platen goes on trying.</source>
        <translation>Platen versucht es weiter.</translation>
    </message>
    <message>
        <source>We don&apos;t know whether %1 did this: %2</source>
        <translation>Es ist unklar, ob %1 dies ausgeführt hat: %2</translation>
    </message>
    <message>
        <source>It may or may not have been carried out.</source>
        <translation>Vielleicht wurde es ausgeführt, vielleicht nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%n webhook was rejected.</source>
        <comment>%n webhooks were rejected.</comment>
        <translation>
            <numerusform>%n Webhook wurde abgelehnt.</numerusform>
            <numerusform>%n Webhooks wurden abgelehnt.</numerusform>
        </translation>
    </message>
    <message>
        <source>What they report arrives with the next sync.</source>
        <translation>Was sie melden, kommt mit dem nächsten Abgleich.</translation>
    </message>
    <message>
        <source>What they report is missing here.</source>
        <translation>Was sie melden, fehlt hier.</translation>
    </message>
    <message>
        <source>No draft is made of what is there: %1</source>
        <translation>Was dort liegt, wird nicht zum Entwurf: %1</translation>
    </message>
    <message numerus="yes">
        <source>There is another issue.</source>
        <comment>There are %n more issues.</comment>
        <translation>
            <numerusform>Es gibt ein weiteres Problem.</numerusform>
            <numerusform>Es gibt %n weitere Probleme.</numerusform>
        </translation>
    </message>
    <message>
        <source>We don&apos;t know whether %1 got this order.</source>
        <translation>Es ist unklar, ob %1 diesen Auftrag erhalten hat.</translation>
    </message>
    <message>
        <source>%1 is holding this order.</source>
        <translation>%1 hält diesen Auftrag an.</translation>
    </message>
    <message>
        <source>%1 has cancelled this order.</source>
        <translation>%1 hat diesen Auftrag storniert.</translation>
    </message>
    <message>
        <source>%1 refused this order.</source>
        <translation>%1 hat diesen Auftrag abgelehnt.</translation>
    </message>
    <message>
        <source>%1 reports that something about this order has to be settled.</source>
        <translation>%1 meldet, dass bei diesem Auftrag etwas zu klären ist.</translation>
    </message>
    <message>
        <source>It has not been ordered.</source>
        <translation>Es ist noch nicht bestellt.</translation>
    </message>
    <message>
        <source>It may exist there and may be charged. It is not sent again until that is clear.</source>
        <translation>Er kann dort existieren und berechnet werden. Bis das klar ist, wird er nicht noch einmal gesendet.</translation>
    </message>
    <message>
        <source>It is not made, and nothing is charged.</source>
        <translation>Er wird nicht hergestellt, und es wird nichts berechnet.</translation>
    </message>
    <message>
        <source>It is not made until this is settled.</source>
        <translation>Er wird erst hergestellt, wenn das geklärt ist.</translation>
    </message>
    <message>
        <source>It is not made.</source>
        <translation>Er wird nicht hergestellt.</translation>
    </message>
    <message>
        <source>Put aside by you until %1</source>
        <translation>Von Ihnen zurückgestellt bis %1</translation>
    </message>
    <message>
        <source>Put aside by you</source>
        <translation>Von Ihnen beiseitegelegt</translation>
    </message>
    <message>
        <source>Needs attention again, at your request</source>
        <translation>Braucht auf Ihren Wunsch wieder Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Something about this draft has to be settled.</source>
        <translation>An diesem Entwurf ist etwas zu klären.</translation>
    </message>
    <message>
        <source>%1 has not been placed yet; cancel it, or wait until it is placed</source>
        <translation>%1 ist noch nicht erteilt; stornieren Sie den Auftrag oder warten Sie, bis er erteilt ist</translation>
    </message>
    <message>
        <source>An account&apos;s name can have %1 characters; this one has %2.</source>
        <translation>Der Name eines Kontos kann %1 Zeichen haben; dieser hat %2.</translation>
    </message>
    <message>
        <source>A host&apos;s name can have %1 characters; this one has %2.</source>
        <translation>Der Name eines Hosts kann %1 Zeichen haben; dieser hat %2.</translation>
    </message>
</context>
<context>
    <name>OpenActions</name>
    <message>
        <source>The account of this order is not known here.</source>
        <translation>Das Konto dieses Auftrags ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 cannot do this.</source>
        <translation>%1 kann das nicht.</translation>
    </message>
    <message>
        <source>We don&apos;t know yet whether this order exists. Resolve it first.</source>
        <translation>Es ist noch unklar, ob es den Auftrag gibt. Bitte ihn zuerst klären.</translation>
    </message>
    <message>
        <source>The provider does not have this order yet.</source>
        <translation>Der Dienstleister hat diesen Auftrag noch nicht.</translation>
    </message>
    <message>
        <source>The order is finished: %1.</source>
        <translation>Der Auftrag ist abgeschlossen: %1.</translation>
    </message>
    <message>
        <source>%1 no longer allows this.</source>
        <translation>%1 lässt das nicht mehr zu.</translation>
    </message>
    <message>
        <source>Only a draft can be edited; this order has been placed.</source>
        <translation>Nur ein Entwurf lässt sich bearbeiten; dieser Auftrag ist schon erteilt.</translation>
    </message>
    <message>
        <source>Only a draft can be discarded; this order has been placed.</source>
        <translation>Nur ein Entwurf lässt sich verwerfen; dieser Auftrag ist schon erteilt.</translation>
    </message>
    <message>
        <source>Sending can only be undone before the order is sent.</source>
        <translation>Nur was noch nicht gesendet wurde, lässt sich zurückholen.</translation>
    </message>
    <message>
        <source>Nothing about this order has failed.</source>
        <translation>An diesem Auftrag ist nichts fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Only an unknown order can be resolved.</source>
        <translation>Klären lässt sich nur ein ungeklärter Auftrag.</translation>
    </message>
    <message>
        <source>There is nothing to fetch from the provider for this order.</source>
        <translation>Beim Dienstleister gibt es zu diesem Auftrag nichts abzurufen.</translation>
    </message>
    <message>
        <source>%1 does not let Platen look the order up. Check with %1, then resolve it.</source>
        <translation>%1 bietet keine Abfrage, ob es den Auftrag gibt. Bitte dort nachfragen und dann klären.</translation>
    </message>
    <message>
        <source>A draft was never placed. Discard it instead.</source>
        <translation>Ein Entwurf wurde nie erteilt. Bitte stattdessen verwerfen.</translation>
    </message>
    <message>
        <source>We don&apos;t know whether the provider got this order. Resolve it first, or you may pay for it twice.</source>
        <translation>Es ist unklar, ob der Dienstleister diesen Auftrag erhalten hat. Bitte ihn zuerst klären, sonst zahlen Sie ihn vielleicht doppelt.</translation>
    </message>
</context>
<context>
    <name>OrderColumns</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Provider&apos;s ID</source>
        <translation>Nummer beim Dienstleister</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Versand</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>Sendungsnummer</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
</context>
<context>
    <name>OrderText</name>
    <message>
        <source>Shipping</source>
        <translation>Versand</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>Product</name>
    <message>
        <source>Best at %1 × %2 px</source>
        <translation>Am besten %1 × %2 Pixel</translation>
    </message>
    <message>
        <source>%1 · %2 × %3 mm</source>
        <translation>%1 · %2 × %3 mm</translation>
    </message>
    <message>
        <source>Artwork</source>
        <translation>Druckdatei</translation>
    </message>
    <message>
        <source>Fill print area</source>
        <translation>Druckbereich füllen</translation>
    </message>
    <message>
        <source>Fit print area</source>
        <translation>In Druckbereich einpassen</translation>
    </message>
    <message>
        <source>Stretch to print area</source>
        <translation>Auf Druckbereich strecken</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Vorderseite</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Rückseite</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Color</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Not yet downloaded</source>
        <translation>Noch nicht heruntergeladen</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Eingegangen</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>In Bearbeitung</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Versandt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>Ungültig</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Versand</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>Zwischensumme</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Erstattung</translation>
    </message>
</context>
<context>
    <name>Resource</name>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Sammelform</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>Designs</source>
        <translation>Designs</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Sammelformen</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>Neue Kategorie</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Neues Produkt</translation>
    </message>
    <message>
        <source>New variant</source>
        <translation>Neue Variante</translation>
    </message>
    <message>
        <source>New design</source>
        <translation>Neues Design</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>Neue Sammelform</translation>
    </message>
    <message>
        <source>New webhook</source>
        <translation>Neuer Webhook</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 „%2“</translation>
    </message>
    <message>
        <source>category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>variants</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>design</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>designs</source>
        <translation>Designs</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>webhooks</source>
        <translation>Webhooks</translation>
    </message>
</context>
<context>
    <name>Secret</name>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>API-Token</translation>
    </message>
    <message>
        <source>client secret</source>
        <translation>Client-Geheimnis</translation>
    </message>
    <message>
        <source>secret key</source>
        <translation>geheimer Schlüssel</translation>
    </message>
    <message>
        <source>webhook secret</source>
        <translation>Webhook-Geheimnis</translation>
    </message>
</context>
<context>
    <name>SelfTest</name>
    <message>
        <source>No response within 10 seconds. Do the router, tunnel and firewall let requests through to this computer?</source>
        <translation>Keine Antwort innerhalb von 10 Sekunden. Lassen Router, Tunnel und Firewall Anfragen bis zu diesem Rechner durch?</translation>
    </message>
    <message>
        <source>Something other than Platen responds at %1. Does it forward everything to this computer?</source>
        <translation>Unter %1 antwortet etwas anderes als Platen. Leitet es alles an diesen Rechner weiter?</translation>
    </message>
    <message>
        <source>%1 responds with status %2 instead of forwarding to this computer.</source>
        <translation>%1 antwortet mit Status %2, statt an diesen Rechner weiterzuleiten.</translation>
    </message>
    <message>
        <source>From this computer, Platen responds at %1. Providers cannot reach this address from the internet.</source>
        <translation>Von diesem Rechner aus antwortet Platen unter %1. Aus dem Internet können Dienstleister diese Adresse nicht erreichen.</translation>
    </message>
    <message>
        <source>From this computer, Platen responds at %1. We don&apos;t know whether it can be reached from outside.</source>
        <translation>Von diesem Rechner aus antwortet Platen unter %1. Ob es von außen erreichbar ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Not reachable from this computer: %1</source>
        <translation>Von diesem Rechner aus nicht erreichbar: %1</translation>
    </message>
</context>
<context>
    <name>SettingsPages</name>
    <message>
        <source>Artwork hosts</source>
        <translation>Hosts für Druckdateien</translation>
    </message>
    <message>
        <source>Artwork &amp;hosts…</source>
        <translation>&amp;Hosts für Druckdateien…</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Überwachte Ordner</translation>
    </message>
    <message>
        <source>Watched &amp;folders…</source>
        <translation>Überwachte &amp;Ordner…</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>A&amp;ccounts…</source>
        <translation>&amp;Konten…</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>&amp;Messages…</source>
        <translation>&amp;Nachrichten…</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Wartet auf Versand</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Ungeklärt</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Übermittelt</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>In Vorbereitung</translation>
    </message>
    <message>
        <source>In production</source>
        <translation>In Produktion</translation>
    </message>
    <message>
        <source>Produced</source>
        <translation>Fertiggestellt</translation>
    </message>
    <message>
        <source>Partly shipped</source>
        <translation>Teilweise versandt</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Versandt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>Time</name>
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
    <message>
        <source>Today %1</source>
        <translation>Heute %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>Gestern %1</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>heute %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>gestern %1</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>reported by the provider</source>
        <translation>vom Dienstleister gemeldet</translation>
    </message>
    <message>
        <source>reported by webhook</source>
        <translation>per Webhook gemeldet</translation>
    </message>
    <message>
        <source>found when syncing</source>
        <translation>beim Abgleich gefunden</translation>
    </message>
    <message>
        <source>done here by a person</source>
        <translation>hier von Hand ausgeführt</translation>
    </message>
    <message>
        <source>done by Platen</source>
        <translation>von Platen ausgeführt</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>All orders</source>
        <translation>Alle Aufträge</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>In production</source>
        <translation>In Produktion</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Versandt</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Platen&apos;s data folder cannot be used.</source>
        <translation>Der Datenordner von Platen ist nicht benutzbar.</translation>
    </message>
    <message>
        <source>Platen cannot record there.</source>
        <translation>Platen kann dort nicht aufzeichnen.</translation>
    </message>
</context>
<context>
    <name>platen::AccountCard</name>
    <message>
        <source>Your name for it. It is also part of the webhook address.</source>
        <translation>Ihr Name dafür. Er ist auch Teil der Webhook-Adresse.</translation>
    </message>
    <message>
        <source>&amp;Provider</source>
        <translation>&amp;Dienstleister</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>Neues Konto</translation>
    </message>
    <message>
        <source>%1 sandbox</source>
        <translation>%1 Sandbox</translation>
    </message>
    <message>
        <source>Enter a name with at least one letter or digit.</source>
        <translation>Bitte einen Namen mit mindestens einem Buchstaben oder einer Ziffer eingeben.</translation>
    </message>
    <message>
        <source>Contacting %1…</source>
        <translation>Verbindung mit %1…</translation>
    </message>
    <message>
        <source>It works: %1 knows this account.</source>
        <translation>Es funktioniert: %1 kennt dieses Konto.</translation>
    </message>
    <message>
        <source>It does not work yet.</source>
        <translation>Es funktioniert noch nicht.</translation>
    </message>
    <message>
        <source>Could not be tested.</source>
        <translation>Ließ sich nicht testen.</translation>
    </message>
    <message>
        <source>No order is affected. The account can still be saved.</source>
        <translation>Kein Auftrag ist betroffen. Das Konto lässt sich trotzdem speichern.</translation>
    </message>
    <message>
        <source>Orders for this account wait here until the key works.</source>
        <translation>Aufträge für dieses Konto warten hier, bis der Schlüssel funktioniert.</translation>
    </message>
    <message>
        <source>We don&apos;t know whether orders can be sent until a test succeeds.</source>
        <translation>Ob sich Aufträge senden lassen, ist erst nach einem erfolgreichen Test bekannt.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>The account was not saved.</source>
        <translation>Das Konto wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>The account is as it was.</source>
        <translation>Das Konto ist, wie es war.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>The account is still there, and so are its orders.</source>
        <translation>Das Konto und seine Aufträge sind noch da.</translation>
    </message>
</context>
<context>
    <name>platen::AccountFacts</name>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>failed; last response %1</source>
        <translation>fehlgeschlagen; letzte Antwort %1</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Dienstleister</translation>
    </message>
    <message>
        <source>Last synced</source>
        <translation>Zuletzt abgeglichen</translation>
    </message>
    <message>
        <source>Last checked</source>
        <translation>Zuletzt geprüft</translation>
    </message>
    <message>
        <source>Last webhook</source>
        <translation>Letzter Webhook</translation>
    </message>
    <message>
        <source>Anyone with this address can send events. Give it to the provider only.</source>
        <translation>Wer diese Adresse kennt, kann Ereignisse senden. Nur dem Dienstleister geben.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the webhook URL</source>
        <translation>Webhook-Adresse kopieren</translation>
    </message>
    <message>
        <source>Webhook URL</source>
        <translation>Webhook-Adresse</translation>
    </message>
    <message>
        <source>Its orders are shown as last known. The next sync tries again.</source>
        <translation>Seine Aufträge werden auf dem letzten bekannten Stand gezeigt. Der nächste Abgleich versucht es wieder.</translation>
    </message>
</context>
<context>
    <name>platen::AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>&amp;Add an account</source>
        <translation>Konto &amp;hinzufügen</translation>
    </message>
    <message>
        <source>No accounts yet.
An account is where orders go: your account with a print provider, live or sandbox.</source>
        <translation>Noch keine Konten.
An ein Konto gehen Aufträge: Ihr Konto bei einem Druckdienstleister, echt oder Sandbox.</translation>
    </message>
</context>
<context>
    <name>platen::AppActions</name>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Show the &amp;data folder</source>
        <translation>&amp;Datenordner zeigen</translation>
    </message>
    <message>
        <source>&amp;About Platen</source>
        <translation>&amp;Über Platen</translation>
    </message>
    <message>
        <source>&amp;Sync now</source>
        <translation>Jetzt &amp;abgleichen</translation>
    </message>
    <message>
        <source>R&amp;e-sync all orders</source>
        <translation>Alle Aufträge n&amp;eu abgleichen</translation>
    </message>
    <message>
        <source>&amp;Add an account…</source>
        <translation>Konto &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Webhooks…</source>
        <translation>&amp;Webhooks…</translation>
    </message>
    <message>
        <source>Cata&amp;logue…</source>
        <translation>Kata&amp;log…</translation>
    </message>
    <message>
        <source>&amp;Try it with the sandbox</source>
        <translation>Mit der &amp;Sandbox ausprobieren</translation>
    </message>
    <message>
        <source>About Platen</source>
        <translation>Über Platen</translation>
    </message>
    <message>
        <source>The order desk for print shops.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Die Auftragsverwaltung für Druckereien.
Freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>&amp;Auftrag</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>An&amp;sicht</translation>
    </message>
    <message>
        <source>&amp;Accounts</source>
        <translation>&amp;Konten</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>S&amp;palten</translation>
    </message>
    <message>
        <source>Sor&amp;t by</source>
        <translation>Sor&amp;tieren nach</translation>
    </message>
    <message>
        <source>Settin&amp;gs…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Needs &amp;attention</source>
        <translation>Braucht &amp;Aufmerksamkeit nötigamp;Aufmerksamkeit</translation>
    </message>
</context>
<context>
    <name>platen::ArtworkCanvas</name>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
</context>
<context>
    <name>platen::ArtworkField</name>
    <message>
        <source>Drop a file here</source>
        <translation>Datei hierher ziehen</translation>
    </message>
    <message>
        <source>Artwork</source>
        <translation>Druckdatei</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>This provider only accepts files. Save the picture, then drop the file here.</source>
        <translation>Dieser Dienstleister nimmt nur Dateien an. Bitte das Bild speichern und die Datei hierher ziehen.</translation>
    </message>
    <message>
        <source>That is neither a file nor a web address.</source>
        <translation>Das ist weder eine Datei noch eine Webadresse.</translation>
    </message>
    <message>
        <source>https://… or drop a file or a link here</source>
        <translation>https://… oder eine Datei oder einen Link hierher ziehen</translation>
    </message>
    <message>
        <source>Artwork (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.webp *.svg)</source>
        <translation>Druckdateien (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.webp *.svg)</translation>
    </message>
    <message>
        <source>Becomes the artwork here. Nothing is sent.</source>
        <translation>Wird hier zur Druckdatei. Es wird nichts gesendet.</translation>
    </message>
    <message>
        <source>That is not a file.</source>
        <translation>Das ist keine Datei.</translation>
    </message>
</context>
<context>
    <name>platen::ArtworkIntake</name>
    <message numerus="yes">
        <source>%n artwork file(s) added. Nothing was sent.</source>
        <translation>
            <numerusform>%n Druckdatei hinzugefügt. Es wurde nichts gesendet.</numerusform>
            <numerusform>%n Druckdateien hinzugefügt. Es wurde nichts gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n artwork file(s) are added once the draft has an account.</source>
        <translation>
            <numerusform>%n Druckdatei wird hinzugefügt, sobald der Entwurf ein Konto hat.</numerusform>
            <numerusform>%n Druckdateien werden hinzugefügt, sobald der Entwurf ein Konto hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 takes no artwork with an order.</source>
        <translation>%1 nimmt mit einem Auftrag keine Druckdateien an.</translation>
    </message>
    <message>
        <source>%1 is not added: %2.</source>
        <translation>%1 wird nicht hinzugefügt: %2.</translation>
    </message>
    <message>
        <source>%1: item %2, %3</source>
        <translation>%1: Artikel %2, %3</translation>
    </message>
    <message>
        <source>%1: new item %2, %3</source>
        <translation>%1: neuer Artikel %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>Adds %n artwork file(s) once the draft has an account</source>
        <translation>
            <numerusform>Fügt %n Druckdatei hinzu, sobald der Entwurf ein Konto hat</numerusform>
            <numerusform>Fügt %n Druckdateien hinzu, sobald der Entwurf ein Konto hat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adds %n artwork file(s) to this draft</source>
        <translation>
            <numerusform>Fügt diesem Entwurf %n Druckdatei hinzu</numerusform>
            <numerusform>Fügt diesem Entwurf %n Druckdateien hinzu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weitere</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: replaces the artwork of item %2, %3</source>
        <translation>%1: ersetzt die Druckdatei von Artikel %2, %3</translation>
    </message>
    <message>
        <source>This draft is being placed.</source>
        <translation>Dieser Entwurf wird gerade erteilt.</translation>
    </message>
</context>
<context>
    <name>platen::ArtworkPage</name>
    <message>
        <source>Back to the order</source>
        <translation>Zurück zum Auftrag</translation>
    </message>
    <message>
        <source>Back to the order (Esc)</source>
        <translation>Zurück zum Auftrag (Esc)</translation>
    </message>
    <message>
        <source>Page of the file</source>
        <translation>Seite der Datei</translation>
    </message>
    <message>
        <source>Page </source>
        <translation>Seite </translation>
    </message>
    <message>
        <source>Artwork</source>
        <translation>Druckdatei</translation>
    </message>
    <message>
        <source>Item %1: %2</source>
        <translation>Artikel %1: %2</translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> von %1</translation>
    </message>
    <message>
        <source>Show that order</source>
        <translation>Diesen Auftrag zeigen</translation>
    </message>
    <message>
        <source>Do not use it</source>
        <translation>Nicht verwenden</translation>
    </message>
    <message>
        <source>Used anyway. The order&apos;s timeline will say so.</source>
        <translation>Wird trotzdem verwendet. Das steht dann im Verlauf des Auftrags.</translation>
    </message>
    <message>
        <source>Use it anyway</source>
        <translation>Trotzdem verwenden</translation>
    </message>
    <message>
        <source>The order is checked by page 1.</source>
        <translation>Der Auftrag wird anhand von Seite 1 geprüft.</translation>
    </message>
    <message>
        <source>Only page 1 is printed.</source>
        <translation>Nur Seite 1 wird gedruckt.</translation>
    </message>
    <message>
        <source>Page 1 is printed, not this one.</source>
        <translation>Gedruckt wird Seite 1, nicht diese.</translation>
    </message>
</context>
<context>
    <name>platen::ArtworkRows</name>
    <message>
        <source>Artwork</source>
        <translation>Druckdatei</translation>
    </message>
    <message>
        <source>Artwork for %1</source>
        <translation>Druckdatei für %1</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose a file for %1</source>
        <translation>Datei für %1 wählen</translation>
    </message>
    <message>
        <source>Add print area</source>
        <translation>Druckbereich hinzufügen</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Anderer…</translation>
    </message>
    <message>
        <source>The provider&apos;s name for the print area:</source>
        <translation>Name des Druckbereichs beim Dienstleister:</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
</context>
<context>
    <name>platen::ArtworkStrip</name>
    <message>
        <source>Show as printed…</source>
        <translation>Wie gedruckt zeigen…</translation>
    </message>
    <message>
        <source>Use it anyway</source>
        <translation>Trotzdem verwenden</translation>
    </message>
    <message>
        <source>Only files on this computer are checked before they are sent.</source>
        <translation>Vor dem Senden werden nur Dateien auf diesem Computer geprüft.</translation>
    </message>
    <message>
        <source>Show %1 as it is printed</source>
        <translation>%1 so zeigen, wie es gedruckt wird</translation>
    </message>
    <message>
        <source>Checking %1…</source>
        <translation>%1 wird geprüft…</translation>
    </message>
    <message>
        <source>The checks found nothing.</source>
        <translation>Die Prüfungen haben nichts gefunden.</translation>
    </message>
    <message>
        <source>How large it is printed is not known, so only the file was checked.</source>
        <translation>Wie groß gedruckt wird, ist nicht bekannt, darum wurde nur die Datei geprüft.</translation>
    </message>
    <message>
        <source>Used anyway: %1</source>
        <translation>Trotzdem verwendet: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (und %n weiterer Hinweis)</numerusform>
            <numerusform>%1 (und %n weitere Hinweise)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Do not use it</source>
        <translation>Nicht verwenden</translation>
    </message>
</context>
<context>
    <name>platen::ArtworkView</name>
    <message>
        <source>Zoom out (-)</source>
        <translation>Verkleinern (-)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Vergrößern (+)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Show all of it (0)</source>
        <translation>Alles zeigen (0)</translation>
    </message>
    <message>
        <source>Printed size</source>
        <translation>Druckgröße</translation>
    </message>
    <message>
        <source>As large as it is printed (1)</source>
        <translation>So groß wie gedruckt (1)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Preview of %1 as it is printed</source>
        <translation>Vorschau von %1, wie es gedruckt wird</translation>
    </message>
    <message>
        <source>%1 % of the printed size</source>
        <translation>%1 % der Druckgröße</translation>
    </message>
</context>
<context>
    <name>platen::AttentionActions</name>
    <message>
        <source>&amp;Fix it</source>
        <translation>&amp;Beheben</translation>
    </message>
    <message>
        <source>&amp;Handled</source>
        <translation>&amp;Erledigt</translation>
    </message>
    <message>
        <source>&amp;Snooze…</source>
        <translation>&amp;Später…</translation>
    </message>
    <message>
        <source>Snooze: %1</source>
        <translation>Später: %1</translation>
    </message>
    <message>
        <source>Snooze until a &amp;date…</source>
        <translation>Später, an einem &amp;Datum…</translation>
    </message>
    <message>
        <source>Trying %1…</source>
        <translation>%1 wird versucht…</translation>
    </message>
    <message>
        <source>%1 was synced.</source>
        <translation>%1 wurde abgeglichen.</translation>
    </message>
    <message>
        <source>%1 was looked up.</source>
        <translation>%1 wurde nachgesehen.</translation>
    </message>
    <message>
        <source>Handled: %1</source>
        <translation>Erledigt: %1</translation>
    </message>
    <message>
        <source>Put aside until %2: %1</source>
        <translation>Zurückgestellt bis %2: %1</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Needs attention again &amp;at:</source>
        <translation>Braucht wieder &amp;Aufmerksamkeit am:</translation>
    </message>
</context>
<context>
    <name>platen::AttentionDelegate</name>
    <message>
        <source>Handled</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Später</translation>
    </message>
</context>
<context>
    <name>platen::AttentionModel</name>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
</context>
<context>
    <name>platen::AttentionPage</name>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Nothing needs your attention
There are no accounts yet.</source>
        <translation>Nichts braucht Ihre Aufmerksamkeit
Es gibt noch keine Konten.</translation>
    </message>
    <message>
        <source>Nothing needs your attention
Not every account has been checked yet.</source>
        <translation>Nichts braucht Ihre Aufmerksamkeit
Noch nicht jedes Konto wurde geprüft.</translation>
    </message>
    <message numerus="yes">
        <source>All well, checked %n s ago</source>
        <translation>
            <numerusform>Alles in Ordnung, vor %n s geprüft</numerusform>
            <numerusform>Alles in Ordnung, vor %n s geprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>All well</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message>
        <source>Last checked: %1</source>
        <translation>Zuletzt geprüft: %1</translation>
    </message>
    <message>
        <source>For 1 h&amp;our</source>
        <translation>Für 1 S&amp;tunde</translation>
    </message>
    <message>
        <source>Until &amp;tomorrow</source>
        <translation>Bis &amp;morgen</translation>
    </message>
    <message>
        <source>Until next &amp;week</source>
        <translation>Bis nächste &amp;Woche</translation>
    </message>
    <message>
        <source>Until a &amp;date…</source>
        <translation>Bis zu einem &amp;Datum…</translation>
    </message>
</context>
<context>
    <name>platen::AttributeRows</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
</context>
<context>
    <name>platen::BatchDialog</name>
    <message>
        <source>&amp;Make the batch</source>
        <translation>&amp;Sammelform anlegen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Make a batch</source>
        <translation>Sammelform anlegen</translation>
    </message>
    <message>
        <source>Items of the batch</source>
        <translation>Artikel der Sammelform</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Print file</source>
        <translation>Druckdatei</translation>
    </message>
    <message>
        <source>Waiting for the provider</source>
        <translation>Warten auf den Dienstleister</translation>
    </message>
    <message>
        <source>%1 combines the ticked items into one print file. The orders do not change, and nothing is charged for it.</source>
        <translation>%1 fasst die angekreuzten Artikel in einer Druckdatei zusammen. An den Aufträgen ändert sich nichts, und es wird nichts berechnet.</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>quantity × product</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>%1 does not have this item yet.</source>
        <translation>%1 hat diesen Artikel noch nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) in the batch.</source>
        <translation>
            <numerusform>%Ln Artikel in der Sammelform.</numerusform>
            <numerusform>%Ln Artikel in der Sammelform.</numerusform>
        </translation>
    </message>
    <message>
        <source>No batch was made. The orders are unchanged.</source>
        <translation>Es wurde keine Sammelform angelegt. Die Aufträge sind unverändert.</translation>
    </message>
    <message>
        <source>The batch %1 has been made.</source>
        <translation>Die Sammelform %1 ist angelegt.</translation>
    </message>
    <message>
        <source>The batch %1 has been made; %2 reports “%3”.</source>
        <translation>Die Sammelform %1 ist angelegt; %2 meldet „%3“.</translation>
    </message>
    <message>
        <source>not at the provider yet</source>
        <translation>noch nicht beim Dienstleister</translation>
    </message>
    <message>
        <source>We don&apos;t know whether the batch was made. The orders are unchanged.</source>
        <translation>Es ist unklar, ob die Sammelform angelegt wurde. Die Aufträge sind unverändert.</translation>
    </message>
</context>
<context>
    <name>platen::CancelDialog</name>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln order(s)</source>
        <translation>
            <numerusform>%Ln Auftrag stornieren</numerusform>
            <numerusform>%Ln Aufträge stornieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Orders to cancel</source>
        <translation>Zu stornierende Aufträge</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>%v of %m</source>
        <translation>%v von %m</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sandbox order(s): nothing is made and nothing is charged.</source>
        <translation>
            <numerusform>Ein Sandbox-Auftrag: Nichts wird gefertigt, nichts berechnet.</numerusform>
            <numerusform>%Ln Sandbox-Aufträge: Nichts wird gefertigt, nichts berechnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird storniert…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message numerus="yes">
        <source>Try %Ln again</source>
        <translation>
            <numerusform>%Ln noch einmal versuchen</numerusform>
            <numerusform>%Ln noch einmal versuchen</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Auftrag stornieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the selected orders cannot be cancelled and will be left out.</source>
        <translation>
            <numerusform>%Ln der gewählten Aufträge lässt sich nicht stornieren und wird ausgelassen.</numerusform>
            <numerusform>%Ln der gewählten Aufträge lassen sich nicht stornieren und werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) not sent yet: unless sending has begun, nothing goes to the provider, and nothing is charged.</source>
        <translation>
            <numerusform>Der Auftrag ist noch nicht gesendet: Hat das Senden nicht schon begonnen, geht nichts an den Dienstleister, und es wird nichts berechnet.</numerusform>
            <numerusform>%Ln Aufträge sind noch nicht gesendet: Hat das Senden nicht schon begonnen, geht nichts an den Dienstleister, und es wird nichts berechnet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Platen asks the provider to stop %Ln live order(s). The provider decides what it still charges for; its response is shown here. A cancelled order cannot be restored.</source>
        <translation>
            <numerusform>Platen bittet den Dienstleister, %Ln echten Auftrag anzuhalten. Der Dienstleister entscheidet, was er noch berechnet; seine Antwort steht dann hier. Ein stornierter Auftrag lässt sich nicht wiederherstellen.</numerusform>
            <numerusform>Platen bittet den Dienstleister, %Ln echte Aufträge anzuhalten. Der Dienstleister entscheidet, was er noch berechnet; seine Antwort steht dann hier. Ein stornierter Auftrag lässt sich nicht wiederherstellen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>platen::CatalogueWindow</name>
    <message>
        <source>&amp;Upload a file…</source>
        <translation>Datei &amp;hochladen…</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Catalogues</source>
        <translation>Kataloge</translation>
    </message>
    <message>
        <source>No account has a catalogue.</source>
        <translation>Kein Konto hat einen Katalog.</translation>
    </message>
</context>
<context>
    <name>platen::ChangeDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Waiting for the provider</source>
        <translation>Warten auf den Dienstleister</translation>
    </message>
</context>
<context>
    <name>platen::ChargeSection</name>
    <message>
        <source>Charges</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>%1, invoice %2</source>
        <translation>%1, Rechnung %2</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Spanne</translation>
    </message>
    <message>
        <source>%1 (included)</source>
        <translation>%1 (enthalten)</translation>
    </message>
    <message>
        <source>This is the provider&apos;s total. The charges above add up to %1.</source>
        <translation>Summe laut Dienstleister. Die Kosten darüber ergeben zusammen %1.</translation>
    </message>
    <message>
        <source>What the recipient pays for the items, less what the provider charges</source>
        <translation>Was der Empfänger für die Artikel zahlt, abzüglich dessen, was der Dienstleister berechnet</translation>
    </message>
</context>
<context>
    <name>platen::Chip</name>
    <message>
        <source>%1. Click to remove this filter.</source>
        <translation>%1. Klicken entfernt diesen Filter.</translation>
    </message>
    <message>
        <source>Remove the filter “%1”</source>
        <translation>Filter „%1“ entfernen</translation>
    </message>
</context>
<context>
    <name>platen::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>Eingeben, was Sie tun möchten</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Befehle suchen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>No matching command</source>
        <translation>Kein passender Befehl</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>command, shortcut</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>submenu: command</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>platen::Composer</name>
    <message>
        <source>Account and items</source>
        <translation>Konto und Artikel</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Versand</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>This part of the file was left out; the rest was opened.</source>
        <translation>Dieser Teil der Datei wurde ausgelassen, der Rest geöffnet.</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Neuer Auftrag</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>The accounts could not be loaded, so no order can be placed yet.</source>
        <translation>Die Konten ließen sich nicht laden, deshalb lässt sich noch kein Auftrag erteilen.</translation>
    </message>
</context>
<context>
    <name>platen::ComposerTabs</name>
    <message>
        <source>Orders</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Place &amp;this order</source>
        <translation>Diesen Auftrag ertei&amp;len</translation>
    </message>
    <message>
        <source>Close this dr&amp;aft</source>
        <translation>Diesen Entwurf s&amp;chließen</translation>
    </message>
    <message>
        <source>Ne&amp;xt tab</source>
        <translation>Nächste&amp;r Tab</translation>
    </message>
    <message>
        <source>Previo&amp;us tab</source>
        <translation>V&amp;origer Tab</translation>
    </message>
    <message>
        <source>This file cannot be opened</source>
        <translation>Diese Datei lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>%1 is not an order draft. Nothing was changed.</source>
        <translation>%1 ist kein Auftragsentwurf. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Open a draft file</source>
        <translation>Entwurfsdatei öffnen</translation>
    </message>
    <message>
        <source>Draft files (*.json *.platen-order)</source>
        <translation>Entwurfsdateien (*.json *.platen-order)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Orders and drafts</source>
        <translation>Aufträge und Entwürfe</translation>
    </message>
    <message>
        <source>Paste artwork</source>
        <translation>Druckdatei einfügen</translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <translation>Entwurf: %1</translation>
    </message>
    <message>
        <source>Sa&amp;ve draft as file…</source>
        <translation>Entwurf als &amp;Datei speichern…</translation>
    </message>
    <message>
        <source>&amp;Discard this draft</source>
        <translation>Diesen Entwurf &amp;verwerfen</translation>
    </message>
</context>
<context>
    <name>platen::CountryCombo</name>
    <message>
        <source>Name or code</source>
        <translation>Name oder Kürzel</translation>
    </message>
</context>
<context>
    <name>platen::DateRangeDialog</name>
    <message>
        <source>Custom date range</source>
        <translation>Eigener Zeitraum</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;To (inclusive)</source>
        <translation>&amp;Bis einschließlich</translation>
    </message>
    <message>
        <source>Show these orders</source>
        <translation>Diese Aufträge zeigen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>platen::DeleteDialog</name>
    <message>
        <source>Delete the order</source>
        <translation>Auftrag löschen</translation>
    </message>
    <message>
        <source>The sandbox order is deleted at %1. Nothing is made and nothing is charged. It stays here as cancelled.</source>
        <translation>Der Sandbox-Auftrag wird bei %1 gelöscht. Nichts wird gefertigt, nichts berechnet. Hier bleibt er als storniert stehen.</translation>
    </message>
    <message>
        <source>Platen asks %1 to delete the order, and %1 decides what it still charges for. A deleted order cannot be restored. It stays here as cancelled.</source>
        <translation>Platen bittet %1, den Auftrag zu löschen; %1 entscheidet, was noch berechnet wird. Ein gelöschter Auftrag lässt sich nicht wiederherstellen. Hier bleibt er als storniert stehen.</translation>
    </message>
</context>
<context>
    <name>platen::DemoSandbox</name>
    <message>
        <source>The sandbox could not be started: %1</source>
        <translation>Die Sandbox ließ sich nicht starten: %1</translation>
    </message>
</context>
<context>
    <name>platen::DraftDrops</name>
    <message>
        <source>The clipboard is empty.</source>
        <translation>Die Zwischenablage ist leer.</translation>
    </message>
</context>
<context>
    <name>platen::DraftEnding</name>
    <message>
        <source>Saving the draft…</source>
        <translation>Entwurf wird gespeichert…</translation>
    </message>
    <message>
        <source>The draft is not saved: %1</source>
        <translation>Der Entwurf ist nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>The draft is saved once it has an account.</source>
        <translation>Der Entwurf wird gespeichert, sobald er ein Konto hat.</translation>
    </message>
    <message>
        <source>Draft saved, %1</source>
        <translation>Entwurf gespeichert, %1</translation>
    </message>
    <message>
        <source>This draft is not saved. Closing now would lose it.</source>
        <translation>Dieser Entwurf ist nicht gespeichert. Beim Schließen ginge er verloren.</translation>
    </message>
    <message>
        <source>The draft is still there.</source>
        <translation>Der Entwurf ist noch da.</translation>
    </message>
    <message>
        <source>The draft is saved in Platen.</source>
        <translation>In Platen ist der Entwurf gespeichert.</translation>
    </message>
    <message>
        <source>The draft is not saved in Platen yet.</source>
        <translation>In Platen ist der Entwurf noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Nothing was sent. The draft is saved.</source>
        <translation>Es wurde nichts gesendet. Der Entwurf ist gespeichert.</translation>
    </message>
    <message>
        <source>Nothing was sent. The draft is not saved. Closing now would lose it.</source>
        <translation>Es wurde nichts gesendet. Der Entwurf ist nicht gespeichert. Beim Schließen ginge er verloren.</translation>
    </message>
    <message>
        <source>Save draft as file…</source>
        <translation>Entwurf als Datei speichern…</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Schließen ohne Speichern</translation>
    </message>
    <message>
        <source>What you accepted of the artwork is not saved: it will be asked again.</source>
        <translation>Was Sie an den Druckdateien akzeptiert haben, ist nicht gespeichert: Sie werden noch einmal gefragt.</translation>
    </message>
</context>
<context>
    <name>platen::DraftLine</name>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
</context>
<context>
    <name>platen::DraftProblems</name>
    <message>
        <source>Choose an account for the order</source>
        <translation>Bitte ein Konto für den Auftrag wählen</translation>
    </message>
    <message>
        <source>Enter a time such as 2026-11-23 14:00.</source>
        <translation>Bitte einen Zeitpunkt eingeben, etwa 2026-11-23 14:00.</translation>
    </message>
    <message>
        <source>“%1” is not a country that Platen knows. Choose one from the list.</source>
        <translation>„%1“ ist kein Land, das Platen kennt. Bitte eines aus der Liste wählen.</translation>
    </message>
    <message>
        <source>Choose one: %1</source>
        <translation>Bitte wählen: %1</translation>
    </message>
    <message>
        <source>The artwork is missing: %1</source>
        <translation>Die Druckdatei fehlt: %1</translation>
    </message>
    <message>
        <source>The artwork is missing: choose a file or enter its web address</source>
        <translation>Die Druckdatei fehlt: bitte eine Datei wählen oder die Webadresse eingeben</translation>
    </message>
    <message>
        <source>The artwork is missing: choose a file</source>
        <translation>Die Druckdatei fehlt: bitte eine Datei wählen</translation>
    </message>
</context>
<context>
    <name>platen::Dropped</name>
    <message numerus="yes">
        <source>Opens %n draft file(s) in tabs</source>
        <translation>
            <numerusform>Öffnet %n Entwurfsdatei in einem Tab</numerusform>
            <numerusform>Öffnet %n Entwurfsdateien in Tabs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Begins a draft with %n artwork file(s)</source>
        <translation>
            <numerusform>Beginnt einen Entwurf mit %n Druckdatei</numerusform>
            <numerusform>Beginnt einen Entwurf mit %n Druckdateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is sent.</source>
        <translation>Es wird nichts gesendet.</translation>
    </message>
    <message>
        <source>That is neither a file nor a web address.</source>
        <translation>Das ist weder eine Datei noch eine Webadresse.</translation>
    </message>
    <message>
        <source>“%1” is neither artwork nor a draft. Artwork is PNG, JPEG, TIFF, WebP, SVG or PDF.</source>
        <translation>„%1“ ist weder eine Druckdatei noch ein Entwurf. Druckdateien sind PNG, JPEG, TIFF, WebP, SVG oder PDF.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>platen::EmptyState</name>
    <message>
        <source>Welcome to Platen</source>
        <translation>Willkommen bei Platen</translation>
    </message>
    <message>
        <source>Add your account with a print provider to see all its orders here. Or look around in the sandbox first: nothing is made and nothing is charged.</source>
        <translation>Fügen Sie Ihr Konto bei einem Druckdienstleister hinzu, um alle seine Aufträge hier zu sehen. Oder sehen Sie sich erst in der Sandbox um: Dort wird nichts gefertigt und nichts berechnet.</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>Konto hinzufügen…</translation>
    </message>
    <message>
        <source>Try it with the sandbox</source>
        <translation>Mit der Sandbox ausprobieren</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>Noch keine Aufträge</translation>
    </message>
    <message>
        <source>Orders placed elsewhere appear after the next sync. Place new ones here.</source>
        <translation>Anderswo erteilte Aufträge erscheinen nach dem nächsten Abgleich. Neue erteilen Sie hier.</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>New order…</source>
        <translation>Neuer Auftrag…</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier ist nichts</translation>
    </message>
    <message>
        <source>There are no orders in this view right now.</source>
        <translation>In dieser Ansicht sind gerade keine Aufträge.</translation>
    </message>
    <message>
        <source>The list cannot be shown. No orders were changed.</source>
        <translation>Die Liste lässt sich nicht zeigen. Kein Auftrag wurde geändert.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>There are no orders here yet, and they could not be fetched from the provider.</source>
        <translation>Hier sind noch keine Aufträge, und sie ließen sich nicht vom Dienstleister abrufen.</translation>
    </message>
    <message>
        <source>No orders match</source>
        <translation>Keine passenden Aufträge</translation>
    </message>
    <message numerus="yes">
        <source>No order in this view matches. Of all orders, %Ln match(es) the search.</source>
        <translation>
            <numerusform>In dieser Ansicht passt kein Auftrag. Von allen Aufträgen passt %Ln zur Suche.</numerusform>
            <numerusform>In dieser Ansicht passt kein Auftrag. Von allen Aufträgen passen %Ln zur Suche.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filters to see the other orders in this view.</source>
        <translation>Filter aufheben, um die anderen Aufträge dieser Ansicht zu sehen.</translation>
    </message>
    <message>
        <source>Search all orders</source>
        <translation>Alle Aufträge durchsuchen</translation>
    </message>
</context>
<context>
    <name>platen::EntryCard</name>
    <message>
        <source>&amp;Remove…</source>
        <translation>Ent&amp;fernen…</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Save and &amp;test</source>
        <translation>Speichern und &amp;testen</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>Änderungen zurücknehmen</translation>
    </message>
</context>
<context>
    <name>platen::EnvironmentBadge</name>
    <message>
        <source>Environment: %1</source>
        <translation>Umgebung: %1</translation>
    </message>
    <message>
        <source>Live: orders are made, sent and charged.</source>
        <translation>Echt: Aufträge werden gefertigt, versandt und berechnet.</translation>
    </message>
    <message>
        <source>Sandbox: nothing is made and nothing is charged.</source>
        <translation>Sandbox: Nichts wird gefertigt, nichts berechnet.</translation>
    </message>
</context>
<context>
    <name>platen::ErrorBox</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Copy the request ID</source>
        <translation>Anfragenummer kopieren</translation>
    </message>
    <message>
        <source>Request ID: %1</source>
        <translation>Anfragenummer: %1</translation>
    </message>
</context>
<context>
    <name>platen::EventDetails</name>
    <message>
        <source>Headers</source>
        <translation>Kopfzeilen</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>&amp;Replay</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Copy as cURL</source>
        <translation>Als cURL &amp;kopieren</translation>
    </message>
    <message>
        <source>A command that sends this message again, without the token in its address and without signatures.</source>
        <translation>Ein Befehl, der diese Nachricht noch einmal sendet, ohne das Token der Adresse und ohne Signaturen.</translation>
    </message>
    <message>
        <source>Copied, without secrets.</source>
        <translation>Kopiert, ohne Geheimnisse.</translation>
    </message>
    <message>
        <source>Event of unknown type</source>
        <translation>Ereignis unbekannter Art</translation>
    </message>
    <message>
        <source>Received %1</source>
        <translation>Empfangen %1</translation>
    </message>
    <message>
        <source>Event ID %1</source>
        <translation>Ereignisnummer %1</translation>
    </message>
    <message>
        <source>The replay changed nothing.</source>
        <translation>Die Wiederholung hat nichts geändert.</translation>
    </message>
    <message>
        <source>Reads this event again and applies it. If it was applied before, it is not applied twice; its order is only refreshed.</source>
        <translation>Liest dieses Ereignis noch einmal und wendet es an. Wurde es schon übernommen, geschieht das kein zweites Mal; nur sein Auftrag wird aktualisiert.</translation>
    </message>
</context>
<context>
    <name>platen::EventListView</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
</context>
<context>
    <name>platen::FieldForm</name>
    <message>
        <source>More fields</source>
        <translation>Weitere Felder</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>more fields (how many)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>%1 (optional)</source>
        <comment>help</comment>
        <translation>%1 (optional)</translation>
    </message>
    <message>
        <source>Expanded</source>
        <translation>Aufgeklappt</translation>
    </message>
    <message>
        <source>Collapsed</source>
        <translation>Zugeklappt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field: what is wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Required: %1</source>
        <comment>field</comment>
        <translation>Erforderlich: %1</translation>
    </message>
</context>
<context>
    <name>platen::FieldInput</name>
    <message>
        <source>Enter a whole number.</source>
        <translation>Bitte eine ganze Zahl eingeben.</translation>
    </message>
    <message>
        <source>Enter a number such as 2.10.</source>
        <translation>Bitte eine Zahl eingeben, etwa 2.10.</translation>
    </message>
    <message>
        <source>Enter a time such as 2026-11-23 14:00.</source>
        <translation>Bitte einen Zeitpunkt eingeben, etwa 2026-11-23 14:00.</translation>
    </message>
    <message>
        <source>Enter a web address such as https://example.org/a.pdf.</source>
        <translation>Bitte eine Webadresse eingeben, etwa https://example.org/a.pdf.</translation>
    </message>
    <message>
        <source>This value cannot be used here.</source>
        <translation>Dieser Wert passt hier nicht.</translation>
    </message>
    <message>
        <source>2026-11-23 14:00</source>
        <translation>2026-11-23 14:00</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Keine Angabe</translation>
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
        <source>This could mean %1 or %2. Type it without a thousands separator.</source>
        <translation>Das kann %1 oder %2 heißen. Bitte ohne Tausendertrennzeichen eingeben.</translation>
    </message>
</context>
<context>
    <name>platen::FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Filter hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln Auftrag</numerusform>
            <numerusform>%Ln Aufträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) — show</source>
        <translation>
            <numerusform>%Ln Änderung — zeigen</numerusform>
            <numerusform>%Ln Änderungen — zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Custom range…</source>
        <translation>Eigener Zeitraum…</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Stage: %1</source>
        <translation>Stand: %1</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Konto: %1</translation>
    </message>
    <message>
        <source>Created: %1</source>
        <translation>Angelegt: %1</translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>Suche: %1</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more elsewhere — show</source>
        <translation>
            <numerusform>%Ln weiterer anderswo — zeigen</numerusform>
            <numerusform>%Ln weitere anderswo — zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>platen::FindingList</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>platen::FolderCard</name>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>As needed</source>
        <translation>Nach Bedarf</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Your name for it.</source>
        <translation>Ihr Name dafür.</translation>
    </message>
    <message>
        <source>Each file that is put there becomes a draft, never an order. Files of one order are recognised by their names, such as PO-1001_line-2.pdf, or by a folder in it.</source>
        <translation>Jede Datei, die dort abgelegt wird, wird zu einem Entwurf, nie zu einem Auftrag. Dateien eines Auftrags werden an ihren Namen erkannt, etwa PO-1001_line-2.pdf, oder an einem Unterordner.</translation>
    </message>
    <message>
        <source>Who prints the files.</source>
        <translation>Wer die Dateien druckt.</translation>
    </message>
    <message>
        <source>How often it is looked at. As needed: whenever something changes there, and network folders every 10 s.</source>
        <translation>Wie oft der Ordner geprüft wird. Nach Bedarf: wenn sich dort etwas ändert, Netzwerkordner alle 10 s.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Konto</translation>
    </message>
    <message>
        <source>&amp;Interval</source>
        <translation>&amp;Intervall</translation>
    </message>
    <message>
        <source>Files in the folder</source>
        <translation>Dateien im Ordner</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Was daraus wird</translation>
    </message>
    <message>
        <source>New watched folder</source>
        <translation>Neuer überwachter Ordner</translation>
    </message>
    <message>
        <source>Choose a folder to watch</source>
        <translation>Ordner zum Überwachen wählen</translation>
    </message>
    <message>
        <source>Enter a name with at least one letter or digit.</source>
        <translation>Geben Sie einen Namen mit mindestens einem Buchstaben oder einer Ziffer ein.</translation>
    </message>
    <message>
        <source>There is a watched folder of this name already.</source>
        <translation>Es gibt schon einen überwachten Ordner mit diesem Namen.</translation>
    </message>
    <message>
        <source>Choose the folder.</source>
        <translation>Wählen Sie den Ordner.</translation>
    </message>
    <message>
        <source>Enter the whole path of the folder.</source>
        <translation>Geben Sie den ganzen Pfad des Ordners ein.</translation>
    </message>
    <message>
        <source>Choose the account that prints the files.</source>
        <translation>Wählen Sie das Konto, das die Dateien druckt.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Nothing is watched yet.</source>
        <translation>Es wird noch nichts überwacht.</translation>
    </message>
    <message>
        <source>The folder is watched as before.</source>
        <translation>Der Ordner wird wie bisher überwacht.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Looking at the folder…</source>
        <translation>Der Ordner wird geprüft…</translation>
    </message>
    <message>
        <source>It could not be looked at.</source>
        <translation>Er konnte nicht geprüft werden.</translation>
    </message>
    <message>
        <source>Files and drafts are as they were.</source>
        <translation>Dateien und Entwürfe sind unverändert.</translation>
    </message>
    <message>
        <source>It can be read. There is no file in it.</source>
        <translation>Er kann gelesen werden. Es ist keine Datei darin.</translation>
    </message>
    <message numerus="yes">
        <source>It can be read. There are %n file(s) in it.</source>
        <translation>
            <numerusform>Er kann gelesen werden. Es ist %n Datei darin.</numerusform>
            <numerusform>Er kann gelesen werden. Es sind %n Dateien darin.</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder is still watched.</source>
        <translation>Der Ordner wird weiter überwacht.</translation>
    </message>
    <message>
        <source>Stop watching “%1”? Its files and the drafts made of them stay. If it is added again, every file in it becomes a draft again.</source>
        <translation>„%1“ nicht mehr überwachen? Die Dateien und die Entwürfe daraus bleiben. Wenn der Ordner wieder hinzugefügt wird, wird jede Datei darin wieder zu einem Entwurf.</translation>
    </message>
</context>
<context>
    <name>platen::FoldersPage</name>
    <message>
        <source>Watched folders</source>
        <translation>Überwachte Ordner</translation>
    </message>
    <message>
        <source>&amp;Add a folder</source>
        <translation>Ordner &amp;hinzufügen</translation>
    </message>
    <message>
        <source>No watched folders yet.
Each file that is put into a watched folder becomes a draft, never an order.</source>
        <translation>Noch keine überwachten Ordner.
Jede Datei, die in einen überwachten Ordner gelegt wird, wird zu einem Entwurf, nie zu einem Auftrag.</translation>
    </message>
</context>
<context>
    <name>platen::HostCard</name>
    <message>
        <source>Make it the &amp;default</source>
        <translation>Zum Stan&amp;dard machen</translation>
    </message>
    <message>
        <source>Your name for it.</source>
        <translation>Ihr Name dafür.</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>New host</source>
        <translation>Neuer Host</translation>
    </message>
    <message>
        <source>%1. The default: files of orders are published here.</source>
        <translation>%1. Der Standard: Dateien von Aufträgen werden hier veröffentlicht.</translation>
    </message>
    <message>
        <source>%1. Not the default: used only if it is asked for.</source>
        <translation>%1. Nicht der Standard: wird nur auf Wunsch benutzt.</translation>
    </message>
    <message>
        <source>Enter a name with at least one letter or digit.</source>
        <translation>Geben Sie einen Namen mit mindestens einem Buchstaben oder einer Ziffer ein.</translation>
    </message>
    <message>
        <source>There is a host of this name already.</source>
        <translation>Es gibt schon einen Host mit diesem Namen.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>The host was not saved.</source>
        <translation>Der Host wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>The host is as it was.</source>
        <translation>Der Host ist unverändert.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Putting a small file there, and fetching it again…</source>
        <translation>Eine kleine Datei wird dort abgelegt und wieder abgeholt…</translation>
    </message>
    <message>
        <source>It works: what was put there could be fetched, and was removed.</source>
        <translation>Es funktioniert: Was dort abgelegt wurde, konnte abgeholt werden und wurde entfernt.</translation>
    </message>
    <message>
        <source>It does not work yet.</source>
        <translation>Es funktioniert noch nicht.</translation>
    </message>
    <message>
        <source>No order is affected. The host is saved.</source>
        <translation>Kein Auftrag ist betroffen. Der Host ist gespeichert.</translation>
    </message>
    <message>
        <source>The default is as it was.</source>
        <translation>Der Standard ist unverändert.</translation>
    </message>
    <message>
        <source>The host is still there.</source>
        <translation>Der Host ist noch da.</translation>
    </message>
</context>
<context>
    <name>platen::HostsPage</name>
    <message>
        <source>Artwork hosts</source>
        <translation>Hosts für Druckdateien</translation>
    </message>
    <message>
        <source>&amp;Add a host</source>
        <translation>Host &amp;hinzufügen</translation>
    </message>
    <message>
        <source>No hosts yet.
Some providers fetch print files from a web address. A host is where Platen publishes your files so that they can.</source>
        <translation>Noch keine Hosts.
Manche Anbieter holen Druckdateien von einer Webadresse ab. Auf einem Host veröffentlicht Platen Ihre Dateien dafür.</translation>
    </message>
    <message>
        <source>%1, the default</source>
        <translation>%1, der Standard</translation>
    </message>
</context>
<context>
    <name>platen::IssueSection</name>
    <message>
        <source>Issues</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Resolve…</source>
        <translation>Klären…</translation>
    </message>
    <message>
        <source>The order does not exist at the provider, and nothing is charged.</source>
        <translation>Beim Dienstleister gibt es den Auftrag nicht, und es wird nichts berechnet.</translation>
    </message>
    <message>
        <source>%1 was not carried out: the order is unchanged.</source>
        <translation>„%1“ wurde nicht ausgeführt: Der Auftrag ist unverändert.</translation>
    </message>
    <message>
        <source>Correct and place again…</source>
        <translation>Berichtigen und neu erteilen…</translation>
    </message>
    <message>
        <source>Try again unchanged</source>
        <translation>Unverändert noch einmal versuchen</translation>
    </message>
    <message>
        <source>It will be sent as soon as possible.</source>
        <translation>Wird gesendet, sobald es möglich ist.</translation>
    </message>
    <message>
        <source>It is being sent now.</source>
        <translation>Es wird gerade gesendet.</translation>
    </message>
    <message>
        <source>%1 Next attempt: %2</source>
        <translation>%1 Nächster Versuch: %2</translation>
    </message>
    <message>
        <source>In the outbox: %1</source>
        <translation>Im Ausgang: %1</translation>
    </message>
    <message>
        <source>The provider refused this order</source>
        <translation>Der Dienstleister hat diesen Auftrag abgelehnt</translation>
    </message>
    <message>
        <source>It was never made, and nothing is charged.</source>
        <translation>Er wurde nie gefertigt, und es wird nichts berechnet.</translation>
    </message>
    <message>
        <source>Order again, with changes…</source>
        <translation>Mit Änderungen neu bestellen…</translation>
    </message>
    <message>
        <source>Edit this draft…</source>
        <translation>Diesen Entwurf bearbeiten…</translation>
    </message>
    <message>
        <source>The provider is holding this order</source>
        <translation>Der Dienstleister hält diesen Auftrag zurück</translation>
    </message>
    <message>
        <source>It gives no reason. The order is not made until you settle this with the provider.</source>
        <translation>Er nennt keinen Grund. Der Auftrag wird nicht gefertigt, bis Sie das mit dem Dienstleister geklärt haben.</translation>
    </message>
    <message>
        <source>It reports “%1”. The order is not made until you settle this with the provider.</source>
        <translation>Er meldet „%1“. Der Auftrag wird nicht gefertigt, bis Sie das mit dem Dienstleister geklärt haben.</translation>
    </message>
    <message>
        <source>in a moment</source>
        <translation>gleich</translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>in %n Min.</numerusform>
            <numerusform>in %n Min.</numerusform>
        </translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>am %1</translation>
    </message>
    <message>
        <source>We don&apos;t know whether %1 did this: %2</source>
        <translation>Es ist unklar, ob %1 das ausgeführt hat: %2</translation>
    </message>
    <message>
        <source>The response was lost. It may or may not have been carried out. Platen looks it up.</source>
        <translation>Die Antwort ging verloren. Ob es ausgeführt wurde, ist nicht bekannt. Platen sieht nach.</translation>
    </message>
    <message>
        <source>The response was lost. It may or may not have been carried out.</source>
        <translation>Die Antwort ging verloren. Ob es ausgeführt wurde, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Undo send</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>It was being sent, but no clear response arrived.</source>
        <translation>Beim Senden kam keine klare Antwort.</translation>
    </message>
    <message>
        <source>We don&apos;t know whether %1 got this order</source>
        <translation>Es ist unklar, ob %1 diesen Auftrag erhalten hat</translation>
    </message>
    <message>
        <source>%1 It may exist there and may be charged. It is not sent again until that is clear.</source>
        <translation>%1 Der Auftrag kann dort vorliegen und berechnet werden. Er wird nicht noch einmal gesendet, bevor das geklärt ist.</translation>
    </message>
    <message>
        <source>Open at %1…</source>
        <translation>Bei %1 öffnen…</translation>
    </message>
    <message numerus="yes">
        <source>Sends in %n s</source>
        <translation>
            <numerusform>Wird in %n s gesendet</numerusform>
            <numerusform>Wird in %n s gesendet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>platen::ItemCard</name>
    <message>
        <source>More about this item</source>
        <translation>Mehr zu diesem Artikel</translation>
    </message>
</context>
<context>
    <name>platen::ItemHead</name>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Item %1</source>
        <translation>Artikel %1</translation>
    </message>
    <message>
        <source>Remove item %1</source>
        <translation>Artikel %1 entfernen</translation>
    </message>
    <message>
        <source>Duplicate item %1</source>
        <translation>Artikel %1 duplizieren</translation>
    </message>
</context>
<context>
    <name>platen::ItemSection</name>
    <message>
        <source>Items</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>%1 each</source>
        <translation>je %1</translation>
    </message>
    <message>
        <source>What the recipient pays for one</source>
        <translation>Was der Empfänger für ein Stück zahlt</translation>
    </message>
    <message>
        <source>Reprint this item: a new draft with only this item</source>
        <translation>Diesen Artikel nachdrucken: ein neuer Entwurf nur mit diesem Artikel</translation>
    </message>
    <message>
        <source>Reprint %1</source>
        <translation>%1 nachdrucken</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>Print file: %1</source>
        <translation>Druckdatei: %1</translation>
    </message>
    <message>
        <source>Artwork</source>
        <translation>Druckdatei</translation>
    </message>
    <message>
        <source>Waiting to be made</source>
        <translation>Wartet auf Erstellung</translation>
    </message>
    <message>
        <source>Being made</source>
        <translation>Wird erstellt</translation>
    </message>
    <message>
        <source>Could not be made</source>
        <translation>Ließ sich nicht erstellen</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Save print file…</source>
        <translation>Druckdatei speichern…</translation>
    </message>
    <message>
        <source>Save the print file of %1</source>
        <translation>Druckdatei von %1 speichern</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>no product chosen yet</source>
        <translation>noch kein Produkt gewählt</translation>
    </message>
</context>
<context>
    <name>platen::ItemsPage</name>
    <message>
        <source>Add an account…</source>
        <translation>Konto hinzufügen…</translation>
    </message>
    <message>
        <source>Your own number for this order.</source>
        <translation>Ihre eigene Nummer für diesen Auftrag.</translation>
    </message>
    <message>
        <source>Add an i&amp;tem</source>
        <translation>Artikel hin&amp;zufügen</translation>
    </message>
    <message>
        <source>Choose an account</source>
        <translation>Konto wählen</translation>
    </message>
    <message>
        <source>No accounts yet</source>
        <translation>Noch keine Konten</translation>
    </message>
    <message>
        <source>The account “%1” no longer exists. Choose another one.</source>
        <translation>Das Konto „%1“ gibt es nicht mehr. Bitte ein anderes wählen.</translation>
    </message>
</context>
<context>
    <name>platen::JsonEdit</name>
    <message>
        <source>%1 (at %2).</source>
        <translation>%1 (bei %2).</translation>
    </message>
</context>
<context>
    <name>platen::LinkLabel</name>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
</context>
<context>
    <name>platen::ListenerPanel</name>
    <message>
        <source>&amp;Apply</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>Self-&amp;test</source>
        <translation>Selbst&amp;test</translation>
    </message>
    <message>
        <source>Any free port</source>
        <translation>Ein freier Port</translation>
    </message>
    <message>
        <source>https://hooks.example.org</source>
        <translation>https://hooks.example.org</translation>
    </message>
    <message>
        <source>How providers reach this computer: your own domain or a tunnel.</source>
        <translation>So erreichen Dienstleister diesen Rechner: über Ihre eigene Domain oder einen Tunnel.</translation>
    </message>
    <message>
        <source>Sends a request to the public URL from here and checks that Platen responds.</source>
        <translation>Sendet von hier aus eine Anfrage an die öffentliche Adresse und prüft, ob Platen antwortet.</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>A&amp;dresse</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>P&amp;ublic URL</source>
        <translation>Ö&amp;ffentliche Adresse</translation>
    </message>
    <message>
        <source>Listening at %1</source>
        <translation>Empfang unter %1</translation>
    </message>
    <message>
        <source>&amp;Stop listening</source>
        <translation>Empfang be&amp;enden</translation>
    </message>
    <message>
        <source>&amp;Start listening</source>
        <translation>Empfang &amp;starten</translation>
    </message>
    <message>
        <source>Webhook URL of %1</source>
        <translation>Webhook-Adresse von %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>New address…</source>
        <translation>Neue Adresse…</translation>
    </message>
    <message>
        <source>Copy the webhook URL of %1</source>
        <translation>Webhook-Adresse von %1 kopieren</translation>
    </message>
    <message>
        <source>New webhook address for %1</source>
        <translation>Neue Webhook-Adresse für %1</translation>
    </message>
    <message>
        <source>The current address of “%1” would stop working at once. You would have to give the provider the new one.</source>
        <translation>Die bisherige Adresse von „%1“ würde sofort ungültig. Sie müssten dem Dienstleister die neue geben.</translation>
    </message>
    <message>
        <source>Create new address</source>
        <translation>Neue Adresse anlegen</translation>
    </message>
    <message>
        <source>Keep this address</source>
        <translation>Diese Adresse behalten</translation>
    </message>
    <message>
        <source>The address is unchanged.</source>
        <translation>Die Adresse ist unverändert.</translation>
    </message>
    <message>
        <source>Contacting %1…</source>
        <translation>Verbindung mit %1…</translation>
    </message>
    <message>
        <source>Register…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Register this listener with the provider and see what is registered there</source>
        <translation>Diesen Empfang beim Dienstleister anmelden und sehen, was dort angemeldet ist</translation>
    </message>
    <message>
        <source>Register this listener for %1</source>
        <translation>Diesen Empfang für %1 anmelden</translation>
    </message>
    <message>
        <source>127.0.0.1: this computer only. 0.0.0.0: the network too.</source>
        <translation>127.0.0.1: nur dieser Rechner. 0.0.0.0: auch das Netz.</translation>
    </message>
    <message>
        <source>Not listening. Orders are updated by syncing.</source>
        <translation>Kein Empfang. Aufträge werden durch Abgleichen aktualisiert.</translation>
    </message>
    <message>
        <source>Orders are updated by syncing.</source>
        <translation>Aufträge werden durch Abgleichen aktualisiert.</translation>
    </message>
</context>
<context>
    <name>platen::MainWindow</name>
    <message>
        <source>&amp;New order…</source>
        <translation>&amp;Neuer Auftrag…</translation>
    </message>
    <message>
        <source>&amp;Open a draft file…</source>
        <translation>Entwurfsdatei ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>Symbolleiste</translation>
    </message>
    <message>
        <source>Restoring %1…</source>
        <translation>%1 wird wiederhergestellt…</translation>
    </message>
</context>
<context>
    <name>platen::MessagesPage</name>
    <message>
        <source>For ever</source>
        <translation>Unbegrenzt</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>Providers&apos; messages stay here so that you can look at them and apply them again. Messages that have not been applied yet are always kept.</source>
        <translation>Die Nachrichten der Anbieter bleiben hier, damit Sie sie ansehen und erneut anwenden können. Noch nicht angewendete Nachrichten bleiben immer erhalten.</translation>
    </message>
    <message>
        <source>&amp;Keep messages:</source>
        <translation>Nachrichten &amp;aufbewahren:</translation>
    </message>
</context>
<context>
    <name>platen::MetadataDialog</name>
    <message>
        <source>Line %1 must have the form “name: value”.</source>
        <translation>Zeile %1 muss die Form „Name: Wert“ haben.</translation>
    </message>
    <message>
        <source>“%1” appears twice.</source>
        <translation>„%1“ kommt zweimal vor.</translation>
    </message>
    <message>
        <source>Change metadata</source>
        <translation>Metadaten ändern</translation>
    </message>
    <message>
        <source>One entry per line, such as “campaign: spring”. This replaces what the provider has. It does not change the order or its price.</source>
        <translation>Ein Eintrag pro Zeile, etwa „kampagne: frühling“. Das ersetzt die Metadaten beim Dienstleister. Am Auftrag und an seinem Preis ändert es nichts.</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
</context>
<context>
    <name>platen::MoneyField</name>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>This is not an amount in %1.</source>
        <translation>Das ist kein Betrag in %1.</translation>
    </message>
    <message>
        <source>A price cannot be negative.</source>
        <translation>Ein Preis kann nicht negativ sein.</translation>
    </message>
    <message>
        <source>This is unclear. If you mean %1, type %2.</source>
        <translation>Das ist unklar. Ist %1 gemeint, bitte %2 eingeben.</translation>
    </message>
    <message>
        <source>This could mean %1 or %2. Type %3 or %4.</source>
        <translation>Das kann %1 oder %2 heißen. Bitte %3 oder %4 eingeben.</translation>
    </message>
    <message>
        <source>“%1” is not %2. Choose the currency in the list beside the amount.</source>
        <translation>„%1“ ist nicht %2. Bitte die Währung in der Liste neben dem Betrag wählen.</translation>
    </message>
    <message>
        <source>Amounts in %1 have no decimals.</source>
        <translation>Beträge in %1 haben keine Nachkommastellen.</translation>
    </message>
    <message numerus="yes">
        <source>Amounts in %1 have at most %n decimals.</source>
        <translation>
            <numerusform>Beträge in %1 haben höchstens %n Nachkommastelle.</numerusform>
            <numerusform>Beträge in %1 haben höchstens %n Nachkommastellen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>platen::NotesSection</name>
    <message>
        <source>Notes and metadata</source>
        <translation>Notizen und Metadaten</translation>
    </message>
</context>
<context>
    <name>platen::OptionsDialog</name>
    <message>
        <source>Change other fields</source>
        <translation>Andere Felder ändern</translation>
    </message>
    <message>
        <source>Change these fields</source>
        <translation>Diese Felder ändern</translation>
    </message>
    <message>
        <source>&amp;Further fields, as JSON</source>
        <translation>&amp;Weitere Felder, als JSON</translation>
    </message>
    <message>
        <source>Fields that you fill in are changed at %1; empty ones stay as they are. Some changes can affect what is charged.</source>
        <translation>Ausgefüllte Felder werden bei %1 geändert; leere bleiben, wie sie sind. Manche Änderungen können den berechneten Preis ändern.</translation>
    </message>
    <message>
        <source>Enter a JSON object, such as {&quot;name&quot;: &quot;value&quot;}.</source>
        <translation>Bitte ein JSON-Objekt eingeben, etwa {&quot;name&quot;: &quot;wert&quot;}.</translation>
    </message>
    <message>
        <source>Use the provider&apos;s own names.</source>
        <translation>Mit den Namen, die der Dienstleister verwendet.</translation>
    </message>
</context>
<context>
    <name>platen::OrderActions</name>
    <message>
        <source>&amp;Edit and place…</source>
        <translation>B&amp;earbeiten und erteilen…</translation>
    </message>
    <message>
        <source>&amp;Duplicate…</source>
        <translation>&amp;Duplizieren…</translation>
    </message>
    <message>
        <source>&amp;Save as a draft file…</source>
        <translation>Als Entwurfsdatei &amp;speichern…</translation>
    </message>
    <message>
        <source>D&amp;iscard this draft</source>
        <translation>Ent&amp;wurf verwerfen</translation>
    </message>
    <message>
        <source>T&amp;ry again</source>
        <translation>Noch einmal ve&amp;rsuchen</translation>
    </message>
    <message>
        <source>&amp;Cancel order…</source>
        <translation>Auftrag s&amp;tornieren…</translation>
    </message>
    <message>
        <source>C&amp;opy reference</source>
        <translation>Referenz ko&amp;pieren</translation>
    </message>
    <message>
        <source>Open trac&amp;king page</source>
        <translation>Sendungsverfol&amp;gung öffnen</translation>
    </message>
    <message>
        <source>The order</source>
        <translation>Der Auftrag</translation>
    </message>
    <message>
        <source>%1 will be sent in %2 s</source>
        <translation>%1 wird in %2 s gesendet</translation>
    </message>
    <message>
        <source>Sending %1 was undone. It is a draft again, and nothing is charged.</source>
        <translation>%1 wurde zurückgeholt. Es ist wieder ein Entwurf, und es wird nichts berechnet.</translation>
    </message>
    <message>
        <source>%1 was refreshed from the provider.</source>
        <translation>%1 wurde vom Dienstleister aktualisiert.</translation>
    </message>
    <message>
        <source>%1 has been changed.</source>
        <translation>%1 wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln orders can be cancelled at once.</source>
        <translation>
            <numerusform>Höchstens %Ln Auftrag lässt sich auf einmal stornieren.</numerusform>
            <numerusform>Höchstens %Ln Aufträge lassen sich auf einmal stornieren.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was discarded</source>
        <translation>%1 wurde verworfen</translation>
    </message>
    <message>
        <source>%1 is a draft again.</source>
        <translation>%1 ist wieder ein Entwurf.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Save as a draft file</source>
        <translation>Als Entwurfsdatei speichern</translation>
    </message>
    <message>
        <source>Draft files (*.json)</source>
        <translation>Entwurfsdateien (*.json)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>The order is unchanged.</source>
        <translation>Der Auftrag ist unverändert.</translation>
    </message>
    <message>
        <source>De&amp;lete at the provider…</source>
        <translation>Beim Dienstleister &amp;löschen…</translation>
    </message>
    <message>
        <source>Make a &amp;batch…</source>
        <translation>Sammelf&amp;orm anlegen…</translation>
    </message>
    <message>
        <source>%1 does not offer batches.</source>
        <translation>%1 bietet keine Sammelformen an.</translation>
    </message>
    <message>
        <source>A batch can only hold orders of one account. These belong to several.</source>
        <translation>Eine Sammelform kann nur Aufträge eines Kontos enthalten. Diese gehören zu mehreren.</translation>
    </message>
    <message>
        <source>The batch %1 has been made.</source>
        <translation>Die Sammelform %1 ist angelegt.</translation>
    </message>
    <message>
        <source>&amp;Undo send</source>
        <translation>&amp;Zurückholen</translation>
    </message>
    <message>
        <source>Resol&amp;ve…</source>
        <translation>&amp;Klären…</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>Akt&amp;ualisieren</translation>
    </message>
    <message>
        <source>Loo&amp;k it up, and send it if it is missing</source>
        <translation>Nac&amp;hsehen; fehlt er, senden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>None of the %Ln selected orders can be cancelled.</source>
        <translation>
            <numerusform>Der gewählte Auftrag lässt sich nicht stornieren.</numerusform>
            <numerusform>Keiner der %Ln gewählten Aufträge lässt sich stornieren.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>platen::OrderFields</name>
    <message>
        <source>Not set</source>
        <translation>Keine Angabe</translation>
    </message>
    <message>
        <source>More about the order</source>
        <translation>Mehr zum Auftrag</translation>
    </message>
    <message>
        <source>The whole order</source>
        <translation>Der ganze Auftrag</translation>
    </message>
    <message>
        <source>%1 Optional.</source>
        <translation>%1 Optional.</translation>
    </message>
    <message>
        <source>When the customer bought it.</source>
        <translation>Wann der Kunde gekauft hat.</translation>
    </message>
    <message>
        <source>Of the order&apos;s prices.</source>
        <translation>Währung der Preise im Auftrag.</translation>
    </message>
</context>
<context>
    <name>platen::OrderHeader</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>platen::OrderPane</name>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change this order</source>
        <translation>Diesen Auftrag ändern</translation>
    </message>
    <message>
        <source>This order is no longer here</source>
        <translation>Dieser Auftrag ist nicht mehr da</translation>
    </message>
    <message>
        <source>No reference</source>
        <translation>Keine Referenz</translation>
    </message>
    <message>
        <source>“%1” at the provider</source>
        <translation>„%1“ beim Dienstleister</translation>
    </message>
    <message>
        <source>created %1</source>
        <translation>angelegt %1</translation>
    </message>
    <message>
        <source>updated %1</source>
        <translation>geändert %1</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Nothing was saved. The order is unchanged.</source>
        <translation>Es wurde nichts gespeichert. Der Auftrag ist unverändert.</translation>
    </message>
    <message>
        <source>last message %1</source>
        <translation>letzte Nachricht %1</translation>
    </message>
    <message>
        <source>no messages yet</source>
        <translation>noch keine Nachricht</translation>
    </message>
    <message>
        <source>Last message %1. %2 does not let Platen look orders up, so its messages are the only source.</source>
        <translation>Letzte Nachricht %1. Bei %2 lassen sich Aufträge nicht abfragen; einzige Quelle sind die Nachrichten von dort.</translation>
    </message>
    <message>
        <source>Created %1
Updated %2</source>
        <translation>Angelegt %1
Geändert %2</translation>
    </message>
    <message>
        <source>No order selected</source>
        <translation>Kein Auftrag gewählt</translation>
    </message>
    <message>
        <source>checked %1</source>
        <translation>geprüft %1</translation>
    </message>
    <message>
        <source>Checked %1</source>
        <translation>Geprüft %1</translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation>Datum unbekannt</translation>
    </message>
    <message>
        <source>at an unknown date</source>
        <translation>an einem unbekannten Datum</translation>
    </message>
</context>
<context>
    <name>platen::OrderTable</name>
    <message>
        <source>Orders</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>platen::OrderTexts</name>
    <message>
        <source>No longer here</source>
        <translation>Nicht mehr da</translation>
    </message>
    <message>
        <source>%1, needs attention</source>
        <translation>%1, braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Status at the provider: “%1”</source>
        <translation>Status beim Dienstleister: „%1“</translation>
    </message>
</context>
<context>
    <name>platen::OriginalNotice</name>
    <message>
        <source>This is a copy of %1: %2</source>
        <translation>Dies ist eine Kopie von %1: %2</translation>
    </message>
    <message>
        <source>We don&apos;t know whether %1 got that order. Resolve it first: placing this one could mean paying twice.</source>
        <translation>Es ist unklar, ob %1 jenen Auftrag erhalten hat. Bitte erst jenen klären: Wird dieser erteilt, zahlen Sie vielleicht doppelt.</translation>
    </message>
</context>
<context>
    <name>platen::PatternFields</name>
    <message>
        <source>Choose a &amp;template…</source>
        <translation>&amp;Vorlage wählen…</translation>
    </message>
    <message>
        <source>No template</source>
        <translation>Keine Vorlage</translation>
    </message>
    <message>
        <source>The product that the files are printed on.</source>
        <translation>Das Produkt, auf das die Dateien gedruckt werden.</translation>
    </message>
    <message>
        <source>A saved draft that each new one begins with; its print areas without artwork are filled.</source>
        <translation>Ein gespeicherter Entwurf, mit dem jeder neue beginnt; seine Druckflächen ohne Druckdatei werden gefüllt.</translation>
    </message>
    <message>
        <source>S&amp;KU</source>
        <translation>S&amp;KU</translation>
    </message>
    <message>
        <source>&amp;Quantity</source>
        <translation>&amp;Menge</translation>
    </message>
    <message>
        <source>Si&amp;zing</source>
        <translation>Anpa&amp;ssung</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Wie üblich</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s): %1</source>
        <translation>
            <numerusform>%n Artikel: %1</numerusform>
            <numerusform>%n Artikel: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Enter the product that the files are printed on, or choose a template.</source>
        <translation>Geben Sie das Produkt ein, auf das die Dateien gedruckt werden, oder wählen Sie eine Vorlage.</translation>
    </message>
    <message>
        <source>This draft has no item: it does not say what the files are for.</source>
        <translation>Dieser Entwurf hat keinen Artikel: Er sagt nicht, wofür die Dateien sind.</translation>
    </message>
</context>
<context>
    <name>platen::PlaceBar</name>
    <message>
        <source>Resolve the original first.</source>
        <translation>Bitte erst das Original klären.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>&amp;Save draft as file…</source>
        <translation>Entwurf als Datei &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Discard this draft</source>
        <translation>Entwurf &amp;verwerfen</translation>
    </message>
    <message>
        <source>Place live order</source>
        <translation>Echten Auftrag erteilen</translation>
    </message>
    <message>
        <source>Place order</source>
        <translation>Auftrag erteilen</translation>
    </message>
    <message>
        <source>Place live order for %1</source>
        <translation>Echten Auftrag für %1 erteilen</translation>
    </message>
    <message>
        <source>Place order for %1</source>
        <translation>Auftrag für %1 erteilen</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n Angabe fehlt</numerusform>
            <numerusform>%n Angaben fehlen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>platen::PriceRow</name>
    <message>
        <source>What the recipient pays for one.</source>
        <translation>Was der Empfänger für ein Stück zahlt.</translation>
    </message>
    <message>
        <source>What the recipient pays for one (optional).</source>
        <translation>Was der Empfänger für ein Stück zahlt (optional).</translation>
    </message>
</context>
<context>
    <name>platen::PrintFileSaver</name>
    <message>
        <source>Save the print file</source>
        <translation>Druckdatei speichern</translation>
    </message>
    <message>
        <source>Requesting the print file…</source>
        <translation>Druckdatei wird angefordert…</translation>
    </message>
    <message>
        <source>The print file is not ready yet.</source>
        <translation>Die Druckdatei ist noch nicht fertig.</translation>
    </message>
    <message>
        <source>Print file</source>
        <translation>Druckdatei</translation>
    </message>
</context>
<context>
    <name>platen::ProblemList</name>
    <message>
        <source>Before this order can be placed:</source>
        <translation>Vor dem Erteilen noch nötig:</translation>
    </message>
    <message>
        <source>Item %1: %2</source>
        <translation>Artikel %1: %2</translation>
    </message>
</context>
<context>
    <name>platen::Rail</name>
    <message>
        <source>Nothing is missing.</source>
        <translation>Es fehlt nichts.</translation>
    </message>
    <message>
        <source>Order summary</source>
        <translation>Übersicht des Auftrags</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>The whole order</source>
        <translation>Der ganze Auftrag</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Versand</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Ändern: %1</translation>
    </message>
    <message>
        <source>Collapsed</source>
        <translation>Zugeklappt</translation>
    </message>
    <message>
        <source>Expanded</source>
        <translation>Aufgeklappt</translation>
    </message>
</context>
<context>
    <name>platen::RawSection</name>
    <message>
        <source>Raw document</source>
        <translation>Rohdokument</translation>
    </message>
    <message>
        <source>Show the provider&apos;s raw document</source>
        <translation>Rohdokument des Dienstleisters zeigen</translation>
    </message>
    <message>
        <source>Copy the raw document</source>
        <translation>Rohdokument kopieren</translation>
    </message>
</context>
<context>
    <name>platen::RecipientDialog</name>
    <message>
        <source>Change the recipient</source>
        <translation>Empfänger ändern</translation>
    </message>
    <message>
        <source>Change recipient</source>
        <translation>Empfänger ändern</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Co&amp;mpany</source>
        <translation>&amp;Firma</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>P&amp;hone</source>
        <translation>&amp;Telefon</translation>
    </message>
    <message>
        <source>&amp;Second line</source>
        <translation>Zweite Zeile</translation>
    </message>
    <message>
        <source>Town or &amp;city</source>
        <translation>&amp;Ort</translation>
    </message>
    <message>
        <source>C&amp;ountry</source>
        <translation>&amp;Land</translation>
    </message>
    <message>
        <source>&amp;Email</source>
        <translation>E-&amp;Mail</translation>
    </message>
    <message>
        <source>If the provider accepts this, everything not yet dispatched goes to the new address. Another country can change the price of shipping.</source>
        <translation>Nimmt der Dienstleister das an, geht alles, was noch nicht abgeschickt ist, an die neue Adresse. Ein anderes Land kann die Versandkosten ändern.</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Still needed: %1.</source>
        <translation>Noch nötig: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>platen::RecipientHelpers</name>
    <message>
        <source>&amp;Fill in the fields</source>
        <translation>Felder a&amp;usfüllen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Name, company or address</source>
        <translation>Name, Firma oder Adresse</translation>
    </message>
    <message>
        <source>Earlier recipients</source>
        <translation>Frühere Empfänger</translation>
    </message>
    <message>
        <source>A whole address</source>
        <translation>Eine ganze Adresse</translation>
    </message>
    <message>
        <source>Ada Example
12 Example Street
London SW1Y 4JH
United Kingdom</source>
        <translation>Ada Beispiel
Beispielstraße 12
10115 Berlin
Deutschland</translation>
    </message>
    <message>
        <source>Or paste a &amp;whole address</source>
        <translation>Oder eine &amp;ganze Adresse einfügen</translation>
    </message>
    <message>
        <source>No earlier recipient matches</source>
        <translation>Kein früherer Empfänger passt</translation>
    </message>
    <message>
        <source>Recipient of an ear&amp;lier order</source>
        <translation>&amp;Empfänger eines früheren Auftrags</translation>
    </message>
</context>
<context>
    <name>platen::RecipientPage</name>
    <message>
        <source>Not set</source>
        <translation>Keine Angabe</translation>
    </message>
    <message>
        <source>Residential</source>
        <translation>Privatadresse</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Geschäftsadresse</translation>
    </message>
    <message>
        <source>Filled in from an earlier order.</source>
        <translation>Aus einem früheren Auftrag übernommen.</translation>
    </message>
    <message>
        <source>Filled in. Please check it: an address can be read in more than one way.</source>
        <translation>Ausgefüllt. Bitte prüfen: Eine Adresse lässt sich auf mehr als eine Weise lesen.</translation>
    </message>
    <message>
        <source>Not found in the pasted address</source>
        <translation>In der eingefügten Adresse nicht gefunden</translation>
    </message>
    <message>
        <source>Filled in. Not found in the address: %1. Please add what is missing.</source>
        <translation>Ausgefüllt. In der Adresse nicht gefunden: %1. Bitte ergänzen.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>platen::RecipientSection</name>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Copy the recipient</source>
        <translation>Empfänger kopieren</translation>
    </message>
    <message>
        <source>Shipping: %1</source>
        <translation>Versand: %1</translation>
    </message>
</context>
<context>
    <name>platen::RegistrationDialog</name>
    <message>
        <source>Re&amp;move…</source>
        <translation>Ent&amp;fernen…</translation>
    </message>
    <message>
        <source>&amp;Register this listener</source>
        <translation>Diesen Empfang &amp;anmelden</translation>
    </message>
    <message>
        <source>Webhooks at %1</source>
        <translation>Webhooks bei %1</translation>
    </message>
    <message>
        <source>Waiting for the provider</source>
        <translation>Warten auf den Dienstleister</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Registered webhooks</source>
        <translation>Angemeldete Webhooks</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Notify this listener about</source>
        <translation>Diesem Empfang melden</translation>
    </message>
    <message>
        <source>Start listening first: there is no address yet.</source>
        <translation>Bitte erst den Empfang starten: Es gibt noch keine Adresse.</translation>
    </message>
    <message>
        <source>Its address: %1</source>
        <translation>Seine Adresse: %1</translation>
    </message>
    <message>
        <source>This address works on this computer only: an outside provider cannot reach it. Set the public URL first.</source>
        <translation>Diese Adresse gilt nur auf diesem Rechner: Von außen erreicht sie kein Dienstleister. Bitte erst die öffentliche Adresse eintragen.</translation>
    </message>
    <message>
        <source>Nothing is registered there yet.</source>
        <translation>Dort ist noch nichts angemeldet.</translation>
    </message>
    <message>
        <source>We don&apos;t know which webhooks are registered.</source>
        <translation>Welche Webhooks angemeldet sind, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 now notifies this listener.</source>
        <translation>%1 meldet jetzt an diesen Empfang.</translation>
    </message>
    <message>
        <source>The webhook is still registered.</source>
        <translation>Der Webhook ist noch angemeldet.</translation>
    </message>
    <message>
        <source>The webhook was removed.</source>
        <translation>Der Webhook wurde entfernt.</translation>
    </message>
    <message>
        <source>Remove the webhook to %1? %2 will no longer notify that address.</source>
        <translation>Den Webhook an %1 entfernen? %2 meldet dann nichts mehr an diese Adresse.</translation>
    </message>
    <message>
        <source>More webhooks may be registered than are listed here.</source>
        <translation>Vielleicht sind mehr Webhooks angemeldet, als hier stehen.</translation>
    </message>
    <message>
        <source>We don&apos;t know whether %1 registered it.</source>
        <translation>Es ist unklar, ob %1 ihn angemeldet hat.</translation>
    </message>
    <message>
        <source>Nothing was registered.</source>
        <translation>Es wurde nichts angemeldet.</translation>
    </message>
</context>
<context>
    <name>platen::RemotePictureBox</name>
    <message>
        <source>%1 is in a local network. Pictures from there are only shown if you allow that server.</source>
        <translation>%1 steht in einem lokalen Netz. Bilder von dort werden nur gezeigt, wenn Sie diesen Server erlauben.</translation>
    </message>
    <message>
        <source>Allow %1</source>
        <translation>%1 erlauben</translation>
    </message>
    <message>
        <source>Not fetched, because this connection is metered.</source>
        <translation>Nicht geladen, weil diese Verbindung nach Verbrauch berechnet wird.</translation>
    </message>
    <message>
        <source>Fetch it from %1</source>
        <translation>Von %1 laden</translation>
    </message>
</context>
<context>
    <name>platen::RemoteThumbnails</name>
    <message>
        <source>This is not a picture that Platen can show.</source>
        <translation>Das ist kein Bild, das Platen zeigen kann.</translation>
    </message>
</context>
<context>
    <name>platen::ResolveDialog</name>
    <message>
        <source>Resolve this order</source>
        <translation>Diesen Auftrag klären</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Klären</translation>
    </message>
    <message>
        <source>It &amp;exists there, with this ID:</source>
        <translation>Es &amp;gibt ihn dort, mit dieser Nummer:</translation>
    </message>
    <message>
        <source>Nothing is sent. This order is linked to that one and follows it from now on.</source>
        <translation>Es wird nichts gesendet. Dieser Auftrag wird mit jenem verknüpft und folgt ihm von nun an.</translation>
    </message>
    <message>
        <source>The order&apos;s ID at the provider</source>
        <translation>Nummer des Auftrags beim Dienstleister</translation>
    </message>
    <message>
        <source>The provider&apos;s ID</source>
        <translation>Nummer beim Dienstleister</translation>
    </message>
    <message>
        <source>It does not exist: &amp;send it again</source>
        <translation>Es gibt ihn nicht: noch einmal &amp;senden</translation>
    </message>
    <message>
        <source>It is placed again and charged. If the first one exists after all, you pay for both.</source>
        <translation>Er wird noch einmal erteilt und berechnet. Gibt es den ersten doch, zahlen Sie beide.</translation>
    </message>
    <message>
        <source>It does not exist and is &amp;no longer wanted</source>
        <translation>Es gibt ihn nicht, und er wird &amp;nicht mehr gebraucht</translation>
    </message>
    <message>
        <source>Nothing is sent. If it exists after all, the provider makes it and charges for it.</source>
        <translation>Es wird nichts gesendet. Gibt es ihn doch, fertigt und berechnet ihn der Dienstleister.</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>It exists</source>
        <translation>Es gibt ihn</translation>
    </message>
    <message>
        <source>We don&apos;t know whether %1 got this order. Look it up there by the reference “%2” and choose here what you found. Until then no second order is placed.</source>
        <translation>Es ist unklar, ob %1 diesen Auftrag erhalten hat. Bitte dort unter der Referenz „%2“ nachsehen und hier wählen, was Sie gefunden haben. Bis dahin wird kein zweiter Auftrag erteilt.</translation>
    </message>
</context>
<context>
    <name>platen::ResourceDetails</name>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts gewählt</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Ren&amp;der…</source>
        <translation>&amp;Druck-PDF…</translation>
    </message>
    <message>
        <source>De&amp;lete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>Response from %1</source>
        <translation>Antwort von %1</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Stopped: nothing was saved.</source>
        <translation>Angehalten: Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>ID %1</source>
        <translation>Nummer %1</translation>
    </message>
    <message>
        <source>&amp;Create at %1</source>
        <translation>Bei %1 &amp;anlegen</translation>
    </message>
    <message>
        <source>&amp;Save changes</source>
        <translation>Änderungen &amp;speichern</translation>
    </message>
    <message>
        <source>Contacting %1…</source>
        <translation>Verbindung mit %1…</translation>
    </message>
    <message>
        <source>What is shown here may be out of date or may no longer exist.</source>
        <translation>Was hier steht, ist vielleicht veraltet oder existiert nicht mehr.</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Wird angelegt…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Nothing was created.</source>
        <translation>Es wurde nichts angelegt.</translation>
    </message>
    <message>
        <source>It is unchanged.</source>
        <translation>Es ist unverändert.</translation>
    </message>
    <message>
        <source>Created.</source>
        <translation>Angelegt.</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>Geändert.</translation>
    </message>
    <message>
        <source>Delete “%1” at %2? This cannot be undone.</source>
        <translation>„%1“ bei %2 löschen? Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Wird gelöscht…</translation>
    </message>
    <message>
        <source>It is still there.</source>
        <translation>Es ist noch da.</translation>
    </message>
    <message>
        <source>Save the print-ready PDF</source>
        <translation>Druckfertiges PDF speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 is rendering it…</source>
        <translation>%1 erzeugt es…</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>The design, as it was rendered last</source>
        <translation>Das Design, wie es zuletzt gerendert wurde</translation>
    </message>
</context>
<context>
    <name>platen::ReviewWords</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No account selected.</source>
        <translation>Kein Konto gewählt.</translation>
    </message>
    <message>
        <source>Order at %1, account %2</source>
        <translation>Auftrag an %1, Konto %2</translation>
    </message>
    <message>
        <source>Order %1 at %2, account %3</source>
        <translation>Auftrag %1 an %2, Konto %3</translation>
    </message>
    <message>
        <source>No product yet.</source>
        <translation>Noch kein Produkt.</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>quantity × product</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Recipient pays %1 each</source>
        <translation>Empfänger zahlt je %1</translation>
    </message>
    <message>
        <source>Reference: %1</source>
        <translation>Referenz: %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
    <message>
        <source>Purchased %1</source>
        <translation>Gekauft %1</translation>
    </message>
    <message>
        <source>Currency: %1</source>
        <translation>Währung: %1</translation>
    </message>
    <message>
        <source>Residential</source>
        <translation>Privatadresse</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Geschäftsadresse</translation>
    </message>
    <message>
        <source>No recipient yet.</source>
        <translation>Noch kein Empfänger.</translation>
    </message>
    <message>
        <source>Not chosen yet.</source>
        <translation>Noch nicht gewählt.</translation>
    </message>
    <message>
        <source>Chosen by %1.</source>
        <translation>Wählt %1.</translation>
    </message>
    <message>
        <source>made in %1</source>
        <translation>gefertigt in %1</translation>
    </message>
    <message>
        <source>%1, made in %2</source>
        <translation>%1, gefertigt in %2</translation>
    </message>
    <message>
        <source>Items %1, shipping %2</source>
        <translation>Artikel %1, Versand %2</translation>
    </message>
    <message>
        <source>Tax %1</source>
        <translation>Steuer %1</translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>Summe %1</translation>
    </message>
    <message>
        <source>Total: getting prices…</source>
        <translation>Summe: Preise werden abgerufen…</translation>
    </message>
    <message>
        <source>Choose shipping to see the total</source>
        <translation>Versand wählen, um die Summe zu sehen</translation>
    </message>
    <message>
        <source>Total not known in advance</source>
        <translation>Summe vorab nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>It is sent to %1 %n seconds after you place it; until then you can undo it.</source>
        <translation>
            <numerusform>Er geht %n Sekunde nach dem Erteilen an %1; bis dahin können Sie ihn zurückholen.</numerusform>
            <numerusform>Er geht %n Sekunden nach dem Erteilen an %1; bis dahin können Sie ihn zurückholen.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is sent to %1 at once.</source>
        <translation>Er geht sofort an %1.</translation>
    </message>
    <message>
        <source>This is a sandbox account: nothing is made and nothing is charged.</source>
        <translation>Dies ist ein Sandbox-Konto: Nichts wird gefertigt, nichts berechnet.</translation>
    </message>
    <message>
        <source>%1 makes it, ships it and charges your account about %2, taxes included.</source>
        <translation>%1 fertigt und versendet ihn und berechnet Ihrem Konto etwa %2 einschließlich Steuern.</translation>
    </message>
    <message>
        <source>%1 makes it, ships it and charges your account. It quotes %2.</source>
        <translation>%1 fertigt und versendet ihn und berechnet ihn Ihrem Konto. Angebotener Preis: %2.</translation>
    </message>
    <message>
        <source>%1 makes it, ships it and charges your account.</source>
        <translation>%1 fertigt und versendet ihn und berechnet ihn Ihrem Konto.</translation>
    </message>
    <message>
        <source>From %1, with %2</source>
        <translation>Ab %1, mit %2</translation>
    </message>
    <message>
        <source>Margin %1</source>
        <translation>Marge %1</translation>
    </message>
    <message>
        <source>Margin: known once each item has a price and the total is known</source>
        <translation>Marge: bekannt, sobald jeder Artikel einen Preis hat und die Summe feststeht</translation>
    </message>
    <message>
        <source>Arrival: %1 gives no date in advance</source>
        <translation>Ankunft: %1 nennt vorab kein Datum</translation>
    </message>
    <message>
        <source>Complete the items and the country to see the total</source>
        <translation>Für die Summe Artikel und Land vervollständigen</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>Used anyway: %1</source>
        <translation>Trotzdem verwendet: %1</translation>
    </message>
</context>
<context>
    <name>platen::SandboxBand</name>
    <message>
        <source>Sandbox: nothing is made and nothing is charged.</source>
        <translation>Sandbox: Nichts wird gefertigt, nichts berechnet.</translation>
    </message>
</context>
<context>
    <name>platen::SearchField</name>
    <message>
        <source>Search reference, recipient, address, SKU, tracking…</source>
        <translation>Referenz, Empfänger, Adresse, SKU, Sendungsnummer suchen…</translation>
    </message>
    <message>
        <source>Search orders</source>
        <translation>Aufträge suchen</translation>
    </message>
</context>
<context>
    <name>platen::SecretField</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show the secret</source>
        <translation>Geheimnis zeigen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
</context>
<context>
    <name>platen::SettingRows</name>
    <message>
        <source>Optional.</source>
        <translation>Optional.</translation>
    </message>
    <message>
        <source>Stored in this computer&apos;s keychain. A new value replaces it.</source>
        <translation>Im Schlüsselbund dieses Computers gespeichert. Ein neuer Wert ersetzt es.</translation>
    </message>
    <message>
        <source>Set outside Platen.</source>
        <translation>Außerhalb von Platen festgelegt.</translation>
    </message>
    <message>
        <source>Not available: unlock the keychain. You don&apos;t need to enter what is stored there again.</source>
        <translation>Nicht verfügbar: Bitte den Schlüsselbund entsperren. Was dort gespeichert ist, müssen Sie nicht neu eingeben.</translation>
    </message>
    <message>
        <source>Stored in this computer&apos;s keychain.</source>
        <translation>Wird im Schlüsselbund dieses Rechners gespeichert.</translation>
    </message>
    <message>
        <source>Enter a JSON object, such as {&quot;name&quot;: &quot;value&quot;}.</source>
        <translation>Bitte ein JSON-Objekt eingeben, etwa {&quot;name&quot;: &quot;wert&quot;}.</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>Needed to sign in.</source>
        <translation>Zum Anmelden nötig.</translation>
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
        <source>Needed.</source>
        <translation>Wird benötigt.</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Expanded</source>
        <translation>Aufgeklappt</translation>
    </message>
    <message>
        <source>Collapsed</source>
        <translation>Zugeklappt</translation>
    </message>
    <message>
        <source>None is stored yet.</source>
        <translation>Noch ist keines gespeichert.</translation>
    </message>
</context>
<context>
    <name>platen::SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>platen::Shelf</name>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Mehr</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>&amp;Neu laden</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>&amp;Open by ID</source>
        <translation>Nach N&amp;ummer öffnen</translation>
    </message>
    <message>
        <source>ID at the provider</source>
        <translation>Nummer beim Dienstleister</translation>
    </message>
    <message>
        <source>Contacting %1…</source>
        <translation>Verbindung mit %1…</translation>
    </message>
    <message>
        <source>%1 does not list these.
Items that you open or create here stay in this list.</source>
        <translation>%1 listet sie nicht auf.
Was Sie hier öffnen oder anlegen, bleibt in dieser Liste.</translation>
    </message>
    <message>
        <source>%1 has none of these yet.</source>
        <translation>%1 hat davon noch nichts.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>The list may be incomplete.</source>
        <translation>Die Liste ist vielleicht unvollständig.</translation>
    </message>
</context>
<context>
    <name>platen::ShipmentSection</name>
    <message>
        <source>Shipments</source>
        <translation>Sendungen</translation>
    </message>
    <message>
        <source>dispatched %1</source>
        <translation>abgeschickt %1</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>Sendung</translation>
    </message>
    <message>
        <source>Track this shipment</source>
        <translation>Diese Sendung verfolgen</translation>
    </message>
</context>
<context>
    <name>platen::ShippingDialog</name>
    <message>
        <source>Change shipping</source>
        <translation>Versandart ändern</translation>
    </message>
    <message>
        <source>&amp;Shipping method</source>
        <translation>&amp;Versandart</translation>
    </message>
    <message>
        <source>Another method can change what %1 charges for this order. The new price is shown with the order once the provider has confirmed it.</source>
        <translation>Eine andere Versandart kann ändern, was %1 für diesen Auftrag berechnet. Der neue Preis steht beim Auftrag, sobald der Dienstleister ihn bestätigt hat.</translation>
    </message>
</context>
<context>
    <name>platen::ShippingPage</name>
    <message>
        <source>Getting prices</source>
        <translation>Preise werden abgerufen</translation>
    </message>
    <message>
        <source>Shipping method</source>
        <translation>Versandart</translation>
    </message>
    <message>
        <source>the provider</source>
        <translation>der Dienstleister</translation>
    </message>
    <message>
        <source>%1 gives no prices in advance.</source>
        <translation>%1 nennt vorab keine Preise.</translation>
    </message>
    <message>
        <source>To see prices, enter an item with its SKU and the recipient&apos;s country.</source>
        <translation>Für Preise bitte einen Artikel mit SKU und das Land des Empfängers eingeben.</translation>
    </message>
    <message>
        <source>Getting prices from %1…</source>
        <translation>Preise von %1 werden abgerufen…</translation>
    </message>
    <message numerus="yes">
        <source>Getting prices from %1… %n s</source>
        <translation>
            <numerusform>Preise von %1 werden abgerufen… %n s</numerusform>
            <numerusform>Preise von %1 werden abgerufen… %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 offers no shipping for this order.</source>
        <translation>%1 bietet für diesen Auftrag keinen Versand an.</translation>
    </message>
    <message>
        <source>No prices from %1.</source>
        <translation>Keine Preise von %1.</translation>
    </message>
    <message>
        <source>You stopped waiting for prices.</source>
        <translation>Das Warten auf Preise wurde abgebrochen.</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>The provider&apos;s name for the shipping method.</source>
        <translation>Name der Versandart beim Dienstleister.</translation>
    </message>
    <message>
        <source>%1 chooses the shipping and gives no prices in advance.</source>
        <translation>%1 wählt die Versandart und nennt vorab keine Preise.</translation>
    </message>
    <message>
        <source>The price is not known, and %1 may not accept orders until the key works. In that case an order placed now waits in the outbox.</source>
        <translation>Der Preis ist nicht bekannt, und %1 nimmt vielleicht keine Aufträge an, bis der Schlüssel funktioniert. In diesem Fall wartet ein jetzt erteilter Auftrag im Ausgang.</translation>
    </message>
    <message>
        <source>The price is not known. An order placed now is sent as soon as %1 can be reached.</source>
        <translation>Der Preis ist nicht bekannt. Ein jetzt erteilter Auftrag wird gesendet, sobald %1 zu erreichen ist.</translation>
    </message>
    <message>
        <source>The price is not known, and %1 may refuse the order for the same reason.</source>
        <translation>Der Preis ist nicht bekannt, und %1 lehnt den Auftrag vielleicht aus demselben Grund ab.</translation>
    </message>
    <message>
        <source>The price is not known.</source>
        <translation>Der Preis ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Prices quoted by %1.</source>
        <translation>Preise laut %1.</translation>
    </message>
    <message>
        <source>Prices quoted by %1, taxes included.</source>
        <translation>Preise laut %1, einschließlich Steuern.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Get prices again</source>
        <translation>Preise neu abfragen</translation>
    </message>
</context>
<context>
    <name>platen::ShippingTable</name>
    <message>
        <source>Method</source>
        <translation>Versandart</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Versand</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Zusteller</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>Shipping method</source>
        <translation>Versandart</translation>
    </message>
    <message>
        <source>Cheapest</source>
        <translation>Am günstigsten</translation>
    </message>
    <message>
        <source>Not offered for this order</source>
        <translation>Für diesen Auftrag nicht angeboten</translation>
    </message>
    <message>
        <source>total %1</source>
        <translation>gesamt %1</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
</context>
<context>
    <name>platen::Sidebar</name>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln order(s)</source>
        <translation>
            <numerusform>%1, %Ln Auftrag</numerusform>
            <numerusform>%1, %Ln Aufträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove this view</source>
        <translation>Diese Ansicht entfernen</translation>
    </message>
    <message>
        <source>Accounts…</source>
        <translation>Konten…</translation>
    </message>
    <message>
        <source>Could not be synced: %1</source>
        <translation>Nicht abgeglichen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln item(s)</source>
        <translation>
            <numerusform>%1, %Ln Eintrag</numerusform>
            <numerusform>%1, %Ln Einträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>platen::SizeFields</name>
    <message>
        <source>Printed size</source>
        <translation>Druckgröße</translation>
    </message>
    <message>
        <source>millimetres</source>
        <translation>Millimetern</translation>
    </message>
    <message>
        <source>inches</source>
        <translation>Zoll</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Bleed</source>
        <translation>Beschnitt</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Wie üblich</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Nicht festgelegt</translation>
    </message>
    <message>
        <source>Measured in</source>
        <translation>Gemessen in</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source> in</source>
        <translation> Zoll</translation>
    </message>
    <message>
        <source>Remembered for %1 at %2, which does not say how large it prints.</source>
        <translation>Gemerkt für %1 bei %2. Von dort ist nicht bekannt, wie groß gedruckt wird.</translation>
    </message>
</context>
<context>
    <name>platen::SizingCompare</name>
    <message>
        <source>How the file is sized</source>
        <translation>Wie die Datei eingepasst wird</translation>
    </message>
</context>
<context>
    <name>platen::SkuField</name>
    <message>
        <source>Looked up as you type.</source>
        <translation>Wird beim Eingeben nachgeschlagen.</translation>
    </message>
    <message>
        <source>Looking it up…</source>
        <translation>Wird nachgeschlagen…</translation>
    </message>
    <message>
        <source>%1 has no product with this SKU.</source>
        <translation>%1 hat kein Produkt mit dieser SKU.</translation>
    </message>
    <message>
        <source>Look-up failed: %1</source>
        <translation>Nachschlagen fehlgeschlagen: %1</translation>
    </message>
</context>
<context>
    <name>platen::StageLabel</name>
    <message>
        <source>Stage: %1</source>
        <translation>Stand: %1</translation>
    </message>
</context>
<context>
    <name>platen::StartupError</name>
    <message>
        <source>The data folder is %1</source>
        <translation>Der Datenordner ist %1</translation>
    </message>
    <message>
        <source>Show the data folder</source>
        <translation>Datenordner zeigen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Nothing was sent, and no order at a provider was changed.</source>
        <translation>Es wurde nichts gesendet, und bei keinem Dienstleister wurde ein Auftrag geändert.</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Sicherung wiederherstellen…</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Backups (*.sqlite3)</source>
        <translation>Sicherungen (*.sqlite3)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>platen::StatusBar</name>
    <message>
        <source>Syncing</source>
        <translation>Abgleich läuft</translation>
    </message>
    <message>
        <source>Webhooks off</source>
        <translation>Webhooks aus</translation>
    </message>
    <message>
        <source>Webhooks on</source>
        <translation>Webhooks an</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <translation>
            <numerusform>%Ln ungeklärt</numerusform>
            <numerusform>%Ln ungeklärt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Outbox empty</source>
        <translation>Ausgang leer</translation>
    </message>
    <message>
        <source>Outbox: %1</source>
        <translation>Ausgang: %1</translation>
    </message>
    <message>
        <source>Show what is waiting to be sent</source>
        <translation>Zeigen, was auf Versand wartet</translation>
    </message>
    <message>
        <source>%1 could not be synced</source>
        <translation>%1 ließ sich nicht abgleichen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) could not be synced</source>
        <translation>
            <numerusform>%Ln Konto ließ sich nicht abgleichen</numerusform>
            <numerusform>%Ln Konten ließen sich nicht abgleichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation>
            <numerusform>%Ln Konto</numerusform>
            <numerusform>%Ln Konten</numerusform>
        </translation>
    </message>
    <message>
        <source>Syncing %1: %2 orders so far</source>
        <translation>Abgleich mit %1: bisher %2 Aufträge</translation>
    </message>
    <message>
        <source>Syncing %1…</source>
        <translation>Abgleich mit %1…</translation>
    </message>
    <message>
        <source>last message %1</source>
        <translation>letzte Nachricht %1</translation>
    </message>
    <message>
        <source>no messages yet</source>
        <translation>noch keine Nachricht</translation>
    </message>
    <message>
        <source>Updated by webhooks</source>
        <translation>Durch Webhooks aktualisiert</translation>
    </message>
    <message>
        <source>An order&apos;s outcome could not be stored: %1 Platen tries again.</source>
        <translation>Das Ergebnis eines Auftrags ließ sich nicht speichern: %1 Platen versucht es weiter.</translation>
    </message>
    <message>
        <source>Listening at %1; public address %2</source>
        <translation>Empfang unter %1; öffentliche Adresse %2</translation>
    </message>
    <message>
        <source>This window is not listening. Orders are updated by syncing.</source>
        <translation>Dieses Fenster empfängt nicht. Aufträge werden durch Abgleichen aktualisiert.</translation>
    </message>
    <message>
        <source>Outbox not read</source>
        <translation>Ausgang nicht gelesen</translation>
    </message>
    <message>
        <source>failed; last response %1</source>
        <translation>fehlgeschlagen; letzte Antwort %1</translation>
    </message>
    <message>
        <source>failed; no response yet</source>
        <translation>fehlgeschlagen; noch keine Antwort</translation>
    </message>
    <message>
        <source>checked %1</source>
        <translation>geprüft %1</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>noch nicht geprüft</translation>
    </message>
    <message>
        <source>%1: key refused</source>
        <translation>%1: Schlüssel abgelehnt</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>Checked %1</source>
        <translation>Geprüft %1</translation>
    </message>
    <message>
        <source>Checked %1, not every account</source>
        <translation>Geprüft %1, nicht jedes Konto</translation>
    </message>
</context>
<context>
    <name>platen::StepList</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>%1, something is missing</source>
        <translation>%1, es fehlt etwas</translation>
    </message>
</context>
<context>
    <name>platen::SyncRun</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Synced: %1 new, %2 changed</source>
        <translation>Abgeglichen: %1 neu, %2 geändert</translation>
    </message>
</context>
<context>
    <name>platen::TextDialog</name>
    <message>
        <source>Change note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>A note to %1 about this order. It does not change the order or its price.</source>
        <translation>Eine Notiz an %1 zu diesem Auftrag. Am Auftrag und an seinem Preis ändert sie nichts.</translation>
    </message>
</context>
<context>
    <name>platen::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Event %1</source>
        <translation>Ereignis %1</translation>
    </message>
</context>
<context>
    <name>platen::TransferBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
</context>
<context>
    <name>platen::Tray</name>
    <message>
        <source>Show Platen</source>
        <translation>Platen zeigen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Platen is still listening</source>
        <translation>Platen empfängt weiter</translation>
    </message>
    <message>
        <source>The window is closed, but Platen still accepts webhooks and sends orders. To quit, use this icon&apos;s menu.</source>
        <translation>Das Fenster ist geschlossen, aber Platen nimmt weiter Webhooks an und sendet Aufträge. Beenden über das Menü dieses Symbols.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more than before</source>
        <translation>
            <numerusform>%Ln mehr als zuvor</numerusform>
            <numerusform>%Ln mehr als zuvor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) need attention</source>
        <translation>
            <numerusform>%Ln Eintrag braucht Aufmerksamkeit</numerusform>
            <numerusform>%Ln Einträge brauchen Aufmerksamkeit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>platen::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>platen::UndoNote</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Close this note</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>platen::UpdatePage</name>
    <message>
        <source>Keeping a copy of the database as it was…</source>
        <translation>Eine Kopie der bisherigen Datenbank wird angelegt…</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3 of %4 orders</source>
        <translation>Schritt %1 von %2: %3 von %4 Aufträgen</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Bringing your orders up to date</source>
        <translation>Ihre Aufträge werden auf den neuen Stand gebracht</translation>
    </message>
    <message>
        <source>This version of Platen keeps orders in another form. With many orders, changing them over takes some minutes, once. You may close Platen meanwhile: nothing is lost, and the next start continues.</source>
        <translation>Diese Version von Platen speichert Aufträge in einer anderen Form. Bei vielen Aufträgen dauert die Umstellung einmalig einige Minuten. Sie können Platen währenddessen schließen: Nichts geht verloren, und der nächste Start macht weiter.</translation>
    </message>
</context>
<context>
    <name>platen::UploadDialog</name>
    <message>
        <source>No file selected yet.</source>
        <translation>Noch keine Datei gewählt.</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>&amp;Datei wählen…</translation>
    </message>
    <message>
        <source>Upload a file</source>
        <translation>Datei hochladen</translation>
    </message>
    <message>
        <source>Response from %1</source>
        <translation>Antwort von %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 stores it and checks whether it can be printed. This does not order anything.</source>
        <translation>%1 speichert sie und prüft, ob sie sich drucken lässt. Bestellt wird damit nichts.</translation>
    </message>
    <message>
        <source>You stopped waiting. The file may still have arrived; this does not order anything.</source>
        <translation>Das Warten wurde abgebrochen. Die Datei ist vielleicht trotzdem angekommen; bestellt wird damit nichts.</translation>
    </message>
    <message>
        <source>Sending to %1…</source>
        <translation>Wird an %1 gesendet…</translation>
    </message>
    <message>
        <source>This file cannot be used as it is. No order is affected.</source>
        <translation>So lässt sich diese Datei nicht verwenden. Kein Auftrag ist betroffen.</translation>
    </message>
    <message>
        <source>%1 accepted “%2”, and it passed the preflight check.</source>
        <translation>%1 hat „%2“ angenommen; die Datei hat die Druckprüfung bestanden.</translation>
    </message>
    <message>
        <source>The file may not have arrived, or only in part. No order is affected.</source>
        <translation>Vielleicht ist die Datei nicht oder nicht ganz angekommen. Kein Auftrag ist betroffen.</translation>
    </message>
</context>
<context>
    <name>platen::ViewActions</name>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Filter…</source>
        <translation>&amp;Filtern…</translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation>Filter auf&amp;heben</translation>
    </message>
    <message>
        <source>Save as a &amp;view…</source>
        <translation>Als &amp;Ansicht speichern…</translation>
    </message>
    <message>
        <source>&amp;Remove this view</source>
        <translation>Diese Ansicht &amp;entfernen</translation>
    </message>
    <message>
        <source>Sho&amp;w new orders</source>
        <translation>&amp;Neue Aufträge zeigen</translation>
    </message>
    <message>
        <source>&amp;Next order</source>
        <translation>Nä&amp;chster Auftrag</translation>
    </message>
    <message>
        <source>&amp;Previous order</source>
        <translation>&amp;Voriger Auftrag</translation>
    </message>
    <message>
        <source>Side&amp;bar</source>
        <translation>Seitenle&amp;iste</translation>
    </message>
    <message>
        <source>&amp;Order beside the list</source>
        <translation>Auftrag neben der &amp;Liste</translation>
    </message>
    <message>
        <source>Co&amp;mmand palette…</source>
        <translation>&amp;Befehlspalette…</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>Spalten &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Save as a view</source>
        <translation>Als Ansicht speichern</translation>
    </message>
    <message>
        <source>The current list is saved as a view on the left, under this name:</source>
        <translation>Die jetzige Liste wird links als Ansicht unter diesem Namen gespeichert:</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>The view “%1” was removed</source>
        <translation>Die Ansicht „%1“ wurde entfernt</translation>
    </message>
</context>
<context>
    <name>platen::WebhooksWindow</name>
    <message>
        <source>Events of</source>
        <translation>Ereignisse von</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Alle Konten</translation>
    </message>
    <message>
        <source>&amp;Rejected only</source>
        <translation>Nur a&amp;bgewiesene</translation>
    </message>
    <message>
        <source>&amp;Older events</source>
        <translation>&amp;Ältere Ereignisse</translation>
    </message>
    <message>
        <source>Events are still accepted.</source>
        <translation>Ereignisse werden trotzdem angenommen.</translation>
    </message>
    <message>
        <source>No events were rejected.</source>
        <translation>Keine Ereignisse wurden abgewiesen.</translation>
    </message>
    <message>
        <source>No events for this account yet.</source>
        <translation>Noch keine Ereignisse für dieses Konto.</translation>
    </message>
    <message>
        <source>No events yet.
Start listening, and give each account&apos;s address to its provider.</source>
        <translation>Noch keine Ereignisse.
Empfang starten und jedem Dienstleister die Adresse seines Kontos geben.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n new event(s)</source>
        <translation>
            <numerusform>%n neues Ereignis zeigen</numerusform>
            <numerusform>%n neue Ereignisse zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Replaying…</source>
        <translation>Wird wiederholt…</translation>
    </message>
    <message>
        <source>Replayed: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message>
        <source>Replayed: %1, %2</source>
        <translation>Wiederholt: %1, %2</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>No events yet.
Give each account&apos;s address to its provider.</source>
        <translation>Noch keine Ereignisse.
Bitte jedem Dienstleister die Adresse seines Kontos geben.</translation>
    </message>
</context>
</TS>
