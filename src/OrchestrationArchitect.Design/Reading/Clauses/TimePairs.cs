using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Lexicons;

namespace OrchestrationArchitect.Design.Reading.Clauses;

/// <summary>
/// Clauses of time that tell the sides of one question: "when the reports agree, …; when they differ, …". Both are conditions, unless what
/// they tell happens one after the other: "when the lorry arrives, …. When it leaves, …".
/// </summary>
internal sealed class TimePairs(Lexicon lexicon)
{
    /// <summary>A clause of time that opens a sentence or a part of one.</summary>
    private readonly record struct Opener(int Sentence, int Clause, Predicate Verb);

    /// <summary>The sentences, with such clauses as conditions.</summary>
    public static ImmutableArray<ParsedSentence> Mark(ImmutableArray<ParsedSentence> sentences, Lexicon lexicon)
    {
        var pairs = new TimePairs(lexicon);
        ImmutableArray<ParsedSentence>.Builder? marked = null;
        Opener? before = null;
        for (var i = 0; i < sentences.Length; i++)
        {
            foreach (var opener in Openers(sentences[i], i))
            {
                if (before is { } one && one.Sentence >= i - 1 && pairs.AreSides(sentences[one.Sentence], one.Verb, sentences[i], opener.Verb))
                {
                    marked ??= sentences.ToBuilder();
                    marked[one.Sentence] = AsCondition(marked[one.Sentence], one.Clause);
                    marked[i] = AsCondition(marked[i], opener.Clause);
                }

                before = opener;
            }
        }

        return marked?.ToImmutable() ?? sentences;
    }

    private static IEnumerable<Opener> Openers(ParsedSentence sentence, int at)
    {
        for (var i = 0; i < sentence.Clauses.Length; i++)
        {
            var clause = sentence.Clauses[i];
            var opens = clause.Marker == "when" && (clause.Start == 0 || sentence.Words.Lower(clause.Start - 1) is ";" or ":");
            if (opens && sentence.Predicates.FirstOrDefault(p => p.Verb > clause.Start && p.Verb < clause.End) is { Clause: ClauseKind.Temporal } verb)
            {
                yield return new Opener(at, i, verb);
            }
        }
    }

    /// <summary>The same somebody or something is said to be or to do something else, and nothing has come about in between.</summary>
    private bool AreSides(ParsedSentence before, Predicate one, ParsedSentence sentence, Predicate other)
    {
        var (first, second) = (one.Passive ? one.Object : one.Subject, other.Passive ? other.Object : other.Subject);
        if (first.IsEmpty || second.IsEmpty || ComesAbout(one) || ComesAbout(other))
        {
            return false;
        }

        var (head, again) = (before.Words.Lower(first.Head), sentence.Words.Lower(second.Head));
        return again is "it" or "they" or "he" or "she" || head == again;
    }

    /// <summary>"Has arrived", "leaves", "is shipped", "is ready": what follows comes after it.</summary>
    private bool ComesAbout(Predicate verb) =>
        verb.Perfect || verb.Lemma == "be" || lexicon.Phrases.Is("moving", verb.Lemma) || lexicon.Phrases.Is("end", verb.Lemma) || lexicon.Phrases.Is("start", verb.Lemma)
        || lexicon.Phrases.Is("trigger-verb", verb.Lemma) || lexicon.ClassOf(verb.Lemma) is VerbClass.Wait or VerbClass.Control || (verb.Passive && lexicon.ClassOf(verb.Lemma) == VerbClass.Action);

    private static ParsedSentence AsCondition(ParsedSentence sentence, int at)
    {
        var clause = sentence.Clauses[at];
        return sentence with
        {
            Clauses = sentence.Clauses.SetItem(at, clause with { Kind = ClauseKind.Condition }),
            Predicates = [.. sentence.Predicates.Select(p => p.Clause == ClauseKind.Temporal && p.Verb > clause.Start && p.Verb < clause.End ? p with { Clause = ClauseKind.Condition } : p)],
        };
    }
}
