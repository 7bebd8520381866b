using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Compensations.Weighing;

/// <summary>What is observed of a mention by itself: its form, and what its sentence and those around it tell of a mishap.</summary>
internal sealed class MentionObservations(ImmutableArray<ParsedSentence> sentences, Lexicon lexicon)
{
    private const int Lead = 3;

    public IEnumerable<string> Of(UndoingMention mention, bool own)
    {
        var words = sentences[mention.Sentence].Words;
        var at = Enumerable.Range(0, words.Count).First(i => words[i].Start >= mention.Span.Start);
        var predicate = sentences[mention.Sentence].Predicates.FirstOrDefault(p => p.Verb == at);
        return
        [
            $"under-{mention.Under}", $"leaning-{Math.Clamp(mention.Leaning, -5, 5)}", own ? "own" : "constraints",
            .. predicate is { Governor: >= 0 } led ? [$"governor-{sentences[mention.Sentence].Predicates[led.Governor].Lemma}"] : Array.Empty<string>(),
            $"tag-{words.TagAt(at)}", $"first-{words.Lower(0)}", $"shape-{words.Sentence.Shape}", $"verb-{mention.Verb}", $"known-{Knowing(mention.Verb)}",
            $"told-{mention.ToldBy}", $"told-{mention.ToldBy} under-{mention.Under}", $"known-{Knowing(mention.Verb)} under-{mention.Under}", $"shape-{words.Sentence.Shape} under-{mention.Under}",
            .. Toward(mention, words, at),
            .. Flags(mention).Where(flag => flag.Holds).Select(flag => flag.Name),
            .. predicate is null ? Array.Empty<string>() : Predicate(words, predicate),
            .. Before(mention, words, at).Where(flag => flag.Holds).Select(flag => flag.Name),
            $"place-{(mention.Sentence * 4) / Math.Max(1, sentences.Length)}",
        ];
    }

    /// <summary>Where it goes: "released to the buyer", "returned to stock".</summary>
    private static IEnumerable<string> Toward(UndoingMention mention, TaggedSentence words, int at)
    {
        for (at++; at < words.Count && words.TagAt(at) is not (Tag.Punctuation or Tag.Coordinator or Tag.Subordinator or Tag.Relative) && !words.TagAt(at).IsVerb(); at++)
        {
            if (words.TagAt(at) is Tag.Preposition or Tag.To)
            {
                return [$"toward-{words.Lower(at)}", $"toward-{words.Lower(at)} verb-{mention.Verb}"];
            }
        }

        return ["toward-nothing", $"toward-nothing verb-{mention.Verb}"];
    }

    private string Knowing(string verb) => lexicon.Phrases.Is("undoing-anything", verb) ? "anything" : lexicon.Phrases.Is("inverse", verb) ? "inverse" : UndoingVerbs.Opposite(verb) is not null ? "opposite" : lexicon.VerbsUndoneBy(verb).Count > 0 ? "paired" : "no";

    private static IEnumerable<(string Name, bool Holds)> Flags(UndoingMention mention) =>
    [
        ("plain", mention.Plain), ("again", mention.Again), ("bare", mention.Bare), ("of-itself", mention.OfItself), ("all", mention.All), ("onto", mention.Onto), ("object", mention.Object is not null), ("pronoun", mention.Object is { Words.IsEmpty: true }),
    ];

    private static IEnumerable<string> Predicate(TaggedSentence words, Predicate predicate) =>
    [
        $"clause-{predicate.Clause}", $"modal-{predicate.Modal}", predicate.Passive ? "passive" : "active", predicate.Coordinated ? "coordinated" : "lone",
        .. predicate.Perfect ? ["perfect"] : Array.Empty<string>(),
        .. predicate is { Passive: false, Subject.IsEmpty: false } ? [$"subject-{words.TagAt(predicate.Subject.Head)}"] : Array.Empty<string>(),
        .. words.Lower(predicate.First - 1) is "then" or "also" or "simply" or "therefore" or "again" ? [$"after-{words.Lower(predicate.First - 1)}"] : Array.Empty<string>(),
    ];

    private IEnumerable<(string Name, bool Holds)> Before(UndoingMention mention, TaggedSentence words, int at)
    {
        var previous = mention.Sentence > 0 ? sentences[mention.Sentence - 1].Words : null;
        var next = mention.Sentence + 1 < sentences.Length ? sentences[mention.Sentence + 1].Words : null;
        return
        [
            ("mishap-before", Mishaps.Find(words, 0, at, lexicon) >= 0), ("mishap-after", Mishaps.Find(words, at + 1, words.Count, lexicon) >= 0),
            ("adverse-before", Says("adverse", words, at)), ("fulfilled-before", Says("fulfilled", words, at)), ("no-before", Denial.IsIn(words, 0, at, lexicon)),
            ("mishap-earlier", previous is not null && Mishaps.Find(previous, 0, previous.Count, lexicon) >= 0), ("no-earlier", previous is not null && Denial.IsIn(previous, 0, previous.Count, lexicon)),
            ("adverse-earlier", previous is not null && Says("adverse", previous, previous.Count)), ("fulfilled-earlier", previous is not null && Says("fulfilled", previous, previous.Count)),
            ("question-earlier", previous is { Sentence.IsQuestion: true }), ("introduced", previous is { Sentence.Introduces: true }),
            ("exceptional", Opens("exceptional", words)), ("exceptional-earlier", previous is not null && Opens("exceptional", previous)),
            ("closing", Opens("closing", words)), ("normally", Opens("normally", words)), ("normally-next", next is not null && Opens("normally", next)),
            ("before-colon", Enumerable.Range(at, words.Count - at).Any(i => words.Lower(i) is ":")), ("clause-after", Trails(mention, at)),
            ("leads", lexicon.Phrases.Set("leading-to").Find(words, 0, at) >= 0), ("all-or-nothing", lexicon.Phrases.Set("all-or-nothing").Find(words, 0, words.Count) >= 0),
        ];
    }

    /// <summary>A clause that says when or under what stands after it.</summary>
    private bool Trails(UndoingMention mention, int at) => sentences[mention.Sentence].Clauses.Any(c => c.Start > at && c.Kind is ClauseKind.Temporal or ClauseKind.Condition or ClauseKind.Prior);

    private bool Says(string cue, TaggedSentence words, int end) => lexicon.Phrases.Set(cue).Find(words, 0, end) >= 0;

    private bool Opens(string cue, TaggedSentence words) => lexicon.Phrases.Set(cue).Find(words, 0, Lead) >= 0;
}
