using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Triggers.Weighing;

namespace OrchestrationArchitect.Design.Reading.Triggers;

/// <summary>Finds what starts a run: event sources named by themselves, not those said to be downstream.</summary>
internal static class TriggerReader
{
    /// <summary>
    /// The triggers of the event sources, or of the workflow's text where the sources name none, beside what all words of the sources say; what
    /// seems to go out counts where nothing else is told.
    /// </summary>
    public static ImmutableArray<TriggerFact> Read(ImmutableArray<ParsedSentence> sources, ImmutableArray<ParsedSentence> workflow, Lexicon lexicon)
    {
        var downstream = sources.Select(s => Downstream.Of(s, lexicon)).ToImmutableArray();
        var found = sources.Zip(downstream).SelectMany(pair => InSentence(pair.First, lexicon, pair.Second)).ToList();
        var told = Distinct(found);
        told = told.IsEmpty ? Distinct([.. workflow.Take(3).SelectMany(s => Starting(s, lexicon))]) : told;
        told = WeighedTriggers.Of(told, found.Select(source => source.Fact), new SourceObservations(sources, downstream));
        return told.IsEmpty ? Distinct([.. sources.SelectMany(s => InSentence(s, lexicon, []))]) : told;
    }

    /// <summary>Phrases of a sentence of the workflow that tells how a run starts.</summary>
    private static IEnumerable<FoundTrigger> Starting(ParsedSentence sentence, Lexicon lexicon)
    {
        var starts = sentence.Words.Sentence.Tokens.Any(t => lexicon.Phrases.Is("start", t.Lower)) || sentence.Clauses.Any(c => c.Kind == ClauseKind.Temporal) || sentence.Words.Lower(0) is "every" or "each" or "on";
        return starts ? InSentence(sentence, lexicon, []) : [];
    }

    private static List<FoundTrigger> InSentence(ParsedSentence sentence, Lexicon lexicon, ImmutableArray<Range> excluded)
    {
        var found = new List<FoundTrigger>();
        var words = sentence.Words;
        for (var i = 0; i < words.Count; i++)
        {
            var outside = excluded.Any(r => i >= r.Start.Value && i < r.End.Value);
            var special = Special.At(words, i, lexicon);
            if (Match(words, i, lexicon) is { } phrase && !(phrase.Weight < 2 && special is { Weight: > 1 }))
            {
                if (!outside)
                {
                    found.Add(new FoundTrigger(Fact(words, i, i + phrase.Words.Length, phrase.Kind, phrase), phrase.Weight));
                }

                i += phrase.Words.Length - 1;
            }
            else if (!outside && special is { } source)
            {
                found.Add(new FoundTrigger(Fact(words, i, source.End, source.Kind, null), source.Weight));
                i = source.End - 1;
            }
        }

        found.AddRange(InLabel(sentence, lexicon));
        found.AddRange(Named(Surfaces.In(sentence, lexicon), TriggerKind.Http, weight: 1));
        List<int> calls = found.Exists(f => f.Fact.Kind == TriggerKind.Webhook) ? [] : [.. Calls.In(sentence, lexicon)];
        found.AddRange(Named(calls, TriggerKind.Http, weight: 2));
        found.AddRange(found.Exists(f => f.Weight > 1) ? [] : Named(Tidings.In(sentence, lexicon), TriggerKind.Webhook, weight: 2));
        found.AddRange(Named(Counters.In(sentence, lexicon), TriggerKind.Manual, weight: 2));
        found.AddRange(Persons(sentence, lexicon, found, calls.Count > 0));
        return Carriers.Left(words, found.Any(f => f.Weight > 1) ? found.Where(f => f.Weight > 1).ToList() : found.ConvertAll(Used), lexicon);

        // A form or a portal that a sentence names alone is a source of its own beside those of other sentences.
        FoundTrigger Used(FoundTrigger source) =>
            source.Fact.Kind == TriggerKind.Http && lexicon.Phrases.Is("web-surface", LastWord(source.Fact.Span)) ? source with { Weight = 2 } : source;

        string LastWord(SourceSpan span) => words.Lemmas[Enumerable.Range(0, words.Count).Last(i => words[i].Start < span.Start + span.Length)];

        IEnumerable<FoundTrigger> Named(IEnumerable<int> places, TriggerKind kind, int weight) =>
            places.Where(at => !excluded.Any(r => at >= r.Start.Value && at < r.End.Value)).Select(at => new FoundTrigger(Fact(words, at, at + 1, kind, null), weight));
    }

    /// <summary>Somebody who starts the run, in each part of a sentence that names no other source; a semicolon before a call parts nothing.</summary>
    private static List<FoundTrigger> Persons(ParsedSentence sentence, Lexicon lexicon, List<FoundTrigger> found, bool called)
    {
        var words = sentence.Words;
        var persons = new List<FoundTrigger>();
        for (var start = 0; start < words.Count;)
        {
            var end = Indexes.From(start, words.Count - start).FirstOrDefault(i => words.Lower(i) == "or" || (words.Lower(i) == ";" && !called), words.Count);
            var (first, last) = (words[start].Start, words[end - (end > start ? 1 : 0)].End);
            var here = found.FindAll(f => f.Fact.Span.Start >= first && f.Fact.Span.Start < last);
            if (here.TrueForAll(f => f.Weight < 2) && Special.Person(sentence, start..end, lexicon) is var person and >= 0
                && (!here.Exists(f => f.Fact.Kind == TriggerKind.Http) || lexicon.Phrases.Set("person-launches").IsWord(words.Lower(person))))
            {
                persons.Add(new FoundTrigger(Fact(words, person, person + 1, TriggerKind.Manual, null), 2));
            }

            start = end + 1;
        }

        return persons;
    }

    private static TriggerFact Fact(TaggedSentence words, int first, int end, TriggerKind kind, TriggerPhrase? phrase)
    {
        var start = words[first].Start;
        var span = new SourceSpan(words.Sentence.Field, start, words[end - 1].End - start);
        return new TriggerFact(kind, phrase?.Service, phrase?.Delivery ?? TriggerPhrase.Usual(kind), phrase?.Ordered ?? false, span);
    }

    /// <summary>"EventBridge: source=shop": the label names the source.</summary>
    private static IEnumerable<FoundTrigger> InLabel(ParsedSentence sentence, Lexicon lexicon)
    {
        foreach (var token in sentence.Words.Sentence.Label)
        {
            foreach (var phrase in lexicon.Phrases.TriggersAt(token.Lower).Where(p => p.Words.Length == 1 && (p.Service is not null || p.Kind is TriggerKind.Queue or TriggerKind.Webhook) && p.Weight > 1))
            {
                var span = new SourceSpan(sentence.Words.Sentence.Field, token.Start, token.End - token.Start);
                yield return new FoundTrigger(new TriggerFact(phrase.Kind, phrase.Service, phrase.Delivery, phrase.Ordered, span), phrase.Weight);
            }
        }
    }

    private static TriggerPhrase? Match(TaggedSentence words, int i, Lexicon lexicon)
    {
        foreach (var form in (ReadOnlySpan<string>)[words.Lower(i), words.Lemmas[i]])
        {
            foreach (var phrase in lexicon.Phrases.TriggersAt(form))
            {
                if (Fits(words, i, phrase, form) && !(phrase.Words.Length == 1 && (IsRemainder(words, i) || IsBook(words, i))))
                {
                    return phrase;
                }
            }
        }

        return null;
    }

    /// <summary>"Starts the rest": what is left over, not an interface.</summary>
    private static bool IsRemainder(TaggedSentence words, int i) => words[i].Text == "rest" && words.TagAt(i - 1) == Tag.Determiner;

    /// <summary>"A manual placed in a bucket": a text, not a way to start.</summary>
    private static bool IsBook(TaggedSentence words, int i) => words.Lower(i) == "manual" && words.TagAt(i - 1) == Tag.Determiner && !words.TagAt(i + 1).IsNominal();

    private static bool Fits(TaggedSentence words, int i, TriggerPhrase phrase, string form)
    {
        for (var at = 0; at < phrase.Words.Length; at++)
        {
            var own = at == 0 ? form : words.Lower(i + at);
            if (own != phrase.Words[at] && (i + at >= words.Count || words.Lemmas[i + at] != phrase.Words[at]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>One trigger a kind: a named service wins over a general word; weak ones stand only alone.</summary>
    private static ImmutableArray<TriggerFact> Distinct(List<FoundTrigger> found)
    {
        var strong = found.Any(f => f.Weight > 1) ? found.Where(f => f.Weight > 1).ToList() : found.Take(1).ToList();
        return [.. strong.GroupBy(f => f.Fact.Kind)
            .Select(g => g.FirstOrDefault(f => f.Fact.Service is not null) ?? g.First())
            .OrderBy(f => f.Fact.Span.Field).ThenBy(f => f.Fact.Span.Start).Select(f => f.Fact)];
    }
}
