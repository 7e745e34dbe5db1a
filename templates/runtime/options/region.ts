// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

// Stands for the file that is generated in its place, so that the runtime can be checked and tested without generating.

/** A region of Tencent Cloud, as in specs/common/regions.yaml. */
export type Region =
  | "ap-bangkok"
  | "ap-beijing"
  | "ap-chengdu"
  | "ap-chongqing"
  | "ap-guangzhou"
  | "ap-guangzhou-open"
  | "ap-hongkong"
  | "ap-jakarta"
  | "ap-mumbai"
  | "ap-nanjing"
  | "ap-seoul"
  | "ap-shanghai"
  | "ap-shanghai-fsi"
  | "ap-shenzhen-fsi"
  | "ap-singapore"
  | "ap-tokyo"
  | "eu-frankfurt"
  | "eu-moscow"
  | "na-ashburn"
  | "na-siliconvalley"
  | "na-toronto"
  | "sa-saopaulo";
