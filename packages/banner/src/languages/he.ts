// Hebrew, for visitors. Plain words; nothing that flatters, urges or promises.

import type { BannerTexts } from '../banner-texts.ts'

const texts: BannerTexts = {
  title: 'האם מותר לנו להשתמש בעוגיות?',
  intro:
    'אתר זה, מטעם {controller}, מבקש את רשותך לשמור ולקרוא נתונים בדפדפן שלך, למשל באמצעות עוגיות. דבר מכל אלה לא יקרה ללא הסכמתך:',
  necessary: 'מה שהאתר אינו יכול לפעול בלעדיו פעיל תמיד.',
  withdrawal: 'אפשר לשנות את הבחירה או לחזור ממנה בכל עת דרך ”{reopen}” בכל עמוד.',
  thirdParties: 'צדדים שלישיים שיקבלו נתונים: {count}',
  gpc: 'הסירוב שלך מכובד: הדפדפן שלך שולח את האות Global Privacy Control, ולכן נשאר כבוי: {categories}.',
  acceptAll: 'אישור הכול',
  rejectAll: 'דחיית הכול',
  preferences: 'העדפות',
  privacyPolicy: 'מדיניות פרטיות',
  cookiePolicy: 'מדיניות עוגיות',
  saved: 'בחירתך נשמרה.',
  'again.title': 'משהו השתנה מאז בחירתך',
  'again.intro':
    'אתר זה, מטעם {controller}, מבקש שוב את רשותך לשמור ולקרוא נתונים בדפדפן שלך, עבור מה שחדש או שונה מאז. בחירותיך האחרות נשארות כפי שהן.',
  'again.accept': 'אישור',
  'again.reject': 'דחייה',
  reopen: 'הגדרות עוגיות',
  'embed.receives': 'הצגת התוכן תעביר נתונים על ביקורך אל {provider}.',
  'embed.unlisted': 'נעצר: האתר לא ציין מי מספק תוכן זה.',
  'embed.once': 'הצגה הפעם',
  'embed.always': 'הצגה תמיד',
  'embed.category': 'התרת ”{category}”',
  'embed.more': 'העדפות',
  'embed.open': 'הצגת ”{name}” …',
  'category.necessary.name': 'הכרחיות',
  'category.necessary.description': 'מאפשרות לאתר לפעול, למשל כניסה לחשבון וזכירת בחירה זו.',
  'category.functional.name': 'תפקודיות',
  'category.functional.description': 'מוסיפות תוספות כגון סרטונים, מפות והגדרות שמורות.',
  'category.analytics.name': 'סטטיסטיקה',
  'category.analytics.description': 'מודדת כיצד משתמשים באתר.',
  'category.marketing.name': 'שיווק',
  'category.marketing.description': 'מציג פרסומות לפי הפעילות שלך כאן ובאתרים אחרים, ומודד את השפעתן.',
}

export default texts
