// Spanish, for visitors. Plain words; nothing that flatters, urges or promises.

import type { BannerTexts } from '../banner-texts.ts'

const texts: BannerTexts = {
  title: '¿Podemos usar cookies?',
  intro:
    '{controller} solicita su permiso para guardar y leer datos en su navegador, por ejemplo mediante cookies. Nada de lo siguiente ocurre si usted no acepta:',
  necessary: 'Lo imprescindible para que el sitio funcione está siempre activo.',
  withdrawal: 'Puede cambiar o retirar su elección en cualquier momento en «{reopen}», en todas las páginas.',
  thirdParties: 'Terceros que recibirían datos: {count}',
  gpc: 'Su oposición se respeta: su navegador envía la señal Global Privacy Control, por lo que sigue desactivado: {categories}.',
  acceptAll: 'Aceptar todo',
  rejectAll: 'Rechazar todo',
  preferences: 'Preferencias',
  privacyPolicy: 'Política de privacidad',
  cookiePolicy: 'Política de cookies',
  saved: 'Su elección se ha guardado.',
  'again.title': 'Algo ha cambiado desde su elección',
  'again.intro':
    '{controller} solicita de nuevo su permiso para guardar y leer datos en su navegador, para lo que es nuevo o distinto desde entonces. Sus demás elecciones no cambian.',
  'again.accept': 'Aceptar',
  'again.reject': 'Rechazar',
  reopen: 'Ajustes de cookies',
  'embed.receives': 'Si lo muestra, {provider} recibirá datos sobre su visita.',
  'embed.unlisted': 'Retenido: el sitio no ha indicado quién ofrece este contenido.',
  'embed.once': 'Mostrar esta vez',
  'embed.always': 'Mostrar siempre',
  'embed.category': 'Permitir «{category}»',
  'embed.more': 'Preferencias',
  'embed.open': 'Mostrar «{name}» …',
  'category.necessary.name': 'Necesarias',
  'category.necessary.description': 'Hacen funcionar el sitio, por ejemplo el inicio de sesión y el recuerdo de esta elección.',
  'category.functional.name': 'Funcionales',
  'category.functional.description': 'Añaden extras como vídeos, mapas y ajustes guardados.',
  'category.analytics.name': 'Estadística',
  'category.analytics.description': 'Mide cómo se usa el sitio.',
  'category.marketing.name': 'Marketing',
  'category.marketing.description': 'Muestra publicidad según lo que usted hace aquí y en otros sitios, y mide su efecto.',
}

export default texts
