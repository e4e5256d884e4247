import { languagePack } from './pack.ts';

export const vietnamese = languagePack({
  language: 'vi',
  letters: 'đươạảấầậếềệộốồ',
  functionWords:
    'và|của|là|có|trong|cho|được|không|các|với|một|những|này|đã|khi|để|người|từ|đến|về|cũng|như|ra|vào|theo|sau|tại|trên|đó|sẽ|còn|nhưng|bị|hơn',
  months:
    'tháng 1,tháng 01,tháng một,tháng giêng|tháng 2,tháng 02,tháng hai|tháng 3,tháng 03,tháng ba|tháng 4,tháng 04,tháng tư|tháng 5,tháng 05,tháng năm|tháng 6,tháng 06,tháng sáu|tháng 7,tháng 07,tháng bảy|tháng 8,tháng 08,tháng tám|tháng 9,tháng 09,tháng chín|tháng 10,tháng mười|tháng 11,tháng mười một|tháng 12,tháng mười hai,tháng chạp',
  weekdays: 'thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|chủ nhật|thứ|hai|ba|tư|năm|sáu|bảy',
  numericOrder: 'dmy',
  dateWords: 'ngày|lúc|gmt|vào|phút',
  hours: 'giờ|h',
  halfDays: { am: 'sáng|sa', pm: 'chiều|tối|trưa|ch' },
  dateLabels: {
    published: 'đăng|xuất bản|ngày đăng|đăng ngày|đăng lúc|ngày xuất bản|thời gian|ngày',
    modified: 'cập nhật|cập nhật lúc|cập nhật lần cuối|cập nhật ngày|sửa đổi|chỉnh sửa',
    asOf: 'tính đến|tính đến ngày',
    embargoedUntil: 'cấm công bố đến|cấm đăng trước',
    expires: 'có hiệu lực đến|hết hạn',
  },
  zone: 'Asia/Ho_Chi_Minh',
  byline: {
    last: true,
    by: 'tác giả|bài|bài viết|theo|thực hiện|người viết|phóng viên|bài và ảnh',
    and: 'và|&',
    roles: 'phóng viên|biên tập viên|nhà báo|tác giả|cộng tác viên|bình luận viên|tổng biên tập|thông tín viên',
  },
  organizationWords: 'thông tấn xã|ttxvn|báo|đài|tạp chí|ban|tòa soạn|truyền hình|đại học|bộ|viện|hãng|tổng hợp',
  sections:
    'chính trị|thời sự|thế giới|quốc tế|trong nước|xã hội|kinh tế|kinh doanh|tài chính|thị trường|văn hóa|nghệ thuật|thể thao|bóng đá|khoa học|công nghệ|sức khỏe|khí hậu|môi trường|giáo dục|du lịch|ý kiến|góc nhìn|bình luận|phân tích|phỏng vấn|phóng sự|điều tra|phê bình|xã luận|chân dung|bạn đọc|tin tức|tin nóng|độc quyền|đô thị|pháp luật|an ninh|quốc phòng|năng lượng|giao thông|bất động sản|lịch sử|tôn giáo|xe|phim|điện ảnh|âm nhạc|sách|truyền thông|giải trí|ẩm thực|thời trang|thời tiết|đời sống|kiểm chứng|cẩm nang',
  picture: {
    credit: 'ảnh|hình|nguồn|đồ họa|bản đồ|video|minh họa|ảnh chụp màn hình|©',
    handout: 'cung cấp',
    courtesy: 'nhân vật cung cấp|được phép của',
    archive: 'tư liệu|lưu trữ',
  },
  programme: {
    labels: 'phát sóng|chủ đề này|chương trình này',
    verbs: 'phát sóng|đưa tin',
    prepositions: 'trên|tại',
  },
  corrections: {
    correction: 'đính chính|sửa lại cho đúng|phiên bản trước',
    clarification: 'làm rõ|nói rõ thêm',
    update: 'cập nhật|bài viết đã được cập nhật|tiếp tục cập nhật',
    retraction: 'rút bài|gỡ bài',
  },
  notes: {
    editorial: 'lời tòa soạn|ghi chú của biên tập|ghi chú',
    disclosure: 'tuyên bố miễn trừ|công khai',
    copyright: '©|bản quyền|copyright|giữ bản quyền',
  },
  fields: { headline: 'tiêu_đề', lead: 'sapo', byline: 'tác_giả', published: 'ngày', body: 'nội_dung' },
  chrome: {
    share: 'chia sẻ|chia sẻ bài viết|sao chép liên kết|sao chép link|in bài|in|lưu|nghe|facebook|twitter|zalo|whatsapp',
    navigation:
      'chủ đề|từ khóa|trở lại chủ đề|trang chủ|menu|tìm kiếm|đến nội dung|về đầu trang|đăng nhập|đăng ký|liên hệ|chính sách bảo mật|đọc tiếp|xem thêm|xem tất cả|bài tiếp theo|bài trước',
    related:
      'đọc thêm|xem thêm:…|tin liên quan|bài liên quan|đọc nhiều|tin đọc nhiều|có thể bạn quan tâm|gợi ý cho bạn',
    promotion: 'đăng ký nhận tin|bản tin|tải ứng dụng|đặt mua|theo dõi chúng tôi…|đăng ký kênh…',
    advertisement: 'quảng cáo|nội dung tài trợ|được tài trợ',
    consent: 'chúng tôi sử dụng cookie…|trang web này sử dụng cookie…|chấp nhận tất cả|đồng ý|cài đặt cookie',
    comments: 'bình luận|ý kiến bạn đọc|xem bình luận|gửi bình luận|viết bình luận',
  },
  layout: {
    speech: 'nói|cho biết|cho hay|khẳng định|nhấn mạnh|chia sẻ|theo',
    boxes: {
      facts: 'số liệu|dữ liệu|thông tin',
      keypoints: 'tóm tắt|điểm chính|tóm lược',
      background: 'bối cảnh|diễn biến',
      profile: 'tiểu sử|tác giả',
      explainer: 'giải thích|là gì',
    },
    press: {
      release: 'thông cáo báo chí',
      contact: 'liên hệ báo chí|liên hệ|thông tin liên hệ',
      about: 'về',
      editors: 'ghi chú cho biên tập viên',
    },
    credits: 'tổng hợp',
    furniture: {
      'reading time': 'thời gian đọc…|phút đọc',
      'relative time': 'giờ trước|phút trước|ngày trước',
      newsletter: 'hủy đăng ký|xem trong trình duyệt',
    },
  },
});
