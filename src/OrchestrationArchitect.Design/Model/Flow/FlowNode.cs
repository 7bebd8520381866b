using System.Text.Json.Serialization;

namespace OrchestrationArchitect.Design.Model.Flow;

/// <summary>
/// Control flow as a tree. The closed set of nodes is: <see cref="StepNode"/>, <see cref="SequenceNode"/>,
/// <see cref="ParallelNode"/>, <see cref="MapNode"/>, <see cref="ChoiceNode"/>, <see cref="LoopNode"/>,
/// <see cref="WaitNode"/>, and the jumps <see cref="AgainNode"/> and <see cref="EndNode"/>.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(StepNode), "step")]
[JsonDerivedType(typeof(SequenceNode), "sequence")]
[JsonDerivedType(typeof(ParallelNode), "parallel")]
[JsonDerivedType(typeof(MapNode), "map")]
[JsonDerivedType(typeof(ChoiceNode), "choice")]
[JsonDerivedType(typeof(LoopNode), "loop")]
[JsonDerivedType(typeof(WaitNode), "wait")]
[JsonDerivedType(typeof(AgainNode), "again")]
[JsonDerivedType(typeof(EndNode), "end")]
public abstract record FlowNode
{
    private protected FlowNode()
    {
    }
}
