using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Guards;

/// <summary>Conditions told in a phrase that opens a clause: "on approval, …", "for new customers, …".</summary>
internal static class PhraseGuards
{
    /// <summary>A longer phrase is none.</summary>
    private const int Longest = 14;

    /// <summary>More quoted words are no name of a case.</summary>
    private const int LongestQuote = 4;

    /// <summary>At the start of the sentence or of a later clause.</summary>
    public static bool Opens(TaggedSentence words, int i) =>
        i == 0 || (i == 1 && words.TagAt(0) is Tag.Coordinator or Tag.Adverb) || words.Lower(i - 1) is ";" or ":"
        || (words.TagAt(i - 1) == Tag.Coordinator && words.Lower(i) is "after" or "without")
        || words.Lower(i - 1) == "whereas" || (words.Lower(i - 1) is "," or "and" or "but" or "while" && Answers(words, i));

    /// <summary>"For X …, for Y …", "with it …; without it …": the other side of a phrase that opened the sentence.</summary>
    private static bool Answers(TaggedSentence words, int i)
    {
        for (var first = 0; first < i; first++)
        {
            if ((first == 0 || words.Lower(first - 1) is ";" or ":" || (first == 1 && words.TagAt(0) is Tag.Coordinator or Tag.Adverb)) && Counterparts(words.Lower(first), words.Lower(i)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Counterparts(string one, string other) =>
        one == other ? one is "for" or "on" or "above" or "below" or "over" or "under" or "with" or "without" or "after"
        : (one is "with" or "without" && other is "with" or "without") || (IsLimit(one) && (IsLimit(other) || other == "from"));

    /// <summary>"Warmer than that, …", "less than this: …": more or less than what was told before.</summary>
    private static bool IsComparedToThat(TaggedSentence words, int start) =>
        words.Lower(start + 1) == "than" && words.Lower(start + 2) is "that" or "this" or "these" or "those" && words.TagAt(start + 3) == Tag.Punctuation
        && (words.Lower(start) is "more" or "less" or "fewer" or "worse" || (words.Lower(start).EndsWith("er", StringComparison.Ordinal) && words.Lower(start) is not ("rather" or "other" or "later" or "earlier" or "sooner" or "further")));

    private static bool IsLimit(string lower) => lower is "above" or "below" or "over" or "under" or "beyond" or "inside" or "outside" or "beneath" or "between";

    /// <summary>"On approval, …", "For new customers …", "After 3 days without an answer …", "Above the limit, …".</summary>
    public static Guard? Of(ParsedSentence sentence, Lexicon lexicon, int start, Func<string, bool>? isOutcome)
    {
        var words = sentence.Words;
        var opener = words.Lower(start);
        if ((opener is "depending" && words.Lower(start + 1) == "on") || (start == 0 && words.Matches(0, "according to the") && words.Lower(3) is "choice" or "decision" or "outcome" or "result" or "answer" or "type" or "kind" or "reply"))
        {
            if (Indexes.From(start, words.Count - start).Any(i => words.Lower(i) == ":"))
            {
                return null;
            }

            var comma = start;
            while (comma < words.Count && words.Lower(comma) != "," && sentence.Predicates.All(p => p.First != comma || p.Lemma == "depend"))
            {
                comma++;
            }

            return new Guard(GuardKind.If, words.Text(start, comma), start, comma, false);
        }

        var limit = (IsLimit(opener) && !(opener == "between" && BetweenActions.And(words, start, lexicon) > 0)) || IsComparedToThat(words, start) || (opener == "up" && words.Lower(start + 1) == "to" && (words.TagAt(start + 2) == Tag.Number || words.TagAt(start + 3) == Tag.Number)) || (opener is "at" or "from" or "with" && Amounts.Opens(words, start, lexicon));
        if (!(opener is "on" or "upon" or "for" or "after" or "without" or "with" or "in" or "from" || limit) || (words.Lower(start + 1) is "each" or "every" or "all" or "both" && opener is not "with") || (words.Lower(start + 1) is "this" && opener is not "without") || (words.Lower(start + 1) == "that" && opener is not ("with" or "without") && !limit && !Answers(words, start)))
        {
            return null;
        }

        if (opener is "on" or "upon" && Quoted(words, start + 1) is > 0 and var quoted)
        {
            return new Guard(FailureWords.In(words, start + 1, quoted, lexicon) ? GuardKind.Failure : GuardKind.If, words.Text(start + 1, quoted), start, quoted, false);
        }

        var end = End(sentence, start);
        limit |= start == 0 && words.Sentence.TellsCase && opener is "with" or "without";
        if (FailureWords.In(words, start + 1, end, lexicon) && opener is "on" or "upon" or "after")
        {
            return new Guard(GuardKind.Failure, words.Text(start + 1, end), start, end, false);
        }

        return (limit && opener is "at" or "from" or "with" or "without") || IsCondition(words, lexicon, start, end, isOutcome)
            ? new Guard(GuardKind.If, words.Text(limit ? start : start + 1, end), start, end, false, Silence.In(words, start, end, lexicon)) : null;
    }

    /// <summary>"On 'hold': …": the token behind what is quoted before a colon; -1 if nothing is.</summary>
    private static int Quoted(TaggedSentence words, int at)
    {
        var close = IsQuote(words, at) ? Indexes.From(at + 1, Math.Min(LongestQuote, Math.Max(0, words.Count - at - 1))).FirstOrDefault(i => IsQuote(words, i), -1) : -1;
        return close > at + 1 && words.Lower(close + 1) == ":" ? close + 1 : -1;
    }

    private static bool IsQuote(TaggedSentence words, int at) => words.Lower(at) is "\"" or "“" or "”" or "'" or "‘" or "’";

    /// <summary>Where the clause that the phrase opens begins: after a comma, or with its subject or its verb.</summary>
    private static int End(ParsedSentence sentence, int start)
    {
        var words = sentence.Words;
        var end = start + 1;
        while (end < words.Count && words.Lower(end) is not ("," or ":" or "(") && end < start + Longest && (IsThose(words, start) || sentence.Predicates.All(p => p.First != end)))
        {
            end++;
        }

        var next = words.Lower(end) is "," or ":" ? null : sentence.Predicates.FirstOrDefault(p => p.First == end);
        var said = next?.About ?? default;
        return !said.IsEmpty && said.Start > start + 1 && said.End <= end ? said.Start : end;
    }

    private static bool IsCondition(TaggedSentence words, Lexicon lexicon, int start, int end, Func<string, bool>? isOutcome)
    {
        var opener = words.Lower(start);
        var comma = words.Lower(end) is "," or ":";
        var (outcome, negative, adjective) = (false, false, false);
        for (var i = start + 1; i < end; i++)
        {
            outcome |= words.Lower(i) is "yes" or "no" or "success" or "approval" or "acceptance" or "rejection" or "refusal" or "denial" or "decline" or "timeout" or "confirmation" or "cancellation" or "expiry" or "match" or "mismatch" or "hit" or "majority" or "consent" or "permission" or "clearance" or "agreement" or "authorisation" or "authorization";
            negative |= lexicon.VerbOfNominal(words.Lower(i)) is { } verb && lexicon.Phrases.Is("reject", verb);
            adjective |= lexicon.Phrases.Set("outcome").IsWordAt(words, i) || isOutcome?.Invoke(words.Lower(i)) == true;
        }

        var any = words.Lower(start + 1) is "a" or "an" or "any";
        var answered = Indexes.From(end, Math.Max(0, words.Count - end)).Any(i => words.Lower(i - 1) is ";" or "," or "and" or "but" && Counterparts(opener, words.Lower(i)));
        return opener switch
        {
            "on" or "upon" => outcome || adjective || (any && (answered || Answers(words, start))),
            "for" when IsThose(words, start) => true,
            "for" when end - start == 2 && isOutcome?.Invoke(words.Lower(start + 1)) == true => true,
            "for" when (adjective || words.TagAt(start + 2) == Tag.Adjective) && any => true,
            "for" when words.Lower(end - 1) is "ones" or "others" || Answers(words, start) || (adjective && !any && IsPlural(words, end - 1)) => true,
            "for" when start == 0 && words.TagAt(start + 1) == Tag.Adjective && IsPlural(words, end - 1) && !IsMotive(words, end - 1) => true,
            "for" => (comma || answered) && words.TagAt(start + 1) is not Tag.Number && words.Lower(start + 1) is not ("example" or "instance" or "the" or "now"),
            "after" => negative || ((adjective || outcome) && any) || (words.Text(start + 1, end).Contains("without", StringComparison.Ordinal) && Indexes.From(start, end - start).Any(i => words.TagAt(i) == Tag.Number)),
            "without" => words.Lower(start + 1) != "waiting" && !lexicon.Phrases.Set("lacking-nothing").IsWordAt(words, start + 1),
            "with" => ((adjective || outcome) && any) || words.Lower(end - 1) is "ones" or "none" || (comma && end - start == 2 && words.Lower(start + 1) == "one") || (outcome && comma && end - start == 2) || (comma && IsCounted(words, start + 1)) || IsState(words, start, end, lexicon) || (comma && any && words.TagAt(start + 2) == Tag.Adjective && IsOpposed(words, end, lexicon)) || IsCompared(words, start + 1, end) || Answers(words, start) || answered,
            "in" when words.Lower(end - 1) == "cases" && words.TagAt(start + 1) is Tag.Adjective or Tag.Participle => true,
            "in" => words.Matches(start, "in the absence of") || (words.Lower(start + 1) is "a" or "an" && words.TagAt(start + 2) is Tag.Adjective or Tag.Participle && words.Lower(start + 3) == "one" && end == start + 4),
            "from" => Answers(words, start),
            "up" => true,
            _ => IsLimit(opener) || IsComparedToThat(words, start),
        };
    }

    /// <summary>"For technical reasons", "for several days": why, or how long.</summary>
    private static bool IsMotive(TaggedSentence words, int head) => words.Lemmas[head] is "reason" or "purpose" or "cause" or "time" || words.Units.TryGet(words.Lower(head), "time", out _);

    /// <summary>"With even one red, …", "with more than two errors, …", "with no reply, …": there may or may not be so many.</summary>
    private static bool IsCounted(TaggedSentence words, int at) =>
        words.Lower(at) is "even" or "no" or "any" or "none" || (words.Lower(at) is "more" or "less" or "fewer" && words.Lower(at + 1) is "than") || (words.Lower(at) is "at" && words.Lower(at + 1) is "least" or "most");

    /// <summary>"With an unsuitable roof, …; in all other cases …".</summary>
    private static bool IsOpposed(TaggedSentence words, int end, Lexicon lexicon) =>
        lexicon.Phrases.Set("other-cases").Find(words, end, words.Count) >= 0 || Indexes.From(end, Math.Max(0, words.Count - end)).Any(i => words.Lower(i) == "otherwise");

    /// <summary>"With all markers negative, …": how something came out, behind its noun.</summary>
    private static bool IsState(TaggedSentence words, int start, int end, Lexicon lexicon) =>
        end - start > 2 && words.TagAt(end - 1) == Tag.Adjective && words.TagAt(end - 2) == Tag.Noun && lexicon.Phrases.Is("side", words.Lower(end - 1));

    /// <summary>"With fewer than four houses the tour …", "with two errors or fewer, …", "with four or more a route …".</summary>
    private static bool IsCompared(TaggedSentence words, int start, int end) =>
        Indexes.From(start, Math.Max(0, end - start)).Any(i =>
            (words.Lower(i) is "fewer" or "less" or "more" && words.Lower(i + 1) == "than" && words.TagAt(i + 2) == Tag.Number)
            || (words.Lower(i) == "or" && words.Lower(i + 1) is "fewer" or "less" or "more" && Indexes.From(start, i - start).Any(at => words.TagAt(at) == Tag.Number)));

    /// <summary>"For those who do, …".</summary>
    private static bool IsThose(TaggedSentence words, int start) => words.Lower(start + 1) is "those" or "anyone" or "everyone" && words.TagAt(start + 2) == Tag.Relative;

    private static bool IsPlural(TaggedSentence words, int head) => words.TagAt(head) == Tag.Noun && words.Lemmas[head] != words.Lower(head);

    /// <summary>"Refund the payment on shipping failure".</summary>
    public static Guard? TrailingFailure(ParsedSentence sentence, Lexicon lexicon)
    {
        var words = sentence.Words;
        for (var i = 2; i < words.Count; i++)
        {
            if (words.Lower(i) is not ("on" or "upon" or "following" or "after" or "for") || (words.Lower(i) == "for" && sentence.Predicates.Any(p => p.End == i)) || !sentence.Predicates.Any(p => p.Clause == ClauseKind.Main && p.Verb < i))
            {
                continue;
            }

            var phrase = Phrases.Read(words, i + 1, words.Count);
            if (!phrase.IsEmpty && words.Lemmas[phrase.Head] is "failure" or "error" or "timeout" or "abort" or "crash")
            {
                return new Guard(GuardKind.Failure, words.Text(i + 1, phrase.End), i, phrase.End, true);
            }
        }

        return null;
    }
}
