using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Guards;

/// <summary>Words before a colon or an arrow that are a condition of what stands after it, told in full or in note form.</summary>
internal static class LeadingWords
{
    /// <summary>More words are a sentence of their own.</summary>
    private const int Longest = 10;

    /// <summary>A longer phrase is no plain thing of some kind.</summary>
    private const int LongestKind = 4;

    /// <summary>What kind of condition the words are; <see langword="null"/> if they are none.</summary>
    /// <param name="words">The words.</param>
    /// <param name="lexicon">The words known.</param>
    /// <param name="arrow">An arrow follows, no colon: "order received → …" tells what comes first, not a condition.</param>
    public static GuardKind? KindOf(ImmutableArray<Token> words, Lexicon lexicon, bool arrow = false)
    {
        if (words.IsEmpty || words.Length > Longest)
        {
            return null;
        }

        var first = words[0].Lower;
        if (first is "else" or "otherwise" or "elif" or "elsif" || IsRest(words) || (first is "if" && words is [_, var denial] && denial.Lower is "not" or "no"))
        {
            return GuardKind.Otherwise;
        }

        if (first is "per" or "each" or "every" || words is [{ Lower: "for" }, { Lower: "each" or "every" or "all" }, ..])
        {
            return null;
        }

        var fails = Fails(words, lexicon);
        if (first is "if" or "when" or "unless" && words.Length > 1)
        {
            return fails ? GuardKind.Failure : GuardKind.If;
        }

        if (first is "on" or "upon" or "after" or "in" && words.Length > 1 && words.Length <= LongestKind)
        {
            return fails ? GuardKind.Failure : words.Any(t => t.Lower is "success" or "approval" or "acceptance" or "rejection" or "refusal" or "denial" or "timeout" or "confirmation" or "expiry" or "mismatch") || (first is "on" or "upon" && lexicon.VerbOfNominal(words[^1].Lower) is { } verb && lexicon.ClassOf(verb) is VerbClass.Decide or VerbClass.Outcome) ? GuardKind.If : null;
        }

        if (words.Length > 1 && words[^1].Lower == "means")
        {
            return fails ? GuardKind.Failure : GuardKind.If;
        }

        if (Compares(words) || IsCompared(words) || (words.Length > 1 && words[0].Lower is "nobody" or "nothing" or "none") || IsDone(words, lexicon) || IsRange(words) || (first is "no" or "without" or "not" or "too" or "case" or "enough" && words.Length > 1) || IsWithin(words) || (words.Length <= LongestKind && words.Skip(1).Any(t => t.Is("not"))) || words.Any(t => t.Is("too")) || (words.Length <= 3 && (lexicon.Phrases.Is("side", words[^1].Lower) || lexicon.Phrases.Is("side", string.Join(' ', words.Select(t => t.Lower))))))
        {
            return GuardKind.If;
        }

        return words.Length > 1 && IsEvent(words, lexicon, arrow) ? fails ? GuardKind.Failure : GuardKind.If : IsKind(words, lexicon) || StateWords.Are(words, lexicon) ? GuardKind.If : null;
    }

    /// <summary>"Any other fault", "everything else", "all others".</summary>
    private static bool IsRest(ImmutableArray<Token> words) =>
        words.Length is > 1 and <= LongestKind && words[0].Lower is "any" or "all" or "every" or "everything" or "anything" or "everyone" or "the" && words[1].Lower is "other" or "others" or "else" or "rest";

    /// <summary>"Worse than the old one", "better by two points", "below that".</summary>
    private static bool IsCompared(ImmutableArray<Token> words) =>
        words.Length > 1 && ((words[0].Lower is "worse" or "better" or "more" or "less" or "fewer" || words[0].Lower.EndsWith("er", StringComparison.Ordinal) && words[1].Lower is "than" or "by") && words[1].Lower is "than" or "by"
            || (words.Length == 2 && words[0].Lower is "above" or "below" or "over" or "under" or "beyond" or "between" && words[1].Lower is "that" or "this" or "it" or "them"));

    /// <summary>"Nothing after three weeks", "nobody by noon".</summary>
    public static bool IsSilence(ImmutableArray<Token> words) =>
        words.Length > 1 && words[0].Lower is "nothing" or "nobody" or "none" && words[1].Lower is "after" or "by" or "within" or "until" or "in" or "for";

    /// <summary>"More than 2 % short", "above 500 EUR", "&lt; 30 %".</summary>
    private static bool Compares(ImmutableArray<Token> words) =>
        words.Any(t => t.Lower is "above" or "below" or "over" or "under" or "less" or "fewer" or "more" or "exceeding" or "exceeds" or ">" or "<" or ">=" or "<=" or "up" or "between" or "older" or "longer" || (t.Is("at") && !words.Any(next => next.Is("once"))))
        && words.Any(t => t.Kind == TokenKind.Number || NumberWords.TryWhole(t.Lower, out _));

    /// <summary>"50 to 500", "500-1,000 euros": an amount between two.</summary>
    private static bool IsRange(ImmutableArray<Token> words)
    {
        var to = Indexes.From(0, words.Length).FirstOrDefault(i => words[i].Lower is "to" or "-" or "–", -1);
        return to > 0 && words.Length <= LongestKind + 1 && words[..to].Any(t => t.Kind == TokenKind.Number) && words[(to + 1)..].Any(t => t.Kind == TokenKind.Number);
    }

    /// <summary>"Out of specification", "within tolerance": where something lies, not how long it takes.</summary>
    private static bool IsWithin(ImmutableArray<Token> words) =>
        words.Length is > 1 and <= LongestKind && (words[0].Lower is "within" or "outside" or "inside" or "beyond" || (words[0].Is("out") && words[1].Is("of"))) && !words.Any(t => t.Kind == TokenKind.Number || NumberWords.TryWhole(t.Lower, out _));

    /// <summary>Somebody's refusal or a thing's failure, with what it happens to: not "failure handling".</summary>
    public static bool Fails(ImmutableArray<Token> words, Lexicon lexicon)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (lexicon.Phrases.Is("failure", words[i].Lower) && words[i].Lower is not ("rejected" or "refused" or "declined") || words[i].Lower is "cannot" or "can't" or "unable" or "impossible" || (words[i].Is("not") && i > 0 && words[i - 1].Lower is "can" or "could" or "does"))
            {
                return !(i > 0 && words[i - 1].Lower is "no" or "without" or "not");
            }
        }

        return false;
    }

    /// <summary>A noun and then what happened to it: "bank rejects the file", "printer jammed", "activation refused by the issuer", "account over its limit".</summary>
    private static bool IsEvent(ImmutableArray<Token> words, Lexicon lexicon, bool arrow)
    {
        for (var i = 1; i < words.Length; i++)
        {
            var info = lexicon.Morphology.Describe(words[i].Lower);
            var before = lexicon.Morphology.Describe(words[i - 1].Lower);
            var said = before.Noun >= 0 && lexicon.FunctionWord(words[i - 1].Lower) is null;
            if (said && (lexicon.Phrases.Set("mishap").IsWord(words[i].Lower) && info.Verb >= 0 && info.Noun < info.Verb
                || words[i].Lower is "cannot" or "can't" or "fails" or "won't" or "doesn't" or "isn't" or "over" or "out" && i + 1 < words.Length && words[i].Lower is not ("over" or "out") | words[i + 1].Lower is "its" or "the" or "of"
                || (!arrow && i == words.Length - 1 && IsParticiple(words[i], lexicon))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Fee returned by the bank": what somebody did.</summary>
    private static bool IsDone(ImmutableArray<Token> words, Lexicon lexicon)
    {
        var by = Indexes.From(0, words.Length).FirstOrDefault(i => words[i].Is("by"), -1);
        return by > 0 && IsParticiple(words[by - 1], lexicon);
    }

    private static bool IsParticiple(Token word, Lexicon lexicon) =>
        lexicon.Morphology.Describe(word.Lower) is { Verb: >= 0, Noun: < 0 } info && info.Has(VerbForms.Participle | VerbForms.Past);

    /// <summary>A thing of some kind: "contaminated tube", "bad file", "urgent samples".</summary>
    private static bool IsKind(ImmutableArray<Token> words, Lexicon lexicon)
    {
        var first = words[0].Lower is "a" or "an" or "any" ? 1 : 0;
        return words.Length - first is > 1 and <= LongestKind && (lexicon.Phrases.Is("outcome", words[first].Lower) || lexicon.Phrases.Is("flawed", words[first].Lower)) && lexicon.Morphology.Describe(words[^1].Lower) is { Noun: >= 0 } or { Verb: < 0 }
            && lexicon.VerbOfNominal(words[^1].Lower) is null;
    }
}
