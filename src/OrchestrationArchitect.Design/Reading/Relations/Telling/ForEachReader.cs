using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Telling;

/// <summary>Which steps of a sentence run once for each of many things.</summary>
internal sealed class ForEachReader(Story story)
{
    /// <summary>The item of each step told; <see langword="null"/> where it runs once.</summary>
    public ImmutableArray<string?> Read(ParsedSentence parsed, List<Told> told)
    {
        var items = new string?[told.Count];
        foreach (var distribution in Distribution.In(parsed, story.Lexicon))
        {
            Spread(parsed, told, distribution, items);
        }

        for (var i = 1; i + 1 < items.Length; i++)
        {
            var next = Array.FindIndex(items, i, item => item is not null);
            if (items[i] is null && items[i - 1] is { } item && next > i && items[next] == item && !told.Skip(i).Take(next - i).Any(t => Gathers(t)))
            {
                items[i] = item;
            }
        }

        return [.. items];
    }

    private void Spread(ParsedSentence parsed, List<Told> told, Distribution distribution, string?[] items)
    {
        var leads = told.TrueForAll(t => t.Predicate.Verb > distribution.At) && distribution.At <= 2 + (told[0].Guard.Trails ? 0 : told[0].Guard.End);
        var subject = parsed.Predicates.FirstOrDefault(p => p.Verb > distribution.At && Holds(Said(p), distribution.At));
        if (subject is not null && (parsed.Words.Lower(distribution.At) == "every" || story.Segments.Count == 0) && !IsMany(distribution.Item))
        {
            return;
        }

        if (leads || distribution.Opens)
        {
            for (var i = told.FindIndex(t => t.Predicate.Verb > distribution.At); i >= 0 && i < told.Count; i++)
            {
                if ((Gathers(told[i]) && !(i == 0 && distribution.For)) || GuardReach.IsCut(parsed, distribution.At, told[i].Predicate.First))
                {
                    return;
                }

                items[i] ??= distribution.Item;
            }

            return;
        }

        var own = subject is not null ? told.FindIndex(t => t.Predicate.Verb == subject.Verb) : told.FindLastIndex(t => t.Predicate.Verb < distribution.At);
        if (own < 0 || (subject is null && BelongsElsewhere(parsed, told[own].Predicate, distribution.At)))
        {
            return;
        }

        var gathers = Gathers(told[own]) && !distribution.For;
        var grouping = parsed.Words.Lower(distribution.At) == "per" && (IsRate(parsed.Words, distribution.At) || story.Lexicon.Phrases.Is("measure", told[own].Predicate.Lemma));
        if (!gathers && !grouping)
        {
            for (var i = own; i < told.Count && (i == own || (subject is not null && told[i].Predicate.Coordinated && !Gathers(told[i]))); i++)
            {
                items[i] ??= distribution.Item;
            }
        }
    }

    /// <summary>What a predicate is said of: the subject, or the object of a passive verb.</summary>
    private static Phrase Said(Predicate predicate) => predicate.Passive && !predicate.Object.IsEmpty ? predicate.Object : predicate.Subject;

    private static bool Holds(Phrase phrase, int at) => !phrase.IsEmpty && at >= phrase.Start && at < phrase.End;

    /// <summary>Another verb, one that tells no step, stands between.</summary>
    private static bool BelongsElsewhere(ParsedSentence parsed, Predicate own, int at) =>
        parsed.Predicates.Any(p => p.Verb > own.Verb && p.Verb < at && p.Clause is not (ClauseKind.Reduced or ClauseKind.Gerund) && !(p.Coordinated && p.Joiner == "or"))
        || GuardReach.IsCut(parsed, own.End, at);

    /// <summary>"5 lines per file" is a size.</summary>
    private static bool IsRate(TaggedSentence words, int at) => words.TagAt(at - 1) == Tag.Number || words.TagAt(at - 2) == Tag.Number;

    /// <summary>"Merge the partial results": it takes what all items gave.</summary>
    private bool Gathers(Told told) => story.Lexicon.Phrases.Is("gather", told.Predicate.Lemma);

    /// <summary>The text speaks of several of them.</summary>
    private bool IsMany(string item)
    {
        var head = item[(item.LastIndexOf(' ') + 1)..];
        return story.Sentences.Any(s => Enumerable.Range(0, s.Words.Count).Any(i => s.Words.TagAt(i) == Tag.Noun && s.Words.Lemmas[i] == head && s.Words.Lower(i) != head));
    }
}
