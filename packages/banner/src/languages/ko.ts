// Korean, for visitors. Plain words; nothing that flatters, urges or promises.

import type { BannerTexts } from '../banner-texts.ts'

const texts: BannerTexts = {
  title: '쿠키를 사용해도 될까요?',
  intro:
    '{controller}에서 쿠키 등을 통해 브라우저에 데이터를 저장하고 읽기 위한 허락을 요청합니다. 동의하지 않으면 다음 중 어느 것도 이루어지지 않습니다.',
  necessary: '사이트 작동에 꼭 필요한 것은 항상 활성화되어 있습니다.',
  withdrawal: '모든 페이지의 ‘{reopen}’에서 언제든지 선택을 변경하거나 철회할 수 있습니다.',
  thirdParties: '데이터를 받게 될 제3자 수: {count}',
  gpc: '거부 요청을 존중합니다. 브라우저에서 Global Privacy Control 신호를 보내므로 다음 항목은 꺼진 상태로 유지됩니다: {categories}.',
  acceptAll: '모두 수락',
  rejectAll: '모두 거부',
  preferences: '환경설정',
  privacyPolicy: '개인정보 처리방침',
  cookiePolicy: '쿠키 정책',
  saved: '선택이 저장되었습니다.',
  'again.title': '선택하신 이후 변경된 사항이 있습니다',
  'again.intro':
    '{controller}에서 그 이후 새롭거나 달라진 내용에 대해, 브라우저에 데이터를 저장하고 읽기 위한 허락을 다시 요청합니다. 다른 선택은 그대로 유지됩니다.',
  'again.accept': '수락',
  'again.reject': '거부',
  reopen: '쿠키 설정',
  'embed.receives': '표시하면 방문에 관한 데이터가 다음 제공자에게 전달됩니다: {provider}.',
  'embed.unlisted': '보류됨: 사이트에서 제공자를 밝히지 않았습니다.',
  'embed.once': '이번만 표시',
  'embed.always': '항상 표시',
  'embed.category': '‘{category}’ 허용',
  'embed.more': '환경설정',
  'embed.open': '‘{name}’ 표시…',
  'category.necessary.name': '필수',
  'category.necessary.description': '로그인, 이 선택의 기억 등 사이트가 작동하게 합니다.',
  'category.functional.name': '기능',
  'category.functional.description': '동영상, 지도, 설정 기억 등을 추가합니다.',
  'category.analytics.name': '분석',
  'category.analytics.description': '사이트가 어떻게 사용되는지 측정합니다.',
  'category.marketing.name': '마케팅',
  'category.marketing.description': '이 사이트와 다른 사이트에서의 활동을 바탕으로 광고를 표시하고 그 효과를 측정합니다.',
}

export default texts
