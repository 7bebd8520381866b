using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Exporting.Asl;

/// <summary>A complete Amazon States Language definition in JSONPath.</summary>
internal sealed class AslExporter : IExporter
{
    public string Format => "asl";

    public string Description => "AWS Step Functions state machine (Amazon States Language)";

    public ImmutableArray<ExportedFile> Export(OrchestrationDesign design) =>
        [new ExportedFile("state-machine.asl.json", "application/json", StateMachine.Write(design).Json)];
}
