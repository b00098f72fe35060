using System;
using System.Collections.Generic;
using System.Text;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Golden;

/// <content>Graphs, names, imports.</content>
internal static partial class ErrorPrograms
{
    private const string Placeholder =
        "node { name: 'c' op: 'Placeholder' attr { key: 'dtype' value { type: DT_FLOAT } } }";

    private static Dictionary<string, Func<Action<Session>?>> Graphs { get; } = new()
    {
        ["graph/mixed_inputs"] = Builds(() => _ = Foreign() + tf.constant(2.0f)),
        ["graph/mixed_only_foreign"] = Builds(() =>
        {
            var a = Foreign();
            Holds(tf.identity(a).graph == a.graph);
        }),
        ["graph/variable_of_other"] = Builds(() =>
        {
            var v = V();
            using var other = tf.Graph().as_default();
            Holds((v * 2.0f).graph == v.graph);
        }),
        ["graph/finalized"] = Builds(() =>
        {
            tf.get_default_graph().finalize();
            tf.constant(1.0f);
        }),
        ["graph/get_operation"] = Builds(() => tf.get_default_graph().get_operation_by_name("nope")),
        ["graph/get_tensor"] = Builds(() => tf.get_default_graph().get_tensor_by_name("nope:0")),
        ["graph/get_tensor_form"] = Builds(() => tf.get_default_graph().get_tensor_by_name("nope")),
        ["graph/get_tensor_output"] = Builds(() =>
        {
            tf.constant(1.0f, name: "c");
            tf.get_default_graph().get_tensor_by_name("c:3");
        }),
        ["graph/reset_inside"] = Builds(() => tf.reset_default_graph()),
        ["graph/reset_inside_with"] = Builds(() =>
        {
            using var graph = tf.Graph().as_default();
            tf.reset_default_graph();
        }),
        ["graph/control_input_foreign"] = Builds(() =>
        {
            Operation a;
            using (tf.Graph().as_default())
            {
                a = tf.no_op();
            }

            using var after = tf.control_dependencies(a);
            tf.no_op();
        }),
        ["graph/control_number"] = Builds(() =>
        {
            using var after = tf.control_dependencies(3);
            tf.no_op();
        }),
        ["graph/import_unknown_op"] = Builds(() => Import("node { name: 'a' op: 'Nope' }")),
        ["graph/import_missing_input"] = Builds(() => Import(
            "node { name: 'a' op: 'Identity' input: 'b' attr { key: 'T' value { type: DT_FLOAT } } }")),
        ["graph/import_missing_attr"] = Builds(() => Import("node { name: 'a' op: 'Placeholder' }")),
        ["graph/import_twice_same_name"] = Builds(
            () => Import("node { name: 'a' op: 'NoOp' } node { name: 'a' op: 'NoOp' }")),
        ["graph/import_map_missing"] = Builds(() => tf.get_default_graph().ImportGraphDef(
            Encoding.UTF8.GetBytes("node { name: 'a' op: 'NoOp' }"),
            new Dictionary<string, Tensor> { ["z:0"] = tf.constant(1.0f) })),
        ["graph/import_return_missing"] = Builds(
            () => tf.get_default_graph().ImportGraphDef([], return_elements: ["z:0"])),
        ["graph/import_wrong_type"] = Builds(() => Import(
            Placeholder + "node { name: 'a' op: 'Identity' input: 'c' attr { key: 'T' value { type: DT_INT32 } } }")),
        ["graph/same_name_is_fine"] = Builds(() =>
        {
            tf.constant(1, name: "c");
            tf.constant(2, name: "c");
        }),
        ["graph/tensor_not_hashable_equal"] = Builds(() => Holds(!tf.constant(1).Equals(tf.constant(1)))),
    };

    private static Tensor Foreign()
    {
        using var other = tf.Graph().as_default();
        return tf.constant(1.0f);
    }

    private static void Import(string text) =>
        tf.get_default_graph().ImportGraphDef(Encoding.UTF8.GetBytes(text));
}
