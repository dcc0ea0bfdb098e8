/**
 * Words of today's headlines that the dictionary is too old to have, or counts too seldom. `npm run words` adds them;
 * one that is common there already is an error, so that nothing stands here for nothing.
 */
const list = (words: string): readonly string[] => words.split(/\s+/).filter((word) => word !== '');

export const newsroomWords = {
  /** Nouns and names. */
  nouns: list(`
    中石化 中海油 中石油 国家电网 加沙地带 老红军 体育代表团 进博会 消博会 服贸会 链博会 数博会 世博园 残奥会 大运会 新质生产力 高质量发展
    人工智能 大模型 元宇宙 智能体 大数据 云计算 区块链 物联网 数字人 算力 二维码 具身智能 数字经济 低空经济 银发经济 首发经济 夜经济
    平台经济 碳中和 碳达峰 双碳 新能源 储能 光伏 锂电池 充电桩 动力电池 大湾区 长三角 京津冀 粤港澳 雄安新区 自贸区 自贸港 自贸试验区
    一带一路 中欧班列 共同富裕 乡村振兴 营商环境 专精特新 独角兽 北交所 科创板 创业板 注册制 专项债 存量房 个税 民法典 获得感 街道办
    业委会 网格员 快递员 外卖员 骑手 新冠 短视频 小红书 抖音 微信 网红 公众号 数据中心 空间站 大飞机 国潮 非遗 文旅 研学 双减 托育
    适老化 城中村 老字号 烟火气 菜篮子 村超 欧冠 特朗普 泽连斯基 比亚迪 巴以 俄乌 主题教育 中国式 大促 马拉松 加沙 航站楼 直播带货
    小巨人 一网通办 放管服 减税降费 助企纾困 稳就业 保民生 数字化 数智化 智能化 绿色低碳 高质量 高水平 城市更新 旧改 加梯 养老院 助餐点
    社区食堂 家门口 幸福感 安全感 打卡地 首店经济 无人机 无人驾驶 自动驾驶 新基建 量子 集成电路 生物医药 降准 降息 房贷 公积金 保交楼
    医保 集采 门诊 疫苗 流感 核酸 志愿者 党建 反腐 巡视 滨江 苏州河 世博 亚运会 全运会 国足 女排 载人飞船 航天员 嫦娥 天问
  `),
  /** Words that are mostly verbs. */
  verbs: list(`
    赋能 带货 首飞 入驻 打卡 团购 复航 限购 扫码 提质 增效 稳岗 助企 纾困 调研 督导 整改 夺冠 摘金 折桂 揭幕 闭幕 启幕 亮相 首航
    下线 着陆
  `),
} as const;
