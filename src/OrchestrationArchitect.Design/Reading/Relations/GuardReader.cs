using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Sentences;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>Finds the conditions of a sentence: clauses ("if …"), phrases ("on failure") and "otherwise".</summary>
internal static class GuardReader
{
    public static ImmutableArray<Guard> Read(ParsedSentence sentence, Lexicon lexicon)
    {
        var guards = new List<Guard>();
        if (OfLabel(sentence.Words.Sentence, lexicon) is { } label)
        {
            guards.Add(label);
        }

        foreach (var clause in sentence.Clauses)
        {
            if (OfClause(sentence, clause, lexicon) is { } guard)
            {
                guards.Add(guard);
            }
        }

        guards.AddRange(Adverbs(sentence, guards));
        if (TrailingFailure(sentence, lexicon) is { } trailing && guards.Count == 0)
        {
            guards.Add(trailing);
        }

        for (var i = 0; i < sentence.Words.Count; i++)
        {
            if (OpensPhrase(sentence.Words, i) && !guards.Exists(g => i >= g.Start && i < g.End) && OpeningPhrase(sentence, lexicon, i) is { } opening)
            {
                guards.Add(opening);
            }
        }

        if (Stopping(sentence, lexicon) is { } stopping)
        {
            guards.Add(stopping);
        }

        if (Meaning(sentence, lexicon) is { } meaning)
        {
            guards.Add(meaning);
        }

        guards.AddRange(SubjectGuards.In(sentence, lexicon).Where(own => !guards.Any(g => own.Start < g.End && g.Start < own.End)).ToList());
        return [.. guards.OrderBy(g => g.Start)];
    }

    /// <summary>"Approved: …", "if not: …": the words before the colon of an item are its condition.</summary>
    private static Guard? OfLabel(Sentence sentence, Lexicon lexicon)
    {
        if (sentence.Label.IsEmpty)
        {
            return null;
        }

        var first = sentence.Label[0].Lower;
        var text = string.Join(' ', sentence.Label.Select(t => t.Text));
        if (first is "else" or "otherwise" || (first is "if" && sentence.Label is [_, var denial] && denial.Lower is "not" or "no"))
        {
            return new Guard(GuardKind.Otherwise, "otherwise", 0, 0, false);
        }

        if (first is "if" or "when" or "unless" && sentence.Label.Length > 1)
        {
            return new Guard(sentence.Label.Any(t => IsFailure(t, lexicon)) ? GuardKind.Failure : GuardKind.If, string.Join(' ', sentence.Label.Skip(1).Select(t => t.Text)), 0, 0, false);
        }

        if (sentence.Shape is SentenceShape.Bullet or SentenceShape.Numbered && sentence.Label.Any(t => t.Lower is "above" or "below" or "over" or "under" or "less" or "more" or "exceeding" or ">" or "<" or ">=" or "<=" or "up" or "at" or "between") && sentence.Label.Any(t => t.Kind == TokenKind.Number))
        {
            return new Guard(GuardKind.If, text, 0, 0, false);
        }

        if (first is "no" or "without" && sentence.Label.Length > 1)
        {
            return new Guard(GuardKind.If, text, 0, 0, false, sentence.Label.Any(t => lexicon.Phrases.Is("answering", lexicon.Morphology.Singular(t.Lower))));
        }

        return sentence.Label.Length <= 3 && lexicon.Phrases.Is("side", sentence.Label[^1].Lower) ? new Guard(GuardKind.If, text, 0, 0, false) : null;
    }

    private static bool IsFailure(Token token, Lexicon lexicon) => lexicon.Phrases.Is("failure", token.Lower) && token.Lower is not ("rejected" or "refused" or "declined");

    /// <summary>"A hit stops everything": what ends the run is a condition of it.</summary>
    private static Guard? Stopping(ParsedSentence sentence, Lexicon lexicon)
    {
        var stops = sentence.Predicates.FirstOrDefault(p => p is { Clause: ClauseKind.Main, Passive: false, Lemma: "stop" or "end" or "terminate" or "abort" or "halt", Subject.IsEmpty: false, Object.IsEmpty: false });
        return stops is not null && sentence.Predicates.Any(p => p.Clause == ClauseKind.Main && p.First > stops.End) && lexicon.Phrases.Is("whole", sentence.Words.Lower(stops.Object.Head)) && !lexicon.Phrases.Is("whole", sentence.Words.Lower(stops.Subject.Head)) && sentence.Words.TagAt(stops.Subject.Head) != Tag.Pronoun
            ? new Guard(GuardKind.If, sentence.Words.Text(stops.Subject.Start, stops.First), stops.Subject.Start, stops.End, false)
            : null;
    }

    /// <summary>"A rejection means that the treasurer is called."</summary>
    private static Guard? Meaning(ParsedSentence sentence, Lexicon lexicon)
    {
        var means = sentence.Predicates.FirstOrDefault(p => p is { Clause: ClauseKind.Main, Lemma: "mean" or "imply" } && !p.Subject.IsEmpty);
        if (means is null || sentence.Words.Lower(means.End) != "that")
        {
            return null;
        }

        var bad = Fails(sentence.Words, 0, means.First, lexicon) || lexicon.VerbOfNominal(sentence.Words.Lower(means.Subject.Head)) is { } verb && lexicon.Phrases.Is("reject", verb);
        return new Guard(bad ? GuardKind.Failure : GuardKind.If, sentence.Words.Text(0, means.First), 0, means.End + 1, false);
    }

    private static Guard? OfClause(ParsedSentence sentence, Clause clause, Lexicon lexicon)
    {
        var words = sentence.Words;
        var failing = Fails(words, clause.Start, clause.End, lexicon);
        var silent = Silence.In(sentence, clause, lexicon);
        var kind = clause.Kind switch
        {
            ClauseKind.Condition when Denies(words, clause) => GuardKind.Otherwise,
            ClauseKind.Condition or ClauseKind.Temporal when failing => GuardKind.Failure,
            ClauseKind.Condition => GuardKind.If,
            ClauseKind.Temporal when Decides(sentence, clause, lexicon) || silent => GuardKind.If,
            _ => GuardKind.Always,
        };
        return kind == GuardKind.Always ? null : new Guard(kind, Words(words, clause), clause.Start, clause.End, Trails(sentence, clause), silent && kind == GuardKind.If);
    }

    /// <summary>"If not": the other side of the condition before.</summary>
    private static bool Denies(TaggedSentence words, Clause clause) =>
        words.Lower(clause.Start + 1) is "not" or "no" && clause.End - clause.Start <= (words.Lower(clause.End - 1) == "," ? 3 : 2);

    public static bool Fails(TaggedSentence words, int start, int end, Lexicon lexicon)
    {
        for (var i = start; i < end; i++)
        {
            if (lexicon.Phrases.Is("failure", words.Lower(i)) && words.Lower(i) is not ("rejected" or "refused" or "problem"))
            {
                return words.Lower(i - 1) is not ("no" or "without" or "not");
            }

            if (words.Matches(i, "times out") || words.Matches(i, "time out") || words.Matches(i, "timed out") || words.Matches(i, "falls through") || words.Matches(i, "does not go through") || words.Matches(i, "cannot be") || Compensations.Mishaps.TurnsDown(words, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"When approved": the outcome of a decision.</summary>
    private static bool Decides(ParsedSentence sentence, Clause clause, Lexicon lexicon) =>
        sentence.Predicates.Any(p => p.Verb > clause.Start && p.Verb < clause.End && p.Clause == ClauseKind.Temporal
            && clause.Marker is "when" or "whenever" && (lexicon.ClassOf(p.Lemma) == VerbClass.Decide || lexicon.Phrases.Is("finding", p.Lemma) || (lexicon.Phrases.Is("consenting", p.Lemma) && p.Object.IsEmpty)));

    private static string Words(TaggedSentence words, Clause clause)
    {
        var start = clause.Start + clause.Marker.Count(c => c == ' ') + (clause.Marker is "should" ? 0 : 1);
        var text = words.Text(Math.Min(start, clause.End), clause.End).TrimEnd(' ', ',');
        return text.Length == 0 ? clause.Marker : clause.Marker is "unless" ? "not: " + text : text;
    }

    /// <summary>A condition after what it governs, with nothing left to govern before the next one.</summary>
    private static bool Trails(ParsedSentence sentence, Clause clause)
    {
        var before = false;
        var after = false;
        foreach (var predicate in sentence.Predicates.Where(p => p.Clause is ClauseKind.Main))
        {
            before |= predicate.Verb < clause.Start;
            after |= predicate.Verb >= clause.End;
        }

        if (!before)
        {
            return false;
        }

        var opener = sentence.Words.Lower(clause.Start - 1);
        var opens = opener is ";" or ":" or "—" or "–" or "-" or "but" or "and" or "or" || (opener is "," && (sentence.Words.Lower(clause.End) == "," || sentence.Words.Lower(clause.End - 1) == ",")) || sentence.Words.TagAt(clause.Start - 1) == Tag.Adverb && sentence.Words.Lower(clause.Start - 2) is "," or "and" or ";" or "but";
        return !(after && opens);
    }

    private static IEnumerable<Guard> Adverbs(ParsedSentence sentence, List<Guard> clauses)
    {
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            var own = sentence.Words.Lower(i);
            if (own is "otherwise" or "else" or "alternatively" && !(own == "else" && sentence.Words.Lower(i - 1) is "everything" or "anything" or "everyone" or "anyone" or "something" or "nothing" or "somebody" or "all") && !clauses.Any(c => i >= c.Start && i < c.End && c.Kind != GuardKind.If))
            {
                yield return new Guard(GuardKind.Otherwise, "otherwise", i, i + 1, false);
            }
            else if (own is "failing" && sentence.Words.Lower(i + 1) is "that" or "this" or "which")
            {
                yield return new Guard(GuardKind.If, "not in time", i, i + 2, false);
            }
        }
    }

    /// <summary>"Refund the payment on shipping failure".</summary>
    private static Guard? TrailingFailure(ParsedSentence sentence, Lexicon lexicon)
    {
        var words = sentence.Words;
        for (var i = 2; i < words.Count; i++)
        {
            if (words.Lower(i) is not ("on" or "upon" or "following" or "after" or "for") || !sentence.Predicates.Any(p => p.Clause == ClauseKind.Main && p.Verb < i))
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

    /// <summary>At the start of the sentence or of a later clause.</summary>
    private static bool OpensPhrase(TaggedSentence words, int i) =>
        i == 0 || (i == 1 && words.TagAt(0) is Tag.Coordinator or Tag.Adverb) || words.Lower(i - 1) is ";"
        || (words.TagAt(i - 1) == Tag.Coordinator && words.Lower(i) is "after" or "without");

    /// <summary>"On approval, …", "For new customers, …", "After 3 days without an answer …".</summary>
    private static Guard? OpeningPhrase(ParsedSentence sentence, Lexicon lexicon, int start)
    {
        var words = sentence.Words;
        var opener = words.Lower(start);
        if (opener is "depending" && words.Lower(start + 1) == "on")
        {
            var comma2 = start;
            while (comma2 < words.Count && words.Lower(comma2) != "," && sentence.Predicates.All(p => p.First != comma2 || p.Lemma == "depend"))
            {
                comma2++;
            }

            return new Guard(GuardKind.If, words.Text(start, comma2), start, comma2, false);
        }

        if (opener is not ("on" or "upon" or "for" or "after" or "without" or "in") || words.Lower(start + 1) is "each" or "every" or "all" or "this" or "that" or "both")
        {
            return null;
        }

        var end = start + 1;
        while (end < words.Count && words.Lower(end) is not ("," or ":") && end < start + 14 && sentence.Predicates.All(p => p.First != end))
        {
            end++;
        }

        var comma = words.Lower(end) is "," or ":";
        var (outcome, negative, adjective) = (false, false, false);
        for (var i = start + 1; i < end; i++)
        {
            outcome |= words.Lower(i) is "success" or "approval" or "acceptance" or "rejection" or "refusal" or "denial" or "decline" or "timeout" or "confirmation" or "cancellation" or "expiry" or "match" or "mismatch" or "hit";
            negative |= lexicon.VerbOfNominal(words.Lower(i)) is { } verb && lexicon.Phrases.Is("reject", verb);
            adjective |= lexicon.Phrases.Is("outcome", words.Lower(i));
        }

        var text = words.Text(start + 1, end);
        if (Fails(words, start + 1, end, lexicon) && opener is "on" or "upon" or "after")
        {
            return new Guard(GuardKind.Failure, text, start, end, false);
        }

        var conditional = opener switch
        {
            "on" or "upon" => outcome || adjective,
            "for" when adjective && words.Lower(start + 1) is "a" or "an" or "any" => true,
            "for" => comma && words.TagAt(start + 1) is not Tag.Number && words.Lower(start + 1) is not ("example" or "instance" or "the" or "now"),
            "after" => negative || (text.Contains("without", StringComparison.Ordinal) && Enumerable.Range(start, end - start).Any(i => words.TagAt(i) == Tag.Number)),
            "without" => true,
            _ => false,
        };
        return conditional ? new Guard(GuardKind.If, text, start, end, false, Silence.In(words, start, end, lexicon)) : null;
    }
}
