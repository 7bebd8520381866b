using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Sequences;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions;

/// <summary>Something that the process does, or undoes, and that a sentence forbids outright.</summary>
internal sealed class Prohibitions(ProcessFacts facts, Sayings sayings, Lexicon lexicon)
{
    private readonly ToldSteps _told = new(facts, lexicon);

    /// <summary>A note for the first such sentence.</summary>
    public IEnumerable<NoteFact> Notes()
    {
        foreach (var sentence in sayings.All)
        {
            foreach (var forbidden in Forbidden(sentence))
            {
                if (Told(forbidden) is { } told)
                {
                    yield return NoteCode.Excluding.At($"Contradiction: '{told}' is a part of the process and is forbidden.", sentence.Words.Sentence.Span);
                    yield break;
                }
            }
        }
    }

    /// <summary>The name of the step or the compensation that does what is forbidden.</summary>
    private string? Told(Act forbidden)
    {
        var isNamed = !forbidden.Sentence.Predicates.Any(told => told.Verb == forbidden.At);
        if (forbidden.Thing is null && !isNamed)
        {
            return null;
        }

        var step = _told.Of(forbidden);
        return step is not null && (isNamed || _told.HeadOf(step) == forbidden.Thing) && !Contains(forbidden.Sentence, step.Span) && IsMeant(forbidden, step)
            ? step.Id
            : facts.Compensations.FirstOrDefault(c => !c.Derived && c.By.StartsWith(forbidden.Verb + "-", StringComparison.Ordinal) && c.By.EndsWith("-" + forbidden.Thing, StringComparison.Ordinal) && !Contains(forbidden.Sentence, c.Span))?.By;
    }

    /// <summary>What narrows the thing that is forbidden is said of the step too: "raw readings", "messages that cannot be read".</summary>
    private bool IsMeant(Act forbidden, StepFact step)
    {
        var words = forbidden.Sentence.Words;
        var thing = forbidden.Sentence.Predicates.Where(p => p.Verb == forbidden.At).Select(Act.Affected).FirstOrDefault();
        var narrowing = forbidden.Sentence.Clauses.Where(clause => clause.Kind == ClauseKind.Relative).SelectMany(clause => Tokens(clause.Start, clause.End)).Concat(Tokens(thing.Start, thing.Head)).Concat(Of(words, thing)).Where(i => words.TagAt(i) is not (Tag.Determiner or Tag.Punctuation or Tag.Relative or Tag.Preposition));
        var told = sayings.At(step.Span)?.Words.Lemmas ?? [];
        return narrowing.All(i => told.Contains(words.Lemmas[i]));
    }

    private static bool Contains(ParsedSentence sentence, SourceSpan span) =>
        sentence.Words.Sentence.Field == span.Field && sentence.Words.Sentence.Start <= span.Start && span.Start < sentence.Words.Sentence.End;

    /// <summary>The actions that a sentence forbids without any condition, time or manner.</summary>
    private IEnumerable<Act> Forbidden(ParsedSentence sentence)
    {
        var words = sentence.Words;
        if (sentence.Clauses.Any(clause => clause.Kind is not (ClauseKind.Reason or ClauseKind.Relative)))
        {
            yield break;
        }

        foreach (var predicate in sentence.Predicates.Where(p => p.Clause == ClauseKind.Main && !p.Coordinated))
        {
            if (lexicon.Phrases.Is("forbidding", predicate.Lemma) != predicate.Negated && IsForbidding(predicate))
            {
                var act = sentence.Predicates.FirstOrDefault(p => p.Clause is ClauseKind.Gerund or ClauseKind.Infinitive);
                if (act is not null && IsAllThatIsSaid(sentence, predicate, act))
                {
                    yield return Act.Of(sentence, act, lexicon);
                }
            }
            else if (IsDenied(words, predicate) && IsAllThatIsSaid(sentence, predicate, predicate))
            {
                yield return NamedIn(sentence, predicate) ?? Act.Of(sentence, predicate, lexicon);
            }
        }
    }

    /// <summary>"Refunds are never made", "no discount may be given": the noun tells what is done.</summary>
    private Act? NamedIn(ParsedSentence sentence, Predicate predicate) =>
        lexicon.Phrases.Is("carrying-out", predicate.Lemma) ? Act.Named(sentence, Act.Affected(predicate), lexicon) : null;

    /// <summary>"Is forbidden", "is not allowed".</summary>
    private bool IsForbidding(Predicate predicate) => lexicon.Phrases.Is("forbidding", predicate.Lemma) || lexicon.Phrases.Is("allowing", predicate.Lemma);

    /// <summary>"Must not be", "is never", "no photo may be".</summary>
    private static bool IsDenied(TaggedSentence words, Predicate predicate)
    {
        var said = Act.Affected(predicate);
        var forbids = predicate.Modal is "must" or "may" or "shall" or "should" or "might";
        var none = forbids && !said.IsEmpty && words.Lower(said.Start) == "no";
        var never = Indexes.From(predicate.First, predicate.End - predicate.First).Any(i => words.Lower(i) == "never");
        return none || (predicate.Negated && (never || forbids));
    }

    /// <summary>Nothing else stands in this part of the sentence that could narrow what is forbidden.</summary>
    private bool IsAllThatIsSaid(ParsedSentence sentence, Predicate forbidding, Predicate act)
    {
        var words = sentence.Words;
        var (start, end) = (forbidding.ClauseStart, words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            (start, end) = words.Lower(i) != ";" ? (start, end) : i < forbidding.Verb ? (i + 1, end) : (start, Math.Min(end, i));
        }

        HashSet<int> said = [.. Tokens(forbidding.First, forbidding.End), .. Tokens(act.First, act.End), .. Tokens(Act.Affected(act)), .. Of(words, Act.Affected(act)), .. Tokens(forbidding.Subject), .. Tokens(act.Subject), .. sentence.Clauses.SelectMany(clause => Tokens(clause.Start, clause.End))];
        for (var i = start; i < end; i++)
        {
            var skipped = lexicon.Phrases.Set("outright").LengthAt(words, i);
            if (skipped > 0)
            {
                i += skipped - 1;
            }
            else if (!said.Contains(i) && words.TagAt(i) is not (Tag.Punctuation or Tag.To))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Of passports" behind "copies".</summary>
    private static IEnumerable<int> Of(TaggedSentence words, Phrase phrase) =>
        !phrase.IsEmpty && words.Lower(phrase.End) == "of" && Phrases.After(words, phrase.End + 1, words.Count) is { IsEmpty: false } whole ? Tokens(phrase.End, whole.End) : [];

    private static IEnumerable<int> Tokens(Phrase phrase) => Tokens(phrase.Start, phrase.End);

    private static IEnumerable<int> Tokens(int start, int end) => Enumerable.Range(start, Math.Max(0, end - start));
}
