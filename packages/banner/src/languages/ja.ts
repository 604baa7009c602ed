// Japanese, for visitors. Plain words; nothing that flatters, urges or promises.

import type { BannerTexts } from '../banner-texts.ts'

const texts: BannerTexts = {
  title: 'Cookieを使用してもよろしいですか？',
  intro:
    '{controller}は、Cookieなどを用いてお使いのブラウザーにデータを保存し、読み取ることについて、許可を求めています。同意されない限り、次のことは一切行われません。',
  necessary: 'サイトの動作に欠かせないものは、常に有効です。',
  withdrawal: '選択は、各ページの「{reopen}」からいつでも変更または撤回できます。',
  thirdParties: 'データを受け取ることになる第三者の数：{count}',
  gpc: '拒否の設定を尊重しています。お使いのブラウザーがGlobal Privacy Controlの信号を送信しているため、次のものは無効のままです：{categories}。',
  acceptAll: 'すべて許可',
  rejectAll: 'すべて拒否',
  preferences: '詳細設定',
  privacyPolicy: 'プライバシーポリシー',
  cookiePolicy: 'Cookieポリシー',
  saved: '選択を保存しました。',
  'again.title': '前回の選択から変更がありました',
  'again.intro':
    '{controller}は、前回以降に新しくなった点または変わった点について、お使いのブラウザーにデータを保存し、読み取ることの許可を改めて求めています。その他の選択はそのままです。',
  'again.accept': '許可',
  'again.reject': '拒否',
  reopen: 'Cookieの設定',
  'embed.receives': '表示すると、{provider}が訪問に関するデータを受け取ります。',
  'embed.unlisted': '保留中：このサイトは提供元を明らかにしていません。',
  'embed.once': '今回のみ表示',
  'embed.always': '常に表示',
  'embed.category': '「{category}」を許可',
  'embed.more': '詳細設定',
  'embed.open': '「{name}」を表示…',
  'category.necessary.name': '必須',
  'category.necessary.description': 'ログインやこの選択の記憶など、サイトを動作させます。',
  'category.functional.name': '機能',
  'category.functional.description': '動画、地図、設定の記憶などを追加します。',
  'category.analytics.name': '分析',
  'category.analytics.description': 'サイトがどのように使われているかを測定します。',
  'category.marketing.name': 'マーケティング',
  'category.marketing.description': 'このサイトや他のサイトでの行動に基づいて広告を表示し、その効果を測定します。',
}

export default texts
