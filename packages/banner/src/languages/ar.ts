// Arabic, for visitors. Plain words; nothing that flatters, urges or promises.

import type { BannerTexts } from '../banner-texts.ts'

const texts: BannerTexts = {
  title: 'هل تسمح لنا باستخدام ملفات تعريف الارتباط؟',
  intro:
    'تطلب {controller} إذنك لتخزين بيانات في متصفحك وقراءتها، مثلًا عبر ملفات تعريف الارتباط. لن يحدث شيء مما يلي ما لم تقبل:',
  necessary: 'ما لا يعمل الموقع من دونه مفعّل دائمًا.',
  withdrawal: 'يمكنك تغيير اختيارك أو سحبه في أي وقت من «{reopen}» في كل صفحة.',
  thirdParties: 'الأطراف الثالثة التي ستتلقى بيانات: {count}',
  gpc: 'تم احترام طلب الرفض: يرسل متصفحك إشارة Global Privacy Control، لذلك يبقى ما يلي متوقفًا: {categories}.',
  acceptAll: 'قبول الكل',
  rejectAll: 'رفض الكل',
  preferences: 'التفضيلات',
  privacyPolicy: 'سياسة الخصوصية',
  cookiePolicy: 'سياسة ملفات تعريف الارتباط',
  saved: 'تم حفظ اختيارك.',
  'again.title': 'تغيّر شيء منذ اختيارك',
  'again.intro':
    'يطلب {controller} إذنك مجددًا لتخزين بيانات في متصفحك وقراءتها، لما أصبح جديدًا أو مختلفًا منذ ذلك الحين. تبقى اختياراتك الأخرى كما هي.',
  'again.accept': 'قبول',
  'again.reject': 'رفض',
  reopen: 'إعدادات الخصوصية',
  'embed.receives': 'عند عرضه ستتلقى {provider} بيانات عن زيارتك.',
  'embed.unlisted': 'محجوب: لم يذكر الموقع الجهة التي تقدم هذا المحتوى.',
  'embed.once': 'عرض هذه المرة',
  'embed.always': 'عرض دائمًا',
  'embed.category': 'السماح بفئة «{category}»',
  'embed.more': 'التفضيلات',
  'embed.open': 'عرض «{name}» …',
  'category.necessary.name': 'ضرورية',
  'category.necessary.description': 'تشغّل الموقع، مثل تسجيل الدخول وتذكّر هذا الاختيار.',
  'category.functional.name': 'وظيفية',
  'category.functional.description': 'تضيف مزايا مثل الفيديو والخرائط وحفظ الإعدادات.',
  'category.analytics.name': 'تحليلية',
  'category.analytics.description': 'تقيس كيفية استخدام الموقع.',
  'category.marketing.name': 'تسويقية',
  'category.marketing.description': 'تعرض إعلانات بناءً على نشاطك هنا وفي مواقع أخرى، وتقيس أثرها.',
}

export default texts
