// Made by easemob-codegen from the spec. Do not edit: change the spec and generate again.
//! Operations on moderation.
use ::easemob_runtime as rt;
/// The operations of [`moderation`](self); from [`Client`](super::Client).
#[derive(Debug, Clone, Copy)]
pub struct Moderation<'c> {
    pub(super) client: &'c rt::Client,
}
impl<'c> Moderation<'c> {
    /// Checks a text against the app's moderation rule.
    ///
    /// 主动审核文本内容。
    ///
    /// Text moderation must be activated in the console and the vendor must enable this operation for the app.
    /// It then has a moderation rule of its own in the console, which must stay and be on.
    ///
    /// 须在控制台开通文本审核服务，并联系商务开通该接口。
    /// 开通后控制台会单独创建一条审核规则，该规则不可删除且须保持开启。
    ///
    /// `POST /moderation/txt/check`, `app_token`, safe to repeat.
    ///
    /// Limits: 100 calls per second per app.
    ///
    /// Document: `docs/rest/moderation_text_active.md`.
    ///
    /// # Example
    ///
    /// The documented one, of `docs/rest/moderation_text_active.md`:
    ///
    /// ```no_run
    /// # async fn example(client: easemob::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client
    ///     .moderation()
    ///     .check_text()
    ///     .content("【放心借】新户福利！抖音钱包-放心借为您下发了一张30天0息券，戳 https://z.douyin.com/3gq2Eis 拒收请回复R")
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn check_text(&self) -> CheckTextBuilder<rt::Call<'c>> {
        CheckText::builder().on_call_(rt::Call::new(self.client))
    }
}
/// Checks a text against the app's moderation rule. 主动审核文本内容。
///
/// `POST /moderation/txt/check`, `app_token`, safe to repeat.
///
/// Limits: 100 calls per second per app.
///
/// Document: `docs/rest/moderation_text_active.md`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CheckText {
    /// The text. How long it may be depends on the moderation provider. 要审核的文本，长度限制取决于内容审核厂商。 Not empty.
    pub content: String,
}
impl rt::Operation for CheckText {
    type Output = CheckTextOutput;
    type Error = CheckTextError;
    type Envelope = super::ModerationEnvelope;
    const SPEC: &'static rt::OperationSpec = &CHECK_TEXT;
    fn encode(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
        request.check("content").text(&self.content, rt::TextRule::NONE.min(1))?;
        request.literal("/moderation/txt/check");
        request.json_object(&[("content", &self.content)], &[]);
        Ok(())
    }
}
/// What [`CheckText`] gives.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CheckTextOutput {
    /// The result. 审核结果。
    pub verdict: Option<ModerationVerdict>,
    /// The kind of risk, in Chinese words. 风险类型，例如 `广告`。
    pub risk_type: Option<String>,
    /// The kind of risk as a label. 风险标签。
    pub risk_label: Option<ModerationRiskLabel>,
    /// The text with its risky parts replaced; what it holds depends on the moderation provider. 替换后的文本，内容取决于内容审核厂商。
    pub exchange_text: Option<String>,
    /// Sensitive words of the text. 文本中包含的敏感词。
    pub sensitive_words: Option<Vec<String>>,
    /// How malicious the text is; more is worse. Only Microsoft's moderation states it. 恶意值，越高表示恶意程度越高。仅微软内容审核服务提供。
    pub probability: Option<f64>,
}
rt::object!(CheckTextOutput {
    verdict: "type",
    risk_type: "riskType",
    risk_label: "riskLabel",
    exchange_text: "exchangeText",
    sensitive_words: "sensitiveWords",
    probability
});
/// Why the server refused [`CheckText`].
///
/// One variant per row of the error table of `docs/rest/moderation_text_active.md`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum CheckTextError {
    /// `400 Bad request 4000005`: `message content is empty or null`
    ///
    /// Cause: `content` is missing or empty. `content` 缺失或为空。
    ///
    /// Remedy: Pass a text. 传入要审核的文本。
    ContentEmpty,
    /// `400 Bad request 4000303`: `orgName not found`
    ///
    /// Cause: There is no organization of this name. `org_name` 不正确。
    ///
    /// Remedy: Check `org_name`. 检查 `org_name` 是否正确。
    OrgNotFound,
    /// `400 Bad request 4000303`: `application not found`
    ///
    /// Cause: There is no app of this name. `app_name` 不正确。
    ///
    /// Remedy: Check `app_name`. 检查 `app_name` 是否正确。
    AppNotFound,
    /// `400 Bad request 4000404`: `text moderation not open`
    ///
    /// Cause: Text moderation is not activated for the app. 未开通文本审核。
    ///
    /// Remedy: Activate it in the console. 在控制台开通文本审核服务。
    ModerationNotOpen,
    /// `400 Bad request 4000303`: `text rule moderation not exist`
    ///
    /// Cause: The operation's moderation rule does not exist, for example because it was deleted. 该接口对应的审核规则不存在，例如已被删除。
    ///
    /// Remedy: Have the vendor create the rule. 联系商务创建该规则。
    RuleMissing,
    /// `400 Bad request 4000404`: `text rule moderation not active`
    ///
    /// Cause: The operation's moderation rule is off. 该接口对应的审核规则未开启。
    ///
    /// Remedy: Turn it on in the console. 在控制台开启该规则。
    RuleInactive,
    /// A row of the service's common error table.
    Common(super::CommonError),
    /// No document knows this answer; the error keeps its bytes.
    Undocumented,
}
rt::error_rows!(
    CheckTextError Operation {
        0 ContentEmpty,
        1 OrgNotFound,
        2 AppNotFound,
        3 ModerationNotOpen,
        4 RuleMissing,
        5 RuleInactive
    } super::CommonError
);
/// What the documents say of [`CheckText`].
pub static CHECK_TEXT: rt::OperationSpec = rt::OperationSpec::new(
    "moderation",
    "check_text",
    rt::Method::POST,
    "/moderation/txt/check",
    "docs/rest/moderation_text_active.md",
)
.auth("app_token")
.idempotent()
.payload("/data")
.success(rt::SuccessRule { at: "/code", equals: &[rt::Literal::Int(200)] })
.error_body(&super::MODERATION_ERROR_BODY)
.rows(&[
    rt::ErrorRow::new("content_empty", 400, "docs/rest/moderation_text_active.md")
        .error("Bad request")
        .code(4000005)
        .message("message content is empty or null")
        .cause("`content` is missing or empty.", "`content` 缺失或为空。")
        .remedy("Pass a text.", "传入要审核的文本。"),
    rt::ErrorRow::new("org_not_found", 400, "docs/rest/moderation_text_active.md")
        .error("Bad request")
        .code(4000303)
        .message("orgName not found")
        .cause("There is no organization of this name.", "`org_name` 不正确。")
        .remedy("Check `org_name`.", "检查 `org_name` 是否正确。"),
    rt::ErrorRow::new("app_not_found", 400, "docs/rest/moderation_text_active.md")
        .error("Bad request")
        .code(4000303)
        .message("application not found")
        .cause("There is no app of this name.", "`app_name` 不正确。")
        .remedy("Check `app_name`.", "检查 `app_name` 是否正确。"),
    rt::ErrorRow::new("moderation_not_open", 400, "docs/rest/moderation_text_active.md")
        .error("Bad request")
        .code(4000404)
        .message("text moderation not open")
        .cause("Text moderation is not activated for the app.", "未开通文本审核。")
        .remedy("Activate it in the console.", "在控制台开通文本审核服务。"),
    rt::ErrorRow::new("rule_missing", 400, "docs/rest/moderation_text_active.md")
        .error("Bad request")
        .code(4000303)
        .message("text rule moderation not exist")
        .cause(
            "The operation's moderation rule does not exist, for example because it was deleted.",
            "该接口对应的审核规则不存在，例如已被删除。",
        )
        .remedy("Have the vendor create the rule.", "联系商务创建该规则。"),
    rt::ErrorRow::new("rule_inactive", 400, "docs/rest/moderation_text_active.md")
        .error("Bad request")
        .code(4000404)
        .message("text rule moderation not active")
        .cause("The operation's moderation rule is off.", "该接口对应的审核规则未开启。")
        .remedy("Turn it on in the console.", "在控制台开启该规则。"),
])
.rate_limits(&[rt::RateLimit::app(100, 1)]);
impl CheckText {
    /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
    pub fn builder() -> CheckTextBuilder<()> {
        CheckTextBuilder::start_(Self { content: rt::Blank::blank() })
    }
}
rt::builder!(CheckTextBuilder, CheckText, CheckTextError, (S0 content) blocking);
impl<C, S0> CheckTextBuilder<C, (S0,)> {
    /// The text. How long it may be depends on the moderation provider. 要审核的文本，长度限制取决于内容审核厂商。 Not empty.
    pub fn content(mut self, content: impl Into<String>) -> CheckTextBuilder<C, (rt::Set,)> {
        self.request.content = content.into();
        self.in_state_()
    }
}
/// The result of a moderation.
///
/// 审核结果。
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ModerationVerdict {
    /// `PASS`: The text is no risk. 通过，文本无风险。
    Pass,
    /// `REVIEWED`: The text may be a risk. 疑似，文本可能有风险。
    Suspect,
    /// `REJECT`: The text is a risk. 拒绝，文本存在风险。
    Reject,
    /// `UNKNOWN`: Whether the text is a risk is not known. 未知，文本风险未知。
    Undetermined,
    /// A value that the documents do not know.
    Unknown(String),
}
rt::text_enum!(open ModerationVerdict {
    Pass = "PASS",
    Suspect = "REVIEWED",
    Reject = "REJECT",
    Undetermined = "UNKNOWN"
});
/// A kind of risk; the page gives examples.
///
/// 风险标签，页面列出的为示例。
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ModerationRiskLabel {
    /// `NONE`: No risk. 无风险。
    NoRisk,
    /// `POLITICS`: Politics. 涉政。
    Politics,
    /// `VIOLENCE`: Violence and terror. 暴恐。
    Violence,
    /// `PORN`: Pornography. 色情。
    Porn,
    /// `BAN`: Prohibited content. 违禁。
    Prohibited,
    /// `ABUSE`: Abuse. 辱骂。
    Abuse,
    /// `AD`: Advertising. 广告。
    Advertising,
    /// `QR`: A QR code. 二维码。
    QrCode,
    /// `UNKNOWN`: Not known. 未知。
    Undetermined,
    /// A value that the documents do not know.
    Unknown(String),
}
rt::text_enum!(open ModerationRiskLabel {
    NoRisk = "NONE",
    Politics = "POLITICS",
    Violence = "VIOLENCE",
    Porn = "PORN",
    Prohibited = "BAN",
    Abuse = "ABUSE",
    Advertising = "AD",
    QrCode = "QR",
    Undetermined = "UNKNOWN"
});
/// The names of required inputs, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types, missing_docs)]
pub mod field {
    #[derive(Debug)]
    pub struct content;
}
