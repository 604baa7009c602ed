// Turkish, for visitors. Plain words; nothing that flatters, urges or promises.

import type { BannerTexts } from '../banner-texts.ts'

const texts: BannerTexts = {
  title: 'Çerez kullanabilir miyiz?',
  intro:
    '{controller}, örneğin çerezlerle tarayıcınızda veri saklamak ve okumak için izninizi istiyor. Kabul etmediğiniz sürece aşağıdakilerin hiçbiri yapılmaz:',
  necessary: 'Sitenin çalışması için gerekli olanlar her zaman etkindir.',
  withdrawal: 'Seçiminizi her sayfadaki “{reopen}” bölümünden istediğiniz zaman değiştirebilir veya geri çekebilirsiniz.',
  thirdParties: 'Veri alacak üçüncü taraflar: {count}',
  gpc: 'Ret talebinize uyuldu: tarayıcınız Global Privacy Control sinyalini gönderiyor, bu nedenle kapalı kalanlar: {categories}.',
  acceptAll: 'Tümünü kabul et',
  rejectAll: 'Tümünü reddet',
  preferences: 'Tercihler',
  privacyPolicy: 'Gizlilik politikası',
  cookiePolicy: 'Çerez politikası',
  saved: 'Seçiminiz kaydedildi.',
  'again.title': 'Seçiminizden bu yana bir şey değişti',
  'again.intro':
    '{controller}, o zamandan bu yana yeni veya farklı olanlar için tarayıcınızda veri saklamak ve okumak üzere yeniden izninizi istiyor. Diğer seçimleriniz olduğu gibi kalır.',
  'again.accept': 'Kabul et',
  'again.reject': 'Reddet',
  reopen: 'Çerez ayarları',
  'embed.receives': 'Gösterirseniz {provider}, ziyaretinizle ilgili veri alır.',
  'embed.unlisted': 'Durduruldu: site bunu kimin sağladığını belirtmemiş.',
  'embed.once': 'Bu kez göster',
  'embed.always': 'Her zaman göster',
  'embed.category': '“{category}” için izin ver',
  'embed.more': 'Tercihler',
  'embed.open': '“{name}” içeriğini göster …',
  'category.necessary.name': 'Gerekli',
  'category.necessary.description': 'Sitenin çalışmasını sağlar; örneğin oturum açma ve bu seçimin hatırlanması.',
  'category.functional.name': 'İşlevsel',
  'category.functional.description': 'Videolar, haritalar ve hatırlanan ayarlar gibi ekler sunar.',
  'category.analytics.name': 'Analiz',
  'category.analytics.description': 'Sitenin nasıl kullanıldığını ölçer.',
  'category.marketing.name': 'Pazarlama',
  'category.marketing.description': 'Burada ve diğer sitelerde yaptıklarınıza göre reklam gösterir ve etkisini ölçer.',
}

export default texts
