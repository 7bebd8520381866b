using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Triggers;

/// <summary>Of two sources in a sentence the one that carries the other: what comes "over MQTT into a stream" comes as the stream.</summary>
internal static class Carriers
{
    /// <summary>The sources that are left when those are taken out that another one carries.</summary>
    public static List<FoundTrigger> Left(TaggedSentence words, List<FoundTrigger> found, Lexicon lexicon)
    {
        if (found.Count < 2)
        {
            return found;
        }

        var carried = found.FindAll(source => found.Exists(other => other != source && (Carries(other.Fact, source.Fact) || IsContent(words, source.Fact, other.Fact, lexicon))));
        return found.FindAll(source => !carried.Contains(source));
    }

    /// <summary>
    /// A rule "on a schedule" is a schedule, whatever bus carries it; changes captured "into Kafka" come as a stream, and so does its "topic" and
    /// what a broker for devices hands on.
    /// </summary>
    private static bool Carries(TriggerFact by, TriggerFact source) => source switch
    {
        { Kind: TriggerKind.Event, Service: "EventBridge" } => by.Kind == TriggerKind.Schedule,
        { Kind: TriggerKind.Event, Service: null or "Debezium" or "GoldenGate" } => by.Kind == TriggerKind.Stream,
        { Kind: TriggerKind.Topic, Service: null } => by is { Kind: TriggerKind.Stream, Service: not null },
        { Kind: TriggerKind.Topic, Service: "MQTT" or "IoT Core" } => by.Kind is TriggerKind.Stream or TriggerKind.Queue,
        _ => false,
    };

    /// <summary>"Events on a topic", "readings every minute via a stream", "a button in the cockpit (REST API)": the second says how the first comes in.</summary>
    private static bool IsContent(TaggedSentence words, TriggerFact source, TriggerFact by, Lexicon lexicon)
    {
        var content = source.Kind is TriggerKind.Event or TriggerKind.Schedule or TriggerKind.Manual && source.Service is null;
        var channel = by.Kind is TriggerKind.Queue or TriggerKind.Topic or TriggerKind.Stream || (source.Kind == TriggerKind.Manual && by.Kind is TriggerKind.Http or TriggerKind.Event);
        return content && channel && source.Span.Start < by.Span.Start && Leads(words, source, by, lexicon);
    }

    /// <summary>Nothing but a preposition and what belongs to the channel's name stands between the two, or a sign behind a button; what a button does is how it comes in.</summary>
    private static bool Leads(TaggedSentence words, TriggerFact source, TriggerFact by, Lexicon lexicon)
    {
        var (led, pressed) = (false, false);
        for (var i = 0; i < words.Count && words[i].Start < by.Span.Start; i++)
        {
            if (words[i].Start < source.Span.Start + source.Span.Length)
            {
                pressed = lexicon.Phrases.Set("pressed-part").IsWordAt(words, i);
                continue;
            }

            var told = pressed && words.Lower(i) is "," or ";";
            if (pressed && by.Kind == TriggerKind.Http && words.Lower(i) is "which" or "that" or "it" or "calls" or "sends" or "posts")
            {
                return true;
            }

            if ((words.Lower(i) is "," or ";" && !told) || words.TagAt(i) == Tag.Coordinator)
            {
                return false;
            }

            led |= told && (words[i + 1].Start == by.Span.Start || words.TagAt(i + 1) is Tag.Adjective or Tag.Noun && words[i + 2].Start == by.Span.Start);
            led |= lexicon.Phrases.Set("by-channel").IsWordAt(words, i) || (source.Kind == TriggerKind.Manual && words.Lower(i) == "(");
        }

        return led;
    }
}
