/** Languages by English name, ISO 639-1 and the ISO 639-2 codes that MEDLINE prints (https://www.loc.gov/standards/iso639-2/). */
const rows = `
afrikaans af afr|albanian sq alb sqi|arabic ar ara|armenian hy arm hye|azerbaijani az aze|basque eu baq eus|bengali bn ben
bosnian bs bos|bulgarian bg bul|burmese my bur mya|catalan ca cat|chinese zh chi zho|croatian hr hrv scr|czech cs cze ces
danish da dan|dutch nl dut nld|english en eng|esperanto eo epo|estonian et est|finnish fi fin|flemish nl|french fr fre fra
gaelic gd gla|galician gl glg|georgian ka geo kat|german de ger deu|greek el gre ell|gujarati gu guj|hebrew he heb iw|hindi hi hin
hungarian hu hun|icelandic is ice isl|indonesian id ind|irish ga gle|italian it ita|japanese ja jpn|kazakh kk kaz|korean ko kor
kurdish ku kur|kyrgyz ky kir|latin la lat|latvian lv lav|lithuanian lt lit|macedonian mk mac mkd|malay ms may msa|malayalam ml mal
maltese mt mlt|maori mi mao mri|marathi mr mar|moldavian mo mol|mongolian mn mon|nepali ne nep|norwegian no nor nb nob nn nno
persian fa per fas farsi|polish pl pol|portuguese pt por|punjabi pa pan|romanian ro rum ron|russian ru rus|sanskrit sa san
serbian sr srp scc|sinhalese si sin|slovak sk slo slk|slovenian sl slv|somali so som|spanish es spa castilian|swahili sw swa
swedish sv swe|tagalog tl tgl|tamil ta tam|telugu te tel|thai th tha|tibetan bo tib bod|turkish tr tur|ukrainian uk ukr|urdu ur urd
uzbek uz uzb|vietnamese vi vie|welsh cy wel cym|yiddish yi yid|zulu zu zul|multilingual mul|undetermined und`;

const names = new Map<string, string>();
for (const row of rows.trim().split(/[|\n]/)) {
  const [name, ...others] = row.split(' ');
  for (const word of [name!, ...others]) if (!names.has(word)) names.set(word, name!);
}

/** The lower-case English name of a language given by name or code: `eng`, `English`, `english language`; what is not in the table comes back in lower case. */
export function languageName(written: string): string {
  const lower = written
    .trim()
    .toLowerCase()
    .replace(/\s+language$/, '')
    .replace(/[-_].*$/, '');
  return names.get(lower) ?? lower;
}

/** Whether the word is a language's English name in the table. */
export function isLanguage(word: string): boolean {
  return word.length > 3 && names.get(word) === word;
}
