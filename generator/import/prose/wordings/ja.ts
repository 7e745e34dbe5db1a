import type { ProseWordings } from "../wordings.ts";

/** How Japanese documentation words what a spec can say. */
export const ja: ProseWordings = {
  nullNotes: [/null ?(?:を|が|と)?(?:返|になる|となる)/i, /null(?:の|である)(?:場合|可能性)/i],
  exampleLeads: ["値の例", "サンプル値", "例"],
  valueLeads: [
    "(?:可能な|有効な|選択可能な|オプションの)?(?:値|取得値|数値)(?:の範囲|は次のとおり(?:です)?)?",
    "有効値",
    "取り得る値",
    "列挙値",
    "オプション",
    "うち",
    "その中",
  ],
  openEnds: ["など", "等"],
  conjunctions: ["と", "または", "及び", "および"],
  noValues: ["注意", "注", "説明", "デフォルト", "例", "単位", "フォーマット"],
  defaultLeads: ["デフォルト値?(?:は|が)?", "既定値(?:は)?"],
  defaultEnds: [],
  defaultMarks: ["デフォルト", "既定"],
  rangeLeads: ["値の範囲(?:は)?", "範囲(?:は)?", "取得値の範囲(?:は)?"],
  maximumLeads: ["最大値?(?:は)?"],
  minimumLeads: ["最小値?(?:は)?"],
  lengths: [
    "最大(?:長さ|文字数)?(?:は|：)? ?MOST ?(?:個の ?)?(?:ASCII ?)?文字",
    "MOST ?(?:個の ?)?(?:ASCII ?)?文字(?:以内|以下|まで)",
    "LEAST ?(?:～|~|-|から) ?MOST ?文字",
  ],
  parts: ["各", "ごと"],
  deprecations: [
    /^旧パラメータ/,
    /^(?:この|本)?(?:パラメータ|フィールド)?(?:は|が)?(?:既に|すでに)?(?:廃止|非推奨|使用されなく)/,
    /^(?:この|本)?(?:パラメータ|フィールド)?は?(?:推奨されません|推奨しません)/,
  ],
  replacementLeads: ["代わりに", "新しいパラメータ"],
  idempotency: /(?:冪等|べき等|等冪)/,
  ascii: /ASCII/i,
  password: /パスワード(?=$|[、。；：（,;:(\s])/,
};
