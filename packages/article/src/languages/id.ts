import { languagePack } from './pack.ts';

export const indonesian = languagePack({
  language: 'id',
  functionWords:
    'yang|dan|di|dari|untuk|dengan|ini|itu|pada|tidak|dalam|akan|oleh|juga|sebagai|adalah|mereka|telah|kata|ada|saat|bisa|karena|lebih|atau|kepada|setelah|sudah|tersebut|menjadi|para|tahun',
  months:
    'januari,jan|februari,feb,pebruari|maret,mar|april,apr|mei|juni,jun|juli,jul|agustus,agu,agt,ags|september,sep,sept|oktober,okt|november,nov,nopember|desember,des',
  weekdays: "senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad|sen|sel|rab|kam|jum|sab|min",
  numericOrder: 'dmy',
  dateWords: 'pada|wib|wita|wit|tanggal|hari',
  hours: 'pukul|jam',
  dateLabels: {
    published: 'terbit|diterbitkan|dipublikasikan|tayang|tanggal|rilis|diunggah|dirilis|tanggal terbit',
    modified: 'diperbarui|pembaruan|update|diupdate|terakhir diperbarui|diubah|pembaruan terakhir|disunting',
    asOf: 'per tanggal|data per',
    embargoedUntil: 'embargo hingga|embargo sampai|embargo',
    expires: 'berlaku hingga|berlaku sampai',
  },
  zone: 'Asia/Jakarta',
  byline: {
    by: 'oleh|penulis|reporter|pewarta|ditulis oleh|laporan|teks|wartawan|kontributor',
    and: 'dan|&',
    roles:
      'wartawan|reporter|editor|koresponden|penulis|jurnalis|redaktur|pewarta|kolumnis|kontributor|pemimpin redaksi',
  },
  organizationWords:
    'kantor|berita|redaksi|tim|antara|harian|koran|televisi|radio|majalah|universitas|kementerian|lembaga|institut|media|badan',
  sections:
    'politik|nasional|internasional|dunia|daerah|masyarakat|ekonomi|bisnis|keuangan|pasar|budaya|seni|olahraga|sepak bola|bulu tangkis|sains|teknologi|tekno|kesehatan|iklim|lingkungan|pendidikan|wisata|perjalanan|opini|kolom|analisis|wawancara|laporan|laporan khusus|investigasi|ulasan|tajuk|editorial|profil|surat pembaca|berita|terkini|eksklusif|kota|metro|kriminal|hukum|pertahanan|energi|transportasi|properti|migrasi|sejarah|agama|otomotif|film|musik|teater|buku|media|televisi|hiburan|kuliner|mode|gaya hidup|cuaca|cek fakta|panduan',
  picture: {
    credit: 'foto|gambar|sumber|ilustrasi|grafis|peta|video|kredit|tangkapan layar|dok|©',
    handout: 'humas|handout',
    courtesy: 'seizin|koleksi pribadi',
    archive: 'arsip|dokumentasi',
  },
  programme: {
    labels: 'topik ini disiarkan|program ini|siaran ini',
    verbs: 'disiarkan|menyiarkan|melaporkan',
    prepositions: 'di|oleh|pada',
  },
  corrections: {
    correction: 'koreksi|ralat|dikoreksi|artikel ini telah dikoreksi|versi sebelumnya dari',
    clarification: 'klarifikasi',
    update: 'pembaruan|berita ini telah diperbarui|artikel ini telah diperbarui',
    retraction: 'pencabutan|penarikan',
  },
  notes: {
    editorial: 'catatan redaksi|catatan editor|catatan',
    disclosure: 'penafian|pengungkapan|disclaimer',
    copyright: '©|hak cipta|copyright',
  },
  fields: { headline: 'judul perihal', lead: 'ringkasan', byline: 'penulis', published: 'tanggal', body: 'isi teks' },
  chrome: {
    share:
      'bagikan|bagikan artikel|bagikan ke facebook|salin tautan|salin link|cetak|simpan|dengarkan|facebook|twitter|whatsapp|telegram',
    navigation:
      'topik|tag terkait|beranda|home|menu|cari|pencarian|lewati ke konten|kembali ke atas|masuk|daftar|hubungi kami|kebijakan privasi|baca selengkapnya|selengkapnya|lihat semua|muat lagi|artikel selanjutnya|artikel sebelumnya|halaman selanjutnya',
    related: 'baca juga|simak juga|lihat juga|berita terkait|artikel terkait|terpopuler|rekomendasi|pilihan editor',
    promotion:
      'berlangganan|langganan|daftar sekarang|buletin|newsletter|unduh aplikasi|ikuti kami…|dapatkan update berita…',
    advertisement:
      'scroll to continue with content|iklan|advertisement|advertorial|konten bersponsor|scroll untuk melanjutkan',
    consent: 'kami menggunakan cookie…|situs ini menggunakan cookie…|terima semua|setuju|pengaturan cookie',
    comments: 'komentar|lihat komentar|tulis komentar|tinggalkan komentar',
  },
  layout: {
    speech: 'kata|ujar|tutur|ungkap|jelas|menurut|tegas|ucap',
    boxes: {
      facts: 'fakta|data dan fakta|dalam angka',
      keypoints: 'ringkasan|sekilas|poin penting',
      background: 'latar belakang|kronologi',
      profile: 'profil|tentang penulis',
      explainer: 'penjelasan|apa itu',
    },
    press: {
      release: 'siaran pers',
      contact: 'kontak media|kontak pers|kontak|narahubung',
      about: 'tentang',
      editors: 'catatan untuk editor|catatan untuk redaksi',
    },
    credits: 'laporan|penyunting',
    furniture: {
      'reading time': 'waktu baca…|menit baca|menit membaca|baca # menit',
      'relative time': 'jam lalu|jam yang lalu|menit lalu|menit yang lalu|hari lalu',
      newsletter: 'berhenti berlangganan|lihat di browser',
    },
  },
});
