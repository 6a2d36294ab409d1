// Made by easemob-codegen from the spec. Do not edit: change the spec and generate again.
//! Operations on moderation.
use ::easemob_runtime as rt;

/// The operations of [`moderation`](self); from [`Client`](super::Client).
#[derive(Debug, Clone, Copy)]
pub struct Moderation<'c> {
    pub(super) client: &'c rt::Client,
}

rt::operation! {
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
    pub struct CheckText {
        /// The text. How long it may be depends on the moderation provider. 要审核的文本，长度限制取决于内容审核厂商。 Not empty.
        content: required into(String) as S0 = (rt::Set,),
    }
    by Moderation.check_text() -> CheckTextBuilder;
    method {
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
    }
    gives(CheckTextOutput, CheckTextError, super::ModerationEnvelope);
    encode(this, request) {
        request.check("content").text(&this.content, rt::TextRule::NONE.min(1))?;
        request.literal("/moderation/txt/check");
        request.json_object(&[("content", rt::given(&this.content))], &[]);
    }
    spec CHECK_TEXT(
        "moderation", "check_text", POST, "/moderation/txt/check",
        "docs/rest/moderation_text_active.md"
    )
    .auth("app_token")
    .idempotent()
    .payload("/data")
    .success(rt::SuccessRule { at: "/code", equals: &[rt::Literal::Int(200)] })
    .error_body(&super::MODERATION_ERROR_BODY)
    .rate_limits(&[rt::RateLimit::app(100, 1)]);
    with blocking conformance
}

rt::data! {
    /// What [`CheckText`] gives.
    pub struct CheckTextOutput {
        /// The result. 审核结果。
        verdict = "type": Option<ModerationVerdict>,
        /// The kind of risk, in Chinese words. 风险类型，例如 `广告`。
        risk_type = "riskType": Option<String>,
        /// The kind of risk as a label. 风险标签。
        risk_label = "riskLabel": Option<ModerationRiskLabel>,
        /// The text with its risky parts replaced; what it holds depends on the moderation provider. 替换后的文本，内容取决于内容审核厂商。
        exchange_text = "exchangeText": Option<String>,
        /// Sensitive words of the text. 文本中包含的敏感词。
        sensitive_words = "sensitiveWords": Option<Vec<String>>,
        /// How malicious the text is; more is worse. Only Microsoft's moderation states it. 恶意值，越高表示恶意程度越高。仅微软内容审核服务提供。
        probability: Option<f64>,
    }
}

rt::errors! {
    /// Why the server refused [`CheckText`].
    ///
    /// One variant per row of the error table of `docs/rest/moderation_text_active.md`.
    pub enum CheckTextError {
        0 ContentEmpty "content_empty" 400 error("Bad request") code(4000005)
            message("message content is empty or null")
            cause("`content` is missing or empty.", "`content` 缺失或为空。")
            remedy("Pass a text.", "传入要审核的文本。"),
        1 OrgNotFound "org_not_found" 400 error("Bad request") code(4000303)
            message("orgName not found")
            cause("There is no organization of this name.", "`org_name` 不正确。")
            remedy("Check `org_name`.", "检查 `org_name` 是否正确。"),
        2 AppNotFound "app_not_found" 400 error("Bad request") code(4000303)
            message("application not found")
            cause("There is no app of this name.", "`app_name` 不正确。")
            remedy("Check `app_name`.", "检查 `app_name` 是否正确。"),
        3 ModerationNotOpen "moderation_not_open" 400 error("Bad request") code(4000404)
            message("text moderation not open")
            cause("Text moderation is not activated for the app.", "未开通文本审核。")
            remedy("Activate it in the console.", "在控制台开通文本审核服务。"),
        4 RuleMissing "rule_missing" 400 error("Bad request") code(4000303) message(
            "text rule moderation not exist"
        ) cause(
            "The operation's moderation rule does not exist, for example because it was deleted.",
            "该接口对应的审核规则不存在，例如已被删除。"
        ) remedy("Have the vendor create the rule.", "联系商务创建该规则。"),
        5 RuleInactive "rule_inactive" 400 error("Bad request") code(4000404)
            message("text rule moderation not active")
            cause("The operation's moderation rule is off.", "该接口对应的审核规则未开启。")
            remedy("Turn it on in the console.", "在控制台开启该规则。"),
    }
    of Operation "docs/rest/moderation_text_active.md" or super::CommonError
}

rt::values! {
    /// The result of a moderation.
    ///
    /// 审核结果。
    pub enum ModerationVerdict: open text {
        /// The text is no risk. 通过，文本无风险。
        Pass = "PASS",
        /// The text may be a risk. 疑似，文本可能有风险。
        Suspect = "REVIEWED",
        /// The text is a risk. 拒绝，文本存在风险。
        Reject = "REJECT",
        /// Whether the text is a risk is not known. 未知，文本风险未知。
        Undetermined = "UNKNOWN",
    }
}

rt::values! {
    /// A kind of risk; the page gives examples.
    ///
    /// 风险标签，页面列出的为示例。
    pub enum ModerationRiskLabel: open text {
        /// No risk. 无风险。
        NoRisk = "NONE",
        /// Politics. 涉政。
        Politics = "POLITICS",
        /// Violence and terror. 暴恐。
        Violence = "VIOLENCE",
        /// Pornography. 色情。
        Porn = "PORN",
        /// Prohibited content. 违禁。
        Prohibited = "BAN",
        /// Abuse. 辱骂。
        Abuse = "ABUSE",
        /// Advertising. 广告。
        Advertising = "AD",
        /// A QR code. 二维码。
        QrCode = "QR",
        /// Not known. 未知。
        Undetermined = "UNKNOWN",
    }
}

rt::fields!(content);
