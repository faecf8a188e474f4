const words = (list: string): string[] => list.trim().split(/\s+/);

/** What compounds begin with, the frequent ones first. */
export const firstParts = words(`
  Nachbarschafts Stadtteil Bürger Jugend Garten Kinder Familien Senioren Musik Sport Lese Umwelt Kultur Begegnungs
  Reparatur Sprach Spiel Theater Quartiers Gemeinde Dorf Schul Kirchen Fahrrad Natur Koch Tanz Chor Kunst Feuerwehr
  Integrations Ehrenamts Freiwilligen Mitmach Selbsthilfe Gesundheits Pflege Demenz Hospiz Besuchs Fahr Einkaufs Bildungs
  Medien Digital Computer Technik Handwerks Holz Näh Strick Textil Kleider Möbel Tausch Leih Werkzeug Bücher Märchen
  Geschichts Heimat Museums Denkmal Archiv Foto Film Radio Zeitungs Literatur Schreib Mal Zirkus Puppen Karnevals
  Schützen Trachten Blasmusik Orchester Gitarren Trommel Rhythmus Klang Wander Lauf Schwimm Turn Fußball Handball
  Tischtennis Schach Karten Kegel Boule Ruder Segel Kletter Yoga Entspannungs Bewegungs Ernährungs Kräuter Obst Gemüse
  Apfel Kartoffel Bienen Insekten Vogel Igel Hunde Tierschutz Wald Baum Bach Ufer Moor Wiesen Streuobst Kompost Klima
  Energie Solar Wasser Müll Kreislauf Regional Markt Straßen Hof Haus Mieter Wohn Genossenschafts Bau Planungs Verkehrs
  Bürgerbus Mobilitäts Rollstuhl Inklusions Gehörlosen Blinden Frauen Männer Mädchen Väter Mütter Großeltern Enkel
  Alleinerziehenden Geflüchteten Migrations Willkommens Patenschafts Mentoren Ausbildungs Berufs Gründer Unternehmens
  Stiftungs Vereins Förder Spenden Rechts Verbraucher Schulden Sucht Krisen Notfall Katastrophenschutz Rettungs
  Sanitäts Demokratie Beteiligungs Wahl Rats Jugendrats Europa Partnerschafts Friedens Menschenrechts Erinnerungs
`);

/** What compounds end with and their gender, the frequent ones first. */
export const lastParts = words(`
  hilfe:f treff:m verein:m fest:n werkstatt:f gruppe:f projekt:n café:n initiative:f haus:n tag:m kreis:m netzwerk:n
  zentrum:n kurs:m beratung:f garten:m markt:m börse:f club:m team:n forum:n aktion:f woche:f abend:m nachmittag:m
  frühstück:n lauf:m spaziergang:m rundgang:m konzert:n ausstellung:f bibliothek:f labor:n schule:f akademie:f
  konferenz:f tafel:f küche:f laden:m stube:f raum:m bühne:f chor:m patenschaft:f begleitung:f dienst:m fahrt:f
  wanderung:f turnier:n training:n angebot:n sprechstunde:f versammlung:f stammtisch:m dialog:m rat:m beirat:m
  bündnis:n genossenschaft:f stiftung:f fonds:m preis:m wettbewerb:m sammlung:f ausleihe:f kiste:f telefon:n
  mobil:n lotse:m scout:m plattform:f zeitung:f kalender:m karte:f plan:m fläche:f beet:n wiese:f
`);

export const groups = words(`
  Familien Kinder Jugendliche Erwachsene Eltern Großeltern Nachbarn Vereine Schulen Anwohner Interessierte Neugierige
  Freiwillige Ehrenamtliche Zugezogene Geflüchtete Studierende Auszubildende Alleinstehende Berufstätige Rentner
  Unternehmen Gewerbetreibende Fachkräfte Lehrkräfte Betreuer Angehörige Menschen Gäste Einsteiger Fortgeschrittene
`);

export const activities = words(`
  kochen basteln reparieren singen lesen gärtnern tanzen wandern radeln spielen reden malen werken nähen stricken backen
  feiern planen lernen üben musizieren schwimmen turnen laufen helfen pflanzen ernten imkern schreiben fotografieren
  filmen programmieren löten tauschen teilen essen frühstücken diskutieren forschen bauen streichen sammeln erzählen
  trommeln schnitzen töpfern filzen klettern jonglieren kegeln rudern
`);

/** Adjectives without their endings. */
export const adjectives = words(`
  gemeinsam offen kostenlos neu klein bunt jung ehrenamtlich regelmäßig nachhaltig lebendig inklusiv mehrsprachig
  barrierefrei lokal regional kulturell sozial ökologisch digital kreativ handwerklich musikalisch sportlich politisch
  generationenübergreifend nachbarschaftlich niedrigschwellig praktisch spielerisch gemütlich herzlich unkompliziert
  unabhängig gemeinnützig engagiert vielfältig interkulturell öffentlich historisch ländlich städtisch saisonal
  sommerlich winterlich festlich ruhig laut mutig solidarisch klimafreundlich fahrradfreundlich familienfreundlich
`);

export const places = words(`
  Bürgerhaus Gemeindesaal Stadtbücherei Rathaus Marktplatz Schulhof Feuerwehrhaus Pfarrheim Vereinsheim Stadtpark
  Jugendzentrum Mehrgenerationenhaus Kulturbahnhof Turnhalle Volkshochschule Stadtmuseum Bauhof Seniorenzentrum
  Kleingartenanlage Sportplatz Dorfgemeinschaftshaus Stadthalle Wasserturm Bürgerpark Nachbarschaftszentrum
`);

export const weekdays = words('Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag');
export const months = words('Januar Februar März April Mai Juni Juli August September Oktober November Dezember');
export const streets = words('straße weg platz gasse allee ring ufer hof');
