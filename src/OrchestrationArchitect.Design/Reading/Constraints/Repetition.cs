using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Constraints;

/// <summary>Finds that doing something twice must have the effect of once.</summary>
internal static class Repetition
{
    /// <summary>The token that tells it, or -1.</summary>
    public static int Find(TaggedSentence words, Lexicon lexicon)
    {
        var cues = lexicon.Phrases;
        if (words.Sentence.Field != SourceField.BusinessWorkflow && Array.FindIndex([.. words.Sentence.Tokens], t => t.Lower.StartsWith("dedup", StringComparison.Ordinal) || t.Lower.StartsWith("de-dup", StringComparison.Ordinal)) is var dedup and >= 0)
        {
            return dedup;
        }

        if (cues.Set("idempotent").Find(words, 0, words.Count) is var plain and >= 0)
        {
            return plain;
        }

        var denied = cues.Set("denying").Find(words, 0, words.Count) >= 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (IsOnce(words, i, lexicon) || IsOnePer(words, i, lexicon) || IsTwiceAsOnce(words, i) || (denied && IsTwice(words, i, lexicon)))
            {
                return i;
            }
        }

        return words.Sentence.Field == SourceField.BusinessWorkflow ? -1 : OfRepeated(words, denied, lexicon) is var repeated and >= 0 ? repeated : HarmlessRepeats.Find(words, lexicon);
    }

    /// <summary>"Exactly once", "only once", "once per match"; a retry once is none, nor is "at once".</summary>
    private static bool IsOnce(TaggedSentence words, int i, Lexicon lexicon)
    {
        if (words.Lower(i) != "once" || words.Lower(i - 1) == "at" || IsRetry(words, i) || OpensClause(words, i))
        {
            return false;
        }

        var per = words.Lower(i + 1) is "per" or "for" && words.Lower(i + 2) is var next && !words.Units.TryGet(next, "time", out _) && words.Sentence.Field == SourceField.ConstraintsAndSlas && words.TagAt(i + 2) != Tag.Gerund;
        var even = words.Lower(i + 1) is "even" or "only" or "," or "no" && words.Sentence.Tokens.Any(t => t.Lower is "even" or "only" or "matter" or "however" or "though" or "whatever" or "whichever" or "regardless");
        var atMost = words.Matches(i + 1, "at most") && words.Sentence.Field == SourceField.ConstraintsAndSlas && lexicon.Phrases.Set("retrying").Find(words, 0, words.Count) < 0;
        return words.Lower(i - 1) is "exactly" or "only" or "most" or "just" or "precisely" || words.Lower(i + 1) == "only" || atMost || OnlyBefore(words, i) || (words.TagAt(i) != Tag.Subordinator && (per || even));
    }

    /// <summary>"Exactly one charge per upgrade", "a single payout for each claim"; not "one run per customer at a time", "one reminder per day".</summary>
    private static bool IsOnePer(TaggedSentence words, int i, Lexicon lexicon)
    {
        var one = words.Lower(i) is "one" or "1" && words.Lower(i - 1) is "exactly" or "only" or "just" or "precisely" or "most";
        if (!(one || (words.Lower(i) == "single" && words.TagAt(i - 1) == Tag.Determiner)) || words.Sentence.Field != SourceField.ConstraintsAndSlas || IsAtOnce(words, lexicon) || Retries(words, i, lexicon))
        {
            return false;
        }

        var made = Clauses.Phrases.Read(words, i + 1, words.Count);
        var of = made.IsEmpty ? i : made.End;
        var per = words.Lower(of) == "per" ? of + 1 : words.Lower(of) is "for" or "from" && words.Lower(of + 1) is "each" or "every" ? of + 2 : 0;
        return per > 0 && !words.Units.TryGet(words.Lower(per), "time", out _);
    }

    /// <summary>How many run side by side is spoken of.</summary>
    private static bool IsAtOnce(TaggedSentence words, Lexicon lexicon) => lexicon.Phrases.Set("limiting-parallel").Find(words, 0, words.Count) >= 0;

    /// <summary>"Only charged once the stock has been reserved".</summary>
    private static bool OpensClause(TaggedSentence words, int i) => words.TagAt(i) == Tag.Subordinator && words.TagAt(i + 1) is Tag.Determiner or Tag.Noun or Tag.Pronoun && words.Sentence.Tokens.Skip(i + 1).Any(t => t.Lower is "has" or "have" or "is" or "are" or "had");

    /// <summary>"What is received twice counts once", "posted twice it yields a single order".</summary>
    private static bool IsTwiceAsOnce(TaggedSentence words, int i) => words.Lower(i) == "twice" && words.Sentence.Field == SourceField.ConstraintsAndSlas && IsOnceBehind(words, i);

    private static bool IsOnceBehind(TaggedSentence words, int i)
    {
        var counts = words.Sentence.Tokens.Any(t => t.Lower is "count" or "counts" or "counted" or "taken" or "handled" or "processed" or "booked");
        return words.Sentence.Tokens.Skip(i).Any(t => (counts && t.Is("once")) || t.Is("single"));
    }

    /// <summary>"May only be paid once".</summary>
    private static bool OnlyBefore(TaggedSentence words, int i) =>
        words.TagAt(i - 1) is Tag.Participle && (words.Lower(i - 3) == "only" || words.Lower(i - 2) == "only") && words.Sentence.Field == SourceField.ConstraintsAndSlas;

    /// <summary>"Retried once", "tried again at most once": in the same part of the sentence.</summary>
    private static bool IsRetry(TaggedSentence words, int i)
    {
        for (var back = i - 1; back >= 0 && words.Lower(back) is not ("," or ";"); back--)
        {
            if (words.Lower(back) is "retry" or "retried" or "repeated" or "retries" or "again" or "tried")
            {
                return true;
            }
        }

        return words.Lower(i + 1) is "again" or "more";
    }

    /// <summary>"Twice", "a second time", "two numbers", "double charges", in a sentence that denies or forbids it.</summary>
    private static bool IsTwice(TaggedSentence words, int i, Lexicon lexicon)
    {
        var own = words.Lower(i);
        if (own is "twice" or "2x" || (own == "again" && words.Sentence.Tokens.Any(t => t.Is("same"))) || words.Matches(i, "two times") || words.Matches(i, "second time") || words.Matches(i, "more than once") || words.Matches(i, "multiple times") || words.Matches(i, "several times"))
        {
            return words.Lower(i - 1) is not "than" && !IsTrials(words, i) && (words.Sentence.Field != SourceField.BusinessWorkflow || SaysNone(words, i)) && !(Retries(words, i, lexicon) && words.Lower(i - 1) is not "executed");
        }

        if (own is "duplicate" or "duplicates" or "duplicated" or "duplication" or "double-processing" or "doubles" or "doubled" || (own == "double" && (words.TagAt(i + 1) is Tag.Noun or Tag.Gerund || words.TagAt(i - 1) == Tag.Participle || words.Lower(i - 1) is "no" or "any" or "without" or "a" or "against" or "never")))
        {
            return words.Sentence.Field != SourceField.BusinessWorkflow || words.Lower(i - 1) is "no" or "without" or "avoid";
        }

        var several = words.TagAt(i + 1) == Tag.Noun && words.Lower(i + 1) != words.Lemmas[Math.Min(i + 1, words.Count - 1)];
        if (own == "second" && (words.Lower(i - 1) is "a" or "no" || several) && words.Sentence.Field == SourceField.ConstraintsAndSlas && words.TagAt(i + 1) == Tag.Noun && !words.Units.TryGet(words.Lower(i + 1), "time", out _))
        {
            return words.Sentence.Tokens.Take(i).Any(t => t.Lower is "not" or "never" or "no" or "cannot" or "without") && !lexicon.Phrases.Set("retrying").IsWord(words.Lower(i + 1));
        }

        return own is "two" or "2" && words.Sentence.Field == SourceField.ConstraintsAndSlas && words.TagAt(i + 1) is Tag.Noun && SaysNone(words, i) && words.Lower(i - 1) is not ("than" or "within" or "most" or "in" or "the") && !words.Units.TryGet(words.Lower(i + 1), "time", out _)
            && !Retries(words, i, lexicon) && !IsAtOnce(words, lexicon);
    }

    /// <summary>"A test that fails twice", "rerun, twice at most": how often something is tried.</summary>
    private static bool IsTrials(TaggedSentence words, int i) => words.Matches(i + 1, "at most") || (i > 0 && words.Lemmas[i - 1] == "fail");

    /// <summary>"Retries must not pay twice": speaks of what they do, not of how many there are.</summary>
    private static bool SaysWhatRetriesDo(TaggedSentence words, Lexicon lexicon)
    {
        var retries = words.TagAt(0) == Tag.Noun && lexicon.Phrases.Set("retrying").IsWord(words.Lower(0));
        var mustNot = words.TagAt(1) == Tag.Modal && words.Lower(2) is "not" or "never";
        return retries && mustNot && words.TagAt(3).IsVerb() && words.Sentence.Field == SourceField.ConstraintsAndSlas;
    }

    /// <summary>How many retries there are is spoken of in the same part of the sentence.</summary>
    private static bool Retries(TaggedSentence words, int i, Lexicon lexicon)
    {
        if (SaysWhatRetriesDo(words, lexicon))
        {
            return false;
        }

        var (start, end) = (i, i);
        while (start > 0 && words.Lower(start - 1) is not (";" or "|" or "," or "/"))
        {
            start--;
        }

        while (end < words.Count && words.Lower(end) is not (";" or "|" or "," or "/"))
        {
            end++;
        }

        return lexicon.Phrases.Set("retrying").Find(words, start, end) >= 0;
    }

    /// <summary>"No filing may get two numbers", "never two payouts", "must not end up with two accounts".</summary>
    private static bool SaysNone(TaggedSentence words, int i)
    {
        for (var back = i - 1; back >= 0 && words.Lower(back) != ";"; back--)
        {
            if (words.Lower(back) is "no" or "never" or "nobody" or "none" or "neither" or "not" or "cannot" or "without" or "nothing" or "n't" or "don't" or "doesn't" or "can't")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The same event twice", "replayed messages have no further effect", "the same request key yields the same job".</summary>
    private static int OfRepeated(TaggedSentence words, bool denied, Lexicon lexicon)
    {
        var repeated = lexicon.Phrases.Set("repeated-thing").Find(words, 0, words.Count);
        if (repeated < 0 || (words.Lower(repeated) == "repeated" && words.TagAt(repeated - 1) == Tag.Auxiliary))
        {
            return -1;
        }

        var same = words.Lower(repeated) == "same" && words.Lower(repeated + 1) is not ("time" or "moment" or "instant" or "day" or "hour");
        var message = lexicon.Phrases.Set("message").Find(words, repeated, Math.Min(words.Count, repeated + 4)) >= 0;
        var effect = denied || lexicon.Phrases.Set("once-effect").Find(words, repeated + 1, words.Count) >= 0 || lexicon.Phrases.Set("once-effect").Find(words, 0, repeated) >= 0;
        var told = words.Lower(repeated).StartsWith("duplicate", StringComparison.Ordinal) || words.Lower(repeated + 1) is "again" or "twice" || words.Matches(repeated, "sent two times");
        var again = words.Lower(repeated).StartsWith("re", StringComparison.Ordinal) && words.TagAt(repeated) == Tag.Noun && words.Lower(repeated + 1) is "of" or "must" or "should";
        return effect && ((message && (same || told || words.TagAt(repeated + 1) is Tag.Noun or Tag.Adjective)) || ((told || again) && words.Sentence.Field == SourceField.ConstraintsAndSlas) || (same && lexicon.Phrases.Set("nobody").Find(words, 0, words.Count) >= 0)) ? repeated : -1;
    }
}
