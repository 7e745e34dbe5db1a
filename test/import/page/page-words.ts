import type { Language } from "../../../generator/import/page/words/page-wordings.ts";

/** How the printer of test pages words one language; its own sentences, in the patterns that FACTS lists. */
export interface PageWords {
  readonly description: string;
  readonly input: string;
  readonly output: string;
  readonly examples: string;
  readonly errors: string;
  readonly request: string;
  readonly response: string;
  readonly example: string;
  readonly name: string;
  readonly required: string;
  readonly type: string;
  readonly text: string;
  readonly code: string;
  readonly yes: string;
  readonly no: string;
  readonly placeholder: string;
  readonly domain: (host: string) => string;
  readonly rate: (limit: number) => string;
  readonly common: (value: string) => string;
  readonly region: Readonly<Record<"required" | "optional" | "ignored", string>>;
  readonly values: string;
  readonly colon: string;
  readonly separator: string;
  readonly standard: (value: string) => string;
  readonly nullNote: string;
  readonly members: (type: string) => string;
  readonly requestId: string;
  readonly noCodes: string;
  /** Words that descriptions are made of. */
  readonly nouns: readonly string[];
  readonly updated: string;
}

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = {
  en: {
    description: "API Description",
    input: "Input Parameters",
    output: "Output Parameters",
    examples: "Example",
    errors: "Error Codes",
    request: "Input Example",
    response: "Output Example",
    example: "Example",
    name: "Parameter Name",
    required: "Required",
    type: "Type",
    text: "Description",
    code: "Error Code",
    yes: "Yes",
    no: "No",
    placeholder: "Common request parameters",
    domain: (host) => `Domain name for API request: ${host}.`,
    rate: (limit) => `A maximum of ${limit} requests can be initiated per second for this API.`,
    common: (value) => `Common parameter. The value used for this API: ${value}.`,
    region: {
      required: "Common parameter. For more information, see the list of regions.",
      optional: "Common parameter. This parameter is optional.",
      ignored: "Common parameter. This parameter is not required for this API.",
    },
    values: "Valid values",
    colon: ": ",
    separator: "; ",
    standard: (value) => `Default value: ${value}.`,
    nullNote: "Note: This field may return null, indicating that no valid values can be obtained.",
    members: (type) => `The parameters of ${type}:`,
    requestId: "ID of the request.",
    noCodes: "There is no error code related to the API business logic.",
    nouns: [
      "wheel of the cart",
      "load on the axle",
      "paint, if any",
      "age in days",
      "owner's name (short)",
      "place where it stands",
    ],
    updated: "Last updated: ",
  },
  zh: {
    description: "接口描述",
    input: "输入参数",
    output: "输出参数",
    examples: "示例",
    errors: "错误码",
    request: "输入示例",
    response: "输出示例",
    example: "示例",
    name: "参数名称",
    required: "必选",
    type: "类型",
    text: "描述",
    code: "错误码",
    yes: "是",
    no: "否",
    placeholder: "公共请求参数",
    domain: (host) => `接口请求域名： ${host} 。`,
    rate: (limit) => `默认接口请求频率限制：${limit}次/秒。`,
    common: (value) => `公共参数，本接口取值：${value}`,
    region: {
      required: "公共参数，详见产品支持的地域列表。",
      optional: "公共参数，此参数为可选参数。",
      ignored: "公共参数，本接口不需要传递此参数。",
    },
    values: "取值",
    colon: "：",
    separator: "；",
    standard: (value) => `默认值：${value}。`,
    nullNote: "注意：此字段可能返回 null，表示取不到有效值。",
    members: (type) => `其中，${type}参数说明如下：`,
    requestId: "请求的编号。",
    noCodes: "该接口暂无业务逻辑相关的错误码。",
    nouns: ["推车的轮子", "车轴上的重量", "颜色，如果有", "天数", "主人（简称）", "停放的位置"],
    updated: "最后更新时间：",
  },
  ja: {
    description: "API説明",
    input: "入力パラメータ",
    output: "出力パラメータ",
    examples: "例",
    errors: "エラーコード",
    request: "入力例",
    response: "出力例",
    example: "例",
    name: "パラメータ名",
    required: "必須項目",
    type: "タイプ",
    text: "説明",
    code: "エラーコード",
    yes: "はい",
    no: "いいえ",
    placeholder: "共通リクエストパラメータ",
    domain: (host) => `APIリクエストドメイン名： ${host} 。`,
    rate: (limit) => `デフォルトのAPIリクエスト頻度制限：${limit}回/秒。`,
    common: (value) => `共通パラメータ、該当APIの値：${value}`,
    region: {
      required: "共通パラメータ。地域リストを参照してください。",
      optional: "共通パラメータ。このパラメータは任意です。",
      ignored: "共通パラメータ。このAPIでは渡す必要はありません。",
    },
    values: "可能な値",
    colon: "：",
    separator: "；",
    standard: (value) => `デフォルト値は${value}です。`,
    nullNote: "注意：このフィールドはnullを返すことがあり、有効な値がないことを示します。",
    members: (type) => `${type}のパラメータは次のとおりです。`,
    requestId: "リクエストの番号。",
    noCodes: "ビジネスロジックに関連するエラーコードはありません。",
    nouns: ["荷車の車輪", "車軸にかかる重さ", "色", "日数", "持ち主の名前", "置き場所"],
    updated: "最終更新日：",
  },
  ko: {
    description: "API 설명",
    input: "입력 매개변수",
    output: "출력 매개변수",
    examples: "예시",
    errors: "오류 코드",
    request: "입력 예시",
    response: "출력 예시",
    example: "예시",
    name: "매개변수 이름",
    required: "필수 항목 여부",
    type: "유형",
    text: "설명",
    code: "오류 코드",
    yes: "예",
    no: "아니요",
    placeholder: "공통 요청 매개변수",
    domain: (host) => `API 요청 도메인 이름: ${host}.`,
    rate: (limit) => `기본적 API 요청 빈도 제한: ${limit}회/초.`,
    common: (value) => `공통 매개변수, 이 API 값: ${value}`,
    region: {
      required: "공통 매개변수, 지역 리스트를 참조하십시오.",
      optional: "공통 매개변수, 선택 사항입니다.",
      ignored: "공통 매개변수, 이 API는 전달할 필요가 없습니다.",
    },
    values: "가능한 값",
    colon: ": ",
    separator: "; ",
    standard: (value) => `기본값은 ${value}입니다.`,
    nullNote: "참고: 이 필드는 null을 반환할 수 있으며, 유효한 값이 없음을 나타냅니다.",
    members: (type) => `${type} 매개변수는 다음과 같습니다.`,
    requestId: "요청의 번호.",
    noCodes: "비즈니스 로직과 관련된 오류 코드가 없습니다.",
    nouns: ["수레의 바퀴", "축에 걸린 무게", "색상", "일수", "주인 이름", "놓인 자리"],
    updated: "마지막 업데이트 시간: ",
  },
};
