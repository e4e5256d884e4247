import { languagePack } from './pack.ts';

/** "İ" becomes "i" and a dot above (U+0307) in lower case; words that may begin with it stand here in that form too. */
export const turkish = languagePack({
  language: 'tr',
  letters: 'ığş',
  functionWords:
    've|bir|bu|için|ile|da|olarak|olan|daha|çok|gibi|sonra|kadar|ancak|göre|ise|o|ama|en|ki|var|yok|değil|oldu|olduğu|olduğunu|ettiği|dedi|her|iki|yeni|tarafından|arasında|üzerine|üzerinde|önce|karşı|veya|hem|büyük|bunun|şu|etti|edildi',
  months:
    'ocak,oca|şubat,şub|mart,mar|nisan,ni̇san,nis|mayıs,mayis,may|haziran,hazi̇ran,haz|temmuz,tem|ağustos,ağu|eylül,eyl|ekim,eki̇m,eki|kasım,kasim,kas|aralık,aralik,ara',
  weekdays: 'pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|pzt|sal|çar|per|cum|cmt|paz',
  numericOrder: 'dmy',
  dateWords: 'saati|tarihinde|tarihi|günü|tsi',
  hours: 'saat',
  dateLabels: {
    published:
      'yayınlanma|yayınlanma tarihi|yayımlanma|yayımlanma tarihi|yayın tarihi|yayınlandı|tarih|giriş|giriş tarihi|oluşturulma|oluşturulma tarihi|eklenme',
    modified:
      'güncelleme|güncellenme|güncelleme tarihi|güncellenme tarihi|son güncelleme|son güncellenme|güncellendi|düzenlenme',
    asOf: 'itibarıyla|itibariyle',
    embargoedUntil: 'ambargo|ambargolu|kadar ambargolu|yayın yasağı',
    expires: 'son geçerlilik|geçerlilik tarihi|bitiş tarihi',
  },
  zone: 'Europe/Istanbul',
  byline: {
    by: 'yazan|yazar|yazarlar|haber|haberi yazan|metin|muhabir|hazırlayan|derleyen|röportaj|analiz',
    and: 've|ile|&',
    roles:
      'muhabir|muhabiri|gazeteci|editör|editörü|yazar|yazarı|köşe yazarı|genel yayın yönetmeni|haber müdürü|temsilcisi',
  },
  organizationWords:
    'haber|ajansı|ajans|gazetesi|gazete|haberleri|servisi|merkezi|basın|radyo|televizyonu|televizyon|dergisi|üniversitesi|bakanlığı|derneği|belediyesi|yayınları|aa|dha',
  sections:
    'siyaset|politika|gündem|türkiye|dünya|avrupa|ekonomi|finans|borsa|piyasalar|toplum|kültür|kültür sanat|sanat|spor|futbol|basketbol|tenis|bilim|teknoloji|sağlık|iklim|çevre|eğitim|seyahat|görüş|yorum|analiz|röportaj|söyleşi|portre|köşe yazısı|başyazı|eleştiri|haber|haberler|son dakika|özel haber|yaşam|yemek|moda|kitap|sinema|müzik|tiyatro|medya|hukuk|adliye|asayiş|savunma|enerji|ulaşım|konut|göç|yerel|hava durumu|tarih|din|otomobil|magazin|doğrulama',
  picture: {
    credit: 'fotoğraf|fotoğraflar|foto|görsel|kaynak|çizim|grafik|harita|arşiv|video|telif|copyright|©',
    handout: 'basın bülteni|tarafından sağlandı',
    courtesy: 'izniyle|kişisel arşiv',
    archive: 'arşiv',
  },
  programme: {
    labels: 'bu haber yayınlandı|bu program yayınlandı|bu konu',
    verbs: 'yayınlandı|yayımlandı|yayınladı|duyurdu',
    prepositions: 'tarafından|kanalında',
  },
  corrections: {
    correction: 'düzeltme|tashih|haberin önceki sürümünde|haberin ilk halinde|bu haber düzeltilmiştir',
    clarification: 'açıklama|açıklık',
    update: 'güncelleme|bu haber güncellenmiştir|haber güncelleniyor',
    retraction: 'tekzip|geri çekme',
  },
  notes: {
    editorial: 'editörün notu|editör notu|redaksiyonun notu|not',
    disclosure: 'bilgilendirme|yasal uyarı',
    copyright: '©|copyright|tüm hakları saklıdır|her hakkı saklıdır',
  },
  fields: { headline: 'başlık konu', lead: 'spot', byline: 'yazar muhabir', published: 'tarih', body: 'metin içerik' },
  chrome: {
    share:
      "paylaş|haberi paylaş|facebook'ta paylaş|twitter'da paylaş|whatsapp'ta paylaş|bağlantıyı kopyala|linki kopyala|yazdır|kaydet|dinle|facebook|twitter|whatsapp|linkedin|e-posta",
    navigation:
      'bu içerik…|etiketler|eti̇ketler|i̇lgili konular|haberin devamı|devamı|ana sayfa|anasayfa|menü|ara|içeriğe geç|i̇çeriğe geç|başa dön|yukarı çık|giriş yap|üye ol|hesabım|iletişim|i̇letişim|künye|gizlilik politikası|devamını oku|daha fazla göster|sonraki haber|önceki haber',
    related:
      'son dakika haberleri|ilgili haberler|i̇lgili haberler|ayrıca okuyun|bunu da okuyun|bunlar da ilginizi çekebilir|ilginizi çekebilir|i̇lginizi çekebilir|en çok okunanlar|önerilen haberler',
    promotion: 'abone ol|hemen abone ol|bülten|bültene abone ol|uygulamayı indir',
    advertisement: 'reklam|ilan|i̇lan|sponsorlu içerik|haberin devamı reklamdan sonra',
    consent: 'çerez kullanıyoruz…|bu site çerez…|tümünü kabul et|çerez ayarları|kabul et',
    comments: 'yorumlar|yorumları göster|yorum yap|yorum yaz',
  },
  layout: {
    speech: 'dedi|söyledi|belirtti|açıkladı|vurguladı|ifade etti|anlattı|göre',
    boxes: {
      facts: 'rakamlarla|veriler|bilgi kutusu',
      keypoints: 'özet|kısaca|öne çıkanlar',
      background: 'arka plan|geçmiş|kronoloji',
      profile: 'kimdir|profil|yazar hakkında',
      explainer: 'açıklama|nedir',
    },
    press: {
      release: 'basın bülteni|basın açıklaması',
      contact: 'basın iletişim|iletişim|basın için iletişim',
      about: 'hakkında',
      editors: 'editörlere not',
    },
    credits: 'katkıda bulunan',
    furniture: {
      'reading time': 'okuma süresi…|dk okuma|dakikalık okuma|dakikada oku…',
      'relative time': 'saat önce|dakika önce|gün önce|dk önce',
      newsletter: 'abonelikten çık|tarayıcıda görüntüle|bu e-postayı alıyorsunuz…',
    },
  },
});
