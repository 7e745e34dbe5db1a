import type { ProseWordings } from "../wordings.ts";

/** How Korean documentation words what a spec can say. */
export const ko: ProseWordings = {
  nullNotes: [/null ?(?:을|를|이|로|값을)? ?(?:반환|리턴|일 수|될 수)/i],
  exampleLeads: ["예시 ?값", "샘플 ?값", "값 ?예시"],
  valueLeads: [
    "(?:가능한|유효한|사용 가능한|선택 가능한) ?값",
    "유효 ?값",
    "값(?: ?범위)?",
    "옵션",
    "열거 ?값",
    "그 중",
    "그중",
  ],
  openEnds: ["등"],
  conjunctions: ["및", "또는", "과", "와"],
  noValues: ["주의", "참고", "설명", "기본값", "예시", "예", "단위", "형식"],
  defaultLeads: ["기본 ?값(?:은|이)?", "디폴트(?: 값)?(?:은|는)?", "기본(?:은|적으로)?"],
  defaultEnds: [],
  defaultMarks: ["기본", "기본값", "디폴트"],
  rangeLeads: ["값 ?범위(?:는)?", "범위(?:는)?"],
  maximumLeads: ["최대 ?값(?:은|이)?", "최대"],
  minimumLeads: ["최소 ?값(?:은|이)?"],
  lengths: [
    "최대 ?(?:길이(?:는|:)? ?)?MOST ?개?(?:의)? ?(?:ASCII ?)?(?:문자|글자|자|바이트)",
    "MOST ?개?(?:의)? ?(?:ASCII ?)?(?:문자|글자|자)(?:를)? ?(?:이하|이내|초과할 수)",
  ],
  parts: ["각", "마다", "매"],
  deprecations: [
    /^(?:이전|구|기존) ?매개변수/,
    /^(?:이|해당)? ?(?:매개변수|필드)?(?:는|은|가)? ?(?:이미 )?(?:폐기|더 이상 사용|사용 중단|사용되지)/,
    /^(?:이|해당)? ?(?:매개변수|필드)?(?:는|은)? ?(?:권장되지|추천하지)/,
  ],
  replacementLeads: ["대신", "새 매개변수"],
  idempotency: /멱등/,
  ascii: /ASCII/i,
  password: /(?:비밀번호|암호)(?=$|[.,;:(\s])/,
};
