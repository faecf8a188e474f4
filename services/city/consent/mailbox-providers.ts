/**
 * Where people have their own mailboxes: an address there is private, whatever it is called. `privat.example` stands for
 * all of them in examples and tests.
 */
export const mailboxProviders: ReadonlySet<string> = new Set(
  `
  privat.example
  web.de gmx.de gmx.net gmx.at gmx.ch gmx.com gmx.eu gmx.org gmx.info gmx.biz mein.gmx
  t-online.de magenta.de freenet.de arcor.de arcor-online.net vodafone.de vodafonemail.de kabelmail.de unitybox.de
  unity-mail.de o2online.de o2mail.de 1und1.de online.de onlinehome.de ewe.net ewetel.net osnanet.de netcologne.de
  versanet.de alice.de alice-dsl.de alice-dsl.net hansenet.de mnet-online.de mnet-mail.de htp-tel.de teleos-web.de
  ish.de email.de mail.de kabelbw.de cityweb.de compuserve.de gelsennet.de helimail.de unitymedia.de nexgo.de
  posteo.de posteo.net posteo.org mailbox.org tutanota.com tutanota.de tutamail.com tuta.com tuta.io keemail.me
  lycos.de firemail.de emailn.de directbox.com smart-mail.de epost.de systemli.org riseup.net disroot.org
  gmail.com googlemail.com outlook.com outlook.de hotmail.com hotmail.de live.com live.de msn.com windowslive.com
  yahoo.com yahoo.de ymail.com rocketmail.com aol.com aol.de icloud.com me.com mac.com
  protonmail.com protonmail.ch proton.me pm.me fastmail.com fastmail.fm zoho.com zoho.eu mail.com email.com hey.com
  bluewin.ch hotmail.ch sunrise.ch aon.at chello.at orange.fr free.fr laposte.net wanadoo.fr libero.it tiscali.it
  hotmail.fr hotmail.it hotmail.es hotmail.co.uk yahoo.fr yahoo.it yahoo.es yahoo.co.uk live.nl ziggo.nl kpnmail.nl
  wp.pl o2.pl onet.pl interia.pl op.pl seznam.cz abv.bg ukr.net mail.ru inbox.ru list.ru bk.ru rambler.ru yandex.ru
  yandex.com yandex.com.tr mynet.com qq.com 163.com 126.com naver.com yandex.kz ya.ru
  googlemail.de live.at live.fr hotmail.at hotmail.nl hotmail.be hotmail.com.tr outlook.at outlook.fr outlook.com.tr
  yahoo.at yahoo.com.br windowslive.de gmx.li gmx.us gmx.tm skynet.be telenet.be home.nl planet.nl hetnet.nl pt.lu
  hispeed.ch swissonline.ch sfr.fr virgilio.it email.cz arcor.com freenet.net kabelmail.net vodafone.net unitybox.com
  tiscali.de t-online.com startmail.com runbox.com duck.com mozmail.com privaterelay.appleid.com
  `
    .trim()
    .split(/\s+/),
);
