// Made by easemob-codegen from the spec. Do not edit: change the spec and generate again.
//! Operations on translation.
use ::easemob_runtime as rt;
/// The operations of [`translation`](self); from [`Client`](super::Client).
#[derive(Debug, Clone, Copy)]
pub struct Translation<'c> {
    pub(super) client: &'c rt::Client,
}
impl<'c> Translation<'c> {
    /// Translates a text into one or more languages.
    ///
    /// 翻译文本消息的内容。
    ///
    /// The vendor must enable this for the app. Every call is billed: characters of the text times target languages.
    ///
    /// 须联系商务开通。每次调用均计费，计费字符数为文本字符数乘以目标语言数量。
    ///
    /// `POST /translate`, `app_token`, not safe to repeat.
    ///
    /// Limits: 100 calls per second per app.
    ///
    /// Document: `docs/rest/message_translation_text.md`.
    ///
    /// # Example
    ///
    /// The documented one, of `docs/rest/message_translation_text.md`:
    ///
    /// ```no_run
    /// # async fn example(client: easemob::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client
    ///     .translation()
    ///     .translate_text()
    ///     .from("zh-Hans")
    ///     .text("学习")
    ///     .to(["en", "zh-Hant"])
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn translate_text(&self) -> TranslateTextBuilder<rt::Call<'c>> {
        TranslateText::builder().on_call_(rt::Call::new(self.client))
    }
}
/// Translates a text into one or more languages. 翻译文本消息的内容。
///
/// `POST /translate`, `app_token`, not safe to repeat.
///
/// Limits: 100 calls per second per app.
///
/// Document: `docs/rest/message_translation_text.md`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TranslateText {
    /// Code of the text's language. 源语言的语言代码。
    pub from: Option<String>,
    /// The text. 需要翻译的文本。 At most 10000 characters.
    pub text: String,
    /// Codes of the languages to translate into. 目标语言的语言代码。
    pub to: Vec<String>,
}
impl rt::Operation for TranslateText {
    type Output = Vec<TextTranslations>;
    type Error = TranslateTextError;
    type Envelope = rt::NoEnvelope;
    const SPEC: &'static rt::OperationSpec = &TRANSLATE_TEXT;
    fn encode(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
        request.check("text").text(&self.text, rt::TextRule::NONE.max(10000))?;
        request.literal("/translate");
        request.json_object(&[("from", &self.from), ("text", &self.text), ("to", &self.to)], &[]);
        Ok(())
    }
}
/// Why the server refused [`TranslateText`].
///
/// One variant per row of the error table of `docs/rest/message_translation_text.md`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum TranslateTextError {
    /// `400`: `An input text is missing or invalid`
    ///
    /// Cause: `text` is missing or invalid. `text` 缺失或无效。
    ///
    /// Remedy: Pass a valid text. 传入有效的文本。
    TextInvalid,
    /// `400`: `The target language is missing or invalid`
    ///
    /// Cause: `to` is missing or invalid. `to` 缺失或无效。
    ///
    /// Remedy: Pass valid language codes. 传入有效的语言代码。
    TargetLanguageInvalid,
    /// `400`: `The input text is too long`
    ///
    /// Cause: The text is too long; the page counts its characters once for each target language here. 文本过长；该行按文本字符数乘以目标语言数量计算。
    ///
    /// Remedy: Keep the text times its target languages within 10,000 characters. 使文本字符数乘以目标语言数量不超过 10,000。
    TextTooLong,
    /// `400`: `The request has reached the maximum limit`
    ///
    /// Cause: The operation was called too often. 调用频率超过上限。
    ///
    /// Remedy: Call more slowly or have the limit raised. 降低调用频率，或联系商务上调上限。
    CallLimitReached,
    /// `400`: `InternalTranslateFailedException`
    ///
    /// Cause: The translation service behind the operation failed. Microsoft Azure 翻译服务出错。
    ///
    /// Remedy: Repeat the call. If it fails again, log it and have someone see to it, by hand if need be. 重试；若仍失败，记录系统日志并报警，由运维人员补救（如人工补发）。
    TranslatorFailed,
    /// `503`: `service not open`
    ///
    /// Cause: Translation is not enabled for the app. 翻译服务未开通。
    ///
    /// Remedy: Have the vendor enable it. 联系商务开通。
    ServiceNotOpen,
    /// A row of the service's common error table.
    Common(super::CommonError),
    /// No document knows this answer; the error keeps its bytes.
    Undocumented,
}
rt::error_rows!(
    TranslateTextError Operation {
        0 TextInvalid,
        1 TargetLanguageInvalid,
        2 TextTooLong,
        3 CallLimitReached,
        4 TranslatorFailed,
        5 ServiceNotOpen
    } super::CommonError
);
/// What the documents say of [`TranslateText`].
pub static TRANSLATE_TEXT: rt::OperationSpec = rt::OperationSpec::new(
    "translation",
    "translate_text",
    rt::Method::POST,
    "/translate",
    "docs/rest/message_translation_text.md",
)
.auth("app_token")
.error_body(&super::STANDARD_ERROR_BODY)
.rows(&[
    rt::ErrorRow::new("text_invalid", 400, "docs/rest/message_translation_text.md")
        .message("An input text is missing or invalid")
        .cause("`text` is missing or invalid.", "`text` 缺失或无效。")
        .remedy("Pass a valid text.", "传入有效的文本。"),
    rt::ErrorRow::new("target_language_invalid", 400, "docs/rest/message_translation_text.md")
        .message("The target language is missing or invalid")
        .cause("`to` is missing or invalid.", "`to` 缺失或无效。")
        .remedy("Pass valid language codes.", "传入有效的语言代码。"),
    rt::ErrorRow::new("text_too_long", 400, "docs/rest/message_translation_text.md")
        .message("The input text is too long")
        .cause(
            "The text is too long; the page counts its characters once for each target language here.",
            "文本过长；该行按文本字符数乘以目标语言数量计算。",
        )
        .remedy(
            "Keep the text times its target languages within 10,000 characters.",
            "使文本字符数乘以目标语言数量不超过 10,000。",
        ),
    rt::ErrorRow::new("call_limit_reached", 400, "docs/rest/message_translation_text.md")
        .message("The request has reached the maximum limit")
        .cause("The operation was called too often.", "调用频率超过上限。")
        .remedy("Call more slowly or have the limit raised.", "降低调用频率，或联系商务上调上限。")
        .retry(rt::Retry::Throttled),
    rt::ErrorRow::new("translator_failed", 400, "docs/rest/message_translation_text.md")
        .message("InternalTranslateFailedException")
        .cause("The translation service behind the operation failed.", "Microsoft Azure 翻译服务出错。")
        .remedy(
            "Repeat the call. If it fails again, log it and have someone see to it, by hand if need be.",
            "重试；若仍失败，记录系统日志并报警，由运维人员补救（如人工补发）。",
        )
        .retry(rt::Retry::Transient),
    rt::ErrorRow::new("service_not_open", 503, "docs/rest/message_translation_text.md")
        .message("service not open")
        .cause("Translation is not enabled for the app.", "翻译服务未开通。")
        .remedy("Have the vendor enable it.", "联系商务开通。"),
])
.rate_limits(&[rt::RateLimit::app(100, 1)]);
impl TranslateText {
    /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
    pub fn builder() -> TranslateTextBuilder<()> {
        TranslateTextBuilder::start_(
            Self { text: rt::Blank::blank(), to: rt::Blank::blank(), from: None },
        )
    }
}
rt::builder!(TranslateTextBuilder, TranslateText, TranslateTextError, (S0 text, S1 to) blocking);
impl<C, S0, S1> TranslateTextBuilder<C, (S0, S1)> {
    /// The text. 需要翻译的文本。 At most 10000 characters.
    pub fn text(mut self, text: impl Into<String>) -> TranslateTextBuilder<C, (rt::Set, S1)> {
        self.request.text = text.into();
        self.in_state_()
    }
    /// Codes of the languages to translate into. 目标语言的语言代码。
    pub fn to(
        mut self,
        to: impl IntoIterator<Item = impl Into<String>>,
    ) -> TranslateTextBuilder<C, (S0, rt::Set)> {
        self.request.to = to.into_iter().map(Into::into).collect();
        self.in_state_()
    }
}
impl<C, S> TranslateTextBuilder<C, S> {
    /// Code of the text's language. 源语言的语言代码。
    pub fn from(mut self, from: impl Into<String>) -> Self {
        self.request.from = Some(from.into());
        self
    }
}
/// The translations of a text.
///
/// 一段文本的翻译结果。
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TextTranslations {
    /// One for each target language. 每种目标语言对应一项。
    pub translations: Option<Vec<TextTranslation>>,
}
rt::object!(TextTranslations { translations });
/// A text in one language.
///
/// 一种语言的译文。
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TextTranslation {
    /// The translated text. 翻译后的文本。
    pub text: Option<String>,
    /// Code of its language. 目标语言的语言代码。
    pub to: Option<String>,
}
rt::object!(TextTranslation { text, to });
/// The names of required inputs, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types, missing_docs)]
pub mod field {
    #[derive(Debug)]
    pub struct text;
    #[derive(Debug)]
    pub struct to;
}
