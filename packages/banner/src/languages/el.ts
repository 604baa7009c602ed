// Greek, for visitors. Plain words; nothing that flatters, urges or promises.

import type { BannerTexts } from '../banner-texts.ts'

const texts: BannerTexts = {
  title: 'Επιτρέπετε τη χρήση cookies;',
  intro:
    '{controller} ζητά την άδειά σας για αποθήκευση και ανάγνωση δεδομένων στο πρόγραμμα περιήγησής σας, για παράδειγμα με cookies. Τίποτα από τα παρακάτω δεν γίνεται αν δεν αποδεχτείτε:',
  necessary: 'Ό,τι είναι απαραίτητο για τη λειτουργία του ιστότοπου είναι πάντα ενεργό.',
  withdrawal: 'Μπορείτε να αλλάξετε ή να ανακαλέσετε την επιλογή σας οποτεδήποτε από το «{reopen}» σε κάθε σελίδα.',
  thirdParties: 'Τρίτοι που θα λάμβαναν δεδομένα: {count}',
  gpc: 'Η άρνησή σας γίνεται σεβαστή: το πρόγραμμα περιήγησής σας στέλνει το σήμα Global Privacy Control, επομένως παραμένουν ανενεργά: {categories}.',
  acceptAll: 'Αποδοχή όλων',
  rejectAll: 'Απόρριψη όλων',
  preferences: 'Προτιμήσεις',
  privacyPolicy: 'Πολιτική απορρήτου',
  cookiePolicy: 'Πολιτική cookies',
  saved: 'Η επιλογή σας αποθηκεύτηκε.',
  'again.title': 'Κάτι άλλαξε μετά την επιλογή σας',
  'again.intro':
    '{controller} ζητά ξανά την άδειά σας για αποθήκευση και ανάγνωση δεδομένων στο πρόγραμμα περιήγησής σας, για ό,τι είναι έκτοτε νέο ή διαφορετικό. Οι υπόλοιπες επιλογές σας μένουν ως έχουν.',
  'again.accept': 'Αποδοχή',
  'again.reject': 'Απόρριψη',
  reopen: 'Ρυθμίσεις cookies',
  'embed.receives': 'Αν το εμφανίσετε, δεδομένα για την επίσκεψή σας θα λάβει: {provider}.',
  'embed.unlisted': 'Σε αναστολή: ο ιστότοπος δεν έχει δηλώσει ποιος το παρέχει.',
  'embed.once': 'Εμφάνιση τώρα',
  'embed.always': 'Εμφάνιση πάντα',
  'embed.category': 'Να επιτραπεί: «{category}»',
  'embed.more': 'Προτιμήσεις',
  'embed.open': 'Εμφάνιση: «{name}» …',
  'category.necessary.name': 'Απαραίτητα',
  'category.necessary.description':
    'Εξασφαλίζουν τη λειτουργία του ιστότοπου, για παράδειγμα τη σύνδεση και την απομνημόνευση αυτής της επιλογής.',
  'category.functional.name': 'Λειτουργικά',
  'category.functional.description': 'Προσθέτουν δυνατότητες όπως βίντεο, χάρτες και αποθηκευμένες ρυθμίσεις.',
  'category.analytics.name': 'Στατιστικά',
  'category.analytics.description': 'Μετρούν πώς χρησιμοποιείται ο ιστότοπος.',
  'category.marketing.name': 'Μάρκετινγκ',
  'category.marketing.description':
    'Προβολή διαφημίσεων με βάση όσα κάνετε εδώ και σε άλλους ιστότοπους, και μέτρηση της επίδρασής τους.',
}

export default texts
