using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Synthesis;

namespace OrchestrationArchitect.Design.Exporting.Markdown;

/// <summary>How state is kept and which transitions a run makes.</summary>
internal static class StateSection
{
    public static void Write(Document document, OrchestrationDesign design)
    {
        var state = design.State;
        document.Section("State management and transitions");
        document.Paragraph(
            $"{Phrasing.Bold(state.Engine.Length > 0 ? state.Engine : "The engine")} {Keeping(state)}; a run lasts {Phrasing.Time(state.MaxDuration)} at most and its {(state.IsExpress ? "log" : "history")} is kept {Phrasing.Time(state.HistoryRetention)}.",
            $"State passed by value is bounded to {(state.MaxStateBytes is { } bytes ? $"**{Words.Bytes(bytes)}**" : "the platform's limit")}.");
        document.Part("State machine transitions");
        foreach (var (from, when, to) in Transitions.Of(design))
            document.Bullet($"**{Document.Escape(from)} → {Document.Escape(to)}**{(when.Length > 0 ? ": " + Document.Escape(when) : "")}");
    }

    private static string Keeping(StatePolicy state) => state.IsExpress
        ? "keeps a run's state in memory and may run it more than once, which the idempotency keys absorb"
        : "persists each transition before it acknowledges it";
}
