//! Rate limits in prose: `100 次/秒/App Key`, `100 requests per second per app`.

use crate::language::{RateKey, RateLimit};

/// Reads a text that consists of rate limits. `user` is the parameter that a limit per user counts by.
pub(super) fn parse(text: &str, user: Option<&str>) -> Option<Vec<RateLimit>> {
    let text = text.trim().trim_end_matches(['。', '.']);
    let parts = text.split(['，', ',', '；', ';', '\n']).map(str::trim);
    parts
        .filter(|part| !part.is_empty())
        .map(|part| parse_one(part, user))
        .collect::<Option<Vec<_>>>()
        .filter(|limits| !limits.is_empty())
}

/// Reads the rate limits among the items of a list, each of which may continue with an explanation.
pub(super) fn parse_list(text: &str, user: Option<&str>) -> Vec<RateLimit> {
    let points = text.split("- ").skip(1);
    let heads = points.filter_map(|point| point.split(['：', ':', '。', '\n']).next());
    heads
        .filter_map(|head| parse_one(head.trim(), user))
        .collect()
}

/// Reads one rate limit.
fn parse_one(text: &str, user: Option<&str>) -> Option<RateLimit> {
    let spaced = text.replace(" per ", "/").replace(" / ", "/");
    let mut parts = spaced.split('/').map(str::trim);
    let (limit, unit) = number(parts.next()?)?;
    if !matches!(
        unit,
        "次" | "requests" | "request" | "calls" | "call" | "times" | ""
    ) {
        return None;
    }
    let period = parts.next()?;
    let (many, unit) = number(period).unwrap_or((1, period));
    let seconds = many.checked_mul(match unit {
        "秒" | "秒钟" | "second" | "seconds" | "sec" | "s" => 1,
        "分钟" | "分" | "minute" | "minutes" | "min" => 60,
        "小时" | "hour" | "hours" | "h" => 3_600,
        "天" | "日" | "day" | "days" => 86_400,
        _ => return None,
    })?;
    let key = parts.next().unwrap_or("app").to_lowercase();
    let (per, parameter) = match key.as_str() {
        "app key" | "appkey" | "app" | "应用" => (RateKey::App, None),
        "单用户 id" | "单用户id" | "用户" | "单用户" | "用户 id" | "user" | "user id" => {
            (RateKey::Parameter, Some(user?.to_owned()))
        }
        _ => return None,
    };
    let complete = limit > 0 && seconds > 0 && parts.next().is_none();
    complete.then_some(RateLimit {
        limit,
        seconds,
        per,
        parameter,
        counts: None,
        shared: None,
        page: None,
        description: None,
    })
}

/// Splits a text into its leading number and the rest.
fn number(text: &str) -> Option<(u32, &str)> {
    let text = text.trim();
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    Some((text[..end].parse().ok()?, text[end..].trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Option<Vec<(u32, u32, Option<String>)>> {
        let limits = parse(text, Some("username"))?;
        Some(
            limits
                .into_iter()
                .map(|l| (l.limit, l.seconds, l.parameter))
                .collect(),
        )
    }

    #[test]
    fn a_rate_is_read_as_it_is_written() {
        assert_eq!(parsed("100 次/秒/App Key"), Some(vec![(100, 1, None)]));
        assert_eq!(parsed("100 次/秒/App Key。"), Some(vec![(100, 1, None)]));
        assert_eq!(parsed("10 次/5 分钟/app"), Some(vec![(10, 300, None)]));
        assert_eq!(
            parsed("5 次/分钟/单用户 ID，100 次/秒/App Key"),
            Some(vec![(5, 60, Some("username".into())), (100, 1, None)])
        );
        assert_eq!(
            parsed("20 requests per second per app"),
            Some(vec![(20, 1, None)])
        );
    }

    #[test]
    fn of_a_list_the_rates_of_calls_are_read() {
        let text = "该 REST API 存在以下限制： - 3 个群/次 - 20 条/秒/App Key： 例如，第 8 次调用时报 403。 \
                    - 20 次/秒：例如，可调用 20 次。 - 6000 条/分钟。若超限报 403。";
        let limits = parse_list(text, None);
        assert_eq!(limits.len(), 1);
        assert_eq!((limits[0].limit, limits[0].seconds), (20, 1));
        assert!(parse_list("每分钟最多可发 10 次", None).is_empty());
    }

    #[test]
    fn what_says_more_than_a_rate_is_not_guessed() {
        for text in [
            "",
            "以上两个接口的总调用频率（默认值）为 100 次/秒/App Key。",
            "100 条/秒/App Key",
            "每分钟最多可发 10 次，而且每天最多可发 100 次广播消息。",
            "0 次/秒/App Key",
            "1 次/秒/App Key/x",
            "99999999999999999999 次/秒/App",
            "9999999999999999999 次/9999999999999999999 天/app",
        ] {
            assert_eq!(parsed(text), None, "{text}");
        }
        assert_eq!(parse("5 次/分钟/单用户 ID", None), None);
    }
}
