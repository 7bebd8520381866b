using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Telling;

/// <summary>Which steps of a sentence run once for each of many things.</summary>
internal sealed class ForEachReader(Story story)
{
    /// <summary>A longer label is a sentence: "each booking has a compensating action".</summary>
    private const int LongestLabel = 5;

    /// <summary>The item of each step told; <see langword="null"/> where it runs once.</summary>
    public ImmutableArray<string?> Read(ParsedSentence parsed, List<Told> told)
    {
        var items = new string?[told.Count];
        var at = told.Count == 0 ? 0 : story.Actions[told[0].Action].Sentence;
        foreach (var distribution in Distribution.In(parsed, story.Lexicon, at > 0 ? story.Sentences[at - 1] : null))
        {
            Spread(parsed, told, distribution, items);
        }

        if ((Labelled(parsed) ?? GoingOn(parsed, told)) is { } running)
        {
            Fill(parsed, told, items, 0, running);
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

    /// <summary>"For each pupil: charge the parents, …", "per pupil: …" where the text has begun: the item that the label of a sentence names.</summary>
    private string? Labelled(ParsedSentence parsed)
    {
        var label = parsed.Words.Sentence.Label;
        var each = label.IsEmpty ? -1 : label.ToList().FindIndex(token => token.Lower is "each" or "every" || (token.Lower == "per" && story.Segments.Count > 0));
        return each < 0 || each > 1 || each + 1 == label.Length || label.Length > LongestLabel ? null : string.Join(' ', label.Skip(each + 1).TakeWhile(token => token.Lower is not ("in" or "of" or "on" or "from")).Select(token => token.Lower));
    }

    /// <summary>"For each tea a box is reserved. Where a tea has run out, it is replaced.": the item of the sentence before, spoken of again.</summary>
    private string? GoingOn(ParsedSentence parsed, List<Told> told)
    {
        if (told.Count == 0 || story.Last is not { Item: { } item } last || last.Sentence != story.Actions[told[0].Action].Sentence - 1)
        {
            return null;
        }

        var head = item[(item.LastIndexOf(' ') + 1)..];
        return parsed.Predicates.TakeWhile(p => p.First <= told[0].Predicate.First).Any(p => p.Clause is ClauseKind.Main or ClauseKind.Condition && IsOne(parsed.Words, Said(p), head)) ? item : null;
    }

    /// <summary>"A tea", "the tea".</summary>
    private static bool IsOne(TaggedSentence words, Phrase phrase, string head) =>
        !phrase.IsEmpty && words.Lower(phrase.Head) == head && phrase.Head == phrase.Start + 1 && words.Lower(phrase.Start) is "a" or "an" or "the";

    /// <summary>Gives steps an item, up to the first that takes what all items gave.</summary>
    private void Fill(ParsedSentence parsed, List<Told> told, string?[] items, int first, string item)
    {
        for (var i = first; i < told.Count && !Gathers(told[i]) && (i == first || !GuardReach.IsCut(parsed, told[i - 1].Predicate.End, told[i].Predicate.First)); i++)
        {
            items[i] ??= item;
        }
    }

    private void Spread(ParsedSentence parsed, List<Told> told, Distribution distribution, string?[] items)
    {
        var leads = told.TrueForAll(t => t.Predicate.Verb > distribution.At) && distribution.At <= 2 + (told[0].Guard.Trails ? 0 : told[0].Guard.End);
        var subject = parsed.Predicates.FirstOrDefault(p => p.Verb > distribution.At && Holds(Said(p), distribution.At));
        var parts = subject is not null && told.FindIndex(t => t.Predicate.Verb == subject.Verb) is >= 0 and var whole && TellsOfItsParts(parsed, told, whole, distribution.Item);
        if (subject is not null && !parts && (parsed.Words.Lower(distribution.At) == "every" || story.Segments.Count == 0) && !IsMany(distribution.Item))
        {
            return;
        }

        if (story.Segments.Count == 0 && distribution.For && parsed.Words.Lower(distribution.At + 1) is "new" or "incoming")
        {
            return;
        }

        var inside = parsed.Clauses.Any(c => c.Kind is ClauseKind.Temporal or ClauseKind.Prior or ClauseKind.Condition && distribution.At >= c.Start && distribution.At < c.End);
        if (!inside && (leads || distribution.Opens))
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
            if (parts)
            {
                Fill(parsed, told, items, own, distribution.Item);
                return;
            }

            for (var i = own; i < told.Count && (i == own || (subject is not null && told[i].Predicate.Coordinated && !Gathers(told[i]))); i++)
            {
                items[i] ??= distribution.Item;
            }
        }
    }

    /// <summary>"Each order is opened, its payment is returned and the order is closed": the sentence goes on to speak of it.</summary>
    private static bool TellsOfItsParts(ParsedSentence parsed, List<Told> told, int own, string item)
    {
        var head = item[(item.LastIndexOf(' ') + 1)..];
        return told.Skip(own + 1).Any(t => t.Predicate is { Coordinated: false, Clause: ClauseKind.Main } && Said(t.Predicate) is { IsEmpty: false } said
            && (parsed.Words.Lower(said.Start) == "its" || IsOne(parsed.Words, said, head)));
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
        return story.Sentences.Any(s => Indexes.From(0, s.Words.Count).Any(i => s.Words.TagAt(i) == Tag.Noun && s.Words.Lemmas[i] == head && s.Words.Lower(i) != head));
    }
}
