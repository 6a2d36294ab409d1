// Made by easemob-codegen from the spec. Do not edit: change the spec and generate again.
//! Operations on translation.
use ::easemob_runtime as rt;

/// The operations of [`translation`](self); from [`Client`](super::Client).
#[derive(Debug, Clone, Copy)]
pub struct Translation<'c> {
    pub(super) client: &'c rt::Client,
}

rt::operation! {
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
    pub struct TranslateText {
        /// Code of the text's language. 源语言的语言代码。
        from: optional into(String),
        /// The text. 需要翻译的文本。 At most 10000 characters.
        text: required into(String) as S0 = (rt::Set, S1),
        /// Codes of the languages to translate into. 目标语言的语言代码。
        to: required texts(String) as S1 = (S0, rt::Set),
    }
    by Translation.translate_text() -> TranslateTextBuilder;
    method {
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
    }
    gives(Vec<TextTranslations>, TranslateTextError, rt::NoEnvelope);
    encode(this, request) {
        request.check("text").text(&this.text, rt::TextRule::NONE.max(10000))?;
        request.literal("/translate");
        request.json_object(
            &[
                ("from", rt::given(&this.from)),
                ("text", rt::given(&this.text)),
                ("to", rt::given(&this.to))
            ],
            &[]
        );
    }
    spec TRANSLATE_TEXT(
        "translation", "translate_text", POST, "/translate", "docs/rest/message_translation_text.md"
    )
    .auth("app_token")
    .error_body(&super::STANDARD_ERROR_BODY)
    .rate_limits(&[rt::RateLimit::app(100, 1)]);
    with blocking conformance
}

rt::errors! {
    /// Why the server refused [`TranslateText`].
    ///
    /// One variant per row of the error table of `docs/rest/message_translation_text.md`.
    pub enum TranslateTextError {
        0 TextInvalid "text_invalid" 400 message("An input text is missing or invalid")
            cause("`text` is missing or invalid.", "`text` 缺失或无效。")
            remedy("Pass a valid text.", "传入有效的文本。"),
        1 TargetLanguageInvalid "target_language_invalid" 400
            message("The target language is missing or invalid")
            cause("`to` is missing or invalid.", "`to` 缺失或无效。")
            remedy("Pass valid language codes.", "传入有效的语言代码。"),
        2 TextTooLong "text_too_long" 400 message("The input text is too long") cause(
            "The text is too long; the page counts its characters once for each target language here.",
            "文本过长；该行按文本字符数乘以目标语言数量计算。"
        ) remedy(
            "Keep the text times its target languages within 10,000 characters.",
            "使文本字符数乘以目标语言数量不超过 10,000。"
        ),
        3 CallLimitReached "call_limit_reached" 400
            message("The request has reached the maximum limit")
            cause("The operation was called too often.", "调用频率超过上限。")
            remedy("Call more slowly or have the limit raised.", "降低调用频率，或联系商务上调上限。")
            retry(Throttled),
        4 TranslatorFailed "translator_failed" 400 message(
            "InternalTranslateFailedException"
        ) cause(
            "The translation service behind the operation failed.", "Microsoft Azure 翻译服务出错。"
        ) remedy(
            "Repeat the call. If it fails again, log it and have someone see to it, by hand if need be.",
            "重试；若仍失败，记录系统日志并报警，由运维人员补救（如人工补发）。"
        ) retry(Transient),
        5 ServiceNotOpen "service_not_open" 503 message("service not open")
            cause("Translation is not enabled for the app.", "翻译服务未开通。")
            remedy("Have the vendor enable it.", "联系商务开通。"),
    }
    of Operation "docs/rest/message_translation_text.md" or super::CommonError
}

rt::data! {
    /// The translations of a text.
    ///
    /// 一段文本的翻译结果。
    pub struct TextTranslations {
        /// One for each target language. 每种目标语言对应一项。
        translations: Option<Vec<TextTranslation>>,
    }
}

rt::data! {
    /// A text in one language.
    ///
    /// 一种语言的译文。
    pub struct TextTranslation {
        /// The translated text. 翻译后的文本。
        text: Option<String>,
        /// Code of its language. 目标语言的语言代码。
        to: Option<String>,
    }
}

rt::fields!(text, to);
